// Definite assignment: marks the locals that some use may find unbound (`maybeUnbound`), per function.
//
// The state is the set of names surely bound; null means this point is not reached. Cells check at run time and are left out.
import type { Comprehension, Expr, ExceptHandler, Module, Node, Pattern, Stmt, Try, TryStar } from '../syntax/ast.ts';
import { childrenOf, walk } from '../syntax/ast.ts';
import { namespaceCall } from './namespace-call.ts';
import { mangle, type Scope, type ScopeTable } from './scope.ts';

type State = ReadonlySet<string> | null;

interface Loop {
  breaks: State;
  continues: State;
}

interface Flow {
  readonly scope: Scope;
  readonly table: ScopeTable;
  readonly loops: Loop[];
  state: State;
  /** Names that may have been unbound since the `try` or `with` around began: an error leaves with them unbound. */
  lost: Set<string>;
}

export function markUnbound(tree: Module, table: ScopeTable): void {
  walk(tree, (node) => {
    const scope = table.byNode.get(node.id);
    if (!scope) return;
    if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef') analyse(scope, table, node.body);
    if (node.type === 'Lambda') analyse(scope, table, [node.body]);
    if (node.type === 'GeneratorExp' && scope.kind === 'generator') {
      const flow: Flow = { scope, table, loops: [], state: new Set(), lost: new Set() };
      comprehension(flow, scope, node.generators, [node.elt], false);
    }
  });
}

function analyse(scope: Scope, table: ScopeTable, body: readonly Node[]): void {
  const bound = new Set<string>();
  for (const symbol of scope.symbols.values()) if (symbol.parameter) bound.add(symbol.name);
  const flow: Flow = { scope, table, loops: [], state: bound, lost: new Set() };
  for (const node of body) visit(flow, node);
}

function meet(a: State, b: State): State {
  if (a === null) return b;
  if (b === null) return a;
  return a === b ? a : new Set([...a].filter((name) => b.has(name)));
}

// The scope whose Rust function holds `name` as seen from `scope`: comprehensions are written in place.
function holder(scope: Scope, name: string): Scope | null {
  const symbol = scope.symbols.get(name);
  return symbol?.meaning === 'local' ? scope : symbol?.meaning === 'free' ? symbol.owner : null;
}

// Names of comprehension scopes are told apart from those of the function by the scope's path.
const keyOf = (flow: Flow, scope: Scope, name: string): string =>
  scope === flow.scope ? name : `${scope.path}:${name}`;

function bind(flow: Flow, scope: Scope, plain: string): void {
  const name = mangle(plain, scope.className);
  const owner = holder(scope, name) ?? scope;
  if (flow.state) flow.state = new Set(flow.state).add(keyOf(flow, owner, name));
}

function unbind(flow: Flow, scope: Scope, plain: string): void {
  const name = keyOf(flow, scope, mangle(plain, scope.className));
  flow.lost.add(name);
  if (flow.state?.has(name)) flow.state = new Set([...flow.state].filter((other) => other !== name));
}

const without = (state: State, names: ReadonlySet<string>): State =>
  state === null || names.size === 0 ? state : new Set([...state].filter((name) => !names.has(name)));

/** Gives `run` the names that are unbound in it so far. */
function losing(flow: Flow, run: (lost: ReadonlySet<string>) => void): void {
  const outer = flow.lost;
  flow.lost = new Set();
  run(flow.lost);
  for (const name of flow.lost) outer.add(name);
  flow.lost = outer;
}

function use(flow: Flow, scope: Scope, plain: string): void {
  const name = mangle(plain, scope.className);
  const owner = holder(scope, name);
  if (owner === null || !inside(flow.scope, owner)) return;
  if (flow.state && !flow.state.has(keyOf(flow, owner, name))) {
    const symbol = owner.symbols.get(name);
    if (symbol) symbol.maybeUnbound = true;
  }
}

// Whether `owner` is the analysed function or a comprehension or class body written in place in it.
function inside(root: Scope, owner: Scope): boolean {
  for (let at: Scope | null = owner; at; at = at.parent) {
    if (at === root) return true;
    if (at.kind !== 'comprehension') return false;
  }
  return false;
}

