//! JSON text to values, with the error texts and positions of CPython's C scanner.
use batuta_rt::prelude::*;

/// The hooks of a decoder; `Value::None` where there is none.
#[derive(Clone, Default)]
pub struct Hooks {
    pub object: Value,
    pub pairs: Value,
    pub float: Value,
    pub int: Value,
    pub constant: Value,
    pub lenient: bool,
}

/// What went wrong: a syntax error at a code-point position, or an exception of a hook.
pub enum Fault {
    Syntax(&'static str, usize),
    Raised(Exc),
}

impl From<Exc> for Fault {
    fn from(exc: Exc) -> Fault {
        Fault::Raised(exc)
    }
}

type Scan<T> = Result<T, Fault>;

pub struct Scanner<'a> {
    text: &'a [char],
    hooks: &'a Hooks,
    depth: usize,
}

const DEPTH_LIMIT: usize = 990;

impl<'a> Scanner<'a> {
    pub fn new(text: &'a [char], hooks: &'a Hooks) -> Self {
        Scanner { text, hooks, depth: 0 }
    }

    fn at(&self, index: usize) -> Option<char> {
        self.text.get(index).copied()
    }

    pub fn skip_space(&self, mut index: usize) -> usize {
        while matches!(self.at(index), Some(' ' | '\t' | '\n' | '\r')) {
            index += 1;
        }
        index
    }

    /// The value that starts at `index`, and the position after it.
    pub fn value(&mut self, index: usize) -> Scan<(Value, usize)> {
        match self.at(index) {
            Some('"') => self.string(index + 1).map(|(text, next)| (Value::from(text.as_str()), next)),
            Some('{') => self.nested(|scanner| scanner.object(index + 1)),
            Some('[') => self.nested(|scanner| scanner.array(index + 1)),
            Some('n') if self.word(index, "null") => Ok((Value::None, index + 4)),
            Some('t') if self.word(index, "true") => Ok((Value::Bool(true), index + 4)),
            Some('f') if self.word(index, "false") => Ok((Value::Bool(false), index + 5)),
            Some('N') if self.word(index, "NaN") => self.constant("NaN", f64::NAN, index),
            Some('I') if self.word(index, "Infinity") => self.constant("Infinity", f64::INFINITY, index),
            Some('-') if self.word(index, "-Infinity") => self.constant("-Infinity", f64::NEG_INFINITY, index),
            Some(_) => self.number(index),
            None => Err(Fault::Syntax("Expecting value", index)),
        }
    }

