//! How builtin classes get their attributes, and what `type` itself does: calling a class, class attributes.
use crate::attribute::{bind, call_bound};
use crate::class::builtin::{get, is_exception};
use crate::func::{GetterFn, MethodFn};
use crate::prelude::*;

/// The entry of a class method of a builtin type.
pub(crate) type ClassFn = fn(&Class, Args) -> R;

/// The attributes of a builtin type that are special to it.
pub(crate) struct TypeSpec {
    pub methods: &'static [(&'static str, MethodFn)],
    pub getters: &'static [(&'static str, GetterFn)],
    /// Class methods: called with the class.
    pub statics: &'static [(&'static str, ClassFn)],
}

fn specs(kind: K) -> &'static [&'static TypeSpec] {
    match kind {
        K::Object => &[&crate::class::object_methods::SPEC, &crate::class::reduce::OBJECT],
        K::Ellipsis | K::NotImplementedType => &[&crate::class::reduce::NAMED],
        K::Type => &[&crate::class::user_meta::SPEC],
        K::Int => &[&crate::int::methods::SPEC],
        K::Float => &[&crate::float::methods::SPEC],
        K::Complex => &[&crate::complex::SPEC],
        K::Str => &[&crate::text::methods::SPEC, &crate::text::methods::SIMPLE_SPEC, &crate::text::split::SPEC],
        K::Bytes => &[&crate::bytes::methods::SPEC, &crate::bytes::split::SPEC],
        K::ByteArray => &[&crate::bytes::methods::SPEC, &crate::bytes::split::SPEC, &crate::bytes::modify::SPEC],
        K::List => &[&crate::list::methods::SPEC],
        K::Tuple => &[&crate::list::tuple_methods::SPEC],
        K::Dict => &[&crate::dict::methods::SPEC],
        K::OrderedDictKeys | K::OrderedDictValues | K::OrderedDictItems => &[&crate::dict::view_methods::SPEC],
        K::DictKeys | K::DictValues | K::DictItems => &[&crate::dict::view_methods::SPEC],
        K::Set => &[&crate::set::methods::SPEC, &crate::set::methods::MUTABLE],
        K::FrozenSet => &[&crate::set::methods::SPEC],
        K::Range => &[&crate::range::SPEC, &crate::class::reduce::RANGE],
        K::Slice => &[&crate::slice::SPEC, &crate::class::reduce::RANGE],
        K::Generator => &[&crate::iters::methods::GENERATOR],
        K::Coroutine => &[&crate::iters::methods::COROUTINE],
        K::AsyncGenerator => &[&crate::async_gen::ASYNC_GENERATOR],
        K::MemoryView => &[&crate::bytes::memory::SPEC],
        K::TextIO => &[&crate::io::methods::COMMON, &crate::io::methods::TEXT],
        K::BufferedReader | K::BufferedWriter | K::BufferedRandom | K::FileIO => {
            &[&crate::io::methods::COMMON, &crate::io::methods::BINARY]
        }
        K::BaseException => &[&crate::exc::methods::SPEC],
        K::KeyError | K::OSError | K::SyntaxError | K::UnicodeDecodeError | K::UnicodeEncodeError => {
            &[&crate::exc::methods::OWN_TEXT]
        }
        K::BaseExceptionGroup => &[&crate::exc::group::SPEC, &crate::exc::methods::OWN_TEXT],
        K::Function | K::StaticMethod | K::ClassMethod => &[&crate::func::attrs::BINDING],
        K::Property => &[&crate::func::attrs::BINDING, &crate::func::attrs::STORING, &crate::func::property::SPEC],
        K::Module => &[&crate::class::module_type::SPEC],
        K::GenericAlias | K::UnionType => &[&crate::generic::SPEC],
        _ => &[],
    }
}

fn is_iterator(kind: K) -> bool {
    (K::ListIterator as usize..=K::Reversed as usize).contains(&(kind as usize))
}

