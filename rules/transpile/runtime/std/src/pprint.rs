//! `pprint`: values over lines of a width.
use crate::define::{function, ClassDef};
use batuta_rt::prelude::*;

struct Printer {
    indent: usize,
    width: usize,
    depth: Option<i64>,
    compact: bool,
    sort: bool,
    underscores: bool,
    /// The object that was asked to print, whose `format` subclasses may override.
    this: Value,
}

struct Shown {
    text: String,
    readable: bool,
    recursive: bool,
}

fn shown(text: impl Into<String>) -> Shown {
    Shown { text: text.into(), readable: true, recursive: false }
}

/// What is being formatted, by identity.
type Open = Vec<i64>;

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Keys and items in an order that always exists: by value, else by type name and identity.
fn order(a: &Value, b: &Value) -> R<bool> {
    match op::lt(a, b) {
        Ok(found) => op::truthy(&found),
        Err(e) if e.is(K::TypeError) => {
            let key = |v: &Value| (class_of(v).display(), v.id());
            Ok(key(a) < key(b))
        }
        Err(e) => Err(e),
    }
}

/// A stable merge sort by `order` of the first parts; pairs fall back to their values.
fn sorted<T: Clone>(items: &[T], before: &dyn Fn(&T, &T) -> R<bool>) -> R<Vec<T>> {
    if items.len() < 2 {
        return Ok(items.to_vec());
    }
    let (left, right) = items.split_at(items.len() / 2);
    let (left, right) = (sorted(left, before)?, sorted(right, before)?);
    let (mut out, mut l, mut r) = (Vec::with_capacity(items.len()), 0, 0);
    while l < left.len() && r < right.len() {
        if before(&right[r], &left[l])? {
            out.push(right[r].clone());
            r += 1;
        } else {
            out.push(left[l].clone());
            l += 1;
        }
    }
    out.extend_from_slice(&left[l..]);
    out.extend_from_slice(&right[r..]);
    Ok(out)
}

fn sorted_values(items: &[Value]) -> R<Vec<Value>> {
    sorted(items, &order)
}

fn sorted_pairs(items: &[(Value, Value)]) -> R<Vec<(Value, Value)>> {
    sorted(items, &|a, b| {
        if op::eq_bool(&a.0, &b.0).unwrap_or(false) {
            return order(&a.1, &b.1);
        }
        order(&a.0, &b.0)
    })
}

/// Which builtin type's own `__repr__` a value has.
fn kind(value: &Value) -> Option<K> {
    let class = class_of(value);
    let plain = class.owner_of("__repr__")?;
    plain.kind()
}

fn recursion(value: &Value) -> String {
    format!("<Recursion on {} with id={}>", value.type_name(), value.id())
}

