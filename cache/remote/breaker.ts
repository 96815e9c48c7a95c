// Decides when a remote cache is left alone for the rest of a run, and says so once in one line.
import type { Problem } from './transport.ts';

export type Side = 'read' | 'write';

/** So many problems in a row of one kind, and no good answer between, end the use of the remote. */
const limits: { readonly [kind in Problem['kind']]: number } = {
  unreachable: 3,
  slow: 2,
  refused: 1,
  full: 1,
  server: 3,
  stopped: Infinity,
};

const codeOf = (kind: Problem['kind']): string =>
  kind === 'refused' || kind === 'full' ? 'BATUTA-S-005' : 'BATUTA-S-004';

export interface BreakerOptions {
  /** How the remote is named to people. */
  readonly shown: string;
  readonly warn: (text: string) => void;
  /** Nothing is asked any more: what is under way is to be given up. */
  readonly onOpen: () => void;
}

export class Breaker {
  readonly #options: BreakerOptions;
  readonly #inRow = { read: 0, write: 0 };
  readonly #isOpen = { read: false, write: false };

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  isOpen(side: Side): boolean {
    return this.#isOpen[side];
  }

  good(side: Side): void {
    this.#inRow[side] = 0;
  }

  note(side: Side, { kind, text }: Problem): void {
    if (kind === 'stopped' || this.#isOpen[side]) return;
    this.#inRow[side] += 1;
    if (this.#inRow[side] < limits[kind]) return;
    // What only writing meets says nothing about reading.
    const isAboutWriting = side === 'write' && (kind === 'refused' || kind === 'full' || kind === 'server');
    this.open(isAboutWriting ? 'write' : 'all', text, codeOf(kind));
  }

  open(what: 'write' | 'all', why: string, code: string): void {
    const { shown, warn, onOpen } = this.#options;
    if (this.#isOpen.read || (what === 'write' && this.#isOpen.write)) return;
    this.#isOpen.write = true;
    if (what === 'write') {
      warn(`nothing more is uploaded to the remote cache ${shown} in this run: ${why} (${code}); the build goes on`);
      return;
    }
    this.#isOpen.read = true;
    warn(`the remote cache ${shown} is not used any more in this run: ${why} (${code}); the build goes on without it`);
    onOpen();
  }
}
