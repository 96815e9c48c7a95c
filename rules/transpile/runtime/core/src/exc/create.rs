//! Making exception objects: the fields that each builtin exception takes from its arguments.
use super::ExcData;
use crate::prelude::*;

/// Exceptions that keep more than their arguments: a bit each.
const KEEPERS: [K; 12] = [
    K::OSError,
    K::StopIteration,
    K::SystemExit,
    K::UnicodeDecodeError,
    K::UnicodeEncodeError,
    K::UnicodeTranslateError,
    K::ImportError,
    K::AttributeError,
    K::NameError,
    K::BaseExceptionGroup,
    K::SyntaxError,
    K::ExceptionGroup,
];

/// Which of the keepers a class is one of, found in one walk along its line.
struct Family(u32);

impl Family {
    fn of(class: &Class) -> Family {
        Family(class.groups(Family::bit))
    }
    fn bit(kind: K) -> u32 {
        KEEPERS.iter().position(|keeper| *keeper == kind).map_or(0, |at| 1 << at)
    }
    fn is(&self, kind: K) -> bool {
        self.0 & Family::bit(kind) != 0
    }
    fn is_plain(&self) -> bool {
        self.0 == 0
    }
}

/// `cls.__new__` of every exception class.
pub(crate) fn new_exception(class: &Class, args: &Args) -> R {
    let class = refine_class(class, &args.pos);
    let data = ExcData { args: Slot::new(args.pos.clone()), ..ExcData::default() };
    let obj = Obj::with_payload(class, Payload::Exc(Box::new(data)));
    fill_fields(&obj, &args.pos);
    Ok(Value::Obj(obj))
}

/// OSError(errno, ...) makes the subclass of that errno; a group of nothing but Exceptions is an ExceptionGroup.
fn refine_class(class: &Class, args: &[Value]) -> Class {
    if class.is(K::OSError) && args.len() >= 2 {
        if let Value::Int(errno) = args[0].payload() {
            return os_error_class(errno.to_i64().unwrap_or(-1));
        }
    }
    if class.is(K::BaseExceptionGroup) {
        if let Some(Value::List(_) | Value::Tuple(_)) = args.get(1) {
            let members = collect(&args[1]).unwrap_or_default();
            if members.iter().all(|member| class_of(member).is_subclass_of(K::Exception)) {
                return crate::class::builtin::get(K::ExceptionGroup);
            }
        }
    }
    class.clone()
}

/// `cls.__init__` of every exception class: arguments, keywords, fields.
pub(crate) fn init_exception(this: &Value, mut args: Args) -> R<()> {
    let Value::Obj(obj) = this else { return Ok(()) };
    let Some(data) = obj.exc() else { return Ok(()) };
    let class = obj.class();
    let family = Family::of(&class);
    if family.is_plain() {
        args.no_keywords(&class.name())?;
        data.args.set(args.pos);
        return Ok(());
    }
    let allowed: &[&'static str] = if family.is(K::ImportError) {
        &["name", "path"]
    } else if family.is(K::AttributeError) {
        &["name", "obj"]
    } else if family.is(K::NameError) {
        &["name"]
    } else {
        &[]
    };
    for name in allowed {
        if let Some(value) = args.take_kw(name) {
            data.set_field(name, value);
        }
    }
    args.no_keywords(&class.name())?;
    check_arguments(&class, &args.pos)?;
    data.args.set(args.pos.clone());
    fill_fields(obj, &args.pos);
    Ok(())
}

fn check_arguments(class: &Class, args: &[Value]) -> R<()> {
    let wanted = if class.is_subclass_of(K::UnicodeDecodeError) || class.is_subclass_of(K::UnicodeEncodeError) {
        5
    } else if class.is_subclass_of(K::UnicodeTranslateError) {
        4
    } else {
        return check_group(class, args);
    };
    if args.len() == wanted {
        return Ok(());
    }
    Err(type_error(format!("function takes exactly {wanted} arguments ({} given)", args.len())))
}

