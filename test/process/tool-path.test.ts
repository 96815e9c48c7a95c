// Tools are found past shims, told apart by content, and asked only when something changed.
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ToolTable } from '#src/process/tool-path.ts';

describe('tools', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-tools-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (path: string, body: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, path), 0o755);
    return join(folder, path);
  };
  const table = (path: string, env: { readonly [name: string]: string } = {}): ToolTable =>
    new ToolTable({
      env: { PATH: `${path}:/usr/bin:/bin`, HOME: folder, ...env },
      folder,
      cacheFile: join(folder, 'tools.json'),
    });
  const asked = (): number => readFileSync(join(folder, 'asked'), 'utf8').length;

  it('does not find what is not installed', () => {
    expect(table(join(folder, 'bin')).resolve('no-such-tool')).toBeUndefined();
  });

  it('has the same identity for the same program at two places', () => {
    program('a/tool', 'echo 1.0');
    program('b/tool', 'echo 1.0');
    const [a, b] = ['a', 'b'].map((place) => table(join(folder, place)).resolve('tool'));
    expect(a?.path).toBe(join(folder, 'a/tool'));
    expect(b?.identity).toBe(a?.identity);
    program('b/tool', 'echo 1.0 # another build');
    expect(table(join(folder, 'b')).resolve('tool')?.identity).not.toBe(a?.identity);
  });

  it("takes the active virtual environment, else the project's own, before what PATH has", () => {
    const python = (place: string): string => {
      const path = program(`${place}/bin/python3`, `echo ${join(folder, place)}/bin/python3; echo Python of ${place}`);
      writeFileSync(join(folder, place, 'pyvenv.cfg'), '');
      return path;
    };
    const onPath = program('bin/python3', `echo ${folder}/bin/python3; echo Python of PATH`);
    expect(table(join(folder, 'bin')).resolve('python3')?.path).toBe(onPath);
    const own = python('.venv');
    expect(table(join(folder, 'bin')).resolve('python3')?.path).toBe(own);
    const active = python('elsewhere');
    const env = { VIRTUAL_ENV: join(folder, 'elsewhere') };
    expect(table(join(folder, 'bin'), env).resolve('python3')?.path).toBe(active);
  });

  it('asks Python again when the folder of its packages changed', () => {
    const packages = join(folder, 'packages');
    mkdirSync(packages);
    program('bin/python3', `printf x >> ${folder}/asked; echo ${folder}/bin/python3; echo Python; echo ${packages}`);
    table(join(folder, 'bin')).resolve('python3');
    table(join(folder, 'bin')).resolve('python3');
    expect(asked()).toBe(1);
    mkdirSync(join(packages, 'numpy'));
    table(join(folder, 'bin')).resolve('python3');
    expect(asked()).toBe(2);
  });

  it('asks a program once, and again when it changed', () => {
    const bin = join(folder, 'bin');
    const path = program('bin/tool', `printf x >> ${folder}/asked; echo 1.0`);
    const first = table(bin).resolve('tool');
    expect(table(bin).resolve('tool')).toEqual(first);
    expect(asked()).toBe(1);
    appendFileSync(path, '# changed\n');
    expect(table(bin).resolve('tool')?.identity).not.toBe(first?.identity);
    expect(asked()).toBe(2);
  });

  it('goes past the proxies of rustup, and follows its pins', () => {
    program('chains/one/cargo', 'echo cargo one');
    program('chains/two/cargo', 'echo cargo two');
    program(
      'cargo/bin/rustup',
      `cat ${folder}/rust-toolchain >/dev/null 2>&1 && echo ${folder}/chains/two/cargo || echo ${folder}/chains/one/cargo`,
    );
    symlinkSync('rustup', join(folder, 'cargo/bin/cargo'));
    const bin = join(folder, 'cargo/bin');
    expect(table(bin).resolve('cargo')?.path).toBe(join(folder, 'chains/one/cargo'));
    writeFileSync(join(folder, 'rust-toolchain'), 'two');
    expect(table(bin).resolve('cargo')?.path).toBe(join(folder, 'chains/two/cargo'));
  });

  it('takes the interpreter itself for a python that is a shim, and the next one for a shim that fails', () => {
    program('real/python3', 'echo "$0"; echo "CPython 3.12.1"');
    program('shims/python3', `exec ${folder}/real/python3 "$@"`);
    program('broken/python3', 'echo "not in this version" >&2; exit 127');
    const found = table(`${join(folder, 'broken')}:${join(folder, 'shims')}`).resolve('python3');
    expect(found?.path).toBe(join(folder, 'real/python3'));
    expect(found?.identity).toMatch(/^CPython 3\.12\.1 blake3:[0-9a-f]{64}$/);
  });

  it('asks again when a variable that a version manager reads changes', () => {
    program('bin/python3', `printf x >> ${folder}/asked; echo "$0"; echo "CPython 3.12.1"`);
    const bin = join(folder, 'bin');
    table(bin).resolve('python3');
    table(bin).resolve('python3');
    table(bin, { PYENV_VERSION: '3.9' }).resolve('python3');
    expect(asked()).toBe(2);
  });
});
