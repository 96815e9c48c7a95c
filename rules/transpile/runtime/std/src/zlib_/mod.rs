//! `zlib`: checksums, and deflate whose bytes are those of the C library.
use crate::binascii_::{bytes, checksum_arguments, crc32};
use batuta_rt::prelude::*;
use deflate::Flush;
use inflate::Halt;
use objects::{broken, reader, Packer, Settings};

mod bits;
mod blocks;
mod deflate;
mod huffman;
mod inflate;
mod objects;

thread_local! {
    static ERROR: OnceCell<Class> = const { OnceCell::new() };
}

fn error_class() -> Class {
    let made = || ClassBuilder::native("error", "zlib").base(exc::class::Exception()).build();
    ERROR.with(|cell| cell.get_or_init(|| made().unwrap_or_else(|_| exc::class::Exception())).clone())
}

fn error(text: &str) -> Exc {
    exc::raise(Exc::new(error_class(), &[text.into()]).value(), None)
}

pub fn adler32(data: &[u8], start: u32) -> u32 {
    let (mut a, mut b) = (start & 0xffff, start >> 16);
    // So many bytes fit before the sums have to be reduced.
    for part in data.chunks(5552) {
        for byte in part {
            a += *byte as u32;
            b += a;
        }
        a %= 65_521;
        b %= 65_521;
    }
    b << 16 | a
}

fn compress(a: Args) -> R {
    let [data, level, wbits] = a.named("compress", ["data", "level", "wbits"], 1)?;
    let number = |value: Option<Value>, default| value.map_or(Ok(default), |value| op::index(&value)?.to_index());
    let (level, wbits) = (number(level, -1)?, number(wbits, 15)?);
    let data = bytes(&data.unwrap_or_default())?;
    if !(-1..=9).contains(&level) {
        return Err(error("Bad compression level"));
    }
    let settings = Settings { level, wbits, memory: 8, strategy: 0, dictionary: None };
    let mut packer = Packer::new(settings).ok_or_else(|| error("Bad compression level"))?;
    Ok(packer.take(&data, Flush::Finish).into())
}

fn decompress(a: Args) -> R {
    let [data, wbits, _size] = a.named("decompress", ["data", "wbits", "bufsize"], 1)?;
    let data = bytes(&data.unwrap_or_default())?;
    let wbits = match wbits {
        Some(wbits) => op::index(&wbits)?.to_index()?,
        None => 15,
    };
    let mut inflate = reader(wbits, None)
        .ok_or_else(|| error("Error -2 while preparing to decompress data: inconsistent stream state"))?;
    let out = inflate.take(&data, None).map_err(|halt| broken(&halt))?;
    if !inflate.is_done() {
        return Err(broken(&Halt::Input));
    }
    Ok(out.into())
}

pub fn module() -> Module {
    crate::module_once!(Module::new("zlib")
        .with("error", error_class())
        .with("MAX_WBITS", 15i64)
        .with("DEFLATED", 8i64)
        .with("Z_BEST_COMPRESSION", 9i64)
        .with("Z_BEST_SPEED", 1i64)
        .with("Z_DEFAULT_COMPRESSION", -1i64)
        .with("Z_NO_COMPRESSION", 0i64)
        .with("Z_DEFAULT_STRATEGY", 0i64)
        .with("Z_FILTERED", 1i64)
        .with("Z_HUFFMAN_ONLY", 2i64)
        .with("Z_RLE", 3i64)
        .with("Z_FIXED", 4i64)
        .with("Z_NO_FLUSH", 0i64)
        .with("Z_PARTIAL_FLUSH", 1i64)
        .with("Z_SYNC_FLUSH", 2i64)
        .with("Z_FULL_FLUSH", 3i64)
        .with("Z_FINISH", 4i64)
        .with("Z_BLOCK", 5i64)
        .with("Z_TREES", 6i64)
        .with("DEF_BUF_SIZE", 16384i64)
        .with("DEF_MEM_LEVEL", 8i64)
        .with("ZLIB_VERSION", "1.2.13")
        .with("ZLIB_RUNTIME_VERSION", "1.2.13")
        .function("compressobj", objects::compressobj)
        .function("decompressobj", objects::decompressobj)
        .function("crc32", |a| {
            let (data, start) = checksum_arguments(a, "crc32", 0)?;
            Ok(crc32(&data, start).into())
        })
        .function("adler32", |a| {
            let (data, start) = checksum_arguments(a, "adler32", 1)?;
            Ok(adler32(&data, start).into())
        })
        .function("compress", compress)
        .function("decompress", decompress))
}
