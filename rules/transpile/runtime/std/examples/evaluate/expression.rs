//! Expressions, by the runtime's own operations.
use crate::function::{function, has_yield};
use crate::scope::Scope;
use crate::tree::Node;
use batuta_rt::prelude::*;

pub fn binary(op: &str, a: &Value, b: &Value) -> R {
    match op {
        "Add" => op::add(a, b),
        "Sub" => op::sub(a, b),
        "Mult" => op::mul(a, b),
        "Div" => op::truediv(a, b),
        "FloorDiv" => op::floordiv(a, b),
        "Mod" => op::modulo(a, b),
        "Pow" => op::pow(a, b),
        "MatMult" => op::matmul(a, b),
        "LShift" => op::lshift(a, b),
        "RShift" => op::rshift(a, b),
        "BitAnd" => op::bitand(a, b),
        "BitOr" => op::bitor(a, b),
        _ => op::bitxor(a, b),
    }
}

pub fn in_place(op: &str, a: &Value, b: &Value) -> R {
    match op {
        "Add" => op::iadd(a, b),
        "Sub" => op::isub(a, b),
        "Mult" => op::imul(a, b),
        "Div" => op::itruediv(a, b),
        "FloorDiv" => op::ifloordiv(a, b),
        "Mod" => op::imodulo(a, b),
        "Pow" => op::ipow(a, b),
        "MatMult" => op::imatmul(a, b),
        "LShift" => op::ilshift(a, b),
        "RShift" => op::irshift(a, b),
        "BitAnd" => op::ibitand(a, b),
        "BitOr" => op::ibitor(a, b),
        _ => op::ibitxor(a, b),
    }
}

fn compare(op: &str, a: &Value, b: &Value) -> R {
    match op {
        "Eq" => op::eq(a, b),
        "NotEq" => op::ne(a, b),
        "Lt" => op::lt(a, b),
        "LtE" => op::le(a, b),
        "Gt" => op::gt(a, b),
        "GtE" => op::ge(a, b),
        "Is" => Ok(op::is(a, b).into()),
        "IsNot" => Ok((!op::is(a, b)).into()),
        "In" => Ok(op::contains(b, a)?.into()),
        _ => Ok((!op::contains(b, a)?).into()),
    }
}

fn all(nodes: &'static [Node], scope: &Scope) -> R<Vec<Value>> {
    let mut out = Args::none();
    for node in nodes {
        match node.tag() {
            "Starred" => out.extend(&eval(node.field(0), scope)?)?,
            _ => out.push(eval(node, scope)?),
        }
    }
    Ok(out.pos)
}

fn arguments(node: &'static Node, scope: &Scope) -> R<Args> {
    let mut out = Args::of(all(node.field(1).items(), scope)?);
    for keyword in node.field(2).items() {
        let value = eval(keyword.field(1), scope)?;
        match keyword.field(0).is_none() {
            true => out.extend_keywords(&value)?,
            false => out.keyword(Str::from(keyword.field(0).text()), value)?,
        }
    }
    Ok(out)
}

fn call(node: &'static Node, scope: &Scope) -> R {
    let target = node.field(0);
    if target.tag() == "Name" && target.field(0).text() == "super" && node.field(1).items().is_empty() {
        return op::super_(&scope.get("__class__")?, &scope.get("<first>")?);
    }
    if target.tag() == "Attribute" {
        let object = eval(target.field(0), scope)?;
        let args = arguments(node, scope)?;
        return op::call_method(&object, target.field(1).text(), args);
    }
    let function = eval(target, scope)?;
    op::call(&function, arguments(node, scope)?)
}

/// Runs `each` for every binding that the `for ... if ...` clauses give.
fn comprehend(clauses: &'static [Node], scope: &Scope, each: &mut dyn FnMut(&Scope) -> R<()>) -> R<()> {
    let Some((clause, rest)) = clauses.split_first() else { return each(scope) };
    let mut source = op::iter(&eval(clause.field(1), scope)?)?;
    'items: while let Some(item) = source.next()? {
        crate::statement::assign(clause.field(0), item, scope)?;
        for test in clause.field(2).items() {
            if !op::truthy(&eval(test, scope)?)? {
                continue 'items;
            }
        }
        comprehend(rest, scope, each)?;
    }
    Ok(())
}

fn comprehension(node: &'static Node, clauses: usize, scope: &Scope) -> R<Vec<(Value, Value)>> {
    let inner = Scope::new(Some(scope), false);
    let mut out = Vec::new();
    comprehend(node.field(clauses).items(), &inner, &mut |scope| {
        let key = eval(node.field(0), scope)?;
        let value = if clauses == 2 { eval(node.field(1), scope)? } else { Value::None };
        out.push((key, value));
        Ok(())
    })?;
    Ok(out)
}

