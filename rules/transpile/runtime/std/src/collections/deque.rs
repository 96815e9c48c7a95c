//! `deque`: a double-ended queue with an optional bound.
use batuta_rt::prelude::*;
use std::collections::VecDeque;

pub struct Deque {
    class: Class,
    /// No subclass of the program's, which may have methods of its own.
    exact: bool,
    attrs: Dict,
    items: Slot<VecDeque<Value>>,
    limit: Slot<Option<usize>>,
    /// Counts changes of length or order; iteration watches it.
    version: Cell<u64>,
}

impl Drop for Deque {
    fn drop(&mut self) {
        drop(List::from(Vec::from(self.items.take())));
    }
}

crate::native_object!(
    Deque,
    no dict,
    fn short(&self, call: Short, item: Option<&Value>) -> Option<R> {
        if !self.exact {
            return None;
        }
        match (call, item) {
            (Short::Append, Some(item)) => self.push_back(item.clone()),
            (Short::AppendLeft, Some(item)) => self.push_front(item.clone()),
            (Short::Pop, None) => return Some(self.popped(false)),
            (Short::PopLeft, None) => return Some(self.popped(true)),
            (Short::Length, None) => return Some(Ok(Value::from(self.len()))),
            _ => return None,
        }
        Some(Ok(Value::None))
    },
    fn item(&self, key: &Value) -> Option<R> {
        let at = self.near(key)?;
        self.items.with(|items| items.get(at).cloned()).map(Ok)
    },
    fn store(&self, key: &Value, value: &Value) -> bool {
        let Some(at) = self.near(key) else { return false };
        let old = self.items.with_mut(|items| items.get_mut(at).map(|item| std::mem::replace(item, value.clone())));
        drop(old);
        true
    }
);

impl Deque {
    fn of(value: &Value) -> R<&Deque> {
        value.downcast::<Deque>().ok_or_else(|| type_error("expected a deque"))
    }
    fn changed(&self) {
        self.version.set(self.version.get() + 1);
    }
    fn to_vec(&self) -> Vec<Value> {
        self.items.with(|items| items.iter().cloned().collect())
    }
    fn push_back(&self, value: Value) {
        self.changed();
        let limit = self.limit.get().unwrap_or(usize::MAX);
        let dropped = self.items.with_mut(|items| {
            // What goes first leaves room, so that a full deque never grows.
            let gone = if items.len() >= limit { items.pop_front() } else { None };
            if limit > 0 {
                items.push_back(value);
                gone
            } else {
                Some(value)
            }
        });
        drop(dropped);
    }
    fn push_front(&self, value: Value) {
        self.changed();
        let limit = self.limit.get().unwrap_or(usize::MAX);
        let dropped = self.items.with_mut(|items| {
            let gone = if items.len() >= limit { items.pop_back() } else { None };
            if limit > 0 {
                items.push_front(value);
                gone
            } else {
                Some(value)
            }
        });
        drop(dropped);
    }
    fn popped(&self, front: bool) -> R {
        self.changed();
        let found = self.items.with_mut(|items| if front { items.pop_front() } else { items.pop_back() });
        found.ok_or_else(|| index_error("pop from an empty deque"))
    }
    fn len(&self) -> usize {
        self.items.with(VecDeque::len)
    }
    fn make(class: &Class, items: Vec<Value>, limit: Option<usize>) -> Value {
        let made = Deque {
            class: class.clone(),
            exact: crate::native_object::is_exact(class),
            attrs: Dict::new(),
            items: Slot::default(),
            limit: Slot::new(limit),
            version: Cell::new(0),
        };
        for item in items {
            made.push_back(item);
        }
        Value::native(made)
    }
    /// The place of a plain whole number, where the class is the library's own.
    fn near(&self, key: &Value) -> Option<usize> {
        let Value::Int(index) = key else { return None };
        let index = index.to_i64().filter(|_| self.exact)?;
        let length = self.len() as i64;
        let at = if index < 0 { index + length } else { index };
        (0..length).contains(&at).then_some(at as usize)
    }
    /// The place of an index, or CPython's IndexError.
    fn place(&self, index: &Value) -> R<usize> {
        let Some(index) = op::try_index(index)? else {
            return Err(type_error(format!("sequence index must be integer, not '{}'", index.type_name())));
        };
        let length = self.len() as i64;
        let at = index.to_index()?;
        let at = if at < 0 { at + length } else { at };
        if (0..length).contains(&at) {
            Ok(at as usize)
        } else {
            Err(index_error("deque index out of range"))
        }
    }
    fn iterate(this: &Value, backwards: bool) -> R {
        let deque = Deque::of(this)?;
        let (this, version) = (this.clone(), deque.version.get());
        let left = Shared::new(Cell::new(deque.len()));
        let count = left.clone();
        Ok(Value::Iter(IterObj::new(
            iterator_class(backwards)?,
            Iter::counted(
                move || left.get(),
                move || {
                    let deque = Deque::of(&this)?;
                    if backwards && count.get() == 0 {
                        return Ok(None);
                    }
                    if deque.version.get() != version {
                        count.set(0);
                        return Err(runtime_error("deque mutated during iteration"));
                    }
                    let Some(rest) = count.get().checked_sub(1) else { return Ok(None) };
                    count.set(rest);
                    let place = if backwards { rest } else { deque.len() - 1 - rest };
                    Ok(deque.items.with(|items| items.get(place).cloned()))
                },
            ),
        )))
    }
}

