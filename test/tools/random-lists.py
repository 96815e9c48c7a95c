"""Writes a program of random loops over lists of numbers: `random-lists.py <seed> [functions]`.

Lists may be one another's aliases, indices may be negative or out of range, numbers may leave 64 bits.
"""
import random
import sys

chosen = random.Random(int(sys.argv[1]))
FUNCTIONS = int(sys.argv[2]) if len(sys.argv) > 2 else 70
WIDE = ["0", "1", "-1", "7", "100", str(2**62), str(-(2**63)), str(2**63 - 1)]
ODD = ["0.0", "-0.0", "1.5", "1e308", "float('inf')", "float('nan')"]


def display(kind, count):
    def item():
        if kind == "i":
            return chosen.choice(WIDE) if chosen.random() < 0.3 else str(chosen.randint(-9, 9))
        if kind == "f":
            return chosen.choice(ODD) if chosen.random() < 0.4 else repr(chosen.randint(-40, 40) / 8)
        return chosen.choice(["True", "False"])

    return "[" + ", ".join(item() for _ in range(count)) + "]"


class Loop:
    """What may be written in a loop: its lists by name, whose first letter is their kind, and its counters."""

    def __init__(self, lists, counters):
        self.lists = lists
        self.counters = counters

    def index(self):
        c = chosen.choice(self.counters)
        some = chosen.choice(self.lists)
        return chosen.choice(
            [c, c, f"{c} + 1", f"{c} - 1", f"-{c}", str(chosen.randint(-3, 4)), f"{c} * 2 % 5", f"n - 1 - {c}", f"len({some}) - 1", f"{c} // 2"]
        )

    def atom(self, kind):
        fitting = [one for one in self.lists if one[0] == kind]
        if fitting and chosen.random() < 0.55:
            return f"{chosen.choice(fitting)}[{self.index()}]"
        if kind == "i":
            return chosen.choice([*self.counters, "t", str(chosen.randint(-5, 12)), "2**40"])
        if kind == "f":
            return chosen.choice(["u", "0.5", "1.25", "u"]) if chosen.random() < 0.9 else f"float({chosen.choice(self.counters)})"
        return chosen.choice(["True", "False", f"{chosen.choice(self.counters)} > 1"])

    def expression(self, kind, depth=0):
        if depth > 1 or chosen.random() < 0.4:
            return self.atom(kind)
        a, b = self.expression(kind, depth + 1), self.expression(kind, depth + 1)
        if kind == "b":
            return chosen.choice([f"({a} and {b})", f"({a} or {b})", f"(not {a})", self.condition()])
        if kind == "f":
            way = chosen.choice(["+", "-", "*", "+", "-", "/", "min", "max", "**"])
        else:
            way = chosen.choice(["+", "-", "*", "+", "-", "//", "%", "&", "|", "^", "min", "max", "abs", "if"])
        if way in ("min", "max"):
            return f"{way}({a}, {b})"
        if way == "**":
            return f"({a}) ** 2"
        if way == "abs":
            return f"abs({a})"
        return f"({a} if {self.condition()} else {b})" if way == "if" else f"({a} {way} {b})"

    def condition(self):
        kind = chosen.choice([k for k in "if" if k == "i" or any(one[0] == k for one in self.lists)])
        return f"{self.atom(kind)} {chosen.choice(['<', '>', '==', '!=', '<=', '>='])} {self.atom(kind)}"

    def statements(self, depth, indent):
        pad = "    " * indent
        lines = []
        for _ in range(chosen.randint(1, 3)):
            way, one = chosen.random(), chosen.choice(self.lists)
            kind = one[0]
            if way < 0.3:
                lines.append(f"{pad}{one}[{self.index()}] = {self.expression(kind)}")
            elif way < 0.42 and kind != "b":
                lines.append(f"{pad}{one}[{self.index()}] {chosen.choice(['+=', '-=', '*='])} {self.expression(kind)}")
            elif way < 0.5:
                a, b = self.index(), self.index()
                lines.append(f"{pad}{one}[{a}], {one}[{b}] = {one}[{b}], {one}[{a}]")
            elif way < 0.6:
                lines.append(f"{pad}t {chosen.choice(['+=', '-=', '='])} {self.expression('i')}")
            elif way < 0.68 and any(other[0] == "f" for other in self.lists):
                lines.append(f"{pad}u {chosen.choice(['+=', '-=', '='])} {self.expression('f')}")
            elif way < 0.78:
                lines.append(f"{pad}if {self.condition()}:")
                lines += self.statements(depth + 1, indent + 1)
                if chosen.random() < 0.3:
                    lines.append(f"{pad}    {chosen.choice(['break', 'continue'])}")
                elif chosen.random() < 0.4:
                    lines += [f"{pad}else:", *self.statements(depth + 1, indent + 1)]
            elif way < 0.9 and depth < 2:
                counter = "jkm"[depth]
                times = chosen.choice(["n", "3", str(chosen.randint(0, 4)), "i", f"len({one})"])
                lines.append(f"{pad}for {counter} in range({times}):")
                lines += Loop(self.lists, [*self.counters, counter]).statements(depth + 1, indent + 1)
            elif way < 0.93:
                step = {"i": "t += x", "f": "u += x", "b": "t += 1 if x else 2"}[kind]
                lines += [f"{pad}for x in {one}:", f"{pad}    {step}"]
            elif way < 0.96:
                lines.append(f"{pad}t += {f'sum({one})' if kind == 'i' and chosen.random() < 0.5 else f'len({one})'}")
            else:
                grown = f"{one}.append({self.expression(kind)})"
                lines.append(pad + chosen.choice([grown, f"LOG.append({one}[0])", f"{one}.reverse()", "G[0] = t"]))
        return lines


def function(number):
    lists = [f"{chosen.choice('iiiffb')}{at}" for at in range(chosen.randint(1, 3))]
    displays = [display(one[0], chosen.randint(2, 7)) for one in lists]
    twins = len(lists) > 1 and lists[0][0] == lists[1][0] and chosen.random() < 0.4
    given = chosen.random() < 0.5
    lines = [f"def f{number}({', '.join(lists) if given else ''}):"]
    if not given:
        lines += [f"    {one} = {value}" for one, value in zip(lists, displays)]
        if twins:
            lines.append(f"    {lists[1]} = {lists[0]}")
    if chosen.random() < 0.2:
        lists = [*lists, "i9"]
        lines.append("    i9 = G")
    loop = Loop(lists, ["i"])
    lines += [f"    n = {chosen.randint(2, 6)}", "    t = 0", "    u = 0.5", "    try:", "        for i in range(n):"]
    lines += loop.statements(0, 3)
    if chosen.random() < 0.5:
        lines += [f"        for i in range({chosen.randint(1, 4)}):", *loop.statements(0, 3)]
    lines += ["    except (IndexError, ZeroDivisionError, OverflowError, TypeError) as e:", "        print(type(e).__name__, e)"]
    lines += [f"    return {', '.join(lists)}, t, u", "", ""]
    if given and twins:
        lines += [f"a{number} = {displays[0]}", f"print({number}, f{number}({', '.join([f'a{number}'] * 2 + displays[2:])}), a{number})"]
    else:
        lines.append(f"print({number}, f{number}({', '.join(displays) if given else ''}))")
    return [*lines, "", ""]


print("LOG = []\nG = [1, 2, 3, 4, 5]\n\n")
for at in range(FUNCTIONS):
    print("\n".join(function(at)))
print("print(LOG, G)")
