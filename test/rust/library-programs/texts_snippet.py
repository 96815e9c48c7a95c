"""csv.Sniffer, re.Scanner, widths of patterns, html's references, Punycode, _thread, namespaces of classes, large tables."""
import _thread
import csv
import html
import io
import random
import re
import re._parser
import re._constants
import sys


def tried(*actions):
    for action in actions:
        try:
            print(repr(action()))
        except Exception as error:
            print(type(error).__name__, error)


def shown(dialect):
    return (dialect.delimiter, dialect.quotechar, dialect.doublequote, dialect.skipinitialspace, dialect.lineterminator, dialect.quoting)


def samples():
    rng = random.Random(7)
    yield from ["a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n", "name\tage\nann\t3\nbob\t14\n", "'a', 'b', 'c'\n'd', 'e', 'f'\n", '"a""b","c"\n"d","e"\n',
                "x y z\n1 2 3\n", "", "one column\n", "a|b|c\n1|2|3\n", '"q"\n"r"\n', "key: value\nother: thing\n", "a,b;c\n1,2;3\n", "'x','it''s'\n'y','z'\n"]
    for _ in range(40):
        delimiter = rng.choice(",;\t|:")
        rows = []
        for _ in range(rng.randrange(1, 25)):
            fields = [rng.choice(["a", "12", "3.5", "long text", "", "é", '"q,q"', "'s'"]) for _ in range(rng.randrange(1, 5))]
            rows.append((delimiter + rng.choice(["", "", " "])).join(fields))
        yield "\n".join(rows) + "\n"


for sample in samples():
    tried(lambda: shown(csv.Sniffer().sniff(sample)), lambda: csv.Sniffer().has_header(sample), lambda: shown(csv.Sniffer().sniff(sample, ";,")))
tried(lambda: list(csv.reader(io.StringIO("a;b\nc;d\n"), csv.Sniffer().sniff("a;b\nc;d\n"))), lambda: csv.Sniffer().preferred)


class Lexer:
    def number(self, scanner, text):
        return ("number", int(text), scanner.match.start())

    def __init__(self):
        self.scanner = re.Scanner([(r"\d+", lambda scanner, text: int(text)), (r"[a-z]+", self.word), (r"\s+", None), (r"[+*/-]", "op")])

    def word(self, scanner, text):
        return text.upper() + str(scanner.match.span())


print(Lexer().scanner.scan("12 + ab*3 ?x"), Lexer().scanner.scan(""), re.Scanner([("A", "a")], re.IGNORECASE).scan("aAb"))
for pattern in ("a*", "a{2,5}b?", "", "(a|bcd)+", "(?=x)a", "a{3,}", "(?:a*)*", r"(a)\1?", "[ab]c|d", "(?i:x){0,2}", "x{0}"):
    print(pattern, re._parser.parse(pattern).getwidth())
tried(lambda: re._parser.parse("(a").getwidth())
print(re._constants.error is re.error, int(re._constants.MAXREPEAT))

print([html._replace_charref(one) for one in html._charref.finditer("&lt; &#65; &#x42 &notit; &amp &nothing; &#0; &copy")])

rng = random.Random(3)
for _ in range(200):
    text = "".join(chr(rng.choice([rng.randrange(97, 123), rng.randrange(65, 91), rng.randrange(128, 0x600), rng.randrange(0x3000, 0xa000), 45])) for _ in range(rng.randrange(9)))
    coded = text.encode("punycode")
    print(coded, coded.decode("punycode") == text)
for bad in (b"a-!", b"a-99999999", b"a-bc", b"zzzzzz", b"-", b"a-\x7f", b"Aa-BB"):
    tried(lambda: bad.decode("punycode"), lambda: bad.decode("punycode", "ignore"), lambda: bad.decode("punycode", "replace"))
tried(lambda: b"a".decode("punycode", "other"), lambda: "x".encode("no-such"))


def lots():
    found = []
    _thread.start_new_thread(found.append, (1,))
    _thread.start_new_thread(lambda *a, **k: found.append((a, k)), (2,), {"b": 3})
    lock = _thread.allocate_lock()
    with lock:
        print(lock.locked(), lock.acquire(False))
    while len(found) < 2:
        pass_time()
    print(sorted(map(str, found)), _thread.get_ident() == _thread.get_ident(), _thread.error is RuntimeError)


def pass_time():
    import time
    time.sleep(0.001)


lots()
tried(lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(print, []))


class Space:
    one = 1

    def method(self):
        return self.one

    names = [name for name in locals() if not name.startswith("_")]
    locals()["added"] = 2
    count = len(vars())


print(Space.names, Space.added, Space.count, Space().method(), sys.warnoptions)

TABLE = (
    ("a\"#", 1, -2, 3.5, 1e300, -0.0, True, None, "\u200d\u0301é\n\\\t\0'x", 12345678901234567890123), ("é",), (), [], {}, {"k": (1, 2), 3: [4]}, 1e400, 0x1F, 0.1, 1e16, 1e21, 5e-324, False,
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
)
NUMBERS = {
    1, 7, 13, 19, 25, 31, 37, 43, 49, 55, 61, 67, 73, 79, 85, 91, 97, 103, 109, 115, 121, 127, 133, 139, 145, 151, 157, 163, 169, 175, 181, 187, 193, 199, 205, 211, 217, 223, 229, 235, 241,
    1001, 1007, 1013, 1019, 1025, 1031, 1037, 1043, 1049, 1055, 1061, 1067, 1073, 1079, 1085, 1091, 1097, 1103, 1109, 1115, 1121, 1127, 1133, 1139, 1145, 1151, 1157, 1163, 1169, 1175, 1181,
    2001, 2007, 2013, 2019, 2025, 2031, 2037, 2043, 2049, 2055, 2061, 2067, 2073, 2079, 2085, 2091, 2097, 2103, 2109, 2115, 2121, 2127, 2133, 2139, 2145, 2151, 2157, 2163, 2169, 2175, 2181,
    3001, 3007, 3013, 3019, 3025, 3031, 3037, 3043, 3049, 3055, 3061, 3067, 3073, 3079, 3085, 3091, 3097, 3103, 3109, 3115, 3121, 3127, 3133, 3139, 3145, 3151, 3157, 3163, 3169, 3175, 3181,
}
print(TABLE, len(NUMBERS), sum(NUMBERS), type(TABLE[3]), TABLE[-1] + TABLE[25])