    fn nested(&mut self, scan: impl FnOnce(&mut Self) -> Scan<(Value, usize)>) -> Scan<(Value, usize)> {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            let text = "maximum recursion depth exceeded while decoding a JSON object from a unicode string";
            return Err(Fault::Raised(recursion_error(text)));
        }
        let found = scan(self);
        self.depth -= 1;
        found
    }

    fn word(&self, index: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.at(index + offset) == Some(c))
    }

    fn constant(&self, name: &str, value: f64, index: usize) -> Scan<(Value, usize)> {
        let next = index + name.len();
        if self.hooks.constant.is_none() {
            return Ok((Value::Float(value), next));
        }
        Ok((op::call(&self.hooks.constant, [Value::from(name)])?, next))
    }

    fn object(&mut self, start: usize) -> Scan<(Value, usize)> {
        let mut pairs: Vec<(Value, Value)> = Vec::new();
        let mut index = self.skip_space(start);
        if self.at(index) != Some('}') {
            loop {
                if self.at(index) != Some('"') {
                    return Err(Fault::Syntax("Expecting property name enclosed in double quotes", index));
                }
                let (key, next) = self.string(index + 1)?;
                index = self.skip_space(next);
                if self.at(index) != Some(':') {
                    return Err(Fault::Syntax("Expecting ':' delimiter", index));
                }
                index = self.skip_space(index + 1);
                let (value, next) = self.value(index)?;
                pairs.push((Value::from(key.as_str()), value));
                index = self.skip_space(next);
                match self.at(index) {
                    Some('}') => break,
                    Some(',') => index = self.skip_space(index + 1),
                    _ => return Err(Fault::Syntax("Expecting ',' delimiter", index)),
                }
            }
        }
        let next = index + 1;
        if !self.hooks.pairs.is_none() {
            let list: Vec<Value> = pairs.into_iter().map(|(k, v)| Value::Tuple(Tuple::from(vec![k, v]))).collect();
            return Ok((op::call(&self.hooks.pairs, [Value::List(List::from(list))])?, next));
        }
        let dict = Value::Dict(Dict::from_pairs(pairs)?);
        if self.hooks.object.is_none() {
            return Ok((dict, next));
        }
        Ok((op::call(&self.hooks.object, [dict])?, next))
    }

    fn array(&mut self, start: usize) -> Scan<(Value, usize)> {
        let mut items = Vec::new();
        let mut index = self.skip_space(start);
        if self.at(index) != Some(']') {
            loop {
                let (value, next) = self.value(index)?;
                items.push(value);
                index = self.skip_space(next);
                match self.at(index) {
                    Some(']') => break,
                    Some(',') => index = self.skip_space(index + 1),
                    _ => return Err(Fault::Syntax("Expecting ',' delimiter", index)),
                }
            }
        }
        Ok((Value::List(List::from(items)), index + 1))
    }

    /// The string whose opening quote is before `start`.
    pub fn string(&self, start: usize) -> Scan<(String, usize)> {
        let unterminated = Fault::Syntax("Unterminated string starting at", start.wrapping_sub(1));
        let mut out = String::new();
        let (mut index, mut lone) = (start, false);
        loop {
            let Some(c) = self.at(index) else { return Err(unterminated) };
            match c {
                '"' if lone => {
                    let text = "batuta: a lone surrogate in JSON text is not supported";
                    return Err(Fault::Raised(not_implemented_error(text)));
                }
                '"' => return Ok((out, index + 1)),
                '\\' => {
                    let Some(escape) = self.at(index + 1) else { return Err(unterminated) };
                    if escape == 'u' {
                        let (next, joined) = self.unicode_escape(index + 1)?;
                        index = next;
                        lone |= joined.is_none();
                        out.extend(joined);
                        continue;
                    }
                    out.push(match escape {
                        '"' | '\\' | '/' => escape,
                        'b' => '\u{8}',
                        'f' => '\u{c}',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        _ => return Err(Fault::Syntax("Invalid \\escape", index)),
                    });
                    index += 2;
                }
                c if c <= '\u{1f}' && !self.hooks.lenient => {
                    return Err(Fault::Syntax("Invalid control character at", index));
                }
                c => {
                    out.push(c);
                    index += 1;
                }
            }
        }
    }

    /// `uXXXX` at `index`, with a following low half joined; gives the position after, and no character for a lone half.
    fn unicode_escape(&self, index: usize) -> Scan<(usize, Option<char>)> {
        let unit = self.hex4(index)?;
        let next = index + 5;
        let pair = self.at(next) == Some('\\') && self.at(next + 1) == Some('u') && next + 6 < self.text.len();
        if (0xd800..0xdc00).contains(&unit) && pair {
            let low = self.hex4(next + 1)?;
            if (0xdc00..0xe000).contains(&low) {
                let joined = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                return Ok((next + 6, char::from_u32(joined)));
            }
        }
        Ok((next, char::from_u32(unit)))
    }

    fn hex4(&self, index: usize) -> Scan<u32> {
        let fault = Fault::Syntax("Invalid \\uXXXX escape", index);
        // CPython wants one more character after the four digits (the closing quote at least).
        if index + 5 >= self.text.len() {
            return Err(fault);
        }
        let mut unit = 0;
        for offset in 1..=4 {
            match self.at(index + offset).and_then(|c| c.to_digit(16)) {
                Some(digit) => unit = unit * 16 + digit,
                None => return Err(fault),
            }
        }
        Ok(unit)
    }

    fn digits(&self, mut index: usize) -> usize {
        while matches!(self.at(index), Some('0'..='9')) {
            index += 1;
        }
        index
    }

    fn number(&self, start: usize) -> Scan<(Value, usize)> {
        let fault = Fault::Syntax("Expecting value", start);
        let mut index = start;
        if self.at(index) == Some('-') {
            index += 1;
        }
        match self.at(index) {
            Some('1'..='9') => index = self.digits(index),
            Some('0') => index += 1,
            _ => return Err(fault),
        }
        let mut is_float = false;
        if self.at(index) == Some('.') && matches!(self.at(index + 1), Some('0'..='9')) {
            is_float = true;
            index = self.digits(index + 1);
        }
        if matches!(self.at(index), Some('e' | 'E')) {
            let mut exponent = index + 1;
            if matches!(self.at(exponent), Some('+' | '-')) {
                exponent += 1;
            }
            if matches!(self.at(exponent), Some('0'..='9')) {
                is_float = true;
                index = self.digits(exponent);
            }
        }
        let text: String = self.text[start..index].iter().collect();
        let hook = if is_float { &self.hooks.float } else { &self.hooks.int };
        let value = if !hook.is_none() {
            op::call(hook, [Value::from(text.as_str())])?
        } else if is_float {
            Value::Float(text.parse().unwrap_or(f64::NAN))
        } else {
            match text.parse::<i64>() {
                Ok(small) => Value::from(small),
                Err(_) => op::call(&builtins::get("int"), [Value::from(text.as_str())])?,
            }
        };
        Ok((value, index))
    }
}
