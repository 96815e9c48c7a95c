//! `str()`, `repr()`, `ascii()`, `format()` and `%` over any value.
use super::repr as quoting;
use crate::prelude::*;

pub use super::percent::percent;
pub use super::spec::format_builtin;

/// `str(value)`.
pub fn str(value: &Value) -> R<Str> {
    match value {
        Value::Str(s) => Ok(s.clone()),
        Value::Int(i) => match i.to_i64() {
            Some(small) => Ok(Str::from(small.to_string())),
            None => Ok(Str::from(i.to_decimal()?)),
        },
        Value::Obj(_) | Value::Native(_) | Value::Iter(_) => {
            let class = class_of(value);
            let Some(method) = class.lookup("__str__") else {
                return repr(value);
            };
            let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
            match made.payload() {
                Value::Str(s) => Ok(s.clone()),
                other => Err(type_error(format!("__str__ returned non-string (type {})", other.type_name()))),
            }
        }
        Value::Class(c) => match c.meta().map(|m| m.represent(c, "__str__")).transpose()?.flatten() {
            Some(text) => text.as_str(),
            None => repr(value),
        },
        other => repr(other),
    }
}

/// `str(value)` as it comes: what a method gave may be of a class derived from `str`.
pub fn str_value(value: &Value) -> R {
    match value {
        Value::Obj(_) | Value::Native(_) => told(value, "__str__"),
        other => Ok(str(other)?.into()),
    }
}

/// `repr(value)` as it comes.
pub fn repr_value(value: &Value) -> R {
    match value {
        Value::Obj(_) | Value::Native(_) => told(value, "__repr__"),
        other => Ok(repr(other)?.into()),
    }
}

/// `ascii(value)`: what `repr` gave, where nothing is to be escaped.
pub fn ascii_value(value: &Value) -> R {
    let text = repr_value(value)?;
    match text.payload() {
        Value::Str(s) if !s.is_ascii() => Ok(Value::from(quoting::escape_non_ascii(s))),
        _ => Ok(text),
    }
}

fn told(value: &Value, name: &str) -> R {
    let class = class_of(value);
    let Some(method) = class.lookup(name) else {
        return Ok(if name == "__str__" { repr(value)? } else { default_repr(value).into() }.into());
    };
    let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
    match made.payload() {
        Value::Str(_) => Ok(made),
        other => Err(type_error(format!("{name} returned non-string (type {})", other.type_name()))),
    }
}

/// Writes `str(value)` at the end of a text.
pub fn str_into(value: &Value, out: &mut String) -> R<()> {
    match value {
        Value::Str(s) => out.push_str(s),
        Value::Int(i) => match i.to_i64() {
            Some(small) => {
                if small < 0 {
                    out.push('-');
                }
                out.push_str(super::spec::Digits::of(small.unsigned_abs()).as_str());
            }
            None => out.push_str(&i.to_decimal()?),
        },
        Value::Float(f) => out.push_str(&crate::float::repr(*f)),
        _ => out.push_str(&str(value)?),
    }
    Ok(())
}

/// Writes `repr(value)` at the end of a text.
pub(super) fn repr_into(value: &Value, out: &mut String) -> R<()> {
    match value {
        Value::Str(s) => out.push_str(&quoting::quote(s)),
        Value::Int(_) | Value::Float(_) => return str_into(value, out),
        _ => out.push_str(&repr(value)?),
    }
    Ok(())
}

/// `repr(value)`.
pub fn repr(value: &Value) -> R<Str> {
    match value {
        Value::Obj(_) | Value::Native(_) | Value::Iter(_) => {
            let class = class_of(value);
            let Some(method) = class.lookup("__repr__") else {
                return Ok(default_repr(value).into());
            };
            let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
            match made.payload() {
                Value::Str(s) => Ok(s.clone()),
                other => Err(type_error(format!("__repr__ returned non-string (type {})", other.type_name()))),
            }
        }
        other => builtin_repr(other),
    }
}

/// `ascii(value)`.
pub fn ascii(value: &Value) -> R<Str> {
    let text = repr(value)?;
    if text.is_ascii() {
        return Ok(text);
    }
    Ok(quoting::escape_non_ascii(&text).into())
}

/// `format(value, spec)`.
pub fn format(value: &Value, spec: &str) -> R<Str> {
    match value {
        Value::Obj(_) | Value::Native(_) => format_value(value, spec)?.as_str(),
        _ if spec.is_empty() => str(value),
        other => match super::quick_format::format(other, spec) {
            Some(made) => Ok(made),
            None => format_builtin(other, spec),
        },
    }
}

