// Written by batuta from python/tempfile.py, c871180bb658033f.
//! Temporary files and folders.
use batuta_rt::prelude::*;

module_globals! {
    "tempfile", init;
    ERRNO: "errno", IO: "io", OS: "os", RANDOM: "random", SHUTIL: "shutil", __ALL_: "__all__", TEMPLATE: "template",
    TEMPDIR: "tempdir", _LETTERS: "_LETTERS", _ATTEMPTS: "_ATTEMPTS", _NAMES: "_names", _NAME: "_name",
    GETTEMPPREFIX: "gettempprefix", GETTEMPPREFIXB: "gettempprefixb", GETTEMPDIR: "gettempdir",
    GETTEMPDIRB: "gettempdirb", _PARTS: "_parts", MKSTEMP: "mkstemp", MKDTEMP: "mkdtemp", MKTEMP: "mktemp",
    _TEMPORARY_FILE_WRAPPER: "_TemporaryFileWrapper", _OPENED: "_opened", NAMED_TEMPORARY_FILE: "NamedTemporaryFile",
    TEMPORARY_FILE: "TemporaryFile", SPOOLED_TEMPORARY_FILE: "SpooledTemporaryFile",
    TEMPORARY_DIRECTORY: "TemporaryDirectory", _CLEAN_UP: "_clean_up", ATEXIT: "atexit",
}

fields! {
    ABSPATH: "abspath", ACCESS: "access", BYTESIO: "BytesIO", CHOICES: "choices", CLEANUP: "cleanup", CLOSE: "close",
    DELETE: "delete", EEXIST: "EEXIST", ENOENT: "ENOENT", EXISTS: "exists", FILE: "file", FORMAT: "format",
    FSENCODE: "fsencode", GETCWD: "getcwd", GETENV: "getenv", ISDIR: "isdir", JOIN: "join", LEXISTS: "lexists",
    MKDIR: "mkdir", MODE: "mode", NAME: "name", OPEN: "open", O_CREAT: "O_CREAT", O_EXCL: "O_EXCL", O_RDWR: "O_RDWR",
    PATH: "path", RANDOM: "Random", REGISTER: "register", RMTREE: "rmtree", STRINGIO: "StringIO", UNLINK: "unlink",
    W_OK: "W_OK", _FILE: "_file", _GONE: "_gone", _IGNORE: "_ignore", _REMOVED: "_removed", __CLASS__: "__class__",
    __DICT__: "__dict__", __ENTER__: "__enter__", __NAME__: "__name__",
}

pub fn _name() -> R<Str> {
    Str::default().join_all(&_NAMES.get()?.invoke(&at::CHOICES, args![_LETTERS.get()?; "k" = 8])?)
}

pub fn gettempprefix() -> R {
    TEMPLATE.get()
}

pub fn gettempprefixb() -> R {
    OS.get()?.invoke(&at::FSENCODE, args![TEMPLATE.get()?])
}

pub fn gettempdir() -> R {
    if TEMPDIR.get()?.is_none() {
        'broken: {
            let mut it = op::iter(&fixed!(tuple![s!("TMPDIR"), s!("TEMP"), s!("TMP")]))?;
            while let Some(name) = it.take::<Str>()? {
                let found = OS.get()?.invoke(&at::GETENV, args![name])?;
                if found.truthy()? && OS.get()?.get(&at::PATH)?.invoke(&at::ISDIR, args![&found])?.truthy()? {
                    TEMPDIR.set(OS.get()?.get(&at::PATH)?.invoke(&at::ABSPATH, args![&found])?);
                    break 'broken;
                }
            }
            'broken3: {
                let mut it =
                    op::iter(&tuple![s!("/tmp"), s!("/var/tmp"), s!("/usr/tmp"), OS.get()?.invoke(&at::GETCWD, ())?])?;
                while let Some(found) = it.next()? {
                    if OS.get()?.get(&at::PATH)?.invoke(&at::ISDIR, args![&found])?.truthy()?
                        && early!(OS.get()?, &at::ACCESS, args![&found, OS.get()?.get(&at::W_OK)?])?.truthy()?
                    {
                        TEMPDIR.set(&found);
                        break 'broken3;
                    }
                }
                return Err(emitted::raised(
                    "FileNotFoundError",
                    args![ERRNO.get()?.get(&at::ENOENT)?, s!("No usable temporary directory found")],
                ));
            }
        }
    }
    TEMPDIR.get()
}

