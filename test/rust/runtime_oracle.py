"""Random calls of builtin types with CPython's answers: `function TAB argument tuple TAB answer` lines for a family."""
import operator
import random
import struct
import sys
import warnings

warnings.simplefilter("ignore")
rng = random.Random(int(sys.argv[3]))


def integer():
    kind = rng.random()
    if kind < 0.35:
        return rng.randint(-20, 20)
    if kind < 0.5:
        return rng.choice([2**62, 2**63, -(2**63), 2**63 - 1, 2**64, 2**53, 2**53 + 1, 10**18, -(10**18), 0, 1, -1])
    if kind < 0.8:
        return rng.randint(-(2**64), 2**64)
    return rng.randint(-(2**200), 2**200)


def real():
    kind = rng.random()
    if kind < 0.2:
        return struct.unpack("d", struct.pack("Q", rng.getrandbits(64)))[0]
    if kind < 0.4:
        return rng.choice([0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 1e16, 1e15, 1e-4, 1e-5, 123456789.125, 1e300,
                           5e-324, float("inf"), float("-inf"), float("nan"), 0.1, 2.675, 1e22, 1e23, 9007199254740993.0])
    if kind < 0.7:
        return round(rng.uniform(-1000, 1000), rng.randint(0, 4))
    return rng.uniform(-1, 1) * 10 ** rng.randint(-20, 20)


ALPHABET = "abcABC xyz  \t\n019_-,.:'\"\\{}%éßİıǅςΣσ٣½²Ⅷ中😀\u0301\u200b\xa0\r\x1c\x85\u2028ﬁ"


def text(limit=10):
    pool = rng.choice(["ab", "abc ", "aAbB. ", ALPHABET, ALPHABET])
    return "".join(rng.choice(pool) for _ in range(rng.randint(0, limit)))


def raw(limit=10):
    pool = rng.choice([b"ab", b"aB c\t\n", bytes(range(256))])
    return bytes(rng.choice(pool) for _ in range(rng.randint(0, limit)))


def number():
    return rng.choice([integer, integer, real, real, lambda: rng.random() < 0.5])()


def small():
    return rng.choice([None, rng.randint(-12, 12)])


def spec(kind):
    out = ""
    if rng.random() < 0.4:
        out += rng.choice(["", "*", "0", "é", " "]) + rng.choice("<>^=")
    if rng.random() < 0.3:
        out += rng.choice("+- ")
    if rng.random() < 0.2:
        out += "#"
    if rng.random() < 0.2:
        out += "0"
    if rng.random() < 0.6:
        out += str(rng.randint(1, 30))
    if rng.random() < 0.25:
        out += rng.choice(",_")
    if rng.random() < 0.4:
        out += "." + str(rng.randint(0, 20))
    if rng.random() < 0.85:
        out += rng.choice(kind)
    return out


def key():
    kind = rng.random()
    if kind < 0.6:
        return rng.randint(-40, 300)
    if kind < 0.8:
        return integer()
    if kind < 0.9:
        return rng.choice([0.5, 1.0, 2.5, -7.0, 1e20, float("inf")])
    return (rng.randint(0, 9), rng.randint(0, 9))


def keys(limit=40):
    return [key() for _ in range(rng.randint(0, limit))]


def literal(template):
    return "".join(rng.choice(template) for _ in range(rng.randint(1, 12)))


OPS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor", "eq", "ne", "lt", "le"]


