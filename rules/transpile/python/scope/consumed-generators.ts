// Which generator expressions are run in place by the one builtin that consumes them, so that they need no generator.
//
// The builtin must be meant for certain, nothing may be awaited inside, and what stands beside the generator expression
// must be free of effects, since the generator now runs before it.
import type { Call, Expr, GeneratorExp, Module, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';

/** Builtins that take everything, or up to an item, from their first argument, and do nothing else before. */
const consumers = new Set(['sum', 'any', 'all', 'min', 'max', 'list', 'tuple', 'set', 'sorted']);

/** The generator expressions, by node, with the name of what consumes them (`join`: the method of a text literal). */
export function consumedGenerators(tree: Module): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const candidates: [string, GeneratorExp][] = [];
  walk(tree, (node) => {
    if (node.type !== 'Call') return;
    const name = consumerOf(node);
    const [first] = node.args;
    if (name !== null && first?.type === 'GeneratorExp' && !awaits(first)) candidates.push([name, first]);
  });
  if (candidates.length === 0) return found;
  const bound = boundNames(tree);
  for (const [name, node] of candidates)
    if (name === 'join' || (!bound.has(name) && !bound.has('*'))) found.set(node.id, name);
  return found;
}

function consumerOf(node: Call): string | null {
  const { func } = node;
  const rest = [...node.args.slice(1), ...node.keywords.map((keyword) => keyword.value)];
  if (func.type === 'Name' && consumers.has(func.name)) {
    if (node.keywords.some((keyword) => keyword.arg === null)) return null;
    const fitting = func.name === 'sum' ? isNumber : func.name === 'sorted' ? isIdle : () => false;
    return rest.every(fitting) ? func.name : null;
  }
  const text = func.type === 'Attribute' && func.attr === 'join' && func.value.type === 'Constant' ? func.value : null;
  return text?.value.kind === 'str' && rest.length === 0 ? 'join' : null;
}

// `sum` refuses other starts before it begins.
const isNumber = (node: Expr): boolean =>
  node.type === 'Constant' && (node.value.kind === 'int' || node.value.kind === 'float');

const isIdle = (node: Expr): boolean =>
  node.type === 'Constant' ||
  (node.type === 'Lambda' && node.args.defaults.length === 0 && node.args.kw_defaults.every((one) => one === null));

function awaits(node: GeneratorExp): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'Await' || ('is_async' in inner && inner.is_async === 1)) found = true;
  });
  return found || node.generators.some((generator) => generator.is_async);
}

/** Every name that the module binds in any scope; `*` where it takes names from elsewhere. */
function boundNames(tree: Module): Set<string> {
  const bound = new Set<string>();
  const add = (name: string | null | undefined): void => {
    if (name !== null && name !== undefined) bound.add(name);
  };
  walk(tree, (node: Node) => {
    switch (node.type) {
      case 'Name':
        if (node.ctx !== 'Load') add(node.name);
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
      case 'ExceptHandler':
      case 'MatchAs':
      case 'MatchStar':
        return add(node.name);
      case 'MatchMapping':
        return add(node.rest);
      case 'arg':
        return add(node.arg);
      case 'NamedExpr':
        return add(node.target.name);
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) add(name);
        return;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) add(alias.asname ?? alias.name.split('.')[0]);
        return;
      default:
        return;
    }
  });
  return bound;
}
