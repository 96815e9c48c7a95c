//! Dialects: the settings of readers and writers, checked as CPython checks them, and their registry.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quoting {
    Minimal,
    All,
    NonNumeric,
    None,
}

#[derive(Clone)]
pub struct Settings {
    pub delimiter: char,
    pub double_quote: bool,
    pub escape: Option<char>,
    pub line_end: Str,
    pub quote: Option<char>,
    pub quoting: Quoting,
    pub skip_space: bool,
    pub strict: bool,
}

/// `_csv.Dialect`: checked settings as an object.
pub struct Dialect {
    class: Class,
    attrs: Dict,
    pub settings: Settings,
}

crate::native_object!(Dialect, no dict);

const NAMES: [&str; 8] =
    ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

thread_local! {
    static REGISTRY: Dict = Dict::new();
}

pub fn registry() -> Dict {
    REGISTRY.with(Clone::clone)
}

fn one_char(name: &str, value: &Value, optional: bool) -> R<Option<char>> {
    let or_none = if optional { " or None" } else { "" };
    match value.payload() {
        Value::None if optional => Ok(None),
        Value::Str(text) if text.length() == 1 => Ok(text.chars().next()),
        Value::Str(_) => Err(type_error(format!("\"{name}\" must be a 1-character string"))),
        _ => Err(type_error(format!("\"{name}\" must be string{or_none}, not {}", value.type_name()))),
    }
}

fn flag(value: &Option<Value>, default: bool) -> R<bool> {
    value.as_ref().map_or(Ok(default), op::truthy)
}

/// Settings from values by name; absent ones have their defaults.
fn checked(given: [Option<Value>; 8]) -> R<Settings> {
    let [delimiter, double, escape, line_end, quote, quoting, skip, strict] = given;
    let delimiter = delimiter.map_or(Ok(Some(',')), |v| one_char("delimiter", &v, false))?;
    let double_quote = flag(&double, true)?;
    let escape = escape.map_or(Ok(None), |v| one_char("escapechar", &v, true))?;
    let line_end = match line_end {
        None => Some("\r\n".into()),
        Some(value) => match value.payload() {
            Value::Str(text) => Some(text.clone()),
            Value::None => None,
            _ => return Err(type_error("\"lineterminator\" must be a string")),
        },
    };
    let quote_is_none = matches!(quote, Some(Value::None));
    let quote = quote.map_or(Ok(Some('"')), |v| one_char("quotechar", &v, true))?;
    let quoting_given = quoting.is_some();
    let number = match quoting {
        None => 0,
        Some(Value::Int(n)) => n.to_i64().unwrap_or(-1),
        Some(_) => return Err(type_error("\"quoting\" must be an integer")),
    };
    let (skip_space, strict) = (flag(&skip, false)?, flag(&strict, false)?);
    let mut quoting = match number {
        0 => Quoting::Minimal,
        1 => Quoting::All,
        2 => Quoting::NonNumeric,
        3 => Quoting::None,
        _ => return Err(type_error("bad \"quoting\" value")),
    };
    let Some(delimiter) = delimiter else {
        return Err(type_error("\"delimiter\" must be a 1-character string"));
    };
    if quote_is_none && !quoting_given {
        quoting = Quoting::None;
    }
    if quoting != Quoting::None && quote.is_none() {
        return Err(type_error("quotechar must be set if quoting enabled"));
    }
    let Some(line_end) = line_end else { return Err(type_error("lineterminator must be set")) };
    Ok(Settings { delimiter, double_quote, escape, line_end, quote, quoting, skip_space, strict })
}

/// The settings that a dialect (a name, a class or an object) and keyword arguments stand for.
pub fn settings(dialect: Option<Value>, mut kw: Vec<(Str, Value)>) -> R<Settings> {
    let by_name = kw.iter().position(|(name, _)| &**name == "dialect").map(|at| kw.remove(at).1);
    let dialect = dialect.or(by_name).filter(|d| !d.is_none());
    let dialect = match dialect.as_ref().map(Value::payload) {
        Some(Value::Str(_)) => {
            let name = dialect.unwrap_or_default();
            match registry().get(&name)? {
                Some(found) => Some(found),
                None => return Err(super::error("unknown dialect")),
            }
        }
        _ => dialect,
    };
    if let Some(found) = dialect.as_ref().and_then(Value::downcast::<Dialect>).filter(|_| kw.is_empty()) {
        return Ok(found.settings.clone());
    }
    let mut given: [Option<Value>; 8] = Default::default();
    for (name, value) in kw {
        match NAMES.iter().position(|n| **n == *name) {
            Some(at) => given[at] = Some(value),
            None => {
                return Err(type_error(format!("'{name}' is an invalid keyword argument for this function")));
            }
        }
    }
    if let Some(dialect) = &dialect {
        for (name, slot) in NAMES.iter().zip(&mut given).filter(|(_, slot)| slot.is_none()) {
            *slot = op::getattr_opt(dialect, name)?;
        }
    }
    checked(given)
}

