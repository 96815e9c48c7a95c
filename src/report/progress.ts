// How far a run is: finished of known, what runs now, and an honest guess of the time left from recorded durations.
import type { Label } from '#src/model/action.ts';
import type { Event } from '#src/model/event.ts';
import { kindOf } from './label-text.ts';

export interface ProgressSource {
  /** Labels that the plan already names. */
  readonly labels: readonly Label[];
  /** How long a label took when it last executed. */
  readonly durations: (label: Label) => number | undefined;
  readonly concurrency: number;
}

export interface Running {
  readonly label: Label;
  readonly since: number;
}

/** Below this share of pending actions with a known duration no time is shown: a wrong number is worse than none. */
const enough = 0.8;

export class Progress {
  readonly #source: ProgressSource;
  readonly #pending: Set<Label>;
  readonly #running = new Map<Label, number>();
  /** Per kind of action: how many ended in this run and how long they took together; the guess for labels never seen. */
  readonly #kinds = new Map<string, { ended: number; ms: number }>();
  #finished = 0;
  #known = 0;

  constructor(source: ProgressSource) {
    this.#source = source;
    this.#pending = new Set(source.labels);
  }

  event(event: Event): void {
    switch (event.type) {
      case 'plan':
        this.#known = event.known;
        break;
      case 'expanded':
        this.#known = event.known;
        for (const label of event.added) this.#pending.add(label);
        break;
      case 'action-start':
        this.#pending.delete(event.label);
        this.#running.set(event.label, event.at);
        break;
      case 'action-end': {
        this.#pending.delete(event.label);
        this.#running.delete(event.label);
        this.#finished += 1;
        const kind = kindOf(event.label);
        const sum = this.#kinds.get(kind) ?? { ended: 0, ms: 0 };
        const took = event.outcome === 'executed' || event.outcome === 'failed' ? event.durationMs : 0;
        this.#kinds.set(kind, { ended: sum.ended + 1, ms: sum.ms + took });
        break;
      }
      default:
        break;
    }
  }

  get finished(): number {
    return this.#finished;
  }

  get known(): number {
    return Math.max(this.#known, this.#finished + this.#running.size);
  }

  /** What runs now, the longest running first. */
  get running(): readonly Running[] {
    return [...this.#running]
      .map(([label, since]) => ({ label, since }))
      .sort((left, right) => left.since - right.since);
  }

  /** Seconds, or undefined when too little is known. */
  secondsLeft(now: number): number | undefined {
    let sum = 0;
    let longest = 0;
    let known = 0;
    // Actions that only their number is known of are asked for in vain.
    let asked = Math.max(0, this.#known - this.#finished - this.#running.size - this.#pending.size);
    for (const [label, since] of this.#running) {
      asked += 1;
      const expected = this.#expected(label);
      if (expected === undefined) continue;
      known += 1;
      const rest = Math.max(0, expected - (now - since));
      sum += rest;
      longest = Math.max(longest, rest);
    }
    for (const label of this.#pending) {
      asked += 1;
      const expected = this.#expected(label);
      if (expected === undefined) continue;
      known += 1;
      sum += expected;
      longest = Math.max(longest, expected);
    }
    if (asked === 0 || known / asked < enough) return undefined;
    const ms = Math.max(longest, sum / Math.max(1, this.#source.concurrency));
    return ms < 1000 ? undefined : Math.round(ms / 1000);
  }

  #expected(label: Label): number | undefined {
    const recorded = this.#source.durations(label);
    if (recorded !== undefined) return recorded;
    const kind = this.#kinds.get(kindOf(label));
    return kind && kind.ended > 0 ? kind.ms / kind.ended : undefined;
  }
}
