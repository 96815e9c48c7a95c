// Incremental equals clean on a Python project: over random edits, exactly the actions that a naive oracle names, and its bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { discover } from '#rules/discover.ts';
import { rules as ruleModules } from '#rules/index.ts';
import { planMigrate } from '#rules/migrate.ts';
import { crate } from '#rules/transpile/cargo/crate.ts';
import { copy } from '#rules/transpile/cargo/runtime.ts';
import { emit } from '#rules/transpile/python/emit.ts';
import { parse } from '#rules/transpile/python/parse.ts';
import { solve } from '#rules/transpile/python/solve.ts';
import { MemoryActionCache, MemoryStore } from '#cache/memory-store.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import { openProject } from '#src/engine/engine.ts';
import type { EngineHost, RuleTable } from '#src/engine/host.ts';
import { sourceRules } from '#src/engine/rule-table.ts';
import { runTargets } from '#src/engine/run-targets.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import { ProjectRig } from '../engine/project-rig.ts';
import { runRule } from './fake-context.ts';
import { NaiveOracle } from './naive-oracle.ts';
import { RandomProject } from './random-project.ts';

const rulesFolder = fileURLToPath(new URL('../../rules', import.meta.url));
const specs = new Map<string, RuleSpec>(
  [parse, solve, emit, crate].map((rule) => [rule.id, rule as unknown as RuleSpec]),
);
const wanted = (label: string): boolean => /^app:(parse:|solve$|emit:|crate$)/.test(label);
/** Stands for the runtime, which no edit of a project changes. */
const lock = '# generated\nversion = 4\n';
const given = new Map([['runtime:copy', await runRule(copy, { inputs: { source: { 'Cargo.lock': lock } } })]]);

const withAssets = (table: RuleTable, assets: string): RuleTable => ({
  load: (ids) => table.load(ids),
  info(id) {
    const info = table.info(id);
    return info === undefined ? undefined : { ...info, assets };
  },
});

class Bench {
  readonly rig = new ProjectRig();
  readonly blobs = new MemoryStore();
  readonly actions = new MemoryActionCache();
  readonly oracle = new NaiveOracle(specs, given);
  readonly #host: EngineHost = {
    blobs: this.blobs,
    actions: this.actions,
    rules: withAssets(sourceRules(ruleModules, rulesFolder), join(this.rig.root, '.batuta', 'assets')),
    executor: () =>
      inlineExecutor(
        this.blobs,
        (path) => import(/* @vite-ignore */ path) as Promise<{ readonly [name: string]: unknown }>,
      ),
    scratchRoot: join(this.rig.root, '.batuta', 'scratch'),
  };

  write(files: ReadonlyMap<string, string>): void {
    for (const [path, text] of files) {
      const whole = join(this.rig.root, path);
      mkdirSync(dirname(whole), { recursive: true });
      let present: string | undefined;
      try {
        present = readFileSync(whole, 'utf8');
      } catch {
        present = undefined;
      }
      if (present !== text) writeFileSync(whole, text);
    }
  }

  /** Runs parse, solve, emit and crate; gives what executed and the digests of all outputs. */
  async run(): Promise<{
    readonly executed: readonly string[];
    readonly outputs: ReadonlyMap<string, string>;
    readonly plan: Parameters<NaiveOracle['evaluate']>[0];
  }> {
    const opened = await openProject({ cwd: this.rig.root, env: this.rig.env }, { discover, planMigrate });
    if (!opened.ok) throw new Error(opened.failure.message);
    const ran = await runTargets(opened.value, this.#host, { targets: ['app:crate'], jobs: 4 }, () => undefined);
    if (!ran.ok) throw new Error(ran.failure.message);
    const outputs = new Map<string, string>();
    const executed: string[] = [];
    for (const action of ran.value.actions) {
      if (action.outcome === 'failed') throw new Error(`${action.label}: ${action.failure?.message ?? ''}`);
      if (action.label === 'runtime:copy') continue;
      if (action.outcome === 'executed') executed.push(action.label);
      for (const [name, artifact] of Object.entries(action.outputs ?? {}))
        outputs.set(`${action.label} ${name}`, artifact.digest);
    }
    return {
      executed: executed.sort(),
      outputs,
      plan: opened.value.plan.targets.flatMap((target) => [...target.actions]),
    };
  }
}

