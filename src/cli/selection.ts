// The targets a command is about: the words as they are, or what `--filter` and `--affected` leave of them; loads the filters only when used.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import type { CommandContext } from './command-context.ts';
import type { Session } from './session.ts';

export interface Chosen {
  readonly words: readonly string[];
  /** The filters left nothing: not the same as no words, which is everything. */
  readonly isNothing: boolean;
  readonly note?: string;
}

export async function choose(context: CommandContext, session: Session): Promise<Result<Chosen>> {
  const { arguments: given } = context;
  if (!given.has('filter') && !given.has('affected')) return ok({ words: given.positionals, isNothing: false });
  const { filterTargets } = await import('./filter-targets.ts');
  const narrowed = await filterTargets(context, session);
  if (!narrowed.ok) return narrowed;
  const { words, note } = narrowed.value;
  return ok({ words, isNothing: words.length === 0, note });
}
