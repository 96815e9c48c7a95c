//! `unicodedata`: categories, names and normal forms of code points.
use crate::unicode_more_tables::{BIDI, BIDI_NAMES, DIGIT, MIRRORED, NUMERIC, WIDTH, WIDTH_NAMES};
use batuta_rt::prelude::*;
use batuta_rt::text::unicode;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::UnicodeNormalization;

/// The character of a Unicode name.
pub fn lookup(name: &str) -> Option<char> {
    unicode_names2::character(name)
}

fn one(value: &Value, function: &str) -> R<char> {
    let text = match value.payload() {
        Value::Str(text) => text.clone(),
        _ => {
            let kind = value.type_name();
            return Err(type_error(format!("{function}() argument must be a unicode character, not {kind}")));
        }
    };
    match (text.chars().next(), text.length()) {
        (Some(c), 1) => Ok(c),
        _ => Err(type_error(format!("{function}() argument must be a unicode character, not str"))),
    }
}

/// `(character, default)` of a function.
fn with_default(a: Args, function: &str) -> R<(char, Option<Value>)> {
    let [c, default] = a.between::<2>(function, 1)?;
    let c = c.unwrap_or_default();
    if let Value::Str(text) = c.payload() {
        if let (Some(found), 1) = (text.chars().next(), text.length()) {
            return Ok((found, default));
        }
    }
    Err(type_error(format!("{function}() argument 1 must be a unicode character, not {}", c.type_name())))
}

fn normalize(a: Args) -> R {
    let [form, text] = a.exactly::<2>("normalize")?;
    let (form, text) = (form.as_str()?, text.as_str()?);
    if text.is_empty() {
        return Ok(text.into());
    }
    let mut made = String::with_capacity(2 * text.len());
    match &*form {
        // ASCII is in every form.
        "NFC" | "NFD" | "NFKC" | "NFKD" if text.only_ascii() => return Ok(text.into()),
        "NFC" => made.extend(text.nfc()),
        "NFD" => made.extend(text.nfd()),
        "NFKC" => made.extend(text.nfkc()),
        "NFKD" => made.extend(text.nfkd()),
        _ => return Err(value_error("invalid normalization form")),
    }
    Ok(if made == text.as_str() { text.into() } else { made.into() })
}

/// The value of the run that a character is in.
fn in_run(table: &[(u32, u8)], c: char) -> u8 {
    let after = table.partition_point(|(first, _)| *first <= c as u32);
    after.checked_sub(1).map_or(0, |at| table[at].1)
}

fn numeric_value(c: char) -> Option<f64> {
    let code = c as u32;
    let after = NUMERIC.partition_point(|(first, ..)| *first <= code);
    let (first, count, value, divisor, step) = NUMERIC[after.checked_sub(1)?];
    let beyond = code - first;
    (beyond < count).then(|| (value + i64::from(beyond) * step * divisor) as f64 / divisor as f64)
}

fn digit_value(c: char) -> Option<u32> {
    let code = c as u32;
    let after = DIGIT.partition_point(|(first, ..)| *first <= code);
    let (first, count, value) = DIGIT[after.checked_sub(1)?];
    (code - first < count).then(|| value + code - first)
}

pub fn module() -> Module {
    crate::module_once!(Module::new("unicodedata")
        .function("category", |a| Ok(unicode::category(one(&a.one("unicodedata.category")?, "category")?).into()))
        .function("combining", |a| {
            Ok(canonical_combining_class(one(&a.one("unicodedata.combining")?, "combining")?).into())
        })
        .function("decimal", |a| {
            let (c, default) = with_default(a, "decimal")?;
            let found = unicode::decimal_value(c).map(Value::from);
            found.or(default).ok_or_else(|| value_error("not a decimal"))
        })
        .function("digit", |a| {
            let (c, default) = with_default(a, "digit")?;
            let found = digit_value(c).map(Value::from);
            found.or(default).ok_or_else(|| value_error("not a digit"))
        })
        .function("numeric", |a| {
            let (c, default) = with_default(a, "numeric")?;
            let found = numeric_value(c).map(Value::from);
            found.or(default).ok_or_else(|| value_error("not a numeric character"))
        })
        .function("east_asian_width", |a| {
            let c = one(&a.one("unicodedata.east_asian_width")?, "east_asian_width")?;
            Ok(WIDTH_NAMES[usize::from(in_run(WIDTH, c))].into())
        })
        .function("bidirectional", |a| {
            let c = one(&a.one("unicodedata.bidirectional")?, "bidirectional")?;
            Ok(BIDI_NAMES[usize::from(in_run(BIDI, c))].into())
        })
        .function("mirrored", |a| {
            Ok(i64::from(in_run(MIRRORED, one(&a.one("unicodedata.mirrored")?, "mirrored")?)).into())
        })
        .function("is_normalized", |a| {
            let text = a.pos.get(1).cloned().unwrap_or_default();
            Ok(op::eq_bool(&normalize(a)?, &text)?.into())
        })
        .with("unidata_version", "14.0.0")
        .function("name", |a| {
            let (c, default) = with_default(a, "name")?;
            let found = unicode_names2::name(c).map(|n| Value::from(n.to_string()));
            found.or(default).ok_or_else(|| value_error("no such name"))
        })
        .function("lookup", |a| {
            let name = a.one("unicodedata.lookup")?.as_str()?;
            match lookup(&name) {
                Some(c) => Ok(Str::from(c).into()),
                None => Err(key_error(format!("undefined character name '{name}'"))),
            }
        })
        .function("normalize", normalize))
}
