// Calls that unpack arguments: what is called is evaluated first, and named by the errors of unpacking.
import type { Argument, Expression } from '../../core/core.ts';
import { binding, block, expression as statementOf, lend, method, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { MacroArg, RustExpr, RustStmt } from '../tree.ts';
import { inMacro, pushed } from './arguments.ts';
import { own, toRust } from './expression.ts';
import { fieldOf } from './field-access.ts';
import { type Frame, orLeave } from './frame.ts';

export const unpacks = (args: readonly Argument[]): boolean =>
  args.some((arg) => arg.kind === 'star' || arg.kind === 'doubleStar');

export function invokeUnpacked(
  callee: Expression,
  name: string | null,
  args: readonly Argument[],
  fx: Frame,
): RustExpr {
  if (callee.kind === 'named' && name === null) {
    const called = path(stringLiteral(pythonName(callee.path)));
    const given = macroOf('unpacked', [called], args, fx) ?? argumentsBlock(args, called, fx);
    return orLeave(fx, { kind: 'call', callee: path(callee.path), args: [given] });
  }
  if (name !== null) {
    const found = [own(callee, fx), fieldOf(name, fx)];
    const made = macroOf('early', found, args, fx);
    if (made !== null) return orLeave(fx, made);
    return calledBlock(orLeave(fx, { kind: 'call', callee: path('emitted::early'), args: found }), args, fx);
  }
  const made = macroOf('unpack', [toRust(callee, fx).code], args, fx);
  return made === null ? calledBlock(own(callee, fx), args, fx) : orLeave(fx, made);
}

function macroOf(name: string, called: readonly RustExpr[], args: readonly Argument[], fx: Frame): RustExpr | null {
  const given = inMacro(args, fx);
  if (given === null) return null;
  const before = called.map((value, at): MacroArg => ({
    prefix: '',
    value,
    ...(at === called.length - 1 && { separator: ' =>' }),
  }));
  return { kind: 'macro', name, open: '(', args: [...before, ...given] };
}

function calledBlock(callee: RustExpr, args: readonly Argument[], fx: Frame): RustExpr {
  const body = [binding('__callee', callee), ...argumentStatements(args, lend(path('__callee')), fx)];
  const made = orLeave(fx, method(path('__callee'), 'call', path('__args')));
  return { kind: 'block', label: null, prefix: '', block: block(body, made) };
}

const argumentsBlock = (args: readonly Argument[], called: RustExpr, fx: Frame): RustExpr => ({
  kind: 'block',
  label: null,
  prefix: '',
  block: block(argumentStatements(args, called, fx), path('__args')),
});

function argumentStatements(args: readonly Argument[], called: RustExpr, fx: Frame): RustStmt[] {
  const body = [binding('mut __args', path('Args::none()'))];
  const alone = args.filter((arg) => arg.kind === 'plain' || arg.kind === 'star').length === 1;
  const last: RustStmt[] = [];
  for (const arg of args) {
    if (arg.kind === 'star' && alone) {
      body.push(binding('__alone', own(arg.value, fx)));
      last.push(statementOf(orLeave(fx, method(path('__args'), 'unpack_alone', path('&__alone'), called))));
    } else body.push(statementOf(pushed(arg, called, fx)));
  }
  return [...body, ...last];
}

/** As CPython names a function of the library: `json::dumps` is `json.dumps()`. */
const pythonName = (rust: string): string =>
  `${rust
    .replace(/^builtins::/, '')
    .replaceAll('r#', '')
    .replaceAll('::', '.')
    .replace(/_$/, '')}()`;
