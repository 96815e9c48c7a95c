//! `compressobj` and `decompressobj`: streams that are packed and unpacked piece by piece.
use super::deflate::{Deflate, Flush, Strategy};
use super::inflate::{Halt, Inflate, Wrapper};
use super::{adler32, error};
use crate::binascii_::{bytes, crc32};
use batuta_rt::prelude::*;

/// Header, deflate stream, check: what one compressor writes.
pub struct Packer {
    wrapper: Wrapper,
    window_bits: u32,
    level: usize,
    strategy: Strategy,
    dictionary: Option<u32>,
    deflate: Deflate,
    begun: bool,
    done: bool,
    adler: u32,
    crc: u32,
    size: u32,
}

/// The settings of a compressor, as `zlib.compressobj` takes them.
pub struct Settings {
    pub level: i64,
    pub wbits: i64,
    pub memory: i64,
    pub strategy: i64,
    pub dictionary: Option<Vec<u8>>,
}

impl Packer {
    /// `None`: no such settings.
    pub fn new(settings: Settings) -> Option<Packer> {
        let (wrapper, bits) = match settings.wbits {
            9..=15 => (Wrapper::Zlib, settings.wbits),
            8 => (Wrapper::Zlib, 9),
            25..=31 => (Wrapper::Gzip, settings.wbits - 16),
            -15..=-9 => (Wrapper::Raw, -settings.wbits),
            _ => return None,
        };
        let level = match settings.level {
            -1 => 6,
            0..=9 => settings.level as usize,
            _ => return None,
        };
        let strategy = match settings.strategy {
            0 => Strategy::Default,
            1 => Strategy::Filtered,
            2 => Strategy::Huffman,
            3 => Strategy::Runs,
            4 => Strategy::Fixed,
            _ => return None,
        };
        if !(1..=9).contains(&settings.memory) {
            return None;
        }
        let mut deflate = Deflate::new(level, bits as u32, settings.memory as u32, strategy);
        let dictionary = settings.dictionary.map(|text| {
            deflate.dictionary(&text);
            adler32(&text, 1)
        });
        Some(Packer {
            wrapper,
            window_bits: bits as u32,
            level,
            strategy,
            dictionary,
            deflate,
            begun: false,
            done: false,
            adler: 1,
            crc: 0,
            size: 0,
        })
    }

    fn header(&mut self) {
        let quick = matches!(self.strategy, Strategy::Huffman | Strategy::Runs | Strategy::Fixed) || self.level < 2;
        match self.wrapper {
            Wrapper::Zlib => {
                let effort = match self.level {
                    _ if quick => 0,
                    ..=5 => 1,
                    6 => 2,
                    _ => 3,
                };
                let mut head = (8 + ((self.window_bits - 8) << 4)) << 8 | effort << 6;
                if self.dictionary.is_some() {
                    head |= 0x20;
                }
                head += 31 - head % 31;
                self.out().extend((head as u16).to_be_bytes());
                if let Some(check) = self.dictionary {
                    self.out().extend(check.to_be_bytes());
                }
            }
            Wrapper::Gzip => {
                let effort = if self.level == 9 { 2 } else { 4 * quick as u8 };
                self.out().extend([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, effort, 3]);
            }
            _ => {}
        }
    }

    fn out(&mut self) -> &mut Vec<u8> {
        &mut self.deflate.bits.out
    }

    pub fn take(&mut self, data: &[u8], flush: Flush) -> Vec<u8> {
        if self.done {
            return Vec::new();
        }
        if !self.begun {
            self.begun = true;
            self.header();
        }
        match self.wrapper {
            Wrapper::Zlib => self.adler = adler32(data, self.adler),
            Wrapper::Gzip => self.crc = crc32(data, self.crc),
            _ => {}
        }
        self.size = self.size.wrapping_add(data.len() as u32);
        self.deflate.take(data, flush);
        if flush == Flush::Finish {
            self.done = true;
            let (adler, crc, size) = (self.adler, self.crc, self.size);
            match self.wrapper {
                Wrapper::Zlib => self.out().extend(adler.to_be_bytes()),
                Wrapper::Gzip => self.out().extend([crc.to_le_bytes(), size.to_le_bytes()].concat()),
                _ => {}
            }
        }
        std::mem::take(self.out())
    }
}

struct Compress {
    class: Class,
    packer: Slot<Packer>,
}

