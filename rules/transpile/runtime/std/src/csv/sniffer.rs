//! `csv.Sniffer`: what a sample's delimiter and quotes seem to be, and whether it begins with a header.
use super::{error, reader};
use crate::define::{library, ClassDef};
use batuta_rt::prelude::*;

/// Where a quoted field stands: between delimiters, first, last, alone in its line. Groups by name as far as they are there.
const QUOTED: [&str; 4] = [
    r#"(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)"#,
    r#"(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)"#,
    r#"(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)"#,
    r#"(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)"#,
];
const PREFERRED: [&str; 5] = [",", "\t", ";", " ", ":"];

#[derive(Default)]
struct Guess {
    quote: String,
    double_quote: bool,
    delimiter: String,
    skip_space: bool,
}

fn allowed(delimiters: &Value, key: &str) -> R<bool> {
    Ok(delimiters.is_none() || op::contains(delimiters, &Value::str(key))?)
}

fn count(counts: &mut Vec<(String, usize)>, key: &str) {
    match counts.iter_mut().find(|(known, _)| known == key) {
        Some((_, number)) => *number += 1,
        None => counts.push((key.into(), 1)),
    }
}

/// The key counted most, the first of those.
fn most(counts: &[(String, usize)]) -> Option<&(String, usize)> {
    counts.iter().rev().max_by_key(|(_, number)| *number)
}

fn compiled(pattern: &str, flags: &[&str]) -> R {
    let mut all = library("re", "MULTILINE")?;
    for flag in flags {
        all = op::bitor(&all, &library("re", flag)?)?;
    }
    op::call(&library("re", "compile")?, [Value::str(pattern), all])
}

/// By the quoted fields; none where there are none.
fn by_quotes(sample: &Value, delimiters: &Value) -> R<Option<Guess>> {
    for pattern in QUOTED {
        let regex = compiled(pattern, &["DOTALL"])?;
        let (mut quotes, mut delims, mut spaces, mut found) = (Vec::new(), Vec::new(), 0, false);
        let mut matches = op::iter(&op::call_method(&regex, "finditer", [sample.clone()])?)?;
        while let Some(one) = matches.next()? {
            found = true;
            let group = |name: &str| op::call_method(&one, "group", [Value::str(name)]).and_then(|g| g.as_str());
            count(&mut quotes, &group("quote")?);
            if !pattern.contains("<delim>") {
                continue;
            }
            let delim = group("delim")?;
            if allowed(delimiters, &delim)? {
                count(&mut delims, &delim);
            }
            spaces += usize::from(!group("space")?.is_empty());
        }
        if !found {
            continue;
        }
        let quote = most(&quotes).map(|(key, _)| key.clone()).unwrap_or_default();
        let (delimiter, skip_space) = match most(&delims) {
            Some((key, number)) => (key.clone(), *number == spaces),
            None => (String::new(), false),
        };
        let escaped = op::call(&library("re", "escape")?, [Value::str(&delimiter)])?.as_str()?;
        let doubled =
            format!("(({escaped})|^)\\W*{quote}[^{escaped}\\n]*{quote}[^{escaped}\\n]*{quote}\\W*(({escaped})|$)");
        let double_quote = !op::call_method(&compiled(&doubled, &[])?, "search", [sample.clone()])?.is_none();
        return Ok(Some(Guess { quote, double_quote, delimiter, skip_space }));
    }
    Ok(None)
}

/// How often a character stands in a line, most lines, less those that disagree.
type Mode = (usize, i64);

fn mode(counts: &[(usize, i64)]) -> Option<Mode> {
    match counts {
        [] | [(0, _)] => None,
        [one] => Some(*one),
        many => {
            let best = many.iter().rev().max_by_key(|(_, lines)| *lines)?;
            let all: i64 = many.iter().map(|(_, lines)| lines).sum();
            Some((best.0, 2 * best.1 - all))
        }
    }
}

