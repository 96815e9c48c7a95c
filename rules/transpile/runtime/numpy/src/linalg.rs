//! Products of matrices and `numpy.linalg`: plain order of sums, factors by rows with partial pivoting.
use crate::arguments::{no_broadcast, whole};
use crate::array::{array, result, Array};
use crate::classes::{classes, linalg_error, unsupported};
use crate::convert::block;
use crate::data::{shown, Data, Kind, Nd};
use crate::reduce::{plain_sum, Source};
use crate::ufunc::{binary, Op};
use batuta_rt::prelude::*;

/// The inner product of two rows.
pub fn dot_rows(a: &[f64], b: &[f64]) -> f64 {
    crate::blas::dot(a, b)
}

fn columns(nd: &Nd) -> Nd {
    nd.transposed(&[1, 0])
}

/// The product of two matrices of one kind.
fn product(a: &Nd, b: &Nd) -> Data {
    let (rows, inner, width) = (a.shape[0], a.shape[1], b.shape[1]);
    let kind = a.kind().max(b.kind());
    match kind {
        Kind::Float => Data::Float(crate::blas::multiply(&a.data.floats(), &b.data.floats(), rows, inner, width)),
        Kind::Int => {
            let (x, y) = (a.data.ints(), columns(b).data.ints());
            let mut out = Vec::with_capacity(rows * width);
            for r in 0..rows {
                for c in 0..width {
                    let (left, right) = (&x[r * inner..(r + 1) * inner], &y[c * inner..(c + 1) * inner]);
                    out.push(left.iter().zip(right).fold(0i64, |sum, (p, q)| sum.wrapping_add(p.wrapping_mul(*q))));
                }
            }
            Data::Int(out)
        }
        Kind::Bool => {
            let (x, y) = (a.data.bools(), columns(b).data.bools());
            let at = |r: usize, c: usize| (0..inner).any(|k| x[r * inner + k] && y[c * inner + k]);
            Data::Bool((0..rows).flat_map(|r| (0..width).map(move |c| (r, c))).map(|(r, c)| at(r, c)).collect())
        }
    }
}

/// True for a matrix whose columns follow each other in memory, such as `a.T`: the order of sums follows the layout.
pub fn by_columns(value: &Value) -> bool {
    value.downcast::<Array>().is_some_and(|array| {
        array.window.with(|w| match (&w.shape[..], &w.moves[..]) {
            ([rows, columns], [down, across]) => *down == 1 && *across == *rows as isize && *rows > 1 && *columns > 1,
            _ => false,
        })
    })
}

/// The layout of what an operation on both gives: by columns where one operand is and none speaks against it.
pub fn stays_by_columns(a: (&Value, &Nd), b: (&Value, &Nd)) -> bool {
    let against = |(value, nd): (&Value, &Nd)| match nd.shape[..] {
        [rows, columns] => rows > 1 && columns > 1 && !by_columns(value),
        _ => nd.ndim() > 2,
    };
    (by_columns(a.0) || by_columns(b.0)) && !against(a) && !against(b)
}

/// True for a row of elements that do not follow each other in memory.
fn apart(value: &Value) -> bool {
    value.downcast::<Array>().is_some_and(|array| array.window.with(|w| w.shape.len() == 1 && w.moves[0] != 1))
}

/// How the operands of a product lie in memory.
#[derive(Clone, Copy, Default)]
pub struct Layout {
    columns: (bool, bool),
    apart: bool,
}

impl Layout {
    pub fn of(a: &Value, b: &Value) -> Layout {
        Layout { columns: (by_columns(a), by_columns(b)), apart: apart(a) || apart(b) }
    }
}

/// Matrices as they are multiplied: a single axis is a row on the left, a column on the right.
fn multiplied(a: &Nd, b: &Nd, layout: Layout) -> Nd {
    let kind = a.kind().max(b.kind());
    let (rows, inner) = if a.ndim() == 1 { (1, a.shape[0]) } else { (a.shape[0], a.shape[1]) };
    let width = if b.ndim() == 1 { 1 } else { b.shape[1] };
    let mut shape = Vec::new();
    if a.ndim() > 1 {
        shape.push(rows);
    }
    if b.ndim() > 1 {
        shape.push(width);
    }
    let right = Nd::new(vec![inner, width], b.data.clone());
    if kind == Kind::Float && (rows == 1 || width == 1) {
        let (x, y) = (a.data.floats(), columns(&right).data.floats());
        let made = match (rows, width) {
            (1, 1) if layout.apart => vec![crate::blas::dot_apart(&x, &y)],
            (1, 1) => vec![dot_rows(&x, &y)],
            (_, 1) if layout.columns.0 => crate::blas::columns_times(&x, &y, rows, inner),
            (_, 1) => crate::blas::rows_times(&x, &y, rows, inner),
            _ if layout.columns.1 => crate::blas::rows_times(&y, &x, width, inner),
            _ => crate::blas::columns_times(&y, &x, width, inner),
        };
        return Nd::new(shape, Data::Float(made));
    }
    let left = Nd::new(vec![rows, inner], a.data.clone());
    Nd::new(shape, product(&left, &right))
}

