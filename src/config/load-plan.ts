// From a project's folder to its plan: the frozen one while it holds, else a new one, whose making is loaded only then.
import { relative } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import type { StatIndex } from '#src/fs/stat-index.ts';
import type { Discover, PlanMigrate } from '#src/model/plan.ts';
import type { FoundProject } from './find-config.ts';
import type { FrozenPlan } from './frozen-plan.ts';
import { readFrozenPlan, writeFrozenPlan } from './frozen-plan.ts';
import { changedInput } from './plan-inputs.ts';

/** Plan-time code that is injected: the engine knows no language. */
export interface PlanHost {
  readonly discover?: Discover;
  readonly planMigrate?: PlanMigrate;
  /** Loads the two above only when something must be planned: a warm run does without them. */
  readonly load?: () => Promise<{ readonly discover?: Discover; readonly planMigrate?: PlanMigrate }>;
  /** Changes whenever that code does, where the version of batuta does not say it (running from sources). */
  readonly planCode?: string;
}

export interface LoadedPlan extends FrozenPlan {
  /** Nothing was evaluated. */
  readonly frozen: boolean;
}

export interface LoadPlanOptions extends FoundProject {
  readonly env: { readonly [name: string]: string | undefined };
  readonly index: StatIndex;
  readonly host: PlanHost;
  /** What batuta wrote into the project: no source. */
  readonly isPlaced: (path: string) => boolean;
}

export async function loadPlan(options: LoadPlanOptions): Promise<Result<LoadedPlan>> {
  const { root, configFile, index, env, host, isPlaced } = options;
  const before = readFrozenPlan(root);
  const named = configFile === undefined ? null : relative(root, configFile);
  if (before !== undefined && before.configFile === named) {
    const changed = changedInput(root, index, env, host.planCode, before.plan.inputs, isPlaced);
    if (changed === undefined) return ok({ ...before, frozen: true });
  }
  const { makePlan } = await import('./make-plan.ts');
  const made = await makePlan({ ...options, host: { ...host, ...(await host.load?.()) } });
  if (!made.ok) return made;
  const written = writeFrozenPlan(root, made.value);
  return written.ok ? ok({ ...made.value, frozen: false }) : written;
}
