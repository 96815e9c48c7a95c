// What a rule says about the program it migrates; places are node ids, resolved to lines only when shown.
import type { Code, Place } from './failure.ts';

/**
 * A place that survives edits elsewhere in the file: a node of the tree whose spans are the named output of another
 * action. Resolved against that output's current bytes when shown, so a cached diagnostic never reports an old line.
 */
export interface NodePlace {
  readonly file: string;
  readonly node: number;
  /** Label of the action, and its output (see `src/model/spans.ts`), that holds the node's span now. */
  readonly spans: { readonly label: string; readonly output: string };
}

export type Severity = 'error' | 'warning' | 'note';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: NodePlace | Place;
  readonly advice?: string;
  readonly detail?: string;
  /** The source line the place points at; filled in by the engine when shown, never stored. */
  readonly excerpt?: string;
}
