//! `Flag`: members that combine by bits; the boundaries of what may be combined.
use super::create::bit_length;
use super::member::shown_value;
use super::meta;
use crate::define::{get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) const BOUNDARIES: [&str; 4] = ["STRICT", "CONFORM", "EJECT", "KEEP"];

pub(super) fn boundaries(text_enum: &Value) -> R {
    let body = Dict::new();
    for name in BOUNDARIES {
        body.set_str(name, name.to_lowercase().into());
    }
    build_class("FlagBoundary", "enum", "FlagBoundary", vec![text_enum.clone()], body, Vec::new())
}

fn next_value(start: Value, count: &Value, last_values: &[Value]) -> R {
    if !op::truthy(count)? {
        return Ok(if start.is_none() { 1.into() } else { start });
    }
    let mut largest: Option<Value> = None;
    for value in last_values {
        if largest.as_ref().map_or(Ok(true), |l| op::gt_bool(value, l))? {
            largest = Some(value.clone());
        }
    }
    let largest = largest.unwrap_or_default();
    match largest.payload() {
        Value::Int(i) => Ok(Value::Int(super::create::power_of_two(bit_length(i)?)?)),
        _ => Err(type_error(format!("invalid flag value {}", fmt::repr(&largest)?))),
    }
}

/// The bits of a value that `other` stands for beside this member: none when they do not mix.
fn bits_of(this: &Value, other: &Value) -> R<Option<Int>> {
    let class = class_of(this);
    if class_of(other).is_subclass(&class) {
        return get(other, "_value_")?.as_int().map(Some);
    }
    match class.lookup("_member_type_") {
        Some(Value::Class(data)) if !data.is(K::Object) && op::instance_of(other, &data)? => other.as_int().map(Some),
        _ => Ok(None),
    }
}

fn combine(b: Bound, operator: fn(&Int, &Int) -> Int) -> R {
    let [this, other] = b.into_array();
    match bits_of(&this, &other)? {
        Some(bits) => {
            let own = get(&this, "_value_")?.as_int()?;
            meta::lookup(&class_of(&this), &Value::Int(operator(&own, &bits)))
        }
        None => Ok(Value::NotImplemented),
    }
}

fn invert(this: &Value) -> R {
    if let Value::Obj(o) = this {
        if let Some(known) = o.attr("_inverted_").filter(|v| !v.is_none()) {
            return Ok(known);
        }
    }
    let class = class_of(this);
    let own = get(this, "_value_")?.as_int()?;
    let bits = match &*meta::boundary(&class) {
        "eject" | "keep" => !&own,
        _ => &meta::mask(&class, "_singles_mask_")? & &!&own,
    };
    let made = meta::lookup(&class, &Value::Int(bits))?;
    set(this, "_inverted_", made.clone())?;
    Ok(made)
}

/// The members of single bits in a value, by rising value or in order of definition.
fn members_of(class: &Value, value: &Value, by_definition: bool) -> R {
    let Value::Class(class) = class else { return Ok(list![]) };
    let mut bits = &value.as_int()? & &meta::mask(class, "_flag_mask_")?;
    let mut found = Vec::new();
    while bits != Int::ZERO {
        let lowest = &bits & &-&bits;
        if let Some(member) = meta::by_value(class).get(&Value::Int(lowest.clone()))? {
            found.push(member);
        }
        bits = &bits ^ &lowest;
    }
    if by_definition {
        let mut ordered = Vec::new();
        for member in found {
            ordered.push((crate::define::number(&get(&member, "_sort_order_")?)?, member));
        }
        ordered.sort_by_key(|(order, _)| *order);
        found = ordered.into_iter().map(|(_, member)| member).collect();
    }
    batuta_rt::iters::make::iter_value(&Value::List(List::from(found)))
}

pub(super) fn class(enumeration: &Class) -> R<Class> {
    let or = |b: Bound| combine(b, |x, y| x | y);
    let and = |b: Bound| combine(b, |x, y| x & y);
    let xor = |b: Bound| combine(b, |x, y| x ^ y);
    let two = "self, other";
    ClassDef::new("enum", "Flag", &[enumeration])
        .def("_generate_next_value_", "name, start, count, last_values", |b| {
            let [_, start, count, last_values] = b.into_array();
            next_value(start, &count, &collect(&last_values)?)
        })
        .class_method("_iter_member_by_value_", "cls, value", |b| {
            let [class, value] = b.into_array();
            members_of(&class, &value, false)
        })
        .class_method("_iter_member_by_def_", "cls, value", |b| {
            let [class, value] = b.into_array();
            members_of(&class, &value, true)
        })
        .class_method("_iter_member_", "cls, value", |b| {
            let [class, value] = b.into_array();
            members_of(&class, &value, false)
        })
        .class_method("_missing_", "cls, value", |b| {
            let [class, value] = b.into_array();
            super::flag_missing::missing(&class, &value)
        })
        .def("__contains__", two, |b| {
            let [this, other] = b.into_array();
            let class = class_of(&this);
            if !class_of(&other).is_subclass(&class) {
                let (found, wanted) = (class_of(&other).qualname(), class.qualname());
                return Err(type_error(format!("unsupported operand type(s) for 'in': '{found}' and '{wanted}'")));
            }
            let (own, bits) = (get(&this, "_value_")?.as_int()?, get(&other, "_value_")?.as_int()?);
            Ok((&own & &bits == bits).into())
        })
        .def("__iter__", "self", |b| {
            let [this] = b.into_array();
            op::call_method(&class_of(&this).into(), "_iter_member_", [get(&this, "_value_")?])
        })
        .def("__len__", "self", |b| {
            let [this] = b.into_array();
            op::call_method(&get(&this, "_value_")?, "bit_count", Args::none())
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let (class, value) = (this.type_name(), shown_value(&this)?);
            Ok(match get(&this, "_name_")? {
                Value::None => format!("<{class}: {value}>").into(),
                name => format!("<{class}.{}: {value}>", fmt::str(&name)?).into(),
            })
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            let class = this.type_name();
            Ok(match get(&this, "_name_")? {
                Value::None => format!("{class}({})", fmt::repr(&get(&this, "_value_")?)?).into(),
                name => format!("{class}.{}", fmt::str(&name)?).into(),
            })
        })
        .def("__bool__", "self", |b| {
            let [this] = b.into_array();
            Ok(op::truthy(&get(&this, "_value_")?)?.into())
        })
        .def("__or__", two, or)
        .def("__ror__", two, or)
        .def("__and__", two, and)
        .def("__rand__", two, and)
        .def("__xor__", two, xor)
        .def("__rxor__", two, xor)
        .def("__invert__", "self", |b| {
            let [this] = b.into_array();
            invert(&this)
        })
        .build()
}
