//! `slice` objects and the arithmetic of slicing.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

pub type Slice = Shared<SliceData>;

pub struct SliceData {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

fn bound(value: &Value) -> R<Option<Int>> {
    if value.is_none() {
        return Ok(None);
    }
    match op::try_index(value)? {
        Some(i) => Ok(Some(i)),
        None => Err(type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

impl SliceData {
    pub fn make(start: Value, stop: Value, step: Value) -> Slice {
        Shared::new(SliceData { start, stop, step })
    }
    /// Start, stop and step clamped to a length, for any integers.
    pub fn indices_exact(&self, length: &Int) -> R<(Int, Int, Int)> {
        let step = bound(&self.step)?.unwrap_or(Int::ONE);
        if step.is_zero() {
            return Err(value_error("slice step cannot be zero"));
        }
        let backward = step.is_negative();
        let (low, high) = if backward { (Int::from(-1), length - &Int::ONE) } else { (Int::ZERO, length.clone()) };
        let clamp = |value: Option<Int>, default: &Int| match value {
            None => default.clone(),
            Some(v) => {
                let v = if v.is_negative() { &v + length } else { v };
                v.max(low.clone()).min(high.clone())
            }
        };
        let start = clamp(bound(&self.start)?, if backward { &high } else { &low });
        let stop = clamp(bound(&self.stop)?, if backward { &low } else { &high });
        Ok((start, stop, step))
    }
    /// Whether all bounds are machine words or None: nothing of the program runs then.
    pub(crate) fn is_small(&self) -> bool {
        self.small().is_some()
    }
    fn small(&self) -> Option<SmallSlice> {
        SmallSlice::of(&self.start, &self.stop, &self.step)
    }
    /// As CPython's PySlice_AdjustIndices: start, stop, step and the number of items.
    pub fn indices(&self, length: usize) -> R<(i64, i64, i64, usize)> {
        if let Some(small) = self.small() {
            return Ok(small.indices(length));
        }
        let (start, stop, step) = self.indices_exact(&Int::from(length))?;
        let (start, stop, step) = (start.clamped(), stop.clamped(), step.clamped().max(-i64::MAX));
        let count = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        Ok((start, stop, step, count as usize))
    }
    /// The positions that the slice picks from a sequence of `length`.
    pub fn positions(&self, length: usize) -> R<Vec<usize>> {
        let (start, _, step, count) = self.indices(length)?;
        Ok((0..count as i64).map(|n| (start + n * step) as usize).collect())
    }
    /// Picks from a sequence; contiguous slices are copied in one go.
    pub fn pick<T: Clone>(&self, items: &[T]) -> R<Vec<T>> {
        let (start, _, step, count) = self.indices(items.len())?;
        if step == 1 {
            let start = start as usize;
            return Ok(items[start..start + count].to_vec());
        }
        Ok((0..count as i64).map(|n| items[(start + n * step) as usize].clone()).collect())
    }
}

/// A slice whose bounds are machine words or None.
#[derive(Clone, Copy)]
pub(crate) struct SmallSlice {
    start: Option<i64>,
    stop: Option<i64>,
    step: i64,
}

impl SmallSlice {
    #[inline]
    pub(crate) fn of(start: &impl Bound, stop: &impl Bound, step: &impl Bound) -> Option<SmallSlice> {
        let step = step.small()?.unwrap_or(1);
        if step == 0 || step == i64::MIN {
            return None;
        }
        Some(SmallSlice { start: start.small()?, stop: stop.small()?, step })
    }
    /// As CPython's PySlice_AdjustIndices: start, stop, step and the number of items.
    pub(crate) fn indices(self, length: usize) -> (i64, i64, i64, usize) {
        let SmallSlice { start, stop, step } = self;
        let length = length as i64;
        let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
        let clamp = |value: Option<i64>, default: i64| match value {
            None => default,
            Some(v) => (if v < 0 { v.saturating_add(length) } else { v }).max(low).min(high),
        };
        let start = clamp(start, if step < 0 { high } else { low });
        let stop = clamp(stop, if step < 0 { low } else { high });
        let apart = if step < 0 { start - stop } else { stop - start };
        let count = match step {
            _ if apart <= 0 => 0,
            1 | -1 => apart,
            _ => (apart - 1) / step.abs() + 1,
        };
        (start, stop, step, count as usize)
    }
}

/// What emitted code writes as a bound of a slice.
pub trait Bound: Into<Value> {
    /// A machine word, or None for none; `None` for anything else.
    fn small(&self) -> Option<Option<i64>>;
}
impl Bound for Value {
    #[inline]
    fn small(&self) -> Option<Option<i64>> {
        match self {
            Value::None => Some(None),
            Value::Int(i) => i.to_i64().map(Some),
            _ => None,
        }
    }
}
impl Bound for &Value {
    #[inline]
    fn small(&self) -> Option<Option<i64>> {
        (*self).small()
    }
}
impl Bound for Int {
    #[inline]
    fn small(&self) -> Option<Option<i64>> {
        self.to_i64().map(Some)
    }
}
impl Bound for i64 {
    #[inline]
    fn small(&self) -> Option<Option<i64>> {
        Some(Some(*self))
    }
}
impl Bound for i32 {
    #[inline]
    fn small(&self) -> Option<Option<i64>> {
        Some(Some(i64::from(*self)))
    }
}
macro_rules! other_bounds {
    ($($type:ty),*) => {
        $(impl Bound for $type {
            fn small(&self) -> Option<Option<i64>> {
                None
            }
        })*
    };
}
other_bounds!(bool, f64, Str, &Str);

fn slice(this: &Value) -> R<&Slice> {
    match this {
        Value::Slice(s) => Ok(s),
        other => Err(type_error(format!("expected slice, got {}", other.type_name()))),
    }
}

pub(crate) fn construct(args: Args) -> R {
    let [a, b, c] = args.between::<3>("slice", 1)?;
    let made = match (a, b, c) {
        (stop, None, _) => SliceData::make(Value::None, stop.unwrap_or_default(), Value::None),
        (start, stop, step) => {
            SliceData::make(start.unwrap_or_default(), stop.unwrap_or_default(), step.unwrap_or_default())
        }
    };
    Ok(Value::Slice(made))
}

pub(crate) fn as_tuple(s: &Slice) -> Value {
    Value::Tuple(Tuple::from(vec![s.start.clone(), s.stop.clone(), s.step.clone()]))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[("indices", |this, a| {
        let length = op::index(&a.one("slice.indices")?)?;
        if length.is_negative() {
            return Err(value_error("length should not be negative"));
        }
        let (start, stop, step) = slice(this)?.indices_exact(&length)?;
        Ok(Value::Tuple(Tuple::from(vec![start.into(), stop.into(), step.into()])))
    })],
    getters: &[
        ("start", |this| Ok(slice(this)?.start.clone())),
        ("stop", |this| Ok(slice(this)?.stop.clone())),
        ("step", |this| Ok(slice(this)?.step.clone())),
    ],
    statics: &[],
};
