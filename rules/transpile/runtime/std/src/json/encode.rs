//! Values to JSON text, as `json.encoder` writes it.
use batuta_rt::prelude::*;
use batuta_rt::text::held;

/// The settings of one encoding run.
pub struct Encoder {
    pub skip_keys: bool,
    pub ascii: bool,
    pub check_circular: bool,
    pub allow_nan: bool,
    pub sort_keys: bool,
    pub indent: Option<String>,
    pub item_separator: String,
    pub key_separator: String,
    /// Called for what JSON has no form for; without it that is an error.
    pub default: Option<Value>,
    /// True where CPython runs the pure Python encoder, whose message for NaN names the value.
    pub names_nan: bool,
}

/// The open containers, by identity, and the text so far (kept when an object cannot be encoded).
pub struct Progress {
    pub text: String,
    open: Vec<Value>,
}

impl Progress {
    pub fn new() -> Self {
        Progress { text: String::new(), open: Vec::new() }
    }
}

impl Encoder {
    pub fn encode(&self, value: &Value, progress: &mut Progress, level: usize) -> R<()> {
        match value.payload() {
            Value::None => progress.text.push_str("null"),
            Value::Bool(true) => progress.text.push_str("true"),
            Value::Bool(false) => progress.text.push_str("false"),
            Value::Str(text) => quote(text, self.ascii, &mut progress.text),
            Value::Int(int) => match int.to_i64() {
                Some(small) => progress.text.push_str(&small.to_string()),
                None => progress.text.push_str(&int.to_decimal()?),
            },
            Value::Float(float) => progress.text.push_str(&self.float(*float)?),
            Value::List(list) => self.array(value, &list.to_vec(), progress, level)?,
            Value::Tuple(tuple) => self.array(value, tuple, progress, level)?,
            Value::Dict(dict) => self.object(value, dict, progress, level)?,
            _ => {
                self.enter(value, progress)?;
                let Some(default) = &self.default else { return Err(super::encoder::refuse(value)) };
                let replaced = op::call(default, [value.clone()])?;
                call_depth(level)?;
                self.encode(&replaced, progress, level)?;
                progress.open.pop();
            }
        }
        Ok(())
    }

    fn enter(&self, value: &Value, progress: &mut Progress) -> R<()> {
        if self.check_circular && progress.open.iter().any(|open| open.is(value)) {
            return Err(value_error("Circular reference detected"));
        }
        call_depth(progress.open.len())?;
        progress.open.push(value.clone());
        Ok(())
    }

    fn float(&self, float: f64) -> R<String> {
        if float.is_finite() {
            return Ok(float::repr(float));
        }
        let text = if float.is_nan() {
            "NaN"
        } else if float > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        };
        if self.allow_nan {
            return Ok(text.to_string());
        }
        let named = if self.names_nan { format!(": {}", float::repr(float)) } else { String::new() };
        Err(value_error(format!("Out of range float values are not JSON compliant{named}")))
    }

    fn line(&self, level: usize, text: &mut String) {
        if let Some(indent) = &self.indent {
            text.push('\n');
            for _ in 0..level {
                text.push_str(indent);
            }
        }
    }

    fn array(&self, value: &Value, items: &[Value], progress: &mut Progress, level: usize) -> R<()> {
        if items.is_empty() {
            progress.text.push_str("[]");
            return Ok(());
        }
        self.enter(value, progress)?;
        progress.text.push('[');
        for (index, item) in items.iter().enumerate() {
            // As CPython's chunks: a number that fails leaves no separator before it.
            let number = match item.payload() {
                Value::Float(float) => Some(self.float(*float)?),
                _ => None,
            };
            if index > 0 {
                progress.text.push_str(&self.item_separator);
            }
            self.line(level + 1, &mut progress.text);
            match number {
                Some(text) => progress.text.push_str(&text),
                None => self.encode(item, progress, level + 1)?,
            }
        }
        self.line(level, &mut progress.text);
        progress.text.push(']');
        progress.open.pop();
        Ok(())
    }

    fn object(&self, value: &Value, dict: &Dict, progress: &mut Progress, level: usize) -> R<()> {
        if dict.is_empty() {
            progress.text.push_str("{}");
            return Ok(());
        }
        self.enter(value, progress)?;
        progress.text.push('{');
        self.line(level + 1, &mut progress.text);
        let mut first = true;
        for (key, item) in self.items(value, dict)? {
            let Some(name) = self.key(&key)? else { continue };
            if !std::mem::take(&mut first) {
                progress.text.push_str(&self.item_separator);
                self.line(level + 1, &mut progress.text);
            }
            quote(&name, self.ascii, &mut progress.text);
            progress.text.push_str(&self.key_separator);
            self.encode(&item, progress, level + 1)?;
        }
        self.line(level, &mut progress.text);
        progress.text.push('}');
        progress.open.pop();
        Ok(())
    }

    fn items(&self, value: &Value, dict: &Dict) -> R<Vec<(Value, Value)>> {
        let exact = matches!(value, Value::Dict(_));
        if exact && !self.sort_keys {
            return Ok(dict.items());
        }
        let mut pairs = if exact { dict.view(ViewKind::Items) } else { op::call_method(value, "items", ())? };
        if self.sort_keys {
            pairs = builtins::sorted(Args::of(vec![pairs]))?;
        }
        let mut items = Vec::new();
        for pair in collect(&pairs)? {
            let [key, value] = op::unpack::<2>(&pair)?;
            items.push((key, value));
        }
        Ok(items)
    }

    /// The name of a key, or `None` for one to skip.
    fn key(&self, key: &Value) -> R<Option<Str>> {
        Ok(Some(match key.payload() {
            Value::Str(text) => text.clone(),
            Value::Float(float) => Str::from(self.float(*float)?),
            Value::Bool(true) => Str::from("true"),
            Value::Bool(false) => Str::from("false"),
            Value::None => Str::from("null"),
            Value::Int(int) => Str::from(int.to_decimal()?),
            _ if self.skip_keys => return Ok(None),
            _ => {
                let text = format!("keys must be str, int, float, bool or None, not {}", key.type_name());
                return Err(type_error(text));
            }
        }))
    }
}

fn call_depth(level: usize) -> R<()> {
    if level > 990 {
        return Err(recursion_error("maximum recursion depth exceeded while encoding a JSON object"));
    }
    Ok(())
}

/// `text` in double quotes with JSON's escapes; non-ASCII as `\uXXXX` when `ascii`.
pub fn quote(text: &str, ascii: bool, out: &mut String) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if matches!(byte, b' '..=b'~' if byte != b'"' && byte != b'\\') || (byte >= 0x7f && !ascii) {
            continue;
        }
        // Bytes inside of a character come with its first one.
        if at < plain {
            continue;
        }
        out.push_str(&text[plain..at]);
        plain = at + escape(text[at..].chars().next().unwrap_or_default(), out);
    }
    out.push_str(&text[plain..]);
    out.push('"');
}

/// Writes a character that cannot stand as it is; gives its length in the text.
fn escape(c: char, out: &mut String) -> usize {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        c if held::is_lone(c) => out.push_str(&format!("\\u{:04x}", held::point(c))),
        c => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    c.len_utf8()
}
