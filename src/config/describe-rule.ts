// What is kept of a rule beside its code, so that the engine can plan and key without loading it.
import type { RuleInfo, RuleSpec } from '#src/model/rule.ts';

type Place = Pick<RuleInfo, 'codeDigest' | 'module' | 'exportName' | 'assets'>;

/** What is kept of a rule beside its code. */
export function describeRule(rule: RuleSpec, place: Place): RuleInfo {
  return {
    id: rule.id,
    phase: rule.phase,
    summary: rule.summary,
    outputs: [...rule.outputs],
    kind: rule.kind,
    tools: [...(rule.tools ?? [])],
    env: [...(rule.env ?? [])],
    pool: rule.pool ?? 'cpu',
    ...(rule.retries === undefined ? {} : { retries: rule.retries }),
    expands: [...(rule.expands ?? [])],
    platform: rule.platform ?? rule.kind === 'process',
    ...place,
  };
}

export const isRule = (value: unknown): value is RuleSpec =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  typeof value.run === 'function' &&
  'outputs' in value &&
  Array.isArray(value.outputs);
