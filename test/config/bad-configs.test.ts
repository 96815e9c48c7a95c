// Bad configurations, one kind per row: each is refused with a code, the place, the cause and what is likely meant. None is ignored.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discover } from '#rules/discover.ts';
import { planMigrate } from '#rules/migrate.ts';
import { openProject } from '#src/engine/engine.ts';
import { runTargets } from '#src/engine/run-targets.ts';
import type { Failure } from '#src/base/failure.ts';
import { ProjectRig } from '../engine/project-rig.ts';

let rig: ProjectRig;
beforeEach(() => {
  rig = new ProjectRig();
  rig.write('main.py', 'print(1)\n');
  rig.write(
    'rule.ts',
    `import { defineRule } from 'batuta';
const made = (more: object) => defineRule({ phase: 'detect', summary: '', kind: 'pure', outputs: ['out'], run(c) { c.output('out', ''); }, ...more } as never);
export const good = made({});
export const badPool = made({ pool: 'cpus' });
export const badPhase = made({ phase: 'detekt' });
export const badKind = made({ kind: 'purely' });
`,
  );
});
afterEach(() => rig.dispose());

const head = `import { apply, collect, defineConfig, defineRule, migrate, output, task } from 'batuta';
import { good, badPool, badPhase, badKind } from './rule.ts';
export default defineConfig({
`;
/** Targets stand from line 5, column 5 on; `rest` from line 7, column 3 on. */
const targets = (text: string): string => `${head}  targets: {\n    ${text}\n  },\n});\n`;
const rest = (text: string): string => `${head}  targets: {\n\n  },\n  ${text}\n});\n`;

type Row = readonly [kind: string, config: string, code: string, place: string, says: readonly RegExp[]];

