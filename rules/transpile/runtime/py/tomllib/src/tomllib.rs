// Written by batuta from python/tomllib.py, 6c892986baf78252.
//! Reading TOML.
use batuta_rt::prelude::*;

module_globals! {
    "tomllib", init;
    RE: "re", DATE: "date", DATETIME: "datetime", TIME: "time", TIMEDELTA: "timedelta", TIMEZONE: "timezone",
    __ALL_: "__all__", _BARE: "_BARE", _HEX: "_HEX", _ESCAPES: "_ESCAPES", _ILLEGAL: "_ILLEGAL", _NUMBER: "_NUMBER",
    _LOCALTIME: "_LOCALTIME", _DATETIME: "_DATETIME", TOML_DECODE_ERROR: "TOMLDecodeError", LOADS: "loads",
    LOAD: "load", _PARSER: "_Parser", _TABLE: "_Table", _MOMENT: "_moment",
}

fields! {
    APPEND: "append", ARRAY: "array", ARRAY_HEADER: "array_header", ASSIGNMENT: "assignment", BASIC: "basic",
    BELOW: "below", BETWEEN: "between", BLANKS: "blanks", COMMENT: "comment", COMPILE: "compile", COUNT: "count",
    DECODE: "decode", DESCEND: "descend", DOCUMENT: "document", DOTTED: "dotted", END: "end", ESCAPE: "escape",
    EXPLICIT: "explicit", FAIL: "fail", FIND: "find", FROZEN: "frozen", GROUP: "group", GROUPS: "groups",
    INLINE_TABLE: "inline_table", KEY: "key", KEY_PART: "key_part", LITERAL: "literal", LJUST: "ljust", MATCH: "match",
    MULTILINE_LITERAL: "multiline_literal", PAIR: "pair", PARSE_FLOAT: "parse_float", PEEK: "peek", PLAIN: "plain",
    POS: "pos", READ: "read", RINDEX: "rindex", STARTSWITH: "startswith", TABLES: "tables",
    TABLE_HEADER: "table_header", TEXT: "text", UTC: "utc", VALUE: "value", VALUES: "values",
}

/// The document is not valid TOML.
pub struct TOMLDecodeError;

pub fn load(fp: &Value, parse_float: &Value) -> R {
    let data = fp.invoke(&at::READ, ())?;
    let mut text = Value::None;
    let tried = attempt(|| {
        text = data.invoke(&at::DECODE, ())?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("AttributeError"))? {
            return Err(exc::raise(
                builtins::get("TypeError")
                    .call(args![s!("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")])?,
                Some(Value::None),
            ));
        } else {
            return Err(error);
        }
    }
    loads(&text, parse_float)
}

pub fn loads(s: &Value, parse_float: &Value) -> R {
    _PARSER.get()?.call(args![s.replace(s!("\r\n"), s!("\n"))?, parse_float])?.invoke(&at::DOCUMENT, ())
}

/// A table with what may still be done to it and what is below it.
pub struct Table;

impl Table {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::VALUES, Value::Dict(Dict::new()))?;
        self_.put(&at::BELOW, Value::Dict(Dict::new()))?;
        self_.put(&at::EXPLICIT, false)?;
        self_.put(&at::DOTTED, false)?;
        self_.put(&at::FROZEN, false)?;
        self_.put(&at::ARRAY, Value::None)?;
        Ok(Value::None)
    }
}

pub struct Parser;

impl Parser {
    pub fn __init__(self_: &Value, text: &Value, parse_float: &Value) -> R {
        self_.put(&at::TEXT, text)?;
        self_.put(&at::POS, 0)?;
        self_.put(&at::PARSE_FLOAT, parse_float)?;
        Ok(Value::None)
    }

    pub fn fail(self_: &Value, message: &Value, pos: &Value) -> R {
        call_guard!("fail");
        let at = if pos.is_none() { self_.get(&at::POS)? } else { pos.clone() };
        let where_;
        if op::ge_bool(&at, &Value::from(builtins::length_of(&self_.get(&at::TEXT)?)?))? {
            where_ = s!("end of document");
        } else {
            let line = op::add(&self_.get(&at::TEXT)?.invoke(&at::COUNT, args![s!("\n"), 0, &at])?, &Value::from(1))?;
            let column = if op::eq_bool(&line, &Value::from(1))? {
                op::add(&at, &Value::from(1))?
            } else {
                op::sub(&at, &self_.get(&at::TEXT)?.invoke(&at::RINDEX, args![s!("\n"), 0, &at])?)?
            };
            where_ = f!("line {}, column {}", line, column);
        }
        TOML_DECODE_ERROR.get()?.call(args![f!("{} (at {})", message, where_)])
    }

