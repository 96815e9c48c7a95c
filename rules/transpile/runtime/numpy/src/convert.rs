//! Python values as blocks of numbers (`np.asarray`), with the shape that nested lists have.
use crate::array::Array;
use crate::classes::unsupported;
use crate::data::{shown, Data, Kind, Nd};
use crate::scalars::{BoolScalar, IntScalar};
use batuta_rt::prelude::*;

/// A number as a block without axes; nothing for what is no number.
pub fn number(value: &Value) -> R<Option<Nd>> {
    if let Some(one) = value.downcast::<IntScalar>() {
        return Ok(Some(Nd::int(one.0)));
    }
    if let Some(one) = value.downcast::<BoolScalar>() {
        return Ok(Some(Nd::scalar(Data::Bool(vec![one.0]))));
    }
    Ok(Some(match value.payload() {
        Value::Bool(b) => Nd::scalar(Data::Bool(vec![*b])),
        Value::Float(f) => Nd::float(*f),
        Value::Int(i) => match i.to_i64() {
            Some(n) => Nd::int(n),
            None => return Err(overflow_error("Python int too large to convert to C long")),
        },
        Value::Complex(_) => return Err(unsupported("a complex number")),
        _ => return Ok(None),
    }))
}

fn is_sequence(value: &Value) -> bool {
    matches!(value.payload(), Value::List(_) | Value::Tuple(_) | Value::Range(_))
}

/// A number, an array, or nested sequences of these; nothing for anything else.
pub fn try_block(value: &Value) -> R<Option<Nd>> {
    if let Some(array) = value.downcast::<Array>() {
        return Ok(Some(array.read()));
    }
    if let Some(one) = number(value)? {
        return Ok(Some(one));
    }
    if is_sequence(value) {
        return sequence(value).map(Some);
    }
    Ok(None)
}

pub fn block(value: &Value) -> R<Nd> {
    match try_block(value)? {
        Some(found) => Ok(found),
        None => Err(refused(value)),
    }
}

fn refused(value: &Value) -> Exc {
    match value.payload() {
        Value::Str(_) | Value::Bytes(_) => unsupported("an array of text"),
        _ => unsupported(&format!("an array of '{}' objects", value.type_name())),
    }
}

fn sequence(value: &Value) -> R<Nd> {
    let mut shape = Vec::new();
    probe(value, &mut shape)?;
    let mut found = Found { data: Data::Bool(Vec::new()), any: false };
    let mut rest = shape.clone();
    if gather(value, &mut rest, 0, &mut found)? {
        let data = if found.any { found.data } else { Data::Float(Vec::new()) };
        return Ok(Nd::new(shape, data));
    }
    let agreed = common_depth(value, &shape)?;
    let text = format!(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} dimensions. The detected shape was {} + inhomogeneous part.",
        agreed.len(),
        shown_tuple(&agreed)
    );
    Err(value_error(text))
}

fn shown_tuple(shape: &[usize]) -> String {
    shown(shape).replace(',', ", ").replace(", )", ",)")
}

/// The shape along the first elements.
fn probe(value: &Value, shape: &mut Vec<usize>) -> R<()> {
    if let Some(array) = value.downcast::<Array>() {
        shape.extend(array.shape());
        return Ok(());
    }
    if !is_sequence(value) {
        return Ok(());
    }
    let items = collect(value)?;
    shape.push(items.len());
    if shape.len() > 64 {
        return Err(value_error("setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 64."));
    }
    match items.first() {
        Some(first) => probe(first, shape),
        None => Ok(()),
    }
}

struct Found {
    data: Data,
    any: bool,
}

impl Found {
    fn add(&mut self, data: Data) {
        let kind = data.kind();
        if !self.any || kind > self.data.kind() {
            self.data = self.data.cast(kind);
        }
        self.any = true;
        match &mut self.data {
            Data::Bool(to) => to.extend(data.bools()),
            Data::Int(to) => to.extend(data.ints()),
            Data::Float(to) => to.extend(data.floats()),
        }
    }
}

/// Adds the elements; false where the shape is not met.
fn gather(value: &Value, shape: &mut Vec<usize>, depth: usize, found: &mut Found) -> R<bool> {
    if let Some(array) = value.downcast::<Array>() {
        if array.shape() != shape[depth..] {
            return Ok(false);
        }
        let data = array.read().data;
        if !data.is_empty() || !found.any {
            found.add(data);
        }
        return Ok(true);
    }
    if depth == shape.len() {
        if is_sequence(value) {
            return Ok(false);
        }
        match number(value)? {
            Some(one) => found.add(one.data),
            None => return Err(refused(value)),
        }
        return Ok(true);
    }
    if !is_sequence(value) {
        if number(value)?.is_none() {
            return Err(refused(value));
        }
        return Ok(false);
    }
    let items = collect(value)?;
    if items.len() != shape[depth] {
        return Ok(false);
    }
    for item in &items {
        if !gather(item, shape, depth + 1, found)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How far the lengths agree.
fn common_depth(value: &Value, shape: &[usize]) -> R<Vec<usize>> {
    let mut level = vec![value.clone()];
    for (depth, length) in shape.iter().enumerate() {
        let mut next = Vec::new();
        for item in &level {
            let items = match item.downcast::<Array>() {
                Some(_) => collect(item)?,
                None if is_sequence(item) => collect(item)?,
                None => return Ok(shape[..depth].to_vec()),
            };
            if items.len() != *length {
                return Ok(shape[..depth].to_vec());
            }
            next.extend(items);
        }
        level = next;
    }
    Ok(shape.to_vec())
}

/// Elements as another kind, with numpy's refusal of what is no number.
pub fn elements(value: &Value, kind: Kind) -> R<Nd> {
    if let Value::Str(text) = value.payload() {
        return match kind {
            Kind::Int => Ok(Nd::int(builtins::int(args![value.clone()])?.as_int()?.to_i64().unwrap_or(0))),
            Kind::Float => Ok(Nd::float(builtins::float(args![value.clone()])?.as_float()?)),
            Kind::Bool => Ok(Nd::scalar(Data::Bool(vec![!text.is_empty()]))),
        };
    }
    Ok(block(value)?.cast(kind))
}
