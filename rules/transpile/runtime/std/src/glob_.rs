//! `glob`: the paths that fit a shell pattern, in the order the folders give them.
use crate::define::function;
use crate::fnmatch_::matches;
use crate::os::path::{join_text, split_text};
use crate::os::place::fspath;
use batuta_rt::prelude::*;
use batuta_rt::text::held;
use std::path::Path;

struct Search {
    /// The folder that relative patterns start from.
    root: String,
    recursive: bool,
    hidden: bool,
}

pub fn has_magic(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

impl Search {
    fn at(&self, path: &str) -> String {
        join_text(&self.root, path)
    }
    fn exists(&self, path: &str) -> bool {
        std::fs::symlink_metadata(self.at(path)).is_ok()
    }
    fn is_folder(&self, path: &str) -> bool {
        Path::new(&self.at(path)).is_dir()
    }
    fn names(&self, folder: &str, only_folders: bool) -> Vec<String> {
        let place = self.at(folder);
        let place = if place.is_empty() { "." } else { &place };
        let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
        entries
            .flatten()
            .filter(|e| !only_folders || e.path().is_dir())
            .map(|e| held::of_system(e.file_name()))
            .collect()
    }
    /// The paths of a pattern.
    fn find(&self, pattern: &str, only_folders: bool) -> Vec<String> {
        let (folder, base) = split_text(pattern);
        if !has_magic(pattern) {
            let found = if base.is_empty() { self.is_folder(folder) } else { self.exists(pattern) };
            return if found { vec![pattern.to_string()] } else { Vec::new() };
        }
        if folder.is_empty() {
            return if self.recursive && base == "**" {
                self.deep("", only_folders)
            } else {
                self.shallow("", base, only_folders)
            };
        }
        let folders =
            if folder != pattern && has_magic(folder) { self.find(folder, true) } else { vec![folder.to_string()] };
        let mut out = Vec::new();
        for folder in folders {
            let names = if !has_magic(base) {
                self.exactly(&folder, base)
            } else if self.recursive && base == "**" {
                self.deep(&folder, only_folders)
            } else {
                self.shallow(&folder, base, only_folders)
            };
            out.extend(names.iter().map(|name| join_text(&folder, name)));
        }
        out
    }
    fn exactly(&self, folder: &str, base: &str) -> Vec<String> {
        let found = if base.is_empty() { self.is_folder(folder) } else { self.exists(&join_text(folder, base)) };
        if found {
            vec![base.to_string()]
        } else {
            Vec::new()
        }
    }
    fn shallow(&self, folder: &str, pattern: &str, only_folders: bool) -> Vec<String> {
        let mut names = self.names(folder, only_folders);
        if !self.hidden && !is_hidden(pattern) {
            names.retain(|n| !is_hidden(n));
        }
        names.retain(|n| matches(n, pattern));
        names
    }
    /// What `**` stands for below a folder, the empty name first.
    fn deep(&self, folder: &str, only_folders: bool) -> Vec<String> {
        let mut out = Vec::new();
        if folder.is_empty() || self.is_folder(folder) {
            out.push(String::new());
        }
        self.descend(folder, "", only_folders, &mut out);
        out
    }
    fn descend(&self, folder: &str, below: &str, only_folders: bool, out: &mut Vec<String>) {
        for name in self.names(folder, only_folders) {
            if !self.hidden && is_hidden(&name) {
                continue;
            }
            let path = join_text(below, &name);
            out.push(path.clone());
            let next = join_text(folder, &name);
            if self.is_folder(&next) && out.len() < 1 << 24 {
                self.descend(&next, &path, only_folders, out);
            }
        }
    }
}

fn run(mut bound: Bound) -> R<Vec<Value>> {
    let pattern = bound.next();
    let root = bound.next();
    let (_descriptor, recursive, hidden) = (bound.next(), bound.next(), bound.next());
    let place = fspath(&pattern).map_err(|e| match e.is(K::TypeError) {
        true => type_error(format!("'{}' object is not subscriptable", pattern.type_name())),
        false => e,
    })?;
    let root = if root.is_none() { Str::empty() } else { fspath(&root)?.text };
    let search = Search { root: root.to_string(), recursive: op::truthy(&recursive)?, hidden: op::truthy(&hidden)? };
    let mut found = search.find(&place.text, false);
    // The pattern `**` finds the folder itself as an empty name, which is no path.
    if found.first().is_some_and(String::is_empty) {
        found.remove(0);
    }
    Ok(found.into_iter().map(|path| place.like(path)).collect())
}

fn build() -> R<Module> {
    let module = Module::new("glob");
    let params = "pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False";
    module.set("glob", function("glob", "glob", params, |b| Ok(List::from(run(b)?).into())));
    module.set(
        "iglob",
        function("glob", "iglob", params, |b| {
            let found = Value::List(List::from(run(b)?));
            builtins::iter(args![found])
        }),
    );
    module.set(
        "escape",
        function("glob", "escape", "pathname", |mut b| {
            let place = fspath(&b.next())?;
            let mut out = String::new();
            for c in place.text.chars() {
                if matches!(c, '*' | '?' | '[') {
                    out.push_str(&format!("[{c}]"));
                } else {
                    out.push(c);
                }
            }
            Ok(place.like(out))
        }),
    );
    module.set("has_magic", function("glob", "has_magic", "s", |mut b| Ok(has_magic(&fspath(&b.next())?.text).into())));
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("glob", build))
}
