//! `NormalDist`.
use super::{error, floats};
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn parts(this: &Value) -> R<(f64, f64)> {
    Ok((op::getattr(this, "_mu")?.as_float()?, op::getattr(this, "_sigma")?.as_float()?))
}

fn made(like: &Value, mu: f64, sigma: f64) -> R {
    op::call(&class_of(like).into(), [Value::Float(mu), Value::Float(sigma)])
}

/// The inverse of the cumulative function (Wichura's AS241).
fn inverse(p: f64, mu: f64, sigma: f64) -> f64 {
    let polynomial = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180625 - q * q;
        let over = polynomial(
            &[
                2_509.080_928_730_122_7,
                33_430.575_583_588_13,
                67_265.770_927_008_7,
                45_921.953_931_549_87,
                13_731.693_765_509_46,
                1_971.590_950_306_551_3,
                133.141_667_891_784_38,
                3.387_132_872_796_366_5,
            ],
            r,
        ) * q;
        let under = polynomial(
            &[
                5_226.495_278_852_854,
                28_729.085_735_721_943,
                39_307.895_800_092_71,
                21_213.794_301_586_597,
                5_394.196_021_424_751,
                687.187_007_492_057_9,
                42.313_330_701_600_91,
                1.0,
            ],
            r,
        );
        return mu + over / under * sigma;
    }
    let r = (-(if q <= 0.0 { p } else { 1.0 - p }).ln()).sqrt();
    let (over, under) = if r <= 5.0 {
        let r = r - 1.6;
        (
            polynomial(
                &[
                    0.000_774_545_014_278_341_4,
                    0.022_723_844_989_269_184,
                    0.241_780_725_177_450_6,
                    1.270_458_252_452_368_4,
                    3.647_848_324_763_204_5,
                    5.769_497_221_460_691,
                    4.630_337_846_156_546,
                    1.423_437_110_749_683_5,
                ],
                r,
            ),
            polynomial(
                &[
                    1.050_750_071_644_416_9e-9,
                    0.000_547_593_808_499_534_5,
                    0.015_198_666_563_616_457,
                    0.148_103_976_427_480_08,
                    0.689_767_334_985_1,
                    1.676_384_830_183_803_8,
                    2.053_191_626_637_759,
                    1.0,
                ],
                r,
            ),
        )
    } else {
        let r = r - 5.0;
        (
            polynomial(
                &[
                    2.010_334_399_292_288_1e-7,
                    2.711_555_568_743_487_6e-5,
                    0.001_242_660_947_388_078_4,
                    0.026_532_189_526_576_124,
                    0.296_560_571_828_504_87,
                    1.784_826_539_917_291_3,
                    5.463_784_911_164_114,
                    6.657_904_643_501_103,
                ],
                r,
            ),
            polynomial(
                &[
                    2.044_263_103_389_939_7e-15,
                    1.421_511_758_316_446e-7,
                    1.846_318_317_510_054_8e-5,
                    0.000_786_869_131_145_613_3,
                    0.014_875_361_290_850_615,
                    0.136_929_880_922_735_8,
                    0.599_832_206_555_888,
                    1.0,
                ],
                r,
            ),
        )
    };
    let x = if q < 0.0 { -(over / under) } else { over / under };
    mu + x * sigma
}

fn checked_inverse(this: &Value, p: &Value) -> R {
    let (p, (mu, sigma)) = (op::to_float(p)?, parts(this)?);
    if p <= 0.0 || p >= 1.0 {
        return Err(error("p must be in the range 0.0 < p < 1.0"));
    }
    if sigma <= 0.0 {
        return Err(error("cdf() not defined when sigma at or below zero"));
    }
    Ok(inverse(p, mu, sigma).into())
}

fn combine(this: &Value, other: &Value, sign: f64) -> R {
    let (mu, sigma) = parts(this)?;
    if class_of(other).name() == "NormalDist" {
        let (nu, tau) = parts(other)?;
        return made(this, mu + sign * nu, sigma.hypot(tau));
    }
    made(this, mu + sign * op::to_float(other)?, sigma)
}

fn scale(this: &Value, mu: f64, factor: f64) -> R {
    let (_, sigma) = parts(this)?;
    made(this, mu, sigma * factor.abs())
}

