// Written by batuta from python/subprocess.py, 951452ee3596ad41.
//! Running other programs.
use batuta_rt::prelude::*;

module_globals! {
    "subprocess", init;
    _PROCESS: "_process", OS: "os", SYS: "sys", TIME: "time", __ALL_: "__all__", PIPE: "PIPE", STDOUT: "STDOUT",
    DEVNULL: "DEVNULL", _SIGNALS: "_SIGNALS", SUBPROCESS_ERROR: "SubprocessError",
    CALLED_PROCESS_ERROR: "CalledProcessError", TIMEOUT_EXPIRED: "TimeoutExpired",
    COMPLETED_PROCESS: "CompletedProcess", _END: "_End", POPEN: "Popen", RUN: "run", CALL: "call",
    CHECK_CALL: "check_call", CHECK_OUTPUT: "check_output", GETSTATUSOUTPUT: "getstatusoutput", GETOUTPUT: "getoutput",
    LIST2CMDLINE: "list2cmdline",
}

pub struct SubprocessError;

/// A program ended with another status than 0.
pub struct CalledProcessError;

impl CalledProcessError {
    pub fn __init__(self_: &Value, returncode: &Value, cmd: &Value, output: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.set_attr("returncode", returncode)?;
        self_.set_attr("cmd", cmd)?;
        self_.set_attr("output", output)?;
        self_.set_attr("stderr", stderr)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        if self_.attr("returncode")?.truthy()? && op::lt_bool(&self_.attr("returncode")?, &Value::from(0))? {
            let name = _SIGNALS.get()?.invoke("get", args![op::neg(&self_.attr("returncode")?)?])?;
            if name.is_none() {
                return op::modulo(
                    &Value::from(s!("Command '%s' died with unknown signal %d.")),
                    &tuple![self_.attr("cmd")?, op::neg(&self_.attr("returncode")?)?],
                );
            }
            return op::modulo(
                &Value::from(s!("Command '%s' died with <Signals.%s: %d>.")),
                &tuple![self_.attr("cmd")?, &name, op::neg(&self_.attr("returncode")?)?],
            );
        }
        op::modulo(
            &Value::from(s!("Command '%s' returned non-zero exit status %d.")),
            &tuple![self_.attr("cmd")?, self_.attr("returncode")?],
        )
    }

    pub fn stdout(self_: &Value) -> R {
        call_guard!("stdout");
        self_.attr("output")
    }

    pub fn stdout2(self_: &Value, value: &Value) -> R {
        call_guard!("stdout");
        self_.set_attr("output", value)?;
        Ok(Value::None)
    }
}

/// A program did not end in time.
pub struct TimeoutExpired;

impl TimeoutExpired {
    pub fn __init__(self_: &Value, cmd: &Value, timeout: &Value, output: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.set_attr("cmd", cmd)?;
        self_.set_attr("timeout", timeout)?;
        self_.set_attr("output", output)?;
        self_.set_attr("stderr", stderr)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(
            &Value::from(s!("Command '%s' timed out after %s seconds")),
            &tuple![self_.attr("cmd")?, self_.attr("timeout")?],
        )
    }

    pub fn stdout(self_: &Value) -> R {
        call_guard!("stdout");
        self_.attr("output")
    }

    pub fn stdout2(self_: &Value, value: &Value) -> R {
        call_guard!("stdout");
        self_.set_attr("output", value)?;
        Ok(Value::None)
    }
}

/// How a program ended, and what it wrote.
pub struct CompletedProcess;

impl CompletedProcess {
    pub fn __init__(self_: &Value, args: &Value, returncode: &Value, stdout: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.set_attr("args", args)?;
        self_.set_attr("returncode", returncode)?;
        self_.set_attr("stdout", stdout)?;
        self_.set_attr("stderr", stderr)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![
            Value::from(s!("args={!r}")).invoke("format", args![self_.attr("args")?])?,
            Value::from(s!("returncode={!r}")).invoke("format", args![self_.attr("returncode")?])?
        ];
        if !self_.attr("stdout")?.is_none() {
            parts.invoke(
                "append",
                args![Value::from(s!("stdout={!r}")).invoke("format", args![self_.attr("stdout")?])?],
            )?;
        }
        if !self_.attr("stderr")?.is_none() {
            parts.invoke(
                "append",
                args![Value::from(s!("stderr={!r}")).invoke("format", args![self_.attr("stderr")?])?],
            )?;
        }
        Value::from(s!("{}({})"))
            .invoke(
                "format",
                args![
                    builtins::type_(args![self_])?.attr("__name__")?,
                    Value::from(s!(", ")).invoke("join", args![&parts])?
                ],
            )?
            .as_str()
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn check_returncode(self_: &Value) -> R {
        if self_.attr("returncode")?.truthy()? {
            return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![
                self_.attr("returncode")?,
                self_.attr("args")?,
                self_.attr("stdout")?,
                self_.attr("stderr")?
            ])?);
        }
        Ok(Value::None)
    }
}

