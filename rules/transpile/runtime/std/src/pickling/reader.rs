//! `Reader`: values from the bytes of pickles; what is no builtin value is made by methods of the unpickler.
use super::memo::Memo;
use batuta_rt::bytes::bytes_like;
use batuta_rt::prelude::*;
use num_bigint::BigInt;

/// What is read from: bytes that are there, and a file that has more.
#[derive(Default)]
struct Input {
    data: Vec<u8>,
    at: usize,
    file: Option<Value>,
}

struct Reader {
    class: Class,
    /// The class of errors.
    refusal: Value,
    input: Slot<Input>,
    memo: Slot<Memo>,
}

impl Native for Reader {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// One pickle being read.
pub(super) struct Run<'a> {
    pub(super) owner: &'a Value,
    refusal: &'a Value,
    input: &'a mut Input,
    memo: &'a mut Memo,
    pub(super) stack: Vec<Value>,
    pub(super) marks: Vec<usize>,
}

impl Run<'_> {
    #[cold]
    pub(super) fn refuse(&self, text: impl Into<String>) -> Exc {
        match op::call(self.refusal, [Value::from(text.into())]) {
            Ok(error) => exc::raise(error, None),
            Err(error) => error,
        }
    }
    pub(super) fn underflow(&self) -> Exc {
        self.refuse(if self.marks.is_empty() { "unpickling stack underflow" } else { "unexpected MARK found" })
    }
    /// Sees to it that so many bytes are there.
    fn need(&mut self, size: usize) -> R<()> {
        if self.input.data.len() - self.input.at >= size {
            return Ok(());
        }
        self.read_more(size)
    }
    #[cold]
    fn read_more(&mut self, size: usize) -> R<()> {
        self.input.data.drain(..self.input.at);
        self.input.at = 0;
        let missing = size - self.input.data.len();
        if let Some(file) = &self.input.file {
            let more = op::call_method(file, "read", [Value::from(missing)])?;
            self.input.data.extend(bytes_like(&more).unwrap_or_default());
        }
        if self.input.data.len() >= size {
            return Ok(());
        }
        Err(self.refuse("pickle data was truncated"))
    }
    fn take(&mut self, size: usize) -> R<&[u8]> {
        self.need(size)?;
        let start = self.input.at;
        self.input.at += size;
        Ok(&self.input.data[start..start + size])
    }
    fn code(&mut self) -> R<u8> {
        if self.input.at == self.input.data.len() {
            self.input.data.clear();
            self.input.at = 0;
            if let Some(file) = &self.input.file {
                let more = op::call_method(file, "read", [Value::from(1)])?;
                self.input.data = bytes_like(&more).unwrap_or_default();
            }
        }
        match self.input.data.get(self.input.at) {
            Some(code) => {
                self.input.at += 1;
                Ok(*code)
            }
            None => Err(Exc::of(K::EOFError, "Ran out of input")),
        }
    }
    /// A frame is read at once.
    fn frame(&mut self) -> R<()> {
        let size = self.count(8)?;
        self.need(size)
    }
    /// A line without its end.
    pub(super) fn line(&mut self) -> R<Vec<u8>> {
        let mut found = match self.input.data[self.input.at..].iter().position(|b| *b == b'\n') {
            Some(length) => self.take(length + 1)?.to_vec(),
            None => {
                let mut start = self.input.data.split_off(self.input.at);
                if let Some(file) = &self.input.file {
                    let more = op::call_method(file, "readline", ())?;
                    start.extend(bytes_like(&more).unwrap_or_default());
                }
                start
            }
        };
        match found.pop() {
            Some(b'\n') => Ok(found),
            _ => Err(self.refuse("pickle data was truncated")),
        }
    }
    pub(super) fn count(&mut self, width: usize) -> R<usize> {
        let mut word = [0; 8];
        word[..width].copy_from_slice(self.take(width)?);
        Ok(usize::try_from(u64::from_le_bytes(word)).unwrap_or(usize::MAX))
    }
    fn floor(&self) -> usize {
        self.marks.last().copied().unwrap_or(0)
    }
    pub(super) fn pop(&mut self) -> R {
        if self.stack.len() <= self.floor() {
            return Err(self.underflow());
        }
        Ok(self.stack.pop().unwrap_or_default())
    }
    pub(super) fn top(&self) -> R {
        match self.stack.last() {
            Some(top) if self.stack.len() > self.floor() => Ok(top.clone()),
            _ => Err(self.underflow()),
        }
    }
    pub(super) fn since_mark(&mut self) -> R<Vec<Value>> {
        match self.marks.pop() {
            Some(start) => Ok(self.stack.split_off(start)),
            None => Err(self.refuse("could not find MARK")),
        }
    }
    pub(super) fn push(&mut self, value: impl Into<Value>) {
        self.stack.push(value.into());
    }
    /// What a method of the unpickler makes.
    pub(super) fn ask<const N: usize>(&mut self, method: &str, given: [Value; N]) -> R<()> {
        let made = op::call_method(self.owner, method, given)?;
        self.push(made);
        Ok(())
    }
    fn text(&mut self, width: usize) -> R<()> {
        let size = self.count(width)?;
        let data = self.take(size)?;
        let text = match std::str::from_utf8(data) {
            Ok(text) => Value::from(text),
            Err(_) => {
                op::call_method(&Value::from(data.to_vec()), "decode", [Value::str("utf-8"), "surrogatepass".into()])?
            }
        };
        self.push(text);
        Ok(())
    }
    pub(super) fn bytes(&mut self, width: usize) -> R<Vec<u8>> {
        let size = self.count(width)?;
        Ok(self.take(size)?.to_vec())
    }
    fn long(&mut self, width: usize) -> R<()> {
        let data = self.bytes(width)?;
        self.push(Int::big(BigInt::from_signed_bytes_le(&data)));
        Ok(())
    }
    fn tuple<const N: usize>(&mut self) -> R<()> {
        if self.stack.len() < self.floor() + N {
            return Err(self.underflow());
        }
        let start = self.stack.len() - N;
        let mut items = self.stack.drain(start..);
        let made = Tuple::of::<N>(std::array::from_fn(|_| items.next().unwrap_or_default()));
        drop(items);
        self.push(made);
        Ok(())
    }
    pub(super) fn recall(&mut self, at: usize) -> R<()> {
        match self.memo.get(at) {
            Some(value) => {
                self.push(value);
                Ok(())
            }
            None => Err(self.refuse(format!("Memo value not found at index {at}"))),
        }
    }
    pub(super) fn remember(&mut self, at: usize) -> R<()> {
        let top = self.top()?;
        self.memo.put(at, top);
        Ok(())
    }
    /// A whole number in a line of text.
    fn number(&mut self) -> R<Int> {
        let line = self.line()?;
        op::call(&exc::class::Int().into(), [Value::from(line)])?.as_int()
    }
    pub(super) fn place(&mut self) -> R<usize> {
        let number = self.number()?;
        match number.to_usize() {
            Some(at) => Ok(at),
            None => Err(self.refuse(format!("Memo value not found at index {number}"))),
        }
    }
    pub(super) fn name(&mut self, encoding: &str) -> R {
        let line = self.line()?;
        op::call_method(&Value::from(line), "decode", [Value::str(encoding)])
    }
    fn protocol(&mut self) -> R<()> {
        let protocol = self.count(1)?;
        if protocol > 5 {
            return Err(value_error(format!("unsupported pickle protocol: {protocol}")));
        }
        op::setattr(self.owner, "proto", protocol.into())
    }
    pub(super) fn store_pairs(&mut self, target: &Value, items: Vec<Value>) -> R<()> {
        let mut items = items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            match target {
                Value::Dict(dict) => dict.set(key, value)?,
                other => op::setitem(other, &key, value)?,
            }
        }
        Ok(())
    }
    fn append_all(&mut self, target: &Value, items: Vec<Value>) -> R<()> {
        match target {
            Value::List(list) => items.into_iter().for_each(|item| list.push(item)),
            other if op::hasattr(other, "extend")? => {
                op::call_method(other, "extend", [Value::List(List::from(items))])?;
            }
            other => {
                for item in items {
                    op::call_method(other, "append", [item])?;
                }
            }
        }
        Ok(())
    }
    fn add_all(&mut self, target: &Value, items: Vec<Value>) -> R<()> {
        match (target, target.payload()) {
            (Value::Set(set), _) => {
                for item in items {
                    set.add(item)?;
                }
            }
            (other, Value::Set(_)) => {
                op::call_method(other, "update", [Value::List(List::from(items))])?;
            }
            (other, _) => {
                for item in items {
                    op::call_method(other, "add", [item])?;
                }
            }
        }
        Ok(())
    }
    pub(super) fn build(&mut self) -> R<()> {
        let state = self.pop()?;
        let target = self.top()?;
        let made = op::call_method(self.owner, "_build", [target.clone(), state])?;
        if !made.is(&target) {
            self.memo.replace(&target, &made);
            if let Some(top) = self.stack.last_mut() {
                *top = made;
            }
        }
        Ok(())
    }
    fn load(&mut self) -> R {
        loop {
            match self.code()? {
                b'.' => return self.pop(),
                b'(' => self.marks.push(self.stack.len()),
                b'N' => self.push(Value::None),
                0x88 => self.push(true),
                0x89 => self.push(false),
                b'K' => {
                    let number = self.count(1)?;
                    self.push(number);
                }
                b'M' => {
                    let number = self.count(2)?;
                    self.push(number);
                }
                b'J' => {
                    let number = self.count(4)?;
                    self.push(i64::from(number as u32 as i32));
                }
                0x8a => self.long(1)?,
                0x8b => self.long(4)?,
                b'G' => {
                    let mut word = [0; 8];
                    word.copy_from_slice(self.take(8)?);
                    self.push(f64::from_be_bytes(word));
                }
                0x8c => self.text(1)?,
                b'X' => self.text(4)?,
                0x8d => self.text(8)?,
                0x94 => self.remember(self.memo.count)?,
                b'h' => {
                    let at = self.count(1)?;
                    self.recall(at)?;
                }
                b'j' => {
                    let at = self.count(4)?;
                    self.recall(at)?;
                }
                b'q' => {
                    let at = self.count(1)?;
                    self.remember(at)?;
                }
                b'r' => {
                    let at = self.count(4)?;
                    self.remember(at)?;
                }
                b')' => self.push(Tuple::empty()),
                0x85 => self.tuple::<1>()?,
                0x86 => self.tuple::<2>()?,
                0x87 => self.tuple::<3>()?,
                b't' => {
                    let items = self.since_mark()?;
                    self.push(Tuple::from(items));
                }
                b']' => self.push(List::new()),
                b'e' => {
                    let items = self.since_mark()?;
                    let target = self.top()?;
                    self.append_all(&target, items)?;
                }
                b'a' => {
                    let item = self.pop()?;
                    match self.top()? {
                        Value::List(list) => list.push(item),
                        other => drop(op::call_method(&other, "append", [item])?),
                    }
                }
                b'}' => self.push(Dict::new()),
                b'u' => {
                    let items = self.since_mark()?;
                    let target = self.top()?;
                    self.store_pairs(&target, items)?;
                }
                b's' => {
                    let value = self.pop()?;
                    let key = self.pop()?;
                    let target = self.top()?;
                    self.store_pairs(&target, vec![key, value])?;
                }
                0x8f => self.push(Set::new()),
                0x90 => {
                    let items = self.since_mark()?;
                    let target = self.top()?;
                    self.add_all(&target, items)?;
                }
                0x91 => {
                    let items = self.since_mark()?;
                    let set = Set::new();
                    for item in items {
                        set.add(item)?;
                    }
                    self.push(Value::FrozenSet(set));
                }
                b'B' => {
                    let data = self.bytes(4)?;
                    self.push(data);
                }
                b'C' => {
                    let data = self.bytes(1)?;
                    self.push(data);
                }
                0x8e => {
                    let data = self.bytes(8)?;
                    self.push(data);
                }
                0x96 => {
                    let data = self.bytes(8)?;
                    self.push(Value::ByteArray(Shared::new(Slot::new(data))));
                }
                0x80 => self.protocol()?,
                0x95 => self.frame()?,
                other => self.load_other(other)?,
            }
        }
    }
}

