// Whole numbers that surely fit a machine word are held in one: variables, and the arithmetic between them.
import type { Expression, Parameter, Statement, Variable } from '../core.ts';
import { intrinsicOf } from '../intrinsics.ts';
import { mapExpression, mapStatement, type Mapping } from '../map.ts';
import { type Bounds, intervalOf, isHeld, wholeConstant, wordVariables } from './intervals.ts';

/** The body of a function with its `int` variables as `word` where their bounds allow it. */
export function useWords(body: readonly Statement[], params: readonly Parameter[]): readonly Statement[] {
  const bounds = wordVariables(body, params);
  if (bounds.size === 0) return body;
  const words = new Map<Variable, Variable>();
  for (const variable of bounds.keys()) words.set(variable, { ...variable, rep: 'word' });
  const rewriter = new Rewriter(bounds, words);
  return rewriter.list(body);
}

/** The word inside `Int::from(word)`, or a constant as one. */
function wordIn(e: Expression | undefined): Expression | null {
  if (e?.kind === 'convert' && e.rep === 'int' && e.arg.rep === 'word') return e.arg;
  const constant = wholeConstant(e);
  return e?.rep === 'int' && constant !== null && constant >= -(2n ** 62n) && constant <= 2n ** 62n
    ? ({ ...e, rep: 'word' } as Expression)
    : null;
}

const asInt = (word: Expression): Expression => ({ kind: 'convert', rep: 'int', arg: word });

class Rewriter implements Mapping {
  readonly #bounds: Bounds;
  readonly #words: ReadonlyMap<Variable, Variable>;

  constructor(bounds: Bounds, words: ReadonlyMap<Variable, Variable>) {
    this.#bounds = bounds;
    this.#words = words;
  }

  readonly list = (list: readonly Statement[]): readonly Statement[] => list.map((one) => this.#statement(one));

  /** The expression in the representation it had. */
  readonly expression = (e: Expression): Expression => {
    if (e.kind === 'read') {
      const word = this.#words.get(e.variable);
      return word ? asInt({ kind: 'read', rep: 'word', variable: word }) : mapExpression(e, this);
    }
    const made = mapExpression(e, this);
    if (made.kind === 'intrinsic') return this.#intrinsic(made, e);
    if (made.kind === 'choose' && made.rep === 'int') {
      const [then, orelse] = [wordIn(made.then), wordIn(made.orelse)];
      return then && orelse ? asInt({ ...made, rep: 'word', then, orelse }) : made;
    }
    if (made.kind === 'convert' && (made.rep === 'value' || made.rep === 'float')) {
      const word = made.arg.kind === 'constant' ? null : wordIn(made.arg);
      return word ? { ...made, arg: word } : made;
    }
    return made;
  };

  #intrinsic(made: Extract<Expression, { kind: 'intrinsic' }>, before: Expression): Expression {
    const words = made.args.map((arg) => (arg.rep === 'int' ? wordIn(arg) : null));
    if (made.name === 'builtin.len' && isHeld(made.args[0])) return asInt({ ...made, name: 'length', rep: 'word' });
    if (made.rep === 'int') {
      const args = made.args.map((arg, at) => (arg.rep === 'int' ? words[at] : arg));
      if (args.includes(null) || !intervalOf(before, this.#bounds)) return made;
      const row = intrinsicOf(made.name, [...args.map((arg) => (arg?.rep === 'int' ? 'word' : (arg?.rep ?? 'value')))]);
      const kept = args as Expression[];
      return row?.result === 'word' ? asInt({ ...made, rep: 'word', args: kept }) : made;
    }
    // Comparisons and places.
    if (!words.some((word, at) => word !== null && made.args[at]?.kind !== 'constant')) return made;
    const args = made.args.map((arg, at) => words[at] ?? arg);
    const row = intrinsicOf(
      made.name,
      args.map((arg) => arg.rep),
    );
    return row?.result === made.rep ? { ...made, args } : made;
  }

  #statement(s: Statement): Statement {
    const made = mapStatement(s, this);
    if (made.kind === 'let' || made.kind === 'assign') {
      const word = this.#words.get(made.variable);
      if (!word) return made;
      const value = made.value && wordIn(made.value);
      if (made.value && !value) throw new Error(`no word for ${made.variable.name}`);
      return { ...made, variable: word, value } as Statement;
    }
    if (made.kind !== 'each' || made.counts !== true) return made;
    const word = this.#words.get(made.binds);
    return word ? { ...made, binds: word, source: wordsOf(made.source) } : made;
  }
}

function wordsOf(source: Expression): Expression {
  if (source.kind !== 'intrinsic') throw new Error('a loop counts by the intrinsic');
  const [start, stop, step] = source.args;
  const first = wordIn(start);
  if (!first || !stop) throw new Error('a loop of words begins with a word');
  const by = step && wordIn(step);
  return {
    kind: 'intrinsic',
    rep: 'word',
    name: 'words',
    args: [first, wordIn(stop) ?? stop, ...(by ? [by] : [])],
  };
}
