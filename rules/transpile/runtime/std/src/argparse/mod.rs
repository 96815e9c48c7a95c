//! `argparse`: command lines to namespaces, with CPython 3.11's help, usage and error texts.
mod action;
mod action_kinds;
mod container;
mod convert;
mod error;
mod file_type;
mod formatter;
mod formatter_kinds;
mod group;
mod intermixed;
mod item_text;
mod namespace;
mod nargs;
mod options;
mod parse;
mod parser;
mod subparsers;
mod usage;

use crate::define::{get, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

const OPTIONAL: &str = "?";
const ZERO_OR_MORE: &str = "*";
const ONE_OR_MORE: &str = "+";
const PARSER: &str = "A...";
const REMAINDER: &str = "...";
const UNRECOGNIZED: &str = "_unrecognized_args";

/// The classes of the module.
struct Types {
    suppress: Value,
    holder: Class,
    namespace: Class,
    argument_error: Class,
    argument_type_error: Class,
    formatter: Class,
    section: Class,
    raw_description: Class,
    raw_text: Class,
    defaults: Class,
    metavar_type: Class,
    action: Class,
    actions: action_kinds::Kinds,
    pseudo: Class,
    subparsers: Class,
    file_type: Class,
    container: Class,
    group: Class,
    mutex: Class,
    parser: Class,
}

thread_local! {
    static TYPES: OnceCell<Shared<Types>> = const { OnceCell::new() };
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

fn types() -> R<Shared<Types>> {
    if let Some(found) = TYPES.with(|t| t.get().cloned()) {
        return Ok(found);
    }
    let made = Shared::new(Types::build()?);
    Ok(TYPES.with(|t| t.get_or_init(|| made).clone()))
}

impl Types {
    fn build() -> R<Types> {
        let object = class::Object();
        let suppress = Value::str("==SUPPRESS==");
        let holder = namespace::holder(&object)?;
        let formatter = formatter::class(&object)?;
        let raw_description = formatter_kinds::raw_description(&formatter)?;
        let action = action::class(&holder)?;
        let actions = action_kinds::Kinds::build(&action, &suppress)?;
        let container = container::class(&object)?;
        let group = group::group(&container)?;
        Ok(Types {
            namespace: namespace::class(&holder)?,
            argument_error: error::argument_error(&class::Exception())?,
            argument_type_error: ClassDef::new("argparse", "ArgumentTypeError", &[&class::Exception()]).build()?,
            section: formatter::section(&object)?,
            raw_text: formatter_kinds::raw_text(&raw_description)?,
            raw_description,
            defaults: formatter_kinds::defaults(&formatter)?,
            metavar_type: formatter_kinds::metavar_type(&formatter)?,
            formatter,
            pseudo: subparsers::pseudo(&action)?,
            subparsers: subparsers::class(&action, &suppress)?,
            action,
            actions,
            file_type: file_type::class(&object)?,
            parser: parser::class(&holder, &container)?,
            mutex: group::mutex(&group)?,
            group,
            container,
            holder,
            suppress,
        })
    }
}

/// `value is SUPPRESS`.
fn is_suppress(value: &Value) -> R<bool> {
    Ok(matches!(value, Value::Str(s) if &**s == "==SUPPRESS=="))
}

/// `value == text` for the values that `nargs` may have.
fn is_text(value: &Value, text: &str) -> bool {
    matches!(value.payload(), Value::Str(s) if &**s == text)
}

fn list_of(object: &Value, name: &str) -> R<List> {
    get(object, name)?.as_list()
}

fn dict_of(object: &Value, name: &str) -> R<Dict> {
    get(object, name)?.as_dict()
}

/// `item in items`, by identity.
fn position_of(items: &[Value], item: &Value) -> Option<usize> {
    items.iter().position(|x| x.is(item))
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build_module).clone())
}

fn build_module() -> Module {
    let module = Module::new("argparse");
    for (name, text) in [
        ("SUPPRESS", "==SUPPRESS=="),
        ("OPTIONAL", OPTIONAL),
        ("ZERO_OR_MORE", ZERO_OR_MORE),
        ("ONE_OR_MORE", ONE_OR_MORE),
        ("PARSER", PARSER),
        ("REMAINDER", REMAINDER),
        ("_UNRECOGNIZED_ARGS_ATTR", UNRECOGNIZED),
    ] {
        module.set(name, text);
    }
    // Building fails only if the runtime cannot make classes at all; the names are then absent.
    let Ok(t) = types() else { return module };
    module.set("SUPPRESS", t.suppress.clone());
    let own = [
        &t.holder,
        &t.namespace,
        &t.argument_error,
        &t.argument_type_error,
        &t.formatter,
        &t.raw_description,
        &t.raw_text,
        &t.defaults,
        &t.metavar_type,
        &t.action,
        &t.subparsers,
        &t.file_type,
        &t.container,
        &t.group,
        &t.mutex,
        &t.parser,
    ];
    for class in own.into_iter().chain(t.actions.all()) {
        module.set(&class.name(), class);
    }
    module
}
