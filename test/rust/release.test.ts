// The release rule with the real cargo: what is shipped, and that it is the same from every clean build.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archive } from '#rules/package/archive.ts';
import { release } from '#rules/package/release.ts';
import { crateFiles } from '#rules/transpile/cargo/crate-files.ts';
import type { Golden } from '#rules/validate/golden.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { runRule } from '../rules/fake-context.ts';
import type { FakeResult } from '../rules/fake-context.ts';
import { smallRuntime } from './small-runtime.ts';

const modules = [
  { name: 'main', rust: 'pub fn import() -> Result<(), String> {\n    println!("hi");\n    Ok(())\n}\n' },
];
const crate = Object.fromEntries(
  crateFiles({
    target: 'app',
    entry: 'main',
    program: 'main.py',
    source: 'main.py',
    lock: smallRuntime['Cargo.lock'] as string,
    modules,
  }).map((file) => [file.path, file.bytes]),
);

const build = (): Promise<FakeResult> =>
  runRule(release, { params: { target: 'app' }, inputs: { crate, runtime: smallRuntime, vendor: {} } });

async function pack(stdout: string): Promise<FakeResult> {
  const golden: Golden = { masks: [], observation: { status: 0, stdout: { text: stdout }, stderr: '', files: {} } };
  const built = await build();
  return runRule(archive, {
    params: { target: 'app', smoke: 3, shipped: { folder: 'app-files', sourceRoot: '.', data: false } },
    inputs: {
      binary: built.outputs.get('binary'),
      triple: built.outputs.get('triple'),
      vectors: '[{"name":"v","argv":[]}]',
      goldens: { 'app:golden:v': JSON.stringify(golden) },
      pyproject: '[project]\nversion = "1.2.3"\n',
    },
    executable: ['binary'],
  });
}

test('binary, checksums and archive are shipped, equal from two clean builds', async () => {
  const [one, two] = [await pack('main.py: hi\n'), await pack('main.py: hi\n')];
  expect(one.failure).toBeUndefined();
  const dist = one.trees.get('dist') as Map<string, Uint8Array>;
  const triple = /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))?.[1];
  expect([...dist.keys()].sort()).toEqual(['BLAKE3SUMS', 'app', `app-1.2.3-${triple}.tar.gz`]);
  for (const [path, bytes] of dist) expect(hashBytes(two.trees.get('dist')?.get(path) ?? '')).toBe(hashBytes(bytes));
  expect(new TextDecoder().decode(dist.get('BLAKE3SUMS'))).toContain(
    `${hashBytes(dist.get('app') as Uint8Array)}  app\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'batuta-dist-'));
  try {
    for (const [path, bytes] of dist) writeFileSync(join(folder, path), bytes);
    execFileSync('tar', ['-xzf', `app-1.2.3-${triple}.tar.gz`, '--strip-components=1'], { cwd: folder });
    expect(execFileSync(join(folder, 'app'), { encoding: 'utf8' })).toBe('main.py: hi\n');
    chmodSync(folder, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a release binary that misbehaves on a vector is not shipped', async () => {
  const result = await pack('other\n');
  expect(result.failure).toMatchObject({ code: 'BATUTA-V-001' });
  expect(result.failure?.message).toContain('the release binary differs from the original on vector v in stdout');
  expect(result.trees.has('dist')).toBe(false);
});
