//! A basic `memoryview`: a window of bytes over bytes or a bytearray.
use super::bytes_like;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

pub struct MemoryView {
    base: Value,
    /// Where the first item lies, and how far the next one.
    start: usize,
    step: i64,
    length: usize,
    sealed: bool,
    released: Cell<bool>,
}

thread_local! {
    /// Addresses of bytearrays that views look at, one for each view.
    static EXPORTS: Slot<Vec<usize>> = const { Slot::new(Vec::new()) };
}

/// An error while a view looks at the bytes: their number must not change.
pub fn resizable(bytes: &super::ByteArray) -> R<()> {
    let address = crate::shared::address(bytes);
    if EXPORTS.with(|e| e.with(|e| e.contains(&address))) {
        return Err(Exc::of(K::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

impl MemoryView {
    fn made(self) -> Value {
        if let Value::ByteArray(bytes) = self.base.payload() {
            let address = crate::shared::address(bytes);
            EXPORTS.with(|e| e.with_mut(|e| e.push(address)));
        }
        Value::native(self)
    }
    fn release(&self) {
        if self.released.replace(true) {
            return;
        }
        if let Value::ByteArray(bytes) = self.base.payload() {
            let address = crate::shared::address(bytes);
            let _ = EXPORTS.try_with(|e| {
                e.with_mut(|e| {
                    if let Some(at) = e.iter().position(|one| *one == address) {
                        e.swap_remove(at);
                    }
                })
            });
        }
    }
}

impl Drop for MemoryView {
    fn drop(&mut self) {
        self.release();
    }
}

impl Native for MemoryView {
    fn class(&self) -> Class {
        crate::class::builtin::get(K::MemoryView)
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl MemoryView {
    fn over(base: &Value, length: usize) -> Value {
        let base = base.clone();
        MemoryView { base, start: 0, step: 1, length, sealed: false, released: Cell::new(false) }.made()
    }
    /// Where the item lies in the base.
    fn place(&self, at: usize) -> usize {
        (self.start as i64 + at as i64 * self.step) as usize
    }
    pub fn content(&self) -> Vec<u8> {
        let all = bytes_like(&self.base).unwrap_or_default();
        (0..self.length).filter_map(|at| all.get(self.place(at)).copied()).collect()
    }
    pub fn read_only(&self) -> bool {
        self.sealed || !matches!(self.base.payload(), Value::ByteArray(_))
    }
    pub fn length(&self) -> usize {
        self.length
    }
    /// Stores bytes from the first place on; the caller has seen that they fit.
    pub fn fill(&self, bytes: &[u8]) {
        if let Value::ByteArray(target) = self.base.payload() {
            target.with_mut(|all| {
                for (at, byte) in bytes.iter().enumerate() {
                    if let Some(place) = all.get_mut(self.place(at)) {
                        *place = *byte;
                    }
                }
            });
        }
    }
    fn part(&self, start: i64, step: i64, length: usize) -> Value {
        MemoryView {
            base: self.base.clone(),
            start: (self.start as i64 + start * self.step) as usize,
            step: self.step * step,
            length,
            sealed: self.sealed,
            released: Cell::new(false),
        }
        .made()
    }
}

/// `memoryview(value)`.
pub(crate) fn construct(value: &Value) -> R {
    if let Some(view) = value.downcast::<MemoryView>() {
        this(value)?;
        return Ok(view.part(0, 1, view.length));
    }
    match bytes_like(value) {
        Some(b) => Ok(MemoryView::over(value, b.len())),
        None => Err(type_error(format!("memoryview: a bytes-like object is required, not '{}'", value.type_name()))),
    }
}

fn this(value: &Value) -> R<&MemoryView> {
    let view = value.downcast::<MemoryView>().ok_or_else(|| type_error("expected memoryview"))?;
    if view.released.get() {
        return Err(value_error("operation forbidden on released memoryview object"));
    }
    Ok(view)
}

fn getitem(v: &Value, a: Args) -> R {
    let key = a.one("__getitem__")?;
    let view = this(v)?;
    if let Value::Slice(slice) = &key {
        let (start, _, step, count) = slice.indices(view.length)?;
        return Ok(view.part(start, step, count));
    }
    let content = view.content();
    let at = op::index(&key).map_err(|_| type_error("memoryview: invalid slice key"))?.clamped();
    let at = if at < 0 { at.saturating_add(content.len() as i64) } else { at };
    let found = usize::try_from(at).ok().and_then(|at| content.get(at).copied());
    found.map(Value::from).ok_or_else(|| index_error("index out of bounds on dimension 1"))
}

fn delitem(v: &Value, _: Args) -> R {
    let writable = !this(v)?.read_only();
    Err(type_error(if writable { "cannot delete memory" } else { "cannot modify read-only memory" }))
}

fn setitem(v: &Value, a: Args) -> R {
    let [key, value] = a.exactly("__setitem__")?;
    let view = this(v)?;
    if view.read_only() {
        return Err(type_error("cannot modify read-only memory"));
    }
    match &key {
        Value::Slice(slice) => {
            let (start, _, step, count) = slice.indices(view.length)?;
            let Some(new) = bytes_like(&value) else {
                return Err(type_error(format!("a bytes-like object is required, not '{}'", value.type_name())));
            };
            if new.len() != count {
                return Err(value_error("memoryview assignment: lvalue and rvalue have different structures"));
            }
            if let Some(part) = view.part(start, step, count).downcast::<MemoryView>() {
                part.fill(&new);
            }
        }
        _ => {
            let at = op::index(&key)?.clamped();
            let at = if at < 0 { at.saturating_add(view.length as i64) } else { at };
            if !(0..view.length as i64).contains(&at) {
                return Err(index_error("index out of bounds on dimension 1"));
            }
            op::setitem(&view.base, &Value::from(view.place(at as usize)), value)?;
        }
    }
    Ok(Value::None)
}

fn contiguous(view: &MemoryView) -> bool {
    view.step == 1 || view.length < 2
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__len__", |v, _| Ok(this(v)?.length.into())),
        ("__getitem__", getitem),
        ("__setitem__", setitem),
        ("__delitem__", delitem),
        ("tobytes", |v, _| Ok(this(v)?.content().into())),
        ("tolist", |v, _| Ok(Value::List(this(v)?.content().into_iter().map(Value::from).collect()))),
        ("toreadonly", |v, _| {
            let view = this(v)?;
            Ok(MemoryView {
                base: view.base.clone(),
                start: view.start,
                step: view.step,
                length: view.length,
                sealed: true,
                released: Cell::new(false),
            }
            .made())
        }),
        ("hex", |v, a| op::call_method(&this(v)?.content().into(), "hex", a)),
        ("__eq__", |v, a| match bytes_like(&a.one("__eq__")?) {
            Some(other) => Ok((this(v)?.content() == other).into()),
            None => Ok(Value::NotImplemented),
        }),
        ("__hash__", |v, _| Ok(hash_of(&this(v)?.content().into())?.into())),
        ("__enter__", |v, _| Ok(v.clone())),
        ("__exit__", |v, _| {
            if let Some(view) = v.downcast::<MemoryView>() {
                view.release();
            }
            Ok(Value::None)
        }),
        ("release", |v, _| {
            if let Some(view) = v.downcast::<MemoryView>() {
                view.release();
            }
            Ok(Value::None)
        }),
        ("__repr__", |v, _| Ok(format!("<memory at {:#x}>", v.id()).into())),
    ],
    getters: &[
        ("nbytes", |v| Ok(this(v)?.length.into())),
        ("itemsize", |_| Ok(1.into())),
        ("format", |_| Ok("B".into())),
        ("ndim", |_| Ok(1.into())),
        ("shape", |v| Ok(tuple![this(v)?.length])),
        ("strides", |v| Ok(tuple![this(v)?.step])),
        ("c_contiguous", |v| Ok(contiguous(this(v)?).into())),
        ("f_contiguous", |v| Ok(contiguous(this(v)?).into())),
        ("contiguous", |v| Ok(contiguous(this(v)?).into())),
        ("readonly", |v| Ok(this(v)?.read_only().into())),
        ("obj", |v| Ok(this(v)?.base.clone())),
    ],
    statics: &[],
};
