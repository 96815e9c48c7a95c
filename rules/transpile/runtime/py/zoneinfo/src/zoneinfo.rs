// Written by batuta from python/zoneinfo.py, 05e5493b4ff851ea.
//! Time zones of the system's database.
use batuta_rt::prelude::*;

module_globals! {
    "zoneinfo", init;
    BISECT: "bisect", OS: "os", RE: "re", STRUCT: "struct", DATETIME: "datetime", TIMEDELTA: "timedelta",
    TZINFO: "tzinfo", __ALL_: "__all__", TZPATH: "TZPATH", _EPOCH: "_EPOCH", _ZERO: "_ZERO",
    ZONE_INFO_NOT_FOUND_ERROR: "ZoneInfoNotFoundError", INVALID_TZ_PATH_WARNING: "InvalidTZPathWarning",
    RESET_TZPATH: "reset_tzpath", _FIND: "_find", AVAILABLE_TIMEZONES: "available_timezones", _OFFSET: "_Offset",
    _FILL_SUMMER: "_fill_summer", _READ: "_read", _RULE: "_RULE", _SECONDS: "_seconds", _RULE2: "_Rule",
    ZONE_INFO: "ZoneInfo",
}

fields! {
    ADD: "add", APPEND: "append", BISECT_RIGHT: "bisect_right", COMPILE: "compile", DAYS: "days", DECODE: "decode",
    DST: "dst", END: "end", EXISTS: "exists", FOLD: "fold", HOUR: "hour", INDEX: "index", ISABS: "isabs",
    ISFILE: "isfile", IS_SUMMER: "is_summer", JOIN: "join", LOCAL: "local", MATCH: "match", MINUTE: "minute",
    NAME: "name", NORMPATH: "normpath", NO_CACHE: "no_cache", PARTITION: "partition", PATH: "path", READ: "read",
    RELPATH: "relpath", REPLACE: "replace", SECOND: "second", SECONDS: "seconds", STANDARD: "standard", START: "start",
    SUMMER: "summer", TOORDINAL: "toordinal", TZINFO: "tzinfo", UNPACK: "unpack", UTC: "utc", UTCOFF: "utcoff",
    WALK: "walk", WEEKDAY: "weekday", YEAR: "year", _AFTER: "_after", _AT: "_at", _BEFORE: "_before", _CACHE: "_cache",
    _KEY: "_key", _LOAD: "_load", _LOCAL: "_local", _MOMENT: "_moment", _OFFSETS: "_offsets", _UTC: "_utc",
    __CLASS__: "__class__", __MODULE__: "__module__", __NAME__: "__name__", __NEW__: "__new__",
    __QUALNAME__: "__qualname__",
}

/// Exception raised when a ZoneInfo key is not found.
pub struct ZoneInfoNotFoundError;

/// Warning raised if an invalid path is specified in PYTHONTZPATH.
pub struct InvalidTZPathWarning;

pub fn reset_tzpath(to: &Value) -> R {
    if !to.is_none() {
        TZPATH.set(builtins::tuple(args![to])?);
    }
    Ok(Value::None)
}

pub fn _find(key: &Value) -> R {
    call_guard!("_find");
    let parts = key.split_on(s!("/"))?;
    if OS.get()?.get(&at::PATH)?.invoke(&at::ISABS, args![key])?.truthy()? {
        return Err(emitted::raised("ValueError", args![f!("ZoneInfo keys may not be absolute paths, got: {}", key)]));
    }
    if op::contains(&parts, &Value::from(s!("..")))? {
        return Err(emitted::raised(
            "ValueError",
            args![f!("ZoneInfo keys must refer to subdirectories of TZPATH, got: {}", key)],
        ));
    }
    if op::ne_bool(&OS.get()?.get(&at::PATH)?.invoke(&at::NORMPATH, args![key])?, key)? {
        return Err(emitted::raised(
            "ValueError",
            args![f!("ZoneInfo keys must be normalized relative paths, got: {}", key)],
        ));
    }
    let mut it = op::iter(&TZPATH.get()?)?;
    while let Some(folder) = it.next()? {
        let path = OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![folder, key])?;
        if OS.get()?.get(&at::PATH)?.invoke(&at::ISFILE, args![&path])?.truthy()? {
            return Ok(path);
        }
    }
    exc::throw(ZONE_INFO_NOT_FOUND_ERROR.get()?.call(args![f!("No time zone found with key {}", key)])?)
}

