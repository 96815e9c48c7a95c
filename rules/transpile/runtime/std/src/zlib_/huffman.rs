//! The prefix codes of deflate, built so that ties fall as they fall in zlib.

pub const MAX_BITS: usize = 15;
pub const LITERALS: usize = 256;
pub const END_BLOCK: usize = 256;
pub const LENGTH_CODES: usize = 29;
pub const L_CODES: usize = LITERALS + 1 + LENGTH_CODES;
pub const D_CODES: usize = 30;
pub const BL_CODES: usize = 19;

pub const EXTRA_LENGTH: [u8; LENGTH_CODES] =
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
pub const EXTRA_DISTANCE: [u8; D_CODES] =
    [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
pub const EXTRA_BITLENGTH: [u8; BL_CODES] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];
/// The order in which the lengths of the code lengths' codes stand.
pub const ORDER: [usize; BL_CODES] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The first length (less 3) of each length code.
pub fn length_base(code: usize) -> u32 {
    if code == LENGTH_CODES - 1 {
        return 255;
    }
    EXTRA_LENGTH[..code].iter().map(|e| 1u32 << e).sum()
}

/// The first distance (less 1) of each distance code.
pub fn distance_base(code: usize) -> u32 {
    EXTRA_DISTANCE[..code].iter().map(|e| 1u32 << e).sum()
}

/// What a tree of one kind has: how long its codes may be, which bits follow them.
pub struct Kind {
    pub extra: &'static [u8],
    /// The first symbol that has extra bits.
    pub base: usize,
    pub longest: usize,
    pub symbols: usize,
}

pub const LENGTH_KIND: Kind = Kind { extra: &EXTRA_LENGTH, base: LITERALS + 1, longest: MAX_BITS, symbols: L_CODES };
pub const DISTANCE_KIND: Kind = Kind { extra: &EXTRA_DISTANCE, base: 0, longest: MAX_BITS, symbols: D_CODES };
pub const BITLENGTH_KIND: Kind = Kind { extra: &EXTRA_BITLENGTH, base: 0, longest: 7, symbols: BL_CODES };

/// A code: the bits of each symbol, already reversed for writing, and their count.
pub struct Code {
    pub bits: Vec<u16>,
    pub lengths: Vec<u8>,
    /// The last symbol that is used.
    pub last: usize,
    /// Size of the text in bits with this code, and with the fixed code.
    pub size: u64,
    pub fixed_size: u64,
}

/// The codes that lengths stand for: shorter ones have smaller codes, equal ones go by symbol.
pub fn codes(lengths: &[u8]) -> Vec<u16> {
    let mut counts = [0u16; MAX_BITS + 1];
    for length in lengths {
        counts[*length as usize] += 1;
    }
    counts[0] = 0;
    let mut next = [0u16; MAX_BITS + 1];
    for bits in 1..MAX_BITS {
        next[bits + 1] = (next[bits] + counts[bits]) << 1;
    }
    let one = |length: &u8| {
        let at = *length as usize;
        if at == 0 {
            return 0;
        }
        let code = next[at];
        next[at] += 1;
        code.reverse_bits() >> (16 - at)
    };
    lengths.iter().map(one).collect()
}

pub fn fixed_lengths() -> Vec<u8> {
    (0..L_CODES + 2)
        .map(|n| match n {
            0..=143 => 8,
            144..=255 => 9,
            256..=279 => 7,
            _ => 8,
        })
        .collect()
}

/// The symbols that wait to be joined, the rarest first; of equally rare ones the shallower.
struct Heap<'a> {
    items: Vec<usize>,
    weight: &'a mut Vec<u64>,
    depth: Vec<u8>,
}

impl Heap<'_> {
    fn before(&self, a: usize, b: usize) -> bool {
        self.weight[a] < self.weight[b] || (self.weight[a] == self.weight[b] && self.depth[a] <= self.depth[b])
    }
    /// Moves the item at a place (counted from 1) down to where it belongs.
    fn sink(&mut self, mut at: usize) {
        let len = self.items.len();
        let item = self.items[at - 1];
        let mut child = at * 2;
        while child <= len {
            if child < len && self.before(self.items[child], self.items[child - 1]) {
                child += 1;
            }
            if self.before(item, self.items[child - 1]) {
                break;
            }
            self.items[at - 1] = self.items[child - 1];
            at = child;
            child *= 2;
        }
        self.items[at - 1] = item;
    }
}

