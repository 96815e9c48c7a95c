//! The standard streams, `print` and `input`.
use super::file::{FileObj, TextMode};
use super::state::{flush_open, FileState, Raw};
use crate::prelude::*;
use crate::text::codec::Encoding;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    In,
    Out,
    Err,
}

fn make(raw: Raw, name: &str, which: Stream) -> Value {
    let reads = which == Stream::In;
    let state = FileState::new(raw, name.into(), if reads { "r" } else { "w" }, reads, !reads);
    state.line_buffered.set(!reads && state.is_terminal());
    let errors = if which == Stream::Err { "backslashreplace" } else { errors_of_locale() };
    // As CPython makes them: "\r" reaches the program as it stands.
    let newline = Some("\n".into());
    let text = TextMode { encoding: Encoding::Utf8, encoding_name: "utf-8".into(), errors: errors.into(), newline };
    Value::native(FileObj::new(state, Some(text)))
}

/// What CPython does with bytes that are no text: in the locales that stand for none, they come and go as they are.
fn errors_of_locale() -> &'static str {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    match set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).as_deref() {
        None | Some("C" | "POSIX" | "C.UTF-8" | "C.utf8" | "UTF-8") => "surrogateescape",
        Some(_) => "strict",
    }
}

thread_local! {
    static ORIGINAL: [Value; 3] = [
        make(Raw::Stdin, "<stdin>", Stream::In),
        make(Raw::Stdout, "<stdout>", Stream::Out),
        make(Raw::Stderr, "<stderr>", Stream::Err),
    ];
    /// What `sys.stdin`, `sys.stdout`, `sys.stderr` are now, where assigned.
    static CURRENT: Slot<[Option<Value>; 3]> = const { Slot::new([None, None, None]) };
}

/// `sys.stdin`, `sys.stdout` or `sys.stderr` as it is now.
pub fn stream(which: Stream) -> Value {
    let assigned = CURRENT.with(|c| c.with(|c| c[which as usize].clone()));
    assigned.unwrap_or_else(|| original(which))
}

/// `sys.__stdout__` and the like.
pub fn original(which: Stream) -> Value {
    ORIGINAL.with(|o| o[which as usize].clone())
}

/// Assigns `sys.stdout` and the like.
pub fn set_stream(which: Stream, value: Value) {
    let old = CURRENT.with(|c| c.with_mut(|c| c[which as usize].replace(value)));
    drop(old);
}

/// Writes text to what `sys.stdout` is.
pub fn write_out(text: &Str) -> R<()> {
    write_to(&stream(Stream::Out), text)
}

fn write_to(file: &Value, text: &str) -> R<()> {
    match file.downcast::<FileObj>() {
        Some(f) if matches!(file, Value::Native(_)) && f.text.is_some() && f.state.writable => f.write_str(text),
        _ => op::call_method(file, "write", [Value::str(text)]).map(drop),
    }
}

/// Flushes every file and the standard streams; ends of pipes that are gone are reported.
pub fn flush_all() -> R<()> {
    flush_open();
    match ORIGINAL.with(|o| o[Stream::Out as usize].clone()).downcast::<FileObj>() {
        Some(f) if !f.state.closed.get() => f.state.flush(),
        _ => Ok(()),
    }
}

/// Flushes what `sys.stdout` buffers (before a subprocess starts, say).
pub fn flush_stdout() -> R<()> {
    match original(Stream::Out).downcast::<FileObj>() {
        Some(f) if !f.state.closed.get() => f.state.flush(),
        _ => Ok(()),
    }
}

fn text_option(value: Option<Value>, name: &str) -> R<Option<Str>> {
    match value.filter(|v| !v.is_none()) {
        None => Ok(None),
        Some(v) => match v.payload() {
            Value::Str(s) => Ok(Some(s.clone())),
            other => Err(type_error(format!("{name} must be None or a string, not {}", other.type_name()))),
        },
    }
}

/// `print(*values, sep=' ', end='\n', file=None, flush=False)`.
pub fn print(mut a: Args) -> R {
    let (sep, end) = (a.take_kw("sep"), a.take_kw("end"));
    let (file, flush) = (a.take_kw("file"), a.take_kw("flush"));
    if let Some((name, _)) = a.kw.first() {
        return Err(type_error(format!("'{name}' is an invalid keyword argument for print()")));
    }
    let (sep, end) = (text_option(sep, "sep")?, text_option(end, "end")?);
    let (sep, end) = (sep.as_deref().unwrap_or(" "), end.as_deref().unwrap_or("\n"));
    let file = file.filter(|f| !f.is_none()).unwrap_or_else(|| stream(Stream::Out));
    if file.is_none() {
        return Ok(Value::None);
    }
    let direct = match &file {
        Value::Native(native) => {
            native.downcast::<FileObj>().is_some() || native.get().short(Short::Write, None).is_some()
        }
        _ => false,
    };
    if direct {
        let mut out = String::new();
        for (at, value) in a.pos.iter().enumerate() {
            if at > 0 {
                out.push_str(sep);
            }
            match fmt::str_into(value, &mut out) {
                Ok(()) => {}
                Err(e) => {
                    // What was shown before the failing value has been written.
                    write_to(&file, &out)?;
                    return Err(e);
                }
            }
        }
        out.push_str(end);
        write_to(&file, &out)?;
    } else {
        for (at, value) in a.pos.iter().enumerate() {
            if at > 0 {
                write_to(&file, sep)?;
            }
            write_to(&file, &fmt::str(value)?)?;
        }
        write_to(&file, end)?;
    }
    if flush.map_or(Ok(false), |f| op::truthy(&f))? {
        op::call_method(&file, "flush", Args::none())?;
    }
    Ok(Value::None)
}

/// `input(prompt)`.
pub fn input(a: Args) -> R {
    let [prompt] = a.between::<1>("input", 0)?;
    if let Some(prompt) = prompt {
        write_out(&fmt::str(&prompt)?)?;
    }
    op::call_method(&stream(Stream::Out), "flush", Args::none())?;
    let line = op::call_method(&stream(Stream::In), "readline", Args::none())?.as_str()?;
    if line.is_empty() {
        return Err(eof_error("EOF when reading a line"));
    }
    Ok(line.strip_suffix('\n').unwrap_or(&line).into())
}

/// Writes a report of the runtime to the process's standard error.
pub(crate) fn original_stderr_write(text: &str) {
    if let Some(f) = original(Stream::Err).downcast::<FileObj>() {
        let _ = f.write_str(text);
    }
}
