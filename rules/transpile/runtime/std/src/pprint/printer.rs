//! The printer: one-line forms, and the wide forms of the builtin containers.
use super::order::{sorted_pairs, sorted_values};
use batuta_rt::prelude::*;

pub(super) struct Printer {
    pub(super) indent: usize,
    pub(super) width: usize,
    pub(super) depth: Option<i64>,
    pub(super) compact: bool,
    pub(super) sort: bool,
    pub(super) underscores: bool,
    /// The object that was asked to print, whose `format` subclasses may override.
    pub(super) this: Value,
}

pub(super) struct Shown {
    pub(super) text: String,
    pub(super) readable: bool,
    pub(super) recursive: bool,
}

pub(super) fn shown(text: impl Into<String>) -> Shown {
    Shown { text: text.into(), readable: true, recursive: false }
}

/// What is being formatted, by identity.
pub(super) type Open = Vec<i64>;

pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// Which builtin type's own `__repr__` a value has.
pub(super) fn kind(value: &Value) -> Option<K> {
    let class = class_of(value);
    let plain = class.owner_of("__repr__")?;
    plain.kind()
}

pub(super) fn recursion(value: &Value) -> String {
    format!("<Recursion on {} with id={}>", value.type_name(), value.id())
}

impl Printer {
    pub(super) fn safe(&self, value: &Value, open: &mut Open, depth: Option<i64>, level: i64) -> R<Shown> {
        call_guard!("pprint");
        match (value.payload(), kind(value)) {
            (Value::Int(int), Some(K::Int)) => {
                let text = if self.underscores { fmt::format(&int.clone().into(), "_d")? } else { fmt::repr(value)? };
                return Ok(shown(&*text));
            }
            (Value::Dict(dict), Some(K::Dict)) => return self.safe_dict(value, dict, open, depth, level),
            (Value::List(items), Some(K::List)) => {
                return self.safe_items(value, &items.to_vec(), ("[", "]"), open, depth, level);
            }
            (Value::Tuple(items), Some(K::Tuple)) => {
                let end = if items.len() == 1 { ",)" } else { ")" };
                return self.safe_items(value, items, ("(", end), open, depth, level);
            }
            _ => {}
        }
        let text = fmt::repr(value)?;
        let readable = !text.is_empty() && !text.starts_with('<');
        Ok(Shown { text: text.to_string(), readable, recursive: false })
    }
    pub(super) fn safe_dict(
        &self,
        value: &Value,
        dict: &Dict,
        open: &mut Open,
        depth: Option<i64>,
        level: i64,
    ) -> R<Shown> {
        if dict.is_empty() {
            return Ok(shown("{}"));
        }
        if depth.is_some_and(|d| d != 0 && level >= d) {
            return Ok(Shown { text: "{...}".into(), readable: false, recursive: false });
        }
        if open.contains(&value.id()) {
            return Ok(Shown { text: recursion(value), readable: false, recursive: true });
        }
        open.push(value.id());
        let mut out = shown("{");
        let items = if self.sort { sorted_pairs(&dict.items())? } else { dict.items() };
        for (at, (key, item)) in items.iter().enumerate() {
            let key = self.format(key, open, depth, level + 1)?;
            let item = self.format(item, open, depth, level + 1)?;
            if at > 0 {
                out.text.push_str(", ");
            }
            out.text.push_str(&format!("{}: {}", key.text, item.text));
            out.readable &= key.readable && item.readable;
            out.recursive |= key.recursive || item.recursive;
        }
        open.pop();
        out.text.push('}');
        Ok(out)
    }
    pub(super) fn safe_items(
        &self,
        value: &Value,
        items: &[Value],
        (start, end): (&str, &str),
        open: &mut Open,
        depth: Option<i64>,
        level: i64,
    ) -> R<Shown> {
        if items.is_empty() {
            return Ok(shown(format!("{start}{end}")));
        }
        if depth.is_some_and(|d| d != 0 && level >= d) {
            return Ok(Shown { text: format!("{start}...{end}"), readable: false, recursive: false });
        }
        if open.contains(&value.id()) {
            return Ok(Shown { text: recursion(value), readable: false, recursive: true });
        }
        open.push(value.id());
        let mut out = shown(start);
        for (at, item) in items.iter().enumerate() {
            let item = self.format(item, open, depth, level + 1)?;
            if at > 0 {
                out.text.push_str(", ");
            }
            out.text.push_str(&item.text);
            out.readable &= item.readable;
            out.recursive |= item.recursive;
        }
        open.pop();
        out.text.push_str(end);
        Ok(out)
    }
    /// One line for a value, by the `format` of the object where a subclass has its own.
    pub(super) fn format(&self, value: &Value, open: &mut Open, depth: Option<i64>, level: i64) -> R<Shown> {
        let own = class_of(&self.this).owner_of("format").is_some_and(|owner| &*owner.module() != "pprint");
        if !own {
            return self.safe(value, open, depth, level);
        }
        let context = Dict::new();
        for id in open.iter() {
            context.set((*id).into(), 1.into())?;
        }
        let made = op::call_method(&self.this, "format", args![value, context, depth.unwrap_or(0), level])?;
        let [text, readable, recursive] = op::unpack::<3>(&made)?;
        Ok(Shown {
            text: text.as_str()?.to_string(),
            readable: op::truthy(&readable)?,
            recursive: op::truthy(&recursive)?,
        })
    }
    pub(super) fn line(&self, value: &Value, open: &mut Open, level: i64) -> R<Shown> {
        self.format(value, open, self.depth, level)
    }

