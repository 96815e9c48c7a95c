// Written by batuta from python/threading.py, e5d634b6bfd70340.
//! Threads that hand one baton on: each runs until it waits, so nothing runs at once.
use batuta_rt::prelude::*;

module_globals! {
    "threading", init;
    _BATON: "_baton", _THREADS: "_threads", SYS: "sys", TIME: "time", _CONDITION: "_Condition", _R_LOCK: "_RLock",
    LOCK: "lock", DEQUE: "deque", __ALL_: "__all__", TIMEOUT_MAX: "TIMEOUT_MAX", THREAD_ERROR: "ThreadError",
    _REMAINING: "_remaining", _WAITERS: "_Waiters", LOCK2: "Lock", R_LOCK: "RLock", CONDITION: "Condition",
    SEMAPHORE: "Semaphore", BOUNDED_SEMAPHORE_CLASS: "BoundedSemaphore.__class__",
    BOUNDED_SEMAPHORE: "BoundedSemaphore", EVENT: "Event", BROKEN_BARRIER_ERROR: "BrokenBarrierError",
    BARRIER: "Barrier", EXCEPT_HOOK_ARGS: "ExceptHookArgs", GET_IDENT: "get_ident", EXCEPTHOOK: "excepthook",
    _DEFAULT_HOOK: "_default_hook", _COUNTER: "_counter", _ALIVE: "_alive", _NEW_NAME: "_new_name",
    CURRENT_THREAD: "current_thread", THREAD: "Thread", _MAIN_THREAD: "_MainThread", TIMER_CLASS: "Timer.__class__",
    TIMER: "Timer", LOCAL: "local", GET_NATIVE_ID: "get_native_id", CURRENT_THREAD2: "currentThread", _MAIN: "_main",
    MAIN_THREAD: "main_thread", ENUMERATE: "enumerate", ACTIVE_COUNT: "active_count", ACTIVE_COUNT2: "activeCount",
    STACK_SIZE: "stack_size", _SHUTDOWN: "_shutdown",
}

fields! {
    ACQUIRE: "acquire", ARGS: "args", AT_SHUTDOWN: "at_shutdown", BROKEN: "broken", CURRENT: "current",
    DAEMON: "daemon", EXCEPTHOOK: "excepthook", EXC_TRACEBACK: "exc_traceback", EXC_TYPE: "exc_type",
    EXC_VALUE: "exc_value", FINISHED: "finished", FUNCTION: "function", GET: "get", INTERVAL: "interval",
    IS_SET: "is_set", JOIN: "join", KWARGS: "kwargs", MODULES: "modules", MONOTONIC: "monotonic", NAME: "name",
    NOTIFY: "notify", NOTIFY_ALL: "notify_all", N_WAITING: "n_waiting", PARK: "park", PARTIES: "parties", POLL: "poll",
    RELEASE: "release", REPORT: "report", RUN: "run", SET: "set", SETTER: "setter", SPAWN: "spawn",
    STACK_SIZE: "stack_size", STDERR: "stderr", THREAD: "thread", UNPARK: "unpark", WAIT: "wait", WAIT_FOR: "wait_for",
    WAKE_ALL: "wake_all", WRITE: "write", _ACTION: "_action", _ARGS: "_args", _BOOTSTRAP: "_bootstrap",
    _BREAK: "_break", _COND: "_cond", _COUNT: "_count", _DAEMONIC: "_daemonic", _FLAG: "_flag", _IDENT: "_ident",
    _INITIALIZED: "_initialized", _INITIAL_VALUE: "_initial_value", _KWARGS: "_kwargs", _NAME: "_name",
    _PARTIES: "_parties", _QUEUE: "_queue", _STARTED: "_started", _STATE: "_state", _STOPPED: "_stopped",
    _TARGET: "_target", _TIMEOUT: "_timeout", _VALUE: "_value", _WAITERS: "_waiters", __CLASS__: "__class__",
    __DICT__: "__dict__", __GETATTRIBUTE__: "__getattribute__", __INIT__: "__init__", __MODULE__: "__module__",
    __NAME__: "__name__", __QUALNAME__: "__qualname__", __SETATTR__: "__setattr__",
}

pub fn _remaining(until: &Value) -> R {
    call_guard!("_remaining");
    Ok(if until.is_none() {
        Value::None
    } else {
        builtins::max_of(&Value::from(0.0), &op::sub(until, &TIME.get()?.invoke(&at::MONOTONIC, ())?)?)?
    })
}

/// The threads that wait for one thing, in the order in which they came.
pub struct Waiters;

impl Waiters {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_QUEUE, DEQUE.get()?.call(())?)?;
        Ok(Value::None)
    }

    /// Waits until `ready()` or the time; false when the time came first.
    pub fn wait(self_: &Value, ready: &Value, until: &Value) -> R<bool> {
        call_guard!("wait");
        let me = _BATON.get()?.invoke(&at::CURRENT, ())?;
        while !ready.call(())?.truthy()? {
            let left = _REMAINING.get()?.call(args![until])?;
            if !left.is_none() && op::le_bool(&left, &Value::from(0))? {
                return Ok(false);
            }
            self_.get(&at::_QUEUE)?.append(&me)?;
            let outcome = attempt(|| {
                _BATON.get()?.invoke(&at::PARK, args![&left])?;
                Ok(())
            });
            let handling = exc::handling_outcome(&outcome);
            if op::contains(&self_.get(&at::_QUEUE)?, &me)? {
                self_.get(&at::_QUEUE)?.remove_item(&me)?;
            }
            drop(handling);
            outcome?;
        }
        Ok(true)
    }

    pub fn wake(self_: &Value) -> R {
        if self_.get(&at::_QUEUE)?.truthy()? {
            early!(_BATON.get()?, &at::UNPARK, args![self_.get(&at::_QUEUE)?.popleft()?])?;
        }
        Ok(Value::None)
    }

    pub fn wake_all(self_: &Value) -> R {
        call_guard!("wake_all");
        while self_.get(&at::_QUEUE)?.truthy()? {
            early!(_BATON.get()?, &at::UNPARK, args![self_.get(&at::_QUEUE)?.popleft()?])?;
        }
        Ok(Value::None)
    }
}

