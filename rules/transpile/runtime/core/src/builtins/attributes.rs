//! Builtins about attributes, and the names an object has.
use crate::prelude::*;

fn name(value: Value) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        other => Err(type_error(format!("attribute name must be string, not '{}'", other.type_name()))),
    }
}

pub fn getattr(a: Args) -> R {
    let [object, attr, default] = a.between::<3>("getattr", 2)?;
    let (object, attr) = (object.unwrap_or_default(), name(attr.unwrap_or_default())?);
    match (op::getattr(&object, &attr), default) {
        (Err(e), Some(default)) if e.is(K::AttributeError) => Ok(default),
        (found, _) => found,
    }
}
pub fn hasattr(a: Args) -> R {
    let [object, attr] = a.exactly("hasattr")?;
    Ok(op::hasattr(&object, &name(attr)?)?.into())
}
pub fn setattr(a: Args) -> R {
    let [object, attr, value] = a.exactly("setattr")?;
    op::setattr(&object, &name(attr)?, value).map(Value::from)
}
pub fn delattr(a: Args) -> R {
    let [object, attr] = a.exactly("delattr")?;
    op::delattr(&object, &name(attr)?).map(Value::from)
}

pub fn vars(a: Args) -> R {
    let object = a.one("vars")?;
    if let Value::Module(m) = &object {
        return m.namespace();
    }
    match op::getattr_opt(&object, "__dict__")? {
        Some(found) => Ok(found),
        None => Err(type_error("vars() argument must have __dict__ attribute")),
    }
}

/// The names that `dir(object)` lists, sorted.
pub fn names_of(object: &Value) -> R<Vec<Str>> {
    let mut names: Vec<Str> = match object {
        Value::Module(m) => m.names(),
        _ => Vec::new(),
    };
    let mut add = |dict: &Dict| {
        for key in dict.keys() {
            if let Value::Str(s) = key {
                names.push(s);
            }
        }
    };
    let class = match object {
        Value::Module(_) => None,
        Value::Class(c) => Some(c.clone()),
        Value::Obj(o) => {
            add(o.attrs());
            Some(o.class())
        }
        Value::Func(f) => {
            add(f.attrs());
            Some(class_of(object))
        }
        other => Some(class_of(other)),
    };
    if let Some(class) = &class {
        for base in class.mro() {
            add(base.dict());
        }
        names.extend(["__class__", "__doc__"].map(crate::text::intern));
        if class.kind().is_none() || matches!(object, Value::Func(_)) || is_wrapper(object) {
            names.push(crate::text::intern("__module__"));
        }
        if class.slots().is_none() && class.kind().is_none() && !matches!(object, Value::Native(_)) {
            names.push(crate::text::intern("__dict__"));
            if crate::class::type_methods::referable(class) {
                names.push(crate::text::intern("__weakref__"));
            }
        }
        names.extend(class.slots().unwrap_or_default().iter().cloned());
    }
    if let Value::Obj(o) = object {
        if let Some(data) = o.exc() {
            names.extend(["args", "__cause__", "__context__", "__traceback__"].map(crate::text::intern));
            names.extend(data.fields.with(|f| f.iter().map(|(k, _)| crate::text::intern(k)).collect::<Vec<_>>()));
        }
    }
    if let Value::Native(n) = object {
        names.extend(n.get().attribute_names());
    }
    names.sort();
    names.dedup();
    Ok(names)
}

pub fn dir(a: Args) -> R {
    let object = a.one("dir")?;
    let class = class_of(&object);
    if let (Value::Obj(_), Some(Value::Func(f))) = (&object, class.lookup("__dir__")) {
        if !f.is_builtin() {
            let mut found = collect(&op::call_special(&object, "__dir__", Args::none())?)?;
            found = crate::list::sort::sorted(found, &Value::None, false)?;
            return Ok(List::from(found).into());
        }
    }
    Ok(Value::List(names_of(&object)?.into_iter().map(Value::from).collect()))
}

/// What lists the bound names of a module.
type Scope = fn() -> Vec<&'static str>;

thread_local! {
    static SCOPES: Slot<Vec<Scope>> = const { Slot::new(Vec::new()) };
}

/// Registers what lists a module's global names that are bound, for NameError suggestions.
pub fn register_scope(names: Scope) {
    SCOPES.with(|s| s.with_mut(|v| v.push(names)));
}

/// The names a NameError may have meant: globals of the program, then builtins.
pub fn visible_names() -> Vec<Str> {
    let scopes = SCOPES.with(Slot::get);
    let mut names: Vec<Str> = scopes.iter().flat_map(|s| s()).map(Str::from).collect();
    names.extend(super::all_names());
    names
}

/// `staticmethod` and `classmethod`, which show the attributes of what they wrap.
fn is_wrapper(object: &Value) -> bool {
    matches!(object, Value::Descriptor(d) if matches!(**d, Descriptor::Static(..) | Descriptor::Class(..)))
}
