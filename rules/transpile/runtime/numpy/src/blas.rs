//! Inner products in the order of numpy's BLAS on a machine without fused multiply-add.

/// The inner product of two rows of one length.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).fold(0.0, |sum, (x, y)| sum + x * y)
}

/// `rows` x `inner` times `inner` x `width`.
pub fn multiply(a: &[f64], b: &[f64], rows: usize, inner: usize, width: usize) -> Vec<f64> {
    let mut out = vec![0.0; rows * width];
    for r in 0..rows {
        let line = &mut out[r * width..(r + 1) * width];
        for k in 0..inner {
            let factor = a[r * inner + k];
            for (slot, y) in line.iter_mut().zip(&b[k * width..(k + 1) * width]) {
                *slot += factor * y;
            }
        }
    }
    out
}

pub fn matrix_vector(a: &[f64], x: &[f64], rows: usize, inner: usize) -> Vec<f64> {
    (0..rows).map(|r| a[r * inner..(r + 1) * inner].iter().zip(x).fold(0.0, |sum, (p, q)| sum + p * q)).collect()
}

pub fn vector_matrix(x: &[f64], b: &[f64], inner: usize, width: usize) -> Vec<f64> {
    multiply(x, b, 1, inner, width)
}
