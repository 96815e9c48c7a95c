// Written by batuta from python/logging/handlers.py, 86d44a157aa428f3.
//! Handlers that do more: files that are changed over, memory, queues.
use batuta_rt::prelude::*;

module_globals! {
    "logging.handlers", init, super;
    LOGGING: "logging", OS: "os", RE: "re", TIME: "time", __ALL_: "__all__",
    BASE_ROTATING_HANDLER: "BaseRotatingHandler", ROTATING_FILE_HANDLER: "RotatingFileHandler", _DAY: "_DAY",
    _UNITS: "_UNITS", TIMED_ROTATING_FILE_HANDLER: "TimedRotatingFileHandler",
    WATCHED_FILE_HANDLER: "WatchedFileHandler", BUFFERING_HANDLER: "BufferingHandler", MEMORY_HANDLER: "MemoryHandler",
    QUEUE_HANDLER: "QueueHandler", QUEUE_LISTENER: "QueueListener",
}

fields! {
    APPEND: "append", ARGS: "args", ASCII: "ASCII", ATTIME: "atTime", BACKUPCOUNT: "backupCount",
    BASEFILENAME: "baseFilename", BUFFER: "buffer", CAPACITY: "capacity", CLEAR: "clear", CLOSE: "close",
    COMPILE: "compile", COMPUTEROLLOVER: "computeRollover", DAEMON: "daemon", DAYOFWEEK: "dayOfWeek", DELAY: "delay",
    DEQUEUE: "dequeue", DOROLLOVER: "doRollover", EMIT: "emit", ENQUEUE: "enqueue",
    ENQUEUE_SENTINEL: "enqueue_sentinel", ERROR: "ERROR", EXC_INFO: "exc_info", EXC_TEXT: "exc_text", EXISTS: "exists",
    EXTMATCH: "extMatch", FILEHANDLER: "FileHandler", FLUSH: "flush", FLUSHLEVEL: "flushLevel",
    FLUSHONCLOSE: "flushOnClose", FORMAT: "format", FSPATH: "fspath", GETFILESTODELETE: "getFilesToDelete",
    GMTIME: "gmtime", HANDLE: "handle", HANDLEERROR: "handleError", HANDLER: "Handler", HANDLERS: "handlers",
    HOUR: "hour", INTERVAL: "interval", ISFILE: "isfile", JOIN: "join", LEVEL: "level", LEVELNO: "levelno",
    LISTDIR: "listdir", LISTENER: "listener", LOCALTIME: "localtime", MAKELOGRECORD: "makeLogRecord", MATCH: "match",
    MAXBYTES: "maxBytes", MESSAGE: "message", MINUTE: "minute", MSG: "msg", NAMER: "namer", PATH: "path",
    PREPARE: "prepare", PUT_NOWAIT: "put_nowait", QUEUE: "queue", RENAME: "rename", REOPENIFNEEDED: "reopenIfNeeded",
    RESPECT_HANDLER_LEVEL: "respect_handler_level", ROLLOVERAT: "rolloverAt", ROTATE: "rotate",
    ROTATION_FILENAME: "rotation_filename", ROTATOR: "rotator", SECOND: "second", SEEK: "seek",
    SHOULDFLUSH: "shouldFlush", SHOULDROLLOVER: "shouldRollover", SORT: "sort", SPLIT: "split",
    STACK_INFO: "stack_info", START: "start", STARTSWITH: "startswith", STAT: "stat", STREAM: "stream",
    STRFTIME: "strftime", ST_DEV: "st_dev", ST_INO: "st_ino", ST_MTIME: "st_mtime", SUFFIX: "suffix", TARGET: "target",
    TELL: "tell", THREAD: "Thread", TM_HOUR: "tm_hour", TM_MIN: "tm_min", TM_SEC: "tm_sec", TM_WDAY: "tm_wday",
    UTC: "utc", WHEN: "when", _END: "_end", _FOUND: "_found", _MONITOR: "_monitor", _OPEN: "_open", _PLACE: "_place",
    _SENTINEL: "_sentinel", _THREAD: "_thread", __DICT__: "__dict__", __INIT__: "__init__",
}

/// A file that is now and then followed by another.
pub struct BaseRotatingHandler;

