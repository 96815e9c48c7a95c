// Written by batuta from python/weakref.py, 98843bcac5314bc2.
//! References that do not keep what they refer to.
use batuta_rt::prelude::*;

module_globals! {
    "weakref", init;
    _WEAK: "_weak", ATEXIT: "atexit", MUTABLE_MAPPING: "MutableMapping", MUTABLE_SET: "MutableSet",
    METHOD_TYPE: "MethodType", __ALL_: "__all__", REFERENCE_ERROR: "ReferenceError", _TELL: "_tell", REF: "ref",
    REFERENCE_TYPE: "ReferenceType", WEAK_METHOD_CLASS: "WeakMethod.__class__", WEAK_METHOD: "WeakMethod",
    _SET: "_set", _TARGET: "_target", _PROXY: "_Proxy", _CALLABLE_PROXY: "_CallableProxy", PROXY_TYPE: "ProxyType",
    CALLABLE_PROXY_TYPE: "CallableProxyType", PROXY_TYPES: "ProxyTypes", PROXY: "proxy",
    GETWEAKREFCOUNT: "getweakrefcount", GETWEAKREFS: "getweakrefs", WEAK_VALUE_DICTIONARY: "WeakValueDictionary",
    WEAK_KEY_DICTIONARY: "WeakKeyDictionary", WEAK_SET: "WeakSet", _FINALIZERS: "_finalizers", FINALIZE: "finalize",
    _FINISH: "_finish",
}

fields! {
    ALIVE: "alive", ATEXIT: "atexit", CLEAR: "clear", COPY: "copy", DATA: "data", GET: "get", HANDLE: "handle",
    INTERSECTION: "intersection", POP: "pop", REGISTER: "register", SYMMETRIC_DIFFERENCE: "symmetric_difference",
    UPDATE: "update", WATCH: "watch", _CALL: "_call", _CLEAN: "_clean", _FUNCTION: "_function", _GONE: "_gone",
    _HANDLE: "_handle", _HASH: "_hash", _KEY: "_key", _OWN: "_own", _REF: "_ref", __CALLBACK__: "__callback__",
    __CLASS__: "__class__", __FUNC__: "__func__", __GETATTRIBUTE__: "__getattribute__", __INIT__: "__init__",
    __NAME__: "__name__", __QUALNAME__: "__qualname__", __SELF__: "__self__", __SETATTR__: "__setattr__",
}

/// Gives its object when called, or None when that is gone.
pub struct Ref;

impl Ref {
    pub fn __init__(self_: &Value, object: &Value, callback: &Value) -> R {
        call_guard!("__init__");
        let mine: Cellvar = Cellvar::unbound();
        self_.put(&at::_HANDLE, _WEAK.get()?.invoke(&at::HANDLE, args![object])?)?;
        self_.put(&at::_HASH, Value::None)?;
        self_.put(&at::__CALLBACK__, callback)?;
        if !callback.is_none() {
            mine.set(_WEAK.get()?.invoke(&at::HANDLE, args![self_])?);
            _WEAK.get()?.invoke(
                &at::WATCH,
                args![object, {
                    let mine = mine.clone();
                    def("ref.__init__.<locals>.<lambda>()", [], move |[]| {
                        call_guard!("<lambda>");
                        _TELL.get()?.call(args![mine.get("mine")?])
                    })
                }],
            )?;
        }
        Ok(Value::None)
    }

    pub fn _gone(self_: &Value) -> R {
        call_guard!("_gone");
        let callback = self_.get(&at::__CALLBACK__)?;
        self_.put(&at::__CALLBACK__, Value::None)?;
        if !callback.is_none() {
            callback.call(args![self_])?;
        }
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value) -> R {
        call_guard!("__call__");
        self_.get(&at::_HANDLE)?.invoke(&at::GET, ())
    }

