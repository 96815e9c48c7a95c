//! From the text of a regular expression to its tree, with CPython's messages and positions.
use super::escape::{class_escape, escape};
use super::group::{group, Opened};
use super::inline_flags::checked_flags;
use super::source::{Source, Token};
use super::syntax::*;
use batuta_rt::prelude::fmt;
use batuta_rt::text::held;
use std::collections::HashMap;

/// Why a pattern is refused.
#[derive(Clone, Debug)]
pub enum Problem {
    /// `re.error` with a position in the pattern, where there is one.
    Syntax(String, Option<usize>),
    Value(String),
    Overflow(String),
    Index(String),
}

impl Problem {
    pub fn at(text: &str, position: usize) -> Problem {
        Problem::Syntax(text.into(), Some(position))
    }
}

pub type Parsed<T> = Result<T, Problem>;

/// What is known of the groups while parsing.
pub struct State {
    pub flags: u32,
    pub names: Vec<(String, usize)>,
    /// Of each group, index 0 unused; `None` while it is open.
    pub widths: Vec<Option<(u64, u64)>>,
    pub lookbehind_groups: Option<usize>,
    pub conditionals: HashMap<u64, usize>,
}

impl State {
    pub fn groups(&self) -> usize {
        self.widths.len()
    }
    pub fn name(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|(n, _)| n == name).map(|(_, g)| *g)
    }
    pub fn closed(&self, group: usize) -> bool {
        self.widths.get(group).is_some_and(Option::is_some)
    }
    pub fn check_lookbehind(&self, group: usize, source: &Source) -> Parsed<()> {
        if let Some(limit) = self.lookbehind_groups {
            if !self.closed(group) {
                return Err(source.error("cannot refer to an open group", 0));
            }
            if group >= limit {
                return Err(source.error("cannot refer to group defined in the same lookbehind subpattern", 0));
            }
        }
        Ok(())
    }
    pub fn open(&mut self, name: Option<&str>, source: &Source) -> Parsed<usize> {
        let group = self.groups();
        self.widths.push(None);
        if let Some(name) = name {
            if let Some(old) = self.name(name) {
                let text = format!("redefinition of group name {} as group {group}; was group {old}", quoted(name));
                return Err(source.error(&text, length(name) + 1));
            }
            self.names.push((name.into(), group));
        }
        Ok(group)
    }
}

pub fn quoted(text: &str) -> String {
    fmt::repr(&text.into()).map(|s| s.to_string()).unwrap_or_default()
}

pub fn length(text: &str) -> usize {
    text.chars().count()
}

pub fn parse(chars: Vec<char>, is_text: bool, flags: u32) -> Parsed<(Vec<Node>, State)> {
    let mut state =
        State { flags, names: Vec::new(), widths: vec![None], lookbehind_groups: None, conditionals: HashMap::new() };
    let mut source = Source::new(chars, is_text)?;
    let tree = alternatives(&mut source, &mut state, flags & VERBOSE != 0, 0)?;
    state.flags = checked_flags(state.flags, is_text)?;
    if source.next.is_some() {
        return Err(source.error("unbalanced parenthesis", 0));
    }
    let mut late: Vec<_> = state.conditionals.iter().filter(|(g, _)| **g >= state.groups() as u64).collect();
    late.sort_by_key(|(_, at)| **at);
    if let Some((group, at)) = late.first() {
        return Err(Problem::at(&format!("invalid group reference {group}"), **at));
    }
    Ok((tree, state))
}

pub fn alternatives(source: &mut Source, state: &mut State, verbose: bool, depth: usize) -> Parsed<Vec<Node>> {
    if depth > 400 {
        return Err(Problem::Value("batuta: the pattern is nested too deeply".into()));
    }
    let mut verbose = verbose;
    let mut items = Vec::new();
    loop {
        let first = depth == 0 && items.is_empty();
        items.push(sequence(source, state, verbose, depth + 1, first)?);
        if !source.eat('|')? {
            break;
        }
        if depth == 0 {
            verbose = state.flags & VERBOSE != 0;
        }
    }
    if items.len() == 1 {
        return Ok(items.remove(0));
    }
    Ok(vec![one_set(&items).unwrap_or(Node::Branch(items))])
}

/// Alternatives that are all single characters are one set.
fn one_set(items: &[Vec<Node>]) -> Option<Node> {
    let mut set = Vec::new();
    for item in items {
        match item.as_slice() {
            [Node::Literal(c)] => set.push(SetItem::Literal(*c)),
            [Node::In { negate: false, items }] => set.extend(items.iter().copied()),
            _ => return None,
        }
    }
    Some(Node::In { negate: false, items: set })
}

