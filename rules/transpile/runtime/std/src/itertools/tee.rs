//! `tee`: iterators over one source, each at its own place.
use batuta_rt::prelude::*;
use std::collections::VecDeque;

/// What the branches share: the source, the items that some branch has still to come to, and where each branch is.
struct Buffer {
    source: Slot<Option<Iter>>,
    items: Slot<VecDeque<Value>>,
    /// How many items were let go because all branches are past them.
    gone: Cell<usize>,
    places: Slot<Vec<Option<usize>>>,
}

struct Tee {
    class: Class,
    buffer: Shared<Buffer>,
    mine: usize,
}

impl Native for Tee {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Drop for Tee {
    fn drop(&mut self) {
        self.buffer.places.with_mut(|p| p[self.mine] = None);
        self.buffer.trim();
    }
}

impl Buffer {
    /// Items that no branch will come to any more.
    fn trim(&self) {
        let least = self.places.with(|p| p.iter().flatten().min().copied());
        let Some(least) = least else { return };
        let count = least.saturating_sub(self.gone.get());
        if count > 0 {
            let dropped: Vec<Value> = self.items.with_mut(|q| q.drain(..count.min(q.len())).collect());
            self.gone.set(least);
            drop(List::from(dropped));
        }
    }
    fn branch(self: &Shared<Self>, class: &Class, place: usize) -> Value {
        let mine = self.places.with_mut(|p| {
            p.push(Some(place));
            p.len() - 1
        });
        Value::native(Tee { class: class.clone(), buffer: self.clone(), mine })
    }
}

impl Tee {
    fn of(value: &Value) -> R<&Tee> {
        value.downcast::<Tee>().ok_or_else(|| type_error("expected a tee object"))
    }
    fn place(&self) -> usize {
        self.buffer.places.with(|p| p[self.mine]).unwrap_or(0)
    }
    fn next(&self) -> R<Option<Value>> {
        let buffer = &self.buffer;
        let place = self.place();
        let at = place - buffer.gone.get();
        let known = buffer.items.with(|q| q.get(at).cloned());
        let value = match known {
            Some(value) => value,
            None => {
                let Some(mut running) = buffer.source.take() else {
                    return Err(runtime_error("tee() iterator already executing"));
                };
                let found = running.next();
                buffer.source.set(Some(running));
                let Some(value) = found? else { return Ok(None) };
                buffer.items.with_mut(|q| q.push_back(value.clone()));
                value
            }
        };
        buffer.places.with_mut(|p| p[self.mine] = Some(place + 1));
        buffer.trim();
        Ok(Some(value))
    }
}

fn class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassBuilder::native("_tee", "itertools")
        .constructor(|_, a| first(&a.one("_tee")?))
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| Tee::of(this)?.next()?.ok_or_else(|| stop_iteration(None)))
        .method("__copy__", |this, _| copied(this))
        .build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

fn copied(value: &Value) -> R {
    let tee = Tee::of(value)?;
    Ok(tee.buffer.branch(&tee.class, tee.place()))
}

/// The first branch over an iterable; of a branch another one at its place.
fn first(iterable: &Value) -> R {
    let iterator = builtins::iter_value(iterable)?;
    if iterator.downcast::<Tee>().is_some() {
        return copied(&iterator);
    }
    let buffer = Shared::new(Buffer {
        source: Slot::new(Some(op::iter(&iterator)?)),
        items: Slot::default(),
        gone: Cell::new(0),
        places: Slot::default(),
    });
    Ok(buffer.branch(&class()?, 0))
}

pub fn tee(a: Args) -> R {
    let [iterable, n] = a.between::<2>("tee", 1)?;
    let n = match n {
        Some(n) => op::index(&n)?.to_index()?,
        None => 2,
    };
    if n < 0 {
        return Err(value_error("n must be >= 0"));
    }
    if n == 0 {
        return Ok(Value::Tuple(Tuple::from(Vec::new())));
    }
    // A source that can be copied is: the branches are copies of it.
    let iterator = builtins::iter_value(&iterable.unwrap_or_default())?;
    let start = match class_of(&iterator).lookup("__copy__") {
        Some(_) => iterator,
        None => first(&iterator)?,
    };
    let mut branches = vec![start.clone()];
    for _ in 1..n {
        branches.push(op::call_method(&start, "__copy__", ())?);
    }
    Ok(Value::Tuple(Tuple::from(branches)))
}
