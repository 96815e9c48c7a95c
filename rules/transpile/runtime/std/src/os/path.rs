//! `os.path` (posixpath): paths as texts, and questions to the file system.
use super::place::{fspath, path_like, Place};
use super::{stat, user};
use crate::define::function;
use batuta_rt::prelude::*;
use batuta_rt::text::held;
use std::path::Path;

pub fn join_text(a: &str, b: &str) -> String {
    if b.starts_with('/') {
        b.to_string()
    } else if a.is_empty() || a.ends_with('/') {
        format!("{a}{b}")
    } else {
        format!("{a}/{b}")
    }
}

/// The folder and the last part of a path.
pub fn split_text(text: &str) -> (&str, &str) {
    let at = text.rfind('/').map_or(0, |at| at + 1);
    let (head, tail) = text.split_at(at);
    let trimmed = head.trim_end_matches('/');
    (if trimmed.is_empty() { head } else { trimmed }, tail)
}

pub fn normal_text(text: &str) -> String {
    if text.is_empty() {
        return ".".into();
    }
    let slashes = match text.bytes().take_while(|b| *b == b'/').count() {
        0 => 0,
        2 => 2,
        _ => 1,
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in text.split('/').filter(|p| !p.is_empty() && *p != ".") {
        if part != ".." || (slashes == 0 && parts.last().is_none_or(|p| *p == "..")) {
            parts.push(part);
        } else {
            parts.pop();
        }
    }
    let made = format!("{}{}", "/".repeat(slashes), parts.join("/"));
    if made.is_empty() {
        ".".into()
    } else {
        made
    }
}

/// Root and extension.
pub fn split_extension(text: &str) -> (&str, &str) {
    let name_at = text.rfind('/').map_or(0, |at| at + 1);
    match text[name_at..].rfind('.').map(|at| at + name_at) {
        Some(dot) if text[name_at..dot].contains(|c| c != '.') => text.split_at(dot),
        _ => (text, ""),
    }
}

pub fn current_folder() -> R<String> {
    let found = std::env::current_dir().map_err(|e| batuta_rt::io::from_io(&e, None))?;
    Ok(held::of_system(&found))
}

pub fn absolute_text(text: &str) -> R<String> {
    if text.starts_with('/') {
        return Ok(normal_text(text));
    }
    Ok(normal_text(&join_text(&current_folder()?, text)))
}

fn join(mut bound: Bound) -> R {
    let first = bound.next();
    let rest = collect(&bound.next())?;
    let (mut text, mut first_kind): (String, Option<Place>) = (String::new(), None);
    for (at, part) in std::iter::once(&first).chain(&rest).enumerate() {
        let found = match path_like(part)? {
            Some(found) => found,
            None if at == 0 => return fspath(part).map(|p| p.given),
            None => {
                let name = part.type_name();
                return Err(type_error(format!(
                    "join() argument must be str, bytes, or os.PathLike object, not '{name}'"
                )));
            }
        };
        match &first_kind {
            None => {
                text = found.text.to_string();
                first_kind = Some(found);
            }
            Some(kind) if kind.is_bytes != found.is_bytes => {
                return Err(type_error("Can't mix strings and bytes in path components"));
            }
            Some(_) => text = join_text(&text, &found.text),
        }
    }
    Ok(first_kind.map_or(Value::None, |kind| kind.like(text)))
}

fn expand_user(text: &str) -> String {
    if !text.starts_with('~') {
        return text.to_string();
    }
    let end = text.find('/').unwrap_or(text.len());
    let home = match &text[1..end] {
        "" => std::env::var("HOME").ok().or_else(|| user::home_of_id(user::real_ids().0)),
        name => user::home_of(name),
    };
    let Some(home) = home else { return text.to_string() };
    let home = home.trim_end_matches('/');
    let made = format!("{home}{}", &text[end..]);
    if made.is_empty() {
        "/".into()
    } else {
        made
    }
}

fn expand_variables(text: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (name, length) = if let Some(inner) = rest.strip_prefix("${") {
            match inner.find('}') {
                Some(end) => (&inner[..end], end + 3),
                None => ("", 1),
            }
        } else {
            let end = rest[1..].find(|c| !word(c)).map_or(rest.len(), |e| e + 1);
            (&rest[1..end], end)
        };
        match std::env::var(name) {
            Ok(value) if length > 1 => out.push_str(&value),
            _ => out.push_str(&rest[..length]),
        }
        rest = &rest[length..];
    }
    out + rest
}

