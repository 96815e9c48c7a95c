//! Copying single files; finding programs.
use super::{errors, failed, path_text, Row};
use batuta_rt::prelude::*;
use std::fs::{self, File};
use std::os::unix::fs::{symlink, MetadataExt, PermissionsExt};
use std::path::Path;

pub(super) const TABLE: &[Row] = &[
    ("copyfile", "src, dst, *, follow_symlinks=True", |b| {
        let [source, target, follow] = b.into_array();
        copy_file(&path_text(&source)?, &path_text(&target)?, op::truthy(&follow)?)?;
        Ok(target)
    }),
    ("copymode", "src, dst, *, follow_symlinks=True", |b| {
        let [source, target, _] = b.into_array();
        copy_mode(&path_text(&source)?, &path_text(&target)?)?;
        Ok(Value::None)
    }),
    ("copystat", "src, dst, *, follow_symlinks=True", |b| {
        let [source, target, _] = b.into_array();
        copy_stat(&path_text(&source)?, &path_text(&target)?)?;
        Ok(Value::None)
    }),
    ("copy", "src, dst, *, follow_symlinks=True", |b| {
        let [source, target, follow] = b.into_array();
        copied(&source, target, op::truthy(&follow)?, copy_mode)
    }),
    ("copy2", "src, dst, *, follow_symlinks=True", |b| {
        let [source, target, follow] = b.into_array();
        copied(&source, target, op::truthy(&follow)?, copy_stat)
    }),
    ("copyfileobj", "fsrc, fdst, length=0", |b| {
        let [source, target, length] = b.into_array();
        let length = if op::truthy(&length)? { length } else { (64 * 1024).into() };
        loop {
            let part = op::call_method(&source, "read", [length.clone()])?;
            if !op::truthy(&part)? {
                return Ok(Value::None);
            }
            op::call_method(&target, "write", [part])?;
        }
    }),
    ("which", "cmd, mode=1, path=None", |b| {
        let [command, _, path] = b.into_array();
        which(&path_text(&command)?, &path)
    }),
];

/// `copy` and `copy2`: into a folder under the same name, with what `also` copies besides the bytes.
fn copied(source: &Value, target: Value, follow: bool, also: fn(&str, &str) -> R<()>) -> R {
    let from = path_text(source)?;
    let mut to = path_text(&target)?;
    let mut result = target;
    if Path::new(&*to).is_dir() {
        to = joined(&to, base_name(&from)).into();
        result = Value::Str(to.clone());
    }
    copy_file(&from, &to, follow)?;
    if follow || !Path::new(&*from).is_symlink() {
        also(&from, &to)?;
    }
    Ok(result)
}

pub(super) fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or("")
}

pub(super) fn joined(folder: &str, name: &str) -> String {
    if folder.ends_with('/') || folder.is_empty() {
        format!("{folder}{name}")
    } else {
        format!("{folder}/{name}")
    }
}

fn same_file(a: &str, b: &str) -> bool {
    match (fs::metadata(a), fs::metadata(b)) {
        (Ok(a), Ok(b)) => (a.dev(), a.ino()) == (b.dev(), b.ino()),
        _ => false,
    }
}

pub(super) fn copy_file(from: &str, to: &str, follow: bool) -> R<()> {
    if same_file(from, to) {
        let text = format!("{} and {} are the same file", fmt::repr(&from.into())?, fmt::repr(&to.into())?);
        return Err(exc::raise(op::call(&errors()?.1.into(), [Value::from(text)])?, None));
    }
    if !follow && Path::new(from).is_symlink() {
        let target = fs::read_link(from).map_err(|e| failed(e, from))?;
        return symlink(target, to).map_err(|e| failed(e, to));
    }
    if Path::new(from).is_dir() {
        return Err(failed(std::io::Error::from_raw_os_error(IS_A_DIRECTORY), from));
    }
    let mut source = File::open(from).map_err(|e| failed(e, from))?;
    let mut target = File::create(to).map_err(|e| failed(e, to))?;
    std::io::copy(&mut source, &mut target).map_err(|e| failed(e, to))?;
    Ok(())
}

/// EISDIR on Linux and macOS.
const IS_A_DIRECTORY: i32 = 21;

pub(super) fn copy_mode(from: &str, to: &str) -> R<()> {
    let found = fs::metadata(from).map_err(|e| failed(e, from))?;
    fs::set_permissions(to, found.permissions()).map_err(|e| failed(e, to))
}

pub(super) fn copy_stat(from: &str, to: &str) -> R<()> {
    let found = fs::metadata(from).map_err(|e| failed(e, from))?;
    let mut times = fs::FileTimes::new();
    if let Ok(modified) = found.modified() {
        times = times.set_modified(modified);
    }
    if let Ok(accessed) = found.accessed() {
        times = times.set_accessed(accessed);
    }
    // A file that may not be opened keeps its own times, as where the system refuses.
    if let Ok(file) = File::open(to) {
        let _ = file.set_times(times);
    }
    copy_mode(from, to)
}

fn is_program(path: &str) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_dir() && found.permissions().mode() & 0o111 != 0)
}

fn which(command: &str, path: &Value) -> R {
    if command.contains('/') {
        return Ok(is_program(command).then(|| command.to_string()).into());
    }
    let path = match path {
        Value::None => std::env::var("PATH").unwrap_or_else(|_| "/bin:/usr/bin".into()),
        given => path_text(given)?.to_string(),
    };
    if path.is_empty() {
        return Ok(Value::None);
    }
    let found = path.split(':').map(|folder| joined(folder, command)).find(|full| is_program(full));
    Ok(found.into())
}
