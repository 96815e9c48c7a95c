// Written by batuta from python/timeit.py, c1c6a3fa5a0f4bf8.
//! Measuring how long a call takes.
use batuta_rt::prelude::*;

module_globals! {
    "timeit", init;
    GC: "gc", TIME: "time", __ALL_: "__all__", DEFAULT_NUMBER: "default_number", DEFAULT_REPEAT: "default_repeat",
    DEFAULT_TIMER: "default_timer", _CALLABLE: "_callable", TIMEIT: "timeit", REPEAT: "repeat", TIMER: "Timer",
    _NOTHING: "_nothing",
}

fields! {
    DISABLE: "disable", ENABLE: "enable", ISENABLED: "isenabled", PERF_COUNTER: "perf_counter", REPEAT: "repeat",
    TIMEIT: "timeit", TIMER: "timer", _SETUP: "_setup", _STMT: "_stmt",
}

/// Times a call; a text would have to be compiled, which is refused.
pub struct Timer;

impl Timer {
    pub fn __init__(self_: &Value, stmt: &Value, setup: &Value, timer: &Value, globals: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TIMER, timer)?;
        self_.put(&at::_STMT, _CALLABLE.get()?.call(args![stmt, s!("stmt")])?)?;
        self_.put(&at::_SETUP, _CALLABLE.get()?.call(args![setup, s!("setup")])?)?;
        Ok(Value::None)
    }

    pub fn timeit(self_: &Value, number: &Value) -> R {
        call_guard!("timeit");
        let was_enabled = GC.get()?.invoke(&at::ISENABLED, ())?;
        GC.get()?.invoke(&at::DISABLE, ())?;
        let outcome: R<Flow<Value>> = 'finally: {
            tri!('finally, self_.invoke(&at::_SETUP, ()));
            let call = tri!('finally, self_.get(&at::_STMT));
            let began = tri!('finally, self_.invoke(&at::TIMER, ()));
            let mut it = tri!('finally, op::iter(&tri!('finally, builtins::range(args![number]))));
            while let Some(_unused) = tri!('finally, it.take::<Int>()) {
                tri!('finally, call.call(()));
            }
            break 'finally Ok(Flow::Return(tri!(
                'finally,
                op::sub(&tri!('finally, self_.invoke(&at::TIMER, ())), &began)
            )));
        };
        let handling = exc::handling_outcome(&outcome);
        if was_enabled.truthy()? {
            GC.get()?.invoke(&at::ENABLE, ())?;
        }
        drop(handling);
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn repeat(self_: &Value, repeat: &Value, number: &Value) -> R {
        call_guard!("repeat");
        let out = comprehension::list();
        let mut it = op::iter(&builtins::range(args![repeat])?)?;
        while let Some(_unused) = it.take::<Int>()? {
            comprehension::push(&out, self_.invoke(&at::TIMEIT, args![number])?);
        }
        Ok(out)
    }

    pub fn autorange(self_: &Value, callback: &Value) -> R {
        let mut scale = Int::from(1);
        loop {
            let mut it = op::iter(&fixed!(tuple![1, 2, 5]))?;
            while let Some(factor) = it.take::<Int>()? {
                let number = &scale * &factor;
                let taken = self_.invoke(&at::TIMEIT, args![number.clone()])?;
                if callback.truthy()? {
                    callback.call(args![number.clone(), &taken])?;
                }
                if float::value_ge(&taken, 0.2)? {
                    return Ok(tuple![number, taken]);
                }
            }
            scale *= 10;
        }
    }
}

pub fn _nothing() -> Value {
    Value::None
}

pub fn _callable(code: &Value, what: &Value) -> R {
    call_guard!("_callable");
    if builtins::callable(args![code]).bool()? {
        return Ok(code.clone());
    }
    if code.equals("pass")? {
        return _NOTHING.get();
    }
    if op::isinstance(code, &builtins::get("str"))? {
        return Err(emitted::raised(
            "NotImplementedError",
            args![op::modulo(
                &Value::from(s!("batuta: timeit of a text is not supported: give a function as %s")),
                what,
            )?],
        ));
    }
    Err(emitted::raised(
        "ValueError",
        args![op::modulo(&Value::from(s!("%s is neither a string nor callable")), what)?],
    ))
}

pub fn timeit(stmt: &Value, setup: &Value, timer: &Value, number: &Value, globals: &Value) -> R {
    call_guard!("timeit");
    TIMER.get()?.call(args![stmt, setup, timer, globals])?.invoke(&at::TIMEIT, args![number])
}

pub fn repeat(stmt: &Value, setup: &Value, timer: &Value, repeat2: &Value, number: &Value, globals: &Value) -> R {
    call_guard!("repeat");
    TIMER.get()?.call(args![stmt, setup, timer, globals])?.invoke(&at::REPEAT, args![repeat2, number])
}

fn init() -> R<()> {
    GC.set(batuta_py_gc::gc::import()?);
    TIME.set(batuta_std::time_::module());
    __ALL_.set(list![
        s!("Timer"),
        s!("default_number"),
        s!("default_repeat"),
        s!("default_timer"),
        s!("repeat"),
        s!("timeit")
    ]);
    DEFAULT_NUMBER.set(1000000);
    DEFAULT_REPEAT.set(5);
    DEFAULT_TIMER.set(TIME.get()?.get(&at::PERF_COUNTER)?);
    TIMER.define({
        let ns = Dict::new();
        ns.doc("Times a call; a text would have to be compiled, which is refused.");
        ns.method(
            "Timer.__init__(self, stmt=, setup=, timer=, globals=)",
            vec![Value::from(s!("pass")), Value::from(s!("pass")), DEFAULT_TIMER.get()?, Value::None],
            Timer::__init__,
        );
        ns.method("Timer.timeit(self, number=)", vec![DEFAULT_NUMBER.get()?], Timer::timeit);
        ns.method(
            "Timer.repeat(self, repeat=, number=)",
            vec![DEFAULT_REPEAT.get()?, DEFAULT_NUMBER.get()?],
            Timer::repeat,
        );
        ns.method("Timer.autorange(self, callback=)", vec![Value::None], Timer::autorange);
        build_class("Timer", "timeit", "Timer", Vec::new(), ns, Vec::new())?
    });
    _NOTHING.set(function("_nothing()", [], _nothing));
    _CALLABLE.set(function("_callable(code, what)", [], _callable));
    TIMEIT.set(function(
        "timeit(stmt=, setup=, timer=, number=, globals=)",
        vec![
            Value::from(s!("pass")),
            Value::from(s!("pass")),
            DEFAULT_TIMER.get()?,
            DEFAULT_NUMBER.get()?,
            Value::None,
        ],
        timeit,
    ));
    REPEAT.set(function(
        "repeat(stmt=, setup=, timer=, repeat=, number=, globals=)",
        vec![
            Value::from(s!("pass")),
            Value::from(s!("pass")),
            DEFAULT_TIMER.get()?,
            DEFAULT_REPEAT.get()?,
            DEFAULT_NUMBER.get()?,
            Value::None,
        ],
        repeat,
    ));
    Ok(())
}
