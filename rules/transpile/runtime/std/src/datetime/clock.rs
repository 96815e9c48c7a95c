//! `time` objects, and the time part of a datetime.
use super::{arguments, delta, iso, strftime, zone};
use batuta_rt::prelude::*;
use std::any::Any;
use std::cmp::Ordering;

#[derive(Clone)]
pub struct Clock {
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub micro: i64,
    pub zone: Value,
    pub fold: bool,
}

pub struct TimeOfDay(pub Clock);

impl Native for TimeOfDay {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

super::once_class!(build);

impl Clock {
    pub fn naive(hour: i64, minute: i64, second: i64, micro: i64) -> Clock {
        Clock { hour, minute, second, micro, zone: Value::None, fold: false }
    }
    pub fn of_micros(us: i128) -> Clock {
        let (_, s, us) = delta::parts(us);
        let s = s as i64;
        Clock::naive(s / 3600, s / 60 % 60, s % 60, us as i64)
    }
    pub fn micros(&self) -> i128 {
        (self.hour * 3600 + self.minute * 60 + self.second) as i128 * delta::SECOND + self.micro as i128
    }
    pub fn check(&self) -> R<()> {
        let ranges = [
            ("hour", self.hour, 23),
            ("minute", self.minute, 59),
            ("second", self.second, 59),
            ("microsecond", self.micro, 999_999),
        ];
        for (name, value, most) in ranges {
            if !(0..=most).contains(&value) {
                return Err(value_error(format!("{name} must be in 0..{most}")));
            }
        }
        Ok(())
    }
    /// From `hour, minute, second, microsecond, tzinfo, fold` where given, else from `base`.
    pub fn from_values(given: [Option<Value>; 6], base: &Clock) -> R<Clock> {
        let [hour, minute, second, micro, tzinfo, fold] = given;
        let number = |value: Option<Value>, base: i64| -> R<i64> {
            match value {
                Some(value) => super::number(&value),
                None => Ok(base),
            }
        };
        let made = Clock {
            hour: number(hour, base.hour)?,
            minute: number(minute, base.minute)?,
            second: number(second, base.second)?,
            micro: number(micro, base.micro)?,
            zone: match tzinfo {
                Some(value) => zone::checked(Some(value))?,
                None => base.zone.clone(),
            },
            fold: match number(fold, base.fold as i64)? {
                0 => false,
                1 => true,
                _ => return Err(value_error("fold must be either 0 or 1")),
            },
        };
        made.check()?;
        Ok(made)
    }
    pub fn text(&self, spec: &str) -> R<String> {
        let (h, m, s, us) = (self.hour, self.minute, self.second, self.micro);
        Ok(match spec {
            "auto" if us == 0 => format!("{h:02}:{m:02}:{s:02}"),
            "auto" | "microseconds" => format!("{h:02}:{m:02}:{s:02}.{us:06}"),
            "hours" => format!("{h:02}"),
            "minutes" => format!("{h:02}:{m:02}"),
            "seconds" => format!("{h:02}:{m:02}:{s:02}"),
            "milliseconds" => format!("{h:02}:{m:02}:{s:02}.{:03}", us / 1000),
            _ => return Err(value_error("Unknown timespec value")),
        })
    }
    /// The arguments after the date in a repr.
    pub fn repr_parts(&self) -> Vec<String> {
        let mut parts = vec![self.hour.to_string(), self.minute.to_string()];
        if self.second != 0 || self.micro != 0 {
            parts.push(self.second.to_string());
        }
        if self.micro != 0 {
            parts.push(self.micro.to_string());
        }
        parts
    }
    pub fn repr_tail(&self) -> R<String> {
        let mut out = String::new();
        if self.fold {
            out += ", fold=1";
        }
        if !self.zone.is_none() {
            out += &format!(", tzinfo={}", fmt::repr(&self.zone)?);
        }
        Ok(out)
    }
}

pub fn of(value: &Value) -> Option<&Clock> {
    value.downcast::<TimeOfDay>().map(|t| &t.0)
}

fn this(value: &Value) -> R<&Clock> {
    of(value).ok_or_else(|| type_error("expected a time"))
}

pub fn make(clock: Clock) -> Value {
    Value::native(TimeOfDay(clock))
}

pub const NAMES: [&str; 6] = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];

fn construct(cls: &Class, a: Args) -> R {
    let given = arguments(a, "function", NAMES, 0)?;
    let clock = Clock::from_values(given, &Clock::naive(0, 0, 0, 0))?;
    Ok(super::instance(cls, &class(), TimeOfDay(clock)))
}

fn offset(value: &Value, clock: &Clock) -> R<Option<i128>> {
    let _ = value;
    zone::asked(&clock.zone, "utcoffset", &Value::None)
}

