// Written by batuta from python/asyncio/queues.py, a3dc00b6bc1d1fd0.
//! Queues between tasks.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.queues", init, super;
    COLLECTIONS: "collections", HEAPQ: "heapq", LOCKS: "locks", __ALL_: "__all__", QUEUE_EMPTY: "QueueEmpty",
    QUEUE_FULL: "QueueFull", QUEUE: "Queue", PRIORITY_QUEUE: "PriorityQueue", LIFO_QUEUE: "LifoQueue",
}

fields! {
    APPEND: "append", CANCEL: "cancel", CANCELLED: "cancelled", CLEAR: "clear", CREATE_FUTURE: "create_future",
    DEQUE: "deque", DONE: "done", EMPTY: "empty", EVENT: "Event", FULL: "full", GET_NOWAIT: "get_nowait",
    PUT_NOWAIT: "put_nowait", QSIZE: "qsize", SET: "set", SET_RESULT: "set_result", WAIT: "wait",
    _FINISHED: "_finished", _GET: "_get", _GETTERS: "_getters", _GET_LOOP: "_get_loop", _INIT: "_init",
    _LOOPBOUND: "_LoopBound", _MAXSIZE: "_maxsize", _PUT: "_put", _PUTTERS: "_putters", _QUEUE: "_queue",
    _SHOWN: "_shown", _UNFINISHED_TASKS: "_unfinished_tasks", _WAKE_NEXT: "_wake_next", __NAME__: "__name__",
}

/// Raised when Queue.get_nowait() is called on an empty Queue.
pub struct QueueEmpty;

/// Raised when the Queue.put_nowait() method is called on a full Queue.
pub struct QueueFull;

pub struct Queue;

impl Queue {
    pub fn __init__(self_: &Value, maxsize: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_MAXSIZE, maxsize)?;
        self_.put(&at::_GETTERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        self_.put(&at::_PUTTERS, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        self_.put(&at::_UNFINISHED_TASKS, 0)?;
        self_.put(&at::_FINISHED, LOCKS.get()?.invoke(&at::EVENT, ())?)?;
        self_.get(&at::_FINISHED)?.invoke(&at::SET, ())?;
        self_.invoke(&at::_INIT, args![maxsize])?;
        Ok(Value::None)
    }

    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        call_guard!("_init");
        self_.put(&at::_QUEUE, COLLECTIONS.get()?.invoke(&at::DEQUE, ())?)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        self_.get(&at::_QUEUE)?.popleft()
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        self_.get(&at::_QUEUE)?.append(item)?;
        Ok(Value::None)
    }

    pub fn _wake_next(self_: &Value, waiters: &Value) -> R {
        call_guard!("_wake_next");
        while waiters.truthy()? {
            let waiter = waiters.popleft()?;
            if !waiter.invoke(&at::DONE, ())?.truthy()? {
                waiter.invoke(&at::SET_RESULT, args![Value::None])?;
                break;
            }
        }
        Ok(Value::None)
    }

