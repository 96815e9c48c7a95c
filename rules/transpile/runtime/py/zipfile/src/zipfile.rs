// Written by batuta from python/zipfile.py, f40a7ef7fa890ff3.
//! ZIP archives: read, written, extended.
use batuta_rt::prelude::*;

module_globals! {
    "zipfile", init;
    BINASCII: "binascii", IO: "io", OS: "os", SHUTIL: "shutil", STAT: "stat", STRUCT: "struct", TIME: "time",
    ZLIB: "zlib", __ALL_: "__all__", ZIP64_LIMIT: "ZIP64_LIMIT", ZIP_FILECOUNT_LIMIT: "ZIP_FILECOUNT_LIMIT",
    ZIP_MAX_COMMENT: "ZIP_MAX_COMMENT", ZIP_STORED: "ZIP_STORED", ZIP_DEFLATED: "ZIP_DEFLATED", ZIP_BZIP2: "ZIP_BZIP2",
    ZIP_LZMA: "ZIP_LZMA", DEFAULT_VERSION: "DEFAULT_VERSION", COMPRESSOR_NAMES: "compressor_names", _LOCAL: "_LOCAL",
    _CENTRAL: "_CENTRAL", _END: "_END", BAD_ZIP_FILE: "BadZipFile", LARGE_ZIP_FILE: "LargeZipFile",
    BAD_ZIPFILE: "BadZipfile", ERROR: "error", _FIND_END: "_find_end", IS_ZIPFILE: "is_zipfile", _KNOWN: "_known",
    ZIP_INFO: "ZipInfo", ZIP_EXT_FILE_CLASS: "ZipExtFile.__class__", ZIP_EXT_FILE: "ZipExtFile", _WRITER: "_Writer",
    _COUNTED: "_Counted", _READ_EXTRA: "_read_extra", ZIP_FILE: "ZipFile",
}

fields! {
    APPEND: "append", AT: "at", BYTESIO: "BytesIO", CLOSE: "close", CLOSED: "closed", COMMENT: "comment",
    COMPRESS: "compress", COMPRESSION: "compression", COMPRESSLEVEL: "compresslevel", COMPRESSOBJ: "compressobj",
    COMPRESS_SIZE: "compress_size", COMPRESS_TYPE: "compress_type", COPYFILEOBJ: "copyfileobj", CRC: "CRC",
    CRC32: "crc32", CREATE_SYSTEM: "create_system", CREATE_VERSION: "create_version", CURDIR: "curdir",
    DATE_TIME: "date_time", DEBUG: "debug", DECODE: "decode", DECOMPRESS: "decompress", DECOMPRESSOBJ: "decompressobj",
    DEFLATED: "DEFLATED", DIRNAME: "dirname", ENCODE: "encode", EXISTS: "exists", EXTERNAL_ATTR: "external_attr",
    EXTRA: "extra", EXTRACT_VERSION: "extract_version", FILEHEADER: "FileHeader", FILELIST: "filelist",
    FILEMODE: "filemode", FILENAME: "filename", FILE_SIZE: "file_size", FLAG_BITS: "flag_bits", FLUSH: "flush",
    FP: "fp", FROM_FILE: "from_file", FSPATH: "fspath", GET: "get", GETCWD: "getcwd", GETINFO: "getinfo",
    HEADER_OFFSET: "header_offset", INTERNAL_ATTR: "internal_attr", ISDIR: "isdir", IS_DIR: "is_dir", JOIN: "join",
    LOCALTIME: "localtime", MAKEDIRS: "makedirs", MKDIR: "mkdir", MODE: "mode", NAME: "name", NAMELIST: "namelist",
    NAMETOINFO: "NameToInfo", NEWLINES: "newlines", NORMPATH: "normpath", OPEN: "open", ORIG_FILENAME: "orig_filename",
    PACK: "pack", PARDIR: "pardir", PATH: "path", PATHLIKE: "PathLike", PWD: "pwd", READ: "read", REPLACE: "replace",
    RESERVED: "reserved", RFIND: "rfind", SEEK: "seek", SEP: "sep", SETTER: "setter", SPLIT: "split",
    START_DIR: "start_dir", STAT: "stat", ST_MODE: "st_mode", ST_MTIME: "st_mtime", ST_SIZE: "st_size",
    S_ISDIR: "S_ISDIR", TELL: "tell", TIME: "time", TRUNCATE: "truncate", UNPACK: "unpack", UNPACK_FROM: "unpack_from",
    VOLUME: "volume", WARN: "warn", WRITE: "write", _ADD: "_add", _ARCHIVE: "_archive", _BEGIN: "_begin",
    _CENTRAL: "_central", _CHECK_OPEN: "_check_open", _CHECK_WRITE: "_check_write", _COMMENT: "_comment",
    _COMPRESSLEVEL: "_compresslevel", _CONTENT: "_content", _CRC: "_crc", _DID_MODIFY: "_did_modify",
    _EXTRACT: "_extract", _INFO: "_info", _NAME: "_name", _OPENED: "_opened", _OPEN_TO_WRITE: "_open_to_write",
    _OWN: "_own", _PACKED: "_packed", _PACKER: "_packer", _PLACE: "_place", _READ_DIRECTORY: "_read_directory",
    _SEEKABLE: "_seekable", _SIZE: "_size", _STAMP: "_stamp", _STRICT_TIMESTAMPS: "_strict_timestamps",
    _WRITE_DIRECTORY: "_write_directory", _WRITING: "_writing", __CLASS__: "__class__", __INIT__: "__init__",
    __MODULE__: "__module__", __NAME__: "__name__", __QUALNAME__: "__qualname__",
}

/// The bytes are no ZIP archive.
pub struct BadZipFile;

/// Raised when writing a zipfile, the zipfile requires ZIP64 extensions
/// and those extensions are disabled.
pub struct LargeZipFile;

/// Where the record at the end of an archive stands, -1 without one.
pub fn _find_end(data: &Value) -> R {
    call_guard!("_find_end");
    let mut at = data.rfind(_END.get()?)?;
    while op::ge_bool(&at, &Value::from(0))? {
        if op::le_bool(&op::add(&at, &Value::from(22))?, &Value::from(builtins::length_of(data)?))?
            && op::le_bool(
                &op::add(
                    &op::add(&at, &Value::from(22))?,
                    &early!(STRUCT.get()?, &at::UNPACK_FROM, args![s!("<H"), data, op::add(&at, &Value::from(20))?])?
                        .at(0)?,
                )?,
                &Value::from(builtins::length_of(data)?),
            )?
        {
            return Ok(at.clone());
        }
        at = data.invoke(&at::RFIND, args![_END.get()?, 0, &at])?;
    }
    Ok(Value::from(-1))
}

