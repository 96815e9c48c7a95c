// Which placed files are batuta's: path -> who made it and with which bytes. What is not in here is never deleted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { comparePaths } from '#src/fs/posix-path.ts';
import type { Label } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';

export interface Owned {
  readonly label: Label;
  readonly digest: Digest;
  readonly executable: boolean;
}

const fileName = '.batuta/ownership.json';

export class Ownership {
  readonly #file: string;
  readonly #owned: Map<string, Owned>;
  readonly #byLabel = new Map<Label, Set<string>>();
  #changed = false;

  private constructor(file: string, owned: Map<string, Owned>) {
    this.#file = file;
    this.#owned = owned;
    for (const [path, { label }] of owned) this.#index(label).add(path);
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
    return new Ownership(file, owned);
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
    if (!this.#changed) return ok(undefined);
    const files: { [path: string]: readonly [Label, Digest, 0 | 1] } = {};
    for (const path of [...this.#owned.keys()].sort(comparePaths)) {
      const owned = this.#owned.get(path) as Owned;
      files[path] = [owned.label, owned.digest, owned.executable ? 1 : 0];
    }
    const written = atomicWrite(this.#file, `${JSON.stringify({ schemaVersion: 1, files })}\n`);
    if (written.ok) this.#changed = false;
    return written;
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
