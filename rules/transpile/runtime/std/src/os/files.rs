//! System calls on files and folders.
use super::path::{join_text, split_text};
use super::place::{argument, fspath, OR_DESCRIPTOR, PLAIN};
use super::stat;
use batuta_rt::io::from_io;
use batuta_rt::prelude::*;
use batuta_rt::text::held;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};

fn done(result: std::io::Result<()>, failed: impl FnOnce(&std::io::Error) -> Exc) -> R {
    result.map(|()| Value::None).map_err(|e| failed(&e))
}

/// A call on one path that gives nothing.
fn on_path(a: Args, function: &str, call: fn(&std::path::Path) -> std::io::Result<()>) -> R {
    let [path, _dir] = a.named(function, ["path", "dir_fd"], 1)?;
    let place = argument(function, "path", PLAIN, &path.unwrap_or_default())?;
    done(call(&place.path()), |e| place.failed(e))
}

fn on_two(a: Args, function: &str, call: fn(&std::path::Path, &std::path::Path) -> std::io::Result<()>) -> R {
    let [from, to] = a.named(function, ["src", "dst"], 2)?;
    let from = argument(function, "src", PLAIN, &from.unwrap_or_default())?;
    let to = argument(function, "dst", PLAIN, &to.unwrap_or_default())?;
    done(call(&from.path(), &to.path()), |e| {
        let shown = from_io(e, None);
        let data = shown.args();
        let (Some(code), Some(text)) = (data.first(), data.get(1)) else { return shown };
        let args = [code.clone(), text.clone(), from.given.clone(), Value::None, to.given.clone()];
        match op::call(&exc::class::OSError().into(), args) {
            Ok(made) => exc::raise(made, None),
            Err(error) => error,
        }
    })
}

fn mkdir(a: Args) -> R {
    let [path, mode, _dir] = a.named("mkdir", ["path", "mode", "dir_fd"], 1)?;
    let place = argument("mkdir", "path", PLAIN, &path.unwrap_or_default())?;
    let mode = mode.map_or(Ok(0o777), |m| op::index(&m)?.to_index())?;
    done(std::fs::DirBuilder::new().mode(mode as u32).create(place.path()), |e| place.failed(e))
}

pub fn makedirs(mut bound: Bound) -> R {
    let (name, mode, exist_ok) = (bound.next(), bound.next(), op::truthy(&bound.next())?);
    make_folders(&name, &mode, exist_ok).map(Value::from)
}

fn make_folders(name: &Value, mode: &Value, exist_ok: bool) -> R<()> {
    call_guard!("makedirs");
    let place = fspath(name)?;
    let (mut head, mut tail) = split_text(&place.text);
    if tail.is_empty() {
        (head, tail) = split_text(head);
    }
    if !head.is_empty() && !tail.is_empty() && !std::path::Path::new(head).exists() {
        match make_folders(&place.like(head), &Value::from(0o777), exist_ok) {
            Err(e) if e.is(K::FileExistsError) => {}
            other => other?,
        }
        if tail == "." {
            return Ok(());
        }
    }
    match mkdir(Args::of(vec![name.clone(), mode.clone()])) {
        Err(e) if e.is(K::OSError) && exist_ok && place.path().is_dir() => Ok(()),
        other => other.map(drop),
    }
}

pub fn removedirs(mut bound: Bound) -> R {
    let name = bound.next();
    op::call(&super::module().get("rmdir")?, [name.clone()])?;
    let place = fspath(&name)?;
    let (mut head, mut tail) = split_text(&place.text);
    if tail.is_empty() {
        (head, tail) = split_text(head);
    }
    while !head.is_empty() && !tail.is_empty() {
        if std::fs::remove_dir(head).is_err() {
            break;
        }
        (head, tail) = split_text(head);
    }
    Ok(Value::None)
}

fn listdir(a: Args) -> R {
    let [path] = a.named("listdir", ["path"], 0)?;
    let path = path.filter(|p| !p.is_none()).unwrap_or_else(|| ".".into());
    let place = argument("listdir", "path", "string, bytes, os.PathLike, integer or None", &path)?;
    let mut out = Vec::new();
    for entry in std::fs::read_dir(place.path()).map_err(|e| place.failed(&e))? {
        let entry = entry.map_err(|e| place.failed(&e))?;
        out.push(place.like(held::of_system(entry.file_name())));
    }
    Ok(List::from(out).into())
}

fn access(a: Args) -> R {
    let [path, mode] = a.named("access", ["path", "mode"], 2)?;
    let place = argument("access", "path", "string, bytes, os.PathLike", &path.unwrap_or_default())?;
    let mode = op::index(&mode.unwrap_or_default())?.to_index()?;
    let Ok(found) = std::fs::metadata(place.path()) else { return Ok(false.into()) };
    let (user, group) = super::user::real_ids();
    let bits = found.mode();
    let allowed = if user == 0 {
        let runs = found.is_dir() || bits & 0o111 != 0;
        6 | u32::from(runs)
    } else if found.uid() == user {
        bits >> 6 & 7
    } else if found.gid() == group {
        bits >> 3 & 7
    } else {
        bits & 7
    };
    Ok((mode as u32 & !allowed == 0).into())
}

