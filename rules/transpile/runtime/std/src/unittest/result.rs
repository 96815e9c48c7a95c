//! `TestResult` and `TextTestResult`: what is kept of tests that ran, and what is printed of each.
use super::{append, optional};
use crate::define::{call, get, number, set, text as text_of, ClassDef};
use batuta_rt::exc::uncaught::report;
use batuta_rt::prelude::*;

const LISTS: [&str; 5] = ["failures", "errors", "skipped", "expectedFailures", "unexpectedSuccesses"];
pub(super) const LINE: usize = 70;

pub(super) fn base(object: &Class) -> R<Class> {
    let mut def = ClassDef::new("unittest.result", "TestResult", &[object])
        .attr("failfast", false.into())
        .def("__init__", "self, stream=None, descriptions=None, verbosity=None", |b| {
            let [this, ..] = b.into_array::<4>();
            for list in LISTS {
                set(&this, list, List::new())?;
            }
            set(&this, "testsRun", 0)?;
            set(&this, "shouldStop", false)?;
            Ok(Value::None)
        })
        .def("startTest", "self, test", |b| {
            let [this, _] = b.into_array();
            set(&this, "testsRun", number(&get(&this, "testsRun")?)? + 1)?;
            Ok(Value::None)
        })
        .def("addSkip", "self, test, reason", |b| {
            let [this, test, reason] = b.into_array();
            append(&this, "skipped", tuple![test, reason])?;
            Ok(Value::None)
        })
        .def("addUnexpectedSuccess", "self, test", |b| {
            let [this, test] = b.into_array();
            append(&this, "unexpectedSuccesses", test)?;
            stop_early(&this)
        })
        .def("addSubTest", "self, test, subtest, err", |b| {
            let [this, _, subtest, error] = b.into_array();
            let failed = op::issubclass(&op::getitem(&error, &Value::from(0))?, &get(&subtest, "failureException")?)?;
            call(&this, if failed { "addFailure" } else { "addError" }, [subtest, error])
        })
        .def("stop", "self", |b| {
            set(&b.into_array::<1>()[0], "shouldStop", true)?;
            Ok(Value::None)
        })
        .def("wasSuccessful", "self", |b| {
            let [this] = b.into_array();
            for list in ["failures", "errors", "unexpectedSuccesses"] {
                if op::truthy(&get(&this, list)?)? {
                    return Ok(false.into());
                }
            }
            Ok(true.into())
        });
    for name in ["stopTest", "addSuccess"] {
        def = def.def(name, "self, test", |_| Ok(Value::None));
    }
    for name in ["startTestRun", "stopTestRun", "printErrors"] {
        def = def.def(name, "self", |_| Ok(Value::None));
    }
    for (name, list) in [("addError", "errors"), ("addFailure", "failures"), ("addExpectedFailure", "expectedFailures")]
    {
        def = def.def(name, "self, test, err", move |b| {
            let [this, test, error] = b.into_array();
            let shown = report(&Exc::from_value(op::getitem(&error, &Value::from(1))?));
            append(&this, list, tuple![test, shown])?;
            if list == "expectedFailures" {
                Ok(Value::None)
            } else {
                stop_early(&this)
            }
        });
    }
    def.build()
}

fn stop_early(this: &Value) -> R {
    if op::truthy(&get(this, "failfast")?)? {
        call(this, "stop", [])?;
    }
    Ok(Value::None)
}

/// What is called after the base class did its part: the mark of a dot line, and the word of a verbose one.
const SHOWN: [(&str, &str, &str, &str); 6] = [
    ("addSuccess", "self, test", ".", "ok"),
    ("addError", "self, test, err", "E", "ERROR"),
    ("addFailure", "self, test, err", "F", "FAIL"),
    ("addSkip", "self, test, reason", "s", "skipped"),
    ("addExpectedFailure", "self, test, err", "x", "expected failure"),
    ("addUnexpectedSuccess", "self, test", "u", "unexpected success"),
];

