//! `base64`: the Base16, Base32, Base64 and Base85 encodings.
use crate::binascii_::{ascii_bytes, bytes, decode64, encode64, error, unhex};
use crate::declare::Declare;
use batuta_rt::prelude::*;

/// Replaces one byte by another.
fn swapped(data: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    data.into_iter().map(|b| from.iter().position(|f| *f == b).map_or(b, |at| to[at])).collect()
}

fn alternatives(value: &Value, decoding: bool) -> R<Option<Vec<u8>>> {
    if value.is_none() {
        return Ok(None);
    }
    let found = if decoding { ascii_bytes(value)? } else { bytes(value)? };
    if found.len() != 2 {
        return Err(op::assertion(Some(fmt::repr(value)?.into())));
    }
    Ok(Some(found))
}

fn b64decode(value: &Value, alternative: Option<Vec<u8>>, validate: bool) -> R {
    let mut data = ascii_bytes(value)?;
    if let Some(alternative) = alternative {
        data = swapped(data, &alternative, b"+/");
    }
    Ok(decode64(&data, validate)?.into())
}

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE32_HEX: &[u8; 32] = b"0123456789ABCDEFGHIJKLMNOPQRSTUV";

fn encode32(data: &[u8], alphabet: &[u8; 32]) -> Vec<u8> {
    let mut out = Vec::new();
    for chunk in data.chunks(5) {
        let word = chunk.iter().enumerate().fold(0u64, |w, (i, b)| w | (*b as u64) << (32 - 8 * i));
        let shown = (chunk.len() * 8).div_ceil(5);
        for i in 0..8 {
            out.push(if i < shown { alphabet[(word >> (35 - 5 * i) & 31) as usize] } else { b'=' });
        }
    }
    out
}

fn decode32(value: &Value, alphabet: &[u8; 32], casefold: bool, map01: Option<u8>) -> R {
    let mut data = ascii_bytes(value)?;
    if data.len() % 8 != 0 {
        return Err(error("Incorrect padding"));
    }
    if let Some(one) = map01 {
        data = swapped(data, b"01", &[b'O', one]);
    }
    if casefold {
        data.make_ascii_uppercase();
    }
    let length = data.len();
    while data.last() == Some(&b'=') {
        data.pop();
    }
    let pads = length - data.len();
    let mut out = Vec::new();
    for chunk in data.chunks(8) {
        let mut word = 0u64;
        for byte in chunk {
            let Some(value) = alphabet.iter().position(|c| c == byte) else {
                return Err(error("Non-base32 digit found"));
            };
            word = word << 5 | value as u64;
        }
        word <<= 5 * (8 - chunk.len());
        out.extend(&word.to_be_bytes()[3..]);
    }
    if length % 8 != 0 || ![0, 1, 3, 4, 6].contains(&pads) {
        return Err(error("Incorrect padding"));
    }
    if pads > 0 && length > 0 {
        out.truncate(out.len() - 5 + (43 - 5 * pads) / 8);
    }
    Ok(out.into())
}

const BASE85: &[u8; 85] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

fn words(data: &[u8]) -> impl Iterator<Item = (u32, usize)> + '_ {
    data.chunks(4).map(|chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        (u32::from_be_bytes(word), chunk.len())
    })
}

fn digits85(word: u32, digit: &dyn Fn(u8) -> u8) -> [u8; 5] {
    let mut rest = word;
    let mut out = [0; 5];
    for slot in out.iter_mut().rev() {
        *slot = digit((rest % 85) as u8);
        rest /= 85;
    }
    out
}

fn b85encode(data: &[u8], pad: bool) -> Vec<u8> {
    let mut out = Vec::new();
    for (word, length) in words(data) {
        let digits = digits85(word, &|d| BASE85[d as usize]);
        out.extend(&digits[..if pad { 5 } else { length + 1 }]);
    }
    out
}

fn b85decode(data: &[u8]) -> R<Vec<u8>> {
    let mut out = Vec::new();
    for (index, chunk) in data.chunks(5).enumerate() {
        let mut word = 0u64;
        for at in 0..5 {
            let value = match chunk.get(at) {
                Some(byte) => BASE85
                    .iter()
                    .position(|c| c == byte)
                    .ok_or_else(|| value_error(format!("bad base85 character at position {}", index * 5 + at)))?,
                None => 84,
            };
            word = word * 85 + value as u64;
        }
        let Ok(word) = u32::try_from(word) else {
            return Err(value_error(format!("base85 overflow in hunk starting at byte {}", index * 5)));
        };
        out.extend(&word.to_be_bytes()[..chunk.len() - 1]);
    }
    Ok(out)
}

fn a85encode(data: &[u8], fold: bool, wrap: usize, pad: bool, adobe: bool) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    for (word, length) in words(data) {
        if word == 0 && (length == 4 || pad) {
            out.push(b'z');
        } else if word == 0x2020_2020 && fold && length == 4 {
            out.push(b'y');
        } else {
            let digits = digits85(word, &|d| d + 33);
            out.extend(&digits[..if pad { 5 } else { length + 1 }]);
        }
    }
    if adobe {
        out.splice(0..0, *b"<~");
    }
    if wrap > 0 {
        let width = wrap.max(if adobe { 2 } else { 1 });
        let mut lines: Vec<&[u8]> = out.chunks(width).collect();
        if adobe && lines.last().is_some_and(|line| line.len() + 2 > width) {
            lines.push(b"");
        }
        out = lines.join(&b'\n');
    }
    if adobe {
        out.extend(b"~>");
    }
    out
}

