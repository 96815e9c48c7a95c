//! Members that stand for several flags at once: made when their value is first asked for.
use super::create::{bit_length, new_member, power_of_two};
use super::meta;
use crate::define::{get, set};
use batuta_rt::prelude::*;

/// `enum.bin`: a sign bit, then the digits, in two's complement.
fn binary(value: &Int, digits: i64) -> R<String> {
    let ceiling = power_of_two(bit_length(value)?)?;
    let (sign, rest) =
        if *value >= Int::ZERO { ('0', value.clone()) } else { ('1', &(!value) ^ &(&ceiling - &Int::ONE)) };
    let width = bit_length(value)?.max(0) as usize;
    let mut shown = if width == 0 { String::new() } else { format!("{:0>width$}", to_binary(&rest)?) };
    while (shown.len() as i64) < digits {
        shown.insert(0, sign);
    }
    Ok(format!("0b{sign} {shown}"))
}

fn to_binary(value: &Int) -> R<String> {
    Ok(fmt::format(&Value::Int(value.clone()), "b")?.to_string())
}

/// `Flag._missing_`.
pub(super) fn missing(class_value: &Value, asked: &Value) -> R {
    let Value::Class(class) = class_value else { return Ok(Value::None) };
    let Value::Int(_) = asked.payload() else {
        return Err(value_error(format!("{} is not a valid {}", fmt::repr(asked)?, class.qualname())));
    };
    let (flags, singles) = (meta::mask(class, "_flag_mask_")?, meta::mask(class, "_singles_mask_")?);
    let all = meta::mask(class, "_all_bits_")?;
    let boundary = meta::boundary(class);
    let mut value = asked.as_int()?;
    let outside = value < !&all || value > all || (&value & &(&all ^ &flags)) != Int::ZERO;
    if outside {
        match &*boundary {
            "conform" => value = &value & &flags,
            "eject" => return Ok(Value::Int(value)),
            "keep" => {
                if value < Int::ZERO {
                    let (low, high) = (&all + &Int::ONE, power_of_two(bit_length(&value)?)?);
                    value = &(if low > high { low } else { high }) + &value;
                }
            }
            _ => {
                let digits = bit_length(&value)?.max(bit_length(&flags)?);
                return Err(value_error(format!(
                    "{} invalid value {}\n    given {}\n  allowed {}",
                    fmt::repr(class_value)?,
                    fmt::repr(asked)?,
                    binary(&value, digits)?,
                    binary(&flags, digits)?
                )));
            }
        }
    }
    let negative = (value < Int::ZERO).then(|| value.clone());
    if negative.is_some() {
        value = &(&all + &Int::ONE) + &value;
    }
    let unknown = &value & &!&flags;
    if unknown != Int::ZERO && boundary != "keep" {
        let name = class.name();
        let bits = binary(&unknown, 0)?;
        return Err(value_error(format!("{name}({value}) -->  unknown values {unknown} [{bits}]")));
    }
    let member_type = match class.lookup("_member_type_") {
        Some(Value::Class(c)) => c,
        _ => batuta_rt::exc::class::Object(),
    };
    let made = new_member(class, &member_type, &[Value::Int(value.clone())])?;
    if let Value::Obj(o) = &made {
        if o.attr("_value_").is_none() {
            o.set_attr("_value_", Value::Int(value.clone()));
        }
    }
    let name = composite_name(class, class_value, &mut value, &singles, boundary == "strict")?;
    set(&made, "_name_", name)?;
    let known = meta::by_value(class);
    let key = Value::Int(value);
    let found = match known.get(&key)? {
        Some(found) => found,
        None => {
            known.set(key, made.clone())?;
            made
        }
    };
    if let Some(negative) = negative {
        known.set(Value::Int(negative), found.clone())?;
    }
    Ok(found)
}

/// The names of the members in a value, joined by `|`; None when there are none.
fn composite_name(class: &Class, class_value: &Value, value: &mut Int, singles: &Int, strict: bool) -> R {
    let aliases = &*value & &!singles;
    let single = &*value & singles;
    if single == Int::ZERO && aliases == Int::ZERO {
        return Ok(Value::None);
    }
    let mut members = collect(&op::call_method(class_value, "_iter_member_", [Value::Int(single.clone())])?)?;
    let mut combined = Int::ZERO;
    for member in &members {
        combined = &combined | &get(member, "_value_")?.as_int()?;
    }
    if aliases != Int::ZERO {
        *value = &single | &aliases;
        for member in meta::member_map(class).values() {
            let bits = get(&member, "_value_")?.as_int()?;
            let inside = bits != Int::ZERO && (&bits & &*value) == bits;
            if inside && !members.iter().any(|m| m.is(&member)) {
                combined = &combined | &bits;
                members.push(member);
            }
        }
    }
    let unknown = &*value ^ &combined;
    if combined == Int::ZERO {
        return Ok(Value::None);
    }
    let mut names = Vec::new();
    for member in &members {
        names.push(fmt::str(&get(member, "_name_")?)?.to_string());
    }
    if unknown != Int::ZERO {
        if strict {
            return Err(value_error(format!("{}: no members with value {unknown}", fmt::repr(class_value)?)));
        }
        names.push(unknown.to_string());
    }
    Ok(names.join("|").into())
}
