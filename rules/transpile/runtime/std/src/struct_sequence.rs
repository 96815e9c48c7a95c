//! Tuples with named fields as C modules make them: `time.struct_time`, `os.stat_result`.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

/// What such a class is called and holds.
pub struct Shape {
    pub module: &'static str,
    pub name: &'static str,
    pub fields: &'static [&'static str],
    /// Further fields, which are attributes but no items.
    pub hidden: &'static [&'static str],
}

/// The class; it takes a sequence of the fields and as many of the hidden ones as there are, or a dict with these.
pub fn class(shape: &'static Shape) -> R<Class> {
    let mut builder = ClassDef::new(shape.module, shape.name, &[&exc::class::Tuple()])
        .attr("n_fields", (shape.fields.len() + shape.hidden.len()).into())
        .attr("n_sequence_fields", shape.fields.len().into())
        .attr("n_unnamed_fields", 0.into())
        .attr("__match_args__", Value::Tuple(shape.fields.iter().map(|f| Value::from(*f)).collect::<Vec<_>>().into()));
    for (at, name) in shape.fields.iter().enumerate() {
        builder = builder.property(name, move |mut b| op::getitem(&b.next(), &at.into()));
    }
    builder
        .def("__new__", "cls, sequence, dict=...", move |mut b| {
            let (class, sequence, named) = (b.next(), b.next(), b.next());
            let items = collect(&sequence).map_err(|e| match e.is(K::TypeError) {
                true => type_error("constructor requires a sequence"),
                false => e,
            })?;
            let Value::Class(class) = class else { return Err(type_error("expected a class")) };
            construct(shape, &class, &items, &named)
        })
        .def("__repr__", "self", move |mut b| {
            let items = collect(&b.next())?;
            let shown: Vec<String> = shape
                .fields
                .iter()
                .zip(&items)
                .map(|(name, value)| fmt::repr(value).map(|v| format!("{name}={v}")))
                .collect::<R<_>>()?;
            Ok(format!("{}.{}({})", shape.module, shape.name, shown.join(", ")).into())
        })
        .build()
}

fn construct(shape: &'static Shape, class: &Class, items: &[Value], named: &Value) -> R {
    let name = format!("{}.{}", shape.module, shape.name);
    let named = match named.payload() {
        Value::Ellipsis => None,
        Value::Dict(d) => Some(d),
        _ => return Err(type_error(format!("{name}() takes a dict as second arg, if any"))),
    };
    let (least, most, got) = (shape.fields.len(), shape.fields.len() + shape.hidden.len(), items.len());
    if got < least {
        return Err(type_error(format!("{name}() takes an at least {least}-sequence ({got}-sequence given)")));
    }
    if got > most {
        return Err(type_error(format!("{name}() takes an at most {most}-sequence ({got}-sequence given)")));
    }
    let made = made(class, items[..least].to_vec());
    if let Value::Obj(object) = &made {
        for (at, field) in shape.hidden.iter().enumerate() {
            let given = match (items.get(least + at), named) {
                (Some(item), _) => Some(item.clone()),
                (None, Some(d)) => d.get_str(field),
                (None, None) => None,
            };
            // The times of a file: as items whole, as attributes exact where known.
            let given = given.or_else(|| Some(items[shape.fields.iter().position(|f| f == field)?].clone()));
            object.set_attr(field, given.unwrap_or_default());
        }
    }
    Ok(made)
}

/// An instance, past its constructor.
pub fn made(class: &Class, items: Vec<Value>) -> Value {
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::Tuple(Tuple::from(items)))))
}
