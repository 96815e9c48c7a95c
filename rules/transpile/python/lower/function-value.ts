// Functions: the Core function of a definition, and the value that the program sees.
import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, GeneratorExp, Lambda } from '../syntax/ast.ts';
import type {
  Argument,
  CoreFunction,
  Expression,
  FunctionValue,
  Parameter,
  Statement,
  Variable,
} from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import { useWords } from '../../core/passes/use-words.ts';
import { listsOf } from '../../core/visit.ts';
import { walk } from '../syntax/ast.ts';
import type { Scope } from '../scope/scope.ts';
import {
  type Context,
  type FunctionFrame,
  classCell,
  declareAll,
  emit,
  localVariable,
  noneValue,
  slotOf,
} from './context.ts';
import { isBuiltinName } from './builtin-call.ts';
import { docOf } from './docstring.ts';
import { lower, lowerValue } from './expressions.ts';
import { NameSource } from './names.ts';
import { asRep, asValue, constant, operation, text } from './operation.ts';
import { makeParameters } from './parameters.ts';
import { lowerBody } from './statements.ts';

type Definition = FunctionDef | AsyncFunctionDef | Lambda;

function newFrame(cx: Context, result: Rep, outer: FunctionFrame | null, produces = false): FunctionFrame {
  const names = new NameSource(outer ? outer.names : cx.module.names);
  return { names, variables: new Map(), result, outer, produces, labels: 0 };
}

/** The context in which a function's body is lowered. */
function bodyContext(cx: Context, frame: FunctionFrame, scope: Scope, sink: Statement[], node: number): Context {
  return { ...cx, frame, scope, sink, node, loops: [], guards: [], namespace: null, hoist: null };
}

export function ends(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  switch (last.kind) {
    case 'return':
    case 'raise':
    case 'rethrow':
    case 'assertion':
    case 'leave':
      return true;
    case 'if':
      return ends(last.then) && ends(last.orelse);
    case 'loop':
      return last.test === null && !breaks(last.body, last.label);
    case 'try':
      return last.finally !== null && ends(last.finally);
    case 'comment':
    case 'blank':
      return ends(body.slice(0, -1));
    default:
      return false;
  }
}

// The end of a body: None, unless inference found that no way leads here.
function fallOff(cx: Context, result: Rep): void {
  if (result === 'value') return emit(cx, { kind: 'return', value: noneValue });
  if (result === 'none')
    return emit(cx, { kind: 'return', value: { kind: 'constant', rep: 'none', value: { kind: 'none' } } });
  const args: Argument[] = [
    {
      kind: 'plain',
      value: asValue(constant({ kind: 'str', value: 'the end of a function that always returns' }, 'str')),
    },
  ];
  const value: Expression = {
    kind: 'invoke',
    rep: 'value',
    callee: operation('builtin', text('SystemError')),
    method: null,
    args,
  };
  emit(cx, { kind: 'raise', value, cause: null });
}

const breaks = (list: readonly Statement[], label: string): boolean =>
  list.some((one) =>
    one.kind === 'leave'
      ? one.how === 'break' && one.label === label
      : listsOf(one).some((inner) => breaks(inner, label)),
  );

/** Lowers a definition's body. `lent`: as a Rust function of its own, whose handles are lent to it. */
export function lowerFunction(node: Definition, cx: Context, rust: string, lent: boolean): CoreFunction {
  const scope = cx.module.scopes.byNode.get(node.id) as Scope;
  const outer = lent ? null : cx.frame;
  const isAsync = node.type === 'AsyncFunctionDef';
  const generator = scope.yields ? (isAsync ? 'asyncGenerator' : 'generator') : isAsync ? 'coroutine' : null;
  const result: Rep = generator !== null || !lent ? 'value' : cx.module.types.repOf(slotOf(scope, 'return'));
  const frame = newFrame(cx, result, outer, generator === 'asyncGenerator');
  const params = makeParameters(node.args, scope, frame, cx.module, lent && generator === null);
  const body: Statement[] = [];
  const inner = bodyContext(cx, frame, scope, body, node.id);
  const doc = node.type === 'Lambda' ? null : docOf(node.body);
  declareAll(inner, scope);
  if (node.type === 'Lambda') emit(inner, { kind: 'return', value: asRep(lower(node.body, inner), result) });
  else {
    lowerBody(doc === null ? node.body : node.body.slice(1), inner);
    if (!ends(body)) fallOff(inner, result);
  }
  const name = node.type === 'Lambda' ? '<lambda>' : node.name;
  return {
    name,
    rust,
    doc,
    node: node.id,
    params,
    result,
    raises: true,
    generator,
    guarded: node.type === 'Lambda' ? callsOthers(node.body, inner) : cx.module.program.guarded.has(scope.path),
    standalone: lent,
    // Rust functions of their own are looked at together, with the calls between them.
    body: cx.module.counts && !lent ? useWords(body, params) : body,
  };
}

