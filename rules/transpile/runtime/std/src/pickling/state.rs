//! What a pickle is written into: its bytes in frames, and the memo of what was written before.
use batuta_rt::prelude::*;
use num_bigint::BigInt;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A frame is closed when it is that long.
pub(super) const FRAME: usize = 64 * 1024;
/// The code of a frame and its length.
pub(super) const FRAME_HEAD: usize = 9;
/// A hash of identities and short texts that costs little: nobody chooses them.
#[derive(Default)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.write_u64(u64::from_le_bytes(word));
        }
    }
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }
    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    fn write_i64(&mut self, word: i64) {
        self.write_u64(word as u64);
    }
}

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

#[derive(Default)]
pub(super) struct State {
    pub(super) out: Vec<u8>,
    /// Where the head of the open frame stands.
    pub(super) frame: Option<usize>,
    /// By identity: the number, and the value, which must not go while its identity is known.
    pub(super) memo: Map<i64, (usize, Value)>,
    pub(super) count: usize,
    /// Short texts that CPython keeps once are one object here too.
    pub(super) texts: Map<Str, usize>,
}

impl State {
    pub(super) fn open_frame(&mut self) {
        self.frame = Some(self.out.len());
        self.out.extend([0; FRAME_HEAD]);
    }
    pub(super) fn close_frame(&mut self) {
        let Some(start) = self.frame.take() else { return };
        let size = self.out.len() - start - FRAME_HEAD;
        if size < 4 {
            self.out.drain(start..start + FRAME_HEAD);
            return;
        }
        self.out[start] = 0x95;
        self.out[start + 1..start + FRAME_HEAD].copy_from_slice(&(size as u64).to_le_bytes());
    }
    pub(super) fn put(&mut self, code: u8, data: &[u8]) {
        self.out.push(code);
        self.out.extend_from_slice(data);
    }
    /// Data that is long stands outside frames.
    pub(super) fn put_large(&mut self, code: u8, size: &[u8], data: &[u8]) {
        let framed = self.frame.is_some() && data.len() >= FRAME;
        if framed {
            self.close_frame();
        }
        self.put(code, size);
        self.out.extend_from_slice(data);
        if framed {
            self.open_frame();
        }
    }
    pub(super) fn get(&mut self, at: usize) {
        match u8::try_from(at) {
            Ok(at) => self.put(b'h', &[at]),
            Err(_) => self.put(b'j', &(at as u32).to_le_bytes()),
        }
    }
    pub(super) fn seen(&self, value: &Value) -> Option<usize> {
        if let Value::Str(text) = value {
            if let Some(at) = self.texts.get(text) {
                return Some(*at);
            }
        }
        self.memo.get(&value.id()).map(|(at, _)| *at)
    }
    pub(super) fn memoize(&mut self, value: &Value, protocol: i64) {
        let at = self.count;
        self.count += 1;
        self.memo.entry(value.id()).or_insert_with(|| (at, value.clone()));
        if let Value::Str(text) = value {
            if is_shared(text) {
                self.texts.entry(text.clone()).or_insert(at);
            }
        }
        if protocol >= 4 {
            self.out.push(0x94);
            return;
        }
        match u8::try_from(at) {
            Ok(at) => self.put(b'q', &[at]),
            Err(_) => self.put(b'r', &(at as u32).to_le_bytes()),
        }
    }
    pub(super) fn whole(&mut self, number: &Int) {
        let Some(small) = number.to_i64() else { return self.long(&number.to_big()) };
        match small {
            0..=0xff => self.put(b'K', &[small as u8]),
            0x100..=0xffff => self.put(b'M', &(small as u16).to_le_bytes()),
            _ => match i32::try_from(small) {
                Ok(word) => self.put(b'J', &word.to_le_bytes()),
                Err(_) => self.long(&BigInt::from(small)),
            },
        }
    }
    fn long(&mut self, number: &BigInt) {
        let data = number.to_signed_bytes_le();
        match u8::try_from(data.len()) {
            Ok(size) => self.put(0x8a, &[size]),
            Err(_) => self.put(0x8b, &(data.len() as u32).to_le_bytes()),
        }
        self.out.extend_from_slice(&data);
    }
}

/// Texts like names, and what is shorter than two, are kept once by CPython.
fn is_shared(text: &str) -> bool {
    text.len() < 2 || text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') || text.chars().count() < 2
}
