//! `io.StringIO`: a text file in memory.
use super::common::{closed_error, sizes, METHODS as COMMON};
use batuta_rt::prelude::*;

pub struct StringIo {
    class: Class,
    attrs: Dict,
    text: Slot<Vec<char>>,
    at: Cell<usize>,
    pub closed: Cell<bool>,
    /// As given to the constructor.
    newline: Slot<Option<Str>>,
    seen: Cell<u8>,
    /// No subclass of the program's, which may have methods of its own.
    exact: bool,
}

crate::native_object!(
    StringIo,
    false,
    fn short(&self, call: Short, item: Option<&Value>) -> Option<R> {
        if call != Short::Write || !self.exact || self.closed.get() || !self.attrs.is_empty() {
            return None;
        }
        match item {
            None if self.is_plain() => Some(Ok(true.into())),
            Some(Value::Str(text)) => {
                self.write(text);
                Some(Ok(text.length().into()))
            }
            _ => None,
        }
    }
);

impl StringIo {
    fn of(value: &Value) -> R<&StringIo> {
        value.downcast::<StringIo>().ok_or_else(|| type_error("expected a StringIO object"))
    }
    fn open(value: &Value) -> R<&StringIo> {
        let found = StringIo::of(value)?;
        if found.closed.get() {
            return Err(closed_error(""));
        }
        Ok(found)
    }
    /// The characters that `write` stores for a text.
    fn translated(&self, text: &Str) -> Vec<char> {
        let newline = self.newline.get();
        let text: String = match newline.as_deref() {
            None if text.contains('\r') => {
                self.note_breaks(text);
                text.replace("\r\n", "\n").replace('\r', "\n")
            }
            None => {
                self.note_breaks(text);
                text.to_string()
            }
            Some(mark @ ("\r" | "\r\n")) => text.replace('\n', mark),
            _ => text.to_string(),
        };
        text.chars().collect()
    }
    /// Text is kept as it is written.
    fn is_plain(&self) -> bool {
        self.newline.with(|mark| matches!(mark.as_deref(), Some("" | "\n")))
    }
    fn note_breaks(&self, text: &str) {
        let mut seen = self.seen.get();
        let pairs = text.matches("\r\n").count();
        seen |= u8::from(pairs > 0) << 2;
        seen |= u8::from(text.matches('\r').count() > pairs);
        seen |= u8::from(text.matches('\n').count() > pairs) << 1;
        self.seen.set(seen);
    }
    fn write(&self, text: &Str) {
        let at = self.at.get();
        // At the end, and taken as it is: the common case.
        if self.is_plain() && self.text.with(Vec::len) == at {
            let length = self.text.with_mut(|all| {
                if text.only_ascii() {
                    all.extend(text.bytes().map(char::from));
                } else {
                    all.extend(text.chars());
                }
                all.len()
            });
            self.at.set(length);
            return;
        }
        let new = self.translated(text);
        self.text.with_mut(|all| {
            if new.is_empty() {
                return;
            }
            if at > all.len() {
                all.resize(at, '\0');
            }
            let end = (at + new.len()).min(all.len());
            all.splice(at..end, new.iter().copied());
        });
        self.at.set(at + new.len());
    }
    fn take(&self, n: Option<usize>) -> String {
        let at = self.at.get();
        let out: String = self.text.with(|t| t.iter().skip(at).take(n.unwrap_or(usize::MAX)).collect());
        let length = if out.is_ascii() { out.len() } else { out.chars().count() };
        self.at.set(at + length);
        out
    }
    /// The length of the line at the position.
    fn line_length(&self) -> usize {
        let newline = self.newline.get();
        self.text.with(|t| {
            let rest = t.get(self.at.get()..).unwrap_or(&[]);
            let found = match newline.as_deref() {
                Some("") => rest.iter().position(|c| matches!(c, '\n' | '\r')).map(|at| match rest.get(at..at + 2) {
                    Some(['\r', '\n']) => at + 2,
                    _ => at + 1,
                }),
                Some("\r") => rest.iter().position(|c| *c == '\r').map(|at| at + 1),
                Some("\r\n") => rest.windows(2).position(|w| w == ['\r', '\n']).map(|at| at + 2),
                _ => rest.iter().position(|c| *c == '\n').map(|at| at + 1),
            };
            found.unwrap_or(rest.len())
        })
    }
    pub fn line(&self, limit: Option<usize>) -> String {
        let length = self.line_length();
        self.take(Some(limit.map_or(length, |l| l.min(length))))
    }
}

