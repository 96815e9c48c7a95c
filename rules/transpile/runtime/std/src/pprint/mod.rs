//! `pprint`: values over lines of a width.
mod library;
mod order;
mod printer;
mod texts;

use crate::define::{function, ClassDef};
use batuta_rt::prelude::*;
use printer::{Open, Printer, Shown};

fn printer(this: &Value) -> R<Printer> {
    let number = |name: &str| -> R<i64> { op::getattr(this, name)?.as_int()?.to_index() };
    let flag = |name: &str| op::truthy(&op::getattr(this, name)?);
    let depth = op::getattr(this, "_depth")?;
    Ok(Printer {
        indent: number("_indent_per_level")?.max(0) as usize,
        width: number("_width")?.max(0) as usize,
        depth: if depth.is_none() { None } else { Some(depth.as_int()?.to_index()?) },
        compact: flag("_compact")?,
        sort: flag("_sort_dicts")?,
        underscores: flag("_underscore_numbers")?,
        this: this.clone(),
    })
}

fn formatted(this: &Value, value: &Value) -> R<String> {
    let mut out = String::new();
    printer(this)?.write(value, &mut out, 0, 0, &mut Vec::new(), 0)?;
    Ok(out)
}

fn one_line(this: &Value, value: &Value) -> R<Shown> {
    printer(this)?.format(value, &mut Vec::new(), Some(0), 0)
}

const PARAMS: &str =
    "indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False";

fn init(b: Bound) -> R {
    let [this, indent, width, depth, stream, compact, sort, underscores] = b.into_array();
    let indent = builtins::int(args![indent])?;
    let width = builtins::int(args![width])?;
    if op::lt_bool(&indent, &0.into())? {
        return Err(value_error("indent must be >= 0"));
    }
    if !depth.is_none() && op::le_bool(&depth, &0.into())? {
        return Err(value_error("depth must be > 0"));
    }
    if !op::truthy(&width)? {
        return Err(value_error("width must be != 0"));
    }
    let stream = if stream.is_none() { batuta_rt::io::stream(batuta_rt::io::Stream::Out) } else { stream };
    for (name, value) in [
        ("_depth", depth),
        ("_indent_per_level", indent),
        ("_width", width),
        ("_stream", stream),
        ("_compact", op::truthy(&compact)?.into()),
        ("_sort_dicts", sort),
        ("_underscore_numbers", underscores),
    ] {
        op::setattr(&this, name, value)?;
    }
    Ok(Value::None)
}

fn class() -> R<Class> {
    ClassDef::new("pprint", "PrettyPrinter", &[])
        .def("__init__", &format!("self, {PARAMS}"), init)
        .def("pprint", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            let text = formatted(&this, &value)?;
            let stream = op::getattr(&this, "_stream")?;
            if !stream.is_none() {
                op::call_method(&stream, "write", [Value::from(format!("{text}\n"))])?;
            }
            Ok(Value::None)
        })
        .def("pformat", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            Ok(formatted(&this, &value)?.into())
        })
        .def("isrecursive", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            Ok(one_line(&this, &value)?.recursive.into())
        })
        .def("isreadable", "self, object", |mut b| {
            let (this, value) = (b.next(), b.next());
            let found = one_line(&this, &value)?;
            Ok((found.readable && !found.recursive).into())
        })
        .def("format", "self, object, context, maxlevels, level", |b| {
            let [this, value, context, depth, level] = b.into_array();
            let mut open: Open = Vec::new();
            for key in collect(&context)? {
                open.push(key.as_int()?.to_index()?);
            }
            let depth = if depth.is_none() { None } else { Some(depth.as_int()?.to_index()?) };
            let found = printer(&this)?.safe(&value, &mut open, depth, level.as_int()?.to_index()?)?;
            Ok(tuple![found.text, found.readable, found.recursive])
        })
        .build()
}

fn build() -> R<Module> {
    let class = class()?;
    let module = Module::new("pprint").with("PrettyPrinter", class.clone());
    let options = "indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False";
    let made = class.clone();
    let make = move |stream: Value, options: &mut Bound| {
        let [indent, width, depth, compact, sort, underscores] = std::array::from_fn(|_| options.next());
        let args = args![;
            "indent" = indent, "width" = width, "depth" = depth, "stream" = stream, "compact" = compact,
            "sort_dicts" = sort, "underscore_numbers" = underscores
        ];
        op::call(&made.clone().into(), args)
    };
    let for_text = make.clone();
    module.set(
        "pformat",
        function("pprint", "pformat", &format!("object, {options}"), move |mut b| {
            let value = b.next();
            op::call_method(&for_text(Value::None, &mut b)?, "pformat", [value])
        }),
    );
    let for_print = make.clone();
    module.set(
        "pprint",
        function("pprint", "pprint", &format!("object, stream=None, {options}"), move |mut b| {
            let (value, stream) = (b.next(), b.next());
            op::call_method(&for_print(stream, &mut b)?, "pprint", [value])
        }),
    );
    let whole = module.get("pprint")?;
    module.set(
        "pp",
        function("pprint", "pp", "object, *args, sort_dicts=False, **kwargs", move |mut b| {
            let (value, rest, sort, kw) = (b.next(), b.next(), b.next(), b.next());
            op::call(&whole, args![value, *rest; "sort_dicts" = sort, **kw])
        }),
    );
    for (name, method) in [("saferepr", "saferepr"), ("isreadable", "isreadable"), ("isrecursive", "isrecursive")] {
        let class = class.clone();
        module.set(
            name,
            function("pprint", name, "object", move |mut b| {
                let (value, printer) = (b.next(), op::call(&class.clone().into(), ())?);
                match method {
                    "saferepr" => Ok(one_line(&printer, &value)?.text.into()),
                    _ => op::call_method(&printer, method, [value]),
                }
            }),
        );
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("pprint", build))
}
