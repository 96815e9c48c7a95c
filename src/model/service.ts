// A long-running program that tasks need while they execute: started for them, awaited until it is ready, stopped after.

/** One of: a TCP port that accepts connections, a line of its output, a command that succeeds. */
export type Readiness =
  | { readonly port: number }
  /** A regular expression, as text, that a line of stdout or stderr matches. */
  | { readonly log: string }
  | { readonly command: string | readonly string[] };

export interface ServiceSpec {
  /** The target's name. */
  readonly name: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  readonly passEnv: readonly string[];
  readonly passThroughEnv: readonly string[];
  readonly tools: readonly string[];
  readonly ready: Readiness;
  readonly timeoutMs: number;
}
