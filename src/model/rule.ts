// A rule: one kind of step. What its author writes (`RuleSpec`), and the context its `run` is given.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { JsonObject } from '#src/base/json.ts';
import type { Fragment, InputSource, Phase } from './action.ts';
import type { Digest } from './digest.ts';

/** `cpu`, `cargo`, `gpu`, or one of the configuration's `pools`. */
export type Pool = string;
export const builtinPools: readonly Pool[] = ['cpu', 'cargo', 'gpu'];

export interface RuleSpec<P extends JsonObject = JsonObject> {
  /** `<module>#<export>`, unique. */
  readonly id: string;
  readonly phase: Phase;
  /** One line for `graph`, the docs and progress. */
  readonly summary: string;
  /** Names of outputs it may give (`slice/*`: any name below `slice/`); giving another is a bug of the rule. */
  readonly outputs: readonly string[];
  /** `pure`: a function of its inputs, run in a worker thread. `process`: may also start programs through `context.exec`. */
  readonly kind: 'pure' | 'process';
  /** External tools it uses, by name (`python3`, `cargo`, `rustc`, `cc`): resolved outside the stage; their identity is in the key. */
  readonly tools?: readonly string[];
  /** Environment variables whose values it reads; hashes of the values are in the key. */
  readonly env?: readonly string[];
  readonly pool?: Pool;
  /** Known to fail now and then without reason: how often it is tried again after a failure that is not cached. */
  readonly retries?: number;
  /**
   * Kinds (second label segments) of the actions its fragments may add, in its own target, or `target:kind` for another;
   * what `collect` waits for. Transitive: lists also what those actions may add. Adding anything else is a failure.
   */
  readonly expands?: readonly string[];
  /** True if the result depends on the machine's platform. */
  readonly platform?: boolean;
  /** Checks params and fills defaults; a failure is a configuration error. */
  readonly params?: (value: JsonObject) => P;
  run(context: RuleContext<P>): void | Promise<void>;
}

/** True if a rule that declares `outputs` may give `name`: by that name, or through a pattern such as `slice/*`. */
export function declaresOutput(outputs: readonly string[], name: string): boolean {
  const slash = name.lastIndexOf('/');
  return outputs.includes(name) || (slash > 0 && outputs.includes(`${name.slice(0, slash)}/*`));
}

export interface InputEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

export interface ExecRequest {
  /** A tool's name as declared in `tools`, or an absolute path inside the stage. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly stdin?: Uint8Array;
  /** Added to the strict base environment (PATH of system tools, TZ=UTC, LC_ALL=C.UTF-8, COLUMNS=80, HOME in the stage). */
  readonly env?: { readonly [name: string]: string };
  readonly timeoutMs?: number;
}

export interface ExecOutcome {
  readonly status: number | undefined;
  readonly signal: string | undefined;
  readonly timedOut: boolean;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** All that a rule may touch. Reading anything else is outside the contract (and detected only under tracing). */
export interface RuleContext<P extends JsonObject = JsonObject> {
  readonly label: string;
  readonly params: P;
  /** Single-file input or single output: its bytes. Absent optional file: undefined through `maybe`. */
  bytes(input: string): Uint8Array;
  text(input: string): string;
  maybe(input: string): Uint8Array | undefined;
  /** Entries of a glob, tree output or collect (then `path` is the label), in order. */
  entries(input: string): readonly InputEntry[];
  /** Names of a `listing`. */
  names(input: string): readonly string[];
  output(name: string, bytes: Uint8Array | string, options?: { readonly executable?: boolean }): void;
  outputTree(
    name: string,
    entries: readonly { path: string; bytes: Uint8Array | string; executable?: boolean }[],
  ): void;
  /** Takes a file or folder of the stage as output without reading it through memory. */
  outputFile(name: string, stagePath: string, options?: { readonly executable?: boolean }): void;
  diagnostic(diagnostic: Diagnostic): void;
  metric(name: string, value: number): void;
  expand(fragment: Fragment): void;
  /** Ends the action as failed. `cache`: the failure is a deterministic function of the key. Throws to unwind. */
  fail(failure: Failure, options?: { readonly cache?: boolean }): never;
  /** The action's private folder (process rules only), with the inputs not written: use `stageInput`. */
  readonly stage: string;
  stageInput(input: string, to: string): void;
  /** Absolute path and identity of a declared tool; undefined when it is not installed. */
  tool(name: string): { readonly path: string; readonly identity: string } | undefined;
  /** Value of a declared environment variable. */
  env(name: string): string | undefined;
  exec(request: ExecRequest): Promise<ExecOutcome>;
  /** A scratch folder that lives across runs (cargo's target): may change speed, never bytes. Locked while held. */
  scratch(name: string): Promise<string>;
  /** A line for the action's log. */
  log(text: string): void;
}

export type { InputSource };

/** What the engine knows of a rule without loading its code: written at build beside the code digest, or read in dev. */
export interface RuleInfo {
  readonly id: string;
  readonly phase: Phase;
  readonly summary: string;
  readonly outputs: readonly string[];
  readonly kind: 'pure' | 'process';
  readonly tools: readonly string[];
  readonly env: readonly string[];
  readonly pool: Pool;
  readonly retries?: number;
  readonly expands: readonly string[];
  readonly platform: boolean;
  /** Digest of everything its code is made of. */
  readonly codeDigest: Digest;
  /** Absolute path of the file that an executor imports, and the export's name. */
  readonly module: string;
  readonly exportName: string;
  /** Absolute folder that `asset` inputs are relative to: `rules/` for ours, the module's folder for a user's. */
  readonly assets: string;
}
