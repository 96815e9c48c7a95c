// `dir()` without arguments: the sorted names of what `locals()` gives there, and at a module's level those that every module has.
import type { Expr, Node } from '../syntax/ast.ts';
import { parseModule } from '../syntax/parse-module.ts';

/** Builtins that the exchanged form uses. */
const used = ['dir', 'sorted', 'locals', 'globals'];

export const asksForNames = (node: Node): boolean =>
  node.type === 'Call' &&
  node.func.type === 'Name' &&
  node.func.name === 'dir' &&
  node.args.length + node.keywords.length === 0;

const always = ['__builtins__', '__cached__', '__loader__', '__spec__'].map((name) => `'${name}'`).join(', ');

/** What such a call means; null where the scope that it asks has no names to give. */
export function namesHere(
  kind: 'module' | 'class' | 'function' | 'other',
  hidden: ReadonlySet<string>,
  annotated: boolean,
): Expr | null {
  if (kind === 'other' || used.some((name) => hidden.has(name))) return null;
  const annotations = `*(['__annotations__'] if __name__ == '__main__' or ${annotated ? 'True' : 'False'} else [])`;
  const path = "*(['__path__'] if __name__ == __package__ else [])";
  const text = kind === 'module' ? `sorted({*dict(locals()), ${always}, ${annotations}, ${path}})` : 'sorted(locals())';
  const made = parseModule(text);
  const [statement] = made.ok ? made.module.body : [];
  return statement?.type === 'Expr' ? statement.value : null;
}
