//! The Mersenne twister as `np.random.seed` starts it.

pub struct Twister {
    words: Vec<u32>,
    at: usize,
}

const N: usize = 624;
const M: usize = 397;

impl Twister {
    pub fn seeded(seed: u32) -> Twister {
        let mut words = Vec::with_capacity(N);
        let mut word = seed;
        for at in 0..N as u32 {
            words.push(word);
            word = 1_812_433_253u32.wrapping_mul(word ^ (word >> 30)).wrapping_add(at + 1);
        }
        Twister { words, at: N }
    }
    /// Of several words, as for a list of seeds.
    pub fn of_words(key: &[u32]) -> Twister {
        let mut made = Twister::seeded(19_650_218);
        let s = &mut made.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            s[i] = (s[i] ^ (s[i - 1] ^ (s[i - 1] >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                s[0] = s[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..N - 1 {
            s[i] = (s[i] ^ (s[i - 1] ^ (s[i - 1] >> 30)).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                s[0] = s[N - 1];
                i = 1;
            }
        }
        s[0] = 0x8000_0000;
        made
    }
    fn refill(&mut self) {
        for i in 0..N {
            let y = (self.words[i] & 0x8000_0000) | (self.words[(i + 1) % N] & 0x7fff_ffff);
            let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[i] = self.words[(i + M) % N] ^ (y >> 1) ^ odd;
        }
        self.at = 0;
    }
    pub fn next_u32(&mut self) -> u32 {
        if self.at >= N {
            self.refill();
        }
        let mut y = self.words[self.at];
        self.at += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }
    pub fn next_u64(&mut self) -> u64 {
        let high = u64::from(self.next_u32());
        high << 32 | u64::from(self.next_u32())
    }
    pub fn next_f64(&mut self) -> f64 {
        let (a, b) = (self.next_u32() >> 5, self.next_u32() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }
}
