//! Running a program: its thread and stack, arguments, exit status, uncaught exceptions.
use crate::io::{flush_all, original_stderr_write, stream, Stream};
use crate::prelude::*;
use std::sync::mpsc;

const STACK: usize = 1 << 30;

/// Exit status of a program that the operating system's pipe reader left.
const BROKEN_PIPE: i32 = 120;

/// Gives `sys.excepthook` where the program put its own there.
type AskedHook = fn() -> Option<Value>;

thread_local! {
    static AT_SHUTDOWN: Slot<Vec<Value>> = const { Slot::new(Vec::new()) };
    static AT_EXIT: Slot<Vec<Value>> = const { Slot::new(Vec::new()) };
    static FILES: Slot<Option<(&'static str, &'static str)>> = const { Slot::new(None) };
    static ARGV: Slot<Option<Value>> = const { Slot::new(None) };
    static EXCEPT_HOOK: Slot<Option<AskedHook>> = const { Slot::new(None) };
}

/// A module of the program: its dotted name and what runs its body once and gives it.
pub type ModuleInit = (&'static str, fn() -> R);

thread_local! {
    static PACKAGES: Slot<&'static [&'static str]> = const { Slot::new(&[]) };
    static MODULES: Slot<&'static [ModuleInit]> = const { Slot::new(&[]) };
}

/// `sys.argv`, one list for the whole run.
pub fn argv() -> Value {
    if let Some(found) = ARGV.with(Slot::get) {
        return found;
    }
    let made: Value = Value::List(std::env::args_os().map(|a| Value::from(crate::text::held::of_system(&a))).collect());
    ARGV.with(|a| a.set(Some(made.clone())));
    made
}

/// Sets `sys.argv[0]`, which Python makes the script's path.
pub fn set_script(path: &str) {
    if let Value::List(list) = argv() {
        drop(list.set_item(0, path.into()));
    }
}

/// Where the program's files are looked for: a folder beside the binary, and the source root below the project's.
pub fn set_files(folder: &'static str, source_root: &'static str) {
    FILES.with(|f| f.set(Some((folder, source_root))));
}

/// `__file__` of a module whose source was `path` in the project. Below `<folder>` beside the binary, which holds the
/// files that were shipped with it; without that folder the binary stands where the source root was.
pub fn source_file(path: &str) -> Str {
    let Some((folder, root)) = FILES.with(Slot::get) else { return Str::from(path) };
    let Some(own) = std::env::current_exe().ok().and_then(|exe| exe.parent().map(std::path::Path::to_path_buf)) else {
        return Str::from(path);
    };
    let shipped = own.join(folder);
    let place = if shipped.is_dir() {
        shipped.join(path)
    } else {
        own.join(std::path::Path::new(path).strip_prefix(root).unwrap_or(std::path::Path::new(path)))
    };
    Str::from(place.to_string_lossy().into_owned())
}

/// The module of the program with a dotted name, initialised, for `importlib.import_module`.
pub fn import(name: &str) -> Option<R> {
    let found = MODULES.with(Slot::get).iter().find(|(n, _)| *n == name)?;
    Some(found.1())
}

/// Whether the program has a module or package of this dotted name.
pub fn has_module(name: &str) -> bool {
    is_package(name) || MODULES.with(Slot::get).iter().any(|(n, _)| *n == name)
}

/// `__file__` among the names of a module that `globals()` copies.
pub fn module_file(path: &str) -> Str {
    source_file(path)
}

/// Whether the program has modules below this dotted name.
pub fn is_package(name: &str) -> bool {
    MODULES.with(Slot::get).iter().any(|(n, _)| n.strip_prefix(name).is_some_and(|r| r.starts_with('.')))
}

/// The names of the program's modules, where it may ask for some by name.
pub fn module_names() -> Vec<&'static str> {
    MODULES.with(Slot::get).iter().map(|(name, _)| *name).collect()
}

/// Says which of the program's modules are packages with an `__init__.py`.
pub fn set_packages(names: &'static [&'static str]) {
    PACKAGES.with(|p| p.set(names));
}

/// The packages of the program that have an `__init__.py`, where it lists modules.
pub fn packages() -> &'static [&'static str] {
    PACKAGES.with(Slot::get)
}

/// `__path__` of a package: a list of the one folder.
pub fn package_path(name: &str) -> Value {
    Value::List(List::from(vec![package_folder(name).into()]))
}

