//! `range`: exact for any integers; indexing, slicing, comparison, hash.
use crate::class::type_methods::TypeSpec;
use crate::iters::Source;
use crate::prelude::*;

pub type Range = Shared<RangeData>;

pub struct RangeData {
    pub start: Int,
    pub stop: Int,
    pub step: Int,
    pub length: Int,
}

impl RangeData {
    pub fn new(start: Int, stop: Int, step: Int) -> R<Range> {
        if step.is_zero() {
            return Err(value_error("range() arg 3 must not be zero"));
        }
        let span = if step.is_negative() { &start - &stop } else { &stop - &start };
        let length = if span > Int::ZERO { (span - Int::ONE).floor_div(&step.abs())? + Int::ONE } else { Int::ZERO };
        Ok(Shared::new(RangeData { start, stop, step, length }))
    }
    pub fn is_small(&self) -> bool {
        self.start.to_i64().is_some() && self.stop.to_i64().is_some() && self.step.to_i64().is_some()
    }
    pub fn item(&self, index: &Int) -> Int {
        &self.start + &(index * &self.step)
    }
    /// The position of a value, if the range has it.
    pub fn find(&self, value: &Int) -> Option<Int> {
        let offset = value - &self.start;
        if !offset.modulo(&self.step).ok()?.is_zero() {
            return None;
        }
        let at = offset.floor_div(&self.step).ok()?;
        (!at.is_negative() && at < self.length).then_some(at)
    }
}

pub(crate) fn iterate(r: &Range) -> Iter {
    let small = (r.start.to_i64(), r.step.to_i64(), r.length.to_u64());
    // Whatever lies before a machine word's stop is one too.
    if let ((Some(next), Some(step), Some(left)), true) = (small, r.stop.to_i64().is_some()) {
        return Iter(Source::Range { next, step, left });
    }
    let (mut at, r) = (Int::ZERO, r.clone());
    Iter::from_fn(move || {
        if at >= r.length {
            return Ok(None);
        }
        let value = r.item(&at);
        at = &at + &Int::ONE;
        Ok(Some(value.into()))
    })
}

pub(crate) fn backward(r: &Range) -> R {
    let last = r.item(&(&r.length - &Int::ONE));
    let end = &r.start - &r.step;
    let turned = RangeData::new(last, end, -&r.step)?;
    crate::iters::make::iter_value(&Value::Range(turned))
}

pub(crate) fn construct(args: Args) -> R {
    args.no_keywords("range")?;
    let n = args.pos.len();
    if n == 0 {
        return Err(type_error("range expected at least 1 argument, got 0"));
    }
    if n > 3 {
        return Err(type_error(format!("range expected at most 3 arguments, got {n}")));
    }
    let mut numbers = Vec::new();
    for value in &args.pos {
        numbers.push(op::index(value)?);
    }
    let made = match &numbers[..] {
        [stop] => RangeData::new(Int::ZERO, stop.clone(), Int::ONE)?,
        [start, stop] => RangeData::new(start.clone(), stop.clone(), Int::ONE)?,
        [start, stop, step, ..] => RangeData::new(start.clone(), stop.clone(), step.clone())?,
        [] => RangeData::new(Int::ZERO, Int::ZERO, Int::ONE)?,
    };
    Ok(Value::Range(made))
}

pub(crate) fn getitem(r: &Range, key: &Value) -> R {
    if let Value::Slice(s) = key {
        let (start, stop, step) = s.indices_exact(&r.length)?;
        let made = RangeData::new(r.item(&start), r.item(&stop), &r.step * &step)?;
        return Ok(Value::Range(made));
    }
    let Some(index) = op::try_index(key)? else {
        return Err(type_error(format!("range indices must be integers or slices, not {}", key.type_name())));
    };
    let at = if index.is_negative() { &index + &r.length } else { index };
    if at.is_negative() || at >= r.length {
        return Err(index_error("range object index out of range"));
    }
    Ok(r.item(&at).into())
}

pub(crate) fn equal(a: &Range, b: &Range) -> bool {
    a.length == b.length && (a.length.is_zero() || (a.start == b.start && (a.length == Int::ONE || a.step == b.step)))
}

pub(crate) fn hash(r: &Range) -> R<i64> {
    let none_if = |cond: bool, value: &Int| {
        if cond {
            Value::None
        } else {
            Value::Int(value.clone())
        }
    };
    let start = none_if(r.length.is_zero(), &r.start);
    let step = none_if(r.length <= Int::ONE, &r.step);
    hash_of(&Value::Tuple(Tuple::from(vec![r.length.clone().into(), start, step])))
}

pub(crate) fn contains(r: &Range, item: &Value) -> R<bool> {
    match item {
        Value::Int(i) => Ok(r.find(i).is_some()),
        Value::Bool(b) => Ok(r.find(&Int::from(*b)).is_some()),
        Value::Float(f) => Ok(f.fract() == 0.0 && Int::from_f64(*f).is_some_and(|i| r.find(&i).is_some())),
        Value::Str(_) | Value::None | Value::Tuple(_) | Value::List(_) => Ok(false),
        _ => {
            let mut it = iterate(r);
            while let Some(value) = it.next()? {
                if op::same_or_eq(&value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

fn range(this: &Value) -> R<&Range> {
    match this {
        Value::Range(r) => Ok(r),
        other => Err(type_error(format!("expected range, got {}", other.type_name()))),
    }
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("index", |this, a| {
            let item = a.one("range.index")?;
            let found = match item.payload() {
                Value::Int(i) => range(this)?.find(i),
                Value::Bool(b) => range(this)?.find(&Int::from(*b)),
                _ => None,
            };
            match found {
                Some(at) => Ok(at.into()),
                None => Err(value_error(format!("{} is not in range", crate::text::fmt::repr(&item)?))),
            }
        }),
        ("count", |this, a| Ok(Value::from(contains(range(this)?, &a.one("range.count")?)? as i64))),
        ("__reversed__", |this, _| backward(range(this)?)),
    ],
    getters: &[
        ("start", |this| Ok(range(this)?.start.clone().into())),
        ("stop", |this| Ok(range(this)?.stop.clone().into())),
        ("step", |this| Ok(range(this)?.step.clone().into())),
    ],
    statics: &[],
};
