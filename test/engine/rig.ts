// A project in a temporary folder with rules that count their runs; executes inline and in memory unless told otherwise.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashBytes } from '#src/hash/hash.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { Event } from '#src/model/event.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { Result } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import { MemoryActionCache, MemoryStore } from '#cache/memory-store.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import type { EngineHost } from '#src/engine/host.ts';
import type { Project, RunRequest } from '#src/engine/project.ts';
import { describeRule } from '#src/config/describe-rule.ts';
import { fixedRules } from '#src/engine/rule-table.ts';
import { runTargets } from '#src/engine/run-targets.ts';

export type TestRule = Omit<RuleSpec, 'id' | 'phase' | 'summary' | 'kind' | 'outputs'> &
  Partial<Pick<RuleSpec, 'phase' | 'kind' | 'outputs'>>;

/** A store whose blobs a test can lose. */
export class LossyStore extends MemoryStore {
  readonly lost = new Set<Digest>();
  override get(digest: Digest): Uint8Array | undefined {
    return this.lost.has(digest) ? undefined : super.get(digest);
  }
  override restore(digest: Digest, path: string, executable: boolean): Result<boolean> {
    return this.lost.has(digest) ? { ok: true, value: false } : super.restore(digest, path, executable);
  }
  override put(bytes: Uint8Array): Result<Digest> {
    const stored = super.put(bytes);
    if (stored.ok) this.lost.delete(stored.value);
    return stored;
  }
}

export interface RunSeen {
  readonly record: RunRecord;
  readonly events: readonly Event[];
  /** Labels whose rule ran, in order of start. */
  readonly executed: string[];
  /** `label outcome` of each action, sorted. */
  readonly outcomes: { readonly [label: string]: string };
}

export class Rig {
  readonly root = mkdtempSync(join(tmpdir(), 'batuta-engine-'));
  readonly blobs = new LossyStore();
  readonly actions = new MemoryActionCache();
  readonly rules: { [id: string]: TestRule } = {};
  /** Version of each rule's code; a test changes it to change the code digest. */
  readonly versions: { [id: string]: number } = {};
  env: { [name: string]: string | undefined } = { PATH: process.env['PATH'] };
  targets: { [name: string]: readonly ActionSpec[] } = {};
  ran: string[] = [];
  remote: EngineHost['remote'];

  write(path: string, text: string): void {
    const whole = join(this.root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }

  read(path: string): string | undefined {
    const whole = join(this.root, path);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  project(): Project {
    const targets: TargetPlan[] = Object.entries(this.targets).map(([name, actions]) => ({
      name,
      kind: 'rule',
      summary: name,
      actions,
    }));
    return {
      root: this.root,
      configFile: undefined,
      plan: { schemaVersion: 1, root: this.root, targets, inputs: [], digest: hashBytes(JSON.stringify(targets)) },
      frozen: false,
      settings: { out: 'rust', secrets: [] },
      rules: [],
      env: this.env,
    };
  }

  host(): EngineHost {
    const specs = new Map<string, RuleSpec>();
    for (const [id, rule] of Object.entries(this.rules)) {
      specs.set(id, {
        phase: 'transpile',
        kind: 'pure',
        outputs: ['out'],
        ...rule,
        id,
        summary: id,
        run: async (context) => {
          this.ran.push(context.label);
          await rule.run(context);
        },
      });
    }
    const infos = [...specs.values()].map((spec) =>
      describeRule(spec, {
        codeDigest: hashBytes(`${spec.id} ${this.versions[spec.id] ?? 0}`),
        module: spec.id,
        exportName: 'rule',
        assets: join(this.root, 'assets'),
      }),
    );
    return {
      blobs: this.blobs,
      actions: this.actions,
      rules: fixedRules(infos),
      executor: () => inlineExecutor(this.blobs, (path) => Promise.resolve({ rule: specs.get(path) })),
      scratchRoot: join(this.root, '.batuta', 'scratch'),
      ...(this.remote && { remote: this.remote }),
    };
  }

  async try(request: Partial<RunRequest> = {}): Promise<{ result: Result<RunRecord>; events: Event[] }> {
    const events: Event[] = [];
    this.ran = [];
    const result = await runTargets(this.project(), this.host(), { targets: [], jobs: 4, ...request }, (event) => {
      events.push(event);
    });
    return { result, events };
  }

  async run(request: Partial<RunRequest> = {}): Promise<RunSeen> {
    const { result, events } = await this.try(request);
    if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.message}`);
    const outcomes: { [label: string]: string } = {};
    for (const action of result.value.actions) outcomes[action.label] = action.outcome;
    return { record: result.value, events, executed: this.ran, outcomes };
  }
}

export const file = (path: string): ActionSpec['inputs'][string] => ({ from: 'file', path });
export const out = (label: string, output = 'out'): ActionSpec['inputs'][string] => ({ from: 'output', label, output });

export function action(
  label: string,
  rule: string,
  inputs: ActionSpec['inputs'] = {},
  rest: Partial<ActionSpec> = {},
): ActionSpec {
  return { label, rule, params: {}, inputs, ...rest };
}

/** Joins the text of all its inputs, upper-cased. */
export const joinRule: TestRule = {
  run(context) {
    const names = (context.params['order'] as string[] | undefined) ?? [];
    context.output(
      'out',
      names
        .map((name) => context.text(name))
        .join('+')
        .toUpperCase(),
    );
  },
};

/** The first word of its single input `in`. */
export const firstWord: TestRule = {
  run: (context) => context.output('out', context.text('in').split(' ')[0] ?? ''),
};

/** A copy of its single input `in`. */
export const copyRule: TestRule = {
  run: (context) => context.output('out', context.text('in')),
};
