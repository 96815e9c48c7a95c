//! `calendar`: months and weeks as numbers and as text.
use crate::datetime::civil::{days_in_month, is_leap, weekday, DAYS, MAX_YEAR, MIN_YEAR, MONTHS};
use crate::declare::{ClassDef, Declare};
use batuta_rt::prelude::*;
use errors::{illegal_month, illegal_weekday};

mod errors;

thread_local! {
    static FIRST: Cell<i64> = const { Cell::new(0) };
}

fn number(value: &Value) -> R<i64> {
    op::index(value)?.to_index()
}

fn checked_month(month: i64) -> R<i64> {
    if (1..=12).contains(&month) {
        return Ok(month);
    }
    Err(illegal_month(month))
}

/// The weeks of a month; days of other months are 0.
fn weeks(year: i64, month: i64, first: i64) -> R<Vec<[i64; 7]>> {
    let month = checked_month(month)?;
    let before = (weekday((year, month, 1)) - first).rem_euclid(7);
    let total = days_in_month(year, month);
    let count = (before + total + 6) / 7;
    let day = |at: i64| if (1..=total).contains(&at) { at } else { 0 };
    Ok((0..count).map(|w| std::array::from_fn(|d| day(w * 7 + d as i64 + 1 - before))).collect())
}

fn centered(text: &str, width: usize) -> String {
    let length = text.chars().count();
    let missing = width.saturating_sub(length);
    // As `str.center`: the odd space goes left when the width is odd.
    let left = missing / 2 + (missing & width & 1);
    format!("{}{text}{}", " ".repeat(left), " ".repeat(missing - left))
}

fn header(width: usize, first: i64) -> String {
    let names = (0..7).map(|d| {
        let name = DAYS[((first + d) % 7) as usize];
        let name = if width >= 9 { name } else { &name[..3.min(width)] };
        centered(&name[..name.len().min(width)], width)
    });
    names.collect::<Vec<_>>().join(" ")
}

fn week_text(week: &[i64; 7], width: usize) -> String {
    let day = |d: &i64| centered(&if *d == 0 { String::new() } else { format!("{d:2}") }, width);
    week.iter().map(day).collect::<Vec<_>>().join(" ")
}

fn month_text(year: i64, month: i64, width: i64, lines: i64, first: i64) -> R<String> {
    let (width, lines) = (width.max(2) as usize, lines.max(1) as usize);
    if month > 12 {
        return Err(index_error("list index out of range"));
    }
    let month = checked_month(month)?;
    let title = format!("{} {year}", MONTHS[month as usize - 1]);
    let end = "\n".repeat(lines);
    let mut out = centered(&title, 7 * (width + 1) - 1).trim_end().to_string() + &end;
    out += header(width, first).trim_end();
    out += &end;
    for week in weeks(year, month, first)? {
        out += week_text(&week, width).trim_end();
        out += &end;
    }
    Ok(out)
}

fn year_text(year: i64, width: i64, lines: i64, gap: i64, per_row: i64, first: i64) -> R<String> {
    let (width, lines, gap, per_row) =
        (width.max(2) as usize, lines.max(1) as usize, gap.max(2) as usize, per_row.max(1));
    let column = (width + 1) * 7 - 1;
    let end = "\n".repeat(lines);
    let joined =
        |cells: Vec<String>| cells.iter().map(|c| centered(c, column)).collect::<Vec<_>>().join(&" ".repeat(gap));
    let total = column * per_row as usize + gap * (per_row as usize - 1);
    let mut out = centered(&year.to_string(), total).trim_end().to_string() + &end;
    let mut month = 1;
    while month <= 12 {
        let row: Vec<i64> = (month..=(month + per_row - 1).min(12)).collect();
        out += &end;
        out += joined(row.iter().map(|m| MONTHS[*m as usize - 1].to_string()).collect()).trim_end();
        out += &end;
        out += joined(row.iter().map(|_| header(width, first)).collect()).trim_end();
        out += &end;
        let all = row.iter().map(|m| weeks(year, *m, first)).collect::<R<Vec<_>>>()?;
        for at in 0..all.iter().map(Vec::len).max().unwrap_or(0) {
            let cells = all.iter().map(|m| m.get(at).map_or(String::new(), |w| week_text(w, width))).collect();
            out += joined(cells).trim_end();
            out += &end;
        }
        month += per_row;
    }
    Ok(out)
}

fn lists(found: Vec<[i64; 7]>) -> Value {
    Value::List(found.into_iter().map(|w| Value::List(w.into_iter().map(Value::from).collect())).collect())
}

fn first_of(this: &Value) -> R<i64> {
    Ok(number(&op::getattr(this, "firstweekday")?)? % 7)
}

