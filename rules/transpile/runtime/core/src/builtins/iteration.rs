//! Builtins about iteration.
use crate::iters::make::{iter_value, stepping};
use crate::iters::Source;
use crate::prelude::*;

pub fn len(a: Args) -> R {
    Ok(op::len(&a.one("len")?)?.into())
}

/// `iter(iterable)` and `iter(callable, sentinel)`.
pub fn iter(a: Args) -> R {
    let [source, sentinel] = a.between::<2>("iter", 1)?;
    let source = source.unwrap_or_default();
    let Some(sentinel) = sentinel else {
        return iter_value(&source);
    };
    if !super::objects::is_callable(&source) {
        return Err(type_error("iter(v, w): v must be callable"));
    }
    let class = crate::class::builtin::get(K::CallableIterator);
    Ok(Value::Iter(IterObj::new(class, Iter(Source::Calls(source, sentinel)))))
}

/// `next(iterator[, default])`.
pub fn next(a: Args) -> R {
    let [iterator, default] = a.between::<2>("next", 1)?;
    let iterator = iterator.unwrap_or_default();
    let found = match &iterator {
        Value::Iter(o) => o.next()?,
        Value::Gen(g) => match g.resume(Ok(Value::None))? {
            crate::gen::Step::Yielded(v) => Some(v),
            crate::gen::Step::Returned(Value::None) => None,
            crate::gen::Step::Returned(v) if default.is_none() => return Err(stop_iteration(Some(v))),
            crate::gen::Step::Returned(_) => None,
        },
        other => {
            let class = class_of(other);
            let Some(method) = class.lookup("__next__") else {
                return Err(type_error(format!("'{}' object is not an iterator", class.name())));
            };
            match (crate::attribute::call_bound(&method, other, &class, Args::none()), &default) {
                (Err(e), Some(_)) if e.is(K::StopIteration) => None,
                (found, _) => return found,
            }
        }
    };
    found.or(default).ok_or_else(|| stop_iteration(None))
}

pub fn enumerate(a: Args) -> R {
    if a.pos.is_empty() && a.kw.is_empty() {
        return Err(type_error("enumerate() missing required argument 'iterable'"));
    }
    let [source, start] = a.named("enumerate", ["iterable", "start"], 1)?;
    let mut at = start.map_or(Ok(Int::ZERO), |s| op::index(&s))?;
    let mut it = op::iter(&source.unwrap_or_default())?;
    // Nobody counts from a small number to the end of the machine's.
    if let Some(small) = at.to_i64().filter(|small| small.abs() < 1 << 62) {
        let source = Iter(Source::Numbered(Box::new(it), small));
        return Ok(Value::Iter(IterObj::new(crate::class::builtin::get(K::Enumerate), source)));
    }
    Ok(stepping(K::Enumerate, move || {
        Ok(it.next()?.map(|value| {
            let pair = tuple![at.clone(), value];
            at = &at + &Int::ONE;
            pair
        }))
    }))
}

pub fn zip(mut a: Args) -> R {
    let given = a.kw.len();
    let strict = a.take_kw("strict").map_or(Ok(false), |s| op::truthy(&s))?;
    if let Some((name, _)) = a.kw.first() {
        let text = match given {
            1 => format!("'{name}' is an invalid keyword argument for zip()"),
            more => format!("zip() takes at most 1 keyword argument ({more} given)"),
        };
        return Err(type_error(text));
    }
    let mut sources = a.pos.iter().map(op::iter).collect::<R<Vec<Iter>>>()?;
    if !strict {
        match <[Iter; 2]>::try_from(sources) {
            Ok(both) => {
                let source = Iter(Source::Paired(Box::new(both)));
                return Ok(Value::Iter(IterObj::new(crate::class::builtin::get(K::Zip), source)));
            }
            Err(others) => sources = others,
        }
    }
    // The row given out last: it is filled anew where nobody kept it.
    let mut last: Option<Tuple> = None;
    Ok(stepping(K::Zip, move || {
        if sources.is_empty() {
            return Ok(None);
        }
        if let (false, Some(items)) = (strict, last.as_mut().and_then(Tuple::sole_items)) {
            for (source, item) in sources.iter_mut().zip(items) {
                if !source.next_into(item)? {
                    return Ok(None);
                }
            }
            return Ok(last.clone().map(Value::Tuple));
        }
        let count = sources.len();
        let mut row = vec![Value::None; count];
        for at in 0..count {
            match sources[at].next_into(&mut row[at])? {
                true => {}
                false if !strict => return Ok(None),
                false if at > 0 => return Err(value_error(unequal(at, "shorter"))),
                false => {
                    for (at, source) in sources.iter_mut().enumerate().skip(1) {
                        if source.next()?.is_some() {
                            return Err(value_error(unequal(at, "longer")));
                        }
                    }
                    return Ok(None);
                }
            }
        }
        let row = Tuple::from(row);
        last = Some(row.clone());
        Ok(Some(Value::Tuple(row)))
    }))
}