/// A running program.
pub struct Popen;

impl Popen {
    pub fn __init__(
        self_: &Value,
        args: &Value,
        bufsize: &Value,
        executable: &Value,
        stdin: &Value,
        stdout: &Value,
        stderr: &Value,
        preexec_fn: &Value,
        close_fds: &Value,
        shell: &Value,
        cwd: &Value,
        env: &Value,
        universal_newlines: &Value,
        startupinfo: &Value,
        creationflags: &Value,
        restore_signals: &Value,
        start_new_session: &Value,
        pass_fds: &Value,
        user: &Value,
        group: &Value,
        extra_groups: &Value,
        encoding: &Value,
        errors: &Value,
        text: &Value,
        umask: &Value,
        pipesize: &Value,
        process_group: &Value,
    ) -> R {
        call_guard!("__init__");
        if !preexec_fn.is_none() {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: preexec_fn is not supported")]));
        }
        if !text.is_none() && !universal_newlines.is_none() && universal_newlines.truthy()? != text.truthy()? {
            return exc::throw(SUBPROCESS_ERROR.get()?.call(args![
                s!("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
            ])?);
        }
        self_.set_attr("args", args)?;
        self_.set_attr("returncode", Value::None)?;
        self_.set_attr("encoding", encoding)?;
        self_.set_attr("errors", errors)?;
        self_.set_attr(
            "text_mode",
            encoding.truthy()? || errors.truthy()? || text.truthy()? || universal_newlines.truthy()?,
        )?;
        let mut words;
        if op::isinstance(args, &tuple![builtins::get("str"), builtins::get("bytes")])? {
            words = list![args];
        } else if op::isinstance(args, &OS.get()?.attr("PathLike")?)? {
            if shell.truthy()? {
                return Err(emitted::raised(
                    "TypeError",
                    args![s!("path-like args is not allowed when shell is true")],
                ));
            }
            words = list![args];
        } else {
            words = builtins::list(args![args])?;
        }
        if shell.truthy()? {
            words = op::add(&list![s!("/bin/sh"), s!("-c")], &words)?;
            if executable.truthy()? {
                words.set_item(&Value::from(0), executable)?;
            }
        }
        let opened = list![];
        let numbers = list![];
        let mut mode = Value::None;
        let mut it = op::iter(&tuple![stdin, stdout, stderr])?;
        while let Some(stream) = it.next()? {
            if stream.is_none() || op::isinstance(&stream, &builtins::get("int"))? {
                numbers.invoke("append", args![&stream])?;
            } else if op::is(&stream, &SYS.get()?.attr("stdout")?) {
                numbers.invoke("append", args![1])?;
            } else if op::is(&stream, &SYS.get()?.attr("stderr")?) {
                numbers.invoke("append", args![2])?;
            } else {
                // The child gets a file of its own at the same place.
                if stream.invoke("writable", ())?.truthy()? {
                    stream.invoke("flush", ())?;
                    mode = op::bitor(&OS.get()?.attr("O_WRONLY")?, &OS.get()?.attr("O_APPEND")?)?;
                } else {
                    mode = OS.get()?.attr("O_RDONLY")?;
                }
                let number =
                    if op::isinstance(&stream.attr("name")?, &tuple![builtins::get("str"), builtins::get("bytes")])? {
                        OS.get()?.invoke("open", args![stream.attr("name")?, &mode])?
                    } else {
                        OS.get()?.invoke("dup", args![stream.invoke("fileno", ())?])?
                    };
                opened.invoke("append", args![&number])?;
                numbers.invoke("append", args![&number])?;
            }
        }
        let mut to_child = Value::None;
        let mut from_child = Value::None;
        let mut errors_of_child = Value::None;
        let outcome = attempt(|| {
            let part;
            [part, to_child, from_child, errors_of_child] = op::unpack::<4>(&_PROCESS.get()?.invoke(
                "start",
                args![
                    &words,
                    executable,
                    cwd,
                    env,
                    numbers.item(&Value::from(0))?,
                    numbers.item(&Value::from(1))?,
                    numbers.item(&Value::from(2))?,
                    start_new_session
                ],
            )?)?;
            self_.set_attr("_process", part)?;
            Ok(())
        });
        let mut it = op::iter(&opened)?;
        while let Some(number) = it.next()? {
            OS.get()?.invoke("close", args![&number])?;
        }
        outcome?;
        self_.set_attr("pid", self_.attr("_process")?.attr("pid")?)?;
        self_.set_attr("_ends", list![&to_child, &from_child, &errors_of_child])?;
        self_.set_attr("stdin", self_.invoke("_file", args![&to_child, s!("w"), bufsize])?)?;
        self_.set_attr("stdout", self_.invoke("_file", args![&from_child, s!("r"), bufsize])?)?;
        self_.set_attr("stderr", self_.invoke("_file", args![&errors_of_child, s!("r"), bufsize])?)?;
        Ok(Value::None)
    }

    pub fn _file(self_: &Value, number: &Value, mode: &Value, bufsize: &Value) -> R {
        call_guard!("_file");
        if number.is_none() {
            return Ok(Value::None);
        }
        _END.get()?.call(args![
            number,
            mode,
            bufsize,
            self_.attr("text_mode")?,
            self_.attr("encoding")?,
            self_.attr("errors")?
        ])
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{}: returncode: {} args: {}>",
            builtins::type_(args![self_])?.attr("__name__")?,
            self_.attr("returncode")?,
            fmt::repr(&self_.attr("args")?)?
        ))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc_type: &Value, value: &Value, traceback: &Value) -> R {
        call_guard!("__exit__");
        let mut it = op::iter(&tuple![self_.attr("stdout")?, self_.attr("stderr")?, self_.attr("stdin")?])?;
        while let Some(one) = it.next()? {
            if one.truthy()? {
                one.invoke("close", ())?;
            }
        }
        self_.invoke("wait", ())?;
        Ok(Value::None)
    }

    pub fn poll(self_: &Value) -> R {
        call_guard!("poll");
        if self_.attr("returncode")?.is_none() {
            self_.set_attr("returncode", self_.attr("_process")?.invoke("poll", ())?)?;
        }
        self_.attr("returncode")
    }

    pub fn wait(self_: &Value, timeout: &Value) -> R {
        call_guard!("wait");
        if self_.attr("returncode")?.is_none() {
            self_.set_attr("returncode", self_.attr("_process")?.invoke("wait", args![timeout])?)?;
            if self_.attr("returncode")?.is_none() {
                return exc::throw(TIMEOUT_EXPIRED.get()?.call(args![self_.attr("args")?, timeout])?);
            }
        }
        self_.attr("returncode")
    }

    pub fn communicate(self_: &Value, input: &Value, timeout: &Value) -> R {
        let mut input = input.clone();
        if !input.is_none() && self_.attr("stdin")?.is_none() {
            return Err(emitted::raised("ValueError", args![s!("Cannot send input after starting communication")]));
        }
        let until =
            if timeout.is_none() { Value::None } else { op::add(&TIME.get()?.invoke("monotonic", ())?, timeout)? };
        if self_.attr("text_mode")?.truthy()? && op::isinstance(&input, &builtins::get("str"))? {
            input = input.invoke(
                "encode",
                args![
                    emitted::or(self_.attr("encoding")?, || Ok(Value::from(s!("utf-8"))))?,
                    emitted::or(self_.attr("errors")?, || Ok(Value::from(s!("strict"))))?
                ],
            )?;
        }
        let numbers = list![];
        let mut it = op::iter(&tuple![self_.attr("stdin")?, self_.attr("stdout")?, self_.attr("stderr")?])?;
        while let Some(one) = it.next()? {
            numbers.invoke("append", args![if one.is_none() { Value::None } else { one.invoke("_hand_over", ())? }])?;
        }
        let [mut out, mut err, complete] = op::unpack::<3>(&_PROCESS.get()?.invoke(
            "exchange",
            args![
                numbers.item(&Value::from(0))?,
                emitted::or(input.clone(), || Ok(Value::from(b"".to_vec())))?,
                numbers.item(&Value::from(1))?,
                numbers.item(&Value::from(2))?,
                timeout
            ],
        )?)?;
        let value = self_.invoke("_told", args![self_.attr("stdout")?, &out])?;
        let value2 = self_.invoke("_told", args![self_.attr("stderr")?, &err])?;
        out = value;
        err = value2;
        if !complete.truthy()? {
            return exc::throw(TIMEOUT_EXPIRED.get()?.call(args![self_.attr("args")?, timeout, &out, &err])?);
        }
        self_.invoke(
            "wait",
            args![if until.is_none() {
                Value::None
            } else {
                builtins::max(args![0.0, op::sub(&until, &TIME.get()?.invoke("monotonic", ())?)?])?
            }],
        )?;
        if self_.attr("text_mode")?.truthy()? {
            out = self_.invoke("_text", args![&out])?;
            err = self_.invoke("_text", args![&err])?;
        }
        Ok(tuple![&out, &err])
    }

    pub fn _told(self_: &Value, stream: &Value, data: &Value) -> R {
        if data.is_none() || stream.is_none() {
            return Ok(data.clone());
        }
        op::add(&stream.attr("_read_before")?, data)
    }

    pub fn _text(self_: &Value, data: &Value) -> R {
        call_guard!("_text");
        if data.is_none() {
            return Ok(Value::None);
        }
        let text = data.invoke(
            "decode",
            args![
                emitted::or(self_.attr("encoding")?, || Ok(Value::from(s!("utf-8"))))?,
                emitted::or(self_.attr("errors")?, || Ok(Value::from(s!("strict"))))?
            ],
        )?;
        text.invoke("replace", args![s!("\r\n"), s!("\n")])?.invoke("replace", args![s!("\r"), s!("\n")])
    }

    pub fn send_signal(self_: &Value, sig: &Value) -> R {
        call_guard!("send_signal");
        self_.invoke("poll", ())?;
        if self_.attr("returncode")?.is_none() {
            self_.attr("_process")?.invoke("kill", args![builtins::int(args![sig])?])?;
        }
        Ok(Value::None)
    }

    pub fn terminate(self_: &Value) -> R {
        self_.invoke("send_signal", args![15])?;
        Ok(Value::None)
    }

    pub fn kill(self_: &Value) -> R {
        call_guard!("kill");
        self_.invoke("send_signal", args![9])?;
        Ok(Value::None)
    }
}

