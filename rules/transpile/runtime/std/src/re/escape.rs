//! Escapes of a pattern, inside and outside of sets.
use super::parse::{length, quoted, Parsed, Problem, State};
use super::source::{Source, Token};
use super::syntax::*;
use batuta_rt::text::held;

fn category(c: char) -> Option<Category> {
    Some(match c {
        'd' => Category::Digit,
        'D' => Category::NotDigit,
        's' => Category::Space,
        'S' => Category::NotSpace,
        'w' => Category::Word,
        'W' => Category::NotWord,
        _ => return None,
    })
}

/// `\a`, `\n` and friends.
pub fn control(c: char) -> Option<u32> {
    Some(match c {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => 92,
        _ => return None,
    })
}

fn octal(c: char) -> bool {
    ('0'..='7').contains(&c)
}

fn bad(source: &Source, text: &str) -> Problem {
    source.error(&format!("bad escape {text}"), length(text))
}

/// `\xhh`, `\uhhhh`, `\Uhhhhhhhh` and `\N{name}`; `None` for another escape.
fn coded(source: &mut Source, c: char) -> Parsed<Option<u32>> {
    let digits = match c {
        'x' => 2,
        'u' if source.is_text => 4,
        'U' if source.is_text => 8,
        'N' if source.is_text => {
            if !source.eat('{')? {
                return Err(source.error("missing {", 0));
            }
            let name = source.get_until('}', "character name")?;
            let found = crate::unicodedata_::lookup(&name);
            let Some(found) = found else {
                let text = format!("undefined character name {}", quoted(&name));
                return Err(source.error(&text, length(&name) + 4));
            };
            return Ok(Some(found as u32));
        }
        _ => return Ok(None),
    };
    let found = source.get_while(digits, |c| c.is_ascii_hexdigit())?;
    let text = format!("\\{c}{found}");
    if found.len() != digits {
        return Err(source.error(&format!("incomplete escape {text}"), length(&text)));
    }
    match u32::from_str_radix(&found, 16) {
        Ok(code) if code <= 0x10FFFF => Ok(Some(code)),
        _ => Err(bad(source, &text)),
    }
}

fn octal_limit(source: &Source, text: &str) -> Parsed<u32> {
    let code = u32::from_str_radix(&text[1..], 8).unwrap_or(0);
    if code > 0o377 {
        let message = format!("octal escape value {text} outside of range 0-0o377");
        return Err(source.error(&message, length(text)));
    }
    Ok(code)
}

pub fn class_escape(source: &mut Source, c: char) -> Parsed<SetItem> {
    if let Some(code) = control(c) {
        return Ok(SetItem::Literal(code));
    }
    if let Some(category) = category(c) {
        return Ok(SetItem::Category(category));
    }
    if let Some(code) = coded(source, c)? {
        return Ok(SetItem::Literal(code));
    }
    let text = format!("\\{c}");
    if octal(c) {
        let text = text + &source.get_while(2, octal)?;
        return octal_limit(source, &text).map(SetItem::Literal);
    }
    if c.is_ascii_alphanumeric() {
        return Err(bad(source, &text));
    }
    Ok(SetItem::Literal(held::point(c)))
}

pub fn escape(source: &mut Source, state: &mut State, c: char) -> Parsed<Node> {
    let at = match c {
        'A' => Some(At::BeginningString),
        'b' => Some(At::Boundary),
        'B' => Some(At::NotBoundary),
        'Z' => Some(At::EndString),
        _ => None,
    };
    if let Some(at) = at {
        return Ok(Node::At(at));
    }
    if let Some(category) = category(c) {
        return Ok(Node::In { negate: false, items: vec![SetItem::Category(category)] });
    }
    if let Some(code) = control(c) {
        return Ok(Node::Literal(code));
    }
    if let Some(code) = coded(source, c)? {
        return Ok(Node::Literal(code));
    }
    let mut text = format!("\\{c}");
    if c == '0' {
        text += &source.get_while(2, octal)?;
        return Ok(Node::Literal(u32::from_str_radix(&text[1..], 8).unwrap_or(0)));
    }
    if c.is_ascii_digit() {
        if let Some(Token::Char(second)) = source.next.filter(|t| matches!(t, Token::Char(d) if d.is_ascii_digit())) {
            source.get()?;
            text.push(second);
            if octal(c) && octal(second) {
                if let Some(third) = source.peek_char().filter(|d| octal(*d)) {
                    source.get()?;
                    text.push(third);
                    return octal_limit(source, &text).map(Node::Literal);
                }
            }
        }
        let group = text[1..].parse::<usize>().unwrap_or(0);
        if group < state.groups() {
            if !state.closed(group) {
                return Err(source.error("cannot refer to an open group", length(&text)));
            }
            state.check_lookbehind(group, source)?;
            return Ok(Node::Reference(group));
        }
        return Err(source.error(&format!("invalid group reference {group}"), length(&text) - 1));
    }
    if c.is_ascii_alphabetic() {
        return Err(bad(source, &text));
    }
    Ok(Node::Literal(held::point(c)))
}
