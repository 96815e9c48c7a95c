//! Comparison: identity first in containers, reflected methods, CPython's refusals.
use crate::dict::inherited::{tuple_of, Own};
use crate::int::Repr;
use crate::prelude::*;
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CmpOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CmpOp {
    pub fn name(self) -> &'static str {
        match self {
            CmpOp::Lt => "__lt__",
            CmpOp::Le => "__le__",
            CmpOp::Eq => "__eq__",
            CmpOp::Ne => "__ne__",
            CmpOp::Gt => "__gt__",
            CmpOp::Ge => "__ge__",
        }
    }
    pub fn symbol(self) -> &'static str {
        match self {
            CmpOp::Lt => "<",
            CmpOp::Le => "<=",
            CmpOp::Eq => "==",
            CmpOp::Ne => "!=",
            CmpOp::Gt => ">",
            CmpOp::Ge => ">=",
        }
    }
    pub fn swapped(self) -> CmpOp {
        match self {
            CmpOp::Lt => CmpOp::Gt,
            CmpOp::Le => CmpOp::Ge,
            CmpOp::Gt => CmpOp::Lt,
            CmpOp::Ge => CmpOp::Le,
            same => same,
        }
    }
    /// `a op b` of texts.
    #[inline]
    pub fn text(self, a: &Str, b: &Str) -> bool {
        match self {
            CmpOp::Eq => a == b,
            CmpOp::Ne => a != b,
            _ => self.holds(a.cmp(b)),
        }
    }
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            CmpOp::Lt => order.is_lt(),
            CmpOp::Le => order.is_le(),
            CmpOp::Eq => order.is_eq(),
            CmpOp::Ne => order.is_ne(),
            CmpOp::Gt => order.is_gt(),
            CmpOp::Ge => order.is_ge(),
        }
    }
}

/// `a is b or a == b` when it needs no user code: `None` when it may.
#[inline]
pub(crate) fn quick_same(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => Some(x.equals(y)),
        (Value::Int(x), Value::Int(y)) => Some(x == y),
        (Value::Tuple(x), Value::Tuple(y)) => tuples_same(x, y),
        _ => {
            if a.is(b) {
                return Some(true);
            }
            quick_eq(a, b)
        }
    }
}

/// The same of tuples, small whole numbers and texts in them at once.
fn tuples_same(x: &Tuple, y: &Tuple) -> Option<bool> {
    if x.same(y) {
        return Some(true);
    }
    if x.len() != y.len() {
        return Some(false);
    }
    for (p, q) in x.iter().zip(y.iter()) {
        let same = match (p, q) {
            (Value::Int(Int(Repr::Small(p))), Value::Int(Int(Repr::Small(q)))) => p == q,
            (Value::Str(p), Value::Str(q)) => p.equals(q),
            _ => quick_same(p, q)?,
        };
        if !same {
            return Some(false);
        }
    }
    Some(true)
}

/// Equality when it needs no user code: `None` when it may.
pub fn quick_eq(a: &Value, b: &Value) -> Option<bool> {
    use Value::*;
    Some(match (a, b) {
        (Str(x), Str(y)) => x == y,
        (Int(x), Int(y)) => x == y,
        (Float(x), Float(y)) => x == y,
        (Bool(x), Bool(y)) => x == y,
        (Bool(x), Int(y)) | (Int(y), Bool(x)) => crate::int::Int::from(*x) == *y,
        (Int(x), Float(y)) | (Float(y), Int(x)) => x.compare_f64(*y) == Some(Ordering::Equal),
        (Bytes(x), Bytes(y)) => x == y,
        (None, None) => true,
        (Tuple(x), Tuple(y)) => return tuples_same(x, y),
        (Obj(_), Obj(_)) => return tuples_same(tuple_of(a, Own::Equal)?, tuple_of(b, Own::Equal)?),
        (
            Str(_) | Int(_) | None | Bool(_) | Float(_),
            Str(_) | Int(_) | None | Bool(_) | Float(_) | Tuple(_) | List(_),
        ) => {
            return match (a, b) {
                (Bool(_), Float(_)) | (Float(_), Bool(_)) => Option::None,
                _ => Some(false),
            };
        }
        _ => return Option::None,
    })
}

/// `a is b or a == b`.
pub fn same_or_eq(a: &Value, b: &Value) -> R<bool> {
    if a.is(b) {
        return Ok(true);
    }
    eq_bool(a, b)
}

