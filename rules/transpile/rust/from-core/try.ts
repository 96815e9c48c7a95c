// `try` and `with`: the body is a labelled block whose value is a `Result`; a `finally` runs on every way out of it.
import type { Statement } from '../../core/core.ts';
import { reps } from '../../core/rep.ts';
import { binding, block, call, expression, lend, path } from '../make.ts';
import type { MatchArm, RustExpr, RustStmt } from '../tree.ts';
import { listsOf } from '../../core/visit.ts';
import { leavesOtherwise } from '../../core/leaves.ts';
import { body, statements } from './statement.ts';
import { type Barrier, type Frame, enter, freshLabel, leaveReturning, leaveTo, orLeave } from './frame.ts';

type Try = Extract<Statement, { kind: 'try' }>;

export function lowerTry(s: Try, fx: Frame): RustStmt[] {
  if (s.finally === null) return attempt(s, fx);
  const inside: readonly Statement[] = s.handler === null && s.orelse.length === 0 ? s.body : [{ ...s, finally: null }];
  const outcome = freshLabel(fx, 'outcome');
  const { value, barrier, type } = protect(inside, 'flow', 'finally', fx);
  const last = statements(s.finally, fx);
  const after = diverges(last) ? [] : goOn(path(outcome), barrier, s.node, fx);
  if (!mayRaiseAnew(s.finally)) return [binding(outcome, value, s.node, type), ...last, ...after];
  // What it raises itself has the error on its way as context.
  const handling = freshLabel(fx, 'handling');
  const onTheWay = binding(handling, call('exc::handling_outcome', lend(path(outcome))));
  const over = diverges(last) ? [] : [expression(call('drop', path(handling)))];
  return [binding(outcome, value, s.node, type), onTheWay, ...last, ...over, ...after];
}

/** Anything but a jump, and unbinding what may be unbound: whatever computes may raise. */
const mayRaiseAnew = (list: readonly Statement[]): boolean =>
  list.some((one) => !quiet.has(one.kind) || listsOf(one).some(mayRaiseAnew));
const quiet: ReadonlySet<Statement['kind']> = new Set([
  'comment',
  'blank',
  'leave',
  'forget',
  'nested',
] satisfies Statement['kind'][]);

export function lowerWith(s: Extract<Statement, { kind: 'with' }>, fx: Frame): RustStmt[] {
  const outcome = freshLabel(fx, 'outcome');
  const { value, barrier, type } = protect(s.body, 'flow', 'with', fx);
  const manager = lend(path(s.manager.rust));
  const left: RustExpr = s.awaits
    ? { kind: 'await', arg: call('emitted::leave_async', path('&co'), manager, path(outcome)) }
    : call('emitted::leave', manager, path(outcome));
  return [binding(outcome, value, s.node, type), ...goOn(left, barrier, s.node, fx)];
}

const escapes = (barrier: Barrier): boolean => barrier.returns || barrier.breaks !== null || barrier.continues !== null;

/** Whether control never reaches the end of the statements. */
export function diverges(list: readonly RustStmt[]): boolean {
  const last = list.findLast((one) => one.kind !== 'comment' && one.kind !== 'blank');
  return last?.kind === 'expr' && last.value.kind === 'jump';
}

interface Protected {
  readonly value: RustExpr;
  readonly barrier: Barrier;
  readonly type: string | null;
}

// A closure where only an error can leave the body, else a labelled block whose value is a `Result`.
function protect(list: readonly Statement[], kind: 'flow' | 'catch', wish: string, fx: Frame): Protected {
  if (!leavesOtherwise(list)) {
    const { fx: inner, barrier } = enter(fx, 'closure', '');
    const made = statements(list, inner);
    const body = block(made, diverges(made) ? null : path('Ok(())'));
    const closure: RustExpr = {
      kind: 'closure',
      move: false,
      params: [],
      body: { kind: 'block', label: null, prefix: '', block: body },
    };
    return { value: call('attempt', closure), barrier, type: null };
  }
  const label = freshLabel(fx, wish);
  const { fx: inner, barrier } = enter(fx, kind, label);
  const made = statements(list, inner);
  const flows = escapes(barrier);
  const body = block(made, diverges(made) ? null : path(flows ? 'Ok(Flow::Next)' : 'Ok(())'));
  const value: RustExpr = { kind: 'block', label: barrier.used ? label : null, prefix: '', block: body };
  return { value, barrier, type: flows ? `R<Flow<${reps[fx.result].rust}>>` : 'R<()>' };
}

function goOn(outcome: RustExpr, barrier: Barrier, node: number, fx: Frame): RustStmt[] {
  const ended = orLeave(fx, outcome);
  if (!escapes(barrier)) return [expression(ended, node)];
  const arms: MatchArm[] = [];
  if (barrier.returns)
    arms.push({ pattern: 'Flow::Return(value)', guard: null, body: leaveReturning(fx, path('value')) });
  if (barrier.breaks !== null)
    arms.push({ pattern: 'Flow::Break', guard: null, body: leaveTo(fx, 'break', barrier.breaks) });
  if (barrier.continues !== null)
    arms.push({ pattern: 'Flow::Continue', guard: null, body: leaveTo(fx, 'continue', barrier.continues) });
  const [only] = arms;
  if (arms.length === 1 && only) {
    const then = block([expression(only.body, node)], null);
    return [expression({ kind: 'ifLet', pattern: only.pattern, value: ended, then, orelse: null }, node)];
  }
  arms.push({ pattern: '_', guard: null, body: { kind: 'block', label: null, prefix: '', block: block([], null) } });
  return [expression({ kind: 'match', subject: ended, arms }, node)];
}

function attempt(s: Try, fx: Frame): RustStmt[] {
  if (s.handler === null) return [...statements(s.body, fx), ...statements(s.orelse, fx)];
  const label = freshLabel(fx, 'tried');
  const { value, type } = protect(s.body, 'catch', 'attempt', fx);
  const tried = binding(label, value, s.node, type);
  const error = s.handler.error.rust;
  const handling = binding('_handling', call('exc::handling', lend(path(error))));
  const handled = block([handling, ...statements(s.handler.body, fx)], null);
  if (s.orelse.length === 0)
    return [
      tried,
      expression({ kind: 'ifLet', pattern: `Err(${error})`, value: path(label), then: handled, orelse: null }, s.node),
    ];
  const arms: MatchArm[] = [
    { pattern: 'Ok(())', guard: null, body: { kind: 'block', label: null, prefix: '', block: body(s.orelse, fx) } },
    { pattern: `Err(${error})`, guard: null, body: { kind: 'block', label: null, prefix: '', block: handled } },
  ];
  return [tried, expression({ kind: 'match', subject: path(label), arms }, s.node)];
}
