//! `copy`: shallow and deep copies.
use batuta_rt::prelude::*;
use std::collections::HashMap;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("copy", build))
}

fn build() -> R<Module> {
    let error = ClassBuilder::native("Error", "copy").base(exc::class::Exception()).build()?;
    let module = Module::new("copy").function("copy", |a| shallow(&a.one("copy")?)).function("deepcopy", |a| {
        let [value, memo] = a.named("deepcopy", ["x", "memo"], 1)?;
        let memo = match memo {
            Some(Value::Dict(memo)) => memo,
            _ => Dict::new(),
        };
        let foreign = !memo.is_empty();
        Copier { seen: HashMap::new(), kept: None, memo, foreign }.deep(&value.unwrap_or_default())
    });
    module.set("Error", Value::Class(error.clone()));
    module.set("error", Value::Class(error));
    Ok(module)
}

fn shallow(value: &Value) -> R {
    if let Some(method) = own_method(value, "__copy__") {
        return op::call(&method, [value.clone()]);
    }
    if crate::copying_protocol::takes_part(value) {
        return crate::copying_protocol::copy(value, &mut |part| Ok(part.clone()), &mut |_| Ok(()));
    }
    Ok(match value {
        Value::Gen(_) | Value::Module(_) | Value::View(_) => return Err(no_copy(value)),
        Value::Iter(iterator) => match iterator.twin() {
            Some(made) => Value::Iter(made),
            None => made_again(iterator, value, &mut |over| Ok(over.clone()))?,
        },
        Value::Native(_) if moves(value) => return Err(no_twin(value)),
        Value::List(list) => Value::List(List::from(list.to_vec())),
        Value::Dict(dict) => Value::Dict(dict.copy()),
        Value::Set(set) => Value::Set(set.copy()),
        Value::ByteArray(_) => op::call_method(value, "copy", ())?,
        Value::Obj(object) => Value::Obj(twin(object, |inner| Ok(inner.clone()))?),
        _ => value.clone(),
    })
}

/// An iterator over a copy of what the other goes over, in the same place.
fn made_again(iterator: &IterObj, value: &Value, each: &mut dyn FnMut(&Value) -> R) -> R {
    let Some(parts) = iterator.parts() else {
        return iterator.twin().map(Value::Iter).ok_or_else(|| no_twin(value));
    };
    let maker = builtins::get(if parts.backward { "reversed" } else { "iter" });
    let made = op::call(&maker, [each(&parts.over)?])?;
    if let Some(place) = parts.place {
        op::call_method(&made, "__setstate__", [Value::from(place)])?;
    }
    Ok(made)
}

/// Objects with a place of their own that CPython copies: two that share it would be wrong.
fn moves(value: &Value) -> bool {
    let class = class_of(value);
    class.lookup("__next__").is_some() || matches!(&*class.name(), "Random" | "StringIO" | "BytesIO")
}

fn no_twin(value: &Value) -> Exc {
    not_implemented_error(format!("batuta: copying '{}' objects is not supported", value.type_name()))
}

fn no_copy(value: &Value) -> Exc {
    type_error(format!("cannot pickle '{}' object", value.type_name()))
}

/// A method that the program's class (or a library class) defines, unbound.
fn own_method(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Obj(_) | Value::Native(_) => class_of(value).lookup(name),
        _ => None,
    }
}

/// A new instance of the same class with the same attributes; `each` copies a payload.
fn twin(object: &Obj, each: impl FnOnce(&Value) -> R) -> R<Obj> {
    let payload = match object.payload() {
        Payload::None => Payload::None,
        Payload::Value(inner) => Payload::Value(match inner {
            Value::List(list) => each(&Value::List(List::from(list.to_vec())))?,
            Value::Dict(dict) => {
                let made = dict.alike();
                made.merge(dict)?;
                each(&Value::Dict(made))?
            }
            Value::Set(set) => each(&Value::Set(set.copy()))?,
            other => other.clone(),
        }),
        Payload::Exc(data) => {
            let made = Exc::new(object.class(), &data.args.get());
            for (name, value) in object.attrs().items() {
                made.obj().set_attr(&name.as_str()?, value);
            }
            return Ok(made.obj().clone());
        }
    };
    let made = Obj::with_payload(object.class(), payload);
    for (name, value) in object.attrs().items() {
        made.set_attr(&name.as_str()?, value);
    }
    Ok(made)
}

fn identity(value: &Value) -> R {
    op::call(&builtins::get("id"), [value.clone()])
}

struct Copier {
    /// Address of an original -> its copy.
    seen: HashMap<usize, Value>,
    /// Originals stay alive while their addresses are in use: the list that the memo keeps under its own identity.
    kept: Option<List>,
    memo: Dict,
    /// Whether the memo may hold copies that others made: an outer copy, or a `__deepcopy__` of the program.
    foreign: bool,
}

impl Copier {
    fn remember(&mut self, original: &Value, address: usize, made: &Value) -> R<()> {
        self.seen.insert(address, made.clone());
        self.keep(original)?;
        self.memo.set(identity(original)?, made.clone())
    }

    fn keep(&mut self, original: &Value) -> R<()> {
        let kept = match &self.kept {
            Some(kept) => kept.clone(),
            None => {
                let own = identity(&Value::Dict(self.memo.clone()))?;
                let kept = match self.memo.get(&own)? {
                    Some(Value::List(kept)) => kept,
                    _ => List::new(),
                };
                self.memo.set(own, Value::List(kept.clone()))?;
                self.kept.insert(kept).clone()
            }
        };
        kept.push(original.clone());
        Ok(())
    }

