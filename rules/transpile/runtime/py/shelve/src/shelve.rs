// Written by batuta from python/shelve.py, c0b5de5b16e2c080.
//! Dictionaries of pickled values that live in files.
use batuta_rt::prelude::*;

module_globals! {
    "shelve", init;
    PICKLE: "pickle", MUTABLE_MAPPING: "MutableMapping", __ALL_: "__all__", _CLOSED: "_Closed", SHELF: "Shelf",
    BSD_DB_SHELF: "BsdDbShelf", DBFILENAME_SHELF: "DbfilenameShelf", OPEN: "open",
}

fields! {
    CACHE: "cache", CLOSE: "close", DECODE: "decode", DEFAULT_PROTOCOL: "DEFAULT_PROTOCOL", DICT: "dict",
    DUMPS: "dumps", ENCODE: "encode", FIRST: "first", KEYENCODING: "keyencoding", LAST: "last", LOADS: "loads",
    OPEN: "open", PREVIOUS: "previous", SET_LOCATION: "set_location", SYNC: "sync", WRITEBACK: "writeback",
    _PAIR: "_pair", _PROTOCOL: "_protocol", __INIT__: "__init__",
}

pub struct Closed;

impl Closed {
    pub fn _refuse(self_: &Value, args: &Value) -> R {
        call_guard!("_refuse");
        Err(emitted::raised("ValueError", args![s!("invalid operation on closed shelf")]))
    }
}

/// A dictionary of pickles in another.
pub struct Shelf;

