// Expressions by precedence, from `a if b else c` down to unary operators and powers.
import type { CmpOperator, Expr, NamedExpr, Yield, YieldFrom } from './ast.ts';
import { binaryOperator, binaryPrecedence, comparisonOperator, unaryOperator } from './operators.ts';
import { parsePrimary } from './parse-atom.ts';
import { parseLambda } from './parse-parameters.ts';
import type { Parser } from './parser.ts';
import { cannotUseWalrusWith } from './target.ts';
import { Tok } from './token.ts';

// expression: disjunction ['if' disjunction 'else' expression] | lambda
export function parseExpression(p: Parser): Expr {
  p.enter();
  const start = p.start();
  const first = p.pos;
  let result: Expr;
  if (p.kind() === Tok.Lambda) result = parseLambda(p);
  else {
    result = parseDisjunction(p);
    p.disjunctionFirst = first;
    p.disjunctionEnd = p.pos;
    if (p.kind() === Tok.If) {
      p.pos++;
      const test = parseDisjunction(p);
      if (p.kind() !== Tok.Else) {
        if (p.kind() === Tok.Colon) throw p.unexpected();
        throw p.fail("expected 'else' after 'if' expression", start, p.lastEnd());
      }
      p.pos++;
      const orelse = parseExpression(p);
      result = { type: 'IfExp', id: p.placeFrom(start), test, body: result, orelse };
    }
  }
  p.leave();
  return result;
}

// named_expression: NAME ':=' expression | expression
export function parseNamedExpression(p: Parser): Expr {
  if (p.kind() === Tok.Name && p.peek(1) === Tok.ColonEqual) return parseWalrus(p);
  const start = p.start();
  const value = parseExpression(p);
  if (p.kind() === Tok.ColonEqual) throw cannotUseWalrusWith(p, value);
  p.named = value;
  p.namedStart = start;
  p.namedEnd = p.pos;
  return value;
}

function parseWalrus(p: Parser): NamedExpr {
  const start = p.start();
  const name = p.takeName();
  const id = p.placeFrom(start);
  p.pos++;
  const value = parseExpression(p);
  return { type: 'NamedExpr', id: p.placeFrom(start), target: { type: 'Name', id, name, ctx: 'Store' }, value };
}

// '*' bitwise_or
export function parseStarred(p: Parser): Expr {
  const start = p.start();
  p.pos++;
  const value = parseBitwiseOr(p);
  return { type: 'Starred', id: p.placeFrom(start), value, ctx: 'Load' };
}

export function parseStarNamedExpression(p: Parser): Expr {
  return p.kind() === Tok.Star ? parseStarred(p) : parseNamedExpression(p);
}

function parseStarExpression(p: Parser): Expr {
  return p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
}

// star_expressions: one expression, or a tuple without parentheses.
export function parseStarExpressions(p: Parser): Expr {
  const start = p.start();
  const first = parseStarExpression(p);
  return p.kind() === Tok.Comma ? parseTupleTail(p, start, first, parseStarExpression) : first;
}

// The same with `:=` allowed in the elements (subjects of match, decorators' kin).
export function parseStarNamedExpressions(p: Parser): Expr {
  const start = p.start();
  const first = parseStarNamedExpression(p);
  return p.kind() === Tok.Comma ? parseTupleTail(p, start, first, parseStarNamedExpression) : first;
}

function parseTupleTail(p: Parser, start: number, first: Expr, element: (p: Parser) => Expr): Expr {
  const elts = parseTupleElements(p, first, element);
  return { type: 'Tuple', id: p.placeFrom(start), elts, ctx: 'Load' };
}

// The elements of a tuple without parentheses; the current token is the first comma.
export function parseTupleElements(p: Parser, first: Expr, element: (p: Parser) => Expr = parseStarExpression): Expr[] {
  const elts = [first];
  while (p.accept(Tok.Comma)) {
    if (!startsExpression(p.kind())) break;
    elts.push(element(p));
  }
  return elts;
}

// yield_expr; the current token is `yield`.
export function parseYield(p: Parser): Yield | YieldFrom {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.From)) {
    const value = parseExpression(p);
    return { type: 'YieldFrom', id: p.placeFrom(start), value };
  }
  const value = startsExpression(p.kind()) ? parseStarExpressions(p) : null;
  return { type: 'Yield', id: p.placeFrom(start), value };
}

