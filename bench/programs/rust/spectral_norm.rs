//! Largest singular value of an infinite matrix, by power iteration.

fn eval_a(i: usize, j: usize) -> f64 {
    1.0 / ((i + j) * (i + j + 1) / 2 + i + 1) as f64
}

fn times(u: &[f64]) -> Vec<f64> {
    (0..u.len()).map(|i| u.iter().enumerate().map(|(j, x)| eval_a(i, j) * x).sum()).collect()
}

fn times_transposed(u: &[f64]) -> Vec<f64> {
    (0..u.len()).map(|i| u.iter().enumerate().map(|(j, x)| eval_a(j, i) * x).sum()).collect()
}

fn main() {
    let n = std::env::args().nth(1).map_or(300, |text| text.parse().unwrap());
    let mut u = vec![1.0; n];
    let mut v = u.clone();
    for _ in 0..10 {
        v = times_transposed(&times(&u));
        u = times_transposed(&times(&v));
    }
    let vbv: f64 = u.iter().zip(&v).map(|(ue, ve)| ue * ve).sum();
    let vv: f64 = v.iter().map(|ve| ve * ve).sum();
    println!("{:.9}", (vbv / vv).sqrt());
}
