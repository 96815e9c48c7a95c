// Functions, classes, their decorators and type parameters.
import type { Expr, Stmt, TypeParam } from './ast.ts';
import { parseArgumentList } from './parse-arguments.ts';
import { expectColon, parseBlock } from './parse-block.ts';
import { parseExpression, parseNamedExpression, startsExpression } from './parse-expression.ts';
import { parseParameters } from './parse-parameters.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

export function parseDecorated(p: Parser): Stmt {
  const decorators: Expr[] = [];
  while (p.accept(Tok.At)) {
    decorators.push(parseNamedExpression(p));
    p.expect(Tok.Newline);
  }
  const start = p.start();
  if (p.kind() === Tok.Class) return parseClassDef(p, decorators);
  const isAsync = p.accept(Tok.Async);
  if (p.kind() !== Tok.Def) throw p.unexpected();
  return parseFunctionDef(p, decorators, start, isAsync);
}

// The current token is `def`; `start` is where the statement begins (at `async` if there is one).
export function parseFunctionDef(p: Parser, decorator_list: Expr[], start: number, isAsync: boolean): Stmt {
  p.pos++;
  const name = p.takeName();
  const type_params = parseTypeParameters(p);
  if (p.kind() !== Tok.LeftParen) {
    throw p.kind() === Tok.Error ? p.unexpected() : p.failHere("expected '('");
  }
  p.pos++;
  const args = parseParameters(p, Tok.RightParen, true);
  p.pos++;
  if (p.kind() === Tok.Arrow && !startsExpression(p.peek(1))) throw p.failHere("expected ':'");
  const returns = p.accept(Tok.Arrow) ? parseExpression(p) : null;
  expectColon(p, true);
  const body = parseBlock(p, 'function definition', start);
  const type = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  return { type, id: p.placeFrom(start), name, args, body, decorator_list, returns, type_params };
}

export function parseClassDef(p: Parser, decorator_list: Expr[]): Stmt {
  const start = p.start();
  p.pos++;
  const name = p.takeName();
  const type_params = parseTypeParameters(p);
  const { args, keywords } = p.kind() === Tok.LeftParen ? parseArgumentList(p, false) : { args: [], keywords: [] };
  expectColon(p, false);
  const body = parseBlock(p, 'class definition', start);
  return { type: 'ClassDef', id: p.placeFrom(start), name, bases: args, keywords, body, decorator_list, type_params };
}

// `[T, U: bound, *Ts, **P]`, if it is there.
export function parseTypeParameters(p: Parser): TypeParam[] {
  const params: TypeParam[] = [];
  if (!p.accept(Tok.LeftBracket)) return params;
  do {
    if (params.length > 0 && p.kind() === Tok.RightBracket) break;
    const start = p.start();
    if (p.accept(Tok.Star)) {
      const name = p.takeName();
      params.push({ type: 'TypeVarTuple', id: p.placeFrom(start), name });
    } else if (p.accept(Tok.DoubleStar)) {
      const name = p.takeName();
      params.push({ type: 'ParamSpec', id: p.placeFrom(start), name });
    } else {
      const name = p.takeName();
      const bound = p.accept(Tok.Colon) ? parseExpression(p) : null;
      params.push({ type: 'TypeVar', id: p.placeFrom(start), name, bound });
    }
  } while (p.accept(Tok.Comma));
  p.expect(Tok.RightBracket);
  return params;
}