    pub fn peek(self_: &Value) -> R {
        self_.get(&at::TEXT)?.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)
    }

    pub fn blanks(self_: &Value) -> R {
        call_guard!("blanks");
        while op::contains(&fixed!(tuple![s!(" "), s!("\t")]), &self_.invoke(&at::PEEK, ())?)? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        Ok(Value::None)
    }

    pub fn comment(self_: &Value) -> R {
        call_guard!("comment");
        if self_.invoke(&at::PEEK, ())?.equals("#")? {
            let mut end = early!(self_.get(&at::TEXT)?, &at::FIND, find_from: s!("\n"), self_.get(&at::POS)?)?;
            if op::eq_bool(&end, &Value::from(-1))? {
                end = Value::from(builtins::length_of(&self_.get(&at::TEXT)?)?);
            }
            let mut it = op::iter(&builtins::range(args![op::add(&self_.get(&at::POS)?, &Value::from(1))?, &end])?)?;
            while let Some(at) = it.take::<Int>()? {
                if op::within(&self_.get(&at::TEXT)?.at(&at)?, &_ILLEGAL.get()?)?
                    && self_.get(&at::TEXT)?.at(&at)?.differs("\t")?
                {
                    return exc::throw(early!(
                        self_.clone(),
                        &at::FAIL,
                        args![
                            Str::from(format!(
                                "Found invalid character {}",
                                fmt::repr(&self_.get(&at::TEXT)?.at(&at)?)?
                            )),
                            at.clone()
                        ]
                    )?);
                }
            }
            self_.put(&at::POS, end)?;
        }
        Ok(Value::None)
    }

    /// Blanks, newlines and comments of arrays.
    pub fn between(self_: &Value) -> R {
        call_guard!("between");
        loop {
            let before = self_.get(&at::POS)?;
            while op::contains(&fixed!(tuple![s!(" "), s!("\t"), s!("\n")]), &self_.invoke(&at::PEEK, ())?)? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            self_.invoke(&at::COMMENT, ())?;
            if op::eq_bool(&self_.get(&at::POS)?, &before)? {
                return Ok(Value::None);
            }
        }
    }

    pub fn document(self_: &Value) -> R {
        let root = _TABLE.get()?.call(())?;
        let mut current = root.clone();
        loop {
            self_.invoke(&at::BLANKS, ())?;
            let mut char = self_.invoke(&at::PEEK, ())?;
            if !char.truthy()? {
                break;
            }
            if char.equals("\n")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                continue;
            }
            if char.equals("[")? {
                if self_
                    .get(&at::TEXT)?
                    .cut(
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                    )?
                    .equals("[")?
                {
                    current = self_.invoke(&at::ARRAY_HEADER, args![&root])?;
                } else {
                    current = self_.invoke(&at::TABLE_HEADER, args![&root])?;
                }
                self_.invoke(&at::BLANKS, ())?;
            } else if op::contains(&_BARE.get()?, &char)? || op::contains(&Value::from(s!("\"'")), &char)? {
                self_.invoke(&at::ASSIGNMENT, args![&current])?;
                self_.invoke(&at::BLANKS, ())?;
            } else if char.differs("#")? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Invalid statement")])?);
            }
            self_.invoke(&at::COMMENT, ())?;
            char = self_.invoke(&at::PEEK, ())?;
            if !char.truthy()? {
                break;
            }
            if char.differs("\n")? {
                return exc::throw(
                    self_.invoke(&at::FAIL, args![s!("Expected newline or end of document after a statement")])?,
                );
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        root.get(&at::VALUES)
    }

    pub fn table_header(self_: &Value, root: &Value) -> R {
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        self_.invoke(&at::BLANKS, ())?;
        let key = self_.invoke(&at::KEY, ())?;
        let table = early!(self_.clone(), &at::DESCEND, args![root, key.cut(Value::None, -1)?, s!("declare")])?;
        let last = key.at(-1)?;
        let mut below = table.get(&at::BELOW)?.lookup(&last)?;
        if below.is_none() {
            if op::contains(&table.get(&at::VALUES)?, &last)? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
            }
            below = _TABLE.get()?.call(())?;
            table.get(&at::BELOW)?.set_item(&last, &below)?;
            let value = below.get(&at::VALUES)?;
            table.get(&at::VALUES)?.set_item(&last, value)?;
        } else if !below.lacks(&at::ARRAY)?
            || below.get(&at::FROZEN)?.truthy()?
            || below.get(&at::EXPLICIT)?.truthy()?
            || below.get(&at::DOTTED)?.truthy()?
        {
            return exc::throw(early!(self_.clone(), &at::FAIL, args![f!("Cannot declare {} twice", key)])?);
        }
        below.put(&at::EXPLICIT, true)?;
        if self_.invoke(&at::PEEK, ())?.differs("]")? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("Expected ']' at the end of a table declaration")])?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(below)
    }

    pub fn array_header(self_: &Value, root: &Value) -> R {
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
        self_.invoke(&at::BLANKS, ())?;
        let key = self_.invoke(&at::KEY, ())?;
        let table = early!(self_.clone(), &at::DESCEND, args![root, key.cut(Value::None, -1)?, s!("declare")])?;
        let last = key.at(-1)?;
        let mut holder = table.get(&at::BELOW)?.lookup(&last)?;
        if holder.is_none() {
            if op::contains(&table.get(&at::VALUES)?, &last)? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
            }
            holder = _TABLE.get()?.call(())?;
            holder.put(&at::ARRAY, list![])?;
            table.get(&at::BELOW)?.set_item(&last, &holder)?;
            let value = holder.get(&at::ARRAY)?;
            table.get(&at::VALUES)?.set_item(&last, value)?;
            holder.put(&at::TABLES, list![])?;
        } else if holder.lacks(&at::ARRAY)? {
            return exc::throw(early!(
                self_.clone(),
                &at::FAIL,
                args![if holder.get(&at::FROZEN)?.truthy()? {
                    Value::from(f!("Cannot mutate immutable namespace {}", key))
                } else {
                    Value::from(s!("Cannot overwrite a value"))
                }]
            )?);
        }
        let made = _TABLE.get()?.call(())?;
        made.put(&at::EXPLICIT, true)?;
        early!(holder.get(&at::ARRAY)?, &at::APPEND, append: made.get(&at::VALUES)?)?;
        holder.get(&at::TABLES)?.append(&made)?;
        if self_
            .get(&at::TEXT)?
            .cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(2))?)?
            .differs("]]")?
        {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("Expected ']]' at the end of an array declaration")])?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
        Ok(made)
    }

    pub fn descend(self_: &Value, table: &Value, key: &Value, why: &Value) -> R {
        let mut table = table.clone();
        let mut it = op::iter(key)?;
        while let Some(part) = it.next()? {
            let mut below = table.get(&at::BELOW)?.lookup(&part)?;
            if below.is_none() {
                if op::contains(&table.get(&at::VALUES)?, &part)? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
                }
                below = _TABLE.get()?.call(())?;
                table.get(&at::BELOW)?.set_item(&part, &below)?;
                let value = below.get(&at::VALUES)?;
                table.get(&at::VALUES)?.set_item(&part, value)?;
            }
            if !below.lacks(&at::ARRAY)? {
                below = below.get(&at::TABLES)?.at(-1)?;
            }
            if below.get(&at::FROZEN)?.truthy()? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
            }
            table = below;
        }
        Ok(table)
    }

    pub fn assignment(self_: &Value, table: &Value) -> R {
        let mut table = table.clone();
        let [key, value, frozen] = op::unpack::<3>(&self_.invoke(&at::PAIR, ())?)?;
        let mut index = 0_i64;
        let mut it = op::iter(&key.cut(Value::None, -1)?)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let part = item;
            let mut below = table.get(&at::BELOW)?.lookup(&part)?;
            if below.is_none() {
                if op::contains(&table.get(&at::VALUES)?, &part)? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
                }
                below = _TABLE.get()?.call(())?;
                below.put(&at::DOTTED, true)?;
                table.get(&at::BELOW)?.set_item(&part, &below)?;
                let value2 = below.get(&at::VALUES)?;
                table.get(&at::VALUES)?.set_item(&part, value2)?;
            } else if !below.lacks(&at::ARRAY)? || below.get(&at::FROZEN)?.truthy()? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![&s!("Cannot mutate immutable namespace ") + &fmt::repr(&key.cut(Value::None, -1)?)?]
                )?);
            } else if below.get(&at::EXPLICIT)?.truthy()? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![f!("Cannot redefine namespace {}", key.cut(Value::None, at + 1_i64)?)]
                )?);
            } else {
                below.put(&at::DOTTED, true)?;
            }
            table = below;
        }
        let last = key.at(-1)?;
        if op::contains(&table.get(&at::VALUES)?, &last)? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
        }
        table.get(&at::VALUES)?.set_item(&last, value)?;
        if frozen.truthy()? {
            let closed = _TABLE.get()?.call(())?;
            closed.put(&at::FROZEN, true)?;
            table.get(&at::BELOW)?.set_item(&last, closed)?;
        }
        Ok(Value::None)
    }

    pub fn pair(self_: &Value) -> R {
        call_guard!("pair");
        let key = self_.invoke(&at::KEY, ())?;
        if self_.invoke(&at::PEEK, ())?.differs("=")? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("Expected '=' after a key in a key/value pair")])?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        self_.invoke(&at::BLANKS, ())?;
        let value = self_.invoke(&at::VALUE, ())?;
        Ok(tuple![key, &value, op::isinstance(&value, &tuple![builtins::get("dict"), builtins::get("list")])?])
    }

    pub fn key(self_: &Value) -> R {
        call_guard!("key");
        let parts = list![self_.invoke(&at::KEY_PART, ())?];
        self_.invoke(&at::BLANKS, ())?;
        while self_.invoke(&at::PEEK, ())?.equals(".")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            self_.invoke(&at::BLANKS, ())?;
            early!(parts.clone(), &at::APPEND, append: self_.invoke(&at::KEY_PART, ())?)?;
            self_.invoke(&at::BLANKS, ())?;
        }
        builtins::tuple(args![parts])
    }

    pub fn key_part(self_: &Value) -> R {
        call_guard!("key_part");
        let char = self_.invoke(&at::PEEK, ())?;
        if char.truthy()? && op::contains(&_BARE.get()?, &char)? {
            let start = self_.get(&at::POS)?;
            while self_.invoke(&at::PEEK, ())?.truthy()? && op::within(&self_.invoke(&at::PEEK, ())?, &_BARE.get()?)? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            return self_.get(&at::TEXT)?.cut(start, self_.get(&at::POS)?);
        }
        if char.equals("'")? {
            return self_.invoke(&at::LITERAL, ());
        }
        if char.equals("\"")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return self_.invoke(&at::BASIC, args![false]);
        }
        exc::throw(self_.invoke(&at::FAIL, args![s!("Invalid initial character for a key part")])?)
    }

    pub fn literal(self_: &Value) -> R {
        call_guard!("literal");
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let start = self_.get(&at::POS)?;
        while self_.invoke(&at::PEEK, ())?.differs("'")? {
            self_.invoke(&at::PLAIN, args![s!("'"), false])?;
        }
        let text = self_.get(&at::TEXT)?.cut(start, self_.get(&at::POS)?)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(text)
    }

    pub fn plain(self_: &Value, end: &Value, multiline: &Value) -> R {
        call_guard!("plain");
        let char = self_.invoke(&at::PEEK, ())?;
        if !char.truthy()? {
            return exc::throw(early!(
                self_.clone(),
                &at::FAIL,
                args![if multiline.truthy()? {
                    Value::from(s!("Unterminated string"))
                } else {
                    Value::from(Str::from(format!("Expected {}", fmt::repr(end)?)))
                }]
            )?);
        }
        if op::contains(&_ILLEGAL.get()?, &char)?
            && char.differs("\t")?
            && !(multiline.truthy()? && char.equals("\n")?)
        {
            return exc::throw(early!(
                self_.clone(),
                &at::FAIL,
                args![Str::from(format!("Found invalid character {}", fmt::repr(&char)?))]
            )?);
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(char)
    }

    pub fn basic(self_: &Value, multiline: &Value) -> R {
        call_guard!("basic");
        let out = list![];
        loop {
            let char = self_.invoke(&at::PEEK, ())?;
            if !char.truthy()? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Unterminated string")])?);
            }
            if char.equals("\"")? {
                if !multiline.truthy()? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                    return Ok(Value::from(Str::default().join_all(&out)?));
                }
                if early!(self_.get(&at::TEXT)?, &at::STARTSWITH, args![s!("\"\"\""), self_.get(&at::POS)?])?
                    .truthy()?
                {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
                    for _unused in emitted::words(0_i64, 2_i64) {
                        if self_.invoke(&at::PEEK, ())?.equals("\"")? {
                            out.append(s!("\""))?;
                            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                        }
                    }
                    return Ok(Value::from(Str::default().join_all(&out)?));
                }
                out.append(&char)?;
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            } else if char.equals("\\")? {
                early!(out.clone(), &at::APPEND, append: self_.invoke(&at::ESCAPE, args![multiline])?)?;
            } else if op::contains(&_ILLEGAL.get()?, &char)?
                && char.differs("\t")?
                && !(multiline.truthy()? && char.equals("\n")?)
            {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![Str::from(format!("Illegal character {}", fmt::repr(&char)?))]
                )?);
            } else {
                out.append(&char)?;
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
        }
    }

    pub fn escape(self_: &Value, multiline: &Value) -> R {
        call_guard!("escape");
        let follows = self_
            .get(&at::TEXT)?
            .cut(op::add(&self_.get(&at::POS)?, &Value::from(1))?, op::add(&self_.get(&at::POS)?, &Value::from(2))?)?;
        let start = self_.get(&at::POS)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
        if multiline.truthy()? && op::contains(&fixed!(tuple![s!(" "), s!("\t"), s!("\n")]), &follows)? {
            if follows.differs("\n")? {
                self_.invoke(&at::BLANKS, ())?;
                if !self_.invoke(&at::PEEK, ())?.truthy()? {
                    return Ok(Value::from(Str::default()));
                }
                if self_.invoke(&at::PEEK, ())?.differs("\n")? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("Unescaped '\\' in a string"), start])?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            while op::contains(&fixed!(tuple![s!(" "), s!("\t"), s!("\n")]), &self_.invoke(&at::PEEK, ())?)?
                && self_.invoke(&at::PEEK, ())?.truthy()?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            }
            return Ok(Value::from(Str::default()));
        }
        if op::contains(&fixed!(tuple![s!("u"), s!("U")]), &follows)? {
            let width = if follows.equals("u")? { 4_i64 } else { 8_i64 };
            let digits = self_
                .get(&at::TEXT)?
                .cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(width))?)?;
            if builtins::length_of(&digits)? != width
                || emitted::generated(|| {
                    let mut found = false;
                    'decided2: {
                        let mut it = op::iter(&digits)?;
                        while let Some(c) = it.next()? {
                            if !op::contains(&_HEX.get()?, &c)? {
                                found = true;
                                break 'decided2;
                            }
                        }
                    }
                    Ok(found)
                })?
            {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Invalid hex value")])?);
            }
            let number = builtins::int(args![digits, 16]).int()?;
            if Int::from(55296) <= number && number <= 57343 || number > 1114111 {
                return exc::throw(
                    self_.invoke(&at::FAIL, args![s!("Escaped character is not a Unicode scalar value")])?,
                );
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(width))?)?;
            return Ok(Value::from(emitted::character(&number)?));
        }
        if !op::contains(&_ESCAPES.get()?, &follows)? {
            if !follows.truthy()? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Unterminated string")])?);
            }
            return exc::throw(self_.invoke(&at::FAIL, args![s!("Unescaped '\\' in a string")])?);
        }
        _ESCAPES.get()?.item(&follows)
    }

    pub fn value(self_: &Value) -> R {
        call_guard!("value");
        let value2 = self_.get(&at::TEXT)?;
        let value3 = self_.invoke(&at::PEEK, ())?;
        let text = value2;
        let char = value3;
        if char.equals("\"")? {
            if early!(text.clone(), &at::STARTSWITH, args![s!("\"\"\""), self_.get(&at::POS)?])?.truthy()? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
                if self_.invoke(&at::PEEK, ())?.equals("\n")? {
                    self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                }
                return self_.invoke(&at::BASIC, args![true]);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return self_.invoke(&at::BASIC, args![false]);
        }
        if char.equals("'")? {
            if early!(text.clone(), &at::STARTSWITH, args![s!("'''"), self_.get(&at::POS)?])?.truthy()? {
                return self_.invoke(&at::MULTILINE_LITERAL, ());
            }
            return self_.invoke(&at::LITERAL, ());
        }
        if early!(text.clone(), &at::STARTSWITH, args![s!("true"), self_.get(&at::POS)?])?.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(4))?)?;
            return Ok(Value::from(true));
        }
        if early!(text.clone(), &at::STARTSWITH, args![s!("false"), self_.get(&at::POS)?])?.truthy()? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(5))?)?;
            return Ok(Value::from(false));
        }
        if char.equals("[")? {
            return self_.invoke(&at::ARRAY, ());
        }
        if char.equals("{")? {
            return self_.invoke(&at::INLINE_TABLE, ());
        }
        let mut found = early!(_DATETIME.get()?, &at::MATCH, args![&text, self_.get(&at::POS)?])?;
        let mut value = Value::None;
        if found.truthy()? {
            let tried = attempt(|| {
                value = _MOMENT.get()?.call(args![&found])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("ValueError"))? {
                    let e = error.value();
                    return Err(exc::raise(self_.invoke(&at::FAIL, args![s!("Invalid date or datetime")])?, Some(e)));
                } else {
                    return Err(error);
                }
            }
            self_.put(&at::POS, found.invoke(&at::END, ())?)?;
            return Ok(value);
        }
        found = early!(_LOCALTIME.get()?, &at::MATCH, args![&text, self_.get(&at::POS)?])?;
        if found.truthy()? {
            self_.put(&at::POS, found.invoke(&at::END, ())?)?;
            let [hour, minute, second, micro] = op::unpack::<4>(&found.invoke(&at::GROUPS, ())?)?;
            return TIME.get()?.call(args![
                emitted::int_of(&hour)?,
                emitted::int_of(&minute)?,
                emitted::int_of(&second)?,
                if micro.truthy()? {
                    Value::from(emitted::int_of(&micro.invoke(&at::LJUST, args![6, s!("0")])?)?)
                } else {
                    Value::from(0)
                }
            ]);
        }
        found = early!(_NUMBER.get()?, &at::MATCH, args![&text, self_.get(&at::POS)?])?;
        if found.truthy()? {
            self_.put(&at::POS, found.invoke(&at::END, ())?)?;
            if found.invoke(&at::GROUP, args![s!("floatpart")])?.truthy()? {
                return early!(self_.clone(), &at::PARSE_FLOAT, args![found.invoke(&at::GROUP, ())?]);
            }
            return builtins::int(args![found.invoke(&at::GROUP, ())?, 0]);
        }
        let mut it = op::iter(&fixed!(tuple![s!("inf"), s!("nan")]))?;
        while let Some(special) = it.take::<Str>()? {
            if early!(text.clone(), &at::STARTSWITH, args![&special, self_.get(&at::POS)?])?.truthy()? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
                return self_.invoke(&at::PARSE_FLOAT, args![special]);
            }
            if early!(text.clone(), &at::STARTSWITH, args![&s!("+") + &special, self_.get(&at::POS)?])?.truthy()?
                || early!(text.clone(), &at::STARTSWITH, args![&s!("-") + &special, self_.get(&at::POS)?])?.truthy()?
            {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(4))?)?;
                return early!(
                    self_.clone(),
                    &at::PARSE_FLOAT,
                    args![text.cut(op::sub(&self_.get(&at::POS)?, &Value::from(4))?, self_.get(&at::POS)?)?]
                );
            }
        }
        exc::throw(self_.invoke(&at::FAIL, args![s!("Invalid value")])?)
    }

    pub fn multiline_literal(self_: &Value) -> R {
        call_guard!("multiline_literal");
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
        if self_.invoke(&at::PEEK, ())?.equals("\n")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        }
        let start = self_.get(&at::POS)?;
        while !early!(self_.get(&at::TEXT)?, &at::STARTSWITH, args![s!("'''"), self_.get(&at::POS)?])?.truthy()? {
            self_.invoke(&at::PLAIN, args![s!("'''"), true])?;
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(3))?)?;
        let mut end = op::sub(&self_.get(&at::POS)?, &Value::from(3))?;
        for _unused in emitted::words(0_i64, 2_i64) {
            if self_.invoke(&at::PEEK, ())?.equals("'")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                end = op::iadd(&end, &Value::from(1))?;
            }
        }
        self_.get(&at::TEXT)?.cut(start, end)
    }

    pub fn array(self_: &Value) -> R {
        call_guard!("array");
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let out = list![];
        self_.invoke(&at::BETWEEN, ())?;
        while self_.invoke(&at::PEEK, ())?.differs("]")? {
            early!(out.clone(), &at::APPEND, append: self_.invoke(&at::VALUE, ())?)?;
            self_.invoke(&at::BETWEEN, ())?;
            if self_.invoke(&at::PEEK, ())?.equals("]")? {
                break;
            }
            if self_.invoke(&at::PEEK, ())?.differs(",")? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Unclosed array")])?);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            self_.invoke(&at::BETWEEN, ())?;
        }
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        Ok(out)
    }

    pub fn inline_table(self_: &Value) -> R {
        call_guard!("inline_table");
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let table = _TABLE.get()?.call(())?;
        self_.invoke(&at::BLANKS, ())?;
        if self_.invoke(&at::PEEK, ())?.equals("}")? {
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            return table.get(&at::VALUES);
        }
        loop {
            let [key, value, frozen] = op::unpack::<3>(&self_.invoke(&at::PAIR, ())?)?;
            let mut at = table.clone();
            let mut it = op::iter(&key.cut(Value::None, -1)?)?;
            while let Some(part) = it.next()? {
                let mut below = at.get(&at::BELOW)?.lookup(&part)?;
                if below.is_none() {
                    if op::contains(&at.get(&at::VALUES)?, &part)? {
                        return exc::throw(self_.invoke(&at::FAIL, args![s!("Cannot overwrite a value")])?);
                    }
                    below = _TABLE.get()?.call(())?;
                    at.get(&at::BELOW)?.set_item(&part, &below)?;
                    let value2 = below.get(&at::VALUES)?;
                    at.get(&at::VALUES)?.set_item(&part, value2)?;
                } else if below.get(&at::FROZEN)?.truthy()? {
                    return exc::throw(early!(
                        self_.clone(),
                        &at::FAIL,
                        args![f!("Cannot mutate immutable namespace {}", key.cut(Value::None, -1)?)]
                    )?);
                }
                at = below;
            }
            if op::within(&key.at(-1)?, &at.get(&at::VALUES)?)? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![Str::from(format!("Duplicate inline table key {}", fmt::repr(&key.at(-1)?)?))]
                )?);
            }
            at.get(&at::VALUES)?.set_item(&key.at(-1)?, value)?;
            if frozen.truthy()? {
                let closed = _TABLE.get()?.call(())?;
                closed.put(&at::FROZEN, true)?;
                at.get(&at::BELOW)?.set_item(&key.at(-1)?, closed)?;
            }
            self_.invoke(&at::BLANKS, ())?;
            if self_.invoke(&at::PEEK, ())?.equals("}")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                return table.get(&at::VALUES);
            }
            if self_.invoke(&at::PEEK, ())?.differs(",")? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("Unclosed inline table")])?);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            self_.invoke(&at::BLANKS, ())?;
        }
    }
}

