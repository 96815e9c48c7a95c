//! What both kinds of files in memory do alike, over their own `read`, `readline` and `write`.
use batuta_rt::prelude::*;

#[cold]
pub fn closed_error(end: &str) -> Exc {
    value_error(format!("I/O operation on closed file{end}"))
}

/// The one optional size of `read` and `readline`: nothing, `None` or a negative number is no limit.
pub fn sizes(function: &str, a: Args) -> R<Option<usize>> {
    let [size] = a.between::<1>(function, 0)?;
    let Some(size) = size.filter(|s| !s.is_none()) else { return Ok(None) };
    match op::try_index(&size)? {
        Some(n) => Ok(usize::try_from(n.clamped()).ok()),
        None => Err(type_error(format!("argument should be integer or None, not '{}'", size.type_name()))),
    }
}

fn check_open(this: &Value) -> R<()> {
    match op::truthy(&op::getattr(this, "closed")?)? {
        true => Err(closed_error(".")),
        false => Ok(()),
    }
}

fn next(this: &Value) -> R {
    let line = op::call_method(this, "readline", ())?;
    if op::truthy(&line)? {
        return Ok(line);
    }
    Err(stop_iteration(None))
}

fn lines(this: &Value, a: Args) -> R {
    check_open(this)?;
    let hint = sizes("readlines", a)?.filter(|n| *n > 0);
    let (mut out, mut total) = (Vec::new(), 0);
    loop {
        let line = op::call_method(this, "readline", ())?;
        if !op::truthy(&line)? {
            break;
        }
        total += op::len(&line)?;
        out.push(line);
        if hint.is_some_and(|h| total >= h) {
            break;
        }
    }
    Ok(List::from(out).into())
}

type Body = fn(&Value, Args) -> R;

pub const METHODS: &[(&str, Body)] = &[
    ("readlines", lines),
    ("writelines", |this, a| {
        check_open(this)?;
        let mut lines = op::iter(&a.one("writelines")?)?;
        while let Some(line) = lines.next()? {
            op::call_method(this, "write", [line])?;
        }
        Ok(Value::None)
    }),
    ("flush", |this, _| check_open(this).map(Value::from)),
    ("isatty", |this, _| check_open(this).map(|()| false.into())),
    ("fileno", |_, _| Err(unsupported_operation("fileno"))),
    ("detach", |_, _| Err(unsupported_operation("detach"))),
    ("__enter__", |this, _| {
        check_open(this)?;
        Ok(this.clone())
    }),
    ("__exit__", |this, _| op::call_method(this, "close", ())),
    ("__iter__", |this, _| {
        check_open(this)?;
        Ok(this.clone())
    }),
    ("__next__", |this, _| next(this)),
];
