//! `str` and `repr` of arrays: aligned columns, wrapped lines, `...` in the middle of the long ones.
use crate::array::{of, Array};
use crate::classes::unsupported;
use crate::data::{Data, Nd};
use crate::float_text::{positional, scientific, Layout, Trim};
use batuta_rt::prelude::*;

#[derive(Clone)]
pub struct Options {
    pub precision: usize,
    pub threshold: usize,
    pub edge: usize,
    pub width: usize,
    pub suppress: bool,
    pub mode: Str,
    pub nan: Str,
    pub inf: Str,
    pub sign: Str,
}

thread_local! {
    static OPTIONS: Slot<Option<Options>> = const { Slot::new(None) };
}

pub fn options() -> Options {
    OPTIONS.with(Slot::get).unwrap_or_else(|| Options {
        precision: 8,
        threshold: 1000,
        edge: 3,
        width: 75,
        suppress: false,
        mode: "maxprec".into(),
        nan: "nan".into(),
        inf: "inf".into(),
        sign: "-".into(),
    })
}

struct Floats {
    scientific: bool,
    layout: Layout,
    nan: Str,
    inf: Str,
}

fn widths(texts: &[String]) -> (usize, usize) {
    let split = |t: &String| t.split_once('.').map_or((t.len(), 0), |(a, b)| (a.len(), b.len()));
    let parts: Vec<(usize, usize)> = texts.iter().map(split).collect();
    (parts.iter().map(|p| p.0).max().unwrap_or(0), parts.iter().map(|p| p.1).max().unwrap_or(0))
}

impl Floats {
    fn fitting(values: &[f64], options: &Options) -> Floats {
        let finite: Vec<f64> = values.iter().copied().filter(|x| x.is_finite()).collect();
        let sizes: Vec<f64> = finite.iter().map(|x| x.abs()).filter(|x| *x != 0.0).collect();
        let high = sizes.iter().copied().fold(0.0, f64::max);
        let low = sizes.iter().copied().fold(f64::INFINITY, f64::min);
        let spread = !options.suppress && (low < 0.0001 || high / low > 1000.0);
        let mut made = Floats {
            scientific: !sizes.is_empty() && (high >= 1e8 || spread),
            layout: Layout::plain(None, true, Trim::Point, false),
            nan: options.nan.clone(),
            inf: options.inf.clone(),
        };
        let plus = &*options.sign == "+";
        let (fixed, equal) = (&*options.mode == "fixed", &*options.mode == "maxprec_equal");
        let precision = if &*options.mode == "unique" { None } else { Some(options.precision) };
        let trim = if fixed { Trim::Keep } else { Trim::Point };
        let first = Layout::plain(precision, !fixed, trim, plus);
        if finite.is_empty() {
            made.layout = first;
        } else if made.scientific {
            let texts: Vec<String> = finite.iter().map(|x| scientific(*x, &first)).collect();
            let mantissas: Vec<String> = texts.iter().filter_map(|t| Some(t.split_once('e')?.0.to_string())).collect();
            let exponent = texts.iter().filter_map(|t| Some(t.split_once('e')?.1.len())).max().unwrap_or(3) - 1;
            let (left, right) = widths(&mantissas);
            made.layout = Layout { precision: Some(right), least: right, trim: Trim::Keep, left, exponent, ..first };
            made.layout.right = exponent + 2 + right;
        } else {
            let texts: Vec<String> = finite.iter().map(|x| positional(*x, &first)).collect();
            let (left, right) = widths(&texts);
            made.layout = Layout { left, right, ..first };
            if fixed || equal {
                made.layout = Layout { precision: Some(right), least: right, trim: Trim::Keep, ..made.layout };
            }
        }
        if &*options.sign == " " && !finite.iter().any(|x| x.is_sign_negative()) {
            made.layout.left += 1;
        }
        if finite.len() != values.len() {
            let negative = usize::from(&*options.sign != "-" || values.contains(&f64::NEG_INFINITY));
            let taken = made.layout.right + 1;
            let wanted = made.nan.len().saturating_sub(taken).max((made.inf.len() + negative).saturating_sub(taken));
            made.layout.left = made.layout.left.max(wanted);
        }
        made
    }
    fn text(&self, value: f64) -> String {
        if !value.is_finite() {
            let plus = if self.layout.plus { "+" } else { "" };
            let text = match value {
                x if x.is_nan() => format!("{plus}{}", self.nan),
                x if x < 0.0 => format!("-{}", self.inf),
                _ => format!("{plus}{}", self.inf),
            };
            return format!("{text:>width$}", width = self.layout.left + self.layout.right + 1);
        }
        if self.scientific {
            scientific(value, &self.layout)
        } else {
            positional(value, &self.layout)
        }
    }
}

