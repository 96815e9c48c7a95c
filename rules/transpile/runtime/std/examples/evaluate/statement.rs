//! Statements.
use crate::expression::{eval, in_place};
use crate::function::function;
use crate::scope::Scope;
use crate::tree::Node;
use batuta_rt::prelude::*;

pub enum Outcome {
    Next,
    Break,
    Continue,
    Return(Value),
}

pub fn run(body: &'static [Node], scope: &Scope) -> R<Outcome> {
    for statement in body {
        match step(statement, scope)? {
            Outcome::Next => {}
            other => return Ok(other),
        }
    }
    Ok(Outcome::Next)
}

pub fn assign(target: &'static Node, value: Value, scope: &Scope) -> R<()> {
    match target.tag() {
        "Name" => scope.set(target.field(0).text(), value),
        "Attribute" => op::setattr(&eval(target.field(0), scope)?, target.field(1).text(), value)?,
        "Subscript" => op::setitem(&eval(target.field(0), scope)?, &eval(target.field(1), scope)?, value)?,
        _ => {
            let targets = target.field(0).items();
            let star = targets.iter().position(|t| t.tag() == "Starred");
            let values = match star {
                Some(at) => op::unpack_star(&value, at, targets.len() - at - 1)?,
                None => collect(&value)?,
            };
            if values.len() != targets.len() {
                return Err(value_error("wrong number of values to unpack"));
            }
            for (target, value) in targets.iter().zip(values) {
                assign(if target.tag() == "Starred" { target.field(0) } else { target }, value, scope)?;
            }
        }
    }
    Ok(())
}

fn decorated(decorators: &'static Node, made: Value, scope: &Scope) -> R {
    let mut made = made;
    for decorator in decorators.items().iter().rev() {
        made = op::call(&eval(decorator, scope)?, [made])?;
    }
    Ok(made)
}

fn class(node: &'static Node, scope: &Scope) -> R {
    let name = node.field(0).text();
    let mut bases = Vec::new();
    for base in node.field(1).items() {
        bases.push(eval(base, scope)?);
    }
    let mut kw = Vec::new();
    for keyword in node.field(2).items() {
        kw.push((Str::from(keyword.field(0).text()), eval(keyword.field(1), scope)?));
    }
    let cell = Scope::new(Some(&scope.enclosing()), false);
    let inner = Scope::new(Some(&cell), true);
    run(node.field(3).items(), &inner)?;
    let made = build_class(name, "__main__", name, bases, inner.names().clone(), kw)?;
    cell.names().set_str("__class__", made.clone());
    decorated(node.field(4), made, scope)
}

/// The annotations of a `def`.
fn annotations(node: &'static Node, scope: &Scope) -> R {
    let found = Dict::new();
    let parameters = [0, 1, 3].into_iter().flat_map(|at| node.field(1).field(at).items());
    let starred = [node.field(1).field(2), node.field(1).field(5)];
    for parameter in parameters.chain(starred).filter(|p| !p.is_none() && !p.field(1).is_none()) {
        found.set_str(parameter.field(0).text(), eval(parameter.field(1), scope)?);
    }
    if !node.field(4).is_none() {
        found.set_str("return", eval(node.field(4), scope)?);
    }
    Ok(found.into())
}

fn import(name: &str) -> R<Module> {
    batuta_std::module(name)
        .ok_or_else(|| Exc::of(K::ModuleNotFoundError, Value::from(format!("No module named '{name}'"))))
}

fn attempt(node: &'static Node, scope: &Scope) -> R<Outcome> {
    let outcome = match run(node.field(0).items(), scope) {
        Ok(Outcome::Next) => run(node.field(2).items(), scope),
        Ok(other) => Ok(other),
        Err(error) => handle(node, scope, error),
    };
    match run(node.field(3).items(), scope)? {
        Outcome::Next => outcome,
        other => Ok(other),
    }
}

fn handle(node: &'static Node, scope: &Scope, error: Exc) -> R<Outcome> {
    for handler in node.field(1).items() {
        let fits = handler.field(0).is_none() || error.matches(&eval(handler.field(0), scope)?)?;
        if fits {
            let _handling = exc::handling(&error);
            if !handler.field(1).is_none() {
                scope.set(handler.field(1).text(), error.value());
            }
            return run(handler.field(2).items(), scope);
        }
    }
    Err(error)
}

fn with(items: &'static [Node], body: &'static [Node], scope: &Scope) -> R<Outcome> {
    let Some((item, rest)) = items.split_first() else { return run(body, scope) };
    let manager = eval(item.field(0), scope)?;
    let entered = op::enter(&manager)?;
    if !item.field(1).is_none() {
        assign(item.field(1), entered, scope)?;
    }
    match with(rest, body, scope) {
        Ok(outcome) => {
            op::exit(&manager, None)?;
            Ok(outcome)
        }
        Err(error) => match op::exit(&manager, Some(&error))? {
            true => Ok(Outcome::Next),
            false => Err(error),
        },
    }
}