fn chmod(a: Args) -> R {
    let [path, mode] = a.named("chmod", ["path", "mode"], 2)?;
    let place = argument("chmod", "path", OR_DESCRIPTOR, &path.unwrap_or_default())?;
    let mode = op::index(&mode.unwrap_or_default())?.to_index()? as u32;
    done(std::fs::set_permissions(place.path(), PermissionsExt::from_mode(mode)), |e| place.failed(e))
}

fn readlink(a: Args) -> R {
    let [path] = a.named("readlink", ["path"], 1)?;
    let place = argument("readlink", "path", PLAIN, &path.unwrap_or_default())?;
    let target = std::fs::read_link(place.path()).map_err(|e| place.failed(&e))?;
    Ok(place.like(held::of_system(target)))
}

fn stat_call(mut a: Args, function: &str, follow: bool) -> R {
    let follow = a.take_kw("follow_symlinks").map_or(Ok(follow), |f| op::truthy(&f))?;
    let [path] = a.named(function, ["path"], 1)?;
    stat::result(&stat::of(&path.unwrap_or_default(), follow)?)
}

pub fn add(module: Module) -> Module {
    module
        .function("listdir", listdir)
        .function("mkdir", mkdir)
        .function("rmdir", |a| on_path(a, "rmdir", |p| std::fs::remove_dir(p)))
        .function("remove", |a| on_path(a, "remove", |p| std::fs::remove_file(p)))
        .function("unlink", |a| on_path(a, "unlink", |p| std::fs::remove_file(p)))
        .function("rename", |a| on_two(a, "rename", |from, to| std::fs::rename(from, to)))
        .function("replace", |a| on_two(a, "replace", |from, to| std::fs::rename(from, to)))
        .function("link", |a| on_two(a, "link", |from, to| std::fs::hard_link(from, to)))
        .function("symlink", |a| on_two(a, "symlink", |from, to| std::os::unix::fs::symlink(from, to)))
        .function("readlink", readlink)
        .function("access", access)
        .function("chmod", chmod)
        .function("stat", |a| stat_call(a, "stat", true))
        .function("lstat", |a| stat_call(a, "lstat", false))
        .function("chdir", |a| {
            let [path] = a.named("chdir", ["path"], 1)?;
            let place = argument("chdir", "path", OR_DESCRIPTOR, &path.unwrap_or_default())?;
            done(std::env::set_current_dir(place.path()), |e| place.failed(e))
        })
        .function("truncate", |a| {
            let [path, length] = a.named("truncate", ["path", "length"], 2)?;
            let place = argument("truncate", "path", OR_DESCRIPTOR, &path.unwrap_or_default())?;
            let length = op::index(&length.unwrap_or_default())?.to_index()?.max(0) as u64;
            let file = std::fs::OpenOptions::new().write(true).open(place.path());
            done(file.and_then(|f| f.set_len(length)), |e| place.failed(e))
        })
        .function("utime", |a| {
            let [path, times] = a.named("utime", ["path", "times"], 1)?;
            let place = argument("utime", "path", OR_DESCRIPTOR, &path.unwrap_or_default())?;
            let time = |seconds: f64| std::time::UNIX_EPOCH + std::time::Duration::from_secs_f64(seconds.max(0.0));
            let now = std::time::SystemTime::now();
            let (read, written) = match times.filter(|t| !t.is_none()) {
                None => (now, now),
                Some(pair) => {
                    let [read, written] = op::unpack::<2>(&pair)?;
                    (time(op::to_float(&read)?), time(op::to_float(&written)?))
                }
            };
            let times = std::fs::FileTimes::new().set_accessed(read).set_modified(written);
            let file = std::fs::File::open(place.path());
            done(file.and_then(|f| f.set_times(times)), |e| place.failed(e))
        })
}

/// `os.renames(old, new)`.
pub fn renames(mut bound: Bound) -> R {
    let (old, new) = (bound.next(), bound.next());
    let target = fspath(&new)?;
    let (head, tail) = split_text(&target.text);
    if !head.is_empty() && !tail.is_empty() && !std::path::Path::new(head).exists() {
        make_folders(&target.like(head), &Value::from(0o777), false)?;
    }
    op::call(&super::module().get("rename")?, [old.clone(), new])?;
    let source = fspath(&old)?;
    let (head, tail) = split_text(&source.text);
    if !head.is_empty() && !tail.is_empty() {
        let mut at = join_text(head, "");
        while !at.is_empty() && std::fs::remove_dir(&at).is_ok() {
            at = split_text(at.trim_end_matches('/')).0.to_string();
        }
    }
    Ok(Value::None)
}
