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

fields! {
    APPEND: "append", ARGS: "args", CLOSE: "close", CMD: "cmd", COMMUNICATE: "communicate", DECODE: "decode",
    DUP: "dup", ENCODE: "encode", ENCODING: "encoding", ERRORS: "errors", EXCHANGE: "exchange", FILENO: "fileno",
    FLUSH: "flush", FORMAT: "format", FSDECODE: "fsdecode", GET: "get", KILL: "kill", MONOTONIC: "monotonic",
    NAME: "name", OPEN: "open", OUTPUT: "output", O_APPEND: "O_APPEND", O_RDONLY: "O_RDONLY", O_WRONLY: "O_WRONLY",
    PATHLIKE: "PathLike", PID: "pid", POLL: "poll", READ: "read", RETURNCODE: "returncode", SEND_SIGNAL: "send_signal",
    SETTER: "setter", START: "start", STDERR: "stderr", STDIN: "stdin", STDOUT: "stdout", TEXT_MODE: "text_mode",
    TIMEOUT: "timeout", WAIT: "wait", WRITABLE: "writable", _BUFSIZE: "_bufsize", _ENCODING: "_encoding",
    _ENDS: "_ends", _ERRORS: "_errors", _FILE: "_file", _HANDED: "_handed", _HAND_OVER: "_hand_over", _MODE: "_mode",
    _NUMBER: "_number", _OPENED: "_opened", _PROCESS: "_process", _READ_BEFORE: "_read_before", _TEXT: "_text",
    _TOLD: "_told", __DICT__: "__dict__", __NAME__: "__name__",
}

pub struct SubprocessError;

/// A program ended with another status than 0.
pub struct CalledProcessError;

impl CalledProcessError {
    pub fn __init__(self_: &Value, returncode: &Value, cmd: &Value, output: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::RETURNCODE, returncode)?;
        self_.put(&at::CMD, cmd)?;
        self_.put(&at::OUTPUT, output)?;
        self_.put(&at::STDERR, stderr)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        if self_.get(&at::RETURNCODE)?.truthy()? && op::lt_bool(&self_.get(&at::RETURNCODE)?, &Value::from(0))? {
            let name = early!(_SIGNALS.get()?, &at::GET, lookup: op::neg(&self_.get(&at::RETURNCODE)?)?)?;
            if name.is_none() {
                return op::modulo(
                    &Value::from(s!("Command '%s' died with unknown signal %d.")),
                    &tuple![self_.get(&at::CMD)?, op::neg(&self_.get(&at::RETURNCODE)?)?],
                );
            }
            return op::modulo(
                &Value::from(s!("Command '%s' died with <Signals.%s: %d>.")),
                &tuple![self_.get(&at::CMD)?, name, op::neg(&self_.get(&at::RETURNCODE)?)?],
            );
        }
        op::modulo(
            &Value::from(s!("Command '%s' returned non-zero exit status %d.")),
            &tuple![self_.get(&at::CMD)?, self_.get(&at::RETURNCODE)?],
        )
    }

    pub fn stdout(self_: &Value) -> R {
        call_guard!("stdout");
        self_.get(&at::OUTPUT)
    }

    pub fn stdout2(self_: &Value, value: &Value) -> R {
        call_guard!("stdout");
        self_.put(&at::OUTPUT, value)?;
        Ok(Value::None)
    }
}

/// A program did not end in time.
pub struct TimeoutExpired;

impl TimeoutExpired {
    pub fn __init__(self_: &Value, cmd: &Value, timeout: &Value, output: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::CMD, cmd)?;
        self_.put(&at::TIMEOUT, timeout)?;
        self_.put(&at::OUTPUT, output)?;
        self_.put(&at::STDERR, stderr)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(
            &Value::from(s!("Command '%s' timed out after %s seconds")),
            &tuple![self_.get(&at::CMD)?, self_.get(&at::TIMEOUT)?],
        )
    }

    pub fn stdout(self_: &Value) -> R {
        call_guard!("stdout");
        self_.get(&at::OUTPUT)
    }

    pub fn stdout2(self_: &Value, value: &Value) -> R {
        call_guard!("stdout");
        self_.put(&at::OUTPUT, value)?;
        Ok(Value::None)
    }
}

