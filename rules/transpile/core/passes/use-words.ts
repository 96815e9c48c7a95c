// Whole numbers that surely fit a machine word are held in one: variables, and the arithmetic between them.
import type { CoreFunction, CoreItem, CoreModule, Expression, Parameter, Statement, Variable } from '../core.ts';
import { intrinsicOf } from '../intrinsics.ts';
import { mapExpression, mapStatement, type Mapping } from '../map.ts';
import { isWord, plainName } from './interval-operations.ts';
import {
  type Bounds,
  boundsOf,
  type Interval,
  intervalOf,
  isHeld,
  type Unit,
  wholeConstant,
  wordVariables,
} from './intervals.ts';

/** The body of a function with its `int` variables as `word` where their bounds allow it. */
export function useWords(body: readonly Statement[], params: readonly Parameter[]): readonly Statement[] {
  return new Rewriter(wordVariables(body, params)).list(body);
}

/**
 * The functions of a module, each with its `int` variables as `word` where their bounds allow it. Parameters and results
 * of the functions at these paths, which nothing but calls in this module reaches, may be words too.
 */
export function useWordsInModule(module: CoreModule, closed: ReadonlySet<string>): CoreModule {
  const unit = (f: CoreFunction): Unit => {
    const known = closed.has(f.rust) && f.generator === null;
    const result: Variable = { name: 'return', rust: f.rust, rep: 'int', storage: 'plain', lent: false };
    return {
      body: f.body,
      params: f.params,
      result: known && f.result === 'int' ? result : null,
      closed: known ? f.rust : null,
    };
  };
  const open = (body: readonly Statement[]): Unit => ({ body, params: [], result: null, closed: null });
  const units = module.items.flatMap((item): Unit[] => {
    if (item.kind === 'function') return [unit(item.function)];
    const made = item.define?.make;
    const bases = made?.bases.map((base): Statement => ({ kind: 'do', value: base.value, node: -1 })) ?? [];
    const methods = item.methods.map((f): Unit => ({ ...unit(f), result: null, closed: null }));
    return [...methods, ...(made ? [open([...bases, ...made.body])] : [])];
  });
  const rewriter = new Rewriter(boundsOf([...units, open(module.init)]), units);
  return {
    ...module,
    items: module.items.map((item) => rewriter.item(item)),
    init: rewriter.list(module.init),
  };
}

/** The word inside `Int::from(word)`, or a constant as one. */
function wordIn(e: Expression | undefined): Expression | null {
  if (e?.kind === 'convert' && e.rep === 'int' && e.arg.rep === 'word') return e.arg;
  const constant = wholeConstant(e);
  return e?.rep === 'int' && constant !== null && constant >= -(2n ** 62n) && constant <= 2n ** 62n
    ? ({ ...e, rep: 'word' } as Expression)
    : null;
}

function sure(word: Expression | null, name: string): Expression {
  if (word === null) throw new Error(`no word for ${name}`);
  return word;
}

/** The operation on words: a divisor that may not be positive is looked at when the program runs. */
function wordName(name: string, right: Interval | null): string {
  const plain = plainName(name);
  return (plain === 'modulo' || plain === 'floordiv') && !(right && right[0] > 0n) ? `${plain}By` : name;
}

/** The word or wide number inside `Int::from(it)`, or a constant, as a wide one. */
function wideIn(e: Expression): Expression | null {
  if (e.kind === 'convert' && e.rep === 'int' && e.arg.rep === 'wide') return e.arg;
  const found = wordIn(e);
  if (found?.kind === 'constant') return { ...found, rep: 'wide' };
  return found && { kind: 'convert', rep: 'wide', arg: found };
}

