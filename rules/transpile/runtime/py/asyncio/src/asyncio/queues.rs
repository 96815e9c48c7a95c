// Written by batuta from python/asyncio/queues.py, a3dc00b6bc1d1fd0.
//! Queues between tasks.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.queues", init, super;
    COLLECTIONS: "collections", HEAPQ: "heapq", LOCKS: "locks", __ALL_: "__all__", QUEUE_EMPTY: "QueueEmpty",
    QUEUE_FULL: "QueueFull", QUEUE: "Queue", PRIORITY_QUEUE: "PriorityQueue", LIFO_QUEUE: "LifoQueue",
}

/// Raised when Queue.get_nowait() is called on an empty Queue.
pub struct QueueEmpty;

/// Raised when the Queue.put_nowait() method is called on a full Queue.
pub struct QueueFull;

pub struct Queue;

impl Queue {
    pub fn __init__(self_: &Value, maxsize: &Value) -> R {
        call_guard!("__init__");
        self_.set_attr("_maxsize", maxsize)?;
        self_.set_attr("_getters", COLLECTIONS.get()?.invoke("deque", ())?)?;
        self_.set_attr("_putters", COLLECTIONS.get()?.invoke("deque", ())?)?;
        self_.set_attr("_unfinished_tasks", 0)?;
        self_.set_attr("_finished", LOCKS.get()?.invoke("Event", ())?)?;
        self_.attr("_finished")?.invoke("set", ())?;
        self_.invoke("_init", args![maxsize])?;
        Ok(Value::None)
    }

    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        call_guard!("_init");
        self_.set_attr("_queue", COLLECTIONS.get()?.invoke("deque", ())?)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        self_.attr("_queue")?.invoke("popleft", ())
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        self_.attr("_queue")?.invoke("append", args![item])?;
        Ok(Value::None)
    }

    pub fn _wake_next(self_: &Value, waiters: &Value) -> R {
        call_guard!("_wake_next");
        while waiters.truthy()? {
            let waiter = waiters.invoke("popleft", ())?;
            if !waiter.invoke("done", ())?.truthy()? {
                waiter.invoke("set_result", args![Value::None])?;
                break;
            }
        }
        Ok(Value::None)
    }

    pub fn _shown(self_: &Value) -> R<Str> {
        call_guard!("_shown");
        let parts = list![Str::from(format!("maxsize={}", fmt::repr(&self_.attr("_maxsize")?)?))];
        if self_.attr("_queue")?.truthy()? {
            parts.invoke(
                "append",
                args![Str::from(format!("_queue={}", fmt::repr(&builtins::list(args![self_.attr("_queue")?])?)?))],
            )?;
        }
        if self_.attr("_getters")?.truthy()? {
            parts.invoke("append", args![f!("_getters[{}]", builtins::len_of(&self_.attr("_getters")?)?)])?;
        }
        if self_.attr("_putters")?.truthy()? {
            parts.invoke("append", args![f!("_putters[{}]", builtins::len_of(&self_.attr("_putters")?)?)])?;
        }
        if self_.attr("_unfinished_tasks")?.truthy()? {
            parts.invoke("append", args![f!("tasks={}", self_.attr("_unfinished_tasks")?)])?;
        }
        Value::from(s!(" ")).invoke("join", args![&parts])?.as_str()
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{} at {} {}>",
            builtins::type_(args![self_])?.attr("__name__")?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            self_.invoke("_shown", ())?
        ))
    }

    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        Ok(f!("<{} {}>", builtins::type_(args![self_])?.attr("__name__")?, self_.invoke("_shown", ())?))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn qsize(self_: &Value) -> R<Int> {
        call_guard!("qsize");
        builtins::len_of(&self_.attr("_queue")?)
    }

    pub fn maxsize(self_: &Value) -> R {
        self_.attr("_maxsize")
    }

    pub fn empty(self_: &Value) -> R<bool> {
        call_guard!("empty");
        Ok(!self_.attr("_queue")?.truthy()?)
    }

    pub fn full(self_: &Value) -> R {
        call_guard!("full");
        emitted::and(op::gt(&self_.attr("_maxsize")?, &Value::from(0))?, || {
            op::ge(&self_.invoke("qsize", ())?, &self_.attr("_maxsize")?)
        })
    }

    pub fn put(self_: &Value, item: &Value) -> R {
        let self_ = self_.clone();
        let item = item.clone();
        Ok(Gen::coroutine("Queue.put", move |co| async move {
            while self_.invoke("full", ())?.truthy()? {
                let putter = self_.invoke("_get_loop", ())?.invoke("create_future", ())?;
                self_.attr("_putters")?.invoke("append", args![&putter])?;
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&putter).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    putter.invoke("cancel", ())?;
                    if op::contains(&self_.attr("_putters")?, &putter)? {
                        self_.attr("_putters")?.invoke("remove", args![&putter])?;
                    }
                    if !self_.invoke("full", ())?.truthy()? && !putter.invoke("cancelled", ())?.truthy()? {
                        self_.invoke("_wake_next", args![self_.attr("_putters")?])?;
                    }
                    return Err(exc::reraise());
                }
            }
            self_.invoke("put_nowait", args![item])
        }))
    }

    pub fn put_nowait(self_: &Value, item: &Value) -> R {
        call_guard!("put_nowait");
        if self_.invoke("full", ())?.truthy()? {
            return exc::throw(QUEUE_FULL.get()?);
        }
        self_.invoke("_put", args![item])?;
        self_.set_attr("_unfinished_tasks", op::iadd(&self_.attr("_unfinished_tasks")?, &Value::from(1))?)?;
        self_.attr("_finished")?.invoke("clear", ())?;
        self_.invoke("_wake_next", args![self_.attr("_getters")?])?;
        Ok(Value::None)
    }

    pub fn get(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Queue.get", move |co| async move {
            while self_.invoke("empty", ())?.truthy()? {
                let getter = self_.invoke("_get_loop", ())?.invoke("create_future", ())?;
                self_.attr("_getters")?.invoke("append", args![&getter])?;
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&getter).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    getter.invoke("cancel", ())?;
                    if op::contains(&self_.attr("_getters")?, &getter)? {
                        self_.attr("_getters")?.invoke("remove", args![&getter])?;
                    }
                    if !self_.invoke("empty", ())?.truthy()? && !getter.invoke("cancelled", ())?.truthy()? {
                        self_.invoke("_wake_next", args![self_.attr("_getters")?])?;
                    }
                    return Err(exc::reraise());
                }
            }
            self_.invoke("get_nowait", ())
        }))
    }

    pub fn get_nowait(self_: &Value) -> R {
        call_guard!("get_nowait");
        if self_.invoke("empty", ())?.truthy()? {
            return exc::throw(QUEUE_EMPTY.get()?);
        }
        let item = self_.invoke("_get", ())?;
        self_.invoke("_wake_next", args![self_.attr("_putters")?])?;
        Ok(item)
    }

    pub fn task_done(self_: &Value) -> R {
        if op::le_bool(&self_.attr("_unfinished_tasks")?, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("task_done() called too many times")]));
        }
        self_.set_attr("_unfinished_tasks", op::isub(&self_.attr("_unfinished_tasks")?, &Value::from(1))?)?;
        if op::eq_bool(&self_.attr("_unfinished_tasks")?, &Value::from(0))? {
            self_.attr("_finished")?.invoke("set", ())?;
        }
        Ok(Value::None)
    }

    pub fn join(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Queue.join", move |co| async move {
            if op::gt_bool(&self_.attr("_unfinished_tasks")?, &Value::from(0))? {
                co.await_(&self_.attr("_finished")?.invoke("wait", ())?).await?;
            }
            Ok(Value::None)
        }))
    }
}

