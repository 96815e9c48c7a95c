//! From the tree of a regular expression to a program of the matching machine.
use super::charset::{CharSet, Mode};
use super::parse::{Parsed, Problem, State};
use super::syntax::*;

/// A test of one character.
#[derive(Clone, Debug)]
pub enum Unit {
    Char(u32),
    NotChar(u32),
    /// Compares the lowered character.
    CharFold(u32),
    NotCharFold(u32),
    /// Any but a newline.
    Any,
    AnyAll,
    Set(Box<CharSet>),
    SetFold(Box<CharSet>),
}

#[derive(Clone, Debug)]
pub enum Op {
    Unit(Unit),
    /// Several characters that must follow each other.
    Text(Box<[u32]>),
    Jump(usize),
    /// Tries the next instruction first, then the one named.
    Split(usize),
    /// Stores the position in a register; `close` is the group that it ends.
    Save {
        register: usize,
        close: Option<usize>,
    },
    At(At, bool, bool),
    Reference(usize, bool),
    /// Jumps when the group did not match.
    Unless(usize, usize),
    /// Repeats one test.
    Many {
        unit: Unit,
        min: u32,
        max: u32,
        greed: Greed,
    },
    LoopStart(usize),
    /// Decides at each turn of a loop; the body follows and jumps back here.
    Loop {
        id: usize,
        min: u32,
        max: u32,
        lazy: bool,
        exit: usize,
    },
    AtomicStart(usize),
    AtomicEnd(usize),
    /// Runs the body from `behind` characters back; it ends with `AssertEnd`.
    AssertStart {
        id: usize,
        behind: usize,
    },
    AssertEnd(usize),
    /// As above; when the body fails the match goes on at `next`.
    RefuteStart {
        id: usize,
        behind: usize,
        next: usize,
    },
    RefuteEnd(usize),
    Fail,
    Match,
}

#[derive(Debug)]
pub struct Program {
    pub ops: Vec<Op>,
    pub mode: Mode,
    pub groups: usize,
    pub loops: usize,
    pub guards: usize,
    /// Tests of which one must accept the first character, when that is known.
    pub first: Option<Vec<Unit>>,
    /// The characters every match begins with.
    pub prefix: Vec<u32>,
    /// Matches only at the beginning of the text.
    pub anchored: bool,
}

struct Compiler<'a> {
    ops: Vec<Op>,
    loops: usize,
    guards: usize,
    state: &'a State,
}

pub fn compile(tree: &[Node], state: &State) -> Parsed<Program> {
    let mut compiler = Compiler { ops: Vec::new(), loops: 0, guards: 0, state };
    compiler.sequence(tree, state.flags)?;
    compiler.ops.push(Op::Match);
    let mut prefix = Vec::new();
    literal_prefix(tree, state.flags, &mut prefix);
    Ok(Program {
        mode: mode(state.flags),
        groups: state.groups(),
        loops: compiler.loops,
        guards: compiler.guards,
        first: first_units(tree, state.flags).filter(|_| prefix.is_empty()),
        prefix,
        anchored: anchored(tree, state.flags),
        ops: compiler.ops,
    })
}

pub fn mode(flags: u32) -> Mode {
    Mode { ignore_case: flags & IGNORECASE != 0, unicode: flags & UNICODE != 0 }
}

const TYPES: u32 = ASCII | LOCALE | UNICODE;

fn combined(flags: u32, add: u32, del: u32) -> u32 {
    let kept = if add & TYPES != 0 { flags & !TYPES } else { flags };
    (kept | add) & !del
}

fn unit(node: &Node, flags: u32) -> Option<Unit> {
    let mode = mode(flags);
    Some(match node {
        Node::Literal(c) | Node::NotLiteral(c) if mode.has_case(*c) => {
            let lower = mode.lower(*c);
            let negate = matches!(node, Node::NotLiteral(_));
            if mode.extra(lower).next().is_some() {
                Unit::SetFold(Box::new(CharSet::new(&[SetItem::Literal(*c)], negate, mode).0))
            } else if negate {
                Unit::NotCharFold(lower)
            } else {
                Unit::CharFold(lower)
            }
        }
        Node::Literal(c) => Unit::Char(*c),
        Node::NotLiteral(c) => Unit::NotChar(*c),
        Node::Any if flags & DOTALL != 0 => Unit::AnyAll,
        Node::Any => Unit::Any,
        Node::In { negate, items } => match CharSet::new(items, *negate, mode) {
            (set, true) => Unit::SetFold(Box::new(set)),
            (set, false) => Unit::Set(Box::new(set)),
        },
        _ => return None,
    })
}

/// A body that is one test of one character.
fn simple(body: &[Node], flags: u32) -> Option<Unit> {
    match body {
        [Node::Group { index: None, add, del, body }] => simple(body, combined(flags, *add, *del)),
        [one] => unit(one, flags),
        _ => None,
    }
}

