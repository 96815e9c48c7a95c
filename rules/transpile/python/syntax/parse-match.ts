// The match statement, whose first word is a name anywhere else.
import type { Expr, MatchCase, Stmt } from './ast.ts';
import { expectColon, parseBlock } from './parse-block.ts';
import { parseNamedExpression, parseStarNamedExpressions } from './parse-expression.ts';
import { parseCasePatterns } from './parse-pattern.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

// A line that starts with `match`, ends in `:` and is followed by an indented `case` can be nothing else.
export function startsMatch(p: Parser): boolean {
  const first = p.peek(1);
  if (first === Tok.Equal || first === Tok.Dot || first === Tok.Newline || first === Tok.Colon) return false;
  let at = p.pos + 1;
  for (; p.kindAt(at) !== Tok.Newline; at++) {
    if (p.kindAt(at) === Tok.End || p.kindAt(at) === Tok.Error) return false;
  }
  return p.kindAt(at - 1) === Tok.Colon && p.kindAt(at + 1) === Tok.Indent && p.isSoftKeyword(at + 2, 'case');
}

export function parseMatch(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const subject = parseMatchSubject(p);
  expectColon(p, false);
  p.expect(Tok.Newline);
  p.expect(Tok.Indent);
  const cases: MatchCase[] = [];
  while (p.isSoftKeyword(p.pos, 'case')) cases.push(parseCase(p));
  p.expect(Tok.Dedent);
  return { type: 'Match', id: p.placeFrom(start), subject, cases };
}

export function parseMatchSubject(p: Parser): Expr {
  const subject = parseStarNamedExpressions(p);
  if (subject.type === 'Starred') throw p.failAtNode('invalid syntax', subject);
  return subject;
}

function parseCase(p: Parser): MatchCase {
  const start = p.start();
  p.pos++;
  const pattern = parseCasePatterns(p);
  const guard = p.accept(Tok.If) ? parseNamedExpression(p) : null;
  expectColon(p, false);
  const body = parseBlock(p, "'case' statement", start);
  return { type: 'match_case', id: p.placeFrom(start), pattern, guard, body };
}
