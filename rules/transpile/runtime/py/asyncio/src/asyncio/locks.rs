// Written by batuta from python/asyncio/locks.py, 8e4c0fbe0b7b8d5b.
//! Locks, events, conditions, semaphores and barriers for tasks.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.locks", init, super;
    COLLECTIONS: "collections", EVENTS: "events", EXCEPTIONS: "exceptions", __ALL_: "__all__",
    _LOOP_BOUND: "_LoopBound", _MANAGER: "_Manager", _SHOWN: "_shown", LOCK: "Lock", EVENT: "Event",
    CONDITION: "Condition", SEMAPHORE: "Semaphore", BOUNDED_SEMAPHORE_CLASS: "BoundedSemaphore.__class__",
    BOUNDED_SEMAPHORE: "BoundedSemaphore", BARRIER: "Barrier",
}

fields! {
    ACQUIRE: "acquire", BROKENBARRIERERROR: "BrokenBarrierError", CANCELLED: "cancelled",
    CANCELLEDERROR: "CancelledError", CREATE_FUTURE: "create_future", DEQUE: "deque", DONE: "done", LOCKED: "locked",
    NOTIFY: "notify", NOTIFY_ALL: "notify_all", RELEASE: "release", SET_RESULT: "set_result", WAIT: "wait",
    WAIT_FOR: "wait_for", _BOUND_VALUE: "_bound_value", _COND: "_cond", _COUNT: "_count", _GET_LOOP: "_get_loop",
    _GET_RUNNING_LOOP: "_get_running_loop", _LOCK: "_lock", _LOCKED: "_locked", _LOOP: "_loop", _PARTIES: "_parties",
    _STATE: "_state", _VALUE: "_value", _WAITERS: "_waiters", _WAKE_FIRST: "_wake_first", _WAKE_NEXT: "_wake_next",
    __AENTER__: "__aenter__", __INIT__: "__init__", __REPR__: "__repr__",
}

/// Belongs to the loop in which it first has to wait.
pub struct LoopBound;

impl LoopBound {
    pub fn _get_loop(self_: &Value) -> R {
        call_guard!("_get_loop");
        let loop_ = EVENTS.get()?.invoke(&at::_GET_RUNNING_LOOP, ())?;
        if self_.lacks(&at::_LOOP)? {
            self_.put(&at::_LOOP, &loop_)?;
        }
        if !op::is(&loop_, &self_.get(&at::_LOOP)?) {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("{} is bound to a different event loop", fmt::repr(self_)?))],
            ));
        }
        Ok(loop_)
    }
}

pub struct Manager;

impl Manager {
    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Manager.__aenter__", move |co| async move {
            co.await_(&self_.invoke(&at::ACQUIRE, ())?).await?;
            Ok(Value::None)
        }))
    }

    pub fn __aexit__(self_: &Value, exc_type: &Value, exc: &Value, tb: &Value) -> R {
        let self_ = self_.clone();
        let exc_type = exc_type.clone();
        let exc = exc.clone();
        let tb = tb.clone();
        Ok(Gen::coroutine("Manager.__aexit__", move |co| async move {
            self_.invoke(&at::RELEASE, ())?;
            Ok(Value::None)
        }))
    }
}

pub fn _shown(this: &Value, state: &Value) -> R<Str> {
    call_guard!("_shown");
    let base = builtins::get("object").invoke(&at::__REPR__, args![this])?;
    let waiters = this.get(&at::_WAITERS)?;
    let extra = if waiters.truthy()? {
        Value::from(f!("{}, waiters:{}", state, Int::from(builtins::length_of(&waiters)?)))
    } else {
        state.clone()
    };
    Ok(f!("{} [{}]>", base.cut(Value::None, -1)?, extra))
}

pub struct Lock;

