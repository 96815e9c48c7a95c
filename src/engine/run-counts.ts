// How many actions of a run ended how.
import type { Outcome } from '#src/model/event.ts';

export type Counts = { [outcome in Outcome]: number };

export const noCounts = (): Counts => ({ executed: 0, hit: 0, failed: 0, 'failed-hit': 0, blocked: 0, cancelled: 0 });
