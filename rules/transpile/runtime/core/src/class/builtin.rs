//! The builtin classes: which there are, their bases, and one object of each per thread.
use super::{Class, Parts};
use crate::prelude::*;

macro_rules! kinds {
    ($($kind:ident $name:literal $base:ident $module:literal;)*) => {
        /// A builtin class.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum K { $($kind),* }
        const TABLE: &[(K, &str, K, &str)] = &[$((K::$kind, $name, K::$base, $module)),*];
        /// Typed names of the builtin classes: `class::ValueError()`.
        #[allow(non_snake_case)]
        pub mod names {
            use super::{get, Class, K};
            $(pub fn $kind() -> Class { get(K::$kind) })*
        }
    };
}

kinds! {
    Object "object" Object "builtins";
    Type "type" Object "builtins";
    NoneType "NoneType" Object "builtins";
    NotImplementedType "NotImplementedType" Object "builtins";
    Ellipsis "ellipsis" Object "builtins";
    Int "int" Object "builtins";
    Bool "bool" Int "builtins";
    Float "float" Object "builtins";
    Complex "complex" Object "builtins";
    Str "str" Object "builtins";
    Bytes "bytes" Object "builtins";
    ByteArray "bytearray" Object "builtins";
    List "list" Object "builtins";
    Tuple "tuple" Object "builtins";
    Dict "dict" Object "builtins";
    Set "set" Object "builtins";
    FrozenSet "frozenset" Object "builtins";
    Range "range" Object "builtins";
    Slice "slice" Object "builtins";
    Function "function" Object "builtins";
    BuiltinFunction "builtin_function_or_method" Object "builtins";
    MethodDescriptor "method_descriptor" Object "builtins";
    GetSet "getset_descriptor" Object "builtins";
    Method "method" Object "builtins";
    Module "module" Object "builtins";
    Generator "generator" Object "builtins";
    Coroutine "coroutine" Object "builtins";
    AsyncGenerator "async_generator" Object "builtins";
    Property "property" Object "builtins";
    StaticMethod "staticmethod" Object "builtins";
    ClassMethod "classmethod" Object "builtins";
    Super "super" Object "builtins";
    MemoryView "memoryview" Object "builtins";
    MappingProxy "mappingproxy" Object "builtins";
    GenericAlias "GenericAlias" Object "types";
    UnionType "UnionType" Object "types";
    Code "code" Object "builtins";
    Traceback "traceback" Object "builtins";
    DictKeys "dict_keys" Object "builtins";
    DictValues "dict_values" Object "builtins";
    DictItems "dict_items" Object "builtins";
    OrderedDictKeys "odict_keys" DictKeys "builtins";
    OrderedDictValues "odict_values" DictValues "builtins";
    OrderedDictItems "odict_items" DictItems "builtins";
    OrderedDictIterator "odict_iterator" Object "builtins";
    ListIterator "list_iterator" Object "builtins";
    ListReverse "list_reverseiterator" Object "builtins";
    TupleIterator "tuple_iterator" Object "builtins";
    StrIterator "str_iterator" Object "builtins";
    StrAsciiIterator "str_ascii_iterator" Object "builtins";
    BytesIterator "bytes_iterator" Object "builtins";
    ByteArrayIterator "bytearray_iterator" Object "builtins";
    RangeIterator "range_iterator" Object "builtins";
    LongRangeIterator "longrange_iterator" Object "builtins";
    DictKeyIterator "dict_keyiterator" Object "builtins";
    DictValueIterator "dict_valueiterator" Object "builtins";
    DictItemIterator "dict_itemiterator" Object "builtins";
    DictReverseKey "dict_reversekeyiterator" Object "builtins";
    DictReverseValue "dict_reversevalueiterator" Object "builtins";
    DictReverseItem "dict_reverseitemiterator" Object "builtins";
    SetIterator "set_iterator" Object "builtins";
    MemoryIterator "memory_iterator" Object "builtins";
    CallableIterator "callable_iterator" Object "builtins";
    SequenceIterator "iterator" Object "builtins";
    Enumerate "enumerate" Object "builtins";
    Zip "zip" Object "builtins";
    Map "map" Object "builtins";
    Filter "filter" Object "builtins";
    Reversed "reversed" Object "builtins";
    TextIO "TextIOWrapper" Object "_io";
    BufferedReader "BufferedReader" Object "_io";
    BufferedWriter "BufferedWriter" Object "_io";
    BufferedRandom "BufferedRandom" Object "_io";
    FileIO "FileIO" Object "_io";
    BaseException "BaseException" Object "builtins";
    BaseExceptionGroup "BaseExceptionGroup" BaseException "builtins";
    SystemExit "SystemExit" BaseException "builtins";
    KeyboardInterrupt "KeyboardInterrupt" BaseException "builtins";
    GeneratorExit "GeneratorExit" BaseException "builtins";
    Exception "Exception" BaseException "builtins";
    ExceptionGroup "ExceptionGroup" BaseExceptionGroup "builtins";
    ArithmeticError "ArithmeticError" Exception "builtins";
    FloatingPointError "FloatingPointError" ArithmeticError "builtins";
    OverflowError "OverflowError" ArithmeticError "builtins";
    ZeroDivisionError "ZeroDivisionError" ArithmeticError "builtins";
    AssertionError "AssertionError" Exception "builtins";
    AttributeError "AttributeError" Exception "builtins";
    BufferError "BufferError" Exception "builtins";
    EOFError "EOFError" Exception "builtins";
    ImportError "ImportError" Exception "builtins";
    ModuleNotFoundError "ModuleNotFoundError" ImportError "builtins";
    LookupError "LookupError" Exception "builtins";
    IndexError "IndexError" LookupError "builtins";
    KeyError "KeyError" LookupError "builtins";
    MemoryError "MemoryError" Exception "builtins";
    NameError "NameError" Exception "builtins";
    UnboundLocalError "UnboundLocalError" NameError "builtins";
    OSError "OSError" Exception "builtins";
    BlockingIOError "BlockingIOError" OSError "builtins";
    ChildProcessError "ChildProcessError" OSError "builtins";
    ConnectionError "ConnectionError" OSError "builtins";
    BrokenPipeError "BrokenPipeError" ConnectionError "builtins";
    ConnectionAbortedError "ConnectionAbortedError" ConnectionError "builtins";
    ConnectionRefusedError "ConnectionRefusedError" ConnectionError "builtins";
    ConnectionResetError "ConnectionResetError" ConnectionError "builtins";
    FileExistsError "FileExistsError" OSError "builtins";
    FileNotFoundError "FileNotFoundError" OSError "builtins";
    InterruptedError "InterruptedError" OSError "builtins";
    IsADirectoryError "IsADirectoryError" OSError "builtins";
    NotADirectoryError "NotADirectoryError" OSError "builtins";
    PermissionError "PermissionError" OSError "builtins";
    ProcessLookupError "ProcessLookupError" OSError "builtins";
    TimeoutError "TimeoutError" OSError "builtins";
    UnsupportedOperation "UnsupportedOperation" OSError "io";
    ReferenceError "ReferenceError" Exception "builtins";
    RuntimeError "RuntimeError" Exception "builtins";
    NotImplementedError "NotImplementedError" RuntimeError "builtins";
    RecursionError "RecursionError" RuntimeError "builtins";
    StopAsyncIteration "StopAsyncIteration" Exception "builtins";
    StopIteration "StopIteration" Exception "builtins";
    SyntaxError "SyntaxError" Exception "builtins";
    IndentationError "IndentationError" SyntaxError "builtins";
    TabError "TabError" IndentationError "builtins";
    SystemError "SystemError" Exception "builtins";
    TypeError "TypeError" Exception "builtins";
    ValueError "ValueError" Exception "builtins";
    UnicodeError "UnicodeError" ValueError "builtins";
    UnicodeDecodeError "UnicodeDecodeError" UnicodeError "builtins";
    UnicodeEncodeError "UnicodeEncodeError" UnicodeError "builtins";
    UnicodeTranslateError "UnicodeTranslateError" UnicodeError "builtins";
    Warning "Warning" Exception "builtins";
    BytesWarning "BytesWarning" Warning "builtins";
    DeprecationWarning "DeprecationWarning" Warning "builtins";
    EncodingWarning "EncodingWarning" Warning "builtins";
    FutureWarning "FutureWarning" Warning "builtins";
    ImportWarning "ImportWarning" Warning "builtins";
    PendingDeprecationWarning "PendingDeprecationWarning" Warning "builtins";
    ResourceWarning "ResourceWarning" Warning "builtins";
    RuntimeWarning "RuntimeWarning" Warning "builtins";
    SyntaxWarning "SyntaxWarning" Warning "builtins";
    UnicodeWarning "UnicodeWarning" Warning "builtins";
    UserWarning "UserWarning" Warning "builtins";
}

