//! `assertWarns` and `assertWarnsRegex`: context managers that look at the warnings of a block.
use super::messages;
use crate::define::{call, get, library, set, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub(super) fn add(def: ClassDef) -> ClassDef {
    def.def("assertWarns", "self, expected_warning, *args, **kwargs", |b| {
        let [this, expected, args, kwargs] = b.into_array();
        expecting(this, expected, Value::None, &args, &kwargs)
    })
    .def("assertWarnsRegex", "self, expected_warning, expected_regex, *args, **kwargs", |b| {
        let [this, expected, regex, args, kwargs] = b.into_array();
        let regex = match &regex {
            Value::Str(_) | Value::Bytes(_) => op::call(&library("re", "compile")?, [regex])?,
            _ => regex,
        };
        expecting(this, expected, regex, &args, &kwargs)
    })
}

fn expecting(this: Value, expected: Value, regex: Value, args: &Value, kwargs: &Value) -> R {
    let context = op::call(&Value::from(&context()?), ())?;
    let named = [("test_case", this), ("expected", expected), ("expected_regex", regex), ("msg", Value::None)];
    for (name, value) in named {
        set(&context, name, value)?;
    }
    let given = args.as_tuple()?;
    let Some((tried, rest)) = given.split_first() else {
        if let Some(msg) = kwargs.as_dict()?.get_str("msg") {
            set(&context, "msg", msg)?;
        }
        return Ok(context);
    };
    if let Some(name) = op::getattr_opt(tried, "__name__")? {
        set(&context, "obj_name", name)?;
    }
    let rest = Value::Tuple(Tuple::from(rest.to_vec()));
    enter(&context)?;
    let outcome = op::call(tried, args![*rest; **kwargs]);
    leave(&context, outcome.is_err())?;
    outcome.map(|_| Value::None)
}

thread_local! {
    static WARNS: OnceCell<Class> = const { OnceCell::new() };
}

fn context() -> R<Class> {
    if let Some(found) = WARNS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassDef::new("unittest.case", "_AssertWarnsContext", &[&class::Object()])
        .def("__enter__", "self", |b| {
            let [this] = b.into_array();
            enter(&this)?;
            Ok(this)
        })
        .def("__exit__", "self, exc_type, exc_value, tb", |b| {
            let [this, kind, _, _] = b.into_array();
            leave(&this, !kind.is_none())
        })
        .build()?;
    Ok(WARNS.with(|c| c.get_or_init(|| made).clone()))
}

fn enter(context: &Value) -> R<()> {
    let manager = op::call(&library("warnings", "catch_warnings")?, args![; "record" = true])?;
    let warnings = call(&manager, "__enter__", [])?;
    set(context, "warnings_manager", manager)?;
    set(context, "warnings", warnings)?;
    let (filter, expected) = (library("warnings", "simplefilter")?, get(context, "expected")?);
    match &expected {
        // Each of several: CPython's filters take a tuple too.
        Value::Tuple(several) => several.iter().try_for_each(|one| op::call(&filter, args!["always", one]).map(drop)),
        one => op::call(&filter, args!["always", one]).map(drop),
    }
}

fn leave(context: &Value, failed: bool) -> R {
    call(&get(context, "warnings_manager")?, "__exit__", [Value::None, Value::None, Value::None])?;
    if failed {
        return Ok(Value::None);
    }
    let (expected, regex) = (get(context, "expected")?, get(context, "expected_regex")?);
    let mut first = None;
    for shown in collect(&get(context, "warnings")?)? {
        let warning = get(&shown, "message")?;
        if !op::isinstance(&warning, &expected)? {
            continue;
        }
        let said = fmt::str(&warning)?;
        let fits = regex.is_none() || op::truthy(&call(&regex, "search", [said.clone().into()])?)?;
        first.get_or_insert(said);
        if fits {
            set(context, "warning", warning)?;
            return Ok(Value::None);
        }
    }
    let standard = match first {
        Some(said) => format!("\"{}\" does not match \"{said}\"", text(&get(&regex, "pattern")?)?),
        None => {
            let name = match &expected {
                Value::Class(class) => class.name().to_string(),
                other => fmt::str(other)?.to_string(),
            };
            let by = match op::getattr_opt(context, "obj_name")? {
                Some(tried) => format!(" by {}", fmt::str(&tried)?),
                None => String::new(),
            };
            format!("{name} not triggered{by}")
        }
    };
    Err(messages::failure(&get(context, "test_case")?, &get(context, "msg")?, &standard)?)
}