fn init(this: &Value, a: Args) -> R {
    let [initial, newline] = a.named("StringIO", ["initial_value", "newline"], 0)?;
    let file = StringIo::of(this)?;
    let newline = match newline {
        None => Some(Str::from("\n")),
        Some(Value::None) => None,
        Some(given) => match given.payload() {
            Value::Str(mark) if matches!(&**mark, "" | "\n" | "\r" | "\r\n") => Some(mark.clone()),
            Value::Str(_) => return Err(value_error(format!("illegal newline value: {}", fmt::repr(&given)?))),
            _ => return Err(type_error(format!("newline must be str or None, not {}", given.type_name()))),
        },
    };
    file.newline.set(newline);
    file.text.set(Vec::new());
    file.seen.set(0);
    file.at.set(0);
    file.closed.set(false);
    match initial.as_ref().map(Value::payload) {
        None | Some(Value::None) => {}
        Some(Value::Str(text)) => file.write(text),
        Some(_) => {
            let name = initial.unwrap_or_default().type_name();
            return Err(type_error(format!("initial_value must be str or None, not {name}")));
        }
    }
    file.at.set(0);
    Ok(Value::None)
}

fn seek(this: &Value, a: Args) -> R {
    let [place, whence] = a.between::<2>("seek", 1)?;
    let file = StringIo::open(this)?;
    let place = op::index(&place.unwrap_or_default())?.to_index()?;
    let whence = whence.map_or(Ok(0), |w| op::index(&w)?.to_index())?;
    if !(0..=2).contains(&whence) {
        return Err(value_error(format!("Invalid whence ({whence}, should be 0, 1 or 2)")));
    }
    if whence == 0 && place < 0 {
        return Err(value_error(format!("Negative seek position {place}")));
    }
    if whence != 0 && place != 0 {
        return Err(Exc::of(K::OSError, "Can't do nonzero cur-relative seeks"));
    }
    let to = match whence {
        0 => place as usize,
        1 => file.at.get(),
        _ => file.text.with(Vec::len),
    };
    file.at.set(to);
    Ok(to.into())
}

fn truncate(this: &Value, a: Args) -> R {
    let [size] = a.between::<1>("truncate", 0)?;
    let file = StringIo::open(this)?;
    let size = match size.filter(|s| !s.is_none()) {
        None => file.at.get() as i64,
        Some(size) => match op::try_index(&size)? {
            Some(n) => n.to_index()?,
            None => {
                let name = size.type_name();
                return Err(type_error(format!("argument should be integer or None, not '{name}'")));
            }
        },
    };
    if size < 0 {
        return Err(value_error(format!("Negative size value {size}")));
    }
    file.text.with_mut(|t| t.truncate(size as usize));
    Ok(size.into())
}

pub fn class(base: &Class) -> R<Class> {
    ClassBuilder::native("StringIO", "_io")
        .base(base.clone())
        .constructor(|class, _| {
            Ok(Value::native(StringIo {
                class: class.clone(),
                attrs: Dict::new(),
                text: Slot::default(),
                at: Cell::new(0),
                closed: Cell::new(false),
                newline: Slot::new(Some("\n".into())),
                seen: Cell::new(0),
                exact: crate::native_object::is_exact(class),
            }))
        })
        .methods(COMMON)
        .methods(&[
            ("__init__", init),
            ("getvalue", |v, a| {
                a.empty("StringIO.getvalue")?;
                Ok(StringIo::open(v)?.text.with(|t| t.iter().collect::<String>()).into())
            }),
            ("write", |v, a| {
                let text = a.one("StringIO.write")?;
                let file = StringIo::open(v)?;
                match text.payload() {
                    Value::Str(text) => {
                        file.write(text);
                        Ok(text.length().into())
                    }
                    _ => Err(type_error(format!("string argument expected, got '{}'", text.type_name()))),
                }
            }),
            ("read", |v, a| {
                let n = sizes("read", a)?;
                Ok(StringIo::open(v)?.take(n).into())
            }),
            ("readline", |v, a| {
                let n = sizes("readline", a)?;
                Ok(StringIo::open(v)?.line(n).into())
            }),
            ("seek", seek),
            ("tell", |v, _| Ok(StringIo::open(v)?.at.get().into())),
            ("truncate", truncate),
            ("close", |v, _| {
                StringIo::of(v)?.closed.set(true);
                Ok(Value::None)
            }),
            ("readable", |v, _| StringIo::open(v).map(|_| true.into())),
            ("writable", |v, _| StringIo::open(v).map(|_| true.into())),
            ("seekable", |v, _| StringIo::open(v).map(|_| true.into())),
        ])
        .getter("closed", |v| Ok(StringIo::of(v)?.closed.get().into()))
        .getter("line_buffering", |v| StringIo::open(v).map(|_| false.into()))
        .getter("encoding", |_| Ok(Value::None))
        .getter("errors", |_| Ok(Value::None))
        .getter("newlines", |v| {
            let file = StringIo::open(v)?;
            if file.newline.get().is_some() {
                return Ok(Value::None);
            }
            let seen: Vec<Value> = [(1, "\r"), (2, "\n"), (4, "\r\n")]
                .into_iter()
                .filter(|(bit, _)| file.seen.get() & bit != 0)
                .map(|(_, mark)| mark.into())
                .collect();
            Ok(match seen.len() {
                0 => Value::None,
                1 => seen[0].clone(),
                _ => Value::Tuple(Tuple::from(seen)),
            })
        })
        .build()
}
