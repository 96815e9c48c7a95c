// Atoms and what hangs on them: names, literals, displays, comprehensions, attributes, calls, subscripts.
import type { Comprehension, Expr, PyConstant } from './ast.ts';
import { parseArgumentList } from './parse-arguments.ts';
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseNamedExpression,
  parseStarNamedExpression,
  parseYield,
  startsExpression,
} from './parse-expression.ts';
import { parseNumber } from './number-value.ts';
import { parseStrings } from './parse-string.ts';
import type { Parser } from './parser.ts';
import { parseTargetList } from './target.ts';
import { Tok } from './token.ts';

export function parsePrimary(p: Parser): Expr {
  const start = p.start();
  let value = parseAtom(p);
  for (;;) {
    switch (p.kind()) {
      case Tok.Dot: {
        p.pos++;
        const attr = p.takeName();
        value = { type: 'Attribute', id: p.placeFrom(start), value, attr, ctx: 'Load' };
        break;
      }
      case Tok.LeftParen: {
        const { args, keywords } = parseArgumentList(p);
        value = { type: 'Call', id: p.placeFrom(start), func: value, args, keywords };
        break;
      }
      case Tok.LeftBracket: {
        p.pos++;
        const slice = parseSlices(p);
        p.expect(Tok.RightBracket);
        value = { type: 'Subscript', id: p.placeFrom(start), value, slice, ctx: 'Load' };
        break;
      }
      default:
        return value;
    }
  }
}

function parseAtom(p: Parser): Expr {
  const start = p.start();
  const end = p.end();
  switch (p.kind()) {
    case Tok.Name: {
      const name = p.identifierAt(p.pos++);
      return { type: 'Name', id: p.place(start, end), name, ctx: 'Load' };
    }
    case Tok.Number: {
      const number = parseNumber(p.source(p.pos));
      if (!number.ok) throw p.fail(number.message, start, end);
      p.pos++;
      return { type: 'Constant', id: p.place(start, end), value: number.value };
    }
    case Tok.String:
    case Tok.FStringStart:
      return parseStrings(p);
    case Tok.LeftParen:
      return parseParenthesized(p);
    case Tok.LeftBracket:
      return parseList(p);
    case Tok.LeftBrace:
      return parseBraces(p);
    case Tok.True:
      return constant(p, { kind: 'bool', value: true });
    case Tok.False:
      return constant(p, { kind: 'bool', value: false });
    case Tok.None:
      return constant(p, { kind: 'none' });
    case Tok.Ellipsis:
      return constant(p, { kind: 'ellipsis' });
    default:
      throw p.unexpected();
  }
}

function constant(p: Parser, value: PyConstant): Expr {
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type: 'Constant', id, value };
}

function startsComprehension(p: Parser): boolean {
  return p.kind() === Tok.For || (p.kind() === Tok.Async && p.peek(1) === Tok.For);
}

function parseParenthesized(p: Parser): Expr {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightParen)) return { type: 'Tuple', id: p.placeFrom(start), elts: [], ctx: 'Load' };
  if (p.kind() === Tok.Yield) {
    const value = parseYield(p);
    p.expect(Tok.RightParen);
    return value;
  }
  const first = parseStarNamedExpression(p);
  if (p.kind() === Tok.Comma) {
    const elts = parseElements(p, first, Tok.RightParen);
    return { type: 'Tuple', id: p.placeFrom(start), elts, ctx: 'Load' };
  }
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first);
    p.expect(Tok.RightParen);
    return { type: 'GeneratorExp', id: p.placeFrom(start), elt: first, generators };
  }
  p.expect(Tok.RightParen);
  if (first.type === 'Starred') throw p.failAtNode('cannot use starred expression here', first);
  return first;
}

// The elements after the first, up to and with the closing bracket.
function parseElements(p: Parser, first: Expr, close: number): Expr[] {
  const elts = [first];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === close) break;
    elts.push(parseStarNamedExpression(p));
  }
  if (startsComprehension(p) && close !== Tok.RightParen) {
    throw p.fail('did you forget parentheses around the comprehension target?', p.startOf(first), p.lastEnd());
  }
  p.expect(close);
  return elts;
}

function parseList(p: Parser): Expr {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightBracket)) return { type: 'List', id: p.placeFrom(start), elts: [], ctx: 'Load' };
  const first = parseStarNamedExpression(p);
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first);
    p.expect(Tok.RightBracket);
    return { type: 'ListComp', id: p.placeFrom(start), elt: first, generators };
  }
  const elts = parseElements(p, first, Tok.RightBracket);
  return { type: 'List', id: p.placeFrom(start), elts, ctx: 'Load' };
}

