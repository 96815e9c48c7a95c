// Written by batuta from python/calendar.py, da822c5811aa12c5.
//! Calendars as numbers, text and HTML.
use batuta_rt::prelude::*;

module_globals! {
    "calendar", init;
    DATETIME: "datetime", REPEAT: "repeat", __ALL_: "__all__", ERROR: "error", JANUARY: "January",
    FEBRUARY: "February", EPOCH: "EPOCH", MONDAY: "MONDAY", TUESDAY: "TUESDAY", WEDNESDAY: "WEDNESDAY",
    THURSDAY: "THURSDAY", FRIDAY: "FRIDAY", SATURDAY: "SATURDAY", SUNDAY: "SUNDAY", MDAYS: "mdays",
    DAY_NAME: "day_name", DAY_ABBR: "day_abbr", MONTH_NAME: "month_name", MONTH_ABBR: "month_abbr",
    ILLEGAL_MONTH_ERROR: "IllegalMonthError", ILLEGAL_WEEKDAY_ERROR: "IllegalWeekdayError", ISLEAP: "isleap",
    LEAPDAYS: "leapdays", WEEKDAY: "weekday", MONTHRANGE: "monthrange", _MONTH_LENGTH: "_month_length",
    _SEVENS: "_sevens", SETFIRSTWEEKDAY: "setfirstweekday", FIRSTWEEKDAY: "firstweekday", CALENDAR: "Calendar",
    PRWEEK: "prweek", PRMONTH: "prmonth", FORMATSTRING: "formatstring", TEXT_CALENDAR: "TextCalendar",
    HTML_CALENDAR: "HTMLCalendar", LOCALE_TEXT_CALENDAR: "LocaleTextCalendar",
    LOCALE_HTML_CALENDAR: "LocaleHTMLCalendar", C: "c", MONTHCALENDAR: "monthcalendar", WEEK: "week",
    WEEKHEADER: "weekheader", MONTH: "month", CALENDAR2: "calendar", PRCAL: "prcal", FORMAT: "format",
    TIMEGM: "timegm",
}

fields! {
    APPEND: "append", CENTER: "center", CSSCLASSES: "cssclasses", CSSCLASSES_WEEKDAY_HEAD: "cssclasses_weekday_head",
    CSSCLASS_MONTH: "cssclass_month", CSSCLASS_MONTH_HEAD: "cssclass_month_head", CSSCLASS_NODAY: "cssclass_noday",
    CSSCLASS_YEAR: "cssclass_year", CSSCLASS_YEAR_HEAD: "cssclass_year_head", DATE: "date", ENCODE: "encode",
    FIRSTWEEKDAY: "firstweekday", FORMATDAY: "formatday", FORMATMONTH: "formatmonth",
    FORMATMONTHNAME: "formatmonthname", FORMATWEEK: "formatweek", FORMATWEEKDAY: "formatweekday",
    FORMATWEEKHEADER: "formatweekheader", FORMATYEAR: "formatyear", GETFIRSTWEEKDAY: "getfirstweekday",
    ITERMONTHDATES: "itermonthdates", ITERMONTHDAYS: "itermonthdays", ITERMONTHDAYS2: "itermonthdays2",
    ITERMONTHDAYS3: "itermonthdays3", ITERWEEKDAYS: "iterweekdays", JOIN: "join", LOCALE: "locale", MAXYEAR: "MAXYEAR",
    MINYEAR: "MINYEAR", MONTH: "month", MONTHDATESCALENDAR: "monthdatescalendar",
    MONTHDAYS2CALENDAR: "monthdays2calendar", MONTHDAYSCALENDAR: "monthdayscalendar", PRMONTH: "prmonth",
    PRWEEK: "prweek", PRYEAR: "pryear", TOORDINAL: "toordinal", WEEKDAY: "weekday",
    YEARDAYS2CALENDAR: "yeardays2calendar", _FIRSTWEEKDAY: "_firstweekday", _YEAR: "_year", __INIT__: "__init__",
}

pub struct IllegalMonthError;

impl IllegalMonthError {
    pub fn __init__(self_: &Value, month: &Value) -> R {
        self_.put(&at::MONTH, month)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(&Value::from(s!("bad month number %r; must be 1-12")), &self_.get(&at::MONTH)?)
    }
}

pub struct IllegalWeekdayError;

impl IllegalWeekdayError {
    pub fn __init__(self_: &Value, weekday: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::WEEKDAY, weekday)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(
            &Value::from(s!("bad weekday number %r; must be 0 (Monday) to 6 (Sunday)")),
            &self_.get(&at::WEEKDAY)?,
        )
    }
}

pub fn isleap(year: &Value) -> R {
    call_guard!("isleap");
    emitted::and(op::eq(&op::modulo(year, &Value::from(4))?, &Value::from(0))?, || {
        emitted::or(op::ne(&op::modulo(year, &Value::from(100))?, &Value::from(0))?, || {
            op::eq(&op::modulo(year, &Value::from(400))?, &Value::from(0))
        })
    })
}

pub fn leapdays(y1: &Value, y2: &Value) -> R {
    let before = def("leapdays.<locals>.before(year)", [], move |[mut year]| {
        call_guard!("before");
        year = op::isub(&year, &Value::from(1))?;
        op::add(
            &op::sub(&op::floordiv(&year, &Value::from(4))?, &op::floordiv(&year, &Value::from(100))?)?,
            &op::floordiv(&year, &Value::from(400))?,
        )
    });
    op::sub(&before.call(args![y2])?, &before.call(args![y1])?)
}

