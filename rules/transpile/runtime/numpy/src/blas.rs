//! Products of vectors and matrices in the order of OpenBLAS's kernels for processors with AVX and without fused
//! multiply-add: those that goldens are recorded with.

/// The inner product of two rows: pairs in eight sums, sixteen elements at a time, then what is left.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    let whole = a.len().min(b.len()) & !15;
    let mut sums = [[0.0f64; 2]; 8];
    for at in (0..whole).step_by(16) {
        for (n, sum) in sums.iter_mut().enumerate() {
            for (lane, slot) in sum.iter_mut().enumerate() {
                *slot += a[at + 2 * n + lane] * b[at + 2 * n + lane];
            }
        }
    }
    let lane = |l: usize| {
        ((sums[0][l] + sums[1][l]) + (sums[2][l] + sums[3][l]))
            + ((sums[4][l] + sums[5][l]) + (sums[6][l] + sums[7][l]))
    };
    a[whole..].iter().zip(&b[whole..]).fold(lane(0) + lane(1), |sum, (x, y)| sum + x * y)
}

/// The same of elements that do not follow each other in memory.
pub fn dot_apart(a: &[f64], b: &[f64]) -> f64 {
    let whole = a.len() & !3;
    let (mut even, mut odd) = (0.0, 0.0);
    for (x, y) in a[..whole].chunks_exact(4).zip(b.chunks_exact(4)) {
        even += x[0] * y[0] + x[2] * y[2];
        odd += x[1] * y[1] + x[3] * y[3];
    }
    for (x, y) in a[whole..].iter().zip(&b[whole..]) {
        even += x * y;
    }
    even + odd
}

/// The elements of the inner dimension that one pass takes.
const DEPTH: usize = 256;

/// The lengths of the passes over `inner`: two of equal size where a little more than one is left.
fn passes(inner: usize) -> Vec<usize> {
    let mut left = inner;
    let mut out = Vec::new();
    while left > 0 {
        let next = if left >= 2 * DEPTH {
            DEPTH
        } else if left > DEPTH {
            (left / 2).div_ceil(8) * 8
        } else {
            left
        };
        out.push(next);
        left -= next;
    }
    out
}

/// `rows` x `inner` times `inner` x `width`.
pub fn multiply(a: &[f64], b: &[f64], rows: usize, inner: usize, width: usize) -> Vec<f64> {
    let mut out = vec![0.0; rows * width];
    let mut line = vec![0.0; width];
    for r in 0..rows {
        let mut from = 0;
        for pass in passes(inner) {
            line.fill(0.0);
            for k in from..from + pass {
                let factor = a[r * inner + k];
                for (slot, y) in line.iter_mut().zip(&b[k * width..(k + 1) * width]) {
                    *slot += factor * y;
                }
            }
            from += pass;
            for (slot, sum) in out[r * width..(r + 1) * width].iter_mut().zip(&line) {
                *slot += sum;
            }
        }
    }
    out
}

/// The elements of a vector that one pass takes.
const LENGTH: usize = 2048;

/// A matrix whose rows follow each other, times a vector: four rows at a time, then two, then one, each in its order.
pub fn rows_times(a: &[f64], x: &[f64], rows: usize, inner: usize) -> Vec<f64> {
    let whole = inner & !3;
    let fours = rows & !3;
    let row_sum = |r: usize| {
        let row = &a[r * inner..(r + 1) * inner];
        let mut total = 0.0;
        for (part, with) in row[..whole].chunks(LENGTH).zip(x[..whole].chunks(LENGTH)) {
            total += if r < fours {
                by_fours(part, with)
            } else if r < rows & !1 {
                in_lanes(part, with, 2)
            } else {
                in_lanes(part, with, 4)
            };
        }
        if whole == inner {
            return total;
        }
        let tail = row[whole..].iter().zip(&x[whole..]).fold(0.0, |sum, (p, q)| sum + p * q);
        total + tail
    };
    (0..rows).map(row_sum).collect()
}

fn by_fours(a: &[f64], b: &[f64]) -> f64 {
    let four = |(x, y): (&[f64], &[f64])| ((x[0] * y[0] + x[1] * y[1]) + x[2] * y[2]) + x[3] * y[3];
    a.chunks_exact(4).zip(b.chunks_exact(4)).map(four).fold(0.0, |sum, part| sum + part)
}

fn in_lanes(a: &[f64], b: &[f64], lanes: usize) -> f64 {
    let mut sums = [0.0f64; 4];
    for (at, (x, y)) in a.iter().zip(b).enumerate() {
        sums[at % lanes] += x * y;
    }
    if lanes == 2 {
        sums[0] + sums[1]
    } else {
        (sums[0] + sums[2]) + (sums[1] + sums[3])
    }
}

/// A matrix whose columns follow each other, times a vector: column by column. `a` is given row by row.
pub fn columns_times(a: &[f64], x: &[f64], rows: usize, inner: usize) -> Vec<f64> {
    (0..rows).map(|r| a[r * inner..(r + 1) * inner].iter().zip(x).fold(0.0, |sum, (p, q)| sum + p * q)).collect()
}
