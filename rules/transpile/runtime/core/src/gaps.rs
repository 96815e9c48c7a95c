//! Members that CPython's builtin types have and batuta's lack: asking for one is loud, never an AttributeError that a program
//! might take for an answer. Written down from `dir()` of both; `library/builtin-gaps.ts` refuses them at migration.
use crate::prelude::*;

/// What every object has there.
const EVERYWHERE: &[&str] = &["__reduce__"];

/// Members of iterators that pickling and copying use.
const ITERATORS: &[&str] = &["__setstate__"];

#[rustfmt::skip]
const OF_TYPE: &[(&str, &[&str])] = &[
    ("float", &["__getformat__"]),
    ("bytes", &["__getnewargs__"]),
    ("bytearray", &["__alloc__"]),
    ("memoryview", &["cast", "suboffsets"]),
    ("function", &["__builtins__", "__closure__", "__globals__"]),
    ("builtin_function_or_method", &["__text_signature__"]),
    ("generator", &["__del__", "gi_code"]),
    ("coroutine", &["__del__", "cr_await", "cr_code", "cr_frame", "cr_origin", "cr_suspended"]),
    ("async_generator", &["__class_getitem__", "__del__", "ag_await", "ag_code", "ag_frame"]),
    ("wrapper_descriptor", &["__objclass__", "__text_signature__"]),
    ("method_descriptor", &["__objclass__", "__text_signature__"]),
    ("method-wrapper", &["__objclass__", "__text_signature__"]),
    ("enumerate", &["__class_getitem__"]),
    ("OSError", &["characters_written"]),
    ("super", &["__get__"]),
    ("TextIOWrapper", &["_CHUNK_SIZE", "_checkClosed", "_checkReadable", "_checkSeekable", "_checkWritable", "detach", "write_through"]),
    ("StringIO", &["__setstate__", "_checkClosed", "_checkReadable", "_checkSeekable", "_checkWritable"]),
    ("BytesIO", &["__setstate__", "_checkClosed", "_checkReadable", "_checkSeekable", "_checkWritable"]),
    ("Pattern", &["scanner"]),
    ("partial", &["__class_getitem__", "__setstate__", "__vectorcalloffset__"]),
    ("_lru_cache_wrapper", &["__copy__", "__deepcopy__"]),
    ("groupby", &["__setstate__"]),
    ("deque", &["__class_getitem__"]),
    ("itemgetter", &["__vectorcalloffset__"]),
    ("GenericAlias", &["__copy__", "__deepcopy__", "__typing_unpacked_tuple_args__", "__unpacked__"]),
    ("UnionType", &["__parameters__"]),
    ("module", &["__annotations__", "__builtins__", "__cached__", "__file__", "__loader__", "__package__", "__spec__"]),
    ("type", &["__basicsize__", "__dictoffset__", "__flags__", "__itemsize__", "__text_signature__", "__weakrefoffset__"]),
];

/// True when CPython's object has the member, though batuta's has not.
fn lacks(object: &Value, name: &str) -> bool {
    if EVERYWHERE.contains(&name) {
        return true;
    }
    if matches!(object, Value::Iter(_)) && ITERATORS.contains(&name) {
        return true;
    }
    if let Value::Module(m) = object {
        if &*m.name() == "code" && (name.starts_with("co_") || name == "replace") {
            return true;
        }
    }
    of_type(&object.type_name(), name)
}

fn of_type(shown: &str, name: &str) -> bool {
    OF_TYPE.iter().any(|(kind, names)| **kind == *shown && names.contains(&name))
}

/// The error of a member that only batuta's object lacks.
#[cold]
pub(crate) fn refusal(object: &Value, name: &str) -> Option<Exc> {
    lacks(object, name).then(|| {
        let shown = object.type_name();
        not_implemented_error(format!("batuta: '{name}' of '{shown}' objects is not supported"))
    })
}
