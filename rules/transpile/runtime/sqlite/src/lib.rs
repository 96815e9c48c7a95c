//! `_sqlite`: SQLite for the library module `sqlite3`, which is written in Python (../py/sqlite3) and knows what Python's
//! module does; this one carries out statements.
mod connection;
mod functions;
mod run;
mod values;

use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    static HOOKS: Slot<Hooks> = const { Slot::new(Hooks { fail: Value::None, adapt: Value::None }) };
}

/// What the module in Python gives: `fail(code, text)` makes the exception of a failure, `adapt(value)` makes a value that
/// SQLite knows.
#[derive(Clone)]
pub(crate) struct Hooks {
    fail: Value,
    adapt: Value,
}

pub(crate) fn hooks() -> Hooks {
    HOOKS.with(Slot::get)
}

/// The Python exception of a failure.
pub(crate) fn failure(error: &rusqlite::Error) -> Exc {
    use rusqlite::Error;
    let (code, text) = match error {
        Error::SqliteFailure(error, text) => (error.extended_code, text.clone().unwrap_or_else(|| error.to_string())),
        Error::SqlInputError { error, msg, .. } => (error.extended_code, msg.clone()),
        other => (1, other.to_string()),
    };
    failed(code.into(), &text)
}

pub(crate) fn failed(code: i64, text: &str) -> Exc {
    match op::call(&hooks().fail, [Value::from(code), text.into()]) {
        Ok(made) => exc::raise(made, None),
        Err(error) => error,
    }
}

fn setup(a: Args) -> R {
    let [fail, adapt] = a.exactly::<2>("setup")?;
    HOOKS.with(|hooks| hooks.set(Hooks { fail, adapt }));
    Ok(Value::None)
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    Module::new("_sqlite")
        .with("version", rusqlite::version())
        .function("setup", setup)
        .function("connect", connection::connect)
        .function("close", connection::close)
        .function("state", connection::state)
        .function("script", connection::script)
        .function("run", run::run)
        .function("create_function", functions::create_function)
        .function("create_aggregate", functions::create_aggregate)
        .function("create_collation", functions::create_collation)
}