pub fn is_zipfile(filename: &Value) -> R {
    let mut data = Value::None;
    let tried = attempt(|| {
        if builtins::hasattr(args![filename, s!("read")]).bool()? {
            let at = filename.invoke(&at::TELL, ())?;
            filename.invoke(&at::SEEK, args![0])?;
            data = filename.invoke(&at::READ, ())?;
            filename.invoke(&at::SEEK, args![&at])?;
        } else {
            let manager = builtins::open(args![filename, s!("rb")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                data = file.invoke(&at::READ, ())?;
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
        }
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("OSError"))? {
            return Ok(Value::from(false));
        } else {
            return Err(error);
        }
    }
    op::ge(&_find_end(&data)?, &Value::from(0))
}

pub fn _known(method: &Value) -> R {
    call_guard!("_known");
    if op::contains(&tuple![ZIP_BZIP2.get()?, ZIP_LZMA.get()?], method)? {
        return Err(emitted::raised(
            "NotImplementedError",
            args![op::modulo(
                &Value::from(s!("batuta: ZIP members packed by %s are not supported")),
                &COMPRESSOR_NAMES.get()?.item(method)?,
            )?],
        ));
    }
    if !op::contains(&tuple![ZIP_STORED.get()?, ZIP_DEFLATED.get()?], method)? {
        return Err(emitted::raised("NotImplementedError", args![s!("That compression method is not supported")]));
    }
    Ok(Value::None)
}

/// What an archive says of one file.
pub struct ZipInfo;

impl ZipInfo {
    pub fn __init__(self_: &Value, filename: &Value, date_time: &Value) -> R {
        call_guard!("__init__");
        let mut filename = filename.clone();
        self_.put(&at::ORIG_FILENAME, &filename)?;
        filename = filename.invoke(&at::SPLIT, args![s!("\0"), 1])?.at(0)?;
        if OS.get()?.get(&at::SEP)?.differs("/")? && op::contains(&filename, &OS.get()?.get(&at::SEP)?)? {
            filename = early!(filename.clone(), &at::REPLACE, replace: OS.get()?.get(&at::SEP)?, s!("/"))?;
        }
        self_.put(&at::FILENAME, filename)?;
        self_.put(&at::DATE_TIME, date_time)?;
        if op::lt_bool(&date_time.at(0)?, &Value::from(1980))? {
            return Err(emitted::raised("ValueError", args![s!("ZIP does not support timestamps before 1980")]));
        }
        self_.put(&at::COMPRESS_TYPE, ZIP_STORED.get()?)?;
        self_.put(&at::_COMPRESSLEVEL, Value::None)?;
        self_.put(&at::COMMENT, Value::from(b"".to_vec()))?;
        self_.put(&at::EXTRA, Value::from(b"".to_vec()))?;
        self_.put(&at::CREATE_SYSTEM, 3)?;
        self_.put(&at::CREATE_VERSION, DEFAULT_VERSION.get()?)?;
        self_.put(&at::EXTRACT_VERSION, DEFAULT_VERSION.get()?)?;
        self_.put(&at::RESERVED, 0)?;
        self_.put(&at::FLAG_BITS, 0)?;
        self_.put(&at::VOLUME, 0)?;
        self_.put(&at::INTERNAL_ATTR, 0)?;
        self_.put(&at::EXTERNAL_ATTR, 0)?;
        self_.put(&at::COMPRESS_SIZE, 0)?;
        self_.put(&at::FILE_SIZE, 0)?;
        self_.put(&at::HEADER_OFFSET, 0)?;
        self_.put(&at::CRC, 0)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let shown = list![op::modulo(
            &Value::from(s!("<%s filename=%r")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::FILENAME)?],
        )?];
        if op::ne_bool(&self_.get(&at::COMPRESS_TYPE)?, &ZIP_STORED.get()?)? {
            early!(
                shown.clone(),
                &at::APPEND,
                append: op::modulo(
                    &Value::from(s!(" compress_type=%s")),
                    &early!(
                        COMPRESSOR_NAMES.get()?,
                        &at::GET,
                        lookup_or: self_.get(&at::COMPRESS_TYPE)?,
                        self_.get(&at::COMPRESS_TYPE)?
                    )?,
                )?
            )?;
        }
        let high = op::rshift(&self_.get(&at::EXTERNAL_ATTR)?, &Value::from(16))?;
        let low = op::bitand(&self_.get(&at::EXTERNAL_ATTR)?, &Value::from(65535))?;
        if high.truthy()? {
            early!(
                shown.clone(),
                &at::APPEND,
                append: op::modulo(
                    &Value::from(s!(" filemode=%r")),
                    &STAT.get()?.invoke(&at::FILEMODE, args![&high])?,
                )?
            )?;
        }
        if low.truthy()? {
            early!(shown.clone(), &at::APPEND, append: op::modulo(&Value::from(s!(" external_attr=%#x")), &low)?)?;
        }
        let folder = self_.invoke(&at::IS_DIR, ())?;
        if !folder.truthy()? || self_.get(&at::FILE_SIZE)?.truthy()? {
            early!(
                shown.clone(),
                &at::APPEND,
                append: op::modulo(&Value::from(s!(" file_size=%r")), &self_.get(&at::FILE_SIZE)?)?
            )?;
        }
        if (!folder.truthy()? || self_.get(&at::COMPRESS_SIZE)?.truthy()?)
            && (op::ne_bool(&self_.get(&at::COMPRESS_TYPE)?, &ZIP_STORED.get()?)?
                || op::ne_bool(&self_.get(&at::FILE_SIZE)?, &self_.get(&at::COMPRESS_SIZE)?)?)
        {
            early!(
                shown.clone(),
                &at::APPEND,
                append: op::modulo(&Value::from(s!(" compress_size=%r")), &self_.get(&at::COMPRESS_SIZE)?)?
            )?;
        }
        Ok(&Str::default().join_all(&shown)? + &s!(">"))
    }

    pub fn from_file(cls: &Value, filename: &Value, arcname: &Value, strict_timestamps: &Value) -> R {
        call_guard!("from_file");
        let mut filename = filename.clone();
        let mut arcname = arcname.clone();
        if op::isinstance(&filename, &OS.get()?.get(&at::PATHLIKE)?)? {
            filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
        }
        let status = OS.get()?.invoke(&at::STAT, args![&filename])?;
        let is_folder = early!(STAT.get()?, &at::S_ISDIR, args![status.get(&at::ST_MODE)?])?;
        let stamp = early!(TIME.get()?, &at::LOCALTIME, args![status.get(&at::ST_MTIME)?])?;
        let mut date_time = stamp.cut(0, 6)?;
        if !strict_timestamps.truthy()? && op::lt_bool(&date_time.at(0)?, &Value::from(1980))? {
            date_time = tuple![1980, 1, 1, 0, 0, 0];
        } else if !strict_timestamps.truthy()? && op::gt_bool(&date_time.at(0)?, &Value::from(2107))? {
            date_time = tuple![2107, 12, 31, 23, 59, 59];
        }
        if arcname.is_none() {
            arcname = filename.clone();
        }
        arcname = OS.get()?.get(&at::PATH)?.invoke(&at::NORMPATH, args![&arcname])?;
        while arcname.at(0)?.equals("/")? {
            arcname = arcname.cut(1, Value::None)?;
        }
        if is_folder.truthy()? {
            arcname = op::iadd(&arcname, &Value::from(s!("/")))?;
        }
        let made = cls.call(args![arcname, &date_time])?;
        made.put(
            &at::EXTERNAL_ATTR,
            op::lshift(&op::bitand(&status.get(&at::ST_MODE)?, &Value::from(65535))?, &Value::from(16))?,
        )?;
        if is_folder.truthy()? {
            made.put(&at::FILE_SIZE, 0)?;
            made.put(&at::EXTERNAL_ATTR, op::ibitor(&made.get(&at::EXTERNAL_ATTR)?, &Value::from(16))?)?;
        } else {
            made.put(&at::FILE_SIZE, status.get(&at::ST_SIZE)?)?;
        }
        Ok(made.clone())
    }

    pub fn is_dir(self_: &Value) -> R {
        call_guard!("is_dir");
        op::eq(&self_.get(&at::FILENAME)?.at(-1)?, &Value::from(s!("/")))
    }

    pub fn _stamp(self_: &Value) -> R {
        call_guard!("_stamp");
        let [year, month, day, hour, minute, second] =
            op::unpack::<6>(&self_.get(&at::DATE_TIME)?.cut(Value::None, 6)?)?;
        Ok(tuple![
            op::bitor(
                &op::bitor(&op::lshift(&hour, &Value::from(11))?, &op::lshift(&minute, &Value::from(5))?)?,
                &op::floordiv(&second, &Value::from(2))?,
            )?,
            op::bitor(
                &op::bitor(
                    &op::lshift(&op::sub(&year, &Value::from(1980))?, &Value::from(9))?,
                    &op::lshift(&month, &Value::from(5))?,
                )?,
                &day,
            )?
        ])
    }

    pub fn _name(self_: &Value) -> R {
        call_guard!("_name");
        let tried: R<()> = 'attempt: {
            return Ok(tuple![
                tri!('attempt, tri!('attempt, self_.get(&at::FILENAME)).invoke(&at::ENCODE, args![s!("ascii")])),
                tri!('attempt, self_.get(&at::FLAG_BITS))
            ]);
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("UnicodeEncodeError"))? {
                return Ok(tuple![
                    self_.get(&at::FILENAME)?.invoke(&at::ENCODE, args![s!("utf-8")])?,
                    op::bitor(&self_.get(&at::FLAG_BITS)?, &Value::from(2048))?
                ]);
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn file_header(self_: &Value, zip64: &Value) -> R {
        call_guard!("FileHeader");
        if zip64.truthy()?
            || op::gt_bool(&self_.get(&at::FILE_SIZE)?, &ZIP64_LIMIT.get()?)?
            || op::gt_bool(&self_.get(&at::COMPRESS_SIZE)?, &ZIP64_LIMIT.get()?)?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: archives with the ZIP64 extension are read, not written")],
            ));
        }
        let sizes = if op::bitand(&self_.get(&at::FLAG_BITS)?, &Value::from(8))?.truthy()? {
            tuple![0, 0, 0]
        } else {
            tuple![self_.get(&at::CRC)?, self_.get(&at::COMPRESS_SIZE)?, self_.get(&at::FILE_SIZE)?]
        };
        let [name, flags] = op::unpack::<2>(&self_.invoke(&at::_NAME, ())?)?;
        op::add(
            &op::add(
                &early!(
                    STRUCT.get()?,
                    &at::PACK =>
                    _LOCAL.get()?,
                    Value::from(b"PK\x03\x04".to_vec()),
                    self_.get(&at::EXTRACT_VERSION)?,
                    self_.get(&at::RESERVED)?,
                    &flags,
                    self_.get(&at::COMPRESS_TYPE)?,
                    *self_.invoke(&at::_STAMP, ())?,
                    *sizes.clone(),
                    builtins::length_of(&name)?,
                    builtins::length_of(&self_.get(&at::EXTRA)?)?
                )?,
                &name,
            )?,
            &self_.get(&at::EXTRA)?,
        )
    }

    pub fn _central(self_: &Value) -> R {
        call_guard!("_central");
        let [name, flags] = op::unpack::<2>(&self_.invoke(&at::_NAME, ())?)?;
        op::add(
            &op::add(
                &op::add(
                    &early!(
                        STRUCT.get()?,
                        &at::PACK =>
                        _CENTRAL.get()?,
                        Value::from(b"PK\x01\x02".to_vec()),
                        self_.get(&at::CREATE_VERSION)?,
                        self_.get(&at::CREATE_SYSTEM)?,
                        self_.get(&at::EXTRACT_VERSION)?,
                        self_.get(&at::RESERVED)?,
                        &flags,
                        self_.get(&at::COMPRESS_TYPE)?,
                        *self_.invoke(&at::_STAMP, ())?,
                        self_.get(&at::CRC)?,
                        self_.get(&at::COMPRESS_SIZE)?,
                        self_.get(&at::FILE_SIZE)?,
                        builtins::length_of(&name)?,
                        builtins::length_of(&self_.get(&at::EXTRA)?)?,
                        builtins::length_of(&self_.get(&at::COMMENT)?)?,
                        0,
                        self_.get(&at::INTERNAL_ATTR)?,
                        self_.get(&at::EXTERNAL_ATTR)?,
                        self_.get(&at::HEADER_OFFSET)?
                    )?,
                    &name,
                )?,
                &self_.get(&at::EXTRA)?,
            )?,
            &self_.get(&at::COMMENT)?,
        )
    }
}

