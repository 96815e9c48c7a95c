//! `Bytes` and `ByteArray` and their methods.
pub mod memory;
pub mod methods;
pub mod modify;
pub mod split;

use crate::prelude::*;

/// Immutable bytes.
pub type Bytes = Shared<Vec<u8>>;
/// Mutable bytes.
pub type ByteArray = Shared<Slot<Vec<u8>>>;

/// The content of any bytes-like value (a copy for a bytearray).
pub fn bytes_like(value: &Value) -> Option<Vec<u8>> {
    match value.payload() {
        Value::Bytes(b) => Some(b.to_vec()),
        Value::ByteArray(b) => Some(b.get()),
        other => other.downcast::<memory::MemoryView>().map(memory::MemoryView::content),
    }
}

/// Reads the content of a bytes-like value where it lies; the closure runs no code of the program.
pub fn with_bytes<T>(value: &Value, read: impl FnOnce(&[u8]) -> T) -> Option<T> {
    match value.payload() {
        Value::Bytes(b) => Some(read(b)),
        Value::ByteArray(b) => Some(b.with(|content| read(content))),
        other => other.downcast::<memory::MemoryView>().map(|view| read(&view.content())),
    }
}
