//! Small forms that emitted code is written with: definitions, modules, unpacking, class bodies, `with`.
use crate::prelude::*;
use std::collections::HashMap;

/// A function value: `def("area(w, h=)", vec![default], |[w, h]| area(&w, &h))`.
///
/// The signature is read once per thread; parameters marked `=` take `defaults` in order.
pub fn def<const N: usize, D: Into<Vec<Value>>>(
    signature: &'static str,
    defaults: D,
    body: impl Fn([Value; N]) -> R + 'static,
) -> Value {
    let parsed = parsed(signature);
    let mut values = defaults.into().into_iter();
    let pos = values.by_ref().take(parsed.pos).collect();
    let kw = parsed.kw.iter().map(|has| if *has { values.next() } else { None }).collect();
    Func::new(parsed.signature.clone(), Defaults { pos, kw }, None, move |bound| body(bound.into_array()))
}

/// A function with its docstring.
pub fn documented(function: Value, doc: &str) -> Value {
    if let Value::Func(f) = &function {
        f.set_doc(Value::str(doc));
    }
    function
}

/// A function with its `__annotations__`.
pub fn annotated(function: Value, annotations: &Value) -> Value {
    if let Value::Func(f) = &function {
        f.attrs().set_str("__annotations__", annotations.clone());
    }
    function
}

struct Parsed {
    signature: Shared<Signature>,
    /// How many positional parameters have a default; which keyword-only ones do.
    pos: usize,
    kw: Vec<bool>,
}

fn parsed(text: &'static str) -> Shared<Parsed> {
    thread_local!(static TABLE: Slot<HashMap<usize, Shared<Parsed>>> = Slot::new(HashMap::new()));
    let key = text.as_ptr() as usize;
    if let Some(found) = TABLE.with(|table| table.with(|t| t.get(&key).cloned())) {
        return found;
    }
    let made = Shared::new(parse(text));
    TABLE.with(|table| table.with_mut(|t| t.insert(key, made.clone())));
    made
}

fn parse(text: &str) -> Parsed {
    let (qualname, list) = text.split_once('(').unwrap_or((text, ")"));
    let list = list.strip_suffix(')').unwrap_or(list);
    let (mut params, mut kwonly, mut kw) = (Vec::new(), Vec::new(), Vec::new());
    let (mut posonly, mut pos) = (0, 0);
    let (mut vararg, mut kwarg) = (None, None);
    let mut named = false;
    for part in list.split(", ").filter(|p| !p.is_empty()) {
        let (name, defaulted) = match part.strip_suffix('=') {
            Some(name) => (name, true),
            None => (part, false),
        };
        if name == "/" {
            posonly = params.len();
        } else if name == "*" {
            named = true;
        } else if let Some(name) = name.strip_prefix("**") {
            kwarg = Some(name);
        } else if let Some(name) = name.strip_prefix('*') {
            vararg = Some(name);
            named = true;
        } else if named {
            kwonly.push(name);
            kw.push(defaulted);
        } else {
            params.push(name);
            pos += defaulted as usize;
        }
    }
    Parsed { signature: Signature::new(qualname, posonly, &params, vararg, &kwonly, kwarg), pos, kw }
}

/// The protocols as methods, so that emitted code reads from the left.
impl Value {
    /// `value.name`.
    pub fn attr(&self, name: &str) -> R {
        op::getattr(self, name)
    }
    pub fn set_attr(&self, name: &str, value: impl Into<Value>) -> R<()> {
        op::setattr(self, name, value.into())
    }
    pub fn del_attr(&self, name: &str) -> R<()> {
        op::delattr(self, name)
    }
    /// `value[key]`.
    pub fn item(&self, key: &Value) -> R {
        op::getitem(self, key)
    }
    pub fn set_item(&self, key: &Value, value: impl Into<Value>) -> R<()> {
        op::setitem(self, key, value.into())
    }
    pub fn del_item(&self, key: &Value) -> R<()> {
        op::delitem(self, key)
    }
    /// `value(*args)`.
    pub fn call(&self, args: impl Into<Args>) -> R {
        op::call(self, args)
    }
    /// `value.name(*args)`.
    pub fn invoke(&self, name: &str, args: impl Into<Args>) -> R {
        op::call_method(self, name, args)
    }
    pub fn truthy(&self) -> R<bool> {
        op::truthy(self)
    }
}

