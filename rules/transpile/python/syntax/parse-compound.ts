// Compound statements: if, while, for, with, try.
import type { ExceptHandler, Expr, If, Stmt, WithItem } from './ast.ts';
import { expectColon, parseBlock } from './parse-block.ts';
import { parseExpression, parseNamedExpression, parseStarExpressions } from './parse-expression.ts';
import type { Parser } from './parser.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { parseTargetList, parseWithTarget } from './target.ts';
import { Tok } from './token.ts';

// A chain of `elif` is a loop here and a nest in the tree.
export function parseIf(p: Parser): Stmt {
  const clauses: { start: number; test: Expr; body: Stmt[] }[] = [];
  let orelse: Stmt[] = [];
  for (;;) {
    const start = p.start();
    const word = p.source(p.pos);
    p.pos++;
    const test = parseNamedExpression(p);
    expectColon(p, false);
    const body = parseBlock(p, `'${word}' statement`, start);
    clauses.push({ start, test, body });
    if (p.kind() === Tok.Elif) continue;
    orelse = parseElse(p);
    break;
  }
  const end = p.lastEnd();
  let result: If | null = null;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const { start, test, body } = clauses[i] as { start: number; test: Expr; body: Stmt[] };
    result = { type: 'If', id: p.place(start, end), test, body, orelse: result === null ? orelse : [result] };
  }
  return result as If;
}

function parseElse(p: Parser): Stmt[] {
  if (p.kind() !== Tok.Else) return [];
  const start = p.start();
  p.pos++;
  expectColon(p, true);
  return parseBlock(p, "'else' statement", start);
}

export function parseWhile(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const test = parseNamedExpression(p);
  expectColon(p, false);
  const body = parseBlock(p, "'while' statement", start);
  const orelse = parseElse(p);
  return { type: 'While', id: p.placeFrom(start), test, body, orelse };
}

export function parseFor(p: Parser, start: number, isAsync: boolean): Stmt {
  const at = p.start();
  p.pos++;
  const target = parseTargetList(p);
  p.expect(Tok.In);
  const iter = parseStarExpressions(p);
  expectColon(p, false);
  const body = parseBlock(p, "'for' statement", at);
  const orelse = parseElse(p);
  return { type: isAsync ? 'AsyncFor' : 'For', id: p.placeFrom(start), target, iter, body, orelse };
}

export function parseWith(p: Parser, start: number, isAsync: boolean): Stmt {
  const at = p.start();
  p.pos++;
  const items = parseBracketedItems(p) ?? parseItems(p, Tok.Colon);
  expectColon(p, false);
  const body = parseBlock(p, "'with' statement", at);
  return { type: isAsync ? 'AsyncWith' : 'With', id: p.placeFrom(start), items, body };
}

function parseItems(p: Parser, close: number): WithItem[] {
  const items: WithItem[] = [];
  do {
    if (close === Tok.RightParen && items.length > 0 && p.kind() === close) break;
    const start = p.start();
    const context_expr = parseExpression(p);
    const optional_vars = p.accept(Tok.As) ? parseWithTarget(p) : null;
    items.push({ type: 'withitem', id: p.placeFrom(start), context_expr, optional_vars });
  } while (p.accept(Tok.Comma));
  return items;
}

// Items in parentheses, if that is what the parentheses are for: then their end is followed by the colon.
function parseBracketedItems(p: Parser): WithItem[] | null {
  if (p.kind() !== Tok.LeftParen) return null;
  const close = matchingParen(p);
  if (p.kindAt(close + 1) !== Tok.Colon || close === p.pos + 1) return null;
  const { pos, placeCount, depth } = p;
  try {
    p.pos++;
    const items = parseItems(p, Tok.RightParen);
    p.expect(Tok.RightParen);
    return items;
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    if (hasAsBetween(p, pos, close)) throw failure;
    p.pos = pos;
    p.placeCount = placeCount;
    p.depth = depth;
    return null;
  }
}

function matchingParen(p: Parser): number {
  let level = 0;
  for (let at = p.pos; ; at++) {
    switch (p.kindAt(at)) {
      case Tok.LeftParen:
      case Tok.LeftBracket:
      case Tok.LeftBrace:
        level++;
        break;
      case Tok.RightParen:
      case Tok.RightBracket:
      case Tok.RightBrace:
        if (--level === 0) return at;
        break;
      case Tok.End:
      case Tok.Error:
        return at;
      default:
    }
  }
}

function hasAsBetween(p: Parser, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (p.kindAt(at) === Tok.As) return true;
  return false;
}

export function parseTry(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  expectColon(p, true);
  const body = parseBlock(p, "'try' statement", start);
  const handlers: ExceptHandler[] = [];
  let star: boolean | null = null;
  while (p.kind() === Tok.Except) {
    const starred = p.peek(1) === Tok.Star;
    if (star !== null && star !== starred) {
      throw p.failHere("cannot have both 'except' and 'except*' on the same 'try'");
    }
    star = starred;
    handlers.push(parseHandler(p, starred));
  }
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  let finalbody: Stmt[] = [];
  if (p.kind() === Tok.Finally) {
    const at = p.start();
    p.pos++;
    expectColon(p, true);
    finalbody = parseBlock(p, "'finally' statement", at);
  } else if (handlers.length === 0) {
    throw p.kind() === Tok.Error || p.kind() === Tok.Indent
      ? p.unexpected()
      : p.failHere("expected 'except' or 'finally' block");
  }
  return { type: star ? 'TryStar' : 'Try', id: p.placeFrom(start), body, handlers, orelse, finalbody };
}

function parseHandler(p: Parser, star: boolean): ExceptHandler {
  const start = p.start();
  p.pos += star ? 2 : 1;
  let exc_type: Expr | null = null;
  let name: string | null = null;
  if (p.kind() === Tok.Colon || p.kind() === Tok.Newline) {
    if (star) throw p.failHere('expected one or more exception types');
  } else {
    exc_type = parseExpression(p);
    if (p.accept(Tok.As)) name = p.takeName();
    else if (p.kind() === Tok.Comma) {
      throw p.fail('multiple exception types must be parenthesized', p.startOf(exc_type), p.end());
    }
  }
  expectColon(p, false);
  const body = parseBlock(p, star ? "'except*' statement" : "'except' statement", start);
  return { type: 'ExceptHandler', id: p.placeFrom(start), exc_type, name, body };
}
