// Written by batuta from python/sqlite3/__init__.py, 6819817407d8a9f4.
//! Databases of SQLite.
use batuta_rt::prelude::*;

module_globals! {
    "sqlite3", init;
    _BATON: "_baton", _SQLITE: "_sqlite", DATETIME: "datetime", OS: "os", RE: "re", __ALL_: "__all__",
    APILEVEL: "apilevel", PARAMSTYLE: "paramstyle", THREADSAFETY: "threadsafety", VERSION: "version",
    VERSION_INFO: "version_info", SQLITE_VERSION: "sqlite_version", SQLITE_VERSION_INFO: "sqlite_version_info",
    PARSE_DECLTYPES: "PARSE_DECLTYPES", PARSE_COLNAMES: "PARSE_COLNAMES", SQLITE_ERROR: "SQLITE_ERROR",
    SQLITE_BUSY: "SQLITE_BUSY", SQLITE_LOCKED: "SQLITE_LOCKED", SQLITE_CANTOPEN: "SQLITE_CANTOPEN",
    SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT", SQLITE_CONSTRAINT_CHECK: "SQLITE_CONSTRAINT_CHECK",
    SQLITE_CONSTRAINT_FOREIGNKEY: "SQLITE_CONSTRAINT_FOREIGNKEY",
    SQLITE_CONSTRAINT_NOTNULL: "SQLITE_CONSTRAINT_NOTNULL",
    SQLITE_CONSTRAINT_PRIMARYKEY: "SQLITE_CONSTRAINT_PRIMARYKEY", SQLITE_CONSTRAINT_UNIQUE: "SQLITE_CONSTRAINT_UNIQUE",
    BINARY: "Binary", DATE: "Date", TIME: "Time", TIMESTAMP: "Timestamp", DATE_FROM_TICKS: "DateFromTicks",
    TIME_FROM_TICKS: "TimeFromTicks", TIMESTAMP_FROM_TICKS: "TimestampFromTicks", WARNING: "Warning", ERROR: "Error",
    INTERFACE_ERROR: "InterfaceError", DATABASE_ERROR: "DatabaseError", INTERNAL_ERROR: "InternalError",
    OPERATIONAL_ERROR: "OperationalError", PROGRAMMING_ERROR: "ProgrammingError", INTEGRITY_ERROR: "IntegrityError",
    DATA_ERROR: "DataError", NOT_SUPPORTED_ERROR: "NotSupportedError", _CODES: "_CODES", _FAIL: "_fail",
    PREPARE_PROTOCOL: "PrepareProtocol", ADAPTERS: "adapters", CONVERTERS: "converters",
    REGISTER_ADAPTER: "register_adapter", REGISTER_CONVERTER: "register_converter", _MISSING: "_missing",
    ADAPT: "adapt", _ADAPT: "_adapt", _TIMESTAMP: "_timestamp",
    ENABLE_CALLBACK_TRACEBACKS: "enable_callback_tracebacks", _PIECES: "_PIECES",
    COMPLETE_STATEMENT: "complete_statement", _CHANGES: "_CHANGES", _LEVELS: "_LEVELS", CURSOR: "Cursor", ROW: "Row",
    CONNECTION: "Connection", _PLAN: "_Plan", _QUOTED: "_quoted", _LEVEL: "_level", CONNECT: "connect",
}

fields! {
    APPEND: "append", ARRAYSIZE: "arraysize", CLOSE: "close", COMMIT: "commit", COMPILE: "compile", CONNECT: "connect",
    CONNECTION: "connection", CREATE_AGGREGATE: "create_aggregate", CREATE_COLLATION: "create_collation",
    CREATE_FUNCTION: "create_function", CURRENT: "current", CURSOR: "cursor", DATE: "date", DATETIME: "datetime",
    DECODE: "decode", DESCRIPTION: "description", DETECT: "detect", DOTALL: "DOTALL", EXECUTE: "execute",
    EXECUTEMANY: "executemany", EXECUTESCRIPT: "executescript", FETCHALL: "fetchall", FINDALL: "findall",
    FORMAT: "format", FROMTIMESTAMP: "fromtimestamp", FSDECODE: "fsdecode", FSPATH: "fspath", GET: "get",
    IGNORECASE: "IGNORECASE", INDEX: "index", IN_TRANSACTION: "in_transaction", ISOFORMAT: "isoformat",
    ITERDUMP: "iterdump", LASTROWID: "lastrowid", MATCH: "match", ROLLBACK: "rollback", ROWCOUNT: "rowcount",
    ROW_FACTORY: "row_factory", RUN: "run", SCRIPT: "script", SETTER: "setter", SETUP: "setup", SPLIT: "split",
    SQLITE_ERRORCODE: "sqlite_errorcode", SQLITE_ERRORNAME: "sqlite_errorname", STATE: "state",
    TEXT_FACTORY: "text_factory", TIME: "time", VERSION: "version", _CHECK: "_check", _CHECK_THREAD: "_check_thread",
    _CLOSED: "_closed", _DATA: "_data", _DETECT: "_detect", _HANDLE: "_handle", _LEVEL: "_level", _MADE: "_made",
    _NAMES: "_names", _ROWS: "_rows", _RUN: "_run", _THREAD: "_thread", __NAME__: "__name__",
}

pub fn date_from_ticks(ticks: &Value) -> R {
    DATETIME.get()?.get(&at::DATE)?.invoke(&at::FROMTIMESTAMP, args![ticks])
}

pub fn time_from_ticks(ticks: &Value) -> R {
    DATETIME.get()?.get(&at::DATETIME)?.invoke(&at::FROMTIMESTAMP, args![ticks])?.invoke(&at::TIME, ())
}

pub fn timestamp_from_ticks(ticks: &Value) -> R {
    DATETIME.get()?.get(&at::DATETIME)?.invoke(&at::FROMTIMESTAMP, args![ticks])
}

pub struct Warning;

pub struct Error;

pub struct InterfaceError;

pub struct DatabaseError;

pub struct InternalError;

pub struct OperationalError;

pub struct ProgrammingError;

pub struct IntegrityError;

pub struct DataError;

pub struct NotSupportedError;

/// The exception of a failure: of SQLite's by its code, -1 for what the program did wrong.
pub fn _fail(code: &Value, text: &Value) -> R {
    call_guard!("_fail");
    if op::eq_bool(code, &Value::from(-1))? {
        return PROGRAMMING_ERROR.get()?.call(args![text]);
    }
    if op::eq_bool(code, &Value::from(-2))? {
        return OPERATIONAL_ERROR.get()?.call(args![text]);
    }
    let basic = op::bitand(code, &Value::from(255))?;
    if op::eq_bool(&basic, &Value::from(7))? {
        return builtins::get("MemoryError").call(());
    }
    let made;
    if op::contains(&fixed!(tuple![2, 12]), &basic)? {
        made = INTERNAL_ERROR.get()?.call(args![text])?;
    } else if op::eq_bool(&basic, &Value::from(11))? {
        made = DATABASE_ERROR.get()?.call(args![text])?;
    } else if op::eq_bool(&basic, &Value::from(18))? {
        made = DATA_ERROR.get()?.call(args![text])?;
    } else if op::contains(&fixed!(tuple![19, 20]), &basic)? {
        made = INTEGRITY_ERROR.get()?.call(args![text])?;
    } else if op::contains(&fixed!(tuple![21, 25]), &basic)? {
        made = INTERFACE_ERROR.get()?.call(args![text])?;
    } else if op::le_bool(&basic, &Value::from(17))? {
        made = OPERATIONAL_ERROR.get()?.call(args![text])?;
    } else {
        made = DATABASE_ERROR.get()?.call(args![text])?;
    }
    made.put(&at::SQLITE_ERRORCODE, code)?;
    made.put(
        &at::SQLITE_ERRORNAME,
        if op::contains(&_CODES.get()?, code)? {
            op::add(&Value::from(s!("SQLITE_")), &_CODES.get()?.item(code)?)?
        } else {
            Value::from(s!("unknown"))
        },
    )?;
    Ok(made)
}

