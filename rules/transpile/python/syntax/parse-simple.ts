// Simple statements but imports: assignments, expression statements, return, raise, del, assert, global, type.
import type { Expr, Name, Stmt } from './ast.ts';
import { augmentedOperator } from './operators.ts';
import {
  parseExpression,
  parseStarExpressions,
  parseYieldOrStarExpressions,
  startsExpression,
} from './parse-expression.ts';
import { parseTypeParameters } from './parse-definition.ts';
import type { Parser } from './parser.ts';
import { comparisonAdvice } from './explain-failure.ts';
import { cannotUseWalrusWith, expressionName, invalidTarget, setContext } from './target.ts';
import { Tok } from './token.ts';

export function parseWord(p: Parser, type: 'Pass' | 'Break' | 'Continue'): Stmt {
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type, id };
}

export function parseReturn(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const value = startsExpression(p.kind()) ? parseStarExpressions(p) : null;
  return { type: 'Return', id: p.placeFrom(start), value };
}

export function parseRaise(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  let exc: Expr | null = null;
  let cause: Expr | null = null;
  if (startsExpression(p.kind())) {
    exc = parseExpression(p);
    if (p.accept(Tok.From)) cause = parseExpression(p);
  }
  return { type: 'Raise', id: p.placeFrom(start), exc, cause };
}

export function parseAssert(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const test = parseExpression(p);
  const msg = p.accept(Tok.Comma) ? parseExpression(p) : null;
  return { type: 'Assert', id: p.placeFrom(start), test, msg };
}

export function parseNameList(p: Parser, type: 'Global' | 'Nonlocal'): Stmt {
  const start = p.start();
  p.pos++;
  const names = [p.takeName()];
  while (p.accept(Tok.Comma)) names.push(p.takeName());
  return { type, id: p.placeFrom(start), names };
}

export function parseDelete(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const targets: Expr[] = [];
  do {
    if (targets.length > 0 && !startsExpression(p.kind())) break;
    const first = p.start();
    if (p.accept(Tok.Star)) {
      parseExpression(p);
      throw p.fail('cannot delete starred', first, p.lastEnd());
    }
    targets.push(parseExpression(p));
  } while (p.accept(Tok.Comma));
  for (const target of targets) {
    const invalid = invalidTarget(target, 'delete');
    if (invalid !== null) throw p.failAtNode(`cannot delete ${expressionName(invalid)}`, invalid);
    setContext(target, 'Del');
  }
  if (p.kind() !== Tok.Newline && p.kind() !== Tok.Semicolon) throw p.unexpected();
  return { type: 'Delete', id: p.placeFrom(start), targets };
}

export function parseTypeAlias(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const nameStart = p.start();
  const text = p.takeName();
  const name: Name = { type: 'Name', id: p.placeFrom(nameStart), name: text, ctx: 'Store' };
  const type_params = parseTypeParameters(p);
  p.expect(Tok.Equal);
  const value = parseExpression(p);
  return { type: 'TypeAlias', id: p.placeFrom(start), name, type_params, value };
}

// An expression statement, or the assignment that its first expression turns out to be the target of.
export function parseExpressionStatement(p: Parser): Stmt {
  const start = p.start();
  const first = parseYieldOrStarExpressions(p);
  const kind = p.kind();
  if (kind === Tok.Newline || kind === Tok.Semicolon) return { type: 'Expr', id: p.placeFrom(start), value: first };
  if (kind === Tok.Equal) return parseAssignment(p, start, first);
  if (kind === Tok.Colon) return parseAnnotated(p, start, first);
  const op = augmentedOperator(kind);
  if (op === undefined) {
    throw kind === Tok.ColonEqual && first.type !== 'Tuple' ? cannotUseWalrusWith(p, first) : p.unexpected();
  }
  if (first.type !== 'Name' && first.type !== 'Attribute' && first.type !== 'Subscript') {
    throw p.failAtNode(`'${expressionName(first)}' is an illegal expression for augmented assignment`, first);
  }
  p.pos++;
  setContext(first, 'Store');
  const value = parseYieldOrStarExpressions(p);
  return { type: 'AugAssign', id: p.placeFrom(start), target: first, op, value };
}

function parseAssignment(p: Parser, start: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  let valueStart = start;
  while (p.kind() === Tok.Equal) {
    checkAssignable(p, value, valueStart, targets.length === 0);
    setContext(value, 'Store');
    targets.push(value);
    p.pos++;
    valueStart = p.start();
    value = parseYieldOrStarExpressions(p);
  }
  return { type: 'Assign', id: p.placeFrom(start), targets, value };
}

// `start` is where the target begins, brackets around it included.
function checkAssignable(p: Parser, target: Expr, start: number, isFirst: boolean): void {
  const invalid = invalidTarget(target, 'assign');
  if (invalid === null) return;
  if ((invalid.type === 'Yield' || invalid.type === 'YieldFrom') && p.startOf(invalid) === start) {
    throw p.failAtNode('assignment to yield expression not possible', invalid);
  }
  if (isFirst) {
    const bareLast = target.type === 'Tuple' && target.elts.at(-1) === invalid && p.endOf(target) === p.endOf(invalid);
    const advice =
      invalid === target || bareLast ? comparisonAdvice(p, invalid, bareLast ? p.startOf(invalid) : start) : null;
    if (advice !== null) throw advice;
  }
  throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
}

function parseAnnotated(p: Parser, start: number, target: Expr): Stmt {
  if (target.type !== 'Name' && target.type !== 'Attribute' && target.type !== 'Subscript') {
    if (!startsExpression(p.peek(1))) throw p.unexpected();
    if (target.type === 'Tuple' || target.type === 'List') {
      throw p.failAtNode(`only single target (not ${expressionName(target)}) can be annotated`, target);
    }
    throw p.failAtNode('illegal target for annotation', target);
  }
  p.pos++;
  setContext(target, 'Store');
  const annotation = parseExpression(p);
  const value = p.accept(Tok.Equal) ? parseYieldOrStarExpressions(p) : null;
  const simple = target.type === 'Name' && p.startOf(target) === start ? 1 : 0;
  return { type: 'AnnAssign', id: p.placeFrom(start), target, annotation, value, simple };
}
