// Declares each local at its first assignment in the innermost list that holds all its uses, else before its first use there.
import type { Expression, Parameter, Statement, Variable } from '../core.ts';
import type { Rep } from '../rep.ts';
import { endOf, expressionsOf, listsOf, lookInto, partsOf } from '../visit.ts';

export interface Placed {
  readonly body: readonly Statement[];
  /** Variables that are assigned again after their declaration. */
  readonly mutable: ReadonlySet<Variable>;
}

type Uses = ReadonlySet<Variable>;
/** A declared variable, the list it is declared in, and the value that follows the list. */
type Explicit = [Variable, readonly Statement[], Expression | null];

interface Pass {
  readonly declared: Set<Variable>;
  readonly memo: Map<object, Uses>;
  readonly mutable: Set<Variable>;
}

/** `captured`: variables of the functions around that the body keeps. */
export function placeLets(
  body: readonly Statement[],
  params: readonly Parameter[],
  captured: readonly Variable[] = [],
): Placed {
  const outside = [...params.map((param) => param.variable), ...captured];
  const pass: Pass = { declared: new Set(outside), memo: new Map(), mutable: new Set() };
  const explicit: Explicit[] = [];
  findDeclared(body, pass.declared, explicit);
  const all = new Set<Variable>();
  for (const statement of body) for (const variable of usesOf(statement, pass)) all.add(variable);
  for (const param of params) if (assignments(body, param.variable) > 0) pass.mutable.add(param.variable);
  for (const [variable, list, value] of explicit) {
    const times = assignments(list, variable) + (value === null ? 0 : assignmentsIn(value, variable));
    if (times > 1) pass.mutable.add(variable);
  }
  return { body: place(body, all, pass), mutable: pass.mutable };
}

function findDeclared(
  list: readonly Statement[],
  declared: Set<Variable>,
  explicit: Explicit[],
  value: Expression | null = null,
): void {
  for (const statement of list) {
    if (statement.kind === 'let') {
      declared.add(statement.variable);
      explicit.push([statement.variable, list, value]);
    }
    if (statement.kind === 'each')
      for (const binds of [statement.binds, ...(statement.also ?? []).map((one) => one.binds)]) declared.add(binds);
    for (const inner of listsOf(statement)) findDeclared(inner, declared, explicit);
    for (const expression of expressionsOf(statement)) findInExpression(expression, declared, explicit);
  }
}

function findInExpression(expression: Expression, declared: Set<Variable>, explicit: Explicit[]): void {
  if (expression.kind === 'class') findDeclared(expression.make.body, declared, explicit);
  if (expression.kind === 'block') {
    findDeclared(expression.body, declared, explicit, expression.value);
    findInExpression(expression.value, declared, explicit);
  }
  if (expression.kind === 'collect') {
    declared.add(expression.binds);
    findDeclared(expression.body, declared, explicit);
    for (const value of endOf(expression)) findInExpression(value, declared, explicit);
  }
  for (const part of partsOf(expression)) findInExpression(part, declared, explicit);
}

// Locals that the statement touches and that need a declaration.
function usesOf(statement: Statement, pass: Pass): Uses {
  const found = pass.memo.get(statement);
  if (found) return found;
  const uses = new Set<Variable>();
  const add = (variable: Variable): void => {
    if (variable.storage === 'plain' && !pass.declared.has(variable)) uses.add(variable);
  };
  for (const target of targetsOf(statement)) add(target);
  for (const expression of expressionsOf(statement)) usesIn(expression, add, pass);
  for (const list of listsOf(statement))
    for (const inner of list) for (const variable of usesOf(inner, pass)) uses.add(variable);
  pass.memo.set(statement, uses);
  return uses;
}

function usesIn(expression: Expression, add: (variable: Variable) => void, pass: Pass): void {
  lookInto(expression, add, (nested) => {
    for (const inner of nested.list) for (const variable of usesOf(inner, pass)) add(variable);
    for (const value of nested.values) usesIn(value, add, pass);
  });
}

