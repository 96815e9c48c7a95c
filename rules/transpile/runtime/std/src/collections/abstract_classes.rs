//! `collections.abc`: classes that know their members by the methods they have.
use batuta_rt::prelude::*;

struct Abstract {
    name: &'static str,
    methods: &'static [&'static str],
    /// Builtin classes that belong although methods alone would not tell.
    builtin: &'static [K],
    /// True when having the methods is enough; else only `builtin` and subclasses belong.
    structural: bool,
}

impl Meta for Abstract {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        // A user's subclass of one of these is an ordinary class for this question.
        if &*class.name() != self.name || &*class.module() != "collections.abc" {
            return Ok(None);
        }
        if self.builtin.iter().any(|kind| candidate.is_subclass_of(*kind)) {
            return Ok(Some(true));
        }
        if !self.structural {
            return Ok(None);
        }
        let has = |name: &&str| candidate.lookup(name).is_some_and(|found| !found.is_none());
        Ok(self.methods.iter().all(|name| has(&name)).then_some(true))
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        self.subclass_check(class, &class_of(value))
    }
    fn before_new(&self, class: &Class) -> R<()> {
        let mut missing: Vec<&str> = Vec::new();
        for name in self.methods {
            let owner = class.owner_of(name);
            if owner.is_none_or(|owner| owner.is(K::Object) || &*owner.module() == "collections.abc") {
                missing.push(name);
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        missing.sort_unstable();
        let plural = if missing.len() == 1 { "" } else { "s" };
        let text = format!(
            "Can't instantiate abstract class {} with abstract method{plural} {}",
            class.name(),
            missing.join(", ")
        );
        Err(type_error(text))
    }
}

const TABLE: &[Abstract] = &[
    Abstract { name: "Hashable", methods: &["__hash__"], builtin: &[], structural: true },
    Abstract { name: "Callable", methods: &["__call__"], builtin: &[K::Function, K::BuiltinFunction, K::Method, K::Type], structural: true },
    Abstract { name: "Iterable", methods: &["__iter__"], builtin: &[], structural: true },
    Abstract { name: "Iterator", methods: &["__iter__", "__next__"], builtin: &[], structural: true },
    Abstract { name: "Reversible", methods: &["__iter__", "__reversed__"], builtin: &[K::Tuple, K::Str], structural: true },
    Abstract { name: "Generator", methods: &["__iter__", "__next__", "send", "throw", "close"], builtin: &[K::Generator], structural: true },
    Abstract { name: "Sized", methods: &["__len__"], builtin: &[], structural: true },
    Abstract { name: "Container", methods: &["__contains__"], builtin: &[], structural: true },
    Abstract { name: "Collection", methods: &["__len__", "__iter__", "__contains__"], builtin: &[], structural: true },
    Abstract { name: "Awaitable", methods: &["__await__"], builtin: &[K::Coroutine], structural: true },
    Abstract { name: "Coroutine", methods: &["__await__", "send", "throw", "close"], builtin: &[K::Coroutine], structural: true },
    Abstract {
        name: "Sequence",
        methods: &["__getitem__", "__len__"],
        builtin: &[K::List, K::Tuple, K::Str, K::Bytes, K::ByteArray, K::Range, K::MemoryView],
        structural: false,
    },
    Abstract {
        name: "MutableSequence",
        methods: &["__delitem__", "__getitem__", "__len__", "__setitem__", "insert"],
        builtin: &[K::List, K::ByteArray],
        structural: false,
    },
    Abstract { name: "Set", methods: &["__contains__", "__iter__", "__len__"], builtin: &[K::Set, K::FrozenSet, K::DictKeys, K::DictItems], structural: false },
    Abstract { name: "MutableSet", methods: &["__contains__", "__iter__", "__len__", "add", "discard"], builtin: &[K::Set], structural: false },
    Abstract { name: "Mapping", methods: &["__getitem__", "__iter__", "__len__"], builtin: &[K::Dict, K::MappingProxy], structural: false },
    Abstract {
        name: "MutableMapping",
        methods: &["__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__"],
        builtin: &[K::Dict],
        structural: false,
    },
    Abstract { name: "MappingView", methods: &["__len__"], builtin: &[K::DictKeys, K::DictValues, K::DictItems], structural: false },
    Abstract { name: "KeysView", methods: &["__len__"], builtin: &[K::DictKeys], structural: false },
    Abstract { name: "ValuesView", methods: &["__len__"], builtin: &[K::DictValues], structural: false },
    Abstract { name: "ItemsView", methods: &["__len__"], builtin: &[K::DictItems], structural: false },
    Abstract { name: "ByteString", methods: &["__getitem__", "__len__"], builtin: &[K::Bytes, K::ByteArray], structural: false },
];

type Body = fn(&Value, Args) -> R;

fn get(this: &Value, a: Args) -> R {
    let [key, default] = a.between::<2>("get", 1)?;
    match op::getitem(this, &key.unwrap_or_default()) {
        Err(e) if e.is(K::KeyError) => Ok(default.unwrap_or_default()),
        other => other,
    }
}

fn as_dict(this: &Value) -> R<Dict> {
    let dict = Dict::new();
    for key in collect(this)? {
        let value = op::getitem(this, &key)?;
        dict.set(key, value)?;
    }
    Ok(dict)
}

/// What the abstract classes give to those that derive from them.
fn mixins(name: &str) -> Vec<(&'static str, Body)> {
    let mut found: Vec<(&'static str, Body)> = Vec::new();
    if matches!(name, "Iterator" | "Generator") {
        found.push(("__iter__", |this, _| Ok(this.clone())));
    }
    if matches!(name, "Sequence" | "MutableSequence") {
        found.extend([
            ("__contains__", (|this, a| {
                let value = a.one("__contains__")?;
                for item in collect(this)? {
                    if op::same_or_eq(&item, &value)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }) as Body),
            ("index", |this, a| {
                let value = a.one("index")?;
                for (at, item) in collect(this)?.iter().enumerate() {
                    if op::same_or_eq(item, &value)? {
                        return Ok(Value::from(at as i64));
                    }
                }
                Err(Exc::new(exc::class::ValueError(), &[]))
            }),
            ("count", |this, a| {
                let value = a.one("count")?;
                let mut count = 0i64;
                for item in collect(this)? {
                    count += op::same_or_eq(&item, &value)? as i64;
                }
                Ok(Value::from(count))
            }),
            ("__reversed__", |this, _| {
                let mut items = collect(this)?;
                items.reverse();
                op::call(&builtins::get("iter"), [Value::List(List::from(items))])
            }),
        ]);
    }
    if name == "MutableSequence" {
        found.extend([
            ("append", (|this, a| {
                let at = op::call(&builtins::get("len"), [this.clone()])?;
                op::call_method(this, "insert", [at, a.one("append")?])
            }) as Body),
            ("extend", |this, a| {
                for item in collect(&a.one("extend")?)? {
                    op::call_method(this, "append", [item])?;
                }
                Ok(Value::None)
            }),
            ("pop", |this, a| {
                let [at] = a.between::<1>("pop", 0)?;
                let at = at.unwrap_or_else(|| Value::from(-1));
                let found = op::getitem(this, &at)?;
                op::delitem(this, &at)?;
                Ok(found)
            }),
        ]);
    }
    if matches!(name, "Mapping" | "MutableMapping") {
        found.extend([
            ("get", get as Body),
            ("__contains__", |this, a| match op::getitem(this, &a.one("__contains__")?) {
                Ok(_) => Ok(Value::Bool(true)),
                Err(e) if e.is(K::KeyError) => Ok(Value::Bool(false)),
                Err(e) => Err(e),
            }),
            ("keys", |this, _| Ok(as_dict(this)?.view(ViewKind::Keys))),
            ("values", |this, _| Ok(as_dict(this)?.view(ViewKind::Values))),
            ("items", |this, _| Ok(as_dict(this)?.view(ViewKind::Items))),
            ("__eq__", |this, a| {
                let other = a.one("__eq__")?;
                let right = op::call(&builtins::get("dict"), [other])?;
                op::eq(&Value::Dict(as_dict(this)?), &right)
            }),
        ]);
    }
    if name == "MutableMapping" {
        found.extend([
            ("update", (|this, a| {
                for (key, value) in op::call(&builtins::get("dict"), a)?.as_dict()?.items() {
                    op::setitem(this, &key, value)?;
                }
                Ok(Value::None)
            }) as Body),
            ("pop", |this, a| {
                let [key, default] = a.between::<2>("pop", 1)?;
                let key = key.unwrap_or_default();
                match (op::getitem(this, &key), default) {
                    (Ok(found), _) => {
                        op::delitem(this, &key)?;
                        Ok(found)
                    }
                    (Err(e), Some(default)) if e.is(K::KeyError) => Ok(default),
                    (Err(e), _) => Err(e),
                }
            }),
            ("setdefault", |this, a| {
                let [key, default] = a.between::<2>("setdefault", 1)?;
                let (key, default) = (key.unwrap_or_default(), default.unwrap_or_default());
                match op::getitem(this, &key) {
                    Err(e) if e.is(K::KeyError) => {
                        op::setitem(this, &key, default.clone())?;
                        Ok(default)
                    }
                    other => other,
                }
            }),
            ("clear", |this, _| {
                for key in collect(this)? {
                    op::delitem(this, &key)?;
                }
                Ok(Value::None)
            }),
        ]);
    }
    found
}

pub fn module() -> R<Module> {
    let module = Module::new("collections.abc");
    for row in TABLE {
        let meta = Abstract { name: row.name, methods: row.methods, builtin: row.builtin, structural: row.structural };
        let made = ClassBuilder::native(row.name, "collections.abc")
            .meta(meta)
            .methods(&mixins(row.name))
            .class_method("register", |_, a| a.one("register"))
            .class_method("__class_getitem__", |class, _| Ok(Value::Class(class.clone())))
            .build()?;
        module.set(row.name, Value::Class(made));
    }
    Ok(module)
}
