// Patterns of `case` blocks.
import type { Constant, Expr, MatchClass, MatchMapping, MatchSingleton, Name, Pattern } from './ast.ts';
import { parseNumber } from './number-value.ts';
import { parseStrings } from './parse-string.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

// patterns: one pattern, or a sequence without brackets.
export function parseCasePatterns(p: Parser): Pattern {
  const start = p.start();
  const first = parseMaybeStar(p);
  if (p.kind() !== Tok.Comma) {
    if (first.type === 'MatchStar') throw p.unexpected();
    return first;
  }
  const patterns = [first];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === Tok.Colon || p.kind() === Tok.If) break;
    patterns.push(parseMaybeStar(p));
  }
  return { type: 'MatchSequence', id: p.placeFrom(start), patterns };
}

function parseMaybeStar(p: Parser): Pattern {
  if (p.kind() !== Tok.Star) return parsePattern(p);
  const start = p.start();
  p.pos++;
  const name = p.takeName();
  return { type: 'MatchStar', id: p.placeFrom(start), name: name === '_' ? null : name };
}

// as_pattern | or_pattern
function parsePattern(p: Parser): Pattern {
  p.enter();
  const start = p.start();
  let pattern = parseClosed(p);
  if (p.kind() === Tok.Bar) {
    const patterns = [pattern];
    while (p.accept(Tok.Bar)) patterns.push(parseClosed(p));
    pattern = { type: 'MatchOr', id: p.placeFrom(start), patterns };
  }
  if (p.accept(Tok.As)) {
    if (p.kind() !== Tok.Name) throw p.failHere('invalid pattern target');
    if (p.isSoftKeyword(p.pos, '_')) throw p.failHere("cannot use '_' as a target");
    const name = p.takeName();
    pattern = { type: 'MatchAs', id: p.placeFrom(start), pattern, name };
  }
  p.leave();
  return pattern;
}

function parseClosed(p: Parser): Pattern {
  const start = p.start();
  switch (p.kind()) {
    case Tok.Number:
    case Tok.Minus: {
      const value = parseNumberLiteral(p);
      return { type: 'MatchValue', id: p.placeFrom(start), value };
    }
    case Tok.String:
    case Tok.FStringStart: {
      const value = parseStrings(p);
      return { type: 'MatchValue', id: p.placeFrom(start), value };
    }
    case Tok.None:
    case Tok.True:
    case Tok.False: {
      const value = singleton(p.kind());
      p.pos++;
      return { type: 'MatchSingleton', id: p.placeFrom(start), value };
    }
    case Tok.Name:
      return parseNamePattern(p);
    case Tok.LeftParen:
      return parseSequence(p, Tok.RightParen);
    case Tok.LeftBracket:
      return parseSequence(p, Tok.RightBracket);
    case Tok.LeftBrace:
      return parseMapping(p);
    default:
      throw p.unexpected();
  }
}

function singleton(kind: number): MatchSingleton['value'] {
  return kind === Tok.None ? { kind: 'none' } : { kind: 'bool', value: kind === Tok.True };
}

// signed_number | complex_number
function parseNumberLiteral(p: Parser): Expr {
  const start = p.start();
  const left = parseSigned(p);
  const kind = p.kind();
  if (kind !== Tok.Plus && kind !== Tok.Minus) return left;
  const isImaginary = (node: Expr): boolean => node.type === 'Constant' && node.value.kind === 'complex';
  const real = left.type === 'UnaryOp' ? left.operand : left;
  if (isImaginary(real)) throw p.failAtNode('real number required in complex literal', left);
  p.pos++;
  const right = parsePlainNumber(p);
  if (!isImaginary(right)) throw p.failAtNode('imaginary number required in complex literal', right);
  return { type: 'BinOp', id: p.placeFrom(start), left, op: kind === Tok.Plus ? 'Add' : 'Sub', right };
}

function parseSigned(p: Parser): Expr {
  const start = p.start();
  if (!p.accept(Tok.Minus)) return parsePlainNumber(p);
  const operand = parsePlainNumber(p);
  return { type: 'UnaryOp', id: p.placeFrom(start), op: 'USub', operand };
}

