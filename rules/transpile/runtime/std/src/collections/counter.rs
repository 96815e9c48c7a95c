//! `Counter`: a dict of counts.
use batuta_rt::prelude::*;

fn count_of(dict: &Dict, key: &Value) -> R {
    Ok(dict.get(key)?.unwrap_or_else(|| Value::from(0)))
}

/// Adds (or with `op::sub` takes away) counts from an iterable or a mapping.
fn tally(this: &Value, a: Args, combine: fn(&Value, &Value) -> R, name: &str) -> R {
    let mut a = a;
    if a.pos.len() > 1 {
        let count = a.pos.len() + 1;
        return Err(type_error(format!("{name}() takes from 1 to 2 positional arguments but {count} were given")));
    }
    let given = std::mem::take(&mut a.kw);
    let [source] = a.between::<1>(name, 0)?;
    if let Some(source) = source.filter(|v| !v.is_none()) {
        add_source(this, &source, combine, name)?;
    }
    if !given.is_empty() {
        let counts = Dict::new();
        given.into_iter().for_each(|(key, value)| counts.set_str(&key, value));
        add_source(this, &counts.into(), combine, name)?;
    }
    Ok(Value::None)
}

fn add_source(this: &Value, source: &Value, combine: fn(&Value, &Value) -> R, name: &str) -> R<()> {
    let dict = this.as_dict()?;
    if super::abstract_classes::is_a(source, "Mapping")? {
        let counts = match source.payload() {
            Value::Dict(counts) => counts.clone(),
            _ => builtins::dict(Args::of(vec![op::call_method(source, "items", ())?]))?.as_dict()?,
        };
        // Into an empty counter the counts go as they are.
        if dict.is_empty() && !name.ends_with("subtract") {
            return dict.merge(&counts);
        }
        for (key, value) in counts.items() {
            let count = combine(&count_of(&dict, &key)?, &value)?;
            dict.set(key, count)?;
        }
        return Ok(());
    }
    let one = Value::from(1);
    let mut items = op::iter(source)?;
    let adds = !name.ends_with("subtract");
    while let Some(key) = items.next()? {
        if adds && dict.count_up(&key)? {
            continue;
        }
        let count = combine(&count_of(&dict, &key)?, &one)?;
        dict.set(key, count)?;
    }
    Ok(())
}

fn fresh(this: &Value) -> R {
    op::call(&Value::Class(class_of(this)), ())
}

fn is_counter(value: &Value) -> bool {
    class_of(value).mro().iter().any(|class| &*class.name() == "Counter" && &*class.module() == "collections")
}

fn positive(value: &Value) -> R<bool> {
    op::gt_bool(value, &Value::from(0))
}

/// `a op b`, keeping positive counts: the keys of `a` first, then those only in `b`.
fn multiset(
    this: &Value,
    a: Args,
    name: &str,
    both: fn(&Value, &Value) -> R,
    only_right: Option<fn(&Value) -> R>,
) -> R {
    let other = a.one(name)?;
    if !is_counter(&other) {
        return Ok(Value::NotImplemented);
    }
    let (left, right) = (this.as_dict()?, other.as_dict()?);
    let made = fresh(this)?;
    let result = made.as_dict()?;
    for (key, count) in left.items() {
        let count = both(&count, &count_of(&right, &key)?)?;
        if positive(&count)? {
            result.set(key, count)?;
        }
    }
    let Some(only_right) = only_right else { return Ok(made) };
    for (key, count) in right.items() {
        if !left.contains(&key)? {
            let count = only_right(&count)?;
            if positive(&count)? {
                result.set(key, count)?;
            }
        }
    }
    Ok(made)
}

fn larger(a: &Value, b: &Value) -> R {
    Ok(if op::lt_bool(a, b)? { b.clone() } else { a.clone() })
}

fn smaller(a: &Value, b: &Value) -> R {
    Ok(if op::lt_bool(a, b)? { a.clone() } else { b.clone() })
}

fn in_place(this: &Value, changed: Value) -> R {
    if matches!(changed, Value::NotImplemented) {
        return Ok(changed);
    }
    let (dict, made) = (this.as_dict()?, changed.as_dict()?);
    for key in dict.keys() {
        if !made.contains(&key)? {
            dict.remove(&key)?;
        }
    }
    for (key, count) in made.items() {
        dict.set(key, count)?;
    }
    Ok(this.clone())
}

fn add(this: &Value, a: Args) -> R {
    multiset(this, a, "__add__", op::add, Some(|count| Ok(count.clone())))
}
fn sub(this: &Value, a: Args) -> R {
    multiset(this, a, "__sub__", op::sub, Some(op::neg))
}
fn or(this: &Value, a: Args) -> R {
    multiset(this, a, "__or__", larger, Some(|count| Ok(count.clone())))
}
fn and(this: &Value, a: Args) -> R {
    multiset(this, a, "__and__", smaller, None)
}

fn signed(this: &Value, sign: fn(&Value) -> R) -> R {
    let made = fresh(this)?;
    let result = made.as_dict()?;
    for (key, count) in this.as_dict()?.items() {
        let count = sign(&count)?;
        if positive(&count)? {
            result.set(key, count)?;
        }
    }
    Ok(made)
}

