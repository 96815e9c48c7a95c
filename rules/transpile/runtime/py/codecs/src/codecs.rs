// Written by batuta from python/codecs.py, 94f6cbb350af4c6e.
//! Texts and bytes by the name of their encoding.
use batuta_rt::prelude::*;

module_globals! {
    "codecs", init;
    BASE64: "base64", BINASCII: "binascii", IO: "io", ZLIB: "zlib", __ALL_: "__all__", BOM_UTF8: "BOM_UTF8",
    BOM: "BOM", BOM_LE: "BOM_LE", BOM_UTF16: "BOM_UTF16", BOM_UTF16_LE: "BOM_UTF16_LE", BOM_BE: "BOM_BE",
    BOM_UTF16_BE: "BOM_UTF16_BE", BOM_UTF32: "BOM_UTF32", BOM_UTF32_LE: "BOM_UTF32_LE", BOM_UTF32_BE: "BOM_UTF32_BE",
    _NAMES: "_NAMES", _TURN: "_turn", _NAME_OF: "_name_of", _BYTES: "_BYTES", ENCODE: "encode", DECODE: "decode",
    STREAM_READER: "StreamReader", STREAM_WRITER: "StreamWriter", _DECODER: "_Decoder", _ENCODER: "_Encoder",
    CODEC_INFO: "CodecInfo", LOOKUP: "lookup", GETENCODER: "getencoder", GETDECODER: "getdecoder",
    GETREADER: "getreader", GETWRITER: "getwriter", GETINCREMENTALDECODER: "getincrementaldecoder",
    GETINCREMENTALENCODER: "getincrementalencoder", UTF_8_ENCODE: "utf_8_encode", UTF_8_DECODE: "utf_8_decode",
    LATIN_1_ENCODE: "latin_1_encode", LATIN_1_DECODE: "latin_1_decode", ASCII_ENCODE: "ascii_encode",
    ASCII_DECODE: "ascii_decode", STREAM_READER_WRITER: "StreamReaderWriter", OPEN: "open", ITERENCODE: "iterencode",
    ITERDECODE: "iterdecode",
}

fields! {
    CLOSE: "close", COMPRESS: "compress", DECODE: "decode", DECODEBYTES: "decodebytes", DECOMPRESS: "decompress",
    ENCODE: "encode", ENCODEBYTES: "encodebytes", ENCODING: "encoding", ERRORS: "errors", HEXLIFY: "hexlify",
    INCREMENTALDECODER: "incrementaldecoder", INCREMENTALENCODER: "incrementalencoder", NAME: "name", OPEN: "open",
    READ: "read", READLINE: "readline", SEEK: "seek", SPLITLINES: "splitlines", STREAM: "stream",
    STREAMREADER: "streamreader", STREAMWRITER: "streamwriter", STRINGIO: "StringIO", UNHEXLIFY: "unhexlify",
    WRITE: "write", _ENCODING: "_encoding", _NAME: "_name", _READER: "_reader", _REST: "_rest", _TEXT: "_text",
    __INIT__: "__init__", __NAME__: "__name__",
}

pub fn _turn(text: &Value) -> R<Str> {
    call_guard!("_turn");
    let made = list![];
    let mut it = op::iter(text)?;
    while let Some(mut char) = it.next()? {
        if op::le_bool(&Value::from(s!("a")), &char)? && op::le_bool(&char, &Value::from(s!("z")))? {
            char = Value::from(emitted::character(
                (builtins::ord(args![&char]).int()? - 97 + 13).remainder(26_i64) + 97_i64,
            )?);
        } else if op::le_bool(&Value::from(s!("A")), &char)? && op::le_bool(&char, &Value::from(s!("Z")))? {
            char = Value::from(emitted::character(
                (builtins::ord(args![&char]).int()? - 65 + 13).remainder(26_i64) + 65_i64,
            )?);
        }
        made.append(char)?;
    }
    Str::default().join_all(&made)
}

