//! Library classes and functions declared with the parameters that Python gives them.
use batuta_rt::class::builder::make;
use batuta_rt::prelude::*;

/// A function with a Python parameter list, such as `self, prog=None, *, width=80, **kwargs`.
pub fn function(module: &str, qualname: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Value {
    function_with(module, qualname, params, &[], body)
}

fn function_with(
    module: &str,
    qualname: &str,
    params: &str,
    constants: &[(&'static str, Value)],
    body: impl Fn(Bound) -> R + 'static,
) -> Value {
    let parsed = Params::parse(params, constants);
    let signature = Signature::new(qualname, parsed.posonly, &parsed.pos, parsed.vararg, &parsed.kwonly, parsed.kwarg);
    let made = Func::new(signature, parsed.defaults, None, body);
    if let Value::Func(f) = &made {
        f.set_module(Value::str(module));
    }
    made
}

#[derive(Default)]
struct Params<'a> {
    pos: Vec<&'a str>,
    posonly: usize,
    vararg: Option<&'a str>,
    kwonly: Vec<&'a str>,
    kwarg: Option<&'a str>,
    defaults: Defaults,
}

impl<'a> Params<'a> {
    fn parse(text: &'a str, constants: &[(&'static str, Value)]) -> Params<'a> {
        let mut out = Params::default();
        let mut keyword_only = false;
        for part in text.split(", ").filter(|p| !p.is_empty()) {
            if let Some(name) = part.strip_prefix("**") {
                out.kwarg = Some(name);
            } else if let Some(name) = part.strip_prefix('*') {
                keyword_only = true;
                out.vararg = Some(name).filter(|n| !n.is_empty());
            } else if part == "/" {
                out.posonly = out.pos.len();
            } else {
                let (name, default) = match part.split_once('=') {
                    Some((name, text)) => (name, Some(literal(text, constants))),
                    None => (part, None),
                };
                if keyword_only {
                    out.kwonly.push(name);
                    out.defaults.kw.push(default);
                } else {
                    out.pos.push(name);
                    out.defaults.pos.extend(default);
                }
            }
        }
        out
    }
}

fn literal(text: &str, constants: &[(&'static str, Value)]) -> Value {
    if let Some((_, value)) = constants.iter().find(|(name, _)| *name == text) {
        return value.clone();
    }
    match text {
        "None" => Value::None,
        "True" => Value::Bool(true),
        "False" => Value::Bool(false),
        "()" => Value::Tuple(Tuple::empty()),
        "..." => Value::Ellipsis,
        _ => match text.parse::<i64>() {
            Ok(number) => Value::from(number),
            Err(_) => match text.parse::<f64>() {
                Ok(number) => number.into(),
                Err(_) => Value::str(text.trim_matches('\'')),
            },
        },
    }
}

/// A class about to be made.
pub struct ClassDef {
    module: &'static str,
    qualname: String,
    bases: Vec<Class>,
    namespace: Dict,
    constants: Vec<(&'static str, Value)>,
}

impl ClassDef {
    pub fn new(module: &'static str, qualname: &str, bases: &[&Class]) -> ClassDef {
        ClassDef {
            module,
            qualname: qualname.into(),
            bases: bases.iter().map(|c| (*c).clone()).collect(),
            namespace: Dict::new(),
            constants: Vec::new(),
        }
    }
    /// A name that may stand as a default value in the parameter lists that follow.
    pub fn constant(mut self, name: &'static str, value: Value) -> ClassDef {
        self.constants.push((name, value));
        self
    }
    fn make(&self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Value {
        function_with(self.module, &format!("{}.{name}", self.qualname), params, &self.constants, body)
    }
    /// A method; `params` begin with `self`.
    pub fn def(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = self.make(name, params, body);
        self.attr(name, made)
    }
    pub fn class_method(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = Descriptor::class_method(self.make(name, params, body));
        self.attr(name, made)
    }
    pub fn static_method(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = Descriptor::static_method(self.make(name, params, body));
        self.attr(name, made)
    }
    pub fn property(self, name: &str, get: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = Descriptor::property(self.make(name, "self", get));
        self.attr(name, made)
    }
    pub fn attr(self, name: &str, value: Value) -> ClassDef {
        self.namespace.set_str(name, value);
        self
    }
    pub fn build(self) -> R<Class> {
        let name = self.prepared();
        let bases = self.bases.iter().map(Value::from).collect();
        match build_class(&name, self.module, &self.qualname, bases, self.namespace, Vec::new())? {
            Value::Class(class) => Ok(class),
            other => Err(type_error(format!("{name} is a {}, not a class", other.type_name()))),
        }
    }
    /// The first class of a family that has hooks.
    pub fn build_with(self, meta: impl Meta) -> R<Class> {
        let name = self.prepared();
        let meta: Shared<Box<dyn Meta>> = Shared::new(Box::new(meta));
        make(&name, self.module, &self.qualname, self.bases, self.namespace, Vec::new(), Some(meta))
    }
    fn prepared(&self) -> String {
        self.namespace.set_str("__module__", Value::str(self.module));
        self.namespace.set_str("__qualname__", Value::str(&self.qualname));
        self.qualname.rsplit('.').next().unwrap_or("").to_string()
    }
}

/// `object.name`.
pub fn get(object: &Value, name: &str) -> R {
    op::getattr(object, name)
}

/// `object.name = value`.
pub fn set(object: &Value, name: &str, value: impl Into<Value>) -> R<()> {
    op::setattr(object, name, value.into())
}

/// `object.name(*args)`.
pub fn call<const N: usize>(object: &Value, name: &str, args: [Value; N]) -> R {
    op::call_method(object, name, args)
}

/// The text of a `str` value.
pub fn text(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        _ => Err(type_error(format!("expected str instance, {} found", value.type_name()))),
    }
}

/// A plain integer.
pub fn number(value: &Value) -> R<i64> {
    value.as_int()?.to_index()
}

pub fn text_list(items: impl IntoIterator<Item = String>) -> Value {
    Value::List(items.into_iter().map(Value::from).collect())
}

/// `callable(value)`.
pub fn is_callable(value: &Value) -> bool {
    match value {
        Value::Func(_) | Value::Method(_) | Value::Class(_) => true,
        Value::Descriptor(d) => matches!(&**d, Descriptor::Static(_)),
        other => class_of(other).lookup("__call__").is_some(),
    }
}

/// A member of another module of the library.
pub fn library(module: &str, name: &str) -> R {
    match crate::module(module) {
        Some(found) => found.get(name),
        None => Err(import_error(format!("No module named '{module}'"))),
    }
}
