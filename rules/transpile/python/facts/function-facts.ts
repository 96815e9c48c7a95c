// Constraints of function and class definitions.
import type { Scope } from '../scope/scope.ts';
import { mangle } from '../scope/scope.ts';
import type { Arguments, AsyncFunctionDef, ClassDef, Expr, FunctionDef } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import { exprFacts } from './expression-facts.ts';
import type { FactsBuilder } from './facts-builder.ts';
import type { ClassFact, FunctionFact, Slot } from './facts.ts';
import { bodyFacts } from './statement-facts.ts';

type Parameters = Pick<FunctionFact, 'positional' | 'keywordOnly' | 'varPositional' | 'varKeyword'>;

/** Names the parameters' slots; defaults, evaluated in the enclosing scope, flow into them. */
export function parameterFacts(builder: FactsBuilder, outer: Scope, inner: Scope, args: Arguments): Parameters {
  const slot = (name: string): Slot => builder.variable(inner, name);
  const positional = [...args.posonlyargs, ...args.args].map((arg) => slot(arg.arg));
  const keywordOnly = args.kwonlyargs.map((arg) => slot(arg.arg));
  args.defaults.forEach((value, index) => {
    const target = positional[positional.length - args.defaults.length + index];
    if (target !== undefined) builder.say(['flow', exprFacts(builder, outer, value), target]);
  });
  args.kw_defaults.forEach((value, index) => {
    const target = keywordOnly[index];
    if (value !== null && target !== undefined) builder.say(['flow', exprFacts(builder, outer, value), target]);
  });
  return {
    positional,
    keywordOnly,
    ...(args.vararg === null ? {} : { varPositional: slot(args.vararg.arg) }),
    ...(args.kwarg === null ? {} : { varKeyword: slot(args.kwarg.arg) }),
  };
}

const builtinDecorators: { readonly [name: string]: FunctionFact['binding'] } = {
  staticmethod: 'static',
  classmethod: 'class',
  property: 'property',
};

export function functionFacts(builder: FactsBuilder, scope: Scope, node: FunctionDef | AsyncFunctionDef): void {
  const inner = builder.scopeOf(node);
  const id = builder.idOf(inner);
  const result = `${id}:return`;
  const inClass = scope.kind === 'class';
  let binding: FunctionFact['binding'] = inClass ? 'method' : 'function';
  if (inClass && (node.name === '__init_subclass__' || node.name === '__class_getitem__')) binding = 'class';
  if (inClass && node.name === '__new__') binding = 'static';
  const unknown: Expr[] = [];
  let setter = false;
  for (const decorator of node.decorator_list) {
    const name = decorator.type === 'Name' && builder.isBuiltin(scope, decorator.name) ? decorator.name : undefined;
    const known = name === undefined ? undefined : builtinDecorators[name];
    if (inClass && known !== undefined) binding = known;
    else if (decorator.type === 'Attribute' && (decorator.attr === 'setter' || decorator.attr === 'deleter'))
      setter = true;
    else if (!isHarmlessDecorator(decorator)) unknown.push(decorator);
  }
  const isAsync = node.type === 'AsyncFunctionDef';
  builder.functions.push({
    ...parameterFacts(builder, scope, inner, node.args),
    id,
    result,
    binding,
    ...(isAsync ? { opaque: true } : inner.yields ? { yields: `${id}:yield` } : {}),
  });
  const target = builder.variable(scope, node.name);
  if (unknown.length > 0) {
    // What a decorator returns is what the name means; the function itself may be called from anywhere.
    const plain = builder.fresh(scope);
    builder.say(['function', plain, id]);
    builder.say(['escape', plain]);
    for (const decorator of unknown) builder.say(['escape', exprFacts(builder, scope, decorator)]);
    builder.unknown(target);
  } else if (setter) {
    const plain = builder.fresh(scope);
    builder.say(['function', plain, id]);
    builder.say(['escape', plain]);
    builder.unknown(target);
  } else builder.say(['function', target, id]);
  bodyFacts(builder, inner, node.body);
  // A generator's `return` value travels in StopIteration.
  if (!inner.yields && !isAsync && fallsOff(node)) builder.head(result, 'none');
}

