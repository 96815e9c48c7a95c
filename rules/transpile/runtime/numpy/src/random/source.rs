//! Where numbers come from: one of the two generators, and what is drawn from either.
use super::mt19937::Twister;
use super::pcg64::Pcg;

pub enum Bits {
    Twister(Twister),
    Pcg(Pcg),
}

pub struct Source {
    pub bits: Bits,
    /// The second of a pair of normal numbers.
    pub spare: Option<f64>,
}

fn mask(most: u64) -> u64 {
    match most {
        0 => 0,
        _ => u64::MAX >> most.leading_zeros(),
    }
}

impl Source {
    pub fn u32(&mut self) -> u32 {
        match &mut self.bits {
            Bits::Twister(t) => t.next_u32(),
            Bits::Pcg(p) => p.next_u32(),
        }
    }
    pub fn u64(&mut self) -> u64 {
        match &mut self.bits {
            Bits::Twister(t) => t.next_u64(),
            Bits::Pcg(p) => p.next_u64(),
        }
    }
    pub fn f64(&mut self) -> f64 {
        match &mut self.bits {
            Bits::Twister(t) => t.next_f64(),
            Bits::Pcg(p) => p.next_f64(),
        }
    }
    /// A number of 0 to `most`, by masking and drawing again.
    pub fn masked(&mut self, most: u64) -> u64 {
        if most == 0 {
            return 0;
        }
        let mask = mask(most);
        loop {
            let drawn = if most <= u64::from(u32::MAX) { u64::from(self.u32()) & mask } else { self.u64() & mask };
            if drawn <= most {
                return drawn;
            }
        }
    }
    /// A number of 0 to `most`, by multiplication (Lemire).
    pub fn bounded(&mut self, most: u64) -> u64 {
        if most == 0 {
            return 0;
        }
        if most == u64::MAX {
            return self.u64();
        }
        if most == u64::from(u32::MAX) {
            return u64::from(self.u32());
        }
        let count = most + 1;
        if most < u64::from(u32::MAX) {
            let mut product = u64::from(self.u32()) * count;
            if (product as u32 as u64) < count {
                let least = (u64::from(u32::MAX) - most) % count;
                while (product as u32 as u64) < least {
                    product = u64::from(self.u32()) * count;
                }
            }
            return product >> 32;
        }
        let mut product = u128::from(self.u64()) * u128::from(count);
        if (product as u64) < count {
            let least = (u64::MAX - most) % count;
            while (product as u64) < least {
                product = u128::from(self.u64()) * u128::from(count);
            }
        }
        (product >> 64) as u64
    }
    /// As each generator draws whole numbers.
    pub fn below(&mut self, most: u64) -> u64 {
        match self.bits {
            Bits::Twister(_) => self.masked(most),
            Bits::Pcg(_) => self.bounded(most),
        }
    }
    /// A normal number by the polar method.
    pub fn gauss(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let x = 2.0 * self.f64() - 1.0;
            let y = 2.0 * self.f64() - 1.0;
            let r = x * x + y * y;
            if r < 1.0 && r != 0.0 {
                let f = (-2.0 * r.ln() / r).sqrt();
                self.spare = Some(f * x);
                return f * y;
            }
        }
    }
    /// Floyd's choice of `count` different numbers below `all`, in a drawn order.
    pub fn choose(&mut self, all: u64, count: u64) -> Vec<i64> {
        if all > 10_000 && count > all / 50 {
            let mut places: Vec<i64> = (0..all as i64).collect();
            self.shuffle_from(&mut places, (all - count).max(1) as usize);
            return places[(all - count) as usize..].to_vec();
        }
        let mut out: Vec<i64> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for j in all - count..all {
            let drawn = self.bounded(j);
            let taken = if seen.insert(drawn) { drawn } else { j };
            seen.insert(taken);
            out.push(taken as i64);
        }
        self.shuffle_from(&mut out, 1);
        out
    }
    fn shuffle_from(&mut self, items: &mut [i64], first: usize) {
        for i in (first..items.len()).rev() {
            let j = self.bounded(i as u64) as usize;
            items.swap(i, j);
        }
    }
    /// The order that a shuffle of `count` gives.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for i in (1..count).rev() {
            let j = self.masked(i as u64) as usize;
            order.swap(i, j);
        }
        order
    }
}