impl Compiler<'_> {
    fn hole(&mut self) -> usize {
        self.ops.push(Op::Fail);
        self.ops.len() - 1
    }
    fn guard(&mut self) -> usize {
        self.guards += 1;
        self.guards - 1
    }
    fn sequence(&mut self, nodes: &[Node], flags: u32) -> Parsed<()> {
        let mut at = 0;
        while at < nodes.len() {
            let run: Vec<u32> = nodes[at..]
                .iter()
                .map_while(|node| match node {
                    Node::Literal(c) if !mode(flags).has_case(*c) => Some(*c),
                    _ => None,
                })
                .collect();
            if run.len() > 1 {
                at += run.len();
                self.ops.push(Op::Text(run.into()));
                continue;
            }
            self.node(&nodes[at], flags)?;
            at += 1;
        }
        Ok(())
    }
    fn node(&mut self, node: &Node, flags: u32) -> Parsed<()> {
        match node {
            Node::Branch(items) => self.branch(items, flags)?,
            Node::Repeat { greed, min, max, body } => self.repeat(*greed, *min, *max, body, flags)?,
            Node::Group { index, add, del, body } => {
                if let Some(group) = index {
                    self.ops.push(Op::Save { register: group * 2, close: None });
                }
                self.sequence(body, combined(flags, *add, *del))?;
                if let Some(group) = index {
                    self.ops.push(Op::Save { register: group * 2 + 1, close: Some(*group) });
                }
            }
            Node::Atomic(body) => {
                let id = self.guard();
                self.ops.push(Op::AtomicStart(id));
                self.sequence(body, flags)?;
                self.ops.push(Op::AtomicEnd(id));
            }
            Node::Assert { behind, negate, body } => self.assertion(*behind, *negate, body, flags)?,
            Node::At(at) => self.ops.push(Op::At(*at, flags & MULTILINE != 0, flags & UNICODE != 0)),
            Node::Reference(group) => self.ops.push(Op::Reference(*group, flags & IGNORECASE != 0)),
            Node::Conditional { group, yes, no } => {
                let test = self.hole();
                self.sequence(yes, flags)?;
                let mut other = self.ops.len();
                if let Some(no) = no {
                    let skip = self.hole();
                    other = self.ops.len();
                    self.sequence(no, flags)?;
                    self.ops[skip] = Op::Jump(self.ops.len());
                }
                self.ops[test] = Op::Unless(*group, other);
            }
            one => {
                if let Some(unit) = unit(one, flags) {
                    self.ops.push(Op::Unit(unit));
                }
            }
        }
        Ok(())
    }
    fn branch(&mut self, items: &[Vec<Node>], flags: u32) -> Parsed<()> {
        let mut ends = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let split = (at + 1 < items.len()).then(|| self.hole());
            self.sequence(item, flags)?;
            if let Some(split) = split {
                ends.push(self.hole());
                self.ops[split] = Op::Split(self.ops.len());
            }
        }
        for end in ends {
            self.ops[end] = Op::Jump(self.ops.len());
        }
        Ok(())
    }
    fn repeat(&mut self, greed: Greed, min: u32, max: u32, body: &[Node], flags: u32) -> Parsed<()> {
        if let Some(unit) = simple(body, flags) {
            self.ops.push(Op::Many { unit, min, max, greed });
            return Ok(());
        }
        let possessive = greed == Greed::Possessive;
        let (outer, inner) = if possessive { (self.guard(), self.guard()) } else { (0, 0) };
        if possessive {
            self.ops.push(Op::AtomicStart(outer));
        }
        let id = self.loops;
        self.loops += 1;
        self.ops.push(Op::LoopStart(id));
        let turn = self.hole();
        if possessive {
            self.ops.push(Op::AtomicStart(inner));
        }
        self.sequence(body, flags)?;
        if possessive {
            self.ops.push(Op::AtomicEnd(inner));
        }
        self.ops.push(Op::Jump(turn));
        self.ops[turn] = Op::Loop { id, min, max, lazy: greed == Greed::Lazy, exit: self.ops.len() };
        if possessive {
            self.ops.push(Op::AtomicEnd(outer));
        }
        Ok(())
    }
    fn assertion(&mut self, behind: bool, negate: bool, body: &[Node], flags: u32) -> Parsed<()> {
        let mut back = 0;
        if behind {
            let (low, high) = width(body, &self.state.widths);
            if low > u32::MAX as u64 {
                return Err(Problem::Syntax("looks too much behind".into(), None));
            }
            if low != high {
                return Err(Problem::Syntax("look-behind requires fixed-width pattern".into(), None));
            }
            back = low as usize;
        }
        let id = self.guard();
        let start = self.hole();
        self.sequence(body, flags)?;
        self.ops.push(if negate { Op::RefuteEnd(id) } else { Op::AssertEnd(id) });
        self.ops[start] = if negate {
            Op::RefuteStart { id, behind: back, next: self.ops.len() }
        } else {
            Op::AssertStart { id, behind: back }
        };
        Ok(())
    }
}

/// Characters every match begins with; true while nothing else came before.
fn literal_prefix(nodes: &[Node], flags: u32, out: &mut Vec<u32>) -> bool {
    for node in nodes {
        let goes_on = match node {
            Node::Literal(c) if !mode(flags).has_case(*c) => {
                out.push(*c);
                true
            }
            Node::Group { add, del, body, .. } => literal_prefix(body, combined(flags, *add, *del), out),
            _ => false,
        };
        if !goes_on {
            return false;
        }
    }
    true
}

fn first_units(nodes: &[Node], flags: u32) -> Option<Vec<Unit>> {
    match nodes.first()? {
        Node::Branch(items) => {
            let mut all = Vec::new();
            for item in items {
                all.extend(first_units(item, flags)?);
            }
            (all.len() <= 8).then_some(all)
        }
        Node::Repeat { min, body, .. } if *min > 0 => first_units(body, flags),
        Node::Group { add, del, body, .. } => first_units(body, combined(flags, *add, *del)),
        Node::Atomic(body) => first_units(body, flags),
        Node::Any => None,
        one => unit(one, flags).map(|u| vec![u]),
    }
}

fn anchored(nodes: &[Node], flags: u32) -> bool {
    match nodes.first() {
        Some(Node::At(At::BeginningString)) => true,
        Some(Node::At(At::Beginning)) => flags & MULTILINE == 0,
        Some(Node::Group { add, del, body, .. }) => anchored(body, combined(flags, *add, *del)),
        _ => false,
    }
}
