//! `list[int]` and `int | str`: generic aliases and unions as objects.
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;
use crate::text::fmt;

struct Alias {
    origin: Class,
    args: Vec<Value>,
}
struct Union {
    members: Vec<Value>,
}

impl Native for Alias {
    fn class(&self) -> Class {
        crate::class::builtin::get(K::GenericAlias)
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn get_attribute(&self, _: &Value, name: &str) -> R<Option<Value>> {
        match name {
            "__origin__" => Ok(Some((&self.origin).into())),
            "__args__" => Ok(Some(Value::Tuple(Tuple::from(self.args.clone())))),
            "__parameters__" => Ok(Some(Value::Tuple(Tuple::empty()))),
            "__class__" | "__mro_entries__" => Ok(None),
            _ => crate::class::type_methods::class_attribute(&self.origin, name),
        }
    }
}
impl Native for Union {
    fn class(&self) -> Class {
        crate::class::builtin::get(K::UnionType)
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn get_attribute(&self, _: &Value, name: &str) -> R<Option<Value>> {
        Ok((name == "__args__").then(|| Value::Tuple(Tuple::from(self.members.clone()))))
    }
}

/// `origin[key]`.
pub fn alias(origin: &Class, key: &Value) -> Value {
    let args = match key {
        Value::Tuple(t) => t.to_vec(),
        other => vec![other.clone()],
    };
    Value::native(Alias { origin: origin.clone(), args })
}

pub fn is_alias(value: &Value) -> bool {
    value.downcast::<Alias>().is_some()
}

/// `a | b` of types, flattened, without doubles.
pub fn union_of(parts: &[Value]) -> Value {
    let mut members: Vec<Value> = Vec::new();
    for part in parts {
        let more = union_members(part).unwrap_or_else(|| vec![part.clone()]);
        for member in more {
            if !members.iter().any(|m| m.is(&member)) {
                members.push(member);
            }
        }
    }
    Value::native(Union { members })
}

pub fn union_members(value: &Value) -> Option<Vec<Value>> {
    value.downcast::<Union>().map(|u| u.members.clone())
}

fn shown(value: &Value) -> R<String> {
    Ok(match value {
        Value::None => "None".into(),
        Value::Class(c) if c.is(K::NoneType) => "None".into(),
        Value::Ellipsis => "...".into(),
        Value::Class(c) if &*c.module() == "builtins" => c.qualname().to_string(),
        Value::Class(c) => format!("{}.{}", c.module(), c.qualname()),
        Value::List(l) => format!("[{}]", all(&l.to_vec())?.join(", ")),
        other => fmt::repr(other)?.to_string(),
    })
}

fn all(values: &[Value]) -> R<Vec<String>> {
    values.iter().map(shown).collect()
}

fn repr(this: &Value) -> R {
    if let Some(a) = this.downcast::<Alias>() {
        let inner = if a.args.is_empty() { "()".to_string() } else { all(&a.args)?.join(", ") };
        return Ok(format!("{}[{inner}]", shown(&(&a.origin).into())?).into());
    }
    Ok(all(&union_members(this).unwrap_or_default())?.join(" | ").into())
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__repr__", |this, _| repr(this)),
        ("__call__", |this, a| match this.downcast::<Alias>() {
            Some(alias) => op::call(&(&alias.origin).into(), a),
            None => Err(type_error("'types.UnionType' object is not callable")),
        }),
        ("__getitem__", |this, a| match this.downcast::<Alias>() {
            Some(inner) => Ok(alias(&inner.origin, &a.one("__getitem__")?)),
            None => Err(type_error("there are no type variables left")),
        }),
        ("__or__", |this, a| Ok(union_of(&[this.clone(), a.one("__or__")?]))),
        ("__ror__", |this, a| Ok(union_of(&[a.one("__ror__")?, this.clone()]))),
        ("__eq__", |this, a| {
            let other = a.one("__eq__")?;
            if let (Some(x), Some(y)) = (this.downcast::<Alias>(), other.downcast::<Alias>()) {
                let args = |alias: &Alias| Value::Tuple(Tuple::from(alias.args.clone()));
                return Ok((x.origin.same(&y.origin) && op::eq_bool(&args(x), &args(y))?).into());
            }
            match (union_members(this), union_members(&other)) {
                (Some(x), Some(y)) => Ok((x.len() == y.len() && x.iter().all(|a| y.iter().any(|b| a.is(b)))).into()),
                _ => Ok(Value::NotImplemented),
            }
        }),
        ("__hash__", |this, _| Ok(hash_of(&repr(this)?)?.into())),
        ("__mro_entries__", |this, _| {
            Ok(Value::Tuple(Tuple::from(vec![match this.downcast::<Alias>() {
                Some(alias) => (&alias.origin).into(),
                None => Value::None,
            }])))
        }),
    ],
    getters: &[],
    statics: &[],
};
