// Written by batuta from python/gc.py, e14395b3cabab598.
//! The collector of cycles, which there is none of: objects go when nothing refers to them.
use batuta_rt::prelude::*;

module_globals! {
    "gc", init;
    _WEAK: "_weak", __ALL_: "__all__", _STATE: "_state", ENABLE: "enable", DISABLE: "disable", ISENABLED: "isenabled",
    COLLECT: "collect", FREEZE: "freeze", UNFREEZE: "unfreeze", GET_THRESHOLD: "get_threshold",
    SET_THRESHOLD: "set_threshold",
}

fields! {
    REFUSE: "refuse", STRAY: "stray",
}

pub fn enable() -> R {
    _STATE.get()?.set_item(&Value::from(s!("enabled")), true)?;
    Ok(Value::None)
}

pub fn disable() -> R {
    _STATE.get()?.set_item(&Value::from(s!("enabled")), false)?;
    Ok(Value::None)
}

pub fn isenabled() -> R {
    keyed!(&_STATE.get()?, "enabled")
}

pub fn collect(generation: &Value) -> R<Int> {
    if !(op::le_bool(&Value::from(0), generation)? && op::le_bool(generation, &Value::from(2))?) {
        return Err(emitted::raised("ValueError", args![s!("invalid generation")]));
    }
    if _WEAK.get()?.invoke(&at::STRAY, ())?.truthy()? {
        _WEAK.get()?.invoke(
            &at::REFUSE,
            args![
                s!("gc.collect: an object that a weak reference shows may be kept by a cycle alone, and there is no collector of cycles. Break the cycle.")
            ],
        )?;
    }
    Ok(Int::from(0))
}

pub fn freeze() -> Value {
    Value::None
}

pub fn unfreeze() -> Value {
    Value::None
}

pub fn get_threshold() -> R {
    keyed!(&_STATE.get()?, "threshold")
}

pub fn set_threshold(threshold0: &Value, threshold1: &Value, threshold2: &Value) -> R {
    let [first, second, third] = op::unpack::<3>(&keyed!(&_STATE.get()?, "threshold")?)?;
    let value = tuple![
        threshold0,
        if threshold1.is_none() { second } else { threshold1.clone() },
        if threshold2.is_none() { third } else { threshold2.clone() }
    ];
    _STATE.get()?.set_item(&Value::from(s!("threshold")), value)?;
    Ok(Value::None)
}

fn init() -> R<()> {
    _WEAK.set(batuta_std::weak::module());
    __ALL_.set(list![
        s!("collect"),
        s!("disable"),
        s!("enable"),
        s!("freeze"),
        s!("get_threshold"),
        s!("isenabled"),
        s!("set_threshold"),
        s!("unfreeze")
    ]);
    _STATE.set(dict![s!("enabled") => true, s!("threshold") => tuple![700, 10, 10]]?);
    ENABLE.set(function("enable()", [], enable));
    DISABLE.set(function("disable()", [], disable));
    ISENABLED.set(function("isenabled()", [], isenabled));
    COLLECT.set(function("collect(generation=)", vec![Value::from(2)], collect));
    FREEZE.set(function("freeze()", [], freeze));
    UNFREEZE.set(function("unfreeze()", [], unfreeze));
    GET_THRESHOLD.set(function("get_threshold()", [], get_threshold));
    SET_THRESHOLD.set(function(
        "set_threshold(threshold0, threshold1=, threshold2=)",
        vec![Value::None, Value::None],
        set_threshold,
    ));
    Ok(())
}
