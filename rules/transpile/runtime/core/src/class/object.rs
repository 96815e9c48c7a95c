//! `Obj`: an instance of a user class or of an exception class.
use super::fields::Fields;
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
        if self.extra.get().is_some() || self.fields.get_mut().starts_chain() {
            self.part();
        }
    }
}

impl ObjData {
    /// Lets go of what the object holds, without deep recursion.
    #[inline(never)]
    fn part(&mut self) {
        if crate::trash::enter() {
            *self.fields.get_mut() = Fields::default();
            self.extra.take();
            crate::trash::leave();
        } else {
            crate::trash::later((std::mem::take(self.fields.get_mut()), self.extra.take()));
        }
    }
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
        Obj(Shared::new(ObjData { class, fields: Slot::default(), extra: OnceCell::new() }))
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
                drop(self.set_at(at, value));
                return;
            }
        }
        self.attrs().set_str(name, value);
    }
    fn set_at(&self, at: usize, value: Value) -> Option<Value> {
        let room = self.0.class.data().shape.len();
        self.0.fields.with_mut(|f| f.set(at, value, room))
    }
    /// The number that tells the class of an instance whose attributes are as its class placed them.
    #[inline(always)]
    pub(crate) fn plain_shape(&self) -> u32 {
        match self.0.extra.get() {
            Some(extra) if extra.attrs.get().is_some() => 0,
            _ => self.0.class.shape_id(),
        }
    }
    /// The class that made it: the one it is of, while it keeps its attributes at positions.
    #[inline(always)]
    pub(crate) fn made_by(&self) -> &Class {
        &self.0.class
    }
    /// Reads the attribute at a position in place; `None` when it is not there, as when the values moved to a dict.
    #[inline(always)]
    pub(crate) fn read<T>(&self, at: usize, take: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        self.0.fields.with(|f| f.get(at).and_then(take))
    }
    /// Stores where an attribute is already or comes next, and gives the former value; else gives the new one back.
    #[inline(always)]
    pub(crate) fn replace(&self, at: usize, value: Value) -> Result<Option<Value>, Value> {
        let adds = self.0.extra.get().is_none();
        self.0.fields.with_mut(|f| f.replace(at, value, adds))
    }
    /// Stores at a position of its class, or gives the value back when the attributes are in a dict.
    pub(crate) fn place(&self, at: usize, value: Value) -> Result<(), Value> {
        if self.dict().is_some() {
            return Err(value);
        }
        drop(self.set_at(at, value));
        Ok(())
    }
    /// Whether this is the only handle.
    #[inline(always)]
    pub(crate) fn is_sole(&self) -> bool {
        crate::shared::is_sole(&self.0)
    }
}
