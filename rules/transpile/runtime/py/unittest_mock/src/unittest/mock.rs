// Written by batuta from python/unittest/mock.py, c1a9a3f006cc56ea.
//! Objects that stand in for others in tests: they note how they are used and answer as they are told.
use batuta_rt::prelude::*;

module_globals! {
    "unittest.mock", init, super;
    FUNCTOOLS: "functools", INSPECT: "inspect", IO: "io", PPRINT: "pprint", _LIBRARY: "_library", __ALL_: "__all__",
    FILTER_DIR: "FILTER_DIR", INVALID_SPEC_ERROR: "InvalidSpecError", _SENTINEL_OBJECT: "_SentinelObject",
    _SENTINELS: "_Sentinels", SENTINEL: "sentinel", DEFAULT: "DEFAULT", _UNSET: "_unset", _ANY: "_Any", ANY: "ANY",
    _SIGNATURE: "_signature", _PARTS: "_parts", _CALL: "_Call", _OF_TUPLES: "_of_tuples", _CALL_LIST: "_CallList",
    CALL: "call", _IS_EXCEPTION: "_is_exception", _MISTAKES: "_MISTAKES", _DENIED: "_DENIED", _NUMBERS: "_numbers",
    _NAMES: "_names", _OPTIONAL: "_optional", _MAGICS: "_magics", _SUPPORTED: "_supported", _ANSWERS: "_answers",
    _ASYNCHRONOUS: "_asynchronous", _MAGIC: "_Magic", NON_CALLABLE_MOCK: "NonCallableMock", ASYNC_MOCK: "AsyncMock",
    MAGIC_MOCK: "MagicMock", CALLABLE_MIXIN: "CallableMixin", MAGIC_MIXIN: "MagicMixin", MOCK: "Mock",
    PROPERTY_MOCK: "PropertyMock", _DELETED: "_deleted", _NOTED: "_noted", MAGIC_MIXIN_CLASS: "MagicMixin.__class__",
    _ALWAYS: "_always", _TRUTH: "_truth", NON_CALLABLE_MAGIC_MOCK: "NonCallableMagicMock", _NAME: "_name",
    ASYNC_MOCK_CLASS: "AsyncMock.__class__", SEAL: "seal", CREATE_AUTOSPEC: "create_autospec", _IMPORTED: "_imported",
    _TARGET: "_target", _PATCH: "_Patch", PATCH: "patch", _SEVERAL: "_Several", _PATCH_DICT: "_PatchDict",
    _EMPTY: "_empty", _PATCH_FUNCTION: "_PatchFunction", MOCK_OPEN: "mock_open",
}

fields! {
    ADDITIONAL_PATCHERS: "additional_patchers", APPEND: "append", ASSERT_AWAITED_WITH: "assert_awaited_with",
    ASSERT_CALLED_WITH: "assert_called_with", ATTRIBUTE: "attribute", ATTRIBUTE_NAME: "attribute_name",
    AWAIT_ARGS: "await_args", AWAIT_COUNT: "await_count", BYTESIO: "BytesIO", CALL_ARGS: "call_args",
    CALL_ARGS_LIST: "call_args_list", CALL_COUNT: "call_count", CLEAR: "clear", CONFIGURE_MOCK: "configure_mock",
    COPY: "copy", CREATE: "create", DEFAULT: "DEFAULT", DELETED: "DELETED", ENTERED: "entered", GETTER: "getter",
    IN_DICT: "in_dict", ISAWAITABLE: "isawaitable", ISCOROUTINEFUNCTION: "iscoroutinefunction",
    ISFUNCTION: "isfunction", ISMODULE: "ismodule", KEPT: "kept", KWARGS: "kwargs", MISSING: "MISSING",
    MOCK_CALLS: "mock_calls", NAME: "name", NEW: "new", NEW_CALLABLE: "new_callable", PARTIAL: "partial",
    PATCHINGS: "patchings", PFORMAT: "pformat", RESET_MOCK: "reset_mock", RETURN_VALUE: "return_value",
    REVERSE: "reverse", RPARTITION: "rpartition", RSPLIT: "rsplit", RUNNING: "running", SETTER: "setter",
    SIDE_EFFECT: "side_effect", SPEC: "spec", SPEC_SET: "spec_set", STARTSWITH: "startswith", STOP: "stop",
    STRINGIO: "StringIO", TARGET: "target", TEST_PREFIX: "TEST_PREFIX", UNDO: "undo", UPDATE: "update",
    VALUES: "values", WRAPS: "wraps", _CALLS_REPR: "_calls_repr", _DECORATE: "_decorate",
    _DECORATE_CLASS: "_decorate_class", _DECORATE_COROUTINE: "_decorate_coroutine",
    _EXTRACT_MOCK_NAME: "_extract_mock_name", _GET_CHILD_MOCK: "_get_child_mock", _MADE: "_made",
    _MOCK_ADOPT: "_mock_adopt", _MOCK_ANSWER: "_mock_answer", _MOCK_AWAITED: "_mock_awaited",
    _MOCK_FORGET: "_mock_forget", _MOCK_FROM_KALL: "_mock_from_kall", _MOCK_KIND: "_mock_kind",
    _MOCK_NAME: "_mock_name", _MOCK_NOTE: "_mock_note", _MOCK_PARENT: "_mock_parent", _MOCK_SHOWN: "_mock_shown",
    _MOCK_SPECIAL: "_mock_special", _MOCK_TIMES: "_mock_times", _ORIGINAL: "_original", _REPLACEMENT: "_replacement",
    __CONTAINS__: "__contains__", __DELATTR__: "__delattr__", __DICT__: "__dict__", __DOC__: "__doc__",
    __ENTER__: "__enter__", __EQ__: "__eq__", __EXIT__: "__exit__", __GETATTRIBUTE__: "__getattribute__",
    __HASH__: "__hash__", __INIT__: "__init__", __ITER__: "__iter__", __NAME__: "__name__", __NEW__: "__new__",
    __NEXT__: "__next__", __SETATTR__: "__setattr__", __STR__: "__str__",
}

/// A stand-in was given as the model of another.
pub struct InvalidSpecError;

pub struct SentinelObject;

impl SentinelObject {
    pub fn __init__(self_: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::NAME, name)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(&Value::from(s!("sentinel.%s")), &self_.get(&at::NAME)?)
    }

    pub fn __reduce__(self_: &Value) -> R {
        call_guard!("__reduce__");
        op::modulo(&Value::from(s!("sentinel.%s")), &self_.get(&at::NAME)?)
    }
}

pub struct Sentinels;

impl Sentinels {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_MADE, Value::Dict(Dict::new()))?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        if name.equals("__bases__")? {
            return exc::throw(builtins::get("AttributeError"));
        }
        if !op::contains(&self_.get(&at::_MADE)?, name)? {
            let value = _SENTINEL_OBJECT.get()?.call(args![name])?;
            self_.get(&at::_MADE)?.set_item(name, value)?;
        }
        self_.get(&at::_MADE)?.item(name)
    }
}

pub struct Any;

impl Any {
    pub fn __eq__(self_: &Value, other: &Value) -> R<bool> {
        Ok(true)
    }

    pub fn __ne__(self_: &Value, other: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        Ok(s!("<ANY>"))
    }
}

pub fn _signature(name: &Value, args: &Value, kwargs: &Value) -> R<Str> {
    call_guard!("_signature");
    let shown = op::add(
        &comprehension::list_of(args, |one: Value| fmt::repr(&one))?,
        &comprehension::list_of(&kwargs.items()?, |pair: Value| op::modulo(&Value::from(s!("%s=%r")), &pair))?,
    )?;
    Ok(f!("{}({})", name, s!(", ").join_all(&shown)?))
}

/// Name, positional and keyword arguments of a tuple that may leave some of them out; None for any other length.
pub fn _parts(value: &Value) -> R {
    call_guard!("_parts");
    if builtins::length_of(value)? == 3_i64 {
        return builtins::tuple(args![value]);
    }
    if builtins::length_of(value)? == 0_i64 {
        return Ok(tuple![Str::default(), tuple![], Value::Dict(Dict::new())]);
    }
    if builtins::length_of(value)? == 1_i64 {
        let only = value.at(0)?;
        if op::isinstance(&only, &builtins::get("str"))? {
            return Ok(tuple![only, tuple![], Value::Dict(Dict::new())]);
        }
        return Ok(if op::isinstance(&only, &builtins::get("tuple"))? {
            tuple![Str::default(), &only, Value::Dict(Dict::new())]
        } else {
            tuple![Str::default(), tuple![], &only]
        });
    }
    if builtins::length_of(value)? != 2_i64 {
        return Ok(Value::None);
    }
    let [first, second] = op::unpack::<2>(value)?;
    if op::isinstance(&first, &builtins::get("str"))? {
        return Ok(if op::isinstance(&second, &builtins::get("tuple"))? {
            tuple![&first, &second, Value::Dict(Dict::new())]
        } else {
            tuple![&first, tuple![], &second]
        });
    }
    Ok(tuple![Str::default(), first, second])
}

/// How something was called: name, positional and keyword arguments; the name and empty ones do not count.
pub struct Call;

impl Call {
    pub fn __new__(cls: &Value, value: &Value, name: &Value, parent: &Value, two: &Value, from_kall: &Value) -> R {
        call_guard!("__new__");
        let [own, args, kwargs] = op::unpack::<3>(&_parts(value)?)?;
        if two.truthy()? {
            return builtins::get("tuple").invoke(&at::__NEW__, args![cls, tuple![args, kwargs]]);
        }
        early!(
            builtins::get("tuple"),
            &at::__NEW__,
            args![
                cls,
                tuple![
                    if own.truthy()? || builtins::length_of(value)? == 3_i64 { own.clone() } else { name.clone() },
                    args,
                    kwargs
                ]
            ]
        )
    }

    pub fn __init__(self_: &Value, value: &Value, name: &Value, parent: &Value, two: &Value, from_kall: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_MOCK_NAME, name)?;
        self_.put(&at::_MOCK_PARENT, parent)?;
        self_.put(&at::_MOCK_FROM_KALL, from_kall)?;
        Ok(Value::None)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        let tried = attempt(|| {
            builtins::length_of(other)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("TypeError"))? {
                return Ok(builtins::get("NotImplemented"));
            } else {
                return Err(error);
            }
        }
        let value = _parts(self_)?;
        let value2 = _parts(other)?;
        let mine = value;
        let theirs = value2;
        if theirs.is_none() {
            return Ok(Value::from(false));
        }
        let my_parent = self_.get(&at::_MOCK_PARENT)?;
        let other_parent =
            if op::isinstance(other, &_CALL.get()?)? { other.get(&at::_MOCK_PARENT)? } else { Value::None };
        if my_parent.truthy()? && other_parent.truthy()? && op::ne_bool(&my_parent, &other_parent)? {
            return Ok(Value::from(false));
        }
        if mine.at(0)?.truthy()? && op::ne_bool(&theirs.at(0)?, &mine.at(0)?)? {
            return Ok(Value::from(false));
        }
        op::eq(&tuple![theirs.at(1)?, theirs.at(2)?], &tuple![mine.at(1)?, mine.at(2)?])
    }

    pub fn __ne__(self_: &Value, other: &Value) -> R {
        call_guard!("__ne__");
        let equal = self_.invoke(&at::__EQ__, args![other])?;
        Ok(if op::is(&equal, &builtins::get("NotImplemented")) { equal.clone() } else { Value::from(!equal.truthy()?) })
    }

    pub fn __call__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__call__");
        if self_.lacks(&at::_MOCK_NAME)? {
            return _CALL.get()?.call(args![tuple![Str::default(), args, kwargs]; "name" = s!("()")]);
        }
        _CALL.get()?.call(args![
            tuple![self_.get(&at::_MOCK_NAME)?, args, kwargs];
            "name" = op::add(&self_.get(&at::_MOCK_NAME)?, &Value::from(s!("()")))?,
            "parent" = self_
        ])
    }

    pub fn __getattr__(self_: &Value, attr: &Value) -> R {
        call_guard!("__getattr__");
        if self_.lacks(&at::_MOCK_NAME)? {
            return _CALL.get()?.call(args![; "name" = attr, "from_kall" = false]);
        }
        _CALL.get()?.call(args![
            ; "name" = f!("{}.{}", self_.get(&at::_MOCK_NAME)?, attr),
            "parent" = self_,
            "from_kall" = false
        ])
    }

    pub fn __getattribute__(self_: &Value, attr: &Value) -> R {
        call_guard!("__getattribute__");
        if op::contains(&_OF_TUPLES.get()?, attr)? {
            return Err(emitted::raised("AttributeError", args![attr]));
        }
        builtins::get("tuple").invoke(&at::__GETATTRIBUTE__, args![self_, attr])
    }

    pub fn args(self_: &Value) -> R {
        call_guard!("args");
        _parts(self_)?.at(1)
    }

    pub fn kwargs(self_: &Value) -> R {
        call_guard!("kwargs");
        _parts(self_)?.at(2)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let mut name;
        if !self_.get(&at::_MOCK_FROM_KALL)?.truthy()? {
            name = emitted::or(self_.get(&at::_MOCK_NAME)?, || Ok(Value::from(s!("call"))))?;
            return Ok(if name.startswith(s!("()"))?.truthy()? {
                op::add(&Value::from(s!("call")), &name)?
            } else {
                name.clone()
            });
        }
        let args;
        let kwargs;
        [name, args, kwargs] = op::unpack::<3>(&_parts(self_)?)?;
        if builtins::length_of(self_)? == 2_i64 || !name.truthy()? {
            return Ok(Value::from(_signature(&Value::from(s!("call")), &args, &kwargs)?));
        }
        Ok(Value::from(_signature(
            &if name.startswith(s!("()"))?.truthy()? {
                op::add(&Value::from(s!("call")), &name)?
            } else {
                op::add(&Value::from(s!("call.")), &name)?
            },
            &args,
            &kwargs,
        )?))
    }

    pub fn call_list(self_: &Value) -> R {
        let found = list![];
        let mut at = self_.clone();
        while !at.is_none() {
            if at.get(&at::_MOCK_FROM_KALL)?.truthy()? {
                found.append(&at)?;
            }
            at = at.get(&at::_MOCK_PARENT)?;
        }
        _CALL_LIST.get()?.call(args![builtins::reversed(args![found])?])
    }
}

