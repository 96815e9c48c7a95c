// What programs read from the real command line: every `--json` keeps to its schema, reports are written where they were asked for.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#src/cli/command-table.ts';
import { schemas } from '#src/cli/schemas/schema-table.ts';
import { Rig, outputOf } from './rig.ts';
import type { Finished } from './rig.ts';
import { fits } from './schema-fit.ts';

let rig: Rig;
const quiet = { GITHUB_ACTIONS: '', GITHUB_WORKSPACE: '' };
const run = (args: readonly string[], env: { readonly [name: string]: string } = {}): Promise<Finished> =>
  rig.start(args, { ...quiet, ...env }).finished;

beforeAll(async () => {
  rig = await Rig.open();
  rig.write({ 'src/a.txt': 'one\n', 'tools/main.py': 'if __name__ == "__main__":\n    print(1)\n' });
  rig.tasks({
    compile: {
      command: ['sh', '-c', 'echo compiling; cp src/a.txt out.txt'],
      inputs: ['src/**'],
      outputs: ['out.txt'],
      env: { MODE: 'fast' },
    },
    check: { command: ['sh', '-c', 'echo "a.txt:3 is wrong" >&2; exit 3'], inputs: [outputOf('compile')] },
    after: { command: 'true', inputs: [outputOf('compile')], dependsOn: ['check'] },
  });
});
afterAll(() => rig.close());

describe('a run', () => {
  test('as events, as a summary, as JUnit, as a trace with its hot list', async () => {
    const args = ['run', '--json', '--summarize=reports/sum.json', '--junit', 'reports/junit.xml'];
    const done = await run([...args, '--profile', 'reports/trace.json', '--log-order', 'stream']);
    expect(done.status).toBe(1);
    const lines = done.stdout.trimEnd().split('\n');
    for (const line of lines) fits('event', line);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ schemaVersion: 1, type: 'run-start' });
    expect(lines.some((line) => line.includes('"action-output"') && line.includes('compiling'))).toBe(true);

    const summary = fits('run-summary', rig.read('reports/sum.json')) as {
      readonly actions: readonly { readonly label: string; readonly [name: string]: unknown }[];
    };
    const of = (label: string) => summary.actions.find((action) => action.label === label);
    expect(of('compile:task')).toMatchObject({
      outcome: 'executed',
      cache: { status: 'miss', reason: { kind: 'new' } },
      outputs: [{ name: 'out.txt', kind: 'file', size: 4 }],
    });
    // What failed is kept by no store, and yet its key is told.
    expect(of('check:task')?.['keyFields']).toContainEqual({ name: 'rule', value: 'task#command' });
    expect(of('after:task')).toMatchObject({ outcome: 'blocked', blockedBy: 'check:task' });

    expect(rig.read('reports/junit.xml')).toMatch(
      /<testsuites name="batuta" tests="3" failures="1" errors="0" skipped="1"/,
    );
    expect(rig.read('reports/junit.xml')).toContain('<system-err>a.txt:3 is wrong\n</system-err>');
    expect(JSON.parse(rig.read('reports/trace.json'))).toHaveProperty('traceEvents');
    expect(rig.read('reports/trace.md')).toContain('`compile:task` | first time |');
  });

  test('that is a hit says so in its summary, with the run that made the result', async () => {
    await run(['run', 'compile', '--summarize']);
    const [newest = ''] = readdirSync(join(rig.folder, '.batuta/summaries')).sort().reverse();
    const summary = fits('run-summary', rig.read(join('.batuta/summaries', newest))) as {
      readonly actions: readonly { readonly keyFields: readonly unknown[] }[];
    };
    expect(summary.actions[0]).toMatchObject({
      cache: { status: 'hit', origin: expect.stringMatching(/^\d{8}-/) as string },
    });
    expect(summary.actions[0]?.keyFields.length).toBeGreaterThan(5);
  });

  test('on GitHub annotates the change and folds its logs', async () => {
    const done = await run(['run'], { GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_WORKSPACE: rig.folder });
    expect(done.stderr).toContain('::group::check:task');
    expect(done.stderr).toMatch(/^::error title=BATUTA-E-011 check%3Atask::/m);
  });
});

describe('the JSON of', () => {
  test.each<[string, string[]]>([
    ['plan', ['plan', '--json']],
    ['plan', ['run', '--dry-run=json', 'compile']],
    ['graph', ['graph', '--json']],
    ['why', ['why', 'check', '--json']],
    ['why', ['why', 'compile', '--json']],
    ['status', ['status', '--json']],
    ['report', ['report', '--json']],
    ['doctor', ['doctor', '--json']],
    ['cache-stats', ['cache', 'stats', '--json']],
    ['cache-gc', ['cache', 'gc', '--json']],
    ['cache-verify', ['cache', 'verify', '--json']],
    ['cache-keygen', ['cache', 'keygen', '--out', 'test.key', '--json']],
    ['cache-clean', ['cache', 'clean', '--json']],
    ['reset', ['reset', '--json']],
    ['init', ['init', '-C', 'tools', '--dry-run', '--json']],
    ['failure', ['run', 'nothing-of-this-name', '--json']],
    ['failure', ['graph', '--filter', 'chekc', '--json']],
  ])('%s keeps to its schema: batuta %j', async (name, args) => {
    fits(name, (await run(args)).stdout);
  });

  test('reset that was done keeps to its schema too', async () => {
    fits('reset', (await run(['reset', 'compile', '--yes', '--json'])).stdout);
  });

  test('every command is held against a schema here', () => {
    const told = Object.values(schemas)
      .map((schema) => schema.from)
      .join(' ');
    const missing = commands.filter(
      (command) => command.options.some((option) => option.name === 'json') && !told.includes(`batuta ${command.name}`),
    );
    // The commands of the phases are `run` with a limit.
    expect(missing.map((command) => command.name).sort()).toEqual(
      ['analyze', 'transpile', 'optimize', 'validate', 'build'].sort(),
    );
  });
});