    /// A copy by the program's own `__deepcopy__`, which may put others into the memo.
    fn by_method(&mut self, method: &Value, value: &Value) -> R {
        self.foreign = true;
        op::call(method, [value.clone(), Value::Dict(self.memo.clone())])
    }

    fn deep(&mut self, value: &Value) -> R {
        let address = match value {
            Value::List(list) => list.address(),
            Value::Dict(dict) => dict.address(),
            Value::Set(set) => set.address(),
            Value::Tuple(tuple) => tuple.address(),
            Value::Obj(object) => object.address(),
            Value::Native(native) => native.address(),
            Value::ByteArray(_) => return op::call_method(value, "copy", ()),
            Value::Gen(_) | Value::Module(_) | Value::View(_) => return Err(no_copy(value)),
            Value::Iter(iterator) => iterator.address(),
            _ => return Ok(value.clone()),
        };
        // The functions that CPython's `copy` calls for each: of an instance its state as well.
        let _level = batuta_rt::depth::levels(if matches!(value, Value::Obj(_)) { 4 } else { 2 })?;
        if let Some(found) = self.seen.get(&address) {
            return Ok(found.clone());
        }
        if self.foreign {
            if let Some(found) = self.memo.get(&identity(value)?)? {
                return Ok(found);
            }
        }
        match value {
            Value::List(list) => {
                let made = List::new();
                self.remember(value, address, &Value::List(made.clone()))?;
                for item in list.to_vec() {
                    made.push(self.deep(&item)?);
                }
                Ok(Value::List(made))
            }
            Value::Dict(dict) => {
                let made = dict.alike();
                self.remember(value, address, &Value::Dict(made.clone()))?;
                for (key, item) in dict.items() {
                    let key = self.deep(&key)?;
                    made.set(key, self.deep(&item)?)?;
                }
                Ok(Value::Dict(made))
            }
            Value::Set(set) => {
                let mut items = Vec::new();
                for item in set.to_vec() {
                    items.push(self.deep(&item)?);
                }
                let made = op::call(&builtins::get("set"), [Value::List(List::from(items))])?;
                self.remember(value, address, &made)?;
                Ok(made)
            }
            Value::Tuple(tuple) => {
                let mut items = Vec::new();
                let mut changed = false;
                for item in tuple.iter() {
                    let copied = self.deep(item)?;
                    changed |= !copied.is(item);
                    items.push(copied);
                }
                // A tuple of things that need no copy is itself.
                let made = if changed { Value::Tuple(Tuple::from(items)) } else { value.clone() };
                if let Some(found) = self.seen.get(&address) {
                    return Ok(found.clone());
                }
                self.remember(value, address, &made)?;
                Ok(made)
            }
            Value::Obj(object) => self.object(value, object, address),
            Value::Iter(iterator) => {
                let made = made_again(iterator, value, &mut |over| self.deep(over))?;
                self.remember(value, address, &made)?;
                Ok(made)
            }
            _ => self.native(value, address),
        }
    }

    fn object(&mut self, value: &Value, object: &Obj, address: usize) -> R {
        if let Some(method) = own_method(value, "__deepcopy__") {
            let made = self.by_method(&method, value)?;
            self.remember(value, address, &made)?;
            return Ok(made);
        }
        if crate::copying_protocol::takes_part(value) {
            let copier = std::cell::RefCell::new(self);
            return crate::copying_protocol::copy(value, &mut |part| copier.borrow_mut().deep(part), &mut |made| {
                copier.borrow_mut().remember(value, address, made)
            });
        }
        // Members of an enumeration are themselves.
        if class_of(value).meta().is_some_and(|meta| meta.name() == "EnumType") {
            return Ok(value.clone());
        }
        let payload = match object.payload() {
            Payload::Value(inner @ (Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Tuple(_))) => {
                Payload::Value(self.deep(inner)?)
            }
            _ => {
                let made = twin(object, |inner| Ok(inner.clone()))?;
                self.remember(value, address, &Value::Obj(made.clone()))?;
                for (name, item) in object.attrs().items() {
                    made.set_attr(&name.as_str()?, self.deep(&item)?);
                }
                return Ok(Value::Obj(made));
            }
        };
        let made = Obj::with_payload(object.class(), payload);
        self.remember(value, address, &Value::Obj(made.clone()))?;
        for (name, item) in object.attrs().items() {
            made.set_attr(&name.as_str()?, self.deep(&item)?);
        }
        Ok(Value::Obj(made))
    }

    /// A native container copies itself, then its items are replaced by their copies.
    fn native(&mut self, value: &Value, address: usize) -> R {
        let class = class_of(value);
        if let Some(method) = class.lookup("__deepcopy__") {
            return self.by_method(&method, value);
        }
        if moves(value) {
            return Err(no_twin(value));
        }
        let (Some(copy), true) = (class.lookup("__copy__"), class.lookup("__setitem__").is_some()) else {
            return Ok(value.clone());
        };
        let made = op::call(&copy, [value.clone()])?;
        self.remember(value, address, &made)?;
        for (index, item) in collect(value)?.iter().enumerate() {
            let item = self.deep(item)?;
            op::setitem(&made, &Value::from(index as i64), item)?;
        }
        Ok(made)
    }
}
