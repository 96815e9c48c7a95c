//! `csv.reader`: rows from lines, by the state machine of CPython.
use super::dialect::{made, settings, Quoting, Settings};
use super::error;
use batuta_rt::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    StartRecord,
    StartField,
    Escaped,
    AfterEscapedBreak,
    InField,
    InQuoted,
    EscapeInQuoted,
    QuoteInQuoted,
    EatBreak,
}

/// A character of a line, or its end.
type Symbol = Option<char>;

struct Parser<'a> {
    settings: &'a Settings,
    state: State,
    field: String,
    length: usize,
    numeric: bool,
    fields: Vec<Value>,
    limit: usize,
}

fn is_break(c: Symbol) -> bool {
    matches!(c, None | Some('\n' | '\r'))
}

impl Parser<'_> {
    fn save(&mut self) -> R<()> {
        let field = Value::from(self.field.as_str());
        self.field.clear();
        self.length = 0;
        self.fields.push(if std::mem::take(&mut self.numeric) {
            builtins::float(Args::of(vec![field]))?
        } else {
            field
        });
        Ok(())
    }
    fn add(&mut self, c: char) -> R<()> {
        if self.length >= self.limit {
            return Err(error(&format!("field larger than field limit ({})", self.limit)));
        }
        self.length += 1;
        self.field.push(c);
        Ok(())
    }
    /// What stands next that only belongs to the field.
    fn plain<'t>(&self, text: &'t str) -> &'t str {
        let ends = |c: char| match self.state {
            State::InField => c == self.settings.delimiter || matches!(c, '\n' | '\r') || self.is_escape(Some(c)),
            State::InQuoted => self.is_escape(Some(c)) || self.is_quote(Some(c)),
            _ => true,
        };
        &text[..text.find(ends).unwrap_or(text.len())]
    }
    fn add_all(&mut self, text: &str) -> R<()> {
        let length = if text.is_ascii() { text.len() } else { text.chars().count() };
        if self.length + length > self.limit {
            return text.chars().try_for_each(|c| self.add(c));
        }
        self.length += length;
        self.field.push_str(text);
        Ok(())
    }
    /// Ends the field and, at a line break, the record.
    fn end_field(&mut self, c: Symbol) -> R<()> {
        self.save()?;
        self.state = match c {
            None => State::StartRecord,
            Some('\n' | '\r') => State::EatBreak,
            Some(_) => State::StartField,
        };
        Ok(())
    }
    fn is_quote(&self, c: Symbol) -> bool {
        c.is_some() && c == self.settings.quote && self.settings.quoting != Quoting::None
    }
    fn is_escape(&self, c: Symbol) -> bool {
        c.is_some() && c == self.settings.escape
    }
    fn take(&mut self, c: Symbol) -> R<()> {
        let delimiter = Some(self.settings.delimiter);
        match self.state {
            State::StartRecord => match c {
                None => Ok(()),
                Some('\n' | '\r') => {
                    self.state = State::EatBreak;
                    Ok(())
                }
                Some(_) => self.start_field(c),
            },
            State::StartField => self.start_field(c),
            State::Escaped => {
                self.add(c.unwrap_or('\n'))?;
                self.state =
                    if matches!(c, Some('\n' | '\r')) { State::AfterEscapedBreak } else { State::InField };
                Ok(())
            }
            State::AfterEscapedBreak if c.is_none() => Ok(()),
            State::AfterEscapedBreak | State::InField => self.in_field(c),
            State::InQuoted => match c {
                None => Ok(()),
                _ if self.is_escape(c) => {
                    self.state = State::EscapeInQuoted;
                    Ok(())
                }
                _ if self.is_quote(c) => {
                    self.state = if self.settings.double_quote { State::QuoteInQuoted } else { State::InField };
                    Ok(())
                }
                Some(c) => self.add(c),
            },
            State::EscapeInQuoted => {
                self.add(c.unwrap_or('\n'))?;
                self.state = State::InQuoted;
                Ok(())
            }
            State::QuoteInQuoted => match c {
                Some(quote) if self.is_quote(c) => {
                    self.state = State::InQuoted;
                    self.add(quote)
                }
                _ if c == delimiter || is_break(c) => self.end_field(c),
                Some(other) if !self.settings.strict => {
                    self.state = State::InField;
                    self.add(other)
                }
                _ => {
                    let quote = self.settings.quote.unwrap_or('"');
                    Err(error(&format!("'{}' expected after '{quote}'", self.settings.delimiter)))
                }
            },
            State::EatBreak => match c {
                Some('\n' | '\r') => Ok(()),
                None => {
                    self.state = State::StartRecord;
                    Ok(())
                }
                Some(_) => Err(error(
                    "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?",
                )),
            },
        }
    }
    fn start_field(&mut self, c: Symbol) -> R<()> {
        self.state = State::StartField;
        match c {
            _ if is_break(c) || c == Some(self.settings.delimiter) => return self.end_field(c),
            _ if self.is_quote(c) => self.state = State::InQuoted,
            _ if self.is_escape(c) => self.state = State::Escaped,
            Some(' ') if self.settings.skip_space => {}
            Some(c) => {
                self.numeric = self.settings.quoting == Quoting::NonNumeric;
                self.state = State::InField;
                return self.add(c);
            }
            None => {}
        }
        Ok(())
    }
    fn in_field(&mut self, c: Symbol) -> R<()> {
        match c {
            _ if is_break(c) || c == Some(self.settings.delimiter) => self.end_field(c),
            _ if self.is_escape(c) => {
                self.state = State::Escaped;
                Ok(())
            }
            Some(c) => {
                self.state = State::InField;
                self.add(c)
            }
            None => Ok(()),
        }
    }
}

