//! The size of the terminal: from the environment, else from the terminal itself.
use crate::define::ClassDef;
use batuta_rt::exc::class;
use batuta_rt::prelude::*;
use std::io::IsTerminal;
use std::process::{Command, Stdio};

pub(super) const TABLE: &[super::Row] = &[("get_terminal_size", "fallback=None", |b| {
    let [fallback] = b.into_array();
    let fallback = match fallback {
        Value::None => (80, 24),
        pair => {
            let [columns, lines] = op::unpack::<2>(&pair)?;
            (columns.as_int()?.to_index()?, lines.as_int()?.to_index()?)
        }
    };
    let (columns, lines) = terminal_size(fallback);
    op::call(&size_class()?.into(), [tuple![columns, lines]])
})];

/// `os.terminal_size`: a pair with names.
fn size_class() -> R<Class> {
    thread_local! {
        static CLASS: OnceCell<Class> = const { OnceCell::new() };
    }
    if let Some(found) = CLASS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let item = |index: i64| {
        move |b: Bound| {
            let [this] = b.into_array();
            op::getitem(&this, &index.into())
        }
    };
    let made = ClassDef::new("os", "terminal_size", &[&class::Tuple()])
        .property("columns", item(0))
        .property("lines", item(1))
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let [columns, lines] = op::unpack::<2>(&this)?;
            Ok(format!("os.terminal_size(columns={}, lines={})", fmt::repr(&columns)?, fmt::repr(&lines)?).into())
        })
        .build()?;
    Ok(CLASS.with(|c| c.get_or_init(|| made).clone()))
}

/// The width that help texts are made for.
pub fn terminal_columns() -> i64 {
    terminal_size((80, 24)).0
}

fn terminal_size(fallback: (i64, i64)) -> (i64, i64) {
    let variable = |name: &str| std::env::var(name).ok().and_then(|v| v.trim().parse::<i64>().ok()).unwrap_or(0);
    let (columns, lines) = (variable("COLUMNS"), variable("LINES"));
    if columns > 0 && lines > 0 {
        return (columns, lines);
    }
    let (asked_columns, asked_lines) = asked().unwrap_or(fallback);
    let or = |own: i64, asked: i64, fallback: i64| match (own > 0, asked > 0) {
        (true, _) => own,
        (false, true) => asked,
        (false, false) => fallback,
    };
    (or(columns, asked_columns, fallback.0), or(lines, asked_lines, fallback.1))
}

/// What the terminal itself says; only asked when standard output is one.
fn asked() -> Option<(i64, i64)> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    let terminal = std::fs::File::open("/dev/tty").ok()?;
    let output = Command::new("stty").arg("size").stdin(Stdio::from(terminal)).stderr(Stdio::null()).output().ok()?;
    let shown = String::from_utf8(output.stdout).ok()?;
    let (lines, columns) = shown.trim().split_once(' ')?;
    Some((columns.parse().ok()?, lines.parse().ok()?))
}