pub fn available_timezones() -> R {
    let found = builtins::set(Args::none())?;
    let mut it = op::iter(&TZPATH.get()?)?;
    while let Some(folder) = it.next()? {
        if !OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&folder])?.truthy()? {
            continue;
        }
        let mut it = op::iter(&OS.get()?.invoke(&at::WALK, args![&folder])?)?;
        while let Some([root, folders, files]) = it.next_parts::<3>()? {
            if op::eq_bool(&root, &folder)? {
                let mut it = op::iter(&fixed!(tuple![s!("right"), s!("posix")]))?;
                while let Some(skipped) = it.take::<Str>()? {
                    if op::contains(&folders, &Value::from(&skipped))? {
                        folders.remove_item(&skipped)?;
                    }
                }
            }
            let mut it = op::iter(&files)?;
            while let Some(name) = it.next()? {
                let path = OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![&root, name])?;
                let tried = attempt(|| {
                    let manager = builtins::open(args![&path, s!("rb")])?;
                    let entered = op::enter(&manager)?;
                    let outcome = attempt(|| {
                        let file = entered;
                        if op::eq_bool(&file.invoke(&at::READ, args![4])?, &Value::from(b"TZif".to_vec()))? {
                            early!(
                                found.clone(),
                                &at::ADD,
                                add: OS.get()?.get(&at::PATH)?.invoke(&at::RELPATH, args![&path, &folder])?
                            )?;
                        }
                        Ok(())
                    });
                    emitted::leave(&manager, outcome)?;
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
    }
    found.discard(s!("posixrules"))?;
    Ok(found)
}

/// An offset from UTC: how much, how much of it is summer time, and its abbreviation.
pub struct Offset;

impl Offset {
    pub fn __init__(self_: &Value, seconds: &Value, summer: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::UTCOFF, TIMEDELTA.get()?.call(args![; "seconds" = seconds])?)?;
        self_.put(&at::SECONDS, seconds)?;
        self_.put(&at::IS_SUMMER, summer)?;
        self_.put(&at::DST, _ZERO.get()?)?;
        self_.put(&at::NAME, name)?;
        Ok(Value::None)
    }
}

/// The transitions of a TZif file, their offsets, the offset before them, and the rule after them.
pub fn _read(data: &Value) -> R {
    call_guard!("_read");
    let data = data.clone();
    let header = {
        let data = data.clone();
        def("_read.<locals>.header(at)", [], move |[at2]| {
            call_guard!("header");
            if op::ne_bool(&data.cut(&at2, op::add(&at2, &Value::from(4))?)?, &Value::from(b"TZif".to_vec()))? {
                return Err(emitted::raised("ValueError", args![s!("Invalid TZif file: magic not found")]));
            }
            early!(
                STRUCT.get()?,
                &at::UNPACK,
                args![s!(">6l"), data.cut(op::add(&at2, &Value::from(20))?, op::add(&at2, &Value::from(44))?)?]
            )
        })
    };
    let [mut isgmt, mut isstd, mut leap, mut times, mut types, mut chars] = op::unpack::<6>(&header.call(args![0])?)?;
    let mut at = Value::from(44);
    let mut width = 4_i64;
    let mut code = s!("l");
    if op::ge_bool(&data.cut(4, 5)?, &Value::from(b"2".to_vec()))? {
        at = op::iadd(
            &at,
            &op::add(
                &op::add(
                    &op::add(
                        &op::add(
                            &op::add(&op::mul(&times, &Value::from(5))?, &op::mul(&types, &Value::from(6))?)?,
                            &chars,
                        )?,
                        &op::mul(&leap, &Value::from(8))?,
                    )?,
                    &isstd,
                )?,
                &isgmt,
            )?,
        )?;
        [isgmt, isstd, leap, times, types, chars] = op::unpack::<6>(&header.call(args![&at])?)?;
        let value = op::add(&at, &Value::from(44))?;
        at = value;
        width = 8_i64;
        code = s!("q");
    }
    let moments = builtins::list_of(&early!(
        STRUCT.get()?,
        &at::UNPACK,
        args![f!(">{}{}", times, code), data.cut(&at, op::add(&at, &op::mul(&times, &Value::from(width))?)?)?]
    )?)?;
    at = op::iadd(&at, &op::mul(&times, &Value::from(width))?)?;
    let indices = builtins::list_of(&data.cut(&at, op::add(&at, &times)?)?)?;
    at = op::iadd(&at, &times)?;
    let rows = {
        let out = comprehension::list();
        let mut it = op::iter(&builtins::range(args![&types])?)?;
        while let Some(i) = it.take::<Int>()? {
            comprehension::push(
                &out,
                early!(
                    STRUCT.get()?,
                    &at::UNPACK,
                    args![
                        s!(">lbb"),
                        data.cut(
                            op::add(&at, &Value::from(Int::from(6) * &i))?,
                            op::add(&op::add(&at, &Value::from(Int::from(6) * &i))?, &Value::from(6))?,
                        )?
                    ]
                )?,
            );
        }
        out
    };
    at = op::iadd(&at, &op::mul(&Value::from(6), &types)?)?;
    let letters = data.cut(&at, op::add(&at, &chars)?)?;
    at = op::iadd(
        &at,
        &op::add(&op::add(&op::add(&chars, &op::mul(&leap, &Value::from(width + 4_i64))?)?, &isstd)?, &isgmt)?,
    )?;
    let mut rule = Value::from(Str::default());
    if width == 8_i64 {
        rule = data.cut(&at, Value::None)?.strip_of(Value::from(b"\n".to_vec()))?.invoke(&at::DECODE, ())?;
    }
    let offsets = list![];
    let mut it = op::iter(&rows)?;
    while let Some([seconds, summer, place]) = it.next_parts::<3>()? {
        early!(
            offsets.clone(),
            &at::APPEND,
            append: _OFFSET.get()?.call(args![
                seconds,
                op::ne(&summer, &Value::from(0))?,
                letters
                    .cut(&place, letters.invoke(&at::INDEX, args![Value::from(b"\x00".to_vec()), &place])?)?
                    .invoke(&at::DECODE, ())?
            ])?
        )?;
    }
    _fill_summer(&indices, &offsets)?;
    Ok(tuple![moments, comprehension::list_of(&indices, |i2: Value| offsets.item(&i2))?, &offsets, rule])
}

