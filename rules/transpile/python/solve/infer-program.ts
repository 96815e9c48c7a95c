// Applies a program's constraints to the network until nothing changes.
import { type CallArguments, type Constraint, type ModuleFacts, type Slot } from '../facts/facts.ts';
import { getAttribute, libraryValue, moduleValue, setAttribute } from './attributes.ts';
import { invokeValue, superCall } from './calls.ts';
import { caught, enterManager, iterateOver, unpackInto } from './iteration.ts';
import { methodCall } from './method-calls.ts';
import { binaryOperator, compareOperator, getItem, setItem, sliceOf, unaryOperator } from './operators.ts';
import { declareClass, declareFunction } from './declarations.ts';
import type { Node } from './network.ts';
import { type Call, type LibraryTypes, SolverContext } from './solver-context.ts';

/** Infers the heads of every slot of the program; what `open` names may hold anything, `dynamic` modules are reached by unknown code. */
export function inferProgram(
  program: readonly ModuleFacts[],
  library: LibraryTypes,
  open: readonly Slot[] = [],
  dynamic: Iterable<string> = [],
): SolverContext {
  const ctx = new SolverContext(program, library);
  for (const slot of open) ctx.escape(ctx.slot(slot));
  for (const module of program) for (const constraint of module.constraints) applyConstraint(ctx, constraint);
  for (const module of dynamic) ctx.escapeKnown('modules', module);
  for (const fact of ctx.functions.values()) declareFunction(ctx, fact);
  ctx.net.run();
  for (const module of program) for (const fact of module.classes) declareClass(ctx, fact);
  ctx.net.run();
  return ctx;
}

function applyConstraint(ctx: SolverContext, constraint: Constraint): void {
  const { net } = ctx;
  switch (constraint[0]) {
    case 'head':
      return net.addMask(ctx.slot(constraint[1]), constraint[2]);
    case 'flow':
      return net.flow(ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case 'new':
      return newContainer(ctx, ctx.slot(constraint[1]), constraint[2], constraint[3]);
    case 'vartuple':
      return net.setVarTuple(ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case 'escape':
      return ctx.release(ctx.slot(constraint[1]));
    case 'binary':
      return binaryOperator(
        ctx,
        constraint[1],
        ctx.slot(constraint[2]),
        ctx.slot(constraint[3]),
        ctx.slot(constraint[4]),
      );
    case 'unary':
      return unaryOperator(ctx, constraint[1], ctx.slot(constraint[2]), ctx.slot(constraint[3]));
    case 'compare':
      return compareOperator(
        ctx,
        constraint[1],
        ctx.slot(constraint[2]),
        ctx.slot(constraint[3]),
        ctx.slot(constraint[4]),
      );
    case 'getitem':
      return getItem(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[3]), constraint[4]);
    case 'setitem':
      return setItem(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]), ctx.slot(constraint[3]));
    case 'slice':
      return sliceOf(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case 'getattr':
      return getAttribute(ctx, ctx.slot(constraint[1]), constraint[2], ctx.slot(constraint[3]));
    case 'setattr':
      return setAttribute(ctx, ctx.slot(constraint[1]), constraint[2], ctx.slot(constraint[3]));
    case 'call':
      return invokeValue(ctx, ctx.slot(constraint[1]), argumentsOf(ctx, constraint[2], constraint[3]));
    case 'method':
      return methodCall(ctx, ctx.slot(constraint[1]), constraint[2], argumentsOf(ctx, constraint[3], constraint[4]));
    case 'iterate':
      return iterateOver(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case 'enter':
      return enterManager(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case 'unpack':
      return unpackInto(ctx, ctx.slot(constraint[1]), constraint[2], constraint[3]);
    case 'function':
      return net.add(ctx.slot(constraint[1]), 'functions', constraint[2]);
    case 'class':
      return net.add(ctx.slot(constraint[1]), 'classes', constraint[2]);
    case 'module':
      return moduleValue(ctx, ctx.slot(constraint[1]), constraint[2]);
    case 'library':
      return libraryValue(ctx, ctx.slot(constraint[1]), constraint[2]);
    case 'caught':
      return caught(ctx, ctx.slot(constraint[1]), constraint[2] === null ? undefined : ctx.slot(constraint[2]));
    case 'super':
      return superCall(ctx, constraint[1], constraint[2], argumentsOf(ctx, constraint[3], constraint[4]));
  }
}

function newContainer(ctx: SolverContext, node: Node, kind: string, contents: readonly Slot[]): void {
  const content = (index: number): Node => ctx.slot(contents[index] as Slot);
  if (kind === 'tuple')
    ctx.net.setTuple(
      node,
      contents.map((slot) => ctx.slot(slot)),
    );
  else if (kind === 'dict') {
    ctx.net.flow(content(0), ctx.net.content(node, 'key'));
    ctx.net.flow(content(1), ctx.net.content(node, 'value'));
  } else ctx.net.flow(content(0), ctx.net.content(node, kind as 'list' | 'set' | 'iter'));
}

function argumentsOf(ctx: SolverContext, args: CallArguments, out: Slot): Call {
  return {
    positional: args.positional.map((slot) => ctx.slot(slot)),
    keywords: new Map(Object.entries(args.keywords).map(([name, slot]) => [name, ctx.slot(slot)])),
    spread: args.spread,
    ...(args.constants && { constants: args.constants }),
    out: ctx.slot(out),
  };
}
