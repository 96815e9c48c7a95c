//! `gamma` and `lgamma` by Lanczos' approximation with 13 terms, in the order of operations that CPython's results come from.
use std::f64::consts::PI;

const G: f64 = 6.024_680_040_776_73;
const G_LESS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_2;
const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_17,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_48,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_2,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];
/// Up to here `gamma(n)` is exact.
const LAST_EXACT: f64 = 23.0;

fn series(x: f64) -> f64 {
    let pairs = NUMERATOR.iter().zip(&DENOMINATOR);
    let (top, bottom) = if x < 5.0 {
        pairs.rev().fold((0.0, 0.0), |(top, bottom), (n, d)| (top * x + n, bottom * x + d))
    } else {
        pairs.fold((0.0, 0.0), |(top, bottom), (n, d)| (top / x + n, bottom / x + d))
    };
    top / bottom
}

fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let found = match (2.0 * y).round() as i64 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1.0_f64.copysign(x) * found
}

pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { x } else { f64::NAN };
    }
    if x == 0.0 {
        return f64::INFINITY.copysign(x);
    }
    if x == x.floor() {
        if x < 0.0 {
            return f64::NAN;
        }
        if x <= LAST_EXACT {
            return (1..x as i64).fold(1.0, |product, n| product * n as f64);
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = size + G_LESS_HALF;
    let lost = if size > G_LESS_HALF { (y - size) - G_LESS_HALF } else { (y - G_LESS_HALF) - size };
    let correction = lost * G / y;
    let root = || y.powf(size / 2.0 - 0.25);
    if x < 0.0 {
        let mut found = -PI / sin_pi(size) / size * y.exp() / series(size);
        found -= correction * found;
        if size < 140.0 {
            found / y.powf(size - 0.5)
        } else {
            found / root() / root()
        }
    } else {
        let mut found = series(size) / y.exp();
        found += correction * found;
        if size < 140.0 {
            found * y.powf(size - 0.5)
        } else {
            found * root() * root()
        }
    }
}

pub fn log_gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { f64::INFINITY } else { 0.0 };
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let mut found = series(size).ln() - G;
    found += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        found = LOG_PI - sin_pi(size).abs().ln() - size.ln() - found;
    }
    found
}
