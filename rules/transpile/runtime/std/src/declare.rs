//! Functions with a Python parameter list, for modules that CPython writes in Python: same messages for wrong calls.
use batuta_rt::prelude::*;

/// A default as written in a parameter list.
fn literal(text: &str) -> Value {
    match text {
        "None" => Value::None,
        "True" => Value::Bool(true),
        "False" => Value::Bool(false),
        "()" => Value::Tuple(Tuple::empty()),
        _ => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => match text.parse::<f64>() {
                Ok(number) => number.into(),
                Err(_) => Value::str(text.trim_matches('\'')),
            },
        },
    }
}

/// `def qualname(params)` of `module`; `params` as `a, b=None, *rest, key=0, **others`, separated by `, `.
pub fn function(module: &str, qualname: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Value {
    let (mut names, mut posonly, mut vararg, mut kwonly, mut kwarg) = (Vec::new(), 0, None, Vec::new(), None);
    let (mut defaults, mut after_star) = (Defaults::none(), false);
    for part in params.split(", ").filter(|p| !p.is_empty()) {
        if let Some(name) = part.strip_prefix("**") {
            kwarg = Some(name);
        } else if let Some(name) = part.strip_prefix('*') {
            after_star = true;
            vararg = Some(name).filter(|n| !n.is_empty());
        } else if part == "/" {
            posonly = names.len();
        } else {
            let (name, default) = match part.split_once('=') {
                Some((name, text)) => (name, Some(literal(text))),
                None => (part, None),
            };
            if after_star {
                kwonly.push(name);
                defaults.kw.push(default);
            } else {
                names.push(name);
                defaults.pos.extend(default);
            }
        }
    }
    let made = Func::new(Signature::new(qualname, posonly, &names, vararg, &kwonly, kwarg), defaults, None, body);
    if let Value::Func(f) = &made {
        f.set_module(Value::str(module));
    }
    made
}

/// A module under construction whose functions have Python parameter lists.
pub trait Declare {
    fn def(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Self;
}

impl Declare for Module {
    fn def(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Module {
        let made = function(&self.name(), name, params, body);
        self.set(name, made);
        self
    }
}

/// A class under construction whose methods have Python parameter lists, as a class statement would make it.
pub struct ClassDef {
    module: String,
    name: String,
    bases: Vec<Value>,
    namespace: Dict,
}

impl ClassDef {
    pub fn new(module: &str, name: &str) -> ClassDef {
        ClassDef { module: module.into(), name: name.into(), bases: Vec::new(), namespace: Dict::new() }
    }
    pub fn base(mut self, base: &Class) -> ClassDef {
        self.bases.push(base.into());
        self
    }
    fn function(&self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> Value {
        function(&self.module, &format!("{}.{name}", self.name), params, body)
    }
    /// A method; `params` begin with `self`.
    pub fn method(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = self.function(name, params, body);
        self.attribute(name, made)
    }
    pub fn class_method(self, name: &str, params: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = Descriptor::class_method(self.function(name, params, body));
        self.attribute(name, made)
    }
    pub fn property(self, name: &str, body: impl Fn(Bound) -> R + 'static) -> ClassDef {
        let made = Descriptor::property(self.function(name, "self", body));
        self.attribute(name, made)
    }
    pub fn attribute(self, name: &str, value: impl Into<Value>) -> ClassDef {
        self.namespace.set_str(name, value.into());
        self
    }
    pub fn build(self) -> R<Class> {
        match build_class(&self.name, &self.module, &self.name, self.bases, self.namespace, Vec::new())? {
            Value::Class(class) => Ok(class),
            other => Err(type_error(format!("'{}' is not a class", other.type_name()))),
        }
    }
}
