//! Operations between two blocks of numbers, element by element, with numpy's promotion and complaints.
use crate::arguments::no_broadcast;
use crate::classes::{classes, unsupported};
use crate::data::{broadcast, Data, Kind, Nd};
use crate::warn::{report, Flags};
use batuta_rt::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    And,
    Or,
    Xor,
    Shl,
    Shr,
    Max,
    Min,
    FMax,
    FMin,
    Hypot,
    Atan2,
    CopySign,
    FMod,
    LogAddExp,
    Gcd,
    Lcm,
    LogicalAnd,
    LogicalOr,
    LogicalXor,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl Op {
    pub fn name(self) -> &'static str {
        match self {
            Op::Add => "add",
            Op::Sub => "subtract",
            Op::Mul => "multiply",
            Op::Div => "divide",
            Op::FloorDiv => "floor_divide",
            Op::Mod => "remainder",
            Op::Pow => "power",
            Op::And => "bitwise_and",
            Op::Or => "bitwise_or",
            Op::Xor => "bitwise_xor",
            Op::Shl => "left_shift",
            Op::Shr => "right_shift",
            Op::Max => "maximum",
            Op::Min => "minimum",
            Op::FMax => "fmax",
            Op::FMin => "fmin",
            Op::Hypot => "hypot",
            Op::Atan2 => "arctan2",
            Op::CopySign => "copysign",
            Op::FMod => "fmod",
            Op::LogAddExp => "logaddexp",
            Op::Gcd => "gcd",
            Op::Lcm => "lcm",
            Op::LogicalAnd => "logical_and",
            Op::LogicalOr => "logical_or",
            Op::LogicalXor => "logical_xor",
            Op::Eq => "equal",
            Op::Ne => "not_equal",
            Op::Lt => "less",
            Op::Le => "less_equal",
            Op::Gt => "greater",
            Op::Ge => "greater_equal",
        }
    }
    fn is_comparison(self) -> bool {
        matches!(self, Op::Eq | Op::Ne | Op::Lt | Op::Le | Op::Gt | Op::Ge)
    }
    fn is_logical(self) -> bool {
        matches!(self, Op::LogicalAnd | Op::LogicalOr | Op::LogicalXor)
    }
    /// Works on floats whatever it is given.
    fn is_real(self) -> bool {
        matches!(self, Op::Div | Op::Hypot | Op::Atan2 | Op::CopySign | Op::LogAddExp)
    }
    fn is_integral(self) -> bool {
        matches!(self, Op::And | Op::Or | Op::Xor | Op::Shl | Op::Shr | Op::Gcd | Op::Lcm)
    }
}

/// Two rows side by side; a single element stands for as many as the other has.
fn zip<T: Copy, U>(a: &[T], b: &[T], count: usize, mut f: impl FnMut(T, T) -> U) -> Vec<U> {
    match (a, b) {
        ([x], _) if b.len() == count => b.iter().map(|y| f(*x, *y)).collect(),
        (_, [y]) if a.len() == count => a.iter().map(|x| f(*x, *y)).collect(),
        _ => a.iter().zip(b).map(|(x, y)| f(*x, *y)).collect(),
    }
}

fn compare<T: PartialOrd + Copy>(op: Op, a: &[T], b: &[T], count: usize) -> Vec<bool> {
    match op {
        Op::Eq => zip(a, b, count, |x, y| x == y),
        Op::Ne => zip(a, b, count, |x, y| x != y),
        Op::Lt => zip(a, b, count, |x, y| x < y),
        Op::Le => zip(a, b, count, |x, y| x <= y),
        Op::Gt => zip(a, b, count, |x, y| x > y),
        _ => zip(a, b, count, |x, y| x >= y),
    }
}

/// numpy's floor division of floats.
pub fn floor_divide(a: f64, b: f64) -> f64 {
    if b == 0.0 {
        return a / b;
    }
    let rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 && (b < 0.0) != (rest < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0f64.copysign(a / b);
    }
    let whole = quotient.floor();
    if quotient - whole > 0.5 {
        whole + 1.0
    } else {
        whole
    }
}

pub fn remainder(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if b == 0.0 {
        return rest;
    }
    if rest == 0.0 {
        return 0f64.copysign(b);
    }
    if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    }
}

pub fn float_power(x: f64, y: f64) -> f64 {
    if y == 2.0 {
        x * x
    } else {
        x.powf(y)
    }
}

fn log_add_exp(x: f64, y: f64) -> f64 {
    if x == y {
        return x + std::f64::consts::LN_2;
    }
    let gap = x - y;
    if gap > 0.0 {
        x + (-gap).exp().ln_1p()
    } else if gap <= 0.0 {
        y + gap.exp().ln_1p()
    } else {
        gap
    }
}

