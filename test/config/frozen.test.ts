// When a configuration is evaluated again, and when the frozen plan is reused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectRig } from '../engine/project-rig.ts';

describe('a frozen configuration', () => {
  let rig: ProjectRig;
  beforeEach(() => {
    rig = new ProjectRig();
    rig.write('names.txt', 'one');
    rig.write('lib/name.ts', `export const name: string = 'lib';\n`);
    rig.env['WHO'] = 'me';
    rig.config(
      `[readFileSync('names.txt', 'utf8').trim()]: task({ command: 'true', env: { N: name + (process.env.WHO ?? '') + readdirSync('more').length } }),`,
      `import { readFileSync, readdirSync } from 'node:fs';\nimport { name } from './lib/name.ts';`,
    );
    rig.write('more/a', '');
  });
  afterEach(() => rig.dispose());

  const frozen = async (): Promise<boolean> => (await rig.open()).frozen;

  it('is reused while nothing it read has changed', async () => {
    expect([await frozen(), await frozen()]).toEqual([false, true]);
  });

  it.each<[string, () => void]>([
    ['its own text changes', () => rig.write('batuta.config.ts', `${rig.read('batuta.config.ts')}\n// more\n`)],
    ['a module it imports changes', () => rig.write('lib/name.ts', `export const name: string = 'other';\n`)],
    ['a file it read changes', () => rig.write('names.txt', 'two')],
    ['a folder it listed gains a file', () => rig.write('more/b', '')],
    ['a variable it read changes', () => (rig.env['WHO'] = 'you')],
    ['a variable it read is unset', () => delete rig.env['WHO']],
  ])('is evaluated again when %s', async (_, change) => {
    await frozen();
    change();
    expect([await frozen(), await frozen()]).toEqual([false, true]);
  });

  it('is reused when something it did not read changes', async () => {
    await frozen();
    rig.env['OTHER'] = 'x';
    rig.write('other.txt', 'x');
    expect(await frozen()).toBe(true);
  });

  it('depends on what the configuration itself read, and on nothing that evaluating it needs', async () => {
    const { plan } = await rig.open();
    const names = plan.inputs.flatMap((input) => (input.kind === 'env' ? [input.name] : []));
    const paths = plan.inputs.flatMap((input) => (input.kind === 'file' ? [input.path] : []));
    expect(names).toEqual(['WHO']);
    expect(paths).toEqual(['batuta.config.ts', 'lib/name.ts', 'more', 'names.txt']);
  });

  it('keeps a value of the environment as a hash only', async () => {
    rig.env['WHO'] = 'very-secret-value';
    rig.config(`a: task({ command: process.env.WHO === 'x' ? 'a' : 'b' }),`);
    await frozen();
    expect(rig.read('.batuta/plan.json')).not.toContain('very-secret-value');
  });
});

describe('a project without configuration', () => {
  it('gets its targets from the injected discovery, and again when the files change', async () => {
    const rig = new ProjectRig();
    let looks = 0;
    rig.planHost = {
      discover: (context) => {
        looks += 1;
        return {
          ok: true,
          value: context
            .names(['**/*.py'])
            .map((name) => ({ name: name.replace('.py', ''), options: { entry: name } })),
        };
      },
      planMigrate: (target, context) => ({
        ok: true,
        value: { summary: context.text(target.options.entry ?? '') ?? '', actions: [] },
      }),
    };
    rig.write('a.py', 'print(1)');
    expect((await rig.open()).plan.targets).toMatchObject([{ name: 'a', kind: 'migrate', summary: 'print(1)' }]);
    expect((await rig.open()).frozen).toBe(true);
    rig.write('b.py', 'print(2)');
    expect((await rig.open()).plan.targets.map((target) => target.name)).toEqual(['a', 'b']);
    rig.write('b.py', 'print(3)');
    expect((await rig.open()).plan.targets[1]?.summary).toBe('print(3)');
    expect(looks).toBe(3);
    rig.dispose();
  });

  it('and with nothing to migrate is a failure that says what to do', async () => {
    const rig = new ProjectRig();
    expect(await rig.openFailure()).toMatchObject({
      code: 'BATUTA-C-007',
      help: expect.stringContaining('batuta init') as string,
    });
    rig.dispose();
  });
});
