//! The text of a pattern or template as the parser reads it: one token ahead, a backslash and its character as one.
use super::parse::Problem;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token {
    Char(char),
    Escape(char),
}

impl Token {
    pub fn len(self) -> usize {
        match self {
            Token::Char(_) => 1,
            Token::Escape(_) => 2,
        }
    }
    pub fn text(self) -> String {
        match self {
            Token::Char(c) => c.to_string(),
            Token::Escape(c) => format!("\\{c}"),
        }
    }
}

pub struct Source {
    chars: Vec<char>,
    index: usize,
    pub next: Option<Token>,
    /// False for a bytes pattern (whose characters are its bytes).
    pub is_text: bool,
}

impl Source {
    pub fn new(chars: Vec<char>, is_text: bool) -> Result<Source, Problem> {
        let mut made = Source { chars, index: 0, next: None, is_text };
        made.advance()?;
        Ok(made)
    }
    fn advance(&mut self) -> Result<(), Problem> {
        let Some(c) = self.chars.get(self.index) else {
            self.next = None;
            return Ok(());
        };
        let mut index = self.index + 1;
        self.next = Some(Token::Char(*c));
        if *c == '\\' {
            match self.chars.get(index) {
                Some(escaped) => self.next = Some(Token::Escape(*escaped)),
                None => return Err(Problem::at("bad escape (end of pattern)", self.chars.len() - 1)),
            }
            index += 1;
        }
        self.index = index;
        Ok(())
    }
    pub fn peek_char(&self) -> Option<char> {
        match self.next {
            Some(Token::Char(c)) => Some(c),
            _ => None,
        }
    }
    pub fn eat(&mut self, wanted: char) -> Result<bool, Problem> {
        if self.peek_char() == Some(wanted) {
            self.advance()?;
            return Ok(true);
        }
        Ok(false)
    }
    pub fn get(&mut self) -> Result<Option<Token>, Problem> {
        let this = self.next;
        self.advance()?;
        Ok(this)
    }
    pub fn get_while(&mut self, most: usize, accepts: impl Fn(char) -> bool) -> Result<String, Problem> {
        let mut out = String::new();
        for _ in 0..most {
            match self.peek_char() {
                Some(c) if accepts(c) => out.push(c),
                _ => break,
            }
            self.advance()?;
        }
        Ok(out)
    }
    pub fn get_until(&mut self, end: char, name: &str) -> Result<String, Problem> {
        let mut out = String::new();
        loop {
            let this = self.get()?;
            match this {
                None if out.is_empty() => return Err(self.error(&format!("missing {name}"), 0)),
                None => {
                    let text = format!("missing {end}, unterminated name");
                    return Err(self.error(&text, out.chars().count()));
                }
                Some(Token::Char(c)) if c == end => {
                    if out.is_empty() {
                        return Err(self.error(&format!("missing {name}"), 1));
                    }
                    return Ok(out);
                }
                Some(token) => out.push_str(&token.text()),
            }
        }
    }
    pub fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }
    pub fn seek(&mut self, index: usize) -> Result<(), Problem> {
        self.index = index;
        self.advance()
    }
    /// A syntax error `back` characters before the current place.
    pub fn error(&self, text: &str, back: usize) -> Problem {
        let text = if self.is_text { text.to_string() } else { batuta_rt::text::repr::escape_non_ascii(text) };
        Problem::at(&text, self.tell().saturating_sub(back))
    }
}
