// `try` and `with`: the body is a labelled block whose value is a `Result`; a `finally` runs on every way out of it.
import type { Statement } from '../../core/core.ts';
import { reps } from '../../core/rep.ts';
import { binding, block, call, expression, lend, path } from '../make.ts';
import type { MatchArm, RustBlock, RustExpr, RustStmt } from '../tree.ts';
import { body, statements } from './statement.ts';
import { type Barrier, type Frame, enter, freshLabel, leaveReturning, leaveTo, orLeave } from './frame.ts';

type Try = Extract<Statement, { kind: 'try' }>;

export function lowerTry(s: Try, fx: Frame): RustStmt[] {
  if (s.finally === null) return attempt(s, fx);
  const label = freshLabel(fx, 'finally');
  const { fx: inner, barrier } = enter(fx, 'flow', label);
  const protectedBody = s.handler === null && s.orelse.length === 0 ? statements(s.body, inner) : attempt({ ...s, finally: null }, inner);
  const outcome = freshLabel(fx, 'outcome');
  return [outcomeOf(outcome, barrier, protectedBody, s.node, fx), ...statements(s.finally, fx), ...goOn(path(outcome), barrier, s.node, fx)];
}

export function lowerWith(s: Extract<Statement, { kind: 'with' }>, fx: Frame): RustStmt[] {
  const label = freshLabel(fx, 'with');
  const { fx: inner, barrier } = enter(fx, 'flow', label);
  const made = statements(s.body, inner);
  const outcome = freshLabel(fx, 'outcome');
  const left = call('emitted::leave', lend(path(s.manager.rust)), path(outcome));
  return [outcomeOf(outcome, barrier, made, s.node, fx), ...goOn(left, barrier, s.node, fx)];
}

const escapes = (barrier: Barrier): boolean => barrier.returns || barrier.breaks !== null || barrier.continues !== null;

// `let outcome: R<...> = 'label: { ...; Ok(...) };`
function outcomeOf(name: string, barrier: Barrier, made: readonly RustStmt[], node: number, fx: Frame): RustStmt {
  const flows = escapes(barrier);
  const type = flows ? `R<Flow<${reps[fx.result].rust}>>` : 'R<()>';
  const value: RustBlock = block(made, path(flows ? 'Ok(Flow::Next)' : 'Ok(())'));
  return binding(name, { kind: 'block', label: barrier.used ? barrier.label : null, prefix: '', block: value }, node, type);
}

function goOn(outcome: RustExpr, barrier: Barrier, node: number, fx: Frame): RustStmt[] {
  const ended = orLeave(fx, outcome);
  if (!escapes(barrier)) return [expression(ended, node)];
  const arms: MatchArm[] = [];
  if (barrier.returns) arms.push({ pattern: 'Flow::Return(value)', guard: null, body: leaveReturning(fx, path('value')) });
  if (barrier.breaks !== null) arms.push({ pattern: 'Flow::Break', guard: null, body: leaveTo(fx, 'break', barrier.breaks) });
  if (barrier.continues !== null) arms.push({ pattern: 'Flow::Continue', guard: null, body: leaveTo(fx, 'continue', barrier.continues) });
  arms.push({ pattern: '_', guard: null, body: { kind: 'block', label: null, prefix: '', block: block([], null) } });
  return [expression({ kind: 'match', subject: ended, arms }, node)];
}

function attempt(s: Try, fx: Frame): RustStmt[] {
  if (s.handler === null) return [...statements(s.body, fx), ...statements(s.orelse, fx)];
  const label = freshLabel(fx, 'attempt');
  const { fx: inner, barrier } = enter(fx, 'catch', label);
  const made = statements(s.body, inner);
  const value: RustExpr = { kind: 'block', label: barrier.used ? label : null, prefix: '', block: block(made, path('Ok(())')) };
  const tried = binding(label, value, s.node, 'R<()>');
  const error = s.handler.error.rust;
  const handling = binding('_handling', call('exc::handling', lend(path(error))));
  const handled = block([handling, ...statements(s.handler.body, fx)], null);
  if (s.orelse.length === 0) return [tried, expression({ kind: 'ifLet', pattern: `Err(${error})`, value: path(label), then: handled, orelse: null }, s.node)];
  const arms: MatchArm[] = [
    { pattern: 'Ok(())', guard: null, body: { kind: 'block', label: null, prefix: '', block: body(s.orelse, fx) } },
    { pattern: `Err(${error})`, guard: null, body: { kind: 'block', label: null, prefix: '', block: handled } },
  ];
  return [tried, expression({ kind: 'match', subject: path(label), arms }, s.node)];
}
