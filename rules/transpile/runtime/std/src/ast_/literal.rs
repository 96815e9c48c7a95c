//! Reads one Python expression and gives its value if it is made of literals only.
use batuta_rt::prelude::*;
use batuta_rt::text::held;

/// An expression: its value, or the name of the node that makes it no literal.
enum Node {
    Literal(Value),
    Other(&'static str),
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

const DEEPEST: usize = 200;

pub fn evaluate(text: &str) -> R {
    let mut reader = Reader { text: text.trim_start_matches([' ', '\t']), at: 0, depth: 0 };
    reader.blank();
    let node = reader.tuple()?;
    reader.blank();
    if reader.at < reader.text.len() {
        return Err(reader.wrong());
    }
    match node {
        Node::Literal(value) => Ok(value),
        // Where the node lies in memory is nowhere: there is none.
        Node::Other(kind) => {
            Err(value_error(format!("malformed node or string on line 1: <ast.{kind} object at 0x7f0000000000>")))
        }
    }
}

const OPERATORS: [(&str, &str); 26] = [
    ("**", "BinOp"),
    ("//", "BinOp"),
    ("<<", "BinOp"),
    (">>", "BinOp"),
    ("==", "Compare"),
    ("!=", "Compare"),
    ("<=", "Compare"),
    (">=", "Compare"),
    ("not in", "Compare"),
    ("is", "Compare"),
    ("in", "Compare"),
    ("and", "BoolOp"),
    ("or", "BoolOp"),
    ("if", "IfExp"),
    ("for", "GeneratorExp"),
    ("<", "Compare"),
    (">", "Compare"),
    ("+", "BinOp"),
    ("-", "BinOp"),
    ("*", "BinOp"),
    ("/", "BinOp"),
    ("%", "BinOp"),
    ("@", "BinOp"),
    ("&", "BinOp"),
    ("|", "BinOp"),
    ("^", "BinOp"),
];

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }
    fn blank(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r', '\x0c']).len();
    }
    fn take(&mut self, sign: &str) -> bool {
        self.blank();
        let word = sign.ends_with(|c: char| c.is_alphabetic());
        let found = self.rest().strip_prefix(sign).is_some_and(|after| !word || !after.starts_with(is_name));
        if found {
            self.at += sign.len();
        }
        found
    }
    fn wrong(&self) -> Exc {
        self.syntax("invalid syntax")
    }
    /// A fault of the grammar; a character that no token may hold, wherever it comes later, is said instead.
    fn syntax(&self, text: &str) -> Exc {
        let text = match self.bad_character() {
            Some(c) if c.is_control() || c.is_whitespace() => {
                format!("invalid non-printable character U+{:04X}", c as u32)
            }
            Some(c) => format!("invalid character '{c}' (U+{:04X})", c as u32),
            None => text.to_string(),
        };
        let text = text.as_str();
        let line = 1 + self.text[..self.at.min(self.text.len())].matches('\n').count();
        let place = tuple!["<unknown>", line, self.at + 1, self.text];
        Exc::new(exc::class::SyntaxError(), &[Value::str(text), place])
    }

    /// The first character from here on that is in no string, comment or name and not of ASCII.
    fn bad_character(&self) -> Option<char> {
        let mut quote = None;
        let mut comment = false;
        let mut escaped = false;
        for c in self.rest().chars() {
            match quote {
                Some(_) if escaped => escaped = false,
                Some(_) if c == '\\' => escaped = true,
                Some(open) if c == open => quote = None,
                Some(_) => {}
                None if comment => comment = c != '\n',
                None if c == '#' => comment = true,
                None if c == '\'' || c == '"' => quote = Some(c),
                None if !c.is_ascii() && !is_name(c) => return Some(c),
                None => {}
            }
        }
        None
    }

