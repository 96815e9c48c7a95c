//! Methods of file objects.
use super::file::FileObj;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<&FileObj> {
    value.downcast::<FileObj>().ok_or_else(|| type_error(format!("expected a file, got {}", value.type_name())))
}

fn size(value: Option<Value>) -> R<Option<usize>> {
    match value.filter(|v| !v.is_none()) {
        None => Ok(None),
        Some(v) => match op::try_index(&v)? {
            Some(n) => Ok(usize::try_from(n.clamped()).ok()),
            None => Err(type_error(format!("argument should be integer or None, not '{}'", v.type_name()))),
        },
    }
}

fn lines(v: &Value, a: Args) -> R {
    let [hint] = a.between::<1>("readlines", 0)?;
    let hint = size(hint)?.filter(|n| *n > 0);
    let (mut out, mut total) = (Vec::new(), 0);
    while let Some(line) = this(v)?.next_line()? {
        total += op::len(&line)?;
        out.push(line);
        if hint.is_some_and(|h| total >= h) {
            break;
        }
    }
    Ok(List::from(out).into())
}

fn seek(v: &Value, a: Args) -> R {
    let [offset, whence] = a.between::<2>("seek", 1)?;
    let file = this(v)?;
    file.check_open()?;
    let offset = op::index(&offset.unwrap_or_default())?.to_index()?;
    let whence = whence.map_or(Ok(0), |w| op::index(&w)?.to_index())?;
    if !(0..=2).contains(&whence) {
        return Err(value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")));
    }
    if file.text.is_some() && whence == 1 && offset != 0 {
        return Err(unsupported_operation("can't do nonzero cur-relative seeks"));
    }
    if file.text.is_some() && whence == 2 && offset != 0 {
        return Err(unsupported_operation("can't do nonzero end-relative seeks"));
    }
    if whence == 0 && offset < 0 {
        return Err(if file.text.is_some() {
            value_error(format!("negative seek position {offset}"))
        } else {
            os_error(22, "Invalid argument", None)
        });
    }
    file.forget_text();
    Ok(file.state.seek(offset, whence)?.into())
}

fn truncate(v: &Value, a: Args) -> R {
    let [size] = a.between::<1>("truncate", 0)?;
    let file = this(v)?;
    file.check_open()?;
    if !file.state.writable {
        return Err(unsupported_operation("truncate"));
    }
    let size = match size.filter(|s| !s.is_none()) {
        Some(s) => op::index(&s)?.to_index()?.max(0) as u64,
        None => file.state.tell()?,
    };
    file.state.truncate(size)?;
    Ok(size.into())
}

fn repr(v: &Value) -> R {
    let file = this(v)?;
    let name = fmt::repr(&file.state.name)?;
    Ok(match &file.text {
        Some(mode) => format!(
            "<_io.TextIOWrapper name={name} mode='{}' encoding='{}'>",
            file.state.mode,
            mode.with(|m| m.encoding_name.clone())
        )
        .into(),
        None => format!("<_io.{} name={name}>", v.type_name()).into(),
    })
}

/// `f.readinto(buffer)` of binary files.
fn read_into(v: &Value, a: Args) -> R {
    let file = this(v)?;
    let target = a.one("readinto")?;
    let view = target.downcast::<crate::bytes::memory::MemoryView>().filter(|view| !view.read_only());
    let length = match (target.payload(), view) {
        (_, Some(view)) => view.length(),
        (Value::ByteArray(bytes), None) => bytes.with(Vec::len),
        (other, None) => {
            let text = format!("readinto() argument must be read-write bytes-like object, not {}", other.type_name());
            return Err(type_error(text));
        }
    };
    let Value::Bytes(read) = file.read(Some(length))? else { return Ok(Value::None) };
    match (target.payload(), view) {
        (_, Some(view)) => view.fill(&read),
        (Value::ByteArray(bytes), None) => bytes.with_mut(|b| b[..read.len()].copy_from_slice(&read)),
        _ => {}
    }
    Ok(read.len().into())
}

/// What binary files have on top.
pub(crate) const BINARY: TypeSpec =
    TypeSpec { methods: &[("readinto", read_into), ("readinto1", read_into)], getters: &[], statics: &[] };

pub(crate) const COMMON: TypeSpec = TypeSpec {
    methods: &[
        ("read", |v, a| {
            let [n] = a.between::<1>("read", 0)?;
            this(v)?.read(size(n)?)
        }),
        ("read1", |v, a| {
            let [n] = a.between::<1>("read1", 0)?;
            this(v)?.read(size(n)?)
        }),
        ("readline", |v, a| {
            let [n] = a.between::<1>("readline", 0)?;
            this(v)?.read_line(size(n)?)
        }),
        ("readlines", lines),
        ("write", |v, a| Ok(this(v)?.write(&a.one("write")?)?.into())),
        ("writelines", |v, a| {
            let mut it = op::iter(&a.one("writelines")?)?;
            while let Some(line) = it.next()? {
                this(v)?.write(&line)?;
            }
            Ok(Value::None)
        }),
        ("seek", seek),
        ("tell", |v, _| {
            this(v)?.check_open()?;
            Ok(this(v)?.state.tell()?.into())
        }),
        ("truncate", truncate),
        ("flush", |v, _| {
            this(v)?.check_open()?;
            this(v)?.state.flush().map(Value::from)
        }),
        ("close", |v, _| this(v)?.state.close().map(Value::from)),
        ("fileno", |v, _| {
            this(v)?.check_open()?;
            Ok(this(v)?.state.fileno()?.into())
        }),
        ("isatty", |v, _| Ok(this(v)?.state.is_terminal().into())),
        ("readable", |v, _| Ok(this(v)?.state.readable.into())),
        ("writable", |v, _| Ok(this(v)?.state.writable.into())),
        ("seekable", |v, _| Ok(this(v)?.state.seekable().into())),
        ("__enter__", |v, _| {
            this(v)?.check_open()?;
            Ok(v.clone())
        }),
        ("__exit__", |v, _| this(v)?.state.close().map(Value::from)),
        ("__iter__", |v, _| {
            this(v)?.check_open()?;
            Ok(v.clone())
        }),
        ("__next__", |v, _| this(v)?.next_line()?.ok_or_else(|| stop_iteration(None))),
        ("__repr__", |v, _| repr(v)),
    ],
    getters: &[
        ("closed", |v| Ok(this(v)?.state.closed.get().into())),
        ("name", |v| Ok(this(v)?.state.name.clone())),
        ("mode", |v| Ok(this(v)?.state.mode.clone().into())),
    ],
    statics: &[],
};

fn reconfigure(v: &Value, a: Args) -> R {
    let file = this(v)?;
    let [encoding, errors, newline, line_buffering, write_through] =
        a.named("reconfigure", ["encoding", "errors", "newline", "line_buffering", "write_through"], 0)?;
    let Some(slot) = &file.text else {
        return Ok(Value::None);
    };
    let mut mode = slot.get();
    if let Some(name) = encoding.filter(|e| !e.is_none()) {
        let name = name.as_str()?;
        mode.encoding = crate::text::codec::lookup(&name)?;
        mode.encoding_name = name;
    }
    if let Some(errors) = errors.filter(|e| !e.is_none()) {
        mode.errors = errors.as_str()?;
    }
    if let Some(newline) = newline {
        mode.newline = if newline.is_none() { None } else { Some(newline.as_str()?) };
    }
    slot.set(mode);
    for flag in [line_buffering, write_through].into_iter().flatten() {
        if op::truthy(&flag)? {
            file.state.line_buffered.set(true);
            file.state.flush()?;
        }
    }
    Ok(Value::None)
}

pub(crate) const TEXT: TypeSpec = TypeSpec {
    methods: &[("reconfigure", reconfigure)],
    getters: &[
        ("encoding", |v| Ok(this(v)?.text.as_ref().map(|m| Value::Str(m.with(|m| m.encoding_name.clone()))).into())),
        ("errors", |v| Ok(this(v)?.text.as_ref().map(|m| Value::Str(m.with(|m| m.errors.clone()))).into())),
        ("newlines", |_| Ok(Value::None)),
        ("line_buffering", |v| Ok(this(v)?.state.line_buffered.get().into())),
        ("buffer", |v| Ok(Value::native(FileObj::new(this(v)?.state.clone(), None)))),
    ],
    statics: &[],
};
