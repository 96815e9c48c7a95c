//! `JSONDecodeError`.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn build() -> R<Class> {
    ClassDef::new("json.decoder", "JSONDecodeError", &[&exc::class::ValueError()])
        .def("__init__", "self, msg, doc, pos", |b| {
            let [this, msg, doc, pos] = b.into_array();
            let before = [Value::str("\n"), Value::from(0), pos.clone()];
            let lineno = op::add(&op::call_method(&doc, "count", before.clone())?, &Value::from(1))?;
            let colno = op::sub(&pos, &op::call_method(&doc, "rfind", before)?)?;
            let text = fmt::percent(
                "%s: line %d column %d (char %d)",
                &tuple![msg.clone(), lineno.clone(), colno.clone(), pos.clone()],
            )?;
            let init = op::getattr(&exc::class::ValueError().into(), "__init__")?;
            op::call(&init, [this.clone(), text.into()])?;
            for (name, value) in [("msg", msg), ("doc", doc), ("pos", pos), ("lineno", lineno), ("colno", colno)] {
                op::setattr(&this, name, value)?;
            }
            Ok(Value::None)
        })
        .def("__reduce__", "self", |b| {
            let [this] = b.into_array();
            let fields = ["msg", "doc", "pos"].map(|name| op::getattr(&this, name));
            let fields: Vec<Value> = fields.into_iter().collect::<R<_>>()?;
            Ok(tuple![class_of(&this), Tuple::from(fields)])
        })
        .build()
}

pub fn class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

/// The error of a syntax fault at a code-point position of `doc`.
pub fn syntax(msg: &str, doc: &Value, pos: usize) -> Exc {
    let made = class().and_then(|class| op::call(&class.into(), [msg.into(), doc.clone(), pos.into()]));
    match made {
        Ok(error) => exc::raise(error, None),
        Err(error) => error,
    }
}
