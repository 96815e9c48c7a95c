// The block behind a `:`.
import type { Stmt } from './ast.ts';
import { parseSimpleStatements, parseStatements } from './parse-statement.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

// `what` names the statement in messages, `at` is the offset of its first token.
export function parseBlock(p: Parser, what: string, at: number): Stmt[] {
  if (!p.accept(Tok.Newline)) {
    const body: Stmt[] = [];
    if (startsCompound(p.kind())) throw p.unexpected();
    parseSimpleStatements(p, body);
    return body;
  }
  if (!p.accept(Tok.Indent)) {
    if (p.kind() === Tok.Error) throw p.unexpected();
    throw p.failHere(`expected an indented block after ${what} on line ${p.lineOf(at)}`);
  }
  const body = parseStatements(p);
  p.expect(Tok.Dedent);
  return body;
}

export function expectColon(p: Parser, forced: boolean): void {
  if (p.accept(Tok.Colon)) return;
  if (p.kind() === Tok.Newline || (forced && p.kind() !== Tok.Error)) throw p.failHere("expected ':'");
  throw p.unexpected();
}

function startsCompound(kind: number): boolean {
  switch (kind) {
    case Tok.If:
    case Tok.For:
    case Tok.While:
    case Tok.Def:
    case Tok.Class:
    case Tok.With:
    case Tok.Try:
    case Tok.Async:
    case Tok.At:
      return true;
    default:
      return false;
  }
}