/// The best code for symbols met so often. `fixed`: the lengths of the fixed code, for comparison.
pub fn build(counts: &[u32], kind: &Kind, fixed: Option<&dyn Fn(usize) -> u8>) -> Code {
    let mut weight: Vec<u64> = counts.iter().map(|c| *c as u64).collect();
    let mut items: Vec<usize> = (0..kind.symbols).filter(|n| weight[*n] != 0).collect();
    let mut last = items.last().map_or(-1, |n| *n as i64);
    let (mut size, mut fixed_size) = (0i64, 0i64);
    // A code has two symbols at least.
    while items.len() < 2 {
        let node = if last < 2 {
            last += 1;
            last as usize
        } else {
            0
        };
        items.push(node);
        weight[node] = 1;
        size -= 1;
        fixed_size -= fixed.map_or(0, |f| f(node) as i64);
    }
    let leaves = weight.clone();
    let last = last as usize;
    let depth = vec![0; kind.symbols];
    let mut heap = Heap { items, weight: &mut weight, depth };
    for at in (1..=heap.items.len() / 2).rev() {
        heap.sink(at);
    }
    let mut parent = vec![0usize; kind.symbols * 2];
    // Nodes in the order in which they were joined.
    let mut joined = Vec::with_capacity(kind.symbols * 2);
    while heap.items.len() >= 2 {
        let first = heap.items[0];
        let moved = heap.items.pop().unwrap_or_default();
        heap.items[0] = moved;
        heap.sink(1);
        let second = heap.items[0];
        joined.extend([first, second]);
        let node = heap.weight.len();
        heap.weight.push(heap.weight[first] + heap.weight[second]);
        heap.depth.push(heap.depth[first].max(heap.depth[second]) + 1);
        (parent[first], parent[second]) = (node, node);
        heap.items[0] = node;
        heap.sink(1);
    }
    joined.push(heap.items[0]);
    let mut lengths = limited_lengths(&joined, &parent, kind, last);
    lengths.truncate(kind.symbols);
    for n in 0..=last {
        if leaves[n] == 0 {
            lengths[n] = 0;
            continue;
        }
        let extra = if n >= kind.base { kind.extra[n - kind.base] as i64 } else { 0 };
        size += leaves[n] as i64 * (lengths[n] as i64 + extra);
        fixed_size += fixed.map_or(0, |f| leaves[n] as i64 * (f(n) as i64 + extra));
    }
    Code { bits: codes(&lengths), lengths, last, size: size as u64, fixed_size: fixed_size as u64 }
}

/// The lengths of the leaves' codes, none longer than allowed.
fn limited_lengths(joined: &[usize], parent: &[usize], kind: &Kind, last: usize) -> Vec<u8> {
    let mut lengths = vec![0u8; kind.symbols * 2];
    let mut counts = [0i32; MAX_BITS + 1];
    let mut overflow = 0;
    for node in joined.iter().rev().skip(1) {
        let mut bits = lengths[parent[*node]] as usize + 1;
        if bits > kind.longest {
            bits = kind.longest;
            overflow += 1;
        }
        lengths[*node] = bits as u8;
        if *node <= last {
            counts[bits] += 1;
        }
    }
    if overflow == 0 {
        return lengths;
    }
    while overflow > 0 {
        let mut bits = kind.longest - 1;
        while counts[bits] == 0 {
            bits -= 1;
        }
        counts[bits] -= 1;
        counts[bits + 1] += 2;
        counts[kind.longest] -= 1;
        overflow -= 2;
    }
    let mut leaves = joined.iter().filter(|node| **node <= last);
    for bits in (1..=kind.longest).rev() {
        for node in leaves.by_ref().take(counts[bits] as usize) {
            lengths[*node] = bits as u8;
        }
    }
    lengths
}
