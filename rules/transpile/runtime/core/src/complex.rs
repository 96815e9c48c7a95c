//! `complex`: the handle and its arithmetic.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

pub type Complex = Shared<Parts>;

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parts {
    pub re: f64,
    pub im: f64,
}

pub fn complex(re: f64, im: f64) -> Value {
    Value::Complex(Shared::new(Parts { re, im }))
}

/// A number as a complex one.
pub(crate) fn parts(value: &Value) -> Option<R<Parts>> {
    Some(match value.payload() {
        Value::Complex(c) => Ok(**c),
        Value::Float(f) => Ok(Parts { re: *f, im: 0.0 }),
        Value::Bool(b) => Ok(Parts { re: *b as i64 as f64, im: 0.0 }),
        Value::Int(i) => i.to_f64().map(|re| Parts { re, im: 0.0 }),
        _ => return None,
    })
}

impl Parts {
    pub fn abs(&self) -> f64 {
        self.re.hypot(self.im)
    }
    pub fn plus(self, o: Parts) -> Parts {
        Parts { re: self.re + o.re, im: self.im + o.im }
    }
    pub fn minus(self, o: Parts) -> Parts {
        Parts { re: self.re - o.re, im: self.im - o.im }
    }
    pub fn times(self, o: Parts) -> Parts {
        Parts { re: self.re * o.re - self.im * o.im, im: self.re * o.im + self.im * o.re }
    }
    /// CPython's division (Smith's method).
    pub fn over(self, o: Parts) -> R<Parts> {
        if o.re.abs() >= o.im.abs() {
            if o.re == 0.0 {
                return Err(zero_division_error("complex division by zero"));
            }
            let ratio = o.im / o.re;
            let d = o.re + o.im * ratio;
            return Ok(Parts { re: (self.re + self.im * ratio) / d, im: (self.im - self.re * ratio) / d });
        }
        let ratio = o.re / o.im;
        let d = o.re * ratio + o.im;
        Ok(Parts { re: (self.re * ratio + self.im) / d, im: (self.im * ratio - self.re) / d })
    }
    pub fn pow(self, o: Parts) -> R<Parts> {
        let made = self.power(o)?;
        if made.re.is_infinite() || made.im.is_infinite() {
            return Err(overflow_error("complex exponentiation"));
        }
        Ok(made)
    }
    fn power(self, o: Parts) -> R<Parts> {
        if o.im == 0.0 && o.re == o.re.trunc() && o.re.abs() <= 100.0 {
            return self.powi(o.re as i64);
        }
        if self.re == 0.0 && self.im == 0.0 {
            if o.im != 0.0 || o.re < 0.0 {
                return Err(zero_division_error("0.0 to a negative or complex power"));
            }
            return Ok(Parts { re: 0.0, im: 0.0 });
        }
        let size = self.abs();
        let mut length = size.powf(o.re);
        let angle = self.im.atan2(self.re);
        let mut phase = angle * o.re;
        if o.im != 0.0 {
            length /= (angle * o.im).exp();
            phase += o.im * size.ln();
        }
        Ok(Parts { re: length * phase.cos(), im: length * phase.sin() })
    }
    fn powi(self, n: i64) -> R<Parts> {
        let one = Parts { re: 1.0, im: 0.0 };
        let (mut result, mut base, left) = (one, self, n.unsigned_abs());
        let mut mask = 1u64;
        while mask <= left {
            if left & mask != 0 {
                result = result.times(base);
            }
            mask <<= 1;
            base = base.times(base);
        }
        if n < 0 {
            if self.re == 0.0 && self.im == 0.0 {
                return Err(zero_division_error("0.0 to a negative or complex power"));
            }
            return one.over(result);
        }
        Ok(result)
    }
}

