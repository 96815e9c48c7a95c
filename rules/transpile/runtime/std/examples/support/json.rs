//! Just enough JSON for the test drivers: a text to a Python value.
use batuta_rt::prelude::*;

pub fn parse(text: &str) -> R {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader { chars, at: 0 };
    reader.value()
}

struct Reader {
    chars: Vec<char>,
    at: usize,
}

impl Reader {
    fn peek(&mut self) -> char {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
        self.chars.get(self.at).copied().unwrap_or('\0')
    }
    fn take(&mut self, wanted: char) -> R<()> {
        if self.peek() != wanted {
            return Err(value_error(format!("JSON: expected {wanted} at {}", self.at)));
        }
        self.at += 1;
        Ok(())
    }
    fn value(&mut self) -> R {
        match self.peek() {
            '{' => self.object(),
            '[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.peek() != ']' {
                    items.push(self.value()?);
                    if self.peek() == ',' {
                        self.at += 1;
                    }
                }
                self.take(']')?;
                Ok(Value::List(List::from(items)))
            }
            '"' => self.string().map(Value::from),
            _ => self.word(),
        }
    }
    fn object(&mut self) -> R {
        self.take('{')?;
        let dict = Dict::new();
        while self.peek() != '}' {
            self.peek();
            let key = self.string()?;
            self.take(':')?;
            dict.set(key.into(), self.value()?)?;
            if self.peek() == ',' {
                self.at += 1;
            }
        }
        self.take('}')?;
        Ok(Value::Dict(dict))
    }
    fn string(&mut self) -> R<String> {
        self.take('"')?;
        let mut units: Vec<u16> = Vec::new();
        loop {
            let c = self.chars.get(self.at).copied().unwrap_or('"');
            self.at += 1;
            let unit = match c {
                '"' => return Ok(String::from_utf16_lossy(&units)),
                '\\' => {
                    let escape = self.chars.get(self.at).copied().unwrap_or('\\');
                    self.at += 1;
                    match escape {
                        'n' => '\n',
                        't' => '\t',
                        'r' => '\r',
                        'b' => '\x08',
                        'f' => '\x0c',
                        'u' => {
                            let digits: String = self.chars[self.at..self.at + 4].iter().collect();
                            self.at += 4;
                            units.push(u16::from_str_radix(&digits, 16).unwrap_or(0xfffd));
                            continue;
                        }
                        other => other,
                    }
                }
                other => other,
            };
            units.extend(unit.encode_utf16(&mut [0; 2]).iter());
        }
    }
    fn word(&mut self) -> R {
        let start = self.at;
        while self.chars.get(self.at).is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.')) {
            self.at += 1;
        }
        let word: String = self.chars[start..self.at].iter().collect();
        Ok(match &*word {
            "null" => Value::None,
            "true" => true.into(),
            "false" => false.into(),
            _ => match word.parse::<i64>() {
                Ok(number) => number.into(),
                Err(_) => word.parse::<f64>().map_err(|_| value_error(format!("JSON: {word}")))?.into(),
            },
        })
    }
}
