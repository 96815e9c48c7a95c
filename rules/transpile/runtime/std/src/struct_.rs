//! `struct`: packing values into bytes and back.
use crate::struct_numbers::{fits, from_half, half};
use batuta_rt::bytes::{bytes_like, with_bytes};
use batuta_rt::prelude::*;
use num_bigint::BigInt;
use std::any::Any;
use std::collections::HashMap;

/// A format and what it says.
type Known = Option<(Str, Shared<Layout>)>;

/// So many formats are kept parsed, as in CPython.
const KEPT: usize = 100;

thread_local! {
    static PARSED: Slot<HashMap<Str, Shared<Layout>>> = Slot::default();
    /// The last ones by the identity of their text.
    static LAST: Slot<[Known; 8]> = Slot::default();
    static ERROR: OnceCell<Class> = const { OnceCell::new() };
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

fn error_class() -> Class {
    let made = || ClassBuilder::native("error", "struct").base(exc::class::Exception()).build();
    ERROR.with(|cell| cell.get_or_init(|| made().unwrap_or_else(|_| exc::class::Exception())).clone())
}

fn error(text: impl Into<String>) -> Exc {
    exc::raise(Exc::new(error_class(), &[text.into().into()]).value(), None)
}

struct Field {
    code: char,
    count: usize,
    size: usize,
    /// Zero bytes before it, for alignment.
    before: usize,
}

/// A compiled format.
pub struct Layout {
    format: Str,
    big: bool,
    fields: Vec<Field>,
    size: usize,
    /// How many values it takes.
    count: usize,
}

impl Field {
    fn values(&self) -> usize {
        match self.code {
            'x' => 0,
            's' | 'p' => 1,
            _ => self.count,
        }
    }
}

impl Native for Layout {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build_class().unwrap_or_else(|_| exc::class::Object())).clone())
}

fn size_of(code: char, native: bool) -> Option<usize> {
    Some(match code {
        'x' | 'c' | 'b' | 'B' | '?' | 's' | 'p' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' => {
            if native {
                8
            } else {
                4
            }
        }
        'q' | 'Q' | 'd' => 8,
        'n' | 'N' | 'P' if native => 8,
        _ => return None,
    })
}