pub fn matmul(a: &Nd, b: &Nd, layout: Layout) -> R<Nd> {
    for (at, one) in [a, b].iter().enumerate() {
        if one.ndim() == 0 {
            return Err(value_error(format!("matmul: Input operand {at} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)")));
        }
    }
    if a.ndim() > 2 || b.ndim() > 2 {
        return Err(unsupported("matmul of more than two dimensions"));
    }
    let (left, right) = (a.shape[a.ndim() - 1], b.shape[0]);
    if left != right {
        return Err(value_error(format!("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {right} is different from {left})")));
    }
    Ok(multiplied(a, b, layout))
}

pub fn dot(a: &Nd, b: &Nd, layout: Layout) -> R<Nd> {
    if a.ndim() == 0 || b.ndim() == 0 {
        return binary(Op::Mul, a, b, false);
    }
    if a.ndim() > 2 || b.ndim() > 2 {
        return Err(unsupported("dot of more than two dimensions"));
    }
    let last = a.ndim() - 1;
    if a.shape[last] != b.shape[0] {
        return Err(value_error(format!(
            "shapes {} and {} not aligned: {} (dim {last}) != {} (dim 0)",
            shown(&a.shape),
            shown(&b.shape),
            a.shape[last],
            b.shape[0]
        )));
    }
    Ok(multiplied(a, b, layout))
}

fn square(value: &Value) -> R<(usize, Vec<f64>)> {
    let nd = block(value)?;
    match nd.shape[..] {
        [rows, columns] if rows == columns => Ok((rows, nd.data.floats())),
        [_, _] => Err(linalg_error("Last 2 dimensions of the array must be square")),
        ref other if other.len() < 2 => Err(linalg_error(&format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            other.len()
        ))),
        _ => Err(unsupported("a stack of matrices")),
    }
}

/// Rows in the order of their pivots, lower and upper factor in place; the sign of the order; whether a pivot was zero.
struct Factors {
    lu: Vec<f64>,
    order: Vec<usize>,
    sign: f64,
    singular: bool,
}

/// Column by column, as LAPACK does for small matrices: rows above the diagonal by inner products, the rest by updates.
fn factored(mut lu: Vec<f64>, n: usize) -> Factors {
    let mut order: Vec<usize> = (0..n).collect();
    let (mut sign, mut singular) = (1.0, false);
    for j in 0..n {
        for i in 1..j {
            let (left, above): (Vec<f64>, Vec<f64>) = (0..i).map(|k| (lu[i * n + k], lu[k * n + j])).unzip();
            lu[i * n + j] -= crate::blas::dot_apart(&left, &above);
        }
        for i in j..n {
            let products = (0..j).map(|k| lu[i * n + k] * lu[k * n + j]);
            if n.is_multiple_of(2) && j + 1 == n {
                let sum = products.fold(0.0, |sum, p| sum + p);
                lu[i * n + j] -= sum;
            } else {
                lu[i * n + j] = products.fold(lu[i * n + j], |left, p| left - p);
            }
        }
        let mut best = j;
        for r in j + 1..n {
            if lu[r * n + j].abs() > lu[best * n + j].abs() {
                best = r;
            }
        }
        if lu[best * n + j] == 0.0 {
            singular = true;
            continue;
        }
        if best != j {
            for c in 0..n {
                lu.swap(j * n + c, best * n + c);
            }
            order.swap(j, best);
            sign = -sign;
        }
        let inverse = 1.0 / lu[j * n + j];
        for r in j + 1..n {
            lu[r * n + j] *= inverse;
        }
    }
    Factors { lu, order, sign, singular }
}