/// How much summer time adds is seen from the standard time beside it.
pub fn _fill_summer(indices: &Value, offsets: &Value) -> R {
    call_guard!("_fill_summer");
    let known = comprehension::list_of(offsets, |one2: Value| Ok(!one2.get(&at::IS_SUMMER)?.truthy()?))?;
    for at in emitted::words(1_i64, builtins::length_of(indices)?) {
        let value = offsets.item(&indices.at(at - 1_i64)?)?;
        let value2 = offsets.item(&indices.at(at)?)?;
        let before = value;
        let here = value2;
        if here.get(&at::IS_SUMMER)?.truthy()?
            && !known.item(&indices.at(at)?)?.truthy()?
            && !before.get(&at::IS_SUMMER)?.truthy()?
        {
            here.put(
                &at::DST,
                TIMEDELTA
                    .get()?
                    .call(args![; "seconds" = op::sub(&here.get(&at::SECONDS)?, &before.get(&at::SECONDS)?)?])?,
            )?;
            let value3 = op::ne(&here.get(&at::DST)?, &_ZERO.get()?)?;
            known.set_item(&indices.at(at)?, value3)?;
        }
    }
    for at in emitted::words_by(builtins::length_of(indices)? - 2_i64, -1_i64, -1_i64) {
        let value4 = offsets.item(&indices.at(at + 1_i64)?)?;
        let value5 = offsets.item(&indices.at(at)?)?;
        let after = value4;
        let here = value5;
        if here.get(&at::IS_SUMMER)?.truthy()?
            && !known.item(&indices.at(at)?)?.truthy()?
            && !after.get(&at::IS_SUMMER)?.truthy()?
        {
            here.put(
                &at::DST,
                TIMEDELTA
                    .get()?
                    .call(args![; "seconds" = op::sub(&here.get(&at::SECONDS)?, &after.get(&at::SECONDS)?)?])?,
            )?;
            let value6 = op::ne(&here.get(&at::DST)?, &_ZERO.get()?)?;
            known.set_item(&indices.at(at)?, value6)?;
        }
    }
    let mut it = emitted::together([op::iter(&known)?, op::iter(offsets)?]);
    while let Some([done, item5]) = it.next()? {
        let one = item5;
        if !done.truthy()? {
            one.put(&at::DST, TIMEDELTA.get()?.call(args![; "hours" = 1])?)?;
        }
    }
    Ok(Value::None)
}

pub fn _seconds(text: &Value) -> R<Int> {
    call_guard!("_seconds");
    let sign = if text.cut(Value::None, 1)?.equals("-")? { -1_i64 } else { 1_i64 };
    let parts = op::add(
        &comprehension::list_of(&text.lstrip_of(s!("+-"))?.split_on(s!(":"))?, |part: Value| emitted::int_of(&part))?,
        &list![0, 0],
    )?;
    Ok(Int::from(sign) * (parts.int_at(0)? * 3600 + parts.int_at(1)? * 60 + parts.int_at(2)?))
}

/// What holds for ever after the last transition: one offset, or two that change by the calendar.
pub struct Rule;