function visitAll(flow: Flow, nodes: readonly (Node | null)[], scope: Scope = flow.scope): void {
  for (const node of nodes) if (node) visit(flow, node, scope);
}

function branch(flow: Flow, start: State, run: () => void): State {
  flow.state = start;
  run();
  return flow.state;
}

function visit(flow: Flow, node: Node, scope: Scope = flow.scope): void {
  switch (node.type) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      visitAll(flow, [...node.decorator_list, ...node.args.defaults, ...node.args.kw_defaults], scope);
      return bind(flow, scope, node.name);
    case 'Lambda':
      return visitAll(flow, [...node.args.defaults, ...node.args.kw_defaults], scope);
    case 'ClassDef': {
      visitAll(flow, [...node.decorator_list, ...node.bases, ...node.keywords], scope);
      const inner = flow.table.byNode.get(node.id);
      if (inner) visitAll(flow, node.body, inner);
      return bind(flow, scope, node.name);
    }
    case 'Name':
      if (node.ctx === 'Load') return use(flow, scope, node.name);
      if (node.ctx === 'Store') return bind(flow, scope, node.name);
      use(flow, scope, node.name);
      return unbind(flow, scope, node.name);
    case 'NamedExpr':
      visit(flow, node.value, scope);
      return bind(flow, scope, node.target.name);
    case 'AugAssign':
      if (node.target.type === 'Name') use(flow, scope, node.target.name);
      visit(flow, node.value, scope);
      return visit(flow, node.target, scope);
    case 'Assign':
      visit(flow, node.value, scope);
      return visitAll(flow, node.targets, scope);
    case 'AnnAssign':
      if (node.value === null) return;
      visit(flow, node.value, scope);
      return visit(flow, node.target, scope);
    case 'Import':
      for (const alias of node.names) bind(flow, scope, alias.asname ?? alias.name.split('.')[0] ?? '');
      return;
    case 'ImportFrom':
      for (const alias of node.names) bind(flow, scope, alias.asname ?? alias.name);
      return;
    case 'Return':
      if (node.value) visit(flow, node.value, scope);
      flow.state = null;
      return;
    case 'Raise':
      visitAll(flow, [node.exc, node.cause], scope);
      flow.state = null;
      return;
    case 'Break':
    case 'Continue': {
      const loop = flow.loops.at(-1);
      if (loop) {
        if (node.type === 'Break') loop.breaks = meet(loop.breaks, flow.state);
        else loop.continues = meet(loop.continues, flow.state);
      }
      flow.state = null;
      return;
    }
    case 'Assert': {
      const [yes, no] = test(flow, node.test, scope);
      if (node.msg) branch(flow, no, () => visit(flow, node.msg as Expr, scope));
      flow.state = yes;
      return;
    }
    case 'If': {
      const [yes, no] = test(flow, node.test, scope);
      const then = branch(flow, yes, () => visitAll(flow, node.body, scope));
      flow.state = meet(
        then,
        branch(flow, no, () => visitAll(flow, node.orelse, scope)),
      );
      return;
    }
    case 'IfExp': {
      const [yes, no] = test(flow, node.test, scope);
      const then = branch(flow, yes, () => visit(flow, node.body, scope));
      flow.state = meet(
        then,
        branch(flow, no, () => visit(flow, node.orelse, scope)),
      );
      return;
    }
    case 'BoolOp': {
      const [first, ...rest] = node.values;
      if (first) visit(flow, first, scope);
      const after = flow.state;
      visitAll(flow, rest, scope);
      flow.state = after;
      return;
    }
    case 'Compare': {
      const [first, ...rest] = node.comparators;
      visitAll(flow, [node.left, first ?? null], scope);
      const after = flow.state;
      visitAll(flow, rest, scope);
      flow.state = after;
      return;
    }
    case 'While':
      return loop(flow, scope, node.body, node.orelse, () => {
        const [yes, no] = test(flow, node.test, scope);
        flow.state = yes;
        return no;
      });
    case 'For':
    case 'AsyncFor':
      visit(flow, node.iter, scope);
      return loop(flow, scope, node.body, node.orelse, () => {
        const done = flow.state;
        visit(flow, node.target, scope);
        return done;
      });
    case 'With':
    case 'AsyncWith': {
      for (const item of node.items) {
        visit(flow, item.context_expr, scope);
        if (item.optional_vars) visit(flow, item.optional_vars, scope);
      }
      const entered = flow.state;
      return losing(flow, (lost) => {
        visitAll(flow, node.body, scope);
        if (!node.items.every((item) => neverSuppresses(flow, item.context_expr)))
          flow.state = meet(flow.state, without(entered, lost));
      });
    }
    case 'Try':
    case 'TryStar':
      return losing(flow, (lost) => attempt(flow, scope, node, lost));
    case 'Match': {
      visit(flow, node.subject, scope);
      let fallen: State = flow.state;
      let after: State = null;
      for (const one of node.cases) {
        flow.state = fallen;
        pattern(flow, scope, one.pattern);
        if (one.guard) flow.state = test(flow, one.guard, scope)[0];
        visitAll(flow, one.body, scope);
        after = meet(after, flow.state);
        if (one.guard === null && irrefutable(one.pattern)) fallen = null;
      }
      flow.state = meet(after, fallen);
      return;
    }
    case 'ListComp':
    case 'SetComp':
      return comprehension(flow, scopeOf(flow, node, scope), node.generators, [node.elt], true, scope);
    case 'DictComp':
      return comprehension(flow, scopeOf(flow, node, scope), node.generators, [node.key, node.value], true, scope);
    case 'Call': {
      const asked = namespaceCall(node);
      // It finds what is bound there and then.
      if (asked === 'locals' || asked === 'vars')
        for (const symbol of scope.symbols.values())
          if (symbol.owner === scope) symbol.maybeUnbound ||= !symbol.parameter;
      return visitAll(flow, childrenOf(node), scope);
    }
    case 'GeneratorExp': {
      const own = scopeOf(flow, node, scope);
      if (own.kind === 'comprehension') return comprehension(flow, own, node.generators, [node.elt], true, scope);
      // Its body is a function of its own; what is free in it is captured.
      if (node.generators[0]) visit(flow, node.generators[0].iter, scope);
      return;
    }
    default:
      return visitAll(flow, childrenOf(node), scope);
  }
}