export function parseYieldOrStarExpressions(p: Parser): Expr {
  return p.kind() === Tok.Yield ? parseYield(p) : parseStarExpressions(p);
}

// Whether a token can begin an expression (a `*` element included).
export function startsExpression(kind: number): boolean {
  switch (kind) {
    case Tok.Name:
    case Tok.Number:
    case Tok.String:
    case Tok.FStringStart:
    case Tok.LeftParen:
    case Tok.LeftBracket:
    case Tok.LeftBrace:
    case Tok.Ellipsis:
    case Tok.Minus:
    case Tok.Plus:
    case Tok.Tilde:
    case Tok.Star:
    case Tok.Not:
    case Tok.Lambda:
    case Tok.Await:
    case Tok.None:
    case Tok.True:
    case Tok.False:
      return true;
    default:
      return false;
  }
}

export function parseDisjunction(p: Parser): Expr {
  const start = p.start();
  const first = parseConjunction(p);
  if (p.kind() !== Tok.Or) return first;
  const values = [first];
  while (p.accept(Tok.Or)) values.push(parseConjunction(p));
  return { type: 'BoolOp', id: p.placeFrom(start), op: 'Or', values };
}

function parseConjunction(p: Parser): Expr {
  const start = p.start();
  const first = parseInversion(p);
  if (p.kind() !== Tok.And) return first;
  const values = [first];
  while (p.accept(Tok.And)) values.push(parseInversion(p));
  return { type: 'BoolOp', id: p.placeFrom(start), op: 'And', values };
}

function parseInversion(p: Parser): Expr {
  if (p.kind() !== Tok.Not) return parseComparison(p);
  const first = p.pos;
  while (p.kind() === Tok.Not) p.pos++;
  const last = p.pos - 1;
  let operand = parseComparison(p);
  for (let at = last; at >= first; at--) {
    operand = { type: 'UnaryOp', id: p.placeFrom(p.startAt(at)), op: 'Not', operand };
  }
  return operand;
}

function parseComparison(p: Parser): Expr {
  const start = p.start();
  const left = parseBitwiseOr(p);
  let op = comparisonOperator(p.kind(), p.peek(1));
  if (op === null) return left;
  const ops: CmpOperator[] = [];
  const comparators: Expr[] = [];
  for (; op !== null; op = comparisonOperator(p.kind(), p.peek(1))) {
    p.pos += op === 'IsNot' || op === 'NotIn' ? 2 : 1;
    ops.push(op);
    comparators.push(parseBitwiseOr(p));
  }
  return { type: 'Compare', id: p.placeFrom(start), left, ops, comparators };
}

export function parseBitwiseOr(p: Parser): Expr {
  return parseBinary(p, 1);
}

// Left-associative operators that bind at least as tightly as `minimum`; a long chain is a loop, not a recursion.
function parseBinary(p: Parser, minimum: number): Expr {
  const start = p.start();
  let left = parseUnary(p);
  for (;;) {
    const kind = p.kind();
    const binds = binaryPrecedence(kind);
    if (binds < minimum || binds === 0) return left;
    p.pos++;
    const right = parseBinary(p, binds + 1);
    left = { type: 'BinOp', id: p.placeFrom(start), left, op: binaryOperator(kind), right };
  }
}

function parseUnary(p: Parser): Expr {
  if (unaryOperator(p.kind()) === null) return parsePower(p);
  const first = p.pos;
  while (unaryOperator(p.kind()) !== null) p.pos++;
  const last = p.pos - 1;
  let operand = parsePower(p);
  for (let at = last; at >= first; at--) {
    const op = unaryOperator(p.kindAt(at));
    if (op !== null) operand = { type: 'UnaryOp', id: p.placeFrom(p.startAt(at)), op, operand };
  }
  return operand;
}

function parsePower(p: Parser): Expr {
  const start = p.start();
  const left = parseAwait(p);
  if (p.kind() !== Tok.DoubleStar) return left;
  p.pos++;
  p.enter();
  const right = parseUnary(p);
  p.leave();
  return { type: 'BinOp', id: p.placeFrom(start), left, op: 'Pow', right };
}

function parseAwait(p: Parser): Expr {
  if (p.kind() !== Tok.Await) return parsePrimary(p);
  const start = p.start();
  p.pos++;
  const value = parsePrimary(p);
  return { type: 'Await', id: p.placeFrom(start), value };
}