/// How a program ended, and what it wrote.
pub struct CompletedProcess;

impl CompletedProcess {
    pub fn __init__(self_: &Value, args: &Value, returncode: &Value, stdout: &Value, stderr: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::ARGS, args)?;
        self_.put(&at::RETURNCODE, returncode)?;
        self_.put(&at::STDOUT, stdout)?;
        self_.put(&at::STDERR, stderr)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![
            Value::from(s!("args={!r}")).invoke(&at::FORMAT, args![self_.get(&at::ARGS)?])?,
            Value::from(s!("returncode={!r}")).invoke(&at::FORMAT, args![self_.get(&at::RETURNCODE)?])?
        ];
        if !self_.lacks(&at::STDOUT)? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: Value::from(s!("stdout={!r}")).invoke(&at::FORMAT, args![self_.get(&at::STDOUT)?])?
            )?;
        }
        if !self_.lacks(&at::STDERR)? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: Value::from(s!("stderr={!r}")).invoke(&at::FORMAT, args![self_.get(&at::STDERR)?])?
            )?;
        }
        Value::from(s!("{}({})"))
            .invoke(&at::FORMAT, args![builtins::type_(args![self_])?.get(&at::__NAME__)?, s!(", ").join_all(&parts)?])
            .text()
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }

    pub fn check_returncode(self_: &Value) -> R {
        if self_.get(&at::RETURNCODE)?.truthy()? {
            return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![
                self_.get(&at::RETURNCODE)?,
                self_.get(&at::ARGS)?,
                self_.get(&at::STDOUT)?,
                self_.get(&at::STDERR)?
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
        self_.put(&at::ARGS, args)?;
        self_.put(&at::RETURNCODE, Value::None)?;
        self_.put(&at::ENCODING, encoding)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(
            &at::TEXT_MODE,
            emitted::or(encoding.clone(), || {
                emitted::or(errors.clone(), || emitted::or(text.clone(), || Ok(universal_newlines.clone())))
            })?
            .truthy()?,
        )?;
        let mut words;
        if op::isinstance(args, &tuple![builtins::get("str"), builtins::get("bytes")])? {
            words = list![args];
        } else if op::isinstance(args, &OS.get()?.get(&at::PATHLIKE)?)? {
            if shell.truthy()? {
                return Err(emitted::raised(
                    "TypeError",
                    args![s!("path-like args is not allowed when shell is true")],
                ));
            }
            words = list![args];
        } else {
            words = builtins::list_of(args)?;
        }
        if shell.truthy()? {
            words = op::add(&list![s!("/bin/sh"), s!("-c")], &words)?;
            if executable.truthy()? {
                words.set_at(0, executable)?;
            }
        }
        let opened = list![];
        let numbers = list![];
        let mut mode = Value::None;
        let mut it = op::iter(&tuple![stdin, stdout, stderr])?;
        while let Some(stream) = it.next()? {
            if stream.is_none() || op::isinstance(&stream, &builtins::get("int"))? {
                numbers.append(&stream)?;
            } else if op::is(&stream, &SYS.get()?.get(&at::STDOUT)?) {
                numbers.append(1)?;
            } else if op::is(&stream, &SYS.get()?.get(&at::STDERR)?) {
                numbers.append(2)?;
            } else {
                if stream.invoke(&at::WRITABLE, ())?.truthy()? {
                    stream.invoke(&at::FLUSH, ())?;
                    mode = op::bitor(&OS.get()?.get(&at::O_WRONLY)?, &OS.get()?.get(&at::O_APPEND)?)?;
                } else {
                    mode = OS.get()?.get(&at::O_RDONLY)?;
                }
                let number = if op::isinstance(
                    &stream.get(&at::NAME)?,
                    &tuple![builtins::get("str"), builtins::get("bytes")],
                )? {
                    early!(OS.get()?, &at::OPEN, args![stream.get(&at::NAME)?, &mode])?
                } else {
                    early!(OS.get()?, &at::DUP, args![stream.invoke(&at::FILENO, ())?])?
                };
                opened.append(&number)?;
                numbers.append(number)?;
            }
        }
        let mut to_child = Value::None;
        let mut from_child = Value::None;
        let mut errors_of_child = Value::None;
        let outcome = attempt(|| {
            let part;
            [part, to_child, from_child, errors_of_child] = op::unpack::<4>(&early!(
                _PROCESS.get()?,
                &at::START,
                args![&words, executable, cwd, env, numbers.at(0)?, numbers.at(1)?, numbers.at(2)?, start_new_session]
            )?)?;
            self_.put(&at::_PROCESS, part)?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        let mut it = op::iter(&opened)?;
        while let Some(number) = it.next()? {
            OS.get()?.invoke(&at::CLOSE, args![number])?;
        }
        drop(handling);
        outcome?;
        self_.put(&at::PID, self_.get(&at::_PROCESS)?.get(&at::PID)?)?;
        self_.put(&at::_ENDS, list![&to_child, &from_child, &errors_of_child])?;
        self_.put(&at::STDIN, self_.invoke(&at::_FILE, args![to_child, s!("w"), bufsize])?)?;
        self_.put(&at::STDOUT, self_.invoke(&at::_FILE, args![from_child, s!("r"), bufsize])?)?;
        self_.put(&at::STDERR, self_.invoke(&at::_FILE, args![errors_of_child, s!("r"), bufsize])?)?;
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
            self_.get(&at::TEXT_MODE)?,
            self_.get(&at::ENCODING)?,
            self_.get(&at::ERRORS)?
        ])
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{}: returncode: {} args: {}>",
            builtins::type_(args![self_])?.get(&at::__NAME__)?,
            self_.get(&at::RETURNCODE)?,
            fmt::repr(&self_.get(&at::ARGS)?)?
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
        let mut it = op::iter(&tuple![self_.get(&at::STDOUT)?, self_.get(&at::STDERR)?, self_.get(&at::STDIN)?])?;
        while let Some(one) = it.next()? {
            if one.truthy()? {
                one.invoke(&at::CLOSE, ())?;
            }
        }
        self_.invoke(&at::WAIT, ())?;
        Ok(Value::None)
    }

    pub fn poll(self_: &Value) -> R {
        call_guard!("poll");
        if self_.lacks(&at::RETURNCODE)? {
            self_.put(&at::RETURNCODE, self_.get(&at::_PROCESS)?.invoke(&at::POLL, ())?)?;
        }
        self_.get(&at::RETURNCODE)
    }

    pub fn wait(self_: &Value, timeout: &Value) -> R {
        call_guard!("wait");
        if self_.lacks(&at::RETURNCODE)? {
            self_.put(&at::RETURNCODE, self_.get(&at::_PROCESS)?.invoke(&at::WAIT, args![timeout])?)?;
            if self_.lacks(&at::RETURNCODE)? {
                return exc::throw(TIMEOUT_EXPIRED.get()?.call(args![self_.get(&at::ARGS)?, timeout])?);
            }
        }
        self_.get(&at::RETURNCODE)
    }

    pub fn communicate(self_: &Value, input: &Value, timeout: &Value) -> R {
        let mut input = input.clone();
        if !input.is_none() && self_.lacks(&at::STDIN)? {
            return Err(emitted::raised("ValueError", args![s!("Cannot send input after starting communication")]));
        }
        let until =
            if timeout.is_none() { Value::None } else { op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, timeout)? };
        if self_.get_bool(&at::TEXT_MODE)? && op::isinstance(&input, &builtins::get("str"))? {
            input = early!(
                input.clone(),
                &at::ENCODE,
                args![
                    emitted::or(self_.get(&at::ENCODING)?, || Ok(Value::from(s!("utf-8"))))?,
                    emitted::or(self_.get(&at::ERRORS)?, || Ok(Value::from(s!("strict"))))?
                ]
            )?;
        }
        let numbers = list![];
        let mut it = op::iter(&tuple![self_.get(&at::STDIN)?, self_.get(&at::STDOUT)?, self_.get(&at::STDERR)?])?;
        while let Some(one) = it.next()? {
            early!(
                numbers.clone(),
                &at::APPEND,
                append: if one.is_none() { Value::None } else { one.invoke(&at::_HAND_OVER, ())? }
            )?;
        }
        let [mut out, mut err, complete] = op::unpack::<3>(&early!(
            _PROCESS.get()?,
            &at::EXCHANGE,
            args![
                numbers.at(0)?,
                emitted::or(input, || Ok(Value::from(b"".to_vec())))?,
                numbers.at(1)?,
                numbers.at(2)?,
                timeout
            ]
        )?)?;
        let value = early!(self_.clone(), &at::_TOLD, args![self_.get(&at::STDOUT)?, &out])?;
        let value2 = early!(self_.clone(), &at::_TOLD, args![self_.get(&at::STDERR)?, &err])?;
        out = value;
        err = value2;
        if !complete.truthy()? {
            return exc::throw(TIMEOUT_EXPIRED.get()?.call(args![self_.get(&at::ARGS)?, timeout, &out, &err])?);
        }
        early!(
            self_.clone(),
            &at::WAIT,
            args![if until.is_none() {
                Value::None
            } else {
                builtins::max_of(&Value::from(0.0), &op::sub(&until, &TIME.get()?.invoke(&at::MONOTONIC, ())?)?)?
            }]
        )?;
        if self_.get_bool(&at::TEXT_MODE)? {
            out = self_.invoke(&at::_TEXT, args![&out])?;
            err = self_.invoke(&at::_TEXT, args![&err])?;
        }
        Ok(tuple![out, err])
    }

    pub fn _told(self_: &Value, stream: &Value, data: &Value) -> R {
        if data.is_none() || stream.is_none() {
            return Ok(data.clone());
        }
        op::add(&stream.get(&at::_READ_BEFORE)?, data)
    }

    pub fn _text(self_: &Value, data: &Value) -> R {
        call_guard!("_text");
        if data.is_none() {
            return Ok(Value::None);
        }
        let text = early!(
            data.clone(),
            &at::DECODE,
            args![
                emitted::or(self_.get(&at::ENCODING)?, || Ok(Value::from(s!("utf-8"))))?,
                emitted::or(self_.get(&at::ERRORS)?, || Ok(Value::from(s!("strict"))))?
            ]
        )?;
        text.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))
    }

    pub fn send_signal(self_: &Value, sig: &Value) -> R {
        call_guard!("send_signal");
        self_.invoke(&at::POLL, ())?;
        if self_.lacks(&at::RETURNCODE)? {
            early!(self_.get(&at::_PROCESS)?, &at::KILL, args![emitted::int_of(sig)?])?;
        }
        Ok(Value::None)
    }

    pub fn terminate(self_: &Value) -> R {
        self_.invoke(&at::SEND_SIGNAL, args![15])?;
        Ok(Value::None)
    }

    pub fn kill(self_: &Value) -> R {
        call_guard!("kill");
        self_.invoke(&at::SEND_SIGNAL, args![9])?;
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
        self_.put(&at::_NUMBER, number)?;
        self_.put(&at::_MODE, mode)?;
        self_.put(&at::_BUFSIZE, bufsize)?;
        self_.put(&at::_TEXT, text)?;
        self_.put(&at::_ENCODING, encoding)?;
        self_.put(&at::_ERRORS, errors)?;
        self_.put(&at::_FILE, Value::None)?;
        self_.put(&at::_HANDED, false)?;
        self_.put(&at::_READ_BEFORE, Value::from(b"".to_vec()))?;
        Ok(Value::None)
    }

    pub fn _opened(self_: &Value) -> R {
        call_guard!("_opened");
        if self_.get_bool(&at::_HANDED)? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file.")]));
        }
        if self_.lacks(&at::_FILE)? {
            if self_.get(&at::_TEXT)?.truthy()? {
                let line = if op::eq_bool(&self_.get(&at::_BUFSIZE)?, &Value::from(1))? { 1_i64 } else { -1_i64 };
                self_.put(
                    &at::_FILE,
                    builtins::open(args![
                        self_.get(&at::_NUMBER)?,
                        self_.get(&at::_MODE)?,
                        line,
                        self_.get(&at::_ENCODING)?,
                        self_.get(&at::_ERRORS)?
                    ])?,
                )?;
            } else {
                self_.put(
                    &at::_FILE,
                    builtins::open(args![
                        self_.get(&at::_NUMBER)?,
                        op::add(&self_.get(&at::_MODE)?, &Value::from(s!("b")))?,
                        if op::eq_bool(&self_.get(&at::_BUFSIZE)?, &Value::from(1))? {
                            Value::from(-1)
                        } else {
                            self_.get(&at::_BUFSIZE)?
                        }
                    ])?,
                )?;
            }
        }
        self_.get(&at::_FILE)
    }

    pub fn _hand_over(self_: &Value) -> R {
        if self_.get_bool(&at::_HANDED)? {
            return Ok(Value::None);
        }
        if self_.lacks(&at::_FILE)? {
            self_.put(&at::_HANDED, true)?;
            return self_.get(&at::_NUMBER);
        }
        if self_.get(&at::_MODE)?.equals("w")? {
            self_.put(&at::_HANDED, true)?;
            self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
            return Ok(Value::None);
        }
        let rest = self_.get(&at::_FILE)?.invoke(&at::READ, ())?;
        self_.put(&at::_HANDED, true)?;
        self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
        self_.put(
            &at::_READ_BEFORE,
            if op::isinstance(&rest, &builtins::get("str"))? { rest.invoke(&at::ENCODE, ())? } else { rest.clone() },
        )?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        builtins::getattr(args![
            emitted::or(keyed!(&self_.get(&at::__DICT__)?, "_file")?, || self_.invoke(&at::_OPENED, ()))?,
            name
        ])
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.invoke(&at::_OPENED, ())?])
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, details: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if !self_.get_bool(&at::_HANDED)? {
            if self_.lacks(&at::_FILE)? {
                early!(OS.get()?, &at::CLOSE, args![self_.get(&at::_NUMBER)?])?;
                self_.put(&at::_HANDED, true)?;
            } else {
                self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
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
        if !kwargs.lookup(s!("stdin"))?.is_none() {
            return Err(emitted::raised("ValueError", args![s!("stdin and input arguments may not both be used.")]));
        }
        kwargs.set_item(&Value::from(s!("stdin")), PIPE.get()?)?;
    }
    if capture_output.truthy()? {
        if !kwargs.lookup(s!("stdout"))?.is_none() || !kwargs.lookup(s!("stderr"))?.is_none() {
            return Err(emitted::raised(
                "ValueError",
                args![s!("stdout and stderr arguments may not be used with capture_output.")],
            ));
        }
        kwargs.set_item(&Value::from(s!("stdout")), PIPE.get()?)?;
        kwargs.set_item(&Value::from(s!("stderr")), PIPE.get()?)?;
    }
    let process = unpack!(POPEN.get()? => *popenargs.clone(); **kwargs.clone())?;
    let mut stdout = Value::None;
    let mut stderr = Value::None;
    let tried = attempt(|| {
        [stdout, stderr] = op::unpack::<2>(&process.invoke(&at::COMMUNICATE, args![input, timeout])?)?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("BaseException"))? {
            process.invoke(&at::KILL, ())?;
            process.invoke(&at::WAIT, ())?;
            return Err(exc::reraise());
        } else {
            return Err(error);
        }
    }
    if check.truthy()? && process.get(&at::RETURNCODE)?.truthy()? {
        return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![
            process.get(&at::RETURNCODE)?,
            process.get(&at::ARGS)?,
            &stdout,
            &stderr
        ])?);
    }
    COMPLETED_PROCESS.get()?.call(args![process.get(&at::ARGS)?, process.get(&at::RETURNCODE)?, stdout, stderr])
}

