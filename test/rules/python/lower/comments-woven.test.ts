// The Rust that is compiled knows no comments; the Rust that is delivered is the same code with them.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import type { Emitted } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { statementTable } from '#rules/transpile/python/lower/table.ts';
import { walk } from '#rules/transpile/python/syntax/ast.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const sources = (readdirSync(fixtures, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.py') && !path.startsWith('broken/') && !path.includes('.batuta/'))
  .sort();

function emit(source: string, name = 'app'): Emitted | undefined {
  const parsed = parseModule(source);
  if (!parsed.ok) return undefined;
  const { programs } = linkProgram(name, [{ name, isPackage: false, tree: parsed.module }]);
  return emitModule({
    tree: parsed.module,
    comments: parsed.comments,
    moduleName: name,
    file: `${name}.py`,
    program: programs.get(name) as Program,
  });
}

const token = /\/\/[^\n]*|b?r(#*)"[^]*?"\1|b?"(?:[^"\\]|\\[^])*"|b?'(?:[^'\\]|\\[^']+|\\')'|[\p{L}\p{N}_]+|[^\s]/gu;
/** The tokens that the compiler sees; braces around the one expression of a closure, and a comma before a closing bracket, are layout. */
const tokens = (rust: string): string =>
  (rust.match(token) ?? [])
    .filter((one) => !one.startsWith('//') && one !== '{' && one !== '}')
    .join(' ')
    .replace(/, (?=[)\]}])/g, '');
function firstDifference(left: string, right: string): string | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `${left.slice(Math.max(0, at - 150), at + 80)}\n--- is ---\n${right.slice(Math.max(0, at - 150), at + 80)}`;
}
const commentLines = (rust: string): number => rust.split('\n').filter((line) => /^\s*\/\/ /.test(line)).length;

/** The source with a comment on a line of its own before every line that begins a statement. */
function commented(source: string): string {
  const parsed = parseModule(source);
  if (!parsed.ok) return source;
  const starts = new Set<number>();
  walk(parsed.module, (node) => {
    if (Object.hasOwn(statementTable, node.type)) starts.add(spanOf(parsed.spans, node.id).line);
  });
  const lines = source.split('\n');
  return lines
    .flatMap((line, index) => {
      const isElse = /^\s*(elif|else|except|finally)\b/.test(line);
      return starts.has(index + 1) && !isElse ? [`${/^\s*/.exec(line)?.[0] ?? ''}# note ${index}`, line] : [line];
    })
    .join('\n');
}

describe('comments of the source', () => {
  it.each(sources)(
    '%s: a comment before every statement changes only what is delivered, and no token of it',
    (path) => {
      const source = readFileSync(join(fixtures, path), 'utf8');
      const name = basename(path, '.py');
      const plain = emit(source, name);
      const full = emit(commented(source), name);
      if (plain === undefined || full === undefined) throw new Error(`${path} is no valid Python`);
      expect(firstDifference(full.rust, plain.rust)).toBeUndefined();
      expect(full.map).toEqual(plain.map);
      expect(firstDifference(tokens(full.text), tokens(full.rust))).toBeUndefined();
      expect(commentLines(full.rust)).toBe(0);
      if (source.includes('def ')) expect(commentLines(full.text)).toBeGreaterThan(0);
    },
  );

  it('change neither the compiled Rust nor its map, wherever they stand', () => {
    const bare =
      'import sys\n\n\ndef f(a):\n    if a:\n        return [x for x in a]\n    return sys.argv\n\n\nprint(f([1]))\n';
    const base = emit(bare);
    const lines = bare.split('\n');
    for (let at = 0; at < lines.length; at++) {
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
      const own = emit([...lines.slice(0, at), `${indent}# a note`, ...lines.slice(at)].join('\n'));
      const trailing = emit(lines.map((line, index) => (index === at ? `${line}  # a note` : line)).join('\n'));
      for (const made of [own, trailing]) expect([made?.rust, made?.map]).toEqual([base?.rust, base?.map]);
    }
  });
});
