//! What iterators of builtin containers say of themselves for pickling and copying: `__reduce__`, `__setstate__`.
use super::{Iter, IterObj, Source};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

/// How an iterator is made again: by `iter` or `reversed` of what, and how far it came.
pub struct Parts {
    pub backward: bool,
    pub over: Value,
    pub place: Option<i64>,
}

impl Iter {
    fn parts(&self) -> Option<Parts> {
        let forward = |over: Value, place: Option<i64>| Some(Parts { backward: false, over, place });
        match &self.0 {
            Source::List(list, at) => forward(list.clone().into(), Some(*at as i64)),
            Source::Tuple(tuple, at) => forward(Value::Tuple(tuple.clone()), Some(*at as i64)),
            Source::Text(text, at) => forward(text.clone().into(), Some(text.index_of_offset(*at) as i64)),
            Source::Items(object, at) => forward(object.clone(), Some(*at)),
            Source::Backward(object, left) => {
                Some(Parts { backward: true, over: object.clone(), place: Some(*left as i64 - 1) })
            }
            Source::Entries { dict, kind, position, size } if dict.stamp() == *size => {
                let mut rest = Vec::new();
                let mut at = *position;
                while let Some((found, key, value)) = dict.entry_from(at) {
                    at = found + 1;
                    rest.push(super::entry(*kind, key, value));
                }
                forward(List::from(rest).into(), None)
            }
            Source::Members(values, set, size) if set.len() == *size => {
                forward(List::from(values.as_slice().to_vec()).into(), None)
            }
            _ => None,
        }
    }
    /// A second iteration that stands where this one stands.
    fn twin(&self) -> Option<Iter> {
        Some(Iter(match &self.0 {
            Source::List(list, at) => Source::List(list.clone(), *at),
            Source::Tuple(tuple, at) => Source::Tuple(tuple.clone(), *at),
            Source::Text(text, at) => Source::Text(text.clone(), *at),
            Source::Items(object, at) => Source::Items(object.clone(), *at),
            Source::Backward(object, left) => Source::Backward(object.clone(), *left),
            Source::Range { next, step, left } => Source::Range { next: *next, step: *step, left: *left },
            Source::Done => Source::Done,
            _ => return None,
        }))
    }
    fn place(&mut self, place: i64) -> bool {
        match &mut self.0 {
            Source::List(list, at) => *at = place.clamp(0, list.len() as i64) as usize,
            Source::Tuple(tuple, at) => *at = place.clamp(0, tuple.len() as i64) as usize,
            Source::Text(text, at) => *at = text.offset(place.clamp(0, text.length() as i64) as usize),
            Source::Items(_, at) => *at = place.max(0),
            Source::Backward(Value::List(list), left) => *left = (place.clamp(-1, list.len() as i64 - 1) + 1) as usize,
            _ => return false,
        }
        true
    }
}

/// The iterator's next step is being made.
struct Running;

impl IterObj {
    /// `Err` while it runs, `Ok(None)` once it is exhausted.
    fn look<T>(&self, look: impl FnOnce(&mut Iter) -> T) -> Result<Option<T>, Running> {
        let mut source = self.0.source.try_poke().ok_or(Running)?;
        Ok(source.as_mut().map(look))
    }
    /// How it is made again, if that is known of its kind.
    pub fn parts(&self) -> Option<Parts> {
        if let Some(found) = self.look(|source| source.parts()).ok()? {
            return found;
        }
        let over = match &*self.0.class.name() {
            "tuple_iterator" => Value::Tuple(Tuple::from(Vec::new())),
            "str_iterator" | "str_ascii_iterator" => Str::empty().into(),
            "list_iterator"
            | "list_reverseiterator"
            | "dict_keyiterator"
            | "dict_valueiterator"
            | "dict_itemiterator"
            | "set_iterator" => List::new().into(),
            _ => return None,
        };
        Some(Parts { backward: false, over, place: None })
    }
    /// `copy.copy` of it: the same container, a place of its own.
    pub fn twin(&self) -> Option<IterObj> {
        let source = match self.look(|source| source.twin()).ok()? {
            Some(found) => found?,
            None => Iter(Source::Done),
        };
        Some(IterObj::new(self.class(), source))
    }
}

fn object(this: &Value) -> R<&IterObj> {
    match this.payload() {
        Value::Iter(found) => Ok(found),
        other => Err(type_error(format!("'{}' object is not an iterator", other.type_name()))),
    }
}

fn unknown(this: &Value, name: &str) -> Exc {
    not_implemented_error(format!("batuta: '{name}' of '{}' objects is not supported", this.type_name()))
}

/// Iterators that say how they are made again, and those of them that can be told where they stand.
pub(crate) const REDUCING: &[&str] = &[
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_iterator",
    "str_ascii_iterator",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "set_iterator",
    "iterator",
    "reversed",
];
pub(crate) const PLACING: &[&str] = &[
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_iterator",
    "str_ascii_iterator",
    "iterator",
    "reversed",
];

pub(crate) const REDUCED: TypeSpec = TypeSpec {
    methods: &[("__reduce__", |this, a| {
        a.empty("__reduce__")?;
        let parts = object(this)?.parts().ok_or_else(|| unknown(this, "__reduce__"))?;
        let maker = builtins::get(if parts.backward { "reversed" } else { "iter" });
        let over = Value::Tuple(Tuple::from(vec![parts.over]));
        let mut made = vec![maker, over];
        made.extend(parts.place.map(Value::from));
        Ok(Value::Tuple(Tuple::from(made)))
    })],
    getters: &[],
    statics: &[],
};

pub(crate) const PLACED: TypeSpec = TypeSpec {
    methods: &[("__setstate__", |this, a| {
        let place = op::index(&a.one("__setstate__")?)?.to_index()?;
        match object(this)?.look(|source| source.place(place)) {
            Ok(None | Some(true)) => Ok(Value::None),
            Ok(Some(false)) | Err(Running) => Err(unknown(this, "__setstate__")),
        }
    })],
    getters: &[],
    statics: &[],
};