fn a85decode(data: &[u8], fold: bool, adobe: bool, ignored: &[u8]) -> R<Vec<u8>> {
    let mut data = data;
    if adobe {
        let Some(rest) = data.strip_suffix(b"~>") else {
            return Err(value_error("Ascii85 encoded byte sequences must end with b'~>'"));
        };
        data = rest.strip_prefix(b"<~").unwrap_or(rest);
    }
    let (mut out, mut group): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    for byte in data.iter().chain(b"uuuu") {
        match byte {
            b'!'..=b'u' => {
                group.push(*byte);
                if group.len() == 5 {
                    let word = group.iter().fold(0u64, |w, b| w * 85 + (*b - 33) as u64);
                    let word = u32::try_from(word).map_err(|_| value_error("Ascii85 overflow"))?;
                    out.extend(word.to_be_bytes());
                    group.clear();
                }
            }
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'z' => return Err(value_error("z inside Ascii85 5-tuple")),
            b'y' if fold && group.is_empty() => out.extend([0x20; 4]),
            b'y' if fold => return Err(value_error("y inside Ascii85 5-tuple")),
            other if ignored.contains(other) => {}
            other => return Err(value_error(format!("Non-Ascii85 digit found: {}", *other as char))),
        }
    }
    let padding = 4 - group.len();
    out.truncate(out.len() - padding);
    Ok(out)
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    Module::new("base64")
        .with("binascii", crate::binascii_::module())
        .def("b64encode", "s, altchars=None", |bound| {
            let [data, alternative] = bound.into_array();
            let out = encode64(&bytes(&data)?);
            Ok(match alternatives(&alternative, false)? {
                Some(alternative) => swapped(out, b"+/", &alternative),
                None => out,
            }
            .into())
        })
        .def("b64decode", "s, altchars=None, validate=False", |bound| {
            let [data, alternative, validate] = bound.into_array();
            b64decode(&data, alternatives(&alternative, true)?, op::truthy(&validate)?)
        })
        .def("standard_b64encode", "s", |bound| Ok(encode64(&bytes(&bound.into_array::<1>()[0])?).into()))
        .def("standard_b64decode", "s", |bound| b64decode(&bound.into_array::<1>()[0], None, false))
        .def("urlsafe_b64encode", "s", |bound| {
            Ok(swapped(encode64(&bytes(&bound.into_array::<1>()[0])?), b"+/", b"-_").into())
        })
        .def("urlsafe_b64decode", "s", |bound| b64decode(&bound.into_array::<1>()[0], Some(b"-_".to_vec()), false))
        .def("encodebytes", "s", |bound| {
            let data = bytes(&bound.into_array::<1>()[0]).map_err(|e| {
                type_error(format!("expected bytes-like object, not {}", e.message().rsplit('\'').nth(1).unwrap_or("")))
            })?;
            Ok(data.chunks(57).flat_map(|line| [encode64(line), b"\n".to_vec()].concat()).collect::<Vec<u8>>().into())
        })
        .def("decodebytes", "s", |bound| Ok(decode64(&bytes(&bound.into_array::<1>()[0])?, false)?.into()))
        .def("b32encode", "s", |bound| Ok(encode32(&bytes(&bound.into_array::<1>()[0])?, BASE32).into()))
        .def("b32hexencode", "s", |bound| Ok(encode32(&bytes(&bound.into_array::<1>()[0])?, BASE32_HEX).into()))
        .def("b32decode", "s, casefold=False, map01=None", |bound| {
            let [data, casefold, map] = bound.into_array();
            let map = if map.is_none() { None } else { ascii_bytes(&map)?.first().copied() };
            decode32(&data, BASE32, op::truthy(&casefold)?, map)
        })
        .def("b32hexdecode", "s, casefold=False", |bound| {
            let [data, casefold] = bound.into_array();
            decode32(&data, BASE32_HEX, op::truthy(&casefold)?, None)
        })
        .def("b16encode", "s", |bound| {
            let data = bytes(&bound.into_array::<1>()[0])?;
            Ok(crate::hashlib_::hex(&data).to_uppercase().into_bytes().into())
        })
        .def("b16decode", "s, casefold=False", |bound| {
            let [data, casefold] = bound.into_array();
            let mut data = ascii_bytes(&data)?;
            if op::truthy(&casefold)? {
                data.make_ascii_uppercase();
            }
            if data.iter().any(|b| !matches!(b, b'0'..=b'9' | b'A'..=b'F')) {
                return Err(error("Non-base16 digit found"));
            }
            Ok(unhex(&data)?.into())
        })
        .def("b85encode", "b, pad=False", |bound| {
            let [data, pad] = bound.into_array();
            Ok(b85encode(&bytes(&data)?, op::truthy(&pad)?).into())
        })
        .def("b85decode", "b", |bound| Ok(b85decode(&ascii_bytes(&bound.into_array::<1>()[0])?)?.into()))
        .def("a85encode", "b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False", |bound| {
            let [data, fold, wrap, pad, adobe] = bound.into_array();
            let wrap = op::index(&wrap)?.to_usize().unwrap_or(0);
            Ok(a85encode(&bytes(&data)?, op::truthy(&fold)?, wrap, op::truthy(&pad)?, op::truthy(&adobe)?).into())
        })
        .def("a85decode", "b, *, foldspaces=False, adobe=False, ignorechars=None", |bound| {
            let [data, fold, adobe, ignored] = bound.into_array();
            let ignored = if ignored.is_none() { b" \t\n\r\x0b".to_vec() } else { bytes(&ignored)? };
            Ok(a85decode(&ascii_bytes(&data)?, op::truthy(&fold)?, op::truthy(&adobe)?, &ignored)?.into())
        })
}
