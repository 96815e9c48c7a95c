//! `time`: clocks, and moments as tuples and texts.
pub mod calendar;
pub mod format;
pub mod zone;

use crate::struct_sequence::{self, Shape};
use batuta_rt::prelude::*;
use calendar::{moment_of, seconds_of, Moment};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use zone::{Offset, Zone};

static SHAPE: Shape = Shape {
    module: "time",
    name: "struct_time",
    fields: &["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
    hidden: &["tm_zone", "tm_gmtoff"],
};

thread_local! {
    static START: Instant = Instant::now();
}

fn class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = struct_sequence::class(&SHAPE)?;
    for name in ["tm_zone", "tm_gmtoff"] {
        made.set(name, Value::None);
    }
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// `time.time()`.
pub fn time_f64() -> f64 {
    since_epoch().as_secs_f64()
}

/// Time since the system started, near enough: counted from the first use, above zero.
fn monotonic() -> Duration {
    let up = std::fs::read_to_string("/proc/uptime").ok().and_then(|t| t.split(' ').next()?.parse::<f64>().ok());
    thread_local!(static BASE: Cell<Option<Duration>> = const { Cell::new(None) });
    let base = BASE.with(|b| match b.get() {
        Some(base) => base,
        None => {
            let base = Duration::from_secs_f64(up.unwrap_or(1.0).max(0.0));
            b.set(Some(base));
            START.with(|_| ());
            base
        }
    });
    base + START.with(Instant::elapsed)
}

/// `time.perf_counter()`.
pub fn perf_counter_f64() -> f64 {
    monotonic().as_secs_f64()
}

/// Processor time of all threads of the process. The kernel brings the account of a thread up to date when it passes through
/// the scheduler; else it would be as old as the last tick.
fn processor() -> Duration {
    std::thread::yield_now();
    let mut total = 0;
    for entry in std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(entry.path().join("schedstat")).unwrap_or_default();
        total += text.split(' ').next().and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
    }
    Duration::from_nanos(total)
}

fn tuple_of(m: &Moment, zone: &Offset) -> R {
    let items = [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.yearday, i64::from(zone.summer)];
    let made = struct_sequence::made(&class()?, items.into_iter().map(Value::from).collect());
    if let Value::Obj(object) = &made {
        object.set_attr("tm_zone", zone.name.as_str().into());
        object.set_attr("tm_gmtoff", zone.seconds.into());
    }
    Ok(made)
}

/// The seconds argument of `gmtime`, `localtime` and `ctime`: now, when there is none.
fn seconds_argument(a: Args, function: &str) -> R<i64> {
    if a.pos.len() > 1 {
        let count = a.pos.len();
        return Err(type_error(format!("{function}() takes at most 1 argument ({count} given)")));
    }
    let [given] = a.between::<1>(function, 0)?;
    let Some(given) = given.filter(|g| !g.is_none()) else { return Ok(since_epoch().as_secs() as i64) };
    match given.payload() {
        Value::Float(f) if f.is_nan() => Err(value_error("Invalid value NaN (not a number)")),
        Value::Float(f) if f.abs() >= 9.2e18 => Err(overflow_error("timestamp out of range for platform time_t")),
        Value::Float(f) => Ok(f.floor() as i64),
        _ => op::index(&given)?.to_i64().ok_or_else(|| overflow_error("timestamp out of range for platform time_t")),
    }
}

fn utc() -> Offset {
    Offset { seconds: 0, summer: false, name: "GMT".into() }
}

fn local(seconds: i64) -> (Moment, Offset) {
    let zone = Zone::local().at(seconds);
    (moment_of(seconds + zone.seconds), zone)
}

/// The nine numbers of a time tuple.
fn numbers(value: &Value, function: &str) -> R<[i64; 9]> {
    let Value::Tuple(items) = value.payload() else {
        return Err(type_error("Tuple or struct_time argument required"));
    };
    if items.len() != 9 {
        return Err(type_error(format!("{function}(): illegal time tuple argument")));
    }
    let mut out = [0; 9];
    for (slot, item) in out.iter_mut().zip(items.iter()) {
        let number = op::index(item)?;
        let Some(found) = number.to_i64() else {
            return Err(overflow_error("Python int too large to convert to C long"));
        };
        if i32::try_from(found).is_err() {
            let text = if found > 0 {
                "signed integer is greater than maximum"
            } else {
                "signed integer is less than minimum"
            };
            return Err(overflow_error(text));
        }
        *slot = found;
    }
    Ok(out)
}

