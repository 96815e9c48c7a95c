// Written by batuta from python/mimetypes.py, 91916b98fa4bbe07.
//! Kinds of files by the ends of their names.
use batuta_rt::prelude::*;

module_globals! {
    "mimetypes", init;
    OS: "os", URLLIB: "urllib", __ALL_: "__all__", SUFFIX_MAP: "suffix_map", ENCODINGS_MAP: "encodings_map",
    TYPES_MAP: "types_map", COMMON_TYPES: "common_types", KNOWNFILES: "knownfiles", INITED: "inited", _DB: "_db",
    INIT: "init", _FIRST: "_first", ADD_TYPE: "add_type", GUESS_TYPE: "guess_type",
    GUESS_ALL_EXTENSIONS: "guess_all_extensions", GUESS_EXTENSION: "guess_extension", MIME_TYPES: "MimeTypes",
    _READY: "_ready", READ_MIME_TYPES: "read_mime_types",
}

fields! {
    ADD_TYPE: "add_type", COPY: "copy", ENCODINGS_MAP: "encodings_map", FIND: "find", FSPATH: "fspath",
    GUESS_ALL_EXTENSIONS: "guess_all_extensions", GUESS_EXTENSION: "guess_extension", GUESS_TYPE: "guess_type",
    ISFILE: "isfile", NETLOC: "netloc", PARSE: "parse", PATH: "path", READ: "read", READFP: "readfp", SCHEME: "scheme",
    SPLITEXT: "splitext", SUFFIX_MAP: "suffix_map", TYPES_MAP: "types_map", TYPES_MAP_INV: "types_map_inv",
    URLPARSE: "urlparse",
}

/// Kinds by the ends of names, and the other way.
pub struct MimeTypes;

impl MimeTypes {
    pub fn __init__(self_: &Value, filenames: &Value, strict: &Value) -> R {
        call_guard!("__init__");
        if !INITED.get()?.truthy()? {
            INIT.get()?.call(())?;
        }
        self_.put(&at::ENCODINGS_MAP, _FIRST.get()?.at(0)?.invoke(&at::COPY, ())?)?;
        self_.put(&at::SUFFIX_MAP, _FIRST.get()?.at(1)?.invoke(&at::COPY, ())?)?;
        self_.put(&at::TYPES_MAP, tuple![Value::Dict(Dict::new()), Value::Dict(Dict::new())])?;
        self_.put(&at::TYPES_MAP_INV, tuple![Value::Dict(Dict::new()), Value::Dict(Dict::new())])?;
        let mut it = op::iter(&_FIRST.get()?.at(2)?.items()?)?;
        while let Some([ext, kind]) = it.next_parts::<2>()? {
            self_.invoke(&at::ADD_TYPE, args![kind, ext, true])?;
        }
        let mut it = op::iter(&_FIRST.get()?.at(3)?.items()?)?;
        while let Some([ext, kind]) = it.next_parts::<2>()? {
            self_.invoke(&at::ADD_TYPE, args![kind, ext, false])?;
        }
        let mut it = op::iter(filenames)?;
        while let Some(name) = it.next()? {
            self_.invoke(&at::READ, args![name, strict])?;
        }
        Ok(Value::None)
    }

    pub fn add_type(self_: &Value, type_: &Value, ext: &Value, strict: &Value) -> R {
        if !type_.truthy()? {
            return Ok(Value::None);
        }
        self_.get(&at::TYPES_MAP)?.item(strict)?.set_item(ext, type_)?;
        let known = self_.get(&at::TYPES_MAP_INV)?.item(strict)?.setdefault(type_, list![])?;
        if !op::contains(&known, ext)? {
            known.append(ext)?;
        }
        Ok(Value::None)
    }

