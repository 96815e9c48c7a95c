//! Making the members of a new enumeration, and the texts and operators that it takes from its data type.
use super::namespace::PENDING;
use super::{meta, types};
use crate::define::{get, set};
use batuta_rt::attribute::{bind, call_bound};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// The type whose values the members hold besides being members.
fn data_type(class: &Class) -> R<Class> {
    let mut found: Vec<Class> = Vec::new();
    for chain in class.bases() {
        let mut candidate: Option<Class> = None;
        for base in chain.mro() {
            if base.is(K::Object) {
                continue;
            }
            if meta::is_enumeration(&base) {
                if let Some(Value::Class(own)) = base.dict().get_str("_member_type_") {
                    if !own.is(K::Object) {
                        found.push(own);
                        break;
                    }
                }
            } else if base.dict().get_str("__new__").is_some() || base.dict().get_str("__dataclass_fields__").is_some()
            {
                found.push(candidate.unwrap_or(base));
                break;
            } else if candidate.is_none() {
                candidate = Some(base);
            }
        }
    }
    found.dedup_by(|a, b| a.same(b));
    match &found[..] {
        [] => Ok(class::Object()),
        [one] => Ok(one.clone()),
        many => {
            let shown: Vec<String> = many.iter().map(Class::display).collect();
            Err(type_error(format!("too many data types for '{}': {{{}}}", class.name(), shown.join(", "))))
        }
    }
}

/// How the value of a member is shown: by the `__repr__` of the data type.
fn value_repr(class: &Class) -> Value {
    for chain in class.bases() {
        for base in chain.mro() {
            if base.is(K::Object) {
                continue;
            }
            if meta::is_enumeration(&base) {
                return base.lookup("_value_repr_").unwrap_or_default();
            }
            if let Some(found) = base.dict().get_str("__repr__") {
                return found;
            }
        }
    }
    Value::None
}

/// Runs when the class exists.
pub(super) fn created(class: &Class) -> R<()> {
    let pending = class.remove(PENDING).unwrap_or_else(|| list![]);
    let member_type = data_type(class)?;
    let own_new = class.remove("__new__");
    if let Some(new) = &own_new {
        class.set("__new_member__", new.clone());
    }
    class.set("_member_type_", Value::from(&member_type));
    class.set("_value_repr_", value_repr(class));
    for name in ["_member_map_", "_value2member_map_"] {
        class.set(name, Value::Dict(Dict::new()));
    }
    for name in ["_member_names_", "_unhashable_values_"] {
        class.set(name, Value::List(List::new()));
    }
    let is_flag = meta::is_flag(class);
    if is_flag {
        for name in ["_flag_mask_", "_singles_mask_", "_all_bits_"] {
            class.set(name, 0.into());
        }
    }
    for pair in collect(&pending)? {
        let [name, value] = op::unpack::<2>(&pair)?;
        add_member(class, &member_type, &name.as_str()?, value, is_flag)?;
    }
    own_texts(class, &member_type)?;
    if is_flag {
        flag_order(class)?;
    }
    check_order(class)
}

fn add_member(class: &Class, member_type: &Class, name: &Str, value: Value, is_flag: bool) -> R<()> {
    let mut args = match &value {
        Value::Tuple(items) => items.to_vec(),
        _ => vec![value.clone()],
    };
    if member_type.is(K::Tuple) {
        args = vec![Value::Tuple(Tuple::from(args))];
    }
    let made = new_member(class, member_type, &args)?;
    if get_own(&made, "_value_").is_none() {
        let held = if member_type.is(K::Object) {
            value
        } else {
            match op::call(&member_type.into(), args.clone()) {
                Ok(held) => held,
                Err(cause) => {
                    let text = type_error("_value_ not set in __new__, unable to create it");
                    return Err(exc::raise(text.value(), Some(cause.value())));
                }
            }
        };
        set(&made, "_value_", held)?;
    }
    let value = get(&made, "_value_")?;
    set(&made, "_name_", name)?;
    set(&made, "__objclass__", class)?;
    if let Some(init) = class.lookup("__init__") {
        call_bound(&init, &made, class, Args::of(args))?;
    }
    set(&made, "_sort_order_", meta::member_names(class).len())?;
    if is_flag {
        grow_masks(class, &value)?;
    }
    let member = record(class, name, &value, made, is_flag)?;
    place(class, name, member.clone())?;
    meta::member_map(class).set_str(name, member.clone());
    let by_value = meta::by_value(class);
    match by_value.contains(&value) {
        Ok(true) => {}
        Ok(false) => by_value.set(value, member)?,
        Err(_) => meta::list(class, "_unhashable_values_").push(value),
    }
    Ok(())
}

