//! Names: the variables of a running function, and where to look for those of functions around it.
use batuta_rt::prelude::*;

#[derive(Clone)]
pub struct Scope(Shared<ScopeData>);

struct ScopeData {
    names: Dict,
    outer: Option<Scope>,
    /// Names that assignment stores in an outer scope.
    elsewhere: Slot<Vec<Str>>,
    is_class: bool,
    /// What `yield` collects, in a generator function.
    pub yielded: Slot<Option<List>>,
}

impl Scope {
    pub fn new(outer: Option<&Scope>, is_class: bool) -> Scope {
        Scope(Shared::new(ScopeData {
            names: Dict::new(),
            outer: outer.cloned(),
            elsewhere: Slot::default(),
            is_class,
            yielded: Slot::new(None),
        }))
    }
    pub fn names(&self) -> &Dict {
        &self.0.names
    }
    pub fn is_class(&self) -> bool {
        self.0.is_class
    }
    /// The scope that functions made here close over.
    pub fn enclosing(&self) -> Scope {
        match &self.0.outer {
            Some(outer) if self.0.is_class => outer.enclosing(),
            _ => self.clone(),
        }
    }
    pub fn get(&self, name: &str) -> R {
        let mut at = Some(self);
        while let Some(scope) = at {
            if let Some(found) = scope.0.names.get_str(name) {
                return Ok(found);
            }
            at = scope.0.outer.as_ref();
        }
        builtins::find(name).ok_or_else(|| name_error(format!("name '{name}' is not defined")))
    }
    pub fn set(&self, name: &str, value: Value) {
        if self.0.elsewhere.with(|e| e.iter().any(|n| &**n == name)) {
            let mut at = self.0.outer.as_ref();
            while let Some(scope) = at {
                if scope.0.names.get_str(name).is_some() || scope.0.outer.is_none() {
                    scope.0.names.set_str(name, value);
                    return;
                }
                at = scope.0.outer.as_ref();
            }
        }
        self.0.names.set_str(name, value);
    }
    pub fn declare_elsewhere(&self, name: &str) {
        self.0.elsewhere.with_mut(|e| e.push(Str::from(name)));
    }
    pub fn collect_yields(&self, list: List) {
        self.0.yielded.set(Some(list));
    }
    pub fn yielded(&self) -> Option<List> {
        self.0.yielded.get()
    }
}
