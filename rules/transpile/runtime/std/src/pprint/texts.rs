//! Texts and bytes over several literals.
use super::printer::{length, Printer};
use batuta_rt::prelude::*;

impl Printer {
    /// A text as several literals, broken at white space.
    pub(super) fn text(&self, text: &str, out: &mut String, indent: usize, allowance: usize, level: i64) -> R<()> {
        let lines = lines_of(text);
        let (indent, allowance) = if level == 1 { (indent + 1, allowance + 1) } else { (indent, allowance) };
        let most = self.width as i64 - indent as i64;
        let mut chunks: Vec<String> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let mut room = most;
            let whole = quoted(line)?;
            if at + 1 == lines.len() {
                room -= allowance as i64;
            }
            if length(&whole) as i64 <= room {
                chunks.push(whole);
                continue;
            }
            let parts = words_of(line);
            let mut current = String::new();
            for (j, part) in parts.iter().enumerate() {
                let candidate = format!("{current}{part}");
                let mut room = most;
                if j + 1 == parts.len() && at + 1 == lines.len() {
                    room -= allowance as i64;
                }
                if length(&quoted(&candidate)?) as i64 > room {
                    if !current.is_empty() {
                        chunks.push(quoted(&current)?);
                    }
                    current = part.to_string();
                } else {
                    current = candidate;
                }
            }
            if !current.is_empty() {
                chunks.push(quoted(&current)?);
            }
        }
        let alone = chunks.len() == 1;
        let joined = chunks.join(&format!("\n{}", " ".repeat(indent)));
        out.push_str(&if level == 1 && !alone { format!("({joined})") } else { joined });
        Ok(())
    }
    pub(super) fn bytes(&self, bytes: &[u8], out: &mut String, indent: usize, allowance: usize, parens: bool) -> R<()> {
        let most = self.width as i64 - indent as i64;
        let last = bytes.len() / 4 * 4;
        let (mut chunks, mut current) = (Vec::new(), Vec::new());
        for (at, part) in bytes.chunks(4).enumerate() {
            let room = if at * 4 == last { most - allowance as i64 } else { most };
            let candidate: Vec<u8> = [current.as_slice(), part].concat();
            if length(&fmt::repr(&candidate.clone().into())?) as i64 > room {
                if !current.is_empty() {
                    chunks.push(fmt::repr(&current.into())?.to_string());
                }
                current = part.to_vec();
            } else {
                current = candidate;
            }
        }
        if !current.is_empty() {
            chunks.push(fmt::repr(&current.into())?.to_string());
        }
        let joined = chunks.join(&format!("\n{}", " ".repeat(indent)));
        out.push_str(&if parens { format!("({joined})") } else { joined });
        Ok(())
    }
}

fn quoted(text: &str) -> R<String> {
    Ok(fmt::repr(&text.into())?.to_string())
}

/// `text.splitlines(True)`.
fn lines_of(text: &str) -> Vec<String> {
    let value: Value = text.into();
    let lines =
        op::call_method(&value, "splitlines", [Value::Bool(true)]).and_then(|l| collect(&l)).unwrap_or_default();
    lines.iter().filter_map(|l| l.as_str().ok()).map(|l| l.to_string()).collect()
}

/// Runs of non-space, each with the space after it.
fn words_of(line: &str) -> Vec<String> {
    let (mut out, mut current, mut in_space): (Vec<String>, String, bool) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        let space = c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c);
        if in_space && !space {
            out.push(std::mem::take(&mut current));
        }
        in_space = space;
        current.push(c);
    }
    if !current.is_empty() {
        out.push(current);
    }
    out
}
