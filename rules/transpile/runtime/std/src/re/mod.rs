//! `re`: regular expressions with a backtracking machine that has the meaning of CPython's.
mod charset;
mod compile;
mod error;
mod escape;
mod flags;
mod group;
mod inline_flags;
mod machine;
mod matched;
mod parse;
mod pattern;
mod scanner;
mod source;
mod subject;
mod syntax;
mod template;

use crate::declare::Declare;
use batuta_rt::prelude::*;
use pattern::Pattern;
use std::collections::HashMap;

const MOST_CACHED: usize = 512;

/// Whether it is text, its bytes and its flags.
type Key = (bool, Vec<u8>, u32);

thread_local! {
    static CACHE: Slot<HashMap<Key, Value>> = Slot::new(HashMap::new());
}

fn flag_bits(flags: &Value) -> R<u32> {
    match flags.payload() {
        Value::Int(bits) => Ok(bits.to_i64().unwrap_or(0) as u32),
        Value::Bool(bit) => Ok(*bit as u32),
        _ => {
            let text = format!("unsupported operand type(s) for &: '{}' and 'RegexFlag'", flags.type_name());
            Err(type_error(text))
        }
    }
}

/// `re.compile(pattern, flags)`.
pub fn compile(pattern: &Value, flags: &Value) -> R {
    if pattern.downcast::<Pattern>().is_some() {
        if op::truthy(flags)? {
            return Err(value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(pattern.clone());
    }
    let key = match pattern.payload() {
        Value::Str(text) => (true, text.as_bytes().to_vec()),
        other => match batuta_rt::bytes::bytes_like(other) {
            Some(bytes) => (false, bytes),
            None => return Err(type_error("first argument must be string or compiled pattern")),
        },
    };
    let bits = flag_bits(flags)?;
    let key = (key.0, key.1, bits);
    if let Some(known) = CACHE.with(|cache| cache.with(|c| c.get(&key).cloned())) {
        return Ok(known);
    }
    let made = Pattern::make(pattern, bits)?;
    let dropped = CACHE.with(|cache| {
        cache.with_mut(|c| {
            let full = c.len() >= MOST_CACHED;
            let old = if full { std::mem::take(c) } else { HashMap::new() };
            c.insert(key, made.clone());
            old
        })
    });
    drop(dropped);
    Ok(made)
}

fn escape(bound: Bound) -> R {
    let [pattern] = bound.into_array();
    let special = |c: char| "()[]{}?*+-|^$\\.&~# \t\n\r\u{b}\u{c}".contains(c);
    match pattern.payload() {
        Value::Str(text) => {
            let mut out = String::with_capacity(text.len());
            for c in text.chars() {
                if special(c) {
                    out.push('\\');
                }
                out.push(c);
            }
            Ok(out.into())
        }
        other => {
            let Some(bytes) = batuta_rt::bytes::bytes_like(other) else {
                let text = format!("decoding to str: need a bytes-like object, {} found", pattern.type_name());
                return Err(type_error(text));
            };
            let mut out: Vec<u8> = Vec::new();
            for b in bytes {
                if special(b as char) {
                    out.push(b'\\');
                }
                out.push(b);
            }
            Ok(out.into())
        }
    }
}

/// `name(pattern, string, flags)` by the method of the compiled pattern.
fn search(module: Module, name: &'static str) -> Module {
    module.def(name, "pattern, string, flags=0", move |bound| {
        let [pattern, string, flags] = bound.into_array();
        op::call_method(&compile(&pattern, &flags)?, name, [string])
    })
}

fn replace(module: Module, name: &'static str) -> Module {
    module.def(name, "pattern, repl, string, count=0, flags=0", move |bound| {
        let [pattern, repl, string, count, flags] = bound.into_array();
        op::call_method(&compile(&pattern, &flags)?, name, [repl, string, count])
    })
}

pub use scanner::{constants_module, parser_module};

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let mut module = flags::install(Module::new("re"));
    for name in ["match", "fullmatch", "search", "findall", "finditer"] {
        module = search(module, name);
    }
    for name in ["sub", "subn"] {
        module = replace(module, name);
    }
    module
        .def("split", "pattern, string, maxsplit=0, flags=0", |bound| {
            let [pattern, string, most, flags] = bound.into_array();
            op::call_method(&compile(&pattern, &flags)?, "split", [string, most])
        })
        .def("compile", "pattern, flags=0", |bound| {
            let [pattern, flags] = bound.into_array();
            compile(&pattern, &flags)
        })
        .def("escape", "pattern", escape)
        .def("purge", "", |_| {
            drop(CACHE.with(Slot::take));
            Ok(Value::None)
        })
        .with("Scanner", scanner::class())
        .with("error", error::class())
        .with("_parser", parser_module())
        .with("_constants", constants_module())
        .with("Pattern", pattern::class())
        .with("Match", matched::class())
}
