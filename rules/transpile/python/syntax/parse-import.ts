// Import statements.
import type { Alias, Stmt } from './ast.ts';
import type { Parser } from './parser.ts';
import { Tok } from './token.ts';

export function parseImport(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  const names: Alias[] = [];
  do {
    const at = p.start();
    const name = parseDottedName(p);
    names.push(finishAlias(p, at, name));
  } while (p.accept(Tok.Comma));
  return { type: 'Import', id: p.placeFrom(start), names };
}

function parseDottedName(p: Parser): string {
  let name = p.takeName();
  while (p.accept(Tok.Dot)) name += `.${p.takeName()}`;
  return name;
}

function finishAlias(p: Parser, start: number, name: string): Alias {
  const asname = p.accept(Tok.As) ? p.takeName() : null;
  return { type: 'alias', id: p.placeFrom(start), name, asname };
}

export function parseFromImport(p: Parser): Stmt {
  const start = p.start();
  p.pos++;
  let level = 0;
  for (; p.kind() === Tok.Dot || p.kind() === Tok.Ellipsis; p.pos++) level += p.kind() === Tok.Dot ? 1 : 3;
  const module = p.kind() === Tok.Name || level === 0 ? parseDottedName(p) : null;
  p.expect(Tok.Import);
  const names = parseImportedNames(p);
  return { type: 'ImportFrom', id: p.placeFrom(start), module, names, level };
}

function parseImportedNames(p: Parser): Alias[] {
  if (p.kind() === Tok.Star) {
    const id = p.place(p.start(), p.end());
    p.pos++;
    return [{ type: 'alias', id, name: '*', asname: null }];
  }
  const names: Alias[] = [];
  const bracketed = p.accept(Tok.LeftParen);
  do {
    if (bracketed && names.length > 0 && p.kind() === Tok.RightParen) break;
    if (!bracketed && names.length > 0 && p.kind() === Tok.Newline) {
      throw p.failHere('trailing comma not allowed without surrounding parentheses');
    }
    const at = p.start();
    names.push(finishAlias(p, at, p.takeName()));
  } while (p.accept(Tok.Comma));
  if (bracketed) p.expect(Tok.RightParen);
  return names;
}
