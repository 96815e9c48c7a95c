//! Builtin functions as emitted code calls them with arguments it knows the number of.
use crate::list::Items;
use crate::prelude::*;

/// `max(a, b)`: the first of those that nothing exceeds.
#[inline]
pub fn max_of(a: &Value, b: &Value) -> R {
    Ok(if op::gt_bool(b, a)? { b } else { a }.clone())
}
/// `min(a, b)`.
#[inline]
pub fn min_of(a: &Value, b: &Value) -> R {
    Ok(if op::lt_bool(b, a)? { b } else { a }.clone())
}
/// `max(a, b)` of floats: the first one where they are equal, or not to be compared.
#[inline]
pub fn max_float(a: f64, b: f64) -> f64 {
    if b > a {
        b
    } else {
        a
    }
}
/// `min(a, b)` of floats.
#[inline]
pub fn min_float(a: f64, b: f64) -> f64 {
    if b < a {
        b
    } else {
        a
    }
}
/// `list(value)`.
pub fn list_of(value: &Value) -> R {
    match value {
        Value::List(list) => Ok(Value::List(list.items().into())),
        Value::Tuple(tuple) => Ok(Value::List(Items::copied(tuple).into())),
        Value::Range(_) | Value::Gen(_) => {
            let mut items = op::iter(value)?;
            let Some(first) = items.next()? else {
                return Ok(Value::List(List::new()));
            };
            let mut out = Items::starting(first, items.least());
            while let Some(item) = items.next()? {
                out.push(item);
            }
            Ok(Value::List(out.into()))
        }
        _ => super::list(Args::of(vec![value.clone()])),
    }
}
/// `sum(value)`.
pub fn sum_of(value: &Value) -> R {
    let total = Sum::new();
    if let Value::List(list) = value {
        if let Some(sum) = list.look(Items::sum) {
            return Ok(sum);
        }
    }
    if let Value::Bytes(bytes) = value {
        return Ok(bytes.iter().map(|byte| i64::from(*byte)).sum::<i64>().into());
    }
    let mut it = op::iter(value)?;
    while let Some(item) = it.next()? {
        total.add(&item)?;
    }
    Ok(total.finish())
}

/// A running `sum`: plain numbers as long as they are such.
pub struct Sum {
    kind: Cell<Kind>,
    small: Cell<i64>,
    float: Cell<f64>,
    other: Slot<Value>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Small,
    Float,
    Other,
}

impl Default for Sum {
    fn default() -> Sum {
        Sum::new()
    }
}

impl Sum {
    #[inline]
    pub fn new() -> Sum {
        Sum { kind: Cell::new(Kind::Small), small: Cell::new(0), float: Cell::new(0.0), other: Slot::new(Value::None) }
    }
    /// `sum(values, start)` where the start is a number.
    #[inline]
    pub fn from(start: impl Into<Value>) -> Sum {
        let made = Sum::new();
        made.become_(start.into());
        made
    }
    #[inline]
    pub fn add(&self, item: &Value) -> R<()> {
        match item {
            Value::Float(item) => self.add_float(*item),
            Value::Int(item) => self.add_int(item),
            Value::Bool(item) => self.add_bool(*item),
            other => self.add_other(other),
        }
    }
    #[inline]
    pub fn add_float(&self, item: f64) -> R<()> {
        if self.kind.get() == Kind::Float {
            self.float.set(self.float.get() + item);
            return Ok(());
        }
        self.add_other(&Value::Float(item))
    }
    #[inline]
    pub fn add_int(&self, item: &Int) -> R<()> {
        if self.kind.get() == Kind::Small {
            if let Some(total) = item.to_i64().and_then(|item| self.small.get().checked_add(item)) {
                self.small.set(total);
                return Ok(());
            }
        }
        self.add_other(&Value::Int(item.clone()))
    }
    #[inline]
    pub fn add_bool(&self, item: bool) -> R<()> {
        self.add_int(&Int::from(item))
    }
    #[inline(never)]
    fn add_other(&self, item: &Value) -> R<()> {
        let total = op::add(&self.finish(), item)?;
        self.become_(total);
        Ok(())
    }
    fn become_(&self, total: Value) {
        match total {
            Value::Float(total) => {
                self.kind.set(Kind::Float);
                self.float.set(total);
            }
            Value::Int(total) if total.to_i64().is_some() => {
                self.kind.set(Kind::Small);
                self.small.set(total.to_i64().unwrap_or_default());
            }
            total => {
                self.kind.set(Kind::Other);
                self.other.set(total);
            }
        }
    }
    #[inline]
    pub fn finish(&self) -> Value {
        match self.kind.get() {
            Kind::Small => Value::from(self.small.get()),
            Kind::Float => Value::Float(self.float.get()),
            Kind::Other => self.other.get(),
        }
    }
}

/// A running `min` or `max`.
pub struct Extreme {
    best: Slot<Option<Value>>,
    name: &'static str,
    better: fn(&Value, &Value) -> R<bool>,
}

impl Extreme {
    #[inline]
    pub fn least() -> Extreme {
        Extreme { best: Slot::new(None), name: "min", better: |a, b| op::lt_bool(a, b) }
    }
    #[inline]
    pub fn greatest() -> Extreme {
        Extreme { best: Slot::new(None), name: "max", better: |a, b| op::gt_bool(a, b) }
    }
    #[inline]
    pub fn offer(&self, item: impl Into<Value>) -> R<()> {
        let item = item.into();
        let wins = match self.best.get() {
            None => true,
            Some(best) => (self.better)(&item, &best)?,
        };
        if wins {
            self.best.set(Some(item));
        }
        Ok(())
    }
    pub fn finish(&self) -> R {
        self.best.take().ok_or_else(|| value_error(format!("{}() arg is an empty sequence", self.name)))
    }
}
