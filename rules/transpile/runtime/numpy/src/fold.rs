//! Sums and products of floats in numpy's order: along memory, eight partial sums in blocks of 128, halves above that.
use crate::array::Window;

#[derive(Clone, Copy, PartialEq)]
pub enum Fold {
    Add,
    Mul,
}

/// The sum of `count` elements from `at`, `step` apart.
pub fn pairwise(values: &[f64], at: usize, step: isize, count: usize) -> f64 {
    let get = |n: usize| values[(at as isize + n as isize * step) as usize];
    if count < 8 {
        return (0..count).fold(-0.0, |sum, n| sum + get(n));
    }
    if count <= 128 {
        let mut part: [f64; 8] = std::array::from_fn(get);
        let whole = count - count % 8;
        for base in (8..whole).step_by(8) {
            for (lane, sum) in part.iter_mut().enumerate() {
                *sum += get(base + lane);
            }
        }
        let sum = ((part[0] + part[1]) + (part[2] + part[3])) + ((part[4] + part[5]) + (part[6] + part[7]));
        return (whole..count).fold(sum, |sum, n| sum + get(n));
    }
    let mut half = count / 2;
    half -= half % 8;
    let second = (at as isize + half as isize * step) as usize;
    pairwise(values, at, step, half) + pairwise(values, second, step, count - half)
}

#[derive(Clone, Copy)]
struct Axis {
    length: usize,
    step: isize,
    out: usize,
    reduced: bool,
}

/// The axes as they are walked: long strides outside, neighbours that run on in one made one.
fn walk(window: &Window, axes: &[usize]) -> Vec<Axis> {
    let mut out = 1usize;
    let mut all = Vec::new();
    for axis in (0..window.shape.len()).rev() {
        let (length, step) = (window.shape[axis], window.moves[axis]);
        let reduced = axes.contains(&axis);
        let place = if reduced { 0 } else { out };
        if !reduced {
            out *= length;
        }
        if length == 1 {
            continue;
        }
        all.push(Axis { length, step, out: place, reduced });
    }
    all.reverse();
    all.sort_by_key(|axis| std::cmp::Reverse(axis.step.unsigned_abs()));
    let mut merged: Vec<Axis> = Vec::new();
    for axis in all {
        match merged.last_mut() {
            Some(last)
                if last.reduced == axis.reduced
                    && last.step == axis.step * axis.length as isize
                    && last.out == axis.out * axis.length =>
            {
                *last = Axis { length: last.length * axis.length, ..axis };
            }
            _ => merged.push(axis),
        }
    }
    merged
}

/// numpy's buffer, in elements.
const BUFFER: usize = 8192;

/// The sum over several axes that do not run on: whole rows are copied into a buffer, which is summed.
fn buffered(values: &[f64], at: isize, axes: &[Axis]) -> Vec<f64> {
    let mut places = vec![at];
    for axis in axes {
        places = places.iter().flat_map(|p| (0..axis.length as isize).map(move |n| p + n * axis.step)).collect();
    }
    let elements: Vec<f64> = places.into_iter().map(|p| values[p as usize]).collect();
    let row = axes.last().map_or(1, |axis| axis.length);
    let chunk = (BUFFER / row * row).max(BUFFER.min(row));
    elements.chunks(chunk).map(|part| pairwise(part, 0, 1, part.len())).collect()
}

/// Folds the axes away; what is left is in C order.
pub fn fold(values: &[f64], window: &Window, axes: &[usize], how: Fold, start: f64) -> Vec<f64> {
    let kept = (0..window.shape.len()).filter(|axis| !axes.contains(axis)).map(|axis| window.shape[axis]).product();
    let mut out = vec![start; kept];
    if window.size() == 0 {
        return out;
    }
    let offset = window.offset;
    let all = walk(window, axes);
    let Some((inner, mut outer)) = all.split_last() else {
        for slot in &mut out {
            *slot = step(how, *slot, values[offset]);
        }
        return out;
    };
    let tail = all.iter().rev().take_while(|axis| axis.reduced).count();
    let several = how == Fold::Add && tail > 1;
    if several {
        outer = &all[..all.len() - tail];
    }
    let mut index = vec![0usize; outer.len()];
    let (mut at, mut to) = (offset as isize, 0usize);
    loop {
        if several {
            buffered(values, at, &all[outer.len()..]).into_iter().for_each(|sum| out[to] += sum);
        } else if inner.reduced && how == Fold::Add {
            out[to] += pairwise(values, at as usize, inner.step, inner.length);
        } else {
            for n in 0..inner.length {
                let slot = &mut out[to + n * inner.out];
                *slot = step(how, *slot, values[(at + n as isize * inner.step) as usize]);
            }
        }
        let mut axis = outer.len();
        loop {
            if axis == 0 {
                return out;
            }
            axis -= 1;
            index[axis] += 1;
            at += outer[axis].step;
            to += outer[axis].out;
            if index[axis] < outer[axis].length {
                break;
            }
            at -= outer[axis].step * outer[axis].length as isize;
            to -= outer[axis].out * outer[axis].length;
            index[axis] = 0;
        }
    }
}

fn step(how: Fold, sum: f64, value: f64) -> f64 {
    match how {
        Fold::Add => sum + value,
        Fold::Mul => sum * value,
    }
}
