// Which whole numbers are held in machine words: loop variables, lengths and counters, as far as their bounds go.
import { describe, expect, test } from 'vitest';
import type { Expression, Statement, Variable } from '#rules/transpile/core/core.ts';
import { wordVariables } from '#rules/transpile/core/passes/intervals.ts';
import { useWords } from '#rules/transpile/core/passes/use-words.ts';

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

  test('when a positive divisor or a mask bounds it', () => {
    const loop = forIn(i, op('counting', int('0'), read(n)));
    expect(wordsOf([loop, set(x, op('modulo', read(i), int('7')))])).toEqual(['i', 'x']);
    expect(wordsOf([set(x, op('modulo', read(n), int('7')))])).toEqual([]);
    expect(wordsOf([loop, set(x, op('modulo', read(i), int('-7')))])).toEqual(['i']);
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
