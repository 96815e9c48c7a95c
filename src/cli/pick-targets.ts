// The plan's targets that words on the command line name; a word that names none is an error with the likely meaning.
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import type { Project } from '#src/engine/engine.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import { targetOf } from '#src/report/label-text.ts';
import { suggest } from './suggest.ts';

export function pickTargets(project: Project, words: readonly string[]): Result<readonly TargetPlan[]> {
  const { targets } = project.plan;
  if (words.length === 0) return ok(targets);
  const names = targets.map((target) => target.name);
  for (const word of words) {
    const name = targetOf(word);
    if (names.includes(name)) continue;
    const likely = suggest(name, names);
    return err(
      failure('BATUTA-E-001', `there is no target \`${name}\``, {
        help: likely === undefined ? `the targets are: ${names.join(', ') || 'none'}` : `did you mean \`${likely}\`?`,
      }),
    );
  }
  const wanted = new Set(words.map(targetOf));
  return ok(targets.filter((target) => wanted.has(target.name)));
}
