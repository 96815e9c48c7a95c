//! Deflate whose output is that of the C library: the same matches, blocks and codes at every level.
use super::bits::BitWriter;
use super::blocks::{write_stored, Block, Choice};

const LEAST: usize = 3;
const MOST: usize = 258;
const NEEDED: usize = MOST + LEAST + 1;
/// Matches of three bytes farther away than this cost more than they save.
const TOO_FAR: usize = 4096;

#[derive(Clone, Copy, PartialEq)]
pub enum Flush {
    None,
    Partial,
    Sync,
    Full,
    Finish,
    Block,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Strategy {
    Default,
    Filtered,
    Huffman,
    Runs,
    Fixed,
}

/// How hard a level looks for matches.
struct Effort {
    good: usize,
    lazy: usize,
    nice: usize,
    chain: usize,
}

const EFFORTS: [(usize, usize, usize, usize); 10] = [
    (0, 0, 0, 0),
    (4, 4, 8, 4),
    (4, 5, 16, 8),
    (4, 6, 32, 32),
    (4, 4, 16, 16),
    (8, 16, 32, 32),
    (8, 16, 128, 128),
    (8, 32, 128, 256),
    (32, 128, 258, 1024),
    (32, 258, 258, 4096),
];

pub struct Deflate {
    level: usize,
    strategy: Strategy,
    effort: Effort,
    size: usize,
    hash_bits: u32,
    /// Newest place of each hash, and the one before each place: places count from the start of the stream, 0 is none.
    head: Vec<usize>,
    before: Vec<usize>,
    text: Vec<u8>,
    /// The place of the first byte of `text`.
    base: usize,
    at: usize,
    block_start: usize,
    /// Places below this are never matched.
    floor: usize,
    /// Places at the end of the text whose hash waits for bytes to come.
    unhashed: usize,
    match_length: usize,
    match_start: usize,
    waiting: bool,
    block: Block,
    pub bits: BitWriter,
}

impl Deflate {
    pub fn new(level: usize, window_bits: u32, memory: u32, strategy: Strategy) -> Deflate {
        let (good, lazy, nice, chain) = EFFORTS[level];
        let hash_bits = memory + 7;
        Deflate {
            level,
            strategy,
            effort: Effort { good, lazy, nice, chain },
            size: 1 << window_bits,
            hash_bits,
            head: vec![0; 1 << hash_bits],
            before: vec![0; 1 << window_bits],
            text: Vec::new(),
            base: 0,
            at: 0,
            block_start: 0,
            floor: 0,
            unhashed: 0,
            match_length: LEAST - 1,
            match_start: 0,
            waiting: false,
            block: Block::new((1 << (memory + 6)) - 1),
            bits: BitWriter::default(),
        }
    }

    /// Text that matches may refer to though it is not written.
    pub fn dictionary(&mut self, text: &[u8]) {
        let kept = &text[text.len().saturating_sub(self.size)..];
        self.text.extend(kept);
        for _ in 0..kept.len().saturating_sub(LEAST - 1) {
            self.insert(self.at);
            self.at += 1;
        }
        self.unhashed = kept.len() - self.at;
        self.at = kept.len();
        self.block_start = self.at;
    }

    fn byte(&self, place: usize) -> u8 {
        self.text.get(place - self.base).copied().unwrap_or(0)
    }
    fn ahead(&self) -> usize {
        self.base + self.text.len() - self.at
    }
    fn reach(&self) -> usize {
        self.size - NEEDED
    }

    /// Notes the three bytes at a place; gives where they were met last.
    fn insert(&mut self, place: usize) -> usize {
        let shift = self.hash_bits.div_ceil(3);
        let hash = (self.byte(place) as usize) << (2 * shift)
            ^ (self.byte(place + 1) as usize) << shift
            ^ self.byte(place + 2) as usize;
        let hash = hash & ((1 << self.hash_bits) - 1);
        let found = self.head[hash];
        self.before[place & (self.size - 1)] = found;
        self.head[hash] = place;
        found
    }

