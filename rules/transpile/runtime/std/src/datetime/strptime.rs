//! `strptime`: a format becomes a regular expression, what it finds becomes fields.
use super::civil::*;
use super::clock::Clock;
use super::zone;
use batuta_rt::prelude::*;

fn joined(names: &[&str]) -> String {
    let mut sorted: Vec<String> = names.iter().map(|n| n.to_lowercase()).collect();
    sorted.sort_by_key(|n| std::cmp::Reverse(n.len()));
    sorted.join("|")
}

fn short(names: &[&str]) -> String {
    names.iter().map(|n| n[..3].to_lowercase()).collect::<Vec<_>>().join("|")
}

fn piece(kind: char) -> Option<String> {
    let text = match kind {
        'd' => r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
        'f' => r"(?P<f>[0-9]{1,6})",
        'H' => r"(?P<H>2[0-3]|[0-1]\d|\d)",
        'I' => r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
        'G' => r"(?P<G>\d\d\d\d)",
        'j' => r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
        'm' => r"(?P<m>1[0-2]|0[1-9]|[1-9])",
        'M' => r"(?P<M>[0-5]\d|\d)",
        'S' => r"(?P<S>6[0-1]|[0-5]\d|\d)",
        'U' => r"(?P<U>5[0-3]|[0-4]\d|\d)",
        'W' => r"(?P<W>5[0-3]|[0-4]\d|\d)",
        'w' => r"(?P<w>[0-6])",
        'u' => r"(?P<u>[1-7])",
        'V' => r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
        'y' => r"(?P<y>\d\d)",
        'Y' => r"(?P<Y>\d\d\d\d)",
        'z' => r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
        'p' => r"(?P<p>am|pm)",
        'Z' => r"(?P<Z>utc|gmt)",
        'A' => return Some(format!("(?P<A>{})", joined(&DAYS))),
        'a' => return Some(format!("(?P<a>{})", short(&DAYS))),
        'B' => return Some(format!("(?P<B>{})", joined(&MONTHS))),
        'b' => return Some(format!("(?P<b>{})", short(&MONTHS))),
        'c' => return pattern("%a %b %d %H:%M:%S %Y").ok(),
        'x' => return pattern("%m/%d/%y").ok(),
        'X' => return pattern("%H:%M:%S").ok(),
        '%' => "%",
        _ => return None,
    };
    Some(text.into())
}