pub fn weekday(year: &Value, month: &Value, day: &Value) -> R {
    call_guard!("weekday");
    let mut year = year.clone();
    if !(op::le_bool(&DATETIME.get()?.get(&at::MINYEAR)?, &year)?
        && op::le_bool(&year, &DATETIME.get()?.get(&at::MAXYEAR)?)?)
    {
        year = op::add(&Value::from(2000), &op::modulo(&year, &Value::from(400))?)?;
    }
    DATETIME.get()?.invoke(&at::DATE, args![year, month, day])?.invoke(&at::WEEKDAY, ())
}

pub fn monthrange(year: &Value, month: &Value) -> R {
    call_guard!("monthrange");
    if !(op::le_bool(&Value::from(1), month)? && op::le_bool(month, &Value::from(12))?) {
        return exc::throw(ILLEGAL_MONTH_ERROR.get()?.call(args![month])?);
    }
    Ok(tuple![
        WEEKDAY.get()?.call(args![year, month, 1])?,
        op::add(&MDAYS.get()?.item(month)?, &emitted::and(op::eq(month, &FEBRUARY.get()?)?, || isleap(year))?)?
    ])
}

pub fn _month_length(year: &Value, month: &Value) -> R {
    op::add(&MDAYS.get()?.item(month)?, &emitted::and(op::eq(month, &FEBRUARY.get()?)?, || isleap(year))?)
}

pub fn _sevens(items: &Value) -> R {
    call_guard!("_sevens");
    let out = comprehension::list();
    for at in emitted::words_by(0_i64, builtins::length_of(items)?, 7_i64) {
        comprehension::push(&out, items.cut(at, at + 7_i64)?);
    }
    Ok(out)
}

/// Weeks of months, the first day of the week chosen.
pub struct Calendar;

impl Calendar {
    pub fn __init__(self_: &Value, firstweekday: &Value) -> R {
        self_.put(&at::FIRSTWEEKDAY, firstweekday)?;
        Ok(Value::None)
    }

    pub fn getfirstweekday(self_: &Value) -> R {
        call_guard!("getfirstweekday");
        op::modulo(&self_.get(&at::_FIRSTWEEKDAY)?, &Value::from(7))
    }

    pub fn setfirstweekday(self_: &Value, firstweekday: &Value) -> R {
        self_.put(&at::_FIRSTWEEKDAY, firstweekday)?;
        Ok(Value::None)
    }