    /// The length of the longest match at the current place, better than `best`; `match_start` says where it is.
    fn longest(&mut self, mut candidate: usize, known: usize) -> usize {
        let ahead = self.ahead();
        let mut chain = self.effort.chain;
        let mut best = known;
        if known >= self.effort.good {
            chain >>= 2;
        }
        let nice = self.effort.nice.min(ahead);
        let limit = self.at.saturating_sub(self.reach()).max(self.floor);
        let scan = &self.text[self.at - self.base..];
        let scan = &scan[..scan.len().min(MOST)];
        loop {
            let other = &self.text[candidate - self.base..];
            let better = best < scan.len() && other[best] == scan[best] && other[best - 1] == scan[best - 1];
            if better {
                let length = scan.iter().zip(other).take_while(|(a, b)| a == b).count();
                if length > best {
                    self.match_start = candidate;
                    best = length;
                    if length >= nice {
                        break;
                    }
                }
            }
            candidate = self.before[candidate & (self.size - 1)];
            chain -= 1;
            if candidate <= limit || chain == 0 {
                break;
            }
        }
        best.min(ahead)
    }

    /// Takes text; what can be written is in `bits`.
    pub fn take(&mut self, data: &[u8], flush: Flush) {
        self.text.extend(data);
        if self.level > 0 {
            self.hash_waiting();
        }
        if !data.is_empty() || self.ahead() > 0 || flush != Flush::None {
            match (self.level, self.strategy) {
                (0, _) => self.store(flush),
                (_, Strategy::Huffman) => self.only_codes(flush),
                (_, Strategy::Runs) => self.runs(flush),
                (1..=3, _) => self.fast(flush),
                _ => self.slow(flush),
            }
        }
        match flush {
            Flush::Partial => {
                self.bits.put(2, 3);
                self.bits.put(0, 7);
            }
            Flush::Sync | Flush::Full => {
                write_stored(&mut self.bits, &[], false);
                if flush == Flush::Full {
                    self.head.fill(0);
                    if self.ahead() == 0 {
                        self.floor = self.at;
                        self.unhashed = 0;
                    }
                }
            }
            _ => {}
        }
        self.forget();
    }

    fn hash_waiting(&mut self) {
        while self.unhashed > 0 && self.ahead() + self.unhashed >= LEAST {
            let place = self.at - self.unhashed;
            self.insert(place);
            self.unhashed -= 1;
        }
    }

    /// Text that no match can reach any more goes.
    fn forget(&mut self) {
        let kept = self.block_start.min(self.at.saturating_sub(self.size));
        if kept - self.base > 1 << 20 {
            self.text.drain(..kept - self.base);
            self.base = kept;
        }
    }

    fn end_block(&mut self, last: bool) {
        let choice = if self.strategy == Strategy::Fixed { Choice::Fixed } else { Choice::Any };
        let text = self.may_store().then(|| &self.text[self.block_start - self.base..self.at - self.base]);
        self.block.write(&mut self.bits, text, last, choice);
        self.block_start = self.at;
    }

    /// Whether the C library still holds the block's bytes: its window of two sizes moves on by one.
    fn may_store(&self) -> bool {
        let rest = match self.strategy {
            _ if self.ahead() == 0 => NEEDED,
            Strategy::Huffman => 0,
            Strategy::Runs => MOST,
            _ => NEEDED - 1,
        };
        let moved = (self.at - self.floor).saturating_sub(self.size - rest) / self.size;
        self.block_start - self.floor >= moved * self.size
    }

    fn finish(&mut self, flush: Flush) {
        if flush == Flush::Finish {
            self.end_block(true);
        } else if !self.block.is_empty() {
            self.end_block(false);
        }
    }

    fn has_next(&self, needed: usize, flush: Flush) -> bool {
        self.ahead() >= needed || flush != Flush::None && self.ahead() > 0
    }

