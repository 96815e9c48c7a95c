// Random programs of aliasing, re-entrancy and exceptions: the same seed gives the same text. Each is a function of one module,
// so that many cost one compilation; what it does is printed step by step.

export interface RandomPrograms {
  /** A Python module that runs all of them. */
  readonly source: string;
  readonly count: number;
}

type Random = (below: number) => number;

function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What every program may use: objects that call back, compare, hash and fail as they are told. */
const prelude = `class Trouble(Exception):
    pass


class Node:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.links = []
        self.on_eq = None
        self.on_len = None

    def __eq__(self, other):
        if self.on_eq is not None:
            act, self.on_eq = self.on_eq, None
            act()
        return isinstance(other, Node) and self.value == other.value

    def __hash__(self):
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


class Guard:
    def __init__(self, log, swallows):
        self.log = log
        self.swallows = swallows

    def __enter__(self):
        self.log.append("enter")
        return self.log

    def __exit__(self, kind, error, trace):
        self.log.append("exit " + (kind.__name__ if kind else "plainly"))
        return self.swallows and kind is not None and issubclass(kind, (Trouble, LookupError))


def shown(value, depth=0):
    if depth > 3:
        return "..."
    if isinstance(value, list):
        return "[" + ", ".join(shown(item, depth + 1) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(str(key) + ": " + shown(item, depth + 1) for key, item in value.items()) + "}"
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
`;

const lists = ['a', 'b', 'c'];
const errors = ['Trouble("here")', 'ValueError(1)', 'KeyError("k")', 'IndexError()'];
const handlers = ['Trouble', 'LookupError', '(ValueError, TypeError)', 'Exception', 'RuntimeError'];

