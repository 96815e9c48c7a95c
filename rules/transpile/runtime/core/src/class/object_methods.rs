//! The methods every object has.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;
use crate::text::fmt;

fn name_of(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        other => Err(type_error(format!("attribute name must be string, not '{}'", other.type_name()))),
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__init__", |this, a| {
            let class = class_of(this);
            let overridden = class.owner_of("__new__").is_some_and(|c| c.kind() != Some(K::Object));
            if (!a.pos.is_empty() || !a.kw.is_empty()) && !overridden {
                return Err(type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
            }
            Ok(Value::None)
        }),
        ("__repr__", |this, _| match this {
            Value::Ellipsis => Ok("Ellipsis".into()),
            Value::NotImplemented => Ok("NotImplemented".into()),
            _ => Ok(fmt::default_repr(this).into()),
        }),
        ("__str__", |this, _| {
            call_guard!("__str__");
            fmt::repr_value(this)
        }),
        ("__format__", |this, a| {
            let spec = a.one("__format__")?.as_str()?;
            if !spec.is_empty() {
                let text = format!("unsupported format string passed to {}.__format__", this.type_name());
                return Err(type_error(text));
            }
            fmt::str_value(this)
        }),
        ("__hash__", |this, _| Ok((this.id() >> 4).into())),
        ("__eq__", |this, a| Ok(if this.is(&a.one("__eq__")?) { true.into() } else { Value::NotImplemented })),
        ("__ne__", |this, a| {
            let other = a.one("__ne__")?;
            let class = class_of(this);
            let Some(method) = class.lookup("__eq__") else {
                return Ok(Value::NotImplemented);
            };
            match crate::attribute::call_bound(&method, this, &class, Args::of(vec![other]))? {
                Value::NotImplemented => Ok(Value::NotImplemented),
                found => Ok((!op::truthy(&found)?).into()),
            }
        }),
        ("__lt__", |_, _| Ok(Value::NotImplemented)),
        ("__le__", |_, _| Ok(Value::NotImplemented)),
        ("__gt__", |_, _| Ok(Value::NotImplemented)),
        ("__ge__", |_, _| Ok(Value::NotImplemented)),
        ("__getattribute__", |this, a| {
            let name = name_of(&a.one("__getattribute__")?)?;
            match crate::attribute::generic(this, &class_of(this), &name)? {
                Some(found) => Ok(found),
                None => {
                    let text = format!("'{}' object has no attribute '{name}'", this.type_name());
                    Err(attribute_error(text, this, &name))
                }
            }
        }),
        ("__setattr__", |this, a| {
            let [name, value] = a.exactly("__setattr__")?;
            let name = name_of(&name)?;
            match this {
                Value::Obj(o) => crate::attribute::store(this, o, &o.class(), &name, Some(value))?,
                other => op::setattr(other, &name, value)?,
            }
            Ok(Value::None)
        }),
        ("__delattr__", |this, a| {
            let name = name_of(&a.one("__delattr__")?)?;
            match this {
                Value::Obj(o) => crate::attribute::store(this, o, &o.class(), &name, None)?,
                other => op::delattr(other, &name)?,
            }
            Ok(Value::None)
        }),
        ("__dir__", |this, _| Ok(Value::List(builtins::names_of(this)?.into_iter().map(Value::from).collect()))),
        ("__sizeof__", |_, _| Ok(Value::from(16i64))),
    ],
    getters: &[],
    statics: &[
        ("__init_subclass__", |class, a| {
            if !a.kw.is_empty() {
                return Err(type_error(format!("{}.__init_subclass__() takes no keyword arguments", class.name())));
            }
            Ok(Value::None)
        }),
        ("__subclasshook__", |_, _| Ok(Value::NotImplemented)),
    ],
};
