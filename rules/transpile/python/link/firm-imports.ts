// The modules that a module imports whatever happens: not in a function, under an `if`, or in a `try` that takes a failed import.
import { takesImportError } from '../lower/missing-module.ts';
import type { Module, Stmt } from '../syntax/ast.ts';
import { importedFrom } from './imported-from.ts';

/** Their absolute names, with those that a `from` import may mean; sorted. */
export function firmImports(tree: Module, module: string, isPackage: boolean): string[] {
  const found = new Set<string>();
  const visit = (body: readonly Stmt[]): void => {
    for (const statement of body) {
      if (statement.type === 'Import') for (const { name } of statement.names) found.add(name);
      else if (statement.type === 'ImportFrom') {
        const source = importedFrom(statement, module, isPackage);
        found.add(source);
        for (const { name } of statement.names) if (name !== '*') found.add(`${source}.${name}`);
      } else if (statement.type === 'ClassDef' || statement.type === 'With') visit(statement.body);
      else if (statement.type === 'Try') {
        if (!statement.handlers.some(takesImportError)) visit(statement.body);
        visit(statement.finalbody);
      }
    }
  };
  visit(tree.body);
  return [...found].sort();
}

/** The modules that surely run once the entry does, with the packages around them. */
export function surelyRun(entry: string, firm: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [entry];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !firm.has(name)) continue;
    found.add(name);
    for (const wanted of firm.get(name) ?? [])
      for (let at = wanted; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) queue.push(at);
  }
  return found;
}
