//! `TextTestRunner` and `main`.
use super::result::LINE;
use super::{arguments, loader, parts};
use crate::define::{call, function, get, number, set, ClassDef};
use batuta_rt::emitted::modules::main_module;
use batuta_rt::io::{stream, Stream};
use batuta_rt::prelude::*;
use std::time::Instant;

pub(super) fn class(object: &Class) -> R<Class> {
    const PARAMS: &str = "self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False";
    ClassDef::new("unittest.runner", "TextTestRunner", &[object])
        .attr("resultclass", Value::None)
        .def("__init__", PARAMS, |b| {
            let [this, stream, descriptions, verbosity, failfast, _, result, _, _] = b.into_array();
            for (name, value) in
                [("stream", stream), ("descriptions", descriptions), ("verbosity", verbosity), ("failfast", failfast)]
            {
                set(&this, name, value)?;
            }
            if !result.is_none() {
                set(&this, "resultclass", result)?;
            }
            Ok(Value::None)
        })
        .def("_makeResult", "self", |b| {
            let [this] = b.into_array();
            let made = match get(&this, "resultclass")? {
                Value::None => Value::from(&parts()?.text_result),
                class => class,
            };
            op::call(&made, args![output(&this)?, get(&this, "descriptions")?, get(&this, "verbosity")?])
        })
        .def("run", "self, test", |b| {
            let [this, test] = b.into_array();
            run(&this, &test)
        })
        .build()
}

fn output(this: &Value) -> R {
    Ok(match get(this, "stream")? {
        Value::None => stream(Stream::Err),
        given => given,
    })
}

fn run(this: &Value, test: &Value) -> R {
    let result = call(this, "_makeResult", [])?;
    set(&result, "failfast", get(this, "failfast")?)?;
    let began = Instant::now();
    call(&result, "startTestRun", [])?;
    let ran = op::call(test, args![&result]);
    call(&result, "stopTestRun", [])?;
    ran?;
    let seconds = began.elapsed().as_secs_f64();
    call(&result, "printErrors", [])?;
    let count = number(&get(&result, "testsRun")?)?;
    let plural = if count == 1 { "" } else { "s" };
    let mut said = format!("{}\nRan {count} test{plural} in {seconds:.3}s\n\n", "-".repeat(LINE));
    let length = |list: &str| -> R<usize> { op::len(&get(&result, list)?) };
    let mut details = Vec::new();
    let success = op::truthy(&call(&result, "wasSuccessful", [])?)?;
    if !success {
        said.push_str("FAILED");
        for list in ["failures", "errors"] {
            details.push((list, length(list)?));
        }
    } else {
        said.push_str("OK");
    }
    details.push(("skipped", length("skipped")?));
    details.push(("expected failures", length("expectedFailures")?));
    details.push(("unexpected successes", length("unexpectedSuccesses")?));
    let details: Vec<String> =
        details.into_iter().filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}={count}")).collect();
    if !details.is_empty() {
        said.push_str(&format!(" ({})", details.join(", ")));
    }
    said.push('\n');
    let output = output(this)?;
    call(&output, "write", [said.into()])?;
    call(&output, "flush", [])?;
    Ok(result)
}

/// `unittest.main`: runs the tests of the program's own module and leaves with their outcome.
pub(super) fn main() -> Value {
    const PARAMS: &str = "module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False";
    function("unittest.main", "TestProgram", PARAMS, |mut b| {
        let given: Vec<Value> = (0..10).map(|_| b.next()).collect();
        let [module, default, argv, runner, test_loader, exit, ..] = &given[..] else {
            return Err(type_error("main() takes more arguments"));
        };
        let module = match module {
            Value::Str(_) => main_module().map_or(Value::None, Value::Module),
            given => given.clone(),
        };
        let argv = if argv.is_none() { batuta_rt::program::argv() } else { argv.clone() };
        let wishes = arguments::read(&argv, &given)?;
        let loads = match test_loader {
            Value::None => op::call(&Value::from(&parts()?.loader), ())?,
            given => given.clone(),
        };
        if !wishes.patterns.is_empty() {
            set(&loads, "testNamePatterns", List::from(wishes.patterns))?;
        }
        let names = match (wishes.names.is_empty(), default) {
            (false, _) => wishes.names,
            (true, Value::None) => Vec::new(),
            (true, Value::Str(_)) => vec![default.clone()],
            (true, given) => collect(given)?,
        };
        let tests = match names.is_empty() {
            true => loader::from_module(&loads, &module)?,
            false => call(&loads, "loadTestsFromNames", [List::from(names).into(), module])?,
        };
        let runner = match runner {
            Value::None => op::call(&Value::from(&parts()?.runner), ())?,
            Value::Class(_) => op::call(runner, ())?,
            given => given.clone(),
        };
        if op::isinstance(&runner, &Value::from(&parts()?.runner))? {
            set(&runner, "verbosity", wishes.verbosity)?;
            set(&runner, "failfast", wishes.failfast)?;
        }
        let result = call(&runner, "run", [tests])?;
        if !op::truthy(exit)? {
            let made = ClassDef::new("unittest.main", "TestProgram", &[&batuta_rt::exc::class::Object()]).build()?;
            let made = op::call(&Value::from(&made), ())?;
            set(&made, "result", result)?;
            return Ok(made);
        }
        let failed = !op::truthy(&call(&result, "wasSuccessful", [])?)?;
        Err(Exc::new(batuta_rt::exc::class::SystemExit(), &[failed.into()]))
    })
}
