// The `map` output of an emitted module: which Python node each Rust line comes from.
import type { NodePlace } from '#src/index.ts';

export interface SourceMap {
  /** Dotted Python name. */
  readonly module: string;
  /** The Python file. */
  readonly file: string;
  readonly spans: NodePlace['spans'];
  /** Ascending: from this 1-based Rust line on, the code comes from this node. */
  readonly lines: readonly (readonly [line: number, node: number])[];
}

/** The node of the last marked line at or before `line`. */
export function nodeAt(map: SourceMap, line: number): NodePlace | undefined {
  let node: number | undefined;
  for (const [from, id] of map.lines) {
    if (from > line) break;
    node = id;
  }
  return node === undefined ? undefined : { file: map.file, node, spans: map.spans };
}
