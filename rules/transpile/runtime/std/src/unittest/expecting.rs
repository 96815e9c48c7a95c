//! `assertRaises` and its like, and `subTest`: context managers that take what a block raises.
use super::{case, class_path, messages};
use crate::define::{call, get, library, set, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub(super) fn add(def: ClassDef) -> ClassDef {
    def.def("assertRaises", "self, expected_exception, *args, **kwargs", |b| {
        let [this, expected, args, kwargs] = b.into_array();
        expecting(this, expected, Value::None, &args, &kwargs)
    })
    .def("assertRaisesRegex", "self, expected_exception, expected_regex, *args, **kwargs", |b| {
        let [this, expected, regex, args, kwargs] = b.into_array();
        expecting(this, expected, regex, &args, &kwargs)
    })
    .def("subTest", "self, msg=None, **params", |b| {
        let [this, msg, params] = b.into_array();
        let made = op::call(&Value::from(&sub_test()?), ())?;
        set(&made, "case", this)?;
        set(&made, "msg", msg)?;
        set(&made, "params", params)?;
        Ok(made)
    })
}

fn expecting(this: Value, expected: Value, regex: Value, args: &Value, kwargs: &Value) -> R {
    let context = op::call(&Value::from(&raises_context()?), ())?;
    for (name, value) in [("test_case", this), ("expected", expected.clone()), ("expected_regex", regex)] {
        set(&context, name, value)?;
    }
    set(&context, "msg", Value::None)?;
    let given = args.as_tuple()?;
    let Some((function, rest)) = given.split_first().filter(|(f, _)| !f.is_none()) else {
        let kwargs = kwargs.as_dict()?;
        if let Some(msg) = kwargs.get_str("msg") {
            set(&context, "msg", msg)?;
        }
        return Ok(context);
    };
    let rest = Value::Tuple(Tuple::from(rest.to_vec()));
    let error = match op::call(function, args![*rest; **kwargs]) {
        Ok(_) => None,
        Err(error) => Some(error),
    };
    match settle(&context, error.as_ref())? {
        true => Ok(Value::None),
        false => error.map_or(Ok(Value::None), Err),
    }
}

thread_local! {
    static RAISES: OnceCell<Class> = const { OnceCell::new() };
    static SUBTEST: OnceCell<Class> = const { OnceCell::new() };
}

fn raises_context() -> R<Class> {
    if let Some(found) = RAISES.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassDef::new("unittest.case", "_AssertRaisesContext", &[&class::Object()])
        .def("__enter__", "self", |b| Ok(b.into_array::<1>()[0].clone()))
        .def("__exit__", "self, exc_type, exc_value, tb", |b| {
            let [this, _, value, _] = b.into_array();
            let error = (!value.is_none()).then(|| Exc::from_value(value));
            Ok(settle(&this, error.as_ref())?.into())
        })
        .build()?;
    Ok(RAISES.with(|c| c.get_or_init(|| made).clone()))
}

// Whether the error is the expected one; a failed assertion where it is missing or says something else.
fn settle(context: &Value, error: Option<&Exc>) -> R<bool> {
    let expected = get(context, "expected")?;
    let this = get(context, "test_case")?;
    let fail = |standard: String| -> R<Exc> { messages::failure(&this, &get(context, "msg")?, &standard) };
    let Some(error) = error else {
        let name = match &expected {
            Value::Class(class) => class.name().to_string(),
            other => fmt::str(other)?.to_string(),
        };
        return Err(fail(format!("{name} not raised"))?);
    };
    if !error.matches(&expected)? {
        return Ok(false);
    }
    set(context, "exception", error.value())?;
    let regex = get(context, "expected_regex")?;
    if regex.is_none() {
        return Ok(true);
    }
    let pattern = op::call(&library("re", "compile")?, args![&regex])?;
    let said = fmt::str(&error.value())?;
    if op::truthy(&call(&pattern, "search", [said.clone().into()])?)? {
        return Ok(true);
    }
    let pattern = text(&get(&pattern, "pattern")?)?;
    Err(fail(format!("\"{pattern}\" does not match \"{said}\""))?)
}

fn sub_test() -> R<Class> {
    if let Some(found) = SUBTEST.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassDef::new("unittest.case", "_SubTest", &[&class::Object()])
        .def("__enter__", "self", |_| Ok(Value::None))
        .def("__exit__", "self, exc_type, exc_value, tb", |b| {
            let [this, _, value, _] = b.into_array();
            if value.is_none() {
                return Ok(true.into());
            }
            let error = Exc::from_value(value);
            if !error.is(K::Exception) || error.matches(&Value::from(&super::parts()?.skip_test))? {
                return Ok(false.into());
            }
            let test = get(&this, "case")?;
            set(&test, "_subtests_failed", true)?;
            let result = get(&test, "_result")?;
            set(&this, "failureException", get(&test, "failureException")?)?;
            call(&result, "addSubTest", [test, this, case::exc_info(&error)])?;
            Ok(true.into())
        })
        .def("shortDescription", "self", |b| call(&get(&b.into_array::<1>()[0], "case")?, "shortDescription", []))
        .def("id", "self", |b| {
            let [this] = b.into_array();
            let id = call(&get(&this, "case")?, "id", [])?;
            Ok(format!("{} {}", text(&id)?, described(&this)?).into())
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            let test = get(&this, "case")?;
            Ok(format!("{} {}", fmt::str(&test)?, described(&this)?).into())
        })
        .def("__repr__", "self", |b| Ok(class_path(&class_of(&b.into_array::<1>()[0]).into())?.into()))
        .build()?;
    Ok(SUBTEST.with(|c| c.get_or_init(|| made).clone()))
}

fn described(this: &Value) -> R<String> {
    let mut parts = Vec::new();
    let msg = get(this, "msg")?;
    if !msg.is_none() {
        parts.push(format!("[{}]", fmt::str(&msg)?));
    }
    let params = get(this, "params")?.as_dict()?.items();
    if !params.is_empty() {
        let mut shown = Vec::new();
        for (name, value) in params {
            shown.push(format!("{}={}", fmt::str(&name)?, fmt::repr(&value)?));
        }
        parts.push(format!("({})", shown.join(", ")));
    }
    Ok(if parts.is_empty() { "(<subtest>)".into() } else { parts.join(" ") })
}
