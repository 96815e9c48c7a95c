// Reading and writing attributes of instances, classes, modules and library objects.
import { heads } from '../facts/facts.ts';
import type { Node } from './network.ts';
import { containerHeads, type SolverContext } from './solver-context.ts';

export function moduleValue(ctx: SolverContext, node: Node, name: string): void {
  if (ctx.modules.has(name)) ctx.net.add(node, 'modules', name);
  else libraryValue(ctx, node, name);
}

export function moduleAttribute(ctx: SolverContext, module: string, name: string, out: Node): void {
  ctx.net.flow(ctx.slot(`${module}|:${name}`), out);
  if (ctx.modules.has(`${module}.${name}`)) ctx.net.add(out, 'modules', `${module}.${name}`);
  if (name.startsWith('__')) ctx.escape(out);
}

// An attribute that flows back to where it is read of would make longer paths for ever; no member lies this deep.
const deepest = 6;

/** A value that may be more members of the library than these is not followed: paths of attributes would multiply. */
const mostMembers = 16;
export const isAnyMember = (node: Node): boolean => (node.library?.size ?? 0) > mostMembers;

export function libraryValue(ctx: SolverContext, node: Node, member: string): void {
  if (member.split('.').length > deepest) return ctx.escape(node);
  const mask = ctx.library.valueOf(member);
  if (mask !== undefined) return ctx.believe(member, node, () => ctx.net.addMask(node, mask));
  const kind = ctx.library.valueKindOf(member);
  if (kind !== undefined) return ctx.believe(member, node, () => ctx.net.flow(ctx.constant(member, kind), node));
  ctx.net.add(node, 'library', member);
}

/** `object.name` of an instance of a library class. */
function objectAttribute(ctx: SolverContext, path: string, name: string, out: Node): void {
  if (path === 'argparse.Namespace') return ctx.parsedArguments.read(name, out);
  const member = `${path}.${name}`;
  const kind = ctx.library.valueKindOf(member);
  if (kind !== undefined) return ctx.believe(member, out, () => ctx.giveKind(out, kind));
  if (ctx.library.resultKindOf(member) === undefined) ctx.escape(out);
  else libraryValue(ctx, out, member);
}

export function getAttribute(ctx: SolverContext, object: Node, name: string, out: Node): void {
  const once = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const id of [...(node.instances ?? []), ...(node.classes ?? [])])
      once(id, () => readAttribute(ctx, id, name, out));
    for (const module of node.modules ?? []) once(`module ${module}`, () => moduleAttribute(ctx, module, name, out));
    if (isAnyMember(node)) ctx.escape(out);
    else
      for (const member of node.library ?? [])
        once(`library ${member}`, () => libraryValue(ctx, out, `${member}.${name}`));
    for (const path of node.objects ?? []) once(`object ${path}`, () => objectAttribute(ctx, path, name, out));
    const opaque =
      heads.any | heads.other | heads.int | heads.float | heads.str | heads.bytes | heads.bool | heads.complex;
    if ((node.mask & opaque) !== 0 || containerHeads(node) || node.functions !== undefined) ctx.escape(out);
  });
}

/** Members of an enumeration, read by their names, and what they hold; false for its other attributes. */
function enumAttribute(ctx: SolverContext, id: string, name: string, out: Node): boolean {
  if (name === 'name' || name === '_name_') ctx.net.addMask(out, heads.str);
  else if (name === 'value' || name === '_value_') {
    for (const member of ctx.classes.attributeNodes(id))
      ctx.watch(member, () => {
        const { functions, objects } = ctx.net.find(member);
        if (functions !== undefined) return;
        if (objects?.has('enum.auto') !== true) ctx.net.flow(member, out);
        else ctx.net.addMask(out, heads.int);
      });
  } else {
    if (!ctx.classes.has(id, name)) return false;
    for (const member of ctx.classes.find(id, name))
      ctx.watch(member, () => {
        if (ctx.net.find(member).functions === undefined) ctx.net.add(out, 'instances', id);
      });
    return ctx.classes.find(id, name).every((member) => ctx.net.find(member).functions === undefined);
  }
  return true;
}

export function readAttribute(ctx: SolverContext, id: string, name: string, out: Node): void {
  if (ctx.classes.isEnum(id) && enumAttribute(ctx, id, name, out)) return;
  const found = ctx.classes.find(id, name);
  if (!ctx.classes.isClosed(id)) ctx.escape(out);
  if (name === '__class__') return ctx.net.add(out, 'classes', id);
  if (name.startsWith('__') && name.endsWith('__')) {
    // A special method used as a value may be called from anywhere.
    for (const node of found)
      ctx.watch(node, () => {
        for (const callee of ctx.net.find(node).functions ?? []) ctx.openFunction(callee);
      });
    return ctx.escape(out);
  }
  for (const node of found) {
    const once = ctx.once();
    ctx.watch(node, () => {
      const at = ctx.net.find(node);
      for (const callee of at.functions ?? [])
        once(callee, () => {
          const fact = ctx.functions.get(callee);
          if (fact?.binding === 'property') return ctx.net.flow(ctx.slot(fact.result), out);
          // A bound method used as a value may be called from anywhere.
          ctx.openFunction(callee);
          ctx.escape(out);
        });
      const other = at.classes ?? at.instances ?? at.modules ?? at.library ?? at.objects;
      if (at.functions === undefined || at.mask !== 0 || other !== undefined || containerHeads(at))
        once('flow', () => ctx.net.flow(node, out));
    });
  }
  if (!ctx.classes.has(id, name) && ctx.classes.inherits(id)) ctx.escape(out);
}

export function setAttribute(ctx: SolverContext, object: Node, name: string, value: Node): void {
  const once = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const id of [...(node.instances ?? []), ...(node.classes ?? [])])
      once(id, () => {
        ctx.net.flow(value, ctx.classes.attribute(id, name));
        for (const setter of ctx.classes.settersOf(id, name)) ctx.openFunction(setter);
      });
    for (const module of node.modules ?? [])
      once(`module ${module}`, () => ctx.net.flow(value, ctx.slot(`${module}|:${name}`)));
    if ((node.library ?? node.objects) !== undefined) once('patched', () => ctx.distrust(name));
    for (const path of node.objects ?? [])
      if (path === 'argparse.Namespace') once('namespace', () => ctx.parsedArguments.store(name, value));
    if ([...(node.library ?? [])].some((path) => path.startsWith('argparse'))) ctx.parsedArguments.open();
    if ((node.mask & heads.any) !== 0 || (node.library ?? node.objects ?? node.functions) !== undefined)
      once('any', () => {
        ctx.release(value);
        ctx.setEverywhere(name, value);
      });
  });
}
