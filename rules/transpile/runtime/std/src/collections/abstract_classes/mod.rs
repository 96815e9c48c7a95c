//! `collections.abc`: classes that know their members by the methods they have, and what they give to those that derive.
mod mappings;
mod sequences;
mod sets;
mod views;

use crate::define::function;
use batuta_rt::prelude::*;

pub(crate) type Body = fn(&Value, Args) -> R;

/// One class of the module.
struct Row {
    name: &'static str,
    bases: &'static [&'static str],
    /// What a class of the program must define.
    missing: &'static [&'static str],
    /// What it gets.
    given: &'static [&'static [(&'static str, Body)]],
    /// Methods that make any class a member, where that is enough.
    signs: &'static [&'static str],
    /// Builtin classes that belong.
    builtin: &'static [K],
}

const PLAIN: Row = Row { name: "", bases: &[], missing: &[], given: &[], signs: &[], builtin: &[] };

const ROWS: &[Row] = &[
    Row { name: "Hashable", missing: &["__hash__"], signs: &["__hash__"], ..PLAIN },
    Row { name: "Awaitable", missing: &["__await__"], signs: &["__await__"], builtin: &[K::Coroutine], ..PLAIN },
    Row { name: "Coroutine", bases: &["Awaitable"], missing: &["send", "throw"], builtin: &[K::Coroutine], ..PLAIN },
    Row {
        name: "AsyncIterable",
        missing: &["__aiter__"],
        signs: &["__aiter__"],
        builtin: &[K::AsyncGenerator],
        ..PLAIN
    },
    Row {
        name: "AsyncIterator",
        bases: &["AsyncIterable"],
        missing: &["__anext__"],
        given: &[&[("__aiter__", |this, _| Ok(this.clone()))]],
        signs: &["__anext__", "__aiter__"],
        builtin: &[K::AsyncGenerator],
    },
    Row {
        name: "AsyncGenerator",
        bases: &["AsyncIterator"],
        missing: &["asend", "athrow"],
        builtin: &[K::AsyncGenerator],
        ..PLAIN
    },
    Row { name: "Iterable", missing: &["__iter__"], signs: &["__iter__"], ..PLAIN },
    Row {
        name: "Iterator",
        bases: &["Iterable"],
        missing: &["__next__"],
        given: &[&[("__iter__", |this, _| Ok(this.clone()))]],
        signs: &["__iter__", "__next__"],
        ..PLAIN
    },
    Row {
        name: "Reversible",
        bases: &["Iterable"],
        missing: &["__reversed__"],
        signs: &["__reversed__", "__iter__"],
        ..PLAIN
    },
    Row {
        name: "Generator",
        bases: &["Iterator"],
        missing: &["send", "throw"],
        given: &[&[
            ("__next__", |this, _| op::call_method(this, "send", [Value::None])),
            ("close", |this, _| match op::call_method(this, "throw", [Value::from(exc::class::GeneratorExit())]) {
                Err(e) if e.is(K::GeneratorExit) || e.is(K::StopIteration) => Ok(Value::None),
                Err(e) => Err(e),
                Ok(_) => Err(runtime_error("generator ignored GeneratorExit")),
            }),
        ]],
        signs: &["__iter__", "__next__", "send", "throw", "close"],
        builtin: &[K::Generator],
    },
    Row { name: "Sized", missing: &["__len__"], signs: &["__len__"], ..PLAIN },
    Row { name: "Container", missing: &["__contains__"], signs: &["__contains__"], ..PLAIN },
    Row {
        name: "Collection",
        bases: &["Sized", "Iterable", "Container"],
        signs: &["__len__", "__iter__", "__contains__"],
        ..PLAIN
    },
    Row {
        name: "Callable",
        missing: &["__call__"],
        signs: &["__call__"],
        builtin: &[K::Function, K::BuiltinFunction, K::Method, K::Type],
        ..PLAIN
    },
    Row {
        name: "Set",
        bases: &["Collection"],
        given: &[sets::SET],
        builtin: &[K::Set, K::FrozenSet, K::DictKeys, K::DictItems, K::OrderedDictKeys, K::OrderedDictItems],
        ..PLAIN
    },
    Row {
        name: "MutableSet",
        bases: &["Set"],
        missing: &["add", "discard"],
        given: &[sets::MUTABLE],
        builtin: &[K::Set],
        ..PLAIN
    },
    Row {
        name: "Mapping",
        bases: &["Collection"],
        missing: &["__getitem__"],
        given: &[mappings::MAPPING],
        builtin: &[K::Dict, K::MappingProxy],
        ..PLAIN
    },
    Row {
        name: "MutableMapping",
        bases: &["Mapping"],
        missing: &["__setitem__", "__delitem__"],
        given: &[mappings::MUTABLE],
        builtin: &[K::Dict],
        ..PLAIN
    },
    Row {
        name: "MappingView",
        bases: &["Sized"],
        given: &[views::VIEW],
        builtin: &[K::DictKeys, K::DictValues, K::DictItems],
        ..PLAIN
    },
    Row { name: "KeysView", bases: &["MappingView", "Set"], given: &[views::KEYS], builtin: &[K::DictKeys], ..PLAIN },
    Row {
        name: "ItemsView",
        bases: &["MappingView", "Set"],
        given: &[views::ITEMS],
        builtin: &[K::DictItems],
        ..PLAIN
    },
    Row {
        name: "ValuesView",
        bases: &["MappingView", "Collection"],
        given: &[views::VALUES],
        builtin: &[K::DictValues],
        ..PLAIN
    },
    Row {
        name: "Sequence",
        bases: &["Reversible", "Collection"],
        missing: &["__getitem__"],
        given: &[sequences::SEQUENCE],
        builtin: &[K::List, K::Tuple, K::Str, K::Bytes, K::ByteArray, K::Range, K::MemoryView],
        ..PLAIN
    },
    Row { name: "ByteString", bases: &["Sequence"], builtin: &[K::Bytes, K::ByteArray], ..PLAIN },
    Row {
        name: "MutableSequence",
        bases: &["Sequence"],
        missing: &["__setitem__", "__delitem__", "insert"],
        given: &[sequences::MUTABLE],
        builtin: &[K::List, K::ByteArray],
        ..PLAIN
    },
];

