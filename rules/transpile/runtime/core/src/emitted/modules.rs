//! Modules of the program.
use crate::module::SlotUse;
use crate::prelude::*;

/// `from module import name`.
pub fn member(module: &Value, name: &str) -> R {
    let Value::Module(found) = module else { return op::getattr(module, name) };
    match found.find(name)? {
        Some(value) => Ok(value),
        None => {
            let place = match found.find("__file__")? {
                Some(Value::Str(file)) => file,
                _ => Str::from("unknown location"),
            };
            let text = format!("cannot import name '{name}' from '{}' ({place})", found.name());
            Err(Exc::of(K::ImportError, text))
        }
    }
}

/// `from module import a, b as c` into globals.
pub fn bring(module: &Value, names: &[(&'static std::thread::LocalKey<Global>, &str)]) -> R<()> {
    for (slot, name) in names {
        slot.set(member(module, name)?);
    }
    Ok(())
}

/// `from module import name`, which is known to stand at that place.
pub fn member_at(module: &Value, name: &str, at: usize) -> R {
    match placed(module, name, at) {
        Some(found) => Ok(found),
        None => member(module, name),
    }
}

#[inline]
fn placed(module: &Value, name: &str, at: usize) -> Option<Value> {
    match module {
        Value::Module(found) => found.dict().value_of_text(at, name),
        _ => None,
    }
}

/// `from module import a, b as c` into globals, each from its place.
pub fn bring_from(module: &Value, names: &[(&'static std::thread::LocalKey<Global>, &str, usize)]) -> R<()> {
    for (slot, name, at) in names {
        slot.set(member_at(module, name, *at)?);
    }
    Ok(())
}

/// `from module import *` into globals: of these names those that are bound there and, where it has `__all__`, listed.
pub fn bring_bound(module: &Value, names: &[(&'static std::thread::LocalKey<Global>, &str)]) -> R<()> {
    let Value::Module(found) = module else { return bring(module, names) };
    let listed = found.find("__all__")?;
    for (slot, name) in names {
        if let Some(listed) = &listed {
            if !op::contains(listed, &Value::str(name))? {
                continue;
            }
        }
        if let Some(value) = found.find(name)? {
            slot.set(value);
        }
    }
    Ok(())
}

/// `from package import name` where both the package's body and a submodule may give the name.
pub fn member_or(module: &Value, name: &str, submodule: fn() -> R) -> R {
    match module {
        Value::Module(found) => match found.find(name)? {
            Some(value) => Ok(value),
            None => submodule(),
        },
        _ => submodule(),
    }
}

thread_local! {
    static MAIN: Slot<Option<Module>> = const { Slot::new(None) };
    static LOADED: Dict = Dict::new();
}

/// The modules that were imported, by name: `sys.modules`.
pub fn loaded() -> Dict {
    LOADED.with(Clone::clone)
}

/// Gives a module of the program its docstring, where the program reads such.
pub fn document(name: &str, doc: &str) {
    if let Some(Value::Module(module)) = loaded().get_str(name) {
        module.set("__doc__", Value::str(doc));
    }
}

/// The module that the program runs as `__main__`.
pub fn main_module() -> Option<Module> {
    MAIN.with(Slot::get)
}

/// The state of a module of the program: its body runs at the first import.
pub struct Unit {
    module: Slot<Option<Value>>,
}
impl Unit {
    pub const fn new() -> Unit {
        Unit { module: Slot::new(None) }
    }
    /// The module, if its body has begun to run.
    pub fn started(&self) -> Option<Value> {
        self.module.get()
    }
    /// Runs the body. A body that fails leaves no module behind; one that puts another object into its place in `sys.modules`
    /// is imported as that.
    pub fn start(&self, module: Module, init: fn() -> R<()>) -> R {
        self.module.set(Some(Value::Module(module.clone())));
        loaded().set_str(&module.name(), Value::Module(module.clone()));
        if &*module.name() == "__main__" {
            MAIN.with(|main| main.set(Some(module.clone())));
        }
        match init() {
            Ok(()) => {
                let found = loaded().get_str(&module.name()).unwrap_or(Value::Module(module));
                self.module.set(Some(found.clone()));
                Ok(found)
            }
            Err(error) => {
                self.module.set(None);
                let _ = loaded().remove(&Value::Str(module.name()));
                Err(error)
            }
        }
    }
}
impl Default for Unit {
    fn default() -> Unit {
        Unit::new()
    }
}

/// Reads, binds or unbinds a variable of a module.
pub fn slot_use(slot: &'static std::thread::LocalKey<Global>, access: SlotUse) -> R<Option<Value>> {
    match access {
        SlotUse::Read => Ok(slot.try_get()),
        SlotUse::Write(value) => {
            slot.set(value.clone());
            Ok(Some(value))
        }
        SlotUse::Remove => {
            let found = slot.try_get();
            if found.is_some() {
                slot.del()?;
            }
            Ok(found)
        }
    }
}

/// A module's slots, its module object and its import: `module_globals! { "app", init; COUNTER: "counter", ... }`.
/// `super` after `init`: a module of a package, whose package is imported first and gets it as an attribute.
#[macro_export]
macro_rules! module_globals {
    ($module:literal, $init:ident, super; $($slots:tt)*) => {
        $crate::module_globals! { @slots $module, $($slots)* }
        /// Runs the package's body and then the module's, each at its first import; gives the module.
        pub fn import() -> R {
            if let Some(module) = UNIT.with(|unit| unit.started()) {
                return Ok(module);
            }
            let package = super::import()?;
            let module = UNIT.with(|unit| match unit.started() {
                Some(module) => Ok(module),
                None => unit.start(new_module(), $init),
            })?;
            if let Value::Module(package) = package {
                package.bind_submodule($module.rsplit('.').next().unwrap_or_default(), module.clone())?;
            }
            Ok(module)
        }
    };
    ($module:literal, $init:ident; $($slots:tt)*) => {
        $crate::module_globals! { @slots $module, $($slots)* }
        /// Runs the module's body at its first import; gives the module.
        pub fn import() -> R {
            UNIT.with(|unit| match unit.started() {
                Some(module) => Ok(module),
                None => unit.start(new_module(), $init),
            })
        }
    };
    (@slots $module:literal,) => {
        thread_local!(static UNIT: $crate::emitted::modules::Unit = const { $crate::emitted::modules::Unit::new() });
        fn new_module() -> Module {
            Module::new($module)
        }
        $crate::functions_of! { $module }
    };
    (@slots $module:literal, $($name:ident : $text:literal),+ $(,)?) => {
        $crate::globals! { $($name: $text),+ }
        thread_local!(static UNIT: $crate::emitted::modules::Unit = const { $crate::emitted::modules::Unit::new() });
        fn new_module() -> Module {
            fn bound() -> Vec<&'static str> {
                let mut names = Vec::new();
                $(if $name.try_get().is_some() {
                    names.push($text);
                })+
                names
            }
            $crate::finalize::register_module(|| {
                $(drop($name.del());)+
            });
            $crate::builtins::attributes::register_scope(bound);
            let module = Module::new($module);
            module.set_slots(bound);
            module.set_fallback(|name, access| {
                let slot = match name {
                    $($text => &$name,)+
                    _ => return Ok(None),
                };
                $crate::emitted::modules::slot_use(slot, access)
            });
            module
        }
        $crate::functions_of! { $module }
    };
}

/// Makers of functions, in place of the prelude's, whose functions say which module they are of.
#[doc(hidden)]
#[macro_export]
macro_rules! functions_of {
    ($module:literal) => {
        #[allow(dead_code)]
        fn def<const N: usize, D: Into<Vec<Value>>>(
            signature: &'static str,
            defaults: D,
            body: impl Fn([Value; N]) -> R + 'static,
        ) -> Value {
            $crate::emitted::of_module($module, $crate::emitted::def(signature, defaults, body))
        }
        #[allow(dead_code)]
        fn function<M, D: Into<Vec<Value>>>(
            signature: &'static str,
            defaults: D,
            body: impl $crate::emitted::Callee<M>,
        ) -> Value {
            $crate::emitted::of_module($module, $crate::emitted::function(signature, defaults, body))
        }
    };
}
