// Written by batuta from python/fileinput.py, 18f0b1a99bdd9835.
//! Lines of the files that the command line names, or of standard input.
use batuta_rt::prelude::*;

module_globals! {
    "fileinput", init;
    OS: "os", SYS: "sys", __ALL_: "__all__", _STATE: "_state", FILE_INPUT: "FileInput", INPUT: "input",
    _ACTIVE: "_active", CLOSE: "close", NEXTFILE: "nextfile", FILENAME: "filename", LINENO: "lineno",
    FILELINENO: "filelineno", FILENO: "fileno", ISFIRSTLINE: "isfirstline", ISSTDIN: "isstdin",
    HOOK_ENCODED: "hook_encoded",
}

fields! {
    ARGV: "argv", BUFFER: "buffer", CLOSE: "close", FILELINENO: "filelineno", FILENAME: "filename", FILENO: "fileno",
    FSPATH: "fspath", ISFIRSTLINE: "isfirstline", ISSTDIN: "isstdin", LINENO: "lineno", NEXTFILE: "nextfile",
    PATHLIKE: "PathLike", READLINE: "readline", RENAME: "rename", STDIN: "stdin", STDOUT: "stdout", UNLINK: "unlink",
    _BACKUP: "_backup", _BACKUP_NAME: "_backup_name", _ENCODING: "_encoding", _ERRORS: "_errors", _FILE: "_file",
    _FILELINENO: "_filelineno", _FILENAME: "_filename", _FILES: "_files", _INPLACE: "_inplace", _ISSTDIN: "_isstdin",
    _LINENO: "_lineno", _MODE: "_mode", _OPEN: "_open", _OPENHOOK: "_openhook", _OUTPUT: "_output", _READ: "_read",
    _STDOUT: "_stdout", __NEXT__: "__next__",
}

pub fn input(
    files: &Value,
    inplace: &Value,
    backup: &Value,
    mode: &Value,
    openhook: &Value,
    encoding: &Value,
    errors: &Value,
) -> R {
    if !_STATE.get()?.at(0)?.is_none() && !_STATE.get()?.at(0)?.lacks(&at::_FILE)? {
        return Err(emitted::raised("RuntimeError", args![s!("input() already active")]));
    }
    let value = FILE_INPUT.get()?.call(args![
        files,
        inplace,
        backup;
        "mode" = mode,
        "openhook" = openhook,
        "encoding" = encoding,
        "errors" = errors
    ])?;
    _STATE.get()?.set_at(0, value)?;
    _STATE.get()?.at(0)
}

pub fn _active() -> R {
    call_guard!("_active");
    if _STATE.get()?.at(0)?.is_none() {
        return Err(emitted::raised("RuntimeError", args![s!("no active input()")]));
    }
    _STATE.get()?.at(0)
}

pub fn close() -> R {
    call_guard!("close");
    let state = _STATE.get()?.at(0)?;
    _STATE.get()?.set_at(0, Value::None)?;
    if !state.is_none() {
        state.invoke(&at::CLOSE, ())?;
    }
    Ok(Value::None)
}

pub fn nextfile() -> R {
    call_guard!("nextfile");
    _active()?.invoke(&at::NEXTFILE, ())
}

pub fn filename() -> R {
    call_guard!("filename");
    _active()?.invoke(&at::FILENAME, ())
}

pub fn lineno() -> R {
    call_guard!("lineno");
    _active()?.invoke(&at::LINENO, ())
}

pub fn filelineno() -> R {
    call_guard!("filelineno");
    _active()?.invoke(&at::FILELINENO, ())
}

pub fn fileno() -> R {
    call_guard!("fileno");
    _active()?.invoke(&at::FILENO, ())
}

pub fn isfirstline() -> R {
    call_guard!("isfirstline");
    _active()?.invoke(&at::ISFIRSTLINE, ())
}

pub fn isstdin() -> R {
    call_guard!("isstdin");
    _active()?.invoke(&at::ISSTDIN, ())
}

pub struct FileInput;

