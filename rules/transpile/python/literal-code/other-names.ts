// Names that a module gives to what may be the builtin `exec`: `exec_ = getattr(builtins, "exec")`.
import { type Expr, type Module, walk } from '../syntax/ast.ts';
import { parseModule } from '../syntax/parse-module.ts';

const isExec = (value: Expr): boolean => {
  if (value.type === 'Attribute') return value.attr === 'exec';
  if (value.type !== 'Call' || value.func.type !== 'Name' || value.func.name !== 'getattr') return false;
  const name = value.args[1];
  return name?.type === 'Constant' && name.value.kind === 'str' && name.value.value === 'exec';
};

export function namesOfExec(module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  walk(module, (node) => {
    if (node.type !== 'Assign' || !isExec(node.value)) return;
    for (const target of node.targets) if (target.type === 'Name') found.add(target.name);
  });
  return found;
}

/** Whether the name has the builtin when the program comes there. */
export function meansExec(name: string): Expr {
  const made = parseModule(`${name} is getattr(__import__('builtins'), 'exec')`);
  const [statement] = made.ok ? made.module.body : [];
  if (statement?.type !== 'Expr') throw new Error('what asks for a name is no expression');
  return statement.value;
}