/// The texts of all elements that show, by their place.
fn texts(nd: &Nd, shown: &[usize], options: &Options) -> Vec<String> {
    match nd.data.pick(shown) {
        Data::Float(v) => {
            let format = Floats::fitting(&v, options);
            v.iter().map(|x| format.text(*x)).collect()
        }
        Data::Int(v) => {
            let plus = &*options.sign == "+";
            let all: Vec<String> =
                v.iter().map(|n| if plus && *n >= 0 { format!("+{n}") } else { n.to_string() }).collect();
            let width = all.iter().map(String::len).max().unwrap_or(0);
            all.into_iter().map(|t| format!("{t:>width$}")).collect()
        }
        Data::Bool(v) if nd.shape.is_empty() => v.iter().map(|b| if *b { "True" } else { "False" }.into()).collect(),
        Data::Bool(v) => v.iter().map(|b| if *b { " True" } else { "False" }.into()).collect(),
    }
}

struct Writer<'a> {
    nd: &'a Nd,
    texts: Vec<Option<String>>,
    separator: &'a str,
    edge: usize,
    summarise: bool,
}

fn extend(text: &mut String, line: &mut String, word: &str, width: usize, prefix: &str) {
    if line.chars().count() + word.chars().count() > width && line.len() > prefix.len() {
        text.push_str(line.trim_end());
        text.push('\n');
        *line = prefix.to_string();
    }
    line.push_str(word);
}

impl Writer<'_> {
    /// The indices of an axis that show; `None` stands for `...`.
    fn visible(&self, length: usize) -> Vec<Option<usize>> {
        if self.summarise && 2 * self.edge < length {
            let mut out: Vec<Option<usize>> = (0..self.edge).map(Some).collect();
            out.push(None);
            out.extend((length - self.edge..length).map(Some));
            return out;
        }
        (0..length).map(Some).collect()
    }
    fn write(&self, axis: usize, at: usize, indent: &str, width: usize) -> String {
        if axis == self.nd.ndim() {
            return self.texts[at].clone().unwrap_or_default();
        }
        let length = self.nd.shape[axis];
        let next = format!("{indent} ");
        let inside = width.saturating_sub(1);
        let visible = self.visible(length);
        let mut text = String::new();
        if axis + 1 == self.nd.ndim() {
            let room = width.saturating_sub(self.separator.trim_end().len().max(1));
            let mut line = indent.to_string();
            for (n, item) in visible.iter().enumerate() {
                let word = match item {
                    Some(i) => self.write(axis + 1, at * length + i, &next, inside),
                    None => "...".into(),
                };
                extend(&mut text, &mut line, &word, room, indent);
                if n + 1 < visible.len() {
                    line.push_str(self.separator);
                }
            }
            text.push_str(&line);
        } else {
            let between = format!("{}{}", self.separator.trim_end(), "\n".repeat(self.nd.ndim() - axis - 1));
            for (n, item) in visible.iter().enumerate() {
                let nested = match item {
                    Some(i) => self.write(axis + 1, at * length + i, &next, inside),
                    None => "...".into(),
                };
                text.push_str(indent);
                text.push_str(&nested);
                if n + 1 < visible.len() {
                    text.push_str(&between);
                }
            }
        }
        format!("[{}]", &text[indent.len()..])
    }
}

/// An array's elements in brackets.
pub fn body(nd: &Nd, separator: &str, prefix: usize, suffix: usize, options: &Options) -> String {
    if nd.size() == 0 {
        return "[]".into();
    }
    let summarise = nd.size() > options.threshold;
    let mut writer = Writer { nd, texts: Vec::new(), separator, edge: options.edge, summarise };
    let mut shown = vec![0usize];
    for length in &nd.shape {
        let visible: Vec<usize> = writer.visible(*length).into_iter().flatten().collect();
        shown = shown.iter().flat_map(|at| visible.iter().map(move |i| at * length + i)).collect();
    }
    let made = texts(nd, &shown, options);
    writer.texts = vec![None; nd.size()];
    for (at, text) in shown.iter().zip(made) {
        writer.texts[*at] = Some(text);
    }
    writer.write(0, 0, &" ".repeat(prefix + 1), options.width.saturating_sub(suffix))
}

pub fn repr(array: &Array) -> String {
    let nd = array.read();
    let options = options();
    let text = body(&nd, ", ", 6, 1, &options);
    let mut extras = Vec::new();
    if (nd.size() == 0 && nd.shape != [0]) || nd.size() > options.threshold {
        let parts: Vec<String> = nd.shape.iter().map(usize::to_string).collect();
        let comma = if parts.len() == 1 { "," } else { "" };
        extras.push(format!("shape=({}{comma})", parts.join(", ")));
    }
    if nd.size() == 0 {
        extras.push(format!("dtype={}", nd.kind().name()));
    }
    if extras.is_empty() {
        return format!("array({text})");
    }
    let head = format!("array({text},");
    let tail = format!("{})", extras.join(", "));
    let last = head.rsplit('\n').next().unwrap_or("").len();
    let spacer = if last + tail.len() + 1 > options.width { format!("\n{}", " ".repeat(6)) } else { " ".into() };
    format!("{head}{spacer}{tail}")
}

pub fn str(array: &Array) -> R<Str> {
    let nd = array.read();
    if nd.shape.is_empty() {
        return fmt::str(&crate::scalars::scalar(&nd.data, 0));
    }
    Ok(body(&nd, " ", 0, 0, &options()).into())
}

