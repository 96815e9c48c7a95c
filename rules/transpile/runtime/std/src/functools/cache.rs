//! `lru_cache` and `cache`: results kept by the arguments of the call.
use super::wrapping;
use batuta_rt::prelude::*;
use std::any::Any;

struct Cached {
    class: Class,
    func: Value,
    /// `None`: unbounded; 0: nothing is kept.
    limit: Option<usize>,
    typed: bool,
    /// Arguments -> result, least recently used first.
    results: Dict,
    hits: Cell<u64>,
    misses: Cell<u64>,
    attrs: Dict,
}

impl Native for Cached {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn answer(&self, args: Args) -> Result<R, Args> {
        Ok(self.call(args))
    }
    fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
        Ok(self.attrs.get_str(name))
    }
    fn set_attribute(&self, _this: &Value, name: &str, value: Option<Value>) -> R<bool> {
        match value {
            Some(value) => self.attrs.set_str(name, value),
            None => drop(self.attrs.remove_str(name)),
        }
        Ok(true)
    }
    fn descriptor_get(&self, this: &Value, instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        Ok(Some(match instance {
            Some(instance) => Value::Method(Shared::new(Method { func: this.clone(), this: instance.clone() })),
            None => this.clone(),
        }))
    }
}

impl Cached {
    fn of(value: &Value) -> R<&Cached> {
        value.downcast::<Cached>().ok_or_else(|| type_error("expected a cached function"))
    }

    /// What tells calls apart: the arguments, keywords in order after a mark, the types too when `typed`.
    fn key(&self, a: &Args) -> Value {
        if a.kw.is_empty() && !self.typed {
            if let [only @ (Value::Int(_) | Value::Str(_))] = a.pos.as_slice() {
                return only.clone();
            }
        }
        if let (true, false, [first, second]) = (a.kw.is_empty(), self.typed, a.pos.as_slice()) {
            return Value::Tuple(Tuple::of([first.clone(), second.clone()]));
        }
        let mut parts = a.pos.clone();
        if !a.kw.is_empty() {
            parts.push(Value::Ellipsis);
            for (name, value) in &a.kw {
                parts.push(Value::Str(name.clone()));
                parts.push(value.clone());
            }
        }
        if self.typed {
            for value in a.pos.iter().chain(a.kw.iter().map(|(_, value)| value)) {
                parts.push(Value::Class(class_of(value)));
            }
        }
        Value::Tuple(Tuple::from(parts))
    }

    fn call(&self, a: Args) -> R {
        // In C, so a level of its own.
        let _depth = batuta_rt::depth::enter("calling")?;
        if self.limit == Some(0) {
            self.misses.set(self.misses.get() + 1);
            return op::call(&self.func, a);
        }
        let key = self.key(&a);
        let known = if self.limit.is_some() { self.results.get_last(&key)? } else { self.results.get(&key)? };
        if let Some(found) = known {
            self.hits.set(self.hits.get() + 1);
            return Ok(found);
        }
        self.misses.set(self.misses.get() + 1);
        let result = op::call(&self.func, a)?;
        self.results.set(key, result.clone())?;
        if self.limit.is_some_and(|limit| self.results.len() > limit) {
            drop(self.results.pop_first());
        }
        Ok(result)
    }

    fn info(&self) -> R {
        let values = vec![
            Value::from(self.hits.get() as i64),
            Value::from(self.misses.get() as i64),
            self.limit.map_or(Value::None, |n| Value::from(n as i64)),
            Value::from(self.results.len() as i64),
        ];
        let class = crate::collections::namedtuple::plain(
            "CacheInfo",
            "functools",
            &["hits", "misses", "maxsize", "currsize"],
        )?;
        op::call(&class, values)
    }
}

fn class() -> R<Class> {
    ClassBuilder::native("_lru_cache_wrapper", "functools")
        .method("__call__", |this, a| Cached::of(this)?.call(a))
        .method("cache_info", |this, _| Cached::of(this)?.info())
        .method("cache_clear", |this, _| {
            let cached = Cached::of(this)?;
            cached.results.clear();
            cached.hits.set(0);
            cached.misses.set(0);
            Ok(Value::None)
        })
        .method("cache_parameters", |this, _| {
            let cached = Cached::of(this)?;
            let dict = Dict::new();
            dict.set_str("maxsize", cached.limit.map_or(Value::None, |n| Value::from(n as i64)));
            dict.set_str("typed", Value::Bool(cached.typed));
            Ok(Value::Dict(dict))
        })
        .build()
}

fn decorate(func: Value, limit: Option<usize>, typed: bool) -> R {
    let made = Value::native(Cached {
        class: class()?,
        func: func.clone(),
        limit,
        typed,
        results: Dict::new(),
        hits: Cell::new(0),
        misses: Cell::new(0),
        attrs: Dict::new(),
    });
    wrapping::update(&made, &func, wrapping::ASSIGNED)
}

pub fn cache(a: Args) -> R {
    decorate(a.one("cache")?, None, false)
}

pub fn lru_cache(a: Args) -> R {
    let [maxsize, typed] = a.named("lru_cache", ["maxsize", "typed"], 0)?;
    let typed = match typed {
        Some(typed) => op::truthy(&typed)?,
        None => false,
    };
    let limit = match maxsize {
        None => Some(128),
        Some(Value::None) => None,
        Some(size) => match op::try_index(&size)? {
            Some(n) => Some(n.to_index()?.max(0) as usize),
            None if op::truthy(&op::call(&builtins::get("callable"), [size.clone()])?)? => {
                return decorate(size, Some(128), typed);
            }
            None => return Err(type_error("Expected first argument to be an integer, a callable, or None")),
        },
    };
    Ok(Func::builtin("decorating_function", move |a| decorate(a.one("decorating_function")?, limit, typed)))
}
