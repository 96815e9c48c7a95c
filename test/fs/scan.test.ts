// Which files a project has.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanOptions, ScannedTree } from '#src/fs/scan.ts';
import { scan } from '#src/fs/scan.ts';

describe('scanning a project', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'batuta-scan-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const files = (...paths: readonly string[]): void => {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  };
  const scanned = (options?: ScanOptions): ScannedTree => {
    const tree = scan(root, options);
    if (!tree.ok) throw new Error(tree.failure.message);
    return tree.value;
  };

  it('lists files as posix paths in code-unit order', () => {
    files('b.py', 'a/z.py', 'a.py', 'B.py', 'a-b/c.py', 'é.py', '.hidden');
    expect(scanned().files).toEqual(['.hidden', 'B.py', 'a-b/c.py', 'a.py', 'a/z.py', 'b.py', 'é.py']);
  });

  it('does not enter folders of tools, found by name or by mark', () => {
    files(
      '.git/config',
      'node_modules/x/i.js',
      'a/__pycache__/m.pyc',
      '.batuta/plan.json',
      'env/pyvenv.cfg',
      'env/lib/x.py',
    );
    files('cache/CACHEDIR.TAG', 'cache/x', 'Cargo.toml', 'target/debug/x', 'main.py');
    expect(scanned().files).toEqual(['Cargo.toml', 'main.py']);
    expect(scanned().skippedFolders).toEqual(['cache', 'env', 'target']);
  });

  it('enters a folder called target that is not cargo’s', () => {
    files('target/__init__.py');
    expect(scanned().files).toEqual(['target/__init__.py']);
  });

  it('does not enter the folders it is told to skip', () => {
    files('rust/a.rs', 'src/rust/b.rs');
    expect(scanned({ skip: ['rust'] }).files).toEqual(['src/rust/b.rs']);
  });

  it('follows links to files, and lists the others instead of following them', () => {
    files('a.py', 'pkg/b.py');
    symlinkSync('a.py', join(root, 'link.py'));
    symlinkSync('pkg', join(root, 'again'));
    symlinkSync('..', join(root, 'pkg/up'));
    symlinkSync('nothing', join(root, 'broken'));
    symlinkSync('circle', join(root, 'circle'));
    expect(scanned().files).toEqual(['a.py', 'link.py', 'pkg/b.py']);
    expect(scanned().skippedLinks).toEqual(['again', 'broken', 'circle', 'pkg/up']);
  });

  it('fails on a name that is not UTF-8', () => {
    execFileSync('/bin/sh', ['-c', 'touch "$(printf \'a\\377b\')"'], { cwd: root });
    const tree = scan(root);
    expect(!tree.ok && tree.failure.code).toBe('BATUTA-E-104');
  });

  it('fails on a folder that is not there', () => {
    const tree = scan(join(root, 'missing'));
    expect(!tree.ok && tree.failure.code).toBe('BATUTA-E-103');
  });
});
