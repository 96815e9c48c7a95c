// Written by batuta from python/queue.py, a3b93c5055616dc7.
//! Queues between threads.
use batuta_rt::prelude::*;

module_globals! {
    "queue", init;
    HEAPQ: "heapq", _BATON: "_baton", THREADING: "threading", TIME: "time", DEQUE: "deque", __ALL_: "__all__",
    EMPTY: "Empty", FULL: "Full", QUEUE: "Queue", PRIORITY_QUEUE: "PriorityQueue", LIFO_QUEUE: "LifoQueue",
    SIMPLE_QUEUE: "SimpleQueue",
}

fields! {
    ALL_TASKS_DONE: "all_tasks_done", CONDITION: "Condition", EMPTY: "empty", GET: "get", LOCK: "Lock",
    MAXSIZE: "maxsize", MONOTONIC: "monotonic", MUTEX: "mutex", NOTIFY: "notify", NOTIFY_ALL: "notify_all",
    NOT_EMPTY: "not_empty", NOT_FULL: "not_full", POLL: "poll", PUT: "put", QSIZE: "qsize", QUEUE: "queue",
    UNFINISHED_TASKS: "unfinished_tasks", WAIT: "wait", _GET: "_get", _INIT: "_init", _PUT: "_put", _QSIZE: "_qsize",
    _QUEUE: "_queue", _WAIT: "_wait",
}

pub struct Empty;

/// Raised by Queue.put(block=0)/put_nowait().
pub struct Full;

/// A queue whose producers and consumers wait for each other.
pub struct Queue;

impl Queue {
    pub fn __init__(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::MAXSIZE, maxsize)?;
        self_.invoke(&at::_INIT, args![maxsize])?;
        self_.put(&at::MUTEX, THREADING.get()?.invoke(&at::LOCK, ())?)?;
        self_.put(&at::NOT_EMPTY, early!(THREADING.get()?, &at::CONDITION, args![self_.get(&at::MUTEX)?])?)?;
        self_.put(&at::NOT_FULL, early!(THREADING.get()?, &at::CONDITION, args![self_.get(&at::MUTEX)?])?)?;
        self_.put(&at::ALL_TASKS_DONE, early!(THREADING.get()?, &at::CONDITION, args![self_.get(&at::MUTEX)?])?)?;
        self_.put(&at::UNFINISHED_TASKS, 0)?;
        Ok(Value::None)
    }

    pub fn task_done(self_: &Value) -> R {
        let manager = self_.get(&at::ALL_TASKS_DONE)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            let unfinished = self_.get_int(&at::UNFINISHED_TASKS)? - 1;
            if unfinished < 0 {
                return Err(emitted::raised("ValueError", args![s!("task_done() called too many times")]));
            }
            if unfinished == 0 {
                self_.get(&at::ALL_TASKS_DONE)?.invoke(&at::NOTIFY_ALL, ())?;
            }
            self_.put(&at::UNFINISHED_TASKS, unfinished)?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn join(self_: &Value) -> R {
        let manager = self_.get(&at::ALL_TASKS_DONE)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            while !self_.get_int(&at::UNFINISHED_TASKS)?.is_zero() {
                self_.get(&at::ALL_TASKS_DONE)?.invoke(&at::WAIT, ())?;
            }
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn qsize(self_: &Value) -> R {
        _BATON.get()?.invoke(&at::POLL, ())?;
        let manager = self_.get(&at::MUTEX)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            break 'with Ok(Flow::Return(tri!('with, self_.invoke(&at::_QSIZE, ()))));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn empty(self_: &Value) -> R {
        _BATON.get()?.invoke(&at::POLL, ())?;
        let manager = self_.get(&at::MUTEX)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            break 'with Ok(Flow::Return(Value::from(
                !!tri!('with, tri!('with, self_.invoke(&at::_QSIZE, ())).int()).is_zero(),
            )));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn full(self_: &Value) -> R {
        _BATON.get()?.invoke(&at::POLL, ())?;
        let manager = self_.get(&at::MUTEX)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            break 'with Ok(Flow::Return({
                let middle = tri!('with, self_.get(&at::MAXSIZE));
                {
                    let first = tri!('with, op::lt(&Value::from(0), &middle));
                    if tri!('with, first.truthy()) {
                        tri!('with, op::le(&middle, &tri!('with, self_.invoke(&at::_QSIZE, ()))))
                    } else {
                        first
                    }
                }
            }));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn put(self_: &Value, item: &Value, block: &Value, timeout: &Value) -> R {
        let self_ = self_.clone();
        let manager = self_.get(&at::NOT_FULL)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            if op::gt_bool(&self_.get(&at::MAXSIZE)?, &Value::from(0))? {
                early!(
                    self_.clone(),
                    &at::_WAIT,
                    args![
                        self_.get(&at::NOT_FULL)?,
                        {
                            let self_ = self_.clone();
                            def("Queue.put.<locals>.<lambda>()", [], move |[]| {
                                op::ge(&self_.invoke(&at::_QSIZE, ())?, &self_.get(&at::MAXSIZE)?)
                            })
                        },
                        block,
                        timeout,
                        FULL.get()?
                    ]
                )?;
            }
            self_.invoke(&at::_PUT, args![item])?;
            self_.put(&at::UNFINISHED_TASKS, self_.get_int(&at::UNFINISHED_TASKS)? + 1)?;
            self_.get(&at::NOT_EMPTY)?.invoke(&at::NOTIFY, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn get(self_: &Value, block: &Value, timeout: &Value) -> R {
        let self_ = self_.clone();
        let manager = self_.get(&at::NOT_EMPTY)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            if !timeout.is_none() || !!tri!('with, tri!('with, self_.invoke(&at::_QSIZE, ())).int()).is_zero() {
                tri!(
                    'with,
                    early!(
                        self_.clone(),
                        &at::_WAIT,
                        args![
                            tri!('with, self_.get(&at::NOT_EMPTY)),
                            {
                                let self_ = self_.clone();
                                def("Queue.get.<locals>.<lambda>()", [], move |[]| {
                                    Ok(Value::from(!!self_.invoke(&at::_QSIZE, ()).int()?.is_zero()))
                                })
                            },
                            block,
                            timeout,
                            tri!('with, EMPTY.get())
                        ]
                    )
                );
            }
            let item = tri!('with, self_.invoke(&at::_GET, ()));
            tri!('with, tri!('with, self_.get(&at::NOT_FULL)).invoke(&at::NOTIFY, ()));
            break 'with Ok(Flow::Return(item));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn _wait(
        self_: &Value,
        condition: &Value,
        in_vain: &Value,
        block: &Value,
        timeout: &Value,
        error: &Value,
    ) -> R {
        if !block.truthy()? {
            if in_vain.call(())?.truthy()? {
                return exc::throw(error.clone());
            }
        } else if timeout.is_none() {
            while in_vain.call(())?.truthy()? {
                condition.invoke(&at::WAIT, ())?;
            }
        } else if op::lt_bool(timeout, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("'timeout' must be a non-negative number")]));
        } else {
            let until = op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, timeout)?;
            while in_vain.call(())?.truthy()? {
                let left = op::sub(&until, &TIME.get()?.invoke(&at::MONOTONIC, ())?)?;
                if float::value_le(&left, 0.0)? {
                    return exc::throw(error.clone());
                }
                condition.invoke(&at::WAIT, args![left])?;
            }
        }
        Ok(Value::None)
    }

    pub fn put_nowait(self_: &Value, item: &Value) -> R {
        self_.invoke(&at::PUT, args![item; "block" = false])
    }

    pub fn get_nowait(self_: &Value) -> R {
        self_.invoke(&at::GET, args![; "block" = false])
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::QUEUE, DEQUE.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn _qsize(self_: &Value) -> R<Int> {
        Ok(Int::from(builtins::length_of(&self_.get(&at::QUEUE)?)?))
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        self_.get(&at::QUEUE)?.append(item)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        self_.get(&at::QUEUE)?.popleft()
    }
}