/// Calls in order; contains any run of them.
pub struct CallList;

impl CallList {
    pub fn __contains__(self_: &Value, value: &Value) -> R {
        call_guard!("__contains__");
        if !op::isinstance(value, &builtins::get("list"))? {
            return builtins::get("list").invoke(&at::__CONTAINS__, args![self_, value]);
        }
        let length = builtins::length_of(value)?;
        emitted::generated(|| {
            let mut found = false;
            'decided: {
                for at in emitted::words(0_i64, builtins::length_of(self_)? - length + 1_i64) {
                    if op::eq_bool(&builtins::list_of(&self_.cut(at, at + length)?)?, value)? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(Value::from(found))
        })
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        early!(PPRINT.get()?, &at::PFORMAT, args![builtins::list_of(self_)?])
    }
}

pub fn _is_exception(thing: &Value) -> R<bool> {
    call_guard!("_is_exception");
    Ok(op::isinstance(thing, &builtins::get("BaseException"))?
        || op::isinstance(thing, &builtins::get("type"))? && op::issubclass(thing, &builtins::get("BaseException"))?)
}

/// A special method of a class of stand-ins: the child of the instance that has its name.
pub struct Magic;

impl Magic {
    pub fn __init__(self_: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::NAME, name)?;
        Ok(Value::None)
    }

    pub fn __get__(self_: &Value, instance: &Value, owner: &Value) -> R {
        call_guard!("__get__");
        if instance.is_none() {
            return Ok(self_.clone());
        }
        early!(instance.clone(), &at::_MOCK_SPECIAL, args![self_.get(&at::NAME)?])
    }
}

/// A stand-in that is no function.
pub struct NonCallableMock;

impl NonCallableMock {
    pub fn __new__(cls: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__new__");
        early!(
            builtins::get("object"),
            &at::__NEW__,
            args![builtins::type_(args![
                cls.get(&at::__NAME__)?,
                tuple![cls],
                dict![s!("__doc__") => cls.get(&at::__DOC__)?, s!("_mock_kind") => cls]?
            ])?]
        )
    }