    /// A comma-separated tuple without brackets, or one expression.
    fn tuple(&mut self) -> R<Node> {
        let first = self.expression()?;
        if !self.take(",") {
            return Ok(first);
        }
        let mut items = vec![first];
        self.items(&mut items, "")?;
        gather(items, |values| Ok(Value::Tuple(Tuple::from(values))))
    }
    /// Further items up to the closing sign, after a comma.
    fn items(&mut self, items: &mut Vec<Node>, close: &str) -> R<()> {
        loop {
            self.blank();
            if self.rest().is_empty() || (!close.is_empty() && self.rest().starts_with(close)) {
                return Ok(());
            }
            items.push(self.expression()?);
            if !self.take(",") {
                return Ok(());
            }
        }
    }

    /// Operands and operators; of these only `+` and `-` between a number and a complex one make a literal.
    fn expression(&mut self) -> R<Node> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(memory_error(""));
        }
        let mut left = self.unary()?;
        loop {
            self.blank();
            let Some((sign, kind)) = OPERATORS.iter().find(|(sign, _)| self.clone_at().take(sign)) else { break };
            self.take(sign);
            let right = self.unary()?;
            left = match (*sign, left, right) {
                ("+", Node::Literal(a), Node::Literal(b)) if fits_complex(&a, &b) => Node::Literal(op::add(&a, &b)?),
                ("-", Node::Literal(a), Node::Literal(b)) if fits_complex(&a, &b) => Node::Literal(op::sub(&a, &b)?),
                _ => Node::Other(kind),
            };
        }
        self.depth -= 1;
        Ok(left)
    }
    fn clone_at(&self) -> Reader<'_> {
        Reader { text: self.text, at: self.at, depth: self.depth }
    }

    fn unary(&mut self) -> R<Node> {
        for sign in ["-", "+", "~", "not"] {
            if !self.take(sign) {
                continue;
            }
            return Ok(match (sign, self.unary()?) {
                ("-", Node::Literal(v)) if is_number(&v) => Node::Literal(op::neg(&v)?),
                ("+", Node::Literal(v)) if is_number(&v) => Node::Literal(v),
                _ => Node::Other("UnaryOp"),
            });
        }
        let mut node = self.atom()?;
        loop {
            self.blank();
            let rest = self.rest();
            if rest.starts_with('(') {
                self.at += 1;
                let mut items = Vec::new();
                self.items(&mut items, ")")?;
                self.close(")")?;
                let empty_set = items.is_empty() && matches!(node, Node::Other("Name set"));
                node = if empty_set { Node::Literal(Value::Set(Set::new())) } else { Node::Other("Call") };
            } else if rest.starts_with('[') {
                self.at += 1;
                self.tuple()?;
                self.close("]")?;
                node = Node::Other("Subscript");
            } else if rest.starts_with('.') && rest[1..].starts_with(is_name) {
                self.at += 1;
                self.name();
                node = Node::Other("Attribute");
            } else {
                return Ok(match node {
                    Node::Other("Name set") => Node::Other("Name"),
                    node => node,
                });
            }
        }
    }

    fn close(&mut self, sign: &str) -> R<()> {
        if self.take(sign) {
            return Ok(());
        }
        Err(self.wrong())
    }
    fn unclosed(&mut self, open: &str, close: &str) -> R<()> {
        self.blank();
        if self.rest().is_empty() {
            return Err(self.syntax(&format!("'{open}' was never closed")));
        }
        if !self.take(close) {
            return Err(self.syntax("invalid syntax. Perhaps you forgot a comma?"));
        }
        Ok(())
    }
    fn name(&mut self) -> &str {
        let rest = &self.text[self.at..];
        let length = rest.find(|c: char| !is_name(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn atom(&mut self) -> R<Node> {
        self.blank();
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return Err(self.wrong()) };
        match first {
            '(' => {
                self.at += 1;
                let mut items = Vec::new();
                self.items(&mut items, ")")?;
                let tuple = items.len() != 1 || self.text[..self.at].trim_end().ends_with(',');
                self.unclosed("(", ")")?;
                if !tuple {
                    return Ok(items.pop().unwrap_or(Node::Other("Tuple")));
                }
                gather(items, |values| Ok(Value::Tuple(Tuple::from(values))))
            }
            '[' => {
                self.at += 1;
                let mut items = Vec::new();
                self.items(&mut items, "]")?;
                self.unclosed("[", "]")?;
                gather(items, |values| Ok(Value::List(List::from(values))))
            }
            '{' => self.braces(),
            '0'..='9' => self.number(),
            '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => self.number(),
            '.' if rest.starts_with("...") => {
                self.at += 3;
                Ok(Node::Literal(Value::Ellipsis))
            }
            c if is_name(c) || c == '"' || c == '\'' => self.word_or_text(),
            _ => Err(self.wrong()),
        }
    }

    fn braces(&mut self) -> R<Node> {
        self.at += 1;
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        loop {
            self.blank();
            if self.rest().is_empty() || self.rest().starts_with('}') {
                break;
            }
            keys.push(self.expression()?);
            if self.take(":") {
                values.push(self.expression()?);
            }
            if !self.take(",") {
                break;
            }
        }
        self.unclosed("{", "}")?;
        if values.is_empty() && !keys.is_empty() {
            return gather(keys, |items| {
                let set = Set::new();
                for item in items {
                    set.add(item)?;
                }
                Ok(Value::Set(set))
            });
        }
        if values.len() != keys.len() {
            return Err(self.wrong());
        }
        let count = keys.len();
        keys.extend(values);
        gather(keys, |items| {
            let dict = Dict::new();
            for (key, value) in items[..count].iter().zip(&items[count..]) {
                dict.set(key.clone(), value.clone())?;
            }
            Ok(Value::Dict(dict))
        })
    }

    fn number(&mut self) -> R<Node> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let based = bytes[0] == b'0' && bytes.get(1).is_some_and(|b| b"xXoObB".contains(b));
        let mut length = 0;
        while let Some(byte) = bytes.get(length) {
            let sign = !based && b"+-".contains(byte) && length > 0 && b"eE".contains(&bytes[length - 1]);
            let point = !based && *byte == b'.';
            if !(byte.is_ascii_alphanumeric() || *byte == b'_' || point || sign) {
                break;
            }
            length += 1;
        }
        let word = rest[..length].to_string();
        let refused = self.syntax("invalid decimal literal");
        self.at += length;
        if let Some(whole) = batuta_rt::int::parse::parse_text(&word, 0)? {
            return Ok(Node::Literal(whole.into()));
        }
        let imaginary = word.ends_with(['j', 'J']);
        let digits = if imaginary { &word[..word.len() - 1] } else { &word };
        let fits = digits.bytes().all(|b| b.is_ascii_digit() || b"._eE+-".contains(&b))
            && digits.contains(|c: char| c.is_ascii_digit());
        match float::parse(digits).filter(|_| fits && (imaginary || digits.contains(['.', 'e', 'E']))) {
            Some(real) if imaginary => Ok(Node::Literal(op::mul(&real.into(), &emitted::imaginary(1.0))?)),
            Some(real) => Ok(Node::Literal(real.into())),
            None if digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit()) => Err(self.syntax(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            )),
            None => Err(refused),
        }
    }

    fn word_or_text(&mut self) -> R<Node> {
        let start = self.at;
        let word = self.name().to_string();
        let quoted = self.rest().starts_with(['"', '\'']);
        let prefix = word.to_ascii_lowercase();
        if quoted && matches!(&*prefix, "" | "r" | "u" | "b" | "br" | "rb") {
            self.at = start;
            return self.texts();
        }
        Ok(match &*word {
            "None" => Node::Literal(Value::None),
            "True" => Node::Literal(true.into()),
            "False" => Node::Literal(false.into()),
            "set" => Node::Other("Name set"),
            "lambda" => Node::Other("Lambda"),
            "and" | "as" | "assert" | "async" | "break" | "class" | "continue" | "def" | "del" | "elif" | "else"
            | "except" | "finally" | "for" | "from" | "global" | "if" | "import" | "in" | "is" | "nonlocal" | "or"
            | "pass" | "raise" | "return" | "try" | "while" | "with" | "yield" => {
                self.at = start;
                return Err(self.wrong());
            }
            _ if quoted && matches!(&*prefix, "f" | "fr" | "rf") => {
                self.at = start + word.len();
                self.one_text("")?;
                Node::Other("JoinedStr")
            }
            _ => Node::Other("Name"),
        })
    }

    /// Adjacent texts are one.
    fn texts(&mut self) -> R<Node> {
        let mut whole: Option<Value> = None;
        loop {
            self.blank();
            let start = self.at;
            let prefix = self.name().to_ascii_lowercase();
            if !self.rest().starts_with(['"', '\'']) {
                self.at = start;
                return Ok(whole.map_or(Node::Other("Name"), Node::Literal));
            }
            let one = self.one_text(&prefix)?;
            whole = Some(match whole {
                None => one,
                Some(before) if matches!(before, Value::Bytes(_)) == matches!(one, Value::Bytes(_)) => {
                    op::add(&before, &one)?
                }
                Some(_) => return Err(self.syntax("cannot mix bytes and nonbytes literals")),
            });
        }
    }

    fn one_text(&mut self, prefix: &str) -> R {
        let start = self.clone_at();
        let rest = self.rest();
        let quote = &rest[..1];
        let triple = quote.repeat(3);
        let close = if rest.starts_with(&triple) { triple.as_str() } else { quote };
        let body = &rest[close.len()..];
        let (mut length, mut escaped) = (None, false);
        for (at, c) in body.char_indices() {
            if !escaped && body[at..].starts_with(close) {
                length = Some(at);
                break;
            }
            if c == '\n' && close.len() == 1 && !escaped {
                break;
            }
            escaped = c == '\\' && !escaped;
        }
        let Some(length) = length else {
            let kind = if close.len() == 3 { "triple-quoted string" } else { "string" };
            return Err(start.syntax(&format!("unterminated {kind} literal (detected at line 1)")));
        };
        let body = &body[..length];
        let bytes = prefix.contains('b');
        if bytes && !body.is_ascii() {
            return Err(start.syntax("bytes can only contain ASCII literal characters"));
        }
        let text = if prefix.contains('r') {
            body.to_string()
        } else {
            unescape(body, bytes)
                .ok_or_else(|| start.syntax("(unicode error) 'unicodeescape' codec can't decode bytes"))?
        };
        self.at += 2 * close.len() + length;
        if bytes {
            return Ok(Value::from(text.chars().map(|c| c as u32 as u8).collect::<Vec<u8>>()));
        }
        Ok(Value::from(text))
    }
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Float(_) | Value::Complex(_))
}

