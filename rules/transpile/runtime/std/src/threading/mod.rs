//! `threading` under one baton: a thread runs to its end inside `start()`, so that nothing ever runs at once.
//! Waiting for what only a later thread could give is refused loudly instead of hanging.
use crate::declare::{ClassDef, Declare};
use batuta_rt::prelude::*;

thread_local! {
    static COUNT: Cell<i64> = const { Cell::new(0) };
    static CURRENT: Slot<Vec<Value>> = const { Slot::new(Vec::new()) };
    static MAIN: OnceCell<Value> = const { OnceCell::new() };
}

fn get(object: &Value, name: &str) -> R {
    op::getattr(object, name)
}

fn set(object: &Value, name: &str, value: impl Into<Value>) -> R<()> {
    op::setattr(object, name, value.into())
}

fn blocked(what: &str) -> Exc {
    runtime_error(format!("batuta: {what} would wait for ever: threads run one after the other here"))
}

fn report(thread: &Value, error: &Exc) -> R<()> {
    if error.is(K::SystemExit) {
        return Ok(());
    }
    let message = error.message();
    let tail = if message.is_empty() { String::new() } else { format!(": {message}") };
    let text = format!(
        "Exception in thread {}:\nTraceback (most recent call last):\n{}{tail}\n",
        fmt::str(&get(thread, "name")?)?,
        error.class().full_name()
    );
    op::call_method(&get(&crate::sys::module().into(), "stderr")?, "write", [Value::from(text)]).map(drop)
}

fn start(bound: Bound) -> R {
    let [this] = bound.into_array();
    if op::truthy(&get(&this, "_started")?)? {
        return Err(runtime_error("threads can only be started once"));
    }
    set(&this, "_started", true)?;
    CURRENT.with(|c| c.with_mut(|v| v.push(this.clone())));
    let result = op::call_method(&this, "run", Args::none());
    CURRENT.with(|c| c.with_mut(Vec::pop));
    set(&this, "_done", true)?;
    if let Err(error) = result {
        report(&this, &error)?;
    }
    Ok(Value::None)
}

fn thread_class() -> R<Class> {
    ClassDef::new("threading", "Thread")
        .method("__init__", "self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None", |bound| {
            let [this, _, target, name, args, kwargs, daemon] = bound.into_array();
            let name = if name.is_none() {
                COUNT.with(|c| c.set(c.get() + 1));
                let number = COUNT.with(Cell::get);
                let of = op::getattr_opt(&target, "__name__")?;
                match of {
                    Some(of) => format!("Thread-{number} ({})", fmt::str(&of)?).into(),
                    None => format!("Thread-{number}").into(),
                }
            } else {
                fmt::str(&name)?.into()
            };
            let kwargs = if kwargs.is_none() { Value::Dict(Dict::new()) } else { kwargs };
            set(&this, "_target", target)?;
            set(&this, "_args", args)?;
            set(&this, "_kwargs", kwargs)?;
            set(&this, "daemon", op::truthy(&daemon)?)?;
            set(&this, "_started", false)?;
            set(&this, "_done", false)?;
            set(&this, "ident", this.id())?;
            set(&this, "name", Value::clone(&name)).map(Value::from)
        })
        .method("start", "self", start)
        .method("run", "self", |bound| {
            let [this] = bound.into_array();
            let target = get(&this, "_target")?;
            if !target.is_none() {
                let mut args = Args::none();
                args.extend(&get(&this, "_args")?)?;
                args.extend_keywords(&get(&this, "_kwargs")?)?;
                op::call(&target, args)?;
            }
            Ok(Value::None)
        })
        .method("join", "self, timeout=None", |bound| {
            let [this, _] = bound.into_array();
            if !op::truthy(&get(&this, "_started")?)? {
                return Err(runtime_error("cannot join thread before it is started"));
            }
            Ok(Value::None)
        })
        .method("is_alive", "self", |bound| {
            let [this] = bound.into_array();
            Ok((op::truthy(&get(&this, "_started")?)? && !op::truthy(&get(&this, "_done")?)?).into())
        })
        .build()
}

