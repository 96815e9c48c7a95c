// Workspaces through the command line: members from each kind of manifest, `^build`, members' own configurations, what is refused.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const config = (body: string): string =>
  `import { defineConfig, output, task } from 'batuta';\nvoid [output, task];\nexport default defineConfig({\n${body}\n});\n`;

/** `app` needs `lib` needs `base`. */
function packages(targets: string): void {
  rig.write({
    'package.json': json({ workspaces: ['packages/*'] }),
    'packages/app/package.json': json({ name: '@acme/app', dependencies: { '@acme/lib': '*' } }),
    'packages/lib/package.json': json({ name: '@acme/lib', devDependencies: { '@acme/base': '*', vitest: '4' } }),
    'packages/base/package.json': json({ name: '@acme/base' }),
    'packages/app/src.txt': 'app\n',
    'packages/lib/src.txt': 'lib\n',
    'packages/base/src.txt': 'base\n',
    'batuta.config.ts': config(`  workspaces: { targets: { ${targets} } },`),
  });
}

const simple =
  "build: task({ command: 'cp src.txt made.txt', inputs: ['src.txt'], outputs: ['made.txt'], dependsOn: ['^build'] })";
const starts = (run: { events: readonly { type: string; label?: string }[] }): readonly string[] =>
  run.events.flatMap((event) => (event.type === 'action-start' && event.label !== undefined ? [event.label] : []));

describe('^build', () => {
  test('means the packages this one depends on, dependencies first', async () => {
    packages(simple);
    const run = await rig.run('run', '--json', '-j', '4');
    expect(run.status, run.stderr).toBe(0);
    expect(starts(run)).toEqual(['base.build:task', 'lib.build:task', 'app.build:task']);
    expect(rig.read('packages/app/made.txt')).toBe('app\n');
  });

  test('a dependency that comes out differently is an input; one that comes out the same is not', async () => {
    packages(simple);
    await rig.run('run');
    rig.write({ 'packages/base/src.txt': 'BASE\n' });
    const changed = await rig.run('run', '--json');
    expect(starts(changed)).toEqual(['base.build:task', 'lib.build:task']);
    expect(changed.labels('hit')).toEqual(['app.build:task']);
  });

  test('passes through a package without such a target', async () => {
    packages(simple.replace('build:', 'unused:').replace('^build', '^none'));
    const build = "{ command: 'true', dependsOn: ['^build'] }";
    rig.write({
      'packages/app/batuta.config.ts': config(`  targets: { build: task(${build}) },`),
      'packages/base/batuta.config.ts': config(`  targets: { build: task(${build}) },`),
    });
    const run = await rig.run('run', 'app.build', '--json', '-j', '4');
    expect(starts(run)).toEqual(['base.build:task', 'app.build:task']);
  });

  test('outside of a member is refused', async () => {
    packages(simple);
    rig.write({
      'batuta.config.ts': config(
        "  workspaces: true,\n  targets: { all: task({ command: 'true', dependsOn: ['^build'] }) },",
      ),
    });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('BATUTA-C-021');
  });
});

describe('a member’s own configuration', () => {
  const own = (text: string): void => {
    packages(simple);
    rig.write({ 'packages/lib/batuta.config.ts': config(text) });
  };

  test('adds targets and replaces shared ones; a plain name means its own target', async () => {
    own(
      "  targets: { build: task({ command: 'touch other.txt', outputs: ['other.txt'] }), check: task({ command: 'pwd', dependsOn: ['build'] }) },",
    );
    const run = await rig.run('run', 'lib.check', '--json');
    expect(starts(run)).toEqual(['lib.build:task', 'lib.check:task']);
    expect(rig.read('packages/lib/other.txt')).toBe('');
    const shown = await rig.run('run', 'lib.check');
    expect(shown.stderr).toContain(join(rig.folder, 'packages/lib'));
  });

  test('is planned again when it is edited, or when one appears', async () => {
    packages(simple);
    await rig.run('run');
    rig.write({ 'packages/lib/batuta.config.ts': config("  targets: { extra: task({ command: 'true' }) },") });
    expect((await rig.run('run', '--json')).labels('executed')).toEqual(['lib.extra:task']);
    rig.write({ 'packages/lib/batuta.config.ts': config("  targets: { more: task({ command: 'true' }) },") });
    expect((await rig.run('run', '--json')).labels('executed')).toEqual(['lib.more:task']);
  });

  test('says where a mistake is', async () => {
    own("  targets: { check: task({ command: 'true', dependsOn: ['biuld'] }) },");
    const run = await rig.run('run');
    expect(run.stderr).toContain('packages/lib/batuta.config.ts:4');
  });

  test('has targets only', async () => {
    own('  jobs: 3,');
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('targets only, not `jobs`');
  });

  test('has no migration: that is declared in the root', async () => {
    packages(simple);
    const text = config("  targets: { app: migrate({ entry: 'main.py' }) },").replace(
      '{ defineConfig',
      '{ defineConfig, migrate',
    );
    rig.write({ 'packages/lib/batuta.config.ts': text });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("root: 'packages/lib'");
  });

  test('cannot lead out of the project', async () => {
    own("  targets: { check: task({ command: 'true', inputs: ['../../../up.txt'] }) },");
    expect((await rig.run('run')).stderr).toContain('BATUTA-C-009');
  });

  test('reads files of the root', async () => {
    own("  targets: { check: task({ command: 'cat ../../root.txt', inputs: ['../../root.txt'] }) },");
    rig.write({ 'root.txt': 'one\n' });
    await rig.run('run', 'lib.check');
    rig.write({ 'root.txt': 'two\n' });
    expect(starts(await rig.run('run', 'lib.check', '--json'))).toEqual(['lib.check:task']);
  });

  test('run inside the member is the whole workspace', async () => {
    own("  targets: { extra: task({ command: 'true' }) },");
    const run = await rig.start(['run', '*.build', '--json'], {}, join(rig.folder, 'packages/lib')).finished;
    expect(run.labels('executed')).toEqual(['app.build:task', 'base.build:task', 'lib.build:task']);
  });
});

