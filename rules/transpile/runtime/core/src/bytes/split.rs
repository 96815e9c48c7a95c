//! Splitting bytes: by a separator, at white space, into three parts.
use super::methods::{find, like, needed, rfind, this};
use crate::prelude::*;

pub(super) fn split_with(content: &[u8], sep: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut out, mut rest) = (Vec::new(), content);
    while out.len() < most {
        let Some(at) = find(rest, sep) else { break };
        out.push(rest[..at].to_vec());
        rest = &rest[at + sep.len()..];
    }
    out.push(rest.to_vec());
    out
}
fn rsplit_with(content: &[u8], sep: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut out, mut rest) = (Vec::new(), content);
    while out.len() < most {
        let Some(at) = rfind(rest, sep) else { break };
        out.push(rest[at + sep.len()..].to_vec());
        rest = &rest[..at];
    }
    out.push(rest.to_vec());
    out.reverse();
    out
}

pub(super) fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t'..=b'\r')
}

pub(super) fn split(v: &Value, a: Args, name: &str, backward: bool) -> R {
    let [sep, most] = a.named(name, ["sep", "maxsplit"], 0)?;
    let most = match most {
        Some(m) => usize::try_from(op::index(&m)?.to_index()?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let content = this(v)?;
    let parts = match sep.filter(|s| !s.is_none()) {
        None => {
            // Bytes are chars of the same number here; only ASCII spaces part them.
            let text: String = content.iter().map(|b| *b as char).collect();
            spaces(&text, most, backward)
        }
        Some(sep) => {
            let sep = needed(&sep)?;
            if sep.is_empty() {
                return Err(value_error("empty separator"));
            }
            if backward {
                rsplit_with(&content, &sep, most)
            } else {
                split_with(&content, &sep, most)
            }
        }
    };
    Ok(Value::List(parts.into_iter().map(|p| like(v, p)).collect()))
}

fn spaces(text: &str, most: usize, backward: bool) -> Vec<Vec<u8>> {
    let space = |c: char| u8::try_from(c as u32).is_ok_and(is_space);
    let bytes = |t: &str| t.chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    let mut out = Vec::new();
    let mut rest = if backward { text.trim_end_matches(space) } else { text.trim_start_matches(space) };
    while !rest.is_empty() {
        if out.len() == most {
            out.push(bytes(rest));
            break;
        }
        if backward {
            let cut = rest.rfind(space).map_or(0, |at| at + 1);
            out.push(bytes(&rest[cut..]));
            rest = rest[..cut].trim_end_matches(space);
        } else {
            let cut = rest.find(space).unwrap_or(rest.len());
            out.push(bytes(&rest[..cut]));
            rest = rest[cut..].trim_start_matches(space);
        }
    }
    if backward {
        out.reverse();
    }
    out
}

pub(super) fn partition(v: &Value, a: Args, backward: bool) -> R {
    let content = this(v)?;
    let sep = needed(&a.one("bytes.partition")?)?;
    if sep.is_empty() {
        return Err(value_error("empty separator"));
    }
    let found = if backward { rfind(&content, &sep) } else { find(&content, &sep) };
    let make = |p: &[u8]| like(v, p.to_vec());
    Ok(match (found, backward) {
        (Some(at), _) => tuple![make(&content[..at]), make(&sep), make(&content[at + sep.len()..])],
        (None, false) => tuple![make(&content), make(b""), make(b"")],
        (None, true) => tuple![make(b""), make(b""), make(&content)],
    })
}
