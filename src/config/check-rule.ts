// Checks the words of a rule that are one of a few: an unknown phase, kind or pool is said where the rule is used.
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { phases } from '#src/model/action.ts';
import type { RuleSpec } from '#src/model/rule.ts';

const words: { readonly [key: string]: readonly string[] } = {
  phase: phases,
  kind: ['pure', 'process'],
  pool: ['cpu', 'cargo', 'gpu'],
};

export function wrongWordOf(rule: RuleSpec, target: string, shown: string): Failure | undefined {
  for (const [key, known] of Object.entries(words)) {
    const value: unknown = (rule as unknown as { readonly [key: string]: unknown })[key];
    if (value === undefined && key === 'pool') continue;
    if (typeof value === 'string' && known.includes(value)) continue;
    const near = typeof value === 'string' ? closest(value, known) : undefined;
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return failure('BATUTA-C-002', `target ${target}: its rule ${shown} has the unknown ${key} ${said(value)}${hint}`, {
      help: `one of: ${known.join(', ')}`,
    });
  }
  return undefined;
}

const said = (value: unknown): string => (typeof value === 'string' ? `\`${value}\`` : String(value));