fn fits_complex(left: &Value, right: &Value) -> bool {
    matches!(left, Value::Int(_) | Value::Float(_)) && matches!(right, Value::Complex(_))
}

fn gather(nodes: Vec<Node>, make: impl FnOnce(Vec<Value>) -> R) -> R<Node> {
    let mut values = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Literal(value) => values.push(value),
            Node::Other(kind) => return Ok(Node::Other(kind)),
        }
    }
    make(values).map(Node::Literal)
}

fn unescape(body: &str, bytes: bool) -> Option<String> {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let c = rest.chars().next()?;
        let digits = |count: usize| rest.get(1..=count).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let (code, used) = match c {
            '\n' => (None, 1),
            '\\' | '\'' | '"' => (Some(c as u32), 1),
            'a' => (Some(7), 1),
            'b' => (Some(8), 1),
            'f' => (Some(12), 1),
            'n' => (Some(10), 1),
            'r' => (Some(13), 1),
            't' => (Some(9), 1),
            'v' => (Some(11), 1),
            '0'..='7' => {
                let count = rest.bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
                (u32::from_str_radix(&rest[..count], 8).ok(), count)
            }
            'x' => (Some(digits(2)?), 3),
            'u' if !bytes => (Some(digits(4)?), 5),
            'U' if !bytes => (Some(digits(8)?), 9),
            other => {
                out.push('\\');
                (Some(other as u32), other.len_utf8())
            }
        };
        if let Some(code) = code {
            out.push(held::character(code).ok()?);
        }
        rest = &rest[used..];
    }
    out.push_str(rest);
    Some(out)
}
