//! `Writer`: the bytes of values, in frames, with the memo of what was written before.
use super::state::{State, FRAME, FRAME_HEAD};
use batuta_rt::bytes::bytes_like;
use batuta_rt::prelude::*;
use batuta_rt::text::codec;

/// So many items are written between two marks.
const BATCH: usize = 1000;

struct Writer {
    class: Class,
    protocol: i64,
    /// The pickler has a `persistent_id` of its own.
    asks: Cell<bool>,
    /// Nothing is remembered.
    fast: Cell<bool>,
    state: Slot<State>,
}

impl Native for Writer {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn writer(value: &Value) -> R<&Writer> {
    value.downcast::<Writer>().ok_or_else(|| type_error("expected a writer"))
}

impl Writer {
    fn code(&self, code: u8) {
        self.state.with_mut(|state| state.out.push(code));
    }
    fn memoize(&self, value: &Value) {
        if !self.fast.get() {
            self.state.with_mut(|state| state.memoize(value, self.protocol));
        }
    }
    /// Closes a frame that is full.
    fn boundary(&self) {
        self.state.with_mut(|state| {
            if state.frame.is_some_and(|start| state.out.len() - start - FRAME_HEAD >= FRAME) {
                state.close_frame();
                state.open_frame();
            }
        });
    }
    fn save(&self, owner: &Value, value: &Value, ask: bool) -> R<()> {
        let _depth = batuta_rt::depth::enter("pickle")?;
        self.boundary();
        if ask && self.asks.get() {
            let found = op::call_method(owner, "persistent_id", [value.clone()])?;
            if !found.is_none() {
                self.save(owner, &found, false)?;
                self.code(b'Q');
                return Ok(());
            }
        }
        match value {
            Value::None => self.code(b'N'),
            Value::Bool(truth) => self.code(if *truth { 0x88 } else { 0x89 }),
            Value::Int(number) => self.state.with_mut(|state| state.whole(number)),
            Value::Float(number) => {
                let data = batuta_rt::float::plain_nan(*number).to_be_bytes();
                self.state.with_mut(|state| state.put(b'G', &data));
            }
            _ => {
                let seen = self.state.with_mut(|state| {
                    let seen = state.seen(value);
                    seen.map(|at| state.get(at))
                });
                if seen.is_none() {
                    return self.save_new(owner, value);
                }
            }
        }
        Ok(())
    }
    fn save_new(&self, owner: &Value, value: &Value) -> R<()> {
        match value {
            Value::Str(text) => {
                let made = codec::encode(text, codec::Encoding::Utf8, "surrogatepass")?;
                let data = made.as_slice();
                self.state.with_mut(|state| match u8::try_from(data.len()) {
                    Ok(size) if self.protocol >= 4 => state.put_large(0x8c, &[size], data),
                    _ => state.put_large(b'X', &(data.len() as u32).to_le_bytes(), data),
                });
                self.memoize(value);
            }
            Value::Bytes(data) if self.protocol >= 3 => {
                self.state.with_mut(|state| match (u8::try_from(data.len()), u32::try_from(data.len())) {
                    (Ok(size), _) => state.put_large(b'C', &[size], data),
                    (_, Ok(size)) => state.put_large(b'B', &size.to_le_bytes(), data),
                    _ => state.put_large(0x8e, &(data.len() as u64).to_le_bytes(), data),
                });
                self.memoize(value);
            }
            Value::ByteArray(content) if self.protocol >= 5 => {
                let data = content.get();
                let size = (data.len() as u64).to_le_bytes();
                self.state.with_mut(|state| state.put_large(0x96, &size, &data));
                self.memoize(value);
            }
            Value::List(list) => {
                self.code(b']');
                self.memoize(value);
                self.save_list(owner, list)?;
            }
            Value::Dict(dict) => {
                self.code(b'}');
                self.memoize(value);
                self.save_dict(owner, dict)?;
            }
            Value::Tuple(tuple) => self.save_tuple(owner, value, tuple)?,
            Value::Set(set) if self.protocol >= 4 => {
                self.code(0x8f);
                self.memoize(value);
                self.save_set(owner, set)?;
            }
            Value::FrozenSet(set) if self.protocol >= 4 => {
                self.code(b'(');
                for item in set.to_vec() {
                    self.save(owner, &item, true)?;
                }
                if !self.met_meanwhile(value, b"1") {
                    self.code(0x91);
                    self.memoize(value);
                }
            }
            other => {
                op::call_method(owner, "_save_other", [other.clone()])?;
            }
        }
        Ok(())
    }
    /// Written while its own parts were: they are taken off the stack, and the one before is meant.
    fn met_meanwhile(&self, value: &Value, drops: &[u8]) -> bool {
        self.state.with_mut(|state| {
            let Some(at) = state.seen(value) else { return false };
            state.out.extend_from_slice(drops);
            state.get(at);
            true
        })
    }
    fn save_tuple(&self, owner: &Value, value: &Value, tuple: &Tuple) -> R<()> {
        let size = tuple.len();
        if size == 0 {
            self.code(b')');
            return Ok(());
        }
        if size > 3 {
            self.code(b'(');
        }
        for item in tuple.iter() {
            self.save(owner, item, true)?;
        }
        let (drops, code): (&[u8], u8) = match size {
            1 => (b"0", 0x85),
            2 => (b"00", 0x86),
            3 => (b"000", 0x87),
            _ => (b"1", b't'),
        };
        if !self.met_meanwhile(value, drops) {
            self.code(code);
            self.memoize(value);
        }
        Ok(())
    }
    fn save_list(&self, owner: &Value, list: &List) -> R<()> {
        if list.len() == 1 {
            self.save(owner, &list.get(0).unwrap_or_default(), true)?;
            self.code(b'a');
            return Ok(());
        }
        let mut at = 0;
        while at < list.len() {
            self.code(b'(');
            let end = at + BATCH;
            while let Some(item) = list.get(at).filter(|_| at < end) {
                self.save(owner, &item, true)?;
                at += 1;
            }
            self.code(b'e');
        }
        Ok(())
    }
    fn save_dict(&self, owner: &Value, dict: &Dict) -> R<()> {
        let size = dict.len();
        let mut position = 0;
        let mut next = || -> R<Option<(Value, Value)>> {
            if dict.len() != size {
                return Err(runtime_error("dictionary changed size during iteration"));
            }
            Ok(dict.entry_from(position).map(|(at, key, value)| {
                position = at + 1;
                (key, value)
            }))
        };
        if size == 1 {
            if let Some((key, value)) = next()? {
                self.save(owner, &key, true)?;
                self.save(owner, &value, true)?;
            }
            self.code(b's');
            return Ok(());
        }
        // After a full batch another follows, were it empty.
        let mut count = if size == 0 { 0 } else { BATCH };
        while count == BATCH {
            count = 0;
            self.code(b'(');
            while count < BATCH {
                let Some((key, value)) = next()? else { break };
                self.save(owner, &key, true)?;
                self.save(owner, &value, true)?;
                count += 1;
            }
            self.code(b'u');
        }
        Ok(())
    }
    fn save_set(&self, owner: &Value, set: &Set) -> R<()> {
        let size = set.len();
        let items = set.to_vec();
        let mut items = items.iter();
        let mut count = if size == 0 { 0 } else { BATCH };
        while count == BATCH {
            count = 0;
            self.code(b'(');
            for item in items.by_ref().take(BATCH) {
                self.save(owner, item, true)?;
                count += 1;
            }
            if set.len() != size {
                return Err(runtime_error("set changed size during iteration"));
            }
            self.code(0x90);
        }
        Ok(())
    }
    /// The items of an iterator: a batch of one needs no mark.
    fn save_items(&self, owner: &Value, items: &Value, pairs: bool) -> R<()> {
        let (one, many) = if pairs { (b's', b'u') } else { (b'a', b'e') };
        let mut items = op::iter(items)?;
        loop {
            let mut batch = Vec::new();
            while batch.len() < BATCH {
                let Some(item) = items.next()? else { break };
                batch.push(item);
            }
            if batch.is_empty() {
                return Ok(());
            }
            if batch.len() > 1 {
                self.code(b'(');
            }
            for item in &batch {
                if pairs {
                    let [key, value] = op::unpack::<2>(item)?;
                    self.save(owner, &key, true)?;
                    self.save(owner, &value, true)?;
                } else {
                    self.save(owner, item, true)?;
                }
            }
            self.code(if batch.len() > 1 { many } else { one });
            if batch.len() < BATCH {
                return Ok(());
            }
        }
    }
}

pub(super) fn class() -> R<Class> {
    ClassBuilder::native("Writer", "_pickling")
        .constructor(|class, a| {
            let protocol = op::index(&a.one("Writer")?)?.to_index()?;
            let state = Slot::default();
            Ok(Value::native(Writer {
                class: class.clone(),
                protocol,
                asks: Cell::new(false),
                fast: Cell::new(false),
                state,
            }))
        })
        .method("start", |this, a| {
            let [asks, fast] = a.exactly::<2>("start")?;
            let this = writer(this)?;
            this.asks.set(op::truthy(&asks)?);
            this.fast.set(op::truthy(&fast)?);
            this.state.with_mut(|state| {
                state.out = vec![0x80, this.protocol as u8];
                state.frame = None;
                if this.protocol >= 4 {
                    state.open_frame();
                }
            });
            Ok(Value::None)
        })
        .method("finish", |this, _| {
            let out = writer(this)?.state.with_mut(|state| {
                state.out.push(b'.');
                state.close_frame();
                std::mem::take(&mut state.out)
            });
            Ok(out.into())
        })
        .method("put", |this, a| {
            let data = bytes_like(&a.one("put")?).unwrap_or_default();
            writer(this)?.state.with_mut(|state| state.out.extend(data));
            Ok(Value::None)
        })
        .method("put_large", |this, a| {
            let [code, size, data] = a.exactly::<3>("put_large")?;
            let [code, size, data] = [&code, &size, &data].map(|part| bytes_like(part).unwrap_or_default());
            let code = code.first().copied().unwrap_or_default();
            writer(this)?.state.with_mut(|state| state.put_large(code, &size, &data));
            Ok(Value::None)
        })
        .method("save", |this, a| {
            let [owner, value, ask] = a.exactly::<3>("save")?;
            writer(this)?.save(&owner, &value, op::truthy(&ask)?)?;
            Ok(Value::None)
        })
        .method("items", |this, a| {
            let [owner, items] = a.exactly::<2>("items")?;
            writer(this)?.save_items(&owner, &items, false)?;
            Ok(Value::None)
        })
        .method("pairs", |this, a| {
            let [owner, pairs] = a.exactly::<2>("pairs")?;
            writer(this)?.save_items(&owner, &pairs, true)?;
            Ok(Value::None)
        })
        .method("memoize", |this, a| {
            writer(this)?.memoize(&a.one("memoize")?);
            Ok(Value::None)
        })
        .method("recall", |this, a| {
            // Whether the value was written before; what stands for it is written then.
            let [value, drops] = a.exactly::<2>("recall")?;
            let drops = bytes_like(&drops).unwrap_or_default();
            Ok(writer(this)?.met_meanwhile(&value, &drops).into())
        })
        .method("clear", |this, _| {
            let this = writer(this)?;
            let former = this.state.with_mut(|state| {
                state.count = 0;
                state.texts.clear();
                std::mem::take(&mut state.memo)
            });
            drop(former);
            Ok(Value::None)
        })
        .method("memo", |this, _| {
            let dict = Dict::new();
            let rows: Vec<(i64, usize, Value)> = writer(this)?
                .state
                .with(|state| state.memo.iter().map(|(id, (at, value))| (*id, *at, value.clone())).collect());
            for (id, at, value) in rows {
                dict.set(id.into(), tuple![at, value])?;
            }
            Ok(dict.into())
        })
        .build()
}