/// Gives a builtin class its attributes.
pub(crate) fn fill(class: &Class) {
    let Some(kind) = class.kind() else { return };
    let owner = class.name();
    let dict = class.dict();
    let mut own: Vec<&TypeSpec> = specs(kind).to_vec();
    if is_iterator(kind) {
        own.push(&crate::iters::methods::ITERATOR);
        if (owner.ends_with("iterator") || kind == K::Reversed)
            && kind != K::CallableIterator
            && kind != K::MemoryIterator
        {
            own.push(&crate::iters::methods::COUNTED);
        }
        if crate::iters::reduce::REDUCING.contains(&&*owner) {
            own.push(&crate::iters::reduce::REDUCED);
            if crate::iters::reduce::PLACING.contains(&&*owner) {
                own.push(&crate::iters::reduce::PLACED);
            }
        }
    }
    for group in crate::ops::dunder::groups(kind) {
        for (name, method) in *group {
            dict.set_str(name, Func::method(&owner, name, *method));
        }
    }
    for spec in own {
        for (name, method) in spec.methods {
            dict.set_str(name, Func::method(&owner, name, *method));
        }
        for (name, getter) in spec.getters {
            dict.set_str(name, Func::getter(&owner, name, *getter));
        }
        for (name, body) in spec.statics {
            let body = *body;
            let function = Func::builtin(name, move |mut a: Args| {
                let first = if a.pos.is_empty() { Value::None } else { a.pos.remove(0) };
                match first {
                    Value::Class(c) => body(&c, a),
                    other => Err(type_error(format!("expected a class, got {}", other.type_name()))),
                }
            });
            dict.set_str(name, Descriptor::class_method(function));
        }
    }
    if crate::ops::dunder::unhashable(kind) {
        dict.set_str("__hash__", Value::None);
    }
    if matches!(kind, K::List | K::Dict | K::Set | K::ByteArray | K::Property) {
        dict.set_str(
            "__init__",
            Func::method(&owner, "__init__", |this, a| crate::builtins::construct::init(this, a).map(Value::from)),
        );
    }
    if kind == K::Object || super::builtin::PUBLIC.contains(&kind) || kind == K::BaseException {
        dict.set_str("__new__", builtin_new(kind));
    }
    if kind == K::BaseExceptionGroup {
        dict.set_str(
            "__class_getitem__",
            Descriptor::class_method(Func::builtin("__class_getitem__", |a| {
                let [class, _] = a.exactly("__class_getitem__")?;
                Ok(class)
            })),
        );
    }
}

fn builtin_new(kind: K) -> Value {
    Func::builtin("__new__", move |mut a| {
        let name = get(kind).name();
        if a.pos.is_empty() {
            return Err(type_error(format!("{name}.__new__(): not enough arguments")));
        }
        match a.pos.remove(0) {
            Value::Class(c) if kind == K::Object && c.layout() == K::Object => new_plain(&c, &a, true),
            Value::Class(c) if kind != K::Object && !c.is_subclass(&get(kind)) => {
                Err(type_error(format!("{name}.__new__({}): {} is not a subtype of {name}", c.name(), c.name())))
            }
            Value::Class(c) => crate::builtins::construct::new(&c, a),
            other => Err(type_error(format!("{name}.__new__(X): X is not a type object ({})", other.type_name()))),
        }
    })
}

