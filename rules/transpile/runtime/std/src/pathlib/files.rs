//! `Path`: what a path can do with the file system.
use super::pure::Parts;
use super::{alike, argument, glob, make, of};
use crate::declare::{function, ClassDef};
use batuta_rt::io::from_io;
use batuta_rt::prelude::*;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn text(this: &Value) -> R<String> {
    let text = of(this)?.text();
    batuta_rt::text::held::none_in(&text)?;
    Ok(text)
}

/// The OSError of a failed operation on a path.
fn done<T>(result: std::io::Result<T>, path: &str) -> R<T> {
    result.map_err(|e| from_io(&e, Some(path.into())))
}

fn open(this: &Value, rest: Args) -> R {
    let mut args = rest;
    args.pos.insert(0, text(this)?.into());
    builtins::open(args)
}

/// Opens, does one thing with the file, closes.
fn with_file(this: &Value, mode: &str, encoding: Value, errors: Value, newline: Value, act: &dyn Fn(&Value) -> R) -> R {
    let mut args = Args::of(vec![mode.into()]);
    for (name, value) in [("encoding", encoding), ("errors", errors), ("newline", newline)] {
        if !value.is_none() {
            args.keyword(Str::from(name), value)?;
        }
    }
    let file = open(this, args)?;
    let result = act(&file);
    op::call_method(&file, "close", Args::none())?;
    result
}

fn write_text(bound: Bound) -> R {
    let [this, data, encoding, errors, newline] = bound.into_array();
    if !matches!(data.payload(), Value::Str(_)) {
        return Err(type_error(format!("data must be str, not {}", data.type_name())));
    }
    with_file(&this, "w", encoding, errors, newline, &|file| op::call_method(file, "write", [data.clone()]))
}

fn write_bytes(bound: Bound) -> R {
    let [this, data] = bound.into_array();
    let Some(bytes) = batuta_rt::bytes::bytes_like(&data) else {
        return Err(type_error(format!("memoryview: a bytes-like object is required, not '{}'", data.type_name())));
    };
    let path = text(&this)?;
    let length = bytes.len();
    done(fs::write(&path, bytes), &path)?;
    Ok(length.into())
}

fn mkdir(bound: Bound) -> R {
    let [this, _mode, parents, exist_ok] = bound.into_array();
    let path = text(&this)?;
    let (parents, exist_ok) = (op::truthy(&parents)?, op::truthy(&exist_ok)?);
    match fs::create_dir(&path) {
        Ok(()) => Ok(Value::None),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && parents => {
            done(fs::create_dir_all(&path), &path)?;
            Ok(Value::None)
        }
        Err(_) if exist_ok && std::path::Path::new(&path).is_dir() => Ok(Value::None),
        Err(e) => Err(from_io(&e, Some(path.into()))),
    }
}

fn touch(bound: Bound) -> R {
    let [this, _mode, exist_ok] = bound.into_array();
    let path = text(&this)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true);
    if !op::truthy(&exist_ok)? {
        options.create_new(true);
    }
    let file = done(options.open(&path), &path)?;
    let _ = file.set_modified(std::time::SystemTime::now());
    Ok(Value::None)
}

fn iterdir(this: &Value) -> R {
    let path = text(this)?;
    let parts = of(this)?.clone();
    let mut out = Vec::new();
    for entry in done(fs::read_dir(&path), &path)? {
        let entry = done(entry, &path)?;
        out.push(alike(this, parts.child(&entry.file_name().to_string_lossy())));
    }
    let mut items = out.into_iter();
    Ok(batuta_rt::iters::make::stepping(K::Generator, move || Ok(items.next())))
}

fn globbed(this: &Value, pattern: &Value, recursive: bool) -> R {
    let shown = pattern.as_str()?;
    if shown.is_empty() && !recursive {
        return Err(value_error(format!("Unacceptable pattern: {}", fmt::repr(pattern)?)));
    }
    let parts = Parts::parse(&shown);
    if parts.is_absolute() {
        return Err(not_implemented_error("Non-relative patterns are unsupported"));
    }
    let mut wanted = parts.names;
    if recursive {
        wanted.insert(0, "**".into());
    }
    if wanted.iter().any(|p| p.contains("**") && p != "**") {
        return Err(value_error("Invalid pattern: '**' can only be an entire path component"));
    }
    let mut found = Vec::new();
    glob::select(of(this)?, &wanted, &mut found);
    let mut items = found.into_iter();
    let this = this.clone();
    Ok(batuta_rt::iters::make::stepping(K::Generator, move || Ok(items.next().map(|p| alike(&this, p)))))
}

