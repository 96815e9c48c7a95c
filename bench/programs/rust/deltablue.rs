//! An incremental solver of one-way constraints: chains of equalities and projections, planned and replanned.
use Strength::{Normal, Required, Strong, Weak, Weakest};

/// From the strongest to the weakest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Required,
    Strong,
    Normal,
    Weak,
    Weakest,
}

type VariableId = usize;
type ConstraintId = usize;

struct Variable {
    value: i64,
    constraints: Vec<ConstraintId>,
    determined_by: Option<ConstraintId>,
    mark: u64,
    walk: Strength,
    stay: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    None,
    Forward,
    Backward,
}

#[derive(Clone, Copy)]
enum Kind {
    Stay,
    Edit,
    Equality,
    Scale { factor: VariableId, offset: VariableId },
}

struct Constraint {
    kind: Kind,
    strength: Strength,
    first: VariableId,
    second: VariableId,
    direction: Direction,
}

impl Constraint {
    fn is_unary(&self) -> bool {
        matches!(self.kind, Kind::Stay | Kind::Edit)
    }
    fn is_satisfied(&self) -> bool {
        self.direction != Direction::None
    }
    fn input(&self) -> VariableId {
        if self.direction == Direction::Forward {
            self.first
        } else {
            self.second
        }
    }
    fn output(&self) -> VariableId {
        if self.is_unary() || self.direction != Direction::Forward {
            self.first
        } else {
            self.second
        }
    }
}

#[derive(Default)]
struct Planner {
    variables: Vec<Variable>,
    constraints: Vec<Constraint>,
    mark: u64,
}

impl Planner {
    fn variable(&mut self, value: i64) -> VariableId {
        let constraints = Vec::new();
        self.variables.push(Variable { value, constraints, determined_by: None, mark: 0, walk: Weakest, stay: true });
        self.variables.len() - 1
    }

    fn constrain(&mut self, kind: Kind, strength: Strength, first: VariableId, second: VariableId) -> ConstraintId {
        let id = self.constraints.len();
        self.constraints.push(Constraint { kind, strength, first, second, direction: Direction::None });
        for variable in self.touched(id) {
            self.variables[variable].constraints.push(id);
        }
        self.add(id);
        id
    }

    fn touched(&self, id: ConstraintId) -> Vec<VariableId> {
        let one = &self.constraints[id];
        match one.kind {
            Kind::Stay | Kind::Edit => vec![one.first],
            Kind::Equality => vec![one.first, one.second],
            Kind::Scale { factor, offset } => vec![one.first, one.second, factor, offset],
        }
    }

    fn detach(&mut self, id: ConstraintId) {
        for variable in self.touched(id) {
            self.variables[variable].constraints.retain(|&other| other != id);
        }
        self.constraints[id].direction = Direction::None;
    }

    fn next_mark(&mut self) -> u64 {
        self.mark += 1;
        self.mark
    }

    fn choose(&mut self, id: ConstraintId, mark: u64) {
        use Direction::{Backward, Forward, None};
        let one = &self.constraints[id];
        let (first, second) = (&self.variables[one.first], &self.variables[one.second]);
        let (to_first, to_second) = (one.strength < first.walk, one.strength < second.walk);
        self.constraints[id].direction = if one.is_unary() {
            if first.mark != mark && to_first {
                Forward
            } else {
                None
            }
        } else if first.mark == mark {
            if second.mark != mark && to_second {
                Forward
            } else {
                None
            }
        } else if second.mark == mark {
            if to_first {
                Backward
            } else {
                None
            }
        } else if first.walk > second.walk {
            if to_first {
                Backward
            } else {
                None
            }
        } else if to_second {
            Forward
        } else {
            None
        };
    }

    fn satisfy(&mut self, id: ConstraintId, mark: u64) -> Option<ConstraintId> {
        self.choose(id, mark);
        let one = &self.constraints[id];
        if !one.is_satisfied() {
            assert!(one.strength != Required, "a required constraint cannot be satisfied");
            return None;
        }
        if !one.is_unary() {
            let input = one.input();
            if let Kind::Scale { factor, offset } = one.kind {
                self.variables[factor].mark = mark;
                self.variables[offset].mark = mark;
            }
            self.variables[input].mark = mark;
        }
        let output = self.constraints[id].output();
        let overridden = self.variables[output].determined_by.replace(id);
        if let Some(other) = overridden {
            self.constraints[other].direction = Direction::None;
        }
        assert!(self.propagate(id, mark), "a cycle of constraints");
        self.variables[output].mark = mark;
        overridden
    }

    fn add(&mut self, id: ConstraintId) {
        let mark = self.next_mark();
        let mut overridden = self.satisfy(id, mark);
        while let Some(other) = overridden {
            overridden = self.satisfy(other, mark);
        }
    }

    fn leave(&mut self, id: ConstraintId) {
        if self.constraints[id].is_satisfied() {
            self.remove(id);
        } else {
            self.detach(id);
        }
    }

    fn remove(&mut self, id: ConstraintId) {
        let output = self.constraints[id].output();
        self.detach(id);
        let released = self.release(output);
        for strength in [Required, Strong, Normal, Weak, Weakest] {
            for &one in &released {
                if self.constraints[one].strength == strength {
                    self.add(one);
                }
            }
        }
    }