    pub fn __hash__(self_: &Value) -> R {
        call_guard!("__hash__");
        if self_.lacks(&at::_HASH)? {
            let object = self_.get(&at::_HANDLE)?.invoke(&at::GET, ())?;
            if object.is_none() {
                return Err(emitted::raised("TypeError", args![s!("weak object has gone away")]));
            }
            self_.put(&at::_HASH, builtins::hash(args![object])?)?;
        }
        self_.get(&at::_HASH)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if !op::isinstance(other, &REF.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        let value = self_.get(&at::_HANDLE)?.invoke(&at::GET, ())?;
        let value2 = other.get(&at::_HANDLE)?.invoke(&at::GET, ())?;
        let mine = value;
        let its = value2;
        if mine.is_none() || its.is_none() {
            return Ok(Value::from(op::is(self_, other)));
        }
        op::eq(&mine, &its)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let object = self_.get(&at::_HANDLE)?.invoke(&at::GET, ())?;
        if object.is_none() {
            return Ok(Str::from(format!("<weakref at {}; dead>", fmt::format(&builtins::id(args![self_])?, "#x")?)));
        }
        Ok(Str::from(format!(
            "<weakref at {}; to {} at {}>",
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            fmt::repr(&builtins::type_(args![&object])?.get(&at::__NAME__)?)?,
            fmt::format(&builtins::id(args![&object])?, "#x")?
        )))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }
}

pub fn _tell(handle: &Value) -> R {
    call_guard!("_tell");
    let reference = handle.invoke(&at::GET, ())?;
    if !reference.is_none() {
        reference.invoke(&at::_GONE, ())?;
    }
    Ok(Value::None)
}

/// A weak reference to a bound method.
pub struct WeakMethod;

impl WeakMethod {
    pub fn __init__(self_: &Value, meth: &Value, callback: &Value) -> R {
        call_guard!("__init__");
        call_super___init__(self_, &meth.get(&at::__SELF__)?, callback)?;
        self_.put(&at::_FUNCTION, meth.get(&at::__FUNC__)?)?;
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value) -> R {
        call_guard!("__call__");
        let object = self_.get(&at::_HANDLE)?.invoke(&at::GET, ())?;
        if object.is_none() {
            return Ok(Value::None);
        }
        METHOD_TYPE.get()?.call(args![self_.get(&at::_FUNCTION)?, object])
    }
}

pub struct Proxy;

impl Proxy {
    pub fn __init__(self_: &Value, object: &Value, callback: &Value) -> R {
        call_guard!("__init__");
        _SET.get()?.call(args![self_, s!("_weak_ref"), REF.get()?.call(args![object, callback])?])?;
        Ok(Value::None)
    }

    pub fn __getattribute__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattribute__");
        if name.equals("__class__")? {
            return _TARGET.get()?.call(args![self_])?.get(&at::__CLASS__);
        }
        builtins::getattr(args![_TARGET.get()?.call(args![self_])?, name])
    }

    pub fn __setattr__(self_: &Value, name: &Value, value: &Value) -> R {
        call_guard!("__setattr__");
        builtins::setattr(args![_TARGET.get()?.call(args![self_])?, name, value])?;
        Ok(Value::None)
    }

    pub fn __delattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__delattr__");
        builtins::delattr(args![_TARGET.get()?.call(args![self_])?, name])?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        fmt::str(&_TARGET.get()?.call(args![self_])?)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        fmt::repr(&_TARGET.get()?.call(args![self_])?)
    }

    pub fn __bool__(self_: &Value) -> R<bool> {
        call_guard!("__bool__");
        _TARGET.get()?.call(args![self_])?.truthy()
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&_TARGET.get()?.call(args![self_])?)?))
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        _TARGET.get()?.call(args![self_])?.item(key)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        _TARGET.get()?.call(args![self_])?.set_item(key, value)?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![_TARGET.get()?.call(args![self_])?])
    }

    pub fn __contains__(self_: &Value, item: &Value) -> R<bool> {
        call_guard!("__contains__");
        op::contains(&_TARGET.get()?.call(args![self_])?, item)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        op::eq(&_TARGET.get()?.call(args![self_])?, other)
    }
}

pub struct CallableProxy;

impl CallableProxy {
    pub fn __call__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__call__");
        unpack!(_TARGET.get()?.call(args![self_])? => *args.clone(); **kwargs.clone())
    }
}

pub fn _target(proxy: &Value) -> R {
    call_guard!("_target");
    let found = builtins::get("object").invoke(&at::__GETATTRIBUTE__, args![proxy, s!("_weak_ref")])?.call(())?;
    if found.is_none() {
        return exc::throw(REFERENCE_ERROR.get()?.call(args![s!("weakly-referenced object no longer exists")])?);
    }
    Ok(found)
}

pub fn proxy(object: &Value, callback: &Value) -> R {
    call_guard!("proxy");
    (if builtins::callable(args![object]).bool()? { _CALLABLE_PROXY.get()? } else { _PROXY.get()? }
        .call(args![object, callback]))
}

