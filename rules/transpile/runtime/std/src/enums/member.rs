//! `Enum` and `StrEnum`: the methods of members.
use super::meta::EnumMeta;
use crate::define::{call, function, get, ClassDef};
use batuta_rt::prelude::*;

/// How a member's value is shown.
pub(super) fn shown_value(this: &Value) -> R<Str> {
    let value = get(this, "_value_")?;
    match class_of(this).lookup("_value_repr_") {
        Some(Value::None) | None => fmt::repr(&value),
        Some(method) => fmt::str(&op::call(&method, [value])?),
    }
}

fn next_value(start: Value, last_values: &[Value]) -> R {
    let Some(last) = last_values.last() else { return Ok(start) };
    let one = Value::from(1);
    let mut largest = true;
    for value in last_values {
        match op::gt(value, last) {
            Ok(greater) => largest &= !op::truthy(&greater)?,
            Err(e) if e.is(K::TypeError) => largest = false,
            Err(e) => return Err(e),
        }
    }
    if largest {
        if let Ok(next) = op::add(last, &one) {
            return Ok(next);
        }
    }
    for value in last_values.iter().rev() {
        match op::add(value, &one) {
            Ok(next) => return Ok(next),
            Err(e) if e.is(K::TypeError) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(start)
}

pub(super) fn class(object: &Class, property: &Class) -> R<Class> {
    let attribute = |name: &'static str| {
        let getter = function("enum", &format!("Enum.{}", name.trim_matches('_')), "self", move |b| {
            let [this] = b.into_array();
            get(&this, name)
        });
        op::call(&property.into(), [getter])
    };
    let def = ClassDef::new("enum", "Enum", &[object])
        .def("__init__", "self, *args, **kwds", |_| Ok(Value::None))
        .def("_generate_next_value_", "name, start, count, last_values", |b| {
            let [_, start, _, last_values] = b.into_array();
            next_value(start, &collect(&last_values)?)
        })
        .class_method("_missing_", "cls, value", |_| Ok(Value::None))
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            Ok(format!("<{}.{}: {}>", this.type_name(), fmt::str(&get(&this, "_name_")?)?, shown_value(&this)?).into())
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            Ok(format!("{}.{}", this.type_name(), fmt::str(&get(&this, "_name_")?)?).into())
        })
        .def("__format__", "self, format_spec", |b| {
            let [this, spec] = b.into_array();
            Ok(fmt::format(&fmt::str(&this)?.into(), &spec.as_str()?)?.into())
        })
        .def("__hash__", "self", |b| {
            let [this] = b.into_array();
            Ok(hash_of(&get(&this, "_name_")?)?.into())
        })
        .def("__reduce_ex__", "self, proto", |b| {
            let [this, _] = b.into_array();
            Ok(tuple![class_of(&this), tuple![get(&this, "_value_")?]])
        })
        .def("__deepcopy__", "self, memo", |b| Ok(b.into_array::<2>()[0].clone()))
        .def("__copy__", "self", |b| Ok(b.into_array::<1>()[0].clone()))
        .attr("name", attribute("_name_")?)
        .attr("value", attribute("_value_")?);
    def.build_with(EnumMeta)
}

/// `StrEnum`: members are texts, and shown so.
pub(super) fn text_class(repr_enum: &Class) -> R<Class> {
    ClassDef::new("enum", "StrEnum", &[&batuta_rt::exc::class::Str(), repr_enum])
        .def("__new__", "cls, *values", |b| {
            let [class, values] = b.into_array();
            let values = collect(&values)?;
            let shown = |v: &Value| fmt::repr(v);
            let texts: Vec<bool> = values.iter().map(|v| matches!(v.payload(), Value::Str(_))).collect();
            match (&values[..], &texts[..]) {
                (many, _) if many.len() > 3 => {
                    let all = shown(&Value::Tuple(Tuple::from(values)))?;
                    return Err(type_error(format!("too many arguments for str(): {all}")));
                }
                ([one], [false]) => return Err(type_error(format!("{} is not a string", shown(one)?))),
                ([_, two, ..], [_, false, ..]) => {
                    return Err(type_error(format!("encoding must be a string, not {}", shown(two)?)));
                }
                ([_, _, three], [_, _, false]) => {
                    return Err(type_error(format!("errors must be a string, not {}", shown(three)?)));
                }
                _ => {}
            }
            let value = op::call(&batuta_rt::exc::class::Str().into(), values)?;
            let Value::Class(class) = class else { return Ok(value) };
            let made = Obj::with_payload(class, Payload::Value(value.payload().clone()));
            made.set_attr("_value_", value);
            Ok(Value::Obj(made))
        })
        .def("_generate_next_value_", "name, start, count, last_values", |b| {
            let [name, ..] = b.into_array::<4>();
            call(&name, "lower", [])
        })
        .build()
}