fn resolve(bound: Bound) -> R {
    let [this, strict] = bound.into_array();
    let path = absolute(of(&this)?)?;
    let shown = path.text();
    if let Ok(found) = fs::canonicalize(&shown) {
        return Ok(alike(&this, Parts::parse(&found.to_string_lossy())));
    }
    if op::truthy(&strict)? {
        done(fs::canonicalize(&shown), &shown)?;
    }
    // The longest part that exists is resolved, the rest is taken as written.
    let mut known = path.clone();
    let mut rest = Vec::new();
    while let Some(name) = known.names.pop() {
        rest.push(name);
        if let Ok(found) = fs::canonicalize(known.text()) {
            let mut out = Parts::parse(&found.to_string_lossy());
            for name in rest.into_iter().rev() {
                if name == ".." {
                    out.names.pop();
                } else {
                    out.names.push(name);
                }
            }
            return Ok(alike(&this, out));
        }
    }
    Ok(alike(&this, path))
}

fn absolute(parts: &Parts) -> R<Parts> {
    if parts.is_absolute() {
        return Ok(parts.clone());
    }
    let here = done(std::env::current_dir(), ".")?;
    Ok(Parts::parse(&here.to_string_lossy()).join(parts))
}

fn home() -> R<Parts> {
    match std::env::var("HOME") {
        Ok(home) => Ok(Parts::parse(&home)),
        Err(_) => Err(runtime_error("Could not determine home directory.")),
    }
}

fn moved(bound: Bound) -> R {
    let [this, target] = bound.into_array();
    let (from, to) = (text(&this)?, argument(&target)?);
    fs::rename(&from, to.text()).map_err(|e| {
        let made = from_io(&e, Some(from.as_str().into()));
        if let Some(data) = made.data() {
            data.set_field("filename2", to.text().into());
        }
        made
    })?;
    Ok(alike(&this, to))
}

fn check(this: &Value, test: fn(&std::path::Path) -> bool) -> R {
    Ok(test(std::path::Path::new(&text(this)?)).into())
}

fn os_call(name: &str, this: &Value, kw: Vec<(Str, Value)>) -> R {
    match crate::module("os") {
        Some(os) => op::call(&os.get(name)?, Args { pos: vec![text(this)?.into()], kw }),
        None => Err(not_implemented_error("batuta: os is not part of this program")),
    }
}

