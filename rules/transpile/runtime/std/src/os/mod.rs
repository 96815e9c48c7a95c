//! `os`: files, folders, the environment and the process.
mod descriptors;
mod environ;
mod files;
pub mod path;
pub mod place;
mod scan;
pub mod stat;
pub mod user;

use crate::define::function;
use batuta_rt::prelude::*;
use place::fspath;
use std::process::Command;

/// `os.PathLike`: whatever has `__fspath__`.
struct PathLike;

impl Meta for PathLike {
    fn name(&self) -> &'static str {
        "ABCMeta"
    }
    fn subclass_check(&self, class: &Class, candidate: &Class) -> R<Option<bool>> {
        if &*class.name() != "PathLike" || &*class.module() != "os" {
            return Ok(None);
        }
        Ok(Some(candidate.lookup("__fspath__").is_some()))
    }
    fn instance_check(&self, class: &Class, value: &Value) -> R<Option<bool>> {
        self.subclass_check(class, &class_of(value))
    }
}

fn run_in_shell(a: Args) -> R {
    use std::os::unix::process::ExitStatusExt;
    let [command] = a.named("system", ["command"], 1)?;
    let command = command.unwrap_or_default();
    let place = place::path_like(&command)?
        .ok_or_else(|| type_error(format!("expected str, bytes or os.PathLike object, not {}", command.type_name())))?;
    crate::process_::show_written()?;
    let status = Command::new("/bin/sh").arg("-c").arg(place.text.as_str()).status();
    Ok(Value::from(status.map_or(-1, ExitStatusExt::into_raw)))
}

fn urandom(a: Args) -> R {
    use std::io::Read;
    let size = op::index(&a.one("urandom")?)?.to_index()?;
    let Ok(size) = usize::try_from(size) else { return Err(value_error("negative argument not allowed")) };
    let mut out = vec![0; size];
    let read = std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut out));
    read.map_err(|e| batuta_rt::io::from_io(&e, None))?;
    Ok(out.into())
}

fn process(module: Module) -> Module {
    module
        .function("getpid", |_| Ok(std::process::id().into()))
        .function("getppid", |_| Ok(std::os::unix::process::parent_id().into()))
        .function("getuid", |_| Ok(user::real_ids().0.into()))
        .function("geteuid", |_| Ok(user::real_ids().0.into()))
        .function("getgid", |_| Ok(user::real_ids().1.into()))
        .function("getegid", |_| Ok(user::real_ids().1.into()))
        .function("cpu_count", |_| Ok(std::thread::available_parallelism().ok().map(std::num::NonZero::get).into()))
        .function("urandom", urandom)
        .function("system", run_in_shell)
        .function("getcwd", |a| {
            a.empty("posix.getcwd")?;
            Ok(path::current_folder()?.into())
        })
        .function("getcwdb", |_| Ok(path::current_folder()?.into_bytes().into()))
        .function("_exit", |a| {
            let [status] = a.named("_exit", ["status"], 1)?;
            std::process::exit(op::index(&status.unwrap_or_default())?.to_index()? as i32)
        })
        .function("strerror", |a| {
            let code = op::index(&a.one("strerror")?)?.to_index()? as i32;
            let shown = std::io::Error::from_raw_os_error(code).to_string();
            Ok(shown.strip_suffix(&format!(" (os error {code})")).unwrap_or(&shown).into())
        })
        .function("isatty", |a| {
            use std::io::IsTerminal;
            Ok(match op::index(&a.one("isatty")?)?.to_i64() {
                Some(0) => std::io::stdin().is_terminal(),
                Some(1) => std::io::stdout().is_terminal(),
                Some(2) => std::io::stderr().is_terminal(),
                _ => false,
            }
            .into())
        })
        .function("fspath", |a| {
            let [path] = a.named("fspath", ["path"], 1)?;
            let place = fspath(&path.unwrap_or_default())?;
            Ok(place.given)
        })
}

/// `os.environ` functions, over the one mapping.
fn environment(module: &Module) -> R<()> {
    let mapping = environ::mapping()?;
    module.set("environ", mapping.clone());
    let environ = mapping.clone();
    module.set(
        "getenv",
        function("os", "getenv", "key, default=None", move |mut b| {
            op::call_method(&environ, "get", [b.next(), b.next()])
        }),
    );
    let environ = mapping.clone();
    let put = function("os", "putenv", "name, value, /", move |mut b| {
        let (name, value) = (b.next().as_str()?, b.next().as_str()?);
        let _same_process = &environ;
        std::env::set_var(&*name, &*value);
        Ok(Value::None)
    });
    module.set("putenv", put);
    module.set(
        "unsetenv",
        function("os", "unsetenv", "name, /", |mut b| {
            std::env::remove_var(&*b.next().as_str()?);
            Ok(Value::None)
        }),
    );
    Ok(())
}

fn build() -> R<Module> {
    let mut module = descriptors::add(process(files::add(Module::new("os"))));
    let texts = [
        ("sep", "/"),
        ("curdir", "."),
        ("pardir", ".."),
        ("extsep", "."),
        ("pathsep", ":"),
        ("linesep", "\n"),
        ("name", "posix"),
        ("devnull", "/dev/null"),
        ("defpath", "/bin:/usr/bin"),
    ];
    for (name, value) in texts {
        module.set(name, value);
    }
    let numbers = [
        ("F_OK", 0),
        ("R_OK", 4),
        ("W_OK", 2),
        ("X_OK", 1),
        ("SEEK_SET", 0),
        ("SEEK_CUR", 1),
        ("SEEK_END", 2),
        ("EX_OK", 0),
    ];
    for (name, value) in numbers {
        module.set(name, value);
    }
    module.set("altsep", Value::None);
    module.set("path", path::module());
    module.set("error", exc::class::OSError());
    module.set("PathLike", ClassBuilder::native("PathLike", "os").meta(PathLike).build()?);
    environment(&module)?;
    let (scan, entry) = (scan::scan_class()?, scan::entry_class()?);
    module.set("DirEntry", entry.clone());
    let walked = entry.clone();
    module = module.function("scandir", move |a| scan::scandir(a, &scan, &entry));
    let walk = "top, topdown=True, onerror=None, followlinks=False";
    module.set("walk", function("os", "walk", walk, move |b| scan::walk(b, walked.clone())));
    module.set("makedirs", function("os", "makedirs", "name, mode=511, exist_ok=False", files::makedirs));
    module.set("removedirs", function("os", "removedirs", "name", files::removedirs));
    module.set("renames", function("os", "renames", "old, new", files::renames));
    module.set("fsencode", function("os", "fsencode", "filename", |mut b| place::fsencode(&b.next())));
    module.set("fsdecode", function("os", "fsdecode", "filename", |mut b| Ok(fspath(&b.next())?.text.into())));
    if let Ok(size) = crate::shutil::module().get("get_terminal_size") {
        module.set("get_terminal_size", size);
    }
    Ok(module)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("os", build))
}