/// `repr(z)`.
pub(crate) fn repr(c: &Parts) -> String {
    let part = |f: f64| {
        let text = crate::float::repr(f);
        text.strip_suffix(".0").unwrap_or(&text).to_string()
    };
    if c.re == 0.0 && c.re.is_sign_positive() {
        return format!("{}j", part(c.im));
    }
    let im = part(c.im);
    let sign = if im.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{im}j)", part(c.re))
}

pub(crate) fn construct(args: Args) -> R {
    let [re, im] = args.named("complex", ["real", "imag"], 0)?;
    if let Some(Value::Str(text)) = re.as_ref().map(Value::payload) {
        if im.is_some() {
            return Err(type_error("complex() can't take second arg if first is a string"));
        }
        return parse(text).ok_or_else(|| value_error("complex() arg is a malformed string"));
    }
    if let Some(Value::Str(_)) = im.as_ref().map(Value::payload) {
        return Err(type_error("complex() second arg can't be a string"));
    }
    let number = |v: Option<Value>, which: &str| match v {
        None => Ok(Parts { re: 0.0, im: 0.0 }),
        Some(v) => {
            if class_of(&v).lookup("__complex__").is_some() && !matches!(v.payload(), Value::Complex(_)) {
                return parts(&op::call_special(&v, "__complex__", Args::none())?)
                    .unwrap_or_else(|| Err(type_error("__complex__ returned non-complex")));
            }
            match parts(&v) {
                Some(p) => p,
                None => match op::to_float(&v) {
                    Ok(re) => Ok(Parts { re, im: 0.0 }),
                    Err(_) => Err(type_error(format!(
                        "complex() {which} argument must be a {}, not '{}'",
                        if which == "first" { "string or a number" } else { "number" },
                        v.type_name()
                    ))),
                },
            }
        }
    };
    let had_im = im.is_some();
    let is_complex = |v: &Option<Value>| matches!(v.as_ref().map(Value::payload), Some(Value::Complex(_)));
    let (first, second) = (is_complex(&re), is_complex(&im));
    let (a, b) = (number(re, "first")?, number(im, "second")?);
    if !had_im {
        return Ok(complex(a.re, a.im));
    }
    // Added only where there is something, so that signs of zeros stay.
    Ok(complex(if second { a.re - b.im } else { a.re }, if first { a.im + b.re } else { b.re }))
}

fn parse(text: &str) -> Option<Value> {
    let t = text.trim();
    let t = t.strip_prefix('(').and_then(|x| x.strip_suffix(')')).map_or(t, str::trim);
    if t.contains(char::is_whitespace) {
        return None;
    }
    let number = |s: &str| crate::float::parse(s);
    let Some(body) = t.strip_suffix(['j', 'J']) else {
        return number(t).map(|f| complex(f, 0.0));
    };
    // The imaginary part starts at the last sign that is not an exponent's.
    let bytes = body.as_bytes();
    let cut =
        (1..bytes.len()).rev().find(|i| matches!(bytes[*i], b'+' | b'-') && !matches!(bytes[*i - 1], b'e' | b'E'));
    let unit = |s: &str| match s {
        "" | "+" => Some(1.0),
        "-" => Some(-1.0),
        s => number(s),
    };
    match cut {
        Some(at) => Some(complex(number(&body[..at])?, unit(&body[at..])?)),
        None => Some(complex(0.0, unit(body)?)),
    }
}

fn this_parts(this: &Value) -> R<Parts> {
    parts(this).unwrap_or_else(|| Err(type_error("expected a complex number")))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("conjugate", |this, _| this_parts(this).map(|c| complex(c.re, -c.im))),
        ("__complex__", |this, _| this_parts(this).map(|c| complex(c.re, c.im))),
        ("__getnewargs__", |this, _| this_parts(this).map(|c| tuple![c.re, c.im])),
    ],
    getters: &[
        ("real", |this| this_parts(this).map(|c| c.re.into())),
        ("imag", |this| this_parts(this).map(|c| c.im.into())),
    ],
    statics: &[],
};
