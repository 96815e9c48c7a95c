// Comprehensions, written in place: the result is filled by nested loops; generator expressions become generators.
import type { Call, Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../../syntax/ast.ts';
import type { Expression, Statement, Variable } from '../../../core/core.ts';
import { leavesOtherwise, yields } from '../../../core/leaves.ts';
import { consumedBy } from '../../scope/consumed.ts';
import { type Context, collect, declareAll, emit, label, temporary } from '../context.ts';
import { lowerTest, lowerValue } from '../expressions.ts';
import { generatorExpression } from '../function-value.ts';
import { asyncEach } from '../stmt/async-each.ts';
import { assignTarget } from '../stmt/assign-target.ts';

export function lowerListComp(node: ListComp | SetComp, cx: Context): Expression {
  const list = node.type === 'ListComp';
  const simple = overOneSource(node, list ? 'list' : 'set', [node.elt], cx);
  if (simple) return simple;
  return inPlace(node, cx, list ? 'listNew' : 'setNew', (out, inner) => {
    put(inner, list ? 'listPush' : 'setAdd', [out, lowerValue(node.elt, inner)]);
  });
}

export function lowerDictComp(node: DictComp, cx: Context): Expression {
  const simple = overOneSource(node, 'dict', [node.key, node.value], cx);
  if (simple) return simple;
  return inPlace(node, cx, 'dictNew', (out, inner) => {
    put(inner, 'dictSet', [out, lowerValue(node.key, inner), lowerValue(node.value, inner)]);
  });
}

export function lowerGeneratorExp(node: GeneratorExp, cx: Context): Expression {
  const [first] = node.generators;
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

/** The call of a builtin that consumes a generator expression in place: its name, and what the items come to. */
export function consumed(node: Call, cx: Context): { readonly name: string; readonly made: Expression } | null {
  const found = consumedBy(node);
  if (found === null || cx.module.scopes.byNode.get(found.generator.id)?.kind !== 'comprehension') return null;
  const { name, generator } = found;
  const collection = name === 'sorted' || name === 'join' ? 'list' : (name as Collection);
  const made = overOneSource(generator, collection, [generator.elt], cx);
  if (made?.kind !== 'collect') throw new Error('a consumed generator expression that does not run in place');
  return { name, made: { ...made, rep: name === 'any' || name === 'all' ? 'bool' : 'value' } };
}

type Collection = Extract<Expression, { kind: 'collect' }>['collection'];

// One source, nothing kept by an inner function, nothing suspended: the items go through a closure.
function overOneSource(
  node: ListComp | SetComp | DictComp | GeneratorExp,
  collection: Collection,
  results: readonly Expr[],
  cx: Context,
): Expression | null {
  const scope = cx.module.scopes.byNode.get(node.id);
  const [generator] = node.generators;
  if (!scope || !generator || node.generators.length > 1 || generator.is_async) return null;
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
  const asks = collection === 'any' || collection === 'all';
  const values = results.map((result) => (asks ? lowerTest(result, inner) : lowerValue(result, inner)));
  if (leavesOtherwise(body) || [...tests, ...values].some(yields)) return null;
  const generated = node.type === 'GeneratorExp';
  return { kind: 'collect', rep: 'value', collection, generated, source, binds, body, test, values };
}

function put(cx: Context, name: string, args: Expression[]): void {
  emit(cx, { kind: 'do', value: { kind: 'intrinsic', rep: 'none', name, args } });
}

function inPlace(
  node: ListComp | SetComp | DictComp,
  cx: Context,
  make: string,
  add: (out: Expression, inner: Context) => void,
): Expression {
  const scope = cx.module.scopes.byNode.get(node.id) ?? cx.scope;
  const [first] = node.generators;
  const source = lowerValue((first as Comprehension).iter, cx);
  const out = temporary(cx, 'out');
  const read: Expression = { kind: 'read', rep: 'value', variable: out };
  const body: Statement[] = [];
  const inner: Context = { ...cx, scope, sink: body, node: node.id, loops: [] };
  body.push({
    kind: 'let',
    variable: out,
    value: { kind: 'intrinsic', rep: 'value', name: make, args: [] },
    node: node.id,
  });
  declareAll(inner, scope);
  nest(node.generators, 0, source, inner, (innermost) => {
    add(read, innermost);
  });
  return { kind: 'block', rep: 'value', body, value: read };
}

function nest(
  generators: readonly Comprehension[],
  at: number,
  source: Expression,
  cx: Context,
  innermost: (cx: Context) => void,
): void {
  const generator = generators[at] as Comprehension;
  const each = (item: Expression, inner: Context): void => {
    assignTarget(generator.target, item, inner);
    filter(generator.ifs, inner, (deeper) => {
      const next = generators[at + 1];
      if (next) nest(generators, at + 1, lowerValue(next.iter, deeper), deeper, innermost);
      else innermost(deeper);
    });
  };
  if (generator.is_async) {
    asyncEach(source, label(cx, 'each'), generator.id, cx, each);
    return;
  }
  const binds: Variable = temporary(cx, 'item');
  const body = collect(cx, (inner) => {
    each({ kind: 'read', rep: 'value', variable: binds }, inner);
  });
  emit(cx, { kind: 'each', label: label(cx, 'each'), source, binds, body });
}

function filter(conditions: readonly Expr[], cx: Context, then: (cx: Context) => void): void {
  const [first, ...rest] = conditions;
  if (!first) return then(cx);
  const test = lowerTest(first, cx);
  emit(cx, { kind: 'if', test, then: collect(cx, (inner) => filter(rest, inner, then)), orelse: [] });
}
