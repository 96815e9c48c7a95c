//! The only file that names `Rc` and `RefCell`: shared handles and cells read by clone.
use std::cell::RefCell;
pub use std::cell::{Cell, OnceCell};
use std::rc::Rc;
pub use std::rc::Weak;

/// A counted handle; two clones are the same object.
pub type Shared<T> = Rc<T>;

/// What is held while the content of a cell is looked at, or changed.
pub(crate) type Looking<'a, T> = std::cell::Ref<'a, T>;
pub(crate) type Changing<'a, T> = std::cell::RefMut<'a, T>;

/// True when both handles are the same object.
#[inline]
pub fn same<T: ?Sized>(a: &Shared<T>, b: &Shared<T>) -> bool {
    Rc::ptr_eq(a, b)
}

/// True when no other handle holds the object.
#[inline]
pub fn is_sole<T: ?Sized>(a: &Shared<T>) -> bool {
    Rc::strong_count(a) == 1
}

/// The address of the object behind a handle, stable while the object lives.
#[inline]
pub fn address<T: ?Sized>(a: &Shared<T>) -> usize {
    Rc::as_ptr(a) as *const () as usize
}

/// A cell whose content is read by clone or inside a closure, so that no guard outlives a statement.
pub struct Slot<T>(RefCell<T>);

impl<T> Slot<T> {
    #[inline]
    pub const fn new(value: T) -> Self {
        Slot(RefCell::new(value))
    }
    #[inline(always)]
    pub fn set(&self, value: T) {
        drop(self.0.replace(value));
    }
    #[inline(always)]
    pub fn replace(&self, value: T) -> T {
        self.0.replace(value)
    }
    /// The content, for one statement that runs no user code.
    #[inline(always)]
    pub(crate) fn peek(&self) -> std::cell::Ref<'_, T> {
        self.0.borrow()
    }
    /// The content to be changed, for one statement that runs no user code and drops nothing that may.
    #[inline(always)]
    pub(crate) fn poke(&self) -> std::cell::RefMut<'_, T> {
        self.0.borrow_mut()
    }
    /// The content for as long as a loop runs that does nothing else with it; None where it is being changed.
    #[inline(always)]
    pub(crate) fn borrow(&self) -> Option<Looking<'_, T>> {
        self.0.try_borrow().ok()
    }
    /// The same unless it is being changed already, for as long as a step of it runs.
    #[inline(always)]
    pub(crate) fn try_poke(&self) -> Option<std::cell::RefMut<'_, T>> {
        self.0.try_borrow_mut().ok()
    }
    /// Reads in place. The closure must not run user code.
    #[inline(always)]
    pub fn with<U>(&self, f: impl FnOnce(&T) -> U) -> U {
        f(&self.0.borrow())
    }
    /// Changes in place. The closure must not run user code nor drop values that may.
    #[inline(always)]
    pub fn with_mut<U>(&self, f: impl FnOnce(&mut T) -> U) -> U {
        f(&mut self.0.borrow_mut())
    }
    #[inline]
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
    #[inline]
    pub fn get_mut(&mut self) -> &mut T {
        self.0.get_mut()
    }
}

impl<T: Clone> Slot<T> {
    #[inline]
    pub fn get(&self) -> T {
        self.0.borrow().clone()
    }
}

impl<T: Default> Slot<T> {
    #[inline]
    pub fn take(&self) -> T {
        self.0.take()
    }
}

impl<T: Default> Default for Slot<T> {
    #[inline]
    fn default() -> Self {
        Slot::new(T::default())
    }
}
