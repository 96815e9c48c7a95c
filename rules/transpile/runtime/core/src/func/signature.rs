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
    /// How many parameters there are, where all are matched by place.
    just: Option<usize>,
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
pub struct Bound(Matched);

enum Matched {
    /// So few that they need no room of their own, and the place of the next.
    Few([Value; FEW], usize),
    Many(std::vec::IntoIter<Value>),
}

/// So many arguments are passed without a vector.
pub(crate) const FEW: usize = 3;

impl Bound {
    fn many(values: Vec<Value>) -> Bound {
        Bound(Matched::Many(values.into_iter()))
    }
    /// Of a function that `takes_just` so many; those behind them are None.
    #[inline]
    pub(crate) fn few(values: [Value; FEW]) -> Bound {
        Bound(Matched::Few(values, 0))
    }
    /// The next parameter's value. (Asking past the last gives None.)
    #[allow(clippy::should_implement_trait)]
    #[inline]
    pub fn next(&mut self) -> Value {
        match &mut self.0 {
            Matched::Few(values, at) => {
                *at += 1;
                values.get_mut(*at - 1).map(std::mem::take).unwrap_or_default()
            }
            Matched::Many(values) => values.next().unwrap_or(Value::None),
        }
    }
    /// All values at once.
    #[inline]
    pub fn into_array<const N: usize>(self) -> [Value; N] {
        match self.0 {
            Matched::Few(mut values, 0) => {
                std::array::from_fn(|at| values.get_mut(at).map(std::mem::take).unwrap_or_default())
            }
            Matched::Few(values, at) => {
                let mut values = values.into_iter().skip(at);
                std::array::from_fn(|_| values.next().unwrap_or(Value::None))
            }
            Matched::Many(values) => match <[Value; N]>::try_from(values.collect::<Vec<_>>()) {
                Ok(whole) => whole,
                Err(values) => {
                    let mut values = values.into_iter();
                    std::array::from_fn(|_| values.next().unwrap_or(Value::None))
                }
            },
        }
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
            just: Some(params.len()).filter(|_| vararg.is_none() && kwonly.is_empty() && kwarg.is_none()),
            gives: Cell::new(None),
        })
    }
    /// Whether so many arguments by place are just the parameters.
    #[inline]
    pub(crate) fn takes_just(&self, count: usize) -> bool {
        self.just == Some(count)
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
        let given = args.pos.len();
        if !args.kw.is_empty() {
            return self.bind_named(args, defaults);
        }
        // The common case: exactly the positional parameters, nothing else.
        if given == count && self.kwonly.is_empty() && self.vararg.is_none() {
            let mut values = args.pos;
            if self.kwarg.is_some() {
                values.push(Value::Dict(Dict::new()));
            }
            return Ok(Bound::many(values));
        }
        let enough = given + defaults.pos.len() >= count && (given <= count || self.vararg.is_some());
        if enough && (0..self.kwonly.len()).all(|at| matches!(defaults.kw.get(at), Some(Some(_)))) {
            return Ok(self.bind_plain(args.pos, defaults));
        }
        self.bind_named(args, defaults)
    }
    /// Positional arguments alone, and enough of them: matched in their own place.
    fn bind_plain(&self, mut values: Vec<Value>, defaults: &Defaults) -> Bound {
        let (count, given) = (self.params.len(), values.len());
        let extra = if given > count { values.split_off(count) } else { Vec::new() };
        values.reserve_exact(self.total().saturating_sub(values.len()));
        if given < count {
            let skipped = (given + defaults.pos.len()).saturating_sub(count);
            values.extend(defaults.pos.iter().skip(skipped).map(Value::share));
        }
        if self.vararg.is_some() {
            values.push(Value::Tuple(Tuple::from(extra)));
        }
        values.extend(defaults.kw.iter().take(self.kwonly.len()).flatten().map(Value::share));
        values.extend(self.kwarg.as_ref().map(|_| Value::Dict(Dict::new())));
        Bound::many(values)
    }
    /// How many values the body gets.
    fn total(&self) -> usize {
        self.params.len() + self.kwonly.len() + usize::from(self.vararg.is_some()) + usize::from(self.kwarg.is_some())
    }
    fn bind_named(&self, args: Args, defaults: &Defaults) -> R<Bound> {
        let count = self.params.len();
        let given = args.pos.len();
        // Where keyword-only parameters begin: behind `*args`.
        let named = count + usize::from(self.vararg.is_some());
        let mut slots: Vec<Option<Value>> = Vec::with_capacity(self.total());
        let mut rest = args.pos.into_iter();
        slots.extend(rest.by_ref().take(count).map(Some));
        slots.resize(named + self.kwonly.len(), None);
        let extra: Vec<Value> = if given > count { rest.collect() } else { Vec::new() };
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
                slots[named + at] = Some(value);
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
            return Err(self.too_many(given, defaults, &slots[named..]));
        }
        let first_default = count.saturating_sub(defaults.pos.len());
        let mut missing = Vec::new();
        for (at, slot) in slots[..count].iter_mut().enumerate() {
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
        for (at, slot) in slots[named..].iter_mut().enumerate() {
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
        if self.vararg.is_some() {
            slots[count] = Some(Value::Tuple(Tuple::from(extra)));
        }
        slots.extend(kwargs.map(|dict| Some(Value::Dict(dict))));
        let values: Vec<Value> = slots.into_iter().map(Option::unwrap_or_default).collect();
        Ok(Bound::many(values))
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
