// The parser's door: Python source in, tree with spans and comments out, or the first syntax error.
import type { Module } from './ast.ts';
import { attachComments } from './comments.ts';
import type { Comment } from './comments.ts';
import { parseStatements } from './parse-statement.ts';
import { Parser } from './parser.ts';
import { readSource } from './source-text.ts';
import { numberNodes } from './spans.ts';
import type { Spans } from './spans.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { Tok } from './token.ts';
import type { SourceError } from './token.ts';
import { tokenize } from './tokenizer.ts';

// `line` from 1; `col` from 0 in code points (CPython's `offset` less one); a message is CPython's where feasible.
export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
  readonly col: number;
  readonly endLine?: number;
  readonly endCol?: number;
}

export type ParseResult =
  | { readonly ok: true; readonly module: Module; readonly spans: Spans; readonly comments: readonly Comment[] }
  | { readonly ok: false; readonly error: SyntaxProblem };

export function parseModule(source: string | Uint8Array): ParseResult {
  const read = readSource(source);
  if (!read.ok) return { ok: false, error: { message: read.message, line: read.line, col: 0 } };
  const p = new Parser(read.text, tokenize(read.text));
  try {
    const body = parseStatements(p);
    if (p.kind() !== Tok.End) throw p.unexpected();
    const module: Module = { type: 'Module', body };
    const { spans, offsets } = numberNodes(module, p);
    return { ok: true, module, spans, comments: attachComments(p, module, offsets) };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { ok: false, error: describe(p, chooseError(p, failure)) };
  }
}

// Like CPython, an error of the tokenizer anywhere, or a bracket left open on an earlier line, comes before the parser's.
function chooseError(p: Parser, failure: SourceError): SourceError {
  const { error, unclosed } = p.tokens;
  if (error !== null) return error;
  if (unclosed !== null && (p.kind() === Tok.End || p.lineOf(failure.start) > p.lineOf(unclosed))) {
    const message = `'${p.text.charAt(unclosed)}' was never closed`;
    return { message, start: unclosed, end: unclosed };
  }
  return failure;
}

function describe(p: Parser, error: SourceError): SyntaxProblem {
  const place = (offset: number): { line: number; col: number } => {
    const line = p.lineOf(offset);
    return { line, col: [...p.text.slice(p.tokens.lineStarts[line - 1], offset)].length };
  };
  const start = place(error.start);
  const end = place(error.end);
  return { message: error.message, ...start, endLine: end.line, endCol: end.col };
}
