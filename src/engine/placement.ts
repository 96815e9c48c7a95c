// Puts outputs at their places in the project: right files untouched, foreign files never harmed, own stale files removed.
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { isInPlace } from '#src/fs/copy-out.ts';
import { ioFailure } from '#src/fs/io-failure.ts';
import type { StatIndex } from '#src/fs/stat-index.ts';
import type { ActionSpec, Label } from '#src/model/action.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { TreeEntry } from '#src/model/artifact.ts';
import type { BlobStore } from '#src/model/store.ts';
import { restoreFiles } from '#src/model/store.ts';
import { OwnedFiles } from './owned-files.ts';
import type { Ownership } from './ownership.ts';
import type { Placed } from './work.ts';

export interface PlacementOptions {
  readonly root: string;
  readonly index: StatIndex;
  readonly blobs: BlobStore;
  readonly ownership: Ownership;
  readonly adopt: boolean;
  /** Told of what a person should know: a file moved aside. */
  readonly notice: (text: string) => void;
}

const clean = (place: string): string => place.replace(/^\.\//, '').replace(/\/+$/, '');

interface Wanted extends TreeEntry {
  readonly output: string;
}

/** Every file a result has at a place, by path. */
export function placedFiles(spec: ActionSpec, result: ActionResult): Map<string, Wanted> {
  const files = new Map<string, Wanted>();
  for (const [output, place] of Object.entries(spec.places ?? {})) {
    const artifact = result.outputs[output];
    if (artifact === undefined) continue;
    const base = clean(place);
    if (artifact.kind === 'file') files.set(base, { ...artifact, path: base, output });
    else for (const entry of artifact.entries) files.set(`${base}/${entry.path}`, { ...entry, output });
  }
  return files;
}

export class Placement {
  readonly #options: PlacementOptions;
  readonly #owned: OwnedFiles;

  constructor(options: PlacementOptions) {
    this.#options = options;
    this.#owned = new OwnedFiles(options);
  }

  place(spec: ActionSpec, result: ActionResult): Placed {
    if (spec.places === undefined) return { status: 'placed' };
    const { ownership, index, blobs, root } = this.#options;
    const wanted = placedFiles(spec, result);
    const wrong: [string, Wanted][] = [];
    for (const [path, file] of wanted) {
      if (isInPlace(index, path, file)) {
        ownership.set(path, { label: spec.label, digest: file.digest, executable: file.executable });
      } else wrong.push([path, file]);
    }
    // All obstacles are looked for before anything is written: a refused placement changes nothing.
    for (const [path] of wrong) {
      const problem = this.#obstacle(path);
      if (problem !== undefined) return { status: 'failed', failure: problem };
    }
    ownership.claimFiles(
      wrong.map(([path, file]) => [path, { label: spec.label, digest: file.digest, executable: file.executable }]),
    );
    for (const [path] of wrong) this.#moveAside(path);
    const files = wrong.map(([path, { digest, executable }]) => ({ path, digest, executable }));
    const restored = restoreFiles(blobs, root, files);
    if (!restored.ok) {
      const problem = failure('BATUTA-E-020', `cannot place the outputs of ${spec.label}`, {
        causes: [restored.failure],
      });
      return { status: 'failed', failure: problem };
    }
    for (const [at, { path, digest, executable }] of files.entries()) {
      if (restored.value[at] === true) ownership.set(path, { label: spec.label, digest, executable });
    }
    const missing = wrong.find((_, at) => restored.value[at] !== true)?.[1];
    if (missing !== undefined) return { status: 'blob-missing', digest: missing.digest, output: missing.output };
    for (const path of ownership.of(spec.label)) if (!wanted.has(path)) this.#owned.remove(path);
    return { status: 'placed' };
  }

  /**
   * Frees the places of an in-place command. Files that are not ours stop it; with `adopt` they are moved aside. So is, always,
   * what was edited by hand and what a killed command left.
   */
  prepare(spec: ActionSpec): Failure | undefined {
    const { ownership, adopt, index } = this.#options;
    const places = Object.values(spec.places ?? {}).map(clean);
    const present = places.flatMap((place) => this.#filesUnder(place));
    const isForeign = (path: string): boolean => ownership.get(path) === undefined && !ownership.isUnfinished(path);
    const other = adopt ? undefined : present.find(isForeign);
    if (other !== undefined) return foreign(other);
    for (const path of present) {
      const owned = ownership.get(path);
      if (owned !== undefined && index.lookup(path)?.digest === owned.digest) continue;
      this.#setAside(path, this.#whyAside(path));
    }
    ownership.claimPlaces(spec.label, places);
    this.#owned.clear(spec.label);
    return undefined;
  }

  /** After an in-place command that failed: what it left is ours, and goes when it runs again. */
  ownLeft(spec: ActionSpec): void {
    const { ownership, index } = this.#options;
    for (const path of Object.values(spec.places ?? {}).flatMap((place) => this.#filesUnder(clean(place)))) {
      const file = index.lookup(path);
      if (file !== undefined) ownership.set(path, { ...file, label: spec.label });
    }
    ownership.settle(spec.label);
  }

  /** After an in-place command: what it made is ours. */
  own(spec: ActionSpec, result: ActionResult): void {
    const wanted = placedFiles(spec, result);
    for (const [path, { digest, executable }] of wanted) {
      this.#options.ownership.set(path, { label: spec.label, digest, executable });
    }
    this.#options.ownership.settle(spec.label);
    for (const path of this.#options.ownership.of(spec.label)) {
      if (!wanted.has(path) && !existsSync(join(this.#options.root, path))) this.#options.ownership.delete(path);
    }
  }

  clear(label: Label): number {
    return this.#owned.clear(label);
  }

  removeVanished(exists: (label: Label) => boolean): number {
    return this.#owned.removeVanished(exists);
  }

  #filesUnder(path: string): string[] {
    const whole = join(this.#options.root, path);
    const stat = lstatSync(whole, { throwIfNoEntry: false });
    if (stat === undefined) return [];
    if (!stat.isDirectory()) return [path];
    return readdirSync(whole).flatMap((name) => this.#filesUnder(`${path}/${name}`));
  }

  /** What stands at the path and is neither ours nor to be adopted: a file, a folder where a file goes, a file as a parent. */
  #obstacle(path: string): Failure | undefined {
    const { root, ownership, adopt } = this.#options;
    if (adopt) return undefined;
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) {
      const other = this.#filesUnder(path).find((each) => ownership.get(each) === undefined);
      return other === undefined ? undefined : foreign(other);
    }
    if (stat !== undefined && ownership.get(path) === undefined && !ownership.isUnfinished(path)) return foreign(path);
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const above = lstatSync(join(root, folder), { throwIfNoEntry: false });
      if (above === undefined) continue;
      if (above.isDirectory()) break;
      return ownership.get(folder) === undefined ? foreign(folder) : undefined;
    }
    return undefined;
  }

  /** Frees the path: foreign files (adopting) and hand-edited own ones are kept in `.batuta/adopted/`. */
  #moveAside(path: string): void {
    const { root, ownership, index } = this.#options;
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const above = lstatSync(join(root, folder), { throwIfNoEntry: false });
      if (above !== undefined && !above.isDirectory()) this.#free(folder);
    }
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) {
      for (const each of this.#filesUnder(path)) this.#free(each);
      rmSync(join(root, path), { recursive: true, force: true });
      return;
    }
    const owned = ownership.get(path);
    if (owned === undefined || index.lookup(path)?.digest !== owned.digest) this.#setAside(path, this.#whyAside(path));
  }

  #whyAside(path: string): string {
    const { ownership } = this.#options;
    if (ownership.isUnfinished(path)) return 'was left by a command that was killed';
    return ownership.get(path) === undefined ? 'was not made by batuta' : 'was edited by hand';
  }

  #free(path: string): void {
    const owned = this.#options.ownership.get(path);
    if (owned !== undefined && this.#options.index.lookup(path)?.digest === owned.digest) this.#owned.remove(path);
    else this.#setAside(path, this.#whyAside(path));
  }

  #setAside(path: string, why: string): void {
    const { root, notice, ownership } = this.#options;
    let aside = `.batuta/adopted/${path}`;
    for (let count = 2; existsSync(join(root, aside)); count++) aside = `.batuta/adopted/${path}.${count}`;
    mkdirSync(dirname(join(root, aside)), { recursive: true });
    renameSync(join(root, path), join(root, aside));
    ownership.delete(path);
    notice(`${path} ${why}; it is kept at ${aside}`);
  }
}

const foreign = (path: string): Failure =>
  failure('BATUTA-E-010', `${path} stands where an output belongs, and batuta did not make it`, {
    place: { file: path },
    help: 'move it, or run with `--adopt`, which moves it to .batuta/adopted/',
  });

/** File-system errors of placing as a failure. */
export function guarded(place: () => Placed): Placed {
  try {
    return place();
  } catch (error) {
    return { status: 'failed', failure: ioFailure('BATUTA-E-020', 'place an output', error) };
  }
}