fn most_common(this: &Value, a: Args) -> R {
    let [n] = a.named("most_common", ["n"], 0)?;
    let items: Vec<Value> =
        this.as_dict()?.items().into_iter().map(|(k, v)| Value::Tuple(Tuple::from(vec![k, v]))).collect();
    let key = Func::builtin("itemgetter", |a| op::getitem(&a.one("itemgetter")?, &Value::from(1)));
    let mut args = Args::of(vec![Value::List(List::from(items))]);
    args.keyword(Str::from("key"), key)?;
    args.keyword(Str::from("reverse"), Value::Bool(true))?;
    let sorted = op::call(&builtins::get("sorted"), args)?;
    let Some(n) = n.filter(|n| !n.is_none()) else { return Ok(sorted) };
    let n = op::index(&n)?.to_index()?.max(0) as usize;
    Ok(Value::List(List::from(sorted.as_list()?.to_vec().into_iter().take(n).collect::<Vec<_>>())))
}

fn elements(this: &Value) -> R {
    let mut items = Vec::new();
    for (key, count) in this.as_dict()?.items() {
        for _ in 0..op::index(&count)?.to_index()?.max(0) {
            items.push(key.clone());
        }
    }
    op::call(&builtins::get("iter"), [Value::List(List::from(items))])
}

fn total(this: &Value) -> R {
    let mut total = Value::from(0);
    for count in this.as_dict()?.values() {
        total = op::add(&total, &count)?;
    }
    Ok(total)
}

fn repr(this: &Value) -> R {
    let name = class_of(this).name();
    let dict = this.as_dict()?;
    if dict.is_empty() {
        return Ok(Value::from(format!("{name}()")));
    }
    // Sorted by count; counts that cannot be compared keep their order.
    let shown = match most_common(this, Args::none()) {
        Ok(sorted) => Value::Dict(Dict::from_pairs(
            sorted
                .as_list()?
                .to_vec()
                .iter()
                .map(|pair| op::unpack::<2>(pair).map(|[k, v]| (k, v)))
                .collect::<R<_>>()?,
        )?),
        Err(e) if e.is(K::TypeError) => Value::Dict(dict),
        Err(e) => return Err(e),
    };
    Ok(Value::from(format!("{name}({})", fmt::repr(&shown)?)))
}

/// Compares counts with absent keys as zero.
fn compare(this: &Value, a: Args, name: &str, test: fn(&Value, &Value) -> R<bool>) -> R {
    let other = a.one(name)?;
    if !is_counter(&other) {
        return Ok(Value::NotImplemented);
    }
    let (left, right) = (this.as_dict()?, other.as_dict()?);
    for key in left.keys().into_iter().chain(right.keys()) {
        if !test(&count_of(&left, &key)?, &count_of(&right, &key)?)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("Counter", "collections")
        .base(exc::class::Dict())
        .methods(&[
            ("__init__", |this, a| tally(this, a, |have, more| op::add(more, have), "Counter.__init__")),
            ("update", |this, a| tally(this, a, |have, more| op::add(more, have), "Counter.update")),
            ("subtract", |this, a| tally(this, a, op::sub, "Counter.subtract")),
            ("__missing__", |_, _| Ok(Value::from(0))),
            ("__delitem__", |this, a| {
                this.as_dict()?.remove(&a.one("__delitem__")?)?;
                Ok(Value::None)
            }),
            ("most_common", most_common),
            ("elements", |this, _| elements(this)),
            ("total", |this, _| total(this)),
            ("copy", |this, _| op::call(&Value::Class(class_of(this)), [this.clone()])),
            ("__copy__", |this, _| op::call(&Value::Class(class_of(this)), [this.clone()])),
            ("__repr__", |this, _| repr(this)),
            ("__add__", add),
            ("__sub__", sub),
            ("__or__", or),
            ("__and__", and),
            ("__pos__", |this, _| signed(this, |count| Ok(count.clone()))),
            ("__neg__", |this, _| signed(this, op::neg)),
            ("__iadd__", |this, a| in_place(this, add(this, a)?)),
            ("__isub__", |this, a| in_place(this, sub(this, a)?)),
            ("__ior__", |this, a| in_place(this, or(this, a)?)),
            ("__iand__", |this, a| in_place(this, and(this, a)?)),
            ("__eq__", |this, a| compare(this, a, "__eq__", op::eq_bool)),
            ("__ne__", |this, a| match compare(this, a, "__ne__", op::eq_bool)? {
                Value::Bool(equal) => Ok(Value::Bool(!equal)),
                other => Ok(other),
            }),
            ("__le__", |this, a| compare(this, a, "__le__", op::le_bool)),
            ("__ge__", |this, a| compare(this, a, "__ge__", op::ge_bool)),
            ("__lt__", |this, a| strictly(this, a, op::le_bool)),
            ("__gt__", |this, a| strictly(this, a, op::ge_bool)),
        ])
        .class_method("fromkeys", |_, _| {
            Err(not_implemented_error("Counter.fromkeys() is undefined.  Use Counter(iterable) instead."))
        })
        .build()
}

fn strictly(this: &Value, a: Args, test: fn(&Value, &Value) -> R<bool>) -> R {
    let differs = match compare(this, a.clone(), "__lt__", op::eq_bool)? {
        Value::Bool(equal) => !equal,
        other => return Ok(other),
    };
    match compare(this, a, "__lt__", test)? {
        Value::Bool(holds) => Ok(Value::Bool(holds && differs)),
        other => Ok(other),
    }
}
