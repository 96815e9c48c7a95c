//! `DictReader` and `DictWriter`: rows by field names.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn call_with(function: &Value, first: [Value; 2], rest: &Value, kw: &Value) -> R {
    let [file, dialect] = first;
    op::call(function, args![file, dialect, *rest; **kw])
}

/// A list of names that was given as an iterator is kept as a list.
fn names_kept(names: Value) -> R {
    let is_own_iterator = !names.is_none() && builtins::iter(args![names.clone()])?.is(&names);
    Ok(if is_own_iterator { List::from(collect(&names)?).into() } else { names })
}

/// The next row of the reader behind, `None` at its end.
fn next_row(reader: &Value) -> R<Option<Value>> {
    match op::call_method(reader, "__next__", ()) {
        Ok(row) => Ok(Some(row)),
        Err(e) if e.is(K::StopIteration) => Ok(None),
        Err(e) => Err(e),
    }
}

fn field_names(this: &Value) -> R {
    if op::getattr(this, "_fieldnames")?.is_none() {
        let reader = op::getattr(this, "reader")?;
        if let Some(row) = next_row(&reader)? {
            op::setattr(this, "_fieldnames", row)?;
        }
        op::setattr(this, "line_num", op::getattr(&reader, "line_num")?)?;
    }
    op::getattr(this, "_fieldnames")
}

fn next_dict(this: &Value) -> R {
    if op::eq_bool(&op::getattr(this, "line_num")?, &0.into())? {
        op::getattr(this, "fieldnames")?;
    }
    let reader = op::getattr(this, "reader")?;
    let mut row = next_row(&reader)?.ok_or_else(|| stop_iteration(None))?;
    op::setattr(this, "line_num", op::getattr(&reader, "line_num")?)?;
    while op::len(&row)? == 0 {
        row = next_row(&reader)?.ok_or_else(|| stop_iteration(None))?;
    }
    let names = op::getattr(this, "fieldnames")?;
    let (keys, values) = (collect(&names)?, collect(&row)?);
    let dict = Dict::new();
    for (key, value) in keys.iter().zip(&values) {
        dict.set(key.clone(), value.clone())?;
    }
    if keys.len() < values.len() {
        dict.set(op::getattr(this, "restkey")?, List::from(values[keys.len()..].to_vec()).into())?;
    } else {
        for key in &keys[values.len()..] {
            dict.set(key.clone(), op::getattr(this, "restval")?)?;
        }
    }
    Ok(dict.into())
}

pub fn reader_class(reader: &Value) -> R<Class> {
    let reader = reader.clone();
    let params = "self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds";
    ClassDef::new("csv", "DictReader", &[])
        .def("__init__", params, move |b| {
            let [this, file, names, restkey, restval, dialect, rest, kw] = b.into_array();
            op::setattr(&this, "_fieldnames", names_kept(names)?)?;
            op::setattr(&this, "restkey", restkey)?;
            op::setattr(&this, "restval", restval)?;
            op::setattr(&this, "reader", call_with(&reader, [file, dialect.clone()], &rest, &kw)?)?;
            op::setattr(&this, "dialect", dialect)?;
            op::setattr(&this, "line_num", 0.into())?;
            Ok(Value::None)
        })
        .def("__iter__", "self", |mut b| Ok(b.next()))
        .def("__next__", "self", |mut b| next_dict(&b.next()))
        .attr("fieldnames", names_property()?)
        .build()
}

fn names_property() -> R {
    let get = crate::define::function("csv", "fieldnames", "self", |mut b| field_names(&b.next()));
    let set = crate::define::function("csv", "fieldnames", "self, value", |mut b| {
        let (this, value) = (b.next(), b.next());
        op::setattr(&this, "_fieldnames", value).map(Value::from)
    });
    builtins::property(args![get, set])
}

fn row_values(this: &Value, row: &Value) -> R {
    if op::eq_bool(&op::getattr(this, "extrasaction")?, &"raise".into())? {
        let names = collect(&op::getattr(this, "fieldnames")?)?;
        let mut wrong = Vec::new();
        for key in collect(&op::call_method(row, "keys", ())?)? {
            let mut known = false;
            for name in &names {
                known = known || op::same_or_eq(name, &key)?;
            }
            if !known {
                wrong.push(fmt::repr(&key)?.to_string());
            }
        }
        if !wrong.is_empty() {
            return Err(value_error(format!("dict contains fields not in fieldnames: {}", wrong.join(", "))));
        }
    }
    let rest = op::getattr(this, "restval")?;
    // Read again: names given as an iterator are gone by now.
    let names = collect(&op::getattr(this, "fieldnames")?)?;
    let values: Vec<Value> =
        names.into_iter().map(|name| op::call_method(row, "get", [name, rest.clone()])).collect::<R<_>>()?;
    Ok(List::from(values).into())
}

pub fn writer_class(writer: &Value) -> R<Class> {
    let writer = writer.clone();
    let params = "self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds";
    ClassDef::new("csv", "DictWriter", &[])
        .def("__init__", params, move |b| {
            let [this, file, names, restval, extra, dialect, rest, kw] = b.into_array();
            op::setattr(&this, "fieldnames", names)?;
            op::setattr(&this, "restval", restval)?;
            let action = op::call_method(&extra, "lower", ())?.as_str()?;
            if !matches!(&*action, "raise" | "ignore") {
                let shown = fmt::str(&extra)?;
                return Err(value_error(format!("extrasaction ({shown}) must be 'raise' or 'ignore'")));
            }
            op::setattr(&this, "extrasaction", extra)?;
            op::setattr(&this, "writer", call_with(&writer, [file, dialect], &rest, &kw)?)?;
            Ok(Value::None)
        })
        .def("writeheader", "self", |mut b| {
            let this = b.next();
            let header = Dict::new();
            for name in collect(&op::getattr(&this, "fieldnames")?)? {
                header.set(name.clone(), name)?;
            }
            op::call_method(&this, "writerow", [Value::Dict(header)])
        })
        .def("writerow", "self, rowdict", |mut b| {
            let (this, row) = (b.next(), b.next());
            let values = op::call_method(&this, "_dict_to_list", [row])?;
            op::call_method(&op::getattr(&this, "writer")?, "writerow", [values])
        })
        .def("writerows", "self, rowdicts", |mut b| {
            let (this, rows) = (b.next(), b.next());
            let convert = op::getattr(&this, "_dict_to_list")?;
            let values = builtins::map(args![convert, rows])?;
            op::call_method(&op::getattr(&this, "writer")?, "writerows", [values])
        })
        .def("_dict_to_list", "self, rowdict", |mut b| {
            let (this, row) = (b.next(), b.next());
            row_values(&this, &row)
        })
        .build()
}
