//! `os.scandir` and its entries; `os.walk`.
use super::path::join_text;
use super::place::{argument, fspath, Place};
use super::stat;
use batuta_rt::prelude::*;
use batuta_rt::text::held;

pub struct Entry {
    class: Class,
    attrs: Dict,
    name: Value,
    path: Value,
    kind: Option<std::fs::FileType>,
    inode: u64,
}

crate::native_object!(Entry, no dict);

impl Entry {
    fn of(value: &Value) -> R<&Entry> {
        value.downcast::<Entry>().ok_or_else(|| type_error("expected a DirEntry"))
    }
    /// Tells of the entry's kind, of what a link points to when following.
    fn is(&self, follow: bool, test: fn(&std::fs::FileType) -> bool) -> R<bool> {
        match self.kind {
            Some(kind) if !kind.is_symlink() || !follow => Ok(test(&kind)),
            _ => match stat::of(&self.path, follow) {
                Ok(found) => Ok(test(&found.file_type())),
                Err(e) if e.is(K::FileNotFoundError) => Ok(false),
                Err(e) => Err(e),
            },
        }
    }
}

fn follow(mut a: Args, name: &str) -> R<bool> {
    let follow = a.take_kw("follow_symlinks");
    a.empty(name)?;
    follow.map_or(Ok(true), |f| op::truthy(&f))
}

pub fn entry_class() -> R<Class> {
    ClassBuilder::native("DirEntry", "posix")
        .getter("name", |v| Ok(Entry::of(v)?.name.clone()))
        .getter("path", |v| Ok(Entry::of(v)?.path.clone()))
        .methods(&[
            ("is_dir", |v, a| Ok(Entry::of(v)?.is(follow(a, "DirEntry.is_dir")?, std::fs::FileType::is_dir)?.into())),
            ("is_file", |v, a| {
                Ok(Entry::of(v)?.is(follow(a, "DirEntry.is_file")?, std::fs::FileType::is_file)?.into())
            }),
            ("is_symlink", |v, _| Ok(Entry::of(v)?.is(false, std::fs::FileType::is_symlink)?.into())),
            ("stat", |v, a| stat::result(&stat::of(&Entry::of(v)?.path, follow(a, "DirEntry.stat")?)?)),
            ("inode", |v, _| Ok(Entry::of(v)?.inode.into())),
            ("__fspath__", |v, _| Ok(Entry::of(v)?.path.clone())),
            ("__repr__", |v, _| Ok(format!("<DirEntry {}>", fmt::repr(&Entry::of(v)?.name)?).into())),
        ])
        .build()
}

fn entries(place: &Place, class: &Class) -> R<Vec<Value>> {
    use std::os::unix::fs::DirEntryExt;
    let folder = if place.text.is_empty() { "." } else { place.text.as_str() };
    let mut out = Vec::new();
    for found in std::fs::read_dir(folder).map_err(|e| place.failed(&e))? {
        let found = found.map_err(|e| place.failed(&e))?;
        let name = held::of_system(found.file_name());
        out.push(Value::native(Entry {
            class: class.clone(),
            attrs: Dict::new(),
            path: place.like(join_text(folder, &name)),
            name: place.like(name),
            kind: found.file_type().ok(),
            inode: found.ino(),
        }));
    }
    Ok(out)
}

struct Scan {
    class: Class,
    attrs: Dict,
    left: Slot<std::vec::IntoIter<Value>>,
}

crate::native_object!(Scan, no dict);

fn scan_of(value: &Value) -> R<&Scan> {
    value.downcast::<Scan>().ok_or_else(|| type_error("expected a ScandirIterator"))
}

pub fn scan_class() -> R<Class> {
    ClassBuilder::native("ScandirIterator", "posix")
        .methods(&[
            ("__iter__", |v, _| Ok(v.clone())),
            ("__next__", |v, _| scan_of(v)?.left.with_mut(Iterator::next).ok_or_else(|| stop_iteration(None))),
            ("__enter__", |v, _| Ok(v.clone())),
            ("__exit__", |v, _| {
                scan_of(v)?.left.set(Vec::new().into_iter());
                Ok(Value::None)
            }),
            ("close", |v, _| {
                scan_of(v)?.left.set(Vec::new().into_iter());
                Ok(Value::None)
            }),
        ])
        .build()
}

pub fn scandir(a: Args, scan: &Class, entry: &Class) -> R {
    let [path] = a.named("scandir", ["path"], 0)?;
    let path = path.filter(|p| !p.is_none()).unwrap_or_else(|| ".".into());
    let wanted = "string, bytes, os.PathLike, integer or None";
    let left = entries(&argument("scandir", "path", wanted, &path)?, entry)?.into_iter();
    Ok(Value::native(Scan { class: scan.clone(), attrs: Dict::new(), left: Slot::new(left) }))
}

/// What is left to do in a walk.
enum Task {
    Visit(Value),
    /// A folder under the one just shown, entered unless it is a link.
    Enter(Value),
    Show(Value, Value, Value),
}

/// `os.walk(top, topdown, onerror, followlinks)`.
pub fn walk(mut bound: Bound, entry: Class) -> R {
    let (top, topdown, onerror, links) = (bound.next(), bound.next(), bound.next(), bound.next());
    Ok(Gen::new("walk", move |co| async move {
        let place = fspath(&top)?;
        let (topdown, links) = (op::truthy(&topdown)?, op::truthy(&links)?);
        let mut tasks = vec![Task::Visit(place.like(place.text.clone()))];
        while let Some(task) = tasks.pop() {
            let top = match task {
                Task::Show(top, dirs, files) => {
                    co.yield_(tuple![top, dirs, files]).await?;
                    continue;
                }
                Task::Enter(path) => {
                    let link = || stat::of(&path, false).is_ok_and(|m| m.is_symlink());
                    if !links && link() {
                        continue;
                    }
                    path
                }
                Task::Visit(path) => path,
            };
            let place = fspath(&top)?;
            let found = match entries(&place, &entry) {
                Ok(found) => found,
                Err(error) if error.is(K::OSError) => {
                    if !onerror.is_none() {
                        op::call(&onerror, [error.value()])?;
                    }
                    continue;
                }
                Err(error) => return Err(error),
            };
            let (dirs, files) = (List::new(), List::new());
            for item in &found {
                let known = Entry::of(item)?;
                let target = if known.is(true, std::fs::FileType::is_dir)? { &dirs } else { &files };
                target.push(known.name.clone());
            }
            let shown = (Value::List(dirs.clone()), Value::List(files));
            if topdown {
                co.yield_(tuple![top.clone(), shown.0, shown.1]).await?;
            } else {
                tasks.push(Task::Show(top.clone(), shown.0, shown.1));
            }
            // Read after the caller has had its chance to change the list.
            for name in dirs.to_vec().iter().rev() {
                let name = fspath(name)?;
                tasks.push(Task::Enter(place.like(join_text(&place.text, &name.text))));
            }
        }
        Ok(Value::None)
    }))
}
