//! `io`: files in memory, and the names of the file types.
mod bytes_io;
mod common;
mod string_io;

use batuta_rt::prelude::*;

/// An abstract base class of files: which builtin file types count as its instances.
struct FileBase(&'static [K]);

impl Meta for FileBase {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        let own = class_of(value);
        Ok(Some(&*class.module() == "io" && own.kind().is_some_and(|kind| self.0.contains(&kind))))
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        Ok(Some(&*class.module() == "io" && candidate.kind().is_some_and(|kind| self.0.contains(&kind))))
    }
}

fn base(name: &str, above: Option<&Class>, kinds: &'static [K]) -> R<Class> {
    let builder = ClassBuilder::native(name, "io").meta(FileBase(kinds));
    match above {
        Some(class) => builder.base(class.clone()).build(),
        None => builder.build(),
    }
}

const BUFFERED: &[K] = &[K::BufferedReader, K::BufferedWriter, K::BufferedRandom];

fn build() -> R<Module> {
    let all = &[K::TextIO, K::BufferedReader, K::BufferedWriter, K::BufferedRandom, K::FileIO];
    let file = base("IOBase", None, all)?;
    let raw = base("RawIOBase", Some(&file), &[K::FileIO])?;
    let buffered = base("BufferedIOBase", Some(&file), BUFFERED)?;
    let text = base("TextIOBase", Some(&file), &[K::TextIO])?;
    let module = Module::new("io")
        .with("StringIO", string_io::class(&text)?)
        .with("BytesIO", bytes_io::class(&buffered)?)
        .with("IOBase", file)
        .with("RawIOBase", raw)
        .with("BufferedIOBase", buffered)
        .with("TextIOBase", text)
        .with("TextIOWrapper", exc::class::TextIO())
        .with("BufferedReader", exc::class::BufferedReader())
        .with("BufferedWriter", exc::class::BufferedWriter())
        .with("BufferedRandom", exc::class::BufferedRandom())
        .with("FileIO", exc::class::FileIO())
        .with("UnsupportedOperation", exc::class::UnsupportedOperation())
        .with("BlockingIOError", exc::class::BlockingIOError())
        .with("open", builtins::get("open"))
        .with("DEFAULT_BUFFER_SIZE", 8192);
    for (at, name) in ["SEEK_SET", "SEEK_CUR", "SEEK_END"].into_iter().enumerate() {
        module.set(name, at);
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("io", build))
}
