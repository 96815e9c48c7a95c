//! Flags written in a pattern, and which of them go together.
use super::parse::{Parsed, Problem, State};
use super::source::{Source, Token};
use super::syntax::*;
use batuta_rt::text::unicode;

pub fn checked_flags(flags: u32, is_text: bool) -> Parsed<u32> {
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

pub fn flag_of(c: char) -> Option<u32> {
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
pub fn flags(source: &mut Source, state: &mut State, first: char) -> Parsed<Option<(u32, u32)>> {
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