const scopeOf = (flow: Flow, node: Node, otherwise: Scope): Scope => flow.table.byNode.get(node.id) ?? otherwise;

export function irrefutable(node: Pattern): boolean {
  if (node.type === 'MatchAs') return node.pattern === null || irrefutable(node.pattern);
  return node.type === 'MatchOr' && node.patterns.some(irrefutable);
}

function pattern(flow: Flow, scope: Scope, node: Pattern): void {
  if (node.type === 'MatchOr') {
    const start = flow.state;
    let after: State = null;
    for (const one of node.patterns)
      after = meet(
        after,
        branch(flow, start, () => pattern(flow, scope, one)),
      );
    flow.state = after;
    return;
  }
  for (const child of childrenOf(node)) {
    if (child.type.startsWith('Match')) pattern(flow, scope, child as Pattern);
    else visit(flow, child, scope);
  }
  if ((node.type === 'MatchAs' || node.type === 'MatchStar') && node.name !== null) bind(flow, scope, node.name);
  if (node.type === 'MatchMapping' && node.rest !== null) bind(flow, scope, node.rest);
}

// The states in which a test is true and in which it is false.
function test(flow: Flow, node: Expr, scope: Scope): [State, State] {
  if (node.type === 'UnaryOp' && node.op === 'Not') {
    const [yes, no] = test(flow, node.operand, scope);
    return [no, yes];
  }
  if (node.type === 'BoolOp') {
    let going: State = flow.state;
    let left: State = null;
    for (const value of node.values) {
      flow.state = going;
      const [yes, no] = test(flow, value, scope);
      left = meet(left, node.op === 'And' ? no : yes);
      going = node.op === 'And' ? yes : no;
    }
    return node.op === 'And' ? [going, left] : [left, going];
  }
  visit(flow, node, scope);
  const constant = truthOf(node);
  return [constant === false ? null : flow.state, constant === true ? null : flow.state];
}

