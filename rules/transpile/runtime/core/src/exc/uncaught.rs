//! What an uncaught exception prints.
use super::{suggest, Exc};
use crate::prelude::*;

/// The lines after "Traceback (most recent call last):"; the first one may be several.
pub fn last_lines(exc: &Exc) -> Vec<String> {
    let name = exc.class().full_name();
    // Of a syntax error the place stands in lines of its own.
    let message = exc.data().filter(|_| exc.is(K::SyntaxError)).and_then(|data| data.field("msg"));
    let text = match crate::text::fmt::str(&message.unwrap_or_else(|| exc.value())) {
        Ok(text) => text.to_string(),
        Err(_) => "<exception str() failed>".into(),
    };
    let mut out = if text.is_empty() { name } else { format!("{name}: {text}") };
    out.push_str(&suggest::suffix(exc));
    let mut lines = vec![out];
    if let Some(Value::List(notes)) = exc.obj().attr("__notes__") {
        for note in notes.to_vec() {
            if let Ok(text) = crate::text::fmt::str(&note) {
                lines.extend(text.split('\n').map(str::to_owned));
            }
        }
    }
    lines
}

/// The whole report, chain of causes and members of groups included.
pub fn report(exc: &Exc) -> String {
    let mut made = Report { out: String::new(), groups: 0, open: false };
    made.chain(exc, 0);
    made.out
}

/// Members that a group shows, and levels of groups within each other.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

struct Report {
    out: String,
    /// How many groups the text stands in.
    groups: usize,
    /// Whether the line below the last member is still to come.
    open: bool,
}

impl Report {
    fn indent(&self) -> String {
        "  ".repeat(self.groups)
    }

    fn say(&mut self, text: &str, margin: char) {
        let indent = self.indent();
        for line in text.split_inclusive('\n') {
            if self.groups > 0 {
                self.out.push_str(&indent);
                self.out.push(margin);
                self.out.push(' ');
            }
            self.out.push_str(line);
        }
    }

    fn chain(&mut self, exc: &Exc, depth: usize) {
        if let Some(data) = exc.data().filter(|_| depth < 20) {
            let cause = data.cause.get();
            let context = data.context.get();
            if !cause.is_none() {
                self.chain(&Exc::from_value(cause), depth + 1);
                self.say("\nThe above exception was the direct cause of the following exception:\n\n", '|');
            } else if !context.is_none() && !data.suppress.get() {
                self.chain(&Exc::from_value(context), depth + 1);
                self.say("\nDuring handling of the above exception, another exception occurred:\n\n", '|');
            }
        }
        let members = match exc.data().filter(|_| exc.is(K::BaseExceptionGroup)).and_then(|d| d.field("exceptions")) {
            Some(Value::Tuple(members)) => members,
            _ => {
                self.say("Traceback (most recent call last):\n", '|');
                return self.say(&format!("{}\n", last_lines(exc).join("\n")), '|');
            }
        };
        if self.groups > GROUP_DEPTH {
            return self.say(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
        }
        let outermost = self.groups == 0;
        if outermost {
            self.groups = 1;
        }
        self.say("Exception Group Traceback (most recent call last):\n", if outermost { '+' } else { '|' });
        self.say(&format!("{}\n", last_lines(exc).join("\n")), '|');
        self.members(&members);
        if outermost {
            self.groups = 0;
        }
    }

    fn members(&mut self, members: &[Value]) {
        let shown = members.len().min(GROUP_WIDTH + 1);
        self.open = false;
        for (at, member) in members.iter().enumerate().take(shown) {
            let last = at + 1 == shown;
            self.open |= last;
            let cut = at >= GROUP_WIDTH;
            let title = if cut { "...".to_owned() } else { (at + 1).to_string() };
            let corner = if at == 0 { "+-" } else { "  " };
            let indent = self.indent();
            self.out.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            self.groups += 1;
            if cut {
                let left = members.len() - GROUP_WIDTH;
                self.say(&format!("and {left} more exception{}\n", if left > 1 { "s" } else { "" }), '|');
            } else {
                self.chain(&Exc::from_value(member.clone()), 0);
            }
            if last && self.open {
                let indent = self.indent();
                self.out.push_str(&format!("{indent}+------------------------------------\n"));
                self.open = false;
            }
            self.groups -= 1;
        }
    }
}
