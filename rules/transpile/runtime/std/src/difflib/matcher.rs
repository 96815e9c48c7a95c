//! Finding what two sequences have in common, by Ratcliff and Obershelp with CPython's heuristics.
use batuta_rt::prelude::*;
use std::collections::{HashMap, HashSet};

pub type Block = (usize, usize, usize);

/// What happened to a range of each sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    pub tag: &'static str,
    pub a: (usize, usize),
    pub b: (usize, usize),
}

/// Sequences as numbers: equal items have equal numbers.
#[derive(Default)]
pub struct Matcher {
    pub a: Vec<usize>,
    pub b: Vec<usize>,
    pub junk: HashSet<usize>,
    places: HashMap<usize, Vec<usize>>,
}

impl Matcher {
    pub fn new(a: Vec<usize>, b: Vec<usize>, junk: HashSet<usize>, autojunk: bool) -> Matcher {
        let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, item) in b.iter().enumerate() {
            places.entry(*item).or_default().push(at);
        }
        for item in &junk {
            places.remove(item);
        }
        if autojunk && b.len() >= 200 {
            let most = b.len() / 100 + 1;
            places.retain(|_, at| at.len() <= most);
        }
        Matcher { a, b, junk, places }
    }
    pub fn longest(&self, alo: usize, ahi: usize, blo: usize, bhi: usize) -> Block {
        let (mut i0, mut j0, mut size) = (alo, blo, 0);
        let mut lengths: HashMap<usize, usize> = HashMap::new();
        for i in alo..ahi {
            let mut next = HashMap::new();
            for j in self.places.get(&self.a[i]).into_iter().flatten() {
                if *j < blo {
                    continue;
                }
                if *j >= bhi {
                    break;
                }
                let k = j.checked_sub(1).and_then(|p| lengths.get(&p)).copied().unwrap_or(0) + 1;
                next.insert(*j, k);
                if k > size {
                    (i0, j0, size) = (i + 1 - k, j + 1 - k, k);
                }
            }
            lengths = next;
        }
        for junk in [false, true] {
            let fits = |j: usize| self.junk.contains(&self.b[j]) == junk;
            while i0 > alo && j0 > blo && fits(j0 - 1) && self.a[i0 - 1] == self.b[j0 - 1] {
                (i0, j0, size) = (i0 - 1, j0 - 1, size + 1);
            }
            while i0 + size < ahi && j0 + size < bhi && fits(j0 + size) && self.a[i0 + size] == self.b[j0 + size] {
                size += 1;
            }
        }
        (i0, j0, size)
    }
    pub fn blocks(&self) -> Vec<Block> {
        let (la, lb) = (self.a.len(), self.b.len());
        let mut waiting = vec![(0, la, 0, lb)];
        let mut found = Vec::new();
        while let Some((alo, ahi, blo, bhi)) = waiting.pop() {
            let (i, j, k) = self.longest(alo, ahi, blo, bhi);
            if k > 0 {
                found.push((i, j, k));
                if alo < i && blo < j {
                    waiting.push((alo, i, blo, j));
                }
                if i + k < ahi && j + k < bhi {
                    waiting.push((i + k, ahi, j + k, bhi));
                }
            }
        }
        found.sort_unstable();
        let mut out: Vec<Block> = Vec::new();
        for (i, j, k) in found {
            match out.last_mut() {
                Some(last) if last.0 + last.2 == i && last.1 + last.2 == j => last.2 += k,
                _ => out.push((i, j, k)),
            }
        }
        out.push((la, lb, 0));
        out
    }
    pub fn changes(&self) -> Vec<Change> {
        let (mut i, mut j) = (0, 0);
        let mut out = Vec::new();
        for (ai, bj, size) in self.blocks() {
            let tag = match (i < ai, j < bj) {
                (true, true) => "replace",
                (true, false) => "delete",
                (false, true) => "insert",
                _ => "",
            };
            if !tag.is_empty() {
                out.push(Change { tag, a: (i, ai), b: (j, bj) });
            }
            (i, j) = (ai + size, bj + size);
            if size > 0 {
                out.push(Change { tag: "equal", a: (ai, i), b: (bj, j) });
            }
        }
        out
    }
    /// Changes in groups with up to `n` unchanged items around.
    pub fn grouped(&self, n: usize) -> Vec<Vec<Change>> {
        let mut codes = self.changes();
        if codes.is_empty() {
            codes.push(Change { tag: "equal", a: (0, 1), b: (0, 1) });
        }
        if let Some(first) = codes.first_mut().filter(|c| c.tag == "equal") {
            first.a.0 = first.a.0.max(first.a.1.saturating_sub(n));
            first.b.0 = first.b.0.max(first.b.1.saturating_sub(n));
        }
        if let Some(last) = codes.last_mut().filter(|c| c.tag == "equal") {
            last.a.1 = last.a.1.min(last.a.0 + n);
            last.b.1 = last.b.1.min(last.b.0 + n);
        }
        let (mut groups, mut group) = (Vec::new(), Vec::new());
        for mut code in codes {
            if code.tag == "equal" && code.a.1 - code.a.0 > 2 * n {
                let end = Change {
                    tag: "equal",
                    a: (code.a.0, code.a.1.min(code.a.0 + n)),
                    b: (code.b.0, code.b.1.min(code.b.0 + n)),
                };
                group.push(end);
                groups.push(std::mem::take(&mut group));
                code.a.0 = code.a.0.max(code.a.1.saturating_sub(n));
                code.b.0 = code.b.0.max(code.b.1.saturating_sub(n));
            }
            group.push(code);
        }
        if !(group.is_empty() || group.len() == 1 && group[0].tag == "equal") {
            groups.push(group);
        }
        groups
    }
    fn ratio_of(matches: usize, length: usize) -> f64 {
        if length == 0 {
            1.0
        } else {
            2.0 * matches as f64 / length as f64
        }
    }
    pub fn ratio(&self) -> f64 {
        Matcher::ratio_of(self.blocks().iter().map(|b| b.2).sum(), self.a.len() + self.b.len())
    }
    pub fn quick_ratio(&self) -> f64 {
        let mut available: HashMap<usize, i64> = HashMap::new();
        for item in &self.b {
            *available.entry(*item).or_default() += 1;
        }
        let mut matches = 0;
        for item in &self.a {
            let left = available.entry(*item).or_default();
            *left -= 1;
            matches += usize::from(*left >= 0);
        }
        Matcher::ratio_of(matches, self.a.len() + self.b.len())
    }
    pub fn real_quick_ratio(&self) -> f64 {
        Matcher::ratio_of(self.a.len().min(self.b.len()), self.a.len() + self.b.len())
    }
}

/// Gives equal hashable items equal numbers.
#[derive(Default)]
pub struct Numbers(Dict);

impl Numbers {
    pub fn of(&self, items: &[Value]) -> R<Vec<usize>> {
        items
            .iter()
            .map(|item| {
                if let Some(known) = self.0.get(item)? {
                    return Ok(known.as_int()?.to_usize().unwrap_or(0));
                }
                let next = self.0.len();
                self.0.set(item.clone(), next.into())?;
                Ok(next)
            })
            .collect()
    }
}
