//! Numbers of one kind in rows: what arrays are computed with. Knows no Python value.

/// The element types, in the order of promotion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Bool,
    Int,
    Float,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Bool => "bool",
            Kind::Int => "int64",
            Kind::Float => "float64",
        }
    }
    pub fn size(self) -> usize {
        if self == Kind::Bool {
            1
        } else {
            8
        }
    }
}

/// Elements in C order.
#[derive(Clone)]
pub enum Data {
    Bool(Vec<bool>),
    Int(Vec<i64>),
    Float(Vec<f64>),
}

/// Runs `$body` with `$items` bound to the elements, whatever they are.
#[macro_export]
macro_rules! each_kind {
    ($data:expr, $items:ident => $body:expr) => {
        match $data {
            $crate::data::Data::Bool($items) => $crate::data::Data::Bool($body),
            $crate::data::Data::Int($items) => $crate::data::Data::Int($body),
            $crate::data::Data::Float($items) => $crate::data::Data::Float($body),
        }
    };
}

/// A float as a machine integer, as C's conversion on x86-64 gives it.
pub fn truncated(value: f64) -> i64 {
    if (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&value) {
        value as i64
    } else {
        i64::MIN
    }
}

impl Data {
    pub fn kind(&self) -> Kind {
        match self {
            Data::Bool(_) => Kind::Bool,
            Data::Int(_) => Kind::Int,
            Data::Float(_) => Kind::Float,
        }
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn len(&self) -> usize {
        match self {
            Data::Bool(v) => v.len(),
            Data::Int(v) => v.len(),
            Data::Float(v) => v.len(),
        }
    }
    pub fn zeros(kind: Kind, count: usize) -> Data {
        match kind {
            Kind::Bool => Data::Bool(vec![false; count]),
            Kind::Int => Data::Int(vec![0; count]),
            Kind::Float => Data::Float(vec![0.0; count]),
        }
    }
    pub fn floats(&self) -> Vec<f64> {
        match self {
            Data::Bool(v) => v.iter().map(|b| f64::from(u8::from(*b))).collect(),
            Data::Int(v) => v.iter().map(|n| *n as f64).collect(),
            Data::Float(v) => v.clone(),
        }
    }
    pub fn ints(&self) -> Vec<i64> {
        match self {
            Data::Bool(v) => v.iter().map(|b| i64::from(*b)).collect(),
            Data::Int(v) => v.clone(),
            Data::Float(v) => v.iter().map(|f| truncated(*f)).collect(),
        }
    }
    pub fn bools(&self) -> Vec<bool> {
        match self {
            Data::Bool(v) => v.clone(),
            Data::Int(v) => v.iter().map(|n| *n != 0).collect(),
            Data::Float(v) => v.iter().map(|f| *f != 0.0).collect(),
        }
    }
    pub fn cast(&self, kind: Kind) -> Data {
        match kind {
            Kind::Bool => Data::Bool(self.bools()),
            Kind::Int => Data::Int(self.ints()),
            Kind::Float => Data::Float(self.floats()),
        }
    }
    pub fn pick(&self, at: &[usize]) -> Data {
        each_kind!(self, v => at.iter().map(|i| v[*i]).collect())
    }
    /// The elements of all parts, which are of one kind, one after the other.
    pub fn joined(kind: Kind, parts: &[Data]) -> Data {
        match kind {
            Kind::Bool => Data::Bool(parts.iter().flat_map(Data::bools).collect()),
            Kind::Int => Data::Int(parts.iter().flat_map(Data::ints).collect()),
            Kind::Float => Data::Float(parts.iter().flat_map(Data::floats).collect()),
        }
    }
    pub fn push(&mut self, from: &Data, at: usize) {
        match (self, from) {
            (Data::Bool(to), Data::Bool(v)) => to.push(v[at]),
            (Data::Int(to), Data::Int(v)) => to.push(v[at]),
            (Data::Float(to), Data::Float(v)) => to.push(v[at]),
            _ => {}
        }
    }
}

/// A block of numbers with a shape, on its own (no view).
#[derive(Clone)]
pub struct Nd {
    pub shape: Vec<usize>,
    pub data: Data,
}

impl Nd {
    pub fn new(shape: Vec<usize>, data: Data) -> Nd {
        Nd { shape, data }
    }
    pub fn scalar(data: Data) -> Nd {
        Nd { shape: Vec::new(), data }
    }
    pub fn flat(data: Data) -> Nd {
        Nd { shape: vec![data.len()], data }
    }
    pub fn float(value: f64) -> Nd {
        Nd::scalar(Data::Float(vec![value]))
    }
    pub fn int(value: i64) -> Nd {
        Nd::scalar(Data::Int(vec![value]))
    }
    pub fn kind(&self) -> Kind {
        self.data.kind()
    }
    pub fn ndim(&self) -> usize {
        self.shape.len()
    }
    pub fn size(&self) -> usize {
        self.data.len()
    }
    pub fn cast(&self, kind: Kind) -> Nd {
        Nd { shape: self.shape.clone(), data: self.data.cast(kind) }
    }
    /// The elements stretched to a shape that this one broadcasts to.
    pub fn stretched(&self, shape: &[usize]) -> Data {
        if self.shape == shape {
            return self.data.clone();
        }
        if self.size() == 1 {
            let count = shape.iter().product();
            return each_kind!(&self.data, v => vec![v[0]; count]);
        }
        let own = steps(&self.shape);
        let shift = shape.len() - self.shape.len();
        let moves: Vec<isize> = (0..shape.len())
            .map(|axis| match axis.checked_sub(shift) {
                Some(mine) if self.shape[mine] != 1 => own[mine],
                _ => 0,
            })
            .collect();
        self.data.pick(&places(0, shape, &moves))
    }
    /// As (outer, length, inner) around an axis.
    pub fn around(&self, axis: usize) -> (usize, usize, usize) {
        around(&self.shape, axis)
    }
    /// With the axes in another order.
    pub fn transposed(&self, axes: &[usize]) -> Nd {
        let own = steps(&self.shape);
        let shape: Vec<usize> = axes.iter().map(|a| self.shape[*a]).collect();
        let moves: Vec<isize> = axes.iter().map(|a| own[*a]).collect();
        let at = places(0, &shape, &moves);
        Nd { data: self.data.pick(&at), shape }
    }
}

pub fn around(shape: &[usize], axis: usize) -> (usize, usize, usize) {
    (shape[..axis].iter().product(), shape[axis], shape[axis + 1..].iter().product())
}

/// The distances between neighbours along each axis in C order.
pub fn steps(shape: &[usize]) -> Vec<isize> {
    let mut out = vec![0; shape.len()];
    let mut step = 1isize;
    for axis in (0..shape.len()).rev() {
        out[axis] = step;
        step *= shape[axis].max(1) as isize;
    }
    out
}

/// The places of all elements in C order.
pub fn places(offset: usize, shape: &[usize], moves: &[isize]) -> Vec<usize> {
    let count: usize = shape.iter().product();
    if count == 0 {
        return Vec::new();
    }
    if *moves == *steps(shape) {
        return (offset..offset + count).collect();
    }
    let mut out = Vec::with_capacity(count);
    let Some(last) = shape.len().checked_sub(1) else {
        return vec![offset];
    };
    let mut index = vec![0usize; last];
    let mut at = offset as isize;
    loop {
        for n in 0..shape[last] as isize {
            out.push((at + n * moves[last]) as usize);
        }
        let mut axis = last;
        loop {
            if axis == 0 {
                return out;
            }
            axis -= 1;
            index[axis] += 1;
            at += moves[axis];
            if index[axis] < shape[axis] {
                break;
            }
            at -= moves[axis] * shape[axis] as isize;
            index[axis] = 0;
        }
    }
}

/// The common shape of several, or nothing.
pub fn broadcast(shapes: &[&[usize]]) -> Option<Vec<usize>> {
    let most = shapes.iter().map(|s| s.len()).max().unwrap_or(0);
    let mut out = vec![1usize; most];
    for shape in shapes {
        let shift = most - shape.len();
        for (axis, length) in shape.iter().enumerate() {
            let slot = &mut out[axis + shift];
            match (*slot, *length) {
                (1, n) => *slot = n,
                (_, 1) => {}
                (a, b) if a == b => {}
                _ => return None,
            }
        }
    }
    Some(out)
}

/// A shape as Python shows a tuple.
pub fn shown(shape: &[usize]) -> String {
    let parts: Vec<String> = shape.iter().map(usize::to_string).collect();
    match parts.as_slice() {
        [one] => format!("({one},)"),
        _ => format!("({})", parts.join(",")),
    }
}
