//! `Str`: an immutable text with code-point semantics, one handle wide.
use crate::prelude::*;
use crate::shared::{address, same};
use std::cmp::Ordering;
use std::mem::ManuallyDrop;

/// A Python string. Lone surrogates are held as private characters (`held`).
#[derive(Clone)]
pub struct Str(Shared<Data>);

struct Data {
    text: String,
    /// Present when code points and bytes differ in number.
    wide: Option<Box<Wide>>,
    hash: Cell<u64>,
}

/// Where the code points of a text lie that is not plain ASCII.
struct Wide {
    length: usize,
    /// The byte offset of every `STRIDE`th code point, made when a place is first asked for.
    marks: OnceCell<Box<[usize]>>,
}

const STRIDE: usize = 64;

thread_local! {
    static EMPTY: ManuallyDrop<OnceCell<Str>> = const { ManuallyDrop::new(OnceCell::new()) };
    /// The texts of one ASCII character that were met.
    static SINGLE: ManuallyDrop<[OnceCell<Str>; 128]> = const { ManuallyDrop::new([const { OnceCell::new() }; 128]) };
}

impl Str {
    #[inline]
    fn make(text: String, ascii: bool) -> Str {
        let wide = if ascii { None } else { Wide::of(&text) };
        Str(Shared::new(Data { text, wide, hash: Cell::new(0) }))
    }
    #[cold]
    #[inline(never)]
    fn new_single(table: &[OnceCell<Str>; 128], byte: u8) -> Str {
        let made = || Str::make(char::from(byte & 127).to_string(), true);
        table[usize::from(byte & 127)].get_or_init(made).clone()
    }
    #[inline]
    fn single(byte: u8) -> Str {
        SINGLE.with(|table| match table[usize::from(byte & 127)].get() {
            Some(found) => found.clone(),
            None => Str::new_single(table, byte),
        })
    }
    /// A text known to be ASCII, as parts of such texts are.
    #[inline]
    fn ascii(text: &str) -> Str {
        match text.as_bytes() {
            [] => Str::empty(),
            [byte] => Str::single(*byte),
            _ => Str::make(text.into(), true),
        }
    }
    pub fn empty() -> Str {
        EMPTY.with(|empty| empty.get_or_init(|| Str::make(String::new(), true)).clone())
    }
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }
    /// Length in code points. (`len()` through Deref is in bytes.)
    #[inline]
    pub fn length(&self) -> usize {
        match &self.0.wide {
            None => self.0.text.len(),
            Some(wide) => wide.length,
        }
    }
    #[inline]
    pub fn only_ascii(&self) -> bool {
        self.0.wide.is_none()
    }
    #[inline]
    pub fn same(&self, other: &Str) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    /// The byte offset of a code point.
    #[inline]
    pub fn offset(&self, index: usize) -> usize {
        match &self.0.wide {
            None => index.min(self.0.text.len()),
            Some(wide) => wide.offset(&self.0.text, index),
        }
    }
    /// The code point index of a byte offset.
    pub fn index_of_offset(&self, offset: usize) -> usize {
        match &self.0.wide {
            None => offset,
            Some(wide) => wide.index(&self.0.text, offset),
        }
    }
    #[inline]
    pub fn char_at(&self, index: usize) -> Option<char> {
        match &self.0.wide {
            None => self.0.text.as_bytes().get(index).map(|b| *b as char),
            Some(wide) => self.0.text[wide.offset(&self.0.text, index)..].chars().next(),
        }
    }
    /// The code point at a place, as a text.
    #[inline]
    pub fn item(&self, index: usize) -> Option<Str> {
        match &self.0.wide {
            None => self.0.text.as_bytes().get(index).map(|b| Str::single(*b)),
            Some(_) => self.char_at(index).map(Str::from),
        }
    }
    /// The code points from `start` to `end`.
    pub fn substring(&self, start: usize, end: usize) -> Str {
        if start == 0 && end >= self.length() {
            return self.clone();
        }
        if start >= end {
            return Str::empty();
        }
        self.part(&self.0.text[self.offset(start)..self.offset(end)])
    }
    /// A text cut out of this one.
    #[inline]
    pub fn part(&self, text: &str) -> Str {
        if self.only_ascii() {
            Str::ascii(text)
        } else {
            Str::from(text)
        }
    }
    pub fn concat(parts: &[Str]) -> Str {
        let mut out = String::with_capacity(parts.iter().map(|p| p.len()).sum());
        for part in parts {
            out.push_str(part);
        }
        Str::from(out)
    }
    /// `self += other`: in place where nobody else holds the text.
    pub fn append(&mut self, other: &Str) {
        if other.is_empty() {
            return;
        }
        if self.is_empty() {
            *self = other.clone();
            return;
        }
        let Some(data) = Shared::get_mut(&mut self.0) else {
            *self = &*self + other;
            return;
        };
        let length = data.wide.as_ref().map_or(data.text.len(), |w| w.length) + other.length();
        data.text.push_str(other);
        data.wide = if length == data.text.len() { None } else { Some(Wide::with_length(length)) };
        data.hash.set(0);
    }
    /// Whether a text that is likely the same is: short ones are compared without a call.
    #[inline(always)]
    pub(crate) fn equals(&self, other: &Str) -> bool {
        if self.same(other) {
            return true;
        }
        let (a, b) = (self.0.text.as_bytes(), other.0.text.as_bytes());
        if a.len() != b.len() {
            return false;
        }
        match a.len() {
            8..=16 => a.first_chunk::<8>() == b.first_chunk::<8>() && a.last_chunk::<8>() == b.last_chunk::<8>(),
            4..=7 => a.first_chunk::<4>() == b.first_chunk::<4>() && a.last_chunk::<4>() == b.last_chunk::<4>(),
            2..=3 => a.first_chunk::<2>() == b.first_chunk::<2>() && a.last() == b.last(),
            _ => a == b,
        }
    }
    /// A hash cached in the object; equal texts have equal hashes within a program run.
    #[inline]
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

