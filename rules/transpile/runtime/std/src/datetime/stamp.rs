//! `date`, and what it shares with `datetime`: a day, with or without a time.
use super::civil::{self, Date};
use super::clock::Clock;
use super::{arguments, delta, full, iso, local, number, strftime, zone};
use batuta_rt::prelude::*;
use std::any::Any;
use std::cmp::Ordering;

pub struct Stamp {
    pub date: Date,
    pub clock: Option<Clock>,
}

impl Native for Stamp {
    fn class(&self) -> Class {
        if self.clock.is_some() {
            full::class()
        } else {
            class()
        }
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

super::once_class!(build);

pub fn this(value: &Value) -> R<&Stamp> {
    value.downcast::<Stamp>().ok_or_else(|| type_error("expected a date"))
}

pub fn this_clock(value: &Value) -> R<&Clock> {
    this(value)?.clock.as_ref().ok_or_else(|| type_error("expected a datetime"))
}

pub fn is_datetime(value: &Value) -> bool {
    value.downcast::<Stamp>().is_some_and(|s| s.clock.is_some())
}

pub fn is_date(value: &Value) -> bool {
    value.downcast::<Stamp>().is_some()
}

pub fn make_date(class: &Class, date: Date) -> R {
    civil::check_date(date)?;
    if class.same(&self::class()) {
        return Ok(Value::native(Stamp { date, clock: None }));
    }
    if class.is_subclass(&full::class()) {
        return make(class, date, Clock::naive(0, 0, 0, 0));
    }
    Ok(super::instance(class, &self::class(), Stamp { date, clock: None }))
}

pub fn make(class: &Class, date: Date, clock: Clock) -> R {
    civil::check_date(date)?;
    Ok(super::instance(class, &full::class(), Stamp { date, clock: Some(clock) }))
}

impl Stamp {
    pub fn micros(&self) -> i128 {
        civil::ordinal(self.date) as i128 * delta::DAY + self.clock.as_ref().map_or(0, Clock::micros)
    }
}

/// The day and time of a count of microseconds since the day before year 1.
pub fn from_micros(us: i128) -> R<(Date, Clock)> {
    let days = us.div_euclid(delta::DAY);
    if !(1..=civil::MAX_ORDINAL as i128).contains(&days) {
        return Err(overflow_error("date value out of range"));
    }
    Ok((civil::from_ordinal(days as i64), Clock::of_micros(us)))
}

pub fn epoch() -> i128 {
    civil::ordinal((1970, 1, 1)) as i128 * delta::DAY
}

pub fn offset(value: &Value) -> R<Option<i128>> {
    zone::asked(&this_clock(value)?.zone, "utcoffset", value)
}

fn construct(cls: &Class, a: Args) -> R {
    let [year, month, day] = arguments(a, "function", ["year", "month", "day"], 3)?;
    let field = |v: Option<Value>| number(&v.unwrap_or_default());
    make_date(cls, (field(year)?, field(month)?, field(day)?))
}

pub const NAMES: [&str; 9] = ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"];

/// Microseconds since the epoch of a number of seconds, rounded half to even.
pub fn micros_of(seconds: &Value) -> R<i128> {
    if let Value::Float(f) = seconds.payload() {
        if f.is_nan() {
            return Err(value_error("Invalid value NaN (not a number)"));
        }
        if f.abs() > 1e15 {
            return Err(value_error(format!("year {} is out of range", (f / 31_556_952.0) as i64 + 1970)));
        }
        let whole = f.floor();
        let scaled = (f - whole) * 1e6;
        return Ok(whole as i128 * delta::SECOND + scaled.round_ties_even() as i128);
    }
    let whole = op::index(seconds)?.to_index()?;
    Ok(whole as i128 * delta::SECOND)
}

/// A moment of the clock as a datetime of a class in a zone (or local time).
pub fn at(class: &Class, since_epoch: i128, tz: Value) -> R {
    if tz.is_none() {
        let (date, clock) = from_micros(epoch() + since_epoch + local::offset(since_epoch))
            .map_err(|_| value_error("year is out of range"))?;
        return make(class, date, clock);
    }
    let (date, mut clock) = from_micros(epoch() + since_epoch)?;
    clock.zone = tz.clone();
    op::call_method(&tz, "fromutc", [make(class, date, clock)?])
}

pub fn now_micros() -> i128 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_micros() as i128)
}

