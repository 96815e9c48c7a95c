// The parser against CPython itself: same trees and places on its standard library, same judgement on invalid programs.
//
// By default a sample of the library; BATUTA_PYTHON_AST=all takes every file, site-packages included.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import type { ParseResult } from '#rules/transpile/python/syntax/parse-module.ts';
import { invalidPrograms } from './python-ast/invalid-programs.ts';
import { firstDifference, shapeOf } from './python-ast/tree-shape.ts';

const python = process.env['BATUTA_PYTHON'] ?? 'python3';
const takesAll = process.env['BATUTA_PYTHON_AST'] === 'all';
const SAMPLE = 700;

interface Judgement {
  readonly ok: boolean;
  readonly tree?: unknown;
  readonly message?: string;
  readonly line?: number | null;
}
type Request = { readonly path: string } | { readonly source: string };

function python311(): boolean {
  try {
    return execFileSync(python, ['--version'], { encoding: 'utf8' }).startsWith('Python 3.11.');
  } catch {
    return false;
  }
}

// Asks CPython about each request and hands over its answers in order.
async function ask(requests: readonly Request[], judgeOnly: boolean, take: (answer: Judgement, at: number) => void) {
  const script = join(import.meta.dirname, 'python-ast', 'dump_ast.py');
  const child = spawn(python, [script, ...(judgeOnly ? ['--judge'] : [])], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  let at = 0;
  for await (const line of createInterface({ input: child.stdout })) take(JSON.parse(line) as Judgement, at++);
  if (at !== requests.length) throw new Error(`CPython answered ${at} of ${requests.length} requests`);
}

function libraryFiles(): string[] {
  const root = execFileSync(python, ['-c', "import sysconfig; print(sysconfig.get_paths()['stdlib'])"], {
    encoding: 'utf8',
  }).trim();
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(root, name))
    .sort();
}

// Our answer, unless the file is in an encoding that we refuse by name.
function parseFile(path: string): ParseResult | null {
  const result = parseModule(readFileSync(path));
  return !result.ok && result.error.message.startsWith('unknown encoding') ? null : result;
}

function disagreement(ours: ParseResult, theirs: Judgement): string | null {
  if (!ours.ok) {
    if (theirs.ok) return `we reject it: ${ours.error.message} on line ${ours.error.line}`;
    return null;
  }
  if (!theirs.ok) return `we accept it; CPython: ${theirs.message} on line ${theirs.line}`;
  return firstDifference(shapeOf(ours.module, ours.spans), theirs.tree);
}

describe.skipIf(!python311())('against CPython 3.11', () => {
  it('parses its library to the same trees and places', async () => {
    const files = libraryFiles();
    const step = takesAll ? 1 : Math.max(1, Math.floor(files.length / SAMPLE));
    const chosen = files.filter((path, index) => index % step === 0 || /\/test\/.*bad[^/]*\.py$/.test(path));
    const differences: string[] = [];
    let refused = 0;
    await ask(
      chosen.map((path) => ({ path })),
      false,
      (theirs, at) => {
        const path = chosen[at] as string;
        const ours = parseFile(path);
        if (ours === null) refused++;
        const difference = ours === null ? null : disagreement(ours, theirs);
        if (difference !== null) differences.push(`${path} ${difference}`);
      },
    );
    expect(differences).toEqual([]);
    expect(refused).toBeLessThan(chosen.length / 100);
  });

  const programs = Object.entries(invalidPrograms).flatMap(([theme, sources]) =>
    sources.map((source) => ({ theme, source })),
  );
  const judge = async (): Promise<{ theme: string; source: string; ours: ParseResult; theirs: Judgement }[]> => {
    const judged: { theme: string; source: string; ours: ParseResult; theirs: Judgement }[] = [];
    await ask(programs, true, (theirs, at) => {
      const program = programs[at] as (typeof programs)[number];
      judged.push({ ...program, ours: parseModule(program.source), theirs });
    });
    return judged;
  };

  it('rejects what it rejects, on the same line', async () => {
    const wrong = (await judge()).filter(({ ours, theirs }) => ours.ok || theirs.ok || ours.error.line !== theirs.line);
    expect(wrong).toEqual([]);
  });

  it('words its errors as CPython does, but for a few', async () => {
    const judged = await judge();
    const other = judged.filter(({ ours, theirs }) => ours.ok || ours.error.message !== theirs.message);
    expect(other.length).toBeLessThan(judged.length / 50);
  });
});
