//! `array`: sequences of numbers of one machine type.
use batuta_rt::prelude::*;
use batuta_rt::text::held;

/// A type code: its letter, its size, and the words of its range errors.
struct Code {
    letter: char,
    size: usize,
    low: i128,
    high: i128,
    what: &'static str,
}

const fn code(letter: char, size: usize, signed: bool, what: &'static str) -> Code {
    let bits = 8 * size as u32;
    let (low, high) =
        if signed { (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1) } else { (0, (1i128 << bits) - 1) };
    Code { letter, size, low, high, what }
}

const CODES: &[Code] = &[
    code('b', 1, true, "signed char"),
    code('B', 1, false, "unsigned byte integer"),
    code('u', 4, false, ""),
    code('h', 2, true, "signed short integer"),
    code('H', 2, false, "unsigned short"),
    code('i', 4, true, "signed integer"),
    code('I', 4, false, "unsigned int"),
    code('l', 8, true, "signed long"),
    code('L', 8, false, "unsigned long"),
    code('q', 8, true, "signed long long"),
    code('Q', 8, false, "unsigned long long"),
    code('f', 4, true, ""),
    code('d', 8, true, ""),
];

struct Array {
    class: Class,
    /// No subclass of the program's, which may have methods of its own.
    exact: bool,
    attrs: Dict,
    code: &'static Code,
    items: List,
}

crate::native_object!(
    Array,
    no dict,
    fn item(&self, key: &Value) -> Option<R> {
        let at = self.near(key)?;
        self.items.get(at).map(Ok)
    },
    fn store(&self, key: &Value, value: &Value) -> bool {
        // A number of another kind is turned or refused the usual way.
        let fits = match (self.code.letter, value) {
            ('d', Value::Float(_)) => true,
            (letter, Value::Int(n)) if !matches!(letter, 'd' | 'f' | 'u') => {
                n.to_i64().map(i128::from).is_some_and(|n| self.code.low <= n && n <= self.code.high)
            }
            _ => false,
        };
        match self.near(key) {
            Some(at) if fits => {
                drop(self.items.set_item(at, value.clone()));
                true
            }
            _ => false,
        }
    }
);

fn of(value: &Value) -> R<&Array> {
    value.downcast::<Array>().ok_or_else(|| type_error("expected an array"))
}

impl Array {
    /// The place of a plain whole number, where the class is the library's own.
    fn near(&self, key: &Value) -> Option<usize> {
        let Value::Int(index) = key else { return None };
        let index = index.to_i64().filter(|_| self.exact)?;
        let length = self.items.len() as i64;
        let at = if index < 0 { index + length } else { index };
        (0..length).contains(&at).then_some(at as usize)
    }
}

impl Code {
    /// A value as this type keeps it.
    fn checked(&self, value: &Value) -> R {
        match self.letter {
            'd' => number(value).map(Value::Float),
            'f' => Ok(Value::Float(f64::from(number(value)? as f32))),
            'u' => match value.payload() {
                Value::Str(text) if text.length() == 1 => Ok(value.clone()),
                _ => Err(type_error("array item must be unicode character")),
            },
            _ => {
                let Some(int) = op::try_index(value)? else {
                    let name = value.type_name();
                    return Err(type_error(format!("'{name}' object cannot be interpreted as an integer")));
                };
                let small = "bBhHi".contains(self.letter);
                let unsigned = || int.to_u64().filter(|_| !small).map(i128::from);
                let exact: Option<i128> = int.to_i64().map(i128::from).or_else(unsigned);
                match exact {
                    Some(n) if n > self.high => Err(self.too(true)),
                    Some(n) if n < self.low => Err(self.too(false)),
                    Some(_) => Ok(int.into()),
                    None if small => Err(overflow_error("Python int too large to convert to C long")),
                    None => Err(self.too(!int.is_negative())),
                }
            }
        }
    }
    fn too(&self, large: bool) -> Exc {
        let text = match (self.letter, large) {
            ('l', _) => "Python int too large to convert to C long".to_string(),
            ('q', _) => "int too big to convert".to_string(),
            ('Q', false) => "can't convert negative int to unsigned".to_string(),
            ('I' | 'L', false) => "can't convert negative value to unsigned int".to_string(),
            ('L', true) => "Python int too large to convert to C unsigned long".to_string(),
            ('Q', true) => "int too big to convert".to_string(),
            (_, true) => format!("{} is greater than maximum", self.what),
            (_, false) => format!("{} is less than minimum", self.what),
        };
        overflow_error(text)
    }
    fn bytes(&self, value: &Value, out: &mut Vec<u8>) -> R<()> {
        match (self.letter, value) {
            ('d', Value::Float(f)) => out.extend(f.to_le_bytes()),
            ('f', Value::Float(f)) => out.extend((*f as f32).to_le_bytes()),
            ('u', Value::Str(text)) => out.extend(text.chars().next().map_or(0, held::point).to_le_bytes()),
            (_, Value::Int(n)) => {
                let wide = n.to_i64().map(i128::from).or_else(|| n.to_u64().map(i128::from)).unwrap_or(0);
                out.extend(&wide.to_le_bytes()[..self.size]);
            }
            _ => {}
        }
        Ok(())
    }
    fn value(&self, bytes: &[u8]) -> R {
        let mut word = [0u8; 8];
        word[..self.size].copy_from_slice(bytes);
        Ok(match self.letter {
            'd' => f64::from_le_bytes(word).into(),
            'f' => f64::from(f32::from_le_bytes([word[0], word[1], word[2], word[3]])).into(),
            'u' => {
                let number = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
                if number > 0x10_ffff {
                    return Err(value_error("character is not in range [U+0000; U+10ffff]"));
                }
                Str::from(held::character(number)?).into()
            }
            _ => {
                let plain = u64::from_le_bytes(word);
                let bits = 64 - 8 * self.size as u32;
                if self.low < 0 {
                    (((plain << bits) as i64) >> bits).into()
                } else {
                    plain.into()
                }
            }
        })
    }
}

