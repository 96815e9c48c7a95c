//! Methods of `list`.
use super::Items;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<&List> {
    match value.payload() {
        Value::List(l) => Ok(l),
        other => Err(type_error(format!("expected list, got {}", other.type_name()))),
    }
}

/// The position of an item, within optional bounds.
pub(super) fn find(get: &dyn Fn(usize) -> Option<Value>, item: &Value, start: usize, stop: usize) -> R<Option<usize>> {
    let mut at = start;
    while at < stop {
        let Some(value) = get(at) else {
            return Ok(None);
        };
        if op::same_or_eq(&value, item)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

pub(super) fn bound(value: Option<Value>, length: usize, default: usize) -> R<usize> {
    let Some(value) = value else {
        return Ok(default);
    };
    let at = match op::try_index(&value)? {
        Some(i) => i.clamped(),
        None => return Err(type_error("slice indices must be integers or have an __index__ method")),
    };
    Ok(if at < 0 { at.saturating_add(length as i64).max(0) as usize } else { at as usize })
}

fn append(v: &Value, a: Args) -> R {
    let value = a.one("list.append")?;
    this(v)?.push(value);
    Ok(Value::None)
}

fn extend(v: &Value, a: Args) -> R {
    let list = this(v)?;
    let more = a.one("list.extend")?;
    match &more {
        Value::List(more) => {
            let items = more.items();
            list.change(|v| v.append(items));
        }
        Value::Tuple(more) => {
            let items = more.iter().cloned().collect();
            list.change(|v| v.append(items));
        }
        other => {
            let mut it = op::iter(other)?;
            crate::iters::room_for(other, &|| list.len())?;
            while let Some(item) = it.next()? {
                list.push(item);
            }
        }
    }
    Ok(Value::None)
}

fn insert(v: &Value, a: Args) -> R {
    let [at, item] = a.exactly("insert")?;
    let at = op::index(&at)?.to_index()?;
    this(v)?.change(|v| {
        let n = v.len() as i64;
        let at = if at < 0 { (at + n).max(0) } else { at.min(n) };
        v.insert(at as usize, item);
    });
    Ok(Value::None)
}

fn pop(v: &Value, a: Args) -> R {
    let [at] = a.between::<1>("pop", 0)?;
    let list = this(v)?;
    let at = match at {
        Some(at) => op::index(&at)?.to_index()?,
        None => -1,
    };
    let n = list.len();
    if n == 0 {
        return Err(index_error("pop from empty list"));
    }
    let at = if at < 0 { at + n as i64 } else { at };
    if !(0..n as i64).contains(&at) {
        return Err(index_error("pop index out of range"));
    }
    Ok(list.remove(at as usize))
}

fn remove(v: &Value, a: Args) -> R {
    let item = a.one("list.remove")?;
    let list = this(v)?;
    match find(&|at| list.get(at), &item, 0, usize::MAX)? {
        Some(at) => {
            drop(list.change(|v| if at < v.len() { Some(v.remove(at)) } else { None }));
            Ok(Value::None)
        }
        None => Err(value_error("list.remove(x): x not in list")),
    }
}

fn index(v: &Value, a: Args) -> R {
    let [item, start, stop] = a.between::<3>("index", 1)?;
    let list = this(v)?;
    let n = list.len();
    let item = item.unwrap_or_default();
    let (start, stop) = (bound(start, n, 0)?, bound(stop, n, usize::MAX)?);
    match find(&|at| list.get(at), &item, start, stop)? {
        Some(at) => Ok(at.into()),
        None => Err(value_error(format!("{} is not in list", fmt::repr(&item)?))),
    }
}

fn count(v: &Value, a: Args) -> R {
    let item = a.one("list.count")?;
    let list = this(v)?;
    let (mut at, mut n) = (0, 0i64);
    while let Some(value) = list.get(at) {
        n += op::same_or_eq(&value, &item)? as i64;
        at += 1;
    }
    Ok(n.into())
}

fn reversed(v: &Value, _: Args) -> R {
    let list = this(v)?.clone();
    let left = list.len();
    let kind = crate::class::builtin::get(K::ListReverse);
    Ok(Value::Iter(IterObj::new(kind, Iter(crate::iters::Source::Backward(Value::List(list), left)))))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("append", append),
        ("extend", extend),
        ("insert", insert),
        ("pop", pop),
        ("remove", remove),
        ("index", index),
        ("count", count),
        ("sort", super::sort::method),
        ("reverse", |v, a| {
            a.empty("list.reverse")?;
            this(v)?.reverse();
            Ok(Value::None)
        }),
        ("clear", |v, a| {
            a.empty("list.clear")?;
            super::let_go(this(v)?.replace_items(Items::default()));
            Ok(Value::None)
        }),
        ("copy", |v, a| {
            a.empty("list.copy")?;
            Ok(List::from(this(v)?.items()).into())
        }),
        ("__reversed__", reversed),
    ],
    getters: &[],
    statics: &[("__class_getitem__", |c, a| Ok(crate::generic::alias(c, &a.one("__class_getitem__")?)))],
};
