// The validation of a target as data: verdicts and measures in one record; what the three reports are written from.
import type { ModuleMetrics } from '../detect/metrics.ts';
import type { EmitMetrics } from '../transpile/python/emit-metrics.ts';
import type { Verdict } from './compare.ts';

export interface VectorResult {
  readonly verdict: Verdict;
}

export interface ModuleResult {
  readonly module: string;
  readonly pythonLines: number;
  readonly rustLines: number;
  /** Rust lines per Python line, both without blank lines and comments. */
  readonly ratio: number;
  readonly handlesPer100: number;
  readonly dynamicOperations: number;
}

export interface Validation {
  readonly schemaVersion: 1;
  readonly target: string;
  readonly source: string;
  /** Uses of the program that there are, compared or not. */
  readonly recorded: number;
  readonly counts: { readonly ok: number; readonly mismatch: number; readonly dropped: number };
  readonly vectors: readonly VectorResult[];
  readonly modules: readonly ModuleResult[];
  readonly total: Omit<ModuleResult, 'module'>;
}

export function makeValidation(
  target: string,
  source: string,
  parts: {
    readonly vectors: number;
    readonly verdicts: readonly Verdict[];
    readonly rust: readonly EmitMetrics[];
    readonly python: readonly ModuleMetrics[];
  },
): Validation {
  const count = (kind: Verdict['verdict']): number => parts.verdicts.filter((one) => one.verdict === kind).length;
  const modules = parts.rust.flatMap((emitted): ModuleResult[] => {
    const source = parts.python.find((one) => one.module === emitted.module);
    // A folder that is a package has no source of its own.
    if (source === undefined) return [];
    const { rustLines, handleTokens, dynamicOperations } = emitted;
    return [{ module: emitted.module, ...measures(source.sloc, rustLines, handleTokens, dynamicOperations) }];
  });
  const sum = (pick: (emitted: EmitMetrics) => number): number => parts.rust.reduce((all, one) => all + pick(one), 0);
  return {
    schemaVersion: 1,
    target,
    source,
    recorded: parts.vectors,
    counts: { ok: count('ok'), mismatch: count('mismatch'), dropped: count('dropped') },
    vectors: parts.verdicts.map((verdict) => ({ verdict })),
    modules,
    total: measures(
      modules.reduce((all, one) => all + one.pythonLines, 0),
      sum((one) => one.rustLines),
      sum((one) => one.handleTokens),
      sum((one) => one.dynamicOperations),
    ),
  };
}

function measures(python: number, rust: number, handles: number, dynamic: number): Omit<ModuleResult, 'module'> {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    pythonLines: python,
    rustLines: rust,
    ratio: round(rust / Math.max(1, python)),
    handlesPer100: round((100 * handles) / Math.max(1, rust)),
    dynamicOperations: dynamic,
  };
}

/** One sentence that says whether the target may be trusted. */
export function headline({ counts, recorded }: Validation): string {
  const compared = counts.ok + counts.mismatch;
  const dropped = counts.dropped === 0 ? '' : `; ${counts.dropped} dropped, see why below`;
  if (compared === 0 && counts.dropped < recorded)
    return `None of ${recorded} vectors could be compared: something before failed${dropped}.`;
  if (compared === 0)
    return `No vector was compared: that the result behaves like the original is not shown${dropped}.`;
  if (counts.mismatch === 0) return `All ${compared} vectors behave as the original does${dropped}.`;
  return `${counts.mismatch} of ${compared} vectors behave differently from the original${dropped}.`;
}