/// What adapters are told.
pub struct PrepareProtocol;

pub fn register_adapter(type_: &Value, adapter: &Value) -> R {
    ADAPTERS.get()?.set_item(&tuple![type_, PREPARE_PROTOCOL.get()?], adapter)?;
    Ok(Value::None)
}

pub fn register_converter(typename: &Value, converter: &Value) -> R {
    CONVERTERS.get()?.set_item(&typename.upper()?, converter)?;
    Ok(Value::None)
}

pub fn adapt(obj: &Value, proto: &Value, alternate: &Value) -> R {
    call_guard!("adapt");
    let found = early!(ADAPTERS.get()?, &at::GET, lookup: tuple![builtins::type_(args![obj])?, proto])?;
    if !found.is_none() {
        return found.call(args![obj]);
    }
    let conform = builtins::getattr(args![obj, s!("__conform__"), Value::None])?;
    if !conform.is_none() {
        let made = conform.call(args![proto])?;
        if !made.is_none() {
            return Ok(made);
        }
    }
    if !op::is(alternate, &_MISSING.get()?) {
        return Ok(alternate.clone());
    }
    exc::throw(PROGRAMMING_ERROR.get()?.call(args![s!("can't adapt")])?)
}

pub fn _adapt(value: &Value) -> R {
    call_guard!("_adapt");
    adapt(value, &PREPARE_PROTOCOL.get()?, value)
}

pub fn _timestamp(text: &Value) -> R {
    call_guard!("_timestamp");
    let [day, moment] = op::unpack::<2>(&text.split_on(Value::from(b" ".to_vec()))?)?;
    let [part, part2, part3] =
        op::unpack::<3>(&builtins::map(args![builtins::get("int"), day.split_on(Value::from(b"-".to_vec()))?])?)?;
    let year = part.int()?;
    let month = part2.int()?;
    let date = part3.int()?;
    let parts = moment.split_on(Value::from(b".".to_vec()))?;
    let [part4, part5, part6] = op::unpack::<3>(&builtins::map(args![
        builtins::get("int"),
        parts.at(0)?.split_on(Value::from(b":".to_vec()))?
    ])?)?;
    let hours = part4.int()?;
    let minutes = part5.int()?;
    let seconds = part6.int()?;
    let rest = if builtins::length_of(&parts)? == 2_i64 {
        Value::from(s!("{:0<6.6}"))
            .invoke(&at::FORMAT, args![parts.at(1)?.invoke(&at::DECODE, ())?])
            .text()?
            .number()?
    } else {
        Int::from(0)
    };
    DATETIME.get()?.invoke(&at::DATETIME, args![year, month, date, hours, minutes, seconds, rest])
}

pub fn enable_callback_tracebacks(enable: &Value) -> R {
    if enable.truthy()? {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: the lines of tracebacks are not known")]));
    }
    Ok(Value::None)
}

/// Whether a text ends a statement: with a semicolon, in a trigger's definition with `END;`.
pub fn complete_statement(statement: &Value) -> R {
    let words = comprehension::list_if(&_PIECES.get()?.invoke(&at::FINDALL, args![statement])?, |one: Value| {
        Ok(
            if !one.isspace()?.truthy()?
                && !op::contains(&fixed!(tuple![s!("--"), s!("/*")]), &one.cut(Value::None, 2)?)?
            {
                Some(one)
            } else {
                None
            },
        )
    })?;
    if !words.truthy()? || words.at(-1)?.differs(";")? {
        return Ok(Value::from(false));
    }
    let begun = comprehension::list_of(&words.cut(Value::None, 6)?, |word: Value| word.upper())?;
    while begun.truthy()? && begun.at(0)?.equals(";")? {
        begun.pop_at(0)?;
    }
    if op::eq_bool(&begun.cut(Value::None, 1)?, &list![s!("EXPLAIN")])? {
        begun.pop_at(0)?;
    }
    if op::eq_bool(&begun.cut(Value::None, 1)?, &list![s!("CREATE")])?
        && op::contains(&begun.cut(1, 3)?, &Value::from(s!("TRIGGER")))?
    {
        return Ok(if builtins::length_of(&words)? > 2_i64 {
            emitted::and(op::eq(&words.at(-2)?.upper()?, &Value::from(s!("END")))?, || {
                op::eq(&words.at(-3)?, &Value::from(s!(";")))
            })?
        } else {
            Value::from(false)
        });
    }
    Ok(Value::from(true))
}

/// A row whose values are found by place and by name.
pub struct Row;

impl Row {
    pub fn __init__(self_: &Value, cursor: &Value, data: &Value) -> R {
        if !op::isinstance(cursor, &CURSOR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::add(
                    &Value::from(s!("Row() argument 1 must be sqlite3.Cursor, not ")),
                    &builtins::type_(args![cursor])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        if !op::isinstance(data, &builtins::get("tuple"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::add(
                    &Value::from(s!("Row() argument 2 must be tuple, not ")),
                    &builtins::type_(args![data])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        self_.put(&at::_DATA, data)?;
        self_.put(&at::_NAMES, cursor.get(&at::DESCRIPTION)?)?;
        Ok(Value::None)
    }

    pub fn keys(self_: &Value) -> R {
        Ok(if self_.get(&at::_NAMES)?.truthy()? {
            comprehension::list_of(&self_.get(&at::_NAMES)?, |one: Value| one.at(0))?
        } else {
            list![]
        })
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        if op::isinstance(key, &builtins::get("int"))? {
            return self_.get(&at::_DATA)?.item(key);
        }
        if op::isinstance(key, &builtins::get("str"))? {
            let wanted = key.lower()?;
            let mut index = 0_i64;
            let mut it = op::iter(&emitted::or(self_.get(&at::_NAMES)?, || Ok(tuple![]))?)?;
            while let Some(item) = it.next()? {
                let place = index;
                index += 1_i64;
                let one = item;
                if op::eq_bool(&one.at(0)?, key)? || op::eq_bool(&one.at(0)?.lower()?, &wanted)? {
                    return self_.get(&at::_DATA)?.at(place);
                }
            }
            return Err(emitted::raised("IndexError", args![s!("No item with that key")]));
        }
        if op::isinstance(key, &builtins::get("slice"))? {
            return self_.get(&at::_DATA)?.item(key);
        }
        Err(emitted::raised("IndexError", args![s!("Index must be int or string")]))
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_DATA)?)?))
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.get(&at::_DATA)?])
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        Ok(builtins::hash(args![self_.get(&at::_NAMES)?]).int()?
            ^ builtins::hash(args![self_.get(&at::_DATA)?]).int()?)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if !op::isinstance(other, &ROW.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        emitted::and(op::eq(&self_.get(&at::_NAMES)?, &other.get(&at::_NAMES)?)?, || {
            op::eq(&self_.get(&at::_DATA)?, &other.get(&at::_DATA)?)
        })
    }

