// Calls: of functions, classes, bound and special methods, library members and what is unknown.
import { heads } from '../facts/facts.ts';
import { isAnyMember } from './attributes.ts';
import { builtinFunctions } from './builtin-functions.ts';
import { iterateOver, mergeInto } from './iteration.ts';
import { libraryEffects } from './library-effects.ts';
import type { Node } from './network.ts';
import { lendingMembers, type Call, type SolverContext } from './solver-context.ts';

export function invokeValue(ctx: SolverContext, callee: Node, call: Call): void {
  const once = ctx.once();
  ctx.watch(callee, () => {
    const node = ctx.net.find(callee);
    for (const id of node.functions ?? []) once(`f ${id}`, () => enterFunction(ctx, id, call, 0));
    for (const id of node.classes ?? []) once(`c ${id}`, () => construct(ctx, id, call));
    for (const id of node.instances ?? [])
      once(`i ${id}`, () => {
        if (!callMethod(ctx, id, '__call__', call)) unknownCall(ctx, call);
      });
    if (isAnyMember(node)) once('any', () => unknownCall(ctx, call));
    else for (const member of node.library ?? []) once(`l ${member}`, () => libraryCall(ctx, member, call));
    if (node.objects !== undefined || (node.mask & (heads.any | heads.other)) !== 0)
      once('any', () => unknownCall(ctx, call));
  });
}

export function unknownCall(ctx: SolverContext, call: Call): void {
  for (const value of [...call.positional, ...call.keywords.values()]) ctx.release(value);
  ctx.escape(call.out);
}

/** Library members that give text for text and bytes for bytes. */
const likeTheirArguments = /^(os\.path|posixpath|urllib\.parse)\./;
/** Library members that write attributes of copies of objects they are given. */
const attributeWriters = /^(dataclasses|copy)\.replace$/;

export function libraryCall(ctx: SolverContext, member: string, call: Call): void {
  const builtin = member.startsWith('builtins.')
    ? (builtinFunctions.get(member.slice('builtins.'.length)) ?? libraryEffects.get(member))
    : libraryEffects.get(member);
  if (builtin !== undefined && !call.spread) {
    const perform = (): void =>
      builtin({
        net: ctx.net,
        positional: call.positional,
        keywords: call.keywords,
        out: call.out,
        escape: (node) => ctx.release(node),
        iterate: (node, into) => iterateOver(ctx, node, into),
        merge: (node, into) => mergeInto(ctx, node, into),
        constants: call.constants ?? {},
        derivesText: ctx.derivesText,
        invoke: (callee, positional, out) =>
          invokeValue(ctx, callee, { positional, keywords: new Map(), spread: false, out }),
        watch: (node, react) => ctx.watch(node, react),
      });
    if (member.startsWith('builtins.')) perform();
    else ctx.believe(member, call.out, perform);
    return;
  }
  if (attributeWriters.test(member)) {
    for (const [name, value] of call.keywords) ctx.setEverywhere(name, value);
    if (call.spread) for (const value of call.positional) ctx.release(value);
  }
  if (likeTheirArguments.test(member))
    for (const value of [...call.positional, ...call.keywords.values()])
      ctx.watch(value, () => {
        if ((ctx.net.find(value).mask & (heads.bytes | heads.any)) !== 0) ctx.escape(call.out);
      });
  const mask = ctx.library.resultOf(member);
  const kind = mask === undefined ? ctx.library.resultKindOf(member) : undefined;
  const lends = lendingMembers.test(member);
  if (ctx.parsedArguments.call(member, call)) return;
  for (const value of [...call.positional, ...call.keywords.values()]) {
    if (lends) ctx.lend(value);
    else ctx.release(value);
  }
  if (mask !== undefined) ctx.believe(member, call.out, () => ctx.net.addMask(call.out, mask));
  else if (kind !== undefined) ctx.believe(member, call.out, () => ctx.giveKind(call.out, kind));
  else ctx.escape(call.out);
}

