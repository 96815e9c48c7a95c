// How far each target is, phase by phase: folded from the records of past runs and the labels that are known now.
import { phases } from '#src/model/action.ts';
import type { Label, Phase } from '#src/model/action.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { targetOf } from './label-text.ts';

export type PhaseState = 'completed' | 'in progress' | 'failed' | 'not started';

export interface PhaseStatus {
  readonly phase: Phase;
  readonly state: PhaseState;
  readonly done: number;
  readonly failed: number;
  readonly blocked: number;
  readonly known: number;
  /** Sum of the executions that made the present results, as far as the records go back. */
  readonly durationMs: number;
}

export interface TargetStatus {
  readonly target: string;
  readonly phases: readonly PhaseStatus[];
  readonly percent: number;
  /** Labels that failed, in order. */
  readonly failures: readonly ActionRecord[];
  /** When its last run started. */
  readonly at?: string;
}

export interface StatusInput {
  readonly target: string;
  readonly kind: 'migrate' | 'task' | 'rule';
  /** Labels known now, with their phase. */
  readonly known: ReadonlyMap<Label, Phase>;
  /** Newest first. */
  readonly records: readonly RunRecord[];
  /** A run of this checkout is at work. */
  readonly running: boolean;
}

const migrationPhases: readonly Phase[] = ['detect', 'transpile', 'optimize', 'validate', 'package'];

export function targetStatus(input: StatusInput): TargetStatus {
  const latest = new Map<Label, ActionRecord>();
  const executed = new Map<Label, number>();
  let at: string | undefined;
  for (const record of input.records) {
    for (const action of record.actions) {
      if (targetOf(action.label) !== input.target) continue;
      at ??= record.startedAt;
      if (!latest.has(action.label) && input.known.has(action.label)) latest.set(action.label, action);
      if (action.outcome === 'executed' && !executed.has(action.label)) executed.set(action.label, action.durationMs);
    }
  }
  const present = phases.filter((phase) => [...input.known.values()].includes(phase));
  const shown =
    input.kind === 'migrate'
      ? phases.filter((phase) => migrationPhases.includes(phase) || present.includes(phase))
      : present;
  const rows = shown.map((phase) => phaseStatus(phase, input, latest, executed));
  const known = rows.reduce((sum, row) => sum + row.known, 0);
  const done = rows.reduce((sum, row) => sum + row.done, 0);
  return {
    target: input.target,
    phases: rows,
    percent: known === 0 ? 0 : Math.floor((100 * done) / known),
    failures: [...latest.values()].filter(isFailed).sort((left, right) => (left.label < right.label ? -1 : 1)),
    ...(at !== undefined && { at }),
  };
}

const isFailed = (action: ActionRecord): boolean => action.outcome === 'failed' || action.outcome === 'failed-hit';
const isDone = (action: ActionRecord): boolean => action.outcome === 'executed' || action.outcome === 'hit';

function phaseStatus(
  phase: Phase,
  input: StatusInput,
  latest: ReadonlyMap<Label, ActionRecord>,
  executed: ReadonlyMap<Label, number>,
): PhaseStatus {
  const labels = [...input.known].filter(([, each]) => each === phase).map(([label]) => label);
  const actions = labels.map((label) => latest.get(label)).filter((action) => action !== undefined);
  const done = actions.filter(isDone).length;
  const failed = actions.filter(isFailed).length;
  const blocked = actions.filter((action) => action.outcome === 'blocked').length;
  return {
    phase,
    state: stateOf(labels.length, done, failed, input.running),
    done,
    failed,
    blocked,
    known: labels.length,
    durationMs: labels.reduce((sum, label) => sum + (executed.get(label) ?? 0), 0),
  };
}

/** `in progress` also means: begun earlier and not finished. */
function stateOf(known: number, done: number, failed: number, running: boolean): PhaseState {
  if (failed > 0) return 'failed';
  if (known > 0 && done === known) return 'completed';
  return done > 0 || (running && known > 0) ? 'in progress' : 'not started';
}