fn check_group(class: &Class, args: &[Value]) -> R<()> {
    if !class.is_subclass_of(K::BaseExceptionGroup) {
        return Ok(());
    }
    if args.len() != 2 {
        return Err(type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.len()
        )));
    }
    if !matches!(args[0].payload(), Value::Str(_)) {
        return Err(type_error(format!("argument 1 must be str, not {}", args[0].type_name())));
    }
    let members = match &args[1] {
        Value::List(_) | Value::Tuple(_) => collect(&args[1])?,
        _ => return Err(type_error("second argument (exceptions) must be a sequence")),
    };
    if members.is_empty() {
        return Err(value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    for (at, member) in members.iter().enumerate() {
        let class_of_member = class_of(member);
        if !class_of_member.is_subclass_of(K::BaseException) {
            return Err(value_error(format!("Item {at} of second argument (exceptions) is not an exception")));
        }
        if class.is_subclass_of(K::ExceptionGroup) && !class_of_member.is_subclass_of(K::Exception) {
            return Err(type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
    }
    Ok(())
}

/// Sets what a class keeps besides `args`.
pub(super) fn fill_fields(obj: &Obj, args: &[Value]) {
    let Some(data) = obj.exc() else { return };
    let family = Family::of(&obj.class());
    if family.is_plain() {
        return;
    }
    let at = |n: usize| args.get(n).cloned().unwrap_or_default();
    if family.is(K::OSError) {
        if (2..=5).contains(&args.len()) {
            data.set_field("errno", at(0));
            data.set_field("strerror", at(1));
            data.set_field("filename", at(2));
            data.set_field("filename2", at(4));
            data.args.set(args[..2].to_vec());
        } else {
            for name in ["errno", "strerror", "filename", "filename2"] {
                data.set_field(name, Value::None);
            }
        }
    } else if family.is(K::StopIteration) {
        data.set_field("value", at(0));
    } else if family.is(K::SystemExit) {
        data.set_field("code", if args.len() > 1 { Value::Tuple(Tuple::from(args.to_vec())) } else { at(0) });
    } else if family.is(K::UnicodeDecodeError) || family.is(K::UnicodeEncodeError) {
        for (n, name) in ["encoding", "object", "start", "end", "reason"].into_iter().enumerate() {
            data.set_field(name, at(n));
        }
    } else if family.is(K::ImportError) {
        defaults(data, &["name", "path"]);
        data.set_field("msg", at(0));
    } else if family.is(K::AttributeError) {
        defaults(data, &["name", "obj"]);
    } else if family.is(K::NameError) {
        defaults(data, &["name"]);
    } else if family.is(K::BaseExceptionGroup) {
        data.set_field("message", at(0));
        let members = collect(&at(1)).unwrap_or_default();
        data.set_field("exceptions", Value::Tuple(Tuple::from(members)));
    } else if family.is(K::SyntaxError) {
        data.set_field("msg", at(0));
        let place = match args.get(1) {
            Some(Value::Tuple(place)) if args.len() == 2 => place.to_vec(),
            _ => Vec::new(),
        };
        for (n, name) in ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].into_iter().enumerate() {
            data.set_field(name, place.get(n).cloned().unwrap_or_default());
        }
        data.set_field("print_file_and_line", Value::None);
    }
}

fn defaults(data: &ExcData, names: &[&'static str]) {
    for name in names {
        if data.field(name).is_none() {
            data.set_field(name, Value::None);
        }
    }
}

/// The OSError subclass of an errno (Linux and macOS agree on these).
pub(crate) fn os_error_class(errno: i64) -> Class {
    use std::io::{Error, ErrorKind as E};
    let kind = match i32::try_from(errno).map(|n| Error::from_raw_os_error(n).kind()) {
        Ok(E::NotFound) => K::FileNotFoundError,
        Ok(E::PermissionDenied) => K::PermissionError,
        Ok(E::AlreadyExists) => K::FileExistsError,
        Ok(E::IsADirectory) => K::IsADirectoryError,
        Ok(E::NotADirectory) => K::NotADirectoryError,
        Ok(E::BrokenPipe) => K::BrokenPipeError,
        Ok(E::ConnectionAborted) => K::ConnectionAbortedError,
        Ok(E::ConnectionRefused) => K::ConnectionRefusedError,
        Ok(E::ConnectionReset) => K::ConnectionResetError,
        Ok(E::WouldBlock) => K::BlockingIOError,
        Ok(E::Interrupted) => K::InterruptedError,
        Ok(E::TimedOut) => K::TimeoutError,
        _ => match errno {
            10 => K::ChildProcessError,
            3 => K::ProcessLookupError,
            _ => K::OSError,
        },
    };
    crate::class::builtin::get(kind)
}
