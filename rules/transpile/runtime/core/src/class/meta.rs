//! `Meta`: what a library gives to classes that in CPython have a metaclass (Enum, ABC, NamedTuple, Protocol, ...).
use crate::prelude::*;
use std::collections::HashMap;

/// Hooks of a family of classes, inherited by subclasses. Each default means "as an ordinary class".
pub trait Meta: 'static {
    /// The name of the metaclass, for `type(cls)`.
    fn name(&self) -> &'static str;
    /// The module that the metaclass says it is from.
    fn module(&self) -> &'static str {
        "abc"
    }
    /// The class of the metaclass, when the program defines it.
    fn metaclass(&self) -> Option<Class> {
        None
    }
    /// Looks at (and may change) the namespace before the class is made; may make another class instead.
    fn prepare(
        &self,
        _name: &str,
        _bases: &[Class],
        _namespace: &Dict,
        _kw: &mut Vec<(Str, Value)>,
    ) -> R<Option<Value>> {
        Ok(None)
    }
    /// Runs when the class exists, before `__init_subclass__`.
    fn created(&self, _class: &Class) -> R<()> {
        Ok(())
    }
    fn call(&self, _class: &Class, args: Args) -> R<Result<Value, Args>> {
        Ok(Err(args))
    }
    fn getattr(&self, _class: &Class, _name: &str) -> R<Option<Value>> {
        Ok(None)
    }
    /// True when the attribute was stored (or, for `None`, deleted).
    fn setattr(&self, _class: &Class, _name: &str, _value: Option<&Value>) -> R<bool> {
        Ok(false)
    }
    fn getitem(&self, _class: &Class, _key: &Value) -> R<Option<Value>> {
        Ok(None)
    }
    fn iter(&self, _class: &Class) -> R<Option<Value>> {
        Ok(None)
    }
    fn reversed(&self, _class: &Class) -> R<Option<Value>> {
        Ok(None)
    }
    fn len(&self, _class: &Class) -> R<Option<usize>> {
        Ok(None)
    }
    fn contains(&self, _class: &Class, _item: &Value) -> R<Option<bool>> {
        Ok(None)
    }
    fn repr(&self, _class: &Class) -> Option<String> {
        None
    }
    /// `__repr__` and the like as the program's metaclass has them.
    fn represent(&self, _class: &Class, _method: &str) -> R<Option<Value>> {
        Ok(None)
    }
    fn instance_check(&self, _class: &Class, _value: &Value) -> R<Option<bool>> {
        Ok(None)
    }
    fn subclass_check(&self, _class: &Class, _candidate: &Class) -> R<Option<bool>> {
        Ok(None)
    }
    /// Called before an instance is made by the ordinary way (abstract classes refuse here).
    fn before_new(&self, _class: &Class) -> R<()> {
        Ok(())
    }
}

thread_local! {
    static MADE: Slot<HashMap<&'static str, Class>> = Slot::new(HashMap::new());
}

/// Says which class stands for a library's metaclass.
pub(crate) fn declare(name: &'static str, class: &Class) {
    let old = MADE.with(|m| m.with_mut(|m| m.insert(name, class.clone())));
    drop(old);
}

/// `type(cls)`: `type`, or a class of the name that a family's metaclass has.
pub(crate) fn metaclass(class: &Class) -> Class {
    let plain = crate::class::builtin::get(K::Type);
    let Some(meta) = class.meta() else {
        return plain;
    };
    if let Some(own) = meta.metaclass() {
        return own;
    }
    if let Some(found) = MADE.with(|m| m.with(|m| m.get(meta.name()).cloned())) {
        return found;
    }
    let builder =
        crate::class::ClassBuilder::native(meta.name(), meta.module()).base(crate::class::builtin::get(K::Object));
    let Ok(made) = builder.build() else {
        return plain;
    };
    MADE.with(|m| m.with_mut(|m| m.insert(meta.name(), made.clone())));
    made
}
