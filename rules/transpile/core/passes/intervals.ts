// Bounds of whole-number variables: those that surely fit a machine word, by interval analysis of one function, or of all
// of a module with the calls between them.
//
// A loop that counts, and `x += 1`, are taken to be run fewer than 2**54 times: more take years. Everything else is exact.
import type { CoreFunction, Expression, Parameter, Statement, Variable } from '../core.ts';
import { endOf, expressionsOf, listsOf, partsOf } from '../visit.ts';
import { fits, isWord, ofOperation } from './interval-operations.ts';

/** Smallest and greatest value; null where no bound is known. */
export type Interval = readonly [low: bigint, high: bigint];
export class Bounds extends Map<Variable, Interval | null> {
  /** What calls of a function give, by its path. */
  readonly results: ReadonlyMap<string, Variable>;

  constructor(results: ReadonlyMap<string, Variable> = new Map()) {
    super();
    this.results = results;
  }
}

/** A body with the parameters that it reads. */
export interface Unit {
  readonly body: readonly Statement[];
  readonly params: readonly Parameter[];
  /** Stands for what its calls give, of a function that is reached by the calls in these bodies alone. */
  readonly result: Variable | null;
  /** Its path, when it is such a function. */
  readonly closed: string | null;
}

const steps = 1n << 54n;
const longest = 1n << 48n;
const greatestCode = 0x10ffffn;
/** A step beyond these could leave the bound in time that a program may take. */
const greatestStep = 64n;
const rounds = 6;
/** Bounds travel along calls as well. */
const roundsOfModule = 16;

/** What a variable is given: an expression, or the numbers of a loop. */
type Source = { readonly value: Expression } | { readonly counts: Expression };

/** The variables of one function that hold machine words, with their bounds. */
export const wordVariables = (body: readonly Statement[], params: readonly Parameter[]): Bounds =>
  boundsOf([{ body, params, result: null, closed: null }]);

/** The variables of all these bodies that hold machine words, with their bounds. */
export function boundsOf(units: readonly Unit[]): Bounds {
  const sources = new Map<Variable, Source[]>();
  const closed = new Map(units.flatMap((unit) => (unit.closed === null ? [] : [[unit.closed, unit] as const])));
  const out = new Set<Variable>();
  for (const unit of units) if (unit.closed === null) for (const { variable } of unit.params) out.add(variable);
  const results = new Map<string, Variable>();
  for (const [path, { result }] of closed) if (result) results.set(path, result);
  const give = (variable: Variable, source: Source | null): void => {
    if (variable.storage !== 'plain' || variable.rep !== 'int' || source === null) out.add(variable);
    else sources.set(variable, [...(sources.get(variable) ?? []), source]);
  };
  let returned: Variable | null = null;
  const call = (path: string, args: readonly Expression[]): void => {
    closed.get(path)?.params.forEach((param, at) => {
      const value = args[at];
      give(param.variable, value ? { value } : null);
    });
  };
  // What is used otherwise than by calls may get anything.
  const open = (path: string | null): void => {
    const unit = path === null ? undefined : closed.get(path);
    for (const { variable } of unit?.params ?? []) out.add(variable);
    if (unit?.result) out.add(unit.result);
  };
  const inner = (f: CoreFunction): void => eachExpression(f.body, (e) => outside(e));
  const outside = (e: Expression): void => {
    if (e.kind === 'call') call(e.target.path, e.args);
    if (e.kind === 'named') open(e.path);
    if (e.kind === 'closure') open(e.make.path);
    // One with a path is a body of its own.
    if (e.kind === 'closure' && e.make.path === null) inner(e.make.function);
    if (e.kind === 'generator') inner(e.function);
  };
  const expression = (e: Expression): void => {
    outside(e);
    if (e.kind === 'closure') for (const kept of e.make.captures) out.add(kept);
    if (e.kind === 'generator') for (const kept of e.captures) out.add(kept);
    if (e.kind === 'block') list(e.body);
    if (e.kind === 'block') expression(e.value);
    if (e.kind === 'class') list(e.make.body);
    if (e.kind === 'collect') {
      give(e.binds, null);
      list(e.body);
      endOf(e).forEach(expression);
    }
    partsOf(e).forEach(expression);
  };
  const list = (statements: readonly Statement[]): void => {
    for (const s of statements) {
      if ((s.kind === 'let' && s.value !== null) || s.kind === 'assign')
        give(s.variable, s.value && { value: s.value });
      if (s.kind === 'each') give(s.binds, s.counts === true ? { counts: s.source } : null);
      if (s.kind === 'each') for (const other of s.also ?? []) give(other.binds, null);
      if (s.kind === 'unpack') for (const target of s.targets) give(target, null);
      if (s.kind === 'return' && returned) give(returned, { value: s.value });
      if (s.kind === 'nested') inner(s.function);
      if (s.kind === 'unset' || s.kind === 'forget' || (s.kind === 'let' && s.value === null)) give(s.variable, null);
      expressionsOf(s).forEach(expression);
      listsOf(s).forEach(list);
    }
  };
  for (const unit of units) {
    returned = unit.result;
    list(unit.body);
  }
  for (const variable of out) sources.delete(variable);
  return settle(sources, results, closed.size > 0 ? roundsOfModule : rounds);
}