/// `left and right`.
pub fn and(left: Value, right: impl FnOnce() -> R) -> R {
    if op::truthy(&left)? {
        right()
    } else {
        Ok(left)
    }
}
/// `left or right`.
pub fn or(left: Value, right: impl FnOnce() -> R) -> R {
    if op::truthy(&left)? {
        Ok(left)
    } else {
        right()
    }
}

impl<T> Default for Flow<T> {
    fn default() -> Flow<T> {
        Flow::Next
    }
}

/// The literal `3j`.
pub fn imaginary(value: f64) -> Value {
    crate::complex::complex(0.0, value)
}

/// A `try` body that nothing but its end or an error leaves.
pub fn attempt(body: impl FnOnce() -> R<()>) -> R<()> {
    body()
}

/// `raise ValueError(...)` of a builtin exception.
#[cold]
pub fn raised(class: &str, args: impl Into<Args>) -> Exc {
    match op::call(&builtins::get(class), args) {
        Ok(made) => exc::raise(made, None),
        Err(failed) => failed,
    }
}

/// The end of a `with` block, however its body ended: an error that the manager swallows becomes the plain way on.
pub fn leave<T: Default>(manager: &Value, outcome: R<T>) -> R<T> {
    match outcome {
        Ok(way) => {
            op::exit(manager, None)?;
            Ok(way)
        }
        Err(error) => {
            if op::exit(manager, Some(&error))? {
                Ok(T::default())
            } else {
                Err(error)
            }
        }
    }
}

/// The end of an `async with` block.
pub async fn leave_async<T: Default>(co: &Co, manager: &Value, outcome: R<T>) -> R<T> {
    let none = || vec![Value::None; 3];
    match outcome {
        Ok(way) => {
            co.await_(&op::call_method(manager, "__aexit__", none())?).await?;
            Ok(way)
        }
        Err(error) => {
            let details = vec![error.class().into(), error.value(), Value::None];
            let left = co.await_(&op::call_method(manager, "__aexit__", details)?).await?;
            if op::truthy(&left)? {
                Ok(T::default())
            } else {
                Err(error)
            }
        }
    }
}

/// `a, *b, c = value` with `N` targets, the starred one at `star`.
pub fn unpack_star<const N: usize>(value: &Value, star: usize) -> R<[Value; N]> {
    let found = op::unpack_star(value, star, N - star - 1)?;
    <[Value; N]>::try_from(found).map_err(|_| type_error("cannot unpack"))
}

/// `*value` in a display.
pub fn spread(value: &Value) -> R<Vec<Value>> {
    collect(value)
}
pub fn list(items: Vec<Value>) -> Value {
    Value::List(List::from(items))
}
pub fn tuple(items: Vec<Value>) -> Value {
    Value::Tuple(Tuple::from(items))
}
pub fn set(items: Vec<Value>) -> R {
    Set::from_values(items).map(Value::Set)
}
/// `**value` in a dict display.
pub fn merge(into: &Dict, value: &Value) -> R<()> {
    let keys = match value.payload() {
        Value::Dict(d) => d.items(),
        _ if op::hasattr(value, "keys")? => {
            let mut pairs = Vec::new();
            for key in collect(&op::call_method(value, "keys", ())?)? {
                let found = op::getitem(value, &key)?;
                pairs.push((key, found));
            }
            pairs
        }
        _ => return Err(type_error(format!("'{}' object is not a mapping", value.type_name()))),
    };
    for (key, found) in keys {
        into.set(key, found)?;
    }
    Ok(())
}

/// A name in a class body that only the body binds.
pub fn class_name(space: &Dict, name: &str) -> R {
    space.get_str(name).ok_or_else(|| undefined(name))
}
pub fn class_delete(space: &Dict, name: &str) -> R<()> {
    match space.remove_str(name) {
        Some(_) => Ok(()),
        None => Err(undefined(name)),
    }
}
/// `name: annotation` in a class body.
pub trait Annotate {
    fn annotate(&self, name: &str, annotation: Value);
}
impl Annotate for Dict {
    fn annotate(&self, name: &str, annotation: Value) {
        let held = match self.get_str("__annotations__") {
            Some(Value::Dict(held)) => held,
            _ => {
                let made = Dict::new();
                self.set_str("__annotations__", Value::Dict(made.clone()));
                made
            }
        };
        held.set_str(name, annotation);
    }
}

