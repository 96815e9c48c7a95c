// The targets that a `vectors` command is about, each with how its original is started and where its vectors are kept.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import type { OriginalRun } from '#rules/validate/run-of-target.ts';
import type { CommandContext } from './command-context.ts';
import { pickTargets } from './pick-targets.ts';
import { openTargets } from './session.ts';
import type { Session } from './session.ts';

export interface VectorTarget {
  readonly plan: TargetPlan;
  readonly original: OriginalRun;
  /** Its vectors file, relative to the project; it need not exist. */
  readonly file: string;
}

export interface VectorSession {
  readonly session: Session;
  readonly targets: readonly VectorTarget[];
}

export async function openVectors(context: CommandContext, words: readonly string[]): Promise<Result<VectorSession>> {
  const session = await openTargets(context);
  if (!session.ok) return session;
  const picked = pickTargets(session.value.project, words);
  if (!picked.ok) return picked;
  const { runOfTarget, vectorsPlace } = await import('#rules/validate/run-of-target.ts');
  const targets = picked.value.flatMap((plan): VectorTarget[] => {
    const original = runOfTarget(plan);
    if (original === undefined) return [];
    return [{ plan, original, file: original.vectors ?? vectorsPlace(original, plan.name) }];
  });
  if (targets.length > 0) return ok({ session: session.value, targets });
  return err(
    failure('BATUTA-E-001', 'none of these targets is a program that is migrated', {
      help: 'vectors are uses of a program; `batuta plan` lists the targets',
    }),
  );
}

/** For a command about one program: the only one, or the one that is named. */
export function onlyOne({ targets }: VectorSession, how: string): Result<VectorTarget> {
  const [first] = targets;
  if (first !== undefined && targets.length === 1) return ok(first);
  return err(
    failure(
      'BATUTA-E-001',
      `say for which of ${targets.length} programs: ${targets.map(({ plan }) => plan.name).join(', ')}`,
      {
        help: how,
      },
    ),
  );
}

export const textOf = (root: string, file: string): string =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
