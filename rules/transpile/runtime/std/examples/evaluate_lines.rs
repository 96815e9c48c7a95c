//! Evaluates lines of a small part of Python (`name = expression; ...; expression`) and prints the repr of the last
//! value, or `ExcType: message`. Names are standard modules and builtins; tests compare the answers with CPython's.
use batuta_rt::prelude::*;
use std::collections::HashMap;
use std::io::{BufRead, Write};

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Name(String),
    Number(String),
    Text(String),
    Bytes(Vec<u8>),
    Sign(&'static str),
    End,
}

const SIGNS: &[&str] = &[
    "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "->", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "+",
    "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">",
];

fn bad(text: &str) -> Exc {
    runtime_error(format!("evaluate: {text}"))
}

fn tokens(line: &str) -> R<Vec<Token>> {
    let chars: Vec<char> = line.chars().collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let c = chars[at];
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        if c == ' ' {
            at += 1;
        } else if c == '\'' || c == '"' || (matches!(c, 'r' | 'b') && matches!(next, '\'' | '"')) {
            let prefix = if c.is_alphabetic() { c } else { ' ' };
            at += usize::from(prefix != ' ');
            let text = string(&chars, &mut at, prefix == 'r')?;
            out.push(if prefix == 'b' {
                Token::Bytes(text.chars().map(|c| c as u32 as u8).collect())
            } else {
                Token::Text(text)
            });
        } else if c.is_alphabetic() || c == '_' {
            let start = at;
            while chars.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
                at += 1;
            }
            out.push(Token::Name(chars[start..at].iter().collect()));
        } else if c.is_ascii_digit() {
            let start = at;
            while chars.get(at).is_some_and(|c| {
                c.is_ascii_alphanumeric() || *c == '.' || (matches!(*c, '+' | '-') && chars[at - 1] == 'e')
            }) {
                at += 1;
            }
            out.push(Token::Number(chars[start..at].iter().collect()));
        } else {
            let rest: String = chars[at..chars.len().min(at + 2)].iter().collect();
            let sign = SIGNS.iter().find(|s| rest.starts_with(**s)).ok_or_else(|| bad("sign"))?;
            out.push(Token::Sign(sign));
            at += sign.len();
        }
    }
    out.push(Token::End);
    Ok(out)
}

fn string(chars: &[char], at: &mut usize, raw: bool) -> R<String> {
    let mark = chars[*at];
    *at += 1;
    let mut out = String::new();
    while chars.get(*at).is_some_and(|c| *c != mark) {
        let c = chars[*at];
        *at += 1;
        if c != '\\' {
            out.push(c);
            continue;
        }
        let kind = chars.get(*at).copied().unwrap_or('\\');
        *at += 1;
        if raw {
            out.extend([c, kind]);
            continue;
        }
        let width = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => {
                out.push(match kind {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    other => other,
                });
                continue;
            }
        };
        let digits: String = chars[*at..*at + width].iter().collect();
        *at += width;
        out.push(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).ok_or_else(|| bad("escape"))?);
    }
    *at += 1;
    Ok(out)
}

type Names = HashMap<String, Value>;

#[derive(Clone)]
struct Parser {
    tokens: Vec<Token>,
    at: usize,
    names: Names,
}