impl Lock {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_WAITERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        self_.put(&at::_LOCKED, false)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        Ok(Value::from(_shown(
            self_,
            &if self_.get_bool(&at::_LOCKED)? { Value::from(s!("locked")) } else { Value::from(s!("unlocked")) },
        )?))
    }

    pub fn locked(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_LOCKED)
    }

    pub fn acquire(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Lock.acquire", move |co| async move {
            if !self_.get_bool(&at::_LOCKED)?
                && emitted::generated(|| {
                    let mut found = true;
                    'decided: {
                        let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
                        while let Some(one) = it.next()? {
                            if !one.invoke(&at::CANCELLED, ())?.truthy()? {
                                found = false;
                                break 'decided;
                            }
                        }
                    }
                    Ok(found)
                })?
            {
                self_.put(&at::_LOCKED, true)?;
                return Ok(Value::from(true));
            }
            let waiter = self_.invoke(&at::_GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
            self_.get(&at::_WAITERS)?.append(&waiter)?;
            let tried: R<()> = 'attempt: {
                let outcome: R<()> = 'finally: {
                    tri!('finally, co.await_(&waiter).await);
                    Ok(())
                };
                let handling = exc::handling_outcome(&outcome);
                tri!('attempt, tri!('attempt, self_.get(&at::_WAITERS)).remove_item(&waiter));
                drop(handling);
                tri!('attempt, outcome);
                Ok(())
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                    if !self_.get_bool(&at::_LOCKED)? {
                        self_.invoke(&at::_WAKE_FIRST, ())?;
                    }
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
            self_.put(&at::_LOCKED, true)?;
            Ok(Value::from(true))
        }))
    }

    pub fn release(self_: &Value) -> R {
        call_guard!("release");
        if !self_.get_bool(&at::_LOCKED)? {
            return Err(emitted::raised("RuntimeError", args![s!("Lock is not acquired.")]));
        }
        self_.put(&at::_LOCKED, false)?;
        self_.invoke(&at::_WAKE_FIRST, ())?;
        Ok(Value::None)
    }

    pub fn _wake_first(self_: &Value) -> R {
        call_guard!("_wake_first");
        if self_.get(&at::_WAITERS)?.truthy()? && !self_.get(&at::_WAITERS)?.at(0)?.invoke(&at::DONE, ())?.truthy()? {
            self_.get(&at::_WAITERS)?.at(0)?.invoke(&at::SET_RESULT, args![true])?;
        }
        Ok(Value::None)
    }
}

pub struct Event;

impl Event {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_WAITERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        self_.put(&at::_VALUE, false)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        Ok(Value::from(_shown(
            self_,
            &if self_.get_bool(&at::_VALUE)? { Value::from(s!("set")) } else { Value::from(s!("unset")) },
        )?))
    }

    pub fn is_set(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_VALUE)
    }

    pub fn set(self_: &Value) -> R {
        call_guard!("set");
        if !self_.get_bool(&at::_VALUE)? {
            self_.put(&at::_VALUE, true)?;
            let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
            while let Some(waiter) = it.next()? {
                if !waiter.invoke(&at::DONE, ())?.truthy()? {
                    waiter.invoke(&at::SET_RESULT, args![true])?;
                }
            }
        }
        Ok(Value::None)
    }

    pub fn clear(self_: &Value) -> R {
        self_.put(&at::_VALUE, false)?;
        Ok(Value::None)
    }

    pub fn wait(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Event.wait", move |co| async move {
            if self_.get_bool(&at::_VALUE)? {
                return Ok(Value::from(true));
            }
            let waiter = self_.invoke(&at::_GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
            self_.get(&at::_WAITERS)?.append(&waiter)?;
            let outcome: R<Flow<Value>> = 'finally: {
                tri!('finally, co.await_(&waiter).await);
                break 'finally Ok(Flow::Return(Value::from(true)));
            };
            let handling = exc::handling_outcome(&outcome);
            self_.get(&at::_WAITERS)?.remove_item(&waiter)?;
            drop(handling);
            if let Flow::Return(value) = outcome? {
                return Ok(value);
            }
            Ok(Value::None)
        }))
    }
}

pub struct Condition;