function targetsOf(statement: Statement): readonly Variable[] {
  if (statement.kind === 'assign' || statement.kind === 'unset') return [statement.variable];
  return statement.kind === 'unpack' ? statement.targets : [];
}

function place(list: readonly Statement[], wanted: Uses, pass: Pass, values: readonly Expression[] = []): Statement[] {
  const here = new Map<number, Variable[]>();
  const below = new Map<number, Set<Variable>>();
  for (const variable of wanted) {
    const at = list
      .map((statement, index) => (usesOf(statement, pass).has(variable) ? index : -1))
      .filter((index) => index >= 0);
    const [first] = at;
    if (first === undefined) continue;
    const inValue = values.some((value) => readsVariable(value, variable, pass));
    if (!inValue && at.every((index) => isContained(list[index] as Statement, variable, pass))) {
      for (const index of at) below.set(index, (below.get(index) ?? new Set()).add(variable));
      continue;
    }
    here.set(first, [...(here.get(first) ?? []), variable]);
    if (assignments(list, variable) > 1) pass.mutable.add(variable);
  }
  const out: Statement[] = [];
  list.forEach((statement, index) => {
    const mine = here.get(index) ?? [];
    const inner = rewrite(statement, below.get(index) ?? new Set(), pass);
    const direct = directTargets(inner, mine, pass);
    for (const variable of mine) {
      if (direct.has(variable)) continue;
      const simple = onlyInBranches(list.slice(index), variable);
      if (!simple) pass.mutable.add(variable);
      out.push({ kind: 'let', variable, value: simple ? null : blank(variable.rep), node: statement.node });
    }
    if (inner.kind === 'assign' && direct.has(inner.variable)) out.push({ ...inner, kind: 'let' });
    else if (inner.kind === 'unpack' && direct.size > 0) out.push({ ...inner, declares: true });
    else out.push(inner);
  });
  return out;
}

function readsVariable(expression: Expression, variable: Variable, pass: Pass): boolean {
  let found = false;
  usesIn(expression, (other) => (found ||= other === variable), pass);
  return found;
}

// The variables of `mine` that the statement itself can declare.
function directTargets(statement: Statement, mine: readonly Variable[], pass: Pass): Set<Variable> {
  if (
    statement.kind === 'assign' &&
    mine.includes(statement.variable) &&
    !readsVariable(statement.value, statement.variable, pass)
  ) {
    return new Set([statement.variable]);
  }
  if (statement.kind === 'unpack' && statement.targets.every((target) => mine.includes(target)))
    return new Set(statement.targets);
  return new Set();
}

function blank(rep: Rep): Expression {
  switch (rep) {
    case 'int':
    case 'word':
      return { kind: 'constant', rep, value: { kind: 'int', value: '0' } };
    case 'float':
      return { kind: 'constant', rep, value: { kind: 'float', value: 0 } };
    case 'bool':
      return { kind: 'constant', rep, value: { kind: 'bool', value: false } };
    case 'str':
      return { kind: 'constant', rep, value: { kind: 'str', value: '' } };
    default:
      return { kind: 'constant', rep, value: { kind: 'none' } };
  }
}

// Whether all uses lie in lists nested in the statement, each of which sets the variable before it reads it.
function isContained(statement: Statement, variable: Variable, pass: Pass): boolean {
  if (targetsOf(statement).includes(variable)) return false;
  return (
    expressionsOf(statement).every((expression) => isInside(expression, variable, pass)) &&
    listsOf(statement).every((list) => startsAnew(list, [], variable, pass))
  );
}

// The same of the lists nested in an expression.
function isInside(expression: Expression, variable: Variable, pass: Pass): boolean {
  let contained = true;
  lookInto(
    expression,
    (read) => {
      if (read === variable) contained = false;
    },
    (nested) => {
      contained &&= startsAnew(nested.list, nested.values, variable, pass);
    },
  );
  return contained;
}

