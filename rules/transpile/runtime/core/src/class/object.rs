//! `Obj`: an instance of a user class or of an exception class.
use super::shape::{Field, Fields};
use crate::finalize;
use crate::prelude::*;
use crate::shared::{address, same, Weak};

/// An instance; clones are aliases.
#[derive(Clone)]
pub struct Obj(Shared<ObjData>);

struct ObjData {
    /// The class that made it; `Extra` holds another one that it was given since.
    class: Class,
    /// The attributes by the class's positions, until somebody asks for the dict.
    fields: Slot<Fields>,
    extra: OnceCell<Box<Extra>>,
}

/// What few instances have.
#[derive(Default)]
struct Extra {
    class: Slot<Option<Class>>,
    attrs: OnceCell<Dict>,
    payload: Payload,
}

/// What an instance holds besides its attributes.
#[derive(Default)]
pub enum Payload {
    #[default]
    None,
    /// The builtin value of an instance of a subclass of a builtin type.
    Value(Value),
    Exc(Box<ExcData>),
}

impl ObjData {
    fn class(&self) -> Class {
        self.extra.get().and_then(|extra| extra.class.get()).unwrap_or_else(|| self.class.clone())
    }
}

impl Drop for ObjData {
    #[inline]
    fn drop(&mut self) {
        if finalize::wanted() {
            self.say_farewell();
        }
        if self.extra.get().is_some() || self.fields.get_mut().has_handles() {
            let fields = std::mem::take(self.fields.get_mut());
            crate::trash::bury((fields, self.extra.take()));
        }
    }
}

impl ObjData {
    #[cold]
    #[inline(never)]
    fn say_farewell(&mut self) {
        let address = self as *const ObjData as usize;
        let class = self.class();
        if let Some(method) = finalize::method_of(&class, address) {
            // The object itself is past saving: its parts live on in another until the call ends.
            let fields = Slot::new(std::mem::take(self.fields.get_mut()));
            let extra = std::mem::take(&mut self.extra);
            finalize::run(&method, Obj(Shared::new(ObjData { class: self.class.clone(), fields, extra })));
        }
        finalize::tell(address);
    }
}

/// An instance as long as others keep it.
#[derive(Clone)]
pub struct WeakObj(Weak<ObjData>);

impl WeakObj {
    pub fn get(&self) -> Option<Obj> {
        self.0.upgrade().map(Obj)
    }
}

impl Obj {
    pub fn downgrade(&self) -> WeakObj {
        WeakObj(Shared::downgrade(&self.0))
    }
    #[inline]
    pub fn new(class: Class) -> Obj {
        let fields = Slot::new(Fields::with_capacity(class.data().shape.len()));
        Obj(Shared::new(ObjData { class, fields, extra: OnceCell::new() }))
    }
    pub fn with_payload(class: Class, payload: Payload) -> Obj {
        let made = Obj::new(class);
        if !matches!(payload, Payload::None) {
            made.0.extra.get_or_init(|| Box::new(Extra { payload, ..Extra::default() }));
        }
        made
    }
    fn extra(&self) -> &Extra {
        self.0.extra.get_or_init(Box::default)
    }
    fn dict(&self) -> Option<&Dict> {
        self.0.extra.get().and_then(|extra| extra.attrs.get())
    }
    pub fn same(&self, other: &Obj) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn class(&self) -> Class {
        self.0.class()
    }
    /// Whether both are of the same class.
    #[inline]
    pub fn of_same_class(&self, other: &Obj) -> bool {
        match (self.0.extra.get(), other.0.extra.get()) {
            (None, None) => self.0.class.same(&other.0.class),
            _ => self.class().same(&other.class()),
        }
    }
    pub fn set_class(&self, class: Class) {
        self.attrs();
        self.extra().class.set(Some(class));
    }
    pub fn payload(&self) -> &Payload {
        match self.0.extra.get() {
            Some(extra) => &extra.payload,
            None => &Payload::None,
        }
    }
    /// The exception parts, when this is an exception.
    pub fn exc(&self) -> Option<&ExcData> {
        match self.payload() {
            Payload::Exc(data) => Some(data),
            _ => None,
        }
    }
    /// The live attribute dictionary.
    pub fn attrs(&self) -> &Dict {
        self.extra().attrs.get_or_init(|| {
            let made = Dict::new();
            let fields = self.0.fields.take();
            for (at, value) in fields.into_order() {
                if let Some(name) = self.0.class.data().shape.name_at(at) {
                    made.set_str(&name, value);
                }
            }
            made
        })
    }
    pub fn attr(&self, name: &str) -> Option<Value> {
        match self.dict() {
            Some(dict) => dict.get_str(name),
            None => {
                let at = self.0.class.data().shape.position(name)?;
                self.0.fields.with(|f| f.get(at).cloned())
            }
        }
    }
    pub fn set_attr(&self, name: &str, value: Value) {
        if self.dict().is_none() {
            if let Some(at) = self.0.class.place_of(name) {
                drop(self.0.fields.with_mut(|f| f.set(at, value)));
                return;
            }
        }
        self.attrs().set_str(name, value);
    }
    /// The number that tells the class of an instance whose attributes are as its class placed them.
    #[inline]
    pub(crate) fn plain_shape(&self) -> Option<u32> {
        if self.dict().is_some() {
            return None;
        }
        Some(self.0.class.shape_id()).filter(|id| *id != 0)
    }
    /// Reads in place what a field remembers; `None` when it remembers another class, or the values moved to a dict.
    #[inline]
    pub(crate) fn read<T>(&self, field: &Field, take: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let at = field.at(self.0.class.shape_id())?;
        self.0.fields.with(|f| f.get(at).and_then(take))
    }
    /// Stores at the position a field remembers, or gives the value back.
    #[inline]
    pub(crate) fn write(&self, field: &Field, value: Value) -> Result<(), Value> {
        match field.at(self.0.class.shape_id()) {
            Some(at) if self.0.class.data().shape.stores() && self.dict().is_none() => {
                drop(self.0.fields.with_mut(|f| f.set(at, value)));
                Ok(())
            }
            _ => Err(value),
        }
    }
}
