//! `Str`: an immutable text with code-point semantics, one handle wide.
use crate::prelude::*;
use crate::shared::{address, same};
use std::cmp::Ordering;

/// A Python string. Lone surrogates cannot be held; making one raises.
#[derive(Clone)]
pub struct Str(Shared<Data>);

struct Data {
    text: Box<str>,
    length: usize,
    hash: Cell<u64>,
}

thread_local! {
    static EMPTY: Str = Str::make(Box::from(""));
}

impl Str {
    fn make(text: Box<str>) -> Str {
        let length = if text.is_ascii() { text.len() } else { text.chars().count() };
        Str(Shared::new(Data { text, length, hash: Cell::new(0) }))
    }
    pub fn empty() -> Str {
        EMPTY.with(Clone::clone)
    }
    pub fn as_str(&self) -> &str {
        &self.0.text
    }
    /// Length in code points. (`len()` through Deref is in bytes.)
    pub fn length(&self) -> usize {
        self.0.length
    }
    pub fn only_ascii(&self) -> bool {
        self.0.length == self.0.text.len()
    }
    pub fn same(&self, other: &Str) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    /// The byte offset of a code point.
    pub fn offset(&self, index: usize) -> usize {
        if self.only_ascii() {
            return index.min(self.0.text.len());
        }
        self.0.text.char_indices().nth(index).map_or(self.0.text.len(), |(at, _)| at)
    }
    /// The code point index of a byte offset.
    pub fn index_of_offset(&self, offset: usize) -> usize {
        if self.only_ascii() {
            return offset;
        }
        self.0.text[..offset].chars().count()
    }
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.only_ascii() {
            return self.0.text.as_bytes().get(index).map(|b| *b as char);
        }
        self.0.text.chars().nth(index)
    }
    /// The code points from `start` to `end`.
    pub fn substring(&self, start: usize, end: usize) -> Str {
        if start == 0 && end >= self.0.length {
            return self.clone();
        }
        if start >= end {
            return Str::empty();
        }
        Str::from(&self.0.text[self.offset(start)..self.offset(end)])
    }
    pub fn concat(parts: &[Str]) -> Str {
        let mut out = String::with_capacity(parts.iter().map(|p| p.len()).sum());
        for part in parts {
            out.push_str(part);
        }
        Str::from(out)
    }
    /// A hash cached in the object; equal texts have equal hashes within a program run.
    pub fn hash_value(&self) -> u64 {
        let known = self.0.hash.get();
        if known != 0 {
            return known;
        }
        let made = hash_text(&self.0.text);
        self.0.hash.set(made);
        made
    }
}

/// The hash of a text, never 0 nor a value that maps to -1.
pub(crate) fn hash_text(text: &str) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0u8; 8];
        word.copy_from_slice(chunk);
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    for byte in chunks.remainder() {
        hash = (hash.rotate_left(5) ^ *byte as u64).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    hash ^= hash >> 29;
    if hash == 0 || hash == u64::MAX {
        1
    } else {
        hash
    }
}

/// One shared copy per thread of a literal or name: identity and hash are then cheap.
pub fn intern(text: &str) -> Str {
    use std::collections::HashMap;
    thread_local! {
        static TABLE: Slot<HashMap<Box<str>, Str>> = Slot::new(HashMap::new());
    }
    TABLE.with(|table| {
        table.with_mut(|t| match t.get(text) {
            Some(found) => found.clone(),
            None => {
                let made = Str::from(text);
                t.insert(text.into(), made.clone());
                made
            }
        })
    })
}

impl std::ops::Deref for Str {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0.text
    }
}
impl From<&str> for Str {
    fn from(text: &str) -> Str {
        if text.is_empty() {
            return Str::empty();
        }
        Str::make(text.into())
    }
}
impl From<String> for Str {
    fn from(text: String) -> Str {
        if text.is_empty() {
            return Str::empty();
        }
        Str::make(text.into_boxed_str())
    }
}
impl From<&String> for Str {
    fn from(text: &String) -> Str {
        Str::from(text.as_str())
    }
}
impl From<char> for Str {
    fn from(c: char) -> Str {
        thread_local! {
            static ASCII: Vec<Str> = (0..128u8).map(|b| Str::make((b as char).to_string().into())).collect();
        }
        if c.is_ascii() {
            return ASCII.with(|table| table[c as usize].clone());
        }
        Str::from(c.to_string())
    }
}
impl Default for Str {
    fn default() -> Str {
        Str::empty()
    }
}
impl PartialEq for Str {
    fn eq(&self, other: &Str) -> bool {
        self.same(other) || self.0.text == other.0.text
    }
}
impl Eq for Str {}
impl PartialEq<str> for Str {
    fn eq(&self, other: &str) -> bool {
        &*self.0.text == other
    }
}
impl PartialEq<&str> for Str {
    fn eq(&self, other: &&str) -> bool {
        &*self.0.text == *other
    }
}
impl Ord for Str {
    fn cmp(&self, other: &Str) -> Ordering {
        self.0.text.cmp(&other.0.text)
    }
}
impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl std::hash::Hash for Str {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}
impl std::fmt::Display for Str {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.text)
    }
}
impl std::fmt::Debug for Str {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", &*self.0.text)
    }
}
impl std::ops::Add<&Str> for &Str {
    type Output = Str;
    fn add(self, other: &Str) -> Str {
        let mut out = String::with_capacity(self.len() + other.len());
        out.push_str(self);
        out.push_str(other);
        Str::from(out)
    }
}