/// Comparison of builtin values; `None` is NotImplemented.
pub(crate) fn builtin_compare(op: CmpOp, a: &Value, b: &Value) -> R<Option<Value>> {
    use Value::*;
    let ordered = |o: Ordering| Ok(Some(Value::Bool(op.holds(o))));
    let partial = |o: Option<Ordering>| Ok(Some(Value::Bool(o.map_or(op == CmpOp::Ne, |o| op.holds(o)))));
    match (a, b) {
        (Int(x), Int(y)) => ordered(x.cmp(y)),
        (Float(x), Float(y)) => partial(x.partial_cmp(y)),
        (Str(x), Str(y)) => ordered(x.cmp(y)),
        (Bool(x), Bool(y)) => ordered(x.cmp(y)),
        (Bool(x), Int(y)) => ordered(crate::int::Int::from(*x).cmp(y)),
        (Int(x), Bool(y)) => ordered(x.cmp(&crate::int::Int::from(*y))),
        (Int(x), Float(y)) => partial(x.compare_f64(*y)),
        (Float(x), Int(y)) => partial(y.compare_f64(*x).map(Ordering::reverse)),
        (Bool(x), Float(y)) => partial((*x as i64 as f64).partial_cmp(y)),
        (Float(x), Bool(y)) => partial(x.partial_cmp(&(*y as i64 as f64))),
        (Bytes(_) | ByteArray(_), _) => match crate::bytes::bytes_like(b) {
            Some(y) => ordered(crate::bytes::bytes_like(a).unwrap_or_default().cmp(&y)),
            Option::None => Ok(Option::None),
        },
        (List(x), List(y)) => sequences(op, &x.to_vec(), &y.to_vec()),
        (Tuple(x), Tuple(y)) => sequences(op, x, y),
        (Set(_) | FrozenSet(_), Set(_) | FrozenSet(_)) => crate::set::algebra::compare(op, a, b),
        (View(v), _) if v.kind != ViewKind::Values => crate::dict::view_methods::compare(op, a, b),
        (Set(_) | FrozenSet(_), View(v)) if v.kind != ViewKind::Values => crate::dict::view_methods::compare(op, a, b),
        (Slice(x), Slice(y)) => {
            let (x, y) = (crate::slice::as_tuple(x), crate::slice::as_tuple(y));
            builtin_compare(op, &x, &y)
        }
        _ => match op {
            CmpOp::Eq => Ok(equal_other(a, b)?.map(Value::Bool)),
            CmpOp::Ne => Ok(equal_other(a, b)?.map(|e| Value::Bool(!e))),
            _ => Ok(Option::None),
        },
    }
}

fn equal_other(a: &Value, b: &Value) -> R<Option<bool>> {
    Ok(match (a, b) {
        (Value::Dict(x), Value::Dict(y)) => Some(dicts_equal(x, y)?),
        (Value::Range(x), Value::Range(y)) => Some(crate::range::equal(x, y)),
        (Value::Method(x), Value::Method(y)) => Some(x.func.is(&y.func) && x.this.is(&y.this)),
        // Whole numbers are compared as such, however large.
        (Value::Complex(x), Value::Int(_) | Value::Bool(_)) => {
            Some(x.im == 0.0 && compare_bool(CmpOp::Eq, &Value::Float(x.re), b)?)
        }
        (Value::Int(_) | Value::Bool(_), Value::Complex(y)) => {
            Some(y.im == 0.0 && compare_bool(CmpOp::Eq, &Value::Float(y.re), a)?)
        }
        (Value::Complex(x), _) => crate::complex::parts(b).transpose()?.map(|y| **x == y),
        (_, Value::Complex(y)) => crate::complex::parts(a).transpose()?.map(|x| **y == x),
        _ => None,
    })
}

fn dicts_equal(x: &Dict, y: &Dict) -> R<bool> {
    if x.len() != y.len() {
        return Ok(false);
    }
    let mut position = 0;
    while let Some((at, key, value)) = x.entry_from(position) {
        match y.get(&key)? {
            Some(other) if same_or_eq(&value, &other)? => {}
            _ => return Ok(false),
        }
        position = at + 1;
    }
    Ok(true)
}

fn sequences(op: CmpOp, x: &[Value], y: &[Value]) -> R<Option<Value>> {
    if x.len() != y.len() && matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Some(Value::Bool(op == CmpOp::Ne)));
    }
    // What runs nothing of the program, and goes no level deeper, is compared at once.
    let quick = |p: &Value, q: &Value| match (p, q) {
        (Value::Tuple(_), Value::Tuple(_)) => None,
        _ => quick_same(p, q),
    };
    let mut at = 0;
    for (p, q) in x.iter().zip(y) {
        match quick(p, q) {
            Some(true) => at += 1,
            Some(false) => return differing(op, p, q),
            None => return sequences_from(op, at, x, y),
        }
    }
    Ok(Some(Value::Bool(op.holds(x.len().cmp(&y.len())))))
}

fn sequences_from(op: CmpOp, from: usize, x: &[Value], y: &[Value]) -> R<Option<Value>> {
    call_guard!("comparison");
    for (p, q) in x[from..].iter().zip(&y[from..]) {
        if !same_or_eq(p, q)? {
            return differing(op, p, q);
        }
    }
    Ok(Some(Value::Bool(op.holds(x.len().cmp(&y.len())))))
}

/// The outcome that the first different items of two sequences decide.
fn differing(op: CmpOp, p: &Value, q: &Value) -> R<Option<Value>> {
    match op {
        CmpOp::Eq => Ok(Some(Value::Bool(false))),
        CmpOp::Ne => Ok(Some(Value::Bool(true))),
        _ => rich(op, p, q).map(Some),
    }
}

