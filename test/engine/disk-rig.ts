// The Python rules under the real engine with a store on disk, in this process: every run opens the store anew, as a process would.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { discover } from '#rules/discover.ts';
import { rules as ruleModules } from '#rules/index.ts';
import { planMigrate } from '#rules/migrate.ts';
import { openProject } from '#src/engine/engine.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import type { RuleTable } from '#src/engine/host.ts';
import { sourceRules } from '#src/engine/rule-table.ts';
import { runTargets } from '#src/engine/run-targets.ts';
import type { Event } from '#src/model/event.ts';
import type { RunRecord } from '#src/model/run-record.ts';

/** Stands for the shipped runtime: a tree of several files, small and large. */
const runtime: { readonly [path: string]: string } = {
  'Cargo.toml': '[workspace]\nmembers = ["core", "std"]\n',
  'Cargo.lock': 'version = 4\n',
  'core/Cargo.toml': '[package]\nname = "batuta_rt"\n',
  'core/src/lib.rs': `// ${'core '.repeat(2000)}\n`,
  'core/src/value.rs': '// value\n',
  'std/Cargo.toml': '[package]\nname = "batuta_std"\n',
  'std/src/lib.rs': '// std\n',
  'std/src/data.bin': 'x'.repeat(20_000),
};

const rulesFolder = fileURLToPath(new URL('../../rules', import.meta.url));
/** Their code digests are taken once: no test changes the rules. */
const shipped: RuleTable = sourceRules(ruleModules, rulesFolder);

export interface DiskRun {
  readonly record: RunRecord;
  readonly executed: readonly string[];
  /** The maker named by each event of a blob that was corrupt or missing. */
  readonly corrupt: readonly string[];
}

export class DiskRig {
  readonly base = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-disk-')));
  readonly folder = join(this.base, 'project');
  readonly store = join(this.folder, '.batuta/store');
  readonly #rules: RuleTable = {
    load: (ids) => shipped.load(ids),
    info: (id) => {
      const info = shipped.info(id);
      return info && { ...info, assets: join(this.base, 'assets') };
    },
  };

  constructor(files: { readonly [path: string]: string }) {
    this.write(files);
    for (const [path, text] of Object.entries(runtime))
      this.write({ [join('..', 'assets', 'transpile/runtime', path)]: text });
  }

  write(files: { readonly [path: string]: string }): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  dispose(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  save(): void {
    cpSync(this.folder, join(this.base, 'saved'), { recursive: true, preserveTimestamps: true });
  }

  /** These paths as they were saved; files that were not there then go. */
  putBack(paths: readonly string[]): void {
    for (const path of paths) {
      rmSync(join(this.folder, path), { recursive: true, force: true });
      cpSync(join(this.base, 'saved', path), join(this.folder, path), { recursive: true });
    }
  }

  async run(...targets: string[]): Promise<DiskRun> {
    const opened = await openProject({ cwd: this.folder, env: process.env }, { discover, planMigrate });
    if (!opened.ok) throw new Error(opened.failure.message);
    const blobs = DiskStore.open(this.store);
    if (!blobs.ok) throw new Error(blobs.failure.message);
    const actions = new DiskActionCache(this.store);
    const host = {
      blobs: blobs.value,
      actions,
      rules: this.#rules,
      executor: () =>
        inlineExecutor(
          blobs.value,
          (path) => import(/* @vite-ignore */ path) as Promise<{ readonly [name: string]: unknown }>,
        ),
      scratchRoot: join(this.base, 'scratch'),
    };
    const events: Event[] = [];
    const ran = await runTargets(opened.value, host, { targets, jobs: 4 }, (event) => events.push(event));
    blobs.value.close();
    actions.close();
    if (!ran.ok) throw new Error(ran.failure.message);
    const { actions: ended } = ran.value;
    return {
      record: ran.value,
      executed: ended.flatMap(({ label, outcome }) => (outcome === 'executed' ? [label] : [])).sort(),
      corrupt: events.flatMap((event) => (event.type === 'corrupt' ? [event.label] : [])).sort(),
    };
  }

  /** Forgets the short way of a run with nothing to do, which reads no blob. */
  forgetFresh(): void {
    rmSync(join(this.folder, '.batuta/fresh'), { recursive: true, force: true });
  }
}
