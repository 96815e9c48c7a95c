//! `os.stat` and its result.
use super::place::{argument, OR_DESCRIPTOR};
use crate::struct_sequence::{self, Shape};
use batuta_rt::prelude::*;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;

/// The metadata of a path or an open descriptor.
pub fn of(value: &Value, follow: bool) -> R<Metadata> {
    if let Value::Int(descriptor) = value.payload() {
        return std::fs::metadata(format!("/proc/self/fd/{descriptor}")).map_err(|error| {
            match error.kind() == std::io::ErrorKind::NotFound {
                true => batuta_rt::io::from_io(&std::io::Error::from_raw_os_error(9), Some(value.clone())),
                false => batuta_rt::io::from_io(&error, Some(value.clone())),
            }
        });
    }
    let function = if follow { "stat" } else { "lstat" };
    let wanted = if follow { OR_DESCRIPTOR } else { super::place::PLAIN };
    let place = argument(function, "path", wanted, value)?;
    let found = if follow { std::fs::metadata(place.path()) } else { std::fs::symlink_metadata(place.path()) };
    found.map_err(|error| place.failed(&error))
}

// The times of the sequence are whole seconds; the attributes of those names have the fractions.
static SHAPE: Shape = Shape {
    module: "os",
    name: "stat_result",
    fields: &[
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
    ],
    hidden: &[
        "st_atime",
        "st_mtime",
        "st_ctime",
        "st_atime_ns",
        "st_mtime_ns",
        "st_ctime_ns",
        "st_blksize",
        "st_blocks",
        "st_rdev",
    ],
};

fn class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = struct_sequence::class(&SHAPE)?;
    for name in ["st_atime", "st_mtime", "st_ctime"] {
        made.remove(name);
    }
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

pub fn result(m: &Metadata) -> R {
    let whole = [m.mode() as u64, m.ino(), m.dev(), m.nlink(), m.uid() as u64, m.gid() as u64, m.size()];
    let times = [("a", m.atime(), m.atime_nsec()), ("m", m.mtime(), m.mtime_nsec()), ("c", m.ctime(), m.ctime_nsec())];
    let items: Vec<Value> =
        whole.iter().map(|n| Value::from(*n)).chain(times.iter().map(|(_, s, _)| Value::from(*s))).collect();
    let made = struct_sequence::made(&class()?, items);
    let Value::Obj(object) = &made else { return Ok(made) };
    for (letter, seconds, nanos) in times {
        object.set_attr(&format!("st_{letter}time"), (seconds as f64 + 1e-9 * nanos as f64).into());
        let exact = &(&Int::from(seconds) * &Int::from(1_000_000_000)) + &Int::from(nanos);
        object.set_attr(&format!("st_{letter}time_ns"), exact.into());
    }
    object.set_attr("st_blocks", m.blocks().into());
    object.set_attr("st_blksize", m.blksize().into());
    object.set_attr("st_rdev", m.rdev().into());
    Ok(made)
}