fn plain(value: &Value) -> bool {
    !matches!(value, Value::Obj(_) | Value::Native(_)) && !crate::class::user_meta::made_by_program(value)
}

/// `a op b` as an object.
/// An instance of a class that leaves equality to `object`.
#[inline]
fn is_itself_only(value: &Value) -> bool {
    match value {
        Value::Obj(o) => !o.class().hooks().equality,
        _ => false,
    }
}
/// Values of builtin kinds, which equal no instance of other classes.
#[inline]
fn equals_no_instance(value: &Value) -> bool {
    use Value::*;
    matches!(value, None | Bool(_) | Int(_) | Float(_) | Str(_) | Bytes(_) | List(_) | Tuple(_) | Dict(_) | Set(_))
}

fn rich(op: CmpOp, a: &Value, b: &Value) -> R {
    if matches!(op, CmpOp::Eq | CmpOp::Ne) {
        let (left, right) = (is_itself_only(a), is_itself_only(b));
        if (left && (right || equals_no_instance(b))) || (right && equals_no_instance(a)) {
            return Ok(Value::Bool(a.is(b) == (op == CmpOp::Eq)));
        }
    }
    if plain(a) && plain(b) {
        if let Some(found) = builtin_compare(op, a, b)? {
            return Ok(found);
        }
    } else if let Some(found) = dispatch(op, a, b)? {
        return Ok(found);
    }
    match op {
        CmpOp::Eq => Ok(Value::Bool(a.is(b))),
        CmpOp::Ne => Ok(Value::Bool(!a.is(b))),
        _ => Err(type_error(format!(
            "'{}' not supported between instances of '{}' and '{}'",
            op.symbol(),
            a.type_name(),
            b.type_name()
        ))),
    }
}

fn dispatch(op: CmpOp, a: &Value, b: &Value) -> R<Option<Value>> {
    let (left, right) = (class_of(a), class_of(b));
    let first_right = !left.same(&right) && right.is_subclass(&left);
    let order: [(&Value, &Class, CmpOp, &Value); 2] = if first_right {
        [(b, &right, op.swapped(), a), (a, &left, op, b)]
    } else {
        [(a, &left, op, b), (b, &right, op.swapped(), a)]
    };
    for (this, class, op, other) in order {
        let Some(method) = class.lookup(op.name()).filter(|m| !m.is_none()) else {
            continue;
        };
        let found = crate::attribute::call_bound_one(&method, this, class, other)?;
        if !matches!(found, Value::NotImplemented) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The order of tuples of numbers and texts; `None` where more is to be asked.
pub(crate) fn order_of(a: &[Value], b: &[Value], deeper: bool) -> Option<Ordering> {
    for (p, q) in a.iter().zip(b) {
        let order = match (p, q) {
            (Value::Int(Int(Repr::Small(x))), Value::Int(Int(Repr::Small(y)))) => x.cmp(y),
            (Value::Str(x), Value::Str(y)) => x.cmp(y),
            (Value::Float(x), Value::Float(y)) => x.partial_cmp(y)?,
            (Value::Int(x), Value::Int(y)) => x.cmp(y),
            (Value::Tuple(x), Value::Tuple(y)) if deeper => order_of(x, y, false)?,
            _ => return None,
        };
        if order.is_ne() {
            return Some(order);
        }
    }
    Some(a.len().cmp(&b.len()))
}

/// `a op b` as a truth value.
#[inline(never)]
pub fn compare_bool(op: CmpOp, a: &Value, b: &Value) -> R<bool> {
    if let (Value::Tuple(x), Value::Tuple(y)) = (a, b) {
        if let Some(order) = order_of(x, y, true) {
            return Ok(op.holds(order));
        }
    }
    match rich(op, a, b)? {
        Value::Bool(found) => Ok(found),
        other => super::truthy(&other),
    }
}

macro_rules! comparisons {
    ($($name:ident $bool:ident $op:ident $sign:tt),*) => {
        $(pub fn $name(a: &Value, b: &Value) -> R {
            rich(CmpOp::$op, a, b)
        }
        #[inline]
        pub fn $bool(a: &Value, b: &Value) -> R<bool> {
            match (a, b) {
                (Value::Int(x), Value::Int(y)) => Ok(x $sign y),
                (Value::Float(x), Value::Float(y)) => Ok(x $sign y),
                (Value::Str(x), Value::Str(y)) => Ok(CmpOp::$op.text(x, y)),
                _ => compare_bool(CmpOp::$op, a, b),
            }
        })*
    };
}
comparisons!(eq eq_bool Eq ==, ne ne_bool Ne !=, lt lt_bool Lt <, le le_bool Le <=, gt gt_bool Gt >, ge ge_bool Ge >=);

/// `a < b` for sorting.
pub(crate) fn sort_lt(a: &Value, b: &Value) -> R<bool> {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => Ok(x < y),
        (Value::Float(x), Value::Float(y)) => Ok(x < y),
        (Value::Tuple(x), Value::Tuple(y)) => match order_of(x, y, true) {
            Some(order) => Ok(order.is_lt()),
            None => lt_bool(a, b),
        },
        _ => lt_bool(a, b),
    }
}
