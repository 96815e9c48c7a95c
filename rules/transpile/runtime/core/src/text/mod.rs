//! Text: `Str` and its methods, formatting, encodings and the Unicode tables.
pub mod casing;
mod charmap;
pub mod codec;
mod codec_names;
pub mod fmt;
pub mod held;
mod known;
pub mod methods;
pub mod percent;
mod punycode;
pub mod quick;
mod quick_format;
pub mod repr;
pub mod spec;
pub mod split;
mod string;
pub mod template;
pub mod unicode;
mod unicode_escape;
mod unicode_tables;

pub(crate) use string::{hash_bytes, hash_text};
pub use string::{intern, Str};