/// The regular expression of a format; an error is the directive that is none, empty where it is cut off.
fn pattern(format: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '%' {
            let Some(kind) = chars.next() else { return Err(String::new()) };
            out += &piece(kind).ok_or_else(|| kind.to_string())?;
        } else if c.is_whitespace() {
            while chars.peek().is_some_and(|c| c.is_whitespace()) {
                chars.next();
            }
            out += "\\s+";
        } else {
            if "\\.^$*+?(){}[]|".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    Ok(out)
}

/// What a text says.
pub struct Found {
    pub date: Date,
    pub clock: Clock,
    /// As it was given, whatever the date's own is.
    pub weekday: i64,
    pub yearday: i64,
    /// The zone's name, and its offset in seconds.
    pub zone: Option<Str>,
    pub offset: Option<i64>,
}

fn quoted(text: &Str) -> String {
    fmt::repr(&text.into()).map(|s| s.to_string()).unwrap_or_default()
}

pub fn parse(text: &Str, format: &Str) -> R<Found> {
    let source = pattern(format).map_err(|kind| {
        value_error(if kind.is_empty() {
            format!("stray % in format '{format}'")
        } else {
            format!("'{kind}' is a bad directive in format '{format}'")
        })
    })?;
    let regex = crate::re::compile(&source.into(), &2i64.into())?;
    let matched = op::call_method(&regex, "match", [Value::from(text)])?;
    if matched.is_none() {
        return Err(value_error(format!("time data {} does not match format {}", quoted(text), quoted(format))));
    }
    let end = op::call_method(&matched, "end", Args::none())?.as_int()?.to_usize().unwrap_or(0);
    if end != text.length() {
        let rest = text.substring(end, text.length());
        return Err(value_error(format!("unconverted data remains: {rest}")));
    }
    let groups = op::call_method(&matched, "groupdict", Args::none())?.as_dict()?;
    let get = |name: &str| match groups.get_str(name) {
        Some(Value::Str(text)) => Some(text),
        _ => None,
    };
    fields(&get)
}

fn number(text: &str) -> i64 {
    text.trim().chars().fold(0, |n, c| n * 10 + batuta_rt::text::unicode::decimal_value(c).unwrap_or(0) as i64)
}

fn position(names: &[&str], text: &str, letters: usize) -> i64 {
    let wanted = text.to_lowercase();
    names.iter().position(|n| n.to_lowercase()[..letters.min(n.len())] == wanted).unwrap_or(0) as i64
}

fn offset(text: &str) -> R<i128> {
    if text == "Z" {
        return Ok(0);
    }
    let negative = text.starts_with('-');
    let mut body = text[1..].to_string();
    if body.as_bytes().get(2) == Some(&b':') {
        body.remove(2);
        if body.len() > 4 {
            if body.as_bytes()[4] != b':' {
                return Err(value_error(format!("Inconsistent use of : in {text}")));
            }
            body.remove(4);
        }
    }
    let part = |from: usize, to: usize| body.get(from..to).map_or(0, number) as i128;
    let fraction = body.get(7..).unwrap_or("");
    let micro = number(&format!("{fraction:0<6}")) as i128;
    let us = ((part(0, 2) * 60 + part(2, 4)) * 60 + part(4, 6)) * 1_000_000 + micro;
    Ok(if negative { -us } else { us })
}

fn fields(get: &dyn Fn(&str) -> Option<Str>) -> R<Found> {
    let int = |name: &str| get(name).map(|text| number(&text));
    let mut year = int("Y").or_else(|| int("y").map(|y| if y <= 68 { 2000 + y } else { 1900 + y }));
    let mut month = int("m");
    if let Some(text) = get("B") {
        month = Some(position(&MONTHS, &text, usize::MAX) + 1);
    } else if let Some(text) = get("b") {
        month = Some(position(&MONTHS, &text, 3) + 1);
    }
    let mut day = int("d");
    let afternoon = get("p").map(|p| p.to_lowercase() == "pm");
    let hour = int("H").or_else(|| {
        int("I").map(|h| match afternoon {
            Some(true) if h != 12 => h + 12,
            Some(true) => h,
            _ if h == 12 => 0,
            _ => h,
        })
    });
    let micro = get("f").map_or(0, |text| number(&format!("{text:0<6}")));
    let weekday = match (get("A"), get("a"), int("w"), int("u")) {
        (Some(text), ..) => Some(position(&DAYS, &text, usize::MAX)),
        (_, Some(text), ..) => Some(position(&DAYS, &text, 3)),
        (_, _, Some(w), _) => Some((w + 6) % 7),
        (_, _, _, Some(u)) => Some(u - 1),
        _ => None,
    };
    let mut yearday = int("j");
    let (iso_year, iso_week) = (int("G"), int("V"));
    if iso_year.is_some() {
        if yearday.is_some() {
            return Err(value_error(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
            ));
        }
        if iso_week.is_none() || weekday.is_none() {
            return Err(value_error(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').",
            ));
        }
    } else if iso_week.is_some() {
        return Err(value_error(if year.is_none() || weekday.is_none() {
            "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
        } else {
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        }));
    }
    let leap_fix = year.is_none() && month == Some(2) && day == Some(29);
    let mut y = if leap_fix { 1904 } else { year.take().unwrap_or(1900) };
    if yearday.is_none() {
        if let Some(w) = weekday {
            if let Some(week) = int("U").or_else(|| int("W")) {
                yearday = Some(day_of_week(y, week, w, int("W").is_some() && int("U").is_none()));
            } else if let (Some(iso_year), Some(week)) = (iso_year, iso_week) {
                let found = from_iso_calendar(iso_year, week, w + 1)?;
                y = found.0;
                yearday = Some(days_before_month(found.0, found.1) + found.2);
            }
            if let Some(past) = yearday.filter(|d| *d <= 0) {
                y -= 1;
                yearday = Some(past + if is_leap(y) { 366 } else { 365 });
            }
        }
    }
    match yearday {
        None => check_date((y, month.unwrap_or(1), day.unwrap_or(1)))?,
        Some(yearday) => {
            let date = from_ordinal(days_before_year(y) + yearday);
            y = date.0;
            month = Some(date.1);
            day = Some(date.2);
        }
    }
    let date = (y, month.unwrap_or(1), day.unwrap_or(1));
    let yearday = yearday.unwrap_or_else(|| days_before_month(date.0, date.1) + date.2);
    let weekday = weekday.unwrap_or_else(|| super::civil::weekday(date));
    let date = if leap_fix { (1900, 2, 29) } else { date };
    let mut clock = Clock::naive(hour.unwrap_or(0), int("M").unwrap_or(0), int("S").unwrap_or(0), micro);
    let mut seconds = None;
    if let Some(text) = get("z") {
        let found = offset(&text)?;
        seconds = Some((found / 1_000_000) as i64);
        clock.zone = zone::named(found, get("Z"));
    }
    Ok(Found { date, clock, weekday, yearday, zone: get("Z"), offset: seconds })
}

/// The day of the year of a weekday in a week counted from the first Sunday or Monday.
fn day_of_week(year: i64, week: i64, weekday: i64, from_monday: bool) -> i64 {
    let first = super::civil::weekday((year, 1, 1));
    let (first, weekday) = if from_monday { (first, weekday) } else { ((first + 1) % 7, (weekday + 1) % 7) };
    let before = (7 - first) % 7;
    if week == 0 {
        1 + weekday - first
    } else {
        1 + before + 7 * (week - 1) + weekday
    }
}
