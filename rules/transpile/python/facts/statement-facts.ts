// Constraints of statements.
import type { Scope } from '../scope/scope.ts';
import { mangle } from '../scope/scope.ts';
import type { Expr, Pattern, Stmt } from '../syntax/ast.ts';
import { exprFacts, targetFacts } from './expression-facts.ts';
import type { FactsBuilder } from './facts-builder.ts';
import type { Slot } from './facts.ts';
import { classFacts, functionFacts } from './function-facts.ts';

export function bodyFacts(builder: FactsBuilder, scope: Scope, body: readonly Stmt[]): void {
  for (const statement of body) {
    const handler = table[statement.type] as (builder: FactsBuilder, scope: Scope, node: Stmt) => void;
    handler(builder, scope, statement);
  }
}

type Handlers = {
  readonly [K in Stmt['type']]: (builder: FactsBuilder, scope: Scope, node: Extract<Stmt, { type: K }>) => void;
};

const nothing = (): void => undefined;
const loop: Handlers['For'] = (builder, scope, node) => {
  const item = builder.fresh(scope);
  builder.say(['iterate', exprFacts(builder, scope, node.iter), item]);
  targetFacts(builder, scope, node.target, item);
  bodyFacts(builder, scope, node.body);
  bodyFacts(builder, scope, node.orelse);
};
const guarded: Handlers['Try'] = (builder, scope, node) => {
  bodyFacts(builder, scope, node.body);
  for (const handler of node.handlers) {
    const type = handler.exc_type === null ? null : exprFacts(builder, scope, handler.exc_type);
    if (handler.name !== null) builder.say(['caught', builder.variable(scope, handler.name), type]);
    bodyFacts(builder, scope, handler.body);
  }
  bodyFacts(builder, scope, node.orelse);
  bodyFacts(builder, scope, node.finalbody);
};
const managed: Handlers['With'] = (builder, scope, node) => {
  for (const item of node.items) {
    const entered = builder.fresh(scope);
    builder.say(['enter', exprFacts(builder, scope, item.context_expr), entered]);
    if (item.optional_vars !== null) targetFacts(builder, scope, item.optional_vars, entered);
  }
  bodyFacts(builder, scope, node.body);
};

const table: Handlers = {
  FunctionDef: (builder, scope, node) => functionFacts(builder, scope, node),
  AsyncFunctionDef: (builder, scope, node) => functionFacts(builder, scope, node),
  ClassDef: (builder, scope, node) => classFacts(builder, scope, node),
  Return: (builder, scope, node) => {
    const result = `${builder.idOf(scope)}:return`;
    if (scope.yields) {
      if (node.value !== null) builder.say(['escape', exprFacts(builder, scope, node.value)]);
    } else if (node.value === null) builder.head(result, 'none');
    else builder.say(['flow', exprFacts(builder, scope, node.value), result]);
  },
  Delete: (builder, scope, node) => {
    for (const target of node.targets) {
      if (target.type === 'Subscript' || target.type === 'Attribute') exprFacts(builder, scope, target.value);
      if (target.type === 'Attribute') builder.deleted.add(mangle(target.attr, scope.className));
    }
  },
  Assign: (builder, scope, node) => {
    const value = exprFacts(builder, scope, node.value);
    for (const target of node.targets) targetFacts(builder, scope, target, value);
  },
  TypeAlias: (builder, scope, node) => builder.unknown(builder.variable(scope, node.name.name)),
  AugAssign: (builder, scope, node) => {
    const value = exprFacts(builder, scope, node.value);
    const result = builder.fresh(scope);
    builder.say(['binary', node.op, readTarget(builder, scope, node.target), value, result]);
    targetFacts(builder, scope, node.target, result);
  },
  AnnAssign: (builder, scope, node) => {
    if (node.value !== null) targetFacts(builder, scope, node.target, exprFacts(builder, scope, node.value));
  },
  For: loop,
  AsyncFor: (builder, scope, node) => {
    builder.say(['escape', exprFacts(builder, scope, node.iter)]);
    const item = builder.fresh(scope);
    builder.unknown(item);
    targetFacts(builder, scope, node.target, item);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  While: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  If: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  With: managed,
  AsyncWith: (builder, scope, node) => {
    for (const item of node.items) {
      builder.say(['escape', exprFacts(builder, scope, item.context_expr)]);
      const entered = builder.fresh(scope);
      builder.unknown(entered);
      if (item.optional_vars !== null) targetFacts(builder, scope, item.optional_vars, entered);
    }
    bodyFacts(builder, scope, node.body);
  },
  Match: (builder, scope, node) => {
    const subject = exprFacts(builder, scope, node.subject);
    for (const one of node.cases) {
      patternFacts(builder, scope, one.pattern, subject);
      if (one.guard !== null) exprFacts(builder, scope, one.guard);
      bodyFacts(builder, scope, one.body);
    }
  },
  Raise: (builder, scope, node) => {
    for (const part of [node.exc, node.cause]) if (part !== null) exprFacts(builder, scope, part);
  },
  Try: guarded,
  TryStar: (builder, scope, node) => {
    for (const handler of node.handlers) {
      if (handler.exc_type !== null) exprFacts(builder, scope, handler.exc_type);
      if (handler.name !== null) builder.unknown(builder.variable(scope, handler.name));
    }
    for (const body of [node.body, ...node.handlers.map((handler) => handler.body), node.orelse, node.finalbody])
      bodyFacts(builder, scope, body);
  },
  Assert: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    if (node.msg !== null) exprFacts(builder, scope, node.msg);
  },
  Import: (builder, scope, node) => {
    for (const alias of node.names) {
      const bound = alias.asname ?? alias.name.split('.')[0] ?? alias.name;
      builder.say(['module', builder.variable(scope, bound), alias.asname === null ? bound : alias.name]);
    }
  },
  ImportFrom: (builder, scope, node) => {
    const from = absoluteModule(builder, node.level, node.module);
    for (const alias of node.names) {
      if (alias.name === '*') continue;
      const holder = builder.fresh(scope);
      builder.say(['module', holder, from]);
      builder.say(['getattr', holder, alias.name, builder.variable(scope, alias.asname ?? alias.name)]);
    }
  },
  Global: nothing,
  Nonlocal: nothing,
  Expr: (builder, scope, node) => void exprFacts(builder, scope, node.value),
  Pass: nothing,
  Break: nothing,
  Continue: nothing,
};