impl Condition {
    pub fn __init__(self_: &Value, lock: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_LOCK, if lock.is_none() { LOCK.get()?.call(())? } else { lock.clone() })?;
        self_.put(&at::LOCKED, self_.get(&at::_LOCK)?.get(&at::LOCKED)?)?;
        self_.put(&at::ACQUIRE, self_.get(&at::_LOCK)?.get(&at::ACQUIRE)?)?;
        self_.put(&at::RELEASE, self_.get(&at::_LOCK)?.get(&at::RELEASE)?)?;
        self_.put(&at::_WAITERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        Ok(Value::from(_shown(
            self_,
            &if self_.invoke(&at::LOCKED, ())?.truthy()? {
                Value::from(s!("locked"))
            } else {
                Value::from(s!("unlocked"))
            },
        )?))
    }

    pub fn wait(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Condition.wait", move |co| async move {
            if !self_.invoke(&at::LOCKED, ())?.truthy()? {
                return Err(emitted::raised("RuntimeError", args![s!("cannot wait on un-acquired lock")]));
            }
            self_.invoke(&at::RELEASE, ())?;
            let outcome: R<Flow<Value>> = 'finally: {
                let waiter =
                    tri!('finally, tri!('finally, self_.invoke(&at::_GET_LOOP, ())).invoke(&at::CREATE_FUTURE, ()));
                tri!('finally, tri!('finally, self_.get(&at::_WAITERS)).append(&waiter));
                let outcome2: R<Flow<Value>> = 'finally2: {
                    tri!('finally2, co.await_(&waiter).await);
                    break 'finally2 Ok(Flow::Return(Value::from(true)));
                };
                let handling = exc::handling_outcome(&outcome2);
                tri!('finally, tri!('finally, self_.get(&at::_WAITERS)).remove_item(&waiter));
                drop(handling);
                if let Flow::Return(value) = tri!('finally, outcome2) {
                    break 'finally Ok(Flow::Return(value));
                }
                Ok(Flow::Next)
            };
            let handling2 = exc::handling_outcome(&outcome);
            let mut cancelled = false;
            'again: loop {
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&tri!('attempt, self_.invoke(&at::ACQUIRE, ()))).await);
                    break 'again;
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                        cancelled = true;
                    } else {
                        return Err(error);
                    }
                }
            }
            if cancelled {
                return exc::throw(EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?);
            }
            drop(handling2);
            if let Flow::Return(value) = outcome? {
                return Ok(value);
            }
            Ok(Value::None)
        }))
    }

    pub fn wait_for(self_: &Value, predicate: &Value) -> R {
        let self_ = self_.clone();
        let predicate = predicate.clone();
        Ok(Gen::coroutine("Condition.wait_for", move |co| async move {
            let mut result = predicate.call(())?;
            while !result.truthy()? {
                co.await_(&self_.invoke(&at::WAIT, ())?).await?;
                result = predicate.call(())?;
            }
            Ok(result)
        }))
    }

    pub fn notify(self_: &Value, n: &Value) -> R {
        call_guard!("notify");
        if !self_.invoke(&at::LOCKED, ())?.truthy()? {
            return Err(emitted::raised("RuntimeError", args![s!("cannot notify on un-acquired lock")]));
        }
        let mut woken = 0_i64;
        let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
        while let Some(waiter) = it.next()? {
            if op::ge_bool(&Value::from(woken), n)? {
                break;
            }
            if !waiter.invoke(&at::DONE, ())?.truthy()? {
                woken += 1_i64;
                waiter.invoke(&at::SET_RESULT, args![false])?;
            }
        }
        drop(it);
        Ok(Value::None)
    }

    pub fn notify_all(self_: &Value) -> R {
        call_guard!("notify_all");
        early!(self_.clone(), &at::NOTIFY, args![builtins::length_of(&self_.get(&at::_WAITERS)?)?])?;
        Ok(Value::None)
    }
}

pub struct Semaphore;

