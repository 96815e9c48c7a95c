//! `IllegalMonthError` and `IllegalWeekdayError`: they keep the number and say it when shown.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn build(name: &str, parameters: &str, attribute: &'static str, text: &'static str) -> R<Class> {
    ClassDef::new("calendar", name, &[&exc::class::ValueError()])
        .def("__init__", parameters, move |b| {
            let [this, number] = b.into_array();
            op::setattr(&this, attribute, number)?;
            Ok(Value::None)
        })
        .def("__str__", "self", move |b| {
            let [this] = b.into_array();
            Ok(fmt::percent(text, &tuple![op::getattr(&this, attribute)?])?.into())
        })
        .build()
}

pub fn month_class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    kept(&CLASS, || build("IllegalMonthError", "self, month", "month", "bad month number %r; must be 1-12"))
}

pub fn weekday_class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    let text = "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)";
    kept(&CLASS, || build("IllegalWeekdayError", "self, weekday", "weekday", text))
}

fn kept(place: &'static std::thread::LocalKey<OnceCell<Class>>, make: impl FnOnce() -> R<Class>) -> R<Class> {
    if let Some(found) = place.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = make()?;
    Ok(place.with(|c| c.get_or_init(|| made).clone()))
}

fn raised(class: R<Class>, number: i64) -> Exc {
    match class.and_then(|class| op::call(&class.into(), [Value::from(number)])) {
        Ok(error) => exc::raise(error, None),
        Err(error) => error,
    }
}

pub fn illegal_month(month: i64) -> Exc {
    raised(month_class(), month)
}

pub fn illegal_weekday(weekday: i64) -> Exc {
    raised(weekday_class(), weekday)
}
