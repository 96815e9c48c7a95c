//! `numbers`: the tower of abstract number classes.
use batuta_rt::prelude::*;

/// The builtin numbers that belong to an abstract class.
struct Level(&'static [K]);

impl Meta for Level {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        if &*class.module() != "numbers" {
            return Ok(None);
        }
        if self.0.iter().any(|kind| candidate.is_subclass_of(*kind)) {
            return Ok(Some(true));
        }
        // Registered in CPython by the modules themselves.
        let name = (candidate.module(), candidate.name());
        Ok(Some(match (&*name.0, &*name.1) {
            ("fractions", "Fraction") => matches!(&*class.name(), "Number" | "Complex" | "Real" | "Rational"),
            ("decimal", "Decimal") => &*class.name() == "Number",
            _ => return Ok(None),
        }))
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        self.subclass_check(class, &class_of(value))
    }
}

fn build() -> R<Module> {
    let module = Module::new("numbers");
    let levels: [(&str, &'static [K]); 5] = [
        ("Number", &[K::Int, K::Float, K::Complex]),
        ("Complex", &[K::Int, K::Float, K::Complex]),
        ("Real", &[K::Int, K::Float]),
        ("Rational", &[K::Int]),
        ("Integral", &[K::Int]),
    ];
    let mut above: Option<Class> = None;
    for (name, kinds) in levels {
        let mut builder = ClassBuilder::native(name, "numbers").meta(Level(kinds));
        if let Some(class) = above {
            builder = builder.base(class);
        }
        let made = builder.class_method("register", |_, a| a.one("register")).build()?;
        module.set(name, made.clone());
        above = Some(made);
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("numbers", build))
}