    /// Writes a value that starts at column `indent` and leaves room for `allowance` characters after it.
    pub(super) fn write(
        &self,
        value: &Value,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<()> {
        call_guard!("pprint");
        if open.contains(&value.id()) && is_container(value) {
            out.push_str(&recursion(value));
            return Ok(());
        }
        let line = self.line(value, open, level)?;
        let room = self.width as i64 - indent as i64 - allowance as i64;
        if length(&line.text) as i64 > room {
            let mark = open.len();
            open.push(value.id());
            let wrote = self.write_wide(value, out, indent, allowance, open, level + 1)?;
            open.truncate(mark);
            if wrote {
                return Ok(());
            }
        }
        out.push_str(&line.text);
        Ok(())
    }
    /// Writes a value over several lines; false where its type has no such form.
    pub(super) fn write_wide(
        &self,
        value: &Value,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let class = class_of(value);
        let library = class.owner_of("__repr__").map(|owner| (owner.module(), owner.name()));
        match (value.payload(), kind(value)) {
            (Value::Dict(dict), Some(K::Dict)) => self.dict(dict, out, indent, allowance, open, level)?,
            (Value::List(items), Some(K::List)) => {
                out.push('[');
                self.items(&items.to_vec(), out, indent, allowance + 1, open, level)?;
                out.push(']');
            }
            (Value::Tuple(items), Some(K::Tuple)) => {
                let end = if items.len() == 1 { ",)" } else { ")" };
                out.push('(');
                self.items(items, out, indent, allowance + end.len(), open, level)?;
                out.push_str(end);
            }
            (Value::Set(set) | Value::FrozenSet(set), Some(K::Set | K::FrozenSet)) if !set.is_empty() => {
                let plain = class.is(K::Set);
                let name = class.name();
                let (start, end) = if plain { ("{".to_string(), "}") } else { (format!("{name}({{"), "})") };
                out.push_str(&start);
                let items = sorted_values(&set.to_vec())?;
                let shift = if plain { 0 } else { length(&name) + 1 };
                self.items(&items, out, indent + shift, allowance + end.len(), open, level)?;
                out.push_str(end);
            }
            (Value::Str(text), Some(K::Str)) if !text.is_empty() => self.text(text, out, indent, allowance, level)?,
            (Value::Bytes(bytes), Some(K::Bytes)) if bytes.len() > 4 => {
                let parens = level == 1;
                let (indent, allowance) = if parens { (indent + 1, allowance + 1) } else { (indent, allowance) };
                self.bytes(bytes, out, indent, allowance, parens)?;
            }
            (Value::ByteArray(bytes), Some(K::ByteArray)) => {
                out.push_str("bytearray(");
                self.write(&bytes.get().into(), out, indent + 10, allowance + 1, open, level + 1)?;
                out.push(')');
            }
            (payload, _) => match library {
                Some((module, name)) if &*module == "collections" => {
                    return self.collection(value, payload, &name, out, indent, allowance, open, level);
                }
                _ => return self.data_object(value, out, indent, allowance, open, level),
            },
        }
        Ok(true)
    }
    pub(super) fn dict(
        &self,
        dict: &Dict,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<()> {
        out.push('{');
        if self.indent > 1 {
            out.push_str(&" ".repeat(self.indent - 1));
        }
        if !dict.is_empty() {
            let items = if self.sort { sorted_pairs(&dict.items())? } else { dict.items() };
            self.pairs(&items, out, indent, allowance + 1, open, level)?;
        }
        out.push('}');
        Ok(())
    }
    pub(super) fn pairs(
        &self,
        items: &[(Value, Value)],
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<()> {
        let indent = indent + self.indent;
        for (at, (key, item)) in items.iter().enumerate() {
            let last = at + 1 == items.len();
            let key = self.line(key, open, level)?.text;
            out.push_str(&format!("{key}: "));
            self.write(item, out, indent + length(&key) + 2, if last { allowance } else { 1 }, open, level)?;
            if !last {
                out.push_str(&format!(",\n{}", " ".repeat(indent)));
            }
        }
        Ok(())
    }
    pub(super) fn items(
        &self,
        items: &[Value],
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<()> {
        let indent = indent + self.indent;
        if self.indent > 1 {
            out.push_str(&" ".repeat(self.indent - 1));
        }
        let break_line = format!(",\n{}", " ".repeat(indent));
        let mut separator = "";
        let full = self.width as i64 - indent as i64 + 1;
        let (mut width, mut most) = (full, full);
        for (at, item) in items.iter().enumerate() {
            let last = at + 1 == items.len();
            if last {
                most -= allowance as i64;
                width -= allowance as i64;
            }
            if self.compact {
                let line = self.line(item, open, level)?.text;
                let wanted = length(&line) as i64 + 2;
                if width < wanted {
                    width = most;
                    if !separator.is_empty() {
                        separator = &break_line;
                    }
                }
                if width >= wanted {
                    width -= wanted;
                    out.push_str(separator);
                    separator = ", ";
                    out.push_str(&line);
                    continue;
                }
            }
            out.push_str(separator);
            separator = &break_line;
            self.write(item, out, indent, if last { allowance } else { 1 }, open, level)?;
        }
        Ok(())
    }
}

pub(super) fn is_container(value: &Value) -> bool {
    matches!(
        value.payload(),
        Value::List(_)
            | Value::Dict(_)
            | Value::Tuple(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Obj(_)
            | Value::Native(_)
    )
}