/// The program's end of a pipe, opened as a file when it is first used.
pub struct End;

impl End {
    pub fn __init__(
        self_: &Value,
        number: &Value,
        mode: &Value,
        bufsize: &Value,
        text: &Value,
        encoding: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        self_.set_attr("_number", number)?;
        self_.set_attr("_mode", mode)?;
        self_.set_attr("_bufsize", bufsize)?;
        self_.set_attr("_text", text)?;
        self_.set_attr("_encoding", encoding)?;
        self_.set_attr("_errors", errors)?;
        self_.set_attr("_file", Value::None)?;
        self_.set_attr("_handed", false)?;
        self_.set_attr("_read_before", Value::from(b"".to_vec()))?;
        Ok(Value::None)
    }

    pub fn _opened(self_: &Value) -> R {
        call_guard!("_opened");
        if self_.attr("_handed")?.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file.")]));
        }
        if self_.attr("_file")?.is_none() {
            if self_.attr("_text")?.truthy()? {
                let line =
                    if op::eq_bool(&self_.attr("_bufsize")?, &Value::from(1))? { Int::from(1) } else { Int::from(-1) };
                self_.set_attr(
                    "_file",
                    builtins::open(args![
                        self_.attr("_number")?,
                        self_.attr("_mode")?,
                        line,
                        self_.attr("_encoding")?,
                        self_.attr("_errors")?
                    ])?,
                )?;
            } else {
                self_.set_attr(
                    "_file",
                    builtins::open(args![
                        self_.attr("_number")?,
                        op::add(&self_.attr("_mode")?, &Value::from(s!("b")))?,
                        if op::eq_bool(&self_.attr("_bufsize")?, &Value::from(1))? {
                            Value::from(-1)
                        } else {
                            self_.attr("_bufsize")?
                        }
                    ])?,
                )?;
            }
        }
        self_.attr("_file")
    }

    pub fn _hand_over(self_: &Value) -> R {
        if self_.attr("_handed")?.truthy()? {
            return Ok(Value::None);
        }
        if self_.attr("_file")?.is_none() {
            self_.set_attr("_handed", true)?;
            return self_.attr("_number");
        }
        if op::eq_bool(&self_.attr("_mode")?, &Value::from(s!("w")))? {
            self_.set_attr("_handed", true)?;
            self_.attr("_file")?.invoke("close", ())?;
            return Ok(Value::None);
        }
        let rest = self_.attr("_file")?.invoke("read", ())?;
        self_.set_attr("_handed", true)?;
        self_.attr("_file")?.invoke("close", ())?;
        self_.set_attr(
            "_read_before",
            if op::isinstance(&rest, &builtins::get("str"))? { rest.invoke("encode", ())? } else { rest.clone() },
        )?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        builtins::getattr(args![
            emitted::or(self_.attr("__dict__")?.item(&Value::from(s!("_file")))?, || self_.invoke("_opened", ()))?,
            name
        ])
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.invoke("_opened", ())?])
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, details: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke("close", ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if !self_.attr("_handed")?.truthy()? {
            if self_.attr("_file")?.is_none() {
                OS.get()?.invoke("close", args![self_.attr("_number")?])?;
                self_.set_attr("_handed", true)?;
            } else {
                self_.attr("_file")?.invoke("close", ())?;
            }
        }
        Ok(Value::None)
    }
}

