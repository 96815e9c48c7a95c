//! `colorsys`: conversions between colour systems.
use crate::declare::Declare;
use batuta_rt::prelude::*;

fn three(bound: Bound) -> R<[f64; 3]> {
    let [a, b, c] = bound.into_array();
    Ok([op::to_float(&a)?, op::to_float(&b)?, op::to_float(&c)?])
}

fn hue(r: f64, g: f64, b: f64, high: f64, range: f64) -> f64 {
    let (rc, gc, bc) = ((high - r) / range, (high - g) / range, (high - b) / range);
    let h = if r == high {
        bc - gc
    } else if g == high {
        2.0 + rc - bc
    } else {
        4.0 + gc - rc
    };
    (h / 6.0).rem_euclid(1.0)
}

fn hls_value(m1: f64, m2: f64, hue: f64) -> f64 {
    let hue = hue.rem_euclid(1.0);
    if hue < 1.0 / 6.0 {
        m1 + (m2 - m1) * hue * 6.0
    } else if hue < 0.5 {
        m2
    } else if hue < 2.0 / 3.0 {
        m1 + (m2 - m1) * (2.0 / 3.0 - hue) * 6.0
    } else {
        m1
    }
}

pub fn module() -> Module {
    crate::module_once!(Module::new("colorsys")
        .def("rgb_to_hsv", "r, g, b", |bound| {
            let [r, g, b] = three(bound)?;
            let (high, low) = (r.max(g).max(b), r.min(g).min(b));
            if high == low {
                return Ok(tuple![0.0, 0.0, high]);
            }
            Ok(tuple![hue(r, g, b, high, high - low), (high - low) / high, high])
        })
        .def("hsv_to_rgb", "h, s, v", |bound| {
            let [h, s, v] = three(bound)?;
            if s == 0.0 {
                return Ok(tuple![v, v, v]);
            }
            let i = (h * 6.0).trunc();
            let f = h * 6.0 - i;
            let (p, q, t) = (v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f)));
            Ok(match (i as i64).rem_euclid(6) {
                0 => tuple![v, t, p],
                1 => tuple![q, v, p],
                2 => tuple![p, v, t],
                3 => tuple![p, q, v],
                4 => tuple![t, p, v],
                _ => tuple![v, p, q],
            })
        })
        .def("rgb_to_hls", "r, g, b", |bound| {
            let [r, g, b] = three(bound)?;
            let (high, low) = (r.max(g).max(b), r.min(g).min(b));
            let (sum, range) = (high + low, high - low);
            let l = sum / 2.0;
            if high == low {
                return Ok(tuple![0.0, l, 0.0]);
            }
            let s = if l <= 0.5 { range / sum } else { range / (2.0 - high - low) };
            Ok(tuple![hue(r, g, b, high, range), l, s])
        })
        .def("hls_to_rgb", "h, l, s", |bound| {
            let [h, l, s] = three(bound)?;
            if s == 0.0 {
                return Ok(tuple![l, l, l]);
            }
            let m2 = if l <= 0.5 { l * (1.0 + s) } else { l + s - l * s };
            let m1 = 2.0 * l - m2;
            Ok(tuple![hls_value(m1, m2, h + 1.0 / 3.0), hls_value(m1, m2, h), hls_value(m1, m2, h - 1.0 / 3.0)])
        }))
}
