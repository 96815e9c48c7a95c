// Written by batuta from python/filecmp.py, ca1d27de4f177aef.
//! Comparing files and folders.
use batuta_rt::prelude::*;

module_globals! {
    "filecmp", init;
    OS: "os", STAT: "stat", __ALL_: "__all__", BUFSIZE: "BUFSIZE", DEFAULT_IGNORES: "DEFAULT_IGNORES",
    _CACHE: "_cache", CLEAR_CACHE: "clear_cache", _SIGNATURE: "_signature", _SAME_BYTES: "_same_bytes", CMP: "cmp",
    CMPFILES: "cmpfiles", DIRCMP: "dircmp",
}

fields! {
    CLEAR: "clear", COMMON: "common", COMMON_DIRS: "common_dirs", COMMON_FILES: "common_files",
    COMMON_FUNNY: "common_funny", CURDIR: "curdir", DIFF_FILES: "diff_files", FUNNY_FILES: "funny_files", HIDE: "hide",
    IGNORE: "ignore", JOIN: "join", LEFT: "left", LEFT_LIST: "left_list", LEFT_ONLY: "left_only", LISTDIR: "listdir",
    PARDIR: "pardir", PATH: "path", READ: "read", REPORT: "report", REPORT_FULL_CLOSURE: "report_full_closure",
    RIGHT: "right", RIGHT_LIST: "right_list", RIGHT_ONLY: "right_only", SAME_FILES: "same_files", STAT: "stat",
    ST_MODE: "st_mode", ST_MTIME: "st_mtime", ST_SIZE: "st_size", SUBDIRS: "subdirs", S_IFMT: "S_IFMT",
    S_IFREG: "S_IFREG", S_ISDIR: "S_ISDIR", S_ISREG: "S_ISREG", _SORT_IN: "_sort_in", __CLASS__: "__class__",
}

pub fn clear_cache() -> R {
    _CACHE.get()?.invoke(&at::CLEAR, ())?;
    Ok(Value::None)
}

pub fn _signature(st: &Value) -> R {
    Ok(tuple![
        early!(STAT.get()?, &at::S_IFMT, args![st.get(&at::ST_MODE)?])?,
        st.get(&at::ST_SIZE)?,
        st.get(&at::ST_MTIME)?
    ])
}

pub fn cmp(f1: &Value, f2: &Value, shallow: &Value) -> R {
    let value = _signature(&OS.get()?.invoke(&at::STAT, args![f1])?)?;
    let value2 = _signature(&OS.get()?.invoke(&at::STAT, args![f2])?)?;
    let s1 = value;
    let s2 = value2;
    if op::ne_bool(&s1.at(0)?, &STAT.get()?.get(&at::S_IFREG)?)?
        || op::ne_bool(&s2.at(0)?, &STAT.get()?.get(&at::S_IFREG)?)?
    {
        return Ok(Value::from(false));
    }
    if shallow.truthy()? && op::eq_bool(&s1, &s2)? {
        return Ok(Value::from(true));
    }
    if op::ne_bool(&s1.at(1)?, &s2.at(1)?)? {
        return Ok(Value::from(false));
    }
    let mut known = _CACHE.get()?.lookup(tuple![f1, f2, &s1, &s2])?;
    if known.is_none() {
        known = _same_bytes(f1, f2)?;
        _CACHE.get()?.set_item(&tuple![f1, f2, &s1, &s2], &known)?;
    }
    Ok(known)
}

