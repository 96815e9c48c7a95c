// Constraints of expressions: each gives the slot its value flows from.
import { namespaceCall } from '../scope/namespace-call.ts';
import type { Scope } from '../scope/scope.ts';
import { mangle } from '../scope/scope.ts';
import type { Comprehension, Constant, Expr, JoinedStr } from '../syntax/ast.ts';
import type { FactsBuilder } from './facts-builder.ts';
import type { CallArguments, ContainerKind, Slot } from './facts.ts';
import { parameterFacts } from './function-facts.ts';

export function exprFacts(builder: FactsBuilder, scope: Scope, node: Expr): Slot {
  const handler = table[node.type] as (builder: FactsBuilder, scope: Scope, node: Expr, out: Slot) => void;
  const out = builder.slotFor(node, scope);
  handler(builder, scope, node, out);
  return out;
}

type Handlers = {
  readonly [K in Expr['type']]: (
    builder: FactsBuilder,
    scope: Scope,
    node: Extract<Expr, { type: K }>,
    out: Slot,
  ) => void;
};

const constantHead = (constant: Constant): 'int' | 'float' | 'bool' | 'str' | 'none' | 'bytes' | 'complex' | 'other' =>
  constant.value.kind === 'ellipsis' ? 'other' : constant.value.kind;

