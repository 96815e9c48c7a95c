//! From the text of a regular expression to its tree, with CPython's messages and positions.
use super::escape::{class_escape, escape};
use super::source::{Source, Token};
use super::syntax::*;
use batuta_rt::prelude::fmt;
use batuta_rt::text::unicode;
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
    lookbehind_groups: Option<usize>,
    conditionals: HashMap<u64, usize>,
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
    fn open(&mut self, name: Option<&str>, source: &Source) -> Parsed<usize> {
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

fn checked_flags(flags: u32, is_text: bool) -> Parsed<u32> {
    let problem = |text: &str| Err(Problem::Value(text.into()));
    if is_text {
        if flags & LOCALE != 0 {
            return problem("cannot use LOCALE flag with a str pattern");
        }
        if flags & ASCII == 0 {
            return Ok(flags | UNICODE);
        }
        if flags & UNICODE != 0 {
            return problem("ASCII and UNICODE flags are incompatible");
        }
    } else {
        if flags & UNICODE != 0 {
            return problem("cannot use UNICODE flag with a bytes pattern");
        }
        if flags & LOCALE != 0 && flags & ASCII != 0 {
            return problem("ASCII and LOCALE flags are incompatible");
        }
    }
    Ok(flags)
}

fn alternatives(source: &mut Source, state: &mut State, verbose: bool, depth: usize) -> Parsed<Vec<Node>> {
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

fn sequence(source: &mut Source, state: &mut State, verbose: bool, depth: usize, first: bool) -> Parsed<Vec<Node>> {
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
            _ => out.push(Node::Literal(c as u32)),
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
            Token::Char(c) => SetItem::Literal(c as u32),
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
            Token::Char(c) => SetItem::Literal(c as u32),
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

enum Opened {
    Node(Node),
    Nothing,
    GlobalFlags,
}

fn close(source: &mut Source, start: usize) -> Parsed<()> {
    if source.eat(')')? {
        return Ok(());
    }
    Err(source.error("missing ), unterminated subpattern", source.tell() - start))
}

fn unexpected_end(source: &Source) -> Problem {
    source.error("unexpected end of pattern", 0)
}

fn check_name(source: &Source, name: &str, offset: usize) -> Parsed<()> {
    if unicode::is_identifier(name) {
        return Ok(());
    }
    Err(source.error(&format!("bad character in group name {}", quoted(name)), length(name) + offset))
}

fn group(source: &mut Source, state: &mut State, verbose: bool, depth: usize, first: bool) -> Parsed<Opened> {
    let start = source.tell() - 1;
    let (mut capture, mut atomic, mut name, mut add, mut del) = (true, false, None, 0, 0);
    if source.eat('?')? {
        let Some(kind) = source.get()? else { return Err(unexpected_end(source)) };
        match kind {
            Token::Char('P') => {
                if source.eat('<')? {
                    let found = source.get_until('>', "group name")?;
                    check_name(source, &found, 1)?;
                    name = Some(found);
                } else if source.eat('=')? {
                    return named_reference(source, state).map(Opened::Node);
                } else {
                    let Some(c) = source.get()? else { return Err(unexpected_end(source)) };
                    return Err(source.error(&format!("unknown extension ?P{}", c.text()), c.len() + 2));
                }
            }
            Token::Char(':') => capture = false,
            Token::Char('#') => loop {
                if source.next.is_none() {
                    let back = source.tell() - start;
                    return Err(source.error("missing ), unterminated comment", back));
                }
                if source.get()? == Some(Token::Char(')')) {
                    return Ok(Opened::Nothing);
                }
            },
            Token::Char(c @ ('=' | '!' | '<')) => {
                return assertion(source, state, c, verbose, depth, start).map(Opened::Node);
            }
            Token::Char('(') => return conditional(source, state, verbose, depth, start).map(Opened::Node),
            Token::Char('>') => {
                capture = false;
                atomic = true;
            }
            Token::Char(c) if c == '-' || flag_of(c).is_some() => match flags(source, state, c)? {
                None => {
                    if !first {
                        let back = source.tell() - start;
                        return Err(source.error("global flags not at the start of the expression", back));
                    }
                    return Ok(Opened::GlobalFlags);
                }
                Some((on, off)) => {
                    (add, del) = (on, off);
                    capture = false;
                }
            },
            other => {
                return Err(source.error(&format!("unknown extension ?{}", other.text()), other.len() + 1));
            }
        }
    }
    let index = if capture { Some(state.open(name.as_deref(), source)?) } else { None };
    let verbose = (verbose || add & VERBOSE != 0) && del & VERBOSE == 0;
    let body = alternatives(source, state, verbose, depth + 1)?;
    close(source, start)?;
    if let Some(index) = index {
        state.widths[index] = Some(width(&body, &state.widths));
    }
    Ok(Opened::Node(if atomic { Node::Atomic(body) } else { Node::Group { index, add, del, body } }))
}

fn named_reference(source: &mut Source, state: &State) -> Parsed<Node> {
    let name = source.get_until(')', "group name")?;
    check_name(source, &name, 1)?;
    let Some(group) = state.name(&name) else {
        return Err(source.error(&format!("unknown group name {}", quoted(&name)), length(&name) + 1));
    };
    if !state.closed(group) {
        return Err(source.error("cannot refer to an open group", length(&name) + 1));
    }
    state.check_lookbehind(group, source)?;
    Ok(Node::Reference(group))
}

fn assertion(
    source: &mut Source,
    state: &mut State,
    kind: char,
    verbose: bool,
    depth: usize,
    start: usize,
) -> Parsed<Node> {
    let behind = kind == '<';
    let mut kind = Token::Char(kind);
    let outer = state.lookbehind_groups;
    if behind {
        let Some(next) = source.get()? else { return Err(unexpected_end(source)) };
        if !matches!(next, Token::Char('=' | '!')) {
            return Err(source.error(&format!("unknown extension ?<{}", next.text()), next.len() + 2));
        }
        kind = next;
        if outer.is_none() {
            state.lookbehind_groups = Some(state.groups());
        }
    }
    let body = alternatives(source, state, verbose, depth + 1)?;
    if behind && outer.is_none() {
        state.lookbehind_groups = None;
    }
    close(source, start)?;
    Ok(Node::Assert { behind, negate: kind == Token::Char('!'), body })
}

fn conditional(source: &mut Source, state: &mut State, verbose: bool, depth: usize, start: usize) -> Parsed<Node> {
    let name = source.get_until(')', "group name")?;
    let back = length(&name) + 1;
    let group = if unicode::is_identifier(&name) {
        let found = state.name(&name);
        found.ok_or_else(|| source.error(&format!("unknown group name {}", quoted(&name)), back))?
    } else {
        let number = integer(&name);
        let Some(number) = number else {
            return Err(source.error(&format!("bad character in group name {}", quoted(&name)), back));
        };
        if number == 0 {
            return Err(source.error("bad group number", back));
        }
        if number >= MAX_GROUPS {
            return Err(source.error(&format!("invalid group reference {number}"), back));
        }
        let at = source.tell() - back;
        state.conditionals.entry(number).or_insert(at);
        number as usize
    };
    state.check_lookbehind(group, source)?;
    let yes = sequence(source, state, verbose, depth + 1, false)?;
    let mut no = None;
    if source.eat('|')? {
        no = Some(sequence(source, state, verbose, depth + 1, false)?);
        if source.peek_char() == Some('|') {
            return Err(source.error("conditional backref with more than two branches", 0));
        }
    }
    close(source, start)?;
    Ok(Node::Conditional { group, yes, no })
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

fn flag_of(c: char) -> Option<u32> {
    Some(match c {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        't' => 1,
        'u' => UNICODE,
        _ => return None,
    })
}

const TYPE_FLAGS: u32 = ASCII | LOCALE | UNICODE;
const GLOBAL_FLAGS: u32 = 128 | 1;

/// `None` when they are global.
fn flags(source: &mut Source, state: &mut State, first: char) -> Parsed<Option<(u32, u32)>> {
    let (mut add, mut del) = (0, 0);
    let mut c = first;
    let unknown = |source: &Source, token: Token, missing: &str| {
        let letters = token.text().chars().all(unicode::is_alpha);
        source.error(if letters { "unknown flag" } else { missing }, token.len())
    };
    if c != '-' {
        loop {
            let flag = flag_of(c).unwrap_or(0);
            if source.is_text && c == 'L' {
                return Err(source.error("bad inline flags: cannot use 'L' flag with a str pattern", 0));
            }
            if !source.is_text && c == 'u' {
                return Err(source.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0));
            }
            add |= flag;
            if flag & TYPE_FLAGS != 0 && add & TYPE_FLAGS != flag {
                return Err(source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0));
            }
            match source.get()? {
                None => return Err(source.error("missing -, : or )", 0)),
                Some(Token::Char(next @ (')' | '-' | ':'))) => {
                    c = next;
                    break;
                }
                Some(Token::Char(next)) if flag_of(next).is_some() => c = next,
                Some(other) => return Err(unknown(source, other, "missing -, : or )")),
            }
        }
    }
    if c == ')' {
        state.flags |= add;
        return Ok(None);
    }
    if add & GLOBAL_FLAGS != 0 {
        return Err(source.error("bad inline flags: cannot turn on global flag", 1));
    }
    if c == '-' {
        let mut next = source.get()?;
        if next.is_none() {
            return Err(source.error("missing flag", 0));
        }
        let mut missing = "missing flag";
        loop {
            match next {
                None => return Err(source.error("missing :", 0)),
                Some(Token::Char(':')) if missing == "missing :" => break,
                Some(Token::Char(letter)) if flag_of(letter).is_some() => {
                    let flag = flag_of(letter).unwrap_or(0);
                    if flag & TYPE_FLAGS != 0 {
                        let text = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                        return Err(source.error(text, 0));
                    }
                    del |= flag;
                }
                Some(other) => return Err(unknown(source, other, missing)),
            }
            missing = "missing :";
            next = source.get()?;
        }
    }
    if del & GLOBAL_FLAGS != 0 {
        return Err(source.error("bad inline flags: cannot turn off global flag", 1));
    }
    if add & del != 0 {
        return Err(source.error("bad inline flags: flag turned on and off", 1));
    }
    Ok(Some((add, del)))
}