def ints():
    name = rng.choice(OPS + ["pow", "call", "call", "call"])
    a, b = integer(), integer()
    if name in ("lshift", "rshift"):
        return "op." + name, (a, rng.randint(-3, 300))
    if name == "pow":
        return "op.pow", (rng.randint(-50, 50), rng.randint(-10, 60))
    if name != "call":
        return "op." + name, (a, b)
    return rng.choice([
        lambda: ("pow", (a, rng.randint(-30, 300), integer())),
        lambda: ("divmod", (a, b)),
        lambda: ("round", (a, rng.randint(-25, 3))),
        lambda: (".bit_length", (a,)),
        lambda: (".bit_count", (a,)),
        lambda: (".to_bytes", (a, rng.randint(0, 30), rng.choice(["big", "little", "x"]))),
        lambda: ("int", (literal("0123456789_ abxo-+"), rng.choice([0, 2, 8, 10, 16, 36]))),
        lambda: ("int", (literal("0123456789_ -+"),)),
        lambda: ("int", (real(),)),
        lambda: ("hash", (a,)),
        lambda: (rng.choice(["hex", "oct", "bin", "abs", "float", "bool", "str"]), (a,)),
        lambda: ("op.neg", (a,)),
        lambda: ("op.invert", (a,)),
    ])()


def floats():
    a, b = real(), number()
    return rng.choice([
        lambda: ("op." + rng.choice(["add", "sub", "mul", "truediv", "floordiv", "mod", "eq", "lt", "le", "ne"]), (a, b)),
        lambda: ("op." + rng.choice(["truediv", "floordiv", "mod", "lt", "eq"]), (b, a)),
        lambda: ("repr", (a,)),
        lambda: ("round", (a, rng.randint(-5, 20))),
        lambda: ("round", (a,)),
        lambda: ("hash", (a,)),
        lambda: ("divmod", (a, real())),
        lambda: ("." + rng.choice(["hex", "is_integer", "as_integer_ratio"]), (a,)),
        lambda: ("float", (literal("0123456789._eE-+ infa"),)),
        lambda: ("float", (repr(a),)),
        lambda: ("op.pow", (rng.choice([2.0, 0.5, -2.0, 10.0, 0.0, -0.0]), rng.randint(-10, 10))),
        lambda: ("complex", (real(), real())),
        lambda: ("op." + rng.choice(["add", "mul", "sub", "eq"]), (complex(rng.randint(-9, 9), rng.randint(-9, 9)), rng.randint(-9, 9))),
    ])()


def formats():
    value, kinds = rng.choice([
        (integer(), "dnboxXceEfFgG%s"), (real(), "eEfFgGn%d"), (text(6), "sd"), (rng.random() < 0.5, "dbs"),
        (rng.randint(0, 1000), "dnboxXc"), (round(rng.uniform(-9e5, 9e5), 3), "eEfFgG%"),
        (complex(rng.randint(-9, 9), 0.5), "eEfFgG"),
    ])
    if rng.random() < 0.75:
        return "format", (value, spec(kinds))
    flags = "".join(rng.choice("-+ #0") for _ in range(rng.randint(0, 2)))
    width = rng.choice(["", "5", "12", "20"])
    precision = rng.choice(["", ".0", ".3", ".10"])
    return "op.mod", ("<%" + flags + width + precision + rng.choice("diouxXeEfFgGcrsa%") + ">", (number() if rng.random() < 0.8 else text(3),))


def templates():
    field = rng.choice(["{}", "{0}", "{1!r}", "{0[1]}", "{:>5}", "{!s:^9}", "{x}", "{0:{1}}", "{{}}", "{", "}", "{0.real}", "{a b}", "{0!z}", "{0:d}", "{[0]}"])
    return ".format", (text(3).replace("{", "").replace("}", "") + field + rng.choice(["", "{}", "!"]), rng.choice([5, "ab", [1, 2], 2.5]), rng.choice([7, "cd"]))


