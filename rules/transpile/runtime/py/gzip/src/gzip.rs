// Written by batuta from python/gzip.py, 2c686a616ead4198.
//! Files in gzip's format.
use batuta_rt::prelude::*;

module_globals! {
    "gzip", init;
    BUILTINS: "builtins", IO: "io", OS: "os", STRUCT: "struct", TIME: "time", ZLIB: "zlib", __ALL_: "__all__",
    FTEXT: "FTEXT", FHCRC: "FHCRC", FEXTRA: "FEXTRA", FNAME: "FNAME", FCOMMENT: "FCOMMENT", READ: "READ",
    WRITE: "WRITE", BAD_GZIP_FILE: "BadGzipFile", _HEADER: "_header", _BYTES: "_Bytes", _MEMBERS: "_members",
    DECOMPRESS: "decompress", COMPRESS: "compress", GZIP_FILE: "GzipFile", _TEXT_FILE: "_TextFile", OPEN: "open",
}

fields! {
    AT: "at", BASENAME: "basename", BUFFER: "buffer", BYTESIO: "BytesIO", CLOSE: "close", CLOSED: "closed",
    COMPRESS: "compress", COMPRESSOBJ: "compressobj", CRC: "crc", CRC32: "crc32", DATA: "data", DECODE: "decode",
    DECOMPRESS: "decompress", DECOMPRESSOBJ: "decompressobj", DEFLATED: "DEFLATED", ENCODE: "encode",
    ENCODING: "encoding", EOF: "eof", ERRORS: "errors", FILENO: "fileno", FILEOBJ: "fileobj", FIND: "find",
    FLUSH: "flush", FSPATH: "fspath", MODE: "mode", MYFILEOBJ: "myfileobj", NAME: "name", NEWLINES: "newlines",
    OFFSET: "offset", OPEN: "open", PACK: "pack", PATH: "path", READ: "read", READABLE: "readable",
    READLINE: "readline", READLINES: "readlines", REPLACE: "replace", SEEK: "seek", SIZE: "size", STRINGIO: "StringIO",
    TAKE: "take", TELL: "tell", TEXT: "text", UNPACK: "unpack", UNUSED_DATA: "unused_data", WRITABLE: "writable",
    WRITE: "write", _CHECK: "_check", _MTIME: "_mtime", _READER: "_reader", _READER_OF_TEXT: "_reader_of_text",
    _SHOWN_NAME: "_shown_name", _STAMP: "_stamp", _TEXT: "_text",
}

/// Exception raised in some cases for invalid gzip files.
pub struct BadGzipFile;

pub fn _header(level: &Value, mtime: &Value, name: &Value) -> R {
    call_guard!("_header");
    let mut mtime = mtime.clone();
    let effort = if op::eq_bool(level, &Value::from(9))? {
        2_i64
    } else {
        if op::eq_bool(level, &Value::from(1))? {
            4_i64
        } else {
            0_i64
        }
    };
    let flags = if name.truthy()? { FNAME.get()? } else { Value::from(0) };
    if mtime.is_none() {
        mtime = Value::from(batuta_std::time_::time_f64());
    }
    op::add(
        &early!(
            STRUCT.get()?,
            &at::PACK,
            args![s!("<BBBBLBB"), 31, 139, 8, flags, emitted::int_of(&mtime)?, effort, 255]
        )?,
        &if name.truthy()? { op::add(name, &Value::from(b"\x00".to_vec()))? } else { Value::from(b"".to_vec()) },
    )
}

/// Reads from bytes; what is missing is an error.
pub struct PyBytes;

impl PyBytes {
    pub fn __init__(self_: &Value, data: &Value) -> R {
        self_.put(&at::DATA, data)?;
        self_.put(&at::AT, 0)?;
        Ok(Value::None)
    }

    pub fn take(self_: &Value, count: &Value) -> R {
        call_guard!("take");
        let part = self_.get(&at::DATA)?.cut(self_.get(&at::AT)?, op::add(&self_.get(&at::AT)?, count)?)?;
        if op::lt_bool(&Value::from(builtins::length_of(&part)?), count)? {
            return Err(emitted::raised(
                "EOFError",
                args![s!("Compressed file ended before the end-of-stream marker was reached")],
            ));
        }
        self_.put(&at::AT, op::iadd(&self_.get(&at::AT)?, count)?)?;
        Ok(part)
    }

