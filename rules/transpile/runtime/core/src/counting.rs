//! `for i in range(...)` over whole numbers, without an iterator object.
use crate::prelude::*;

/// The numbers of a range, machine words as long as they fit.
pub enum Counting {
    Small { next: i64, stop: i64, step: i64 },
    Big { next: Int, stop: Int, step: Int },
}

/// `range(start, stop)`.
#[inline]
pub fn counting(start: impl Into<Int>, stop: impl Into<Int>) -> Counting {
    counting_by(start, stop, 1)
}

/// `range(start, stop, step)`; the step is not zero.
#[inline]
pub fn counting_by(start: impl Into<Int>, stop: impl Into<Int>, step: impl Into<Int>) -> Counting {
    let (next, stop, step) = (start.into(), stop.into(), step.into());
    match (next.to_i64(), stop.to_i64(), step.to_i64()) {
        (Some(next), Some(stop), Some(step)) => Counting::Small { next, stop, step },
        _ => Counting::Big { next, stop, step },
    }
}

/// `range(start, stop, step)` whose step is found out when the program runs.
#[inline]
pub fn counting_steps(start: impl Into<Int>, stop: impl Into<Int>, step: impl Into<Int>) -> R<Counting> {
    let step = step.into();
    if step.is_zero() {
        return Err(value_error("range() arg 3 must not be zero"));
    }
    Ok(counting_by(start, stop, step))
}

/// Where a loop over machine words ends.
pub trait Limit {
    fn clamped(self) -> i64;
}
impl Limit for i64 {
    #[inline]
    fn clamped(self) -> i64 {
        self
    }
}
impl Limit for Int {
    #[inline]
    fn clamped(self) -> i64 {
        Int::clamped(&self)
    }
}

/// `range(start, stop)` of machine words; a stop beyond them is further than a program counts.
#[inline]
pub fn words(start: i64, stop: impl Limit) -> std::ops::Range<i64> {
    start..stop.clamped()
}

/// `range(start, stop, step)` of machine words; the step is not zero.
#[inline]
pub fn words_by(start: i64, stop: impl Limit, step: i64) -> Words {
    Words { next: start, stop: stop.clamped(), step }
}

/// The numbers of such a range.
pub struct Words {
    next: i64,
    stop: i64,
    step: i64,
}

impl Iterator for Words {
    type Item = i64;

    #[inline]
    fn next(&mut self) -> Option<i64> {
        let now = self.next;
        if if self.step > 0 { now >= self.stop } else { now <= self.stop } {
            return None;
        }
        self.next = now.checked_add(self.step).unwrap_or(self.stop);
        Some(now)
    }
}

impl Iterator for Counting {
    type Item = Int;

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Counting::Small { next, stop, step: 1 } => (stop.saturating_sub(*next).clamp(0, 1 << 16) as usize, None),
            _ => (0, None),
        }
    }
    #[inline]
    fn next(&mut self) -> Option<Int> {
        match self {
            Counting::Small { next, stop, step } => {
                let now = *next;
                if if *step > 0 { now >= *stop } else { now <= *stop } {
                    return None;
                }
                // What lies beyond a machine word lies beyond the stop.
                *next = now.checked_add(*step).unwrap_or(*stop);
                Some(Int::from(now))
            }
            Counting::Big { next, stop, step } => {
                if if step.is_negative() { &*next <= stop } else { &*next >= stop } {
                    return None;
                }
                let after = &*next + &*step;
                Some(std::mem::replace(next, after))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(start: i64, stop: i64, step: i64) -> Vec<Int> {
        counting_by(start, stop, step).collect()
    }

    #[test]
    fn counts_up_and_down() {
        assert_eq!(numbers(0, 3, 1), [0, 1, 2].map(Int::from));
        assert_eq!(numbers(5, 0, -2), [5, 3, 1].map(Int::from));
        assert!(numbers(3, 3, 1).is_empty());
        assert!(numbers(0, 3, -1).is_empty());
    }

    #[test]
    fn ends_at_the_edge_of_machine_words() {
        assert_eq!(numbers(i64::MAX - 1, i64::MAX, 5), [Int::from(i64::MAX - 1)]);
        assert_eq!(numbers(i64::MIN + 1, i64::MIN, -5), [Int::from(i64::MIN + 1)]);
    }

    #[test]
    fn goes_on_beyond_machine_words() {
        let far = &Int::from(i64::MAX) + &Int::from(2);
        let found: Vec<Int> = counting(i64::MAX, far).collect();
        assert_eq!(found, [Int::from(i64::MAX), &Int::from(i64::MAX) + &Int::from(1)]);
    }
}
