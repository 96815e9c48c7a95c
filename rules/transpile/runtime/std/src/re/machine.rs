//! The matching machine: backtracking with its own stack, so that no input can exhaust the program's.
use super::charset::{word, Mode};
use super::compile::{Op, Program, Unit};
use super::syntax::{At, Greed, MAX_REPEAT};

/// No position, no count.
pub const NONE: usize = usize::MAX;

/// Characters by index.
pub trait Text {
    fn at(&self, index: usize) -> u32;
    /// The first place from `from`, before `to`, where `wanted` stands.
    fn find(&self, wanted: u32, from: usize, to: usize) -> Option<usize> {
        (from..to).find(|i| self.at(*i) == wanted)
    }
}
impl Text for [u8] {
    #[inline]
    fn at(&self, index: usize) -> u32 {
        self[index] as u32
    }
    fn find(&self, wanted: u32, from: usize, to: usize) -> Option<usize> {
        let wanted = u8::try_from(wanted).ok()?;
        self.get(from..to)?.iter().position(|b| *b == wanted).map(|at| at + from)
    }
}
impl Text for [u32] {
    #[inline]
    fn at(&self, index: usize) -> u32 {
        self[index]
    }
}

#[derive(Clone, Copy)]
enum Kind {
    /// Go on at the instruction.
    Plain,
    /// A greedy repetition of one test that may give back characters down to `least`.
    Shrink { least: usize },
    /// A lazy repetition that has `count` and may take one more.
    Grow { count: u32 },
    /// A lazy loop that may take one more turn.
    Again,
}

struct Choice {
    kind: Kind,
    op: usize,
    position: usize,
    trail: usize,
}

/// What a match must do besides matching.
#[derive(Clone, Copy)]
pub struct Wish {
    /// Must reach the end.
    pub full: bool,
    /// Must not be empty.
    pub advance: bool,
}

pub struct Machine<'a, T: Text + ?Sized> {
    program: &'a Program,
    text: &'a T,
    end: usize,
    mode: Mode,
    /// Positions of groups (two each), the last closed group, then count and last position of each loop.
    registers: Vec<usize>,
    trail: Vec<(usize, usize)>,
    choices: Vec<Choice>,
    guards: Vec<(usize, usize)>,
}