pub fn _moment(found: &Value) -> R {
    call_guard!("_moment");
    let [year, month, day, hour, minute, second, micro, zulu, sign, zone_hour, zone_minute] =
        op::unpack::<11>(&found.invoke(&at::GROUPS, ())?)?;
    if hour.is_none() {
        return DATE.get()?.call(args![emitted::int_of(&year)?, emitted::int_of(&month)?, emitted::int_of(&day)?]);
    }
    let micros =
        if micro.truthy()? { emitted::int_of(&micro.invoke(&at::LJUST, args![6, s!("0")])?)? } else { Int::from(0) };
    let mut zone = Value::None;
    if sign.truthy()? {
        let offset = TIMEDELTA
            .get()?
            .call(args![; "hours" = emitted::int_of(&zone_hour)?, "minutes" = emitted::int_of(&zone_minute)?])?;
        zone = TIMEZONE.get()?.call(args![if sign.equals("+")? { offset.clone() } else { op::neg(&offset)? }])?;
    } else if zulu.truthy()? {
        zone = TIMEZONE.get()?.get(&at::UTC)?;
    }
    DATETIME.get()?.call(args![
        emitted::int_of(&year)?,
        emitted::int_of(&month)?,
        emitted::int_of(&day)?,
        emitted::int_of(&hour)?,
        emitted::int_of(&minute)?,
        emitted::int_of(&second)?,
        micros,
        zone
    ])
}

