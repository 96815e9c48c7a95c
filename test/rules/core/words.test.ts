// Which whole numbers are held in machine words: loop variables, lengths and counters, as far as their bounds go.
import { describe, expect, test } from 'vitest';
import type { CoreItem, CoreModule, Expression, Statement, Variable } from '#rules/transpile/core/core.ts';
import { wordVariables } from '#rules/transpile/core/passes/intervals.ts';
import { useWords, useWordsInModule } from '#rules/transpile/core/passes/use-words.ts';

const variable = (name: string, rep: Variable['rep'] = 'int'): Variable => ({
  name,
  rust: name,
  rep,
  storage: 'plain',
  lent: false,
});
const int = (value: string): Expression => ({ kind: 'constant', rep: 'int', value: { kind: 'int', value } });
const read = (of: Variable): Expression => ({ kind: 'read', rep: of.rep, variable: of });
const op = (name: string, ...args: Expression[]): Expression => ({ kind: 'intrinsic', rep: 'int', name, args });
const set = (of: Variable, value: Expression): Statement => ({ kind: 'assign', variable: of, value, node: 0 });
const forIn = (binds: Variable, source: Expression, body: Statement[] = []): Statement => ({
  kind: 'each',
  label: 'each',
  source,
  binds,
  body,
  counts: true,
  node: 0,
});
const wordsOf = (body: Statement[]): string[] => [...wordVariables(body, []).keys()].map((one) => one.name).sort();

const [i, j, x, y, n] = ['i', 'j', 'x', 'y', 'n'].map((name) => variable(name)) as [
  Variable,
  Variable,
  Variable,
  Variable,
  Variable,
];

describe('a variable is a word', () => {
  test('when a loop counts it from a word, however far', () => {
    expect(wordsOf([forIn(i, op('counting', int('0'), read(n)))])).toEqual(['i']);
    expect(wordsOf([forIn(i, op('counting', read(n), int('5')))])).toEqual([]);
  });

  test('when it only grows by small steps', () => {
    expect(wordsOf([set(x, int('0')), set(x, op('iadd', read(x), int('1')))])).toEqual(['x']);
    expect(wordsOf([set(x, int('0')), set(x, op('iadd', read(x), int('1000')))])).toEqual([]);
    expect(wordsOf([set(x, int('1')), set(x, op('imul', read(x), int('2')))])).toEqual([]);
  });

  test('unless two feed each other', () => {
    expect(wordsOf([set(x, int('1')), set(y, op('add', read(x), read(x))), set(x, read(y))])).toEqual([]);
  });

  test('when it is made of words within bounds', () => {
    const product = op('mul', read(i), read(j));
    const loops = [forIn(i, op('counting', int('0'), int('1000'))), forIn(j, op('counting', int('0'), int('1000')))];
    expect(wordsOf([...loops, set(x, product)])).toEqual(['i', 'j', 'x']);
    const far = [forIn(i, op('counting', int('0'), read(n))), forIn(j, op('counting', int('0'), read(n)))];
    expect(wordsOf([...far, set(x, product)])).toEqual(['i', 'j']);
  });

  test('when a positive divisor or a mask bounds it, whatever is divided', () => {
    const loop = forIn(i, op('counting', int('0'), read(n)));
    expect(wordsOf([loop, set(x, op('modulo', read(i), int('7')))])).toEqual(['i', 'x']);
    expect(wordsOf([set(x, op('modulo', read(n), int('7')))])).toEqual(['x']);
    expect(wordsOf([set(x, op('bitand', read(n), int('255')))])).toEqual(['x']);
    expect(wordsOf([set(x, op('modulo', read(n), int('-7')))])).toEqual([]);
    expect(wordsOf([loop, set(x, op('modulo', read(i), int('-7')))])).toEqual(['i', 'x']);
  });

  test('when words are divided, and a divisor that may be zero is looked at', () => {
    const loops = [forIn(i, op('counting', int('1'), int('9'))), forIn(j, op('counting', int('0'), int('9')))];
    const made = useWords(
      [...loops, set(x, op('modulo', read(j), read(i))), set(y, op('modulo', read(i), read(j)))],
      [],
    );
    expect(made.slice(2)).toMatchObject([
      { variable: { rep: 'word' }, value: { name: 'modulo', rep: 'word' } },
      { variable: { rep: 'word' }, value: { name: 'moduloBy', rep: 'word' } },
    ]);
  });
});

describe('between the functions of a module', () => {
  const call = (path: string, ...args: Expression[]): Expression => ({
    kind: 'call',
    rep: 'int',
    target: { path, params: args.map(() => 'int'), result: 'int', raises: true },
    args,
  });
  const functionOf = (rust: string, params: Variable[], body: Statement[]): CoreItem => ({
    kind: 'function',
    comments: [],
    function: {
      name: rust,
      rust,
      doc: null,
      node: 0,
      params: params.map((one) => ({ kind: 'plain', variable: one, constantDefault: null, hasDefault: false })),
      result: 'int',
      raises: true,
      generator: null,
      guarded: false,
      standalone: true,
      body,
    },
  });
  const give = (value: Expression): Statement => ({ kind: 'return', value, node: 0 });
  const moduleOf = (items: CoreItem[], init: Statement[]): CoreModule => ({
    name: 'm',
    doc: null,
    globals: [],
    items,
    init,
  });
  const shapeOf = (item: CoreItem | undefined): readonly string[] =>
    item?.kind === 'function' ? [...item.function.params.map((one) => one.variable.rep), item.function.result] : [];
  const does = (value: Expression): Statement => ({ kind: 'do', value, node: 0 });

  test('parameters and results are words where all calls give such', () => {
    const next = functionOf('next', [n], [give(op('add', read(n), int('1')))]);
    const made = useWordsInModule(moduleOf([next], [does(call('next', int('5')))]), new Set(['next']));
    expect(shapeOf(made.items[0])).toEqual(['word', 'word']);
    expect(made.init).toMatchObject([
      { value: { kind: 'convert', arg: { rep: 'word', target: { params: ['word'] } } } },
    ]);
  });

  test('a function that calls itself with one more counts, one that doubles does not', () => {
    const counts = functionOf('counts', [n], [give(call('counts', op('add', read(n), int('1'))))]);
    const doubles = functionOf('doubles', [x], [give(call('doubles', op('add', read(x), read(x))))]);
    const init = [does(call('counts', int('0'))), does(call('doubles', int('1')))];
    const made = useWordsInModule(moduleOf([counts, doubles], init), new Set(['counts', 'doubles']));
    expect(made.items.map(shapeOf)).toEqual([
      ['word', 'int'],
      ['int', 'int'],
    ]);
  });

  test('what others may call keeps whole numbers', () => {
    const next = functionOf('next', [n], [give(op('add', read(n), int('1')))]);
    const made = useWordsInModule(moduleOf([next], [does(call('next', int('5')))]), new Set());
    expect(shapeOf(made.items[0])).toEqual(['int', 'int']);
  });
});

test('what is no word is made of words by conversion', () => {
  const loop = forIn(i, op('counting', int('0'), int('9')), [
    set(x, op('mul', read(n), read(i))),
    set(y, op('add', read(i), int('1'))),
  ]);
  const [made] = useWords([loop], []);
  expect(made).toMatchObject({
    source: { name: 'words', rep: 'word' },
    binds: { rep: 'word' },
    body: [
      {
        variable: { rep: 'int' },
        value: { rep: 'int', args: [{ rep: 'int' }, { kind: 'convert', arg: { rep: 'word' } }] },
      },
      { variable: { rep: 'word' }, value: { name: 'add', rep: 'word' } },
    ],
  });
});
