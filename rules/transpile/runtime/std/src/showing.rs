//! The cut of recursive `repr`s of library containers.
use batuta_rt::prelude::*;

thread_local! {
    static OPEN: Slot<Vec<i64>> = const { Slot::new(Vec::new()) };
}

struct Opened;

impl Drop for Opened {
    fn drop(&mut self) {
        OPEN.with(|o| o.with_mut(Vec::pop));
    }
}

/// What `show` gives, or `placeholder` where `this` is being shown already.
pub fn nested(this: &Value, placeholder: &str, show: impl FnOnce() -> R<Str>) -> R<String> {
    let id = this.id();
    if OPEN.with(|o| o.with(|v| v.contains(&id))) {
        return Ok(placeholder.to_string());
    }
    call_guard!("repr");
    OPEN.with(|o| o.with_mut(|v| v.push(id)));
    let _opened = Opened;
    show().map(|s| s.to_string())
}

/// The module that `build` makes; an empty one of that name if the runtime cannot make its classes.
pub fn built(name: &str, build: impl FnOnce() -> R<Module>) -> Module {
    build().unwrap_or_else(|_| Module::new(name))
}
