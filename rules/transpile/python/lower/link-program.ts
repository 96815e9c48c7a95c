// The program facts that lowering needs, from the trees of all modules: what parse and solve do, at once.
import { linkFacts, linkSlices, programOf, reboundSlots } from '../link-facts.ts';
import { buildScopes } from '../scope/build-scopes.ts';
import type { Module } from '../syntax/ast.ts';
import type { Program } from './program.ts';

export interface SourceModule {
  readonly name: string;
  readonly isPackage: boolean;
  readonly tree: Module;
}

/** What each module is told of the program, and what inference is. */
export function linkProgram(
  entry: string,
  modules: readonly SourceModule[],
): { readonly programs: ReadonlyMap<string, Program>; readonly open: readonly string[] } {
  const facts = modules.map((one) => linkFacts(one.tree, buildScopes(one.tree), one.name, one.isPackage));
  const slices = linkSlices(entry, facts);
  const programs = new Map([...slices].map(([name, slice]) => [name, programOf(slice)]));
  return { programs, open: reboundSlots(slices) };
}