impl FileInput {
    pub fn __init__(
        self_: &Value,
        files: &Value,
        inplace: &Value,
        backup: &Value,
        mode: &Value,
        openhook: &Value,
        encoding: &Value,
        errors: &Value,
    ) -> R {
        let mut files = files.clone();
        if op::isinstance(&files, &builtins::get("str"))? {
            files = tuple![&files];
        } else if op::isinstance(&files, &OS.get()?.get(&at::PATHLIKE)?)? {
            files = tuple![OS.get()?.invoke(&at::FSPATH, args![&files])?];
        } else {
            if files.is_none() {
                files = SYS.get()?.get(&at::ARGV)?.cut(1, Value::None)?;
            }
            files = emitted::or(builtins::tuple(args![&files])?, || Ok(tuple![s!("-")]))?;
        }
        if !op::contains(&fixed!(tuple![s!("r"), s!("rb")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("FileInput opening mode must be 'r' or 'rb'")]));
        }
        if openhook.truthy()? {
            if inplace.truthy()? {
                return Err(emitted::raised(
                    "ValueError",
                    args![s!("FileInput cannot use an opening hook in inplace mode")],
                ));
            }
            if !builtins::callable(args![openhook]).bool()? {
                return Err(emitted::raised("ValueError", args![s!("FileInput openhook must be callable")]));
            }
        }
        self_.put(&at::_FILES, files)?;
        self_.put(&at::_INPLACE, inplace)?;
        self_.put(&at::_BACKUP, backup)?;
        self_.put(&at::_MODE, mode)?;
        self_.put(&at::_OPENHOOK, openhook)?;
        self_.put(&at::_ENCODING, encoding)?;
        self_.put(&at::_ERRORS, errors)?;
        self_.put(&at::_FILE, Value::None)?;
        self_.put(&at::_FILENAME, Value::None)?;
        self_.put(&at::_LINENO, 0)?;
        self_.put(&at::_FILELINENO, 0)?;
        self_.put(&at::_ISSTDIN, false)?;
        self_.put(&at::_OUTPUT, Value::None)?;
        self_.put(&at::_STDOUT, Value::None)?;
        self_.put(&at::_BACKUP_NAME, Value::None)?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            self_.invoke(&at::NEXTFILE, ())?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::_FILES, tuple![])?;
        drop(handling);
        outcome?;
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

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        loop {
            let line = self_.invoke(&at::_READ, ())?;
            if line.truthy()? {
                self_.put(&at::_FILELINENO, self_.get_int(&at::_FILELINENO)? + 1)?;
                self_.put(&at::_LINENO, self_.get_int(&at::_LINENO)? + 1)?;
                return Ok(line);
            }
            if !self_.get(&at::_FILE)?.truthy()? {
                return exc::throw(builtins::get("StopIteration"));
            }
            self_.invoke(&at::NEXTFILE, ())?;
        }
    }

    pub fn readline(self_: &Value) -> R {
        call_guard!("readline");
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, self_.invoke(&at::__NEXT__, ())));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("StopIteration"))? {
                return Ok(if op::contains(&self_.get(&at::_MODE)?, &Value::from(s!("b")))? {
                    Value::from(b"".to_vec())
                } else {
                    Value::from(Str::default())
                });
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn nextfile(self_: &Value) -> R {
        call_guard!("nextfile");
        if !self_.lacks(&at::_STDOUT)? {
            let value = self_.get(&at::_STDOUT)?;
            SYS.get()?.put(&at::STDOUT, value)?;
            self_.put(&at::_STDOUT, Value::None)?;
        }
        if !self_.lacks(&at::_OUTPUT)? {
            self_.get(&at::_OUTPUT)?.invoke(&at::CLOSE, ())?;
            self_.put(&at::_OUTPUT, Value::None)?;
        }
        if !self_.lacks(&at::_FILE)? && !self_.get_bool(&at::_ISSTDIN)? {
            self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
        }
        self_.put(&at::_FILE, Value::None)?;
        if !self_.lacks(&at::_BACKUP_NAME)? && !self_.get(&at::_BACKUP)?.truthy()? {
            let tried = attempt(|| {
                early!(OS.get()?, &at::UNLINK, args![self_.get(&at::_BACKUP_NAME)?])?;
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
        self_.put(&at::_BACKUP_NAME, Value::None)?;
        self_.put(&at::_ISSTDIN, false)?;
        Ok(Value::None)
    }

    pub fn _read(self_: &Value) -> R {
        call_guard!("_read");
        if self_.lacks(&at::_FILE)? {
            if !self_.get(&at::_FILES)?.truthy()? {
                return Ok(if op::contains(&self_.get(&at::_MODE)?, &Value::from(s!("b")))? {
                    Value::from(b"".to_vec())
                } else {
                    Value::from(Str::default())
                });
            }
            self_.put(&at::_FILENAME, self_.get(&at::_FILES)?.at(0)?)?;
            self_.put(&at::_FILES, self_.get(&at::_FILES)?.cut(1, Value::None)?)?;
            self_.put(&at::_FILELINENO, 0)?;
            self_.invoke(&at::_OPEN, ())?;
        }
        self_.get(&at::_FILE)?.invoke(&at::READLINE, ())
    }

    pub fn _open(self_: &Value) -> R {
        call_guard!("_open");
        if self_.get(&at::_FILENAME)?.equals("-")? {
            self_.put(&at::_FILENAME, s!("<stdin>"))?;
            self_.put(
                &at::_FILE,
                if op::contains(&self_.get(&at::_MODE)?, &Value::from(s!("b")))? {
                    SYS.get()?.get(&at::STDIN)?.get(&at::BUFFER)?
                } else {
                    SYS.get()?.get(&at::STDIN)?
                },
            )?;
            self_.put(&at::_ISSTDIN, true)?;
        } else if self_.get(&at::_INPLACE)?.truthy()? {
            self_.put(
                &at::_BACKUP_NAME,
                op::add(
                    &early!(OS.get()?, &at::FSPATH, args![self_.get(&at::_FILENAME)?])?,
                    &emitted::or(self_.get(&at::_BACKUP)?, || Ok(Value::from(s!(".bak"))))?,
                )?,
            )?;
            let tried = attempt(|| {
                early!(OS.get()?, &at::UNLINK, args![self_.get(&at::_BACKUP_NAME)?])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("OSError"))? {
                } else {
                    return Err(error);
                }
            }
            early!(OS.get()?, &at::RENAME, args![self_.get(&at::_FILENAME)?, self_.get(&at::_BACKUP_NAME)?])?;
            self_.put(
                &at::_FILE,
                builtins::open(args![
                    self_.get(&at::_BACKUP_NAME)?,
                    self_.get(&at::_MODE)?;
                    "encoding" = self_.get(&at::_ENCODING)?,
                    "errors" = self_.get(&at::_ERRORS)?
                ])?,
            )?;
            self_.put(
                &at::_OUTPUT,
                builtins::open(args![
                    self_.get(&at::_FILENAME)?,
                    s!("w");
                    "encoding" = self_.get(&at::_ENCODING)?,
                    "errors" = self_.get(&at::_ERRORS)?
                ])?,
            )?;
            self_.put(&at::_STDOUT, SYS.get()?.get(&at::STDOUT)?)?;
            let value = self_.get(&at::_OUTPUT)?;
            SYS.get()?.put(&at::STDOUT, value)?;
        } else if self_.get(&at::_OPENHOOK)?.truthy()? {
            self_.put(
                &at::_FILE,
                early!(self_.clone(), &at::_OPENHOOK, args![self_.get(&at::_FILENAME)?, self_.get(&at::_MODE)?])?,
            )?;
        } else {
            self_.put(
                &at::_FILE,
                builtins::open(args![
                    self_.get(&at::_FILENAME)?,
                    self_.get(&at::_MODE)?;
                    "encoding" = self_.get(&at::_ENCODING)?,
                    "errors" = self_.get(&at::_ERRORS)?
                ])?,
            )?;
        }
        Ok(Value::None)
    }

    pub fn filename(self_: &Value) -> R {
        self_.get(&at::_FILENAME)
    }

    pub fn lineno(self_: &Value) -> R<Int> {
        self_.get_int(&at::_LINENO)
    }

    pub fn filelineno(self_: &Value) -> R<Int> {
        self_.get_int(&at::_FILELINENO)
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        Ok(if self_.lacks(&at::_FILE)? { Value::from(-1) } else { self_.get(&at::_FILE)?.invoke(&at::FILENO, ())? })
    }

    pub fn isfirstline(self_: &Value) -> R<bool> {
        Ok(self_.get_int(&at::_FILELINENO)? == 1)
    }

    pub fn isstdin(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_ISSTDIN)
    }
}

pub fn hook_encoded(encoding: &Value, errors: &Value) -> R {
    let encoding = encoding.clone();
    let errors = errors.clone();
    let openhook = {
        let encoding = encoding.clone();
        let errors = errors.clone();
        def("hook_encoded.<locals>.openhook(filename, mode)", [], move |[filename2, mode]| {
            call_guard!("openhook");
            builtins::open(args![filename2, mode; "encoding" = &encoding, "errors" = &errors])
        })
    };
    Ok(openhook)
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![
        s!("FileInput"),
        s!("close"),
        s!("filelineno"),
        s!("filename"),
        s!("fileno"),
        s!("hook_encoded"),
        s!("input"),
        s!("isfirstline"),
        s!("isstdin"),
        s!("lineno"),
        s!("nextfile")
    ]);
    _STATE.set(list![Value::None]);
    INPUT.set(function(
        "input(files=, inplace=, backup=, *, mode=, openhook=, encoding=, errors=)",
        vec![
            Value::None,
            Value::from(false),
            Value::from(Str::default()),
            Value::from(s!("r")),
            Value::None,
            Value::None,
            Value::None,
        ],
        input,
    ));
    _ACTIVE.set(function("_active()", [], _active));
    CLOSE.set(function("close()", [], close));
    NEXTFILE.set(function("nextfile()", [], nextfile));
    FILENAME.set(function("filename()", [], filename));
    LINENO.set(function("lineno()", [], lineno));
    FILELINENO.set(function("filelineno()", [], filelineno));
    FILENO.set(function("fileno()", [], fileno));
    ISFIRSTLINE.set(function("isfirstline()", [], isfirstline));
    ISSTDIN.set(function("isstdin()", [], isstdin));
    FILE_INPUT.define({
        let ns = Dict::new();
        ns.method(
            "FileInput.__init__(self, files=, inplace=, backup=, *, mode=, openhook=, encoding=, errors=)",
            vec![
                Value::None,
                Value::from(false),
                Value::from(Str::default()),
                Value::from(s!("r")),
                Value::None,
                Value::None,
                Value::None,
            ],
            FileInput::__init__,
        );
        ns.method("FileInput.close(self)", [], FileInput::close);
        ns.method("FileInput.__enter__(self)", [], FileInput::__enter__);
        ns.method("FileInput.__exit__(self, type, value, traceback)", [], FileInput::__exit__);
        ns.method("FileInput.__iter__(self)", [], FileInput::__iter__);
        ns.method("FileInput.__next__(self)", [], FileInput::__next__);
        ns.method("FileInput.readline(self)", [], FileInput::readline);
        ns.method("FileInput.nextfile(self)", [], FileInput::nextfile);
        ns.method("FileInput._read(self)", [], FileInput::_read);
        ns.method("FileInput._open(self)", [], FileInput::_open);
        ns.method("FileInput.filename(self)", [], FileInput::filename);
        ns.method("FileInput.lineno(self)", [], FileInput::lineno);
        ns.method("FileInput.filelineno(self)", [], FileInput::filelineno);
        ns.method("FileInput.fileno(self)", [], FileInput::fileno);
        ns.method("FileInput.isfirstline(self)", [], FileInput::isfirstline);
        ns.method("FileInput.isstdin(self)", [], FileInput::isstdin);
        build_class("FileInput", "fileinput", "FileInput", Vec::new(), ns, Vec::new())?
    });
    HOOK_ENCODED.set(function("hook_encoded(encoding, errors=)", vec![Value::None], hook_encoded));
    Ok(())
}
