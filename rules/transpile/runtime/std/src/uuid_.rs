//! `uuid`: universally unique identifiers.
use crate::declare::Declare;
use batuta_rt::prelude::*;
use num_bigint::BigUint;
use std::any::Any;

pub struct Uuid(u128);

impl Native for Uuid {
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

fn of(value: &Value) -> R<u128> {
    value.downcast::<Uuid>().map(|u| u.0).ok_or_else(|| type_error("expected a UUID"))
}

fn make(n: u128) -> Value {
    Value::native(Uuid(n))
}

fn with_version(bytes: &[u8], version: u128) -> Value {
    let mut first = [0; 16];
    first.copy_from_slice(&bytes[..16]);
    let n = u128::from_be_bytes(first) & !(0xc000u128 << 48) | 0x8000u128 << 48;
    make(n & !(0xf000u128 << 64) | version << 76)
}

fn text(n: u128) -> String {
    let hex = format!("{n:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn int(n: u128) -> Value {
    Value::Int(Int::big(BigUint::from(n).into()))
}

fn construct(_: &Class, a: Args) -> R {
    let [hex, bytes, _le, _fields, number, version] =
        a.named("UUID.__init__", ["hex", "bytes", "bytes_le", "fields", "int", "version"], 0)?;
    let n = match (hex, bytes, number) {
        (Some(hex), None, None) => {
            let cleaned = hex.as_str()?.replace("urn:", "").replace("uuid:", "");
            let cleaned = cleaned.trim_matches(['{', '}']).replace('-', "");
            if cleaned.chars().count() != 32 {
                return Err(value_error("badly formed hexadecimal UUID string"));
            }
            u128::from_str_radix(&cleaned, 16).map_err(|_| {
                value_error(format!(
                    "invalid literal for int() with base 16: {}",
                    fmt::repr(&cleaned.into()).unwrap_or_default()
                ))
            })?
        }
        (None, Some(bytes), None) => match <[u8; 16]>::try_from(crate::binascii_::bytes(&bytes)?) {
            Ok(bytes) => u128::from_be_bytes(bytes),
            Err(_) => return Err(value_error("bytes is not a 16-char string")),
        },
        (None, None, Some(number)) => u128::try_from(op::index(&number)?.to_big())
            .map_err(|_| value_error("int is out of range (need a 128-bit value)"))?,
        _ => {
            return Err(type_error("one of the hex, bytes, bytes_le, fields, or int arguments must be given"));
        }
    };
    match version.filter(|v| !v.is_none()) {
        Some(version) => Ok(with_version(&n.to_be_bytes(), op::index(&version)?.to_index()? as u128)),
        None => Ok(make(n)),
    }
}

fn compare(this: &Value, a: Args, test: fn(std::cmp::Ordering) -> bool) -> R {
    let other = a.one("__eq__")?;
    Ok(match other.downcast::<Uuid>() {
        Some(other) => test(of(this)?.cmp(&other.0)).into(),
        None => Value::NotImplemented,
    })
}

fn build_class() -> R<Class> {
    use std::cmp::Ordering;
    ClassBuilder::native("UUID", "uuid")
        .constructor(construct)
        .method("__str__", |u, _| Ok(text(of(u)?).into()))
        .method("__repr__", |u, _| Ok(format!("UUID('{}')", text(of(u)?)).into()))
        .method("__int__", |u, _| Ok(int(of(u)?)))
        .method("__hash__", |u, _| Ok(hash_of(&int(of(u)?))?.into()))
        .method("__eq__", |u, a| compare(u, a, Ordering::is_eq))
        .method("__lt__", |u, a| compare(u, a, Ordering::is_lt))
        .method("__le__", |u, a| compare(u, a, Ordering::is_le))
        .method("__gt__", |u, a| compare(u, a, Ordering::is_gt))
        .method("__ge__", |u, a| compare(u, a, Ordering::is_ge))
        .getter("int", |u| Ok(int(of(u)?)))
        .getter("hex", |u| Ok(format!("{:032x}", of(u)?).into()))
        .getter("bytes", |u| Ok(of(u)?.to_be_bytes().to_vec().into()))
        .getter("urn", |u| Ok(format!("urn:uuid:{}", text(of(u)?)).into()))
        .getter("version", |u| {
            let n = of(u)?;
            let standard = n >> 62 & 3 == 2;
            Ok(if standard { int(n >> 76 & 15) } else { Value::None })
        })
        .build()
}

fn hashed(bound: Bound, kind: &str, version: u128) -> R {
    let [space, name] = bound.into_array();
    let mut data = of(&space)?.to_be_bytes().to_vec();
    data.extend(name.as_str()?.as_bytes());
    let digest = crate::hashlib_::digest_of(kind, &data).map(|d| d.0).unwrap_or_else(|| vec![0; 16]);
    Ok(with_version(&digest, version))
}

pub fn module() -> Module {
    crate::module_once!({
        let space = |tail: u128| make(0x6ba7_b810_9dad_11d1_80b4_00c0_4fd4_30c8 + (tail << 96));
        Module::new("uuid")
            .with("UUID", class())
            .with("NAMESPACE_DNS", space(0))
            .with("NAMESPACE_URL", space(1))
            .with("NAMESPACE_OID", space(2))
            .with("NAMESPACE_X500", space(4))
            .def("uuid4", "", |_| Ok(with_version(&crate::secrets_::random_bytes(16)?, 4)))
            .def("uuid3", "namespace, name", |bound| hashed(bound, "md5", 3))
            .def("uuid5", "namespace, name", |bound| hashed(bound, "sha1", 5))
    })
}
