//! The syntax trees that the tests send: Python's own `ast`, each node a list of its class name and its fields.
use batuta_rt::prelude::*;

#[derive(Debug)]
pub enum Node {
    Leaf(Leaf),
    List(Vec<Node>),
}

#[derive(Debug)]
pub enum Leaf {
    None,
    Bool(bool),
    Ellipsis,
    Int(String),
    Float(f64),
    Complex(f64),
    Str(String),
    Bytes(Vec<u8>),
}

static NOTHING: Node = Node::Leaf(Leaf::None);

impl Node {
    pub fn tag(&self) -> &str {
        match self {
            Node::List(items) => items.first().map_or("", Node::text),
            Node::Leaf(_) => "",
        }
    }
    pub fn field(&self, at: usize) -> &Node {
        match self {
            Node::List(items) => items.get(at + 1).unwrap_or(&NOTHING),
            Node::Leaf(_) => &NOTHING,
        }
    }
    pub fn items(&self) -> &[Node] {
        match self {
            Node::List(items) => items,
            Node::Leaf(_) => &[],
        }
    }
    pub fn text(&self) -> &str {
        match self {
            Node::Leaf(Leaf::Str(text)) => text,
            _ => "",
        }
    }
    pub fn is_none(&self) -> bool {
        matches!(self, Node::Leaf(Leaf::None))
    }
    pub fn constant(&self) -> R {
        let Node::Leaf(leaf) = self else { return Err(value_error("a constant was expected")) };
        Ok(match leaf {
            Leaf::None => Value::None,
            Leaf::Bool(b) => Value::Bool(*b),
            Leaf::Ellipsis => Value::Ellipsis,
            Leaf::Int(digits) => builtins::int(Args::of(vec![Value::str(digits)]))?,
            Leaf::Float(f) => Value::Float(*f),
            Leaf::Complex(f) => builtins::complex(Args::of(vec![Value::Float(0.0), Value::Float(*f)]))?,
            Leaf::Str(text) => Value::str(text),
            Leaf::Bytes(bytes) => Value::from(bytes.clone()),
        })
    }
}

/// Reads one node of the transfer form (`L2;`, `S5:`, `I12;`, ...) and moves past it.
pub fn read(bytes: &[u8], at: &mut usize) -> Option<Node> {
    let kind = *bytes.get(*at)?;
    *at += 1;
    let mut head = |end: u8| {
        let from = *at;
        while *bytes.get(*at)? != end {
            *at += 1;
        }
        *at += 1;
        std::str::from_utf8(&bytes[from..*at - 1]).ok()
    };
    Some(Node::Leaf(match kind {
        b'N' => Leaf::None,
        b'T' => Leaf::Bool(true),
        b'F' => Leaf::Bool(false),
        b'E' => Leaf::Ellipsis,
        b'I' => Leaf::Int(head(b';')?.to_string()),
        b'D' => Leaf::Float(head(b';')?.parse().ok()?),
        b'J' => Leaf::Complex(head(b';')?.parse().ok()?),
        b'S' | b'B' => {
            let length: usize = head(b':')?.parse().ok()?;
            let content = bytes.get(*at..*at + length)?.to_vec();
            *at += length;
            if kind == b'S' {
                Leaf::Str(String::from_utf8(content).ok()?)
            } else {
                Leaf::Bytes(content)
            }
        }
        b'L' => {
            let length: usize = head(b';')?.parse().ok()?;
            let items = (0..length).map(|_| read(bytes, at)).collect::<Option<Vec<_>>>()?;
            return Some(Node::List(items));
        }
        _ => return None,
    }))
}
