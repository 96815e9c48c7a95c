// Comprehensions, written in place: the result is filled by nested loops; generator expressions become generators.
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../../syntax/ast.ts';
import type { Expression, Statement, Variable } from '../../../core/core.ts';
import { leavesOtherwise, yields } from '../../../core/leaves.ts';
import type { Rep } from '../../../core/rep.ts';
import { type Context, collect, declareAll, emit, label, temporary } from '../context.ts';
import { lower, lowerTest, lowerValue } from '../expressions.ts';
import { generatorExpression } from '../function-value.ts';
import { operation, truth } from '../operation.ts';
import { asyncEach } from '../stmt/async-each.ts';
import { assignTarget } from '../stmt/assign-target.ts';
import { eachOver, loopsByItself, over } from '../stmt/each.ts';

export function lowerListComp(node: ListComp | SetComp, cx: Context): Expression {
  const list = node.type === 'ListComp';
  const simple = overOneSource(node, list ? 'list' : 'set', [node.elt], cx);
  return simple ?? collected(node, cx, list ? 'listNew' : 'setNew', list ? 'listPush' : 'setAdd');
}

export function lowerDictComp(node: DictComp, cx: Context): Expression {
  const simple = overOneSource(node, 'dict', [node.key, node.value], cx);
  if (simple) return simple;
  const out = temporary(cx, 'out');
  return inPlace(node, cx, out, operation('dictNew'), null, (inner) => {
    const key = lowerValue(node.key, inner);
    put(inner, operation('dictSet', { kind: 'read', rep: 'value', variable: out }, key, lowerValue(node.value, inner)));
  });
}

function collected(node: ListComp | SetComp | GeneratorExp, cx: Context, make: string, add: string): Block {
  const out = temporary(cx, 'out');
  return inPlace(node, cx, out, operation(make), null, (inner) => {
    put(inner, operation(add, { kind: 'read', rep: 'value', variable: out }, lowerValue(node.elt, inner)));
  });
}

export function lowerGeneratorExp(node: GeneratorExp, cx: Context): Expression {
  const [first] = node.generators;
  if (cx.module.scopes.consumed.has(node.id)) return collected(node, cx, 'listNew', 'listPush');
  const source = lowerValue((first as Comprehension).iter, cx);
  return generatorExpression(node, source, cx, (inner, iterated) => {
    nest(node.generators, 0, iterated, inner, (innermost) => {
      emit(innermost, {
        kind: 'do',
        value: {
          kind: 'yield',
          rep: 'value',
          way: innermost.frame.produces ? 'produce' : 'yield',
          value: lowerValue(node.elt, innermost),
        },
      });
    });
  });
}

/** A builtin that runs the generator expression it is given in place; null for those that get a list of its items. */
export function consumed(name: string, node: GeneratorExp, start: Expr | null, cx: Context): Expression | null {
  if (cx.module.scopes.consumed.get(node.id) !== name) return null;
  switch (name) {
    case 'sum': {
      const begin = start === null ? null : lower(start, cx);
      if (begin !== null && begin.rep !== 'int' && begin.rep !== 'float') return null;
      const total = begin === null ? operation('sumNew') : operation('sumFrom', begin);
      return running(node, total, 'value', cx, (out, inner) => {
        put(inner, operation('sumAdd', out, lower(node.elt, inner)));
        return operation('sumEnd', out);
      });
    }
    case 'min':
    case 'max':
      return running(node, operation(name === 'min' ? 'least' : 'greatest'), 'value', cx, (out, inner) => {
        put(inner, operation('offer', out, lower(node.elt, inner)));
        return operation('extremeEnd', out);
      });
    case 'any':
    case 'all':
      return decided(node, name === 'any', cx);
    case 'list':
      return lowerGeneratorExp(node, cx);
    case 'set':
      return collected(node, cx, 'setNew', 'setAdd');
    default:
      return null;
  }
}

// `any` and `all`: the first item that decides ends the loop.
function decided(node: GeneratorExp, wanted: boolean, cx: Context): Expression {
  const around = label(cx, 'decided');
  const found = temporary(cx, 'found', 'bool');
  return inPlace(node, cx, found, truth(!wanted), around, (inner) => {
    const test = lowerTest(node.elt, inner);
    emit(inner, {
      kind: 'if',
      test: wanted ? test : { kind: 'not', rep: 'bool', arg: test },
      then: [
        { kind: 'assign', variable: found, value: truth(wanted), node: node.id },
        { kind: 'leave', how: 'break', label: around, node: node.id },
      ],
      orelse: [],
    });
  });
}

function running(
  node: GeneratorExp,
  begin: Expression,
  rep: Rep,
  cx: Context,
  add: (out: Expression, inner: Context) => Expression,
): Expression {
  const out = temporary(cx, 'running');
  const read: Expression = { kind: 'read', rep: 'value', variable: out };
  let end: Expression = read;
  const made = inPlace(node, cx, out, begin, null, (inner) => {
    end = add(read, inner);
  });
  return { ...made, rep, value: end };
}

