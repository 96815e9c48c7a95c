//! `zlib`: checksums and deflate. What `compress` gives is valid, not byte for byte what the C library gives.
use crate::binascii_::{bytes, checksum_arguments, crc32};
use batuta_rt::prelude::*;
use flate2::{Compression, Decompress, FlushDecompress, Status};
use std::io::Write;

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

fn adler32(data: &[u8], start: u32) -> u32 {
    let (mut a, mut b) = (start & 0xffff, start >> 16);
    for byte in data {
        a = (a + *byte as u32) % 65_521;
        b = (b + a) % 65_521;
    }
    b << 16 | a
}

fn compress(a: Args) -> R {
    let [data, level, _wbits] = a.named("compress", ["data", "level", "wbits"], 1)?;
    let level = match level {
        Some(level) => op::index(&level)?.to_index()?,
        None => -1,
    };
    if !(-1..=9).contains(&level) {
        return Err(error("Bad compression level"));
    }
    let level = if level < 0 { Compression::default() } else { Compression::new(level as u32) };
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), level);
    let done = encoder.write_all(&bytes(&data.unwrap_or_default())?).and_then(|()| encoder.finish());
    Ok(done.map_err(|e| error(&format!("Error -1 while compressing data: {e}")))?.into())
}

fn decompress(a: Args) -> R {
    let [data, wbits, _size] = a.named("decompress", ["data", "wbits", "bufsize"], 1)?;
    let data = bytes(&data.unwrap_or_default())?;
    let wbits = match wbits {
        Some(wbits) => op::index(&wbits)?.to_index()?,
        None => 15,
    };
    if wbits > 15 {
        let mut out = Vec::new();
        return match std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(data.as_slice()), &mut out) {
            Ok(_) => Ok(out.into()),
            Err(_) => Err(error("Error -3 while decompressing data: incorrect header check")),
        };
    }
    let mut machine = Decompress::new(wbits > 0);
    let mut out = Vec::with_capacity(data.len() * 4 + 64);
    loop {
        let consumed = machine.total_in() as usize;
        out.reserve(data.len() * 4 + 64);
        let before = out.len();
        match machine.decompress_vec(&data[consumed..], &mut out, FlushDecompress::Finish) {
            Ok(Status::StreamEnd) => return Ok(out.into()),
            Ok(_) if machine.total_in() as usize == consumed && out.len() == before => {
                return Err(error("Error -5 while decompressing data: incomplete or truncated stream"));
            }
            Ok(_) => {}
            Err(_) => {
                let header = data.len() < 2 || (u16::from_be_bytes([data[0], data[1]])) % 31 != 0;
                let reason =
                    if wbits > 0 && header { "incorrect header check" } else { "invalid stored block lengths" };
                return Err(error(&format!("Error -3 while decompressing data: {reason}")));
            }
        }
    }
}

pub fn module() -> Module {
    crate::module_once!(Module::new("zlib")
        .with("error", error_class())
        .with("MAX_WBITS", 15i64)
        .with("DEFLATED", 8i64)
        .with("Z_BEST_COMPRESSION", 9i64)
        .with("Z_BEST_SPEED", 1i64)
        .with("Z_DEFAULT_COMPRESSION", -1i64)
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
