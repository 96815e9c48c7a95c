// Statements: the table from first token to form, and the sequence of statements in a module or block.
import type { Stmt } from './ast.ts';
import {
  parseAssert,
  parseDelete,
  parseExpressionStatement,
  parseNameList,
  parseRaise,
  parseReturn,
  parseTypeAlias,
  parseWord,
} from './parse-simple.ts';
import { parseClassDef, parseDecorated, parseFunctionDef } from './parse-definition.ts';
import { parseFor, parseIf, parseTry, parseWhile, parseWith } from './parse-compound.ts';
import { parseFromImport, parseImport } from './parse-import.ts';
import { parseMatch, startsMatch } from './parse-match.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

// Statements up to the end of the block (a Dedent) or of the text.
export function parseStatements(p: Parser): Stmt[] {
  const body: Stmt[] = [];
  for (;;) {
    const kind = p.kind();
    if (kind === Tok.End || kind === Tok.Dedent) return body;
    parseStatement(p, body);
  }
}

// One compound statement, or a line of simple ones.
function parseStatement(p: Parser, into: Stmt[]): void {
  const compound = parseCompound(p);
  if (compound !== null) into.push(compound);
  else parseSimpleStatements(p, into);
}

function parseCompound(p: Parser): Stmt | null {
  switch (p.kind()) {
    case Tok.If:
      return parseIf(p);
    case Tok.Def:
      return parseFunctionDef(p, [], p.start(), false);
    case Tok.Class:
      return parseClassDef(p, []);
    case Tok.For:
      return parseFor(p, p.start(), false);
    case Tok.While:
      return parseWhile(p);
    case Tok.With:
      return parseWith(p, p.start(), false);
    case Tok.Try:
      return parseTry(p);
    case Tok.At:
      return parseDecorated(p);
    case Tok.Async:
      return parseAsync(p);
    case Tok.Name:
      return p.isSoftKeyword(p.pos, 'match') && startsMatch(p) ? parseMatch(p) : null;
    default:
      return null;
  }
}

function parseAsync(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  switch (p.kind()) {
    case Tok.Def:
      return parseFunctionDef(p, [], start, true);
    case Tok.For:
      return parseFor(p, start, true);
    case Tok.With:
      return parseWith(p, start, true);
    default:
      throw p.unexpected();
  }
}

// simple_stmts: up to and with the end of the line.
export function parseSimpleStatements(p: Parser, into: Stmt[]): void {
  for (;;) {
    into.push(parseSimple(p));
    if (!p.accept(Tok.Semicolon)) break;
    if (p.kind() === Tok.Newline) break;
  }
  p.expect(Tok.Newline);
}

function parseSimple(p: Parser): Stmt {
  switch (p.kind()) {
    case Tok.Return:
      return parseReturn(p);
    case Tok.Import:
      return parseImport(p);
    case Tok.From:
      return parseFromImport(p);
    case Tok.Raise:
      return parseRaise(p);
    case Tok.Pass:
      return parseWord(p, 'Pass');
    case Tok.Break:
      return parseWord(p, 'Break');
    case Tok.Continue:
      return parseWord(p, 'Continue');
    case Tok.Del:
      return parseDelete(p);
    case Tok.Assert:
      return parseAssert(p);
    case Tok.Global:
      return parseNameList(p, 'Global');
    case Tok.Nonlocal:
      return parseNameList(p, 'Nonlocal');
    case Tok.Name:
      if (p.peek(1) === Tok.Name && p.isSoftKeyword(p.pos, 'type')) return parseTypeAlias(p);
      return parseExpressionStatement(p);
    default:
      return parseExpressionStatement(p);
  }
}
