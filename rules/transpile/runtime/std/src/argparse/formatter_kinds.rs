//! The formatters that keep line breaks, show defaults, or name types.
use super::{is_suppress, is_text, OPTIONAL, ZERO_OR_MORE};
use crate::define::{get, text, text_list, ClassDef};
use batuta_rt::prelude::*;
use batuta_rt::text::split::lines;

pub(super) fn raw_description(formatter: &Class) -> R<Class> {
    ClassDef::new("argparse", "RawDescriptionHelpFormatter", &[formatter])
        .def("_fill_text", "self, text, width, indent", |b| {
            let [_, source, _, indent] = b.into_array();
            let (source, indent) = (text(&source)?, text(&indent)?);
            let filled: String = lines(&source, true).iter().map(|line| format!("{indent}{line}")).collect();
            Ok(filled.into())
        })
        .build()
}

pub(super) fn raw_text(raw_description: &Class) -> R<Class> {
    ClassDef::new("argparse", "RawTextHelpFormatter", &[raw_description])
        .def("_split_lines", "self, text, width", |b| {
            let [_, source, _] = b.into_array();
            Ok(text_list(lines(&text(&source)?, false).into_iter().map(String::from)))
        })
        .build()
}

pub(super) fn defaults(formatter: &Class) -> R<Class> {
    ClassDef::new("argparse", "ArgumentDefaultsHelpFormatter", &[formatter])
        .def("_get_help_string", "self, action", |b| {
            let [_, action] = b.into_array();
            let help = get(&action, "help")?;
            let mut shown = if help.is_none() { String::new() } else { text(&help)?.to_string() };
            if !shown.contains("%(default)") && !is_suppress(&get(&action, "default")?)? {
                let nargs = get(&action, "nargs")?;
                let optional = is_text(&nargs, OPTIONAL) || is_text(&nargs, ZERO_OR_MORE);
                if optional || op::truthy(&get(&action, "option_strings")?)? {
                    shown += " (default: %(default)s)";
                }
            }
            Ok(shown.into())
        })
        .build()
}

pub(super) fn metavar_type(formatter: &Class) -> R<Class> {
    let name = |b: Bound| {
        let [_, action] = b.into_array();
        get(&get(&action, "type")?, "__name__")
    };
    ClassDef::new("argparse", "MetavarTypeHelpFormatter", &[formatter])
        .def("_get_default_metavar_for_optional", "self, action", name)
        .def("_get_default_metavar_for_positional", "self, action", name)
        .build()
}