fn compare(a: &Value, args: Args, test: fn(Ordering) -> bool, equality: Option<bool>) -> R {
    let other = args.one("__eq__")?;
    let Some(b) = of(&other) else { return Ok(Value::NotImplemented) };
    let x = this(a)?;
    let (ox, oy) = (offset(a, x)?, offset(&other, b)?);
    match (ox, oy) {
        (None, None) => Ok(test(x.micros().cmp(&b.micros())).into()),
        (Some(ox), Some(oy)) => Ok(test((x.micros() - ox).cmp(&(b.micros() - oy))).into()),
        _ => match equality {
            Some(answer) => Ok(answer.into()),
            None => Err(type_error("can't compare offset-naive and offset-aware times")),
        },
    }
}

fn repr(value: &Value) -> R {
    let clock = this(value)?;
    let name = super::shown_class(value, &class());
    Ok(format!("{name}({}{})", clock.repr_parts().join(", "), clock.repr_tail()?).into())
}

fn isoformat(value: &Value, a: Args) -> R {
    let [spec] = arguments(a, "isoformat", ["timespec"], 0)?;
    let spec = match spec {
        Some(spec) => spec.as_str()?,
        None => Str::from("auto"),
    };
    let clock = this(value)?;
    let mut out = clock.text(&spec)?;
    if let Some(us) = offset(value, clock)? {
        out += &zone::offset_text(us, ":");
    }
    Ok(out.into())
}

fn build() -> R<Class> {
    ClassBuilder::native("time", "datetime")
        .constructor(construct)
        .class_method("fromisoformat", |cls, a| {
            let text = a.one("time.fromisoformat")?;
            let Value::Str(text) = text.payload() else {
                return Err(type_error("fromisoformat: argument must be str"));
            };
            let chars: Vec<char> = text.trim_start_matches('T').chars().collect();
            let clock = iso::time(&chars).ok_or_else(|| iso::invalid(text))?;
            clock.check()?;
            Ok(super::instance(cls, &class(), TimeOfDay(clock)))
        })
        .method("__repr__", |t, _| repr(t))
        .method("__str__", |t, _| isoformat(t, Args::none()))
        .method("isoformat", isoformat)
        .method("strftime", |t, a| {
            let [format] = arguments(a, "strftime", ["format"], 1)?;
            let moment = strftime::Moment { date: (1900, 1, 1), clock: this(t)?.clone(), object: Value::None };
            strftime::format_value(&moment, &format.unwrap_or_default())
        })
        .method("__format__", |t, a| {
            let spec = a.one("__format__")?;
            if op::truthy(&spec)? {
                op::call_method(t, "strftime", [spec])
            } else {
                Ok(fmt::str(t)?.into())
            }
        })
        .method("replace", |t, a| {
            let given = arguments(a, "replace", NAMES, 0)?;
            Ok(make(Clock::from_values(given, this(t)?)?))
        })
        .method("utcoffset", |t, _| offset(t, this(t)?)?.map(delta::make).transpose().map(Into::into))
        .method("dst", |t, _| {
            zone::asked(&this(t)?.zone, "dst", &Value::None)?.map(delta::make).transpose().map(Into::into)
        })
        .method("tzname", |t, _| zone::name(&this(t)?.zone, &Value::None))
        .method("__eq__", |a, b| compare(a, b, Ordering::is_eq, Some(false)))
        .method("__ne__", |a, b| compare(a, b, Ordering::is_ne, Some(true)))
        .method("__lt__", |a, b| compare(a, b, Ordering::is_lt, None))
        .method("__le__", |a, b| compare(a, b, Ordering::is_le, None))
        .method("__gt__", |a, b| compare(a, b, Ordering::is_gt, None))
        .method("__ge__", |a, b| compare(a, b, Ordering::is_ge, None))
        .method("__hash__", |t, _| {
            let clock = this(t)?;
            let us = clock.micros() - offset(t, clock)?.unwrap_or(0);
            Ok(hash_of(&Value::from((us % (1 << 60)) as i64))?.into())
        })
        .getter("hour", |t| Ok(this(t)?.hour.into()))
        .getter("minute", |t| Ok(this(t)?.minute.into()))
        .getter("second", |t| Ok(this(t)?.second.into()))
        .getter("microsecond", |t| Ok(this(t)?.micro.into()))
        .getter("tzinfo", |t| Ok(this(t)?.zone.clone()))
        .getter("fold", |t| Ok((this(t)?.fold as i64).into()))
        .build()
}

pub fn finish(class: &Class) -> R<()> {
    class.set("min", make(Clock::naive(0, 0, 0, 0)));
    class.set("max", make(Clock::naive(23, 59, 59, 999_999)));
    class.set("resolution", delta::make(1)?);
    Ok(())
}