/// Writes `format(value, spec)` at the end of a text.
pub fn format_into(value: &Value, spec: &str, out: &mut String) -> R<()> {
    match value {
        Value::Obj(_) | Value::Native(_) => out.push_str(&format(value, spec)?),
        _ if spec.is_empty() => return str_into(value, out),
        other => return super::spec::format_builtin_into(other, spec, out),
    }
    Ok(())
}

/// `format(value, spec)` as it comes: what a method gave may be of a class derived from `str`.
pub fn format_value(value: &Value, spec: &str) -> R {
    let (Value::Obj(_) | Value::Native(_)) = value else { return Ok(format(value, spec)?.into()) };
    let class = class_of(value);
    let Some(method) = class.lookup("__format__") else {
        return str_value(value);
    };
    let made = crate::attribute::call_bound(&method, value, &class, Args::of(vec![Value::str(spec)]))?;
    match made.payload() {
        Value::Str(_) => Ok(made),
        other => Err(type_error(format!("__format__ must return a str, not {}", other.type_name()))),
    }
}

/// `<mod.C object at 0x...>`.
pub fn default_repr(value: &Value) -> String {
    let class = class_of(value);
    let module = class.module();
    let name = class.qualname();
    if &*module == "builtins" {
        return format!("<{name} object at {:#x}>", value.id());
    }
    format!("<{module}.{name} object at {:#x}>", value.id())
}

thread_local! {
    static OPEN: Slot<Vec<usize>> = const { Slot::new(Vec::new()) };
}

/// Marks a container as being shown, to cut recursion.
struct Opened;
impl Drop for Opened {
    fn drop(&mut self) {
        OPEN.with(|o| o.with_mut(|v| v.pop()));
    }
}
fn open(address: usize) -> Option<Opened> {
    if OPEN.with(|o| o.with(|v| v.contains(&address))) {
        return None;
    }
    OPEN.with(|o| o.with_mut(|v| v.push(address)));
    Some(Opened)
}

fn joined(values: &[Value]) -> R<String> {
    let mut out = String::new();
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        repr_into(value, &mut out)?;
    }
    Ok(out)
}

fn list_repr(list: &List) -> R<String> {
    let Some(_open) = open(list.address()) else {
        return Ok("[...]".into());
    };
    call_guard!("repr");
    let mut out = String::from("[");
    let mut at = 0;
    while let Some(value) = list.get(at) {
        if at > 0 {
            out.push_str(", ");
        }
        repr_into(&value, &mut out)?;
        at += 1;
    }
    out.push(']');
    Ok(out)
}

fn dict_repr(dict: &Dict) -> R<String> {
    let Some(_open) = open(dict.address()) else {
        return Ok("{...}".into());
    };
    call_guard!("repr");
    let mut out = String::from("{");
    for (at, (key, value)) in dict.items().into_iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        repr_into(&key, &mut out)?;
        out.push_str(": ");
        repr_into(&value, &mut out)?;
    }
    out.push('}');
    Ok(out)
}

fn set_repr(this: &Value, set: &Set, frozen: bool) -> R<String> {
    let class = class_of(this);
    if set.is_empty() {
        return Ok(format!("{}()", class.name()));
    }
    let Some(_open) = open(set.address()) else {
        return Ok(format!("{}(...)", class.name()));
    };
    let inner = joined(&set.to_vec())?;
    Ok(if frozen || !class.is(K::Set) { format!("{}({{{inner}}})", class.name()) } else { format!("{{{inner}}}") })
}