/// A file of an archive, opened for reading.
pub struct ZipExtFile;

impl ZipExtFile {
    pub fn __init__(self_: &Value, data: &Value, info: &Value) -> R {
        call_guard!("__init__");
        op::super_(&ZIP_EXT_FILE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![data])?;
        self_.put(&at::NAME, info.get(&at::FILENAME)?)?;
        self_.put(&at::MODE, s!("r"))?;
        self_.put(&at::NEWLINES, Value::None)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s.%s name=%r mode=%r>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__MODULE__)?,
                self_.get(&at::__CLASS__)?.get(&at::__QUALNAME__)?,
                self_.get(&at::NAME)?,
                s!("r")
            ],
        )
    }

    pub fn peek(self_: &Value, n: &Value) -> R {
        let at = self_.invoke(&at::TELL, ())?;
        let data = self_.invoke(&at::READ, args![n])?;
        self_.invoke(&at::SEEK, args![&at])?;
        Ok(data.clone())
    }
}

/// A file of an archive, opened for writing.
pub struct Writer;

impl Writer {
    pub fn __init__(self_: &Value, archive: &Value, info: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_ARCHIVE, archive)?;
        self_.put(&at::_INFO, info)?;
        self_.put(&at::_SIZE, 0)?;
        self_.put(&at::_PACKED, 0)?;
        self_.put(&at::_CRC, 0)?;
        self_.put(&at::_PACKER, Value::None)?;
        if op::eq_bool(&info.get(&at::COMPRESS_TYPE)?, &ZIP_DEFLATED.get()?)? {
            let level = info.get(&at::_COMPRESSLEVEL)?;
            self_.put(
                &at::_PACKER,
                early!(
                    ZLIB.get()?,
                    &at::COMPRESSOBJ,
                    args![
                        if level.is_none() { Value::from(-1) } else { level.clone() },
                        ZLIB.get()?.get(&at::DEFLATED)?,
                        -15
                    ]
                )?,
            )?;
        }
        self_.put(&at::CLOSED, false)?;
        self_.put(&at::NAME, info.get(&at::FILENAME)?)?;
        self_.put(&at::MODE, s!("w"))?;
        Ok(Value::None)
    }

    pub fn writable(self_: &Value) -> R<bool> {
        Ok(true)
    }

    pub fn readable(self_: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn seekable(self_: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn write(self_: &Value, data: &Value) -> R<Int> {
        call_guard!("write");
        let mut data = data.clone();
        if self_.get(&at::CLOSED)?.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file.")]));
        }
        if op::isinstance(&data, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
        }
        data = builtins::bytes(args![&data])?;
        self_.put(&at::_SIZE, op::iadd(&self_.get(&at::_SIZE)?, &Value::from(builtins::length_of(&data)?))?)?;
        self_.put(&at::_CRC, early!(BINASCII.get()?, &at::CRC32, args![&data, self_.get(&at::_CRC)?])?)?;
        let packed = if self_.lacks(&at::_PACKER)? {
            data.clone()
        } else {
            self_.get(&at::_PACKER)?.invoke(&at::COMPRESS, args![&data])?
        };
        self_.put(&at::_PACKED, op::iadd(&self_.get(&at::_PACKED)?, &Value::from(builtins::length_of(&packed)?))?)?;
        self_.get(&at::_ARCHIVE)?.get(&at::FP)?.write(&packed)?;
        Ok(Int::from(builtins::length_of(&data)?))
    }

    pub fn flush(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get(&at::CLOSED)?.truthy()? {
            return Ok(Value::None);
        }
        self_.put(&at::CLOSED, true)?;
        let archive = self_.get(&at::_ARCHIVE)?;
        let info = self_.get(&at::_INFO)?;
        let outcome = attempt(|| {
            if !self_.lacks(&at::_PACKER)? {
                let rest = self_.get(&at::_PACKER)?.invoke(&at::FLUSH, ())?;
                self_.put(
                    &at::_PACKED,
                    op::iadd(&self_.get(&at::_PACKED)?, &Value::from(builtins::length_of(&rest)?))?,
                )?;
                archive.get(&at::FP)?.write(&rest)?;
            }
            info.put(&at::COMPRESS_SIZE, self_.get(&at::_PACKED)?)?;
            info.put(&at::FILE_SIZE, self_.get(&at::_SIZE)?)?;
            info.put(&at::CRC, self_.get(&at::_CRC)?)?;
            if op::bitand(&info.get(&at::FLAG_BITS)?, &Value::from(8))?.truthy()? {
                early!(
                    archive.get(&at::FP)?,
                    &at::WRITE,
                    write: early!(
                        STRUCT.get()?,
                        &at::PACK,
                        args![
                            s!("<4sLLL"),
                            Value::from(b"PK\x07\x08".to_vec()),
                            info.get(&at::CRC)?,
                            info.get(&at::COMPRESS_SIZE)?,
                            info.get(&at::FILE_SIZE)?
                        ]
                    )?
                )?;
                archive.put(&at::START_DIR, archive.get(&at::FP)?.invoke(&at::TELL, ())?)?;
            } else {
                archive.put(&at::START_DIR, archive.get(&at::FP)?.invoke(&at::TELL, ())?)?;
                early!(archive.get(&at::FP)?, &at::SEEK, args![info.get(&at::HEADER_OFFSET)?])?;
                early!(archive.get(&at::FP)?, &at::WRITE, write: info.invoke(&at::FILEHEADER, ())?)?;
                early!(archive.get(&at::FP)?, &at::SEEK, args![archive.get(&at::START_DIR)?])?;
            }
            archive.invoke(&at::_ADD, args![&info])?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        archive.put(&at::_WRITING, false)?;
        drop(handling);
        outcome?;
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

/// A stream that cannot seek; its places are counted.
pub struct Counted;

impl Counted {
    pub fn __init__(self_: &Value, fp: &Value) -> R {
        self_.put(&at::FP, fp)?;
        self_.put(&at::AT, 0)?;
        Ok(Value::None)
    }

    pub fn write(self_: &Value, data: &Value) -> R {
        call_guard!("write");
        let count = self_.get(&at::FP)?.write(data)?;
        self_.put(&at::AT, op::iadd(&self_.get(&at::AT)?, &count)?)?;
        Ok(count.clone())
    }

    pub fn tell(self_: &Value) -> R {
        self_.get(&at::AT)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        self_.get(&at::FP)?.invoke(&at::FLUSH, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        self_.get(&at::FP)?.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

/// An archive.
pub struct ZipFile;

impl ZipFile {
    pub fn __init__(
        self_: &Value,
        file: &Value,
        mode: &Value,
        compression: &Value,
        allow_zip64: &Value,
        compresslevel: &Value,
        strict_timestamps: &Value,
        metadata_encoding: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut file = file.clone();
        if !op::contains(&fixed!(tuple![s!("r"), s!("w"), s!("x"), s!("a")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("ZipFile requires mode 'r', 'w', 'x', or 'a'")]));
        }
        _known(compression)?;
        self_.put(&at::NAMETOINFO, Value::Dict(Dict::new()))?;
        self_.put(&at::FILELIST, list![])?;
        self_.put(&at::COMPRESSION, compression)?;
        self_.put(&at::COMPRESSLEVEL, compresslevel)?;
        self_.put(&at::MODE, mode)?;
        self_.put(&at::PWD, Value::None)?;
        self_.put(&at::DEBUG, 0)?;
        self_.put(&at::_COMMENT, Value::from(b"".to_vec()))?;
        self_.put(&at::_STRICT_TIMESTAMPS, strict_timestamps)?;
        self_.put(&at::_WRITING, false)?;
        self_.put(&at::_DID_MODIFY, false)?;
        self_.put(&at::_SEEKABLE, true)?;
        if op::isinstance(&file, &OS.get()?.get(&at::PATHLIKE)?)? {
            file = OS.get()?.invoke(&at::FSPATH, args![&file])?;
        }
        if op::isinstance(&file, &builtins::get("str"))? {
            self_.put(&at::_OWN, true)?;
            self_.put(&at::FILENAME, &file)?;
            self_.put(&at::FP, self_.invoke(&at::_OPENED, args![&file, mode])?)?;
        } else {
            self_.put(&at::_OWN, false)?;
            self_.put(&at::FP, &file)?;
            self_.put(&at::FILENAME, builtins::getattr(args![&file, s!("name"), Value::None])?)?;
        }
        let tried = attempt(|| {
            if mode.equals("r")? {
                self_.invoke(&at::_READ_DIRECTORY, ())?;
            } else if op::contains(&fixed!(tuple![s!("w"), s!("x")]), mode)? {
                self_.invoke(&at::_BEGIN, ())?;
            } else {
                let tried2 = attempt(|| {
                    self_.invoke(&at::_READ_DIRECTORY, ())?;
                    early!(self_.get(&at::FP)?, &at::SEEK, args![self_.get(&at::START_DIR)?])?;
                    Ok(())
                });
                if let Err(error) = tried2 {
                    let _handling = exc::handling(&error);
                    if error.matches(&BAD_ZIP_FILE.get()?)? {
                        self_.get(&at::FP)?.invoke(&at::SEEK, args![0, 2])?;
                        self_.put(&at::_DID_MODIFY, true)?;
                        self_.put(&at::START_DIR, self_.get(&at::FP)?.invoke(&at::TELL, ())?)?;
                    } else {
                        return Err(error);
                    }
                }
            }
            Ok(())
        });
        if let Err(error2) = tried {
            let _handling = exc::handling(&error2);
            if error2.matches(&builtins::get("BaseException"))? {
                let fp = self_.get(&at::FP)?;
                self_.put(&at::FP, Value::None)?;
                if self_.get(&at::_OWN)?.truthy()? {
                    fp.invoke(&at::CLOSE, ())?;
                }
                return Err(exc::reraise());
            } else {
                return Err(error2);
            }
        }
        Ok(Value::None)
    }

    pub fn _opened(self_: &Value, file: &Value, mode: &Value) -> R {
        call_guard!("_opened");
        if mode.differs("a")? {
            return builtins::open(args![
                file,
                dict![s!("r") => s!("rb"), s!("w") => s!("w+b"), s!("x") => s!("x+b")]?.item(mode)?
            ]);
        }
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, builtins::open(args![file, s!("r+b")])));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                return builtins::open(args![file, s!("w+b")]);
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn _begin(self_: &Value) -> R {
        call_guard!("_begin");
        self_.put(&at::_DID_MODIFY, true)?;
        let tried = attempt(|| {
            self_.put(&at::START_DIR, self_.get(&at::FP)?.invoke(&at::TELL, ())?)?;
            Ok(())
        });
        match tried {
            Ok(()) => {
                let tried2 = attempt(|| {
                    early!(self_.get(&at::FP)?, &at::SEEK, args![self_.get(&at::START_DIR)?])?;
                    Ok(())
                });
                if let Err(error) = tried2 {
                    let _handling = exc::handling(&error);
                    if error.matches(&tuple![builtins::get("AttributeError"), builtins::get("OSError")])? {
                        self_.put(&at::_SEEKABLE, false)?;
                    } else {
                        return Err(error);
                    }
                }
            }
            Err(error2) => {
                let _handling = exc::handling(&error2);
                if error2.matches(&tuple![builtins::get("AttributeError"), builtins::get("OSError")])? {
                    self_.put(&at::FP, _COUNTED.get()?.call(args![self_.get(&at::FP)?])?)?;
                    self_.put(&at::START_DIR, 0)?;
                    self_.put(&at::_SEEKABLE, false)?;
                } else {
                    return Err(error2);
                }
            }
        }
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

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let shown = list![op::modulo(
            &Value::from(s!("<%s.%s")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__MODULE__)?,
                self_.get(&at::__CLASS__)?.get(&at::__QUALNAME__)?
            ],
        )?];
        if self_.lacks(&at::FP)? {
            shown.append(s!(" [closed]"))?;
        } else {
            if !self_.get(&at::_OWN)?.truthy()? {
                early!(
                    shown.clone(),
                    &at::APPEND,
                    append: op::modulo(&Value::from(s!(" file=%r")), &self_.get(&at::FP)?)?
                )?;
            } else if !self_.lacks(&at::FILENAME)? {
                early!(
                    shown.clone(),
                    &at::APPEND,
                    append: op::modulo(&Value::from(s!(" filename=%r")), &self_.get(&at::FILENAME)?)?
                )?;
            }
            early!(
                shown.clone(),
                &at::APPEND,
                append: op::modulo(&Value::from(s!(" mode=%r")), &self_.get(&at::MODE)?)?
            )?;
        }
        Ok(&Str::default().join_all(&shown)? + &s!(">"))
    }

    pub fn _read_directory(self_: &Value) -> R {
        call_guard!("_read_directory");
        self_.get(&at::FP)?.invoke(&at::SEEK, args![0])?;
        let data = self_.get(&at::FP)?.invoke(&at::READ, ())?;
        let end = _find_end(&data)?;
        if op::lt_bool(&end, &Value::from(0))? {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("File is not a zip file")])?);
        }
        let [count, mut size, mut offset, noted] = op::unpack::<4>(&early!(
            STRUCT.get()?,
            &at::UNPACK_FROM,
            args![s!("<HLLH"), &data, op::add(&end, &Value::from(10))?]
        )?)?;
        self_.put(
            &at::_COMMENT,
            data.cut(op::add(&end, &Value::from(22))?, op::add(&op::add(&end, &Value::from(22))?, &noted)?)?,
        )?;
        let mut before = end.clone();
        let mut at = Value::None;
        if op::eq_bool(
            &data.cut(op::sub(&end, &Value::from(20))?, op::sub(&end, &Value::from(16))?)?,
            &Value::from(b"PK\x06\x07".to_vec()),
        )? {
            [at] = op::unpack::<1>(&early!(
                STRUCT.get()?,
                &at::UNPACK_FROM,
                args![s!("<Q"), &data, op::sub(&end, &Value::from(12))?]
            )?)?;
            if op::ne_bool(&data.cut(&at, op::add(&at, &Value::from(4))?)?, &Value::from(b"PK\x06\x06".to_vec()))? {
                at = op::sub(&op::sub(&end, &Value::from(20))?, &Value::from(56))?;
            }
            if op::eq_bool(&data.cut(&at, op::add(&at, &Value::from(4))?)?, &Value::from(b"PK\x06\x06".to_vec()))? {
                [size, offset] = op::unpack::<2>(&early!(
                    STRUCT.get()?,
                    &at::UNPACK_FROM,
                    args![s!("<QQ"), &data, op::add(&at, &Value::from(40))?]
                )?)?;
                before = at.clone();
            }
        }
        let moved = op::sub(&op::sub(&before, &size)?, &offset)?;
        if op::lt_bool(&moved, &Value::from(0))? || op::lt_bool(&op::sub(&before, &size)?, &Value::from(0))? {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("Bad offset for central directory")])?);
        }
        self_.put(&at::START_DIR, op::add(&offset, &moved)?)?;
        at = self_.get(&at::START_DIR)?;
        let stop = op::add(&at, &size)?;
        while op::lt_bool(&at, &stop)? {
            if op::gt_bool(&op::add(&at, &Value::from(46))?, &stop)? {
                return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("Truncated central directory")])?);
            }
            let one = STRUCT.get()?.invoke(&at::UNPACK_FROM, args![_CENTRAL.get()?, &data, &at])?;
            if op::ne_bool(&one.at(0)?, &Value::from(b"PK\x01\x02".to_vec()))? {
                return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("Bad magic number for central directory")])?);
            }
            at = op::iadd(&at, &Value::from(46))?;
            let raw = data.cut(&at, op::add(&at, &one.at(12)?)?)?;
            let info = ZIP_INFO.get()?.call(args![early!(
                raw.clone(),
                &at::DECODE,
                args![if op::bitand(&one.at(5)?, &Value::from(2048))?.truthy()? {
                    Value::from(s!("utf-8"))
                } else {
                    Value::from(s!("cp437"))
                }]
            )?])?;
            at = op::iadd(&at, &one.at(12)?)?;
            info.put(&at::EXTRA, data.cut(&at, op::add(&at, &one.at(13)?)?)?)?;
            at = op::iadd(&at, &one.at(13)?)?;
            info.put(&at::COMMENT, data.cut(&at, op::add(&at, &one.at(14)?)?)?)?;
            at = op::iadd(&at, &one.at(14)?)?;
            let [part, part2, part3, part4] = op::unpack::<4>(&one.cut(1, 5)?)?;
            info.put(&at::CREATE_VERSION, part)?;
            info.put(&at::CREATE_SYSTEM, part2)?;
            info.put(&at::EXTRACT_VERSION, part3)?;
            info.put(&at::RESERVED, part4)?;
            let [part5, part6] = op::unpack::<2>(&one.cut(5, 7)?)?;
            info.put(&at::FLAG_BITS, part5)?;
            info.put(&at::COMPRESS_TYPE, part6)?;
            let [clock, day] = op::unpack::<2>(&one.cut(7, 9)?)?;
            let [part7, part8, part9] = op::unpack::<3>(&one.cut(9, 12)?)?;
            info.put(&at::CRC, part7)?;
            info.put(&at::COMPRESS_SIZE, part8)?;
            info.put(&at::FILE_SIZE, part9)?;
            let [part10, part11, part12, part13] = op::unpack::<4>(&one.cut(15, 19)?)?;
            info.put(&at::VOLUME, part10)?;
            info.put(&at::INTERNAL_ATTR, part11)?;
            info.put(&at::EXTERNAL_ATTR, part12)?;
            info.put(&at::HEADER_OFFSET, part13)?;
            info.put(
                &at::DATE_TIME,
                tuple![
                    op::add(&op::rshift(&day, &Value::from(9))?, &Value::from(1980))?,
                    op::bitand(&op::rshift(&day, &Value::from(5))?, &Value::from(15))?,
                    op::bitand(&day, &Value::from(31))?,
                    op::rshift(&clock, &Value::from(11))?,
                    op::bitand(&op::rshift(&clock, &Value::from(5))?, &Value::from(63))?,
                    op::mul(&op::bitand(&clock, &Value::from(31))?, &Value::from(2))?
                ],
            )?;
            _READ_EXTRA.get()?.call(args![&info])?;
            info.put(&at::HEADER_OFFSET, op::iadd(&info.get(&at::HEADER_OFFSET)?, &moved)?)?;
            self_.invoke(&at::_ADD, args![&info])?;
        }
        Ok(Value::None)
    }

    pub fn _add(self_: &Value, info: &Value) -> R {
        call_guard!("_add");
        self_.get(&at::FILELIST)?.append(info)?;
        self_.get(&at::NAMETOINFO)?.set_item(&info.get(&at::FILENAME)?, info)?;
        Ok(Value::None)
    }

    pub fn namelist(self_: &Value) -> R {
        comprehension::list_of(&self_.get(&at::FILELIST)?, |info: Value| info.get(&at::FILENAME))
    }

    pub fn infolist(self_: &Value) -> R {
        self_.get(&at::FILELIST)
    }

    pub fn printdir(self_: &Value, file: &Value) -> R {
        builtins::print(args![
            op::modulo(&Value::from(s!("%-46s %19s %12s")), &tuple![s!("File Name"), s!("Modified    "), s!("Size")])?;
            "file" = file
        ])?;
        let mut it = op::iter(&self_.get(&at::FILELIST)?)?;
        while let Some(info) = it.next()? {
            let date = op::modulo(
                &Value::from(s!("%d-%02d-%02d %02d:%02d:%02d")),
                &info.get(&at::DATE_TIME)?.cut(Value::None, 6)?,
            )?;
            builtins::print(args![
                op::modulo(
                    &Value::from(s!("%-46s %s %12d")),
                    &tuple![info.get(&at::FILENAME)?, &date, info.get(&at::FILE_SIZE)?],
                )?;
                "file" = file
            ])?;
        }
        Ok(Value::None)
    }

    pub fn testzip(self_: &Value) -> R {
        let mut it = op::iter(&self_.get(&at::FILELIST)?)?;
        while let Some(info) = it.next()? {
            let tried = attempt(|| {
                self_.invoke(&at::READ, args![&info])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&BAD_ZIP_FILE.get()?)? {
                    return info.get(&at::FILENAME);
                } else {
                    return Err(error);
                }
            }
        }
        Ok(Value::None)
    }

    pub fn getinfo(self_: &Value, name: &Value) -> R {
        call_guard!("getinfo");
        let info = self_.get(&at::NAMETOINFO)?.lookup(name)?;
        if info.is_none() {
            return Err(emitted::raised(
                "KeyError",
                args![op::modulo(&Value::from(s!("There is no item named %r in the archive")), name)?],
            ));
        }
        Ok(info.clone())
    }

    pub fn setpassword(self_: &Value, pwd: &Value) -> R {
        if pwd.truthy()? && !op::isinstance(pwd, &builtins::get("bytes"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("pwd: expected bytes, got %s")),
                    &builtins::type_(args![pwd])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        self_.put(&at::PWD, emitted::or(pwd.clone(), || Ok(Value::None))?)?;
        Ok(Value::None)
    }

    pub fn comment(self_: &Value) -> R {
        self_.get(&at::_COMMENT)
    }

    pub fn comment2(self_: &Value, comment: &Value) -> R {
        call_guard!("comment");
        let mut comment = comment.clone();
        if !op::isinstance(&comment, &builtins::get("bytes"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("comment: expected bytes, got %s")),
                    &builtins::type_(args![&comment])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        if op::gt_bool(&Value::from(builtins::length_of(&comment)?), &ZIP_MAX_COMMENT.get()?)? {
            comment = comment.cut(Value::None, ZIP_MAX_COMMENT.get()?)?;
        }
        self_.put(&at::_COMMENT, comment)?;
        self_.put(&at::_DID_MODIFY, true)?;
        Ok(Value::None)
    }

    pub fn read(self_: &Value, name: &Value, pwd: &Value) -> R {
        call_guard!("read");
        let manager = self_.invoke(&at::OPEN, args![name, s!("r"), pwd])?;
        let entered = op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            let file = entered;
            break 'with Ok(Flow::Return(tri!('with, file.invoke(&at::READ, ()))));
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn open(self_: &Value, name: &Value, mode: &Value, pwd: &Value, force_zip64: &Value) -> R {
        call_guard!("open");
        if !op::contains(&fixed!(tuple![s!("r"), s!("w")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("open() requires mode \"r\" or \"w\"")]));
        }
        if pwd.truthy()? && mode.equals("w")? {
            return Err(emitted::raised("ValueError", args![s!("pwd is only supported for reading files")]));
        }
        if !self_.get(&at::FP)?.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("Attempt to use ZIP archive that was already closed")]));
        }
        let info;
        if op::isinstance(name, &ZIP_INFO.get()?)? {
            info = name.clone();
        } else if mode.equals("w")? {
            info = ZIP_INFO.get()?.call(args![name])?;
            info.put(&at::COMPRESS_TYPE, self_.get(&at::COMPRESSION)?)?;
            info.put(&at::_COMPRESSLEVEL, self_.get(&at::COMPRESSLEVEL)?)?;
        } else {
            info = self_.invoke(&at::GETINFO, args![name])?;
        }
        if mode.equals("w")? {
            return self_.invoke(&at::_OPEN_TO_WRITE, args![&info]);
        }
        if self_.get(&at::_WRITING)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![
                    s!("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
                ],
            ));
        }
        ZIP_EXT_FILE.get()?.call(args![self_.invoke(&at::_CONTENT, args![&info])?, &info])
    }

    pub fn _content(self_: &Value, info: &Value) -> R {
        call_guard!("_content");
        early!(self_.get(&at::FP)?, &at::SEEK, args![info.get(&at::HEADER_OFFSET)?])?;
        let head = self_.get(&at::FP)?.invoke(&at::READ, args![30])?;
        if builtins::length_of(&head)? != 30_i64 {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("Truncated file header")])?);
        }
        let one = STRUCT.get()?.invoke(&at::UNPACK, args![_LOCAL.get()?, &head])?;
        if op::ne_bool(&one.at(0)?, &Value::from(b"PK\x03\x04".to_vec()))? {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![s!("Bad magic number for file header")])?);
        }
        let name = early!(
            early!(self_.get(&at::FP)?, &at::READ, args![one.at(10)?])?,
            &at::DECODE,
            args![if op::bitand(&info.get(&at::FLAG_BITS)?, &Value::from(2048))?.truthy()? {
                Value::from(s!("utf-8"))
            } else {
                Value::from(s!("cp437"))
            }]
        )?;
        early!(self_.get(&at::FP)?, &at::READ, args![one.at(11)?])?;
        if op::ne_bool(&name, &info.get(&at::ORIG_FILENAME)?)? {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![op::modulo(
                &Value::from(s!("File name in directory %r and header %r differ.")),
                &tuple![
                    info.get(&at::ORIG_FILENAME)?,
                    emitted::and(self_.get(&at::FP)?, || name.invoke(&at::ENCODE, ()))?
                ],
            )?])?);
        }
        if op::bitand(&info.get(&at::FLAG_BITS)?, &Value::from(1))?.truthy()? {
            if !self_.get(&at::PWD)?.truthy()? {
                return Err(emitted::raised(
                    "RuntimeError",
                    args![op::modulo(
                        &Value::from(s!("File %r is encrypted, password required for extraction")),
                        &info.get(&at::FILENAME)?,
                    )?],
                ));
            }
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: encrypted ZIP members are not supported")],
            ));
        }
        _known(&info.get(&at::COMPRESS_TYPE)?)?;
        let mut data = early!(self_.get(&at::FP)?, &at::READ, args![info.get(&at::COMPRESS_SIZE)?])?;
        if op::eq_bool(&info.get(&at::COMPRESS_TYPE)?, &ZIP_DEFLATED.get()?)? {
            data = ZLIB.get()?.invoke(&at::DECOMPRESSOBJ, args![-15])?.invoke(&at::DECOMPRESS, args![&data])?;
        }
        data = data.cut(Value::None, info.get(&at::FILE_SIZE)?)?;
        if op::ne_bool(&BINASCII.get()?.invoke(&at::CRC32, args![&data])?, &info.get(&at::CRC)?)? {
            return exc::throw(
                BAD_ZIP_FILE
                    .get()?
                    .call(args![op::modulo(&Value::from(s!("Bad CRC-32 for file %r")), &info.get(&at::FILENAME)?)?])?,
            );
        }
        Ok(data.clone())
    }

    pub fn _check_open(self_: &Value, mode: &Value) -> R {
        call_guard!("_check_open");
        if !self_.get(&at::FP)?.truthy()? {
            return Err(emitted::raised("ValueError", args![mode]));
        }
        Ok(Value::None)
    }

    pub fn _check_write(self_: &Value, info: &Value) -> R {
        call_guard!("_check_write");
        if op::within(&info.get(&at::FILENAME)?, &self_.get(&at::NAMETOINFO)?)? {
            let warnings = Value::from(batuta_std::warnings::module());
            early!(
                warnings.clone(),
                &at::WARN,
                args![op::modulo(&Value::from(s!("Duplicate name: %r")), &info.get(&at::FILENAME)?)?; "stacklevel" = 3]
            )?;
        }
        if !op::contains(&fixed!(tuple![s!("w"), s!("x"), s!("a")]), &self_.get(&at::MODE)?)? {
            return Err(emitted::raised("ValueError", args![s!("write() requires mode 'w', 'x', or 'a'")]));
        }
        self_.invoke(&at::_CHECK_OPEN, args![s!("Attempt to write ZIP archive that was already closed")])?;
        _known(&info.get(&at::COMPRESS_TYPE)?)?;
        Ok(Value::None)
    }

    pub fn _place(self_: &Value, info: &Value) -> R {
        call_guard!("_place");
        if self_.get(&at::_SEEKABLE)?.truthy()? {
            early!(self_.get(&at::FP)?, &at::SEEK, args![self_.get(&at::START_DIR)?])?;
        }
        info.put(&at::HEADER_OFFSET, self_.get(&at::FP)?.invoke(&at::TELL, ())?)?;
        self_.invoke(&at::_CHECK_WRITE, args![info])?;
        self_.put(&at::_DID_MODIFY, true)?;
        Ok(Value::None)
    }

    pub fn _open_to_write(self_: &Value, info: &Value) -> R {
        call_guard!("_open_to_write");
        if self_.get(&at::_WRITING)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![
                    s!("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
                ],
            ));
        }
        info.put(&at::COMPRESS_SIZE, 0)?;
        info.put(&at::CRC, 0)?;
        info.put(&at::FLAG_BITS, if self_.get(&at::_SEEKABLE)?.truthy()? { Value::from(0) } else { Value::from(8) })?;
        if !info.get(&at::EXTERNAL_ATTR)?.truthy()? {
            info.put(&at::EXTERNAL_ATTR, 384_i64 << 16_i64)?;
        }
        self_.invoke(&at::_PLACE, args![info])?;
        early!(self_.get(&at::FP)?, &at::WRITE, write: info.invoke(&at::FILEHEADER, ())?)?;
        self_.put(&at::_WRITING, true)?;
        _WRITER.get()?.call(args![self_, info])
    }

    pub fn write(self_: &Value, filename: &Value, arcname: &Value, compress_type: &Value, compresslevel: &Value) -> R {
        call_guard!("write");
        self_.invoke(&at::_CHECK_OPEN, ())?;
        if self_.get(&at::_WRITING)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Can't write to ZIP archive while an open writing handle exists")],
            ));
        }
        let info = early!(
            ZIP_INFO.get()?,
            &at::FROM_FILE,
            args![filename, arcname; "strict_timestamps" = self_.get(&at::_STRICT_TIMESTAMPS)?]
        )?;
        if info.invoke(&at::IS_DIR, ())?.truthy()? {
            self_.invoke(&at::MKDIR, args![&info])?;
            return Ok(Value::None);
        }
        info.put(
            &at::COMPRESS_TYPE,
            if compress_type.is_none() { self_.get(&at::COMPRESSION)? } else { compress_type.clone() },
        )?;
        info.put(
            &at::_COMPRESSLEVEL,
            if compresslevel.is_none() { self_.get(&at::COMPRESSLEVEL)? } else { compresslevel.clone() },
        )?;
        let manager = builtins::open(args![filename, s!("rb")])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let source = entered;
            let manager2 = self_.invoke(&at::OPEN, args![&info, s!("w")])?;
            let entered2 = op::enter(&manager2)?;
            let outcome2 = attempt(|| {
                let target = entered2;
                SHUTIL.get()?.invoke(&at::COPYFILEOBJ, args![&source, &target, 1024_i64 * 8_i64])?;
                Ok(())
            });
            emitted::leave(&manager2, outcome2)?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn writestr(
        self_: &Value,
        zinfo_or_arcname: &Value,
        data: &Value,
        compress_type: &Value,
        compresslevel: &Value,
    ) -> R {
        let mut data = data.clone();
        if op::isinstance(&data, &builtins::get("str"))? {
            data = data.invoke(&at::ENCODE, args![s!("utf-8")])?;
        }
        let info;
        if op::isinstance(zinfo_or_arcname, &ZIP_INFO.get()?)? {
            info = zinfo_or_arcname.clone();
        } else {
            info = ZIP_INFO.get()?.call(args![
                zinfo_or_arcname,
                early!(TIME.get()?, &at::LOCALTIME, args![TIME.get()?.invoke(&at::TIME, ())?])?.cut(Value::None, 6)?
            ])?;
            info.put(&at::COMPRESS_TYPE, self_.get(&at::COMPRESSION)?)?;
            info.put(&at::_COMPRESSLEVEL, self_.get(&at::COMPRESSLEVEL)?)?;
            info.put(
                &at::EXTERNAL_ATTR,
                if info.invoke(&at::IS_DIR, ())?.truthy()? {
                    Value::from((16893_i64 << 16_i64) | 16_i64)
                } else {
                    Value::from(384_i64 << 16_i64)
                },
            )?;
        }
        self_.invoke(&at::_CHECK_OPEN, ())?;
        if self_.get(&at::_WRITING)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Can't write to ZIP archive while an open writing handle exists.")],
            ));
        }
        if !compress_type.is_none() {
            info.put(&at::COMPRESS_TYPE, compress_type)?;
        }
        if !compresslevel.is_none() {
            info.put(&at::_COMPRESSLEVEL, compresslevel)?;
        }
        info.put(&at::FILE_SIZE, builtins::length_of(&data)?)?;
        let manager = self_.invoke(&at::OPEN, args![&info, s!("w")])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let target = entered;
            target.write(&data)?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn mkdir(self_: &Value, zinfo_or_directory_name: &Value, mode: &Value) -> R {
        call_guard!("mkdir");
        let info;
        if op::isinstance(zinfo_or_directory_name, &ZIP_INFO.get()?)? {
            info = zinfo_or_directory_name.clone();
            if !info.invoke(&at::IS_DIR, ())?.truthy()? {
                return Err(emitted::raised(
                    "ValueError",
                    args![s!("The given ZipInfo does not describe a directory")],
                ));
            }
        } else if op::isinstance(zinfo_or_directory_name, &builtins::get("str"))? {
            let name = zinfo_or_directory_name.clone();
            info = ZIP_INFO.get()?.call(args![if name.endswith(s!("/"))?.truthy()? {
                name.clone()
            } else {
                op::add(&name, &Value::from(s!("/")))?
            }])?;
            info.put(
                &at::EXTERNAL_ATTR,
                op::bitor(
                    &op::lshift(
                        &op::bitand(&op::bitor(&Value::from(16384), mode)?, &Value::from(65535))?,
                        &Value::from(16),
                    )?,
                    &Value::from(16),
                )?,
            )?;
        } else {
            return Err(emitted::raised("TypeError", args![s!("Expected type str or ZipInfo")]));
        }
        info.put(&at::COMPRESS_SIZE, 0)?;
        info.put(&at::CRC, 0)?;
        self_.invoke(&at::_PLACE, args![&info])?;
        self_.invoke(&at::_ADD, args![&info])?;
        early!(self_.get(&at::FP)?, &at::WRITE, write: info.invoke(&at::FILEHEADER, args![false])?)?;
        self_.put(&at::START_DIR, self_.get(&at::FP)?.invoke(&at::TELL, ())?)?;
        Ok(Value::None)
    }

    pub fn extract(self_: &Value, member: &Value, path: &Value, pwd: &Value) -> R {
        early!(
            self_.clone(),
            &at::_EXTRACT,
            args![
                member,
                if path.is_none() {
                    OS.get()?.invoke(&at::GETCWD, ())?
                } else {
                    OS.get()?.invoke(&at::FSPATH, args![path])?
                },
                pwd
            ]
        )
    }

    pub fn extractall(self_: &Value, path: &Value, members: &Value, pwd: &Value) -> R {
        let mut path = path.clone();
        path = if path.is_none() {
            OS.get()?.invoke(&at::GETCWD, ())?
        } else {
            OS.get()?.invoke(&at::FSPATH, args![&path])?
        };
        let mut it = op::iter(&if members.is_none() { self_.invoke(&at::NAMELIST, ())? } else { members.clone() })?;
        while let Some(member) = it.next()? {
            self_.invoke(&at::_EXTRACT, args![&member, &path, pwd])?;
        }
        Ok(Value::None)
    }

    pub fn _extract(self_: &Value, member: &Value, folder: &Value, pwd: &Value) -> R {
        let info = if op::isinstance(member, &ZIP_INFO.get()?)? {
            member.clone()
        } else {
            self_.invoke(&at::GETINFO, args![member])?
        };
        let name =
            early!(info.get(&at::FILENAME)?, &at::REPLACE, replace: s!("/"), OS.get()?.get(&at::PATH)?.get(&at::SEP)?)?;
        let parts = comprehension::list_if(
            &early!(name.clone(), &at::SPLIT, split_on: OS.get()?.get(&at::PATH)?.get(&at::SEP)?)?,
            |part: Value| {
                Ok(
                    if !op::contains(
                        &tuple![
                            Str::default(),
                            OS.get()?.get(&at::PATH)?.get(&at::CURDIR)?,
                            OS.get()?.get(&at::PATH)?.get(&at::PARDIR)?
                        ],
                        &part,
                    )? {
                        Some(part)
                    } else {
                        None
                    },
                )
            },
        )?;
        let target = early!(
            OS.get()?.get(&at::PATH)?,
            &at::NORMPATH,
            args![early!(
                OS.get()?.get(&at::PATH)?,
                &at::JOIN,
                args![folder, OS.get()?.get(&at::PATH)?.get(&at::SEP)?.join(&parts)?]
            )?]
        )?;
        let above = OS.get()?.get(&at::PATH)?.invoke(&at::DIRNAME, args![&target])?;
        if above.truthy()? && !OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&above])?.truthy()? {
            OS.get()?.invoke(&at::MAKEDIRS, args![&above])?;
        }
        if info.invoke(&at::IS_DIR, ())?.truthy()? {
            if !OS.get()?.get(&at::PATH)?.invoke(&at::ISDIR, args![&target])?.truthy()? {
                OS.get()?.invoke(&at::MKDIR, args![&target])?;
            }
            return Ok(target.clone());
        }
        let manager = self_.invoke(&at::OPEN, args![&info, s!("r"), pwd])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let source = entered;
            let manager2 = builtins::open(args![&target, s!("wb")])?;
            let entered2 = op::enter(&manager2)?;
            let outcome2 = attempt(|| {
                let out = entered2;
                SHUTIL.get()?.invoke(&at::COPYFILEOBJ, args![&source, &out])?;
                Ok(())
            });
            emitted::leave(&manager2, outcome2)?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(target.clone())
    }

    pub fn __del__(self_: &Value) -> R {
        call_guard!("__del__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.lacks(&at::FP)? {
            return Ok(Value::None);
        }
        if self_.get(&at::_WRITING)?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![
                    s!("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
                ],
            ));
        }
        let outcome = attempt(|| {
            if op::contains(&fixed!(tuple![s!("w"), s!("x"), s!("a")]), &self_.get(&at::MODE)?)?
                && self_.get(&at::_DID_MODIFY)?.truthy()?
            {
                if self_.get(&at::_SEEKABLE)?.truthy()? {
                    early!(self_.get(&at::FP)?, &at::SEEK, args![self_.get(&at::START_DIR)?])?;
                }
                self_.invoke(&at::_WRITE_DIRECTORY, ())?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        let fp = self_.get(&at::FP)?;
        self_.put(&at::FP, Value::None)?;
        if self_.get(&at::_OWN)?.truthy()? {
            fp.invoke(&at::CLOSE, ())?;
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn _write_directory(self_: &Value) -> R {
        call_guard!("_write_directory");
        let mut it = op::iter(&self_.get(&at::FILELIST)?)?;
        while let Some(info) = it.next()? {
            early!(self_.get(&at::FP)?, &at::WRITE, write: info.invoke(&at::_CENTRAL, ())?)?;
        }
        let size = op::sub(&self_.get(&at::FP)?.invoke(&at::TELL, ())?, &self_.get(&at::START_DIR)?)?;
        let count = builtins::length_of(&self_.get(&at::FILELIST)?)?;
        if op::gt_bool(&Value::from(count), &ZIP_FILECOUNT_LIMIT.get()?)?
            || op::gt_bool(&self_.get(&at::START_DIR)?, &ZIP64_LIMIT.get()?)?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: archives with the ZIP64 extension are read, not written")],
            ));
        }
        early!(
            self_.get(&at::FP)?,
            &at::WRITE,
            write: early!(
                STRUCT.get()?,
                &at::PACK,
                args![
                    s!("<4s4H2LH"),
                    _END.get()?,
                    0,
                    0,
                    count,
                    count,
                    &size,
                    self_.get(&at::START_DIR)?,
                    builtins::length_of(&self_.get(&at::_COMMENT)?)?
                ]
            )?
        )?;
        early!(self_.get(&at::FP)?, &at::WRITE, write: self_.get(&at::_COMMENT)?)?;
        if self_.get(&at::MODE)?.equals("a")? && self_.get(&at::_SEEKABLE)?.truthy()? {
            self_.get(&at::FP)?.invoke(&at::TRUNCATE, ())?;
        }
        self_.get(&at::FP)?.invoke(&at::FLUSH, ())?;
        Ok(Value::None)
    }
}

