//! `@contextmanager`: what stands before `yield` runs at the start, what stands after it at the end.
use super::decorator::wrap;
use crate::define::{call, function as define, ClassDef};
use batuta_rt::prelude::*;

static GEN: Field = Field::new("gen");
static FUNC: Field = Field::new("func");
static ARGS: Field = Field::new("args");
static KWDS: Field = Field::new("kwds");

/// What the generator yields next; `None` at its end.
fn step(generator: &Value) -> R<Option<Value>> {
    if let Value::Gen(generator) = generator {
        return generator.next();
    }
    match call(generator, "__next__", []) {
        Ok(value) => Ok(Some(value)),
        Err(e) if e.is(K::StopIteration) => Ok(None),
        Err(e) => Err(e),
    }
}

pub(super) fn class(manager: &Class, decorator: &Class) -> R<Class> {
    ClassDef::new("contextlib", "_GeneratorContextManager", &[manager, decorator])
        .def("__init__", "self, func, args, kwds", |b| {
            let [this, func, args, kwargs] = b.into_array();
            this.put(&GEN, start(&func, &args, &kwargs)?)?;
            this.put(&FUNC, func)?;
            this.put(&ARGS, args)?;
            this.put(&KWDS, kwargs)?;
            Ok(Value::None)
        })
        .def("_recreate_cm", "self", |b| {
            let [this] = b.into_array();
            op::call(&class_of(&this).into(), [this.get(&FUNC)?, this.get(&ARGS)?, this.get(&KWDS)?])
        })
        .def("__enter__", "self", |b| {
            let [this] = b.into_array();
            step(&this.get(&GEN)?)?.ok_or_else(|| runtime_error("generator didn't yield"))
        })
        .def("__exit__", "self, typ, value, traceback", |b| {
            let [this, class, value, _] = b.into_array();
            let generator = this.get(&GEN)?;
            if class.is_none() {
                return match step(&generator)? {
                    Some(_) => Err(runtime_error("generator didn't stop")),
                    None => Ok(false.into()),
                };
            }
            let value = if value.is_none() { op::call(&class, Args::none())? } else { value };
            thrown(&generator, &value)
        })
        .build()
}

fn start(func: &Value, args: &Value, kwargs: &Value) -> R {
    let mut given = Args::none();
    given.extend(args)?;
    given.extend_keywords(kwargs)?;
    op::call(func, given)
}

/// Raises the exception where the generator waits; true when the generator swallowed it.
fn thrown(generator: &Value, value: &Value) -> R {
    let error = match call(generator, "throw", [value.clone()]) {
        Ok(_) => return Err(runtime_error("generator didn't stop after throw()")),
        Err(error) => error,
    };
    if error.value().is(value) {
        return Ok(false.into());
    }
    if error.is(K::StopIteration) {
        return Ok(true.into());
    }
    let caused = error.data().map(|d| d.cause.get()).unwrap_or_default();
    let was_stop = class_of(value).is_subclass_of(K::StopIteration);
    if error.is(K::RuntimeError) && was_stop && caused.is(value) {
        return Ok(false.into());
    }
    Err(error)
}

pub(super) fn function(class: Class) -> Value {
    define("contextlib", "contextmanager", "func", move |b| {
        let [target] = b.into_array();
        let (inner, class) = (target.clone(), Value::from(&class));
        let made = define("contextlib", "contextmanager.<locals>.helper", "*args, **kwds", move |b| {
            let [args, kwargs] = b.into_array();
            op::call(&class, [inner.clone(), args, kwargs])
        });
        wrap(&made, &target)?;
        Ok(made)
    })
}
