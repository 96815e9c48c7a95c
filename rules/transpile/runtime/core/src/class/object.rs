//! `Obj`: an instance of a user class or of an exception class.
use crate::finalize;
use crate::prelude::*;
use crate::shared::{address, same, Weak};

/// An instance; clones are aliases.
#[derive(Clone)]
pub struct Obj(Shared<ObjData>);

struct ObjData {
    class: Slot<Class>,
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
                let attrs = std::mem::take(&mut self.attrs);
                let payload = std::mem::replace(&mut self.payload, Payload::None);
                finalize::run(
                    &method,
                    Obj(Shared::new(ObjData { class: Slot::new(self.class.get()), attrs, payload })),
                );
            }
            finalize::tell(address);
        }
        let attrs = self.attrs.take();
        let payload = std::mem::replace(&mut self.payload, Payload::None);
        crate::trash::bury((attrs, payload));
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
        Obj(Shared::new(ObjData { class: Slot::new(class), attrs: OnceCell::new(), payload }))
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
        self.0.attrs.get_or_init(Dict::new)
    }
    pub fn attr(&self, name: &str) -> Option<Value> {
        self.0.attrs.get().and_then(|d| d.get_str(name))
    }
    pub fn set_attr(&self, name: &str, value: Value) {
        self.attrs().set_str(name, value);
    }
}
