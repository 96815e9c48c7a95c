//! `Value`: every Python object, in 16 bytes; conversions from and to plain Rust.
use crate::prelude::*;
use crate::shared::{address, same};

/// Any Python object.
#[derive(Clone, Default)]
pub enum Value {
    #[default]
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    Int(Int),
    Float(f64),
    Complex(Complex),
    Str(Str),
    Bytes(Bytes),
    ByteArray(ByteArray),
    List(List),
    Tuple(Tuple),
    Dict(Dict),
    Set(Set),
    FrozenSet(Set),
    Range(Range),
    Slice(Slice),
    Func(Func),
    Method(Shared<Method>),
    Class(Class),
    Obj(Obj),
    Module(Module),
    Iter(IterObj),
    Gen(Gen),
    View(View),
    Descriptor(Shared<Descriptor>),
    Native(NativeObj),
}

/// An object of a type implemented in Rust outside the closed set above: files, deque, compiled patterns, ...
/// Its methods live in its class (`ClassBuilder::native`).
pub trait Native: 'static {
    fn class(&self) -> Class;
    fn as_any(&self) -> &dyn std::any::Any;
    /// Instance attributes that are not in the class.
    fn get_attribute(&self, _this: &Value, _name: &str) -> R<Option<Value>> {
        Ok(None)
    }
    /// True when the attribute was stored.
    fn set_attribute(&self, _this: &Value, _name: &str, _value: Option<Value>) -> R<bool> {
        Ok(false)
    }
    /// What a class attribute of this type gives when read through an instance or (`None`) the class.
    fn descriptor_get(&self, _this: &Value, _instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        Ok(None)
    }
    fn attribute_names(&self) -> Vec<Str> {
        Vec::new()
    }
    /// A call of one of its class's own methods, answered at once; `None` sends it the usual way.
    fn short(&self, _call: Short, _item: Option<&Value>) -> Option<R> {
        None
    }
    /// `self(*args)`, answered at once; the arguments come back to go the usual way.
    fn answer(&self, args: Args) -> Result<R, Args> {
        Err(args)
    }
    /// `self[key]`, answered at once; `None` sends it the usual way.
    fn item(&self, _key: &Value) -> Option<R> {
        None
    }
    /// `self[key] = value`, true when it is done.
    fn store(&self, _key: &Value, _value: &Value) -> bool {
        false
    }
    /// `self op other`, or `other op self` when reflected, answered at once; `None` sends it the usual way.
    fn operate(&self, _op: crate::ops::BinOp, _other: &Value, _reflected: bool) -> Option<R> {
        None
    }
}

/// The methods of native objects that programs call most.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Short {
    Append,
    AppendLeft,
    Pop,
    PopLeft,
    Length,
    /// Without text: whether several texts may be written as one.
    Write,
}

/// A thin handle to a native object.
#[derive(Clone)]
#[allow(clippy::redundant_allocation)] // the box keeps the handle 8 bytes wide
pub struct NativeObj(Shared<Box<dyn Native>>);

impl NativeObj {
    pub fn new(native: impl Native) -> Self {
        NativeObj(Shared::new(Box::new(native)))
    }
    pub fn get(&self) -> &dyn Native {
        &**self.0
    }
    pub fn downcast<T: 'static>(&self) -> Option<&T> {
        self.get().as_any().downcast_ref::<T>()
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn same(&self, other: &Self) -> bool {
        same(&self.0, &other.0)
    }
}

