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

pub fn input(
    files: &Value,
    inplace: &Value,
    backup: &Value,
    mode: &Value,
    openhook: &Value,
    encoding: &Value,
    errors: &Value,
) -> R {
    if !_STATE.get()?.item(&Value::from(0))?.is_none() && !_STATE.get()?.item(&Value::from(0))?.attr("_file")?.is_none()
    {
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
    _STATE.get()?.set_item(&Value::from(0), value)?;
    _STATE.get()?.item(&Value::from(0))
}

pub fn _active() -> R {
    call_guard!("_active");
    if _STATE.get()?.item(&Value::from(0))?.is_none() {
        return Err(emitted::raised("RuntimeError", args![s!("no active input()")]));
    }
    _STATE.get()?.item(&Value::from(0))
}

pub fn close() -> R {
    call_guard!("close");
    let state = _STATE.get()?.item(&Value::from(0))?;
    _STATE.get()?.set_item(&Value::from(0), Value::None)?;
    if !state.is_none() {
        state.invoke("close", ())?;
    }
    Ok(Value::None)
}

pub fn nextfile() -> R {
    call_guard!("nextfile");
    _active()?.invoke("nextfile", ())
}

pub fn filename() -> R {
    call_guard!("filename");
    _active()?.invoke("filename", ())
}

pub fn lineno() -> R {
    call_guard!("lineno");
    _active()?.invoke("lineno", ())
}

pub fn filelineno() -> R {
    call_guard!("filelineno");
    _active()?.invoke("filelineno", ())
}

pub fn fileno() -> R {
    call_guard!("fileno");
    _active()?.invoke("fileno", ())
}

pub fn isfirstline() -> R {
    call_guard!("isfirstline");
    _active()?.invoke("isfirstline", ())
}

pub fn isstdin() -> R {
    call_guard!("isstdin");
    _active()?.invoke("isstdin", ())
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
        } else if op::isinstance(&files, &OS.get()?.attr("PathLike")?)? {
            files = tuple![OS.get()?.invoke("fspath", args![&files])?];
        } else {
            if files.is_none() {
                files = SYS.get()?.attr("argv")?.item(&op::slice(Value::from(1), Value::None, Value::None))?;
            }
            files = emitted::or(builtins::tuple(args![&files])?, || Ok(tuple![s!("-")]))?;
        }
        if !op::contains(&tuple![s!("r"), s!("rb")], mode)? {
            return Err(emitted::raised("ValueError", args![s!("FileInput opening mode must be 'r' or 'rb'")]));
        }
        if openhook.truthy()? {
            if inplace.truthy()? {
                return Err(emitted::raised(
                    "ValueError",
                    args![s!("FileInput cannot use an opening hook in inplace mode")],
                ));
            }
            if !builtins::callable(args![openhook])?.truthy()? {
                return Err(emitted::raised("ValueError", args![s!("FileInput openhook must be callable")]));
            }
        }
        self_.set_attr("_files", &files)?;
        self_.set_attr("_inplace", inplace)?;
        self_.set_attr("_backup", backup)?;
        self_.set_attr("_mode", mode)?;
        self_.set_attr("_openhook", openhook)?;
        self_.set_attr("_encoding", encoding)?;
        self_.set_attr("_errors", errors)?;
        self_.set_attr("_file", Value::None)?;
        self_.set_attr("_filename", Value::None)?;
        self_.set_attr("_lineno", 0)?;
        self_.set_attr("_filelineno", 0)?;
        self_.set_attr("_isstdin", false)?;
        self_.set_attr("_output", Value::None)?;
        self_.set_attr("_stdout", Value::None)?;
        self_.set_attr("_backup_name", Value::None)?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            self_.invoke("nextfile", ())?;
            Ok(())
        });
        self_.set_attr("_files", tuple![])?;
        outcome?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, type_: &Value, value: &Value, traceback: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke("close", ())?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        loop {
            let line = self_.invoke("_read", ())?;
            if line.truthy()? {
                self_.set_attr("_filelineno", op::iadd(&self_.attr("_filelineno")?, &Value::from(1))?)?;
                self_.set_attr("_lineno", op::iadd(&self_.attr("_lineno")?, &Value::from(1))?)?;
                return Ok(line.clone());
            }
            if !self_.attr("_file")?.truthy()? {
                return exc::throw(builtins::get("StopIteration"));
            }
            self_.invoke("nextfile", ())?;
        }
    }

    pub fn readline(self_: &Value) -> R {
        call_guard!("readline");
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, self_.invoke("__next__", ())));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("StopIteration"))? {
                return Ok(if op::contains(&self_.attr("_mode")?, &Value::from(s!("b")))? {
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
        if !self_.attr("_stdout")?.is_none() {
            let value = self_.attr("_stdout")?;
            SYS.get()?.set_attr("stdout", value)?;
            self_.set_attr("_stdout", Value::None)?;
        }
        if !self_.attr("_output")?.is_none() {
            self_.attr("_output")?.invoke("close", ())?;
            self_.set_attr("_output", Value::None)?;
        }
        if !self_.attr("_file")?.is_none() && !self_.attr("_isstdin")?.truthy()? {
            self_.attr("_file")?.invoke("close", ())?;
        }
        self_.set_attr("_file", Value::None)?;
        if !self_.attr("_backup_name")?.is_none() && !self_.attr("_backup")?.truthy()? {
            let tried = attempt(|| {
                OS.get()?.invoke("unlink", args![self_.attr("_backup_name")?])?;
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
        self_.set_attr("_backup_name", Value::None)?;
        self_.set_attr("_isstdin", false)?;
        Ok(Value::None)
    }

    pub fn _read(self_: &Value) -> R {
        call_guard!("_read");
        if self_.attr("_file")?.is_none() {
            if !self_.attr("_files")?.truthy()? {
                return Ok(if op::contains(&self_.attr("_mode")?, &Value::from(s!("b")))? {
                    Value::from(b"".to_vec())
                } else {
                    Value::from(Str::default())
                });
            }
            self_.set_attr("_filename", self_.attr("_files")?.item(&Value::from(0))?)?;
            self_.set_attr(
                "_files",
                self_.attr("_files")?.item(&op::slice(Value::from(1), Value::None, Value::None))?,
            )?;
            self_.set_attr("_filelineno", 0)?;
            self_.invoke("_open", ())?;
        }
        self_.attr("_file")?.invoke("readline", ())
    }

    pub fn _open(self_: &Value) -> R {
        call_guard!("_open");
        if op::eq_bool(&self_.attr("_filename")?, &Value::from(s!("-")))? {
            self_.set_attr("_filename", s!("<stdin>"))?;
            self_.set_attr(
                "_file",
                if op::contains(&self_.attr("_mode")?, &Value::from(s!("b")))? {
                    SYS.get()?.attr("stdin")?.attr("buffer")?
                } else {
                    SYS.get()?.attr("stdin")?
                },
            )?;
            self_.set_attr("_isstdin", true)?;
        } else if self_.attr("_inplace")?.truthy()? {
            self_.set_attr(
                "_backup_name",
                op::add(
                    &OS.get()?.invoke("fspath", args![self_.attr("_filename")?])?,
                    &emitted::or(self_.attr("_backup")?, || Ok(Value::from(s!(".bak"))))?,
                )?,
            )?;
            let tried = attempt(|| {
                OS.get()?.invoke("unlink", args![self_.attr("_backup_name")?])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("OSError"))? {
                } else {
                    return Err(error);
                }
            }
            OS.get()?.invoke("rename", args![self_.attr("_filename")?, self_.attr("_backup_name")?])?;
            self_.set_attr(
                "_file",
                builtins::open(args![
                    self_.attr("_backup_name")?,
                    self_.attr("_mode")?;
                    "encoding" = self_.attr("_encoding")?,
                    "errors" = self_.attr("_errors")?
                ])?,
            )?;
            self_.set_attr(
                "_output",
                builtins::open(args![
                    self_.attr("_filename")?,
                    s!("w");
                    "encoding" = self_.attr("_encoding")?,
                    "errors" = self_.attr("_errors")?
                ])?,
            )?;
            self_.set_attr("_stdout", SYS.get()?.attr("stdout")?)?;
            let value = self_.attr("_output")?;
            SYS.get()?.set_attr("stdout", value)?;
        } else if self_.attr("_openhook")?.truthy()? {
            self_
                .set_attr("_file", self_.invoke("_openhook", args![self_.attr("_filename")?, self_.attr("_mode")?])?)?;
        } else {
            self_.set_attr(
                "_file",
                builtins::open(args![
                    self_.attr("_filename")?,
                    self_.attr("_mode")?;
                    "encoding" = self_.attr("_encoding")?,
                    "errors" = self_.attr("_errors")?
                ])?,
            )?;
        }
        Ok(Value::None)
    }

    pub fn filename(self_: &Value) -> R {
        self_.attr("_filename")
    }

    pub fn lineno(self_: &Value) -> R<Int> {
        self_.attr("_lineno")?.as_int()
    }

    pub fn filelineno(self_: &Value) -> R<Int> {
        self_.attr("_filelineno")?.as_int()
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        Ok(if self_.attr("_file")?.is_none() { Value::from(-1) } else { self_.attr("_file")?.invoke("fileno", ())? })
    }

    pub fn isfirstline(self_: &Value) -> R<bool> {
        op::eq(&self_.attr("_filelineno")?, &Value::from(1))?.as_bool()
    }

    pub fn isstdin(self_: &Value) -> R<bool> {
        self_.attr("_isstdin")?.as_bool()
    }
}

pub fn hook_encoded(encoding: &Value, errors: &Value) -> R {
    let encoding = Cellvar::new(encoding.clone());
    let errors = Cellvar::new(errors.clone());
    let openhook = {
        let encoding = encoding.clone();
        let errors = errors.clone();
        def("hook_encoded.<locals>.openhook(filename, mode)", [], move |[filename2, mode]| {
            call_guard!("openhook");
            builtins::open(args![
                filename2,
                mode;
                "encoding" = encoding.get("encoding")?,
                "errors" = errors.get("errors")?
            ])
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
    FILE_INPUT.set({
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