type Operator = (&'static str, u8, fn(&Value, &Value) -> R);
const OPERATORS: &[Operator] = &[
    ("==", 4, op::eq),
    ("!=", 4, op::ne),
    ("<", 4, op::lt),
    ("<=", 4, op::le),
    (">", 4, op::gt),
    (">=", 4, op::ge),
    ("|", 5, op::bitor),
    ("^", 6, op::bitxor),
    ("&", 7, op::bitand),
    ("<<", 8, op::lshift),
    (">>", 8, op::rshift),
    ("+", 9, op::add),
    ("-", 9, op::sub),
    ("*", 10, op::mul),
    ("/", 10, op::truediv),
    ("//", 10, op::floordiv),
    ("%", 10, op::modulo),
    ("@", 10, op::matmul),
];

impl Parser {
    fn peek(&self) -> Token {
        self.tokens[self.at].clone()
    }
    fn take(&mut self) -> Token {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }
    fn eat(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Token::Sign(s) if s == sign);
        self.at += usize::from(found);
        found
    }
    fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Token::Name(s) if s == word);
        self.at += usize::from(found);
        found
    }
    fn line(&mut self) -> R {
        let mut last = Value::None;
        loop {
            if let (Token::Name(name), Token::Sign("=")) =
                (self.peek(), self.tokens.get(self.at + 1).cloned().unwrap_or(Token::End))
            {
                self.at += 2;
                let value = self.expression(0)?;
                self.names.insert(name, value);
            } else {
                last = self.expression(0)?;
            }
            if !self.eat(";") {
                return Ok(last);
            }
        }
    }
    /// Operators that bind at least as tightly as `level`.
    fn expression(&mut self, level: u8) -> R {
        if self.eat_word("lambda") {
            return self.lambda();
        }
        if self.eat_word("not") {
            return Ok((!op::truthy(&self.expression(4)?)?).into());
        }
        let mut left = self.unary()?;
        loop {
            if level <= 4 && self.eat_word("in") {
                left = op::contains(&self.expression(5)?, &left)?.into();
                continue;
            }
            if level <= 4 && self.eat_word("is") {
                left = left.is(&self.expression(5)?).into();
                continue;
            }
            let Token::Sign(sign) = self.peek() else { return Ok(left) };
            let Some((_, tight, apply)) = OPERATORS.iter().find(|(s, ..)| *s == sign) else { return Ok(left) };
            if *tight < level {
                return Ok(left);
            }
            self.at += 1;
            let right = self.expression(tight + 1)?;
            left = apply(&left, &right)?;
        }
    }
    fn unary(&mut self) -> R {
        if self.eat("-") {
            return op::neg(&self.unary()?);
        }
        if self.eat("+") {
            return op::pos(&self.unary()?);
        }
        if self.eat("~") {
            return op::invert(&self.unary()?);
        }
        let base = self.postfix()?;
        if self.eat("**") {
            return op::pow(&base, &self.unary()?);
        }
        Ok(base)
    }
    fn lambda(&mut self) -> R {
        let mut params = Vec::new();
        while !self.eat(":") {
            if let Token::Name(name) = self.take() {
                params.push(name);
            }
            self.eat(",");
        }
        let body = self.clone();
        // Finds the end of the body without keeping what it does.
        let mut trial = self.clone();
        for name in &params {
            trial.names.insert(name.clone(), Value::None);
        }
        let mut depth = 0;
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                Token::Sign("(" | "[" | "{") => depth += 1,
                Token::Sign(")" | "]" | "}") if depth == 0 => break,
                Token::Sign(")" | "]" | "}") => depth -= 1,
                Token::Sign("," | ";") if depth == 0 => break,
                Token::End => break,
                _ => {}
            }
            self.at += 1;
        }
        Ok(Func::builtin("<lambda>", move |a: Args| {
            let mut inner = body.clone();
            for (name, value) in params.iter().zip(a.pos) {
                inner.names.insert(name.clone(), value);
            }
            inner.expression(0)
        }))
    }
    fn postfix(&mut self) -> R {
        let mut value = self.atom()?;
        loop {
            if self.eat(".") {
                let Token::Name(name) = self.take() else { return Err(bad("attribute")) };
                if self.eat("(") {
                    let args = self.arguments()?;
                    value = op::call_method(&value, &name, args)?;
                } else {
                    value = op::getattr(&value, &name)?;
                }
            } else if self.eat("(") {
                let args = self.arguments()?;
                value = op::call(&value, args)?;
            } else if self.eat("[") {
                let key = self.subscript()?;
                value = op::getitem(&value, &key)?;
            } else {
                return Ok(value);
            }
        }
    }
    fn subscript(&mut self) -> R {
        let mut parts = vec![Value::None];
        let mut slice = false;
        loop {
            if self.eat("]") {
                break;
            }
            if self.eat(":") {
                slice = true;
                parts.push(Value::None);
                continue;
            }
            let value = self.expression(0)?;
            if let Some(last) = parts.last_mut() {
                *last = value;
            }
            if self.eat(",") {
                let mut items = vec![parts.remove(0)];
                items.extend(self.items("]")?);
                return Ok(Value::Tuple(Tuple::from(items)));
            }
        }
        if !slice {
            return Ok(parts.remove(0));
        }
        parts.resize(3, Value::None);
        Ok(op::slice(parts[0].clone(), parts[1].clone(), parts[2].clone()))
    }
    fn arguments(&mut self) -> R<Args> {
        let mut args = Args::none();
        while !self.eat(")") {
            if self.eat("**") {
                args.extend_keywords(&self.expression(0)?)?;
            } else if self.eat("*") {
                args.extend(&self.expression(0)?)?;
            } else if let (Token::Name(name), Token::Sign("=")) = (self.peek(), self.tokens[self.at + 1].clone()) {
                self.at += 2;
                let value = self.expression(0)?;
                args.keyword(Str::from(name), value)?;
            } else {
                args.push(self.expression(0)?);
            }
            self.eat(",");
        }
        Ok(args)
    }
    fn items(&mut self, close: &str) -> R<Vec<Value>> {
        let mut out = Vec::new();
        while !self.eat(close) {
            out.push(self.expression(0)?);
            self.eat(",");
        }
        Ok(out)
    }
    fn atom(&mut self) -> R {
        match self.take() {
            Token::Text(mut text) => {
                while let Token::Text(more) = self.peek() {
                    text += &more;
                    self.at += 1;
                }
                Ok(text.into())
            }
            Token::Bytes(bytes) => Ok(bytes.into()),
            Token::Number(text) => {
                let kind = if text.contains(['.', 'e']) && !text.starts_with("0x") { "float" } else { "int" };
                let mut args = vec![Value::from(text)];
                if kind == "int" {
                    args.push(0i64.into());
                }
                op::call(&builtins::get(kind), args)
            }
            Token::Name(name) => self.name(&name),
            Token::Sign("(") => {
                if self.eat(")") {
                    return Ok(Value::Tuple(Tuple::empty()));
                }
                let first = self.expression(0)?;
                if self.eat(")") {
                    return Ok(first);
                }
                self.eat(",");
                let mut items = vec![first];
                items.extend(self.items(")")?);
                Ok(Value::Tuple(Tuple::from(items)))
            }
            Token::Sign("[") => Ok(Value::List(List::from(self.items("]")?))),
            Token::Sign("{") => {
                let (mut pairs, mut members) = (Vec::new(), Vec::new());
                while !self.eat("}") {
                    let key = self.expression(0)?;
                    if self.eat(":") {
                        pairs.push((key, self.expression(0)?));
                    } else {
                        members.push(key);
                    }
                    self.eat(",");
                }
                if members.is_empty() {
                    Dict::from_pairs(pairs).map(Value::Dict)
                } else {
                    Set::from_constants(members).map(Value::Set)
                }
            }
            other => Err(bad(&format!("{other:?}"))),
        }
    }
    fn name(&self, name: &str) -> R {
        match name {
            "None" => return Ok(Value::None),
            "True" => return Ok(true.into()),
            "False" => return Ok(false.into()),
            _ => {}
        }
        if let Some(found) = self.names.get(name) {
            return Ok(found.clone());
        }
        if let Some(found) = batuta_std::module(name) {
            return Ok(found.into());
        }
        Ok(builtins::get(name))
    }
}

fn evaluate(line: &str) -> R<Str> {
    let mut parser = Parser { tokens: tokens(line)?, at: 0, names: Names::new() };
    let value = parser.line()?;
    let value = if matches!(value, Value::Iter(_)) { List::from(collect(&value)?).into() } else { value };
    fmt::ascii(&value)
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let shown = match evaluate(&line?) {
            Ok(text) => text.to_string(),
            Err(e) => format!("{}: {}", e.class().name(), fmt::ascii(&e.message().into()).unwrap_or_default()),
        };
        writeln!(out, "{shown}")?;
    }
    out.flush()
}