/** The truth of a literal; undefined for anything else. */
export function truthOf(node: Expr): boolean | undefined {
  if (node.type !== 'Constant') return undefined;
  if (node.value.kind === 'bool') return node.value.value;
  if (node.value.kind === 'int') return node.value.value !== '0';
  return node.value.kind === 'none' ? false : undefined;
}

function loop(flow: Flow, scope: Scope, body: readonly Stmt[], orelse: readonly Stmt[], head: () => State): void {
  let entry = flow.state;
  for (;;) {
    const frame: Loop = { breaks: null, continues: null };
    flow.loops.push(frame);
    flow.state = entry;
    const done = head();
    visitAll(flow, body, scope);
    flow.loops.pop();
    const again = meet(meet(entry, flow.state), frame.continues);
    if (entry !== null && again !== null && again.size < entry.size) {
      entry = again;
      continue;
    }
    flow.state = done;
    visitAll(flow, orelse, scope);
    flow.state = meet(flow.state, frame.breaks);
    return;
  }
}

function attempt(flow: Flow, scope: Scope, node: Try | TryStar, lost: ReadonlySet<string>): void {
  const entry = flow.state;
  visitAll(flow, node.body, scope);
  const raised = without(meet(entry, flow.state ?? entry), lost);
  visitAll(flow, node.orelse, scope);
  let after = flow.state;
  for (const handler of node.handlers)
    after = meet(
      after,
      branch(flow, raised, () => handle(flow, scope, handler)),
    );
  if (node.finalbody.length === 0) {
    flow.state = after;
    return;
  }
  // Once as it is reached on any path, so that its own uses are judged; once for what follows.
  branch(flow, without(meet(raised, after), lost), () => visitAll(flow, node.finalbody, scope));
  flow.state = after;
  if (after !== null) visitAll(flow, node.finalbody, scope);
}

function handle(flow: Flow, scope: Scope, handler: ExceptHandler): void {
  if (handler.exc_type) visit(flow, handler.exc_type, scope);
  if (handler.name === null) return visitAll(flow, handler.body, scope);
  bind(flow, scope, handler.name);
  const before = flow.loops.map(({ breaks, continues }) => ({ breaks, continues }));
  visitAll(flow, handler.body, scope);
  unbind(flow, scope, handler.name);
  // It is unbound on the way of a jump too.
  const gone = new Set([keyOf(flow, scope, mangle(handler.name, scope.className))]);
  for (const [at, frame] of flow.loops.entries()) {
    if (frame.breaks !== before[at]?.breaks) frame.breaks = without(frame.breaks, gone);
    if (frame.continues !== before[at]?.continues) frame.continues = without(frame.continues, gone);
  }
}

// `open(...)` is the one manager known never to swallow an exception.
function neverSuppresses(flow: Flow, node: Expr): boolean {
  if (node.type !== 'Call' || node.func.type !== 'Name' || node.func.name !== 'open') return false;
  const symbol = flow.scope.symbols.get('open');
  return symbol?.meaning === 'global' && !flow.table.module.symbols.get('open')?.bound;
}

function comprehension(
  flow: Flow,
  inner: Scope,
  generators: readonly Comprehension[],
  results: readonly Expr[],
  visitFirst: boolean,
  outer: Scope = inner,
): void {
  const before = { state: flow.state };
  generators.forEach((generator, index) => {
    if (index > 0) visit(flow, generator.iter, inner);
    else if (visitFirst) {
      visit(flow, generator.iter, outer);
      before.state = flow.state;
    }
    visit(flow, generator.target, inner);
    for (const condition of generator.ifs) flow.state = test(flow, condition, inner)[0];
  });
  visitAll(flow, results, inner);
  flow.state = before.state;
}
