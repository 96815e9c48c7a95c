//! Punycode (RFC 3492), with CPython's answers to malformed input.
use crate::prelude::*;

const BASE: u128 = 36;

fn threshold(digit: u128, bias: u128) -> u128 {
    (BASE * (digit + 1)).saturating_sub(bias).clamp(1, 26)
}

fn adapt(delta: u128, first: bool, length: u128) -> u128 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += BASE;
    }
    steps + 36 * delta / (delta + 38)
}

fn letter(digit: u128) -> u8 {
    b"abcdefghijklmnopqrstuvwxyz0123456789"[(digit % BASE) as usize]
}

/// The basic characters, a hyphen, and where the others stand.
pub fn encode(text: &str) -> Vec<u8> {
    let chars: Vec<u32> = text.chars().map(super::held::point).collect();
    let mut out: Vec<u8> = text.bytes().filter(u8::is_ascii).collect();
    let basic = out.len();
    let others: Vec<u32> = chars.iter().copied().filter(|c| *c >= 128).collect();
    if basic > 0 {
        out.push(b'-');
    }
    let (mut least, mut delta, mut bias, mut done) = (128, 0u128, 72, basic as u128);
    while let Some(next) = others.iter().copied().filter(|c| *c >= least).min() {
        delta += u128::from(next - least) * (done + 1);
        for code in &chars {
            if *code < next {
                delta += 1;
            }
            if *code != next {
                continue;
            }
            let mut rest = delta;
            for digit in 0.. {
                let bound = threshold(digit, bias);
                if rest < bound {
                    break;
                }
                out.push(letter(bound + (rest - bound) % (BASE - bound)));
                rest = (rest - bound) / (BASE - bound);
            }
            out.push(letter(rest));
            bias = adapt(delta, done == basic as u128, done + 1);
            delta = 0;
            done += 1;
        }
        delta += 1;
        least = next + 1;
    }
    out
}

fn failed(reason: &str) -> Exc {
    let cause = Exc::of(K::UnicodeError, reason.to_string());
    let text = format!("decoding with 'punycode' codec failed (UnicodeError: {reason})");
    crate::exc::raise(Exc::of(K::UnicodeError, text).value(), Some(cause.value()))
}

/// The inverse of `encode`.
pub fn decode(bytes: &[u8], errors: &str) -> R<String> {
    if !matches!(errors, "strict" | "replace" | "ignore") {
        return Err(failed(&format!("Unsupported error handling {errors}")));
    }
    let strict = errors == "strict";
    let (base, extended) = match bytes.iter().rposition(|byte| *byte == b'-') {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (&bytes[..0], bytes),
    };
    let base = super::codec::decode(base, super::codec::Encoding::Ascii, errors)?;
    let extended = super::codec::decode(extended, super::codec::Encoding::Ascii, "strict")?.to_uppercase();
    let extended: Vec<char> = extended.chars().collect();
    let mut out: Vec<char> = base.chars().collect();
    let (mut code, mut place, mut bias, mut at) = (128u128, 0u128, 72, 0);
    while at < extended.len() {
        let first = at == 0;
        let Some(delta) = number(&extended, &mut at, bias, strict)? else { break };
        let length = out.len() as u128 + 1;
        place = place.saturating_add(delta);
        code = code.saturating_add(place / length);
        if code > 0x10ffff && strict {
            return Err(failed(&format!("Invalid character U+{code:x}")));
        }
        let found = match u32::try_from(code) {
            Ok(small) if small <= 0x10ffff => super::held::character(small)?,
            _ => {
                code = u128::from(b'?');
                '?'
            }
        };
        place %= length;
        out.insert(place as usize, found);
        place += 1;
        bias = adapt(delta, first, out.len() as u128);
    }
    Ok(out.into_iter().collect())
}

/// One number of variable length; none where a malformed one is let pass.
fn number(text: &[char], at: &mut usize, bias: u128, strict: bool) -> R<Option<u128>> {
    let (mut found, mut weight) = (0u128, 1u128);
    for digits in 0.. {
        let Some(char) = text.get(*at).copied() else {
            *at += 1;
            return if strict { Err(failed("incomplete punicode string")) } else { Ok(None) };
        };
        *at += 1;
        let digit = match char {
            'A'..='Z' => u128::from(u32::from(char)) - 65,
            '0'..='9' => u128::from(u32::from(char)) - 22,
            _ if strict => return Err(failed(&format!("Invalid extended code point '{char}'"))),
            _ => return Ok(None),
        };
        let bound = threshold(digits, bias);
        found = found.saturating_add(digit.saturating_mul(weight));
        if digit < bound {
            break;
        }
        weight = weight.saturating_mul(BASE - bound);
    }
    Ok(Some(found))
}