/// The path with every symbolic link followed; parts that are not there stay as they are.
pub fn real_text(text: &str, strict: bool) -> R<String> {
    let mut pending: Vec<String> = text.split('/').rev().map(String::from).collect();
    let mut done = if text.starts_with('/') { "/".to_string() } else { current_folder()? };
    let mut followed = 0;
    while let Some(part) = pending.pop() {
        match part.as_str() {
            "" | "." => continue,
            ".." => {
                done = split_text(&done).0.to_string();
                continue;
            }
            _ => {}
        }
        let next = join_text(&done, &part);
        match std::fs::symlink_metadata(&next) {
            Ok(found) if found.is_symlink() && followed < 40 => {
                followed += 1;
                let target = std::fs::read_link(&next).map_err(|e| batuta_rt::io::from_io(&e, Some(next.into())))?;
                let target = held::of_system(&target);
                if target.starts_with('/') {
                    done = "/".into();
                }
                pending.extend(target.split('/').rev().map(String::from));
            }
            Err(error) if strict => return Err(batuta_rt::io::from_io(&error, Some(next.into()))),
            _ => done = next,
        }
    }
    Ok(done)
}

fn relative(mut bound: Bound) -> R {
    let (path, start) = (bound.next(), bound.next());
    if !op::truthy(&path)? {
        return Err(value_error("no path specified"));
    }
    let path = fspath(&path)?;
    let start = if start.is_none() { ".".into() } else { fspath(&start)?.text };
    let parts = |text: &str| -> R<Vec<String>> {
        Ok(absolute_text(text)?.split('/').filter(|p| !p.is_empty()).map(String::from).collect())
    };
    let (from, to) = (parts(&start)?, parts(&path.text)?);
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let made: Vec<&str> =
        std::iter::repeat_n("..", from.len() - common).chain(to[common..].iter().map(String::as_str)).collect();
    Ok(path.like(if made.is_empty() { ".".to_string() } else { made.join("/") }))
}

fn common_path(mut bound: Bound) -> R {
    let paths = collect(&bound.next())?;
    if paths.is_empty() {
        return Err(value_error("commonpath() arg is an empty sequence"));
    }
    let places: Vec<Place> = paths.iter().map(fspath).collect::<R<_>>()?;
    if places.iter().any(|p| p.is_bytes != places[0].is_bytes) {
        return Err(type_error("Can't mix strings and bytes in path components"));
    }
    let absolute = places[0].text.starts_with('/');
    if places.iter().any(|p| p.text.starts_with('/') != absolute) {
        return Err(value_error("Can't mix absolute and relative paths"));
    }
    let split: Vec<Vec<&str>> =
        places.iter().map(|p| p.text.split('/').filter(|c| !c.is_empty() && *c != ".").collect()).collect();
    let (Some(low), Some(high)) = (split.iter().min(), split.iter().max()) else { return Ok(Value::None) };
    let common = low.iter().zip(high).take_while(|(a, b)| a == b).count();
    Ok(places[0].like(format!("{}{}", if absolute { "/" } else { "" }, low[..common].join("/"))))
}

fn common_prefix(mut bound: Bound) -> R {
    let given = bound.next();
    if !op::truthy(&given)? {
        return Ok("".into());
    }
    let mut items = collect(&given)?;
    if !matches!(items.first().map(Value::payload), Some(Value::List(_) | Value::Tuple(_))) {
        items = items.iter().map(|i| fspath(i).map(|p| p.like(p.text.clone()))).collect::<R<_>>()?;
    }
    let all = Value::List(List::from(items));
    let (low, high) = (builtins::min(args![all.clone()])?, builtins::max(args![all])?);
    let length = op::len(&low)?;
    for at in 0..length.min(op::len(&high)?) {
        if op::ne_bool(&op::getitem(&low, &at.into())?, &op::getitem(&high, &at.into())?)? {
            return op::getitem(&low, &op::slice(Value::None, at.into(), Value::None));
        }
    }
    Ok(low)
}

/// What the system says of a path; any failure is absence, as `os.path.exists` has it.
fn known(value: &Value, follow: bool, test: impl Fn(&std::fs::Metadata) -> bool) -> R {
    Ok(match stat::of(value, follow) {
        Ok(found) => test(&found),
        Err(e) if e.is(K::OSError) || e.is(K::ValueError) => false,
        Err(e) => return Err(e),
    }
    .into())
}

fn text_function(name: &'static str, params: &'static str, make: fn(&str) -> R<String>) -> Value {
    function("posixpath", name, params, move |mut bound| {
        let place = fspath(&bound.next())?;
        Ok(place.like(make(&place.text)?))
    })
}

