//! Methods of what is surely a `str`, with arguments whose types are known: emitted programs call them without making values.
use super::quick;
use crate::prelude::*;

macro_rules! questions {
    ($($name:ident $quick:ident)*) => {
        $(
            #[doc = concat!("`text.", stringify!($name), "()`.")]
            pub fn $name(&self) -> bool {
                quick::$quick(self)
            }
        )*
    };
}

fn place(at: Option<usize>) -> Int {
    at.map_or(Int::from(-1), Int::from)
}

impl Str {
    questions! { isdigit is_digit isalpha is_alpha isalnum is_alnum isspace is_space isupper is_upper islower is_lower }

    /// `text.lower()`.
    pub fn lower(&self) -> Str {
        quick::lower(self)
    }

    /// `text.upper()`.
    pub fn upper(&self) -> Str {
        quick::upper(self)
    }

    /// `text.strip()`.
    pub fn strip(&self) -> Str {
        quick::strip(self, true, true)
    }

    /// `text.lstrip()`.
    pub fn lstrip(&self) -> Str {
        quick::strip(self, true, false)
    }

    /// `text.rstrip()`.
    pub fn rstrip(&self) -> Str {
        quick::strip(self, false, true)
    }

    /// `text.strip(characters)`.
    pub fn strip_of(&self, characters: &Str) -> Str {
        quick::strip_of(self, characters, true, true)
    }

    /// `text.lstrip(characters)`.
    pub fn lstrip_of(&self, characters: &Str) -> Str {
        quick::strip_of(self, characters, true, false)
    }

    /// `text.rstrip(characters)`.
    pub fn rstrip_of(&self, characters: &Str) -> Str {
        quick::strip_of(self, characters, false, true)
    }

    /// `text.startswith(part)`.
    pub fn startswith(&self, part: &Str) -> bool {
        self.as_str().starts_with(part.as_str())
    }

    /// `text.endswith(part)`.
    pub fn endswith(&self, part: &Str) -> bool {
        self.as_str().ends_with(part.as_str())
    }

    /// `text.find(part)`: in code points, -1 where it is not.
    pub fn find_text(&self, part: &Str) -> Int {
        place(quick::find(self, part, 0))
    }

    /// `text.rfind(part)`.
    pub fn rfind_text(&self, part: &Str) -> Int {
        place(quick::rfind(self, part))
    }

    /// `text.count(part)`.
    pub fn count_text(&self, part: &Str) -> Int {
        Int::from(quick::count(self, part))
    }

    /// `text.replace(old, new)`.
    pub fn replace_text(&self, old: &Str, new: &Str) -> Str {
        quick::replace(self, old, new)
    }

    /// `text.split()`: a list.
    pub fn words(&self) -> Value {
        quick::split(self)
    }

    /// `text.split(separator)`: a list; ValueError if the separator is empty.
    pub fn split_on(&self, separator: &Str) -> R {
        quick::split_on(self, separator)
    }

    /// `text.splitlines()`: a list.
    pub fn splitlines(&self) -> Value {
        quick::splitlines(self)
    }

    /// `text.join(items)`; TypeError where one of them is no text, or they cannot be walked.
    pub fn join_all(&self, items: &Value) -> R<Str> {
        let known = match items {
            Value::List(items) => items.with(|v| quick::join(self, v)),
            Value::Tuple(items) => quick::join(self, items),
            _ => None,
        };
        match known {
            Some(text) => Ok(text),
            None => op::call_method(&Value::Str(self.clone()), "join", [items.clone()])?.as_str(),
        }
    }
}