def texts():
    s, t = text(14), text(3)
    name = rng.choice(["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdigit",
                       "isdecimal", "isnumeric", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable",
                       "isascii", "splitlines", "strip", "lstrip", "rstrip", "split", "rsplit", "strip1", "split1", "rsplit1",
                       "find", "rfind", "index", "rindex", "count", "startswith", "endswith", "replace", "partition", "rpartition",
                       "center", "ljust", "rjust", "zfill", "expandtabs", "join", "removeprefix", "removesuffix", "encode",
                       "getitem", "repr", "mul", "contains", "keepends", "lt", "translate"])
    if name == "getitem":
        return "op.getitem", (s, slice(small(), small(), rng.choice([None, 1, 2, -1, -3, 0])) if rng.random() < 0.7 else rng.randint(-9, 9))
    if name == "repr":
        return "repr", (s,)
    if name == "mul":
        return "op.mul", (t, rng.randint(-2, 4))
    if name == "contains":
        return "op.contains", (s, t)
    if name == "lt":
        return "op.lt", (s, text(14))
    if name == "keepends":
        return ".splitlines", (s, True)
    if name == "translate":
        return ".translate", (s, {97: "X", 98: None, 32: 95, 65: "long"})
    if name in ("split1", "rsplit1"):
        return "." + name[:-1], (s, rng.choice([None, t, t]), rng.randint(-1, 3))
    if name == "strip1":
        return rng.choice([".strip", ".lstrip", ".rstrip"]), (s, t)
    if name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
        return "." + name, (s, t, *[small() for _ in range(rng.randint(0, 2))])
    if name == "replace":
        return ".replace", (s, t, text(2), *([rng.randint(-1, 3)] if rng.random() < 0.5 else []))
    if name in ("partition", "rpartition", "removeprefix", "removesuffix"):
        return "." + name, (s, t)
    if name in ("center", "ljust", "rjust"):
        return "." + name, (s, rng.randint(0, 20), *([text(1)] if rng.random() < 0.5 else []))
    if name == "zfill":
        return ".zfill", (rng.choice(["", "-", "+"]) + s, rng.randint(0, 20))
    if name == "expandtabs":
        return ".expandtabs", (s, rng.randint(0, 9))
    if name == "join":
        return ".join", (t, [text(3) for _ in range(rng.randint(0, 4))] + ([1] if rng.random() < 0.1 else []))
    if name == "encode":
        return ".encode", (s, rng.choice(["utf-8", "ascii", "latin-1", "utf-16", "utf-32", "utf-16-le", "bad"]), rng.choice(["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"]))
    return "." + name, (s,)


def binaries():
    s, t = raw(14), raw(2)
    if rng.random() < 0.3:
        s = bytearray(s)
    name = rng.choice(["upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isalnum", "isdigit", "isspace", "isupper",
                       "islower", "istitle", "isascii", "splitlines", "strip", "split", "rsplit", "hex", "split1", "rsplit1",
                       "find", "rfind", "index", "count", "startswith", "endswith", "replace", "partition", "rpartition",
                       "center", "ljust", "zfill", "join", "decode", "getitem", "repr", "mul", "contains", "add"])
    if name == "getitem":
        return "op.getitem", (s, slice(small(), small(), rng.choice([None, 1, 2, -1, -3])) if rng.random() < 0.7 else rng.randint(-9, 9))
    if name == "repr":
        return "repr", (s,)
    if name == "mul":
        return "op.mul", (s, rng.randint(-2, 4))
    if name == "contains":
        return "op.contains", (s, rng.choice([t, rng.randint(-2, 300)]))
    if name == "add":
        return "op.add", (s, rng.choice([t, bytearray(t), "x", 1]))
    if name in ("split1", "rsplit1"):
        return "." + name[:-1], (s, rng.choice([None, t, t]), rng.randint(-1, 3))
    if name in ("find", "rfind", "index", "count", "startswith", "endswith"):
        return "." + name, (s, t, *[small() for _ in range(rng.randint(0, 2))])
    if name == "replace":
        return ".replace", (s, t, raw(2), *([rng.randint(-1, 3)] if rng.random() < 0.5 else []))
    if name in ("partition", "rpartition"):
        return "." + name, (s, t)
    if name in ("center", "ljust", "zfill"):
        return "." + name, (s, rng.randint(0, 20))
    if name == "join":
        return ".join", (t, [raw(3) for _ in range(rng.randint(0, 4))])
    if name == "decode":
        return ".decode", (s, rng.choice(["utf-8", "ascii", "latin-1"]), rng.choice(["strict", "ignore", "replace", "backslashreplace"]))
    return "." + name, (s,)


