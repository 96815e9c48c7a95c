//! The named tuples that dates give: `struct_time` and `IsoCalendarDate`.
use batuta_rt::prelude::*;

struct Shape {
    name: &'static str,
    module: &'static str,
    fields: &'static [&'static str],
}

static STRUCT_TIME: Shape = Shape {
    name: "struct_time",
    module: "time",
    fields: &["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
};
static ISO: Shape = Shape { name: "IsoCalendarDate", module: "datetime", fields: &["year", "week", "weekday"] };

fn class_of_shape(shape: &'static Shape) -> R<Class> {
    let mut made = ClassBuilder::native(shape.name, shape.module).base(exc::class::Tuple());
    made = made.method("__repr__", |this, _| {
        let items = collect(this.payload())?;
        let shape = if items.len() == 3 { &ISO } else { &STRUCT_TIME };
        let parts: Vec<String> =
            shape.fields.iter().zip(&items).map(|(n, v)| Ok(format!("{n}={}", fmt::repr(v)?))).collect::<R<_>>()?;
        Ok(format!("{}.{}({})", shape.module, shape.name, parts.join(", ")).into())
    });
    let getters: [fn(&Value) -> R; 9] = [
        |t| item(t, 0),
        |t| item(t, 1),
        |t| item(t, 2),
        |t| item(t, 3),
        |t| item(t, 4),
        |t| item(t, 5),
        |t| item(t, 6),
        |t| item(t, 7),
        |t| item(t, 8),
    ];
    for (name, getter) in shape.fields.iter().zip(getters) {
        made = made.getter(name, getter);
    }
    made.build()
}

fn item(this: &Value, at: i64) -> R {
    op::getitem(this.payload(), &at.into())
}

fn make(class: Class, items: Vec<Value>) -> Value {
    Value::Obj(Obj::with_payload(class, Payload::Value(Value::Tuple(Tuple::from(items)))))
}

mod iso {
    super::super::once_class!(|| super::class_of_shape(&super::ISO));
}
mod time {
    super::super::once_class!(|| super::class_of_shape(&super::STRUCT_TIME));
}

pub fn struct_time(fields: [i64; 9]) -> R {
    Ok(make(time::class(), fields.map(Value::from).to_vec()))
}

pub fn iso_calendar((year, week, day): (i64, i64, i64)) -> R {
    Ok(make(iso::class(), vec![year.into(), week.into(), day.into()]))
}