pub fn getweakrefcount(object: &Value) -> R {
    Err(emitted::raised("NotImplementedError", args![s!("batuta: weak references are not counted")]))
}

pub fn getweakrefs(object: &Value) -> R {
    Err(emitted::raised("NotImplementedError", args![s!("batuta: weak references are not counted")]))
}

/// A mapping whose entries go with their values.
pub struct WeakValueDictionary;

impl WeakValueDictionary {
    pub fn __init__(self_: &Value, other: &Value, kw: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::DATA, Value::Dict(Dict::new()))?;
        early!(self_.clone(), &at::UPDATE => other; **kw.clone())?;
        Ok(Value::None)
    }

    pub fn _clean(self_: &Value) -> R {
        call_guard!("_clean");
        let mut it = op::iter(&{
            let out = comprehension::list();
            let mut it = op::iter(&self_.get(&at::DATA)?.items()?)?;
            while let Some([key2, handle]) = it.next_parts::<2>()? {
                if !handle.invoke(&at::ALIVE, ())?.truthy()? {
                    comprehension::push(&out, key2);
                }
            }
            out
        })?;
        while let Some(key) = it.next()? {
            self_.get(&at::DATA)?.del_item(&key)?;
        }
        Ok(Value::None)
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        let found = self_.get(&at::DATA)?.item(key)?.invoke(&at::GET, ())?;
        if found.is_none() {
            return Err(emitted::raised("KeyError", args![key]));
        }
        Ok(found)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        let value2 = _WEAK.get()?.invoke(&at::HANDLE, args![value])?;
        self_.get(&at::DATA)?.set_item(key, value2)?;
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        self_.invoke(&at::_CLEAN, ())?;
        self_.get(&at::DATA)?.del_item(key)?;
        Ok(Value::None)
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        self_.invoke(&at::_CLEAN, ())?;
        Ok(Int::from(builtins::length_of(&self_.get(&at::DATA)?)?))
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R {
        call_guard!("__contains__");
        let handle = self_.get(&at::DATA)?.lookup(key)?;
        Ok(if !handle.is_none() { handle.invoke(&at::ALIVE, ())? } else { Value::from(false) })
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("WeakValueDictionary.__iter__", move |co| async move {
            self_.invoke(&at::_CLEAN, ())?;
            let mut it = op::iter(&builtins::list_of(&self_.get(&at::DATA)?)?)?;
            while let Some(key) = it.next()? {
                if op::contains(&self_.get(&at::DATA)?, &key)?
                    && self_.get(&at::DATA)?.item(&key)?.invoke(&at::ALIVE, ())?.truthy()?
                {
                    co.yield_(key.clone()).await?;
                }
            }
            Ok(Value::None)
        }))
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{} at {}>",
            self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?
        ))
    }

    pub fn copy(self_: &Value) -> R {
        call_guard!("copy");
        let made = self_.invoke(&at::__CLASS__, ())?;
        made.invoke(&at::UPDATE, args![self_])?;
        Ok(made)
    }

    pub fn valuerefs(self_: &Value) -> R {
        comprehension::list_of(&self_.values()?, |value: Value| REF.get()?.call(args![value]))
    }
}

/// A mapping whose entries go with their keys.
pub struct WeakKeyDictionary;

