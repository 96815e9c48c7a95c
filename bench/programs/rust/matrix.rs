//! Matrix product, transpose and determinant on nested vectors.

type Matrix = Vec<Vec<f64>>;

fn build(n: usize, seed: usize) -> Matrix {
    (0..n).map(|i| (0..n).map(|j| ((i * j + seed) % 17) as f64 - 8.5).collect()).collect()
}

fn multiply(a: &Matrix, b: &Matrix) -> Matrix {
    let mut result = vec![vec![0.0; b[0].len()]; a.len()];
    for (row, left) in result.iter_mut().zip(a) {
        for (factor, other) in left.iter().zip(b) {
            for (item, right) in row.iter_mut().zip(other) {
                *item += factor * right;
            }
        }
    }
    result
}

fn determinant(matrix: &Matrix) -> f64 {
    let mut rows = matrix.clone();
    let n = rows.len();
    let mut det = 1.0;
    for c in 0..n {
        // The first of the greatest ones.
        let pivot = (c..n).rev().max_by(|&p, &q| rows[p][c].abs().total_cmp(&rows[q][c].abs())).unwrap();
        if rows[pivot][c] == 0.0 {
            return 0.0;
        }
        if pivot != c {
            rows.swap(c, pivot);
            det = -det;
        }
        det *= rows[c][c];
        let (done, below) = rows.split_at_mut(c + 1);
        let top = &done[c];
        for row in below {
            let factor = row[c] / top[c];
            for k in c..n {
                row[k] -= factor * top[k];
            }
        }
    }
    det
}

/// As C writes `%.6e`.
fn scientific(value: f64) -> String {
    let text = format!("{value:.6e}");
    let (digits, exponent) = text.split_once('e').unwrap();
    let exponent: i32 = exponent.parse().unwrap();
    format!("{digits}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
}

fn main() {
    let n = std::env::args().nth(1).map_or(80, |text| text.parse().unwrap());
    let c = multiply(&build(n, 3), &build(n, 5));
    println!("{:?}", c.iter().map(|row| row.iter().sum::<f64>()).sum::<f64>());
    println!("{}", scientific(determinant(&build(n / 2, 7))));
    println!("{:?}", &c[0][..3]);
}