function parsePlainNumber(p: Parser): Constant {
  if (p.kind() !== Tok.Number) throw p.unexpected();
  const number = parseNumber(p.source(p.pos));
  if (!number.ok) throw p.failHere(number.message);
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type: 'Constant', id, value: number.value };
}

// A capture, `_`, a dotted value, or a class pattern.
function parseNamePattern(p: Parser): Pattern {
  const start = p.start();
  const next = p.peek(1);
  if (next !== Tok.Dot && next !== Tok.LeftParen) {
    const name = p.takeName();
    return { type: 'MatchAs', id: p.placeFrom(start), pattern: null, name: name === '_' ? null : name };
  }
  const value = parseDotted(p);
  if (p.kind() === Tok.LeftParen) return parseClass(p, start, value);
  return { type: 'MatchValue', id: p.placeFrom(start), value };
}

function parseDotted(p: Parser): Expr {
  const start = p.start();
  const name = p.takeName();
  const first: Name = { type: 'Name', id: p.placeFrom(start), name, ctx: 'Load' };
  let value: Expr = first;
  while (p.accept(Tok.Dot)) {
    const attr = p.takeName();
    value = { type: 'Attribute', id: p.placeFrom(start), value, attr, ctx: 'Load' };
  }
  return value;
}

// `[...]` or `(...)`; parentheses around one pattern without a comma only group.
function parseSequence(p: Parser, close: number): Pattern {
  const start = p.start();
  p.pos++;
  const patterns: Pattern[] = [];
  let comma = false;
  while (p.kind() !== close) {
    patterns.push(parseMaybeStar(p));
    comma = p.accept(Tok.Comma);
    if (!comma) break;
  }
  p.expect(close);
  const [only] = patterns;
  if (close === Tok.RightParen && patterns.length === 1 && !comma && only !== undefined) {
    if (only.type !== 'MatchStar') return only;
    throw p.fail('invalid syntax', start + 1, p.lastEnd());
  }
  return { type: 'MatchSequence', id: p.placeFrom(start), patterns };
}

function parseMapping(p: Parser): MatchMapping {
  const start = p.start();
  p.pos++;
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (p.kind() !== Tok.RightBrace) {
    if (rest !== null) throw p.unexpected();
    if (p.accept(Tok.DoubleStar)) {
      if (p.isSoftKeyword(p.pos, '_')) throw p.failHere('invalid syntax');
      rest = p.takeName();
    } else {
      keys.push(parseMappingKey(p));
      p.expect(Tok.Colon);
      patterns.push(parsePattern(p));
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightBrace);
  return { type: 'MatchMapping', id: p.placeFrom(start), keys, patterns, rest };
}

function parseMappingKey(p: Parser): Expr {
  const start = p.start();
  switch (p.kind()) {
    case Tok.Number:
    case Tok.Minus:
      return parseNumberLiteral(p);
    case Tok.String:
    case Tok.FStringStart:
      return parseStrings(p);
    case Tok.None:
    case Tok.True:
    case Tok.False: {
      const value = singleton(p.kind());
      p.pos++;
      return { type: 'Constant', id: p.placeFrom(start), value };
    }
    default:
      if (p.kind() !== Tok.Name || p.peek(1) !== Tok.Dot) throw p.unexpected();
      return parseDotted(p);
  }
}

function parseClass(p: Parser, start: number, cls: Expr): MatchClass {
  p.pos++;
  const patterns: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  while (p.kind() !== Tok.RightParen) {
    if (p.kind() === Tok.Name && p.peek(1) === Tok.Equal) {
      kwd_attrs.push(p.takeName());
      p.pos++;
      kwd_patterns.push(parsePattern(p));
    } else {
      const pattern = parsePattern(p);
      if (kwd_attrs.length > 0) throw p.failAtNode('positional patterns follow keyword patterns', pattern);
      patterns.push(pattern);
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightParen);
  return { type: 'MatchClass', id: p.placeFrom(start), cls, patterns, kwd_attrs, kwd_patterns };
}