impl WeakKeyDictionary {
    pub fn __init__(self_: &Value, dict: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::DATA, Value::Dict(Dict::new()))?;
        if !dict.is_none() {
            self_.invoke(&at::UPDATE, args![dict])?;
        }
        Ok(Value::None)
    }

    pub fn _clean(self_: &Value) -> R {
        call_guard!("_clean");
        let mut it = op::iter(&comprehension::list_if(&self_.get(&at::DATA)?, |key2: Value| {
            Ok(if !key2.get(&at::_HANDLE)?.invoke(&at::ALIVE, ())?.truthy()? { Some(key2) } else { None })
        })?)?;
        while let Some(key) = it.next()? {
            self_.get(&at::DATA)?.del_item(&key)?;
        }
        Ok(Value::None)
    }

    pub fn _key(self_: &Value, key: &Value) -> R {
        call_guard!("_key");
        let made = REF.get()?.call(args![key])?;
        builtins::hash(args![&made]).int()?;
        Ok(made)
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        self_.get(&at::DATA)?.item(&self_.invoke(&at::_KEY, args![key])?)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        self_.invoke(&at::_CLEAN, ())?;
        self_.get(&at::DATA)?.set_item(&self_.invoke(&at::_KEY, args![key])?, value)?;
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        self_.get(&at::DATA)?.del_item(&self_.invoke(&at::_KEY, args![key])?)?;
        Ok(Value::None)
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        self_.invoke(&at::_CLEAN, ())?;
        Ok(Int::from(builtins::length_of(&self_.get(&at::DATA)?)?))
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R<bool> {
        call_guard!("__contains__");
        let tried: R<()> = 'attempt: {
            return Ok(tri!(
                'attempt,
                op::within(&tri!('attempt, self_.invoke(&at::_KEY, args![key])), &tri!('attempt, self_.get(&at::DATA)))
            ));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("TypeError"))? {
                return Ok(false);
            } else {
                return Err(error);
            }
        }
        Err(emitted::raised("SystemError", args![s!("the end of a function that always returns")]))
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("WeakKeyDictionary.__iter__", move |co| async move {
            let mut it = op::iter(&builtins::list_of(&self_.get(&at::DATA)?)?)?;
            while let Some(key) = it.next()? {
                let found = key.call(())?;
                if !found.is_none() {
                    co.yield_(found.clone()).await?;
                }
            }
            Ok(Value::None)
        }))
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{} at {}>",
            self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?
        ))
    }
}

/// A set whose members go when nothing else refers to them.
pub struct WeakSet;

impl WeakSet {
    pub fn __init__(self_: &Value, data: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::DATA, Value::Dict(Dict::new()))?;
        if !data.is_none() {
            let mut it = op::iter(data)?;
            while let Some(item) = it.next()? {
                self_.add(item)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _clean(self_: &Value) -> R {
        call_guard!("_clean");
        let mut it = op::iter(&comprehension::list_if(&self_.get(&at::DATA)?, |key2: Value| {
            Ok(if !key2.get(&at::_HANDLE)?.invoke(&at::ALIVE, ())?.truthy()? { Some(key2) } else { None })
        })?)?;
        while let Some(key) = it.next()? {
            self_.get(&at::DATA)?.del_item(&key)?;
        }
        Ok(Value::None)
    }

    pub fn add(self_: &Value, item: &Value) -> R {
        call_guard!("add");
        self_.invoke(&at::_CLEAN, ())?;
        let key = REF.get()?.call(args![item])?;
        builtins::hash(args![&key]).int()?;
        self_.get(&at::DATA)?.set_item(&key, Value::None)?;
        Ok(Value::None)
    }

    pub fn discard(self_: &Value, item: &Value) -> R {
        self_.invoke(&at::_CLEAN, ())?;
        early!(self_.get(&at::DATA)?, &at::POP, pop_or: REF.get()?.call(args![item])?, Value::None)?;
        Ok(Value::None)
    }

    pub fn __contains__(self_: &Value, item: &Value) -> R<bool> {
        call_guard!("__contains__");
        let tried: R<()> = 'attempt: {
            return Ok(tri!(
                'attempt,
                op::within(
                    &tri!('attempt, tri!('attempt, REF.get()).call(args![item])),
                    &tri!('attempt, self_.get(&at::DATA)),
                )
            ));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("TypeError"))? {
                return Ok(false);
            } else {
                return Err(error);
            }
        }
        Err(emitted::raised("SystemError", args![s!("the end of a function that always returns")]))
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        self_.invoke(&at::_CLEAN, ())?;
        Ok(Int::from(builtins::length_of(&self_.get(&at::DATA)?)?))
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("WeakSet.__iter__", move |co| async move {
            let mut it = op::iter(&builtins::list_of(&self_.get(&at::DATA)?)?)?;
            while let Some(key) = it.next()? {
                let found = key.call(())?;
                if !found.is_none() {
                    co.yield_(found.clone()).await?;
                }
            }
            Ok(Value::None)
        }))
    }

    pub fn _own(self_: &Value, other: &Value) -> R {
        Ok(tuple![builtins::set(args![self_])?, builtins::set(args![other])?])
    }

    pub fn copy(self_: &Value) -> R {
        call_guard!("copy");
        self_.invoke(&at::__CLASS__, args![self_])
    }

    pub fn update(self_: &Value, other: &Value) -> R {
        call_guard!("update");
        let mut it = op::iter(other)?;
        while let Some(item) = it.next()? {
            self_.add(item)?;
        }
        Ok(Value::None)
    }

    pub fn union_(self_: &Value, other: &Value) -> R {
        let made = self_.invoke(&at::COPY, ())?;
        made.invoke(&at::UPDATE, args![other])?;
        Ok(made)
    }

    pub fn difference(self_: &Value, other: &Value) -> R {
        let [mine, theirs] = op::unpack::<2>(&self_.invoke(&at::_OWN, args![other])?)?;
        early!(self_.clone(), &at::__CLASS__, args![op::sub(&mine, &theirs)?])
    }

    pub fn intersection(self_: &Value, other: &Value) -> R {
        let [mine, theirs] = op::unpack::<2>(&self_.invoke(&at::_OWN, args![other])?)?;
        early!(self_.clone(), &at::__CLASS__, args![op::bitand(&mine, &theirs)?])
    }

    pub fn symmetric_difference(self_: &Value, other: &Value) -> R {
        let [mine, theirs] = op::unpack::<2>(&self_.invoke(&at::_OWN, args![other])?)?;
        early!(self_.clone(), &at::__CLASS__, args![op::bitxor(&mine, &theirs)?])
    }

    pub fn difference_update(self_: &Value, other: &Value) -> R {
        let mut it = op::iter(&builtins::list_of(other)?)?;
        while let Some(item) = it.next()? {
            self_.discard(item)?;
        }
        Ok(Value::None)
    }

    pub fn intersection_update(self_: &Value, other: &Value) -> R {
        let kept = self_.invoke(&at::INTERSECTION, args![other])?;
        self_.get(&at::DATA)?.invoke(&at::CLEAR, ())?;
        self_.invoke(&at::UPDATE, args![kept])?;
        Ok(Value::None)
    }

    pub fn symmetric_difference_update(self_: &Value, other: &Value) -> R {
        let kept = self_.invoke(&at::SYMMETRIC_DIFFERENCE, args![other])?;
        self_.get(&at::DATA)?.invoke(&at::CLEAR, ())?;
        self_.invoke(&at::UPDATE, args![kept])?;
        Ok(Value::None)
    }

    pub fn issubset(self_: &Value, other: &Value) -> R {
        let [mine, theirs] = op::unpack::<2>(&self_.invoke(&at::_OWN, args![other])?)?;
        op::le(&mine, &theirs)
    }

    pub fn issuperset(self_: &Value, other: &Value) -> R {
        let [mine, theirs] = op::unpack::<2>(&self_.invoke(&at::_OWN, args![other])?)?;
        op::ge(&mine, &theirs)
    }
}