/** All expressions below statements, those of nested blocks and bodies too. */
function eachExpression(list: readonly Statement[], visit: (e: Expression) => void): void {
  const into = (e: Expression): void => {
    visit(e);
    if (e.kind === 'block') {
      eachExpression(e.body, visit);
      into(e.value);
    }
    if (e.kind === 'class') eachExpression(e.make.body, visit);
    if (e.kind === 'collect') {
      eachExpression(e.body, visit);
      endOf(e).forEach(into);
    }
    partsOf(e).forEach(into);
  };
  for (const s of list) {
    expressionsOf(s).forEach(into);
    if (s.kind === 'nested') eachExpression(s.function.body, visit);
    for (const below of listsOf(s)) eachExpression(below, visit);
  }
}

function settle(sources: Map<Variable, Source[]>, results: ReadonlyMap<string, Variable>, rounds: number): Bounds {
  for (;;) {
    const bounds = new Bounds(results);
    for (const variable of sources.keys()) bounds.set(variable, null);
    const lost = new Set<Variable>();
    let changed = true;
    for (let round = 0; changed && lost.size === 0; round++) {
      changed = false;
      for (const [variable, all] of sources) {
        const before = bounds.get(variable) ?? null;
        let now = before;
        const growing = all.map((source) => growth(variable, source, bounds));
        for (const [at, source] of all.entries()) {
          if (growing[at]) continue;
          const found = givenBy(source, bounds);
          if (found === undefined || round >= rounds) {
            if (found === undefined || !within(found, now)) lost.add(variable);
          } else now = join(now, found);
        }
        if (now !== null && growing.some((one) => one !== null)) {
          const grown = grow(all, growing, bounds);
          if (grown === undefined) lost.add(variable);
          else now = join(now, grown);
        }
        if (now !== before && !(now && before && now[0] === before[0] && now[1] === before[1])) {
          bounds.set(variable, now);
          changed = true;
        }
      }
    }
    // What nothing ever reaches has no bounds.
    if (lost.size === 0) for (const [variable, found] of bounds) if (found === null) lost.add(variable);
    if (lost.size === 0) return bounds;
    for (const variable of lost) sources.delete(variable);
  }
}

/** What a source gives, as far as it is a word. */
function givenBy(source: Source, bounds: Bounds): Interval | null | undefined {
  const found = 'value' in source ? intervalOf(source.value, bounds) : countedBy(source.counts, bounds);
  return found && !isWord(found) ? undefined : found;
}

/** How far `x = x + small` leads at once, below zero where it leads down; null for anything else. */
function growth(variable: Variable, source: Source, bounds: Bounds): bigint | null {
  if (!('value' in source) || source.value.kind !== 'intrinsic') return null;
  const { name, args } = source.value;
  const adds = name === 'add' || name === 'iadd';
  if (!adds && name !== 'sub' && name !== 'isub') return null;
  const isSelf = (e: Expression | undefined): boolean => e?.kind === 'read' && e.variable === variable;
  const [left, right] = args;
  const other = isSelf(left) ? right : adds && isSelf(right) ? left : undefined;
  const by = other === undefined || isSelf(other) || other.rep !== 'int' ? undefined : intervalOf(other, bounds);
  if (!by || by[0] < -greatestStep || by[1] > greatestStep || (by[0] < 0n && by[1] > 0n)) return null;
  const most = -by[0] > by[1] ? -by[0] : by[1];
  return by[0] >= 0n === adds ? most : -most;
}

