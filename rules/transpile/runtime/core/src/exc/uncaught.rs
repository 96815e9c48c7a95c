//! What an uncaught exception prints.
use super::{suggest, Exc};
use crate::prelude::*;

/// The lines after "Traceback (most recent call last):".
pub fn last_lines(exc: &Exc) -> String {
    let name = exc.class().full_name();
    // Of a syntax error the place stands in lines of its own.
    let message = exc.data().filter(|_| exc.is(K::SyntaxError)).and_then(|data| data.field("msg"));
    let text = match crate::text::fmt::str(&message.unwrap_or_else(|| exc.value())) {
        Ok(text) => text.to_string(),
        Err(_) => "<exception str() failed>".into(),
    };
    let mut out = if text.is_empty() { name } else { format!("{name}: {text}") };
    out.push_str(&suggest::suffix(exc));
    if let Some(Value::List(notes)) = exc.obj().attr("__notes__") {
        for note in notes.to_vec() {
            if let Ok(text) = crate::text::fmt::str(&note) {
                out.push('\n');
                out.push_str(&text);
            }
        }
    }
    out
}

/// The whole report, chain of causes included.
pub fn report(exc: &Exc) -> String {
    let mut out = String::new();
    chain(exc, &mut out, 0);
    out
}

fn chain(exc: &Exc, out: &mut String, depth: usize) {
    if let Some(data) = exc.data().filter(|_| depth < 20) {
        let cause = data.cause.get();
        let context = data.context.get();
        if !cause.is_none() {
            chain(&Exc::from_value(cause), out, depth + 1);
            out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if !context.is_none() && !data.suppress.get() {
            chain(&Exc::from_value(context), out, depth + 1);
            out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
    }
    out.push_str("Traceback (most recent call last):\n");
    out.push_str(&last_lines(exc));
    out.push('\n');
}
