//! `hmac`: keyed digests.
use crate::hashlib_::{hex, hmac};
use batuta_rt::bytes::bytes_like;
use batuta_rt::prelude::*;
use std::any::Any;

pub struct Keyed {
    algorithm: Str,
    key: Vec<u8>,
    message: Slot<Vec<u8>>,
}

impl Native for Keyed {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build_class().unwrap_or_else(|_| exc::class::Object())).clone())
}

fn of(value: &Value) -> R<&Keyed> {
    value.downcast::<Keyed>().ok_or_else(|| type_error("expected a HMAC object"))
}

fn digest(value: &Value) -> R<Vec<u8>> {
    let keyed = of(value)?;
    let found = keyed.message.with(|message| hmac(&keyed.algorithm, &keyed.key, message));
    found.ok_or_else(|| value_error(format!("unsupported hash type {}", keyed.algorithm)))
}

fn bytes(value: &Value, text: &str) -> R<Vec<u8>> {
    match value.payload() {
        Value::Str(_) => Err(type_error("Strings must be encoded before hashing")),
        _ => bytes_like(value).ok_or_else(|| type_error(format!("{text}, but got '{}'", value.type_name()))),
    }
}

/// The name of an algorithm given by name or by its constructor.
fn algorithm(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(name) => Ok(name.clone()),
        Value::Func(f) => Ok(f.name()),
        _ => op::getattr(value, "__name__")?.as_str(),
    }
}

fn create(a: Args) -> R {
    let [key, message, kind] = a.named("new", ["key", "msg", "digestmod"], 1)?;
    let key = key.unwrap_or_default();
    let Some(kind) = kind.filter(|k| op::truthy(k).unwrap_or(false)) else {
        return Err(type_error("Missing required argument 'digestmod'."));
    };
    let Some(key) = bytes_like(&key) else {
        return Err(type_error(format!("key: expected bytes or bytearray, but got '{}'", key.type_name())));
    };
    let name = algorithm(&kind)?;
    if crate::hashlib_::digest_of(&name, &[]).is_none() {
        return Err(value_error(format!("unsupported hash type {name}")));
    }
    let message = match message.filter(|m| !m.is_none()) {
        Some(message) => bytes(&message, "object supporting the buffer API required")?,
        None => Vec::new(),
    };
    Ok(Value::native(Keyed { algorithm: name, key, message: Slot::new(message) }))
}

fn build_class() -> R<Class> {
    ClassBuilder::native("HMAC", "hmac")
        .constructor(|_, a| create(a))
        .method("update", |this, a| {
            let more = bytes(&a.one("HMAC.update")?, "object supporting the buffer API required")?;
            of(this)?.message.with_mut(|m| m.extend(more));
            Ok(Value::None)
        })
        .method("digest", |this, _| Ok(digest(this)?.into()))
        .method("hexdigest", |this, _| Ok(hex(&digest(this)?).into()))
        .method("copy", |this, _| {
            let keyed = of(this)?;
            let (algorithm, key) = (keyed.algorithm.clone(), keyed.key.clone());
            Ok(Value::native(Keyed { algorithm, key, message: Slot::new(keyed.message.get()) }))
        })
        .getter("name", |this| Ok(format!("hmac-{}", of(this)?.algorithm).into()))
        .getter("digest_size", |this| Ok(digest(this)?.len().into()))
        .getter("block_size", |this| Ok(crate::hashlib_::digest_of(&of(this)?.algorithm, &[]).map(|d| d.1).into()))
        .build()
}

/// `compare_digest`.
pub fn compare(a: Args) -> R {
    let [a, b] = a.exactly::<2>("compare_digest")?;
    match (a.payload(), b.payload()) {
        (Value::Str(x), Value::Str(y)) => {
            if !x.only_ascii() || !y.only_ascii() {
                return Err(type_error("comparing strings with non-ASCII characters is not supported"));
            }
            Ok((x == y).into())
        }
        _ => match (bytes_like(&a), bytes_like(&b)) {
            (Some(x), Some(y)) => Ok((x == y).into()),
            _ => Err(type_error(format!(
                "unsupported operand types(s) or combination of types: '{}' and '{}'",
                a.type_name(),
                b.type_name()
            ))),
        },
    }
}

pub fn module() -> Module {
    crate::module_once!(Module::new("hmac")
        .with("HMAC", class())
        .function("new", create)
        .function("digest", |a| {
            let [key, message, kind] = a.named("digest", ["key", "msg", "digest"], 3)?;
            let made = create(Args::of([key, message, kind].into_iter().map(Option::unwrap_or_default).collect()))?;
            op::call_method(&made, "digest", Args::none())
        })
        .function("compare_digest", compare))
}