fn shifted(value: &Value, us: i128) -> R {
    let stamp = this(value)?;
    let class = class_of(value);
    match &stamp.clock {
        None => {
            let days = civil::ordinal(stamp.date) as i128 + us.div_euclid(delta::DAY);
            if !(1..=civil::MAX_ORDINAL as i128).contains(&days) {
                return Err(overflow_error("date value out of range"));
            }
            make_date(&class, civil::from_ordinal(days as i64))
        }
        Some(clock) => {
            let (date, mut moved) = from_micros(stamp.micros() + us)?;
            moved.zone = clock.zone.clone();
            make(&class, date, moved)
        }
    }
}

fn add(value: &Value, a: Args) -> R {
    match delta::of(&a.one("__add__")?) {
        Some(us) => shifted(value, us),
        None => Ok(Value::NotImplemented),
    }
}

fn sub(value: &Value, a: Args) -> R {
    let other = a.one("__sub__")?;
    if let Some(us) = delta::of(&other) {
        return shifted(value, if is_datetime(value) { -us } else { -us.div_euclid(delta::DAY) * delta::DAY });
    }
    let Some(right) = other.downcast::<Stamp>() else { return Ok(Value::NotImplemented) };
    let left = this(value)?;
    match (&left.clock, &right.clock) {
        (None, None) => delta::make(left.micros() - right.micros()),
        (Some(a), Some(b)) => {
            let between = left.micros() - right.micros();
            if a.zone.is(&b.zone) {
                return delta::make(between);
            }
            match (offset(value)?, offset(&other)?) {
                (None, None) => delta::make(between),
                (Some(x), Some(y)) => delta::make(between - x + y),
                _ => Err(type_error("can't subtract offset-naive and offset-aware datetimes")),
            }
        }
        _ => Ok(Value::NotImplemented),
    }
}

fn compare(value: &Value, a: Args, test: fn(Ordering) -> bool, equality: Option<bool>) -> R {
    let other = a.one("__eq__")?;
    let Some(right) = other.downcast::<Stamp>() else { return Ok(Value::NotImplemented) };
    let left = this(value)?;
    let (Some(a), Some(b)) = (&left.clock, &right.clock) else {
        if left.clock.is_some() != right.clock.is_some() {
            return match equality {
                Some(answer) => Ok(answer.into()),
                None => {
                    let kind = |s: &Stamp| if s.clock.is_some() { "datetime.datetime" } else { "datetime.date" };
                    Err(type_error(format!("can't compare {} to {}", kind(left), kind(right))))
                }
            };
        }
        return Ok(test(left.date.cmp(&right.date)).into());
    };
    let (x, y) = (left.micros(), right.micros());
    if a.zone.is(&b.zone) {
        return Ok(test(x.cmp(&y)).into());
    }
    match (offset(value)?, offset(&other)?) {
        (None, None) => Ok(test(x.cmp(&y)).into()),
        (Some(ox), Some(oy)) => Ok(test((x - ox).cmp(&(y - oy))).into()),
        _ => match equality {
            Some(answer) => Ok(answer.into()),
            None => Err(type_error("can't compare offset-naive and offset-aware datetimes")),
        },
    }
}

fn repr(value: &Value) -> R {
    let stamp = this(value)?;
    let (year, month, day) = stamp.date;
    Ok(match &stamp.clock {
        None => format!("{}({year}, {month}, {day})", super::shown_class(value, &class())),
        Some(clock) => {
            let name = super::shown_class(value, &full::class());
            let parts = clock.repr_parts().join(", ");
            format!("{name}({year}, {month}, {day}, {parts}{})", clock.repr_tail()?)
        }
    }
    .into())
}