thread_local! {
    static CLASSES: Vec<OnceCell<Class>> = TABLE.iter().map(|_| OnceCell::new()).collect();
}

/// The class object of a builtin type.
pub fn get(kind: K) -> Class {
    CLASSES.with(|table| table[kind as usize].get_or_init(|| build(kind)).clone())
}

fn build(kind: K) -> Class {
    let (_, name, base, module) = TABLE[kind as usize];
    let name = crate::text::intern(name);
    let mut bases = if kind == K::Object { Vec::new() } else { vec![get(base)] };
    if kind == K::ExceptionGroup {
        bases.push(get(K::Exception));
    }
    if kind == K::UnsupportedOperation {
        bases.push(get(K::ValueError));
    }
    let parts = Parts {
        name: name.clone(),
        qualname: name,
        module: crate::text::intern(module),
        bases,
        dict: Dict::new(),
        fill: Some(crate::class::type_methods::fill),
        layout: layout_of(kind),
        kind: Some(kind),
        meta: None,
        slots: None,
        family: None,
    };
    // The bases of builtin classes always linearise.
    parts.finish().unwrap_or_else(|_| get(K::Object))
}

/// The layout that instances of a builtin class and of its subclasses have.
fn layout_of(kind: K) -> K {
    if is_exception(kind) {
        K::BaseException
    } else {
        kind
    }
}

