//! A basic `memoryview`: a window of bytes over bytes or a bytearray.
use super::bytes_like;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

pub struct MemoryView {
    base: Value,
    start: usize,
    length: usize,
    released: Cell<bool>,
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
    pub fn content(&self) -> Vec<u8> {
        let all = bytes_like(&self.base).unwrap_or_default();
        let start = self.start.min(all.len());
        all[start..(start + self.length).min(all.len())].to_vec()
    }
}

/// `memoryview(value)`.
pub(crate) fn construct(value: &Value) -> R {
    match bytes_like(value) {
        Some(b) => {
            Ok(Value::native(MemoryView { base: value.clone(), start: 0, length: b.len(), released: Cell::new(false) }))
        }
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
        if step != 1 {
            return Err(not_implemented_error("batuta: memoryview with a step is not supported"));
        }
        return Ok(Value::native(MemoryView {
            base: view.base.clone(),
            start: view.start + start as usize,
            length: count,
            released: Cell::new(false),
        }));
    }
    let content = view.content();
    let at = op::index(&key).map_err(|_| type_error("memoryview: invalid slice key"))?.clamped();
    let at = if at < 0 { at.saturating_add(content.len() as i64) } else { at };
    let found = usize::try_from(at).ok().and_then(|at| content.get(at).copied());
    found.map(Value::from).ok_or_else(|| index_error("index out of bounds on dimension 1"))
}

fn delitem(v: &Value, _: Args) -> R {
    let writable = matches!(this(v)?.base.payload(), Value::ByteArray(_));
    Err(type_error(if writable { "cannot delete memory" } else { "cannot modify read-only memory" }))
}

fn setitem(v: &Value, a: Args) -> R {
    let [key, value] = a.exactly("__setitem__")?;
    let view = this(v)?;
    if !matches!(view.base.payload(), Value::ByteArray(_)) {
        return Err(type_error("cannot modify read-only memory"));
    }
    match &key {
        Value::Slice(slice) => {
            let (start, _, step, count) = slice.indices(view.length)?;
            let new = bytes_like(&value).unwrap_or_default();
            if new.len() != count || step != 1 {
                return Err(value_error("memoryview assignment: lvalue and rvalue have different structures"));
            }
            for (n, b) in new.into_iter().enumerate() {
                op::setitem(&view.base, &Value::from(view.start + start as usize + n), b.into())?;
            }
        }
        _ => {
            let at = op::index(&key)?.clamped();
            let at = if at < 0 { at.saturating_add(view.length as i64) } else { at };
            if !(0..view.length as i64).contains(&at) {
                return Err(index_error("index out of bounds on dimension 1"));
            }
            op::setitem(&view.base, &Value::from(view.start as i64 + at), value)?;
        }
    }
    Ok(Value::None)
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__len__", |v, _| Ok(this(v)?.length.into())),
        ("__getitem__", getitem),
        ("__setitem__", setitem),
        ("__delitem__", delitem),
        ("tobytes", |v, _| Ok(this(v)?.content().into())),
        ("tolist", |v, _| Ok(Value::List(this(v)?.content().into_iter().map(Value::from).collect()))),
        ("hex", |v, a| op::call_method(&this(v)?.content().into(), "hex", a)),
        ("__eq__", |v, a| match bytes_like(&a.one("__eq__")?) {
            Some(other) => Ok((this(v)?.content() == other).into()),
            None => Ok(Value::NotImplemented),
        }),
        ("__hash__", |v, _| Ok(hash_of(&this(v)?.content().into())?.into())),
        ("__enter__", |v, _| Ok(v.clone())),
        ("__exit__", |v, _| {
            this(v)?.released.set(true);
            Ok(Value::None)
        }),
        ("release", |v, _| {
            this(v)?.released.set(true);
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
        ("readonly", |v| Ok((!matches!(this(v)?.base.payload(), Value::ByteArray(_))).into())),
        ("obj", |v| Ok(this(v)?.base.clone())),
    ],
    statics: &[],
};
