//! `typing`: annotations as objects; `NamedTuple`, `TypedDict`, `Protocol`, `Generic`; helpers that give back what they get.
mod alias;
mod form;
mod functions;
mod hints;
mod named_tuple;
mod protocol;
mod typed_dict;
mod variables;

use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("typing"))).clone())
}

/// True for `ClassVar` and `ClassVar[...]`.
pub(crate) fn is_class_var(annotation: &Value) -> R<bool> {
    let form = form::named("ClassVar")?;
    Ok(annotation.is(&form) || alias::origin_of(annotation).is_some_and(|o| o.is(&form)))
}

fn build() -> R<Module> {
    let module = Module::new("typing");
    for name in form::SPECIAL {
        module.set(name, form::named(name)?);
    }
    for (name, _) in form::ALIASES {
        module.set(name, form::named(name)?);
    }
    let t = protocol::types()?;
    module.set("Generic", &t.generic);
    module.set("Protocol", &t.protocol);
    for name in protocol::SUPPORTS {
        module.set(name.0, protocol::supports(name)?);
    }
    module.set("NamedTuple", named_tuple::entry()?);
    module.set("TypedDict", typed_dict::entry()?);
    module.set("NewType", variables::new_type()?);
    module.set("TypeVar", variables::class("TypeVar")?);
    module.set("ParamSpec", variables::class("ParamSpec")?);
    module.set("TypeVarTuple", variables::class("TypeVarTuple")?);
    module.set("ForwardRef", alias::forward_ref()?);
    module.set("AnyStr", variables::any_str()?);
    module.set("Text", class::Str());
    module.set("TYPE_CHECKING", false);
    functions::add(&module);
    Ok(module)
}
