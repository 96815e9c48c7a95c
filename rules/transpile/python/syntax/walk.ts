// Walkers over the Python tree, in preorder and without recursion, so that depth of the program is no limit.
import type { Arguments, Module, Node } from './ast.ts';

// The numbered nodes directly below a node, in field order (`arguments` is looked through).
export function childrenOf(node: Node | Module): Node[] {
  const children: Node[] = [];
  pushChildrenReversed(node, children);
  return children.reverse();
}

// Visits every numbered node below `root` (and root itself unless it is the module) in preorder.
// A visitor that returns 'skip' is not led into that node's children.
export function walk(root: Node | Module, visit: (node: Node) => 'skip' | void): void {
  const stack: Node[] = [];
  if (root.type === 'Module') pushAll(root.body, stack);
  else stack.push(root);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) !== 'skip') pushChildrenReversed(node, stack);
  }
}

function push(node: Node | null, stack: Node[]): void {
  if (node !== null) stack.push(node);
}

function pushAll(nodes: readonly (Node | null)[], stack: Node[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node) stack.push(node);
  }
}

function pushArguments(args: Arguments, stack: Node[]): void {
  pushAll(args.defaults, stack);
  push(args.kwarg, stack);
  pushAll(args.kw_defaults, stack);
  pushAll(args.kwonlyargs, stack);
  push(args.vararg, stack);
  pushAll(args.args, stack);
  pushAll(args.posonlyargs, stack);
}

// Pushes the children last field first, so that popping gives field order.
export function pushChildrenReversed(node: Node | Module, stack: Node[]): void {
  switch (node.type) {
    case 'Name':
    case 'Constant':
    case 'alias':
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
    case 'Break':
    case 'Continue':
    case 'MatchSingleton':
    case 'MatchStar':
    case 'ParamSpec':
    case 'TypeVarTuple':
      return;
    case 'Module':
      return pushAll(node.body, stack);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      pushAll(node.type_params, stack);
      push(node.returns, stack);
      pushAll(node.decorator_list, stack);
      pushAll(node.body, stack);
      return pushArguments(node.args, stack);
    case 'ClassDef':
      pushAll(node.type_params, stack);
      pushAll(node.decorator_list, stack);
      pushAll(node.body, stack);
      pushAll(node.keywords, stack);
      return pushAll(node.bases, stack);
    case 'Return':
    case 'Expr':
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'Attribute':
    case 'Starred':
    case 'keyword':
    case 'MatchValue':
      return push(node.value, stack);
    case 'Delete':
      return pushAll(node.targets, stack);
    case 'Assign':
      push(node.value, stack);
      return pushAll(node.targets, stack);
    case 'TypeAlias':
      push(node.value, stack);
      pushAll(node.type_params, stack);
      return push(node.name, stack);
    case 'AugAssign':
    case 'NamedExpr':
      push(node.value, stack);
      return push(node.target, stack);
    case 'AnnAssign':
      push(node.value, stack);
      push(node.annotation, stack);
      return push(node.target, stack);
    case 'For':
    case 'AsyncFor':
      pushAll(node.orelse, stack);
      pushAll(node.body, stack);
      push(node.iter, stack);
      return push(node.target, stack);
    case 'While':
    case 'If':
      pushAll(node.orelse, stack);
      pushAll(node.body, stack);
      return push(node.test, stack);
    case 'With':
    case 'AsyncWith':
      pushAll(node.body, stack);
      return pushAll(node.items, stack);
    case 'Match':
      pushAll(node.cases, stack);
      return push(node.subject, stack);
    case 'Raise':
      push(node.cause, stack);
      return push(node.exc, stack);
    case 'Try':
    case 'TryStar':
      pushAll(node.finalbody, stack);
      pushAll(node.orelse, stack);
      pushAll(node.handlers, stack);
      return pushAll(node.body, stack);
    case 'Assert':
      push(node.msg, stack);
      return push(node.test, stack);
    case 'Import':
    case 'ImportFrom':
      return pushAll(node.names, stack);
    case 'BoolOp':
    case 'JoinedStr':
      return pushAll(node.values, stack);
    case 'BinOp':
      push(node.right, stack);
      return push(node.left, stack);
    case 'UnaryOp':
      return push(node.operand, stack);
    case 'Lambda':
      push(node.body, stack);
      return pushArguments(node.args, stack);
    case 'IfExp':
      push(node.orelse, stack);
      push(node.body, stack);
      return push(node.test, stack);
    case 'Dict':
      pushAll(node.values, stack);
      return pushAll(node.keys, stack);
    case 'Set':
    case 'List':
    case 'Tuple':
      return pushAll(node.elts, stack);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      pushAll(node.generators, stack);
      return push(node.elt, stack);
    case 'DictComp':
      pushAll(node.generators, stack);
      push(node.value, stack);
      return push(node.key, stack);
    case 'Compare':
      pushAll(node.comparators, stack);
      return push(node.left, stack);
    case 'Call':
      pushAll(node.keywords, stack);
      pushAll(node.args, stack);
      return push(node.func, stack);
    case 'FormattedValue':
      push(node.format_spec, stack);
      return push(node.value, stack);
    case 'Subscript':
      push(node.slice, stack);
      return push(node.value, stack);
    case 'Slice':
      push(node.step, stack);
      push(node.upper, stack);
      return push(node.lower, stack);
    case 'arg':
      return push(node.annotation, stack);
    case 'withitem':
      push(node.optional_vars, stack);
      return push(node.context_expr, stack);
    case 'comprehension':
      pushAll(node.ifs, stack);
      push(node.iter, stack);
      return push(node.target, stack);
    case 'ExceptHandler':
      pushAll(node.body, stack);
      return push(node.exc_type, stack);
    case 'match_case':
      pushAll(node.body, stack);
      push(node.guard, stack);
      return push(node.pattern, stack);
    case 'MatchSequence':
    case 'MatchOr':
      return pushAll(node.patterns, stack);
    case 'MatchMapping':
      pushAll(node.patterns, stack);
      return pushAll(node.keys, stack);
    case 'MatchClass':
      pushAll(node.kwd_patterns, stack);
      pushAll(node.patterns, stack);
      return push(node.cls, stack);
    case 'MatchAs':
      return push(node.pattern, stack);
    case 'TypeVar':
      return push(node.bound, stack);
  }
}