/// What comprehensions fill.
pub mod comprehension {
    use crate::prelude::*;
    pub fn list() -> Value {
        Value::List(List::from(Vec::new()))
    }
    pub fn set() -> Value {
        Value::Set(Set::new())
    }
    pub fn dict() -> Value {
        Value::Dict(Dict::new())
    }
    pub fn push(out: &Value, item: impl Into<Value>) {
        if let Value::List(list) = out {
            list.push(item.into());
        }
    }
    pub fn add(out: &Value, item: impl Into<Value>) -> R<()> {
        match out {
            Value::Set(set) => set.add(item.into()).map(drop),
            _ => Ok(()),
        }
    }
    pub fn insert(out: &Value, key: impl Into<Value>, item: impl Into<Value>) -> R<()> {
        match out {
            Value::Dict(dict) => dict.set(key.into(), item.into()).map(drop),
            _ => Ok(()),
        }
    }

    /// `[body(x) for x in source]`.
    pub fn list_of(source: &Value, mut body: impl FnMut(Value) -> R) -> R {
        list_if(source, |item| body(item).map(Some))
    }
    /// `[... for x in source if ...]`: the body gives None for what is left out.
    pub fn list_if(source: &Value, mut body: impl FnMut(Value) -> R<Option<Value>>) -> R {
        let mut out = Vec::new();
        let mut items = op::iter(source)?;
        while let Some(item) = items.next()? {
            out.extend(body(item)?);
        }
        Ok(Value::List(List::from(out)))
    }
    pub fn set_of(source: &Value, mut body: impl FnMut(Value) -> R) -> R {
        set_if(source, |item| body(item).map(Some))
    }
    pub fn set_if(source: &Value, mut body: impl FnMut(Value) -> R<Option<Value>>) -> R {
        let out = Set::new();
        let mut items = op::iter(source)?;
        while let Some(item) = items.next()? {
            if let Some(value) = body(item)? {
                out.add(value)?;
            }
        }
        Ok(Value::Set(out))
    }
    pub fn dict_of(source: &Value, mut body: impl FnMut(Value) -> R<(Value, Value)>) -> R {
        dict_if(source, |item| body(item).map(Some))
    }
    pub fn dict_if(source: &Value, mut body: impl FnMut(Value) -> R<Option<(Value, Value)>>) -> R {
        let out = Dict::new();
        let mut items = op::iter(source)?;
        while let Some(item) = items.next()? {
            if let Some((key, value)) = body(item)? {
                out.set(key, value)?;
            }
        }
        Ok(Value::Dict(out))
    }
}

/// Modules of the program.
pub mod modules {
    use crate::prelude::*;

