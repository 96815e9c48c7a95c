// Developer tool: `matrix <folder of tables> <out> [table ...]` lists the cells that CPython and the compiled program see differently.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { type Cell, cellModule, cellRunner, cellsOf, outcomes } from './cell-matrix.ts';
import { py2rust } from './py2rust.ts';

export interface MatrixResult {
  readonly cells: readonly Cell[];
  /** Cells that the migration refuses, with why. */
  readonly refused: ReadonlyMap<string, string>;
  readonly differing: readonly { readonly cell: Cell; readonly expected: string; readonly actual: string }[];
  /** What rustc says when it says no. */
  readonly rustc: string;
}

/** Runs the cells of the tables; cells that are refused are left out of the program. */
export function runMatrix(tables: readonly string[], out: string, target: string, runtime: string): MatrixResult {
  const cells = tables.flatMap(cellsOf);
  const refused = new Map(
    cells.flatMap(({ name, code }): [string, string][] => {
      const read = parseModule(Buffer.from(`def f():\n    ${code.replaceAll(' ;; ', '\n    ')}\n`));
      return read.ok ? [] : [[name, `not Python: ${read.error.message}`]];
    }),
  );
  const folder = join(out, 'python');
  const crate = join(out, 'crate');
  mkdirSync(folder, { recursive: true });
  const modules = tables.map((table) => `${basename(table, '.txt').replaceAll('-', '_')}_cells`);
  writeFileSync(join(folder, 'main.py'), cellRunner(modules));
  const emit = (): boolean => {
    const lines = new Map<string, readonly string[]>();
    for (const [index, table] of tables.entries()) {
      const made = cellModule(cellsOf(table).filter((cell) => !refused.has(cell.name)));
      const file = join(folder, `${modules[index] ?? ''}.py`);
      writeFileSync(file, made.source);
      lines.set(file, made.lines);
    }
    return py2rust(join(folder, 'main.py'), crate, runtime, {
      complain: (file, line, text) => refused.set(lines.get(file)?.[line - 1] ?? `${file}:${String(line)}`, text),
    });
  };
  if (!emit() && !emit()) return { cells, refused, differing: [], rustc: 'cells are refused for no place of their own' };
  const built = spawnSync('cargo', ['build', '--quiet', '-j1'], {
    cwd: crate,
    env: { ...process.env, CARGO_TARGET_DIR: target },
    encoding: 'utf8',
  });
  if (built.status !== 0) return { cells, refused, differing: [], rustc: built.stderr };
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[], maxBuffer: 1 << 28 } as const;
  const env = { ...process.env, PYTHONHASHSEED: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const expected = outcomes(spawnSync('python3', ['main.py'], { ...options, cwd: folder, env }).stdout);
  const actual = outcomes(spawnSync(join(target, 'debug', 'main'), [], options).stdout);
  const differing = cells.flatMap((cell) => {
    if (refused.has(cell.name)) return [];
    const [wanted, got] = [expected.get(cell.name) ?? '(nothing)', actual.get(cell.name) ?? '(nothing)'];
    return wanted === got ? [] : [{ cell, expected: wanted.trim(), actual: got.trim() }];
  });
  return { cells, refused, differing, rustc: '' };
}

function main(folder: string, out: string, wanted: readonly string[]): void {
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && (wanted.length === 0 || wanted.includes(basename(name, '.txt'))))
    .map((name) => join(folder, name));
  const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
  const result = runMatrix(tables, out, process.env['CARGO_TARGET_DIR'] ?? join(out, 'target'), runtime);
  for (const [name, why] of result.refused) {
    say(`REFUSED ${name}: ${result.cells.find((cell) => cell.name === name)?.code ?? ''}\n    ${why}`);
  }
  for (const { cell, expected, actual } of result.differing)
    say(`${cell.name}: ${cell.code}\n    expected: ${expected}\n    actual:   ${actual}`);
  if (result.rustc !== '') say(result.rustc.slice(0, 15_000));
  say(
    `${String(result.cells.length)} cells, ${String(result.refused.size)} refused, ${String(result.differing.length)} differ`,
  );
}

const [folder, out, ...wanted] = process.argv.slice(2);
if (folder !== undefined && out !== undefined && process.argv[1]?.includes('matrix')) main(folder, out, wanted);
