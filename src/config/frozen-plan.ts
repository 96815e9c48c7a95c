// `.batuta/plan.json`: the plan, the settings and the user's rules as they were evaluated; reused while nothing read has changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import type { ProjectSettings } from '#src/model/config.ts';
import type { Plan } from '#src/model/plan.ts';
import type { RuleInfo } from '#src/model/rule.ts';

export interface FrozenPlan {
  readonly plan: Plan;
  readonly settings: ProjectSettings;
  readonly rules: readonly RuleInfo[];
  /** The configuration it was made from, relative to the root; null without one. */
  readonly configFile: string | null;
}

const fileOf = (root: string): string => join(root, '.batuta', 'plan.json');

/** undefined: none, damaged, of another form, or made when the project lay elsewhere. */
export function readFrozenPlan(root: string): FrozenPlan | undefined {
  try {
    const { form, ...frozen } = JSON.parse(readFileSync(fileOf(root), 'utf8')) as FrozenPlan & {
      readonly form: number;
    };
    return form === 1 && frozen.plan.root === root ? frozen : undefined;
  } catch {
    return undefined;
  }
}

export const writeFrozenPlan = (root: string, frozen: FrozenPlan): Result<void> =>
  atomicWrite(fileOf(root), `${JSON.stringify({ form: 1, ...frozen })}\n`);
