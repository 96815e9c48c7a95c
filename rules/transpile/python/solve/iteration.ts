// Iteration, unpacking, context managers and caught exceptions.
import { heads, type Slot } from '../facts/facts.ts';
import { callSpecial } from './calls.ts';
import type { Node } from './network.ts';
import { type SolverContext } from './solver-context.ts';

export function iterateOver(ctx: SolverContext, source: Node, into: Node): void {
  const once = ctx.once();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    ctx.net.addMask(into, node.mask & heads.str);
    if ((node.mask & heads.bytes) !== 0) ctx.net.addMask(into, heads.int);
    for (const name of ['list', 'set', 'iter', 'key'] as const) {
      if (node[name] !== undefined) once(name, () => ctx.net.flow(ctx.net.content(source, name), into));
    }
    for (const element of node.tuple?.elements ?? []) ctx.net.flow(element, into);
    if (node.tupleRest !== undefined) ctx.net.flow(node.tupleRest, into);
    if (node.instances !== undefined) ctx.escape(into);
    callSpecial(ctx, node, '__iter__', [], ctx.net.node(), once);
    for (const path of node.objects ?? []) once(path, () => ctx.giveKind(into, ctx.library.elementOf(path)));
    const others = [...(node.classes ?? [])].filter((id) => !ctx.classes.isEnum(id));
    for (const id of node.classes ?? []) if (ctx.classes.isEnum(id)) ctx.net.add(into, 'instances', id);
    if (others.length > 0 || node.library !== undefined || (node.mask & (heads.any | heads.other)) !== 0)
      ctx.escape(into);
  });
}

export function enterManager(ctx: SolverContext, manager: Node, out: Node): void {
  const once = ctx.once();
  ctx.watch(manager, () => {
    const node = ctx.net.find(manager);
    callSpecial(ctx, node, '__enter__', [], out, once);
    for (const path of node.objects ?? []) once(path, () => ctx.giveKind(out, ctx.library.enteredOf(path)));
  });
}

export function unpackInto(ctx: SolverContext, source: Node, targets: readonly Slot[], star: number): void {
  const nodes = targets.map((slot) => ctx.slot(slot));
  const rest = ctx.net.node();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    const elements = node.tuple?.elements;
    if (elements === undefined || star >= 0 || elements.length !== nodes.length) {
      for (const element of elements ?? []) ctx.net.flow(element, rest);
      return;
    }
    elements.forEach((element, index) => ctx.net.flow(element, nodes[index] as Node));
  });
  iterateExceptTuples(ctx, source, rest);
  nodes.forEach((node, index) => ctx.net.flow(rest, index === star ? ctx.net.content(node, 'list') : node));
}

/** As `iterateOver`, but a tuple of known length alone is left to the caller, who knows which element goes where. */
export function iterateExceptTuples(ctx: SolverContext, source: Node, into: Node): void {
  const once = ctx.once();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    const others =
      node.tupleRest ??
      node.list ??
      node.set ??
      node.iter ??
      node.key ??
      node.instances ??
      node.library ??
      node.objects ??
      node.classes;
    if (others !== undefined || (node.mask & ~heads.none) !== 0) once('iterate', () => iterateOver(ctx, source, into));
  });
}

export function caught(ctx: SolverContext, variable: Node, type: Node | undefined): void {
  if (type === undefined) return ctx.escape(variable);
  ctx.watch(type, () => {
    const { classes, mask, library, objects, tuple, tupleRest } = ctx.net.find(type);
    for (const id of classes ?? [])
      for (const below of ctx.classes.belowOf(id)) ctx.net.add(variable, 'instances', below);
    if (mask !== 0 || (library ?? objects) !== undefined || tuple !== undefined || tupleRest !== undefined)
      ctx.escape(variable);
  });
}

/** The entries of a mapping, or pairs, go into a dict. */
export function mergeInto(ctx: SolverContext, source: Node, target: Node): void {
  const once = ctx.once();
  const [key, value] = [ctx.net.content(target, 'key'), ctx.net.content(target, 'value')];
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    if (node.key !== undefined)
      once('dict', () => {
        ctx.net.flow(ctx.net.content(source, 'key'), key);
        ctx.net.flow(ctx.net.content(source, 'value'), value);
      });
    const others = node.list ?? node.set ?? node.iter ?? node.tuple ?? node.tupleRest ?? node.objects ?? node.instances;
    if ((others ?? node.library ?? node.classes ?? node.functions) !== undefined || (node.mask & ~heads.none) !== 0)
      once('other', () => {
        const pair = ctx.net.node();
        iterateOver(ctx, source, pair);
        for (const [at, into] of [key, value].entries())
          ctx.watch(pair, () => {
            const { tuple, tupleRest, mask, list, instances, objects } = ctx.net.find(pair);
            if (tuple?.elements.length === 2) ctx.net.flow(tuple.elements[at] as Node, into);
            if (tupleRest !== undefined) ctx.net.flow(tupleRest, into);
            if ((mask & ~heads.none) !== 0 || (list ?? instances ?? objects) !== undefined) ctx.escape(into);
          });
      });
  });
}
