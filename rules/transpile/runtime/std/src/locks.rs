//! `_locks`: locks and conditions of threads that hand one baton on; what `threading` is made of.
use crate::baton;
use batuta_rt::prelude::*;
use batuta_rt::shared::same;
use std::collections::VecDeque;
use std::time::{Duration, Instant};

const LONGEST: f64 = 9_223_372_036.0;

/// A lock that any thread may release or, reentrant, one that its owner may take again.
struct Lock {
    class: Class,
    reentrant: bool,
    owner: Cell<i64>,
    count: Cell<i64>,
    /// The threads that wait for it, in the order in which they came.
    waiting: Slot<VecDeque<i64>>,
}

impl Native for Lock {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn lock(value: &Value) -> R<&Lock> {
    value.downcast::<Lock>().ok_or_else(|| type_error("expected a lock"))
}

/// When a wait of so many seconds ends; what lies further off than clocks go has no end.
fn after(seconds: f64) -> Option<Instant> {
    Instant::now().checked_add(Duration::try_from_secs_f64(seconds.max(0.0)).ok()?)
}

fn left(until: Instant) -> f64 {
    until.saturating_duration_since(Instant::now()).as_secs_f64()
}

/// The seconds of an optional limit.
fn limit(timeout: Option<Value>) -> R<Option<f64>> {
    match timeout.filter(|timeout| !timeout.is_none()) {
        Some(timeout) => op::to_float(&timeout).map(Some),
        None => Ok(None),
    }
}

impl Lock {
    fn held(&self) -> bool {
        self.count.get() > 0
    }
    fn is_owned(&self) -> bool {
        self.held() && (!self.reentrant || self.owner.get() == baton::current())
    }
    /// Takes the lock if nobody has to be waited for.
    fn take(&self) -> bool {
        if self.reentrant {
            let me = baton::current();
            if self.held() && self.owner.get() != me {
                return false;
            }
            self.owner.set(me);
        } else if self.held() {
            return false;
        }
        self.count.set(self.count.get() + 1);
        true
    }
    fn enter(&self, until: Option<Instant>) -> R<bool> {
        let me = baton::current();
        while !self.take() {
            let limit = until.map(left);
            if limit.is_some_and(|seconds| seconds <= 0.0) {
                return Ok(false);
            }
            self.waiting.with_mut(|waiting| waiting.push_back(me));
            let parked = baton::park(limit);
            self.waiting.with_mut(|waiting| waiting.retain(|one| *one != me));
            parked?;
        }
        Ok(true)
    }
    fn leave(&self) -> R<()> {
        if !self.is_owned() {
            let text = if self.reentrant { "cannot release un-acquired lock" } else { "release unlocked lock" };
            return Err(runtime_error(text));
        }
        self.count.set(self.count.get() - 1);
        if !self.held() {
            self.wake();
        }
        Ok(())
    }
    fn wake(&self) {
        if let Some(next) = self.waiting.with_mut(VecDeque::pop_front) {
            baton::unpark(next);
        }
    }
}

fn acquire(this: &Value, a: Args) -> R {
    let this = lock(this)?;
    if a.pos.is_empty() && a.kw.is_empty() {
        return this.enter(None).map(Value::from);
    }
    let [blocking, timeout] = a.named("acquire", ["blocking", "timeout"], 0)?;
    let blocking = blocking.map_or(Ok(true), |given| op::truthy(&given))?;
    let seconds = timeout.map_or(Ok(-1.0), |given| op::to_float(&given))?;
    if !blocking && seconds != -1.0 {
        return Err(value_error("can't specify a timeout for a non-blocking call"));
    }
    if seconds != -1.0 && seconds < 0.0 {
        return Err(value_error("timeout value must be positive"));
    }
    if seconds > LONGEST {
        return Err(overflow_error("timestamp out of range for platform time_t"));
    }
    if !blocking {
        let taken = this.take();
        if !taken {
            baton::poll();
        }
        return Ok((taken || this.take()).into());
    }
    this.enter(if seconds == -1.0 { None } else { after(seconds) }).map(Value::from)
}

fn release(this: &Value, _: Args) -> R {
    lock(this)?.leave()?;
    Ok(Value::None)
}

fn no_copy(lock: &Value) -> Exc {
    type_error(format!("cannot pickle '_thread.{}' object", class_of(lock).name()))
}

fn lock_class(name: &'static str, reentrant: bool) -> R<Class> {
    fn made(class: &Class, reentrant: bool) -> Value {
        let (owner, count, waiting) = (Cell::new(0), Cell::new(0), Slot::default());
        Value::native(Lock { class: class.clone(), reentrant, owner, count, waiting })
    }
    let builder = ClassBuilder::native(name, "_thread")
        .method("__copy__", |this, _| Err(no_copy(this)))
        .method("__deepcopy__", |this, _| Err(no_copy(this)))
        .method("acquire", acquire)
        .method("release", release)
        .method("__enter__", acquire)
        .method("__exit__", release);
    if !reentrant {
        return builder
            .constructor(|class, _| Ok(made(class, false)))
            .method("locked", |this, _| {
                baton::poll();
                Ok(lock(this)?.held().into())
            })
            .method("__repr__", |this, _| {
                let state = if lock(this)?.held() { "locked" } else { "unlocked" };
                Ok(format!("<{state} _thread.lock object at {:#x}>", this.id()).into())
            })
            .build();
    }
    builder
        .constructor(|class, _| Ok(made(class, true)))
        .method("_is_owned", |this, _| Ok(lock(this)?.is_owned().into()))
        .method("_release_save", |this, _| {
            let this = lock(this)?;
            let count = this.count.replace(0);
            this.wake();
            Ok(count.into())
        })
        .method("_acquire_restore", |this, a| {
            let count = op::index(&a.one("_acquire_restore")?)?.to_index()?;
            let this = lock(this)?;
            this.enter(None)?;
            this.count.set(count);
            Ok(Value::None)
        })
        .method("__repr__", |this, _| {
            let lock = lock(this)?;
            let (state, owner) = if lock.held() { ("locked", lock.owner.get()) } else { ("unlocked", 0) };
            let (count, at) = (lock.count.get(), this.id());
            Ok(format!("<{state} _thread.RLock object owner={owner} count={count} at {at:#x}>").into())
        })
        .build()
}

/// A thread that waits for a condition.
struct Waiter {
    thread: i64,
    woken: Cell<bool>,
}

/// Waiting for what another thread says has changed.
struct Condition {
    class: Class,
    attrs: Dict,
    lock: Slot<Value>,
    waiting: Slot<VecDeque<Shared<Waiter>>>,
}

crate::native_object!(Condition);

fn condition(value: &Value) -> R<&Condition> {
    value.downcast::<Condition>().ok_or_else(|| type_error("expected a condition"))
}

impl Condition {
    fn is_owned(&self) -> R<bool> {
        let lock = self.lock.get();
        if let Some(lock) = lock.downcast::<Lock>() {
            return Ok(lock.is_owned());
        }
        if op::hasattr(&lock, "_is_owned")? {
            return op::truthy(&op::call_method(&lock, "_is_owned", ())?);
        }
        if op::truthy(&op::call_method(&lock, "acquire", [Value::from(false)])?)? {
            op::call_method(&lock, "release", ())?;
            return Ok(false);
        }
        Ok(true)
    }
    fn wait(&self, timeout: Option<f64>) -> R<bool> {
        if !self.is_owned()? {
            return Err(runtime_error("cannot wait on un-acquired lock"));
        }
        let waiter = Shared::new(Waiter { thread: baton::current(), woken: Cell::new(false) });
        self.waiting.with_mut(|waiting| waiting.push_back(waiter.clone()));
        let lock = self.lock.get();
        let nested = op::hasattr(&lock, "_release_save")?;
        let saved = op::call_method(&lock, if nested { "_release_save" } else { "release" }, ())?;
        let until = timeout.and_then(after);
        let mut parked = Ok(true);
        while !waiter.woken.get() && parked.is_ok() {
            let limit = until.map(left);
            if limit.is_some_and(|seconds| seconds <= 0.0) {
                break;
            }
            parked = baton::park(limit);
        }
        if nested {
            op::call_method(&lock, "_acquire_restore", [saved])?;
        } else {
            op::call_method(&lock, "acquire", ())?;
        }
        if !waiter.woken.get() {
            self.waiting.with_mut(|waiting| waiting.retain(|one| !same(one, &waiter)));
        }
        parked?;
        Ok(waiter.woken.get())
    }
    fn notify(&self, most: i64) -> R {
        if !self.is_owned()? {
            return Err(runtime_error("cannot notify on un-acquired lock"));
        }
        for _ in 0..most {
            let Some(waiter) = self.waiting.with_mut(VecDeque::pop_front) else { break };
            waiter.woken.set(true);
            baton::unpark(waiter.thread);
        }
        Ok(Value::None)
    }
}

fn wait_for(this: &Value, a: Args) -> R {
    let [predicate, timeout] = a.named("wait_for", ["predicate", "timeout"], 1)?;
    let predicate = predicate.unwrap_or_default();
    let seconds = limit(timeout)?;
    let until = seconds.and_then(after);
    let mut result = op::call(&predicate, ())?;
    while !op::truthy(&result)? {
        let limit = until.map(left);
        if limit.is_some_and(|seconds| seconds <= 0.0) {
            break;
        }
        op::call_method(this, "wait", [limit.map_or(Value::None, Value::from)])?;
        result = op::call(&predicate, ())?;
    }
    Ok(result)
}

fn notify_all(this: &Value, _: Args) -> R {
    condition(this)?.notify(i64::MAX)
}

fn condition_class(reentrant: Class) -> R<Class> {
    thread_local! {
        static REENTRANT: OnceCell<Class> = const { OnceCell::new() };
    }
    REENTRANT.with(|cell| drop(cell.set(reentrant)));
    ClassBuilder::native("Condition", "threading")
        .constructor(|class, _| {
            let (attrs, lock, waiting) = (Dict::new(), Slot::new(Value::None), Slot::default());
            Ok(Value::native(Condition { class: class.clone(), attrs, lock, waiting }))
        })
        .method("__init__", |this, a| {
            let [lock] = a.named("Condition", ["lock"], 0)?;
            let lock = match lock.filter(|lock| !lock.is_none()) {
                Some(lock) => lock,
                None => match REENTRANT.with(|cell| cell.get().cloned()) {
                    Some(class) => op::call(&class.into(), ())?,
                    None => Value::None,
                },
            };
            condition(this)?.lock.set(lock);
            Ok(Value::None)
        })
        .method("__deepcopy__", |this, _| Err(no_copy(&condition(this)?.lock.get())))
        .method("__copy__", |_, _| Err(not_implemented_error("batuta: copying 'Condition' objects is not supported")))
        .getter("_lock", |this| Ok(condition(this)?.lock.get()))
        .method("acquire", |this, a| op::call_method(&condition(this)?.lock.get(), "acquire", a))
        .method("release", |this, a| op::call_method(&condition(this)?.lock.get(), "release", a))
        .method("__enter__", |this, _| {
            let inner = condition(this)?.lock.get();
            match inner.downcast::<Lock>() {
                Some(lock) => lock.enter(None).map(Value::from),
                None => op::call_method(&inner, "__enter__", ()),
            }
        })
        .method("__exit__", |this, a| {
            let inner = condition(this)?.lock.get();
            match inner.downcast::<Lock>() {
                Some(lock) => lock.leave().map(Value::from),
                None => op::call_method(&inner, "__exit__", a),
            }
        })
        .method("_is_owned", |this, _| condition(this)?.is_owned().map(Value::from))
        .method("wait", |this, a| {
            let [timeout] = a.named("wait", ["timeout"], 0)?;
            condition(this)?.wait(limit(timeout)?).map(Value::from)
        })
        .method("wait_for", wait_for)
        .method("notify", |this, a| {
            let [most] = a.named("notify", ["n"], 0)?;
            let most = most.map_or(Ok(1), |n| op::index(&n)?.to_index())?;
            condition(this)?.notify(most)
        })
        .method("notify_all", notify_all)
        .method("notifyAll", notify_all)
        .method("__repr__", |this, _| {
            let this = condition(this)?;
            let (lock, waiting) = (fmt::repr(&this.lock.get())?, this.waiting.with(VecDeque::len));
            Ok(format!("<Condition({lock}, {waiting})>").into())
        })
        .build()
}

fn build() -> R<Module> {
    let reentrant = lock_class("RLock", true)?;
    Ok(Module::new("_locks")
        .with("lock", lock_class("lock", false)?)
        .with("RLock", reentrant.clone())
        .with("Condition", condition_class(reentrant)?))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("_locks", build))
}
