// Written by batuta from python/contextvars.py, 0a10f582837fe92b.
//! Context variables: a context maps variables to values; one context is current at a time.
use batuta_rt::prelude::*;

module_globals! {
    "contextvars", init;
    __ALL_: "__all__", _MISSING: "_Missing", _MISSING2: "_MISSING", _STACK: "_stack", CONTEXT: "Context",
    CONTEXT_VAR: "ContextVar", TOKEN: "Token", COPY_CONTEXT: "copy_context",
}

fields! {
    COPY: "copy", OLD_VALUE: "old_value", VAR: "var", _CONTEXT: "_context", _DATA: "_data", _DEFAULT: "_default",
    _ENTERED: "_entered", _NAME: "_name", _USED: "_used",
}

pub struct Missing;

impl Missing {
    pub fn __repr__(self_: &Value) -> R<Str> {
        Ok(s!("<Token.MISSING>"))
    }
}

/// An immutable view of a set of variables that `run` makes current.
pub struct Context;

impl Context {
    pub fn __init__(self_: &Value) -> R {
        self_.put(&at::_DATA, Value::Dict(Dict::new()))?;
        self_.put(&at::_ENTERED, false)?;
        Ok(Value::None)
    }

    pub fn run(self_: &Value, callable: &Value, args: &Value, kwargs: &Value) -> R {
        if self_.get_bool(&at::_ENTERED)? {
            return Err(emitted::raised(
                "RuntimeError",
                args![op::modulo(&Value::from(s!("cannot enter context: %r is already entered")), &tuple![self_])?],
            ));
        }
        self_.put(&at::_ENTERED, true)?;
        _STACK.get()?.append(self_)?;
        let outcome: R<Flow<Value>> = 'finally: {
            break 'finally Ok(Flow::Return({
                let __callee = callable.clone();
                let mut __args = Args::none();
                let __alone = args.clone();
                tri!('finally, __args.unpack_keywords(kwargs, &__callee));
                tri!('finally, __args.unpack_alone(&__alone, &__callee));
                tri!('finally, __callee.call(__args))
            }));
        };
        let handling = exc::handling_outcome(&outcome);
        _STACK.get()?.pop()?;
        self_.put(&at::_ENTERED, false)?;
        drop(handling);
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn copy(self_: &Value) -> R {
        let made = CONTEXT.get()?.call(())?;
        made.put(&at::_DATA, self_.get(&at::_DATA)?)?;
        Ok(made)
    }

    pub fn get(self_: &Value, var: &Value, default: &Value) -> R {
        call_guard!("get");
        self_.get(&at::_DATA)?.lookup_or(var, default)
    }

    pub fn keys(self_: &Value) -> R {
        call_guard!("keys");
        self_.get(&at::_DATA)?.keys()
    }

    pub fn values(self_: &Value) -> R {
        call_guard!("values");
        self_.get(&at::_DATA)?.values()
    }

    pub fn items(self_: &Value) -> R {
        call_guard!("items");
        self_.get(&at::_DATA)?.items()
    }

    pub fn __getitem__(self_: &Value, var: &Value) -> R {
        call_guard!("__getitem__");
        if !op::isinstance(var, &CONTEXT_VAR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("a ContextVar key was expected, got %r")), &tuple![var])?],
            ));
        }
        self_.get(&at::_DATA)?.item(var)
    }

    pub fn __contains__(self_: &Value, var: &Value) -> R<bool> {
        call_guard!("__contains__");
        if !op::isinstance(var, &CONTEXT_VAR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("a ContextVar key was expected, got %r")), &tuple![var])?],
            ));
        }
        op::contains(&self_.get(&at::_DATA)?, var)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.get(&at::_DATA)?])
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_DATA)?)?))
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if !op::isinstance(other, &CONTEXT.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        op::eq(&self_.get(&at::_DATA)?, &other.get(&at::_DATA)?)
    }
}

/// What `ContextVar.set` gives, to be handed to `reset`.
pub struct Token;

impl Token {
    pub fn __init__(self_: &Value, var: &Value, old_value: &Value, context: &Value) -> R {
        self_.put(&at::VAR, var)?;
        self_.put(&at::OLD_VALUE, old_value)?;
        self_.put(&at::_CONTEXT, context)?;
        self_.put(&at::_USED, false)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let used = if self_.get_bool(&at::_USED)? { s!(" used") } else { Str::default() };
        op::modulo(
            &Value::from(s!("<Token%s var=%r at %#x>")),
            &tuple![used, self_.get(&at::VAR)?, builtins::id(args![self_])?],
        )
    }
}

/// A variable whose value belongs to the current context.
pub struct ContextVar;

