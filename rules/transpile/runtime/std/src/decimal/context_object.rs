//! `Context` objects, the current context, `localcontext`.
use super::context::*;
use super::{object, signals};
use batuta_rt::prelude::*;
use std::any::Any;

pub struct Context {
    pub values: Slot<Ctx>,
}

impl Native for Context {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn set_attribute(&self, _this: &Value, name: &str, value: Option<Value>) -> R<bool> {
        let Some(value) = value else { return Ok(false) };
        let mut ctx = self.values.get();
        if !assign(&mut ctx, name, &value)? {
            return Ok(false);
        }
        self.values.set(ctx);
        Ok(true)
    }
}

fn ranged(value: &Value, low: i64, high: i64, text: &str) -> R<i64> {
    let Some(found) = op::try_index(value)? else {
        return Err(type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name())));
    };
    match found.to_i64().filter(|n| (low..=high).contains(n)) {
        Some(n) => Ok(n),
        None => Err(value_error(format!("valid range for {text}"))),
    }
}

fn mask(value: &Value) -> R<u32> {
    if let Some(view) = value.downcast::<SignalDict>() {
        return view.bits();
    }
    let mut bits = 0;
    if let Value::Dict(dict) = value.payload() {
        for (key, on) in dict.items() {
            let bit = signals::bit_of(&key).ok_or_else(|| key_error("invalid error flag"))?;
            bits |= if op::truthy(&on)? { bit } else { 0 };
        }
        return Ok(bits);
    }
    for signal in collect(value)? {
        bits |= signals::bit_of(&signal).ok_or_else(|| type_error("valid values for signals are: ..."))?;
    }
    Ok(bits)
}

fn assign(ctx: &mut Ctx, name: &str, value: &Value) -> R<bool> {
    match name {
        "prec" => ctx.prec = ranged(value, 1, MAX_PREC, "prec is [1, MAX_PREC]")?,
        "Emin" => ctx.emin = ranged(value, -MAX_EMAX, 0, "Emin is [MIN_EMIN, 0]")?,
        "Emax" => ctx.emax = ranged(value, 0, MAX_EMAX, "Emax is [0, MAX_EMAX]")?,
        "capitals" => ctx.capitals = ranged(value, 0, 1, "capitals is [0, 1]")? == 1,
        "clamp" => ctx.clamp = ranged(value, 0, 1, "clamp is [0, 1]")? == 1,
        "rounding" => ctx.rounding = Rounding::of(value)?,
        "traps" => ctx.traps = mask(value)?,
        "flags" => ctx.flags = mask(value)?,
        _ => return Ok(false),
    }
    Ok(true)
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
    static DICT_CLASS: OnceCell<Class> = const { OnceCell::new() };
    static MANAGER_CLASS: OnceCell<Class> = const { OnceCell::new() };
    static CURRENT: Slot<Option<Value>> = const { Slot::new(None) };
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build().unwrap_or_else(|_| exc::class::Object())).clone())
}

pub fn make(values: Ctx) -> Value {
    Value::native(Context { values: Slot::new(values) })
}

pub fn current() -> Value {
    if let Some(found) = CURRENT.with(Slot::get) {
        return found;
    }
    let made = make(Ctx::plain(28));
    CURRENT.with(|slot| slot.set(Some(made.clone())));
    made
}

pub fn of(value: &Value) -> R<&Context> {
    value.downcast::<Context>().ok_or_else(|| type_error("optional argument must be a context"))
}

/// The context of an optional argument, else the current one.
pub fn chosen(value: Option<Value>) -> R {
    match value {
        Some(value) if !value.is_none() => {
            of(&value)?;
            Ok(value)
        }
        _ => Ok(current()),
    }
}

/// Adds flags to a context and raises what it traps.
pub fn report(context: &Value, status: u32) -> R<()> {
    if status == 0 {
        return Ok(());
    }
    let context = of(context)?;
    let mut ctx = context.values.get();
    ctx.flags |= status;
    let traps = ctx.traps;
    context.values.set(ctx);
    match signals::raised(status, traps) {
        Some(raised) => Err(raised),
        None => Ok(()),
    }
}

/// The live view of a context's flags or traps.
struct SignalDict {
    context: Value,
    traps: bool,
}

