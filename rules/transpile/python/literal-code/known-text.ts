// Which names surely hold which text where: plain assignments of literals that stand before in the same lists of statements.
import { type Expr, type Module, type Node, type Stmt, walk } from '../syntax/ast.ts';

export type KnownText = Map<string, string>;

/** The text of a literal, or of a name that holds one. */
export function textOf(node: Expr, known: ReadonlyMap<string, string>): string | null {
  if (node.type === 'Constant' && node.value.kind === 'str' && node.value.codePoints === undefined)
    return node.value.value;
  return node.type === 'Name' ? (known.get(node.name) ?? null) : null;
}

/** Names that a part of the tree may bind or unbind. */
export function boundBy(node: Node): Set<string> {
  const found = new Set<string>();
  walk(node, (one) => {
    if (one.type === 'Name' && one.ctx !== 'Load') found.add(one.name);
    else if (one.type === 'FunctionDef' || one.type === 'AsyncFunctionDef' || one.type === 'ClassDef')
      found.add(one.name);
    else if (one.type === 'alias') found.add(one.asname ?? (one.name.split('.')[0] as string));
    else if (one.type === 'ExceptHandler' && one.name !== null) found.add(one.name);
    else if ((one.type === 'MatchAs' || one.type === 'MatchStar') && one.name !== null) found.add(one.name);
    else if (one.type === 'MatchMapping' && one.rest !== null) found.add(one.rest);
    else if (one.type === 'arg') found.add(one.arg);
  });
  return found;
}

/** Names that functions store into from inside: these are never known. */
export function sharedNames(module: Module): Set<string> {
  const found = new Set<string>();
  walk(module, (node) => {
    if (node.type === 'Global' || node.type === 'Nonlocal') for (const name of node.names) found.add(name);
    if (node.type === 'ImportFrom' && node.names.some(({ name }) => name === '*')) found.add('*');
  });
  return found;
}

/** What is known behind a statement. */
export function learn(statement: Stmt, known: KnownText, shared: ReadonlySet<string>): void {
  for (const name of boundBy(statement)) known.delete(name);
  if (shared.has('*') && statement.type === 'ImportFrom') known.clear();
  if (statement.type !== 'Assign' || statement.targets.length !== 1) return;
  const [target] = statement.targets;
  const text = textOf(statement.value, known);
  if (target?.type === 'Name' && text !== null && !shared.has(target.name)) known.set(target.name, text);
}
