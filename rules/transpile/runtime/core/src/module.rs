//! `Module`: a module object, its attributes kept in one dict.
use crate::prelude::*;
use crate::shared::{address, same};

#[derive(Clone)]
pub struct Module(Shared<ModuleData>);

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

struct ModuleData {
    name: Str,
    /// Tells modules apart where places in their dicts are remembered.
    number: u32,
    dict: Dict,
    /// Finds attributes that are not in the dict: the slots of an emitted module.
    fallback: Slot<Option<Shared<ModuleFallback>>>,
    /// The names of slots that are bound.
    slots: Cell<Option<BoundNames>>,
}

type BoundNames = fn() -> Vec<&'static str>;

/// What is done with a slot.
pub enum SlotUse {
    Read,
    Write(Value),
    Remove,
}

/// Uses a slot; gives its value, the removed one too, and `None` when there is no such slot or it is unbound.
pub type ModuleFallback = dyn Fn(&str, SlotUse) -> R<Option<Value>>;

impl Module {
    pub fn new(name: &str) -> Module {
        let dict = Dict::new();
        dict.set_str("__name__", Value::str(name));
        dict.set_str("__doc__", Value::None);
        Module(Shared::new(ModuleData {
            name: Str::from(name),
            number: NEXT.with(|next| next.replace(next.get() + 1)),
            dict,
            fallback: Slot::new(None),
            slots: Cell::new(None),
        }))
    }
    pub fn same(&self, other: &Module) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn name(&self) -> Str {
        self.0.name.clone()
    }
    #[inline]
    pub(crate) fn number(&self) -> u32 {
        self.0.number
    }
    pub fn dict(&self) -> &Dict {
        &self.0.dict
    }
    pub fn set_fallback(&self, fallback: impl Fn(&str, SlotUse) -> R<Option<Value>> + 'static) {
        self.0.fallback.set(Some(Shared::new(fallback)));
    }
    pub fn set_slots(&self, bound: BoundNames) {
        self.0.slots.set(Some(bound));
    }
    /// The names of all attributes, slots included.
    pub fn names(&self) -> Vec<Str> {
        let mut names: Vec<Str> = self.0.dict.keys().into_iter().filter_map(|key| key.as_str().ok()).collect();
        if let Some(bound) = self.0.slots.get() {
            names.extend(bound().into_iter().map(Str::from));
        }
        names
    }
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.0.dict.set_str(name, value.into());
    }
    pub fn with(self, name: &str, value: impl Into<Value>) -> Module {
        self.set(name, value);
        self
    }
    /// Adds a builtin function of the module.
    pub fn function(self, name: &str, body: impl Fn(Args) -> R + 'static) -> Module {
        let made = Func::builtin(name, body);
        if let Value::Func(f) = &made {
            f.set_module(Value::Str(self.name()));
        }
        self.set(name, made);
        self
    }
    pub fn find(&self, name: &str) -> R<Option<Value>> {
        if let Some(found) = self.0.dict.get_str(name) {
            return Ok(Some(found));
        }
        match self.0.fallback.get() {
            Some(fallback) => fallback(name, SlotUse::Read),
            None => Ok(None),
        }
    }
    /// `module.name`.
    pub fn get(&self, name: &str) -> R {
        if let Some(found) = self.find(name)? {
            return Ok(found);
        }
        if name == "__dict__" {
            return self.namespace();
        }
        if name == "__path__" && crate::program::is_package(&self.name()) {
            return Ok(crate::program::package_path(&self.name()));
        }
        if name == "__class__" {
            return Ok(crate::class::builtin::get(K::Module).into());
        }
        if let Some(refused) = crate::gaps::refusal(&Value::Module(self.clone()), name) {
            return Err(refused);
        }
        let text = format!("module '{}' has no attribute '{name}'", self.0.name);
        Err(attribute_error(text, &Value::Module(self.clone()), name))
    }
    /// All attributes as one live mapping. A module of the program keeps its variables in slots, not in a dict: a copy would
    /// miss some and lose what is stored into it, so there the library's view is given (`set_namespace_view`).
    pub fn namespace(&self) -> R {
        if self.0.fallback.get().is_none() {
            return Ok(self.0.dict.clone().into());
        }
        if let Some(view) = NAMESPACE_VIEW.get() {
            return view(Value::Module(self.clone()));
        }
        let text = format!("batuta: the namespace of module '{}' is not available as a dict", self.0.name);
        Err(not_implemented_error(text))
    }
    pub fn assign(&self, name: &str, value: Value) -> R<()> {
        if let Some(fallback) = self.0.fallback.get() {
            if fallback(name, SlotUse::Write(value.clone()))?.is_some() {
                return Ok(());
            }
            self.hides_no_builtin(name)?;
        }
        self.set(name, value);
        Ok(())
    }
    /// What importing a module does to the package around it.
    pub fn bind_submodule(&self, name: &str, value: Value) -> R<()> {
        if let Some(fallback) = self.0.fallback.get() {
            if fallback(name, SlotUse::Write(value.clone()))?.is_some() {
                return Ok(());
            }
        }
        self.set(name, value);
        Ok(())
    }
    /// Compiled code takes a builtin that its module does not bind to be the builtin: one put before it by name ends the program.
    fn hides_no_builtin(&self, name: &str) -> R<()> {
        if name.starts_with("__") || crate::builtins::find(name).is_none() {
            return Ok(());
        }
        crate::emitted::refused(&format!(
            "{}.{name} is stored by name while that module's code means the builtin. Bind it in the module: `{name} = {name}`.",
            self.0.name
        ))
    }
    /// Unbinds an attribute; false when there is none.
    pub fn unbind(&self, name: &str) -> R<bool> {
        if self.0.dict.remove_str(name).is_some() {
            return Ok(true);
        }
        match self.0.fallback.get() {
            Some(fallback) => Ok(fallback(name, SlotUse::Remove)?.is_some()),
            None => Ok(false),
        }
    }
}

static NAMESPACE_VIEW: std::sync::OnceLock<fn(Value) -> R> = std::sync::OnceLock::new();

/// Says how the variables of a module of the program are shown as a mapping.
pub fn set_namespace_view(view: fn(Value) -> R) {
    let _ = NAMESPACE_VIEW.set(view);
}
