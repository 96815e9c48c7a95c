// The source files as one run sees them: each is hashed once, so every action of the run works on the same bytes.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { GlobSpec } from '#src/fs/glob.ts';
import { glob, selectPaths } from '#src/fs/glob.ts';
import { pathsNow } from '#src/fs/paths-now.ts';
import type { ScannedTree } from '#src/fs/scan.ts';
import { scan } from '#src/fs/scan.ts';
import type { Digest } from '#src/model/digest.ts';
import type { IndexedFile, StatIndex } from '#src/fs/stat-index.ts';

export class SourceView {
  readonly root: string;
  readonly #index: StatIndex;
  readonly #isPlace: (path: string) => boolean;
  readonly #files = new Map<string, IndexedFile | undefined>();
  readonly #globs = new Map<string, Result<readonly string[]>>();
  readonly #assets = new Map<string, readonly { readonly path: string; readonly shown: string }[]>();
  #tree: Result<ScannedTree> | undefined;
  #folders: ReadonlySet<string> | undefined;

  /** `isPlace`: what batuta itself writes, which no glob matches. */
  constructor(root: string, index: StatIndex, isPlace: (path: string) => boolean) {
    this.root = root;
    this.#index = index;
    this.#isPlace = isPlace;
  }

  /** Digest of a source file as first seen in this run; undefined when it does not exist. */
  file(path: string): IndexedFile | undefined {
    const known = this.#files.get(path);
    if (known !== undefined || this.#files.has(path)) return known;
    const found = this.#index.lookup(path);
    this.#files.set(path, found);
    return found;
  }

  /** Looks at many at once, so that asking for each costs nothing. */
  prepare(paths: readonly string[]): void {
    const unknown = paths.filter((path) => !this.#files.has(path));
    const found = this.#index.lookupAll(unknown);
    unknown.forEach((path, at) => this.#files.set(path, found[at]));
  }

  /** Names of the source files that a glob selects, in order. */
  glob(spec: GlobSpec): Result<readonly string[]> {
    const key = JSON.stringify([spec.include, spec.exclude ?? []]);
    const known = this.#globs.get(key);
    if (known !== undefined) return known;
    const tree = this.#scan();
    const found = tree.ok ? glob(tree.value, spec) : err<Failure>(tree.failure);
    this.#globs.set(key, found);
    return found;
  }

  /**
   * Files of an asset: `path` as known to this view (it may lie outside the root), `shown` relative to the asset's folder,
   * empty for a single file. None: it does not exist.
   */
  asset(folder: string, asset: string): readonly { readonly path: string; readonly shown: string }[] {
    const whole = join(folder, asset);
    const key = relative(this.root, whole);
    const known = this.#assets.get(key);
    if (known !== undefined) return known;
    const stat = statSync(whole, { throwIfNoEntry: false });
    let found: { path: string; shown: string }[] = [];
    if (stat?.isFile() === true) found = [{ path: key, shown: '' }];
    else if (stat?.isDirectory() === true) {
      const tree = scan(whole);
      if (tree.ok) found = tree.value.files.map((path) => ({ path: `${key}/${path}`, shown: path }));
    }
    this.#assets.set(key, found);
    return found;
  }

  /** Whether the file still has the stat it had when its digest was taken. */
  isUnchanged(path: string): boolean {
    if (this.#files.get(path) === undefined) return this.#index.lookup(path) === undefined;
    return this.#index.isUnchanged(path);
  }

  /** A file that a glob selects now and did not when this run first asked. */
  appeared(spec: GlobSpec): string | undefined {
    const before = this.glob(spec);
    const tree = this.#scan();
    if (!before.ok || !tree.ok) return undefined;
    this.#folders ??= new Set(tree.value.folders);
    const known = new Set(before.value);
    const paths = pathsNow(this.root, spec, this.#folders);
    return selectPaths(paths, spec).find((path) => !known.has(path) && !this.#isPlace(path));
  }

  /** Every folder whose names this view has read; undefined: none was needed. */
  folders(): readonly string[] | undefined {
    return this.#tree?.ok === true ? this.#tree.value.folders : undefined;
  }

  /** Whether a placed file has these bytes now. */
  isPlaced(path: string, digest: Digest): boolean {
    return this.#index.lookup(path)?.digest === digest;
  }

  /** Everything this run looked at: what must be unchanged for the next run to have nothing to do. */
  seen(): {
    readonly assets: ReadonlyMap<string, readonly { readonly path: string; readonly shown: string }[]>;
    readonly files: ReadonlyMap<string, IndexedFile | undefined>;
    readonly globs: readonly {
      readonly spec: readonly [readonly string[], readonly string[]];
      readonly names: readonly string[];
    }[];
  } {
    const globs = [...this.#globs].map(([key, names]) => ({
      spec: JSON.parse(key) as [string[], string[]],
      names: names.ok ? names.value : [],
    }));
    return { files: this.#files, assets: this.#assets, globs };
  }

  #scan(): Result<ScannedTree> {
    if (this.#tree === undefined) {
      const scanned = scan(this.root);
      this.#tree = scanned.ok
        ? ok({ ...scanned.value, files: scanned.value.files.filter((path) => !this.#isPlace(path)) })
        : scanned;
    }
    return this.#tree;
  }
}
