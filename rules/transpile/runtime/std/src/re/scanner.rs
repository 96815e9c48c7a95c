//! `re.Scanner`, and of `re._parser` what tells the width of a pattern.
use super::parse::parse;
use super::pattern::Pattern;
use super::syntax::{width, MAX_WIDTH};
use crate::define::ClassDef;
use batuta_rt::prelude::*;

const VERBOSE: u32 = 64;

/// One pattern of all phrases, each a group.
fn joined(lexicon: &Value, flags: u32) -> R {
    let mut parts = Vec::new();
    for row in collect(lexicon)? {
        let [phrase, _] = op::unpack::<2>(&row)?;
        let made = Pattern::make(&phrase, flags)?;
        let plain = made.downcast::<Pattern>().is_some_and(|p| p.groups == 0 && p.flags & !32 == flags & !32);
        if !plain {
            let text = "batuta: phrases of re.Scanner with groups or flags of their own are not supported";
            return Err(not_implemented_error(text));
        }
        let end = if flags & VERBOSE != 0 { "\n" } else { "" };
        parts.push(format!("({}{end})", phrase.as_str()?));
    }
    Pattern::make(&Value::from(parts.join("|")), flags)
}

fn scan(this: &Value, string: &Value) -> R {
    let scanner = op::getattr(this, "scanner")?;
    let lexicon = collect(&op::getattr(this, "lexicon")?)?;
    let found = List::from(Vec::new());
    let mut at = Value::from(0);
    loop {
        let matched = op::call_method(&scanner, "match", [string.clone(), at.clone()])?;
        if matched.is_none() {
            break;
        }
        let end = op::call_method(&matched, "end", ())?;
        if op::eq_bool(&at, &end)? {
            break;
        }
        let group = op::getattr(&matched, "lastindex")?.as_int()?.to_usize().unwrap_or(1);
        let [_, mut action] = op::unpack::<2>(lexicon.get(group - 1).unwrap_or(&Value::None))?;
        if builtins::callable(args![action.clone()])?.truthy()? {
            op::setattr(this, "match", matched.clone())?;
            action = op::call(&action, [this.clone(), op::call_method(&matched, "group", ())?])?;
        }
        if !action.is_none() {
            found.push(action);
        }
        at = end;
    }
    let rest = op::getitem(string, &op::slice(at, Value::None, Value::None))?;
    Ok(tuple![Value::List(found), rest])
}

pub fn class() -> Class {
    let build = || {
        ClassDef::new("re", "Scanner", &[])
            .def("__init__", "self, lexicon, flags=0", |b| {
                let [this, lexicon, flags] = b.into_array();
                let bits = flags.payload().as_int()?.to_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
                op::setattr(&this, "lexicon", lexicon.clone())?;
                op::setattr(&this, "scanner", joined(&lexicon, bits)?)?;
                Ok(Value::None)
            })
            .def("scan", "self, string", |b| {
                let [this, string] = b.into_array();
                scan(&this, &string)
            })
            .build()
    };
    build().unwrap_or_else(|_| exc::class::Object())
}

fn most() -> R {
    op::lshift(&1.into(), &64.into())
}

fn parsed(class: &Class, pattern: &Value, flags: &Value) -> R {
    let bits = flags.payload().as_int()?.to_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    let text = pattern.as_str()?;
    let (tree, state) = parse(text.chars().collect(), true, bits).map_err(|e| super::error::raise(e, pattern))?;
    let (low, high) = width(&tree, &state.widths);
    let made = op::call(&class.into(), ())?;
    let number = |n: u64| if n >= MAX_WIDTH { most() } else { Ok(Value::from(n)) };
    op::setattr(&made, "width", tuple![number(low)?, number(high)?])?;
    Ok(made)
}

fn build_parser() -> R<Module> {
    let class = ClassDef::new("re._parser", "SubPattern", &[])
        .def("getwidth", "self", |mut b| op::getattr(&b.next(), "width"))
        .build()?;
    let module = Module::new("re._parser")
        .with("MAXWIDTH", most()?)
        .with("error", super::error::class())
        .with("SubPattern", class.clone());
    let function = crate::define::function("re._parser", "parse", "str, flags=0, state=None", move |b| {
        let [pattern, flags, _] = b.into_array();
        parsed(&class, &pattern, &flags)
    });
    module.set("parse", function);
    Ok(module)
}

pub fn parser_module() -> Module {
    crate::module_once!(crate::showing::built("re._parser", build_parser))
}

pub fn constants_module() -> Module {
    crate::module_once!(Module::new("re._constants")
        .with("MAXREPEAT", u32::MAX)
        .with("MAXGROUPS", 1_073_741_823)
        .with("MAGIC", 20_220_615)
        .with("error", super::error::class()))
}
