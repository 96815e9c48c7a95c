//! `def` and `lambda`: functions of the runtime whose body is a tree. Generators run to their end when called.
use crate::expression::eval;
use crate::scope::Scope;
use crate::statement::{run, Outcome};
use crate::tree::Node;
use batuta_rt::prelude::*;

pub fn has_yield(node: &Node) -> bool {
    match node.tag() {
        "Yield" | "YieldFrom" => true,
        "FunctionDef" | "Lambda" | "ClassDef" => false,
        _ => node.items().iter().any(has_yield),
    }
}

/// A generator that gives items already made.
pub fn generator_over(name: &str, items: Vec<Value>) -> Value {
    Gen::new(name, move |co| async move {
        for item in items {
            co.yield_(item).await?;
        }
        Ok(Value::None)
    })
}

/// `body` is a list of statements, or one expression (of a lambda).
pub fn function(qualname: &str, arguments: &'static Node, body: &'static Node, scope: &Scope) -> R {
    let texts = |node: &'static Node| node.items().iter().map(|a| a.field(0).text()).collect::<Vec<_>>();
    let optional = |node: &'static Node| (!node.is_none()).then(|| node.field(0).text());
    let posonly = texts(arguments.field(0));
    let params: Vec<&str> = posonly.iter().copied().chain(texts(arguments.field(1))).collect();
    let (vararg, kwarg) = (optional(arguments.field(2)), optional(arguments.field(5)));
    let kwonly = texts(arguments.field(3));
    let mut defaults = Defaults::none();
    for node in arguments.field(6).items() {
        defaults.pos.push(eval(node, scope)?);
    }
    for node in arguments.field(4).items() {
        defaults.kw.push(if node.is_none() { None } else { Some(eval(node, scope)?) });
    }
    let names: Vec<&str> = params.iter().copied().chain(vararg).chain(kwonly.iter().copied()).chain(kwarg).collect();
    let signature = Signature::new(qualname, posonly.len(), &params, vararg, &kwonly, kwarg);
    let outer = scope.enclosing();
    let is_lambda = !body.tag().is_empty();
    let generator = !is_lambda && body.items().iter().any(has_yield);
    let doc = body.items().first().filter(|s| !is_lambda && s.tag() == "Expr").map(|s| s.field(0).field(0).text());
    let doc = doc.filter(|d| !d.is_empty());
    let qualname = qualname.to_string();
    let made = Func::new(signature, defaults, doc, move |mut bound| {
        let inner = Scope::new(Some(&outer), false);
        for (at, name) in names.iter().enumerate() {
            let value = bound.next();
            if at == 0 {
                inner.names().set_str("<first>", value.clone());
            }
            inner.names().set_str(name, value);
        }
        if is_lambda {
            return eval(body, &inner);
        }
        let list = List::new();
        if generator {
            inner.collect_yields(list.clone());
        }
        let result = match run(body.items(), &inner)? {
            Outcome::Return(value) => value,
            _ => Value::None,
        };
        Ok(if generator { generator_over(&qualname, list.to_vec()) } else { result })
    });
    if let Value::Func(f) = &made {
        f.set_module("__main__".into());
    }
    Ok(made)
}
