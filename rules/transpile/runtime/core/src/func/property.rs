//! Property objects: made of functions, copied by `setter` and the like, filled anew by `__init__` of subclasses.
use super::{Descriptor, Property};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

/// What `property(...)` is called with.
pub(crate) fn of(args: Args) -> R<Property> {
    let [get, set, delete, doc] = args.named("property", ["fget", "fset", "fdel", "doc"], 0)?;
    let get = get.unwrap_or_default();
    let own = doc.filter(|doc| !doc.is_none());
    let of_getter = own.is_none() && !get.is_none();
    let doc = match own {
        Some(doc) => doc,
        None => doc_of(&get)?,
    };
    let doc = Shared::new(Slot::new(doc));
    Ok(Property {
        get,
        set: set.unwrap_or_default(),
        delete: delete.unwrap_or_default(),
        doc,
        of_getter,
        ..Property::default()
    })
}

fn doc_of(get: &Value) -> R {
    match get {
        Value::Func(f) => Ok(f.doc()),
        Value::None => Ok(Value::None),
        other => Ok(op::getattr_opt(other, "__doc__")?.unwrap_or_default()),
    }
}

fn part(this: &Value) -> R<&Property> {
    match this.payload() {
        Value::Descriptor(d) => match &**d {
            Descriptor::Property(p) => Ok(p.now()),
            _ => Err(wrong(this)),
        },
        _ => Err(wrong(this)),
    }
}

#[cold]
fn wrong(this: &Value) -> Exc {
    type_error(format!("descriptor of 'property' objects doesn't apply to a '{}' object", this.type_name()))
}

/// `__init__`: the docstring of a subclass's property is an attribute of its own.
pub(crate) fn init(this: &Value, args: Args) -> R<()> {
    let made = of(args)?;
    if let Value::Obj(_) = this {
        op::setattr(this, "__doc__", made.doc.get())?;
    }
    let Value::Descriptor(d) = this.payload() else { return Err(wrong(this)) };
    let Descriptor::Property(p) = &**d else { return Err(wrong(this)) };
    let made = Property { name: p.name.clone(), ..made };
    p.renewed.set(Box::new(made)).map_err(|_| type_error("property.__init__() was called before"))
}

/// `p.__doc__ = text`; nothing else of a property is stored into.
pub(crate) fn set(this: &Value, name: &str, value: &Option<Value>) -> bool {
    match part(this) {
        Ok(p) if name == "__doc__" => {
            p.doc.set(value.clone().unwrap_or_default());
            true
        }
        _ => false,
    }
}

/// Whether one of its functions is marked by `@abstractmethod`.
pub(crate) fn is_abstract(p: &Property) -> R<bool> {
    for f in [&p.get, &p.set, &p.delete] {
        if let Some(mark) = op::getattr_opt(f, "__isabstractmethod__")? {
            if op::truthy(&mark)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A property like this one, of its class, with other functions where they are given.
fn copied(this: &Value, get: Option<Value>, set: Option<Value>, delete: Option<Value>) -> R {
    let given = |function: Option<Value>| function.filter(|f| !f.is_none());
    let old = part(this)?;
    let get = given(get).unwrap_or_else(|| old.get.clone());
    let of_getter = old.of_getter && !get.is_none();
    let doc = if of_getter { doc_of(&get)? } else { old.doc.get() };
    let made = Property {
        get,
        of_getter,
        set: given(set).unwrap_or_else(|| old.set.clone()),
        delete: given(delete).unwrap_or_else(|| old.delete.clone()),
        doc: Shared::new(Slot::new(doc)),
        name: old.name.clone(),
        ..Property::default()
    };
    match this {
        Value::Obj(o) => op::call(
            &Value::Class(o.class()),
            [made.get, made.set, made.delete, if of_getter { Value::None } else { made.doc.get() }],
        ),
        _ => Ok(Value::Descriptor(Shared::new(Descriptor::Property(made)))),
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("getter", |this, a| copied(this, Some(a.one("getter")?), None, None)),
        ("setter", |this, a| copied(this, None, Some(a.one("setter")?), None)),
        ("deleter", |this, a| copied(this, None, None, Some(a.one("deleter")?))),
    ],
    getters: &[
        ("fget", |this| part(this).map(|p| p.get.clone())),
        ("fset", |this| part(this).map(|p| p.set.clone())),
        ("fdel", |this| part(this).map(|p| p.delete.clone())),
        ("__isabstractmethod__", |this| part(this).and_then(is_abstract).map(Value::from)),
    ],
    statics: &[],
};
