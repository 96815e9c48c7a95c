//! `csv.writer`: lines from rows.
use super::dialect::{made, settings, Quoting, Settings};
use super::error;
use batuta_rt::prelude::*;

pub struct Writer {
    class: Class,
    attrs: Dict,
    settings: Settings,
    write: Value,
}

crate::native_object!(Writer, no dict);

fn of(value: &Value) -> R<&Writer> {
    value.downcast::<Writer>().ok_or_else(|| type_error("expected a csv writer"))
}

fn is_number(value: &Value) -> bool {
    matches!(value.payload(), Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_))
        || ["__index__", "__int__", "__float__"].iter().any(|name| class_of(value).lookup(name).is_some())
}

impl Settings {
    fn is_special(&self, c: char) -> bool {
        c == self.delimiter || Some(c) == self.quote || Some(c) == self.escape || self.line_end.contains(c)
    }
    fn append(&self, text: &str, must_quote: bool, line: &mut String) -> R<()> {
        if !text.chars().any(|c| self.is_special(c)) {
            let quote = self.quote.filter(|_| must_quote);
            line.extend(quote);
            line.push_str(text);
            line.extend(quote);
            return Ok(());
        }
        let mut body = String::with_capacity(text.len());
        let mut quoted = must_quote;
        for c in text.chars() {
            let (is_quote, is_escape) = (Some(c) == self.quote, Some(c) == self.escape);
            if c == self.delimiter || is_quote || is_escape || self.line_end.contains(c) {
                let escape = if self.quoting == Quoting::None {
                    true
                } else if is_quote && self.double_quote {
                    body.push(c);
                    false
                } else {
                    is_quote || is_escape
                };
                if escape {
                    let Some(mark) = self.escape else {
                        return Err(error("need to escape, but no escapechar set"));
                    };
                    body.push(mark);
                } else {
                    quoted = true;
                }
            }
            body.push(c);
        }
        let quote = self.quote.filter(|_| quoted);
        line.extend(quote);
        line.push_str(&body);
        line.extend(quote);
        Ok(())
    }
    /// The line of a row.
    fn line(&self, row: &Value) -> R<String> {
        let mut fields = op::iter(row).map_err(|e| match e.is(K::TypeError) {
            true => error(&format!("iterable expected, not {}", row.type_name())),
            false => e,
        })?;
        let (mut line, mut count) = (String::with_capacity(64), 0);
        let mut shown = String::new();
        while let Some(field) = fields.next()? {
            let quoted = match self.quoting {
                Quoting::NonNumeric => !is_number(&field),
                Quoting::All => true,
                _ => false,
            };
            if count > 0 {
                line.push(self.delimiter);
            }
            count += 1;
            match field.payload() {
                Value::None => self.append("", quoted, &mut line)?,
                Value::Str(text) => self.append(text, quoted, &mut line)?,
                _ => {
                    shown.clear();
                    fmt::str_into(&field, &mut shown)?;
                    self.append(&shown, quoted, &mut line)?;
                }
            }
        }
        if count > 0 && line.is_empty() {
            if self.quoting == Quoting::None {
                return Err(error("single empty field record must be quoted"));
            }
            self.append("", true, &mut line)?;
        }
        line.push_str(&self.line_end);
        Ok(line)
    }
}

fn write_row(this: &Value, a: Args) -> R {
    let row = a.one("writer.writerow")?;
    let writer = of(this)?;
    op::call(&writer.write, [Value::from(writer.settings.line(&row)?)])
}

fn write_rows(this: &Value, a: Args) -> R {
    let writer = of(this)?;
    let mut rows = op::iter(&a.one("writer.writerows")?)?;
    while let Some(row) = rows.next()? {
        op::call(&writer.write, [Value::from(writer.settings.line(&row)?)])?;
    }
    Ok(Value::None)
}

/// `writer(file, dialect, **fmtparams)`.
pub fn make(class: &Class, a: Args) -> R {
    let [file, dialect] = Args::of(a.pos).between::<2>("", 1)?;
    let settings = settings(dialect, a.kw)?;
    let write = op::getattr_opt(&file.unwrap_or_default(), "write")?;
    let Some(write) = write else { return Err(type_error("argument 1 must have a \"write\" method")) };
    Ok(Value::native(Writer { class: class.clone(), attrs: Dict::new(), settings, write }))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("writer", "_csv")
        .method("writerow", write_row)
        .method("writerows", write_rows)
        .getter("dialect", |v| made(&of(v)?.settings))
        .build()
}
