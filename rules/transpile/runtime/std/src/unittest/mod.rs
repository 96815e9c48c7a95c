//! `unittest`: test cases, their assertions, suites, and the runner that prints what CPython's prints.
mod arguments;
mod asserts;
mod case;
mod expecting;
mod isolated;
mod loader;
mod logs;
mod messages;
mod result;
mod runner;
mod warning;

use crate::define::{call, function, get, set};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("unittest", build))
}

thread_local! {
    static PARTS: OnceCell<Parts> = const { OnceCell::new() };
}

/// The classes that refer to each other.
#[derive(Clone)]
struct Parts {
    skip_test: Class,
    case: Class,
    isolated: Class,
    suite: Class,
    result: Class,
    text_result: Class,
    loader: Class,
    runner: Class,
}

fn parts() -> R<Parts> {
    if let Some(found) = PARTS.with(|p| p.get().cloned()) {
        return Ok(found);
    }
    let object = class::Object();
    let skip_test = ClassBuilder::native("SkipTest", "unittest.case").base(class::Exception()).build()?;
    let result = parts_result()?;
    let case = case::class(&object)?;
    let made = Parts {
        skip_test,
        isolated: isolated::class(&case)?,
        case,
        suite: loader::suite(&object)?,
        text_result: result::text(&result)?,
        result,
        loader: loader::class(&object)?,
        runner: runner::class(&object)?,
    };
    Ok(PARTS.with(|p| p.get_or_init(|| made).clone()))
}

thread_local! {
    static RESULT: OnceCell<Class> = const { OnceCell::new() };
}

fn parts_result() -> R<Class> {
    if let Some(found) = RESULT.with(|r| r.get().cloned()) {
        return Ok(found);
    }
    let made = result::base(&class::Object())?;
    Ok(RESULT.with(|r| r.get_or_init(|| made).clone()))
}

fn build() -> R<Module> {
    let parts = parts()?;
    let module = Module::new("unittest");
    for class in [
        &parts.skip_test,
        &parts.case,
        &parts.isolated,
        &parts.suite,
        &parts.result,
        &parts.text_result,
        &parts.loader,
        &parts.runner,
    ] {
        module.set(&class.name(), class);
    }
    module.set("defaultTestLoader", op::call(&Value::from(&parts.loader), ())?);
    module.set("main", runner::main());
    module.set(
        "skip",
        function("unittest.case", "skip", "reason", |b| {
            let [reason] = b.into_array();
            if matches!(reason, Value::Func(_)) {
                return mark(&reason, Value::str(""));
            }
            Ok(marker(Some(reason)))
        }),
    );
    for (name, skips_when) in [("skipIf", true), ("skipUnless", false)] {
        module.set(
            name,
            function("unittest.case", name, "condition, reason", move |b| {
                let [condition, reason] = b.into_array();
                Ok(marker((op::truthy(&condition)? == skips_when).then_some(reason)))
            }),
        );
    }
    module.set(
        "expectedFailure",
        function("unittest.case", "expectedFailure", "test_item", |b| {
            let [item] = b.into_array();
            set(&item, "__unittest_expecting_failure__", true)?;
            Ok(item)
        }),
    );
    Ok(module)
}

// What decorates a test or a class: it is skipped when there is a reason.
fn marker(reason: Option<Value>) -> Value {
    function("unittest.case", "decorator", "test_item", move |b| {
        let [item] = b.into_array();
        match &reason {
            Some(reason) => mark(&item, reason.clone()),
            None => Ok(item),
        }
    })
}

fn mark(item: &Value, reason: Value) -> R {
    set(item, "__unittest_skip__", true)?;
    set(item, "__unittest_skip_why__", reason)?;
    Ok(item.clone())
}

/// `object.name` where it may be missing.
fn optional(object: &Value, name: &str) -> R<Option<Value>> {
    op::getattr_opt(object, name)
}

fn is_set(object: &Value, name: &str) -> R<bool> {
    match optional(object, name)? {
        Some(found) => op::truthy(&found),
        None => Ok(false),
    }
}

/// `module.Qualified.name` of a class.
fn class_path(class: &Value) -> R<String> {
    Ok(format!("{}.{}", fmt::str(&get(class, "__module__")?)?, fmt::str(&get(class, "__qualname__")?)?))
}

/// Appends to a list attribute.
fn append(object: &Value, list: &str, item: Value) -> R<()> {
    call(&get(object, list)?, "append", [item]).map(drop)
}
