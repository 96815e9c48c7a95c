// Where a local is read for the last time, so that the read may move it: by statement of the list that declares it, and in
// the value that a function returns.
import type { Expression, Statement, Variable } from '../../core/core.ts';
import { endOf, expressionsOf, listsOf, partsOf } from '../../core/visit.ts';

export interface LastUses {
  /** Variables that the statement itself reads last, each once. */
  readonly of: ReadonlyMap<Statement, readonly Variable[]>;
  /** Locals of this function. */
  readonly locals: ReadonlySet<Variable>;
}

/** `params`: those that the function owns. */
export function lastUses(body: readonly Statement[], params: readonly Variable[]): LastUses {
  const of = new Map<Statement, Variable[]>();
  const locals = new Set(params);
  const list = (statements: readonly Statement[], given: readonly Variable[]): void => {
    const last = new Map<Variable, Statement>();
    const own = new Set(given);
    for (const one of statements) {
      for (const variable of declaredBy(one)) {
        own.add(variable);
        locals.add(variable);
      }
      for (const variable of readsOf(one).keys()) last.set(variable, one);
      for (const inner of nestedIn(one)) list(inner.list, inner.binds);
    }
    for (const [variable, statement] of last) {
      if (!own.has(variable) || !isFree(variable) || !readOnce(statement, variable)) continue;
      of.set(statement, [...(of.get(statement) ?? []), variable]);
    }
  };
  list(body, params);
  return { of, locals };
}

/** Variables that evaluating the expression reads once, and for certain. */
export function readOnceIn(expression: Expression): readonly Variable[] {
  const found = new Map<Variable, number>();
  const sure = new Set<Variable>();
  reads(expression, found, sure, true);
  return [...found].flatMap(([variable, times]) =>
    times === 1 && sure.has(variable) && isFree(variable) ? [variable] : [],
  );
}

/** Whether statements or expressions mention the variable anywhere. */
export function mentions(variable: Variable, list: readonly Statement[], values: readonly Expression[] = []): boolean {
  const found = new Map<Variable, number>();
  for (const value of values) reads(value, found, new Set(), false);
  return found.has(variable) || list.some((one) => readsOf(one).has(variable));
}

const isFree = (variable: Variable): boolean =>
  variable.storage === 'plain' && !variable.lent && variable.keeps !== true;

// Reads of the statement itself, and only one, in a statement whose nested lists do not mention the variable.
function readOnce(statement: Statement, variable: Variable): boolean {
  if (statement.kind === 'loop' || statement.kind === 'try' || statement.kind === 'with') return false;
  if (readsOf(statement).get(variable) !== 1) return false;
  return expressionsOf(statement).some((one) => readOnceIn(one).includes(variable));
}

function declaredBy(statement: Statement): readonly Variable[] {
  if (statement.kind === 'let') return [statement.variable];
  return statement.kind === 'unpack' && statement.declares === true ? statement.targets : [];
}

interface Inner {
  readonly list: readonly Statement[];
  readonly binds: readonly Variable[];
}

function nestedIn(statement: Statement): readonly Inner[] {
  const binds = statement.kind === 'each' ? [statement.binds] : [];
  return listsOf(statement).map((list) => ({ list, binds }));
}

const add = (found: Map<Variable, number>, variable: Variable, times = 1): void => {
  found.set(variable, (found.get(variable) ?? 0) + times);
};

/** How often the statement and all within it mention each variable; what it assigns anew counts as well. */
function readsOf(statement: Statement): ReadonlyMap<Variable, number> {
  const found = new Map<Variable, number>();
  const sure = new Set<Variable>();
  const visit = (one: Statement): void => {
    for (const expression of expressionsOf(one)) reads(expression, found, sure, true);
    if (one.kind === 'assign' || one.kind === 'unset' || one.kind === 'forget') add(found, one.variable, 2);
    if (one.kind === 'unpack' && one.declares !== true) for (const target of one.targets) add(found, target, 2);
    if (one.kind === 'with') add(found, one.manager, 2);
    if (one.kind === 'rethrow') add(found, one.error, 2);
    for (const list of listsOf(one)) list.forEach(visit);
  };
  visit(statement);
  return found;
}

function reads(one: Expression, found: Map<Variable, number>, sure: Set<Variable>, certain: boolean): void {
  const inner = (statement: Statement): void => {
    for (const [variable, times] of readsOf(statement)) add(found, variable, 2 * times);
  };
  const again = (part: Expression, still: boolean): void => reads(part, found, sure, certain && still);
  switch (one.kind) {
    case 'read':
      add(found, one.variable);
      if (certain) sure.add(one.variable);
      break;
    case 'closure':
    case 'generator':
      for (const kept of one.kind === 'closure' ? one.make.captures : one.captures) add(found, kept, 2);
      break;
    case 'block':
      one.body.forEach(inner);
      again(one.value, false);
      return;
    case 'class':
      one.make.body.forEach(inner);
      break;
    case 'collect':
      again(one.source, true);
      one.body.forEach(inner);
      for (const value of endOf(one)) {
        again(value, false);
        again(value, false);
      }
      return;
    case 'decide':
      again(one.left, true);
      again(one.right, false);
      return;
    case 'assemble':
      for (const value of [...one.values, ...one.args, ...one.args]) again(value, false);
      return;
    case 'choose':
      again(one.test, true);
      again(one.then, false);
      again(one.orelse, false);
      return;
    case 'logic':
      one.args.forEach((arg, at) => again(arg, at === 0));
      return;
    default:
  }
  for (const part of partsOf(one)) again(part, true);
}