    pub fn guess_type(self_: &Value, url: &Value, strict: &Value) -> R {
        let mut url = url.clone();
        url = OS.get()?.invoke(&at::FSPATH, args![&url])?;
        let parts = URLLIB.get()?.get(&at::PARSE)?.invoke(&at::URLPARSE, args![&url])?;
        let scheme = parts.get(&at::SCHEME)?;
        if scheme.truthy()? && builtins::length_of(&scheme)? > 1_i64 {
            url = if !parts.get(&at::NETLOC)?.truthy()? {
                url.cut(builtins::length_of(&scheme)? + 1_i64, Value::None)?
            } else {
                parts.get(&at::PATH)?
            };
        }
        if scheme.equals("data")? {
            let comma = url.find(s!(","))?;
            if op::lt_bool(&comma, &Value::from(0))? {
                return Ok(tuple![Value::None, Value::None]);
            }
            let semicolon = url.invoke(&at::FIND, args![s!(";"), 0, &comma])?;
            let mut kind = if op::ge_bool(&semicolon, &Value::from(0))? {
                url.cut(Value::None, &semicolon)?
            } else {
                url.cut(Value::None, &comma)?
            };
            if op::contains(&kind, &Value::from(s!("=")))? || !op::contains(&kind, &Value::from(s!("/")))? {
                kind = Value::from(s!("text/plain"));
            }
            return Ok(tuple![kind, Value::None]);
        }
        let [mut base, mut ext] = op::unpack::<2>(&OS.get()?.get(&at::PATH)?.invoke(&at::SPLITEXT, args![url])?)?;
        while op::within(&ext.lower()?, &self_.get(&at::SUFFIX_MAP)?)? {
            [base, ext] = op::unpack::<2>(&early!(
                OS.get()?.get(&at::PATH)?,
                &at::SPLITEXT,
                args![op::add(&base, &self_.get(&at::SUFFIX_MAP)?.item(&ext.lower()?)?)?]
            )?)?;
        }
        let mut encoding = Value::None;
        if op::contains(&self_.get(&at::ENCODINGS_MAP)?, &ext)? {
            encoding = self_.get(&at::ENCODINGS_MAP)?.item(&ext)?;
            [base, ext] = op::unpack::<2>(&OS.get()?.get(&at::PATH)?.invoke(&at::SPLITEXT, args![&base])?)?;
        }
        ext = ext.lower()?;
        let mut it = op::iter(&if strict.truthy()? {
            tuple![self_.get(&at::TYPES_MAP)?.item(&Value::from(true))?]
        } else {
            tuple![
                self_.get(&at::TYPES_MAP)?.item(&Value::from(true))?,
                self_.get(&at::TYPES_MAP)?.item(&Value::from(false))?
            ]
        })?;
        while let Some(known) = it.next()? {
            if op::contains(&known, &ext)? {
                return Ok(tuple![known.item(&ext)?, encoding]);
            }
        }
        Ok(tuple![Value::None, encoding])
    }

    pub fn guess_all_extensions(self_: &Value, type_: &Value, strict: &Value) -> R {
        let mut type_ = type_.clone();
        type_ = type_.lower()?;
        let made =
            builtins::list_of(&self_.get(&at::TYPES_MAP_INV)?.item(&Value::from(true))?.lookup_or(&type_, list![])?)?;
        if !strict.truthy()? {
            let mut it =
                op::iter(&self_.get(&at::TYPES_MAP_INV)?.item(&Value::from(false))?.lookup_or(&type_, list![])?)?;
            while let Some(ext) = it.next()? {
                if !op::contains(&made, &ext)? {
                    made.append(&ext)?;
                }
            }
        }
        Ok(made)
    }

    pub fn guess_extension(self_: &Value, type_: &Value, strict: &Value) -> R {
        let found = self_.invoke(&at::GUESS_ALL_EXTENSIONS, args![type_, strict])?;
        Ok(if found.truthy()? { found.at(0)? } else { Value::None })
    }

    pub fn read(self_: &Value, filename: &Value, strict: &Value) -> R {
        call_guard!("read");
        let manager = builtins::open(args![filename; "encoding" = s!("utf-8")])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let file = entered;
            self_.invoke(&at::READFP, args![file, strict])?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(Value::None)
    }

    pub fn readfp(self_: &Value, fp: &Value, strict: &Value) -> R {
        call_guard!("readfp");
        let mut it = op::iter(fp)?;
        while let Some(line) = it.next()? {
            let words = list![];
            let mut it = op::iter(&line.split()?)?;
            while let Some(word) = it.next()? {
                if word.at(0)?.equals("#")? {
                    break;
                }
                words.append(word)?;
            }
            drop(it);
            let mut it = op::iter(&words.cut(1, Value::None)?)?;
            while let Some(ext) = it.next()? {
                early!(
                    self_.clone(),
                    &at::ADD_TYPE,
                    args![words.at(0)?, op::add(&Value::from(s!(".")), &ext)?, strict]
                )?;
            }
        }
        Ok(Value::None)
    }
}

