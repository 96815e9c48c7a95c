// Members of a library module by kind, as lists of names: for tables that say no more of them.
import type { LibraryMember, LibraryModule } from './library.ts';

type Names = { readonly [kind in LibraryMember['kind']]?: string };

export const namedMembers = (names: Names): LibraryModule['members'] =>
  Object.fromEntries(
    Object.entries(names).flatMap(([kind, list]) =>
      list.split(' ').map((name) => [name, { kind: kind as LibraryMember['kind'] }]),
    ),
  );