/// Locks count how often they are held; `most` is how often they may be.
fn lock_class(name: &'static str, most: i64) -> R<Class> {
    let acquire = |bound: Bound| {
        let [this, blocking, timeout] = bound.into_array();
        let left = get(&this, "_left")?.as_int()?.to_index()?;
        if left == 0 {
            let waits = op::truthy(&blocking)? && op::to_float(&timeout)? < 0.0;
            return if waits { Err(blocked("acquire()")) } else { Ok(false.into()) };
        }
        set(&this, "_left", left - 1)?;
        Ok(true.into())
    };
    let release = |this: &Value| -> R {
        let left = get(this, "_left")?.as_int()?.to_index()? + 1;
        let most = get(this, "_most")?.as_int()?.to_index()?;
        if left > most {
            return Err(match &*this.type_name() {
                "RLock" => runtime_error("cannot release un-acquired lock"),
                "BoundedSemaphore" => value_error("Semaphore released too many times"),
                _ => runtime_error("release unlocked lock"),
            });
        }
        set(this, "_left", left)?;
        Ok(Value::None)
    };
    let semaphore = name.ends_with("Semaphore");
    ClassDef::new("threading", name)
        .method("__init__", if semaphore { "self, value=1" } else { "self" }, move |bound| {
            let [this, value] = bound.into_array();
            let left = if semaphore { op::index(&value)?.to_index()? } else { most };
            if left < 0 {
                return Err(value_error("semaphore initial value must be >= 0"));
            }
            set(&this, "_left", left)?;
            set(&this, "_most", if name == "Semaphore" { i64::MAX } else { left }).map(Value::from)
        })
        .method("acquire", "self, blocking=True, timeout=-1", acquire)
        .method("__enter__", "self", move |bound| {
            let [this] = bound.into_array();
            op::call_method(&this, "acquire", Args::none())
        })
        .method("release", "self", move |bound| release(&bound.into_array::<1>()[0]))
        .method("__exit__", "self, t, v, tb", move |bound| release(&bound.into_array::<4>()[0]))
        .method("locked", "self", |bound| {
            let [this] = bound.into_array();
            Ok((get(&this, "_left")?.as_int()?.to_index()? == 0).into())
        })
        .build()
}

fn event_class() -> R<Class> {
    ClassDef::new("threading", "Event")
        .method("__init__", "self", |bound| set(&bound.into_array::<1>()[0], "_flag", false).map(Value::from))
        .method("is_set", "self", |bound| get(&bound.into_array::<1>()[0], "_flag"))
        .method("set", "self", |bound| set(&bound.into_array::<1>()[0], "_flag", true).map(Value::from))
        .method("clear", "self", |bound| set(&bound.into_array::<1>()[0], "_flag", false).map(Value::from))
        .method("wait", "self, timeout=None", |bound| {
            let [this, timeout] = bound.into_array();
            let flag = get(&this, "_flag")?;
            if op::truthy(&flag)? || !timeout.is_none() {
                Ok(flag)
            } else {
                Err(blocked("wait()"))
            }
        })
        .build()
}

fn main_thread(thread: &Class) -> R {
    if let Some(known) = MAIN.with(|m| m.get().cloned()) {
        return Ok(known);
    }
    let made = op::call(&thread.into(), args![; "name" = "MainThread"])?;
    set(&made, "_started", true)?;
    MAIN.with(|m| drop(m.set(made.clone())));
    Ok(made)
}

fn build() -> R<Module> {
    let thread = thread_class()?;
    let (for_main, for_current) = (thread.clone(), thread.clone());
    Ok(Module::new("threading")
        .with("Thread", &thread)
        .with("Lock", &lock_class("Lock", 1)?)
        .with("RLock", &lock_class("RLock", i64::MAX)?)
        .with("Semaphore", &lock_class("Semaphore", 1)?)
        .with("BoundedSemaphore", &lock_class("BoundedSemaphore", 1)?)
        .with("Event", &event_class()?)
        .with("local", &ClassDef::new("_thread", "_local").build()?)
        .def("main_thread", "", move |_| main_thread(&for_main))
        .def("current_thread", "", move |_| match CURRENT.with(Slot::get).last() {
            Some(thread) => Ok(thread.clone()),
            None => main_thread(&for_current),
        })
        .def("active_count", "", |_| Ok((CURRENT.with(Slot::get).len() + 1).into()))
        .def("get_ident", "", |_| Ok(CURRENT.with(Slot::get).last().map_or(1, Value::id).into())))
}

pub fn module() -> Module {
    crate::module_once!(build().unwrap_or_else(|_| Module::new("threading")))
}
