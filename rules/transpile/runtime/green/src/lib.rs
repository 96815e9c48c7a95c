//! Threads of the program: stacks of their own on the one thread that values live on, handing one baton on.
//!
//! A thread runs until it waits (or asks for a turn of the others); who waits longest runs next. Nothing runs at once, so
//! values need no locks; what waits in vain while nothing else can run is an error instead of a hang.
mod scheduler;
mod stack;

use batuta_rt::prelude::*;
use batuta_std::baton;

/// Starts a thread that runs `body` at once; the caller goes on when it first waits.
fn spawn(a: Args) -> R {
    baton::install(&scheduler::HOOKS);
    scheduler::spawn(a.one("spawn")?).map(Value::from)
}

fn stack_size(a: Args) -> R {
    let [size] = a.between::<1>("stack_size", 0)?;
    let before = stack::asked();
    if let Some(size) = size {
        let bytes = op::index(&size)?.to_index()?;
        if bytes != 0 && bytes < 32 * 1024 {
            return Err(value_error(format!("size not valid: {bytes} bytes")));
        }
        stack::ask(bytes.unsigned_abs() as usize);
    }
    Ok(before.into())
}

fn build() -> Module {
    Module::new("_threads").function("spawn", spawn).function("stack_size", stack_size).function("at_shutdown", |a| {
        program::at_shutdown(a.one("at_shutdown")?);
        Ok(Value::None)
    })
}

pub fn module() -> Module {
    batuta_std::module_once!(build())
}
