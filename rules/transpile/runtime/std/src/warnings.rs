//! `warnings`: messages about doubtful use, on standard error, each once per place.
use crate::define::{function, get, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::io::{stream, Stream};
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    /// What was shown already: text and category.
    static SHOWN: Slot<Vec<(String, Str)>> = const { Slot::new(Vec::new()) };
    /// Simple filters, the last added first: action and category.
    static FILTERS: Slot<Vec<(Str, Class)>> = const { Slot::new(Vec::new()) };
    /// Lists that `catch_warnings(record=True)` fills; None where it does not record.
    static CATCHING: Slot<Vec<Option<List>>> = const { Slot::new(Vec::new()) };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("warnings"))).clone())
}

fn build() -> R<Module> {
    let module = Module::new("warnings");
    module.set(
        "warn",
        function("warnings", "warn", "message, category=None, stacklevel=1, source=None", |b| {
            let [message, category, _, _] = b.into_array();
            warn(message, category)
        }),
    );
    module.set(
        "filterwarnings",
        function(
            "warnings",
            "filterwarnings",
            "action, message='', category=None, module='', lineno=0, append=False",
            |b| {
                let [action, _, category, ..] = b.into_array::<6>();
                add_filter(action, category)
            },
        ),
    );
    module.set(
        "simplefilter",
        function("warnings", "simplefilter", "action, category=None, lineno=0, append=False", |b| {
            let [action, category, _, _] = b.into_array();
            add_filter(action, category)
        }),
    );
    module.set(
        "resetwarnings",
        function("warnings", "resetwarnings", "", |_| {
            FILTERS.with(|f| f.take());
            Ok(Value::None)
        }),
    );
    module.set(
        "formatwarning",
        function("warnings", "formatwarning", "message, category, filename, lineno, line=None", |b| {
            let [message, category, file, line, _] = b.into_array();
            let (file, line) = (fmt::str(&file)?, fmt::str(&line)?);
            let name = fmt::str(&get(&category, "__name__")?)?;
            Ok(format!("{file}:{line}: {name}: {}\n", fmt::str(&message)?).into())
        }),
    );
    module.set("catch_warnings", catcher()?);
    Ok(module)
}

fn category_of(category: &Value, default: Class) -> R<Class> {
    match category {
        Value::None => Ok(default),
        Value::Class(c) if c.is_subclass_of(K::Warning) => Ok(c.clone()),
        other => Err(type_error(format!("category must be a Warning subclass, not '{}'", other.type_name()))),
    }
}

fn add_filter(action: Value, category: Value) -> R {
    let action = action.as_str()?;
    let known = ["error", "ignore", "always", "default", "module", "once"];
    if !known.contains(&&*action) {
        return Err(assertion_error(format!("invalid action: {}", fmt::repr(&action.into())?)));
    }
    let category = category_of(&category, class::Warning())?;
    FILTERS.with(|f| f.with_mut(|v| v.insert(0, (action, category))));
    Ok(Value::None)
}

/// What CPython's own filters say of a category when the program has none.
fn default_action(category: &Class) -> &'static str {
    let silent = [K::PendingDeprecationWarning, K::ImportWarning, K::ResourceWarning];
    if silent.iter().any(|k| category.is_subclass_of(*k)) {
        "ignore"
    } else {
        "default"
    }
}

fn warn(message: Value, category: Value) -> R {
    let is_warning = class_of(&message).is_subclass_of(K::Warning);
    let category = if is_warning { class_of(&message) } else { category_of(&category, class::UserWarning())? };
    let text = fmt::str(&message)?;
    let action = action_for(&category);
    show(text, category, is_warning.then_some(message), &action, true)
}

/// What CPython says of doubtful code when it compiles a module: said when the module starts.
pub fn of_source(texts: &[&str]) -> R<()> {
    for text in texts {
        let category = class::SyntaxWarning();
        let action = action_for(&category);
        if &*action == "error" {
            return Err(Exc::of(K::SyntaxError, *text));
        }
        show(Str::from(*text), category, None, &action, false)?;
    }
    Ok(())
}

fn action_for(category: &Class) -> Str {
    let chosen = FILTERS.with(|f| f.with(|v| v.iter().find(|(_, c)| category.is_subclass(c)).map(|(a, _)| a.clone())));
    chosen.unwrap_or_else(|| default_action(category).into())
}

/// `once`: what was said of a place is not said again.
fn show(text: Str, category: Class, object: Option<Value>, action: &str, once: bool) -> R {
    let object = match object {
        Some(given) => given,
        None => op::call(&(&category).into(), [Value::from(&text)])?,
    };
    match action {
        "ignore" => return Ok(Value::None),
        "error" => return Err(exc::raise(object, None)),
        "always" => {}
        _ if once => {
            let key = (text.to_string(), category.name());
            if SHOWN.with(|s| s.with(|v| v.contains(&key))) {
                return Ok(Value::None);
            }
            SHOWN.with(|s| s.with_mut(|v| v.push(key)));
        }
        _ => {}
    }
    if let Some(Some(list)) = CATCHING.with(|c| c.with(|v| v.last().cloned())) {
        list.push(record(object, &category)?);
        return Ok(Value::None);
    }
    let shown = format!("{}: {text}\n", category.name());
    op::call_method(&stream(Stream::Err), "write", [Value::from(shown)])?;
    Ok(Value::None)
}

fn record(message: Value, category: &Class) -> R {
    let made = op::call(&crate::types_::module().get("SimpleNamespace")?, Args::none())?;
    set(&made, "message", message)?;
    set(&made, "category", category)?;
    set(&made, "filename", "")?;
    set(&made, "lineno", 0)?;
    Ok(made)
}

fn catcher() -> R<Class> {
    ClassDef::new("warnings", "catch_warnings", &[&class::Object()])
        .def(
            "__init__",
            "self, *, record=False, module=None, action=None, category=None, lineno=0, append=False",
            |b| {
                let [this, record, _, action, category, _, _] = b.into_array();
                set(&this, "_record", record)?;
                set(&this, "_action", action)?;
                set(&this, "_category", category)?;
                Ok(Value::None)
            },
        )
        .def("__enter__", "self", |b| {
            let [this] = b.into_array();
            let kept = FILTERS.with(Slot::get).into_iter().map(|(a, c)| tuple![a, c]).collect();
            set(&this, "_filters", Value::List(kept))?;
            let recorded = op::truthy(&get(&this, "_record")?)?.then(List::new);
            CATCHING.with(|c| c.with_mut(|v| v.push(recorded.clone())));
            SHOWN.with(|s| s.take());
            let action = get(&this, "_action")?;
            if !action.is_none() {
                add_filter(action, get(&this, "_category")?)?;
            }
            Ok(recorded.map(Value::List).into())
        })
        .def("__exit__", "self, *exc_info", |b| {
            let [this, _] = b.into_array();
            CATCHING.with(|c| c.with_mut(|v| v.pop()));
            let mut filters = Vec::new();
            for pair in collect(&get(&this, "_filters")?)? {
                let [action, category] = op::unpack::<2>(&pair)?;
                if let Value::Class(c) = category {
                    filters.push((action.as_str()?, c));
                }
            }
            FILTERS.with(|f| f.set(filters));
            Ok(Value::None)
        })
        .build()
}