    /// The first match that is found is taken.
    fn fast(&mut self, flush: Flush) {
        while self.has_next(NEEDED, flush) {
            let ahead = self.ahead();
            let candidate = if ahead >= LEAST { self.insert(self.at) } else { 0 };
            let mut length = 0;
            if candidate > self.floor && self.at - candidate <= self.reach() {
                length = self.longest(candidate, LEAST - 1);
            }
            let full = if length >= LEAST {
                let full = self.block.matched(self.at - self.match_start, length - LEAST);
                if length <= self.effort.lazy && ahead - length >= LEAST {
                    for place in self.at + 1..self.at + length {
                        self.insert(place);
                    }
                }
                self.at += length;
                full
            } else {
                self.at += 1;
                let byte = self.byte(self.at - 1);
                self.block.literal(byte)
            };
            if full {
                self.end_block(false);
            }
        }
        if flush != Flush::None {
            self.unhashed = (self.at - self.floor).min(LEAST - 1);
            self.finish(flush);
        }
    }

    /// A match is taken unless the next place has a better one.
    fn slow(&mut self, flush: Flush) {
        while self.has_next(NEEDED, flush) {
            let ahead = self.ahead();
            let candidate = if ahead >= LEAST { self.insert(self.at) } else { 0 };
            let (known, known_start) = (self.match_length, self.match_start);
            self.match_length = LEAST - 1;
            if candidate > self.floor && known < self.effort.lazy && self.at - candidate <= self.reach() {
                self.match_length = self.longest(candidate, known);
                let short = self.match_length == LEAST && self.at - self.match_start > TOO_FAR;
                if self.match_length <= 5 && (self.strategy == Strategy::Filtered || short) {
                    self.match_length = LEAST - 1;
                }
            }
            if known >= LEAST && self.match_length <= known {
                let last_hashed = (self.at + ahead).checked_sub(LEAST);
                let full = self.block.matched(self.at - 1 - known_start, known - LEAST);
                for place in self.at + 1..self.at - 1 + known {
                    if last_hashed.is_some_and(|last| place <= last) {
                        self.insert(place);
                    }
                }
                self.at += known - 1;
                self.waiting = false;
                self.match_length = LEAST - 1;
                if full {
                    self.end_block(false);
                }
            } else {
                let byte = self.byte(self.at.saturating_sub(1).max(self.base));
                if self.waiting && self.block.literal(byte) {
                    self.end_block(false);
                }
                self.waiting = true;
                self.at += 1;
            }
        }
        if flush != Flush::None {
            if self.waiting {
                let byte = self.byte(self.at - 1);
                self.block.literal(byte);
                self.waiting = false;
            }
            self.unhashed = (self.at - self.floor).min(LEAST - 1);
            self.finish(flush);
        }
    }

    fn only_codes(&mut self, flush: Flush) {
        while self.ahead() > 0 {
            self.at += 1;
            let byte = self.byte(self.at - 1);
            if self.block.literal(byte) {
                self.end_block(false);
            }
        }
        if flush != Flush::None {
            self.finish(flush);
        }
    }

    /// Matches at distance one only.
    fn runs(&mut self, flush: Flush) {
        while self.ahead() > MOST || flush != Flush::None && self.ahead() > 0 {
            let mut length = 0;
            if self.ahead() >= LEAST && self.at > self.floor {
                let text = &self.text[self.at - 1 - self.base..];
                length = text[1..].iter().take(MOST).take_while(|b| **b == text[0]).count();
            }
            let full = if length >= LEAST {
                self.at += length;
                self.block.matched(1, length - LEAST)
            } else {
                self.at += 1;
                let byte = self.byte(self.at - 1);
                self.block.literal(byte)
            };
            if full {
                self.end_block(false);
            }
        }
        if flush != Flush::None {
            self.finish(flush);
        }
    }

    /// Bytes as they are. Texts of more than 65,531 bytes are cut at other places than the C library cuts them: there it
    /// goes by the room in the caller's buffers.
    fn store(&mut self, flush: Flush) {
        if flush == Flush::None {
            self.at = self.base + self.text.len();
            return;
        }
        self.at = self.base + self.text.len();
        let text = self.text[self.block_start - self.base..].to_vec();
        let mut rest = text.as_slice();
        loop {
            let (block, more) = rest.split_at(rest.len().min(65_531));
            let last = more.is_empty() && flush == Flush::Finish;
            if !block.is_empty() || last {
                write_stored(&mut self.bits, block, last);
            }
            rest = more;
            if rest.is_empty() {
                break;
            }
        }
        self.block_start = self.at;
    }
}
