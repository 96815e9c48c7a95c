//! `choice`: some of a row, with or without repetition, weighted or not.
use super::{random_of, reordered};
use crate::arguments::shape;
use crate::array::{array, Array};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{Data, Nd};
use crate::scalars::int;
use batuta_rt::prelude::*;

pub fn choice(b: Bound) -> R {
    let [this, a, size, replace, p] = b.into_array();
    let random = random_of(&this)?;
    let counted = if a.downcast::<Array>().is_some() { None } else { op::try_index(&a)? };
    let plain = counted.map(|n| n.to_i64().filter(|n| *n > 0 || !size.is_none()));
    // Anything may be chosen of a list; numpy makes texts of its own of them.
    let pool = if plain.is_some() { None } else { Some(block(&a)?) };
    if pool.as_ref().is_some_and(|nd| nd.ndim() != 1) && random.legacy {
        return Err(value_error("a must be 1-dimensional"));
    }
    let count = match (&pool, plain) {
        (Some(nd), _) => nd.shape.first().copied().unwrap_or(0) as i64,
        (None, Some(Some(n))) => n,
        _ => return Err(value_error("a must be greater than 0 unless no samples are taken")),
    };
    if count == 0 {
        return Err(value_error("'a' cannot be empty unless no samples are taken"));
    }
    let wanted = if size.is_none() { Vec::new() } else { shape(&size)? };
    let total: usize = wanted.iter().product();
    let places: Vec<i64> = if op::truthy(&replace)? {
        if p.is_none() {
            random.source.with_mut(|s| (0..total).map(|_| s.below(count as u64 - 1) as i64).collect())
        } else {
            let weights = block(&p)?.data.floats();
            if weights.len() as i64 != count {
                return Err(value_error(if random.legacy {
                    "'a' and 'p' must have same size"
                } else {
                    "a and p must have same size"
                }));
            }
            if (weights.iter().sum::<f64>() - 1.0).abs() > 1e-8 {
                let text = "probabilities do not sum to 1";
                return Err(value_error(if random.legacy {
                    text
                } else {
                    "Probabilities do not sum to 1. See Notes section of docstring for more information."
                }));
            }
            if weights.iter().any(|w| *w < 0.0) {
                return Err(value_error(if random.legacy {
                    "probabilities are not non-negative"
                } else {
                    "Probabilities are not non-negative"
                }));
            }
            let mut sums = Vec::new();
            let mut sum = 0.0;
            for (n, w) in weights.iter().enumerate() {
                sum = if n == 0 { *w } else { sum + w };
                sums.push(sum);
            }
            sums.iter_mut().for_each(|x| *x /= sum);
            random.source.with_mut(|s| {
                (0..total)
                    .map(|_| {
                        let x = s.f64();
                        sums.partition_point(|c| *c <= x) as i64
                    })
                    .collect()
            })
        }
    } else {
        if !p.is_none() {
            return Err(unsupported("choice() with 'p' and without replacement"));
        }
        if total as i64 > count {
            return Err(value_error("Cannot take a larger sample than population when replace is False"));
        }
        if random.legacy {
            let order = random.source.with_mut(|s| s.order(count as usize));
            order.into_iter().take(total).map(|n| n as i64).collect()
        } else {
            random.source.with_mut(|s| s.choose(count as u64, total as u64))
        }
    };
    let Some(nd) = pool else {
        if size.is_none() {
            return Ok(if random.legacy { places[0].into() } else { int(places[0]) });
        }
        return Ok(array(Nd::new(wanted, Data::Int(places))));
    };
    let at: Vec<usize> = places.into_iter().map(|n| n as usize).collect();
    let mut made = reordered(&nd, &at);
    let mut full = wanted;
    full.extend(&nd.shape[1..]);
    made.shape = full;
    Ok(crate::array::result(made))
}