pub fn _name_of(encoding: &Value) -> R {
    call_guard!("_name_of");
    let plain = encoding
        .lower()?
        .replace(s!("-"), Str::default())?
        .replace(s!("_"), Str::default())?
        .replace(s!(" "), Str::default())?;
    let mut known = _NAMES.get()?.lookup(plain)?;
    if known.is_none() {
        Value::from(Str::default()).invoke(&at::ENCODE, args![encoding])?;
        known = encoding.lower()?.replace(s!("_"), s!("-"))?;
    }
    Ok(known)
}

pub fn encode(obj: &Value, encoding: &Value, errors: &Value) -> R {
    call_guard!("encode");
    let name = _name_of(encoding)?;
    if op::contains(&_BYTES.get()?, &name)? {
        return _BYTES.get()?.item(&name)?.at(0)?.call(args![obj]);
    }
    if name.equals("rot13")? {
        return Ok(Value::from(_turn(obj)?));
    }
    if !op::isinstance(obj, &builtins::get("str"))? {
        return Err(emitted::raised(
            "TypeError",
            args![op::modulo(
                &Value::from(s!("utf_8_encode() argument 1 must be str, not %s")),
                &builtins::type_(args![obj])?.get(&at::__NAME__)?,
            )?],
        ));
    }
    obj.invoke(&at::ENCODE, args![encoding, errors])
}

pub fn decode(obj: &Value, encoding: &Value, errors: &Value) -> R {
    call_guard!("decode");
    let name = _name_of(encoding)?;
    if op::contains(&_BYTES.get()?, &name)? {
        return _BYTES.get()?.item(&name)?.at(1)?.call(args![obj]);
    }
    if name.equals("rot13")? {
        return Ok(Value::from(_turn(obj)?));
    }
    builtins::str(args![obj, encoding, errors])
}

/// What belongs to an encoding.
pub struct CodecInfo;

impl CodecInfo {
    pub fn __init__(self_: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::NAME, name)?;
        Ok(Value::None)
    }

    pub fn encode(self_: &Value, input: &Value, errors: &Value) -> R {
        call_guard!("encode");
        Ok(tuple![encode(input, &self_.get(&at::NAME)?, errors)?, builtins::length_of(input)?])
    }

    pub fn decode(self_: &Value, input: &Value, errors: &Value) -> R {
        call_guard!("decode");
        Ok(tuple![decode(input, &self_.get(&at::NAME)?, errors)?, builtins::length_of(input)?])
    }

    pub fn streamreader(self_: &Value, stream: &Value, errors: &Value) -> R {
        call_guard!("streamreader");
        STREAM_READER.get()?.call(args![stream, errors, self_.get(&at::NAME)?])
    }

    pub fn streamwriter(self_: &Value, stream: &Value, errors: &Value) -> R {
        call_guard!("streamwriter");
        STREAM_WRITER.get()?.call(args![stream, errors, self_.get(&at::NAME)?])
    }

    pub fn incrementaldecoder(self_: &Value, errors: &Value) -> R {
        call_guard!("incrementaldecoder");
        _DECODER.get()?.call(args![self_.get(&at::NAME)?, errors])
    }

    pub fn incrementalencoder(self_: &Value, errors: &Value) -> R {
        call_guard!("incrementalencoder");
        _ENCODER.get()?.call(args![self_.get(&at::NAME)?, errors])
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<codecs.CodecInfo object for encoding %s at 0x%x>")),
            &tuple![self_.get(&at::NAME)?, builtins::id(args![self_])?],
        )
    }
}

pub fn lookup(encoding: &Value) -> R {
    CODEC_INFO.get()?.call(args![_name_of(encoding)?])
}

pub fn getencoder(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::ENCODE)
}

pub fn getdecoder(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::DECODE)
}

pub fn getreader(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::STREAMREADER)
}

pub fn getwriter(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::STREAMWRITER)
}

pub fn getincrementaldecoder(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::INCREMENTALDECODER)
}