    fn release(&mut self, variable: VariableId) -> Vec<ConstraintId> {
        let freed = &mut self.variables[variable];
        freed.determined_by = None;
        freed.walk = Weakest;
        freed.stay = true;
        let mut unsatisfied = Vec::new();
        let mut todo = vec![variable];
        while let Some(one) = todo.pop() {
            let around = self.variables[one].constraints.iter().copied();
            unsatisfied.extend(around.filter(|&id| !self.constraints[id].is_satisfied()));
            for id in self.consumers(one) {
                self.recalculate(id);
                todo.push(self.constraints[id].output());
            }
        }
        unsatisfied
    }

    fn consumers(&self, variable: VariableId) -> Vec<ConstraintId> {
        let one = &self.variables[variable];
        let wanted = |&id: &ConstraintId| Some(id) != one.determined_by && self.constraints[id].is_satisfied();
        one.constraints.iter().copied().filter(wanted).collect()
    }

    fn recalculate(&mut self, id: ConstraintId) {
        let one = &self.constraints[id];
        let output = one.output();
        let (walk, stay) = match one.kind {
            Kind::Stay => (one.strength, true),
            Kind::Edit => (one.strength, false),
            Kind::Equality | Kind::Scale { .. } => {
                let source = &self.variables[one.input()];
                let stay = match one.kind {
                    Kind::Scale { factor, offset } => self.variables[factor].stay && self.variables[offset].stay,
                    _ => true,
                };
                (one.strength.max(source.walk), source.stay && stay)
            }
        };
        self.variables[output].walk = walk;
        self.variables[output].stay = stay;
        if stay {
            self.execute(id);
        }
    }

    fn execute(&mut self, id: ConstraintId) {
        let one = &self.constraints[id];
        let value = |variable: VariableId| self.variables[variable].value;
        let (output, result) = match one.kind {
            Kind::Stay | Kind::Edit => return,
            Kind::Equality => (one.output(), value(one.input())),
            Kind::Scale { factor, offset } if one.direction == Direction::Forward => {
                (one.second, value(one.first) * value(factor) + value(offset))
            }
            Kind::Scale { factor, offset } => {
                (one.first, (value(one.second) - value(offset)).div_euclid(value(factor)))
            }
        };
        self.variables[output].value = result;
    }

    fn propagate(&mut self, id: ConstraintId, mark: u64) -> bool {
        let mut todo = vec![id];
        while let Some(one) = todo.pop() {
            let output = self.constraints[one].output();
            if self.variables[output].mark == mark {
                self.remove(id);
                return false;
            }
            self.recalculate(one);
            todo.extend(self.consumers(output));
        }
        true
    }

    fn plan_from(&mut self, source: ConstraintId) -> Vec<ConstraintId> {
        let mark = self.next_mark();
        let mut plan = Vec::new();
        let mut todo = vec![source];
        while let Some(id) = todo.pop() {
            let one = &self.constraints[id];
            let input = &self.variables[one.input()];
            let known = one.is_unary() || input.mark == mark || input.stay || input.determined_by.is_none();
            let output = one.output();
            if self.variables[output].mark != mark && known {
                plan.push(id);
                self.variables[output].mark = mark;
                todo.extend(self.consumers(output));
            }
        }
        plan
    }

    fn change(&mut self, variable: VariableId, values: impl IntoIterator<Item = i64>) {
        let edit = self.constrain(Kind::Edit, Strong, variable, variable);
        let plan = self.plan_from(edit);
        for value in values {
            self.variables[variable].value = value;
            for &id in &plan {
                self.execute(id);
            }
        }
        self.leave(edit);
    }
}

fn chain(length: usize, planner: &mut Planner) -> i64 {
    let variables: Vec<_> = (0..=length).map(|_| planner.variable(0)).collect();
    for pair in variables.windows(2) {
        planner.constrain(Kind::Equality, Required, pair[0], pair[1]);
    }
    let last = variables[length];
    planner.constrain(Kind::Stay, Normal, last, last);
    planner.change(variables[0], 0..50);
    assert!(planner.variables[last].value == 49, "the chain is broken");
    planner.variables[last].value
}

fn projections(count: usize, planner: &mut Planner) -> i64 {
    let (factor, offset) = (planner.variable(10), planner.variable(1000));
    let mut sources = Vec::new();
    let mut targets = Vec::new();
    for i in 0..count as i64 {
        let (source, target) = (planner.variable(i), planner.variable(i));
        sources.push(source);
        targets.push(target);
        planner.constrain(Kind::Stay, Normal, source, source);
        planner.constrain(Kind::Scale { factor, offset }, Required, source, target);
    }
    planner.change(sources[0], [17]);
    assert!(planner.variables[targets[0]].value == 1170, "the first projection is wrong");
    planner.change(targets[0], [1050]);
    assert!(planner.variables[sources[0]].value == 5, "the second projection is wrong");
    planner.change(factor, [5]);
    planner.change(offset, [2000]);
    targets.iter().map(|&target| planner.variables[target].value).sum()
}

fn main() {
    let size = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1000);
    let mut planner = Planner::default();
    let (end, sum) = (chain(size, &mut planner), projections(size, &mut planner));
    println!("{end} {sum} {}", planner.mark);
}
