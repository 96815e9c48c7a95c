//! Tuples with named fields as C modules make them: `time.struct_time`, `os.stat_result`.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

/// What such a class is called and holds.
pub struct Shape {
    pub module: &'static str,
    pub name: &'static str,
    pub fields: &'static [&'static str],
}

/// The class; it takes one sequence of at least as many items as there are fields.
pub fn class(shape: &'static Shape) -> R<Class> {
    let mut builder = ClassDef::new(shape.module, shape.name, &[&exc::class::Tuple()])
        .attr("n_fields", shape.fields.len().into())
        .attr("n_sequence_fields", shape.fields.len().into());
    for (at, name) in shape.fields.iter().enumerate() {
        builder = builder.property(name, move |mut b| op::getitem(&b.next(), &at.into()));
    }
    builder
        .def("__new__", "cls, sequence, dict=None", move |mut b| {
            let (class, sequence) = (b.next(), b.next());
            let items = collect(&sequence).map_err(|e| match e.is(K::TypeError) {
                true => type_error("constructor requires a sequence"),
                false => e,
            })?;
            let Value::Class(class) = class else { return Err(type_error("expected a class")) };
            let (wanted, got) = (shape.fields.len(), items.len());
            if got < wanted {
                let name = format!("{}.{}", shape.module, shape.name);
                return Err(type_error(format!("{name}() takes an at least {wanted}-sequence ({got}-sequence given)")));
            }
            Ok(made(&class, items[..wanted].to_vec()))
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

/// An instance, past its constructor.
pub fn made(class: &Class, items: Vec<Value>) -> Value {
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::Tuple(Tuple::from(items)))))
}
