// What is wrong with a project is said with its place and what to do; the rest of the project goes on.
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonProject } from './python-project.ts';
import { Rig, filesBelow } from './rig.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/broken');

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

const fixture = (name: string): void => cpSync(join(fixtures, name), rig.folder, { recursive: true });

/** A PATH that has only these programs, and a HOME in which no toolchain is found. */
function onlyPrograms(programs: { readonly [name: string]: string }): { readonly [name: string]: string } {
  const bin = rig.beside('bin');
  const home = rig.beside('home');
  for (const folder of [bin, home]) mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(programs)) symlinkSync(path, join(bin, name));
  return { PATH: bin, HOME: home, CARGO_HOME: join(home, 'cargo'), RUSTUP_HOME: join(home, 'rustup') };
}

/** The interpreter itself, past any shim. */
const realPython = (): string =>
  execFileSync('python3', ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'], {
    encoding: 'utf8',
  }).trim();

describe('a module that is not Python', () => {
  beforeEach(() => fixture('syntax-error'));

  test('is BATUTA-T-002 with its place and the line; the modules beside it are parsed; exit status 1', async () => {
    const run = await rig.run('run', 'main:crate');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('error[BATUTA-T-002]');
    expect(run.stderr).toContain('--> greeter/words.py:9:20');
    expect(run.stderr).toContain('9 |     if word is None');
    expect(run.stderr).toMatch(/\n +\| +\^/);
    expect(run.stderr).toMatch(/ran +main:parse:greeter\.names/);
  });
});

describe('a module with constructs that cannot be migrated', () => {
  beforeEach(() => fixture('unsupported'));

  test('warns with BATUTA-T-004 of each that its functions hold, with place, line and advice: the program stops where it comes to one', async () => {
    const run = await rig.run('run', 'main:crate');
    expect(run.status).toBe(0);
    for (const [place, line] of [
      ['34:12', 'return eval('],
      ['38:5', 'exec(code'],
    ]) {
      expect(run.stderr).toContain(`--> sheet/formulas.py:${place}`);
      expect(run.stderr).toContain(line);
    }
    expect(run.stderr.match(/warning\[BATUTA-T-004\]/g)).toHaveLength(2);
    expect(run.stderr.match(/= help: /g)?.length).toBeGreaterThanOrEqual(2);
    for (const module of ['main', 'sheet.cells', 'sheet.layout']) {
      expect(run.stderr).toMatch(new RegExp(`ran +main:emit:${module.replace('.', '\\.')}`));
    }
  });
});

test('a folder without a program is exit status 2, and says what a program is and how to name one', async () => {
  fixture('not-a-program');
  const run = await rig.run('run');
  expect(run.status).toBe(2);
  for (const word of ['BATUTA-C-007', '__main__', 'batuta.config.ts', 'batuta init'])
    expect(run.stderr).toContain(word);
});

describe('a tool that is missing', () => {
  beforeEach(() => rig.write(pythonProject));

  test('cargo: the crate is delivered all the same, compiling is BATUTA-B-001 with how to install it', async () => {
    const env = onlyPrograms({ python3: realPython() });
    const run = await rig.start(['run', 'app', '--json'], env).finished;
    expect(run.status).toBe(1);
    expect(existsSync(join(rig.folder, 'rust/app/Cargo.toml'))).toBe(true);
    const failures = run.events.flatMap((event) => (event.type === 'action-end' ? (event.failure ?? []) : []));
    const compiling = failures.find((failure) => failure.code === 'BATUTA-B-001');
    expect(compiling?.message).toContain('cargo');
    expect(compiling?.help).toContain('rustup');
  });

  test('python3: recording the original fails and says so, transpiling does not need it', async () => {
    const env = onlyPrograms({});
    const run = await rig.start(['run', 'app:golden:two'], env).finished;
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('python3');
    expect(run.stderr).toMatch(/install/i);
    expect((await rig.start(['run', 'app:crate'], env).finished).status).toBe(0);
  });
});

describe("a user's own file in the output folder", () => {
  const mine = 'fn mine() {}\n';
  beforeEach(() => rig.write({ ...pythonProject, 'rust/app/src/main.rs': mine, 'rust/app/NOTES.txt': 'mine\n' }));

  test('stops the placing, stays, and nothing else of that action is written beside it', async () => {
    const run = await rig.run('run', 'app:crate');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('BATUTA-E-010');
    expect(run.stderr).toContain('rust/app/src/main.rs');
    expect(run.stderr).toContain('--adopt');
    expect(rig.read('rust/app/src/main.rs')).toBe(mine);
    // The modules are placed by actions of their own, which nothing stops.
    expect(Object.keys(filesBelow(join(rig.folder, 'rust/app')))).toEqual([
      'NOTES.txt',
      'src/app.rs',
      'src/main.rs',
      'src/shop/mod.rs',
      'src/shop/prices.rs',
      'src/shop/words.rs',
    ]);
  });

  test("is kept aside with --adopt; one that is in nobody's way stays where it is, to the end", async () => {
    const run = await rig.run('run', 'app:crate', '--adopt');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stderr).toContain('.batuta/adopted/rust/app/src/main.rs');
    expect(rig.read('.batuta/adopted/rust/app/src/main.rs')).toBe(mine);
    expect(rig.read('rust/app/src/main.rs')).not.toBe(mine);
    expect((await rig.run('reset', '--yes')).status).toBe(0);
    expect(rig.read('rust/app/NOTES.txt')).toBe('mine\n');
    expect(() => readFileSync(join(rig.folder, 'rust/app/src/main.rs'))).toThrow();
  });
});
