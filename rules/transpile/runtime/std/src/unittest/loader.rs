//! `TestSuite` and `TestLoader`: which tests there are, and running them with the fixtures of their class and module.
use super::{append, case, class_path, is_set, optional, parts};
use crate::define::{call, get, is_callable, set, text, ClassDef};
use batuta_rt::emitted::modules::main_module;
use batuta_rt::prelude::*;

pub(super) fn suite(object: &Class) -> R<Class> {
    ClassDef::new("unittest.suite", "TestSuite", &[object])
        .def("__init__", "self, tests=()", |b| {
            let [this, tests] = b.into_array();
            set(&this, "_tests", List::from(collect(&tests)?))?;
            Ok(Value::None)
        })
        .def("addTest", "self, test", |b| {
            let [this, test] = b.into_array();
            append(&this, "_tests", test)?;
            Ok(Value::None)
        })
        .def("addTests", "self, tests", |b| {
            let [this, tests] = b.into_array();
            for test in collect(&tests)? {
                append(&this, "_tests", test)?;
            }
            Ok(Value::None)
        })
        .def("__iter__", "self", |b| builtins::iter_value(&get(&b.into_array::<1>()[0], "_tests")?))
        .def("countTestCases", "self", |b| {
            let [this] = b.into_array();
            let mut count = Value::from(0);
            for test in collect(&this)? {
                count = op::add(&count, &call(&test, "countTestCases", [])?)?;
            }
            Ok(count)
        })
        .def("run", "self, result, debug=False", |b| {
            let [this, result, _] = b.into_array();
            run(&this, &result)?;
            Ok(result)
        })
        .def("__call__", "self, result", |b| {
            let [this, result] = b.into_array();
            call(&this, "run", [result])
        })
        .build()
}

fn flat(suite: &Value, tests: &mut Vec<Value>) -> R<()> {
    for one in collect(suite)? {
        if op::isinstance(&one, &Value::from(&parts()?.suite))? {
            flat(&one, tests)?;
        } else {
            tests.push(one);
        }
    }
    Ok(())
}

// What stands for a class or a module in the report when its own set-up fails.
fn holder(text: String) -> R {
    let made = ClassDef::new("unittest.suite", "_ErrorHolder", &[&batuta_rt::exc::class::Object()])
        .def("__str__", "self", |b| get(&b.into_array::<1>()[0], "description"))
        .def("id", "self", |b| get(&b.into_array::<1>()[0], "description"))
        .def("shortDescription", "self", |_| Ok(Value::None))
        .build()?;
    let made = op::call(&Value::from(&made), ())?;
    set(&made, "description", text)?;
    Ok(made)
}

fn report(result: &Value, what: String, done: R) -> R<bool> {
    let Err(error) = done else { return Ok(true) };
    if error.is(K::KeyboardInterrupt) {
        return Err(error);
    }
    let stand_in = holder(what)?;
    if error.matches(&Value::from(&parts()?.skip_test))? {
        call(result, "addSkip", [stand_in, fmt::str(&error.value())?.into()])?;
    } else {
        case::report(result, &stand_in, &error)?;
    }
    Ok(false)
}

fn fixture(name: &str) -> R<Option<Value>> {
    main_module().map_or(Ok(None), |module| module.find(name))
}

fn run(suite: &Value, result: &Value) -> R<()> {
    let mut tests = Vec::new();
    flat(suite, &mut tests)?;
    let mut module_ready = None;
    let mut previous: Option<(Class, bool)> = None;
    for test in tests {
        if is_set(result, "shouldStop")? {
            break;
        }
        let class = class_of(&test);
        if module_ready.is_none() {
            let done = fixture("setUpModule")?.map_or(Ok(Value::None), |f| op::call(&f, ()));
            module_ready = Some(report(result, "setUpModule (__main__)".into(), done)?);
        }
        if module_ready == Some(false) {
            continue;
        }
        if !previous.as_ref().is_some_and(|(last, _)| last.same(&class)) {
            end_of_class(&previous, result)?;
            let shown = Value::from(&class);
            let skipped = is_set(&shown, "__unittest_skip__")?;
            let done = match optional(&shown, "setUpClass")? {
                Some(f) if !skipped => op::call(&f, ()),
                _ => Ok(Value::None),
            };
            let ready = report(result, format!("setUpClass ({})", class_path(&shown)?), done)?;
            previous = Some((class, ready));
        }
        if previous.as_ref().is_some_and(|(_, ready)| *ready) {
            op::call(&test, args![result])?;
        }
    }
    end_of_class(&previous, result)?;
    if module_ready == Some(true) {
        let done = fixture("tearDownModule")?.map_or(Ok(Value::None), |f| op::call(&f, ()));
        report(result, "tearDownModule (__main__)".into(), done)?;
    }
    Ok(())
}

