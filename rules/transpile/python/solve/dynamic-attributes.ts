// Does the program write attributes under names that cannot be read in its source? Then no attribute has a known type.
import type { ModuleFacts, Slot } from '../facts/facts.ts';

const writers = /^builtins\.(setattr|exec|eval)$/;

/**
 * True for `setattr`, `replace(x, **changes)`, `__setattr__` reached by name, and stores into `__dict__` or `vars(...)`. A `__dict__` that is only
 * read, the common case, changes nothing. One that is kept and changed later through another name is not seen here:
 * representations are checked where such a value is read, so that ends in an error, not in a wrong result.
 */
export function writesAttributesByName(program: readonly ModuleFacts[]): boolean {
  const namespaces = new Set<Slot>();
  const dataclasses = new Set<Slot>();
  let replaces = false;
  let spreads = false;
  const libraries = new Map<Slot, string>();
  for (const { constraints } of program)
    for (const constraint of constraints) {
      if (constraint[0] === 'library') {
        if (writers.test(constraint[2])) return true;
        libraries.set(constraint[1], constraint[2]);
      }
      // Instances and classes that change their class or bases have from then on the attributes of others.
      if (constraint[0] === 'setattr' && (constraint[2] === '__class__' || constraint[2] === '__bases__')) return true;
      if (constraint[0] === 'getattr' && constraint[2] === '__dict__') namespaces.add(constraint[3]);
      if (constraint[0] === 'call' && libraries.get(constraint[1]) === 'builtins.vars') namespaces.add(constraint[3]);
      if (constraint[0] === 'module' && constraint[2] === 'dataclasses') dataclasses.add(constraint[1]);
      if (constraint[0] === 'getattr' && constraint[2] === 'replace' && dataclasses.has(constraint[1])) replaces = true;
      if (constraint[0] === 'method' && constraint[2] === 'replace' && dataclasses.has(constraint[1])) replaces = true;
      if ((constraint[0] === 'call' && constraint[2].spread) || (constraint[0] === 'method' && constraint[3].spread))
        spreads = true;
      if (constraint[0] === 'method' && constraint[2] === '__setattr__') return true;
      if (constraint[0] === 'super' && constraint[2] === '__setattr__') return true;
    }
  if (replaces && spreads) return true;
  return program.some(({ constraints }) =>
    constraints.some(
      (constraint) =>
        (constraint[0] === 'setitem' && namespaces.has(constraint[1])) ||
        (constraint[0] === 'method' && namespaces.has(constraint[1]) && !readers.has(constraint[2])),
    ),
  );
}

/** Whether a method may be taken away from its class while the program runs, so that the one of a base is met. */
export function removedMethods(program: readonly ModuleFacts[]): (name: string) => boolean {
  const deleted = new Set(program.flatMap((module) => module.deleted ?? []));
  const any = program.some(({ constraints }) =>
    constraints.some(
      (one) =>
        (one[0] === 'library' && one[2] === 'builtins.delattr') ||
        ((one[0] === 'method' || one[0] === 'getattr') && one[2] === '__delattr__'),
    ),
  );
  return (name) => any || deleted.has(name);
}

const readers = new Set(['get', 'items', 'keys', 'values', 'copy']);
