// Turns endings into events and, at the end, into the run record; the one place where outcomes are counted.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { EventSink } from '#src/model/event.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import type { DiagnosticResolver } from './resolve-diagnostics.ts';
import type { Counts } from './run-counts.ts';
import { noCounts } from './run-counts.ts';
import type { Ending } from './schedule.ts';

export class RunLog {
  readonly #records = new Map<number, ActionRecord>();
  readonly #sink: EventSink;
  readonly #resolver: DiagnosticResolver;
  readonly #started: number;

  /** `started`: time of the run's start; event times are that plus ms since. */
  constructor(sink: EventSink, resolver: DiagnosticResolver, started: number) {
    this.#sink = sink;
    this.#resolver = resolver;
    this.#started = started;
  }

  ended(node: ActionNode, ending: Ending): void {
    const { outcome, result } = ending;
    const raw = result?.diagnostics ?? [];
    const diagnostics: readonly Diagnostic[] = raw.length === 0 ? raw : this.#resolver.resolve(raw);
    const shared = {
      label: node.label,
      phase: node.rule.phase,
      rule: node.rule.id,
      outcome,
      ...(ending.key === undefined ? {} : { key: ending.key }),
      ...(ending.failure === undefined ? {} : { failure: ending.failure }),
      ...(ending.blockedBy === undefined ? {} : { blockedBy: ending.blockedBy }),
      ...(ending.origin === undefined ? {} : { origin: ending.origin }),
      ...(ending.from === undefined ? {} : { from: ending.from }),
      ...(ending.attempts === undefined ? {} : { attempts: ending.attempts }),
      ...(ending.savedMs === undefined ? {} : { savedMs: round(ending.savedMs) }),
      ...(result?.stdout === undefined ? {} : { stdout: result.stdout }),
      ...(result?.stderr === undefined ? {} : { stderr: result.stderr }),
    };
    const durationMs = round(ending.durationMs);
    const places = Object.values(node.action.places ?? {});
    this.#sink({
      type: 'action-end',
      ...shared,
      ...(places.length === 0 || result === undefined ? {} : { places }),
      durationMs,
      at: this.#started + round(ending.startMs + ending.durationMs),
      diagnostics,
    });
    this.#records.set(node.id, {
      ...shared,
      ...(ending.miss === undefined ? {} : { miss: ending.miss }),
      startMs: round(ending.startMs),
      durationMs,
      ...(result === undefined ? {} : { outputs: result.outputs }),
      ...(result === undefined || Object.keys(result.metrics).length === 0 ? {} : { metrics: result.metrics }),
      ...(diagnostics.length === 0 ? {} : { diagnostics }),
    });
  }

  counts(): Counts {
    const counts = noCounts();
    for (const record of this.#records.values()) counts[record.outcome] += 1;
    return counts;
  }

  /** The last ending of each action, in order of label. */
  actions(): readonly ActionRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
  }

  /** A run is good when everything wanted was. */
  static isGood(counts: RunRecord['counts']): boolean {
    return counts.failed + counts['failed-hit'] + counts.blocked + counts.cancelled === 0;
  }
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;