// Whether the list does not use the variable, or sets it first, or uses it only in lists below that do so.
function startsAnew(
  list: readonly Statement[],
  values: readonly Expression[],
  variable: Variable,
  pass: Pass,
): boolean {
  const using = list.filter((statement) => usesOf(statement, pass).has(variable));
  const [first] = using;
  if (!first) return values.every((value) => isInside(value, variable, pass));
  const inValue = values.some((value) => readsVariable(value, variable, pass));
  if (targetsOf(first).includes(variable))
    return !expressionsOf(first).some((expression) => readsVariable(expression, variable, pass));
  return !inValue && using.every((statement) => isContained(statement, variable, pass));
}

function rewrite(statement: Statement, below: Uses, pass: Pass): Statement {
  const inner = (list: readonly Statement[]): readonly Statement[] => place(list, usedIn(list, below, pass), pass);
  const within = (expression: Expression): Expression => rewriteExpression(expression, below, pass);
  switch (statement.kind) {
    case 'let':
      return { ...statement, value: statement.value && within(statement.value) };
    case 'assign':
    case 'do':
    case 'return':
    case 'unpack':
      return { ...statement, value: within(statement.value) };
    case 'if':
      return {
        ...statement,
        test: within(statement.test),
        then: inner(statement.then),
        orelse: inner(statement.orelse),
      };
    case 'loop':
      return { ...statement, test: statement.test && within(statement.test), body: inner(statement.body) };
    case 'bring':
      return { ...statement, source: within(statement.source) };
    case 'each':
      return bindDirectly({
        ...statement,
        source: within(statement.source),
        ...(statement.also && {
          also: statement.also.map((one) => ({ ...one, source: within(one.source) })),
        }),
        body: inner(statement.body),
      });
    case 'scope':
    case 'with':
      return { ...statement, body: inner(statement.body) };
    case 'try':
      return {
        ...statement,
        body: inner(statement.body),
        handler: statement.handler && { ...statement.handler, body: inner(statement.handler.body) },
        orelse: inner(statement.orelse),
        finally: statement.finally && inner(statement.finally),
      };
    case 'raise':
      return {
        ...statement,
        value: statement.value && within(statement.value),
        cause: statement.cause && within(statement.cause),
      };
    case 'assertion':
      return { ...statement, message: statement.message && within(statement.message) };
    default:
      return statement;
  }
}

const usedIn = (list: readonly Statement[], below: Uses, pass: Pass): Uses =>
  new Set([...below].filter((variable) => list.some((statement) => usesOf(statement, pass).has(variable))));

// `for item in ...: x = item` binds x itself.
function bindDirectly(loop: Extract<Statement, { kind: 'each' }>): Statement {
  const [first, ...rest] = loop.body;
  if (first?.kind !== 'let' || first.value?.kind !== 'read' || first.value.variable !== loop.binds) return loop;
  return { ...loop, binds: first.variable, body: rest };
}

const without = (all: Uses, some: Uses): Uses => new Set([...all].filter((variable) => !some.has(variable)));

