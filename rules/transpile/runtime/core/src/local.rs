//! Variables that may be unbound: locals, captured variables, module globals.
use crate::class::fields::word_in;
use crate::class::key::Key;
use crate::class::shape::Kind;
use crate::int::Repr;
use crate::prelude::*;
use std::mem::ManuallyDrop;

/// A local variable that may be unbound.
pub struct Local<T = Value>(Option<T>);

impl<T: Clone> Local<T> {
    pub const fn unbound() -> Local<T> {
        Local(None)
    }
    #[inline]
    pub fn new(value: T) -> Local<T> {
        Local(Some(value))
    }
    #[inline]
    pub fn get(&self, name: &str) -> R<T> {
        self.0.clone().ok_or_else(|| unbound(name))
    }
    /// Reads it in a comprehension, a scope of its own to Python.
    #[inline]
    pub fn get_free(&self, name: &str) -> R<T> {
        self.0.clone().ok_or_else(|| unbound_free(name))
    }
    #[inline]
    pub fn set(&mut self, value: T) {
        self.0 = Some(value);
    }
    pub fn del(&mut self, name: &str) -> R<()> {
        self.0.take().map(drop).ok_or_else(|| unbound(name))
    }
    #[inline]
    pub fn is_bound(&self) -> bool {
        self.0.is_some()
    }
}
impl<T: Clone> Default for Local<T> {
    fn default() -> Local<T> {
        Local::unbound()
    }
}

#[cold]
fn unbound(name: &str) -> Exc {
    let text = format!("cannot access local variable '{name}' where it is not associated with a value");
    unbound_local_error(text)
}

#[cold]
fn unbound_free(name: &str) -> Exc {
    let text =
        format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
    name_error(text)
}

/// A variable shared between a function and the functions inside it; clones are the same variable.
#[derive(Clone)]
pub struct Cellvar<T = Value>(Shared<Slot<Option<T>>>);

impl<T: Clone> Cellvar<T> {
    pub fn unbound() -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(None)))
    }
    #[inline]
    pub fn new(value: T) -> Cellvar<T> {
        Cellvar(Shared::new(Slot::new(Some(value))))
    }
    /// Reads it in an inner function.
    #[inline]
    pub fn get(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| unbound_free(name))
    }
    /// Reads it in the function that owns it.
    #[inline]
    pub fn get_own(&self, name: &str) -> R<T> {
        self.0.get().ok_or_else(|| unbound(name))
    }
    #[inline]
    pub fn set(&self, value: T) {
        self.0.set(Some(value));
    }
    pub fn del(&self, name: &str) -> R<()> {
        self.get(name)?;
        self.0.set(None);
        Ok(())
    }
    /// Unbinds it in the function that owns it.
    pub fn del_own(&self, name: &str) -> R<()> {
        self.get_own(name)?;
        self.0.set(None);
        Ok(())
    }
    #[inline]
    pub fn is_bound(&self) -> bool {
        self.0.with(Option::is_some)
    }
}
impl<T: Clone> Default for Cellvar<T> {
    fn default() -> Cellvar<T> {
        Cellvar::unbound()
    }
}

/// A module global, declared by `globals!`.
pub struct Global {
    name: &'static str,
    /// Never dropped with its thread, so that reaching it asks nothing: the process ends before its threads do.
    slot: ManuallyDrop<Slot<Option<Value>>>,
    /// The shape of the class that its definition bound here, while nothing else was.
    class: Cell<u32>,
    /// The key of the layout that this class was given at its definition, while its code is as it was then, and that of the
    /// classes whose layouts continue it.
    layout: Cell<Key>,
    /// The bits of a key that tell whether a layout continues that one.
    mask: Cell<u32>,
    /// Whether calling that class is making an instance and running its `__init__`; none before it was asked.
    plain: Cell<Option<bool>>,
    /// The kinds of the words of that layout; of none, while instances made now do not follow it.
    kinds: Cell<u32>,
    /// What it holds, where that is a number or a truth value as a word.
    kind: Cell<Kind>,
    word: Cell<u64>,
}

/// No class has this number, not even one without fast paths.
const NOBODY: u32 = u32::MAX;

impl Global {
    #[inline]
    pub const fn new(name: &'static str) -> Global {
        Global {
            name,
            slot: ManuallyDrop::new(Slot::new(None)),
            class: Cell::new(NOBODY),
            layout: Cell::new(Key::NOBODY),
            mask: Cell::new(u32::MAX),
            plain: Cell::new(None),
            kinds: Cell::new(u32::MAX),
            kind: Cell::new(Kind::Any),
            word: Cell::new(0),
        }
    }
    pub fn name(&self) -> &'static str {
        self.name
    }
    /// Whether the instance follows the layout of the class that is defined here, or one that continues it.
    #[inline(always)]
    pub(crate) fn lays_out(&self, object: &Obj) -> bool {
        object.fields().key().continues(self.layout.get(), self.mask.get())
    }
    pub(crate) fn forget_layout(&self) {
        self.layout.set(Key::NOBODY);
        self.mask.set(u32::MAX);
        self.plain.set(None);
        self.kinds.set(u32::MAX);
    }
    /// Instances made from now on do not follow the layout, which holds for those there are.
    pub(crate) fn widen_layout(&self) {
        self.kinds.set(u32::MAX);
    }
    /// Binds it to a value and gives what it held.
    #[inline]
    fn bind(&self, value: Value) -> Option<Value> {
        self.let_class_go();
        let (kind, word) = word_in(&value).unwrap_or((Kind::Any, 0));
        self.kind.set(kind);
        self.word.set(word);
        self.slot.replace(Some(value))
    }
    #[inline(always)]
    fn word_of(&self, kind: Kind) -> Option<u64> {
        if self.kind.get() == kind {
            Some(self.word.get())
        } else {
            None
        }
    }
}

