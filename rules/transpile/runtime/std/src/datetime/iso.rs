//! Reading ISO 8601 texts as `fromisoformat` does.
use super::civil::{from_iso_calendar, Date};
use super::clock::Clock;
use super::{delta, zone};
use batuta_rt::prelude::*;

pub fn invalid(text: &Str) -> Exc {
    value_error(format!("Invalid isoformat string: {}", fmt::repr(&text.into()).unwrap_or_default()))
}

fn digits(chars: &[char], at: &mut usize, count: usize) -> Option<i64> {
    let part = chars.get(*at..*at + count)?;
    let mut value = 0;
    for c in part {
        value = value * 10 + c.to_digit(10)? as i64;
    }
    *at += count;
    Some(value)
}

/// A date that takes all of `chars`; the inner result is an error of a field out of range.
pub fn date(chars: &[char]) -> Option<R<Date>> {
    let mut at = 0;
    let year = digits(chars, &mut at, 4)?;
    let separated = chars.get(at) == Some(&'-');
    at += usize::from(separated);
    if chars.get(at) == Some(&'W') {
        at += 1;
        let week = digits(chars, &mut at, 2)?;
        let mut day = 1;
        if at < chars.len() {
            if separated {
                if chars[at] != '-' {
                    return None;
                }
                at += 1;
            }
            day = digits(chars, &mut at, 1)?;
        }
        return (at == chars.len()).then(|| from_iso_calendar(year, week, day));
    }
    let month = digits(chars, &mut at, 2)?;
    if separated {
        if chars.get(at) != Some(&'-') {
            return None;
        }
        at += 1;
    }
    let day = digits(chars, &mut at, 2)?;
    (at == chars.len()).then_some(Ok((year, month, day)))
}

/// Where the date of a datetime text ends.
fn date_length(chars: &[char]) -> usize {
    if chars.get(4) == Some(&'-') {
        if chars.get(5) == Some(&'W') {
            if chars.len() < 8 {
                return chars.len();
            }
            if chars.len() > 8 && chars[8] == '-' {
                if chars.len() == 9 {
                    return 8;
                }
                if chars.len() > 10 && chars[10].is_ascii_digit() {
                    return 8;
                }
                return 10;
            }
            return 8;
        }
        return 10;
    }
    if chars.get(4) == Some(&'W') {
        let mut at = 7;
        while at < chars.len() && chars[at].is_ascii_digit() {
            at += 1;
        }
        if at < 9 {
            return at;
        }
        return if at % 2 == 0 { 7 } else { 8 };
    }
    8
}

pub fn datetime(text: &Str) -> R<(Date, Clock)> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() < 7 {
        return Err(invalid(text));
    }
    let split = date_length(&chars).min(chars.len());
    let found = date(&chars[..split]).ok_or_else(|| invalid(text))??;
    let clock = if chars.len() > split {
        time(&chars[split + 1..]).ok_or_else(|| invalid(text))?
    } else {
        Clock::naive(0, 0, 0, 0)
    };
    Ok((found, clock))
}

/// Hours to microseconds from the front; gives how many fields and whether all was read.
fn fields(chars: &[char]) -> Option<[i64; 4]> {
    let mut out = [0; 4];
    let mut at = 0;
    let mut separated = None;
    for slot in out.iter_mut().take(3) {
        *slot = digits(chars, &mut at, 2)?;
        match chars.get(at) {
            None => return Some(out),
            Some(':') if separated != Some(false) => {
                separated = Some(true);
                at += 1;
            }
            Some('.' | ',') => break,
            Some(c) if c.is_ascii_digit() && separated != Some(true) => separated = Some(false),
            _ => return None,
        }
    }
    // As CPython: without separators the digits after the seconds are a fraction too.
    if matches!(chars.get(at), Some('.' | ',')) {
        at += 1;
    }
    let rest = &chars[at..];
    if rest.is_empty() || !rest.iter().all(char::is_ascii_digit) {
        return None;
    }
    let mut micro = 0;
    for i in 0..6 {
        micro = micro * 10 + rest.get(i).and_then(|c| c.to_digit(10)).unwrap_or(0) as i64;
    }
    out[3] = micro;
    Some(out)
}

pub fn time(chars: &[char]) -> Option<Clock> {
    let mark = chars.iter().position(|c| matches!(c, '+' | '-' | 'Z'));
    let end = mark.unwrap_or(chars.len());
    let [hour, minute, second, micro] = fields(&chars[..end])?;
    let mut clock = Clock::naive(hour, minute, second, micro);
    let Some(mark) = mark else { return Some(clock) };
    let rest = &chars[mark + 1..];
    if chars[mark] == 'Z' {
        if !rest.is_empty() {
            return None;
        }
        clock.zone = zone::utc();
        return Some(clock);
    }
    let [h, m, s, us] = fields(rest)?;
    let offset = Clock::naive(h, m, s, us).micros();
    if offset >= delta::DAY {
        return None;
    }
    clock.zone = zone::fixed(if chars[mark] == '-' { -offset } else { offset });
    Some(clock)
}
