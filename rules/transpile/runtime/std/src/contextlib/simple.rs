//! `closing`, `suppress`, `nullcontext`, `redirect_stdout`, `redirect_stderr`, `chdir`.
use crate::define::{call, get, set, ClassDef};
use batuta_rt::io::{set_stream, stream, Stream};
use batuta_rt::prelude::*;

const EXIT: &str = "self, exctype, excinst, exctb";

pub(super) fn manager(object: &Class) -> R<Class> {
    ClassDef::new("contextlib", "AbstractContextManager", &[object])
        .def("__enter__", "self", |b| Ok(b.into_array::<1>()[0].clone()))
        .def("__exit__", "self, exc_type, exc_value, traceback", |_| Ok(Value::None))
        .build()
}

pub(super) fn closing(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "closing", &[manager])
        .def("__init__", "self, thing", |b| {
            let [this, thing] = b.into_array();
            set(&this, "thing", thing)?;
            Ok(Value::None)
        })
        .def("__enter__", "self", |b| get(&b.into_array::<1>()[0], "thing"))
        .def("__exit__", "self, *exc_info", |b| {
            let [this, _] = b.into_array();
            call(&get(&this, "thing")?, "close", [])?;
            Ok(Value::None)
        })
        .build()
}

pub(super) fn suppress(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "suppress", &[manager])
        .def("__init__", "self, *exceptions", |b| {
            let [this, exceptions] = b.into_array();
            set(&this, "_exceptions", exceptions)?;
            Ok(Value::None)
        })
        .def("__enter__", "self", |_| Ok(Value::None))
        .def("__exit__", EXIT, |b| {
            let [this, class, _, _] = b.into_array();
            if class.is_none() {
                return Ok(false.into());
            }
            Ok(op::issubclass(&class, &get(&this, "_exceptions")?)?.into())
        })
        .build()
}

pub(super) fn null_context(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "nullcontext", &[manager])
        .def("__init__", "self, enter_result=None", |b| {
            let [this, result] = b.into_array();
            set(&this, "enter_result", result)?;
            Ok(Value::None)
        })
        .def("__enter__", "self", |b| get(&b.into_array::<1>()[0], "enter_result"))
        .def("__exit__", "self, *excinfo", |_| Ok(Value::None))
        .def("__aenter__", "self", |b| {
            let [this] = b.into_array();
            Ok(Gen::coroutine("nullcontext.__aenter__", move |_| async move { get(&this, "enter_result") }))
        })
        .def("__aexit__", "self, *excinfo", |_| {
            Ok(Gen::coroutine("nullcontext.__aexit__", move |_| async move { Ok(Value::None) }))
        })
        .build()
}

pub(super) fn redirects(manager: &Class) -> R<Vec<Class>> {
    let make = |name: &str, which: Stream| {
        ClassDef::new("contextlib", name, &[manager])
            .def("__init__", "self, new_target", |b| {
                let [this, target] = b.into_array();
                set(&this, "_new_target", target)?;
                set(&this, "_old_targets", List::new())?;
                Ok(Value::None)
            })
            .def("__enter__", "self", move |b| {
                let [this] = b.into_array();
                get(&this, "_old_targets")?.as_list()?.push(stream(which));
                let target = get(&this, "_new_target")?;
                set_stream(which, target.clone());
                Ok(target)
            })
            .def("__exit__", EXIT, move |b| {
                let [this, ..] = b.into_array::<4>();
                if let Some(old) = get(&this, "_old_targets")?.as_list()?.pop_last() {
                    set_stream(which, old);
                }
                Ok(Value::None)
            })
            .build()
    };
    Ok(vec![make("redirect_stdout", Stream::Out)?, make("redirect_stderr", Stream::Err)?])
}

pub(super) fn chdir(manager: &Class) -> R<Class> {
    let change = |path: &Value| -> R<()> {
        let name = fmt::str(path)?;
        std::env::set_current_dir(&*name).map_err(|e| batuta_rt::io::from_io(&e, Some(path.clone())))
    };
    ClassDef::new("contextlib", "chdir", &[manager])
        .def("__init__", "self, path", |b| {
            let [this, path] = b.into_array();
            set(&this, "path", path)?;
            set(&this, "_old_cwd", List::new())?;
            Ok(Value::None)
        })
        .def("__enter__", "self", move |b| {
            let [this] = b.into_array();
            let now = std::env::current_dir().map_err(|e| batuta_rt::io::from_io(&e, None))?;
            get(&this, "_old_cwd")?.as_list()?.push(now.to_string_lossy().into_owned().into());
            change(&get(&this, "path")?)?;
            Ok(Value::None)
        })
        .def("__exit__", "self, *excinfo", move |b| {
            let [this, _] = b.into_array();
            if let Some(old) = get(&this, "_old_cwd")?.as_list()?.pop_last() {
                change(&old)?;
            }
            Ok(Value::None)
        })
        .build()
}
