//! The local time zone: `TZ`, or the system's, from the compiled zone files (RFC 8536) and POSIX rules.
use super::calendar::{days_of, moment_of};

/// An offset east of UTC in seconds, whether it is summer time, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offset {
    pub seconds: i64,
    pub summer: bool,
    pub name: String,
}

/// A day of a year as POSIX rules give it, and the time of the change.
#[derive(Clone, Copy)]
enum Day {
    /// Month, week (5: the last), weekday (Sunday is 0).
    Month(i64, i64, i64),
    /// From 1, February 29 never counted.
    Julian(i64),
    /// From 0.
    Plain(i64),
}

/// A day of the year and the time of that day.
type Change = (Day, i64);

struct Rule {
    standard: Offset,
    /// The summer offset, and when it starts and ends.
    summer: Option<(Offset, Change, Change)>,
}

pub struct Zone {
    /// Since when each offset holds.
    changes: Vec<(i64, Offset)>,
    first: Offset,
    rule: Option<Rule>,
}

fn utc() -> Offset {
    Offset { seconds: 0, summer: false, name: "UTC".into() }
}

struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    fn name(&mut self) -> Option<String> {
        let (name, rest) = if let Some(quoted) = self.0.strip_prefix('<') {
            quoted.split_once('>')?
        } else {
            let end = self.0.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.0.len());
            self.0.split_at(end)
        };
        self.0 = rest;
        (name.len() >= 3).then(|| name.to_string())
    }
    fn number(&mut self) -> Option<i64> {
        let end = self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        digits.parse().ok()
    }
    fn skip(&mut self, mark: char) -> bool {
        match self.0.strip_prefix(mark) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }
    /// `[+-]h[:m[:s]]` in seconds.
    fn time(&mut self) -> Option<i64> {
        let sign = if self.skip('-') { -1 } else { 1 };
        let _ = self.skip('+');
        let mut total = self.number()? * 3600;
        for unit in [60, 1] {
            if self.skip(':') {
                total += self.number()? * unit;
            }
        }
        Some(sign * total)
    }
    fn day(&mut self) -> Option<Change> {
        let day = if self.skip('M') {
            let month = self.number()?;
            let week = self.skip('.').then(|| self.number())??;
            Day::Month(month, week, self.skip('.').then(|| self.number())??)
        } else if self.skip('J') {
            Day::Julian(self.number()?)
        } else {
            Day::Plain(self.number()?)
        };
        let at = if self.skip('/') { self.time()? } else { 7200 };
        Some((day, at))
    }
}

/// `EST5EDT,M3.2.0,M11.1.0`.
fn rule_of(text: &str) -> Option<Rule> {
    let mut text = Text(text);
    let name = text.name()?;
    let west = text.time()?;
    let standard = Offset { seconds: -west, summer: false, name };
    if text.0.is_empty() {
        return Some(Rule { standard, summer: None });
    }
    let name = text.name()?;
    let seconds = if text.0.is_empty() || text.0.starts_with(',') { 3600 - west } else { -text.time()? };
    let summer = Offset { seconds, summer: true, name };
    let (from, to) = if text.skip(',') {
        let from = text.day()?;
        (from, text.skip(',').then(|| text.day())??)
    } else {
        ((Day::Month(3, 2, 0), 7200), (Day::Month(11, 1, 0), 7200))
    };
    Some(Rule { standard, summer: Some((summer, from, to)) })
}

/// The day number of a rule's day in a year.
fn day_in(day: Day, year: i64) -> i64 {
    match day {
        Day::Plain(n) => days_of(year, 1, 1) + n,
        Day::Julian(n) => {
            let leap = super::calendar::is_leap(year) && n >= 60;
            days_of(year, 1, 1) + n - 1 + i64::from(leap)
        }
        Day::Month(month, week, weekday) => {
            let first = days_of(year, month, 1);
            // Day numbers count from a Thursday.
            let shift = (weekday - (first + 4)).rem_euclid(7);
            let next_month = days_of(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1);
            let mut found = first + shift + 7 * (week - 1);
            while found >= next_month {
                found -= 7;
            }
            found
        }
    }
}

