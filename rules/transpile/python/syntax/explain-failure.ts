// Better words for "invalid syntax", where CPython's own parser has them: a missing comma, `=` for `==`, print without parentheses.
import type { Expr } from './ast.ts';
import { parseBitwiseOr, parseExpression, parseStarExpressions, startsExpression } from './parse-expression.ts';
import { parseMatchSubject } from './parse-match.ts';
import type { Parser } from './parser.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { expressionName, isComparableTarget } from './target.ts';
import type { SourceError } from './token.ts';
import { Tok } from './token.ts';

// The parser stands on the token that failed.
export function explainFailure(p: Parser, failure: SourceError): SourceError {
  if (failure.message !== 'invalid syntax') return failure;
  return missingComma(p) ?? mistakenAssignment(p) ?? brokenMatch(p) ?? failure;
}

// Whether a token lies in a replacement field of an f-string.
export function isInField(p: Parser, pos: number): boolean {
  let level = 0;
  for (let at = lineStart(p, pos); at < pos; at++) {
    if (p.kindAt(at) === Tok.FStringStart) level++;
    else if (p.kindAt(at) === Tok.FStringEnd) level--;
  }
  return level > 0;
}

// The first token of the logical line of a token.
function lineStart(p: Parser, pos: number): number {
  let at = pos;
  while (at > 0 && p.kindAt(at - 1) > Tok.Dedent) at--;
  return at;
}

// Runs a parse that may fail; null if it does. The cursor stays behind what was read.
function attempt<T>(p: Parser, parse: () => T): T | null {
  const { pos, depth } = p;
  try {
    return parse();
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    p.furthest = Math.max(p.furthest, p.pos);
    p.pos = pos;
    return null;
  } finally {
    p.furthest = Math.max(p.furthest, p.pos);
    p.depth = depth;
  }
}

// Two expressions side by side.
function missingComma(p: Parser): SourceError | null {
  const { pos, disjunctionFirst: first } = p;
  if (p.disjunctionEnd !== pos || !startsExpression(p.kind())) return null;
  const start = p.startAt(first);
  const word = p.source(first);
  const isName = p.kindAt(first) === Tok.Name;
  if (isName && first === pos - 1 && (word === 'print' || word === 'exec')) {
    const read = attempt(p, () => parseStarExpressions(p));
    const end = p.lastEnd();
    p.pos = pos;
    const message = `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`;
    return read === null ? null : new SyntaxFailure(message, start, end);
  }
  if (isName && (isStringStart(p.kindAt(first + 1)) || word === '_' || word === 'match' || word === 'case'))
    return null;
  const read = attempt(p, () => parseExpression(p));
  const end = p.lastEnd();
  const inBrackets = read !== null && bracketLevel(p, p.pos) > 0;
  p.pos = pos;
  return inBrackets ? new SyntaxFailure('invalid syntax. Perhaps you forgot a comma?', start, end) : null;
}

function isStringStart(kind: number): boolean {
  return kind === Tok.String || kind === Tok.FStringStart;
}

// How many brackets of the logical line are open before a token.
function bracketLevel(p: Parser, pos: number): number {
  let level = 0;
  for (let at = lineStart(p, pos - 1); at < pos; at++) {
    const kind = p.kindAt(at);
    if (kind === Tok.LeftParen || kind === Tok.LeftBracket || kind === Tok.LeftBrace) level++;
    else if (kind === Tok.RightParen || kind === Tok.RightBracket || kind === Tok.RightBrace) level--;
  }
  return level;
}

// `=` where only `==` or `:=` can stand.
function mistakenAssignment(p: Parser): SourceError | null {
  const { pos, named } = p;
  if (p.kind() !== Tok.Equal || p.namedEnd !== pos || named === null) return null;
  return comparisonAdvice(p, named, p.namedStart);
}

// CPython's advice for `target = value` read as an expression; the cursor is on the `=` and stays there.
export function comparisonAdvice(p: Parser, target: Expr, start: number): SourceError | null {
  const { pos } = p;
  p.pos++;
  const read = attempt(p, () => parseBitwiseOr(p));
  const end = p.lastEnd();
  const goesOn = p.kind() === Tok.Equal || p.kind() === Tok.ColonEqual;
  p.pos = pos;
  if (read === null || goesOn) return null;
  if (target.type === 'Name' && p.startOf(target) === start) {
    return new SyntaxFailure("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, end);
  }
  if (!isComparableTarget(target, p.startOf(target) !== start)) return null;
  const message = `cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`;
  return new SyntaxFailure(message, p.startOf(target), p.endOf(target));
}

// A line that starts with `match` and a subject, but is no statement.
function brokenMatch(p: Parser): SourceError | null {
  const { pos } = p;
  const first = lineStart(p, pos);
  if (!p.isSoftKeyword(first, 'match')) return null;
  p.pos = first + 1;
  const subject = attempt(p, () => parseMatchSubject(p));
  const found = subject === null ? null : afterSubject(p, p.startAt(first));
  p.pos = pos;
  return found;
}

function afterSubject(p: Parser, start: number): SourceError | null {
  if (p.kind() === Tok.Newline) return p.failHere("expected ':'");
  if (!p.accept(Tok.Colon) || !p.accept(Tok.Newline)) return null;
  if (p.accept(Tok.Indent)) return p.failHere('invalid syntax');
  return p.failHere(`expected an indented block after 'match' statement on line ${p.lineOf(start)}`);
}
