// The parser's door: Python source in, tree with spans and comments out, or the first syntax error.
import type { Module } from './ast.ts';
import { checkModule } from './check-module.ts';
import { attachComments } from './comments.ts';
import type { Comment } from './comments.ts';
import { explainFailure, isInField } from './explain-failure.ts';
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
    const error = checkModule(module, offsets);
    if (error !== null) return { ok: false, error: describe(p, error) };
    return { ok: true, module, spans, comments: attachComments(p, module, offsets) };
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return { ok: false, error: describe(p, inFString(p, chooseError(p, failure))) };
  }
}

// Like CPython: but for a wrong indent, an error of the tokenizer anywhere in the text comes before the parser's, and so
// does a bracket that is never closed, if it was opened on a line before the last token looked at.
function chooseError(p: Parser, failure: SourceError): SourceError {
  const { error, unclosed } = p.tokens;
  const isIndent = p.kind() === Tok.Indent || p.kind() === Tok.Dedent;
  if (isIndent && /^unexpected (?:un)?indent$/.test(failure.message)) return failure;
  if (error !== null && (p.kind() === Tok.Error || !isFoundOnlyInPlace(error))) return error;
  const explained = explainFailure(p, failure);
  const last = Math.min(Math.max(p.pos, p.furthest), p.tokens.count - 1);
  if (unclosed !== null && (p.kind() === Tok.End || p.lineOf(p.startAt(last)) > p.lineOf(unclosed))) {
    const message = `'${p.text.charAt(unclosed)}' was never closed`;
    return { message, start: unclosed, end: unclosed };
  }
  return explained;
}

// Errors of lines and indentation, unlike those of tokens, come up only if the parser gets there.
function isFoundOnlyInPlace({ message }: SourceError): boolean {
  return /^(?:unindent does not|inconsistent use of|too many levels|unexpected (?:EOF|character))/.test(message);
}

// What stops the reading of a field is said to be in an f-string.
function inFString(p: Parser, error: SourceError): SourceError {
  const pos = p.tokens.error === null ? p.pos : p.tokens.count - 1;
  if (/^(?:f-string|unterminated|\()/.test(error.message) || !isInField(p, pos)) return error;
  return { ...error, message: `f-string: ${error.message}` };
}

function describe(p: Parser, error: SourceError): SyntaxProblem {
  // The end of the text belongs to its last line, even if that ends in a newline.
  const last = p.text.endsWith('\n') ? p.text.length - 1 : p.text.length;
  const place = (at: number): { line: number; col: number } => {
    const offset = Math.min(at, last);
    const line = p.lineOf(offset);
    return { line, col: [...p.text.slice(p.tokens.lineStarts[line - 1], offset)].length };
  };
  const start = place(error.start);
  const end = place(error.end);
  return { message: error.message, ...start, endLine: end.line, endCol: end.col };
}
