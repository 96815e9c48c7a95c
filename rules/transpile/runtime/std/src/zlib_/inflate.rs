//! Inflate: reads deflate streams bit by bit, with what zlib says of broken ones.
use super::huffman::*;

/// What stands around the deflate stream.
#[derive(Clone, Copy, PartialEq)]
pub enum Wrapper {
    Raw,
    Zlib,
    Gzip,
    /// zlib or gzip, by the first bytes.
    Either,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Header,
    Dictionary,
    Block,
    Stored(usize),
    Symbols,
    Trailer,
    Done,
}

/// Why reading stops.
pub enum Halt {
    /// More bytes are needed.
    Input,
    /// The data is no deflate stream: zlib's message.
    Broken(&'static str),
    /// A dictionary is needed.
    Dictionary,
}

type Step<T = ()> = Result<T, Halt>;

/// A code to read by: symbols in order of their codes, and how many there are of each length.
#[derive(Default)]
struct Table {
    counts: [u16; MAX_BITS + 1],
    symbols: Vec<u16>,
}

impl Table {
    /// The table, and how many codes of the longest length are left over (negative: too many).
    fn new(lengths: &[u8]) -> (Table, i32) {
        let mut counts = [0u16; MAX_BITS + 1];
        for length in lengths {
            counts[*length as usize] += 1;
        }
        let used = lengths.len() != counts[0] as usize;
        counts[0] = 0;
        let mut left = 1i32;
        for count in &counts[1..] {
            left = left * 2 - *count as i32;
            if left < 0 {
                break;
            }
        }
        let mut symbols: Vec<u16> = (0..lengths.len() as u16).filter(|n| lengths[*n as usize] != 0).collect();
        symbols.sort_by_key(|n| lengths[*n as usize]);
        (Table { counts, symbols }, if used { left } else { 0 })
    }
}

pub struct Inflate {
    wrapper: Wrapper,
    gzip: bool,
    window_bits: u32,
    state: State,
    last: bool,
    literals: Table,
    distances: Table,
    input: Vec<u8>,
    /// Bits of the input that are read.
    at: usize,
    /// All output that matches may reach, what was handed out included.
    out: Vec<u8>,
    handed: usize,
    total: u64,
    /// The checksum of the output up to `checked`.
    sum: Option<u32>,
    checked: usize,
    known: Option<Vec<u8>>,
}

impl Inflate {
    pub fn new(wrapper: Wrapper, window_bits: u32, dictionary: Option<Vec<u8>>) -> Inflate {
        let raw = wrapper == Wrapper::Raw;
        let (out, known) = if raw { (dictionary.unwrap_or_default(), None) } else { (Vec::new(), dictionary) };
        Inflate {
            wrapper,
            gzip: false,
            window_bits,
            state: if raw { State::Block } else { State::Header },
            last: false,
            literals: Table::default(),
            distances: Table::default(),
            input: Vec::new(),
            at: 0,
            handed: out.len(),
            checked: out.len(),
            out,
            total: 0,
            sum: None,
            known,
        }
    }

    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Input that is not read.
    pub fn rest(&self) -> &[u8] {
        &self.input[self.at.div_ceil(8).min(self.input.len())..]
    }

    pub fn drop_rest(&mut self) -> Vec<u8> {
        let rest = self.rest().to_vec();
        self.input.truncate(self.input.len() - rest.len());
        rest
    }

    /// Takes input and gives output, at most `limit` bytes of it where there is a limit.
    pub fn take(&mut self, data: &[u8], limit: Option<usize>) -> Result<Vec<u8>, Halt> {
        let read = self.at / 8;
        self.input.drain(..read);
        self.at -= read * 8;
        self.input.extend(data);
        let mut halt = None;
        while self.state != State::Done && limit.is_none_or(|limit| self.out.len() - self.handed < limit) {
            let room = limit.map_or(usize::MAX, |limit| limit - (self.out.len() - self.handed));
            let before = self.at;
            match self.step(room) {
                Ok(()) => {}
                Err(Halt::Input) => {
                    self.at = before;
                    break;
                }
                Err(other) => {
                    halt = Some(other);
                    break;
                }
            }
        }
        let end = limit.map_or(self.out.len(), |limit| self.out.len().min(self.handed + limit));
        let given = self.out[self.handed..end].to_vec();
        self.handed = end;
        let kept = self.handed.saturating_sub(1 << 15);
        if kept > 1 << 17 {
            self.sum_up();
            self.checked -= kept;
            self.out.drain(..kept);
            self.handed -= kept;
        }
        match halt {
            Some(halt) => Err(halt),
            None => Ok(given),
        }
    }

