//! Relations of two series: covariance, correlation, the line through points.
use super::exact::float_sum;
use super::{error, floats};
use crate::define::function;
use batuta_rt::prelude::*;

/// The two series, checked.
fn series(x: &Value, y: &Value, name: &str) -> R<(Vec<f64>, Vec<f64>)> {
    let n = op::len(x)?;
    if op::len(y)? != n {
        return Err(error(&format!("{name} requires that both inputs have same number of data points")));
    }
    if n < 2 {
        return Err(error(&format!("{name} requires at least two data points")));
    }
    Ok((floats(x)?, floats(y)?))
}

fn products(a: &[f64], b: &[f64]) -> R<f64> {
    float_sum(&a.iter().zip(b).map(|(x, y)| x * y).collect::<Vec<_>>())
}

fn centered(values: &[f64]) -> R<(f64, Vec<f64>)> {
    let mean = float_sum(values)? / values.len() as f64;
    Ok((mean, values.iter().map(|v| v - mean).collect()))
}

pub fn add(module: &Module) -> R<()> {
    module.set(
        "covariance",
        function("statistics", "covariance", "x, y, /", |mut b| {
            let (x, y) = series(&b.next(), &b.next(), "covariance")?;
            Ok((products(&centered(&x)?.1, &centered(&y)?.1)? / (x.len() - 1) as f64).into())
        }),
    );
    module.set(
        "correlation",
        function("statistics", "correlation", "x, y, /", |mut b| {
            let (x, y) = series(&b.next(), &b.next(), "correlation")?;
            let (x, y) = (centered(&x)?.1, centered(&y)?.1);
            let under = (products(&x, &x)? * products(&y, &y)?).sqrt();
            if under == 0.0 {
                return Err(error("at least one of the inputs is constant"));
            }
            Ok((products(&x, &y)? / under).into())
        }),
    );
    let line = crate::collections::namedtuple::plain("LinearRegression", "statistics", &["slope", "intercept"])?;
    module.set("LinearRegression", line.clone());
    let params = "x, y, /, *, proportional=False";
    module.set(
        "linear_regression",
        function("statistics", "linear_regression", params, move |mut b| {
            let (x, y, proportional) = (b.next(), b.next(), b.next());
            let (x, y) = series(&x, &y, "linear regression")?;
            let proportional = op::truthy(&proportional)?;
            let constant = || error("x is constant");
            let (slope, intercept) = if proportional {
                let under = products(&x, &x)?;
                if under == 0.0 {
                    return Err(constant());
                }
                (products(&x, &y)? / under, 0.0)
            } else {
                let ((x_mean, x), (y_mean, y)) = (centered(&x)?, centered(&y)?);
                let under = products(&x, &x)?;
                if under == 0.0 {
                    return Err(constant());
                }
                let slope = products(&x, &y)? / under;
                (slope, y_mean - slope * x_mean)
            };
            op::call(&line, [Value::Float(slope), Value::Float(intercept)])
        }),
    );
    Ok(())
}
