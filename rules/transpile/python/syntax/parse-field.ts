// The expression of an f-string's replacement field, which 3.11 reads as if it stood in parentheses.
import type { Expr } from './ast.ts';
import { parseGenerators } from './parse-atom.ts';
import { parseExpression, parseStarred, parseTupleElements, parseYield } from './parse-expression.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

// The current token is the field's `{`; stops on `=`, `!`, `:` or `}`.
export function parseFieldExpression(p: Parser): Expr {
  const open = p.start();
  p.pos++;
  const kind = p.kind();
  if (kind === Tok.RightBrace || kind === Tok.Colon || kind === Tok.Exclamation || kind === Tok.Equal) {
    const mark = p.text.charAt(p.start());
    throw p.failHere(
      `f-string: ${mark === '}' ? 'empty expression not allowed' : `expression required before '${mark}'`}`,
    );
  }
  let value: Expr;
  if (kind === Tok.Yield) value = parseYield(p);
  else {
    const first = p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
    if (p.kind() === Tok.For || (p.kind() === Tok.Async && p.peek(1) === Tok.For)) {
      const generators = parseGenerators(p, first);
      return { type: 'GeneratorExp', id: p.place(open, p.start() + 1), elt: first, generators };
    }
    if (p.kind() === Tok.Comma) {
      const elts = parseTupleElements(p, first);
      value = { type: 'Tuple', id: p.place(open, p.start() + 1), elts, ctx: 'Load' };
    } else if (first.type === 'Starred') {
      throw p.failAtNode('f-string: cannot use starred expression here', first);
    } else value = first;
  }
  switch (p.kind()) {
    case Tok.RightBrace:
    case Tok.Colon:
    case Tok.Exclamation:
    case Tok.Equal:
    case Tok.Error:
      return value;
    default:
      throw p.unexpected();
  }
}