    fn bits(&mut self, count: usize) -> Step<usize> {
        if self.at + count > self.input.len() * 8 {
            return Err(Halt::Input);
        }
        let mut value = 0;
        let mut have = 0;
        while have < count {
            let byte = self.input[self.at / 8] as usize >> (self.at % 8);
            let part = (8 - self.at % 8).min(count - have);
            value |= (byte & ((1 << part) - 1)) << have;
            have += part;
            self.at += part;
        }
        Ok(value)
    }

    fn align(&mut self) {
        self.at = self.at.div_ceil(8) * 8;
    }

    fn step(&mut self, room: usize) -> Step {
        match self.state {
            State::Header => self.header(),
            State::Dictionary => self.dictionary(),
            State::Block => self.block(),
            State::Stored(left) => self.stored(left, room),
            State::Symbols => self.symbol(),
            State::Trailer => self.trailer(),
            State::Done => Ok(()),
        }
    }

    fn header(&mut self) -> Step {
        let first = self.bits(8)?;
        let second = self.bits(8)?;
        if self.wrapper != Wrapper::Zlib && (first, second) == (0x1f, 0x8b) {
            return self.gzip_header();
        }
        if self.wrapper == Wrapper::Gzip || (first * 256 + second) % 31 != 0 {
            return Err(Halt::Broken("incorrect header check"));
        }
        if first & 15 != 8 {
            return Err(Halt::Broken("unknown compression method"));
        }
        let bits = (first >> 4) as u32 + 8;
        if self.window_bits == 0 {
            self.window_bits = bits;
        }
        if bits > 15 || bits > self.window_bits {
            return Err(Halt::Broken("invalid window size"));
        }
        self.state = if second & 0x20 != 0 { State::Dictionary } else { State::Block };
        Ok(())
    }

    fn gzip_header(&mut self) -> Step {
        let method = self.bits(8)?;
        let flags = self.bits(8)?;
        if method != 8 {
            return Err(Halt::Broken("unknown compression method"));
        }
        if flags & 0xe0 != 0 {
            return Err(Halt::Broken("unknown header flags set"));
        }
        self.bits(48)?;
        if flags & 4 != 0 {
            let size = self.bits(16)?;
            for _ in 0..size {
                self.bits(8)?;
            }
        }
        for flag in [8, 16] {
            while flags & flag != 0 && self.bits(8)? != 0 {}
        }
        if flags & 2 != 0 {
            let end = self.at / 8;
            let check = crate::binascii_::crc32(&self.input[..end], 0) & 0xffff;
            if self.bits(16)? as u32 != check {
                return Err(Halt::Broken("header crc mismatch"));
            }
        }
        self.gzip = true;
        self.state = State::Block;
        Ok(())
    }

    fn dictionary(&mut self) -> Step {
        let check = (0..4).try_fold(0u32, |sum, _| Ok(sum << 8 | self.bits(8)? as u32))?;
        let Some(known) = &self.known else { return Err(Halt::Dictionary) };
        if super::adler32(known, 1) != check {
            return Err(Halt::Dictionary);
        }
        self.out.extend(known);
        self.handed = self.out.len();
        self.checked = self.handed;
        self.state = State::Block;
        Ok(())
    }

    fn block(&mut self) -> Step {
        let last = self.bits(1)? == 1;
        match self.bits(2)? {
            0 => {
                self.align();
                let (size, check) = (self.bits(16)?, self.bits(16)?);
                if size != !check & 0xffff {
                    return Err(Halt::Broken("invalid stored block lengths"));
                }
                self.state = State::Stored(size);
            }
            1 => {
                self.literals = Table::new(&fixed_lengths()).0;
                self.distances = Table::new(&[5; 32]).0;
                self.state = State::Symbols;
            }
            2 => {
                self.codes()?;
                self.state = State::Symbols;
            }
            _ => return Err(Halt::Broken("invalid block type")),
        }
        self.last = last;
        Ok(())
    }

    fn codes(&mut self) -> Step {
        let (literals, distances, shown) = (self.bits(5)? + 257, self.bits(5)? + 1, self.bits(4)? + 4);
        if literals > 286 || distances > 30 {
            return Err(Halt::Broken("too many length or distance symbols"));
        }
        let mut lengths = [0u8; BL_CODES];
        for at in &ORDER[..shown] {
            lengths[*at] = self.bits(3)? as u8;
        }
        let (table, left) = Table::new(&lengths);
        if left != 0 || table.symbols.is_empty() {
            return Err(Halt::Broken("invalid code lengths set"));
        }
        let mut lengths: Vec<u8> = Vec::with_capacity(320);
        while lengths.len() < literals + distances {
            let symbol = self.decode(&table)?.ok_or(Halt::Broken("invalid code lengths set"))?;
            let (value, count) = match symbol {
                16 => {
                    let Some(value) = lengths.last() else { return Err(Halt::Broken("invalid bit length repeat")) };
                    (*value, 3 + self.bits(2)?)
                }
                17 => (0, 3 + self.bits(3)?),
                18 => (0, 11 + self.bits(7)?),
                length => (length as u8, 1),
            };
            if lengths.len() + count > literals + distances {
                return Err(Halt::Broken("invalid bit length repeat"));
            }
            lengths.extend(std::iter::repeat_n(value, count));
        }
        if lengths[END_BLOCK] == 0 {
            return Err(Halt::Broken("invalid code -- missing end-of-block"));
        }
        let one_short = |table: &Table| table.symbols.len() == 1 && table.counts[1] == 1;
        let (table, left) = Table::new(&lengths[..literals]);
        if left < 0 || left > 0 && !one_short(&table) {
            return Err(Halt::Broken("invalid literal/lengths set"));
        }
        self.literals = table;
        let (table, left) = Table::new(&lengths[literals..]);
        if left < 0 || left > 0 && !one_short(&table) {
            return Err(Halt::Broken("invalid distances set"));
        }
        self.distances = table;
        Ok(())
    }