pub struct PriorityQueue;

impl PriorityQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::QUEUE, list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        batuta_std::heapq::push(&self_.get(&at::QUEUE)?, item)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        batuta_std::heapq::pop_of(&self_.get(&at::QUEUE)?)
    }
}

pub struct LifoQueue;

impl LifoQueue {
    pub fn _init(self_: &Value, maxsize: &Value) -> R {
        self_.put(&at::QUEUE, list![])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, item: &Value) -> R {
        self_.get(&at::QUEUE)?.append(item)?;
        Ok(Value::None)
    }

    pub fn _get(self_: &Value) -> R {
        self_.get(&at::QUEUE)?.pop()
    }
}

/// An unbounded queue without tasks.
pub struct SimpleQueue;

impl SimpleQueue {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_QUEUE, QUEUE.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn put(self_: &Value, item: &Value, block: &Value, timeout: &Value) -> R {
        call_guard!("put");
        self_.get(&at::_QUEUE)?.invoke(&at::PUT, args![item])?;
        Ok(Value::None)
    }

    pub fn get(self_: &Value, block: &Value, timeout: &Value) -> R {
        call_guard!("get");
        self_.get(&at::_QUEUE)?.lookup_or(block, timeout)
    }

    pub fn put_nowait(self_: &Value, item: &Value) -> R {
        self_.get(&at::_QUEUE)?.invoke(&at::PUT, args![item])?;
        Ok(Value::None)
    }

    pub fn get_nowait(self_: &Value) -> R {
        self_.get(&at::_QUEUE)?.invoke(&at::GET, args![; "block" = false])
    }