const benches: Bench[] = [];
afterEach(() => {
  for (const bench of benches.splice(0)) bench.rig.dispose();
});

const open = (): Bench => {
  const bench = new Bench();
  bench.write(new Map([['.batuta/assets/transpile/runtime/Cargo.lock', lock]]));
  bench.rig.config(`    app: migrate({ entry: 'main.py' }),`);
  benches.push(bench);
  return bench;
};

describe('an edit re-executes what depends on it and nothing else', () => {
  it('agrees with the naive oracle over 200 random edits, reverts included', async () => {
    const bench = open();
    const project = new RandomProject(20_261_121);
    for (let edit = 0; edit <= 200; edit += 1) {
      if (edit > 0) project.edit();
      const files = project.files();
      bench.write(files);
      const ran = await bench.run();
      const expected = await bench.oracle.evaluate(ran.plan, files, wanted);
      expect({ edit, executed: ran.executed }).toEqual({ edit, executed: expected.executed });
      for (const [output, digest] of ran.outputs)
        expect({ edit, output, digest }).toEqual({ edit, output, digest: expected.outputs.get(output) });
    }
  }, 240_000);

  const base = new Map([
    ['main.py', 'from tools import twice\n\n\ndef main():\n    print(twice(4))\n\n\nmain()\n'],
    [
      'tools.py',
      'import words\n\n\ndef twice(n):\n    return n * 2\n\n\ndef name(n):\n    return words.NAME + str(n)\n',
    ],
    ['words.py', 'NAME = "n"\n'],
  ]);
  const edited = (path: string, text: string): Map<string, string> => new Map([...base, [path, text]]);

  it('an inserted comment executes the parse of its module and the emit that weaves it in, not the crate', async () => {
    const bench = open();
    bench.write(base);
    await bench.run();
    bench.write(edited('tools.py', `# what tools there are\n${base.get('tools.py') ?? ''}`));
    expect((await bench.run()).executed).toEqual(['app:emit:tools', 'app:parse:tools']);
    expect(bench.rig.read('rust/app/src/tools.rs')).toContain('// what tools there are');
    bench.write(base);
    expect((await bench.run()).executed).toEqual([]);
    expect(bench.rig.read('rust/app/src/tools.rs')).not.toContain('// what tools there are');
  });

  it('inserted blank lines execute only the parse of their module', async () => {
    const bench = open();
    bench.write(base);
    await bench.run();
    bench.write(edited('tools.py', `\n\n${base.get('tools.py') ?? ''}`));
    expect((await bench.run()).executed).toEqual(['app:parse:tools']);
  });

  it('a body that changes no types executes parse, solve, one emit and the crate; a revert executes nothing', async () => {
    const bench = open();
    bench.write(base);
    await bench.run();
    bench.write(edited('tools.py', (base.get('tools.py') ?? '').replace('n * 2', 'n * 2 + 0')));
    expect((await bench.run()).executed).toEqual(['app:crate', 'app:emit:tools', 'app:parse:tools', 'app:solve']);
    bench.write(base);
    expect((await bench.run()).executed).toEqual([]);
  });

  it('a changed constant leaves the facts alone, so the solve is not run', async () => {
    const bench = open();
    bench.write(base);
    await bench.run();
    bench.write(edited('tools.py', (base.get('tools.py') ?? '').replace('n * 2', 'n * 3')));
    expect((await bench.run()).executed).toEqual(['app:crate', 'app:emit:tools', 'app:parse:tools']);
  });

  it('a type that flows into another module executes that module’s emit too', async () => {
    const bench = open();
    bench.write(base);
    await bench.run();
    bench.write(edited('main.py', (base.get('main.py') ?? '').replace('twice(4)', 'twice("4")')));
    expect((await bench.run()).executed).toEqual([
      'app:crate',
      'app:emit:main',
      'app:emit:tools',
      'app:parse:main',
      'app:solve',
    ]);
  });
});