pub fn lock() -> R {
    call_guard!("Lock");
    LOCK.get()?.call(())
}

pub fn r_lock() -> R {
    call_guard!("RLock");
    _R_LOCK.get()?.call(())
}

/// Waiting for what another thread says has changed.
pub struct Condition;

/// Counts how many more may enter.
pub struct Semaphore;

impl Semaphore {
    pub fn __init__(self_: &Value, value: &Value) -> R {
        call_guard!("__init__");
        if op::lt_bool(value, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("semaphore initial value must be >= 0")]));
        }
        self_.put(&at::_COND, CONDITION.get()?.call(args![LOCK2.get()?.call(())?])?)?;
        self_.put(&at::_VALUE, value)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let cls = self_.get(&at::__CLASS__)?;
        Ok(f!(
            "<{}.{} at {}: value={}>",
            cls.get(&at::__MODULE__)?,
            cls.get(&at::__QUALNAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            self_.get(&at::_VALUE)?
        ))
    }

    pub fn acquire(self_: &Value, blocking: &Value, timeout: &Value) -> R<bool> {
        call_guard!("acquire");
        if !blocking.truthy()? && !timeout.is_none() {
            return Err(emitted::raised("ValueError", args![s!("can't specify timeout for non-blocking acquire")]));
        }
        let until =
            if timeout.is_none() { Value::None } else { op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, timeout)? };
        let manager = self_.get(&at::_COND)?;
        op::enter(&manager)?;
        let outcome: R<Flow<bool>> = 'with: {
            while tri!('with, op::eq_bool(&tri!('with, self_.get(&at::_VALUE)), &Value::from(0))) {
                if !tri!('with, blocking.truthy()) {
                    break 'with Ok(Flow::Return(false));
                }
                let left = tri!('with, tri!('with, _REMAINING.get()).call(args![&until]));
                if !left.is_none() && tri!('with, op::le_bool(&left, &Value::from(0))) {
                    break 'with Ok(Flow::Return(false));
                }
                tri!('with, tri!('with, self_.get(&at::_COND)).invoke(&at::WAIT, args![left]));
            }
            tri!(
                'with,
                self_.put(&at::_VALUE, tri!('with, op::isub(&tri!('with, self_.get(&at::_VALUE)), &Value::from(1))))
            );
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(true)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::ACQUIRE, ())
    }

    pub fn __exit__(self_: &Value, kind: &Value, value: &Value, trace: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::RELEASE, ())?;
        Ok(Value::None)
    }

    pub fn release(self_: &Value, n: &Value) -> R {
        call_guard!("release");
        if op::lt_bool(n, &Value::from(1))? {
            return Err(emitted::raised("ValueError", args![s!("n must be one or more")]));
        }
        let manager = self_.get(&at::_COND)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            self_.put(&at::_VALUE, op::iadd(&self_.get(&at::_VALUE)?, n)?)?;
            let mut it = op::iter(&builtins::range(args![n])?)?;
            while let Some(_unused) = it.take::<Int>()? {
                self_.get(&at::_COND)?.invoke(&at::NOTIFY, ())?;
            }
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }
}

pub struct BoundedSemaphore;

impl BoundedSemaphore {
    pub fn __init__(self_: &Value, value: &Value) -> R {
        call_guard!("__init__");
        call_super___init__(self_, value)?;
        self_.put(&at::_INITIAL_VALUE, value)?;
        Ok(Value::None)
    }

    pub fn release(self_: &Value, n: &Value) -> R {
        call_guard!("release");
        if op::lt_bool(n, &Value::from(1))? {
            return Err(emitted::raised("ValueError", args![s!("n must be one or more")]));
        }
        if op::gt_bool(&op::add(&self_.get(&at::_VALUE)?, n)?, &self_.get(&at::_INITIAL_VALUE)?)? {
            return Err(emitted::raised("ValueError", args![s!("Semaphore released too many times")]));
        }
        call_super_release(self_, n)?;
        Ok(Value::None)
    }
}

/// A flag that threads wait for.
pub struct Event;

impl Event {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_FLAG, false)?;
        self_.put(&at::_WAITERS, _WAITERS.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let cls = self_.get(&at::__CLASS__)?;
        let state = if self_.get(&at::_FLAG)?.truthy()? { s!("set") } else { s!("unset") };
        Ok(f!(
            "<{}.{} at {}: {}>",
            cls.get(&at::__MODULE__)?,
            cls.get(&at::__QUALNAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            state
        ))
    }

    pub fn is_set(self_: &Value) -> R {
        call_guard!("is_set");
        _BATON.get()?.invoke(&at::POLL, ())?;
        self_.get(&at::_FLAG)
    }

    pub fn set(self_: &Value) -> R {
        call_guard!("set");
        self_.put(&at::_FLAG, true)?;
        self_.get(&at::_WAITERS)?.invoke(&at::WAKE_ALL, ())?;
        Ok(Value::None)
    }

    pub fn clear(self_: &Value) -> R {
        self_.put(&at::_FLAG, false)?;
        Ok(Value::None)
    }

    pub fn wait(self_: &Value, timeout: &Value) -> R<bool> {
        call_guard!("wait");
        if self_.get(&at::_FLAG)?.truthy()? {
            return Ok(true);
        }
        let until =
            if timeout.is_none() { Value::None } else { op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, timeout)? };
        let me = _BATON.get()?.invoke(&at::CURRENT, ())?;
        let queue = self_.get(&at::_WAITERS)?.get(&at::_QUEUE)?;
        while !self_.get(&at::_FLAG)?.truthy()? {
            let left = _REMAINING.get()?.call(args![&until])?;
            if !left.is_none() && op::le_bool(&left, &Value::from(0))? {
                return Ok(false);
            }
            queue.append(&me)?;
            let woken = _BATON.get()?.invoke(&at::PARK, args![left])?;
            if op::contains(&queue, &me)? {
                queue.remove_item(&me)?;
            } else if woken.truthy()? {
                return Ok(true);
            }
        }
        Ok(true)
    }
}

