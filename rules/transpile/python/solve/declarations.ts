// What a declaration alone says: bindings of self, star parameters, generators, classes left open.
import { heads, type ClassFact, type FunctionFact } from '../facts/facts.ts';
import { type SolverContext } from './solver-context.ts';

export function declareFunction(ctx: SolverContext, fact: FunctionFact): void {
  if (fact.varPositional !== undefined) {
    ctx.net.setVarTuple(ctx.slot(fact.varPositional), ctx.net.node());
  }
  if (fact.varKeyword !== undefined) {
    const node = ctx.slot(fact.varKeyword);
    ctx.net.addMask(ctx.net.content(node, 'key'), heads.str);
    ctx.net.content(node, 'value');
  }
  if (fact.opaque === true) ctx.escape(ctx.slot(fact.result));
  if (fact.yields !== undefined) ctx.net.flow(ctx.slot(fact.yields), ctx.net.content(ctx.slot(fact.result), 'iter'));
}

/** What only calls and operators of the program call, as long as no instance reaches unknown code. */
const tracked =
  /^__(init|call|neg|pos|invert|[ir]?(add|sub|mul|truediv|floordiv|mod|pow|matmul|lshift|rshift|and|or|xor))__$/;

export function declareClass(ctx: SolverContext, fact: ClassFact): void {
  if (!ctx.classes.isClosed(fact.id)) for (const node of ctx.classes.attributeNodes(fact.id)) ctx.escape(node);
  for (const id of ctx.classes.methodsOf(fact.id)) {
    const method = ctx.functions.get(id);
    if (method === undefined) continue;
    const name = id.slice(id.lastIndexOf('.') + 1);
    // Special methods are called by operators and the runtime, with operands nobody tracks.
    const special = name.startsWith('__') && name.endsWith('__') && !tracked.test(name);
    if (special || !ctx.classes.isClosed(fact.id)) ctx.openFunction(id);
    const [self] = method.positional;
    if (self === undefined) continue;
    if (method.binding === 'method' || method.binding === 'property') ctx.net.add(ctx.slot(self), 'instances', fact.id);
    if (method.binding === 'class') ctx.net.add(ctx.slot(self), 'classes', fact.id);
  }
}
