//! `open()`.
use super::file::{FileObj, TextMode};
use super::from_io;
use super::state::{FileState, Raw};
use crate::prelude::*;
use crate::text::codec;

struct Mode {
    read: bool,
    write: bool,
    append: bool,
    create: bool,
    plus: bool,
    binary: bool,
}

fn parse_mode(text: &str) -> R<Mode> {
    let has = |c: char| text.contains(c);
    let invalid = || value_error(format!("invalid mode: '{text}'"));
    let repeated = text.chars().any(|c| text.matches(c).count() > 1);
    if repeated || !text.chars().all(|c| "rwaxbt+".contains(c)) {
        return Err(invalid());
    }
    let main = ['r', 'w', 'a', 'x'].iter().filter(|c| has(**c)).count();
    if has('b') && has('t') {
        return Err(value_error("can't have text and binary mode at once"));
    }
    if main > 1 {
        return Err(value_error("must have exactly one of create/read/write/append mode"));
    }
    if main == 0 {
        return Err(value_error("Must have exactly one of create/read/write/append mode and at most one plus"));
    }
    Ok(Mode { read: has('r'), write: has('w'), append: has('a'), create: has('x'), plus: has('+'), binary: has('b') })
}

/// The text of a path argument (`str`, `bytes` or `os.PathLike`), all of it UTF-8.
pub fn path_text(value: &Value) -> R<Str> {
    let text = name_text(value)?;
    crate::text::held::none_in(&text)?;
    Ok(text)
}

/// The same, where a name that is no UTF-8 is known by its surrogates.
fn name_text(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        Value::Bytes(b) => Ok(codec::decode(b, codec::Encoding::Utf8, "surrogateescape")?.into()),
        _ => {
            let class = class_of(value);
            match class.lookup("__fspath__") {
                Some(method) => name_text(&crate::attribute::call_bound(&method, value, &class, Args::none())?),
                None => {
                    Err(type_error(format!("expected str, bytes or os.PathLike object, not {}", value.type_name())))
                }
            }
        }
    }
}

fn raw_of(file: &Value, mode: &Mode) -> R<Raw> {
    if let Value::Int(fd) = file {
        return match fd.to_i64() {
            Some(0) => Ok(Raw::Stdin),
            Some(1) => Ok(Raw::Stdout),
            Some(2) => Ok(Raw::Stderr),
            Some(other) => super::descriptors::take(other).map(Raw::File).ok_or_else(super::descriptors::bad),
            None => Err(super::descriptors::bad()),
        };
    }
    let path = name_text(file)?;
    if path.contains('\0') {
        return Err(value_error("embedded null byte"));
    }
    let shown = || Some(file.clone());
    let mut options = std::fs::OpenOptions::new();
    options.read(mode.read || mode.plus);
    options.write(mode.write || mode.create || (mode.read && mode.plus));
    options.append(mode.append).truncate(mode.write).create(mode.write || mode.append).create_new(mode.create);
    let opened = options.open(crate::text::held::to_system(&path)?).map_err(|e| from_io(&e, shown()))?;
    if opened.metadata().is_ok_and(|m| m.is_dir()) {
        return Err(os_error(21, "Is a directory", shown()));
    }
    if mode.append {
        use std::io::Seek;
        let mut end = &opened;
        let _ = end.seek(std::io::SeekFrom::End(0));
    }
    Ok(Raw::File(opened))
}

/// `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)`.
pub fn open(a: Args) -> R {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let [file, mode, buffering, encoding, errors, newline, _closefd, opener] = a.named("open", names, 1)?;
    let some = |v: Option<Value>| v.filter(|v| !v.is_none());
    if some(opener).is_some() {
        return Err(not_implemented_error("batuta: open() with an opener is not supported"));
    }
    let file = file.unwrap_or_default();
    if !matches!(file, Value::Int(_)) {
        name_text(&file)?;
    }
    let mode_text = match mode {
        None => "r".into(),
        Some(m) => match m.payload() {
            Value::Str(s) => s.clone(),
            other => return Err(type_error(format!("open() argument 'mode' must be str, not {}", other.type_name()))),
        },
    };
    let mode = parse_mode(&mode_text)?;
    let (encoding, errors, newline) = (some(encoding), some(errors), some(newline));
    if mode.binary {
        for (given, what) in [(&encoding, "an encoding"), (&errors, "an errors"), (&newline, "a newline")] {
            if given.is_some() {
                return Err(value_error(format!("binary mode doesn't take {what} argument")));
            }
        }
    }
    // The file is opened, and so made or emptied, before the rest is looked at.
    let raw = raw_of(&file, &mode)?;
    let newline = newline_of(newline)?;
    let buffering = some(buffering).map_or(Ok(-1), |b| op::index(&b)?.to_index())?;
    if buffering == 0 && !mode.binary {
        return Err(value_error("can't have unbuffered text I/O"));
    }
    let text = if mode.binary { None } else { Some(text_mode(encoding, errors, newline)?) };
    let writable = mode.write || mode.append || mode.create || mode.plus;
    let state = FileState::new(raw, file, &mode_text, mode.read || mode.plus, writable);
    state.line_buffered.set(buffering == 1 || (buffering == 0 && writable));
    Ok(Value::native(FileObj::new(state, text)))
}

fn newline_of(newline: Option<Value>) -> R<Option<Str>> {
    let newline = newline.map(|n| n.as_str()).transpose()?;
    if let Some(mark) = &newline {
        if !["", "\n", "\r", "\r\n"].contains(&&**mark) {
            return Err(value_error(format!("illegal newline value: {}", fmt::repr(&mark.into())?)));
        }
    }
    Ok(newline)
}

fn text_mode(encoding: Option<Value>, errors: Option<Value>, newline: Option<Str>) -> R<TextMode> {
    let name = encoding.map_or(Ok("UTF-8".into()), |e| e.as_str())?;
    let errors = errors.map_or(Ok("strict".into()), |e| e.as_str())?;
    Ok(TextMode { encoding: codec::lookup(&name)?, encoding_name: name, errors, newline })
}

/// `io.TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)`.
pub(crate) fn wrap(a: Args) -> R {
    let names = ["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"];
    let [buffer, encoding, errors, newline, line_buffering, write_through] = a.named("TextIOWrapper", names, 1)?;
    let some = |v: Option<Value>| v.filter(|v| !v.is_none());
    let buffer = buffer.unwrap_or_default();
    let Some(file) = buffer.downcast::<FileObj>().filter(|file| file.text.is_none()) else {
        let shown = buffer.type_name();
        return Err(not_implemented_error(format!("batuta: TextIOWrapper over '{shown}' objects is not supported")));
    };
    let mode = text_mode(some(encoding), some(errors), newline_of(some(newline))?)?;
    for flag in [line_buffering, write_through].into_iter().flatten() {
        if op::truthy(&flag)? {
            file.state.line_buffered.set(true);
        }
    }
    Ok(Value::native(FileObj::new(file.state.clone(), Some(mode))))
}