pub fn _same_bytes(f1: &Value, f2: &Value) -> R {
    let manager = builtins::open(args![f1, s!("rb")])?;
    let entered = op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let one = entered;
        let manager2 = tri!('with, builtins::open(args![f2, s!("rb")]));
        let entered2 = tri!('with, op::enter(&manager2));
        let outcome2: R<Flow<Value>> = 'with2: {
            let other = entered2;
            loop {
                let b1 = tri!('with2, one.invoke(&at::READ, args![tri!('with2, BUFSIZE.get())]));
                if tri!(
                    'with2,
                    op::ne_bool(&b1, &tri!('with2, other.invoke(&at::READ, args![tri!('with2, BUFSIZE.get())])))
                ) {
                    break 'with2 Ok(Flow::Return(Value::from(false)));
                }
                if !tri!('with2, b1.truthy()) {
                    break 'with2 Ok(Flow::Return(Value::from(true)));
                }
            }
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = tri!('with, emitted::leave(&manager2, outcome2)) {
            break 'with Ok(Flow::Return(value));
        }
        Ok(Flow::Next)
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Ok(Value::None)
}

pub fn cmpfiles(a: &Value, b: &Value, common: &Value, shallow: &Value) -> R {
    let value = list![];
    let value2 = list![];
    let value3 = list![];
    let match_ = value;
    let mismatch = value2;
    let errors = value3;
    let mut same = Value::None;
    let mut it = op::iter(common)?;
    while let Some(name) = it.next()? {
        let tried = attempt(|| {
            same = cmp(
                &OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![a, &name])?,
                &OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![b, &name])?,
                shallow,
            )?;
            Ok(())
        });
        match tried {
            Ok(()) => {
                (if same.truthy()? { match_.clone() } else { mismatch.clone() }.append(&name)?);
            }
            Err(error) => {
                let _handling = exc::handling(&error);
                if error.matches(&tuple![builtins::get("OSError"), builtins::get("ValueError")])? {
                    errors.append(&name)?;
                } else {
                    return Err(error);
                }
            }
        }
    }
    Ok(tuple![match_, mismatch, errors])
}

pub struct Dircmp;