pub fn init_(files: &Value) -> R {
    call_guard!("init");
    let mut files = files.clone();
    INITED.set(true);
    let made;
    if files.is_none() || _DB.get()?.is_none() {
        made = MIME_TYPES.get()?.call(())?;
        files =
            if files.is_none() { KNOWNFILES.get()? } else { op::add(&KNOWNFILES.get()?, &builtins::list_of(&files)?)? };
    } else {
        made = _DB.get()?;
    }
    let mut it = op::iter(&files)?;
    while let Some(file) = it.next()? {
        if OS.get()?.get(&at::PATH)?.invoke(&at::ISFILE, args![&file])?.truthy()? {
            made.invoke(&at::READ, args![&file])?;
        }
    }
    ENCODINGS_MAP.set(made.get(&at::ENCODINGS_MAP)?);
    SUFFIX_MAP.set(made.get(&at::SUFFIX_MAP)?);
    TYPES_MAP.set(made.get(&at::TYPES_MAP)?.item(&Value::from(true))?);
    COMMON_TYPES.set(made.get(&at::TYPES_MAP)?.item(&Value::from(false))?);
    _DB.set(made);
    Ok(Value::None)
}

pub fn _ready() -> R {
    call_guard!("_ready");
    if _DB.get()?.is_none() {
        INIT.get()?.call(())?;
    }
    _DB.get()
}

