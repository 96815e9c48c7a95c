// Written by batuta from python/copyreg.py, a018d597a90a7a1b.
//! How objects of classes that do not say it themselves are taken apart and made again.
use batuta_rt::prelude::*;

module_globals! {
    "copyreg", init;
    __ALL_: "__all__", DISPATCH_TABLE: "dispatch_table", _EXTENSION_REGISTRY: "_extension_registry",
    _INVERTED_REGISTRY: "_inverted_registry", _EXTENSION_CACHE: "_extension_cache", CONSTRUCTOR: "constructor",
    PICKLE: "pickle", __NEWOBJ_: "__newobj__", __NEWOBJ_EX_: "__newobj_ex__", ADD_EXTENSION: "add_extension",
    REMOVE_EXTENSION: "remove_extension", CLEAR_EXTENSION_CACHE: "clear_extension_cache",
}

fields! {
    CLEAR: "clear", __NEW__: "__new__",
}

pub fn pickle(ob_type: &Value, pickle_function: &Value, constructor_ob: &Value) -> R {
    if !builtins::callable(args![pickle_function]).bool()? {
        return Err(emitted::raised("TypeError", args![s!("reduction functions must be callable")]));
    }
    DISPATCH_TABLE.get()?.set_item(ob_type, pickle_function)?;
    if !constructor_ob.is_none() {
        constructor(constructor_ob)?;
    }
    Ok(Value::None)
}

pub fn constructor(object: &Value) -> R {
    if !builtins::callable(args![object]).bool()? {
        return Err(emitted::raised("TypeError", args![s!("constructors must be callable")]));
    }
    Ok(Value::None)
}

pub fn __newobj__(cls: &Value, args: &Value) -> R {
    call_guard!("__newobj__");
    early!(cls.clone(), &at::__NEW__ => cls, *args.clone())
}

pub fn __newobj_ex__(cls: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("__newobj_ex__");
    early!(cls.clone(), &at::__NEW__ => cls, *args.clone(); **kwargs.clone())
}

pub fn add_extension(module_: &Value, name: &Value, code: &Value) -> R {
    let mut code = code.clone();
    code = Value::from(emitted::int_of(&code)?);
    if !(op::le_bool(&Value::from(1), &code)? && op::le_bool(&code, &Value::from(2147483647))?) {
        return Err(emitted::raised("ValueError", args![s!("code out of range")]));
    }
    let key = tuple![module_, name];
    if op::eq_bool(&_EXTENSION_REGISTRY.get()?.lookup(&key)?, &code)?
        && op::eq_bool(&_INVERTED_REGISTRY.get()?.lookup(&code)?, &key)?
    {
        return Ok(Value::None);
    }
    if op::contains(&_EXTENSION_REGISTRY.get()?, &key)? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(
                &Value::from(s!("key %s is already registered with code %s")),
                &tuple![&key, _EXTENSION_REGISTRY.get()?.item(&key)?],
            )?],
        ));
    }
    if op::contains(&_INVERTED_REGISTRY.get()?, &code)? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(
                &Value::from(s!("code %s is already in use for key %s")),
                &tuple![&code, _INVERTED_REGISTRY.get()?.item(&code)?],
            )?],
        ));
    }
    _EXTENSION_REGISTRY.get()?.set_item(&key, &code)?;
    _INVERTED_REGISTRY.get()?.set_item(&code, key)?;
    Ok(Value::None)
}

pub fn remove_extension(module_: &Value, name: &Value, code: &Value) -> R {
    let key = tuple![module_, name];
    if op::ne_bool(&_EXTENSION_REGISTRY.get()?.lookup(&key)?, code)?
        || op::ne_bool(&_INVERTED_REGISTRY.get()?.lookup(code)?, &key)?
    {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("key %s is not registered with code %s")), &tuple![&key, code])?],
        ));
    }
    _EXTENSION_REGISTRY.get()?.del_item(&key)?;
    _INVERTED_REGISTRY.get()?.del_item(code)?;
    if op::contains(&_EXTENSION_CACHE.get()?, code)? {
        _EXTENSION_CACHE.get()?.del_item(code)?;
    }
    Ok(Value::None)
}

pub fn clear_extension_cache() -> R {
    _EXTENSION_CACHE.get()?.invoke(&at::CLEAR, ())?;
    Ok(Value::None)
}

fn init() -> R<()> {
    __ALL_.set(list![
        s!("pickle"),
        s!("constructor"),
        s!("add_extension"),
        s!("remove_extension"),
        s!("clear_extension_cache"),
        s!("dispatch_table"),
        s!("_extension_registry"),
        s!("_inverted_registry")
    ]);
    DISPATCH_TABLE.set(Value::Dict(Dict::new()));
    _EXTENSION_REGISTRY.set(Value::Dict(Dict::new()));
    _INVERTED_REGISTRY.set(Value::Dict(Dict::new()));
    _EXTENSION_CACHE.set(Value::Dict(Dict::new()));
    PICKLE.set(function("pickle(ob_type, pickle_function, constructor_ob=)", vec![Value::None], pickle));
    CONSTRUCTOR.set(function("constructor(object)", [], constructor));
    __NEWOBJ_.set(function("__newobj__(cls, *args)", [], __newobj__));
    __NEWOBJ_EX_.set(function("__newobj_ex__(cls, args, kwargs)", [], __newobj_ex__));
    ADD_EXTENSION.set(function("add_extension(module, name, code)", [], add_extension));
    REMOVE_EXTENSION.set(function("remove_extension(module, name, code)", [], remove_extension));
    CLEAR_EXTENSION_CACHE.set(function("clear_extension_cache()", [], clear_extension_cache));
    Ok(())
}