describe('members are found', () => {
  const shared = "  workspaces: { targets: { name: task({ command: 'pwd', dependsOn: ['^name'] }) } },";
  const order = async (files: { readonly [path: string]: string }): Promise<readonly string[]> => {
    rig.write({ ...files, 'batuta.config.ts': config(shared) });
    const run = await rig.run('run', '--json', '-j', '4');
    expect(run.status, run.stdout + run.stderr).toBe(0);
    return starts(run).map((label) => label.replace(/\..*/, ''));
  };

  test('in pnpm-workspace.yaml', async () => {
    expect(
      await order({
        'pnpm-workspace.yaml':
          "# members\npackages:\n  - 'libs/**' # all\n  - apps/one\n  - '!libs/old'\ncatalog:\n  a: 1\n",
        'libs/a/b/package.json': json({ name: 'b' }),
        'libs/old/package.json': json({ name: 'old' }),
        'apps/one/package.json': json({ name: 'one', dependencies: { b: 'workspace:*' } }),
        'apps/two/package.json': json({ name: 'two' }),
      }),
    ).toEqual(['b', 'one']);
  });

  test('in Cargo.toml, with renamed and target-specific dependencies', async () => {
    expect(
      await order({
        'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\nexclude = ["crates/old"]\n',
        'crates/z/Cargo.toml': '[package]\nname = "z"\n',
        'crates/m/Cargo.toml': '[package]\nname = "m"\n[dependencies]\nzed = { package = "z", path = "../z" }\n',
        'crates/a/Cargo.toml': '[package]\nname = "a"\n[target."cfg(unix)".dev-dependencies]\nm = { path = "../m" }\n',
        'crates/old/Cargo.toml': '[package]\nname = "old"\n',
      }),
    ).toEqual(['z', 'm', 'a']);
  });

  test('in pyproject.toml of uv, whatever the spelling of a name', async () => {
    expect(
      await order({
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["py/*"]\n',
        'py/z/pyproject.toml': '[project]\nname = "My_Zed"\n',
        'py/a/pyproject.toml': '[project]\nname = "a"\ndependencies = ["my.zed>=1; python_version > \'3\'"]\n',
      }),
    ).toEqual(['my-zed', 'a']);
  });

  test('and a new one is noticed', async () => {
    packages(simple);
    await rig.run('run');
    rig.write({ 'packages/new/package.json': json({ name: 'new' }), 'packages/new/src.txt': 'new\n' });
    expect((await rig.run('run', '--json')).labels('executed')).toEqual(['new.build:task']);
  });

  test.each([
    ['none at all', { 'package.json': json({}) }, 'no manifest of this folder names members'],
    [
      'two of one name',
      {
        'package.json': json({ workspaces: ['p/*'] }),
        'p/a/package.json': json({ name: '@x/a' }),
        'p/b/package.json': json({ name: '@y/a' }),
      },
      'two members are called a: p/a and p/b',
    ],
    ['YAML that is no plain list', { 'pnpm-workspace.yaml': 'packages: &all [a]\n' }, 'not a plain list'],
    ['a broken manifest', { 'package.json': '{' }, 'package.json: '],
  ])('not from %s', async (_, files, message) => {
    rig.write({ ...files, 'batuta.config.ts': config('  workspaces: true,') });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(message);
  });
});
