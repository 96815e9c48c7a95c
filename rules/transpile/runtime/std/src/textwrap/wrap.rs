//! Wrapping of text into lines, as `textwrap.TextWrapper` decides it; knows plain Rust text only.
pub use batuta_rt::text::unicode::is_space;
use batuta_rt::text::unicode::{is_alnum, is_decimal};

/// The settings of a wrapper. Lengths are in code points.
#[derive(Clone)]
pub struct Options {
    pub width: i64,
    pub initial_indent: String,
    pub subsequent_indent: String,
    pub expand_tabs: bool,
    pub replace_whitespace: bool,
    pub fix_sentence_endings: bool,
    pub break_long_words: bool,
    pub drop_whitespace: bool,
    pub break_on_hyphens: bool,
    pub tabsize: i64,
    pub max_lines: Option<i64>,
    pub placeholder: String,
}

impl Options {
    pub fn width(width: i64) -> Options {
        Options {
            width,
            initial_indent: String::new(),
            subsequent_indent: String::new(),
            expand_tabs: true,
            replace_whitespace: true,
            fix_sentence_endings: false,
            break_long_words: true,
            drop_whitespace: true,
            break_on_hyphens: true,
            tabsize: 8,
            max_lines: None,
            placeholder: " [...]".into(),
        }
    }
}

type Chunk = Vec<char>;

/// The lines of a text, or the text of the ValueError.
pub fn wrap(text: &str, options: &Options) -> Result<Vec<String>, String> {
    let text = munge(text, options);
    let mut chunks = split(&text, options.break_on_hyphens);
    if options.fix_sentence_endings {
        fix_sentence_endings(&mut chunks);
    }
    wrap_chunks(chunks, options)
}

/// The white space that the module replaces and breaks at.
pub fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ')
}

fn munge(text: &str, options: &Options) -> Vec<char> {
    let expanded = if options.expand_tabs { expand_tabs(text, options.tabsize) } else { text.into() };
    expanded.chars().map(|c| if options.replace_whitespace && is_break(c) { ' ' } else { c }).collect()
}

/// `str.expandtabs`.
pub fn expand_tabs(text: &str, size: i64) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                if size > 0 {
                    let fill = size - column % size;
                    column += fill;
                    out.extend(std::iter::repeat_n(' ', fill as usize));
                }
            }
            '\n' | '\r' => {
                column = 0;
                out.push(c);
            }
            _ => {
                column += 1;
                out.push(c);
            }
        }
    }
    out
}

fn is_word(c: char) -> bool {
    c == '_' || is_alnum(c)
}
fn is_letter(c: char) -> bool {
    is_word(c) && !is_decimal(c)
}
fn is_word_or_mark(c: char) -> bool {
    is_word(c) || matches!(c, '!' | '"' | '\'' | '&' | '.' | ',' | '?')
}

/// Indivisible pieces: words (cut after hyphens inside them), dashes between words, white space.
fn split(text: &[char], at_hyphens: bool) -> Vec<Chunk> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = if is_break(text[start]) {
            run(text, start, is_break)
        } else if at_hyphens {
            dash_end(text, start).unwrap_or_else(|| word_end(text, start))
        } else {
            run(text, start, |c| !is_break(c))
        };
        out.push(text[start..end].to_vec());
        start = end;
    }
    out
}

fn run(text: &[char], start: usize, test: impl Fn(char) -> bool) -> usize {
    text[start..].iter().position(|c| !test(*c)).map_or(text.len(), |n| start + n)
}

/// The end of a dash of two or more hyphens that stands between words.
fn dash_end(text: &[char], at: usize) -> Option<usize> {
    if at == 0 || !is_word_or_mark(text[at - 1]) {
        return None;
    }
    let end = run(text, at, |c| c == '-');
    (end >= at + 2 && text.get(end).is_some_and(|c| is_word(*c))).then_some(end)
}

fn word_end(text: &[char], start: usize) -> usize {
    let letter = |at: usize| text.get(at).is_some_and(|c| is_letter(*c));
    let hyphen = |at: usize| text.get(at) == Some(&'-');
    let mut end = start + 1;
    loop {
        let Some(c) = text.get(end) else { return end };
        if hyphen(end) {
            let two_before = end >= 2 && letter(end - 2) && letter(end - 1);
            let one_each = end >= 3 && letter(end - 3) && hyphen(end - 2) && letter(end - 1);
            let after = letter(end + 1) && (letter(end + 2) || (hyphen(end + 2) && letter(end + 3)));
            if (two_before || one_each) && after {
                return end + 1;
            }
        }
        if is_break(*c) || dash_end(text, end).is_some() {
            return end;
        }
        end += 1;
    }
}

fn fix_sentence_endings(chunks: &mut [Chunk]) {
    let mut at = 0;
    while at + 1 < chunks.len() {
        if chunks[at + 1] == [' '] && ends_sentence(&chunks[at]) {
            chunks[at + 1] = vec![' ', ' '];
            at += 2;
        } else {
            at += 1;
        }
    }
}

