// Puts deleted outputs back when nothing else has changed since the last good run; whatever is not plain is left to the long way.
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore } from '#src/model/store.ts';
import { restoreFiles } from '#src/model/store.ts';
import { Ownership } from './ownership.ts';

type PlacedFile = readonly [path: string, digest: Digest, executable: boolean];

/** So many at once: a store need not hold more of them in memory. */
const batch = 256;

/** True when all `missing` are where they were, each byte verified. False: some may be, and nothing else was touched. */
export function putBack(
  root: string,
  blobs: BlobStore,
  placed: readonly PlacedFile[],
  missing: ReadonlySet<string>,
): boolean {
  if (missing.size === 0) return true;
  const files = placed.flatMap(([path, digest, executable]) =>
    missing.has(path) ? [{ path, digest, executable }] : [],
  );
  const ownership = Ownership.open(root);
  const claims = files.flatMap(({ path }) => {
    const owned = ownership.get(path);
    return owned === undefined ? [] : [[path, owned] as const];
  });
  if (claims.length < files.length || !areFree(root, files)) return false;
  ownership.claimFiles(claims);
  for (let at = 0; at < files.length; at += batch) {
    const restored = restoreFiles(blobs, root, files.slice(at, at + batch));
    if (!restored.ok || restored.value.includes(false)) return false;
  }
  return ownership.save().ok;
}

/** Nothing stands at the paths, a dangling link neither, and what is above them are folders. */
function areFree(root: string, files: readonly { readonly path: string }[]): boolean {
  const folders = new Map<string, boolean>([['.', true]]);
  const isFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
    const answer = stat === undefined ? isFolder(dirname(folder)) : stat.isDirectory();
    folders.set(folder, answer);
    return answer;
  };
  return files.every(
    ({ path }) => isFolder(dirname(path)) && lstatSync(join(root, path), { throwIfNoEntry: false }) === undefined,
  );
}
