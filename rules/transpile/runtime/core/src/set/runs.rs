//! CPython's order of probing in sets.

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// The slots of a table of `mask + 1` in CPython's order of probing for `hash`: runs of neighbours, one after the other.
pub(super) struct Runs {
    base: usize,
    perturb: u64,
    mask: usize,
}

impl Runs {
    #[inline(always)]
    pub(super) fn of(hash: i64, mask: usize) -> Runs {
        Runs { base: hash as usize & mask, perturb: hash as u64, mask }
    }
    /// The first and the last slot of the run.
    #[inline(always)]
    pub(super) fn now(&self) -> (usize, usize) {
        let near = if self.base + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
        (self.base, self.base + near)
    }
    #[inline(always)]
    pub(super) fn jump(&mut self) {
        self.perturb >>= PERTURB_SHIFT;
        self.base = self.base.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
    }
    /// The first slot of which that holds.
    #[inline(always)]
    pub(super) fn find(mut self, slots: &[u64], mut wanted: impl FnMut(u64) -> bool) -> usize {
        loop {
            let (first, last) = self.now();
            if let Some(found) = slots[first..=last].iter().position(|at| wanted(*at)) {
                return first + found;
            }
            self.jump();
        }
    }
}