/// By how evenly characters are spread over the lines.
fn by_frequency(sample: &str, delimiters: &Value) -> R<(String, bool)> {
    let lines: Vec<&str> = sample.split('\n').filter(|line| !line.is_empty()).collect();
    let chunk = lines.len().min(10);
    let mut frequencies: Vec<Vec<(usize, i64)>> = vec![Vec::new(); 127];
    let mut modes: Vec<(u8, Mode)> = Vec::new();
    let mut delims: Vec<(u8, Mode)> = Vec::new();
    let spaced = |delim: u8| {
        let text = char::from(delim).to_string();
        let first = lines[0];
        (text.clone(), first.matches(&text).count() == first.matches(&format!("{text} ")).count())
    };
    let (mut start, mut rounds) = (0, 0);
    while start < lines.len() {
        rounds += 1;
        for line in &lines[start..lines.len().min(start + chunk)] {
            let mut found = [0usize; 127];
            line.bytes().filter(|byte| *byte < 127).for_each(|byte| found[usize::from(byte)] += 1);
            for (counts, number) in frequencies.iter_mut().zip(found) {
                match counts.iter_mut().find(|(known, _)| *known == number) {
                    Some((_, lines)) => *lines += 1,
                    None => counts.push((number, 1)),
                }
            }
        }
        for (code, counts) in (0u8..).zip(&frequencies) {
            let Some(mode) = mode(counts) else { continue };
            match modes.iter_mut().find(|(known, _)| *known == code) {
                Some(known) => known.1 = mode,
                None => modes.push((code, mode)),
            }
        }
        let total = (chunk * rounds).min(lines.len()) as f64;
        let mut consistency = 1.0;
        while delims.is_empty() && consistency >= 0.9 {
            for (code, (number, agreeing)) in &modes {
                let even = *number > 0 && *agreeing > 0 && *agreeing as f64 / total >= consistency;
                if even && allowed(delimiters, &char::from(*code).to_string())? {
                    delims.push((*code, (*number, *agreeing)));
                }
            }
            consistency -= 0.01;
        }
        if let [(only, _)] = delims[..] {
            return Ok(spaced(only));
        }
        start += chunk;
    }
    if delims.is_empty() {
        return Ok((String::new(), false));
    }
    for wanted in PREFERRED {
        if let Some((found, _)) = delims.iter().find(|(code, _)| wanted.as_bytes() == [*code]) {
            return Ok(spaced(*found));
        }
    }
    let last = delims.iter().max_by_key(|(code, mode)| (*mode, *code)).map_or(b',', |(code, _)| *code);
    Ok(spaced(last))
}

fn sniff(base: &Class, sample: &Value, delimiters: &Value) -> R {
    let mut guess = by_quotes(sample, delimiters)?.unwrap_or_default();
    if guess.delimiter.is_empty() {
        (guess.delimiter, guess.skip_space) = by_frequency(&sample.as_str()?, delimiters)?;
    }
    if guess.delimiter.is_empty() {
        return Err(error("Could not determine delimiter"));
    }
    let quote = if guess.quote.is_empty() { "\"" } else { &guess.quote };
    let space = Dict::new();
    space.set_str("_name", Value::str("sniffed"));
    space.set_str("lineterminator", Value::str("\r\n"));
    space.set_str("quoting", 0.into());
    space.set_str("doublequote", guess.double_quote.into());
    space.set_str("delimiter", Value::str(&guess.delimiter));
    space.set_str("quotechar", Value::str(quote));
    space.set_str("skipinitialspace", guess.skip_space.into());
    build_class("dialect", "csv", "Sniffer.sniff.<locals>.dialect", vec![base.into()], space, Vec::new())
}

/// What a column's values have in common: that they are numbers, or a length.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Length(usize),
}

fn is_number(text: &Value) -> R<bool> {
    match builtins::complex(args![text.clone()]) {
        Ok(_) => Ok(true),
        Err(e) if e.is(K::ValueError) || e.is(K::OverflowError) => Ok(false),
        Err(e) => Err(e),
    }
}

fn has_header(reader_class: &Class, base: &Class, sample: &Value) -> R<bool> {
    let lines = op::call(&library("io", "StringIO")?, [sample.clone()])?;
    let dialect = sniff(base, sample, &Value::None)?;
    let mut rows = op::iter(&reader::make(reader_class, args![lines, dialect])?)?;
    let header = collect(&rows.next()?.ok_or_else(|| stop_iteration(None))?)?;
    let mut columns: Vec<Option<Option<Kind>>> = vec![Some(None); header.len()];
    for _ in 0..21 {
        let Some(row) = rows.next()? else { break };
        let row = collect(&row)?;
        if row.len() != header.len() {
            continue;
        }
        for (column, text) in columns.iter_mut().zip(&row) {
            let Some(known) = column else { continue };
            let kind = if is_number(text)? { Kind::Number } else { Kind::Length(op::len(text)?) };
            match known {
                None => *known = Some(kind),
                Some(same) if *same == kind => {}
                Some(_) => *column = None,
            }
        }
    }
    let mut votes = 0;
    for (column, title) in columns.iter().zip(&header) {
        let differs = match column {
            None => continue,
            Some(Some(Kind::Length(length))) => op::len(title)? != *length,
            Some(Some(Kind::Number)) => !is_number(title)?,
            // No row was looked at: `None` cannot be called.
            Some(None) => true,
        };
        votes += if differs { 1 } else { -1 };
    }
    Ok(votes > 0)
}

pub fn class(reader_class: &Class, base: &Class) -> R<Class> {
    let (base, reader_class) = (base.clone(), reader_class.clone());
    let other = base.clone();
    ClassDef::new("csv", "Sniffer", &[])
        .def("__init__", "self", |mut b| {
            let preferred = List::from(PREFERRED.map(Value::str).to_vec());
            op::setattr(&b.next(), "preferred", preferred.into()).map(Value::from)
        })
        .def("sniff", "self, sample, delimiters=None", move |b| {
            let [_, sample, delimiters] = b.into_array();
            sniff(&base, &sample, &delimiters)
        })
        .def("has_header", "self, sample", move |b| {
            let [_, sample] = b.into_array();
            has_header(&reader_class, &other, &sample).map(Value::from)
        })
        .build()
}
