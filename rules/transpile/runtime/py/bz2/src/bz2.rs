// Written by batuta from python/bz2.py, 4b08e754eb6ec88c.
//! Files in bzip2's format.
use batuta_rt::prelude::*;

module_globals! {
    "bz2", init;
    _BZ2_STREAMS: "_bz2_streams", BUILTINS: "builtins", IO: "io", OS: "os", __ALL_: "__all__", _LEVEL: "_level",
    COMPRESS: "compress", BZ2_COMPRESSOR: "BZ2Compressor", DECOMPRESS: "decompress",
    BZ2_DECOMPRESSOR: "BZ2Decompressor", _READ_ALL: "_read_all", BZ2_FILE: "BZ2File", _TEXT_FILE: "_TextFile",
    OPEN: "open",
}

fields! {
    APPEND: "append", BUFFER: "buffer", BYTESIO: "BytesIO", CLOSE: "close", CLOSED: "closed", COMPRESS: "compress",
    DECODE: "decode", DECOMPRESS: "decompress", ENCODE: "encode", ENCODING: "encoding", EOF: "eof", ERRORS: "errors",
    FILENO: "fileno", FLUSH: "flush", OPEN: "open", PACK: "pack", PACKER: "packer", PATHLIKE: "PathLike", READ: "read",
    READABLE: "readable", READER: "reader", READLINE: "readline", READLINES: "readlines", REPLACE: "replace",
    SEEK: "seek", STRINGIO: "StringIO", TELL: "tell", UNSUPPORTEDOPERATION: "UnsupportedOperation",
    UNUSED_DATA: "unused_data", WRITE: "write", _CHECK: "_check", _CLOSED: "_closed", _DONE: "_done", _ENDED: "_ended",
    _FILE: "_file", _NEWLINE: "_newline", _OWNED: "_owned", _PACKER: "_packer", _READER: "_reader", _READY: "_ready",
    _TEXT: "_text", _WRITTEN: "_written",
}

pub fn _level(level: &Value) -> R {
    call_guard!("_level");
    if !(op::le_bool(&Value::from(1), level)? && op::le_bool(level, &Value::from(9))?) {
        return Err(emitted::raised("ValueError", args![s!("compresslevel must be between 1 and 9")]));
    }
    Ok(level.clone())
}

/// Packs piece by piece.
pub struct BZ2Compressor;

impl BZ2Compressor {
    pub fn __init__(self_: &Value, compresslevel: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_PACKER, early!(_BZ2_STREAMS.get()?, &at::PACKER, args![_level(compresslevel)?])?)?;
        self_.put(&at::_DONE, false)?;
        Ok(Value::None)
    }

    pub fn compress(self_: &Value, data: &Value) -> R {
        call_guard!("compress");
        if self_.get_bool(&at::_DONE)? {
            return Err(emitted::raised("ValueError", args![s!("Compressor has been flushed")]));
        }
        early!(_BZ2_STREAMS.get()?, &at::PACK, args![self_.get(&at::_PACKER)?, data, false])
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        if self_.get_bool(&at::_DONE)? {
            return Err(emitted::raised("ValueError", args![s!("Repeated call to flush()")]));
        }
        self_.put(&at::_DONE, true)?;
        early!(_BZ2_STREAMS.get()?, &at::PACK, args![self_.get(&at::_PACKER)?, Value::from(b"".to_vec()), true])
    }
}

/// Unpacks one stream piece by piece.
pub struct BZ2Decompressor;

