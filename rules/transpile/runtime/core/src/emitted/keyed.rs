//! `mapping["text"]` with the text written out: records of one make have it at one place, which is looked at first.
use crate::prelude::*;

/// A text that the program subscripts with, and where it stood last.
pub struct TextKey {
    text: Str,
    place: Cell<u32>,
}

impl TextKey {
    pub fn new(text: Str) -> TextKey {
        TextKey { text, place: Cell::new(0) }
    }
    /// `object[text]`.
    #[inline]
    pub fn item(&self, object: &Value) -> R {
        if let Value::Dict(dict) = object {
            if let Some(found) = dict.value_of_key(&self.place, &self.text) {
                return Ok(found);
            }
        }
        self.item_of(object)
    }
    #[inline(never)]
    fn item_of(&self, object: &Value) -> R {
        op::getitem(object, &Value::Str(self.text.clone()))
    }
}

/// `keyed!(&record, "name")` is `record["name"]`.
#[macro_export]
macro_rules! keyed {
    ($object:expr, $text:literal) => {{
        thread_local!(static KEY: $crate::emitted::TextKey = $crate::emitted::TextKey::new($crate::text::intern($text)));
        let object = $object;
        KEY.with(|key| key.item(object))
    }};
}
