// The name that a `from` import starts at, seen from the module that it stands in.
import type { ImportFrom } from './syntax/ast.ts';

/** The absolute name that a `from` import starts at; undefined when its dots lead out of the top-most package. */
export function absoluteName(
  node: ImportFrom,
  from: { readonly module: string; readonly isPackage: boolean },
): string | undefined {
  if (node.level === 0) return node.module ?? '';
  const parts = from.module.split('.');
  const drop = node.level - (from.isPackage ? 1 : 0);
  if (drop >= parts.length) return undefined;
  return [...parts.slice(0, parts.length - drop), ...(node.module === null ? [] : [node.module])].join('.');
}
