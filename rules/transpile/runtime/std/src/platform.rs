//! `platform`: the machine, and the Python whose behaviour the program keeps.
use batuta_rt::prelude::*;

const VERSION: &str = "3.11.7";

pub fn module() -> Module {
    crate::module_once!(Module::new("platform")
        .function("system", |a| a.empty("system").map(|()| Value::str(system())))
        .function("machine", |a| a.empty("machine").map(|()| Value::str(std::env::consts::ARCH)))
        .function("processor", |a| a.empty("processor").map(|()| Value::str("")))
        .function("node", |a| a.empty("node").map(|()| Value::from(kernel("hostname"))))
        .function("release", |a| a.empty("release").map(|()| Value::from(kernel("osrelease"))))
        .function("version", |a| a.empty("version").map(|()| Value::from(kernel("version"))))
        .function("python_version", |a| a.empty("python_version").map(|()| Value::str(VERSION)))
        .function("python_version_tuple", |a| {
            a.empty("python_version_tuple")?;
            Ok(Value::Tuple(Tuple::from(VERSION.split('.').map(Value::str).collect::<Vec<_>>())))
        })
        .function("python_implementation", |a| a.empty("python_implementation").map(|()| Value::str("CPython"))))
}

fn system() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "Darwin",
        other => other,
    }
}

fn kernel(name: &str) -> Str {
    let text = std::fs::read_to_string(format!("/proc/sys/kernel/{name}")).unwrap_or_default();
    Str::from(text.trim_end())
}
