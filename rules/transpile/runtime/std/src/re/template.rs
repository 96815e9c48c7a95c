//! Replacement templates: `\1`, `\g<name>` and escapes.
use super::escape::control;
use super::parse::{integer, length, quoted, Parsed, Problem};
use super::source::{Source, Token};
use super::syntax::MAX_GROUPS;
use batuta_rt::text::unicode;

pub enum Part {
    Text(String),
    Group(usize),
}

/// The parts of a template; `groups` is how many the pattern has, `find` gives the number of a name.
pub fn parse(
    chars: Vec<char>,
    is_text: bool,
    groups: usize,
    find: &dyn Fn(&str) -> Option<usize>,
) -> Parsed<Vec<Part>> {
    let mut source = Source::new(chars, is_text)?;
    let mut parts: Vec<Part> = Vec::new();
    let octal = |c: char| ('0'..='7').contains(&c);
    while let Some(this) = source.get()? {
        let c = match this {
            Token::Char(c) => {
                add_text(&mut parts, c);
                continue;
            }
            Token::Escape(c) => c,
        };
        match c {
            'g' => {
                if !source.eat('<')? {
                    return Err(source.error("missing <", 0));
                }
                let name = source.get_until('>', "group name")?;
                let back = length(&name) + 1;
                let index = if unicode::is_identifier(&name) {
                    find(&name).ok_or_else(|| Problem::Index(format!("unknown group name {}", quoted(&name))))?
                } else {
                    let Some(index) = integer(&name) else {
                        let text = format!("bad character in group name {}", quoted(&name));
                        return Err(source.error(&text, back));
                    };
                    if index >= MAX_GROUPS {
                        return Err(source.error(&format!("invalid group reference {index}"), back));
                    }
                    index as usize
                };
                add_group(&mut parts, &source, index, back, groups)?;
            }
            '0' => {
                let digits = source.get_while(2, octal)?;
                let code = u32::from_str_radix(&digits, 8).unwrap_or(0) & 0xff;
                add_text(&mut parts, char::from_u32(code).unwrap_or_default());
            }
            '1'..='9' => {
                let mut text = c.to_string();
                if let Some(second) = source.peek_char().filter(char::is_ascii_digit) {
                    source.get()?;
                    text.push(second);
                    if octal(c) && octal(second) {
                        if let Some(third) = source.peek_char().filter(|d| octal(*d)) {
                            source.get()?;
                            text.push(third);
                            let code = u32::from_str_radix(&text, 8).unwrap_or(0);
                            if code > 0o377 {
                                let message = format!("octal escape value \\{text} outside of range 0-0o377");
                                return Err(source.error(&message, text.len() + 1));
                            }
                            add_text(&mut parts, char::from_u32(code).unwrap_or_default());
                            continue;
                        }
                    }
                }
                let index = text.parse().unwrap_or(0);
                add_group(&mut parts, &source, index, text.len(), groups)?;
            }
            _ => match control(c) {
                Some(code) => add_text(&mut parts, char::from_u32(code).unwrap_or_default()),
                None if c.is_ascii_alphabetic() => return Err(source.error(&format!("bad escape \\{c}"), 2)),
                None => {
                    add_text(&mut parts, '\\');
                    add_text(&mut parts, c);
                }
            },
        }
    }
    Ok(parts)
}

fn add_text(parts: &mut Vec<Part>, c: char) {
    match parts.last_mut() {
        Some(Part::Text(text)) => text.push(c),
        _ => parts.push(Part::Text(c.into())),
    }
}

fn add_group(parts: &mut Vec<Part>, source: &Source, index: usize, back: usize, groups: usize) -> Parsed<()> {
    if index > groups {
        return Err(source.error(&format!("invalid group reference {index}"), back));
    }
    parts.push(Part::Group(index));
    Ok(())
}