def lists():
    s = [rng.randint(0, 5) for _ in range(rng.randint(0, 10))]
    cut = slice(small(), small(), rng.choice([None, None, 1, 2, -1, -2, 0]))
    return rng.choice([
        lambda: ("op.getitem", (s, cut)),
        lambda: ("op.getitem", (tuple(s), rng.randint(-9, 9))),
        lambda: ("op.delitem", (s, cut)),
        lambda: ("op.setitem", (s, cut, [7] * rng.randint(0, 4))),
        lambda: ("op.setitem", (s, rng.randint(-9, 9), 7)),
        lambda: (".insert", (s, rng.randint(-12, 12), 9)),
        lambda: (".pop", (s, *([rng.randint(-12, 12)] if rng.random() < 0.7 else []))),
        lambda: (".remove", (s, rng.randint(0, 6))),
        lambda: (".index", (s, rng.randint(0, 6), *[rng.randint(-9, 9) for _ in range(rng.randint(0, 2))])),
        lambda: (".count", (s, rng.randint(0, 6))),
        lambda: (".extend", (s, rng.choice([(1, 2), {5: 6}, "ab", range(3), 5]))),
        lambda: (".reverse", (s,)),
        lambda: (".sort", ([rng.choice([1, 2.5, -3, 10**20, True]) for _ in range(9)],)),
        lambda: ("sorted", ([number() for _ in range(rng.randint(0, 12))] if rng.random() < 0.9 else [1, "a", None],)),
        lambda: ("sorted", ([text(4) for _ in range(rng.randint(0, 40))],)),
        lambda: (rng.choice(["min", "max", "sum", "any", "all", "len", "tuple", "list", "reversed", "enumerate", "hash"]), (s,)),
        lambda: ("op." + rng.choice(["add", "eq", "lt", "iadd"]), (s, [rng.randint(0, 5) for _ in range(3)])),
        lambda: ("op.mul", (s, rng.randint(-1, 3))),
        lambda: ("zip", (s, text(4))),
        lambda: ("hash", (tuple(rng.randint(-9, 9) for _ in range(rng.randint(0, 4))),)),
        lambda: ("op.getitem", (range(rng.randint(-9, 9), rng.randint(-9, 30), rng.choice([1, 2, -3])), cut)),
        lambda: ("list", (range(rng.randint(-9, 9), rng.randint(-9, 30), rng.choice([1, 2, -3])),)),
        lambda: ("op.eq", (range(rng.randint(0, 3), rng.randint(0, 5), 2), range(rng.randint(0, 3), rng.randint(0, 5), 3))),
    ])()


def sets():
    a, b = set(keys()), set(keys())
    return rng.choice([
        lambda: ("set", (keys(120),)),
        lambda: ("list", ([*keys(5)],)),
        lambda: ("op." + rng.choice(["or_", "and_", "sub", "xor", "le", "eq", "lt", "ior", "iand", "isub", "ixor"]), (a, b)),
        lambda: ("." + rng.choice(["union", "intersection", "difference", "symmetric_difference", "update", "intersection_update",
                                   "difference_update", "symmetric_difference_update", "isdisjoint", "issubset"]), (a, keys())),
        lambda: (".pop", (a,)),
        lambda: (".copy", (a,)),
        lambda: (".discard", (a, key())),
        lambda: (".remove", (a, key())),
        lambda: (".add", (a, key())),
        lambda: ("frozenset", (keys(),)),
        lambda: ("hash", (frozenset(keys(9)),)),
    ])()