impl ContextVar {
    pub fn __init__(self_: &Value, name: &Value, default: &Value) -> R {
        if !op::isinstance(name, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("context variable name must be a str")]));
        }
        self_.put(&at::_NAME, name)?;
        self_.put(&at::_DEFAULT, default)?;
        Ok(Value::None)
    }

    pub fn name(self_: &Value) -> R {
        self_.get(&at::_NAME)
    }

    pub fn get(self_: &Value, default: &Value) -> R {
        call_guard!("get");
        let found = _STACK.get()?.at(-1)?.get(&at::_DATA)?.lookup_or(self_, _MISSING2.get()?)?;
        if !op::is(&found, &_MISSING2.get()?) {
            return Ok(found);
        }
        if !op::is(default, &_MISSING2.get()?) {
            return Ok(default.clone());
        }
        if !op::is(&self_.get(&at::_DEFAULT)?, &_MISSING2.get()?) {
            return self_.get(&at::_DEFAULT);
        }
        Err(emitted::raised("LookupError", args![self_]))
    }

    pub fn set(self_: &Value, value: &Value) -> R {
        let context = _STACK.get()?.at(-1)?;
        let token =
            TOKEN.get()?.call(args![self_, context.get(&at::_DATA)?.lookup_or(self_, _MISSING2.get()?)?, &context])?;
        context.put(&at::_DATA, builtins::dict(args![context.get(&at::_DATA)?])?)?;
        context.get(&at::_DATA)?.set_item(self_, value)?;
        Ok(token)
    }

    pub fn reset(self_: &Value, token: &Value) -> R {
        if !op::isinstance(token, &TOKEN.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("expected an instance of Token, got %r")), &tuple![token])?],
            ));
        }
        if token.get(&at::_USED)?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![op::modulo(&Value::from(s!("%r has already been used once")), &tuple![token])?],
            ));
        }
        if !op::is(&token.get(&at::VAR)?, self_) {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("%r was created by a different ContextVar")), &tuple![token])?],
            ));
        }
        let context = _STACK.get()?.at(-1)?;
        if !op::is(&token.get(&at::_CONTEXT)?, &context) {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("%r was created in a different Context")), &tuple![token])?],
            ));
        }
        token.put(&at::_USED, true)?;
        context.put(&at::_DATA, builtins::dict(args![context.get(&at::_DATA)?])?)?;
        if op::is(&token.get(&at::OLD_VALUE)?, &_MISSING2.get()?) {
            context.get(&at::_DATA)?.pop_or(self_, Value::None)?;
        } else {
            let value = token.get(&at::OLD_VALUE)?;
            context.get(&at::_DATA)?.set_item(self_, value)?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let default = if op::is(&self_.get(&at::_DEFAULT)?, &_MISSING2.get()?) {
            Value::from(Str::default())
        } else {
            op::modulo(&Value::from(s!(" default=%r")), &tuple![self_.get(&at::_DEFAULT)?])?
        };
        op::modulo(
            &Value::from(s!("<ContextVar name=%r%s at %#x>")),
            &tuple![self_.get(&at::_NAME)?, default, builtins::id(args![self_])?],
        )
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }
}

pub fn copy_context() -> R {
    _STACK.get()?.at(-1)?.invoke(&at::COPY, ())
}

fn init() -> R<()> {
    __ALL_.set(list![s!("Context"), s!("ContextVar"), s!("Token"), s!("copy_context")]);
    _MISSING.define({
        let ns = Dict::new();
        ns.method("_Missing.__repr__(self)", [], Missing::__repr__);
        build_class("_Missing", "contextvars", "_Missing", Vec::new(), ns, Vec::new())?
    });
    _MISSING2.set(_MISSING.get()?.call(())?);
    CONTEXT.define({
        let ns2 = Dict::new();
        ns2.doc("An immutable view of a set of variables that `run` makes current.");
        ns2.method("Context.__init__(self)", [], Context::__init__);
        ns2.method("Context.run(self, callable, *args, **kwargs)", [], Context::run);
        ns2.method("Context.copy(self)", [], Context::copy);
        ns2.method("Context.get(self, var, default=)", vec![Value::None], Context::get);
        ns2.method("Context.keys(self)", [], Context::keys);
        ns2.method("Context.values(self)", [], Context::values);
        ns2.method("Context.items(self)", [], Context::items);
        ns2.method("Context.__getitem__(self, var)", [], Context::__getitem__);
        ns2.method("Context.__contains__(self, var)", [], Context::__contains__);
        ns2.method("Context.__iter__(self)", [], Context::__iter__);
        ns2.method("Context.__len__(self)", [], Context::__len__);
        ns2.method("Context.__eq__(self, other)", [], Context::__eq__);
        build_class("Context", "contextvars", "Context", Vec::new(), ns2, Vec::new())?
    });
    _STACK.set(list![CONTEXT.get()?.call(())?]);
    TOKEN.define({
        let ns3 = Dict::new();
        ns3.doc("What `ContextVar.set` gives, to be handed to `reset`.");
        ns3.set_str("MISSING", _MISSING2.get()?);
        ns3.method("Token.__init__(self, var, old_value, context)", [], Token::__init__);
        ns3.method("Token.__repr__(self)", [], Token::__repr__);
        build_class("Token", "contextvars", "Token", Vec::new(), ns3, Vec::new())?
    });
    CONTEXT_VAR.define({
        let ns4 = Dict::new();
        ns4.doc("A variable whose value belongs to the current context.");
        ns4.method("ContextVar.__init__(self, name, *, default=)", vec![_MISSING2.get()?], ContextVar::__init__);
        let decorator = builtins::get("property");
        ns4.set_str("name", decorator.call(args![function("ContextVar.name(self)", [], ContextVar::name)])?);
        ns4.method("ContextVar.get(self, default=)", vec![_MISSING2.get()?], ContextVar::get);
        ns4.method("ContextVar.set(self, value)", [], ContextVar::set);
        ns4.method("ContextVar.reset(self, token)", [], ContextVar::reset);
        ns4.method("ContextVar.__repr__(self)", [], ContextVar::__repr__);
        ns4.method("ContextVar.__class_getitem__(cls, item)", [], ContextVar::__class_getitem__);
        build_class("ContextVar", "contextvars", "ContextVar", Vec::new(), ns4, Vec::new())?
    });
    COPY_CONTEXT.set(function("copy_context()", [], copy_context));
    Ok(())
}
