//! Percent-encoding and query strings.
use batuta_rt::prelude::*;

/// `safe` as CPython takes it: a text (its non-ASCII characters count for nothing) or bytes.
fn safe_bytes(safe: &Value) -> R<Vec<u8>> {
    let bytes = match batuta_rt::bytes::bytes_like(safe) {
        Some(bytes) => bytes,
        None => safe.as_str()?.as_bytes().to_vec(),
    };
    Ok(bytes.into_iter().filter(u8::is_ascii).collect())
}

fn encoded(bytes: &[u8], safe: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"_.-~".contains(&byte) || safe.contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn quoted(subject: &Value, safe: &[u8], encoding: &Value, errors: &Value) -> R<String> {
    if let Value::Str(text) = subject.payload() {
        let default = |value: &Value, text| if value.is_none() { Value::str(text) } else { value.clone() };
        let bytes = match encoding.is_none() && errors.is_none() {
            true => text.as_bytes().to_vec(),
            false => batuta_rt::bytes::bytes_like(&op::call_method(
                subject,
                "encode",
                [default(encoding, "utf-8"), default(errors, "strict")],
            )?)
            .unwrap_or_default(),
        };
        return Ok(encoded(&bytes, safe));
    }
    for (name, value) in [("encoding", encoding), ("errors", errors)] {
        if !value.is_none() {
            return Err(type_error(format!("quote() doesn't support '{name}' for bytes")));
        }
    }
    match batuta_rt::bytes::bytes_like(subject) {
        Some(bytes) => Ok(encoded(&bytes, safe)),
        None => Err(type_error("quote_from_bytes() expected bytes")),
    }
}

pub fn quote(b: Bound) -> R {
    let [subject, safe, encoding, errors] = b.into_array();
    Ok(quoted(&subject, &safe_bytes(&safe)?, &encoding, &errors)?.into())
}

pub fn quote_from_bytes(b: Bound) -> R {
    let [subject, safe] = b.into_array();
    match batuta_rt::bytes::bytes_like(&subject) {
        Some(bytes) => Ok(encoded(&bytes, &safe_bytes(&safe)?).into()),
        None => Err(type_error("quote_from_bytes() expected bytes")),
    }
}

fn plus(subject: &Value, safe: &Value, encoding: &Value, errors: &Value) -> R<String> {
    let mut safe = safe_bytes(safe)?;
    safe.push(b' ');
    Ok(quoted(subject, &safe, encoding, errors)?.replace(' ', "+"))
}

pub fn quote_plus(b: Bound) -> R {
    let [subject, safe, encoding, errors] = b.into_array();
    Ok(plus(&subject, &safe, &encoding, &errors)?.into())
}

pub fn unquote_to_bytes(text: &[u8]) -> Vec<u8> {
    let digit = |at: usize| text.get(at).and_then(|b| (*b as char).to_digit(16));
    let (mut out, mut at) = (Vec::with_capacity(text.len()), 0);
    while at < text.len() {
        match (text[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}

/// Bytes that are not UTF-8 become U+FFFD, as with `errors='replace'`.
pub fn unquote(text: &str) -> String {
    if !text.contains('%') {
        return text.into();
    }
    String::from_utf8_lossy(&unquote_to_bytes(text.as_bytes())).into_owned()
}

pub fn parse_query(b: Bound) -> R<Vec<(String, String)>> {
    let [query, keep, strict, _encoding, _errors, most, separator] = b.into_array();
    let (query, separator) = (query.as_str()?, separator.as_str()?);
    let (keep, strict) = (op::truthy(&keep)?, op::truthy(&strict)?);
    if separator.is_empty() {
        return Err(value_error("Separator must be of type string or bytes."));
    }
    let fields: Vec<&str> = if query.is_empty() { Vec::new() } else { query.split(&*separator).collect() };
    if !most.is_none() && op::index(&most)? < Int::from(fields.len()) {
        return Err(value_error("Max number of fields exceeded"));
    }
    let mut out = Vec::new();
    for field in fields {
        if field.is_empty() && !strict {
            continue;
        }
        let (name, value) = match field.split_once('=') {
            Some(pair) => pair,
            None if strict => {
                let shown = fmt::repr(&Value::str(field))?;
                return Err(value_error(format!("bad query field: {shown}")));
            }
            None => (field, ""),
        };
        if !value.is_empty() || keep {
            out.push((unquote(&name.replace('+', " ")), unquote(&value.replace('+', " "))));
        }
    }
    Ok(out)
}

pub fn urlencode(b: Bound) -> R {
    let [query, sequences, safe, encoding, errors, via] = b.into_array();
    let pairs = if op::hasattr(&query, "items")? {
        op::call_method(&query, "items", ())?
    } else {
        let first = match op::len(&query) {
            Ok(0) => Value::Tuple(Tuple::empty()),
            Ok(_) => op::getitem(&query, &Value::from(0))?,
            Err(_) => Value::None,
        };
        if !matches!(first.payload(), Value::Tuple(_)) {
            return Err(type_error("not a valid non-string sequence or mapping object"));
        }
        query
    };
    let one = |value: &Value| -> R<String> {
        let bytes = matches!(value.payload(), Value::Bytes(_));
        let subject = if bytes { value.clone() } else { fmt::str(value)?.into() };
        match (via.is_none(), bytes) {
            (true, true) => plus(&subject, &safe, &Value::None, &Value::None),
            (true, false) => plus(&subject, &safe, &encoding, &errors),
            (false, true) => Ok(op::call(&via, [subject, safe.clone()])?.as_str()?.to_string()),
            (false, false) => {
                Ok(op::call(&via, [subject, safe.clone(), encoding.clone(), errors.clone()])?.as_str()?.to_string())
            }
        }
    };
    let sequences = op::truthy(&sequences)?;
    let mut out: Vec<String> = Vec::new();
    for pair in collect(&pairs)? {
        let [key, value] = op::unpack::<2>(&pair)?;
        let key = one(&key)?;
        let single =
            matches!(value.payload(), Value::Str(_) | Value::Bytes(_)) || !sequences || op::len(&value).is_err();
        for item in if single { vec![value] } else { collect(&value)? } {
            out.push(format!("{key}={}", one(&item)?));
        }
    }
    Ok(out.join("&").into())
}
