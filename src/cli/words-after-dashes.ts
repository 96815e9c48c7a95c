// The words of a command line before and after `--`, where a command hands the latter on.
import type { CommandContext } from './command-context.ts';

export function wordsAfterDashes({ argv, arguments: given }: CommandContext): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const at = argv.indexOf('--');
  const after = at === -1 ? [] : argv.slice(at + 1);
  return { before: given.positionals.slice(0, given.positionals.length - after.length), after };
}
