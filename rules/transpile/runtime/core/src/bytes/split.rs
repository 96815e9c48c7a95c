//! Methods of `bytes` and `bytearray` that cut and join.
use super::bytes_like;
use super::methods::{find, is_space, like, needed, rfind, this};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn split_with(content: &[u8], sep: &[u8], most: usize) -> Vec<Vec<u8>> {
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

fn split(v: &Value, a: Args, name: &str, backward: bool) -> R {
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

fn partition(v: &Value, a: Args, backward: bool) -> R {
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

fn strip(v: &Value, a: Args, name: &str, left: bool, right: bool) -> R {
    let [set] = a.between::<1>(name, 0)?;
    let content = this(v)?;
    let set = match set.filter(|s| !s.is_none()) {
        Some(s) => needed(&s)?,
        None => b" \t\n\r\x0b\x0c".to_vec(),
    };
    let mut window = &content[..];
    while left && window.first().is_some_and(|b| set.contains(b)) {
        window = &window[1..];
    }
    while right && window.last().is_some_and(|b| set.contains(b)) {
        window = &window[..window.len() - 1];
    }
    Ok(like(v, window.to_vec()))
}

fn replace(v: &Value, a: Args) -> R {
    let [old, new, most] = a.between::<3>("replace", 2)?;
    let (old, new) = (needed(&old.unwrap_or_default())?, needed(&new.unwrap_or_default())?);
    let most = match most {
        Some(m) => usize::try_from(op::index(&m)?.to_index()?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let content = this(v)?;
    if old.is_empty() {
        let mut out = Vec::new();
        for (at, b) in content.iter().enumerate() {
            if at < most {
                out.extend_from_slice(&new);
            }
            out.push(*b);
        }
        if content.len() < most {
            out.extend_from_slice(&new);
        }
        return Ok(like(v, out));
    }
    Ok(like(v, split_with(&content, &old, most).join(&new[..])))
}

fn join(v: &Value, a: Args) -> R {
    let sep = this(v)?;
    let mut out = Vec::new();
    let items = a.one("bytes.join")?;
    let refuse = |e: Exc| if e.is(K::TypeError) { type_error("can only join an iterable") } else { e };
    let items = op::iter(&items).map_err(refuse)?;
    crate::iters::ask_length(&items)?;
    for (at, item) in items.collect()?.iter().enumerate() {
        let Some(part) = bytes_like(item) else {
            return Err(type_error(format!(
                "sequence item {at}: expected a bytes-like object, {} found",
                item.type_name()
            )));
        };
        if at > 0 {
            out.extend_from_slice(&sep);
        }
        out.extend(part);
    }
    Ok(like(v, out))
}

fn splitlines(v: &Value, a: Args) -> R {
    let [keep] = a.named("splitlines", ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |k| op::truthy(&k))?;
    let content = this(v)?;
    let (mut out, mut start, mut at) = (Vec::new(), 0, 0);
    while at < content.len() {
        let end = match (content[at], content.get(at + 1)) {
            (b'\r', Some(b'\n')) => at + 2,
            (b'\n' | b'\r', _) => at + 1,
            _ => {
                at += 1;
                continue;
            }
        };
        out.push(like(v, content[start..if keep { end } else { at }].to_vec()));
        (start, at) = (end, end);
    }
    if start < content.len() {
        out.push(like(v, content[start..].to_vec()));
    }
    Ok(Value::List(List::from(out)))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("split", |v, a| split(v, a, "split", false)),
        ("rsplit", |v, a| split(v, a, "rsplit", true)),
        ("splitlines", splitlines),
        ("partition", |v, a| partition(v, a, false)),
        ("rpartition", |v, a| partition(v, a, true)),
        ("strip", |v, a| strip(v, a, "strip", true, true)),
        ("lstrip", |v, a| strip(v, a, "lstrip", true, false)),
        ("rstrip", |v, a| strip(v, a, "rstrip", false, true)),
        ("replace", replace),
        ("join", join),
    ],
    getters: &[],
    statics: &[],
};