    pub fn __ne__(self_: &Value, other: &Value) -> R {
        call_guard!("__ne__");
        if !op::isinstance(other, &ROW.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        Ok(Value::from(
            !(op::eq_bool(&self_.get(&at::_NAMES)?, &other.get(&at::_NAMES)?)?
                && op::eq_bool(&self_.get(&at::_DATA)?, &other.get(&at::_DATA)?)?),
        ))
    }
}

/// Carries out statements and holds their rows.
pub struct Cursor;

impl Cursor {
    pub fn __init__(self_: &Value, connection: &Value) -> R {
        if !op::isinstance(connection, &CONNECTION.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::add(
                    &Value::from(s!("Cursor() argument 1 must be sqlite3.Connection, not ")),
                    &builtins::type_(args![connection])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        self_.put(&at::CONNECTION, connection)?;
        self_.put(&at::DESCRIPTION, Value::None)?;
        self_.put(&at::ROWCOUNT, -1)?;
        self_.put(&at::LASTROWID, Value::None)?;
        self_.put(&at::ARRAYSIZE, 1)?;
        self_.put(&at::ROW_FACTORY, connection.get(&at::ROW_FACTORY)?)?;
        self_.put(&at::_ROWS, builtins::iter(args![tuple![]])?)?;
        self_.put(&at::_CLOSED, false)?;
        Ok(Value::None)
    }

    pub fn _check(self_: &Value) -> R {
        call_guard!("_check");
        if self_.get_bool(&at::_CLOSED)? {
            return exc::throw(PROGRAMMING_ERROR.get()?.call(args![s!("Cannot operate on a closed cursor.")])?);
        }
        self_.get(&at::CONNECTION)?.invoke(&at::_CHECK, ())?;
        Ok(Value::None)
    }

    pub fn execute(self_: &Value, sql: &Value, parameters: &Value) -> R {
        self_.invoke(&at::_RUN, args![s!("execute"), sql, parameters, false])
    }

    pub fn executemany(self_: &Value, sql: &Value, seq_of_parameters: &Value) -> R {
        self_.invoke(&at::_RUN, args![s!("executemany"), sql, seq_of_parameters, true])
    }

    pub fn _run(self_: &Value, name: &Value, sql: &Value, sets: &Value, many: &Value) -> R {
        if !op::isinstance(sql, &builtins::get("str"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("%s() argument 1 must be str, not %s")),
                    &tuple![
                        name,
                        if sql.is_none() {
                            Value::from(s!("None"))
                        } else {
                            builtins::type_(args![sql])?.get(&at::__NAME__)?
                        }
                    ],
                )?],
            ));
        }
        self_.invoke(&at::_CHECK, ())?;
        let connection = self_.get(&at::CONNECTION)?;
        if op::contains(sql, &Value::from(s!("\0")))? {
            return exc::throw(PROGRAMMING_ERROR.get()?.call(args![s!("the query contains a null character")])?);
        }
        let changes = !_CHANGES.get()?.invoke(&at::MATCH, args![sql])?.is_none();
        if many.truthy()? && !changes {
            early!(
                _SQLITE.get()?,
                &at::RUN,
                args![
                    connection.get(&at::_HANDLE)?,
                    op::add(&Value::from(s!("explain ")), sql)?,
                    sets,
                    true,
                    Value::None,
                    Value::None,
                    Value::None
                ]
            )?;
            return exc::throw(
                PROGRAMMING_ERROR.get()?.call(args![s!("executemany() can only execute DML statements.")])?,
            );
        }
        self_.put(&at::_ROWS, builtins::iter(args![tuple![]])?)?;
        self_.put(&at::DESCRIPTION, Value::None)?;
        self_.put(&at::ROWCOUNT, if changes { Value::from(0) } else { Value::from(-1) })?;
        let level = connection.get(&at::_LEVEL)?;
        let begin =
            if changes && !level.is_none() { op::add(&Value::from(s!("BEGIN ")), &level)? } else { Value::None };
        let plan = if connection.get(&at::_DETECT)?.truthy()? {
            _PLAN.get()?.call(args![connection.get(&at::_DETECT)?])?
        } else {
            Value::None
        };
        let factory = connection.get(&at::TEXT_FACTORY)?;
        let texts = if op::is(&factory, &builtins::get("str")) {
            Value::None
        } else {
            if op::is(&factory, &builtins::get("bytes")) {
                Value::from(true)
            } else {
                factory.clone()
            }
        };
        let mut columns = Value::None;
        let mut rows = Value::None;
        let mut count = Value::None;
        let mut last = Value::None;
        let tried = attempt(|| {
            [columns, rows, count, last] = op::unpack::<4>(&early!(
                _SQLITE.get()?,
                &at::RUN,
                args![connection.get(&at::_HANDLE)?, sql, sets, many, begin, plan, texts]
            )?)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("BaseException"))? {
                self_.put(&at::ROWCOUNT, -1)?;
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        if !columns.is_none() && !many.truthy()? {
            if op::bitand(&connection.get(&at::_DETECT)?, &PARSE_COLNAMES.get()?)?.truthy()? {
                columns = comprehension::list_of(&columns, |one: Value| {
                    Ok(if op::contains(&one, &Value::from(s!("[")))? {
                        one.split_on(s!("["))?.at(0)?.rstrip()?
                    } else {
                        one.clone()
                    })
                })?;
            }
            self_.put(
                &at::DESCRIPTION,
                builtins::tuple(args![comprehension::list_of(&columns, |one2: Value| {
                    Ok(tuple![one2, Value::None, Value::None, Value::None, Value::None, Value::None, Value::None])
                })?])?,
            )?;
        }
        if changes {
            self_.put(&at::ROWCOUNT, count)?;
        }
        if !many.truthy()? {
            self_.put(&at::LASTROWID, last)?;
            self_.put(&at::_ROWS, builtins::iter(args![rows])?)?;
        }
        Ok(self_.clone())
    }

    pub fn executescript(self_: &Value, sql_script: &Value) -> R {
        if !op::isinstance(sql_script, &builtins::get("str"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("executescript() argument must be str, not %s")),
                    &if sql_script.is_none() {
                        Value::from(s!("None"))
                    } else {
                        builtins::type_(args![sql_script])?.get(&at::__NAME__)?
                    },
                )?],
            ));
        }
        self_.invoke(&at::_CHECK, ())?;
        if op::contains(sql_script, &Value::from(s!("\0")))? {
            return Err(emitted::raised("ValueError", args![s!("embedded null character")]));
        }
        let connection = self_.get(&at::CONNECTION)?;
        if connection.get(&at::IN_TRANSACTION)?.truthy()? {
            early!(_SQLITE.get()?, &at::SCRIPT, args![connection.get(&at::_HANDLE)?, s!("COMMIT")])?;
        }
        early!(_SQLITE.get()?, &at::SCRIPT, args![connection.get(&at::_HANDLE)?, sql_script])?;
        Ok(self_.clone())
    }

    pub fn _made(self_: &Value, row: &Value) -> R {
        Ok(if self_.lacks(&at::ROW_FACTORY)? {
            row.clone()
        } else {
            self_.invoke(&at::ROW_FACTORY, args![self_, row])?
        })
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        self_.invoke(&at::_CHECK, ())?;
        let row = builtins::next(args![self_.get(&at::_ROWS)?])?;
        Ok(if self_.lacks(&at::ROW_FACTORY)? {
            row.clone()
        } else {
            self_.invoke(&at::ROW_FACTORY, args![self_, &row])?
        })
    }

    pub fn fetchone(self_: &Value) -> R {
        self_.invoke(&at::_CHECK, ())?;
        let mut it = op::iter(&self_.get(&at::_ROWS)?)?;
        while let Some(row) = it.next()? {
            return self_.invoke(&at::_MADE, args![row]);
        }
        Ok(Value::None)
    }

    pub fn fetchmany(self_: &Value, size: &Value) -> R {
        let mut size = size.clone();
        self_.invoke(&at::_CHECK, ())?;
        if size.is_none() {
            size = self_.get(&at::ARRAYSIZE)?;
        }
        let made = list![];
        while op::ne_bool(&size, &Value::from(0))? {
            let row = builtins::next(args![self_.get(&at::_ROWS)?, Value::None])?;
            if row.is_none() {
                break;
            }
            early!(made.clone(), &at::APPEND, append: self_.invoke(&at::_MADE, args![row])?)?;
            size = op::isub(&size, &Value::from(1))?;
        }
        Ok(made)
    }

    pub fn fetchall(self_: &Value) -> R {
        self_.invoke(&at::_CHECK, ())?;
        if self_.lacks(&at::ROW_FACTORY)? {
            return builtins::list_of(&self_.get(&at::_ROWS)?);
        }
        comprehension::list_of(&self_.get(&at::_ROWS)?, |row: Value| self_.invoke(&at::ROW_FACTORY, args![self_, row]))
    }

    pub fn close(self_: &Value) -> R {
        self_.get(&at::CONNECTION)?.invoke(&at::_CHECK_THREAD, ())?;
        self_.put(&at::_ROWS, builtins::iter(args![tuple![]])?)?;
        self_.put(&at::_CLOSED, true)?;
        Ok(Value::None)
    }

    pub fn setinputsizes(self_: &Value, sizes: &Value) -> R {
        Ok(Value::None)
    }

    pub fn setoutputsize(self_: &Value, size: &Value, column: &Value) -> R {
        Ok(Value::None)
    }
}