pub fn gettempdirb() -> R {
    early!(OS.get()?, &at::FSENCODE, args![gettempdir()?])
}

pub fn _parts(suffix: &Value, prefix: &Value, dir: &Value) -> R {
    Ok(tuple![
        if suffix.is_none() { Value::from(Str::default()) } else { suffix.clone() },
        if prefix.is_none() { TEMPLATE.get()? } else { prefix.clone() },
        if dir.is_none() { gettempdir()? } else { dir.clone() }
    ])
}

pub fn mkstemp(suffix: &Value, prefix: &Value, dir: &Value, text: &Value) -> R {
    let mut suffix = suffix.clone();
    let mut prefix = prefix.clone();
    let mut dir = dir.clone();
    [suffix, prefix, dir] = op::unpack::<3>(&_parts(&suffix, &prefix, &dir)?)?;
    let mut it = op::iter(&builtins::range(args![_ATTEMPTS.get()?])?)?;
    while let Some(_unused) = it.take::<Int>()? {
        let path = early!(
            OS.get()?.get(&at::PATH)?,
            &at::ABSPATH,
            args![early!(
                OS.get()?.get(&at::PATH)?,
                &at::JOIN,
                args![&dir, op::add(&op::add(&prefix, &Value::from(_name()?))?, &suffix)?]
            )?]
        )?;
        let tried: R<()> = 'attempt: {
            return Ok(tuple![
                tri!(
                    'attempt,
                    early!(
                        tri!('attempt, OS.get()),
                        &at::OPEN,
                        args![
                            &path,
                            tri!(
                                'attempt,
                                op::bitor(
                                    &tri!(
                                        'attempt,
                                        op::bitor(
                                            &tri!('attempt, tri!('attempt, OS.get()).get(&at::O_RDWR)),
                                            &tri!('attempt, tri!('attempt, OS.get()).get(&at::O_CREAT)),
                                        )
                                    ),
                                    &tri!('attempt, tri!('attempt, OS.get()).get(&at::O_EXCL)),
                                )
                            ),
                            384
                        ]
                    )
                ),
                &path
            ]);
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("FileExistsError"))? {
                continue;
            } else {
                return Err(error);
            }
        }
    }
    Err(emitted::raised(
        "FileExistsError",
        args![ERRNO.get()?.get(&at::EEXIST)?, s!("No usable temporary file name found")],
    ))
}

pub fn mkdtemp(suffix: &Value, prefix: &Value, dir: &Value) -> R {
    let mut suffix = suffix.clone();
    let mut prefix = prefix.clone();
    let mut dir = dir.clone();
    [suffix, prefix, dir] = op::unpack::<3>(&_parts(&suffix, &prefix, &dir)?)?;
    let mut it = op::iter(&builtins::range(args![_ATTEMPTS.get()?])?)?;
    while let Some(_unused) = it.take::<Int>()? {
        let path = early!(
            OS.get()?.get(&at::PATH)?,
            &at::JOIN,
            args![&dir, op::add(&op::add(&prefix, &Value::from(_name()?))?, &suffix)?]
        )?;
        let tried = attempt(|| {
            OS.get()?.invoke(&at::MKDIR, args![&path, 448])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("FileExistsError"))? {
                continue;
            } else {
                return Err(error);
            }
        }
        return Ok(path);
    }
    Err(emitted::raised(
        "FileExistsError",
        args![ERRNO.get()?.get(&at::EEXIST)?, s!("No usable temporary directory name found")],
    ))
}

pub fn mktemp(suffix: &Value, prefix: &Value, dir: &Value) -> R {
    let mut dir = dir.clone();
    if dir.is_none() {
        dir = gettempdir()?;
    }
    let mut it = op::iter(&builtins::range(args![_ATTEMPTS.get()?])?)?;
    while let Some(_unused) = it.take::<Int>()? {
        let path = early!(
            OS.get()?.get(&at::PATH)?,
            &at::JOIN,
            args![&dir, op::add(&op::add(prefix, &Value::from(_name()?))?, suffix)?]
        )?;
        if !OS.get()?.get(&at::PATH)?.invoke(&at::LEXISTS, args![&path])?.truthy()? {
            return Ok(path);
        }
    }
    Err(emitted::raised(
        "FileExistsError",
        args![ERRNO.get()?.get(&at::EEXIST)?, s!("No usable temporary filename found")],
    ))
}

