//! Floats as digits: positional and scientific, the shortest that are unique, cut at a precision.
use batuta_rt::prelude::float;

/// How the digits after the point end.
#[derive(Clone, Copy, PartialEq)]
pub enum Trim {
    /// Zeros are kept.
    Keep,
    /// Zeros go, the point stays.
    Point,
}

#[derive(Clone, Copy)]
pub struct Layout {
    /// The most digits after the point; without it as many as are needed.
    pub precision: Option<usize>,
    pub least: usize,
    pub unique: bool,
    pub trim: Trim,
    pub left: usize,
    pub right: usize,
    pub exponent: usize,
    pub plus: bool,
}

impl Layout {
    pub fn plain(precision: Option<usize>, unique: bool, trim: Trim, plus: bool) -> Layout {
        Layout { precision, least: 0, unique, trim, left: 0, right: 0, exponent: 0, plus }
    }
}

/// The shortest digits of a finite number, and the power of ten of the first.
fn digits(value: f64) -> (String, i32) {
    let text = float::repr(value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{part}");
    let zeros = all.len() - all.trim_start_matches('0').len();
    let found = all.trim_matches('0');
    if found.is_empty() {
        return ("0".into(), 0);
    }
    (found.to_string(), exponent + whole.len() as i32 - 1 - zeros as i32)
}

fn finished(sign: &str, whole: &str, part: &str, layout: &Layout) -> (String, String) {
    let mut part = part.to_string();
    match layout.trim {
        Trim::Keep => {
            let wanted = if layout.unique { layout.least } else { layout.precision.unwrap_or(0) };
            while part.len() < wanted {
                part.push('0');
            }
        }
        Trim::Point => {
            let kept = part.trim_end_matches('0').len();
            part.truncate(kept.max(layout.least.min(part.len())));
        }
    }
    (format!("{:>width$}", format!("{sign}{whole}"), width = layout.left), part)
}

fn sign_of(value: f64, plus: bool) -> &'static str {
    if value.is_sign_negative() {
        "-"
    } else if plus {
        "+"
    } else {
        ""
    }
}

pub fn positional(value: f64, layout: &Layout) -> String {
    let (found, power) = digits(value);
    let fraction = (found.len() as i32 - 1 - power).max(0) as usize;
    let places = match layout.precision {
        Some(most) if !layout.unique || fraction > most => most,
        _ => fraction.max(layout.least),
    };
    let text = if places != fraction || power > 15 {
        exact(value.abs(), places, &found, power)
    } else {
        format!("{:.*}", places, value.abs())
    };
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let (head, tail) = finished(sign_of(value, layout.plus), whole, part, layout);
    let fill = layout.right.saturating_sub(tail.len());
    format!("{head}.{tail}{}", " ".repeat(fill))
}

/// Numbers without a fraction show their shortest digits and zeros; others as exactly as asked for.
fn exact(value: f64, places: usize, found: &str, power: i32) -> String {
    if power >= found.len() as i32 - 1 {
        let zeros = power as usize + 1 - found.len();
        return format!("{found}{}.{}", "0".repeat(zeros), "0".repeat(places));
    }
    format!("{value:.places$}")
}

pub fn scientific(value: f64, layout: &Layout) -> String {
    let (found, _) = digits(value);
    let places = match layout.precision {
        Some(most) if !layout.unique || found.len() - 1 > most => most,
        _ => (found.len() - 1).max(layout.least),
    };
    let text = if places == found.len() - 1 { from_shortest(value) } else { format!("{:.*e}", places, value.abs()) };
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let (head, tail) = finished(sign_of(value, layout.plus), whole, part, layout);
    let (mark, size) = power.strip_prefix('-').map_or(('+', power), |rest| ('-', rest));
    let width = layout.exponent.max(2);
    format!("{head}.{tail}e{mark}{size:0>width$}")
}

fn from_shortest(value: f64) -> String {
    let (found, power) = digits(value);
    let (first, rest) = found.split_at(1);
    format!("{first}.{rest}e{power}")
}