impl Native for Compress {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn flush_of(mode: i64) -> R<Flush> {
    Ok(match mode {
        0 => Flush::None,
        1 => Flush::Partial,
        2 => Flush::Sync,
        3 => Flush::Full,
        4 => Flush::Finish,
        5 => Flush::Block,
        _ => return Err(error("Error -2 while flushing: inconsistent stream state")),
    })
}

fn number(value: Option<Value>, default: i64) -> R<i64> {
    value.map_or(Ok(default), |value| op::index(&value)?.to_index())
}

fn packer(this: &Value) -> R<&Slot<Packer>> {
    Ok(&this.downcast::<Compress>().ok_or_else(|| type_error("expected a compressor"))?.packer)
}

fn dictionary(value: Option<Value>) -> R<Option<Vec<u8>>> {
    value.filter(|value| !value.is_none()).map(|value| bytes(&value)).transpose()
}

pub fn compressobj(a: Args) -> R {
    let names = ["level", "method", "wbits", "memLevel", "strategy", "zdict"];
    let [level, method, wbits, memory, strategy, zdict] = a.named("compressobj", names, 0)?;
    let settings = Settings {
        level: number(level, -1)?,
        wbits: number(wbits, 15)?,
        memory: number(memory, 8)?,
        strategy: number(strategy, 0)?,
        dictionary: dictionary(zdict)?,
    };
    let made = if number(method, 8)? == 8 { Packer::new(settings) } else { None };
    let made = made.ok_or_else(|| value_error("Invalid initialization option"))?;
    let class = ClassBuilder::native("Compress", "zlib")
        .method("compress", |this, a| {
            let data = bytes(&a.one("Compress.compress")?)?;
            Ok(packer(this)?.with_mut(|p| p.take(&data, Flush::None)).into())
        })
        .method("flush", |this, a| {
            let [mode] = a.between::<1>("flush", 0)?;
            match flush_of(number(mode, 4)?)? {
                Flush::None => Ok(Vec::new().into()),
                Flush::Block => Err(not_implemented_error("batuta: flush(zlib.Z_BLOCK) is not supported")),
                flush => Ok(packer(this)?.with_mut(|p| p.take(&[], flush)).into()),
            }
        })
        .build()?;
    Ok(Value::native(Compress { class, packer: Slot::new(made) }))
}

struct Decompress {
    class: Class,
    inflate: Slot<Inflate>,
    unused: Slot<Vec<u8>>,
    tail: Slot<Vec<u8>>,
}

impl Native for Decompress {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Decompress {
    fn of(this: &Value) -> R<&Decompress> {
        this.downcast().ok_or_else(|| type_error("expected a decompressor"))
    }
    fn take(&self, data: &[u8], limit: Option<usize>) -> R<Vec<u8>> {
        if self.inflate.with(Inflate::is_done) {
            self.unused.with_mut(|unused| unused.extend(data));
            self.tail.set(Vec::new());
            return Ok(Vec::new());
        }
        let out = self.inflate.with_mut(|inflate| inflate.take(data, limit)).map_err(|halt| broken(&halt))?;
        let done = self.inflate.with(Inflate::is_done);
        let rest = if done || limit.is_some() { self.inflate.with_mut(Inflate::drop_rest) } else { Vec::new() };
        if done {
            self.unused.set(rest);
            self.tail.set(Vec::new());
        } else {
            self.tail.set(rest);
        }
        Ok(out)
    }
}

pub fn broken(halt: &Halt) -> Exc {
    match halt {
        Halt::Broken(reason) => error(&format!("Error -3 while decompressing data: {reason}")),
        Halt::Dictionary => error("Error 2 while decompressing data"),
        Halt::Input => error("Error -5 while decompressing data: incomplete or truncated stream"),
    }
}

/// The reader that `wbits` asks for.
pub fn reader(wbits: i64, dictionary: Option<Vec<u8>>) -> Option<Inflate> {
    let (wrapper, bits) = match wbits {
        0 => (Wrapper::Zlib, 0),
        8..=15 => (Wrapper::Zlib, wbits),
        24..=31 => (Wrapper::Gzip, wbits - 16),
        40..=47 => (Wrapper::Either, wbits - 32),
        -15..=-8 => (Wrapper::Raw, -wbits),
        _ => return None,
    };
    Some(Inflate::new(wrapper, bits as u32, dictionary))
}

pub fn decompressobj(a: Args) -> R {
    let [wbits, zdict] = a.named("decompressobj", ["wbits", "zdict"], 0)?;
    let inflate = reader(number(wbits, 15)?, dictionary(zdict)?);
    let inflate = inflate.ok_or_else(|| value_error("Invalid initialization option"))?;
    let class = ClassBuilder::native("Decompress", "zlib")
        .method("decompress", |this, a| {
            let [data, limit] = a.named("decompress", ["data", "max_length"], 1)?;
            let limit = number(limit, 0)?;
            if limit < 0 {
                return Err(value_error("max_length must be non-negative"));
            }
            let limit = Some(limit as usize).filter(|limit| *limit > 0);
            Ok(Decompress::of(this)?.take(&bytes(&data.unwrap_or_default())?, limit)?.into())
        })
        .method("flush", |this, _| {
            let object = Decompress::of(this)?;
            let tail = object.tail.get();
            Ok(object.take(&tail, None)?.into())
        })
        .getter("unused_data", |this| Ok(Decompress::of(this)?.unused.get().into()))
        .getter("unconsumed_tail", |this| Ok(Decompress::of(this)?.tail.get().into()))
        .getter("eof", |this| Ok(Decompress::of(this)?.inflate.with(Inflate::is_done).into()))
        .build()?;
    let none = || Slot::new(Vec::new());
    Ok(Value::native(Decompress { class, inflate: Slot::new(inflate), unused: none(), tail: none() }))
}
