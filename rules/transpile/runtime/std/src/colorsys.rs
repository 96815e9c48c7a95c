//! `colorsys`: conversions between colour systems.
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("colorsys")
        .with("ONE_THIRD", 1.0 / 3.0)
        .with("ONE_SIXTH", 1.0 / 6.0)
        .with("TWO_THIRD", 2.0 / 3.0)
        .function("rgb_to_yiq", |a| triple(a, "rgb_to_yiq", ["r", "g", "b"], rgb_to_yiq))
        .function("yiq_to_rgb", |a| triple(a, "yiq_to_rgb", ["y", "i", "q"], yiq_to_rgb))
        .function("rgb_to_hls", |a| triple(a, "rgb_to_hls", ["r", "g", "b"], rgb_to_hls))
        .function("hls_to_rgb", |a| triple(a, "hls_to_rgb", ["h", "l", "s"], hls_to_rgb))
        .function("rgb_to_hsv", |a| triple(a, "rgb_to_hsv", ["r", "g", "b"], rgb_to_hsv))
        .function("hsv_to_rgb", |a| triple(a, "hsv_to_rgb", ["h", "s", "v"], hsv_to_rgb)))
}

type Triple = [f64; 3];

fn triple(a: Args, name: &str, names: [&'static str; 3], convert: fn(Triple) -> R<Triple>) -> R {
    let [x, y, z] = a.named(name, names, 3)?.map(Option::unwrap_or_default);
    let out = convert([float::construct(&x)?, float::construct(&y)?, float::construct(&z)?])?;
    Ok(Value::Tuple(Tuple::from(out.map(Value::from).to_vec())))
}

fn rgb_to_yiq([r, g, b]: Triple) -> R<Triple> {
    let y = 0.30 * r + 0.59 * g + 0.11 * b;
    Ok([y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)])
}

fn yiq_to_rgb([y, i, q]: Triple) -> R<Triple> {
    let r = y + 0.9468822170900693 * i + 0.6235565819861433 * q;
    let g = y - 0.27478764629897834 * i - 0.6356910791873801 * q;
    let b = y - 1.1085450346420322 * i + 1.7090069284064666 * q;
    Ok([r, g, b].map(|part| part.clamp(0.0, 1.0)))
}

fn largest([r, g, b]: Triple) -> f64 {
    r.max(g).max(b)
}

fn smallest([r, g, b]: Triple) -> f64 {
    r.min(g).min(b)
}

fn hue(rgb: Triple, top: f64, range: f64) -> R<f64> {
    let [rc, gc, bc] = rgb.map(|part| (top - part) / range);
    let sixths = if rgb[0] == top {
        bc - gc
    } else if rgb[1] == top {
        2.0 + rc - bc
    } else {
        4.0 + gc - rc
    };
    float::modulo(sixths / 6.0, 1.0)
}

fn rgb_to_hls(rgb: Triple) -> R<Triple> {
    let (top, low) = (largest(rgb), smallest(rgb));
    let (sum, range) = (top + low, top - low);
    let l = sum / 2.0;
    if low == top {
        return Ok([0.0, l, 0.0]);
    }
    let s = float::true_div(range, if l <= 0.5 { sum } else { 2.0 - top - low })?;
    Ok([hue(rgb, top, range)?, l, s])
}

fn hls_to_rgb([h, l, s]: Triple) -> R<Triple> {
    if s == 0.0 {
        return Ok([l, l, l]);
    }
    let m2 = if l <= 0.5 { l * (1.0 + s) } else { l + s - l * s };
    let m1 = 2.0 * l - m2;
    Ok([part(m1, m2, h + 1.0 / 3.0)?, part(m1, m2, h)?, part(m1, m2, h - 1.0 / 3.0)?])
}

fn part(m1: f64, m2: f64, hue: f64) -> R<f64> {
    let hue = float::modulo(hue, 1.0)?;
    Ok(if hue < 1.0 / 6.0 {
        m1 + (m2 - m1) * hue * 6.0
    } else if hue < 0.5 {
        m2
    } else if hue < 2.0 / 3.0 {
        m1 + (m2 - m1) * (2.0 / 3.0 - hue) * 6.0
    } else {
        m1
    })
}

fn rgb_to_hsv(rgb: Triple) -> R<Triple> {
    let (top, low) = (largest(rgb), smallest(rgb));
    if low == top {
        return Ok([0.0, 0.0, top]);
    }
    let range = top - low;
    let s = float::true_div(range, top)?;
    Ok([hue(rgb, top, range)?, s, top])
}

fn hsv_to_rgb([h, s, v]: Triple) -> R<Triple> {
    if s == 0.0 {
        return Ok([v, v, v]);
    }
    let i = float::to_int(h * 6.0)?;
    let f = h * 6.0 - i.to_f64()?;
    let (p, q, t) = (v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f)));
    Ok(match i.modulo(&Int::from(6i64))?.to_i64() {
        Some(0) => [v, t, p],
        Some(1) => [q, v, p],
        Some(2) => [p, v, t],
        Some(3) => [p, q, v],
        Some(4) => [t, p, v],
        _ => [v, p, q],
    })
}
