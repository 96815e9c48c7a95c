// Written by batuta from python/sched.py, accfb2bd4fc338fd.
//! A scheduler of calls at times.
use batuta_rt::prelude::*;

module_globals! {
    "sched", init;
    HEAPQ: "heapq", TIME: "time", NAMEDTUPLE: "namedtuple", COUNT: "count", __ALL_: "__all__", _FIELDS: "_Fields",
    EVENT: "Event", _SENTINEL: "_sentinel", SCHEDULER: "scheduler",
}

fields! {
    ACTION: "action", ARGUMENT: "argument", DELAYFUNC: "delayfunc", ENTERABS: "enterabs", HEAPIFY: "heapify",
    KWARGS: "kwargs", MONOTONIC: "monotonic", SLEEP: "sleep", TIME: "time", TIMEFUNC: "timefunc", _QUEUE: "_queue",
    _SEQUENCE: "_sequence",
}

/// A call that is to be made.
pub struct Event;

pub struct Scheduler;

impl Scheduler {
    pub fn __init__(self_: &Value, timefunc: &Value, delayfunc: &Value) -> R {
        self_.put(&at::_QUEUE, list![])?;
        self_.put(&at::TIMEFUNC, timefunc)?;
        self_.put(&at::DELAYFUNC, delayfunc)?;
        self_.put(&at::_SEQUENCE, COUNT.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn enterabs(
        self_: &Value,
        time: &Value,
        priority: &Value,
        action: &Value,
        argument: &Value,
        kwargs: &Value,
    ) -> R {
        let mut kwargs = kwargs.clone();
        if op::is(&kwargs, &_SENTINEL.get()?) {
            kwargs = Value::Dict(Dict::new());
        }
        let event = EVENT.get()?.call(args![
            time,
            priority,
            builtins::next(args![self_.get(&at::_SEQUENCE)?])?,
            action,
            argument,
            kwargs
        ])?;
        batuta_std::heapq::push(&self_.get(&at::_QUEUE)?, &event)?;
        Ok(event)
    }

    pub fn enter(
        self_: &Value,
        delay: &Value,
        priority: &Value,
        action: &Value,
        argument: &Value,
        kwargs: &Value,
    ) -> R {
        early!(
            self_.clone(),
            &at::ENTERABS,
            args![op::add(&self_.invoke(&at::TIMEFUNC, ())?, delay)?, priority, action, argument, kwargs]
        )
    }

    pub fn cancel(self_: &Value, event: &Value) -> R {
        self_.get(&at::_QUEUE)?.remove_item(event)?;
        early!(HEAPQ.get()?, &at::HEAPIFY, args![self_.get(&at::_QUEUE)?])?;
        Ok(Value::None)
    }

    pub fn empty(self_: &Value) -> R<bool> {
        Ok(!self_.get(&at::_QUEUE)?.truthy()?)
    }

    pub fn run(self_: &Value, blocking: &Value) -> R {
        while self_.get(&at::_QUEUE)?.truthy()? {
            let event = self_.get(&at::_QUEUE)?.at(0)?;
            let now = self_.invoke(&at::TIMEFUNC, ())?;
            if op::gt_bool(&event.get(&at::TIME)?, &now)? {
                if !blocking.truthy()? {
                    return op::sub(&event.get(&at::TIME)?, &now);
                }
                early!(self_.clone(), &at::DELAYFUNC, args![op::sub(&event.get(&at::TIME)?, &now)?])?;
            } else {
                batuta_std::heapq::pop_of(&self_.get(&at::_QUEUE)?)?;
                early!(event.clone(), &at::ACTION => *event.get(&at::ARGUMENT)?; **event.get(&at::KWARGS)?)?;
                self_.invoke(&at::DELAYFUNC, args![0])?;
            }
        }
        Ok(Value::None)
    }

    pub fn queue(self_: &Value) -> R {
        call_guard!("queue");
        let events = self_.get(&at::_QUEUE)?.cut(Value::None, Value::None)?;
        let out = comprehension::list();
        for _unused in emitted::words(0_i64, builtins::length_of(&events)?) {
            comprehension::push(&out, batuta_std::heapq::pop_of(&events)?);
        }
        Ok(out)
    }
}

fn init() -> R<()> {
    HEAPQ.set(batuta_std::heapq::module());
    TIME.set(batuta_std::time_::module());
    NAMEDTUPLE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "namedtuple", 2)?);
    COUNT.set(modules::member_at(&Value::from(batuta_std::itertools::module()), "count", 2)?);
    __ALL_.set(list![s!("Event"), s!("scheduler")]);
    _FIELDS.set(NAMEDTUPLE.get()?.call(args![s!("Event"), s!("time, priority, sequence, action, argument, kwargs")])?);
    EVENT.define({
        let ns = Dict::new();
        ns.doc("A call that is to be made.");
        build_class("Event", "sched", "Event", vec![_FIELDS.get()?], ns, Vec::new())?
    });
    _SENTINEL.set(builtins::object(Args::none())?);
    SCHEDULER.define({
        let ns2 = Dict::new();
        ns2.method(
            "scheduler.__init__(self, timefunc=, delayfunc=)",
            vec![TIME.get()?.get(&at::MONOTONIC)?, TIME.get()?.get(&at::SLEEP)?],
            Scheduler::__init__,
        );
        ns2.method(
            "scheduler.enterabs(self, time, priority, action, argument=, kwargs=)",
            vec![tuple![], _SENTINEL.get()?],
            Scheduler::enterabs,
        );
        ns2.method(
            "scheduler.enter(self, delay, priority, action, argument=, kwargs=)",
            vec![tuple![], _SENTINEL.get()?],
            Scheduler::enter,
        );
        ns2.method("scheduler.cancel(self, event)", [], Scheduler::cancel);
        ns2.method("scheduler.empty(self)", [], Scheduler::empty);
        ns2.method("scheduler.run(self, blocking=)", vec![Value::from(true)], Scheduler::run);
        let decorator = builtins::get("property");
        ns2.set_str("queue", decorator.call(args![function("scheduler.queue(self)", [], Scheduler::queue)])?);
        build_class("scheduler", "sched", "scheduler", Vec::new(), ns2, Vec::new())?
    });
    Ok(())
}