impl BaseRotatingHandler {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        mode: &Value,
        encoding: &Value,
        delay: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        LOGGING
            .get()?
            .get(&at::FILEHANDLER)?
            .invoke(&at::__INIT__, args![self_, filename, mode, encoding, delay, errors])?;
        Ok(Value::None)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        call_guard!("emit");
        let tried = attempt(|| {
            if self_.invoke(&at::SHOULDROLLOVER, args![record])?.truthy()? {
                self_.invoke(&at::DOROLLOVER, ())?;
            }
            LOGGING.get()?.get(&at::FILEHANDLER)?.invoke(&at::EMIT, args![self_, record])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("RecursionError"), builtins::get("NotImplementedError")])? {
                return Err(exc::reraise());
            } else if error.matches(&builtins::get("Exception"))? {
                self_.invoke(&at::HANDLEERROR, args![record])?;
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn rotation_filename(self_: &Value, default_name: &Value) -> R {
        Ok(if builtins::callable(args![self_.get(&at::NAMER)?]).bool()? {
            self_.invoke(&at::NAMER, args![default_name])?
        } else {
            default_name.clone()
        })
    }

    pub fn rotate(self_: &Value, source: &Value, dest: &Value) -> R {
        if builtins::callable(args![self_.get(&at::ROTATOR)?]).bool()? {
            self_.invoke(&at::ROTATOR, args![source, dest])?;
        } else if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![source])?.truthy()? {
            OS.get()?.invoke(&at::RENAME, args![source, dest])?;
        }
        Ok(Value::None)
    }

    pub fn _end(self_: &Value) -> R {
        if self_.get(&at::STREAM)?.truthy()? {
            self_.get(&at::STREAM)?.invoke(&at::CLOSE, ())?;
            self_.put(&at::STREAM, Value::None)?;
        }
        Ok(Value::None)
    }
}

/// Followed by another file when it is full.
pub struct RotatingFileHandler;

