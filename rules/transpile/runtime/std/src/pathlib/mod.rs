//! `pathlib`: POSIX paths as objects.
mod files;
mod glob;
pub mod pure;

use crate::declare::{function, ClassDef};
use batuta_rt::prelude::*;
use pure::Parts;
use std::any::Any;
use std::cmp::Ordering;

pub struct PathData {
    pub parts: Parts,
}

impl Native for PathData {
    fn class(&self) -> Class {
        concrete()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Classes {
    pure: Class,
    pure_posix: Class,
    path: Class,
    posix: Class,
}

thread_local! {
    static CLASSES: OnceCell<Option<Classes>> = const { OnceCell::new() };
}

fn classes(pick: fn(&Classes) -> &Class) -> Class {
    CLASSES.with(|cell| match cell.get_or_init(|| build_classes().ok()) {
        Some(all) => pick(all).clone(),
        None => exc::class::Object(),
    })
}

fn concrete() -> Class {
    classes(|c| &c.posix)
}

pub fn of(value: &Value) -> R<&Parts> {
    match value.downcast::<PathData>() {
        Some(data) => Ok(&data.parts),
        None => Err(type_error(format!("expected a path, not '{}'", value.type_name()))),
    }
}

/// A path of the given class.
fn make(class: &Class, parts: Parts) -> Value {
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::native(PathData { parts }))))
}

/// A path of the class of `like`.
fn alike(like: &Value, parts: Parts) -> Value {
    make(&class_of(like), parts)
}

/// The parts that an argument stands for.
fn argument(value: &Value) -> R<Parts> {
    if let Some(data) = value.downcast::<PathData>() {
        return Ok(data.parts.clone());
    }
    let found = match value.payload() {
        Value::Str(text) => return Ok(Parts::parse(text)),
        _ => op::getattr_opt(value, "__fspath__")?,
    };
    if let Some(method) = found {
        if let Value::Str(text) = op::call(&method, Args::none())?.payload() {
            return Ok(Parts::parse(text));
        }
    }
    Err(type_error(format!("expected str, bytes or os.PathLike object, not {}", value.type_name())))
}

fn join_all(start: Option<Parts>, values: &[Value]) -> R<Parts> {
    let mut out = start.unwrap_or_else(|| Parts::parse(""));
    for value in values {
        out = out.join(&argument(value)?);
    }
    Ok(out)
}

fn construct(class: &Class, a: Args) -> R {
    let class = if class.same(&classes(|c| &c.path)) {
        concrete()
    } else if class.same(&classes(|c| &c.pure)) {
        classes(|c| &c.pure_posix)
    } else {
        class.clone()
    };
    Ok(make(&class, join_all(None, &a.pos)?))
}

fn compare(this: &Value, a: Args, test: fn(Ordering) -> bool) -> R {
    let other = a.one("__lt__")?;
    match other.downcast::<PathData>() {
        Some(data) => Ok(test(of(this)?.listed().cmp(&data.parts.listed())).into()),
        None => Ok(Value::NotImplemented),
    }
}

fn strings(items: Vec<String>) -> Vec<Value> {
    items.into_iter().map(Value::from).collect()
}

fn with_name(this: &Value, name: &str) -> R {
    let parts = of(this)?;
    if parts.name().is_empty() {
        return Err(value_error(format!("{} has an empty name", fmt::repr(this)?)));
    }
    if name.is_empty() || name.contains('/') || name == "." {
        return Err(value_error(format!("Invalid name {}", fmt::repr(&name.into())?)));
    }
    Ok(alike(this, parts.parent().child(name)))
}

fn with_suffix(bound: Bound) -> R {
    let [this, suffix] = bound.into_array();
    let suffix = suffix.as_str()?;
    if suffix.contains('/') || (!suffix.is_empty() && !suffix.starts_with('.')) || &*suffix == "." {
        return Err(value_error(format!("Invalid suffix {}", fmt::repr(&suffix.into())?)));
    }
    let parts = of(&this)?;
    if parts.name().is_empty() {
        return Err(value_error(format!("{} has an empty name", fmt::repr(&this)?)));
    }
    let name = format!("{}{suffix}", parts.stem());
    Ok(alike(&this, parts.parent().child(&name)))
}

fn relative_to(bound: Bound) -> R {
    let [this, others] = bound.into_array();
    let others = collect(&others)?;
    if others.is_empty() {
        return Err(type_error("need at least one argument"));
    }
    let base = join_all(None, &others)?;
    let parts = of(&this)?;
    match parts.relative_to(&base) {
        Some(found) => Ok(alike(&this, found)),
        None => {
            let text = |text: String| fmt::repr(&text.into());
            let shown = if base.listed().is_empty() { String::new() } else { base.text() };
            Err(value_error(format!(
                "{} is not in the subpath of {} OR one path is relative and the other is absolute.",
                text(parts.text())?,
                text(shown)?
            )))
        }
    }
}

fn matches(bound: Bound) -> R {
    let [this, pattern] = bound.into_array();
    let pattern = argument(&pattern)?;
    let wanted = pattern.listed();
    if wanted.is_empty() {
        return Err(value_error("empty pattern"));
    }
    let parts = of(&this)?.listed();
    if pattern.is_absolute() && (parts.len() != wanted.len() || !of(&this)?.is_absolute()) || wanted.len() > parts.len()
    {
        return Ok(false.into());
    }
    Ok(parts.iter().rev().zip(wanted.iter().rev()).all(|(name, wild)| pure::matches(name, wild)).into())
}