impl Shelf {
    pub fn __init__(self_: &Value, dict: &Value, protocol: &Value, writeback: &Value, keyencoding: &Value) -> R {
        self_.put(&at::DICT, dict)?;
        self_.put(
            &at::_PROTOCOL,
            if protocol.is_none() { PICKLE.get()?.get(&at::DEFAULT_PROTOCOL)? } else { protocol.clone() },
        )?;
        self_.put(&at::WRITEBACK, writeback)?;
        self_.put(&at::CACHE, Value::Dict(Dict::new()))?;
        self_.put(&at::KEYENCODING, keyencoding)?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Shelf.__iter__", move |co| async move {
            let mut it = op::iter(&self_.get(&at::DICT)?.keys()?)?;
            while let Some(key) = it.next()? {
                co.yield_(early!(key.clone(), &at::DECODE, args![self_.get(&at::KEYENCODING)?])?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::DICT)?)?))
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R<bool> {
        call_guard!("__contains__");
        op::within(&early!(key.clone(), &at::ENCODE, args![self_.get(&at::KEYENCODING)?])?, &self_.get(&at::DICT)?)
    }

    pub fn get(self_: &Value, key: &Value, default: &Value) -> R {
        Ok(
            if op::within(
                &early!(key.clone(), &at::ENCODE, args![self_.get(&at::KEYENCODING)?])?,
                &self_.get(&at::DICT)?,
            )? {
                self_.item(key)?
            } else {
                default.clone()
            },
        )
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        if op::contains(&self_.get(&at::CACHE)?, key)? {
            return self_.get(&at::CACHE)?.item(key);
        }
        let value = early!(
            PICKLE.get()?,
            &at::LOADS,
            args![self_.get(&at::DICT)?.item(&early!(
                key.clone(),
                &at::ENCODE,
                args![self_.get(&at::KEYENCODING)?]
            )?)?]
        )?;
        if self_.get(&at::WRITEBACK)?.truthy()? {
            self_.get(&at::CACHE)?.set_item(key, &value)?;
        }
        Ok(value.clone())
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        if self_.get(&at::WRITEBACK)?.truthy()? {
            self_.get(&at::CACHE)?.set_item(key, value)?;
        }
        let value2 = early!(PICKLE.get()?, &at::DUMPS, args![value, self_.get(&at::_PROTOCOL)?])?;
        self_
            .get(&at::DICT)?
            .set_item(&early!(key.clone(), &at::ENCODE, args![self_.get(&at::KEYENCODING)?])?, value2)?;
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        self_.get(&at::DICT)?.del_item(&early!(key.clone(), &at::ENCODE, args![self_.get(&at::KEYENCODING)?])?)?;
        self_.get(&at::CACHE)?.pop_or(key, Value::None)?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, type_: &Value, value: &Value, traceback: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.lacks(&at::DICT)? {
            return Ok(Value::None);
        }
        let outcome = attempt(|| {
            self_.invoke(&at::SYNC, ())?;
            let tried = attempt(|| {
                self_.get(&at::DICT)?.invoke(&at::CLOSE, ())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("AttributeError"))? {
                } else {
                    return Err(error);
                }
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::DICT, _CLOSED.get()?.call(())?)?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn __del__(self_: &Value) -> R {
        call_guard!("__del__");
        if builtins::hasattr(args![self_, s!("writeback")]).bool()? {
            self_.invoke(&at::CLOSE, ())?;
        }
        Ok(Value::None)
    }

    pub fn sync(self_: &Value) -> R {
        call_guard!("sync");
        if self_.get(&at::WRITEBACK)?.truthy()? && self_.get(&at::CACHE)?.truthy()? {
            self_.put(&at::WRITEBACK, false)?;
            let mut it = op::iter(&self_.get(&at::CACHE)?.items()?)?;
            while let Some([key, value]) = it.next_parts::<2>()? {
                self_.set_item(&key, &value)?;
            }
            self_.put(&at::WRITEBACK, true)?;
            self_.put(&at::CACHE, Value::Dict(Dict::new()))?;
        }
        if builtins::hasattr(args![self_.get(&at::DICT)?, s!("sync")]).bool()? {
            self_.get(&at::DICT)?.invoke(&at::SYNC, ())?;
        }
        Ok(Value::None)
    }
}

/// A shelf over a database that can be walked.
pub struct BsdDbShelf;

impl BsdDbShelf {
    pub fn _pair(self_: &Value, found: &Value) -> R {
        let [key, value] = op::unpack::<2>(found)?;
        Ok(tuple![
            early!(key.clone(), &at::DECODE, args![self_.get(&at::KEYENCODING)?])?,
            PICKLE.get()?.invoke(&at::LOADS, args![&value])?
        ])
    }

    pub fn set_location(self_: &Value, key: &Value) -> R {
        call_guard!("set_location");
        early!(self_.clone(), &at::_PAIR, args![self_.get(&at::DICT)?.invoke(&at::SET_LOCATION, args![key])?])
    }

    pub fn next(self_: &Value) -> R {
        call_guard!("next");
        early!(self_.clone(), &at::_PAIR, args![builtins::next(args![self_.get(&at::DICT)?])?])
    }

    pub fn previous(self_: &Value) -> R {
        call_guard!("previous");
        early!(self_.clone(), &at::_PAIR, args![self_.get(&at::DICT)?.invoke(&at::PREVIOUS, ())?])
    }

    pub fn first(self_: &Value) -> R {
        call_guard!("first");
        early!(self_.clone(), &at::_PAIR, args![self_.get(&at::DICT)?.invoke(&at::FIRST, ())?])
    }

    pub fn last(self_: &Value) -> R {
        call_guard!("last");
        early!(self_.clone(), &at::_PAIR, args![self_.get(&at::DICT)?.invoke(&at::LAST, ())?])
    }
}

/// A shelf in a file.
pub struct DbfilenameShelf;

impl DbfilenameShelf {
    pub fn __init__(self_: &Value, filename: &Value, flag: &Value, protocol: &Value, writeback: &Value) -> R {
        call_guard!("__init__");
        let dbm = batuta_py_dbm::dbm::import()?;
        early!(
            SHELF.get()?,
            &at::__INIT__,
            args![self_, dbm.invoke(&at::OPEN, args![filename, flag])?, protocol, writeback]
        )?;
        Ok(Value::None)
    }
}

pub fn open(filename: &Value, flag: &Value, protocol: &Value, writeback: &Value) -> R {
    call_guard!("open");
    DBFILENAME_SHELF.get()?.call(args![filename, flag, protocol, writeback])
}

fn init() -> R<()> {
    PICKLE.set(batuta_py_pickle::pickle::import()?);
    MUTABLE_MAPPING.set(modules::member_at(&Value::from(batuta_std::collections::abc_module()), "MutableMapping", 19)?);
    __ALL_.set(list![s!("Shelf"), s!("BsdDbShelf"), s!("DbfilenameShelf"), s!("open")]);
    _CLOSED.define({
        let ns = Dict::new();
        ns.method("_Closed._refuse(self, *args)", [], Closed::_refuse);
        let value = emitted::class_name(&ns, "_refuse")?;
        ns.set_str("__iter__", value.clone());
        ns.set_str("__len__", value.clone());
        ns.set_str("__getitem__", value.clone());
        ns.set_str("__setitem__", value.clone());
        ns.set_str("__delitem__", value.clone());
        ns.set_str("keys", value.clone());
        build_class("_Closed", "shelve", "_Closed", vec![MUTABLE_MAPPING.get()?], ns, Vec::new())?
    });
    SHELF.define({
        let ns2 = Dict::new();
        ns2.doc("A dictionary of pickles in another.");
        ns2.method(
            "Shelf.__init__(self, dict, protocol=, writeback=, keyencoding=)",
            vec![Value::None, Value::from(false), Value::from(s!("utf-8"))],
            Shelf::__init__,
        );
        ns2.method("gen Shelf.__iter__(self)", [], Shelf::__iter__);
        ns2.method("Shelf.__len__(self)", [], Shelf::__len__);
        ns2.method("Shelf.__contains__(self, key)", [], Shelf::__contains__);
        ns2.method("Shelf.get(self, key, default=)", vec![Value::None], Shelf::get);
        ns2.method("Shelf.__getitem__(self, key)", [], Shelf::__getitem__);
        ns2.method("Shelf.__setitem__(self, key, value)", [], Shelf::__setitem__);
        ns2.method("Shelf.__delitem__(self, key)", [], Shelf::__delitem__);
        ns2.method("Shelf.__enter__(self)", [], Shelf::__enter__);
        ns2.method("Shelf.__exit__(self, type, value, traceback)", [], Shelf::__exit__);
        ns2.method("Shelf.close(self)", [], Shelf::close);
        ns2.method("Shelf.__del__(self)", [], Shelf::__del__);
        ns2.method("Shelf.sync(self)", [], Shelf::sync);
        build_class("Shelf", "shelve", "Shelf", vec![MUTABLE_MAPPING.get()?], ns2, Vec::new())?
    });
    BSD_DB_SHELF.define({
        let ns3 = Dict::new();
        ns3.doc("A shelf over a database that can be walked.");
        ns3.method("BsdDbShelf._pair(self, found)", [], BsdDbShelf::_pair);
        ns3.method("BsdDbShelf.set_location(self, key)", [], BsdDbShelf::set_location);
        ns3.method("BsdDbShelf.next(self)", [], BsdDbShelf::next);
        ns3.method("BsdDbShelf.previous(self)", [], BsdDbShelf::previous);
        ns3.method("BsdDbShelf.first(self)", [], BsdDbShelf::first);
        ns3.method("BsdDbShelf.last(self)", [], BsdDbShelf::last);
        build_class("BsdDbShelf", "shelve", "BsdDbShelf", vec![SHELF.get()?], ns3, Vec::new())?
    });
    DBFILENAME_SHELF.define({
        let ns4 = Dict::new();
        ns4.doc("A shelf in a file.");
        ns4.method(
            "DbfilenameShelf.__init__(self, filename, flag=, protocol=, writeback=)",
            vec![Value::from(s!("c")), Value::None, Value::from(false)],
            DbfilenameShelf::__init__,
        );
        build_class("DbfilenameShelf", "shelve", "DbfilenameShelf", vec![SHELF.get()?], ns4, Vec::new())?
    });
    OPEN.set(function(
        "open(filename, flag=, protocol=, writeback=)",
        vec![Value::from(s!("c")), Value::None, Value::from(false)],
        open,
    ));
    Ok(())
}
