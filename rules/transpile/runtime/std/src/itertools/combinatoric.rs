//! `product`, `permutations`, `combinations`: index odometers over pools, in CPython's order.
use super::stepping;
use batuta_rt::iters::collect_asking;
use batuta_rt::prelude::*;

/// Longer rows are refused, as by an allocator.
const MOST: i64 = 1 << 36;

/// The row that was given out last: as in CPython it is filled anew where nobody kept it.
#[derive(Default)]
struct Row(Option<Tuple>);

impl Row {
    /// The row whose items from that place on are others now.
    fn next(&mut self, from: usize, length: usize, item: impl Fn(usize) -> Value) -> Value {
        if let Some(items) = self.0.as_mut().and_then(Tuple::sole_items) {
            for (at, place) in items.iter_mut().enumerate().skip(from) {
                std::mem::replace(place, item(at)).let_go();
            }
        } else {
            self.0 = Some(match length {
                2 => Tuple::of([item(0), item(1)]),
                3 => Tuple::of([item(0), item(1), item(2)]),
                _ => Tuple::from((0..length).map(item).collect::<Vec<_>>()),
            });
        }
        self.0.clone().map_or(Value::None, Value::Tuple)
    }
}

pub fn product(class: &Class, mut a: Args) -> R {
    let repeat = match a.take_kw("repeat") {
        Some(n) => op::index(&n)?.to_index()?,
        None => 1,
    };
    if repeat < 0 {
        return Err(value_error("repeat argument cannot be negative"));
    }
    a.no_keywords("product")?;
    // The count is settled before the arguments are read.
    let count = (a.pos.len() as u128) * (repeat as u128);
    if count > (i64::MAX / 8) as u128 {
        return Err(overflow_error("repeat argument too large"));
    }
    if count > MOST as u128 {
        return Err(memory_error(""));
    }
    let repeat = if a.pos.is_empty() { 0 } else { repeat };
    let once: Vec<Vec<Value>> = a.pos.iter().map(collect_asking).collect::<R<_>>()?;
    let once: Vec<Shared<[Value]>> = once.into_iter().map(Shared::from).collect();
    let mut pools = Vec::new();
    for _ in 0..repeat {
        pools.extend(once.iter().cloned());
    }
    let mut indices = vec![0usize; pools.len()];
    let mut state = if pools.iter().any(|pool| pool.is_empty()) { None } else { Some(false) };
    let mut row = Row::default();
    stepping(class, move || {
        let Some(started) = state else { return Ok(None) };
        let mut at = 0;
        if started {
            at = pools.len();
            loop {
                if at == 0 {
                    state = None;
                    return Ok(None);
                }
                at -= 1;
                indices[at] += 1;
                if indices[at] < pools[at].len() {
                    break;
                }
                indices[at] = 0;
            }
        }
        state = Some(true);
        Ok(Some(row.next(at, indices.len(), |at| pools[at][indices[at]].share())))
    })
}

fn length(value: &Value) -> R<usize> {
    match op::index(value)?.to_index()? {
        n if n < 0 => Err(value_error("r must be non-negative")),
        n if n > MOST => Err(memory_error("")),
        n => Ok(n as usize),
    }
}

pub fn permutations(class: &Class, a: Args) -> R {
    let [iterable, r] = a.named("permutations", ["iterable", "r"], 1)?;
    let pool = collect_asking(&iterable.unwrap_or_default())?;
    let n = pool.len();
    let r = match r.filter(|r| !r.is_none()) {
        None => n,
        Some(r) if matches!(r.payload(), Value::Int(_) | Value::Bool(_)) => length(&r)?,
        Some(_) => return Err(type_error("Expected int as r")),
    };
    let mut indices: Vec<usize> = (0..n).collect();
    let mut cycles: Vec<usize> = (0..r.min(n)).map(|i| n - i).collect();
    let mut state = if r > n { None } else { Some(false) };
    let mut row = Row::default();
    stepping(class, move || {
        let Some(started) = state else { return Ok(None) };
        let mut at = 0;
        if started {
            at = r;
            loop {
                if at == 0 {
                    state = None;
                    return Ok(None);
                }
                at -= 1;
                cycles[at] -= 1;
                if cycles[at] == 0 {
                    indices[at..].rotate_left(1);
                    cycles[at] = n - at;
                } else {
                    let other = n - cycles[at];
                    indices.swap(at, other);
                    break;
                }
            }
        }
        state = Some(true);
        Ok(Some(row.next(at, r, |at| pool[indices[at]].share())))
    })
}

pub fn combinations(class: &Class, a: Args) -> R {
    let [iterable, r] = a.named("combinations", ["iterable", "r"], 2)?;
    let pool = collect_asking(&iterable.unwrap_or_default())?;
    let n = pool.len();
    let r = length(&r.unwrap_or_default())?;
    let mut indices: Vec<usize> = if r > n { Vec::new() } else { (0..r).collect() };
    let mut state = if r > n { None } else { Some(false) };
    let mut row = Row::default();
    stepping(class, move || {
        let Some(started) = state else { return Ok(None) };
        let mut from = 0;
        if started {
            let Some(at) = (0..r).rev().find(|at| indices[*at] != at + n - r) else {
                state = None;
                return Ok(None);
            };
            from = at;
            indices[at] += 1;
            for later in at + 1..r {
                indices[later] = indices[later - 1] + 1;
            }
        }
        state = Some(true);
        Ok(Some(row.next(from, indices.len(), |at| pool[indices[at]].share())))
    })
}

pub fn combinations_with_replacement(class: &Class, a: Args) -> R {
    let [iterable, r] = a.named("combinations_with_replacement", ["iterable", "r"], 2)?;
    let pool = collect_asking(&iterable.unwrap_or_default())?;
    let n = pool.len();
    let r = length(&r.unwrap_or_default())?;
    let mut indices = vec![0usize; if n == 0 { 0 } else { r }];
    let mut state = if n == 0 && r > 0 { None } else { Some(false) };
    let mut row = Row::default();
    stepping(class, move || {
        let Some(started) = state else { return Ok(None) };
        let mut from = 0;
        if started {
            let Some(at) = (0..r).rev().find(|at| indices[*at] + 1 != n) else {
                state = None;
                return Ok(None);
            };
            from = at;
            let next = indices[at] + 1;
            indices[at..].fill(next);
        }
        state = Some(true);
        Ok(Some(row.next(from, indices.len(), |at| pool[indices[at]].share())))
    })
}
