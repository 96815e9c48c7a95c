//! `inspect`: what a running program may ask about its functions, classes and modules.
use crate::define::{function, library, ClassDef};
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("inspect", build))
}

const KINDS: [&str; 5] = ["POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"];

fn build() -> R<Module> {
    let empty = Value::from(ClassBuilder::native("_empty", "inspect").build()?);
    let kinds = parameter_kinds()?;
    let parameter = Value::from(parameter_class(&empty, &kinds)?);
    let signature = Value::from(signature_class(&empty)?);
    let module = Module::new("inspect").with("Parameter", parameter.clone()).with("Signature", signature.clone());
    let made = Shared::new((signature, parameter, empty, kinds));
    let read = move |callable: &Value| {
        let (signature, parameter, empty, kinds) = &*made;
        Parts { signature, parameter, empty, kinds }.signature_of(callable, 0)
    };
    module.set(
        "signature",
        function("inspect", "signature", "obj", {
            let read = read.clone();
            move |mut b: Bound| read(&b.next())
        }),
    );
    let fields = ["args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations"];
    let spec = crate::collections::namedtuple::plain("FullArgSpec", "inspect", &fields)?;
    module.set("FullArgSpec", spec.clone());
    let full = move |mut b: Bound| {
        let function = b.next();
        // What a method is bound to counts here.
        let function = op::getattr_opt(&function, "__func__")?.unwrap_or(function);
        crate::inspect_bind::full_spec(&spec, &read(&function)?)
    };
    module.set("getfullargspec", function("inspect", "getfullargspec", "func", full));
    let test = |name: &'static str, test: fn(&Value) -> bool| {
        let body = move |mut b: Bound| Ok(Value::Bool(test(&b.next())));
        module.set(name, function("inspect", name, "object", body));
    };
    test("isfunction", |v| matches!(v, Value::Func(f) if !f.is_builtin()));
    test("isbuiltin", |v| matches!(v, Value::Func(f) if f.is_builtin()));
    test("ismethod", |v| matches!(v, Value::Method(_)));
    test("isclass", |v| matches!(v, Value::Class(_)));
    test("ismodule", |v| matches!(v, Value::Module(_)));
    test("isgenerator", |v| kind_of(v) == Some(GenKind::Generator));
    test("iscoroutine", |v| kind_of(v) == Some(GenKind::Coroutine));
    test("isasyncgen", |v| kind_of(v) == Some(GenKind::AsyncGenerator));
    test("isawaitable", |v| kind_of(v) == Some(GenKind::Coroutine) || class_of(v).lookup("__await__").is_some());
    test("isgeneratorfunction", |v| gives(v) == Some(GenKind::Generator));
    test("iscoroutinefunction", |v| gives(v) == Some(GenKind::Coroutine));
    test("isasyncgenfunction", |v| gives(v) == Some(GenKind::AsyncGenerator));
    test("isroutine", |v| {
        matches!(v, Value::Method(_)) || matches!(v, Value::Func(_)) && &*class_of(v).name() != "getset_descriptor"
    });
    test("isabstract", is_abstract);
    test("isdatadescriptor", |v| {
        !matches!(v, Value::Class(_) | Value::Method(_) | Value::Func(_))
            && (class_of(v).lookup("__set__").is_some()
                || matches!(v, Value::Descriptor(d) if matches!(**d, Descriptor::Property(_))))
    });
    module.set(
        "getmembers",
        function("inspect", "getmembers", "object, predicate=None", |b| {
            let [object, predicate] = b.into_array();
            members(&object, &predicate)
        }),
    );
    module.set("getmro", function("inspect", "getmro", "cls", |mut b| op::getattr(&b.next(), "__mro__")));
    module
        .set("getdoc", function("inspect", "getdoc", "object", |mut b| clean_doc(&op::getattr(&b.next(), "__doc__")?)));
    module.set("cleandoc", function("inspect", "cleandoc", "doc", |mut b| clean_doc(&b.next())));
    Ok(module)
}

fn kind_of(value: &Value) -> Option<GenKind> {
    match value {
        Value::Gen(g) => Some(g.kind()),
        _ => None,
    }
}

/// What a call of a function makes, seen through methods and `functools.partial`.
fn gives(value: &Value) -> Option<GenKind> {
    match value {
        Value::Func(f) => f.signature().and_then(|signature| signature.gives()),
        Value::Method(_) => op::getattr(value, "__func__").ok().and_then(|f| gives(&f)),
        other if &*other.type_name() == "partial" => op::getattr(other, "func").ok().and_then(|f| gives(&f)),
        _ => None,
    }
}

