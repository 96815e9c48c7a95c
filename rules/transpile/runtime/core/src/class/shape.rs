//! Where instances of a class keep their attributes: positions that all of them share, and the code that finds them fast.
//!
//! Hidden classes after Chambers, Ungar, Lee: "An efficient implementation of SELF" (OOPSLA 1989): each class lists the
//! names its instances were given, in order; an instance keeps the values at these positions until somebody asks for its
//! `__dict__`. The place where a name stands in a program remembers the class and position found last.
use super::fields::{word_in, word_of, WORDS};
use super::key::Key;
use crate::prelude::*;
use std::thread::LocalKey;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// How instances keep an attribute: as a word that stands for a float, a small whole number or a truth value, or as a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Any = 0,
    Float = 1,
    Int = 2,
    Bool = 3,
}

impl Kind {
    fn of(value: &Value) -> Kind {
        word_in(value).map_or(Kind::Any, |(kind, _)| kind)
    }
}

/// Where instances keep an attribute: what it held first chooses the kind; the first value of another kind gives it a place
/// among the values, for good, while instances that hold a word still keep it until they are given something else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub value: Option<u8>,
    pub word: Option<u8>,
    /// Of the word.
    pub kind: Kind,
}

impl Place {
    /// The kind that new attributes have, and where they are.
    pub fn now(self) -> Option<(Kind, u8)> {
        match (self.value, self.word) {
            (Some(at), _) => Some((Kind::Any, at)),
            (None, at) => Some((self.kind, at?)),
        }
    }
}

/// Instances with more attributes keep them in a dict.
const MOST: usize = 120;

fn fresh() -> u32 {
    NEXT.with(|n| n.replace(n.get() + 1))
}

/// Special methods that are asked for often and mostly not there.
#[derive(Clone, Copy)]
pub(crate) struct Hooks {
    /// `__get__`: instances have a say when they are read as attributes.
    pub get: bool,
    /// `__getattr__`: the class is asked for attributes that are missing.
    pub getattr: bool,
    /// `__bool__` or `__len__`: instances may be false.
    pub truth: bool,
    /// `__eq__` or `__ne__` that are not those of `object`: instances may equal others than themselves.
    pub equality: bool,
    /// Methods that the class has from `dict` or `tuple`.
    pub inherited: u8,
}

/// What `__new__` and `__init__` are.
pub(crate) type Makers = (Option<Value>, Option<Value>, bool);