/// A file that is removed when it is closed.
pub struct TemporaryFileWrapper;

impl TemporaryFileWrapper {
    pub fn __init__(self_: &Value, file: &Value, name: &Value, delete: &Value) -> R {
        self_.put(&at::FILE, file)?;
        self_.put(&at::NAME, name)?;
        self_.put(&at::DELETE, delete)?;
        self_.put(&at::_REMOVED, false)?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        let file = keyed!(&self_.get(&at::__DICT__)?, "file")?;
        builtins::getattr(args![file, name])
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.get(&at::FILE)?.invoke(&at::__ENTER__, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value, value: &Value, tb: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            self_.get(&at::FILE)?.invoke(&at::CLOSE, ())?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        if self_.get(&at::DELETE)?.truthy()? && !self_.get_bool(&at::_REMOVED)? {
            self_.put(&at::_REMOVED, true)?;
            early!(OS.get()?, &at::UNLINK, args![self_.get(&at::NAME)?])?;
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("TemporaryFileWrapper.__iter__", move |co| async move {
            let mut it = op::iter(&self_.get(&at::FILE)?)?;
            while let Some(line) = it.next()? {
                co.yield_(line).await?;
            }
            Ok(Value::None)
        }))
    }
}

pub fn named_temporary_file(
    mode: &Value,
    buffering: &Value,
    encoding: &Value,
    newline: &Value,
    suffix: &Value,
    prefix: &Value,
    dir: &Value,
    delete: &Value,
    errors: &Value,
) -> R {
    let [fd, name] = op::unpack::<2>(&mkstemp(suffix, prefix, dir, &Value::from(false))?)?;
    OS.get()?.invoke(&at::CLOSE, args![fd])?;
    let file = builtins::open(args![&name, mode, buffering, encoding, errors, newline])?;
    let wrapped = _TEMPORARY_FILE_WRAPPER.get()?.call(args![file, name, delete])?;
    if delete.truthy()? {
        _OPENED.get()?.append(&wrapped)?;
    }
    Ok(wrapped)
}

pub fn temporary_file(
    mode: &Value,
    buffering: &Value,
    encoding: &Value,
    newline: &Value,
    suffix: &Value,
    prefix: &Value,
    dir: &Value,
    errors: &Value,
) -> R {
    let [fd, name] = op::unpack::<2>(&mkstemp(suffix, prefix, dir, &Value::from(false))?)?;
    OS.get()?.invoke(&at::CLOSE, args![fd])?;
    let outcome: R<Flow<Value>> = 'finally: {
        break 'finally Ok(Flow::Return(tri!(
            'finally,
            builtins::open(args![&name, mode, buffering, encoding, errors, newline])
        )));
    };
    let handling = exc::handling_outcome(&outcome);
    OS.get()?.invoke(&at::UNLINK, args![&name])?;
    drop(handling);
    if let Flow::Return(value) = outcome? {
        return Ok(value);
    }
    Ok(Value::None)
}

/// A file in memory.
pub struct SpooledTemporaryFile;

impl SpooledTemporaryFile {
    pub fn __init__(
        self_: &Value,
        max_size: &Value,
        mode: &Value,
        buffering: &Value,
        encoding: &Value,
        newline: &Value,
        suffix: &Value,
        prefix: &Value,
        dir: &Value,
        errors: &Value,
    ) -> R {
        self_.put(
            &at::_FILE,
            if op::contains(mode, &Value::from(s!("b")))? {
                IO.get()?.invoke(&at::BYTESIO, ())?
            } else {
                IO.get()?.invoke(&at::STRINGIO, ())?
            },
        )?;
        self_.put(&at::MODE, mode)?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        builtins::getattr(args![keyed!(&self_.get(&at::__DICT__)?, "_file")?, name])
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value, value: &Value, tb: &Value) -> R {
        call_guard!("__exit__");
        self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.get(&at::_FILE)?])
    }

    pub fn rollover(self_: &Value) -> R {
        Ok(Value::None)
    }
}

/// A folder that is removed with all in it at the end of a `with` block.
pub struct TemporaryDirectory;