fn number(value: &Value) -> R<f64> {
    match value.payload() {
        Value::Float(_) | Value::Int(_) | Value::Bool(_) => op::to_float(value),
        _ if class_of(value).lookup("__float__").is_some() => op::to_float(value),
        _ => Err(type_error(format!("must be real number, not {}", value.type_name()))),
    }
}

fn make(class: &Class, code: &'static Code, items: Vec<Value>) -> Value {
    let exact = crate::native_object::is_exact(class);
    // Collected, so that numbers lie side by side.
    let items = items.into_iter().collect();
    Value::native(Array { class: class.clone(), exact, attrs: Dict::new(), code, items })
}

fn from_bytes(code: &Code, bytes: &[u8]) -> R<Vec<Value>> {
    if !bytes.len().is_multiple_of(code.size) {
        return Err(value_error("bytes length not a multiple of item size"));
    }
    bytes.chunks_exact(code.size).map(|part| code.value(part)).collect()
}

fn construct(class: &Class, a: Args) -> R {
    if a.pos.is_empty() {
        return Err(type_error("array() takes at least 1 argument (0 given)"));
    }
    let [letter, initial] = Args::of(a.pos).between::<2>("array", 1)?;
    let letter = letter.unwrap_or_default();
    let Value::Str(text) = letter.payload() else {
        return Err(type_error(format!("array() argument 1 must be a unicode character, not {}", letter.type_name())));
    };
    if text.length() != 1 {
        return Err(type_error("array() argument 1 must be a unicode character, not str"));
    }
    let Some(code) = CODES.iter().find(|c| text.starts_with(c.letter)) else {
        return Err(value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    };
    let mut items = Vec::new();
    match initial {
        None => {}
        Some(given) => match given.payload() {
            Value::Str(_) if code.letter != 'u' => {
                return Err(type_error(format!(
                    "cannot use a str to initialize an array with typecode '{}'",
                    code.letter
                )));
            }
            Value::Bytes(_) | Value::ByteArray(_) => {
                let bytes = batuta_rt::bytes::bytes_like(&given).unwrap_or_default();
                items = from_bytes(code, &bytes)?;
            }
            _ => {
                let mut source = op::iter(&given)?;
                while let Some(item) = source.next()? {
                    items.push(code.checked(&item)?);
                }
            }
        },
    }
    Ok(make(class, code, items))
}

/// A list method on the items, with one value checked first.
fn with_item(this: &Value, method: &str, before: Vec<Value>, item: &Value) -> R {
    let array = of(this)?;
    let mut args = before;
    args.push(array.code.checked(item)?);
    op::call_method(&array.items.clone().into(), method, args)
}

fn extended(this: &Value, source: &Value) -> R<()> {
    let array = of(this)?;
    let items = match source.downcast::<Array>() {
        Some(other) if other.code.letter != array.code.letter => {
            return Err(type_error("can only extend with array of same kind"));
        }
        Some(other) => other.items.to_vec(),
        None => {
            let mut source = op::iter(source)?;
            while let Some(item) = source.next()? {
                array.items.push(array.code.checked(&item)?);
            }
            return Ok(());
        }
    };
    items.into_iter().for_each(|item| array.items.push(item));
    Ok(())
}

fn compared(this: &Value, a: Args, test: fn(&Value, &Value) -> R) -> R {
    let other = a.one("comparison")?;
    match other.downcast::<Array>() {
        Some(other) => test(&of(this)?.items.clone().into(), &other.items.clone().into()),
        None => Ok(Value::NotImplemented),
    }
}

fn renamed(result: R) -> R {
    result.map_err(|e| match &*e.message() {
        "list index out of range" => index_error("array index out of range"),
        "list assignment index out of range" => index_error("array assignment index out of range"),
        text if e.is(K::TypeError) && text.starts_with("list indices must be integers or slices") => {
            type_error("array indices must be integers")
        }
        _ => e,
    })
}

fn set_item(this: &Value, a: Args) -> R {
    let [key, value] = a.exactly::<2>("__setitem__")?;
    let array = of(this)?;
    let value = if matches!(key, Value::Slice(_)) {
        match value.downcast::<Array>() {
            Some(other) if other.code.letter == array.code.letter => other.items.clone().into(),
            Some(_) => return Err(type_error("bad argument type for built-in operation")),
            None => {
                let name = value.type_name();
                return Err(type_error(format!("can only assign array (not \"{name}\") to array slice")));
            }
        }
    } else {
        array.code.checked(&value)?
    };
    renamed(op::setitem(&array.items.clone().into(), &key, value).map(Value::from))
}

fn repeated(this: &Value, a: Args) -> R {
    let array = of(this)?;
    let items = op::mul(&array.items.clone().into(), &a.one("__mul__")?)?;
    Ok(make(&array.class, array.code, collect(&items)?))
}

type Body = fn(&Value, Args) -> R;

const METHODS: &[(&str, Body)] = &[
    ("append", |v, a| with_item(v, "append", Vec::new(), &a.one("array.append")?)),
    ("insert", |v, a| {
        let [at, item] = a.exactly::<2>("insert")?;
        with_item(v, "insert", vec![at], &item)
    }),
    ("extend", |v, a| extended(v, &a.one("array.extend")?).map(Value::from)),
    ("fromlist", |v, a| match a.one("array.fromlist")? {
        list @ Value::List(_) => {
            let array = of(v)?;
            let items: Vec<Value> = collect(&list)?.iter().map(|i| array.code.checked(i)).collect::<R<_>>()?;
            items.into_iter().for_each(|item| array.items.push(item));
            Ok(Value::None)
        }
        _ => Err(type_error("arg must be list")),
    }),
    ("tolist", |v, _| Ok(List::from(of(v)?.items.to_vec()).into())),
    ("pop", |v, a| {
        let array = of(v)?;
        op::call_method(&array.items.clone().into(), "pop", a).map_err(|e| match &*e.message() {
            "pop from empty list" => index_error("pop from empty array"),
            _ => e,
        })
    }),
    ("remove", |v, a| {
        let item = a.one("array.remove")?;
        op::call_method(&of(v)?.items.clone().into(), "remove", [item]).map_err(|e| match e.is(K::ValueError) {
            true => value_error("array.remove(x): x not in array"),
            false => e,
        })
    }),
    ("index", |v, a| {
        op::call_method(&of(v)?.items.clone().into(), "index", a).map_err(|e| match e.is(K::ValueError) {
            true => value_error("array.index(x): x not in array"),
            false => e,
        })
    }),
    ("count", |v, a| op::call_method(&of(v)?.items.clone().into(), "count", a)),
    ("reverse", |v, a| op::call_method(&of(v)?.items.clone().into(), "reverse", a)),
    ("tobytes", |v, _| {
        let (array, mut out) = (of(v)?, Vec::new());
        for item in array.items.to_vec() {
            array.code.bytes(&item, &mut out)?;
        }
        Ok(out.into())
    }),
    ("tofile", |v, a| {
        const BLOCK: usize = 64 * 1024;
        let file = a.one("array.tofile")?;
        let data = op::call_method(v, "tobytes", ())?;
        for block in batuta_rt::bytes::bytes_like(&data).unwrap_or_default().chunks(BLOCK) {
            op::call_method(&file, "write", [Value::from(block.to_vec())])?;
        }
        Ok(Value::None)
    }),
    ("frombytes", |v, a| {
        let given = a.one("array.frombytes")?;
        let Some(bytes) = batuta_rt::bytes::bytes_like(&given) else {
            return Err(type_error(format!("a bytes-like object is required, not '{}'", given.type_name())));
        };
        let array = of(v)?;
        from_bytes(array.code, &bytes)?.into_iter().for_each(|item| array.items.push(item));
        Ok(Value::None)
    }),
    ("byteswap", |v, _| {
        let array = of(v)?;
        let mut swapped = Vec::new();
        for item in array.items.to_vec() {
            let mut bytes = Vec::new();
            array.code.bytes(&item, &mut bytes)?;
            bytes.reverse();
            swapped.push(array.code.value(&bytes)?);
        }
        drop(array.items.replace(swapped));
        Ok(Value::None)
    }),
    ("tounicode", |v, _| {
        let array = of(v)?;
        if array.code.letter != 'u' {
            return Err(value_error("tounicode() may only be called on unicode type arrays"));
        }
        op::call_method(&"".into(), "join", [Value::List(array.items.clone())])
    }),
    ("__copy__", |v, _| {
        let array = of(v)?;
        Ok(make(&array.class, array.code, array.items.to_vec()))
    }),
    ("__deepcopy__", |v, _| {
        let array = of(v)?;
        Ok(make(&array.class, array.code, array.items.to_vec()))
    }),
    ("__len__", |v, _| Ok(of(v)?.items.len().into())),
    ("__iter__", |v, _| builtins::iter(Args::of(vec![of(v)?.items.clone().into()]))),
    ("__contains__", |v, a| Ok(op::contains(&of(v)?.items.clone().into(), &a.one("__contains__")?)?.into())),
    ("__getitem__", |v, a| {
        let (array, key) = (of(v)?, a.one("__getitem__")?);
        let found = renamed(op::getitem(&array.items.clone().into(), &key))?;
        match (&key, found) {
            (Value::Slice(_), Value::List(items)) => Ok(make(&array.class, array.code, items.to_vec())),
            (_, found) => Ok(found),
        }
    }),
    ("__setitem__", set_item),
    ("__delitem__", |v, a| renamed(op::delitem(&of(v)?.items.clone().into(), &a.one("__delitem__")?).map(Value::from))),
    ("__add__", |v, a| {
        let (array, other) = (of(v)?, a.one("__add__")?);
        let Some(more) = other.downcast::<Array>() else {
            let name = other.type_name();
            return Err(type_error(format!("can only append array (not \"{name}\") to array")));
        };
        if more.code.letter != array.code.letter {
            return Err(type_error("bad argument type for built-in operation"));
        }
        let items = array.items.to_vec().into_iter().chain(more.items.to_vec()).collect();
        Ok(make(&array.class, array.code, items))
    }),
    ("__iadd__", |v, a| {
        let other = a.one("__iadd__")?;
        if other.downcast::<Array>().is_none() {
            let name = other.type_name();
            return Err(type_error(format!("can only extend with array (not \"{name}\")")));
        }
        extended(v, &other)?;
        Ok(v.clone())
    }),
    ("__mul__", repeated),
    ("__rmul__", repeated),
    ("__eq__", |v, a| compared(v, a, op::eq)),
    ("__ne__", |v, a| compared(v, a, op::ne)),
    ("__lt__", |v, a| compared(v, a, op::lt)),
    ("__le__", |v, a| compared(v, a, op::le)),
    ("__gt__", |v, a| compared(v, a, op::gt)),
    ("__ge__", |v, a| compared(v, a, op::ge)),
    ("__repr__", |v, _| {
        let array = of(v)?;
        let letter = array.code.letter;
        if array.items.is_empty() {
            return Ok(format!("array('{letter}')").into());
        }
        let shown = if letter == 'u' {
            fmt::repr(&op::call_method(&"".into(), "join", [Value::List(array.items.clone())])?)?
        } else {
            fmt::repr(&array.items.clone().into())?
        };
        Ok(format!("array('{letter}', {shown})").into())
    }),
];

fn build() -> R<Module> {
    let class = ClassBuilder::native("array", "array")
        .constructor(construct)
        .methods(METHODS)
        .getter("typecode", |v| Ok(Str::from(of(v)?.code.letter).into()))
        .getter("itemsize", |v| Ok(of(v)?.code.size.into()))
        .attribute("__hash__", Value::None)
        .build()?;
    let letters: String = CODES.iter().map(|c| c.letter).collect();
    Ok(Module::new("array").with("array", class.clone()).with("ArrayType", class).with("typecodes", letters))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("array", build))
}