    pub fn _shown(self_: &Value) -> R<Str> {
        call_guard!("_shown");
        let parts = list![Str::from(format!("maxsize={}", fmt::repr(&self_.get(&at::_MAXSIZE)?)?))];
        if self_.get(&at::_QUEUE)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: Str::from(format!("_queue={}", fmt::repr(&builtins::list_of(&self_.get(&at::_QUEUE)?)?)?))
            )?;
        }
        if self_.get(&at::_GETTERS)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!("_getters[{}]", Int::from(builtins::length_of(&self_.get(&at::_GETTERS)?)?))
            )?;
        }
        if self_.get(&at::_PUTTERS)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!("_putters[{}]", Int::from(builtins::length_of(&self_.get(&at::_PUTTERS)?)?))
            )?;
        }
        if !self_.get_int(&at::_UNFINISHED_TASKS)?.is_zero() {
            early!(parts.clone(), &at::APPEND, append: f!("tasks={}", self_.get(&at::_UNFINISHED_TASKS)?))?;
        }
        s!(" ").join_all(&parts)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{} at {} {}>",
            builtins::type_(args![self_])?.get(&at::__NAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            self_.invoke(&at::_SHOWN, ()).text()?
        ))
    }

    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        Ok(f!("<{} {}>", builtins::type_(args![self_])?.get(&at::__NAME__)?, self_.invoke(&at::_SHOWN, ()).text()?))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn qsize(self_: &Value) -> R<Int> {
        call_guard!("qsize");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_QUEUE)?)?))
    }

    pub fn maxsize(self_: &Value) -> R {
        self_.get(&at::_MAXSIZE)
    }

    pub fn empty(self_: &Value) -> R<bool> {
        call_guard!("empty");
        Ok(!self_.get(&at::_QUEUE)?.truthy()?)
    }

    pub fn full(self_: &Value) -> R {
        call_guard!("full");
        emitted::and(op::gt(&self_.get(&at::_MAXSIZE)?, &Value::from(0))?, || {
            op::ge(&self_.invoke(&at::QSIZE, ())?, &self_.get(&at::_MAXSIZE)?)
        })
    }

    pub fn put(self_: &Value, item: &Value) -> R {
        let self_ = self_.clone();
        let item = item.clone();
        Ok(Gen::coroutine("Queue.put", move |co| async move {
            while self_.invoke(&at::FULL, ())?.truthy()? {
                let putter = self_.invoke(&at::_GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
                self_.get(&at::_PUTTERS)?.append(&putter)?;
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&putter).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    putter.invoke(&at::CANCEL, ())?;
                    if op::contains(&self_.get(&at::_PUTTERS)?, &putter)? {
                        self_.get(&at::_PUTTERS)?.remove_item(&putter)?;
                    }
                    if !self_.invoke(&at::FULL, ())?.truthy()? && !putter.invoke(&at::CANCELLED, ())?.truthy()? {
                        early!(self_.clone(), &at::_WAKE_NEXT, args![self_.get(&at::_PUTTERS)?])?;
                    }
                    return Err(exc::reraise());
                }
            }
            self_.invoke(&at::PUT_NOWAIT, args![item])
        }))
    }

    pub fn put_nowait(self_: &Value, item: &Value) -> R {
        call_guard!("put_nowait");
        if self_.invoke(&at::FULL, ())?.truthy()? {
            return exc::throw(QUEUE_FULL.get()?);
        }
        self_.invoke(&at::_PUT, args![item])?;
        self_.put(&at::_UNFINISHED_TASKS, self_.get_int(&at::_UNFINISHED_TASKS)? + 1)?;
        self_.get(&at::_FINISHED)?.invoke(&at::CLEAR, ())?;
        early!(self_.clone(), &at::_WAKE_NEXT, args![self_.get(&at::_GETTERS)?])?;
        Ok(Value::None)
    }

    pub fn get(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Queue.get", move |co| async move {
            while self_.invoke(&at::EMPTY, ()).bool()? {
                let getter = self_.invoke(&at::_GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
                self_.get(&at::_GETTERS)?.append(&getter)?;
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&getter).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    getter.invoke(&at::CANCEL, ())?;
                    if op::contains(&self_.get(&at::_GETTERS)?, &getter)? {
                        self_.get(&at::_GETTERS)?.remove_item(&getter)?;
                    }
                    if !self_.invoke(&at::EMPTY, ()).bool()? && !getter.invoke(&at::CANCELLED, ())?.truthy()? {
                        early!(self_.clone(), &at::_WAKE_NEXT, args![self_.get(&at::_GETTERS)?])?;
                    }
                    return Err(exc::reraise());
                }
            }
            self_.invoke(&at::GET_NOWAIT, ())
        }))
    }

    pub fn get_nowait(self_: &Value) -> R {
        call_guard!("get_nowait");
        if self_.invoke(&at::EMPTY, ()).bool()? {
            return exc::throw(QUEUE_EMPTY.get()?);
        }
        let item = self_.invoke(&at::_GET, ())?;
        early!(self_.clone(), &at::_WAKE_NEXT, args![self_.get(&at::_PUTTERS)?])?;
        Ok(item)
    }

    pub fn task_done(self_: &Value) -> R {
        if self_.get_int(&at::_UNFINISHED_TASKS)? <= 0 {
            return Err(emitted::raised("ValueError", args![s!("task_done() called too many times")]));
        }
        self_.put(&at::_UNFINISHED_TASKS, self_.get_int(&at::_UNFINISHED_TASKS)? - 1)?;
        if self_.get_int(&at::_UNFINISHED_TASKS)? == 0 {
            self_.get(&at::_FINISHED)?.invoke(&at::SET, ())?;
        }
        Ok(Value::None)
    }

    pub fn join(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Queue.join", move |co| async move {
            if self_.get_int(&at::_UNFINISHED_TASKS)? > 0 {
                co.await_(&self_.get(&at::_FINISHED)?.invoke(&at::WAIT, ())?).await?;
            }
            Ok(Value::None)
        }))
    }
}

