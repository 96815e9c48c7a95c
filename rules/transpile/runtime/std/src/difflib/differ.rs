//! `ndiff`: lines compared, and within similar lines the characters.
use super::matcher::Matcher;
use crate::define::text;
use batuta_rt::prelude::*;
use std::collections::{HashMap, HashSet};

pub(super) fn ndiff(bound: Bound) -> R {
    let [a, b, _, _] = bound.into_array();
    let lines = |value: &Value| -> R<Vec<Str>> { collect(value)?.iter().map(text).collect() };
    let mut out = Vec::new();
    compare(&lines(&a)?, &lines(&b)?, &mut out);
    let made = Value::List(out.into_iter().map(Value::from).collect());
    builtins::iter_value(&made)
}

// Blanks and tabs inside a line say nothing of what corresponds.
fn characters(a: &str, b: &str) -> Matcher {
    let codes = |line: &str| line.chars().map(|c| c as usize).collect::<Vec<_>>();
    Matcher::new(codes(a), codes(b), HashSet::from([' ' as usize, '\t' as usize]), true)
}

fn numbered(a: &[Str], b: &[Str]) -> Matcher {
    let mut numbers: HashMap<Str, usize> = HashMap::new();
    let mut number = |lines: &[Str]| -> Vec<usize> {
        lines
            .iter()
            .map(|line| {
                let next = numbers.len();
                *numbers.entry(line.clone()).or_insert(next)
            })
            .collect()
    };
    let (a, b) = (number(a), number(b));
    Matcher::new(a, b, HashSet::new(), true)
}

fn compare(a: &[Str], b: &[Str], out: &mut Vec<String>) {
    for change in numbered(a, b).changes() {
        let (mine, other) = (&a[change.a.0..change.a.1], &b[change.b.0..change.b.1]);
        match change.tag {
            "replace" => fancy(mine, other, out),
            "delete" => dump('-', mine, out),
            "insert" => dump('+', other, out),
            _ => dump(' ', mine, out),
        }
    }
}

fn dump(tag: char, lines: &[Str], out: &mut Vec<String>) {
    out.extend(lines.iter().map(|line| format!("{tag} {line}")));
}

fn plain(a: &[Str], b: &[Str], out: &mut Vec<String>) {
    let (first, second) = if b.len() < a.len() { (('+', b), ('-', a)) } else { (('-', a), ('+', b)) };
    dump(first.0, first.1, out);
    dump(second.0, second.1, out);
}

fn ratio(a: &str, b: &str) -> f64 {
    let total = a.chars().count() + b.chars().count();
    if total == 0 {
        return 1.0;
    }
    let same: usize = characters(a, b).blocks().iter().map(|block| block.2).sum();
    2.0 * same as f64 / total as f64
}

// The most similar pair of lines stands between what is before and after it.
fn fancy(a: &[Str], b: &[Str], out: &mut Vec<String>) {
    let (mut best, cutoff) = (0.74, 0.75);
    let mut pair = None;
    let mut equal = None;
    for (j, theirs) in b.iter().enumerate() {
        for (i, mine) in a.iter().enumerate() {
            if mine == theirs {
                equal = equal.or(Some((i, j)));
                continue;
            }
            let found = ratio(mine, theirs);
            if found > best {
                best = found;
                pair = Some((i, j));
            }
        }
    }
    let (i, j, identical) = match (pair, equal) {
        (Some((i, j)), _) if best >= cutoff => (i, j, false),
        (_, Some((i, j))) => (i, j, true),
        _ => return plain(a, b, out),
    };
    beside(&a[..i], &b[..j], out);
    if identical {
        out.push(format!("  {}", a[i]));
    } else {
        marked(&a[i], &b[j], out);
    }
    beside(&a[i + 1..], &b[j + 1..], out);
}

fn beside(a: &[Str], b: &[Str], out: &mut Vec<String>) {
    match (a.is_empty(), b.is_empty()) {
        (false, false) => fancy(a, b, out),
        (false, true) => dump('-', a, out),
        _ => dump('+', b, out),
    }
}

fn marked(a: &str, b: &str, out: &mut Vec<String>) {
    let (mut mine, mut theirs) = (String::new(), String::new());
    for change in characters(a, b).changes() {
        let (la, lb) = (change.a.1 - change.a.0, change.b.1 - change.b.0);
        let (left, right) = match change.tag {
            "replace" => ("^", "^"),
            "delete" => ("-", ""),
            "insert" => ("", "+"),
            _ => (" ", " "),
        };
        mine.push_str(&left.repeat(la));
        theirs.push_str(&right.repeat(lb));
    }
    // Tabs stay tabs, so that the marks stand under what they mark.
    let under = |line: &str, marks: &str| -> String {
        let kept = line.chars().zip(marks.chars()).map(|(c, m)| if m == ' ' && c.is_whitespace() { c } else { m });
        kept.collect::<String>().trim_end().to_string()
    };
    for (sign, line, marks) in [('-', a, mine), ('+', b, theirs)] {
        out.push(format!("{sign} {line}"));
        let marks = under(line, &marks);
        if !marks.is_empty() {
            out.push(format!("? {marks}\n"));
        }
    }
}
