// Written by batuta from python/tarfile.py, 0ee4e2686551750e.
//! Archives of tar: read, written, extended; plain or in gzip's wrapping.
use batuta_rt::prelude::*;

module_globals! {
    "tarfile", init;
    COPY: "copy", GZIP: "gzip", IO: "io", OS: "os", SHUTIL: "shutil", STAT: "stat", TIME: "time", ZLIB: "zlib",
    __ALL_: "__all__", BLOCKSIZE: "BLOCKSIZE", RECORDSIZE: "RECORDSIZE", ENCODING: "ENCODING", REGTYPE: "REGTYPE",
    AREGTYPE: "AREGTYPE", LNKTYPE: "LNKTYPE", SYMTYPE: "SYMTYPE", CHRTYPE: "CHRTYPE", BLKTYPE: "BLKTYPE",
    DIRTYPE: "DIRTYPE", FIFOTYPE: "FIFOTYPE", CONTTYPE: "CONTTYPE", _LONG_NAME: "_LONG_NAME", _LONG_LINK: "_LONG_LINK",
    _SPARSE: "_SPARSE", _PAX: "_PAX", _PAX_GLOBAL: "_PAX_GLOBAL", _PAX_SOLARIS: "_PAX_SOLARIS",
    USTAR_FORMAT: "USTAR_FORMAT", GNU_FORMAT: "GNU_FORMAT", PAX_FORMAT: "PAX_FORMAT", DEFAULT_FORMAT: "DEFAULT_FORMAT",
    _USTAR_MAGIC: "_USTAR_MAGIC", _GNU_MAGIC: "_GNU_MAGIC", _FILES: "_FILES", _BUILTIN_OPEN: "_builtin_open",
    TAR_ERROR: "TarError", EXTRACT_ERROR: "ExtractError", READ_ERROR: "ReadError",
    COMPRESSION_ERROR: "CompressionError", STREAM_ERROR: "StreamError", HEADER_ERROR: "HeaderError",
    EMPTY_HEADER_ERROR: "EmptyHeaderError", TRUNCATED_HEADER_ERROR: "TruncatedHeaderError",
    EOF_HEADER_ERROR: "EOFHeaderError", INVALID_HEADER_ERROR: "InvalidHeaderError",
    SUBSEQUENT_HEADER_ERROR: "SubsequentHeaderError", FILTER_ERROR: "FilterError",
    ABSOLUTE_PATH_ERROR_CLASS: "AbsolutePathError.__class__", ABSOLUTE_PATH_ERROR: "AbsolutePathError",
    OUTSIDE_DESTINATION_ERROR_CLASS: "OutsideDestinationError.__class__",
    OUTSIDE_DESTINATION_ERROR: "OutsideDestinationError", SPECIAL_FILE_ERROR_CLASS: "SpecialFileError.__class__",
    SPECIAL_FILE_ERROR: "SpecialFileError", ABSOLUTE_LINK_ERROR_CLASS: "AbsoluteLinkError.__class__",
    ABSOLUTE_LINK_ERROR: "AbsoluteLinkError",
    LINK_OUTSIDE_DESTINATION_ERROR_CLASS: "LinkOutsideDestinationError.__class__",
    LINK_OUTSIDE_DESTINATION_ERROR: "LinkOutsideDestinationError", _FIELD: "_field", _TEXT: "_text", _OCTAL: "_octal",
    _NUMBER: "_number", _SUMS: "_sums", _PADDED: "_padded", _SPLIT: "_split", _HEADER: "_header", _EXTRA: "_extra",
    _PAX_BLOCK: "_pax_block", TAR_INFO: "TarInfo", _ENCODABLE: "_encodable", EX_FILE_OBJECT: "ExFileObject",
    _REAL: "_real", _INSIDE: "_inside", _CHECKED: "_checked", _CHANGED: "_changed",
    FULLY_TRUSTED_FILTER: "fully_trusted_filter", TAR_FILTER: "tar_filter", DATA_FILTER: "data_filter",
    _FILTERS: "_FILTERS", _REFUSE_PACKED: "_refuse_packed", OPEN: "open", _PAX_VALUES: "_pax_values", _NAMES: "_names",
    TAR_FILE: "TarFile", _KNOWN_NAMES: "_known_names", IS_TARFILE: "is_tarfile",
}

fields! {
    ABSPATH: "abspath", ADD: "add", ADDFILE: "addfile", APPEND: "append", BYTESIO: "BytesIO", CHKSUM: "chksum",
    CHMOD: "chmod", CLOSE: "close", CLOSED: "closed", COMMONPATH: "commonpath", COPY: "copy",
    COPYFILEOBJ: "copyfileobj", DECODE: "decode", DEEPCOPY: "deepcopy", DEREFERENCE: "dereference",
    DEVMAJOR: "devmajor", DEVMINOR: "devminor", DIRNAME: "dirname", ENCODE: "encode", ERROR: "error",
    ERRORLEVEL: "errorlevel", EXISTS: "exists", EXTRACTFILE: "extractfile", EXTRACTION_FILTER: "extraction_filter",
    FILEMODE: "filemode", FILEOBJ: "fileobj", FORMAT: "format", FROM_BYTES: "from_bytes", FSPATH: "fspath", GET: "get",
    GETMEMBER: "getmember", GETMEMBERS: "getmembers", GETTARINFO: "gettarinfo", GET_INFO: "get_info", GID: "gid",
    GNAME: "gname", GZIPFILE: "GzipFile", GZOPEN: "gzopen", IGNORE_ZEROS: "ignore_zeros", INDEX: "index",
    INODES: "inodes", ISABS: "isabs", ISASCII: "isascii", ISDEV: "isdev", ISDIR: "isdir", ISLNK: "islnk",
    ISREG: "isreg", ISSYM: "issym", JOIN: "join", LEXISTS: "lexists", LINK: "link", LINKNAME: "linkname",
    LISTDIR: "listdir", LOCALTIME: "localtime", LSTAT: "lstat", LSTRIP: "lstrip", MAKEDIRS: "makedirs",
    MEMBERS: "members", MKDIR: "mkdir", MODE: "mode", MTIME: "mtime", NAME: "name", NEXT: "next", NORMPATH: "normpath",
    OFFSET: "offset", OFFSET_DATA: "offset_data", OPEN: "open", PARTITION: "partition", PATH: "path",
    PAX_HEADERS: "pax_headers", READ: "read", READLINK: "readlink", REALPATH: "realpath", REPLACE: "replace",
    SEEK: "seek", SEP: "sep", SETDEFAULT: "setdefault", SETTER: "setter", SIZE: "size", SPARSE: "sparse",
    SPLIT: "split", STARTSWITH: "startswith", STAT: "stat", ST_DEV: "st_dev", ST_GID: "st_gid", ST_INO: "st_ino",
    ST_MODE: "st_mode", ST_MTIME: "st_mtime", ST_NLINK: "st_nlink", ST_SIZE: "st_size", ST_UID: "st_uid",
    SYMLINK: "symlink", S_ISDIR: "S_ISDIR", S_ISFIFO: "S_ISFIFO", S_ISLNK: "S_ISLNK", S_ISREG: "S_ISREG",
    TARFILE: "tarfile", TARINFO: "tarinfo", TAROPEN: "taropen", TELL: "tell", TOBUF: "tobuf", TO_BYTES: "to_bytes",
    TYPE: "type", UID: "uid", UNAME: "uname", UNLINK: "unlink", UNSUPPORTEDOPERATION: "UnsupportedOperation",
    UPDATE: "update", UTIME: "utime", WRITE: "write", _CHECK: "_check", _EXTRACT: "_extract",
    _EXTRACT_DATA: "_extract_data", _FAILED: "_failed", _FILTER: "_filter", _FILTERED: "_filtered", _FIND: "_find",
    _FINISH: "_finish", _FIRST: "_first", _GNU: "_gnu", _LOADED: "_loaded", _OWNED: "_owned", _PATH: "_path",
    _PAX: "_pax", _READ_BLOCK: "_read_block", _READ_MEMBER: "_read_member", _READ_NEXT: "_read_next",
    _TARGET: "_target", _USTAR: "_ustar", _WRITE: "_write", __CLASS__: "__class__", __INIT__: "__init__",
    __NAME__: "__name__",
}

pub struct TarError;

pub struct ExtractError;

pub struct ReadError;

pub struct CompressionError;

pub struct StreamError;

pub struct HeaderError;

pub struct EmptyHeaderError;

pub struct TruncatedHeaderError;

pub struct EOFHeaderError;

pub struct InvalidHeaderError;

pub struct SubsequentHeaderError;

pub struct FilterError;

pub struct AbsolutePathError;

impl AbsolutePathError {
    pub fn __init__(self_: &Value, tarinfo: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARINFO, tarinfo)?;
        op::super_(&ABSOLUTE_PATH_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![Str::from(format!("member {} has an absolute path", fmt::repr(&tarinfo.get(&at::NAME)?)?))],
        )?;
        Ok(Value::None)
    }
}

pub struct OutsideDestinationError;

impl OutsideDestinationError {
    pub fn __init__(self_: &Value, tarinfo: &Value, path: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARINFO, tarinfo)?;
        self_.put(&at::_PATH, path)?;
        op::super_(&OUTSIDE_DESTINATION_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![Str::from(format!(
                "{} would be extracted to {}, which is outside the destination",
                fmt::repr(&tarinfo.get(&at::NAME)?)?,
                fmt::repr(path)?
            ))],
        )?;
        Ok(Value::None)
    }
}

pub struct SpecialFileError;

impl SpecialFileError {
    pub fn __init__(self_: &Value, tarinfo: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARINFO, tarinfo)?;
        op::super_(&SPECIAL_FILE_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![Str::from(format!("{} is a special file", fmt::repr(&tarinfo.get(&at::NAME)?)?))],
        )?;
        Ok(Value::None)
    }
}

pub struct AbsoluteLinkError;

impl AbsoluteLinkError {
    pub fn __init__(self_: &Value, tarinfo: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARINFO, tarinfo)?;
        op::super_(&ABSOLUTE_LINK_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![Str::from(format!("{} is a link to an absolute path", fmt::repr(&tarinfo.get(&at::NAME)?)?))],
        )?;
        Ok(Value::None)
    }
}

pub struct LinkOutsideDestinationError;

impl LinkOutsideDestinationError {
    pub fn __init__(self_: &Value, tarinfo: &Value, path: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARINFO, tarinfo)?;
        self_.put(&at::_PATH, path)?;
        op::super_(&LINK_OUTSIDE_DESTINATION_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![Str::from(format!(
                "{} would link to {}, which is outside the destination",
                fmt::repr(&tarinfo.get(&at::NAME)?)?,
                fmt::repr(path)?
            ))],
        )?;
        Ok(Value::None)
    }
}

pub fn _field(text: &Value, length: &Value) -> R {
    call_guard!("_field");
    let data = text.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?.cut(Value::None, length)?;
    op::add(&data, &builtins::bytes(args![op::sub(length, &Value::from(builtins::length_of(&data)?))?])?)
}

pub fn _text(data: &Value) -> R {
    call_guard!("_text");
    let end = data.find(Value::from(b"\x00".to_vec()))?;
    (if op::lt_bool(&end, &Value::from(0))? { data.clone() } else { data.cut(Value::None, &end)? }
        .invoke(&at::DECODE, args![s!("utf-8"), s!("surrogateescape")]))
}

/// A number in a field: octal, or in base 256 where GNU's format needs it.
pub fn _octal(number: &Value, digits: &Value, format: &Value) -> R {
    call_guard!("_octal");
    let mut number = number.clone();
    number = Value::from(emitted::int_of(&number)?);
    if op::le_bool(&Value::from(0), &number)?
        && op::lt_bool(&number, &op::pow(&Value::from(8), &op::sub(digits, &Value::from(1))?)?)?
    {
        return op::modulo(&Value::from(b"%0*o\x00".to_vec()), &tuple![op::sub(digits, &Value::from(1))?, number]);
    }
    if op::eq_bool(format, &GNU_FORMAT.get()?)?
        && (op::le_bool(&op::neg(&op::pow(&Value::from(256), &op::sub(digits, &Value::from(1))?)?)?, &number)?
            && op::lt_bool(&number, &op::pow(&Value::from(256), &op::sub(digits, &Value::from(1))?)?)?)
    {
        return op::add(
            &builtins::bytes(args![list![if op::ge_bool(&number, &Value::from(0))? {
                Value::from(128)
            } else {
                Value::from(255)
            }]])?,
            &early!(
                op::modulo(&number, &op::pow(&Value::from(256), &op::sub(digits, &Value::from(1))?)?)?,
                &at::TO_BYTES,
                args![op::sub(digits, &Value::from(1))?, s!("big")]
            )?,
        );
    }
    Err(emitted::raised("ValueError", args![s!("overflow in number field")]))
}