/// A time tuple as a moment; zeros stand for the first of their kind.
fn moment(value: &Value, function: &str) -> R<(Moment, i64)> {
    let [year, month, day, hour, minute, second, weekday, yearday, summer] = numbers(value, function)?;
    let within = |value: i64, low: i64, high: i64, what: &str| match (low..=high).contains(&value) {
        true => Ok(value),
        false => Err(value_error(format!("{what} out of range"))),
    };
    let month = within(if month == 0 { 1 } else { month }, 1, 12, "month")?;
    let day = within(if day == 0 { 1 } else { day }, 1, 31, "day of month")?;
    let made = Moment {
        year,
        month,
        day,
        hour: within(hour, 0, 23, "hour")?,
        minute: within(minute, 0, 59, "minute")?,
        second: within(second, 0, 61, "seconds")?,
        weekday: if weekday < -1 { return Err(value_error("day of week out of range")) } else { (weekday + 7) % 7 },
        yearday: within(if yearday == 0 { 1 } else { yearday }, 1, 366, "day of year")?,
    };
    Ok((made, summer))
}

fn zone_of(value: &Value, summer: i64) -> Offset {
    if let (Value::Obj(object), true) = (value, class_of(value).name() == "struct_time") {
        if let (Some(Value::Str(name)), Some(Value::Int(seconds))) = (object.attr("tm_zone"), object.attr("tm_gmtoff"))
        {
            return Offset { seconds: seconds.to_i64().unwrap_or(0), summer: summer > 0, name: name.to_string() };
        }
    }
    Zone::local().at(since_epoch().as_secs() as i64)
}

fn strftime(a: Args) -> R {
    let [pattern, moment_given] = a.between::<2>("strftime", 1)?;
    let pattern = pattern.unwrap_or_default();
    let Value::Str(pattern) = pattern.payload() else {
        return Err(type_error(format!("strftime() argument 1 must be str, not {}", pattern.type_name())));
    };
    let (m, zone) = match moment_given {
        None => local(since_epoch().as_secs() as i64),
        Some(given) => {
            let (m, summer) = moment(&given, "strftime")?;
            (m, zone_of(&given, summer))
        }
    };
    Ok(format::format(pattern, &m, (&zone.name, zone.seconds)).into())
}

fn shown(m: &Moment) -> Value {
    format!("{}{}", format::format("%a %b %e %H:%M:%S ", m, ("", 0)), m.year).into()
}

fn asctime(a: Args) -> R {
    let [given] = a.between::<1>("asctime", 0)?;
    match given {
        None => Ok(shown(&local(since_epoch().as_secs() as i64).0)),
        Some(given) => Ok(shown(&moment(&given, "asctime")?.0)),
    }
}

fn mktime(a: Args) -> R {
    let [year, month, day, hour, minute, second, _, _, summer] = numbers(&a.one("time.mktime")?, "mktime")?;
    let wanted = seconds_of(year, month, day, hour, minute, second);
    let zone = Zone::local();
    // The offset that holds at the answer; where two do, as the caller's flag says.
    let mut candidates: Vec<i64> = [zone.at(wanted - 86_400), zone.at(wanted + 86_400), zone.at(wanted)]
        .iter()
        .map(|offset| wanted - offset.seconds)
        .filter(|at| at + zone.at(*at).seconds == wanted)
        .collect();
    candidates.sort_unstable();
    let fits = candidates.iter().copied().find(|at| summer < 0 || zone.at(*at).summer == (summer > 0));
    let found = fits.or(candidates.first().copied()).unwrap_or(wanted - zone.at(wanted).seconds);
    Ok((found as f64).into())
}

fn sleep(a: Args) -> R {
    let seconds = a.one("time.sleep")?;
    let length = match seconds.payload() {
        Value::Float(f) if f.is_nan() => return Err(value_error("Invalid value NaN (not a number)")),
        Value::Float(f) => *f,
        _ => op::index(&seconds)?.to_f64()?,
    };
    if length < 0.0 {
        return Err(value_error("sleep length must be non-negative"));
    }
    let Ok(length) = Duration::try_from_secs_f64(length) else {
        return Err(overflow_error("timestamp too large to convert to C _PyTime_t"));
    };
    crate::baton::sleep(length)?;
    Ok(Value::None)
}

