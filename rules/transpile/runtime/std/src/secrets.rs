//! `secrets`: random numbers from the operating system.
use batuta_rt::prelude::*;

const DEFAULT: i64 = 32;

pub fn module() -> Module {
    crate::module_once!(Module::new("secrets")
        .with("DEFAULT_ENTROPY", DEFAULT)
        .function("token_bytes", |a| Ok(Value::from(bytes(a, "token_bytes")?)))
        .function("token_hex", |a| Ok(Value::from(hex(&bytes(a, "token_hex")?))))
        .function("token_urlsafe", |a| Ok(Value::from(url_safe(&bytes(a, "token_urlsafe")?))))
        .function("randbelow", |a| {
            let limit = op::index(&a.one("randbelow")?)?;
            if limit <= Int::ZERO {
                return Err(value_error("Upper bound must be positive."));
            }
            Ok(below(&limit)?.into())
        })
        .function("randbits", |a| {
            let k = op::index(&a.one("randbits")?)?.to_index()?;
            if k < 0 {
                return Err(value_error("number of bits must be non-negative"));
            }
            Ok(bits(k as usize)?.into())
        })
        .function("choice", |a| {
            let items = a.one("choice")?;
            let count = op::len(&items)?;
            if count == 0 {
                return Err(index_error("Cannot choose from an empty sequence"));
            }
            op::getitem(&items, &below(&Int::from(count))?.into())
        })
        .function("compare_digest", |a| {
            let [x, y] = a.exactly::<2>("compare_digest")?;
            op::eq(&x, &y)
        }))
}

fn random(count: usize) -> R<Vec<u8>> {
    use std::io::Read;
    let mut out = vec![0; count];
    match std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut out)) {
        Ok(()) => Ok(out),
        Err(_) => Err(not_implemented_error("/dev/urandom (or equivalent) not found")),
    }
}

fn bytes(a: Args, name: &str) -> R<Vec<u8>> {
    let [count] = a.named(name, ["nbytes"], 0)?;
    let count = match count.filter(|c| !c.is_none()) {
        Some(count) => op::index(&count)?.to_index()?,
        None => DEFAULT,
    };
    if count < 0 {
        return Err(value_error("negative argument not allowed"));
    }
    random(count as usize)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn url_safe(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0u32, |word, b| word << 8 | *b as u32) << (8 * (3 - group.len()));
        for at in 0..=group.len() {
            out.push(DIGITS[(word >> (18 - 6 * at)) as usize & 63] as char);
        }
    }
    out
}

fn bits(k: usize) -> R<Int> {
    let mut value = Int::ZERO;
    for byte in random(k.div_ceil(8))? {
        value = value * Int::from(256i64) + Int::from(byte as i64);
    }
    let spare = (8 - k % 8) % 8;
    value.floor_div(&Int::from(1i64 << spare))
}

/// A number in [0, limit), by rejection.
fn below(limit: &Int) -> R<Int> {
    let k = limit.bit_length() as usize;
    loop {
        let drawn = bits(k)?;
        if drawn < *limit {
            return Ok(drawn);
        }
    }
}