pub struct PriorityQueue;

impl PriorityQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.set_attr("_queue", list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        HEAPQ.get()?.invoke("heappush", args![self_.attr("_queue")?, item])?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        HEAPQ.get()?.invoke("heappop", args![self_.attr("_queue")?])
    }
}

pub struct LifoQueue;

impl LifoQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.set_attr("_queue", list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        self_.attr("_queue")?.invoke("append", args![item])?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        self_.attr("_queue")?.invoke("pop", ())
    }
}

fn init() -> R<()> {
    COLLECTIONS.set(batuta_std::collections::module());
    HEAPQ.set(batuta_std::heapq::module());
    let source = crate::asyncio::import()?;
    LOCKS.set(crate::asyncio::locks::import()?);
    __ALL_.set(list![s!("LifoQueue"), s!("PriorityQueue"), s!("Queue"), s!("QueueEmpty"), s!("QueueFull")]);
    QUEUE_EMPTY.set({
        let ns = Dict::new();
        ns.doc("Raised when Queue.get_nowait() is called on an empty Queue.");
        build_class("QueueEmpty", "asyncio.queues", "QueueEmpty", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    QUEUE_FULL.set({
        let ns2 = Dict::new();
        ns2.doc("Raised when the Queue.put_nowait() method is called on a full Queue.");
        build_class("QueueFull", "asyncio.queues", "QueueFull", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    QUEUE.set({
        let ns3 = Dict::new();
        ns3.method("Queue.__init__(self, maxsize=)", vec![Value::from(0)], Queue::__init__);
        ns3.method("Queue._init(self, maxsize)", [], Queue::_init);
        ns3.method("Queue._get(self)", [], Queue::_get);
        ns3.method("Queue._put(self, item)", [], Queue::_put);
        ns3.method("Queue._wake_next(self, waiters)", [], Queue::_wake_next);
        ns3.method("Queue._shown(self)", [], Queue::_shown);
        ns3.method("Queue.__repr__(self)", [], Queue::__repr__);
        ns3.method("Queue.__str__(self)", [], Queue::__str__);
        ns3.method("Queue.__class_getitem__(cls, item)", [], Queue::__class_getitem__);
        ns3.method("Queue.qsize(self)", [], Queue::qsize);
        let decorator = builtins::get("property");
        ns3.set_str("maxsize", decorator.call(args![function("Queue.maxsize(self)", [], Queue::maxsize)])?);
        ns3.method("Queue.empty(self)", [], Queue::empty);
        ns3.method("Queue.full(self)", [], Queue::full);
        ns3.method("async Queue.put(self, item)", [], Queue::put);
        ns3.method("Queue.put_nowait(self, item)", [], Queue::put_nowait);
        ns3.method("async Queue.get(self)", [], Queue::get);
        ns3.method("Queue.get_nowait(self)", [], Queue::get_nowait);
        ns3.method("Queue.task_done(self)", [], Queue::task_done);
        ns3.method("async Queue.join(self)", [], Queue::join);
        build_class("Queue", "asyncio.queues", "Queue", vec![LOCKS.get()?.attr("_LoopBound")?], ns3, Vec::new())?
    });
    PRIORITY_QUEUE.set({
        let ns4 = Dict::new();
        ns4.method("PriorityQueue._init(self, maxsize)", [], PriorityQueue::_init);
        ns4.method("PriorityQueue._put(self, item)", [], PriorityQueue::_put);
        ns4.method("PriorityQueue._get(self)", [], PriorityQueue::_get);
        build_class("PriorityQueue", "asyncio.queues", "PriorityQueue", vec![QUEUE.get()?], ns4, Vec::new())?
    });
    LIFO_QUEUE.set({
        let ns5 = Dict::new();
        ns5.method("LifoQueue._init(self, maxsize)", [], LifoQueue::_init);
        ns5.method("LifoQueue._put(self, item)", [], LifoQueue::_put);
        ns5.method("LifoQueue._get(self)", [], LifoQueue::_get);
        build_class("LifoQueue", "asyncio.queues", "LifoQueue", vec![QUEUE.get()?], ns5, Vec::new())?
    });
    Ok(())
}