pub fn run(
    popenargs: &Value,
    input: &Value,
    capture_output: &Value,
    timeout: &Value,
    check: &Value,
    kwargs: &Value,
) -> R {
    if !input.is_none() {
        if !kwargs.invoke("get", args![s!("stdin")])?.is_none() {
            return Err(emitted::raised("ValueError", args![s!("stdin and input arguments may not both be used.")]));
        }
        kwargs.set_item(&Value::from(s!("stdin")), PIPE.get()?)?;
    }
    if capture_output.truthy()? {
        if !kwargs.invoke("get", args![s!("stdout")])?.is_none()
            || !kwargs.invoke("get", args![s!("stderr")])?.is_none()
        {
            return Err(emitted::raised(
                "ValueError",
                args![s!("stdout and stderr arguments may not be used with capture_output.")],
            ));
        }
        kwargs.set_item(&Value::from(s!("stdout")), PIPE.get()?)?;
        kwargs.set_item(&Value::from(s!("stderr")), PIPE.get()?)?;
    }
    let process = POPEN.get()?.call(args![*popenargs.clone(); **kwargs.clone()])?;
    let mut stdout = Value::None;
    let mut stderr = Value::None;
    let tried = attempt(|| {
        [stdout, stderr] = op::unpack::<2>(&process.invoke("communicate", args![input, timeout])?)?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("BaseException"))? {
            process.invoke("kill", ())?;
            process.invoke("wait", ())?;
            return Err(exc::reraise());
        } else {
            return Err(error);
        }
    }
    if check.truthy()? && process.attr("returncode")?.truthy()? {
        return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![
            process.attr("returncode")?,
            process.attr("args")?,
            &stdout,
            &stderr
        ])?);
    }
    COMPLETED_PROCESS.get()?.call(args![process.attr("args")?, process.attr("returncode")?, &stdout, &stderr])
}