/// Calls a function when an object goes, or at the end of the program.
pub struct Finalize;

impl Finalize {
    pub fn __init__(self_: &Value, obj: &Value, func: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_CALL, tuple![func, args, kwargs])?;
        self_.put(&at::_REF, _WEAK.get()?.invoke(&at::HANDLE, args![obj])?)?;
        self_.put(&at::ATEXIT, true)?;
        _WEAK.get()?.invoke(&at::WATCH, args![obj, self_])?;
        _FINALIZERS.get()?.append(self_)?;
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value, _unused: &Value) -> R {
        call_guard!("__call__");
        let call = self_.get(&at::_CALL)?;
        self_.put(&at::_CALL, Value::None)?;
        if !call.is_none() {
            let value = comprehension::list_if(&_FINALIZERS.get()?, |one: Value| {
                Ok(if !op::is(&one, self_) { Some(one) } else { None })
            })?;
            _FINALIZERS.get()?.set_slice(Value::None, Value::None, Value::None, value)?;
            return unpack!(call.at(0)? => *call.at(1)?; **call.at(2)?);
        }
        Ok(Value::None)
    }

    pub fn alive(self_: &Value) -> R<bool> {
        call_guard!("alive");
        Ok(!self_.lacks(&at::_CALL)?)
    }

    pub fn detach(self_: &Value) -> R {
        let value = self_.get(&at::_CALL)?;
        let value2 = self_.get(&at::_REF)?.invoke(&at::GET, ())?;
        let call = value;
        let obj = value2;
        if call.is_none() || obj.is_none() {
            return Ok(Value::None);
        }
        self_.put(&at::_CALL, Value::None)?;
        let value3 = comprehension::list_if(&_FINALIZERS.get()?, |one: Value| {
            Ok(if !op::is(&one, self_) { Some(one) } else { None })
        })?;
        _FINALIZERS.get()?.set_slice(Value::None, Value::None, Value::None, value3)?;
        Ok(tuple![obj, call.at(0)?, call.at(1)?, call.at(2)?])
    }

    pub fn peek(self_: &Value) -> R {
        let obj = self_.get(&at::_REF)?.invoke(&at::GET, ())?;
        if self_.lacks(&at::_CALL)? || obj.is_none() {
            return Ok(Value::None);
        }
        Ok(tuple![obj, self_.get(&at::_CALL)?.at(0)?, self_.get(&at::_CALL)?.at(1)?, self_.get(&at::_CALL)?.at(2)?])
    }
}

