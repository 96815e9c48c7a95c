//! `numpy.linalg.norm`: lengths of vectors and sizes of matrices.
use crate::arguments::{axes, flag};
use crate::array::{result, Array};
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{Data, Kind, Nd};
use crate::reduce::{extremes, plain_sum, Source};
use crate::ufunc::{binary, Op};
use crate::unary::{apply, find};
use batuta_rt::prelude::*;

fn power_sum(x: &Nd, order: f64, axes: &[usize], keep: bool) -> R<Nd> {
    let size = apply(find("absolute"), x)?;
    let source = |nd: Nd| Source::from(nd);
    if order == f64::INFINITY {
        return extremes(&source(size), axes, Op::Max, keep, false);
    }
    if order == f64::NEG_INFINITY {
        return extremes(&source(size), axes, Op::Min, keep, false);
    }
    if order == 0.0 {
        let set = Data::Float(x.data.floats().iter().map(|v| if *v != 0.0 { 1.0 } else { 0.0 }).collect());
        return Ok(plain_sum(&source(Nd::new(x.shape.clone(), set)), axes, keep));
    }
    if order == 1.0 {
        return Ok(plain_sum(&source(size), axes, keep));
    }
    if order == 2.0 {
        let sum = plain_sum(&source(binary(Op::Mul, x, x, false)?), axes, keep);
        return apply(find("sqrt"), &sum);
    }
    let raised = crate::ufunc::power(&size, &Nd::float(order), false)?;
    let sum = plain_sum(&source(raised), axes, keep);
    binary(Op::Pow, &sum, &Nd::float(1.0 / order), false)
}

pub fn norm(b: Bound) -> R {
    let [x, order, axis, keep] = b.into_array();
    let nd = block(&x)?.cast(Kind::Float);
    let keep = flag(&keep)?;
    let frobenius = matches!(order.payload(), Value::Str(t) if matches!(&**t, "fro" | "f"));
    let number = match order.payload() {
        Value::None => None,
        Value::Str(_) if frobenius => None,
        Value::Str(text) => {
            return Err(match &**text {
                "nuc" => unsupported("the nuclear norm"),
                _ => value_error("Invalid norm order for matrices."),
            })
        }
        _ => Some(op::to_float(&order)?),
    };
    let euclidean = order.is_none() || (frobenius && nd.ndim() == 2) || (number == Some(2.0) && nd.ndim() == 1);
    if axis.is_none() && euclidean {
        // In the order of memory.
        let values = match x.downcast::<Array>() {
            Some(a) if !a.window.with(|w| w.is_contiguous()) && a.ndim() == 2 => {
                let moves = a.window.with(|w| w.moves.clone());
                if moves[0].unsigned_abs() < moves[1].unsigned_abs() {
                    nd.transposed(&[1, 0]).data.floats()
                } else {
                    nd.data.floats()
                }
            }
            _ => nd.data.floats(),
        };
        let made = crate::blas::dot(&values, &values).sqrt();
        let shape = if keep { vec![1; nd.ndim()] } else { Vec::new() };
        return Ok(result(Nd::new(shape, Data::Float(vec![made]))));
    }
    let chosen = axes(&axis, nd.ndim())?;
    match chosen[..] {
        [_] => Ok(result(power_sum(&nd, number.unwrap_or(2.0), &chosen, keep)?)),
        [row, column] => {
            if order.is_none() || frobenius {
                return Ok(result(power_sum(&nd, 2.0, &chosen, keep)?));
            }
            let (inside, outside, op) = match number {
                Some(1.0) => (row, column, Op::Max),
                Some(-1.0) => (row, column, Op::Min),
                Some(f64::INFINITY) => (column, row, Op::Max),
                Some(f64::NEG_INFINITY) => (column, row, Op::Min),
                Some(2.0 | -2.0) => return Err(unsupported("the spectral norm")),
                _ => return Err(value_error("Invalid norm order for matrices.")),
            };
            let size = apply(find("absolute"), &nd)?;
            let sums = plain_sum(&Source::from(size), &[inside], true);
            let mut made = extremes(&Source::from(sums), &[outside], op, true, false)?;
            if !keep {
                made =
                    Nd::new((0..nd.ndim()).filter(|a| !chosen.contains(a)).map(|a| nd.shape[a]).collect(), made.data);
            }
            Ok(result(made))
        }
        _ => Err(value_error("Improper number of dimensions to norm.")),
    }
}