pub fn _number(data: &Value) -> R {
    call_guard!("_number");
    if op::contains(&fixed!(tuple![128, 255]), &data.at(0)?)? {
        let made = early!(builtins::get("int"), &at::FROM_BYTES, args![data.cut(1, Value::None)?, s!("big")]).int()?;
        return Ok(if op::eq_bool(&data.at(0)?, &Value::from(255))? {
            op::sub(&Value::from(made.clone()), &Int::from(256).pow(&Int::from(builtins::length_of(data)? - 1_i64))?)?
        } else {
            Value::from(made.clone())
        });
    }
    let tried: R<()> = 'attempt: {
        let end = tri!('attempt, data.find(Value::from(b"\x00".to_vec())));
        return Ok(tri!(
            'attempt,
            builtins::int(args![
                tri!(
                    'attempt,
                    emitted::or(
                        tri!(
                            'attempt,
                            tri!(
                                'attempt,
                                if tri!('attempt, op::lt_bool(&end, &Value::from(0))) {
                                    data.clone()
                                } else {
                                    tri!('attempt, data.cut(Value::None, &end))
                                }.invoke(&at::DECODE, args![s!("ascii")])
                            ).strip()
                        ),
                        || Ok(Value::from(s!("0"))),
                    )
                ),
                8
            ])
        ));
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("ValueError"))? {
            return exc::throw(INVALID_HEADER_ERROR.get()?.call(args![s!("invalid header")])?);
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

/// The sum of a header's bytes, its own field as blanks: of unsigned and of signed bytes.
pub fn _sums(block: &Value) -> R {
    call_guard!("_sums");
    let whole = op::add(
        &op::add(&Value::from(256), &builtins::sum_of(&block.cut(Value::None, 148)?)?)?,
        &builtins::sum_of(&block.cut(156, 512)?)?,
    )?;
    let high = builtins::sum_of(&{
        let out = comprehension::list();
        let mut index = 0_i64;
        let mut it = op::iter(&block.cut(Value::None, 512)?)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let byte = item;
            if op::gt_bool(&byte, &Value::from(127))? && !(148_i64 <= at && at < 156_i64) {
                comprehension::push(&out, 1);
            }
        }
        out
    })
    .int()?;
    Ok(tuple![&whole, op::sub(&whole, &Value::from(Int::from(256) * &high))?])
}

pub fn _padded(data: &Value) -> R {
    call_guard!("_padded");
    op::add(data, &builtins::bytes(args![op::modulo(&Value::from(-builtins::length_of(data)?), &BLOCKSIZE.get()?)?])?)
}

/// What an archive says of a member.
pub struct TarInfo;

impl TarInfo {
    pub fn __init__(self_: &Value, name: &Value) -> R {
        self_.put(&at::NAME, name)?;
        self_.put(&at::MODE, 420)?;
        self_.put(&at::UID, 0)?;
        self_.put(&at::GID, 0)?;
        self_.put(&at::SIZE, 0)?;
        self_.put(&at::MTIME, 0)?;
        self_.put(&at::CHKSUM, 0)?;
        self_.put(&at::TYPE, REGTYPE.get()?)?;
        self_.put(&at::LINKNAME, Str::default())?;
        self_.put(&at::UNAME, Str::default())?;
        self_.put(&at::GNAME, Str::default())?;
        self_.put(&at::DEVMAJOR, 0)?;
        self_.put(&at::DEVMINOR, 0)?;
        self_.put(&at::OFFSET, 0)?;
        self_.put(&at::OFFSET_DATA, 0)?;
        self_.put(&at::PAX_HEADERS, Value::Dict(Dict::new()))?;
        self_.put(&at::SPARSE, Value::None)?;
        self_.put(&at::TARFILE, Value::None)?;
        Ok(Value::None)
    }

    pub fn path(self_: &Value) -> R {
        self_.get(&at::NAME)
    }

    pub fn path2(self_: &Value, value: &Value) -> R {
        self_.put(&at::NAME, value)?;
        Ok(Value::None)
    }

    pub fn linkpath(self_: &Value) -> R {
        self_.get(&at::LINKNAME)
    }

    pub fn linkpath2(self_: &Value, value: &Value) -> R {
        self_.put(&at::LINKNAME, value)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %r at %#x>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::NAME)?, builtins::id(args![self_])?],
        )
    }

    pub fn replace(
        self_: &Value,
        name: &Value,
        mtime: &Value,
        mode: &Value,
        linkname: &Value,
        uid: &Value,
        gid: &Value,
        uname: &Value,
        gname: &Value,
        deep: &Value,
    ) -> R {
        let made = if deep.truthy()? && self_.lacks(&at::TARFILE)? {
            COPY.get()?.invoke(&at::DEEPCOPY, args![self_])?
        } else {
            COPY.get()?.invoke(&at::COPY, args![self_])?
        };
        let mut it = op::iter(&tuple![
            tuple![s!("name"), name],
            tuple![s!("mtime"), mtime],
            tuple![s!("mode"), mode],
            tuple![s!("linkname"), linkname],
            tuple![s!("uid"), uid],
            tuple![s!("gid"), gid],
            tuple![s!("uname"), uname],
            tuple![s!("gname"), gname]
        ])?;
        while let Some([part, value]) = it.next_parts::<2>()? {
            let key = part.text()?;
            if !value.is_none() {
                builtins::setattr(args![&made, key, &value])?;
            }
        }
        Ok(made)
    }

    pub fn get_info(self_: &Value) -> R {
        let mut name = self_.get(&at::NAME)?;
        if op::eq_bool(&self_.get(&at::TYPE)?, &DIRTYPE.get()?)? && !name.endswith(s!("/"))?.truthy()? {
            name = op::iadd(&name, &Value::from(s!("/")))?;
        }
        dict![
            s!("name") => name,
            s!("mode")
                => if self_.lacks(&at::MODE)? {
                    Value::from(0)
                } else {
                    op::bitand(&self_.get(&at::MODE)?, &Value::from(4095))?
                },
            s!("uid") => self_.get(&at::UID)?,
            s!("gid") => self_.get(&at::GID)?,
            s!("size") => self_.get(&at::SIZE)?,
            s!("mtime") => self_.get(&at::MTIME)?,
            s!("chksum") => self_.get(&at::CHKSUM)?,
            s!("type") => self_.get(&at::TYPE)?,
            s!("linkname") => self_.get(&at::LINKNAME)?,
            s!("uname") => self_.get(&at::UNAME)?,
            s!("gname") => self_.get(&at::GNAME)?,
            s!("devmajor") => self_.get(&at::DEVMAJOR)?,
            s!("devminor") => self_.get(&at::DEVMINOR)?
        ]
    }

    pub fn tobuf(self_: &Value, format: &Value, encoding: &Value, errors: &Value) -> R {
        let info = self_.invoke(&at::GET_INFO, ())?;
        if op::eq_bool(format, &USTAR_FORMAT.get()?)? {
            return self_.invoke(&at::_USTAR, args![info]);
        }
        if op::eq_bool(format, &GNU_FORMAT.get()?)? {
            return self_.invoke(&at::_GNU, args![info]);
        }
        if op::eq_bool(format, &PAX_FORMAT.get()?)? {
            return self_.invoke(&at::_PAX, args![info]);
        }
        Err(emitted::raised("ValueError", args![s!("invalid format")]))
    }

    pub fn _ustar(self_: &Value, info: &Value) -> R {
        info.set_item(&Value::from(s!("magic")), _USTAR_MAGIC.get()?)?;
        if builtins::length_of(
            &keyed!(info, "linkname")?.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?,
        )? > 100_i64
        {
            return Err(emitted::raised("ValueError", args![s!("linkname is too long")]));
        }
        if builtins::length_of(&keyed!(info, "name")?.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?)?
            > 100_i64
        {
            let [part, part2] = op::unpack::<2>(&_SPLIT.get()?.call(args![keyed!(info, "name")?])?)?;
            info.set_item(&Value::from(s!("prefix")), part)?;
            info.set_item(&Value::from(s!("name")), part2)?;
        }
        _HEADER.get()?.call(args![info, USTAR_FORMAT.get()?])
    }

    pub fn _gnu(self_: &Value, info: &Value) -> R {
        info.set_item(&Value::from(s!("magic")), _GNU_MAGIC.get()?)?;
        let mut made = Value::from(b"".to_vec());
        let mut it =
            op::iter(&tuple![tuple![s!("linkname"), _LONG_LINK.get()?], tuple![s!("name"), _LONG_NAME.get()?]])?;
        while let Some([part, kind]) = it.next_parts::<2>()? {
            let key = part.text()?;
            let text = info.item(&Value::from(key))?.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?;
            if builtins::length_of(&text)? > 100_i64 {
                made = op::iadd(
                    &made,
                    &_EXTRA.get()?.call(args![
                        op::add(&text, &Value::from(b"\x00".to_vec()))?,
                        kind,
                        s!("././@LongLink"),
                        GNU_FORMAT.get()?
                    ])?,
                )?;
            }
        }
        op::add(&made, &_HEADER.get()?.call(args![info, GNU_FORMAT.get()?])?)
    }

    pub fn _pax(self_: &Value, info: &Value) -> R {
        info.set_item(&Value::from(s!("magic")), _USTAR_MAGIC.get()?)?;
        let more = builtins::dict(args![self_.get(&at::PAX_HEADERS)?])?;
        let mut it = op::iter(&fixed!(tuple![
            tuple![s!("name"), s!("path"), 100],
            tuple![s!("linkname"), s!("linkpath"), 100],
            tuple![s!("uname"), s!("uname"), 32],
            tuple![s!("gname"), s!("gname"), 32]
        ]))?;
        while let Some([part, part2, part3]) = it.next_parts::<3>()? {
            let key = part.text()?;
            let word = part2.text()?;
            let length = part3.int()?;
            if op::contains(&more, &Value::from(&word))? {
                continue;
            }
            if !info.item(&Value::from(&key))?.invoke(&at::ISASCII, ())?.truthy()?
                || Int::from(builtins::length_of(&info.item(&Value::from(&key))?)?) > length
            {
                more.set_item(&Value::from(&word), info.item(&Value::from(&key))?)?;
            }
        }
        let mut it = op::iter(&fixed!(tuple![
            tuple![s!("uid"), 8],
            tuple![s!("gid"), 8],
            tuple![s!("size"), 12],
            tuple![s!("mtime"), 12]
        ]))?;
        while let Some([part4, part5]) = it.next_parts::<2>()? {
            let key = part4.text()?;
            let digits = part5.int()?;
            let value = info.item(&Value::from(&key))?;
            let fits = {
                let first = op::le(&Value::from(0), &value)?;
                if first.truthy()? {
                    op::lt(&value, &Int::from(8).pow(&(&digits - 1))?)?
                } else {
                    first
                }
            };
            if fits.truthy()? && !op::isinstance(&value, &builtins::get("float"))? {
                continue;
            }
            info.set_item(
                &Value::from(&key),
                if !fits.truthy()? {
                    Value::from(0)
                } else {
                    Value::from(emitted::int_of(&builtins::round(args![&value])?)?)
                },
            )?;
            if !op::contains(&more, &Value::from(&key))? {
                more.set_item(&Value::from(&key), fmt::str(&value)?)?;
            }
        }
        op::add(
            &if more.truthy()? {
                _PAX_BLOCK.get()?.call(args![&more, _PAX.get()?])?
            } else {
                Value::from(b"".to_vec())
            },
            &_HEADER.get()?.call(args![info, USTAR_FORMAT.get()?, true])?,
        )
    }

    pub fn isreg(self_: &Value) -> R<bool> {
        call_guard!("isreg");
        op::within(&self_.get(&at::TYPE)?, &_FILES.get()?)
    }

    pub fn isfile(self_: &Value) -> R {
        self_.invoke(&at::ISREG, ())
    }

    pub fn isdir(self_: &Value) -> R {
        call_guard!("isdir");
        op::eq(&self_.get(&at::TYPE)?, &DIRTYPE.get()?)
    }

    pub fn issym(self_: &Value) -> R {
        call_guard!("issym");
        op::eq(&self_.get(&at::TYPE)?, &SYMTYPE.get()?)
    }

    pub fn islnk(self_: &Value) -> R {
        call_guard!("islnk");
        op::eq(&self_.get(&at::TYPE)?, &LNKTYPE.get()?)
    }

    pub fn ischr(self_: &Value) -> R {
        op::eq(&self_.get(&at::TYPE)?, &CHRTYPE.get()?)
    }

    pub fn isblk(self_: &Value) -> R {
        op::eq(&self_.get(&at::TYPE)?, &BLKTYPE.get()?)
    }

    pub fn isfifo(self_: &Value) -> R {
        op::eq(&self_.get(&at::TYPE)?, &FIFOTYPE.get()?)
    }

    pub fn issparse(self_: &Value) -> R<bool> {
        Ok(!self_.lacks(&at::SPARSE)?)
    }

    pub fn isdev(self_: &Value) -> R<bool> {
        op::within(&self_.get(&at::TYPE)?, &tuple![CHRTYPE.get()?, BLKTYPE.get()?, FIFOTYPE.get()?])
    }
}

/// A long name as prefix and rest.
pub fn _split(name: &Value) -> R {
    let parts = name.split_on(s!("/"))?;
    for at in emitted::words(1_i64, builtins::length_of(&parts)?) {
        let value = s!("/").join_all(&parts.cut(Value::None, at)?)?;
        let value2 = s!("/").join_all(&parts.cut(at, Value::None)?)?;
        let prefix = value;
        let rest = value2;
        if builtins::length_of(&Value::from(&prefix).invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?)?
            <= 155_i64
            && builtins::length_of(&Value::from(&rest).invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogateescape")])?)?
                <= 100_i64
        {
            return Ok(tuple![prefix, rest]);
        }
    }
    Err(emitted::raised("ValueError", args![s!("name is too long")]))
}

pub fn _header(info: &Value, format: &Value, ascii: &Value) -> R {
    call_guard!("_header");
    let info = info.clone();
    let ascii = ascii.clone();
    let text = {
        let info = info.clone();
        let ascii = ascii.clone();
        def("_header.<locals>.text(key, length)", [], move |[key, length]| {
            call_guard!("text");
            let key = key.as_str()?;
            let length = length.as_int()?;
            let value = info.lookup_or(key, Str::default())?;
            _field(
                &if ascii.truthy()? {
                    value.invoke(&at::ENCODE, args![s!("ascii"), s!("replace")])?.invoke(&at::DECODE, ())?
                } else {
                    value.clone()
                },
                &Value::from(length),
            )
        })
    };
    let special = op::within(&keyed!(&info, "type")?, &tuple![CHRTYPE.get()?, BLKTYPE.get()?])?;
    let device = comprehension::list_of(&fixed!(tuple![s!("devmajor"), s!("devminor")]), |key: Str| {
        Ok(if special {
            _octal(&info.item(&Value::from(key))?, &Value::from(8), format)?
        } else {
            builtins::bytes(args![8])?
        })
    })?;
    let mut made = Value::from(b"".to_vec()).join(list![
        text.call(args![s!("name"), 100])?,
        _octal(&op::bitand(&keyed!(&info, "mode")?, &Value::from(4095))?, &Value::from(8), format)?,
        _octal(&keyed!(&info, "uid")?, &Value::from(8), format)?,
        _octal(&keyed!(&info, "gid")?, &Value::from(8), format)?,
        _octal(&keyed!(&info, "size")?, &Value::from(12), format)?,
        _octal(&keyed!(&info, "mtime")?, &Value::from(12), format)?,
        op::mul(&Value::from(b" ".to_vec()), &Value::from(8))?,
        keyed!(&info, "type")?,
        text.call(args![s!("linkname"), 100])?,
        keyed!(&info, "magic")?,
        text.call(args![s!("uname"), 32])?,
        text.call(args![s!("gname"), 32])?,
        device.at(0)?,
        device.at(1)?,
        text.call(args![s!("prefix"), 155])?
    ])?;
    made = op::add(
        &made.cut(Value::None, BLOCKSIZE.get()?)?,
        &builtins::bytes(args![builtins::max_of(
            &op::sub(&BLOCKSIZE.get()?, &Value::from(builtins::length_of(&made)?))?,
            &Value::from(0),
        )?])?,
    )?;
    op::add(
        &op::add(
            &made.cut(Value::None, 148)?,
            &op::modulo(&Value::from(b"%06o\x00".to_vec()), &_sums(&made)?.at(0)?)?,
        )?,
        &made.cut(155, Value::None)?,
    )
}

pub fn _extra(data: &Value, kind: &Value, name: &Value, format: &Value) -> R {
    call_guard!("_extra");
    let info = dict![
        s!("name") => name,
        s!("mode") => 0,
        s!("uid") => 0,
        s!("gid") => 0,
        s!("mtime") => 0,
        s!("linkname") => Str::default(),
        s!("uname") => Str::default(),
        s!("gname") => Str::default(),
        s!("devmajor") => 0,
        s!("devminor") => 0,
        s!("type") => kind,
        s!("size") => builtins::length_of(data)?,
        s!("magic") => if op::eq_bool(format, &GNU_FORMAT.get()?)? { _GNU_MAGIC.get()? } else { _USTAR_MAGIC.get()? }
    ]?;
    op::add(&_HEADER.get()?.call(args![info, format])?, &_padded(data)?)
}

pub fn _pax_block(values: &Value, kind: &Value) -> R {
    call_guard!("_pax_block");
    let binary = builtins::any(args![comprehension::list_of(&values.values()?, |value2: Value| {
        Ok(!_ENCODABLE.get()?.call(args![value2])?.truthy()?)
    })?])
    .bool()?;
    let lines = if binary { list![Value::from(b"21 hdrcharset=BINARY\n".to_vec())] } else { list![] };
    let mut it = op::iter(&values.items()?)?;
    while let Some([key, value]) = it.next_parts::<2>()? {
        let body = op::add(
            &op::add(
                &op::add(&key.invoke(&at::ENCODE, ())?, &Value::from(b"=".to_vec()))?,
                &value.invoke(
                    &at::ENCODE,
                    args![
                        s!("utf-8"),
                        if binary { Value::from(s!("surrogateescape")) } else { Value::from(s!("strict")) }
                    ],
                )?,
            )?,
            &Value::from(b"\n".to_vec()),
        )?;
        let size = builtins::length_of(&body)? + 1_i64;
        let mut total = size;
        while size + fmt::str(&Value::from(total))?.extent() != total {
            total = size + fmt::str(&Value::from(total))?.extent();
        }
        early!(
            lines.clone(),
            &at::APPEND,
            append: op::add(&op::modulo(&Value::from(b"%d ".to_vec()), &Value::from(total))?, &body)?
        )?;
    }
    _EXTRA.get()?.call(args![Value::from(b"".to_vec()).join(lines)?, kind, s!("././@PaxHeader"), USTAR_FORMAT.get()?])
}

pub fn _encodable(text: &Value) -> R<bool> {
    call_guard!("_encodable");
    let tried: R<()> = 'attempt: {
        tri!('attempt, text.invoke(&at::ENCODE, ()));
        return Ok(true);
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("UnicodeEncodeError"))? {
            return Ok(false);
        } else {
            return Err(error);
        }
    }
    Err(emitted::raised("SystemError", args![s!("the end of a function that always returns")]))
}

/// A member's bytes as a file.
pub struct ExFileObject;

impl ExFileObject {
    pub fn __init__(self_: &Value, tarfile: &Value, tarinfo: &Value) -> R {
        call_guard!("__init__");
        early!(tarfile.get(&at::FILEOBJ)?, &at::SEEK, args![tarinfo.get(&at::OFFSET_DATA)?])?;
        let data = early!(tarfile.get(&at::FILEOBJ)?, &at::READ, args![tarinfo.get(&at::SIZE)?])?;
        if op::lt_bool(&Value::from(builtins::length_of(&data)?), &tarinfo.get(&at::SIZE)?)? {
            return exc::throw(READ_ERROR.get()?.call(args![s!("unexpected end of data")])?);
        }
        IO.get()?.get(&at::BYTESIO)?.invoke(&at::__INIT__, args![self_, data])?;
        Ok(Value::None)
    }

    pub fn writable(self_: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn write(self_: &Value, data: &Value) -> R {
        call_guard!("write");
        exc::throw(IO.get()?.invoke(&at::UNSUPPORTEDOPERATION, args![s!("write")])?)
    }
}

pub fn _real(path: &Value) -> R {
    call_guard!("_real");
    OS.get()?.get(&at::PATH)?.invoke(&at::REALPATH, args![path])
}

pub fn _inside(path: &Value, folder: &Value) -> R {
    call_guard!("_inside");
    op::eq(&OS.get()?.get(&at::PATH)?.invoke(&at::COMMONPATH, args![list![path, folder]])?, folder)
}

pub fn _checked(member: &Value, dest_path: &Value, for_data: &Value) -> R {
    call_guard!("_checked");
    let mut dest_path = dest_path.clone();
    let changes = Value::Dict(Dict::new());
    let mut name = member.get(&at::NAME)?;
    dest_path = _real(&dest_path)?;
    if early!(name.clone(), &at::STARTSWITH, startswith: tuple![s!("/"), OS.get()?.get(&at::SEP)?])?.truthy()? {
        let value = early!(
            member.get(&at::PATH)?,
            &at::LSTRIP,
            lstrip_of: op::add(&Value::from(s!("/")), &OS.get()?.get(&at::SEP)?)?
        )?;
        name = value.clone();
        changes.set_item(&Value::from(s!("name")), value)?;
    }
    if OS.get()?.get(&at::PATH)?.invoke(&at::ISABS, args![&name])?.truthy()? {
        return exc::throw(ABSOLUTE_PATH_ERROR.get()?.call(args![member])?);
    }
    let mut target = _real(&OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![&dest_path, &name])?)?;
    if !_inside(&target, &dest_path)?.truthy()? {
        return exc::throw(OUTSIDE_DESTINATION_ERROR.get()?.call(args![member, &target])?);
    }
    let mut mode = member.get(&at::MODE)?;
    if !mode.is_none() {
        mode = op::bitand(&mode, &Value::from(493))?;
        if for_data.truthy()? {
            if member.invoke(&at::ISREG, ())?.truthy()? || member.invoke(&at::ISLNK, ())?.truthy()? {
                if !op::bitand(&mode, &Value::from(64))?.truthy()? {
                    mode = op::ibitand(&mode, &Value::from(!Int::from(73)))?;
                }
                mode = op::ibitor(&mode, &Value::from(384))?;
            } else if member.invoke(&at::ISDIR, ())?.truthy()? || member.invoke(&at::ISSYM, ())?.truthy()? {
                mode = Value::None;
            } else {
                return exc::throw(SPECIAL_FILE_ERROR.get()?.call(args![member])?);
            }
        }
        if op::ne_bool(&mode, &member.get(&at::MODE)?)? {
            changes.set_item(&Value::from(s!("mode")), &mode)?;
        }
    }
    if for_data.truthy()? {
        let mut it = op::iter(&fixed!(tuple![s!("uid"), s!("gid"), s!("uname"), s!("gname")]))?;
        while let Some(key) = it.take::<Str>()? {
            if !builtins::getattr(args![member, &key])?.is_none() {
                changes.set_item(&Value::from(&key), Value::None)?;
            }
        }
        if member.invoke(&at::ISLNK, ())?.truthy()? || member.invoke(&at::ISSYM, ())?.truthy()? {
            if early!(OS.get()?.get(&at::PATH)?, &at::ISABS, args![member.get(&at::LINKNAME)?])?.truthy()? {
                return exc::throw(ABSOLUTE_LINK_ERROR.get()?.call(args![member])?);
            }
            let base = if member.invoke(&at::ISSYM, ())?.truthy()? {
                OS.get()?.get(&at::PATH)?.invoke(&at::DIRNAME, args![&name])?
            } else {
                Value::from(Str::default())
            };
            target = _real(&early!(
                OS.get()?.get(&at::PATH)?,
                &at::JOIN,
                args![&dest_path, base, member.get(&at::LINKNAME)?]
            )?)?;
            if !_inside(&target, &dest_path)?.truthy()? {
                return exc::throw(LINK_OUTSIDE_DESTINATION_ERROR.get()?.call(args![member, &target])?);
            }
        }
    }
    Ok(changes)
}

pub fn _changed(member: &Value, changes: &Value) -> R {
    call_guard!("_changed");
    if !changes.truthy()? {
        return Ok(member.clone());
    }
    let made = COPY.get()?.invoke(&at::COPY, args![member])?;
    let mut it = op::iter(&changes.items()?)?;
    while let Some([key, value]) = it.next_parts::<2>()? {
        builtins::setattr(args![&made, key, value])?;
    }
    Ok(made)
}

pub fn fully_trusted_filter(member: &Value, dest_path: &Value) -> Value {
    member.clone()
}

pub fn tar_filter(member: &Value, dest_path: &Value) -> R {
    call_guard!("tar_filter");
    _changed(member, &_checked(member, dest_path, &Value::from(false))?)
}

pub fn data_filter(member: &Value, dest_path: &Value) -> R {
    call_guard!("data_filter");
    _changed(member, &_checked(member, dest_path, &Value::from(true))?)
}

/// An archive.
pub struct TarFile;

impl TarFile {
    pub fn __init__(
        self_: &Value,
        name: &Value,
        mode: &Value,
        fileobj: &Value,
        format: &Value,
        tarinfo: &Value,
        dereference: &Value,
        ignore_zeros: &Value,
        encoding: &Value,
        errors: &Value,
        pax_headers: &Value,
        debug: &Value,
        errorlevel: &Value,
        copybufsize: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut name = name.clone();
        let mut fileobj = fileobj.clone();
        if !op::contains(&fixed!(tuple![s!("r"), s!("a"), s!("w"), s!("x")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("mode must be 'r', 'a', 'w' or 'x'")]));
        }
        self_.put(&at::MODE, mode)?;
        self_.put(&at::_OWNED, fileobj.is_none())?;
        if fileobj.is_none() {
            if mode.equals("a")? && !OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&name])?.truthy()? {
                self_.put(&at::MODE, s!("w"))?;
            }
            fileobj = _BUILTIN_OPEN.get()?.call(args![
                &name,
                dict![s!("r") => s!("rb"), s!("a") => s!("r+b"), s!("w") => s!("wb"), s!("x") => s!("xb")]?
                    .item(&self_.get(&at::MODE)?,)?
            ])?;
        } else if name.is_none()
            && op::isinstance(
                &builtins::getattr(args![&fileobj, s!("name"), Value::None])?,
                &tuple![builtins::get("str"), builtins::get("bytes")],
            )?
        {
            name = fileobj.get(&at::NAME)?;
        }
        self_.put(
            &at::NAME,
            if name.truthy()? { OS.get()?.get(&at::PATH)?.invoke(&at::ABSPATH, args![&name])? } else { Value::None },
        )?;
        self_.put(&at::FILEOBJ, &fileobj)?;
        if !format.is_none() {
            self_.put(&at::FORMAT, format)?;
        }
        if !tarinfo.is_none() {
            self_.put(&at::TARINFO, tarinfo)?;
        }
        if !dereference.is_none() {
            self_.put(&at::DEREFERENCE, dereference)?;
        }
        if !ignore_zeros.is_none() {
            self_.put(&at::IGNORE_ZEROS, ignore_zeros)?;
        }
        if !encoding.is_none()
            && !op::contains(&fixed!(tuple![s!("utf-8"), s!("utf8"), s!("ascii")]), &encoding.lower()?)?
        {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: tarfile names are UTF-8")]));
        }
        if !errorlevel.is_none() {
            self_.put(&at::ERRORLEVEL, errorlevel)?;
        }
        self_.put(
            &at::PAX_HEADERS,
            if pax_headers.truthy()? && op::eq_bool(&self_.get(&at::FORMAT)?, &PAX_FORMAT.get()?)? {
                builtins::dict(args![pax_headers])?
            } else {
                Value::Dict(Dict::new())
            },
        )?;
        self_.put(&at::CLOSED, false)?;
        self_.put(&at::MEMBERS, list![])?;
        self_.put(&at::_LOADED, false)?;
        self_.put(&at::OFFSET, fileobj.invoke(&at::TELL, ())?)?;
        self_.put(&at::INODES, Value::Dict(Dict::new()))?;
        let tried = attempt(|| {
            if self_.get(&at::MODE)?.equals("r")? {
                self_.put(&at::_FIRST, Value::None)?;
                self_.put(&at::_FIRST, self_.invoke(&at::NEXT, ())?)?;
            } else if self_.get(&at::MODE)?.equals("a")? {
                self_.invoke(&at::GETMEMBERS, ())?;
                early!(fileobj.clone(), &at::SEEK, args![self_.get(&at::OFFSET)?])?;
            } else {
                self_.put(&at::_LOADED, true)?;
                if self_.get(&at::PAX_HEADERS)?.truthy()? {
                    early!(
                        self_.clone(),
                        &at::_WRITE,
                        args![_PAX_BLOCK.get()?.call(args![self_.get(&at::PAX_HEADERS)?, _PAX_GLOBAL.get()?])?]
                    )?;
                }
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&HEADER_ERROR.get()?)? {
                let e = error.value();
                if self_.get(&at::_OWNED)?.truthy()? {
                    fileobj.invoke(&at::CLOSE, ())?;
                }
                self_.put(&at::CLOSED, true)?;
                return Err(exc::raise(READ_ERROR.get()?.call(args![fmt::str(&e)?])?, Some(Value::None)));
            } else if error.matches(&TAR_ERROR.get()?)? {
                if self_.get(&at::_OWNED)?.truthy()? {
                    fileobj.invoke(&at::CLOSE, ())?;
                }
                self_.put(&at::CLOSED, true)?;
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn open(cls: &Value, name: &Value, mode: &Value, fileobj: &Value, bufsize: &Value, kwargs: &Value) -> R {
        call_guard!("open");
        if !name.truthy()? && !fileobj.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("nothing to open")]));
        }
        if op::contains(&fixed!(tuple![s!("r"), s!("r:*"), s!("r|"), s!("r|*")]), mode)? {
            let begun = if !fileobj.is_none() && !op::contains(mode, &Value::from(s!("|")))? {
                fileobj.invoke(&at::TELL, ())?
            } else {
                Value::None
            };
            let failures = list![];
            let mut it =
                op::iter(&tuple![tuple![s!("tar"), cls.get(&at::TAROPEN)?], tuple![s!("gz"), cls.get(&at::GZOPEN)?]])?;
            while let Some([mut kind, opener]) = it.next_parts::<2>()? {
                let tried: R<()> = 'attempt: {
                    return Ok({
                        let __callee = opener;
                        let mut __args = Args::none();
                        __args.push(name.clone());
                        __args.push(Value::from(s!("r")));
                        __args.push(fileobj.clone());
                        tri!('attempt, __args.unpack_keywords(kwargs, &__callee));
                        tri!('attempt, __callee.call(__args))
                    });
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&tuple![READ_ERROR.get()?, COMPRESSION_ERROR.get()?])? {
                        let e = error.value();
                        early!(failures.clone(), &at::APPEND, append: f!("\n- method {}: {}", kind, fmt::repr(&e)?))?;
                        if !begun.is_none() {
                            fileobj.invoke(&at::SEEK, args![&begun])?;
                        }
                    } else {
                        return Err(error);
                    }
                }
            }
            _REFUSE_PACKED.get()?.call(args![name, fileobj])?;
            return exc::throw(READ_ERROR.get()?.call(args![
                &s!("file could not be opened successfully:")
                    + &Str::default().join_all(&op::add(
                        &op::add(
                            &failures.cut(1, Value::None)?,
                            &list![
                                s!("\n- method bz2: ReadError('not a bzip2 file')"),
                                s!("\n- method xz: ReadError('not an lzma file')")
                            ],
                        )?,
                        &failures.cut(Value::None, 1)?,
                    )?)?
            ])?);
        }
        let mut it = op::iter(&fixed!(tuple![s!(":"), s!("|")]))?;
        while let Some(mark) = it.take::<Str>()? {
            if op::contains(mode, &Value::from(&mark))? {
                let [mut way, mut kind] = op::unpack::<2>(&mode.invoke(&at::SPLIT, args![&mark, 1])?)?;
                way = emitted::or(way.clone(), || Ok(Value::from(s!("r"))))?;
                kind = emitted::or(kind.clone(), || Ok(Value::from(s!("tar"))))?;
                if !op::contains(&fixed!(tuple![s!("r"), s!("a"), s!("w"), s!("x")]), &way)?
                    || mark == "|" && !op::contains(&fixed!(tuple![s!("r"), s!("w")]), &way)?
                {
                    return Err(emitted::raised("ValueError", args![s!("mode must be 'r' or 'w'")]));
                }
                if kind.equals("tar")? {
                    return early!(cls.clone(), &at::TAROPEN => name, way, fileobj; **kwargs.clone());
                }
                if kind.equals("gz")? {
                    return early!(cls.clone(), &at::GZOPEN => name, way, fileobj; **kwargs.clone());
                }
                if op::contains(&fixed!(tuple![s!("bz2"), s!("xz")]), &kind)? {
                    return Err(emitted::raised(
                        "NotImplementedError",
                        args![s!("batuta: tarfile packs with gzip only")],
                    ));
                }
                return exc::throw(
                    COMPRESSION_ERROR
                        .get()?
                        .call(args![op::modulo(&Value::from(s!("unknown compression type %r")), &kind)?])?,
                );
            }
        }
        if op::contains(&fixed!(tuple![s!("a"), s!("w"), s!("x")]), mode)? {
            return early!(cls.clone(), &at::TAROPEN => name, mode, fileobj; **kwargs.clone());
        }
        Err(emitted::raised("ValueError", args![s!("undiscernible mode")]))
    }

    pub fn taropen(cls: &Value, name: &Value, mode: &Value, fileobj: &Value, kwargs: &Value) -> R {
        call_guard!("taropen");
        if !op::contains(&fixed!(tuple![s!("r"), s!("a"), s!("w"), s!("x")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("mode must be 'r', 'a', 'w' or 'x'")]));
        }
        unpack!(cls => name, mode, fileobj; **kwargs.clone())
    }

    pub fn gzopen(
        cls: &Value,
        name: &Value,
        mode: &Value,
        fileobj: &Value,
        compresslevel: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("gzopen");
        if !op::contains(&fixed!(tuple![s!("r"), s!("w"), s!("x")]), mode)? {
            return Err(emitted::raised("ValueError", args![s!("mode must be 'r', 'w' or 'x'")]));
        }
        let mut packed = Value::None;
        let tried = attempt(|| {
            packed = early!(
                GZIP.get()?,
                &at::GZIPFILE,
                args![name, op::add(mode, &Value::from(s!("b")))?, compresslevel, fileobj]
            )?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                let e = error.value();
                if !fileobj.is_none() && mode.equals("r")? {
                    return Err(exc::raise(READ_ERROR.get()?.call(args![s!("not a gzip file")])?, Some(e.clone())));
                }
                return Err(exc::reraise());
            } else {
                return Err(error);
            }
        }
        let mut made = Value::None;
        let tried2 = attempt(|| {
            made = early!(cls.clone(), &at::TAROPEN => name, mode, &packed; **kwargs.clone())?;
            Ok(())
        });
        if let Err(error2) = tried2 {
            let _handling = exc::handling(&error2);
            if error2.matches(&tuple![
                builtins::get("OSError"),
                builtins::get("EOFError"),
                ZLIB.get()?.get(&at::ERROR)?
            ])? {
                let e = error2.value();
                packed.invoke(&at::CLOSE, ())?;
                if mode.equals("r")? {
                    return Err(exc::raise(READ_ERROR.get()?.call(args![s!("not a gzip file")])?, Some(e.clone())));
                }
                return Err(exc::reraise());
            } else if error2.matches(&TAR_ERROR.get()?)? {
                packed.invoke(&at::CLOSE, ())?;
                return Err(exc::reraise());
            } else {
                return Err(error2);
            }
        }
        made.put(&at::_OWNED, true)?;
        Ok(made)
    }

    pub fn _check(self_: &Value, modes: &Value) -> R {
        call_guard!("_check");
        if self_.get(&at::CLOSED)?.truthy()? {
            return Err(emitted::raised(
                "OSError",
                args![op::modulo(&Value::from(s!("%s is closed")), &self_.get(&at::__CLASS__)?.get(&at::__NAME__)?)?],
            ));
        }
        if !modes.is_none() && !op::contains(modes, &self_.get(&at::MODE)?)? {
            return Err(emitted::raised(
                "OSError",
                args![op::modulo(&Value::from(s!("bad operation for mode %r")), &self_.get(&at::MODE)?)?],
            ));
        }
        Ok(Value::None)
    }

    pub fn _write(self_: &Value, data: &Value) -> R {
        call_guard!("_write");
        self_.get(&at::FILEOBJ)?.write(data)?;
        self_.put(&at::OFFSET, op::iadd(&self_.get(&at::OFFSET)?, &Value::from(builtins::length_of(data)?))?)?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get(&at::CLOSED)?.truthy()? {
            return Ok(Value::None);
        }
        self_.put(&at::CLOSED, true)?;
        let outcome = attempt(|| {
            if op::contains(&fixed!(tuple![s!("a"), s!("w"), s!("x")]), &self_.get(&at::MODE)?)? {
                early!(
                    self_.clone(),
                    &at::_WRITE,
                    args![builtins::bytes(args![op::mul(&BLOCKSIZE.get()?, &Value::from(2))?])?]
                )?;
                early!(
                    self_.get(&at::FILEOBJ)?,
                    &at::WRITE,
                    write: builtins::bytes(
                        args![op::modulo(&op::neg(&self_.get(&at::OFFSET)?)?, &RECORDSIZE.get()?)?],
                    )?
                )?;
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        if self_.get(&at::_OWNED)?.truthy()? {
            self_.get(&at::FILEOBJ)?.invoke(&at::CLOSE, ())?;
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, type_: &Value, value: &Value, traceback: &Value) -> R {
        call_guard!("__exit__");
        if type_.is_none() {
            self_.invoke(&at::CLOSE, ())?;
        } else {
            if self_.get(&at::_OWNED)?.truthy()? {
                self_.get(&at::FILEOBJ)?.invoke(&at::CLOSE, ())?;
            }
            self_.put(&at::CLOSED, true)?;
        }
        Ok(Value::None)
    }

    pub fn _read_block(self_: &Value) -> R {
        call_guard!("_read_block");
        early!(self_.get(&at::FILEOBJ)?, &at::SEEK, args![self_.get(&at::OFFSET)?])?;
        let block = self_.get(&at::FILEOBJ)?.invoke(&at::READ, args![BLOCKSIZE.get()?])?;
        if builtins::length_of(&block)? == 0_i64 {
            return exc::throw(EMPTY_HEADER_ERROR.get()?.call(args![s!("empty header")])?);
        }
        if op::ne_bool(&Value::from(builtins::length_of(&block)?), &BLOCKSIZE.get()?)? {
            return exc::throw(TRUNCATED_HEADER_ERROR.get()?.call(args![s!("truncated header")])?);
        }
        if op::eq_bool(&block.count(0)?, &BLOCKSIZE.get()?)? {
            return exc::throw(EOF_HEADER_ERROR.get()?.call(args![s!("end of file header")])?);
        }
        if !op::within(&_number(&block.cut(148, 156)?)?, &_sums(&block)?)? {
            return exc::throw(INVALID_HEADER_ERROR.get()?.call(args![s!("bad checksum")])?);
        }
        Ok(block)
    }

    /// The member that begins here, with the headers before it that tell more of it.
    pub fn _read_member(self_: &Value) -> R {
        call_guard!("_read_member");
        let begun = self_.get(&at::OFFSET)?;
        let more = builtins::dict(args![self_.get(&at::PAX_HEADERS)?])?;
        let names = Value::Dict(Dict::new());
        let mut info = Value::None;
        loop {
            let block = self_.invoke(&at::_READ_BLOCK, ())?;
            info = self_.invoke(&at::TARINFO, ())?;
            info.put(&at::NAME, _text(&block.cut(0, 100)?)?)?;
            info.put(&at::MODE, _number(&block.cut(100, 108)?)?)?;
            info.put(&at::UID, _number(&block.cut(108, 116)?)?)?;
            info.put(&at::GID, _number(&block.cut(116, 124)?)?)?;
            info.put(&at::SIZE, _number(&block.cut(124, 136)?)?)?;
            info.put(&at::MTIME, _number(&block.cut(136, 148)?)?)?;
            info.put(&at::CHKSUM, _number(&block.cut(148, 156)?)?)?;
            info.put(&at::TYPE, block.cut(156, 157)?)?;
            info.put(&at::LINKNAME, _text(&block.cut(157, 257)?)?)?;
            info.put(&at::UNAME, _text(&block.cut(265, 297)?)?)?;
            info.put(&at::GNAME, _text(&block.cut(297, 329)?)?)?;
            info.put(&at::DEVMAJOR, _number(&block.cut(329, 337)?)?)?;
            info.put(&at::DEVMINOR, _number(&block.cut(337, 345)?)?)?;
            let prefix = _text(&block.cut(345, 500)?)?;
            if op::eq_bool(&info.get(&at::TYPE)?, &AREGTYPE.get()?)?
                && info.get(&at::NAME)?.endswith(s!("/"))?.truthy()?
            {
                info.put(&at::TYPE, DIRTYPE.get()?)?;
            }
            if op::eq_bool(&info.get(&at::TYPE)?, &_SPARSE.get()?)? {
                return Err(emitted::raised(
                    "NotImplementedError",
                    args![s!("batuta: sparse members of tar archives are not supported")],
                ));
            }
            if info.invoke(&at::ISDIR, ())?.truthy()? {
                info.put(&at::NAME, info.get(&at::NAME)?.rstrip_of(s!("/"))?)?;
            }
            if prefix.truthy()?
                && !op::within(&info.get(&at::TYPE)?, &tuple![_LONG_NAME.get()?, _LONG_LINK.get()?, _SPARSE.get()?])?
            {
                info.put(&at::NAME, op::add(&op::add(&prefix, &Value::from(s!("/")))?, &info.get(&at::NAME)?)?)?;
            }
            self_.put(&at::OFFSET, op::iadd(&self_.get(&at::OFFSET)?, &BLOCKSIZE.get()?)?)?;
            if !op::within(
                &info.get(&at::TYPE)?,
                &tuple![_LONG_NAME.get()?, _LONG_LINK.get()?, _PAX.get()?, _PAX_GLOBAL.get()?, _PAX_SOLARIS.get()?],
            )? {
                break;
            }
            let data = early!(
                self_.get(&at::FILEOBJ)?,
                &at::READ,
                args![op::add(
                    &info.get(&at::SIZE)?,
                    &op::modulo(&op::neg(&info.get(&at::SIZE)?)?, &BLOCKSIZE.get()?)?,
                )?]
            )?
            .cut(Value::None, info.get(&at::SIZE)?)?;
            self_.put(
                &at::OFFSET,
                op::iadd(
                    &self_.get(&at::OFFSET)?,
                    &op::add(&info.get(&at::SIZE)?, &op::modulo(&op::neg(&info.get(&at::SIZE)?)?, &BLOCKSIZE.get()?)?)?,
                )?,
            )?;
            if op::eq_bool(&info.get(&at::TYPE)?, &_LONG_NAME.get()?)? {
                names.set_item(&Value::from(s!("name")), _text(&data)?)?;
            } else if op::eq_bool(&info.get(&at::TYPE)?, &_LONG_LINK.get()?)? {
                names.set_item(&Value::from(s!("linkname")), _text(&data)?)?;
            } else if op::eq_bool(&info.get(&at::TYPE)?, &_PAX_GLOBAL.get()?)? {
                early!(self_.get(&at::PAX_HEADERS)?, &at::UPDATE, args![_PAX_VALUES.get()?.call(args![&data])?])?;
                early!(more.clone(), &at::UPDATE, args![self_.get(&at::PAX_HEADERS)?])?;
            } else {
                early!(more.clone(), &at::UPDATE, args![_PAX_VALUES.get()?.call(args![&data])?])?;
            }
        }
        info.put(&at::OFFSET, begun)?;
        info.put(&at::OFFSET_DATA, self_.get(&at::OFFSET)?)?;
        let mut it = op::iter(&names.items()?)?;
        while let Some([key, mut value]) = it.next_parts::<2>()? {
            builtins::setattr(args![&info, key, value])?;
        }
        let mut it = op::iter(&more.items()?)?;
        while let Some([word, mut value]) = it.next_parts::<2>()? {
            if word.startswith(s!("GNU.sparse"))?.truthy()? {
                return Err(emitted::raised(
                    "NotImplementedError",
                    args![s!("batuta: sparse members of tar archives are not supported")],
                ));
            }
            let key = dict![s!("path") => s!("name"), s!("linkpath") => s!("linkname")]?.lookup_or(&word, &word)?;
            if key.equals("name")? {
                value = value.rstrip_of(s!("/"))?;
            }
            if op::contains(&fixed!(tuple![s!("uid"), s!("gid"), s!("size")]), &key)? {
                let tried = attempt(|| {
                    value = Value::from(emitted::int_of(&value)?);
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("ValueError"))? {
                        value = Value::from(0);
                    } else {
                        return Err(error);
                    }
                }
            } else if key.equals("mtime")? {
                let tried2 = attempt(|| {
                    value = Value::from(emitted::float_of(&value)?);
                    Ok(())
                });
                if let Err(error2) = tried2 {
                    let _handling = exc::handling(&error2);
                    if error2.matches(&builtins::get("ValueError"))? {
                        value = Value::from(0);
                    } else {
                        return Err(error2);
                    }
                }
            }
            if op::contains(
                &fixed!(tuple![
                    s!("name"),
                    s!("linkname"),
                    s!("uname"),
                    s!("gname"),
                    s!("uid"),
                    s!("gid"),
                    s!("size"),
                    s!("mtime")
                ]),
                &key,
            )? {
                builtins::setattr(args![&info, &key, &value])?;
            }
        }
        info.put(&at::PAX_HEADERS, more)?;
        if info.get(&at::NAME)?.endswith(s!("/"))?.truthy()? && info.invoke(&at::ISDIR, ())?.truthy()? {
            info.put(&at::NAME, info.get(&at::NAME)?.rstrip_of(s!("/"))?)?;
        }
        if info.invoke(&at::ISREG, ())?.truthy()?
            || !op::within(
                &info.get(&at::TYPE)?,
                &tuple![
                    LNKTYPE.get()?,
                    SYMTYPE.get()?,
                    CHRTYPE.get()?,
                    BLKTYPE.get()?,
                    DIRTYPE.get()?,
                    FIFOTYPE.get()?
                ],
            )?
        {
            self_.put(
                &at::OFFSET,
                op::iadd(
                    &self_.get(&at::OFFSET)?,
                    &op::add(&info.get(&at::SIZE)?, &op::modulo(&op::neg(&info.get(&at::SIZE)?)?, &BLOCKSIZE.get()?)?)?,
                )?,
            )?;
        }
        Ok(info)
    }

    pub fn next(self_: &Value) -> R {
        call_guard!("next");
        self_.invoke(&at::_CHECK, args![tuple![s!("r"), s!("a")]])?;
        let mut found = Value::None;
        if self_.get(&at::MODE)?.equals("r")? && !self_.lacks(&at::_FIRST)? {
            found = self_.get(&at::_FIRST)?;
            self_.put(&at::_FIRST, Value::None)?;
            return Ok(found);
        }
        if self_.get(&at::_LOADED)?.truthy()? {
            return Ok(Value::None);
        }
        'again: loop {
            let begun = self_.get(&at::OFFSET)?;
            let tried: R<()> = 'attempt: {
                found = tri!('attempt, self_.invoke(&at::_READ_MEMBER, ()));
                break 'again;
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&EOF_HEADER_ERROR.get()?)? {
                    self_.put(&at::OFFSET, &begun)?;
                    if self_.get(&at::IGNORE_ZEROS)?.truthy()? {
                        self_.put(&at::OFFSET, op::iadd(&self_.get(&at::OFFSET)?, &BLOCKSIZE.get()?)?)?;
                        continue;
                    }
                    self_.put(&at::_LOADED, true)?;
                    return Ok(Value::None);
                } else if error.matches(&INVALID_HEADER_ERROR.get()?)? {
                    let e = error.value();
                    self_.put(&at::OFFSET, &begun)?;
                    if self_.get(&at::IGNORE_ZEROS)?.truthy()? {
                        self_.put(&at::OFFSET, op::iadd(&self_.get(&at::OFFSET)?, &BLOCKSIZE.get()?)?)?;
                        continue;
                    }
                    if op::eq_bool(&begun, &Value::from(0))? {
                        return Err(exc::raise(READ_ERROR.get()?.call(args![fmt::str(&e)?])?, Some(Value::None)));
                    }
                    self_.put(&at::_LOADED, true)?;
                    return Ok(Value::None);
                } else if error.matches(&EMPTY_HEADER_ERROR.get()?)? {
                    self_.put(&at::OFFSET, &begun)?;
                    if op::eq_bool(&begun, &Value::from(0))? {
                        return Err(exc::raise(READ_ERROR.get()?.call(args![s!("empty file")])?, Some(Value::None)));
                    }
                    self_.put(&at::_LOADED, true)?;
                    return Ok(Value::None);
                } else if error.matches(&TRUNCATED_HEADER_ERROR.get()?)? {
                    let e = error.value();
                    self_.put(&at::OFFSET, &begun)?;
                    if op::eq_bool(&begun, &Value::from(0))? {
                        return Err(exc::raise(READ_ERROR.get()?.call(args![fmt::str(&e)?])?, Some(Value::None)));
                    }
                    self_.put(&at::_LOADED, true)?;
                    return Ok(Value::None);
                } else {
                    return Err(error);
                }
            }
        }
        self_.get(&at::MEMBERS)?.append(&found)?;
        Ok(found)
    }

    pub fn getmembers(self_: &Value) -> R {
        call_guard!("getmembers");
        self_.invoke(&at::_CHECK, ())?;
        while !self_.get(&at::_LOADED)?.truthy()? {
            if self_.invoke(&at::_READ_NEXT, ())?.is_none() {
                break;
            }
        }
        self_.get(&at::MEMBERS)
    }

    pub fn _read_next(self_: &Value) -> R {
        call_guard!("_read_next");
        let first = builtins::getattr(args![self_, s!("_first"), Value::None])?;
        self_.put(&at::_FIRST, Value::None)?;
        let found = self_.invoke(&at::NEXT, ())?;
        self_.put(&at::_FIRST, first)?;
        Ok(found)
    }

    pub fn getnames(self_: &Value) -> R {
        comprehension::list_of(&self_.invoke(&at::GETMEMBERS, ())?, |one: Value| one.get(&at::NAME))
    }

    pub fn getmember(self_: &Value, name: &Value) -> R {
        let found = early!(self_.clone(), &at::_FIND, args![name.rstrip_of(s!("/"))?])?;
        if found.is_none() {
            return Err(emitted::raised(
                "KeyError",
                args![op::modulo(&Value::from(s!("filename %r not found")), name)?],
            ));
        }
        Ok(found)
    }

    pub fn _find(self_: &Value, name: &Value) -> R {
        let mut it = op::iter(&builtins::reversed(args![self_.invoke(&at::GETMEMBERS, ())?])?)?;
        while let Some(one) = it.next()? {
            if op::eq_bool(&one.get(&at::NAME)?, name)? {
                return Ok(one.clone());
            }
        }
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("TarFile.__iter__", move |co| async move {
            let mut at = 0_i64;
            loop {
                if at < builtins::length_of(&self_.get(&at::MEMBERS)?)? {
                    co.yield_(self_.get(&at::MEMBERS)?.at(at)?).await?;
                } else {
                    let found = if self_.get(&at::_LOADED)?.truthy()? {
                        Value::None
                    } else {
                        self_.invoke(&at::_READ_NEXT, ())?
                    };
                    if found.is_none() {
                        return Ok(Value::None);
                    }
                    co.yield_(found).await?;
                }
                at += 1_i64;
            }
        }))
    }

    pub fn gettarinfo(self_: &Value, name: &Value, arcname: &Value, fileobj: &Value) -> R {
        let mut name = name.clone();
        let mut arcname = arcname.clone();
        self_.invoke(&at::_CHECK, args![tuple![s!("a"), s!("w"), s!("x")]])?;
        if !fileobj.is_none() {
            name = fileobj.get(&at::NAME)?;
        }
        if arcname.is_none() {
            arcname = name.clone();
        }
        arcname = early!(
            OS.get()?.invoke(&at::FSPATH, args![&arcname])?,
            &at::REPLACE,
            replace: OS.get()?.get(&at::SEP)?,
            s!("/")
        )?
        .lstrip_of(s!("/"))?;
        let made = self_.invoke(&at::TARINFO, ())?;
        made.put(&at::TARFILE, self_)?;
        let found;
        if !fileobj.is_none() {
            found = early!(OS.get()?, &at::STAT, args![fileobj.get(&at::NAME)?])?;
        } else {
            found = if self_.get(&at::DEREFERENCE)?.truthy()? {
                OS.get()?.invoke(&at::STAT, args![&name])?
            } else {
                OS.get()?.invoke(&at::LSTAT, args![&name])?
            };
        }
        let mode = found.get(&at::ST_MODE)?;
        if STAT.get()?.invoke(&at::S_ISREG, args![&mode])?.truthy()? {
            let inode = tuple![found.get(&at::ST_INO)?, found.get(&at::ST_DEV)?];
            let before = self_.get(&at::INODES)?.lookup(&inode)?;
            if !self_.get(&at::DEREFERENCE)?.truthy()?
                && op::gt_bool(&found.get(&at::ST_NLINK)?, &Value::from(1))?
                && !before.is_none()
                && op::ne_bool(&arcname, &before)?
            {
                made.put(&at::TYPE, LNKTYPE.get()?)?;
                made.put(&at::LINKNAME, &before)?;
            } else {
                made.put(&at::TYPE, REGTYPE.get()?)?;
                if inode.at(0)?.truthy()? {
                    self_.get(&at::INODES)?.set_item(&inode, &arcname)?;
                }
            }
        } else if STAT.get()?.invoke(&at::S_ISDIR, args![&mode])?.truthy()? {
            made.put(&at::TYPE, DIRTYPE.get()?)?;
        } else if STAT.get()?.invoke(&at::S_ISFIFO, args![&mode])?.truthy()? {
            made.put(&at::TYPE, FIFOTYPE.get()?)?;
        } else if STAT.get()?.invoke(&at::S_ISLNK, args![&mode])?.truthy()? {
            made.put(&at::TYPE, SYMTYPE.get()?)?;
            made.put(&at::LINKNAME, OS.get()?.invoke(&at::READLINK, args![&name])?)?;
        } else {
            return Ok(Value::None);
        }
        made.put(&at::NAME, arcname)?;
        made.put(&at::MODE, mode)?;
        made.put(&at::UID, found.get(&at::ST_UID)?)?;
        made.put(&at::GID, found.get(&at::ST_GID)?)?;
        made.put(
            &at::SIZE,
            if op::eq_bool(&made.get(&at::TYPE)?, &REGTYPE.get()?)? {
                found.get(&at::ST_SIZE)?
            } else {
                Value::from(0)
            },
        )?;
        made.put(&at::MTIME, found.get(&at::ST_MTIME)?)?;
        made.put(
            &at::UNAME,
            early!(
                _NAMES.get()?.call(args![s!("/etc/passwd")])?,
                &at::GET,
                lookup_or: made.get(&at::UID)?,
                Str::default()
            )?,
        )?;
        made.put(
            &at::GNAME,
            early!(
                _NAMES.get()?.call(args![s!("/etc/group")])?,
                &at::GET,
                lookup_or: made.get(&at::GID)?,
                Str::default()
            )?,
        )?;
        Ok(made)
    }

    pub fn add(self_: &Value, name: &Value, arcname: &Value, recursive: &Value, filter: &Value) -> R {
        call_guard!("add");
        let mut arcname = arcname.clone();
        self_.invoke(&at::_CHECK, args![tuple![s!("a"), s!("w"), s!("x")]])?;
        if arcname.is_none() {
            arcname = name.clone();
        }
        if !self_.lacks(&at::NAME)?
            && op::eq_bool(&OS.get()?.get(&at::PATH)?.invoke(&at::ABSPATH, args![name])?, &self_.get(&at::NAME)?)?
        {
            return Ok(Value::None);
        }
        let mut info = self_.invoke(&at::GETTARINFO, args![name, &arcname])?;
        if info.is_none() {
            return Ok(Value::None);
        }
        if !filter.is_none() {
            info = filter.call(args![&info])?;
            if info.is_none() {
                return Ok(Value::None);
            }
        }
        if info.invoke(&at::ISREG, ())?.truthy()? {
            let manager = _BUILTIN_OPEN.get()?.call(args![name, s!("rb")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                self_.invoke(&at::ADDFILE, args![&info, file])?;
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
        } else if info.invoke(&at::ISDIR, ())?.truthy()? {
            self_.invoke(&at::ADDFILE, args![&info])?;
            if recursive.truthy()? {
                let mut it = op::iter(&builtins::sorted(args![OS.get()?.invoke(&at::LISTDIR, args![name])?])?)?;
                while let Some(one) = it.next()? {
                    early!(
                        self_.clone(),
                        &at::ADD,
                        args![
                            OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![name, &one])?,
                            OS.get()?.get(&at::PATH)?.invoke(&at::JOIN, args![&arcname, &one])?,
                            recursive;
                            "filter" = filter
                        ]
                    )?;
                }
            }
        } else {
            self_.invoke(&at::ADDFILE, args![&info])?;
        }
        Ok(Value::None)
    }

    pub fn addfile(self_: &Value, tarinfo: &Value, fileobj: &Value) -> R {
        let mut tarinfo = tarinfo.clone();
        self_.invoke(&at::_CHECK, args![tuple![s!("a"), s!("w"), s!("x")]])?;
        tarinfo = COPY.get()?.invoke(&at::COPY, args![&tarinfo])?;
        early!(
            self_.clone(),
            &at::_WRITE,
            args![early!(tarinfo.clone(), &at::TOBUF, args![self_.get(&at::FORMAT)?])?]
        )?;
        if !fileobj.is_none() {
            let mut left = tarinfo.get(&at::SIZE)?;
            while op::gt_bool(&left, &Value::from(0))? {
                let data = early!(fileobj.clone(), &at::READ, args![builtins::min_of(&left, &Value::from(65536))?])?;
                if !data.truthy()? {
                    return Err(emitted::raised("OSError", args![s!("unexpected end of data")]));
                }
                self_.invoke(&at::_WRITE, args![&data])?;
                left = op::isub(&left, &Value::from(builtins::length_of(&data)?))?;
            }
            early!(
                self_.clone(),
                &at::_WRITE,
                args![builtins::bytes(args![op::modulo(&op::neg(&tarinfo.get(&at::SIZE)?)?, &BLOCKSIZE.get()?)?])?]
            )?;
        }
        self_.get(&at::MEMBERS)?.append(tarinfo)?;
        Ok(Value::None)
    }

    pub fn extractfile(self_: &Value, member: &Value) -> R {
        call_guard!("extractfile");
        self_.invoke(&at::_CHECK, args![tuple![s!("r")]])?;
        let info = if op::isinstance(member, &builtins::get("str"))? {
            self_.invoke(&at::GETMEMBER, args![member])?
        } else {
            member.clone()
        };
        if info.invoke(&at::ISREG, ())?.truthy()?
            || !op::within(
                &info.get(&at::TYPE)?,
                &tuple![
                    LNKTYPE.get()?,
                    SYMTYPE.get()?,
                    CHRTYPE.get()?,
                    BLKTYPE.get()?,
                    DIRTYPE.get()?,
                    FIFOTYPE.get()?
                ],
            )?
        {
            return EX_FILE_OBJECT.get()?.call(args![self_, info]);
        }
        if info.invoke(&at::ISLNK, ())?.truthy()? || info.invoke(&at::ISSYM, ())?.truthy()? {
            return early!(self_.clone(), &at::EXTRACTFILE, args![self_.invoke(&at::_TARGET, args![info])?]);
        }
        Ok(Value::None)
    }

    pub fn _target(self_: &Value, info: &Value) -> R {
        let mut name;
        if info.invoke(&at::ISSYM, ())?.truthy()? {
            name = Value::from(s!("/").join_all(&comprehension::list_if(
                &tuple![
                    early!(OS.get()?.get(&at::PATH)?, &at::DIRNAME, args![info.get(&at::NAME)?])?,
                    info.get(&at::LINKNAME)?
                ],
                |part: Value| Ok(if part.truthy()? { Some(part) } else { None }),
            )?)?);
            name = OS.get()?.get(&at::PATH)?.invoke(&at::NORMPATH, args![&name])?;
        } else {
            name = early!(OS.get()?.get(&at::PATH)?, &at::NORMPATH, args![info.get(&at::LINKNAME)?])?;
        }
        let found = self_.invoke(&at::_FIND, args![&name])?;
        if found.is_none() {
            return Err(emitted::raised(
                "KeyError",
                args![op::modulo(&Value::from(s!("linkname %r not found")), &name)?],
            ));
        }
        Ok(found)
    }

    pub fn _filter(self_: &Value, filter: &Value) -> R {
        let mut filter = filter.clone();
        if filter.is_none() {
            filter = self_.get(&at::EXTRACTION_FILTER)?;
            if filter.is_none() {
                return FULLY_TRUSTED_FILTER.get();
            }
        }
        if builtins::callable(args![&filter]).bool()? {
            return Ok(filter);
        }
        if !op::contains(&_FILTERS.get()?, &filter)? {
            return Err(exc::raise(
                builtins::get("ValueError")
                    .call(args![Str::from(format!("filter {} not found", fmt::repr(&filter)?))])?,
                Some(Value::None),
            ));
        }
        _FILTERS.get()?.item(&filter)
    }

    pub fn _filtered(self_: &Value, member: &Value, apply: &Value, path: &Value) -> R {
        let info = if op::isinstance(member, &builtins::get("str"))? {
            self_.invoke(&at::GETMEMBER, args![member])?
        } else {
            member.clone()
        };
        let tried: R<()> = 'attempt: {
            return Ok(tuple![&info, tri!('attempt, apply.call(args![&info, path]))]);
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("OSError"), FILTER_ERROR.get()?])? {
                let e = error.value();
                self_.invoke(&at::_FAILED, args![e])?;
            } else {
                return Err(error);
            }
        }
        Ok(tuple![info, Value::None])
    }

    pub fn _failed(self_: &Value, error: &Value) -> R {
        if op::gt_bool(&self_.get(&at::ERRORLEVEL)?, &Value::from(0))?
            && op::isinstance(error, &tuple![builtins::get("OSError"), FILTER_ERROR.get()?])?
        {
            return exc::throw(error.clone());
        }
        if op::gt_bool(&self_.get(&at::ERRORLEVEL)?, &Value::from(1))? {
            return exc::throw(error.clone());
        }
        Ok(Value::None)
    }

    pub fn extractall(self_: &Value, path: &Value, members: &Value, numeric_owner: &Value, filter: &Value) -> R {
        let apply = self_.invoke(&at::_FILTER, args![filter])?;
        let folders = list![];
        let mut it = op::iter(&if members.is_none() { self_.clone() } else { members.clone() })?;
        while let Some(member) = it.next()? {
            let [_unused, info] = op::unpack::<2>(&self_.invoke(&at::_FILTERED, args![member, &apply, path])?)?;
            if info.is_none() {
                continue;
            }
            if info.invoke(&at::ISDIR, ())?.truthy()? {
                folders.append(&info)?;
            }
            early!(self_.clone(), &at::_EXTRACT, args![&info, path, !info.invoke(&at::ISDIR, ())?.truthy()?])?;
        }
        let mut it = op::iter(&builtins::sorted(args![
            folders;
            "key" = def("TarFile.extractall.<locals>.<lambda>(one)", [], move |[one]| one.get(&at::NAME)),
            "reverse" = true
        ])?)?;
        while let Some(info) = it.next()? {
            early!(
                self_.clone(),
                &at::_FINISH,
                args![&info, early!(OS.get()?.get(&at::PATH)?, &at::JOIN, args![path, info.get(&at::NAME)?])?]
            )?;
        }
        Ok(Value::None)
    }

    pub fn extract(
        self_: &Value,
        member: &Value,
        path: &Value,
        set_attrs: &Value,
        numeric_owner: &Value,
        filter: &Value,
    ) -> R {
        let [_unused, info] = op::unpack::<2>(&early!(
            self_.clone(),
            &at::_FILTERED,
            args![member, self_.invoke(&at::_FILTER, args![filter])?, path]
        )?)?;
        if !info.is_none() {
            self_.invoke(&at::_EXTRACT, args![&info, path, set_attrs])?;
        }
        Ok(Value::None)
    }

    pub fn _extract(self_: &Value, info: &Value, path: &Value, finish: &Value) -> R {
        self_.invoke(&at::_CHECK, args![tuple![s!("r")]])?;
        let target =
            early!(OS.get()?.get(&at::PATH)?, &at::JOIN, args![path, info.get(&at::NAME)?])?.rstrip_of(s!("/"))?;
        let above = OS.get()?.get(&at::PATH)?.invoke(&at::DIRNAME, args![&target])?;
        if above.truthy()? && !OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&above])?.truthy()? {
            OS.get()?.invoke(&at::MAKEDIRS, args![&above])?;
        }
        let tried = attempt(|| {
            if info.invoke(&at::ISDIR, ())?.truthy()? {
                let tried2 = attempt(|| {
                    if info.lacks(&at::MODE)? {
                        OS.get()?.invoke(&at::MKDIR, args![&target])?;
                    } else {
                        OS.get()?.invoke(&at::MKDIR, args![&target, 448])?;
                    }
                    Ok(())
                });
                if let Err(error) = tried2 {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("FileExistsError"))? {
                        if !OS.get()?.get(&at::PATH)?.invoke(&at::ISDIR, args![&target])?.truthy()? {
                            return Err(exc::reraise());
                        }
                    } else {
                        return Err(error);
                    }
                }
            } else if info.invoke(&at::ISSYM, ())?.truthy()? {
                if OS.get()?.get(&at::PATH)?.invoke(&at::LEXISTS, args![&target])?.truthy()? {
                    OS.get()?.invoke(&at::UNLINK, args![&target])?;
                }
                early!(OS.get()?, &at::SYMLINK, args![info.get(&at::LINKNAME)?, &target])?;
            } else if info.invoke(&at::ISLNK, ())?.truthy()? {
                let source = early!(OS.get()?.get(&at::PATH)?, &at::JOIN, args![path, info.get(&at::LINKNAME)?])?;
                if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&source])?.truthy()? {
                    if OS.get()?.get(&at::PATH)?.invoke(&at::LEXISTS, args![&target])?.truthy()? {
                        OS.get()?.invoke(&at::UNLINK, args![&target])?;
                    }
                    OS.get()?.invoke(&at::LINK, args![&source, &target])?;
                } else {
                    early!(
                        self_.clone(),
                        &at::_EXTRACT_DATA,
                        args![self_.invoke(&at::_TARGET, args![info])?, &target]
                    )?;
                }
            } else if info.invoke(&at::ISDEV, ())?.truthy()? {
                return Err(emitted::raised(
                    "NotImplementedError",
                    args![s!("batuta: devices of tar archives are not extracted")],
                ));
            } else {
                self_.invoke(&at::_EXTRACT_DATA, args![info, &target])?;
            }
            if finish.truthy()? && !info.invoke(&at::ISSYM, ())?.truthy()? {
                self_.invoke(&at::_FINISH, args![info, &target])?;
            }
            Ok(())
        });
        if let Err(error2) = tried {
            let _handling = exc::handling(&error2);
            if error2.matches(&builtins::get("OSError"))? {
                let e = error2.value();
                self_.invoke(&at::_FAILED, args![e])?;
            } else {
                return Err(error2);
            }
        }
        Ok(Value::None)
    }

    pub fn _extract_data(self_: &Value, info: &Value, target: &Value) -> R {
        if OS.get()?.get(&at::PATH)?.invoke(&at::LEXISTS, args![target])?.truthy()? {
            OS.get()?.invoke(&at::UNLINK, args![target])?;
        }
        let manager = self_.invoke(&at::EXTRACTFILE, args![info])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let source = entered;
            let manager2 = _BUILTIN_OPEN.get()?.call(args![target, s!("wb")])?;
            let entered2 = op::enter(&manager2)?;
            let outcome2 = attempt(|| {
                let file = entered2;
                SHUTIL.get()?.invoke(&at::COPYFILEOBJ, args![source, file])?;
                Ok(())
            });
            emitted::leave(&manager2, outcome2)?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn _finish(self_: &Value, info: &Value, target: &Value) -> R {
        if !info.lacks(&at::MODE)? {
            early!(OS.get()?, &at::CHMOD, args![target, op::bitand(&info.get(&at::MODE)?, &Value::from(4095))?])?;
        }
        if !info.lacks(&at::MTIME)? {
            early!(OS.get()?, &at::UTIME, args![target, tuple![info.get(&at::MTIME)?, info.get(&at::MTIME)?]])?;
        }
        Ok(Value::None)
    }

    pub fn list(self_: &Value, verbose: &Value, members: &Value) -> R {
        self_.invoke(&at::_CHECK, ())?;
        let mut it = op::iter(&if members.is_none() { self_.clone() } else { members.clone() })?;
        while let Some(info) = it.next()? {
            let words = list![];
            if verbose.truthy()? {
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: if info.lacks(&at::MODE)? {
                        Value::from(s!("??????????"))
                    } else {
                        early!(STAT.get()?, &at::FILEMODE, args![info.get(&at::MODE)?])?
                    }
                )?;
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: op::modulo(
                        &Value::from(s!("%s/%s")),
                        &tuple![
                            emitted::or(info.get(&at::UNAME)?, || info.get(&at::UID))?,
                            emitted::or(info.get(&at::GNAME)?, || info.get(&at::GID))?
                        ],
                    )?
                )?;
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: op::modulo(&Value::from(s!("%10d")), &info.get(&at::SIZE)?)?
                )?;
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: op::modulo(
                        &Value::from(s!("%d-%02d-%02d %02d:%02d:%02d")),
                        &early!(TIME.get()?, &at::LOCALTIME, args![info.get(&at::MTIME)?])?.cut(Value::None, 6)?,
                    )?
                )?;
            }
            early!(
                words.clone(),
                &at::APPEND,
                append: op::add(
                    &info.get(&at::NAME)?,
                    &if info.invoke(&at::ISDIR, ())?.truthy()? {
                        Value::from(s!("/"))
                    } else {
                        Value::from(Str::default())
                    },
                )?
            )?;
            if verbose.truthy()? && info.invoke(&at::ISSYM, ())?.truthy()? {
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: op::add(&Value::from(s!("-> ")), &info.get(&at::LINKNAME)?)?
                )?;
            }
            if verbose.truthy()? && info.invoke(&at::ISLNK, ())?.truthy()? {
                early!(
                    words.clone(),
                    &at::APPEND,
                    append: op::add(&Value::from(s!("link to ")), &info.get(&at::LINKNAME)?)?
                )?;
            }
            builtins::print(unpacked!("print()" => *words; "end" = s!(" \n")))?;
        }
        Ok(Value::None)
    }
}

