//! `TestCase`: how one test runs and where what it raises goes.
use super::{append, asserts, class_path, expecting, is_set, isolated, optional, parts};
use crate::define::{call, get, set, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub(super) fn class(object: &Class) -> R<Class> {
    let def = ClassDef::new("unittest.case", "TestCase", &[object])
        .attr("failureException", class::AssertionError().into())
        .attr("longMessage", true.into())
        .attr("maxDiff", Value::from(640))
        .def("__init__", "self, methodName='runTest'", |b| {
            let [this, method] = b.into_array();
            let name = text(&method)?;
            if &*name != "runTest" && optional(&this, &name)?.is_none() {
                let class = class_path(&class_of(&this).into())?;
                return Err(value_error(format!("no such test method in <class '{class}'>: {name}")));
            }
            set(&this, "_testMethodName", method)?;
            set(&this, "_cleanups", List::new())?;
            Ok(Value::None)
        })
        .def("setUp", "self", |_| Ok(Value::None))
        .def("tearDown", "self", |_| Ok(Value::None))
        .class_method("setUpClass", "cls", |_| Ok(Value::None))
        .class_method("tearDownClass", "cls", |_| Ok(Value::None))
        .def("countTestCases", "self", |_| Ok(Value::from(1)))
        .def("defaultTestResult", "self", |_| op::call(&Value::from(&parts()?.result), ()))
        .def("id", "self", |b| id(&b.into_array::<1>()[0]).map(Value::from))
        .def("shortDescription", "self", |b| {
            let [this] = b.into_array();
            let doc = get(&method_of(&this)?, "__doc__")?;
            Ok(match doc {
                Value::Str(doc) => Value::str(doc.trim().lines().next().unwrap_or("").trim()),
                _ => Value::None,
            })
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            let name = text(&get(&this, "_testMethodName")?)?;
            Ok(format!("{name} ({})", id(&this)?).into())
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let name = text(&get(&this, "_testMethodName")?)?;
            Ok(format!("<{} testMethod={name}>", class_path(&class_of(&this).into())?).into())
        })
        .def("addCleanup", "self, function, /, *args, **kwargs", |b| {
            let [this, function, args, kwargs] = b.into_array();
            append(&this, "_cleanups", tuple![function, args, kwargs])?;
            Ok(Value::None)
        })
        .def("doCleanups", "self", |b| {
            let [this] = b.into_array();
            while let Some(one) = get(&this, "_cleanups")?.as_list()?.pop_last() {
                cleanup(&one)?;
            }
            Ok(Value::None)
        })
        .def("skipTest", "self, reason", |b| {
            let [_, reason] = b.into_array();
            Err(skip(reason)?)
        })
        .def("run", "self, result=None", |b| {
            let [this, result] = b.into_array();
            let result = if result.is_none() { call(&this, "defaultTestResult", [])? } else { result };
            run(&this, &result)?;
            Ok(result)
        })
        .def("__call__", "self, *args, **kwds", |b| {
            let [this, args, _] = b.into_array();
            let result = args.as_tuple()?.first().cloned().unwrap_or_default();
            call(&this, "run", [result])
        })
        .def("debug", "self", |b| {
            let [this] = b.into_array();
            call(&this, "setUp", [])?;
            op::call(&method_of(&this)?, ())?;
            call(&this, "tearDown", [])?;
            call(&this, "doCleanups", [])
        });
    asserts::add(super::logs::add(super::warning::add(expecting::add(def)))).build()
}

fn id(this: &Value) -> R<String> {
    let name = text(&get(this, "_testMethodName")?)?;
    Ok(format!("{}.{name}", class_path(&class_of(this).into())?))
}

fn method_of(this: &Value) -> R {
    get(this, &text(&get(this, "_testMethodName")?)?)
}

fn skip(reason: Value) -> R<Exc> {
    Ok(Exc::new(parts()?.skip_test, &[reason]))
}

fn cleanup(one: &Value) -> R {
    let [function, args, kwargs] = op::unpack::<3>(one)?;
    op::call(&function, args![*args; **kwargs])
}

/// The three values of `sys.exc_info()`.
pub(super) fn exc_info(error: &Exc) -> Value {
    tuple![Value::from(error.class()), error.value(), Value::None]
}

/// What one part of a test did.
struct Outcome<'a> {
    this: &'a Value,
    result: &'a Value,
    success: bool,
    expected: Option<Exc>,
    expects_failure: bool,
}

impl Outcome<'_> {
    fn part(&mut self, done: R) -> R<bool> {
        let Err(error) = done else { return Ok(true) };
        if error.is(K::KeyboardInterrupt) {
            return Err(error);
        }
        self.success = false;
        if error.matches(&Value::from(&parts()?.skip_test))? {
            call(self.result, "addSkip", [self.this.clone(), fmt::str(&error.value())?.into()])?;
        } else if self.expects_failure {
            self.expected = Some(error);
        } else {
            report(self.result, self.this, &error)?;
        }
        Ok(false)
    }
}

/// A failure or an error, by the class of what was raised.
pub(super) fn report(result: &Value, test: &Value, error: &Exc) -> R<()> {
    let failed = match optional(test, "failureException")? {
        Some(kind) => error.matches(&kind)?,
        None => false,
    };
    let way = if failed { "addFailure" } else { "addError" };
    call(result, way, [test.clone(), exc_info(error)]).map(drop)
}

fn run(this: &Value, result: &Value) -> R<()> {
    call(result, "startTest", [this.clone()])?;
    let outcome = run_started(this, result);
    call(result, "stopTest", [this.clone()])?;
    outcome
}

fn run_started(this: &Value, result: &Value) -> R<()> {
    let method = method_of(this)?;
    let class = Value::from(class_of(this));
    for marked in [&class, &method] {
        if is_set(marked, "__unittest_skip__")? {
            let why = optional(marked, "__unittest_skip_why__")?.unwrap_or_else(|| Value::str(""));
            call(result, "addSkip", [this.clone(), why])?;
            return Ok(());
        }
    }
    let expects_failure =
        is_set(&class, "__unittest_expecting_failure__")? || is_set(&method, "__unittest_expecting_failure__")?;
    set(this, "_result", result.clone())?;
    set(this, "_subtests_failed", false)?;
    let mut outcome = Outcome { this, result, success: true, expected: None, expects_failure: false };
    let set_up = call(this, "setUp", []).and_then(|_| isolated::step(this, "asyncSetUp"));
    if outcome.part(set_up)? {
        outcome.expects_failure = expects_failure;
        outcome.part(op::call(&method, ()).and_then(|made| isolated::finish(this, made)))?;
        outcome.expects_failure = false;
        outcome.part(isolated::step(this, "asyncTearDown").and_then(|_| call(this, "tearDown", [])))?;
    }
    while let Some(one) = get(this, "_cleanups")?.as_list()?.pop_last() {
        outcome.part(cleanup(&one).and_then(|made| isolated::finish(this, made)))?;
    }
    isolated::close(this)?;
    if is_set(this, "_subtests_failed")? {
        return Ok(());
    }
    match (&outcome.expected, outcome.success) {
        (Some(error), _) => call(result, "addExpectedFailure", [this.clone(), exc_info(error)])?,
        (None, true) if expects_failure => call(result, "addUnexpectedSuccess", [this.clone()])?,
        (None, true) => call(result, "addSuccess", [this.clone()])?,
        (None, false) => Value::None,
    };
    Ok(())
}
