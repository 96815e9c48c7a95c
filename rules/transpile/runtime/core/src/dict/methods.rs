//! Methods of `dict`.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<&Dict> {
    match value.payload() {
        Value::Dict(d) => Ok(d),
        other => Err(type_error(format!("expected dict, got {}", other.type_name()))),
    }
}

/// `dict[key]` of an absent key: `__missing__` of a subclass, else KeyError.
pub(crate) fn missing(this: &Value, key: Value) -> R {
    let class = class_of(this);
    match class.lookup("__missing__") {
        Some(method) => crate::attribute::call_bound(&method, this, &class, Args::of(vec![key])),
        None => Err(key_error(key)),
    }
}

/// Whether a dict, or an instance of a subclass, goes over its keys as `dict` does.
pub(crate) fn own_order(mapping: &Value) -> bool {
    matches!(mapping, Value::Dict(_))
        || class_of(mapping).owner_of("__iter__").is_none_or(|owner| owner.kind() == Some(K::Dict))
}

/// Gives the pairs of a mapping to `take`: those that a dict holds, of a subclass too unless it has an `__iter__` of its own (CPython
/// asks neither its `__getitem__` nor its `keys` then); else what `keys` and `__getitem__` give. False: it is no mapping.
pub(crate) fn each_pair(mapping: &Value, mut take: impl FnMut(Value, Value) -> R<()>) -> R<bool> {
    if let Value::Dict(held) = mapping.payload() {
        if own_order(mapping) {
            held.items().into_iter().try_for_each(|(key, value)| take(key, value))?;
            return Ok(true);
        }
    }
    if !op::hasattr(mapping, "keys")? {
        return Ok(false);
    }
    for key in collect(&op::call_method(mapping, "keys", Args::none())?)? {
        let value = op::getitem(mapping, &key)?;
        take(key, value)?;
    }
    Ok(true)
}

/// `dict.update(other)`: a mapping, something with `keys`, or pairs.
pub(crate) fn update_from(dict: &Dict, other: &Value) -> R<()> {
    if let Value::Dict(d) = other {
        return dict.merge(d);
    }
    if each_pair(other, |key, value| dict.set(key, value))? {
        return Ok(());
    }
    let mut it = op::iter(other)?;
    let mut at = 0;
    while let Some(pair) = it.next()? {
        let items = collect(&pair).map_err(|e| {
            if e.is(K::TypeError) {
                return type_error(format!("cannot convert dictionary update sequence element #{at} to a sequence"));
            }
            e
        })?;
        let [key, value] = &items[..] else {
            return Err(value_error(format!(
                "dictionary update sequence element #{at} has length {}; 2 is required",
                items.len()
            )));
        };
        dict.set(key.clone(), value.clone())?;
        at += 1;
    }
    Ok(())
}

/// `dict.update(*args, **kw)`; also what `dict(...)` does.
pub(crate) fn update(dict: &Dict, a: Args, function: &str) -> R<()> {
    if a.pos.len() > 1 {
        return Err(type_error(format!("{function} expected at most 1 argument, got {}", a.pos.len())));
    }
    if let Some(other) = a.pos.first() {
        update_from(dict, other)?;
    }
    for (key, value) in a.kw {
        dict.set(Value::Str(key), value)?;
    }
    Ok(())
}

fn get(v: &Value, a: Args) -> R {
    let [key, default] = a.between::<2>("get", 1)?;
    Ok(this(v)?.get(&key.unwrap_or_default())?.or(default).unwrap_or_default())
}

fn setdefault(v: &Value, a: Args) -> R {
    let [key, default] = a.between::<2>("setdefault", 1)?;
    let (dict, key) = (this(v)?, key.unwrap_or_default());
    dict.get_or_insert(&key, || default.unwrap_or_default())
}

fn pop(v: &Value, a: Args) -> R {
    let [key, default] = a.between::<2>("pop", 1)?;
    let key = key.unwrap_or_default();
    match this(v)?.remove(&key)?.or(default) {
        Some(found) => Ok(found),
        None => Err(key_error(key)),
    }
}

fn fromkeys(class: &Class, a: Args) -> R {
    let [keys, value] = a.between::<2>("fromkeys", 1)?;
    let value = value.unwrap_or_default();
    let made = if class.is(K::Dict) { Value::Dict(Dict::new()) } else { op::call(&class.into(), Args::none())? };
    let mut it = op::iter(&keys.unwrap_or_default())?;
    while let Some(key) = it.next()? {
        op::setitem(&made, &key, value.clone())?;
    }
    Ok(made)
}

pub(super) fn backward(dict: &Dict, kind: ViewKind) -> Value {
    let class = match kind {
        _ if dict.is_ordered() => K::OrderedDictIterator,
        ViewKind::Keys => K::DictReverseKey,
        ViewKind::Values => K::DictReverseValue,
        ViewKind::Items => K::DictReverseItem,
    };
    let mut position = dict.positions();
    let (of, size, left) = (dict.clone(), dict.stamp(), Shared::new(Cell::new(dict.len())));
    // A dict that changed once is not gone through any further.
    let mut spoilt = false;
    let (count, seen) = (left.clone(), dict.clone());
    let step = move || {
        if of.is_ordered() && position == 0 {
            return Ok(None);
        }
        spoilt |= of.stamp() != size || of.is_ordered() && of.is_empty();
        if spoilt {
            count.set(0);
            if of.is_ordered() && of.stamp() != size {
                position = 0;
                return Err(runtime_error("OrderedDict mutated during iteration"));
            }
            let what = if of.is_ordered() { "OrderedDict" } else { "dictionary" };
            return Err(runtime_error(format!("{what} changed size during iteration")));
        }
        Ok(of.entry_before(position).map(|(at, key, value)| {
            position = if of.is_ordered() && of.entry_before(at).is_none() { 0 } else { at };
            count.set(count.get().saturating_sub(1));
            crate::iters::entry(kind, key, value)
        }))
    };
    let left = move || if seen.stamp() == size { left.get() } else { 0 };
    Value::Iter(IterObj::new(crate::class::builtin::get(class), Iter::counted(left, step)))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("get", get),
        ("setdefault", setdefault),
        ("pop", pop),
        ("popitem", |v, a| {
            a.empty("dict.popitem")?;
            match this(v)?.pop_last() {
                Some((key, value)) => Ok(tuple![key, value]),
                None => Err(key_error("popitem(): dictionary is empty")),
            }
        }),
        ("keys", |v, a| a.empty("dict.keys").and_then(|()| Ok(this(v)?.view(ViewKind::Keys)))),
        ("values", |v, a| a.empty("dict.values").and_then(|()| Ok(this(v)?.view(ViewKind::Values)))),
        ("items", |v, a| a.empty("dict.items").and_then(|()| Ok(this(v)?.view(ViewKind::Items)))),
        ("update", |v, a| update(this(v)?, a, "update").map(Value::from)),
        ("clear", |v, a| {
            a.empty("dict.clear")?;
            this(v)?.clear();
            Ok(Value::None)
        }),
        ("copy", |v, a| {
            a.empty("dict.copy")?;
            if !own_order(v) {
                let made = Dict::new();
                each_pair(v, |key, value| made.set(key, value))?;
                return Ok(made.into());
            }
            Ok(this(v)?.copy().into())
        }),
        ("__reversed__", |v, _| Ok(backward(this(v)?, ViewKind::Keys))),
    ],
    getters: &[],
    statics: &[
        ("fromkeys", fromkeys),
        ("__class_getitem__", |c, a| Ok(crate::generic::alias(c, &a.one("__class_getitem__")?))),
    ],
};
