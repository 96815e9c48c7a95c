//! `os.open`, `os.read` and their kin: files by number.
use batuta_rt::io::{descriptors, from_io};
use batuta_rt::prelude::*;
use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::OpenOptionsExt;

const FLAGS: [(&str, i64); 14] = [
    ("O_RDONLY", 0),
    ("O_WRONLY", 1),
    ("O_RDWR", 2),
    ("O_CREAT", 0o100),
    ("O_EXCL", 0o200),
    ("O_NOCTTY", 0o400),
    ("O_TRUNC", 0o1000),
    ("O_APPEND", 0o2000),
    ("O_NONBLOCK", 0o4000),
    ("O_SYNC", 0o4010000),
    ("O_DIRECTORY", 0o200000),
    ("O_NOFOLLOW", 0o400000),
    ("O_CLOEXEC", 0o2000000),
    ("O_TMPFILE", 0o20200000),
];

fn number(value: Option<Value>) -> R<i64> {
    op::index(&value.unwrap_or_default())?.to_index()
}

fn failed(error: &std::io::Error) -> Exc {
    from_io(error, None)
}

fn open(a: Args) -> R {
    let [path, flags, mode] = a.named("open", ["path", "flags", "mode"], 2)?;
    let path = path.unwrap_or_default();
    let place = super::fspath(&path)?;
    let flags = number(flags)?;
    let mode = mode.map_or(Ok(0o777), |mode| op::index(&mode)?.to_index())?;
    let (access, rest) = (flags & 3, flags & !3);
    let mut options = OpenOptions::new();
    options.read(access != 1).write(access != 0).mode(mode as u32);
    options.create(rest & 0o100 != 0 && rest & 0o200 == 0).create_new(rest & 0o300 == 0o300);
    options.truncate(rest & 0o1000 != 0 && access != 0).append(rest & 0o2000 != 0);
    options.custom_flags((rest & !0o3300) as i32);
    let file = options.open(place.text.as_str()).map_err(|e| from_io(&e, Some(path)))?;
    Ok(descriptors::keep(file).into())
}

fn standard(fd: i64, bytes: &[u8]) -> Option<std::io::Result<usize>> {
    match fd {
        1 => Some(std::io::stdout().write(bytes).and_then(|n| std::io::stdout().flush().map(|()| n))),
        2 => Some(std::io::stderr().write(bytes)),
        _ => None,
    }
}

fn read(a: Args) -> R {
    let [fd, length] = a.exactly::<2>("read")?;
    let length = op::index(&length)?.to_index()?;
    let Ok(length) = usize::try_from(length) else { return Err(os_error(22, "Invalid argument", None)) };
    let mut buffer = vec![0; length];
    let fd = number(Some(fd))?;
    let count = match fd {
        0 => std::io::stdin().read(&mut buffer),
        fd => descriptors::with(fd, |mut file| file.read(&mut buffer))?,
    };
    buffer.truncate(count.map_err(|e| failed(&e))?);
    Ok(buffer.into())
}

fn write(a: Args) -> R {
    let [fd, data] = a.exactly::<2>("write")?;
    let bytes = match data.payload() {
        Value::Bytes(b) => b.to_vec(),
        Value::Str(_) => return Err(type_error("a bytes-like object is required, not 'str'")),
        _ => collect(&data)?.iter().map(|b| Ok(op::index(b)?.to_index()? as u8)).collect::<R<Vec<u8>>>()?,
    };
    let fd = number(Some(fd))?;
    let written = match standard(fd, &bytes) {
        Some(done) => done,
        None => descriptors::with(fd, |mut file| file.write(&bytes))?,
    };
    Ok(written.map_err(|e| failed(&e))?.into())
}

fn seek(a: Args) -> R {
    let [fd, offset, whence] = a.exactly::<3>("lseek")?;
    let offset = op::index(&offset)?.to_index()?;
    let to = match number(Some(whence))? {
        0 => SeekFrom::Start(offset.max(0) as u64),
        1 => SeekFrom::Current(offset),
        _ => SeekFrom::End(offset),
    };
    let place = descriptors::with(number(Some(fd))?, |mut file| file.seek(to))?;
    Ok(place.map_err(|e| failed(&e))?.into())
}

fn pipe(a: Args) -> R {
    a.empty("pipe")?;
    let (from, to) = std::io::pipe().map_err(|e| failed(&e))?;
    let (from, to) = (OwnedFd::from(from), OwnedFd::from(to));
    Ok(tuple![descriptors::keep(from.into()), descriptors::keep(to.into())])
}

pub fn add(module: Module) -> Module {
    for (name, value) in FLAGS {
        module.set(name, value);
    }
    module
        .function("open", open)
        .function("read", read)
        .function("write", write)
        .function("lseek", seek)
        .function("pipe", pipe)
        .function("close", |a| {
            let fd = number(Some(a.one("close")?))?;
            if (0..3).contains(&fd) {
                return Ok(Value::None);
            }
            descriptors::take(fd).ok_or_else(descriptors::bad)?;
            Ok(Value::None)
        })
        .function("dup", |a| {
            let copy = descriptors::with(number(Some(a.one("dup")?))?, std::fs::File::try_clone)?;
            Ok(descriptors::keep(copy.map_err(|e| failed(&e))?).into())
        })
        .function("fsync", |a| {
            descriptors::with(number(Some(a.one("fsync")?))?, |file| drop(file.sync_all()))?;
            Ok(Value::None)
        })
        .function("fdopen", builtins::open)
        .function("kill", |a| {
            let [pid, signal] = a.exactly::<2>("kill")?;
            crate::process_::kill(number(Some(pid))?, number(Some(signal))?)?;
            Ok(Value::None)
        })
}