impl Native for SignalDict {
    fn class(&self) -> Class {
        DICT_CLASS.with(|cell| cell.get_or_init(|| dict_class().unwrap_or_else(|_| exc::class::Object())).clone())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl SignalDict {
    fn of(value: &Value) -> R<&SignalDict> {
        value.downcast::<SignalDict>().ok_or_else(|| type_error("expected a signal dict"))
    }
    fn bits(&self) -> R<u32> {
        let ctx = of(&self.context)?.values.get();
        Ok(if self.traps { ctx.traps } else { ctx.flags })
    }
    fn as_dict(&self) -> R<Dict> {
        let bits = self.bits()?;
        let dict = Dict::new();
        for (name, bit) in signals::LISTED {
            dict.set(signals::class(name).into(), (bits & bit != 0).into())?;
        }
        Ok(dict)
    }
}

fn dict_class() -> R<Class> {
    ClassBuilder::native("SignalDict", "decimal")
        .method("__repr__", |this, _| {
            Ok(fmt::repr(&Value::Dict(SignalDict::of(this)?.as_dict()?))?.replace("'>: ", "'>:").into())
        })
        .method("__len__", |_, _| Ok(signals::LISTED.len().into()))
        .method("__iter__", |this, _| iters_of(&Value::Dict(SignalDict::of(this)?.as_dict()?)))
        .method("__contains__", |_, a| Ok(signals::bit_of(&a.one("__contains__")?).is_some().into()))
        .method("__getitem__", |this, a| {
            let bit = signals::bit_of(&a.one("__getitem__")?).ok_or_else(|| key_error("invalid error flag"))?;
            Ok((SignalDict::of(this)?.bits()? & bit != 0).into())
        })
        .method("__setitem__", |this, a| {
            let [key, on] = a.exactly::<2>("__setitem__")?;
            let bit = signals::bit_of(&key).ok_or_else(|| key_error("invalid error flag"))?;
            let view = SignalDict::of(this)?;
            let context = of(&view.context)?;
            let mut ctx = context.values.get();
            let bits = if view.traps { &mut ctx.traps } else { &mut ctx.flags };
            *bits = if op::truthy(&on)? { *bits | bit } else { *bits & !bit };
            context.values.set(ctx);
            Ok(Value::None)
        })
        .method("items", |this, _| Ok(SignalDict::of(this)?.as_dict()?.view(ViewKind::Items)))
        .method("keys", |this, _| Ok(SignalDict::of(this)?.as_dict()?.view(ViewKind::Keys)))
        .method("values", |this, _| Ok(SignalDict::of(this)?.as_dict()?.view(ViewKind::Values)))
        .method("copy", |this, _| Ok(Value::Dict(SignalDict::of(this)?.as_dict()?)))
        .build()
}

fn iters_of(value: &Value) -> R {
    builtins::iter_value(value)
}

const NAMES: [&str; 8] = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

fn construct(_: &Class, a: Args) -> R {
    let given = a.named("Context", NAMES, 0)?;
    let mut ctx = Ctx::plain(28);
    for (name, value) in NAMES.iter().zip(given) {
        if let Some(value) = value.filter(|v| !v.is_none()) {
            assign(&mut ctx, name, &value)?;
        }
    }
    Ok(make(ctx))
}

/// Names of flags in the order of the bits of the C library, where reasons of an invalid operation are bits too.
fn names_of(bits: u32) -> String {
    let order = [
        ("Clamped", flag::CLAMPED),
        ("InvalidOperation", flag::CONVERSION_SYNTAX),
        ("DivisionByZero", flag::DIVISION_BY_ZERO),
        ("InvalidOperation", flag::DIVISION_IMPOSSIBLE),
        ("InvalidOperation", flag::DIVISION_UNDEFINED),
        ("Inexact", flag::INEXACT),
        ("InvalidOperation", flag::INVALID),
        ("FloatOperation", flag::FLOAT),
        ("Overflow", flag::OVERFLOW),
        ("Rounded", flag::ROUNDED),
        ("Subnormal", flag::SUBNORMAL),
        ("Underflow", flag::UNDERFLOW),
    ];
    let mut names: Vec<&str> = Vec::new();
    for (name, bit) in order {
        if bits & bit != 0 && !names.contains(&name) {
            names.push(name);
        }
    }
    format!("[{}]", names.join(", "))
}

fn repr(this: &Value) -> R {
    let ctx = of(this)?.values.get();
    Ok(format!(
        "Context(prec={}, rounding={}, Emin={}, Emax={}, capitals={}, clamp={}, flags={}, traps={})",
        ctx.prec,
        ctx.rounding.name(),
        ctx.emin,
        ctx.emax,
        ctx.capitals as u8,
        ctx.clamp as u8,
        names_of(ctx.flags),
        names_of(if ctx.traps & flag::INVALID != 0 { ctx.traps | flag::CONVERSION_SYNTAX } else { ctx.traps })
    )
    .into())
}

fn changed(this: &Value, change: fn(&mut Ctx)) -> R {
    let context = of(this)?;
    let mut ctx = context.values.get();
    change(&mut ctx);
    context.values.set(ctx);
    Ok(Value::None)
}

fn build() -> R<Class> {
    let mut class = ClassBuilder::native("Context", "decimal")
        .constructor(construct)
        .method("__repr__", |this, _| repr(this))
        .method("copy", |this, _| Ok(make(of(this)?.values.get())))
        .method("__copy__", |this, _| Ok(make(of(this)?.values.get())))
        .method("clear_flags", |this, _| changed(this, |ctx| ctx.flags = 0))
        .method("clear_traps", |this, _| changed(this, |ctx| ctx.traps = 0))
        .method("Etiny", |this, _| Ok(of(this)?.values.get().etiny().into()))
        .method("Etop", |this, _| {
            let ctx = of(this)?.values.get();
            Ok((ctx.emax - ctx.prec + 1).into())
        })
        .method("radix", |_, _| Ok(object::make(super::number::Dec::from_i64(10))))
        .method("create_decimal", |this, a| {
            let [value] = a.between::<1>("create_decimal", 0)?;
            object::create_in(this, &value.unwrap_or_else(|| "0".into()))
        })
        .method("create_decimal_from_float", |this, a| object::create_in(this, &a.one("create_decimal_from_float")?))
        .getter("prec", |this| Ok(of(this)?.values.get().prec.into()))
        .getter("Emin", |this| Ok(of(this)?.values.get().emin.into()))
        .getter("Emax", |this| Ok(of(this)?.values.get().emax.into()))
        .getter("capitals", |this| Ok((of(this)?.values.get().capitals as i64).into()))
        .getter("clamp", |this| Ok((of(this)?.values.get().clamp as i64).into()))
        .getter("rounding", |this| Ok(of(this)?.values.get().rounding.name().into()))
        .getter("flags", |this| Ok(Value::native(SignalDict { context: this.clone(), traps: false })))
        .getter("traps", |this| Ok(Value::native(SignalDict { context: this.clone(), traps: true })));
    for (name, body) in super::context_methods::CONTEXT_METHODS {
        class = class.method(name, *body);
    }
    class.build()
}

/// `with localcontext():`
struct Manager {
    inner: Value,
    outer: Slot<Value>,
}

impl Native for Manager {
    fn class(&self) -> Class {
        MANAGER_CLASS.with(|cell| cell.get_or_init(|| manager_class().unwrap_or_else(|_| exc::class::Object())).clone())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn manager_class() -> R<Class> {
    let of = |value: &Value| -> R<Value> {
        value.downcast::<Manager>().map(|m| m.inner.clone()).ok_or_else(|| type_error("expected a context manager"))
    };
    let _ = of;
    ClassBuilder::native("ContextManager", "decimal")
        .method("__enter__", |this, _| {
            let Some(manager) = this.downcast::<Manager>() else { return Ok(Value::None) };
            manager.outer.set(current());
            CURRENT.with(|slot| slot.set(Some(manager.inner.clone())));
            Ok(manager.inner.clone())
        })
        .method("__exit__", |this, _| {
            if let Some(manager) = this.downcast::<Manager>() {
                CURRENT.with(|slot| slot.set(Some(manager.outer.get())));
            }
            Ok(false.into())
        })
        .build()
}

pub fn install(module: Module) -> Module {
    let basic = Ctx {
        rounding: Rounding::HalfUp,
        traps: flag::INVALID | flag::DIVISION_BY_ZERO | flag::OVERFLOW | flag::UNDERFLOW | flag::CLAMPED,
        ..Ctx::plain(9)
    };
    let mut module = module
        .with("Context", class())
        .with("DefaultContext", make(Ctx::plain(28)))
        .with("BasicContext", make(basic))
        .with("ExtendedContext", make(Ctx { traps: 0, ..Ctx::plain(9) }))
        .with("MAX_PREC", MAX_PREC)
        .with("MAX_EMAX", MAX_EMAX)
        .with("MIN_EMIN", -MAX_EMAX)
        .with("MIN_ETINY", -(MAX_EMAX + MAX_PREC - 1))
        .with("HAVE_THREADS", true)
        .with("HAVE_CONTEXTVAR", true);
    for (_, name) in ROUNDINGS {
        module = module.with(name, name);
    }
    module
        .function("getcontext", |_| Ok(current()))
        .function("setcontext", |a| {
            let given = a.one("setcontext")?;
            of(&given).map_err(|_| type_error("optional argument must be a context"))?;
            CURRENT.with(|slot| slot.set(Some(given)));
            Ok(Value::None)
        })
        .function("localcontext", |mut a| {
            let given = a.take_kw("ctx");
            let base = chosen(given.or_else(|| a.pos.first().cloned()))?;
            let mut ctx = of(&base)?.values.get();
            for (name, value) in &a.kw {
                if !assign(&mut ctx, name, value)? {
                    return Err(type_error(format!("'{name}' is an invalid keyword argument for this function")));
                }
            }
            Ok(Value::native(Manager { inner: make(ctx), outer: Slot::new(Value::None) }))
        })
}