impl Value {
    pub fn native(native: impl Native) -> Value {
        Value::Native(NativeObj::new(native))
    }
    pub fn str(text: &str) -> Value {
        Value::Str(Str::from(text))
    }
    /// False for what holds no other values: numbers, texts, names of the language.
    #[inline]
    pub(crate) fn holds_others(&self) -> bool {
        !matches!(
            self,
            Value::None
                | Value::NotImplemented
                | Value::Ellipsis
                | Value::Bool(_)
                | Value::Int(_)
                | Value::Float(_)
                | Value::Str(_)
                | Value::Bytes(_)
        )
    }
    /// Whether dropping it may set off a chain of drops that nobody else counts: containers count their own.
    #[inline]
    pub(crate) fn starts_chain(&self) -> bool {
        match self {
            Value::Obj(o) => o.is_sole(),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) => false,
            other => other.holds_others(),
        }
    }
    /// Whether a copy of its bytes is all there is to it: nothing is counted.
    #[inline(always)]
    fn is_plain(&self) -> bool {
        match self {
            Value::None | Value::NotImplemented | Value::Ellipsis | Value::Bool(_) | Value::Float(_) => true,
            Value::Int(i) => i.is_small(),
            _ => false,
        }
    }
    /// A clone, quick for what attributes mostly hold.
    #[inline(always)]
    pub fn share(&self) -> Value {
        match self {
            Value::None => Value::None,
            Value::Bool(b) => Value::Bool(*b),
            Value::Float(f) => Value::Float(*f),
            Value::Int(i) => Value::Int(i.clone()),
            Value::Obj(o) => Value::Obj(o.clone()),
            Value::Str(s) => Value::Str(s.clone()),
            Value::Tuple(t) => Value::Tuple(t.clone()),
            other => other.clone(),
        }
    }
    /// Drops it, quick for what attributes mostly hold.
    #[inline(always)]
    pub fn let_go(self) {
        if self.is_plain() {
            std::mem::forget(self);
        }
    }
    /// Whether an operator's method declined.
    #[inline]
    pub fn is_declined(&self) -> bool {
        matches!(self, Value::NotImplemented)
    }
    #[inline]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }
    /// The exact integer of a slot proved to be one.
    #[inline]
    pub fn as_int(&self) -> R<Int> {
        match self.payload() {
            Value::Int(i) => Ok(i.clone()),
            Value::Bool(b) => Ok(Int::from(*b as i64)),
            _ => Err(expected("int", self)),
        }
    }
    #[inline]
    pub fn as_float(&self) -> R<f64> {
        match self.payload() {
            Value::Float(f) => Ok(*f),
            Value::Int(i) => i.to_f64(),
            Value::Bool(b) => Ok(*b as i64 as f64),
            _ => Err(expected("float", self)),
        }
    }
    #[inline]
    pub fn as_bool(&self) -> R<bool> {
        match self {
            Value::Bool(b) => Ok(*b),
            _ => Err(expected("bool", self)),
        }
    }
    #[inline]
    pub fn as_str(&self) -> R<Str> {
        match self.payload() {
            Value::Str(s) => Ok(s.clone()),
            _ => Err(expected("str", self)),
        }
    }
    /// What inference found to be an integer, exactly that: no truth value, no subclass.
    #[inline]
    pub fn int(&self) -> R<Int> {
        match self {
            Value::Int(i) => Ok(i.clone()),
            _ => Err(expected("int", self)),
        }
    }
    #[inline]
    pub fn float(&self) -> R<f64> {
        match self {
            Value::Float(f) => Ok(*f),
            _ => Err(expected("float", self)),
        }
    }
    #[inline]
    pub fn bool(&self) -> R<bool> {
        match self {
            Value::Bool(b) => Ok(*b),
            _ => Err(expected("bool", self)),
        }
    }
    #[inline]
    pub fn text(&self) -> R<Str> {
        match self {
            Value::Str(s) => Ok(s.clone()),
            _ => Err(expected("str", self)),
        }
    }
    pub fn as_none(&self) -> R<()> {
        match self {
            Value::None => Ok(()),
            _ => Err(expected("None", self)),
        }
    }
    pub fn as_list(&self) -> R<List> {
        match self.payload() {
            Value::List(v) => Ok(v.clone()),
            _ => Err(expected("list", self)),
        }
    }
    pub fn as_tuple(&self) -> R<Tuple> {
        match self.payload() {
            Value::Tuple(v) => Ok(v.clone()),
            _ => Err(expected("tuple", self)),
        }
    }
    pub fn as_dict(&self) -> R<Dict> {
        match self.payload() {
            Value::Dict(v) => Ok(v.clone()),
            _ => Err(expected("dict", self)),
        }
    }
    pub fn as_set(&self) -> R<Set> {
        match self.payload() {
            Value::Set(v) | Value::FrozenSet(v) => Ok(v.clone()),
            _ => Err(expected("set", self)),
        }
    }
    /// The builtin value inside an instance of a subclass of a builtin type; otherwise the value itself.
    #[inline]
    pub fn payload(&self) -> &Value {
        match self {
            Value::Obj(o) => match o.payload() {
                Payload::Value(v) => v,
                _ => self,
            },
            _ => self,
        }
    }
    /// The native object of type `T` in this value, if it is one.
    pub fn downcast<T: 'static>(&self) -> Option<&T> {
        match self.payload() {
            Value::Native(n) => n.downcast::<T>(),
            _ => None,
        }
    }
    /// The name of the type as messages give it: `__name__`, with the module for some C types.
    pub fn type_name(&self) -> Str {
        class_of(self).shown_name()
    }
    /// Identity: `a is b`.
    pub fn is(&self, other: &Value) -> bool {
        use Value::*;
        match (self, other) {
            (None, None) | (NotImplemented, NotImplemented) | (Ellipsis, Ellipsis) => true,
            (Bool(a), Bool(b)) => a == b,
            (Int(a), Int(b)) => a == b,
            (Float(a), Float(b)) => a.to_bits() == b.to_bits(),
            (Complex(a), Complex(b)) => same(a, b),
            (Str(a), Str(b)) => a.same(b) || (a.len() <= 2 && **a == **b && is_single(a)),
            (Bytes(a), Bytes(b)) => same(a, b) || (a.len() <= 1 && **a == **b),
            (ByteArray(a), ByteArray(b)) => same(a, b),
            (List(a), List(b)) => a.same(b),
            (Tuple(a), Tuple(b)) => a.same(b) || (a.is_empty() && b.is_empty()),
            (Dict(a), Dict(b)) => a.same(b),
            (Set(a), Set(b)) | (FrozenSet(a), FrozenSet(b)) => a.same(b),
            (Range(a), Range(b)) => same(a, b),
            (Slice(a), Slice(b)) => same(a, b),
            (Func(a), Func(b)) => a.same(b),
            (Method(a), Method(b)) => same(a, b),
            (Class(a), Class(b)) => a.same(b),
            (Obj(a), Obj(b)) => a.same(b),
            (Module(a), Module(b)) => a.same(b),
            (Iter(a), Iter(b)) => a.same(b),
            (Gen(a), Gen(b)) => a.same(b),
            (View(a), View(b)) => same(a, b),
            (Descriptor(a), Descriptor(b)) => same(a, b),
            (Native(a), Native(b)) => a.same(b),
            _ => false,
        }
    }
    /// `id(v)`: the address of the object, or a number that stands for a value kept inline.
    pub fn id(&self) -> i64 {
        let found = match self {
            Value::None => 16,
            Value::NotImplemented => 32,
            Value::Ellipsis => 48,
            Value::Bool(b) => 64 + 16 * *b as usize,
            Value::Int(i) => return i.identity(),
            Value::Float(f) => (f.to_bits() >> 1) as usize | 8,
            Value::Complex(v) => address(v),
            Value::Str(v) if is_single(v) => v.chars().next().map_or(128, |c| 144 + 16 * c as usize),
            Value::Str(v) => v.address(),
            Value::Bytes(v) if v.len() <= 1 => v.first().map_or(8192, |b| 8208 + 16 * *b as usize),
            Value::Bytes(v) => address(v),
            Value::ByteArray(v) => address(v),
            Value::List(v) => v.address(),
            Value::Tuple(v) if v.is_empty() => 112,
            Value::Tuple(v) => v.address(),
            Value::Dict(v) => v.address(),
            Value::Set(v) | Value::FrozenSet(v) => v.address(),
            Value::Range(v) => address(v),
            Value::Slice(v) => address(v),
            Value::Func(v) => v.address(),
            Value::Method(v) => address(v),
            Value::Class(v) => v.address(),
            Value::Obj(v) => v.address(),
            Value::Module(v) => v.address(),
            Value::Iter(v) => v.address(),
            Value::Gen(v) => v.address(),
            Value::View(v) => address(v),
            Value::Descriptor(v) => address(v),
            Value::Native(v) => v.address(),
        };
        found as i64
    }
}

