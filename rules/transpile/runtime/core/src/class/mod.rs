//! `Class`: a Python type with its MRO, attributes and a lookup cache.
pub mod builder;
pub mod builtin;
pub mod field;
pub(crate) mod fields;
pub(crate) mod key;
pub mod meta;
pub(crate) mod module_type;
pub mod mro;
pub mod object;
pub mod object_methods;
mod rebase;
pub(crate) mod reduce;
mod seats;
pub mod shape;
pub(crate) mod site;
mod through;
pub mod type_methods;
pub mod user_meta;

use crate::prelude::*;
use crate::shared::{address, same};
pub use builder::ClassBuilder;
pub use builtin::K;
pub use meta::Meta;
pub use seats::{seated, unseated, Seating, Seats, Unseated};
use std::mem::ManuallyDrop;

/// What lookups along the MRO gave, absence included.
type Found = crate::hash::QuickMap<Box<str>, Option<Value>>;

/// A class; clones are the same class.
#[derive(Clone)]
pub struct Class(Shared<ClassData>);

pub struct ClassData {
    name: Slot<Str>,
    qualname: Slot<Str>,
    /// How messages name the type where that is not its `__name__`: C types give their module too.
    shown: Slot<Option<Str>>,
    module: Str,
    bases: Slot<Vec<Class>>,
    mro: Slot<Vec<Class>>,
    dict: Dict,
    /// Fills the attributes of a builtin class at its first use.
    fill: Cell<Option<fn(&Class)>>,
    cache: Slot<(u64, Found)>,
    /// The builtin type whose value an instance holds (`object` for plain instances).
    pub(crate) layout: K,
    /// Present for builtin classes: which one.
    pub(crate) kind: Option<K>,
    pub(crate) meta: Option<Shared<Box<dyn Meta>>>,
    /// Of a metaclass: the library's hooks for the classes it makes.
    family: Option<Shared<Box<dyn Meta>>>,
    /// Names allowed by `__slots__`, when no class in the MRO has a `__dict__`.
    pub(crate) slots: Option<Vec<Str>>,
    pub(crate) subclasses: Slot<Vec<crate::shared::Weak<ClassData>>>,
    pub(crate) shape: shape::Shape,
}

thread_local! {
    static VERSION: Cell<u64> = const { Cell::new(1) };
}

/// How many of the latest lookups are remembered across classes.
const LATEST: usize = 1024;

/// What a lookup gave, as long as no class changes. A class is never freed (its line of classes holds it), so its
/// address is its name.
struct Recent {
    version: u64,
    class: usize,
    name: Box<str>,
    found: Option<Value>,
}
/// `a == b`, told in two looks for names of the usual lengths.
#[inline]
fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    fn ends<const N: usize>(name: &[u8]) -> Option<([u8; N], [u8; N])> {
        Some((*name.first_chunk()?, *name.last_chunk()?))
    }
    a.len() == b.len()
        && match a.len() {
            4..=7 => ends::<4>(a) == ends::<4>(b),
            8..=16 => ends::<8>(a) == ends::<8>(b),
            _ => a == b,
        }
}

/// One of the places where the latest lookups are remembered.
type Latest = Cell<Option<Box<Recent>>>;

thread_local! {
    /// Made when the first is remembered: what stands in the thread's own memory is copied whenever a thread starts.
    static RECENT: ManuallyDrop<OnceCell<Box<[Latest]>>> = const { ManuallyDrop::new(OnceCell::new()) };
}

#[cold]
#[inline(never)]
fn remember_none() -> Box<[Latest]> {
    (0..LATEST).map(|_| Cell::new(None)).collect()
}