// `for k, v in d.items()`: a loop takes entries apart without making pairs of them.
function takesEntries({ target, iter }: Comprehension): boolean {
  return (
    target.type === 'Tuple' &&
    target.elts.length === 2 &&
    target.elts.every((element) => element.type !== 'Starred') &&
    iter.type === 'Call' &&
    iter.args.length === 0 &&
    iter.func.type === 'Attribute' &&
    iter.func.attr === 'items'
  );
}

// One source, nothing kept by an inner function, nothing suspended: the items go through a closure.
function overOneSource(
  node: ListComp | SetComp | DictComp,
  collection: 'list' | 'set' | 'dict',
  results: readonly Expr[],
  cx: Context,
): Expression | null {
  const scope = cx.module.scopes.byNode.get(node.id);
  const [generator] = node.generators;
  if (!scope || !generator || node.generators.length > 1 || generator.is_async) return null;
  if (loopsByItself(generator.target, generator.iter, cx) || takesEntries(generator)) return null;
  if (
    [...scope.symbols.values()].some(
      (symbol) => symbol.owner === scope && (symbol.meaning === 'cell' || symbol.maybeUnbound),
    )
  )
    return null;
  const source = lowerValue(generator.iter, cx);
  const binds: Variable = temporary(cx, 'item');
  const inner: Context = { ...cx, scope, node: node.id, loops: [] };
  const body = collect(inner, (first) =>
    assignTarget(generator.target, { kind: 'read', rep: 'value', variable: binds }, first),
  );
  const tests = generator.ifs.map((condition) => lowerTest(condition, inner));
  const test: Expression | null =
    tests.length === 0
      ? null
      : tests.length === 1
        ? (tests[0] as Expression)
        : { kind: 'logic', rep: 'bool', op: '&&', args: tests };
  const values = results.map((result) => lowerValue(result, inner));
  if (leavesOtherwise(body) || [...tests, ...values].some(yields)) return null;
  return { kind: 'collect', rep: 'value', collection, source, binds, body, test, values };
}

function put(cx: Context, value: Expression): void {
  emit(cx, { kind: 'do', value });
}

type Block = Extract<Expression, { kind: 'block' }>;

/** Nested loops over the sources that change `out`, which begins as `begin`; `around`: the label of a block around them. */
function inPlace(
  node: ListComp | SetComp | DictComp | GeneratorExp,
  cx: Context,
  out: Variable,
  begin: Expression,
  around: string | null,
  add: (inner: Context) => void,
): Block {
  const scope = cx.module.scopes.byNode.get(node.id) ?? cx.scope;
  const body: Statement[] = [];
  const inner: Context = { ...cx, scope, sink: body, node: node.id, loops: [] };
  // The first source belongs to the scope around, whose names it is evaluated with.
  const outer: Context = { ...cx, sink: body, node: node.id };
  body.push({ kind: 'let', variable: out, value: begin, node: node.id });
  declareAll(inner, scope);
  const loops = collect(inner, (deeper) =>
    nest(node.generators, 0, null, deeper, add, { ...outer, sink: deeper.sink }),
  );
  if (around === null) body.push(...loops);
  else body.push({ kind: 'scope', label: around, body: loops, node: node.id });
  const value: Expression = { kind: 'read', rep: out.rep, variable: out };
  return { kind: 'block', rep: out.rep, body, value, ...(node.type === 'GeneratorExp' && { generated: true }) };
}

/** `source`: the first source, where it is lowered already; `outer`: the context that it is evaluated in. */
function nest(
  generators: readonly Comprehension[],
  at: number,
  source: Expression | null,
  cx: Context,
  innermost: (cx: Context) => void,
  outer: Context = cx,
): void {
  const generator = generators[at] as Comprehension;
  const rest = (inner: Context): void =>
    filter(generator.ifs, inner, (deeper) => {
      if (at + 1 < generators.length) nest(generators, at + 1, null, deeper, innermost);
      else innermost(deeper);
    });
  if (generator.is_async) {
    const lowered = source ?? lowerValue(generator.iter, outer);
    asyncEach(lowered, label(cx, 'each'), generator.id, cx, (item, inner) => {
      assignTarget(generator.target, item, inner);
      rest(inner);
    });
    return;
  }
  const own = label(cx, 'each');
  const fill = (inner: Context): readonly Statement[] => collect(inner, rest);
  if (source !== null) over(source, false, generator.target, own, cx, fill);
  else eachOver(generator.target, generator.iter, own, cx, fill, outer);
}

function filter(conditions: readonly Expr[], cx: Context, then: (cx: Context) => void): void {
  const [first, ...rest] = conditions;
  if (!first) return then(cx);
  const test = lowerTest(first, cx);
  emit(cx, { kind: 'if', test, then: collect(cx, (inner) => filter(rest, inner, then)), orelse: [] });
}