/// What these classes and those that derive from them do differently.
struct Family;

fn row_of(class: &Class) -> Option<&'static Row> {
    if &*class.module() != "collections.abc" {
        return None;
    }
    let name = class.name();
    ROWS.iter().find(|row| *row.name == *name)
}

impl Meta for Family {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn created(&self, class: &Class) -> R<()> {
        crate::abc::collect_abstract(class)
    }
    fn before_new(&self, class: &Class) -> R<()> {
        crate::abc::refuse_abstract(class)
    }
    fn getattr(&self, class: &Class, name: &str) -> R<Option<Value>> {
        crate::abc::Abstract.getattr(class, name)
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        if let Some(row) = row_of(class) {
            let has = |name: &&str| candidate.lookup(name).is_some_and(|found| !found.is_none());
            let by_methods = !row.signs.is_empty() && row.signs.iter().all(has);
            let same_kind = |kind: &K| candidate.kind() == Some(*kind) || candidate.is_subclass_of(*kind);
            if by_methods || row.builtin.iter().any(same_kind) {
                return Ok(Some(true));
            }
        }
        crate::abc::is_virtual_subclass(class, candidate).map(Some)
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        self.subclass_check(class, &class_of(value))
    }
}

/// A method that derived classes must define.
fn to_define(class: &str, name: &str) -> R {
    let made =
        function("collections.abc", &format!("{class}.{name}"), "self, *args", |_| Err(not_implemented_error("")));
    op::setattr(&made, "__isabstractmethod__", true.into())?;
    Ok(made)
}

fn build_class(row: &'static Row, module: &Module) -> R<Class> {
    let mut builder = ClassBuilder::native(row.name, "collections.abc").meta(Family);
    for base in row.bases {
        if let Value::Class(base) = module.get(base)? {
            builder = builder.base(base);
        }
    }
    for name in row.missing {
        builder = builder.attribute(name, to_define(row.name, name)?);
    }
    for methods in row.given {
        builder = builder.methods(methods);
    }
    if row.name == "Set" || row.name == "KeysView" || row.name == "ItemsView" {
        builder = if row.name == "Set" {
            builder
                .class_method("_from_iterable", |class, a| op::call(&class.into(), a))
                .attribute("__hash__", Value::None)
        } else {
            builder.class_method("_from_iterable", |_, a| builtins::set(a))
        };
    }
    if row.name == "Mapping" {
        builder = builder.attribute("__hash__", Value::None).attribute("__reversed__", Value::None);
    }
    builder.class_method("__class_getitem__", |class, _| Ok(Value::Class(class.clone()))).build()
}

/// The class of a name in this module.
pub fn named(name: &str) -> R<Class> {
    match super::abc_module().get(name)? {
        Value::Class(class) => Ok(class),
        _ => Err(type_error(format!("{name} is no class"))),
    }
}

pub(crate) fn is_a(value: &Value, name: &str) -> R<bool> {
    op::instance_of(value, &named(name)?)
}

pub fn module() -> R<Module> {
    let module = Module::new("collections.abc");
    for row in ROWS {
        module.set(row.name, build_class(row, &module)?);
    }
    Ok(module)
}
