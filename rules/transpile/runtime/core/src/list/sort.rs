//! Stable sorting with keys whose comparisons may run user code and raise.
use crate::prelude::*;
use crate::text::held;
use std::cmp::Ordering;

struct Entry {
    key: Value,
    value: Value,
}

/// Sorts values by `key` (None for the value itself), stably also when reversed.
pub fn sorted(mut values: Vec<Value>, key: &Value, reverse: bool) -> R<Vec<Value>> {
    if key.is_none() {
        let mut shape = Shape::Unknown;
        if values.iter().all(|value| shape.takes(value, 0)) {
            if matches!(shape, Shape::Text) {
                return Ok(by_text(values, text_of, reverse));
            }
            if reverse {
                values.sort_by(|a, b| plain_order(b, a));
            } else {
                values.sort_by(plain_order);
            }
            return Ok(values);
        }
    }
    let mut entries = Vec::with_capacity(values.len());
    for value in values {
        let key = if key.is_none() { value.clone() } else { op::call_with(key, [value.clone()])? };
        entries.push(Entry { key, value });
    }
    if reverse {
        entries.reverse();
    }
    let entries = sort_entries(entries)?;
    let mut out: Vec<Value> = entries.into_iter().map(|e| e.value).collect();
    if reverse {
        out.reverse();
    }
    Ok(out)
}

fn sort_entries(mut entries: Vec<Entry>) -> R<Vec<Entry>> {
    // Keys whose order is total and needs no user code: the library's sort, stable too, does.
    if entries.iter().all(|e| matches!(e.key, Value::Str(_))) {
        return Ok(by_text(entries, |entry| text_of(&entry.key), false));
    }
    let mut shape = Shape::Unknown;
    if entries.iter().all(|e| shape.takes(&e.key, 0)) {
        entries.sort_by(|a, b| plain_order(&a.key, &b.key));
        return Ok(entries);
    }
    merge_sort(entries)
}

fn text_of(value: &Value) -> &str {
    match value {
        Value::Str(text) => text,
        _ => "",
    }
}

/// Sorts by texts, whose first eight bytes tell most of them apart and lie side by side.
fn by_text<T>(items: Vec<T>, text: impl Fn(&T) -> &str, reverse: bool) -> Vec<T> {
    if held::admitted() {
        let mut items = items;
        let order = |a: &T, b: &T| held::compare(text(a), text(b));
        items.sort_by(|a, b| if reverse { order(b, a) } else { order(a, b) });
        return items;
    }
    let first = |text: &str| {
        let mut word = [0; 8];
        let length = text.len().min(8);
        word[..length].copy_from_slice(&text.as_bytes()[..length]);
        u64::from_be_bytes(word)
    };
    let mut keyed: Vec<(u64, T)> = items.into_iter().map(|item| (first(text(&item)), item)).collect();
    let order = |a: &(u64, T), b: &(u64, T)| a.0.cmp(&b.0).then_with(|| text(&a.1).cmp(text(&b.1)));
    if reverse {
        keyed.sort_by(|a, b| order(b, a));
    } else {
        keyed.sort_by(order);
    }
    keyed.into_iter().map(|(_, item)| item).collect()
}

/// What keys have in common that makes their order total: numbers without NaN, texts, or tuples of such, place by place.
enum Shape {
    Unknown,
    Number,
    Text,
    Tuple(Vec<Shape>),
}

impl Shape {
    /// True when the key has this shape, which is learnt from the first one seen.
    fn takes(&mut self, key: &Value, depth: usize) -> bool {
        const DEEPEST: usize = 8;
        match (&mut *self, key) {
            (Shape::Number, Value::Int(_) | Value::Bool(_)) | (Shape::Text, Value::Str(_)) => true,
            (Shape::Number, Value::Float(f)) => !f.is_nan(),
            (Shape::Tuple(places), Value::Tuple(items)) => {
                if places.len() < items.len() {
                    places.resize_with(items.len(), || Shape::Unknown);
                }
                depth < DEEPEST && places.iter_mut().zip(items.iter()).all(|(place, item)| place.takes(item, depth + 1))
            }
            (Shape::Unknown, _) => {
                *self = match key {
                    Value::Int(_) | Value::Bool(_) | Value::Float(_) => Shape::Number,
                    Value::Str(_) => Shape::Text,
                    Value::Tuple(_) => Shape::Tuple(Vec::new()),
                    _ => return false,
                };
                self.takes(key, depth)
            }
            _ => false,
        }
    }
}

/// The order of two keys of one shape.
fn plain_order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => x.cmp(y),
        (Value::Str(x), Value::Str(y)) => x.cmp(y),
        (Value::Float(x), Value::Float(y)) => x.partial_cmp(y).unwrap_or(Ordering::Equal),
        (Value::Tuple(x), Value::Tuple(y)) => x
            .iter()
            .zip(y.iter())
            .map(|(p, q)| plain_order(p, q))
            .find(|order| order.is_ne())
            .unwrap_or_else(|| x.len().cmp(&y.len())),
        (Value::Int(x), Value::Float(y)) => x.compare_f64(*y).unwrap_or(Ordering::Equal),
        (Value::Float(x), Value::Int(y)) => y.compare_f64(*x).map_or(Ordering::Equal, Ordering::reverse),
        (Value::Bool(x), _) => plain_order(&Value::Int(Int::from(*x)), b),
        (_, Value::Bool(y)) => plain_order(a, &Value::Int(Int::from(*y))),
        _ => Ordering::Equal,
    }
}

