//! Seconds to dates and back, in UTC (the proleptic Gregorian calendar).

/// A moment taken apart. `weekday`: Monday is 0; `yearday`: from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub year: i64,
    pub month: i64,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub weekday: i64,
    pub yearday: i64,
}

/// Days from 1970-01-01.
pub fn days_of(year: i64, month: i64, day: i64) -> i64 {
    // Months counted from March, so that the day of February 29 is the year's last.
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let of_era = y.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The date of a day number.
pub fn date_of(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// The moment that is `seconds` after the epoch.
pub fn moment_of(seconds: i64) -> Moment {
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date_of(days);
    Moment {
        year,
        month,
        day,
        hour: rest / 3600,
        minute: rest / 60 % 60,
        second: rest % 60,
        weekday: (days + 3).rem_euclid(7),
        yearday: days - days_of(year, 1, 1) + 1,
    }
}

/// Seconds after the epoch of a date and time whose parts may be out of their ranges.
pub fn seconds_of(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> i64 {
    let months = year * 12 + month - 1;
    let days = days_of(months.div_euclid(12), months.rem_euclid(12) + 1, 1) + day - 1;
    days * 86_400 + hour * 3600 + minute * 60 + second
}

/// ISO year and week.
pub fn iso_week(m: &Moment) -> (i64, i64) {
    let week = (m.yearday - 1 - m.weekday + 10) / 7;
    let weeks_in = |year: i64| {
        let first = (days_of(year, 1, 1) + 3).rem_euclid(7);
        if first == 3 || (first == 2 && is_leap(year)) {
            53
        } else {
            52
        }
    };
    if week < 1 {
        (m.year - 1, weeks_in(m.year - 1))
    } else if week > weeks_in(m.year) {
        (m.year + 1, 1)
    } else {
        (m.year, week)
    }
}
