// What operators, subscripts and slices give, by the heads of their operands.
import { heads } from '../facts/facts.ts';
import { binaryMask, dunderOf, unaryMask } from './arithmetic.ts';
import { callMethod, callSpecial } from './calls.ts';
import type { Node } from './network.ts';
import { containerHeads, type SolverContext } from './solver-context.ts';

/** An object of the library, or a member of it that is no plain value. */
const isForeign = (ctx: SolverContext, node: Node): boolean =>
  node.objects !== undefined || [...(node.library ?? [])].some((member) => ctx.library.valueOf(member) === undefined);

export function binaryOperator(ctx: SolverContext, op: string, left: Node, right: Node, out: Node): void {
  const once = ctx.once();
  const react = (): void => {
    const a = ctx.net.find(left);
    const b = ctx.net.find(right);
    const mask = binaryMask(op, a.mask, b.mask);
    if (mask !== 0) ctx.net.addMask(out, mask);
    const unknown = ((a.mask | b.mask) & heads.any) !== 0;
    if (op === 'Mod' && (a.mask & heads.str) !== 0) ctx.net.addMask(out, heads.str);
    // `xs + ys` and `xs * n` make a container with the contents of both; one content class is enough.
    if (containerHeads(a) || containerHeads(b)) {
      once('a', () => sameContainer(ctx, left, out));
      once('b', () => sameContainer(ctx, right, out));
    }
    if (a.instances !== undefined || b.instances !== undefined) {
      const name = dunderOf(op);
      for (const [object, other, prefix] of [
        [a, right, '__'],
        [a, right, '__i'],
        [b, left, '__r'],
      ] as const) {
        for (const id of object.instances ?? []) {
          if (name === undefined) continue;
          once(`${prefix}${id}`, () =>
            callMethod(ctx, id, `${prefix}${name}__`, {
              positional: [other],
              keywords: new Map(),
              spread: false,
              out,
            }),
          );
        }
      }
      once('open', () => {
        if (![...(a.instances ?? []), ...(b.instances ?? [])].every((id) => ctx.classes.isClosed(id))) ctx.escape(out);
      });
    }
    // Of what the library's objects make of each other nothing is known.
    const foreign = isForeign(ctx, a) || isForeign(ctx, b);
    if (unknown || foreign)
      once('any', () => {
        ctx.release(left);
        ctx.release(right);
        ctx.escape(out);
      });
  };
  ctx.watch(left, react);
  ctx.watch(right, react);
}

export function sameContainer(ctx: SolverContext, from: Node, out: Node): void {
  const made = ctx.net.node();
  ctx.net.flow(from, made);
  ctx.watch(made, () => {
    const node = ctx.net.find(made);
    for (const name of ['list', 'set', 'iter', 'key', 'value'] as const) {
      const content = node[name];
      if (content !== undefined) ctx.net.unify(ctx.net.content(out, name), content);
    }
    for (const element of node.tuple?.elements ?? []) ctx.net.flow(element, tupleElement(ctx, out));
    if (node.tupleRest !== undefined) ctx.net.flow(node.tupleRest, tupleElement(ctx, out));
  });
}

export function tupleElement(ctx: SolverContext, node: Node): Node {
  const at = ctx.net.find(node);
  if (at.tupleRest === undefined) ctx.net.setVarTuple(at, ctx.net.node());
  return ctx.net.find(ctx.net.find(node).tupleRest as Node);
}

export function unaryOperator(ctx: SolverContext, op: string, operand: Node, out: Node): void {
  const once = ctx.once();
  ctx.watch(operand, () => {
    const node = ctx.net.find(operand);
    const { mask, instances } = node;
    ctx.net.addMask(out, unaryMask(op, mask));
    if (op !== 'Not' && isForeign(ctx, node)) ctx.escape(out);
    const name = dunderOf(op);
    if (op === 'Not' || name === undefined) return;
    for (const id of instances ?? [])
      once(id, () => callMethod(ctx, id, `__${name}__`, { positional: [], keywords: new Map(), spread: false, out }));
  });
}

export function compareOperator(ctx: SolverContext, op: string, left: Node, right: Node, out: Node): void {
  if (op === 'Is' || op === 'IsNot' || op === 'In' || op === 'NotIn') return ctx.net.addMask(out, heads.bool);
  const react = (): void => {
    const a = ctx.net.find(left);
    const b = ctx.net.find(right);
    ctx.net.addMask(out, heads.bool);
    // A user's comparison may give anything.
    if (a.instances !== undefined || b.instances !== undefined) {
      const name = dunderOf(op) ?? '';
      const defined = [...(a.instances ?? []), ...(b.instances ?? [])].some((id) =>
        ctx.classes.definesComparison(id, name),
      );
      if (defined) ctx.escape(out);
    }
    if (((a.mask | b.mask) & (heads.any | heads.other)) !== 0) ctx.escape(out);
  };
  ctx.watch(left, react);
  ctx.watch(right, react);
}

export function getItem(ctx: SolverContext, object: Node, out: Node, index: number | null): void {
  const once = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    ctx.net.addMask(out, node.mask & heads.str);
    if ((node.mask & heads.bytes) !== 0) ctx.net.addMask(out, heads.int);
    if (node.list !== undefined) once('list', () => ctx.net.flow(ctx.net.content(object, 'list'), out));
    if (node.value !== undefined) once('dict', () => ctx.net.flow(ctx.net.content(object, 'value'), out));
    if (node.iter !== undefined) once('iter', () => ctx.net.flow(ctx.net.content(object, 'iter'), out));
    const elements = node.tuple?.elements ?? [];
    const chosen = index === null ? undefined : elements[index < 0 ? elements.length + index : index];
    for (const element of chosen === undefined ? elements : [chosen]) ctx.net.flow(element, out);
    if (node.tupleRest !== undefined) ctx.net.flow(node.tupleRest, out);
    callSpecial(ctx, node, '__getitem__', [], out, once);
    for (const path of node.objects ?? []) once(path, () => ctx.giveKind(out, ctx.library.itemOf(path)));
  });
}

export function setItem(ctx: SolverContext, object: Node, key: Node, value: Node): void {
  const once = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    if (node.list !== undefined) once('list', () => ctx.net.flow(value, ctx.net.content(object, 'list')));
    if (node.key !== undefined)
      once('dict', () => {
        ctx.net.flow(key, ctx.net.content(object, 'key'));
        ctx.net.flow(value, ctx.net.content(object, 'value'));
      });
    if ((node.mask & heads.any) !== 0 || node.instances !== undefined || (node.library ?? node.objects) !== undefined)
      once('any', () => {
        ctx.release(key);
        ctx.release(value);
      });
  });
}

export function sliceOf(ctx: SolverContext, object: Node, out: Node): void {
  const once = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    ctx.net.addMask(out, node.mask & (heads.str | heads.bytes));
    if (containerHeads(node)) once('container', () => sameContainer(ctx, object, out));
    callSpecial(ctx, node, '__getitem__', [], out, once);
    for (const path of node.objects ?? []) once(path, () => ctx.giveKind(out, ctx.library.partOf(path)));
  });
}