class Writer {
  readonly lines: string[] = [];
  readonly random: Random;
  budget: number;
  constructor(random: Random, budget: number) {
    this.random = random;
    this.budget = budget;
  }
  pick<T>(items: readonly T[]): T {
    return items[this.random(items.length)] as T;
  }
  say(depth: number, text: string): void {
    this.lines.push(`${'    '.repeat(depth)}${text}`);
  }
  list(): string {
    return this.pick(lists);
  }
  number(): string {
    return String(this.random(6) === 0 ? 13 : this.random(5) - 1);
  }
  value(): string {
    return this.pick([
      () => this.number(),
      () => this.list(),
      () => 'n',
      () => 'm',
      () => `[${this.number()}, ${this.list()}]`,
      () => `(${this.number()}, n)`,
    ])();
  }
  /** An expression without effects of its own that may fail. */
  risky(): string {
    return this.pick([
      () => `${this.list()}[${this.number()}]`,
      () => `d[${this.number()}]`,
      () => `d.pop(${this.number()})`,
      () => `${this.list()}.pop()`,
      () => `${this.list()}.index(${this.value()})`,
      () => `sorted([n, m, Node("s", ${this.number()})])`,
      () => `len(n) + len(${this.list()})`,
      () => `max(x.value for x in n.links)`,
      () => `sum(x for x in ${this.list()} if not isinstance(x, (list, tuple, Node)))`,
      () => `{n: 1, m: ${this.number()}}`,
      () => `[y for x in ${this.list()} if isinstance(x, list) for y in x]`,
      () => `n == m`,
      () => `${this.number()} // ${this.number()}`,
      () => `any(x is ${this.list()} for x in ${this.list()})`,
      () => `m in {n, Node("t", ${this.number()})}`,
    ])();
  }
  /** A callback's body: one expression. */
  act(): string {
    return this.pick([
      () => `${this.list()}.append(${this.number()})`,
      () => `${this.list()}.clear()`,
      () => `d.update({${this.number()}: ${this.number()}})`,
      () => `n.links.append(m)`,
      () => `setattr(m, "value", ${this.number()})`,
      () => `d.clear()`,
    ])();
  }
  block(depth: number, nested: number): void {
    const many = 1 + this.random(3);
    for (let at = 0; at < many; at++) this.statement(depth, nested);
  }
  statement(depth: number, nested: number): void {
    this.budget--;
    const deep = nested < 3 && this.budget > 0;
    const flat = [
      () => this.say(depth, `${this.list()} = ${this.list()}`),
      () => this.say(depth, `${this.list()}.append(${this.value()})`),
      () => this.say(depth, `${this.list()} += [${this.number()}, ${this.value()}]`),
      () => this.say(depth, `${this.list()}[${this.random(2)}:${1 + this.random(3)}] = ${this.list()}[:2]`),
      () => this.say(depth, `d[${this.number()}] = ${this.value()}`),
      () => this.say(depth, `n, m = m, n`),
      () => this.say(depth, `n.value = ${this.number()}`),
      () => this.say(depth, `n.links = ${this.list()}`),
      () => this.say(depth, `n.on_eq = lambda: ${this.act()}`),
      () => this.say(depth, `m.on_len = lambda: ${this.act()}`),
      () => this.say(depth, `log.append(shown(${this.value()}))`),
      () => this.say(depth, `log.append(${this.risky()})`),
      () => this.say(depth, `log.append(${this.risky()})`),
      () => this.say(depth, `raise ${this.pick(errors)}`),
      () => this.say(depth, `del ${this.list()}[${this.random(2)}]`),
    ];
    const compound = [
      () => {
        const item = `x${String(nested)}`;
        this.say(depth, `for ${item} in ${this.pick([this.list(), 'd', 'n', `list(d.items())`])}:`);
        this.say(depth + 1, `ticks += 1`);
        this.say(depth + 1, `if ticks > 40:`);
        this.say(depth + 2, `break`);
        this.block(depth + 1, nested + 1);
      },
      () => {
        this.say(depth, 'try:');
        this.block(depth + 1, nested + 1);
        this.say(depth, `except ${this.pick(handlers)} as error:`);
        this.say(depth + 1, 'log.append(type(error).__name__ + " " + str(error))');
        if (this.random(3) === 0) this.say(depth + 1, this.pick(['raise', 'raise Trouble("again") from error']));
        else this.block(depth + 1, nested + 1);
        if (this.random(3) === 0) {
          this.say(depth, 'else:');
          this.block(depth + 1, nested + 1);
        }
        if (this.random(2) === 0) {
          this.say(depth, 'finally:');
          this.say(depth + 1, `log.append("finally")`);
          if (this.random(5) === 0) this.say(depth + 1, `return ${this.list()}`);
        }
      },
      () => {
        this.say(depth, `with Guard(log, ${this.pick(['True', 'False'])}):`);
        this.block(depth + 1, nested + 1);
        if (this.random(4) === 0) this.say(depth + 1, `return ${this.risky()}`);
      },
      () => {
        this.say(depth, `walk = each_two(${this.list()}, log)`);
        // Closed here, not when a traceback's frames go.
        this.say(depth, `try:`);
        this.say(depth + 1, `log.append(next(walk, None))`);
        this.say(
          depth + 1,
          this.pick(['walk.send(7)', 'walk.close()', 'log.append(walk.throw(Trouble("in")))', 'next(walk)']),
        );
        this.say(depth, `finally:`);
        this.say(depth + 1, `walk.close()`);
      },
      () => {
        this.say(depth, `if ${this.pick([`len(${this.list()}) > 2`, 'n is m', `${this.list()} is ${this.list()}`])}:`);
        this.block(depth + 1, nested + 1);
        if (this.random(2) === 0) {
          this.say(depth, 'else:');
          this.block(depth + 1, nested + 1);
        }
      },
    ];
    if (deep && this.random(3) === 0) this.pick(compound)();
    else this.pick(flat)();
  }
}

export function randomPrograms(seed: number, count: number): RandomPrograms {
  const parts = [prelude];
  for (let at = 0; at < count; at++) {
    const writer = new Writer(randomOf(seed + 7919 * at), 24);
    writer.say(0, `\n\ndef program_${String(at)}(log):`);
    writer.say(1, `a, b, c = [1, 2], [3], []`);
    writer.say(1, `d = {0: a, 1: [b]}`);
    writer.say(1, `n, m = Node("n", ${writer.number()}), Node("m", ${writer.number()})`);
    writer.say(1, `n.links.append(m)`);
    writer.say(1, `ticks = 0`);
    for (let step = 0; step < 6; step++) writer.statement(1, 0);
    writer.say(1, `log.append([shown(a), shown(b), shown(c), a is b, b is c, shown(d), n, m, len(n.links)])`);
    writer.say(1, `return ticks`);
    parts.push(writer.lines.join('\n'));
  }
  parts.push(`

def run(number, program):
    log = []
    try:
        log.append(("gave", program(log)))
    except Exception as error:
        cause = type(error.__cause__).__name__
        log.append((type(error).__name__, str(error), cause, type(error.__context__).__name__))
    print(number, *[shown(entry) for entry in log], sep=" | ")

`);
  for (let at = 0; at < count; at++) parts.push(`run(${String(at)}, program_${String(at)})`);
  return { source: `${parts.join('\n')}\n`, count };
}
