// Bounds of whole-number variables: those that surely fit a machine word, by interval analysis of one function.
//
// A loop that counts, and `x += 1`, are taken to be run fewer than 2**54 times: more take years. Everything else is exact.
import type { Expression, Parameter, Statement, Variable } from '../core.ts';
import { endOf, expressionsOf, listsOf, partsOf } from '../visit.ts';

/** Smallest and greatest value; null where no bound is known. */
export type Interval = readonly [low: bigint, high: bigint];
export type Bounds = ReadonlyMap<Variable, Interval | null>;

const most = 1n << 62n;
const steps = 1n << 60n;
const longest = 1n << 48n;
/** A step beyond these could leave the bound in time that a program may take. */
const greatestStep = 64n;
const rounds = 6;

/** What a variable is given: an expression, or the numbers of a loop. */
type Source = { readonly value: Expression } | { readonly counts: Expression };

/** The variables that hold machine words, with their bounds. */
export function wordVariables(body: readonly Statement[], params: readonly Parameter[]): Bounds {
  const sources = new Map<Variable, Source[]>();
  const out = new Set<Variable>(params.map((param) => param.variable));
  const give = (variable: Variable, source: Source | null): void => {
    if (variable.storage !== 'plain' || variable.rep !== 'int' || source === null) out.add(variable);
    else sources.set(variable, [...(sources.get(variable) ?? []), source]);
  };
  const expression = (e: Expression): void => {
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
      if (s.kind === 'unset' || s.kind === 'forget' || (s.kind === 'let' && s.value === null)) give(s.variable, null);
      expressionsOf(s).forEach(expression);
      listsOf(s).forEach(list);
    }
  };
  list(body);
  for (const variable of out) sources.delete(variable);
  return settle(sources);
}

function settle(sources: Map<Variable, Source[]>): Bounds {
  for (;;) {
    const bounds = new Map<Variable, Interval | null>();
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
          const found = 'value' in source ? intervalOf(source.value, bounds) : countedBy(source.counts, bounds);
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
    for (const [variable, found] of bounds) if (found === null) lost.add(variable);
    if (lost.size === 0) return bounds;
    for (const variable of lost) sources.delete(variable);
  }
}

/** Which way `x = x + small` leads: -1 down, 1 up; null for anything else. */
function growth(variable: Variable, source: Source, bounds: Bounds): -1 | 1 | null {
  if (!('value' in source) || source.value.kind !== 'intrinsic') return null;
  const { name, args } = source.value;
  const adds = name === 'add' || name === 'iadd';
  if (!adds && name !== 'sub' && name !== 'isub') return null;
  const isSelf = (e: Expression | undefined): boolean => e?.kind === 'read' && e.variable === variable;
  const [left, right] = args;
  const other = isSelf(left) ? right : adds && isSelf(right) ? left : undefined;
  const by = other === undefined || isSelf(other) || other.rep !== 'int' ? undefined : intervalOf(other, bounds);
  if (!by || by[0] < -greatestStep || by[1] > greatestStep || (by[0] < 0n && by[1] > 0n)) return null;
  return by[0] >= 0n === adds ? 1 : -1;
}

/** What a variable that also grows by small steps may come to, from what it is given otherwise. */
function grow(
  all: readonly Source[],
  growing: readonly (-1 | 1 | null)[],
  bounds: Bounds,
): Interval | null | undefined {
  let base: Interval | null = null;
  for (const [at, source] of all.entries()) {
    if (growing[at]) continue;
    const found = 'value' in source ? intervalOf(source.value, bounds) : countedBy(source.counts, bounds);
    if (found === undefined) return undefined;
    base = join(base, found);
  }
  if (base === null) return null;
  return fits([base[0] - (growing.includes(-1) ? steps : 0n), base[1] + (growing.includes(1) ? steps : 0n)]);
}

const within = (inner: Interval | null, outer: Interval | null): boolean =>
  inner === null || (outer !== null && inner[0] >= outer[0] && inner[1] <= outer[1]);

function join(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b;
  return [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]];
}

const fits = (found: Interval): Interval | undefined => (found[0] >= -most && found[1] <= most ? found : undefined);

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
  if (e.kind !== 'intrinsic') return undefined;
  if (e.name === 'builtin.len' && isHeld(e.args[0])) return [0n, longest];
  const args = e.args.map((arg) => (arg.rep === 'int' ? intervalOf(arg, bounds) : undefined));
  if (args.length === 0 || args.some((arg) => arg === undefined)) return undefined;
  const [a, b] = args as (Interval | null)[];
  if (!a || (args.length === 2 && !b)) return null;
  return b
    ? ofTwo(e.name.replace(/^i(?=add|sub|mul|mod|floor|bitand)/, ''), a, b, wholeConstant(e.args[1]))
    : ofOne(e.name, a);
}

const ofOne = (name: string, a: Interval): Interval | undefined => (name === 'neg' ? [-a[1], -a[0]] : undefined);

function ofTwo(name: string, a: Interval, b: Interval, constant: bigint | null): Interval | undefined {
  switch (name) {
    case 'add':
      return fits([a[0] + b[0], a[1] + b[1]]);
    case 'sub':
      return fits([a[0] - b[1], a[1] - b[0]]);
    case 'mul': {
      const all = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
      return fits([all.reduce((x, y) => (y < x ? y : x)), all.reduce((x, y) => (y > x ? y : x))]);
    }
    case 'modulo':
      return constant !== null && constant > 0n ? [0n, constant - 1n] : undefined;
    case 'floordiv':
      // Toward zero by a positive number; a little wider than need be.
      return constant !== null && constant > 0n ? [a[0] / constant - 1n, a[1] / constant + 1n] : undefined;
    case 'bitand':
      return constant !== null && constant >= 0n ? [0n, constant] : undefined;
    default:
      return undefined;
  }
}

/** Bounds of the numbers that `counting(start, stop, step)` gives. */
export function countedBy(source: Expression, bounds: Bounds): Interval | null | undefined {
  if (source.kind !== 'intrinsic' || source.name !== 'counting') return undefined;
  const [first, last, by] = source.args as [Expression, Expression, Expression?];
  const step = by === undefined ? 1n : wholeConstant(by);
  const start = intervalOf(first, bounds);
  if (start === undefined || step === null || step === 0n || step > greatestStep || step < -greatestStep)
    return undefined;
  if (start === null) return null;
  const stop = intervalOf(last, bounds);
  const bound = stop ?? null;
  if (step > 0n) {
    const far = start[1] + steps;
    const high = bound !== null && bound[1] < far ? bound[1] : far;
    return fits([start[0], high > start[0] ? high : start[0]]);
  }
  const far = start[0] - steps;
  const low = bound !== null && bound[0] > far ? bound[0] : far;
  return fits([low < start[1] ? low : start[1], start[1]]);
}

/** What has a length that fits a word: a value, or text held as such. */
export const isHeld = (e: Expression | undefined): boolean => e?.rep === 'value' || e?.rep === 'str';
