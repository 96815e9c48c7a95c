//! What a failed assertion says.
use crate::define::{get, library, text};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// The error of a failed assertion: what went wrong, and what the test says about it.
pub(super) fn failure(this: &Value, msg: &Value, standard: &str) -> R<Exc> {
    let said = match msg {
        Value::None => standard.to_string(),
        msg if op::truthy(&get(this, "longMessage")?)? => format!("{standard} : {}", fmt::str(msg)?),
        msg => fmt::str(msg)?.to_string(),
    };
    match get(this, "failureException")? {
        Value::Class(kind) => Ok(Exc::new(kind, &[said.into()])),
        _ => Ok(Exc::new(class::AssertionError(), &[said.into()])),
    }
}

/// The reprs of both sides, with what they share cut out where they are long.
pub(super) fn shortened(first: &Value, second: &Value) -> R<[String; 2]> {
    const LONGEST: usize = 80;
    let shown = [fmt::repr(first)?, fmt::repr(second)?].map(|one| one.chars().collect::<Vec<char>>());
    let whole = |one: &[char]| one.iter().collect::<String>();
    let longest = shown[0].len().max(shown[1].len());
    if longest <= LONGEST {
        return Ok(shown.map(|one| whole(&one)));
    }
    let common = shown[0].iter().zip(&shown[1]).take_while(|(a, b)| a == b).count();
    let shorten = |one: &[char], begin: usize, end: usize| -> String {
        if one.len() <= begin + end + 12 {
            return whole(one);
        }
        let skipped = one.len() - begin - end;
        format!("{}[{skipped} chars]{}", whole(&one[..begin]), whole(&one[one.len() - end..]))
    };
    let most = LONGEST as i64 - (longest as i64 - common as i64);
    if most > 5 + 5 + 12 + 5 {
        return Ok(shown.map(|one| shorten(&one[..common], 5, 5) + &whole(&one[common..])));
    }
    Ok(shown.map(|one| shorten(&one[..common], 5, 5) + &shorten(&one[common..], 5, 5)))
}

/// What distinguishes two values of one builtin type, in lines below the first.
pub(super) fn difference(this: &Value, first: &Value, second: &Value) -> R<String> {
    let [left, right] = shortened(first, second)?;
    match (first.payload(), second.payload()) {
        (Value::List(a), Value::List(b)) => sequences(this, "Lists", first, second, &a.to_vec(), &b.to_vec()),
        (Value::Tuple(a), Value::Tuple(b)) => sequences(this, "Tuples", first, second, a, b),
        (Value::Dict(_), Value::Dict(_)) => within(this, format!("{left} != {right}"), &pretty(first, second)?),
        (Value::Set(a) | Value::FrozenSet(a), Value::Set(b) | Value::FrozenSet(b)) => {
            let mut lines = Vec::new();
            for (mine, other, which) in [(a, b, "first"), (b, a, "second")] {
                let mut extra = Vec::new();
                for item in mine.to_vec() {
                    if !other.contains(&item)? {
                        extra.push(fmt::repr(&item)?.to_string());
                    }
                }
                if !extra.is_empty() {
                    let missing = if which == "first" { "second" } else { "first" };
                    lines.push(format!("Items in the {which} set but not the {missing}:"));
                    lines.extend(extra);
                }
            }
            Ok(lines.join("\n"))
        }
        (Value::Str(a), Value::Str(b)) => {
            let mut lines = [a, b].map(|one| one.split_inclusive('\n').map(String::from).collect::<Vec<_>>());
            if lines[0].len() == 1 && !lines[0][0].ends_with('\n') {
                lines.iter_mut().filter_map(|one| one.last_mut()).for_each(|last| last.push('\n'));
            }
            let [a, b] = lines;
            within(this, format!("{left} != {right}"), &compared(a, b, "")?)
        }
        _ => Ok(format!("{left} != {right}")),
    }
}

fn sequences(this: &Value, kind: &str, first: &Value, second: &Value, a: &[Value], b: &[Value]) -> R<String> {
    let [left, right] = shortened(first, second)?;
    let mut said = format!("{kind} differ: {left} != {right}\n");
    let name = kind.trim_end_matches('s').to_lowercase();
    for at in 0..a.len().min(b.len()) {
        if op::ne_bool(&a[at], &b[at])? {
            let [x, y] = shortened(&a[at], &b[at])?;
            said.push_str(&format!("\nFirst differing element {at}:\n{x}\n{y}\n"));
            break;
        }
    }
    let (which, longer, shorter) = if a.len() > b.len() { ("First", a, b) } else { ("Second", b, a) };
    if longer.len() > shorter.len() {
        let (count, extra) = (longer.len() - shorter.len(), fmt::repr(&longer[shorter.len()])?);
        said.push_str(&format!(
            "\n{which} {name} contains {count} additional elements.\nFirst extra element {}:\n{extra}\n",
            shorter.len()
        ));
    }
    within(this, said, &pretty(first, second)?)
}

fn pretty(first: &Value, second: &Value) -> R<String> {
    let lines = |one: &Value| -> R<Vec<String>> {
        let shown = text(&op::call(&library("pprint", "pformat")?, args![one])?)?;
        Ok(shown.lines().map(String::from).collect())
    };
    compared(lines(first)?, lines(second)?, "\n")
}

fn compared(first: Vec<String>, second: Vec<String>, between: &str) -> R<String> {
    let list = |lines: Vec<String>| Value::List(lines.into_iter().map(Value::from).collect());
    let found = op::call(&library("difflib", "ndiff")?, args![list(first), list(second)])?;
    let mut said = Vec::new();
    for line in collect(&found)? {
        said.push(text(&line)?.to_string());
    }
    Ok(said.join(between))
}

// A long comparison is left out, and said to be.
fn within(this: &Value, said: String, diff: &str) -> R<String> {
    let most = get(this, "maxDiff")?;
    let length = diff.chars().count() + 1;
    if most.is_none() || op::le_bool(&Value::from(length), &most)? {
        return Ok(format!("{said}\n{diff}"));
    }
    Ok(format!("{said}\nDiff is {length} characters long. Set self.maxDiff to None to see it."))
}
