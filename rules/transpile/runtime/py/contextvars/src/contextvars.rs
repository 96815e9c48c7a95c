// Written by batuta from python/contextvars.py, 4626afe7e297e26c.
//! Context variables: a context maps variables to values; one context is current at a time.
use batuta_rt::prelude::*;

module_globals! {
    "contextvars", init;
    __ALL_: "__all__", _MISSING: "_Missing", _MISSING2: "_MISSING", _STACK: "_stack", CONTEXT: "Context",
    CONTEXT_VAR: "ContextVar", TOKEN: "Token", COPY_CONTEXT: "copy_context",
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
        self_.set_attr("_data", Value::Dict(Dict::new()))?;
        self_.set_attr("_entered", false)?;
        Ok(Value::None)
    }

    pub fn run(self_: &Value, callable: &Value, args: &Value, kwargs: &Value) -> R {
        if self_.attr("_entered")?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![op::modulo(&Value::from(s!("cannot enter context: %r is already entered")), &tuple![self_])?],
            ));
        }
        self_.set_attr("_entered", true)?;
        _STACK.get()?.invoke("append", args![self_])?;
        let outcome: R<Flow<Value>> = 'finally: {
            break 'finally Ok(Flow::Return(tri!(
                'finally,
                callable.call({
                    let mut __args = Args::none();
                    tri!('finally, __args.extend(args));
                    tri!('finally, __args.extend_keywords(kwargs));
                    __args
                })
            )));
        };
        _STACK.get()?.invoke("pop", ())?;
        self_.set_attr("_entered", false)?;
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn copy(self_: &Value) -> R {
        let made = CONTEXT.get()?.call(())?;
        made.set_attr("_data", builtins::dict(args![self_.attr("_data")?])?)?;
        Ok(made.clone())
    }

    pub fn get(self_: &Value, var: &Value, default: &Value) -> R {
        call_guard!("get");
        self_.attr("_data")?.invoke("get", args![var, default])
    }

    pub fn keys(self_: &Value) -> R {
        call_guard!("keys");
        self_.attr("_data")?.invoke("keys", ())
    }

    pub fn values(self_: &Value) -> R {
        call_guard!("values");
        self_.attr("_data")?.invoke("values", ())
    }

    pub fn items(self_: &Value) -> R {
        call_guard!("items");
        self_.attr("_data")?.invoke("items", ())
    }

    pub fn __getitem__(self_: &Value, var: &Value) -> R {
        call_guard!("__getitem__");
        if !op::isinstance(var, &CONTEXT_VAR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("a ContextVar key was expected, got %r")), &tuple![var])?],
            ));
        }
        self_.attr("_data")?.item(var)
    }

    pub fn __contains__(self_: &Value, var: &Value) -> R<bool> {
        call_guard!("__contains__");
        if !op::isinstance(var, &CONTEXT_VAR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("a ContextVar key was expected, got %r")), &tuple![var])?],
            ));
        }
        op::contains(&self_.attr("_data")?, var)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.attr("_data")?])
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        builtins::len_of(&self_.attr("_data")?)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if !op::isinstance(other, &CONTEXT.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        op::eq(&self_.attr("_data")?, &other.attr("_data")?)
    }
}

/// What `ContextVar.set` gives, to be handed to `reset`.
pub struct Token;