/// Which converter a column has: by its name, then by its declared kind.
pub struct Plan;

impl Plan {
    pub fn __init__(self_: &Value, detect: &Value) -> R {
        self_.put(&at::DETECT, detect)?;
        Ok(Value::None)
    }

    pub fn __call__(self_: &Value, names: &Value, kinds: &Value) -> R {
        call_guard!("__call__");
        let made = list![];
        let source = emitted::or(names.clone(), || Ok(tuple![]))?;
        let mut it = emitted::together([op::iter(&source)?, op::iter(kinds)?]);
        while let Some([name, item2]) = it.next()? {
            let kind = item2;
            let mut found = Value::None;
            if op::bitand(&self_.get(&at::DETECT)?, &PARSE_COLNAMES.get()?)?.truthy()?
                && op::contains(&name, &Value::from(s!("[")))?
                && op::contains(&name, &Value::from(s!("]")))?
            {
                let begun = op::add(&name.invoke(&at::INDEX, args![s!("[")])?, &Value::from(1))?;
                found = early!(
                    CONVERTERS.get()?,
                    &at::GET,
                    lookup: name.cut(&begun, name.invoke(&at::INDEX, args![s!("]"), &begun])?)?.upper()?
                )?;
            }
            if found.is_none()
                && op::bitand(&self_.get(&at::DETECT)?, &PARSE_DECLTYPES.get()?)?.truthy()?
                && kind.truthy()?
            {
                found = early!(
                    CONVERTERS.get()?,
                    &at::GET,
                    lookup: RE.get()?.invoke(&at::SPLIT, args![s!("[ (]"), &kind])?.at(0)?.upper()?
                )?;
            }
            made.append(found)?;
        }
        Ok(made)
    }
}

pub fn _quoted(text: &Value) -> R {
    op::add(&op::add(&Value::from(s!("\"")), &text.replace(s!("\""), s!("\"\""))?)?, &Value::from(s!("\"")))
}

/// An open database.
pub struct Connection;

impl Connection {
    pub fn __init__(
        self_: &Value,
        database: &Value,
        timeout: &Value,
        detect_types: &Value,
        isolation_level: &Value,
        check_same_thread: &Value,
        factory: &Value,
        cached_statements: &Value,
        uri: &Value,
    ) -> R {
        let path = early!(OS.get()?, &at::FSDECODE, args![OS.get()?.invoke(&at::FSPATH, args![database])?])?;
        if op::contains(&path, &Value::from(s!("\0")))? {
            return Err(emitted::raised("ValueError", args![s!("embedded null byte")]));
        }
        self_.put(
            &at::_THREAD,
            if check_same_thread.truthy()? { _BATON.get()?.invoke(&at::CURRENT, ())? } else { Value::None },
        )?;
        self_.put(&at::_LEVEL, _LEVEL.get()?.call(args![isolation_level])?)?;
        self_.put(&at::_DETECT, detect_types)?;
        self_.put(&at::ROW_FACTORY, Value::None)?;
        self_.put(&at::TEXT_FACTORY, builtins::get("str"))?;
        self_.put(&at::_HANDLE, Value::None)?;
        self_.put(&at::_HANDLE, _SQLITE.get()?.invoke(&at::CONNECT, args![path, timeout, uri])?)?;
        Ok(Value::None)
    }

    pub fn _check_thread(self_: &Value) -> R {
        call_guard!("_check_thread");
        if !self_.lacks(&at::_THREAD)?
            && op::ne_bool(&self_.get(&at::_THREAD)?, &_BATON.get()?.invoke(&at::CURRENT, ())?)?
        {
            return exc::throw(PROGRAMMING_ERROR.get()?.call(args![op::modulo(
                &Value::from(
                    s!("SQLite objects created in a thread can only be used in that same thread. The object was created in thread id %d and this is thread id %d."),
                ),
                &tuple![self_.get(&at::_THREAD)?, _BATON.get()?.invoke(&at::CURRENT, ())?],
            )?])?);
        }
        Ok(Value::None)
    }

    pub fn _check(self_: &Value) -> R {
        call_guard!("_check");
        self_.invoke(&at::_CHECK_THREAD, ())?;
        if self_.lacks(&at::_HANDLE)? {
            return exc::throw(PROGRAMMING_ERROR.get()?.call(args![s!("Cannot operate on a closed database.")])?);
        }
        Ok(Value::None)
    }

    pub fn isolation_level(self_: &Value) -> R {
        call_guard!("isolation_level");
        self_.invoke(&at::_CHECK, ())?;
        self_.get(&at::_LEVEL)
    }

    pub fn isolation_level2(self_: &Value, value: &Value) -> R {
        call_guard!("isolation_level");
        if value.is_none() {
            self_.put(&at::_LEVEL, Value::None)?;
            self_.invoke(&at::COMMIT, ())?;
        } else {
            self_.put(&at::_LEVEL, _LEVEL.get()?.call(args![value])?)?;
        }
        Ok(Value::None)
    }

    pub fn total_changes(self_: &Value) -> R {
        call_guard!("total_changes");
        self_.invoke(&at::_CHECK, ())?;
        early!(_SQLITE.get()?, &at::STATE, args![self_.get(&at::_HANDLE)?])?.at(0)
    }

    pub fn in_transaction(self_: &Value) -> R {
        call_guard!("in_transaction");
        self_.invoke(&at::_CHECK, ())?;
        early!(_SQLITE.get()?, &at::STATE, args![self_.get(&at::_HANDLE)?])?.at(1)
    }

