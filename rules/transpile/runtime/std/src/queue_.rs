//! `queue`: queues whose `get` and `put` do not wait for another thread, since there is none.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn exception(name: &'static str, module: &'static str) -> R<Class> {
    ClassDef::new(module, name, &[&exc::class::Exception()]).build()
}

/// What differs between the kinds of queues, as methods `_init`, `_qsize`, `_put`, `_get`.
type Row = (&'static str, &'static str, fn(&Value, &Value) -> R);

fn items(this: &Value) -> R {
    op::getattr(this, "queue")
}

const FIRST_IN: &[Row] = &[
    ("_init", "self, maxsize", |this, _| {
        let deque = op::call(&crate::collections::module().get("deque")?, ())?;
        op::setattr(this, "queue", deque).map(Value::from)
    }),
    ("_put", "self, item", |this, item| op::call_method(&items(this)?, "append", [item.clone()])),
    ("_get", "self", |this, _| op::call_method(&items(this)?, "popleft", ())),
];

const LAST_IN: &[Row] = &[
    ("_init", "self, maxsize", |this, _| op::setattr(this, "queue", list![]).map(Value::from)),
    ("_put", "self, item", |this, item| op::call_method(&items(this)?, "append", [item.clone()])),
    ("_get", "self", |this, _| op::call_method(&items(this)?, "pop", ())),
];

const SMALLEST: &[Row] = &[
    ("_init", "self, maxsize", |this, _| op::setattr(this, "queue", list![]).map(Value::from)),
    ("_put", "self, item", |this, item| {
        op::call(&crate::heapq::module().get("heappush")?, [items(this)?, item.clone()])
    }),
    ("_get", "self", |this, _| op::call(&crate::heapq::module().get("heappop")?, [items(this)?])),
];

fn with_rows(builder: ClassDef, rows: &'static [Row]) -> ClassDef {
    rows.iter().fold(builder, |made, (name, params, body)| {
        made.def(name, params, move |mut b| {
            let (this, argument) = (b.next(), b.next());
            body(&this, &argument)
        })
    })
}

fn size(this: &Value) -> R {
    op::call_method(this, "_qsize", ())
}

/// Waits as long as CPython would, in vain; without a limit that would be for ever.
fn wait(block: &Value, timeout: &Value, nothing: &Class) -> Exc {
    let waited = || -> R<()> {
        if op::truthy(block)? {
            if timeout.is_none() {
                return Err(runtime_error("batuta: this queue operation would wait for ever"));
            }
            let seconds = op::to_float(timeout)?;
            if seconds < 0.0 {
                return Err(value_error("'timeout' must be a non-negative number"));
            }
            std::thread::sleep(std::time::Duration::try_from_secs_f64(seconds).unwrap_or_default());
        }
        Ok(())
    };
    match waited() {
        Ok(()) => exc::raise(nothing.into(), None),
        Err(error) => error,
    }
}

fn base(empty: &Class, full: &Class) -> R<Class> {
    let (empty, full) = (empty.clone(), full.clone());
    let builder = ClassDef::new("queue", "Queue", &[])
        .def("__init__", "self, maxsize=0", |mut b| {
            let (this, limit) = (b.next(), b.next());
            op::setattr(&this, "maxsize", limit.clone())?;
            op::call_method(&this, "_init", [limit])?;
            op::setattr(&this, "unfinished_tasks", 0.into())?;
            Ok(Value::None)
        })
        .def("_qsize", "self", |mut b| Ok(op::len(&items(&b.next())?)?.into()))
        .def("qsize", "self", |mut b| size(&b.next()))
        .def("empty", "self", |mut b| op::not(&size(&b.next())?).map(Value::from))
        .def("full", "self", |mut b| {
            let this = b.next();
            let limit = op::getattr(&this, "maxsize")?;
            Ok((op::gt_bool(&limit, &0.into())? && op::le_bool(&limit, &size(&this)?)?).into())
        })
        .def("put", "self, item, block=True, timeout=None", move |mut b| {
            let (this, item, block, timeout) = (b.next(), b.next(), b.next(), b.next());
            let limit = op::getattr(&this, "maxsize")?;
            if op::gt_bool(&limit, &0.into())? && op::ge_bool(&size(&this)?, &limit)? {
                return Err(wait(&block, &timeout, &full));
            }
            op::call_method(&this, "_put", [item])?;
            let tasks = op::add(&op::getattr(&this, "unfinished_tasks")?, &1.into())?;
            op::setattr(&this, "unfinished_tasks", tasks).map(Value::from)
        })
        .def("get", "self, block=True, timeout=None", move |mut b| {
            let (this, block, timeout) = (b.next(), b.next(), b.next());
            if !op::truthy(&size(&this)?)? {
                return Err(wait(&block, &timeout, &empty));
            }
            op::call_method(&this, "_get", ())
        })
        .def("put_nowait", "self, item", |mut b| {
            let (this, item) = (b.next(), b.next());
            op::call_method(&this, "put", args![item; "block" = false])
        })
        .def("get_nowait", "self", |mut b| op::call_method(&b.next(), "get", args![; "block" = false]))
        .def("task_done", "self", |mut b| {
            let this = b.next();
            let tasks = op::sub(&op::getattr(&this, "unfinished_tasks")?, &1.into())?;
            if op::lt_bool(&tasks, &0.into())? {
                return Err(value_error("task_done() called too many times"));
            }
            op::setattr(&this, "unfinished_tasks", tasks).map(Value::from)
        })
        .def("join", "self", |mut b| {
            let this = b.next();
            match op::truthy(&op::getattr(&this, "unfinished_tasks")?)? {
                true => Err(runtime_error("batuta: this queue operation would wait for ever")),
                false => Ok(Value::None),
            }
        });
    with_rows(builder, FIRST_IN).build()
}

fn build() -> R<Module> {
    let (empty, full) = (exception("Empty", "_queue")?, exception("Full", "queue")?);
    let queue = base(&empty, &full)?;
    let simple = with_rows(ClassDef::new("_queue", "SimpleQueue", &[&queue]), FIRST_IN).build()?;
    Ok(Module::new("queue")
        .with("LifoQueue", with_rows(ClassDef::new("queue", "LifoQueue", &[&queue]), LAST_IN).build()?)
        .with("PriorityQueue", with_rows(ClassDef::new("queue", "PriorityQueue", &[&queue]), SMALLEST).build()?)
        .with("SimpleQueue", simple)
        .with("Queue", queue)
        .with("Empty", empty)
        .with("Full", full))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("queue", build))
}
