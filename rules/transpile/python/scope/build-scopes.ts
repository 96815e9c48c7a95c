// Builds the scopes of a module from its tree: who binds what, who uses what; `resolve-scopes.ts` then gives meanings.
import type { Arguments, Comprehension, Expr, Module, Node, Pattern, Stmt } from '../syntax/ast.ts';
import { childrenOf } from '../syntax/ast.ts';
import { consumedGenerators } from './consumed-generators.ts';
import { resolveScopes } from './resolve-scopes.ts';
import { mangle, type Scope, type ScopeError, type ScopeKind, type ScopeTable, type Symbol } from './scope.ts';

interface Builder {
  readonly byNode: Map<number, Scope>;
  readonly errors: ScopeError[];
  readonly paths: Map<string, number>;
  readonly consumed: ReadonlyMap<number, string>;
}

export function buildScopes(tree: Module): ScopeTable {
  const builder: Builder = {
    byNode: new Map(),
    errors: [],
    paths: new Map(),
    consumed: consumedGenerators(tree),
  };
  const module = makeScope(builder, 'module', '', null, null);
  for (const statement of tree.body) visit(builder, module, statement);
  resolveScopes(module, builder.errors);
  return { module, byNode: builder.byNode, consumed: builder.consumed, errors: builder.errors };
}

function makeScope(builder: Builder, kind: ScopeKind, name: string, node: Node | null, parent: Scope | null): Scope {
  const inside = parent === null || parent.kind === 'module' ? '' : `${parent.path}.`;
  const base = inside + name;
  const count = (builder.paths.get(base) ?? 0) + 1;
  builder.paths.set(base, count);
  const path = count === 1 ? base : `${base}#${count}`;
  const scope: Scope = {
    kind,
    name,
    path,
    qualname: qualify(name, parent),
    node,
    parent,
    children: [],
    symbols: new Map(),
    className: kind === 'class' ? name : (parent?.className ?? null),
    yields: false,
    classCell: false,
  };
  parent?.children.push(scope);
  if (node) builder.byNode.set(node.id, scope);
  return scope;
}

function qualify(name: string, parent: Scope | null): string {
  if (parent === null || parent.kind === 'module') return name;
  if (parent.symbols.get(name)?.declared === 'global') return name;
  // Of the scopes of functions, CPython passes over those of comprehensions.
  const isPlace = parent.kind === 'function' || parent.kind === 'lambda';
  return isPlace ? `${parent.qualname}.<locals>.${name}` : `${parent.qualname}.${name}`;
}

export function symbolOf(scope: Scope, name: string): Symbol {
  let symbol = scope.symbols.get(name);
  if (symbol === undefined) {
    symbol = {
      name,
      bound: false,
      parameter: false,
      declared: null,
      bindings: 0,
      used: false,
      deleted: false,
      meaning: 'global',
      owner: null,
      maybeUnbound: false,
    };
    scope.symbols.set(name, symbol);
  }
  return symbol;
}

function bind(scope: Scope, name: string): Symbol {
  const symbol = symbolOf(scope, mangle(name, scope.className));
  symbol.bound = true;
  symbol.bindings++;
  return symbol;
}

function use(scope: Scope, name: string): void {
  symbolOf(scope, mangle(name, scope.className)).used = true;
  if (name === 'super' && scope.kind !== 'module' && scope.kind !== 'class') use(scope, '__class__');
}

function visitAll(builder: Builder, scope: Scope, nodes: readonly (Node | null)[]): void {
  for (const node of nodes) if (node) visit(builder, scope, node);
}

// Comprehensions bind a walrus in the function around them.
function walrusScope(scope: Scope): Scope {
  let at = scope;
  while ((at.kind === 'comprehension' || at.kind === 'generator') && at.parent) at = at.parent;
  return at;
}