impl Layout {
    /// The layout of a format, from those that were asked for before.
    fn known(value: &Value) -> R<Shared<Layout>> {
        let Value::Str(format) = value else { return Layout::parse(value).map(Shared::new) };
        let at = (format.address() >> 5) % 8;
        let last = LAST.with(|last| {
            last.with(|last| last[at].as_ref().filter(|(text, _)| text.same(format)).map(|(_, layout)| layout.clone()))
        });
        if let Some(found) = last {
            return Ok(found);
        }
        let made = Layout::parsed(value, format)?;
        LAST.with(|last| last.with_mut(|last| last[at] = Some((format.clone(), made.clone()))));
        Ok(made)
    }
    fn parsed(value: &Value, format: &Str) -> R<Shared<Layout>> {
        if let Some(found) = PARSED.with(|parsed| parsed.with(|parsed| parsed.get(format).cloned())) {
            return Ok(found);
        }
        let made = Shared::new(Layout::parse(value)?);
        PARSED.with(|parsed| {
            parsed.with_mut(|parsed| {
                if parsed.len() >= KEPT {
                    parsed.clear();
                }
                parsed.insert(format.clone(), made.clone());
            });
        });
        Ok(made)
    }
    fn parse(value: &Value) -> R<Layout> {
        let format = match value.payload() {
            Value::Str(text) => {
                if !text.is_ascii() {
                    // Refused by the codec, in its words.
                    op::call_method(value, "encode", [Value::str("ascii")])?;
                }
                text.clone()
            }
            other => match bytes_like(other) {
                Some(bytes) => Str::from(String::from_utf8_lossy(&bytes).into_owned()),
                None => {
                    let text = format!("Struct() argument 1 must be a str or bytes object, not {}", value.type_name());
                    return Err(type_error(text));
                }
            },
        };
        let mut chars = format.chars().peekable();
        let (mut big, mut native, mut aligned) = (false, true, true);
        if let Some(mark) = chars.peek().copied().filter(|c| "@=<>!".contains(*c)) {
            chars.next();
            big = matches!(mark, '>' | '!');
            native = mark == '@';
            aligned = native;
        }
        let (mut fields, mut size) = (Vec::new(), 0usize);
        while let Some(c) = chars.next() {
            if c.is_whitespace() {
                continue;
            }
            let mut code = c;
            let mut count = 1usize;
            if c.is_ascii_digit() {
                count = c as usize - 48;
                loop {
                    match chars.next() {
                        Some(d) if d.is_ascii_digit() => {
                            let next = count.checked_mul(10).and_then(|n| n.checked_add(d as usize - 48));
                            count = next.ok_or_else(|| error("total struct size too long"))?;
                        }
                        Some(other) => {
                            code = other;
                            break;
                        }
                        None => return Err(error("repeat count given without format specifier")),
                    }
                }
            }
            let Some(width) = size_of(code, native) else { return Err(error("bad char in struct format")) };
            let before = if aligned && width > 1 { size.next_multiple_of(width) - size } else { 0 };
            let total = width.checked_mul(count).and_then(|n| n.checked_add(size + before));
            size = total.filter(|n| *n <= i64::MAX as usize).ok_or_else(|| error("total struct size too long"))?;
            fields.push(Field { code, count, size: width, before });
        }
        let count = fields.iter().map(Field::values).sum();
        Ok(Layout { format, big, fields, size, count })
    }
    fn pack(&self, values: &[Value], name: &str) -> R<Vec<u8>> {
        if values.len() != self.count {
            let text = format!("{name} expected {} items for packing (got {})", self.count, values.len());
            return Err(error(text));
        }
        let mut out = Vec::with_capacity(self.size);
        let mut values = values;
        for field in &self.fields {
            if field.before > 0 {
                out.resize(out.len() + field.before, 0);
            }
            match field.code {
                'x' => out.resize(out.len() + field.count, 0),
                's' | 'p' => {
                    let Some((value, rest)) = values.split_first() else { break };
                    values = rest;
                    let Some(bytes) = bytes_like(value) else {
                        return Err(error(format!("argument for '{}' must be a bytes object", field.code)));
                    };
                    let start = out.len();
                    let room = if field.code == 'p' { field.count.saturating_sub(1) } else { field.count };
                    let taken = bytes.len().min(room);
                    if field.code == 'p' && field.count > 0 {
                        out.push(taken.min(255) as u8);
                    }
                    out.extend(&bytes[..taken]);
                    out.resize(start + field.count, 0);
                }
                _ => {
                    let (now, rest) = values.split_at(field.count.min(values.len()));
                    values = rest;
                    for value in now {
                        self.pack_one(field, value, &mut out)?;
                    }
                }
            }
        }
        Ok(out)
    }
    fn push(&self, little: &[u8], out: &mut Vec<u8>) {
        if self.big {
            out.extend(little.iter().rev());
        } else {
            out.extend_from_slice(little);
        }
    }
    fn pack_one(&self, field: &Field, value: &Value, out: &mut Vec<u8>) -> R<()> {
        match field.code {
            'c' => match bytes_like(value).as_deref() {
                Some([one]) => out.push(*one),
                _ => return Err(error("char format requires a bytes object of length 1")),
            },
            '?' => out.push(op::truthy(value)? as u8),
            'e' | 'f' | 'd' => {
                let number = op::to_float(value).map_err(|e| {
                    if e.is(K::TypeError) {
                        error("required argument is not a float")
                    } else {
                        e
                    }
                })?;
                match field.code {
                    'd' => self.push(&batuta_rt::float::plain_nan(number).to_le_bytes(), out),
                    'f' => {
                        let narrow = number as f32;
                        if narrow.is_infinite() && number.is_finite() {
                            return Err(overflow_error("float too large to pack with f format"));
                        }
                        self.push(&narrow.to_le_bytes(), out);
                    }
                    _ => self.push(&half(number)?.to_le_bytes(), out),
                }
            }
            code => {
                if let Value::Int(number) = value {
                    if let Some(small) = number.to_i64().filter(|n| fits(*n, field.size, code.is_ascii_lowercase())) {
                        self.push(&small.to_le_bytes()[..field.size], out);
                        return Ok(());
                    }
                }
                let number = op::try_index(value)?.ok_or_else(|| error("required argument is not an integer"))?;
                let signed = code.is_ascii_lowercase();
                let bits = field.size * 8;
                let big = number.to_big();
                let (low, high) = if signed {
                    (-(BigInt::from(1) << (bits - 1)), (BigInt::from(1) << (bits - 1)) - 1)
                } else {
                    (BigInt::from(0), (BigInt::from(1) << bits) - 1)
                };
                if big < low || big > high {
                    return Err(self.out_of_range(code, field.size, &low, &high, &big));
                }
                let wide = i128::try_from(&big).unwrap_or(0);
                self.push(&wide.to_le_bytes()[..field.size], out);
            }
        }
        Ok(())
    }
    fn out_of_range(&self, code: char, size: usize, low: &BigInt, high: &BigInt, number: &BigInt) -> Exc {
        let signed = code.is_ascii_lowercase() || (size < 4 && !(self.big && size == 2));
        let fits = if signed { i64::try_from(number).is_ok() } else { u64::try_from(number).is_ok() };
        let name = match (size, code) {
            (8, _) if self.big => return error("int too large to convert"),
            _ if !fits || size == 8 => return error("argument out of range"),
            (1, 'b') => "byte".to_string(),
            (1, _) => "ubyte".to_string(),
            (2, 'h') if !self.big => "short".to_string(),
            (2, _) if !self.big => "ushort".to_string(),
            _ => format!("'{code}'"),
        };
        error(format!("{name} format requires {low} <= number <= {high}"))
    }
    fn unpack(&self, data: &[u8]) -> Vec<Value> {
        let (mut out, mut at) = (Vec::with_capacity(self.count), 0);
        for field in &self.fields {
            at += field.before;
            match field.code {
                'x' => at += field.count,
                's' => {
                    out.push(data[at..at + field.count].to_vec().into());
                    at += field.count;
                }
                'p' => {
                    let length = data.get(at).map_or(0, |n| (*n as usize).min(field.count.saturating_sub(1)));
                    let from = at + usize::from(field.count > 0);
                    out.push(data[from..from + length].to_vec().into());
                    at += field.count;
                }
                _ => {
                    for _ in 0..field.count {
                        out.push(self.unpack_one(field, &data[at..at + field.size]));
                        at += field.size;
                    }
                }
            }
        }
        out
    }
    fn unpack_one(&self, field: &Field, raw: &[u8]) -> Value {
        let mut bytes = [0u8; 8];
        bytes[..raw.len()].copy_from_slice(raw);
        if self.big {
            bytes[..raw.len()].reverse();
        }
        let wide = u64::from_le_bytes(bytes);
        match field.code {
            'c' => raw.to_vec().into(),
            '?' => (raw[0] != 0).into(),
            'd' => f64::from_bits(wide).into(),
            'f' => (f32::from_bits(wide as u32) as f64).into(),
            'e' => from_half(wide as u16).into(),
            code if code.is_ascii_lowercase() => {
                let shift = 64 - field.size * 8;
                ((wide << shift) as i64 >> shift).into()
            }
            _ => wide.into(),
        }
    }
}

