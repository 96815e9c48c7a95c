//! Floating-point complaints: RuntimeWarnings as `np.errstate` has them (warn, ignore, raise).
use batuta_rt::prelude::*;

/// What went wrong in one operation.
#[derive(Clone, Copy, Default)]
pub struct Flags {
    pub divide: bool,
    pub overflow: bool,
    pub invalid: bool,
}

#[derive(Clone)]
pub struct State {
    pub divide: Str,
    pub over: Str,
    pub under: Str,
    pub invalid: Str,
}

thread_local! {
    static STATE: Slot<Option<State>> = const { Slot::new(None) };
}

pub fn state() -> State {
    let fresh = || State { divide: "warn".into(), over: "warn".into(), under: "ignore".into(), invalid: "warn".into() };
    STATE.with(Slot::get).unwrap_or_else(fresh)
}

pub fn set_state(state: State) {
    STATE.with(|s| s.set(Some(state)));
}

/// A warning through the program's own filters.
pub fn warn(text: &str, category: Class) -> R<()> {
    let warn = batuta_std::warnings::module().get("warn")?;
    op::call(&warn, args![text, category]).map(drop)
}

pub fn runtime_warning(text: &str) -> R<()> {
    warn(text, exc::class::RuntimeWarning())
}

fn one(mode: &str, what: &str, name: &str) -> R<()> {
    let text = format!("{what} encountered in {name}");
    match mode {
        "ignore" => Ok(()),
        "raise" => Err(Exc::of(K::FloatingPointError, text)),
        "warn" => runtime_warning(&text),
        other => Err(crate::classes::unsupported(&format!("errstate '{other}'"))),
    }
}

/// Says what the flags hold; `name` is the ufunc, or `scalar add`.
pub fn report(flags: Flags, name: &str) -> R<()> {
    if !flags.divide && !flags.overflow && !flags.invalid {
        return Ok(());
    }
    let state = state();
    if flags.divide {
        one(&state.divide, "divide by zero", name)?;
    }
    if flags.overflow {
        one(&state.over, "overflow", name)?;
    }
    if flags.invalid {
        one(&state.invalid, "invalid value", name)?;
    }
    Ok(())
}

/// `seterr` and `errstate` take `all` and the single kinds.
fn changed(mut a: Args) -> R<State> {
    let mut next = state();
    let checked = |value: Value| -> R<Option<Str>> {
        if value.is_none() {
            return Ok(None);
        }
        let mode = value.as_str()?;
        match &*mode {
            "ignore" | "warn" | "raise" | "call" | "print" | "log" => Ok(Some(mode)),
            other => Err(value_error(format!("invalid error mode '{other}'"))),
        }
    };
    if let Some(all) = a.take_kw("all").map(checked).transpose()?.flatten() {
        next = State { divide: all.clone(), over: all.clone(), under: all.clone(), invalid: all };
    }
    for (name, value) in a.kw {
        let Some(mode) = checked(value)? else { continue };
        match &*name {
            "divide" => next.divide = mode,
            "over" => next.over = mode,
            "under" => next.under = mode,
            "invalid" => next.invalid = mode,
            other => return Err(type_error(format!("got an unexpected keyword argument '{other}'"))),
        }
    }
    Ok(next)
}

fn as_dict(state: State) -> R {
    dict! {"divide" => state.divide, "over" => state.over, "under" => state.under, "invalid" => state.invalid}
}

struct ErrState {
    next: State,
    before: Slot<Option<State>>,
}

impl Native for ErrState {
    fn class(&self) -> Class {
        thread_local! {
            static CLASS: OnceCell<Class> = const { OnceCell::new() };
        }
        CLASS.with(|c| c.get_or_init(|| class().unwrap_or_else(|_| exc::class::Object())).clone())
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn class() -> R<Class> {
    ClassBuilder::native("errstate", "numpy")
        .method("__enter__", |this, _| {
            if let Some(one) = this.downcast::<ErrState>() {
                one.before.set(Some(state()));
                set_state(one.next.clone());
            }
            Ok(Value::None)
        })
        .method("__exit__", |this, _| {
            if let Some(before) = this.downcast::<ErrState>().and_then(|one| one.before.take()) {
                set_state(before);
            }
            Ok(Value::None)
        })
        .build()
}

pub fn add_to(module: Module) -> Module {
    module
        .function("errstate", |a| Ok(Value::native(ErrState { next: changed(a)?, before: Slot::new(None) })))
        .function("seterr", |a| {
            let before = state();
            set_state(changed(a)?);
            as_dict(before)
        })
        .function("geterr", |_| as_dict(state()))
}
