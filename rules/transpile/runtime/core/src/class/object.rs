//! `Obj`: an instance of a user class or of an exception class.
use super::fields::Fields;
use super::shape::Place;
use crate::finalize;
use crate::prelude::*;
use crate::shared::{address, same, Weak};
use std::mem::ManuallyDrop;

/// An instance; clones are aliases.
#[derive(Clone)]
pub struct Obj(Shared<ObjData>);

struct ObjData {
    /// The class that made it; `Extra` holds another one that it was given since.
    class: Class,
    /// The attributes at the class's places, until somebody asks for the dict.
    fields: Fields,
}

/// What few instances have.
#[derive(Default)]
pub(crate) struct Extra {
    class: Slot<Option<Class>>,
    attrs: OnceCell<Attributes>,
    payload: OnceCell<Payload>,
}

impl Extra {
    pub(super) fn is_unused(&mut self) -> bool {
        self.attrs.get().is_none() && self.payload.get().is_none() && self.class.get_mut().is_none()
    }
}

/// The dict of attributes; behind it the one that was put in its place, if any.
pub(crate) struct Attributes {
    dict: Dict,
    later: OnceCell<Box<Attributes>>,
}

impl Attributes {
    fn of(dict: Dict) -> Attributes {
        Attributes { dict, later: OnceCell::new() }
    }
    #[inline(always)]
    fn now(&self) -> &Attributes {
        let mut at = self;
        while let Some(later) = at.later.get() {
            at = later;
        }
        at
    }
}

/// So many instances that went are kept to be made anew, so that the allocator is not asked.
const SPARE: usize = 8192;

thread_local! {
    static SPARES: ManuallyDrop<Slot<Vec<Shared<ObjData>>>> = const { ManuallyDrop::new(Slot::new(Vec::new())) };
}

impl Drop for Obj {
    #[inline]
    fn drop(&mut self) {
        if crate::shared::is_sole(&self.0) {
            self.retire();
        }
    }
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
        self.fields.extra().and_then(|extra| extra.class.get()).unwrap_or_else(|| self.class.clone())
    }
}

impl Drop for ObjData {
    #[inline]
    fn drop(&mut self) {
        if finalize::wanted() {
            self.say_farewell();
        }
        self.let_go();
    }
}

