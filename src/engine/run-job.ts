// Runs one job: loads the rule, gives it a context, turns every way it can end into a `JobOutcome`. Used by both executors.
import { failure } from '#src/base/failure.ts';
import type { JsonObject } from '#src/base/json.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import type { BlobStore } from '#src/model/store.ts';
import type { Job, JobOutcome } from './executor.ts';
import { openContext } from './rule-context.ts';
import { BlobMissing, Cancelled, ContractBroken, InputChanged, RuleFailed, StoreBroken } from './rule-signals.ts';

export type LoadModule = (path: string) => Promise<{ readonly [name: string]: unknown }>;

const isRule = (value: unknown): value is RuleSpec =>
  typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';

const broken = (message: string, detail?: string): JobOutcome => ({
  status: 'broken',
  failure: failure('BATUTA-E-017', message, {
    help: 'fix the rule; report it if the rule is one of batuta',
    ...(detail === undefined ? {} : { detail }),
  }),
});

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function runJob(job: Job, blobs: BlobStore, load: LoadModule, signal: AbortSignal): Promise<JobOutcome> {
  let rule: unknown;
  try {
    rule = (await load(job.rule.module))[job.rule.exportName];
  } catch (error) {
    return broken(`${job.rule.id} cannot be loaded: ${messageOf(error)}`, stackOf(error));
  }
  if (!isRule(rule)) return broken(`${job.rule.id}: ${job.rule.exportName} is not a rule`);
  let params: JsonObject;
  try {
    params = rule.params === undefined ? job.params : rule.params(job.params);
  } catch (error) {
    return broken(`${job.label}: wrong params for ${job.rule.id}: ${messageOf(error)}`);
  }
  const open = openContext(job, params, blobs, signal);
  try {
    await rule.run(open.context);
    if (signal.aborted) return { status: 'cancelled' };
    return { status: 'finished', result: open.outputs.result(undefined), cacheable: true, log: open.outputs.logText };
  } catch (error) {
    if (error instanceof RuleFailed) {
      const result = open.outputs.result(error.failure);
      return { status: 'finished', result, cacheable: error.cacheable, log: open.outputs.logText };
    }
    if (error instanceof InputChanged) return { status: 'input-changed', path: error.path };
    if (error instanceof BlobMissing) {
      return { status: 'blob-missing', digest: error.digest, label: error.label, output: error.output };
    }
    if (error instanceof Cancelled || signal.aborted) return { status: 'cancelled' };
    if (error instanceof StoreBroken) return { status: 'broken', failure: error.failure };
    if (error instanceof ContractBroken) return broken(`${job.label}: ${error.message}`);
    return broken(`${job.label}: ${job.rule.id} threw: ${messageOf(error)}`, stackOf(error));
  } finally {
    open.close();
  }
}
