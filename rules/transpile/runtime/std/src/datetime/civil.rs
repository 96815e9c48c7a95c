//! The proleptic Gregorian calendar in plain numbers.
use batuta_rt::prelude::*;

pub const MIN_YEAR: i64 = 1;
pub const MAX_YEAR: i64 = 9999;
pub const MAX_ORDINAL: i64 = 3_652_059;

/// A day as year, month, day.
pub type Date = (i64, i64, i64);

pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days before January 1st of a year, counted from year 1.
pub fn days_before_year(year: i64) -> i64 {
    let y = year - 1;
    y * 365 + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)
}

/// Days of the year before a month.
pub fn days_before_month(year: i64, month: i64) -> i64 {
    (1..month).map(|m| days_in_month(year, m)).sum()
}

/// 1 for January 1st of year 1.
pub fn ordinal((year, month, day): Date) -> i64 {
    days_before_year(year) + days_before_month(year, month) + day
}

pub fn from_ordinal(ordinal: i64) -> Date {
    let mut year = (ordinal - 1).div_euclid(366) + 1;
    while days_before_year(year + 1) < ordinal {
        year += 1;
    }
    let mut rest = ordinal - days_before_year(year);
    let mut month = 1;
    while rest > days_in_month(year, month) {
        rest -= days_in_month(year, month);
        month += 1;
    }
    (year, month, rest)
}

/// 0 for Monday.
pub fn weekday(date: Date) -> i64 {
    (ordinal(date) + 6).rem_euclid(7)
}

fn first_iso_monday(year: i64) -> i64 {
    let first = ordinal((year, 1, 1));
    let day = (first + 6).rem_euclid(7);
    first - day + if day > 3 { 7 } else { 0 }
}

/// ISO year, week and weekday (1 for Monday).
pub fn iso_calendar(date: Date) -> (i64, i64, i64) {
    let today = ordinal(date);
    let mut year = date.0;
    if today < first_iso_monday(year) {
        year -= 1;
    } else if today >= first_iso_monday(year + 1) {
        year += 1;
    }
    let past = today - first_iso_monday(year);
    (year, past / 7 + 1, past % 7 + 1)
}

pub fn from_iso_calendar(year: i64, week: i64, day: i64) -> R<Date> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(value_error(format!("Year is out of range: {year}")));
    }
    let weeks = (first_iso_monday(year + 1) - first_iso_monday(year)) / 7;
    if week < 1 || week > weeks {
        return Err(value_error(format!("Invalid week: {week}")));
    }
    if !(1..=7).contains(&day) {
        return Err(value_error(format!("Invalid day: {day} (range is [1, 7])")));
    }
    Ok(from_ordinal(first_iso_monday(year) + (week - 1) * 7 + day - 1))
}

pub fn check_date((year, month, day): Date) -> R<()> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(value_error(format!("year {year} is out of range")));
    }
    if !(1..=12).contains(&month) {
        return Err(value_error("month must be in 1..12"));
    }
    if day < 1 || day > days_in_month(year, month) {
        return Err(value_error("day is out of range for month"));
    }
    Ok(())
}

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