pub fn call(popenargs: &Value, timeout: &Value, kwargs: &Value) -> R {
    let process = POPEN.get()?.call(args![*popenargs.clone(); **kwargs.clone()])?;
    let tried: R<()> = 'attempt: {
        return Ok(tri!('attempt, process.invoke("wait", args![timeout])));
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("BaseException"))? {
            process.invoke("kill", ())?;
            return Err(exc::reraise());
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn check_call(popenargs: &Value, kwargs: &Value) -> R<Int> {
    let status = CALL.get()?.call(args![*popenargs.clone(); **kwargs.clone()])?;
    if status.truthy()? {
        let mut cmd = kwargs.invoke("get", args![s!("args")])?;
        if cmd.is_none() {
            cmd = popenargs.item(&Value::from(0))?;
        }
        return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![&status, &cmd])?);
    }
    Ok(Int::from(0))
}

pub fn check_output(popenargs: &Value, timeout: &Value, kwargs: &Value) -> R {
    let mut it = op::iter(&tuple![s!("stdout"), s!("check")])?;
    while let Some(item) = it.next()? {
        let name = item.as_str()?;
        if op::contains(kwargs, &Value::from(&name))? {
            return Err(emitted::raised(
                "ValueError",
                args![Str::from(format!("{name} argument not allowed, it will be overridden."))],
            ));
        }
    }
    if op::contains(kwargs, &Value::from(s!("input")))? && kwargs.item(&Value::from(s!("input")))?.is_none() {
        if kwargs.invoke("get", args![s!("universal_newlines")])?.truthy()?
            || kwargs.invoke("get", args![s!("text")])?.truthy()?
            || kwargs.invoke("get", args![s!("encoding")])?.truthy()?
            || kwargs.invoke("get", args![s!("errors")])?.truthy()?
        {
            kwargs.set_item(&Value::from(s!("input")), Str::default())?;
        } else {
            kwargs.set_item(&Value::from(s!("input")), Value::from(b"".to_vec()))?;
        }
    }
    RUN.get()?
        .call(args![*popenargs.clone(); "stdout" = PIPE.get()?, "timeout" = timeout, "check" = true, **kwargs.clone()])?
        .attr("stdout")
}

pub fn getstatusoutput(cmd: &Value, encoding: &Value, errors: &Value) -> R {
    let done = run(
        &tuple![cmd],
        &Value::None,
        &Value::from(false),
        &Value::None,
        &Value::from(false),
        &dict![
            s!("shell") => true,
            s!("text") => true,
            s!("stdout") => PIPE.get()?,
            s!("stderr") => STDOUT.get()?,
            s!("encoding") => encoding,
            s!("errors") => errors
        ]?,
    )?;
    let mut data = done.attr("stdout")?;
    if op::eq_bool(&data.item(&op::slice(Value::from(-1), Value::None, Value::None))?, &Value::from(s!("\n")))? {
        data = data.item(&op::slice(Value::None, Value::from(-1), Value::None))?;
    }
    Ok(tuple![done.attr("returncode")?, &data])
}

pub fn getoutput(cmd: &Value, encoding: &Value, errors: &Value) -> R {
    getstatusoutput(cmd, encoding, errors)?.item(&Value::from(1))
}

/// Words as one line, by the rules of the C runtime of Windows.
pub fn list2cmdline(seq: &Value) -> R<Str> {
    let result = list![];
    let mut it = op::iter(&builtins::map(args![OS.get()?.attr("fsdecode")?, seq])?)?;
    while let Some(arg) = it.next()? {
        let mut backslashes = list![];
        if result.truthy()? {
            result.invoke("append", args![s!(" ")])?;
        }
        let quoted = op::contains(&arg, &Value::from(s!(" ")))?
            || (op::contains(&arg, &Value::from(s!("\t")))? || !arg.truthy()?);
        if quoted {
            result.invoke("append", args![s!("\"")])?;
        }
        let mut it = op::iter(&arg)?;
        while let Some(c) = it.next()? {
            if op::eq_bool(&c, &Value::from(s!("\\")))? {
                backslashes.invoke("append", args![&c])?;
            } else if op::eq_bool(&c, &Value::from(s!("\"")))? {
                result.invoke(
                    "append",
                    args![op::mul(
                        &op::mul(&Value::from(s!("\\")), &Value::from(builtins::len_of(&backslashes)?))?,
                        &Value::from(2),
                    )?],
                )?;
                backslashes = list![];
                result.invoke("append", args![s!("\\\"")])?;
            } else {
                if backslashes.truthy()? {
                    result.invoke("extend", args![&backslashes])?;
                    backslashes = list![];
                }
                result.invoke("append", args![&c])?;
            }
        }
        if backslashes.truthy()? {
            result.invoke("extend", args![&backslashes])?;
        }
        if quoted {
            result.invoke("extend", args![&backslashes])?;
            result.invoke("append", args![s!("\"")])?;
        }
    }
    Value::from(Str::default()).invoke("join", args![&result])?.as_str()
}

fn init() -> R<()> {
    _PROCESS.set(batuta_std::process_::module());
    OS.set(batuta_std::os::module());
    SYS.set(batuta_std::sys::module());
    TIME.set(batuta_std::time_::module());
    __ALL_.set(list![
        s!("CalledProcessError"),
        s!("CompletedProcess"),
        s!("DEVNULL"),
        s!("PIPE"),
        s!("Popen"),
        s!("STDOUT"),
        s!("SubprocessError"),
        s!("TimeoutExpired"),
        s!("call"),
        s!("check_call"),
        s!("check_output"),
        s!("getoutput"),
        s!("getstatusoutput"),
        s!("list2cmdline"),
        s!("run")
    ]);
    PIPE.set(-1);
    STDOUT.set(-2);
    DEVNULL.set(-3);
    _SIGNALS.set(dict![
        1 => s!("SIGHUP"),
        2 => s!("SIGINT"),
        3 => s!("SIGQUIT"),
        4 => s!("SIGILL"),
        5 => s!("SIGTRAP"),
        6 => s!("SIGABRT"),
        7 => s!("SIGBUS"),
        8 => s!("SIGFPE"),
        9 => s!("SIGKILL"),
        10 => s!("SIGUSR1"),
        11 => s!("SIGSEGV"),
        12 => s!("SIGUSR2"),
        13 => s!("SIGPIPE"),
        14 => s!("SIGALRM"),
        15 => s!("SIGTERM")
    ]?);
    SUBPROCESS_ERROR.set({
        let ns = Dict::new();
        build_class(
            "SubprocessError",
            "subprocess",
            "SubprocessError",
            vec![builtins::get("Exception")],
            ns,
            Vec::new(),
        )?
    });
    CALLED_PROCESS_ERROR.set({
        let ns2 = Dict::new();
        ns2.doc("A program ended with another status than 0.");
        ns2.method(
            "CalledProcessError.__init__(self, returncode, cmd, output=, stderr=)",
            vec![Value::None, Value::None],
            CalledProcessError::__init__,
        );
        ns2.method("CalledProcessError.__str__(self)", [], CalledProcessError::__str__);
        let decorator = builtins::get("property");
        ns2.set_str(
            "stdout",
            decorator.call(args![function("CalledProcessError.stdout(self)", [], CalledProcessError::stdout)])?,
        );
        let decorator2 = emitted::class_name(&ns2, "stdout")?.attr("setter")?;
        ns2.set_str(
            "stdout",
            decorator2.call(args![function(
                "CalledProcessError.stdout(self, value)",
                [],
                CalledProcessError::stdout2
            )])?,
        );
        build_class(
            "CalledProcessError",
            "subprocess",
            "CalledProcessError",
            vec![SUBPROCESS_ERROR.get()?],
            ns2,
            Vec::new(),
        )?
    });
    TIMEOUT_EXPIRED.set({
        let ns3 = Dict::new();
        ns3.doc("A program did not end in time.");
        ns3.method(
            "TimeoutExpired.__init__(self, cmd, timeout, output=, stderr=)",
            vec![Value::None, Value::None],
            TimeoutExpired::__init__,
        );
        ns3.method("TimeoutExpired.__str__(self)", [], TimeoutExpired::__str__);
        let decorator3 = builtins::get("property");
        ns3.set_str(
            "stdout",
            decorator3.call(args![function("TimeoutExpired.stdout(self)", [], TimeoutExpired::stdout)])?,
        );
        let decorator4 = emitted::class_name(&ns3, "stdout")?.attr("setter")?;
        ns3.set_str(
            "stdout",
            decorator4.call(args![function("TimeoutExpired.stdout(self, value)", [], TimeoutExpired::stdout2)])?,
        );
        build_class("TimeoutExpired", "subprocess", "TimeoutExpired", vec![SUBPROCESS_ERROR.get()?], ns3, Vec::new())?
    });
    COMPLETED_PROCESS.set({
        let ns4 = Dict::new();
        ns4.doc("How a program ended, and what it wrote.");
        ns4.method(
            "CompletedProcess.__init__(self, args, returncode, stdout=, stderr=)",
            vec![Value::None, Value::None],
            CompletedProcess::__init__,
        );
        ns4.method("CompletedProcess.__repr__(self)", [], CompletedProcess::__repr__);
        ns4.method("CompletedProcess.__class_getitem__(cls, item)", [], CompletedProcess::__class_getitem__);
        ns4.method("CompletedProcess.check_returncode(self)", [], CompletedProcess::check_returncode);
        build_class("CompletedProcess", "subprocess", "CompletedProcess", Vec::new(), ns4, Vec::new())?
    });
    POPEN.set({
        let ns5 = Dict::new();
        ns5.doc("A running program.");
        ns5.set_str(
            "__init__",
            def(
                "Popen.__init__(self, args, bufsize=, executable=, stdin=, stdout=, stderr=, preexec_fn=, close_fds=, shell=, cwd=, env=, universal_newlines=, startupinfo=, creationflags=, restore_signals=, start_new_session=, pass_fds=, *, user=, group=, extra_groups=, encoding=, errors=, text=, umask=, pipesize=, process_group=)",
                vec![
                    Value::from(-1),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(true),
                    Value::from(false),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(0),
                    Value::from(true),
                    Value::from(false),
                    tuple![],
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(-1),
                    Value::from(-1),
                    Value::None,
                ],
                |[self_, args, bufsize, executable, stdin, stdout, stderr, preexec_fn, close_fds, shell, cwd, env, universal_newlines, startupinfo, creationflags, restore_signals, start_new_session, pass_fds, user, group, extra_groups, encoding, errors, text, umask, pipesize, process_group]| {
                    Popen::__init__(
                        &self_,
                        &args,
                        &bufsize,
                        &executable,
                        &stdin,
                        &stdout,
                        &stderr,
                        &preexec_fn,
                        &close_fds,
                        &shell,
                        &cwd,
                        &env,
                        &universal_newlines,
                        &startupinfo,
                        &creationflags,
                        &restore_signals,
                        &start_new_session,
                        &pass_fds,
                        &user,
                        &group,
                        &extra_groups,
                        &encoding,
                        &errors,
                        &text,
                        &umask,
                        &pipesize,
                        &process_group,
                    )
                },
            ),
        );
        ns5.method("Popen._file(self, number, mode, bufsize)", [], Popen::_file);
        ns5.method("Popen.__repr__(self)", [], Popen::__repr__);
        ns5.method("Popen.__class_getitem__(cls, item)", [], Popen::__class_getitem__);
        ns5.method("Popen.__enter__(self)", [], Popen::__enter__);
        ns5.method("Popen.__exit__(self, exc_type, value, traceback)", [], Popen::__exit__);
        ns5.method("Popen.poll(self)", [], Popen::poll);
        ns5.method("Popen.wait(self, timeout=)", vec![Value::None], Popen::wait);
        ns5.method("Popen.communicate(self, input=, timeout=)", vec![Value::None, Value::None], Popen::communicate);
        ns5.method("Popen._told(self, stream, data)", [], Popen::_told);
        ns5.method("Popen._text(self, data)", [], Popen::_text);
        ns5.method("Popen.send_signal(self, sig)", [], Popen::send_signal);
        ns5.method("Popen.terminate(self)", [], Popen::terminate);
        ns5.method("Popen.kill(self)", [], Popen::kill);
        build_class("Popen", "subprocess", "Popen", Vec::new(), ns5, Vec::new())?
    });
    _END.set({
        let ns6 = Dict::new();
        ns6.doc("The program's end of a pipe, opened as a file when it is first used.");
        ns6.method("_End.__init__(self, number, mode, bufsize, text, encoding, errors)", [], End::__init__);
        ns6.method("_End._opened(self)", [], End::_opened);
        ns6.method("_End._hand_over(self)", [], End::_hand_over);
        ns6.method("_End.__getattr__(self, name)", [], End::__getattr__);
        ns6.method("_End.__iter__(self)", [], End::__iter__);
        ns6.method("_End.__enter__(self)", [], End::__enter__);
        ns6.method("_End.__exit__(self, *details)", [], End::__exit__);
        ns6.method("_End.close(self)", [], End::close);
        build_class("_End", "subprocess", "_End", Vec::new(), ns6, Vec::new())?
    });
    RUN.set(function(
        "run(*popenargs, input=, capture_output=, timeout=, check=, **kwargs)",
        vec![Value::None, Value::from(false), Value::None, Value::from(false)],
        run,
    ));
    CALL.set(function("call(*popenargs, timeout=, **kwargs)", vec![Value::None], call));
    CHECK_CALL.set(function("check_call(*popenargs, **kwargs)", [], check_call));
    CHECK_OUTPUT.set(function("check_output(*popenargs, timeout=, **kwargs)", vec![Value::None], check_output));
    GETSTATUSOUTPUT.set(function(
        "getstatusoutput(cmd, *, encoding=, errors=)",
        vec![Value::None, Value::None],
        getstatusoutput,
    ));
    GETOUTPUT.set(function("getoutput(cmd, *, encoding=, errors=)", vec![Value::None, Value::None], getoutput));
    LIST2CMDLINE.set(function("list2cmdline(seq)", [], list2cmdline));
    Ok(())
}