    pub fn text(self_: &Value) -> R {
        call_guard!("text");
        let end =
            early!(self_.get(&at::DATA)?, &at::FIND, find_from: Value::from(b"\x00".to_vec()), self_.get(&at::AT)?)?;
        self_.put(
            &at::AT,
            if op::lt_bool(&end, &Value::from(0))? {
                Value::from(builtins::length_of(&self_.get(&at::DATA)?)?)
            } else {
                op::add(&end, &Value::from(1))?
            },
        )?;
        Ok(Value::None)
    }
}

/// The text of every member, and the time of the last one.
pub fn _members(data: &Value) -> R {
    call_guard!("_members");
    let mut data = data.clone();
    let found = list![];
    let mut stamp = Value::None;
    let mut size = Value::None;
    while data.truthy()? {
        let source = _BYTES.get()?.call(args![&data])?;
        let magic = data.cut(Value::None, 2)?;
        if op::ne_bool(&magic, &Value::from(b"\x1f\x8b".to_vec()))? {
            return exc::throw(
                BAD_GZIP_FILE.get()?.call(args![op::modulo(&Value::from(s!("Not a gzipped file (%r)")), &magic)?])?,
            );
        }
        source.invoke(&at::TAKE, args![2])?;
        let method;
        let flags;
        let _unused;
        [method, flags, stamp, _unused] = op::unpack::<4>(&early!(
            STRUCT.get()?,
            &at::UNPACK,
            args![s!("<BBIH"), source.invoke(&at::TAKE, args![8])?]
        )?)?;
        if op::ne_bool(&method, &Value::from(8))? {
            return exc::throw(BAD_GZIP_FILE.get()?.call(args![s!("Unknown compression method")])?);
        }
        if op::bitand(&flags, &FEXTRA.get()?)?.truthy()? {
            [size] = op::unpack::<1>(&early!(
                STRUCT.get()?,
                &at::UNPACK,
                args![s!("<H"), source.invoke(&at::TAKE, args![2])?]
            )?)?;
            source.invoke(&at::TAKE, args![&size])?;
        }
        if op::bitand(&flags, &FNAME.get()?)?.truthy()? {
            source.invoke(&at::TEXT, ())?;
        }
        if op::bitand(&flags, &FCOMMENT.get()?)?.truthy()? {
            source.invoke(&at::TEXT, ())?;
        }
        if op::bitand(&flags, &FHCRC.get()?)?.truthy()? {
            source.invoke(&at::TAKE, args![2])?;
        }
        let reader = ZLIB.get()?.invoke(&at::DECOMPRESSOBJ, args![; "wbits" = -15])?;
        let text = early!(reader.clone(), &at::DECOMPRESS, args![data.cut(source.get(&at::AT)?, Value::None)?])?;
        let rest = reader.get(&at::UNUSED_DATA)?;
        if !reader.get(&at::EOF)?.truthy()? || builtins::length_of(&rest)? < 8_i64 {
            return Err(emitted::raised(
                "EOFError",
                args![s!("Compressed file ended before the end-of-stream marker was reached")],
            ));
        }
        let check;
        [check, size] =
            op::unpack::<2>(&early!(STRUCT.get()?, &at::UNPACK, args![s!("<II"), rest.cut(Value::None, 8)?])?)?;
        found.append(tuple![text, check, &size])?;
        data = rest.cut(8, Value::None)?.lstrip_of(Value::from(b"\x00".to_vec()))?;
    }
    Ok(tuple![found, stamp])
}

pub fn decompress(data: &Value) -> R {
    call_guard!("decompress");
    let found = list![];
    let mut it = op::iter(&_members(&builtins::bytes(args![data])?)?.at(0)?)?;
    while let Some([text, check, size]) = it.next_parts::<3>()? {
        if op::ne_bool(&check, &ZLIB.get()?.invoke(&at::CRC32, args![&text])?)? {
            return exc::throw(BAD_GZIP_FILE.get()?.call(args![s!("CRC check failed")])?);
        }
        if op::ne_bool(&size, &Value::from(builtins::length_of(&text)? & 4294967295_i64))? {
            return exc::throw(BAD_GZIP_FILE.get()?.call(args![s!("Incorrect length of data produced")])?);
        }
        found.append(text)?;
    }
    Value::from(b"".to_vec()).join(found)
}