/// The empty text and those of one character below U+0100: CPython has one object of each.
fn is_single(text: &Str) -> bool {
    match text.len() {
        0 | 1 => true,
        2 => text.chars().next().is_some_and(|c| c.len_utf8() == 2 && c < '\u{100}'),
        _ => false,
    }
}

#[cold]
fn expected(what: &str, found: &Value) -> Exc {
    type_error(format!("expected {what}, got {}", found.type_name()))
}

macro_rules! from {
    ($($source:ty => |$x:ident| $make:expr),* $(,)?) => {
        $(impl From<$source> for Value {
            #[inline]
            fn from($x: $source) -> Value {
                $make
            }
        })*
    };
}
from! {
    () => |_x| Value::None,
    bool => |x| Value::Bool(x),
    i32 => |x| Value::Int(Int::from(x as i64)),
    u32 => |x| Value::Int(Int::from(x as i64)),
    u8 => |x| Value::Int(Int::from(x as i64)),
    i64 => |x| Value::Int(Int::from(x)),
    usize => |x| Value::Int(Int::from(x as u64)),
    u64 => |x| Value::Int(Int::from(x)),
    Int => |x| Value::Int(x),
    f64 => |x| Value::Float(x),
    &str => |x| Value::Str(Str::from(x)),
    String => |x| Value::Str(Str::from(x)),
    &String => |x| Value::Str(Str::from(x.as_str())),
    Str => |x| Value::Str(x),
    &Str => |x| Value::Str(x.clone()),
    List => |x| Value::List(x),
    Tuple => |x| Value::Tuple(x),
    Dict => |x| Value::Dict(x),
    Set => |x| Value::Set(x),
    Func => |x| Value::Func(x),
    Class => |x| Value::Class(x),
    &Class => |x| Value::Class(x.clone()),
    Obj => |x| Value::Obj(x),
    Gen => |x| Value::Gen(x),
    Module => |x| Value::Module(x),
    IterObj => |x| Value::Iter(x),
    &Value => |x| x.share(),
}

impl From<Vec<u8>> for Value {
    fn from(x: Vec<u8>) -> Value {
        Value::Bytes(Bytes::from(x))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(x: Option<T>) -> Value {
        x.map_or(Value::None, Into::into)
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match crate::text::fmt::repr(self) {
            Ok(text) => f.write_str(&text),
            Err(_) => write!(f, "<{} object>", self.type_name()),
        }
    }
}