/// Solves for `width` right sides at once.
fn solved(factors: &Factors, n: usize, right: &[f64], width: usize, single: bool) -> Vec<f64> {
    let mut x = vec![0.0; n * width];
    for (r, from) in factors.order.iter().enumerate() {
        x[r * width..(r + 1) * width].copy_from_slice(&right[from * width..(from + 1) * width]);
    }
    for c in 0..width {
        for k in 0..n {
            for r in k + 1..n {
                x[r * width + c] -= factors.lu[r * n + k] * x[k * width + c];
            }
        }
        for k in (0..n).rev() {
            // A single right side is divided, several are multiplied by the reciprocal.
            let pivot = factors.lu[k * n + k];
            if single {
                x[k * width + c] /= pivot;
            } else {
                x[k * width + c] *= 1.0 / pivot;
            }
            for r in 0..k {
                x[r * width + c] -= factors.lu[r * n + k] * x[k * width + c];
            }
        }
    }
    x
}

fn det(b: Bound) -> R {
    let [a] = b.into_array();
    let (n, values) = square(&a)?;
    let factors = factored(values, n);
    if factors.singular {
        return Ok(crate::scalars::float(0.0));
    }
    // As numpy has it: the sign times the exponential of the sum of logarithms.
    let (mut sign, mut logarithm) = (factors.sign, 0.0);
    for k in 0..n {
        let pivot = factors.lu[k * n + k];
        if pivot < 0.0 {
            sign = -sign;
        }
        logarithm += pivot.abs().ln();
    }
    Ok(crate::scalars::float(sign * logarithm.exp()))
}

fn inv(b: Bound) -> R {
    let [a] = b.into_array();
    let (n, values) = square(&a)?;
    let factors = factored(values, n);
    if factors.singular {
        return Err(linalg_error("Singular matrix"));
    }
    let mut unit = vec![0.0; n * n];
    (0..n).for_each(|k| unit[k * n + k] = 1.0);
    Ok(array(Nd::new(vec![n, n], Data::Float(solved(&factors, n, &unit, n, n == 1)))))
}

fn solve(b: Bound) -> R {
    let [a, right] = b.into_array();
    let (n, values) = square(&a)?;
    let right = block(&right)?;
    let width = match right.shape[..] {
        [length] if length == n => 1,
        [length, width] if length == n => width,
        _ => {
            let (signature, found) = match right.ndim() {
                1 => ("(m,m),(m)->(m)", right.shape[0]),
                2 => ("(m,m),(m,n)->(m,n)", right.shape[0]),
                _ => return Err(unsupported("such a right side of solve()")),
            };
            let name = if right.ndim() == 1 { "solve1" } else { "solve" };
            return Err(value_error(format!("{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {found} is different from {n})")));
        }
    };
    let factors = factored(values, n);
    if factors.singular {
        return Err(linalg_error("Singular matrix"));
    }
    let made = solved(&factors, n, &right.data.floats(), width, width == 1);
    Ok(array(Nd::new(right.shape, Data::Float(made))))
}

fn matrix_power(b: Bound) -> R {
    let [a, n] = b.into_array();
    let nd = block(&a)?;
    let (size, _) = square(&a)?;
    let n = whole(&n)?;
    if n < 0 {
        return Err(unsupported("a negative matrix_power()"));
    }
    if n == 0 {
        let values = (0..size * size).map(|at| if at / size == at % size { 1.0 } else { 0.0 });
        return Ok(array(Nd::new(nd.shape.clone(), Data::Float(values.collect()).cast(nd.kind()))));
    }
    if n == 3 {
        let squared = matmul(&nd, &nd, Layout::default())?;
        return Ok(array(matmul(&squared, &nd, Layout::default())?));
    }
    let (mut z, mut made, mut left): (Option<Nd>, Option<Nd>, i64) = (None, None, n);
    while left > 0 {
        let next = match &z {
            None => nd.clone(),
            Some(z) => matmul(z, z, Layout::default())?,
        };
        if left % 2 == 1 {
            made = Some(match &made {
                None => next.clone(),
                Some(found) => matmul(found, &next, Layout::default())?,
            });
        }
        z = Some(next);
        left /= 2;
    }
    Ok(array(made.unwrap_or(nd)))
}

fn trace_of(nd: &Nd, k: i64) -> R<Nd> {
    if nd.ndim() != 2 {
        return Err(value_error("diag requires an array of at least two dimensions"));
    }
    Ok(plain_sum(&Source::from(crate::create::diagonal(nd, k)), &[0], false))
}

pub fn trace(b: Bound) -> R {
    let [a, k] = b.into_array();
    Ok(result(trace_of(&block(&a)?, whole(&k)?)?))
}