fn is_abstract(value: &Value) -> bool {
    let Value::Class(class) = value else { return false };
    match op::getattr_opt(&Value::from(class), "__abstractmethods__") {
        Ok(Some(names)) => op::truthy(&names).unwrap_or(false),
        _ => false,
    }
}

/// The attributes of an object by name, those that the predicate accepts.
fn members(object: &Value, predicate: &Value) -> R {
    let found = List::from(Vec::new());
    for name in collect(&builtins::dir(args![object])?)? {
        let Some(value) = op::getattr_opt(object, &name.as_str()?)? else { continue };
        if predicate.is_none() || op::truthy(&op::call(predicate, [value.clone()])?)? {
            found.push(tuple![name, value]);
        }
    }
    Ok(found.into())
}

fn parameter_kinds() -> R<Vec<Value>> {
    let members = KINDS.iter().enumerate().map(|(at, name)| tuple![*name, at]).collect::<Vec<_>>();
    let made =
        op::call(&library("enum", "IntEnum")?, [Value::str("_ParameterKind"), Value::List(List::from(members))])?;
    KINDS.iter().map(|name| op::getattr(&made, name)).collect()
}

fn parameter_class(empty: &Value, kinds: &[Value]) -> R<Class> {
    let mut class = ClassDef::new("inspect", "Parameter", &[])
        .constant("_empty", empty.clone())
        .attr("empty", empty.clone())
        .def("__init__", "self, name, kind, *, default=_empty, annotation=_empty", |b| {
            let [this, name, kind, default, annotation] = b.into_array();
            for (field, value) in [("name", name), ("kind", kind), ("default", default), ("annotation", annotation)] {
                op::setattr(&this, field, value)?;
            }
            Ok(Value::None)
        })
        .def("__str__", "self", |mut b| Ok(shown(&b.next())?.into()))
        .def("__repr__", "self", |mut b| Ok(format!("<Parameter \"{}\">", shown(&b.next())?).into()));
    for (name, kind) in KINDS.iter().zip(kinds) {
        class = class.attr(name, kind.clone());
    }
    class.build()
}

fn annotation_text(annotation: &Value) -> R<Str> {
    match annotation {
        Value::Class(class) if &*fmt::str(&op::getattr(annotation, "__module__")?)? == "builtins" => Ok(class.name()),
        Value::Class(class) => Ok(Str::from(class.full_name())),
        other => {
            let shown = fmt::repr(other)?;
            let of_typing = op::getattr_opt(other, "__module__")?
                .is_some_and(|m| matches!(m.payload(), Value::Str(name) if &**name == "typing"));
            Ok(if of_typing { Str::from(without_typing(&shown)) } else { shown })
        }
    }
}

/// Names of `typing` stand without their module.
fn without_typing(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !inside {
            if let Some(bare) = rest.strip_prefix("typing.") {
                rest = bare;
                inside = true;
                continue;
            }
        }
        inside = c.is_alphanumeric() || c == '_' || c == '.';
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

fn given(value: Value, owner: &Value) -> R<Option<Value>> {
    let empty = op::getattr(owner, "empty")?;
    Ok(if value.is(&empty) { None } else { Some(value) })
}

fn shown(parameter: &Value) -> R<String> {
    let field = |name: &str| op::getattr(parameter, name);
    let stars = match op::index(&field("kind")?)?.to_i64() {
        Some(2) => "*",
        Some(4) => "**",
        _ => "",
    };
    let mut out = format!("{stars}{}", fmt::str(&field("name")?)?);
    let annotation = given(field("annotation")?, parameter)?;
    if let Some(annotation) = &annotation {
        out.push_str(&format!(": {}", annotation_text(annotation)?));
    }
    if let Some(default) = given(field("default")?, parameter)? {
        let sign = if annotation.is_some() { " = " } else { "=" };
        out.push_str(&format!("{sign}{}", fmt::repr(&default)?));
    }
    Ok(out)
}

fn signature_class(empty: &Value) -> R<Class> {
    let class = ClassDef::new("inspect", "Signature", &[])
        .constant("_empty", empty.clone())
        .attr("empty", empty.clone())
        .def("__init__", "self, parameters=None, *, return_annotation=_empty", |b| {
            let [this, parameters, annotation] = b.into_array();
            let by_name = Dict::new();
            for parameter in if parameters.is_none() { Vec::new() } else { collect(&parameters)? } {
                by_name.set(op::getattr(&parameter, "name")?, parameter)?;
            }
            op::setattr(&this, "parameters", Value::Dict(by_name))?;
            op::setattr(&this, "return_annotation", annotation)?;
            Ok(Value::None)
        })
        .def("__str__", "self", |mut b| Ok(signature_text(&b.next())?.into()))
        .def("__repr__", "self", |mut b| Ok(format!("<Signature {}>", signature_text(&b.next())?).into()));
    crate::inspect_bind::binding(class)?.build()
}

fn signature_text(signature: &Value) -> R<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut positional_only, mut starred) = (false, false);
    for parameter in collect(&op::call_method(&op::getattr(signature, "parameters")?, "values", ())?)? {
        let kind = op::index(&op::getattr(&parameter, "kind")?)?.to_i64();
        if positional_only && kind != Some(0) {
            parts.push("/".into());
        }
        positional_only = kind == Some(0);
        if kind == Some(3) && !starred {
            parts.push("*".into());
        }
        starred |= matches!(kind, Some(2 | 3));
        parts.push(shown(&parameter)?);
    }
    if positional_only {
        parts.push("/".into());
    }
    let returns = match given(op::getattr(signature, "return_annotation")?, signature)? {
        Some(annotation) => format!(" -> {}", annotation_text(&annotation)?),
        None => String::new(),
    };
    Ok(format!("({}){returns}", parts.join(", ")))
}

