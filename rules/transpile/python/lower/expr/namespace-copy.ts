// `locals()`, `vars()` and `globals()`: a dict of the variables that are bound where the call stands, or a live mapping of a module's.
import type { Call } from '../../syntax/ast.ts';
import type { Expression, Statement } from '../../../core/core.ts';
import { stringLiteral } from '../../../rust/text-literal.ts';
import { namespaceCall } from '../../scope/namespace-call.ts';
import type { Scope, Symbol } from '../../scope/scope.ts';
import { type Context, collect, emit, noneValue, report, resolve, temporary } from '../context.ts';
import { asValue, constant, operation, text } from '../operation.ts';
import { moduleConstant } from '../module-names.ts';
import { readResolved } from './name.ts';

/** Names that every module has and that are not values of the program. */
const ofTheInterpreter = ['__loader__', '__spec__', '__builtins__', '__cached__', '__annotations__'];

export function namespaceCopy(node: Call, cx: Context): Expression | null {
  const asked = namespaceCall(node);
  if (asked === null) return null;
  const { kind } = cx.scope;
  if (asked !== 'globals' && kind === 'class' && cx.namespace !== null) return classNamespace(cx.namespace, cx);
  const inFunction = asked !== 'globals' && (kind === 'function' || kind === 'lambda');
  if (!inFunction && asked !== 'globals' && kind !== 'module') return null;
  if (!inFunction && !cx.module.fleeting.has(node.id))
    return { kind: 'named', rep: 'value', path: 'batuta_std::namespace::of(import()?)', raises: true };
  const scope = inFunction ? cx.scope : cx.module.scopes.module;
  const names = inFunction ? localNames(scope) : boundNames(scope);
  const here: Context = inFunction ? cx : { ...cx, scope, namespace: null };
  const copy = temporary(cx, 'names');
  const read: Expression = { kind: 'read', rep: 'value', variable: copy };
  const store = (name: string, value: Expression): Statement => ({
    kind: 'do',
    value: operation('setitem', read, asValue(constant({ kind: 'str', value: name }, 'str')), asValue(value)),
    node: node.id,
  });
  const body = collect(here, (inner) => {
    emit(inner, { kind: 'let', variable: copy, value: { kind: 'mapping', rep: 'value', entries: [] } });
    if (!inFunction) moduleNames(inner, store);
    for (const name of names) {
      const error = temporary(inner, 'error', 'value', 'error');
      const resolved = resolve(inner, name);
      const one = [store(name, readResolved(resolved))];
      const sure = resolved.kind === 'variable' && resolved.variable.storage === 'plain';
      if (sure) inner.sink.push(...one);
      else emit(inner, { kind: 'try', body: one, handler: { error, body: [] }, orelse: [], finally: null });
    }
  });
  return { kind: 'block', rep: 'value', body, value: read };
}

/** In a class body both are the namespace itself. */
function classNamespace(rust: string, cx: Context): Expression {
  const module = cx.module.program.entry === cx.module.name ? '__main__' : cx.module.name;
  const path = `emitted::class_namespace(&${rust}, ${stringLiteral(module)}, ${stringLiteral(cx.scope.qualname)})`;
  return { kind: 'named', rep: 'value', path, raises: false };
}

function moduleNames(cx: Context, store: (name: string, value: Expression) => Statement): void {
  for (const name of ['__name__', '__doc__', '__package__', '__file__']) {
    // That it is in the copy does not mean that the program reads files there: `crate` warns of the other form alone.
    const value =
      name === '__file__'
        ? operation('module file', text(cx.module.file))
        : moduleConstant(name, { ...cx, scope: withGlobal(cx.scope, name) });
    if (value !== null)
      cx.sink.push(
        store(name, name === '__package__' && cx.module.program.entry === cx.module.name ? noneValue : value),
      );
  }
}

// The name as if the module used it.
function withGlobal(scope: Scope, name: string): Scope {
  const symbols = new Map(scope.symbols);
  if (!symbols.has(name)) symbols.set(name, { name, meaning: 'global', bound: false, owner: null } as Symbol);
  return { ...scope, symbols };
}

const boundNames = (scope: Scope): string[] =>
  [...scope.symbols.values()].filter((one) => one.bound && !ofTheInterpreter.includes(one.name)).map((one) => one.name);

// In CPython's order: parameters, other locals, then by name what inner functions share and what outer ones do.
function localNames(scope: Scope): string[] {
  const symbols = [...scope.symbols.values()];
  const own = symbols.filter((one) => one.owner === scope && (one.meaning === 'local' || one.meaning === 'cell'));
  const sorted = (list: readonly Symbol[]): string[] => list.map((one) => one.name).sort();
  const parameters = own.filter((one) => one.parameter).map((one) => one.name);
  const node = scope.node;
  const last: string[] = [];
  if (node && 'args' in node && 'vararg' in (node.args as object)) {
    const { vararg, kwarg } = node.args as { vararg: { arg: string } | null; kwarg: { arg: string } | null };
    for (const one of [vararg, kwarg]) if (one) last.push(one.arg);
  }
  return [
    ...parameters.filter((name) => !last.includes(name)),
    ...last.filter((name) => parameters.includes(name)),
    ...own.filter((one) => !one.parameter && one.meaning === 'local').map((one) => one.name),
    ...sorted(own.filter((one) => !one.parameter && one.meaning === 'cell')),
    ...sorted(symbols.filter((one) => one.meaning === 'free' && one.name !== '__class__')),
  ];
}

/** A use of the mapping that cannot be a copy, or of a name that only an interpreter has. */
export function reportNamespace(node: Call, cx: Context): boolean {
  const asked = namespaceCall(node);
  if (asked !== 'vars') return false;
  report(cx, node.id, '`vars` reaches variables by names that are not known at migration.', 'Name the variables.');
  return true;
}
