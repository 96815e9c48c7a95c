// A project with a real configuration file: opened, planned and run as the command line would, with a store in memory.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { MemoryActionCache } from '#cache/memory-store.ts';
import { openProject } from '#src/engine/engine.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import type { EngineHost } from '#src/engine/host.ts';
import { loadModule } from '#src/engine/load-module.ts';
import type { PlanHost } from '#src/config/load-plan.ts';
import type { Project, RunRequest } from '#src/engine/project.ts';
import { fixedRules } from '#src/engine/rule-table.ts';
import { runTargets } from '#src/engine/run-targets.ts';
import type { Event } from '#src/model/event.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import { LossyStore } from './rig.ts';

export class ProjectRig {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-project-')));
  readonly blobs = new LossyStore();
  readonly actions = new MemoryActionCache();
  env: { [name: string]: string | undefined } = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  planHost: PlanHost = {};

  write(path: string, text: string): void {
    const whole = join(this.root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }

  config(targets: string, head = ''): void {
    this.write(
      'batuta.config.ts',
      `import { apply, collect, defineConfig, defineRule, migrate, output, task } from 'batuta';\n${head}\nexport default defineConfig({\n  targets: {\n${targets}\n  },\n});\n`,
    );
  }

  read(path: string): string | undefined {
    const whole = join(this.root, path);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
  }

  /** Lines a command appended: how often it really ran. */
  count(path: string): number {
    return (this.read(path) ?? '').split('\n').length - 1;
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  async open(): Promise<Project> {
    const opened = await openProject({ cwd: this.root, env: this.env }, this.planHost);
    if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.message}`);
    return opened.value;
  }

  async openFailure(): Promise<Failure> {
    const opened = await openProject({ cwd: this.root, env: this.env }, this.planHost);
    if (opened.ok) throw new Error('the project could be opened');
    return opened.failure;
  }

  host(): EngineHost {
    return {
      blobs: this.blobs,
      actions: this.actions,
      rules: fixedRules([]),
      executor: () => inlineExecutor(this.blobs, loadModule),
      scratchRoot: join(this.root, '.batuta', 'scratch'),
    };
  }

  async run(request: Partial<RunRequest> = {}): Promise<{
    readonly record: RunRecord;
    readonly events: readonly Event[];
    readonly outcomes: { readonly [label: string]: string };
    readonly failures: { readonly [label: string]: Failure | undefined };
  }> {
    const project = await this.open();
    const events: Event[] = [];
    const result = await runTargets(project, this.host(), { targets: [], jobs: 4, ...request }, (event) => {
      events.push(event);
    });
    if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message}`);
    const outcomes: { [label: string]: string } = {};
    const failures: { [label: string]: Failure | undefined } = {};
    for (const action of result.value.actions) {
      outcomes[action.label] = action.outcome;
      if (action.failure !== undefined) failures[action.label] = action.failure;
    }
    return { record: result.value, events, outcomes, failures };
  }
}