fn get_own(member: &Value, name: &str) -> Option<Value> {
    match member {
        Value::Obj(o) => o.attr(name),
        _ => None,
    }
}

/// A member before it has its name.
pub(super) fn new_member(class: &Class, member_type: &Class, args: &[Value]) -> R {
    if let Some(new) = class.lookup("__new_member__") {
        let function = bind(&new, None, class)?;
        return op::call(&function, Args::of(args.to_vec()).with_first(class.into()));
    }
    if member_type.is(K::Object) {
        return Ok(Value::Obj(Obj::new(class.clone())));
    }
    if member_type.kind().is_some() {
        let held = op::call(&member_type.into(), args.to_vec())?;
        return Ok(Value::Obj(Obj::with_payload(class.clone(), Payload::Value(held.payload().clone()))));
    }
    match member_type.lookup("__new__") {
        Some(new) if member_type.owner_of("__new__").is_some_and(|c| c.kind().is_none()) => {
            let function = bind(&new, None, class)?;
            op::call(&function, Args::of(args.to_vec()).with_first(class.into()))
        }
        _ if member_type.layout() != K::Object => {
            let base = batuta_rt::class::builtin::get(member_type.layout());
            let held = op::call(&base.into(), args.to_vec())?;
            Ok(Value::Obj(Obj::with_payload(class.clone(), Payload::Value(held.payload().clone()))))
        }
        _ => Ok(Value::Obj(Obj::new(class.clone()))),
    }
}

pub(super) fn is_single_bit(value: &Int) -> bool {
    *value > Int::ZERO && (value & &(value - &Int::ONE)) == Int::ZERO
}

/// The number of bits of a whole number's size.
pub(super) fn bit_length(value: &Int) -> R<i64> {
    op::call_method(&Value::Int(value.clone()), "bit_length", Args::none())?.as_int()?.to_index()
}

pub(super) fn power_of_two(exponent: i64) -> R<Int> {
    Int::ONE.shl(&Int::from(exponent))
}

fn grow_masks(class: &Class, value: &Value) -> R<()> {
    let bits = value.as_int()?;
    let mask = &meta::mask(class, "_flag_mask_")? | &bits;
    if is_single_bit(&bits) {
        class.set("_singles_mask_", Value::Int(&meta::mask(class, "_singles_mask_")? | &bits));
    }
    class.set("_all_bits_", Value::Int(&power_of_two(bit_length(&mask)?)? - &Int::ONE));
    class.set("_flag_mask_", Value::Int(mask));
    Ok(())
}

/// The member that a name stands for: a former one of the same value, or the new one.
fn record(class: &Class, name: &Str, value: &Value, made: Value, is_flag: bool) -> R {
    let known = match meta::by_value(class).get(value) {
        Ok(found) => found,
        Err(_) => {
            let mut found = None;
            for member in meta::member_map(class).values() {
                if found.is_none() && op::eq_bool(&get(&member, "_value_")?, value)? {
                    found = Some(member);
                }
            }
            found
        }
    };
    if let Some(known) = known {
        return Ok(known);
    }
    if !is_flag || is_single_bit(&value.as_int()?) {
        meta::list(class, "_member_names_").push(Value::Str(name.clone()));
    }
    Ok(made)
}

