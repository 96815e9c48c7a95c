//! Making values of builtin types: `int(...)`, `list(...)`, and instances of subclasses of them.
use crate::class::type_methods::instantiate;
use crate::prelude::*;

/// An exact builtin class called with arguments.
pub(crate) fn exact(class: &Class, kind: K, args: Args) -> R {
    match kind {
        K::Object => {
            if !args.pos.is_empty() || !args.kw.is_empty() {
                return Err(type_error("object() takes no arguments"));
            }
            Ok(Value::Obj(Obj::new(class.clone())))
        }
        K::List | K::Dict | K::Set | K::ByteArray => {
            let made = empty(kind);
            init(&made, args)?;
            Ok(made)
        }
        _ => value(kind, &class.name(), args),
    }
}

/// `cls.__new__(cls, *args)` for a class laid out as a builtin or an exception.
pub(crate) fn new(class: &Class, args: Args) -> R {
    let layout = class.layout();
    if layout == K::BaseException {
        return crate::exc::create::new_exception(class, &args);
    }
    if layout == K::Type && (class.kind().is_none() || args.pos.len() == 3) {
        return crate::class::user_meta::new_type(class, args);
    }
    if class.kind().is_some() {
        return match layout {
            K::List | K::Dict | K::Set | K::ByteArray | K::Property => Ok(empty(layout)),
            kind => exact(class, kind, args),
        };
    }
    if layout == K::Object {
        return Ok(Value::Obj(Obj::new(class.clone())));
    }
    let inner = match layout {
        K::Dict if keeps_order(class) => Value::Dict(Dict::ordered()),
        K::List | K::Dict | K::Set | K::ByteArray | K::Property => empty(layout),
        kind => {
            // Keywords of a subclass's own __init__ are not the builtin's.
            let keeps = class.owner_of("__init__").is_some_and(|c| c.kind().is_none());
            let args = if keeps { Args::of(args.pos) } else { args };
            value(kind, &class.name(), args)?
        }
    };
    if let Some(meta) = class.meta() {
        meta.before_new(class)?;
    }
    let own = match &inner {
        Value::Module(module) => Some(module.dict().copy()),
        _ => None,
    };
    let made = Obj::with_payload(class.clone(), Payload::Value(inner));
    if let Some(own) = own {
        made.attrs().merge(&own)?;
    }
    Ok(Value::Obj(made))
}

fn keeps_order(class: &Class) -> bool {
    class.mro().iter().any(|above| &*above.name() == "OrderedDict" && &*above.module() == "collections")
}

pub(crate) fn empty(kind: K) -> Value {
    match kind {
        K::List => Value::List(List::new()),
        K::Dict => Value::Dict(Dict::new()),
        K::Set => Value::Set(Set::new()),
        K::Property => Value::Descriptor(Shared::new(Descriptor::Property(Property::default()))),
        _ => Value::ByteArray(Shared::new(Slot::new(Vec::new()))),
    }
}

/// `__init__` of the mutable builtins: fills the content anew.
pub(crate) fn init(this: &Value, args: Args) -> R<()> {
    match this.payload() {
        Value::List(list) => {
            args.no_keywords("list")?;
            let [items] = args.between::<1>("list", 0)?;
            let items = items.map_or(Ok(Vec::new()), |v| crate::iters::collect_asking(&v))?;
            drop(list.replace(items));
        }
        Value::Set(set) => {
            args.no_keywords("set")?;
            let [items] = args.between::<1>("set", 0)?;
            set.clear();
            if let Some(items) = items {
                fill_set(set, &items)?;
            }
        }
        Value::Dict(dict) => crate::dict::methods::update(dict, args, "dict")?,
        Value::ByteArray(bytes) => {
            let made = to_bytes(args, "bytearray")?;
            bytes.set(made);
        }
        Value::Descriptor(_) => crate::func::property::init(this, args)?,
        other => return Err(type_error(format!("cannot initialise a {}", other.type_name()))),
    }
    Ok(())
}

fn fill_set(set: &Set, items: &Value) -> R<()> {
    match items.payload() {
        Value::Set(other) | Value::FrozenSet(other) => set.merge(other),
        _ => {
            let mut it = op::iter(items)?;
            while let Some(item) = it.next()? {
                set.add(item)?;
            }
            Ok(())
        }
    }
}

fn to_bytes(args: Args, name: &str) -> R<Vec<u8>> {
    let [source, encoding, errors] = args.named(name, ["source", "encoding", "errors"], 0)?;
    let Some(source) = source else {
        return Ok(Vec::new());
    };
    if let Value::Str(s) = source.payload() {
        let Some(encoding) = encoding else {
            return Err(type_error("string argument without an encoding"));
        };
        let errors = errors.map_or(Ok("strict".into()), |e| e.as_str())?;
        return crate::text::codec::encode(s, crate::text::codec::lookup(&encoding.as_str()?)?, &errors);
    }
    if encoding.is_some() {
        return Err(type_error("encoding without a string argument"));
    }
    let iterable = crate::bytes::bytes_like(&source).is_some() || class_of(&source).lookup("__bytes__").is_some();
    if !iterable {
        if let Some(count) = op::try_index(&source)? {
            if count.is_negative() {
                return Err(value_error("negative count"));
            }
            return match count.to_usize().filter(|n| *n < 1 << 40) {
                Some(n) => Ok(vec![0; n]),
                None => Err(memory_error("")),
            };
        }
    }
    crate::bytes::methods::bytes_from(&source, if name == "bytearray" { "byte" } else { "bytes" })
}