fn ends_sentence(chunk: &[char]) -> bool {
    let ends = |chunk: &[char]| matches!(chunk, [.., a, b] if a.is_ascii_lowercase() && matches!(b, '.' | '!' | '?'));
    match chunk {
        [head @ .., '"' | '\''] if ends(head) => true,
        _ => ends(chunk),
    }
}

fn blank(chunk: &[char]) -> bool {
    chunk.iter().all(|c| is_space(*c))
}

fn count(text: &str) -> i64 {
    text.chars().count() as i64
}

fn wrap_chunks(mut chunks: Vec<Chunk>, options: &Options) -> Result<Vec<String>, String> {
    if options.width <= 0 {
        return Err(format!("invalid width {} (must be > 0)", options.width));
    }
    if let Some(most) = options.max_lines {
        let indent = if most > 1 { &options.subsequent_indent } else { &options.initial_indent };
        if count(indent) + count(options.placeholder.trim_start_matches(is_space)) > options.width {
            return Err("placeholder too large for max width".into());
        }
    }
    let mut lines: Vec<String> = Vec::new();
    chunks.reverse();
    while !chunks.is_empty() {
        let indent = if lines.is_empty() { &options.initial_indent } else { &options.subsequent_indent };
        let width = options.width - count(indent);
        if options.drop_whitespace && !lines.is_empty() && chunks.last().is_some_and(|c| blank(c)) {
            chunks.pop();
        }
        let mut line: Vec<Chunk> = Vec::new();
        let mut length = 0i64;
        while let Some(chunk) = chunks.pop_if(|c| length + c.len() as i64 <= width) {
            length += chunk.len() as i64;
            line.push(chunk);
        }
        if chunks.last().is_some_and(|c| c.len() as i64 > width) {
            long_word(&mut chunks, &mut line, length, width, options);
            length = line.iter().map(|c| c.len() as i64).sum();
        }
        if options.drop_whitespace {
            if let Some(last) = line.pop_if(|c| blank(c)) {
                length -= last.len() as i64;
            }
        }
        if line.is_empty() {
            continue;
        }
        let rest_is_blank = chunks.is_empty() || (options.drop_whitespace && chunks.len() == 1 && blank(&chunks[0]));
        let fits =
            options.max_lines.is_none_or(|most| (lines.len() as i64) + 1 < most) || (rest_is_blank && length <= width);
        if fits {
            lines.push(joined(indent, &line));
        } else {
            truncate(&mut lines, line, length, width, indent, options);
            break;
        }
    }
    Ok(lines)
}

fn joined(indent: &str, line: &[Chunk]) -> String {
    indent.chars().chain(line.iter().flatten().copied()).collect()
}

fn long_word(chunks: &mut Vec<Chunk>, line: &mut Vec<Chunk>, length: i64, width: i64, options: &Options) {
    let left = if width < 1 { 1 } else { width - length };
    if options.break_long_words {
        let Some(chunk) = chunks.last_mut() else { return };
        let mut end = left.max(0) as usize;
        if options.break_on_hyphens && chunk.len() > end {
            if let Some(hyphen) = chunk[..end].iter().rposition(|c| *c == '-') {
                if hyphen > 0 && chunk[..hyphen].iter().any(|c| *c != '-') {
                    end = hyphen + 1;
                }
            }
        }
        let tail = chunk.split_off(end.min(chunk.len()));
        line.push(std::mem::replace(chunk, tail));
    } else if line.is_empty() {
        line.extend(chunks.pop());
    }
}

fn truncate(
    lines: &mut Vec<String>,
    mut line: Vec<Chunk>,
    mut length: i64,
    width: i64,
    indent: &str,
    options: &Options,
) {
    let placeholder = count(&options.placeholder);
    while let Some(last) = line.last() {
        if !blank(last) && length + placeholder <= width {
            lines.push(joined(indent, &line) + &options.placeholder);
            return;
        }
        length -= last.len() as i64;
        line.pop();
    }
    if let Some(previous) = lines.last_mut() {
        let kept = previous.trim_end_matches(is_space);
        if count(kept) + placeholder <= options.width {
            *previous = format!("{kept}{}", options.placeholder);
            return;
        }
    }
    lines.push(format!("{indent}{}", options.placeholder.trim_start_matches(is_space)));
}

/// `textwrap.dedent`: removes the indentation that all lines with text share; blank lines become empty.
pub fn dedent(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let is_indent = |c: char| c == ' ' || c == '\t';
    let mut margin: Option<&str> = None;
    for line in &lines {
        let body = line.trim_start_matches(is_indent);
        if body.is_empty() {
            continue;
        }
        let indent = &line[..line.len() - body.len()];
        margin = Some(match margin {
            None => indent,
            Some(old) => {
                let shared = old.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count();
                &old[..shared]
            }
        });
    }
    let margin = margin.unwrap_or("").len();
    let out: Vec<&str> = lines
        .iter()
        .map(|line| if line.trim_start_matches(is_indent).is_empty() { "" } else { &line[margin..] })
        .collect();
    out.join("\n")
}