/** Arithmetic of words that may leave them, but not by much: in twice their width. */
function throughWide(
  made: Extract<Expression, { kind: 'intrinsic' }>,
  found: Interval,
  right: Interval | null,
): Expression | null {
  const plain = plainName(made.name);
  const [left, other] = made.args.map(wideIn);
  const back = (wide: Expression): Expression =>
    isWord(found) ? asInt({ kind: 'convert', rep: 'word', arg: wide }) : asInt(wide);
  if (!left || !other) return null;
  if (plain === 'add' || plain === 'sub' || plain === 'mul')
    return back({ ...made, name: plain, rep: 'wide', args: [left, other] });
  const row = byWord[plain];
  const divisor = made.args[1] && wordIn(made.args[1]);
  if (!row || plain === 'bitand' || !divisor || !right || right[0] < row.from) return null;
  const rep = plain === 'modulo' ? 'word' : 'wide';
  const divided: Expression = { ...made, name: row.name, rep, args: [left, divisor] };
  return rep === 'word' ? asInt(divided) : back(divided);
}

const byWord: {
  readonly [name: string]: { readonly name: string; readonly rep: 'int' | 'word'; readonly from: bigint };
} = {
  modulo: { name: 'remainder', rep: 'word', from: 1n },
  floordiv: { name: 'quotient', rep: 'int', from: 1n },
  bitand: { name: 'masked', rep: 'word', from: 0n },
};

/** Any whole number divided by a positive word, or masked. */
function byConstant(
  made: Extract<Expression, { kind: 'intrinsic' }>,
  words: readonly (Expression | null)[],
  right: Interval | null,
): Expression | null {
  const row = byWord[plainName(made.name)];
  const [left] = made.args;
  const [, word] = words;
  if (!row || !left || !word || !right || right[0] < row.from) return null;
  if (row.rep === 'word' && right[0] !== right[1]) return null;
  const args = [left, word];
  return row.rep === 'word' ? asInt({ ...made, ...row, args }) : { ...made, name: row.name, args };
}

const isWide = (e: Expression): boolean => e.kind === 'convert' && e.arg.rep === 'wide';

const asInt = (word: Expression): Expression => ({ kind: 'convert', rep: 'int', arg: word });

class Rewriter implements Mapping {
  readonly #bounds: Bounds;
  readonly #words = new Map<Variable, Variable>();
  /** Parameters of the functions met so far whose parameters are words. */
  readonly #signatures = new Map<string, readonly boolean[]>();

