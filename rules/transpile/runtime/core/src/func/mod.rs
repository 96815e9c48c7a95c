//! `Func`, `Method` and descriptors: what can be called and how it is bound.
pub mod attrs;
pub(crate) mod property;
pub mod signature;

use crate::prelude::*;
use crate::shared::{address, same};
use signature::FEW;
pub use signature::{Bound, Defaults, Signature};

/// The uniform entry of a builtin method: receiver and arguments.
pub type MethodFn = fn(&Value, Args) -> R<Value>;
/// A property-like attribute of a builtin type.
pub type GetterFn = fn(&Value) -> R<Value>;

/// Writes (or, for `None`, deletes) such an attribute.
pub type SetterFn = fn(&Value, Option<Value>) -> R<()>;

/// A function; clones are the same function.
#[derive(Clone)]
pub struct Func(Shared<FuncData>);

struct FuncData {
    name: Slot<Str>,
    qualname: Slot<Str>,
    module: Slot<Value>,
    /// The module that it is written in, while nothing else is said.
    home: Cell<Option<&'static str>>,
    doc: Slot<Value>,
    attrs: OnceCell<Dict>,
    kind: FuncKind,
}

/// The compiled body of a function of the program.
pub type UserBody = Box<dyn Fn(Bound) -> R>;

pub enum FuncKind {
    /// A Python function of the migrated program.
    User { signature: Shared<Signature>, defaults: Slot<Defaults>, body: UserBody },
    /// A builtin function; never binds.
    Builtin(Box<dyn Fn(Args) -> R>),
    /// A method of a builtin or native type.
    Method(MethodFn),
    /// An attribute of a builtin or native type, perhaps writable.
    Getter(GetterFn, Option<SetterFn>),
    /// A name of `__slots__`, read by that name.
    Member,
}

/// A function as long as others keep it.
pub struct WeakFunc(crate::shared::Weak<FuncData>);

impl WeakFunc {
    pub fn get(&self) -> Option<Func> {
        self.0.upgrade().map(Func)
    }
}

impl Func {
    pub fn downgrade(&self) -> WeakFunc {
        WeakFunc(Shared::downgrade(&self.0))
    }
}

impl Drop for FuncData {
    fn drop(&mut self) {
        crate::finalize::tell_of_function(self as *const FuncData as usize);
        let kind = std::mem::replace(&mut self.kind, FuncKind::Builtin(Box::new(|_| Ok(Value::None))));
        crate::trash::bury((self.attrs.take(), kind));
    }
}

/// A bound method.
pub struct Method {
    pub func: Value,
    pub this: Value,
}

/// What a class attribute may be, besides a function, that changes how it is read.
pub enum Descriptor {
    Property(Property),
    Static(Value),
    Class(Value),
    Super { from: Class, this: Value, owner: Class },
}

#[derive(Clone, Default)]
pub struct Property {
    pub get: Value,
    pub set: Value,
    pub delete: Value,
    pub doc: Shared<Slot<Value>>,
    /// The docstring is the getter's: a copy with another getter has that one's.
    pub of_getter: bool,
    pub name: Shared<Slot<Value>>,
    /// What `__init__` of a subclass put in the place of the functions above.
    pub renewed: std::cell::OnceCell<Box<Property>>,
}

impl Property {
    /// The functions that hold now.
    pub fn now(&self) -> &Property {
        self.renewed.get().map_or(self, |renewed| renewed)
    }
}

