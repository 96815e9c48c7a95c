//! Local time: UTC, or what the `TZ` variable says in POSIX form without rules (`EST5`, `<+03>-3`).
use super::{delta, zone};
use batuta_rt::prelude::*;

fn fixed_offset() -> i128 {
    let Ok(text) = std::env::var("TZ") else { return 0 };
    let rest = match text.strip_prefix('<') {
        Some(quoted) => quoted.split_once('>').map_or("", |p| p.1),
        None => text.trim_start_matches(|c: char| c.is_ascii_alphabetic()),
    };
    let (sign, digits) = match rest.strip_prefix('-') {
        Some(digits) => (1, digits),
        None => (-1, rest.trim_start_matches('+')),
    };
    let mut parts = digits.split(':').map(|p| p.parse::<i128>().ok());
    let Some(Some(hours)) = parts.next() else { return 0 };
    let minutes = parts.next().flatten().unwrap_or(0);
    sign * (hours * 3600 + minutes * 60) * delta::SECOND
}

/// Microseconds that local time is ahead of UTC at a moment since the epoch.
pub fn offset(_since_epoch: i128) -> i128 {
    fixed_offset()
}

/// As `offset`, for a local time.
pub fn offset_of_local(_local: i128) -> i128 {
    fixed_offset()
}

/// The local zone as a `timezone`.
pub fn zone(since_epoch: i128) -> Value {
    let us = offset(since_epoch);
    let name = if us == 0 { "UTC".to_string() } else { format!("UTC{}", zone::offset_text(us, ":")) };
    let built = delta::make(us).and_then(|d| op::call(&zone::class().into(), [d, name.into()]));
    built.unwrap_or_else(|_| zone::fixed(us))
}
