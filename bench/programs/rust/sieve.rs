//! Primes, perfect numbers and Collatz chains on plain integers.
use std::collections::HashMap;

fn sieve(limit: usize) -> Vec<usize> {
    let mut is_prime = vec![true; limit + 1];
    is_prime[0] = false;
    is_prime[1] = false;
    let mut i = 2;
    while i * i <= limit {
        if is_prime[i] {
            for j in (i * i..=limit).step_by(i) {
                is_prime[j] = false;
            }
        }
        i += 1;
    }
    (0..=limit).filter(|&n| is_prime[n]).collect()
}

fn collatz(limit: u64) -> (u64, u64) {
    let (mut best, mut best_start) = (0, 0);
    let mut lengths = HashMap::from([(1, 1)]);
    for start in 2..limit {
        let (mut n, mut steps) = (start, 0);
        while !lengths.contains_key(&n) {
            n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            steps += 1;
        }
        let length = steps + lengths[&n];
        lengths.insert(start, length);
        if length > best {
            best = length;
            best_start = start;
        }
    }
    (best_start, best)
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn main() {
    let limit: usize = std::env::args().nth(1).map_or(200_000, |text| text.parse().unwrap());
    let primes = sieve(limit);
    println!("{} {} {}", primes.len(), primes[primes.len() - 1], primes.iter().sum::<usize>());
    let (start, length) = collatz(limit as u64 / 4);
    println!("({start}, {length})");
    println!("{}", (1..300).flat_map(|a| (1..300).map(move |b| gcd(a, b))).filter(|&found| found == 1).count());
}
