// Random programs of aliasing, re-entrancy and exceptions: the same seed gives the same text. Each is a function of one module,
// so that many cost one compilation; what it does is printed step by step.

import { prelude } from './random-prelude.ts';
import { compounds, flats, riskies } from './random-shapes.ts';

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

const lists = ['a', 'b', 'c'];
const errors = ['Trouble("here")', 'ValueError(1)', 'KeyError("k")', 'IndexError()'];
const handlers = ['Trouble', 'LookupError', '(ValueError, TypeError)', 'Exception', 'RuntimeError'];

export class Writer {
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
      ...riskies(this),
      ...riskies(this),
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
      ...flats(this, depth),
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
      ...compounds(this, depth, nested),
    ];
    if (deep && this.random(3) === 0) this.pick(compound)();
    else this.pick(flat)();
  }
}

/** A program for each seed; the module runs those that its arguments name, or all. */
export function randomPrograms(seeds: readonly number[]): RandomPrograms {
  const parts = [prelude];
  for (const seed of seeds) {
    const writer = new Writer(randomOf(seed), 24);
    writer.say(0, `\n\ndef program_${String(seed)}(log):`);
    writer.say(1, `a, b, c = [1, 2], [3], []`);
    writer.say(1, `d = {0: a, 1: [b]}`);
    writer.say(1, `n, m = Node("n", ${writer.number()}), Node("m", ${writer.number()})`);
    writer.say(1, `n.links.append(m)`);
    writer.say(1, `box = ${writer.pick(['Box', 'Loud'])}(${writer.list()}, log)`);
    writer.say(1, `s = {${writer.number()}, 2, ${writer.number()}}`);
    writer.say(1, `t = ${writer.pick(['"abc"', '"ä€x"', '"Aa Bb  c"', '""', '"x1,y2,,z"'])}`);
    writer.say(1, `k = ${writer.pick(['0', '7', '-3', '2**63 - 1', '-(2**64)', '10**25 + 3'])}`);
    writer.say(1, `x = ${writer.pick(['0.1', '-2.5', '1e16', '3.0', '1e-7'])}`);
    writer.say(1, `fs = []`);
    writer.say(1, `ticks = 0`);
    for (let step = 0; step < 7; step++) {
      // A step that fails ends the program only now and then.
      const goesOn = writer.random(3) > 0;
      if (goesOn) writer.say(1, 'try:');
      writer.statement(goesOn ? 2 : 1, 0);
      if (!goesOn) continue;
      writer.say(1, 'except Exception as failed:');
      writer.say(2, 'noted(log, failed)');
    }
    writer.say(1, `left(log, a, b, c, d, n, m, box)`);
    writer.say(1, `log.append([s, t, k, x, len(fs)])`);
    writer.say(1, `return ticks`);
    parts.push(writer.lines.join('\n'));
  }
  parts.push(`

def told(entry):
    try:
        return shown(entry)
    except Exception as error:
        return type(error).__name__


def run(number, program):
    if sys.argv[1:] and str(number) not in sys.argv[1:]:
        return
    log = []
    try:
        log.append(("gave", program(log)))
    except Exception as error:
        cause = type(error.__cause__).__name__
        log.append((type(error).__name__, str(error), cause, type(error.__context__).__name__))
    print("#" + str(number), *[told(entry) for entry in log], sep=" | ")

`);
  for (const seed of seeds) parts.push(`run(${String(seed)}, program_${String(seed)})`);
  return { source: `${parts.join('\n')}\n`, count: seeds.length };
}
