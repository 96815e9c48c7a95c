//! The functions of the module: most give back what they get.
use super::{alias, hints, protocol};
use crate::define::{function, get};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

type Body = fn(Bound) -> R;

const TABLE: &[(&str, &str, Body)] = &[
    ("cast", "typ, val", |b| {
        let [_, value] = b.into_array();
        Ok(value)
    }),
    ("assert_type", "val, typ", |b| {
        let [value, _] = b.into_array();
        Ok(value)
    }),
    ("assert_never", "arg, /", |b| {
        let [value] = b.into_array();
        let mut shown: String = fmt::repr(&value)?.chars().take(101).collect();
        if shown.chars().count() > 100 {
            shown = shown.chars().take(100).collect::<String>() + "...";
        }
        Err(assertion_error(format!("Expected code to be unreachable, but got: {shown}")))
    }),
    ("overload", "func", |_| {
        Ok(function("typing", "_overload_dummy", "*args, **kwds", |_| {
            Err(not_implemented_error(
                "You should not call an overloaded function. A series of @overload-decorated functions outside a stub \
                 module should always be followed by an implementation that is not @overload-ed.",
            ))
        }))
    }),
    ("final", "f", same),
    ("override", "method", same),
    ("no_type_check", "arg", same),
    ("reveal_type", "obj", same),
    ("runtime_checkable", "cls", |b| {
        let [class] = b.into_array();
        protocol::runtime_checkable(&class)
    }),
    (
        "dataclass_transform",
        "*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs",
        |_| Ok(function("typing", "decorator", "cls_or_fn", same)),
    ),
    ("get_type_hints", "obj, globalns=None, localns=None, include_extras=False", |b| {
        let [object, globals, locals, extras] = b.into_array();
        hints::get(&object, [locals, globals], op::truthy(&extras)?)
    }),
    ("get_origin", "tp", |b| {
        let [value] = b.into_array();
        if batuta_rt::generic::union_members(&value).is_some() {
            return Ok(class::UnionType().into());
        }
        if alias::is_alias(&value) || batuta_rt::generic::is_alias(&value) {
            return get(&value, "__origin__");
        }
        Ok(Value::None)
    }),
    ("get_args", "tp", |b| {
        let [value] = b.into_array();
        let known = alias::is_alias(&value) || batuta_rt::generic::is_alias(&value);
        if !known && batuta_rt::generic::union_members(&value).is_none() {
            return Ok(Value::Tuple(Tuple::empty()));
        }
        let args = get(&value, "__args__")?;
        let is_callable = matches!(op::getattr_opt(&value, "_name")?, Some(Value::Str(s)) if &*s == "Callable");
        let items = collect(&args)?;
        match items.split_last() {
            Some((result, params)) if is_callable && !matches!(params, [Value::Ellipsis]) => {
                Ok(tuple![List::from(params.to_vec()), result])
            }
            _ => Ok(args),
        }
    }),
    ("is_typeddict", "tp", |b| {
        let [value] = b.into_array();
        Ok(matches!(&value, Value::Class(c) if c.meta().is_some_and(|m| m.name() == "_TypedDictMeta")).into())
    }),
];

fn same(b: Bound) -> R {
    let [value] = b.into_array();
    Ok(value)
}

pub(super) fn add(module: &Module) {
    for (name, params, body) in TABLE {
        module.set(name, function("typing", name, params, *body));
    }
}