fn init() -> R<()> {
    RE.set(batuta_std::re::module());
    modules::bring_from(
        &Value::from(batuta_std::datetime::module()),
        &[
            (&DATE, "date", 5),
            (&DATETIME, "datetime", 6),
            (&TIME, "time", 7),
            (&TIMEDELTA, "timedelta", 8),
            (&TIMEZONE, "timezone", 9),
        ],
    )?;
    __ALL_.set(list![s!("TOMLDecodeError"), s!("load"), s!("loads")]);
    _BARE.set(builtins::frozenset(args![s!("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")])?);
    _HEX.set(builtins::frozenset(args![s!("0123456789abcdefABCDEF")])?);
    _ESCAPES.set(dict![
        s!("b") => s!("\u{8}"),
        s!("t") => s!("\t"),
        s!("n") => s!("\n"),
        s!("f") => s!("\u{c}"),
        s!("r") => s!("\r"),
        s!("\"") => s!("\""),
        s!("\\") => s!("\\")
    ]?);
    _ILLEGAL.set(op::bitor(
        &builtins::frozenset(args![{
            let source = builtins::iter_value(&builtins::range(args![32])?)?;
            Gen::new("<genexpr>", move |co| async move {
                let mut it = op::iter(&source)?;
                while let Some(i) = it.take::<Int>()? {
                    co.yield_(Value::from(emitted::character(&i)?)).await?;
                }
                Ok(Value::None)
            })
        }])?,
        &builtins::frozenset(args![emitted::character(&Int::from(127))?])?,
    )?);
    _NUMBER.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<floatpart>(?:\\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
        ],
    )?);
    _LOCALTIME.set(
        RE.get()?.invoke(
            &at::COMPILE,
            args![s!("([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,6})[0-9]*)?")],
        )?,
    );
    _DATETIME.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,6})[0-9]*)?(?:(Z|z)|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
        ],
    )?);
    TOML_DECODE_ERROR.define({
        let ns = Dict::new();
        ns.doc("The document is not valid TOML.");
        build_class("TOMLDecodeError", "tomllib", "TOMLDecodeError", vec![builtins::get("ValueError")], ns, Vec::new())?
    });
    LOAD.set(function("load(fp, /, *, parse_float=)", vec![builtins::get("float")], load));
    LOADS.set(function("loads(s, /, *, parse_float=)", vec![builtins::get("float")], loads));
    _TABLE.define({
        let ns2 = Dict::new();
        ns2.doc("A table with what may still be done to it and what is below it.");
        ns2.method("_Table.__init__(self)", [], Table::__init__);
        build_class("_Table", "tomllib", "_Table", Vec::new(), ns2, Vec::new())?
    });
    _PARSER.define({
        let ns3 = Dict::new();
        ns3.method("_Parser.__init__(self, text, parse_float)", [], Parser::__init__);
        ns3.method("_Parser.fail(self, message, pos=)", vec![Value::None], Parser::fail);
        ns3.method("_Parser.peek(self)", [], Parser::peek);
        ns3.method("_Parser.blanks(self)", [], Parser::blanks);
        ns3.method("_Parser.comment(self)", [], Parser::comment);
        ns3.method("_Parser.between(self)", [], Parser::between);
        ns3.method("_Parser.document(self)", [], Parser::document);
        ns3.method("_Parser.table_header(self, root)", [], Parser::table_header);
        ns3.method("_Parser.array_header(self, root)", [], Parser::array_header);
        ns3.method("_Parser.descend(self, table, key, why)", [], Parser::descend);
        ns3.method("_Parser.assignment(self, table)", [], Parser::assignment);
        ns3.method("_Parser.pair(self)", [], Parser::pair);
        ns3.method("_Parser.key(self)", [], Parser::key);
        ns3.method("_Parser.key_part(self)", [], Parser::key_part);
        ns3.method("_Parser.literal(self)", [], Parser::literal);
        ns3.method("_Parser.plain(self, end, multiline)", [], Parser::plain);
        ns3.method("_Parser.basic(self, multiline)", [], Parser::basic);
        ns3.method("_Parser.escape(self, multiline)", [], Parser::escape);
        ns3.method("_Parser.value(self)", [], Parser::value);
        ns3.method("_Parser.multiline_literal(self)", [], Parser::multiline_literal);
        ns3.method("_Parser.array(self)", [], Parser::array);
        ns3.method("_Parser.inline_table(self)", [], Parser::inline_table);
        build_class("_Parser", "tomllib", "_Parser", Vec::new(), ns3, Vec::new())?
    });
    _MOMENT.set(function("_moment(found)", [], _moment));
    Ok(())
}
