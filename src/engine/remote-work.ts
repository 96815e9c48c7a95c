// What one run's actions want of the remote cache: results by key, and the blobs they need to be placed, read or shown.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { TaskParams } from '#src/config/plan-task.ts';
import { taskRule } from '#src/config/plan-task.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { RemoteCache } from '#src/model/remote.ts';
import { placedFiles } from './placement.ts';
import type { ResolvedInputs, Results } from './resolve-inputs.ts';
import type { Looked, Prepared } from './work.ts';

export class RemoteWork {
  readonly #remote: RemoteCache;
  readonly #results: Results;
  readonly #traceTasks: boolean;

  constructor(remote: RemoteCache, results: Results, traceTasks: boolean) {
    this.#remote = remote;
    this.#results = results;
    this.#traceTasks = traceTasks;
  }

  /** A hit comes with what is shown of it; for a miss, what its execution will read is brought meanwhile. */
  async ask(node: ActionNode, prepared: Prepared): Promise<Extract<Looked, { readonly status: 'hit' }> | undefined> {
    const entry = await this.#remote.find(prepared.key, node.label);
    if (entry === undefined) {
      await this.bringInputs(node, prepared.inputs);
      return undefined;
    }
    const { result, runId, durationMs } = entry;
    const { stdout, stderr, diagnostics } = result;
    const shown = [stdout, stderr, ...diagnostics.map((each) => this.#spans(each, node, result))];
    await this.#remote.bring(shown.filter((digest) => digest !== undefined));
    return { status: 'hit', key: prepared.key, result, origin: runId, savedMs: durationMs };
  }

  async bring(node: ActionNode, result: ActionResult): Promise<boolean> {
    return this.#remote.bring([...placedFiles(node.action, result).values()].map(({ digest }) => digest));
  }

  async bringInputs(node: ActionNode, inputs: ResolvedInputs): Promise<void> {
    if (node.action.rule === taskRule) {
      // In its place a command reads what was placed there.
      const { isolation } = node.action.params as TaskParams;
      if (this.#traceTasks || isolation === 'place' || isolation === 'trace') return;
    }
    const wanted: Digest[] = [];
    for (const input of Object.values(inputs.job)) {
      if (input.kind !== 'files') continue;
      for (const file of input.files) if (file.source === undefined) wanted.push(file.digest);
    }
    await this.#remote.bring(wanted);
  }

  /** The blob that turns the node of a diagnostic into a line. */
  #spans({ place }: Diagnostic, node: ActionNode, result: ActionResult): Digest | undefined {
    if (place === undefined || !('node' in place)) return undefined;
    const { label, output } = place.spans;
    const of = label === node.label ? result : this.#results.of(label);
    return of?.outputs[output]?.digest;
  }
}