impl Func {
    /// A function of the program. `doc` is its docstring.
    #[allow(clippy::new_ret_no_self)] // emitted code wants the Value
    pub fn new(
        signature: Shared<Signature>,
        defaults: Defaults,
        doc: Option<&str>,
        body: impl Fn(Bound) -> R + 'static,
    ) -> Value {
        let name = signature.name();
        let qualname = signature.qualname();
        let kind = FuncKind::User { signature, defaults: Slot::new(defaults), body: Box::new(body) };
        let made = Func::make(name, qualname, kind);
        made.0.doc.set(doc.map(Value::str).into());
        Value::Func(made)
    }
    fn make(name: Str, qualname: Str, kind: FuncKind) -> Func {
        Func(Shared::new(FuncData {
            name: Slot::new(name),
            qualname: Slot::new(qualname),
            module: Slot::new(Value::None),
            home: Cell::new(None),
            doc: Slot::new(Value::None),
            attrs: OnceCell::new(),
            kind,
        }))
    }
    /// A builtin function in the uniform convention.
    pub fn builtin(name: &str, body: impl Fn(Args) -> R + 'static) -> Value {
        let name = crate::text::intern(name);
        Value::Func(Func::make(name.clone(), name, FuncKind::Builtin(Box::new(body))))
    }
    pub fn method(owner: &str, name: &str, body: MethodFn) -> Value {
        let qualname = Str::from(format!("{owner}.{name}"));
        Value::Func(Func::make(crate::text::intern(name), qualname, FuncKind::Method(body)))
    }
    pub fn getter(owner: &str, name: &str, get: GetterFn) -> Value {
        let qualname = Str::from(format!("{owner}.{name}"));
        Value::Func(Func::make(crate::text::intern(name), qualname, FuncKind::Getter(get, None)))
    }
    pub(crate) fn member(owner: &str, name: &str) -> Value {
        let qualname = Str::from(format!("{owner}.{name}"));
        Value::Func(Func::make(crate::text::intern(name), qualname, FuncKind::Member))
    }
    pub fn getter_setter(owner: &str, name: &str, get: GetterFn, set: SetterFn) -> Value {
        let qualname = Str::from(format!("{owner}.{name}"));
        Value::Func(Func::make(crate::text::intern(name), qualname, FuncKind::Getter(get, Some(set))))
    }
    pub fn same(&self, other: &Func) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn kind(&self) -> &FuncKind {
        &self.0.kind
    }
    pub fn is_builtin(&self) -> bool {
        !matches!(self.0.kind, FuncKind::User { .. })
    }
    pub(crate) fn kind_class(&self) -> K {
        match self.0.kind {
            FuncKind::User { .. } => K::Function,
            FuncKind::Builtin(_) => K::BuiltinFunction,
            FuncKind::Method(_) => K::MethodDescriptor,
            FuncKind::Getter(..) | FuncKind::Member => K::GetSet,
        }
    }
    pub fn name(&self) -> Str {
        self.0.name.get()
    }
    pub fn qualname(&self) -> Str {
        self.0.qualname.get()
    }
    pub fn module(&self) -> Value {
        match self.0.home.get() {
            Some(home) => Value::Str(crate::text::intern(home)),
            None => self.0.module.get(),
        }
    }
    pub fn doc(&self) -> Value {
        self.0.doc.get()
    }
    pub fn set_name(&self, name: Str) {
        self.0.name.set(name);
    }
    pub fn set_qualname(&self, name: Str) {
        self.0.qualname.set(name);
    }
    pub(crate) fn set_home(&self, module: &'static str) {
        self.0.home.set(Some(module));
    }
    pub fn set_module(&self, module: Value) {
        self.0.home.set(None);
        self.0.module.set(module);
    }
    pub fn set_doc(&self, doc: Value) {
        self.0.doc.set(doc);
    }
    pub fn attrs(&self) -> &Dict {
        self.0.attrs.get_or_init(Dict::new)
    }
    /// The parameters, when this is a function of the program.
    pub fn signature(&self) -> Option<Shared<Signature>> {
        match &self.0.kind {
            FuncKind::User { signature, .. } => Some(signature.clone()),
            _ => None,
        }
    }
    pub fn defaults(&self) -> Option<Defaults> {
        match &self.0.kind {
            FuncKind::User { defaults, .. } => Some(defaults.get()),
            _ => None,
        }
    }
    /// True when reading it through an instance gives a bound method.
    pub fn binds(&self) -> bool {
        matches!(self.0.kind, FuncKind::User { .. } | FuncKind::Method(_))
    }
    pub fn call(&self, mut args: Args) -> R {
        match &self.0.kind {
            FuncKind::User { signature, defaults, body } => {
                let bound = defaults.with(|d| signature.bind(args, d))?;
                body(bound)
            }
            FuncKind::Builtin(body) => body(args),
            FuncKind::Method(body) => {
                if args.pos.is_empty() {
                    return Err(type_error(format!("unbound method {}() needs an argument", self.qualname())));
                }
                let this = args.pos.remove(0);
                self.check_receiver(&this)?;
                body(&this, args)
            }
            FuncKind::Getter(..) | FuncKind::Member => Err(type_error("'getset_descriptor' object is not callable")),
        }
    }
    pub fn call_bound(&self, this: &Value, args: Args) -> R {
        match &self.0.kind {
            FuncKind::Method(body) => body(this, args),
            FuncKind::User { signature, body, .. }
                if args.kw.is_empty() && args.pos.len() < FEW && signature.takes_just(args.pos.len() + 1) =>
            {
                let mut rest = args.pos.into_iter();
                body(Bound::few([this.share(), rest.next().unwrap_or_default(), rest.next().unwrap_or_default()]))
            }
            _ => self.call(args.with_first(this.clone())),
        }
    }
    /// A call with few arguments by place, which need no vector where the function takes just these.
    #[inline]
    pub fn call_with<const N: usize>(&self, args: [Value; N]) -> R {
        match &self.0.kind {
            FuncKind::User { signature, body, .. } if N <= FEW && signature.takes_just(N) => {
                let mut rest = args.into_iter();
                body(Bound::few(std::array::from_fn(|_| rest.next().unwrap_or_default())))
            }
            _ => self.call(Args::from(args)),
        }
    }
    fn check_receiver(&self, this: &Value) -> R<()> {
        let qualname = self.qualname();
        let owner = qualname.split('.').next().unwrap_or("");
        match crate::class::builtin::by_name(owner) {
            Some(class) if !class_of(this).is_subclass(&class) => Err(type_error(format!(
                "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                self.name(),
                owner,
                this.type_name()
            ))),
            _ => Ok(()),
        }
    }
}

impl Method {
    pub fn bind(func: Value, this: Value) -> Value {
        Value::Method(Shared::new(Method { func, this }))
    }
    pub fn call(&self, args: Args) -> R {
        match &self.func {
            Value::Func(f) => f.call_bound(&self.this, args),
            other => op::call(other, args.with_first(self.this.clone())),
        }
    }
}

impl Descriptor {
    pub fn property(get: Value) -> Value {
        let doc = match &get {
            Value::Func(f) => f.doc(),
            _ => Value::None,
        };
        Value::Descriptor(Shared::new(Descriptor::Property(Property {
            get,
            doc: Shared::new(Slot::new(doc)),
            of_getter: true,
            ..Property::default()
        })))
    }
    pub fn static_method(func: Value) -> Value {
        Value::Descriptor(Shared::new(Descriptor::Static(func)))
    }
    pub fn class_method(func: Value) -> Value {
        Value::Descriptor(Shared::new(Descriptor::Class(func)))
    }
}
