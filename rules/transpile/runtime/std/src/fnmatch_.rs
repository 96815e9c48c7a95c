//! `fnmatch`: shell patterns.
use crate::define::function;
use crate::os::place::{fspath, Place};
use batuta_rt::prelude::*;

enum Part {
    Any,
    One,
    Char(char),
    /// Ranges, and whether they are what must not be there.
    Class(Vec<(char, char)>, bool),
}

/// Where the class that opens before `from` ends.
fn class_end(pattern: &[char], from: usize) -> Option<usize> {
    let mut at = from;
    if pattern.get(at) == Some(&'!') {
        at += 1;
    }
    if pattern.get(at) == Some(&']') {
        at += 1;
    }
    (at..pattern.len()).find(|i| pattern[*i] == ']')
}

fn class(content: &[char]) -> Part {
    let (negated, content) = match content.split_first() {
        Some(('!', rest)) => (true, rest),
        _ => (false, content),
    };
    let (mut ranges, mut at) = (Vec::new(), 0);
    while at < content.len() {
        match (content.get(at + 1), content.get(at + 2)) {
            (Some('-'), Some(high)) => {
                // A range the wrong way round holds nothing.
                ranges.push((content[at], *high));
                at += 3;
            }
            _ => {
                ranges.push((content[at], content[at]));
                at += 1;
            }
        }
    }
    Part::Class(ranges, negated)
}

fn parts(pattern: &str) -> Vec<Part> {
    let pattern: Vec<char> = pattern.chars().collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < pattern.len() {
        let c = pattern[at];
        at += 1;
        out.push(match c {
            '*' => Part::Any,
            '?' => Part::One,
            '[' => match class_end(&pattern, at) {
                Some(end) => {
                    let made = class(&pattern[at..end]);
                    at = end + 1;
                    made
                }
                None => Part::Char('['),
            },
            other => Part::Char(other),
        });
    }
    out
}

/// True when the whole name fits the pattern.
pub fn matches(name: &str, pattern: &str) -> bool {
    let (parts, name): (Vec<Part>, Vec<char>) = (parts(pattern), name.chars().collect());
    let fits = |part: &Part, c: char| match part {
        Part::Any => false,
        Part::One => true,
        Part::Char(wanted) => *wanted == c,
        Part::Class(ranges, negated) => ranges.iter().any(|(low, high)| (*low..=*high).contains(&c)) != *negated,
    };
    let (mut p, mut n) = (0, 0);
    // The last star, and how much of the name it takes.
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match parts.get(p) {
            Some(Part::Any) => {
                star = Some((p, n));
                p += 1;
            }
            Some(part) if fits(part, name[n]) => {
                p += 1;
                n += 1;
            }
            _ => match star {
                Some((at, taken)) => {
                    star = Some((at, taken + 1));
                    p = at + 1;
                    n = taken + 1;
                }
                None => return false,
            },
        }
    }
    parts[p..].iter().all(|part| matches!(part, Part::Any))
}

fn escape_char(c: char) -> String {
    let special = "()[]{}?*+-|^$\\.&~# \t\n\r\u{b}\u{c}";
    if special.contains(c) {
        format!("\\{c}")
    } else {
        c.to_string()
    }
}

