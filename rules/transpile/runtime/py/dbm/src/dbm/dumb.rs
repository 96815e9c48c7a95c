// Written by batuta from python/dbm/dumb.py, c5d556b0a55ccc0c.
//! A database of bytes in three files: values, where they are, and the last such list.
use batuta_rt::prelude::*;

module_globals! {
    "dbm.dumb", init, super;
    AST: "ast", IO: "io", OS: "os", MUTABLE_MAPPING: "MutableMapping", __ALL_: "__all__", _BLOCK: "_BLOCK",
    ERROR: "error", _DATABASE: "_Database", OPEN: "open",
}

fields! {
    CLOSE: "close", DECODE: "decode", ENCODE: "encode", EXISTS: "exists", FSPATH: "fspath",
    LITERAL_EVAL: "literal_eval", OPEN: "open", PATH: "path", READ: "read", RENAME: "rename", SEEK: "seek",
    SYNC: "sync", TELL: "tell", UNLINK: "unlink", WRITE: "write", _BAKFILE: "_bakfile", _CHECK: "_check",
    _DATFILE: "_datfile", _DIRFILE: "_dirfile", _INDEX: "_index", _KEY: "_key", _MODE: "_mode", _MODIFIED: "_modified",
    _READONLY: "_readonly",
}

pub struct Database;