impl Rule {
    pub fn __init__(self_: &Value, text: &Value) -> R {
        call_guard!("__init__");
        let found = _RULE.get()?.invoke(&at::MATCH, args![text])?;
        if !found.truthy()? {
            return Err(emitted::raised("ValueError", args![f!("{} is not a valid TZ string", text)]));
        }
        let standard = Value::from(-_seconds(&keyed!(&found, "stdoff")?)?);
        self_.put(
            &at::STANDARD,
            _OFFSET.get()?.call(args![&standard, false, keyed!(&found, "std")?.strip_of(s!("<>"))?])?,
        )?;
        self_.put(&at::SUMMER, Value::None)?;
        if keyed!(&found, "dst")?.truthy()? {
            let summer = if keyed!(&found, "dstoff")?.truthy()? {
                Value::from(-_seconds(&keyed!(&found, "dstoff")?)?)
            } else {
                op::add(&standard, &Value::from(3600))?
            };
            self_.put(
                &at::SUMMER,
                _OFFSET.get()?.call(args![&summer, true, keyed!(&found, "dst")?.strip_of(s!("<>"))?])?,
            )?;
            let value = TIMEDELTA.get()?.call(args![; "seconds" = op::sub(&summer, &standard)?])?;
            self_.get(&at::SUMMER)?.put(&at::DST, value)?;
            let value2 = keyed!(&found, "start")?;
            let value3 = keyed!(&found, "end")?;
            self_.put(&at::START, value2)?;
            self_.put(&at::END, value3)?;
        }
        Ok(Value::None)
    }

    /// Local seconds since 1970 at which a change falls in a year.
    pub fn _moment(self_: &Value, text: &Value, year: &Value) -> R {
        call_guard!("_moment");
        let [day, _unused, hour] = op::unpack::<3>(&text.invoke(&at::PARTITION, args![s!("/")])?)?;
        let seconds = if hour.truthy()? { Value::from(_seconds(&hour)?) } else { Value::from(7200) };
        let date;
        if day.at(0)?.equals("M")? {
            let [part, part2, part3] = op::unpack::<3>(&{
                let source = builtins::iter_value(&day.cut(1, Value::None)?.split_on(s!("."))?)?;
                Gen::new("_Rule._moment.<locals>.<genexpr>", move |co| async move {
                    let mut it = op::iter(&source)?;
                    while let Some(part) = it.next()? {
                        co.yield_(Value::from(emitted::int_of(&part)?)).await?;
                    }
                    Ok(Value::None)
                })
            })?;
            let month = part.int()?;
            let week = part2.int()?;
            let weekday = part3.int()?;
            let first = op::modulo(
                &op::add(
                    &DATETIME.get()?.call(args![year, month.clone(), 1])?.invoke(&at::WEEKDAY, ())?,
                    &Value::from(1),
                )?,
                &Value::from(7),
            )?;
            let mut number = op::add(
                &op::add(&op::modulo(&op::sub(&Value::from(weekday), &first)?, &Value::from(7))?, &Value::from(1))?,
                &Value::from((&week - 1) * 7),
            )?;
            let following = DATETIME.get()?.call(args![
                op::add(year, &Value::from(month.quotient(12_i64)))?,
                month.remainder(12_i64) + 1_i64,
                1
            ])?;
            if op::gt_bool(
                &number,
                &op::sub(&following, &DATETIME.get()?.call(args![year, month.clone(), 1])?)?.get(&at::DAYS)?,
            )? {
                number = op::isub(&number, &Value::from(7))?;
            }
            date = DATETIME.get()?.call(args![year, month, number])?;
        } else if day.at(0)?.equals("J")? {
            let mut number = Value::from(emitted::int_of(&day.cut(1, Value::None)?)?);
            let leap = emitted::and(op::eq(&op::modulo(year, &Value::from(4))?, &Value::from(0))?, || {
                emitted::or(op::ne(&op::modulo(year, &Value::from(100))?, &Value::from(0))?, || {
                    op::eq(&op::modulo(year, &Value::from(400))?, &Value::from(0))
                })
            })?;
            date = op::add(
                &DATETIME.get()?.call(args![year, 1, 1])?,
                &TIMEDELTA.get()?.call(args![
                    ; "days" = op::add(
                        &op::sub(&number, &Value::from(1))?,
                        &if leap.truthy()? && op::ge_bool(&number, &Value::from(60))? {
                            Value::from(1)
                        } else {
                            Value::from(0)
                        },
                    )?
                ])?,
            )?;
        } else {
            date = op::add(
                &DATETIME.get()?.call(args![year, 1, 1])?,
                &TIMEDELTA.get()?.call(args![; "days" = emitted::int_of(&day)?])?,
            )?;
        }
        op::add(&op::mul(&op::sub(&date, &_EPOCH.get()?)?.get(&at::DAYS)?, &Value::from(86400))?, &seconds)
    }