fn formatted(node: &'static Node, scope: &Scope) -> R<Str> {
    let value = eval(node.field(0), scope)?;
    let value = match eval_number(node.field(1)) {
        115 => fmt::str(&value)?.into(),
        114 => fmt::repr(&value)?.into(),
        97 => fmt::ascii(&value)?.into(),
        _ => value,
    };
    let spec = if node.field(2).is_none() { Value::str("") } else { eval(node.field(2), scope)? };
    fmt::format(&value, &spec.as_str()?)
}

fn eval_number(node: &Node) -> i64 {
    node.constant().ok().and_then(|v| v.as_int().ok()).and_then(|i| i.to_i64()).unwrap_or(-1)
}

pub fn eval(node: &'static Node, scope: &Scope) -> R {
    call_guard!("evaluate");
    Ok(match node.tag() {
        "Constant" => node.field(0).constant()?,
        "Name" => scope.get(node.field(0).text())?,
        "Attribute" => op::getattr(&eval(node.field(0), scope)?, node.field(1).text())?,
        "Call" => call(node, scope)?,
        "Subscript" => op::getitem(&eval(node.field(0), scope)?, &eval(node.field(1), scope)?)?,
        "Slice" => {
            let part = |n: &'static Node| if n.is_none() { Ok(Value::None) } else { eval(n, scope) };
            op::slice(part(node.field(0))?, part(node.field(1))?, part(node.field(2))?)
        }
        "BinOp" => binary(node.field(1).tag(), &eval(node.field(0), scope)?, &eval(node.field(2), scope)?)?,
        "UnaryOp" => {
            let value = eval(node.field(1), scope)?;
            match node.field(0).tag() {
                "USub" => op::neg(&value)?,
                "UAdd" => op::pos(&value)?,
                "Invert" => op::invert(&value)?,
                _ => op::not(&value)?.into(),
            }
        }
        "BoolOp" => {
            let or = node.field(0).tag() == "Or";
            let mut last = Value::None;
            for part in node.field(1).items() {
                last = eval(part, scope)?;
                if op::truthy(&last)? == or {
                    break;
                }
            }
            last
        }
        "Compare" => {
            let mut left = eval(node.field(0), scope)?;
            let mut held = Value::None;
            for (op, right) in node.field(1).items().iter().zip(node.field(2).items()) {
                let right = eval(right, scope)?;
                held = compare(op.tag(), &left, &right)?;
                if !op::truthy(&held)? {
                    break;
                }
                left = right;
            }
            held
        }
        "IfExp" => {
            let chosen = if op::truthy(&eval(node.field(0), scope)?)? { 1 } else { 2 };
            eval(node.field(chosen), scope)?
        }
        "Lambda" => function("<lambda>", node.field(0), node.field(1), scope)?,
        "NamedExpr" => {
            let value = eval(node.field(1), scope)?;
            crate::statement::assign(node.field(0), value.clone(), scope)?;
            value
        }
        "List" => Value::List(List::from(all(node.field(0).items(), scope)?)),
        "Tuple" => Value::Tuple(Tuple::from(all(node.field(0).items(), scope)?)),
        "Set" => Value::Set(Set::from_values(all(node.field(0).items(), scope)?)?),
        "Dict" => {
            let dict = Dict::new();
            for (key, value) in node.field(0).items().iter().zip(node.field(1).items()) {
                let value = eval(value, scope)?;
                match key.is_none() {
                    true => op::call_method(&dict.clone().into(), "update", [value]).map(drop)?,
                    false => dict.set(eval(key, scope)?, value)?,
                }
            }
            dict.into()
        }
        "ListComp" => Value::List(comprehension(node, 1, scope)?.into_iter().map(|(k, _)| k).collect()),
        "GeneratorExp" => {
            let items = comprehension(node, 1, scope)?.into_iter().map(|(k, _)| k).collect();
            crate::function::generator_over("<genexpr>", items)
        }
        "SetComp" => {
            Value::Set(Set::from_values(comprehension(node, 1, scope)?.into_iter().map(|(k, _)| k).collect())?)
        }
        "DictComp" => Dict::from_pairs(comprehension(node, 2, scope)?)?.into(),
        "JoinedStr" => {
            let mut out = Vec::new();
            for part in node.field(0).items() {
                out.push(match part.tag() {
                    "FormattedValue" => formatted(part, scope)?,
                    _ => eval(part, scope)?.as_str()?,
                });
            }
            Str::concat(&out).into()
        }
        "Yield" => {
            let value = if node.field(0).is_none() { Value::None } else { eval(node.field(0), scope)? };
            if let Some(list) = scope.yielded() {
                list.push(value);
            }
            Value::None
        }
        other => return Err(not_implemented_error(format!("the evaluator knows no {other} ({})", has_yield(node)))),
    })
}