pub fn getincrementalencoder(encoding: &Value) -> R {
    lookup(encoding)?.get(&at::INCREMENTALENCODER)
}

pub fn utf_8_encode(str: &Value, errors: &Value) -> R {
    Ok(tuple![str.invoke(&at::ENCODE, args![s!("utf-8"), errors])?, builtins::length_of(str)?])
}

pub fn utf_8_decode(data: &Value, errors: &Value, final_: &Value) -> R {
    Ok(tuple![
        builtins::bytes(args![data])?.invoke(&at::DECODE, args![s!("utf-8"), errors])?,
        builtins::length_of(data)?
    ])
}

pub fn latin_1_encode(str: &Value, errors: &Value) -> R {
    Ok(tuple![str.invoke(&at::ENCODE, args![s!("latin-1"), errors])?, builtins::length_of(str)?])
}

pub fn latin_1_decode(data: &Value, errors: &Value) -> R {
    Ok(tuple![
        builtins::bytes(args![data])?.invoke(&at::DECODE, args![s!("latin-1"), errors])?,
        builtins::length_of(data)?
    ])
}

pub fn ascii_encode(str: &Value, errors: &Value) -> R {
    Ok(tuple![str.invoke(&at::ENCODE, args![s!("ascii"), errors])?, builtins::length_of(str)?])
}

pub fn ascii_decode(data: &Value, errors: &Value) -> R {
    Ok(tuple![
        builtins::bytes(args![data])?.invoke(&at::DECODE, args![s!("ascii"), errors])?,
        builtins::length_of(data)?
    ])
}

pub struct Encoder;

impl Encoder {
    pub fn __init__(self_: &Value, name: &Value, errors: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_NAME, name)?;
        self_.put(&at::ERRORS, errors)?;
        Ok(Value::None)
    }

    pub fn encode(self_: &Value, input: &Value, final_: &Value) -> R {
        call_guard!("encode");
        encode(input, &self_.get(&at::_NAME)?, &self_.get(&at::ERRORS)?)
    }

    pub fn reset(self_: &Value) -> R {
        Ok(Value::None)
    }
}

/// Decodes pieces; the beginning of a character waits for its rest.
pub struct Decoder;

impl Decoder {
    pub fn __init__(self_: &Value, name: &Value, errors: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_NAME, name)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::_REST, Value::from(b"".to_vec()))?;
        Ok(Value::None)
    }

    pub fn decode(self_: &Value, input: &Value, final_: &Value) -> R {
        call_guard!("decode");
        let mut data = op::add(&self_.get(&at::_REST)?, &builtins::bytes(args![input])?)?;
        self_.put(&at::_REST, Value::from(b"".to_vec()))?;
        if !final_.truthy()? && op::contains(&fixed!(tuple![s!("utf-8"), s!("utf-8-sig")]), &self_.get(&at::_NAME)?)? {
            for back in emitted::words(1_i64, 4_i64.min(builtins::length_of(&data)? + 1_i64)) {
                let lead = data.int_at(-back)?;
                if lead >= 192 {
                    if back
                        < if lead < 224 {
                            2_i64
                        } else {
                            if lead < 240 {
                                3_i64
                            } else {
                                4_i64
                            }
                        }
                    {
                        self_.put(&at::_REST, data.cut(-back, Value::None)?)?;
                        data = data.cut(Value::None, -back)?;
                    }
                    break;
                }
                if lead < 128 {
                    break;
                }
            }
        } else if !final_.truthy()?
            && self_.get(&at::_NAME)?.startswith(tuple![s!("utf-16"), s!("utf-32")])?.truthy()?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![op::modulo(
                    &Value::from(s!("batuta: incremental decoding of %s is not supported")),
                    &self_.get(&at::_NAME)?,
                )?],
            ));
        }
        decode(&data, &self_.get(&at::_NAME)?, &self_.get(&at::ERRORS)?)
    }

    pub fn reset(self_: &Value) -> R {
        self_.put(&at::_REST, Value::from(b"".to_vec()))?;
        Ok(Value::None)
    }
}

