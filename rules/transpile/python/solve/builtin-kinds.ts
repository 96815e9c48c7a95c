// Which builtin types of data a slot holds, where it holds nothing else: what has their methods whatever the program does.
import { heads } from '../facts/facts.ts';
import { bytesMethods, dictMethods, listMethods, strMethods, tupleMethods } from './builtin-methods.ts';
import type { Node } from './network.ts';

export type BuiltinKind = 'list' | 'dict' | 'tuple' | 'str' | 'bytes';

/** Null where something else may be there. Sets are left out: a frozen one has other methods. */
export function builtinKinds(node: Node): readonly BuiltinKind[] | null {
  const others =
    node.set ?? node.iter ?? node.functions ?? node.classes ?? node.instances ?? node.modules ?? node.library;
  if (others !== undefined || node.objects !== undefined) return null;
  if ((node.mask & ~(heads.str | heads.bytes)) !== 0) return null;
  const kinds: BuiltinKind[] = [];
  if (node.list !== undefined) kinds.push('list');
  if (node.key !== undefined || node.value !== undefined) kinds.push('dict');
  if (node.tuple !== undefined || node.tupleRest !== undefined) kinds.push('tuple');
  if ((node.mask & heads.str) !== 0) kinds.push('str');
  if ((node.mask & heads.bytes) !== 0) kinds.push('bytes');
  return kinds.length === 0 ? null : kinds;
}

const tables = { list: listMethods, dict: dictMethods, tuple: tupleMethods, str: strMethods, bytes: bytesMethods };

/** Whether all of them have a method of that name: finding it can neither fail nor run anything. */
export const haveMethod = (kinds: readonly BuiltinKind[], name: string): boolean =>
  kinds.every((kind) => tables[kind].has(name) || (kind === 'list' && name === 'sort'));
