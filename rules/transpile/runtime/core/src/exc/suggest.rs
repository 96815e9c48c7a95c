//! "Did you mean": CPython's suggestion for an uncaught AttributeError or NameError.
use super::Exc;
use crate::prelude::*;

const MOVE: usize = 2;
const CASE: usize = 1;
const MOST_CANDIDATES: usize = 750;
const LONGEST: usize = 40;

fn cost(a: u8, b: u8) -> usize {
    if a & 31 != b & 31 {
        return MOVE;
    }
    if a == b {
        return 0;
    }
    if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// CPython's weighted edit distance, giving up above `most`.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let (Some(x), Some(y)) = (a.first(), b.first()) {
        if x != y {
            break;
        }
        (a, b) = (&a[1..], &b[1..]);
    }
    while let (Some(x), Some(y)) = (a.last(), b.last()) {
        if x != y {
            break;
        }
        (a, b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
    }
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE;
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return most + 1;
    }
    if b.len() < a.len() {
        (a, b) = (b, a);
    }
    if (b.len() - a.len()) * MOVE > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|n| n * MOVE).collect();
    let mut result = 0;
    for (at, code) in b.iter().enumerate() {
        let mut diagonal = at * MOVE;
        result = diagonal;
        let mut least = usize::MAX;
        for index in 0..a.len() {
            let substitute = diagonal + cost(*code, a[index]);
            diagonal = row[index];
            result = substitute.min(result.min(diagonal) + MOVE);
            row[index] = result;
            least = least.min(result);
        }
        if least > most {
            return most + 1;
        }
    }
    result
}

/// The name nearest to a wrong one, by CPython's rules.
pub fn nearest(wrong: &str, candidates: &[Str]) -> Option<Str> {
    if candidates.len() > MOST_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &Str)> = None;
    for name in candidates {
        if &**name == wrong {
            continue;
        }
        let mut most = (wrong.len() + name.len() + 3) * MOVE / 6;
        if let Some((known, _)) = best {
            most = most.min(known.saturating_sub(1));
        }
        let found = distance(wrong, name, most);
        if found <= most && best.is_none_or(|(known, _)| found < known) {
            best = Some((found, name));
        }
    }
    best.map(|(_, name)| name.clone())
}

/// The suffix of the last line of a traceback, or empty.
pub fn suffix(exc: &Exc) -> String {
    let Some(data) = exc.data() else {
        return String::new();
    };
    let Some(Value::Str(name)) = data.field("name") else {
        return String::new();
    };
    let candidates = if exc.is(K::AttributeError) {
        match data.field("obj") {
            Some(object) => builtins::names_of(&object).unwrap_or_default(),
            None => return String::new(),
        }
    } else if exc.is(K::NameError) && !exc.is(K::UnboundLocalError) {
        builtins::visible_names()
    } else {
        return String::new();
    };
    nearest(&name, &candidates).map_or_else(String::new, |found| format!(". Did you mean: '{found}'?"))
}
