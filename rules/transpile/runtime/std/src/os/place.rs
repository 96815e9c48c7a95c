//! Paths as arguments: text, bytes or path-like objects, and the errors of system calls on them.
use batuta_rt::io::from_io;
use batuta_rt::prelude::*;
use batuta_rt::text::{codec, held};
use std::borrow::Cow;
use std::path::Path;

/// The text of a path, and whether it was given as bytes.
#[derive(Clone)]
pub struct Place {
    pub text: Str,
    pub is_bytes: bool,
    /// What was passed, for the exception.
    pub given: Value,
}

impl Place {
    pub fn path(&self) -> Cow<'_, Path> {
        held::to_system(&self.text).unwrap_or(Cow::Borrowed(Path::new(self.text.as_str())))
    }
    /// A text in the kind that this path was given in.
    pub fn like(&self, text: impl Into<Str>) -> Value {
        if self.is_bytes {
            use std::os::unix::ffi::OsStrExt;
            let text: Str = text.into();
            let path = held::to_system(&text).unwrap_or(Cow::Borrowed(Path::new(text.as_str())));
            Value::from(path.as_os_str().as_bytes().to_vec())
        } else {
            Value::Str(text.into())
        }
    }
    pub fn failed(&self, error: &std::io::Error) -> Exc {
        from_io(error, Some(self.given.clone()))
    }
}

fn of_text(value: &Value, given: &Value) -> R<Option<Place>> {
    Ok(match value.payload() {
        Value::Str(text) => {
            held::to_system(text)?;
            Some(Place { text: text.clone(), is_bytes: false, given: given.clone() })
        }
        Value::Bytes(bytes) => {
            let text = codec::decode(bytes, codec::Encoding::Utf8, "surrogateescape")?;
            Some(Place { text: text.into(), is_bytes: true, given: given.clone() })
        }
        _ => None,
    })
}

/// The text or bytes that `value` stands for as a path; `None` where it is no path.
pub fn path_like(value: &Value) -> R<Option<Place>> {
    if let Some(found) = of_text(value, value)? {
        return Ok(Some(found));
    }
    let class = class_of(value);
    if class.lookup("__fspath__").is_none() {
        return Ok(None);
    }
    let made = op::call_special(value, "__fspath__", ())?;
    match of_text(&made, &made)? {
        Some(place) => Ok(Some(place)),
        None => Err(type_error(format!(
            "expected {}.__fspath__() to return str or bytes, not {}",
            class.name(),
            made.type_name()
        ))),
    }
}

/// `os.fspath(value)`.
pub fn fspath(value: &Value) -> R<Place> {
    path_like(value)?
        .ok_or_else(|| type_error(format!("expected str, bytes or os.PathLike object, not {}", value.type_name())))
}

/// `os.fsencode(name)`.
pub fn fsencode(name: &Value) -> R {
    let place = fspath(name)?;
    Ok(Place { is_bytes: true, ..place.clone() }.like(place.text))
}

/// The path argument of a system call; `wanted` lists what may be passed.
pub fn argument(function: &str, name: &str, wanted: &str, value: &Value) -> R<Place> {
    let Some(mut place) = path_like(value)? else {
        return Err(type_error(format!("{function}: {name} should be {wanted}, not {}", value.type_name())));
    };
    if place.text.contains('\0') {
        return Err(value_error("embedded null byte"));
    }
    place.given = value.clone();
    if !matches!(value.payload(), Value::Str(_) | Value::Bytes(_)) {
        place.given = place.like(place.text.clone());
    }
    Ok(place)
}

pub const PLAIN: &str = "string, bytes or os.PathLike";
pub const OR_DESCRIPTOR: &str = "string, bytes, os.PathLike or integer";
