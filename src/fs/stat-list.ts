// The stats of many paths as one block of numbers, taken and compared in one go: is everything as it was?
import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';
import { addon } from '#native/index.ts';
import { pathBlock, statColumn, statColumns } from '#native/addon.ts';

/** Stats of paths relative to `root`, links followed; six columns a row, mode 0 for what is not there. */
export function statList(root: string, paths: readonly string[]): Float64Array {
  const rows = new Float64Array(paths.length * statColumns);
  const native = addon();
  if (native === undefined) paths.forEach((path, at) => fillRow(rows, at, statOrNothing(`${root}/${path}`)));
  else native.statAll(root, pathBlock(paths), rows);
  return rows;
}

/** As `statList`, with the paths as the block they were saved in. */
export function statBlock(root: string, block: Uint8Array, count: number): Float64Array {
  const native = addon();
  if (native === undefined) return statList(root, pathsOf(block));
  const rows = new Float64Array(count * statColumns);
  native.statAll(root, block, rows);
  return rows;
}

/** Paths as one block, each ended by a zero byte. */
export const blockOf = pathBlock;

export const pathsOf = (block: Uint8Array): string[] =>
  Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString('utf8').split('\0').slice(0, -1);

export const bytesOf = (rows: Float64Array): Buffer => Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);

/** Change times and devices of what is there. */
export function* changeTimes(rows: Float64Array): Iterable<{ readonly ctimeMs: number; readonly device: number }> {
  for (let at = 0; at < rows.length; at += statColumns) {
    if (rows[at + statColumn.mode] === 0) continue;
    yield { ctimeMs: rows[at + statColumn.ctime] ?? 0, device: rows[at + statColumn.device] ?? 0 };
  }
}

function statOrNothing(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function fillRow(rows: Float64Array, at: number, stat: Stats | undefined): void {
  if (stat === undefined) return;
  const row = [stat.mode, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, stat.dev];
  rows.set(row, at * statColumns);
}
