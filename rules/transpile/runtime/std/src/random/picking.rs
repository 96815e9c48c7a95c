//! `choice`, `choices`, `shuffle`, `sample`: drawing from sequences.
use super::{integral, Random};
use batuta_rt::prelude::*;

pub(super) fn choice(this: &Value, a: Args) -> R {
    let [items] = a.named("choice", ["seq"], 1)?;
    let items = items.unwrap_or_default();
    let length = op::len(&items)?;
    if length == 0 {
        return Err(index_error("Cannot choose from an empty sequence"));
    }
    op::getitem(&items, &Value::from(Random::of(this)?.below_usize(length) as i64))
}

pub(super) fn shuffle(this: &Value, a: Args) -> R {
    let [items] = a.named("shuffle", ["x"], 1)?;
    let items = items.unwrap_or_default();
    let random = Random::of(this)?;
    for i in (1..op::len(&items)?).rev() {
        let j = random.below_usize(i + 1);
        let (i, j) = (Value::from(i as i64), Value::from(j as i64));
        let (first, second) = (op::getitem(&items, &j)?, op::getitem(&items, &i)?);
        op::setitem(&items, &i, first)?;
        op::setitem(&items, &j, second)?;
    }
    Ok(Value::None)
}

pub(super) fn sample(this: &Value, mut a: Args) -> R {
    let counts = a.take_kw("counts").filter(|c| !c.is_none());
    let [population, k] = a.named("sample", ["population", "k"], 2)?;
    let population = population.unwrap_or_default();
    let random = Random::of(this)?;
    if !crate::collections::is_a(&population, "Sequence")? {
        return Err(type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."));
    }
    let mut pool = collect(&population)?;
    if let Some(counts) = counts {
        let counts = collect(&counts)?;
        if counts.len() != pool.len() {
            return Err(value_error("The number of counts does not match the population"));
        }
        let (mut repeated, mut total) = (Vec::new(), Int::from(0));
        for (item, count) in pool.iter().zip(&counts) {
            let count = match count.payload() {
                Value::Int(count) => count.clone(),
                _ => return Err(type_error("Counts must be integers")),
            };
            total = &total + &count;
            for _ in 0..count.clamped().max(0) {
                repeated.push(item.clone());
            }
        }
        if total <= Int::from(0) {
            return Err(value_error("Total of counts must be greater than zero"));
        }
        // CPython samples positions of the multiset, then looks them up: the same draws.
        pool = repeated;
    }
    let n = pool.len();
    let k = integral(&k.unwrap_or_default())?.to_index()?;
    if k < 0 || k as usize > n {
        return Err(value_error("Sample larger than population or is negative"));
    }
    let k = k as usize;
    let mut size = 21usize;
    if k > 5 {
        let exponent = ((k * 3) as f64).ln() / 4f64.ln();
        size += 4usize.pow(exponent.ceil() as u32);
    }
    let mut result = Vec::with_capacity(k);
    if n <= size {
        for i in 0..k {
            let j = random.below_usize(n - i);
            result.push(pool[j].clone());
            pool[j] = pool[n - i - 1].clone();
        }
    } else {
        let mut selected = std::collections::HashSet::new();
        for _ in 0..k {
            let mut j = random.below_usize(n);
            while !selected.insert(j) {
                j = random.below_usize(n);
            }
            result.push(pool[j].clone());
        }
    }
    Ok(Value::List(List::from(result)))
}

pub(super) fn choices(this: &Value, mut a: Args) -> R {
    let cumulative = a.take_kw("cum_weights").filter(|c| !c.is_none());
    let k = a.take_kw("k");
    let [population, weights] = a.named("choices", ["population", "weights"], 1)?;
    let population = collect(&population.unwrap_or_default())?;
    let k = match k {
        Some(k) => integral(&k)?.to_index()?.max(0),
        None => 1,
    };
    let random = Random::of(this)?;
    let n = population.len();
    let weights = weights.filter(|w| !w.is_none());
    let totals: Vec<Value> = match (weights, cumulative) {
        (None, None) => {
            if n == 0 {
                return Err(index_error("list index out of range"));
            }
            let pick = |_| population[(random.unit() * n as f64).floor() as usize].clone();
            return Ok(Value::List(List::from((0..k).map(pick).collect::<Vec<_>>())));
        }
        (Some(_), Some(_)) => return Err(type_error("Cannot specify both weights and cumulative weights")),
        (None, Some(cumulative)) => collect(&cumulative)?,
        (Some(weights), None) => {
            let mut totals: Vec<Value> = Vec::new();
            for weight in collect(&weights)? {
                let next = match totals.last() {
                    Some(sum) => op::add(sum, &weight)?,
                    None => weight,
                };
                totals.push(next);
            }
            totals
        }
    };
    if totals.len() != n {
        return Err(value_error("The number of weights does not match the population"));
    }
    let total = match totals.last() {
        Some(total) => op::to_float(total)?,
        None => return Err(index_error("list index out of range")),
    };
    if total <= 0.0 {
        return Err(value_error("Total of weights must be greater than zero"));
    }
    if !total.is_finite() {
        return Err(value_error("Total of weights must be finite"));
    }
    let mut result = Vec::new();
    for _ in 0..k {
        let point = Value::Float(random.unit() * total);
        let (mut low, mut high) = (0, n - 1);
        while low < high {
            let middle = (low + high) / 2;
            if op::lt_bool(&point, &totals[middle])? {
                high = middle
            } else {
                low = middle + 1
            }
        }
        result.push(population[low].clone());
    }
    Ok(Value::List(List::from(result)))
}