impl Printer {
    fn safe(&self, value: &Value, open: &mut Open, depth: Option<i64>, level: i64) -> R<Shown> {
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
    fn safe_dict(&self, value: &Value, dict: &Dict, open: &mut Open, depth: Option<i64>, level: i64) -> R<Shown> {
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
    fn safe_items(
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
    fn format(&self, value: &Value, open: &mut Open, depth: Option<i64>, level: i64) -> R<Shown> {
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
    fn line(&self, value: &Value, open: &mut Open, level: i64) -> R<Shown> {
        self.format(value, open, self.depth, level)
    }

    /// Writes a value that starts at column `indent` and leaves room for `allowance` characters after it.
    fn write(
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
    fn write_wide(
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
    #[allow(clippy::too_many_arguments)]
    fn collection(
        &self,
        value: &Value,
        payload: &Value,
        owner: &str,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let name = class_of(value).name();
        let shift = length(&name) + 1;
        let empty = op::len(value)? == 0;
        match (owner, payload) {
            ("OrderedDict" | "Counter" | "deque", _) if empty => out.push_str(&fmt::repr(value)?),
            ("OrderedDict", Value::Dict(dict)) => {
                out.push_str(&format!("{name}("));
                let pairs: Vec<Value> = dict.items().into_iter().map(|(k, v)| tuple![k, v]).collect();
                self.write(&List::from(pairs).into(), out, indent + shift, allowance + 1, open, level)?;
                out.push(')');
            }
            ("defaultdict", Value::Dict(dict)) => {
                let factory = fmt::repr(&op::getattr(value, "default_factory")?)?;
                let inner = indent + shift;
                out.push_str(&format!("{name}({factory},\n{}", " ".repeat(inner)));
                self.dict(dict, out, inner, allowance + 1, open, level)?;
                out.push(')');
            }
            ("Counter", Value::Dict(dict)) => {
                out.push_str(&format!("{name}({{"));
                if self.indent > 1 {
                    out.push_str(&" ".repeat(self.indent - 1));
                }
                let counted = op::call_method(value, "most_common", ())?;
                let pairs =
                    collect(&counted)?.iter().map(|p| op::unpack::<2>(p).map(|[k, v]| (k, v))).collect::<R<Vec<_>>>();
                let pairs = pairs.unwrap_or_else(|_| dict.items());
                self.pairs(&pairs, out, indent + shift, allowance + 2, open, level)?;
                out.push_str("})");
            }
            ("ChainMap", _) => {
                out.push_str(&format!("{name}("));
                let inner = indent + shift;
                let maps = collect(&op::getattr(value, "maps")?)?;
                for (at, map) in maps.iter().enumerate() {
                    let last = at + 1 == maps.len();
                    self.write(map, out, inner, if last { allowance + 1 } else { 1 }, open, level)?;
                    out.push_str(&if last { ")".to_string() } else { format!(",\n{}", " ".repeat(inner)) });
                }
            }
            ("deque", _) => {
                let inner = indent + shift;
                out.push_str(&format!("{name}(["));
                let limit = op::getattr(value, "maxlen")?;
                if limit.is_none() {
                    self.items(&collect(value)?, out, inner, allowance + 2, open, level)?;
                    out.push_str("])");
                } else {
                    self.items(&collect(value)?, out, inner, 2, open, level)?;
                    out.push_str(&format!("],\n{}maxlen={})", " ".repeat(inner), self.line(&limit, open, level)?.text));
                }
            }
            ("UserDict" | "UserList" | "UserString", _) => {
                self.write(&op::getattr(value, "data")?, out, indent, allowance, open, level - 1)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
    /// Dataclasses with their generated `__repr__`, and simple namespaces.
    fn data_object(
        &self,
        value: &Value,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let class = class_of(value);
        let mut fields: Vec<(String, Value)> = Vec::new();
        let name = class.name();
        let own_repr = class.lookup("__repr__").map(|f| op::getattr_opt(&f, "__wrapped__")).transpose()?.flatten();
        if &*class.module() == "types" && &*name == "SimpleNamespace" {
            for (key, item) in op::getattr(value, "__dict__")?.as_dict()?.items() {
                fields.push((key.as_str()?.to_string(), item));
            }
            return self.fields("namespace", &fields, out, indent, allowance, open, level);
        }
        let Some(declared) = class.lookup("__dataclass_fields__") else { return Ok(false) };
        if own_repr.is_none() && !generated_repr(&class) {
            return Ok(false);
        }
        for (key, field) in declared.as_dict()?.items() {
            let is_field = op::getattr_opt(&field, "_field_type")?.map_or(Ok("_FIELD".into()), |t| fmt::str(&t))?;
            if &*is_field == "_FIELD" && op::truthy(&op::getattr(&field, "repr")?)? {
                let key = key.as_str()?;
                fields.push((key.to_string(), op::getattr(value, &key)?));
            }
        }
        self.fields(&class.qualname(), &fields, out, indent, allowance, open, level)
    }
    #[allow(clippy::too_many_arguments)]
    fn fields(
        &self,
        name: &str,
        fields: &[(String, Value)],
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let inner = indent + length(name) + 1;
        out.push_str(&format!("{name}("));
        for (at, (key, value)) in fields.iter().enumerate() {
            let last = at + 1 == fields.len();
            out.push_str(&format!("{key}="));
            if open.contains(&value.id()) && is_container(value) {
                out.push_str("...");
            } else {
                self.write(value, out, inner + length(key) + 1, if last { allowance + 1 } else { 1 }, open, level)?;
            }
            if !last {
                out.push_str(&format!(",\n{}", " ".repeat(inner)));
            }
        }
        out.push(')');
        Ok(true)
    }
    fn dict(
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
    fn pairs(
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
    fn items(
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
    /// A text as several literals, broken at white space.
    fn text(&self, text: &str, out: &mut String, indent: usize, allowance: usize, level: i64) -> R<()> {
        let lines = lines_of(text);
        let (indent, allowance) = if level == 1 { (indent + 1, allowance + 1) } else { (indent, allowance) };
        let most = self.width as i64 - indent as i64;
        let mut chunks: Vec<String> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let mut room = most;
            let whole = quoted(line)?;
            if at + 1 == lines.len() {
                room -= allowance as i64;
            }
            if length(&whole) as i64 <= room {
                chunks.push(whole);
                continue;
            }
            let parts = words_of(line);
            let mut current = String::new();
            for (j, part) in parts.iter().enumerate() {
                let candidate = format!("{current}{part}");
                let mut room = most;
                if j + 1 == parts.len() && at + 1 == lines.len() {
                    room -= allowance as i64;
                }
                if length(&quoted(&candidate)?) as i64 > room {
                    if !current.is_empty() {
                        chunks.push(quoted(&current)?);
                    }
                    current = part.to_string();
                } else {
                    current = candidate;
                }
            }
            if !current.is_empty() {
                chunks.push(quoted(&current)?);
            }
        }
        let alone = chunks.len() == 1;
        let joined = chunks.join(&format!("\n{}", " ".repeat(indent)));
        out.push_str(&if level == 1 && !alone { format!("({joined})") } else { joined });
        Ok(())
    }
    fn bytes(&self, bytes: &[u8], out: &mut String, indent: usize, allowance: usize, parens: bool) -> R<()> {
        let most = self.width as i64 - indent as i64;
        let last = bytes.len() / 4 * 4;
        let (mut chunks, mut current) = (Vec::new(), Vec::new());
        for (at, part) in bytes.chunks(4).enumerate() {
            let room = if at * 4 == last { most - allowance as i64 } else { most };
            let candidate: Vec<u8> = [current.as_slice(), part].concat();
            if length(&fmt::repr(&candidate.clone().into())?) as i64 > room {
                if !current.is_empty() {
                    chunks.push(fmt::repr(&current.into())?.to_string());
                }
                current = part.to_vec();
            } else {
                current = candidate;
            }
        }
        if !current.is_empty() {
            chunks.push(fmt::repr(&current.into())?.to_string());
        }
        let joined = chunks.join(&format!("\n{}", " ".repeat(indent)));
        out.push_str(&if parens { format!("({joined})") } else { joined });
        Ok(())
    }
}

fn generated_repr(class: &Class) -> bool {
    let Some(params) = class.lookup("__dataclass_params__") else { return false };
    let asked = op::getattr(&params, "repr").and_then(|r| op::truthy(&r)).unwrap_or(false);
    asked && class.owner_of("__repr__").is_some_and(|owner| owner.lookup("__dataclass_fields__").is_some())
}

fn is_container(value: &Value) -> bool {
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

fn quoted(text: &str) -> R<String> {
    Ok(fmt::repr(&text.into())?.to_string())
}

/// `text.splitlines(True)`.
fn lines_of(text: &str) -> Vec<String> {
    let value: Value = text.into();
    let lines =
        op::call_method(&value, "splitlines", [Value::Bool(true)]).and_then(|l| collect(&l)).unwrap_or_default();
    lines.iter().filter_map(|l| l.as_str().ok()).map(|l| l.to_string()).collect()
}

/// Runs of non-space, each with the space after it.
fn words_of(line: &str) -> Vec<String> {
    let (mut out, mut current, mut in_space): (Vec<String>, String, bool) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        let space = c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c);
        if in_space && !space {
            out.push(std::mem::take(&mut current));
        }
        in_space = space;
        current.push(c);
    }
    if !current.is_empty() {
        out.push(current);
    }
    out
}

fn printer(this: &Value) -> R<Printer> {
    let number = |name: &str| -> R<i64> { op::getattr(this, name)?.as_int()?.to_index() };
    let flag = |name: &str| op::truthy(&op::getattr(this, name)?);
    let depth = op::getattr(this, "_depth")?;
    Ok(Printer {
        indent: number("_indent_per_level")?.max(0) as usize,
        width: number("_width")?.max(0) as usize,
        depth: if depth.is_none() { None } else { Some(depth.as_int()?.to_index()?) },
        compact: flag("_compact")?,
        sort: flag("_sort_dicts")?,
        underscores: flag("_underscore_numbers")?,
        this: this.clone(),
    })
}

fn formatted(this: &Value, value: &Value) -> R<String> {
    let mut out = String::new();
    printer(this)?.write(value, &mut out, 0, 0, &mut Vec::new(), 0)?;
    Ok(out)
}

fn one_line(this: &Value, value: &Value) -> R<Shown> {
    printer(this)?.format(value, &mut Vec::new(), Some(0), 0)
}

const PARAMS: &str =
    "indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False";

fn init(b: Bound) -> R {
    let [this, indent, width, depth, stream, compact, sort, underscores] = b.into_array();
    let indent = builtins::int(args![indent])?;
    let width = builtins::int(args![width])?;
    if op::lt_bool(&indent, &0.into())? {
        return Err(value_error("indent must be >= 0"));
    }
    if !depth.is_none() && op::le_bool(&depth, &0.into())? {
        return Err(value_error("depth must be > 0"));
    }
    if !op::truthy(&width)? {
        return Err(value_error("width must be != 0"));
    }
    let stream = if stream.is_none() { batuta_rt::io::stream(batuta_rt::io::Stream::Out) } else { stream };
    for (name, value) in [
        ("_depth", depth),
        ("_indent_per_level", indent),
        ("_width", width),
        ("_stream", stream),
        ("_compact", op::truthy(&compact)?.into()),
        ("_sort_dicts", sort),
        ("_underscore_numbers", underscores),
    ] {
        op::setattr(&this, name, value)?;
    }
    Ok(Value::None)
}

fn class() -> R<Class> {
    ClassDef::new("pprint", "PrettyPrinter", &[])
        .def("__init__", &format!("self, {PARAMS}"), init)
        .def("pprint", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            let text = formatted(&this, &value)?;
            let stream = op::getattr(&this, "_stream")?;
            if !stream.is_none() {
                op::call_method(&stream, "write", [Value::from(format!("{text}\n"))])?;
            }
            Ok(Value::None)
        })
        .def("pformat", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            Ok(formatted(&this, &value)?.into())
        })
        .def("isrecursive", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            Ok(one_line(&this, &value)?.recursive.into())
        })
        .def("isreadable", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            let found = one_line(&this, &value)?;
            Ok((found.readable && !found.recursive).into())
        })
        .def("format", "self, object, context, maxlevels, level", |b| {
            let [this, value, context, depth, level] = b.into_array();
            let mut open: Open = Vec::new();
            for key in collect(&context)? {
                open.push(key.as_int()?.to_index()?);
            }
            let depth = if depth.is_none() { None } else { Some(depth.as_int()?.to_index()?) };
            let found = printer(&this)?.safe(&value, &mut open, depth, level.as_int()?.to_index()?)?;
            Ok(tuple![found.text, found.readable, found.recursive])
        })
        .build()
}

fn build() -> R<Module> {
    let class = class()?;
    let module = Module::new("pprint").with("PrettyPrinter", class.clone());
    let options = "indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False";
    let made = class.clone();
    let make = move |stream: Value, options: &mut Bound| {
        let [indent, width, depth, compact, sort, underscores] = std::array::from_fn(|_| options.next());
        let args = args![;
            "indent" = indent, "width" = width, "depth" = depth, "stream" = stream, "compact" = compact,
            "sort_dicts" = sort, "underscore_numbers" = underscores
        ];
        op::call(&made.clone().into(), args)
    };
    let for_text = make.clone();
    module.set(
        "pformat",
        function("pprint", "pformat", &format!("object, {options}"), move |mut b| {
            let value = b.next();
            op::call_method(&for_text(Value::None, &mut b)?, "pformat", [value])
        }),
    );
    let for_print = make.clone();
    module.set(
        "pprint",
        function("pprint", "pprint", &format!("object, stream=None, {options}"), move |mut b| {
            let (value, stream) = (b.next(), b.next());
            op::call_method(&for_print(stream, &mut b)?, "pprint", [value])
        }),
    );
    let whole = module.get("pprint")?;
    module.set(
        "pp",
        function("pprint", "pp", "object, *args, sort_dicts=False, **kwargs", move |mut b| {
            let (value, rest, sort, kw) = (b.next(), b.next(), b.next(), b.next());
            op::call(&whole, args![value, *rest; "sort_dicts" = sort, **kw])
        }),
    );
    for (name, method) in [("saferepr", "saferepr"), ("isreadable", "isreadable"), ("isrecursive", "isrecursive")] {
        let class = class.clone();
        module.set(
            name,
            function("pprint", name, "object", move |mut b| {
                let (value, printer) = (b.next(), op::call(&class.clone().into(), ())?);
                match method {
                    "saferepr" => Ok(one_line(&printer, &value)?.text.into()),
                    _ => op::call_method(&printer, method, [value]),
                }
            }),
        );
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("pprint", build))
}