impl Semaphore {
    pub fn __init__(self_: &Value, value: &Value) -> R {
        call_guard!("__init__");
        if op::lt_bool(value, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("Semaphore initial value must be >= 0")]));
        }
        self_.put(&at::_WAITERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        self_.put(&at::_VALUE, value)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        Ok(Value::from(_shown(
            self_,
            &if self_.invoke(&at::LOCKED, ())?.truthy()? {
                Value::from(s!("locked"))
            } else {
                Value::from(f!("unlocked, value:{}", self_.get(&at::_VALUE)?))
            },
        )?))
    }

    pub fn locked(self_: &Value) -> R {
        call_guard!("locked");
        emitted::or(op::eq(&self_.get(&at::_VALUE)?, &Value::from(0))?, || {
            emitted::generated(|| {
                let mut found = false;
                'decided: {
                    let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
                    while let Some(one) = it.next()? {
                        if !one.invoke(&at::CANCELLED, ())?.truthy()? {
                            found = true;
                            break 'decided;
                        }
                    }
                }
                Ok(Value::from(found))
            })
        })
    }

    pub fn acquire(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Semaphore.acquire", move |co| async move {
            if !self_.invoke(&at::LOCKED, ())?.truthy()? {
                self_.put(&at::_VALUE, op::isub(&self_.get(&at::_VALUE)?, &Value::from(1))?)?;
                return Ok(Value::from(true));
            }
            let waiter = self_.invoke(&at::_GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
            self_.get(&at::_WAITERS)?.append(&waiter)?;
            let tried: R<()> = 'attempt: {
                let outcome: R<()> = 'finally: {
                    tri!('finally, co.await_(&waiter).await);
                    Ok(())
                };
                let handling = exc::handling_outcome(&outcome);
                tri!('attempt, tri!('attempt, self_.get(&at::_WAITERS)).remove_item(&waiter));
                drop(handling);
                tri!('attempt, outcome);
                Ok(())
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                    if !waiter.invoke(&at::CANCELLED, ())?.truthy()? {
                        self_.put(&at::_VALUE, op::iadd(&self_.get(&at::_VALUE)?, &Value::from(1))?)?;
                        self_.invoke(&at::_WAKE_NEXT, ())?;
                    }
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
            if op::gt_bool(&self_.get(&at::_VALUE)?, &Value::from(0))? {
                self_.invoke(&at::_WAKE_NEXT, ())?;
            }
            Ok(Value::from(true))
        }))
    }

    pub fn release(self_: &Value) -> R {
        call_guard!("release");
        self_.put(&at::_VALUE, op::iadd(&self_.get(&at::_VALUE)?, &Value::from(1))?)?;
        self_.invoke(&at::_WAKE_NEXT, ())?;
        Ok(Value::None)
    }

    pub fn _wake_next(self_: &Value) -> R {
        call_guard!("_wake_next");
        let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
        while let Some(waiter) = it.next()? {
            if !waiter.invoke(&at::DONE, ())?.truthy()? {
                self_.put(&at::_VALUE, op::isub(&self_.get(&at::_VALUE)?, &Value::from(1))?)?;
                waiter.invoke(&at::SET_RESULT, args![true])?;
                return Ok(Value::None);
            }
        }
        Ok(Value::None)
    }
}

pub struct BoundedSemaphore;

impl BoundedSemaphore {
    pub fn __init__(self_: &Value, value: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_BOUND_VALUE, value)?;
        call_super___init__(self_, value)?;
        Ok(Value::None)
    }

    pub fn release(self_: &Value) -> R {
        call_guard!("release");
        if op::ge_bool(&self_.get(&at::_VALUE)?, &self_.get(&at::_BOUND_VALUE)?)? {
            return Err(emitted::raised("ValueError", args![s!("BoundedSemaphore released too many times")]));
        }
        call_super_release(self_)?;
        Ok(Value::None)
    }
}

pub struct Barrier;