fn reader(value: &Value) -> R<&Reader> {
    value.downcast::<Reader>().ok_or_else(|| type_error("expected a reader"))
}

pub(super) fn class() -> R<Class> {
    ClassBuilder::native("Reader", "_pickling")
        .constructor(|class, a| {
            let [data, file, refusal] = a.exactly::<3>("Reader")?;
            let data = match data {
                Value::None => Vec::new(),
                given => bytes_like(&given).ok_or_else(|| {
                    type_error(format!("a bytes-like object is required, not '{}'", given.type_name()))
                })?,
            };
            let input = Input { data, at: 0, file: Some(file).filter(|file| !file.is_none()) };
            Ok(Value::native(Reader { class: class.clone(), refusal, input: Slot::new(input), memo: Slot::default() }))
        })
        .method("load", |this, a| {
            let owner = a.one("load")?;
            let this = reader(this)?;
            // Taken out for the time: code of the program runs meanwhile.
            let (mut input, mut memo) = (this.input.take(), this.memo.take());
            let mut run = Run {
                owner: &owner,
                refusal: &this.refusal,
                input: &mut input,
                memo: &mut memo,
                stack: Vec::new(),
                marks: Vec::new(),
            };
            let loaded = run.load();
            drop(run);
            this.input.set(input);
            this.memo.set(memo);
            loaded
        })
        .method("memo", |this, _| {
            let dict = Dict::new();
            let rows = reader(this)?.memo.with(Memo::rows);
            for (at, value) in rows {
                dict.set(at.into(), value)?;
            }
            Ok(dict.into())
        })
        .build()
}
