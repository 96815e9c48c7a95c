// Docstrings.
import type { Stmt } from '../syntax/ast.ts';

export function docOf(body: readonly Stmt[]): string | null {
  const [first] = body;
  if (first?.type !== 'Expr' || first.value.type !== 'Constant' || first.value.value.kind !== 'str') return null;
  return first.value.value.value;
}

/** The lines of a docstring as Rust doc comment lines: common indentation cut, no blank line at either end. */
export function docLines(doc: string | null): string[] {
  if (doc === null) return [];
  const lines = doc.replace(/\t/g, '        ').split(/\r?\n/);
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  const cut = lines.map((line, at) => (at === 0 ? line.trim() : line.slice(margin).trimEnd()));
  while (cut.length > 0 && cut[0] === '') cut.shift();
  while (cut.length > 0 && cut.at(-1) === '') cut.pop();
  // A carriage return alone, or text that opens a block, has no place in a doc comment.
  return cut.map((line) => line.replace(/\r/g, ' '));
}
