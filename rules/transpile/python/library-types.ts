// What the solver believes of library members: the result types of the library tables, as head masks.
import { heads } from './facts/facts.ts';
import type { HeadName } from './facts/facts.ts';
import { library } from './library/index.ts';
import { elementKind, enteredKind, itemKind, partKind, resultKind, valueKind } from './library/kinds/index.ts';
import type { LibraryMember } from './library/library.ts';
import type { LibraryTypes } from './solve/solver-context.ts';

const isHead = (name: string): name is HeadName => name in heads;

function memberOf(path: string): LibraryMember | undefined {
  const at = path.lastIndexOf('.');
  return library.moduleOf(path.slice(0, at))?.members[path.slice(at + 1)];
}

const maskOf = (member: LibraryMember | undefined): number | undefined =>
  typeof member?.result === 'string' && isHead(member.result) ? heads[member.result] : undefined;

/** Only scalars are believed; anything else of a library may be anything. */
export const libraryTypes: LibraryTypes = {
  resultOf: (path) => {
    const member = memberOf(path);
    return member?.kind === 'function' ? maskOf(member) : undefined;
  },
  valueOf: (path) => {
    const member = memberOf(path);
    return member?.kind === 'constant' ? maskOf(member) : undefined;
  },
  resultKindOf: resultKind,
  valueKindOf: valueKind,
  elementOf: elementKind,
  itemOf: itemKind,
  partOf: partKind,
  enteredOf: enteredKind,
};