impl Barrier {
    pub fn __init__(self_: &Value, parties: &Value) -> R {
        call_guard!("__init__");
        if op::lt_bool(parties, &Value::from(1))? {
            return Err(emitted::raised("ValueError", args![s!("parties must be > 0")]));
        }
        self_.put(&at::_COND, CONDITION.get()?.call(())?)?;
        self_.put(&at::_PARTIES, parties)?;
        self_.put(&at::_STATE, s!("filling"))?;
        self_.put(&at::_COUNT, 0)?;
        Ok(Value::None)
    }

    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine(
            "Barrier.__aenter__",
            move |co| async move { co.await_(&self_.invoke(&at::WAIT, ())?).await },
        ))
    }

    pub fn __aexit__(self_: &Value, args: &Value) -> R {
        let self_ = self_.clone();
        let args = args.clone();
        Ok(Gen::coroutine("Barrier.__aexit__", move |co| async move { Ok(Value::None) }))
    }

    pub fn parties(self_: &Value) -> R {
        self_.get(&at::_PARTIES)
    }

    pub fn n_waiting(self_: &Value) -> R<Int> {
        call_guard!("n_waiting");
        Ok(if self_.get_str(&at::_STATE)? == "filling" { self_.get_int(&at::_COUNT)? } else { Int::from(0) })
    }

    pub fn broken(self_: &Value) -> R<bool> {
        call_guard!("broken");
        Ok(self_.get_str(&at::_STATE)? == "broken")
    }

    pub fn wait(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Barrier.wait", move |co| async move {
            let manager = self_.get(&at::_COND)?;
            co.await_(&manager.invoke(&at::__AENTER__, ())?).await?;
            let outcome: R<Flow<Value>> = 'with: {
                tri!(
                    'with,
                    co.await_(&tri!(
                        'with,
                        tri!('with, self_.get(&at::_COND)).invoke(
                            &at::WAIT_FOR,
                            args![{
                                let self_ = self_.clone();
                                def("Barrier.wait.<locals>.<lambda>()", [], move |[]| {
                                    Ok(Value::from(!op::contains(
                                        &fixed!(tuple![s!("draining"), s!("resetting")]),
                                        &self_.get(&at::_STATE)?,
                                    )?))
                                })
                            }],
                        )
                    )).await
                );
                if tri!('with, self_.get_str(&at::_STATE)) == "broken" {
                    break 'with exc::throw(tri!(
                        'with,
                        tri!('with, EXCEPTIONS.get()).invoke(&at::BROKENBARRIERERROR, args![s!("Barrier aborted")])
                    ));
                }
                let index = tri!('with, self_.get_int(&at::_COUNT));
                tri!('with, self_.put(&at::_COUNT, tri!('with, self_.get_int(&at::_COUNT)) + 1));
                let outcome2: R<Flow<Value>> = 'finally: {
                    if tri!(
                        'finally,
                        op::eq_bool(&Value::from(&index + 1), &tri!('finally, self_.get(&at::_PARTIES)))
                    ) {
                        tri!('finally, self_.put(&at::_STATE, s!("draining")));
                        tri!('finally, tri!('finally, self_.get(&at::_COND)).invoke(&at::NOTIFY_ALL, ()));
                    } else {
                        tri!(
                            'finally,
                            co.await_(&tri!(
                                'finally,
                                tri!('finally, self_.get(&at::_COND)).invoke(
                                    &at::WAIT_FOR,
                                    args![{
                                        let self_ = self_.clone();
                                        def("Barrier.wait.<locals>.<lambda>()", [], move |[]| {
                                            Ok(Value::from(self_.get_str(&at::_STATE)? != "filling"))
                                        })
                                    }],
                                )
                            )).await
                        );
                        if tri!(
                            'finally,
                            op::contains(
                                &fixed!(tuple![s!("broken"), s!("resetting")]),
                                &tri!('finally, self_.get(&at::_STATE)),
                            )
                        ) {
                            break 'finally exc::throw(tri!(
                                'finally,
                                tri!('finally, EXCEPTIONS.get()).invoke(
                                    &at::BROKENBARRIERERROR,
                                    args![s!("Abort or reset of barrier")],
                                )
                            ));
                        }
                    }
                    break 'finally Ok(Flow::Return(Value::from(index.clone())));
                };
                let handling = exc::handling_outcome(&outcome2);
                tri!('with, self_.put(&at::_COUNT, tri!('with, self_.get_int(&at::_COUNT)) - 1));
                if tri!('with, self_.get_int(&at::_COUNT)) == 0 {
                    if tri!(
                        'with,
                        op::contains(
                            &fixed!(tuple![s!("resetting"), s!("draining")]),
                            &tri!('with, self_.get(&at::_STATE)),
                        )
                    ) {
                        tri!('with, self_.put(&at::_STATE, s!("filling")));
                    }
                    tri!('with, tri!('with, self_.get(&at::_COND)).invoke(&at::NOTIFY_ALL, ()));
                }
                drop(handling);
                if let Flow::Return(value) = tri!('with, outcome2) {
                    break 'with Ok(Flow::Return(value));
                }
                Ok(Flow::Next)
            };
            if let Flow::Return(value) = emitted::leave_async(&co, &manager, outcome).await? {
                return Ok(value);
            }
            Ok(Value::None)
        }))
    }

    pub fn reset(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Barrier.reset", move |co| async move {
            let manager = self_.get(&at::_COND)?;
            co.await_(&manager.invoke(&at::__AENTER__, ())?).await?;
            let outcome = attempt(|| {
                if self_.get_int(&at::_COUNT)? > 0 {
                    if self_.get_str(&at::_STATE)? != "resetting" {
                        self_.put(&at::_STATE, s!("resetting"))?;
                    }
                } else {
                    self_.put(&at::_STATE, s!("filling"))?;
                }
                self_.get(&at::_COND)?.invoke(&at::NOTIFY_ALL, ())?;
                Ok(())
            });
            emitted::leave_async(&co, &manager, outcome).await?;
            Ok(Value::None)
        }))
    }

    pub fn abort(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Barrier.abort", move |co| async move {
            let manager = self_.get(&at::_COND)?;
            co.await_(&manager.invoke(&at::__AENTER__, ())?).await?;
            let outcome = attempt(|| {
                self_.put(&at::_STATE, s!("broken"))?;
                self_.get(&at::_COND)?.invoke(&at::NOTIFY_ALL, ())?;
                Ok(())
            });
            emitted::leave_async(&co, &manager, outcome).await?;
            Ok(Value::None)
        }))
    }
}