impl Global {
    /// The class that its definition bound here, while nothing else was.
    fn defined_class(&self) -> Option<Class> {
        let bound = self.slot.with(|v| if let Some(Value::Class(c)) = v { Some(c.clone()) } else { None });
        bound.filter(|c| c.shape_id() == self.class.get())
    }
    /// It is about to stand for something else.
    #[inline(always)]
    fn let_class_go(&self) {
        if self.layout.get() != Key::NOBODY {
            self.end_layout();
        }
        self.class.set(NOBODY);
    }
    /// Nothing asks for the class any more, which code that knows those above relies on.
    #[cold]
    #[inline(never)]
    fn end_layout(&self) {
        if let Some(class) = self.defined_class() {
            class.data().shape.forget_layout();
        }
        self.forget_layout();
    }
    /// Whether the words are of the kinds that the layout has.
    #[inline(always)]
    fn fits<const W: usize>(&self, words: &[Option<(Kind, u64)>; W]) -> bool {
        let mut kinds = 0;
        for (at, word) in words.iter().enumerate() {
            kinds |= word.map_or(0, |(kind, _)| kind as u32) << (2 * at);
        }
        kinds == self.kinds.get()
    }
    /// A new instance of the class that is defined here.
    #[inline(always)]
    fn new_of_class(&self) -> Option<Obj> {
        self.slot.with(|bound| if let Some(Value::Class(class)) = bound { Some(Obj::of(class)) } else { None })
    }
    #[cold]
    #[inline(never)]
    fn instance_by_name(&self, values: Vec<Value>, words: Vec<Value>) -> Value {
        let Some(made) = self.new_of_class() else { return Value::None };
        made.fill_by_name(values, words);
        Value::Obj(made)
    }
    #[cold]
    fn find_plain(&self) -> bool {
        let laid = self.layout.get() != Key::NOBODY;
        let plain = laid && self.defined_class().is_some_and(|class| class.plainly_made());
        if laid {
            self.plain.set(Some(plain));
        }
        plain
    }
    /// As `spans`, of an instance that does not follow its layout, or not yet.
    #[inline(never)]
    fn spans_unlaid(&self, object: &Obj) -> bool {
        let shape = object.plain_shape();
        shape == self.class.get()
            || (shape != 0 && self.layout.get() != Key::NOBODY && object.made_by().continues_from(self.class.get()))
    }
}

/// Gives the attributes of the class that was just defined their places.
fn lay_out(global: &'static std::thread::LocalKey<Global>, above: Option<Class>, names: &str) {
    global.with(|g| {
        if let Some(class) = g.defined_class() {
            let key = class.lay_out(names, above, global);
            if key != Key::NONE {
                g.layout.set(key);
                g.mask.set(key.mask());
                g.kinds.set(class.data().shape.laid_kinds());
            }
        }
    });
}