impl RotatingFileHandler {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        mode: &Value,
        max_bytes: &Value,
        backup_count: &Value,
        encoding: &Value,
        delay: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut mode = mode.clone();
        if op::gt_bool(max_bytes, &Value::from(0))? {
            mode = Value::from(s!("a"));
        }
        BASE_ROTATING_HANDLER.get()?.invoke(&at::__INIT__, args![self_, filename, mode, encoding, delay, errors])?;
        self_.put(&at::MAXBYTES, max_bytes)?;
        self_.put(&at::BACKUPCOUNT, backup_count)?;
        Ok(Value::None)
    }

    pub fn do_rollover(self_: &Value) -> R {
        self_.invoke(&at::_END, ())?;
        let mut target = Value::None;
        if op::gt_bool(&self_.get(&at::BACKUPCOUNT)?, &Value::from(0))? {
            let mut it =
                op::iter(&builtins::range(args![op::sub(&self_.get(&at::BACKUPCOUNT)?, &Value::from(1))?, 0, -1])?)?;
            while let Some(number) = it.take::<Int>()? {
                let source = early!(
                    self_.clone(),
                    &at::ROTATION_FILENAME,
                    args![op::modulo(
                        &Value::from(s!("%s.%d")),
                        &tuple![self_.get(&at::BASEFILENAME)?, number.clone()],
                    )?]
                )?;
                target = early!(
                    self_.clone(),
                    &at::ROTATION_FILENAME,
                    args![op::modulo(&Value::from(s!("%s.%d")), &tuple![self_.get(&at::BASEFILENAME)?, &number + 1])?]
                )?;
                if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&source])?.truthy()? {
                    if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&target])?.truthy()? {
                        OS.get()?.remove_item(&target)?;
                    }
                    OS.get()?.invoke(&at::RENAME, args![&source, &target])?;
                }
            }
            target = early!(
                self_.clone(),
                &at::ROTATION_FILENAME,
                args![op::add(&self_.get(&at::BASEFILENAME)?, &Value::from(s!(".1")))?]
            )?;
            if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&target])?.truthy()? {
                OS.get()?.remove_item(&target)?;
            }
            early!(self_.clone(), &at::ROTATE, args![self_.get(&at::BASEFILENAME)?, &target])?;
        }
        if !self_.get(&at::DELAY)?.truthy()? {
            self_.put(&at::STREAM, self_.invoke(&at::_OPEN, ())?)?;
        }
        Ok(Value::None)
    }

    pub fn should_rollover(self_: &Value, record: &Value) -> R<bool> {
        if early!(OS.get()?.get(&at::PATH)?, &at::EXISTS, args![self_.get(&at::BASEFILENAME)?])?.truthy()?
            && !early!(OS.get()?.get(&at::PATH)?, &at::ISFILE, args![self_.get(&at::BASEFILENAME)?])?.truthy()?
        {
            return Ok(false);
        }
        if self_.lacks(&at::STREAM)? {
            self_.put(&at::STREAM, self_.invoke(&at::_OPEN, ())?)?;
        }
        if op::gt_bool(&self_.get(&at::MAXBYTES)?, &Value::from(0))? {
            let line = op::modulo(&Value::from(s!("%s\n")), &self_.invoke(&at::FORMAT, args![record])?)?;
            self_.get(&at::STREAM)?.invoke(&at::SEEK, args![0, 2])?;
            if op::ge_bool(
                &op::add(&self_.get(&at::STREAM)?.invoke(&at::TELL, ())?, &Value::from(builtins::length_of(&line)?))?,
                &self_.get(&at::MAXBYTES)?,
            )? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Followed by another file when its time is over.
pub struct TimedRotatingFileHandler;

impl TimedRotatingFileHandler {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        when: &Value,
        interval: &Value,
        backup_count: &Value,
        encoding: &Value,
        delay: &Value,
        utc: &Value,
        at_time: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut filename = filename.clone();
        filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
        BASE_ROTATING_HANDLER
            .get()?
            .invoke(&at::__INIT__, args![self_, &filename, s!("a"), encoding, delay, errors])?;
        self_.put(&at::WHEN, when.upper()?)?;
        self_.put(&at::BACKUPCOUNT, backup_count)?;
        self_.put(&at::UTC, utc)?;
        self_.put(&at::ATTIME, at_time)?;
        let unit = if self_.get(&at::WHEN)?.equals("MIDNIGHT")? {
            Value::from(s!("D"))
        } else {
            self_.get(&at::WHEN)?.cut(Value::None, 1)?
        };
        if self_.get(&at::WHEN)?.startswith(s!("W"))?.truthy()? {
            if builtins::length_of(&self_.get(&at::WHEN)?)? != 2_i64 {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(
                        &Value::from(s!("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s")),
                        &self_.get(&at::WHEN)?,
                    )?],
                ));
            }
            if op::lt_bool(&self_.get(&at::WHEN)?.at(1)?, &Value::from(s!("0")))?
                || op::gt_bool(&self_.get(&at::WHEN)?.at(1)?, &Value::from(s!("6")))?
            {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(
                        &Value::from(s!("Invalid day specified for weekly rollover: %s")),
                        &self_.get(&at::WHEN)?,
                    )?],
                ));
            }
            self_.put(&at::DAYOFWEEK, emitted::int_of(&self_.get(&at::WHEN)?.at(1)?)?)?;
        } else if !op::contains(
            &fixed!(tuple![s!("S"), s!("M"), s!("H"), s!("D"), s!("MIDNIGHT")]),
            &self_.get(&at::WHEN)?,
        )? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid rollover interval specified: %s")), &self_.get(&at::WHEN)?)?],
            ));
        }
        let [seconds, part, match_] = op::unpack::<3>(&_UNITS.get()?.item(&unit)?)?;
        self_.put(&at::SUFFIX, part)?;
        self_.put(&at::EXTMATCH, early!(RE.get()?, &at::COMPILE, args![match_, RE.get()?.get(&at::ASCII)?])?)?;
        self_.put(&at::INTERVAL, op::mul(&seconds, interval)?)?;
        filename = self_.get(&at::BASEFILENAME)?;
        let start = if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&filename])?.truthy()? {
            emitted::int_of(&OS.get()?.invoke(&at::STAT, args![&filename])?.get(&at::ST_MTIME)?)?
        } else {
            float::to_int(batuta_std::time_::time_f64())?
        };
        self_.put(&at::ROLLOVERAT, self_.invoke(&at::COMPUTEROLLOVER, args![start])?)?;
        Ok(Value::None)
    }

    pub fn compute_rollover(self_: &Value, current_time: &Value) -> R {
        if self_.get(&at::WHEN)?.differs("MIDNIGHT")? && !self_.get(&at::WHEN)?.startswith(s!("W"))?.truthy()? {
            return op::add(current_time, &self_.get(&at::INTERVAL)?);
        }
        let now = if self_.get(&at::UTC)?.truthy()? {
            TIME.get()?.invoke(&at::GMTIME, args![current_time])?
        } else {
            TIME.get()?.invoke(&at::LOCALTIME, args![current_time])?
        };
        let mut day = now.get(&at::TM_WDAY)?;
        let end = if self_.lacks(&at::ATTIME)? {
            _DAY.get()?
        } else {
            op::add(
                &op::mul(
                    &op::add(
                        &op::mul(&self_.get(&at::ATTIME)?.get(&at::HOUR)?, &Value::from(60))?,
                        &self_.get(&at::ATTIME)?.get(&at::MINUTE)?,
                    )?,
                    &Value::from(60),
                )?,
                &self_.get(&at::ATTIME)?.get(&at::SECOND)?,
            )?
        };
        let mut rest = op::sub(
            &end,
            &op::add(
                &op::mul(
                    &op::add(&op::mul(&now.get(&at::TM_HOUR)?, &Value::from(60))?, &now.get(&at::TM_MIN)?)?,
                    &Value::from(60),
                )?,
                &now.get(&at::TM_SEC)?,
            )?,
        )?;
        if op::le_bool(&rest, &Value::from(0))? {
            rest = op::iadd(&rest, &_DAY.get()?)?;
            day = op::modulo(&op::add(&day, &Value::from(1))?, &Value::from(7))?;
        }
        let mut made = op::add(current_time, &rest)?;
        if self_.get(&at::WHEN)?.startswith(s!("W"))?.truthy()? && op::ne_bool(&day, &self_.get(&at::DAYOFWEEK)?)? {
            made = op::iadd(
                &made,
                &op::mul(&op::modulo(&op::sub(&self_.get(&at::DAYOFWEEK)?, &day)?, &Value::from(7))?, &_DAY.get()?)?,
            )?;
        }
        Ok(made)
    }

    pub fn should_rollover(self_: &Value, record: &Value) -> R<bool> {
        let now = float::to_int(batuta_std::time_::time_f64())?;
        if op::lt_bool(&Value::from(now.clone()), &self_.get(&at::ROLLOVERAT)?)? {
            return Ok(false);
        }
        if early!(OS.get()?.get(&at::PATH)?, &at::EXISTS, args![self_.get(&at::BASEFILENAME)?])?.truthy()?
            && !early!(OS.get()?.get(&at::PATH)?, &at::ISFILE, args![self_.get(&at::BASEFILENAME)?])?.truthy()?
        {
            self_.put(&at::ROLLOVERAT, self_.invoke(&at::COMPUTEROLLOVER, args![now.clone()])?)?;
            return Ok(false);
        }
        Ok(true)
    }

    pub fn get_files_to_delete(self_: &Value) -> R {
        let [folder, base] =
            op::unpack::<2>(&early!(OS.get()?.get(&at::PATH)?, &at::SPLIT, split_on: self_.get(&at::BASEFILENAME)?)?)?;
        let found = list![];
        let mut it = op::iter(&OS.get()?.invoke(&at::LISTDIR, args![&folder])?)?;
        while let Some(name) = it.next()? {
            if early!(name.clone(), &at::STARTSWITH, startswith: op::add(&base, &Value::from(s!(".")))?)?.truthy()?
                && early!(
                    self_.get(&at::EXTMATCH)?,
                    &at::MATCH,
                    args![name.cut(builtins::length_of(&base)? + 1_i64, Value::None)?]
                )?
                .truthy()?
            {
                early!(
                    found.clone(),
                    &at::APPEND,
                    append: OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![&folder, &name])?
                )?;
            }
        }
        found.invoke(&at::SORT, ())?;
        Ok(if op::ge_bool(&Value::from(builtins::length_of(&found)?), &self_.get(&at::BACKUPCOUNT)?)? {
            found
                .cut(Value::None, op::sub(&Value::from(builtins::length_of(&found)?), &self_.get(&at::BACKUPCOUNT)?)?)?
        } else {
            list![]
        })
    }

    pub fn do_rollover(self_: &Value) -> R {
        let now = float::to_int(batuta_std::time_::time_f64())?;
        let begun = op::sub(&self_.get(&at::ROLLOVERAT)?, &self_.get(&at::INTERVAL)?)?;
        let stamp = if self_.get(&at::UTC)?.truthy()? {
            TIME.get()?.invoke(&at::GMTIME, args![&begun])?
        } else {
            TIME.get()?.invoke(&at::LOCALTIME, args![&begun])?
        };
        let target = early!(
            self_.clone(),
            &at::ROTATION_FILENAME,
            args![op::add(
                &op::add(&self_.get(&at::BASEFILENAME)?, &Value::from(s!(".")))?,
                &early!(TIME.get()?, &at::STRFTIME, args![self_.get(&at::SUFFIX)?, stamp])?,
            )?]
        )?;
        self_.invoke(&at::_END, ())?;
        if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&target])?.truthy()? {
            OS.get()?.remove_item(&target)?;
        }
        early!(self_.clone(), &at::ROTATE, args![self_.get(&at::BASEFILENAME)?, target])?;
        if op::gt_bool(&self_.get(&at::BACKUPCOUNT)?, &Value::from(0))? {
            let mut it = op::iter(&self_.invoke(&at::GETFILESTODELETE, ())?)?;
            while let Some(old) = it.next()? {
                OS.get()?.remove_item(old)?;
            }
        }
        if !self_.get(&at::DELAY)?.truthy()? {
            self_.put(&at::STREAM, self_.invoke(&at::_OPEN, ())?)?;
        }
        self_.put(&at::ROLLOVERAT, self_.invoke(&at::COMPUTEROLLOVER, args![now.clone()])?)?;
        while op::le_bool(&self_.get(&at::ROLLOVERAT)?, &Value::from(now.clone()))? {
            batuta_std::baton::poll();
            self_.put(&at::ROLLOVERAT, op::iadd(&self_.get(&at::ROLLOVERAT)?, &self_.get(&at::INTERVAL)?)?)?;
        }
        Ok(Value::None)
    }
}

