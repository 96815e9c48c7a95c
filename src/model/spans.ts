// The spans artifact: node id -> place, the only output that knows line numbers; any language's front end writes it.

/**
 * Binary form: the ASCII magic `BSP1`, then 4 little-endian int32 per node in id order: line (1-based), column
 * (0-based, UTF-8 bytes), end line, end column.
 */
export const spansMagic = 'BSP1';

export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function spanOf(spans: Uint8Array, node: number): Span | undefined {
  const at = 4 + node * 16;
  if (node < 0 || at + 16 > spans.length) return undefined;
  const view = new DataView(spans.buffer, spans.byteOffset, spans.byteLength);
  return {
    line: view.getInt32(at, true),
    column: view.getInt32(at + 4, true),
    endLine: view.getInt32(at + 8, true),
    endColumn: view.getInt32(at + 12, true),
  };
}