fn buffer(value: &Value) -> R<Vec<u8>> {
    bytes_like(value).ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.type_name())))
}

fn unpack(layout: &Layout, data: &Value, name: &str) -> R {
    let read = |bytes: &[u8]| (bytes.len() == layout.size).then(|| layout.unpack(bytes));
    match with_bytes(data, read) {
        Some(Some(found)) => Ok(Value::Tuple(Tuple::from(found))),
        Some(None) => Err(error(format!("{name} requires a buffer of {} bytes", layout.size))),
        None => buffer(data).map(Value::from),
    }
}

/// The place of an offset argument in a buffer that must hold the layout from there.
fn place(layout: &Layout, offset: &Value, length: usize, name: &str, verb: &str) -> R<usize> {
    let given = op::index(offset)?.clamped();
    let mut at = given;
    if at < 0 {
        if at + layout.size as i64 > 0 {
            return Err(error(
                format!("not enough data to {verb} {} bytes at offset {given}", layout.size)
                    .replace("not enough data to pack", "no space to pack"),
            ));
        }
        if at + (length as i64) < 0 {
            return Err(error(format!("offset {given} out of range for {length}-byte buffer")));
        }
        at += length as i64;
    }
    let at = at as usize;
    if length < at || length - at < layout.size {
        return Err(error(format!(
            "{name} requires a buffer of at least {} bytes for {verb}ing {} bytes at offset {at} (actual buffer size is {length})",
            layout.size + at,
            layout.size
        )));
    }
    Ok(at)
}

fn unpack_from(layout: &Layout, data: &Value, offset: &Value) -> R {
    let length = match with_bytes(data, <[u8]>::len) {
        Some(length) => length,
        None => buffer(data)?.len(),
    };
    let at = place(layout, offset, length, "unpack_from", "unpack")?;
    let found = with_bytes(data, |bytes| bytes.get(at..at + layout.size).map(|part| layout.unpack(part)));
    Ok(Value::Tuple(Tuple::from(found.flatten().unwrap_or_default())))
}