/// A file that is opened anew when another stands in its place.
pub struct WatchedFileHandler;

impl WatchedFileHandler {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        mode: &Value,
        encoding: &Value,
        delay: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        LOGGING
            .get()?
            .get(&at::FILEHANDLER)?
            .invoke(&at::__INIT__, args![self_, filename, mode, encoding, delay, errors])?;
        self_.put(&at::_PLACE, self_.invoke(&at::_FOUND, ())?)?;
        Ok(Value::None)
    }

    pub fn _found(self_: &Value) -> R {
        let mut found = Value::None;
        let tried = attempt(|| {
            found = early!(OS.get()?, &at::STAT, args![self_.get(&at::BASEFILENAME)?])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("FileNotFoundError"))? {
                return Ok(Value::None);
            } else {
                return Err(error);
            }
        }
        Ok(tuple![found.get(&at::ST_DEV)?, found.get(&at::ST_INO)?])
    }

    pub fn reopen_if_needed(self_: &Value) -> R {
        if op::ne_bool(&self_.invoke(&at::_FOUND, ())?, &self_.get(&at::_PLACE)?)? && !self_.lacks(&at::STREAM)? {
            self_.get(&at::STREAM)?.invoke(&at::FLUSH, ())?;
            self_.get(&at::STREAM)?.invoke(&at::CLOSE, ())?;
            self_.put(&at::STREAM, self_.invoke(&at::_OPEN, ())?)?;
            self_.put(&at::_PLACE, self_.invoke(&at::_FOUND, ())?)?;
        }
        Ok(Value::None)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        call_guard!("emit");
        self_.invoke(&at::REOPENIFNEEDED, ())?;
        LOGGING.get()?.get(&at::FILEHANDLER)?.invoke(&at::EMIT, args![self_, record])?;
        Ok(Value::None)
    }
}

