//! `Obj`: an instance of a user class or of an exception class.
use super::shape::{Field, Fields};
use crate::finalize;
use crate::prelude::*;
use crate::shared::{address, same, Weak};

/// An instance; clones are aliases.
#[derive(Clone)]
pub struct Obj(Shared<ObjData>);

struct ObjData {
    class: Slot<Class>,
    /// The attributes by the class's positions, until somebody asks for the dict.
    fields: Slot<Fields>,
    attrs: OnceCell<Dict>,
    payload: Payload,
}

/// What an instance holds besides its attributes.
pub enum Payload {
    None,
    /// The builtin value of an instance of a subclass of a builtin type.
    Value(Value),
    Exc(Box<ExcData>),
}

impl Drop for ObjData {
    fn drop(&mut self) {
        let address = self as *const ObjData as usize;
        if finalize::wanted() {
            if let Some(method) = finalize::method_of(&self.class.get(), address) {
                // The object itself is past saving: its parts live on in another until the call ends.
                let class = Slot::new(self.class.get());
                let fields = Slot::new(std::mem::take(self.fields.get_mut()));
                let attrs = std::mem::take(&mut self.attrs);
                let payload = std::mem::replace(&mut self.payload, Payload::None);
                finalize::run(&method, Obj(Shared::new(ObjData { class, fields, attrs, payload })));
            }
            finalize::tell(address);
        }
        let fields = std::mem::take(self.fields.get_mut());
        let attrs = self.attrs.take();
        let payload = std::mem::replace(&mut self.payload, Payload::None);
        if !fields.is_empty() || attrs.is_some() || !matches!(payload, Payload::None) {
            crate::trash::bury((fields, attrs, payload));
        }
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
    pub fn new(class: Class) -> Obj {
        Obj::with_payload(class, Payload::None)
    }
    pub fn with_payload(class: Class, payload: Payload) -> Obj {
        let fields = Slot::new(Fields::with_capacity(class.data().shape.len()));
        Obj(Shared::new(ObjData { class: Slot::new(class), fields, attrs: OnceCell::new(), payload }))
    }
    pub fn same(&self, other: &Obj) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn class(&self) -> Class {
        self.0.class.get()
    }
    pub fn set_class(&self, class: Class) {
        self.attrs();
        self.0.class.set(class);
    }
    pub fn payload(&self) -> &Payload {
        &self.0.payload
    }
    /// The exception parts, when this is an exception.
    pub fn exc(&self) -> Option<&ExcData> {
        match &self.0.payload {
            Payload::Exc(data) => Some(data),
            _ => None,
        }
    }
    /// The live attribute dictionary.
    pub fn attrs(&self) -> &Dict {
        self.0.attrs.get_or_init(|| {
            let made = Dict::new();
            let fields = self.0.fields.take();
            for (at, value) in fields.into_order() {
                if let Some(name) = self.0.class.with(|c| c.data().shape.name_at(at)) {
                    made.set_str(&name, value);
                }
            }
            made
        })
    }
    pub fn attr(&self, name: &str) -> Option<Value> {
        match self.0.attrs.get() {
            Some(dict) => dict.get_str(name),
            None => {
                let at = self.0.class.with(|c| c.data().shape.position(name))?;
                self.0.fields.with(|f| f.get(at).cloned())
            }
        }
    }
    pub fn set_attr(&self, name: &str, value: Value) {
        if self.0.attrs.get().is_none() {
            let class = self.class();
            if let Some(at) = class.place_of(name) {
                drop(self.0.fields.with_mut(|f| f.set(at, value)));
                return;
            }
        }
        self.attrs().set_str(name, value);
    }
    /// The number that tells the class of an instance whose attributes are as its class placed them.
    #[inline]
    pub(crate) fn plain_shape(&self) -> Option<u32> {
        if self.0.attrs.get().is_some() {
            return None;
        }
        Some(self.0.class.with(Class::shape_id)).filter(|id| *id != 0)
    }
    /// Reads in place what a field remembers; `None` when it remembers another class.
    #[inline]
    pub(crate) fn read<T>(&self, field: &Field, take: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let at = field.at(self.0.class.with(Class::shape_id))?;
        self.0.fields.with(|f| f.get(at).and_then(take))
    }
    /// Stores at the position a field remembers, or gives the value back.
    #[inline]
    pub(crate) fn write(&self, field: &Field, value: Value) -> Result<(), Value> {
        let (id, stores) = self.0.class.with(|c| (c.shape_id(), c.data().shape.stores()));
        match field.at(id) {
            Some(at) if stores && self.0.attrs.get().is_none() => {
                drop(self.0.fields.with_mut(|f| f.set(at, value)));
                Ok(())
            }
            _ => Err(value),
        }
    }
}