/// Stores a member as an attribute of its class; under the name of a member's property, behind that property.
fn place(class: &Class, name: &Str, member: Value) -> R<()> {
    let property = types()?.property.clone();
    let inherited = class.lookup_after(class, name).map(|(_, found)| found);
    let Some(found) = inherited.filter(|v| class_of(v).same(&property)) else {
        class.set(name, member);
        return Ok(());
    };
    let made = op::call(&(&property).into(), [get(&found, "fget")?, get(&found, "fset")?, get(&found, "fdel")?])?;
    set(&made, "name", name)?;
    set(&made, "clsname", class.name())?;
    class.set(name, made);
    Ok(())
}

/// Members are shown as members, not as values of their data type, unless the class says otherwise.
fn own_texts(class: &Class, member_type: &Class) -> R<()> {
    let t = match types_if_ready() {
        Some(t) => t,
        None => return Ok(()),
    };
    let object = class::Object();
    let has = |name: &str| class.dict().get_str(name).is_some();
    if class.bases().iter().any(|b| b.same(&t.repr_enum)) {
        if member_type.is(K::Object) {
            let text = "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)";
            return Err(type_error(text));
        }
        if !has("__format__") {
            class.set("__format__", member_type.lookup("__format__").unwrap_or_default());
        }
        if !has("__str__") {
            let own = member_type.lookup("__str__").filter(|m| !object.lookup("__str__").is_some_and(|o| o.is(m)));
            class.set("__str__", own.or_else(|| member_type.lookup("__repr__")).unwrap_or_default());
        }
    }
    let bases = class.bases();
    let Some(first_enum) = bases.last() else { return Ok(()) };
    for name in ["__repr__", "__str__", "__format__"] {
        let Some(found) = class.lookup(name).filter(|_| !has(name)) else { continue };
        let same = |of: &Class| of.lookup(name).is_some_and(|other| other.is(&found));
        if same(member_type) || same(&object) {
            if let Some(method) = first_enum.lookup(name) {
                class.set(name, method);
            }
        }
    }
    if meta::is_flag(class) {
        for name in ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"] {
            if let Some(method) = t.flag.lookup(name).filter(|_| !has(name)) {
                class.set(name, method);
            }
        }
    }
    Ok(())
}

/// The classes of the module, absent while they are being made.
fn types_if_ready() -> Option<Shared<super::Types>> {
    super::TYPES.with(|t| t.get().cloned())
}

/// Flags not defined by rising value are gone through as defined.
fn flag_order(class: &Class) -> R<()> {
    let mut last: Option<Int> = None;
    for member in meta::members(class)? {
        let value = get(&member, "_value_")?.as_int()?;
        if last.is_some_and(|l| l > value) {
            if let Some(by_definition) = class.lookup("_iter_member_by_def_") {
                class.set("_iter_member_", by_definition);
            }
            return Ok(());
        }
        last = Some(value);
    }
    Ok(())
}

/// `_order_`, when given, must say what the class body says.
fn check_order(class: &Class) -> R<()> {
    let Some(order) = class.remove("_order_") else { return Ok(()) };
    let wanted = match &order {
        Value::Str(s) => s.replace(',', " ").split_whitespace().map(Str::from).collect(),
        list => collect(list)?.iter().map(Value::as_str).collect::<R<Vec<_>>>()?,
    };
    let names = meta::member_names(class);
    let map = meta::member_map(class);
    let wanted: Vec<Str> = wanted.into_iter().filter(|n| map.get_str(n).is_none() || names.contains(n)).collect();
    if wanted == names {
        return Ok(());
    }
    let shown = |names: Vec<Str>| fmt::repr(&Value::List(names.into_iter().map(Value::from).collect()));
    Err(type_error(format!("member order does not match _order_:\n  {}\n  {}", shown(names)?, shown(wanted)?)))
}
