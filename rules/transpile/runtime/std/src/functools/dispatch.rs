//! `singledispatch`: a function chosen by the class of its first argument.
use super::wrapping;
use batuta_rt::prelude::*;
use std::any::Any;

struct Dispatcher {
    class: Class,
    name: Str,
    registry: Shared<Dict>,
    attrs: Dict,
}

impl Native for Dispatcher {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
        Ok(self.attrs.get_str(name))
    }
    fn set_attribute(&self, _this: &Value, name: &str, value: Option<Value>) -> R<bool> {
        match value {
            Some(value) => self.attrs.set_str(name, value),
            None => drop(self.attrs.remove_str(name)),
        }
        Ok(true)
    }
    fn descriptor_get(&self, this: &Value, instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        Ok(Some(match instance {
            Some(instance) => Value::Method(Shared::new(Method { func: this.clone(), this: instance.clone() })),
            None => this.clone(),
        }))
    }
}

impl Dispatcher {
    fn of(value: &Value) -> R<&Dispatcher> {
        value.downcast::<Dispatcher>().ok_or_else(|| type_error("expected a singledispatch function"))
    }

    /// The implementation for a class: the first of its MRO that is registered, else a registered abstract base.
    fn find(&self, class: &Class) -> R {
        for at in class.mro() {
            if let Some(found) = self.registry.get(&Value::Class(at))? {
                return Ok(found);
            }
        }
        for (registered, found) in self.registry.items() {
            let fits = op::call(&builtins::get("issubclass"), [Value::Class(class.clone()), registered])?;
            if op::truthy(&fits)? {
                return Ok(found);
            }
        }
        Err(type_error(format!("no implementation of {} for {}", self.name, class.name())))
    }

    fn register(&self, class: &Value, func: Value) -> R {
        // A union registers each of its members.
        if let Ok(Value::Tuple(members)) = op::getattr(class, "__args__") {
            for member in members.iter().cloned() {
                self.registry.set(member, func.clone())?;
            }
            return Ok(func);
        }
        self.registry.set(class.clone(), func.clone())?;
        Ok(func)
    }
}

fn check_annotation(name: &Value, annotation: &Value) -> R<()> {
    let fits = |one: &Value| matches!(one, Value::Class(_)) || one.is_none();
    let origin = op::call(&crate::define::library("typing", "get_origin")?, args![annotation])?;
    let union = matches!(&*fmt::str(&origin)?, "typing.Union" | "<class 'types.UnionType'>");
    let what = match union {
        true if collect(&op::getattr(annotation, "__args__")?)?.iter().all(fits) => return Ok(()),
        true => "not all arguments are classes",
        false if fits(annotation) => return Ok(()),
        false => "is not a class",
    };
    Err(type_error(format!("Invalid annotation for {}. {} {what}.", fmt::repr(name)?, fmt::repr(annotation)?)))
}

fn register(this: &Value, a: Args) -> R {
    let [class, func] = a.named("register", ["cls", "func"], 1)?;
    let class = class.unwrap_or_default();
    if let Some(func) = func {
        return Dispatcher::of(this)?.register(&class, func);
    }
    if matches!(class, Value::Func(_)) {
        let mut annotations = op::getattr(&class, "__annotations__")?;
        if collect(&op::call_method(&annotations, "values", ())?)?.iter().any(|one| matches!(one, Value::Str(_))) {
            annotations = op::call(&crate::define::library("typing", "get_type_hints")?, args![&class])?;
        }
        let first = match op::iter(&op::call_method(&annotations, "items", ())?)?.next_parts::<2>()? {
            Some([name, first]) => {
                check_annotation(&name, &first)?;
                first
            }
            None => {
                return Err(type_error(format!(
                    "Invalid first argument to `register()`: {}. Use either `@register(some_class)` or plain `@register` on an annotated function.",
                    fmt::repr(&class)?
                )));
            }
        };
        // `None` as an annotation means its type.
        let first = if first.is_none() { Value::Class(class_of(&first)) } else { first };
        return Dispatcher::of(this)?.register(&first, class);
    }
    let this = this.clone();
    Ok(Func::builtin("register", move |a| Dispatcher::of(&this)?.register(&class, a.one("register")?)))
}

pub fn singledispatch(a: Args) -> R {
    let func = a.one("singledispatch")?;
    let class = ClassBuilder::native("function", "builtins")
        .method("__call__", |this, a| {
            let dispatcher = Dispatcher::of(this)?;
            let Some(first) = a.pos.first() else {
                return Err(type_error(format!("{} requires at least 1 positional argument", dispatcher.name)));
            };
            op::call(&dispatcher.find(&class_of(first))?, a)
        })
        .method("register", register)
        .method("dispatch", |this, a| match a.one("dispatch")? {
            Value::Class(class) => Dispatcher::of(this)?.find(&class),
            _ => Err(type_error("dispatch() wants a class")),
        })
        .getter("registry", |this| Ok(Value::Dict(Dispatcher::of(this)?.registry.copy())))
        .build()?;
    let registry = Dict::new();
    registry.set(builtins::get("object"), func.clone())?;
    let name = op::getattr(&func, "__name__")?.as_str()?;
    let made = Value::native(Dispatcher { class, name, registry: Shared::new(registry), attrs: Dict::new() });
    wrapping::update(&made, &func, wrapping::ASSIGNED)
}

struct DispatchMethod {
    class: Class,
    dispatcher: Value,
}

impl Native for DispatchMethod {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn descriptor_get(&self, _this: &Value, instance: Option<&Value>, owner: &Class) -> R<Option<Value>> {
        let (dispatcher, owner, instance) = (self.dispatcher.clone(), owner.clone(), instance.cloned());
        Ok(Some(Func::builtin("_method", move |a| {
            let known = Dispatcher::of(&dispatcher)?;
            let Some(first) = a.pos.first() else {
                return Err(type_error(format!("{} requires at least 1 positional argument", known.name)));
            };
            let found = known.find(&class_of(first))?;
            match (&found, &instance) {
                (Value::Descriptor(d), _) => match &**d {
                    Descriptor::Static(f) => op::call(f, a),
                    Descriptor::Class(f) => op::call(f, a.with_first(Value::Class(owner.clone()))),
                    _ => op::call(&found, a),
                },
                (_, Some(this)) => op::call(&found, a.with_first(this.clone())),
                _ => op::call(&found, a),
            }
        })))
    }
}

pub fn method_class() -> R<Class> {
    ClassBuilder::native("singledispatchmethod", "functools")
        .constructor(|class, a| {
            let dispatcher = singledispatch(a)?;
            Ok(Value::native(DispatchMethod { class: class.clone(), dispatcher }))
        })
        .method("register", |this, a| match this.downcast::<DispatchMethod>() {
            Some(method) => register(&method.dispatcher, a),
            None => Err(type_error("expected a singledispatchmethod")),
        })
        .build()
}