impl Dircmp {
    pub fn __init__(self_: &Value, a: &Value, b: &Value, ignore: &Value, hide: &Value) -> R {
        self_.put(&at::LEFT, a)?;
        self_.put(&at::RIGHT, b)?;
        self_.put(
            &at::HIDE,
            if hide.is_none() { list![OS.get()?.get(&at::CURDIR)?, OS.get()?.get(&at::PARDIR)?] } else { hide.clone() },
        )?;
        self_.put(&at::IGNORE, if ignore.is_none() { DEFAULT_IGNORES.get()? } else { ignore.clone() })?;
        let skipped = op::add(&self_.get(&at::HIDE)?, &self_.get(&at::IGNORE)?)?;
        let value = builtins::sorted(args![emitted::generated(|| {
            let out = comprehension::list();
            let mut it = op::iter(&OS.get()?.invoke(&at::LISTDIR, args![a])?)?;
            while let Some(n) = it.next()? {
                if !op::contains(&skipped, &n)? {
                    comprehension::push(&out, &n);
                }
            }
            Ok(out)
        })?])?;
        self_.put(&at::LEFT_LIST, value)?;
        let value2 = builtins::sorted(args![emitted::generated(|| {
            let out2 = comprehension::list();
            let mut it = op::iter(&OS.get()?.invoke(&at::LISTDIR, args![b])?)?;
            while let Some(n2) = it.next()? {
                if !op::contains(&skipped, &n2)? {
                    comprehension::push(&out2, &n2);
                }
            }
            Ok(out2)
        })?])?;
        self_.put(&at::RIGHT_LIST, value2)?;
        self_.put(
            &at::COMMON,
            comprehension::list_if(&self_.get(&at::LEFT_LIST)?, |n3: Value| {
                Ok(if op::contains(&self_.get(&at::RIGHT_LIST)?, &n3)? { Some(n3) } else { None })
            })?,
        )?;
        self_.put(
            &at::LEFT_ONLY,
            comprehension::list_if(&self_.get(&at::LEFT_LIST)?, |n4: Value| {
                Ok(if !op::contains(&self_.get(&at::RIGHT_LIST)?, &n4)? { Some(n4) } else { None })
            })?,
        )?;
        self_.put(
            &at::RIGHT_ONLY,
            comprehension::list_if(&self_.get(&at::RIGHT_LIST)?, |n5: Value| {
                Ok(if !op::contains(&self_.get(&at::LEFT_LIST)?, &n5)? { Some(n5) } else { None })
            })?,
        )?;
        let value3 = list![];
        let value4 = list![];
        let value5 = list![];
        self_.put(&at::COMMON_DIRS, value3)?;
        self_.put(&at::COMMON_FILES, value4)?;
        self_.put(&at::COMMON_FUNNY, value5)?;
        let mut it = op::iter(&self_.get(&at::COMMON)?)?;
        while let Some(name) = it.next()? {
            self_.invoke(&at::_SORT_IN, args![name])?;
        }
        let [part, part2, part3] =
            op::unpack::<3>(&cmpfiles(a, b, &self_.get(&at::COMMON_FILES)?, &Value::from(true))?)?;
        self_.put(&at::SAME_FILES, part)?;
        self_.put(&at::DIFF_FILES, part2)?;
        self_.put(&at::FUNNY_FILES, part3)?;
        self_.put(&at::SUBDIRS, Value::Dict(Dict::new()))?;
        let mut it = op::iter(&self_.get(&at::COMMON_DIRS)?)?;
        while let Some(name) = it.next()? {
            let value6 = early!(
                self_.clone(),
                &at::__CLASS__,
                args![
                    OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![a, &name])?,
                    OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![b, &name])?,
                    self_.get(&at::IGNORE)?,
                    self_.get(&at::HIDE)?
                ]
            )?;
            self_.get(&at::SUBDIRS)?.set_item(&name, value6)?;
        }
        Ok(Value::None)
    }

    pub fn _sort_in(self_: &Value, name: &Value) -> R {
        let mut left = Value::None;
        let mut right = Value::None;
        let tried = attempt(|| {
            left = early!(
                STAT.get()?,
                &at::S_IFMT,
                args![early!(
                    OS.get()?,
                    &at::STAT,
                    args![early!(OS.get()?.get(&at::PATH)?, &at::JOIN, args![self_.get(&at::LEFT)?, name])?]
                )?
                .get(&at::ST_MODE)?]
            )?;
            right = early!(
                STAT.get()?,
                &at::S_IFMT,
                args![early!(
                    OS.get()?,
                    &at::STAT,
                    args![early!(OS.get()?.get(&at::PATH)?, &at::JOIN, args![self_.get(&at::RIGHT)?, name])?]
                )?
                .get(&at::ST_MODE)?]
            )?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                self_.get(&at::COMMON_FUNNY)?.append(name)?;
                return Ok(Value::None);
            } else {
                return Err(error);
            }
        }
        if op::ne_bool(&left, &right)? {
            self_.get(&at::COMMON_FUNNY)?.append(name)?;
        } else if STAT.get()?.invoke(&at::S_ISDIR, args![&left])?.truthy()? {
            self_.get(&at::COMMON_DIRS)?.append(name)?;
        } else if STAT.get()?.invoke(&at::S_ISREG, args![&left])?.truthy()? {
            self_.get(&at::COMMON_FILES)?.append(name)?;
        } else {
            self_.get(&at::COMMON_FUNNY)?.append(name)?;
        }
        Ok(Value::None)
    }

    pub fn report(self_: &Value) -> R {
        builtins::print(args![s!("diff"), self_.get(&at::LEFT)?, self_.get(&at::RIGHT)?])?;
        if self_.get(&at::LEFT_ONLY)?.truthy()? {
            builtins::print(args![
                s!("Only in"),
                self_.get(&at::LEFT)?,
                s!(":"),
                builtins::sorted(args![self_.get(&at::LEFT_ONLY)?])?
            ])?;
        }
        if self_.get(&at::RIGHT_ONLY)?.truthy()? {
            builtins::print(args![
                s!("Only in"),
                self_.get(&at::RIGHT)?,
                s!(":"),
                builtins::sorted(args![self_.get(&at::RIGHT_ONLY)?])?
            ])?;
        }
        if self_.get(&at::SAME_FILES)?.truthy()? {
            builtins::print(args![s!("Identical files :"), builtins::sorted(args![self_.get(&at::SAME_FILES)?])?])?;
        }
        if self_.get(&at::DIFF_FILES)?.truthy()? {
            builtins::print(args![s!("Differing files :"), builtins::sorted(args![self_.get(&at::DIFF_FILES)?])?])?;
        }
        if self_.get(&at::FUNNY_FILES)?.truthy()? {
            builtins::print(args![
                s!("Trouble with common files :"),
                builtins::sorted(args![self_.get(&at::FUNNY_FILES)?])?
            ])?;
        }
        if self_.get(&at::COMMON_DIRS)?.truthy()? {
            builtins::print(args![
                s!("Common subdirectories :"),
                builtins::sorted(args![self_.get(&at::COMMON_DIRS)?])?
            ])?;
        }
        if self_.get(&at::COMMON_FUNNY)?.truthy()? {
            builtins::print(args![
                s!("Common funny cases :"),
                builtins::sorted(args![self_.get(&at::COMMON_FUNNY)?])?
            ])?;
        }
        Ok(Value::None)
    }

    pub fn report_partial_closure(self_: &Value) -> R {
        self_.invoke(&at::REPORT, ())?;
        let mut it = op::iter(&self_.get(&at::SUBDIRS)?.values()?)?;
        while let Some(sd) = it.next()? {
            builtins::print(Args::none())?;
            sd.invoke(&at::REPORT, ())?;
        }
        Ok(Value::None)
    }

    pub fn report_full_closure(self_: &Value) -> R {
        call_guard!("report_full_closure");
        self_.invoke(&at::REPORT, ())?;
        let mut it = op::iter(&self_.get(&at::SUBDIRS)?.values()?)?;
        while let Some(sd) = it.next()? {
            builtins::print(Args::none())?;
            sd.invoke(&at::REPORT_FULL_CLOSURE, ())?;
        }
        Ok(Value::None)
    }
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    STAT.set(batuta_py_stat::stat::import()?);
    __ALL_.set(list![s!("DEFAULT_IGNORES"), s!("clear_cache"), s!("cmp"), s!("cmpfiles"), s!("dircmp")]);
    BUFSIZE.set(8_i64 * 1024_i64);
    DEFAULT_IGNORES.set(list![
        s!("RCS"),
        s!("CVS"),
        s!("tags"),
        s!(".git"),
        s!(".hg"),
        s!(".bzr"),
        s!("_darcs"),
        s!("__pycache__")
    ]);
    _CACHE.set(Value::Dict(Dict::new()));
    CLEAR_CACHE.set(function("clear_cache()", [], clear_cache));
    _SIGNATURE.set(function("_signature(st)", [], _signature));
    CMP.set(function("cmp(f1, f2, shallow=)", vec![Value::from(true)], cmp));
    _SAME_BYTES.set(function("_same_bytes(f1, f2)", [], _same_bytes));
    CMPFILES.set(function("cmpfiles(a, b, common, shallow=)", vec![Value::from(true)], cmpfiles));
    DIRCMP.define({
        let ns = Dict::new();
        ns.method("dircmp.__init__(self, a, b, ignore=, hide=)", vec![Value::None, Value::None], Dircmp::__init__);
        ns.method("dircmp._sort_in(self, name)", [], Dircmp::_sort_in);
        ns.method("dircmp.report(self)", [], Dircmp::report);
        ns.method("dircmp.report_partial_closure(self)", [], Dircmp::report_partial_closure);
        ns.method("dircmp.report_full_closure(self)", [], Dircmp::report_full_closure);
        build_class("dircmp", "filecmp", "dircmp", Vec::new(), ns, Vec::new())?
    });
    Ok(())
}
