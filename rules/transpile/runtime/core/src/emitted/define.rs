//! Functions as values.
use super::callee::Callee;
use crate::prelude::*;
use std::collections::HashMap;

/// A function value: `def("area(w, h=)", vec![default], |[w, h]| area(&w, &h))`.
///
/// The signature is read once per thread; parameters marked `=` take `defaults` in order.
pub fn def<const N: usize, D: Into<Vec<Value>>>(
    signature: &'static str,
    defaults: D,
    body: impl Fn([Value; N]) -> R + 'static,
) -> Value {
    let parsed = parsed(signature);
    let (pos, kw) = parsed.defaults(defaults.into());
    Func::new(parsed.signature.clone(), Defaults { pos, kw }, None, move |bound| body(bound.into_array()))
}

/// A function value of a Rust function: `function("area(w, h=)", vec![default], area)`.
pub fn function<M, D: Into<Vec<Value>>>(signature: &'static str, defaults: D, body: impl Callee<M>) -> Value {
    let parsed = parsed(signature);
    let (pos, kw) = parsed.defaults(defaults.into());
    Func::new(parsed.signature.clone(), Defaults { pos, kw }, None, move |bound| body.run(bound))
}

/// A function with the name of the module that it is written in.
pub fn of_module(module: &'static str, function: Value) -> Value {
    if let Value::Func(f) = &function {
        f.set_home(module);
    }
    function
}

/// A function with its docstring.
pub fn documented(function: Value, doc: &str) -> Value {
    if let Value::Func(f) = &function {
        f.set_doc(Value::str(doc));
    }
    function
}

/// A function with its `__annotations__`.
pub fn annotated(function: Value, annotations: &Value) -> Value {
    if let Value::Func(f) = &function {
        f.attrs().set_str("__annotations__", annotations.clone());
    }
    function
}

struct Parsed {
    signature: Shared<Signature>,
    /// How many positional parameters have a default; which keyword-only ones do.
    pos: usize,
    kw: Vec<bool>,
}

impl Parsed {
    /// Defaults of the last positional and of the keyword-only parameters.
    fn defaults(&self, values: Vec<Value>) -> (Vec<Value>, Vec<Option<Value>>) {
        let mut values = values.into_iter();
        let pos = values.by_ref().take(self.pos).collect();
        let kw = self.kw.iter().map(|has| if *has { values.next() } else { None }).collect();
        (pos, kw)
    }
}

fn parsed(text: &'static str) -> Shared<Parsed> {
    thread_local!(static TABLE: Slot<HashMap<usize, Shared<Parsed>>> = Slot::new(HashMap::new()));
    let key = text.as_ptr() as usize;
    if let Some(found) = TABLE.with(|table| table.with(|t| t.get(&key).cloned())) {
        return found;
    }
    let made = Shared::new(parse(text));
    TABLE.with(|table| table.with_mut(|t| t.insert(key, made.clone())));
    made
}

fn parse(text: &str) -> Parsed {
    let (head, list) = text.split_once('(').unwrap_or((text, ")"));
    let (gives, qualname) = match head.rsplit_once(' ') {
        Some(("async gen", name)) => (Some(GenKind::AsyncGenerator), name),
        Some(("async", name)) => (Some(GenKind::Coroutine), name),
        Some(("gen", name)) => (Some(GenKind::Generator), name),
        _ => (None, head),
    };
    let list = list.strip_suffix(')').unwrap_or(list);
    let (mut params, mut kwonly, mut kw) = (Vec::new(), Vec::new(), Vec::new());
    let (mut posonly, mut pos) = (0, 0);
    let (mut vararg, mut kwarg) = (None, None);
    let mut named = false;
    for part in list.split(", ").filter(|p| !p.is_empty()) {
        let (name, defaulted) = match part.strip_suffix('=') {
            Some(name) => (name, true),
            None => (part, false),
        };
        if name == "/" {
            posonly = params.len();
        } else if name == "*" {
            named = true;
        } else if let Some(name) = name.strip_prefix("**") {
            kwarg = Some(name);
        } else if let Some(name) = name.strip_prefix('*') {
            vararg = Some(name);
            named = true;
        } else if named {
            kwonly.push(name);
            kw.push(defaulted);
        } else {
            params.push(name);
            pos += defaulted as usize;
        }
    }
    let signature = Signature::new(qualname, posonly, &params, vararg, &kwonly, kwarg);
    signature.set_gives(gives);
    Parsed { signature, pos, kw }
}
