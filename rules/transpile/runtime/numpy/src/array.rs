//! `ndarray`: a window of shape and strides on shared elements, so that a write through a view shows in its base.
use crate::data::{places, steps, Data, Kind, Nd};
use crate::each_kind;
use batuta_rt::prelude::*;

/// The elements that an array and its views share.
pub struct Buffer(Slot<Data>);

impl Buffer {
    pub fn with<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        self.0.with(read)
    }
    pub fn with_mut<T>(&self, change: impl FnOnce(&mut Data) -> T) -> T {
        self.0.with_mut(change)
    }
}

/// Where in the buffer the elements lie; distances are counted in elements.
#[derive(Clone)]
pub struct Window {
    pub offset: usize,
    pub shape: Vec<usize>,
    pub moves: Vec<isize>,
}

impl Window {
    pub fn whole(shape: Vec<usize>) -> Window {
        let moves = steps(&shape);
        Window { offset: 0, shape, moves }
    }
    pub fn size(&self) -> usize {
        self.shape.iter().product()
    }
    pub fn places(&self) -> Vec<usize> {
        places(self.offset, &self.shape, &self.moves)
    }
    /// The elements follow each other in C order.
    pub fn is_contiguous(&self) -> bool {
        let mut expected = 1isize;
        for (length, step) in self.shape.iter().zip(&self.moves).rev() {
            if *length == 0 {
                return true;
            }
            if *length != 1 {
                if *step != expected {
                    return false;
                }
                expected *= *length as isize;
            }
        }
        true
    }
}

pub struct Array {
    pub buffer: Shared<Buffer>,
    pub kind: Kind,
    pub window: Slot<Window>,
    pub base: Option<Value>,
}

impl Native for Array {
    fn class(&self) -> Class {
        crate::classes::classes().array
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn get_attribute(&self, this: &Value, name: &str) -> R<Option<Value>> {
        if name.starts_with("__") || self.class().lookup(name).is_some() {
            return Ok(None);
        }
        Err(attribute_error(format!("'numpy.ndarray' object has no attribute '{name}'"), this, name))
    }
    fn set_attribute(&self, this: &Value, name: &str, value: Option<Value>) -> R<bool> {
        match (name, value) {
            ("shape", Some(value)) => {
                let window = self.window.get();
                let shape = crate::arguments::new_shape(&value, window.size())?;
                if !window.is_contiguous() {
                    let text = "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.";
                    return Err(attribute_error(text.to_string(), this, "shape"));
                }
                self.window.set(Window { offset: window.offset, moves: steps(&shape), shape });
                Ok(true)
            }
            _ => Ok(false),
        }
    }
}

impl Array {
    pub fn of(nd: Nd) -> Array {
        let kind = nd.kind();
        let window = Window::whole(nd.shape);
        Array { buffer: Shared::new(Buffer(Slot::new(nd.data))), kind, window: Slot::new(window), base: None }
    }
    pub fn shape(&self) -> Vec<usize> {
        self.window.with(|w| w.shape.clone())
    }
    pub fn ndim(&self) -> usize {
        self.window.with(|w| w.shape.len())
    }
    pub fn size(&self) -> usize {
        self.window.with(Window::size)
    }
    pub fn read(&self) -> Nd {
        let window = self.window.get();
        let data = self.read_at(&window);
        Nd::new(window.shape, data)
    }
    pub fn read_at(&self, window: &Window) -> Data {
        let count = window.size();
        if window.is_contiguous() {
            let from = if count == 0 { 0 } else { window.offset };
            return self.buffer.with(|data| each_kind!(data, v => v[from..from + count].to_vec()));
        }
        self.pick(&window.places())
    }
    pub fn pick(&self, at: &[usize]) -> Data {
        self.buffer.with(|data| data.pick(at))
    }
    /// Stores elements that are as many as the places.
    pub fn write(&self, at: &[usize], values: &Data) {
        self.buffer.with_mut(|data| match data {
            Data::Bool(to) => at.iter().zip(values.bools()).for_each(|(i, x)| to[*i] = x),
            Data::Int(to) => at.iter().zip(values.ints()).for_each(|(i, x)| to[*i] = x),
            Data::Float(to) => at.iter().zip(values.floats()).for_each(|(i, x)| to[*i] = x),
        });
    }
}

pub fn of(value: &Value) -> R<&Array> {
    value.downcast::<Array>().ok_or_else(|| type_error(format!("expected an array, got {}", value.type_name())))
}

/// An array value with elements of its own.
pub fn array(nd: Nd) -> Value {
    Value::native(Array::of(nd))
}

/// What a function of numpy gives: a scalar where there are no axes.
pub fn result(nd: Nd) -> Value {
    if nd.shape.is_empty() {
        return crate::scalars::scalar(&nd.data, 0);
    }
    array(nd)
}

/// As `result`, with the elements of a matrix column by column in memory: numpy keeps the layout of its operands.
pub fn result_in(nd: Nd, by_columns: bool) -> Value {
    let (true, [rows, columns]) = (by_columns, &nd.shape[..]) else {
        return result(nd);
    };
    let window = Window { offset: 0, shape: vec![*rows, *columns], moves: vec![1, *rows as isize] };
    let array = Array::of(nd.transposed(&[1, 0]));
    array.window.set(window);
    Value::native(array)
}

/// Another window on the same elements.
pub fn view(this: &Value, window: Window) -> R {
    let array = of(this)?;
    let base = array.base.clone().unwrap_or_else(|| this.clone());
    Ok(Value::native(Array {
        buffer: array.buffer.clone(),
        kind: array.kind,
        window: Slot::new(window),
        base: Some(base),
    }))
}
