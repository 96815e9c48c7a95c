//! `Pattern` objects and their searches.
use super::compile::{compile, Program};
use super::flags;
use super::matched::{range, Match};
use super::parse::{parse, Problem};
use super::subject::{Content, Subject};
use super::template::{self, Part};
use batuta_rt::prelude::*;
use std::any::Any;

pub struct Pattern {
    pub source: Value,
    pub flags: u32,
    pub is_text: bool,
    pub groups: usize,
    pub names: Vec<(Str, usize)>,
    pub program: Program,
    /// The last template that was parsed, since loops use one over and over.
    template: Slot<Option<(Value, Shared<Vec<Part>>)>>,
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    let made = || {
        let class = build().unwrap_or_else(|_| exc::class::Object());
        class.show_as("re.Pattern");
        class
    };
    CLASS.with(|cell| cell.get_or_init(made).clone())
}

impl Native for Pattern {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The characters of a pattern or template, and whether it is text; `None` for another object.
fn characters(value: &Value) -> Option<(Vec<char>, bool)> {
    match value.payload() {
        Value::Str(text) => Some((text.chars().collect(), true)),
        other => Some((batuta_rt::bytes::bytes_like(other)?.into_iter().map(|b| b as char).collect(), false)),
    }
}

impl Pattern {
    pub fn make(source: &Value, flags: u32) -> R {
        let Some((chars, is_text)) = characters(source) else {
            return Err(type_error("first argument must be string or compiled pattern"));
        };
        let raise = |problem: Problem| super::error::raise(problem, source);
        let (tree, state) = parse(chars, is_text, flags).map_err(raise)?;
        let program = compile(&tree, &state).map_err(raise)?;
        Ok(Value::native(Pattern {
            source: source.clone(),
            flags: state.flags,
            is_text,
            groups: state.groups() - 1,
            names: state.names.iter().map(|(name, group)| (Str::from(name), *group)).collect(),
            program,
            template: Slot::new(None),
        }))
    }
    pub fn of(value: &Value) -> R<&Pattern> {
        value.downcast::<Pattern>().ok_or_else(|| type_error("expected a re.Pattern object"))
    }
    pub fn group_named(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|(n, _)| **n == *name).map(|(_, g)| *g)
    }
    pub fn template(&self, value: &Value) -> R<Shared<Vec<Part>>> {
        if let Some((known, parts)) = self.template.get() {
            if known.is(value) {
                return Ok(parts);
            }
        }
        let Some((chars, is_text)) = characters(value) else {
            let text = format!("decoding to str: need a bytes-like object, {} found", value.type_name());
            return Err(type_error(text));
        };
        let parsed = template::parse(chars, is_text, self.groups, &|name| self.group_named(name));
        let parts = Shared::new(parsed.map_err(|problem| super::error::raise(problem, value))?);
        self.template.set(Some((value.clone(), parts.clone())));
        Ok(parts)
    }
}

/// A template with the groups of a match put in.
pub fn expand(parts: &[Part], marks: &[usize], subject: &Subject) -> R {
    if let Content::Bytes(bytes) = &subject.content {
        let mut out: Vec<u8> = Vec::new();
        for part in parts {
            match part {
                Part::Text(text) => out.extend(text.chars().map(|c| c as u32 as u8)),
                Part::Group(group) => {
                    if let Some((from, to)) = range(marks, *group) {
                        out.extend(&bytes[from..to]);
                    }
                }
            }
        }
        return Ok(out.into());
    }
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Group(group) => {
                if let Some((from, to)) = range(marks, *group) {
                    match &subject.content {
                        Content::Ascii(text) => out.push_str(&text.as_str()[from..to]),
                        _ => out.push_str(&subject.slice(from, to).as_str()?),
                    }
                }
            }
        }
    }
    Ok(out.into())
}

fn place(value: Option<Value>, default: usize, size: usize) -> R<usize> {
    let Some(value) = value else { return Ok(default) };
    Ok(op::index(&value)?.clamped().clamp(0, size as i64) as usize)
}

struct Request<'a> {
    regex: &'a Pattern,
    subject: Subject,
    from: usize,
    end: usize,
}

