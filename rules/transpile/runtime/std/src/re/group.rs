//! Parsing what a parenthesis opens: groups, references, assertions and conditionals.
use super::inline_flags::{flag_of, flags};
use super::parse::{alternatives, integer, length, quoted, sequence, Parsed, Problem, State};
use super::source::{Source, Token};
use super::syntax::*;
use batuta_rt::text::unicode;

pub enum Opened {
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

pub fn group(source: &mut Source, state: &mut State, verbose: bool, depth: usize, first: bool) -> Parsed<Opened> {
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