fn unequal(at: usize, what: &str) -> String {
    let others = if at == 1 { "argument 1".to_string() } else { format!("arguments 1-{at}") };
    format!("zip() argument {} is {what} than {others}", at + 1)
}

pub fn map(mut a: Args) -> R {
    a.no_keywords("map")?;
    if a.pos.len() < 2 {
        return Err(type_error("map() must have at least two arguments."));
    }
    let function = a.pos.remove(0);
    let mut sources = a.pos.iter().map(op::iter).collect::<R<Vec<Iter>>>()?;
    if sources.len() == 1 {
        if let Some(mut only) = sources.pop() {
            return Ok(stepping(K::Map, move || match only.next()? {
                Some(value) => op::call_with(&function, [value]).map(Some),
                None => Ok(None),
            }));
        }
    }
    Ok(stepping(K::Map, move || {
        let mut row = Vec::with_capacity(sources.len());
        for source in &mut sources {
            match source.next()? {
                Some(value) => row.push(value),
                None => return Ok(None),
            }
        }
        op::call(&function, row).map(Some)
    }))
}

pub fn filter(a: Args) -> R {
    let [function, source] = a.exactly("filter")?;
    let mut it = op::iter(&source)?;
    Ok(stepping(K::Filter, move || {
        while let Some(value) = it.next()? {
            let keep = match &function {
                Value::None => op::truthy(&value)?,
                f => op::truthy(&op::call_with(f, [value.clone()])?)?,
            };
            if keep {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }))
}

pub fn reversed(a: Args) -> R {
    let source = a.one("reversed")?;
    let class = class_of(&source);
    if let Value::Class(c) = &source {
        if let Some(found) = c.meta().map(|m| m.reversed(c)).transpose()?.flatten() {
            return Ok(found);
        }
    }
    match class.lookup("__reversed__") {
        Some(Value::None) => {}
        Some(method) => return crate::attribute::call_bound(&method, &source, &class, Args::none()),
        // A class of the program that gives items is a sequence to `reversed`, which then asks for its length.
        None if class.lookup("__getitem__").is_some()
            && (class.lookup("__len__").is_some() || matches!(source, Value::Obj(_))) =>
        {
            let left = op::len(&source)?;
            let kind = crate::class::builtin::get(K::Reversed);
            return Ok(Value::Iter(IterObj::new(kind, Iter(Source::Backward(source, left)))));
        }
        None => {}
    }
    Err(type_error(format!("'{}' object is not reversible", class.name())))
}

pub fn all(a: Args) -> R {
    let mut it = op::iter(&a.one("all")?)?;
    while let Some(value) = it.next()? {
        if !op::truthy(&value)? {
            return Ok(false.into());
        }
    }
    Ok(true.into())
}

pub fn any(a: Args) -> R {
    let mut it = op::iter(&a.one("any")?)?;
    while let Some(value) = it.next()? {
        if op::truthy(&value)? {
            return Ok(true.into());
        }
    }
    Ok(false.into())
}

pub fn sum(a: Args) -> R {
    if a.pos.is_empty() {
        return Err(type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    let [source, start] = a.named("sum", ["iterable", "start"], 1)?;
    let mut total = start.unwrap_or_else(|| 0.into());
    match total.payload() {
        Value::Str(_) => return Err(type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        Value::ByteArray(_) => return Err(type_error("sum() can't sum bytearray [use b''.join(seq) instead]")),
        _ => {}
    }
    let mut it = op::iter(&source.unwrap_or_default())?;
    while let Some(value) = it.next()? {
        total = op::add(&total, &value)?;
    }
    Ok(total)
}

fn extreme(mut a: Args, name: &str, better: fn(&Value, &Value) -> R<bool>) -> R {
    let key = a.take_kw("key").unwrap_or_default();
    let default = a.take_kw("default");
    if let Some((other, _)) = a.kw.first() {
        return Err(type_error(format!("{name}() got an unexpected keyword argument '{other}'")));
    }
    let mut it = match a.pos.len() {
        0 => return Err(type_error(format!("{name} expected at least 1 argument, got 0"))),
        1 => op::iter(&a.pos[0])?,
        _ if default.is_some() => {
            let text = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(type_error(text));
        }
        _ => Iter::of(a.pos),
    };
    let mut best: Option<(Value, Value)> = None;
    let mut place = Value::None;
    while it.next_into(&mut place)? {
        let value = place.share();
        let measure = if key.is_none() { place.share() } else { op::call_with(&key, [place.share()])? };
        let wins = match &best {
            None => true,
            Some((known, _)) => better(&measure, known)?,
        };
        if wins {
            best = Some((measure, value));
        }
    }
    match (best, default) {
        (Some((_, value)), _) | (None, Some(value)) => Ok(value),
        (None, None) => Err(value_error(format!("{name}() arg is an empty sequence"))),
    }
}

pub fn max(a: Args) -> R {
    extreme(a, "max", op::gt_bool)
}
pub fn min(a: Args) -> R {
    extreme(a, "min", op::lt_bool)
}