/** Passes arguments to a known function; `skip` parameters (self, cls) are already bound. */
export function enterFunction(ctx: SolverContext, id: string, call: Call, skip: number): void {
  const fact = ctx.functions.get(id);
  if (fact === undefined) return unknownCall(ctx, call);
  if (call.spread) {
    for (const slot of [...fact.positional.slice(skip), ...fact.keywordOnly]) ctx.escape(ctx.slot(slot));
    ctx.openStars(fact);
    for (const value of [...call.positional, ...call.keywords.values()]) ctx.release(value);
  } else {
    for (const [index, value] of call.positional.entries()) {
      const parameter = fact.positional[index + skip];
      if (parameter !== undefined) ctx.net.flow(value, ctx.slot(parameter));
      else if (fact.varPositional !== undefined) ctx.net.flow(value, ctx.starElement(fact.varPositional));
      // Without a parameter for it the call fails: this is a method of a base that another one hides.
    }
    const named = [...fact.positional, ...fact.keywordOnly];
    for (const [name, value] of call.keywords) {
      const parameter = named.find((slot) => slot.endsWith(`:${name}`));
      if (parameter !== undefined) ctx.net.flow(value, ctx.slot(parameter));
      else if (fact.varKeyword !== undefined) ctx.net.flow(value, ctx.net.content(ctx.slot(fact.varKeyword), 'value'));
    }
  }
  ctx.net.flow(ctx.slot(fact.result), call.out);
}

export function construct(ctx: SolverContext, id: string, call: Call): void {
  ctx.net.add(call.out, 'instances', id);
  if (!ctx.classes.isClosed(id)) {
    unknownCall(ctx, call);
    return;
  }
  if (ctx.classes.isEnum(id)) {
    for (const value of [...call.positional, ...call.keywords.values()]) ctx.release(value);
    return;
  }
  if (callMethod(ctx, id, '__init__', { ...call, out: ctx.net.node() })) return;
  const fields = ctx.classes.fieldsOf(id);
  fields.forEach((field, index) => {
    const value = call.spread ? undefined : (call.keywords.get(field.name) ?? call.positional[index]);
    if (value !== undefined) ctx.net.flow(value, ctx.classes.attribute(id, field.name));
    else if (call.spread) ctx.escape(ctx.classes.attribute(id, field.name));
  });
  for (const value of fields.length === 0 || call.spread ? [...call.positional, ...call.keywords.values()] : [])
    ctx.release(value);
}

/** Calls method `name` of class `id`, found along its bases; false when it has none. */
export function callMethod(ctx: SolverContext, id: string, name: string, call: Call): boolean {
  const found = ctx.classes.reached(id, name);
  for (const node of found) {
    const once = ctx.once();
    ctx.watch(node, () => {
      const { functions, mask, classes, library, objects } = ctx.net.find(node);
      for (const callee of functions ?? [])
        once(callee, () => {
          const binding = ctx.functions.get(callee)?.binding;
          if (binding === 'property') unknownCall(ctx, call);
          else if (binding === 'function') enterStored(ctx, id, callee, call);
          else enterFunction(ctx, callee, call, binding === 'static' ? 0 : 1);
        });
      if ((mask & (heads.any | heads.other)) !== 0 || classes !== undefined || (library ?? objects) !== undefined)
        once('any', () => unknownCall(ctx, call));
    });
  }
  return ctx.classes.has(id, name);
}

/** A plain function that an attribute holds: kept by the class it is given the instance, kept by the instance it is not. */
function enterStored(ctx: SolverContext, id: string, callee: string, call: Call): void {
  enterFunction(ctx, callee, call, 0);
  const self = ctx.functions.get(callee)?.positional[0];
  if (self !== undefined) ctx.net.add(ctx.slot(self), 'instances', id);
  enterFunction(ctx, callee, call, 1);
}

export function superCall(ctx: SolverContext, classId: string, name: string, call: Call): void {
  const found = ctx.classes.findAbove(classId, name);
  for (const node of found)
    ctx.watch(node, () => {
      for (const callee of ctx.net.find(node).functions ?? [])
        if (ctx.functions.get(callee)?.binding === 'function') enterStored(ctx, classId, callee, call);
        else enterFunction(ctx, callee, call, 1);
    });
  if (found.length === 0 || !ctx.classes.isClosed(classId)) unknownCall(ctx, call);
}

/** Calls a special method of the instances in a node; anything unknown makes the result unknown. */
export function callSpecial(
  ctx: SolverContext,
  node: Node,
  name: string,
  positional: readonly Node[],
  out: Node,
  once: (key: string, effect: () => void) => void,
): void {
  for (const id of node.instances ?? [])
    once(`${name} ${id}`, () => {
      if (!callMethod(ctx, id, name, { positional, keywords: new Map(), spread: false, out })) ctx.escape(out);
    });
  for (const id of node.classes ?? [])
    if (name === '__getitem__' && ctx.classes.isEnum(id)) ctx.net.add(out, 'instances', id);
    else ctx.escape(out);
  if (node.library !== undefined || (node.mask & (heads.any | heads.other)) !== 0) ctx.escape(out);
}
