//! SHA-512 (FIPS 180-4), which `random.seed` mixes texts with.

fn primes() -> impl Iterator<Item = u64> {
    (2u64..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

/// The first 64 bits of the fraction of the `degree`-th root of `n`.
fn root_fraction(n: u64, degree: u32) -> u64 {
    // The root shifted left by 64 bits, found bit by bit with exact integers.
    use num_bigint::BigUint;
    let target = BigUint::from(n) << (64 * degree as usize);
    let root = target.nth_root(degree);
    let low = root & BigUint::from(u64::MAX);
    low.to_u64_digits().first().copied().unwrap_or(0)
}

struct Tables {
    rounds: Vec<u64>,
    start: Vec<u64>,
}

thread_local! {
    static TABLES: Tables = Tables {
        rounds: primes().take(80).map(|p| root_fraction(p, 3)).collect(),
        start: primes().take(8).map(|p| root_fraction(p, 2)).collect(),
    };
}

pub fn digest(message: &[u8]) -> Vec<u8> {
    let mut data = message.to_vec();
    data.push(0x80);
    while data.len() % 128 != 112 {
        data.push(0);
    }
    data.extend((message.len() as u128 * 8).to_be_bytes());
    TABLES.with(|tables| {
        let mut state = tables.start.clone();
        for block in data.chunks_exact(128) {
            compress(&mut state, block, &tables.rounds);
        }
        state.iter().flat_map(|word| word.to_be_bytes()).collect()
    })
}

fn compress(state: &mut [u64], block: &[u8], rounds: &[u64]) {
    let mut w: Vec<u64> = block.chunks_exact(8).map(|c| c.iter().fold(0, |sum, b| sum << 8 | u64::from(*b))).collect();
    for t in 16..80 {
        let s0 = w[t - 15].rotate_right(1) ^ w[t - 15].rotate_right(8) ^ (w[t - 15] >> 7);
        let s1 = w[t - 2].rotate_right(19) ^ w[t - 2].rotate_right(61) ^ (w[t - 2] >> 6);
        w.push(w[t - 16].wrapping_add(s0).wrapping_add(w[t - 7]).wrapping_add(s1));
    }
    let mut v = [0u64; 8];
    v.copy_from_slice(state);
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = v;
    for (word, round) in w.iter().zip(rounds) {
        let big1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choose = (e & f) ^ (!e & g);
        let t1 = h.wrapping_add(big1).wrapping_add(choose).wrapping_add(*round).wrapping_add(*word);
        let big0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let t2 = big0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(t1), c, b, a, t1.wrapping_add(t2));
    }
    for (slot, value) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *slot = slot.wrapping_add(value);
    }
}
