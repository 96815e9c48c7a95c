// What may be assigned to or deleted: checks, the Store and Del contexts, and CPython's words for what may not.
import type { Expr, ExprContext } from './ast.ts';
import { parseBitwiseOr, startsExpression } from './parse-expression.ts';
import type { Parser } from './parser.ts';
import type { SyntaxFailure } from './syntax-failure.ts';
import { Tok } from './token.ts';

export type TargetUse = 'assign' | 'delete' | 'for' | 'with';

// CPython's name for a kind of expression.
export function expressionName(node: Expr): string {
  switch (node.type) {
    case 'Attribute':
      return 'attribute';
    case 'Subscript':
      return 'subscript';
    case 'Starred':
      return 'starred';
    case 'Name':
      return 'name';
    case 'List':
      return 'list';
    case 'Tuple':
      return 'tuple';
    case 'Lambda':
      return 'lambda';
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
    case 'Constant':
      if (node.value.kind === 'none') return 'None';
      if (node.value.kind === 'bool') return node.value.value ? 'True' : 'False';
      return node.value.kind === 'ellipsis' ? 'ellipsis' : 'literal';
  }
}

// The part of a would-be target that cannot be one, or null.
export function invalidTarget(node: Expr, use: TargetUse): Expr | null {
  switch (node.type) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'List':
    case 'Tuple':
      for (const element of node.elts) {
        const invalid = invalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'delete' ? node : invalidTarget(node.value, use);
    default:
      return node;
  }
}

// Whether CPython takes `node = ...` for a comparison gone wrong: the left side is an operand of binary operators, and its
// first atom is no display, generator or constant word.
export function isComparableTarget(node: Expr, parenthesized: boolean): boolean {
  if (!parenthesized) {
    switch (node.type) {
      case 'Starred':
      case 'Compare':
      case 'BoolOp':
      case 'IfExp':
      case 'Lambda':
      case 'NamedExpr':
      case 'Yield':
      case 'YieldFrom':
        return false;
      case 'UnaryOp':
        if (node.op === 'Not') return false;
        break;
      default:
    }
  }
  const atom = firstAtom(node);
  if (atom.type === 'Constant') return atom.value.kind !== 'bool' && atom.value.kind !== 'none';
  return atom.type !== 'Tuple' && atom.type !== 'List' && atom.type !== 'GeneratorExp';
}

function firstAtom(node: Expr): Expr {
  let atom = node;
  for (;;) {
    if (atom.type === 'Call') atom = atom.func;
    else if (atom.type === 'Attribute' || atom.type === 'Subscript') atom = atom.value;
    else if (atom.type === 'BinOp') atom = atom.left;
    else return atom;
  }
}

// Sets the context of a checked target and of the targets in it.
export function setContext(node: Expr, ctx: ExprContext): void {
  const stack: Expr[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    switch (next.type) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        (next as { ctx: ExprContext }).ctx = ctx;
        break;
      case 'List':
      case 'Tuple':
        (next as { ctx: ExprContext }).ctx = ctx;
        stack.push(...next.elts);
        break;
      case 'Starred':
        (next as { ctx: ExprContext }).ctx = ctx;
        stack.push(next.value);
        break;
      default:
    }
  }
}

// The targets of `for` and of comprehensions, up to `in`.
export function parseTargetList(p: Parser): Expr {
  const start = p.start();
  const first = parseTargetElement(p);
  let target = first;
  if (p.kind() === Tok.Comma) {
    const elts = [first];
    while (p.accept(Tok.Comma)) {
      if (p.kind() === Tok.In) break;
      elts.push(parseTargetElement(p));
    }
    target = { type: 'Tuple', id: p.placeFrom(start), elts, ctx: 'Store' };
  }
  const invalid = invalidTarget(target, 'for');
  if (invalid !== null) throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
  if (p.kind() !== Tok.In) throw p.unexpected();
  setContext(target, 'Store');
  return target;
}

function parseTargetElement(p: Parser): Expr {
  const start = p.start();
  if (!p.accept(Tok.Star)) return parseBitwiseOr(p);
  const value = parseBitwiseOr(p);
  return { type: 'Starred', id: p.placeFrom(start), value, ctx: 'Store' };
}

// The target after `as` in a with statement.
export function parseWithTarget(p: Parser): Expr {
  const target = parseTargetElement(p);
  const invalid = invalidTarget(target, 'with');
  if (invalid !== null) throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
  setContext(target, 'Store');
  return target;
}

export function cannotUseWalrusWith(p: Parser, target: Expr): SyntaxFailure {
  if (target.type === 'Name' || !startsExpression(p.peek(1))) return p.unexpected();
  return p.failAtNode(`cannot use assignment expressions with ${expressionName(target)}`, target);
}
