// What batuta's exit status means, in one place.

export const exit = {
  ok: 0,
  /** An action failed or a check found something. */
  failed: 1,
  usage: 2,
  internal: 3,
  interrupted: 130,
  /** Whoever read our output stopped reading: as of a program that SIGPIPE ended. */
  closedPipe: 141,
  terminated: 143,
} as const;
