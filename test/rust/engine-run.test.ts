// The rules under the real engine, Python and cargo included; only emitter and runtime are stand-ins.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { MemoryActionCache, MemoryStore } from '#cache/memory-store.ts';
import { discover } from '#rules/discover.ts';
import { rules } from '#rules/index.ts';
import { planMigrate } from '#rules/migrate.ts';
import { openProject, runTargets } from '#src/engine/engine.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import type { EngineHost } from '#src/engine/host.ts';
import { sourceRules } from '#src/engine/rule-table.ts';
import { smallRuntime } from './small-runtime.ts';
import * as standIn from './stand-in-emit.ts';

const root = mkdtempSync(join(tmpdir(), 'batuta-rules-'));
const shipped = mkdtempSync(join(tmpdir(), 'batuta-shipped-'));
afterAll(() => {
  for (const folder of [root, shipped]) rmSync(folder, { recursive: true, force: true });
});
const put = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
for (const [path, text] of Object.entries(smallRuntime)) put(shipped, `transpile/runtime/${path}`, text);

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const emitModule = { source: '../test/rust/stand-in-emit.ts', load: () => Promise.resolve(standIn) };
const table = sourceRules({ ...rules, 'python/emit': emitModule }, folder);
const blobs = new MemoryStore();
const host: EngineHost = {
  blobs,
  actions: new MemoryActionCache(),
  rules: {
    load: (ids) => table.load(ids),
    info(id) {
      const info = table.info(id);
      return info === undefined ? undefined : { ...info, assets: shipped };
    },
  },
  executor: () => inlineExecutor(blobs, (path) => import(path) as Promise<{ readonly [name: string]: unknown }>),
  scratchRoot: join(shipped, 'scratch'),
};

async function run(): Promise<{ executed: string[]; outcomes: Map<string, string>; failures: string[] }> {
  const project = await openProject({ cwd: root }, { discover, planMigrate });
  if (!project.ok) throw new Error(project.failure.message);
  const executed: string[] = [];
  const failures: string[] = [];
  const record = await runTargets(project.value, host, { targets: [], jobs: 2 }, (event) => {
    if (event.type === 'action-start') executed.push(event.label);
    if (event.type === 'action-end' && event.failure)
      failures.push(`${event.label} ${event.failure.code} ${event.failure.message}`);
  });
  if (!record.ok) throw new Error(record.failure.message);
  return {
    executed: executed.sort(),
    outcomes: new Map(record.value.actions.map((one) => [one.label, one.outcome])),
    failures,
  };
}

const source =
  'import sys\nimport helper\n\nif __name__ == "__main__":\n    print(sys.argv[0] + ": " + helper.word())\n';
const helper = 'def word():\n    return "hello"\n';
const reportOf = (): { counts: unknown } =>
  JSON.parse(readFileSync(join(root, 'rust/report/main/report.json'), 'utf8')) as { counts: unknown };

test('a project without configuration is migrated, validated and packaged', async () => {
  put(root, 'main.py', source);
  put(root, 'helper.py', helper);
  put(root, 'vectors.jsonl', '{"name": "plain", "argv": []}\n{"name": "other", "argv": ["x"]}\n');
  const { outcomes, failures } = await run();
  expect(failures).toEqual([]);
  expect([...outcomes.values()].every((outcome) => outcome === 'executed')).toBe(true);
  expect(outcomes.size).toBe(19);
  expect(reportOf().counts).toEqual({ ok: 2, mismatch: 0, dropped: 0 });
  expect(readFileSync(join(root, 'rust/dist/main/BLAKE3SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}main$/m);
  expect(readFileSync(join(root, 'rust/main/src/main.rs'), 'utf8')).toContain('mod helper;');
});

test('a second run executes nothing', async () => {
  expect((await run()).executed).toEqual([]);
});

test('a comment is parsed again and its goldens are recorded again; nothing is compiled or compared', async () => {
  put(root, 'helper.py', `# a note\n${helper}`);
  expect((await run()).executed).toEqual([
    'main:emit:helper',
    'main:golden:other',
    'main:golden:plain',
    'main:parse:helper',
  ]);
  expect(readFileSync(join(root, 'rust/main/src/helper.rs'), 'utf8')).toContain('# a note');
});

test('a new vector is recorded and compared alone', async () => {
  const before = readFileSync(join(root, 'vectors.jsonl'), 'utf8');
  put(root, 'vectors.jsonl', `${before}{"name": "third", "argv": ["y"]}\n`);
  const { executed } = await run();
  expect(executed.filter((label) => /golden|compare|compile|emit|release/.test(label))).toEqual([
    'main:compare:third',
    'main:golden:third',
  ]);
});

test('what differs fails its comparison, is reported, and blocks the package', async () => {
  put(root, 'helper.py', helper.replace('hello', 'goodbye'));
  const { outcomes, failures } = await run();
  expect(
    failures.map((one) => one.split(' ').slice(0, 2).join(' ')).filter((one) => one.includes('V-001')),
  ).toHaveLength(3);
  expect(outcomes.get('main:validate')).toBe('executed');
  expect([outcomes.get('main:release'), outcomes.get('main:package')]).toEqual(['blocked', 'blocked']);
  expect(reportOf().counts).toEqual({ ok: 0, mismatch: 3, dropped: 0 });
});