pub fn class(pure: &Class) -> R<Class> {
    let def =
        |name: &str, params: &str, body: fn(Bound) -> R| function("pathlib", &format!("Path.{name}"), params, body);
    let made = ClassDef::new("pathlib", "Path").base(pure);
    let made = made
        .class_method("cwd", "cls", |bound| match bound.into_array::<1>() {
            [Value::Class(class)] => Ok(make(&shown(&class), absolute(&Parts::parse(""))?)),
            _ => Ok(Value::None),
        })
        .class_method("home", "cls", |bound| match bound.into_array::<1>() {
            [Value::Class(class)] => Ok(make(&shown(&class), home()?)),
            _ => Ok(Value::None),
        })
        .attribute("exists", def("exists", "self", |b| check(&b.into_array::<1>()[0], std::path::Path::exists)))
        .attribute("is_file", def("is_file", "self", |b| check(&b.into_array::<1>()[0], std::path::Path::is_file)))
        .attribute("is_dir", def("is_dir", "self", |b| check(&b.into_array::<1>()[0], std::path::Path::is_dir)))
        .attribute(
            "is_symlink",
            def("is_symlink", "self", |b| check(&b.into_array::<1>()[0], std::path::Path::is_symlink)),
        )
        .attribute(
            "stat",
            def("stat", "self, *, follow_symlinks=True", |b| {
                let [this, follow] = b.into_array();
                os_call("stat", &this, vec![(Str::from("follow_symlinks"), follow)])
            }),
        )
        .attribute("lstat", def("lstat", "self", |b| os_call("lstat", &b.into_array::<1>()[0], Vec::new())))
        .attribute("iterdir", def("iterdir", "self", |b| iterdir(&b.into_array::<1>()[0])))
        .attribute(
            "glob",
            def("glob", "self, pattern", |b| {
                let [this, pattern] = b.into_array();
                globbed(&this, &pattern, false)
            }),
        )
        .attribute(
            "rglob",
            def("rglob", "self, pattern", |b| {
                let [this, pattern] = b.into_array();
                globbed(&this, &pattern, true)
            }),
        )
        .attribute("mkdir", def("mkdir", "self, mode=511, parents=False, exist_ok=False", mkdir))
        .attribute("touch", def("touch", "self, mode=438, exist_ok=True", touch))
        .attribute(
            "rmdir",
            def("rmdir", "self", |b| {
                let path = text(&b.into_array::<1>()[0])?;
                done(fs::remove_dir(&path), &path).map(Value::from)
            }),
        )
        .attribute(
            "unlink",
            def("unlink", "self, missing_ok=False", |b| {
                let [this, missing] = b.into_array();
                let path = text(&this)?;
                match fs::remove_file(&path) {
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound && op::truthy(&missing)? => Ok(Value::None),
                    result => done(result, &path).map(Value::from),
                }
            }),
        )
        .attribute("rename", def("rename", "self, target", moved))
        .attribute("replace", def("replace", "self, target", moved))
        .attribute(
            "open",
            def("open", "self, mode='r', buffering=-1, encoding=None, errors=None, newline=None", |b| {
                let [this, mode, buffering, encoding, errors, newline] = b.into_array();
                open(&this, Args::of(vec![mode, buffering, encoding, errors, newline]))
            }),
        )
        .attribute(
            "read_text",
            def("read_text", "self, encoding=None, errors=None", |b| {
                let [this, encoding, errors] = b.into_array();
                with_file(&this, "r", encoding, errors, Value::None, &|f| op::call_method(f, "read", Args::none()))
            }),
        )
        .attribute(
            "read_bytes",
            def("read_bytes", "self", |b| {
                let [this] = b.into_array();
                with_file(&this, "rb", Value::None, Value::None, Value::None, &|f| {
                    op::call_method(f, "read", Args::none())
                })
            }),
        );
    made.attribute("write_text", def("write_text", "self, data, encoding=None, errors=None, newline=None", write_text))
        .attribute("write_bytes", def("write_bytes", "self, data", write_bytes))
        .attribute("resolve", def("resolve", "self, strict=False", resolve))
        .attribute(
            "absolute",
            def("absolute", "self", |b| {
                let [this] = b.into_array();
                Ok(alike(&this, absolute(of(&this)?)?))
            }),
        )
        .attribute(
            "expanduser",
            def("expanduser", "self", |b| {
                let [this] = b.into_array();
                let parts = of(&this)?;
                if parts.root.is_empty() && parts.names.first().is_some_and(|n| n == "~") {
                    let mut out = home()?;
                    out.names.extend(parts.names[1..].iter().cloned());
                    return Ok(alike(&this, out));
                }
                Ok(this)
            }),
        )
        .attribute(
            "chmod",
            def("chmod", "self, mode, *, follow_symlinks=True", |b| {
                let [this, mode, _] = b.into_array();
                let path = text(&this)?;
                let mode = op::index(&mode)?.to_index()? as u32;
                done(fs::set_permissions(&path, fs::Permissions::from_mode(mode)), &path).map(Value::from)
            }),
        )
        .attribute(
            "symlink_to",
            def("symlink_to", "self, target, target_is_directory=False", |b| {
                let [this, target, _] = b.into_array();
                let (path, target) = (text(&this)?, argument(&target)?.text());
                done(std::os::unix::fs::symlink(&target, &path), &target).map(Value::from)
            }),
        )
        .attribute(
            "readlink",
            def("readlink", "self", |b| {
                let [this] = b.into_array();
                let path = text(&this)?;
                let found = done(fs::read_link(&path), &path)?;
                Ok(alike(&this, Parts::parse(&found.to_string_lossy())))
            }),
        )
        .attribute(
            "samefile",
            def("samefile", "self, other_path", |b| {
                let [this, other] = b.into_array();
                let (mine, other) = (text(&this)?, argument(&other)?.text());
                let found = done(fs::canonicalize(&mine), &mine)?;
                Ok((found == done(fs::canonicalize(&other), &other)?).into())
            }),
        )
        .build()
}

/// The class whose objects `Path.cwd()` makes.
fn shown(class: &Class) -> Class {
    if &*class.name() == "Path" {
        super::concrete()
    } else {
        class.clone()
    }
}