impl BZ2Decompressor {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_READER, _BZ2_STREAMS.get()?.invoke(&at::READER, ())?)?;
        self_.put(&at::_READY, Value::from(b"".to_vec()))?;
        self_.put(&at::_ENDED, false)?;
        self_.put(&at::UNUSED_DATA, Value::from(b"".to_vec()))?;
        Ok(Value::None)
    }

    pub fn eof(self_: &Value) -> R {
        call_guard!("eof");
        emitted::and(self_.get(&at::_ENDED)?, || Ok(Value::from(!self_.get(&at::_READY)?.truthy()?)))
    }

    pub fn needs_input(self_: &Value) -> R<bool> {
        call_guard!("needs_input");
        Ok(!self_.get(&at::_ENDED)?.truthy()? && !self_.get(&at::_READY)?.truthy()?)
    }

    pub fn decompress(self_: &Value, data: &Value, max_length: &Value) -> R {
        call_guard!("decompress");
        let mut data = data.clone();
        let mut max_length = max_length.clone();
        if self_.get(&at::EOF)?.truthy()? {
            return Err(emitted::raised("EOFError", args![s!("End of stream already reached")]));
        }
        data = builtins::bytes(args![&data])?;
        if !self_.get(&at::_ENDED)?.truthy()? {
            let [text, used, part] =
                op::unpack::<3>(&early!(_BZ2_STREAMS.get()?, &at::READ, args![self_.get(&at::_READER)?, &data])?)?;
            self_.put(&at::_ENDED, part)?;
            self_.put(&at::_READY, op::iadd(&self_.get(&at::_READY)?, &text)?)?;
            if self_.get(&at::_ENDED)?.truthy()? {
                self_.put(&at::UNUSED_DATA, data.cut(used, Value::None)?)?;
            }
        }
        if op::lt_bool(&max_length, &Value::from(0))? {
            max_length = Value::from(builtins::length_of(&self_.get(&at::_READY)?)?);
        }
        let value = self_.get(&at::_READY)?.cut(Value::None, &max_length)?;
        let value2 = self_.get(&at::_READY)?.cut(max_length, Value::None)?;
        let found = value;
        self_.put(&at::_READY, value2)?;
        Ok(found)
    }
}

pub fn compress(data: &Value, compresslevel: &Value) -> R {
    call_guard!("compress");
    let packer = BZ2_COMPRESSOR.get()?.call(args![compresslevel])?;
    op::add(&packer.invoke(&at::COMPRESS, args![data])?, &packer.invoke(&at::FLUSH, ())?)
}

pub fn decompress(data: &Value) -> R {
    call_guard!("decompress");
    let mut data = data.clone();
    data = builtins::bytes(args![&data])?;
    let found = list![];
    let mut text = Value::None;
    while data.truthy()? {
        let reader = BZ2_DECOMPRESSOR.get()?.call(())?;
        let tried = attempt(|| {
            text = reader.invoke(&at::DECOMPRESS, args![&data])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                if found.truthy()? {
                    break;
                }
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        found.append(&text)?;
        if !reader.get(&at::EOF)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Compressed data ended before the end-of-stream marker was reached")],
            ));
        }
        data = reader.get(&at::UNUSED_DATA)?;
    }
    Value::from(b"".to_vec()).join(found)
}

