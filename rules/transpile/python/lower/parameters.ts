// Parameters of a function: their variables, kinds and constant defaults.
import type { Arguments, Expr } from '../syntax/ast.ts';
import type { Expression, Parameter, Variable } from '../../core/core.ts';
import { reps } from '../../core/rep.ts';
import { mangle, type Scope } from '../scope/scope.ts';
import { type FunctionFrame, type ModuleContext, slotOf } from './context.ts';
import { snakeCase } from './names.ts';
import { constant } from './operation.ts';

/** `lent`: the Rust function takes handles by reference (a function of its own), else it owns them (a closure). */
export function makeParameters(
  args: Arguments,
  scope: Scope,
  frame: FunctionFrame,
  module: ModuleContext,
  lent: boolean,
): Parameter[] {
  const out: Parameter[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const add = (kind: Parameter['kind'], plain: string, fallback: Expr | null): void => {
    const name = mangle(plain, scope.className);
    const symbol = scope.symbols.get(name);
    const slot = slotOf(scope, name);
    const kept = symbol?.meaning === 'cell';
    const changes = symbol?.deleted || (symbol?.bindings ?? 0) > 1;
    // Inner functions keep a parameter that nothing binds again as the value it is.
    const storage = kept && changes ? 'cell' : symbol?.maybeUnbound || symbol?.deleted ? 'maybe' : 'plain';
    const rep =
      storage === 'plain' && (kind === 'plain' || kind === 'positionalOnly' || kind === 'keywordOnly')
        ? module.types.repOf(slot)
        : 'value';
    const variable: Variable = {
      name,
      rust: frame.names.take(snakeCase(name)),
      rep,
      storage,
      lent: lent && !kept && storage === 'plain' && reps[rep].lent && (symbol?.bindings ?? 0) <= 1,
    };
    frame.variables.set(slot, variable);
    out.push({ kind, variable, constantDefault: fallback ? literal(fallback) : null, hasDefault: fallback !== null });
  };
  positional.forEach((arg, at) => {
    const fallback = at >= firstDefault ? (args.defaults[at - firstDefault] ?? null) : null;
    add(at < args.posonlyargs.length ? 'positionalOnly' : 'plain', arg.arg, fallback);
  });
  if (args.vararg) add('variadic', args.vararg.arg, null);
  args.kwonlyargs.forEach((arg, at) => add('keywordOnly', arg.arg, args.kw_defaults[at] ?? null));
  if (args.kwarg) add('keywords', args.kwarg.arg, null);
  return out;
}

function literal(node: Expr): Expression | null {
  if (node.type === 'UnaryOp' && node.op === 'USub' && node.operand.type === 'Constant') {
    const inner = node.operand.value;
    if (inner.kind === 'int' && inner.value !== '0') return constant({ kind: 'int', value: `-${inner.value}` }, 'int');
    if (inner.kind === 'float') return constant({ kind: 'float', value: -inner.value }, 'float');
    return null;
  }
  if (node.type !== 'Constant') return null;
  switch (node.value.kind) {
    case 'int':
      return constant(node.value, 'int');
    case 'float':
      return constant(node.value, 'float');
    case 'bool':
      return constant(node.value, 'bool');
    case 'str':
      return constant({ kind: 'str', value: node.value.value }, 'str');
    case 'none':
      return constant(node.value, 'value');
    default:
      return null;
  }
}