fn text(args: Args) -> R {
    let [object, encoding, errors] = args.named("str", ["object", "encoding", "errors"], 0)?;
    let Some(object) = object else {
        return Ok("".into());
    };
    if encoding.is_none() && errors.is_none() {
        return fmt::str_value(&object);
    }
    let Some(bytes) = crate::bytes::bytes_like(&object) else {
        return Err(type_error(match object.payload() {
            Value::Str(_) => "decoding str is not supported".to_string(),
            other => format!("decoding to str: need a bytes-like object, {} found", other.type_name()),
        }));
    };
    let encoding = encoding.map_or(Ok("utf-8".into()), |e| e.as_str())?;
    let errors = errors.map_or(Ok("strict".into()), |e| e.as_str())?;
    Ok(crate::text::codec::decode(&bytes, crate::text::codec::lookup(&encoding)?, &errors)?.into())
}

/// The value that a builtin type makes of arguments.
fn value(kind: K, name: &str, args: Args) -> R {
    match kind {
        K::Int => crate::int::parse::construct(args).map(Value::Int),
        K::Bool => {
            args.no_keywords("bool")?;
            let [v] = args.between::<1>("bool", 0)?;
            Ok(v.map_or(Ok(false), |v| op::truthy(&v))?.into())
        }
        K::Float => {
            args.no_keywords("float")?;
            let [v] = args.between::<1>("float", 0)?;
            Ok(v.map_or(Ok(0.0), |v| crate::float::construct(&v))?.into())
        }
        K::Complex => crate::complex::construct(args),
        K::Str => text(args),
        K::Bytes => Ok(to_bytes(args, "bytes")?.into()),
        K::Tuple => {
            args.no_keywords("tuple")?;
            let [v] = args.between::<1>("tuple", 0)?;
            match v {
                None => Ok(Tuple::empty().into()),
                Some(v @ Value::Tuple(_)) => Ok(v),
                Some(v) => Ok(Tuple::from(crate::iters::collect_asking(&v)?).into()),
            }
        }
        K::FrozenSet => {
            args.no_keywords("frozenset")?;
            let [v] = args.between::<1>("frozenset", 0)?;
            let set = Set::new();
            match v {
                Some(v @ Value::FrozenSet(_)) => return Ok(v),
                Some(v) => fill_set(&set, &v)?,
                None => {}
            }
            Ok(Value::FrozenSet(set))
        }
        K::Range => crate::range::construct(args),
        K::Slice => crate::slice::construct(args),
        K::MemoryView => {
            let [v] = args.named("memoryview", ["object"], 1)?;
            crate::bytes::memory::construct(&v.unwrap_or_default())
        }
        K::Type => type_of(args),
        K::Property => property(args),
        K::StaticMethod => Ok(Descriptor::static_method(args.one("staticmethod")?)),
        K::ClassMethod => Ok(Descriptor::class_method(args.one("classmethod")?)),
        K::Super => super::objects::super_(args),
        K::Enumerate => super::enumerate(args),
        K::Zip => super::zip(args),
        K::Map => super::map(args),
        K::Filter => super::filter(args),
        K::Reversed => super::reversed(args),
        K::TextIO => crate::io::open::wrap(args),
        K::NoneType => args.empty("NoneType").map(Value::from),
        K::NotImplementedType => Ok(Value::NotImplemented),
        K::Ellipsis => Ok(Value::Ellipsis),
        K::Module => {
            let [name, doc] = args.named("module", ["name", "doc"], 1)?;
            Ok(Module::new(&name.unwrap_or_default().as_str()?).with("__doc__", doc).into())
        }
        K::MappingProxy => Ok(args.one("mappingproxy")?),
        K::Method => {
            let [function, this] = args.exactly("method")?;
            Ok(Method::bind(function, this))
        }
        K::GenericAlias => {
            let [origin, key] = args.exactly("GenericAlias")?;
            match origin {
                Value::Class(c) => Ok(crate::generic::alias(&c, &key)),
                _ => Err(type_error("GenericAlias needs a class")),
            }
        }
        kind if crate::class::builtin::is_exception(kind) => instantiate(&crate::class::builtin::get(kind), args),
        _ => Err(type_error(format!("cannot create '{name}' instances"))),
    }
}

pub(crate) fn type_of(args: Args) -> R {
    match args.pos.len() {
        1 if args.kw.is_empty() => match &args.pos[0] {
            Value::Class(c) => Ok(crate::class::meta::metaclass(c).into()),
            other => Ok(class_of(other).into()),
        },
        3 => {
            let [name, bases, namespace] = Args::of(args.pos).exactly("type")?;
            let name = name.as_str()?;
            let copy = namespace.as_dict()?.copy();
            build_class(&name, "__main__", &name, collect(&bases)?, copy, args.kw)
        }
        _ => Err(type_error("type() takes 1 or 3 arguments")),
    }
}

fn property(args: Args) -> R {
    Ok(Value::Descriptor(Shared::new(Descriptor::Property(crate::func::property::of(args)?))))
}
