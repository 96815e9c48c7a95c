//! `tzinfo` and `timezone`.
use super::{arguments, delta};
use batuta_rt::prelude::*;
use std::any::Any;

/// A fixed offset from UTC.
pub struct Zone {
    pub offset: i128,
    name: Option<Str>,
}

impl Native for Zone {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

super::once_class!(build);

/// `tzinfo`: an ordinary base class that programs subclass.
pub mod info {
    use batuta_rt::prelude::*;
    super::super::once_class!(build);

    fn missing(name: &'static str) -> impl Fn(Bound) -> R {
        move |_| Err(not_implemented_error(format!("a tzinfo subclass must implement {name}()")))
    }

    fn build() -> R<Class> {
        crate::declare::ClassDef::new("datetime", "tzinfo")
            .method("utcoffset", "self, dt", missing("utcoffset"))
            .method("dst", "self, dt", missing("dst"))
            .method("tzname", "self, dt", missing("tzname"))
            .method("fromutc", "self, dt", |bound| {
                let [zone, moment] = bound.into_array();
                let offset = op::call_method(&zone, "utcoffset", [moment.clone()])?;
                if offset.is_none() {
                    return Err(value_error("fromutc: non-None utcoffset() result required"));
                }
                let dst = op::call_method(&zone, "dst", [moment.clone()])?;
                if dst.is_none() {
                    return Err(value_error("fromutc: non-None dst() result required"));
                }
                let standard = op::sub(&offset, &dst)?;
                let moved = op::add(&moment, &standard)?;
                let dst = op::call_method(&zone, "dst", [moved.clone()])?;
                op::add(&moved, &dst)
            })
            .build()
    }
}

fn this(value: &Value) -> R<&Zone> {
    value.downcast::<Zone>().ok_or_else(|| type_error("expected a timezone"))
}

thread_local! {
    static UTC: Value = Value::native(Zone { offset: 0, name: None });
}

pub fn utc() -> Value {
    UTC.with(Clone::clone)
}

pub fn fixed(offset: i128) -> Value {
    if offset == 0 {
        utc()
    } else {
        Value::native(Zone { offset, name: None })
    }
}

/// A fixed offset with a name of its own, where there is one.
pub fn named(offset: i128, name: Option<Str>) -> Value {
    match name {
        Some(name) => Value::native(Zone { offset, name: Some(name) }),
        None => fixed(offset),
    }
}

fn construct(_: &Class, a: Args) -> R {
    let [offset, name] = arguments(a, "timezone", ["offset", "name"], 1)?;
    let offset = offset.unwrap_or_default();
    let Some(us) = delta::of(&offset) else {
        let text = format!("timezone() argument 1 must be datetime.timedelta, not {}", offset.type_name());
        return Err(type_error(text));
    };
    let name = match name {
        Some(name) => match name.payload() {
            Value::Str(text) => Some(text.clone()),
            other => {
                return Err(type_error(format!("timezone() argument 2 must be str, not {}", other.type_name())));
            }
        },
        None => None,
    };
    if us.abs() >= delta::DAY {
        let text = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ";
        return Err(value_error(format!("{text}{}.", fmt::repr(&offset)?)));
    }
    if us == 0 && name.is_none() {
        return Ok(utc());
    }
    Ok(Value::native(Zone { offset: us, name }))
}

/// `+HH:MM[:SS[.ffffff]]` with a separator of choice.
pub fn offset_text(us: i128, separator: &str) -> String {
    let sign = if us < 0 { '-' } else { '+' };
    let (_, seconds, micro) = delta::parts(us.abs());
    let mut out = format!("{sign}{:02}{separator}{:02}", seconds / 3600, seconds / 60 % 60);
    if seconds % 60 != 0 || micro != 0 {
        out += &format!("{separator}{:02}", seconds % 60);
    }
    if micro != 0 {
        out += &format!(".{micro:06}");
    }
    out
}

fn name_of(zone: &Zone) -> Str {
    match &zone.name {
        Some(name) => name.clone(),
        None if zone.offset == 0 => Str::from("UTC"),
        None => Str::from(format!("UTC{}", offset_text(zone.offset, ":"))),
    }
}

fn check_argument(a: Args, name: &str) -> R<()> {
    let value = a.one(&format!("timezone.{name}"))?;
    if value.is_none() || super::stamp::is_datetime(&value) {
        return Ok(());
    }
    Err(type_error(format!("{name}(dt) argument must be a datetime instance or None, not {}", value.type_name())))
}

fn build() -> R<Class> {
    ClassBuilder::native("timezone", "datetime")
        .base(info::class())
        .constructor(construct)
        .method("utcoffset", |zone, a| {
            check_argument(a, "utcoffset")?;
            delta::make(this(zone)?.offset)
        })
        .method("tzname", |zone, a| {
            check_argument(a, "tzname")?;
            Ok(name_of(this(zone)?).into())
        })
        .method("dst", |_, a| {
            check_argument(a, "dst")?;
            Ok(Value::None)
        })
        .method("fromutc", |zone, a| {
            let moment = a.one("timezone.fromutc")?;
            if !super::stamp::is_datetime(&moment) {
                return Err(type_error("fromutc() argument must be a datetime instance"));
            }
            op::add(&moment, &delta::make(this(zone)?.offset)?)
        })
        .method("__repr__", |zone, _| {
            let found = this(zone)?;
            if zone.is(&utc()) {
                return Ok("datetime.timezone.utc".into());
            }
            let offset = fmt::repr(&delta::make(found.offset)?)?;
            Ok(match &found.name {
                Some(name) => format!("datetime.timezone({offset}, {})", fmt::repr(&name.into())?),
                None => format!("datetime.timezone({offset})"),
            }
            .into())
        })
        .method("__str__", |zone, _| Ok(name_of(this(zone)?).into()))
        .method("__eq__", |zone, a| {
            let other = a.one("__eq__")?;
            Ok(match other.downcast::<Zone>() {
                Some(other) => (this(zone)?.offset == other.offset).into(),
                None => Value::NotImplemented,
            })
        })
        .method("__hash__", |zone, _| Ok((this(zone)?.offset as i64).into()))
        .build()
}

pub fn finish(class: &Class) -> R<()> {
    class.set("utc", utc());
    let edge = delta::DAY - 60 * delta::SECOND;
    class.set("min", fixed(-edge));
    class.set("max", fixed(edge));
    Ok(())
}

/// `tz.method(moment)` where the answer is a duration below a day or None.
pub fn asked(zone: &Value, method: &str, moment: &Value) -> R<Option<i128>> {
    if zone.is_none() {
        return Ok(None);
    }
    if let (Some(fixed), "utcoffset") = (zone.downcast::<Zone>(), method) {
        return Ok(Some(fixed.offset));
    }
    let found = op::call_method(zone, method, [moment.clone()])?;
    if found.is_none() {
        return Ok(None);
    }
    let Some(us) = delta::of(&found) else {
        let text = format!("tzinfo.{method}() must return None or a timedelta, not '{}'", found.type_name());
        return Err(type_error(text));
    };
    if us.abs() >= delta::DAY {
        return Err(value_error(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).",
        ));
    }
    Ok(Some(us))
}

pub fn name(zone: &Value, moment: &Value) -> R {
    if zone.is_none() {
        return Ok(Value::None);
    }
    op::call_method(zone, "tzname", [moment.clone()])
}

/// A `tzinfo` argument.
pub fn checked(value: Option<Value>) -> R {
    let value = value.unwrap_or_default();
    if value.is_none() || class_of(&value).is_subclass(&info::class()) {
        return Ok(value);
    }
    Err(type_error(format!("tzinfo argument must be None or of a tzinfo subclass, not type '{}'", value.type_name())))
}