fn pack_into(layout: &Layout, pos: &[Value]) -> R {
    let [target, offset, values @ ..] = pos else {
        return Err(error(if pos.is_empty() {
            "pack_into expected buffer argument"
        } else {
            "pack_into expected offset argument"
        }));
    };
    let Value::ByteArray(array) = target.payload() else {
        let text = format!("pack_into() argument must be a read-write bytes-like object, not {}", target.type_name());
        return Err(type_error(text));
    };
    let packed = layout.pack(values, "pack_into")?;
    let at = place(layout, offset, array.with(Vec::len), "pack_into", "pack")?;
    array.with_mut(|bytes| bytes[at..at + packed.len()].copy_from_slice(&packed));
    Ok(Value::None)
}

fn iter_unpack(format: &Value, data: &Value) -> R {
    let layout = Layout::known(format)?;
    let bytes = buffer(data)?;
    if layout.size == 0 {
        return Err(error("cannot iteratively unpack with a struct of length 0"));
    }
    if bytes.len() % layout.size != 0 {
        return Err(error(format!("iterative unpacking requires a buffer of a multiple of {} bytes", layout.size)));
    }
    let mut at = 0;
    Ok(batuta_rt::iters::make::stepping(K::CallableIterator, move || {
        if at >= bytes.len() {
            return Ok(None);
        }
        at += layout.size;
        Ok(Some(Value::Tuple(Tuple::from(layout.unpack(&bytes[at - layout.size..at])))))
    }))
}

fn of(value: &Value) -> R<&Layout> {
    value.downcast::<Layout>().ok_or_else(|| type_error("expected a Struct"))
}

fn offset_arguments(a: Args, first: usize) -> R<(Vec<Value>, Value)> {
    let [buffer, offset] =
        Args { pos: a.pos[first..].to_vec(), kw: a.kw }.named("unpack_from", ["buffer", "offset"], 1)?;
    Ok((vec![buffer.unwrap_or_default()], offset.unwrap_or_else(|| 0i64.into())))
}

fn build_class() -> R<Class> {
    ClassBuilder::native("Struct", "_struct")
        .constructor(|_, a| {
            let [format] = a.named("Struct", ["format"], 1)?;
            Ok(Value::native(Layout::parse(&format.unwrap_or_default())?))
        })
        .method("pack", |this, a| Ok(of(this)?.pack(&a.pos, "pack")?.into()))
        .method("unpack", |this, a| unpack(of(this)?, &a.one("Struct.unpack")?, "unpack"))
        .method("pack_into", |this, a| pack_into(of(this)?, &a.pos))
        .method("unpack_from", |this, a| {
            let (buffer, offset) = offset_arguments(a, 0)?;
            unpack_from(of(this)?, &buffer[0], &offset)
        })
        .method("iter_unpack", |this, a| iter_unpack(&of(this)?.format.clone().into(), &a.one("Struct.iter_unpack")?))
        .getter("size", |this| Ok(of(this)?.size.into()))
        .getter("format", |this| Ok(of(this)?.format.clone().into()))
        .build()
}

fn first(a: &Args, name: &str) -> R<Shared<Layout>> {
    match a.pos.first() {
        Some(format) => Layout::known(format),
        None => Err(type_error(format!("{name} expected at least 1 argument, got 0"))),
    }
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    Module::new("struct")
        .with("error", error_class())
        .with("Struct", class())
        .function("calcsize", |a| Ok(Layout::known(&a.one("_struct.calcsize")?)?.size.into()))
        .function("pack", |a| Ok(first(&a, "pack")?.pack(&a.pos[1..], "pack")?.into()))
        .function("pack_into", |a| {
            let layout = first(&a, "pack_into")?;
            pack_into(&layout, &a.pos[1..])
        })
        .function("unpack", |a| {
            let [format, data] = a.exactly::<2>("unpack")?;
            let layout = Layout::known(&format)?;
            unpack(&layout, &data, "unpack")
        })
        .function("unpack_from", |mut a| {
            let format = a.take_kw("format");
            let layout = match format {
                Some(format) => Layout::known(&format)?,
                None => {
                    let layout = first(&a, "unpack_from")?;
                    a.pos.remove(0);
                    layout
                }
            };
            let (buffer, offset) = offset_arguments(a, 0)?;
            unpack_from(&layout, &buffer[0], &offset)
        })
        .function("iter_unpack", |a| {
            let [format, data] = a.exactly::<2>("iter_unpack")?;
            iter_unpack(&format, &data)
        })
}