pub(super) fn text(base: &Class) -> R<Class> {
    let mut def = ClassDef::new("unittest.runner", "TextTestResult", &[base])
        .def("__init__", "self, stream, descriptions, verbosity", |b| {
            let [this, stream, descriptions, verbosity] = b.into_array();
            parent(&this, "__init__", vec![])?;
            set(&this, "stream", stream)?;
            set(&this, "_newline", true)?;
            set(&this, "descriptions", descriptions)?;
            set(&this, "showAll", op::gt_bool(&verbosity, &Value::from(1))?)?;
            set(&this, "dots", op::eq_bool(&verbosity, &Value::from(1))?)?;
            Ok(Value::None)
        })
        .def("getDescription", "self, test", |b| {
            let [this, test] = b.into_array();
            Ok(describe(&this, &test)?.into())
        })
        .def("startTest", "self, test", |b| {
            let [this, test] = b.into_array();
            parent(&this, "startTest", vec![test.clone()])?;
            if op::truthy(&get(&this, "showAll")?)? {
                let described = text_of(&call(&this, "getDescription", [test])?)?;
                write(&this, &format!("{described} ... "))?;
                set(&this, "_newline", false)?;
            }
            Ok(Value::None)
        })
        .def("printErrors", "self", |b| {
            let [this] = b.into_array();
            if op::truthy(&get(&this, "showAll")?)? || op::truthy(&get(&this, "dots")?)? {
                write(&this, "\n")?;
            }
            for (flavour, list) in [("ERROR", "errors"), ("FAIL", "failures")] {
                for entry in collect(&get(&this, list)?)? {
                    let [test, shown] = op::unpack::<2>(&entry)?;
                    let described = text_of(&call(&this, "getDescription", [test])?)?;
                    let (double, single) = ("=".repeat(LINE), "-".repeat(LINE));
                    write(&this, &format!("{double}\n{flavour}: {described}\n{single}\n{}\n", text_of(&shown)?))?;
                }
            }
            let surprising = collect(&get(&this, "unexpectedSuccesses")?)?;
            if !surprising.is_empty() {
                write(&this, &format!("{}\n", "=".repeat(LINE)))?;
            }
            for test in &surprising {
                let described = text_of(&call(&this, "getDescription", [test.clone()])?)?;
                write(&this, &format!("UNEXPECTED SUCCESS: {described}\n"))?;
            }
            Ok(Value::None)
        })
        .def("addSubTest", "self, test, subtest, err", |b| {
            let [this, _, subtest, error] = b.into_array();
            let failed = op::issubclass(&op::getitem(&error, &Value::from(0))?, &get(&subtest, "failureException")?)?;
            if op::truthy(&get(&this, "showAll")?)? {
                status(&this, &subtest, true, if failed { "FAIL" } else { "ERROR" })?;
            } else if op::truthy(&get(&this, "dots")?)? {
                write(&this, if failed { "F" } else { "E" })?;
            }
            parent(&this, if failed { "addFailure" } else { "addError" }, vec![subtest, error])
        });
    for (name, params, mark, word) in SHOWN {
        def = def.def(name, params, move |mut b| {
            let this = b.next();
            let count = params.split(", ").count() - 1;
            let given: Vec<Value> = (0..count).map(|_| b.next()).collect();
            parent(&this, name, given.clone())?;
            if op::truthy(&get(&this, "showAll")?)? {
                let said = match given.get(1) {
                    Some(reason) if name == "addSkip" => format!("{word} {}", fmt::repr(reason)?),
                    _ => word.to_string(),
                };
                status(&this, &given[0], false, &said)?;
            } else if op::truthy(&get(&this, "dots")?)? {
                write(&this, mark)?;
            }
            Ok(Value::None)
        });
    }
    def.build()
}

fn parent(this: &Value, name: &str, args: Vec<Value>) -> R {
    let method = get(&Value::from(&super::parts_result()?), name)?;
    let mut given = vec![this.clone()];
    given.extend(args);
    op::call(&method, Args::of(given))
}

// The outcome at the end of the test's line, or on a line of its own when something stands on that one.
fn status(this: &Value, test: &Value, is_subtest: bool, said: &str) -> R<()> {
    let on_new_line = op::truthy(&get(this, "_newline")?)?;
    if is_subtest || on_new_line {
        let described = text_of(&call(this, "getDescription", [test.clone()])?)?;
        let line = if on_new_line { "" } else { "\n" };
        write(this, &format!("{line}{}{described} ... ", if is_subtest { "  " } else { "" }))?;
    }
    write(this, &format!("{said}\n"))?;
    set(this, "_newline", true)
}

fn describe(this: &Value, test: &Value) -> R<String> {
    let shown = fmt::str(test)?.to_string();
    if !op::truthy(&get(this, "descriptions")?)? || optional(test, "shortDescription")?.is_none() {
        return Ok(shown);
    }
    match call(test, "shortDescription", [])? {
        Value::Str(doc) if !doc.is_empty() => Ok(format!("{shown}\n{doc}")),
        _ => Ok(shown),
    }
}

fn write(this: &Value, said: &str) -> R<()> {
    let stream = get(this, "stream")?;
    call(&stream, "write", [Value::str(said)])?;
    call(&stream, "flush", []).map(drop)
}