function parseBraces(p: Parser): Expr {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightBrace)) return { type: 'Dict', id: p.placeFrom(start), keys: [], values: [] };
  if (p.kind() === Tok.DoubleStar) return parseDict(p, start, null);
  const first = parseStarNamedExpression(p);
  if (p.kind() === Tok.Colon && first.type !== 'Starred' && first.type !== 'NamedExpr') {
    return parseDict(p, start, first);
  }
  if (p.kind() === Tok.Colon && first.type === 'NamedExpr' && p.text.charAt(p.startOf(first) - 1) === '(') {
    return parseDict(p, start, first);
  }
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first);
    p.expect(Tok.RightBrace);
    return { type: 'SetComp', id: p.placeFrom(start), elt: first, generators };
  }
  const elts = parseElements(p, first, Tok.RightBrace);
  return { type: 'Set', id: p.placeFrom(start), elts };
}

// Dict display or comprehension; `first` is the first key (null: the current token is `**`).
function parseDict(p: Parser, start: number, first: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = first;
  for (;;) {
    if (key === null) {
      p.expect(Tok.DoubleStar);
      values.push(parseBitwiseOr(p));
    } else {
      p.expect(Tok.Colon);
      if (p.kind() === Tok.RightBrace || p.kind() === Tok.Comma) {
        throw p.fail("expression expected after dictionary key and ':'", p.startAt(p.pos - 1), p.endAt(p.pos - 1));
      }
      if (p.kind() === Tok.Star) throw p.failHere('cannot use a starred expression in a dictionary value');
      values.push(parseExpression(p));
    }
    keys.push(key);
    if (startsComprehension(p) && keys.length === 1) {
      const value = values[0];
      if (key === null || value === undefined) {
        throw p.fail('dict unpacking cannot be used in dict comprehension', start + 1, start + 3);
      }
      const generators = parseGenerators(p, key);
      p.expect(Tok.RightBrace);
      return { type: 'DictComp', id: p.placeFrom(start), key, value, generators };
    }
    if (!p.accept(Tok.Comma) || p.kind() === Tok.RightBrace) break;
    if (p.kind() === Tok.DoubleStar) key = null;
    else {
      key = parseExpression(p);
      if (p.kind() !== Tok.Colon && (p.kind() === Tok.Comma || p.kind() === Tok.RightBrace)) {
        throw p.fail("':' expected after dictionary key", p.startAt(p.pos - 1), p.endAt(p.pos - 1));
      }
    }
  }
  p.expect(Tok.RightBrace);
  return { type: 'Dict', id: p.placeFrom(start), keys, values };
}

// One or more `for` clauses; `element` is what they are hung on.
export function parseGenerators(p: Parser, element: Expr): Comprehension[] {
  if (element.type === 'Starred') {
    throw p.failAtNode('iterable unpacking cannot be used in comprehension', element);
  }
  const generators: Comprehension[] = [];
  while (startsComprehension(p)) {
    const start = p.start();
    const isAsync = p.accept(Tok.Async) ? 1 : 0;
    p.pos++;
    const target = parseTargetList(p);
    p.expect(Tok.In);
    const iter = parseDisjunction(p);
    const ifs: Expr[] = [];
    while (p.accept(Tok.If)) ifs.push(parseDisjunction(p));
    generators.push({ type: 'comprehension', id: p.placeFrom(start), target, iter, ifs, is_async: isAsync });
  }
  return generators;
}

// slices: what stands between the brackets of a subscript.
function parseSlices(p: Parser): Expr {
  const start = p.start();
  const first = parseSlice(p);
  if (p.kind() !== Tok.Comma && first.type !== 'Starred') return first;
  const elts = [first];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === Tok.RightBracket) break;
    elts.push(parseSlice(p));
  }
  return { type: 'Tuple', id: p.placeFrom(start), elts, ctx: 'Load' };
}

function parseSlice(p: Parser): Expr {
  const start = p.start();
  if (p.kind() === Tok.Star) {
    p.pos++;
    const value = parseExpression(p);
    return { type: 'Starred', id: p.placeFrom(start), value, ctx: 'Load' };
  }
  const lower = p.kind() === Tok.Colon ? null : parseNamedExpression(p);
  if (p.kind() !== Tok.Colon) {
    if (lower === null) throw p.unexpected();
    return lower;
  }
  if (lower?.type === 'NamedExpr' && p.startOf(lower) === start) throw p.unexpected();
  p.pos++;
  const upper = startsSlicePart(p) ? parseExpression(p) : null;
  let step: Expr | null = null;
  if (p.accept(Tok.Colon) && startsSlicePart(p)) step = parseExpression(p);
  return { type: 'Slice', id: p.placeFrom(start), lower, upper, step };
}

function startsSlicePart(p: Parser): boolean {
  return p.kind() !== Tok.Star && startsExpression(p.kind());
}