/// The class of iterators, which may be called with a deque and a number of items to leave out; keywords are passed over.
fn iterator_class(backwards: bool) -> R<Class> {
    thread_local!(static CLASSES: [OnceCell<Class>; 2] = const { [OnceCell::new(), OnceCell::new()] });
    if let Some(found) = CLASSES.with(|c| c[usize::from(backwards)].get().cloned()) {
        return Ok(found);
    }
    fn made(mut a: Args, name: &str, backwards: bool) -> R {
        a.kw.clear();
        let [deque, skipped] = a.between::<2>(name, 1)?;
        let deque = deque.unwrap_or_default();
        if deque.downcast::<Deque>().is_none() {
            let given = deque.type_name();
            return Err(type_error(format!("{name}() argument 1 must be collections.deque, not {given}")));
        }
        let skipped = skipped.map_or(Ok(0), |n| op::index(&n)?.to_index())?;
        let iterator = Deque::iterate(&deque, backwards)?;
        if let Value::Iter(items) = &iterator {
            for _ in 0..skipped {
                if items.next()?.is_none() {
                    break;
                }
            }
        }
        Ok(iterator)
    }
    let builder = if backwards {
        ClassBuilder::native("_deque_reverse_iterator", "collections")
            .constructor(|_, a| made(a, "_deque_reverse_iterator", true))
    } else {
        ClassBuilder::native("_deque_iterator", "collections").constructor(|_, a| made(a, "_deque_iterator", false))
    };
    let class = builder
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| match this {
            Value::Iter(object) => object.next()?.ok_or_else(|| stop_iteration(None)),
            _ => Err(stop_iteration(None)),
        })
        .method("__length_hint__", |this, _| match this {
            Value::Iter(object) => object.length_hint(),
            _ => Ok(0.into()),
        })
        .build()?;
    Ok(CLASSES.with(|c| c[usize::from(backwards)].get_or_init(|| class).clone()))
}

fn limit_of(value: Option<Value>) -> R<Option<usize>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => match op::try_index(&value)? {
            None => Err(type_error("an integer is required")),
            Some(n) if n.is_negative() => Err(value_error("maxlen must be non-negative")),
            Some(n) => Ok(Some(n.to_index()? as usize)),
        },
    }
}

fn init(this: &Value, a: Args) -> R {
    let [iterable, maxlen] = a.named("deque", ["iterable", "maxlen"], 0)?;
    let deque = Deque::of(this)?;
    deque.limit.set(limit_of(maxlen)?);
    deque.changed();
    drop(List::from(Vec::from(deque.items.take())));
    if let Some(iterable) = iterable {
        let mut items = op::iter(&iterable)?;
        while let Some(item) = items.next()? {
            deque.push_back(item);
        }
    }
    Ok(Value::None)
}

fn rotate(this: &Value, a: Args) -> R {
    let n = match (&a.pos[..], a.kw.is_empty()) {
        ([Value::Int(n)], true) => n.to_index()?,
        _ => match a.between::<1>("rotate", 0)? {
            [Some(n)] => op::index(&n)?.to_index()?,
            [None] => 1,
        },
    };
    let deque = Deque::of(this)?;
    deque.changed();
    deque.items.with_mut(|items| {
        if !items.is_empty() {
            let by = n.rem_euclid(items.len() as i64) as usize;
            match by {
                1 => {
                    if let Some(last) = items.pop_back() {
                        items.push_front(last);
                    }
                }
                _ => items.rotate_right(by),
            }
        }
    });
    Ok(Value::None)
}