    /// `from module import name`.
    pub fn member(module: &Value, name: &str) -> R {
        let Value::Module(found) = module else { return op::getattr(module, name) };
        match found.find(name)? {
            Some(value) => Ok(value),
            None => {
                let text = format!("cannot import name '{name}' from '{}'", found.name());
                Err(Exc::of(K::ImportError, text))
            }
        }
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

    /// The state of a module of the program: its body runs at the first import.
    pub struct Unit {
        module: Slot<Option<Module>>,
    }
    impl Unit {
        pub const fn new() -> Unit {
            Unit { module: Slot::new(None) }
        }
        /// The module, if its body has begun to run.
        pub fn started(&self) -> Option<Module> {
            self.module.get()
        }
        /// Runs the body. A body that fails leaves no module behind.
        pub fn start(&self, module: Module, init: fn() -> R<()>) -> R<Module> {
            self.module.set(Some(module.clone()));
            match init() {
                Ok(()) => Ok(module),
                Err(error) => {
                    self.module.set(None);
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
                return Ok(Value::Module(module));
            }
            let package = super::import()?;
            let module = UNIT.with(|unit| match unit.started() {
                Some(module) => Ok(module),
                None => unit.start(new_module(), $init),
            })?;
            if let Value::Module(package) = package {
                package.assign($module.rsplit('.').next().unwrap_or_default(), Value::Module(module.clone()))?;
            }
            Ok(Value::Module(module))
        }
    };
    ($module:literal, $init:ident; $($slots:tt)*) => {
        $crate::module_globals! { @slots $module, $($slots)* }
        /// Runs the module's body at its first import; gives the module.
        pub fn import() -> R {
            UNIT.with(|unit| match unit.started() {
                Some(module) => Ok(Value::Module(module)),
                None => unit.start(new_module(), $init).map(Value::Module),
            })
        }
    };
    (@slots $module:literal, $($name:ident : $text:literal),* $(,)?) => {
        $crate::globals! { $($name: $text),* }
        thread_local!(static UNIT: $crate::emitted::modules::Unit = const { $crate::emitted::modules::Unit::new() });
        fn new_module() -> Module {
            $crate::builtins::attributes::register_scope(|| {
                let mut names = Vec::new();
                $(if $name.try_get().is_some() {
                    names.push($text);
                })*
                names
            });
            let module = Module::new($module);
            module.set_fallback(|name, value| {
                let slot = match name {
                    $($text => &$name,)*
                    _ => return Ok(None),
                };
                match value {
                    Some(value) => {
                        slot.set(value.clone());
                        Ok(Some(value))
                    }
                    None => Ok(slot.try_get()),
                }
            });
            module
        }
    };
}

/// Patterns of `match`: each gives a tuple of the parts, or None.
pub mod patterns {
    use crate::prelude::*;

    /// `[a, b, *rest, c]`; `after` is -1 where there is no star.
    pub fn sequence(subject: &Value, before: usize, after: i64) -> R {
        let items = match subject.payload() {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => collect(subject)?,
            _ => return Ok(Value::None),
        };
        if after < 0 {
            return Ok(if items.len() == before { super::tuple(items) } else { Value::None });
        }
        if items.len() < before + after as usize {
            return Ok(Value::None);
        }
        Ok(super::tuple(op::unpack_star(&super::tuple(items), before, after as usize)?))
    }

    /// `{key: pattern, **rest}`.
    pub fn mapping(subject: &Value, keys: &Value, rest: bool) -> R {
        let Value::Dict(dict) = subject.payload() else { return Ok(Value::None) };
        let keys = collect(keys)?;
        let mut parts = Vec::new();
        for key in &keys {
            match dict.get(key)? {
                Some(found) => parts.push(found),
                None => return Ok(Value::None),
            }
        }
        if rest {
            let left = Dict::new();
            for (key, found) in dict.items() {
                let mut taken = false;
                for one in &keys {
                    taken = taken || op::eq_bool(&key, one)?;
                }
                if !taken {
                    left.set(key, found)?;
                }
            }
            parts.push(Value::Dict(left));
        }
        Ok(super::tuple(parts))
    }

    /// `Class(a, b, name=c)`: `count` positional patterns, then `names`.
    pub fn class(subject: &Value, class: &Value, count: usize, names: &Value) -> R {
        let Value::Class(wanted) = class else { return Err(type_error("called match pattern must be a class")) };
        if !op::instance_of(subject, wanted)? {
            return Ok(Value::None);
        }
        let mut parts = Vec::new();
        let mut attributes = Vec::new();
        if count > 0 {
            match wanted.lookup("__match_args__") {
                Some(args) => {
                    let listed = collect(&args)?;
                    if listed.len() < count {
                        let text = format!(
                            "{}() accepts {} positional sub-pattern{} ({count} given)",
                            wanted.name(),
                            listed.len(),
                            if listed.len() == 1 { "" } else { "s" }
                        );
                        return Err(type_error(text));
                    }
                    attributes.extend(listed.into_iter().take(count));
                }
                None if count == 1 && is_self_matching(wanted) => parts.push(subject.clone()),
                None => {
                    let text = format!("{}() accepts 0 positional sub-patterns ({count} given)", wanted.name());
                    return Err(type_error(text));
                }
            }
        }
        attributes.extend(collect(names)?);
        for name in attributes {
            let name = name.as_str()?;
            if !op::hasattr(subject, &name)? {
                return Ok(Value::None);
            }
            parts.push(op::getattr(subject, &name)?);
        }
        Ok(super::tuple(parts))
    }

    // Builtin types whose one positional pattern is the subject itself.
    fn is_self_matching(class: &Class) -> bool {
        use K::*;
        [Bool, ByteArray, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple]
            .into_iter()
            .any(|kind| class.is_subclass_of(kind))
    }
}