/// The repr of a builtin value, or of the builtin inside a subclass instance.
pub(crate) fn builtin_repr(this: &Value) -> R<Str> {
    Ok(match this.payload() {
        Value::None => "None".into(),
        Value::NotImplemented => "NotImplemented".into(),
        Value::Ellipsis => "Ellipsis".into(),
        Value::Bool(b) => (if *b { "True" } else { "False" }).into(),
        Value::Int(i) => i.to_decimal()?.into(),
        Value::Float(f) => crate::float::repr(*f).into(),
        Value::Complex(c) => crate::complex::repr(c).into(),
        Value::Str(s) => quoting::quote(s).into(),
        Value::Bytes(b) => quoting::quote_bytes(b).into(),
        Value::ByteArray(b) => format!("{}({})", class_of(this).name(), quoting::quote_bytearray(&b.get())).into(),
        Value::List(l) => list_repr(l)?.into(),
        Value::Tuple(t) => {
            let Some(_open) = open(t.address()) else {
                return Ok("(...)".into());
            };
            call_guard!("repr");
            let inner = joined(t)?;
            format!("({inner}{})", if t.len() == 1 { "," } else { "" }).into()
        }
        Value::Dict(d) => dict_repr(d)?.into(),
        Value::Set(s) => set_repr(this, s, false)?.into(),
        Value::FrozenSet(s) => set_repr(this, s, true)?.into(),
        Value::Range(r) if r.step == Int::ONE => format!("range({}, {})", r.start, r.stop).into(),
        Value::Range(r) => format!("range({}, {}, {})", r.start, r.stop, r.step).into(),
        Value::Slice(s) => format!("slice({}, {}, {})", repr(&s.start)?, repr(&s.stop)?, repr(&s.step)?).into(),
        Value::Func(f) => function_repr(this, f).into(),
        Value::Method(m) => method_repr(m)?.into(),
        Value::Class(c) => match c.meta().map(|m| m.represent(c, "__repr__")).transpose()?.flatten() {
            Some(text) => text.as_str()?,
            None => match c.meta().and_then(|m| m.repr(c)) {
                Some(text) => text.into(),
                None => c.display().into(),
            },
        },
        Value::Module(m) => match m.dict().get_str("__file__") {
            Some(file) => format!("<module '{}' from {}>", m.name(), repr(&file)?).into(),
            None => format!("<module '{}' (built-in)>", m.name()).into(),
        },
        Value::Gen(g) => format!("<{} object {} at {:#x}>", class_of(this).name(), g.qualname(), this.id()).into(),
        Value::View(v) => view_repr(v)?.into(),
        Value::Descriptor(d) => match &**d {
            Descriptor::Static(f) => format!("<staticmethod({})>", repr(f)?).into(),
            Descriptor::Class(f) => format!("<classmethod({})>", repr(f)?).into(),
            Descriptor::Super { from, this: Value::None, .. } => {
                format!("<super: <class '{}'>, NULL>", from.name()).into()
            }
            Descriptor::Super { from, owner, .. } => {
                format!("<super: <class '{}'>, <{} object>>", from.name(), owner.name()).into()
            }
            Descriptor::Property(_) => default_repr(this).into(),
        },
        other => default_repr(other).into(),
    })
}

fn function_repr(this: &Value, f: &Func) -> String {
    match f.kind() {
        FuncKind::User { .. } => format!("<function {} at {:#x}>", f.qualname(), this.id()),
        FuncKind::Builtin(_) => format!("<built-in function {}>", f.name()),
        FuncKind::Method(_) => {
            let qualname = f.qualname();
            let owner = qualname.split('.').next().unwrap_or("");
            format!("<method '{}' of '{owner}' objects>", f.name())
        }
        FuncKind::Member => {
            let qualname = f.qualname();
            let owner = qualname.split('.').next().unwrap_or("");
            format!("<member '{}' of '{owner}' objects>", f.name())
        }
        FuncKind::Getter(..) => {
            let qualname = f.qualname();
            let owner = qualname.split('.').next().unwrap_or("");
            format!("<attribute '{}' of '{owner}' objects>", f.name())
        }
    }
}

fn method_repr(m: &Method) -> R<String> {
    match &m.func {
        Value::Func(f) if f.is_builtin() => {
            Ok(format!("<built-in method {} of {} object at {:#x}>", f.name(), m.this.type_name(), m.this.id()))
        }
        Value::Func(f) => Ok(format!("<bound method {} of {}>", f.qualname(), repr(&m.this)?)),
        other => Ok(format!("<bound method {} of {}>", repr(other)?, repr(&m.this)?)),
    }
}

fn view_repr(v: &View) -> R<String> {
    let Some(_open) = open(crate::shared::address(v)) else {
        return Ok("...".into());
    };
    let (name, items) = match v.kind {
        ViewKind::Keys => ("dict_keys", v.dict.keys()),
        ViewKind::Values => ("dict_values", v.dict.values()),
        ViewKind::Items => {
            let pairs = v.dict.items().into_iter().map(|(k, v)| tuple![k, v]).collect();
            ("dict_items", pairs)
        }
    };
    let ordered = if v.dict.is_ordered() { "o" } else { "" };
    Ok(format!("{ordered}{name}([{}])", joined(&items)?))
}
