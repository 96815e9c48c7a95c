//! Asynchronous generators: each step is an awaitable that runs the body to its next `yield` or end.
use crate::class::type_methods::TypeSpec;
use crate::gen::Step;
use crate::prelude::*;

thread_local! {
    static FIRST_ITER: Slot<Value> = const { Slot::new(Value::None) };
    static FINALIZER: Slot<Value> = const { Slot::new(Value::None) };
}

/// `sys.set_asyncgen_hooks`: what is told of a generator's first step, and of one that is dropped before its end.
pub fn set_hooks(first_iter: Option<Value>, finalizer: Option<Value>) {
    if let Some(hook) = first_iter {
        FIRST_ITER.with(|h| h.set(hook));
    }
    if let Some(hook) = finalizer {
        FINALIZER.with(|h| h.set(hook));
    }
}

pub fn hooks() -> (Value, Value) {
    (FIRST_ITER.with(Slot::get), FINALIZER.with(Slot::get))
}

/// The hook for generators that are dropped, while there is one.
pub(crate) fn finalizer() -> Option<Value> {
    FINALIZER.try_with(Slot::get).ok().filter(|hook| !hook.is_none())
}

fn gen(this: &Value) -> R<Gen> {
    match this {
        Value::Gen(g) => Ok(g.clone()),
        other => Err(type_error(format!("expected an async generator, got {}", other.type_name()))),
    }
}

fn ended() -> Exc {
    Exc::new(crate::class::builtin::get(K::StopAsyncIteration), &[])
}

/// Hands what the body awaits on to the loop until it yields, ends or fails.
async fn run(co: Co, gen: Gen, first: R<Value>) -> R<Step> {
    let mut sent = first;
    loop {
        match gen.resume(sent)? {
            Step::Yielded(value) if !gen.took_product() => sent = co.yield_(value).await,
            step => return Ok(step),
        }
    }
}

/// Clears the mark of a step under way, however it ends.
struct Busy(Gen);
impl Drop for Busy {
    fn drop(&mut self) {
        self.0.set_stepping(false);
    }
}

fn started(gen: &Gen, what: &str) -> R<Busy> {
    if gen.stepping() {
        return Err(runtime_error(format!("{what}: asynchronous generator is already running")));
    }
    gen.set_stepping(true);
    Ok(Busy(gen.clone()))
}

fn meet(this: &Value) -> R<Gen> {
    let gen = gen(this)?;
    if gen.meet() {
        let hook = FIRST_ITER.with(Slot::get);
        if !hook.is_none() {
            op::call(&hook, [this.clone()])?;
        }
    }
    Ok(gen)
}

fn step(this: &Value, name: &'static str, what: &'static str, sent: R<Value>) -> R {
    let gen = meet(this)?;
    Ok(Gen::coroutine(name, move |co| async move {
        let _busy = started(&gen, what)?;
        match run(co, gen, sent).await? {
            Step::Yielded(value) => Ok(value),
            Step::Returned(_) => Err(ended()),
        }
    }))
}

fn anext(this: &Value, _: Args) -> R {
    step(this, "async_generator_asend", "anext()", Ok(Value::None))
}

fn asend(this: &Value, a: Args) -> R {
    step(this, "async_generator_asend", "asend()", Ok(a.one("async_generator.asend")?))
}

fn athrow(this: &Value, a: Args) -> R {
    let exc = crate::iters::methods::thrown(a)?;
    step(this, "async_generator_athrow", "athrow()", Err(exc))
}

fn aclose(this: &Value, _: Args) -> R {
    let gen = meet(this)?;
    Ok(Gen::coroutine("async_generator_athrow", move |co| async move {
        let _busy = started(&gen, "aclose()")?;
        if gen.finished() || !gen.suspended() {
            gen.close()?;
            return Ok(Value::None);
        }
        let exit = Exc::new(crate::class::builtin::get(K::GeneratorExit), &[]);
        match run(co, gen, Err(exit)).await {
            Ok(Step::Yielded(_)) => Err(runtime_error("async generator ignored GeneratorExit")),
            Ok(Step::Returned(_)) => Ok(Value::None),
            Err(e) if e.is(K::GeneratorExit) || e.is(K::StopAsyncIteration) => Ok(Value::None),
            Err(e) => Err(e),
        }
    }))
}

pub(crate) const ASYNC_GENERATOR: TypeSpec = TypeSpec {
    methods: &[
        ("__aiter__", |this, _| Ok(this.clone())),
        ("__anext__", anext),
        ("asend", asend),
        ("athrow", athrow),
        ("aclose", aclose),
    ],
    getters: &[
        ("__name__", |this| Ok(gen(this)?.name().into())),
        ("__qualname__", |this| Ok(gen(this)?.qualname().into())),
        ("ag_running", |this| Ok(gen(this)?.stepping().into())),
    ],
    statics: &[],
};

/// The asynchronous iterator of a value, for `async for` and `aiter()`.
pub fn aiter(source: &Value) -> R {
    if class_of(source).lookup("__aiter__").is_none() {
        return Err(type_error(format!(
            "'async for' requires an object with __aiter__ method, got {}",
            source.type_name()
        )));
    }
    let iterator = op::call_special(source, "__aiter__", Args::none())?;
    if class_of(&iterator).lookup("__anext__").is_none() {
        return Err(type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {}",
            iterator.type_name()
        )));
    }
    Ok(iterator)
}

/// `aiter(source)`.
pub fn aiter_builtin(a: Args) -> R {
    let source = a.one("aiter")?;
    if class_of(&source).lookup("__aiter__").is_none() {
        return Err(type_error(format!("'{}' object is not an async iterable", source.type_name())));
    }
    let iterator = op::call_special(&source, "__aiter__", Args::none())?;
    if class_of(&iterator).lookup("__anext__").is_none() {
        return Err(type_error(format!("aiter() returned not an async iterator of type '{}'", iterator.type_name())));
    }
    Ok(iterator)
}

/// `anext(iterator[, default])`.
pub fn anext_builtin(a: Args) -> R {
    let [iterator, default] = a.between::<2>("anext", 1)?;
    let iterator = iterator.unwrap_or_default();
    if class_of(&iterator).lookup("__anext__").is_none() {
        return Err(type_error(format!("'{}' object is not an async iterator", iterator.type_name())));
    }
    let awaitable = op::call_special(&iterator, "__anext__", Args::none())?;
    let Some(default) = default else { return Ok(awaitable) };
    Ok(Gen::coroutine("anext", move |co| async move {
        match co.await_(&awaitable).await {
            Err(e) if e.is(K::StopAsyncIteration) => Ok(default),
            other => other,
        }
    }))
}