fn repeat(node: &'static Node, scope: &Scope, mut next: impl FnMut() -> R<bool>, body: usize) -> R<Outcome> {
    while next()? {
        match run(node.field(body).items(), scope)? {
            Outcome::Break => return Ok(Outcome::Next),
            outcome @ Outcome::Return(_) => return Ok(outcome),
            _ => {}
        }
    }
    run(node.field(body + 1).items(), scope)
}

fn step(node: &'static Node, scope: &Scope) -> R<Outcome> {
    match node.tag() {
        "Expr" => eval(node.field(0), scope).map(drop)?,
        "Assign" => {
            let value = eval(node.field(1), scope)?;
            for target in node.field(0).items() {
                assign(target, value.clone(), scope)?;
            }
        }
        "AnnAssign" => {
            if !node.field(2).is_none() {
                assign(node.field(0), eval(node.field(2), scope)?, scope)?;
            }
            if scope.is_class() && node.field(0).tag() == "Name" {
                let annotation = eval(node.field(1), scope)?;
                let known = scope.names().get_str("__annotations__").unwrap_or_else(|| Dict::new().into());
                op::setitem(&known, &node.field(0).field(0).text().into(), annotation)?;
                scope.names().set_str("__annotations__", known);
            }
        }
        "AugAssign" => {
            let before = eval(node.field(0), scope)?;
            let after = in_place(node.field(1).tag(), &before, &eval(node.field(2), scope)?)?;
            assign(node.field(0), after, scope)?;
        }
        "If" => {
            let chosen = if op::truthy(&eval(node.field(0), scope)?)? { 1 } else { 2 };
            return run(node.field(chosen).items(), scope);
        }
        "For" => {
            let mut source = op::iter(&eval(node.field(1), scope)?)?;
            let next = || match source.next()? {
                Some(item) => assign(node.field(0), item, scope).map(|()| true),
                None => Ok(false),
            };
            return repeat(node, scope, next, 2);
        }
        "While" => return repeat(node, scope, || op::truthy(&eval(node.field(0), scope)?), 1),
        "FunctionDef" => {
            let made = function(node.field(0).text(), node.field(1), node.field(2), scope)?;
            op::setattr(&made, "__annotations__", annotations(node, scope)?)?;
            scope.set(node.field(0).text(), decorated(node.field(3), made, scope)?);
        }
        "ClassDef" => scope.set(node.field(0).text(), class(node, scope)?),
        "Return" => {
            let value = if node.field(0).is_none() { Value::None } else { eval(node.field(0), scope)? };
            return Ok(Outcome::Return(value));
        }
        "Raise" => {
            if node.field(0).is_none() {
                return Err(exc::reraise());
            }
            let cause = if node.field(1).is_none() { None } else { Some(eval(node.field(1), scope)?) };
            return Err(exc::raise(eval(node.field(0), scope)?, cause));
        }
        "Try" => return attempt(node, scope),
        "With" => return with(node.field(0).items(), node.field(1).items(), scope),
        "Import" => {
            for alias in node.field(0).items() {
                let name = alias.field(0).text();
                if alias.field(1).is_none() {
                    let top = name.split('.').next().unwrap_or(name);
                    import(name)?;
                    scope.set(top, import(top)?.into());
                } else {
                    scope.set(alias.field(1).text(), import(name)?.into());
                }
            }
        }
        "ImportFrom" => {
            let module = import(node.field(0).text())?;
            for alias in node.field(1).items() {
                let name = alias.field(0).text();
                let stored = if alias.field(1).is_none() { name } else { alias.field(1).text() };
                scope.set(stored, module.get(name)?);
            }
        }
        "Delete" => {
            for target in node.field(0).items() {
                match target.tag() {
                    "Name" => drop(scope.names().remove_str(target.field(0).text())),
                    "Attribute" => op::delattr(&eval(target.field(0), scope)?, target.field(1).text())?,
                    _ => op::delitem(&eval(target.field(0), scope)?, &eval(target.field(1), scope)?)?,
                }
            }
        }
        "Assert" => {
            if !op::truthy(&eval(node.field(0), scope)?)? {
                let message = if node.field(1).is_none() { None } else { Some(eval(node.field(1), scope)?) };
                return Err(op::assertion(message));
            }
        }
        "Global" | "Nonlocal" => {
            node.field(0).items().iter().for_each(|name| scope.declare_elsewhere(name.text()));
        }
        "Pass" => {}
        "Break" => return Ok(Outcome::Break),
        "Continue" => return Ok(Outcome::Continue),
        other => return Err(not_implemented_error(format!("the evaluator knows no {other}"))),
    }
    Ok(Outcome::Next)
}