fn pair_function(name: &'static str, make: fn(&str) -> (&str, &str)) -> Value {
    function("posixpath", name, "p", move |mut bound| {
        let place = fspath(&bound.next())?;
        let (first, second) = make(&place.text);
        Ok(tuple![place.like(first), place.like(second)])
    })
}

fn time_function(name: &'static str, field: &'static str) -> Value {
    function("genericpath", name, "filename", move |mut bound| {
        let made = stat::result(&stat::of(&bound.next(), true)?)?;
        op::getattr(&made, field)
    })
}

fn build() -> R<Module> {
    let module = Module::new("posixpath");
    for (name, value) in [
        ("sep", "/"),
        ("curdir", "."),
        ("pardir", ".."),
        ("extsep", "."),
        ("pathsep", ":"),
        ("defpath", "/bin:/usr/bin"),
        ("devnull", "/dev/null"),
    ] {
        module.set(name, value);
    }
    module.set("altsep", Value::None);
    module.set("supports_unicode_filenames", false);
    module.set("join", function("posixpath", "join", "a, *p", join));
    module.set("split", pair_function("split", split_text));
    module.set("splitext", pair_function("splitext", split_extension));
    module.set("splitdrive", pair_function("splitdrive", |text| text.split_at(0)));
    module
        .set("basename", text_function("basename", "p", |t| Ok(t[t.rfind('/').map_or(0, |at| at + 1)..].to_string())));
    module.set("dirname", text_function("dirname", "p", |t| Ok(split_text(t).0.to_string())));
    module.set("normpath", text_function("normpath", "path", |t| Ok(normal_text(t))));
    module.set("normcase", text_function("normcase", "s", |t| Ok(t.to_string())));
    module.set("abspath", text_function("abspath", "path", absolute_text));
    module.set("expanduser", text_function("expanduser", "path", |t| Ok(expand_user(t))));
    module.set("expandvars", text_function("expandvars", "path", |t| Ok(expand_variables(t))));
    module
        .set("isabs", function("posixpath", "isabs", "s", |mut b| Ok(fspath(&b.next())?.text.starts_with('/').into())));
    module.set(
        "realpath",
        function("posixpath", "realpath", "filename, *, strict=False", |mut b| {
            let (place, strict) = (fspath(&b.next())?, op::truthy(&b.next())?);
            Ok(place.like(real_text(&place.text, strict)?))
        }),
    );
    module.set("relpath", function("posixpath", "relpath", "path, start=None", relative));
    module.set("commonpath", function("posixpath", "commonpath", "paths", common_path));
    module.set("commonprefix", function("genericpath", "commonprefix", "m", common_prefix));
    module.set("exists", function("genericpath", "exists", "path", |mut b| known(&b.next(), true, |_| true)));
    module.set("lexists", function("posixpath", "lexists", "path", |mut b| known(&b.next(), false, |_| true)));
    module.set("isfile", function("genericpath", "isfile", "path", |mut b| known(&b.next(), true, |m| m.is_file())));
    module.set("isdir", function("genericpath", "isdir", "s", |mut b| known(&b.next(), true, |m| m.is_dir())));
    module.set("islink", function("posixpath", "islink", "path", |mut b| known(&b.next(), false, |m| m.is_symlink())));
    module.set("ismount", function("posixpath", "ismount", "path", |mut b| is_mount(&b.next())));
    module.set("getsize", time_function("getsize", "st_size"));
    module.set("getmtime", time_function("getmtime", "st_mtime"));
    module.set("getatime", time_function("getatime", "st_atime"));
    module.set("getctime", time_function("getctime", "st_ctime"));
    module.set(
        "samefile",
        function("genericpath", "samefile", "f1, f2", |mut b| {
            use std::os::unix::fs::MetadataExt;
            let (a, b) = (stat::of(&b.next(), true)?, stat::of(&b.next(), true)?);
            Ok((a.ino() == b.ino() && a.dev() == b.dev()).into())
        }),
    );
    Ok(module)
}

fn is_mount(value: &Value) -> R {
    use std::os::unix::fs::MetadataExt;
    let place = fspath(value)?;
    let Ok(own) = std::fs::symlink_metadata(place.path()) else { return Ok(false.into()) };
    if own.is_symlink() {
        return Ok(false.into());
    }
    let above = real_text(&join_text(&place.text, ".."), false)?;
    let Ok(above) = std::fs::symlink_metadata(Path::new(&above)) else { return Ok(false.into()) };
    Ok((own.dev() != above.dev() || own.ino() == above.ino()).into())
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("posixpath", build))
}
