"""Writes a program of random families of classes, plain and data classes: `random-classes.py <seed> [families]`.

Instances are made, read, stored into, emptied and given other classes, and classes are changed meanwhile.
"""
import random
import sys

chosen = random.Random(int(sys.argv[1]))
FAMILIES = int(sys.argv[2]) if len(sys.argv) > 2 else 8
VALUES = {"i": ["1", "2", "-3", "40"], "f": ["2.5", "-0.5", "0.0"], "b": ["True", "False"], "v": ["'s'", "None", "[1]", "(1, 2)"]}
OTHERS = ["1", "2.5", "True", "'s'", "None", "2**70", "[1]", "-3", "0.0", "(1, 2)", "{'k': 1}"]
DEFAULTS = ["None", "'d'", "field(default_factory=list)", "field(default_factory=dict)", "(3,)"]


def value(kind):
    return chosen.choice(VALUES[kind] if chosen.random() < 0.93 else OTHERS)


class Made:
    """A class of the program: its attributes with their kinds, and what calls of it take."""

    def __init__(self, name, base, is_data):
        self.name = name
        self.base = base
        self.is_data = is_data
        self.frozen = base.frozen if base else is_data and chosen.random() < 0.3
        self.attributes = dict(base.attributes) if base else {}
        self.parameters = list(base.parameters) if base else []
        self.has_defaults = base is not None and base.has_defaults
        self.lines = []

    def write(self, own):
        head = f"class {self.name}({self.base.name}):" if self.base else f"class {self.name}:"
        if self.is_data:
            ways = ["@dataclass", "@dataclass", "@dataclass(order=True)", "@dataclass()"]
            self.lines.append("@dataclass(frozen=True)" if self.frozen else chosen.choice(ways))
        self.lines.append(head)
        if self.is_data:
            self.write_fields(own)
        else:
            self.write_init(own)
        for method in ("total", "name", "touch", "step"):
            if self.base is None or chosen.random() < 0.35:
                self.write_method(method)
        return [*self.lines, "", ""]

    def write_fields(self, own):
        for name, kind in own:
            line = f"    {name}: {chosen.choice(['int', 'float', 'object', 'str'])}"
            if self.has_defaults or name in self.attributes or chosen.random() < 0.3:
                self.has_defaults = True
                line += " = " + chosen.choice(DEFAULTS if kind == "v" else VALUES[kind])
            self.lines.append(line)
            if name not in self.attributes:
                self.parameters.append((name, kind))
            self.attributes[name] = kind
        if not own:
            self.lines.append("    pass")

    def write_init(self, own):
        inherited = self.parameters
        self.parameters = inherited + [(f"p{name}", kind) for name, kind in own]
        self.lines.append(f"    def __init__({', '.join(['self', *(name for name, _ in self.parameters)])}):")
        above = [f"        super().__init__({', '.join(name for name, _ in inherited)})"] if self.base else []
        stores = [f"        self.{name} = {f'p{name}' if chosen.random() < 0.75 else value(kind)}" for name, kind in own]
        if own and chosen.random() < 0.15:
            stores.insert(chosen.randrange(len(stores)), f"        self.{own[0][0]} = {value(own[0][1])}")
        if chosen.random() < 0.1:
            stores.append("        self.touch()")
        self.lines += (above + stores if chosen.random() < 0.7 else stores + above) or ["        pass"]
        self.attributes.update(own)

    def write_method(self, method):
        names = list(self.attributes)
        self.lines.append(f"    def {method}(self):")
        if method == "total":
            self.lines.append("        t = 0")
            for name in chosen.sample(names, min(len(names), 3)):
                self.lines += [f"        if isinstance(self.{name}, (int, float)):", f"            t += self.{name}"]
            self.lines.append("        return t")
        elif method == "name":
            parts = [f"'{self.name}'"] + ([f"self.{chosen.choice(names)}"] if names else [])
            parts += ["super().name()"] if self.base and chosen.random() < 0.6 else []
            self.lines.append(f"        return [{', '.join(parts)}]")
        elif method == "touch":
            self.lines += [f"        self.{name} = {value(self.attributes[name])}" for name in chosen.sample(names, min(len(names), 2))]
            self.lines.append("        return self")
        else:
            self.lines.append("        return (self.total(), self.name())")


def family(number):
    classes, lines = [], []
    for at in range(chosen.randint(2, 6)):
        base = chosen.choice(classes) if classes and chosen.random() < 0.8 else None
        made = Made(f"C{number}_{at}", base, base.is_data if base else chosen.random() < 0.35)
        spelt = lambda i: f"{chosen.choice('abcdefgh')}{chosen.randint(0, 3)}" if chosen.random() < 0.15 else f"a{at}_{i}"
        own = {spelt(i): chosen.choice("iifbvv") for i in range(chosen.choice([0, 1, 2, 3, 4, 6, 11]))}
        given = [name for name, _ in made.parameters]
        lines += made.write([(name, kind) for name, kind in own.items() if made.is_data or f"p{name}" not in given])
        classes.append(made)
    lines += [f"def run{number}():"]
    instances = []
    for at in range(chosen.randint(3, 7)):
        of = chosen.choice(classes)
        instances.append((f"x{at}", of))
        lines.append(f"    x{at} = {of.name}({', '.join(value(kind) for _, kind in of.parameters)})")
    lines += [f"    xs = [{', '.join(name for name, _ in instances)}]", "    for x in xs:", "        show(x)"]
    for _ in range(chosen.randint(3, 9)):
        lines.append("    " + event(*chosen.choice(instances), chosen.choice(classes)))
    lines += ["    for x in xs:", "        show(x)", "", ""]
    if chosen.random() < 0.4:
        of = chosen.choice(classes)
        lines += [f"class K{number}({of.name}):", "    def total(self):", "        return 'K'", "", ""]
        lines += [f"attempt(lambda: show(K{number}({', '.join(value(kind) for _, kind in of.parameters)})))"]
    return [*lines, f"attempt(run{number})", "", ""]


def event(instance, of, other):
    attribute = chosen.choice(list(of.attributes) or ["zz"])
    stored = value(of.attributes.get(attribute, "v"))
    rare = chosen.random() < 0.2
    return chosen.choice(
        [
            f"attempt(lambda: setattr({instance}, '{attribute}', {stored}))",
            f"attempt(lambda: {instance}.touch())",
            f"attempt(lambda: delattr({instance}, '{attribute}'))",
            f"{instance}.__dict__['{attribute}'] = {stored}",
            f"attempt(lambda: print(copy.copy({instance}).name()))",
            f"attempt(lambda: print({instance}.{attribute}))",
            "attempt(lambda: [x.touch() for x in xs])",
            "attempt(lambda: print([x.total() for x in xs]))",
            f"{other.name}.name = lambda self: ['patched {other.name}']" if rare else f"attempt(lambda: print({instance}.name()))",
            f"attempt(lambda: setattr({instance}, '__class__', {other.name}))" if rare else f"show({instance})",
            f"{other.name}.{attribute} = property(lambda self: 'property')" if rare else f"show({instance})",
            f"{other.name}.total = lambda self: -1" if rare else f"show({instance})",
        ]
    )


print(
    """import copy
from dataclasses import dataclass, field


def attempt(what):
    try:
        what()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def show(x):
    attempt(lambda: print(type(x).__name__, x.step(), list(vars(x).items())))

"""
)
for at in range(FAMILIES):
    print("\n".join(family(at)))