impl ObjData {
    /// Lets go of what the object holds.
    #[inline]
    fn let_go(&mut self) {
        if self.fields.starts_chain() {
            self.part();
        } else {
            self.fields.renew_plain();
        }
    }
    /// The same without deep recursion.
    #[inline(never)]
    fn part(&mut self) {
        let parts = self.fields.renew();
        if crate::trash::enter() {
            drop(parts);
            crate::trash::leave();
        } else {
            crate::trash::later(parts);
        }
    }
    #[cold]
    #[inline(never)]
    fn say_farewell(&mut self) {
        let address = self as *const ObjData as usize;
        let class = self.class();
        if let Some(method) = finalize::method_of(&class, address) {
            // The object itself is past saving: its parts live on in another until the call ends.
            let fields = std::mem::take(&mut self.fields);
            finalize::run(&method, Obj(Shared::new(ObjData { class: self.class.clone(), fields })));
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
        Obj::of(&class)
    }
    /// An instance without attributes.
    #[inline]
    pub(crate) fn of(class: &Class) -> Obj {
        if let Some(mut spare) = SPARES.with(|spares| spares.with_mut(Vec::pop)) {
            if let Some(data) = Shared::get_mut(&mut spare) {
                if !data.class.same(class) {
                    data.class = class.clone();
                }
                return Obj(spare);
            }
        }
        Obj(Shared::new(ObjData { class: class.clone(), fields: Fields::default() }))
    }
    /// Gives a new instance all that its class was laid out with, values and words each in the order of their places, where the
    /// layout does not hold any more, or something is no word.
    pub(crate) fn fill_by_name(&self, values: Vec<Value>, words: Vec<Value>) {
        let (mut values, mut words) = (values.into_iter(), words.into_iter());
        for (name, kept_as_word) in self.made_by().data().shape.laid_names() {
            if let Some(value) = if kept_as_word { words.next() } else { values.next() } {
                self.set_attr(&name, value);
            }
        }
    }
    /// The last handle goes: what nobody else watches is kept, emptied, to be made anew.
    #[inline(never)]
    fn retire(&mut self) {
        if finalize::wanted() {
            return;
        }
        let Some(data) = Shared::get_mut(&mut self.0) else { return };
        data.let_go();
        let spare = self.0.clone();
        let left = SPARES.with(|spares| {
            spares.with_mut(|all| {
                if all.len() < SPARE {
                    all.push(spare);
                    None
                } else {
                    Some(spare)
                }
            })
        });
        drop(left);
    }
    pub fn with_payload(class: Class, payload: Payload) -> Obj {
        let made = Obj::new(class);
        if !matches!(payload, Payload::None) {
            let _ = made.extra().payload.set(payload);
        }
        made
    }
    fn extra(&self) -> &Extra {
        &self.0.fields.more().extra
    }
    #[inline(always)]
    fn dict(&self) -> Option<&Dict> {
        self.0.fields.extra().and_then(|extra| extra.attrs.get()).map(|attrs| &attrs.now().dict)
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
        match (self.0.fields.extra(), other.0.fields.extra()) {
            (None, None) => self.0.class.same(&other.0.class),
            _ => self.class().same(&other.class()),
        }
    }
    pub fn set_class(&self, class: Class) {
        self.attrs();
        self.extra().class.set(Some(class));
    }
    pub fn payload(&self) -> &Payload {
        self.0.fields.extra().and_then(|extra| extra.payload.get()).unwrap_or(&Payload::None)
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
        let attrs = self.extra().attrs.get_or_init(|| {
            let made = Dict::new();
            let (fields, shape) = (&self.0.fields, &self.0.class.data().shape);
            for name in fields.names() {
                if let Some((text, place)) = shape.name_at(name) {
                    if let Some(value) = fields.get(place) {
                        made.set_str(&text, value);
                    }
                }
            }
            fields.clear();
            Attributes::of(made)
        });
        &attrs.now().dict
    }
    /// Puts another dict in the place of the attributes (`o.__dict__ = ...`).
    pub(crate) fn set_attrs(&self, dict: Dict) {
        match self.extra().attrs.get() {
            Some(attrs) => drop(attrs.now().later.set(Box::new(Attributes::of(dict)))),
            None => {
                self.0.fields.clear();
                drop(self.extra().attrs.set(Attributes::of(dict)));
            }
        }
    }
    pub fn attr(&self, name: &str) -> Option<Value> {
        match self.dict() {
            Some(dict) => dict.get_str(name),
            None => self.0.fields.get(self.0.class.data().shape.find(name)?.1),
        }
    }
    pub fn set_attr(&self, name: &str, value: Value) {
        if self.dict().is_none() {
            if let Some((at, place)) = self.0.class.place_of(name, &value) {
                self.store(at, place, value);
                return;
            }
        }
        self.attrs().set_str(name, value);
    }
    /// The number that tells the class of an instance whose attributes are as its class placed them.
    #[inline(always)]
    pub(crate) fn plain_shape(&self) -> u32 {
        if self.dict().is_some() {
            0
        } else {
            self.0.class.shape_id()
        }
    }
    /// The class that made it: the one it is of, while it keeps its attributes at places.
    #[inline(always)]
    pub(crate) fn made_by(&self) -> &Class {
        &self.0.class
    }
    /// The attributes; none are there once they moved to a dict.
    #[inline(always)]
    pub(crate) fn fields(&self) -> &Fields {
        &self.0.fields
    }
    fn store(&self, name: u8, place: Place, value: Value) {
        let former = self.0.fields.set(name, place, value);
        self.0.fields.settle(&self.0.class.data().shape);
        drop(former);
    }
    /// Stores at a place of its class, or gives the value back when the attributes are in a dict.
    pub(crate) fn place(&self, name: &str, value: Value) -> Result<(), Value> {
        if self.dict().is_some() {
            return Err(value);
        }
        match self.0.class.place_of(name, &value) {
            Some((at, place)) => {
                self.store(at, place, value);
                Ok(())
            }
            None => Err(value),
        }
    }
    /// Whether this is the only handle.
    #[inline(always)]
    pub(crate) fn is_sole(&self) -> bool {
        crate::shared::is_sole(&self.0)
    }
}
