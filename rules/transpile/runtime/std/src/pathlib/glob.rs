//! `Path.glob`: in the order in which the file system lists folders, as CPython does.
use super::pure::{matches, Parts};
use batuta_rt::text::held;
use std::collections::HashSet;
use std::fs;

fn names_in(folder: &Parts) -> Vec<(String, bool, bool)> {
    let Ok(entries) = fs::read_dir(folder.text()) else { return Vec::new() };
    entries
        .filter_map(Result::ok)
        .map(|entry| {
            let kind = entry.file_type();
            let link = kind.as_ref().is_ok_and(fs::FileType::is_symlink);
            let folder = kind.is_ok_and(|k| k.is_dir()) || (link && entry.path().is_dir());
            (held::of_system(entry.file_name()), folder, link)
        })
        .collect()
}

fn folders(from: &Parts, out: &mut Vec<Parts>) {
    let mut waiting = vec![from.clone()];
    while let Some(folder) = waiting.pop() {
        out.push(folder.clone());
        let inner = names_in(&folder).into_iter().filter(|(_, is_folder, link)| *is_folder && !link);
        let mut inner: Vec<Parts> = inner.map(|(name, ..)| folder.child(&name)).collect();
        inner.reverse();
        waiting.extend(inner);
    }
}

/// Everything below `folder` that a pattern's parts select.
pub fn select(folder: &Parts, pattern: &[String], out: &mut Vec<Parts>) {
    let Some(first) = pattern.first() else {
        out.push(folder.clone());
        return;
    };
    let rest = &pattern[1..];
    if first == "**" {
        let mut all = Vec::new();
        folders(folder, &mut all);
        let mut seen = HashSet::new();
        for start in all {
            let mut found = Vec::new();
            select(&start, rest, &mut found);
            out.extend(found.into_iter().filter(|p| seen.insert(p.text())));
        }
    } else if first == ".." {
        select(&folder.child(".."), rest, out);
    } else if first.contains(['*', '?', '[']) {
        for (name, is_folder, _) in names_in(folder) {
            if (rest.is_empty() || is_folder) && matches(&name, first) {
                select(&folder.child(&name), rest, out);
            }
        }
    } else {
        let child = folder.child(first);
        let path = child.text();
        let path = std::path::Path::new(&path);
        if if rest.is_empty() { path.exists() } else { path.is_dir() } {
            select(&child, rest, out);
        }
    }
}
