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
fn walk(window: &Window, axes: &[usize]) -> (usize, Vec<Axis>) {
    let mut offset = window.offset as isize;
    let mut out = 1usize;
    let mut all = Vec::new();
    for axis in (0..window.shape.len()).rev() {
        let (length, mut step) = (window.shape[axis], window.moves[axis]);
        let reduced = axes.contains(&axis);
        let place = if reduced { 0 } else { out };
        if !reduced {
            out *= length;
        }
        if length == 1 {
            continue;
        }
        if reduced && step < 0 {
            offset += (length as isize - 1) * step;
            step = -step;
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
    (offset as usize, merged)
}

/// Folds the axes away; what is left is in C order.
pub fn fold(values: &[f64], window: &Window, axes: &[usize], how: Fold, start: f64) -> Vec<f64> {
    let kept = (0..window.shape.len()).filter(|axis| !axes.contains(axis)).map(|axis| window.shape[axis]).product();
    let mut out = vec![start; kept];
    if window.size() == 0 {
        return out;
    }
    let (offset, all) = walk(window, axes);
    let Some((inner, outer)) = all.split_last() else {
        for slot in &mut out {
            *slot = step(how, *slot, values[offset]);
        }
        return out;
    };
    let mut index = vec![0usize; outer.len()];
    let (mut at, mut to) = (offset as isize, 0usize);
    loop {
        if inner.reduced && how == Fold::Add {
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
