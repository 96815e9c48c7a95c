//! Counting into bins, and values between given points: `bincount`, `digitize`, `histogram`, `interp`.
use crate::arguments::{flag, whole};
use crate::array::{array, result};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{Data, Kind, Nd};
use batuta_rt::prelude::*;

pub fn bincount(b: Bound) -> R {
    let [x, weights, least] = b.into_array();
    let nd = block(&x)?;
    if nd.kind() == Kind::Float && nd.size() > 0 {
        return Err(type_error(
            "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'",
        ));
    }
    if nd.ndim() != 1 {
        return Err(value_error("object too deep for desired array"));
    }
    let values = nd.data.ints();
    if values.iter().any(|n| *n < 0) {
        return Err(value_error("'list' argument must have no negative elements"));
    }
    let count = values.iter().max().map_or(0, |n| n + 1).max(whole(&least)?) as usize;
    if weights.is_none() {
        let mut out = vec![0i64; count];
        values.iter().for_each(|n| out[*n as usize] += 1);
        return Ok(array(Nd::flat(Data::Int(out))));
    }
    let weights = block(&weights)?.data.floats();
    if weights.len() != values.len() {
        return Err(value_error("The weights and list don't have the same length."));
    }
    let mut out = vec![0.0; count];
    values.iter().zip(weights).for_each(|(n, w)| out[*n as usize] += w);
    Ok(array(Nd::flat(Data::Float(out))))
}

pub fn digitize(b: Bound) -> R {
    let [x, bins, right] = b.into_array();
    let (nd, bins) = (block(&x)?, block(&bins)?.data.floats());
    let right = flag(&right)?;
    let rising = bins.windows(2).all(|w| w[0] <= w[1]);
    if !rising {
        return Err(unsupported("digitize() with falling bins"));
    }
    let made =
        nd.data.floats().into_iter().map(|x| bins.partition_point(|b| if right { *b < x } else { *b <= x }) as i64);
    let data = Data::Int(made.collect());
    Ok(result(Nd::new(nd.shape, data)))
}

pub fn histogram(b: Bound) -> R {
    let [a, bins, range, density, weights] = b.into_array();
    if !weights.is_none() {
        return Err(unsupported("'weights' of histogram()"));
    }
    let values = block(&a)?.data.floats();
    let given = block(&bins)?;
    if given.ndim() > 0 {
        let edges = given.data.floats();
        if edges.windows(2).any(|w| w[0] > w[1]) {
            return Err(value_error("`bins` must increase monotonically, when an array"));
        }
        let mut counts = vec![0i64; edges.len().saturating_sub(1)];
        for x in &values {
            if let (Some(low), Some(high)) = (edges.first(), edges.last()) {
                if x >= low && x <= high {
                    let at = edges.partition_point(|e| e <= x).min(counts.len()).saturating_sub(1);
                    counts[at] += 1;
                }
            }
        }
        return histogram_result(counts, array(given), edges, flag(&density)?);
    }
    let count = whole(&bins)?;
    if count < 1 {
        return Err(value_error("`bins` must be positive, when an integer"));
    }
    let (mut low, mut high) = if !range.is_none() {
        let [low, high] = op::unpack::<2>(&range)?;
        let (low, high) = (op::to_float(&low)?, op::to_float(&high)?);
        if low > high {
            return Err(value_error("max must be larger than min in range parameter."));
        }
        (low, high)
    } else if values.is_empty() {
        (0.0, 1.0)
    } else {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if values.iter().any(|x| !x.is_finite()) {
            return Err(value_error("autodetected range of [nan, nan] is not finite"));
        }
        (low, high)
    };
    if low == high {
        low -= 0.5;
        high += 0.5;
    }
    let count = count as usize;
    let step = (high - low) / count as f64;
    let mut edges: Vec<f64> = (0..=count).map(|n| n as f64 * step + low).collect();
    edges[count] = high;
    let mut counts = vec![0i64; count];
    let span = high - low;
    for x in values.iter().filter(|x| **x >= low && **x <= high) {
        let mut at = (((x - low) / span) * count as f64) as usize;
        if at == count {
            at -= 1;
        }
        if *x < edges[at] {
            at -= 1;
        } else if *x >= edges[at + 1] && at != count - 1 {
            at += 1;
        }
        counts[at] += 1;
    }
    histogram_result(counts, array(Nd::flat(Data::Float(edges.clone()))), edges, flag(&density)?)
}

fn histogram_result(counts: Vec<i64>, shown: Value, edges: Vec<f64>, density: bool) -> R {
    let data = if density {
        let total = counts.iter().sum::<i64>() as f64;
        let parts = counts.iter().zip(edges.windows(2)).map(|(n, e)| *n as f64 / (e[1] - e[0]) / total);
        Data::Float(parts.collect())
    } else {
        Data::Int(counts)
    };
    Ok(Value::Tuple(Tuple::from(vec![array(Nd::flat(data)), shown])))
}

pub fn interp(b: Bound) -> R {
    let [x, xp, fp, left, right] = b.into_array();
    let (nd, xp, fp) = (block(&x)?, block(&xp)?.data.floats(), block(&fp)?.data.floats());
    if xp.len() != fp.len() {
        return Err(value_error("fp and xp are not of the same length."));
    }
    let (Some(first), Some(last)) = (xp.first(), xp.last()) else {
        return Err(value_error("array of sample points is empty"));
    };
    let side = |given: Value, own: f64| if given.is_none() { Ok(own) } else { op::to_float(&given) };
    let (left, right) = (side(left, fp[0])?, side(right, fp[fp.len() - 1])?);
    let wanted = nd.data.floats();
    // numpy computes the slopes beforehand where there are many points.
    let made = wanted.iter().map(|x| {
        if x.is_nan() {
            return *x;
        }
        if x < first {
            return left;
        }
        if x > last {
            return right;
        }
        let at = xp.partition_point(|p| p <= x) - 1;
        if at == xp.len() - 1 || xp[at] == *x {
            return fp[at];
        }
        let slope = (fp[at + 1] - fp[at]) / (xp[at + 1] - xp[at]);
        let found = slope * (x - xp[at]) + fp[at];
        if found.is_nan() {
            let other = slope * (x - xp[at + 1]) + fp[at + 1];
            return if other.is_nan() && fp[at] == fp[at + 1] { fp[at] } else { other };
        }
        found
    });
    let data = Data::Float(made.collect());
    Ok(result(Nd::new(nd.shape, data)))
}