/** What a variable that also grows by small steps may come to, from what it is given otherwise. */
function grow(
  all: readonly Source[],
  growing: readonly (bigint | null)[],
  bounds: Bounds,
): Interval | null | undefined {
  let base: Interval | null = null;
  for (const [at, source] of all.entries()) {
    if (growing[at]) continue;
    const found = givenBy(source, bounds);
    if (found === undefined) return undefined;
    base = join(base, found);
  }
  if (base === null) return null;
  const far = growing.filter((one) => one !== null);
  const [down, up] = [far.reduce((a, b) => (b < a ? b : a), 0n), far.reduce((a, b) => (b > a ? b : a), 0n)];
  const grown: Interval = [base[0] + steps * down, base[1] + steps * up];
  return isWord(grown) ? grown : undefined;
}

const within = (inner: Interval | null, outer: Interval | null): boolean =>
  inner === null || (outer !== null && inner[0] >= outer[0] && inner[1] <= outer[1]);

function join(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b;
  return [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]];
}

/** The whole number that an expression is written as. */
export const wholeConstant = (e: Expression | undefined): bigint | null =>
  e?.kind === 'constant' && e.value.kind === 'int' ? BigInt(e.value.value) : null;

/** Bounds of an expression; null where it is not reached yet, undefined where it may leave a machine word. */
export function intervalOf(e: Expression, bounds: Bounds): Interval | null | undefined {
  const constant = wholeConstant(e);
  if (constant !== null) return fits([constant, constant]);
  if (e.kind === 'read') return bounds.has(e.variable) ? bounds.get(e.variable) : undefined;
  if (e.kind === 'choose') {
    const [then, orelse] = [intervalOf(e.then, bounds), intervalOf(e.orelse, bounds)];
    return then === undefined || orelse === undefined ? undefined : join(then, orelse);
  }
  if (e.kind === 'call') {
    const result = bounds.results.get(e.target.path);
    return result && bounds.has(result) ? bounds.get(result) : undefined;
  }
  if (e.kind !== 'intrinsic') return undefined;
  if (e.name === 'builtin.len' && isHeld(e.args[0])) return [0n, longest];
  if (e.name === 'builtin.ord' && e.args[0]?.rep === 'str') return [0n, greatestCode];
  if (e.args.length === 0) return undefined;
  return ofOperation(
    e.name,
    e.args.map((arg) => (arg.rep === 'int' ? intervalOf(arg, bounds) : undefined)),
  );
}

/** Bounds of the numbers that `counting(start, stop, step)` gives. */
export function countedBy(source: Expression, bounds: Bounds): Interval | null | undefined {
  if (source.kind !== 'intrinsic' || source.name !== 'counting') return undefined;
  const [first, last, by] = source.args as [Expression, Expression, Expression?];
  const step = by === undefined ? 1n : wholeConstant(by);
  const start = intervalOf(first, bounds);
  if (
    start === undefined ||
    (start && !isWord(start)) ||
    step === null ||
    step === 0n ||
    step > greatestStep ||
    step < -greatestStep
  )
    return undefined;
  if (start === null) return null;
  const stop = intervalOf(last, bounds);
  const bound = stop ?? null;
  if (step > 0n) {
    const far = start[1] + steps * step;
    const high = bound !== null && bound[1] < far ? bound[1] : far;
    return fits([start[0], high > start[0] ? high : start[0]]);
  }
  const far = start[0] + steps * step;
  const low = bound !== null && bound[0] > far ? bound[0] : far;
  return fits([low < start[1] ? low : start[1], start[1]]);
}

/** What has a length that fits a word: a value, or text held as such. */
export const isHeld = (e: Expression | undefined): boolean => e?.rep === 'value' || e?.rep === 'str';