/// The folder of a package's sources: where files lie that it has beside them.
pub fn package_folder(name: &str) -> Str {
    let below = name.replace('.', "/");
    match FILES.with(Slot::get) {
        Some((_, root)) if root != "." => source_file(&format!("{root}/{below}")),
        _ => source_file(&below),
    }
}

/// Registers a call for the end of the program (`atexit.register`); the last registered runs first.
pub fn at_exit(call: Value) {
    AT_EXIT.with(|a| a.with_mut(|v| v.push(call)));
}

/// Registers a call for the end of the main module, before those of `atexit`: waiting for other threads.
pub fn at_shutdown(call: Value) {
    AT_SHUTDOWN.with(|a| a.with_mut(|v| v.push(call)));
}

/// Says where the function is looked for that the program put in the place of `sys.excepthook`.
pub fn set_except_hook(find: fn() -> Option<Value>) {
    EXCEPT_HOOK.with(|h| h.set(Some(find)));
}

/// Shows an uncaught exception as `sys.__excepthook__` does.
pub fn show_uncaught(e: &Exc) {
    report(e);
}

/// Runs `main` on a thread with a large, lazily mapped stack and ends the process with Python's exit status.
pub fn run(main: fn() -> R<()>, modules: &'static [ModuleInit]) -> ! {
    let (send, receive) = mpsc::channel();
    let body = move || {
        MODULES.with(|m| m.set(modules));
        let code = finish(main());
        let _ = send.send(code);
        // The process ends from the first thread; this one's values are left as they are.
        loop {
            std::thread::park();
        }
    };
    let code = match std::thread::Builder::new().name("main".into()).stack_size(STACK).spawn(body) {
        Ok(_) => receive.recv().unwrap_or(70),
        Err(e) => {
            eprintln!("batuta: cannot start the program's thread: {e}");
            70
        }
    };
    std::process::exit(code)
}

/// Runs exit handlers, flushes, reports; the exit status.
fn finish(result: R<()>) -> i32 {
    let mut code = match result {
        Ok(()) => 0,
        Err(e) => status_of(&e),
    };
    while let Some(call) = AT_SHUTDOWN.with(|a| a.with_mut(Vec::pop)) {
        if let Err(e) = op::call(&call, Args::none()) {
            report(&e);
            code = code.max(1);
        }
    }
    while let Some(call) = AT_EXIT.with(|a| a.with_mut(Vec::pop)) {
        if let Err(e) = op::call(&call, Args::none()) {
            if e.is(K::SystemExit) {
                code = status_of(&e);
            } else {
                report(&e);
            }
        }
    }
    crate::finalize::clear_modules();
    crate::emitted::write_ticks();
    if let Err(e) = flush_all() {
        let class = e.class().full_name();
        let text = e.message();
        original_stderr_write(&format!(
            "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n{class}: {text}\n"
        ));
        code = BROKEN_PIPE;
    }
    code
}

fn report(e: &Exc) {
    let _ = flush_all();
    original_stderr_write(&exc::uncaught::report(e));
}

/// The exit status that an uncaught exception gives, after reporting it.
fn status_of(e: &Exc) -> i32 {
    if e.is(K::SystemExit) {
        return match e.data().and_then(|d| d.field("code")).unwrap_or_default() {
            Value::None => 0,
            Value::Int(i) => (i.to_i64().unwrap_or(-1) & 0xff) as i32,
            Value::Bool(b) => b as i32,
            other => {
                let _ = flush_all();
                let text = format!("{}\n", fmt::str(&other).unwrap_or_default());
                let shown = op::call_method(&stream(Stream::Err), "write", [Value::from(text.as_str())]);
                if shown.is_err() {
                    original_stderr_write(&text);
                }
                1
            }
        };
    }
    if let Some(hook) = EXCEPT_HOOK.with(Slot::get).and_then(|find| find()) {
        return hooked(&hook, e);
    }
    report(e);
    if e.is(K::KeyboardInterrupt) {
        130
    } else {
        1
    }
}

/// The exit status after the program's own `sys.excepthook` was told of an exception.
fn hooked(hook: &Value, e: &Exc) -> i32 {
    let told = op::call(hook, [Value::Class(e.class()), e.value(), e.traceback()]);
    match told {
        Err(failed) if failed.is(K::SystemExit) => status_of(&failed),
        Err(failed) => {
            let _ = flush_all();
            original_stderr_write("Error in sys.excepthook:\n");
            report(&failed);
            original_stderr_write("\nOriginal exception was:\n");
            report(e);
            1
        }
        Ok(_) => 1,
    }
}
