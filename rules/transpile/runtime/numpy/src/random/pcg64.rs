//! PCG64 as `np.random.default_rng` starts it, with the mixing of its seed.

pub struct Pcg {
    state: u128,
    step: u128,
    half: Option<u32>,
}

const MULTIPLIER: u128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645;

struct Hash {
    constant: u32,
    multiplier: u32,
}

impl Hash {
    fn mix(&mut self, value: u32) -> u32 {
        let mut value = value ^ self.constant;
        self.constant = self.constant.wrapping_mul(self.multiplier);
        value = value.wrapping_mul(self.constant);
        value ^ (value >> 16)
    }
}

fn mixed(x: u32, y: u32) -> u32 {
    let made = 0xca01_f9ddu32.wrapping_mul(x).wrapping_sub(0x4973_f715u32.wrapping_mul(y));
    made ^ (made >> 16)
}

/// Eight words of the entropy.
fn seed_words(entropy: &[u32]) -> [u32; 8] {
    let mut hash = Hash { constant: 0x43b0_d7e5, multiplier: 0x931e_8875 };
    let mut pool: [u32; 4] = std::array::from_fn(|at| hash.mix(entropy.get(at).copied().unwrap_or(0)));
    for from in 0..4 {
        for to in 0..4 {
            if from != to {
                pool[to] = mixed(pool[to], hash.mix(pool[from]));
            }
        }
    }
    for word in entropy.iter().skip(4) {
        for slot in &mut pool {
            *slot = mixed(*slot, hash.mix(*word));
        }
    }
    let mut out = Hash { constant: 0x8b51_f9dd, multiplier: 0x58f3_8ded };
    std::array::from_fn(|at| out.mix(pool[at % 4]))
}

impl Pcg {
    pub fn seeded(entropy: &[u32]) -> Pcg {
        let words = seed_words(entropy);
        let word = |n: usize| u128::from(words[2 * n]) | u128::from(words[2 * n + 1]) << 32;
        let (start, sequence) = (word(0) << 64 | word(1), word(2) << 64 | word(3));
        let mut made = Pcg { state: 0, step: sequence << 1 | 1, half: None };
        made.advance();
        made.state = made.state.wrapping_add(start);
        made.advance();
        made
    }
    fn advance(&mut self) {
        self.state = self.state.wrapping_mul(MULTIPLIER).wrapping_add(self.step);
    }
    pub fn next_u64(&mut self) -> u64 {
        self.advance();
        let folded = (self.state >> 64) as u64 ^ self.state as u64;
        folded.rotate_right((self.state >> 122) as u32)
    }
    pub fn next_u32(&mut self) -> u32 {
        if let Some(half) = self.half.take() {
            return half;
        }
        let next = self.next_u64();
        self.half = Some((next >> 32) as u32);
        next as u32
    }
    pub fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}
