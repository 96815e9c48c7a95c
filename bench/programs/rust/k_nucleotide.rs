//! Counts nucleotide sequences in generated DNA.
use std::cmp::Reverse;
use std::collections::HashMap;

fn generate(length: usize) -> String {
    let mut seed = 42;
    (0..length)
        .map(|_| {
            seed = (seed * 3877 + 29573) % 139_968;
            b"ACGT"[seed * 4 / 139_968] as char
        })
        .collect()
}

fn counts(sequence: &str, size: usize) -> HashMap<&str, usize> {
    let mut found = HashMap::new();
    for start in 0..=sequence.len() - size {
        *found.entry(&sequence[start..start + size]).or_insert(0) += 1;
    }
    found
}

fn main() {
    let length = std::env::args().nth(1).map_or(100_000, |text| text.parse().unwrap());
    let sequence = generate(length);
    for size in [1, 2] {
        let table = counts(&sequence, size);
        let total: usize = table.values().sum();
        let mut rows: Vec<_> = table.into_iter().collect();
        rows.sort_by_key(|&(key, value)| (Reverse(value), key));
        for (key, value) in rows {
            println!("{key} {:.3}", 100.0 * value as f64 / total as f64);
        }
        println!();
    }
    for name in ["GGT", "GGTA", "GGTATT", "GGTATTTTAATT"] {
        println!("{}\t{name}", counts(&sequence, name.len()).get(name).unwrap_or(&0));
    }
}
