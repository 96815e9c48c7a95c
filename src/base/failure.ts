// An expected failure: a fixed code, what happened, where, and what to do next.

/** `BATUTA-<phase letter>-<nnn>`; a code never changes its meaning (the table is `src/base/codes.ts`). */
export type Code = `BATUTA-${'A' | 'T' | 'O' | 'V' | 'B' | 'Q' | 'E' | 'C' | 'S'}-${string}`;

/** A place a person can open. Lines are 1-based, columns 1-based in code points. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface Failure {
  readonly code: Code;
  readonly message: string;
  readonly place?: Place;
  /** The source line(s) the place points at. */
  readonly excerpt?: string;
  /** What to do next, in the imperative. */
  readonly help?: string;
  /** Longer evidence: a diff, the tail of a log. */
  readonly detail?: string;
  readonly causes?: readonly Failure[];
  /** What else was found wrong at once, each for itself. */
  readonly also?: readonly Failure[];
}

export const failure = (code: Code, message: string, rest: Omit<Failure, 'code' | 'message'> = {}): Failure => ({
  code,
  message,
  ...rest,
});