def dicts():
    d = {k: rng.randint(0, 9) for k in keys(12)}
    e = {k: rng.randint(0, 9) for k in keys(12)}
    return rng.choice([
        lambda: ("op." + rng.choice(["or_", "ior", "eq"]), (d, e)),
        lambda: ("op.getitem", (d, key())),
        lambda: ("op.delitem", (d, key())),
        lambda: ("op.setitem", (d, key(), 1)),
        lambda: (".get", (d, key(), *([1] if rng.random() < 0.5 else []))),
        lambda: (".pop", (d, key(), *([1] if rng.random() < 0.5 else []))),
        lambda: (".setdefault", (d, key(), 1)),
        lambda: (".popitem", (d,)),
        lambda: (".update", (d, rng.choice([e, [(1, 2)], [(1,)], 5, ["ab"]]))),
        lambda: ("." + rng.choice(["keys", "values", "items", "copy", "clear"]), (d,)),
        lambda: ("dict", ([(key(), 1) for _ in range(5)],)),
        lambda: ("reversed", (d,)),
        lambda: ("op.contains", (d, rng.choice([key(), [], text(2)]))),
    ])()


def mixed():
    def any_value():
        return rng.choice([integer, real, text, raw, lambda: None, lambda: [1], lambda: (1, 2), lambda: {1: 2}, lambda: {1, 2}, lambda: True])()
    return rng.choice([
        lambda: ("op." + rng.choice([o for o in OPS if "shift" not in o] + ["contains", "getitem", "iadd", "isub"]), (any_value(), any_value())),
        lambda: ("op." + rng.choice(["neg", "pos", "invert"]), (any_value(),)),
        lambda: (rng.choice(["len", "int", "float", "str", "list", "tuple", "hash", "abs", "iter", "bool", "ord", "chr", "set", "sum", "max", "dict", "hex", "repr", "callable"]), (any_value(),)),
        lambda: (rng.choice(["isinstance", "getattr", "range", "divmod", "zip", "format", "int"]), (any_value(), any_value())),
        lambda: ("." + rng.choice(["append", "upper", "keys", "add", "nope", "index", "split", "join"]), (any_value(), *([any_value()] if rng.random() < 0.5 else []))),
    ])()


def settle(value):
    if hasattr(value, "__next__") or type(value).__name__ in ("dict_keys", "dict_values", "dict_items"):
        return list(value)
    return value


def evaluate(name, args):
    if name.startswith("op."):
        name = name[3:]
        if name in ("setitem", "delitem"):
            getattr(operator, name)(*args)
            return args[0]
        return getattr(operator, name)(*args)
    if name.startswith("."):
        return settle(getattr(args[0], name[1:])(*args[1:])), args[0]
    import builtins
    found = getattr(builtins, name)(*args)
    return settle(found) if hasattr(found, "__next__") else found


def literal_of(value):
    """ASCII source of a value in the forms that the Rust side reads."""
    kind = type(value)
    if kind is complex:
        return f"complex({value.real!r}, {value.imag!r})"
    if kind is tuple:
        return "(" + "".join(literal_of(v) + ", " for v in value) + ")"
    if kind is list:
        return "[" + ", ".join(map(literal_of, value)) + "]"
    if kind is dict:
        return "{" + ", ".join(f"{literal_of(k)}: {literal_of(v)}" for k, v in value.items()) + "}"
    if kind in (set, frozenset):
        return f"{kind.__name__}([" + ", ".join(map(literal_of, value)) + "])"
    if kind is slice:
        return f"slice({value.start}, {value.stop}, {value.step})"
    return ascii(value)


def main():
    family, count = globals()[sys.argv[1]], int(sys.argv[2])
    made = 0
    while made < count:
        name, args = family()
        try:
            answer = ascii(evaluate(name, eval(literal_of(args), {"inf": float("inf"), "nan": float("nan")})))
        except Exception as error:
            answer = f"{type(error).__name__}: {ascii(str(error))}"
        if name == "set" and isinstance(args[0], (str, bytes)):
            continue  # follows the random seed
        if name == "hash" and (args[0] is None or isinstance(args[0], (str, bytes)) or args[0] != args[0]):
            continue  # follows the random seed or the address
        if name in ("sorted", ".sort", "min", "max") and "nan" in repr(args):
            continue  # an order of NaNs is whatever the algorithm leaves
        if "\\ud8" in answer or " at 0x" in answer or len(answer) > 20000:
            continue
        made += 1
        print(name, literal_of(args), answer, sep="\t")


main()