    pub fn cursor(self_: &Value, factory: &Value) -> R {
        call_guard!("cursor");
        self_.invoke(&at::_CHECK, ())?;
        let made = factory.call(args![self_])?;
        if !op::isinstance(&made, &CURSOR.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::add(
                    &Value::from(s!("factory must return a cursor, not ")),
                    &builtins::type_(args![&made])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        if !self_.lacks(&at::ROW_FACTORY)? {
            made.put(&at::ROW_FACTORY, self_.get(&at::ROW_FACTORY)?)?;
        }
        Ok(made)
    }

    pub fn execute(self_: &Value, sql: &Value, parameters: &Value) -> R {
        call_guard!("execute");
        self_.invoke(&at::CURSOR, ())?.invoke(&at::EXECUTE, args![sql, parameters])
    }

    pub fn executemany(self_: &Value, sql: &Value, parameters: &Value) -> R {
        call_guard!("executemany");
        self_.invoke(&at::CURSOR, ())?.invoke(&at::EXECUTEMANY, args![sql, parameters])
    }

    pub fn executescript(self_: &Value, sql_script: &Value) -> R {
        call_guard!("executescript");
        self_.invoke(&at::CURSOR, ())?.invoke(&at::EXECUTESCRIPT, args![sql_script])
    }

    pub fn commit(self_: &Value) -> R {
        call_guard!("commit");
        self_.invoke(&at::_CHECK, ())?;
        if self_.get(&at::IN_TRANSACTION)?.truthy()? {
            early!(_SQLITE.get()?, &at::SCRIPT, args![self_.get(&at::_HANDLE)?, s!("COMMIT")])?;
        }
        Ok(Value::None)
    }

    pub fn rollback(self_: &Value) -> R {
        call_guard!("rollback");
        self_.invoke(&at::_CHECK, ())?;
        if self_.get(&at::IN_TRANSACTION)?.truthy()? {
            early!(_SQLITE.get()?, &at::SCRIPT, args![self_.get(&at::_HANDLE)?, s!("ROLLBACK")])?;
        }
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        self_.invoke(&at::_CHECK_THREAD, ())?;
        if !self_.lacks(&at::_HANDLE)? {
            early!(_SQLITE.get()?, &at::CLOSE, args![self_.get(&at::_HANDLE)?])?;
            self_.put(&at::_HANDLE, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, type_: &Value, value: &Value, traceback: &Value) -> R<bool> {
        call_guard!("__exit__");
        if type_.is_none() && value.is_none() && traceback.is_none() {
            let tried = attempt(|| {
                self_.invoke(&at::COMMIT, ())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&ERROR.get()?)? {
                    self_.invoke(&at::ROLLBACK, ())?;
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
        } else {
            self_.invoke(&at::ROLLBACK, ())?;
        }
        Ok(false)
    }

    pub fn create_function(self_: &Value, name: &Value, narg: &Value, func: &Value, deterministic: &Value) -> R {
        call_guard!("create_function");
        self_.invoke(&at::_CHECK, ())?;
        early!(_SQLITE.get()?, &at::CREATE_FUNCTION, args![self_.get(&at::_HANDLE)?, name, narg, func, deterministic])?;
        Ok(Value::None)
    }

    pub fn create_aggregate(self_: &Value, name: &Value, n_arg: &Value, aggregate_class: &Value) -> R {
        call_guard!("create_aggregate");
        self_.invoke(&at::_CHECK, ())?;
        early!(_SQLITE.get()?, &at::CREATE_AGGREGATE, args![self_.get(&at::_HANDLE)?, name, n_arg, aggregate_class])?;
        Ok(Value::None)
    }

    pub fn create_collation(self_: &Value, name: &Value, callable: &Value) -> R {
        call_guard!("create_collation");
        self_.invoke(&at::_CHECK, ())?;
        early!(_SQLITE.get()?, &at::CREATE_COLLATION, args![self_.get(&at::_HANDLE)?, name, callable])?;
        Ok(Value::None)
    }

    /// The statements that make the same database.
    pub fn iterdump(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Connection.iterdump", move |co| async move {
            let cursor = self_.invoke(&at::CURSOR, ())?;
            cursor.put(&at::ROW_FACTORY, Value::None)?;
            co.yield_(Value::from(s!("BEGIN TRANSACTION;"))).await?;
            cursor.invoke(
                &at::EXECUTE,
                args![
                    s!("SELECT \"name\", \"type\", \"sql\" FROM \"sqlite_master\" WHERE \"sql\" NOT NULL AND \"type\" == 'table' ORDER BY \"name\"")
                ],
            )?;
            let mut it = op::iter(&cursor.invoke(&at::FETCHALL, ())?)?;
            while let Some([name, mut _unused, text]) = it.next_parts::<3>()? {
                if name.equals("sqlite_sequence")? {
                    co.yield_(Value::from(s!("DELETE FROM \"sqlite_sequence\";"))).await?;
                } else if name.equals("sqlite_stat1")? {
                    co.yield_(Value::from(s!("ANALYZE \"sqlite_master\";"))).await?;
                } else if name.startswith(s!("sqlite_"))?.truthy()? {
                    continue;
                } else {
                    co.yield_(op::add(&text, &Value::from(s!(";")))?).await?;
                }
                let columns = comprehension::list_of(
                    &early!(
                        cursor.clone(),
                        &at::EXECUTE,
                        args![op::modulo(
                            &Value::from(s!("PRAGMA table_info(%s)")),
                            &_QUOTED.get()?.call(args![&name])?,
                        )?]
                    )?
                    .invoke(&at::FETCHALL, ())?,
                    |one2: Value| fmt::str(&one2.at(1)?),
                )?;
                let shown = s!(",").join_all(&comprehension::list_of(&columns, |one3: Str| {
                    op::modulo(&Value::from(s!("'||quote(%s)||'")), &_QUOTED.get()?.call(args![one3])?)
                })?)?;
                let into = _QUOTED.get()?.call(args![&name])?.replace(s!("'"), s!("''"))?;
                early!(
                    cursor.clone(),
                    &at::EXECUTE,
                    args![op::modulo(
                        &Value::from(s!("SELECT 'INSERT INTO %s VALUES(%s)' FROM %s;")),
                        &tuple![into, shown, _QUOTED.get()?.call(args![name])?],
                    )?]
                )?;
                let mut it = op::iter(&cursor.invoke(&at::FETCHALL, ())?)?;
                while let Some([one]) = it.next_parts::<1>()? {
                    co.yield_(op::add(&one, &Value::from(s!(";")))?).await?;
                }
            }
            cursor.invoke(
                &at::EXECUTE,
                args![
                    s!("SELECT \"name\", \"type\", \"sql\" FROM \"sqlite_master\" WHERE \"sql\" NOT NULL AND \"type\" IN ('index', 'trigger', 'view')")
                ],
            )?;
            let mut it = op::iter(&cursor.invoke(&at::FETCHALL, ())?)?;
            while let Some([part, part2, text]) = it.next_parts::<3>()? {
                let mut _unused = part;
                _unused = part2;
                co.yield_(op::add(&text, &Value::from(s!(";")))?).await?;
            }
            co.yield_(Value::from(s!("COMMIT;"))).await?;
            Ok(Value::None)
        }))
    }

    pub fn backup(self_: &Value, target: &Value, pages: &Value, progress: &Value, name: &Value, sleep: &Value) -> R {
        if !progress.is_none() || name.differs("main")? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: sqlite3 backup with progress or of attached databases is not supported")],
            ));
        }
        self_.invoke(&at::_CHECK, ())?;
        if op::is(target, self_) {
            return Err(emitted::raised("ValueError", args![s!("target cannot be the same connection instance")]));
        }
        target.invoke(&at::_CHECK, ())?;
        let script = s!("\n").join_all(&self_.invoke(&at::ITERDUMP, ())?)?;
        let names = comprehension::list_of(
            &target.invoke(&at::CURSOR, ())?.invoke(
                &at::EXECUTE,
                args![s!(
                    "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
                )],
            )?,
            |one2: Value| Ok(one2),
        )?;
        let mut it = op::iter(&names)?;
        while let Some(one) = it.next()? {
            early!(
                target.invoke(&at::CURSOR, ())?,
                &at::EXECUTE,
                args![op::modulo(
                    &Value::from(s!("DROP %s %s")),
                    &tuple![one.at(1)?, _QUOTED.get()?.call(args![one.at(0)?])?],
                )?]
            )?;
        }
        target.invoke(&at::EXECUTESCRIPT, args![script])?;
        Ok(Value::None)
    }
}

