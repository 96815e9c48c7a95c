// What a target's migration came to, as data: behaviour, size, findings, phases; read from the records, rendered by others.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Label } from '#src/model/action.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { byText, kindOf, partOf, targetOf } from './label-text.ts';
import { shownPlaces } from './shown-places.ts';
import type { PhaseStatus } from './target-status.ts';
import { targetStatus } from './target-status.ts';
import type { StatusInput } from './target-status.ts';

export interface MigrationReport {
  readonly target: string;
  readonly summary: string;
  readonly at?: string;
  readonly runId?: string;
  readonly percent: number;
  readonly phases: readonly PhaseStatus[];
  /** Recorded uses: how many behave the same, differ, were not compared. */
  readonly uses?: { readonly same: number; readonly different: number; readonly open: number };
  readonly size?: SizeFacts;
  readonly speed?: SpeedFacts;
  readonly findings: readonly Finding[];
  /** Sums over the target's actions, by name. */
  readonly metrics: { readonly [name: string]: number };
  readonly places: readonly string[];
}

/** `total` of the report artifact that the validate phase makes. */
export interface SizeFacts {
  readonly pythonLines: number;
  readonly rustLines: number;
  /** Rust lines per source line, both without blank lines and comments. */
  readonly ratio: number;
  /** Clone and handle tokens per 100 lines of Rust. */
  readonly handlesPer100: number;
  readonly dynamicOperations: number;
}

/** Over the recorded uses that both sides were run on; measured when each was last run, so they vary. */
export interface SpeedFacts {
  readonly uses: number;
  readonly originalMs: number;
  readonly migratedMs: number;
  /** Median of original time over migrated time. */
  readonly times: number;
}

export interface Finding {
  readonly label: Label;
  readonly diagnostic: Diagnostic;
}

export interface ReportInput extends StatusInput {
  readonly summary: string;
  readonly places: readonly string[];
  readonly size?: SizeFacts;
}

/** Kind of the actions that compare one recorded use. */
const compareKind = 'compare';

export function migrationReport(input: ReportInput): MigrationReport {
  const actions = latestActions(input);
  const status = targetStatus(input);
  const metrics: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const action of actions) {
    for (const [name, value] of Object.entries(action.metrics ?? {})) metrics[name] = (metrics[name] ?? 0) + value;
    for (const diagnostic of action.diagnostics ?? []) findings.push({ label: action.label, diagnostic });
    const { failure } = action;
    if (
      failure &&
      !(action.diagnostics ?? []).some((each) => each.code === failure.code && each.message === failure.message)
    ) {
      findings.push({ label: action.label, diagnostic: asDiagnostic(failure) });
    }
  }
  const compares = [...input.known.keys()].filter((label) => kindOf(label) === compareKind);
  const outcome = new Map(actions.map((action) => [action.label, action.outcome]));
  const same = compares.filter((label) => outcome.get(label) === 'executed' || outcome.get(label) === 'hit').length;
  const different = compares.filter(
    (label) => outcome.get(label) === 'failed' || outcome.get(label) === 'failed-hit',
  ).length;
  const { size } = input;
  const speed = speedFacts(actions);
  const last = input.records.find((record) => record.actions.some((action) => targetOf(action.label) === input.target));
  return {
    target: input.target,
    summary: input.summary,
    ...(last && { at: last.startedAt, runId: last.runId }),
    percent: status.percent,
    phases: status.phases,
    ...(compares.length > 0 && { uses: { same, different, open: compares.length - same - different } }),
    ...(size && { size }),
    ...(speed && { speed }),
    findings: findings.sort(byFinding),
    metrics: Object.fromEntries(Object.entries(metrics).sort(([left], [right]) => byText(left, right))),
    places: shownPlaces(input.places).map((place) => place.path),
  };
}

/** Times are measures of the actions that ran the two sides of one use, which have the part of their labels in common. */
function speedFacts(actions: readonly ActionRecord[]): SpeedFacts | undefined {
  const original = new Map<string, number>();
  for (const { label, metrics } of actions) {
    const ms = metrics?.['original-ms'];
    if (ms !== undefined) original.set(partOf(label), ms);
  }
  const pairs = actions.flatMap(({ label, metrics }) => {
    const [before, after] = [original.get(partOf(label)), metrics?.['migrated-ms']];
    return before !== undefined && after !== undefined && after > 0 ? [{ before, after }] : [];
  });
  const ratios = pairs.map(({ before, after }) => before / after).sort((a, b) => a - b);
  const times = ratios[ratios.length >> 1];
  if (times === undefined) return undefined;
  const sum = (of: (pair: (typeof pairs)[number]) => number): number => pairs.reduce((all, one) => all + of(one), 0);
  return { uses: pairs.length, originalMs: sum((one) => one.before), migratedMs: sum((one) => one.after), times };
}

function latestActions(input: ReportInput): readonly ActionRecord[] {
  const latest = new Map<Label, ActionRecord>();
  const records: readonly RunRecord[] = input.records;
  for (const record of records) {
    for (const action of record.actions)
      if (input.known.has(action.label) && !latest.has(action.label)) latest.set(action.label, action);
  }
  return [...latest.values()];
}

const asDiagnostic = (failure: NonNullable<ActionRecord['failure']>): Diagnostic => ({
  code: failure.code,
  severity: 'error',
  message: failure.message,
  ...(failure.place && { place: failure.place }),
  ...(failure.excerpt !== undefined && { excerpt: failure.excerpt }),
  ...(failure.help !== undefined && { advice: failure.help }),
  ...(failure.detail !== undefined && { detail: failure.detail }),
});

/** The size facts of a report artifact's bytes; undefined when it is not one. */
export function sizeFacts(text: string): SizeFacts | undefined {
  try {
    const total = (JSON.parse(text) as { readonly total?: Partial<SizeFacts> }).total;
    if (typeof total?.rustLines !== 'number' || typeof total.pythonLines !== 'number') return undefined;
    const { pythonLines, rustLines, ratio = 0, handlesPer100 = 0, dynamicOperations = 0 } = total;
    return rustLines === 0 ? undefined : { pythonLines, rustLines, ratio, handlesPer100, dynamicOperations };
  } catch {
    return undefined;
  }
}

const rank = { error: 0, warning: 1, note: 2 } as const;

function byFinding(left: Finding, right: Finding): number {
  const a = left.diagnostic;
  const b = right.diagnostic;
  return (
    rank[a.severity] - rank[b.severity] ||
    byText(a.place?.file ?? '', b.place?.file ?? '') ||
    lineOf(a) - lineOf(b) ||
    byText(left.label, right.label) ||
    byText(a.message, b.message)
  );
}

const lineOf = (diagnostic: Diagnostic): number =>
  diagnostic.place && 'line' in diagnostic.place ? (diagnostic.place.line ?? 0) : 0;
