"""An incremental solver of one-way constraints: chains of equalities and projections, planned and replanned."""
import sys


class Strength:
    def __init__(self, level, name):
        self.level = level
        self.name = name

    def stronger(self, other):
        return self.level < other.level

    def weaker(self, other):
        return self.level > other.level


REQUIRED = Strength(0, "required")
STRONG = Strength(1, "strong")
NORMAL = Strength(2, "normal")
WEAK = Strength(3, "weak")
WEAKEST = Strength(4, "weakest")
LADDER = [REQUIRED, STRONG, NORMAL, WEAK, WEAKEST]

NONE, FORWARD, BACKWARD = 0, 1, 2


def weakest_of(a, b):
    return a if a.weaker(b) else b


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def is_input(self):
        return False

    def enter(self, planner):
        self.attach()
        planner.add(self)

    def leave(self, planner):
        if self.is_satisfied():
            planner.remove(self)
        else:
            self.detach()

    def satisfy(self, mark, planner):
        self.choose(mark)
        if not self.is_satisfied():
            if self.strength is REQUIRED:
                raise RuntimeError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        out.determined_by = self
        if not planner.propagate(self, mark):
            raise RuntimeError("a cycle of constraints")
        out.mark = mark
        return overridden


class Unary(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.target = variable
        self.satisfied = False
        self.enter(planner)

    def attach(self):
        self.target.constraints.append(self)
        self.satisfied = False

    def detach(self):
        self.target.constraints.remove(self)
        self.satisfied = False

    def is_satisfied(self):
        return self.satisfied

    def choose(self, mark):
        self.satisfied = self.target.mark != mark and self.strength.stronger(self.target.walk)

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.target

    def unsatisfy(self):
        self.satisfied = False

    def recalculate(self):
        self.target.walk = self.strength
        self.target.stay = not self.is_input()
        if self.target.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, first, second, strength):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = NONE

    def attach(self):
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = NONE

    def detach(self):
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)
        self.direction = NONE

    def is_satisfied(self):
        return self.direction != NONE

    def choose(self, mark):
        if self.first.mark == mark:
            free = self.second.mark != mark and self.strength.stronger(self.second.walk)
            self.direction = FORWARD if free else NONE
        elif self.second.mark == mark:
            free = self.first.mark != mark and self.strength.stronger(self.first.walk)
            self.direction = BACKWARD if free else NONE
        elif self.first.walk.weaker(self.second.walk):
            self.direction = BACKWARD if self.strength.stronger(self.first.walk) else NONE
        else:
            self.direction = FORWARD if self.strength.stronger(self.second.walk) else NONE

    def mark_inputs(self, mark):
        self.input().mark = mark

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stay or source.determined_by is None

    def unsatisfy(self):
        self.direction = NONE

    def recalculate(self):
        source, out = self.input(), self.output()
        out.walk = weakest_of(self.strength, source.walk)
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equality(Binary):
    def __init__(self, first, second, strength, planner):
        super().__init__(first, second, strength)
        self.enter(planner)

    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, source, factor, offset, target, strength, planner):
        super().__init__(source, target, strength)
        self.factor = factor
        self.offset = offset
        self.enter(planner)

    def attach(self):
        super().attach()
        self.factor.constraints.append(self)
        self.offset.constraints.append(self)

    def detach(self):
        super().detach()
        self.factor.constraints.remove(self)
        self.offset.constraints.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.factor.mark = mark
        self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value

    def recalculate(self):
        source, out = self.input(), self.output()
        out.walk = weakest_of(self.strength, source.walk)
        out.stay = source.stay and self.factor.stay and self.offset.stay
        if out.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def next_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.next_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def remove(self, constraint):
        out = constraint.output()
        constraint.unsatisfy()
        constraint.detach()
        released = self.release(out)
        for strength in LADDER:
            for one in released:
                if one.strength is strength:
                    self.add(one)

    def release(self, variable):
        variable.determined_by = None
        variable.walk = WEAKEST
        variable.stay = True
        unsatisfied = []
        todo = [variable]
        while todo:
            one = todo.pop()
            for constraint in one.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            for constraint in self.consumers(one):
                constraint.recalculate()
                todo.append(constraint.output())
        return unsatisfied

    def consumers(self, variable):
        by = variable.determined_by
        return [c for c in variable.constraints if c is not by and c.is_satisfied()]

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            one = todo.pop()
            if one.output().mark == mark:
                self.remove(constraint)
                return False
            one.recalculate()
            todo.extend(self.consumers(one.output()))
        return True

    def plan_from(self, sources):
        mark = self.next_mark()
        plan = []
        todo = list(sources)
        while todo:
            one = todo.pop()
            if one.output().mark != mark and one.inputs_known(mark):
                plan.append(one)
                one.output().mark = mark
                todo.extend(self.consumers(one.output()))
        return plan


def change(planner, variable, values):
    edit = Edit(variable, STRONG, planner)
    plan = planner.plan_from([edit])
    for value in values:
        variable.value = value
        for constraint in plan:
            constraint.execute()
    edit.leave(planner)


def chain(length, planner):
    variables = [Variable(f"v{i}", 0) for i in range(length + 1)]
    for i in range(length):
        Equality(variables[i], variables[i + 1], REQUIRED, planner)
    Stay(variables[-1], NORMAL, planner)
    change(planner, variables[0], range(50))
    if variables[-1].value != 49:
        raise ValueError("the chain is broken")
    return variables[-1].value


def projections(count, planner):
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    sources, targets = [], []
    for i in range(count):
        source, target = Variable(f"s{i}", i), Variable(f"t{i}", i)
        sources.append(source)
        targets.append(target)
        Stay(source, NORMAL, planner)
        Scale(source, factor, offset, target, REQUIRED, planner)
    change(planner, sources[0], [17])
    if targets[0].value != 1170:
        raise ValueError("the first projection is wrong")
    change(planner, targets[0], [1050])
    if sources[0].value != 5:
        raise ValueError("the second projection is wrong")
    change(planner, factor, [5])
    change(planner, offset, [2000])
    return sum(target.value for target in targets)


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    planner = Planner()
    print(chain(size, planner), projections(size, planner), planner.mark)


if __name__ == "__main__":
    main()