function readTarget(builder: FactsBuilder, scope: Scope, target: Expr): Slot {
  if (target.type === 'Name' && !builder.isBuiltin(scope, target.name)) {
    const slot = builder.variable(scope, target.name);
    builder.slotOfNode.set(target.id, slot);
    return slot;
  }
  return exprFacts(builder, scope, target);
}

/** The absolute name of `from <level dots><module> import`. */
function absoluteModule(builder: FactsBuilder, level: number, module: string | null): string {
  if (level === 0) return module ?? '';
  const parts = builder.module.split('.');
  const kept = parts.slice(0, parts.length - level + (builder.isPackage ? 1 : 0));
  return [...kept, ...(module === null ? [] : [module])].join('.');
}

/** Bindings of a pattern: captures of the whole subject flow from it, inner ones are open. */
function patternFacts(builder: FactsBuilder, scope: Scope, pattern: Pattern, subject: Slot): void {
  const capture = (name: string | null, from: Slot): void => {
    if (name !== null) builder.say(['flow', from, builder.variable(scope, mangle(name, scope.className))]);
  };
  const open = (): Slot => {
    const slot = builder.fresh(scope);
    builder.unknown(slot);
    return slot;
  };
  switch (pattern.type) {
    case 'MatchValue':
      exprFacts(builder, scope, pattern.value);
      return;
    case 'MatchSingleton':
      return;
    case 'MatchAs':
      if (pattern.pattern !== null) patternFacts(builder, scope, pattern.pattern, subject);
      return capture(pattern.name, subject);
    case 'MatchOr':
      for (const one of pattern.patterns) patternFacts(builder, scope, one, subject);
      return;
    case 'MatchStar':
      return capture(pattern.name, open());
    case 'MatchSequence':
      builder.say(['escape', subject]);
      for (const one of pattern.patterns) patternFacts(builder, scope, one, open());
      return;
    case 'MatchMapping':
      builder.say(['escape', subject]);
      for (const key of pattern.keys) exprFacts(builder, scope, key);
      for (const one of pattern.patterns) patternFacts(builder, scope, one, open());
      return capture(pattern.rest, open());
    case 'MatchClass': {
      builder.say(['escape', subject]);
      exprFacts(builder, scope, pattern.cls);
      for (const one of [...pattern.patterns, ...pattern.kwd_patterns]) patternFacts(builder, scope, one, open());
    }
  }
}
