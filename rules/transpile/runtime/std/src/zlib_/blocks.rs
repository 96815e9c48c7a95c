//! Blocks of a deflate stream: the symbols of one, and the cheapest way to write them.
use super::bits::BitWriter;
use super::huffman::*;

pub struct Block {
    /// Literals (distance 0) and matches (distance, length - 3).
    symbols: Vec<(u16, u8)>,
    literals: Vec<u32>,
    distances: Vec<u32>,
    limit: usize,
    tables: Tables,
}

/// Which code a length or a distance has.
struct Tables {
    length_code: Vec<u8>,
    length_base: Vec<u32>,
    distance_base: Vec<u32>,
    fixed_bits: Vec<u16>,
    fixed_lengths: Vec<u8>,
    fixed_distances: Vec<u16>,
}

impl Tables {
    fn new() -> Tables {
        let length_base: Vec<u32> = (0..LENGTH_CODES).map(length_base).collect();
        let code = |length: u32| length_base.iter().rposition(|base| *base <= length).unwrap_or(0) as u8;
        let fixed_lengths = fixed_lengths();
        Tables {
            length_code: (0..256).map(code).collect(),
            distance_base: (0..D_CODES).map(distance_base).collect(),
            fixed_bits: codes(&fixed_lengths),
            fixed_lengths,
            fixed_distances: codes(&[5; D_CODES]),
            length_base,
        }
    }
    fn distance_code(&self, distance: u32) -> usize {
        self.distance_base.partition_point(|base| *base <= distance) - 1
    }
}

/// Whether blocks may be stored as they are or must use the fixed code.
#[derive(Clone, Copy, PartialEq)]
pub enum Choice {
    Any,
    Fixed,
}

impl Block {
    pub fn new(limit: usize) -> Block {
        let mut made = Block {
            symbols: Vec::with_capacity(limit),
            literals: vec![0; L_CODES],
            distances: vec![0; D_CODES],
            limit,
            tables: Tables::new(),
        };
        made.clear();
        made
    }
    fn clear(&mut self) {
        self.symbols.clear();
        self.literals.fill(0);
        self.distances.fill(0);
        self.literals[END_BLOCK] = 1;
    }
    pub fn is_empty(&self) -> bool {
        self.symbols.is_empty()
    }
    /// Adds a byte; true when the block is full.
    pub fn literal(&mut self, byte: u8) -> bool {
        self.symbols.push((0, byte));
        self.literals[byte as usize] += 1;
        self.symbols.len() == self.limit
    }
    /// Adds a match of a length (less 3); true when the block is full.
    pub fn matched(&mut self, distance: usize, length: usize) -> bool {
        self.symbols.push((distance as u16, length as u8));
        self.literals[LITERALS + 1 + self.tables.length_code[length] as usize] += 1;
        self.distances[self.tables.distance_code(distance as u32 - 1)] += 1;
        self.symbols.len() == self.limit
    }