fn date_text((year, month, day): Date) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn iso_text(value: &Value, separator: &str, spec: &str) -> R<String> {
    let stamp = this(value)?;
    let mut out = date_text(stamp.date);
    if let Some(clock) = &stamp.clock {
        out += separator;
        out += &clock.text(spec)?;
        if let Some(us) = offset(value)? {
            out += &zone::offset_text(us, ":");
        }
    }
    Ok(out)
}

fn isoformat(value: &Value, a: Args) -> R {
    if !is_datetime(value) {
        a.empty("date.isoformat")?;
        return Ok(iso_text(value, "", "auto")?.into());
    }
    let [separator, spec] = arguments(a, "isoformat", ["sep", "timespec"], 0)?;
    let separator = match &separator {
        Some(Value::Str(text)) if text.length() == 1 => text.clone(),
        Some(_) => return Err(type_error("isoformat() argument 1 must be a unicode character, not str")),
        None => Str::from("T"),
    };
    let spec = match spec {
        Some(spec) => spec.as_str()?,
        None => Str::from("auto"),
    };
    Ok(iso_text(value, &separator, &spec)?.into())
}

fn moment(value: &Value) -> R<strftime::Moment> {
    let stamp = this(value)?;
    let clock = stamp.clock.clone().unwrap_or_else(|| Clock::naive(0, 0, 0, 0));
    Ok(strftime::Moment { date: stamp.date, clock, object: value.clone() })
}

fn ctime(value: &Value) -> R {
    Ok(strftime::strftime(&moment(value)?, "%a %b %e %H:%M:%S ")?.into())
        .and_then(|text: Value| op::add(&text, &format!("{:04}", this(value)?.date.0).into()))
}

pub fn struct_time(value: &Value, us: i128, dst: i64) -> R {
    let (date, clock) = from_micros(us)?;
    let _ = value;
    let yearday = civil::days_before_month(date.0, date.1) + date.2;
    super::tuples::struct_time([
        date.0,
        date.1,
        date.2,
        clock.hour,
        clock.minute,
        clock.second,
        civil::weekday(date),
        yearday,
        dst,
    ])
}

fn replace(value: &Value, a: Args) -> R {
    let stamp = this(value)?;
    let pick = |v: Option<Value>, base: i64| match v {
        Some(v) => number(&v),
        None => Ok(base),
    };
    let (y, m, d) = stamp.date;
    match &stamp.clock {
        None => {
            let [year, month, day] = arguments(a, "replace", ["year", "month", "day"], 0)?;
            make_date(&class_of(value), (pick(year, y)?, pick(month, m)?, pick(day, d)?))
        }
        Some(clock) => {
            let [year, month, day, rest @ ..] = arguments(a, "replace", NAMES, 0)?;
            let date = (pick(year, y)?, pick(month, m)?, pick(day, d)?);
            civil::check_date(date)?;
            make(&class_of(value), date, Clock::from_values(rest, clock)?)
        }
    }
}

fn hash(value: &Value) -> R {
    let stamp = this(value)?;
    let us = stamp.micros() - if stamp.clock.is_some() { offset(value)?.unwrap_or(0) } else { 0 };
    Ok(hash_of(&tuple![(us / delta::DAY) as i64, (us % delta::DAY) as i64])?.into())
}

pub fn text_argument(value: Value, what: &str) -> R<Str> {
    match value.payload() {
        Value::Str(text) => Ok(text.clone()),
        _ => Err(type_error(format!("{what}: argument must be str"))),
    }
}

