// A reporter turns events into what one kind of reader sees; it is given everything it may use and never asks the engine.
import type { Digest } from '#src/model/digest.ts';
import type { Event } from '#src/model/event.ts';
import type { Style } from './style.ts';

export interface Reporter {
  event(event: Event): void;
  /** After the last event: leave the screen as it should stay. */
  close(): void;
}

/** Results go to `out`, messages to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Which action logs are shown: of all, of those that ran now, of failures, none but the keys, none. A failure's log is
 * shown by the first three.
 */
export type OutputLogs = 'full' | 'new-only' | 'errors-only' | 'hash-only' | 'none';
export const outputLogs: readonly OutputLogs[] = ['full', 'new-only', 'errors-only', 'hash-only', 'none'];

/** `grouped`: an action's log when it has ended; `stream`: line by line as it comes, each with its action. */
export type LogOrder = 'grouped' | 'stream';
export const logOrders: readonly LogOrder[] = ['grouped', 'stream'];

export interface ReportContext {
  readonly output: Output;
  readonly style: Style;
  readonly width: number;
  /** The text of a captured output, undefined when the store no longer has it. */
  readonly log: (digest: Digest) => string | undefined;
  readonly redact: (text: string) => string;
  /** `undefined`: what suits each action (`task` commands in full, rules only when they fail). */
  readonly logs: OutputLogs | undefined;
  readonly order?: LogOrder;
  readonly now: () => number;
}
