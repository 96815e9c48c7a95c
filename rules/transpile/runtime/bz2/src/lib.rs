//! `_bz2_streams`: bzip2 for the library module `bz2`, which is written in Python (../py/bz2).
use batuta_rt::prelude::*;
use bzip2::{Action, Compress, Compression, Decompress, Status};
use std::cell::RefCell;

const PIECE: usize = 1 << 15;

fn failed(error: bzip2::Error) -> Exc {
    use bzip2::Error::{Data, DataMagic, Param};
    match error {
        Data | DataMagic => Exc::of(K::OSError, "Invalid data stream"),
        Param => value_error("Internal error - invalid parameters passed to libbzip2"),
        _ => runtime_error("Internal error - Invalid sequence of commands sent to libbzip2"),
    }
}

fn bytes(value: &Value) -> R<Vec<u8>> {
    let refused = || type_error(format!("a bytes-like object is required, not '{}'", value.type_name()));
    batuta_rt::bytes::bytes_like(value.payload()).ok_or_else(refused)
}

struct Packer(RefCell<Compress>);

fn packer_class() -> Class {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    let build = || ClassBuilder::native("Packer", "_bz2_streams").build().unwrap_or_else(|_| exc::class::Object());
    CLASS.with(|class| class.get_or_init(build).clone())
}

impl Native for Packer {
    fn class(&self) -> Class {
        packer_class()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Packer {
    /// What comes out for these bytes; with `Finish`, the rest.
    fn pack(&self, data: &[u8], action: Action) -> R<Vec<u8>> {
        let mut stream = self.0.borrow_mut();
        let (begin, mut out) = (stream.total_in(), Vec::new());
        loop {
            let used = (stream.total_in() - begin) as usize;
            if matches!(action, Action::Run) && used >= data.len() && out.len() < out.capacity() {
                return Ok(out);
            }
            out.reserve(PIECE);
            if stream.compress_vec(&data[used..], &mut out, action).map_err(failed)? == Status::StreamEnd {
                return Ok(out);
            }
        }
    }
}

struct Reader(RefCell<Decompress>);

fn reader_class() -> Class {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    let build = || ClassBuilder::native("Reader", "_bz2_streams").build().unwrap_or_else(|_| exc::class::Object());
    CLASS.with(|class| class.get_or_init(build).clone())
}

impl Native for Reader {
    fn class(&self) -> Class {
        reader_class()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Reader {
    /// What comes out of these bytes, how many of them were read, and whether the stream is at its end.
    fn read(&self, data: &[u8]) -> R<(Vec<u8>, usize, bool)> {
        let mut stream = self.0.borrow_mut();
        let (begin, mut out) = (stream.total_in(), Vec::new());
        loop {
            let (used, made) = ((stream.total_in() - begin) as usize, out.len());
            out.reserve(PIECE);
            let status = stream.decompress_vec(&data[used..], &mut out).map_err(failed)?;
            let now = (stream.total_in() - begin) as usize;
            if status == Status::StreamEnd {
                return Ok((out, now, true));
            }
            if now == used && out.len() == made {
                return Ok((out, now, false));
            }
        }
    }
}

fn packer(a: Args) -> R {
    let level = a.one("packer")?.as_int()?.to_i64().unwrap_or(9);
    let level = u32::try_from(level).unwrap_or(9);
    Ok(Value::native(Packer(RefCell::new(Compress::new(Compression::new(level), 0)))))
}

fn pack(a: Args) -> R {
    let [packer, data, ends] = a.exactly::<3>("pack")?;
    let action = if ends.truthy()? { Action::Finish } else { Action::Run };
    match packer.downcast::<Packer>() {
        Some(found) => found.pack(&bytes(&data)?, action).map(Value::from),
        None => Err(type_error("a packer is required")),
    }
}

fn read(a: Args) -> R {
    let [reader, data] = a.exactly::<2>("read")?;
    let Some(found) = reader.downcast::<Reader>() else { return Err(type_error("a reader is required")) };
    let (out, used, end) = found.read(&bytes(&data)?)?;
    Ok(tuple![Value::from(out), used, end])
}

pub fn module() -> Module {
    thread_local!(static MODULE: OnceCell<Module> = const { OnceCell::new() });
    let build = || {
        Module::new("_bz2_streams")
            .function("packer", packer)
            .function("pack", pack)
            .function("reader", |_| Ok(Value::native(Reader(RefCell::new(Decompress::new(false))))))
            .function("read", read)
    };
    MODULE.with(|module| module.get_or_init(build).clone())
}