pub fn _read_all(data: &Value) -> R {
    call_guard!("_read_all");
    let mut data = data.clone();
    let found = list![];
    while data.truthy()? {
        let reader = BZ2_DECOMPRESSOR.get()?.call(())?;
        let tried = attempt(|| {
            early!(found.clone(), &at::APPEND, append: reader.invoke(&at::DECOMPRESS, args![&data])?)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                if found.truthy()? {
                    break;
                }
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        if !reader.get(&at::EOF)?.truthy()? {
            return Err(emitted::raised(
                "EOFError",
                args![s!("Compressed file ended before the end-of-stream marker was reached")],
            ));
        }
        data = reader.get(&at::UNUSED_DATA)?;
    }
    Value::from(b"".to_vec()).join(found)
}

/// A bzip2 file that is read or written as bytes.
pub struct BZ2File;

impl BZ2File {
    pub fn __init__(self_: &Value, filename: &Value, mode: &Value, compresslevel: &Value) -> R {
        call_guard!("__init__");
        let mut mode = mode.clone();
        _level(compresslevel)?;
        if op::contains(&fixed!(tuple![Str::default(), s!("r"), s!("rb")]), &mode)? {
            mode = Value::from(s!("rb"));
            self_.put(&at::_PACKER, Value::None)?;
        } else if op::contains(&fixed!(tuple![s!("w"), s!("wb"), s!("x"), s!("xb"), s!("a"), s!("ab")]), &mode)? {
            mode = op::add(&mode.at(0)?, &Value::from(s!("b")))?;
            self_.put(&at::_PACKER, BZ2_COMPRESSOR.get()?.call(args![compresslevel])?)?;
        } else {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid mode: %r")), &tuple![&mode])?],
            ));
        }
        self_.put(
            &at::_OWNED,
            op::isinstance(
                filename,
                &tuple![builtins::get("str"), builtins::get("bytes"), OS.get()?.get(&at::PATHLIKE)?],
            )?,
        )?;
        if self_.get_bool(&at::_OWNED)? {
            self_.put(&at::_FILE, BUILTINS.get()?.invoke(&at::OPEN, args![filename, &mode])?)?;
        } else if builtins::hasattr(args![filename, s!("read")]).bool()?
            || builtins::hasattr(args![filename, s!("write")]).bool()?
        {
            self_.put(&at::_FILE, filename)?;
        } else {
            return Err(emitted::raised(
                "TypeError",
                args![s!("filename must be a str, bytes, file or PathLike object")],
            ));
        }
        self_.put(&at::_TEXT, Value::None)?;
        self_.put(&at::_WRITTEN, 0)?;
        self_.put(&at::_CLOSED, false)?;
        Ok(Value::None)
    }

    pub fn closed(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_CLOSED)
    }

    pub fn _check(self_: &Value) -> R {
        call_guard!("_check");
        if self_.get_bool(&at::_CLOSED)? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file")]));
        }
        Ok(Value::None)
    }

    pub fn _reader(self_: &Value) -> R {
        call_guard!("_reader");
        self_.invoke(&at::_CHECK, ())?;
        if !self_.lacks(&at::_PACKER)? {
            return exc::throw(IO.get()?.invoke(&at::UNSUPPORTEDOPERATION, args![s!("File not open for reading")])?);
        }
        if self_.lacks(&at::_TEXT)? {
            self_.put(
                &at::_TEXT,
                early!(IO.get()?, &at::BYTESIO, args![_read_all(&self_.get(&at::_FILE)?.invoke(&at::READ, ())?)?])?,
            )?;
        }
        self_.get(&at::_TEXT)
    }

    pub fn read(self_: &Value, size: &Value) -> R {
        call_guard!("read");
        self_.invoke(&at::_READER, ())?.invoke(&at::READ, args![size])
    }

    pub fn read1(self_: &Value, size: &Value) -> R {
        self_.invoke(&at::_READER, ())?.invoke(&at::READ, args![size])
    }

    pub fn readinto(self_: &Value, buffer: &Value) -> R<Int> {
        let data = early!(self_.invoke(&at::_READER, ())?, &at::READ, args![builtins::length_of(buffer)?])?;
        buffer.set_slice(Value::None, builtins::length_of(&data)?, Value::None, &data)?;
        Ok(Int::from(builtins::length_of(&data)?))
    }

    pub fn peek(self_: &Value, n: &Value) -> R {
        let reader = self_.invoke(&at::_READER, ())?;
        let at = reader.invoke(&at::TELL, ())?;
        let data = reader.invoke(&at::READ, ())?;
        reader.invoke(&at::SEEK, args![at])?;
        Ok(data)
    }

    pub fn readline(self_: &Value, size: &Value) -> R {
        call_guard!("readline");
        self_.invoke(&at::_READER, ())?.invoke(&at::READLINE, args![size])
    }

    pub fn readlines(self_: &Value, size: &Value) -> R {
        call_guard!("readlines");
        self_.invoke(&at::_READER, ())?.invoke(&at::READLINES, args![size])
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        self_.invoke(&at::_READER, ())?;
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let line = self_.invoke(&at::_READER, ())?.invoke(&at::READLINE, ())?;
        if !line.truthy()? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(line)
    }

    pub fn write(self_: &Value, data: &Value) -> R<Int> {
        call_guard!("write");
        let mut data = data.clone();
        self_.invoke(&at::_CHECK, ())?;
        if self_.lacks(&at::_PACKER)? {
            return exc::throw(IO.get()?.invoke(&at::UNSUPPORTEDOPERATION, args![s!("File not open for writing")])?);
        }
        data = builtins::bytes(args![&data])?;
        early!(
            self_.get(&at::_FILE)?,
            &at::WRITE,
            write: self_.get(&at::_PACKER)?.invoke(&at::COMPRESS, args![&data])?
        )?;
        self_.put(&at::_WRITTEN, self_.get_int(&at::_WRITTEN)? + Int::from(builtins::length_of(&data)?))?;
        Ok(Int::from(builtins::length_of(&data)?))
    }

    pub fn writelines(self_: &Value, seq: &Value) -> R {
        let mut it = op::iter(seq)?;
        while let Some(line) = it.next()? {
            self_.write(line).int()?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        self_.invoke(&at::_CHECK, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get_bool(&at::_CLOSED)? {
            return Ok(Value::None);
        }
        let outcome = attempt(|| {
            if !self_.lacks(&at::_PACKER)? {
                early!(self_.get(&at::_FILE)?, &at::WRITE, write: self_.get(&at::_PACKER)?.invoke(&at::FLUSH, ())?)?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::_CLOSED, true)?;
        if self_.get_bool(&at::_OWNED)? {
            self_.get(&at::_FILE)?.invoke(&at::CLOSE, ())?;
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        self_.invoke(&at::_CHECK, ())?;
        self_.get(&at::_FILE)?.invoke(&at::FILENO, ())
    }

    pub fn readable(self_: &Value) -> R<bool> {
        self_.invoke(&at::_CHECK, ())?;
        self_.lacks(&at::_PACKER)
    }

    pub fn writable(self_: &Value) -> R<bool> {
        self_.invoke(&at::_CHECK, ())?;
        Ok(!self_.lacks(&at::_PACKER)?)
    }

    pub fn seekable(self_: &Value) -> R<bool> {
        self_.invoke(&at::READABLE, ()).bool()
    }

    pub fn seek(self_: &Value, offset: &Value, whence: &Value) -> R {
        call_guard!("seek");
        self_.invoke(&at::_READER, ())?.invoke(&at::SEEK, args![offset, whence])
    }

    pub fn tell(self_: &Value) -> R {
        call_guard!("tell");
        self_.invoke(&at::_CHECK, ())?;
        Ok(if !self_.lacks(&at::_PACKER)? {
            self_.get(&at::_WRITTEN)?
        } else {
            self_.invoke(&at::_READER, ())?.invoke(&at::TELL, ())?
        })
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

/// Text over a file of bytes.
pub struct TextFile;

impl TextFile {
    pub fn __init__(self_: &Value, file: &Value, encoding: &Value, errors: &Value, newline: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::BUFFER, file)?;
        self_.put(&at::ENCODING, emitted::or(encoding.clone(), || Ok(Value::from(s!("UTF-8"))))?)?;
        self_.put(&at::ERRORS, emitted::or(errors.clone(), || Ok(Value::from(s!("strict"))))?)?;
        self_.put(&at::_NEWLINE, newline)?;
        self_.put(&at::_TEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn closed(self_: &Value) -> R {
        call_guard!("closed");
        self_.get(&at::BUFFER)?.get(&at::CLOSED)
    }

    pub fn _reader(self_: &Value) -> R {
        call_guard!("_reader");
        if self_.lacks(&at::_TEXT)? {
            let mut text = early!(
                self_.get(&at::BUFFER)?.invoke(&at::READ, ())?,
                &at::DECODE,
                args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?]
            )?;
            if self_.lacks(&at::_NEWLINE)? {
                text = text.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))?;
            }
            self_.put(
                &at::_TEXT,
                early!(
                    IO.get()?,
                    &at::STRINGIO,
                    args![
                        text,
                        if self_.lacks(&at::_NEWLINE)? { Value::from(s!("\n")) } else { self_.get(&at::_NEWLINE)? }
                    ]
                )?,
            )?;
        }
        self_.get(&at::_TEXT)
    }

    pub fn read(self_: &Value, size: &Value) -> R {
        call_guard!("read");
        self_.invoke(&at::_READER, ())?.invoke(&at::READ, args![size])
    }

    pub fn readline(self_: &Value, size: &Value) -> R {
        call_guard!("readline");
        self_.invoke(&at::_READER, ())?.invoke(&at::READLINE, args![size])
    }

    pub fn readlines(self_: &Value, hint: &Value) -> R {
        call_guard!("readlines");
        self_.invoke(&at::_READER, ())?.invoke(&at::READLINES, args![hint])
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let line = self_.invoke(&at::READLINE, ())?;
        if !line.truthy()? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(line)
    }

    pub fn write(self_: &Value, text: &Value) -> R<Int> {
        call_guard!("write");
        let shown =
            if !op::contains(&fixed!(tuple![Value::None, Str::default(), s!("\n")]), &self_.get(&at::_NEWLINE)?)? {
                early!(text.clone(), &at::REPLACE, replace: s!("\n"), self_.get(&at::_NEWLINE)?)?
            } else {
                text.clone()
            };
        early!(
            self_.get(&at::BUFFER)?,
            &at::WRITE,
            write: early!(shown, &at::ENCODE, args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?])?
        )?;
        Ok(Int::from(builtins::length_of(text)?))
    }

    pub fn writelines(self_: &Value, lines: &Value) -> R {
        let mut it = op::iter(lines)?;
        while let Some(line) = it.next()? {
            self_.write(line).int()?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        self_.get(&at::BUFFER)?.invoke(&at::FLUSH, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        self_.get(&at::BUFFER)?.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

pub fn open(
    filename: &Value,
    mode: &Value,
    compresslevel: &Value,
    encoding: &Value,
    errors: &Value,
    newline: &Value,
) -> R {
    call_guard!("open");
    if op::contains(mode, &Value::from(s!("t")))? {
        if op::contains(mode, &Value::from(s!("b")))? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid mode: %r")), &tuple![mode])?],
            ));
        }
    } else {
        let mut it = op::iter(&tuple![
            tuple![s!("encoding"), encoding],
            tuple![s!("errors"), errors],
            tuple![s!("newline"), newline]
        ])?;
        while let Some([part, value]) = it.next_parts::<2>()? {
            let name = part.text()?;
            if !value.is_none() {
                return Err(emitted::raised(
                    "ValueError",
                    args![Str::from(format!("Argument '{name}' not supported in binary mode"))],
                ));
            }
        }
    }
    let file = BZ2_FILE
        .get()?
        .call(args![filename, mode.replace(s!("t"), Str::default())?; "compresslevel" = compresslevel])?;
    Ok(if op::contains(mode, &Value::from(s!("t")))? {
        _TEXT_FILE.get()?.call(args![&file, encoding, errors, newline])?
    } else {
        file.clone()
    })
}

fn init() -> R<()> {
    _BZ2_STREAMS.set(batuta_bz2::module());
    BUILTINS.set(batuta_std::builtins_::module());
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    __ALL_.set(list![
        s!("BZ2Compressor"),
        s!("BZ2Decompressor"),
        s!("BZ2File"),
        s!("compress"),
        s!("decompress"),
        s!("open")
    ]);
    _LEVEL.set(function("_level(level)", [], _level));
    BZ2_COMPRESSOR.define({
        let ns = Dict::new();
        ns.doc("Packs piece by piece.");
        ns.method("BZ2Compressor.__init__(self, compresslevel=, /)", vec![Value::from(9)], BZ2Compressor::__init__);
        ns.method("BZ2Compressor.compress(self, data, /)", [], BZ2Compressor::compress);
        ns.method("BZ2Compressor.flush(self)", [], BZ2Compressor::flush);
        build_class("BZ2Compressor", "bz2", "BZ2Compressor", Vec::new(), ns, Vec::new())?
    });
    BZ2_DECOMPRESSOR.define({
        let ns2 = Dict::new();
        ns2.doc("Unpacks one stream piece by piece.");
        ns2.method("BZ2Decompressor.__init__(self)", [], BZ2Decompressor::__init__);
        let decorator = builtins::get("property");
        ns2.set_str("eof", decorator.call(args![function("BZ2Decompressor.eof(self)", [], BZ2Decompressor::eof)])?);
        let decorator2 = builtins::get("property");
        ns2.set_str(
            "needs_input",
            decorator2.call(args![function("BZ2Decompressor.needs_input(self)", [], BZ2Decompressor::needs_input)])?,
        );
        ns2.method(
            "BZ2Decompressor.decompress(self, data, max_length=)",
            vec![Value::from(-1)],
            BZ2Decompressor::decompress,
        );
        build_class("BZ2Decompressor", "bz2", "BZ2Decompressor", Vec::new(), ns2, Vec::new())?
    });
    COMPRESS.set(function("compress(data, compresslevel=)", vec![Value::from(9)], compress));
    DECOMPRESS.set(function("decompress(data)", [], decompress));
    _READ_ALL.set(function("_read_all(data)", [], _read_all));
    BZ2_FILE.define({
        let ns3 = Dict::new();
        ns3.doc("A bzip2 file that is read or written as bytes.");
        ns3.method(
            "BZ2File.__init__(self, filename, mode=, *, compresslevel=)",
            vec![Value::from(s!("r")), Value::from(9)],
            BZ2File::__init__,
        );
        let decorator3 = builtins::get("property");
        ns3.set_str("closed", decorator3.call(args![function("BZ2File.closed(self)", [], BZ2File::closed)])?);
        ns3.method("BZ2File._check(self)", [], BZ2File::_check);
        ns3.method("BZ2File._reader(self)", [], BZ2File::_reader);
        ns3.method("BZ2File.read(self, size=)", vec![Value::from(-1)], BZ2File::read);
        ns3.method("BZ2File.read1(self, size=)", vec![Value::from(-1)], BZ2File::read1);
        ns3.method("BZ2File.readinto(self, buffer)", [], BZ2File::readinto);
        ns3.method("BZ2File.peek(self, n=)", vec![Value::from(0)], BZ2File::peek);
        ns3.method("BZ2File.readline(self, size=)", vec![Value::from(-1)], BZ2File::readline);
        ns3.method("BZ2File.readlines(self, size=)", vec![Value::from(-1)], BZ2File::readlines);
        ns3.method("BZ2File.__iter__(self)", [], BZ2File::__iter__);
        ns3.method("BZ2File.__next__(self)", [], BZ2File::__next__);
        ns3.method("BZ2File.write(self, data)", [], BZ2File::write);
        ns3.method("BZ2File.writelines(self, seq)", [], BZ2File::writelines);
        ns3.method("BZ2File.flush(self)", [], BZ2File::flush);
        ns3.method("BZ2File.close(self)", [], BZ2File::close);
        ns3.method("BZ2File.fileno(self)", [], BZ2File::fileno);
        ns3.method("BZ2File.readable(self)", [], BZ2File::readable);
        ns3.method("BZ2File.writable(self)", [], BZ2File::writable);
        ns3.method("BZ2File.seekable(self)", [], BZ2File::seekable);
        ns3.method("BZ2File.seek(self, offset, whence=)", vec![Value::from(0)], BZ2File::seek);
        ns3.method("BZ2File.tell(self)", [], BZ2File::tell);
        ns3.method("BZ2File.__enter__(self)", [], BZ2File::__enter__);
        ns3.method("BZ2File.__exit__(self, *exc)", [], BZ2File::__exit__);
        build_class("BZ2File", "bz2", "BZ2File", Vec::new(), ns3, Vec::new())?
    });
    _TEXT_FILE.define({
        let ns4 = Dict::new();
        ns4.doc("Text over a file of bytes.");
        ns4.method("_TextFile.__init__(self, file, encoding, errors, newline)", [], TextFile::__init__);
        let decorator4 = builtins::get("property");
        ns4.set_str("closed", decorator4.call(args![function("_TextFile.closed(self)", [], TextFile::closed)])?);
        ns4.method("_TextFile._reader(self)", [], TextFile::_reader);
        ns4.method("_TextFile.read(self, size=)", vec![Value::from(-1)], TextFile::read);
        ns4.method("_TextFile.readline(self, size=)", vec![Value::from(-1)], TextFile::readline);
        ns4.method("_TextFile.readlines(self, hint=)", vec![Value::from(-1)], TextFile::readlines);
        ns4.method("_TextFile.__iter__(self)", [], TextFile::__iter__);
        ns4.method("_TextFile.__next__(self)", [], TextFile::__next__);
        ns4.method("_TextFile.write(self, text)", [], TextFile::write);
        ns4.method("_TextFile.writelines(self, lines)", [], TextFile::writelines);
        ns4.method("_TextFile.flush(self)", [], TextFile::flush);
        ns4.method("_TextFile.close(self)", [], TextFile::close);
        ns4.method("_TextFile.__enter__(self)", [], TextFile::__enter__);
        ns4.method("_TextFile.__exit__(self, *exc)", [], TextFile::__exit__);
        build_class("_TextFile", "bz2", "_TextFile", Vec::new(), ns4, Vec::new())?
    });
    OPEN.set(function(
        "open(filename, mode=, compresslevel=, encoding=, errors=, newline=)",
        vec![Value::from(s!("rb")), Value::from(9), Value::None, Value::None, Value::None],
        open,
    ));
    Ok(())
}