  constructor(bounds: Bounds, units: readonly Unit[] = []) {
    this.#bounds = bounds;
    for (const variable of bounds.keys()) this.#words.set(variable, { ...variable, rep: 'word' });
    for (const { closed, params } of units)
      if (closed !== null)
        this.#signatures.set(
          closed,
          params.map((param) => bounds.has(param.variable)),
        );
  }

  readonly list = (list: readonly Statement[]): readonly Statement[] => list.map((one) => this.#statement(one));

  item(item: CoreItem): CoreItem {
    if (item.kind === 'function') return { ...item, function: this.#function(item.function) };
    const methods = item.methods.map((f) => this.#function(f));
    if (item.define === null) return { ...item, methods };
    const { make } = item.define;
    const bases = make.bases.map((base) => ({ ...base, value: this.expression(base.value) }));
    return { ...item, methods, define: { ...item.define, make: { ...make, bases, body: this.list(make.body) } } };
  }

  #function(f: CoreFunction): CoreFunction {
    const params = f.params.map((param) => {
      const word = this.#words.get(param.variable);
      return word ? { ...param, variable: word } : param;
    });
    const returned = this.#bounds.results.get(f.rust);
    const outer = this.#returns;
    this.#returns = returned !== undefined && this.#words.has(returned);
    const made: CoreFunction = {
      ...f,
      params,
      result: this.#returns ? 'word' : f.result,
      body: this.list(f.body),
    };
    this.#returns = outer;
    return made;
  }

  // A body of its own, of which only the calls of this module's functions change.
  #inner(f: CoreFunction): CoreFunction {
    const outer = this.#returns;
    this.#returns = false;
    const made = { ...f, body: this.list(f.body) };
    this.#returns = outer;
    return made;
  }

  /** The function being rewritten returns words. */
  #returns = false;

  /** The expression in the representation it had. */
  readonly expression = (e: Expression): Expression => {
    if (e.kind === 'read') {
      const word = this.#words.get(e.variable);
      return word ? asInt({ kind: 'read', rep: 'word', variable: word }) : mapExpression(e, this);
    }
    const made = mapExpression(e, this);
    if (made.kind === 'intrinsic') return this.#intrinsic(made, e);
    if (made.kind === 'call') return this.#call(made);
    if (made.kind === 'closure' && made.make.path === null)
      return { ...made, make: { ...made.make, function: this.#inner(made.make.function) } };
    if (made.kind === 'generator') return { ...made, function: this.#inner(made.function) };
    if (made.kind === 'choose' && made.rep === 'int') {
      const [then, orelse] = [wordIn(made.then), wordIn(made.orelse)];
      return then && orelse ? asInt({ ...made, rep: 'word', then, orelse }) : made;
    }
    if (made.kind === 'convert' && (made.rep === 'value' || made.rep === 'float')) {
      const { arg } = made;
      if (made.rep === 'float' && arg.kind === 'convert' && arg.arg.rep === 'wide') return { ...made, arg: arg.arg };
      const word = arg.kind === 'constant' ? null : wordIn(arg);
      return word ? { ...made, arg: word } : made;
    }
    return made;
  };

  #call(made: Extract<Expression, { kind: 'call' }>): Expression {
    const { path } = made.target;
    const takes = this.#signatures.get(path);
    const returned = this.#bounds.results.get(path);
    const gives = returned !== undefined && this.#words.has(returned);
    if (!takes?.includes(true) && !gives) return made;
    const args = made.args.map((arg, at) => (takes?.[at] === true ? sure(wordIn(arg), path) : arg));
    const params = made.target.params.map((rep, at) => (takes?.[at] === true ? 'word' : rep));
    const result = gives ? 'word' : made.target.result;
    const call: Expression = { ...made, rep: result, args, target: { ...made.target, params, result } };
    return gives ? asInt(call) : call;
  }

  #intrinsic(made: Extract<Expression, { kind: 'intrinsic' }>, before: Expression): Expression {
    const words = made.args.map((arg) => (arg.rep === 'int' ? wordIn(arg) : null));
    if (made.name === 'builtin.len' && isHeld(made.args[0])) return asInt({ ...made, name: 'length', rep: 'word' });
    if (made.name === 'builtin.ord' && made.args[0]?.rep === 'str')
      return asInt({ ...made, name: 'ordinal', rep: 'word' });
    if (made.rep === 'int') {
      const args = made.args.map((arg, at) => (arg.rep === 'int' ? words[at] : arg));
      const found = intervalOf(before, this.#bounds);
      if (args.includes(null) || !found || !isWord(found)) {
        const right = this.#boundsOfRight(before);
        return (found && throughWide(made, found, right)) ?? byConstant(made, words, right) ?? made;
      }
      const name = wordName(made.name, this.#boundsOfRight(before));
      const row = intrinsicOf(name, [...args.map((arg) => (arg?.rep === 'int' ? 'word' : (arg?.rep ?? 'value')))]);
      const kept = args as Expression[];
      return row?.result === 'word' ? asInt({ ...made, name, rep: 'word', args: kept }) : made;
    }
    // Comparisons and places.
    if (made.rep === 'bool' && made.args.length === 2 && made.args.some(isWide)) {
      const wide = made.args.map(wideIn);
      if (!wide.includes(null) && intrinsicOf(made.name, ['wide', 'wide']))
        return { ...made, args: wide as Expression[] };
    }
    if (!words.some((word, at) => word !== null && made.args[at]?.kind !== 'constant')) return made;
    const args = made.args.map((arg, at) => words[at] ?? arg);
    const row = intrinsicOf(
      made.name,
      args.map((arg) => arg.rep),
    );
    return row?.result === made.rep ? { ...made, args } : made;
  }

  #boundsOfRight(before: Expression): Interval | null {
    const right = before.kind === 'intrinsic' ? before.args[1] : undefined;
    return (right?.rep === 'int' ? intervalOf(right, this.#bounds) : null) ?? null;
  }

  #statement(s: Statement): Statement {
    const made = mapStatement(s, this);
    if (made.kind === 'return' && this.#returns) return { ...made, value: sure(wordIn(made.value), 'return') };
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
