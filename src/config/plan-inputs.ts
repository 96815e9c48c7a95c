// What a plan depended on, as digests: taken after an evaluation, compared before the next run.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { selectPaths } from '#src/fs/glob.ts';
import { scan } from '#src/fs/scan.ts';
import type { ScannedTree } from '#src/fs/scan.ts';
import type { StatIndex } from '#src/fs/stat-index.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { batutaVersion } from '#src/base/version.ts';
import type { Digest } from '#src/model/digest.ts';
import type { PlanContext, PlanInput } from '#src/model/plan.ts';

type Env = { readonly [name: string]: string | undefined };

/** A file's digest, a folder's by its names; null when there is neither. */
export function pathDigest(root: string, index: StatIndex, path: string): Digest | null {
  const file = index.lookup(path);
  if (file !== undefined) return file.digest;
  const whole = join(root, path);
  try {
    if (statSync(whole, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
    const names = readdirSync(whole).filter((name) => name !== '.batuta');
    return hashBytes(`folder\0${names.sort().join('\0')}`);
  } catch {
    return null;
  }
}

export function envDigest(env: Env, name: string): Digest | null {
  if (name === '*') return hashBytes(Object.keys(env).sort().join('\0'));
  const value = env[name];
  return value === undefined ? null : hashBytes(value);
}

const listingDigest = (names: readonly string[]): Digest => hashBytes(names.join('\0'));

export function versionInputs(planCode: string | undefined): PlanInput[] {
  return [
    { kind: 'version', name: 'batuta', value: batutaVersion() },
    { kind: 'version', name: 'node', value: process.version },
    { kind: 'version', name: 'plan-code', value: planCode ?? '' },
  ];
}

/** A look at the project that notes each answer as an input of the plan. */
export class NotingContext implements PlanContext {
  readonly root: string;
  readonly #index: StatIndex;
  readonly #skip: (path: string) => boolean;
  readonly #inputs = new Map<string, PlanInput>();
  #tree: ScannedTree | undefined;

  /** `skip`: places batuta writes to, which are no sources. */
  constructor(root: string, index: StatIndex, skip: (path: string) => boolean) {
    this.root = root;
    this.#index = index;
    this.#skip = skip;
  }

  names(include: readonly string[], exclude: readonly string[] = []): readonly string[] {
    this.#tree ??= scannedFiles(this.root);
    const names = selectPaths(this.#tree.files, { include, exclude }).filter((path) => !this.#skip(path));
    const digest = listingDigest(names);
    this.#inputs.set(`listing ${JSON.stringify([include, exclude])}`, { kind: 'listing', include, exclude, digest });
    return names;
  }

  text(path: string): string | undefined {
    const digest = this.#index.lookup(path)?.digest ?? null;
    this.#inputs.set(`file ${path}`, { kind: 'file', path, digest });
    if (digest === null) return undefined;
    try {
      return readFileSync(join(this.root, path), 'utf8');
    } catch {
      return undefined;
    }
  }

  inputs(): readonly PlanInput[] {
    return [...this.#inputs.values()];
  }
}

function scannedFiles(root: string): ScannedTree {
  const tree = scan(root);
  return tree.ok ? tree.value : { root, files: [], skippedLinks: [], skippedFolders: [], folders: [], links: [] };
}

/** The first input that is not as it was, or undefined: then the plan holds. */
export function changedInput(
  root: string,
  index: StatIndex,
  env: Env,
  planCode: string | undefined,
  inputs: readonly PlanInput[],
  skip: (path: string) => boolean,
): PlanInput | undefined {
  const versions = new Map(versionInputs(planCode).map((input) => [(input as { name: string }).name, input]));
  let tree: ScannedTree | undefined;
  return inputs.find((input) => {
    switch (input.kind) {
      case 'file':
        return pathDigest(root, index, input.path) !== input.digest;
      case 'env':
        return envDigest(env, input.name) !== input.digest;
      case 'version': {
        const now = versions.get(input.name);
        return now?.kind !== 'version' || now.value !== input.value;
      }
      case 'listing': {
        tree ??= scannedFiles(root);
        const names = selectPaths(tree.files, input).filter((path) => !skip(path));
        return listingDigest(names) !== input.digest;
      }
    }
  });
}
