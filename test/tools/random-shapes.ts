// More shapes of random statements and expressions: dunder methods, generators, closures, numbers, texts, patterns, ways out.
import type { Writer } from './random-programs.ts';

const specs = ['>6', '<5', '^7', '05', '+', ',', 'x', '.2f', '08.3f', '.1e', 'e', '%', 's', '*^9', '#x', '_', 'b', 'q'];
const percents = ['%d', '%s', '%5r', '%-4d|', '%x', '%.2f', '%05d', '%e', '%c'];

/** Expressions that may fail and may call back. */
export function riskies(w: Writer): (() => string)[] {
  const n = (): string => w.number();
  const l = (): string => w.list();
  return [
    () => `box[${n()}]`,
    () => `box[${n()}:${n()}]`,
    () => `${w.value()} in box`,
    () => `box + ${w.pick([l(), n(), 'box'])}`,
    () => `${w.pick([n(), 't', 'x'])} + box`,
    () => `box(${w.value()}, *${l()}, sep="${w.pick(['+', ''])}", z=${n()}, **{"a": ${n()}})`,
    () => `box.${w.pick(['size', 'item_0', 'item_3', 'default', 'missing', 'items'])}`,
    () => `Loud.of(log, ${w.value()}, q=1, *${l()})`,
    () => `[bool(box), not box, box == box[:], box != box]`,
    () => `f"{box:${w.pick(['>3', 'q', ''])}} {${w.pick(['k', 'x', 't', n()])}!r:>8}"`,
    () => `f"{${w.pick(['k', 'x', 't'])}:${w.pick(specs)}}"`,
    () => `"${w.pick(percents)}" % ${w.pick(['k', 'x', 't', n()])}`,
    () => `"{0} {1:${w.pick(['>4', '<4'])}} {a[0]}".format(t, ${w.pick(['t', n(), 'x'])}, a=${l()})`,
    () => `k ${w.pick(['//', '%', '/', '*', '+', '-', '&', '|', '^'])} ${w.pick(['7', '-3', '2**65', n(), 'True'])}`,
    () =>
      `${w.pick(['x', 'k'])} ${w.pick(['//', '%', '/', '*', '-', '<', '==', '>='])} ${w.pick(['x', '0.5', '-2.5', n(), '3'])}`,
    () => `divmod(${w.pick(['k', 'x', '-7'])}, ${w.pick(['3', '-4', '2.5', n()])})`,
    () => `pow(${w.pick(['k', '3', '-2', 'x'])}, ${w.pick(['2', '5', n(), '-1'])}${w.pick(['', ', 7', ', k'])})`,
    () => `round(${w.pick(['x', 'k', 'x * 1.25', 'k / 8'])}, ${w.pick(['0', '1', '-1', '-3', 'None'])})`,
    () => `[k >> 3, k << 5, ~k, -k, abs(k), k.bit_length()]`,
    () => `int(${w.pick(['x', 't', '"12_3"', '"0x1f", 16', '" 7 "', '"z", 36'])})`,
    () => `[str(x), repr(x * 3), x.is_integer(), float(${w.pick(['t', '"1e5"', 'k'])})]`,
    () => `t[${w.pick(['::-1', '1:', ':-1', '::2', '5:1:-2', n()])}]`,
    () =>
      `t.${w.pick(['upper()', 'split()', 'split(",")', 'partition("b")', 'find("b")', 'index("b")', 'title()', 'zfill(6)', 'center(9, "*")', 'encode()', 'isalpha()', 'swapcase()', 'casefold()', 'expandtabs()', 'strip("ac")', 'rsplit(" ", 1)', 'count("")', 'ljust(5)', 'replace("", "-")', 'translate({97: "Z"})', 'startswith(("a", "A"))', 'removeprefix("a")'])}`,
    () => `sorted(${l()}, key=lambda v: ${w.pick([`${l()}.append(1) or 0`, 'repr(v)', 'len(shown(v))', `-v`])})`,
    () =>
      `[${w.pick(['u', 'u * 2', '(u, t)'])} for u in ${w.pick([l(), 'range(4)', 'Count(3)', 's'])} if ${w.pick(['u', 'u != 2', `(v := u) is not None`])}]`,
    () => `[(i, j) for i in range(3) for j in ${w.pick(['range(i)', l(), 't'])} if i != j]`,
    () => `{i: [i] * 2 for i in ${w.pick(['range(3)', 's', 't'])}}`,
    () => `sorted({v % 3 for v in ${w.pick(['range(7)', 's', l()])}})`,
    () => `sum((v for v in ${w.pick(['Count(4)', 's', l()])}), ${w.pick(['0', '0.5', '[]'])})`,
    () => `list(zip(${l()}, ${w.pick(['Count(2)', 't', 'range(9)', l()])}${w.pick(['', ', strict=True'])}))`,
    () => `list(map(lambda u, v: [u, v], ${l()}, ${w.pick(['t', 'Count(5)'])}))`,
    () => `list(enumerate(${w.pick([l(), 't', 'box'])}, ${n()}))`,
    () => `list(reversed(${w.pick([l(), 'd', 't', 'range(3)', 'box'])}))`,
    () => `[*${l()}, *${w.pick(['t', 's', 'd', 'Count(2)'])}]`,
    () => `{**d, ${n()}: ${w.value()}, **{1: 2}}`,
    () =>
      `keeps(${w.value()}${w.pick(['', ', []', ', [], 5, 6', `, *[${l()}]`])}${w.pick(['', ', last=t', ', zz=1, **{"y": 2}'])})`,
    () => `plural(${w.pick(['1', '1, 5', '1, third=4', 'first=1', '*[1, 2, 3]', '1, **{"third": 9}', ''])})`,
    () => `[f() for f in fs]`,
    () => `fs[${n()}](${w.pick(['', n()])})`,
    () => `list(iter(${l()}.pop, ${n()}))`,
    () => `max(${w.pick([l(), 's', 't', 'd'])}, key=${w.pick(['lambda v: -v', 'repr', 'len', 'None'])}, default=None)`,
    () => `d.setdefault(${w.pick([n(), 'n', 't'])}, ${w.value()})`,
    () => `d.get(${w.pick([n(), 'm', 't', 'a'])}, ${w.value()})`,
    () => `[s | {9}, s & {2, 3}, s - {2}, s ^ {2, 5}, s <= {1, 2, 3}]`,
    () => `type(${w.value()}).__name__ + type(box).__mro__[1].__name__`,
    () => `getattr(box, "${w.pick(['size', 'items', 'nope', 'item_1'])}"${w.pick(['', ', "other"'])})`,
    () => `(lambda *p, q=${n()}, **r: (p, q, r))(*${l()}, ${w.pick(['q=2', 'z=3', ''])})`,
    () => `${n()} < ${w.pick(['k', 'x', n()])} <= ${w.pick(['k', 'len(a)', '9'])}`,
    () => `a ${w.pick(['<', '==', '!=', '>='])} ${w.pick([l(), '[1, 2]', '(1, 2)'])}`,
    () => `${w.pick(['k', 't', l(), 'None'])} ${w.pick(['and', 'or'])} ${w.pick(['x', 'box', l()])}`,
    () => `bytes(${w.pick(['[65, 66]', 't, "utf-8"', n(), l()])})`,
    () => `next(iter(${w.pick([l(), 'd', 'n', 's', 'Count(0)'])})${w.pick(['', ', "none"'])})`,
  ];
}

