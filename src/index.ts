// The only public door: what a `batuta.config.ts` and a rule are written with. Loads neither the engine nor the command line until `run` or `plan` is called.
import type { Result } from './base/result.ts';
import type { EngineHost } from './engine/host.ts';
import type { Preview } from './engine/preview.ts';
import type { Project, RunRequest } from './engine/project.ts';
import type { EventSink } from './model/event.ts';
import type { RunRecord } from './model/run-record.ts';

export { apply, collect, defineConfig, defineRule, migrate, output, task } from './model/declare.ts';
export type { RuleDefinition } from './model/declare.ts';
export type * from './base/diagnostic.ts';
export type * from './base/failure.ts';
export type * from './base/json.ts';
export type * from './base/result.ts';
export type * from './model/action.ts';
export type * from './model/action-result.ts';
export type * from './model/artifact.ts';
export type * from './model/config.ts';
export type * from './model/digest.ts';
export type * from './model/event.ts';
export type * from './model/plan.ts';
export type * from './model/remote.ts';
export type * from './model/rule.ts';
export type * from './model/run-record.ts';
/** What `run` and `plan` may be told beside a run's request. */
export interface ProgramOptions extends Partial<RunRequest> {
  /** Where the configuration is looked for, upwards (default: the current folder). */
  readonly cwd?: string;
  readonly config?: string;
  readonly env?: { readonly [name: string]: string | undefined };
}

async function openFor(
  options: ProgramOptions,
): Promise<Result<{ readonly project: Project; readonly host: EngineHost }>> {
  const [{ openProject }, { openHost, planHost }] = await Promise.all([
    import('./engine/engine.ts'),
    import('./cli/open-host.ts'),
  ]);
  const { cwd = process.cwd(), config, env = process.env } = options;
  const project = await openProject({ cwd, env, ...(config === undefined ? {} : { config }) }, planHost());
  if (!project.ok) return project;
  const host = openHost(project.value, env);
  return host.ok ? { ok: true, value: { project: project.value, host: host.value } } : host;
}

const requestOf = ({ cwd: _cwd, config: _config, env: _env, ...request }: ProgramOptions): RunRequest => ({
  targets: [],
  ...request,
});

/** Runs as `batuta run` does. A failure of the Result is one of usage or configuration; failed actions are in the record. */
export async function run(
  options: ProgramOptions = {},
  onEvent: EventSink = () => undefined,
): Promise<Result<RunRecord>> {
  const opened = await openFor(options);
  if (!opened.ok) return opened;
  const { runTargets } = await import('./engine/engine.ts');
  return runTargets(opened.value.project, opened.value.host, requestOf(options), onEvent);
}

/** What a run would execute now, without executing anything. */
export async function plan(options: ProgramOptions = {}): Promise<Result<Preview>> {
  const opened = await openFor(options);
  if (!opened.ok) return opened;
  const { previewRun } = await import('./engine/engine.ts');
  return previewRun(opened.value.project, opened.value.host, requestOf(options));
}

export { canonicalJson } from './base/json.ts';
export { err, ok } from './base/result.ts';
export { failure } from './base/failure.ts';
export { spansMagic, spanOf } from './model/spans.ts';
export { hashBytes } from './hash/hash.ts';
export type { RuleModules } from './engine/host.ts';