pub fn _finish() -> R {
    call_guard!("_finish");
    while _FINALIZERS.get()?.truthy()? {
        let one = _FINALIZERS.get()?.pop()?;
        if one.get(&at::ATEXIT)?.truthy()? {
            one.call(())?;
        }
    }
    Ok(Value::None)
}

pub fn call_super___init__(self_: &Value, arg1: &Value, arg2: &Value) -> R {
    if WEAK_METHOD.made(self_) {
        return Ref::__init__(self_, arg1, arg2);
    }
    op::super_(&WEAK_METHOD_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1, arg2])
}

fn init() -> R<()> {
    _WEAK.set(batuta_std::weak::module());
    ATEXIT.set(batuta_std::atexit_::module());
    modules::bring_from(
        &Value::from(batuta_std::collections::abc_module()),
        &[(&MUTABLE_MAPPING, "MutableMapping", 19), (&MUTABLE_SET, "MutableSet", 17)],
    )?;
    METHOD_TYPE.set(modules::member_at(&Value::from(batuta_std::types_::module()), "MethodType", 6)?);
    __ALL_.set(list![
        s!("ReferenceError"),
        s!("ReferenceType"),
        s!("WeakKeyDictionary"),
        s!("WeakMethod"),
        s!("WeakSet"),
        s!("WeakValueDictionary"),
        s!("finalize"),
        s!("getweakrefcount"),
        s!("getweakrefs"),
        s!("proxy"),
        s!("ref"),
        s!("ProxyType"),
        s!("CallableProxyType"),
        s!("ProxyTypes")
    ]);
    REFERENCE_ERROR.set(REFERENCE_ERROR.get()?);
    REF.define({
        let ns = Dict::new();
        ns.doc("Gives its object when called, or None when that is gone.");
        ns.method("ref.__init__(self, object, callback=)", vec![Value::None], Ref::__init__);
        ns.method("ref._gone(self)", [], Ref::_gone);
        ns.method("ref.__call__(self)", [], Ref::__call__);
        ns.method("ref.__hash__(self)", [], Ref::__hash__);
        ns.method("ref.__eq__(self, other)", [], Ref::__eq__);
        ns.method("ref.__repr__(self)", [], Ref::__repr__);
        ns.method("ref.__class_getitem__(cls, item)", [], Ref::__class_getitem__);
        build_class("ref", "weakref", "ref", Vec::new(), ns, Vec::new())?
    });
    _TELL.set(function("_tell(handle)", [], _tell));
    REFERENCE_TYPE.set(REF.get()?);
    REFERENCE_TYPE.get()?.put(&at::__NAME__, s!("ReferenceType"))?;
    REFERENCE_TYPE.get()?.put(&at::__QUALNAME__, s!("ReferenceType"))?;
    WEAK_METHOD.define({
        let ns2 = Dict::new();
        ns2.doc("A weak reference to a bound method.");
        ns2.method("WeakMethod.__init__(self, meth, callback=)", vec![Value::None], WeakMethod::__init__);
        ns2.method("WeakMethod.__call__(self)", [], WeakMethod::__call__);
        let class = build_class("WeakMethod", "weakref", "WeakMethod", vec![REF.get()?], ns2, Vec::new())?;
        WEAK_METHOD_CLASS.set(class.clone());
        class
    });
    _PROXY.define({
        let ns3 = Dict::new();
        ns3.method("_Proxy.__init__(self, object, callback=)", vec![Value::None], Proxy::__init__);
        ns3.method("_Proxy.__getattribute__(self, name)", [], Proxy::__getattribute__);
        ns3.method("_Proxy.__setattr__(self, name, value)", [], Proxy::__setattr__);
        ns3.method("_Proxy.__delattr__(self, name)", [], Proxy::__delattr__);
        ns3.method("_Proxy.__str__(self)", [], Proxy::__str__);
        ns3.method("_Proxy.__repr__(self)", [], Proxy::__repr__);
        ns3.method("_Proxy.__bool__(self)", [], Proxy::__bool__);
        ns3.method("_Proxy.__len__(self)", [], Proxy::__len__);
        ns3.method("_Proxy.__getitem__(self, key)", [], Proxy::__getitem__);
        ns3.method("_Proxy.__setitem__(self, key, value)", [], Proxy::__setitem__);
        ns3.method("_Proxy.__iter__(self)", [], Proxy::__iter__);
        ns3.method("_Proxy.__contains__(self, item)", [], Proxy::__contains__);
        ns3.method("_Proxy.__eq__(self, other)", [], Proxy::__eq__);
        build_class("_Proxy", "weakref", "_Proxy", Vec::new(), ns3, Vec::new())?
    });
    _CALLABLE_PROXY.define({
        let ns4 = Dict::new();
        ns4.method("_CallableProxy.__call__(self, *args, **kwargs)", [], CallableProxy::__call__);
        build_class("_CallableProxy", "weakref", "_CallableProxy", vec![_PROXY.get()?], ns4, Vec::new())?
    });
    PROXY_TYPE.set(_PROXY.get()?);
    PROXY_TYPE.get()?.put(&at::__NAME__, s!("ProxyType"))?;
    PROXY_TYPE.get()?.put(&at::__QUALNAME__, s!("ProxyType"))?;
    CALLABLE_PROXY_TYPE.set(_CALLABLE_PROXY.get()?);
    CALLABLE_PROXY_TYPE.get()?.put(&at::__NAME__, s!("CallableProxyType"))?;
    CALLABLE_PROXY_TYPE.get()?.put(&at::__QUALNAME__, s!("CallableProxyType"))?;
    PROXY_TYPES.set(tuple![PROXY_TYPE.get()?, CALLABLE_PROXY_TYPE.get()?]);
    _SET.set(builtins::get("object").get(&at::__SETATTR__)?);
    _TARGET.set(function("_target(proxy)", [], _target));
    PROXY.set(function("proxy(object, callback=)", vec![Value::None], proxy));
    GETWEAKREFCOUNT.set(function("getweakrefcount(object)", [], getweakrefcount));
    GETWEAKREFS.set(function("getweakrefs(object)", [], getweakrefs));
    WEAK_VALUE_DICTIONARY.define({
        let ns5 = Dict::new();
        ns5.doc("A mapping whose entries go with their values.");
        ns5.method(
            "WeakValueDictionary.__init__(self, other=, /, **kw)",
            vec![tuple![]],
            WeakValueDictionary::__init__,
        );
        ns5.method("WeakValueDictionary._clean(self)", [], WeakValueDictionary::_clean);
        ns5.method("WeakValueDictionary.__getitem__(self, key)", [], WeakValueDictionary::__getitem__);
        ns5.method("WeakValueDictionary.__setitem__(self, key, value)", [], WeakValueDictionary::__setitem__);
        ns5.method("WeakValueDictionary.__delitem__(self, key)", [], WeakValueDictionary::__delitem__);
        ns5.method("WeakValueDictionary.__len__(self)", [], WeakValueDictionary::__len__);
        ns5.method("WeakValueDictionary.__contains__(self, key)", [], WeakValueDictionary::__contains__);
        ns5.method("gen WeakValueDictionary.__iter__(self)", [], WeakValueDictionary::__iter__);
        ns5.method("WeakValueDictionary.__repr__(self)", [], WeakValueDictionary::__repr__);
        ns5.method("WeakValueDictionary.copy(self)", [], WeakValueDictionary::copy);
        ns5.method("WeakValueDictionary.valuerefs(self)", [], WeakValueDictionary::valuerefs);
        build_class(
            "WeakValueDictionary",
            "weakref",
            "WeakValueDictionary",
            vec![MUTABLE_MAPPING.get()?],
            ns5,
            Vec::new(),
        )?
    });
    WEAK_KEY_DICTIONARY.define({
        let ns6 = Dict::new();
        ns6.doc("A mapping whose entries go with their keys.");
        ns6.method("WeakKeyDictionary.__init__(self, dict=)", vec![Value::None], WeakKeyDictionary::__init__);
        ns6.method("WeakKeyDictionary._clean(self)", [], WeakKeyDictionary::_clean);
        ns6.method("WeakKeyDictionary._key(self, key)", [], WeakKeyDictionary::_key);
        ns6.method("WeakKeyDictionary.__getitem__(self, key)", [], WeakKeyDictionary::__getitem__);
        ns6.method("WeakKeyDictionary.__setitem__(self, key, value)", [], WeakKeyDictionary::__setitem__);
        ns6.method("WeakKeyDictionary.__delitem__(self, key)", [], WeakKeyDictionary::__delitem__);
        ns6.method("WeakKeyDictionary.__len__(self)", [], WeakKeyDictionary::__len__);
        ns6.method("WeakKeyDictionary.__contains__(self, key)", [], WeakKeyDictionary::__contains__);
        ns6.method("gen WeakKeyDictionary.__iter__(self)", [], WeakKeyDictionary::__iter__);
        ns6.method("WeakKeyDictionary.__repr__(self)", [], WeakKeyDictionary::__repr__);
        build_class("WeakKeyDictionary", "weakref", "WeakKeyDictionary", vec![MUTABLE_MAPPING.get()?], ns6, Vec::new())?
    });
    WEAK_SET.define({
        let ns7 = Dict::new();
        ns7.doc("A set whose members go when nothing else refers to them.");
        ns7.method("WeakSet.__init__(self, data=)", vec![Value::None], WeakSet::__init__);
        ns7.method("WeakSet._clean(self)", [], WeakSet::_clean);
        ns7.method("WeakSet.add(self, item)", [], WeakSet::add);
        ns7.method("WeakSet.discard(self, item)", [], WeakSet::discard);
        ns7.method("WeakSet.__contains__(self, item)", [], WeakSet::__contains__);
        ns7.method("WeakSet.__len__(self)", [], WeakSet::__len__);
        ns7.method("gen WeakSet.__iter__(self)", [], WeakSet::__iter__);
        ns7.method("WeakSet._own(self, other)", [], WeakSet::_own);
        ns7.method("WeakSet.copy(self)", [], WeakSet::copy);
        ns7.set_str("__copy__", emitted::class_name(&ns7, "copy")?);
        ns7.method("WeakSet.update(self, other)", [], WeakSet::update);
        ns7.method("WeakSet.union(self, other)", [], WeakSet::union_);
        ns7.method("WeakSet.difference(self, other)", [], WeakSet::difference);
        ns7.method("WeakSet.intersection(self, other)", [], WeakSet::intersection);
        ns7.method("WeakSet.symmetric_difference(self, other)", [], WeakSet::symmetric_difference);
        ns7.method("WeakSet.difference_update(self, other)", [], WeakSet::difference_update);
        ns7.method("WeakSet.intersection_update(self, other)", [], WeakSet::intersection_update);
        ns7.method("WeakSet.symmetric_difference_update(self, other)", [], WeakSet::symmetric_difference_update);
        ns7.method("WeakSet.issubset(self, other)", [], WeakSet::issubset);
        ns7.method("WeakSet.issuperset(self, other)", [], WeakSet::issuperset);
        build_class("WeakSet", "weakref", "WeakSet", vec![MUTABLE_SET.get()?], ns7, Vec::new())?
    });
    FINALIZE.define({
        let ns8 = Dict::new();
        ns8.doc("Calls a function when an object goes, or at the end of the program.");
        ns8.method("finalize.__init__(self, obj, func, /, *args, **kwargs)", [], Finalize::__init__);
        ns8.method("finalize.__call__(self, _=)", vec![Value::None], Finalize::__call__);
        let decorator = builtins::get("property");
        ns8.set_str("alive", decorator.call(args![function("finalize.alive(self)", [], Finalize::alive)])?);
        ns8.method("finalize.detach(self)", [], Finalize::detach);
        ns8.method("finalize.peek(self)", [], Finalize::peek);
        build_class("finalize", "weakref", "finalize", Vec::new(), ns8, Vec::new())?
    });
    _FINALIZERS.set(list![]);
    _FINISH.set(function("_finish()", [], _finish));
    ATEXIT.get()?.invoke(&at::REGISTER, args![_FINISH.get()?])?;
    Ok(())
}
