//! JSON text to values, with the error texts and positions of CPython's C scanner.
use batuta_rt::prelude::*;
use batuta_rt::text::held;
use std::borrow::Cow;

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

/// What went wrong: a syntax error at a byte of the text, or an exception of a hook.
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

/// How many keys are remembered, so that the objects of a list share them.
const KEYS: usize = 256;

pub struct Scanner<'a> {
    source: &'a Str,
    bytes: &'a [u8],
    hooks: &'a Hooks,
    depth: usize,
    keys: Vec<Option<Str>>,
}

const DEPTH_LIMIT: usize = 990;

impl<'a> Scanner<'a> {
    pub fn new(source: &'a Str, hooks: &'a Hooks) -> Self {
        Scanner { source, bytes: source.as_bytes(), hooks, depth: 0, keys: Vec::new() }
    }

    #[inline]
    fn at(&self, index: usize) -> Option<u8> {
        self.bytes.get(index).copied()
    }

    /// True when more than `count` code points follow.
    fn more_than(&self, index: usize, count: usize) -> bool {
        self.source.as_str()[index..].chars().nth(count).is_some()
    }

    pub fn skip_space(&self, mut index: usize) -> usize {
        while matches!(self.at(index), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            index += 1;
        }
        index
    }

    /// The value that starts at `index`, and the position after it.
    pub fn value(&mut self, index: usize) -> Scan<(Value, usize)> {
        match self.at(index) {
            Some(b'"') => self.string(index + 1).map(|(text, next)| (Value::Str(self.made(text)), next)),
            Some(b'{') => self.nested(|scanner| scanner.object(index + 1)),
            Some(b'[') => self.nested(|scanner| scanner.array(index + 1)),
            Some(b'n') if self.word(index, "null") => Ok((Value::None, index + 4)),
            Some(b't') if self.word(index, "true") => Ok((Value::Bool(true), index + 4)),
            Some(b'f') if self.word(index, "false") => Ok((Value::Bool(false), index + 5)),
            Some(b'N') if self.word(index, "NaN") => self.constant("NaN", f64::NAN, index),
            Some(b'I') if self.word(index, "Infinity") => self.constant("Infinity", f64::INFINITY, index),
            Some(b'-') if self.word(index, "-Infinity") => self.constant("-Infinity", f64::NEG_INFINITY, index),
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
        self.bytes[index..].starts_with(word.as_bytes())
    }

    fn constant(&self, name: &str, value: f64, index: usize) -> Scan<(Value, usize)> {
        let next = index + name.len();
        if self.hooks.constant.is_none() {
            return Ok((Value::Float(value), next));
        }
        Ok((op::call(&self.hooks.constant, [Value::from(name)])?, next))
    }

    fn made(&self, text: Cow<'a, str>) -> Str {
        match text {
            Cow::Borrowed(part) => self.source.part(part),
            Cow::Owned(whole) => Str::from(whole),
        }
    }

    /// The text of a key, the one of a former object where that had it too.
    fn key(&mut self, text: Cow<'a, str>) -> Str {
        let mixed = text.bytes().fold(text.len(), |mixed, byte| mixed.wrapping_mul(31).wrapping_add(byte as usize));
        let slot = (mixed ^ (mixed >> 8)) % KEYS;
        if self.keys.is_empty() {
            self.keys = vec![None; KEYS];
        }
        if let Some(known) = self.keys[slot].as_ref().filter(|known| known.as_str() == text) {
            return known.clone();
        }
        let made = self.made(text);
        self.keys[slot] = Some(made.clone());
        made
    }

    fn object(&mut self, start: usize) -> Scan<(Value, usize)> {
        let listed = !self.hooks.pairs.is_none();
        let dict = Dict::new();
        let mut pairs = Vec::new();
        let mut index = self.skip_space(start);
        if self.at(index) != Some(b'}') {
            loop {
                if self.at(index) != Some(b'"') {
                    return Err(Fault::Syntax("Expecting property name enclosed in double quotes", index));
                }
                let (key, next) = self.string(index + 1)?;
                let key = Value::Str(self.key(key));
                index = self.skip_space(next);
                if self.at(index) != Some(b':') {
                    return Err(Fault::Syntax("Expecting ':' delimiter", index));
                }
                index = self.skip_space(index + 1);
                let (value, next) = self.value(index)?;
                if listed {
                    pairs.push(Value::Tuple(Tuple::from(vec![key, value])));
                } else {
                    dict.set(key, value)?;
                }
                index = self.skip_space(next);
                match self.at(index) {
                    Some(b'}') => break,
                    Some(b',') => index = self.skip_space(index + 1),
                    _ => return Err(Fault::Syntax("Expecting ',' delimiter", index)),
                }
            }
        }
        let next = index + 1;
        if listed {
            return Ok((op::call(&self.hooks.pairs, [Value::List(List::from(pairs))])?, next));
        }
        let dict = Value::Dict(dict);
        if self.hooks.object.is_none() {
            return Ok((dict, next));
        }
        Ok((op::call(&self.hooks.object, [dict])?, next))
    }

    fn array(&mut self, start: usize) -> Scan<(Value, usize)> {
        let mut items = Vec::new();
        let mut index = self.skip_space(start);
        if self.at(index) != Some(b']') {
            loop {
                let (value, next) = self.value(index)?;
                items.push(value);
                index = self.skip_space(next);
                match self.at(index) {
                    Some(b']') => break,
                    Some(b',') => index = self.skip_space(index + 1),
                    _ => return Err(Fault::Syntax("Expecting ',' delimiter", index)),
                }
            }
        }
        Ok((Value::List(List::from(items)), index + 1))
    }

    /// The string whose opening quote is before `start`.
    pub fn string(&self, start: usize) -> Scan<(Cow<'a, str>, usize)> {
        let source: &'a str = self.source.as_str();
        let unterminated = Fault::Syntax("Unterminated string starting at", start.wrapping_sub(1));
        let mut out = String::new();
        let (mut index, mut plain) = (start, start);
        loop {
            let Some(byte) = self.at(index) else { return Err(unterminated) };
            match byte {
                b'"' if plain == start => return Ok((Cow::Borrowed(&source[start..index]), index + 1)),
                b'"' => {
                    out.push_str(&source[plain..index]);
                    return Ok((Cow::Owned(out), index + 1));
                }
                b'\\' => {
                    out.push_str(&source[plain..index]);
                    let Some(escape) = source[index + 1..].chars().next() else { return Err(unterminated) };
                    if escape == 'u' {
                        let (next, joined) = self.unicode_escape(index + 1)?;
                        index = next;
                        out.push(joined);
                    } else {
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
                    plain = index;
                }
                byte if byte <= 0x1f && !self.hooks.lenient => {
                    return Err(Fault::Syntax("Invalid control character at", index));
                }
                _ => index += 1,
            }
        }
    }

    /// `uXXXX` at `index`, with a following low half joined; gives the position after.
    fn unicode_escape(&self, index: usize) -> Scan<(usize, char)> {
        let unit = self.hex4(index)?;
        let next = index + 5;
        let pair = self.at(next) == Some(b'\\') && self.at(next + 1) == Some(b'u') && self.more_than(next, 6);
        if (0xd800..0xdc00).contains(&unit) && pair {
            let low = self.hex4(next + 1)?;
            if (0xdc00..0xe000).contains(&low) {
                let joined = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                return Ok((next + 6, held::character(joined).map_err(Fault::Raised)?));
            }
        }
        Ok((next, held::character(unit).map_err(Fault::Raised)?))
    }

    fn hex4(&self, index: usize) -> Scan<u32> {
        let fault = Fault::Syntax("Invalid \\uXXXX escape", index);
        // CPython wants one more character after the four digits (the closing quote at least).
        if !self.more_than(index, 5) {
            return Err(fault);
        }
        let mut unit = 0;
        for offset in 1..=4 {
            match self.at(index + offset).and_then(|byte| (byte as char).to_digit(16)) {
                Some(digit) => unit = unit * 16 + digit,
                None => return Err(fault),
            }
        }
        Ok(unit)
    }

    fn digits(&self, mut index: usize) -> usize {
        while matches!(self.at(index), Some(b'0'..=b'9')) {
            index += 1;
        }
        index
    }

    fn number(&self, start: usize) -> Scan<(Value, usize)> {
        let fault = Fault::Syntax("Expecting value", start);
        let mut index = start;
        if self.at(index) == Some(b'-') {
            index += 1;
        }
        match self.at(index) {
            Some(b'1'..=b'9') => index = self.digits(index),
            Some(b'0') => index += 1,
            _ => return Err(fault),
        }
        let mut is_float = false;
        if self.at(index) == Some(b'.') && matches!(self.at(index + 1), Some(b'0'..=b'9')) {
            is_float = true;
            index = self.digits(index + 1);
        }
        if matches!(self.at(index), Some(b'e' | b'E')) {
            let mut exponent = index + 1;
            if matches!(self.at(exponent), Some(b'+' | b'-')) {
                exponent += 1;
            }
            if matches!(self.at(exponent), Some(b'0'..=b'9')) {
                is_float = true;
                index = self.digits(exponent);
            }
        }
        let text = &self.source.as_str()[start..index];
        let hook = if is_float { &self.hooks.float } else { &self.hooks.int };
        let value = if !hook.is_none() {
            op::call(hook, [Value::from(text)])?
        } else if is_float {
            Value::Float(text.parse().unwrap_or(f64::NAN))
        } else {
            match text.parse::<i64>() {
                Ok(small) => Value::from(small),
                Err(_) => op::call(&builtins::get("int"), [Value::from(text)])?,
            }
        };
        Ok((value, index))
    }
}
