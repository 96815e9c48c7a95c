//! File descriptors that the program holds as numbers: opened by `os.open`, pipes, ends of child processes.
use crate::prelude::*;
use std::collections::HashMap;
use std::fs::File;
use std::os::fd::AsRawFd;

thread_local! {
    static OPEN: Slot<HashMap<i64, File>> = Slot::new(HashMap::new());
}

/// Keeps an open file under its number.
pub fn keep(file: File) -> i64 {
    let number = i64::from(file.as_raw_fd());
    OPEN.with(|open| open.with_mut(|table| table.insert(number, file)));
    number
}

/// Takes a file out of the table: whoever has it closes it.
pub fn take(number: i64) -> Option<File> {
    OPEN.with(|open| open.with_mut(|table| table.remove(&number)))
}

/// Uses a file of the table, or one that a file object holds.
pub fn with<T>(number: i64, body: impl FnOnce(&File) -> T) -> R<T> {
    if OPEN.with(|open| open.with(|table| table.contains_key(&number))) {
        return OPEN.with(|open| open.with(|table| table.get(&number).map(body))).ok_or_else(bad);
    }
    super::state::with_number(number, body).ok_or_else(bad)
}

/// The error of a number that no open file has.
#[cold]
pub fn bad() -> Exc {
    os_error(9, "Bad file descriptor", None)
}
