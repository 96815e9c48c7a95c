//! `@dataclass`: collects the fields of a class and gives it its methods.
use super::field::{is_kw_only, of as field_of, Kind};
use super::{doc, init, is_missing, methods, types};
use crate::define::{function, get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) const FIELDS: &str = "__dataclass_fields__";
const PARAMS: &str = "__dataclass_params__";

/// The parameters of the decorator.
#[derive(Clone, Copy)]
struct Params {
    init: bool,
    repr: bool,
    eq: bool,
    order: bool,
    unsafe_hash: bool,
    frozen: bool,
    match_args: bool,
    kw_only: bool,
    slots: bool,
    weakref_slot: bool,
}

pub(super) const DECORATOR: &str = "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, \
     frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False";

pub(super) fn decorator() -> Value {
    function("dataclasses", "dataclass", DECORATOR, |mut b| {
        let class = b.next();
        let mut flag = || op::truthy(&b.next());
        let params = Params {
            init: flag()?,
            repr: flag()?,
            eq: flag()?,
            order: flag()?,
            unsafe_hash: flag()?,
            frozen: flag()?,
            match_args: flag()?,
            kw_only: flag()?,
            slots: flag()?,
            weakref_slot: flag()?,
        };
        if class.is_none() {
            return Ok(function("dataclasses", "dataclass.<locals>.wrap", "cls", move |b| {
                let [class] = b.into_array();
                process(&class, params)
            }));
        }
        process(&class, params)
    })
}

const SHOWN: [&str; 6] = ["init", "repr", "eq", "order", "unsafe_hash", "frozen"];

pub(super) fn params(object: &Class) -> R<Class> {
    ClassDef::new("dataclasses", "_DataclassParams", &[object])
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let mut parts = Vec::new();
            for name in SHOWN {
                parts.push(format!("{name}={}", fmt::repr(&get(&this, name)?)?));
            }
            Ok(format!("_DataclassParams({})", parts.join(",")).into())
        })
        .build()
}

fn process(class: &Value, params: Params) -> R {
    let Value::Class(class) = class else {
        return Err(type_error(format!("dataclass() should be called on a class, not {}", class.type_name())));
    };
    let fields = Dict::new();
    let (mut any_frozen, mut has_bases) = (false, false);
    for base in class.mro()[1..].iter().rev() {
        let Some(Value::Dict(own)) = base.dict().get_str(FIELDS) else { continue };
        has_bases = true;
        fields.merge(&own)?;
        any_frozen |= op::truthy(&get(&get(&base.into(), PARAMS)?, "frozen")?)?;
    }
    store_params(class, params)?;
    collect_fields(class, &fields, params.kw_only)?;
    if has_bases && any_frozen != params.frozen {
        return Err(type_error(if any_frozen {
            "cannot inherit non-frozen dataclass from a frozen one"
        } else {
            "cannot inherit frozen dataclass from a non-frozen one"
        }));
    }
    class.set(FIELDS, Value::Dict(fields.clone()));
    let explicit_hash = match class.dict().get_str("__hash__") {
        None => false,
        Some(Value::None) => class.dict().get_str("__eq__").is_none(),
        Some(_) => true,
    };
    if params.order && !params.eq {
        return Err(value_error("eq must be true if order is true"));
    }
    let mut init_fields = Vec::new();
    let mut own_fields = Vec::new();
    for field in fields.values() {
        match Kind::of(&field)? {
            Kind::Field => {
                init_fields.push(field.clone());
                own_fields.push(field);
            }
            Kind::InitVar => init_fields.push(field),
            Kind::ClassVar => {}
        }
    }
    if params.init {
        let post_init = op::hasattr(&class.into(), "__post_init__")?;
        let made = init::make(class, &init_fields, params.frozen, params.slots, post_init)?;
        set_new(class, "__init__", made);
    }
    add_methods(class, &own_fields, params)?;
    add_hash(class, &own_fields, params, explicit_hash)?;
    if class.dict().get_str("__doc__").is_none_or(|d| d.is_none()) {
        class.set("__doc__", doc::text(class, &init_fields)?.into());
    }
    if params.match_args {
        let mut names = Vec::new();
        for field in &init_fields {
            if op::truthy(&get(field, "init")?)? && !op::truthy(&get(field, "kw_only")?)? {
                names.push(get(field, "name")?);
            }
        }
        set_new(class, "__match_args__", Value::Tuple(Tuple::from(names)));
    }
    if params.weakref_slot && !params.slots {
        return Err(type_error("weakref_slot is True but slots is False"));
    }
    if params.slots {
        return with_slots(class, &own_fields);
    }
    Ok(class.into())
}

fn store_params(class: &Class, params: Params) -> R<()> {
    let made = op::call(&(&types()?.params).into(), Args::none())?;
    let values = [params.init, params.repr, params.eq, params.order, params.unsafe_hash, params.frozen];
    for (name, value) in SHOWN.iter().zip(values) {
        set(&made, name, value)?;
    }
    class.set(PARAMS, made);
    Ok(())
}