const table: Handlers = {
  Constant: (builder, _scope, node, out) => builder.head(out, constantHead(node)),
  Name: (builder, scope, node, out) => {
    if (builder.isBuiltin(scope, node.name)) builder.say(['library', out, `builtins.${node.name}`]);
    else {
      builder.say(['flow', builder.variable(scope, node.name), out]);
      // A class body reads the enclosing variable while its own name is not bound yet.
      if (scope.symbols.get(mangle(node.name, scope.className))?.meaning === 'namespace')
        builder.say(['flow', `${builder.module}|:${node.name}`, out]);
    }
  },
  NamedExpr: (builder, scope, node, out) => {
    const value = exprFacts(builder, scope, node.value);
    builder.say(['flow', value, builder.variable(scope, node.target.name)]);
    builder.say(['flow', value, out]);
  },
  BoolOp: (builder, scope, node, out) => {
    for (const value of node.values) builder.say(['flow', exprFacts(builder, scope, value), out]);
  },
  BinOp: (builder, scope, node, out) => {
    // Left-leaning chains are walked without recursion.
    const chain: Extract<Expr, { type: 'BinOp' }>[] = [];
    let at: Expr = node;
    while (at.type === 'BinOp') {
      chain.push(at);
      at = at.left;
    }
    let left = exprFacts(builder, scope, at);
    for (const link of chain.reverse()) {
      const right = exprFacts(builder, scope, link.right);
      const result = link === node ? out : builder.slotFor(link, scope);
      const whole = link.op === 'Pow' && (constantIndex(link.right) ?? -1) >= 0;
      builder.say(['binary', whole ? 'PowWhole' : link.op, left, right, result]);
      left = result;
    }
  },
  UnaryOp: (builder, scope, node, out) => builder.say(['unary', node.op, exprFacts(builder, scope, node.operand), out]),
  Compare: (builder, scope, node, out) => {
    let left = exprFacts(builder, scope, node.left);
    node.comparators.forEach((comparator, index) => {
      const right = exprFacts(builder, scope, comparator);
      builder.say(['compare', node.ops[index] ?? 'Eq', left, right, out]);
      left = right;
    });
  },
  IfExp: (builder, scope, node, out) => {
    exprFacts(builder, scope, node.test);
    builder.say(['flow', exprFacts(builder, scope, node.body), out]);
    builder.say(['flow', exprFacts(builder, scope, node.orelse), out]);
  },
  Lambda: (builder, scope, node, out) => {
    const inner = builder.scopeOf(node);
    const result = `${builder.idOf(inner)}:return`;
    builder.functions.push({
      ...parameterFacts(builder, scope, inner, node.args),
      id: builder.idOf(inner),
      result,
      binding: 'function',
      ...(inner.yields ? { opaque: true } : {}),
    });
    builder.say(['flow', exprFacts(builder, inner, node.body), result]);
    builder.say(['function', out, builder.idOf(inner)]);
  },
  Dict: (builder, scope, node, out) => {
    const key = builder.fresh(scope);
    const value = builder.fresh(scope);
    node.values.forEach((item, index) => {
      const at = node.keys[index] ?? null;
      const from = at === null ? undefined : exprFacts(builder, scope, at);
      const given = exprFacts(builder, scope, item);
      if (from === undefined) {
        const pairs = builder.fresh(scope);
        builder.say(['method', given, 'items', noArguments, pairs]);
        const pair = builder.fresh(scope);
        builder.say(['iterate', pairs, pair]);
        builder.say(['unpack', pair, [key, value], -1]);
      } else {
        builder.say(['flow', from, key]);
        builder.say(['flow', given, value]);
      }
    });
    builder.say(['new', out, 'dict', [key, value]]);
  },
  List: (builder, scope, node, out) => displayFacts(builder, scope, 'list', node.elts, out),
  Set: (builder, scope, node, out) => displayFacts(builder, scope, 'set', node.elts, out),
  Tuple: (builder, scope, node, out) => {
    if (node.elts.some((element) => element.type === 'Starred')) {
      const element = builder.fresh(scope);
      elementsFacts(builder, scope, node.elts, element);
      builder.say(['vartuple', out, element]);
    } else builder.say(['new', out, 'tuple', node.elts.map((element) => exprFacts(builder, scope, element))]);
  },
  ListComp: (builder, scope, node, out) => comprehensionFacts(builder, scope, node, 'list', [node.elt], out),
  SetComp: (builder, scope, node, out) => comprehensionFacts(builder, scope, node, 'set', [node.elt], out),
  DictComp: (builder, scope, node, out) =>
    comprehensionFacts(builder, scope, node, 'dict', [node.key, node.value], out),
  GeneratorExp: (builder, scope, node, out) => comprehensionFacts(builder, scope, node, 'iter', [node.elt], out),
  Await: (builder, scope, node, out) => {
    builder.say(['escape', exprFacts(builder, scope, node.value)]);
    builder.unknown(out);
  },
  Yield: (builder, scope, node, out) => {
    const yields = `${builder.idOf(scope)}:yield`;
    if (node.value === null) builder.head(yields, 'none');
    else {
      const value = exprFacts(builder, scope, node.value);
      builder.say(['flow', value, yields]);
      // An asynchronous generator is stepped from anywhere.
      if (scope.node?.type === 'AsyncFunctionDef') builder.say(['escape', value]);
    }
    builder.unknown(out);
  },
  YieldFrom: (builder, scope, node, out) => {
    builder.say(['iterate', exprFacts(builder, scope, node.value), `${builder.idOf(scope)}:yield`]);
    builder.unknown(out);
  },
  Call: (builder, scope, node, out) => {
    const { func } = node;
    if (namespaceCall(node) !== null)
      for (const symbol of scope.symbols.values())
        if (symbol.owner !== null) builder.say(['escape', builder.variable(scope, symbol.name)]);
    const isSuper =
      func.type === 'Attribute' &&
      func.value.type === 'Call' &&
      func.value.func.type === 'Name' &&
      func.value.func.name === 'super' &&
      func.value.args.length === 0;
    if (isSuper && builder.isBuiltin(scope, 'super')) {
      const args = argumentsOf(builder, scope, node);
      const owner = classAround(scope);
      if (owner === undefined) builder.unknown(out);
      else builder.say(['super', builder.idOf(owner), mangle(func.attr, scope.className), args, out]);
      return;
    }
    if (func.type === 'Attribute') {
      const object = exprFacts(builder, scope, func.value);
      const args = argumentsOf(builder, scope, node);
      const constants = describing.has(func.attr) ? { constants: constantArguments(node) } : {};
      builder.say(['method', object, mangle(func.attr, scope.className), { ...args, ...constants }, out]);
    } else {
      const callee = exprFacts(builder, scope, func);
      const args = argumentsOf(builder, scope, node);
      const opens = func.type === 'Name' && func.name === 'open';
      builder.say(['call', callee, opens ? { ...args, constants: constantArguments(node) } : args, out]);
    }
  },
  JoinedStr: (builder, scope, node, out) => {
    formattedFacts(builder, scope, node);
    builder.head(out, 'str');
  },
  FormattedValue: (builder, scope, node, out) => {
    exprFacts(builder, scope, node.value);
    if (node.format_spec !== null) formattedFacts(builder, scope, node.format_spec);
    builder.head(out, 'str');
  },
  Attribute: (builder, scope, node, out) =>
    builder.say(['getattr', exprFacts(builder, scope, node.value), mangle(node.attr, scope.className), out]),
  Subscript: (builder, scope, node, out) => {
    const object = exprFacts(builder, scope, node.value);
    if (node.slice.type === 'Slice') {
      sliceFacts(builder, scope, node.slice);
      builder.say(['slice', object, out]);
    } else builder.say(['getitem', object, exprFacts(builder, scope, node.slice), out, constantIndex(node.slice)]);
  },
  Slice: (builder, scope, node, out) => {
    sliceFacts(builder, scope, node);
    builder.head(out, 'other');
  },
  Starred: (builder, scope, node, out) => builder.say(['iterate', exprFacts(builder, scope, node.value), out]),
};

const noArguments: CallArguments = { positional: [], keywords: {}, spread: false };

function classAround(scope: Scope): Scope | undefined {
  let at: Scope | null = scope.parent;
  while (at !== null && at.kind !== 'class') at = at.parent;
  return at ?? undefined;
}

function constantIndex(node: Expr): number | null {
  if (node.type === 'Constant' && node.value.kind === 'int') return Number(node.value.value);
  if (node.type === 'UnaryOp' && node.op === 'USub') {
    const inner = constantIndex(node.operand);
    return inner === null ? null : -inner;
  }
  return null;
}

function sliceFacts(builder: FactsBuilder, scope: Scope, node: Extract<Expr, { type: 'Slice' }>): void {
  for (const part of [node.lower, node.upper, node.step]) if (part !== null) exprFacts(builder, scope, part);
}

