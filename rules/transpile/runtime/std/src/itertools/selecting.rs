//! Iterators that pass on, drop, join or transform the items of others.
use super::{pair, stepping};
use batuta_rt::prelude::*;

pub fn accumulate(class: &Class, mut a: Args) -> R {
    let initial = a.take_kw("initial").filter(|v| !v.is_none());
    let [iterable, func] = a.named("accumulate", ["iterable", "func"], 1)?;
    let mut source = op::iter(&iterable.unwrap_or_default())?;
    let func = func.filter(|v| !v.is_none());
    let mut pending = initial;
    let mut total: Option<Value> = None;
    stepping(class, move || {
        if let Some(first) = pending.take() {
            total = Some(first.clone());
            return Ok(Some(first));
        }
        let Some(item) = source.next()? else { return Ok(None) };
        let next = match (&total, &func) {
            (None, _) => item,
            (Some(sum), None) => op::add(sum, &item)?,
            (Some(sum), Some(func)) => op::call_with(func, [sum.clone(), item])?,
        };
        total = Some(next.clone());
        Ok(Some(next))
    })
}

pub fn chain(class: &Class, a: Args) -> R {
    a.no_keywords("chain")?;
    chain_from(class, Value::Tuple(Tuple::from(a.pos)))
}

pub fn chain_from(class: &Class, sources: Value) -> R {
    let mut sources = Some(op::iter(&sources)?);
    let mut current: Option<Iter> = None;
    stepping(class, move || loop {
        if let Some(running) = &mut current {
            if let Some(value) = running.next()? {
                return Ok(Some(value));
            }
            current = None;
        }
        let Some(left) = &mut sources else { return Ok(None) };
        // What fails to give the next part ends the chain.
        let part = left.next().and_then(|next| next.map(|next| op::iter(&next)).transpose());
        match part {
            Ok(Some(next)) => current = Some(next),
            Ok(None) => return Ok(None),
            Err(error) => {
                sources = None;
                return Err(error);
            }
        }
    })
}

pub fn compress(class: &Class, a: Args) -> R {
    let [data, selectors] = a.named("compress", ["data", "selectors"], 2)?;
    let mut data = op::iter(&data.unwrap_or_default())?;
    let mut selectors = op::iter(&selectors.unwrap_or_default())?;
    stepping(class, move || loop {
        let Some(value) = data.next()? else { return Ok(None) };
        let Some(wanted) = selectors.next()? else { return Ok(None) };
        if op::truthy(&wanted)? {
            return Ok(Some(value));
        }
    })
}

fn predicate_and_source(a: Args, name: &str) -> R<(Value, Iter)> {
    let [predicate, iterable] = a.exactly::<2>(name)?;
    Ok((predicate, op::iter(&iterable)?))
}

pub fn dropwhile(class: &Class, a: Args) -> R {
    let (predicate, mut source) = predicate_and_source(a, "dropwhile")?;
    let mut dropping = true;
    stepping(class, move || loop {
        let Some(value) = source.next()? else { return Ok(None) };
        if dropping && op::truthy(&op::call_with(&predicate, [value.clone()])?)? {
            continue;
        }
        dropping = false;
        return Ok(Some(value));
    })
}

pub fn takewhile(class: &Class, a: Args) -> R {
    let (predicate, mut source) = predicate_and_source(a, "takewhile")?;
    let mut done = false;
    stepping(class, move || {
        if done {
            return Ok(None);
        }
        let Some(value) = source.next()? else { return Ok(None) };
        if op::truthy(&op::call_with(&predicate, [value.clone()])?)? {
            return Ok(Some(value));
        }
        done = true;
        Ok(None)
    })
}

pub fn filterfalse(class: &Class, a: Args) -> R {
    let (predicate, mut source) = predicate_and_source(a, "filterfalse")?;
    stepping(class, move || loop {
        let Some(value) = source.next()? else { return Ok(None) };
        let verdict = if predicate.is_none() { value.clone() } else { op::call_with(&predicate, [value.clone()])? };
        if !op::truthy(&verdict)? {
            return Ok(Some(value));
        }
    })
}

pub fn starmap(class: &Class, a: Args) -> R {
    let (function, mut source) = predicate_and_source(a, "starmap")?;
    stepping(class, move || match source.next()? {
        Some(arguments) => op::call(&function, collect(&arguments)?).map(Some),
        None => Ok(None),
    })
}

pub fn pairwise(class: &Class, a: Args) -> R {
    let mut source = op::iter(&a.one("pairwise")?)?;
    let mut previous: Option<Value> = None;
    stepping(class, move || {
        let before = match previous.take() {
            Some(value) => value,
            None => match source.next()? {
                Some(value) => value,
                None => return Ok(None),
            },
        };
        let Some(value) = source.next()? else { return Ok(None) };
        previous = Some(value.clone());
        Ok(Some(pair(before, value)))
    })
}

/// A bound of `islice` as CPython's index; -1 for what is none, so that each bound's text can say so.
fn bound(value: Option<&Value>) -> R<Option<i64>> {
    let Some(value) = value.filter(|v| !v.is_none()) else { return Ok(None) };
    Ok(Some(op::try_index(value)?.and_then(|i| i.to_i64()).unwrap_or(-1)))
}

pub fn islice(class: &Class, a: Args) -> R {
    let [iterable, first, second, third] = a.between::<4>("islice", 2)?;
    let (start, stop) = match &second {
        None => (0, bound(first.as_ref())?),
        Some(stop) => (bound(first.as_ref())?.unwrap_or(0), bound(Some(stop))?),
    };
    let fault =
        |which: &str| value_error(format!("{which} for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
    if stop == Some(-1) {
        return Err(fault("Stop argument"));
    }
    let (Ok(start), Ok(stop)) = (usize::try_from(start), stop.map(usize::try_from).transpose()) else {
        return Err(fault("Indices"));
    };
    let step = match bound(third.as_ref())?.map_or(Ok(1), usize::try_from) {
        Ok(step) if step > 0 => step,
        _ => return Err(value_error("Step for islice() must be a positive integer or None.")),
    };
    let mut source = op::iter(&iterable.unwrap_or_default())?;
    let (mut at, mut wanted) = (0, start);
    stepping(class, move || {
        while at < wanted {
            if source.next()?.is_none() {
                return Ok(None);
            }
            at += 1;
        }
        if stop.is_some_and(|stop| at >= stop) {
            return Ok(None);
        }
        let Some(value) = source.next()? else { return Ok(None) };
        at += 1;
        wanted = wanted.saturating_add(step).min(stop.unwrap_or(usize::MAX));
        Ok(Some(value))
    })
}

pub fn zip_longest(class: &Class, mut a: Args) -> R {
    let fill = a.take_kw("fillvalue").unwrap_or_default();
    if !a.kw.is_empty() {
        return Err(type_error("zip_longest() got an unexpected keyword argument"));
    }
    let mut sources: Vec<Option<Iter>> = a.pos.iter().map(|v| op::iter(v).map(Some)).collect::<R<_>>()?;
    let mut active = sources.len();
    stepping(class, move || {
        if active == 0 {
            return Ok(None);
        }
        let mut row = Vec::with_capacity(sources.len());
        for source in &mut sources {
            let found = match source {
                Some(running) => running.next()?,
                None => None,
            };
            if found.is_none() && source.take().is_some() {
                active -= 1;
                if active == 0 {
                    return Ok(None);
                }
            }
            row.push(found.unwrap_or_else(|| fill.clone()));
        }
        Ok(Some(Value::Tuple(Tuple::from(row))))
    })
}