const isHarmlessDecorator = (node: Expr): boolean => {
  const name = node.type === 'Attribute' ? node.attr : node.type === 'Name' ? node.name : '';
  return name === 'abstractmethod' || name === 'override' || name === 'final';
};

/** False only when every path certainly returns or raises. */
function fallsOff(node: FunctionDef | AsyncFunctionDef): boolean {
  return !ends(node.body);
}

function ends(body: FunctionDef['body']): boolean {
  const last = body[body.length - 1];
  switch (last?.type) {
    case 'Return':
    case 'Raise':
      return true;
    case 'If':
      return last.orelse.length > 0 && ends(last.body) && ends(last.orelse);
    case 'Try':
      if (last.finalbody.length > 0 && ends(last.finalbody)) return true;
      return (
        (last.orelse.length > 0 ? ends(last.orelse) : ends(last.body)) &&
        last.handlers.every((handler) => ends(handler.body))
      );
    case undefined:
    default:
      return false;
  }
}

export function classFacts(builder: FactsBuilder, scope: Scope, node: ClassDef): void {
  const inner = builder.scopeOf(node);
  const id = builder.idOf(inner);
  const bases = node.bases.map((base) => exprFacts(builder, scope, base.type === 'Subscript' ? base.value : base));
  const dataclass = node.decorator_list.some((decorator) => decoratorName(decorator) === 'dataclass');
  const strange =
    node.keywords.length > 0 ||
    node.bases.some((base) => base.type === 'Starred') ||
    node.decorator_list.some(
      (decorator) => !['dataclass', 'total_ordering', 'final', 'runtime_checkable'].includes(decoratorName(decorator)),
    );
  const attributes: Record<string, Slot> = {};
  for (const symbol of inner.symbols.values()) if (symbol.bound) attributes[symbol.name] = `${id}@${symbol.name}`;
  for (const name of instanceAttributes(node, inner)) attributes[name] ??= `${id}@${name}`;
  const fields: { name: string; fallback?: Slot }[] = [];
  for (const statement of node.body) {
    if (statement.type !== 'AnnAssign' || statement.target.type !== 'Name') continue;
    const slot = `${id}@${statement.target.name}`;
    attributes[statement.target.name] ??= slot;
    fields.push({ name: statement.target.name });
  }
  const sure = node.body.flatMap((one) => {
    if (one.type !== 'FunctionDef') return [];
    const symbol = inner.symbols.get(mangle(one.name, inner.className));
    return symbol?.bindings === 1 && !symbol.deleted ? [symbol.name] : [];
  });
  const fact: ClassFact = {
    id,
    bases,
    attributes,
    ...(sure.length > 0 ? { sure } : {}),
    ...(dataclass ? { fields } : {}),
    ...(strange ? { opaque: true } : {}),
  };
  builder.classes.push(fact);
  for (const decorator of node.decorator_list) exprFacts(builder, scope, decorator);
  for (const keyword of node.keywords) builder.say(['escape', exprFacts(builder, scope, keyword.value)]);
  const target = builder.variable(scope, node.name);
  builder.say(['class', target, id]);
  if (strange) builder.unknown(target);
  bodyFacts(builder, inner, node.body);
}

function decoratorName(node: Expr): string {
  if (node.type === 'Call') return decoratorName(node.func);
  return node.type === 'Attribute' ? node.attr : node.type === 'Name' ? node.name : '';
}

/** Names `x` of every `self.x = …` in the class's methods, whatever their first parameter is called. */
function instanceAttributes(node: ClassDef, inner: Scope): string[] {
  const found = new Set<string>();
  for (const method of node.body) {
    if (method.type !== 'FunctionDef' && method.type !== 'AsyncFunctionDef') continue;
    const self = [...method.args.posonlyargs, ...method.args.args][0]?.arg;
    walk(method, (at) => {
      if (at.type === 'Attribute' && at.ctx === 'Store' && at.value.type === 'Name' && at.value.name === self)
        found.add(mangle(at.attr, inner.className));
    });
  }
  return [...found];
}