pub struct BrokenBarrierError;

/// Lets a number of threads go on together.
pub struct Barrier;

impl Barrier {
    pub fn __init__(self_: &Value, parties: &Value, action: &Value, timeout: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_COND, CONDITION.get()?.call(args![LOCK2.get()?.call(())?])?)?;
        self_.put(&at::_ACTION, action)?;
        self_.put(&at::_TIMEOUT, timeout)?;
        self_.put(&at::_PARTIES, parties)?;
        self_.put(&at::_STATE, 0)?;
        self_.put(&at::_COUNT, 0)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let cls = self_.get(&at::__CLASS__)?;
        if self_.get(&at::BROKEN)?.truthy()? {
            return Ok(f!(
                "<{}.{} at {}: broken>",
                cls.get(&at::__MODULE__)?,
                cls.get(&at::__QUALNAME__)?,
                fmt::format(&builtins::id(args![self_])?, "#x")?
            ));
        }
        Ok(f!(
            "<{}.{} at {}: waiters={}/{}>",
            cls.get(&at::__MODULE__)?,
            cls.get(&at::__QUALNAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            self_.get(&at::N_WAITING)?,
            self_.get(&at::PARTIES)?
        ))
    }

    pub fn wait(self_: &Value, timeout: &Value) -> R {
        call_guard!("wait");
        let self_ = self_.clone();
        let mut timeout = timeout.clone();
        if timeout.is_none() {
            timeout = self_.get(&at::_TIMEOUT)?;
        }
        let manager = self_.get(&at::_COND)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            while tri!('with, op::contains(&fixed!(tuple![-1, 1]), &tri!('with, self_.get(&at::_STATE)))) {
                tri!('with, tri!('with, self_.get(&at::_COND)).invoke(&at::WAIT, ()));
            }
            if tri!('with, op::lt_bool(&tri!('with, self_.get(&at::_STATE)), &Value::from(0))) {
                break 'with exc::throw(tri!('with, BROKEN_BARRIER_ERROR.get()));
            }
            let index = tri!('with, self_.get(&at::_COUNT));
            tri!(
                'with,
                self_.put(&at::_COUNT, tri!('with, op::iadd(&tri!('with, self_.get(&at::_COUNT)), &Value::from(1))))
            );
            let outcome2: R<Flow<Value>> = 'finally: {
                if tri!(
                    'finally,
                    op::eq_bool(
                        &tri!('finally, op::add(&index, &Value::from(1))),
                        &tri!('finally, self_.get(&at::_PARTIES)),
                    )
                ) {
                    let tried = attempt(|| {
                        if self_.get(&at::_ACTION)?.truthy()? {
                            self_.invoke(&at::_ACTION, ())?;
                        }
                        self_.put(&at::_STATE, 1)?;
                        self_.get(&at::_COND)?.invoke(&at::NOTIFY_ALL, ())?;
                        Ok(())
                    });
                    if let Err(error) = tried {
                        let _handling = exc::handling(&error);
                        tri!('finally, self_.invoke(&at::_BREAK, ()));
                        break 'finally Err(exc::reraise());
                    }
                } else {
                    if !tri!(
                        'finally,
                        tri!(
                            'finally,
                            tri!('finally, self_.get(&at::_COND)).invoke(
                                &at::WAIT_FOR,
                                args![
                                    {
                                        let self_ = self_.clone();
                                        def("Barrier.wait.<locals>.<lambda>()", [], move |[]| {
                                            op::ne(&self_.get(&at::_STATE)?, &Value::from(0))
                                        })
                                    },
                                    &timeout
                                ],
                            )
                        ).truthy()
                    ) {
                        tri!('finally, self_.invoke(&at::_BREAK, ()));
                        break 'finally exc::throw(tri!('finally, BROKEN_BARRIER_ERROR.get()));
                    }
                    if tri!('finally, op::lt_bool(&tri!('finally, self_.get(&at::_STATE)), &Value::from(0))) {
                        break 'finally exc::throw(tri!('finally, BROKEN_BARRIER_ERROR.get()));
                    }
                }
                break 'finally Ok(Flow::Return(index.clone()));
            };
            let handling = exc::handling_outcome(&outcome2);
            tri!(
                'with,
                self_.put(&at::_COUNT, tri!('with, op::isub(&tri!('with, self_.get(&at::_COUNT)), &Value::from(1))))
            );
            if tri!('with, op::eq_bool(&tri!('with, self_.get(&at::_COUNT)), &Value::from(0)))
                && tri!('with, op::contains(&fixed!(tuple![-1, 1]), &tri!('with, self_.get(&at::_STATE))))
            {
                tri!('with, self_.put(&at::_STATE, 0));
                tri!('with, tri!('with, self_.get(&at::_COND)).invoke(&at::NOTIFY_ALL, ()));
            }
            drop(handling);
            if let Flow::Return(value) = tri!('with, outcome2) {
                break 'with Ok(Flow::Return(value));
            }
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn _break(self_: &Value) -> R {
        call_guard!("_break");
        self_.put(&at::_STATE, -2)?;
        self_.get(&at::_COND)?.invoke(&at::NOTIFY_ALL, ())?;
        Ok(Value::None)
    }

    pub fn reset(self_: &Value) -> R {
        let manager = self_.get(&at::_COND)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            if op::gt_bool(&self_.get(&at::_COUNT)?, &Value::from(0))? {
                if op::contains(&fixed!(tuple![0, -2]), &self_.get(&at::_STATE)?)? {
                    self_.put(&at::_STATE, -1)?;
                }
            } else {
                self_.put(&at::_STATE, 0)?;
            }
            self_.get(&at::_COND)?.invoke(&at::NOTIFY_ALL, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn abort(self_: &Value) -> R {
        let manager = self_.get(&at::_COND)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            self_.invoke(&at::_BREAK, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn parties(self_: &Value) -> R {
        call_guard!("parties");
        self_.get(&at::_PARTIES)
    }

    pub fn n_waiting(self_: &Value) -> R {
        call_guard!("n_waiting");
        Ok(if op::eq_bool(&self_.get(&at::_STATE)?, &Value::from(0))? {
            self_.get(&at::_COUNT)?
        } else {
            Value::from(0)
        })
    }

    pub fn broken(self_: &Value) -> R {
        call_guard!("broken");
        op::eq(&self_.get(&at::_STATE)?, &Value::from(-2))
    }
}

/// What `excepthook` is told of a thread's failure.
pub struct ExceptHookArgs;

impl ExceptHookArgs {
    pub fn __init__(self_: &Value, args: &Value) -> R {
        call_guard!("__init__");
        let [part, part2, part3, part4] = op::unpack::<4>(args)?;
        self_.put(&at::EXC_TYPE, part)?;
        self_.put(&at::EXC_VALUE, part2)?;
        self_.put(&at::EXC_TRACEBACK, part3)?;
        self_.put(&at::THREAD, part4)?;
        Ok(Value::None)
    }
}

pub fn excepthook(args: &Value) -> R {
    call_guard!("excepthook");
    if op::is(&args.get(&at::EXC_TYPE)?, &builtins::get("SystemExit")) {
        return Ok(Value::None);
    }
    let name =
        if !args.lacks(&at::THREAD)? { args.get(&at::THREAD)?.get(&at::NAME)? } else { GET_IDENT.get()?.call(())? };
    early!(
        SYS.get()?.get(&at::STDERR)?,
        &at::WRITE,
        write: op::add(
            &Value::from(f!("Exception in thread {}:\n", name)),
            &early!(_BATON.get()?, &at::REPORT, args![args.get(&at::EXC_VALUE)?])?,
        )?
    )?;
    Ok(Value::None)
}

pub fn _new_name(template: &Value) -> R {
    call_guard!("_new_name");
    let target = _COUNTER.get()?;
    target.set_at(0, op::iadd(&target.at(0)?, &Value::from(1))?)?;
    op::modulo(template, &_COUNTER.get()?.at(0)?)
}

/// A thread of the program.
pub struct Thread;

impl Thread {
    pub fn __init__(
        self_: &Value,
        group: &Value,
        target: &Value,
        name: &Value,
        args: &Value,
        kwargs: &Value,
        daemon: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut name = name.clone();
        if !group.is_none() {
            return Err(emitted::raised("AssertionError", args![s!("group argument must be None for now")]));
        }
        if name.truthy()? {
            name = Value::from(fmt::str(&name)?);
        } else {
            name = _NEW_NAME.get()?.call(args![s!("Thread-%d")])?;
            if !target.is_none() && builtins::hasattr(args![target, s!("__name__")]).bool()? {
                name = op::iadd(&name, &Value::from(f!(" ({})", target.get(&at::__NAME__)?)))?;
            }
        }
        self_.put(&at::_TARGET, target)?;
        self_.put(&at::_NAME, name)?;
        self_.put(&at::_ARGS, args)?;
        self_.put(&at::_KWARGS, if kwargs.is_none() { Value::Dict(Dict::new()) } else { kwargs.clone() })?;
        self_.put(
            &at::_DAEMONIC,
            if daemon.is_none() { CURRENT_THREAD.get()?.call(())?.get(&at::DAEMON)? } else { daemon.clone() },
        )?;
        self_.put(&at::_IDENT, Value::None)?;
        self_.put(&at::_STARTED, false)?;
        self_.put(&at::_STOPPED, false)?;
        self_.put(&at::_INITIALIZED, true)?;
        self_.put(&at::_WAITERS, _WAITERS.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let mut state = if self_.get(&at::_STOPPED)?.truthy()? {
            s!("stopped")
        } else {
            if self_.get(&at::_STARTED)?.truthy()? {
                s!("started")
            } else {
                s!("initial")
            }
        };
        if self_.get(&at::_DAEMONIC)?.truthy()? {
            state += &s!(" daemon");
        }
        if !self_.lacks(&at::_IDENT)? {
            state += &f!(" {}", self_.get(&at::_IDENT)?);
        }
        Ok(f!("<{}({}, {})>", self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::_NAME)?, state))
    }

    pub fn start(self_: &Value) -> R {
        if !builtins::hasattr(args![self_, s!("_initialized")]).bool()? {
            return Err(emitted::raised("RuntimeError", args![s!("thread.__init__() not called")]));
        }
        if self_.get(&at::_STARTED)?.truthy()? {
            return Err(emitted::raised("RuntimeError", args![s!("threads can only be started once")]));
        }
        self_.put(&at::_STARTED, true)?;
        early!(_THREADS.get()?, &at::SPAWN, args![self_.get(&at::_BOOTSTRAP)?])?;
        Ok(Value::None)
    }

    pub fn _bootstrap(self_: &Value) -> R {
        call_guard!("_bootstrap");
        self_.put(&at::_IDENT, GET_IDENT.get()?.call(())?)?;
        _ALIVE.get()?.set_item(&_BATON.get()?.invoke(&at::CURRENT, ())?, self_)?;
        let outcome = attempt(|| {
            let tried = attempt(|| {
                self_.invoke(&at::RUN, ())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("SystemExit"))? {
                } else if error.matches(&builtins::get("BaseException"))? {
                    let exc = error.value();
                    early!(
                        keyed!(&SYS.get()?.get(&at::MODULES)?, "threading")?,
                        &at::EXCEPTHOOK,
                        args![EXCEPT_HOOK_ARGS.get()?.call(args![list![
                            builtins::type_(args![&exc])?,
                            &exc,
                            Value::None,
                            self_
                        ]])?]
                    )?;
                } else {
                    return Err(error);
                }
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        _ALIVE.get()?.del_item(&_BATON.get()?.invoke(&at::CURRENT, ())?)?;
        self_.put(&at::_STOPPED, true)?;
        self_.get(&at::_WAITERS)?.invoke(&at::WAKE_ALL, ())?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn run(self_: &Value) -> R {
        call_guard!("run");
        let outcome = attempt(|| {
            if !self_.lacks(&at::_TARGET)? {
                early!(self_.clone(), &at::_TARGET => *self_.get(&at::_ARGS)?; **self_.get(&at::_KWARGS)?)?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.del_attr("_target")?;
        self_.del_attr("_args")?;
        self_.del_attr("_kwargs")?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn join(self_: &Value, timeout: &Value) -> R {
        call_guard!("join");
        let self_ = self_.clone();
        if !self_.get(&at::_STARTED)?.truthy()? {
            return Err(emitted::raised("RuntimeError", args![s!("cannot join thread before it is started")]));
        }
        if op::is(&self_, &CURRENT_THREAD.get()?.call(())?) {
            return Err(emitted::raised("RuntimeError", args![s!("cannot join current thread")]));
        }
        let until = if timeout.is_none() {
            Value::None
        } else {
            op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, &builtins::max_of(timeout, &Value::from(0))?)?
        };
        self_.get(&at::_WAITERS)?.invoke(
            &at::WAIT,
            args![
                {
                    let self_ = self_.clone();
                    def("Thread.join.<locals>.<lambda>()", [], move |[]| self_.get(&at::_STOPPED))
                },
                until
            ],
        )?;
        Ok(Value::None)
    }

    pub fn is_alive(self_: &Value) -> R {
        _BATON.get()?.invoke(&at::POLL, ())?;
        emitted::and(self_.get(&at::_STARTED)?, || Ok(Value::from(!self_.get(&at::_STOPPED)?.truthy()?)))
    }

    pub fn name(self_: &Value) -> R {
        call_guard!("name");
        self_.get(&at::_NAME)
    }

    pub fn name2(self_: &Value, name: &Value) -> R {
        call_guard!("name");
        self_.put(&at::_NAME, fmt::str(name)?)?;
        Ok(Value::None)
    }

    pub fn ident(self_: &Value) -> R {
        call_guard!("ident");
        self_.get(&at::_IDENT)
    }

    pub fn native_id(self_: &Value) -> R {
        call_guard!("native_id");
        self_.get(&at::_IDENT)
    }

    pub fn daemon(self_: &Value) -> R {
        call_guard!("daemon");
        self_.get(&at::_DAEMONIC)
    }

    pub fn daemon2(self_: &Value, daemonic: &Value) -> R {
        call_guard!("daemon");
        if self_.get(&at::_STARTED)?.truthy()? {
            return Err(emitted::raised("RuntimeError", args![s!("cannot set daemon status of active thread")]));
        }
        self_.put(&at::_DAEMONIC, daemonic)?;
        Ok(Value::None)
    }

    pub fn is_daemon(self_: &Value) -> R {
        self_.get(&at::DAEMON)
    }

    pub fn set_daemon(self_: &Value, daemonic: &Value) -> R {
        self_.put(&at::DAEMON, daemonic)?;
        Ok(Value::None)
    }

    pub fn get_name(self_: &Value) -> R {
        self_.get(&at::NAME)
    }

    pub fn set_name(self_: &Value, name: &Value) -> R {
        self_.put(&at::NAME, name)?;
        Ok(Value::None)
    }
}

pub struct MainThread;

impl MainThread {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_TARGET, Value::None)?;
        self_.put(&at::_NAME, s!("MainThread"))?;
        self_.put(&at::_DAEMONIC, false)?;
        self_.put(&at::_IDENT, GET_IDENT.get()?.call(())?)?;
        self_.put(&at::_STARTED, true)?;
        self_.put(&at::_STOPPED, false)?;
        self_.put(&at::_INITIALIZED, true)?;
        self_.put(&at::_WAITERS, _WAITERS.get()?.call(())?)?;
        Ok(Value::None)
    }
}

/// Calls a function after a time, unless it is cancelled before.
pub struct Timer;

impl Timer {
    pub fn __init__(self_: &Value, interval: &Value, function_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        op::super_(&TIMER_CLASS.get()?, self_)?.invoke(&at::__INIT__, ())?;
        self_.put(&at::INTERVAL, interval)?;
        self_.put(&at::FUNCTION, function_)?;
        self_.put(&at::ARGS, if !args.is_none() { args.clone() } else { list![] })?;
        self_.put(&at::KWARGS, if !kwargs.is_none() { kwargs.clone() } else { Value::Dict(Dict::new()) })?;
        self_.put(&at::FINISHED, EVENT.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn cancel(self_: &Value) -> R {
        self_.get(&at::FINISHED)?.invoke(&at::SET, ())?;
        Ok(Value::None)
    }

    pub fn run(self_: &Value) -> R {
        call_guard!("run");
        early!(self_.get(&at::FINISHED)?, &at::WAIT, args![self_.get(&at::INTERVAL)?])?;
        if !self_.get(&at::FINISHED)?.invoke(&at::IS_SET, ())?.truthy()? {
            early!(self_.clone(), &at::FUNCTION => *self_.get(&at::ARGS)?; **self_.get(&at::KWARGS)?)?;
        }
        self_.get(&at::FINISHED)?.invoke(&at::SET, ())?;
        Ok(Value::None)
    }
}

/// Attributes that each thread has for itself.
pub struct PyLocal;

impl PyLocal {
    pub fn __init__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        builtins::get("object")
            .invoke(&at::__SETATTR__, args![self_, s!("_batuta_values"), Value::Dict(Dict::new())])?;
        Ok(Value::None)
    }

    pub fn __getattribute__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattribute__");
        if op::contains(&fixed!(tuple![s!("_batuta_values"), s!("__class__")]), name)? {
            return builtins::get("object").invoke(&at::__GETATTRIBUTE__, args![self_, name]);
        }
        let mut values = Value::None;
        let tried = attempt(|| {
            values = builtins::get("object").invoke(&at::__GETATTRIBUTE__, args![self_, s!("_batuta_values")])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                values = Value::Dict(Dict::new());
                builtins::get("object").invoke(&at::__SETATTR__, args![self_, s!("_batuta_values"), &values])?;
            } else {
                return Err(error);
            }
        }
        let mut mine = early!(values.clone(), &at::GET, lookup: _BATON.get()?.invoke(&at::CURRENT, ())?)?;
        if mine.is_none() {
            let value = Value::Dict(Dict::new());
            mine = value.clone();
            values.set_item(&_BATON.get()?.invoke(&at::CURRENT, ())?, value)?;
        }
        if name.equals("__dict__")? {
            return Ok(mine);
        }
        if op::contains(&mine, name)? {
            return mine.item(name);
        }
        builtins::get("object").invoke(&at::__GETATTRIBUTE__, args![self_, name])
    }

    pub fn __setattr__(self_: &Value, name: &Value, value: &Value) -> R {
        call_guard!("__setattr__");
        self_.get(&at::__DICT__)?.set_item(name, value)?;
        Ok(Value::None)
    }

    pub fn __delattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__delattr__");
        let mine = self_.get(&at::__DICT__)?;
        if !op::contains(&mine, name)? {
            return Err(emitted::raised("AttributeError", args![name]));
        }
        mine.del_item(name)?;
        Ok(Value::None)
    }
}

pub fn get_ident() -> R {
    call_guard!("get_ident");
    op::add(&Value::from(140000000000000_i64), &op::mul(&_BATON.get()?.invoke(&at::CURRENT, ())?, &Value::from(4096))?)
}

pub fn current_thread() -> R {
    call_guard!("current_thread");
    _ALIVE.get()?.item(&_BATON.get()?.invoke(&at::CURRENT, ())?)
}

pub fn main_thread() -> R {
    _MAIN.get()
}

pub fn enumerate() -> R {
    call_guard!("enumerate");
    comprehension::list_of(&builtins::sorted(args![_ALIVE.get()?])?, |key: Value| _ALIVE.get()?.item(&key))
}

pub fn active_count() -> R<Int> {
    call_guard!("active_count");
    Ok(Int::from(builtins::length_of(&_ALIVE.get()?)?))
}

pub fn _shutdown() -> R {
    call_guard!("_shutdown");
    loop {
        let left = comprehension::list_if(&ENUMERATE.get()?.call(())?, |one: Value| {
            Ok(if !op::is(&one, &_MAIN.get()?) && !one.get(&at::DAEMON)?.truthy()? { Some(one) } else { None })
        })?;
        if !left.truthy()? {
            break;
        }
        left.at(0)?.invoke(&at::JOIN, ())?;
    }
    Ok(Value::None)
}

pub fn call_super___init__(self_: &Value, arg1: &Value) -> R {
    if BOUNDED_SEMAPHORE.made(self_) {
        return Semaphore::__init__(self_, arg1);
    }
    op::super_(&BOUNDED_SEMAPHORE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1])
}

pub fn call_super_release(self_: &Value, arg1: &Value) -> R {
    if BOUNDED_SEMAPHORE.made(self_) {
        return Semaphore::release(self_, arg1);
    }
    op::super_(&BOUNDED_SEMAPHORE_CLASS.get()?, self_)?.invoke(&at::RELEASE, args![arg1])
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    _THREADS.set(batuta_green::module());
    SYS.set(batuta_std::sys::module());
    TIME.set(batuta_std::time_::module());
    modules::bring_from(
        &Value::from(batuta_std::locks::module()),
        &[(&_CONDITION, "Condition", 4), (&_R_LOCK, "RLock", 3), (&LOCK, "lock", 2)],
    )?;
    DEQUE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "deque", 3)?);
    __ALL_.set(list![
        s!("Barrier"),
        s!("BoundedSemaphore"),
        s!("BrokenBarrierError"),
        s!("Condition"),
        s!("Event"),
        s!("ExceptHookArgs"),
        s!("Lock"),
        s!("RLock"),
        s!("Semaphore"),
        s!("TIMEOUT_MAX"),
        s!("Thread"),
        s!("ThreadError"),
        s!("Timer"),
        s!("active_count"),
        s!("activeCount"),
        s!("currentThread"),
        s!("current_thread"),
        s!("enumerate"),
        s!("excepthook"),
        s!("get_ident"),
        s!("get_native_id"),
        s!("local"),
        s!("main_thread"),
        s!("stack_size")
    ]);
    TIMEOUT_MAX.set(9223372036.0);
    THREAD_ERROR.set(builtins::get("RuntimeError"));
    _REMAINING.set(function("_remaining(until)", [], _remaining));
    _WAITERS.define({
        let ns = Dict::new();
        ns.doc("The threads that wait for one thing, in the order in which they came.");
        ns.method("_Waiters.__init__(self)", [], Waiters::__init__);
        ns.method("_Waiters.wait(self, ready, until)", [], Waiters::wait);
        ns.method("_Waiters.wake(self)", [], Waiters::wake);
        ns.method("_Waiters.wake_all(self)", [], Waiters::wake_all);
        build_class("_Waiters", "threading", "_Waiters", Vec::new(), ns, Vec::new())?
    });
    LOCK2.set(function("Lock()", [], lock));
    R_LOCK.set(function("RLock()", [], r_lock));
    CONDITION.define({
        let ns2 = Dict::new();
        ns2.doc("Waiting for what another thread says has changed.");
        build_class("Condition", "threading", "Condition", vec![_CONDITION.get()?], ns2, Vec::new())?
    });
    SEMAPHORE.define({
        let ns3 = Dict::new();
        ns3.doc("Counts how many more may enter.");
        ns3.method("Semaphore.__init__(self, value=)", vec![Value::from(1)], Semaphore::__init__);
        ns3.method("Semaphore.__repr__(self)", [], Semaphore::__repr__);
        ns3.method(
            "Semaphore.acquire(self, blocking=, timeout=)",
            vec![Value::from(true), Value::None],
            Semaphore::acquire,
        );
        ns3.method("Semaphore.__enter__(self)", [], Semaphore::__enter__);
        ns3.method("Semaphore.__exit__(self, kind, value, trace)", [], Semaphore::__exit__);
        ns3.method("Semaphore.release(self, n=)", vec![Value::from(1)], Semaphore::release);
        build_class("Semaphore", "threading", "Semaphore", Vec::new(), ns3, Vec::new())?
    });
    BOUNDED_SEMAPHORE.define({
        let ns4 = Dict::new();
        ns4.method("BoundedSemaphore.__init__(self, value=)", vec![Value::from(1)], BoundedSemaphore::__init__);
        ns4.method("BoundedSemaphore.release(self, n=)", vec![Value::from(1)], BoundedSemaphore::release);
        let class =
            build_class("BoundedSemaphore", "threading", "BoundedSemaphore", vec![SEMAPHORE.get()?], ns4, Vec::new())?;
        BOUNDED_SEMAPHORE_CLASS.set(class.clone());
        class
    });
    EVENT.define({
        let ns5 = Dict::new();
        ns5.doc("A flag that threads wait for.");
        ns5.method("Event.__init__(self)", [], Event::__init__);
        ns5.method("Event.__repr__(self)", [], Event::__repr__);
        ns5.method("Event.is_set(self)", [], Event::is_set);
        ns5.set_str("isSet", emitted::class_name(&ns5, "is_set")?);
        ns5.method("Event.set(self)", [], Event::set);
        ns5.method("Event.clear(self)", [], Event::clear);
        ns5.method("Event.wait(self, timeout=)", vec![Value::None], Event::wait);
        build_class("Event", "threading", "Event", Vec::new(), ns5, Vec::new())?
    });
    BROKEN_BARRIER_ERROR.define({
        let ns6 = Dict::new();
        build_class(
            "BrokenBarrierError",
            "threading",
            "BrokenBarrierError",
            vec![builtins::get("RuntimeError")],
            ns6,
            Vec::new(),
        )?
    });
    BARRIER.define({
        let ns7 = Dict::new();
        ns7.doc("Lets a number of threads go on together.");
        ns7.method(
            "Barrier.__init__(self, parties, action=, timeout=)",
            vec![Value::None, Value::None],
            Barrier::__init__,
        );
        ns7.method("Barrier.__repr__(self)", [], Barrier::__repr__);
        ns7.method("Barrier.wait(self, timeout=)", vec![Value::None], Barrier::wait);
        ns7.method("Barrier._break(self)", [], Barrier::_break);
        ns7.method("Barrier.reset(self)", [], Barrier::reset);
        ns7.method("Barrier.abort(self)", [], Barrier::abort);
        let decorator = builtins::get("property");
        ns7.set_str("parties", decorator.call(args![function("Barrier.parties(self)", [], Barrier::parties)])?);
        let decorator2 = builtins::get("property");
        ns7.set_str("n_waiting", decorator2.call(args![function("Barrier.n_waiting(self)", [], Barrier::n_waiting)])?);
        let decorator3 = builtins::get("property");
        ns7.set_str("broken", decorator3.call(args![function("Barrier.broken(self)", [], Barrier::broken)])?);
        build_class("Barrier", "threading", "Barrier", Vec::new(), ns7, Vec::new())?
    });
    EXCEPT_HOOK_ARGS.define({
        let ns8 = Dict::new();
        ns8.doc("What `excepthook` is told of a thread's failure.");
        ns8.method("ExceptHookArgs.__init__(self, args)", [], ExceptHookArgs::__init__);
        build_class("ExceptHookArgs", "threading", "ExceptHookArgs", Vec::new(), ns8, Vec::new())?
    });
    EXCEPTHOOK.set(function("excepthook(args, /)", [], excepthook));
    _DEFAULT_HOOK.set(EXCEPTHOOK.get()?);
    _COUNTER.set(list![0]);
    _ALIVE.set(Value::Dict(Dict::new()));
    _NEW_NAME.set(function("_new_name(template)", [], _new_name));
    THREAD.define({
        let ns9 = Dict::new();
        ns9.doc("A thread of the program.");
        ns9.method(
            "Thread.__init__(self, group=, target=, name=, args=, kwargs=, *, daemon=)",
            vec![Value::None, Value::None, Value::None, tuple![], Value::None, Value::None],
            Thread::__init__,
        );
        ns9.method("Thread.__repr__(self)", [], Thread::__repr__);
        ns9.method("Thread.start(self)", [], Thread::start);
        ns9.method("Thread._bootstrap(self)", [], Thread::_bootstrap);
        ns9.method("Thread.run(self)", [], Thread::run);
        ns9.method("Thread.join(self, timeout=)", vec![Value::None], Thread::join);
        ns9.method("Thread.is_alive(self)", [], Thread::is_alive);
        let decorator4 = builtins::get("property");
        ns9.set_str("name", decorator4.call(args![function("Thread.name(self)", [], Thread::name)])?);
        let decorator5 = emitted::class_name(&ns9, "name")?.get(&at::SETTER)?;
        ns9.set_str("name", decorator5.call(args![function("Thread.name(self, name)", [], Thread::name2)])?);
        let decorator6 = builtins::get("property");
        ns9.set_str("ident", decorator6.call(args![function("Thread.ident(self)", [], Thread::ident)])?);
        let decorator7 = builtins::get("property");
        ns9.set_str("native_id", decorator7.call(args![function("Thread.native_id(self)", [], Thread::native_id)])?);
        let decorator8 = builtins::get("property");
        ns9.set_str("daemon", decorator8.call(args![function("Thread.daemon(self)", [], Thread::daemon)])?);
        let decorator9 = emitted::class_name(&ns9, "daemon")?.get(&at::SETTER)?;
        ns9.set_str("daemon", decorator9.call(args![function("Thread.daemon(self, daemonic)", [], Thread::daemon2)])?);
        ns9.method("Thread.isDaemon(self)", [], Thread::is_daemon);
        ns9.method("Thread.setDaemon(self, daemonic)", [], Thread::set_daemon);
        ns9.method("Thread.getName(self)", [], Thread::get_name);
        ns9.method("Thread.setName(self, name)", [], Thread::set_name);
        build_class("Thread", "threading", "Thread", Vec::new(), ns9, Vec::new())?
    });
    _MAIN_THREAD.define({
        let ns10 = Dict::new();
        ns10.method("_MainThread.__init__(self)", [], MainThread::__init__);
        build_class("_MainThread", "threading", "_MainThread", vec![THREAD.get()?], ns10, Vec::new())?
    });
    TIMER.define({
        let ns11 = Dict::new();
        ns11.doc("Calls a function after a time, unless it is cancelled before.");
        ns11.method(
            "Timer.__init__(self, interval, function, args=, kwargs=)",
            vec![Value::None, Value::None],
            Timer::__init__,
        );
        ns11.method("Timer.cancel(self)", [], Timer::cancel);
        ns11.method("Timer.run(self)", [], Timer::run);
        let class = build_class("Timer", "threading", "Timer", vec![THREAD.get()?], ns11, Vec::new())?;
        TIMER_CLASS.set(class.clone());
        class
    });
    LOCAL.define({
        let ns12 = Dict::new();
        ns12.doc("Attributes that each thread has for itself.");
        ns12.method("local.__init__(self, /, *args, **kwargs)", [], PyLocal::__init__);
        ns12.method("local.__getattribute__(self, name)", [], PyLocal::__getattribute__);
        ns12.method("local.__setattr__(self, name, value)", [], PyLocal::__setattr__);
        ns12.method("local.__delattr__(self, name)", [], PyLocal::__delattr__);
        build_class("local", "threading", "local", Vec::new(), ns12, Vec::new())?
    });
    GET_IDENT.set(function("get_ident()", [], get_ident));
    GET_NATIVE_ID.set(GET_IDENT.get()?);
    CURRENT_THREAD.set(function("current_thread()", [], current_thread));
    CURRENT_THREAD2.set(CURRENT_THREAD.get()?);
    MAIN_THREAD.set(function("main_thread()", [], main_thread));
    ENUMERATE.set(function("enumerate()", [], enumerate));
    ACTIVE_COUNT.set(function("active_count()", [], active_count));
    ACTIVE_COUNT2.set(ACTIVE_COUNT.get()?);
    STACK_SIZE.set(_THREADS.get()?.get(&at::STACK_SIZE)?);
    _MAIN.set(_MAIN_THREAD.get()?.call(())?);
    let value = _MAIN.get()?;
    _ALIVE.get()?.set_item(&_BATON.get()?.invoke(&at::CURRENT, ())?, value)?;
    _SHUTDOWN.set(function("_shutdown()", [], _shutdown));
    _THREADS.get()?.invoke(&at::AT_SHUTDOWN, args![_SHUTDOWN.get()?])?;
    Ok(())
}
