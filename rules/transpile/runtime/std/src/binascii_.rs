//! `binascii`: bytes to text forms and back, and checksums.
use batuta_rt::bytes::bytes_like;
use batuta_rt::prelude::*;

thread_local! {
    static ERROR: OnceCell<Class> = const { OnceCell::new() };
}

/// `binascii.Incomplete`, which nothing here raises.
fn incomplete_class() -> Class {
    let made = ClassBuilder::native("Incomplete", "binascii").base(exc::class::Exception()).build();
    made.unwrap_or_else(|_| exc::class::Exception())
}

/// `binascii.Error`, a ValueError.
pub fn error_class() -> Class {
    let made = || ClassBuilder::native("Error", "binascii").base(exc::class::ValueError()).build();
    ERROR.with(|cell| cell.get_or_init(|| made().unwrap_or_else(|_| exc::class::ValueError())).clone())
}

pub fn error(text: &str) -> Exc {
    exc::raise(Exc::new(error_class(), &[text.into()]).value(), None)
}

/// The bytes of a bytes-like object.
pub fn bytes(value: &Value) -> R<Vec<u8>> {
    bytes_like(value).ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.type_name())))
}

/// The bytes of a bytes-like object or of ASCII text.
pub fn ascii_bytes(value: &Value) -> R<Vec<u8>> {
    match value.payload() {
        Value::Str(text) if text.only_ascii() => Ok(text.as_bytes().to_vec()),
        Value::Str(_) => Err(value_error("string argument should contain only ASCII characters")),
        _ => bytes_like(value).ok_or_else(|| {
            let kind = value.type_name();
            type_error(format!("argument should be bytes, buffer or ASCII string, not '{kind}'"))
        }),
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub fn encode64(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4);
    let letter = |bits: u32| ALPHABET[(bits & 63) as usize];
    let (whole, rest) = data.as_chunks::<3>();
    for [a, b, c] in whole {
        let word = (*a as u32) << 16 | (*b as u32) << 8 | *c as u32;
        out.extend_from_slice(&[letter(word >> 18), letter(word >> 12), letter(word >> 6), letter(word)]);
    }
    match rest {
        [a] => out.extend_from_slice(&[letter(*a as u32 >> 2), letter((*a as u32) << 4), b'=', b'=']),
        [a, b] => {
            let word = (*a as u32) << 8 | *b as u32;
            out.extend_from_slice(&[letter(word >> 10), letter(word >> 4), letter(word << 2), b'=']);
        }
        _ => {}
    }
    out
}

/// What a letter stands for; 64 for what is none.
const LETTERS: [u8; 256] = letters();

const fn letters() -> [u8; 256] {
    let mut table = [64; 256];
    let mut at = 0;
    while at < 64 {
        table[ALPHABET[at] as usize] = at as u8;
        at += 1;
    }
    table
}

/// Decodes groups of four letters as long as there is nothing else; gives how many bytes were read.
fn whole_groups(data: &[u8], out: &mut Vec<u8>) -> usize {
    let mut read = 0;
    for group in data.as_chunks::<4>().0 {
        let [a, b, c, d] = group.map(|byte| LETTERS[byte as usize] as u32);
        if (a | b | c | d) & 64 != 0 {
            break;
        }
        let word = a << 18 | b << 12 | c << 6 | d;
        out.extend_from_slice(&[(word >> 16) as u8, (word >> 8) as u8, word as u8]);
        read += 4;
    }
    read
}

pub fn decode64(data: &[u8], strict: bool) -> R<Vec<u8>> {
    let mut out = Vec::with_capacity(data.len() / 4 * 3);
    let (mut quad, mut left, mut pads, mut begun) = (0usize, 0u32, 0usize, false);
    if strict && data.first() == Some(&b'=') {
        return Err(error("Leading padding not allowed"));
    }
    let read = whole_groups(data, &mut out);
    for (at, byte) in data.iter().enumerate().skip(read) {
        if *byte == b'=' {
            begun = true;
            if quad >= 2 {
                pads += 1;
                if quad + pads >= 4 {
                    if strict && at + 1 < data.len() {
                        return Err(error("Excess data after padding"));
                    }
                    return Ok(out);
                }
            }
            continue;
        }
        let value = LETTERS[*byte as usize];
        if value == 64 {
            if strict {
                return Err(error("Only base64 data is allowed"));
            }
            continue;
        }
        if strict && begun {
            return Err(error("Discontinuous padding not allowed"));
        }
        let value = value as u32;
        pads = 0;
        match quad {
            0 => left = value,
            1 => {
                out.push((left << 2 | value >> 4) as u8);
                left = value & 15;
            }
            2 => {
                out.push((left << 4 | value >> 2) as u8);
                left = value & 3;
            }
            _ => {
                out.push((left << 6 | value) as u8);
                left = 0;
            }
        }
        quad = (quad + 1) % 4;
    }
    match quad {
        0 => Ok(out),
        1 => {
            let count = out.len() / 3 * 4 + 1;
            Err(error(&format!(
                "Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
            )))
        }
        _ => Err(error("Incorrect padding")),
    }
}

pub fn unhex(data: &[u8]) -> R<Vec<u8>> {
    if data.len() % 2 == 1 {
        return Err(error("Odd-length string"));
    }
    let digit = |b: u8| (b as char).to_digit(16).ok_or_else(|| error("Non-hexadecimal digit found"));
    data.chunks(2).map(|pair| Ok((digit(pair[0])? << 4 | digit(pair[1])?) as u8)).collect()
}

fn hexlify(a: Args) -> R {
    let [data, sep, per] = a.named("hexlify", ["data", "sep", "bytes_per_sep"], 1)?;
    let made = op::call(&builtins::get("bytes"), [Value::from(bytes(&data.unwrap_or_default())?)])?;
    let args: Vec<Value> = [sep, per].into_iter().flatten().collect();
    op::call_method(&op::call_method(&made, "hex", args)?, "encode", [Value::str("ascii")])
}

pub fn crc32(data: &[u8], start: u32) -> u32 {
    let mut crc = !start;
    let (words, rest) = data.as_chunks::<8>();
    for word in words {
        let low = crc ^ u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
        let part = |table: usize, byte: u32| CRC_TABLES[table][(byte & 255) as usize];
        crc = part(7, low)
            ^ part(6, low >> 8)
            ^ part(5, low >> 16)
            ^ part(4, low >> 24)
            ^ CRC_TABLES[3][word[4] as usize]
            ^ CRC_TABLES[2][word[5] as usize]
            ^ CRC_TABLES[1][word[6] as usize]
            ^ CRC_TABLES[0][word[7] as usize];
    }
    for byte in rest {
        crc = crc >> 8 ^ CRC_TABLE[(crc as u8 ^ byte) as usize];
    }
    !crc
}

/// What a byte does to the sum that so many bytes follow.
const CRC_TABLES: [[u32; 256]; 8] = crc_tables();

const fn crc_tables() -> [[u32; 256]; 8] {
    let mut tables = [crc_table(); 8];
    let mut at = 1;
    while at < 8 {
        let mut byte = 0;
        while byte < 256 {
            let before = tables[at - 1][byte];
            tables[at][byte] = before >> 8 ^ tables[0][(before & 255) as usize];
            byte += 1;
        }
        at += 1;
    }
    tables
}

const CRC_TABLE: [u32; 256] = crc_table();

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut crc = at as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = crc >> 1 ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
            bit += 1;
        }
        table[at] = crc;
        at += 1;
    }
    table
}

