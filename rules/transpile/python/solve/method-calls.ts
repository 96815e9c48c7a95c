// Method calls by name: on builtin types through their tables, on instances and classes of the program.
import { heads } from '../facts/facts.ts';
import {
  bytesMethods,
  dictMethods,
  floatMethods,
  intMethods,
  listMethods,
  setMethods,
  strMethods,
  tupleMethods,
} from './builtin-methods.ts';
import { isAnyMember, moduleAttribute } from './attributes.ts';
import { callMethod, enterFunction, invokeValue, libraryCall, unknownCall } from './calls.ts';
import { iterateOver, mergeInto } from './iteration.ts';
import type { Node } from './network.ts';
import { type Call, type SolverContext } from './solver-context.ts';

export function methodCall(ctx: SolverContext, object: Node, name: string, call: Call): void {
  const once = ctx.once();
  const tables = [
    ['str', (node: Node) => (node.mask & heads.str) !== 0, strMethods],
    ['bytes', (node: Node) => (node.mask & heads.bytes) !== 0, bytesMethods],
    ['int', (node: Node) => (node.mask & (heads.int | heads.bool)) !== 0, intMethods],
    ['float', (node: Node) => (node.mask & heads.float) !== 0, floatMethods],
    ['list', (node: Node) => node.list !== undefined, listMethods],
    ['set', (node: Node) => node.set !== undefined, setMethods],
    ['dict', (node: Node) => node.key !== undefined, dictMethods],
    ['tuple', (node: Node) => node.tuple !== undefined || node.tupleRest !== undefined, tupleMethods],
  ] as const;
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const [kind, holds, table] of tables) {
      if (!holds(node)) continue;
      once(kind, () => {
        // No other of these methods takes arguments by name that matter.
        const effect = call.spread || (name === 'update' && call.keywords.size > 0) ? undefined : table.get(name);
        if (kind === 'list' && name === 'sort') {
          const key = call.keywords.get('key');
          if (key !== undefined)
            invokeValue(ctx, key, {
              positional: [ctx.net.content(object, 'list')],
              keywords: new Map(),
              spread: false,
              out: ctx.net.node(),
            });
          ctx.net.addMask(call.out, heads.none);
        } else if (effect === undefined) {
          unknownCall(ctx, call);
          if (kind === 'list' || kind === 'set' || kind === 'dict') ctx.release(object);
        } else
          effect({
            net: ctx.net,
            object,
            positional: call.positional,
            out: call.out,
            escape: (value) => ctx.release(value),
            iterate: (value, into) => iterateOver(ctx, value, into),
            update: (value) => mergeInto(ctx, value, object),
          });
      });
    }
    for (const id of node.instances ?? [])
      once(`i ${id}`, () => {
        if (!ctx.classes.isClosed(id)) unknownCall(ctx, call);
        // A method that nothing gives the class fails: it is one of classes below, and `self` of those.
        const inherited = name.startsWith('__') || ctx.classes.inherits(id);
        if (!callMethod(ctx, id, name, call) && inherited) unknownCall(ctx, call);
      });
    for (const id of node.classes ?? []) once(`c ${id}`, () => classMethod(ctx, id, name, call));
    for (const module of node.modules ?? [])
      once(`m ${module}`, () => {
        const callee = ctx.net.node();
        moduleAttribute(ctx, module, name, callee);
        invokeValue(ctx, callee, call);
      });
    if (isAnyMember(node)) once('many', () => unknownCall(ctx, call));
    else
      for (const member of node.library ?? []) once(`l ${member}`, () => libraryCall(ctx, `${member}.${name}`, call));
    for (const path of node.objects ?? [])
      once(`o ${path}`, () => {
        if (!ctx.parsedArguments.holds(path)) return libraryCall(ctx, `${path}.${name}`, call);
        // `args.function(...)`: what the program put there.
        const callee = ctx.net.node();
        ctx.parsedArguments.read(name, callee);
        invokeValue(ctx, callee, call);
      });
    if ((node.mask & (heads.any | heads.other | heads.complex)) !== 0 || node.functions !== undefined)
      once('any', () => unknownCall(ctx, call));
    if (node.iter !== undefined) once('iter', () => iteratorMethod(ctx, object, name, call));
  });
}

export function iteratorMethod(ctx: SolverContext, object: Node, name: string, call: Call): void {
  if (name === '__next__' || name === 'send' || name === 'throw')
    ctx.net.flow(ctx.net.content(object, 'iter'), call.out);
  else if (name === 'close') ctx.net.addMask(call.out, heads.none);
  else unknownCall(ctx, call);
  for (const value of call.positional) ctx.release(value);
}

/** `C.name(...)`: static and class methods, or a plain function with an explicit self. */
export function classMethod(ctx: SolverContext, id: string, name: string, call: Call): void {
  const found = ctx.classes.reached(id, name);
  if (found.length === 0 || !ctx.classes.isClosed(id)) unknownCall(ctx, call);
  for (const node of found) {
    const once = ctx.once();
    ctx.watch(node, () => {
      const { functions, mask } = ctx.net.find(node);
      for (const callee of functions ?? [])
        once(callee, () => {
          const binding = ctx.functions.get(callee)?.binding;
          enterFunction(ctx, callee, call, binding === 'class' ? 1 : 0);
        });
      if ((mask & (heads.any | heads.other)) !== 0) once('any', () => unknownCall(ctx, call));
    });
  }
}
