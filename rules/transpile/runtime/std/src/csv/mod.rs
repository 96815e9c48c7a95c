//! `csv`: readers and writers of delimited text.
mod dialect;
mod dicts;
mod reader;
mod sniffer;
mod writer;

use batuta_rt::prelude::*;
use dialect::{made, registry, settings};

thread_local! {
    static LIMIT: Cell<usize> = const { Cell::new(131_072) };
}

pub(crate) fn field_limit() -> usize {
    LIMIT.with(Cell::get)
}

fn error_class() -> R<Class> {
    thread_local!(static CLASS: OnceCell<Class> = const { OnceCell::new() });
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassBuilder::native("Error", "_csv").base(exc::class::Exception()).build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

/// `csv.Error` with a text.
#[cold]
pub(crate) fn error(text: &str) -> Exc {
    match error_class().and_then(|class| op::call(&class.into(), [Value::from(text)])) {
        Ok(made) => exc::raise(made, None),
        Err(failed) => failed,
    }
}

fn register(mut a: Args) -> R {
    let kw = std::mem::take(&mut a.kw);
    let [name, dialect] = a.between::<2>("", 1)?;
    let name = name.unwrap_or_default();
    if !matches!(name.payload(), Value::Str(_)) {
        return Err(type_error("dialect name must be a string"));
    }
    registry().set(name, made(&settings(dialect, kw)?)?)?;
    Ok(Value::None)
}

fn build() -> R<Module> {
    let base = dialect::base_class()?;
    let [excel, tab, unix] = dialect::standard(&base)?;
    let (reader_class, writer_class) = (reader::class()?, writer::class()?);
    let sniffer = sniffer::class(&reader_class, &base)?;
    let module = Module::new("csv")
        .function("reader", move |a| reader::make(&reader_class, a))
        .function("writer", move |a| writer::make(&writer_class, a))
        .function("register_dialect", register)
        .function("unregister_dialect", |a| match registry().remove(&a.one("_csv.unregister_dialect")?)? {
            Some(_) => Ok(Value::None),
            None => Err(error("unknown dialect")),
        })
        .function("get_dialect", |a| {
            let found = registry().get(&a.one("_csv.get_dialect")?)?;
            found.ok_or_else(|| error("unknown dialect"))
        })
        .function("list_dialects", |_| Ok(List::from(registry().keys()).into()))
        .function("field_size_limit", |a| {
            let [limit] = a.between::<1>("field_size_limit", 0)?;
            let before = field_limit();
            if let Some(limit) = limit {
                let Value::Int(n) = &limit else { return Err(type_error("limit must be an integer")) };
                LIMIT.with(|l| l.set(n.to_usize().unwrap_or(usize::MAX)));
            }
            Ok(before.into())
        })
        .with("Error", error_class()?)
        .with("Dialect", base)
        .with("excel", excel)
        .with("excel_tab", tab)
        .with("unix_dialect", unix)
        .with("Sniffer", sniffer)
        .with("__version__", "1.0");
    for (at, name) in ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE"].into_iter().enumerate() {
        module.set(name, at);
    }
    module.set("DictReader", dicts::reader_class(&module.get("reader")?)?);
    module.set("DictWriter", dicts::writer_class(&module.get("writer")?)?);
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("csv", build))
}
