//! The tree of a regular expression and what is known of it before it is compiled.

pub const IGNORECASE: u32 = 2;
pub const LOCALE: u32 = 4;
pub const MULTILINE: u32 = 8;
pub const DOTALL: u32 = 16;
pub const UNICODE: u32 = 32;
pub const VERBOSE: u32 = 64;
pub const ASCII: u32 = 256;

/// "No limit" of a repetition.
pub const MAX_REPEAT: u32 = u32::MAX;
pub const MAX_GROUPS: u64 = 2_147_483_647;
/// Widths at or above this count as unbounded.
pub const MAX_WIDTH: u64 = 1 << 62;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Category {
    Digit,
    NotDigit,
    Space,
    NotSpace,
    Word,
    NotWord,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetItem {
    Literal(u32),
    Range(u32, u32),
    Category(Category),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    /// `^`
    Beginning,
    /// `\A`
    BeginningString,
    Boundary,
    NotBoundary,
    /// `$`
    End,
    /// `\Z`
    EndString,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Greed {
    Greedy,
    Lazy,
    Possessive,
}

#[derive(Clone, Debug)]
pub enum Node {
    Literal(u32),
    NotLiteral(u32),
    Any,
    In { negate: bool, items: Vec<SetItem> },
    Branch(Vec<Vec<Node>>),
    Repeat { greed: Greed, min: u32, max: u32, body: Vec<Node> },
    Group { index: Option<usize>, add: u32, del: u32, body: Vec<Node> },
    Atomic(Vec<Node>),
    Assert { behind: bool, negate: bool, body: Vec<Node> },
    At(At),
    Reference(usize),
    Conditional { group: usize, yes: Vec<Node>, no: Option<Vec<Node>> },
}

/// The least and the most characters that a sequence can take; `widths` are those of the closed groups.
pub fn width(nodes: &[Node], widths: &[Option<(u64, u64)>]) -> (u64, u64) {
    let (mut low, mut high) = (0u64, 0u64);
    for node in nodes {
        let (l, h) = node_width(node, widths);
        low = low.saturating_add(l).min(MAX_WIDTH);
        high = high.saturating_add(h).min(MAX_WIDTH);
    }
    (low, high)
}

fn node_width(node: &Node, widths: &[Option<(u64, u64)>]) -> (u64, u64) {
    match node {
        Node::Literal(_) | Node::NotLiteral(_) | Node::Any | Node::In { .. } => (1, 1),
        Node::Branch(items) => {
            let all: Vec<_> = items.iter().map(|item| width(item, widths)).collect();
            (all.iter().map(|w| w.0).min().unwrap_or(0), all.iter().map(|w| w.1).max().unwrap_or(0))
        }
        Node::Repeat { min, max, body, .. } => {
            let (l, h) = width(body, widths);
            let high =
                if *max == MAX_REPEAT && h > 0 { MAX_WIDTH } else { h.saturating_mul(*max as u64).min(MAX_WIDTH) };
            (l.saturating_mul(*min as u64).min(MAX_WIDTH), high)
        }
        Node::Group { body, .. } | Node::Atomic(body) => width(body, widths),
        Node::Assert { .. } | Node::At(_) => (0, 0),
        Node::Reference(group) => widths.get(*group).copied().flatten().unwrap_or((0, 0)),
        Node::Conditional { yes, no, .. } => {
            let (l, h) = width(yes, widths);
            match no {
                Some(no) => {
                    let (a, b) = width(no, widths);
                    (l.min(a), h.max(b))
                }
                None => (0, h),
            }
        }
    }
}
