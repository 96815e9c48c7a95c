// Which functions may call themselves through others, in this module or another: these count the depth of recursion.
//
// Calls are followed by name alone: `x.f(...)` may reach every function or method `f` of the program, `f(...)` those that the
// name may mean in its module; a call of anything else may reach every function whose name is used as a value. Operators,
// and calls of what the program does not define, may reach every special method.
import type { AsyncFunctionDef, ClassDef, FunctionDef, Module, Node } from '../syntax/ast.ts';
import { childrenOf, walk } from '../syntax/ast.ts';
import type { ScopeTable } from '../scope/scope.ts';

/** A function's name and what its body calls: function or class names, or these pseudo names. */
export interface CallFacts {
  /** By scope path. */
  readonly functions: readonly { readonly path: string; readonly name: string; readonly calls: readonly string[] }[];
  /** For each class what making an instance runs: special methods of its own and of its bases, by class name. */
  readonly classes: readonly (readonly [name: string, makers: readonly string[]])[];
  /** Names used otherwise than to call them. */
  readonly values: readonly string[];
  /** `from x import f as g`: g -> f. */
  readonly renamed: readonly (readonly [name: string, original: string])[];
}

const operations = new Set(
  'BinOp Compare Subscript For FormattedValue AugAssign With AsyncWith AsyncFor comprehension UnaryOp If While IfExp BoolOp Assert Starred'.split(
    ' ',
  ),
);
const anyValue = '(value)';
const anySpecial = '(special)';
const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');
const makers = new Set(['__init__', '__new__', '__post_init__']);

type Definition = FunctionDef | AsyncFunctionDef;
const isDefinition = (node: Node): node is Definition =>
  node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';

export function callFacts(tree: Module, scopes: ScopeTable): CallFacts {
  const functions: CallFacts['functions'][number][] = [];
  const classes: CallFacts['classes'][number][] = [];
  const renamed: CallFacts['renamed'][number][] = [];
  const values = new Set<string>();
  const called = new Set<Node>();
  walk(tree, (node) => {
    if (node.type === 'Call') called.add(node.func);
    if (node.type === 'Name' && node.ctx === 'Load' && !called.has(node)) values.add(node.name);
    if (node.type === 'Attribute' && node.ctx === 'Load' && !called.has(node)) values.add(node.attr);
    if (node.type === 'ImportFrom')
      for (const { name, asname } of node.names) if (asname !== null) renamed.push([asname, name]);
    if (node.type === 'ClassDef') classes.push([node.name, makersOf(node)]);
    if (!isDefinition(node)) return;
    const path = scopes.byNode.get(node.id)?.path ?? node.name;
    functions.push({ path, name: node.name, calls: [...callsOf(node)].sort() });
    if (node.decorator_list.length > 0) values.add(node.name);
  });
  return { functions, classes, values: [...values].sort(), renamed };
}

function makersOf(node: ClassDef): string[] {
  const own = node.body
    .filter(isDefinition)
    .map((one) => one.name)
    .filter((name) => makers.has(name));
  const bases = node.bases.flatMap((base) =>
    base.type === 'Name' ? [base.name] : base.type === 'Attribute' ? [base.attr] : [],
  );
  return [...own, ...bases];
}

function callsOf(node: Definition): Set<string> {
  const calls = new Set<string>();
  const visit = (inner: Node): void => {
    if (inner.type === 'Call') {
      if (inner.func.type === 'Name') calls.add(inner.func.name);
      else if (inner.func.type === 'Attribute') calls.add(`.${inner.func.attr}`);
      else calls.add(anyValue);
    } else if (inner.type === 'Attribute') {
      // A property, or a hook for attributes.
      calls.add(`=${inner.attr}`);
    } else if (operations.has(inner.type)) calls.add(anySpecial);
  };
  for (const child of childrenOf(node)) walk(child, visit);
  return calls;
}

const attributeHooks = '__getattr__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __delete__'.split(' ');

/** Per module the scope paths of functions that lie on a cycle of calls. */
export function guardedPaths(
  all: readonly { readonly module: string; readonly calls: CallFacts }[],
): Map<string, string[]> {
  const defined = new Set(all.flatMap(({ calls }) => calls.functions.map((one) => one.name)));
  const classes = new Set(all.flatMap(({ calls }) => calls.classes.map(([name]) => name)));
  // Nodes are names (`f`, `m|f` within a module), functions (`m:path`) and the pseudo names.
  const edges = new Map<string, Set<string>>();
  const edge = (from: string, to: string): void => {
    const targets = edges.get(from);
    if (targets === undefined) edges.set(from, new Set([to]));
    else targets.add(to);
  };
  for (const { module, calls } of all) {
    const own = new Set(calls.functions.map((one) => one.name));
    const renamed = new Map(calls.renamed);
    const original = (name: string): string => renamed.get(name) ?? name;
    for (const name of calls.values) if (defined.has(original(name))) edge(anyValue, original(name));
    for (const [name, makes] of calls.classes)
      for (const made of makes) edge(`class ${name}`, isSpecial(made) ? made : `class ${original(made)}`);
    for (const { path, name, calls: list } of calls.functions) {
      const node = `${module}:${path}`;
      edge(name, node);
      edge(`${module}|${name}`, node);
      if (isSpecial(name) && !makers.has(name)) edge(anySpecial, node);
      for (const call of list) {
        const plain = call.startsWith('.') || call.startsWith('=') ? call.slice(1) : original(call);
        if (call.startsWith('=')) {
          if (defined.has(plain)) edge(node, plain);
          for (const hook of attributeHooks) if (defined.has(hook)) edge(node, hook);
          continue;
        }
        if (call === anyValue || call === anySpecial) {
          edge(node, call);
          continue;
        }
        if (classes.has(plain)) edge(node, `class ${plain}`);
        if (!call.startsWith('.') && own.has(plain) && plain === call) edge(node, `${module}|${plain}`);
        else if (defined.has(plain)) edge(node, plain);
        if (call.startsWith('.') || (!defined.has(plain) && !classes.has(plain))) edge(node, anyValue);
        edge(node, anySpecial);
      }
    }
  }
  const cyclic = onCycles(edges);
  return new Map(
    all.map(({ module, calls }) => [
      module,
      [...new Set(calls.functions.map(({ path }) => path))].filter((path) => cyclic.has(`${module}:${path}`)).sort(),
    ]),
  );
}

/** Nodes of strongly connected components of more than one node, or with an edge to themselves (Tarjan, without recursion). */
function onCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cyclic = new Set<string>();
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const path: { node: string; rest: Iterator<string> }[] = [];
    const enter = (node: string): void => {
      low.set(node, index.size);
      index.set(node, index.size);
      open.push(node);
      isOpen.add(node);
      path.push({ node, rest: (edges.get(node) ?? new Set<string>()).values() });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, rest } = top;
      const next = rest.next();
      if (next.done !== true) {
        if (!index.has(next.value)) enter(next.value);
        else if (isOpen.has(next.value))
          low.set(node, Math.min(low.get(node) as number, index.get(next.value) as number));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node) as number, low.get(node) as number));
      if (low.get(node) !== index.get(node)) continue;
      const start = open.lastIndexOf(node);
      const component = open.splice(start);
      for (const one of component) isOpen.delete(one);
      if (component.length > 1 || edges.get(node)?.has(node)) for (const one of component) cyclic.add(one);
    }
  }
  return cyclic;
}