impl Token {
    pub fn __init__(self_: &Value, var: &Value, old_value: &Value, context: &Value) -> R {
        self_.set_attr("var", var)?;
        self_.set_attr("old_value", old_value)?;
        self_.set_attr("_context", context)?;
        self_.set_attr("_used", false)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let used = if self_.attr("_used")?.truthy()? { s!(" used") } else { Str::default() };
        op::modulo(
            &Value::from(s!("<Token%s var=%r at %#x>")),
            &tuple![used, self_.attr("var")?, builtins::id(args![self_])?],
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
        self_.set_attr("_name", name)?;
        self_.set_attr("_default", default)?;
        Ok(Value::None)
    }

    pub fn name(self_: &Value) -> R {
        self_.attr("_name")
    }

    pub fn get(self_: &Value, default: &Value) -> R {
        call_guard!("get");
        let found =
            _STACK.get()?.item(&Value::from(-1))?.attr("_data")?.invoke("get", args![self_, _MISSING2.get()?])?;
        if !op::is(&found, &_MISSING2.get()?) {
            return Ok(found.clone());
        }
        if !op::is(default, &_MISSING2.get()?) {
            return Ok(default.clone());
        }
        if !op::is(&self_.attr("_default")?, &_MISSING2.get()?) {
            return self_.attr("_default");
        }
        Err(emitted::raised("LookupError", args![self_]))
    }

    pub fn set(self_: &Value, value: &Value) -> R {
        let context = _STACK.get()?.item(&Value::from(-1))?;
        let token = TOKEN.get()?.call(args![
            self_,
            context.attr("_data")?.invoke("get", args![self_, _MISSING2.get()?])?,
            &context
        ])?;
        // The values of a context that someone copied or looks at do not change under them.
        context.set_attr("_data", builtins::dict(args![context.attr("_data")?])?)?;
        context.attr("_data")?.set_item(self_, value)?;
        Ok(token)
    }

    pub fn reset(self_: &Value, token: &Value) -> R {
        if !op::isinstance(token, &TOKEN.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("expected an instance of Token, got %r")), &tuple![token])?],
            ));
        }
        if token.attr("_used")?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![op::modulo(&Value::from(s!("%r has already been used once")), &tuple![token])?],
            ));
        }
        if !op::is(&token.attr("var")?, self_) {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("%r was created by a different ContextVar")), &tuple![token])?],
            ));
        }
        let context = _STACK.get()?.item(&Value::from(-1))?;
        if !op::is(&token.attr("_context")?, &context) {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("%r was created in a different Context")), &tuple![token])?],
            ));
        }
        token.set_attr("_used", true)?;
        context.set_attr("_data", builtins::dict(args![context.attr("_data")?])?)?;
        if op::is(&token.attr("old_value")?, &_MISSING2.get()?) {
            context.attr("_data")?.invoke("pop", args![self_, Value::None])?;
        } else {
            let value = token.attr("old_value")?;
            context.attr("_data")?.set_item(self_, value)?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let default = if op::is(&self_.attr("_default")?, &_MISSING2.get()?) {
            Value::from(Str::default())
        } else {
            op::modulo(&Value::from(s!(" default=%r")), &tuple![self_.attr("_default")?])?
        };
        op::modulo(
            &Value::from(s!("<ContextVar name=%r%s at %#x>")),
            &tuple![self_.attr("_name")?, default, builtins::id(args![self_])?],
        )
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }
}

pub fn copy_context() -> R {
    _STACK.get()?.item(&Value::from(-1))?.invoke("copy", ())
}

fn init() -> R<()> {
    __ALL_.set(list![s!("Context"), s!("ContextVar"), s!("Token"), s!("copy_context")]);
    _MISSING.set({
        let ns = Dict::new();
        ns.method("_Missing.__repr__(self)", [], Missing::__repr__);
        build_class("_Missing", "contextvars", "_Missing", Vec::new(), ns, Vec::new())?
    });
    _MISSING2.set(_MISSING.get()?.call(())?);
    CONTEXT.set({
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
    TOKEN.set({
        let ns3 = Dict::new();
        ns3.doc("What `ContextVar.set` gives, to be handed to `reset`.");
        ns3.set_str("MISSING", _MISSING2.get()?);
        ns3.method("Token.__init__(self, var, old_value, context)", [], Token::__init__);
        ns3.method("Token.__repr__(self)", [], Token::__repr__);
        build_class("Token", "contextvars", "Token", Vec::new(), ns3, Vec::new())?
    });
    CONTEXT_VAR.set({
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