pub fn read_mime_types(file: &Value) -> R {
    let mut opened = Value::None;
    let tried = attempt(|| {
        opened = builtins::open(args![file; "encoding" = s!("utf-8")])?;
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
    let manager = opened.clone();
    op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let made = tri!('with, tri!('with, MIME_TYPES.get()).call(()));
        tri!('with, made.invoke(&at::READFP, args![&opened, true]));
        break 'with Ok(Flow::Return(tri!('with, tri!('with, made.get(&at::TYPES_MAP)).item(&Value::from(true)))));
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Ok(Value::None)
}

pub fn guess_type(url: &Value, strict: &Value) -> R {
    call_guard!("guess_type");
    _ready()?.invoke(&at::GUESS_TYPE, args![url, strict])
}

pub fn guess_all_extensions(type_: &Value, strict: &Value) -> R {
    call_guard!("guess_all_extensions");
    _ready()?.invoke(&at::GUESS_ALL_EXTENSIONS, args![type_, strict])
}

pub fn guess_extension(type_: &Value, strict: &Value) -> R {
    call_guard!("guess_extension");
    _ready()?.invoke(&at::GUESS_EXTENSION, args![type_, strict])
}

pub fn add_type(type_: &Value, ext: &Value, strict: &Value) -> R {
    call_guard!("add_type");
    _ready()?.invoke(&at::ADD_TYPE, args![type_, ext, strict])
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    let _ = batuta_std::urllib::parse::module();
    URLLIB.set(batuta_std::urllib::module());
    __ALL_.set(list![
        s!("MimeTypes"),
        s!("add_type"),
        s!("common_types"),
        s!("encodings_map"),
        s!("guess_all_extensions"),
        s!("guess_extension"),
        s!("guess_type"),
        s!("init"),
        s!("inited"),
        s!("knownfiles"),
        s!("read_mime_types"),
        s!("suffix_map"),
        s!("types_map")
    ]);
    SUFFIX_MAP.set(dict![
        s!(".svgz") => s!(".svg.gz"),
        s!(".tgz") => s!(".tar.gz"),
        s!(".taz") => s!(".tar.gz"),
        s!(".tz") => s!(".tar.gz"),
        s!(".tbz2") => s!(".tar.bz2"),
        s!(".txz") => s!(".tar.xz")
    ]?);
    ENCODINGS_MAP.set(dict![
        s!(".gz") => s!("gzip"),
        s!(".Z") => s!("compress"),
        s!(".bz2") => s!("bzip2"),
        s!(".xz") => s!("xz"),
        s!(".br") => s!("br")
    ]?);
    TYPES_MAP.set(emitted::table(
        r#"{
".js": "application/javascript", ".mjs": "application/javascript", ".json": "application/json",
".webmanifest": "application/manifest+json", ".doc": "application/msword", ".dot": "application/msword",
".wiz": "application/msword", ".nq": "application/n-quads", ".nt": "application/n-triples",
".bin": "application/octet-stream", ".a": "application/octet-stream", ".dll": "application/octet-stream",
".exe": "application/octet-stream", ".o": "application/octet-stream", ".obj": "application/octet-stream",
".so": "application/octet-stream", ".oda": "application/oda", ".pdf": "application/pdf",
".p7c": "application/pkcs7-mime", ".ps": "application/postscript", ".ai": "application/postscript",
".eps": "application/postscript", ".trig": "application/trig", ".m3u": "application/vnd.apple.mpegurl",
".m3u8": "application/vnd.apple.mpegurl", ".xls": "application/vnd.ms-excel",
".xlb": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint",
".pot": "application/vnd.ms-powerpoint", ".ppa": "application/vnd.ms-powerpoint",
".pps": "application/vnd.ms-powerpoint", ".pwz": "application/vnd.ms-powerpoint", ".wasm": "application/wasm",
".bcpio": "application/x-bcpio", ".cpio": "application/x-cpio", ".csh": "application/x-csh",
".dvi": "application/x-dvi", ".gtar": "application/x-gtar", ".hdf": "application/x-hdf",
".h5": "application/x-hdf5", ".latex": "application/x-latex", ".mif": "application/x-mif",
".cdf": "application/x-netcdf", ".nc": "application/x-netcdf", ".p12": "application/x-pkcs12",
".pfx": "application/x-pkcs12", ".ram": "application/x-pn-realaudio", ".pyc": "application/x-python-code",
".pyo": "application/x-python-code", ".sh": "application/x-sh", ".shar": "application/x-shar",
".swf": "application/x-shockwave-flash", ".sv4cpio": "application/x-sv4cpio",
".sv4crc": "application/x-sv4crc", ".tar": "application/x-tar", ".tcl": "application/x-tcl",
".tex": "application/x-tex", ".texi": "application/x-texinfo", ".texinfo": "application/x-texinfo",
".roff": "application/x-troff", ".t": "application/x-troff", ".tr": "application/x-troff",
".man": "application/x-troff-man", ".me": "application/x-troff-me", ".ms": "application/x-troff-ms",
".ustar": "application/x-ustar", ".src": "application/x-wais-source", ".xsl": "application/xml",
".rdf": "application/xml", ".wsdl": "application/xml", ".xpdl": "application/xml", ".zip": "application/zip",
".3gp": "audio/3gpp", ".3gpp": "audio/3gpp", ".3g2": "audio/3gpp2", ".3gpp2": "audio/3gpp2",
".aac": "audio/aac", ".adts": "audio/aac", ".loas": "audio/aac", ".ass": "audio/aac", ".au": "audio/basic",
".snd": "audio/basic", ".mp3": "audio/mpeg", ".mp2": "audio/mpeg", ".opus": "audio/opus",
".aif": "audio/x-aiff", ".aifc": "audio/x-aiff", ".aiff": "audio/x-aiff", ".ra": "audio/x-pn-realaudio",
".wav": "audio/x-wav", ".avif": "image/avif", ".bmp": "image/bmp", ".gif": "image/gif", ".ief": "image/ief",
".jpg": "image/jpeg", ".jpe": "image/jpeg", ".jpeg": "image/jpeg", ".heic": "image/heic",
".heif": "image/heif", ".png": "image/png", ".svg": "image/svg+xml", ".tiff": "image/tiff",
".tif": "image/tiff", ".ico": "image/vnd.microsoft.icon", ".ras": "image/x-cmu-raster",
".pnm": "image/x-portable-anymap", ".pbm": "image/x-portable-bitmap", ".pgm": "image/x-portable-graymap",
".ppm": "image/x-portable-pixmap", ".rgb": "image/x-rgb", ".xbm": "image/x-xbitmap",
".xpm": "image/x-xpixmap", ".xwd": "image/x-xwindowdump", ".eml": "message/rfc822", ".mht": "message/rfc822",
".mhtml": "message/rfc822", ".nws": "message/rfc822", ".css": "text/css", ".csv": "text/csv",
".html": "text/html", ".htm": "text/html", ".n3": "text/n3", ".txt": "text/plain", ".bat": "text/plain",
".c": "text/plain", ".h": "text/plain", ".ksh": "text/plain", ".pl": "text/plain", ".srt": "text/plain",
".rtx": "text/richtext", ".tsv": "text/tab-separated-values", ".vtt": "text/vtt", ".py": "text/x-python",
".etx": "text/x-setext", ".sgm": "text/x-sgml", ".sgml": "text/x-sgml", ".vcf": "text/x-vcard",
".xml": "text/xml", ".mp4": "video/mp4", ".mpeg": "video/mpeg", ".m1v": "video/mpeg", ".mpa": "video/mpeg",
".mpe": "video/mpeg", ".mpg": "video/mpeg", ".mov": "video/quicktime", ".qt": "video/quicktime",
".webm": "video/webm", ".avi": "video/x-msvideo", ".movie": "video/x-sgi-movie",
}"#,
    )?);
    COMMON_TYPES.set(dict![
        s!(".rtf") => s!("application/rtf"),
        s!(".midi") => s!("audio/midi"),
        s!(".mid") => s!("audio/midi"),
        s!(".jpg") => s!("image/jpg"),
        s!(".pict") => s!("image/pict"),
        s!(".pct") => s!("image/pict"),
        s!(".pic") => s!("image/pict"),
        s!(".webp") => s!("image/webp"),
        s!(".xul") => s!("text/xul")
    ]?);
    KNOWNFILES.set(list![
        s!("/etc/mime.types"),
        s!("/etc/httpd/mime.types"),
        s!("/etc/httpd/conf/mime.types"),
        s!("/etc/apache/mime.types"),
        s!("/etc/apache2/mime.types"),
        s!("/usr/local/etc/httpd/conf/mime.types"),
        s!("/usr/local/lib/netscape/mime.types"),
        s!("/usr/local/etc/httpd/conf/mime.types"),
        s!("/usr/local/etc/mime.types")
    ]);
    INITED.set(false);
    _DB.set(Value::None);
    MIME_TYPES.define({
        let ns = Dict::new();
        ns.doc("Kinds by the ends of names, and the other way.");
        ns.method(
            "MimeTypes.__init__(self, filenames=, strict=)",
            vec![tuple![], Value::from(true)],
            MimeTypes::__init__,
        );
        ns.method("MimeTypes.add_type(self, type, ext, strict=)", vec![Value::from(true)], MimeTypes::add_type);
        ns.method("MimeTypes.guess_type(self, url, strict=)", vec![Value::from(true)], MimeTypes::guess_type);
        ns.method(
            "MimeTypes.guess_all_extensions(self, type, strict=)",
            vec![Value::from(true)],
            MimeTypes::guess_all_extensions,
        );
        ns.method(
            "MimeTypes.guess_extension(self, type, strict=)",
            vec![Value::from(true)],
            MimeTypes::guess_extension,
        );
        ns.method("MimeTypes.read(self, filename, strict=)", vec![Value::from(true)], MimeTypes::read);
        ns.method("MimeTypes.readfp(self, fp, strict=)", vec![Value::from(true)], MimeTypes::readfp);
        build_class("MimeTypes", "mimetypes", "MimeTypes", vec![builtins::get("object")], ns, Vec::new())?
    });
    _FIRST.set(tuple![
        ENCODINGS_MAP.get()?.invoke(&at::COPY, ())?,
        SUFFIX_MAP.get()?.invoke(&at::COPY, ())?,
        TYPES_MAP.get()?.invoke(&at::COPY, ())?,
        COMMON_TYPES.get()?.invoke(&at::COPY, ())?
    ]);
    INIT.set(function("init(files=)", vec![Value::None], init_));
    _READY.set(function("_ready()", [], _ready));
    READ_MIME_TYPES.set(function("read_mime_types(file)", [], read_mime_types));
    GUESS_TYPE.set(function("guess_type(url, strict=)", vec![Value::from(true)], guess_type));
    GUESS_ALL_EXTENSIONS.set(function(
        "guess_all_extensions(type, strict=)",
        vec![Value::from(true)],
        guess_all_extensions,
    ));
    GUESS_EXTENSION.set(function("guess_extension(type, strict=)", vec![Value::from(true)], guess_extension));
    ADD_TYPE.set(function("add_type(type, ext, strict=)", vec![Value::from(true)], add_type));
    Ok(())
}
