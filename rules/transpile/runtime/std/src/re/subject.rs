//! The text that is searched, in a form that gives characters by index.
use super::compile::Program;
use super::machine::{Machine, Text, Wish};
use batuta_rt::prelude::*;
use batuta_rt::text::held;

#[derive(Clone)]
pub enum Content {
    Bytes(Shared<Vec<u8>>),
    Ascii(Str),
    Wide(Str, Shared<Vec<u32>>),
}

#[derive(Clone)]
pub struct Subject {
    /// The object that the program gave.
    pub original: Value,
    pub content: Content,
}

thread_local! {
    /// The last text that is not ASCII, so that a loop over its positions decodes it once.
    static DECODED: Slot<Option<(Str, Shared<Vec<u32>>)>> = const { Slot::new(None) };
}

fn decoded(text: &Str) -> Shared<Vec<u32>> {
    if let Some((known, wide)) = DECODED.with(Slot::get) {
        if known.same(text) {
            return wide;
        }
    }
    let made = Shared::new(text.chars().map(held::point).collect::<Vec<u32>>());
    DECODED.with(|slot| slot.set(Some((text.clone(), made.clone()))));
    made
}

/// Runs a generic body with the characters of a subject.
macro_rules! with_text {
    ($subject:expr, $text:ident => $body:expr) => {
        match &$subject.content {
            Content::Bytes(bytes) => {
                let $text: &[u8] = bytes;
                $body
            }
            Content::Ascii(text) => {
                let $text: &[u8] = text.as_bytes();
                $body
            }
            Content::Wide(_, wide) => {
                let $text: &[u32] = wide;
                $body
            }
        }
    };
}

/// Positions of groups (two each) and after them the group closed last.
pub type Marks = Vec<usize>;

fn search_in<T: Text + ?Sized>(program: &Program, text: &T, from: usize, end: usize, advance: bool) -> Option<Marks> {
    let mut machine = Machine::new(program, text, end);
    machine.search(from, advance)?;
    Some(machine.marks())
}

fn match_in<T: Text + ?Sized>(program: &Program, text: &T, from: usize, end: usize, full: bool) -> Option<Marks> {
    let mut machine = Machine::new(program, text, end);
    machine.run(from, Wish { full, advance: false })?;
    Some(machine.marks())
}

/// Gives every match in turn to `visit` until it says to stop.
fn scan_in<T: Text + ?Sized>(
    program: &Program,
    text: &T,
    from: usize,
    end: usize,
    visit: &mut dyn FnMut(&[usize]) -> R<bool>,
) -> R<()> {
    let mut machine = Machine::new(program, text, end);
    let (mut at, mut advance) = (from, false);
    while at <= end {
        let Some((start, stop)) = machine.search(at, advance) else { break };
        let marks = machine.marks();
        if !visit(&marks)? {
            break;
        }
        advance = start == stop;
        at = stop;
    }
    Ok(())
}

impl Subject {
    pub fn new(value: &Value, pattern_is_text: bool) -> R<Subject> {
        let content = match value.payload() {
            Value::Str(text) if text.only_ascii() => Content::Ascii(text.clone()),
            Value::Str(text) => Content::Wide(text.clone(), decoded(text)),
            Value::Bytes(bytes) => Content::Bytes(bytes.clone()),
            other => match batuta_rt::bytes::bytes_like(other) {
                Some(bytes) => Content::Bytes(Shared::new(bytes)),
                None => {
                    let text = format!("expected string or bytes-like object, got '{}'", value.type_name());
                    return Err(type_error(text));
                }
            },
        };
        let is_text = !matches!(content, Content::Bytes(_));
        if is_text != pattern_is_text {
            return Err(type_error(if pattern_is_text {
                "cannot use a string pattern on a bytes-like object"
            } else {
                "cannot use a bytes pattern on a string-like object"
            }));
        }
        Ok(Subject { original: value.clone(), content })
    }
    pub fn size(&self) -> usize {
        match &self.content {
            Content::Bytes(bytes) => bytes.len(),
            Content::Ascii(text) => text.len(),
            Content::Wide(_, wide) => wide.len(),
        }
    }
    pub fn slice(&self, from: usize, to: usize) -> Value {
        let to = to.max(from);
        match &self.content {
            Content::Bytes(bytes) if from == 0 && to == bytes.len() => Value::Bytes(bytes.clone()),
            Content::Bytes(bytes) => bytes[from..to].to_vec().into(),
            Content::Ascii(text) => text.substring(from, to).into(),
            Content::Wide(text, wide) if from == 0 && to == wide.len() => text.clone().into(),
            Content::Wide(_, wide) => wide[from..to].iter().map(|c| held::again(*c)).collect::<String>().into(),
        }
    }
    pub fn search(&self, program: &Program, from: usize, end: usize, advance: bool) -> Option<Marks> {
        with_text!(self, text => search_in(program, text, from, end, advance))
    }
    pub fn match_at(&self, program: &Program, from: usize, end: usize, full: bool) -> Option<Marks> {
        with_text!(self, text => match_in(program, text, from, end, full))
    }
    pub fn scan(
        &self,
        program: &Program,
        from: usize,
        end: usize,
        visit: &mut dyn FnMut(&[usize]) -> R<bool>,
    ) -> R<()> {
        with_text!(self, text => scan_in(program, text, from, end, visit))
    }
}