fn cross(b: Bound) -> R {
    let [a, b] = b.into_array();
    let (a, b) = (block(&a)?, block(&b)?);
    let last = |nd: &Nd| nd.shape.last().copied().unwrap_or(0);
    if last(&a) != 3 || last(&b) != 3 {
        if matches!((last(&a), last(&b)), (2 | 3, 2 | 3)) {
            return Err(unsupported("cross() of 2-dimensional vectors"));
        }
        return Err(value_error(
            "Both input arrays must be (arrays of) 3-dimensional vectors, but they are {} and {} dimensional instead."
                .replacen("{}", &last(&a).to_string(), 1)
                .replacen("{}", &last(&b).to_string(), 1),
        ));
    }
    let Some(shape) = crate::data::broadcast(&[&a.shape, &b.shape]) else {
        return Err(no_broadcast(&[&a.shape[..a.ndim() - 1], &b.shape[..b.ndim() - 1]]));
    };
    let part = |nd: &Nd, n: usize| {
        let whole = Nd::new(shape.clone(), nd.stretched(&shape));
        let axis = shape.len() - 1;
        let mut one = crate::shaping::along(&whole, axis, &[n]);
        one.shape.pop();
        one
    };
    let mut parts = Vec::new();
    for (p, q) in [(1, 2), (2, 0), (0, 1)] {
        let left = binary(Op::Mul, &part(&a, p), &part(&b, q), false)?;
        let right = binary(Op::Mul, &part(&a, q), &part(&b, p), false)?;
        let mut one = binary(Op::Sub, &left, &right, false)?;
        one.shape.push(1);
        parts.push(one);
    }
    let axis = shape.len() - 1;
    Ok(array(crate::shaping::concatenated(&parts, axis)?))
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    with("dot", "a, b", |b| {
        let [a, b] = b.into_array();
        Ok(result(dot(&block(&a)?, &block(&b)?, Layout::of(&a, &b))?))
    });
    with("matmul", "x1, x2, /", |b| {
        let [a, b] = b.into_array();
        Ok(result(matmul(&block(&a)?, &block(&b)?, Layout::of(&a, &b))?))
    });
    with("inner", "a, b", |b| {
        let [a, b] = b.into_array();
        let (a, b) = (block(&a)?, block(&b)?);
        if a.ndim() == 0 || b.ndim() == 0 {
            return Ok(result(binary(Op::Mul, &a, &b, false)?));
        }
        if a.ndim() > 2 || b.ndim() > 2 {
            return Err(unsupported("inner() of more than two dimensions"));
        }
        let (x, y) = (a.shape[a.ndim() - 1], b.shape[b.ndim() - 1]);
        if x != y {
            let (p, q) = (a.ndim() - 1, b.ndim() - 1);
            return Err(value_error(format!(
                "shapes {} and {} not aligned: {x} (dim {p}) != {y} (dim {q})",
                shown(&a.shape),
                shown(&b.shape)
            )));
        }
        let right = if b.ndim() == 2 { columns(&b) } else { b };
        Ok(result(dot(&a, &right, Layout::default())?))
    });
    with("vdot", "a, b", |b| {
        let [a, b] = b.into_array();
        let (a, b) = (block(&a)?, block(&b)?);
        Ok(result(dot(&Nd::flat(a.data), &Nd::flat(b.data), Layout::default())?))
    });
    with("outer", "a, b", |b| {
        let [a, b] = b.into_array();
        let (a, b) = (block(&a)?, block(&b)?);
        let (rows, width) = (a.size(), b.size());
        Ok(array(binary(Op::Mul, &Nd::new(vec![rows, 1], a.data), &Nd::new(vec![1, width], b.data), false)?))
    });
    with("cross", "a, b", cross);
    with("trace", "a, offset=0", trace);
    with("kron", "a, b", |b| {
        let [a, b] = b.into_array();
        let (a, b) = (block(&a)?, block(&b)?);
        let ([m, n], [p, q]) = (&a.shape[..], &b.shape[..]) else {
            return Err(unsupported("kron() of arrays that are no matrices"));
        };
        let left = Nd::new(vec![*m, 1, *n, 1], a.data.clone());
        let right = Nd::new(vec![1, *p, 1, *q], b.data.clone());
        let made = binary(Op::Mul, &left, &right, false)?;
        Ok(array(Nd::new(vec![m * p, n * q], made.data)))
    });
    with("diagonal", "a, offset=0", |b| {
        let [a, k] = b.into_array();
        op::call_method(&crate::shaping::as_array(&a)?, "diagonal", args![k])
    });
    module
}

pub fn module() -> Module {
    let module = Module::new("numpy.linalg").with("LinAlgError", classes().linalg_error);
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy.linalg", name, params, body));
    };
    with("norm", "x, ord=None, axis=None, keepdims=False", crate::norm::norm);
    with("det", "a", det);
    with("inv", "a", inv);
    with("solve", "a, b", solve);
    with("matrix_power", "a, n", matrix_power);
    module
}