fn build() -> R<Class> {
    ClassBuilder::native("date", "datetime")
        .constructor(construct)
        .class_method("today", |cls, _| {
            let now = now_micros();
            if cls.is_subclass(&full::class()) {
                return at(cls, now, Value::None);
            }
            make_date(cls, from_micros(epoch() + now + local::offset(now))?.0)
        })
        .class_method("fromtimestamp", |cls, a| {
            let us = micros_of(&a.one("date.fromtimestamp")?)?;
            make_date(cls, from_micros(epoch() + us + local::offset(us))?.0)
        })
        .class_method("fromordinal", |cls, a| {
            let n = number(&a.one("date.fromordinal")?)?;
            if n < 1 {
                return Err(value_error("ordinal must be >= 1"));
            }
            make_date(cls, civil::from_ordinal(n.min(civil::MAX_ORDINAL + 1)))
        })
        .class_method("fromisoformat", |cls, a| {
            let text = text_argument(a.one("date.fromisoformat")?, "fromisoformat")?;
            let chars: Vec<char> = text.chars().collect();
            make_date(cls, iso::date(&chars).ok_or_else(|| iso::invalid(&text))??)
        })
        .class_method("fromisocalendar", |cls, a| {
            let [year, week, day] = arguments(a, "fromisocalendar", ["year", "week", "day"], 3)?;
            let field = |v: Option<Value>| number(&v.unwrap_or_default());
            make_date(cls, civil::from_iso_calendar(field(year)?, field(week)?, field(day)?)?)
        })
        .method("__repr__", |d, _| repr(d))
        .method("__str__", |d, _| Ok(iso_text(d, " ", "auto")?.into()))
        .method("isoformat", isoformat)
        .method("strftime", |d, a| {
            let [format] = arguments(a, "strftime", ["format"], 1)?;
            strftime::format_value(&moment(d)?, &format.unwrap_or_default())
        })
        .method("__format__", |d, a| {
            let spec = a.one("__format__")?;
            if op::truthy(&spec)? {
                op::call_method(d, "strftime", [spec])
            } else {
                Ok(fmt::str(d)?.into())
            }
        })
        .method("ctime", |d, _| ctime(d))
        .method("weekday", |d, _| Ok(civil::weekday(this(d)?.date).into()))
        .method("isoweekday", |d, _| Ok((civil::weekday(this(d)?.date) + 1).into()))
        .method("isocalendar", |d, _| super::tuples::iso_calendar(civil::iso_calendar(this(d)?.date)))
        .method("toordinal", |d, _| Ok(civil::ordinal(this(d)?.date).into()))
        .method("timetuple", |d, _| {
            let dst = match &this(d)?.clock {
                Some(clock) => match zone::asked(&clock.zone, "dst", d)? {
                    Some(us) => i64::from(us != 0),
                    None => -1,
                },
                None => -1,
            };
            struct_time(d, this(d)?.micros(), dst)
        })
        .method("replace", replace)
        .method("__add__", add)
        .method("__radd__", add)
        .method("__sub__", sub)
        .method("__eq__", |a, b| compare(a, b, Ordering::is_eq, Some(false)))
        .method("__ne__", |a, b| compare(a, b, Ordering::is_ne, Some(true)))
        .method("__lt__", |a, b| compare(a, b, Ordering::is_lt, None))
        .method("__le__", |a, b| compare(a, b, Ordering::is_le, None))
        .method("__gt__", |a, b| compare(a, b, Ordering::is_gt, None))
        .method("__ge__", |a, b| compare(a, b, Ordering::is_ge, None))
        .method("__hash__", |d, _| hash(d))
        .getter("year", |d| Ok(this(d)?.date.0.into()))
        .getter("month", |d| Ok(this(d)?.date.1.into()))
        .getter("day", |d| Ok(this(d)?.date.2.into()))
        .build()
}

pub fn finish() -> R<()> {
    let (date, full) = (class(), full::class());
    date.set("min", make_date(&date, (1, 1, 1))?);
    date.set("max", make_date(&date, (9999, 12, 31))?);
    date.set("resolution", delta::make(delta::DAY)?);
    full.set("min", make(&full, (1, 1, 1), Clock::naive(0, 0, 0, 0))?);
    full.set("max", make(&full, (9999, 12, 31), Clock::naive(23, 59, 59, 999_999))?);
    full.set("resolution", delta::make(1)?);
    Ok(())
}
