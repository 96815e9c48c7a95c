// if, while, for and with.
import type { AsyncFor, AsyncWith, For, If, Stmt, While, With, WithItem } from '../../syntax/ast.ts';
import type { Expression, Statement } from '../../../core/core.ts';
import { truthOf } from '../../scope/definite-assignment.ts';
import { type Context, collect, emit, label, temporary } from '../context.ts';
import { lowerTest, lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';
import { lowerBody } from '../statements.ts';
import { asking, foldTest } from '../fold-test.ts';
import { asyncEach } from './async-each.ts';
import { assignTarget } from './assign-target.ts';
import { eachOver } from './each.ts';

export function lowerIf(node: If, cx: Context): void {
  const known = foldTest(node.test, cx);
  if (known !== undefined) return lowerBody(known ? node.body : node.orelse, cx);
  const test = lowerTest(node.test, cx);
  const below: Context = { ...asking(node.test, cx), conditional: true };
  const then = collect(below, (inner) => lowerBody(node.body, inner));
  const orelse = collect(below, (inner) => lowerBody(node.orelse, inner));
  emit(cx, { kind: 'if', test, then, orelse });
}

// With an `else`, `break` leaves a block around loop and `else` together.
function withElse(cx: Context, orelse: readonly Stmt[], fill: (inner: Context, onBreak: string) => void): void {
  if (orelse.length === 0) return fill(cx, '');
  const around = label(cx, 'broken');
  const body = collect(cx, (inner) => {
    fill(inner, around);
    lowerBody(orelse, inner);
  });
  emit(cx, { kind: 'scope', label: around, body });
}

function loopBody(body: readonly Stmt[], cx: Context, own: string, onBreak: string): Statement[] {
  const loops = [...cx.loops, { onBreak: onBreak === '' ? own : onBreak, onContinue: own }];
  return collect({ ...cx, loops }, (inner) => lowerBody(body, inner));
}

export function lowerWhile(node: While, cx: Context): void {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own = label(inner, 'again');
    const test = truthOf(node.test) === true ? null : lowerTest(node.test, inner);
    const body = loopBody(node.body, inner, own, onBreak);
    const turn = cx.module.program.startsThreads ? [givesTurn(node.id)] : [];
    emit(inner, { kind: 'loop', label: own, test, body: [...turn, ...body] });
  });
}

// Who waits for another thread by asking again and again lets that one run.
const givesTurn = (node: number): Statement => ({
  kind: 'do',
  value: { kind: 'named', rep: 'none', path: 'batuta_std::baton::poll()', raises: false },
  node,
});

export function lowerFor(node: For, cx: Context): void {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own = label(inner, 'each');
    eachOver(node.target, node.iter, own, inner, (deeper) => loopBody(node.body, deeper, own, onBreak));
  });
}

export function lowerAsyncFor(node: AsyncFor, cx: Context): void {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own = label(inner, 'each');
    asyncEach(lowerValue(node.iter, inner), own, node.id, inner, (item, loop) => {
      assignTarget(node.target, item, loop);
      for (const statement of loopBody(node.body, loop, own, onBreak)) loop.sink.push(statement);
    });
  });
}

export function lowerWith(node: With | AsyncWith, cx: Context): void {
  enter(node.items, node.body, node.type === 'AsyncWith', cx);
}

function enter(items: readonly WithItem[], body: readonly Stmt[], awaits: boolean, cx: Context): void {
  const [first, ...rest] = items;
  if (!first) return lowerBody(body, cx);
  const manager = temporary(cx, 'manager');
  emit(cx, { kind: 'let', variable: manager, value: lowerValue(first.context_expr, cx) });
  const managed: Expression = { kind: 'read', rep: 'value', variable: manager };
  const entered: Expression = awaits
    ? {
        kind: 'yield',
        rep: 'value',
        way: 'await',
        value: { kind: 'invoke', rep: 'value', callee: managed, method: '__aenter__', args: [] },
      }
    : operation('enter', managed);
  let value: Expression | null = null;
  if (first.optional_vars) {
    const kept = temporary(cx, 'entered');
    emit(cx, { kind: 'let', variable: kept, value: entered });
    value = { kind: 'read', rep: 'value', variable: kept };
  } else emit(cx, { kind: 'do', value: entered });
  const inside = collect(cx, (inner) => {
    if (first.optional_vars && value) assignTarget(first.optional_vars, value, inner);
    enter(rest, body, awaits, inner);
  });
  emit(cx, { kind: 'with', manager, awaits, body: inside });
}
