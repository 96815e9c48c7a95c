//! `RegexFlag`: an int that shows the names of its bits.
use super::syntax::*;
use batuta_rt::prelude::*;

/// In the order in which a flag value lists its names.
const BY_VALUE: &[(u32, &str, &str)] = &[
    (1, "TEMPLATE", "T"),
    (IGNORECASE, "IGNORECASE", "I"),
    (LOCALE, "LOCALE", "L"),
    (MULTILINE, "MULTILINE", "M"),
    (DOTALL, "DOTALL", "S"),
    (UNICODE, "UNICODE", "U"),
    (VERBOSE, "VERBOSE", "X"),
    (128, "DEBUG", "DEBUG"),
    (ASCII, "ASCII", "A"),
];
/// The order in which the class defines them.
const DEFINED: &[u32] = &[ASCII, IGNORECASE, LOCALE, UNICODE, MULTILINE, DOTALL, VERBOSE, 1, 128];

fn name_of(bit: u32) -> &'static str {
    BY_VALUE.iter().find(|row| row.0 == bit).map_or("", |row| row.1)
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build().unwrap_or_else(|_| exc::class::Int())).clone())
}

pub fn flag(value: i64) -> Value {
    Value::Obj(Obj::with_payload(class(), Payload::Value(value.into())))
}

fn bits(value: &Value) -> R<i64> {
    value.as_int()?.to_index()
}

fn names(value: i64, prefix: &str) -> Option<String> {
    let all: i64 = BY_VALUE.iter().map(|row| row.0 as i64).sum();
    let value = if value < 0 { value & all } else { value };
    if value == 0 {
        return None;
    }
    let mut parts: Vec<String> = DEFINED
        .iter()
        .filter(|bit| value & **bit as i64 != 0)
        .map(|bit| format!("{prefix}{}", name_of(*bit)))
        .collect();
    let rest = value & !all;
    if rest != 0 {
        parts.push(format!("{rest:#x}"));
    }
    Some(parts.join("|"))
}

fn show(this: &Value) -> R {
    let value = bits(this)?;
    Ok(names(value, "re.").unwrap_or_else(|| "re.NOFLAG".into()).into())
}

fn combine(this: &Value, a: Args, name: &str, body: fn(i64, i64) -> i64) -> R {
    let other = a.one(name)?;
    match other.payload() {
        Value::Int(_) | Value::Bool(_) => Ok(flag(body(bits(this)?, bits(&other)?))),
        _ => Ok(Value::NotImplemented),
    }
}

fn build() -> R<Class> {
    ClassBuilder::native("RegexFlag", "re")
        .base(exc::class::Int())
        .constructor(|_, a| Ok(flag(bits(&a.one("RegexFlag")?)?)))
        .method("__repr__", |this, _| show(this))
        .method("__str__", |this, _| show(this))
        .method("__format__", |this, a| {
            let spec = a.one("__format__")?.as_str()?;
            if spec.is_empty() {
                show(this)
            } else {
                Ok(fmt::format(&Value::from(bits(this)?), &spec)?.into())
            }
        })
        .method("__or__", |this, a| combine(this, a, "__or__", |x, y| x | y))
        .method("__ror__", |this, a| combine(this, a, "__ror__", |x, y| x | y))
        .method("__and__", |this, a| combine(this, a, "__and__", |x, y| x & y))
        .method("__rand__", |this, a| combine(this, a, "__rand__", |x, y| x & y))
        .method("__xor__", |this, a| combine(this, a, "__xor__", |x, y| x ^ y))
        .method("__rxor__", |this, a| combine(this, a, "__rxor__", |x, y| x ^ y))
        .method("__invert__", |this, _| {
            let all: i64 = BY_VALUE.iter().map(|row| row.0 as i64).sum();
            Ok(flag(all & !bits(this)?))
        })
        .method("__contains__", |this, a| {
            let other = bits(&a.one("__contains__")?)?;
            Ok((bits(this)? & other == other).into())
        })
        .getter("value", |this| Ok(bits(this)?.into()))
        .getter("name", |this| {
            let value = bits(this)?;
            Ok(if value == 0 { "NOFLAG".into() } else { names(value, "").unwrap_or_default().into() })
        })
        .build()
}

/// Adds the flags to the module and to their class.
pub fn install(module: Module) -> Module {
    let class = class();
    for (bit, name, short) in BY_VALUE {
        let value = flag(*bit as i64);
        for name in [name, short] {
            module.set(name, value.clone());
            class.set(name, value.clone());
        }
    }
    class.set("NOFLAG", flag(0));
    module.with("NOFLAG", flag(0)).with("RegexFlag", &class)
}

/// What `repr(pattern)` shows of its flags.
pub fn listed(flags: u32, is_text: bool) -> String {
    let mut flags = flags;
    if is_text && flags & (LOCALE | UNICODE | ASCII) == UNICODE {
        flags &= !UNICODE;
    }
    let mut parts = Vec::new();
    for (bit, name, _) in BY_VALUE {
        if flags & bit != 0 {
            parts.push(format!("re.{name}"));
            flags &= !bit;
        }
    }
    if flags != 0 {
        parts.push(format!("{flags:#x}"));
    }
    parts.join("|")
}