pub struct PriorityQueue;

impl PriorityQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::_QUEUE, list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        batuta_std::heapq::push(&self_.get(&at::_QUEUE)?, item)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        batuta_std::heapq::pop_of(&self_.get(&at::_QUEUE)?)
    }
}

pub struct LifoQueue;

impl LifoQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::_QUEUE, list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        call_guard!("_put");
        self_.get(&at::_QUEUE)?.append(item)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        call_guard!("_get");
        self_.get(&at::_QUEUE)?.pop()
    }
}

fn init() -> R<()> {
    COLLECTIONS.set(batuta_std::collections::module());
    HEAPQ.set(batuta_std::heapq::module());
    let source = crate::asyncio::import()?;
    LOCKS.set(crate::asyncio::locks::import()?);
    __ALL_.set(list![s!("LifoQueue"), s!("PriorityQueue"), s!("Queue"), s!("QueueEmpty"), s!("QueueFull")]);
    QUEUE_EMPTY.define({
        let ns = Dict::new();
        ns.doc("Raised when Queue.get_nowait() is called on an empty Queue.");
        build_class("QueueEmpty", "asyncio.queues", "QueueEmpty", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    QUEUE_FULL.define({
        let ns2 = Dict::new();
        ns2.doc("Raised when the Queue.put_nowait() method is called on a full Queue.");
        build_class("QueueFull", "asyncio.queues", "QueueFull", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    QUEUE.define({
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
        build_class("Queue", "asyncio.queues", "Queue", vec![LOCKS.get()?.get(&at::_LOOPBOUND)?], ns3, Vec::new())?
    });
    PRIORITY_QUEUE.define({
        let ns4 = Dict::new();
        ns4.method("PriorityQueue._init(self, maxsize)", [], PriorityQueue::_init);
        ns4.method("PriorityQueue._put(self, item)", [], PriorityQueue::_put);
        ns4.method("PriorityQueue._get(self)", [], PriorityQueue::_get);
        build_class("PriorityQueue", "asyncio.queues", "PriorityQueue", vec![QUEUE.get()?], ns4, Vec::new())?
    });
    LIFO_QUEUE.define({
        let ns5 = Dict::new();
        ns5.method("LifoQueue._init(self, maxsize)", [], LifoQueue::_init);
        ns5.method("LifoQueue._put(self, item)", [], LifoQueue::_put);
        ns5.method("LifoQueue._get(self)", [], LifoQueue::_get);
        build_class("LifoQueue", "asyncio.queues", "LifoQueue", vec![QUEUE.get()?], ns5, Vec::new())?
    });
    Ok(())
}
