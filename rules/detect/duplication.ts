// Duplicate code: runs of statements that are equal but for places, found by hashing windows of a block.
import { hashBytes } from '#src/index.ts';
import type { Module, Node, Stmt } from '../transpile/python/syntax/ast.ts';
import { walk } from '../transpile/python/syntax/ast.ts';

/** A run of `length` statements; equal hashes are equal code. `first` is the node of the first statement. */
export interface Window {
  readonly hash: string;
  readonly first: number;
}

/** So many statements in a row, which together hold so many nodes, are worth being told. */
export const windowLength = 4;
const smallest = 24;

export function statementWindows(module: Module): Window[] {
  const windows: Window[] = [];
  const visit = (block: readonly Stmt[]): void => {
    if (block.length < windowLength) return;
    const texts = block.map(shapeOf);
    for (let at = 0; at + windowLength <= block.length; at++) {
      const run = texts.slice(at, at + windowLength);
      if (run.reduce((sum, one) => sum + one.nodes, 0) < smallest) continue;
      windows.push({
        hash: hashBytes(run.map((one) => one.text).join('\n')).slice(0, 16),
        first: (block[at] as Stmt).id,
      });
    }
  };
  visit(module.body);
  walk(module, (node) => {
    for (const block of blocksOf(node)) visit(block);
  });
  return windows;
}

/** The statement without node numbers, as text; docstrings and imports alone make no duplicate. */
function shapeOf(statement: Stmt): { readonly text: string; readonly nodes: number } {
  if (statement.type === 'Import' || statement.type === 'ImportFrom') return { text: statement.type, nodes: 0 };
  let nodes = 0;
  const text = JSON.stringify(statement, (key, value: unknown) => {
    if (key === 'type') nodes++;
    return key === 'id' && typeof value === 'number' ? undefined : value;
  });
  return { text, nodes };
}

function blocksOf(node: Node): (readonly Stmt[])[] {
  const fields = node as unknown as { readonly [field: string]: unknown };
  return ['body', 'orelse', 'finalbody']
    .map((field) => fields[field])
    .filter((value): value is readonly Stmt[] => Array.isArray(value));
}