    pub fn empty(self_: &Value) -> R {
        call_guard!("empty");
        self_.get(&at::_QUEUE)?.invoke(&at::EMPTY, ())
    }

    pub fn qsize(self_: &Value) -> R {
        call_guard!("qsize");
        self_.get(&at::_QUEUE)?.invoke(&at::QSIZE, ())
    }
}

fn init() -> R<()> {
    HEAPQ.set(batuta_std::heapq::module());
    _BATON.set(batuta_std::baton::module());
    THREADING.set(batuta_py_threading::threading::import()?);
    TIME.set(batuta_std::time_::module());
    DEQUE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "deque", 3)?);
    __ALL_.set(list![s!("Empty"), s!("Full"), s!("LifoQueue"), s!("PriorityQueue"), s!("Queue"), s!("SimpleQueue")]);
    EMPTY.define({
        let ns = Dict::new();
        ns.set_str("__module__", Value::from(s!("_queue")));
        build_class("Empty", "queue", "Empty", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    FULL.define({
        let ns2 = Dict::new();
        ns2.doc("Raised by Queue.put(block=0)/put_nowait().");
        build_class("Full", "queue", "Full", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    QUEUE.define({
        let ns3 = Dict::new();
        ns3.doc("A queue whose producers and consumers wait for each other.");
        ns3.method("Queue.__init__(self, maxsize=)", vec![Value::from(0)], Queue::__init__);
        ns3.method("Queue.task_done(self)", [], Queue::task_done);
        ns3.method("Queue.join(self)", [], Queue::join);
        ns3.method("Queue.qsize(self)", [], Queue::qsize);
        ns3.method("Queue.empty(self)", [], Queue::empty);
        ns3.method("Queue.full(self)", [], Queue::full);
        ns3.method("Queue.put(self, item, block=, timeout=)", vec![Value::from(true), Value::None], Queue::put);
        ns3.method("Queue.get(self, block=, timeout=)", vec![Value::from(true), Value::None], Queue::get);
        ns3.method("Queue._wait(self, condition, in_vain, block, timeout, error)", [], Queue::_wait);
        ns3.method("Queue.put_nowait(self, item)", [], Queue::put_nowait);
        ns3.method("Queue.get_nowait(self)", [], Queue::get_nowait);
        ns3.method("Queue.__class_getitem__(cls, item)", [], Queue::__class_getitem__);
        ns3.method("Queue._init(self, maxsize)", [], Queue::_init);
        ns3.method("Queue._qsize(self)", [], Queue::_qsize);
        ns3.method("Queue._put(self, item)", [], Queue::_put);
        ns3.method("Queue._get(self)", [], Queue::_get);
        build_class("Queue", "queue", "Queue", Vec::new(), ns3, Vec::new())?
    });
    PRIORITY_QUEUE.define({
        let ns4 = Dict::new();
        ns4.method("PriorityQueue._init(self, maxsize)", [], PriorityQueue::_init);
        ns4.method("PriorityQueue._put(self, item)", [], PriorityQueue::_put);
        ns4.method("PriorityQueue._get(self)", [], PriorityQueue::_get);
        build_class("PriorityQueue", "queue", "PriorityQueue", vec![QUEUE.get()?], ns4, Vec::new())?
    });
    LIFO_QUEUE.define({
        let ns5 = Dict::new();
        ns5.method("LifoQueue._init(self, maxsize)", [], LifoQueue::_init);
        ns5.method("LifoQueue._put(self, item)", [], LifoQueue::_put);
        ns5.method("LifoQueue._get(self)", [], LifoQueue::_get);
        build_class("LifoQueue", "queue", "LifoQueue", vec![QUEUE.get()?], ns5, Vec::new())?
    });
    SIMPLE_QUEUE.define({
        let ns6 = Dict::new();
        ns6.doc("An unbounded queue without tasks.");
        ns6.set_str("__module__", Value::from(s!("_queue")));
        ns6.method("SimpleQueue.__init__(self)", [], SimpleQueue::__init__);
        ns6.method(
            "SimpleQueue.put(self, item, block=, timeout=)",
            vec![Value::from(true), Value::None],
            SimpleQueue::put,
        );
        ns6.method("SimpleQueue.get(self, block=, timeout=)", vec![Value::from(true), Value::None], SimpleQueue::get);
        ns6.method("SimpleQueue.put_nowait(self, item)", [], SimpleQueue::put_nowait);
        ns6.method("SimpleQueue.get_nowait(self)", [], SimpleQueue::get_nowait);
        ns6.method("SimpleQueue.empty(self)", [], SimpleQueue::empty);
        ns6.method("SimpleQueue.qsize(self)", [], SimpleQueue::qsize);
        build_class("SimpleQueue", "queue", "SimpleQueue", Vec::new(), ns6, Vec::new())?
    });
    Ok(())
}