/// How emitted code reaches a thread-local global.
pub trait GlobalExt {
    fn get(&'static self) -> R;
    /// What inference found to be a number, or a truth value, exactly that.
    fn int(&'static self) -> R<Int>;
    fn float(&'static self) -> R<f64>;
    fn bool(&'static self) -> R<bool>;
    fn try_get(&'static self) -> Option<Value>;
    fn set(&'static self, value: impl Into<Value>);
    fn del(&'static self) -> R<()>;
    /// Binds what a class statement made.
    fn define(&'static self, value: impl Into<Value>);
    /// The same, and gives the attributes of its instances their places: `"left, right, depth: int"`.
    fn define_laid(&'static self, names: &str, value: impl Into<Value>);
    /// The same for a class whose layout continues that of the class which `above` defines.
    fn define_below(&'static self, above: &'static std::thread::LocalKey<Global>, names: &str, value: impl Into<Value>);
    /// Gives the attributes of instances of the class that was just defined their places.
    fn lay(&'static self, names: &str);
    /// The same for a class whose layout continues that of the class which `above` defines.
    fn lay_below(&'static self, above: &'static std::thread::LocalKey<Global>, names: &str);
    /// Whether a class made this object that is the one defined here, as it was then, or whose layout continues that one's.
    fn spans(&'static self, value: &Value) -> bool;
    /// Whether the class that is defined here, as it was then, made this object.
    fn made(&'static self, value: &Value) -> bool;
    /// Whether `new` makes what a call of the class would begin with.
    fn makes(&'static self) -> bool;
    /// A new instance, `__init__` not yet called; call it only where `makes` holds.
    fn new_instance(&'static self) -> Value;
    /// As `makes`, of a class whose instances follow its layout.
    fn lays(&'static self) -> bool;
    /// A new instance with all that its class's layout has, as `__init__` would store it: what is kept as values, and what is
    /// kept as words. Call it only where `lays` holds.
    fn instance<const V: usize, const W: usize>(&'static self, values: [Value; V], words: [Value; W]) -> Value;
}

impl GlobalExt for std::thread::LocalKey<Global> {
    #[inline]
    fn get(&'static self) -> R {
        match self.with(|g| g.slot.get()) {
            Some(value) => Ok(value),
            None => unbound_global(self.with(|g| g.name)),
        }
    }
    #[inline(always)]
    fn int(&'static self) -> R<Int> {
        match self.with(|g| g.word_of(Kind::Int)) {
            Some(word) => Ok(Int(Repr::Small(word as i64))),
            None => self.get()?.int(),
        }
    }
    #[inline(always)]
    fn float(&'static self) -> R<f64> {
        match self.with(|g| g.word_of(Kind::Float)) {
            Some(word) => Ok(f64::from_bits(word)),
            None => self.get()?.float(),
        }
    }
    #[inline(always)]
    fn bool(&'static self) -> R<bool> {
        match self.with(|g| g.word_of(Kind::Bool)) {
            Some(word) => Ok(word != 0),
            None => self.get()?.bool(),
        }
    }
    #[inline]
    fn try_get(&'static self) -> Option<Value> {
        self.with(|g| g.slot.get())
    }
    #[inline]
    fn set(&'static self, value: impl Into<Value>) {
        let value = value.into();
        drop(self.with(|g| g.bind(value)));
    }
    fn define(&'static self, value: impl Into<Value>) {
        let value = value.into();
        let shape = match &value {
            Value::Class(c) if c.known_shape() != 0 => c.known_shape(),
            _ => NOBODY,
        };
        self.set(value);
        self.with(|g| g.class.set(shape));
    }
    fn define_laid(&'static self, names: &str, value: impl Into<Value>) {
        self.define(value);
        lay_out(self, None, names);
    }
    fn define_below(
        &'static self,
        above: &'static std::thread::LocalKey<Global>,
        names: &str,
        value: impl Into<Value>,
    ) {
        self.define(value);
        lay_out(self, above.with(Global::defined_class), names);
    }
    fn lay(&'static self, names: &str) {
        lay_out(self, None, names);
    }
    fn lay_below(&'static self, above: &'static std::thread::LocalKey<Global>, names: &str) {
        lay_out(self, above.with(Global::defined_class), names);
    }
    #[inline(always)]
    fn spans(&'static self, value: &Value) -> bool {
        match value {
            Value::Obj(o) => self.with(|g| g.lays_out(o) || (o.fields().key() == Key::NONE && g.spans_unlaid(o))),
            _ => false,
        }
    }
    #[inline(always)]
    fn made(&'static self, value: &Value) -> bool {
        match value {
            Value::Obj(o) => self.with(|g| o.fields().key() == g.layout.get() || g.class.get() == o.plain_shape()),
            _ => false,
        }
    }
    #[inline]
    fn makes(&'static self) -> bool {
        self.with(|g| {
            g.slot.with(|v| match v {
                Some(Value::Class(c)) => c.shape_id() == g.class.get() && c.plainly_made(),
                _ => false,
            })
        })
    }
    #[inline]
    fn new_instance(&'static self) -> Value {
        self.with(|g| {
            g.slot.with(|v| match v {
                Some(Value::Class(c)) => Value::Obj(Obj::of(c)),
                _ => Value::None,
            })
        })
    }
    #[inline(always)]
    fn lays(&'static self) -> bool {
        self.with(|g| g.plain.get().unwrap_or_else(|| g.find_plain()))
    }
    #[inline(always)]
    fn instance<const V: usize, const W: usize>(&'static self, values: [Value; V], words: [Value; W]) -> Value {
        // What they are is known here, where they are made.
        let found = words.each_ref().map(word_in);
        let Some(class) = self.with(|g| if g.fits(&found) { g.new_of_class() } else { None }) else {
            return self.with(|g| g.instance_by_name(values.into(), words.into()));
        };
        class.fields().fill(self.with(|g| g.layout.get()), values, found.map(|one| one.map_or(0, |(_, word)| word)));
        Value::Obj(class)
    }
    fn del(&'static self) -> R<()> {
        let old = self.with(|g| {
            g.let_class_go();
            g.kind.set(Kind::Any);
            g.slot.replace(None)
        });
        match old {
            Some(_) => Ok(()),
            None => Err(undefined(self.with(|g| g.name))),
        }
    }
}

#[cold]
#[inline(never)]
fn unbound_global(name: &str) -> R {
    builtins::find(name).ok_or_else(|| undefined(name))
}

/// NameError of a name that is nowhere.
#[cold]
pub fn undefined(name: &str) -> Exc {
    let made = name_error(format!("name '{name}' is not defined"));
    if let Some(data) = made.data() {
        data.set_field("name", Value::str(name));
    }
    made
}
