// The Rust function being written: where errors, returns and jumps leave to, and how its variables are held.
import type { Expression, Statement, Variable } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import { endOf, expressionsOf, listsOf, partsOf } from '../../core/visit.ts';
import { jump, macro, path, question } from '../make.ts';
import type { RustExpr } from '../tree.ts';
import type { LastUses } from './last-uses.ts';
import type { LentList } from './lent-lists.ts';
import type { OperationSheet } from './operation-sheet.ts';
import type { Seated } from './seated-runs.ts';

/** What stands between a statement and the end of its function, innermost last. `used`: the label must be written. */
export interface Barrier {
  readonly kind: 'loop' | 'scope' | 'catch' | 'flow' | 'closure';
  readonly label: string;
  used: boolean;
  /** For `flow`: the ways out that its end must go on with. */
  returns: boolean;
  breaks: string | null;
  continues: string | null;
}

/** The statics that stand for the attribute names of a module. */
export class FieldNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  rustOf(name: string): string {
    let rust = this.#names.get(name);
    if (rust === undefined) {
      const wish = name
        .replace(/[^A-Za-z0-9_]/gu, (char) => `u${char.codePointAt(0)?.toString(16) ?? ''}`)
        .toUpperCase();
      rust = wish;
      for (let count = 2; this.#taken.has(rust) || /^(_*|SELF)$/.test(rust); count++) rust = `${wish}_${String(count)}`;
      this.#taken.add(rust);
      this.#names.set(name, rust);
    }
    return rust;
  }
  /** Rust name and text, in order of the Rust names. */
  entries(): (readonly [string, string])[] {
    return [...this.#names].map(([name, rust]) => [rust, name] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

export interface Frame {
  readonly mutable: ReadonlySet<Variable>;
  readonly movable: ReadonlySet<Variable>;
  readonly lastUses: LastUses;
  /** Cells that this function made: reading them unbound is an UnboundLocalError. */
  readonly cells: ReadonlySet<Variable>;
  readonly barriers: readonly Barrier[];
  readonly result: Rep;
  readonly labels: Map<string, number>;
  /** Slots of the module that code reads or writes. */
  readonly slots: Set<Variable>;
  /** Attribute names that code mentions. */
  readonly fields: FieldNames;
  /** The module's name as the program sees it, and the prefix for names of its functions. */
  readonly module: string;
  /** Paths of functions that never raise. */
  readonly infallible: ReadonlySet<string>;
  /** False in a function that never raises, which returns values as they are. */
  readonly raises: boolean;
  /** Instances whose layouts were asked for beforehand, in that order. */
  readonly seated: readonly Seated[];
  /** Lists that were lent to the loop around. */
  readonly lent: readonly LentList[];
  /** In a counting build: where operations are noted. */
  readonly sheet: OperationSheet | null;
}

export function freshLabel(fx: Frame, wish: string): string {
  const count = (fx.labels.get(wish) ?? 0) + 1;
  fx.labels.set(wish, count);
  return count === 1 ? wish : `${wish}${String(count)}`;
}

export const enter = (
  fx: Frame,
  kind: Barrier['kind'],
  label: string,
): { readonly fx: Frame; readonly barrier: Barrier } => {
  const barrier: Barrier = { kind, label, used: false, returns: false, breaks: null, continues: null };
  return { fx: { ...fx, barriers: [...fx.barriers, barrier] }, barrier };
};

function catcher(fx: Frame): Barrier | undefined {
  const found = fx.barriers.findLast((one) => one.kind === 'catch' || one.kind === 'flow' || one.kind === 'closure');
  return found?.kind === 'closure' ? undefined : found;
}

/** The value of a `Result`, its error going to where errors go here. */
export function orLeave(fx: Frame, result: RustExpr): RustExpr {
  const target = catcher(fx);
  if (!target) return question(result);
  target.used = true;
  return macro('tri', '(', [path(`'${target.label}`), result]);
}

/** Leaves with an error. */
export function leaveWith(fx: Frame, error: RustExpr): RustExpr {
  return leaveFailing(fx, { kind: 'call', callee: path('Err'), args: [error] });
}

/** Leaves with a `Result` that is an error. */
export function leaveFailing(fx: Frame, failed: RustExpr): RustExpr {
  const target = catcher(fx);
  if (!target) return jump('return', null, failed);
  target.used = true;
  return jump('break', target.label, failed);
}

/** The frame with more variables that a read may move. */
export function moving(fx: Frame, variables: readonly Variable[]): Frame {
  const more = variables.filter((one) => !fx.movable.has(one));
  return more.length === 0 ? fx : { ...fx, movable: new Set([...fx.movable, ...more]) };
}

export const catches = (fx: Frame): boolean => catcher(fx) !== undefined;

export function leaveReturning(fx: Frame, value: RustExpr): RustExpr {
  const flow = fx.barriers.findLast((one) => one.kind === 'flow');
  if (!flow && !fx.raises) return jump('return', null, value);
  // What a `?` took apart need not be put together again.
  if (!flow && value.kind === 'question') return jump('return', null, value.arg);
  if (!flow) return jump('return', null, { kind: 'call', callee: path('Ok'), args: [value] });
  flow.used = true;
  flow.returns = true;
  const leaving: RustExpr = { kind: 'call', callee: path('Flow::Return'), args: [value] };
  return jump('break', flow.label, { kind: 'call', callee: path('Ok'), args: [leaving] });
}

/** `break` or `continue` of the loop or scope with that label. */
export function leaveTo(fx: Frame, how: 'break' | 'continue', label: string): RustExpr {
  let plain = true;
  for (const barrier of [...fx.barriers].reverse()) {
    if (barrier.label === label && (barrier.kind === 'loop' || barrier.kind === 'scope')) {
      if (barrier.kind === 'loop' && plain) return jump(how, null, null);
      barrier.used = true;
      return jump(how, label, null);
    }
    if (barrier.kind === 'flow') {
      barrier.used = true;
      if (how === 'break') barrier.breaks = label;
      else barrier.continues = label;
      const leaving = path(how === 'break' ? 'Flow::Break' : 'Flow::Continue');
      return jump('break', barrier.label, { kind: 'call', callee: path('Ok'), args: [leaving] });
    }
    plain = false;
  }
  return jump(how, label, null);
}

/** Variables that are read at one place only, as often as they are declared: that read may move them. */
export function movableVariables(body: readonly Statement[], params: readonly Variable[]): Set<Variable> {
  const reads = new Map<Variable, number[]>();
  const declared = new Map<Variable, number>();
  for (const param of params) declared.set(param, 0);
  const expression = (one: Expression, depth: number): void => {
    if (one.kind === 'read') reads.set(one.variable, [...(reads.get(one.variable) ?? []), depth]);
    if (one.kind === 'closure' || one.kind === 'generator') {
      const captures = one.kind === 'closure' ? one.make.captures : one.captures;
      for (const kept of captures) reads.set(kept, [...(reads.get(kept) ?? []), depth, depth]);
    }
    if (one.kind === 'block') {
      for (const inner of one.body) statement(inner, depth);
      expression(one.value, depth);
    }
    if (one.kind === 'collect') {
      declared.set(one.binds, depth + 1);
      for (const inner of one.body) statement(inner, depth + 1);
      for (const value of endOf(one)) expression(value, depth + 1);
    }
    if (one.kind === 'class') for (const inner of one.make.body) statement(inner, depth);
    for (const part of partsOf(one)) expression(part, depth);
  };
  const statement = (one: Statement, depth: number): void => {
    if (one.kind === 'let') declared.set(one.variable, depth);
    if (one.kind === 'unpack') for (const target of one.targets) if (!declared.has(target)) declared.set(target, depth);
    if (one.kind === 'with') reads.set(one.manager, [depth, depth]);
    if (one.kind === 'rethrow') reads.set(one.error, [...(reads.get(one.error) ?? []), depth]);
    const deeper = one.kind === 'loop' || one.kind === 'each' ? depth + 1 : depth;
    if (one.kind === 'each') {
      declared.set(one.binds, deeper);
      for (const other of one.also ?? []) declared.set(other.binds, deeper);
    }
    for (const inner of expressionsOf(one)) expression(inner, one.kind === 'loop' ? deeper : depth);
    for (const list of listsOf(one)) for (const inner of list) statement(inner, deeper);
  };
  for (const one of body) statement(one, 0);
  const movable = new Set<Variable>();
  for (const [variable, depths] of reads) {
    const [only] = depths;
    const free = !variable.lent && variable.keeps !== true && variable.storage === 'plain';
    if (depths.length === 1 && declared.get(variable) === only && free) movable.add(variable);
  }
  return movable;
}
