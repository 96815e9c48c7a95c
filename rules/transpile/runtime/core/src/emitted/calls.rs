//! Methods of builtin types that programs call most, by names of their own: the exact builtin is answered at once, all else as ever.
//!
//! The emitter's half of this table is `rules/transpile/rust/builtin-methods.ts`.
use crate::prelude::*;
use crate::text::quick;

/// One row: the Rust name, its arguments, the Python name, and what each builtin does at once.
macro_rules! calls {
    ($($rust:ident($($arg:ident),*) $python:literal { $($pattern:pat => $body:expr),* $(,)? })*) => {
        impl Value {
            $(
                #[doc = concat!("`value.", $python, "(...)`.")]
                #[inline]
                pub fn $rust(&self $(, $arg: impl Into<Value>)*) -> R {
                    row::$rust(self $(, $arg.into())*)
                }
            )*
        }
        mod row {
            use super::*;
            $(
                #[allow(unreachable_patterns, clippy::redundant_closure_call)]
                pub fn $rust(this: &Value $(, $arg: Value)*) -> R {
                    let done: Option<R> = (|| match (this $(, &$arg)*) {
                        $($pattern => $body,)*
                        _ => None,
                    })();
                    match done {
                        Some(result) => {
                            $($arg.let_go();)*
                            result
                        }
                        None => op::call_method(this, $python, [$($arg),*]),
                    }
                }
            )*
        }
    };
}

fn done<T: Into<Value>>(value: T) -> Option<R> {
    Some(Ok(value.into()))
}
fn place(at: Option<usize>) -> Option<R> {
    done(at.map_or(Value::from(-1), Value::from))
}
fn when<T: Into<Value>>(value: R<T>) -> Option<R> {
    Some(value.map(Into::into))
}
fn position(at: &Int, length: usize) -> Option<usize> {
    let at = at.to_i64()?;
    let at = if at < 0 { at + length as i64 } else { at };
    usize::try_from(at).ok().filter(|at| *at < length)
}

