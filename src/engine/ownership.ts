// Which placed files are batuta's: path -> who made it and with which bytes. What is not in here is never deleted.
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { atomicWrite, removeQuietly } from '#src/fs/atomic-write.ts';
import { comparePaths } from '#src/fs/posix-path.ts';
import { hashFileOrThrow } from '#src/hash/hash.ts';
import type { Label } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';

export interface Owned {
  readonly label: Label;
  readonly digest: Digest;
  readonly executable: boolean;
}

const fileName = '.batuta/ownership.json';
/** What is about to be written, noted before: a run that is killed leaves it, and the next knows whose those files are. */
export const claimsName = '.batuta/ownership.claims';

/** A file that is restored from the store, or a place where a command will write it knows what. */
type Claim = readonly ['file', string, Label, Digest, 0 | 1] | readonly ['place', string, Label];

export class Ownership {
  readonly #file: string;
  readonly #owned: Map<string, Owned>;
  readonly #byLabel = new Map<Label, Set<string>>();
  readonly #root: string;
  /** Places where commands that never ended have written, with the label. */
  readonly #unfinished = new Map<string, Label>();
  #hasClaims = false;
  /** The claims, open for appending once there is one. */
  #claims: number | undefined;
  #changed = false;

  private constructor(root: string, owned: Map<string, Owned>) {
    this.#root = root;
    this.#file = join(root, fileName);
    this.#owned = owned;
    for (const [path, { label }] of owned) this.#index(label).add(path);
    this.#readClaims();
  }

  /** A missing or damaged file means: nothing is ours. */
  static open(root: string): Ownership {
    const file = join(root, fileName);
    const owned = new Map<string, Owned>();
    try {
      const value = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly schemaVersion: number;
        readonly files: { readonly [path: string]: readonly [Label, Digest, 0 | 1] };
      };
      if (value.schemaVersion === 1) {
        for (const [path, [label, digest, executable]] of Object.entries(value.files)) {
          owned.set(path, { label, digest, executable: executable === 1 });
        }
      }
    } catch {
      owned.clear();
    }
    return new Ownership(root, owned);
  }

  /** To be called before files are restored to their places. */
  claimFiles(files: readonly (readonly [path: string, owned: Owned])[]): void {
    if (files.length === 0) return;
    this.#append(
      files.map(([path, { label, digest, executable }]) => ['file', path, label, digest, executable ? 1 : 0]),
    );
  }

  /** To be called before a command writes to its places by itself. */
  claimPlaces(label: Label, places: readonly string[]): void {
    if (places.length === 0) return;
    this.#append(places.map((place) => ['place', place, label]));
    for (const place of places) this.#unfinished.set(place, label);
  }

  /** What the command of this label made is known now. */
  settle(label: Label): void {
    for (const [place, owner] of [...this.#unfinished]) if (owner === label) this.#unfinished.delete(place);
  }

  /** Whether a command that was killed may have left this file. */
  isUnfinished(path: string): boolean {
    for (const place of this.#unfinished.keys()) if (path === place || path.startsWith(`${place}/`)) return true;
    return false;
  }

  /** Removes what a killed run left half-written beside the places; for the holder of the checkout's lock only. */
  sweepHalfWritten(): void {
    const folders = new Map<string, Set<string>>();
    for (const claim of readClaims(this.#root)) {
      if (claim[0] !== 'file') continue;
      const folder = join(this.#root, dirname(claim[1]));
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(basename(claim[1]).slice(0, 100)));
    }
    for (const [folder, names] of folders) {
      for (const name of namesIn(folder)) {
        const of = /^\.(.*)\.\d+-\d+-\d+\.batuta-tmp$/.exec(name)?.[1];
        if (of !== undefined && names.has(of)) removeQuietly(join(folder, name));
      }
    }
  }

  get(path: string): Owned | undefined {
    return this.#owned.get(path);
  }

  of(label: Label): readonly string[] {
    return [...(this.#byLabel.get(label) ?? [])].sort(comparePaths);
  }

  labels(): readonly Label[] {
    return [...this.#byLabel.keys()].filter((label) => (this.#byLabel.get(label)?.size ?? 0) > 0);
  }

  all(): Iterable<[string, Owned]> {
    return this.#owned;
  }

  set(path: string, owned: Owned): void {
    const before = this.#owned.get(path);
    if (before?.label === owned.label && before.digest === owned.digest && before.executable === owned.executable)
      return;
    if (before !== undefined) this.#index(before.label).delete(path);
    this.#owned.set(path, owned);
    this.#index(owned.label).add(path);
    this.#changed = true;
  }

  delete(path: string): void {
    const before = this.#owned.get(path);
    if (before === undefined) return;
    this.#index(before.label).delete(path);
    this.#owned.delete(path);
    this.#changed = true;
  }

  save(): Result<void> {
    const saved = this.#changed ? this.#write() : ok(undefined);
    if (!saved.ok || !this.#hasClaims) return saved;
    if (this.#claims !== undefined) closeSync(this.#claims);
    this.#claims = undefined;
    rmSync(join(this.#root, claimsName), { force: true });
    this.#hasClaims = false;
    if (this.#unfinished.size > 0) this.#append([...this.#unfinished].map(([place, label]) => ['place', place, label]));
    return saved;
  }

  #write(): Result<void> {
    const files: { [path: string]: readonly [Label, Digest, 0 | 1] } = {};
    for (const path of [...this.#owned.keys()].sort(comparePaths)) {
      const owned = this.#owned.get(path) as Owned;
      files[path] = [owned.label, owned.digest, owned.executable ? 1 : 0];
    }
    const written = atomicWrite(this.#file, `${JSON.stringify({ schemaVersion: 1, files })}\n`);
    if (written.ok) this.#changed = false;
    return written;
  }

  #append(claims: readonly Claim[]): void {
    this.#hasClaims = true;
    this.#claims ??= openSync(join(this.#root, claimsName), 'a');
    writeSync(this.#claims, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''));
  }

  #readClaims(): void {
    for (const claim of readClaims(this.#root)) {
      this.#hasClaims = true;
      const [kind, path, label] = claim;
      if (kind === 'place') {
        this.#unfinished.set(path, label);
        continue;
      }
      const [, , , digest, executable] = claim;
      if (digestOf(join(this.#root, path)) === digest) this.set(path, { label, digest, executable: executable === 1 });
    }
  }

  #index(label: Label): Set<string> {
    let paths = this.#byLabel.get(label);
    if (paths === undefined) {
      paths = new Set();
      this.#byLabel.set(label, paths);
    }
    return paths;
  }
}

/** A killed run's last line may be cut short. */
function readClaims(root: string): readonly Claim[] {
  const file = join(root, claimsName);
  if (!existsSync(file)) return [];
  const claims: Claim[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      if (line !== '') claims.push(JSON.parse(line) as Claim);
    } catch {
      continue;
    }
  }
  return claims;
}

function digestOf(path: string): Digest | undefined {
  try {
    return hashFileOrThrow(path);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