pub fn class() -> R<Class> {
    ClassDef::new("statistics", "NormalDist", &[])
        .def("__init__", "self, mu=0.0, sigma=1.0", |mut b| {
            let (this, mu, sigma) = (b.next(), b.next(), b.next());
            if op::lt_bool(&sigma, &0.into())? {
                return Err(error("sigma must be non-negative"));
            }
            op::setattr(&this, "_mu", builtins::float(args![mu])?)?;
            op::setattr(&this, "_sigma", builtins::float(args![sigma])?).map(Value::from)
        })
        .class_method("from_samples", "cls, data", |mut b| {
            let (class, data) = (b.next(), floats(&b.next())?);
            let data: Value = data.into_iter().map(Value::Float).collect::<List>().into();
            let module = super::module();
            let mean = op::call(&module.get("fmean")?, [data.clone()])?;
            op::call(&class, [mean, op::call(&module.get("stdev")?, [data])?])
        })
        .property("mean", |mut b| op::getattr(&b.next(), "_mu"))
        .property("median", |mut b| op::getattr(&b.next(), "_mu"))
        .property("mode", |mut b| op::getattr(&b.next(), "_mu"))
        .property("stdev", |mut b| op::getattr(&b.next(), "_sigma"))
        .property("variance", |mut b| Ok((parts(&b.next())?.1.powi(2)).into()))
        .def("pdf", "self, x", |mut b| {
            let ((mu, sigma), x) = (parts(&b.next())?, op::to_float(&b.next())?);
            let variance = sigma * sigma;
            if variance == 0.0 {
                return Err(error("pdf() not defined when sigma is zero"));
            }
            let difference = x - mu;
            Ok(((difference * difference / (-2.0 * variance)).exp() / (std::f64::consts::TAU * variance).sqrt()).into())
        })
        .def("cdf", "self, x", |mut b| {
            let ((mu, sigma), x) = (parts(&b.next())?, op::to_float(&b.next())?);
            if sigma == 0.0 {
                return Err(error("cdf() not defined when sigma is zero"));
            }
            Ok((0.5 * (1.0 + libm::erf((x - mu) / (sigma * std::f64::consts::SQRT_2)))).into())
        })
        .def("inv_cdf", "self, p", |mut b| checked_inverse(&b.next(), &b.next()))
        .def("quantiles", "self, n=4", |mut b| {
            let (this, n) = (b.next(), op::index(&b.next())?.to_index()?);
            let cuts: Vec<Value> =
                (1..n).map(|i| checked_inverse(&this, &Value::Float(i as f64 / n as f64))).collect::<R<_>>()?;
            Ok(List::from(cuts).into())
        })
        .def("samples", "self, n, *, seed=None", |mut b| {
            let ((mu, sigma), n, seed) = (parts(&b.next())?, b.next(), b.next());
            let random = crate::random::module();
            let gauss = match seed.is_none() {
                true => random.get("gauss")?,
                false => op::getattr(&op::call(&random.get("Random")?, [seed])?, "gauss")?,
            };
            let mut out = Vec::new();
            for _ in 0..op::index(&n)?.to_index()? {
                out.push(op::call(&gauss, [Value::Float(mu), Value::Float(sigma)])?);
            }
            Ok(List::from(out).into())
        })
        .def("zscore", "self, x", |mut b| {
            let ((mu, sigma), x) = (parts(&b.next())?, op::to_float(&b.next())?);
            if sigma == 0.0 {
                return Err(error("zscore() not defined when sigma is zero"));
            }
            Ok(((x - mu) / sigma).into())
        })
        .def("__add__", "self, other", |mut b| combine(&b.next(), &b.next(), 1.0))
        .def("__radd__", "self, other", |mut b| combine(&b.next(), &b.next(), 1.0))
        .def("__sub__", "self, other", |mut b| combine(&b.next(), &b.next(), -1.0))
        .def("__mul__", "self, other", |mut b| {
            let (this, factor) = (b.next(), op::to_float(&b.next())?);
            scale(&this, parts(&this)?.0 * factor, factor)
        })
        .def("__rmul__", "self, other", |mut b| {
            let (this, factor) = (b.next(), op::to_float(&b.next())?);
            scale(&this, parts(&this)?.0 * factor, factor)
        })
        .def("__truediv__", "self, other", |mut b| {
            let (this, by) = (b.next(), op::to_float(&b.next())?);
            let (mu, sigma) = parts(&this)?;
            made(&this, float::true_div(mu, by)?, float::true_div(sigma, by.abs())?)
        })
        .def("__neg__", "self", |mut b| {
            let this = b.next();
            let (mu, sigma) = parts(&this)?;
            made(&this, -mu, sigma)
        })
        .def("__eq__", "self, other", |mut b| {
            let (this, other) = (b.next(), b.next());
            if class_of(&other).name() != "NormalDist" {
                return Ok(Value::NotImplemented);
            }
            Ok((parts(&this)? == parts(&other)?).into())
        })
        .def("__hash__", "self", |mut b| {
            let (mu, sigma) = parts(&b.next())?;
            Ok(hash_of(&tuple![mu, sigma])?.into())
        })
        .def("__repr__", "self", |mut b| {
            let this = b.next();
            let (mu, sigma) = parts(&this)?;
            Ok(format!("{}(mu={}, sigma={})", class_of(&this).name(), float::repr(mu), float::repr(sigma)).into())
        })
        .build()
}
