// A stored result from outside is what it says before anything believes it: its key, its form, its paths, its trees.
import { isPosixPath } from '#src/fs/posix-path.ts';
import { makeTree } from '#src/hash/tree-digest.ts';
import type { TreeEntry } from '#src/model/artifact.ts';
import type { Digest } from '#src/model/digest.ts';
import { isDigest } from '#src/model/digest.ts';
import type { RemoteAliases } from '#src/model/remote.ts';
import type { CachedAction } from '#src/model/store.ts';
import { referencedDigests } from '../references.ts';

/** The content of a remote record. */
export interface RemoteEntry {
  readonly entry: CachedAction;
  readonly blobs: RemoteAliases;
}

interface Fields {
  readonly [name: string]: unknown;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): value is Digest => isText(value) && isDigest(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isListOf = (value: unknown, is: (value: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const isMapOf = (value: unknown, is: (value: unknown) => boolean): boolean =>
  isFields(value) && Object.values(value).every(is);

const isFile = (value: unknown): boolean =>
  isFields(value) && isHash(value['digest']) && isSize(value['size']) && typeof value['executable'] === 'boolean';

/** Its entries are those that its digest names. */
function isTree(value: Fields): boolean {
  const { digest, entries } = value;
  if (!isHash(digest) || !Array.isArray(entries)) return false;
  const isEntry = (each: unknown): boolean => isFields(each) && isFile(each) && isText(each['path']);
  if (!entries.every(isEntry)) return false;
  const all = entries as readonly TreeEntry[];
  if (!all.every(({ path }) => isPosixPath(path)) || new Set(all.map(({ path }) => path)).size < all.length)
    return false;
  return makeTree(all).tree.digest === digest;
}

const isArtifact = (value: unknown): boolean =>
  isFields(value) && (value['kind'] === 'file' ? isFile(value) : value['kind'] === 'tree' && isTree(value));

const isPlace = (value: unknown): boolean =>
  isText(value) && isPosixPath(value.replace(/^\.\//, '').replace(/\/+$/, ''));

const isSpec = (value: unknown): boolean =>
  isFields(value) &&
  isText(value['label']) &&
  isText(value['rule']) &&
  isFields(value['params']) &&
  isMapOf(value['inputs'], isFields) &&
  isOptional(value['places'], (places) => isMapOf(places, isPlace)) &&
  isOptional(value['after'], (after) => isListOf(after, isText));

const isResult = (value: unknown): boolean =>
  isFields(value) &&
  isMapOf(value['outputs'], isArtifact) &&
  isListOf(value['diagnostics'], isFields) &&
  isMapOf(value['metrics'], (each) => typeof each === 'number') &&
  isOptional(value['stdout'], isHash) &&
  isOptional(value['stderr'], isHash) &&
  isOptional(value['exitStatus'], (status) => typeof status === 'number') &&
  isOptional(value['fragment'], (fragment) => isFields(fragment) && isListOf(fragment['actions'], isSpec));

const isAlias = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isHash(value[0]) && isSize(value[1]);

const isKeyField = (value: unknown): boolean => isFields(value) && isText(value['name']) && isText(value['value']);

/** The record, or in words what is wrong with it. */
export function checkedEntry(value: unknown, key: Digest, label: string): RemoteEntry | string {
  if (!isFields(value) || !isFields(value['entry'])) return 'is not a record';
  const { entry, blobs } = value;
  if (entry['key'] !== key) return 'is of another key';
  if (entry['label'] !== label) return 'is of another action';
  const isWhole =
    isListOf(entry['keyFields'], isKeyField) &&
    typeof entry['durationMs'] === 'number' &&
    isOptional(entry['runId'], isText) &&
    isResult(entry['result']) &&
    isMapOf(blobs, isAlias);
  if (!isWhole) return 'is malformed';
  const found = value as unknown as RemoteEntry;
  if (found.entry.result.failure !== undefined) return 'is a failure, which nobody uploads';
  for (const digest of referencedDigests(found.entry.result)) {
    if (!Object.hasOwn(found.blobs, digest)) return 'does not say where its blobs are';
  }
  return found;
}
