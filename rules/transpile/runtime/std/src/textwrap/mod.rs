//! `textwrap`: wrapping, filling, indenting and shortening of text.
pub mod wrap;

use crate::define::{call, function, get, number, set, text, text_list, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;
use batuta_rt::text::split::lines;
use wrap::{is_space, Options};

const FIELDS: [&str; 12] = [
    "width",
    "initial_indent",
    "subsequent_indent",
    "expand_tabs",
    "replace_whitespace",
    "fix_sentence_endings",
    "break_long_words",
    "drop_whitespace",
    "break_on_hyphens",
    "tabsize",
    "max_lines",
    "placeholder",
];

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    let module = Module::new("textwrap");
    if let Ok(wrapper) = wrapper() {
        let class = Value::from(&wrapper);
        module.set("TextWrapper", wrapper);
        for (name, method) in [("wrap", "wrap"), ("fill", "fill")] {
            let class = class.clone();
            module.set(
                name,
                function("textwrap", name, "text, width=70, **kwargs", move |b| {
                    let [source, width, kwargs] = b.into_array();
                    let mut args = Args::none();
                    args.keyword(Str::from("width"), width)?;
                    args.extend_keywords(&kwargs)?;
                    call(&op::call(&class, args)?, method, [source])
                }),
            );
        }
        module.set(
            "shorten",
            function("textwrap", "shorten", "text, width, **kwargs", move |b| {
                let [source, width, kwargs] = b.into_array();
                let mut args = Args::none();
                args.keyword(Str::from("width"), width)?;
                args.keyword(Str::from("max_lines"), 1.into())?;
                args.extend_keywords(&kwargs)?;
                let made = op::call(&class, args)?;
                let source = text(&source)?;
                let words: Vec<&str> = source.split(is_space).filter(|w| !w.is_empty()).collect();
                call(&made, "fill", [words.join(" ").into()])
            }),
        );
    }
    module.set(
        "dedent",
        function("textwrap", "dedent", "text", |b| {
            let [source] = b.into_array();
            Ok(wrap::dedent(&text(&source)?).into())
        }),
    );
    module.set(
        "indent",
        function("textwrap", "indent", "text, prefix, predicate=None", |b| {
            let [source, prefix, predicate] = b.into_array();
            indent(&text(&source)?, &text(&prefix)?, &predicate)
        }),
    );
    module
}

fn indent(source: &str, prefix: &str, predicate: &Value) -> R {
    let mut out = String::with_capacity(source.len() + prefix.len());
    for line in lines(source, true) {
        let chosen = match predicate {
            Value::None => !line.trim_matches(is_space).is_empty(),
            test => op::truthy(&op::call(test, [Value::str(line)])?)?,
        };
        if chosen {
            out.push_str(prefix);
        }
        out.push_str(line);
    }
    Ok(out.into())
}

fn wrapper() -> R<Class> {
    let params = "self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, \
         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, \
         max_lines=None, placeholder=PLACEHOLDER";
    ClassDef::new("textwrap", "TextWrapper", &[&class::Object()])
        .constant("PLACEHOLDER", Value::str(" [...]"))
        .def("__init__", params, |mut b| {
            let this = b.next();
            for name in FIELDS {
                set(&this, name, b.next())?;
            }
            Ok(Value::None)
        })
        .def("wrap", "self, text", |b| {
            let [this, source] = b.into_array();
            let made = wrap::wrap(&text(&source)?, &options(&this)?).map_err(value_error)?;
            Ok(text_list(made))
        })
        .def("fill", "self, text", |b| {
            let [this, source] = b.into_array();
            let made = collect(&call(&this, "wrap", [source])?)?;
            call(&Value::str("\n"), "join", [Value::List(List::from(made))])
        })
        .build()
}

fn options(this: &Value) -> R<Options> {
    let flag = |name: &str| op::truthy(&get(this, name)?);
    let string = |name: &str| Ok(text(&get(this, name)?)?.to_string());
    let max_lines = get(this, "max_lines")?;
    Ok(Options {
        width: number(&get(this, "width")?)?,
        initial_indent: string("initial_indent")?,
        subsequent_indent: string("subsequent_indent")?,
        expand_tabs: flag("expand_tabs")?,
        replace_whitespace: flag("replace_whitespace")?,
        fix_sentence_endings: flag("fix_sentence_endings")?,
        break_long_words: flag("break_long_words")?,
        drop_whitespace: flag("drop_whitespace")?,
        break_on_hyphens: flag("break_on_hyphens")?,
        tabsize: number(&get(this, "tabsize")?)?,
        max_lines: if max_lines.is_none() { None } else { Some(number(&max_lines)?) },
        placeholder: string("placeholder")?,
    })
}