pub struct Reader {
    class: Class,
    attrs: Dict,
    settings: Settings,
    lines: Slot<Option<Iter>>,
    line_number: Cell<u64>,
}

crate::native_object!(Reader, no dict);

fn of(value: &Value) -> R<&Reader> {
    value.downcast::<Reader>().ok_or_else(|| type_error("expected a csv reader"))
}

/// The next row, or `None` at the end.
fn row(reader: &Reader) -> R<Option<Value>> {
    let Some(mut lines) = reader.lines.take() else { return Ok(None) };
    let found = parse(reader, &mut lines);
    reader.lines.set(Some(lines));
    found
}

fn parse(reader: &Reader, lines: &mut Iter) -> R<Option<Value>> {
    let mut parser = Parser {
        settings: &reader.settings,
        state: State::StartRecord,
        field: String::new(),
        length: 0,
        numeric: false,
        fields: Vec::new(),
        limit: super::field_limit(),
    };
    loop {
        let Some(line) = lines.next()? else {
            if parser.length == 0 && parser.state != State::InQuoted {
                return Ok(None);
            }
            if parser.settings.strict {
                return Err(error("unexpected end of data"));
            }
            parser.save()?;
            break;
        };
        let Value::Str(text) = line.payload() else {
            return Err(error(&format!(
                "iterator should return strings, not {} (the file should be opened in text mode)",
                line.type_name()
            )));
        };
        reader.line_number.set(reader.line_number.get() + 1);
        let mut rest = text.as_str();
        while let Some(c) = rest.chars().next() {
            parser.take(Some(c))?;
            rest = &rest[c.len_utf8()..];
            let plain = parser.plain(rest);
            if !plain.is_empty() {
                parser.add_all(plain)?;
                rest = &rest[plain.len()..];
            }
        }
        parser.take(None)?;
        if parser.state == State::StartRecord {
            break;
        }
    }
    Ok(Some(List::from(parser.fields).into()))
}

/// `reader(lines, dialect, **fmtparams)`.
pub fn make(class: &Class, a: Args) -> R {
    let [lines, dialect] = Args::of(a.pos).between::<2>("", 1)?;
    let lines = op::iter(&lines.unwrap_or_default())?;
    let settings = settings(dialect, a.kw)?;
    Ok(Value::native(Reader {
        class: class.clone(),
        attrs: Dict::new(),
        settings,
        lines: Slot::new(Some(lines)),
        line_number: Cell::new(0),
    }))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("reader", "_csv")
        .method("__iter__", |v, _| Ok(v.clone()))
        .method("__next__", |v, _| row(of(v)?)?.ok_or_else(|| stop_iteration(None)))
        .getter("line_num", |v| Ok(of(v)?.line_number.get().into()))
        .getter("dialect", |v| made(&of(v)?.settings))
        .build()
}
