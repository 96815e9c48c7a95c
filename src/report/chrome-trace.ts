// A run as a Chrome trace (chrome://tracing, Perfetto): one row per action that ran at the same time as others, hits as marks.
import type { Event } from '#src/model/event.ts';
import type { Reporter } from './reporter.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: 'X' | 'i' | 'M';
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly s?: 't';
  readonly args?: { readonly [name: string]: unknown };
}

/** `write` gets the whole file at the end. */
export function chromeTraceReporter(write: (text: string) => void): Reporter {
  const events: TraceEvent[] = [{ name: 'process_name', ph: 'M', pid: 1, tid: 0, args: { name: 'batuta' } }];
  const lanes: (string | undefined)[] = [];
  const open = new Map<string, { lane: number; at: number; miss: string }>();
  let zero = 0;

  const laneFor = (label: string): number => {
    const free = lanes.indexOf(undefined);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = label;
    return lane;
  };

  return {
    event(event: Event): void {
      switch (event.type) {
        case 'run-start':
          zero = event.at;
          break;
        case 'action-start':
          open.set(event.label, { lane: laneFor(event.label), at: event.at, miss: event.miss.text });
          break;
        case 'action-end': {
          const started = open.get(event.label);
          const args = { outcome: event.outcome, rule: event.rule, key: event.key, why: started?.miss };
          if (started) {
            lanes[started.lane] = undefined;
            open.delete(event.label);
            const dur = Math.max(1, Math.round((event.at - started.at) * 1000));
            events.push({
              name: event.label,
              ph: 'X',
              pid: 1,
              tid: started.lane + 1,
              ts: micros(started.at - zero),
              dur,
              cat: event.phase,
              args,
            });
          } else {
            events.push({
              name: `${event.label} (${event.outcome})`,
              ph: 'i',
              pid: 1,
              tid: 0,
              ts: micros(event.at - zero),
              cat: event.phase,
              s: 't',
              args,
            });
          }
          break;
        }
        default:
          break;
      }
    },
    close(): void {
      write(`${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events })}\n`);
    },
  };
}

const micros = (ms: number): number => Math.max(0, Math.round(ms * 1000));
