// Written by batuta from python/sched.py, accfb2bd4fc338fd.
//! A scheduler of calls at times.
use batuta_rt::prelude::*;

module_globals! {
    "sched", init;
    HEAPQ: "heapq", TIME: "time", NAMEDTUPLE: "namedtuple", COUNT: "count", __ALL_: "__all__", _FIELDS: "_Fields",
    EVENT: "Event", _SENTINEL: "_sentinel", SCHEDULER: "scheduler",
}

/// A call that is to be made.
pub struct Event;

pub struct Scheduler;

impl Scheduler {
    pub fn __init__(self_: &Value, timefunc: &Value, delayfunc: &Value) -> R {
        self_.set_attr("_queue", list![])?;
        self_.set_attr("timefunc", timefunc)?;
        self_.set_attr("delayfunc", delayfunc)?;
        self_.set_attr("_sequence", COUNT.get()?.call(())?)?;
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
            builtins::next(args![self_.attr("_sequence")?])?,
            action,
            argument,
            &kwargs
        ])?;
        HEAPQ.get()?.invoke("heappush", args![self_.attr("_queue")?, &event])?;
        Ok(event.clone())
    }

    pub fn enter(
        self_: &Value,
        delay: &Value,
        priority: &Value,
        action: &Value,
        argument: &Value,
        kwargs: &Value,
    ) -> R {
        self_.invoke(
            "enterabs",
            args![op::add(&self_.invoke("timefunc", ())?, delay)?, priority, action, argument, kwargs],
        )
    }

    pub fn cancel(self_: &Value, event: &Value) -> R {
        self_.attr("_queue")?.invoke("remove", args![event])?;
        HEAPQ.get()?.invoke("heapify", args![self_.attr("_queue")?])?;
        Ok(Value::None)
    }

    pub fn empty(self_: &Value) -> R<bool> {
        Ok(!self_.attr("_queue")?.truthy()?)
    }

    pub fn run(self_: &Value, blocking: &Value) -> R {
        while self_.attr("_queue")?.truthy()? {
            let event = self_.attr("_queue")?.item(&Value::from(0))?;
            let now = self_.invoke("timefunc", ())?;
            if op::gt_bool(&event.attr("time")?, &now)? {
                if !blocking.truthy()? {
                    return op::sub(&event.attr("time")?, &now);
                }
                self_.invoke("delayfunc", args![op::sub(&event.attr("time")?, &now)?])?;
            } else {
                HEAPQ.get()?.invoke("heappop", args![self_.attr("_queue")?])?;
                event.invoke("action", args![*event.attr("argument")?; **event.attr("kwargs")?])?;
                self_.invoke("delayfunc", args![0])?;
            }
        }
        Ok(Value::None)
    }

    pub fn queue(self_: &Value) -> R {
        call_guard!("queue");
        let events = self_.attr("_queue")?.item(&op::slice(Value::None, Value::None, Value::None))?;
        comprehension::list_of(&builtins::range(args![builtins::len_of(&events)?])?, |item| {
            let _unused = item.as_int()?;
            HEAPQ.get()?.invoke("heappop", args![&events])
        })
    }
}

fn init() -> R<()> {
    HEAPQ.set(batuta_std::heapq::module());
    TIME.set(batuta_std::time_::module());
    NAMEDTUPLE.set(modules::member(&Value::from(batuta_std::collections::module()), "namedtuple")?);
    COUNT.set(modules::member(&Value::from(batuta_std::itertools::module()), "count")?);
    __ALL_.set(list![s!("Event"), s!("scheduler")]);
    _FIELDS.set(NAMEDTUPLE.get()?.call(args![s!("Event"), s!("time, priority, sequence, action, argument, kwargs")])?);
    EVENT.set({
        let ns = Dict::new();
        ns.doc("A call that is to be made.");
        build_class("Event", "sched", "Event", vec![_FIELDS.get()?], ns, Vec::new())?
    });
    _SENTINEL.set(builtins::object(Args::none())?);
    SCHEDULER.set({
        let ns2 = Dict::new();
        ns2.method(
            "scheduler.__init__(self, timefunc=, delayfunc=)",
            vec![TIME.get()?.attr("monotonic")?, TIME.get()?.attr("sleep")?],
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
