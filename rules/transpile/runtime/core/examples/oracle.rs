//! Reads `function<TAB>python literal of the argument tuple` lines; prints the repr of the result or `ExcType: message`.
use batuta_rt::prelude::*;
use std::io::{BufRead, Write};

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn skip(&mut self) {
        while matches!(self.text.get(self.at), Some(b' ')) {
            self.at += 1;
        }
    }
    fn eat(&mut self, what: &str) -> bool {
        self.skip();
        if self.text[self.at..].starts_with(what.as_bytes()) {
            self.at += what.len();
            return true;
        }
        false
    }
    fn items(&mut self, close: &str) -> (Vec<Value>, Vec<Value>, bool) {
        let (mut keys, mut values, mut comma) = (Vec::new(), Vec::new(), false);
        while !self.eat(close) {
            keys.push(self.value());
            if self.eat(":") {
                values.push(self.value());
            }
            comma = self.eat(",");
        }
        (keys, values, comma)
    }
    fn call(&mut self) -> Vec<Value> {
        self.items(")").0
    }
    fn value(&mut self) -> Value {
        self.skip();
        for (word, value) in [("None", Value::None), ("True", true.into()), ("False", false.into())] {
            if self.eat(word) {
                return value;
            }
        }
        for kind in ["frozenset", "bytearray", "set", "slice", "range", "complex", "float"] {
            if self.eat(&format!("{kind}(")) {
                let args = self.call();
                return op::call(&builtins::get(kind), args).unwrap_or_default();
            }
        }
        if self.eat("(") {
            let (mut items, _, comma) = self.items(")");
            if items.len() == 1 && !comma {
                return items.remove(0);
            }
            return Value::Tuple(Tuple::from(items));
        }
        if self.eat("[") {
            return Value::List(List::from(self.items("]").0));
        }
        if self.eat("{") {
            let (keys, values, _) = self.items("}");
            if keys.len() == values.len() {
                return Dict::from_pairs(keys.into_iter().zip(values).collect()).map(Value::Dict).unwrap_or_default();
            }
            return Set::from_constants(keys).map(Value::Set).unwrap_or_default();
        }
        if self.eat("b'") || self.eat("b\"") {
            let text = self.string(self.text[self.at - 1]);
            return text.chars().map(|c| c as u32 as u8).collect::<Vec<u8>>().into();
        }
        if self.eat("'") || self.eat("\"") {
            return self.string(self.text[self.at - 1]).into();
        }
        self.number()
    }
    fn string(&mut self, mark: u8) -> String {
        let mut out = Vec::new();
        while self.text[self.at] != mark {
            if self.text[self.at] != b'\\' {
                out.push(self.text[self.at]);
                self.at += 1;
                continue;
            }
            let kind = self.text[self.at + 1];
            self.at += 2;
            let width = match kind {
                b'x' => 2,
                b'u' => 4,
                b'U' => 8,
                b'n' => {
                    out.push(b'\n');
                    continue;
                }
                b'r' => {
                    out.push(b'\r');
                    continue;
                }
                b't' => {
                    out.push(b'\t');
                    continue;
                }
                other => {
                    out.push(other);
                    continue;
                }
            };
            let digits = String::from_utf8_lossy(&self.text[self.at..self.at + width]).to_string();
            self.at += width;
            let c = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or('?');
            out.extend(c.to_string().bytes());
        }
        self.at += 1;
        String::from_utf8_lossy(&out).to_string()
    }
    fn number(&mut self) -> Value {
        let start = self.at;
        while self.text.get(self.at).is_some_and(|b| b.is_ascii_alphanumeric() || b"+-._".contains(b)) {
            self.at += 1;
        }
        let text = String::from_utf8_lossy(&self.text[start..self.at]).to_string();
        let kind = if text.contains(['.', 'e', 'n']) { "float" } else { "int" };
        match op::call(&builtins::get(kind), [Value::from(text)]) {
            Ok(value) => value,
            Err(_) => {
                self.at += 1;
                Value::None
            }
        }
    }
}

type Binary = fn(&Value, &Value) -> R;

fn operator(name: &str, a: &[Value]) -> R {
    let table: &[(&str, Binary)] = &[
        ("add", op::add),
        ("sub", op::sub),
        ("mul", op::mul),
        ("truediv", op::truediv),
        ("floordiv", op::floordiv),
        ("mod", op::modulo),
        ("pow", op::pow),
        ("lshift", op::lshift),
        ("rshift", op::rshift),
        ("and_", op::bitand),
        ("or_", op::bitor),
        ("xor", op::bitxor),
        ("eq", op::eq),
        ("ne", op::ne),
        ("lt", op::lt),
        ("le", op::le),
        ("gt", op::gt),
        ("ge", op::ge),
        ("getitem", op::getitem),
        ("iadd", op::iadd),
        ("imul", op::imul),
        ("ior", op::ibitor),
        ("iand", op::ibitand),
        ("isub", op::isub),
        ("ixor", op::ibitxor),
    ];
    match name {
        "neg" => op::neg(&a[0]),
        "pos" => op::pos(&a[0]),
        "invert" => op::invert(&a[0]),
        "contains" => Ok(op::contains(&a[0], &a[1])?.into()),
        "setitem" => op::setitem(&a[0], &a[1], a[2].clone()).map(|()| a[0].clone()),
        "delitem" => op::delitem(&a[0], &a[1]).map(|()| a[0].clone()),
        _ => match table.iter().find(|(n, _)| *n == name) {
            Some((_, f)) => f(&a[0], &a[1]),
            None => Err(runtime_error(format!("no operator {name}"))),
        },
    }
}

fn evaluate(function: &str, args: Vec<Value>) -> R {
    if let Some(name) = function.strip_prefix("op.") {
        return operator(name, &args);
    }
    // `.method` calls a method and shows the receiver too, for those that change it.
    if let Some(name) = function.strip_prefix('.') {
        let (this, rest) = (args[0].clone(), args[1..].to_vec());
        let found = op::call_method(&this, name, rest)?;
        let found =
            if matches!(found, Value::View(_) | Value::Iter(_)) { List::from(collect(&found)?).into() } else { found };
        return Ok(tuple![found, this]);
    }
    let found = op::call(&builtins::get(function), args)?;
    Ok(if matches!(found, Value::Iter(_)) { List::from(collect(&found)?).into() } else { found })
}

fn main() {
    let stdout = std::io::stdout();
    let mut out = std::io::BufWriter::new(stdout.lock());
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let (function, args) = line.split_once('\t').unwrap_or((&line, "()"));
        let parsed = Parser { text: args.as_bytes(), at: 0 }.value();
        let args = collect(&parsed).unwrap_or_default();
        let shown = match evaluate(function, args).and_then(|v| fmt::ascii(&v)) {
            Ok(text) => text.to_string(),
            Err(e) => format!("{}: {}", e.class().name(), fmt::ascii(&e.message().into()).unwrap_or_default()),
        };
        let _ = writeln!(out, "{shown}");
    }
}
