//! `strftime` in the C locale.
use super::calendar::{iso_week, Moment};

pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn name(table: &[&'static str], at: i64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| table.get(at)).copied().unwrap_or("?")
}

/// The text of a moment by a format; `zone` is its name and offset.
pub fn format(pattern: &str, m: &Moment, zone: (&str, i64)) -> String {
    let mut out = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let Some(mut directive) = chars.next() else {
            out.push('%');
            break;
        };
        // glibc's flags: no padding, spaces, zeros, upper case.
        let flag = if matches!(directive, '-' | '_' | '0' | '^') {
            let flag = directive;
            directive = chars.next().unwrap_or('%');
            Some(flag)
        } else {
            None
        };
        let text = part(directive, m, zone, flag);
        match text {
            Some(text) if flag == Some('^') => out.push_str(&text.to_uppercase()),
            Some(text) => out.push_str(&text),
            None => {
                out.push('%');
                out.extend(flag);
                out.push(directive);
            }
        }
    }
    out
}

fn number(value: i64, width: usize, pad: char, flag: Option<char>) -> String {
    let pad = match flag {
        Some('-') => return value.to_string(),
        Some('_') => ' ',
        Some('0') => '0',
        _ => pad,
    };
    if pad == ' ' {
        format!("{value:>width$}")
    } else {
        format!("{value:0width$}")
    }
}

fn part(directive: char, m: &Moment, zone: (&str, i64), flag: Option<char>) -> Option<String> {
    let two = |value: i64| number(value, 2, '0', flag);
    let twelve = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let nested = |pattern: &str| format(pattern, m, zone);
    Some(match directive {
        'a' => name(&DAYS, m.weekday)[..3].to_string(),
        'A' => name(&DAYS, m.weekday).to_string(),
        'b' | 'h' => name(&MONTHS, m.month - 1)[..3].to_string(),
        'B' => name(&MONTHS, m.month - 1).to_string(),
        'c' => nested("%a %b %e %H:%M:%S %Y"),
        'C' => two(m.year.div_euclid(100)),
        'd' => two(m.day),
        'D' | 'x' => nested("%m/%d/%y"),
        'e' => number(m.day, 2, ' ', flag),
        'F' => nested("%Y-%m-%d"),
        'g' => two(iso_week(m).0.rem_euclid(100)),
        'G' => iso_week(m).0.to_string(),
        'H' => two(m.hour),
        'I' => two(twelve),
        'j' => number(m.yearday, 3, '0', flag),
        'k' => number(m.hour, 2, ' ', flag),
        'l' => number(twelve, 2, ' ', flag),
        'm' => two(m.month),
        'M' => two(m.minute),
        'n' => "\n".into(),
        'p' => if m.hour < 12 { "AM" } else { "PM" }.into(),
        'P' => if m.hour < 12 { "am" } else { "pm" }.into(),
        'r' => nested("%I:%M:%S %p"),
        'R' => nested("%H:%M"),
        's' => {
            let at = super::calendar::seconds_of(m.year, m.month, m.day, m.hour, m.minute, m.second);
            (at - zone.1).to_string()
        }
        'S' => two(m.second),
        't' => "\t".into(),
        'T' | 'X' => nested("%H:%M:%S"),
        'u' => (m.weekday + 1).to_string(),
        'U' => two((m.yearday + 6 - (m.weekday + 1) % 7) / 7),
        'V' => two(iso_week(m).1),
        'w' => ((m.weekday + 1) % 7).to_string(),
        'W' => two((m.yearday + 6 - m.weekday) / 7),
        'y' => two(m.year.rem_euclid(100)),
        'Y' => m.year.to_string(),
        'z' => {
            let sign = if zone.1 < 0 { '-' } else { '+' };
            format!("{sign}{:02}{:02}", zone.1.abs() / 3600, zone.1.abs() / 60 % 60)
        }
        'Z' => zone.0.to_string(),
        '%' => "%".into(),
        _ => return None,
    })
}
