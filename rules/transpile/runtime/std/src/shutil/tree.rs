//! Copying, moving and removing whole folders.
use super::files::{base_name, copy_file, copy_stat, joined};
use super::{errors, failed, path_text, Row};
use crate::define::function;
use batuta_rt::prelude::*;
use batuta_rt::text::held;
use std::fs;
use std::path::Path;

pub(super) const TABLE: &[Row] = &[
    ("copytree", "src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False", |b| {
        let [source, target, symlinks, ignore, copy, dangling, exist_ok] = b.into_array();
        let options = Options {
            symlinks: op::truthy(&symlinks)?,
            dangling: op::truthy(&dangling)?,
            exist_ok: op::truthy(&exist_ok)?,
            ignore,
            copy,
        };
        copy_tree(&path_text(&source)?, &path_text(&target)?, &options)?;
        Ok(target)
    }),
    ("rmtree", "path, ignore_errors=False, onerror=None, *, dir_fd=None", |b| {
        let [path, ignore, _, _] = b.into_array();
        match remove_tree(&path_text(&path)?) {
            Err(e) if !op::truthy(&ignore)? => Err(e),
            _ => Ok(Value::None),
        }
    }),
    ("move", "src, dst, copy_function=None", |b| {
        let [source, target, _] = b.into_array();
        relocate(&path_text(&source)?, target)
    }),
    ("ignore_patterns", "*patterns", |b| {
        let [patterns] = b.into_array();
        Ok(function("shutil", "ignore_patterns.<locals>._ignore_patterns", "path, names", move |b| {
            let [_, names] = b.into_array();
            let filter = crate::define::library("fnmatch", "filter")?;
            let mut ignored = Vec::new();
            for pattern in collect(&patterns)? {
                ignored.extend(collect(&op::call(&filter, [names.clone(), pattern])?)?);
            }
            Ok(Value::Set(Set::from_values(ignored)?))
        }))
    }),
];

struct Options {
    symlinks: bool,
    dangling: bool,
    exist_ok: bool,
    ignore: Value,
    copy: Value,
}

fn names_in(folder: &str) -> R<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| failed(e, folder))? {
        names.push(held::of_system(entry.map_err(|e| failed(e, folder))?.file_name()));
    }
    names.sort();
    Ok(names)
}

fn copy_tree(from: &str, to: &str, options: &Options) -> R<()> {
    let names = names_in(from)?;
    let ignored = if options.ignore.is_none() {
        Vec::new()
    } else {
        let list = Value::List(names.iter().map(Value::from).collect());
        let found = collect(&op::call(&options.ignore, [from.into(), list])?)?;
        found.iter().map(Value::as_str).collect::<R<Vec<_>>>()?
    };
    let made =
        if options.exist_ok { fs::create_dir_all(to) } else { create_parents(to).and_then(|()| fs::create_dir(to)) };
    made.map_err(|e| failed(e, to))?;
    let mut problems = Vec::new();
    for name in names.iter().filter(|n| !ignored.iter().any(|i| **i == ***n)) {
        let (source, target) = (joined(from, name), joined(to, name));
        let found = copy_entry(&source, &target, options);
        if let Err(e) = found {
            if !e.is(K::OSError) {
                return Err(e);
            }
            if e.class().same(&errors()?.0) {
                problems.extend(e.args().first().map_or(Ok(Vec::new()), collect)?);
            } else {
                problems.push(tuple![source, target, e.message()]);
            }
        }
    }
    copy_stat(from, to)?;
    if problems.is_empty() {
        return Ok(());
    }
    Err(exc::raise(op::call(&errors()?.0.into(), [Value::List(List::from(problems))])?, None))
}

fn create_parents(path: &str) -> std::io::Result<()> {
    match Path::new(path).parent() {
        Some(parent) if !parent.as_os_str().is_empty() => fs::create_dir_all(parent),
        _ => Ok(()),
    }
}

fn copy_entry(source: &str, target: &str, options: &Options) -> R<()> {
    let path = Path::new(source);
    if path.is_symlink() {
        if options.symlinks {
            return copy_file(source, target, false);
        }
        if options.dangling && !path.exists() {
            return Ok(());
        }
    }
    if path.is_dir() {
        return copy_tree(source, target, options);
    }
    if !options.copy.is_none() {
        return op::call(&options.copy, [Value::from(source), Value::from(target)]).map(drop);
    }
    copy_file(source, target, true)?;
    copy_stat(source, target)
}

fn remove_tree(path: &str) -> R<()> {
    let found = fs::symlink_metadata(path).map_err(|e| failed(e, path))?;
    if found.is_symlink() {
        return Err(Exc::of(K::OSError, "Cannot call rmtree on a symbolic link"));
    }
    let names = names_in(path)?;
    for name in names {
        let inner = joined(path, &name);
        if fs::symlink_metadata(&inner).is_ok_and(|m| m.is_dir()) {
            remove_tree(&inner)?;
        } else {
            fs::remove_file(&inner).map_err(|e| failed(e, &inner))?;
        }
    }
    fs::remove_dir(path).map_err(|e| failed(e, path))
}

fn library_error(text: String) -> R<Exc> {
    Ok(exc::raise(op::call(&errors()?.0.into(), [Value::from(text)])?, None))
}

fn relocate(from: &str, target: Value) -> R {
    let mut to = path_text(&target)?;
    let mut result = target;
    if Path::new(&*to).is_dir() {
        let inside = joined(&to, base_name(from.trim_end_matches('/')));
        if fs::symlink_metadata(&inside).is_ok() {
            return Err(library_error(format!("Destination path '{inside}' already exists"))?);
        }
        to = inside.into();
        result = Value::Str(to.clone());
    }
    let Err(first) = fs::rename(from, &*to) else { return Ok(result) };
    if fs::symlink_metadata(from).is_err() {
        return Err(failed(first, from));
    }
    if Path::new(from).is_symlink() {
        copy_file(from, &to, false)?;
    } else if Path::new(from).is_dir() {
        if Path::new(&*to).starts_with(from) {
            return Err(library_error(format!("Cannot move a directory '{from}' into itself '{to}'."))?);
        }
        let options =
            Options { symlinks: true, dangling: false, exist_ok: false, ignore: Value::None, copy: Value::None };
        copy_tree(from, &to, &options)?;
        return remove_tree(from).map(|()| result);
    } else {
        copy_file(from, &to, true)?;
        copy_stat(from, &to)?;
    }
    fs::remove_file(from).map_err(|e| failed(e, from))?;
    Ok(result)
}