pub fn sequence(source: &mut Source, state: &mut State, verbose: bool, depth: usize, first: bool) -> Parsed<Vec<Node>> {
    let mut verbose = verbose;
    let mut out: Vec<Node> = Vec::new();
    while let Some(this) = source.next {
        let Token::Char(c) = this else {
            source.get()?;
            if let Token::Escape(c) = this {
                out.push(escape(source, state, c)?);
            }
            continue;
        };
        if c == '|' || c == ')' {
            break;
        }
        source.get()?;
        if verbose {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}') {
                continue;
            }
            if c == '#' {
                while let Some(token) = source.get()? {
                    if token == Token::Char('\n') {
                        break;
                    }
                }
                continue;
            }
        }
        match c {
            '[' => out.push(set(source)?),
            '*' | '+' | '?' | '{' => repeat(source, c, &mut out)?,
            '.' => out.push(Node::Any),
            '^' => out.push(Node::At(At::Beginning)),
            '$' => out.push(Node::At(At::End)),
            '(' => match group(source, state, verbose, depth, first && out.is_empty())? {
                Opened::Node(node) => out.push(node),
                Opened::Nothing => {}
                Opened::GlobalFlags => verbose = state.flags & VERBOSE != 0,
            },
            _ => out.push(Node::Literal(held::point(c))),
        }
    }
    Ok(unwrapped(out))
}

/// Groups that neither capture nor set flags give way to their content.
fn unwrapped(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Group { index: None, add: 0, del: 0, body } => out.extend(body),
            other => out.push(other),
        }
    }
    out
}

fn set(source: &mut Source) -> Parsed<Node> {
    let here = source.tell() - 1;
    let mut items: Vec<SetItem> = Vec::new();
    let negate = source.eat('^')?;
    let unterminated = |source: &Source| source.error("unterminated character set", source.tell() - here);
    loop {
        let Some(this) = source.get()? else { return Err(unterminated(source)) };
        let low = match this {
            Token::Char(']') if !items.is_empty() => break,
            Token::Escape(c) => class_escape(source, c)?,
            Token::Char(c) => SetItem::Literal(held::point(c)),
        };
        if !source.eat('-')? {
            items.push(low);
            continue;
        }
        let Some(that) = source.get()? else { return Err(unterminated(source)) };
        let high = match that {
            Token::Char(']') => {
                items.push(low);
                items.push(SetItem::Literal('-' as u32));
                break;
            }
            Token::Escape(c) => class_escape(source, c)?,
            Token::Char(c) => SetItem::Literal(held::point(c)),
        };
        match (low, high) {
            (SetItem::Literal(a), SetItem::Literal(b)) if a <= b => items.push(SetItem::Range(a, b)),
            _ => {
                let text = format!("bad character range {}-{}", this.text(), that.text());
                return Err(source.error(&text, this.len() + 1 + that.len()));
            }
        }
    }
    let mut unique: Vec<SetItem> = Vec::new();
    for item in items {
        if !unique.contains(&item) {
            unique.push(item);
        }
    }
    Ok(match (unique.as_slice(), negate) {
        ([SetItem::Literal(c)], false) => Node::Literal(*c),
        ([SetItem::Literal(c)], true) => Node::NotLiteral(*c),
        _ => Node::In { negate, items: unique },
    })
}

fn bound(text: &str, default: u32) -> Parsed<u32> {
    if text.is_empty() {
        return Ok(default);
    }
    match text.parse::<u64>() {
        Ok(n) if n < MAX_REPEAT as u64 => Ok(n as u32),
        _ => Err(Problem::Overflow("the repetition number is too large".into())),
    }
}

fn repeat(source: &mut Source, c: char, out: &mut Vec<Node>) -> Parsed<()> {
    let here = source.tell();
    let (min, max) = match c {
        '?' => (0, 1),
        '*' => (0, MAX_REPEAT),
        '+' => (1, MAX_REPEAT),
        _ => {
            if source.peek_char() == Some('}') {
                out.push(Node::Literal('{' as u32));
                return Ok(());
            }
            let low = source.get_while(usize::MAX, |c| c.is_ascii_digit())?;
            let high =
                if source.eat(',')? { source.get_while(usize::MAX, |c| c.is_ascii_digit())? } else { low.clone() };
            if !source.eat('}')? {
                out.push(Node::Literal('{' as u32));
                return source.seek(here);
            }
            let (min, max) = (bound(&low, 0)?, bound(&high, MAX_REPEAT)?);
            if max < min {
                return Err(source.error("min repeat greater than max repeat", source.tell() - here));
            }
            (min, max)
        }
    };
    match out.last() {
        None | Some(Node::At(_)) => {
            return Err(source.error("nothing to repeat", source.tell() - here + 1));
        }
        Some(Node::Repeat { .. }) => {
            return Err(source.error("multiple repeat", source.tell() - here + 1));
        }
        _ => {}
    }
    let body = unwrapped(out.pop().into_iter().collect());
    let greed = if source.eat('?')? {
        Greed::Lazy
    } else if source.eat('+')? {
        Greed::Possessive
    } else {
        Greed::Greedy
    };
    out.push(Node::Repeat { greed, min, max, body });
    Ok(())
}

/// `int(text)` where it is not negative.
pub fn integer(text: &str) -> Option<u64> {
    let parsed = batuta_rt::int::parse::parse_text(text, 10).ok().flatten()?;
    if parsed.is_negative() {
        None
    } else {
        Some(parsed.to_u64().unwrap_or(u64::MAX))
    }
}
