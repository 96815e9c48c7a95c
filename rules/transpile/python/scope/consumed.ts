// Generator expressions that a builtin consumes where they stand: they run in place, and no generator is made.
import type { Call, GeneratorExp, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import type { Scope } from './scope.ts';

/** Builtins that take all they want of an iterator at once, and let no one else see it. */
const consumers = new Set(['all', 'any', 'sum', 'min', 'max', 'sorted', 'list', 'tuple', 'set', 'frozenset']);

export interface Consumed {
  /** The builtin's name, or `join` of a text literal. */
  readonly name: string;
  readonly generator: GeneratorExp;
}

/** The generator expression that a call consumes, if the callee's name means the builtin; null where there is none. */
export function consumedBy(node: Call): Consumed | null {
  const { func, args, keywords } = node;
  const [generator] = args;
  if (generator?.type !== 'GeneratorExp' || args.length !== 1 || !runsInPlace(generator)) return null;
  if (func.type === 'Name' && consumers.has(func.name) && (keywords.length === 0 || func.name === 'sorted'))
    return { name: func.name, generator };
  const joins = func.type === 'Attribute' && func.attr === 'join' && keywords.length === 0;
  const text = joins && func.value.type === 'Constant' && func.value.value.kind === 'str';
  return text ? { name: 'join', generator } : null;
}

const keeps = new Set(['Await', 'Lambda', 'GeneratorExp', 'NamedExpr', 'Yield', 'YieldFrom']);

// One source, nothing suspended, nothing that keeps the variables.
function runsInPlace(node: GeneratorExp): boolean {
  const [first, ...more] = node.generators;
  if (first === undefined || more.length > 0 || first.is_async) return false;
  const consumed = new Set<Node>();
  let plain = true;
  for (const part of [first.target, node.elt, ...first.ifs])
    walk(part, (inner) => {
      const found = inner.type === 'Call' ? consumedBy(inner) : null;
      if (found) consumed.add(found.generator);
      plain &&= !keeps.has(inner.type) || consumed.has(inner);
    });
  return plain;
}

/** Gives consumed generators the scope of a comprehension, where no scope of the module binds the consumer's name. */
export function markConsumed(module: Scope, calls: readonly Call[], scopes: ReadonlyMap<number, Scope>): void {
  const bound = new Set<string>();
  const visit = (scope: Scope): void => {
    for (const symbol of scope.symbols.values()) if (symbol.bound) bound.add(symbol.name);
    scope.children.forEach(visit);
  };
  visit(module);
  for (const call of calls) {
    const found = consumedBy(call);
    const scope = found && scopes.get(found.generator.id);
    if (found && scope && !bound.has(found.name)) scope.kind = 'comprehension';
  }
}