fn end_of_class(previous: &Option<(Class, bool)>, result: &Value) -> R<()> {
    let Some((class, true)) = previous else { return Ok(()) };
    let shown = Value::from(class);
    if is_set(&shown, "__unittest_skip__")? {
        return Ok(());
    }
    let mut done = optional(&shown, "tearDownClass")?.map_or(Ok(Value::None), |f| op::call(&f, ()));
    if done.is_ok() {
        if let Some(f) = optional(&shown, "doClassCleanups")? {
            done = op::call(&f, ());
        }
    }
    report(result, format!("tearDownClass ({})", class_path(&shown)?), done).map(drop)
}

pub(super) fn class(object: &Class) -> R<Class> {
    ClassDef::new("unittest.loader", "TestLoader", &[object])
        .attr("testMethodPrefix", Value::str("test"))
        .attr("testNamePatterns", Value::None)
        .def("getTestCaseNames", "self, testCaseClass", |b| {
            let [this, class] = b.into_array();
            Ok(Value::List(names(&this, &class)?.into_iter().map(Value::from).collect()))
        })
        .def("loadTestsFromTestCase", "self, testCaseClass", |b| {
            let [this, class] = b.into_array();
            cases(&this, &class)
        })
        .def("loadTestsFromModule", "self, module, *, pattern=None", |b| {
            let [this, module, _] = b.into_array();
            from_module(&this, &module)
        })
        .def("loadTestsFromName", "self, name, module=None", |b| {
            let [this, name, module] = b.into_array();
            from_name(&this, &text(&name)?, &module)
        })
        .def("loadTestsFromNames", "self, names, module=None", |b| {
            let [this, names, module] = b.into_array();
            let mut made = Vec::new();
            for name in collect(&names)? {
                made.push(call(&this, "loadTestsFromName", [name, module.clone()])?);
            }
            op::call(&Value::from(&parts()?.suite), args![List::from(made)])
        })
        .build()
}

fn names(this: &Value, class: &Value) -> R<Vec<Str>> {
    let prefix = text(&get(this, "testMethodPrefix")?)?;
    let mut found = Vec::new();
    for name in collect(&builtins::dir(args![class])?)? {
        let name = text(&name)?;
        let wanted = name.starts_with(&*prefix) && is_callable(&get(class, &name)?);
        if wanted && is_chosen(this, &format!("{}.{name}", class_path(class)?))? {
            found.push(name);
        }
    }
    Ok(found)
}

// Whether the name fits one of the patterns asked for, if any.
fn is_chosen(this: &Value, name: &str) -> R<bool> {
    let patterns = get(this, "testNamePatterns")?;
    if patterns.is_none() {
        return Ok(true);
    }
    for pattern in collect(&patterns)? {
        if crate::fnmatch_::matches(name, &text(&pattern)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

// What stands for a test that cannot be found: running it gives the error of looking for it.
fn missing(name: &str, error: Value) -> R {
    let made = ClassDef::new("unittest.loader", "_FailedTest", &[&parts()?.case])
        .def(name, "self", move |_| exc::throw(error.clone()))
        .build()?;
    let test = op::call(&Value::from(&made), args![name])?;
    op::call(&Value::from(&parts()?.suite), args![List::from(vec![test])])
}

fn cases(this: &Value, class: &Value) -> R {
    let mut found = names(this, class)?;
    if found.is_empty() && op::hasattr(class, "runTest")? {
        found.push(Str::from("runTest"));
    }
    let mut made = Vec::new();
    for name in found {
        made.push(op::call(class, args![name])?);
    }
    op::call(&Value::from(&parts()?.suite), args![List::from(made)])
}

fn is_case(object: &Value) -> R<bool> {
    let Value::Class(class) = object else { return Ok(false) };
    Ok(class.is_subclass(&parts()?.case))
}

pub(super) fn from_module(this: &Value, module: &Value) -> R {
    let mut made = Vec::new();
    for name in collect(&builtins::dir(args![module])?)? {
        let object = get(module, &text(&name)?)?;
        if is_case(&object)? {
            made.push(call(this, "loadTestsFromTestCase", [object])?);
        }
    }
    let tests = op::call(&Value::from(&parts()?.suite), args![List::from(made)])?;
    match optional(module, "load_tests")? {
        Some(custom) => op::call(&custom, args![this, &tests, Value::None]),
        None => Ok(tests),
    }
}

fn from_name(this: &Value, name: &str, module: &Value) -> R {
    let mut found = module.clone();
    let mut parent = Value::None;
    for part in name.strip_prefix("__main__.").unwrap_or(name).split('.') {
        parent = found.clone();
        found = match get(&found, part) {
            Err(error) if error.is(K::AttributeError) => return missing(part, error.value()),
            other => other?,
        };
    }
    if is_case(&found)? {
        return call(this, "loadTestsFromTestCase", [found]);
    }
    let made = match name.rsplit('.').next() {
        Some(method) if is_case(&parent)? => vec![op::call(&parent, args![method])?],
        _ => match op::call(&found, ())? {
            suite if op::isinstance(&suite, &Value::from(&parts()?.suite))? => return Ok(suite),
            test => vec![test],
        },
    };
    op::call(&Value::from(&parts()?.suite), args![List::from(made)])
}