fn max_of(x: f64, y: f64) -> f64 {
    if x >= y || x.is_nan() {
        x
    } else {
        y
    }
}

fn min_of(x: f64, y: f64) -> f64 {
    if x <= y || x.is_nan() {
        x
    } else {
        y
    }
}

fn float_function(op: Op) -> fn(f64, f64) -> f64 {
    match op {
        Op::Add => |x, y| x + y,
        Op::Sub => |x, y| x - y,
        Op::Mul => |x, y| x * y,
        Op::Div => |x, y| x / y,
        Op::FloorDiv => floor_divide,
        Op::Mod => remainder,
        Op::Pow => float_power,
        Op::Max => max_of,
        Op::Min => min_of,
        Op::FMax => |x, y| if x >= y || y.is_nan() { x } else { y },
        Op::FMin => |x, y| if x <= y || y.is_nan() { x } else { y },
        Op::Hypot => f64::hypot,
        Op::Atan2 => f64::atan2,
        Op::CopySign => f64::copysign,
        Op::LogAddExp => log_add_exp,
        _ => |x, y| x % y,
    }
}

fn floats(op: Op, a: &[f64], b: &[f64], count: usize, flags: &mut Flags) -> Vec<f64> {
    let made = zip(a, b, count, float_function(op));
    if matches!(op, Op::Max | Op::Min | Op::FMax | Op::FMin | Op::CopySign) || made.iter().all(|x| x.is_finite()) {
        return made;
    }
    let mut at = 0;
    zip(a, b, count, |x, y| {
        let z = made[at];
        at += 1;
        if z.is_nan() {
            flags.invalid |= !x.is_nan() && !y.is_nan();
        } else if z.is_infinite() && x.is_finite() && y.is_finite() {
            let divided = match op {
                Op::Div | Op::FloorDiv => y == 0.0,
                Op::Pow => x == 0.0,
                _ => false,
            };
            flags.divide |= divided;
            flags.overflow |= !divided;
        }
    });
    made
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a as i64
}

fn int_power(base: i64, exponent: i64) -> (i64, bool) {
    let (mut out, mut base, mut left, mut over) = (1i64, base, exponent, false);
    let mut base_over = false;
    while left > 0 {
        if left & 1 == 1 {
            let (made, more) = out.overflowing_mul(base);
            over |= more || base_over;
            out = made;
        }
        left >>= 1;
        if left > 0 {
            let (made, more) = base.overflowing_mul(base);
            base_over |= more;
            base = made;
        }
    }
    (out, over)
}

fn ints(op: Op, a: &[i64], b: &[i64], count: usize, flags: &mut Flags) -> R<Vec<i64>> {
    let mut over = false;
    let mut noting = |(made, more): (i64, bool)| {
        over |= more;
        made
    };
    let made = match op {
        Op::Add => zip(a, b, count, |x, y| noting(x.overflowing_add(y))),
        Op::Sub => zip(a, b, count, |x, y| noting(x.overflowing_sub(y))),
        Op::Mul => zip(a, b, count, |x, y| noting(x.overflowing_mul(y))),
        Op::FloorDiv | Op::Mod | Op::FMod => {
            let mut zero = false;
            let made = zip(a, b, count, |x, y| {
                if y == 0 {
                    zero = true;
                    return 0;
                }
                if x == i64::MIN && y == -1 {
                    return if op == Op::FloorDiv { noting((x, true)) } else { 0 };
                }
                let (quotient, rest) = (x / y, x % y);
                let off = rest != 0 && (rest < 0) != (y < 0);
                match op {
                    Op::FloorDiv => quotient - i64::from(off),
                    Op::Mod if off => rest + y,
                    _ => rest,
                }
            });
            flags.divide |= zero;
            made
        }
        Op::Pow => {
            if b.iter().any(|y| *y < 0) && count > 0 {
                return Err(value_error("Integers to negative integer powers are not allowed."));
            }
            zip(a, b, count, |x, y| noting(int_power(x, y)))
        }
        Op::And => zip(a, b, count, |x, y| x & y),
        Op::Or => zip(a, b, count, |x, y| x | y),
        Op::Xor => zip(a, b, count, |x, y| x ^ y),
        Op::Shl => zip(a, b, count, |x, y| if (0..64).contains(&y) { x << y } else { 0 }),
        Op::Shr => zip(a, b, count, |x, y| x >> if (0..64).contains(&y) { y } else { 63 }),
        Op::Gcd => zip(a, b, count, gcd),
        Op::Lcm => zip(a, b, count, |x, y| match gcd(x, y) {
            0 => 0,
            common => (x / common).wrapping_mul(y).wrapping_abs(),
        }),
        Op::Max | Op::FMax => zip(a, b, count, |x, y| x.max(y)),
        _ => zip(a, b, count, |x, y| x.min(y)),
    };
    flags.overflow |= over;
    Ok(made)
}

