//! Operators, protocols and statements as methods and functions.
use super::Taken;
use crate::prelude::*;

/// How a method is named: by a place that remembers what it met, or by its text.
pub trait Called {
    fn on(self, object: &Value, args: Args) -> R;
}
impl Called for &Field {
    #[inline]
    fn on(self, object: &Value, args: Args) -> R {
        self.site.invoke(object, args)
    }
}
impl Called for &str {
    fn on(self, object: &Value, args: Args) -> R {
        op::call_method(object, self, args)
    }
}

/// The protocols as methods, so that emitted code reads from the left.
impl Value {
    /// `value.name`.
    pub fn attr(&self, name: &str) -> R {
        op::getattr(self, name)
    }
    pub fn set_attr(&self, name: &str, value: impl Into<Value>) -> R<()> {
        op::setattr(self, name, value.into())
    }
    pub fn del_attr(&self, name: &str) -> R<()> {
        op::delattr(self, name)
    }
    /// `value[key]`.
    pub fn item(&self, key: &Value) -> R {
        op::getitem(self, key)
    }
    pub fn set_item(&self, key: &Value, value: impl Into<Value>) -> R<()> {
        op::setitem(self, key, value.into())
    }
    pub fn del_item(&self, key: &Value) -> R<()> {
        op::delitem(self, key)
    }
    /// `value(*args)`.
    pub fn call(&self, args: impl Into<Args>) -> R {
        op::call(self, args)
    }
    /// `value.name(*args)`.
    pub fn invoke(&self, name: impl Called, args: impl Into<Args>) -> R {
        name.on(self, args.into())
    }
    pub fn truthy(&self) -> R<bool> {
        op::truthy(self)
    }
}

/// `left and right`.
pub fn and(left: Value, right: impl FnOnce() -> R) -> R {
    if op::truthy(&left)? {
        right()
    } else {
        Ok(left)
    }
}
/// `left or right`.
pub fn or(left: Value, right: impl FnOnce() -> R) -> R {
    if op::truthy(&left)? {
        Ok(left)
    } else {
        right()
    }
}

/// The literal `3j`.
pub fn imaginary(value: f64) -> Value {
    crate::complex::complex(0.0, value)
}

/// A `try` body that nothing but its end or an error leaves.
pub fn attempt(body: impl FnOnce() -> R<()>) -> R<()> {
    body()
}

/// A generator expression that its one consumer runs in place: StopIteration does not leave it.
#[inline]
pub fn generated<T>(body: impl FnOnce() -> R<T>) -> R<T> {
    body().map_err(|error| if error.is(K::StopIteration) { crate::gen::stopped(error) } else { error })
}

/// `a op b` after the method of `a` declined; `op` is the operator's name in Python's tree.
#[cold]
pub fn declined(op: &str, a: &Value, b: &Value) -> R {
    let op = match op {
        "Add" => op::BinOp::Add,
        "Sub" => op::BinOp::Sub,
        "Mult" => op::BinOp::Mul,
        "MatMult" => op::BinOp::MatMul,
        "Div" => op::BinOp::TrueDiv,
        "Mod" => op::BinOp::Mod,
        _ => op::BinOp::FloorDiv,
    };
    op::declined(op, a, b)
}

/// `float(word)`.
#[inline]
pub fn to_f64(number: impl Into<i128>) -> f64 {
    let number = number.into();
    match i64::try_from(number) {
        Ok(word) => word as f64,
        Err(_) => wide_to_f64(number),
    }
}
/// Apart, so that the many small numbers do not take its way.
#[cold]
#[inline(never)]
fn wide_to_f64(number: i128) -> f64 {
    number as f64
}
#[inline]
pub fn is_zero(word: i64) -> bool {
    word == 0
}

/// `for a, b in zip(x, y)`: an item of each, until one ends.
pub struct Together<const N: usize>([Iter; N]);

pub fn together<const N: usize>(sources: [Iter; N]) -> Together<N> {
    Together(sources)
}

impl<const N: usize> Together<N> {
    #[allow(clippy::should_implement_trait)]
    #[inline]
    pub fn next(&mut self) -> R<Option<[Value; N]>> {
        let mut row = [const { Value::None }; N];
        for (place, source) in row.iter_mut().zip(&mut self.0) {
            match source.next()? {
                Some(item) => *place = item,
                None => return Ok(None),
            }
        }
        Ok(Some(row))
    }
}

/// What gives the items of a source as what a loop's variable holds.
pub trait Gives<T> {
    fn give(&mut self) -> R<Option<T>>;
}
impl<T: Taken> Gives<T> for Iter {
    #[inline]
    fn give(&mut self) -> R<Option<T>> {
        self.take()
    }
}

/// `for a, b in zip(x, y)` of numbers or texts.
pub struct Pairing<A, B>(A, B);

pub fn pairing<A, B>(first: A, second: B) -> Pairing<A, B> {
    Pairing(first, second)
}

impl<A, B> Pairing<A, B> {
    #[inline(always)]
    pub fn take<X, Y>(&mut self) -> R<Option<(X, Y)>>
    where
        A: Gives<X>,
        B: Gives<Y>,
    {
        let Some(first) = self.0.give()? else {
            return Ok(None);
        };
        Ok(self.1.give()?.map(|second| (first, second)))
    }
}

/// `raise ValueError(...)` of a builtin exception.
#[cold]
pub fn raised(class: &str, args: impl Into<Args>) -> Exc {
    match op::call(&builtins::get(class), args) {
        Ok(made) => exc::raise(made, None),
        Err(failed) => failed,
    }
}