impl<'a, T: Text + ?Sized> Machine<'a, T> {
    pub fn new(program: &'a Program, text: &'a T, end: usize) -> Self {
        Machine {
            program,
            text,
            end,
            mode: program.mode,
            registers: vec![NONE; program.groups * 2 + 1 + program.loops * 2],
            trail: Vec::new(),
            choices: Vec::new(),
            guards: vec![(0, 0); program.guards],
        }
    }
    /// The positions of the groups and, after them, the group closed last.
    pub fn marks(&self) -> Vec<usize> {
        self.registers[..self.program.groups * 2 + 1].to_vec()
    }
    fn set(&mut self, register: usize, value: usize) {
        if !self.choices.is_empty() {
            self.trail.push((register, self.registers[register]));
        }
        self.registers[register] = value;
    }
    #[inline]
    fn accepts(&self, unit: &Unit, c: u32) -> bool {
        match unit {
            Unit::Char(wanted) => c == *wanted,
            Unit::NotChar(wanted) => c != *wanted,
            Unit::CharFold(wanted) => self.mode.lower(c) == *wanted,
            Unit::NotCharFold(wanted) => self.mode.lower(c) != *wanted,
            Unit::Any => c != 10,
            Unit::AnyAll => true,
            Unit::Set(set) => set.contains(c),
            Unit::SetFold(set) => set.contains(self.mode.lower(c)),
        }
    }
    /// How many characters from `from` on pass, at most `most`.
    fn run_length(&self, unit: &Unit, from: usize, most: u32) -> usize {
        let stop = if most == MAX_REPEAT { self.end } else { self.end.min(from.saturating_add(most as usize)) };
        if let Unit::AnyAll = unit {
            return stop.saturating_sub(from);
        }
        if let Unit::Any = unit {
            return self.text.find(10, from, stop).unwrap_or(stop.max(from)) - from;
        }
        let mut at = from;
        while at < stop && self.accepts(unit, self.text.at(at)) {
            at += 1;
        }
        at - from
    }
    /// The next place at or after `from` where a match could begin.
    fn candidate(&self, from: usize) -> Option<usize> {
        let program = self.program;
        if let [first, rest @ ..] = program.prefix.as_slice() {
            let mut at = from;
            loop {
                at = self.text.find(*first, at, self.end)?;
                if at + rest.len() >= self.end && !rest.is_empty() {
                    return None;
                }
                if rest.iter().enumerate().all(|(i, c)| self.text.at(at + 1 + i) == *c) {
                    return Some(at);
                }
                at += 1;
            }
        }
        match &program.first {
            Some(units) => (from..self.end).find(|at| {
                let c = self.text.at(*at);
                units.iter().any(|unit| self.accepts(unit, c))
            }),
            None => Some(from),
        }
    }
    /// The first match at or after `from`: its start and end.
    pub fn search(&mut self, from: usize, advance: bool) -> Option<(usize, usize)> {
        let mut at = from;
        let mut advance = advance;
        while at <= self.end {
            at = self.candidate(at)?;
            if let Some(end) = self.run(at, Wish { full: false, advance: advance && at == from }) {
                return Some((at, end));
            }
            if self.program.anchored && at >= from {
                return None;
            }
            advance = false;
            at += 1;
        }
        None
    }
    /// Matches from `start`; gives the end.
    pub fn run(&mut self, start: usize, wish: Wish) -> Option<usize> {
        self.registers.fill(NONE);
        self.trail.clear();
        self.choices.clear();
        let program = self.program;
        let (mut op, mut at) = (0, start);
        loop {
            let goes_on = match &program.ops[op] {
                Op::Match => {
                    if (wish.full && at != self.end) || (wish.advance && at == start) {
                        false
                    } else {
                        self.registers[0] = start;
                        self.registers[1] = at;
                        return Some(at);
                    }
                }
                other => self.step(other, &mut op, &mut at),
            };
            if !goes_on && !self.back(&mut op, &mut at) {
                return None;
            }
        }
    }
    fn choose(&mut self, kind: Kind, op: usize, position: usize) {
        self.choices.push(Choice { kind, op, position, trail: self.trail.len() });
    }
    /// Takes up the latest choice that is left.
    fn back(&mut self, op: &mut usize, at: &mut usize) -> bool {
        while let Some(choice) = self.choices.pop() {
            while self.trail.len() > choice.trail {
                if let Some((register, value)) = self.trail.pop() {
                    self.registers[register] = value;
                }
            }
            match choice.kind {
                Kind::Plain => {
                    (*op, *at) = (choice.op, choice.position);
                    return true;
                }
                Kind::Shrink { least } => {
                    if let Some(position) = self.shrink(choice.op, choice.position, least) {
                        if position > least {
                            self.choose(choice.kind, choice.op, position);
                        }
                        (*op, *at) = (choice.op, position);
                        return true;
                    }
                }
                Kind::Grow { count } => {
                    let Op::Many { unit, max, .. } = &self.program.ops[choice.op] else { continue };
                    let more = *max == MAX_REPEAT || count < *max;
                    if more && choice.position < self.end && self.accepts(unit, self.text.at(choice.position)) {
                        (*op, *at) = (choice.op + 1, choice.position + 1);
                        self.choose(Kind::Grow { count: count.saturating_add(1) }, choice.op, *at);
                        return true;
                    }
                }
                Kind::Again => {
                    let Op::Loop { id, max, .. } = &self.program.ops[choice.op] else { continue };
                    let (counter, last) = self.loop_registers(*id);
                    let count = self.registers[counter].wrapping_add(1);
                    let more = *max == MAX_REPEAT || count < *max as usize;
                    if more && self.registers[last] != choice.position {
                        self.set(counter, count);
                        self.set(last, choice.position);
                        (*op, *at) = (choice.op + 1, choice.position);
                        return true;
                    }
                }
            }
        }
        false
    }
    /// The next shorter place of a repetition, past those where the text that follows cannot stand.
    fn shrink(&self, next: usize, position: usize, least: usize) -> Option<usize> {
        let wanted = match &self.program.ops[next] {
            Op::Unit(Unit::Char(c)) => *c,
            Op::Text(text) => text[0],
            _ => return (position > least).then(|| position - 1),
        };
        (least..position).rev().find(|at| self.text.at(*at) == wanted)
    }
    fn loop_registers(&self, id: usize) -> (usize, usize) {
        let base = self.program.groups * 2 + 1 + id * 2;
        (base, base + 1)
    }
    /// One instruction; false when it fails.
    fn step(&mut self, instruction: &Op, op: &mut usize, at: &mut usize) -> bool {
        let next = *op + 1;
        match instruction {
            Op::Unit(unit) => {
                if *at >= self.end || !self.accepts(unit, self.text.at(*at)) {
                    return false;
                }
                *at += 1;
            }
            Op::Text(wanted) => {
                if self.end.saturating_sub(*at) < wanted.len() {
                    return false;
                }
                if !wanted.iter().enumerate().all(|(i, c)| self.text.at(*at + i) == *c) {
                    return false;
                }
                *at += wanted.len();
            }
            Op::Jump(to) => {
                *op = *to;
                return true;
            }
            Op::Split(other) => self.choose(Kind::Plain, *other, *at),
            Op::Save { register, close } => {
                self.set(*register, *at);
                if let Some(group) = close {
                    self.set(self.program.groups * 2, *group);
                }
            }
            Op::At(kind, lines, is_unicode) => {
                if !self.stands(*kind, *lines, *is_unicode, *at) {
                    return false;
                }
            }
            Op::Reference(group, fold) => {
                let (from, to) = (self.registers[group * 2], self.registers[group * 2 + 1]);
                if from == NONE || to == NONE || to < from || self.end.saturating_sub(*at) < to - from {
                    return false;
                }
                for i in 0..to - from {
                    let (a, b) = (self.text.at(from + i), self.text.at(*at + i));
                    if a != b && !(*fold && self.mode.lower(a) == self.mode.lower(b)) {
                        return false;
                    }
                }
                *at += to - from;
            }
            Op::Unless(group, other) => {
                let (from, to) = (self.registers[group * 2], self.registers[group * 2 + 1]);
                if from == NONE || to == NONE || to < from {
                    *op = *other;
                    return true;
                }
            }
            Op::Many { unit, min, max, greed } => return self.many(unit, *min, *max, *greed, op, at),
            Op::LoopStart(id) => {
                let (counter, last) = self.loop_registers(*id);
                self.set(counter, NONE);
                self.set(last, NONE);
            }
            Op::Loop { id, min, max, lazy, exit } => {
                let (counter, last) = self.loop_registers(*id);
                let count = self.registers[counter].wrapping_add(1);
                if count < *min as usize {
                    self.set(counter, count);
                } else if *lazy {
                    self.choose(Kind::Again, *op, *at);
                    *op = *exit;
                    return true;
                } else if (*max == MAX_REPEAT || count < *max as usize) && self.registers[last] != *at {
                    self.choose(Kind::Plain, *exit, *at);
                    self.set(counter, count);
                    self.set(last, *at);
                } else {
                    *op = *exit;
                    return true;
                }
            }
            Op::AtomicStart(id) => self.guards[*id] = (self.choices.len(), *at),
            Op::AtomicEnd(id) => self.choices.truncate(self.guards[*id].0),
            Op::AssertStart { id, behind } => {
                if *at < *behind {
                    return false;
                }
                self.guards[*id] = (self.choices.len(), *at);
                *at -= behind;
            }
            Op::AssertEnd(id) => {
                let (height, position) = self.guards[*id];
                self.choices.truncate(height);
                *at = position;
            }
            Op::RefuteStart { id, behind, next } => {
                if *at < *behind {
                    *op = *next;
                    return true;
                }
                self.guards[*id] = (self.choices.len(), *at);
                self.choose(Kind::Plain, *next, *at);
                *at -= behind;
            }
            Op::RefuteEnd(id) => {
                // The body matched: everything since, the way on included, is given up.
                let height = self.guards[*id].0;
                let trail = self.choices[height].trail;
                self.choices.truncate(height);
                while self.trail.len() > trail {
                    if let Some((register, value)) = self.trail.pop() {
                        self.registers[register] = value;
                    }
                }
                return false;
            }
            Op::Fail | Op::Match => return false,
        }
        *op = next;
        true
    }
    fn many(&mut self, unit: &Unit, min: u32, max: u32, greed: Greed, op: &mut usize, at: &mut usize) -> bool {
        let from = *at;
        let least = from.saturating_add(min as usize);
        if least > self.end {
            return false;
        }
        if greed == Greed::Lazy {
            if self.run_length(unit, from, min) < min as usize && min > 0 {
                return false;
            }
            *at = least;
            if max > min {
                self.choose(Kind::Grow { count: min }, *op, least);
            }
            *op += 1;
            return true;
        }
        let reached = from + self.run_length(unit, from, max);
        if reached < least {
            return false;
        }
        *at = reached;
        *op += 1;
        if greed == Greed::Greedy && reached > least {
            self.choose(Kind::Shrink { least }, *op, reached);
        }
        true
    }
    fn stands(&self, kind: At, lines: bool, is_unicode: bool, at: usize) -> bool {
        match kind {
            At::Beginning if lines => at == 0 || self.text.at(at - 1) == 10,
            At::Beginning | At::BeginningString => at == 0,
            At::End if lines => at == self.end || (at < self.end && self.text.at(at) == 10),
            At::End => at == self.end || (at + 1 == self.end && self.text.at(at) == 10),
            At::EndString => at == self.end,
            At::Boundary | At::NotBoundary => {
                if self.end == 0 {
                    return false;
                }
                let before = at > 0 && word(self.text.at(at - 1), is_unicode);
                let after = at < self.end && word(self.text.at(at), is_unicode);
                (before != after) == (kind == At::Boundary)
            }
        }
    }
}
