//! Sets of characters and case folding as `re` has them.
use super::syntax::{Category, SetItem};
use batuta_rt::text::unicode;

/// Lower-case characters that share an upper case with others, beyond plain lowering.
const EXTRA_CASES: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17f],
    &[0xb5, 0x3bc],
    &[0x345, 0x3b9, 0x1fbe],
    &[0x390, 0x1fd3],
    &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0],
    &[0x3b5, 0x3f5],
    &[0x3b8, 0x3d1],
    &[0x3ba, 0x3f0],
    &[0x3c0, 0x3d6],
    &[0x3c1, 0x3f1],
    &[0x3c2, 0x3c3],
    &[0x3c6, 0x3d5],
    &[0x432, 0x1c80],
    &[0x434, 0x1c81],
    &[0x43e, 0x1c82],
    &[0x441, 0x1c83],
    &[0x442, 0x1c84, 0x1c85],
    &[0x44a, 0x1c86],
    &[0x463, 0x1c87],
    &[0xa64b, 0x1c88],
    &[0x1e61, 0x1e9b],
    &[0xfb05, 0xfb06],
];

/// How a part of a pattern compares characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mode {
    pub ignore_case: bool,
    pub unicode: bool,
}

impl Mode {
    pub fn lower(self, c: u32) -> u32 {
        if c < 128 {
            return if (65..=90).contains(&c) { c + 32 } else { c };
        }
        if !self.unicode {
            return c;
        }
        char::from_u32(c).and_then(|c| c.to_lowercase().next()).map_or(c, |l| l as u32)
    }
    fn cased(self, c: u32) -> bool {
        if c < 128 || !self.unicode {
            return c < 128 && (c as u8).is_ascii_alphabetic();
        }
        let upper = char::from_u32(c).and_then(|c| {
            let mut all = c.to_uppercase();
            if all.len() == 1 {
                all.next()
            } else {
                None
            }
        });
        self.lower(c) != c || upper.is_some_and(|u| u as u32 != c)
    }
    /// The characters besides `lower` that count as it.
    pub fn extra(self, lower: u32) -> impl Iterator<Item = u32> {
        let rows = if self.unicode { EXTRA_CASES } else { &[] };
        rows.iter()
            .find(|row| row.contains(&lower))
            .into_iter()
            .flat_map(|row| row.iter().copied())
            .filter(move |c| *c != lower)
    }
    pub fn has_case(self, c: u32) -> bool {
        self.ignore_case && self.cased(c)
    }
}

pub fn in_category(category: Category, c: u32, is_unicode: bool) -> bool {
    match category {
        Category::Digit => digit(c, is_unicode),
        Category::NotDigit => !digit(c, is_unicode),
        Category::Space => space(c, is_unicode),
        Category::NotSpace => !space(c, is_unicode),
        Category::Word => word(c, is_unicode),
        Category::NotWord => !word(c, is_unicode),
    }
}

fn digit(c: u32, is_unicode: bool) -> bool {
    if c < 128 || !is_unicode {
        return (48..=57).contains(&c);
    }
    char::from_u32(c).is_some_and(unicode::is_decimal)
}

fn space(c: u32, is_unicode: bool) -> bool {
    if !is_unicode {
        return matches!(c, 9..=13 | 32);
    }
    char::from_u32(c).is_some_and(unicode::is_space)
}

pub fn word(c: u32, is_unicode: bool) -> bool {
    if c < 128 || !is_unicode {
        return c < 128 && ((c as u8).is_ascii_alphanumeric() || c == 95);
    }
    char::from_u32(c).is_some_and(unicode::is_alnum)
}

/// A set: membership of the first 256 characters by a bitmap, of others by ranges and categories.
#[derive(Clone, Debug)]
pub struct CharSet {
    low: [u64; 4],
    ranges: Vec<(u32, u32)>,
    categories: Vec<Category>,
    negate: bool,
    unicode: bool,
}

impl CharSet {
    pub fn contains(&self, c: u32) -> bool {
        if c < 256 {
            return self.low[(c >> 6) as usize] >> (c & 63) & 1 == 1;
        }
        self.high(c)
    }
    fn high(&self, c: u32) -> bool {
        let at = self.ranges.partition_point(|(first, _)| *first <= c);
        let listed = at > 0 && self.ranges[at - 1].1 >= c;
        (listed || self.categories.iter().any(|k| in_category(*k, c, self.unicode))) != self.negate
    }
    /// The set, and whether characters must be lowered before they are looked up in it.
    pub fn new(items: &[SetItem], negate: bool, mode: Mode) -> (CharSet, bool) {
        let mut ranges = Vec::new();
        let mut categories = Vec::new();
        let mut cased = false;
        for item in items {
            let (first, last) = match item {
                SetItem::Category(category) => {
                    categories.push(*category);
                    continue;
                }
                SetItem::Literal(c) => (*c, *c),
                SetItem::Range(a, b) => (*a, *b),
            };
            if !mode.ignore_case {
                ranges.push((first, last));
                continue;
            }
            for c in first..=last {
                cased |= mode.cased(c);
                let lower = mode.lower(c);
                push(&mut ranges, lower);
                for other in mode.extra(lower) {
                    ranges.push((other, other));
                }
            }
        }
        if mode.ignore_case && !cased {
            // Nothing has case: the characters as they were.
            ranges = items
                .iter()
                .filter_map(|item| match item {
                    SetItem::Literal(c) => Some((*c, *c)),
                    SetItem::Range(a, b) => Some((*a, *b)),
                    SetItem::Category(_) => None,
                })
                .collect();
        }
        let mut made = CharSet { low: [0; 4], ranges: merged(ranges), categories, negate, unicode: mode.unicode };
        for c in 0..256 {
            if made.high(c) {
                made.low[(c >> 6) as usize] |= 1 << (c & 63);
            }
        }
        (made, cased)
    }
}

/// Adds one character, growing the last range where it continues it.
fn push(ranges: &mut Vec<(u32, u32)>, c: u32) {
    match ranges.last_mut() {
        Some(last) if last.1.checked_add(1) == Some(c) => last.1 = c,
        _ => ranges.push((c, c)),
    }
}

fn merged(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    let mut out: Vec<(u32, u32)> = Vec::new();
    for (first, last) in ranges {
        match out.last_mut() {
            Some(open) if first <= open.1.saturating_add(1) => open.1 = open.1.max(last),
            _ => out.push((first, last)),
        }
    }
    out
}