struct Parts<'a> {
    signature: &'a Value,
    parameter: &'a Value,
    empty: &'a Value,
    kinds: &'a [Value],
}

impl Parts<'_> {
    /// The signature of a callable, without its first `bound` parameters.
    fn signature_of(&self, callable: &Value, bound: usize) -> R {
        match callable {
            Value::Method(_) => self.signature_of(&op::getattr(callable, "__func__")?, bound + 1),
            Value::Class(_) => self.signature_of(&op::getattr(callable, "__init__")?, bound + 1),
            Value::Func(f) => {
                if let Some(wrapped) = f.attrs().get_str("__wrapped__") {
                    return self.signature_of(&wrapped, bound);
                }
                match f.signature() {
                    Some(signature) => self.of_function(f, &signature, bound),
                    None => Err(self.refused(callable)?),
                }
            }
            other => match op::getattr_opt(other, "__call__")? {
                Some(call) => self.signature_of(&call, bound),
                None => Err(type_error(format!("{} is not a callable object", fmt::repr(other)?))),
            },
        }
    }

    fn refused(&self, callable: &Value) -> R<Exc> {
        Ok(value_error(format!("no signature found for builtin {}", fmt::repr(callable)?)))
    }

    fn of_function(&self, f: &Func, signature: &Signature, bound: usize) -> R {
        let defaults = f.defaults().unwrap_or_default();
        let annotations = f.attrs().get_str("__annotations__");
        let annotation = |name: &str| match &annotations {
            Some(Value::Dict(found)) => found.get_str(name),
            _ => None,
        };
        let mut out: Vec<Value> = Vec::new();
        let mut add = |name: &Str, kind: usize, default: Option<Value>| -> R<()> {
            let mut args = Args::of(vec![Value::Str(name.clone()), self.kinds[kind].clone()]);
            args.keyword(Str::from("default"), default.unwrap_or_else(|| self.empty.clone()))?;
            args.keyword(Str::from("annotation"), annotation(name).unwrap_or_else(|| self.empty.clone()))?;
            out.push(op::call(self.parameter, args)?);
            Ok(())
        };
        let first_default = signature.params().len() - defaults.pos.len();
        for (at, name) in signature.params().iter().enumerate() {
            let default = at.checked_sub(first_default).and_then(|at| defaults.pos.get(at).cloned());
            add(name, usize::from(at >= signature.posonly()), default)?;
        }
        if let Some(name) = signature.vararg() {
            add(name, 2, None)?;
        }
        for (at, name) in signature.kwonly().iter().enumerate() {
            add(name, 3, defaults.kw.get(at).cloned().flatten())?;
        }
        if let Some(name) = signature.kwarg() {
            add(name, 4, None)?;
        }
        let kept = out.split_off(bound.min(out.len()));
        let mut args = Args::of(vec![Value::List(List::from(kept))]);
        args.keyword(Str::from("return_annotation"), annotation("return").unwrap_or_else(|| self.empty.clone()))?;
        op::call(self.signature, args)
    }
}

/// A docstring with the indentation of its further lines taken off.
fn clean_doc(doc: &Value) -> R {
    if doc.is_none() {
        return Ok(Value::None);
    }
    let text = doc.as_str()?;
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let margin =
        lines.iter().skip(1).filter(|line| !line.trim().is_empty()).map(|line| indent(line)).min().unwrap_or(0);
    let cleaned =
        lines
            .iter()
            .enumerate()
            .map(|(at, line)| if at == 0 { line.trim_start() } else { line.get(margin..).unwrap_or("") });
    let cleaned = cleaned.collect::<Vec<_>>().join("\n");
    Ok(Value::str(cleaned.trim_matches('\n')))
}
