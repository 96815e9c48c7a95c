//! `datetime`: a day with a time of the clock.
use super::civil;
use super::clock::{self, Clock};
use super::stamp::{
    at, class as date_class, epoch, from_micros, is_date, make, make_date, micros_of, now_micros, offset, struct_time,
    text_argument, this, this_clock, NAMES,
};
use super::{arguments, delta, iso, local, number, strptime, zone};
use batuta_rt::prelude::*;

super::once_class!(build);

fn construct(cls: &Class, a: Args) -> R {
    let [year, month, day, rest @ ..] = arguments(a, "function", NAMES, 3)?;
    let field = |v: Option<Value>| number(&v.unwrap_or_default());
    let date = (field(year)?, field(month)?, field(day)?);
    civil::check_date(date)?;
    make(cls, date, Clock::from_values(rest, &Clock::naive(0, 0, 0, 0))?)
}

fn timestamp(value: &Value) -> R {
    let us = match offset(value)? {
        Some(offset) => this(value)?.micros() - epoch() - offset,
        None => {
            let naive = this(value)?.micros() - epoch();
            naive - local::offset_of_local(naive)
        }
    };
    Ok(Int::big(us.into()).true_div(&Int::from(1_000_000i64))?.into())
}

fn astimezone(value: &Value, a: Args) -> R {
    let [tz] = arguments(a, "astimezone", ["tz"], 0)?;
    let target = zone::checked(tz)?;
    let clock = this_clock(value)?;
    if !target.is_none() && clock.zone.is(&target) {
        return Ok(value.clone());
    }
    let naive = this(value)?.micros();
    let utc = match offset(value)? {
        Some(us) => naive - us,
        None => naive - local::offset_of_local(naive - epoch()),
    };
    let target = if target.is_none() { local::zone(utc - epoch()) } else { target };
    let (date, mut moved) = from_micros(utc)?;
    moved.zone = target.clone();
    op::call_method(&target, "fromutc", [make(&class(), date, moved)?])
}

fn combine(cls: &Class, a: Args) -> R {
    let [date, time, tz] = arguments(a, "combine", ["date", "time", "tzinfo"], 2)?;
    let (date, time) = (date.unwrap_or_default(), time.unwrap_or_default());
    if !is_date(&date) {
        let text = format!("combine() argument 1 must be datetime.date, not {}", date.type_name());
        return Err(type_error(text));
    }
    let Some(clock) = clock::of(&time) else {
        let text = format!("combine() argument 2 must be datetime.time, not {}", time.type_name());
        return Err(type_error(text));
    };
    let mut clock = clock.clone();
    if let Some(tz) = tz {
        clock.zone = zone::checked(Some(tz))?;
    }
    make(cls, this(&date)?.date, clock)
}

fn build() -> R<Class> {
    ClassBuilder::native("datetime", "datetime")
        .base(date_class())
        .constructor(construct)
        .class_method("now", |cls, a| {
            let [tz] = arguments(a, "now", ["tz"], 0)?;
            at(cls, now_micros(), zone::checked(tz)?)
        })
        .class_method("utcnow", |cls, _| {
            let (date, clock) = from_micros(epoch() + now_micros())?;
            make(cls, date, clock)
        })
        .class_method("fromtimestamp", |cls, a| {
            let [seconds, tz] = arguments(a, "fromtimestamp", ["timestamp", "tz"], 1)?;
            at(cls, micros_of(&seconds.unwrap_or_default())?, zone::checked(tz)?)
        })
        .class_method("utcfromtimestamp", |cls, a| {
            let (date, clock) = from_micros(epoch() + micros_of(&a.one("datetime.utcfromtimestamp")?)?)?;
            make(cls, date, clock)
        })
        .class_method("fromisoformat", |cls, a| {
            let text = text_argument(a.one("datetime.fromisoformat")?, "fromisoformat")?;
            let (date, clock) = iso::datetime(&text)?;
            civil::check_date(date)?;
            clock.check()?;
            make(cls, date, clock)
        })
        .class_method("strptime", |cls, a| {
            let [text, format] = a.exactly::<2>("strptime")?;
            for (at, value) in [&text, &format].into_iter().enumerate() {
                if !matches!(value.payload(), Value::Str(_)) {
                    let kind = value.type_name();
                    return Err(type_error(format!("strptime() argument {} must be str, not {kind}", at + 1)));
                }
            }
            let found = strptime::parse(&text.as_str()?, &format.as_str()?)?;
            civil::check_date(found.date)?;
            found.clock.check()?;
            make(cls, found.date, found.clock)
        })
        .class_method("combine", combine)
        .method("date", |d, _| make_date(&date_class(), this(d)?.date))
        .method("time", |d, _| {
            let mut clock = this_clock(d)?.clone();
            clock.zone = Value::None;
            Ok(clock::make(clock))
        })
        .method("timetz", |d, _| Ok(clock::make(this_clock(d)?.clone())))
        .method("timestamp", |d, _| timestamp(d))
        .method("astimezone", astimezone)
        .method("utcoffset", |d, _| offset(d)?.map(delta::make).transpose().map(Into::into))
        .method("dst", |d, _| zone::asked(&this_clock(d)?.zone, "dst", d)?.map(delta::make).transpose().map(Into::into))
        .method("tzname", |d, _| zone::name(&this_clock(d)?.zone, d))
        .method("utctimetuple", |d, _| struct_time(d, this(d)?.micros() - offset(d)?.unwrap_or(0), 0))
        .getter("hour", |d| Ok(this_clock(d)?.hour.into()))
        .getter("minute", |d| Ok(this_clock(d)?.minute.into()))
        .getter("second", |d| Ok(this_clock(d)?.second.into()))
        .getter("microsecond", |d| Ok(this_clock(d)?.micro.into()))
        .getter("tzinfo", |d| Ok(this_clock(d)?.zone.clone()))
        .getter("fold", |d| Ok((this_clock(d)?.fold as i64).into()))
        .build()
}
