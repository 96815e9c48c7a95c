"""Attacks the short ways of text, dict, set, sort and loops from their edges."""
import json


class Shout(str):
    def strip(self, chars=None):
        return "mine"

    def split(self, sep=None, maxsplit=-1):
        return ["s", str(sep)]

    def lower(self):
        return "LOW"


class Counted(dict):
    def get(self, key, default=None):
        return "got %s" % (key,)

    def items(self):
        return [("only", 1)]

    def __missing__(self, key):
        return "missing %s" % (key,)


class Evil:
    def __init__(self, name, hashed, log):
        self.name = name
        self.hashed = hashed
        self.log = log

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        self.log.append(self.name)
        if isinstance(other, Evil):
            return self.name == other.name
        return NotImplemented


class Growing:
    """A list-like thing with builtin names of its own."""

    def __init__(self):
        self.seen = []

    def append(self, item):
        self.seen.append(("append", item))

    def pop(self, *args):
        return ("pop", args)

    def get(self, *args):
        return ("get", args)

    def join(self, items):
        return ("join", list(items))

    def add(self, item):
        return ("add", item)

    def write(self, text):
        return ("write", text)

    def items(self):
        return [(1, 2), (3, 4)]


def failing(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def texts():
    shout = Shout("  Abc d ")
    print(shout.strip(), shout.split(), shout.split(","), shout.lower(), shout.upper(), shout.find("d"))
    print([part.strip() for part in ["  x ", "\x1cy\x1f", "\u3000z\u2003", ""]])
    print("a\x1cb\x85c d\u2028e".split(), "  ".split(), "".split(), "a,,b,".split(","), ",".join([]), ",".join(["x"]))
    print(failing(lambda: "a".split("")), failing(lambda: "a".join(["b", 1])), failing(lambda: ",".join(3)))
    print(",".join([Shout("p"), "q"]), ",".join(("t",)), "-".join("héé"), ";".join({"k": 1}))
    print("xxabcxx".strip("x"), "éaé".strip("é"), "abc".lstrip("ba"), "abc".rstrip("cb"), "".strip("x"))
    wide = "aé漢𝄞b" * 40
    print(len(wide), wide[0], wide[3], wide[-1], wide[150], wide[64], wide[63], wide.find("b", 100), wide.rfind("𝄞"))
    print(wide[60:70], wide[-3:], wide[:2], wide[190:], wide[5:2], wide[::-50], wide[1:9:3], wide.count("漢"), wide.count(""))
    print(failing(lambda: wide[200]), failing(lambda: "abc"[3]), failing(lambda: "abc"[-4]), "abc"[-3], failing(lambda: "abc"[10**30]))
    print("abc"[-10**30:10**30], "abc"[True], "abc".find("c", -1), "abc".find("", 3), "abc".find("", 4), "abc".find("a", 10**30))
    print("aXbX".replace("X", ""), "abc".replace("", "-"), "aaa".replace("aa", "b"), "é".replace("é", "e"))
    print("".isdigit(), "12".isdigit(), "1²".isdigit(), "é1".isalnum(), "_".isalnum(), " \t".isspace(), "".isspace(), "A1".isupper(), "1".isupper(), "aB".islower())
    print("ß".upper(), "İ".lower(), "ΑΣ".lower(), "ABC".lower(), "abc".upper())
    print("a" in "abc", "" in "", "é" in "café", "ca" in "café", failing(lambda: 1 in "abc"))
    print("abc".startswith("ab"), "abc".startswith(("x", "a")), failing(lambda: "abc".startswith(1)), "abc".endswith(""))
    print([int(one) for one in ["7", "-12", "+3", " 5 ", "1_000", "٣", "0" * 30 + "9", "999999999999999999999"]])
    print([failing(lambda one=one: int(one)) for one in ["", "-", "1.5", "1__0", "x" * 3, "--1"]])
    print(ord("a"), ord("漢"), failing(lambda: ord("ab")), failing(lambda: ord("")), chr(65), chr(233), failing(lambda: chr(-1)), failing(lambda: chr(0x110000)))
    print("a\nb\r\nc\rd\x0be".splitlines(), "".splitlines(), "x\n".splitlines())
    print(float("1e3"), float(7), float(True), failing(lambda: float("x")), int(3.9), int(True), failing(lambda: int(None)))


def growing():
    text = "start"
    kept = text
    for part in ["-a", "-é", "", "-b"]:
        text += part
        if part == "-a":
            middle = text
    print(text, kept, middle, len(text), text[-1], text[7])
    names = {}
    grown = "k"
    names[grown] = 1
    grown += "x"
    names[grown] = 2
    grown += "y"
    print(names, grown, "kx" in names, grown in names)
    double = "ab"
    double += double
    double += double
    print(double, hash(double) == hash("abababab"))
    pieces = []
    line = ""
    for n in range(5):
        line += str(n)
        pieces.append(line)
    print(pieces)
    other = line
    line += "!"
    print(other, line)


def dicts():
    counted = Counted(a=1)
    print(counted.get("a"), counted.get("b", 2), counted["zz"], counted.items(), list(counted.keys()), counted.setdefault("a", 9))
    for key, value in counted.items():
        print(key, value)
    numbers = {1: "int"}
    numbers[1.0] = "float"
    numbers[True] = "bool"
    print(numbers, numbers.get(1), numbers.get(True, 0), numbers.pop(1.0, None), numbers.pop(1, "gone"), numbers)
    nan = float("nan")
    odd = {nan: 1}
    print(odd.get(nan), nan in odd, len({nan, nan}))
    big = {2**70: "big", -1: "m", -2: "mm", (1, "a"): "t", (1, ("a", 2.0)): "n", b"x": "b", None: "none", frozenset([1]): "f"}
    print(big[2**70], big[-1], big[-2], big[(True, "a")], big[(1, ("a", 2))], big[b"x"], big[None], big[frozenset([1.0])])
    print(failing(lambda: big[[1]]), failing(lambda: big.get({})), failing(lambda: big.setdefault([], 1)), failing(lambda: {}["k"]), failing(lambda: {}.pop("k")), failing(lambda: big.get()))
    log = []
    table = {Evil("a", 7, log): 1, Evil("b", 7, log): 2, 7: 3}
    print(len(table), log, table.get(Evil("b", 7, log)), log, table.get(Evil("c", 7, log), "none"), table[7])
    for n in range(20):
        table[n * 1.0] = n
    print(len(table), table[7], table.get(19), 19.0 in table, list(table.items())[-1])

    class Mutator:
        def __init__(self, target):
            self.target = target

        def __hash__(self):
            return 3

        def __eq__(self, other):
            self.target.clear()
            return False

    target = {3: "x"}
    target[Mutator(target)] = "y"
    print(len(target))

    def changes():
        grown = {1: 2}
        for key, value in grown.items():
            grown[key + 1] = value

    def shrinks():
        gone = {1: 2, 3: 4}
        for key in gone:
            del gone[key]

    print(failing(changes), failing(shrinks))
    groups = {}
    for word in "one two three four five six".split():
        groups.setdefault(len(word), []).append(word)
    print(groups, {key: len(found) for key, found in groups.items()})
    shared = groups.get(3)
    shared.append("seven")
    print(groups[3], groups.get(99), groups.get(99, "d"))


def sets():
    seen = set()
    for pair in [(1, 2), (1.0, 2), (True, 2), ("1", 2), (1, (2,)), (1, (2.0,))]:
        seen.add(pair)
    print(len(seen), (1, 2) in seen, ("1", 2.0) in seen, (1, (2,)) in seen)
    print(failing(lambda: seen.add([])), failing(lambda: [] in seen), failing(lambda: seen.discard([])), {1} in {frozenset([1])})
    whole = {frozenset([1, 2])}
    whole.discard({1, 2})
    print(whole, seen.discard("nothing"))
    log = []
    evil = {Evil("a", 1, log), Evil("b", 1, log)}
    evil.add(Evil("a", 1, log))
    evil.discard(Evil("zz", 1, log))
    print(len(evil), log)
    numbers = set()
    for n in range(100):
        numbers.add(n * 7 % 31)
    for n in range(0, 31, 2):
        numbers.discard(n)
    numbers.add(64)
    print(numbers, sorted(numbers)[:3])

    def changes():
        live = {1, 2}
        for item in live:
            live.add(item + 10)

    print(failing(changes))


def sorting():
    print(sorted([3, True, 2.5, False, 1]), sorted(["b", "a", "é", "Z", ""]), sorted([(1, "b"), (1, "a"), (0,)]))
    nan = float("nan")
    print(sorted([3.0, nan, 1.0, 2.0]), sorted([(1, nan), (1, 0.0), (0, 5.0)]))
    print(failing(lambda: sorted([1, "a"])), failing(lambda: sorted([(1, "a"), (1, 2)])), failing(lambda: sorted([None, 1])), failing(lambda: sorted([(1, None), (1, 2)])))
    print(sorted([(1, None), (2, None)]), sorted([[2, 1], [1, 9], [1]]), sorted([2**70, 1.5, -(2**70), 10**30]))
    records = [("x", 1), ("y", 0), ("z", 1), ("w", 0)]
    print(sorted(records, key=lambda one: one[1]), sorted(records, key=lambda one: one[1], reverse=True), sorted(records, key=lambda one: (-one[1], one[0])))
    print(sorted("banana", reverse=True), sorted({"b": 1, "a": 2}), sorted(["bb", "a", "ccc"], key=len, reverse=True))

    class Word(str):
        def __lt__(self, other):
            return str.__gt__(self, other)

    print(sorted([Word("a"), Word("c"), Word("b")]), [str(one) for one in sorted([Word("a"), Word("b")], key=str)])
    changing = [3, 1, 2]

    def touch(value):
        changing.append(9)
        return value

    print(failing(lambda: changing.sort(key=touch)), changing)

    def fails(value):
        if value == 2:
            raise KeyError(value)
        return value

    kept = [3, 1, 2]
    print(failing(lambda: kept.sort(key=fails)), kept)


def loops():
    for number, item in enumerate("ab", 5):
        print(number, item)
    for number, item in enumerate("ab", 2**63):
        print(number, item)
    counter = enumerate(["x", "y", "z"])
    print(next(counter))
    for number, item in counter:
        print(number, item)
        break
    print(list(counter), list(counter))
    left = iter([1, 2, 3])
    right = iter("ab")
    print([(a, b) for a, b in zip(left, right)], list(left), list(right))
    for first, second in zip([1, 2], "xy"):
        print(first, second)
    print(failing(lambda: [a for a, b in zip([1], [2], [3])]), failing(lambda: [a for a, b in ["xyz"]]), failing(lambda: [a for a, b in [1]]))

    def three():
        for a, b in [(1, 2), (3, 4, 5)]:
            print(a, b)

    print(failing(three))
    for a, b in ["xy", [1, 2], {3: 0, 4: 0}]:
        print(a, b)
    a, b = 1, 2
    a, b = b, a
    items = [1, 2, 3]
    items[0], items[2] = items[2], items[0]
    print(a, b, items)
    for key, (one, two) in {"k": (1, 2)}.items():
        print(key, one, two)
    grown = Growing()
    grown.append(1)
    print(grown.seen, grown.pop(), grown.pop(1), grown.pop(1, 2), grown.get(1), grown.get(1, 2), grown.join("ab"), grown.add(3), grown.write("w"))
    for one, two in grown.items():
        print(one, two)
    numbers = [1, 2, 3]
    print(numbers.pop(), numbers.pop(0), numbers.pop(-1), failing(lambda: numbers.pop()), failing(lambda: [1].pop(5)), failing(lambda: [1].pop("x")))
    numbers.extend(numbers)
    numbers.extend(range(2))
    numbers.extend((7, 8))
    numbers.extend(numbers)
    print(numbers, numbers[1:3], numbers[-2:], numbers[5:1], numbers[:-100], failing(lambda: numbers["a":]))


class Shown:
    def __init__(self, log):
        self.log = log

    def __format__(self, spec):
        self.log.append("format")
        return "<" + spec + ">"


def shown():
    log = []

    def noted(value):
        log.append("made")
        return value

    print(f"{Shown(log)}{noted(1)}{Shown(log)}", log)
    print(f"{2**70}{-5}{1.0}{True}{None}{'é'}{[1, 'a']}{(1,)}{0}{10}", f"{3.14159:.2f}|{5:>4}|{'x':<3}|{1e22}|{float('inf')}")
    listed = [1]

    def change():
        listed.append(2)
        return ""

    print(f"{listed}{change()}{listed}")


def documents():
    for text in ['{"a": 1, "a": 2}', '["\\u00e9\\n", "\\ud834\\udd1e", "é漢"]', "[1, -0, 1.5e3, 123456789012345678901, -0.0]", ' {"k" : [ ] , "l": {} } ', '"\x7f"', "NaN"]:
        made = json.loads(text)
        print(made, json.dumps(made), json.dumps(made, ensure_ascii=False))
    for text in ["", "{", '{"a"', '{"a":}', "[1,]", '{"a": 1,}', '"abc', '"a\nb"', '"é\\x"', "[1 2]", "nul", '"é" x', '"\\u12"', '"é\\ud800\\u12"', "é", "-", '{1: 2}']:
        print(failing(lambda: json.loads(text)))
    print(json.dumps({"é\"\\\n\x01/": [1.0, None, True, "𝄞"], 1: 2, None: 3, 2.5: 4}), json.dumps("a\x7fb", ensure_ascii=False))
    same = json.loads('[{"id": 1, "name": "x"}, {"id": 2, "name": "y"}, {"naem": 3}]')
    print(same, [sorted(one) for one in same])
    print(json.JSONDecoder().raw_decode("é [1] rest"[2:]), json.JSONDecoder().raw_decode('["é"] x'), failing(lambda: json.JSONDecoder().raw_decode("x", 5)))


def main():
    texts()
    growing()
    dicts()
    sets()
    sorting()
    loops()
    shown()
    documents()


main()


class Answering(dict):
    """Copies of it hold what it holds: nobody asks its own methods."""

    def __getitem__(self, key):
        return ("asked", key)

    def keys(self):
        return ["never"]


class Iterating(Answering):
    """One with an `__iter__` of its own is asked."""

    def __iter__(self):
        return iter(["x", "y"])


def taken(**given):
    return given


for kind in (Answering, Iterating):
    source = kind(a=1)
    target = {"z": 0}
    target.update(source)
    print(kind.__name__, dict(source), {**source}, taken(**source), target)