const rows: readonly Row[] = [
  // A graph that would run, but not the one that was meant.
  [
    'a target that needs itself',
    targets("a: task({ command: 'true', inputs: [output('a')] }),"),
    'C-010',
    '5:5',
    [/a has no outputs to take/, /cannot need itself/],
  ],
  [
    'the output of a target without outputs',
    targets("a: task({ command: 'true' }), b: task({ command: 'true', inputs: [output('a')] }),"),
    'C-010',
    '5:35',
    [/a has no outputs to take/, /dependsOn: \['a'\]/],
  ],
  [
    'a folder to run in that is not there',
    targets("a: task({ command: 'true', cwd: 'node_modulse' }),"),
    'C-002',
    '5:5',
    [/`cwd` node_modulse is not there/, /that an output lies in/],
  ],
  // What is written is not known.
  [
    'an unknown key',
    rest('zzzzzz: 1,'),
    'C-001',
    '7:3',
    [/unknown key `zzzzzz`/, /known keys: targets, workspaces, out/],
  ],
  ['a misspelt key', rest('target: {},'), 'C-001', '7:3', [/did you mean `targets`/]],
  [
    'a misspelt key of a task',
    targets("a: task({ command: 'x', input: ['a'] }),"),
    'C-001',
    '5:29',
    [/did you mean `inputs`/],
  ],
  [
    'a misspelt key of a migration',
    targets("a: migrate({ entri: 'a.py' }),"),
    'C-001',
    '5:18',
    [/did you mean `entry`/],
  ],
  [
    'a key nearly right',
    targets("a: task({ command: 'x', timeoutMs: 5 }),"),
    'C-001',
    '5:29',
    [/did you mean `timeout`/],
  ],
  [
    'a misspelt option value',
    targets("a: task({ command: 'x', isolation: 'stages' }),"),
    'C-002',
    '5:29',
    [/not one of place, stage/, /did you mean `stage`/],
  ],
  [
    'a misspelt language',
    targets("a: migrate({ entry: 'main.py', language: 'pyton' }),"),
    'C-002',
    '5:36',
    [/did you mean `python`/],
  ],
  [
    'an unknown pass',
    targets("a: migrate({ entry: 'main.py', passes: { narrow: { typs: false } } }),"),
    'C-002',
    '5:5',
    [/unknown pass `typs`/, /types/],
  ],
  // Wrong types and numbers.
  ['a number as a command', targets('a: task({ command: 3 }),'), 'C-002', '5:15', [/is 3, not a text or a list/]],
  [
    'a text where a list belongs',
    targets("a: task({ command: 'x', inputs: 'src' }),"),
    'C-002',
    '5:29',
    [/is "src", not a list/, /write `\["src"\]`/],
  ],
  [
    'a text where a number belongs',
    rest("jobs: '4',"),
    'C-002',
    '7:3',
    [/is "4", not a number/, /write `4`, without quotes/],
  ],
  ['a negative concurrency', rest('jobs: -1,'), 'C-002', '7:3', [/is -1, but must be greater than 0/]],
  ['a broken concurrency', rest('jobs: 1.5,'), 'C-002', '7:3', [/is 1.5, not a whole number/]],
  ['a size with a unit', rest("cacheLimit: '10GB',"), 'C-002', '7:3', [/is "10GB", not a number/]],
  ['a time limit of nothing', targets("a: task({ command: 'x', timeout: 0 }),"), 'C-002', '5:29', [/greater than 0/]],
  ['an empty command', targets("a: task({ command: '' }),"), 'C-002', '5:15', [/command is empty/]],
  ['a blank command', targets("a: task({ command: '  ' }),"), 'C-002', '5:5', [/command is empty/]],
  ['a command of no words', targets('a: task({ command: [] }),'), 'C-002', '5:15', [/command is empty/]],
  [
    'a wrong name of a variable',
    targets("a: task({ command: 'x', env: { 'A=B': 'c' } }),"),
    'C-002',
    '5:36',
    [/no name of a variable/],
  ],
  [
    'an empty name of a variable',
    targets("a: task({ command: 'x', env: { '': 'c' } }),"),
    'C-002',
    '5',
    [/no name of a variable/],
  ],
  [
    'a number as a variable',
    targets("a: task({ command: 'x', env: { A: 1 } }),"),
    'C-002',
    '5:36',
    [/is 1, not a text or true/, /write `'1'`/],
  ],
  [
    'a shell that is needed and refused',
    targets("a: task({ command: 'a | b', shell: false }),"),
    'C-002',
    '5:5',
    [/needs a shell, but `shell` is false/],
  ],
  [
    'params that are a function',
    targets('a: apply({ rule: good, params: { f: () => 1 } }),'),
    'C-002',
    '5:38',
    [/is a function, which is no JSON/],
  ],
  [
    'params that are a date',
    targets('a: apply({ rule: good, params: { at: new Date(0) } }),'),
    'C-002',
    '5:38',
    [/is a Date, which is no JSON/],
  ],
  // Targets and what they say of each other.
  [
    'a target that is none',
    targets("a: { command: 'x' },"),
    'C-002',
    '5:5',
    [/neither a migration nor a task nor a rule/, /task\(\{/],
  ],
  ['a text as a target', targets("a: 'make',"), 'C-002', '5:5', [/neither a migration nor a task nor a rule/]],
  [
    'a name that is not usable',
    targets("'a b': task({ command: 'x' }),"),
    'C-008',
    '5:5',
    [/"a b" is not usable/, /use letters/],
  ],
  [
    'a target declared twice',
    targets("a: task({ command: 'true' }),\n    'a': task({ command: 'false' }),"),
    'C-008',
    '6:5',
    [/declared twice, first in line 5/, /another name/],
  ],
  [
    'a dependency that is not there',
    targets("build: task({ command: 'x' }),\n    a: task({ command: 'x', dependsOn: ['biuld'] }),"),
    'C-010',
    '6:5',
    [/unknown target biuld; did you mean build/],
  ],
  [
    'a label that is not there',
    targets("build: task({ command: 'x' }),\n    a: task({ command: 'x', dependsOn: ['build:tusk'] }),"),
    'E-003',
    '6:5',
    [/unknown action build:tusk; did you mean build:task/],
  ],
  [
    'an output of nobody',
    targets("a: task({ command: 'x', inputs: [output('b')] }),"),
    'C-010',
    '5:5',
    [/unknown target b$/],
  ],
  [
    'an output that is not given',
    targets(
      "b: task({ command: 'x', outputs: ['o.txt'] }),\n    a: task({ command: 'x', inputs: [output('b', 'p.txt')] }),",
    ),
    'C-010',
    '6:5',
    [/no output p.txt; it has o.txt/],
  ],
  [
    'a cycle',
    targets("a: task({ command: 'x', dependsOn: ['b'] }),\n    b: task({ command: 'x', dependsOn: ['a'] }),"),
    'E-002',
    '5:5',
    [/a:task needs b:task needs a:task/],
  ],
  [
    'a target that waits for itself',
    targets("a: task({ command: 'x', dependsOn: ['a'] }),"),
    'E-002',
    '5:5',
    [/a:task needs a:task/],
  ],
  [
    'two targets with one output',
    targets("a: task({ command: 'x', outputs: ['o'] }),\n    b: task({ command: 'x', outputs: ['o'] }),"),
    'E-006',
    '6:5',
    [/both write o/, /own place/],
  ],
  [
    'an output inside another',
    targets("a: task({ command: 'x', outputs: ['o'] }),\n    b: task({ command: 'x', outputs: ['o/x'] }),"),
    'E-006',
    '6:5',
    [/one inside the other/],
  ],
  [
    'an output that contains an input',
    targets("a: task({ command: 'x', inputs: ['src/a.txt'], outputs: ['src'] }),"),
    'E-007',
    '5:5',
    [/writes src, and a:task reads src\/a.txt/],
  ],
  // Paths, patterns, programs.
  [
    'an absolute path',
    targets("a: task({ command: 'x', inputs: ['/etc/passwd'] }),"),
    'C-009',
    '5:5',
    [/\/etc\/passwd is not a path inside the project/, /relative/],
  ],
  [
    'a path that climbs out',
    targets("a: task({ command: 'x', outputs: ['../x'] }),"),
    'C-009',
    '5:5',
    [/\.\.\/x is not a path inside/],
  ],
  [
    'a folder to work in that lies outside',
    targets("a: task({ command: 'x', cwd: '../..' }),"),
    'C-009',
    '5:5',
    [/not a path inside/],
  ],
  [
    'a place of the result outside',
    targets("a: migrate({ entry: 'main.py', out: '../up' }),"),
    'C-009',
    '5:5',
    [/`out` must lie below/],
  ],
  [
    'a pattern with an open bracket',
    targets("a: task({ command: 'x', inputs: ['src/[a'] }),"),
    'C-002',
    '5:5',
    [/never closes its `\[`/],
  ],
  [
    'a pattern with an open brace',
    targets("a: task({ command: 'x', inputs: ['src/{a,b'] }),"),
    'C-002',
    '5:5',
    [/never closes its `\{`/],
  ],
  [
    'a pattern as an output',
    targets("a: task({ command: 'x', outputs: ['gen/*.txt'] }),"),
    'C-002',
    '5:5',
    [/not a pattern: gen\/\*\.txt/],
  ],
  [
    'an entry that is not there',
    targets("a: migrate({ entry: 'mian.py' }),"),
    'C-002',
    '5:5',
    [/mian\.py is not among its sources/, /entry/],
  ],
  [
    'vectors that are not there',
    targets("a: migrate({ entry: 'main.py', vectors: 'v.jsonl' }),"),
    'C-002',
    '5:5',
    [/no vectors file v\.jsonl/],
  ],
  [
    'a program that is not there',
    targets("a: task({ command: 'no-such-program --x' }),"),
    'E-013',
    '5:5',
    [/no-such-program is not on PATH/, /install/],
  ],
  // Rules.
  [
    'a rule that captures a variable',
    targets("a: apply({ rule: defineRule({ phase: 'detect', summary: '', kind: 'pure', outputs: [], run() {} }) }),"),
    'C-005',
    '5:5',
    [/not an export of a module/, /export const/],
  ],
  [
    'an unknown pool',
    targets('a: apply({ rule: badPool }),'),
    'C-002',
    '5:5',
    [/unknown pool `cpus`; did you mean `cpu`/],
  ],
  [
    'an unknown phase',
    targets('a: apply({ rule: badPhase }),'),
    'C-002',
    '5:5',
    [/unknown phase `detekt`; did you mean `detect`/],
  ],
  [
    'an unknown kind',
    targets('a: apply({ rule: badKind }),'),
    'C-002',
    '5:5',
    [/unknown kind `purely`; did you mean `pure`/],
  ],
  [
    'a place for an output that a rule does not have',
    targets("a: apply({ rule: good, places: { outt: 'x' } }),"),
    'C-002',
    '5:5',
    [/no output outt; it has out/],
  ],
  // The file itself.
  ['a syntax error', 'export default {\n  targets: {,\n};\n', 'C-003', '2:13', [/a syntax error: Unexpected token/]],
  ['a bracket that is never closed', 'export default (\n', 'C-003', '2:1', [/ends too early/, /close the bracket/]],
  [
    'a list where names with values belong',
    targets("a: task({ command: 'true', env: ['CI'] }),"),
    'C-002',
    '5:32',
    [/targets.a.env is a list, not an object/, /env: \{ NAME: true \}/],
  ],
  [
    'a quote that a command never closes',
    targets(`a: task({ command: 'echo "made > o', outputs: ['o'] }),`),
    'C-002',
    '5:5',
    [/`"` is never closed in its command: "made > o/, /close it/],
  ],
  [
    'a quote that the command for readiness never closes',
    targets(
      `a: task({ command: 'true', service: { ready: { command: 'test $(date' } } }), b: task({ command: 'true', dependsOn: ['a'] }),`,
    ),
    'C-002',
    '5',
    [/ready.command.*`\$\(` is never closed/],
  ],
  [
    'an exception',
    "import { defineConfig } from 'batuta';\nconst x: any = undefined;\nexport default defineConfig({ targets: { a: x.y } });\n",
    'C-003',
    '3:45',
    [/reading 'y'/],
  ],
  ['something thrown that is no error', "throw 'nothing here';\n", 'C-003', '', [/nothing here/, /has a place/]],
  [
    'a rejected await',
    "import { readFile } from 'node:fs/promises';\nawait readFile('./nope.json');\nexport default {};\n",
    'C-003',
    '2',
    [/ENOENT/],
  ],
  [
    'a promise that rejects',
    "\nexport default Promise.reject(new Error('late'));\n",
    'C-006',
    '2:1',
    [/exports a promise/, /await/],
  ],
  [
    'a promise of a configuration',
    'export default Promise.resolve({ targets: {} });\n',
    'C-006',
    '1:1',
    [/exports a promise/],
  ],
  ['a function', 'export default () => ({ targets: {} });\n', 'C-006', '1:1', [/does not export a configuration/]],
  [
    'no default export',
    'export const config = {};\n',
    'C-006',
    '1:1',
    [/does not export a configuration/, /export default defineConfig/],
  ],
  [
    'an import of a file that is not there',
    "import { x } from './rul.ts';\nexport default { targets: x };\n",
    'C-003',
    '1:20',
    [/imports \.\/rul\.ts, which is not there; did you mean \.\/rule\.ts/],
  ],
  [
    'an import of a package that is not there',
    "import x from 'left-padd';\nexport default { targets: x };\n",
    'C-003',
    '1:16',
    [/imports left-padd/, /npm install left-padd/],
  ],
  [
    'an import of a name that is not there',
    "import { defineConfg } from 'batuta';\nexport default defineConfg({ targets: {} });\n",
    'C-003',
    '(?:1:10|2:19)',
    [/defineConfg/],
  ],
];

/** The failure of opening the project, of planning the run, or of the first action that fails. */
async function failureOf(config: string): Promise<Failure | undefined> {
  rig.write('batuta.config.ts', config);
  const project = await openProject({ cwd: rig.root, env: rig.env }, { discover, planMigrate });
  if (!project.ok) return project.failure;
  const ran = await runTargets(project.value, rig.host(), { targets: [], jobs: 1 }, () => undefined);
  return ran.ok ? ran.value.actions.find((action) => action.failure !== undefined)?.failure : ran.failure;
}

it.each(rows)('%s', async (_kind, config, code, place, says) => {
  const failure = await failureOf(config);
  expect(failure?.code).toBe(`BATUTA-${code}`);
  const { file, line, column } = failure?.place ?? { file: '' };
  expect(file).toBe('batuta.config.ts');
  expect([line, column].filter((each) => each !== undefined).join(':')).toMatch(new RegExp(`^${place}(:|$)`));
  for (const part of says) expect(`${failure?.message}\n${failure?.help ?? ''}`).toMatch(new RegExp(part.source, 'm'));
});