/// `(string, pos, endpos)` of a method.
fn request<'a>(this: &'a Value, a: Args, name: &str) -> R<Request<'a>> {
    let regex = Pattern::of(this)?;
    let [string, pos, endpos] = a.named(name, ["string", "pos", "endpos"], 1)?;
    let subject = Subject::new(&string.unwrap_or_default(), regex.is_text)?;
    let size = subject.size();
    let (from, end) = (place(pos, 0, size)?, place(endpos, size, size)?);
    Ok(Request { regex, subject, from, end })
}

enum How {
    Match,
    Full,
    Search,
}

fn single(this: &Value, a: Args, name: &str, how: How) -> R {
    let Request { regex, subject, from, end } = request(this, a, name)?;
    let marks = match how {
        How::Match => subject.match_at(&regex.program, from, end, false),
        How::Full => subject.match_at(&regex.program, from, end, true),
        How::Search => subject.search(&regex.program, from, end, false),
    };
    Ok(match marks {
        Some(marks) => Match::make(this, &subject, marks, from, end),
        None => Value::None,
    })
}

/// What `findall` gives for a match.
fn found(regex: &Pattern, subject: &Subject, marks: &[usize]) -> Value {
    let text = |group: usize| {
        let (from, to) = range(marks, group).unwrap_or((0, 0));
        subject.slice(from, to)
    };
    match regex.groups {
        0 => text(0),
        1 => text(1),
        n => Value::Tuple((1..=n).map(text).collect()),
    }
}

fn findall(this: &Value, a: Args) -> R {
    let Request { regex, subject, from, end } = request(this, a, "findall")?;
    let mut out = Vec::new();
    subject.scan(&regex.program, from, end, &mut |marks| {
        out.push(found(regex, &subject, marks));
        Ok(true)
    })?;
    Ok(Value::List(List::from(out)))
}

fn finditer(this: &Value, a: Args) -> R {
    let Request { subject, from, end, .. } = request(this, a, "finditer")?;
    let pattern = this.clone();
    let (mut at, mut advance) = (from, false);
    Ok(batuta_rt::iters::make::stepping(K::CallableIterator, move || {
        if at > end {
            return Ok(None);
        }
        let marks = subject.search(&Pattern::of(&pattern)?.program, at, end, advance);
        let Some(marks) = marks else {
            at = end + 1;
            return Ok(None);
        };
        advance = marks[0] == marks[1];
        at = marks[1];
        Ok(Some(Match::make(&pattern, &subject, marks, from, end)))
    }))
}

fn count_of(value: Option<Value>) -> R<i64> {
    Ok(match value {
        Some(value) => op::index(&value)?.clamped(),
        None => 0,
    })
}

fn split(this: &Value, a: Args) -> R {
    let [string, most] = a.named("split", ["string", "maxsplit"], 1)?;
    let regex = Pattern::of(this)?;
    let subject = Subject::new(&string.unwrap_or_default(), regex.is_text)?;
    let most = count_of(most)?;
    let size = subject.size();
    let (mut out, mut last, mut count) = (Vec::new(), 0, 0i64);
    if most >= 0 {
        subject.scan(&regex.program, 0, size, &mut |marks| {
            out.push(subject.slice(last, marks[0]));
            for group in 1..=regex.groups {
                out.push(range(marks, group).map(|(from, to)| subject.slice(from, to)).into());
            }
            last = marks[1];
            count += 1;
            Ok(most == 0 || count < most)
        })?;
    }
    out.push(subject.slice(last, size));
    Ok(Value::List(List::from(out)))
}

enum Replacement {
    Literal(Value),
    Template(Shared<Vec<Part>>),
    Call(Value),
}

fn replacement(regex: &Pattern, value: &Value) -> R<Replacement> {
    if let Some((chars, _)) = characters(value) {
        if !chars.contains(&'\\') {
            return Ok(Replacement::Literal(value.clone()));
        }
    } else if op::truthy(&op::call(&builtins::get("callable"), [value.clone()])?)? {
        return Ok(Replacement::Call(value.clone()));
    }
    let parts = regex.template(value)?;
    Ok(match parts.as_slice() {
        [] => Replacement::Literal(value.clone()),
        [Part::Text(text)] if regex.is_text => Replacement::Literal(text.into()),
        _ => Replacement::Template(parts),
    })
}