    /// The next symbol of a code; `None` where the bits are none.
    fn decode(&mut self, table: &Table) -> Step<Option<usize>> {
        let (mut code, mut first, mut index) = (0i32, 0i32, 0i32);
        for count in &table.counts[1..] {
            code |= self.bits(1)? as i32;
            let count = *count as i32;
            if code - count < first {
                return Ok(table.symbols.get((index + code - first) as usize).map(|n| *n as usize));
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        Ok(None)
    }

    fn symbol(&mut self) -> Step {
        let table = std::mem::take(&mut self.literals);
        let found = self.decode(&table);
        self.literals = table;
        let symbol = found?.ok_or(Halt::Broken("invalid literal/length code"))?;
        if symbol < LITERALS {
            self.put(symbol as u8);
            return Ok(());
        }
        if symbol == END_BLOCK {
            self.state = if self.last { State::Trailer } else { State::Block };
            return Ok(());
        }
        let code = symbol - LITERALS - 1;
        if code >= LENGTH_CODES {
            return Err(Halt::Broken("invalid literal/length code"));
        }
        let length = length_base(code) as usize + self.bits(EXTRA_LENGTH[code] as usize)? + 3;
        let table = std::mem::take(&mut self.distances);
        let found = self.decode(&table);
        self.distances = table;
        let code = found?.filter(|code| *code < D_CODES).ok_or(Halt::Broken("invalid distance code"))?;
        let distance = distance_base(code) as usize + self.bits(EXTRA_DISTANCE[code] as usize)? + 1;
        if distance > self.out.len() || self.window_bits > 0 && distance > 1 << self.window_bits {
            return Err(Halt::Broken("invalid distance too far back"));
        }
        // A match may reach into what it makes: so much is there each time.
        let (start, mut left) = (self.out.len() - distance, length);
        while left > 0 {
            let part = left.min(self.out.len() - start);
            self.out.extend_from_within(start..start + part);
            left -= part;
        }
        self.total += length as u64;
        Ok(())
    }

    fn put(&mut self, byte: u8) {
        self.out.push(byte);
        self.total += 1;
    }

    /// Brings the checksum up to the end of the output.
    fn sum_up(&mut self) {
        let new = &self.out[self.checked..];
        if self.gzip {
            self.sum = Some(crate::binascii_::crc32(new, self.sum.unwrap_or(0)));
        } else if self.wrapper != Wrapper::Raw {
            self.sum = Some(super::adler32(new, self.sum.unwrap_or(1)));
        }
        self.checked = self.out.len();
    }

    fn stored(&mut self, left: usize, room: usize) -> Step {
        if left == 0 {
            self.state = if self.last { State::Trailer } else { State::Block };
            return Ok(());
        }
        let from = self.at / 8;
        let count = left.min(self.input.len() - from).min(room);
        if count == 0 {
            return Err(Halt::Input);
        }
        self.out.extend_from_slice(&self.input[from..from + count]);
        self.total += count as u64;
        self.at += count * 8;
        self.state = State::Stored(left - count);
        Ok(())
    }

    fn trailer(&mut self) -> Step {
        self.sum_up();
        if self.gzip {
            self.align();
            let (check, size) = (self.bits(32)?, self.bits(32)?);
            if Some(check as u32) != self.sum {
                return Err(Halt::Broken("incorrect data check"));
            }
            if size as u32 != self.total as u32 {
                return Err(Halt::Broken("incorrect length check"));
            }
        } else if self.wrapper != Wrapper::Raw {
            self.align();
            let check = (0..4).try_fold(0u32, |sum, _| Ok::<_, Halt>(sum << 8 | self.bits(8)? as u32))?;
            if Some(check) != self.sum {
                return Err(Halt::Broken("incorrect data check"));
            }
        }
        self.state = State::Done;
        Ok(())
    }
}