function visit(builder: Builder, scope: Scope, node: Node): void {
  switch (node.type) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      bind(scope, node.name);
      visitAll(builder, scope, node.decorator_list);
      visitSignature(builder, scope, node.args, node.returns);
      return visitFunction(builder, scope, node, node.name, node.args, node.body);
    case 'Lambda':
      visitSignature(builder, scope, node.args, null);
      return visitFunction(builder, scope, node, '<lambda>', node.args, [node.body]);
    case 'ClassDef': {
      bind(scope, node.name);
      visitAll(builder, scope, [...node.decorator_list, ...node.bases, ...node.keywords]);
      const inner = makeScope(builder, 'class', node.name, node, scope);
      return visitAll(builder, inner, node.body);
    }
    case 'ListComp':
    case 'SetComp':
      return visitComprehension(builder, scope, node, 'comprehension', [node.elt], node.generators);
    case 'DictComp':
      return visitComprehension(builder, scope, node, 'comprehension', [node.key, node.value], node.generators);
    case 'GeneratorExp':
      return visitComprehension(
        builder,
        scope,
        node,
        builder.consumed.has(node.id) ? 'comprehension' : 'generator',
        [node.elt],
        node.generators,
      );
    case 'Name':
      if (node.ctx === 'Load') use(scope, node.name);
      else {
        const symbol = bind(scope, node.name);
        if (node.ctx === 'Del') symbol.deleted = true;
      }
      return;
    case 'NamedExpr': {
      visit(builder, scope, node.value);
      const holder = walrusScope(scope);
      bind(holder, node.target.name);
      if (holder !== scope) {
        const name = mangle(node.target.name, scope.className);
        const symbol = symbolOf(scope, name);
        symbol.used = true;
        if (symbol.bound)
          builder.errors.push({
            node: node.id,
            message: `assignment expression cannot rebind comprehension iteration variable '${name}'`,
          });
      }
      return;
    }
    case 'AnnAssign':
      // A bare annotation makes the name local without binding it.
      if (node.target.type === 'Name') {
        const symbol = symbolOf(scope, mangle(node.target.name, scope.className));
        symbol.bound = true;
        if (node.value) symbol.bindings++;
      } else visit(builder, scope, node.target);
      if (scope.kind === 'module' || scope.kind === 'class') visit(builder, scope, node.annotation);
      if (node.value) visit(builder, scope, node.value);
      return;
    case 'Global':
    case 'Nonlocal':
      for (const name of node.names) {
        const symbol = symbolOf(scope, mangle(name, scope.className));
        symbol.declared = node.type === 'Global' ? 'global' : 'nonlocal';
      }
      return;
    case 'Import':
      for (const alias of node.names) bind(scope, alias.asname ?? alias.name.split('.')[0] ?? alias.name);
      return;
    case 'ImportFrom':
      for (const alias of node.names) if (alias.name !== '*') bind(scope, alias.asname ?? alias.name);
      return;
    case 'ExceptHandler':
      if (node.exc_type) visit(builder, scope, node.exc_type);
      if (node.name !== null) bind(scope, node.name);
      return visitAll(builder, scope, node.body);
    case 'MatchAs':
    case 'MatchStar':
    case 'MatchMapping':
      return visitPattern(builder, scope, node);
    case 'Yield':
    case 'YieldFrom':
      scope.yields = true;
      if (node.value) visit(builder, scope, node.value);
      return;
    case 'TypeAlias':
      bind(scope, node.name.name);
      return visit(builder, scope, node.value);
    default:
      return visitAll(builder, scope, childrenOf(node));
  }
}

function visitPattern(builder: Builder, scope: Scope, node: Pattern): void {
  if (node.type === 'MatchAs' || node.type === 'MatchStar') {
    if (node.type === 'MatchAs' && node.pattern) visit(builder, scope, node.pattern);
    if (node.name !== null) bind(scope, node.name);
    return;
  }
  if (node.type === 'MatchMapping' && node.rest !== null) bind(scope, node.rest);
  visitAll(builder, scope, childrenOf(node));
}

function visitSignature(builder: Builder, scope: Scope, args: Arguments, returns: Expr | null): void {
  visitAll(builder, scope, [...args.defaults, ...args.kw_defaults]);
  for (const arg of parametersOf(args)) if (arg.annotation) visit(builder, scope, arg.annotation);
  if (returns) visit(builder, scope, returns);
}

export function parametersOf(args: Arguments): Arguments['args'] {
  const all = [...args.posonlyargs, ...args.args];
  if (args.vararg) all.push(args.vararg);
  all.push(...args.kwonlyargs);
  if (args.kwarg) all.push(args.kwarg);
  return all;
}

function visitFunction(
  builder: Builder,
  scope: Scope,
  node: Node,
  name: string,
  args: Arguments,
  body: readonly (Stmt | Expr)[],
): void {
  const inner = makeScope(builder, name === '<lambda>' ? 'lambda' : 'function', name, node, scope);
  for (const arg of parametersOf(args)) bind(inner, arg.arg).parameter = true;
  visitAll(builder, inner, body);
}

const comprehensionNames = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;

function visitComprehension(
  builder: Builder,
  scope: Scope,
  node: Extract<Node, { type: keyof typeof comprehensionNames }>,
  kind: ScopeKind,
  results: readonly Expr[],
  generators: readonly Comprehension[],
): void {
  const [first] = generators;
  if (first) visit(builder, scope, first.iter);
  const inner = makeScope(builder, kind, comprehensionNames[node.type], node, scope);
  for (const generator of generators) {
    if (generator !== first) visit(builder, inner, generator.iter);
    visit(builder, inner, generator.target);
    visitAll(builder, inner, generator.ifs);
  }
  visitAll(builder, inner, results);
}
