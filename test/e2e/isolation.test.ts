// docs/guide/isolation.md says for each kind of action what becomes of a read that was not declared: each cell is tried here.
import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOnPath } from '#src/engine/machine.ts';
import { namespaceProblem } from '#src/engine/task-stage.ts';
import { Rig } from './rig.ts';

const page = join(dirname(fileURLToPath(import.meta.url)), '../../docs/guide/isolation.md');

/** The table of the page: kind of action -> way to read -> what becomes of it. */
function tableOf(text: string): readonly (readonly [kind: string, way: string, outcome: string])[] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  const [head = [], , ...body] = rows;
  return body.flatMap(([kind = '', ...cells]) =>
    cells.map((outcome, index) => [kind, head[index + 1] ?? '', outcome] as const),
  );
}

/** The first table of the page. */
const cells = tableOf(readFileSync(page, 'utf8').split('\n## ')[0] ?? '');

/** Ways to name a file that is no declared input. */
const ways: { readonly [way: string]: () => string } = {
  'relative path': () => 'secret.txt',
  'absolute path': () => join(rig.folder, 'secret.txt'),
  'through a symbolic link': () => 'link.txt',
  'names of a folder': () => join(rig.folder, 'folder'),
  'outside the project': () => page,
  'of the system': () => '/etc/passwd',
};

/** The bytes of a file, the names of a folder. */
const show = 'if [ -d "$0" ]; then ls "$0"; else cat "$0"; fi';
const taskOf =
  (isolation: string) =>
  (path: string): string =>
    `task({ command: ['sh', '-c', '${show} > out.txt', ${JSON.stringify(path)}], inputs: ['in.txt'], outputs: ['out.txt'], isolation: '${isolation}' })`;
const ruleOf =
  (name: string) =>
  (path: string): string =>
    `apply({ rule: ${name}, params: { path: ${JSON.stringify(path)} }, inputs: { given: 'in.txt' }, places: { seen: 'out.txt' } })`;

const kinds: { readonly [kind: string]: (path: string) => string } = {
  'pure rule, by its context': ruleOf('byContext'),
  'pure rule, by fs': ruleOf('byFs'),
  'process rule, by its command': ruleOf('byCommand'),
  'task, place': taskOf('place'),
  'task, stage': taskOf('stage'),
  'task, namespace': taskOf('namespace'),
  'task, trace': taskOf('trace'),
};

/** Rules that read a path they are told, as a user could write them. */
const rules = `import { readFileSync, readdirSync, statSync } from 'node:fs';
import { defineRule } from 'batuta';
const shared = { phase: 'detect', summary: 'reads', outputs: ['seen'], expands: [] } as const;
export const byContext = defineRule({
  ...shared,
  kind: 'pure',
  run: (context) => context.output('seen', context.bytes(String(context.params['path']))),
});
export const byFs = defineRule({
  ...shared,
  kind: 'pure',
  run(context) {
    const path = String(context.params['path']);
    context.output('seen', statSync(path).isDirectory() ? readdirSync(path).join() : readFileSync(path));
  },
});
export const byCommand = defineRule({
  ...shared,
  kind: 'process',
  tools: ['cat', 'ls'],
  async run(context) {
    context.stageInput('given', 'in.txt');
    const path = String(context.params['path']);
    const done = await context.exec({ command: path.endsWith('folder') ? 'ls' : 'cat', args: [path] });
    if (done.status !== 0) context.fail({ code: 'BATUTA-E-011', message: 'cat failed' });
    context.output('seen', done.stdout);
  },
});
`;

const path = process.env['PATH'] ?? '';
const isPossible = (kind: string): boolean =>
  (!kind.includes('trace') || findOnPath('strace', path) !== undefined) &&
  (!kind.includes('namespace') || namespaceProblem('', path) === undefined);

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
  rig.write({ 'in.txt': 'declared\n', 'secret.txt': 'not declared\n', 'folder/some.txt': '', 'rules.ts': rules });
  symlinkSync('secret.txt', join(rig.folder, 'link.txt'));
});
afterAll(() => rig.close());

test('the page has a row for each kind of action and a column for each way', () => {
  expect([...new Set(cells.map(([kind]) => kind))]).toEqual(Object.keys(kinds));
  expect([...new Set(cells.map(([, way]) => way))]).toEqual(Object.keys(ways));
});

test.each(Object.keys(kinds).filter(isPossible))('%s: as the page says', async (kind) => {
  const row = cells.filter(([of]) => of === kind);
  const targets = row.map(([, way], index) => {
    const declaration = kinds[kind]?.(ways[way]?.() ?? '').replaceAll('out.txt', `out${index}.txt`);
    return `  way${index}: ${declaration},`;
  });
  rig.write({
    'batuta.config.ts': [
      "import { apply, defineConfig, task } from 'batuta';",
      "import * as rules from './rules.ts';",
      'const { byCommand, byContext, byFs } = rules;',
      'void [apply, task, byCommand, byContext, byFs];',
      `export default defineConfig({ targets: {\n${targets.join('\n')}\n} });`,
    ].join('\n'),
  });
  const run = await rig.run('run', '--json');
  const outcomes = row.map(([of, way], index) => {
    const end = run.events.find((event) => event.type === 'action-end' && event.label.startsWith(`way${index}:`));
    if (end?.type !== 'action-end') return [of, way, 'did not end'];
    if (end.outcome === 'executed') return [of, way, 'unseen'];
    return [of, way, end.failure?.code === 'BATUTA-E-014' ? 'detected' : 'fails'];
  });
  expect(outcomes, run.stdout + run.stderr).toEqual(row);
});

test.runIf(isPossible('trace'))(
  'a trace names each read with its kind, says whose it is, and stores nothing',
  async () => {
    rig.write({
      'batuta.config.ts': `import { defineConfig, task } from 'batuta';
export default defineConfig({ targets: {
  all: task({ command: 'cat secret.txt; ls folder; test -e absent.txt; ls given; true', inputs: ['given/**'], isolation: 'trace' }),
} });`,
      'given/a.txt': '',
    });
    const run = await rig.run('run', '--json');
    const end = run.events.find((event) => event.type === 'action-end');
    expect(end?.type === 'action-end' && end.failure).toMatchObject({ code: 'BATUTA-E-014' });
    const failure = end?.type === 'action-end' ? end.failure : undefined;
    expect(failure?.message).toContain('all:task');
    expect(failure?.detail?.split('\n').map((row) => row.split(/ +/))).toEqual([
      ['probe', 'absent.txt'],
      ['listing', 'folder'],
      ['read', 'secret.txt'],
    ]);
    expect((await rig.run('run', '--json')).labels('failed')).toEqual(['all:task']);
  },
);

test('without strace a traced task fails with what to install; nothing runs untraced', async () => {
  const bin = rig.beside('bin');
  mkdirSync(bin);
  for (const tool of ['sh', 'touch']) symlinkSync(realpathSync(findOnPath(tool, path) as string), join(bin, tool));
  rig.write({
    'batuta.config.ts': `import { defineConfig, task } from 'batuta';
export default defineConfig({ targets: { one: task({ command: 'touch ran.txt', isolation: 'trace' }) } });`,
  });
  const run = await rig.start(['run'], { PATH: bin }).finished;
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('BATUTA-E-015');
  expect(run.stderr).toMatch(/install\s+strace/);
  expect(() => rig.read('ran.txt')).toThrow();
});
