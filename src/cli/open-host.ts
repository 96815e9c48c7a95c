// The one place that constructs concrete things: store, action cache, rules, executor.
import type { Result } from '#src/base/result.ts';
import type { PlanHost, Project } from '#src/engine/engine.ts';
import type { EngineHost } from '#src/engine/host.ts';

export const planHost = (): Promise<PlanHost> => Promise.resolve({});

export function openHost(
  _project: Project,
  _env: { readonly [name: string]: string | undefined },
): Promise<Result<EngineHost>> {
  throw new Error('not yet');
}