/// `object.__new__(cls)`, refusing arguments that nobody takes.
fn new_plain(class: &Class, args: &Args, explicit: bool) -> R {
    if !(args.pos.is_empty() && args.kw.is_empty()) {
        let own_new = !explicit && class.owner_of("__new__").is_some_and(|c| c.kind().is_none());
        let own_init = class.owner_of("__init__").is_some_and(|c| c.kind().is_none());
        if explicit && class.owner_of("__new__").is_some_and(|c| c.kind().is_none()) {
            return Err(type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if !own_init && !own_new {
            return Err(type_error(format!("{}() takes no arguments", class.name())));
        }
    }
    if let Some(meta) = class.meta() {
        meta.before_new(class)?;
    }
    Ok(Value::Obj(Obj::new(class.clone())))
}

/// `cls(*args)`.
pub(crate) fn instantiate(class: &Class, args: Args) -> R {
    if let (Some(kind @ (K::List | K::Dict | K::Set)), true) = (class.kind(), args.pos.is_empty() && args.kw.is_empty())
    {
        return Ok(crate::builtins::construct::empty(kind));
    }
    if let Some(init) = class.only_init() {
        let made = Value::Obj(Obj::new(class.clone()));
        let got = init.call_bound(&made, args)?;
        return if got.is_none() { Ok(made) } else { Err(init_gave(&got)) };
    }
    let args = match class.meta() {
        Some(meta) => match meta.call(class, args)? {
            Ok(made) => return Ok(made),
            Err(args) => args,
        },
        None => args,
    };
    instantiate_plainly(class, args)
}

/// `type.__call__(cls, *args)`: no hooks of a metaclass.
pub(crate) fn instantiate_plainly(class: &Class, args: Args) -> R {
    if let Some(kind) = class.kind() {
        if !is_exception(kind) {
            return crate::builtins::construct::exact(class, kind, args);
        }
    }
    let (new, init, plain) = class.makers();
    let made = match new {
        Some(Value::Func(f)) if f.is_builtin() => {
            if class.layout() == K::Object {
                new_plain(class, &args, false)?
            } else {
                crate::builtins::construct::new(class, args.clone())?
            }
        }
        Some(found) => {
            let function = bind(&found, None, class)?;
            op::call(&function, args.clone().with_first(class.into()))?
        }
        None => new_plain(class, &args, false)?,
    };
    let own = class_of(&made);
    if (plain && own.same(class)) || !own.is_subclass(class) {
        return Ok(made);
    }
    let init = if own.same(class) { init } else { own.lookup("__init__") };
    match init {
        Some(Value::Func(f)) if f.is_builtin() && &*f.qualname() == "object.__init__" => {}
        Some(init) => {
            let got = call_bound(&init, &made, &own, args)?;
            if !got.is_none() {
                return Err(init_gave(&got));
            }
        }
        None => {}
    }
    Ok(made)
}

#[cold]
fn init_gave(got: &Value) -> Exc {
    type_error(format!("__init__() should return None, not '{}'", got.type_name()))
}

fn tuple_of(classes: &[Class]) -> Value {
    Value::Tuple(classes.iter().map(Value::from).collect())
}

/// `cls.name` without the final refusal.
pub(crate) fn class_attribute(class: &Class, name: &str) -> R<Option<Value>> {
    if let Some(meta) = super::user_meta::of(class) {
        if let Some(found) = through_metaclass(class, &meta, name)? {
            return Ok(Some(found));
        }
    }
    own_attribute(class, name)
}

/// What a metaclass of the program finds before the class itself does: `__getattribute__`, data descriptors.
fn through_metaclass(class: &Class, meta: &Class, name: &str) -> R<Option<Value>> {
    if let Some(method @ Value::Func(_)) = meta.lookup("__getattribute__") {
        if crate::attribute::intercepts(meta) {
            return match call_bound(&method, &class.into(), meta, Args::of(vec![Value::str(name)])) {
                Err(e) if e.is(K::AttributeError) => match meta.lookup("__getattr__") {
                    Some(other) => call_bound(&other, &class.into(), meta, Args::of(vec![Value::str(name)])).map(Some),
                    None => Err(e),
                },
                found => found.map(Some),
            };
        }
    }
    match meta.lookup(name) {
        Some(attr) if crate::attribute::is_data(&attr) => bind(&attr, Some(&class.into()), meta).map(Some),
        _ => Ok(None),
    }
}

/// The descriptor of a name in `__slots__`.
fn member(class: &Class, name: &str) -> Value {
    let owns = |c: &Class| {
        c.dict().get_str("__slots__").is_some() && c.slots().is_some_and(|slots| slots.iter().any(|s| &**s == name))
    };
    let owner = class.mro().iter().rev().find(|c| owns(c)).map_or_else(|| class.name(), Class::name);
    Func::member(&owner, name)
}

/// What `cls.__dict__` shows: of a class of the program also the members that it has without being written there.
fn shown_dict(class: &Class) -> Dict {
    if class.kind().is_some() {
        return class.dict().copy();
    }
    // A class statement binds `__module__` before its body runs.
    let dict = Dict::new();
    dict.set_str("__module__", class.module().into());
    let _ = dict.merge(class.dict());
    let owner = class.name();
    let add = |name: &str, value: Value| {
        if dict.get_str(name).is_none() {
            dict.set_str(name, value);
        }
    };
    let bases = class.bases();
    let above: Vec<&Class> = bases.iter().filter(|b| b.kind().is_none()).collect();
    let has_dict = |b: &&Class| b.slots().is_none();
    let declared = class.dict().get_str("__slots__").is_some();
    for name in class.slots().filter(|_| declared).unwrap_or_default() {
        if !above.iter().any(|b| b.slots().is_some_and(|slots| slots.contains(name))) {
            add(name, Func::member(&owner, name));
        }
    }
    let layout = class.layout();
    let exception = layout == K::BaseException;
    if class.slots().is_none() && !exception && !above.iter().any(has_dict) {
        let get = |v: &Value| match v {
            Value::Obj(o) => Ok(Value::Dict(o.attrs().clone())),
            _ => Ok(Value::None),
        };
        add("__dict__", Func::getter(&owner, "__dict__", get));
    }
    if referable(class) && !above.iter().any(has_dict) {
        add("__weakref__", Func::getter(&owner, "__weakref__", |_| Ok(Value::None)));
    }
    add("__doc__", Value::None);
    dict
}

/// Whether instances of a class of the program say so (`__weakref__`) when they are referred to weakly.
pub(crate) fn referable(class: &Class) -> bool {
    class.kind().is_none()
        && class.slots().is_none()
        && !matches!(class.layout(), K::Int | K::Tuple | K::Bytes | K::Set | K::FrozenSet | K::Type)
}

/// `type.__getattribute__(cls, name)`.
pub(crate) fn own_attribute(class: &Class, name: &str) -> R<Option<Value>> {
    match name {
        "__name__" => return Ok(Some(class.name().into())),
        "__qualname__" => return Ok(Some(class.qualname().into())),
        "__module__" => return Ok(Some(class.module().into())),
        "__mro__" => return Ok(Some(tuple_of(&class.mro()))),
        "__bases__" => return Ok(Some(tuple_of(&class.bases()))),
        "__base__" => return Ok(Some(class.bases().first().map(Value::from).into())),
        "__class__" => return Ok(Some(crate::class::meta::metaclass(class).into())),
        "__dict__" => return Ok(Some(Value::Dict(shown_dict(class)))),
        "__doc__" => return Ok(Some(class.dict().get_str("__doc__").unwrap_or_default())),
        "__weakref__" if referable(class) => {
            return Ok(Some(Func::getter(&class.name(), "__weakref__", |_| Ok(Value::None))));
        }
        "mro" | "__subclasses__" => {
            let (class, mro) = (class.clone(), name == "mro");
            return Ok(Some(Func::builtin(name, move |a| {
                a.empty("mro")?;
                let list = if mro { class.mro() } else { subclasses(&class) };
                Ok(Value::List(list.iter().map(Value::from).collect()))
            })));
        }
        _ => {}
    }
    if let Some(attr) = class.lookup(name) {
        return bind(&attr, None, class).map(Some);
    }
    if class.slots().is_some_and(|slots| slots.iter().any(|s| &**s == name)) {
        return Ok(Some(member(class, name)));
    }
    if let Some(found) = class.meta().map(|m| m.getattr(class, name)).transpose()?.flatten() {
        return Ok(Some(found));
    }
    if name == "__annotations__" && class.kind().is_none() {
        let made = Value::Dict(Dict::new());
        class.set(name, made.clone());
        return Ok(Some(made));
    }
    if name == "__parameters__" && class.mro().iter().any(|c| &*c.name() == "Generic" && &*c.module() == "typing") {
        return Ok(Some(type_parameters(class)?));
    }
    Ok(None)
}

/// The type variables of a generic class: those of `Generic[...]`, else all that its bases name.
fn type_parameters(class: &Class) -> R {
    let mut found: Vec<Value> = Vec::new();
    let Some(bases) = class.dict().get_str("__orig_bases__") else {
        return Ok(Value::Tuple(Tuple::empty()));
    };
    for base in collect(&bases)? {
        let Some(list) = op::getattr_opt(&base, "__parameters__")? else { continue };
        for one in collect(&list)? {
            if !found.iter().any(|known| known.is(&one)) {
                found.push(one);
            }
        }
    }
    Ok(Value::Tuple(Tuple::from(found)))
}

fn subclasses(class: &Class) -> Vec<Class> {
    class.data().subclasses.with(|list| list.iter().filter_map(|w| w.upgrade()).map(Class::from_handle).collect())
}

/// `cls.name = value` and `del cls.name`.
pub(crate) fn store_class_attribute(class: &Class, name: &str, value: Option<Value>) -> R<()> {
    if class.kind().is_some() {
        return Err(type_error(format!("cannot set '{name}' attribute of immutable type '{}'", class.name())));
    }
    if let Some(meta) = class.meta() {
        if meta.setattr(class, name, value.as_ref())? {
            return Ok(());
        }
    }
    store_plainly(class, name, value)
}

/// `type.__setattr__` and `type.__delattr__`.
pub(crate) fn store_plainly(class: &Class, name: &str, value: Option<Value>) -> R<()> {
    match (name, value) {
        ("__name__", Some(value)) => class.set_name(value.as_str()?),
        ("__qualname__", Some(value)) => class.set_qualname(value.as_str()?),
        ("__bases__", Some(value)) => return class.rebase(&value),
        ("__mro__" | "__base__" | "__dict__", _) => {
            let text = if name == "__dict__" {
                format!("attribute '{name}' of 'type' objects is not writable")
            } else {
                "readonly attribute".into()
            };
            return Err(attribute_error(text, &class.into(), name));
        }
        (_, Some(value)) => class.set(name, value),
        (_, None) => {
            if class.remove(name).is_none() {
                let text = format!("type object '{}' has no attribute '{name}'", class.name());
                return Err(attribute_error(text, &class.into(), name));
            }
        }
    }
    Ok(())
}