fn nanos(length: Duration) -> R {
    Ok(u64::try_from(length.as_nanos()).unwrap_or(u64::MAX).into())
}

fn strptime(a: Args) -> R {
    let [text, format] = a.between::<2>("strptime", 1)?;
    let format = format.unwrap_or_else(|| "%a %b %d %H:%M:%S %Y".into());
    let text = text.unwrap_or_default();
    for (at, value) in [&text, &format].into_iter().enumerate() {
        if !matches!(value.payload(), Value::Str(_)) {
            let kind = fmt::repr(&Value::Class(class_of(value)))?;
            return Err(type_error(format!("strptime() argument {at} must be str, not {kind}")));
        }
    }
    let found = crate::datetime::strptime::parse(&text.as_str()?, &format.as_str()?)?;
    let (year, month, day) = found.date;
    let summer = if found.zone.is_some() { 0 } else { -1 };
    let clock = &found.clock;
    let items = [year, month, day, clock.hour, clock.minute, clock.second, found.weekday, found.yearday, summer];
    let made = struct_sequence::made(&class()?, items.into_iter().map(Value::from).collect());
    if let Value::Obj(object) = &made {
        object.set_attr("tm_zone", found.zone.map_or(Value::None, Value::from));
        object.set_attr("tm_gmtoff", found.offset.map_or(Value::None, Value::from));
    }
    Ok(made)
}

/// The time of a clock by its number.
fn clock(number: &Value) -> R<Duration> {
    match op::index(number)?.to_index()? {
        0 => Ok(since_epoch()),
        1 | 4 | 7 => Ok(monotonic()),
        2 | 3 => Ok(processor()),
        _ => {
            let error = std::io::Error::from_raw_os_error(22);
            Err(batuta_rt::io::from_io(&error, None))
        }
    }
}

fn build() -> R<Module> {
    let now = since_epoch().as_secs() as i64;
    let zone = Zone::local();
    // The offsets of this year's winter and summer.
    let year = moment_of(now).year;
    let (january, july) = (zone.at(seconds_of(year, 1, 1, 0, 0, 0)), zone.at(seconds_of(year, 7, 1, 0, 0, 0)));
    let (standard, summer) = if january.summer { (july, january) } else { (january, july) };
    let module = Module::new("time")
        .function("time", |a| {
            a.empty("time.time")?;
            crate::baton::poll();
            Ok(time_f64().into())
        })
        .function("time_ns", |_| nanos(since_epoch()))
        .function("perf_counter", |_| {
            crate::baton::poll();
            Ok(perf_counter_f64().into())
        })
        .function("perf_counter_ns", |_| nanos(monotonic()))
        .function("monotonic", |_| {
            crate::baton::poll();
            Ok(monotonic().as_secs_f64().into())
        })
        .function("monotonic_ns", |_| nanos(monotonic()))
        .function("process_time", |_| Ok(processor().as_secs_f64().into()))
        .function("process_time_ns", |_| nanos(processor()))
        .function("thread_time", |_| Ok(processor().as_secs_f64().into()))
        .function("thread_time_ns", |_| nanos(processor()))
        .function("sleep", sleep)
        .function("gmtime", |a| tuple_of(&moment_of(seconds_argument(a, "gmtime")?), &utc()))
        .function("localtime", |a| {
            let (m, zone) = local(seconds_argument(a, "localtime")?);
            tuple_of(&m, &zone)
        })
        .function("ctime", |a| Ok(shown(&local(seconds_argument(a, "ctime")?).0)))
        .function("asctime", asctime)
        .function("mktime", mktime)
        .function("strftime", strftime)
        .function("strptime", strptime)
        .function("clock_gettime", |a| Ok(clock(&a.one("clock_gettime")?)?.as_secs_f64().into()))
        .function("clock_gettime_ns", |a| nanos(clock(&a.one("clock_gettime_ns")?)?))
        .function("tzset", |_| Ok(Value::None))
        .with("struct_time", class()?)
        .with("timezone", -standard.seconds)
        .with("altzone", -summer.seconds)
        .with("daylight", i64::from(standard != summer))
        .with("tzname", tuple![standard.name.as_str(), summer.name.as_str()]);
    for (name, value) in
        [("CLOCK_REALTIME", 0), ("CLOCK_MONOTONIC", 1), ("CLOCK_PROCESS_CPUTIME_ID", 2), ("CLOCK_THREAD_CPUTIME_ID", 3)]
    {
        module.set(name, value);
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("time", build))
}
