// Copies files to a private folder, each verified against its digest; in one call where the addon is there.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { addon } from '#native/index.ts';
import { digestBlock, pathBlock } from '#native/addon.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

export interface FileToCopy {
  /** Absolute. */
  readonly source: string;
  /** Relative to the folder. */
  readonly path: string;
  readonly digest: Digest;
  readonly executable: boolean;
}

/** Files that nobody uses any more, below a folder: they may be written over instead of making new ones. */
export interface SpareFiles {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Errors of a source that is not any more what it was, or is gone; others are of the stage. */
const sourceErrors = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP'];

/**
 * Copies to a private folder in which nothing is at these paths yet. The path of the first file that has not the bytes of its
 * digest; undefined: all were as they should be. Throws as `fs` does when the folder cannot be written.
 */
export function copyChecked(folder: string, files: readonly FileToCopy[], spares?: SpareFiles): string | undefined {
  const native = addon();
  if (native === undefined) return files.find((file) => !copySource(folder, file))?.path;
  const errors = new Int32Array(files.length);
  native.copyAll(
    folder,
    pathBlock(files.map((file) => file.source)),
    pathBlock(files.map((file) => file.path)),
    digestBlock(files.map((file) => file.digest)),
    Uint8Array.from(files, (file) => (file.executable ? 1 : 0)),
    errors,
    spares?.folder ?? folder,
    pathBlock(spares?.paths ?? []),
  );
  const at = errors.findIndex((error) => error !== 0);
  if (at < 0) return undefined;
  const { path = '' } = files[at] ?? {};
  const error = errors[at] ?? 0;
  const code = error > 0 ? getSystemErrorName(-error) : undefined;
  if (code === undefined || sourceErrors.includes(code)) return path;
  throw Object.assign(new Error(`${code}: copy ${path} to ${folder}`), { code });
}

function copySource(folder: string, file: FileToCopy): boolean {
  const bytes = readOrNothing(file.source);
  if (bytes === undefined || hashBytes(bytes) !== file.digest) return false;
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (file.executable) chmodSync(path, 0o755);
  return true;
}

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
