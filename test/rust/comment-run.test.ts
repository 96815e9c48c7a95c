// A whole run of a small program through the command line, compiler included: what a comment and a changed body execute.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pythonProject } from '../e2e/python-project.ts';

const binary = fileURLToPath(new URL('../../bin/batuta.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-comment-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly executed: readonly string[];
  readonly hits: number;
}

function run(): Ran {
  const env = { ...process.env, NO_COLOR: '1' };
  delete (env as { NODE_EXTRA_CA_CERTS?: string }).NODE_EXTRA_CA_CERTS;
  const ran = spawnSync(process.execPath, [binary, 'run', '--json'], { cwd: folder, env, encoding: 'utf8' });
  const ends = ran.stdout
    .split('\n')
    .filter((line) => line.startsWith('{"type":"action-end"') || line.includes('"action-end"'))
    .map((line) => JSON.parse(line) as { label: string; outcome: string });
  return {
    status: ran.status,
    said: ran.stdout + ran.stderr,
    executed: ends.flatMap(({ label, outcome }) => (outcome === 'executed' ? [label] : [])).sort(),
    hits: ends.filter(({ outcome }) => outcome === 'hit').length,
  };
}

const prices = pythonProject['shop/prices.py'] as string;
let first: Ran;
beforeAll(() => {
  for (const [path, text] of Object.entries(pythonProject)) write(path, text);
  // The package would compile the runtime once more, optimised.
  const target = "migrate({ entry: 'app.py', vectors: 'vectors.jsonl', package: false })";
  write(
    'batuta.config.ts',
    `import { defineConfig, migrate } from 'batuta';\nexport default defineConfig({ targets: { app: ${target} } });\n`,
  );
  first = run();
}, 900_000);

test('the program is migrated, compiled and behaves as before', () => {
  expect(first.status, first.said).toBe(0);
  expect(first.hits).toBe(0);
});

test('a comment line executes one parse, one emit, the goldens, and nothing else', () => {
  write('shop/prices.py', prices.replace('    result = 0\n', '    # of all of them\n    result = 0\n'));
  const { status, executed, hits } = run();
  expect([status, executed]).toEqual([
    0,
    ['app:emit:shop.prices', 'app:golden:none', 'app:golden:two', 'app:parse:shop.prices'],
  ]);
  expect(hits).toBe(first.executed.length - 4);
  expect(readFileSync(join(folder, 'rust/app/src/shop/prices.rs'), 'utf8')).toContain('// of all of them');
});

test('a changed body executes what follows from its Rust; equal facts leave the solve and the other modules', () => {
  write('shop/prices.py', prices.replace('RATE = 3', 'RATE = 4'));
  expect(run().executed).toEqual([
    'app:compare:none',
    'app:compare:two',
    'app:compile',
    'app:crate',
    'app:emit:shop.prices',
    'app:golden:none',
    'app:golden:two',
    'app:parse:shop.prices',
  ]);
});

test('a revert executes nothing', () => {
  write('shop/prices.py', prices);
  expect(run().executed).toEqual([]);
});