    pub fn __init__(
        self_: &Value,
        spec: &Value,
        wraps: &Value,
        name: &Value,
        spec_set: &Value,
        parent: &Value,
        _new_name: &Value,
        _new_parent: &Value,
        unsafe_: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("__init__");
        let state = self_.get(&at::__DICT__)?;
        state.set_item(&Value::from(s!("_mock_parent")), parent)?;
        state.set_item(&Value::from(s!("_mock_name")), name)?;
        state.set_item(&Value::from(s!("_mock_new_name")), _new_name)?;
        state.set_item(
            &Value::from(s!("_mock_new_parent")),
            if _new_parent.is_none() { parent.clone() } else { _new_parent.clone() },
        )?;
        state.set_item(&Value::from(s!("_mock_sealed")), false)?;
        state.set_item(&Value::from(s!("_mock_children")), Value::Dict(Dict::new()))?;
        state.set_item(&Value::from(s!("_mock_wraps")), wraps)?;
        state.set_item(&Value::from(s!("_mock_unsafe")), unsafe_)?;
        state.set_item(&Value::from(s!("_mock_return_value")), DEFAULT.get()?)?;
        state.set_item(&Value::from(s!("_mock_side_effect")), Value::None)?;
        state.set_item(&Value::from(s!("_mock_spec_set")), !spec_set.is_none())?;
        let model = if spec_set.is_none() { spec.clone() } else { spec_set.clone() };
        if op::isinstance(&model, &NON_CALLABLE_MOCK.get()?)? {
            return exc::throw(
                INVALID_SPEC_ERROR
                    .get()?
                    .call(args![Str::from(format!("Cannot spec a Mock object. [object={}]", fmt::repr(&model)?))])?,
            );
        }
        state.set_item(&Value::from(s!("_mock_methods")), Value::None)?;
        state.set_item(&Value::from(s!("_mock_class")), Value::None)?;
        if !model.is_none() {
            if op::isinstance(&model, &tuple![builtins::get("list"), builtins::get("tuple")])? {
                state.set_item(&Value::from(s!("_mock_methods")), builtins::list_of(&model)?)?;
            } else {
                state.set_item(&Value::from(s!("_mock_methods")), builtins::dir(args![&model])?)?;
                state.set_item(
                    &Value::from(s!("_mock_class")),
                    if op::isinstance(&model, &builtins::get("type"))? {
                        model.clone()
                    } else {
                        builtins::type_(args![&model])?
                    },
                )?;
            }
        }
        self_.invoke(&at::_MOCK_FORGET, ())?;
        if kwargs.truthy()? {
            early!(self_.clone(), &at::CONFIGURE_MOCK => ; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn _mock_forget(self_: &Value) -> R {
        call_guard!("_mock_forget");
        let state = self_.get(&at::__DICT__)?;
        state.set_item(&Value::from(s!("called")), false)?;
        state.set_item(&Value::from(s!("call_count")), 0)?;
        state.set_item(&Value::from(s!("call_args")), Value::None)?;
        state.set_item(&Value::from(s!("call_args_list")), _CALL_LIST.get()?.call(())?)?;
        state.set_item(&Value::from(s!("mock_calls")), _CALL_LIST.get()?.call(())?)?;
        state.set_item(&Value::from(s!("method_calls")), _CALL_LIST.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn __class__(self_: &Value) -> R {
        call_guard!("__class__");
        emitted::or(keyed!(&self_.get(&at::__DICT__)?, "_mock_class")?, || builtins::type_(args![self_]))
    }

    pub fn return_value(self_: &Value) -> R {
        call_guard!("return_value");
        let state = self_.get(&at::__DICT__)?;
        if op::is(&keyed!(&state, "_mock_return_value")?, &DEFAULT.get()?) {
            state.set_item(
                &Value::from(s!("_mock_return_value")),
                self_.invoke(&at::_GET_CHILD_MOCK, args![; "_new_parent" = self_, "_new_name" = s!("()")])?,
            )?;
        }
        keyed!(&state, "_mock_return_value")
    }

    pub fn return_value2(self_: &Value, value: &Value) -> R {
        call_guard!("return_value");
        self_.get(&at::__DICT__)?.set_item(&Value::from(s!("_mock_return_value")), value)?;
        self_.invoke(&at::_MOCK_ADOPT, args![value, Value::None, s!("()")])?;
        Ok(Value::None)
    }

    pub fn side_effect(self_: &Value) -> R {
        call_guard!("side_effect");
        keyed!(&self_.get(&at::__DICT__)?, "_mock_side_effect")
    }

    pub fn side_effect2(self_: &Value, value: &Value) -> R {
        call_guard!("side_effect");
        let mut value = value.clone();
        if !value.is_none() && !builtins::callable(args![&value]).bool()? && !_is_exception(&value)? {
            value = builtins::iter(args![&value])?;
        }
        self_.get(&at::__DICT__)?.set_item(&Value::from(s!("_mock_side_effect")), value)?;
        Ok(Value::None)
    }

    /// Makes a stand-in that nobody has a child of this one.
    pub fn _mock_adopt(self_: &Value, value: &Value, name: &Value, new_name: &Value) -> R<bool> {
        call_guard!("_mock_adopt");
        if !op::isinstance(value, &NON_CALLABLE_MOCK.get()?)? {
            return Ok(false);
        }
        let state = value.get(&at::__DICT__)?;
        if keyed!(&state, "_mock_name")?.truthy()?
            || keyed!(&state, "_mock_new_name")?.truthy()?
            || keyed!(&state, "_mock_parent")?.truthy()?
            || keyed!(&state, "_mock_new_parent")?.truthy()?
        {
            return Ok(false);
        }
        let mut at = self_.clone();
        while !at.is_none() {
            if op::is(&at, value) {
                return Ok(false);
            }
            at = keyed!(&at.get(&at::__DICT__)?, "_mock_new_parent")?;
        }
        if new_name.truthy()? {
            state.set_item(&Value::from(s!("_mock_new_parent")), self_)?;
            state.set_item(&Value::from(s!("_mock_new_name")), new_name)?;
        }
        if name.truthy()? {
            state.set_item(&Value::from(s!("_mock_parent")), self_)?;
            state.set_item(&Value::from(s!("_mock_name")), name)?;
        }
        Ok(true)
    }

    pub fn _get_child_mock(self_: &Value, kwargs: &Value) -> R {
        call_guard!("_get_child_mock");
        if keyed!(&self_.get(&at::__DICT__)?, "_mock_sealed")?.truthy()? {
            let attribute = if op::contains(kwargs, &Value::from(s!("name")))? {
                f!(".{}", keyed!(kwargs, "name")?)
            } else {
                s!("()")
            };
            return Err(emitted::raised(
                "AttributeError",
                args![op::add(&self_.invoke(&at::_EXTRACT_MOCK_NAME, ())?, &Value::from(attribute))?],
            ));
        }
        let new_name = kwargs.lookup(s!("_new_name"))?;
        let mut kind = emitted::or(self_.get(&at::__DICT__)?.lookup(s!("_mock_child_kind"))?, || {
            builtins::type_(args![self_])?.get(&at::_MOCK_KIND)
        })?;
        if op::contains(&_ASYNCHRONOUS.get()?, &new_name)? {
            kind = ASYNC_MOCK.get()?;
        } else if op::issubclass(&kind, &ASYNC_MOCK.get()?)? && op::contains(&_SUPPORTED.get()?, &new_name)? {
            kind = MAGIC_MOCK.get()?;
        } else if !op::issubclass(&kind, &CALLABLE_MIXIN.get()?)? {
            kind = if op::issubclass(&kind, &MAGIC_MIXIN.get()?)? { MAGIC_MOCK.get()? } else { MOCK.get()? };
        } else if op::issubclass(&kind, &PROPERTY_MOCK.get()?)? {
            kind = MAGIC_MOCK.get()?;
        }
        unpack!(kind => ; **kwargs.clone())
    }

    /// What stands for a special method.
    pub fn _mock_special(self_: &Value, name: &Value) -> R {
        call_guard!("_mock_special");
        let self_ = self_.clone();
        let state: Cellvar = Cellvar::unbound();
        let children = keyed!(&self_.get(&at::__DICT__)?, "_mock_children")?;
        if !op::contains(&children, name)? {
            let made = self_.invoke(
                &at::_GET_CHILD_MOCK,
                args![; "parent" = &self_, "name" = name, "_new_name" = name, "_new_parent" = &self_],
            )?;
            state.set(made.get(&at::__DICT__)?);
            if op::contains(&_ANSWERS.get()?, name)? {
                let value = _ANSWERS.get()?.item(name)?;
                state.get_own("state")?.set_item(&Value::from(s!("_mock_return_value")), value)?;
            } else if name.equals("__hash__")? {
                let value2 = builtins::get("object").invoke(&at::__HASH__, args![&self_])?;
                state.get_own("state")?.set_item(&Value::from(s!("_mock_return_value")), value2)?;
            } else if name.equals("__str__")? {
                let value3 = builtins::get("object").invoke(&at::__STR__, args![&self_])?;
                state.get_own("state")?.set_item(&Value::from(s!("_mock_return_value")), value3)?;
            } else if name.equals("__sizeof__")? {
                state.get_own("state")?.set_item(&Value::from(s!("_mock_return_value")), 48)?;
            } else if name.equals("__fspath__")? {
                let value4 = f!(
                    "{}/{}/{}",
                    builtins::type_(args![&self_])?.get(&at::__NAME__)?,
                    self_.invoke(&at::_EXTRACT_MOCK_NAME, ())?,
                    builtins::id(args![&self_])?
                );
                state.get_own("state")?.set_item(&Value::from(s!("_mock_return_value")), value4)?;
            } else if name.equals("__eq__")? {
                let value5 = {
                    let self_ = self_.clone();
                    def("NonCallableMock._mock_special.<locals>.<lambda>(other)", [], move |[other]| {
                        Ok(if op::is(&self_, &other) { Value::from(true) } else { builtins::get("NotImplemented") })
                    })
                };
                state.get_own("state")?.set_item(&Value::from(s!("_mock_side_effect")), value5)?;
            } else if name.equals("__ne__")? {
                let value6 = {
                    let self_ = self_.clone();
                    def("NonCallableMock._mock_special.<locals>.<lambda>(other)", [], move |[other]| {
                        Ok(if op::is(&self_, &other) { Value::from(false) } else { builtins::get("NotImplemented") })
                    })
                };
                state.get_own("state")?.set_item(&Value::from(s!("_mock_side_effect")), value6)?;
            } else if name.equals("__iter__")? {
                let value7 = {
                    let state = state.clone();
                    def("NonCallableMock._mock_special.<locals>.<lambda>()", [], move |[]| {
                        Ok(if op::is(&keyed!(&state.get("state")?, "_mock_return_value")?, &DEFAULT.get()?) {
                            builtins::iter(args![list![]])?
                        } else {
                            DEFAULT.get()?
                        })
                    })
                };
                state.get_own("state")?.set_item(&Value::from(s!("_mock_side_effect")), value7)?;
            }
            children.set_item(name, made)?;
        }
        let found = children.item(name)?;
        if op::isinstance(&found, &NON_CALLABLE_MOCK.get()?)?
            || !INSPECT.get()?.invoke(&at::ISFUNCTION, args![&found])?.truthy()?
        {
            return Ok(found);
        }
        FUNCTOOLS.get()?.invoke(&at::PARTIAL, args![found, self_])
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        let state = self_.get(&at::__DICT__)?;
        if op::contains(&fixed!(tuple![s!("_mock_methods"), s!("_mock_children")]), name)? {
            return Err(emitted::raised("AttributeError", args![name]));
        }
        let methods = state.lookup(s!("_mock_methods"))?;
        if !methods.is_none() {
            if !op::contains(&methods, name)? {
                return Err(emitted::raised(
                    "AttributeError",
                    args![op::modulo(&Value::from(s!("Mock object has no attribute %r")), name)?],
                ));
            }
        } else if name.startswith(s!("__"))?.truthy()? && name.endswith(s!("__"))?.truthy()? {
            return Err(emitted::raised("AttributeError", args![name]));
        }
        if !keyed!(&state, "_mock_unsafe")?.truthy()? && (methods.is_none() || !op::contains(&methods, name)?) {
            if name.startswith(_MISTAKES.get()?)?.truthy()? || op::contains(&_DENIED.get()?, name)? {
                return Err(emitted::raised(
                    "AttributeError",
                    args![Str::from(format!(
                        "{} is not a valid assertion. Use a spec for the mock if {} is meant to be an attribute.",
                        fmt::repr(name)?,
                        fmt::repr(name)?
                    ))],
                ));
            }
        }
        let children = keyed!(&state, "_mock_children")?;
        let mut found = children.lookup_or(name, _UNSET.get()?)?;
        if op::is(&found, &_DELETED.get()?) {
            return Err(emitted::raised("AttributeError", args![name]));
        }
        if op::is(&found, &_UNSET.get()?) {
            let wraps = keyed!(&state, "_mock_wraps")?;
            let wrapped = if wraps.is_none() { Value::None } else { builtins::getattr(args![&wraps, name])? };
            found = self_.invoke(
                &at::_GET_CHILD_MOCK,
                args![; "parent" = self_, "name" = name, "wraps" = wrapped, "_new_name" = name, "_new_parent" = self_],
            )?;
            children.set_item(name, &found)?;
        }
        Ok(found)
    }

    pub fn __setattr__(self_: &Value, name: &Value, value: &Value) -> R {
        call_guard!("__setattr__");
        let state = self_.get(&at::__DICT__)?;
        if op::contains(&fixed!(tuple![s!("return_value"), s!("side_effect")]), name)? {
            return builtins::get("object").invoke(&at::__SETATTR__, args![self_, name, value]);
        }
        if op::contains(&state, name)? && op::contains(&_NOTED.get()?, name)? {
            state.set_item(name, value)?;
            return Ok(Value::None);
        }
        let methods = keyed!(&state, "_mock_methods")?;
        if keyed!(&state, "_mock_spec_set")?.truthy()? && !methods.is_none() && !op::contains(&methods, name)? {
            return Err(emitted::raised(
                "AttributeError",
                args![op::modulo(&Value::from(s!("Mock object has no attribute '%s'")), name)?],
            ));
        }
        if op::contains(&_SUPPORTED.get()?, name)? {
            if !methods.is_none() && !op::contains(&methods, name)? {
                return Err(emitted::raised(
                    "AttributeError",
                    args![op::modulo(&Value::from(s!("Mock object has no attribute '%s'")), name)?],
                ));
            }
            if !op::isinstance(self_, &MAGIC_MIXIN.get()?)? {
                builtins::setattr(args![builtins::type_(args![self_])?, name, _MAGIC.get()?.call(args![name])?])?;
            }
            keyed!(&state, "_mock_children")?.set_item(name, value)?;
            self_.invoke(&at::_MOCK_ADOPT, args![value, name, name])?;
            return Ok(Value::None);
        }
        if op::isinstance(
            &builtins::getattr(args![builtins::type_(args![self_])?, name, Value::None])?,
            &PROPERTY_MOCK.get()?,
        )? {
            return builtins::get("object").invoke(&at::__SETATTR__, args![self_, name, value]);
        }
        if keyed!(&state, "_mock_sealed")?.truthy()?
            && !op::contains(&keyed!(&state, "_mock_children")?, name)?
            && !op::contains(&state, name)?
        {
            return Err(emitted::raised(
                "AttributeError",
                args![f!("Cannot set {}.{}", self_.invoke(&at::_EXTRACT_MOCK_NAME, ())?, name)],
            ));
        }
        if self_.invoke(&at::_MOCK_ADOPT, args![value, name, name])?.truthy()? {
            keyed!(&state, "_mock_children")?.set_item(name, value)?;
        } else {
            keyed!(&state, "_mock_children")?.pop_or(name, Value::None)?;
            builtins::get("object").invoke(&at::__SETATTR__, args![self_, name, value])?;
        }
        Ok(Value::None)
    }

    pub fn __delattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__delattr__");
        let state = self_.get(&at::__DICT__)?;
        if op::contains(&state, name)?
            && !op::contains(&_NOTED.get()?, name)?
            && !name.startswith(s!("_mock_"))?.truthy()?
        {
            builtins::get("object").invoke(&at::__DELATTR__, args![self_, name])?;
        } else if op::is(&keyed!(&state, "_mock_children")?.lookup_or(name, _UNSET.get()?)?, &_DELETED.get()?) {
            return Err(emitted::raised("AttributeError", args![name]));
        }
        let value = _DELETED.get()?;
        keyed!(&state, "_mock_children")?.set_item(name, value)?;
        Ok(Value::None)
    }

    pub fn __dir__(self_: &Value) -> R {
        call_guard!("__dir__");
        let state = self_.get(&at::__DICT__)?;
        let extra = if keyed!(&state, "_mock_methods")?.is_none() { list![] } else { keyed!(&state, "_mock_methods")? };
        let own = comprehension::list_if(&state, |name: Value| {
            Ok(if !name.startswith(s!("_mock_"))?.truthy()? { Some(name) } else { None })
        })?;
        builtins::sorted(args![{
            let mut __items = Vec::new();
            __items.extend(collect(&extra)?);
            __items.extend(collect(&own)?);
            __items.extend(collect(&{
                let source = builtins::iter_value(&keyed!(&state, "_mock_children")?.items()?)?;
                Gen::new("NonCallableMock.__dir__.<locals>.<genexpr>", move |co| async move {
                    let mut it = op::iter(&source)?;
                    while let Some([n, c]) = it.next_parts::<2>()? {
                        if !op::is(&c, &_DELETED.get()?) {
                            co.yield_(n).await?;
                        }
                    }
                    Ok(Value::None)
                })
            })?);
            __items.extend(collect(&{
                let source = builtins::iter_value(&builtins::dir(args![builtins::type_(args![self_])?])?)?;
                Gen::new("NonCallableMock.__dir__.<locals>.<genexpr>", move |co| async move {
                    let mut it = op::iter(&source)?;
                    while let Some(n) = it.next()? {
                        if !n.startswith(s!("_"))?.truthy()? {
                            co.yield_(n.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            })?);
            emitted::set(__items)?
        }])
    }

    pub fn _extract_mock_name(self_: &Value) -> R<Str> {
        call_guard!("_extract_mock_name");
        let state = self_.get(&at::__DICT__)?;
        let names = list![keyed!(&state, "_mock_new_name")?];
        let mut dot = if op::eq_bool(&names, &list![s!("()")])? { Str::default() } else { s!(".") };
        let value = self_.clone();
        let value2 = keyed!(&state, "_mock_new_parent")?;
        let mut last = value;
        let mut at = value2;
        while !at.is_none() {
            last = at.clone();
            early!(
                names.clone(),
                &at::APPEND,
                append: op::add(&keyed!(&at.get(&at::__DICT__)?, "_mock_new_name")?, &Value::from(&dot))?
            )?;
            dot =
                if keyed!(&at.get(&at::__DICT__)?, "_mock_new_name")?.equals("()")? { Str::default() } else { s!(".") };
            at = keyed!(&at.get(&at::__DICT__)?, "_mock_new_parent")?;
        }
        names.invoke(&at::REVERSE, ())?;
        let mut first = emitted::or(keyed!(&last.get(&at::__DICT__)?, "_mock_name")?, || Ok(Value::from(s!("mock"))))?;
        if builtins::length_of(&names)? > 1_i64 && !op::contains(&fixed!(tuple![s!("()"), s!("().")]), &names.at(1)?)? {
            first = op::iadd(&first, &Value::from(s!(".")))?;
        }
        names.set_at(0, first)?;
        Str::default().join_all(&names)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let state = self_.get(&at::__DICT__)?;
        let name = self_.invoke(&at::_EXTRACT_MOCK_NAME, ())?;
        let shown = if op::contains(&fixed!(tuple![s!("mock"), s!("mock.")]), &name)? {
            Str::default()
        } else {
            Str::from(format!(" name={}", fmt::repr(&name)?))
        };
        let mut model = Str::default();
        if !keyed!(&state, "_mock_class")?.is_none() {
            model = if keyed!(&state, "_mock_spec_set")?.truthy()? {
                Str::from(format!(" spec_set={}", fmt::repr(&keyed!(&state, "_mock_class")?.get(&at::__NAME__)?)?))
            } else {
                Str::from(format!(" spec={}", fmt::repr(&keyed!(&state, "_mock_class")?.get(&at::__NAME__)?)?))
            };
        }
        Ok(f!(
            "<{}{}{} id='{}'>",
            builtins::type_(args![self_])?.get(&at::__NAME__)?,
            shown,
            model,
            builtins::id(args![self_])?
        ))
    }

    pub fn attach_mock(self_: &Value, mock: &Value, attribute: &Value) -> R {
        let state = mock.get(&at::__DICT__)?;
        state.set_item(&Value::from(s!("_mock_parent")), Value::None)?;
        state.set_item(&Value::from(s!("_mock_new_parent")), Value::None)?;
        state.set_item(&Value::from(s!("_mock_name")), Str::default())?;
        state.set_item(&Value::from(s!("_mock_new_name")), Value::None)?;
        builtins::setattr(args![self_, attribute, mock])?;
        Ok(Value::None)
    }

    pub fn configure_mock(self_: &Value, kwargs: &Value) -> R {
        call_guard!("configure_mock");
        let mut it = op::iter(&builtins::sorted(args![
            kwargs.items()?;
            "key" = def("NonCallableMock.configure_mock.<locals>.<lambda>(pair)", [], move |[pair]| {
                Ok(Value::from(pair.str_at(0)?.count_text(&s!("."))))
            })
        ])?)?;
        while let Some([part, value]) = it.next_parts::<2>()? {
            let path = part.text()?;
            let [part2, part3] = emitted::unpack_star::<2>(&path.split_on(&s!("."))?, 0)?;
            let steps = part2;
            let last = part3.text()?;
            let mut at = self_.clone();
            let mut it = op::iter(&steps)?;
            while let Some(step) = it.take::<Str>()? {
                at = builtins::getattr(args![&at, step])?;
            }
            builtins::setattr(args![at, last, value])?;
        }
        Ok(Value::None)
    }

    pub fn reset_mock(self_: &Value, visited: &Value, return_value: &Value, side_effect: &Value) -> R {
        call_guard!("reset_mock");
        let mut visited = visited.clone();
        visited = if visited.is_none() { list![] } else { visited.clone() };
        if op::holds(&visited, builtins::id(args![self_]).int()?)? {
            return Ok(Value::None);
        }
        early!(visited.clone(), &at::APPEND, append: builtins::id(args![self_])?)?;
        self_.invoke(&at::_MOCK_FORGET, ())?;
        let state = self_.get(&at::__DICT__)?;
        if return_value.truthy()? {
            state.set_item(&Value::from(s!("_mock_return_value")), DEFAULT.get()?)?;
        }
        if side_effect.truthy()? {
            state.set_item(&Value::from(s!("_mock_side_effect")), Value::None)?;
        }
        let mut it = op::iter(&builtins::list_of(&keyed!(&state, "_mock_children")?.values()?)?)?;
        while let Some(child) = it.next()? {
            if op::isinstance(&child, &NON_CALLABLE_MOCK.get()?)? {
                child.invoke(
                    &at::RESET_MOCK,
                    args![&visited; "return_value" = return_value, "side_effect" = side_effect],
                )?;
            }
        }
        let answer = keyed!(&state, "_mock_return_value")?;
        if op::isinstance(&answer, &NON_CALLABLE_MOCK.get()?)? && !op::is(&answer, self_) {
            answer.invoke(&at::RESET_MOCK, args![&visited])?;
        }
        Ok(Value::None)
    }

    pub fn _calls_repr(self_: &Value, prefix: &Value) -> R<Str> {
        Ok(if self_.get(&at::MOCK_CALLS)?.truthy()? {
            f!("\n{}: {}.", prefix, fmt::repr(&self_.get(&at::MOCK_CALLS)?)?)
        } else {
            Str::default()
        })
    }

    pub fn _mock_shown(self_: &Value) -> R {
        emitted::or(keyed!(&self_.get(&at::__DICT__)?, "_mock_name")?, || Ok(Value::from(s!("mock"))))
    }

    pub fn assert_not_called(self_: &Value) -> R {
        if self_.get(&at::CALL_COUNT)?.truthy()? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!(
                    "Expected '{}' to not have been called. Called {} times.{}",
                    self_.invoke(&at::_MOCK_SHOWN, ())?,
                    self_.get(&at::CALL_COUNT)?,
                    self_.invoke(&at::_CALLS_REPR, ())?
                )],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_called(self_: &Value) -> R {
        if op::eq_bool(&self_.get(&at::CALL_COUNT)?, &Value::from(0))? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!("Expected '{}' to have been called.", self_.invoke(&at::_MOCK_SHOWN, ())?)],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_called_once(self_: &Value) -> R {
        if op::ne_bool(&self_.get(&at::CALL_COUNT)?, &Value::from(1))? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!(
                    "Expected '{}' to have been called once. Called {} times.{}",
                    self_.invoke(&at::_MOCK_SHOWN, ())?,
                    self_.get(&at::CALL_COUNT)?,
                    self_.invoke(&at::_CALLS_REPR, ())?
                )],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_called_with(self_: &Value, args: &Value, kwargs: &Value) -> R {
        let expected = Value::from(_signature(&self_.invoke(&at::_MOCK_SHOWN, ())?, args, kwargs)?);
        if self_.lacks(&at::CALL_ARGS)? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!("expected call not found.\nExpected: {}\n  Actual: not called.", expected)],
            ));
        }
        if op::ne_bool(&self_.get(&at::CALL_ARGS)?, &_CALL.get()?.call(args![tuple![args, kwargs]; "two" = true])?)? {
            let actual =
                unpack!(_SIGNATURE.get()? => self_.invoke(&at::_MOCK_SHOWN, ())?, *self_.get(&at::CALL_ARGS)?)?;
            return Err(emitted::raised(
                "AssertionError",
                args![f!("expected call not found.\nExpected: {}\n  Actual: {}", expected, actual)],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_called_once_with(self_: &Value, args: &Value, kwargs: &Value) -> R {
        if op::ne_bool(&self_.get(&at::CALL_COUNT)?, &Value::from(1))? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!(
                    "Expected '{}' to be called once. Called {} times.{}",
                    self_.invoke(&at::_MOCK_SHOWN, ())?,
                    self_.get(&at::CALL_COUNT)?,
                    self_.invoke(&at::_CALLS_REPR, ())?
                )],
            ));
        }
        early!(self_.clone(), &at::ASSERT_CALLED_WITH => *args.clone(); **kwargs.clone())
    }

    pub fn assert_any_call(self_: &Value, args: &Value, kwargs: &Value) -> R {
        if !op::within(
            &_CALL.get()?.call(args![tuple![args, kwargs]; "two" = true])?,
            &builtins::list_of(&self_.get(&at::CALL_ARGS_LIST)?)?,
        )? {
            return Err(emitted::raised(
                "AssertionError",
                args![Str::from(format!(
                    "{} call not found",
                    _signature(&self_.invoke(&at::_MOCK_SHOWN, ())?, args, kwargs)?
                ))],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_has_calls(self_: &Value, calls: &Value, any_order: &Value) -> R {
        let mut calls = calls.clone();
        calls = builtins::list_of(&calls)?;
        if !any_order.truthy()? {
            if !op::contains(&self_.get(&at::MOCK_CALLS)?, &calls)? {
                return Err(emitted::raised(
                    "AssertionError",
                    args![f!(
                        "Calls not found.\nExpected: {}{}",
                        _CALL_LIST.get()?.call(args![&calls])?,
                        self_.invoke(&at::_CALLS_REPR, args![; "prefix" = s!("  Actual")])?.rstrip_of(s!("."))?
                    )],
                ));
            }
            return Ok(Value::None);
        }
        let left = builtins::list_of(&self_.get(&at::MOCK_CALLS)?)?;
        let missing = list![];
        let mut it = op::iter(&calls)?;
        while let Some(one) = it.next()? {
            let tried = attempt(|| {
                left.remove_item(&one)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("ValueError"))? {
                    missing.append(&one)?;
                } else {
                    return Err(error);
                }
            }
        }
        if missing.truthy()? {
            return Err(emitted::raised(
                "AssertionError",
                args![op::modulo(
                    &Value::from(s!("%r does not contain all of %r in its call list, found %r instead")),
                    &tuple![self_.invoke(&at::_MOCK_SHOWN, ())?, builtins::tuple(args![&missing])?, &left],
                )?],
            ));
        }
        Ok(Value::None)
    }
}

/// What makes a stand-in one that can be called.
pub struct CallableMixin;

impl CallableMixin {
    pub fn __call__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__call__");
        self_.invoke(&at::_MOCK_NOTE, args![args, kwargs])?;
        self_.invoke(&at::_MOCK_ANSWER, args![args, kwargs])
    }

    pub fn _mock_note(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("_mock_note");
        let state = self_.get(&at::__DICT__)?;
        state.set_item(&Value::from(s!("called")), true)?;
        state.set_item(&Value::from(s!("call_count")), op::iadd(&keyed!(&state, "call_count")?, &Value::from(1))?)?;
        let noted = _CALL.get()?.call(args![tuple![args, kwargs]; "two" = true])?;
        state.set_item(&Value::from(s!("call_args")), &noted)?;
        keyed!(&state, "call_args_list")?.append(noted)?;
        early!(
            keyed!(&state, "mock_calls")?,
            &at::APPEND,
            append: _CALL.get()?.call(args![tuple![Str::default(), args, kwargs]])?
        )?;
        let mut as_method = !keyed!(&state, "_mock_parent")?.is_none();
        let value = keyed!(&state, "_mock_name")?;
        let value2 = keyed!(&state, "_mock_new_name")?;
        let mut method = value;
        let mut path = value2;
        let mut dotless = op::eq(&path, &Value::from(s!("()")))?;
        let mut at = keyed!(&state, "_mock_new_parent")?;
        while !at.is_none() {
            let above = at.get(&at::__DICT__)?;
            if as_method {
                early!(
                    keyed!(&above, "method_calls")?,
                    &at::APPEND,
                    append: _CALL.get()?.call(args![tuple![&method, args, kwargs]])?
                )?;
                as_method = !keyed!(&above, "_mock_parent")?.is_none();
                if as_method {
                    method = Value::from(f!("{}.{}", keyed!(&above, "_mock_name")?, method));
                }
            }
            early!(
                keyed!(&above, "mock_calls")?,
                &at::APPEND,
                append: _CALL.get()?.call(args![tuple![&path, args, kwargs]])?
            )?;
            let link = keyed!(&above, "_mock_new_name")?;
            if link.truthy()? {
                path = op::add(
                    &op::add(
                        &link,
                        &if dotless.truthy()? { Value::from(Str::default()) } else { Value::from(s!(".")) },
                    )?,
                    &path,
                )?;
                dotless = op::eq(&link, &Value::from(s!("()")))?;
            }
            at = keyed!(&above, "_mock_new_parent")?;
        }
        Ok(Value::None)
    }

    pub fn _mock_answer(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("_mock_answer");
        let state = self_.get(&at::__DICT__)?;
        let effect = keyed!(&state, "_mock_side_effect")?;
        let result;
        if !effect.is_none() {
            if _is_exception(&effect)? {
                return exc::throw(effect.clone());
            }
            if builtins::callable(args![&effect]).bool()? {
                result = unpack!(effect => *args.clone(); **kwargs.clone())?;
            } else {
                result = builtins::next(args![&effect])?;
                if _is_exception(&result)? {
                    return exc::throw(result.clone());
                }
            }
            if !op::is(&result, &DEFAULT.get()?) {
                return Ok(result);
            }
        }
        if op::is(&keyed!(&state, "_mock_return_value")?, &DEFAULT.get()?) && !keyed!(&state, "_mock_wraps")?.is_none()
        {
            return unpack!(keyed!(&state, "_mock_wraps")? => *args.clone(); **kwargs.clone());
        }
        self_.get(&at::RETURN_VALUE)
    }
}

/// What makes a stand-in one that answers special methods.
pub struct MagicMixin;

impl MagicMixin {
    pub fn __init__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        early!(op::super_(&MAGIC_MIXIN_CLASS.get()?, self_)?, &at::__INIT__ => *args.clone(); **kwargs.clone())?;
        let methods = keyed!(&self_.get(&at::__DICT__)?, "_mock_methods")?;
        if !methods.is_none() {
            let mut it = op::iter(&_MAGICS.get()?)?;
            while let Some(name) = it.next()? {
                if !op::contains(&methods, &name)? && !op::contains(&_ALWAYS.get()?, &name)? {
                    builtins::setattr(args![
                        builtins::type_(args![self_])?,
                        &name,
                        if name.differs("__bool__")? { Value::None } else { _TRUTH.get()? }
                    ])?;
                }
            }
        }
        Ok(Value::None)
    }
}

pub fn _truth(self_: &Value) -> bool {
    true
}

/// A stand-in for anything: attributes and results are stand-ins too.
pub struct Mock;

impl Mock {
    pub fn __init__(
        self_: &Value,
        spec: &Value,
        side_effect: &Value,
        return_value: &Value,
        wraps: &Value,
        name: &Value,
        spec_set: &Value,
        parent: &Value,
        unsafe_: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("__init__");
        let value = kwargs.pop_or(s!("_new_name"), Str::default())?;
        let value2 = kwargs.pop_or(s!("_new_parent"), Value::None)?;
        let new_name = value;
        let new_parent = value2;
        NON_CALLABLE_MOCK
            .get()?
            .invoke(&at::__INIT__, args![self_, spec, wraps, name, spec_set, parent, new_name, new_parent, unsafe_])?;
        if !op::is(return_value, &DEFAULT.get()?) {
            self_.put(&at::RETURN_VALUE, return_value)?;
        }
        self_.put(&at::SIDE_EFFECT, side_effect)?;
        if kwargs.truthy()? {
            early!(self_.clone(), &at::CONFIGURE_MOCK => ; **kwargs.clone())?;
        }
        Ok(Value::None)
    }
}

/// A stand-in that is no function and has special methods.
pub struct NonCallableMagicMock;

/// A stand-in with special methods that answer something fit.
pub struct MagicMock;

/// A stand-in for a coroutine function.
pub struct AsyncMock;

impl AsyncMock {
    pub fn __init__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        early!(op::super_(&ASYNC_MOCK_CLASS.get()?, self_)?, &at::__INIT__ => *args.clone(); **kwargs.clone())?;
        let state = self_.get(&at::__DICT__)?;
        state.set_item(&Value::from(s!("await_count")), 0)?;
        state.set_item(&Value::from(s!("await_args")), Value::None)?;
        state.set_item(&Value::from(s!("await_args_list")), _CALL_LIST.get()?.call(())?)?;
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__call__");
        self_.invoke(&at::_MOCK_NOTE, args![args, kwargs])?;
        self_.invoke(&at::_MOCK_AWAITED, args![args, kwargs])
    }

    pub fn _mock_awaited(self_: &Value, args: &Value, kwargs: &Value) -> R {
        let self_ = self_.clone();
        let args = args.clone();
        let kwargs = kwargs.clone();
        Ok(Gen::coroutine("AsyncMock._mock_awaited", move |co| async move {
            let state = self_.get(&at::__DICT__)?;
            let noted = _CALL.get()?.call(args![tuple![&args, &kwargs]; "two" = true])?;
            state.set_item(
                &Value::from(s!("await_count")),
                op::iadd(&keyed!(&state, "await_count")?, &Value::from(1))?,
            )?;
            state.set_item(&Value::from(s!("await_args")), &noted)?;
            keyed!(&state, "await_args_list")?.append(noted)?;
            let effect = keyed!(&state, "_mock_side_effect")?;
            let mut result = Value::None;
            if !effect.is_none() {
                if _is_exception(&effect)? {
                    return exc::throw(effect.clone());
                }
                if !builtins::callable(args![&effect]).bool()? {
                    let tried = attempt(|| {
                        result = builtins::next(args![&effect])?;
                        Ok(())
                    });
                    if let Err(error) = tried {
                        let _handling = exc::handling(&error);
                        if error.matches(&builtins::get("StopIteration"))? {
                            return exc::throw(builtins::get("StopAsyncIteration"));
                        } else {
                            return Err(error);
                        }
                    }
                    if _is_exception(&result)? {
                        return exc::throw(result.clone());
                    }
                } else {
                    result = unpack!(effect => *args.clone(); **kwargs.clone())?;
                    if INSPECT.get()?.invoke(&at::ISAWAITABLE, args![&result])?.truthy()? {
                        result = co.await_(&result).await?;
                    }
                }
                if !op::is(&result, &DEFAULT.get()?) {
                    return Ok(result);
                }
            }
            if op::is(&keyed!(&state, "_mock_return_value")?, &DEFAULT.get()?)
                && !keyed!(&state, "_mock_wraps")?.is_none()
            {
                result = unpack!(keyed!(&state, "_mock_wraps")? => *args.clone(); **kwargs.clone())?;
                return Ok(if INSPECT.get()?.invoke(&at::ISAWAITABLE, args![&result])?.truthy()? {
                    co.await_(&result).await?
                } else {
                    result.clone()
                });
            }
            self_.get(&at::RETURN_VALUE)
        }))
    }

    pub fn _mock_times(self_: &Value, expected: &Value) -> R<Str> {
        Ok(f!("Expected {} to have been awaited{}", self_.invoke(&at::_MOCK_SHOWN, ())?, expected))
    }

    pub fn assert_awaited(self_: &Value) -> R {
        if op::eq_bool(&self_.get(&at::AWAIT_COUNT)?, &Value::from(0))? {
            return Err(emitted::raised("AssertionError", args![self_.invoke(&at::_MOCK_TIMES, args![s!(".")])?]));
        }
        Ok(Value::None)
    }

    pub fn assert_awaited_once(self_: &Value) -> R {
        if op::ne_bool(&self_.get(&at::AWAIT_COUNT)?, &Value::from(1))? {
            return Err(emitted::raised(
                "AssertionError",
                args![early!(
                    self_.clone(),
                    &at::_MOCK_TIMES,
                    args![f!(" once. Awaited {} times.", self_.get(&at::AWAIT_COUNT)?)]
                )?],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_awaited_with(self_: &Value, args: &Value, kwargs: &Value) -> R {
        let expected = Value::from(_signature(&self_.invoke(&at::_MOCK_SHOWN, ())?, args, kwargs)?);
        if self_.lacks(&at::AWAIT_ARGS)? {
            return Err(emitted::raised("AssertionError", args![f!("Expected await: {}\nNot awaited", expected)]));
        }
        if op::ne_bool(&self_.get(&at::AWAIT_ARGS)?, &_CALL.get()?.call(args![tuple![args, kwargs]; "two" = true])?)? {
            let actual =
                unpack!(_SIGNATURE.get()? => self_.invoke(&at::_MOCK_SHOWN, ())?, *self_.get(&at::AWAIT_ARGS)?)?;
            return Err(emitted::raised(
                "AssertionError",
                args![f!("expected await not found.\nExpected: {}\n  Actual: {}", expected, actual)],
            ));
        }
        Ok(Value::None)
    }

    pub fn assert_awaited_once_with(self_: &Value, args: &Value, kwargs: &Value) -> R {
        if op::ne_bool(&self_.get(&at::AWAIT_COUNT)?, &Value::from(1))? {
            return Err(emitted::raised(
                "AssertionError",
                args![early!(
                    self_.clone(),
                    &at::_MOCK_TIMES,
                    args![f!(" once. Awaited {} times.", self_.get(&at::AWAIT_COUNT)?)]
                )?],
            ));
        }
        early!(self_.clone(), &at::ASSERT_AWAITED_WITH => *args.clone(); **kwargs.clone())
    }

    pub fn assert_not_awaited(self_: &Value) -> R {
        if op::ne_bool(&self_.get(&at::AWAIT_COUNT)?, &Value::from(0))? {
            return Err(emitted::raised(
                "AssertionError",
                args![f!(
                    "Expected {} to not have been awaited. Awaited {} times.",
                    self_.invoke(&at::_MOCK_SHOWN, ())?,
                    self_.get(&at::AWAIT_COUNT)?
                )],
            ));
        }
        Ok(Value::None)
    }
}

/// A stand-in for a property: reading calls it with nothing, storing with the value.
pub struct PropertyMock;

impl PropertyMock {
    pub fn __get__(self_: &Value, instance: &Value, owner: &Value) -> R {
        call_guard!("__get__");
        self_.call(())
    }

    pub fn __set__(self_: &Value, instance: &Value, value: &Value) -> R {
        call_guard!("__set__");
        self_.call(args![value])?;
        Ok(Value::None)
    }
}

/// No further attributes come to be.
pub fn seal(mock: &Value) -> R {
    call_guard!("seal");
    mock.get(&at::__DICT__)?.set_item(&Value::from(s!("_mock_sealed")), true)?;
    let mut it = op::iter(&builtins::list_of(&keyed!(&mock.get(&at::__DICT__)?, "_mock_children")?.items()?)?)?;
    while let Some([name, child]) = it.next_parts::<2>()? {
        if op::isinstance(&child, &NON_CALLABLE_MOCK.get()?)?
            && op::is(&keyed!(&child.get(&at::__DICT__)?, "_mock_new_parent")?, mock)
        {
            seal(&child)?;
        }
    }
    Ok(Value::None)
}

pub fn create_autospec(
    spec: &Value,
    spec_set: &Value,
    instance: &Value,
    _parent: &Value,
    _name: &Value,
    kwargs: &Value,
) -> R {
    Err(emitted::raised("NotImplementedError", args![s!("batuta: create_autospec is not supported")]))
}

pub fn _imported(path: &Value) -> R {
    call_guard!("_imported");
    let found = _LIBRARY.get()?.find(path)?;
    if !found.is_none() {
        return Ok(found);
    }
    let [outer, dot, last] = op::unpack::<3>(&path.invoke(&at::RPARTITION, args![s!(".")])?)?;
    if !dot.truthy()? {
        return Err(emitted::raised(
            "ModuleNotFoundError",
            args![Str::from(format!("No module named {}", fmt::repr(path)?)); "name" = path],
        ));
    }
    builtins::getattr(args![_imported(&outer)?, last])
}

pub fn _target(path: &Value) -> R {
    call_guard!("_target");
    let module_: Cellvar = Cellvar::unbound();
    if !op::isinstance(path, &builtins::get("str"))? || !op::contains(path, &Value::from(s!(".")))? {
        return Err(emitted::raised(
            "TypeError",
            args![Str::from(format!("Need a valid target to patch. You supplied: {}", fmt::repr(path)?))],
        ));
    }
    let [part, name] = op::unpack::<2>(&path.invoke(&at::RSPLIT, args![s!("."), 1])?)?;
    module_.set(part);
    if module_.get_own("module")?.equals("builtins")? {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: builtins cannot be patched")]));
    }
    Ok(tuple![
        {
            let module_ = module_.clone();
            def("_target.<locals>.<lambda>()", [], move |[]| {
                call_guard!("<lambda>");
                _imported(&module_.get("module")?)
            })
        },
        name
    ])
}

/// One replacement: a decorator, a context manager, or started and stopped by hand.
pub struct Patch;

impl Patch {
    pub fn __init__(
        self_: &Value,
        getter: &Value,
        attribute: &Value,
        new: &Value,
        spec: &Value,
        create: &Value,
        spec_set: &Value,
        autospec: &Value,
        new_callable: &Value,
        kwargs: &Value,
        unsafe_: &Value,
    ) -> R {
        call_guard!("__init__");
        if !new_callable.is_none() {
            if !op::is(new, &DEFAULT.get()?) {
                return Err(emitted::raised("ValueError", args![s!("Cannot use 'new' and 'new_callable' together")]));
            }
            if !autospec.is_none() {
                return Err(emitted::raised(
                    "ValueError",
                    args![s!("Cannot use 'autospec' and 'new_callable' together")],
                ));
            }
        }
        if autospec.truthy()? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: patch with autospec is not supported")],
            ));
        }
        self_.put(&at::GETTER, getter)?;
        self_.put(&at::ATTRIBUTE, attribute)?;
        self_.put(&at::NEW, new)?;
        self_.put(&at::NEW_CALLABLE, new_callable)?;
        self_.put(&at::SPEC, spec)?;
        self_.put(&at::CREATE, create)?;
        self_.put(&at::SPEC_SET, spec_set)?;
        self_.put(&at::KWARGS, kwargs)?;
        self_.put(&at::ATTRIBUTE_NAME, Value::None)?;
        self_.put(&at::ADDITIONAL_PATCHERS, list![])?;
        self_.put(&at::UNDO, list![])?;
        Ok(Value::None)
    }

    pub fn copy(self_: &Value) -> R {
        call_guard!("copy");
        let made = _PATCH.get()?.call(args![
            self_.get(&at::GETTER)?,
            self_.get(&at::ATTRIBUTE)?,
            self_.get(&at::NEW)?,
            self_.get(&at::SPEC)?,
            self_.get(&at::CREATE)?,
            self_.get(&at::SPEC_SET)?,
            Value::None,
            self_.get(&at::NEW_CALLABLE)?,
            self_.get(&at::KWARGS)?
        ])?;
        made.put(&at::ATTRIBUTE_NAME, self_.get(&at::ATTRIBUTE_NAME)?)?;
        made.put(
            &at::ADDITIONAL_PATCHERS,
            comprehension::list_of(&self_.get(&at::ADDITIONAL_PATCHERS)?, |one: Value| one.invoke(&at::COPY, ()))?,
        )?;
        Ok(made)
    }

    pub fn __call__(self_: &Value, function_: &Value) -> R {
        call_guard!("__call__");
        if op::isinstance(function_, &builtins::get("type"))? {
            return self_.invoke(&at::_DECORATE_CLASS, args![function_]);
        }
        if INSPECT.get()?.invoke(&at::ISCOROUTINEFUNCTION, args![function_])?.truthy()? {
            return self_.invoke(&at::_DECORATE_COROUTINE, args![function_]);
        }
        self_.invoke(&at::_DECORATE, args![function_])
    }

    pub fn _decorate_class(self_: &Value, cls: &Value) -> R {
        call_guard!("_decorate_class");
        let mut it = op::iter(&builtins::dir(args![cls])?)?;
        while let Some(name) = it.next()? {
            if !early!(name.clone(), &at::STARTSWITH, startswith: PATCH.get()?.get(&at::TEST_PREFIX)?)?.truthy()? {
                continue;
            }
            let value = builtins::getattr(args![cls, &name])?;
            if builtins::callable(args![&value]).bool()? {
                builtins::setattr(args![cls, &name, self_.invoke(&at::COPY, ())?.call(args![&value])?])?;
            }
        }
        Ok(cls.clone())
    }

    pub fn _decorate(self_: &Value, function_: &Value) -> R {
        call_guard!("_decorate");
        let function_ = function_.clone();
        let patched: Cellvar = Cellvar::unbound();
        if builtins::hasattr(args![&function_, s!("patchings")]).bool()? {
            function_.get(&at::PATCHINGS)?.append(self_)?;
            return Ok(function_);
        }
        let decorator = FUNCTOOLS.get()?.invoke(&at::WRAPS, args![&function_])?;
        patched.set(decorator.call(args![{
            let patched = patched.clone();
            let function_ = function_.clone();
            def("_Patch._decorate.<locals>.patched(*args, **kwargs)", [], move |[args, kwargs]| {
                call_guard!("patched");
                let manager = _SEVERAL.get()?.call(args![patched.get("patched")?.get(&at::PATCHINGS)?])?;
                let entered = op::enter(&manager)?;
                let outcome: R<Flow<Value>> = 'with: {
                    let [extra, named] = tri!('with, op::unpack::<2>(&entered));
                    break 'with Ok(Flow::Return({
                        let __callee = function_.clone();
                        let mut __args = Args::none();
                        tri!('with, __args.unpack(&args));
                        tri!('with, __args.unpack(&extra));
                        tri!(
                            'with,
                            __args.unpack_keywords(
                                &{
                                    let __items = Dict::new();
                                    tri!('with, emitted::merge(&__items, &kwargs));
                                    tri!('with, emitted::merge(&__items, &named));
                                    Value::Dict(__items)
                                },
                                &__callee,
                            )
                        );
                        tri!('with, __callee.call(__args))
                    }));
                };
                if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
                    return Ok(value);
                }
                Ok(Value::None)
            })
        }])?);
        let value = list![self_];
        patched.get_own("patched")?.put(&at::PATCHINGS, value)?;
        patched.get_own("patched")
    }

    pub fn _decorate_coroutine(self_: &Value, function_: &Value) -> R {
        call_guard!("_decorate_coroutine");
        let function_ = function_.clone();
        let patched: Cellvar = Cellvar::unbound();
        if builtins::hasattr(args![&function_, s!("patchings")]).bool()? {
            function_.get(&at::PATCHINGS)?.append(self_)?;
            return Ok(function_);
        }
        let decorator = FUNCTOOLS.get()?.invoke(&at::WRAPS, args![&function_])?;
        patched.set(decorator.call(args![{
            let patched = patched.clone();
            let function_ = function_.clone();
            def("async _Patch._decorate_coroutine.<locals>.patched(*args, **kwargs)", [], move |[args, kwargs]| {
                let patched = patched.clone();
                let function_ = function_.clone();
                Ok(Gen::coroutine("_Patch._decorate_coroutine.<locals>.patched", move |co| async move {
                    let manager = _SEVERAL.get()?.call(args![patched.get("patched")?.get(&at::PATCHINGS)?])?;
                    let entered = op::enter(&manager)?;
                    let outcome: R<Flow<Value>> = 'with: {
                        let [extra, named] = tri!('with, op::unpack::<2>(&entered));
                        break 'with Ok(Flow::Return(tri!(
                            'with,
                            co.await_(&{
                                let __callee = function_.clone();
                                let mut __args = Args::none();
                                tri!('with, __args.unpack(&args));
                                tri!('with, __args.unpack(&extra));
                                tri!(
                                    'with,
                                    __args.unpack_keywords(
                                        &{
                                            let __items = Dict::new();
                                            tri!('with, emitted::merge(&__items, &kwargs));
                                            tri!('with, emitted::merge(&__items, &named));
                                            Value::Dict(__items)
                                        },
                                        &__callee,
                                    )
                                );
                                tri!('with, __callee.call(__args))
                            }).await
                        )));
                    };
                    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
                        return Ok(value);
                    }
                    Ok(Value::None)
                }))
            })
        }])?);
        let value = list![self_];
        patched.get_own("patched")?.put(&at::PATCHINGS, value)?;
        patched.get_own("patched")
    }

    pub fn _original(self_: &Value) -> R {
        call_guard!("_original");
        let value = self_.get(&at::TARGET)?;
        let value2 = self_.get(&at::ATTRIBUTE)?;
        let target = value;
        let name = value2;
        let mut local = true;
        let mut original = Value::None;
        let tried = attempt(|| {
            original = if op::isinstance(&target, &builtins::get("type"))? {
                builtins::vars(args![&target])?.item(&name)?
            } else {
                target.get(&at::__DICT__)?.item(&name)?
            };
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![
                builtins::get("AttributeError"),
                builtins::get("KeyError"),
                builtins::get("NotImplementedError")
            ])? {
                local = false;
                original = builtins::getattr(args![&target, &name, DEFAULT.get()?])?;
                if INSPECT.get()?.invoke(&at::ISMODULE, args![&target])?.truthy()? {
                    local = !op::is(&original, &DEFAULT.get()?);
                }
            } else {
                return Err(error);
            }
        }
        if !self_.get(&at::CREATE)?.truthy()? && op::is(&original, &DEFAULT.get()?) {
            return Err(emitted::raised(
                "AttributeError",
                args![f!("{} does not have the attribute {}", target, fmt::repr(&name)?)],
            ));
        }
        Ok(tuple![original, local])
    }

    pub fn _replacement(self_: &Value, original: &Value) -> R {
        call_guard!("_replacement");
        if !op::is(&self_.get(&at::NEW)?, &DEFAULT.get()?) {
            if self_.get(&at::KWARGS)?.truthy()? {
                return Err(emitted::raised("TypeError", args![s!("Can't pass kwargs to a mock we aren't creating")]));
            }
            return self_.get(&at::NEW);
        }
        let spec =
            if op::is(&self_.get(&at::SPEC)?, &Value::from(true)) { original.clone() } else { self_.get(&at::SPEC)? };
        let spec_set = if op::is(&self_.get(&at::SPEC_SET)?, &Value::from(true)) {
            original.clone()
        } else {
            self_.get(&at::SPEC_SET)?
        };
        let kind;
        if !self_.lacks(&at::NEW_CALLABLE)? {
            kind = self_.get(&at::NEW_CALLABLE)?;
        } else if INSPECT
            .get()?
            .invoke(&at::ISCOROUTINEFUNCTION, args![if spec.is_none() { original.clone() } else { spec.clone() }])?
            .truthy()?
        {
            kind = ASYNC_MOCK.get()?;
        } else {
            kind = MAGIC_MOCK.get()?;
        }
        let options = Value::Dict(Dict::new());
        if !spec.is_none() {
            options.set_item(&Value::from(s!("spec")), &spec)?;
        }
        if !spec_set.is_none() {
            options.set_item(&Value::from(s!("spec_set")), &spec_set)?;
        }
        if op::isinstance(&kind, &builtins::get("type"))?
            && op::issubclass(&kind, &NON_CALLABLE_MOCK.get()?)?
            && self_.get(&at::ATTRIBUTE)?.truthy()?
        {
            options.set_item(&Value::from(s!("name")), self_.get(&at::ATTRIBUTE)?)?;
        }
        early!(options.clone(), &at::UPDATE, args![self_.get(&at::KWARGS)?])?;
        let made = unpack!(kind => ; **options.clone())?;
        let model = if !spec.is_none() { spec.clone() } else { spec_set.clone() };
        if op::isinstance(&model, &builtins::get("type"))? && op::isinstance(&made, &CALLABLE_MIXIN.get()?)? {
            made.put(
                &at::RETURN_VALUE,
                unpack!(
                    kind =>
                    ; **{
                        let __items = Dict::new();
                        emitted::merge(&__items, &options)?;
                        __items.set(Value::from(s!("_new_name")), Value::from(s!("()")))?;
                        __items.set(Value::from(s!("_new_parent")), made.clone())?;
                        __items.set(Value::from(s!("name")), Value::None)?;
                        Value::Dict(__items)
                    }
                )?,
            )?;
        }
        Ok(made)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.put(&at::TARGET, self_.invoke(&at::GETTER, ())?)?;
        let [original, local] = op::unpack::<2>(&self_.invoke(&at::_ORIGINAL, ())?)?;
        let new = self_.invoke(&at::_REPLACEMENT, args![&original])?;
        early!(self_.get(&at::UNDO)?, &at::APPEND, append: tuple![self_.get(&at::TARGET)?, original, local])?;
        builtins::setattr(args![self_.get(&at::TARGET)?, self_.get(&at::ATTRIBUTE)?, &new])?;
        if self_.lacks(&at::ATTRIBUTE_NAME)? {
            return Ok(new);
        }
        let extra = if op::is(&self_.get(&at::NEW)?, &DEFAULT.get()?) {
            dict![self_.get(&at::ATTRIBUTE_NAME)? => &new]?
        } else {
            Value::Dict(Dict::new())
        };
        let mut it = op::iter(&self_.get(&at::ADDITIONAL_PATCHERS)?)?;
        while let Some(one) = it.next()? {
            early!(extra.clone(), &at::UPDATE, args![one.invoke(&at::__ENTER__, ())?])?;
        }
        Ok(extra)
    }

    pub fn __exit__(self_: &Value, info: &Value) -> R<bool> {
        call_guard!("__exit__");
        if !self_.get(&at::UNDO)?.truthy()? {
            return Ok(false);
        }
        let mut it = op::iter(&builtins::reversed(args![if !self_.lacks(&at::ATTRIBUTE_NAME)? {
            self_.get(&at::ADDITIONAL_PATCHERS)?
        } else {
            list![]
        }])?)?;
        while let Some(one) = it.next()? {
            early!(one, &at::__EXIT__ => *info.clone())?;
        }
        let [target, original, local] = op::unpack::<3>(&self_.get(&at::UNDO)?.pop()?)?;
        if local.truthy()?
            || !op::is(&original, &DEFAULT.get()?)
                && !op::isinstance(&target, &builtins::get("type"))?
                && INSPECT.get()?.invoke(&at::ISMODULE, args![&target])?.truthy()?
        {
            builtins::setattr(args![&target, self_.get(&at::ATTRIBUTE)?, &original])?;
        } else {
            builtins::delattr(args![&target, self_.get(&at::ATTRIBUTE)?])?;
            if !op::is(&original, &DEFAULT.get()?)
                && !self_.get(&at::CREATE)?.truthy()?
                && !builtins::hasattr(args![&target, self_.get(&at::ATTRIBUTE)?]).bool()?
            {
                builtins::setattr(args![&target, self_.get(&at::ATTRIBUTE)?, &original])?;
            }
        }
        Ok(false)
    }

    pub fn start(self_: &Value) -> R {
        let result = self_.invoke(&at::__ENTER__, ())?;
        _PATCH.get()?.get(&at::RUNNING)?.append(self_)?;
        Ok(result)
    }

    pub fn stop(self_: &Value) -> R {
        if !op::contains(&_PATCH.get()?.get(&at::RUNNING)?, self_)? {
            return Ok(Value::None);
        }
        _PATCH.get()?.get(&at::RUNNING)?.remove_item(self_)?;
        self_.invoke(&at::__EXIT__, args![Value::None, Value::None, Value::None])
    }
}

/// The replacements of one function, and what it is called with for them.
pub struct Several;

impl Several {
    pub fn __init__(self_: &Value, patchings: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::PATCHINGS, patchings)?;
        self_.put(&at::ENTERED, list![])?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        let value = list![];
        let value2 = Value::Dict(Dict::new());
        let extra = value;
        let named = value2;
        let tried = attempt(|| {
            let mut it = op::iter(&self_.get(&at::PATCHINGS)?)?;
            while let Some(one) = it.next()? {
                let made = one.invoke(&at::__ENTER__, ())?;
                self_.get(&at::ENTERED)?.append(&one)?;
                if !one.lacks(&at::ATTRIBUTE_NAME)? {
                    named.invoke(&at::UPDATE, args![&made])?;
                } else if op::is(&one.get(&at::NEW)?, &DEFAULT.get()?) {
                    extra.append(&made)?;
                }
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("BaseException"))? {
                self_.invoke(&at::__EXIT__, args![Value::None, Value::None, Value::None])?;
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        Ok(tuple![extra, named])
    }

    pub fn __exit__(self_: &Value, info: &Value) -> R<bool> {
        call_guard!("__exit__");
        while self_.get(&at::ENTERED)?.truthy()? {
            early!(self_.get(&at::ENTERED)?.pop()?, &at::__EXIT__ => *info.clone())?;
        }
        Ok(false)
    }
}

/// The items of a mapping for a while.
pub struct PatchDict;

impl PatchDict {
    pub fn __init__(self_: &Value, in_dict: &Value, values: &Value, clear: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::IN_DICT, in_dict)?;
        self_.put(&at::VALUES, {
            let __items = Dict::new();
            emitted::merge(&__items, &builtins::dict(args![values])?)?;
            emitted::merge(&__items, kwargs)?;
            Value::Dict(__items)
        })?;
        self_.put(&at::CLEAR, clear)?;
        self_.put(&at::KEPT, Value::None)?;
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value, function_: &Value) -> R {
        call_guard!("__call__");
        let self_ = self_.clone();
        let function_ = function_.clone();
        if op::isinstance(&function_, &builtins::get("type"))? {
            let mut it = op::iter(&builtins::dir(args![&function_])?)?;
            while let Some(name) = it.next()? {
                let value = builtins::getattr(args![&function_, &name])?;
                if early!(name.clone(), &at::STARTSWITH, startswith: PATCH.get()?.get(&at::TEST_PREFIX)?)?.truthy()?
                    && builtins::callable(args![&value]).bool()?
                {
                    builtins::setattr(args![
                        &function_,
                        &name,
                        _PATCH_DICT
                            .get()?
                            .call(args![self_.get(&at::IN_DICT)?, self_.get(&at::VALUES)?, self_.get(&at::CLEAR)?])?
                            .call(args![&value])?
                    ])?;
                }
            }
            return Ok(function_);
        }
        let decorator = FUNCTOOLS.get()?.invoke(&at::WRAPS, args![&function_])?;
        let patched = decorator.call(args![{
            let self_ = self_.clone();
            let function_ = function_.clone();
            def("_PatchDict.__call__.<locals>.patched(*args, **kwargs)", [], move |[args, kwargs]| {
                call_guard!("patched");
                let manager = self_.clone();
                op::enter(&manager)?;
                let outcome: R<Flow<Value>> = 'with: {
                    break 'with Ok(Flow::Return({
                        let __callee = function_.clone();
                        let mut __args = Args::none();
                        let __alone = args;
                        tri!('with, __args.unpack_keywords(&kwargs, &__callee));
                        tri!('with, __args.unpack_alone(&__alone, &__callee));
                        tri!('with, __callee.call(__args))
                    }));
                };
                if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
                    return Ok(value);
                }
                Ok(Value::None)
            })
        }])?;
        Ok(patched)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        if op::isinstance(&self_.get(&at::IN_DICT)?, &builtins::get("str"))? {
            self_.put(&at::IN_DICT, _imported(&self_.get(&at::IN_DICT)?)?)?;
        }
        let found = self_.get(&at::IN_DICT)?;
        self_.put(&at::KEPT, comprehension::dict_of(&found, |key2: Value| Ok((key2.clone(), found.item(&key2)?)))?)?;
        if self_.get(&at::CLEAR)?.truthy()? {
            _EMPTY.get()?.call(args![&found])?;
        }
        let mut it = op::iter(&self_.get(&at::VALUES)?.items()?)?;
        while let Some([key, value]) = it.next_parts::<2>()? {
            found.set_item(&key, value)?;
        }
        Ok(found)
    }

    pub fn __exit__(self_: &Value, info: &Value) -> R<bool> {
        call_guard!("__exit__");
        if !self_.lacks(&at::KEPT)? {
            _EMPTY.get()?.call(args![self_.get(&at::IN_DICT)?])?;
            let mut it = op::iter(&self_.get(&at::KEPT)?.items()?)?;
            while let Some([key, value]) = it.next_parts::<2>()? {
                self_.get(&at::IN_DICT)?.set_item(&key, value)?;
            }
            self_.put(&at::KEPT, Value::None)?;
        }
        Ok(false)
    }

    pub fn start(self_: &Value) -> R {
        let result = self_.invoke(&at::__ENTER__, ())?;
        _PATCH.get()?.get(&at::RUNNING)?.append(self_)?;
        Ok(result)
    }

    pub fn stop(self_: &Value) -> R {
        if op::contains(&_PATCH.get()?.get(&at::RUNNING)?, self_)? {
            _PATCH.get()?.get(&at::RUNNING)?.remove_item(self_)?;
            self_.invoke(&at::__EXIT__, args![Value::None, Value::None, Value::None])?;
        }
        Ok(Value::None)
    }
}

pub fn _empty(mapping: &Value) -> R {
    call_guard!("_empty");
    let mut it = op::iter(&builtins::list_of(mapping)?)?;
    while let Some(key) = it.next()? {
        mapping.del_item(&key)?;
    }
    Ok(Value::None)
}

/// `patch`, with `patch.object`, `patch.dict` and `patch.multiple`.
pub struct PatchFunction;

impl PatchFunction {
    pub fn __call__(
        self_: &Value,
        target: &Value,
        new: &Value,
        spec: &Value,
        create: &Value,
        spec_set: &Value,
        autospec: &Value,
        new_callable: &Value,
        unsafe_: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("__call__");
        let [getter, attribute] = op::unpack::<2>(&_target(target)?)?;
        _PATCH.get()?.call(args![getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs])
    }

    pub fn object(
        self_: &Value,
        target: &Value,
        attribute: &Value,
        new: &Value,
        spec: &Value,
        create: &Value,
        spec_set: &Value,
        autospec: &Value,
        new_callable: &Value,
        unsafe_: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("object");
        let target = target.clone();
        if op::isinstance(&target, &builtins::get("str"))? {
            return Err(emitted::raised(
                "TypeError",
                args![Str::from(format!("{} must be the actual object to be patched, not a str", fmt::repr(&target)?))],
            ));
        }
        _PATCH.get()?.call(args![
            {
                let target = target.clone();
                def("_PatchFunction.object.<locals>.<lambda>()", [], move |[]| Ok(target.clone()))
            },
            attribute,
            new,
            spec,
            create,
            spec_set,
            autospec,
            new_callable,
            kwargs
        ])
    }

    pub fn multiple(
        self_: &Value,
        target: &Value,
        spec: &Value,
        create: &Value,
        spec_set: &Value,
        autospec: &Value,
        new_callable: &Value,
        kwargs: &Value,
    ) -> R {
        let target = target.clone();
        let getter = if op::isinstance(&target, &builtins::get("str"))? {
            {
                let target = target.clone();
                def("_PatchFunction.multiple.<locals>.<lambda>()", [], move |[]| {
                    call_guard!("<lambda>");
                    _imported(&target)
                })
            }
        } else {
            {
                let target = target.clone();
                def("_PatchFunction.multiple.<locals>.<lambda>()", [], move |[]| Ok(target.clone()))
            }
        };
        if !kwargs.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Must supply at least one keyword argument with patch.multiple")],
            ));
        }
        let made = list![];
        let mut it = op::iter(&kwargs.items()?)?;
        while let Some([part, new]) = it.next_parts::<2>()? {
            let name = part.text()?;
            let one = _PATCH.get()?.call(args![
                &getter,
                &name,
                new,
                spec,
                create,
                spec_set,
                autospec,
                new_callable,
                Value::Dict(Dict::new())
            ])?;
            one.put(&at::ATTRIBUTE_NAME, name)?;
            made.append(one)?;
        }
        let value = made.cut(1, Value::None)?;
        made.at(0)?.put(&at::ADDITIONAL_PATCHERS, value)?;
        made.at(0)
    }

    pub fn stopall(self_: &Value) -> R {
        let mut it = op::iter(&builtins::reversed(args![builtins::list_of(&_PATCH.get()?.get(&at::RUNNING)?)?])?)?;
        while let Some(one) = it.next()? {
            one.invoke(&at::STOP, ())?;
        }
        Ok(Value::None)
    }
}

/// A stand-in for `open` whose files hold a text.
pub fn mock_open(mock: &Value, read_data: &Value) -> R {
    let mut mock = mock.clone();
    let read_data = read_data.clone();
    let handle: Cellvar = Cellvar::unbound();
    let current: Cellvar = Cellvar::unbound();
    let file: Cellvar = Cellvar::unbound();
    mock = if mock.is_none() {
        MAGIC_MOCK.get()?.call(args![; "name" = s!("open"), "spec" = builtins::get("open")])?
    } else {
        mock.clone()
    };
    handle.set(MAGIC_MOCK.get()?.call(())?);
    let value = handle.get_own("handle")?;
    handle.get_own("handle")?.get(&at::__ENTER__)?.put(&at::RETURN_VALUE, value)?;
    current.set(list![Value::None]);
    file.set({
        let current = current.clone();
        let read_data = read_data.clone();
        def("mock_open.<locals>.file()", [], move |[]| {
            call_guard!("file");
            if current.get("current")?.at(0)?.is_none() {
                let value2 = if op::isinstance(&read_data, &builtins::get("bytes"))? {
                    IO.get()?.invoke(&at::BYTESIO, args![&read_data])?
                } else {
                    IO.get()?.invoke(&at::STRINGIO, args![&read_data])?
                };
                current.get("current")?.set_at(0, value2)?;
            }
            current.get("current")?.at(0)
        })
    });
    let reads = {
        let handle = handle.clone();
        let file = file.clone();
        def("mock_open.<locals>.reads(method)", [], move |[method2]| {
            let method2 = method2.as_str()?;
            let effect = {
                let handle = handle.clone();
                let method2 = method2.clone();
                let file = file.clone();
                def("mock_open.<locals>.reads.<locals>.effect(*args, **kwargs)", [], move |[args, kwargs]| {
                    call_guard!("effect");
                    let told = keyed!(
                        &builtins::getattr(args![handle.get("handle")?, &method2])?.get(&at::__DICT__)?,
                        "_mock_return_value"
                    )?;
                    Ok(if op::is(&told, &DEFAULT.get()?) {
                        unpack!(builtins::getattr(args![file.get("file")?.call(())?, &method2])? => *args; **kwargs)?
                    } else {
                        told.clone()
                    })
                })
            };
            Ok(effect)
        })
    };
    let mut it = op::iter(&fixed!(tuple![s!("read"), s!("readline"), s!("readlines")]))?;
    while let Some(method) = it.take::<Str>()? {
        let value2 = reads.call(args![&method])?;
        builtins::getattr(args![handle.get_own("handle")?, method])?.put(&at::SIDE_EFFECT, value2)?;
    }
    let value3 = {
        let file = file.clone();
        def("mock_open.<locals>.<lambda>()", [], move |[]| {
            call_guard!("<lambda>");
            builtins::iter(args![file.get("file")?.call(())?])
        })
    };
    handle.get_own("handle")?.get(&at::__ITER__)?.put(&at::SIDE_EFFECT, value3)?;
    let value4 = {
        let file = file.clone();
        def("mock_open.<locals>.<lambda>(self)", [], move |[self_]| {
            call_guard!("<lambda>");
            builtins::next(args![file.get("file")?.call(())?])
        })
    };
    handle.get_own("handle")?.put(&at::__NEXT__, value4)?;
    let opened = {
        let current = current.clone();
        def("mock_open.<locals>.opened(*args, **kwargs)", [], move |[args, kwargs]| {
            call_guard!("opened");
            current.get("current")?.set_at(0, Value::None)?;
            DEFAULT.get()
        })
    };
    mock.put(&at::SIDE_EFFECT, opened)?;
    mock.put(&at::RETURN_VALUE, handle.get_own("handle")?)?;
    Ok(mock)
}

fn init() -> R<()> {
    modules::document(
        "unittest.mock",
        "Objects that stand in for others in tests: they note how they are used and answer as they are told.",
    );
    FUNCTOOLS.set(batuta_std::functools::module());
    INSPECT.set(batuta_std::inspect_::module());
    IO.set(batuta_std::io_::module());
    PPRINT.set(batuta_std::pprint::module());
    _LIBRARY.set(batuta_std::library_::module());
    __ALL_.set(list![
        s!("ANY"),
        s!("AsyncMock"),
        s!("DEFAULT"),
        s!("FILTER_DIR"),
        s!("InvalidSpecError"),
        s!("MagicMock"),
        s!("Mock"),
        s!("NonCallableMagicMock"),
        s!("NonCallableMock"),
        s!("PropertyMock"),
        s!("call"),
        s!("create_autospec"),
        s!("mock_open"),
        s!("patch"),
        s!("seal"),
        s!("sentinel")
    ]);
    FILTER_DIR.set(true);
    INVALID_SPEC_ERROR.define({
        let ns = Dict::new();
        ns.doc("A stand-in was given as the model of another.");
        build_class(
            "InvalidSpecError",
            "unittest.mock",
            "InvalidSpecError",
            vec![builtins::get("Exception")],
            ns,
            Vec::new(),
        )?
    });
    _SENTINEL_OBJECT.define({
        let ns2 = Dict::new();
        ns2.method("_SentinelObject.__init__(self, name)", [], SentinelObject::__init__);
        ns2.method("_SentinelObject.__repr__(self)", [], SentinelObject::__repr__);
        ns2.method("_SentinelObject.__reduce__(self)", [], SentinelObject::__reduce__);
        build_class("_SentinelObject", "unittest.mock", "_SentinelObject", Vec::new(), ns2, Vec::new())?
    });
    _SENTINELS.define({
        let ns3 = Dict::new();
        ns3.method("_Sentinels.__init__(self)", [], Sentinels::__init__);
        ns3.method("_Sentinels.__getattr__(self, name)", [], Sentinels::__getattr__);
        build_class("_Sentinels", "unittest.mock", "_Sentinels", Vec::new(), ns3, Vec::new())?
    });
    SENTINEL.set(_SENTINELS.get()?.call(())?);
    DEFAULT.set(SENTINEL.get()?.get(&at::DEFAULT)?);
    _UNSET.set(SENTINEL.get()?.get(&at::MISSING)?);
    _ANY.define({
        let ns4 = Dict::new();
        ns4.method("_Any.__eq__(self, other)", [], Any::__eq__);
        ns4.method("_Any.__ne__(self, other)", [], Any::__ne__);
        ns4.method("_Any.__repr__(self)", [], Any::__repr__);
        build_class("_Any", "unittest.mock", "_Any", Vec::new(), ns4, Vec::new())?
    });
    ANY.set(_ANY.get()?.call(())?);
    _SIGNATURE.set(function("_signature(name, args, kwargs)", [], _signature));
    _PARTS.set(emitted::documented(
        function("_parts(value)", [], _parts),
        "Name, positional and keyword arguments of a tuple that may leave some of them out; None for any other length.",
    ));
    _CALL.define({
        let ns5 = Dict::new();
        ns5.doc(
            "How something was called: name, positional and keyword arguments; the name and empty ones do not count.",
        );
        ns5.method(
            "_Call.__new__(cls, value=, name=, parent=, two=, from_kall=)",
            vec![tuple![], Value::from(Str::default()), Value::None, Value::from(false), Value::from(true)],
            Call::__new__,
        );
        ns5.method(
            "_Call.__init__(self, value=, name=, parent=, two=, from_kall=)",
            vec![tuple![], Value::None, Value::None, Value::from(false), Value::from(true)],
            Call::__init__,
        );
        ns5.method("_Call.__eq__(self, other)", [], Call::__eq__);
        ns5.method("_Call.__ne__(self, other)", [], Call::__ne__);
        ns5.set_str("__hash__", Value::None);
        ns5.method("_Call.__call__(self, /, *args, **kwargs)", [], Call::__call__);
        ns5.method("_Call.__getattr__(self, attr)", [], Call::__getattr__);
        ns5.method("_Call.__getattribute__(self, attr)", [], Call::__getattribute__);
        let decorator = builtins::get("property");
        ns5.set_str("args", decorator.call(args![function("_Call.args(self)", [], Call::args)])?);
        let decorator2 = builtins::get("property");
        ns5.set_str("kwargs", decorator2.call(args![function("_Call.kwargs(self)", [], Call::kwargs)])?);
        ns5.method("_Call.__repr__(self)", [], Call::__repr__);
        ns5.method("_Call.call_list(self)", [], Call::call_list);
        build_class("_Call", "unittest.mock", "_Call", vec![builtins::get("tuple")], ns5, Vec::new())?
    });
    _OF_TUPLES.set(set_const![
        s!("__add__"),
        s!("__contains__"),
        s!("__ge__"),
        s!("__getitem__"),
        s!("__getnewargs__"),
        s!("__gt__"),
        s!("__iter__"),
        s!("__le__"),
        s!("__len__"),
        s!("__lt__"),
        s!("__mul__"),
        s!("__rmul__"),
        s!("count"),
        s!("index")
    ]?);
    CALL.set(_CALL.get()?.call(args![; "from_kall" = false, "name" = Value::None])?);
    _CALL_LIST.define({
        let ns6 = Dict::new();
        ns6.doc("Calls in order; contains any run of them.");
        ns6.method("_CallList.__contains__(self, value)", [], CallList::__contains__);
        ns6.method("_CallList.__repr__(self)", [], CallList::__repr__);
        build_class("_CallList", "unittest.mock", "_CallList", vec![builtins::get("list")], ns6, Vec::new())?
    });
    _IS_EXCEPTION.set(function("_is_exception(thing)", [], _is_exception));
    _MISTAKES.set(tuple![s!("assert"), s!("assret"), s!("asert"), s!("aseert"), s!("assrt")]);
    _DENIED.set(op::sub(
        &set_const![
            s!("called_once"),
            s!("called_with"),
            s!("called_once_with"),
            s!("has_calls"),
            s!("any_call"),
            s!("not_called"),
            s!("called")
        ]?,
        &set![s!("called")]?,
    )?);
    _NUMBERS.set(s!("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow").words());
    _NAMES.set(
        s!("lt gt le ge eq ne len contains bool int float complex index hash str sizeof iter getitem setitem delitem enter exit divmod rdivmod neg pos abs invert round trunc floor ceil fspath aenter aexit aiter anext").words(
        ),
    );
    _OPTIONAL.set(s!("reversed missing repr dir format call_ get set delete").words());
    _MAGICS.set(comprehension::list_of(
        &op::add(
            &op::add(
                &op::add(&_NAMES.get()?, &_NUMBERS.get()?)?,
                &comprehension::list_of(&_NUMBERS.get()?, |name: Value| op::add(&Value::from(s!("i")), &name))?,
            )?,
            &comprehension::list_of(&_NUMBERS.get()?, |name2: Value| op::add(&Value::from(s!("r")), &name2))?,
        )?,
        |name3: Value| Ok(f!("__{}__", name3)),
    )?);
    _SUPPORTED.set({
        let mut __items = Vec::new();
        __items.extend(collect(&_MAGICS.get()?)?);
        __items.extend(collect(&{
            let source = builtins::iter_value(&_OPTIONAL.get()?)?;
            Gen::new("<genexpr>", move |co| async move {
                let mut it = op::iter(&source)?;
                while let Some(name4) = it.next()? {
                    co.yield_(Value::from(f!("__{}__", name4))).await?;
                }
                Ok(Value::None)
            })
        })?);
        emitted::set(__items)?
    });
    _ANSWERS.set(dict![
        s!("__lt__") => builtins::get("NotImplemented"),
        s!("__gt__") => builtins::get("NotImplemented"),
        s!("__le__") => builtins::get("NotImplemented"),
        s!("__ge__") => builtins::get("NotImplemented"),
        s!("__int__") => 1,
        s!("__contains__") => false,
        s!("__len__") => 0,
        s!("__exit__") => false,
        s!("__complex__") => emitted::imaginary(1.0),
        s!("__float__") => 1.0,
        s!("__bool__") => true,
        s!("__index__") => 1,
        s!("__aexit__") => false
    ]?);
    _ASYNCHRONOUS.set(set_const![s!("__aenter__"), s!("__aexit__"), s!("__anext__")]?);
    _MAGIC.define({
        let ns7 = Dict::new();
        ns7.doc("A special method of a class of stand-ins: the child of the instance that has its name.");
        ns7.method("_Magic.__init__(self, name)", [], Magic::__init__);
        ns7.method("_Magic.__get__(self, instance, owner=)", vec![Value::None], Magic::__get__);
        build_class("_Magic", "unittest.mock", "_Magic", Vec::new(), ns7, Vec::new())?
    });
    NON_CALLABLE_MOCK.define({
        let ns8 = Dict::new();
        ns8.doc("A stand-in that is no function.");
        ns8.method("NonCallableMock.__new__(cls, /, *args, **kwargs)", [], NonCallableMock::__new__);
        ns8.set_str(
            "__init__",
            def(
                "NonCallableMock.__init__(self, spec=, wraps=, name=, spec_set=, parent=, _new_name=, _new_parent=, unsafe=, **kwargs)",
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(Str::default()),
                    Value::None,
                    Value::from(false),
                ],
                |[self_, spec, wraps, name, spec_set, parent, _new_name, _new_parent, unsafe_, kwargs]| {
                    NonCallableMock::__init__(
                        &self_,
                        &spec,
                        &wraps,
                        &name,
                        &spec_set,
                        &parent,
                        &_new_name,
                        &_new_parent,
                        &unsafe_,
                        &kwargs,
                    )
                },
            ),
        );
        ns8.method("NonCallableMock._mock_forget(self)", [], NonCallableMock::_mock_forget);
        let decorator3 = builtins::get("property");
        ns8.set_str(
            "__class__",
            decorator3.call(args![function("NonCallableMock.__class__(self)", [], NonCallableMock::__class__)])?,
        );
        let decorator4 = builtins::get("property");
        ns8.set_str(
            "return_value",
            decorator4.call(args![function("NonCallableMock.return_value(self)", [], NonCallableMock::return_value)])?,
        );
        let decorator5 = emitted::class_name(&ns8, "return_value")?.get(&at::SETTER)?;
        ns8.set_str(
            "return_value",
            decorator5.call(args![function(
                "NonCallableMock.return_value(self, value)",
                [],
                NonCallableMock::return_value2,
            )])?,
        );
        let decorator6 = builtins::get("property");
        ns8.set_str(
            "side_effect",
            decorator6.call(args![function("NonCallableMock.side_effect(self)", [], NonCallableMock::side_effect)])?,
        );
        let decorator7 = emitted::class_name(&ns8, "side_effect")?.get(&at::SETTER)?;
        ns8.set_str(
            "side_effect",
            decorator7.call(args![function(
                "NonCallableMock.side_effect(self, value)",
                [],
                NonCallableMock::side_effect2,
            )])?,
        );
        ns8.set_str(
            "_mock_adopt",
            emitted::documented(
                function("NonCallableMock._mock_adopt(self, value, name, new_name)", [], NonCallableMock::_mock_adopt),
                "Makes a stand-in that nobody has a child of this one.",
            ),
        );
        ns8.method("NonCallableMock._get_child_mock(self, /, **kwargs)", [], NonCallableMock::_get_child_mock);
        ns8.set_str(
            "_mock_special",
            emitted::documented(
                function("NonCallableMock._mock_special(self, name)", [], NonCallableMock::_mock_special),
                "What stands for a special method.",
            ),
        );
        ns8.method("NonCallableMock.__getattr__(self, name)", [], NonCallableMock::__getattr__);
        ns8.method("NonCallableMock.__setattr__(self, name, value)", [], NonCallableMock::__setattr__);
        ns8.method("NonCallableMock.__delattr__(self, name)", [], NonCallableMock::__delattr__);
        ns8.method("NonCallableMock.__dir__(self)", [], NonCallableMock::__dir__);
        ns8.method("NonCallableMock._extract_mock_name(self)", [], NonCallableMock::_extract_mock_name);
        ns8.method("NonCallableMock.__repr__(self)", [], NonCallableMock::__repr__);
        ns8.method("NonCallableMock.attach_mock(self, mock, attribute)", [], NonCallableMock::attach_mock);
        ns8.method("NonCallableMock.configure_mock(self, /, **kwargs)", [], NonCallableMock::configure_mock);
        ns8.method(
            "NonCallableMock.reset_mock(self, visited=, *, return_value=, side_effect=)",
            vec![Value::None, Value::from(false), Value::from(false)],
            NonCallableMock::reset_mock,
        );
        ns8.method(
            "NonCallableMock._calls_repr(self, prefix=)",
            vec![Value::from(s!("Calls"))],
            NonCallableMock::_calls_repr,
        );
        ns8.method("NonCallableMock._mock_shown(self)", [], NonCallableMock::_mock_shown);
        ns8.method("NonCallableMock.assert_not_called(self)", [], NonCallableMock::assert_not_called);
        ns8.method("NonCallableMock.assert_called(self)", [], NonCallableMock::assert_called);
        ns8.method("NonCallableMock.assert_called_once(self)", [], NonCallableMock::assert_called_once);
        ns8.method(
            "NonCallableMock.assert_called_with(self, /, *args, **kwargs)",
            [],
            NonCallableMock::assert_called_with,
        );
        ns8.method(
            "NonCallableMock.assert_called_once_with(self, /, *args, **kwargs)",
            [],
            NonCallableMock::assert_called_once_with,
        );
        ns8.method("NonCallableMock.assert_any_call(self, /, *args, **kwargs)", [], NonCallableMock::assert_any_call);
        ns8.method(
            "NonCallableMock.assert_has_calls(self, calls, any_order=)",
            vec![Value::from(false)],
            NonCallableMock::assert_has_calls,
        );
        build_class("NonCallableMock", "unittest.mock", "NonCallableMock", Vec::new(), ns8, Vec::new())?
    });
    _DELETED.set(SENTINEL.get()?.get(&at::DELETED)?);
    _NOTED.set(set_const![
        s!("called"),
        s!("call_count"),
        s!("call_args"),
        s!("call_args_list"),
        s!("mock_calls"),
        s!("method_calls")
    ]?);
    CALLABLE_MIXIN.define({
        let ns9 = Dict::new();
        ns9.doc("What makes a stand-in one that can be called.");
        ns9.method("CallableMixin.__call__(self, /, *args, **kwargs)", [], CallableMixin::__call__);
        ns9.method("CallableMixin._mock_note(self, args, kwargs)", [], CallableMixin::_mock_note);
        ns9.method("CallableMixin._mock_answer(self, args, kwargs)", [], CallableMixin::_mock_answer);
        build_class("CallableMixin", "unittest.mock", "CallableMixin", Vec::new(), ns9, Vec::new())?
    });
    MAGIC_MIXIN.define({
        let ns10 = Dict::new();
        ns10.doc("What makes a stand-in one that answers special methods.");
        ns10.method("MagicMixin.__init__(self, /, *args, **kwargs)", [], MagicMixin::__init__);
        let class = build_class("MagicMixin", "unittest.mock", "MagicMixin", Vec::new(), ns10, Vec::new())?;
        MAGIC_MIXIN_CLASS.set(class.clone());
        class
    });
    _ALWAYS.set(set_const![s!("__hash__"), s!("__str__"), s!("__eq__"), s!("__ne__"), s!("__sizeof__")]?);
    _TRUTH.set(function("_truth(self)", [], _truth));
    MOCK.define({
        let ns11 = Dict::new();
        ns11.doc("A stand-in for anything: attributes and results are stand-ins too.");
        ns11.set_str(
            "__init__",
            def(
                "Mock.__init__(self, spec=, side_effect=, return_value=, wraps=, name=, spec_set=, parent=, unsafe=, **kwargs)",
                vec![
                    Value::None,
                    Value::None,
                    DEFAULT.get()?,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                ],
                |[self_, spec, side_effect, return_value, wraps, name, spec_set, parent, unsafe_, kwargs]| {
                    Mock::__init__(
                        &self_,
                        &spec,
                        &side_effect,
                        &return_value,
                        &wraps,
                        &name,
                        &spec_set,
                        &parent,
                        &unsafe_,
                        &kwargs,
                    )
                },
            ),
        );
        build_class(
            "Mock",
            "unittest.mock",
            "Mock",
            vec![CALLABLE_MIXIN.get()?, NON_CALLABLE_MOCK.get()?],
            ns11,
            Vec::new(),
        )?
    });
    NON_CALLABLE_MAGIC_MOCK.define({
        let ns12 = Dict::new();
        ns12.doc("A stand-in that is no function and has special methods.");
        build_class(
            "NonCallableMagicMock",
            "unittest.mock",
            "NonCallableMagicMock",
            vec![MAGIC_MIXIN.get()?, NON_CALLABLE_MOCK.get()?],
            ns12,
            Vec::new(),
        )?
    });
    MAGIC_MOCK.define({
        let ns13 = Dict::new();
        ns13.doc("A stand-in with special methods that answer something fit.");
        build_class("MagicMock", "unittest.mock", "MagicMock", vec![MAGIC_MIXIN.get()?, MOCK.get()?], ns13, Vec::new())?
    });
    let mut it = op::iter(&_MAGICS.get()?)?;
    while let Some(item4) = it.next()? {
        _NAME.set(item4);
        builtins::setattr(args![MAGIC_MIXIN.get()?, _NAME.get()?, _MAGIC.get()?.call(args![_NAME.get()?])?])?;
    }
    ASYNC_MOCK.define({
        let ns14 = Dict::new();
        ns14.doc("A stand-in for a coroutine function.");
        ns14.method("AsyncMock.__init__(self, /, *args, **kwargs)", [], AsyncMock::__init__);
        ns14.method("AsyncMock.__call__(self, /, *args, **kwargs)", [], AsyncMock::__call__);
        ns14.method("async AsyncMock._mock_awaited(self, args, kwargs)", [], AsyncMock::_mock_awaited);
        ns14.method("AsyncMock._mock_times(self, expected)", [], AsyncMock::_mock_times);
        ns14.method("AsyncMock.assert_awaited(self)", [], AsyncMock::assert_awaited);
        ns14.method("AsyncMock.assert_awaited_once(self)", [], AsyncMock::assert_awaited_once);
        ns14.method("AsyncMock.assert_awaited_with(self, /, *args, **kwargs)", [], AsyncMock::assert_awaited_with);
        ns14.method(
            "AsyncMock.assert_awaited_once_with(self, /, *args, **kwargs)",
            [],
            AsyncMock::assert_awaited_once_with,
        );
        ns14.method("AsyncMock.assert_not_awaited(self)", [], AsyncMock::assert_not_awaited);
        let class = build_class(
            "AsyncMock",
            "unittest.mock",
            "AsyncMock",
            vec![MAGIC_MIXIN.get()?, MOCK.get()?],
            ns14,
            Vec::new(),
        )?;
        ASYNC_MOCK_CLASS.set(class.clone());
        class
    });
    PROPERTY_MOCK.define({
        let ns15 = Dict::new();
        ns15.doc("A stand-in for a property: reading calls it with nothing, storing with the value.");
        ns15.method("PropertyMock.__get__(self, instance, owner=)", vec![Value::None], PropertyMock::__get__);
        ns15.method("PropertyMock.__set__(self, instance, value)", [], PropertyMock::__set__);
        build_class("PropertyMock", "unittest.mock", "PropertyMock", vec![MOCK.get()?], ns15, Vec::new())?
    });
    SEAL.set(emitted::documented(function("seal(mock)", [], seal), "No further attributes come to be."));
    CREATE_AUTOSPEC.set(function(
        "create_autospec(spec, spec_set=, instance=, _parent=, _name=, **kwargs)",
        vec![Value::from(false), Value::from(false), Value::None, Value::None],
        create_autospec,
    ));
    _IMPORTED.set(function("_imported(path)", [], _imported));
    _TARGET.set(function("_target(path)", [], _target));
    _PATCH.define({
        let ns16 = Dict::new();
        ns16.doc("One replacement: a decorator, a context manager, or started and stopped by hand.");
        ns16.set_str("running", list![]);
        ns16.set_str(
            "__init__",
            def(
                "_Patch.__init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=)",
                vec![Value::from(false)],
                |[self_, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe_]| {
                    Patch::__init__(
                        &self_,
                        &getter,
                        &attribute,
                        &new,
                        &spec,
                        &create,
                        &spec_set,
                        &autospec,
                        &new_callable,
                        &kwargs,
                        &unsafe_,
                    )
                },
            ),
        );
        ns16.method("_Patch.copy(self)", [], Patch::copy);
        ns16.method("_Patch.__call__(self, function)", [], Patch::__call__);
        ns16.method("_Patch._decorate_class(self, cls)", [], Patch::_decorate_class);
        ns16.method("_Patch._decorate(self, function)", [], Patch::_decorate);
        ns16.method("_Patch._decorate_coroutine(self, function)", [], Patch::_decorate_coroutine);
        ns16.method("_Patch._original(self)", [], Patch::_original);
        ns16.method("_Patch._replacement(self, original)", [], Patch::_replacement);
        ns16.method("_Patch.__enter__(self)", [], Patch::__enter__);
        ns16.method("_Patch.__exit__(self, *info)", [], Patch::__exit__);
        ns16.method("_Patch.start(self)", [], Patch::start);
        ns16.method("_Patch.stop(self)", [], Patch::stop);
        build_class("_Patch", "unittest.mock", "_Patch", Vec::new(), ns16, Vec::new())?
    });
    _SEVERAL.define({
        let ns17 = Dict::new();
        ns17.doc("The replacements of one function, and what it is called with for them.");
        ns17.method("_Several.__init__(self, patchings)", [], Several::__init__);
        ns17.method("_Several.__enter__(self)", [], Several::__enter__);
        ns17.method("_Several.__exit__(self, *info)", [], Several::__exit__);
        build_class("_Several", "unittest.mock", "_Several", Vec::new(), ns17, Vec::new())?
    });
    _PATCH_DICT.define({
        let ns18 = Dict::new();
        ns18.doc("The items of a mapping for a while.");
        ns18.method(
            "_PatchDict.__init__(self, in_dict, values=, clear=, **kwargs)",
            vec![tuple![], Value::from(false)],
            PatchDict::__init__,
        );
        ns18.method("_PatchDict.__call__(self, function)", [], PatchDict::__call__);
        ns18.method("_PatchDict.__enter__(self)", [], PatchDict::__enter__);
        ns18.method("_PatchDict.__exit__(self, *info)", [], PatchDict::__exit__);
        ns18.method("_PatchDict.start(self)", [], PatchDict::start);
        ns18.method("_PatchDict.stop(self)", [], PatchDict::stop);
        build_class("_PatchDict", "unittest.mock", "_PatchDict", Vec::new(), ns18, Vec::new())?
    });
    _EMPTY.set(function("_empty(mapping)", [], _empty));
    _PATCH_FUNCTION.define({
        let ns19 = Dict::new();
        ns19.doc("`patch`, with `patch.object`, `patch.dict` and `patch.multiple`.");
        ns19.set_str("TEST_PREFIX", Value::from(s!("test")));
        ns19.set_str("dict", _PATCH_DICT.get()?);
        ns19.set_str(
            "__call__",
            def(
                "_PatchFunction.__call__(self, target, new=, spec=, create=, spec_set=, autospec=, new_callable=, *, unsafe=, **kwargs)",
                vec![
                    DEFAULT.get()?,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                ],
                |[self_, target, new, spec, create, spec_set, autospec, new_callable, unsafe_, kwargs]| {
                    PatchFunction::__call__(
                        &self_,
                        &target,
                        &new,
                        &spec,
                        &create,
                        &spec_set,
                        &autospec,
                        &new_callable,
                        &unsafe_,
                        &kwargs,
                    )
                },
            ),
        );
        ns19.set_str(
            "object",
            def(
                "_PatchFunction.object(self, target, attribute, new=, spec=, create=, spec_set=, autospec=, new_callable=, *, unsafe=, **kwargs)",
                vec![
                    DEFAULT.get()?,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                ],
                |[self_, target, attribute, new, spec, create, spec_set, autospec, new_callable, unsafe_, kwargs]| {
                    PatchFunction::object(
                        &self_,
                        &target,
                        &attribute,
                        &new,
                        &spec,
                        &create,
                        &spec_set,
                        &autospec,
                        &new_callable,
                        &unsafe_,
                        &kwargs,
                    )
                },
            ),
        );
        ns19.method(
            "_PatchFunction.multiple(self, target, spec=, create=, spec_set=, autospec=, new_callable=, **kwargs)",
            vec![Value::None, Value::from(false), Value::None, Value::None, Value::None],
            PatchFunction::multiple,
        );
        ns19.method("_PatchFunction.stopall(self)", [], PatchFunction::stopall);
        build_class("_PatchFunction", "unittest.mock", "_PatchFunction", Vec::new(), ns19, Vec::new())?
    });
    PATCH.set(_PATCH_FUNCTION.get()?.call(())?);
    MOCK_OPEN.set(emitted::documented(
        function("mock_open(mock=, read_data=)", vec![Value::None, Value::from(Str::default())], mock_open),
        "A stand-in for `open` whose files hold a text.",
    ));
    Ok(())
}