pub fn _level(value: &Value) -> R {
    call_guard!("_level");
    if value.is_none() {
        return Ok(Value::None);
    }
    if !op::isinstance(value, &builtins::get("str"))? {
        return Err(emitted::raised("TypeError", args![s!("isolation_level must be str or None")]));
    }
    if !op::within(&value.upper()?, &_LEVELS.get()?)? {
        return Err(emitted::raised(
            "ValueError",
            args![s!("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")],
        ));
    }
    value.upper()
}

pub fn connect(
    database: &Value,
    timeout: &Value,
    detect_types: &Value,
    isolation_level: &Value,
    check_same_thread: &Value,
    factory: &Value,
    cached_statements: &Value,
    uri: &Value,
) -> R {
    factory.call(args![
        database,
        timeout,
        detect_types,
        isolation_level,
        check_same_thread,
        factory,
        cached_statements,
        uri
    ])
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    _SQLITE.set(batuta_sqlite::module());
    DATETIME.set(batuta_std::datetime::module());
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    __ALL_.set(list![
        s!("Binary"),
        s!("Connection"),
        s!("Cursor"),
        s!("DataError"),
        s!("DatabaseError"),
        s!("Date"),
        s!("DateFromTicks"),
        s!("Error"),
        s!("IntegrityError"),
        s!("InterfaceError"),
        s!("InternalError"),
        s!("NotSupportedError"),
        s!("OperationalError"),
        s!("PARSE_COLNAMES"),
        s!("PARSE_DECLTYPES"),
        s!("PrepareProtocol"),
        s!("ProgrammingError"),
        s!("Row"),
        s!("SQLITE_CONSTRAINT"),
        s!("SQLITE_CONSTRAINT_FOREIGNKEY"),
        s!("SQLITE_CONSTRAINT_NOTNULL"),
        s!("SQLITE_CONSTRAINT_PRIMARYKEY"),
        s!("SQLITE_CONSTRAINT_UNIQUE"),
        s!("SQLITE_CONSTRAINT_CHECK"),
        s!("SQLITE_ERROR"),
        s!("SQLITE_BUSY"),
        s!("SQLITE_LOCKED"),
        s!("SQLITE_CANTOPEN"),
        s!("Time"),
        s!("TimeFromTicks"),
        s!("Timestamp"),
        s!("TimestampFromTicks"),
        s!("Warning"),
        s!("adapt"),
        s!("adapters"),
        s!("apilevel"),
        s!("complete_statement"),
        s!("connect"),
        s!("converters"),
        s!("enable_callback_tracebacks"),
        s!("paramstyle"),
        s!("register_adapter"),
        s!("register_converter"),
        s!("sqlite_version"),
        s!("sqlite_version_info"),
        s!("threadsafety"),
        s!("version"),
        s!("version_info")
    ]);
    APILEVEL.set(s!("2.0"));
    PARAMSTYLE.set(s!("qmark"));
    THREADSAFETY.set(3);
    VERSION.set(s!("2.6.0"));
    VERSION_INFO.set(tuple![2, 6, 0]);
    SQLITE_VERSION.set(_SQLITE.get()?.get(&at::VERSION)?);
    SQLITE_VERSION_INFO.set(builtins::tuple(args![comprehension::list_of(
        &SQLITE_VERSION.get()?.split_on(s!("."))?,
        |part: Value| emitted::int_of(&part),
    )?])?);
    PARSE_DECLTYPES.set(1);
    PARSE_COLNAMES.set(2);
    SQLITE_ERROR.set(1);
    SQLITE_BUSY.set(5);
    SQLITE_LOCKED.set(6);
    SQLITE_CANTOPEN.set(14);
    SQLITE_CONSTRAINT.set(19);
    SQLITE_CONSTRAINT_CHECK.set(275);
    SQLITE_CONSTRAINT_FOREIGNKEY.set(787);
    SQLITE_CONSTRAINT_NOTNULL.set(1299);
    SQLITE_CONSTRAINT_PRIMARYKEY.set(1555);
    SQLITE_CONSTRAINT_UNIQUE.set(2067);
    BINARY.set(builtins::get("memoryview"));
    DATE.set(DATETIME.get()?.get(&at::DATE)?);
    TIME.set(DATETIME.get()?.get(&at::TIME)?);
    TIMESTAMP.set(DATETIME.get()?.get(&at::DATETIME)?);
    DATE_FROM_TICKS.set(function("DateFromTicks(ticks)", [], date_from_ticks));
    TIME_FROM_TICKS.set(function("TimeFromTicks(ticks)", [], time_from_ticks));
    TIMESTAMP_FROM_TICKS.set(function("TimestampFromTicks(ticks)", [], timestamp_from_ticks));
    WARNING.define({
        let ns = Dict::new();
        ns.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("Warning", "sqlite3", "Warning", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    ERROR.define({
        let ns2 = Dict::new();
        ns2.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("Error", "sqlite3", "Error", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    INTERFACE_ERROR.define({
        let ns3 = Dict::new();
        ns3.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("InterfaceError", "sqlite3", "InterfaceError", vec![ERROR.get()?], ns3, Vec::new())?
    });
    DATABASE_ERROR.define({
        let ns4 = Dict::new();
        ns4.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("DatabaseError", "sqlite3", "DatabaseError", vec![ERROR.get()?], ns4, Vec::new())?
    });
    INTERNAL_ERROR.define({
        let ns5 = Dict::new();
        ns5.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("InternalError", "sqlite3", "InternalError", vec![DATABASE_ERROR.get()?], ns5, Vec::new())?
    });
    OPERATIONAL_ERROR.define({
        let ns6 = Dict::new();
        ns6.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("OperationalError", "sqlite3", "OperationalError", vec![DATABASE_ERROR.get()?], ns6, Vec::new())?
    });
    PROGRAMMING_ERROR.define({
        let ns7 = Dict::new();
        ns7.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("ProgrammingError", "sqlite3", "ProgrammingError", vec![DATABASE_ERROR.get()?], ns7, Vec::new())?
    });
    INTEGRITY_ERROR.define({
        let ns8 = Dict::new();
        ns8.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("IntegrityError", "sqlite3", "IntegrityError", vec![DATABASE_ERROR.get()?], ns8, Vec::new())?
    });
    DATA_ERROR.define({
        let ns9 = Dict::new();
        ns9.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("DataError", "sqlite3", "DataError", vec![DATABASE_ERROR.get()?], ns9, Vec::new())?
    });
    NOT_SUPPORTED_ERROR.define({
        let ns10 = Dict::new();
        ns10.set_str("__module__", Value::from(s!("sqlite3")));
        build_class("NotSupportedError", "sqlite3", "NotSupportedError", vec![DATABASE_ERROR.get()?], ns10, Vec::new())?
    });
    _CODES.set(dict![
        1 => s!("ERROR"),
        2 => s!("INTERNAL"),
        3 => s!("PERM"),
        4 => s!("ABORT"),
        5 => s!("BUSY"),
        6 => s!("LOCKED"),
        7 => s!("NOMEM"),
        8 => s!("READONLY"),
        9 => s!("INTERRUPT"),
        10 => s!("IOERR"),
        11 => s!("CORRUPT"),
        12 => s!("NOTFOUND"),
        13 => s!("FULL"),
        14 => s!("CANTOPEN"),
        15 => s!("PROTOCOL"),
        16 => s!("EMPTY"),
        17 => s!("SCHEMA"),
        18 => s!("TOOBIG"),
        19 => s!("CONSTRAINT"),
        20 => s!("MISMATCH"),
        21 => s!("MISUSE"),
        22 => s!("NOLFS"),
        23 => s!("AUTH"),
        24 => s!("FORMAT"),
        25 => s!("RANGE"),
        26 => s!("NOTADB"),
        27 => s!("NOTICE"),
        28 => s!("WARNING"),
        275 => s!("CONSTRAINT_CHECK"),
        531 => s!("CONSTRAINT_COMMITHOOK"),
        787 => s!("CONSTRAINT_FOREIGNKEY"),
        1043 => s!("CONSTRAINT_FUNCTION"),
        1299 => s!("CONSTRAINT_NOTNULL"),
        1555 => s!("CONSTRAINT_PRIMARYKEY"),
        1811 => s!("CONSTRAINT_TRIGGER"),
        2067 => s!("CONSTRAINT_UNIQUE"),
        2323 => s!("CONSTRAINT_VTAB"),
        2579 => s!("CONSTRAINT_ROWID"),
        2835 => s!("CONSTRAINT_PINNED"),
        3091 => s!("CONSTRAINT_DATATYPE"),
        261 => s!("BUSY_RECOVERY"),
        517 => s!("BUSY_SNAPSHOT"),
        262 => s!("LOCKED_SHAREDCACHE"),
        264 => s!("READONLY_RECOVERY"),
        776 => s!("READONLY_ROLLBACK"),
        1032 => s!("READONLY_DBMOVED"),
        1288 => s!("READONLY_CANTINIT"),
        1544 => s!("READONLY_DIRECTORY")
    ]?);
    _FAIL.set(function("_fail(code, text)", [], _fail));
    PREPARE_PROTOCOL.define({
        let ns11 = Dict::new();
        ns11.doc("What adapters are told.");
        build_class("PrepareProtocol", "sqlite3", "PrepareProtocol", vec![builtins::get("object")], ns11, Vec::new())?
    });
    ADAPTERS.set(Value::Dict(Dict::new()));
    CONVERTERS.set(Value::Dict(Dict::new()));
    REGISTER_ADAPTER.set(function("register_adapter(type, adapter, /)", [], register_adapter));
    REGISTER_CONVERTER.set(function("register_converter(typename, converter, /)", [], register_converter));
    _MISSING.set(builtins::object(Args::none())?);
    ADAPT.set(function("adapt(obj, proto=, alternate=, /)", vec![PREPARE_PROTOCOL.get()?, _MISSING.get()?], adapt));
    _ADAPT.set(function("_adapt(value)", [], _adapt));
    _SQLITE.get()?.invoke(&at::SETUP, args![_FAIL.get()?, _ADAPT.get()?])?;
    _TIMESTAMP.set(function("_timestamp(text)", [], _timestamp));
    register_adapter(
        &DATETIME.get()?.get(&at::DATE)?,
        &def("<lambda>(value)", [], move |[value]| value.invoke(&at::ISOFORMAT, ())),
    )?;
    register_adapter(
        &DATETIME.get()?.get(&at::DATETIME)?,
        &def("<lambda>(value)", [], move |[value]| value.invoke(&at::ISOFORMAT, args![s!(" ")])),
    )?;
    register_converter(
        &Value::from(s!("date")),
        &def("<lambda>(text)", [], move |[text]| {
            early!(
                DATETIME.get()?,
                &at::DATE =>
                *builtins::map(args![builtins::get("int"), text.split_on(Value::from(b"-".to_vec()))?])?
            )
        }),
    )?;
    register_converter(&Value::from(s!("timestamp")), &_TIMESTAMP.get()?)?;
    ENABLE_CALLBACK_TRACEBACKS.set(function("enable_callback_tracebacks(enable, /)", [], enable_callback_tracebacks));
    _PIECES.set(early!(
        RE.get()?,
        &at::COMPILE,
        args![
            s!("('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*\\]|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/|\\s+|\\w+|.)"),
            RE.get()?.get(&at::DOTALL)?
        ]
    )?);
    COMPLETE_STATEMENT.set(function("complete_statement(statement)", [], complete_statement));
    _CHANGES.set(early!(
        RE.get()?,
        &at::COMPILE,
        args![
            s!("(?:\\s|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*(?:insert|update|delete|replace)"),
            op::bitor(&RE.get()?.get(&at::IGNORECASE)?, &RE.get()?.get(&at::DOTALL)?)?
        ]
    )?);
    _LEVELS.set(tuple![Str::default(), s!("DEFERRED"), s!("IMMEDIATE"), s!("EXCLUSIVE")]);
    ROW.define({
        let ns12 = Dict::new();
        ns12.doc("A row whose values are found by place and by name.");
        ns12.set_str("__module__", Value::from(s!("sqlite3")));
        ns12.method("Row.__init__(self, cursor, data, /)", [], Row::__init__);
        ns12.method("Row.keys(self)", [], Row::keys);
        ns12.method("Row.__getitem__(self, key, /)", [], Row::__getitem__);
        ns12.method("Row.__len__(self)", [], Row::__len__);
        ns12.method("Row.__iter__(self)", [], Row::__iter__);
        ns12.method("Row.__hash__(self)", [], Row::__hash__);
        ns12.method("Row.__eq__(self, other, /)", [], Row::__eq__);
        ns12.method("Row.__ne__(self, other, /)", [], Row::__ne__);
        build_class("Row", "sqlite3", "Row", vec![builtins::get("object")], ns12, Vec::new())?
    });
    CURSOR.define({
        let ns13 = Dict::new();
        ns13.doc("Carries out statements and holds their rows.");
        ns13.set_str("__module__", Value::from(s!("sqlite3")));
        ns13.method("Cursor.__init__(self, connection, /)", [], Cursor::__init__);
        ns13.method("Cursor._check(self)", [], Cursor::_check);
        ns13.method("Cursor.execute(self, sql, parameters=, /)", vec![tuple![]], Cursor::execute);
        ns13.method("Cursor.executemany(self, sql, seq_of_parameters, /)", [], Cursor::executemany);
        ns13.method("Cursor._run(self, name, sql, sets, many)", [], Cursor::_run);
        ns13.method("Cursor.executescript(self, sql_script, /)", [], Cursor::executescript);
        ns13.method("Cursor._made(self, row)", [], Cursor::_made);
        ns13.method("Cursor.__iter__(self)", [], Cursor::__iter__);
        ns13.method("Cursor.__next__(self)", [], Cursor::__next__);
        ns13.method("Cursor.fetchone(self)", [], Cursor::fetchone);
        ns13.method("Cursor.fetchmany(self, size=)", vec![Value::None], Cursor::fetchmany);
        ns13.method("Cursor.fetchall(self)", [], Cursor::fetchall);
        ns13.method("Cursor.close(self)", [], Cursor::close);
        ns13.method("Cursor.setinputsizes(self, sizes, /)", [], Cursor::setinputsizes);
        ns13.method("Cursor.setoutputsize(self, size, column=, /)", vec![Value::None], Cursor::setoutputsize);
        build_class("Cursor", "sqlite3", "Cursor", vec![builtins::get("object")], ns13, Vec::new())?
    });
    _PLAN.define({
        let ns14 = Dict::new();
        ns14.doc("Which converter a column has: by its name, then by its declared kind.");
        ns14.method("_Plan.__init__(self, detect)", [], Plan::__init__);
        ns14.method("_Plan.__call__(self, names, kinds)", [], Plan::__call__);
        build_class("_Plan", "sqlite3", "_Plan", vec![builtins::get("object")], ns14, Vec::new())?
    });
    _QUOTED.set(function("_quoted(text)", [], _quoted));
    CONNECTION.define({
        let ns15 = Dict::new();
        ns15.doc("An open database.");
        ns15.set_str("__module__", Value::from(s!("sqlite3")));
        ns15.set_str(
            "Warning",
            match emitted::class_name(&ns15, "Warning") {
                Ok(found) => found,
                Err(_) => WARNING.get()?,
            },
        );
        ns15.set_str(
            "Error",
            match emitted::class_name(&ns15, "Error") {
                Ok(found) => found,
                Err(_) => ERROR.get()?,
            },
        );
        ns15.set_str(
            "InterfaceError",
            match emitted::class_name(&ns15, "InterfaceError") {
                Ok(found) => found,
                Err(_) => INTERFACE_ERROR.get()?,
            },
        );
        ns15.set_str(
            "DatabaseError",
            match emitted::class_name(&ns15, "DatabaseError") {
                Ok(found) => found,
                Err(_) => DATABASE_ERROR.get()?,
            },
        );
        ns15.set_str(
            "InternalError",
            match emitted::class_name(&ns15, "InternalError") {
                Ok(found) => found,
                Err(_) => INTERNAL_ERROR.get()?,
            },
        );
        ns15.set_str(
            "OperationalError",
            match emitted::class_name(&ns15, "OperationalError") {
                Ok(found) => found,
                Err(_) => OPERATIONAL_ERROR.get()?,
            },
        );
        ns15.set_str(
            "ProgrammingError",
            match emitted::class_name(&ns15, "ProgrammingError") {
                Ok(found) => found,
                Err(_) => PROGRAMMING_ERROR.get()?,
            },
        );
        ns15.set_str(
            "IntegrityError",
            match emitted::class_name(&ns15, "IntegrityError") {
                Ok(found) => found,
                Err(_) => INTEGRITY_ERROR.get()?,
            },
        );
        ns15.set_str(
            "DataError",
            match emitted::class_name(&ns15, "DataError") {
                Ok(found) => found,
                Err(_) => DATA_ERROR.get()?,
            },
        );
        ns15.set_str(
            "NotSupportedError",
            match emitted::class_name(&ns15, "NotSupportedError") {
                Ok(found) => found,
                Err(_) => NOT_SUPPORTED_ERROR.get()?,
            },
        );
        ns15.set_str(
            "__init__",
            def(
                "Connection.__init__(self, database, timeout=, detect_types=, isolation_level=, check_same_thread=, factory=, cached_statements=, uri=)",
                vec![
                    Value::from(5.0),
                    Value::from(0),
                    Value::from(Str::default()),
                    Value::from(true),
                    Value::None,
                    Value::from(128),
                    Value::from(false),
                ],
                |[self_, database, timeout, detect_types, isolation_level, check_same_thread, factory, cached_statements, uri]| {
                    Connection::__init__(
                        &self_,
                        &database,
                        &timeout,
                        &detect_types,
                        &isolation_level,
                        &check_same_thread,
                        &factory,
                        &cached_statements,
                        &uri,
                    )
                },
            ),
        );
        ns15.method("Connection._check_thread(self)", [], Connection::_check_thread);
        ns15.method("Connection._check(self)", [], Connection::_check);
        let decorator = builtins::get("property");
        ns15.set_str(
            "isolation_level",
            decorator.call(args![function("Connection.isolation_level(self)", [], Connection::isolation_level)])?,
        );
        let decorator2 = emitted::class_name(&ns15, "isolation_level")?.get(&at::SETTER)?;
        ns15.set_str(
            "isolation_level",
            decorator2.call(args![
                function("Connection.isolation_level(self, value)", [], Connection::isolation_level2)
            ])?,
        );
        let decorator3 = builtins::get("property");
        ns15.set_str(
            "total_changes",
            decorator3.call(args![function("Connection.total_changes(self)", [], Connection::total_changes)])?,
        );
        let decorator4 = builtins::get("property");
        ns15.set_str(
            "in_transaction",
            decorator4.call(args![function("Connection.in_transaction(self)", [], Connection::in_transaction)])?,
        );
        ns15.method("Connection.cursor(self, factory=)", vec![CURSOR.get()?], Connection::cursor);
        ns15.method("Connection.execute(self, sql, parameters=, /)", vec![tuple![]], Connection::execute);
        ns15.method("Connection.executemany(self, sql, parameters, /)", [], Connection::executemany);
        ns15.method("Connection.executescript(self, sql_script, /)", [], Connection::executescript);
        ns15.method("Connection.commit(self)", [], Connection::commit);
        ns15.method("Connection.rollback(self)", [], Connection::rollback);
        ns15.method("Connection.close(self)", [], Connection::close);
        ns15.method("Connection.__enter__(self)", [], Connection::__enter__);
        ns15.method("Connection.__exit__(self, type, value, traceback, /)", [], Connection::__exit__);
        ns15.method(
            "Connection.create_function(self, name, narg, func, *, deterministic=)",
            vec![Value::from(false)],
            Connection::create_function,
        );
        ns15.method(
            "Connection.create_aggregate(self, name, n_arg, aggregate_class)",
            [],
            Connection::create_aggregate,
        );
        ns15.method("Connection.create_collation(self, name, callable, /)", [], Connection::create_collation);
        ns15.method("gen Connection.iterdump(self)", [], Connection::iterdump);
        ns15.method(
            "Connection.backup(self, target, *, pages=, progress=, name=, sleep=)",
            vec![Value::from(-1), Value::None, Value::from(s!("main")), Value::from(0.25)],
            Connection::backup,
        );
        build_class("Connection", "sqlite3", "Connection", vec![builtins::get("object")], ns15, Vec::new())?
    });
    _LEVEL.set(function("_level(value)", [], _level));
    CONNECT.set(function(
        "connect(database, timeout=, detect_types=, isolation_level=, check_same_thread=, factory=, cached_statements=, uri=)",
        vec![
            Value::from(5.0),
            Value::from(0),
            Value::from(Str::default()),
            Value::from(true),
            CONNECTION.get()?,
            Value::from(128),
            Value::from(false),
        ],
        connect,
    ));
    Ok(())
}