/** What the runtime needs to make a function value; defaults are evaluated where this is. */
export function functionValue(node: Definition, made: CoreFunction, path: string | null, cx: Context): Expression {
  const scope = cx.module.scopes.byNode.get(node.id) as Scope;
  const make: FunctionValue = {
    function: made,
    path,
    qualname: scope.qualname,
    defaults: node.args.defaults.map((value) => lowerValue(value, cx)),
    keywordDefaults: keywordDefaults(node.args, cx),
    annotations: [],
    captures: path === null ? capturesOf(scope, cx) : [],
  };
  return { kind: 'closure', rep: 'value', make };
}

function keywordDefaults(args: Arguments, cx: Context): { name: string; value: Expression }[] {
  return args.kwonlyargs.flatMap((arg, at) => {
    const value: Expr | null | undefined = args.kw_defaults[at];
    return value ? [{ name: arg.arg, value: lowerValue(value, cx) }] : [];
  });
}

export function lowerLambda(node: Lambda, cx: Context): Expression {
  return functionValue(node, lowerFunction(node, cx, 'lambda', false), null, cx);
}

/** A generator expression: a generator whose source is evaluated here. */
export function generatorExpression(
  node: GeneratorExp,
  source: Expression,
  cx: Context,
  fill: (inner: Context, iterated: Expression) => void,
): Expression {
  const scope = cx.module.scopes.byNode.get(node.id) as Scope;
  const produces = isAsynchronous(node);
  const frame = newFrame(cx, 'value', cx.frame, produces);
  const variable: Variable = {
    name: '.0',
    rust: frame.names.take('source'),
    rep: 'value',
    storage: 'plain',
    lent: false,
  };
  const body: Statement[] = [];
  const inner = bodyContext(cx, frame, scope, body, node.id);
  declareAll(inner, scope);
  fill(inner, { kind: 'read', rep: 'value', variable });
  emit(inner, { kind: 'return', value: noneValue });
  const param: Parameter = { kind: 'positionalOnly', variable, constantDefault: null, hasDefault: false };
  const made: CoreFunction = {
    name: '<genexpr>',
    rust: 'genexpr',
    doc: null,
    node: node.id,
    params: [param],
    result: 'value',
    raises: true,
    generator: produces ? 'asyncGenerator' : 'generator',
    guarded: false,
    standalone: false,
    body: cx.module.counts ? useWords(body, [param]) : body,
  };
  const way = node.generators[0]?.is_async ? 'asyncIterator' : 'iterator';
  const iterator: Expression = { kind: 'intrinsic', rep: 'value', name: way, args: [asValue(source)] };
  return {
    kind: 'generator',
    rep: 'value',
    function: made,
    qualname: scope.qualname,
    source: iterator,
    captures: capturesOf(scope, cx),
  };
}

// Awaits anywhere but in its first source, which is evaluated outside.
function isAsynchronous(node: GeneratorExp): boolean {
  const [first, ...rest] = node.generators;
  if (node.generators.some((generator) => generator.is_async)) return true;
  return [node.elt, ...(first?.ifs ?? []), ...rest.flatMap((one) => [one.iter, ...one.ifs])].some(awaits);
}

function awaits(node: Expr): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= inner.type === 'Await';
  });
  return found;
}

/** Outer variables that a function, or a function inside it, keeps. */
export function capturesOf(scope: Scope, cx: Context): Variable[] {
  const found = new Map<string, Variable>();
  const visit = (at: Scope): void => {
    for (const symbol of at.symbols.values()) {
      const { owner } = symbol;
      if (symbol.meaning !== 'free' || owner === null || within(owner, scope)) continue;
      const key = slotOf(owner, symbol.name);
      if (found.has(key)) continue;
      if (owner.kind === 'class') {
        const cell = classCell(owner, cx);
        if (cell?.storage === 'cell') found.set(key, cell);
      } else found.set(key, localVariable(cx, owner, symbol.name));
    }
    at.children.forEach(visit);
  };
  visit(scope);
  return [...found.values()];
}

function within(owner: Scope, scope: Scope): boolean {
  for (let at: Scope | null = owner; at; at = at.parent) if (at === scope) return true;
  return false;
}

// Whether a lambda calls what may be itself: anything by a name that is no builtin's, or what a call gave.
function callsOthers(body: Expr, cx: Context): boolean {
  let found = false;
  walk(body, (one) => {
    if (one.type !== 'Call' || one.func.type === 'Attribute') return;
    found ||= one.func.type !== 'Name' || !isBuiltinName(one.func.name, cx);
  });
  return found;
}