impl Wide {
    fn of(text: &str) -> Option<Box<Wide>> {
        if text.is_ascii() {
            return None;
        }
        super::held::check_made(text);
        Some(Wide::with_length(text.chars().count()))
    }
    fn with_length(length: usize) -> Box<Wide> {
        Box::new(Wide { length, marks: OnceCell::new() })
    }
    fn marks(&self, text: &str) -> &[usize] {
        self.marks.get_or_init(|| text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect())
    }
    fn offset(&self, text: &str, index: usize) -> usize {
        if index >= self.length {
            return text.len();
        }
        let from = if index < STRIDE { 0 } else { self.marks(text)[index / STRIDE] };
        text[from..].char_indices().nth(index % STRIDE).map_or(text.len(), |(at, _)| from + at)
    }
    fn index(&self, text: &str, offset: usize) -> usize {
        let marks = self.marks(text);
        let block = marks.partition_point(|at| *at <= offset).saturating_sub(1);
        let from = marks.get(block).copied().unwrap_or(0);
        block * STRIDE + text[from..offset].chars().count()
    }
}

/// The hash of a text, never 0 nor a value that maps to -1.
#[inline]
pub(crate) fn hash_text(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

/// The hash of bytes: eight at a time, the last eight overlapping those before.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    const MULTIPLIER: u64 = 0x517c_c1b7_2722_0a95;
    if bytes.is_empty() {
        return 0;
    }
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER);
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325 ^ bytes.len() as u64;
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*word));
        rest = after;
    }
    if !rest.is_empty() {
        let word = match bytes.last_chunk::<8>() {
            Some(last) => u64::from_le_bytes(*last),
            None => rest.iter().rev().fold(0, |word, byte| word << 8 | *byte as u64),
        };
        hash = mix(hash, word);
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
    thread_local! {
        static TABLE: Slot<crate::hash::QuickMap<Box<str>, Str>> = Slot::new(crate::hash::QuickMap::default());
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
    #[inline]
    fn deref(&self) -> &str {
        &self.0.text
    }
}
impl From<&str> for Str {
    fn from(text: &str) -> Str {
        match text.as_bytes() {
            [] => Str::empty(),
            [byte] => Str::single(*byte),
            _ => Str::make(text.into(), false),
        }
    }
}
impl From<String> for Str {
    fn from(mut text: String) -> Str {
        match text.as_bytes() {
            [] => Str::empty(),
            [byte] => Str::single(*byte),
            _ => {
                // Room for a few bytes costs less than moving the text.
                if text.capacity() - text.len() > 16 + text.len() / 8 {
                    text.shrink_to_fit();
                }
                Str::make(text, false)
            }
        }
    }
}
impl From<&String> for Str {
    fn from(text: &String) -> Str {
        Str::from(text.as_str())
    }
}
impl From<char> for Str {
    #[inline]
    fn from(c: char) -> Str {
        if c.is_ascii() {
            return Str::single(c as u8);
        }
        Str::make(c.to_string(), false)
    }
}
impl Default for Str {
    fn default() -> Str {
        Str::empty()
    }
}
impl PartialEq for Str {
    #[inline]
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
        super::held::compare(&self.0.text, &other.0.text)
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
        f.pad(&self.0.text)
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
        if self.is_empty() {
            return other.clone();
        }
        if other.is_empty() {
            return self.clone();
        }
        let mut out = String::with_capacity(self.len() + other.len());
        out.push_str(self);
        out.push_str(other);
        Str::make(out, self.only_ascii() && other.only_ascii())
    }
}
impl std::ops::AddAssign<&Str> for Str {
    fn add_assign(&mut self, other: &Str) {
        self.append(other);
    }
}