pub fn compress(data: &Value, compresslevel: &Value, mtime: &Value) -> R {
    call_guard!("compress");
    if op::eq_bool(mtime, &Value::from(0))? {
        return ZLIB.get()?.invoke(&at::COMPRESS, args![data, compresslevel, 31]);
    }
    let end = early!(
        STRUCT.get()?,
        &at::PACK,
        args![s!("<LL"), ZLIB.get()?.invoke(&at::CRC32, args![data])?, builtins::length_of(data)? & 4294967295_i64]
    )?;
    op::add(
        &op::add(
            &_HEADER.get()?.call(args![compresslevel, mtime])?,
            &ZLIB.get()?.invoke(&at::COMPRESS, args![data, compresslevel, -15])?,
        )?,
        &end,
    )
}

/// A gzip file that is read or written as bytes.
pub struct GzipFile;

impl GzipFile {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        mode: &Value,
        compresslevel: &Value,
        fileobj: &Value,
        mtime: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut filename = filename.clone();
        let mut mode = mode.clone();
        let mut fileobj = fileobj.clone();
        if mode.truthy()?
            && (op::contains(&mode, &Value::from(s!("t")))? || op::contains(&mode, &Value::from(s!("U")))?)
        {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid mode: %r")), &tuple![&mode])?],
            ));
        }
        if mode.truthy()? && !op::contains(&mode, &Value::from(s!("b")))? {
            mode = op::iadd(&mode, &Value::from(s!("b")))?;
        }
        if fileobj.is_none() {
            let value = BUILTINS
                .get()?
                .invoke(&at::OPEN, args![&filename, emitted::or(mode.clone(), || Ok(Value::from(s!("rb"))))?])?;
            fileobj = value.clone();
            self_.put(&at::MYFILEOBJ, value)?;
        }
        if filename.is_none() {
            filename = builtins::getattr(args![&fileobj, s!("name"), Str::default()])?;
            if !op::isinstance(&filename, &tuple![builtins::get("str"), builtins::get("bytes")])? {
                filename = Value::from(Str::default());
            }
        } else {
            filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
        }
        if mode.is_none() {
            mode = builtins::getattr(args![&fileobj, s!("mode"), s!("rb")])?;
        }
        self_.put(&at::NAME, filename)?;
        self_.put(&at::FILEOBJ, &fileobj)?;
        self_.put(&at::_TEXT, Value::None)?;
        self_.put(&at::_STAMP, Value::None)?;
        if mode.startswith(s!("r"))?.truthy()? {
            self_.put(&at::MODE, READ.get()?)?;
        } else if mode.startswith(tuple![s!("w"), s!("a"), s!("x")])?.truthy()? {
            self_.put(&at::MODE, WRITE.get()?)?;
            self_.put(&at::CRC, 0)?;
            self_.put(&at::SIZE, 0)?;
            self_.put(&at::OFFSET, 0)?;
            self_.put(&at::_MTIME, mtime)?;
            self_.put(
                &at::COMPRESS,
                early!(
                    ZLIB.get()?,
                    &at::COMPRESSOBJ,
                    args![compresslevel, ZLIB.get()?.get(&at::DEFLATED)?, -15, 8, 0]
                )?,
            )?;
            early!(
                fileobj.clone(),
                &at::WRITE,
                write: _header(compresslevel, mtime, &self_.invoke(&at::_SHOWN_NAME, ())?)?
            )?;
        } else {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid mode: %r")), &tuple![&mode])?],
            ));
        }
        Ok(Value::None)
    }

    pub fn _shown_name(self_: &Value) -> R {
        call_guard!("_shown_name");
        let mut name = early!(OS.get()?.get(&at::PATH)?, &at::BASENAME, args![self_.get(&at::NAME)?])?;
        if !op::isinstance(&name, &builtins::get("bytes"))? {
            let tried = attempt(|| {
                name = name.invoke(&at::ENCODE, args![s!("latin-1")])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("UnicodeEncodeError"))? {
                    return Ok(Value::from(b"".to_vec()));
                } else {
                    return Err(error);
                }
            }
        }
        Ok(if name.endswith(Value::from(b".gz".to_vec()))?.truthy()? {
            name.cut(Value::None, -3)?
        } else {
            name.clone()
        })
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(&(&(&(&s!("<gzip ") + &fmt::repr(&self_.get(&at::FILEOBJ)?)?.cut(1, -1)?) + &s!(" "))
            + &builtins::hex(args![builtins::id(args![self_])?]).text()?)
            + &s!(">"))
    }

    pub fn mtime(self_: &Value) -> R {
        self_.get(&at::_STAMP)
    }

    pub fn closed(self_: &Value) -> R<bool> {
        call_guard!("closed");
        self_.lacks(&at::FILEOBJ)
    }

    pub fn filename(self_: &Value) -> R {
        self_.get(&at::NAME)
    }

    pub fn _check(self_: &Value, wanted: &Value, text: &Value) -> R {
        call_guard!("_check");
        if self_.lacks(&at::FILEOBJ)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("%s on closed GzipFile object")),
                    &if op::eq_bool(wanted, &READ.get()?)? {
                        Value::from(s!("read()"))
                    } else {
                        Value::from(s!("write()"))
                    },
                )?],
            ));
        }
        if op::ne_bool(&self_.get(&at::MODE)?, wanted)? {
            return Err(emitted::raised("OSError", args![9, text]));
        }
        Ok(Value::None)
    }

    pub fn _reader(self_: &Value) -> R {
        call_guard!("_reader");
        self_.invoke(&at::_CHECK, args![READ.get()?, s!("read() on write-only GzipFile object")])?;
        if self_.lacks(&at::_TEXT)? {
            let [members, part] = op::unpack::<2>(&_members(&self_.get(&at::FILEOBJ)?.invoke(&at::READ, ())?)?)?;
            self_.put(&at::_STAMP, part)?;
            let mut it = op::iter(&members)?;
            while let Some([text, check, size]) = it.next_parts::<3>()? {
                let crc = ZLIB.get()?.invoke(&at::CRC32, args![&text])?;
                if op::ne_bool(&check, &crc)? {
                    return exc::throw(BAD_GZIP_FILE.get()?.call(args![op::modulo(
                        &Value::from(s!("CRC check failed %s != %s")),
                        &tuple![builtins::hex(args![&check])?, builtins::hex(args![&crc])?],
                    )?])?);
                }
                if op::ne_bool(&size, &Value::from(builtins::length_of(&text)? & 4294967295_i64))? {
                    return exc::throw(BAD_GZIP_FILE.get()?.call(args![s!("Incorrect length of data produced")])?);
                }
            }
            self_.put(
                &at::_TEXT,
                early!(
                    IO.get()?,
                    &at::BYTESIO,
                    args![Value::from(b"".to_vec()).join(comprehension::list_of(&members, |one: Value| one.at(0))?)?]
                )?,
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
        let data = reader.invoke(&at::READ, args![n])?;
        reader.invoke(&at::SEEK, args![at])?;
        Ok(data)
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
        self_.invoke(&at::_CHECK, args![WRITE.get()?, s!("write() on read-only GzipFile object")])?;
        data = builtins::bytes(args![&data])?;
        if data.truthy()? {
            early!(
                self_.get(&at::FILEOBJ)?,
                &at::WRITE,
                write: self_.get(&at::COMPRESS)?.invoke(&at::COMPRESS, args![&data])?
            )?;
            self_.put(&at::SIZE, self_.get_int(&at::SIZE)? + Int::from(builtins::length_of(&data)?))?;
            self_.put(&at::CRC, early!(ZLIB.get()?, &at::CRC32, args![&data, self_.get(&at::CRC)?])?)?;
            self_.put(&at::OFFSET, self_.get_int(&at::OFFSET)? + Int::from(builtins::length_of(&data)?))?;
        }
        Ok(Int::from(builtins::length_of(&data)?))
    }

    pub fn writelines(self_: &Value, lines: &Value) -> R {
        let mut it = op::iter(lines)?;
        while let Some(line) = it.next()? {
            self_.write(line).int()?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value, zlib_mode: &Value) -> R {
        call_guard!("flush");
        if !self_.lacks(&at::FILEOBJ)? && op::eq_bool(&self_.get(&at::MODE)?, &WRITE.get()?)? {
            early!(
                self_.get(&at::FILEOBJ)?,
                &at::WRITE,
                write: self_.get(&at::COMPRESS)?.invoke(&at::FLUSH, args![zlib_mode])?
            )?;
            self_.get(&at::FILEOBJ)?.invoke(&at::FLUSH, ())?;
        }
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let fileobj = self_.get(&at::FILEOBJ)?;
        if fileobj.is_none() {
            return Ok(Value::None);
        }
        let outcome = attempt(|| {
            if op::eq_bool(&self_.get(&at::MODE)?, &WRITE.get()?)? {
                early!(fileobj.clone(), &at::WRITE, write: self_.get(&at::COMPRESS)?.invoke(&at::FLUSH, ())?)?;
                early!(
                    fileobj.clone(),
                    &at::WRITE,
                    write: early!(
                        STRUCT.get()?,
                        &at::PACK,
                        args![s!("<LL"), self_.get(&at::CRC)?, self_.get_int(&at::SIZE)?.masked(4294967295_i64)]
                    )?
                )?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::FILEOBJ, Value::None)?;
        if !self_.lacks(&at::MYFILEOBJ)? {
            self_.get(&at::MYFILEOBJ)?.invoke(&at::CLOSE, ())?;
            self_.put(&at::MYFILEOBJ, Value::None)?;
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        self_.get(&at::FILEOBJ)?.invoke(&at::FILENO, ())
    }

    pub fn readable(self_: &Value) -> R {
        op::eq(&self_.get(&at::MODE)?, &READ.get()?)
    }

    pub fn writable(self_: &Value) -> R {
        op::eq(&self_.get(&at::MODE)?, &WRITE.get()?)
    }

    pub fn seekable(self_: &Value) -> R<bool> {
        Ok(true)
    }

    pub fn tell(self_: &Value) -> R {
        call_guard!("tell");
        Ok(if op::eq_bool(&self_.get(&at::MODE)?, &READ.get()?)? {
            self_.invoke(&at::_READER, ())?.invoke(&at::TELL, ())?
        } else {
            self_.get(&at::OFFSET)?
        })
    }

    pub fn rewind(self_: &Value) -> R {
        self_.invoke(&at::_READER, ())?.invoke(&at::SEEK, args![0])?;
        Ok(Value::None)
    }

    pub fn seek(self_: &Value, offset: &Value, whence: &Value) -> R {
        call_guard!("seek");
        let mut offset = offset.clone();
        if op::eq_bool(&self_.get(&at::MODE)?, &READ.get()?)? {
            return self_.invoke(&at::_READER, ())?.invoke(&at::SEEK, args![offset, whence]);
        }
        if op::eq_bool(whence, &Value::from(1))? {
            offset = op::iadd(&offset, &self_.get(&at::OFFSET)?)?;
        } else if whence.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("Seek from end not supported")]));
        }
        if op::lt_bool(&offset, &self_.get(&at::OFFSET)?)? {
            return Err(emitted::raised("OSError", args![s!("Negative seek in write mode")]));
        }
        early!(self_.clone(), &at::WRITE, write: builtins::bytes(args![op::sub(&offset, &self_.get(&at::OFFSET)?)?])?)
            .int()?;
        self_.get(&at::OFFSET)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        if self_.lacks(&at::FILEOBJ)? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file.")]));
        }
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
        self_.put(&at::NEWLINES, newline)?;
        self_.put(&at::_READER_OF_TEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn name(self_: &Value) -> R {
        call_guard!("name");
        self_.get(&at::BUFFER)?.get(&at::NAME)
    }

    pub fn closed(self_: &Value) -> R {
        call_guard!("closed");
        self_.get(&at::BUFFER)?.get(&at::CLOSED)
    }

    pub fn _reader(self_: &Value) -> R {
        call_guard!("_reader");
        if self_.lacks(&at::_READER_OF_TEXT)? {
            let mut text = early!(
                self_.get(&at::BUFFER)?.invoke(&at::READ, ())?,
                &at::DECODE,
                args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?]
            )?;
            if self_.lacks(&at::NEWLINES)? {
                text = text.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))?;
            }
            self_.put(
                &at::_READER_OF_TEXT,
                early!(
                    IO.get()?,
                    &at::STRINGIO,
                    args![
                        text,
                        if self_.lacks(&at::NEWLINES)? { Value::from(s!("\n")) } else { self_.get(&at::NEWLINES)? }
                    ]
                )?,
            )?;
        }
        self_.get(&at::_READER_OF_TEXT)
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
            if !op::contains(&fixed!(tuple![Value::None, Str::default(), s!("\n")]), &self_.get(&at::NEWLINES)?)? {
                early!(text.clone(), &at::REPLACE, replace: s!("\n"), self_.get(&at::NEWLINES)?)?
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

    pub fn readable(self_: &Value) -> R {
        call_guard!("readable");
        self_.get(&at::BUFFER)?.invoke(&at::READABLE, ())
    }

    pub fn writable(self_: &Value) -> R {
        call_guard!("writable");
        self_.get(&at::BUFFER)?.invoke(&at::WRITABLE, ())
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
            tuple![encoding, s!("encoding")],
            tuple![errors, s!("errors")],
            tuple![newline, s!("newline")]
        ])?;
        while let Some([value, part]) = it.next_parts::<2>()? {
            let name = part.text()?;
            if !value.is_none() {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(
                        &Value::from(s!("Argument '%s' not supported in binary mode")),
                        &Value::from(name),
                    )?],
                ));
            }
        }
    }
    let plain = mode.replace(s!("t"), Str::default())?;
    let file;
    if op::isinstance(filename, &tuple![builtins::get("str"), builtins::get("bytes")])?
        || builtins::hasattr(args![filename, s!("__fspath__")]).bool()?
    {
        file = GZIP_FILE.get()?.call(args![filename, &plain, compresslevel])?;
    } else if builtins::hasattr(args![filename, s!("read")]).bool()?
        || builtins::hasattr(args![filename, s!("write")]).bool()?
    {
        file = GZIP_FILE.get()?.call(args![Value::None, &plain, compresslevel, filename])?;
    } else {
        return Err(emitted::raised("TypeError", args![s!("filename must be a str or bytes object, or a file")]));
    }
    Ok(if op::contains(mode, &Value::from(s!("t")))? {
        _TEXT_FILE.get()?.call(args![&file, encoding, errors, newline])?
    } else {
        file.clone()
    })
}