fn remove(this: &Value, a: Args) -> R {
    let value = a.one("deque.remove")?;
    let deque = Deque::of(this)?;
    let length = deque.len();
    for (at, item) in deque.to_vec().iter().enumerate() {
        let equal = op::same_or_eq(item, &value)?;
        if deque.len() != length {
            return Err(index_error("deque mutated during remove()."));
        }
        if equal {
            deque.changed();
            drop(deque.items.with_mut(|items| items.remove(at)));
            return Ok(Value::None);
        }
    }
    Err(value_error(format!("{} is not in deque", fmt::repr(&value)?)))
}

fn index(this: &Value, a: Args) -> R {
    let [value, start, stop] = a.between::<3>("index", 1)?;
    let value = value.unwrap_or_default();
    let deque = Deque::of(this)?;
    let length = deque.len() as i64;
    let clamp = |bound: Option<Value>, default: i64| -> R<i64> {
        let Some(bound) = bound else { return Ok(default) };
        let at = op::index(&bound)?.clamped();
        Ok(if at < 0 { (at + length).max(0) } else { at })
    };
    let (start, stop) = (clamp(start, 0)?, clamp(stop, length)?.min(length));
    for at in start..stop {
        let Some(item) = deque.items.with(|items| items.get(at as usize).cloned()) else { break };
        if op::same_or_eq(&item, &value)? {
            return Ok(Value::from(at));
        }
    }
    Err(value_error(format!("{} is not in deque", fmt::repr(&value)?)))
}

fn insert(this: &Value, a: Args) -> R {
    let [at, value] = a.exactly::<2>("insert")?;
    let deque = Deque::of(this)?;
    let length = deque.len() as i64;
    if deque.limit.get().is_some_and(|n| length >= n as i64) {
        return Err(index_error("deque already at its maximum size"));
    }
    let at = op::index(&at)?.clamped();
    let at = if at < 0 { (at + length).max(0) } else { at.min(length) };
    deque.changed();
    deque.items.with_mut(|items| items.insert(at as usize, value));
    Ok(Value::None)
}

fn repr(this: &Value) -> R {
    let deque = Deque::of(this)?;
    let name = class_of(this).name();
    let shown = crate::showing::nested(this, "[...]", || {
        let items = fmt::repr(&Value::List(List::from(deque.to_vec())))?;
        Ok(Str::from(match deque.limit.get() {
            Some(limit) => format!("{name}({items}, maxlen={limit})"),
            None => format!("{name}({items})"),
        }))
    })?;
    Ok(shown.into())
}

fn compare(this: &Value, other: &Value, test: fn(&Value, &Value) -> R) -> R {
    let Some(other) = other.downcast::<Deque>() else { return Ok(Value::NotImplemented) };
    let list = |deque: &Deque| Value::List(List::from(deque.to_vec()));
    test(&list(Deque::of(this)?), &list(other))
}

fn joined(this: &Value, other: &Value) -> R {
    let deque = Deque::of(this)?;
    let Some(more) = other.downcast::<Deque>() else {
        return Err(type_error(format!("can only concatenate deque (not \"{}\") to deque", other.type_name())));
    };
    let mut items = deque.to_vec();
    items.extend(more.to_vec());
    Ok(Deque::make(&class_of(this), items, deque.limit.get()))
}