    pub fn local(self_: &Value, seconds: &Value, year: &Value, fold: &Value) -> R {
        call_guard!("local");
        if self_.lacks(&at::SUMMER)? {
            return self_.get(&at::STANDARD);
        }
        let value = early!(self_.clone(), &at::_MOMENT, args![self_.get(&at::START)?, year])?;
        let value2 = early!(self_.clone(), &at::_MOMENT, args![self_.get(&at::END)?, year])?;
        let mut start = value;
        let mut end = value2;
        let gain = op::sub(&self_.get(&at::SUMMER)?.get(&at::SECONDS)?, &self_.get(&at::STANDARD)?.get(&at::SECONDS)?)?;
        if op::eq_bool(fold, &op::ge(&gain, &Value::from(0))?)? {
            end = op::isub(&end, &gain)?;
        } else {
            start = op::iadd(&start, &gain)?;
        }
        let inside = if op::lt_bool(&start, &end)? {
            {
                let first = op::le(&start, seconds)?;
                if first.truthy()? {
                    op::lt(seconds, &end)?
                } else {
                    first
                }
            }
        } else {
            Value::from(
                !{
                    let first2 = op::le(&end, seconds)?;
                    if first2.truthy()? {
                        op::lt(seconds, &start)?
                    } else {
                        first2
                    }
                }
                .truthy()?,
            )
        };
        Ok(if inside.truthy()? { self_.get(&at::SUMMER)? } else { self_.get(&at::STANDARD)? })
    }

    /// The offset at a moment, and whether its local time was met before.
    pub fn utc(self_: &Value, seconds: &Value, year: &Value) -> R {
        call_guard!("utc");
        if self_.lacks(&at::SUMMER)? {
            return Ok(tuple![self_.get(&at::STANDARD)?, false]);
        }
        let start = op::sub(
            &early!(self_.clone(), &at::_MOMENT, args![self_.get(&at::START)?, year])?,
            &self_.get(&at::STANDARD)?.get(&at::SECONDS)?,
        )?;
        let end = op::sub(
            &early!(self_.clone(), &at::_MOMENT, args![self_.get(&at::END)?, year])?,
            &self_.get(&at::SUMMER)?.get(&at::SECONDS)?,
        )?;
        let inside = if op::lt_bool(&start, &end)? {
            {
                let first = op::le(&start, seconds)?;
                if first.truthy()? {
                    op::lt(seconds, &end)?
                } else {
                    first
                }
            }
        } else {
            Value::from(
                !{
                    let first2 = op::le(&end, seconds)?;
                    if first2.truthy()? {
                        op::lt(seconds, &start)?
                    } else {
                        first2
                    }
                }
                .truthy()?,
            )
        };
        let gain = op::sub(&self_.get(&at::SUMMER)?.get(&at::SECONDS)?, &self_.get(&at::STANDARD)?.get(&at::SECONDS)?)?;
        let again = if op::gt_bool(&gain, &Value::from(0))? { end.clone() } else { start.clone() };
        Ok(tuple![if inside.truthy()? { self_.get(&at::SUMMER)? } else { self_.get(&at::STANDARD)? }, {
            let first3 = op::le(&again, seconds)?;
            if first3.truthy()? {
                op::lt(seconds, &op::add(&again, &op::abs(&gain)?)?)?
            } else {
                first3
            }
        }])
    }
}

/// A time zone.
pub struct ZoneInfo;

impl ZoneInfo {
    pub fn __new__(cls: &Value, key: &Value) -> R {
        call_guard!("__new__");
        let mut found = cls.get(&at::_CACHE)?.lookup(key)?;
        if found.is_none() {
            let value = cls.invoke(&at::NO_CACHE, args![key])?;
            found = value.clone();
            cls.get(&at::_CACHE)?.set_item(key, value)?;
        }
        Ok(found)
    }