fn bools(op: Op, a: &[bool], b: &[bool], count: usize) -> R<Vec<bool>> {
    Ok(match op {
        Op::Add | Op::Or | Op::Max | Op::FMax | Op::LogicalOr => zip(a, b, count, |x, y| x | y),
        Op::Mul | Op::And | Op::Min | Op::FMin | Op::LogicalAnd => zip(a, b, count, |x, y| x & y),
        Op::Xor | Op::LogicalXor => zip(a, b, count, |x, y| x ^ y),
        Op::Sub => {
            return Err(type_error("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."));
        }
        _ => return Err(unsupported(&format!("'{}' of bool arrays (int8)", op.name()))),
    })
}

pub fn no_types(name: &str) -> Exc {
    type_error(format!("ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"))
}

/// `op` element by element; as a scalar operation, whole numbers that overflow are said too.
pub fn binary(op: Op, a: &Nd, b: &Nd, scalar: bool) -> R<Nd> {
    let Some(shape) = broadcast(&[&a.shape, &b.shape]) else {
        return Err(no_broadcast(&[&a.shape, &b.shape]));
    };
    let count: usize = shape.iter().product();
    let row = |one: &Nd, kind: Kind| -> Data {
        if one.size() == 1 && count != 0 {
            one.data.cast(kind)
        } else {
            one.stretched(&shape).cast(kind)
        }
    };
    let kind = a.kind().max(b.kind());
    let mut flags = Flags::default();
    let data = if op.is_comparison() {
        Data::Bool(match kind {
            Kind::Float => compare(op, &row(a, kind).floats(), &row(b, kind).floats(), count),
            Kind::Int => compare(op, &row(a, kind).ints(), &row(b, kind).ints(), count),
            Kind::Bool => compare(op, &row(a, kind).bools(), &row(b, kind).bools(), count),
        })
    } else if op.is_logical() || (kind == Kind::Bool && !op.is_real()) {
        Data::Bool(bools(op, &row(a, Kind::Bool).bools(), &row(b, Kind::Bool).bools(), count)?)
    } else if kind == Kind::Float || op.is_real() {
        if op.is_integral() {
            return Err(match op {
                Op::Gcd | Op::Lcm => no_loop(op.name(), a.kind(), b.kind()),
                _ => no_types(op.name()),
            });
        }
        if kind == Kind::Bool && op != Op::Div {
            return Err(unsupported(&format!("'{}' of bool arrays (float16)", op.name())));
        }
        Data::Float(floats(op, &row(a, Kind::Float).floats(), &row(b, Kind::Float).floats(), count, &mut flags))
    } else {
        let made = ints(op, &row(a, Kind::Int).ints(), &row(b, Kind::Int).ints(), count, &mut flags)?;
        if !scalar {
            flags.overflow &= op == Op::FloorDiv;
        }
        Data::Int(made)
    };
    if scalar {
        report(flags, &format!("scalar {}", op.name()))?;
    } else {
        report(flags, op.name())?;
    }
    Ok(Nd::new(shape, data))
}

pub fn no_loop(name: &str, a: Kind, b: Kind) -> Exc {
    let class = |kind: Kind| match kind {
        Kind::Bool => "<class 'numpy.dtypes.BoolDType'>",
        Kind::Int => "<class 'numpy.dtypes.Int64DType'>",
        Kind::Float => "<class 'numpy.dtypes.Float64DType'>",
    };
    let text = format!(
        "ufunc '{name}' did not contain a loop with signature matching types ({}, {}) -> None",
        class(a),
        class(b)
    );
    Exc::new(classes().no_loop_error, &[Value::from(text)])
}

/// As `array ** exponent` takes it: an exponent that is a plain number picks a shorter way.
pub fn power(a: &Nd, b: &Nd, scalar: bool) -> R<Nd> {
    if !scalar && a.kind() == Kind::Float && b.shape.is_empty() {
        let exponent = b.data.floats()[0];
        let with =
            |f: fn(f64) -> f64| Ok(Nd::new(a.shape.clone(), Data::Float(a.data.floats().into_iter().map(f).collect())));
        if exponent == 0.5 {
            return crate::unary::apply(crate::unary::find("sqrt"), a);
        }
        if exponent == -1.0 {
            return crate::unary::apply(crate::unary::find("reciprocal"), a);
        }
        if exponent == 2.0 {
            return crate::unary::apply(crate::unary::find("square"), a);
        }
        if exponent == 1.0 {
            return with(|x| x);
        }
    }
    binary(Op::Pow, a, b, scalar)
}
