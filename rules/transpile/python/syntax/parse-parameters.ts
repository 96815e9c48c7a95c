// Parameters of functions and lambdas.
import type { Arg, Arguments, Expr, Lambda } from './ast.ts';
import { parseExpression, parseStarred } from './parse-expression.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

interface Collected {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}

export function parseLambda(p: Parser): Lambda {
  const start = p.start();
  p.pos++;
  const args = parseParameters(p, Tok.Colon, false);
  if (p.kind() !== Tok.Colon) throw p.unexpected();
  p.pos++;
  const body = parseExpression(p);
  return { type: 'Lambda', id: p.placeFrom(start), args, body };
}

// The parameters up to, not including, the token `close`.
export function parseParameters(p: Parser, close: number, annotated: boolean): Arguments {
  const found: Collected = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  let starred = false;
  let slashed = false;
  while (p.kind() !== close) {
    const kind = p.kind();
    if (kind === Tok.Slash) {
      checkSlash(p, found, slashed, starred);
      slashed = true;
      p.pos++;
      found.posonlyargs = found.args;
      found.args = [];
    } else if (kind === Tok.Star) {
      if (starred) throw p.failHere('* argument may appear only once');
      starred = true;
      parseStarParameter(p, found, close, annotated);
    } else if (kind === Tok.DoubleStar) {
      parseDoubleStarParameter(p, found, close, annotated);
      return { type: 'arguments', ...found };
    } else parsePlainParameter(p, found, starred, annotated);
    if (p.kind() !== close) p.expect(Tok.Comma);
  }
  return { type: 'arguments', ...found };
}

function checkSlash(p: Parser, found: Collected, slashed: boolean, starred: boolean): void {
  if (slashed) throw p.failHere('/ may appear only once');
  if (starred) throw p.failHere('/ must be ahead of *');
  if (found.args.length > 0) return;
  throw p.peek(1) === Tok.Comma ? p.failHere('at least one argument must precede /') : p.unexpected();
}

function parseArg(p: Parser, annotated: boolean, starAnnotation = false): Arg {
  const start = p.start();
  if (p.kind() === Tok.LeftParen) {
    const what = annotated ? 'Function' : 'Lambda expression';
    throw p.failHere(`${what} parameters cannot be parenthesized`);
  }
  const arg = p.takeName();
  let annotation: Expr | null = null;
  if (annotated && p.accept(Tok.Colon)) {
    annotation = starAnnotation && p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
  }
  return { type: 'arg', id: p.placeFrom(start), arg, annotation };
}

function parseDefault(p: Parser, close: number): Expr {
  p.pos++;
  if (p.kind() === close || p.kind() === Tok.Comma) {
    throw p.fail('expected default value expression', p.startAt(p.pos - 1), p.endAt(p.pos - 1));
  }
  return parseExpression(p);
}

function parsePlainParameter(p: Parser, found: Collected, starred: boolean, annotated: boolean): void {
  const arg = parseArg(p, annotated);
  const value = p.kind() === Tok.Equal ? parseDefault(p, annotated ? Tok.RightParen : Tok.Colon) : null;
  if (starred) {
    found.kwonlyargs.push(arg);
    found.kw_defaults.push(value);
    return;
  }
  if (value !== null) found.defaults.push(value);
  else if (found.defaults.length > 0) throw p.failAtNode('non-default argument follows default argument', arg);
  found.args.push(arg);
}

function parseStarParameter(p: Parser, found: Collected, close: number, annotated: boolean): void {
  const at = p.pos;
  p.pos++;
  if (p.kind() === Tok.Comma) {
    const next = p.peek(1);
    if (next === close || next === Tok.DoubleStar) {
      throw p.fail('named arguments must follow bare *', p.startAt(at), p.endAt(at));
    }
    return;
  }
  if (p.kind() === close) throw p.fail('named arguments must follow bare *', p.startAt(at), p.endAt(at));
  found.vararg = parseArg(p, annotated, true);
  if (p.kind() === Tok.Equal) throw p.failHere('var-positional argument cannot have default value');
}

function parseDoubleStarParameter(p: Parser, found: Collected, close: number, annotated: boolean): void {
  p.pos++;
  found.kwarg = parseArg(p, annotated);
  if (p.kind() === Tok.Equal) throw p.failHere('var-keyword argument cannot have default value');
  if (p.kind() !== close) p.expect(Tok.Comma);
  if (p.kind() === close) return;
  const kind = p.kind();
  if (kind === Tok.Name || kind === Tok.Star || kind === Tok.DoubleStar || kind === Tok.Slash) {
    throw p.failHere('arguments cannot follow var-keyword argument');
  }
  throw p.unexpected();
}