fn parents(this: &Value) -> Value {
    let mut out = Vec::new();
    let Ok(parts) = of(this) else { return Value::Tuple(Tuple::empty()) };
    let mut at = parts.clone();
    while !at.names.is_empty() {
        at = at.parent();
        out.push(alike(this, at.clone()));
    }
    Value::Tuple(Tuple::from(out))
}

fn text_of(this: &Value) -> R {
    Ok(of(this)?.text().into())
}

fn quoted_uri(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~".contains(&b);
    text.bytes().map(|b| if plain(b) { (b as char).to_string() } else { format!("%{b:02X}") }).collect()
}

fn pure_class() -> R<Class> {
    let method =
        |name: &str, params: &str, body: fn(Bound) -> R| function("pathlib", &format!("PurePath.{name}"), params, body);
    ClassBuilder::native("PurePath", "pathlib")
        .constructor(construct)
        .method("__init__", |_, _| Ok(Value::None))
        .method("__repr__", |this, _| Ok(format!("{}({})", this.type_name(), fmt::repr(&text_of(this)?)?).into()))
        .method("__str__", |this, _| text_of(this))
        .method("__fspath__", |this, _| text_of(this))
        .method("__bytes__", |this, _| Ok(of(this)?.text().into_bytes().into()))
        .method("as_posix", |this, _| text_of(this))
        .method("__hash__", |this, _| Ok(hash_of(&text_of(this)?)?.into()))
        .method("__eq__", |this, a| compare(this, a, Ordering::is_eq))
        .method("__lt__", |this, a| compare(this, a, Ordering::is_lt))
        .method("__le__", |this, a| compare(this, a, Ordering::is_le))
        .method("__gt__", |this, a| compare(this, a, Ordering::is_gt))
        .method("__ge__", |this, a| compare(this, a, Ordering::is_ge))
        .method("__truediv__", |this, a| {
            let other = a.one("__truediv__")?;
            match argument(&other) {
                Ok(parts) => Ok(alike(this, of(this)?.join(&parts))),
                Err(e) if e.is(K::TypeError) => Ok(Value::NotImplemented),
                Err(e) => Err(e),
            }
        })
        .method("__rtruediv__", |this, a| {
            let other = a.one("__rtruediv__")?;
            match argument(&other) {
                Ok(parts) => Ok(alike(this, parts.join(of(this)?))),
                Err(e) if e.is(K::TypeError) => Ok(Value::NotImplemented),
                Err(e) => Err(e),
            }
        })
        .method("joinpath", |this, a| Ok(alike(this, join_all(Some(of(this)?.clone()), &a.pos)?)))
        .method("is_absolute", |this, _| Ok(of(this)?.is_absolute().into()))
        .method("is_reserved", |_, _| Ok(false.into()))
        .method("as_uri", |this, _| {
            if !of(this)?.is_absolute() {
                return Err(value_error("relative path can't be expressed as a file URI"));
            }
            Ok(format!("file://{}", quoted_uri(&of(this)?.text())).into())
        })
        .attribute("with_suffix", method("with_suffix", "self, suffix", with_suffix))
        .attribute(
            "with_name",
            method("with_name", "self, name", |bound| {
                let [this, name] = bound.into_array();
                with_name(&this, &name.as_str()?)
            }),
        )
        .attribute(
            "with_stem",
            method("with_stem", "self, stem", |bound| {
                let [this, stem] = bound.into_array();
                with_name(&this, &format!("{}{}", stem.as_str()?, of(&this)?.suffix()))
            }),
        )
        .attribute("relative_to", method("relative_to", "self, *other", relative_to))
        .attribute(
            "is_relative_to",
            method("is_relative_to", "self, *other", |bound| match relative_to(bound) {
                Ok(_) => Ok(true.into()),
                Err(e) if e.is(K::ValueError) => Ok(false.into()),
                Err(e) => Err(e),
            }),
        )
        .attribute("match", method("match", "self, path_pattern", matches))
        .getter("parts", |this| Ok(Value::Tuple(Tuple::from(strings(of(this)?.listed())))))
        .getter("drive", |_| Ok("".into()))
        .getter("root", |this| Ok(of(this)?.root.as_str().into()))
        .getter("anchor", |this| Ok(of(this)?.root.as_str().into()))
        .getter("name", |this| Ok(of(this)?.name().into()))
        .getter("stem", |this| Ok(of(this)?.stem().into()))
        .getter("suffix", |this| Ok(of(this)?.suffix().into()))
        .getter("suffixes", |this| Ok(Value::List(List::from(strings(of(this)?.suffixes())))))
        .getter("parent", |this| Ok(alike(this, of(this)?.parent())))
        .getter("parents", |this| Ok(parents(this)))
        .build()
}

fn build_classes() -> R<Classes> {
    let pure = pure_class()?;
    let pure_posix = ClassDef::new("pathlib", "PurePosixPath").base(&pure).build()?;
    let path = files::class(&pure)?;
    let posix = ClassDef::new("pathlib", "PosixPath").base(&path).base(&pure_posix).build()?;
    Ok(Classes { pure, pure_posix, path, posix })
}

pub fn module() -> Module {
    crate::module_once!(Module::new("pathlib")
        .with("PurePath", classes(|c| &c.pure))
        .with("PurePosixPath", classes(|c| &c.pure_posix))
        .with("Path", classes(|c| &c.path))
        .with("PosixPath", classes(|c| &c.posix)))
}
