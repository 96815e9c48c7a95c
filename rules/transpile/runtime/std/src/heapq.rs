//! `heapq`: a list as a binary heap, with CPython's order of comparisons.
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("heapq", build))
}

fn build() -> R<Module> {
    Ok(Module::new("heapq")
        .function("heappush", |a| {
            let [heap, item] = a.exactly::<2>("heappush")?;
            push(&heap, &item).map(Value::from)
        })
        .function("heappop", |a| pop_of(&a.one("heappop")?))
        .function("heapify", |a| {
            heapify(&list(&a.one("heapify")?, "heapify() argument")?)?;
            Ok(Value::None)
        })
        .function("heappushpop", |a| {
            let [heap, item] = a.exactly::<2>("heappushpop")?;
            let heap = list(&heap, "heappushpop() argument 1")?;
            match heap.get(0) {
                Some(top) if op::lt_bool(&top, &item)? => replace_top(&heap, item),
                _ => Ok(item),
            }
        })
        .function("heapreplace", |a| {
            let [heap, item] = a.exactly::<2>("heapreplace")?;
            replace_top(&list(&heap, "heapreplace() argument 1")?, item)
        })
        .function("nlargest", |a| best(a, "nlargest", true))
        .function("nsmallest", |a| best(a, "nsmallest", false))
        .function("merge", merge))
}

/// `heappush(heap, item)`.
pub fn push(heap: &Value, item: &Value) -> R<()> {
    if let Value::List(heap) = heap {
        heap.push(item.share());
        return sift_down(heap, 0, heap.len() - 1);
    }
    let heap = list(heap, "heappush() argument 1")?;
    heap.push(item.share());
    sift_down(&heap, 0, heap.len() - 1)
}

/// `heappop(heap)`.
pub fn pop_of(heap: &Value) -> R {
    match heap {
        Value::List(heap) => pop(heap),
        _ => pop(&list(heap, "heappop() argument")?),
    }
}

/// The heap argument of a function, as CPython names it in the message.
fn list(value: &Value, function: &str) -> R<List> {
    match value.payload() {
        Value::List(list) => Ok(list.clone()),
        _ => Err(type_error(format!("{function} must be list, not {}", value.type_name()))),
    }
}

fn at(heap: &List, index: usize) -> R {
    heap.get(index).ok_or_else(|| runtime_error("list changed size during iteration"))
}

fn sift_down(heap: &List, start: usize, place: usize) -> R<()> {
    match heap.heap_down(start, place) {
        Ok(()) => Ok(()),
        Err(left) => sift_down_asking(heap, start, left.place),
    }
}

fn sift_up(heap: &List, start: usize) -> R<()> {
    match heap.heap_up(start) {
        Ok(()) => Ok(()),
        Err(left) if left.rises => sift_up_asking(heap, start, left.place),
        Err(left) => sift_down_asking(heap, start, left.place),
    }
}

/// The same where comparisons may run code of the program, which may change the list.
fn sift_down_asking(heap: &List, start: usize, mut place: usize) -> R<()> {
    let item = at(heap, place)?;
    while place > start {
        let parent_place = (place - 1) / 2;
        let parent = at(heap, parent_place)?;
        if !op::lt_bool(&item, &parent)? {
            break;
        }
        drop(heap.set_item(place, parent));
        place = parent_place;
    }
    drop(heap.set_item(place, item));
    Ok(())
}

fn sift_up_asking(heap: &List, start: usize, mut place: usize) -> R<()> {
    let end = heap.len();
    let item = at(heap, place)?;
    let mut child = 2 * place + 1;
    while child < end {
        let right = child + 1;
        if right < end && !op::lt_bool(&at(heap, child)?, &at(heap, right)?)? {
            child = right;
        }
        drop(heap.set_item(place, at(heap, child)?));
        place = child;
        child = 2 * place + 1;
    }
    drop(heap.set_item(place, item));
    sift_down_asking(heap, start, place)
}

fn heapify(heap: &List) -> R<()> {
    for index in (0..heap.len() / 2).rev() {
        sift_up(heap, index)?;
    }
    Ok(())
}

fn pop(heap: &List) -> R {
    let Some(last) = heap.pop_last() else { return Err(index_error("index out of range")) };
    if heap.is_empty() {
        return Ok(last);
    }
    let top = heap.set_item(0, last).unwrap_or_default();
    sift_up(heap, 0)?;
    Ok(top)
}

fn replace_top(heap: &List, item: Value) -> R {
    if heap.is_empty() {
        return Err(index_error("index out of range"));
    }
    let top = heap.set_item(0, item).unwrap_or_default();
    sift_up(heap, 0)?;
    Ok(top)
}

/// `sorted(...)[:n]`, which both are defined to equal.
fn best(a: Args, name: &str, reverse: bool) -> R {
    let [n, iterable, key] = a.named(name, ["n", "iterable", "key"], 2)?;
    let n = op::index(&n.unwrap_or_default())?.to_index()?.max(0) as usize;
    let mut args = Args::of(vec![iterable.unwrap_or_default()]);
    args.keyword(Str::from("key"), key.unwrap_or_default())?;
    args.keyword(Str::from("reverse"), Value::Bool(reverse))?;
    let sorted = op::call(&builtins::get("sorted"), args)?;
    Ok(Value::List(List::from(sorted.as_list()?.to_vec().into_iter().take(n).collect::<Vec<_>>())))
}

fn merge(mut a: Args) -> R {
    let key = a.take_kw("key").unwrap_or_default();
    let reverse = match a.take_kw("reverse") {
        Some(value) => op::truthy(&value)?,
        None => false,
    };
    a.no_keywords("merge")?;
    let mut sources: Vec<Iter> = a.pos.iter().map(op::iter).collect::<R<_>>()?;
    let mut heads: Option<Vec<Option<(Value, Value)>>> = None;
    let keyed = move |value: Value| -> R<(Value, Value)> {
        Ok((if key.is_none() { value.clone() } else { op::call(&key, [value.clone()])? }, value))
    };
    let class = ClassBuilder::native("generator", "builtins")
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| match this {
            Value::Iter(object) => object.next()?.ok_or_else(|| stop_iteration(None)),
            _ => Err(stop_iteration(None)),
        })
        .build()?;
    let step = move || -> R<Option<Value>> {
        if heads.is_none() {
            let mut first = Vec::new();
            for source in &mut sources {
                first.push(source.next()?.map(&keyed).transpose()?);
            }
            heads = Some(first);
        }
        let Some(row) = &mut heads else { return Ok(None) };
        let mut chosen: Option<usize> = None;
        for (index, head) in row.iter().enumerate() {
            let Some((candidate, _)) = head else { continue };
            let better = match chosen.and_then(|c| row[c].as_ref()) {
                None => true,
                Some((best, _)) if reverse => op::lt_bool(best, candidate)?,
                Some((best, _)) => op::lt_bool(candidate, best)?,
            };
            if better {
                chosen = Some(index);
            }
        }
        let Some(chosen) = chosen else { return Ok(None) };
        let next = sources[chosen].next()?.map(&keyed).transpose()?;
        Ok(std::mem::replace(&mut row[chosen], next).map(|(_, value)| value))
    };
    Ok(Value::Iter(IterObj::new(class, Iter::from_fn(step))))
}
