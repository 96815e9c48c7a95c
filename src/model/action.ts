// What runs: an action spec names a rule, its params and its named inputs; pure data, so it can be frozen and stored.
import type { JsonObject } from '#src/base/json.ts';
import type { ServiceSpec } from './service.ts';

/** Stable path of an action: `target:kind` or `target:kind:part…`; part may hold `/`, `.`, `-`, `_` and alphanumerics. */
export type Label = string;

/**
 * Where an input comes from.
 * `file`: one source file, path relative to the project root. `glob`: every source file that matches (a tree input:
 * each file is in the key as name, path, digest, executable bit). `listing`: the *names* matching, not the bytes.
 * `output`: a named output of one action. `collect`: that output of every action whose label matches `pattern` (`*` is
 * one or more characters but `:`), ordered by label; waits until no unfinished action may still add such a label.
 * A failed matching action blocks the collector, unless `includeFailed`: then its output is collected if it gave one.
 * `asset`: a file or folder shipped with batuta or with the rule (path relative to the rule's module).
 */
export type InputSource =
  | { readonly from: 'file'; readonly path: string; readonly optional?: boolean }
  | { readonly from: 'glob'; readonly include: readonly string[]; readonly exclude?: readonly string[] }
  | { readonly from: 'listing'; readonly include: readonly string[]; readonly exclude?: readonly string[] }
  | { readonly from: 'output'; readonly label: Label; readonly output: string }
  | { readonly from: 'collect'; readonly pattern: string; readonly output: string; readonly includeFailed?: boolean }
  | { readonly from: 'asset'; readonly path: string };

export type Phase = 'detect' | 'transpile' | 'optimize' | 'validate' | 'package' | 'task';
export const phases: readonly Phase[] = ['detect', 'transpile', 'optimize', 'validate', 'package', 'task'];

export interface ActionSpec {
  readonly label: Label;
  /** `<module>#<export>`: `python/parse#parse` for ours, a project path such as `./rules/lint.ts#lint` for a user's. */
  readonly rule: string;
  readonly params: JsonObject;
  readonly inputs: { readonly [name: string]: InputSource };
  /** Outputs that are also put at a place in the project: output name -> path relative to the project root. */
  readonly places?: { readonly [output: string]: string };
  /** Labels that must have succeeded first although nothing of theirs is read (they do not enter the key). */
  readonly after?: readonly Label[];
  /** How it is executed; must not influence what it gives. */
  readonly control?: Control;
}

/** How an action is executed: nothing here is in the key, so a change executes nothing again. */
export interface Control {
  /** Where it waits for its turn; default: the rule's. */
  readonly pool?: string;
  /** After this many ms it is stopped. */
  readonly timeoutMs?: number;
  /** How often it is tried again after a failure that is not deterministic; default: the rule's. */
  readonly retries?: number;
  /** Variables whose values reach the process. */
  readonly passThroughEnv?: readonly string[];
  /** Programs that must be running, dependencies first. */
  readonly services?: readonly ServiceSpec[];
}

/** Actions that a result adds to the running graph. Adding a label that exists with the same spec is no change. */
export interface Fragment {
  readonly actions: readonly ActionSpec[];
}