fn merged(mut options: Options, given: [Value; 9]) -> R<Options> {
    let [precision, threshold, edge, width, suppress, nan, inf, sign, mode] = given;
    let number = |value: Value, slot: &mut usize, name: &str| -> R<()> {
        if !value.is_none() {
            let found = match value.payload() {
                Value::Float(f) if *f == f64::INFINITY => i64::MAX,
                _ => crate::arguments::whole(&value)?,
            };
            *slot = usize::try_from(found).map_err(|_| value_error(format!("{name} must be >= 0")))?;
        }
        Ok(())
    };
    number(precision, &mut options.precision, "precision")?;
    number(threshold, &mut options.threshold, "threshold")?;
    number(edge, &mut options.edge, "edgeitems")?;
    number(width, &mut options.width, "linewidth")?;
    if !suppress.is_none() {
        options.suppress = op::truthy(&suppress)?;
    }
    for (value, slot) in
        [(nan, &mut options.nan), (inf, &mut options.inf), (sign, &mut options.sign), (mode, &mut options.mode)]
    {
        if !value.is_none() {
            *slot = value.as_str()?;
        }
    }
    Ok(options)
}

pub const PRINT: &str = "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None";

fn set_options(b: Bound) -> R {
    let [precision, threshold, edge, width, suppress, nan, inf, formatter, sign, mode, legacy, other] = b.into_array();
    if !formatter.is_none() || !legacy.is_none() || !other.is_none() {
        return Err(unsupported("'formatter' or 'legacy' of set_printoptions()"));
    }
    let made = merged(options(), [precision, threshold, edge, width, suppress, nan, inf, sign, mode])?;
    OPTIONS.with(|o| o.set(Some(made)));
    Ok(Value::None)
}

fn array2string(b: Bound) -> R {
    let [a, width, precision, suppress, separator, prefix, formatter, threshold, edge, sign, mode, suffix] =
        b.into_array();
    if !formatter.is_none() {
        return Err(unsupported("'formatter' of array2string()"));
    }
    let given = [precision, threshold, edge, width, suppress, Value::None, Value::None, sign, mode];
    let made = merged(options(), given)?;
    let nd = crate::convert::block(&a)?;
    let (prefix, suffix) = (prefix.as_str()?.length(), suffix.as_str()?.length());
    Ok(body(&nd, &separator.as_str()?, prefix, suffix, &made).into())
}

struct Printing {
    next: Options,
    before: Slot<Option<Options>>,
}

impl Native for Printing {
    fn class(&self) -> Class {
        thread_local! {
            static CLASS: OnceCell<Class> = const { OnceCell::new() };
        }
        CLASS.with(|c| c.get_or_init(|| printing_class().unwrap_or_else(|_| exc::class::Object())).clone())
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn printing_class() -> R<Class> {
    ClassBuilder::native("printoptions", "numpy")
        .method("__enter__", |this, _| {
            if let Some(one) = this.downcast::<Printing>() {
                one.before.set(Some(options()));
                OPTIONS.with(|o| o.set(Some(one.next.clone())));
            }
            Ok(Value::None)
        })
        .method("__exit__", |this, _| {
            if let Some(before) = this.downcast::<Printing>().and_then(|one| one.before.take()) {
                OPTIONS.with(|o| o.set(Some(before)));
            }
            Ok(Value::None)
        })
        .build()
}

fn format_positional(b: Bound) -> R {
    let [x, precision, unique, trim] = b.into_array();
    let precision = if precision.is_none() { None } else { Some(crate::arguments::whole(&precision)?.max(0) as usize) };
    let trim = trim.as_str()?;
    let kept = if &*trim == "k" { Trim::Keep } else { Trim::Point };
    let text = positional(op::to_float(&x)?, &Layout::plain(precision, op::truthy(&unique)?, kept, false));
    Ok(match &*trim {
        "-" => text.trim_end_matches('.').into(),
        "0" if text.ends_with('.') => format!("{text}0").into(),
        _ => text.into(),
    })
}

pub fn add_to(module: Module) -> Module {
    let with = |name: &str, params: &str, body: fn(Bound) -> R| {
        module.set(name, batuta_std::define::function("numpy", name, params, body));
    };
    with("set_printoptions", PRINT, set_options);
    with("printoptions", PRINT, |b| {
        let [precision, threshold, edge, width, suppress, nan, inf, formatter, sign, mode, ..] = b.into_array::<12>();
        if !formatter.is_none() {
            return Err(unsupported("'formatter' of printoptions()"));
        }
        let next = merged(options(), [precision, threshold, edge, width, suppress, nan, inf, sign, mode])?;
        Ok(Value::native(Printing { next, before: Slot::new(None) }))
    });
    with(
        "array2string",
        "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix=''",
        array2string,
    );
    with("format_float_positional", "x, precision=None, unique=True, trim='k'", format_positional);
    with("array_repr", "arr", |b| {
        let [a] = b.into_array();
        Ok(repr(of(&a)?).into())
    });
    with("array_str", "a", |b| {
        let [a] = b.into_array();
        Ok(str(of(&a)?)?.into())
    });
    module
}