/// The positions of a class.
pub(crate) struct Shape {
    /// What fast paths compare; another number after a change of the class's code, 0 when there is no fast path.
    id: Cell<u32>,
    /// What remembered places go by: as `id`, and another number after a place was given anew.
    layout: Cell<u32>,
    /// Stores go straight to the instance: no `__setattr__` of the program's own.
    stores: Cell<bool>,
    /// Whether calling the class is making an instance and running `__init__`; found out when first asked.
    plain: Cell<Option<bool>>,
    /// Code that the program wrote for it was replaced, by a decorator or later: what is known at migration does not hold.
    patched: Cell<bool>,
    names: Slot<Vec<(Str, Place)>>,
    /// So many names, the first ones, the class was laid out with when it was defined; 0 once that does not hold.
    laid: Cell<u8>,
    /// What instances carry that have them all at their places: the key of the layout; 0 for none.
    key: Cell<Key>,
    /// So many names it was laid out with when it was defined, whatever became of them.
    outset: Cell<u8>,
    /// So many layouts continue this one.
    continued: Cell<u32>,
    /// The class whose layout this one continues.
    continues: Slot<Option<Class>>,
    /// The variable that goes by that layout.
    known_by: Cell<Option<&'static LocalKey<Global>>>,
    /// Places given away among values and words.
    values: Cell<u8>,
    words: Cell<u8>,
    /// Methods that a program called on instances or on the class, as found along its line; those who remember a place
    /// here remember the number too.
    code: Slot<Vec<(&'static str, Value)>>,
    /// Which special methods the class has.
    hooks: Cell<Option<Hooks>>,
    /// Its `__new__` and `__init__`, as found along its line.
    makers: Slot<Option<Makers>>,
    /// The `__init__` to run on a new instance, where calling the class is making one and running just that.
    init: Slot<Option<Func>>,
}

impl Shape {
    pub fn new() -> Shape {
        Shape {
            id: Cell::new(0),
            layout: Cell::new(0),
            stores: Cell::new(false),
            plain: Cell::new(None),
            patched: Cell::new(false),
            names: Slot::new(Vec::new()),
            laid: Cell::new(0),
            key: Cell::new(Key::NONE),
            outset: Cell::new(0),
            continued: Cell::new(0),
            continues: Slot::new(None),
            known_by: Cell::new(None),
            values: Cell::new(0),
            words: Cell::new(0),
            code: Slot::new(Vec::new()),
            hooks: Cell::new(None),
            makers: Slot::new(None),
            init: Slot::new(None),
        }
    }
    /// A method that was put down under that name.
    #[inline]
    pub fn code_at(&self, at: usize, name: &'static str) -> Option<Value> {
        self.code.with(|code| match code.get(at) {
            Some((of, found)) if std::ptr::eq(*of, name) => Some(found.clone()),
            _ => None,
        })
    }
    /// Puts a method down and gives its place.
    pub fn keep_code(&self, name: &'static str, found: Value) -> usize {
        self.code.with_mut(|code| {
            code.push((name, found));
            code.len() - 1
        })
    }
    #[inline(always)]
    pub fn id(&self) -> u32 {
        self.id.get()
    }
    #[inline(always)]
    pub fn layout(&self) -> u32 {
        self.layout.get()
    }
    pub fn laid_out(&self) -> u8 {
        self.laid.get()
    }
    /// The key of the layout that its instances follow.
    #[inline(always)]
    pub fn key(&self) -> Key {
        self.key.get()
    }
    /// The names that the class was laid out with, and which of them were to be words.
    pub fn laid_names(&self) -> Vec<(Str, bool)> {
        let count = usize::from(self.outset.get());
        self.names
            .with(|names| names.iter().take(count).map(|(name, place)| (name.clone(), place.word.is_some())).collect())
    }
    /// Of what kinds the words of its layout are, two bits each.
    pub fn laid_kinds(&self) -> u32 {
        self.names.with(|all| {
            let words = all.iter().filter_map(|(_, place)| Some((place.word?, place.kind)));
            words.fold(0, |kinds, (at, kind)| kinds | (kind as u32) << (2 * u32::from(at)))
        })
    }
    /// Code that knows the layout, or one that this one continues, is told that it holds no more.
    pub fn forget_layout(&self) {
        self.laid.set(0);
        self.key.set(Key::NONE);
        if let Some(known) = self.known_by.take() {
            known.with(Global::forget_layout);
        }
        if let Some(above) = self.continues.take() {
            above.data().shape.forget_layout();
        }
    }
    /// The key of a layout that continues this one, while its instances are as this one says.
    fn continuation(&self, all: &Shape) -> Option<Key> {
        let whole = usize::from(self.laid.get());
        let alike = self.names.with(|ours| {
            all.names.with(|theirs| {
                let pair = |at: usize| Some((ours.get(at)?, theirs.get(at)?));
                (0..whole).all(|at| pair(at).is_some_and(|(a, b)| a == b))
            })
        });
        if whole == 0 || !alike {
            return None;
        }
        self.continued.set(self.continued.get() + 1);
        self.key.get().below(self.continued.get())
    }
    pub fn is_patched(&self) -> bool {
        self.patched.get()
    }
    #[inline]
    pub fn stores(&self) -> bool {
        self.stores.get()
    }
    #[inline]
    pub fn len(&self) -> usize {
        self.names.with(Vec::len)
    }
    /// The position and place of a name.
    pub fn find(&self, name: &str) -> Option<(u8, Place)> {
        self.names.with(|names| {
            let at = names.iter().position(|(n, _)| **n == *name)?;
            Some((at as u8, names[at].1))
        })
    }
    pub fn name_at(&self, at: u8) -> Option<(Str, Place)> {
        self.names.with(|names| names.get(usize::from(at)).cloned())
    }
    fn next(counter: &Cell<u8>) -> Option<u8> {
        let at = counter.get();
        counter.set(at + 1);
        Some(at)
    }
    /// A place for a value of that kind.
    fn new_place(&self, kind: Kind) -> Place {
        if kind == Kind::Any || usize::from(self.words.get()) >= WORDS {
            Place { value: Shape::next(&self.values), word: None, kind: Kind::Any }
        } else {
            Place { value: None, word: Shape::next(&self.words), kind }
        }
    }
    /// Gives a name a place where this value can be.
    fn fit(&self, at: u8, place: Place, value: &Value) -> Place {
        if place.value.is_some() || word_of(place.kind, value).is_some() {
            return place;
        }
        let wider = Place { value: Shape::next(&self.values), ..place };
        self.names.with_mut(|names| names[usize::from(at)].1 = wider);
        // Instances laid out before keep to their layout, which stays right for them.
        self.laid.set(0);
        self.key.set(Key::NONE);
        if let Some(known) = self.known_by.get() {
            known.with(Global::widen_layout);
        }
        if self.layout.get() != 0 {
            self.layout.set(fresh());
        }
        wider
    }
}

/// True for class attributes that take part in reading or calling: functions, descriptors, objects with `__get__`.
fn is_code(value: &Value) -> bool {
    matches!(value, Value::Func(_) | Value::Descriptor(_) | Value::Obj(_) | Value::Native(_) | Value::Method(_))
}

/// True for code of the program itself.
fn is_written(value: &Value) -> bool {
    match value {
        Value::Func(f) => !f.is_builtin(),
        other => is_code(other),
    }
}

impl Class {
    /// The number that code may rely on which knows the class's methods from its definition; 0 when they were replaced.
    pub(crate) fn known_shape(&self) -> u32 {
        if self.data().shape.patched.get() {
            0
        } else {
            self.shape_id()
        }
    }
    /// What fast paths compare: 0 for none.
    #[inline(always)]
    pub(crate) fn shape_id(&self) -> u32 {
        self.data().shape.id()
    }
    /// What remembered places go by: 0 for none.
    #[inline(always)]
    pub(crate) fn layout_id(&self) -> u32 {
        self.data().shape.layout()
    }
    /// Decides whether instances have fast paths; called when the class is made and when its hooks change.
    pub(crate) fn settle_shape(&self) {
        self.data().shape.forget_layout();
        let own = |name: &str| matches!(self.lookup(name), Some(Value::Func(f)) if f.is_builtin());
        let shape = &self.data().shape;
        // What instances have under the name of a method hides it.
        let hides = |(name, _): &(Str, Place)| self.lookup(name).is_some_and(|found| is_code(&found));
        let hidden = shape.names.get().iter().any(hides);
        let fast = self.kind().is_none() && own("__getattribute__") && !hidden;
        shape.id.set(if fast { fresh() } else { 0 });
        shape.layout.set(shape.id.get());
        shape.stores.set(fast && own("__setattr__"));
        shape.plain.set(None);
        shape.code.set(Vec::new());
        shape.init.set(None);
        shape.hooks.set(None);
        shape.makers.set(None);
    }
    /// Whether calling the class is making an instance and running the program's own `__init__`.
    #[inline]
    pub(crate) fn plainly_made(&self) -> bool {
        self.data().shape.plain.get().unwrap_or_else(|| self.find_plain())
    }
    fn find_plain(&self) -> bool {
        let builtin = |name: &str| matches!(self.lookup(name), Some(Value::Func(f)) if f.is_builtin());
        let family = self.meta().is_none_or(|meta| meta.name() == "ABCMeta" && meta.before_new(self).is_ok());
        let plain = family && self.layout() == K::Object && builtin("__new__") && !builtin("__init__");
        self.data().shape.plain.set(Some(plain));
        if let (true, Some(Value::Func(init))) = (plain && self.meta().is_none(), self.lookup("__init__")) {
            self.data().shape.init.set(Some(init));
        }
        plain
    }
    /// The one function that makes an instance what it is, where calling the class runs nothing else.
    pub(crate) fn only_init(&self) -> Option<Func> {
        if self.shape_id() == 0 || !self.plainly_made() {
            return None;
        }
        self.data().shape.init.get()
    }
    #[inline]
    pub(crate) fn hooks(&self) -> Hooks {
        self.data().shape.hooks.get().unwrap_or_else(|| self.find_hooks())
    }
    #[cold]
    fn find_hooks(&self) -> Hooks {
        let object = crate::class::builtin::get(K::Object);
        let has = |name: &str| self.lookup(name).is_some();
        let own = |name: &str| match (self.lookup(name), object.lookup(name)) {
            (Some(Value::Func(a)), Some(Value::Func(b))) => !a.same(&b),
            (None, _) => false,
            _ => true,
        };
        let found = Hooks {
            get: has("__get__"),
            getattr: has("__getattr__"),
            truth: has("__bool__") || has("__len__"),
            equality: own("__eq__") || own("__ne__"),
            inherited: crate::dict::inherited::inherited(self),
        };
        self.data().shape.hooks.set(Some(found));
        found
    }
    pub(crate) fn makers(&self) -> Makers {
        let makers = &self.data().shape.makers;
        makers.get().unwrap_or_else(|| {
            let init = self.lookup("__init__");
            let of_object = crate::class::builtin::get(K::Object).lookup("__init__");
            let plain = matches!((&init, &of_object), (Some(own), Some(of_object)) if own.is(of_object));
            let found = (self.lookup("__new__"), init, plain);
            makers.set(Some(found.clone()));
            found
        })
    }
    /// A special method appears or goes: whatever it is, the class and those below it are asked anew.
    fn forget_hooks(&self) {
        self.data().shape.hooks.set(None);
        self.data().shape.makers.set(None);
        for below in self.data().subclasses.get() {
            if let Some(data) = below.upgrade() {
                Class::from_handle(data).forget_hooks();
            }
        }
    }
    /// What migration knew of the class's methods holds no more.
    pub(crate) fn forget_known(&self) {
        self.data().shape.patched.set(true);
    }
    /// A class attribute is about to change: what fast paths assumed of it and of its subclasses holds no more.
    pub(crate) fn unsettle_shape(&self, name: &str, old: Option<&Value>, new: Option<&Value>) {
        if name.starts_with("__") {
            self.forget_hooks();
        }
        let code = old.is_some_and(is_code) || new.is_some_and(is_code);
        if self.kind().is_some() || !code {
            return;
        }
        self.settle_shape();
        let shape = &self.data().shape;
        if old.is_some_and(is_written) {
            shape.patched.set(true);
        }
        if shape.find(name).is_some() {
            shape.id.set(0);
            shape.layout.set(0);
        }
        for below in self.data().subclasses.get() {
            if let Some(data) = below.upgrade() {
                Class::from_handle(data).unsettle_shape(name, old, new);
            }
        }
    }
    /// The position and place of an attribute for a value, given to it now if need be; `None` when instances must keep it
    /// in a dict.
    pub(crate) fn place_of(&self, name: &str, value: &Value) -> Option<(u8, Place)> {
        // These are no attributes like others: what is stored there is looked at.
        if matches!(name, "__dict__" | "__class__") {
            return None;
        }
        let shape = &self.data().shape;
        if let Some((at, place)) = shape.find(name) {
            return Some((at, shape.fit(at, place, value)));
        }
        if shape.id() == 0 || shape.len() >= MOST || self.lookup(name).is_some_and(|found| is_code(&found)) {
            return None;
        }
        let place = shape.new_place(Kind::of(value));
        shape.names.with_mut(|names| {
            names.push((crate::text::intern(name), place));
            Some((names.len() as u8 - 1, place))
        })
    }
    /// Gives names their places before there are instances: `"left, right, depth: int"`; `above` is the class whose layout
    /// they continue; `"frozen left, right"` where nothing is stored into instances by emitted code. Gives the key of the layout that instances follow, and so the class is `known_by` that variable.
    pub(crate) fn lay_out(&self, names: &str, above: Option<Class>, known_by: &'static LocalKey<Global>) -> Key {
        let shape = &self.data().shape;
        let (names, frozen) = names.strip_prefix("frozen ").map_or((names, false), |names| (names, true));
        if shape.id() == 0 || shape.stores() == frozen || shape.len() > 0 {
            return Key::NONE;
        }
        let mut count = 0;
        for (name, kind) in names.split(", ").map(|one| one.split_once(": ").unwrap_or((one, ""))) {
            if matches!(name, "__dict__" | "__class__") || self.lookup(name).is_some_and(|found| is_code(&found)) {
                return Key::NONE;
            }
            let place = shape.new_place(match kind {
                "float" => Kind::Float,
                "int" => Kind::Int,
                "bool" => Kind::Bool,
                _ => Kind::Any,
            });
            shape.names.with_mut(|all| all.push((crate::text::intern(name), place)));
            count += 1;
        }
        let above = above.filter(|above| matches!(&self.bases()[..], [only] if only.same(above)));
        let continued = above.as_ref().and_then(|above| above.data().shape.continuation(shape));
        let Some(key) = continued.or_else(Key::fresh) else { return Key::NONE };
        shape.laid.set(count);
        shape.outset.set(count);
        shape.key.set(key);
        shape.known_by.set(Some(known_by));
        if continued.is_some() {
            shape.continues.set(above);
        }
        key
    }
    /// Whether it is that class as it was defined, or one whose layout continues that class's.
    pub(crate) fn continues_from(&self, defined: u32) -> bool {
        let mut at = Some(self.clone());
        while let Some(class) = at {
            if class.shape_id() == defined {
                return true;
            }
            at = class.data().shape.continues.get();
        }
        false
    }
}