fn init() -> R<()> {
    BUILTINS.set(batuta_std::builtins_::module());
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    STRUCT.set(batuta_std::struct_::module());
    TIME.set(batuta_std::time_::module());
    ZLIB.set(batuta_std::zlib_::module());
    __ALL_.set(list![
        s!("BadGzipFile"),
        s!("GzipFile"),
        s!("open"),
        s!("compress"),
        s!("decompress"),
        s!("READ"),
        s!("WRITE"),
        s!("FTEXT"),
        s!("FHCRC"),
        s!("FEXTRA"),
        s!("FNAME"),
        s!("FCOMMENT")
    ]);
    FTEXT.set(1);
    FHCRC.set(2);
    FEXTRA.set(4);
    FNAME.set(8);
    FCOMMENT.set(16);
    READ.set(1);
    WRITE.set(2);
    BAD_GZIP_FILE.define({
        let ns = Dict::new();
        ns.doc("Exception raised in some cases for invalid gzip files.");
        build_class("BadGzipFile", "gzip", "BadGzipFile", vec![builtins::get("OSError")], ns, Vec::new())?
    });
    _HEADER.set(function("_header(level, mtime, name=)", vec![Value::from(b"".to_vec())], _header));
    _BYTES.define({
        let ns2 = Dict::new();
        ns2.doc("Reads from bytes; what is missing is an error.");
        ns2.method("_Bytes.__init__(self, data)", [], PyBytes::__init__);
        ns2.method("_Bytes.take(self, count)", [], PyBytes::take);
        ns2.method("_Bytes.text(self)", [], PyBytes::text);
        build_class("_Bytes", "gzip", "_Bytes", Vec::new(), ns2, Vec::new())?
    });
    _MEMBERS.set(function("_members(data)", [], _members));
    DECOMPRESS.set(function("decompress(data)", [], decompress));
    COMPRESS.set(function("compress(data, compresslevel=, *, mtime=)", vec![Value::from(9), Value::None], compress));
    GZIP_FILE.define({
        let ns3 = Dict::new();
        ns3.doc("A gzip file that is read or written as bytes.");
        ns3.set_str("myfileobj", Value::None);
        ns3.method(
            "GzipFile.__init__(self, filename=, mode=, compresslevel=, fileobj=, mtime=)",
            vec![Value::None, Value::None, Value::from(9), Value::None, Value::None],
            GzipFile::__init__,
        );
        ns3.method("GzipFile._shown_name(self)", [], GzipFile::_shown_name);
        ns3.method("GzipFile.__repr__(self)", [], GzipFile::__repr__);
        let decorator = builtins::get("property");
        ns3.set_str("mtime", decorator.call(args![function("GzipFile.mtime(self)", [], GzipFile::mtime)])?);
        let decorator2 = builtins::get("property");
        ns3.set_str("closed", decorator2.call(args![function("GzipFile.closed(self)", [], GzipFile::closed)])?);
        let decorator3 = builtins::get("property");
        ns3.set_str("filename", decorator3.call(args![function("GzipFile.filename(self)", [], GzipFile::filename)])?);
        ns3.method("GzipFile._check(self, wanted, text)", [], GzipFile::_check);
        ns3.method("GzipFile._reader(self)", [], GzipFile::_reader);
        ns3.method("GzipFile.read(self, size=)", vec![Value::from(-1)], GzipFile::read);
        ns3.method("GzipFile.read1(self, size=)", vec![Value::from(-1)], GzipFile::read1);
        ns3.method("GzipFile.readinto(self, buffer)", [], GzipFile::readinto);
        ns3.method("GzipFile.peek(self, n)", [], GzipFile::peek);
        ns3.method("GzipFile.readline(self, size=)", vec![Value::from(-1)], GzipFile::readline);
        ns3.method("GzipFile.readlines(self, hint=)", vec![Value::from(-1)], GzipFile::readlines);
        ns3.method("GzipFile.__iter__(self)", [], GzipFile::__iter__);
        ns3.method("GzipFile.__next__(self)", [], GzipFile::__next__);
        ns3.method("GzipFile.write(self, data)", [], GzipFile::write);
        ns3.method("GzipFile.writelines(self, lines)", [], GzipFile::writelines);
        ns3.method("GzipFile.flush(self, zlib_mode=)", vec![Value::from(2)], GzipFile::flush);
        ns3.method("GzipFile.close(self)", [], GzipFile::close);
        ns3.method("GzipFile.fileno(self)", [], GzipFile::fileno);
        ns3.method("GzipFile.readable(self)", [], GzipFile::readable);
        ns3.method("GzipFile.writable(self)", [], GzipFile::writable);
        ns3.method("GzipFile.seekable(self)", [], GzipFile::seekable);
        ns3.method("GzipFile.tell(self)", [], GzipFile::tell);
        ns3.method("GzipFile.rewind(self)", [], GzipFile::rewind);
        ns3.method("GzipFile.seek(self, offset, whence=)", vec![Value::from(0)], GzipFile::seek);
        ns3.method("GzipFile.__enter__(self)", [], GzipFile::__enter__);
        ns3.method("GzipFile.__exit__(self, *exc)", [], GzipFile::__exit__);
        build_class("GzipFile", "gzip", "GzipFile", Vec::new(), ns3, Vec::new())?
    });
    _TEXT_FILE.define({
        let ns4 = Dict::new();
        ns4.doc("Text over a file of bytes.");
        ns4.method("_TextFile.__init__(self, file, encoding, errors, newline)", [], TextFile::__init__);
        let decorator4 = builtins::get("property");
        ns4.set_str("name", decorator4.call(args![function("_TextFile.name(self)", [], TextFile::name)])?);
        let decorator5 = builtins::get("property");
        ns4.set_str("closed", decorator5.call(args![function("_TextFile.closed(self)", [], TextFile::closed)])?);
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
        ns4.method("_TextFile.readable(self)", [], TextFile::readable);
        ns4.method("_TextFile.writable(self)", [], TextFile::writable);
        ns4.method("_TextFile.__enter__(self)", [], TextFile::__enter__);
        ns4.method("_TextFile.__exit__(self, *exc)", [], TextFile::__exit__);
        build_class("_TextFile", "gzip", "_TextFile", Vec::new(), ns4, Vec::new())?
    });
    OPEN.set(function(
        "open(filename, mode=, compresslevel=, encoding=, errors=, newline=)",
        vec![Value::from(s!("rb")), Value::from(9), Value::None, Value::None, Value::None],
        open,
    ));
    Ok(())
}
