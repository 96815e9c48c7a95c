// What is tried again: only what its task or rule declares to be flaky, and only failures that the inputs do not explain.
import type { Failure } from '#src/base/failure.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { Tried } from './execute-action.ts';

export const maxAttempts = (node: ActionNode): number => 1 + (node.action.control?.retries ?? node.rule.retries ?? 0);

/** A command that failed, took too long or did not make its outputs; or a rule that calls its failure not deterministic. */
const passing: ReadonlySet<string> = new Set(['BATUTA-E-011', 'BATUTA-E-012', 'BATUTA-E-018']);

export function mayTryAgain(tried: Tried): tried is Extract<Tried, { readonly failure: Failure }> {
  if (tried.status !== 'failed' || tried.cacheable) return false;
  return passing.has(tried.failure.code) || tried.result?.failure !== undefined;
}
