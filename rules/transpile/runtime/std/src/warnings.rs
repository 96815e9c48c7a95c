//! `warnings`: messages about doubtful use, on standard error, each once per place.
use crate::define::{function, get, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::io::{stream, Stream};
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    /// What was shown already: text and category.
    static SHOWN: Slot<Vec<(String, Str)>> = const { Slot::new(Vec::new()) };
    /// Filters, in the order they are asked.
    static FILTERS: Slot<Vec<Filter>> = const { Slot::new(Vec::new()) };
    /// Lists that `catch_warnings(record=True)` fills; None where it does not record.
    static CATCHING: Slot<Vec<Option<List>>> = const { Slot::new(Vec::new()) };
}

#[derive(Clone)]
struct Filter {
    action: Str,
    category: Class,
    /// The compiled pattern that a message begins with.
    message: Option<Value>,
}

impl Filter {
    fn takes(&self, text: &Str, category: &Class) -> R<bool> {
        if !category.is_subclass(&self.category) {
            return Ok(false);
        }
        match &self.message {
            Some(pattern) => op::truthy(&op::call_method(pattern, "match", [Value::from(text)])?),
            None => Ok(true),
        }
    }
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
                let [action, message, category, module, _, append] = b.into_array::<6>();
                if op::truthy(&module)? {
                    return Err(not_implemented_error("batuta: warning filters for modules are not supported"));
                }
                add_filter(action, message, category, op::truthy(&append)?)
            },
        ),
    );
    module.set(
        "simplefilter",
        function("warnings", "simplefilter", "action, category=None, lineno=0, append=False", |b| {
            let [action, category, _, append] = b.into_array();
            add_filter(action, Value::None, category, op::truthy(&append)?)
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

fn add_filter(action: Value, message: Value, category: Value, append: bool) -> R {
    let action = action.as_str()?;
    let known = ["error", "ignore", "always", "default", "module", "once"];
    if !known.contains(&&*action) {
        return Err(assertion_error(format!("invalid action: {}", fmt::repr(&action.into())?)));
    }
    let category = category_of(&category, class::Warning())?;
    let message = match op::truthy(&message)? {
        true => Some(crate::re::compile(&message, &2i64.into())?),
        false => None,
    };
    let filter = Filter { action, category, message };
    let same = |other: &Filter| {
        let messages = match (&filter.message, &other.message) {
            (Some(one), Some(two)) => op::eq_bool(one, two).unwrap_or(false),
            (None, None) => true,
            _ => false,
        };
        messages && *filter.action == *other.action && Value::from(&filter.category).is(&Value::from(&other.category))
    };
    let mut filters = FILTERS.with(Slot::get);
    match (filters.iter().position(same), append) {
        (Some(_), true) => {}
        (_, true) => filters.push(filter),
        (found, false) => {
            if let Some(at) = found {
                filters.remove(at);
            }
            filters.insert(0, filter);
        }
    }
    FILTERS.with(|f| f.set(filters));
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
    let action = action_for(&text, &category)?;
    show(text, category, is_warning.then_some(message), &action, true)
}

/// What CPython says of doubtful code when it compiles a module: said when the module starts.
pub fn of_source(texts: &[&str]) -> R<()> {
    for text in texts {
        let category = class::SyntaxWarning();
        let action = action_for(&Str::from(*text), &category)?;
        if &*action == "error" {
            return Err(Exc::of(K::SyntaxError, *text));
        }
        show(Str::from(*text), category, None, &action, false)?;
    }
    Ok(())
}

fn action_for(text: &Str, category: &Class) -> R<Str> {
    for filter in FILTERS.with(Slot::get) {
        if filter.takes(text, category)? {
            return Ok(filter.action);
        }
    }
    Ok(default_action(category).into())
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
    let made = op::call(&recorded()?, ())?;
    set(&made, "message", message)?;
    set(&made, "category", category)?;
    for absent in ["file", "line", "source"] {
        set(&made, absent, Value::None)?;
    }
    set(&made, "_category_name", category.name())?;
    Ok(made)
}

/// What stands in the list of what was caught. The place of a warning is not known: asking for it is loud.
fn recorded() -> R {
    thread_local!(static MADE: OnceCell<Value> = const { OnceCell::new() });
    if let Some(made) = MADE.with(|made| made.get().cloned()) {
        return Ok(made);
    }
    let class = ClassDef::new("warnings", "WarningMessage", &[&class::Object()])
        .def("__getattr__", "self, name", |b| {
            let [this, name] = b.into_array();
            let name = name.as_str()?;
            if matches!(&*name, "filename" | "lineno") {
                let text = format!("batuta: '{name}' of a recorded warning is not supported: places are not known");
                return Err(not_implemented_error(text));
            }
            let text = format!("'WarningMessage' object has no attribute '{name}'");
            Err(attribute_error(text, &this, &name))
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            get(&this, "filename")
        })
        .build()?;
    let made = Value::from(class);
    MADE.with(|slot| slot.set(made.clone())).ok();
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
            let kept = FILTERS.with(Slot::get).into_iter().map(|f| tuple![f.action, f.category, f.message]).collect();
            set(&this, "_filters", Value::List(kept))?;
            let recorded = op::truthy(&get(&this, "_record")?)?.then(List::new);
            CATCHING.with(|c| c.with_mut(|v| v.push(recorded.clone())));
            SHOWN.with(|s| s.take());
            let action = get(&this, "_action")?;
            if !action.is_none() {
                add_filter(action, Value::None, get(&this, "_category")?, false)?;
            }
            Ok(recorded.map(Value::List).into())
        })
        .def("__exit__", "self, *exc_info", |b| {
            let [this, _] = b.into_array();
            CATCHING.with(|c| c.with_mut(|v| v.pop()));
            let mut filters = Vec::new();
            for pair in collect(&get(&this, "_filters")?)? {
                let [action, category, message] = op::unpack::<3>(&pair)?;
                if let Value::Class(category) = category {
                    let message = (!message.is_none()).then_some(message);
                    filters.push(Filter { action: action.as_str()?, category, message });
                }
            }
            FILTERS.with(|f| f.set(filters));
            Ok(Value::None)
        })
        .build()
}