/// The annotated names of the class body, after those of its bases.
fn collect_fields(class: &Class, fields: &Dict, kw_only: bool) -> R<()> {
    let annotations = match class.dict().get_str("__annotations__") {
        Some(found) => found.as_dict()?,
        None => Dict::new(),
    };
    let (mut kw_only, mut marked) = (kw_only, false);
    let mut own = Vec::new();
    for (name, annotation) in annotations.items() {
        let key = name.as_str()?;
        if is_kw_only(&annotation)? {
            if marked {
                return Err(type_error(format!("'{key}' is KW_ONLY, but KW_ONLY has already been specified")));
            }
            (kw_only, marked) = (true, true);
        } else {
            own.push((key.clone(), field_of(class, &key, &annotation, kw_only)?));
        }
    }
    let field_class = types()?.field.clone();
    let is_field = |value: &Value| class_of(value).is_subclass(&field_class);
    for (key, field) in own {
        fields.set(Value::Str(key.clone()), field.clone())?;
        if class.dict().get_str(&key).is_some_and(|v| is_field(&v)) {
            let default = get(&field, "default")?;
            if is_missing(&default)? {
                class.remove(&key);
            } else {
                class.set(&key, default);
            }
        }
    }
    for (name, value) in class.dict().items() {
        if is_field(&value) && !annotations.contains(&name)? {
            return Err(type_error(format!("{} is a field but has no type annotation", fmt::repr(&name)?)));
        }
    }
    Ok(())
}

/// Stores an attribute unless the class body has it; true when it has.
fn set_new(class: &Class, name: &str, value: Value) -> bool {
    if class.dict().get_str(name).is_some() {
        return true;
    }
    class.set(name, value);
    false
}

fn names_where(fields: &[Value], test: impl Fn(&Value) -> R<bool>) -> R<Vec<Str>> {
    let mut names = Vec::new();
    for field in fields {
        if test(field)? {
            names.push(get(field, "name")?.as_str()?);
        }
    }
    Ok(names)
}

fn add_methods(class: &Class, fields: &[Value], params: Params) -> R<()> {
    let overwrite = |name: &str, hint: &str| {
        Err(type_error(format!("Cannot overwrite attribute {name} in class {}{hint}", class.name())))
    };
    if params.repr {
        let names = names_where(fields, |f| op::truthy(&get(f, "repr")?))?;
        set_new(class, "__repr__", methods::repr(class, names));
    }
    let compared = names_where(fields, |f| op::truthy(&get(f, "compare")?))?;
    if params.eq {
        set_new(class, "__eq__", methods::compare(class, "__eq__", compared.clone(), true, op::eq));
    }
    if params.order {
        type Compare = fn(&Value, &Value) -> R;
        let table: [(&str, bool, Compare); 4] =
            [("__lt__", false, op::lt), ("__le__", true, op::le), ("__gt__", false, op::gt), ("__ge__", true, op::ge)];
        for (name, equal, compare) in table {
            if set_new(class, name, methods::compare(class, name, compared.clone(), equal, compare)) {
                return overwrite(name, ". Consider using functools.total_ordering");
            }
        }
    }
    if params.frozen {
        let names = names_where(fields, |_| Ok(true))?;
        for name in ["__setattr__", "__delattr__"] {
            if set_new(class, name, methods::refuse(class, name, names.clone())) {
                return overwrite(name, "");
            }
        }
    }
    Ok(())
}

fn add_hash(class: &Class, fields: &[Value], params: Params, explicit: bool) -> R<()> {
    if params.unsafe_hash && explicit {
        let name = class.name();
        return Err(type_error(format!("Cannot overwrite attribute __hash__ in class {name}")));
    }
    if params.unsafe_hash || (params.eq && params.frozen && !explicit) {
        let names = names_where(fields, |f| {
            let own = get(f, "hash")?;
            op::truthy(&if own.is_none() { get(f, "compare")? } else { own })
        })?;
        class.set("__hash__", methods::hash(class, names));
    } else if params.eq && !params.frozen && !explicit {
        class.set("__hash__", Value::None);
    }
    Ok(())
}

/// The same class again, its fields in slots.
fn with_slots(class: &Class, fields: &[Value]) -> R {
    if class.dict().get_str("__slots__").is_some() {
        return Err(type_error(format!("{} already specifies __slots__", class.name())));
    }
    let namespace = class.dict().copy();
    let mut names = Vec::new();
    for field in fields {
        let name = get(field, "name")?;
        let key = name.as_str()?;
        namespace.remove_str(&key);
        let inherited = class.mro()[1..].iter().any(|c| c.slots().is_some_and(|s| s.contains(&key)));
        if !inherited {
            names.push(name);
        }
    }
    namespace.set_str("__slots__", Value::Tuple(Tuple::from(names)));
    let bases = class.bases().iter().map(Value::from).collect();
    build_class(&class.name(), &class.module(), &class.qualname(), bases, namespace, Vec::new())
}
