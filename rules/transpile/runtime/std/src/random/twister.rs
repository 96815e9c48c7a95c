//! MT19937, as CPython seeds and draws it.
//! Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudorandom number
//! generator", ACM TOMACS 8(1), 1998; initialisation by array as in the authors' 2002 reference.

const N: usize = 624;
const M: usize = 397;

#[derive(Clone)]
pub struct Twister {
    state: [u32; N],
    index: usize,
}

impl Twister {
    fn from_word(seed: u32) -> Twister {
        let mut state = [0u32; N];
        state[0] = seed;
        for i in 1..N {
            state[i] = 1_812_433_253u32.wrapping_mul(state[i - 1] ^ (state[i - 1] >> 30)).wrapping_add(i as u32);
        }
        Twister { state, index: N }
    }

    /// Seeds from 32-bit words, least significant first.
    pub fn from_words(key: &[u32]) -> Twister {
        let mut made = Twister::from_word(19_650_218);
        let state = &mut made.state;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let mixed = (state[i - 1] ^ (state[i - 1] >> 30)).wrapping_mul(1_664_525);
            state[i] = (state[i] ^ mixed).wrapping_add(key[j]).wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                state[0] = state[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..N - 1 {
            let mixed = (state[i - 1] ^ (state[i - 1] >> 30)).wrapping_mul(1_566_083_941);
            state[i] = (state[i] ^ mixed).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                state[0] = state[N - 1];
                i = 1;
            }
        }
        state[0] = 0x8000_0000;
        made
    }

    fn refill(&mut self) {
        let twist = |high: u32, low: u32| {
            let y = (high & 0x8000_0000) | (low & 0x7fff_ffff);
            (y >> 1) ^ if y & 1 == 1 { 0x9908_b0df } else { 0 }
        };
        for k in 0..N {
            self.state[k] = self.state[(k + M) % N] ^ twist(self.state[k], self.state[(k + 1) % N]);
        }
        self.index = 0;
    }

    pub fn next_u32(&mut self) -> u32 {
        if self.index >= N {
            self.refill();
        }
        let mut y = self.state[self.index];
        self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// A float in [0, 1) with 53 bits.
    pub fn next_f64(&mut self) -> f64 {
        let high = (self.next_u32() >> 5) as f64;
        let low = (self.next_u32() >> 6) as f64;
        (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// `k` random bits as words, least significant first.
    pub fn bits(&mut self, k: u64) -> Vec<u32> {
        if k == 0 {
            return vec![0];
        }
        let mut words = Vec::new();
        let mut left = k;
        while left > 0 {
            let mut word = self.next_u32();
            if left < 32 {
                word >>= 32 - left;
            }
            words.push(word);
            left = left.saturating_sub(32);
        }
        words
    }

    pub fn state(&self) -> Vec<u32> {
        let mut all = self.state.to_vec();
        all.push(self.index as u32);
        all
    }

    pub fn from_state(words: &[u32]) -> Option<Twister> {
        let (index, state) = words.split_last()?;
        Some(Twister { state: state.try_into().ok()?, index: *index as usize })
    }
}
