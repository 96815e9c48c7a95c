//! `Signature`: the parameters of a Python function and CPython's way of matching arguments to them.
use crate::prelude::*;

/// The parameters of a function of the program.
pub struct Signature {
    qualname: Str,
    /// Positional-only parameters first.
    params: Vec<Str>,
    posonly: usize,
    vararg: Option<Str>,
    kwonly: Vec<Str>,
    kwarg: Option<Str>,
    /// What a call gives instead of running the body.
    gives: Cell<Option<GenKind>>,
}

/// Default values: of the last positional parameters, and of keyword-only ones by their order.
#[derive(Clone, Default)]
pub struct Defaults {
    pub pos: Vec<Value>,
    pub kw: Vec<Option<Value>>,
}

impl Defaults {
    pub fn none() -> Defaults {
        Defaults::default()
    }
    pub fn pos(pos: Vec<Value>) -> Defaults {
        Defaults { pos, kw: Vec::new() }
    }
}

/// Arguments matched to parameters, in the order: positional parameters, `*args` (a tuple), keyword-only, `**kwargs` (a dict).
pub struct Bound {
    values: std::vec::IntoIter<Value>,
}

impl Bound {
    /// The next parameter's value. (Asking past the last gives None.)
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Value {
        self.values.next().unwrap_or(Value::None)
    }
    /// All values at once.
    pub fn into_array<const N: usize>(self) -> [Value; N] {
        let mut values = self.values;
        std::array::from_fn(|_| values.next().unwrap_or(Value::None))
    }
}

impl Signature {
    /// `posonly` counts the leading positional-only parameters of `params`.
    pub fn new(
        qualname: &str,
        posonly: usize,
        params: &[&str],
        vararg: Option<&str>,
        kwonly: &[&str],
        kwarg: Option<&str>,
    ) -> Shared<Signature> {
        let names = |list: &[&str]| list.iter().map(|n| crate::text::intern(n)).collect();
        Shared::new(Signature {
            qualname: crate::text::intern(qualname),
            params: names(params),
            posonly,
            vararg: vararg.map(crate::text::intern),
            kwonly: names(kwonly),
            kwarg: kwarg.map(crate::text::intern),
            gives: Cell::new(None),
        })
    }
    /// The kind of generator that a call of the function makes.
    pub fn gives(&self) -> Option<GenKind> {
        self.gives.get()
    }
    pub fn set_gives(&self, kind: Option<GenKind>) {
        self.gives.set(kind);
    }
    pub fn qualname(&self) -> Str {
        self.qualname.clone()
    }
    pub fn name(&self) -> Str {
        crate::text::intern(self.qualname.rsplit('.').next().unwrap_or(""))
    }
    pub fn params(&self) -> &[Str] {
        &self.params
    }
    pub fn posonly(&self) -> usize {
        self.posonly
    }
    pub fn vararg(&self) -> Option<&Str> {
        self.vararg.as_ref()
    }
    pub fn kwonly(&self) -> &[Str] {
        &self.kwonly
    }
    pub fn kwarg(&self) -> Option<&Str> {
        self.kwarg.as_ref()
    }
    fn fail(&self, text: String) -> Exc {
        type_error(format!("{}() {text}", self.qualname))
    }
    pub fn bind(&self, args: Args, defaults: &Defaults) -> R<Bound> {
        let count = self.params.len();
        // The common case: exactly the positional parameters, nothing else.
        if args.kw.is_empty() && args.pos.len() == count && self.kwonly.is_empty() && self.vararg.is_none() {
            let mut values = args.pos;
            if self.kwarg.is_some() {
                values.push(Value::Dict(Dict::new()));
            }
            return Ok(Bound { values: values.into_iter() });
        }
        let given = args.pos.len();
        let mut slots: Vec<Option<Value>> = Vec::with_capacity(count + self.kwonly.len() + 2);
        let mut rest = args.pos.into_iter();
        slots.extend(rest.by_ref().take(count).map(Some));
        slots.resize(count, None);
        let extra: Vec<Value> = rest.collect();
        let mut named: Vec<Option<Value>> = vec![None; self.kwonly.len()];
        let kwargs = self.kwarg.as_ref().map(|_| Dict::new());
        let mut unexpected_posonly: Vec<Str> = Vec::new();
        for (name, value) in args.kw {
            if let Some(at) = self.params[self.posonly..].iter().position(|p| *p == name) {
                let slot = &mut slots[self.posonly + at];
                if slot.is_some() {
                    return Err(self.fail(format!("got multiple values for argument '{name}'")));
                }
                *slot = Some(value);
            } else if let Some(at) = self.kwonly.iter().position(|p| *p == name) {
                named[at] = Some(value);
            } else if let Some(dict) = &kwargs {
                dict.set_str(&name, value);
            } else if self.params[..self.posonly].contains(&name) {
                unexpected_posonly.push(name);
            } else {
                return Err(self.fail(format!("got an unexpected keyword argument '{name}'")));
            }
        }
        if !unexpected_posonly.is_empty() {
            return Err(self.fail(format!(
                "got some positional-only arguments passed as keyword arguments: '{}'",
                unexpected_posonly.iter().map(|n| n.to_string()).collect::<Vec<_>>().join(", ")
            )));
        }
        if !extra.is_empty() && self.vararg.is_none() {
            return Err(self.too_many(given, defaults, &named));
        }
        let first_default = count.saturating_sub(defaults.pos.len());
        let mut missing = Vec::new();
        for (at, slot) in slots.iter_mut().enumerate() {
            if slot.is_none() {
                if at >= first_default {
                    *slot = Some(defaults.pos[at - first_default].clone());
                } else {
                    missing.push(&self.params[at]);
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing("positional", &missing));
        }
        for (at, slot) in named.iter_mut().enumerate() {
            if slot.is_none() {
                match defaults.kw.get(at).cloned().flatten() {
                    Some(value) => *slot = Some(value),
                    None => missing.push(&self.kwonly[at]),
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing("keyword-only", &missing));
        }
        let mut values: Vec<Value> = slots.into_iter().flatten().collect();
        if self.vararg.is_some() {
            values.push(Value::Tuple(Tuple::from(extra)));
        }
        values.extend(named.into_iter().flatten());
        values.extend(kwargs.map(Value::Dict));
        Ok(Bound { values: values.into_iter() })
    }
    fn too_many(&self, given: usize, defaults: &Defaults, named: &[Option<Value>]) -> Exc {
        let most = self.params.len();
        let least = most - defaults.pos.len().min(most);
        let takes = if least == most {
            format!("{most} positional argument{}", if most == 1 { "" } else { "s" })
        } else {
            format!("from {least} to {most} positional arguments")
        };
        let kwonly = named.iter().filter(|v| v.is_some()).count();
        let was = if given == 1 && kwonly == 0 { "was" } else { "were" };
        let with = if kwonly == 0 {
            String::new()
        } else {
            let plural = |n: usize| if n == 1 { "" } else { "s" };
            format!(" positional argument{} (and {kwonly} keyword-only argument{})", plural(given), plural(kwonly))
        };
        self.fail(format!("takes {takes} but {given}{with} {was} given"))
    }
    fn missing(&self, kind: &str, names: &[&Str]) -> Exc {
        let quoted: Vec<String> = names.iter().map(|n| format!("'{n}'")).collect();
        let list = match &quoted[..] {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [head @ .., last] => format!("{}, and {last}", head.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.fail(format!("missing {} required {kind} argument{plural}: {list}", names.len()))
    }
}