/// `(data, value)` of a checksum function.
pub fn checksum_arguments(a: Args, name: &str, default: u32) -> R<(Vec<u8>, u32)> {
    let [data, start] = a.between::<2>(name, 1)?;
    let start = match start {
        Some(start) => (op::index(&start)?.to_big() & num_bigint::BigInt::from(u32::MAX)).try_into().unwrap_or(0),
        None => default,
    };
    Ok((bytes(&data.unwrap_or_default())?, start))
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    Module::new("binascii")
        .with("Error", error_class())
        .with("Incomplete", incomplete_class())
        .function("hexlify", hexlify)
        .function("b2a_hex", hexlify)
        .function("unhexlify", |a| Ok(unhex(&ascii_bytes(&a.one("binascii.unhexlify")?)?)?.into()))
        .function("a2b_hex", |a| Ok(unhex(&ascii_bytes(&a.one("binascii.a2b_hex")?)?)?.into()))
        .function("b2a_base64", |mut a| {
            let newline = a.take_kw("newline");
            let mut out = encode64(&bytes(&a.one("binascii.b2a_base64")?)?);
            if newline.map_or(Ok(true), |n| op::truthy(&n))? {
                out.push(b'\n');
            }
            Ok(out.into())
        })
        .function("a2b_base64", |mut a| {
            let strict = a.take_kw("strict_mode").map_or(Ok(false), |s| op::truthy(&s))?;
            Ok(decode64(&ascii_bytes(&a.one("binascii.a2b_base64")?)?, strict)?.into())
        })
        .function("crc32", |a| {
            let (data, start) = checksum_arguments(a, "crc32", 0)?;
            Ok(crc32(&data, start).into())
        })
        .function("crc_hqx", |a| {
            let (data, start) = checksum_arguments(a, "crc_hqx", 0)?;
            let crc = data.iter().fold(start & 0xffff, |crc, b| {
                (0..8).fold(
                    crc ^ (*b as u32) << 8,
                    |c, _| if c & 0x8000 != 0 { c << 1 ^ 0x1021 } else { c << 1 } & 0xffff,
                )
            });
            Ok(crc.into())
        })
}