/// What is packed in another way is said, not taken for a broken archive.
pub fn _refuse_packed(name: &Value, fileobj: &Value) -> R {
    call_guard!("_refuse_packed");
    let mut begun: Local = Local::unbound();
    let tried = attempt(|| {
        if !fileobj.is_none() {
            let at = fileobj.invoke(&at::TELL, ())?;
            begun.set(fileobj.invoke(&at::READ, args![6])?);
            fileobj.invoke(&at::SEEK, args![at])?;
        } else {
            let manager = _BUILTIN_OPEN.get()?.call(args![name, s!("rb")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                begun.set(file.invoke(&at::READ, args![6])?);
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
        }
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("OSError"))? {
            return Ok(Value::None);
        } else {
            return Err(error);
        }
    }
    if op::eq_bool(&begun.get("begun")?.cut(Value::None, 3)?, &Value::from(b"BZh".to_vec()))?
        || op::eq_bool(&begun.get("begun")?, &Value::from(b"\xfd7zXZ\x00".to_vec()))?
    {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: tarfile unpacks gzip only")]));
    }
    Ok(Value::None)
}

pub fn _pax_values(data: &Value) -> R {
    call_guard!("_pax_values");
    let made = Value::Dict(Dict::new());
    let mut at = Int::from(0);
    while at < Int::from(builtins::length_of(data)?) && data.at(&at)?.truthy()? {
        let end = data.invoke(&at::INDEX, args![Value::from(b" ".to_vec()), at.clone()])?;
        let size = emitted::int_of(&data.cut(at.clone(), &end)?)?;
        if size <= 0 {
            return exc::throw(INVALID_HEADER_ERROR.get()?.call(args![s!("invalid header")])?);
        }
        let [word, _unused, value] = op::unpack::<3>(
            &data
                .cut(op::add(&end, &Value::from(1))?, &at + &size - 1)?
                .invoke(&at::PARTITION, args![Value::from(b"=".to_vec())])?,
        )?;
        let value2 = value.invoke(&at::DECODE, args![s!("utf-8"), s!("surrogateescape")])?;
        made.set_item(&word.invoke(&at::DECODE, ())?, value2)?;
        at += &size;
    }
    Ok(made)
}

/// Names of users or groups by their numbers.
pub fn _names(path: &Value) -> R {
    if !op::contains(&_KNOWN_NAMES.get()?, path)? {
        let made = Value::Dict(Dict::new());
        let tried = attempt(|| {
            let manager =
                _BUILTIN_OPEN.get()?.call(args![path; "encoding" = s!("utf-8"), "errors" = s!("surrogateescape")])?;
            let entered = op::enter(&manager)?;
            let outcome = attempt(|| {
                let file = entered;
                let mut it = op::iter(&file)?;
                while let Some(line) = it.next()? {
                    let parts = line.split_on(s!(":"))?;
                    if builtins::length_of(&parts)? > 2_i64 && parts.at(2)?.isdigit()?.truthy()? {
                        early!(
                            made.clone(),
                            &at::SETDEFAULT,
                            setdefault: emitted::int_of(&parts.at(2)?)?,
                            parts.at(0)?
                        )?;
                    }
                }
                Ok(())
            });
            emitted::leave(&manager, outcome)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
            } else {
                return Err(error);
            }
        }
        _KNOWN_NAMES.get()?.set_item(path, made)?;
    }
    _KNOWN_NAMES.get()?.item(path)
}

pub fn is_tarfile(name: &Value) -> R<bool> {
    let tried: R<()> = 'attempt: {
        if tri!('attempt, tri!('attempt, builtins::hasattr(args![name, s!("read")])).bool()) {
            let at = tri!('attempt, name.invoke(&at::TELL, ()));
            tri!(
                'attempt,
                tri!(
                    'attempt,
                    tri!('attempt, OPEN.get()).call({
                        let mut __args = Args::none();
                        tri!('attempt, __args.keyword(s!("fileobj"), name.clone()));
                        __args
                    })
                ).invoke(&at::CLOSE, ())
            );
            tri!('attempt, name.invoke(&at::SEEK, args![at]));
        } else {
            tri!('attempt, tri!('attempt, tri!('attempt, OPEN.get()).call(args![name])).invoke(&at::CLOSE, ()));
        }
        return Ok(true);
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&TAR_ERROR.get()?)? {
            return Ok(false);
        } else {
            return Err(error);
        }
    }
    Err(emitted::raised("SystemError", args![s!("the end of a function that always returns")]))
}

fn init() -> R<()> {
    COPY.set(batuta_std::copying::module());
    GZIP.set(batuta_py_gzip::gzip::import()?);
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    SHUTIL.set(batuta_std::shutil::module());
    STAT.set(batuta_py_stat::stat::import()?);
    TIME.set(batuta_std::time_::module());
    ZLIB.set(batuta_std::zlib_::module());
    __ALL_.set(list![
        s!("AREGTYPE"),
        s!("AbsoluteLinkError"),
        s!("AbsolutePathError"),
        s!("BLKTYPE"),
        s!("BLOCKSIZE"),
        s!("CHRTYPE"),
        s!("CONTTYPE"),
        s!("CompressionError"),
        s!("DEFAULT_FORMAT"),
        s!("DIRTYPE"),
        s!("ENCODING"),
        s!("EmptyHeaderError"),
        s!("ExtractError"),
        s!("FIFOTYPE"),
        s!("FilterError"),
        s!("GNU_FORMAT"),
        s!("HeaderError"),
        s!("InvalidHeaderError"),
        s!("LNKTYPE"),
        s!("LinkOutsideDestinationError"),
        s!("OutsideDestinationError"),
        s!("PAX_FORMAT"),
        s!("RECORDSIZE"),
        s!("REGTYPE"),
        s!("ReadError"),
        s!("SYMTYPE"),
        s!("SpecialFileError"),
        s!("StreamError"),
        s!("SubsequentHeaderError"),
        s!("TarError"),
        s!("TarFile"),
        s!("TarInfo"),
        s!("TruncatedHeaderError"),
        s!("EOFHeaderError"),
        s!("ExFileObject"),
        s!("USTAR_FORMAT"),
        s!("data_filter"),
        s!("fully_trusted_filter"),
        s!("is_tarfile"),
        s!("open"),
        s!("tar_filter")
    ]);
    BLOCKSIZE.set(512);
    RECORDSIZE.set(op::mul(&BLOCKSIZE.get()?, &Value::from(20))?);
    ENCODING.set(s!("utf-8"));
    REGTYPE.set(Value::from(b"0".to_vec()));
    AREGTYPE.set(Value::from(b"\x00".to_vec()));
    LNKTYPE.set(Value::from(b"1".to_vec()));
    SYMTYPE.set(Value::from(b"2".to_vec()));
    CHRTYPE.set(Value::from(b"3".to_vec()));
    BLKTYPE.set(Value::from(b"4".to_vec()));
    DIRTYPE.set(Value::from(b"5".to_vec()));
    FIFOTYPE.set(Value::from(b"6".to_vec()));
    CONTTYPE.set(Value::from(b"7".to_vec()));
    _LONG_NAME.set(Value::from(b"L".to_vec()));
    _LONG_LINK.set(Value::from(b"K".to_vec()));
    _SPARSE.set(Value::from(b"S".to_vec()));
    _PAX.set(Value::from(b"x".to_vec()));
    _PAX_GLOBAL.set(Value::from(b"g".to_vec()));
    _PAX_SOLARIS.set(Value::from(b"X".to_vec()));
    USTAR_FORMAT.set(0);
    GNU_FORMAT.set(1);
    PAX_FORMAT.set(2);
    DEFAULT_FORMAT.set(PAX_FORMAT.get()?);
    _USTAR_MAGIC.set(Value::from(b"ustar\x0000".to_vec()));
    _GNU_MAGIC.set(Value::from(b"ustar  \x00".to_vec()));
    _FILES.set(tuple![REGTYPE.get()?, AREGTYPE.get()?, CONTTYPE.get()?, _SPARSE.get()?]);
    _BUILTIN_OPEN.set(IO.get()?.get(&at::OPEN)?);
    TAR_ERROR.define({
        let ns = Dict::new();
        ns.set_str("__module__", Value::from(s!("tarfile")));
        build_class("TarError", "tarfile", "TarError", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    EXTRACT_ERROR.define({
        let ns2 = Dict::new();
        ns2.set_str("__module__", Value::from(s!("tarfile")));
        build_class("ExtractError", "tarfile", "ExtractError", vec![TAR_ERROR.get()?], ns2, Vec::new())?
    });
    READ_ERROR.define({
        let ns3 = Dict::new();
        ns3.set_str("__module__", Value::from(s!("tarfile")));
        build_class("ReadError", "tarfile", "ReadError", vec![TAR_ERROR.get()?], ns3, Vec::new())?
    });
    COMPRESSION_ERROR.define({
        let ns4 = Dict::new();
        ns4.set_str("__module__", Value::from(s!("tarfile")));
        build_class("CompressionError", "tarfile", "CompressionError", vec![TAR_ERROR.get()?], ns4, Vec::new())?
    });
    STREAM_ERROR.define({
        let ns5 = Dict::new();
        ns5.set_str("__module__", Value::from(s!("tarfile")));
        build_class("StreamError", "tarfile", "StreamError", vec![TAR_ERROR.get()?], ns5, Vec::new())?
    });
    HEADER_ERROR.define({
        let ns6 = Dict::new();
        ns6.set_str("__module__", Value::from(s!("tarfile")));
        build_class("HeaderError", "tarfile", "HeaderError", vec![TAR_ERROR.get()?], ns6, Vec::new())?
    });
    EMPTY_HEADER_ERROR.define({
        let ns7 = Dict::new();
        ns7.set_str("__module__", Value::from(s!("tarfile")));
        build_class("EmptyHeaderError", "tarfile", "EmptyHeaderError", vec![HEADER_ERROR.get()?], ns7, Vec::new())?
    });
    TRUNCATED_HEADER_ERROR.define({
        let ns8 = Dict::new();
        ns8.set_str("__module__", Value::from(s!("tarfile")));
        build_class(
            "TruncatedHeaderError",
            "tarfile",
            "TruncatedHeaderError",
            vec![HEADER_ERROR.get()?],
            ns8,
            Vec::new(),
        )?
    });
    EOF_HEADER_ERROR.define({
        let ns9 = Dict::new();
        ns9.set_str("__module__", Value::from(s!("tarfile")));
        build_class("EOFHeaderError", "tarfile", "EOFHeaderError", vec![HEADER_ERROR.get()?], ns9, Vec::new())?
    });
    INVALID_HEADER_ERROR.define({
        let ns10 = Dict::new();
        ns10.set_str("__module__", Value::from(s!("tarfile")));
        build_class("InvalidHeaderError", "tarfile", "InvalidHeaderError", vec![HEADER_ERROR.get()?], ns10, Vec::new())?
    });
    SUBSEQUENT_HEADER_ERROR.define({
        let ns11 = Dict::new();
        ns11.set_str("__module__", Value::from(s!("tarfile")));
        build_class(
            "SubsequentHeaderError",
            "tarfile",
            "SubsequentHeaderError",
            vec![HEADER_ERROR.get()?],
            ns11,
            Vec::new(),
        )?
    });
    FILTER_ERROR.define({
        let ns12 = Dict::new();
        ns12.set_str("__module__", Value::from(s!("tarfile")));
        build_class("FilterError", "tarfile", "FilterError", vec![TAR_ERROR.get()?], ns12, Vec::new())?
    });
    ABSOLUTE_PATH_ERROR.define({
        let ns13 = Dict::new();
        ns13.set_str("__module__", Value::from(s!("tarfile")));
        ns13.method("AbsolutePathError.__init__(self, tarinfo)", [], AbsolutePathError::__init__);
        let class = build_class(
            "AbsolutePathError",
            "tarfile",
            "AbsolutePathError",
            vec![FILTER_ERROR.get()?],
            ns13,
            Vec::new(),
        )?;
        ABSOLUTE_PATH_ERROR_CLASS.set(class.clone());
        class
    });
    OUTSIDE_DESTINATION_ERROR.define({
        let ns14 = Dict::new();
        ns14.set_str("__module__", Value::from(s!("tarfile")));
        ns14.method("OutsideDestinationError.__init__(self, tarinfo, path)", [], OutsideDestinationError::__init__);
        let class = build_class(
            "OutsideDestinationError",
            "tarfile",
            "OutsideDestinationError",
            vec![FILTER_ERROR.get()?],
            ns14,
            Vec::new(),
        )?;
        OUTSIDE_DESTINATION_ERROR_CLASS.set(class.clone());
        class
    });
    SPECIAL_FILE_ERROR.define({
        let ns15 = Dict::new();
        ns15.set_str("__module__", Value::from(s!("tarfile")));
        ns15.method("SpecialFileError.__init__(self, tarinfo)", [], SpecialFileError::__init__);
        let class = build_class(
            "SpecialFileError",
            "tarfile",
            "SpecialFileError",
            vec![FILTER_ERROR.get()?],
            ns15,
            Vec::new(),
        )?;
        SPECIAL_FILE_ERROR_CLASS.set(class.clone());
        class
    });
    ABSOLUTE_LINK_ERROR.define({
        let ns16 = Dict::new();
        ns16.set_str("__module__", Value::from(s!("tarfile")));
        ns16.method("AbsoluteLinkError.__init__(self, tarinfo)", [], AbsoluteLinkError::__init__);
        let class = build_class(
            "AbsoluteLinkError",
            "tarfile",
            "AbsoluteLinkError",
            vec![FILTER_ERROR.get()?],
            ns16,
            Vec::new(),
        )?;
        ABSOLUTE_LINK_ERROR_CLASS.set(class.clone());
        class
    });
    LINK_OUTSIDE_DESTINATION_ERROR.define({
        let ns17 = Dict::new();
        ns17.set_str("__module__", Value::from(s!("tarfile")));
        ns17.method(
            "LinkOutsideDestinationError.__init__(self, tarinfo, path)",
            [],
            LinkOutsideDestinationError::__init__,
        );
        let class = build_class(
            "LinkOutsideDestinationError",
            "tarfile",
            "LinkOutsideDestinationError",
            vec![FILTER_ERROR.get()?],
            ns17,
            Vec::new(),
        )?;
        LINK_OUTSIDE_DESTINATION_ERROR_CLASS.set(class.clone());
        class
    });
    _FIELD.set(function("_field(text, length)", [], _field));
    _TEXT.set(function("_text(data)", [], _text));
    _OCTAL.set(function("_octal(number, digits, format)", [], _octal));
    _NUMBER.set(function("_number(data)", [], _number));
    _SUMS.set(function("_sums(block)", [], _sums));
    _PADDED.set(function("_padded(data)", [], _padded));
    TAR_INFO.define({
        let ns18 = Dict::new();
        ns18.doc("What an archive says of a member.");
        ns18.method("TarInfo.__init__(self, name=)", vec![Value::from(Str::default())], TarInfo::__init__);
        let decorator = builtins::get("property");
        ns18.set_str("path", decorator.call(args![function("TarInfo.path(self)", [], TarInfo::path)])?);
        let decorator2 = emitted::class_name(&ns18, "path")?.get(&at::SETTER)?;
        ns18.set_str("path", decorator2.call(args![function("TarInfo.path(self, value)", [], TarInfo::path2)])?);
        let decorator3 = builtins::get("property");
        ns18.set_str("linkpath", decorator3.call(args![function("TarInfo.linkpath(self)", [], TarInfo::linkpath)])?);
        let decorator4 = emitted::class_name(&ns18, "linkpath")?.get(&at::SETTER)?;
        ns18.set_str(
            "linkpath",
            decorator4.call(args![function("TarInfo.linkpath(self, value)", [], TarInfo::linkpath2)])?,
        );
        ns18.method("TarInfo.__repr__(self)", [], TarInfo::__repr__);
        ns18.set_str(
            "replace",
            def(
                "TarInfo.replace(self, *, name=, mtime=, mode=, linkname=, uid=, gid=, uname=, gname=, deep=)",
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(true),
                ],
                |[self_, name, mtime, mode, linkname, uid, gid, uname, gname, deep]| {
                    TarInfo::replace(&self_, &name, &mtime, &mode, &linkname, &uid, &gid, &uname, &gname, &deep)
                },
            ),
        );
        ns18.method("TarInfo.get_info(self)", [], TarInfo::get_info);
        ns18.method(
            "TarInfo.tobuf(self, format=, encoding=, errors=)",
            vec![DEFAULT_FORMAT.get()?, ENCODING.get()?, Value::from(s!("surrogateescape"))],
            TarInfo::tobuf,
        );
        ns18.method("TarInfo._ustar(self, info)", [], TarInfo::_ustar);
        ns18.method("TarInfo._gnu(self, info)", [], TarInfo::_gnu);
        ns18.method("TarInfo._pax(self, info)", [], TarInfo::_pax);
        ns18.method("TarInfo.isreg(self)", [], TarInfo::isreg);
        ns18.method("TarInfo.isfile(self)", [], TarInfo::isfile);
        ns18.method("TarInfo.isdir(self)", [], TarInfo::isdir);
        ns18.method("TarInfo.issym(self)", [], TarInfo::issym);
        ns18.method("TarInfo.islnk(self)", [], TarInfo::islnk);
        ns18.method("TarInfo.ischr(self)", [], TarInfo::ischr);
        ns18.method("TarInfo.isblk(self)", [], TarInfo::isblk);
        ns18.method("TarInfo.isfifo(self)", [], TarInfo::isfifo);
        ns18.method("TarInfo.issparse(self)", [], TarInfo::issparse);
        ns18.method("TarInfo.isdev(self)", [], TarInfo::isdev);
        build_class("TarInfo", "tarfile", "TarInfo", vec![builtins::get("object")], ns18, Vec::new())?
    });
    _SPLIT.set(function("_split(name)", [], _split));
    _HEADER.set(function("_header(info, format, ascii=)", vec![Value::from(false)], _header));
    _EXTRA.set(function("_extra(data, kind, name, format)", [], _extra));
    _PAX_BLOCK.set(function("_pax_block(values, kind)", [], _pax_block));
    _ENCODABLE.set(function("_encodable(text)", [], _encodable));
    EX_FILE_OBJECT.define({
        let ns19 = Dict::new();
        ns19.doc("A member's bytes as a file.");
        ns19.set_str("mode", Value::from(s!("r")));
        ns19.method("ExFileObject.__init__(self, tarfile, tarinfo)", [], ExFileObject::__init__);
        ns19.method("ExFileObject.writable(self)", [], ExFileObject::writable);
        ns19.method("ExFileObject.write(self, data, /)", [], ExFileObject::write);
        build_class("ExFileObject", "tarfile", "ExFileObject", vec![IO.get()?.get(&at::BYTESIO)?], ns19, Vec::new())?
    });
    _REAL.set(function("_real(path)", [], _real));
    _INSIDE.set(function("_inside(path, folder)", [], _inside));
    _CHECKED.set(function("_checked(member, dest_path, for_data)", [], _checked));
    _CHANGED.set(function("_changed(member, changes)", [], _changed));
    FULLY_TRUSTED_FILTER.set(function("fully_trusted_filter(member, dest_path)", [], fully_trusted_filter));
    TAR_FILTER.set(function("tar_filter(member, dest_path)", [], tar_filter));
    DATA_FILTER.set(function("data_filter(member, dest_path)", [], data_filter));
    _FILTERS.set(dict![
        s!("fully_trusted") => FULLY_TRUSTED_FILTER.get()?,
        s!("tar") => TAR_FILTER.get()?,
        s!("data") => DATA_FILTER.get()?
    ]?);
    TAR_FILE.define({
        let ns20 = Dict::new();
        ns20.doc("An archive.");
        ns20.set_str("debug", Value::from(0));
        ns20.set_str("dereference", Value::from(false));
        ns20.set_str("ignore_zeros", Value::from(false));
        ns20.set_str("errorlevel", Value::from(1));
        ns20.set_str("format", DEFAULT_FORMAT.get()?);
        ns20.set_str("encoding", ENCODING.get()?);
        ns20.set_str("errors", Value::None);
        ns20.set_str("tarinfo", TAR_INFO.get()?);
        ns20.set_str("extraction_filter", Value::None);
        ns20.set_str(
            "__init__",
            def(
                "TarFile.__init__(self, name=, mode=, fileobj=, format=, tarinfo=, dereference=, ignore_zeros=, encoding=, errors=, pax_headers=, debug=, errorlevel=, copybufsize=)",
                vec![
                    Value::None,
                    Value::from(s!("r")),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(s!("surrogateescape")),
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                ],
                |[self_, name, mode, fileobj, format, tarinfo, dereference, ignore_zeros, encoding, errors, pax_headers, debug, errorlevel, copybufsize]| {
                    TarFile::__init__(
                        &self_,
                        &name,
                        &mode,
                        &fileobj,
                        &format,
                        &tarinfo,
                        &dereference,
                        &ignore_zeros,
                        &encoding,
                        &errors,
                        &pax_headers,
                        &debug,
                        &errorlevel,
                        &copybufsize,
                    )
                },
            ),
        );
        let decorator5 = builtins::get("classmethod");
        ns20.set_str(
            "open",
            decorator5.call(args![function(
                "TarFile.open(cls, name=, mode=, fileobj=, bufsize=, **kwargs)",
                vec![Value::None, Value::from(s!("r")), Value::None, Value::from(10240)],
                TarFile::open,
            )])?,
        );
        let decorator6 = builtins::get("classmethod");
        ns20.set_str(
            "taropen",
            decorator6.call(args![function(
                "TarFile.taropen(cls, name, mode=, fileobj=, **kwargs)",
                vec![Value::from(s!("r")), Value::None],
                TarFile::taropen,
            )])?,
        );
        let decorator7 = builtins::get("classmethod");
        ns20.set_str(
            "gzopen",
            decorator7.call(args![function(
                "TarFile.gzopen(cls, name, mode=, fileobj=, compresslevel=, **kwargs)",
                vec![Value::from(s!("r")), Value::None, Value::from(9)],
                TarFile::gzopen,
            )])?,
        );
        ns20.method("TarFile._check(self, modes=)", vec![Value::None], TarFile::_check);
        ns20.method("TarFile._write(self, data)", [], TarFile::_write);
        ns20.method("TarFile.close(self)", [], TarFile::close);
        ns20.method("TarFile.__enter__(self)", [], TarFile::__enter__);
        ns20.method("TarFile.__exit__(self, type, value, traceback)", [], TarFile::__exit__);
        ns20.method("TarFile._read_block(self)", [], TarFile::_read_block);
        ns20.method("TarFile._read_member(self)", [], TarFile::_read_member);
        ns20.method("TarFile.next(self)", [], TarFile::next);
        ns20.method("TarFile.getmembers(self)", [], TarFile::getmembers);
        ns20.method("TarFile._read_next(self)", [], TarFile::_read_next);
        ns20.method("TarFile.getnames(self)", [], TarFile::getnames);
        ns20.method("TarFile.getmember(self, name)", [], TarFile::getmember);
        ns20.method("TarFile._find(self, name)", [], TarFile::_find);
        ns20.method("gen TarFile.__iter__(self)", [], TarFile::__iter__);
        ns20.method(
            "TarFile.gettarinfo(self, name=, arcname=, fileobj=)",
            vec![Value::None, Value::None, Value::None],
            TarFile::gettarinfo,
        );
        ns20.method(
            "TarFile.add(self, name, arcname=, recursive=, *, filter=)",
            vec![Value::None, Value::from(true), Value::None],
            TarFile::add,
        );
        ns20.method("TarFile.addfile(self, tarinfo, fileobj=)", vec![Value::None], TarFile::addfile);
        ns20.method("TarFile.extractfile(self, member)", [], TarFile::extractfile);
        ns20.method("TarFile._target(self, info)", [], TarFile::_target);
        ns20.method("TarFile._filter(self, filter)", [], TarFile::_filter);
        ns20.method("TarFile._filtered(self, member, apply, path)", [], TarFile::_filtered);
        ns20.method("TarFile._failed(self, error)", [], TarFile::_failed);
        ns20.method(
            "TarFile.extractall(self, path=, members=, *, numeric_owner=, filter=)",
            vec![Value::from(s!(".")), Value::None, Value::from(false), Value::None],
            TarFile::extractall,
        );
        ns20.method(
            "TarFile.extract(self, member, path=, set_attrs=, *, numeric_owner=, filter=)",
            vec![Value::from(Str::default()), Value::from(true), Value::from(false), Value::None],
            TarFile::extract,
        );
        ns20.method("TarFile._extract(self, info, path, finish)", [], TarFile::_extract);
        ns20.method("TarFile._extract_data(self, info, target)", [], TarFile::_extract_data);
        ns20.method("TarFile._finish(self, info, target)", [], TarFile::_finish);
        ns20.method("TarFile.list(self, verbose=, *, members=)", vec![Value::from(true), Value::None], TarFile::list);
        build_class("TarFile", "tarfile", "TarFile", vec![builtins::get("object")], ns20, Vec::new())?
    });
    _REFUSE_PACKED.set(function("_refuse_packed(name, fileobj)", [], _refuse_packed));
    _PAX_VALUES.set(function("_pax_values(data)", [], _pax_values));
    _KNOWN_NAMES.set(Value::Dict(Dict::new()));
    _NAMES.set(function("_names(path)", [], _names));
    IS_TARFILE.set(function("is_tarfile(name)", [], is_tarfile));
    OPEN.set(TAR_FILE.get()?.get(&at::OPEN)?);
    Ok(())
}
