//! Items of an instance whose class takes them as `dict` does: without a call.
use crate::prelude::*;

/// The methods of `dict` that subclasses mostly leave as they are.
#[derive(Clone, Copy)]
pub(crate) enum Own {
    Get,
    Set,
    Contains,
}

const REMEMBERED: usize = 16;

thread_local! {
    static KNOWN: [Cell<(u32, [bool; 3])>; REMEMBERED] = const { [const { Cell::new((0, [false; 3])) }; REMEMBERED] };
    static OWN: [Value; 3] = [Own::Get, Own::Set, Own::Contains]
        .map(|own| crate::class::builtin::get(K::Dict).lookup(own.name()).unwrap_or_default());
}

impl Own {
    fn name(self) -> &'static str {
        match self {
            Own::Get => "__getitem__",
            Own::Set => "__setitem__",
            Own::Contains => "__contains__",
        }
    }
}

/// The dict inside an instance, when its class has the method from `dict` itself.
pub(crate) fn dict_of(object: &Value, own: Own) -> Option<&Dict> {
    let Value::Obj(instance) = object else {
        return None;
    };
    let Payload::Value(Value::Dict(dict)) = instance.payload() else {
        return None;
    };
    let class = instance.class();
    let number = class.shape_id();
    let known = KNOWN.with(|known| known[number as usize % REMEMBERED].get());
    let inherited = if number != 0 && known.0 == number { known.1 } else { inherited(&class, number) };
    inherited[own as usize].then_some(dict)
}

/// Which methods a class has from `dict`, remembered by its number, which changes with its code.
#[inline(never)]
fn inherited(class: &Class, number: u32) -> [bool; 3] {
    let is_own = |own: Own| {
        let found = class.lookup(own.name());
        found.is_some_and(|found| OWN.with(|all| all[own as usize].is(&found)))
    };
    let found = [Own::Get, Own::Set, Own::Contains].map(is_own);
    KNOWN.with(|known| known[number as usize % REMEMBERED].set((number, found)));
    found
}