function formattedFacts(builder: FactsBuilder, scope: Scope, node: JoinedStr): void {
  for (const value of node.values) exprFacts(builder, scope, value);
}

export function argumentsOf(builder: FactsBuilder, scope: Scope, node: Extract<Expr, { type: 'Call' }>): CallArguments {
  const positional: Slot[] = [];
  const keywords: Record<string, Slot> = {};
  let spread = false;
  for (const argument of node.args) {
    if (argument.type === 'Starred') {
      spread = true;
      positional.push(exprFacts(builder, scope, argument.value));
    } else positional.push(exprFacts(builder, scope, argument));
  }
  for (const keyword of node.keywords) {
    const value = exprFacts(builder, scope, keyword.value);
    if (keyword.arg === null) {
      spread = true;
      positional.push(value);
    } else keywords[keyword.arg] = value;
  }
  return { positional, keywords, spread };
}

/** Methods of argument parsers (`open` likewise) whose constants say what a parsed command line holds. */
const describing = new Set(['add_argument', 'add_subparsers']);
/** Of their arguments those that say it. */
const telling = new Set(['dest', 'action', 'nargs', 'required', 'mode']);

/** What the constants of `argparse` stand for. */
const symbols: { readonly [name: string]: string } = {
  OPTIONAL: '?',
  ZERO_OR_MORE: '*',
  ONE_OR_MORE: '+',
  REMAINDER: '...',
  SUPPRESS: '==SUPPRESS==',
};

function constantArguments(node: Extract<Expr, { type: 'Call' }>): NonNullable<CallArguments['constants']> {
  const named = node.keywords.flatMap(({ arg, value }) =>
    arg !== null && telling.has(arg) ? [[arg, value] as const] : [],
  );
  const placed = node.args.map((value, at) => [String(at), value] as const);
  const found: Record<string, string | number | boolean> = {};
  for (const [place, value] of [...placed, ...named]) {
    if (value.type === 'Attribute' && value.attr in symbols) found[place] = symbols[value.attr] as string;
    if (value.type !== 'Constant') continue;
    const constant = value.value;
    if (constant.kind === 'str' || constant.kind === 'bool') found[place] = constant.value;
    else if (constant.kind === 'int') found[place] = Number(constant.value);
  }
  return found;
}

function elementsFacts(builder: FactsBuilder, scope: Scope, elements: readonly Expr[], into: Slot): void {
  for (const element of elements) {
    if (element.type === 'Starred') builder.say(['iterate', exprFacts(builder, scope, element.value), into]);
    else builder.say(['flow', exprFacts(builder, scope, element), into]);
  }
}

function displayFacts(
  builder: FactsBuilder,
  scope: Scope,
  kind: ContainerKind,
  elements: readonly Expr[],
  out: Slot,
): void {
  const element = builder.fresh(scope);
  elementsFacts(builder, scope, elements, element);
  builder.say(['new', out, kind, [element]]);
}

function comprehensionFacts(
  builder: FactsBuilder,
  scope: Scope,
  node: Expr & { readonly generators: readonly Comprehension[] },
  kind: ContainerKind,
  elements: readonly Expr[],
  out: Slot,
): void {
  const inner = builder.scopes.byNode.get(node.id) ?? scope;
  node.generators.forEach((generator, index) => {
    const source = exprFacts(builder, index === 0 ? scope : inner, generator.iter);
    const item = builder.fresh(inner);
    if (generator.is_async === 1) builder.unknown(item);
    else builder.say(['iterate', source, item]);
    targetFacts(builder, inner, generator.target, item);
    for (const condition of generator.ifs) exprFacts(builder, inner, condition);
  });
  builder.say(['new', out, kind, elements.map((element) => exprFacts(builder, inner, element))]);
}

/** A value of `from` is stored into a target. */
export function targetFacts(builder: FactsBuilder, scope: Scope, target: Expr, from: Slot): void {
  switch (target.type) {
    case 'Name':
      builder.say(['flow', from, builder.variable(scope, target.name)]);
      return;
    case 'Attribute':
      builder.say(['setattr', exprFacts(builder, scope, target.value), mangle(target.attr, scope.className), from]);
      return;
    case 'Subscript': {
      const object = exprFacts(builder, scope, target.value);
      if (target.slice.type === 'Slice') {
        sliceFacts(builder, scope, target.slice);
        const element = builder.fresh(scope);
        builder.say(['iterate', from, element]);
        builder.say(['setitem', object, element, element]);
      } else builder.say(['setitem', object, exprFacts(builder, scope, target.slice), from]);
      return;
    }
    case 'Tuple':
    case 'List': {
      const slots = target.elts.map(() => builder.fresh(scope));
      const star = target.elts.findIndex((element) => element.type === 'Starred');
      builder.say(['unpack', from, slots, star]);
      target.elts.forEach((element, index) =>
        targetFacts(builder, scope, element.type === 'Starred' ? element.value : element, slots[index] ?? from),
      );
      return;
    }
    default:
      builder.say(['escape', from]);
  }
}