/// The text with matches replaced, and how many were.
fn substitute(this: &Value, a: Args, name: &str) -> R<(Value, usize)> {
    let [repl, string, count] = a.named(name, ["repl", "string", "count"], 2)?;
    let regex = Pattern::of(this)?;
    let most = count_of(count)?;
    let repl = replacement(regex, &repl.unwrap_or_default())?;
    let subject = Subject::new(&string.unwrap_or_default(), regex.is_text)?;
    let size = subject.size();
    let (mut pieces, mut last, mut count) = (Vec::new(), 0, 0usize);
    if most >= 0 {
        subject.scan(&regex.program, 0, size, &mut |marks| {
            if last < marks[0] {
                pieces.push(subject.slice(last, marks[0]));
            }
            let made = match &repl {
                Replacement::Literal(value) => value.clone(),
                Replacement::Template(parts) => expand(parts, marks, &subject)?,
                Replacement::Call(f) => op::call(f, [Match::make(this, &subject, marks.to_vec(), 0, size)])?,
            };
            if !made.is_none() {
                pieces.push(made);
            }
            last = marks[1];
            count += 1;
            Ok(most == 0 || (count as i64) < most)
        })?;
    }
    if last < size {
        pieces.push(subject.slice(last, size));
    }
    if let [Value::Str(_) | Value::Bytes(_)] = pieces.as_slice() {
        let one = pieces.remove(0);
        if matches!(one, Value::Str(_)) == regex.is_text {
            return Ok((one, count));
        }
        pieces.push(one);
    }
    let empty = if regex.is_text { Value::str("") } else { Value::from(Vec::<u8>::new()) };
    let joined = op::call_method(&empty, "join", [Value::List(List::from(pieces))])?;
    Ok((joined, count))
}

fn repr(this: &Value) -> R {
    let regex = Pattern::of(this)?;
    let text: String = fmt::repr(&regex.source)?.chars().take(200).collect();
    let flags = flags::listed(regex.flags, regex.is_text);
    Ok(if flags.is_empty() { format!("re.compile({text})") } else { format!("re.compile({text}, {flags})") }.into())
}

fn build() -> R<Class> {
    ClassBuilder::native("Pattern", "re")
        .constructor(|_, _| Err(type_error("cannot create 're.Pattern' instances")))
        .method("match", |this, a| single(this, a, "match", How::Match))
        .method("fullmatch", |this, a| single(this, a, "fullmatch", How::Full))
        .method("search", |this, a| single(this, a, "search", How::Search))
        .method("findall", findall)
        .method("finditer", finditer)
        .method("split", split)
        .method("sub", |this, a| Ok(substitute(this, a, "sub")?.0))
        .method("subn", |this, a| {
            let (text, count) = substitute(this, a, "subn")?;
            Ok(tuple![text, count])
        })
        .method("__repr__", |this, _| repr(this))
        .method("__eq__", |this, a| {
            let other = a.one("__eq__")?;
            let (one, Some(two)) = (Pattern::of(this)?, other.downcast::<Pattern>()) else {
                return Ok(Value::NotImplemented);
            };
            let same = one.flags == two.flags && one.is_text == two.is_text;
            Ok((same && op::eq_bool(&one.source, &two.source)?).into())
        })
        .method("__hash__", |this, _| {
            let regex = Pattern::of(this)?;
            Ok((hash_of(&regex.source)? ^ regex.flags as i64).into())
        })
        .method("__copy__", |this, _| Ok(this.clone()))
        .method("__deepcopy__", |this, _| Ok(this.clone()))
        .getter("pattern", |this| Ok(Pattern::of(this)?.source.clone()))
        .getter("flags", |this| Ok(Pattern::of(this)?.flags.into()))
        .getter("groups", |this| Ok(Pattern::of(this)?.groups.into()))
        .getter("groupindex", |this| {
            let dict = Dict::new();
            for (name, group) in &Pattern::of(this)?.names {
                dict.set_str(name, (*group).into());
            }
            Ok(Value::Dict(dict))
        })
        .class_method("__class_getitem__", |class, a| {
            Ok(batuta_rt::generic::alias(class, &a.one("__class_getitem__")?))
        })
        .build()
}