impl TemporaryDirectory {
    pub fn __init__(self_: &Value, suffix: &Value, prefix: &Value, dir: &Value, ignore_cleanup_errors: &Value) -> R {
        self_.put(&at::NAME, mkdtemp(suffix, prefix, dir)?)?;
        self_.put(&at::_IGNORE, ignore_cleanup_errors)?;
        self_.put(&at::_GONE, false)?;
        _OPENED.get()?.append(self_)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Value::from(s!("<{} {!r}>"))
            .invoke(&at::FORMAT, args![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::NAME)?])
            .text()
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.get(&at::NAME)
    }

    pub fn __exit__(self_: &Value, exc: &Value, value: &Value, tb: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLEANUP, ())?;
        Ok(Value::None)
    }

    pub fn cleanup(self_: &Value) -> R {
        call_guard!("cleanup");
        self_.put(&at::_GONE, true)?;
        if early!(OS.get()?.get(&at::PATH)?, &at::EXISTS, args![self_.get(&at::NAME)?])?.truthy()? {
            early!(
                SHUTIL.get()?,
                &at::RMTREE,
                args![self_.get(&at::NAME)?; "ignore_errors" = self_.get(&at::_IGNORE)?]
            )?;
        }
        Ok(Value::None)
    }
}

pub fn _clean_up() -> R {
    call_guard!("_clean_up");
    let mut it = op::iter(&_OPENED.get()?)?;
    while let Some(one) = it.next()? {
        if op::isinstance(&one, &TEMPORARY_DIRECTORY.get()?)? {
            if !one.get(&at::_GONE)?.truthy()? {
                one.invoke(&at::CLEANUP, ())?;
            }
        } else if !one.get(&at::_REMOVED)?.truthy()? {
            one.invoke(&at::CLOSE, ())?;
        }
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    ERRNO.set(batuta_py_errno::errno::import()?);
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    RANDOM.set(batuta_std::random::module());
    SHUTIL.set(batuta_std::shutil::module());
    __ALL_.set(list![
        s!("NamedTemporaryFile"),
        s!("SpooledTemporaryFile"),
        s!("TemporaryDirectory"),
        s!("TemporaryFile"),
        s!("gettempdir"),
        s!("gettempdirb"),
        s!("gettempprefix"),
        s!("gettempprefixb"),
        s!("mkdtemp"),
        s!("mkstemp"),
        s!("mktemp"),
        s!("tempdir"),
        s!("template")
    ]);
    TEMPLATE.set(s!("tmp"));
    TEMPDIR.set(Value::None);
    _LETTERS.set(s!("abcdefghijklmnopqrstuvwxyz0123456789_"));
    _ATTEMPTS.set(10000);
    _NAMES.set(RANDOM.get()?.invoke(&at::RANDOM, ())?);
    _NAME.set(function("_name()", [], _name));
    GETTEMPPREFIX.set(function("gettempprefix()", [], gettempprefix));
    GETTEMPPREFIXB.set(function("gettempprefixb()", [], gettempprefixb));
    GETTEMPDIR.set(function("gettempdir()", [], gettempdir));
    GETTEMPDIRB.set(function("gettempdirb()", [], gettempdirb));
    _PARTS.set(function("_parts(suffix, prefix, dir)", [], _parts));
    MKSTEMP.set(function(
        "mkstemp(suffix=, prefix=, dir=, text=)",
        vec![Value::None, Value::None, Value::None, Value::from(false)],
        mkstemp,
    ));
    MKDTEMP.set(function("mkdtemp(suffix=, prefix=, dir=)", vec![Value::None, Value::None, Value::None], mkdtemp));
    MKTEMP.set(function(
        "mktemp(suffix=, prefix=, dir=)",
        vec![Value::from(Str::default()), TEMPLATE.get()?, Value::None],
        mktemp,
    ));
    _TEMPORARY_FILE_WRAPPER.define({
        let ns = Dict::new();
        ns.doc("A file that is removed when it is closed.");
        ns.method(
            "_TemporaryFileWrapper.__init__(self, file, name, delete=)",
            vec![Value::from(true)],
            TemporaryFileWrapper::__init__,
        );
        ns.method("_TemporaryFileWrapper.__getattr__(self, name)", [], TemporaryFileWrapper::__getattr__);
        ns.method("_TemporaryFileWrapper.__enter__(self)", [], TemporaryFileWrapper::__enter__);
        ns.method("_TemporaryFileWrapper.__exit__(self, exc, value, tb)", [], TemporaryFileWrapper::__exit__);
        ns.method("_TemporaryFileWrapper.close(self)", [], TemporaryFileWrapper::close);
        ns.method("gen _TemporaryFileWrapper.__iter__(self)", [], TemporaryFileWrapper::__iter__);
        build_class("_TemporaryFileWrapper", "tempfile", "_TemporaryFileWrapper", Vec::new(), ns, Vec::new())?
    });
    NAMED_TEMPORARY_FILE.set(def(
        "NamedTemporaryFile(mode=, buffering=, encoding=, newline=, suffix=, prefix=, dir=, delete=, *, errors=)",
        vec![
            Value::from(s!("w+b")),
            Value::from(-1),
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::from(true),
            Value::None,
        ],
        |[mode, buffering, encoding, newline, suffix, prefix, dir, delete, errors]| {
            named_temporary_file(&mode, &buffering, &encoding, &newline, &suffix, &prefix, &dir, &delete, &errors)
        },
    ));
    TEMPORARY_FILE.set(function(
        "TemporaryFile(mode=, buffering=, encoding=, newline=, suffix=, prefix=, dir=, *, errors=)",
        vec![
            Value::from(s!("w+b")),
            Value::from(-1),
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
        ],
        temporary_file,
    ));
    SPOOLED_TEMPORARY_FILE.define({
        let ns2 = Dict::new();
        ns2.doc("A file in memory.");
        ns2.set_str(
            "__init__",
            def(
                "SpooledTemporaryFile.__init__(self, max_size=, mode=, buffering=, encoding=, newline=, suffix=, prefix=, dir=, *, errors=)",
                vec![
                    Value::from(0),
                    Value::from(s!("w+b")),
                    Value::from(-1),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                ],
                |[self_, max_size, mode, buffering, encoding, newline, suffix, prefix, dir, errors]| {
                    SpooledTemporaryFile::__init__(
                        &self_,
                        &max_size,
                        &mode,
                        &buffering,
                        &encoding,
                        &newline,
                        &suffix,
                        &prefix,
                        &dir,
                        &errors,
                    )
                },
            ),
        );
        ns2.method("SpooledTemporaryFile.__getattr__(self, name)", [], SpooledTemporaryFile::__getattr__);
        ns2.method("SpooledTemporaryFile.__enter__(self)", [], SpooledTemporaryFile::__enter__);
        ns2.method("SpooledTemporaryFile.__exit__(self, exc, value, tb)", [], SpooledTemporaryFile::__exit__);
        ns2.method("SpooledTemporaryFile.__iter__(self)", [], SpooledTemporaryFile::__iter__);
        ns2.method("SpooledTemporaryFile.rollover(self)", [], SpooledTemporaryFile::rollover);
        build_class("SpooledTemporaryFile", "tempfile", "SpooledTemporaryFile", Vec::new(), ns2, Vec::new())?
    });
    TEMPORARY_DIRECTORY.define({
        let ns3 = Dict::new();
        ns3.doc("A folder that is removed with all in it at the end of a `with` block.");
        ns3.method(
            "TemporaryDirectory.__init__(self, suffix=, prefix=, dir=, ignore_cleanup_errors=)",
            vec![Value::None, Value::None, Value::None, Value::from(false)],
            TemporaryDirectory::__init__,
        );
        ns3.method("TemporaryDirectory.__repr__(self)", [], TemporaryDirectory::__repr__);
        ns3.method("TemporaryDirectory.__enter__(self)", [], TemporaryDirectory::__enter__);
        ns3.method("TemporaryDirectory.__exit__(self, exc, value, tb)", [], TemporaryDirectory::__exit__);
        ns3.method("TemporaryDirectory.cleanup(self)", [], TemporaryDirectory::cleanup);
        build_class("TemporaryDirectory", "tempfile", "TemporaryDirectory", Vec::new(), ns3, Vec::new())?
    });
    _OPENED.set(list![]);
    _CLEAN_UP.set(function("_clean_up()", [], _clean_up));
    ATEXIT.set(batuta_std::atexit_::module());
    ATEXIT.get()?.invoke(&at::REGISTER, args![_CLEAN_UP.get()?])?;
    Ok(())
}
