//! `contextlib`: context managers made from generators, functions and other managers.
mod asynchronous;
mod decorator;
mod generator;
mod simple;
mod stack;

use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("contextlib"))).clone())
}

fn build() -> R<Module> {
    let module = Module::new("contextlib");
    let object = class::Object();
    let manager = simple::manager(&object)?;
    let decorator = decorator::class(&object)?;
    module.set("contextmanager", generator::function(generator::class(&manager, &decorator)?));
    module.set("closing", simple::closing(&manager)?);
    module.set("suppress", simple::suppress(&manager)?);
    module.set("nullcontext", simple::null_context(&manager)?);
    for class in simple::redirects(&manager)? {
        module.set(&class.name(), &class);
    }
    module.set("chdir", simple::chdir(&manager)?);
    module.set("ExitStack", stack::class(&manager)?);
    let asynchronous = asynchronous::manager(&object)?;
    module.set("asynccontextmanager", asynchronous::decorator(&asynchronous)?);
    module.set("aclosing", asynchronous::closing(&asynchronous)?);
    module.set("AsyncExitStack", asynchronous::stack(&asynchronous)?);
    module.set("AbstractAsyncContextManager", asynchronous);
    module.set("AbstractContextManager", manager);
    module.set("ContextDecorator", decorator);
    Ok(module)
}

/// What `__exit__` gets for an exception, or three times None.
fn exit_args(error: Option<&Exc>) -> [Value; 3] {
    match error {
        Some(e) => [e.class().into(), e.value(), Value::None],
        None => [Value::None, Value::None, Value::None],
    }
}