    /// Writes the block in the shortest of the three forms; `stored` is the text it stands for, where
    /// it may be stored as it is.
    pub fn write(&mut self, out: &mut BitWriter, stored: Option<&[u8]>, last: bool, choice: Choice) {
        let fixed = &self.tables.fixed_lengths;
        let literal = build(&self.literals, &LENGTH_KIND, Some(&|n| fixed[n]));
        let distance = build(&self.distances, &DISTANCE_KIND, Some(&|_| 5));
        let runs = run_lengths(&literal.lengths[..=literal.last], &distance.lengths[..=distance.last]);
        let mut counts = vec![0; BL_CODES];
        for (symbol, _, _) in &runs {
            counts[*symbol as usize] += 1;
        }
        let lengths = build(&counts, &BITLENGTH_KIND, None);
        let shown = (3..BL_CODES).rev().find(|at| lengths.lengths[ORDER[*at]] != 0).unwrap_or(2);
        let own = literal.size + distance.size + lengths.size + 3 * (shown as u64 + 1) + 14;
        let fixed_size = (literal.fixed_size + distance.fixed_size + 3 + 7) >> 3;
        let own_size = (own + 3 + 7) >> 3;
        let use_fixed = fixed_size <= own_size || choice == Choice::Fixed;
        let best = if use_fixed { fixed_size } else { own_size };
        let head = last as u32;
        let stored = stored.filter(|text| text.len() as u64 + 4 <= best && text.len() <= 0xffff);
        if let Some(text) = stored {
            write_stored(out, text, last);
        } else if use_fixed {
            out.put(2 + head, 3);
            self.write_symbols(
                out,
                (&self.tables.fixed_bits, &self.tables.fixed_lengths),
                (&self.tables.fixed_distances, &[5; D_CODES]),
            );
        } else {
            out.put(4 + head, 3);
            out.put(literal.last as u32 + 1 - 257, 5);
            out.put(distance.last as u32, 5);
            out.put(shown as u32 + 1 - 4, 4);
            for at in &ORDER[..=shown] {
                out.put(lengths.lengths[*at] as u32, 3);
            }
            for (symbol, more, bits) in runs {
                out.put(lengths.bits[symbol as usize] as u32, lengths.lengths[symbol as usize] as u32);
                out.put(more, bits);
            }
            self.write_symbols(out, (&literal.bits, &literal.lengths), (&distance.bits, &distance.lengths));
        }
        self.clear();
        if last {
            out.align();
        }
    }

    fn write_symbols(&self, out: &mut BitWriter, literal: (&[u16], &[u8]), far: (&[u16], &[u8])) {
        let put = |out: &mut BitWriter, code: (&[u16], &[u8]), at: usize| {
            out.put(code.0[at] as u32, code.1[at] as u32);
        };
        for (distance, value) in &self.symbols {
            if *distance == 0 {
                put(out, literal, *value as usize);
                continue;
            }
            let code = self.tables.length_code[*value as usize] as usize;
            put(out, literal, code + LITERALS + 1);
            out.put(*value as u32 - self.tables.length_base[code], EXTRA_LENGTH[code] as u32);
            let distance = *distance as u32 - 1;
            let code = self.tables.distance_code(distance);
            put(out, far, code);
            out.put(distance - self.tables.distance_base[code], EXTRA_DISTANCE[code] as u32);
        }
        put(out, literal, END_BLOCK);
    }
}

/// A block of bytes as they are.
pub fn write_stored(out: &mut BitWriter, data: &[u8], last: bool) {
    out.put(last as u32, 3);
    out.align();
    let size = data.len() as u16;
    out.out.extend(size.to_le_bytes());
    out.out.extend((!size).to_le_bytes());
    out.out.extend(data);
}

/// The lengths of two codes as symbols with more bits: runs of one length are written shorter.
fn run_lengths(literals: &[u8], distances: &[u8]) -> Vec<(u8, u32, u32)> {
    let mut made = Vec::new();
    for lengths in [literals, distances] {
        let mut previous = None;
        let mut at = 0;
        while at < lengths.len() {
            let length = lengths[at];
            let most = match length {
                0 => 138,
                _ if previous == Some(length) => 6,
                _ => 7,
            };
            let count = lengths[at..].iter().take(most).take_while(|l| **l == length).count();
            let least = if length == 0 || previous == Some(length) { 3 } else { 4 };
            if count < least {
                made.extend(std::iter::repeat_n((length, 0, 0), count));
            } else if length != 0 {
                let own = (previous != Some(length)) as u32;
                if own == 1 {
                    made.push((length, 0, 0));
                }
                made.push((16, count as u32 - own - 3, 2));
            } else if count <= 10 {
                made.push((17, count as u32 - 3, 3));
            } else {
                made.push((18, count as u32 - 11, 7));
            }
            previous = Some(length);
            at += count;
        }
    }
    made
}
