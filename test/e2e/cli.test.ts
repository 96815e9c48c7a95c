// The command line's manners: errors that teach, JSON for programs, and the commands that look.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

function oneTask(): void {
  rig.write({ 'src/a.txt': 'one\n' });
  rig.tasks({ compile: { command: rig.command('compile').line, inputs: ['src/**'], outputs: ['out/compiled.txt'] } });
  rig.command('compile').always({ copies: { 'out/compiled.txt': 'src/a.txt' } });
}

const parsed = (text: string): { readonly [name: string]: unknown } =>
  JSON.parse(text) as { readonly [name: string]: unknown };

describe('wrong use is exit status 2 and names the likely meaning', () => {
  test.each([
    [['rnu'], 'batuta run'],
    [['run', '--forec'], '--force'],
    [['run', 'complie'], 'compile'],
    [['why', 'complie'], 'compile'],
    [['status', 'complie'], 'compile'],
    [['validate', '--trace-syscalls'], 'not built yet'],
    [['run', '-C', 'nowhere'], 'nowhere'],
  ])('%j', async (args, says) => {
    oneTask();
    const run = await rig.run(...args);
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toContain(says);
    expect(run.stdout).toBe('');
    expect(rig.command('compile').count).toBe(0);
  });

  test('a misspelt key of the configuration', async () => {
    oneTask();
    rig.tasks({ compile: { command: 'true', inptus: ['src/**'] } });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('inptus');
    expect(run.stderr).toContain('inputs');
    expect(run.stderr).toContain('batuta.config.ts');
  });

  test('a configuration that does not evaluate', async () => {
    rig.write({ 'batuta.config.ts': 'export default {{{\n' });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('BATUTA-C-003');
  });

  test('with --json as one object that says the same', async () => {
    oneTask();
    const run = await rig.run('run', 'complie', '--json');
    expect(run.status).toBe(2);
    const last = parsed(run.stdout.trimEnd().split('\n').at(-1) as string);
    expect(last).toMatchObject({ schemaVersion: 1, type: 'failure' });
  });
});

describe('--json', () => {
  beforeEach(oneTask);

  test('of a run is one event per line, from its start to its end', async () => {
    const run = await rig.run('run', '--json');
    expect(run.events[0]).toMatchObject({ type: 'run-start', schemaVersion: 1 });
    expect(run.events.at(-1)).toMatchObject({
      type: 'run-end',
      ok: true,
      counts: { executed: 1, hit: 0, failed: 0, 'failed-hit': 0, blocked: 0, cancelled: 0 },
    });
  });

  test.each([
    ['plan', ['plan', '--json']],
    ['graph', ['graph', '--json']],
    ['why', ['why', 'compile', '--json']],
    ['status', ['status', '--json']],
    ['report', ['report', '--json']],
    ['doctor', ['doctor', '--json']],
    ['reset', ['reset', '--json']],
    ['plan', ['run', '--dry-run', '--json']],
  ])('of %s is one object with its type and schema version', async (type, args) => {
    await rig.run('run');
    const run = await rig.run(...args);
    expect(parsed(run.stdout)).toMatchObject({ schemaVersion: 1, type });
  });
});

describe('looking', () => {
  beforeEach(oneTask);

  test('why says which file changed', async () => {
    await rig.run('run');
    rig.write({ 'src/a.txt': 'ONE\n' });
    const run = await rig.run('why', 'compile');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('would run');
    expect(run.stdout).toContain('src/a.txt');
  });

  test('why says that nothing changed', async () => {
    await rig.run('run');
    expect((await rig.run('why', 'compile')).stdout).toContain('is up to date');
  });

  test('status goes from not started to completed', async () => {
    expect((await rig.run('status')).stdout).toContain('not started');
    await rig.run('run');
    const run = await rig.run('status');
    expect(run.stdout).toContain('completed');
    expect(run.stdout).toContain('100%');
  });

  test('status shows a failure with its code', async () => {
    rig.command('compile').always({ status: 1 });
    await rig.run('run');
    const run = await rig.run('status');
    expect(run.stdout).toMatch(/failed[^]*BATUTA-E-011/);
  });

  test('graph draws what is known', async () => {
    expect((await rig.run('graph')).stdout).toMatch(/^digraph batuta \{[^]*compile/);
    expect((await rig.run('graph', '--format', 'mermaid')).stdout).toMatch(/^flowchart LR[^]*compile/);
  });

  test('a profile is a Chrome trace', async () => {
    await rig.run('run', '--profile', 'trace.json');
    const { traceEvents } = JSON.parse(readFileSync(`${rig.folder}/trace.json`, 'utf8')) as {
      traceEvents: { ph: string }[];
    };
    expect(traceEvents.filter((event) => event.ph === 'X')).toHaveLength(1);
  });
});

describe('keeping', () => {
  test('init writes a configuration that works, and never overwrites one', async () => {
    rig.write({ 'tool.py': 'if __name__ == "__main__":\n    print("hi")\n' });
    const written = await rig.run('init');
    expect(written.status, written.stderr).toBe(0);
    expect(rig.read('batuta.config.ts')).toContain("entry: 'tool.py'");
    expect((await rig.run('plan')).status).toBe(0);
    const again = await rig.run('init');
    expect(again.status).toBe(2);
  });

  test('reset removes what was placed only with --yes, and a run puts it back without running', async () => {
    oneTask();
    await rig.run('run');
    await rig.run('reset');
    expect(rig.read('out/compiled.txt')).toBe('one\n');
    expect((await rig.run('reset', '--yes')).stdout).toContain('removed 1 file');
    expect(() => rig.read('out/compiled.txt')).toThrow();
    await rig.run('run');
    expect(rig.read('out/compiled.txt')).toBe('one\n');
    expect(rig.command('compile').count).toBe(1);
  });

  test.each(['stats', 'gc', 'verify'])('cache %s leaves what is needed', async (action) => {
    oneTask();
    await rig.run('run');
    const run = await rig.run('cache', action);
    expect(run.status, run.stderr).toBe(0);
    await rig.run('run');
    expect(rig.command('compile').count).toBe(1);
  });
});

test('help of every command fits 80 columns', async () => {
  const { commands } = await import('#src/cli/command-table.ts');
  for (const command of commands) {
    const run = await rig.run(command.name, '--help');
    expect(run.status).toBe(0);
    for (const line of run.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  }
});
