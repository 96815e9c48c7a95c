//! Large tables of constants, read from text: one pass, no recursion deeper than the table's brackets.
use crate::prelude::*;

/// The value that the text of a table stands for: Python's displays, Rust's strings.
pub fn table(text: &str) -> R {
    let mut reader = Reader { text, at: 0 };
    reader.value()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

fn broken() -> Exc {
    runtime_error("a table of constants is damaged")
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n')).count();
        self.text.as_bytes().get(self.at).copied()
    }

    /// Whether the next character is this one, which is then passed.
    fn takes(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self) -> R {
        match self.peek() {
            Some(b'(') => Ok(Value::Tuple(Tuple::from(self.items(b')')?))),
            Some(b'[') => Ok(Value::List(List::from(self.items(b']')?))),
            Some(b'{') => self.mapping(),
            Some(b'"') => Ok(Value::Str(self.string()?)),
            Some(b'T') => self.word("True", Value::Bool(true)),
            Some(b'F') => self.word("False", Value::Bool(false)),
            Some(b'N') => self.word("None", Value::None),
            _ => self.number(),
        }
    }

    fn items(&mut self, end: u8) -> R<Vec<Value>> {
        self.at += 1;
        let mut items = Vec::new();
        while !self.takes(end) {
            items.push(self.value()?);
            self.takes(b',');
        }
        Ok(items)
    }

    fn mapping(&mut self) -> R {
        self.at += 1;
        let mut pairs = Vec::new();
        let mut items = Vec::new();
        while !self.takes(b'}') {
            let key = self.value()?;
            match self.takes(b':') {
                true => pairs.push((key, self.value()?)),
                false => items.push(key),
            }
            self.takes(b',');
        }
        match items.is_empty() {
            true => Dict::from_pairs(pairs).map(Value::Dict),
            false => Set::from_constants(items).map(Value::Set),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> R {
        self.at += word.len();
        Ok(value)
    }

    fn string(&mut self) -> R<Str> {
        self.at += 1;
        let rest = &self.text[self.at..];
        let end = rest.find(['"', '\\']).ok_or_else(broken)?;
        if rest.as_bytes()[end] == b'"' {
            self.at += end + 1;
            return Ok(Str::from(&rest[..end]));
        }
        let mut made = String::new();
        let mut chars = rest.char_indices();
        while let Some((at, char)) = chars.next() {
            match char {
                '"' => {
                    self.at += at + 1;
                    return Ok(Str::from(made));
                }
                '\\' => made.push(escaped(&mut chars)?),
                _ => made.push(char),
            }
        }
        Err(broken())
    }

    fn number(&mut self) -> R {
        let rest = &self.text[self.at..];
        let end = rest.find([',', ')', ']', '}', ':', '\n']).unwrap_or(rest.len());
        let text = &rest[..end];
        self.at += end;
        if let Ok(small) = text.parse::<i64>() {
            return Ok(Value::from(small));
        }
        if text.contains(['.', 'e', 'n']) {
            return text.parse::<f64>().map(Value::Float).map_err(|_| broken());
        }
        crate::int::parse::parse_text(text, 10)?.map(Value::Int).ok_or_else(broken)
    }
}

fn escaped(chars: &mut std::str::CharIndices<'_>) -> R<char> {
    let (_, kind) = chars.next().ok_or_else(broken)?;
    Ok(match kind {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'u' => {
            let digits: String = chars.by_ref().map(|(_, char)| char).skip(1).take_while(|char| *char != '}').collect();
            u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).ok_or_else(broken)?
        }
        other => other,
    })
}