pub fn is_exception(kind: K) -> bool {
    kind as usize >= K::BaseException as usize
}

/// The builtin class of a name in `builtins` (exception aliases included).
pub fn by_name(name: &str) -> Option<Class> {
    let name = match name {
        "IOError" | "EnvironmentError" => "OSError",
        other => other,
    };
    static NAMED: std::sync::OnceLock<std::collections::HashMap<&'static str, K>> = std::sync::OnceLock::new();
    let named = NAMED.get_or_init(|| {
        let public = |kind: K| is_exception(kind) || PUBLIC.contains(&kind);
        let rows = TABLE.iter().rev().filter(|row| row.3 == "builtins" && public(row.0));
        rows.map(|row| (row.1, row.0)).collect()
    });
    named.get(name).map(|kind| get(*kind))
}

pub(crate) const PUBLIC: &[K] = &[
    K::Object,
    K::Type,
    K::Int,
    K::Bool,
    K::Float,
    K::Complex,
    K::Str,
    K::Bytes,
    K::ByteArray,
    K::List,
    K::Tuple,
    K::Dict,
    K::Set,
    K::FrozenSet,
    K::Range,
    K::Slice,
    K::Property,
    K::StaticMethod,
    K::ClassMethod,
    K::Super,
    K::MemoryView,
    K::Enumerate,
    K::Zip,
    K::Map,
    K::Filter,
    K::Reversed,
];

/// All names of builtin classes, for `dir(builtins)` and suggestions.
pub fn public_names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().filter(|r| (is_exception(r.0) && r.3 == "builtins") || PUBLIC.contains(&r.0)).map(|r| r.1)
}

/// `type(value)`.
pub fn class_of(value: &Value) -> Class {
    get(match value {
        Value::Obj(o) => return o.class(),
        Value::Native(n) => return n.get().class(),
        Value::Iter(i) => return i.class(),
        Value::None => K::NoneType,
        Value::NotImplemented => K::NotImplementedType,
        Value::Ellipsis => K::Ellipsis,
        Value::Bool(_) => K::Bool,
        Value::Int(_) => K::Int,
        Value::Float(_) => K::Float,
        Value::Complex(_) => K::Complex,
        Value::Str(_) => K::Str,
        Value::Bytes(_) => K::Bytes,
        Value::ByteArray(_) => K::ByteArray,
        Value::List(_) => K::List,
        Value::Tuple(_) => K::Tuple,
        Value::Dict(_) => K::Dict,
        Value::Set(_) => K::Set,
        Value::FrozenSet(_) => K::FrozenSet,
        Value::Range(_) => K::Range,
        Value::Slice(_) => K::Slice,
        Value::Func(f) => f.kind_class(),
        Value::Method(m) => match &m.func {
            Value::Func(f) if f.is_builtin() => K::BuiltinFunction,
            _ => K::Method,
        },
        Value::Class(c) => match super::user_meta::of(c) {
            Some(own) => return own,
            None => K::Type,
        },
        Value::Module(_) => K::Module,
        Value::Gen(g) => g.kind_class(),
        Value::View(v) => match v.kind {
            ViewKind::Keys if v.dict.is_ordered() => K::OrderedDictKeys,
            ViewKind::Values if v.dict.is_ordered() => K::OrderedDictValues,
            ViewKind::Items if v.dict.is_ordered() => K::OrderedDictItems,
            ViewKind::Keys => K::DictKeys,
            ViewKind::Values => K::DictValues,
            ViewKind::Items => K::DictItems,
        },
        Value::Descriptor(d) => match &**d {
            Descriptor::Property(_) => K::Property,
            Descriptor::Static(_) => K::StaticMethod,
            Descriptor::Class(_) => K::ClassMethod,
            Descriptor::Super { .. } => K::Super,
        },
    })
}
