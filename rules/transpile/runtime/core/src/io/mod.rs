//! Files and the standard streams; `print`, `input`, `open`.
pub mod descriptors;
pub mod file;
pub mod methods;
pub mod open;
pub mod state;
pub mod streams;

pub use file::{FileObj, TextMode};
pub use open::open;
pub(crate) use streams::original_stderr_write;
pub use streams::{flush_all, flush_stdout, input, original, print, set_stream, stream, write_out, Stream};

use crate::prelude::*;

/// The exception of a failed system call, with CPython's text.
#[cold]
pub fn from_io(error: &std::io::Error, filename: Option<Value>) -> Exc {
    let Some(errno) = error.raw_os_error() else {
        return Exc::of(K::OSError, error.to_string());
    };
    let shown = error.to_string();
    let text = shown.strip_suffix(&format!(" (os error {errno})")).unwrap_or(&shown);
    os_error(errno, text, filename)
}
