//! `atexit`: calls for the end of the program.
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("atexit").function("register", |mut a| {
        if a.pos.is_empty() {
            return Err(type_error("register() takes at least 1 argument (0 given)"));
        }
        let callee = a.pos.remove(0);
        let kept = callee.clone();
        program::at_exit(Func::builtin("atexit call", move |_| op::call(&kept, a.clone())));
        Ok(callee)
    }))
}
