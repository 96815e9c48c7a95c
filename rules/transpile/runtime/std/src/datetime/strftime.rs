//! `strftime` in the C locale.
use super::civil::*;
use super::clock::Clock;
use super::zone;
use batuta_rt::prelude::*;

pub struct Moment {
    pub date: Date,
    pub clock: Clock,
    /// The object whose offset and zone name are asked, None for a plain date.
    pub object: Value,
}

pub fn format_value(moment: &Moment, format: &Value) -> R {
    match format.payload() {
        Value::Str(text) => Ok(strftime(moment, text)?.into()),
        other => Err(type_error(format!("strftime() argument 1 must be str, not {}", other.type_name()))),
    }
}

fn padded(value: i64, width: usize, default: char, flag: Option<char>) -> String {
    match flag {
        Some('-') => value.to_string(),
        Some('_') => format!("{value:>width$}"),
        Some('0') => format!("{value:0>width$}"),
        _ if default == '0' => format!("{value:0>width$}"),
        _ => format!("{value:>width$}"),
    }
}

pub fn strftime(moment: &Moment, format: &str) -> R<String> {
    let mut out = String::new();
    let chars: Vec<char> = format.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        at += 1;
        if c != '%' {
            out.push(c);
            continue;
        }
        let start = at;
        let flag = chars.get(at).copied().filter(|c| "-_0^#".contains(*c));
        at += usize::from(flag.is_some());
        if flag.is_none() && chars.get(at) == Some(&':') && chars.get(at + 1) == Some(&'z') {
            out.push_str("%:z");
            at += 2;
            continue;
        }
        // The alternative forms of a locale; the C locale has none.
        if matches!(chars.get(at), Some('E' | 'O')) && chars.get(at + 1).is_some() {
            at += 1;
        }
        let Some(kind) = chars.get(at).copied() else {
            out.push('%');
            out.extend(&chars[start..]);
            break;
        };
        at += 1;
        match directive(moment, kind, flag)? {
            Some(text) => match flag {
                Some('^') => out += &text.to_uppercase(),
                Some('#') if matches!(kind, 'p' | 'Z') => out += &text.to_lowercase(),
                Some('#') => out += &text.to_uppercase(),
                _ => out += &text,
            },
            None => {
                out.push('%');
                out.extend(&chars[start..at]);
            }
        }
    }
    Ok(out)
}

fn directive(moment: &Moment, kind: char, flag: Option<char>) -> R<Option<String>> {
    let (year, month, day) = moment.date;
    let clock = &moment.clock;
    let weekday = weekday(moment.date);
    let sunday = (weekday + 1) % 7;
    let yearday = days_before_month(year, month) + day;
    let hour12 = if clock.hour % 12 == 0 { 12 } else { clock.hour % 12 };
    let name = |table: &[&str], at: i64| table.get(at as usize).unwrap_or(&"").to_string();
    let number = |value: i64, width: usize| padded(value, width, '0', flag);
    let spaced = |value: i64, width: usize| padded(value, width, ' ', flag);
    let nested = |format: &str| strftime(moment, format);
    Ok(Some(match kind {
        'a' => name(&DAYS, weekday)[..3].to_string(),
        'A' => name(&DAYS, weekday),
        'b' | 'h' => name(&MONTHS, month - 1)[..3].to_string(),
        'B' => name(&MONTHS, month - 1),
        'c' => nested("%a %b %e %H:%M:%S %Y")?,
        'C' => number(year / 100, 2),
        'd' => number(day, 2),
        'D' | 'x' => nested("%m/%d/%y")?,
        'e' => spaced(day, 2),
        'f' => format!("{:06}", clock.micro),
        'F' => nested("%Y-%m-%d")?,
        'g' => number(iso_calendar(moment.date).0 % 100, 2),
        'G' => padded(iso_calendar(moment.date).0, 4, '0', flag.or(Some('-'))),
        'H' => number(clock.hour, 2),
        'I' => number(hour12, 2),
        'j' => number(yearday, 3),
        'k' => spaced(clock.hour, 2),
        'l' => spaced(hour12, 2),
        'm' => number(month, 2),
        'M' => number(clock.minute, 2),
        'n' => "\n".into(),
        'p' => if clock.hour < 12 { "AM" } else { "PM" }.into(),
        'P' => if clock.hour < 12 { "am" } else { "pm" }.into(),
        'r' => nested("%I:%M:%S %p")?,
        'R' => nested("%H:%M")?,
        's' => {
            let days = ordinal(moment.date) - ordinal((1970, 1, 1));
            (days * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second).to_string()
        }
        'S' => number(clock.second, 2),
        't' => "\t".into(),
        'T' | 'X' => nested("%H:%M:%S")?,
        'u' => (weekday + 1).to_string(),
        'U' => number((yearday + 6 - sunday) / 7, 2),
        'V' => number(iso_calendar(moment.date).1, 2),
        'w' => sunday.to_string(),
        'W' => number((yearday + 6 - weekday) / 7, 2),
        'y' => number(year % 100, 2),
        'Y' => padded(year, 4, '0', flag.or(Some('-'))),
        'z' => match zone::asked(&clock.zone, "utcoffset", &moment.object)? {
            Some(us) => zone::offset_text(us, ""),
            None => String::new(),
        },
        'Z' => match zone::name(&clock.zone, &moment.object)? {
            Value::None => String::new(),
            text => text.as_str()?.to_string(),
        },
        '%' => "%".into(),
        _ => return Ok(None),
    }))
}