pub fn call(popenargs: &Value, timeout: &Value, kwargs: &Value) -> R {
    let process = unpack!(POPEN.get()? => *popenargs.clone(); **kwargs.clone())?;
    let tried: R<()> = 'attempt: {
        return Ok(tri!('attempt, process.invoke(&at::WAIT, args![timeout])));
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("BaseException"))? {
            process.invoke(&at::KILL, ())?;
            return Err(exc::reraise());
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn check_call(popenargs: &Value, kwargs: &Value) -> R<Int> {
    let status = unpack!(CALL.get()? => *popenargs.clone(); **kwargs.clone())?;
    if status.truthy()? {
        let mut cmd = kwargs.lookup(s!("args"))?;
        if cmd.is_none() {
            cmd = popenargs.at(0)?;
        }
        return exc::throw(CALLED_PROCESS_ERROR.get()?.call(args![&status, cmd])?);
    }
    Ok(Int::from(0))
}

pub fn check_output(popenargs: &Value, timeout: &Value, kwargs: &Value) -> R {
    let mut it = op::iter(&fixed!(tuple![s!("stdout"), s!("check")]))?;
    while let Some(name) = it.take::<Str>()? {
        if op::contains(kwargs, &Value::from(&name))? {
            return Err(emitted::raised(
                "ValueError",
                args![Str::from(format!("{name} argument not allowed, it will be overridden."))],
            ));
        }
    }
    if op::contains(kwargs, &Value::from(s!("input")))? && keyed!(kwargs, "input")?.is_none() {
        if kwargs.lookup(s!("universal_newlines"))?.truthy()?
            || kwargs.lookup(s!("text"))?.truthy()?
            || kwargs.lookup(s!("encoding"))?.truthy()?
            || kwargs.lookup(s!("errors"))?.truthy()?
        {
            kwargs.set_item(&Value::from(s!("input")), Str::default())?;
        } else {
            kwargs.set_item(&Value::from(s!("input")), Value::from(b"".to_vec()))?;
        }
    }
    unpack!(
        RUN.get()? =>
        *popenargs.clone();
        "stdout" = PIPE.get()?,
        "timeout" = timeout,
        "check" = true,
        **kwargs.clone()
    )?
    .get(&at::STDOUT)
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
    let mut data = done.get(&at::STDOUT)?;
    if data.cut(-1, Value::None)?.equals("\n")? {
        data = data.cut(Value::None, -1)?;
    }
    Ok(tuple![done.get(&at::RETURNCODE)?, data])
}

pub fn getoutput(cmd: &Value, encoding: &Value, errors: &Value) -> R {
    getstatusoutput(cmd, encoding, errors)?.at(1)
}

/// Words as one line, by the rules of the C runtime of Windows.
pub fn list2cmdline(seq: &Value) -> R<Str> {
    let result = list![];
    let mut it = op::iter(&builtins::map(args![OS.get()?.get(&at::FSDECODE)?, seq])?)?;
    while let Some(arg) = it.next()? {
        let mut backslashes = list![];
        if result.truthy()? {
            result.append(s!(" "))?;
        }
        let quoted = op::contains(&arg, &Value::from(s!(" ")))?
            || (op::contains(&arg, &Value::from(s!("\t")))? || !arg.truthy()?);
        if quoted {
            result.append(s!("\""))?;
        }
        let mut it = op::iter(&arg)?;
        while let Some(c) = it.next()? {
            if c.equals("\\")? {
                backslashes.append(&c)?;
            } else if c.equals("\"")? {
                early!(
                    result.clone(),
                    &at::APPEND,
                    append: op::mul(
                        &op::mul(&Value::from(s!("\\")), &Value::from(builtins::length_of(&backslashes)?))?,
                        &Value::from(2),
                    )?
                )?;
                backslashes = list![];
                result.append(s!("\\\""))?;
            } else {
                if backslashes.truthy()? {
                    result.extend(&backslashes)?;
                    backslashes = list![];
                }
                result.append(&c)?;
            }
        }
        if backslashes.truthy()? {
            result.extend(&backslashes)?;
        }
        if quoted {
            result.extend(&backslashes)?;
            result.append(s!("\""))?;
        }
    }
    Str::default().join_all(&result)
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
    SUBPROCESS_ERROR.define({
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
    CALLED_PROCESS_ERROR.define({
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
        let decorator2 = emitted::class_name(&ns2, "stdout")?.get(&at::SETTER)?;
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
    TIMEOUT_EXPIRED.define({
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
        let decorator4 = emitted::class_name(&ns3, "stdout")?.get(&at::SETTER)?;
        ns3.set_str(
            "stdout",
            decorator4.call(args![function("TimeoutExpired.stdout(self, value)", [], TimeoutExpired::stdout2)])?,
        );
        build_class("TimeoutExpired", "subprocess", "TimeoutExpired", vec![SUBPROCESS_ERROR.get()?], ns3, Vec::new())?
    });
    COMPLETED_PROCESS.define({
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
    POPEN.define({
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
    _END.define({
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