impl Class {
    #[inline]
    pub fn same(&self, other: &Class) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn name(&self) -> Str {
        self.0.name.get()
    }
    pub fn qualname(&self) -> Str {
        self.0.qualname.get()
    }
    pub fn module(&self) -> Str {
        match self.0.dict.get_str("__module__") {
            Some(Value::Str(s)) => s,
            _ => self.0.module.clone(),
        }
    }
    /// The name in messages such as "unsupported operand type(s)".
    pub fn shown_name(&self) -> Str {
        self.0.shown.get().unwrap_or_else(|| self.name())
    }
    pub fn show_as(&self, name: &str) {
        self.0.shown.set(Some(Str::from(name)));
    }
    pub fn set_name(&self, name: Str) {
        self.0.name.set(name);
    }
    pub fn set_qualname(&self, name: Str) {
        self.0.qualname.set(name);
    }
    pub fn bases(&self) -> Vec<Class> {
        self.0.bases.get()
    }
    pub fn mro(&self) -> Vec<Class> {
        self.0.mro.get()
    }
    pub fn layout(&self) -> K {
        self.0.layout
    }
    /// Which builtin class this is, if it is one.
    pub fn kind(&self) -> Option<K> {
        self.0.kind
    }
    pub fn is(&self, kind: K) -> bool {
        self.0.kind == Some(kind)
    }
    pub fn meta(&self) -> Option<Shared<Box<dyn Meta>>> {
        self.0.meta.clone()
    }
    pub(crate) fn family(&self) -> Option<Shared<Box<dyn Meta>>> {
        self.0.family.clone()
    }
    pub fn slots(&self) -> Option<&[Str]> {
        self.0.slots.as_deref()
    }
    #[inline(always)]
    pub fn data(&self) -> &ClassData {
        &self.0
    }
    pub fn handle(&self) -> &Shared<ClassData> {
        &self.0
    }
    pub(crate) fn from_handle(data: Shared<ClassData>) -> Class {
        Class(data)
    }
    /// The class's own attributes.
    pub fn dict(&self) -> &Dict {
        if let Some(fill) = self.0.fill.take() {
            fill(self);
        }
        &self.0.dict
    }
    /// Stores an attribute and forgets what lookups had cached.
    pub fn set(&self, name: &str, value: Value) {
        let old = self.lookup(name);
        self.dict().set_str(name, value.clone());
        VERSION.with(|v| v.set(v.get() + 1));
        self.unsettle_shape(name, old.as_ref(), Some(&value));
    }
    pub fn remove(&self, name: &str) -> Option<Value> {
        VERSION.with(|v| v.set(v.get() + 1));
        let old = self.dict().remove_str(name);
        self.unsettle_shape(name, old.as_ref(), None);
        old
    }
    /// The attribute as found along the MRO, not bound.
    pub fn lookup(&self, name: &str) -> Option<Value> {
        let version = VERSION.with(Cell::get);
        let class = crate::shared::address(&self.0);
        // Names in the program's text keep their places, so most names are told by where they stand; the text decides.
        let at = (class >> 5 ^ name.as_ptr() as usize ^ name.len() << 5) % LATEST;
        let known = RECENT.with(|recent| {
            let place = recent.get()?.get(at)?;
            let last = place.take()?;
            let same = last.version == version && last.class == class && same_name(&last.name, name);
            let found = if same { Some(last.found.clone()) } else { None };
            place.set(Some(last));
            found
        });
        known.unwrap_or_else(|| {
            let found = self.lookup_in_class(name);
            let version = VERSION.with(Cell::get);
            let last = Box::new(Recent { version, class, name: name.into(), found: found.clone() });
            let before = RECENT.with(|recent| recent.get_or_init(remember_none)[at].replace(Some(last)));
            drop(before);
            found
        })
    }
    fn lookup_in_class(&self, name: &str) -> Option<Value> {
        let version = VERSION.with(Cell::get);
        let known = self.0.cache.with(|(of, map)| if *of == version { map.get(name).cloned() } else { None });
        if let Some(found) = known {
            return found;
        }
        let found = self.mro().iter().find_map(|c| c.dict().get_str(name));
        let version = VERSION.with(Cell::get);
        self.0.cache.with_mut(|(of, map)| {
            if *of != version {
                map.clear();
                *of = version;
            }
            map.insert(name.into(), found.clone());
        });
        found
    }
    /// As `lookup`, starting after `after` in the MRO.
    pub fn lookup_after(&self, after: &Class, name: &str) -> Option<(Class, Value)> {
        self.0.mro.with(|mro| {
            let from = mro.iter().position(|c| c.same(after)).map_or(0, |at| at + 1);
            mro[from..].iter().find_map(|c| c.dict().get_str(name).map(|v| (c.clone(), v)))
        })
    }
    /// The class along the MRO that defines a name.
    pub fn owner_of(&self, name: &str) -> Option<Class> {
        self.mro().into_iter().find(|c| c.dict().get_str(name).is_some())
    }
    pub fn is_subclass(&self, other: &Class) -> bool {
        self.same(other) || self.0.mro.with(|mro| mro.iter().any(|c| c.same(other)))
    }
    /// Which of up to 32 groups of builtin classes it is of, told by a bit for each class along its line.
    pub(crate) fn groups(&self, bit: impl Fn(K) -> u32) -> u32 {
        let own = self.0.kind.map_or(0, &bit);
        self.0.mro.with(|mro| mro.iter().filter_map(|c| c.0.kind).fold(own, |found, kind| found | bit(kind)))
    }
    pub fn is_subclass_of(&self, kind: K) -> bool {
        self.0.kind == Some(kind) || self.0.mro.with(|mro| mro.iter().any(|c| c.0.kind == Some(kind)))
    }
    /// `mod.Name`, or `Name` for builtins and `__main__`-less texts: as tracebacks print it.
    pub fn full_name(&self) -> String {
        let module = self.module();
        match &*module {
            "builtins" | "__main__" => self.qualname().to_string(),
            _ => format!("{}.{}", module, self.qualname()),
        }
    }
    /// `repr(cls)`.
    pub fn display(&self) -> String {
        let module = self.module();
        if &*module == "builtins" {
            format!("<class '{}'>", self.qualname())
        } else {
            format!("<class '{}.{}'>", module, self.qualname())
        }
    }
    pub(crate) fn make(data: ClassData) -> Class {
        Class(Shared::new(data))
    }
}