    pub fn no_cache(cls: &Value, key: &Value) -> R {
        call_guard!("no_cache");
        if !op::isinstance(key, &builtins::get("str"))? {
            return Err(emitted::raised(
                "TypeError",
                args![f!(
                    "expected str, bytes or os.PathLike object, not {}",
                    builtins::type_(args![key])?.get(&at::__NAME__)?
                )],
            ));
        }
        let manager = builtins::open(args![_find(key)?, s!("rb")])?;
        let entered = op::enter(&manager)?;
        let mut data = Value::None;
        let outcome = attempt(|| {
            let file = entered;
            data = file.invoke(&at::READ, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        let made = TZINFO.get()?.invoke(&at::__NEW__, args![cls])?;
        made.invoke(&at::_LOAD, args![key, data])?;
        Ok(made)
    }

    pub fn from_file(cls: &Value, fobj: &Value, key: &Value) -> R {
        call_guard!("from_file");
        let made = TZINFO.get()?.invoke(&at::__NEW__, args![cls])?;
        early!(made.clone(), &at::_LOAD, args![key, fobj.invoke(&at::READ, ())?])?;
        Ok(made)
    }

    pub fn clear_cache(cls: &Value, only_keys: &Value) -> R {
        call_guard!("clear_cache");
        let mut it = op::iter(&if only_keys.is_none() {
            builtins::list_of(&cls.get(&at::_CACHE)?)?
        } else {
            only_keys.clone()
        })?;
        while let Some(key) = it.next()? {
            cls.get(&at::_CACHE)?.pop_or(key, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn _load(self_: &Value, key: &Value, data: &Value) -> R {
        call_guard!("_load");
        self_.put(&at::_KEY, key)?;
        let [part, part2, known, rule] = op::unpack::<4>(&_read(data)?)?;
        self_.put(&at::_UTC, part)?;
        self_.put(&at::_OFFSETS, part2)?;
        let first = builtins::next(args![
            {
                let source = builtins::iter_value(&known)?;
                Gen::new("ZoneInfo._load.<locals>.<genexpr>", move |co| async move {
                    let mut it = op::iter(&source)?;
                    while let Some(one) = it.next()? {
                        if !one.get(&at::IS_SUMMER)?.truthy()? {
                            co.yield_(one.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            },
            if known.truthy()? { known.at(0)? } else { Value::None }
        ])?;
        self_.put(&at::_BEFORE, &first)?;
        self_.put(&at::_AFTER, if rule.truthy()? { _RULE2.get()?.call(args![&rule])? } else { Value::None })?;
        self_.put(&at::_LOCAL, list![list![], list![]])?;
        let mut before = first;
        let source = self_.get(&at::_UTC)?;
        let mut it = emitted::together([op::iter(&source)?, op::iter(&self_.get(&at::_OFFSETS)?)?]);
        while let Some([moment, item2]) = it.next()? {
            let after = item2;
            let [low, high] = op::unpack::<2>(&builtins::sorted(args![tuple![
                before.get(&at::SECONDS)?,
                after.get(&at::SECONDS)?
            ]])?)?;
            early!(self_.get(&at::_LOCAL)?.at(0)?, &at::APPEND, append: op::add(&moment, &high)?)?;
            early!(self_.get(&at::_LOCAL)?.at(1)?, &at::APPEND, append: op::add(&moment, &low)?)?;
            before = after;
        }
        Ok(Value::None)
    }

    pub fn key(self_: &Value) -> R {
        self_.get(&at::_KEY)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        if !self_.lacks(&at::_KEY)? {
            return Ok(f!(
                "{}.{}(key={})",
                self_.get(&at::__CLASS__)?.get(&at::__MODULE__)?,
                self_.get(&at::__CLASS__)?.get(&at::__QUALNAME__)?,
                fmt::repr(&self_.get(&at::_KEY)?)?
            ));
        }
        Ok(f!(
            "{}.{}.from_file({})",
            self_.get(&at::__CLASS__)?.get(&at::__MODULE__)?,
            self_.get(&at::__CLASS__)?.get(&at::__QUALNAME__)?,
            fmt::str(self_)?
        ))
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        Ok(if !self_.lacks(&at::_KEY)? { self_.get(&at::_KEY)? } else { Value::from(fmt::repr(self_)?) })
    }

    pub fn _at(self_: &Value, dt: &Value) -> R {
        call_guard!("_at");
        if dt.is_none() {
            if !self_.lacks(&at::_AFTER)?
                && self_.get(&at::_AFTER)?.lacks(&at::SUMMER)?
                && !self_.get(&at::_UTC)?.truthy()?
            {
                return self_.get(&at::_AFTER)?.get(&at::STANDARD);
            }
            if self_.lacks(&at::_AFTER)? && !self_.get(&at::_UTC)?.truthy()? {
                return self_.get(&at::_BEFORE);
            }
            return Ok(Value::None);
        }
        let seconds = op::add(
            &op::add(
                &op::add(
                    &op::mul(&op::sub(&dt.invoke(&at::TOORDINAL, ())?, &Value::from(719163))?, &Value::from(86400))?,
                    &op::mul(&dt.get(&at::HOUR)?, &Value::from(3600))?,
                )?,
                &op::mul(&dt.get(&at::MINUTE)?, &Value::from(60))?,
            )?,
            &dt.get(&at::SECOND)?,
        )?;
        let local = self_.get(&at::_LOCAL)?.item(&dt.get(&at::FOLD)?)?;
        if !local.truthy()? || op::gt_bool(&seconds, &local.at(-1)?)? {
            if !self_.lacks(&at::_AFTER)? {
                return early!(
                    self_.get(&at::_AFTER)?,
                    &at::LOCAL,
                    args![seconds, dt.get(&at::YEAR)?, dt.get(&at::FOLD)?]
                );
            }
            return Ok(if self_.get(&at::_OFFSETS)?.truthy()? {
                self_.get(&at::_OFFSETS)?.at(-1)?
            } else {
                self_.get(&at::_BEFORE)?
            });
        }
        let at = BISECT.get()?.invoke(&at::BISECT_RIGHT, args![local, seconds])?;
        Ok(if at.truthy()? {
            self_.get(&at::_OFFSETS)?.item(&op::sub(&at, &Value::from(1))?)?
        } else {
            self_.get(&at::_BEFORE)?
        })
    }

    pub fn utcoffset(self_: &Value, dt: &Value) -> R {
        let found = self_.invoke(&at::_AT, args![dt])?;
        Ok(if found.is_none() { Value::None } else { found.get(&at::UTCOFF)? })
    }

    pub fn dst(self_: &Value, dt: &Value) -> R {
        call_guard!("dst");
        let found = self_.invoke(&at::_AT, args![dt])?;
        Ok(if found.is_none() { Value::None } else { found.get(&at::DST)? })
    }

    pub fn tzname(self_: &Value, dt: &Value) -> R {
        let found = self_.invoke(&at::_AT, args![dt])?;
        Ok(if found.is_none() { Value::None } else { found.get(&at::NAME)? })
    }

    pub fn fromutc(self_: &Value, dt: &Value) -> R {
        let mut dt = dt.clone();
        if !op::isinstance(&dt, &DATETIME.get()?)? {
            return Err(emitted::raised("TypeError", args![s!("fromutc() requires a datetime argument")]));
        }
        if !op::is(&dt.get(&at::TZINFO)?, self_) {
            return Err(emitted::raised("ValueError", args![s!("dt.tzinfo is not self")]));
        }
        let seconds = op::add(
            &op::add(
                &op::add(
                    &op::mul(&op::sub(&dt.invoke(&at::TOORDINAL, ())?, &Value::from(719163))?, &Value::from(86400))?,
                    &op::mul(&dt.get(&at::HOUR)?, &Value::from(3600))?,
                )?,
                &op::mul(&dt.get(&at::MINUTE)?, &Value::from(60))?,
            )?,
            &dt.get(&at::SECOND)?,
        )?;
        let utc = self_.get(&at::_UTC)?;
        let found;
        let again;
        if !utc.truthy()? || op::gt_bool(&seconds, &utc.at(-1)?)? && !self_.lacks(&at::_AFTER)? {
            if !self_.lacks(&at::_AFTER)? {
                [found, again] =
                    op::unpack::<2>(&early!(self_.get(&at::_AFTER)?, &at::UTC, args![&seconds, dt.get(&at::YEAR)?])?)?;
            } else {
                let value = self_.get(&at::_BEFORE)?;
                found = value;
                again = Value::from(false);
            }
        } else {
            let at = BISECT.get()?.invoke(&at::BISECT_RIGHT, args![&utc, &seconds])?;
            if op::eq_bool(&at, &Value::from(0))? {
                let value2 = self_.get(&at::_BEFORE)?;
                found = value2;
                again = Value::from(false);
            } else {
                found = self_.get(&at::_OFFSETS)?.item(&op::sub(&at, &Value::from(1))?)?;
                let before = if op::gt_bool(&at, &Value::from(1))? {
                    self_.get(&at::_OFFSETS)?.item(&op::sub(&at, &Value::from(2))?)?
                } else {
                    self_.get(&at::_BEFORE)?
                };
                let lost = op::sub(&before.get(&at::SECONDS)?, &found.get(&at::SECONDS)?)?;
                again = emitted::and(op::gt(&lost, &Value::from(0))?, || {
                    op::lt(&op::sub(&seconds, &utc.item(&op::sub(&at, &Value::from(1))?)?)?, &lost)
                })?;
            }
        }
        dt = op::iadd(&dt, &found.get(&at::UTCOFF)?)?;
        Ok(if again.truthy()? { dt.invoke(&at::REPLACE, args![; "fold" = 1])? } else { dt.clone() })
    }
}

fn init() -> R<()> {
    BISECT.set(batuta_std::bisect::module());
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    STRUCT.set(batuta_std::struct_::module());
    modules::bring_from(
        &Value::from(batuta_std::datetime::module()),
        &[(&DATETIME, "datetime", 6), (&TIMEDELTA, "timedelta", 8), (&TZINFO, "tzinfo", 10)],
    )?;
    __ALL_.set(list![
        s!("InvalidTZPathWarning"),
        s!("TZPATH"),
        s!("ZoneInfo"),
        s!("ZoneInfoNotFoundError"),
        s!("available_timezones"),
        s!("reset_tzpath")
    ]);
    TZPATH.set(tuple![
        s!("/usr/share/zoneinfo"),
        s!("/usr/lib/zoneinfo"),
        s!("/usr/share/lib/zoneinfo"),
        s!("/etc/zoneinfo")
    ]);
    _EPOCH.set(DATETIME.get()?.call(args![1970, 1, 1])?);
    _ZERO.set(TIMEDELTA.get()?.call(args![0])?);
    ZONE_INFO_NOT_FOUND_ERROR.define({
        let ns = Dict::new();
        ns.doc("Exception raised when a ZoneInfo key is not found.");
        ns.set_str("__module__", Value::from(s!("zoneinfo._common")));
        build_class(
            "ZoneInfoNotFoundError",
            "zoneinfo",
            "ZoneInfoNotFoundError",
            vec![builtins::get("KeyError")],
            ns,
            Vec::new(),
        )?
    });
    INVALID_TZ_PATH_WARNING.define({
        let ns2 = Dict::new();
        ns2.doc("Warning raised if an invalid path is specified in PYTHONTZPATH.");
        build_class(
            "InvalidTZPathWarning",
            "zoneinfo",
            "InvalidTZPathWarning",
            vec![builtins::get("RuntimeWarning")],
            ns2,
            Vec::new(),
        )?
    });
    RESET_TZPATH.set(function("reset_tzpath(to=)", vec![Value::None], reset_tzpath));
    _FIND.set(function("_find(key)", [], _find));
    AVAILABLE_TIMEZONES.set(function("available_timezones()", [], available_timezones));
    _OFFSET.define({
        let ns3 = Dict::new();
        ns3.doc("An offset from UTC: how much, how much of it is summer time, and its abbreviation.");
        ns3.method("_Offset.__init__(self, seconds, summer, name)", [], Offset::__init__);
        build_class("_Offset", "zoneinfo", "_Offset", Vec::new(), ns3, Vec::new())?
    });
    _READ.set(function("_read(data)", [], _read));
    _FILL_SUMMER.set(function("_fill_summer(indices, offsets)", [], _fill_summer));
    _RULE.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("(?P<std>[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)(?P<stdoff>[+-]?\\d{1,3}(?::\\d{2}(?::\\d{2})?)?)(?:(?P<dst>[^0-9:.+-]+?|<[a-zA-Z0-9+-]+>)(?P<dstoff>[+-]?\\d{1,3}(?::\\d{2}(?::\\d{2})?)?)?)?(?:,(?P<start>[^,]+),(?P<end>[^,]+))?$")
        ],
    )?);
    _SECONDS.set(function("_seconds(text)", [], _seconds));
    _RULE2.define({
        let ns4 = Dict::new();
        ns4.doc("What holds for ever after the last transition: one offset, or two that change by the calendar.");
        ns4.method("_Rule.__init__(self, text)", [], Rule::__init__);
        ns4.method("_Rule._moment(self, text, year)", [], Rule::_moment);
        ns4.method("_Rule.local(self, seconds, year, fold)", [], Rule::local);
        ns4.method("_Rule.utc(self, seconds, year)", [], Rule::utc);
        build_class("_Rule", "zoneinfo", "_Rule", Vec::new(), ns4, Vec::new())?
    });
    ZONE_INFO.define({
        let ns5 = Dict::new();
        ns5.doc("A time zone.");
        ns5.set_str("_cache", Value::Dict(Dict::new()));
        ns5.method("ZoneInfo.__new__(cls, key)", [], ZoneInfo::__new__);
        let decorator = builtins::get("classmethod");
        ns5.set_str(
            "no_cache",
            decorator.call(args![function("ZoneInfo.no_cache(cls, key)", [], ZoneInfo::no_cache)])?,
        );
        let decorator2 = builtins::get("classmethod");
        ns5.set_str(
            "from_file",
            decorator2.call(args![function(
                "ZoneInfo.from_file(cls, fobj, /, key=)",
                vec![Value::None],
                ZoneInfo::from_file,
            )])?,
        );
        let decorator3 = builtins::get("classmethod");
        ns5.set_str(
            "clear_cache",
            decorator3.call(args![function(
                "ZoneInfo.clear_cache(cls, *, only_keys=)",
                vec![Value::None],
                ZoneInfo::clear_cache,
            )])?,
        );
        ns5.method("ZoneInfo._load(self, key, data)", [], ZoneInfo::_load);
        let decorator4 = builtins::get("property");
        ns5.set_str("key", decorator4.call(args![function("ZoneInfo.key(self)", [], ZoneInfo::key)])?);
        ns5.method("ZoneInfo.__repr__(self)", [], ZoneInfo::__repr__);
        ns5.method("ZoneInfo.__str__(self)", [], ZoneInfo::__str__);
        ns5.method("ZoneInfo._at(self, dt)", [], ZoneInfo::_at);
        ns5.method("ZoneInfo.utcoffset(self, dt)", [], ZoneInfo::utcoffset);
        ns5.method("ZoneInfo.dst(self, dt)", [], ZoneInfo::dst);
        ns5.method("ZoneInfo.tzname(self, dt)", [], ZoneInfo::tzname);
        ns5.method("ZoneInfo.fromutc(self, dt)", [], ZoneInfo::fromutc);
        build_class("ZoneInfo", "zoneinfo", "ZoneInfo", vec![TZINFO.get()?], ns5, Vec::new())?
    });
    Ok(())
}
