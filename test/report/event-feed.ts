// Events and a report context for reporter tests: what was written is collected, time is a number that the test moves.
import type { Digest } from '#src/model/digest.ts';
import type { Event, Outcome } from '#src/model/event.ts';
import type { ReportContext } from '#src/report/reporter.ts';
import { noStyle } from '#src/report/style.ts';

export const noCounts: { readonly [outcome in Outcome]: number } = {
  executed: 0,
  hit: 0,
  failed: 0,
  'failed-hit': 0,
  blocked: 0,
  cancelled: 0,
};

type Ended = Partial<Extract<Event, { type: 'action-end' }>>;

export const start = (label: string, at = 0, why = 'first time'): Event => ({
  type: 'action-start',
  label,
  phase: 'transpile',
  rule: 'python/emit#emit',
  miss: { kind: 'new', text: why },
  at,
});
export const end = (label: string, outcome: Outcome, rest: Ended = {}): Event => ({
  type: 'action-end',
  label,
  phase: 'transpile',
  rule: 'python/emit#emit',
  outcome,
  durationMs: 10,
  at: 10,
  diagnostics: [],
  ...rest,
});
export const runStart: Event = { type: 'run-start', runId: 'r1', targets: ['app'], at: 0 };
export const runEnd = (ok: boolean, counts: { readonly [outcome in Outcome]?: number }): Event => ({
  type: 'run-end',
  ok,
  counts: { ...noCounts, ...counts },
  durationMs: 1500,
  at: 1500,
});

export interface Feed {
  readonly context: ReportContext;
  readonly out: () => string;
  readonly err: () => string;
  readonly clock: { now: number };
}

export function feed(change: Partial<ReportContext> = {}, logs: { readonly [digest: string]: string } = {}): Feed {
  let out = '';
  let err = '';
  const clock = { now: 0 };
  const context: ReportContext = {
    output: { out: (text) => void (out += text), err: (text) => void (err += text) },
    style: noStyle,
    width: 80,
    log: (digest) => logs[digest],
    redact: (text) => text,
    logs: undefined,
    now: () => clock.now,
    ...change,
  };
  return { context, out: () => out, err: () => err, clock };
}

export const digest = (text: string): Digest => text as Digest;