/// Sizes that need 64 bits stand among the extra fields.
pub fn _read_extra(info: &Value) -> R {
    call_guard!("_read_extra");
    let mut extra = info.get(&at::EXTRA)?;
    while builtins::length_of(&extra)? >= 4_i64 {
        let [kind, size] =
            op::unpack::<2>(&early!(STRUCT.get()?, &at::UNPACK, args![s!("<HH"), extra.cut(Value::None, 4)?])?)?;
        if op::gt_bool(&op::add(&size, &Value::from(4))?, &Value::from(builtins::length_of(&extra)?))? {
            return exc::throw(BAD_ZIP_FILE.get()?.call(args![op::modulo(
                &Value::from(s!("Corrupt extra field %04x (size=%d)")),
                &tuple![&kind, &size],
            )?])?);
        }
        if op::eq_bool(&kind, &Value::from(1))? {
            let mut data = extra.cut(4, op::add(&size, &Value::from(4))?)?;
            let mut it = op::iter(&fixed!(tuple![
                tuple![s!("file_size"), tuple![int!("18446744073709551615"), 4294967295_i64]],
                tuple![s!("compress_size"), tuple![4294967295_i64]],
                tuple![s!("header_offset"), tuple![4294967295_i64]]
            ]))?;
            while let Some([part, full]) = it.next_parts::<2>()? {
                let name = part.text()?;
                if op::contains(&full, &builtins::getattr(args![info, &name])?)? {
                    if builtins::length_of(&data)? < 8_i64 {
                        return exc::throw(BAD_ZIP_FILE.get()?.call(args![op::modulo(
                            &Value::from(s!("Corrupt zip64 extra field. %s not found.")),
                            &Value::from(&name),
                        )?])?);
                    }
                    builtins::setattr(args![
                        info,
                        &name,
                        early!(STRUCT.get()?, &at::UNPACK, args![s!("<Q"), data.cut(Value::None, 8)?])?.at(0)?
                    ])?;
                    data = data.cut(8, Value::None)?;
                }
            }
        }
        extra = extra.cut(op::add(&size, &Value::from(4))?, Value::None)?;
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    BINASCII.set(batuta_std::binascii_::module());
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    SHUTIL.set(batuta_std::shutil::module());
    STAT.set(batuta_py_stat::stat::import()?);
    STRUCT.set(batuta_std::struct_::module());
    TIME.set(batuta_std::time_::module());
    ZLIB.set(batuta_std::zlib_::module());
    __ALL_.set(list![
        s!("BadZipFile"),
        s!("BadZipfile"),
        s!("error"),
        s!("ZIP_STORED"),
        s!("ZIP_DEFLATED"),
        s!("ZIP_BZIP2"),
        s!("ZIP_LZMA"),
        s!("is_zipfile"),
        s!("ZipInfo"),
        s!("ZipFile"),
        s!("LargeZipFile"),
        s!("ZipExtFile"),
        s!("ZIP64_LIMIT"),
        s!("ZIP_FILECOUNT_LIMIT"),
        s!("ZIP_MAX_COMMENT"),
        s!("DEFAULT_VERSION"),
        s!("compressor_names")
    ]);
    ZIP64_LIMIT.set((1_i64 << 31_i64) - 1_i64);
    ZIP_FILECOUNT_LIMIT.set((1_i64 << 16_i64) - 1_i64);
    ZIP_MAX_COMMENT.set((1_i64 << 16_i64) - 1_i64);
    ZIP_STORED.set(0);
    ZIP_DEFLATED.set(8);
    ZIP_BZIP2.set(12);
    ZIP_LZMA.set(14);
    DEFAULT_VERSION.set(20);
    COMPRESSOR_NAMES.set(dict![
        0 => s!("store"),
        1 => s!("shrink"),
        2 => s!("reduce"),
        3 => s!("reduce"),
        4 => s!("reduce"),
        5 => s!("reduce"),
        6 => s!("implode"),
        7 => s!("tokenize"),
        8 => s!("deflate"),
        9 => s!("deflate64"),
        10 => s!("implode"),
        12 => s!("bzip2"),
        14 => s!("lzma"),
        18 => s!("terse"),
        19 => s!("lz77"),
        97 => s!("wavpack"),
        98 => s!("ppmd")
    ]?);
    _LOCAL.set(s!("<4s2B4HL2L2H"));
    _CENTRAL.set(s!("<4s4B4HL2L5H2L"));
    _END.set(Value::from(b"PK\x05\x06".to_vec()));
    BAD_ZIP_FILE.define({
        let ns = Dict::new();
        ns.doc("The bytes are no ZIP archive.");
        build_class("BadZipFile", "zipfile", "BadZipFile", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    LARGE_ZIP_FILE.define({
        let ns2 = Dict::new();
        ns2.doc(
            "\n    Raised when writing a zipfile, the zipfile requires ZIP64 extensions\n    and those extensions are disabled.\n    ",
        );
        build_class("LargeZipFile", "zipfile", "LargeZipFile", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    BAD_ZIPFILE.set(BAD_ZIP_FILE.get()?);
    ERROR.set(BAD_ZIP_FILE.get()?);
    _FIND_END.set(function("_find_end(data)", [], _find_end));
    IS_ZIPFILE.set(function("is_zipfile(filename)", [], is_zipfile));
    _KNOWN.set(function("_known(method)", [], _known));
    ZIP_INFO.define({
        let ns3 = Dict::new();
        ns3.doc("What an archive says of one file.");
        ns3.method(
            "ZipInfo.__init__(self, filename=, date_time=)",
            vec![Value::from(s!("NoName")), tuple![1980, 1, 1, 0, 0, 0]],
            ZipInfo::__init__,
        );
        ns3.method("ZipInfo.__repr__(self)", [], ZipInfo::__repr__);
        let decorator = builtins::get("classmethod");
        ns3.set_str(
            "from_file",
            decorator.call(args![function(
                "ZipInfo.from_file(cls, filename, arcname=, *, strict_timestamps=)",
                vec![Value::None, Value::from(true)],
                ZipInfo::from_file,
            )])?,
        );
        ns3.method("ZipInfo.is_dir(self)", [], ZipInfo::is_dir);
        ns3.method("ZipInfo._stamp(self)", [], ZipInfo::_stamp);
        ns3.method("ZipInfo._name(self)", [], ZipInfo::_name);
        ns3.method("ZipInfo.FileHeader(self, zip64=)", vec![Value::None], ZipInfo::file_header);
        ns3.method("ZipInfo._central(self)", [], ZipInfo::_central);
        build_class("ZipInfo", "zipfile", "ZipInfo", Vec::new(), ns3, Vec::new())?
    });
    ZIP_EXT_FILE.define({
        let ns4 = Dict::new();
        ns4.doc("A file of an archive, opened for reading.");
        ns4.method("ZipExtFile.__init__(self, data, info)", [], ZipExtFile::__init__);
        ns4.method("ZipExtFile.__repr__(self)", [], ZipExtFile::__repr__);
        ns4.method("ZipExtFile.peek(self, n=)", vec![Value::from(1)], ZipExtFile::peek);
        let class =
            build_class("ZipExtFile", "zipfile", "ZipExtFile", vec![IO.get()?.get(&at::BYTESIO)?], ns4, Vec::new())?;
        ZIP_EXT_FILE_CLASS.set(class.clone());
        class
    });
    _WRITER.define({
        let ns5 = Dict::new();
        ns5.doc("A file of an archive, opened for writing.");
        ns5.method("_Writer.__init__(self, archive, info)", [], Writer::__init__);
        ns5.method("_Writer.writable(self)", [], Writer::writable);
        ns5.method("_Writer.readable(self)", [], Writer::readable);
        ns5.method("_Writer.seekable(self)", [], Writer::seekable);
        ns5.method("_Writer.write(self, data)", [], Writer::write);
        ns5.method("_Writer.flush(self)", [], Writer::flush);
        ns5.method("_Writer.close(self)", [], Writer::close);
        ns5.method("_Writer.__enter__(self)", [], Writer::__enter__);
        ns5.method("_Writer.__exit__(self, *exc)", [], Writer::__exit__);
        build_class("_Writer", "zipfile", "_Writer", Vec::new(), ns5, Vec::new())?
    });
    _COUNTED.define({
        let ns6 = Dict::new();
        ns6.doc("A stream that cannot seek; its places are counted.");
        ns6.method("_Counted.__init__(self, fp)", [], Counted::__init__);
        ns6.method("_Counted.write(self, data)", [], Counted::write);
        ns6.method("_Counted.tell(self)", [], Counted::tell);
        ns6.method("_Counted.flush(self)", [], Counted::flush);
        ns6.method("_Counted.close(self)", [], Counted::close);
        build_class("_Counted", "zipfile", "_Counted", Vec::new(), ns6, Vec::new())?
    });
    ZIP_FILE.define({
        let ns7 = Dict::new();
        ns7.doc("An archive.");
        ns7.set_str("fp", Value::None);
        ns7.method(
            "ZipFile.__init__(self, file, mode=, compression=, allowZip64=, compresslevel=, *, strict_timestamps=, metadata_encoding=)",
            vec![
                Value::from(s!("r")),
                ZIP_STORED.get()?,
                Value::from(true),
                Value::None,
                Value::from(true),
                Value::None,
            ],
            ZipFile::__init__,
        );
        ns7.method("ZipFile._opened(self, file, mode)", [], ZipFile::_opened);
        ns7.method("ZipFile._begin(self)", [], ZipFile::_begin);
        ns7.method("ZipFile.__enter__(self)", [], ZipFile::__enter__);
        ns7.method("ZipFile.__exit__(self, type, value, traceback)", [], ZipFile::__exit__);
        ns7.method("ZipFile.__repr__(self)", [], ZipFile::__repr__);
        ns7.method("ZipFile._read_directory(self)", [], ZipFile::_read_directory);
        ns7.method("ZipFile._add(self, info)", [], ZipFile::_add);
        ns7.method("ZipFile.namelist(self)", [], ZipFile::namelist);
        ns7.method("ZipFile.infolist(self)", [], ZipFile::infolist);
        ns7.method("ZipFile.printdir(self, file=)", vec![Value::None], ZipFile::printdir);
        ns7.method("ZipFile.testzip(self)", [], ZipFile::testzip);
        ns7.method("ZipFile.getinfo(self, name)", [], ZipFile::getinfo);
        ns7.method("ZipFile.setpassword(self, pwd)", [], ZipFile::setpassword);
        let decorator2 = builtins::get("property");
        ns7.set_str("comment", decorator2.call(args![function("ZipFile.comment(self)", [], ZipFile::comment)])?);
        let decorator3 = emitted::class_name(&ns7, "comment")?.get(&at::SETTER)?;
        ns7.set_str(
            "comment",
            decorator3.call(args![function("ZipFile.comment(self, comment)", [], ZipFile::comment2)])?,
        );
        ns7.method("ZipFile.read(self, name, pwd=)", vec![Value::None], ZipFile::read);
        ns7.method(
            "ZipFile.open(self, name, mode=, pwd=, *, force_zip64=)",
            vec![Value::from(s!("r")), Value::None, Value::from(false)],
            ZipFile::open,
        );
        ns7.method("ZipFile._content(self, info)", [], ZipFile::_content);
        ns7.method(
            "ZipFile._check_open(self, mode=)",
            vec![Value::from(s!("Attempt to write to ZIP archive that was already closed"))],
            ZipFile::_check_open,
        );
        ns7.method("ZipFile._check_write(self, info)", [], ZipFile::_check_write);
        ns7.method("ZipFile._place(self, info)", [], ZipFile::_place);
        ns7.method("ZipFile._open_to_write(self, info)", [], ZipFile::_open_to_write);
        ns7.method(
            "ZipFile.write(self, filename, arcname=, compress_type=, compresslevel=)",
            vec![Value::None, Value::None, Value::None],
            ZipFile::write,
        );
        ns7.method(
            "ZipFile.writestr(self, zinfo_or_arcname, data, compress_type=, compresslevel=)",
            vec![Value::None, Value::None],
            ZipFile::writestr,
        );
        ns7.method("ZipFile.mkdir(self, zinfo_or_directory_name, mode=)", vec![Value::from(511)], ZipFile::mkdir);
        ns7.method("ZipFile.extract(self, member, path=, pwd=)", vec![Value::None, Value::None], ZipFile::extract);
        ns7.method(
            "ZipFile.extractall(self, path=, members=, pwd=)",
            vec![Value::None, Value::None, Value::None],
            ZipFile::extractall,
        );
        ns7.method("ZipFile._extract(self, member, folder, pwd)", [], ZipFile::_extract);
        ns7.method("ZipFile.__del__(self)", [], ZipFile::__del__);
        ns7.method("ZipFile.close(self)", [], ZipFile::close);
        ns7.method("ZipFile._write_directory(self)", [], ZipFile::_write_directory);
        build_class("ZipFile", "zipfile", "ZipFile", Vec::new(), ns7, Vec::new())?
    });
    _READ_EXTRA.set(function("_read_extra(info)", [], _read_extra));
    Ok(())
}