function rewriteExpression(expression: Expression, below: Uses, pass: Pass): Expression {
  const again = (part: Expression): Expression => rewriteExpression(part, below, pass);
  switch (expression.kind) {
    case 'block': {
      const mine = new Set(
        [...below].filter((variable) => expression.body.some((inner) => usesOf(inner, pass).has(variable))),
      );
      return {
        ...expression,
        body: place(expression.body, mine, pass, [expression.value]),
        value: rewriteExpression(expression.value, without(below, mine), pass),
      };
    }
    case 'collect': {
      const mine = usedIn(expression.body, below, pass);
      const body = place(expression.body, mine, pass, endOf(expression));
      const [first, ...rest] = body;
      const direct =
        first?.kind === 'let' && first.value?.kind === 'read' && first.value.variable === expression.binds
          ? first.variable
          : null;
      return {
        ...expression,
        source: again(expression.source),
        binds: direct ?? expression.binds,
        body: direct ? rest : body,
        test: expression.test && rewriteExpression(expression.test, without(below, mine), pass),
        values: expression.values.map((value) => rewriteExpression(value, without(below, mine), pass)),
      };
    }
    case 'decide':
      return { ...expression, left: again(expression.left), right: again(expression.right) };
    case 'class':
      return {
        ...expression,
        make: {
          ...expression.make,
          body: place(expression.make.body, usedIn(expression.make.body, below, pass), pass),
        },
      };
    case 'intrinsic':
    case 'call':
    case 'logic':
      return { ...expression, args: expression.args.map(again) };
    case 'invoke':
      return {
        ...expression,
        callee: again(expression.callee),
        args: expression.args.map((arg) => ({ ...arg, value: again(arg.value) })),
      };
    case 'display':
      return { ...expression, items: expression.items.map((item) => ({ ...item, value: again(item.value) })) };
    case 'mapping':
      return {
        ...expression,
        entries: expression.entries.map((entry) => ({ key: entry.key && again(entry.key), value: again(entry.value) })),
      };
    case 'instance':
      return {
        ...expression,
        values: expression.values.map(again),
        words: expression.words.map(again),
        otherwise: expression.otherwise.map((arg) => ({ ...arg, value: again(arg.value) })),
      };
    case 'convert':
    case 'not':
      return { ...expression, arg: again(expression.arg) };
    case 'choose':
      return {
        ...expression,
        test: again(expression.test),
        then: again(expression.then),
        orelse: again(expression.orelse),
      };
    case 'join':
      return { ...expression, parts: expression.parts.map((part) => (typeof part === 'string' ? part : again(part))) };
    case 'closure':
      return {
        ...expression,
        make: {
          ...expression.make,
          defaults: expression.make.defaults.map(again),
          keywordDefaults: expression.make.keywordDefaults.map((one) => ({ ...one, value: again(one.value) })),
        },
      };
    case 'generator':
      return { ...expression, source: again(expression.source) };
    case 'yield':
      return { ...expression, value: again(expression.value) };
    default:
      return expression;
  }
}

/** How often a variable may be assigned on one way through the list; inside a loop counts as often. */
function assignments(list: readonly Statement[], variable: Variable): number {
  let count = 0;
  for (const statement of list) {
    if (targetsOf(statement).includes(variable) || (statement.kind === 'let' && statement.variable === variable))
      count++;
    const lists = listsOf(statement).map((inner) => assignments(inner, variable));
    if (statement.kind === 'if') count += Math.max(...lists);
    else if (statement.kind === 'loop' || statement.kind === 'each') count += 2 * (lists[0] ?? 0);
    else for (const times of lists) count += times;
    for (const expression of expressionsOf(statement)) {
      const times = assignmentsIn(expression, variable);
      count += statement.kind === 'loop' ? 2 * times : times;
    }
  }
  return count;
}

function assignmentsIn(expression: Expression, variable: Variable): number {
  let count = 0;
  lookInto(
    expression,
    () => undefined,
    (nested) => {
      const times = nested.values.reduce(
        (sum, value) => sum + assignmentsIn(value, variable),
        assignments(nested.list, variable),
      );
      count += nested.repeats ? 2 * times : times;
    },
  );
  return count;
}

// Whether every assignment is reached through branches alone, so that Rust sees it as initialised too.
function onlyInBranches(list: readonly Statement[], variable: Variable): boolean {
  return list.every((statement) => {
    if (targetsOf(statement).includes(variable)) return true;
    if (expressionsOf(statement).some((expression) => assignmentsIn(expression, variable) > 0)) return false;
    const lists = listsOf(statement);
    if (statement.kind === 'if') return lists.every((inner) => onlyInBranches(inner, variable));
    return lists.every((inner) => assignments(inner, variable) === 0);
  });
}