/// Runs that are there already, short ones lengthened by binary insertion, merged pairwise: as CPython, an item is only
/// ever asked whether it is less.
fn merge_sort(entries: Vec<Entry>) -> R<Vec<Entry>> {
    const RUN: usize = 32;
    let mut runs: Vec<Vec<Entry>> = Vec::new();
    let mut it = entries.into_iter().peekable();
    while it.peek().is_some() {
        let mut run = natural_run(&mut it)?;
        if run.len() < RUN {
            let more: Vec<Entry> = it.by_ref().take(RUN - run.len()).collect();
            run = insertion(run, more)?;
        }
        runs.push(run);
    }
    while runs.len() > 1 {
        let mut next = Vec::with_capacity(runs.len().div_ceil(2));
        let mut pairs = runs.into_iter();
        while let Some(left) = pairs.next() {
            match pairs.next() {
                Some(right) => next.push(merge(left, right)?),
                None => next.push(left),
            }
        }
        runs = next;
    }
    Ok(runs.pop().unwrap_or_default())
}

/// The items up to the first that is out of order; of items that fall strictly, the run turned around.
fn natural_run(it: &mut std::iter::Peekable<impl Iterator<Item = Entry>>) -> R<Vec<Entry>> {
    let mut run: Vec<Entry> = it.next().into_iter().collect();
    let mut falls = None;
    while let (Some(last), Some(next)) = (run.last(), it.peek()) {
        let less = op::sort_lt(&next.key, &last.key)?;
        if *falls.get_or_insert(less) != less {
            break;
        }
        run.extend(it.next());
    }
    if falls == Some(true) {
        run.reverse();
    }
    Ok(run)
}

/// Puts more items into a sorted run.
fn insertion(mut out: Vec<Entry>, more: Vec<Entry>) -> R<Vec<Entry>> {
    for entry in more {
        let (mut low, mut high) = (0, out.len());
        // Already in order is the common case.
        if let Some(last) = out.last() {
            if !op::sort_lt(&entry.key, &last.key)? {
                low = high;
            }
        }
        while low < high {
            let middle = (low + high) / 2;
            if op::sort_lt(&entry.key, &out[middle].key)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        out.insert(low, entry);
    }
    Ok(out)
}

fn merge(left: Vec<Entry>, right: Vec<Entry>) -> R<Vec<Entry>> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let take_right = op::sort_lt(&b.key, &a.key)?;
        out.extend(if take_right { right.next() } else { left.next() });
    }
    out.extend(left);
    out.extend(right);
    Ok(out)
}

fn options(a: Args, function: &str) -> R<(Value, bool)> {
    if !a.pos.is_empty() {
        return Err(type_error(format!("{function}() takes no positional arguments")));
    }
    let [key, reverse] = a.named(function, ["key", "reverse"], 0)?;
    let reverse = match reverse {
        None => false,
        Some(v) => match op::try_index(&v)? {
            Some(i) => !i.is_zero(),
            None => {
                return Err(type_error(format!("'{}' object cannot be interpreted as an integer", v.type_name())));
            }
        },
    };
    Ok((key.unwrap_or_default(), reverse))
}

/// `list.sort(key=None, reverse=False)`.
pub(super) fn method(v: &Value, a: Args) -> R {
    let (key, reverse) = options(a, "sort")?;
    let Value::List(list) = v.payload() else {
        return Err(type_error("expected list"));
    };
    // Equal whole numbers are the same object: their order among themselves is no matter.
    if key.is_none() && list.change(|items| items.sort_plain(reverse)) {
        return Ok(Value::None);
    }
    // While it is being sorted the list is empty, and must be so at the end.
    let original = list.replace(Vec::new());
    let kept = original.clone();
    let result = sorted(original, &key, reverse);
    let modified = !list.is_empty();
    match result {
        Ok(items) => {
            drop(list.replace(items));
            if modified {
                return Err(value_error("list modified during sort"));
            }
            Ok(Value::None)
        }
        Err(e) => {
            drop(list.replace(kept));
            Err(e)
        }
    }
}

/// `sorted(iterable, key=None, reverse=False)`.
pub fn builtin(mut a: Args) -> R {
    if a.pos.len() != 1 {
        return Err(type_error(format!("sorted expected 1 argument, got {}", a.pos.len())));
    }
    let iterable = a.pos.remove(0);
    let (key, reverse) = options(a, "sort")?;
    if let (Value::List(list), Value::None) = (&iterable, &key) {
        let mut items = list.items();
        if items.sort_plain(reverse) {
            return Ok(Value::List(items.into()));
        }
    }
    Ok(Value::List(List::from(sorted(crate::iters::collect_asking(&iterable)?, &key, reverse)?)))
}
