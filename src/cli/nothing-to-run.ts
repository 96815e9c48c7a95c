// A run of no target: filters left nothing, which is fine; it is reported as any run is, reports in files included.
import type { Event } from '#src/model/event.ts';
import type { Reporter } from '#src/report/reporter.ts';
import { exit } from './exit-status.ts';

export function nothingToRun(reporters: Reporter, note: string, at: number): number {
  const counts = { executed: 0, hit: 0, failed: 0, 'failed-hit': 0, blocked: 0, cancelled: 0 };
  const events: readonly Event[] = [
    { type: 'run-start', runId: 'none', targets: [], at },
    { type: 'notice', level: 'info', text: note },
    { type: 'run-end', ok: true, counts, durationMs: 0, at },
  ];
  for (const event of events) reporters.event(event);
  reporters.close();
  return exit.ok;
}
