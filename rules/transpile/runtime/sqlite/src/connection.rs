//! Connections: opened, asked, closed.
use crate::{failed, failure};
use batuta_rt::prelude::*;
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Connection, OpenFlags};
use std::time::Duration;

pub struct Handle {
    class: Class,
    db: Slot<Option<Shared<Connection>>>,
}

impl Native for Handle {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// The connection behind a handle that is open.
pub fn opened(handle: &Value) -> R<Shared<Connection>> {
    let found = handle.downcast::<Handle>().and_then(|handle| handle.db.get());
    found.ok_or_else(|| failed(-1, "Cannot operate on a closed database."))
}

/// `connect(path, timeout, uri) -> handle`
pub fn connect(a: Args) -> R {
    let [path, timeout, uri] = a.exactly::<3>("connect")?;
    let mut flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_FULL_MUTEX;
    if op::truthy(&uri)? {
        flags |= OpenFlags::SQLITE_OPEN_URI;
    }
    let db = Connection::open_with_flags(&*path.as_str()?, flags).map_err(|error| match error {
        // SQLite says which file; CPython's text does not.
        rusqlite::Error::SqliteFailure(error, _) if error.extended_code & 0xff == 14 => {
            failed(error.extended_code.into(), "unable to open database file")
        }
        other => failure(&other),
    })?;
    let seconds = timeout.as_float()?.clamp(0.0, 2_000_000.0);
    db.busy_timeout(Duration::from_secs_f64(seconds)).map_err(|error| failure(&error))?;
    let class = ClassBuilder::native("Handle", "_sqlite").build()?;
    Ok(Value::native(Handle { class, db: Slot::new(Some(Shared::new(db))) }))
}

/// `close(handle)`: what was not committed is lost.
pub fn close(a: Args) -> R {
    let handle = a.one("close")?;
    if let Some(handle) = handle.downcast::<Handle>() {
        drop(handle.db.take());
    }
    Ok(Value::None)
}

/// `state(handle) -> (total changes, whether a transaction is open)`
pub fn state(a: Args) -> R {
    let db = opened(&a.one("state")?)?;
    Ok(tuple![db.total_changes(), !db.is_autocommit()])
}

/// `script(handle, text)`: carries out all statements of a text.
pub fn script(a: Args) -> R {
    let [handle, text] = a.exactly::<2>("script")?;
    let db = opened(&handle)?;
    let text = text.as_str()?;
    let mut batch = rusqlite::Batch::new(&db, &text);
    while let Some(mut statement) = batch.next().map_err(|error| failure(&error))? {
        let mut rows = statement.raw_query();
        while rows.next().map_err(|error| failure(&error))?.is_some() {}
    }
    Ok(Value::None)
}