fn repeated(this: &Value, times: &Value) -> R {
    let deque = Deque::of(this)?;
    let Some(times) = op::try_index(times)? else { return Ok(Value::NotImplemented) };
    let mut items = Vec::new();
    for _ in 0..times.to_index()?.max(0) {
        items.extend(deque.to_vec());
    }
    Ok(Deque::make(&class_of(this), items, deque.limit.get()))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("deque", "collections")
        .constructor(|class, _| Ok(Deque::make(class, Vec::new(), None)))
        .method("__init__", init)
        .attribute("__hash__", Value::None)
        .methods(&[
            ("append", |this, a| {
                Deque::of(this)?.push_back(a.one("deque.append")?);
                Ok(Value::None)
            }),
            ("appendleft", |this, a| {
                Deque::of(this)?.push_front(a.one("deque.appendleft")?);
                Ok(Value::None)
            }),
            ("extend", |this, a| {
                for item in collect(&a.one("deque.extend")?)? {
                    Deque::of(this)?.push_back(item);
                }
                Ok(Value::None)
            }),
            ("extendleft", |this, a| {
                for item in collect(&a.one("deque.extendleft")?)? {
                    Deque::of(this)?.push_front(item);
                }
                Ok(Value::None)
            }),
            ("pop", |this, a| {
                a.empty("deque.pop")?;
                Deque::of(this)?.popped(false)
            }),
            ("popleft", |this, a| {
                a.empty("deque.popleft")?;
                Deque::of(this)?.popped(true)
            }),
            ("clear", |this, _| {
                let deque = Deque::of(this)?;
                deque.changed();
                drop(deque.items.take());
                Ok(Value::None)
            }),
            ("rotate", rotate),
            ("remove", remove),
            ("index", index),
            ("insert", insert),
            ("count", |this, a| {
                let value = a.one("deque.count")?;
                let mut count = 0i64;
                for item in Deque::of(this)?.to_vec() {
                    count += op::same_or_eq(&item, &value)? as i64;
                }
                Ok(Value::from(count))
            }),
            ("reverse", |this, _| {
                let deque = Deque::of(this)?;
                deque.changed();
                deque.items.with_mut(|items| items.make_contiguous().reverse());
                Ok(Value::None)
            }),
            ("copy", |this, _| {
                let deque = Deque::of(this)?;
                Ok(Deque::make(&class_of(this), deque.to_vec(), deque.limit.get()))
            }),
            ("__copy__", |this, _| {
                let deque = Deque::of(this)?;
                Ok(Deque::make(&class_of(this), deque.to_vec(), deque.limit.get()))
            }),
            ("__len__", |this, _| Ok(Value::from(Deque::of(this)?.len() as i64))),
            ("__bool__", |this, _| Ok(Value::Bool(Deque::of(this)?.len() > 0))),
            ("__iter__", |this, _| Deque::iterate(this, false)),
            ("__reversed__", |this, _| Deque::iterate(this, true)),
            ("__contains__", |this, a| {
                let value = a.one("__contains__")?;
                let deque = Deque::of(this)?;
                let version = deque.version.get();
                for item in deque.to_vec() {
                    if op::same_or_eq(&item, &value)? {
                        return Ok(Value::Bool(true));
                    }
                    if deque.version.get() != version {
                        return Err(runtime_error("deque mutated during iteration"));
                    }
                }
                Ok(Value::Bool(false))
            }),
            ("__getitem__", |this, a| {
                let deque = Deque::of(this)?;
                let place = deque.place(&a.one("__getitem__")?)?;
                Ok(deque.items.with(|items| items.get(place).cloned()).unwrap_or_default())
            }),
            ("__setitem__", |this, a| {
                let [index, value] = a.exactly::<2>("__setitem__")?;
                let deque = Deque::of(this)?;
                let place = deque.place(&index)?;
                let old = deque.items.with_mut(|items| std::mem::replace(&mut items[place], value));
                drop(old);
                Ok(Value::None)
            }),
            ("__delitem__", |this, a| {
                let deque = Deque::of(this)?;
                let place = deque.place(&a.one("__delitem__")?)?;
                deque.changed();
                drop(deque.items.with_mut(|items| items.remove(place)));
                Ok(Value::None)
            }),
            ("__repr__", |this, _| repr(this)),
            ("__eq__", |this, a| compare(this, &a.one("__eq__")?, op::eq)),
            ("__ne__", |this, a| compare(this, &a.one("__ne__")?, op::ne)),
            ("__lt__", |this, a| compare(this, &a.one("__lt__")?, op::lt)),
            ("__le__", |this, a| compare(this, &a.one("__le__")?, op::le)),
            ("__gt__", |this, a| compare(this, &a.one("__gt__")?, op::gt)),
            ("__ge__", |this, a| compare(this, &a.one("__ge__")?, op::ge)),
            ("__add__", |this, a| joined(this, &a.one("__add__")?)),
            ("__mul__", |this, a| repeated(this, &a.one("__mul__")?)),
            ("__rmul__", |this, a| repeated(this, &a.one("__rmul__")?)),
            ("__imul__", |this, a| {
                let made = repeated(this, &a.one("__imul__")?)?;
                let deque = Deque::of(this)?;
                deque.changed();
                drop(deque.items.take());
                for item in collect(&made)? {
                    deque.push_back(item);
                }
                Ok(this.clone())
            }),
            ("__iadd__", |this, a| {
                for item in collect(&a.one("__iadd__")?)? {
                    Deque::of(this)?.push_back(item);
                }
                Ok(this.clone())
            }),
        ])
        .getter("maxlen", |this| Ok(Deque::of(this)?.limit.get().map_or(Value::None, |n| Value::from(n as i64))))
        .build()
}
