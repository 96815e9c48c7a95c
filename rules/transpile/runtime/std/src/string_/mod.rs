//! `string`: character sets, `capwords`, `Template`, `Formatter`.
mod formatter;
mod template;

use crate::define::{call, function, text};
use batuta_rt::prelude::*;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";
const PUNCTUATION: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const WHITESPACE: &str = " \t\n\r\x0b\x0c";

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("string"))).clone())
}

fn build() -> R<Module> {
    let module = Module::new("string");
    let letters = format!("{LOWER}{UPPER}");
    let printable = format!("{DIGITS}{letters}{PUNCTUATION}{WHITESPACE}");
    for (name, value) in [
        ("ascii_lowercase", LOWER),
        ("ascii_uppercase", UPPER),
        ("ascii_letters", &letters),
        ("digits", DIGITS),
        ("hexdigits", "0123456789abcdefABCDEF"),
        ("octdigits", "01234567"),
        ("punctuation", PUNCTUATION),
        ("whitespace", WHITESPACE),
        ("printable", &printable),
    ] {
        module.set(name, value);
    }
    module.set(
        "capwords",
        function("string", "capwords", "s, sep=None", |b| {
            let [source, separator] = b.into_array();
            let mut words = Vec::new();
            for word in collect(&call(&source, "split", [separator.clone()])?)? {
                words.push(call(&word, "capitalize", [])?);
            }
            let separator = if separator.is_none() { " ".into() } else { text(&separator)? };
            call(&separator.into(), "join", [Value::List(List::from(words))])
        }),
    );
    module.set("Template", template::class()?);
    module.set("Formatter", formatter::class()?);
    Ok(module)
}