/// The text of a class in a regular expression, as CPython writes it.
fn class_expression(content: &str) -> String {
    let mut content = content.to_string();
    if content.contains('-') {
        let chars: Vec<char> = content.chars().collect();
        let mut chunks: Vec<String> = Vec::new();
        let (mut from, mut at) = (0, if chars[0] == '!' { 2 } else { 1 });
        while let Some(dash) = (at..chars.len()).find(|k| chars[*k] == '-') {
            chunks.push(chars[from..dash].iter().collect());
            from = dash + 1;
            at = dash + 3;
        }
        let last: String = chars[from.min(chars.len())..].iter().collect();
        match (last.is_empty(), chunks.last_mut()) {
            (true, Some(before)) => before.push('-'),
            _ => chunks.push(last),
        }
        // Ranges that hold nothing are taken out.
        for k in (1..chunks.len()).rev() {
            if chunks[k - 1].chars().next_back() > chunks[k].chars().next() {
                let mut joined: String = chunks[k - 1].clone();
                joined.pop();
                joined.extend(chunks[k].chars().skip(1));
                chunks[k - 1] = joined;
                chunks.remove(k);
            }
        }
        content = chunks.iter().map(|c| c.replace('\\', "\\\\").replace('-', "\\-")).collect::<Vec<_>>().join("-");
    } else {
        content = content.replace('\\', "\\\\");
    }
    match content.as_str() {
        "" => "(?!)".into(),
        "!" => ".".into(),
        _ => {
            let mut out = String::new();
            for c in content.chars() {
                if matches!(c, '&' | '~' | '|') {
                    out.push('\\');
                }
                out.push(c);
            }
            match out.chars().next() {
                Some('!') => format!("[^{}]", &out[1..]),
                Some('^' | '[') => format!("[\\{out}]"),
                _ => format!("[{out}]"),
            }
        }
    }
}

/// `fnmatch.translate(pattern)`.
fn translate(pattern: &str) -> String {
    let pattern: Vec<char> = pattern.chars().collect();
    // `None` is a star.
    let (mut tokens, mut at): (Vec<Option<String>>, usize) = (Vec::new(), 0);
    while at < pattern.len() {
        let c = pattern[at];
        at += 1;
        match c {
            '*' => {
                if !matches!(tokens.last(), Some(None)) {
                    tokens.push(None);
                }
            }
            '?' => tokens.push(Some(".".into())),
            '[' => match class_end(&pattern, at) {
                Some(end) => {
                    tokens.push(Some(class_expression(&pattern[at..end].iter().collect::<String>())));
                    at = end + 1;
                }
                None => tokens.push(Some("\\[".into())),
            },
            other => tokens.push(Some(escape_char(other))),
        }
    }
    let mut out = String::new();
    let mut left = tokens.into_iter().peekable();
    while let Some(Some(text)) = left.next_if(Option::is_some) {
        out.push_str(&text);
    }
    while left.next().is_some() {
        let mut fixed = String::new();
        while let Some(Some(text)) = left.next_if(Option::is_some) {
            fixed.push_str(&text);
        }
        if left.peek().is_none() {
            out.push_str(".*");
            out.push_str(&fixed);
        } else {
            out.push_str(&format!("(?>.*?{fixed})"));
        }
    }
    format!("(?s:{out})\\Z")
}

fn both(bound: &mut Bound) -> R<(Place, Place)> {
    let (name, pattern) = (bound.next(), bound.next());
    let (name, pattern) = (fspath(&name)?, fspath(&pattern)?);
    if name.is_bytes != pattern.is_bytes {
        let (used, on) = if pattern.is_bytes { ("bytes", "string") } else { ("string", "bytes-like") };
        return Err(type_error(format!("cannot use a {used} pattern on a {on} object")));
    }
    Ok((name, pattern))
}

fn build() -> R<Module> {
    let module = Module::new("fnmatch");
    for name in ["fnmatch", "fnmatchcase"] {
        module.set(
            name,
            function("fnmatch", name, "name, pat", |mut b| {
                let (name, pattern) = both(&mut b)?;
                Ok(matches(&name.text, &pattern.text).into())
            }),
        );
    }
    module.set(
        "filter",
        function("fnmatch", "filter", "names, pat", |mut b| {
            let (names, pattern) = (b.next(), fspath(&b.next())?);
            let mut out = Vec::new();
            for name in collect(&names)? {
                if matches(&fspath(&name)?.text, &pattern.text) {
                    out.push(name);
                }
            }
            Ok(List::from(out).into())
        }),
    );
    module.set(
        "translate",
        function("fnmatch", "translate", "pat", |mut b| {
            let pattern = b.next();
            Ok(translate(&pattern.as_str()?).into())
        }),
    );
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("fnmatch", build))
}