/** Statements of one line. */
export function flats(w: Writer, depth: number): (() => void)[] {
  const say = (text: string): void => w.say(depth, text);
  const n = (): string => w.number();
  const l = (): string => w.list();
  return [
    () => say(`n.on_hash = lambda: ${w.act()}`),
    () => say(`box[${n()}] = ${w.value()}`),
    () => say(`box.size ${w.pick(['=', '+=', '-='])} ${n()}`),
    () => say(`del box.${w.pick(['size', 'items', '_size'])}`),
    () => say(`del box[${n()}]`),
    () => say(`box += ${w.pick([l(), '(1, 2)', 't', n()])}`),
    () => say(`box = -box`),
    () => say(w.pick(['len(a) < 9 and a.extend(a)', 'len(b) < 9 and b.extend(b)'])),
    () => say(`box.items = ${l()}`),
    () => say(`box = ${w.pick(['Box', 'Loud'])}(${l()}, log)`),
    () => say(`${l()}[::2] = ${w.pick(['[7]', '[7, 8]', l(), 't'])}`),
    () => say(`${l()}[${n()}:] = ${w.pick(['Count(3)', 't', '(u for u in s)', l() + '[:3]'])}`),
    () => say(`del ${l()}[${w.pick(['::2', ':1', '-1:', '::-1', '1:2'])}]`),
    () => say(`${l()}.sort(key=lambda v: ${w.pick([`${l()}.append(0) or 1`, 'repr(v)', `${l()}.clear()`])})`),
    () => say(`${l()}.${w.pick(['reverse()', 'extend(s)', 'insert(1, t)', 'remove(2)', 'insert(-1, a[:1])'])}`),
    () => say(`k = (k * ${w.pick(['k', '-7', '3**41'])} + ${n()}) % ${w.pick(['10**30', '-(10**27)', '2**64', '97'])}`),
    () =>
      say(`k ${w.pick(['+=', '-=', '//=', '%=', '^=', '&=', '|='])} ${w.pick(['2**62', '-5', '3', n(), '10**20'])}`),
    () => say(`x ${w.pick(['+=', '-=', '*=', '/=', '//=', '%='])} ${w.pick(['0.1', '3', '-1.5', n(), '7e-3'])}`),
    () => say(`t = (t ${w.pick(['+ "é"', '+ str(k)', '* 2', '+ t[::-1]', '.title() + "-"', '+ f"{x}"'])})[:20]`),
    () =>
      say(
        `s.${w.pick(['add(5)', 'discard(2)', 'update(range(3))', 'clear()', 'remove(2)', 'add(n)', 'pop()', 'add(a)'])}`,
      ),
    () => say(`s ${w.pick(['|=', '&=', '-=', '^='])} {${n()}, 2}`),
    () => say(`fs.append(lambda v=${w.value()}: (v, len(${l()}), ${w.pick(['k', 't', 'x', 'ticks'])}))`),
    () => say(`fs = [lambda: (i, ${w.pick(['k', 't'])}) for i in range(3)]`),
    () => say(`a, *b = ${w.pick([l(), 't', 's', 'Count(3)', '[]', 'd'])}`),
    () => say(`(k, x), *c = ${w.pick(['[(1, 2.5), 3]', '[[k, x]]', l(), 'd.items()'])}`),
    () => say(`${l()}[0], ${l()}[-1] = ${l()}[-1], ${w.value()}`),
    () => say(`d[n] = d[m] = ${w.value()}`),
    () => say(`d[${n()}] ${w.pick(['+=', '|='])} ${w.pick([n(), l()])}`),
    () =>
      say(
        `d.${w.pick(['pop(0, None)', 'popitem()', 'update(a=1)', 'update(zip(t, s))', 'update([(9, a)])', 'clear()'])}`,
      ),
    () => say(`del d[${n()}]`),
    () => say(`d = dict(sorted(d.items(), key=lambda pair: str(pair[0])))`),
    () => say(`log.append(list(d.${w.pick(['keys', 'values', 'items'])}()))`),
    () => say(`assert ${w.pick([`len(${l()}) < 3`, 'k > 0', 't', 'box'])}, ${w.pick(['"asserted"', '(k, t)', l()])}`),
    () =>
      say(`raise Deep(${n()}, t, note=${n()})${w.pick(['', ' from None', ' from KeyError(1)', ' from ValueError'])}`),
    () =>
      say(
        `raise ${w.pick(['Trouble', 'StopIteration(3)', 'ZeroDivisionError', 'NotImplementedError("n")', 'SystemError(1, 2)', 'box'])}`,
      ),
    () => say(`log.append((u := ${n()}, u + 1))`),
    () => say(`del ${w.pick(['t', 'x', 'fs[0]', 'n.links[:]', 'm.value'])}`),
    () => say(`log.append(${w.risky()})`),
    () => say(`log.append(shown(${w.risky()}))`),
  ];
}

