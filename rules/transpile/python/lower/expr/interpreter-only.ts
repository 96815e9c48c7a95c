// Uses of the library that only a running interpreter could answer: refused where they stand, or known at migration.
import { type Attribute, type Call, type Expr, type Module, walk } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { namespaceCall } from '../../scope/namespace-call.ts';
import type { Scope } from '../../scope/scope.ts';
import { type Context, report, warn } from '../context.ts';
import { isBuiltinName } from '../builtin-call.ts';
import { memberOf } from '../library-member.ts';
import { constant } from '../operation.ts';

const isFrame = (node: Expr, cx: Context): boolean => {
  if (node.type !== 'Call' || node.keywords.length > 0) return false;
  const [depth] = node.args;
  const here = !depth || (depth.type === 'Constant' && depth.value.kind === 'int' && depth.value.value === '0');
  if (!here) return false;
  const member = memberOf(node.func, cx);
  return (
    (member?.module === 'sys' && member.member === '_getframe') ||
    (member?.module === 'inspect' && member.member === 'currentframe' && !depth)
  );
};

/** `sys._getframe().f_code.co_name`: the function around; null for anything else. */
export function frameName(node: Attribute, cx: Context): Expression | null {
  if (node.attr !== 'co_name' && node.attr !== 'co_qualname') return null;
  if (node.value.type !== 'Attribute' || node.value.attr !== 'f_code' || !isFrame(node.value.value, cx)) return null;
  const { scope } = cx;
  if (scope.kind !== 'function' && scope.kind !== 'module') return null;
  const name = scope.kind === 'module' ? '<module>' : node.attr === 'co_name' ? scope.name : scope.qualname;
  return constant({ kind: 'str', value: name }, 'str');
}

/** What a collector of cycles would have found. */
export function checkCollector(node: Call, cx: Context): void {
  const member = memberOf(node.func, cx);
  if (member?.module !== 'gc' || member.member !== 'collect' || cx.module.discarded.has(node.id)) return;
  const advice = 'Call it as a statement: there are no cycles to collect, objects go with their last reference.';
  report(cx, node.id, 'The result of `gc.collect` is not known without a collector.', advice);
}

/** All threads of the program share one of the system's: who waits in a read keeps the one that would write from running. */
export function checkPipe(node: Call, cx: Context): void {
  const member = memberOf(node.func, cx);
  if (member?.module !== 'os' || member.member !== 'pipe' || !cx.module.program.startsThreads) return;
  report(cx, node.id, 'Pipes between the threads of a program are not supported.', 'Use `queue.Queue` or a socket.');
}

/** Worker processes have variables of their own; here they would share the program's. */
export function checkProcesses(member: string, node: number, cx: Context): void {
  if (member !== 'ProcessPoolExecutor' || !storesGlobals(cx.module.scopes.module)) return;
  const advice = 'Return what the workers find, or use `ThreadPoolExecutor`.';
  report(cx, node, 'Processes beside functions that store into global variables are not supported.', advice);
}

const storesGlobals = (scope: Scope): boolean =>
  scope.children.some(
    (child) =>
      [...child.symbols.values()].some((one) => one.declared === 'global' && one.bound) || storesGlobals(child),
  );

/** `co_varnames[:co_argcount]` names the parameters; the variables behind them are not kept. */
export function checkVariableNames(node: Attribute, cx: Context): void {
  if (node.attr !== 'co_varnames' || cx.guards.length > 0 || cx.module.parameterSlices.has(node.id)) return;
  const advice = 'Take the parameters, `co_varnames[:co_argcount]`, or name the variables.';
  report(cx, node.id, '`co_varnames` with the variables of a function is not supported.', advice);
}

/** Where `co_varnames` stands in such a slice. */
export function parameterSlices(tree: Module): ReadonlySet<number> {
  const found = new Set<number>();
  walk(tree, (node) => {
    if (node.type !== 'Subscript' || node.slice.type !== 'Slice' || node.value.type !== 'Attribute') return;
    const { lower, upper, step } = node.slice;
    if (lower === null && step === null && upper?.type === 'Attribute' && upper.attr === 'co_argcount')
      found.add(node.value.id);
  });
  return found;
}

/** A builtin that is replaced for everybody: calls of builtins are translated as what they are. */
export function checkReplacedBuiltin(target: Expr, cx: Context): void {
  const name =
    target.type === 'Attribute'
      ? memberOf(target, cx)?.module === 'builtins'
        ? target.attr
        : null
      : target.type === 'Subscript' && namespaceCall(target.value) === 'globals' && target.slice.type === 'Constant'
        ? target.slice.value.kind === 'str' && isBuiltinName(target.slice.value.value, cx)
          ? target.slice.value.value
          : null
        : null;
  if (name === null || !isBuiltinName(name, cx)) return;
  const advice = `Define a function \`${name}\` of your own in the module that uses it.`;
  report(cx, target.id, `Replacing the builtin \`${name}\` is not supported.`, advice);
}

const outside = 'A signal that comes from outside ends the program without it.';

/** Handlers run for signals that the program sends itself; who migrates should know. */
export function warnOfHandler(node: Call, cx: Context): void {
  const member = memberOf(node.func, cx);
  const handler = node.args[1];
  if (member?.module !== 'signal' || member.member !== 'signal' || !handler) return;
  if (handler.type === 'Attribute' && handler.attr.startsWith('SIG_')) return;
  warn(cx, node.id, `The handler runs for signals that the program sends itself. ${outside}`, 'Do not rely on it.');
}

/** The same of Ctrl-C. */
export function warnOfInterrupt(caught: Expr | null, cx: Context): void {
  const named = caught?.type === 'Tuple' ? caught.elts : caught ? [caught] : [];
  const found = named.find((one) => one.type === 'Name' && one.name === 'KeyboardInterrupt');
  if (!found) return;
  warn(cx, found.id, `\`KeyboardInterrupt\` is raised by the program itself only. ${outside}`, 'Do not rely on it.');
}
