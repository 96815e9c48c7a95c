//! `io.BytesIO`: a binary file in memory.
use super::common::{closed_error, sizes, METHODS as COMMON};
use batuta_rt::bytes::bytes_like;
use batuta_rt::bytes::memory::{resizable, MemoryView};
use batuta_rt::bytes::ByteArray;
use batuta_rt::prelude::*;

pub struct BytesIo {
    class: Class,
    attrs: Dict,
    /// Shared with the views that `getbuffer` gives.
    data: ByteArray,
    at: Cell<usize>,
    closed: Cell<bool>,
}

crate::native_object!(BytesIo);

impl BytesIo {
    fn of(value: &Value) -> R<&BytesIo> {
        value.downcast::<BytesIo>().ok_or_else(|| type_error("expected a BytesIO object"))
    }
    fn open(value: &Value) -> R<&BytesIo> {
        let found = BytesIo::of(value)?;
        if found.closed.get() {
            return Err(closed_error("."));
        }
        Ok(found)
    }
    /// An error while a view looks at the bytes.
    fn free(value: &Value) -> R<&BytesIo> {
        let found = BytesIo::open(value)?;
        resizable(&found.data)?;
        Ok(found)
    }
    fn write(&self, new: &[u8]) {
        let at = self.at.get();
        if new.is_empty() {
            return;
        }
        self.data.with_mut(|all| {
            if at > all.len() {
                all.resize(at, 0);
            }
            let end = (at + new.len()).min(all.len());
            all.splice(at..end, new.iter().copied());
        });
        self.at.set(at + new.len());
    }
    fn take(&self, n: Option<usize>) -> Vec<u8> {
        let at = self.at.get();
        let out = self.data.with(|d| {
            let rest = d.get(at..).unwrap_or(&[]);
            rest[..n.unwrap_or(usize::MAX).min(rest.len())].to_vec()
        });
        self.at.set(at + out.len());
        out
    }
    fn line(&self, limit: Option<usize>) -> Vec<u8> {
        let length = self.data.with(|d| {
            let rest = d.get(self.at.get()..).unwrap_or(&[]);
            rest.iter().position(|b| *b == b'\n').map_or(rest.len(), |at| at + 1)
        });
        self.take(Some(limit.map_or(length, |l| l.min(length))))
    }
}

fn content(value: &Value) -> R<Vec<u8>> {
    bytes_like(value).ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.type_name())))
}

fn seek(this: &Value, a: Args) -> R {
    let [place, whence] = a.between::<2>("seek", 1)?;
    let file = BytesIo::open(this)?;
    let place = op::index(&place.unwrap_or_default())?.to_index()?;
    let whence = whence.map_or(Ok(0), |w| op::index(&w)?.to_index())?;
    let from = match whence {
        0 if place < 0 => return Err(value_error(format!("negative seek value {place}"))),
        0 => 0,
        1 => file.at.get(),
        2 => file.data.with(Vec::len),
        _ => return Err(value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    let to = (from as i64).saturating_add(place).max(0) as usize;
    file.at.set(to);
    Ok(to.into())
}

fn truncate(this: &Value, a: Args) -> R {
    let [size] = a.between::<1>("truncate", 0)?;
    let file = BytesIo::free(this)?;
    let size = match size.filter(|s| !s.is_none()) {
        None => file.at.get() as i64,
        Some(size) => op::index(&size)?.to_index()?,
    };
    if size < 0 {
        return Err(value_error(format!("negative size value {size}")));
    }
    file.data.with_mut(|t| t.truncate(size as usize));
    Ok(size.into())
}

fn read_into(this: &Value, a: Args) -> R {
    let target = a.one("BytesIO.readinto")?;
    if let Some(view) = target.downcast::<MemoryView>().filter(|view| !view.read_only()) {
        let read = BytesIo::open(this)?.take(Some(view.length()));
        view.fill(&read);
        return Ok(read.len().into());
    }
    let Value::ByteArray(bytes) = target.payload() else {
        return Err(type_error(format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            target.type_name()
        )));
    };
    let read = BytesIo::open(this)?.take(Some(bytes.with(Vec::len)));
    bytes.with_mut(|b| b[..read.len()].copy_from_slice(&read));
    Ok(read.len().into())
}

pub fn class(base: &Class) -> R<Class> {
    ClassBuilder::native("BytesIO", "_io")
        .base(base.clone())
        .constructor(|class, _| {
            Ok(Value::native(BytesIo {
                class: class.clone(),
                attrs: Dict::new(),
                data: Shared::default(),
                at: Cell::new(0),
                closed: Cell::new(false),
            }))
        })
        .methods(COMMON)
        .methods(&[
            ("__init__", |v, a| {
                let [initial] = a.named("BytesIO", ["initial_bytes"], 0)?;
                let file = BytesIo::of(v)?;
                file.data.set(initial.filter(|i| !i.is_none()).map_or(Ok(Vec::new()), |i| content(&i))?);
                file.at.set(0);
                Ok(Value::None)
            }),
            ("getvalue", |v, _| Ok(BytesIo::open(v)?.data.get().into())),
            ("getbuffer", |v, _| {
                builtins::memoryview(Args::of(vec![Value::ByteArray(BytesIo::open(v)?.data.clone())]))
            }),
            ("write", |v, a| {
                let data = content(&a.one("BytesIO.write")?)?;
                BytesIo::free(v)?.write(&data);
                Ok(data.len().into())
            }),
            ("read", |v, a| {
                let n = sizes("read", a)?;
                Ok(BytesIo::open(v)?.take(n).into())
            }),
            ("read1", |v, a| {
                let n = sizes("read1", a)?;
                Ok(BytesIo::open(v)?.take(n).into())
            }),
            ("readinto", read_into),
            ("readinto1", read_into),
            ("readline", |v, a| {
                let n = sizes("readline", a)?;
                Ok(BytesIo::open(v)?.line(n).into())
            }),
            ("seek", seek),
            ("tell", |v, _| Ok(BytesIo::open(v)?.at.get().into())),
            ("truncate", truncate),
            ("close", |v, _| {
                let file = BytesIo::of(v)?;
                resizable(&file.data)?;
                file.closed.set(true);
                Ok(Value::None)
            }),
            ("readable", |v, _| BytesIo::open(v).map(|_| true.into())),
            ("writable", |v, _| BytesIo::open(v).map(|_| true.into())),
            ("seekable", |v, _| BytesIo::open(v).map(|_| true.into())),
        ])
        .getter("closed", |v| Ok(BytesIo::of(v)?.closed.get().into()))
        .build()
}