/** Statements with blocks. */
export function compounds(w: Writer, depth: number, nested: number): (() => void)[] {
  const say = (text: string, more = 0): void => w.say(depth + more, text);
  const block = (more = 1): void => w.block(depth + more, nested + 1);
  const name = (wish: string): string => `${wish}${String(nested)}`;
  const source = (): string =>
    w.pick([
      w.list(),
      'd.items()',
      'd',
      's',
      't',
      'Count(4)',
      'range(3)',
      'enumerate(a)',
      'zip(b, c)',
      'box',
      `each_two(${w.list()}, log)`,
      'reversed(a)',
      '[a, b, c]',
    ]);
  const loop = (): void => {
    say(`for ${name('y')} in ${source()}:`);
    say('ticks += 1', 1);
    say('if ticks > 40:', 1);
    say(w.pick(['break', 'raise Trouble("long")']), 2);
  };
  return [
    () => {
      loop();
      say(`if ${w.pick([`${name('y')} == 1`, 'k < 0', 'ticks % 3 == 0'])}:`, 1);
      say(w.pick(['continue', 'break', `return ${w.value()}`, 'pass']), 2);
      block();
      if (w.random(2) === 0) {
        say('else:');
        block();
      }
    },
    () => {
      // Ways out of a loop through finally.
      loop();
      say('try:', 1);
      block(2);
      if (w.random(2) === 0) say(w.pick(['continue', 'break', `return ${w.risky()}`]), 2);
      if (w.random(2) === 0) {
        say(`except ${w.pick(['Trouble', 'LookupError', '(TypeError, ValueError)', 'Exception'])} as ${name('e')}:`, 1);
        say(`log.append(${name('e')})`, 2);
        say(w.pick(['continue', 'break', 'pass', 'raise', `raise Trouble("r") from ${name('e')}`]), 2);
      }
      say('finally:', 1);
      say('log.append("out")', 2);
      if (w.random(3) === 0) say(w.pick(['continue', 'break', 'return "final"', 'raise Trouble("final")']), 2);
    },
    () => {
      say(`while len(${w.list()}) < ${String(1 + w.random(4))} and ticks < 30:`);
      say('ticks += 1', 1);
      block();
      if (w.random(2) === 0) {
        say('else:');
        block();
      }
    },
    () => {
      // A function that keeps and rebinds what is around.
      const f = name('inner');
      say(`def ${f}(v, kept=${w.pick(['[]', w.list(), '{}', '0'])}, *rest, w=${w.value()}):`);
      say(w.pick(['nonlocal_none = 0', 'u = v', 'u = [v, kept]']), 1);
      say(`log.append((shown(v), shown(kept), rest, shown(w)))`, 1);
      if (w.random(2) === 0) say(w.pick(['kept.append(v)', 'kept += [1]', 'kept[0] = v']), 1);
      say(
        w.pick([`return ${w.value()}`, `raise Trouble("in f")`, `return v + 1`, 'yield v', 'return rest', 'pass']),
        1,
      );
      say(`log.append(shown(${f}(${w.pick(['1', w.value(), `*${w.list()}`, '1, [2], 3, w=4', 'v=k', ''])})))`);
      if (w.random(2) === 0) say(`fs.append(${f})`);
      if (w.random(2) === 0) say(`log.append(shown(${f}(2)))`);
    },
    () => {
      // A counter that closes over its own variable.
      const f = name('turn');
      const held = name('held');
      say(`${held} = ${w.number()}`);
      say(`def ${f}(step=1):`);
      say(`nonlocal ${held}`, 1);
      say(`${held} ${w.pick(['+=', '*=', '-='])} step`, 1);
      if (w.random(3) === 0) say(`del ${held}`, 1);
      say(`return lambda: (${held}, step)`, 1);
      say(`fs.append(${f}(${w.pick(['', '2', 'step=5'])}))`);
      say(`log.append([${f}()(), ${held}])`);
    },
    () => {
      const g = name('gen');
      say(`${g} = ${w.pick(['around', 'each_two'])}(${w.list()}, log)`);
      say('try:');
      say(`log.append(next(${g}))`, 1);
      for (let step = w.random(3); step >= 0; step--)
        say(
          w.pick([
            `log.append(${g}.send(${w.number()}))`,
            `log.append(${g}.throw(${w.pick(['Trouble("t")', 'ValueError("v")', 'KeyError'])}))`,
            `${g}.close()`,
            `log.append(list(${g}))`,
            `log.append(next(${g}, "over"))`,
          ]),
          1,
        );
      say('except StopIteration as stop:');
      say('log.append(("stop", stop.value))', 1);
      say('finally:');
      say(`${g}.close()`, 1);
    },
    () => {
      const g = name('hard');
      say(`${g} = stubborn(log)`);
      say(`log.append([next(${g}), ${g}.throw(${w.pick(['ValueError("x")', 'Trouble'])}), ${g}.send(1)])`);
      say(`${g}.close()`);
      say(`log.append(next(${g}, "closed"))`);
    },
    () => {
      say(`match ${w.pick([w.list(), 'k', 't', 'd', 'n', '(k, t)', 'box', 's', '[a, b]', 'x'])}:`);
      const cases = [
        '[]',
        '[one]',
        '[first, *rest]',
        '[1, 2, *_]',
        '{0: inner, **others}',
        'Node(value=0 | 1 as v)',
        'Node(name="n")',
        '(0 | 7 | -3) as number',
        'str() as word if len(word) > 2',
        '(int(p), str(q))',
        'Box(items=[_, *_])',
        'float() | None',
        '[[*_], list() as l2]',
      ];
      const many = 2 + w.random(3);
      for (let at = 0; at < many; at++) {
        say(`case ${w.pick(cases)}:`, 1);
        say(`log.append("case ${String(at)}")`, 2);
        if (w.random(2) === 0) block(2);
      }
      say('case _:', 1);
      block(2);
    },
    () => {
      say('try:');
      say('try:', 1);
      block(2);
      say(`except ${w.pick(['LookupError', 'Trouble', 'TypeError'])}:`, 1);
      say(w.pick(['raise', 'raise ValueError("new")', 'log.append("first")', `log.append(${w.risky()})`]), 2);
      say('finally:', 1);
      block(2);
      say(`except ${w.pick(['Exception', '(Trouble, ValueError, TypeError)', 'Deep'])} as ${name('e')}:`);
      say(
        `log.append([${name('e')}, ${name('e')}.__context__, ${name('e')}.__cause__, ${name('e')}.__suppress_context__])`,
        1,
      );
    },
    () => {
      say(
        `with Guard(log, True${w.pick(['', ', KeyError("exit")'])}) as ${name('w')}, Guard(${name('w')}, ${w.pick(['True', 'False'])}):`,
      );
      block();
    },
    () => {
      say('try:');
      say(
        `raise ExceptionGroup("many", [${w.pick(['ValueError(1)', 'Trouble(2)'])}, KeyError("k"), ${w.pick(['Deep(3)', 'TypeError("t")'])}])`,
        1,
      );
      say(`except* ${w.pick(['ValueError', 'LookupError', '(Trouble, TypeError)'])} as ${name('eg')}:`);
      say(`log.append([str(one) for one in ${name('eg')}.exceptions])`, 1);
      if (w.random(3) === 0) say('raise Trouble("from group")', 1);
      if (w.random(2) === 0) {
        say('except* Exception as rest:');
        say('log.append(len(rest.exceptions))', 1);
      }
    },
    () => {
      const c = name('Local');
      say(`class ${c}(${w.pick(['Node', 'Box', 'Loud', 'list', 'dict', 'object'])}):`);
      say(`shared = ${w.pick(['[]', 'k', 't'])}`, 1);
      say(`extra = [shared, ${w.pick(['a', 'ticks'])}]`, 1);
      say(`def grow(self, by=1):`, 1);
      say(`${w.pick(['self.shared', `${c}.shared`])} ${w.pick(['= by', '+= by', '= [by]'])}`, 2);
      say('return self.shared', 2);
      say(`def __lt__(self, other):`, 1);
      say(w.pick(['return NotImplemented', 'raise Trouble("lt")', 'return id(self) == id(other)']), 2);
      say(`one = ${c}(${w.pick(['"o", 1', 'a, log', '', '[1]'])})`);
      say(
        `log.append([${w.pick(['one.grow()', 'one.grow(t)', 'one.grow(by=2.5)', 'one.missing', 'one < one', 'one.grow([])'])}, ${c}.shared, len(${c}.extra)])`,
      );
    },
    () => {
      say(
        `for ${name('u')} in (v * 2 for v in ${w.pick([w.list(), 's', 'Count(3)', 'd'])} if ${w.pick(['v', 'v != 1', 'k'])}):`,
      );
      say('ticks += 1', 1);
      say('if ticks > 40:', 1);
      say('break', 2);
      block();
    },
  ];
}