calls! {
    // ---- text ----
    split() "split" { Value::Str(s) => done(quick::split(s)) }
    split_on(separator) "split" { (Value::Str(s), Value::Str(on)) => Some(quick::split_on(s, on)) }
    splitlines() "splitlines" { Value::Str(s) => done(quick::splitlines(s)) }
    strip() "strip" { Value::Str(s) => done(quick::strip(s, true, true)) }
    lstrip() "lstrip" { Value::Str(s) => done(quick::strip(s, true, false)) }
    rstrip() "rstrip" { Value::Str(s) => done(quick::strip(s, false, true)) }
    strip_of(characters) "strip" { (Value::Str(s), Value::Str(c)) => done(quick::strip_of(s, c, true, true)) }
    lstrip_of(characters) "lstrip" { (Value::Str(s), Value::Str(c)) => done(quick::strip_of(s, c, true, false)) }
    rstrip_of(characters) "rstrip" { (Value::Str(s), Value::Str(c)) => done(quick::strip_of(s, c, false, true)) }
    join(items) "join" {
        (Value::Str(s), Value::List(items)) => items.with(|v| quick::join(s, v)).and_then(done),
        (Value::Str(s), Value::Tuple(items)) => quick::join(s, items).and_then(done),
    }
    replace(old, new) "replace" {
        (Value::Str(s), Value::Str(old), Value::Str(new)) => done(quick::replace(s, old, new)),
    }
    startswith(probe) "startswith" { (Value::Str(s), Value::Str(p)) => done(s.starts_with(p.as_str())) }
    endswith(probe) "endswith" { (Value::Str(s), Value::Str(p)) => done(s.ends_with(p.as_str())) }
    find(part) "find" { (Value::Str(s), Value::Str(p)) => place(quick::find(s, p, 0)) }
    find_from(part, start) "find" {
        (Value::Str(s), Value::Str(p), Value::Int(from)) => place(quick::find(s, p, from.to_i64()?)),
    }
    rfind(part) "rfind" { (Value::Str(s), Value::Str(p)) => place(quick::rfind(s, p)) }
    count(part) "count" { (Value::Str(s), Value::Str(p)) => done(quick::count(s, p)) }
    lower() "lower" { Value::Str(s) => done(quick::lower(s)) }
    upper() "upper" { Value::Str(s) => done(quick::upper(s)) }
    isdigit() "isdigit" { Value::Str(s) => done(quick::is_digit(s)) }
    isalpha() "isalpha" { Value::Str(s) => done(quick::is_alpha(s)) }
    isalnum() "isalnum" { Value::Str(s) => done(quick::is_alnum(s)) }
    isspace() "isspace" { Value::Str(s) => done(quick::is_space(s)) }
    isupper() "isupper" { Value::Str(s) => done(quick::is_upper(s)) }
    islower() "islower" { Value::Str(s) => done(quick::is_lower(s)) }
    // ---- lists ----
    pop() "pop" {
        Value::List(list) => Some(list.pop_last().ok_or_else(|| index_error("pop from empty list"))),
        Value::Native(native) => native.get().short(Short::Pop, None),
    }
    popleft() "popleft" { Value::Native(native) => native.get().short(Short::PopLeft, None) }
    appendleft(item) "appendleft" {
        (Value::Native(native), item) => native.get().short(Short::AppendLeft, Some(item)),
    }
    pop_at(key) "pop" {
        (Value::List(list), Value::Int(at)) => {
            let at = position(at, list.len())?;
            done(list.remove(at))
        },
        (Value::Dict(dict), key) => Some(dict.remove(key).and_then(|found| found.ok_or_else(|| key_error(key.clone())))),
    }
    extend(more) "extend" {
        (Value::List(list), Value::List(more)) => {
            let more = more.items();
            list.change(|v| v.append(more));
            done(())
        },
        (Value::List(list), Value::Tuple(more)) => {
            let more = more.iter().cloned().collect();
            list.change(|v| v.append(more));
            done(())
        },
    }
    // ---- dicts ----
    lookup(key) "get" { (Value::Dict(dict), key) => Some(dict.get_or(key, &Value::None)) }
    lookup_or(key, default) "get" {
        (Value::Dict(dict), key, default) => Some(dict.get_or(key, default)),
    }
    setdefault(key, default) "setdefault" {
        (Value::Dict(dict), key, default) => Some(dict.get_or_insert(key, || default.clone())),
    }
    pop_or(key, default) "pop" {
        (Value::Dict(dict), key, default) => {
            Some(dict.remove(key).map(|found| found.unwrap_or_else(|| default.clone())))
        },
    }
    keys() "keys" { Value::Dict(dict) => done(dict.view(ViewKind::Keys)) }
    values() "values" { Value::Dict(dict) => done(dict.view(ViewKind::Values)) }
    items() "items" { Value::Dict(dict) => done(dict.view(ViewKind::Items)) }
    // ---- files ----
    write(text) "write" {
        (Value::Native(file), Value::Str(_)) => match file.downcast::<crate::io::FileObj>() {
            Some(file) => when(file.write(&text)),
            None => file.get().short(Short::Write, Some(&text)),
        },
    }
    // ---- sets ----
    add(item) "add" { (Value::Set(set), item) => when(set.add_lent(item).map(drop)) }
    remove_item(item) "remove" {
        (Value::Set(_), Value::Set(_)) => None,
        (Value::Set(_), Value::Obj(_)) => None,
        (Value::Set(set), item) => match set.remove(item) {
            Ok(false) => Some(Err(key_error(item.clone()))),
            removed => when(removed.map(drop)),
        },
    }
    discard(item) "discard" {
        (Value::Set(_), Value::Set(_)) => None,
        (Value::Set(_), Value::Obj(_)) => None,
        (Value::Set(set), item) => when(set.remove(item).map(drop)),
    }
}
