//! `Args`: positional and keyword arguments of a call, and how builtin functions take them apart.
use crate::dict::methods::each_pair;
use crate::prelude::*;

/// The arguments of one call.
#[derive(Clone, Default)]
pub struct Args {
    pub pos: Vec<Value>,
    pub kw: Vec<(Str, Value)>,
}

impl Args {
    pub fn none() -> Args {
        Args::default()
    }
    pub fn of(pos: Vec<Value>) -> Args {
        Args { pos, kw: Vec::new() }
    }
    #[inline]
    pub fn push(&mut self, value: Value) {
        // Room for a few at once, and for the receiver before them.
        if self.pos.capacity() == 0 {
            self.pos = Vec::with_capacity(4);
        }
        self.pos.push(value);
    }
    /// `*value` in a call.
    pub fn extend(&mut self, value: &Value) -> R<()> {
        let iterable =
            matches!(value, Value::List(_) | Value::Tuple(_)) || class_of(value).lookup("__iter__").is_some();
        if !iterable && class_of(value).lookup("__getitem__").is_none() {
            return Err(type_error(format!("argument after * must be an iterable, not {}", value.type_name())));
        }
        self.pos.extend(crate::iters::collect_asking(value)?);
        Ok(())
    }
    /// `name=value` in a call; duplicates raise.
    pub fn keyword(&mut self, name: Str, value: Value) -> R<()> {
        if self.kw.iter().any(|(k, _)| *k == name) {
            return Err(type_error(format!("got multiple values for keyword argument '{name}'")));
        }
        self.kw.push((name, value));
        Ok(())
    }
    /// `**mapping` in a call.
    pub fn extend_keywords(&mut self, mapping: &Value) -> R<()> {
        if matches!(mapping, Value::Dict(d) if d.is_empty()) {
            return Ok(());
        }
        let is_mapping = each_pair(mapping, |key, value| match key.payload() {
            Value::Str(name) => self.keyword(name.clone(), value),
            _ => Err(type_error("keywords must be strings")),
        })?;
        if !is_mapping {
            return Err(type_error(format!("argument after ** must be a mapping, not {}", mapping.type_name())));
        }
        Ok(())
    }
    pub fn with_first(mut self, first: Value) -> Args {
        self.pos.insert(0, first);
        self
    }
    /// Removes a keyword argument.
    pub fn take_kw(&mut self, name: &str) -> Option<Value> {
        let at = self.kw.iter().position(|(k, _)| &**k == name)?;
        Some(self.kw.remove(at).1)
    }
    pub fn no_keywords(&self, function: &str) -> R<()> {
        if self.kw.is_empty() {
            return Ok(());
        }
        Err(type_error(format!("{function}() takes no keyword arguments")))
    }
    /// No arguments at all; `function` as in `list.clear`.
    pub fn empty(&self, function: &str) -> R<()> {
        self.no_keywords(function)?;
        match self.pos.len() {
            0 => Ok(()),
            n => Err(type_error(format!("{function}() takes no arguments ({n} given)"))),
        }
    }
    /// Exactly one positional argument.
    pub fn one(self, function: &str) -> R<Value> {
        self.no_keywords(function)?;
        let n = self.pos.len();
        match self.pos.into_iter().next() {
            Some(value) if n == 1 => Ok(value),
            _ => Err(type_error(format!("{function}() takes exactly one argument ({n} given)"))),
        }
    }
    /// Exactly `N` positional arguments; `function` as CPython names it in the message.
    pub fn exactly<const N: usize>(self, function: &str) -> R<[Value; N]> {
        self.no_keywords(function)?;
        let n = self.pos.len();
        let plural = if N == 1 { "" } else { "s" };
        <[Value; N]>::try_from(self.pos)
            .map_err(|_| type_error(format!("{function} expected {N} argument{plural}, got {n}")))
    }
    /// Between `least` and `N` positional arguments.
    pub fn between<const N: usize>(self, function: &str, least: usize) -> R<[Option<Value>; N]> {
        self.no_keywords(function)?;
        let n = self.pos.len();
        let report = |bound: &str, m: usize| {
            let plural = if m == 1 { "" } else { "s" };
            type_error(format!("{function} expected {bound}{m} argument{plural}, got {n}"))
        };
        if n < least {
            return Err(report(if least == N { "" } else { "at least " }, least));
        }
        if n > N {
            return Err(report(if least == N { "" } else { "at most " }, N));
        }
        let mut out = std::array::from_fn(|_| None);
        for (slot, value) in out.iter_mut().zip(self.pos) {
            *slot = Some(value);
        }
        Ok(out)
    }
    /// As `between`, with the message of methods that parse a format string.
    pub fn parsed<const N: usize>(self, function: &str, least: usize) -> R<[Option<Value>; N]> {
        let n = self.pos.len();
        if self.kw.is_empty() && !(least..=N).contains(&n) {
            let (bound, m) = if n < least { ("at least", least) } else { ("at most", N) };
            let plural = if m == 1 { "" } else { "s" };
            return Err(type_error(format!("{function}() takes {bound} {m} argument{plural} ({n} given)")));
        }
        self.between(function, least)
    }
    /// Positional or keyword parameters of a builtin; the first `required` must be there.
    pub fn named<const N: usize>(self, function: &str, names: [&str; N], required: usize) -> R<[Option<Value>; N]> {
        let total = self.pos.len() + self.kw.len();
        if self.pos.len() > N {
            let plural = if N == 1 { "" } else { "s" };
            let kind = if self.kw.is_empty() { "" } else { "positional " };
            let bound = if required == N { "exactly" } else { "at most" };
            let given = if self.kw.is_empty() { total } else { self.pos.len() };
            return Err(type_error(format!("{function}() takes {bound} {N} {kind}argument{plural} ({given} given)")));
        }
        let mut out: [Option<Value>; N] = std::array::from_fn(|_| None);
        for (slot, value) in out.iter_mut().zip(self.pos) {
            *slot = Some(value);
        }
        for (name, value) in self.kw {
            match names.iter().position(|n| **n == *name) {
                Some(at) if out[at].is_none() => out[at] = Some(value),
                Some(at) => {
                    let text = format!("argument for {function}() given by name ('{name}') and position ({})", at + 1);
                    return Err(type_error(text));
                }
                None => {
                    return Err(type_error(format!("'{name}' is an invalid keyword argument for {function}()")));
                }
            }
        }
        if let Some(at) = (0..required).find(|at| out[*at].is_none()) {
            return Err(type_error(format!("{function}() missing required argument '{}' (pos {})", names[at], at + 1)));
        }
        Ok(out)
    }
}

/// How argument errors name a type: `None` stands for itself.
pub fn shown_type(value: &Value) -> Str {
    if value.is_none() {
        return crate::text::intern("None");
    }
    value.type_name()
}

impl From<()> for Args {
    fn from(_: ()) -> Args {
        Args::none()
    }
}
impl From<Vec<Value>> for Args {
    fn from(pos: Vec<Value>) -> Args {
        Args::of(pos)
    }
}
impl<const N: usize> From<[Value; N]> for Args {
    fn from(pos: [Value; N]) -> Args {
        if N == 0 {
            return Args::none();
        }
        // Room for the receiver before them.
        let mut values = Vec::with_capacity(N + 1);
        values.extend(pos);
        Args::of(values)
    }
}
impl<T: Into<Value>> From<(T,)> for Args {
    fn from(one: (T,)) -> Args {
        Args::of(vec![one.0.into()])
    }
}