fn of(value: &Value) -> R<&Settings> {
    match value.downcast::<Dialect>() {
        Some(dialect) => Ok(&dialect.settings),
        None => Err(type_error("expected a csv dialect")),
    }
}

fn char_value(c: Option<char>) -> Value {
    c.map(Str::from).into()
}

pub fn native_class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassBuilder::native("Dialect", "_csv")
        .constructor(|class, mut a| {
            let dialect = if a.pos.is_empty() { a.take_kw("dialect") } else { Some(a.pos.remove(0)) };
            object(class, settings(dialect.filter(|d| !d.is_none()), a.kw)?)
        })
        .getter("delimiter", |v| Ok(char_value(Some(of(v)?.delimiter))))
        .getter("doublequote", |v| Ok(of(v)?.double_quote.into()))
        .getter("escapechar", |v| Ok(char_value(of(v)?.escape)))
        .getter("lineterminator", |v| Ok(of(v)?.line_end.clone().into()))
        .getter("quotechar", |v| Ok(char_value(of(v)?.quote)))
        .getter("quoting", |v| Ok((of(v)?.quoting as i64).into()))
        .getter("skipinitialspace", |v| Ok(of(v)?.skip_space.into()))
        .getter("strict", |v| Ok(of(v)?.strict.into()))
        .build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

fn object(class: &Class, settings: Settings) -> R {
    Ok(Value::native(Dialect { class: class.clone(), attrs: Dict::new(), settings }))
}

/// Settings as an object.
pub fn made(settings: &Settings) -> R {
    object(&native_class()?, settings.clone())
}

/// `csv.Dialect`, the base of dialect classes of programs.
pub fn base_class() -> R<Class> {
    let mut builder = ClassDef::new("csv", "Dialect", &[]).attr("_name", "".into()).attr("_valid", false.into());
    for name in NAMES.iter().filter(|n| **n != "strict") {
        builder = builder.attr(name, Value::None);
    }
    builder
        .def("__init__", "self", |mut b| {
            let this = b.next();
            let own = class_of(&this);
            if !(&*own.module() == "csv" && &*own.name() == "Dialect") {
                op::setattr(&this, "_valid", true.into())?;
            }
            settings(Some(this), Vec::new()).map(drop).map_err(|e| match e.is(K::TypeError) {
                true => super::error(&e.message()),
                false => e,
            })?;
            Ok(Value::None)
        })
        .build()
}

fn named(base: &Class, name: &str, rows: &[(&str, Value)]) -> R<Class> {
    let builder =
        rows.iter().fold(ClassDef::new("csv", name, &[base]), |made, (key, value)| made.attr(key, value.clone()));
    builder.build()
}

/// `excel`, `excel_tab` and `unix_dialect`, registered under their names.
pub fn standard(base: &Class) -> R<[Class; 3]> {
    let excel = named(
        base,
        "excel",
        &[
            ("delimiter", ",".into()),
            ("quotechar", "\"".into()),
            ("doublequote", true.into()),
            ("skipinitialspace", false.into()),
            ("lineterminator", "\r\n".into()),
            ("quoting", 0.into()),
        ],
    )?;
    let tab = named(&excel, "excel_tab", &[("delimiter", "\t".into())])?;
    let unix = named(
        base,
        "unix_dialect",
        &[
            ("delimiter", ",".into()),
            ("quotechar", "\"".into()),
            ("doublequote", true.into()),
            ("skipinitialspace", false.into()),
            ("lineterminator", "\n".into()),
            ("quoting", 1.into()),
        ],
    )?;
    for (name, class) in [("excel", &excel), ("excel-tab", &tab), ("unix", &unix)] {
        registry().set_str(name, made(&settings(Some(class.into()), Vec::new())?)?);
    }
    Ok([excel, tab, unix])
}
