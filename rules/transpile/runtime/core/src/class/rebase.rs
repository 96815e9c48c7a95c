//! `cls.__bases__ = (...)`: the order of lookups is made anew, for the class and all below it.
use super::mro::linearize;
use crate::prelude::*;

impl Class {
    /// Takes other bases; all stays as it was when that fails.
    pub(crate) fn rebase(&self, value: &Value) -> R<()> {
        let name = self.name();
        let Value::Tuple(items) = value.payload() else {
            let text = format!("can only assign tuple to {name}.__bases__, not {}", value.type_name());
            return Err(type_error(text));
        };
        if items.is_empty() {
            return Err(type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        let mut bases = Vec::new();
        for item in items.iter() {
            let Value::Class(base) = item else {
                let found = item.type_name();
                return Err(type_error(format!("{name}.__bases__ must be tuple of classes, not '{found}'")));
            };
            if base.is_subclass(self) {
                return Err(type_error("a __bases__ item causes an inheritance cycle"));
            }
            bases.push(base.clone());
        }
        let old = self.bases();
        let kept = |list: &[Class]| (list.iter().map(Class::layout).find(|k| *k != K::Object), self.slots().is_some());
        if kept(&bases) != kept(&old) || bases.iter().any(|b| b.slots().is_some() && b.kind().is_none()) {
            let first = bases[0].name();
            let text = format!("__bases__ assignment: '{first}' object layout differs from '{}'", old[0].name());
            return Err(type_error(text));
        }
        self.data().bases.set(bases);
        if let Err(failed) = self.reorder() {
            self.data().bases.set(old);
            self.reorder()?;
            return Err(failed);
        }
        for base in old {
            let here = |one: &crate::shared::Weak<super::ClassData>| {
                one.upgrade().is_some_and(|data| Class::from_handle(data).same(self))
            };
            base.data().subclasses.with_mut(|list| list.retain(|one| !here(one)));
        }
        for base in self.bases() {
            base.data().subclasses.with_mut(|list| list.push(Shared::downgrade(self.handle())));
        }
        Ok(())
    }

    /// The orders of this class and of those below it; nothing known of their methods holds any more.
    fn reorder(&self) -> R<()> {
        let order = linearize(self)?;
        self.data().mro.set(order);
        super::VERSION.with(|v| v.set(v.get() + 1));
        self.settle_shape();
        self.forget_known();
        for below in self.data().subclasses.get() {
            if let Some(data) = below.upgrade() {
                Class::from_handle(data).reorder()?;
            }
        }
        Ok(())
    }
}
