//! How many arguments an action takes: a small matcher over the letters `A` (argument), `O` (option) and `-` (`--`).
use super::{is_text, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, ZERO_OR_MORE};
use crate::define::get;
use batuta_rt::prelude::*;

/// One step of a pattern: how often characters of a set may stand.
#[derive(Clone)]
struct Step {
    set: &'static [u8],
    least: usize,
    most: usize,
}

/// What one action accepts.
pub(super) struct Pattern(Vec<Step>);

const ANY: usize = usize::MAX;

fn step(set: &'static [u8], least: usize, most: usize) -> Step {
    Step { set, least, most }
}

impl Pattern {
    pub fn of(action: &Value) -> R<Pattern> {
        let nargs = get(action, "nargs")?;
        let dashes = step(b"-", 0, ANY);
        let argument = step(b"A", 1, 1);
        let mut steps = if nargs.is_none() {
            vec![dashes.clone(), argument, dashes]
        } else if is_text(&nargs, OPTIONAL) {
            vec![dashes.clone(), step(b"A", 0, 1), dashes]
        } else if is_text(&nargs, ZERO_OR_MORE) {
            vec![dashes, step(b"A-", 0, ANY)]
        } else if is_text(&nargs, ONE_OR_MORE) {
            vec![dashes, argument, step(b"A-", 0, ANY)]
        } else if is_text(&nargs, REMAINDER) {
            vec![step(b"-AO", 0, ANY)]
        } else if is_text(&nargs, PARSER) {
            vec![dashes, argument, step(b"-AO", 0, ANY)]
        } else if super::is_suppress(&nargs)? {
            vec![dashes.clone(), dashes]
        } else {
            let count = op::index(&nargs)?.to_index()?.max(0) as usize;
            let mut steps = vec![dashes.clone()];
            for _ in 0..count {
                steps.push(argument.clone());
                steps.push(dashes.clone());
            }
            if count == 0 {
                steps.push(dashes);
            }
            steps
        };
        // An option never takes `--`.
        if op::truthy(&get(action, "option_strings")?)? {
            steps.retain(|s| s.set != b"-");
            for s in &mut steps {
                s.set = match s.set {
                    b"A-" => b"A",
                    b"-AO" => b"AO",
                    other => other,
                };
            }
        }
        Ok(Pattern(steps))
    }
}

/// How many characters each pattern takes from the start of `letters`, the first ones as many as they can.
pub(super) fn match_patterns(patterns: &[Pattern], letters: &[u8]) -> Option<Vec<usize>> {
    let steps: Vec<(usize, &Step)> =
        patterns.iter().enumerate().flat_map(|(n, p)| p.0.iter().map(move |s| (n, s))).collect();
    let mut counts = vec![0; patterns.len()];
    go(&steps, letters, &mut counts).then_some(counts)
}

fn go(steps: &[(usize, &Step)], letters: &[u8], counts: &mut [usize]) -> bool {
    let Some(((group, step), rest)) = steps.split_first() else { return true };
    let most = letters.iter().take(step.most).take_while(|c| step.set.contains(c)).count();
    let mut taken = most;
    while taken >= step.least {
        counts[*group] += taken;
        if go(rest, &letters[taken..], counts) {
            return true;
        }
        counts[*group] -= taken;
        if taken == 0 {
            return false;
        }
        taken -= 1;
    }
    false
}

/// `-1`, `-1.5`, `-.5`: what may be a negative number.
pub(super) fn is_negative_number(text: &str) -> bool {
    // A pattern's `$` also matches before a last newline.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let Some(body) = text.strip_prefix('-') else { return false };
    let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit() || (!c.is_ascii() && c.is_numeric()));
    match body.split_once('.') {
        None => !body.is_empty() && digits(body),
        Some((whole, part)) => digits(whole) && !part.is_empty() && digits(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(patterns: Vec<Vec<Step>>, letters: &str) -> Option<Vec<usize>> {
        match_patterns(&patterns.into_iter().map(Pattern).collect::<Vec<_>>(), letters.as_bytes())
    }

    #[test]
    fn first_pattern_takes_as_much_as_leaves_enough_for_the_rest() {
        let many = vec![step(b"A", 1, 1), step(b"A-", 0, ANY)];
        let one = vec![step(b"A", 1, 1)];
        assert_eq!(counts(vec![many, one], "AAAA"), Some(vec![3, 1]));
    }

    #[test]
    fn too_few_arguments_do_not_match() {
        let one = || vec![step(b"A", 1, 1)];
        assert_eq!(counts(vec![one(), one()], "A"), None);
    }

    #[test]
    fn negative_numbers_are_recognised() {
        for text in ["-1", "-1.5", "-.5", "-12"] {
            assert!(is_negative_number(text), "{text}");
        }
        for text in ["-", "-1.", "-a", "1", "-1e5"] {
            assert!(!is_negative_number(text), "{text}");
        }
    }
}
