//! The exceptions of decimal arithmetic, and raising them for trapped flags.
use super::context::flag;
use batuta_rt::prelude::*;

pub struct Signals {
    all: Vec<(&'static str, u32, Class)>,
}

thread_local! {
    static SIGNALS: OnceCell<Option<Signals>> = const { OnceCell::new() };
}

fn build() -> R<Signals> {
    let mut all: Vec<(&'static str, u32, Class)> = Vec::new();
    let make =
        |name: &'static str, bit: u32, bases: &[&Class], all: &mut Vec<(&'static str, u32, Class)>| -> R<Class> {
            let mut builder = ClassBuilder::native(name, "decimal");
            for base in bases {
                builder = builder.base((*base).clone());
            }
            let made = builder.build()?;
            all.push((name, bit, made.clone()));
            Ok(made)
        };
    let base = make("DecimalException", 0, &[&exc::class::ArithmeticError()], &mut all)?;
    let zero = exc::class::ZeroDivisionError();
    let invalid = make("InvalidOperation", flag::INVALID, &[&base], &mut all)?;
    make("FloatOperation", flag::FLOAT, &[&base, &exc::class::TypeError()], &mut all)?;
    make("DivisionByZero", flag::DIVISION_BY_ZERO, &[&base, &zero], &mut all)?;
    let inexact = make("Inexact", flag::INEXACT, &[&base], &mut all)?;
    let rounded = make("Rounded", flag::ROUNDED, &[&base], &mut all)?;
    let subnormal = make("Subnormal", flag::SUBNORMAL, &[&base], &mut all)?;
    make("Overflow", flag::OVERFLOW, &[&inexact, &rounded], &mut all)?;
    make("Underflow", flag::UNDERFLOW, &[&inexact, &rounded, &subnormal], &mut all)?;
    make("Clamped", flag::CLAMPED, &[&base], &mut all)?;
    make("ConversionSyntax", flag::CONVERSION_SYNTAX, &[&invalid], &mut all)?;
    make("DivisionImpossible", flag::DIVISION_IMPOSSIBLE, &[&invalid], &mut all)?;
    make("DivisionUndefined", flag::DIVISION_UNDEFINED, &[&invalid, &zero], &mut all)?;
    make("InvalidContext", 0, &[&invalid], &mut all)?;
    Ok(Signals { all })
}

fn with<T>(default: T, f: impl FnOnce(&Signals) -> T) -> T {
    SIGNALS.with(|cell| match cell.get_or_init(|| build().ok()) {
        Some(signals) => f(signals),
        None => default,
    })
}

pub fn class(name: &str) -> Class {
    let found = with(None, |s| s.all.iter().find(|row| row.0 == name).map(|row| row.2.clone()));
    found.unwrap_or_else(exc::class::ArithmeticError)
}

/// The signals that a context can trap, in the order in which it lists them.
pub const LISTED: [(&str, u32); 9] = [
    ("InvalidOperation", flag::INVALID),
    ("FloatOperation", flag::FLOAT),
    ("DivisionByZero", flag::DIVISION_BY_ZERO),
    ("Overflow", flag::OVERFLOW),
    ("Underflow", flag::UNDERFLOW),
    ("Subnormal", flag::SUBNORMAL),
    ("Inexact", flag::INEXACT),
    ("Rounded", flag::ROUNDED),
    ("Clamped", flag::CLAMPED),
];

pub fn bit_of(value: &Value) -> Option<u32> {
    let Value::Class(class) = value else { return None };
    LISTED.iter().find(|(name, _)| self::class(name).same(class)).map(|row| row.1)
}

/// The exception of a status under traps, if any is trapped.
pub fn raised(status: u32, traps: u32) -> Option<Exc> {
    let trapped = status & traps;
    if trapped == 0 {
        return None;
    }
    let mut reasons = Vec::new();
    if trapped & flag::INVALID != 0 {
        let named = [
            ("ConversionSyntax", flag::CONVERSION_SYNTAX),
            ("DivisionImpossible", flag::DIVISION_IMPOSSIBLE),
            ("DivisionUndefined", flag::DIVISION_UNDEFINED),
        ];
        let inner: Vec<_> = named.iter().filter(|(_, bit)| status & bit != 0).collect();
        if inner.is_empty() {
            reasons.push(class("InvalidOperation"));
        }
        reasons.extend(inner.iter().map(|(name, _)| class(name)));
    }
    for (name, bit) in &LISTED[1..] {
        if trapped & bit != 0 {
            reasons.push(class(name));
        }
    }
    let first = LISTED.iter().find(|(_, bit)| trapped & bit != 0).map_or("InvalidOperation", |row| row.0);
    let list = Value::List(reasons.iter().map(Value::from).collect());
    Some(exc::raise(Exc::new(class(first), &[list]).value(), None))
}

pub fn install(module: Module) -> Module {
    with((), |s| {
        for (name, _, class) in &s.all {
            if !matches!(*name, "ConversionSyntax" | "DivisionImpossible" | "DivisionUndefined" | "InvalidContext") {
                module.set(name, class);
            }
        }
    });
    module
}
