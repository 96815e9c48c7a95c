//! Runs small Python programs, given as syntax trees, through the runtime and the library: the other half of the
//! differential tests in `test/rust`. For each program one line: what its last expression shows, or its exception.
mod expression;
mod function;
mod scope;
mod statement;
mod tree;

use batuta_rt::io::{set_stream, Stream};
use batuta_rt::prelude::*;
use scope::Scope;
use std::io::{Read, Write};
use tree::Node;

/// The value of the last statement when it is an expression.
fn evaluate(body: &'static [Node]) -> R<Str> {
    let scope = Scope::new(None, false);
    scope.set("__name__", "__main__".into());
    let Some((last, before)) = body.split_last() else { return Ok(Str::empty()) };
    statement::run(before, &scope)?;
    if last.tag() == "Expr" {
        return fmt::repr(&expression::eval(last.field(0), &scope)?);
    }
    statement::run(std::slice::from_ref(last), &scope)?;
    Ok(Str::from("None"))
}

fn shown(body: &'static [Node]) -> String {
    let captured = batuta_std::module("io").and_then(|io| io.get("StringIO").ok()).and_then(|c| op::call(&c, ()).ok());
    if let Some(stream) = &captured {
        set_stream(Stream::Out, stream.clone());
    }
    let result = match evaluate(body) {
        Ok(text) => text.to_string(),
        Err(error) => {
            let text = fmt::str(&error.value()).map_or("<str raised>".to_string(), |s| s.to_string());
            format!("{}: {text}", error.class().name())
        }
    };
    let printed = captured.and_then(|c| op::call_method(&c, "getvalue", ()).ok()).and_then(|v| v.as_str().ok());
    match printed {
        Some(text) if !text.is_empty() => format!("{result}\n--- printed\n{text}"),
        _ => result,
    }
}

fn main() {
    let work = || {
        let mut input = Vec::new();
        if std::io::stdin().read_to_end(&mut input).is_err() {
            return;
        }
        let mut at = 0;
        let mut out = std::io::stdout().lock();
        while let Some(node) = tree::read(&input, &mut at) {
            let node: &'static Node = Box::leak(Box::new(node));
            let text = shown(node.field(0).items());
            let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
            let written = writeln!(out, "{escaped}").and_then(|()| out.flush());
            if written.is_err() {
                return;
            }
        }
    };
    // As programs do: recursion is bounded by count, not by the stack of the first thread.
    if let Ok(thread) = std::thread::Builder::new().stack_size(1 << 30).spawn(work) {
        let _ = thread.join();
    }
}
