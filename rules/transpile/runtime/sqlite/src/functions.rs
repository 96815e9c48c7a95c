//! Functions, aggregates and orders that the program adds to SQL. SQLite keeps their numbers, this file the values.
use crate::connection::opened;
use crate::failure;
use crate::values::{given, read, Texts};
use batuta_rt::prelude::*;
use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::Value as Stored;
use rusqlite::Error;
use std::cmp::Ordering;

thread_local! {
    static KEPT: Slot<Vec<Value>> = const { Slot::new(Vec::new()) };
}

fn keep(value: Value) -> usize {
    KEPT.with(|kept| {
        kept.with_mut(|kept| {
            kept.push(value);
            kept.len() - 1
        })
    })
}

fn kept(at: usize) -> Value {
    KEPT.with(|kept| kept.with(|kept| kept.get(at).cloned().unwrap_or_default()))
}

fn forget(at: usize) {
    let dropped = KEPT.with(|kept| kept.with_mut(|kept| kept.get_mut(at).map(std::mem::take)));
    drop(dropped);
}

fn refused(text: &str) -> Error {
    Error::UserFunctionError(text.to_string().into())
}

fn arguments(context: &Context<'_>) -> R<Vec<Value>> {
    (0..context.len()).map(|at| read(context.get_raw(at), "", &Texts::Str)).collect()
}

fn answer(value: R) -> Option<Stored> {
    value.and_then(|value| given(&value)).ok().flatten()
}

fn count_and_flags(count: &Value, deterministic: bool) -> R<(i32, FunctionFlags)> {
    let count = op::index(count)?.to_index()?;
    let flags = FunctionFlags::SQLITE_UTF8;
    Ok((
        i32::try_from(count).unwrap_or(i32::MAX),
        if deterministic { flags | FunctionFlags::SQLITE_DETERMINISTIC } else { flags },
    ))
}

/// `create_function(handle, name, count, function, deterministic)`
pub fn create_function(a: Args) -> R {
    let [handle, name, count, function, deterministic] = a.exactly::<5>("create_function")?;
    let db = opened(&handle)?;
    let (count, flags) = count_and_flags(&count, op::truthy(&deterministic)?)?;
    let name = name.as_str()?;
    if function.is_none() {
        db.remove_function(&*name, count).map_err(|error| failure(&error))?;
        return Ok(Value::None);
    }
    let number = keep(function);
    db.create_scalar_function(&*name, count, flags, move |context: &Context<'_>| {
        let made = arguments(context).and_then(|values| op::call(&kept(number), values));
        answer(made).ok_or_else(|| refused("user-defined function raised exception"))
    })
    .map_err(|error| failure(&error))?;
    Ok(Value::None)
}

/// Aggregates of the program: the class whose instances are fed the rows.
struct Fed {
    class: usize,
}

impl Aggregate<Option<usize>, Stored> for Fed {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Option<usize>> {
        Ok(op::call(&kept(self.class), ()).ok().map(keep))
    }
    fn step(&self, context: &mut Context<'_>, at: &mut Option<usize>) -> rusqlite::Result<()> {
        let Some(at) = *at else {
            return Err(refused("user-defined aggregate's '__init__' method raised error"));
        };
        arguments(context)
            .and_then(|values| op::call_method(&kept(at), "step", values))
            .map(drop)
            .map_err(|_| refused("user-defined aggregate's 'step' method raised error"))
    }
    fn finalize(&self, _: &mut Context<'_>, at: Option<Option<usize>>) -> rusqlite::Result<Stored> {
        let Some(at) = at.flatten() else { return Ok(Stored::Null) };
        let made = op::call_method(&kept(at), "finalize", ());
        forget(at);
        answer(made).ok_or_else(|| refused("user-defined aggregate's 'finalize' method raised error"))
    }
}

/// `create_aggregate(handle, name, count, class)`
pub fn create_aggregate(a: Args) -> R {
    let [handle, name, count, class] = a.exactly::<4>("create_aggregate")?;
    let db = opened(&handle)?;
    let (count, flags) = count_and_flags(&count, false)?;
    let made = db.create_aggregate_function(&*name.as_str()?, count, flags, Fed { class: keep(class) });
    made.map_err(|error| failure(&error))?;
    Ok(Value::None)
}

/// `create_collation(handle, name, function)`
pub fn create_collation(a: Args) -> R {
    let [handle, name, function] = a.exactly::<3>("create_collation")?;
    let db = opened(&handle)?;
    let name = name.as_str()?;
    if function.is_none() {
        db.remove_collation(&*name).map_err(|error| failure(&error))?;
        return Ok(Value::None);
    }
    let number = keep(function);
    db.create_collation(&*name, move |a: &str, b: &str| {
        let made = op::call(&kept(number), [Value::from(a), b.into()]).and_then(|made| op::index(&made)?.to_index());
        made.map_or(Ordering::Equal, |made| made.cmp(&0))
    })
    .map_err(|error| failure(&error))?;
    Ok(Value::None)
}