impl Database {
    pub fn __init__(self_: &Value, filebasename: &Value, mode: &Value, flag: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_MODE, mode)?;
        self_.put(&at::_READONLY, op::eq(flag, &Value::from(s!("r")))?)?;
        self_.put(&at::_DIRFILE, op::add(filebasename, &Value::from(s!(".dir")))?)?;
        self_.put(&at::_DATFILE, op::add(filebasename, &Value::from(s!(".dat")))?)?;
        self_.put(&at::_BAKFILE, op::add(filebasename, &Value::from(s!(".bak")))?)?;
        self_.put(&at::_INDEX, Value::None)?;
        self_.put(&at::_MODIFIED, false)?;
        if flag.equals("n")? {
            let mut it =
                op::iter(&tuple![self_.get(&at::_DATFILE)?, self_.get(&at::_BAKFILE)?, self_.get(&at::_DIRFILE)?])?;
            while let Some(name) = it.next()? {
                let tried = attempt(|| {
                    OS.get()?.remove_item(&name)?;
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("OSError"))? {
                    } else {
                        return Err(error);
                    }
                }
            }
        }
        if !early!(OS.get()?.get(&at::PATH)?, &at::EXISTS, args![self_.get(&at::_DATFILE)?])?.truthy()? {
            if !op::contains(&fixed!(tuple![s!("c"), s!("n")]), flag)? {
                return Err(emitted::raised(
                    "FileNotFoundError",
                    args![2, s!("No such file or directory"), self_.get(&at::_DATFILE)?],
                ));
            }
            early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DATFILE)?, s!("w"); "encoding" = s!("Latin-1")])?
                .invoke(&at::CLOSE, ())?;
        }
        self_.put(&at::_INDEX, Value::Dict(Dict::new()))?;
        let tried2 = attempt(|| {
            let manager =
                early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DIRFILE)?, s!("r"); "encoding" = s!("Latin-1")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                let mut it = op::iter(&file)?;
                while let Some(line) = it.next()? {
                    let [key, place] = op::unpack::<2>(&early!(AST.get()?, &at::LITERAL_EVAL, args![line.rstrip()?])?)?;
                    self_.get(&at::_INDEX)?.set_item(&key.invoke(&at::ENCODE, args![s!("Latin-1")])?, &place)?;
                }
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
            Ok(())
        });
        if let Err(error2) = tried2 {
            let _handling = exc::handling(&error2);
            if error2.matches(&builtins::get("OSError"))? {
                if !op::contains(&fixed!(tuple![s!("c"), s!("n")]), flag)? {
                    return Err(exc::reraise());
                }
                self_.put(&at::_MODIFIED, true)?;
            } else {
                return Err(error2);
            }
        }
        Ok(Value::None)
    }

    pub fn _check(self_: &Value) -> R {
        call_guard!("_check");
        if self_.lacks(&at::_INDEX)? {
            return exc::throw(ERROR.get()?.call(args![s!("DBM object has already been closed")])?);
        }
        Ok(Value::None)
    }

    pub fn sync(self_: &Value) -> R {
        call_guard!("sync");
        if self_.lacks(&at::_INDEX)? || !self_.get(&at::_MODIFIED)?.truthy()? {
            return Ok(Value::None);
        }
        let tried = attempt(|| {
            early!(OS.get()?, &at::UNLINK, args![self_.get(&at::_BAKFILE)?])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
            } else {
                return Err(error);
            }
        }
        let tried2 = attempt(|| {
            early!(OS.get()?, &at::RENAME, args![self_.get(&at::_DIRFILE)?, self_.get(&at::_BAKFILE)?])?;
            Ok(())
        });
        if let Err(error2) = tried2 {
            let _handling = exc::handling(&error2);
            if error2.matches(&builtins::get("OSError"))? {
            } else {
                return Err(error2);
            }
        }
        let manager =
            early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DIRFILE)?, s!("w"); "encoding" = s!("Latin-1")])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let file = entered;
            let mut it = op::iter(&self_.get(&at::_INDEX)?.items()?)?;
            while let Some([key, place]) = it.next_parts::<2>()? {
                early!(
                    file.clone(),
                    &at::WRITE,
                    write: op::modulo(
                        &Value::from(s!("%r, %r\n")),
                        &tuple![key.invoke(&at::DECODE, args![s!("Latin-1")])?, &place],
                    )?
                )?;
            }
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        self_.put(&at::_MODIFIED, false)?;
        Ok(Value::None)
    }

    pub fn _key(self_: &Value, key: &Value) -> R {
        call_guard!("_key");
        Ok(if op::isinstance(key, &builtins::get("str"))? {
            key.invoke(&at::ENCODE, args![s!("utf-8")])?
        } else {
            key.clone()
        })
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        self_.invoke(&at::_CHECK, ())?;
        let [at, size] = op::unpack::<2>(&self_.get(&at::_INDEX)?.item(&self_.invoke(&at::_KEY, args![key])?)?)?;
        let manager = early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DATFILE)?, s!("rb")])?;
        let entered = op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            let file = entered;
            tri!('with, file.invoke(&at::SEEK, args![&at]));
            break 'with Ok(Flow::Return(tri!('with, file.invoke(&at::READ, args![&size]))));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        let mut key = key.clone();
        let mut value = value.clone();
        let mut at: Local = Local::unbound();
        if self_.get(&at::_READONLY)?.truthy()? {
            return exc::throw(ERROR.get()?.call(args![s!("The database is opened for reading only")])?);
        }
        key = self_.invoke(&at::_KEY, args![&key])?;
        if !op::isinstance(&key, &tuple![builtins::get("bytes"), builtins::get("bytearray")])? {
            return Err(emitted::raised("TypeError", args![s!("keys must be bytes or strings")]));
        }
        value = self_.invoke(&at::_KEY, args![&value])?;
        if !op::isinstance(&value, &tuple![builtins::get("bytes"), builtins::get("bytearray")])? {
            return Err(emitted::raised("TypeError", args![s!("values must be bytes or strings")]));
        }
        self_.invoke(&at::_CHECK, ())?;
        self_.put(&at::_MODIFIED, true)?;
        key = builtins::bytes(args![&key])?;
        let known = self_.get(&at::_INDEX)?.lookup(&key)?;
        if !known.is_none()
            && op::ge_bool(
                &op::mul(
                    &op::floordiv(
                        &op::sub(&op::add(&known.at(1)?, &_BLOCK.get()?)?, &Value::from(1))?,
                        &_BLOCK.get()?,
                    )?,
                    &_BLOCK.get()?,
                )?,
                &op::mul(
                    &op::floordiv(
                        &op::sub(
                            &op::add(&Value::from(builtins::length_of(&value)?), &_BLOCK.get()?)?,
                            &Value::from(1),
                        )?,
                        &_BLOCK.get()?,
                    )?,
                    &_BLOCK.get()?,
                )?,
            )?
        {
            let manager = early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DATFILE)?, s!("rb+")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                early!(file.clone(), &at::SEEK, args![known.at(0)?])?;
                file.write(&value)?;
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
            let value2 = tuple![known.at(0)?, builtins::length_of(&value)?];
            self_.get(&at::_INDEX)?.set_item(&key, value2)?;
            return Ok(Value::None);
        }
        let manager2 = early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DATFILE)?, s!("rb+")])?;
        let entered2 = op::enter(&manager2)?;
        let outcome2 = attempt(|| {
            let file = entered2;
            file.invoke(&at::SEEK, args![0, 2])?;
            let end = file.invoke(&at::TELL, ())?;
            at.set(op::mul(
                &op::floordiv(&op::sub(&op::add(&end, &_BLOCK.get()?)?, &Value::from(1))?, &_BLOCK.get()?)?,
                &_BLOCK.get()?,
            )?);
            early!(
                file.clone(),
                &at::WRITE,
                write: op::add(&builtins::bytes(args![op::sub(&at.get("at")?, &end)?])?, &value)?
            )?;
            Ok(())
        });
        emitted::leave(&manager2, outcome2)?;
        let value3 = tuple![at.get("at")?, builtins::length_of(&value)?];
        self_.get(&at::_INDEX)?.set_item(&key, value3)?;
        if known.is_none() {
            let manager3 =
                early!(IO.get()?, &at::OPEN, args![self_.get(&at::_DIRFILE)?, s!("a"); "encoding" = s!("Latin-1")])?;
            let entered3 = op::enter(&manager3)?;
            let outcome3 = attempt(|| {
                let file = entered3;
                early!(
                    file.clone(),
                    &at::WRITE,
                    write: op::modulo(
                        &Value::from(s!("%r, %r\n")),
                        &tuple![
                            key.invoke(&at::DECODE, args![s!("Latin-1")])?,
                            tuple![at.get("at")?, builtins::length_of(&value)?]
                        ],
                    )?
                )?;
                Ok(())
            });
            emitted::leave(&manager3, outcome3)?;
        }
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        if self_.get(&at::_READONLY)?.truthy()? {
            return exc::throw(ERROR.get()?.call(args![s!("The database is opened for reading only")])?);
        }
        self_.invoke(&at::_CHECK, ())?;
        self_.put(&at::_MODIFIED, true)?;
        self_.get(&at::_INDEX)?.del_item(&self_.invoke(&at::_KEY, args![key])?)?;
        self_.invoke(&at::SYNC, ())?;
        Ok(Value::None)
    }

    pub fn keys(self_: &Value) -> R {
        call_guard!("keys");
        self_.invoke(&at::_CHECK, ())?;
        builtins::list_of(&self_.get(&at::_INDEX)?)
    }

    pub fn items(self_: &Value) -> R {
        call_guard!("items");
        self_.invoke(&at::_CHECK, ())?;
        comprehension::list_of(&self_.get(&at::_INDEX)?.keys()?, |key: Value| Ok(tuple![&key, self_.item(&key)?]))
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R<bool> {
        call_guard!("__contains__");
        self_.invoke(&at::_CHECK, ())?;
        op::within(&self_.invoke(&at::_KEY, args![key])?, &self_.get(&at::_INDEX)?)
    }

    pub fn iterkeys(self_: &Value) -> R {
        call_guard!("iterkeys");
        self_.invoke(&at::_CHECK, ())?;
        builtins::iter(args![self_.get(&at::_INDEX)?])
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(Int::from(builtins::length_of(&self_.get(&at::_INDEX)?)?))
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            self_.invoke(&at::SYNC, ())?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::_INDEX, Value::None)?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn __del__(self_: &Value) -> R {
        call_guard!("__del__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, args: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

pub fn open(file: &Value, flag: &Value, mode: &Value) -> R {
    call_guard!("open");
    if !op::contains(&fixed!(tuple![s!("r"), s!("w"), s!("c"), s!("n")]), flag)? {
        return Err(emitted::raised("ValueError", args![s!("Flag must be one of 'r', 'w', 'c', or 'n'")]));
    }
    _DATABASE.get()?.call(args![OS.get()?.invoke(&at::FSPATH, args![file])?, mode, flag])
}

fn init() -> R<()> {
    AST.set(batuta_py_ast::ast::import()?);
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    MUTABLE_MAPPING.set(modules::member_at(&Value::from(batuta_std::collections::abc_module()), "MutableMapping", 19)?);
    __ALL_.set(list![s!("error"), s!("open")]);
    _BLOCK.set(512);
    ERROR.set(builtins::get("OSError"));
    _DATABASE.define({
        let ns = Dict::new();
        ns.method(
            "_Database.__init__(self, filebasename, mode, flag=)",
            vec![Value::from(s!("c"))],
            Database::__init__,
        );
        ns.method("_Database._check(self)", [], Database::_check);
        ns.method("_Database.sync(self)", [], Database::sync);
        ns.method("_Database._key(self, key)", [], Database::_key);
        ns.method("_Database.__getitem__(self, key)", [], Database::__getitem__);
        ns.method("_Database.__setitem__(self, key, value)", [], Database::__setitem__);
        ns.method("_Database.__delitem__(self, key)", [], Database::__delitem__);
        ns.method("_Database.keys(self)", [], Database::keys);
        ns.method("_Database.items(self)", [], Database::items);
        ns.method("_Database.__contains__(self, key)", [], Database::__contains__);
        ns.method("_Database.iterkeys(self)", [], Database::iterkeys);
        ns.set_str("__iter__", emitted::class_name(&ns, "iterkeys")?);
        ns.method("_Database.__len__(self)", [], Database::__len__);
        ns.method("_Database.close(self)", [], Database::close);
        ns.method("_Database.__del__(self)", [], Database::__del__);
        ns.method("_Database.__enter__(self)", [], Database::__enter__);
        ns.method("_Database.__exit__(self, *args)", [], Database::__exit__);
        build_class("_Database", "dbm.dumb", "_Database", vec![MUTABLE_MAPPING.get()?], ns, Vec::new())?
    });
    OPEN.set(function("open(file, flag=, mode=)", vec![Value::from(s!("c")), Value::from(438)], open));
    Ok(())
}