impl Rule {
    fn at(&self, seconds: i64) -> Offset {
        let Some((summer, from, to)) = &self.summer else { return self.standard.clone() };
        let year = moment_of(seconds + self.standard.seconds).year;
        let start = day_in(from.0, year) * 86_400 + from.1 - self.standard.seconds;
        let end = day_in(to.0, year) * 86_400 + to.1 - summer.seconds;
        let is_summer = if start < end { (start..end).contains(&seconds) } else { !(end..start).contains(&seconds) };
        if is_summer {
            summer.clone()
        } else {
            self.standard.clone()
        }
    }
}

fn big_endian(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|b| b & 0x80 != 0);
    bytes.iter().fold(if negative { -1 } else { 0 }, |sum, b| sum << 8 | i64::from(*b))
}

/// The second (64 bit) part of a compiled zone.
fn compiled(bytes: &[u8]) -> Option<Zone> {
    let counts = |at: usize| -> Option<[usize; 6]> {
        if bytes.get(at..at + 4)? != b"TZif" {
            return None;
        }
        let mut out = [0; 6];
        for (n, slot) in out.iter_mut().enumerate() {
            *slot = usize::try_from(big_endian(bytes.get(at + 20 + 4 * n..at + 24 + 4 * n)?)).ok()?;
        }
        Some(out)
    };
    let [utc_marks, wall_marks, leaps, times, types, letters] = counts(0)?;
    let second = 44 + times * 5 + types * 6 + letters + leaps * 8 + wall_marks + utc_marks;
    let [utc_marks, wall_marks, leaps, times, types, letters] = counts(second)?;
    let at_times = second + 44;
    let at_indexes = at_times + times * 8;
    let at_types = at_indexes + times;
    let at_letters = at_types + types * 6;
    let at_footer = at_letters + letters + leaps * 12 + wall_marks + utc_marks;
    let offset = |index: usize| -> Option<Offset> {
        let row = bytes.get(at_types + 6 * index..at_types + 6 * index + 6)?;
        let name = bytes.get(at_letters + row[5] as usize..)?;
        let end = name.iter().position(|b| *b == 0)?;
        Some(Offset {
            seconds: big_endian(&row[..4]),
            summer: row[4] != 0,
            name: String::from_utf8_lossy(&name[..end]).into_owned(),
        })
    };
    let mut changes = Vec::with_capacity(times);
    for n in 0..times {
        let since = big_endian(bytes.get(at_times + 8 * n..at_times + 8 * n + 8)?);
        changes.push((since, offset(*bytes.get(at_indexes + n)? as usize)?));
    }
    let footer = String::from_utf8_lossy(bytes.get(at_footer..)?).trim_matches('\n').to_string();
    Some(Zone { changes, first: offset(0)?, rule: rule_of(&footer) })
}

impl Zone {
    /// The zone that `TZ` names, or the system's.
    pub fn local() -> Zone {
        let plain = || Zone { changes: Vec::new(), first: utc(), rule: None };
        let setting = std::env::var("TZ").ok();
        let name = setting.as_deref().map(|s| s.strip_prefix(':').unwrap_or(s));
        let file = match name {
            None => "/etc/localtime".to_string(),
            Some("") => return plain(),
            Some(path) if path.starts_with('/') => path.to_string(),
            Some(name) => format!("/usr/share/zoneinfo/{name}"),
        };
        let found = std::fs::read(file).ok().and_then(|bytes| compiled(&bytes));
        found.unwrap_or_else(|| match name.and_then(rule_of) {
            Some(rule) => Zone { changes: Vec::new(), first: rule.standard.clone(), rule: Some(rule) },
            None => plain(),
        })
    }
    /// The offset that holds at a moment.
    pub fn at(&self, seconds: i64) -> Offset {
        let after = self.changes.partition_point(|(since, _)| *since <= seconds);
        match (&self.rule, after) {
            (Some(rule), n) if n == self.changes.len() => rule.at(seconds),
            (_, 0) => self.first.clone(),
            (_, n) => self.changes[n - 1].1.clone(),
        }
    }
}