pub fn call_super___init__(self_: &Value, arg1: &Value) -> R {
    if BOUNDED_SEMAPHORE.made(self_) {
        return Semaphore::__init__(self_, arg1);
    }
    op::super_(&BOUNDED_SEMAPHORE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1])
}

pub fn call_super_release(self_: &Value) -> R {
    if BOUNDED_SEMAPHORE.made(self_) {
        return Semaphore::release(self_);
    }
    op::super_(&BOUNDED_SEMAPHORE_CLASS.get()?, self_)?.invoke(&at::RELEASE, ())
}

fn init() -> R<()> {
    COLLECTIONS.set(batuta_std::collections::module());
    let source = crate::asyncio::import()?;
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    __ALL_.set(list![s!("Barrier"), s!("BoundedSemaphore"), s!("Condition"), s!("Event"), s!("Lock"), s!("Semaphore")]);
    _LOOP_BOUND.define({
        let ns = Dict::new();
        ns.doc("Belongs to the loop in which it first has to wait.");
        ns.set_str("_loop", Value::None);
        ns.method("_LoopBound._get_loop(self)", [], LoopBound::_get_loop);
        build_class("_LoopBound", "asyncio.locks", "_LoopBound", Vec::new(), ns, Vec::new())?
    });
    _MANAGER.define({
        let ns2 = Dict::new();
        ns2.method("async _Manager.__aenter__(self)", [], Manager::__aenter__);
        ns2.method("async _Manager.__aexit__(self, exc_type, exc, tb)", [], Manager::__aexit__);
        build_class("_Manager", "asyncio.locks", "_Manager", Vec::new(), ns2, Vec::new())?
    });
    _SHOWN.set(function("_shown(this, state)", [], _shown));
    LOCK.define({
        let ns3 = Dict::new();
        ns3.method("Lock.__init__(self)", [], Lock::__init__);
        ns3.method("Lock.__repr__(self)", [], Lock::__repr__);
        ns3.method("Lock.locked(self)", [], Lock::locked);
        ns3.method("async Lock.acquire(self)", [], Lock::acquire);
        ns3.method("Lock.release(self)", [], Lock::release);
        ns3.method("Lock._wake_first(self)", [], Lock::_wake_first);
        build_class("Lock", "asyncio.locks", "Lock", vec![_MANAGER.get()?, _LOOP_BOUND.get()?], ns3, Vec::new())?
    });
    EVENT.define({
        let ns4 = Dict::new();
        ns4.method("Event.__init__(self)", [], Event::__init__);
        ns4.method("Event.__repr__(self)", [], Event::__repr__);
        ns4.method("Event.is_set(self)", [], Event::is_set);
        ns4.method("Event.set(self)", [], Event::set);
        ns4.method("Event.clear(self)", [], Event::clear);
        ns4.method("async Event.wait(self)", [], Event::wait);
        build_class("Event", "asyncio.locks", "Event", vec![_LOOP_BOUND.get()?], ns4, Vec::new())?
    });
    CONDITION.define({
        let ns5 = Dict::new();
        ns5.method("Condition.__init__(self, lock=)", vec![Value::None], Condition::__init__);
        ns5.method("Condition.__repr__(self)", [], Condition::__repr__);
        ns5.method("async Condition.wait(self)", [], Condition::wait);
        ns5.method("async Condition.wait_for(self, predicate)", [], Condition::wait_for);
        ns5.method("Condition.notify(self, n=)", vec![Value::from(1)], Condition::notify);
        ns5.method("Condition.notify_all(self)", [], Condition::notify_all);
        build_class(
            "Condition",
            "asyncio.locks",
            "Condition",
            vec![_MANAGER.get()?, _LOOP_BOUND.get()?],
            ns5,
            Vec::new(),
        )?
    });
    SEMAPHORE.define({
        let ns6 = Dict::new();
        ns6.method("Semaphore.__init__(self, value=)", vec![Value::from(1)], Semaphore::__init__);
        ns6.method("Semaphore.__repr__(self)", [], Semaphore::__repr__);
        ns6.method("Semaphore.locked(self)", [], Semaphore::locked);
        ns6.method("async Semaphore.acquire(self)", [], Semaphore::acquire);
        ns6.method("Semaphore.release(self)", [], Semaphore::release);
        ns6.method("Semaphore._wake_next(self)", [], Semaphore::_wake_next);
        build_class(
            "Semaphore",
            "asyncio.locks",
            "Semaphore",
            vec![_MANAGER.get()?, _LOOP_BOUND.get()?],
            ns6,
            Vec::new(),
        )?
    });
    BOUNDED_SEMAPHORE.define({
        let ns7 = Dict::new();
        ns7.method("BoundedSemaphore.__init__(self, value=)", vec![Value::from(1)], BoundedSemaphore::__init__);
        ns7.method("BoundedSemaphore.release(self)", [], BoundedSemaphore::release);
        let class = build_class(
            "BoundedSemaphore",
            "asyncio.locks",
            "BoundedSemaphore",
            vec![SEMAPHORE.get()?],
            ns7,
            Vec::new(),
        )?;
        BOUNDED_SEMAPHORE_CLASS.set(class.clone());
        class
    });
    BARRIER.define({
        let ns8 = Dict::new();
        ns8.method("Barrier.__init__(self, parties)", [], Barrier::__init__);
        ns8.method("async Barrier.__aenter__(self)", [], Barrier::__aenter__);
        ns8.method("async Barrier.__aexit__(self, *args)", [], Barrier::__aexit__);
        let decorator = builtins::get("property");
        ns8.set_str("parties", decorator.call(args![function("Barrier.parties(self)", [], Barrier::parties)])?);
        let decorator2 = builtins::get("property");
        ns8.set_str("n_waiting", decorator2.call(args![function("Barrier.n_waiting(self)", [], Barrier::n_waiting)])?);
        let decorator3 = builtins::get("property");
        ns8.set_str("broken", decorator3.call(args![function("Barrier.broken(self)", [], Barrier::broken)])?);
        ns8.method("async Barrier.wait(self)", [], Barrier::wait);
        ns8.method("async Barrier.reset(self)", [], Barrier::reset);
        ns8.method("async Barrier.abort(self)", [], Barrier::abort);
        build_class("Barrier", "asyncio.locks", "Barrier", vec![_LOOP_BOUND.get()?], ns8, Vec::new())?
    });
    Ok(())
}