    pub fn iterweekdays(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Calendar.iterweekdays", move |co| async move {
            let mut it = op::iter(&builtins::range(args![
                self_.get(&at::FIRSTWEEKDAY)?,
                op::add(&self_.get(&at::FIRSTWEEKDAY)?, &Value::from(7))?
            ])?)?;
            while let Some(day) = it.take::<Int>()? {
                co.yield_(Value::from(day.remainder(7_i64))).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn itermonthdays3(self_: &Value, year: &Value, month: &Value) -> R {
        let self_ = self_.clone();
        let year = year.clone();
        let month = month.clone();
        Ok(Gen::new("Calendar.itermonthdays3", move |co| async move {
            let [first, count] = op::unpack::<2>(&monthrange(&year, &month)?)?;
            let before = op::modulo(&op::sub(&first, &self_.get(&at::FIRSTWEEKDAY)?)?, &Value::from(7))?;
            let after =
                op::modulo(&op::sub(&op::sub(&self_.get(&at::FIRSTWEEKDAY)?, &first)?, &count)?, &Value::from(7))?;
            let [mut year2, mut month2] = op::unpack::<2>(&if op::eq_bool(&month, &Value::from(1))? {
                tuple![op::sub(&year, &Value::from(1))?, 12]
            } else {
                tuple![&year, op::sub(&month, &Value::from(1))?]
            })?;
            let end = op::add(&_month_length(&year2, &month2)?, &Value::from(1))?;
            let mut it = op::iter(&builtins::range(args![op::sub(&end, &before)?, &end])?)?;
            while let Some(day) = it.take::<Int>()? {
                co.yield_(tuple![&year2, &month2, day]).await?;
            }
            let mut it = op::iter(&builtins::range(args![1, op::add(&count, &Value::from(1))?])?)?;
            while let Some(day) = it.take::<Int>()? {
                co.yield_(tuple![&year, &month, day]).await?;
            }
            [year2, month2] = op::unpack::<2>(&if op::eq_bool(&month, &Value::from(12))? {
                tuple![op::add(&year, &Value::from(1))?, 1]
            } else {
                tuple![&year, op::add(&month, &Value::from(1))?]
            })?;
            let mut it = op::iter(&builtins::range(args![1, op::add(&after, &Value::from(1))?])?)?;
            while let Some(day) = it.take::<Int>()? {
                co.yield_(tuple![&year2, &month2, day]).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn itermonthdates(self_: &Value, year: &Value, month: &Value) -> R {
        let self_ = self_.clone();
        let year = year.clone();
        let month = month.clone();
        Ok(Gen::new("Calendar.itermonthdates", move |co| async move {
            let mut it = op::iter(&self_.invoke(&at::ITERMONTHDAYS3, args![year, month])?)?;
            while let Some(one) = it.next()? {
                co.yield_(early!(DATETIME.get()?, &at::DATE => *one)?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn itermonthdays(self_: &Value, year: &Value, month: &Value) -> R {
        let self_ = self_.clone();
        let year = year.clone();
        let month = month.clone();
        Ok(Gen::new("Calendar.itermonthdays", move |co| async move {
            let [first, count] = op::unpack::<2>(&monthrange(&year, &month)?)?;
            co.yield_from(
                &REPEAT
                    .get()?
                    .call(args![0, op::modulo(&op::sub(&first, &self_.get(&at::FIRSTWEEKDAY)?)?, &Value::from(7))?])?,
            )
            .await?;
            co.yield_from(&builtins::range(args![1, op::add(&count, &Value::from(1))?])?).await?;
            co.yield_from(&REPEAT.get()?.call(args![
                0,
                op::modulo(&op::sub(&op::sub(&self_.get(&at::FIRSTWEEKDAY)?, &first)?, &count)?, &Value::from(7))?
            ])?)
            .await?;
            Ok(Value::None)
        }))
    }

    pub fn itermonthdays2(self_: &Value, year: &Value, month: &Value) -> R {
        let self_ = self_.clone();
        let year = year.clone();
        let month = month.clone();
        Ok(Gen::new("Calendar.itermonthdays2", move |co| async move {
            let mut it = op::iter(&builtins::enumerate(args![
                self_.invoke(&at::ITERMONTHDAYS, args![year, month])?,
                self_.get(&at::FIRSTWEEKDAY)?
            ])?)?;
            while let Some([part, day]) = it.next_parts::<2>()? {
                let at = part.int()?;
                co.yield_(tuple![day, at.remainder(7_i64)]).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn itermonthdays4(self_: &Value, year: &Value, month: &Value) -> R {
        let self_ = self_.clone();
        let year = year.clone();
        let month = month.clone();
        Ok(Gen::new("Calendar.itermonthdays4", move |co| async move {
            let mut index = 0_i64;
            let mut it = op::iter(&self_.invoke(&at::ITERMONTHDAYS3, args![year, month])?)?;
            while let Some(item) = it.next()? {
                let at = index;
                index += 1_i64;
                let one = item;
                co.yield_(op::add(
                    &one,
                    &tuple![op::modulo(&op::add(&self_.get(&at::FIRSTWEEKDAY)?, &Value::from(at))?, &Value::from(7))?],
                )?)
                .await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn monthdatescalendar(self_: &Value, year: &Value, month: &Value) -> R {
        _sevens(&builtins::list_of(&self_.invoke(&at::ITERMONTHDATES, args![year, month])?)?)
    }

    pub fn monthdays2calendar(self_: &Value, year: &Value, month: &Value) -> R {
        call_guard!("monthdays2calendar");
        _sevens(&builtins::list_of(&self_.invoke(&at::ITERMONTHDAYS2, args![year, month])?)?)
    }

    pub fn monthdayscalendar(self_: &Value, year: &Value, month: &Value) -> R {
        call_guard!("monthdayscalendar");
        _sevens(&builtins::list_of(&self_.invoke(&at::ITERMONTHDAYS, args![year, month])?)?)
    }

    pub fn _year(self_: &Value, months: &Value, width: &Value) -> R {
        call_guard!("_year");
        let out = comprehension::list();
        let mut it = op::iter(&builtins::range(args![0, builtins::length_of(months)?, width])?)?;
        while let Some(at) = it.take::<Int>()? {
            comprehension::push(&out, months.cut(at.clone(), op::add(&Value::from(at.clone()), width)?)?);
        }
        Ok(out)
    }

    pub fn yeardatescalendar(self_: &Value, year: &Value, width: &Value) -> R {
        early!(
            self_.clone(),
            &at::_YEAR,
            args![
                {
                    let out = comprehension::list();
                    for month in emitted::words(1_i64, 13_i64) {
                        comprehension::push(&out, self_.invoke(&at::MONTHDATESCALENDAR, args![year, month])?);
                    }
                    out
                },
                width
            ]
        )
    }

    pub fn yeardays2calendar(self_: &Value, year: &Value, width: &Value) -> R {
        call_guard!("yeardays2calendar");
        early!(
            self_.clone(),
            &at::_YEAR,
            args![
                {
                    let out = comprehension::list();
                    for month in emitted::words(1_i64, 13_i64) {
                        comprehension::push(&out, self_.invoke(&at::MONTHDAYS2CALENDAR, args![year, month])?);
                    }
                    out
                },
                width
            ]
        )
    }

    pub fn yeardayscalendar(self_: &Value, year: &Value, width: &Value) -> R {
        early!(
            self_.clone(),
            &at::_YEAR,
            args![
                {
                    let out = comprehension::list();
                    for month in emitted::words(1_i64, 13_i64) {
                        comprehension::push(&out, self_.invoke(&at::MONTHDAYSCALENDAR, args![year, month])?);
                    }
                    out
                },
                width
            ]
        )
    }
}

/// Calendars as plain text.
pub struct TextCalendar;

impl TextCalendar {
    pub fn prweek(self_: &Value, theweek: &Value, width: &Value) -> R {
        call_guard!("prweek");
        builtins::print(args![self_.invoke(&at::FORMATWEEK, args![theweek, width])?; "end" = Str::default()])?;
        Ok(Value::None)
    }

    pub fn formatday(self_: &Value, day: &Value, weekday2: &Value, width: &Value) -> R {
        call_guard!("formatday");
        (if op::eq_bool(day, &Value::from(0))? {
            Value::from(Str::default())
        } else {
            op::modulo(&Value::from(s!("%2i")), day)?
        }
        .invoke(&at::CENTER, args![width]))
    }

    pub fn formatweek(self_: &Value, theweek: &Value, width: &Value) -> R<Str> {
        call_guard!("formatweek");
        s!(" ").join_all(&comprehension::list_of(theweek, |item: Value| {
            let [day, at] = op::unpack::<2>(&item)?;
            self_.invoke(&at::FORMATDAY, args![day, at, width])
        })?)
    }

    pub fn formatweekday(self_: &Value, day: &Value, width: &Value) -> R {
        call_guard!("formatweekday");
        let names = if op::ge_bool(width, &Value::from(9))? { DAY_NAME.get()? } else { DAY_ABBR.get()? };
        names.item(day)?.cut(Value::None, width)?.invoke(&at::CENTER, args![width])
    }

    pub fn formatweekheader(self_: &Value, width: &Value) -> R<Str> {
        call_guard!("formatweekheader");
        s!(" ").join_all(&comprehension::list_of(&self_.invoke(&at::ITERWEEKDAYS, ())?, |day: Value| {
            self_.invoke(&at::FORMATWEEKDAY, args![day, width])
        })?)
    }

    pub fn formatmonthname(self_: &Value, theyear: &Value, themonth: &Value, width: &Value, withyear: &Value) -> R {
        call_guard!("formatmonthname");
        let name = MONTH_NAME.get()?.item(themonth)?;
        (if withyear.truthy()? {
            op::modulo(&Value::from(s!("%s %r")), &tuple![&name, theyear])?
        } else {
            name.clone()
        }
        .invoke(&at::CENTER, args![width]))
    }

    pub fn prmonth(self_: &Value, theyear: &Value, themonth: &Value, w: &Value, l: &Value) -> R {
        call_guard!("prmonth");
        builtins::print(
            args![self_.invoke(&at::FORMATMONTH, args![theyear, themonth, w, l])?; "end" = Str::default()],
        )?;
        Ok(Value::None)
    }

    pub fn formatmonth(self_: &Value, theyear: &Value, themonth: &Value, w: &Value, l: &Value) -> R<Str> {
        call_guard!("formatmonth");
        let mut w = w.clone();
        let mut l = l.clone();
        w = builtins::max_of(&Value::from(2), &w)?;
        l = builtins::max_of(&Value::from(1), &l)?;
        let mut lines = list![
            early!(
                self_.clone(),
                &at::FORMATMONTHNAME,
                args![
                    theyear,
                    themonth,
                    op::sub(&op::mul(&Value::from(7), &op::add(&w, &Value::from(1))?)?, &Value::from(1))?
                ]
            )?,
            self_.invoke(&at::FORMATWEEKHEADER, args![&w])?
        ];
        lines = op::iadd(
            &lines,
            &comprehension::list_of(
                &self_.invoke(&at::MONTHDAYS2CALENDAR, args![theyear, themonth])?,
                |week: Value| self_.invoke(&at::FORMATWEEK, args![week, &w]),
            )?,
        )?;
        Str::default().join_all(&comprehension::list_of(&lines, |line: Value| {
            op::add(&line.rstrip()?, &op::mul(&Value::from(s!("\n")), &l)?)
        })?)
    }

    pub fn formatyear(self_: &Value, theyear: &Value, w: &Value, l: &Value, c: &Value, m: &Value) -> R<Str> {
        call_guard!("formatyear");
        let mut w = w.clone();
        let mut l = l.clone();
        let mut c = c.clone();
        w = builtins::max_of(&Value::from(2), &w)?;
        l = builtins::max_of(&Value::from(1), &l)?;
        c = builtins::max_of(&Value::from(2), &c)?;
        let column = op::sub(&op::mul(&op::add(&w, &Value::from(1))?, &Value::from(7))?, &Value::from(1))?;
        let end = op::mul(&Value::from(s!("\n")), &l)?;
        let mut made = list![
            Value::from(fmt::repr(theyear)?)
                .invoke(
                    &at::CENTER,
                    args![op::add(&op::mul(&column, m)?, &op::mul(&c, &op::sub(m, &Value::from(1))?)?)?],
                )
                .text()?
                .rstrip(),
            &end
        ];
        let header = self_.invoke(&at::FORMATWEEKHEADER, args![&w]).text()?;
        let mut index = 0_i64;
        let mut it = op::iter(&self_.invoke(&at::YEARDAYS2CALENDAR, args![theyear, m])?)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let row = item;
            let months = builtins::range(args![
                op::add(&op::mul(m, &Value::from(at))?, &Value::from(1))?,
                builtins::min_of(&op::add(&op::mul(m, &Value::from(at + 1_i64))?, &Value::from(1))?, &Value::from(13))?
            ])?;
            made = op::iadd(
                &made,
                &list![
                    &end,
                    FORMATSTRING
                        .get()?
                        .call(args![
                            comprehension::list_of(&months, |k: Int| {
                                self_.invoke(&at::FORMATMONTHNAME, args![theyear, k, &column, false])
                            })?,
                            &column,
                            &c
                        ])?
                        .rstrip()?,
                    &end
                ],
            )?;
            made = op::iadd(
                &made,
                &list![
                    FORMATSTRING
                        .get()?
                        .call(args![comprehension::list_of(&months, |k2: Int| Ok(header.clone()))?, &column, &c])?
                        .rstrip()?,
                    &end
                ],
            )?;
            for line in emitted::words(
                0_i64,
                builtins::max(args![comprehension::list_of(&row, |one: Value| builtins::length_of(&one))?]).int()?,
            ) {
                let weeks = comprehension::list_of(&row, |one2: Value| {
                    Ok(if line >= builtins::length_of(&one2)? {
                        Value::from(Str::default())
                    } else {
                        early!(self_.clone(), &at::FORMATWEEK, args![one2.at(line)?, &w])?
                    })
                })?;
                made = op::iadd(&made, &list![FORMATSTRING.get()?.call(args![weeks, &column, &c])?.rstrip()?, &end])?;
            }
        }
        Str::default().join_all(&made)
    }

    pub fn pryear(self_: &Value, theyear: &Value, w: &Value, l: &Value, c: &Value, m: &Value) -> R {
        call_guard!("pryear");
        builtins::print(args![self_.invoke(&at::FORMATYEAR, args![theyear, w, l, c, m])?; "end" = Str::default()])?;
        Ok(Value::None)
    }
}

/// Calendars as HTML tables.
pub struct HTMLCalendar;

impl HTMLCalendar {
    pub fn formatday(self_: &Value, day: &Value, weekday2: &Value) -> R {
        call_guard!("formatday");
        if op::eq_bool(day, &Value::from(0))? {
            return op::modulo(&Value::from(s!("<td class=\"%s\">&nbsp;</td>")), &self_.get(&at::CSSCLASS_NODAY)?);
        }
        op::modulo(
            &Value::from(s!("<td class=\"%s\">%d</td>")),
            &tuple![self_.get(&at::CSSCLASSES)?.item(weekday2)?, day],
        )
    }

    pub fn formatweek(self_: &Value, theweek: &Value) -> R<Str> {
        call_guard!("formatweek");
        op::modulo(
            &Value::from(s!("<tr>%s</tr>")),
            &Value::from(Str::default().join_all(&comprehension::list_of(theweek, |item: Value| {
                let [day, at] = op::unpack::<2>(&item)?;
                self_.invoke(&at::FORMATDAY, args![day, at])
            })?)?),
        )
        .text()
    }

    pub fn formatweekday(self_: &Value, day: &Value) -> R {
        call_guard!("formatweekday");
        op::modulo(
            &Value::from(s!("<th class=\"%s\">%s</th>")),
            &tuple![self_.get(&at::CSSCLASSES_WEEKDAY_HEAD)?.item(day)?, DAY_ABBR.get()?.item(day)?],
        )
    }

    pub fn formatweekheader(self_: &Value) -> R<Str> {
        call_guard!("formatweekheader");
        op::modulo(
            &Value::from(s!("<tr>%s</tr>")),
            &Value::from(
                Str::default()
                    .join_all(&comprehension::list_of(&self_.invoke(&at::ITERWEEKDAYS, ())?, |day: Value| {
                        self_.invoke(&at::FORMATWEEKDAY, args![day])
                    })?)?,
            ),
        )
        .text()
    }

    pub fn formatmonthname(self_: &Value, theyear: &Value, themonth: &Value, withyear: &Value) -> R {
        call_guard!("formatmonthname");
        let name = if withyear.truthy()? {
            op::modulo(&Value::from(s!("%s %s")), &tuple![MONTH_NAME.get()?.item(themonth)?, theyear])?
        } else {
            op::modulo(&Value::from(s!("%s")), &MONTH_NAME.get()?.item(themonth)?)?
        };
        op::modulo(
            &Value::from(s!("<tr><th colspan=\"7\" class=\"%s\">%s</th></tr>")),
            &tuple![self_.get(&at::CSSCLASS_MONTH_HEAD)?, name],
        )
    }

    pub fn formatmonth(self_: &Value, theyear: &Value, themonth: &Value, withyear: &Value) -> R<Str> {
        call_guard!("formatmonth");
        let mut lines = list![
            op::modulo(
                &Value::from(s!("<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"%s\">")),
                &self_.get(&at::CSSCLASS_MONTH)?,
            )?,
            self_.invoke(&at::FORMATMONTHNAME, args![theyear, themonth; "withyear" = withyear])?,
            self_.invoke(&at::FORMATWEEKHEADER, ())?
        ];
        lines = op::iadd(
            &lines,
            &comprehension::list_of(
                &self_.invoke(&at::MONTHDAYS2CALENDAR, args![theyear, themonth])?,
                |week: Value| self_.invoke(&at::FORMATWEEK, args![week]),
            )?,
        )?;
        Ok(&s!("\n").join_all(&lines)? + &s!("\n</table>\n"))
    }

    pub fn formatyear(self_: &Value, theyear: &Value, width: &Value) -> R<Str> {
        call_guard!("formatyear");
        let mut width = width.clone();
        width = builtins::max_of(&width, &Value::from(1))?;
        let made = list![
            op::modulo(
                &Value::from(s!("<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"%s\">")),
                &self_.get(&at::CSSCLASS_YEAR)?,
            )?,
            s!("\n"),
            op::modulo(
                &Value::from(s!("<tr><th colspan=\"%d\" class=\"%s\">%s</th></tr>")),
                &tuple![&width, self_.get(&at::CSSCLASS_YEAR_HEAD)?, theyear],
            )?
        ];
        let mut it =
            op::iter(&builtins::range(args![JANUARY.get()?, op::add(&JANUARY.get()?, &Value::from(12))?, &width])?)?;
        while let Some(first) = it.take::<Int>()? {
            made.append(s!("<tr>"))?;
            let mut it = op::iter(&builtins::range(args![
                first.clone(),
                builtins::min_of(&op::add(&Value::from(first.clone()), &width)?, &Value::from(13))?
            ])?)?;
            while let Some(month) = it.take::<Int>()? {
                early!(
                    made.clone(),
                    &at::APPEND,
                    append: op::modulo(
                        &Value::from(s!("<td>%s</td>")),
                        &self_.invoke(&at::FORMATMONTH, args![theyear, month; "withyear" = false])?,
                    )?
                )?;
            }
            made.append(s!("</tr>"))?;
        }
        Ok(&Str::default().join_all(&made)? + &s!("</table>"))
    }

    pub fn formatyearpage(self_: &Value, theyear: &Value, width: &Value, css: &Value, encoding: &Value) -> R {
        let mut encoding = encoding.clone();
        if encoding.is_none() {
            encoding = Value::from(s!("utf-8"));
        }
        let mut made = list![
            op::modulo(&Value::from(s!("<?xml version=\"1.0\" encoding=\"%s\"?>\n")), &encoding)?,
            s!("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n"),
            s!("<html>\n"),
            s!("<head>\n"),
            op::modulo(
                &Value::from(s!("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\" />\n")),
                &encoding,
            )?
        ];
        if !css.is_none() {
            early!(
                made.clone(),
                &at::APPEND,
                append: op::modulo(
                    &Value::from(s!("<link rel=\"stylesheet\" type=\"text/css\" href=\"%s\" />\n")),
                    css,
                )?
            )?;
        }
        made = op::iadd(
            &made,
            &list![
                op::modulo(&Value::from(s!("<title>Calendar for %d</title>\n")), theyear)?,
                s!("</head>\n"),
                s!("<body>\n"),
                self_.invoke(&at::FORMATYEAR, args![theyear, width])?,
                s!("</body>\n"),
                s!("</html>\n")
            ],
        )?;
        Value::from(Str::default().join_all(&made)?).invoke(&at::ENCODE, args![encoding, s!("xmlcharrefreplace")])
    }
}

/// Plain text; only the C locale is there.
pub struct LocaleTextCalendar;

impl LocaleTextCalendar {
    pub fn __init__(self_: &Value, firstweekday: &Value, locale: &Value) -> R {
        call_guard!("__init__");
        TEXT_CALENDAR.get()?.invoke(&at::__INIT__, args![self_, firstweekday])?;
        self_.put(&at::LOCALE, locale)?;
        Ok(Value::None)
    }
}

/// HTML; only the C locale is there.
pub struct LocaleHTMLCalendar;

impl LocaleHTMLCalendar {
    pub fn __init__(self_: &Value, firstweekday: &Value, locale: &Value) -> R {
        call_guard!("__init__");
        HTML_CALENDAR.get()?.invoke(&at::__INIT__, args![self_, firstweekday])?;
        self_.put(&at::LOCALE, locale)?;
        Ok(Value::None)
    }
}

pub fn setfirstweekday(firstweekday: &Value) -> R {
    call_guard!("setfirstweekday");
    if !(op::le_bool(&MONDAY.get()?, firstweekday)? && op::le_bool(firstweekday, &SUNDAY.get()?)?) {
        return exc::throw(ILLEGAL_WEEKDAY_ERROR.get()?.call(args![firstweekday])?);
    }
    C.get()?.put(&at::FIRSTWEEKDAY, firstweekday)?;
    Ok(Value::None)
}

pub fn format(cols: &Value, colwidth: &Value, spacing: &Value) -> R {
    builtins::print(args![FORMATSTRING.get()?.call(args![cols, colwidth, spacing])?])?;
    Ok(Value::None)
}

pub fn formatstring(cols: &Value, colwidth: &Value, spacing: &Value) -> R {
    call_guard!("formatstring");
    early!(
        op::mul(&Value::from(s!(" ")), spacing)?,
        &at::JOIN,
        join: comprehension::list_of(cols, |text: Value| text.invoke(&at::CENTER, args![colwidth]))?
    )
}

pub fn timegm(tuple: &Value) -> R {
    let [year, month, day, hour, minute, second] = op::unpack::<6>(&tuple.cut(Value::None, 6)?)?;
    let days = op::sub(
        &op::add(
            &op::sub(
                &DATETIME.get()?.invoke(&at::DATE, args![year, month, 1])?.invoke(&at::TOORDINAL, ())?,
                &DATETIME.get()?.invoke(&at::DATE, args![EPOCH.get()?, 1, 1])?.invoke(&at::TOORDINAL, ())?,
            )?,
            &day,
        )?,
        &Value::from(1),
    )?;
    op::add(
        &op::mul(
            &op::add(&op::mul(&op::add(&op::mul(&days, &Value::from(24))?, &hour)?, &Value::from(60))?, &minute)?,
            &Value::from(60),
        )?,
        &second,
    )
}

fn init() -> R<()> {
    DATETIME.set(batuta_std::datetime::module());
    REPEAT.set(modules::member_at(&Value::from(batuta_std::itertools::module()), "repeat", 4)?);
    __ALL_.set(list![
        s!("IllegalMonthError"),
        s!("IllegalWeekdayError"),
        s!("setfirstweekday"),
        s!("firstweekday"),
        s!("isleap"),
        s!("leapdays"),
        s!("weekday"),
        s!("monthrange"),
        s!("monthcalendar"),
        s!("prmonth"),
        s!("month"),
        s!("prcal"),
        s!("calendar"),
        s!("timegm"),
        s!("month_name"),
        s!("month_abbr"),
        s!("day_name"),
        s!("day_abbr"),
        s!("Calendar"),
        s!("TextCalendar"),
        s!("HTMLCalendar"),
        s!("LocaleTextCalendar"),
        s!("LocaleHTMLCalendar"),
        s!("weekheader"),
        s!("MONDAY"),
        s!("TUESDAY"),
        s!("WEDNESDAY"),
        s!("THURSDAY"),
        s!("FRIDAY"),
        s!("SATURDAY"),
        s!("SUNDAY"),
        s!("January"),
        s!("February"),
        s!("mdays"),
        s!("format"),
        s!("formatstring"),
        s!("week"),
        s!("prweek"),
        s!("EPOCH"),
        s!("error")
    ]);
    ERROR.set(builtins::get("ValueError"));
    JANUARY.set(1);
    FEBRUARY.set(2);
    EPOCH.set(1970);
    let [part, part2, part3, part4, part5, part6, part7] = op::unpack::<7>(&builtins::range(args![7])?)?;
    MONDAY.set(part);
    TUESDAY.set(part2);
    WEDNESDAY.set(part3);
    THURSDAY.set(part4);
    FRIDAY.set(part5);
    SATURDAY.set(part6);
    SUNDAY.set(part7);
    MDAYS.set(list![0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    DAY_NAME.set(list![
        s!("Monday"),
        s!("Tuesday"),
        s!("Wednesday"),
        s!("Thursday"),
        s!("Friday"),
        s!("Saturday"),
        s!("Sunday")
    ]);
    DAY_ABBR.set(comprehension::list_of(&DAY_NAME.get()?, |name: Value| name.cut(Value::None, 3))?);
    MONTH_NAME.set(list![
        Str::default(),
        s!("January"),
        s!("February"),
        s!("March"),
        s!("April"),
        s!("May"),
        s!("June"),
        s!("July"),
        s!("August"),
        s!("September"),
        s!("October"),
        s!("November"),
        s!("December")
    ]);
    MONTH_ABBR.set(comprehension::list_of(&MONTH_NAME.get()?, |name2: Value| name2.cut(Value::None, 3))?);
    ILLEGAL_MONTH_ERROR.define({
        let ns = Dict::new();
        ns.method("IllegalMonthError.__init__(self, month)", [], IllegalMonthError::__init__);
        ns.method("IllegalMonthError.__str__(self)", [], IllegalMonthError::__str__);
        build_class(
            "IllegalMonthError",
            "calendar",
            "IllegalMonthError",
            vec![builtins::get("ValueError")],
            ns,
            Vec::new(),
        )?
    });
    ILLEGAL_WEEKDAY_ERROR.define({
        let ns2 = Dict::new();
        ns2.method("IllegalWeekdayError.__init__(self, weekday)", [], IllegalWeekdayError::__init__);
        ns2.method("IllegalWeekdayError.__str__(self)", [], IllegalWeekdayError::__str__);
        build_class(
            "IllegalWeekdayError",
            "calendar",
            "IllegalWeekdayError",
            vec![builtins::get("ValueError")],
            ns2,
            Vec::new(),
        )?
    });
    ISLEAP.set(function("isleap(year)", [], isleap));
    LEAPDAYS.set(function("leapdays(y1, y2)", [], leapdays));
    WEEKDAY.set(function("weekday(year, month, day)", [], weekday));
    MONTHRANGE.set(function("monthrange(year, month)", [], monthrange));
    _MONTH_LENGTH.set(function("_month_length(year, month)", [], _month_length));
    _SEVENS.set(function("_sevens(items)", [], _sevens));
    CALENDAR.define({
        let ns3 = Dict::new();
        ns3.doc("Weeks of months, the first day of the week chosen.");
        ns3.method("Calendar.__init__(self, firstweekday=)", vec![Value::from(0)], Calendar::__init__);
        ns3.method("Calendar.getfirstweekday(self)", [], Calendar::getfirstweekday);
        ns3.method("Calendar.setfirstweekday(self, firstweekday)", [], Calendar::setfirstweekday);
        ns3.set_str(
            "firstweekday",
            builtins::property(args![
                emitted::class_name(&ns3, "getfirstweekday")?,
                match emitted::class_name(&ns3, "setfirstweekday") {
                    Ok(found) => found,
                    Err(_) => SETFIRSTWEEKDAY.get()?,
                }
            ])?,
        );
        ns3.method("gen Calendar.iterweekdays(self)", [], Calendar::iterweekdays);
        ns3.method("gen Calendar.itermonthdays3(self, year, month)", [], Calendar::itermonthdays3);
        ns3.method("gen Calendar.itermonthdates(self, year, month)", [], Calendar::itermonthdates);
        ns3.method("gen Calendar.itermonthdays(self, year, month)", [], Calendar::itermonthdays);
        ns3.method("gen Calendar.itermonthdays2(self, year, month)", [], Calendar::itermonthdays2);
        ns3.method("gen Calendar.itermonthdays4(self, year, month)", [], Calendar::itermonthdays4);
        ns3.method("Calendar.monthdatescalendar(self, year, month)", [], Calendar::monthdatescalendar);
        ns3.method("Calendar.monthdays2calendar(self, year, month)", [], Calendar::monthdays2calendar);
        ns3.method("Calendar.monthdayscalendar(self, year, month)", [], Calendar::monthdayscalendar);
        ns3.method("Calendar._year(self, months, width)", [], Calendar::_year);
        ns3.method("Calendar.yeardatescalendar(self, year, width=)", vec![Value::from(3)], Calendar::yeardatescalendar);
        ns3.method("Calendar.yeardays2calendar(self, year, width=)", vec![Value::from(3)], Calendar::yeardays2calendar);
        ns3.method("Calendar.yeardayscalendar(self, year, width=)", vec![Value::from(3)], Calendar::yeardayscalendar);
        build_class("Calendar", "calendar", "Calendar", vec![builtins::get("object")], ns3, Vec::new())?
    });
    TEXT_CALENDAR.define({
        let ns4 = Dict::new();
        ns4.doc("Calendars as plain text.");
        ns4.method("TextCalendar.prweek(self, theweek, width)", [], TextCalendar::prweek);
        ns4.method("TextCalendar.formatday(self, day, weekday, width)", [], TextCalendar::formatday);
        ns4.method("TextCalendar.formatweek(self, theweek, width)", [], TextCalendar::formatweek);
        ns4.method("TextCalendar.formatweekday(self, day, width)", [], TextCalendar::formatweekday);
        ns4.method("TextCalendar.formatweekheader(self, width)", [], TextCalendar::formatweekheader);
        ns4.method(
            "TextCalendar.formatmonthname(self, theyear, themonth, width, withyear=)",
            vec![Value::from(true)],
            TextCalendar::formatmonthname,
        );
        ns4.method(
            "TextCalendar.prmonth(self, theyear, themonth, w=, l=)",
            vec![Value::from(0), Value::from(0)],
            TextCalendar::prmonth,
        );
        ns4.method(
            "TextCalendar.formatmonth(self, theyear, themonth, w=, l=)",
            vec![Value::from(0), Value::from(0)],
            TextCalendar::formatmonth,
        );
        ns4.method(
            "TextCalendar.formatyear(self, theyear, w=, l=, c=, m=)",
            vec![Value::from(2), Value::from(1), Value::from(6), Value::from(3)],
            TextCalendar::formatyear,
        );
        ns4.method(
            "TextCalendar.pryear(self, theyear, w=, l=, c=, m=)",
            vec![Value::from(0), Value::from(0), Value::from(6), Value::from(3)],
            TextCalendar::pryear,
        );
        build_class("TextCalendar", "calendar", "TextCalendar", vec![CALENDAR.get()?], ns4, Vec::new())?
    });
    HTML_CALENDAR.define({
        let ns5 = Dict::new();
        ns5.doc("Calendars as HTML tables.");
        ns5.set_str("cssclasses", list![s!("mon"), s!("tue"), s!("wed"), s!("thu"), s!("fri"), s!("sat"), s!("sun")]);
        ns5.set_str("cssclasses_weekday_head", emitted::class_name(&ns5, "cssclasses")?);
        ns5.set_str("cssclass_noday", Value::from(s!("noday")));
        ns5.set_str("cssclass_month_head", Value::from(s!("month")));
        ns5.set_str("cssclass_month", Value::from(s!("month")));
        ns5.set_str("cssclass_year_head", Value::from(s!("year")));
        ns5.set_str("cssclass_year", Value::from(s!("year")));
        ns5.method("HTMLCalendar.formatday(self, day, weekday)", [], HTMLCalendar::formatday);
        ns5.method("HTMLCalendar.formatweek(self, theweek)", [], HTMLCalendar::formatweek);
        ns5.method("HTMLCalendar.formatweekday(self, day)", [], HTMLCalendar::formatweekday);
        ns5.method("HTMLCalendar.formatweekheader(self)", [], HTMLCalendar::formatweekheader);
        ns5.method(
            "HTMLCalendar.formatmonthname(self, theyear, themonth, withyear=)",
            vec![Value::from(true)],
            HTMLCalendar::formatmonthname,
        );
        ns5.method(
            "HTMLCalendar.formatmonth(self, theyear, themonth, withyear=)",
            vec![Value::from(true)],
            HTMLCalendar::formatmonth,
        );
        ns5.method("HTMLCalendar.formatyear(self, theyear, width=)", vec![Value::from(3)], HTMLCalendar::formatyear);
        ns5.method(
            "HTMLCalendar.formatyearpage(self, theyear, width=, css=, encoding=)",
            vec![Value::from(3), Value::from(s!("calendar.css")), Value::None],
            HTMLCalendar::formatyearpage,
        );
        build_class("HTMLCalendar", "calendar", "HTMLCalendar", vec![CALENDAR.get()?], ns5, Vec::new())?
    });
    LOCALE_TEXT_CALENDAR.define({
        let ns6 = Dict::new();
        ns6.doc("Plain text; only the C locale is there.");
        ns6.method(
            "LocaleTextCalendar.__init__(self, firstweekday=, locale=)",
            vec![Value::from(0), Value::None],
            LocaleTextCalendar::__init__,
        );
        build_class(
            "LocaleTextCalendar",
            "calendar",
            "LocaleTextCalendar",
            vec![TEXT_CALENDAR.get()?],
            ns6,
            Vec::new(),
        )?
    });
    LOCALE_HTML_CALENDAR.define({
        let ns7 = Dict::new();
        ns7.doc("HTML; only the C locale is there.");
        ns7.method(
            "LocaleHTMLCalendar.__init__(self, firstweekday=, locale=)",
            vec![Value::from(0), Value::None],
            LocaleHTMLCalendar::__init__,
        );
        build_class(
            "LocaleHTMLCalendar",
            "calendar",
            "LocaleHTMLCalendar",
            vec![HTML_CALENDAR.get()?],
            ns7,
            Vec::new(),
        )?
    });
    C.set(TEXT_CALENDAR.get()?.call(())?);
    FIRSTWEEKDAY.set(C.get()?.get(&at::GETFIRSTWEEKDAY)?);
    MONTHCALENDAR.set(C.get()?.get(&at::MONTHDAYSCALENDAR)?);
    PRWEEK.set(C.get()?.get(&at::PRWEEK)?);
    WEEK.set(C.get()?.get(&at::FORMATWEEK)?);
    WEEKHEADER.set(C.get()?.get(&at::FORMATWEEKHEADER)?);
    PRMONTH.set(C.get()?.get(&at::PRMONTH)?);
    MONTH.set(C.get()?.get(&at::FORMATMONTH)?);
    CALENDAR2.set(C.get()?.get(&at::FORMATYEAR)?);
    PRCAL.set(C.get()?.get(&at::PRYEAR)?);
    SETFIRSTWEEKDAY.set(function("setfirstweekday(firstweekday)", [], setfirstweekday));
    FORMAT.set(function("format(cols, colwidth=, spacing=)", vec![Value::from(20), Value::from(6)], format));
    FORMATSTRING.set(function(
        "formatstring(cols, colwidth=, spacing=)",
        vec![Value::from(20), Value::from(6)],
        formatstring,
    ));
    TIMEGM.set(function("timegm(tuple)", [], timegm));
    Ok(())
}