/// The parts of a class about to be made.
pub(crate) struct Parts {
    pub name: Str,
    pub qualname: Str,
    pub module: Str,
    pub bases: Vec<Class>,
    pub dict: Dict,
    pub fill: Option<fn(&Class)>,
    pub layout: K,
    pub kind: Option<K>,
    pub meta: Option<Shared<Box<dyn Meta>>>,
    pub slots: Option<Vec<Str>>,
    pub family: Option<Shared<Box<dyn Meta>>>,
}

impl Parts {
    pub(crate) fn finish(self) -> R<Class> {
        let class = Class::make(ClassData {
            name: Slot::new(self.name),
            qualname: Slot::new(self.qualname),
            shown: Slot::new(None),
            module: self.module,
            bases: Slot::new(self.bases),
            mro: Slot::new(Vec::new()),
            dict: self.dict,
            fill: Cell::new(self.fill),
            cache: Slot::new((0, Found::default())),
            layout: self.layout,
            kind: self.kind,
            meta: self.meta,
            family: self.family,
            slots: self.slots,
            subclasses: Slot::default(),
            shape: shape::Shape::new(),
        });
        let mro = mro::linearize(&class)?;
        class.0.mro.set(mro);
        for base in class.bases() {
            base.0.subclasses.with_mut(|s| s.push(Shared::downgrade(&class.0)));
        }
        if class.0.kind.is_none() {
            class.settle_shape();
            if class.bases().iter().any(|base| base.0.shape.is_patched()) {
                class.forget_known();
            }
        }
        Ok(class)
    }
}
