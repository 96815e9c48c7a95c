// The arguments of a call or class statement, brackets included.
import type { Expr, Keyword } from './ast.ts';
import { parseGenerators } from './parse-atom.ts';
import { parseExpression, parseNamedExpression } from './parse-expression.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

export interface ArgumentList {
  readonly args: Expr[];
  readonly keywords: Keyword[];
}

// The current token is `(`. A generator expression may stand bare as the only argument.
export function parseArgumentList(p: Parser, allowGenerator = true): ArgumentList {
  const open = p.start();
  p.pos++;
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  while (p.kind() !== Tok.RightParen) {
    const start = p.start();
    const kind = p.kind();
    if (kind === Tok.DoubleStar) {
      p.pos++;
      const value = parseExpression(p);
      keywords.push({ type: 'keyword', id: p.placeFrom(start), arg: null, value });
    } else if (kind === Tok.Star) {
      args.push(parseStarArgument(p, keywords));
    } else if (p.peek(1) === Tok.Equal && (kind === Tok.Name || isConstantWord(kind))) {
      keywords.push(parseKeyword(p));
    } else {
      const value = parseNamedExpression(p);
      if (p.kind() === Tok.For || (p.kind() === Tok.Async && p.peek(1) === Tok.For)) {
        args.push(parseBareGenerator(p, open, value, args.length + keywords.length === 0, allowGenerator));
        return { args, keywords };
      }
      if (p.kind() === Tok.Equal) {
        throw p.fail('expression cannot contain assignment, perhaps you meant "=="?', start, p.end());
      }
      if (keywords.length > 0) throw positionalAfterKeyword(p, keywords);
      args.push(value);
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightParen);
  return { args, keywords };
}

function isConstantWord(kind: number): boolean {
  return kind === Tok.True || kind === Tok.False || kind === Tok.None;
}

function parseKeyword(p: Parser): Keyword {
  const start = p.start();
  if (p.kind() !== Tok.Name) {
    throw p.fail(`cannot assign to ${p.source(p.pos)}`, start, p.endAt(p.pos + 1));
  }
  const arg = p.takeName();
  p.pos++;
  const value = parseExpression(p);
  if (p.kind() === Tok.For || (p.kind() === Tok.Async && p.peek(1) === Tok.For)) {
    throw p.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, p.startAt(p.pos));
  }
  return { type: 'keyword', id: p.placeFrom(start), arg, value };
}

function parseStarArgument(p: Parser, keywords: readonly Keyword[]): Expr {
  const start = p.start();
  p.pos++;
  const value = parseExpression(p);
  if (p.kind() === Tok.For) throw p.fail('iterable unpacking cannot be used in comprehension', start, p.lastEnd());
  if (keywords.some((keyword) => keyword.arg === null)) {
    throw p.fail('iterable argument unpacking follows keyword argument unpacking', start, p.lastEnd());
  }
  return { type: 'Starred', id: p.placeFrom(start), value, ctx: 'Load' };
}

function parseBareGenerator(p: Parser, open: number, elt: Expr, first: boolean, allowed: boolean): Expr {
  const start = p.startOf(elt);
  const generators = parseGenerators(p, elt);
  if (!first || !allowed || p.kind() !== Tok.RightParen) {
    if (p.kind() !== Tok.RightParen && p.kind() !== Tok.Comma) throw p.unexpected();
    if (!allowed) throw p.unexpected();
    throw p.fail('Generator expression must be parenthesized', start, p.lastEnd());
  }
  p.pos++;
  return { type: 'GeneratorExp', id: p.placeFrom(open), elt, generators };
}

function positionalAfterKeyword(p: Parser, keywords: readonly Keyword[]): ReturnType<Parser['fail']> {
  const unpacking = keywords.at(-1)?.arg === null;
  const message = `positional argument follows keyword argument${unpacking ? ' unpacking' : ''}`;
  return p.fail(message, p.startAt(p.pos - 1), p.endAt(p.pos - 1));
}