fn text_calendar() -> R<Class> {
    let base = ClassDef::new("calendar", "Calendar")
        .method("__init__", "self, firstweekday=0", |bound| {
            let [this, first] = bound.into_array();
            op::setattr(&this, "firstweekday", first).map(Value::from)
        })
        .method("monthdayscalendar", "self, year, month", |bound| {
            let [this, year, month] = bound.into_array();
            Ok(lists(weeks(number(&year)?, number(&month)?, first_of(&this)?)?))
        })
        .method("itermonthdays", "self, year, month", |bound| {
            let [this, year, month] = bound.into_array();
            let days = weeks(number(&year)?, number(&month)?, first_of(&this)?)?.concat();
            builtins::iter_value(&Value::List(days.into_iter().map(Value::from).collect()))
        })
        .method("iterweekdays", "self", |bound| {
            let first = first_of(&bound.into_array::<1>()[0])?;
            builtins::iter_value(&Value::List((0..7).map(|d| Value::from((first + d) % 7)).collect()))
        })
        .build()?;
    ClassDef::new("calendar", "TextCalendar")
        .base(&base)
        .method("formatmonth", "self, theyear, themonth, w=0, l=0", |bound| {
            let [this, year, month, w, l] = bound.into_array();
            Ok(month_text(number(&year)?, number(&month)?, number(&w)?, number(&l)?, first_of(&this)?)?.into())
        })
        .method("prmonth", "self, theyear, themonth, w=0, l=0", |bound| {
            let [this, year, month, w, l] = bound.into_array();
            let text = month_text(number(&year)?, number(&month)?, number(&w)?, number(&l)?, first_of(&this)?)?;
            builtins::print(args![text; "end" = ""])
        })
        .method("formatyear", "self, theyear, w=2, l=1, c=6, m=3", |bound| {
            let [this, year, w, l, c, m] = bound.into_array();
            let text = year_text(number(&year)?, number(&w)?, number(&l)?, number(&c)?, number(&m)?, first_of(&this)?)?;
            Ok(text.into())
        })
        .build()
}

fn names(list: &[&str], short: bool) -> Value {
    Value::List(list.iter().map(|n| Value::str(if short { n.get(..3).unwrap_or(n) } else { n })).collect())
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let mut module = Module::new("calendar");
    for (at, name) in DAYS.iter().enumerate() {
        module.set(&name.to_uppercase(), at);
    }
    for class in [errors::month_class(), errors::weekday_class()].into_iter().flatten() {
        module.set(&class.name(), &class);
    }
    let months: Vec<&str> = std::iter::once("").chain(MONTHS).collect();
    if let Ok(class) = text_calendar() {
        if let Some(base) = class.bases().first() {
            module.set("Calendar", base);
        }
        module.set("TextCalendar", &class);
    }
    module = module
        .with("day_name", names(&DAYS, false))
        .with("day_abbr", names(&DAYS, true))
        .with("month_name", names(&months, false))
        .with("month_abbr", names(&months, true));
    module
        .def("isleap", "year", |bound| Ok(is_leap(number(&bound.into_array::<1>()[0])?).into()))
        .def("leapdays", "y1, y2", |bound| {
            let [a, b] = bound.into_array();
            let count = |y: i64| (y - 1).div_euclid(4) - (y - 1).div_euclid(100) + (y - 1).div_euclid(400);
            Ok((count(number(&b)?) - count(number(&a)?)).into())
        })
        .def("weekday", "year, month, day", |bound| {
            let [year, month, day] = bound.into_array();
            let year = number(&year)?;
            // The calendar repeats after 400 years: those that a date cannot have are taken as one that it can.
            let year = if (MIN_YEAR..=MAX_YEAR).contains(&year) { year } else { 2000 + year.rem_euclid(400) };
            let date = (year, number(&month)?, number(&day)?);
            crate::datetime::civil::check_date(date)?;
            Ok(weekday(date).into())
        })
        .def("monthrange", "year, month", |bound| {
            let [year, month] = bound.into_array();
            let (year, month) = (number(&year)?, checked_month(number(&month)?)?);
            Ok(tuple![weekday((year, month, 1)), days_in_month(year, month)])
        })
        .def("firstweekday", "", |_| Ok(FIRST.with(Cell::get).into()))
        .def("setfirstweekday", "firstweekday", |bound| {
            let first = number(&bound.into_array::<1>()[0])?;
            if !(0..7).contains(&first) {
                return Err(illegal_weekday(first));
            }
            FIRST.with(|f| f.set(first));
            Ok(Value::None)
        })
        .def("monthcalendar", "year, month", |bound| {
            let [year, month] = bound.into_array();
            Ok(lists(weeks(number(&year)?, number(&month)?, FIRST.with(Cell::get))?))
        })
        .def("month", "theyear, themonth, w=0, l=0", |bound| {
            let [year, month, w, l] = bound.into_array();
            let first = FIRST.with(Cell::get);
            Ok(month_text(number(&year)?, number(&month)?, number(&w)?, number(&l)?, first)?.into())
        })
        .def("calendar", "theyear, w=2, l=1, c=6, m=3", |bound| {
            let [year, w, l, c, m] = bound.into_array();
            let first = FIRST.with(Cell::get);
            Ok(year_text(number(&year)?, number(&w)?, number(&l)?, number(&c)?, number(&m)?, first)?.into())
        })
}