/// Text that is written to a stream of bytes.
pub struct StreamWriter;

impl StreamWriter {
    pub fn __init__(self_: &Value, stream: &Value, errors: &Value, encoding: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::STREAM, stream)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::_ENCODING, encoding)?;
        Ok(Value::None)
    }

    pub fn write(self_: &Value, object: &Value) -> R {
        call_guard!("write");
        early!(
            self_.get(&at::STREAM)?,
            &at::WRITE,
            write: encode(object, &self_.get(&at::_ENCODING)?, &self_.get(&at::ERRORS)?)?
        )?;
        Ok(Value::None)
    }

    pub fn writelines(self_: &Value, list: &Value) -> R {
        early!(self_.clone(), &at::WRITE, write: Str::default().join_all(list)?)?;
        Ok(Value::None)
    }

    pub fn reset(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        builtins::getattr(args![self_.get(&at::STREAM)?, name])
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value) -> R {
        call_guard!("__exit__");
        self_.get(&at::STREAM)?.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

/// Text that is read from a stream of bytes.
pub struct StreamReader;

impl StreamReader {
    pub fn __init__(self_: &Value, stream: &Value, errors: &Value, encoding: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::STREAM, stream)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::_ENCODING, encoding)?;
        self_.put(&at::_TEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn _reader(self_: &Value) -> R {
        call_guard!("_reader");
        if self_.lacks(&at::_TEXT)? {
            self_.put(
                &at::_TEXT,
                early!(
                    IO.get()?,
                    &at::STRINGIO,
                    args![
                        decode(
                            &self_.get(&at::STREAM)?.invoke(&at::READ, ())?,
                            &self_.get(&at::_ENCODING)?,
                            &self_.get(&at::ERRORS)?,
                        )?;
                        "newline" = Str::default()
                    ]
                )?,
            )?;
        }
        self_.get(&at::_TEXT)
    }

    pub fn read(self_: &Value, size: &Value, chars: &Value, firstline: &Value) -> R {
        call_guard!("read");
        early!(
            self_.invoke(&at::_READER, ())?,
            &at::READ,
            args![if op::ge_bool(chars, &Value::from(0))? { chars.clone() } else { size.clone() }]
        )
    }

    pub fn readline(self_: &Value, size: &Value, keepends: &Value) -> R {
        call_guard!("readline");
        let line = self_.invoke(&at::_READER, ())?.invoke(&at::READLINE, ())?;
        Ok(if keepends.truthy()? { line.clone() } else { line.rstrip_of(s!("\r\n"))? })
    }

    pub fn readlines(self_: &Value, sizehint: &Value, keepends: &Value) -> R {
        self_.invoke(&at::_READER, ())?.invoke(&at::READ, ())?.invoke(&at::SPLITLINES, args![keepends])
    }

    pub fn seek(self_: &Value, offset: &Value, whence: &Value) -> R {
        call_guard!("seek");
        self_.get(&at::STREAM)?.invoke(&at::SEEK, args![offset, whence])?;
        self_.put(&at::_TEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn reset(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let line = self_.invoke(&at::READLINE, ())?;
        if line.truthy()? {
            return Ok(line);
        }
        exc::throw(builtins::get("StopIteration"))
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        builtins::getattr(args![self_.get(&at::STREAM)?, name])
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc: &Value) -> R {
        call_guard!("__exit__");
        self_.get(&at::STREAM)?.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }
}

/// Text that is read from a file of bytes or written to it.
pub struct StreamReaderWriter;

impl StreamReaderWriter {
    pub fn __init__(self_: &Value, stream: &Value, encoding: &Value, errors: &Value) -> R {
        call_guard!("__init__");
        STREAM_READER.get()?.invoke(&at::__INIT__, args![self_, stream, errors, encoding])?;
        self_.put(&at::ENCODING, encoding)?;
        Ok(Value::None)
    }

    pub fn write(self_: &Value, data: &Value) -> R {
        call_guard!("write");
        early!(
            self_.get(&at::STREAM)?,
            &at::WRITE,
            write: encode(data, &self_.get(&at::_ENCODING)?, &self_.get(&at::ERRORS)?)?
        )?;
        Ok(Value::None)
    }

    pub fn writelines(self_: &Value, list: &Value) -> R {
        early!(self_.clone(), &at::WRITE, write: Str::default().join_all(list)?)?;
        Ok(Value::None)
    }
}

pub fn open(filename: &Value, mode: &Value, encoding: &Value, errors: &Value, buffering: &Value) -> R {
    call_guard!("open");
    if encoding.is_none() {
        return IO.get()?.invoke(&at::OPEN, args![filename, mode]);
    }
    _name_of(encoding)?;
    STREAM_READER_WRITER.get()?.call(args![
        early!(
            IO.get()?,
            &at::OPEN,
            args![
                filename,
                if op::contains(mode, &Value::from(s!("b")))? {
                    mode.clone()
                } else {
                    op::add(mode, &Value::from(s!("b")))?
                }
            ]
        )?,
        encoding,
        errors
    ])
}

pub fn iterencode(iterator: &Value, encoding: &Value, errors: &Value, kwargs: &Value) -> R {
    let iterator = iterator.clone();
    let encoding = encoding.clone();
    let errors = errors.clone();
    let kwargs = kwargs.clone();
    Ok(Gen::new("iterencode", move |co| async move {
        let mut it = op::iter(&iterator)?;
        while let Some(one) = it.next()? {
            let data = encode(&one, &encoding, &errors)?;
            if data.truthy()? {
                co.yield_(data.clone()).await?;
            }
        }
        Ok(Value::None)
    }))
}

pub fn iterdecode(iterator: &Value, encoding: &Value, errors: &Value, kwargs: &Value) -> R {
    let iterator = iterator.clone();
    let encoding = encoding.clone();
    let errors = errors.clone();
    let kwargs = kwargs.clone();
    Ok(Gen::new("iterdecode", move |co| async move {
        let decoder = lookup(&encoding)?.invoke(&at::INCREMENTALDECODER, args![errors])?;
        let mut text = Value::None;
        let mut it = op::iter(&iterator)?;
        while let Some(one) = it.next()? {
            text = decoder.invoke(&at::DECODE, args![one])?;
            if text.truthy()? {
                co.yield_(text.clone()).await?;
            }
        }
        text = decoder.invoke(&at::DECODE, args![Value::from(b"".to_vec()), true])?;
        if text.truthy()? {
            co.yield_(text.clone()).await?;
        }
        Ok(Value::None)
    }))
}

fn init() -> R<()> {
    BASE64.set(batuta_std::base64_::module());
    BINASCII.set(batuta_std::binascii_::module());
    IO.set(batuta_std::io_::module());
    ZLIB.set(batuta_std::zlib_::module());
    __ALL_.set(list![
        s!("BOM"),
        s!("BOM_BE"),
        s!("BOM_LE"),
        s!("BOM_UTF8"),
        s!("BOM_UTF16"),
        s!("BOM_UTF16_LE"),
        s!("BOM_UTF16_BE"),
        s!("BOM_UTF32"),
        s!("BOM_UTF32_LE"),
        s!("BOM_UTF32_BE"),
        s!("CodecInfo"),
        s!("encode"),
        s!("decode"),
        s!("lookup"),
        s!("getencoder"),
        s!("getdecoder"),
        s!("getreader"),
        s!("getwriter"),
        s!("getincrementaldecoder"),
        s!("getincrementalencoder"),
        s!("open"),
        s!("iterencode"),
        s!("iterdecode"),
        s!("StreamReader"),
        s!("StreamWriter"),
        s!("StreamReaderWriter"),
        s!("utf_8_encode"),
        s!("utf_8_decode"),
        s!("latin_1_encode"),
        s!("latin_1_decode"),
        s!("ascii_encode"),
        s!("ascii_decode")
    ]);
    BOM_UTF8.set(Value::from(b"\xef\xbb\xbf".to_vec()));
    BOM.set(Value::from(b"\xff\xfe".to_vec()));
    BOM_LE.set(Value::from(b"\xff\xfe".to_vec()));
    BOM_UTF16.set(Value::from(b"\xff\xfe".to_vec()));
    BOM_UTF16_LE.set(Value::from(b"\xff\xfe".to_vec()));
    BOM_BE.set(Value::from(b"\xfe\xff".to_vec()));
    BOM_UTF16_BE.set(Value::from(b"\xfe\xff".to_vec()));
    BOM_UTF32.set(Value::from(b"\xff\xfe\x00\x00".to_vec()));
    BOM_UTF32_LE.set(Value::from(b"\xff\xfe\x00\x00".to_vec()));
    BOM_UTF32_BE.set(Value::from(b"\x00\x00\xfe\xff".to_vec()));
    _NAMES.set(dict![
        s!("utf8") => s!("utf-8"),
        s!("u8") => s!("utf-8"),
        s!("utf") => s!("utf-8"),
        s!("latin1") => s!("iso8859-1"),
        s!("iso88591") => s!("iso8859-1"),
        s!("l1") => s!("iso8859-1"),
        s!("latin") => s!("iso8859-1"),
        s!("8859") => s!("iso8859-1"),
        s!("cp819") => s!("iso8859-1"),
        s!("usascii") => s!("ascii"),
        s!("646") => s!("ascii"),
        s!("ascii") => s!("ascii"),
        s!("utf16") => s!("utf-16"),
        s!("u16") => s!("utf-16"),
        s!("utf32") => s!("utf-32"),
        s!("u32") => s!("utf-32"),
        s!("utf16le") => s!("utf-16-le"),
        s!("utf16be") => s!("utf-16-be"),
        s!("utf32le") => s!("utf-32-le"),
        s!("utf32be") => s!("utf-32-be"),
        s!("utf8sig") => s!("utf-8-sig"),
        s!("cp1252") => s!("cp1252"),
        s!("windows1252") => s!("cp1252"),
        s!("1252") => s!("cp1252"),
        s!("hex") => s!("hex"),
        s!("hexcodec") => s!("hex"),
        s!("base64") => s!("base64"),
        s!("base64codec") => s!("base64"),
        s!("rot13") => s!("rot13"),
        s!("zlib") => s!("zlib"),
        s!("zlibcodec") => s!("zlib"),
        s!("zip") => s!("zlib"),
        s!("unicodeescape") => s!("unicode-escape"),
        s!("rawunicodeescape") => s!("raw-unicode-escape"),
        s!("cp437") => s!("cp437"),
        s!("iso885915") => s!("iso8859-15"),
        s!("latin9") => s!("iso8859-15"),
        s!("idna") => s!("idna"),
        s!("punycode") => s!("punycode")
    ]?);
    _TURN.set(function("_turn(text)", [], _turn));
    _NAME_OF.set(function("_name_of(encoding)", [], _name_of));
    _BYTES.set(dict![
        s!("hex") => tuple![BINASCII.get()?.get(&at::HEXLIFY)?, BINASCII.get()?.get(&at::UNHEXLIFY)?],
        s!("base64") => tuple![BASE64.get()?.get(&at::ENCODEBYTES)?, BASE64.get()?.get(&at::DECODEBYTES)?],
        s!("zlib") => tuple![ZLIB.get()?.get(&at::COMPRESS)?, ZLIB.get()?.get(&at::DECOMPRESS)?]
    ]?);
    ENCODE.set(function(
        "encode(obj, encoding=, errors=)",
        vec![Value::from(s!("utf-8")), Value::from(s!("strict"))],
        encode,
    ));
    DECODE.set(function(
        "decode(obj, encoding=, errors=)",
        vec![Value::from(s!("utf-8")), Value::from(s!("strict"))],
        decode,
    ));
    CODEC_INFO.define({
        let ns = Dict::new();
        ns.doc("What belongs to an encoding.");
        ns.method("CodecInfo.__init__(self, name)", [], CodecInfo::__init__);
        ns.method("CodecInfo.encode(self, input, errors=)", vec![Value::from(s!("strict"))], CodecInfo::encode);
        ns.method("CodecInfo.decode(self, input, errors=)", vec![Value::from(s!("strict"))], CodecInfo::decode);
        ns.method(
            "CodecInfo.streamreader(self, stream, errors=)",
            vec![Value::from(s!("strict"))],
            CodecInfo::streamreader,
        );
        ns.method(
            "CodecInfo.streamwriter(self, stream, errors=)",
            vec![Value::from(s!("strict"))],
            CodecInfo::streamwriter,
        );
        ns.method(
            "CodecInfo.incrementaldecoder(self, errors=)",
            vec![Value::from(s!("strict"))],
            CodecInfo::incrementaldecoder,
        );
        ns.method(
            "CodecInfo.incrementalencoder(self, errors=)",
            vec![Value::from(s!("strict"))],
            CodecInfo::incrementalencoder,
        );
        ns.method("CodecInfo.__repr__(self)", [], CodecInfo::__repr__);
        build_class("CodecInfo", "codecs", "CodecInfo", Vec::new(), ns, Vec::new())?
    });
    LOOKUP.set(function("lookup(encoding)", [], lookup));
    GETENCODER.set(function("getencoder(encoding)", [], getencoder));
    GETDECODER.set(function("getdecoder(encoding)", [], getdecoder));
    GETREADER.set(function("getreader(encoding)", [], getreader));
    GETWRITER.set(function("getwriter(encoding)", [], getwriter));
    GETINCREMENTALDECODER.set(function("getincrementaldecoder(encoding)", [], getincrementaldecoder));
    GETINCREMENTALENCODER.set(function("getincrementalencoder(encoding)", [], getincrementalencoder));
    UTF_8_ENCODE.set(function("utf_8_encode(str, errors=)", vec![Value::from(s!("strict"))], utf_8_encode));
    UTF_8_DECODE.set(function(
        "utf_8_decode(data, errors=, final=)",
        vec![Value::from(s!("strict")), Value::from(false)],
        utf_8_decode,
    ));
    LATIN_1_ENCODE.set(function("latin_1_encode(str, errors=)", vec![Value::from(s!("strict"))], latin_1_encode));
    LATIN_1_DECODE.set(function("latin_1_decode(data, errors=)", vec![Value::from(s!("strict"))], latin_1_decode));
    ASCII_ENCODE.set(function("ascii_encode(str, errors=)", vec![Value::from(s!("strict"))], ascii_encode));
    ASCII_DECODE.set(function("ascii_decode(data, errors=)", vec![Value::from(s!("strict"))], ascii_decode));
    _ENCODER.define({
        let ns2 = Dict::new();
        ns2.method("_Encoder.__init__(self, name, errors)", [], Encoder::__init__);
        ns2.method("_Encoder.encode(self, input, final=)", vec![Value::from(false)], Encoder::encode);
        ns2.method("_Encoder.reset(self)", [], Encoder::reset);
        build_class("_Encoder", "codecs", "_Encoder", Vec::new(), ns2, Vec::new())?
    });
    _DECODER.define({
        let ns3 = Dict::new();
        ns3.doc("Decodes pieces; the beginning of a character waits for its rest.");
        ns3.method("_Decoder.__init__(self, name, errors)", [], Decoder::__init__);
        ns3.method("_Decoder.decode(self, input, final=)", vec![Value::from(false)], Decoder::decode);
        ns3.method("_Decoder.reset(self)", [], Decoder::reset);
        build_class("_Decoder", "codecs", "_Decoder", Vec::new(), ns3, Vec::new())?
    });
    STREAM_WRITER.define({
        let ns4 = Dict::new();
        ns4.doc("Text that is written to a stream of bytes.");
        ns4.method(
            "StreamWriter.__init__(self, stream, errors=, encoding=)",
            vec![Value::from(s!("strict")), Value::from(s!("utf-8"))],
            StreamWriter::__init__,
        );
        ns4.method("StreamWriter.write(self, object)", [], StreamWriter::write);
        ns4.method("StreamWriter.writelines(self, list)", [], StreamWriter::writelines);
        ns4.method("StreamWriter.reset(self)", [], StreamWriter::reset);
        ns4.method("StreamWriter.__getattr__(self, name)", [], StreamWriter::__getattr__);
        ns4.method("StreamWriter.__enter__(self)", [], StreamWriter::__enter__);
        ns4.method("StreamWriter.__exit__(self, *exc)", [], StreamWriter::__exit__);
        build_class("StreamWriter", "codecs", "StreamWriter", Vec::new(), ns4, Vec::new())?
    });
    STREAM_READER.define({
        let ns5 = Dict::new();
        ns5.doc("Text that is read from a stream of bytes.");
        ns5.method(
            "StreamReader.__init__(self, stream, errors=, encoding=)",
            vec![Value::from(s!("strict")), Value::from(s!("utf-8"))],
            StreamReader::__init__,
        );
        ns5.method("StreamReader._reader(self)", [], StreamReader::_reader);
        ns5.method(
            "StreamReader.read(self, size=, chars=, firstline=)",
            vec![Value::from(-1), Value::from(-1), Value::from(false)],
            StreamReader::read,
        );
        ns5.method(
            "StreamReader.readline(self, size=, keepends=)",
            vec![Value::None, Value::from(true)],
            StreamReader::readline,
        );
        ns5.method(
            "StreamReader.readlines(self, sizehint=, keepends=)",
            vec![Value::None, Value::from(true)],
            StreamReader::readlines,
        );
        ns5.method("StreamReader.seek(self, offset, whence=)", vec![Value::from(0)], StreamReader::seek);
        ns5.method("StreamReader.reset(self)", [], StreamReader::reset);
        ns5.method("StreamReader.__iter__(self)", [], StreamReader::__iter__);
        ns5.method("StreamReader.__next__(self)", [], StreamReader::__next__);
        ns5.method("StreamReader.__getattr__(self, name)", [], StreamReader::__getattr__);
        ns5.method("StreamReader.__enter__(self)", [], StreamReader::__enter__);
        ns5.method("StreamReader.__exit__(self, *exc)", [], StreamReader::__exit__);
        build_class("StreamReader", "codecs", "StreamReader", Vec::new(), ns5, Vec::new())?
    });
    STREAM_READER_WRITER.define({
        let ns6 = Dict::new();
        ns6.doc("Text that is read from a file of bytes or written to it.");
        ns6.set_str("encoding", Value::from(s!("unknown")));
        ns6.method(
            "StreamReaderWriter.__init__(self, stream, encoding, errors=)",
            vec![Value::from(s!("strict"))],
            StreamReaderWriter::__init__,
        );
        ns6.method("StreamReaderWriter.write(self, data)", [], StreamReaderWriter::write);
        ns6.method("StreamReaderWriter.writelines(self, list)", [], StreamReaderWriter::writelines);
        build_class("StreamReaderWriter", "codecs", "StreamReaderWriter", vec![STREAM_READER.get()?], ns6, Vec::new())?
    });
    OPEN.set(function(
        "open(filename, mode=, encoding=, errors=, buffering=)",
        vec![Value::from(s!("r")), Value::None, Value::from(s!("strict")), Value::from(-1)],
        open,
    ));
    ITERENCODE.set(function(
        "gen iterencode(iterator, encoding, errors=, **kwargs)",
        vec![Value::from(s!("strict"))],
        iterencode,
    ));
    ITERDECODE.set(function(
        "gen iterdecode(iterator, encoding, errors=, **kwargs)",
        vec![Value::from(s!("strict"))],
        iterdecode,
    ));
    Ok(())
}
