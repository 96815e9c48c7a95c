// The absolute name of the module that a `from ... import` names.
import type { ImportFrom } from '../syntax/ast.ts';

export function importedFrom(node: ImportFrom, module: string, isPackage: boolean): string {
  const base = isPackage ? module.split('.') : module.split('.').slice(0, -1);
  const start = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
  return [...start, ...(node.module === null ? [] : [node.module])].join('.');
}
