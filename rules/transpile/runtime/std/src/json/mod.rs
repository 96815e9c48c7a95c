//! `json`: text to values and back, to the byte as CPython writes it.
mod decode;
mod decoder;
mod encode;
mod encoder;
mod error;

use crate::define::function;
use batuta_rt::prelude::*;
use decode::Hooks;

const DUMP: &str = "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, \
                    separators=None, default=None, sort_keys=False, **kw";
const LOAD: &str =
    "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw";

/// The keyword parameters of `dump` and `dumps`, in their order.
struct DumpOptions([Value; 10]);

impl DumpOptions {
    fn take(bound: &mut Bound) -> DumpOptions {
        DumpOptions(std::array::from_fn(|_| bound.next()))
    }
    /// An encoder object made with these options.
    fn object(&self) -> R {
        let [skipkeys, ascii, circular, nan, cls, indent, separators, default, sort, kw] = &self.0;
        let class = if cls.is_none() { Value::Class(encoder::class()?) } else { cls.clone() };
        let args = args![;
            "skipkeys" = skipkeys, "ensure_ascii" = ascii, "check_circular" = circular, "allow_nan" = nan,
            "indent" = indent, "separators" = separators, "default" = default, "sort_keys" = sort, **kw
        ];
        op::call(&class, args)
    }
    /// The settings themselves, where no class and no further options are asked for.
    fn plain(&self, to_text: bool) -> R<Option<encode::Encoder>> {
        let [skipkeys, ascii, circular, nan, cls, indent, separators, default, sort, kw] = &self.0;
        if !cls.is_none() || op::truthy(kw)? {
            return Ok(None);
        }
        let indent = encoder::indent_text(indent)?;
        let (item_separator, key_separator) = if separators.is_none() {
            (if indent.is_some() { "," } else { ", " }.to_string(), ": ".to_string())
        } else {
            let [item, key] = op::unpack::<2>(separators)?;
            let key = encoder::separator(&key, indent.is_some(), 5)?;
            (encoder::separator(&item, indent.is_some(), 6)?, key)
        };
        Ok(Some(encode::Encoder {
            skip_keys: op::truthy(skipkeys)?,
            ascii: op::truthy(ascii)?,
            check_circular: op::truthy(circular)?,
            allow_nan: op::truthy(nan)?,
            sort_keys: op::truthy(sort)?,
            names_nan: indent.is_some() || !to_text,
            indent,
            item_separator,
            key_separator,
            default: Some(default.clone()).filter(|d| !d.is_none()),
        }))
    }
}

fn dumps(mut bound: Bound) -> R {
    let value = bound.next();
    let options = DumpOptions::take(&mut bound);
    match options.plain(true)? {
        Some(settings) => {
            let (text, ended) = encoder::run(&settings, &value);
            ended.map(|()| text.into())
        }
        None => op::call_method(&options.object()?, "encode", [value]),
    }
}

fn dump(mut bound: Bound) -> R {
    let (value, file) = (bound.next(), bound.next());
    let options = DumpOptions::take(&mut bound);
    if let Some(settings) = options.plain(false)? {
        let (text, ended) = encoder::run(&settings, &value);
        if !text.is_empty() {
            op::call_method(&file, "write", [Value::from(text)])?;
        }
        return ended.map(|()| Value::None);
    }
    let mut chunks = op::iter(&op::call_method(&options.object()?, "iterencode", [value])?)?;
    while let Some(chunk) = chunks.next()? {
        op::call_method(&file, "write", [chunk])?;
    }
    Ok(Value::None)
}

fn decode_with(source: Value, mut bound: Bound) -> R {
    let [cls, object, float, int, constant, pairs, kw] = std::array::from_fn(|_| bound.next());
    let text = decoder::source_text(source)?;
    if cls.is_none() && !op::truthy(&kw)? {
        let hooks = Hooks { object, pairs, float, int, constant, lenient: false };
        return decoder::document(&text, &hooks);
    }
    let kw = kw.as_dict()?.copy();
    for (name, value) in [
        ("object_hook", object),
        ("object_pairs_hook", pairs),
        ("parse_float", float),
        ("parse_int", int),
        ("parse_constant", constant),
    ] {
        if !value.is_none() {
            kw.set_str(name, value);
        }
    }
    let class = if cls.is_none() { Value::Class(decoder::class()?) } else { cls };
    let made = op::call(&class, args![; **Value::Dict(kw)])?;
    op::call_method(&made, "decode", [text])
}

fn loads(mut bound: Bound) -> R {
    let source = bound.next();
    decode_with(source, bound)
}

fn load(mut bound: Bound) -> R {
    let file = bound.next();
    let source = op::call_method(&file, "read", ())?;
    decode_with(source, bound)
}

fn build() -> R<Module> {
    let module = Module::new("json");
    module.set("dumps", function("json", "dumps", &format!("obj, {DUMP}"), dumps));
    module.set("dump", function("json", "dump", &format!("obj, fp, {DUMP}"), dump));
    module.set("loads", function("json", "loads", &format!("s, {LOAD}"), loads));
    module.set("load", function("json", "load", &format!("fp, {LOAD}"), load));
    module.set("JSONDecodeError", error::class()?);
    module.set("JSONDecoder", decoder::class()?);
    module.set("JSONEncoder", encoder::class()?);
    module.set("decoder", decoder_module());
    module.set("encoder", encoder_module());
    Ok(module.function("detect_encoding", |a| {
        let bytes = batuta_rt::bytes::bytes_like(&a.one("detect_encoding")?).unwrap_or_default();
        Ok(decoder::detect_encoding(&bytes).into())
    }))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("json", build))
}

/// `json.decoder`.
pub fn decoder_module() -> Module {
    crate::module_once!(crate::showing::built("json.decoder", || {
        let made = Module::new("json.decoder");
        made.set("JSONDecodeError", error::class()?);
        made.set("JSONDecoder", decoder::class()?);
        Ok(made.function("scanstring", decoder::scan_string))
    }))
}

/// `json.encoder`.
pub fn encoder_module() -> Module {
    crate::module_once!(crate::showing::built("json.encoder", || {
        Ok(Module::new("json.encoder").with("JSONEncoder", encoder::class()?))
    }))
}
