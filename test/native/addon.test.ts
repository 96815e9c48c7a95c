// The addon's bulk calls give what Node's own calls and our TypeScript give, and its absence is no failure.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addon, rethrow } from '#native/index.ts';
import { pathBlock, statColumns } from '#native/addon.ts';
import { scan } from '#src/fs/scan.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { hashBytes } from '#src/hash/hash.ts';

const native = addon();
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'batuta-addon-'));
  for (const folder of ['a/b', 'é', '.git', 'made', 'crate/target']) mkdirSync(join(root, folder), { recursive: true });
  const files = ['a/one', 'a/b/two', 'é/ü', '\u{ff5e}', '\u{1f600}', '.git/x', 'made/CACHEDIR.TAG', 'crate/Cargo.toml'];
  for (const file of files) writeFileSync(join(root, file), file.repeat(300));
  writeFileSync(join(root, 'crate/target/x'), '');
  chmodSync(join(root, 'a/one'), 0o755);
  symlinkSync('a/one', join(root, 'link'));
  symlinkSync('a', join(root, 'folder-link'));
  symlinkSync('nowhere', join(root, 'dangling'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The modules anew under this setting. */
async function fresh<T>(setting: string, load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.stubEnv('BATUTA_NATIVE', setting);
  return load();
}
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('without the addon', () => {
  it('is switched off by BATUTA_NATIVE=0, and says so', async () => {
    const { addonState } = await fresh('0', () => import('#native/index.ts'));
    expect(addonState()).toEqual({ kind: 'absent', reason: 'switched off by BATUTA_NATIVE=0' });
  });

  it('scans and looks up with the same answers', async () => {
    const other = await fresh('0', async () => ({
      scan: (await import('#src/fs/scan.ts')).scan,
      index: (await import('#src/fs/stat-index.ts')).StatIndex.open(root, join(root, '../index-a')),
      name: (await import('#src/hash/hash-backend.ts')).hashBackend().name,
    }));
    expect(other.name).toBe('blake3-wasm');
    const tree = scan(root);
    expect(other.scan(root)).toEqual(tree);
    const paths = [...(tree.ok ? tree.value.files : []), 'missing', 'a'];
    const found = StatIndex.open(root, join(root, '../index-b')).lookupAll(paths);
    expect(found).toEqual(other.index.lookupAll(paths));
    expect(found[paths.indexOf('a/one')]).toMatchObject({ digest: hashBytes('a/one'.repeat(300)), executable: true });
    expect(found.slice(-2)).toEqual([undefined, undefined]);
  });
});

describe.skipIf(native === undefined)('with the addon', () => {
  it('names a level that the CPU does not have', async () => {
    const { addonState } = await fresh('mmx', () => import('#native/index.ts'));
    expect(addonState()).toMatchObject({ kind: 'absent', reason: expect.stringContaining('mmx') as string });
  });

  it('gives the stats that Node gives, to the last digit', () => {
    const paths = ['a/one', 'a', 'link', 'dangling', 'é/ü'];
    const rows = new Float64Array(paths.length * statColumns);
    native?.statAll(root, pathBlock(paths), rows);
    const expected = paths.flatMap((path) => {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      return stat === undefined
        ? [0, 0, 0, 0, 0, 0]
        : [stat.mode, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, stat.dev];
    });
    expect([...rows]).toEqual(expected);
  });

  it('throws system errors as Node does', () => {
    const error = (() => {
      try {
        native?.hashFile(join(root, 'missing'));
      } catch (problem) {
        try {
          return rethrow(problem);
        } catch (named) {
          return named;
        }
      }
      return undefined;
    })();
    expect(error).toMatchObject({ code: 'ENOENT', syscall: 'open', path: join(root, 'missing') });
  });

  it('loads in several threads of one process', () => {
    const program = `const { Worker } = require('worker_threads');
      const code = "const m={exports:{}};process.dlopen(m,process.argv[2]);require('worker_threads').parentPort.postMessage(m.exports.hash(new Uint8Array()))";
      for (let at = 0; at < 2; at++) new Worker(code, { eval: true, argv: [process.argv[1]] }).on('message', (hex) => console.log(hex));`;
    const file = join(import.meta.dirname, `../../native/build/batuta-${process.platform}-${process.arch}.node`);
    const out = execFileSync(process.execPath, ['-e', program, file], { encoding: 'utf8' });
    expect(new Set(out.trim().split('\n'))).toEqual(new Set([hashBytes('')]));
  });
});
