// What random programs are made of: objects that call back, compare, hash and fail as they are told. Python, compiled with each crate.

export const prelude = `import sys


class Trouble(Exception):
    pass


class Deep(Trouble):
    def __init__(self, code, *rest, note=None):
        super().__init__(code, *rest)
        self.code = code
        self.note = note

    def __str__(self):
        return f"deep {self.code!r} {self.note}"


class Node:
    made = 0

    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.links = []
        self.on_eq = None
        self.on_len = None
        self.on_hash = None
        Node.made += 1

    def __eq__(self, other):
        if self.on_eq is not None:
            act, self.on_eq = self.on_eq, None
            act()
        return isinstance(other, Node) and self.value == other.value

    def __hash__(self):
        if self.on_hash is not None:
            act, self.on_hash = self.on_hash, None
            act()
        if self.value == 13:
            raise Trouble("hash of " + self.name)
        return hash(self.value)

    def __len__(self):
        if self.on_len is not None:
            act, self.on_len = self.on_len, None
            act()
        return len(self.links)

    def __lt__(self, other):
        if self.value == other.value:
            raise Trouble(self.name + " beside " + other.name)
        return self.value < other.value

    def __iter__(self):
        for link in self.links:
            yield link

    def __repr__(self):
        return self.name + "=" + repr(self.value)


class Box:
    """Everything by dunder methods; what it holds is shared, not copied."""

    default = "none"

    def __init__(self, items, log):
        self.items = items
        self.log = log
        self._size = 0

    @property
    def size(self):
        self.log.append("size?")
        return self._size + len(self.items)

    @size.setter
    def size(self, value):
        if value == 3:
            raise ValueError("no size " + str(value))
        self._size = value

    @size.deleter
    def size(self):
        self._size = 0

    @classmethod
    def of(cls, log, *items, **named):
        return cls([*items, *sorted(named)], log)

    @staticmethod
    def twice(value):
        return [value, value]

    def __getitem__(self, place):
        if isinstance(place, slice):
            return type(self)(self.items[place], self.log)
        return self.items[place]

    def __setitem__(self, place, value):
        self.items[place] = value

    def __delitem__(self, place):
        del self.items[place]

    def __contains__(self, value):
        self.log.append("in?")
        return any(item is value or item == value for item in self.items)

    def __call__(self, *args, sep="-", **more):
        return sep.join([shown(arg) for arg in args] + [f"{key}:{more[key]}" for key in sorted(more)])

    def __add__(self, other):
        if not isinstance(other, (list, Box)):
            return NotImplemented
        return type(self)(self.items + list(other), self.log)

    def __radd__(self, other):
        return ["radd", other]

    def __iadd__(self, other):
        self.items.extend(list(other)[:5])
        return self

    def __neg__(self):
        return type(self)(self.items[::-1], self.log)

    def __bool__(self):
        self.log.append("bool?")
        return len(self.items) > 1

    def __iter__(self):
        return iter(self.items)

    def __getattr__(self, name):
        if name.startswith("item_"):
            return self.items[int(name[5:])]
        raise AttributeError(name)

    def __format__(self, spec):
        return f"<{spec}|{len(self.items)}>"

    def __repr__(self):
        return f"{type(self).__name__}({shown(self.items)})"


class Loud(Box):
    default = "loud"

    def __getitem__(self, place):
        self.log.append(("get", shown(place)))
        return super().__getitem__(place)

    def __eq__(self, other):
        self.log.append("eq")
        return isinstance(other, Box) and self.items == other.items

    def __ne__(self, other):
        return "odd"


class Count:
    """An iterator by hand, which may be told to fail or to change what it walks."""

    def __init__(self, stop, act=None):
        self.at = 0
        self.stop = stop
        self.act = act

    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= self.stop:
            raise StopIteration(self.at)
        self.at += 1
        if self.act is not None and self.at == 2:
            self.act()
        return self.at


class Guard:
    def __init__(self, log, swallows, fails=None):
        self.log = log
        self.swallows = swallows
        self.fails = fails

    def __enter__(self):
        self.log.append("enter")
        return self.log

    def __exit__(self, kind, error, trace):
        self.log.append("exit " + (kind.__name__ if kind else "plainly"))
        if self.fails is not None:
            raise self.fails
        return self.swallows and kind is not None and issubclass(kind, (Trouble, LookupError))


def shown(value, depth=0):
    if depth > 2:
        return "..."
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, depth + 1) for item in value[: 12 - 4 * depth]) + f"]{len(value)}"
    if isinstance(value, tuple):
        return "(" + ", ".join(shown(item, depth + 1) for item in value[: 12 - 4 * depth]) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(str(key) + ": " + shown(item, depth + 1) for key, item in value.items()) + "}"
    if isinstance(value, BaseException):
        return type(value).__name__ + repr(value.args)
    if type(value).__name__ == "generator":
        return "generator"
    if callable(value) and not isinstance(value, Box):
        return "callable"
    return repr(value)


def each_two(values, log):
    try:
        for value in values:
            got = yield value
            if got is not None:
                log.append(("sent", got))
                values.append(got)
    except Trouble as error:
        log.append("thrown " + str(error))
        yield -1
    finally:
        log.append("closed")


def around(values, log):
    try:
        got = yield from each_two(values, log)
        log.append(("inner gave", got))
    except (ValueError, KeyError) as error:
        log.append("around " + type(error).__name__)
        return "caught"
    else:
        yield "else"
    finally:
        log.append("around ends")
    return "end"


def stubborn(log):
    while True:
        try:
            yield "again"
        except GeneratorExit:
            log.append("exit asked")
            raise
        except Exception as error:
            log.append("kept " + type(error).__name__)


def keeps(value, kept=[], *rest, last=None, **named):
    kept.append(value)
    return len(kept), rest, last, sorted(named.items())


def noted(log, failed):
    log.append([failed, failed.__context__, failed.__cause__])


def left(log, a, b, c, d, n, m, box):
    log.append([shown(a), shown(b), shown(c), a is b, b is c, shown(d), n, m, len(n.links), box])


def plural(first, /, second=2, *, third=3):
    return first, second, third
`;
