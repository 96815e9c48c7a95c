//! Builds the parsers that standard input describes (one JSON case per line) and prints what they make of their command lines:
//! the Rust half of the differential test against CPython.
#[path = "support/json.rs"]
mod json;

use batuta_rt::exc::class;
use batuta_rt::io::{set_stream, Stream};
use batuta_rt::prelude::*;
use batuta_std::{argparse, define};
use std::io::{BufRead, Write};

fn named(name: &str) -> R {
    let builtin = |name: &str| Ok(builtins::get(name));
    Ok(match name {
        "int" | "float" | "str" => builtin(name)?,
        "even" => define::function("__main__", "even", "text", |b| {
            let [text] = b.into_array();
            let value = op::call(&class::Int().into(), [text.clone()])?;
            if op::truthy(&op::modulo(&value, &2.into())?)? {
                let message = format!("{} is odd (100%)", fmt::repr(&text)?);
                return Err(exc::raise(
                    op::call(&argparse::module().get("ArgumentTypeError")?, [message.into()])?,
                    None,
                ));
            }
            Ok(value)
        }),
        "broken" => define::function("__main__", "broken", "text", |b| {
            let [text] = b.into_array();
            Err(key_error(text))
        }),
        "Recorder" => recorder()?,
        "wide" => formatter("wide", "HelpFormatter", &[("max_help_position", 40), ("width", 100)]),
        "narrow" => formatter(
            "narrow",
            "RawTextHelpFormatter",
            &[("indent_increment", 4), ("max_help_position", 12), ("width", 50)],
        ),
        _ => argparse::module().get(name)?,
    })
}

fn formatter(name: &'static str, class: &'static str, options: &'static [(&'static str, i64)]) -> Value {
    define::function("__main__", name, "prog", move |b| {
        let [prog] = b.into_array();
        let mut args = Args::of(vec![prog]);
        for (key, value) in options {
            args.keyword(Str::from(*key), (*value).into())?;
        }
        op::call(&argparse::module().get(class)?, args)
    })
}

/// A subclass of `argparse.Action` as a program would write it.
fn recorder() -> R {
    let base = argparse::module().get("Action")?;
    let Value::Class(base) = base else { return Err(type_error("argparse.Action is not a class")) };
    let above = base.clone();
    let class = define::ClassDef::new("__main__", "Recorder", &[&base])
        .def("__init__", "self, option_strings, dest, nargs=None, **kwargs", move |b| {
            let [this, options, dest, nargs, kwargs] = b.into_array();
            let mut args = Args::of(vec![this, options, dest]);
            args.keyword(Str::from("nargs"), nargs)?;
            args.extend_keywords(&kwargs)?;
            op::call(&op::getattr(&(&above).into(), "__init__")?, args)
        })
        .def("__call__", "self, parser, namespace, values, option_string=None", |b| {
            let [this, _, namespace, values, option] = b.into_array();
            let dest = op::getattr(&this, "dest")?;
            op::setattr(&namespace, &dest.as_str()?, list![dest, values, option])?;
            Ok(Value::None)
        })
        .build()?;
    Ok(class.into())
}

fn value(data: &Value) -> R {
    match data {
        Value::List(items) => {
            let items = items.to_vec().iter().map(value).collect::<R<Vec<_>>>()?;
            Ok(Value::List(List::from(items)))
        }
        Value::Dict(dict) => {
            if let Some(name) = dict.get_str("$") {
                return named(&name.as_str()?);
            }
            if let Some(range) = dict.get_str("$range") {
                return op::call(&builtins::get("range"), collect(&range)?);
            }
            if let Some(items) = dict.get_str("$tuple") {
                return Ok(Value::Tuple(Tuple::from(collect(&value(&items)?)?)));
            }
            let out = Dict::new();
            for (key, one) in dict.items() {
                out.set(key, value(&one)?)?;
            }
            Ok(Value::Dict(out))
        }
        other => Ok(other.clone()),
    }
}

fn build(spec: &Value) -> R {
    let objects = Dict::new();
    for step in collect(spec)? {
        let [target, method, name, args, kwargs] = op::unpack::<5>(&step)?;
        let mut call = Args::none();
        call.extend(&value(&args)?)?;
        call.extend_keywords(&value(&kwargs)?)?;
        let made = if target.is_none() {
            op::call(&argparse::module().get("ArgumentParser")?, call)?
        } else {
            op::call_method(&objects.get(&target)?.unwrap_or_default(), &method.as_str()?, call)?
        };
        if !name.is_none() {
            objects.set(name, made)?;
        }
    }
    objects.get(&"parser".into()).map(Option::unwrap_or_default)
}

/// A stream that keeps what is written.
fn capture() -> R {
    let class = define::ClassDef::new("__main__", "Capture", &[&class::Object()])
        .def("write", "self, text", |b| {
            let [this, text] = b.into_array();
            let old = op::getattr_opt(&this, "text")?.unwrap_or("".into());
            op::setattr(&this, "text", op::add(&old, &text)?)?;
            Ok(Value::None)
        })
        .build()?;
    let made = op::call(&class.into(), Args::none())?;
    op::setattr(&made, "text", "".into())?;
    Ok(made)
}

fn attempt(case: &Value) -> R<Str> {
    let parser = build(&op::getitem(case, &"spec".into())?)?;
    let method = op::getitem(case, &"method".into())?.as_str()?;
    let mut args = Args::none();
    args.extend(&op::getitem(case, &"args".into())?)?;
    fmt::str(&op::call_method(&parser, &method, args)?)
}

fn run(line: &str) -> R<Str> {
    let case = json::parse(line)?;
    std::env::set_var("COLUMNS", &*fmt::str(&op::getitem(&case, &"columns".into())?)?);
    let (out, err) = (capture()?, capture()?);
    set_stream(Stream::Out, out.clone());
    set_stream(Stream::Err, err.clone());
    let (result, status) = match attempt(&case) {
        Ok(shown) => (shown, Value::None),
        Err(e) if e.is(K::SystemExit) => (Str::empty(), op::getattr(&e.value(), "code")?),
        Err(e) => (Str::from(format!("{}: {}", e.class().name(), e.message())), Value::None),
    };
    let shown = tuple![result, op::getattr(&out, "text")?, op::getattr(&err, "text")?, status];
    fmt::repr(&shown)
}

fn main() {
    let mut stdout = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let shown = match run(&line) {
            Ok(shown) => shown.to_string(),
            Err(e) => format!("driver failed: {e:?}"),
        };
        if writeln!(stdout, "{shown}").is_err() {
            return;
        }
    }
}
