//! `add_argument`: from what the user gives to an action's keyword arguments.
use super::container::registry_get;
use super::{dict_of, is_text, types, OPTIONAL, ZERO_OR_MORE};
use crate::define::{call, get, is_callable, text, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn methods(def: ClassDef) -> ClassDef {
    def.def("add_argument", "self, *args, **kwargs", |b| {
        let [this, args, kwargs] = b.into_array();
        add_argument(&this, &args.as_tuple()?, kwargs)
    })
    .def("_get_positional_kwargs", "self, dest, **kwargs", |b| {
        let [_, dest, kwargs] = b.into_array();
        positional_kwargs(dest, &kwargs.as_dict()?)
    })
    .def("_get_optional_kwargs", "self, *args, **kwargs", |b| {
        let [this, args, kwargs] = b.into_array();
        optional_kwargs(&this, &args.as_tuple()?, &kwargs.as_dict()?)
    })
    .def("_pop_action_class", "self, kwargs, default=None", |b| {
        let [this, kwargs, default] = b.into_array();
        let action = kwargs.as_dict()?.remove_str("action").unwrap_or(default);
        registry_get(&this, "action", &action, action.clone())
    })
}

/// The first character of an option string.
fn first_char(option: &Value) -> R<char> {
    let Value::Str(s) = option.payload() else {
        return Err(type_error(format!("'{}' object is not subscriptable", option.type_name())));
    };
    s.chars().next().ok_or_else(|| index_error("string index out of range"))
}

fn add_argument(this: &Value, args: &Tuple, kwargs: Value) -> R {
    let chars = text(&get(this, "prefix_chars")?)?;
    let positional = match &args[..] {
        [] => true,
        [one] => !chars.contains(first_char(one)?),
        _ => false,
    };
    let given = kwargs.as_dict()?;
    let mut call_args = Args::of(args.to_vec());
    let method = if positional {
        if !args.is_empty() && given.get_str("dest").is_some() {
            return Err(value_error("dest supplied twice for positional argument"));
        }
        "_get_positional_kwargs"
    } else {
        "_get_optional_kwargs"
    };
    call_args.extend_keywords(&kwargs)?;
    let made = op::call_method(this, method, call_args)?;
    let kwargs = made.as_dict()?;
    if kwargs.get_str("default").is_none() {
        let own = dict_of(this, "_defaults")?.get(&kwargs.get_str("dest").unwrap_or_default())?;
        let general = get(this, "argument_default")?;
        if let Some(value) = own {
            kwargs.set_str("default", value);
        } else if !general.is_none() {
            kwargs.set_str("default", general);
        }
    }
    let class = call(this, "_pop_action_class", [made.clone()])?;
    if !is_callable(&class) {
        return Err(value_error(format!("unknown action \"{}\"", fmt::str(&class)?)));
    }
    let mut call_args = Args::none();
    call_args.extend_keywords(&made)?;
    let action = op::call(&class, call_args)?;
    check_type(this, &action)?;
    if let Some(method) = op::getattr_opt(this, "_get_formatter")? {
        let formatter = op::call(&method, Args::none())?;
        if let Err(e) = call(&formatter, "_format_args", [action.clone(), Value::None]) {
            if e.is(K::TypeError) {
                return Err(value_error("length of metavar tuple does not match nargs"));
            }
            return Err(e);
        }
    }
    call(this, "_add_action", [action])
}

fn check_type(this: &Value, action: &Value) -> R<()> {
    let declared = get(action, "type")?;
    let function = registry_get(this, "type", &declared, declared.clone())?;
    let shown = || fmt::repr(&function);
    if !is_callable(&function) {
        return Err(value_error(format!("{} is not callable", shown()?)));
    }
    if function.is(&Value::from(&types()?.file_type)) {
        let text = format!("{} is a FileType class object, instance of it must be passed", shown()?);
        return Err(value_error(text));
    }
    Ok(())
}

fn positional_kwargs(dest: Value, kwargs: &Dict) -> R {
    if kwargs.get_str("required").is_some() {
        return Err(type_error("'required' is an invalid argument for positionals"));
    }
    let made = kwargs.copy();
    let nargs = kwargs.get_str("nargs").unwrap_or_default();
    let optional = is_text(&nargs, OPTIONAL) || is_text(&nargs, ZERO_OR_MORE);
    if !optional || (is_text(&nargs, ZERO_OR_MORE) && kwargs.get_str("default").is_none()) {
        made.set_str("required", true.into());
    }
    made.set_str("dest", dest);
    made.set_str("option_strings", Value::List(List::new()));
    Ok(Value::Dict(made))
}

fn optional_kwargs(this: &Value, options: &Tuple, kwargs: &Dict) -> R {
    let chars = get(this, "prefix_chars")?;
    let prefix = text(&chars)?;
    let mut long = None;
    for option in options.iter() {
        let shown = || fmt::repr(option);
        if !prefix.contains(first_char(option)?) {
            return Err(value_error(format!(
                "invalid option string {}: must start with a character {}",
                shown()?,
                fmt::repr(&chars)?
            )));
        }
        if long.is_none() && text(option)?.chars().nth(1).is_some_and(|c| prefix.contains(c)) {
            long = Some(option);
        }
    }
    let made = kwargs.copy();
    let dest = match made.remove_str("dest") {
        Some(dest) if !dest.is_none() => dest,
        _ => {
            let source = long.or(options.first()).cloned().unwrap_or_default();
            let source = text(&source)?;
            let dest = source.trim_start_matches(|c| prefix.contains(c));
            if dest.is_empty() {
                let last = fmt::repr(options.last().unwrap_or(&Value::None))?;
                return Err(value_error(format!("dest= is required for options like {last}")));
            }
            Value::from(dest.replace('-', "_"))
        }
    };
    made.set_str("dest", dest);
    made.set_str("option_strings", Value::List(List::from(options.to_vec())));
    Ok(Value::Dict(made))
}