/// Keeps records until there are enough.
pub struct BufferingHandler;

impl BufferingHandler {
    pub fn __init__(self_: &Value, capacity: &Value) -> R {
        call_guard!("__init__");
        LOGGING.get()?.get(&at::HANDLER)?.invoke(&at::__INIT__, args![self_])?;
        self_.put(&at::CAPACITY, capacity)?;
        self_.put(&at::BUFFER, list![])?;
        Ok(Value::None)
    }

    pub fn should_flush(self_: &Value, record: &Value) -> R {
        op::ge(&Value::from(builtins::length_of(&self_.get(&at::BUFFER)?)?), &self_.get(&at::CAPACITY)?)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        self_.get(&at::BUFFER)?.append(record)?;
        if self_.invoke(&at::SHOULDFLUSH, args![record])?.truthy()? {
            self_.invoke(&at::FLUSH, ())?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        self_.get(&at::BUFFER)?.invoke(&at::CLEAR, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            self_.invoke(&at::FLUSH, ())?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        LOGGING.get()?.get(&at::HANDLER)?.invoke(&at::CLOSE, args![self_])?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }
}

/// Keeps records and hands them to another handler.
pub struct MemoryHandler;

impl MemoryHandler {
    pub fn __init__(self_: &Value, capacity: &Value, flush_level: &Value, target: &Value, flush_on_close: &Value) -> R {
        call_guard!("__init__");
        BUFFERING_HANDLER.get()?.invoke(&at::__INIT__, args![self_, capacity])?;
        self_.put(&at::FLUSHLEVEL, flush_level)?;
        self_.put(&at::TARGET, target)?;
        self_.put(&at::FLUSHONCLOSE, flush_on_close)?;
        Ok(Value::None)
    }

    pub fn should_flush(self_: &Value, record: &Value) -> R {
        emitted::or(
            op::ge(&Value::from(builtins::length_of(&self_.get(&at::BUFFER)?)?), &self_.get(&at::CAPACITY)?)?,
            || op::ge(&record.get(&at::LEVELNO)?, &self_.get(&at::FLUSHLEVEL)?),
        )
    }

    pub fn set_target(self_: &Value, target: &Value) -> R {
        self_.put(&at::TARGET, target)?;
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        if self_.get(&at::TARGET)?.truthy()? {
            let mut it = op::iter(&self_.get(&at::BUFFER)?)?;
            while let Some(record) = it.next()? {
                self_.get(&at::TARGET)?.invoke(&at::HANDLE, args![record])?;
            }
            self_.get(&at::BUFFER)?.invoke(&at::CLEAR, ())?;
        }
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let outcome = attempt(|| {
            if self_.get(&at::FLUSHONCLOSE)?.truthy()? {
                self_.invoke(&at::FLUSH, ())?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::TARGET, Value::None)?;
        BUFFERING_HANDLER.get()?.invoke(&at::CLOSE, args![self_])?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }
}

/// Puts records into a queue.
pub struct QueueHandler;

impl QueueHandler {
    pub fn __init__(self_: &Value, queue: &Value) -> R {
        call_guard!("__init__");
        LOGGING.get()?.get(&at::HANDLER)?.invoke(&at::__INIT__, args![self_])?;
        self_.put(&at::QUEUE, queue)?;
        self_.put(&at::LISTENER, Value::None)?;
        Ok(Value::None)
    }

    pub fn enqueue(self_: &Value, record: &Value) -> R {
        self_.get(&at::QUEUE)?.invoke(&at::PUT_NOWAIT, args![record])?;
        Ok(Value::None)
    }

    pub fn prepare(self_: &Value, record: &Value) -> R {
        call_guard!("prepare");
        let message = self_.invoke(&at::FORMAT, args![record])?;
        let made = early!(LOGGING.get()?, &at::MAKELOGRECORD, args![record.get(&at::__DICT__)?])?;
        made.put(&at::MESSAGE, &message)?;
        made.put(&at::MSG, message)?;
        made.put(&at::ARGS, Value::None)?;
        made.put(&at::EXC_INFO, Value::None)?;
        made.put(&at::EXC_TEXT, Value::None)?;
        made.put(&at::STACK_INFO, Value::None)?;
        Ok(made)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        early!(self_.clone(), &at::ENQUEUE, args![self_.invoke(&at::PREPARE, args![record])?])?;
        Ok(Value::None)
    }
}

/// Takes records out of a queue and hands them to handlers.
pub struct QueueListener;

impl QueueListener {
    pub fn __init__(self_: &Value, queue: &Value, handlers: &Value, respect_handler_level: &Value) -> R {
        self_.put(&at::QUEUE, queue)?;
        self_.put(&at::HANDLERS, handlers)?;
        self_.put(&at::_THREAD, Value::None)?;
        self_.put(&at::RESPECT_HANDLER_LEVEL, respect_handler_level)?;
        Ok(Value::None)
    }

    pub fn dequeue(self_: &Value, block: &Value) -> R {
        call_guard!("dequeue");
        self_.get(&at::QUEUE)?.lookup(block)
    }

    pub fn start(self_: &Value) -> R {
        call_guard!("start");
        let threading = batuta_py_threading::threading::import()?;
        self_.put(&at::_THREAD, early!(threading, &at::THREAD, args![; "target" = self_.get(&at::_MONITOR)?])?)?;
        self_.get(&at::_THREAD)?.put(&at::DAEMON, true)?;
        self_.get(&at::_THREAD)?.invoke(&at::START, ())?;
        Ok(Value::None)
    }

    pub fn prepare(self_: &Value, record: &Value) -> R {
        Ok(record.clone())
    }

    pub fn handle(self_: &Value, record: &Value) -> R {
        call_guard!("handle");
        let mut record = record.clone();
        record = self_.invoke(&at::PREPARE, args![&record])?;
        let mut it = op::iter(&self_.get(&at::HANDLERS)?)?;
        while let Some(handler) = it.next()? {
            if !self_.get(&at::RESPECT_HANDLER_LEVEL)?.truthy()?
                || op::ge_bool(&record.get(&at::LEVELNO)?, &handler.get(&at::LEVEL)?)?
            {
                handler.invoke(&at::HANDLE, args![&record])?;
            }
        }
        Ok(Value::None)
    }

    pub fn _monitor(self_: &Value) -> R {
        call_guard!("_monitor");
        loop {
            batuta_std::baton::poll();
            let record = self_.invoke(&at::DEQUEUE, args![true])?;
            if op::is(&record, &self_.get(&at::_SENTINEL)?) {
                break;
            }
            self_.invoke(&at::HANDLE, args![record])?;
        }
        Ok(Value::None)
    }

    pub fn enqueue_sentinel(self_: &Value) -> R {
        early!(self_.get(&at::QUEUE)?, &at::PUT_NOWAIT, args![self_.get(&at::_SENTINEL)?])?;
        Ok(Value::None)
    }

    pub fn stop(self_: &Value) -> R {
        self_.invoke(&at::ENQUEUE_SENTINEL, ())?;
        self_.get(&at::_THREAD)?.invoke(&at::JOIN, ())?;
        self_.put(&at::_THREAD, Value::None)?;
        Ok(Value::None)
    }
}

fn init() -> R<()> {
    LOGGING.set(crate::logging::import()?);
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    TIME.set(batuta_std::time_::module());
    __ALL_.set(list![
        s!("BaseRotatingHandler"),
        s!("RotatingFileHandler"),
        s!("TimedRotatingFileHandler"),
        s!("WatchedFileHandler"),
        s!("BufferingHandler"),
        s!("MemoryHandler"),
        s!("QueueHandler"),
        s!("QueueListener")
    ]);
    BASE_ROTATING_HANDLER.define({
        let ns = Dict::new();
        ns.doc("A file that is now and then followed by another.");
        ns.set_str("namer", Value::None);
        ns.set_str("rotator", Value::None);
        ns.method(
            "BaseRotatingHandler.__init__(self, filename, mode, encoding=, delay=, errors=)",
            vec![Value::None, Value::from(false), Value::None],
            BaseRotatingHandler::__init__,
        );
        ns.method("BaseRotatingHandler.emit(self, record)", [], BaseRotatingHandler::emit);
        ns.method(
            "BaseRotatingHandler.rotation_filename(self, default_name)",
            [],
            BaseRotatingHandler::rotation_filename,
        );
        ns.method("BaseRotatingHandler.rotate(self, source, dest)", [], BaseRotatingHandler::rotate);
        ns.method("BaseRotatingHandler._end(self)", [], BaseRotatingHandler::_end);
        build_class(
            "BaseRotatingHandler",
            "logging.handlers",
            "BaseRotatingHandler",
            vec![LOGGING.get()?.get(&at::FILEHANDLER)?],
            ns,
            Vec::new(),
        )?
    });
    ROTATING_FILE_HANDLER.define({
        let ns2 = Dict::new();
        ns2.doc("Followed by another file when it is full.");
        ns2.method(
            "RotatingFileHandler.__init__(self, filename, mode=, maxBytes=, backupCount=, encoding=, delay=, errors=)",
            vec![Value::from(s!("a")), Value::from(0), Value::from(0), Value::None, Value::from(false), Value::None],
            RotatingFileHandler::__init__,
        );
        ns2.method("RotatingFileHandler.doRollover(self)", [], RotatingFileHandler::do_rollover);
        ns2.method("RotatingFileHandler.shouldRollover(self, record)", [], RotatingFileHandler::should_rollover);
        build_class(
            "RotatingFileHandler",
            "logging.handlers",
            "RotatingFileHandler",
            vec![BASE_ROTATING_HANDLER.get()?],
            ns2,
            Vec::new(),
        )?
    });
    _DAY.set(24_i64 * 60_i64 * 60_i64);
    _UNITS.set(dict![
        s!("S") => tuple![1, s!("%Y-%m-%d_%H-%M-%S"), s!("^\\d{4}-\\d{2}-\\d{2}_\\d{2}-\\d{2}-\\d{2}(\\.\\w+)?$")],
        s!("M") => tuple![60, s!("%Y-%m-%d_%H-%M"), s!("^\\d{4}-\\d{2}-\\d{2}_\\d{2}-\\d{2}(\\.\\w+)?$")],
        s!("H") => tuple![60_i64 * 60_i64, s!("%Y-%m-%d_%H"), s!("^\\d{4}-\\d{2}-\\d{2}_\\d{2}(\\.\\w+)?$")],
        s!("D") => tuple![_DAY.get()?, s!("%Y-%m-%d"), s!("^\\d{4}-\\d{2}-\\d{2}(\\.\\w+)?$")],
        s!("W")
            => tuple![op::mul(&_DAY.get()?, &Value::from(7))?, s!("%Y-%m-%d"), s!("^\\d{4}-\\d{2}-\\d{2}(\\.\\w+)?$")]
    ]?);
    TIMED_ROTATING_FILE_HANDLER.define({
        let ns3 = Dict::new();
        ns3.doc("Followed by another file when its time is over.");
        ns3.set_str(
            "__init__",
            def(
                "TimedRotatingFileHandler.__init__(self, filename, when=, interval=, backupCount=, encoding=, delay=, utc=, atTime=, errors=)",
                vec![
                    Value::from(s!("h")),
                    Value::from(1),
                    Value::from(0),
                    Value::None,
                    Value::from(false),
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                |[self_, filename, when, interval, backup_count, encoding, delay, utc, at_time, errors]| {
                    TimedRotatingFileHandler::__init__(
                        &self_,
                        &filename,
                        &when,
                        &interval,
                        &backup_count,
                        &encoding,
                        &delay,
                        &utc,
                        &at_time,
                        &errors,
                    )
                },
            ),
        );
        ns3.method(
            "TimedRotatingFileHandler.computeRollover(self, currentTime)",
            [],
            TimedRotatingFileHandler::compute_rollover,
        );
        ns3.method(
            "TimedRotatingFileHandler.shouldRollover(self, record)",
            [],
            TimedRotatingFileHandler::should_rollover,
        );
        ns3.method(
            "TimedRotatingFileHandler.getFilesToDelete(self)",
            [],
            TimedRotatingFileHandler::get_files_to_delete,
        );
        ns3.method("TimedRotatingFileHandler.doRollover(self)", [], TimedRotatingFileHandler::do_rollover);
        build_class(
            "TimedRotatingFileHandler",
            "logging.handlers",
            "TimedRotatingFileHandler",
            vec![BASE_ROTATING_HANDLER.get()?],
            ns3,
            Vec::new(),
        )?
    });
    WATCHED_FILE_HANDLER.define({
        let ns4 = Dict::new();
        ns4.doc("A file that is opened anew when another stands in its place.");
        ns4.method(
            "WatchedFileHandler.__init__(self, filename, mode=, encoding=, delay=, errors=)",
            vec![Value::from(s!("a")), Value::None, Value::from(false), Value::None],
            WatchedFileHandler::__init__,
        );
        ns4.method("WatchedFileHandler._found(self)", [], WatchedFileHandler::_found);
        ns4.method("WatchedFileHandler.reopenIfNeeded(self)", [], WatchedFileHandler::reopen_if_needed);
        ns4.method("WatchedFileHandler.emit(self, record)", [], WatchedFileHandler::emit);
        build_class(
            "WatchedFileHandler",
            "logging.handlers",
            "WatchedFileHandler",
            vec![LOGGING.get()?.get(&at::FILEHANDLER)?],
            ns4,
            Vec::new(),
        )?
    });
    BUFFERING_HANDLER.define({
        let ns5 = Dict::new();
        ns5.doc("Keeps records until there are enough.");
        ns5.method("BufferingHandler.__init__(self, capacity)", [], BufferingHandler::__init__);
        ns5.method("BufferingHandler.shouldFlush(self, record)", [], BufferingHandler::should_flush);
        ns5.method("BufferingHandler.emit(self, record)", [], BufferingHandler::emit);
        ns5.method("BufferingHandler.flush(self)", [], BufferingHandler::flush);
        ns5.method("BufferingHandler.close(self)", [], BufferingHandler::close);
        build_class(
            "BufferingHandler",
            "logging.handlers",
            "BufferingHandler",
            vec![LOGGING.get()?.get(&at::HANDLER)?],
            ns5,
            Vec::new(),
        )?
    });
    MEMORY_HANDLER.define({
        let ns6 = Dict::new();
        ns6.doc("Keeps records and hands them to another handler.");
        ns6.method(
            "MemoryHandler.__init__(self, capacity, flushLevel=, target=, flushOnClose=)",
            vec![LOGGING.get()?.get(&at::ERROR)?, Value::None, Value::from(true)],
            MemoryHandler::__init__,
        );
        ns6.method("MemoryHandler.shouldFlush(self, record)", [], MemoryHandler::should_flush);
        ns6.method("MemoryHandler.setTarget(self, target)", [], MemoryHandler::set_target);
        ns6.method("MemoryHandler.flush(self)", [], MemoryHandler::flush);
        ns6.method("MemoryHandler.close(self)", [], MemoryHandler::close);
        build_class(
            "MemoryHandler",
            "logging.handlers",
            "MemoryHandler",
            vec![BUFFERING_HANDLER.get()?],
            ns6,
            Vec::new(),
        )?
    });
    QUEUE_HANDLER.define({
        let ns7 = Dict::new();
        ns7.doc("Puts records into a queue.");
        ns7.method("QueueHandler.__init__(self, queue)", [], QueueHandler::__init__);
        ns7.method("QueueHandler.enqueue(self, record)", [], QueueHandler::enqueue);
        ns7.method("QueueHandler.prepare(self, record)", [], QueueHandler::prepare);
        ns7.method("QueueHandler.emit(self, record)", [], QueueHandler::emit);
        build_class(
            "QueueHandler",
            "logging.handlers",
            "QueueHandler",
            vec![LOGGING.get()?.get(&at::HANDLER)?],
            ns7,
            Vec::new(),
        )?
    });
    QUEUE_LISTENER.define({
        let ns8 = Dict::new();
        ns8.doc("Takes records out of a queue and hands them to handlers.");
        ns8.set_str("_sentinel", Value::None);
        ns8.method(
            "QueueListener.__init__(self, queue, *handlers, respect_handler_level=)",
            vec![Value::from(false)],
            QueueListener::__init__,
        );
        ns8.method("QueueListener.dequeue(self, block)", [], QueueListener::dequeue);
        ns8.method("QueueListener.start(self)", [], QueueListener::start);
        ns8.method("QueueListener.prepare(self, record)", [], QueueListener::prepare);
        ns8.method("QueueListener.handle(self, record)", [], QueueListener::handle);
        ns8.method("QueueListener._monitor(self)", [], QueueListener::_monitor);
        ns8.method("QueueListener.enqueue_sentinel(self)", [], QueueListener::enqueue_sentinel);
        ns8.method("QueueListener.stop(self)", [], QueueListener::stop);
        build_class(
            "QueueListener",
            "logging.handlers",
            "QueueListener",
            vec![builtins::get("object")],
            ns8,
            Vec::new(),
        )?
    });
    Ok(())
}
