// What a job gives: outputs put into the store as they come, diagnostics, metrics, the fragment, the log.
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import { comparePaths, isPosixPath } from '#src/fs/posix-path.ts';
import { makeTree } from '#src/hash/tree-digest.ts';
import type { ActionSpec, Fragment } from '#src/model/action.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Artifact, FileArtifact, TreeEntry } from '#src/model/artifact.ts';
import type { Result } from '#src/base/result.ts';
import { declaresOutput } from '#src/model/rule.ts';
import type { BlobStore } from '#src/model/store.ts';
import { ContractBroken, StoreBroken } from './rule-signals.ts';

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new StoreBroken(result.failure);
  return result.value;
};

/** A regular file to the store. */
export function storeFile(blobs: BlobStore, path: string, executable: boolean): FileArtifact {
  const { digest, size } = unwrap(blobs.putFile(path));
  return { kind: 'file', digest, size, executable };
}

/** A folder to the store: regular files only, links and devices are refused by name. */
export function storeFolder(blobs: BlobStore, folder: string): Artifact {
  const entries: TreeEntry[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const whole = join(folder, path);
        const executable = (lstatSync(whole).mode & 0o100) !== 0;
        const { digest, size } = unwrap(blobs.putFile(whole));
        entries.push({ path, digest, size, executable });
      } else throw new ContractBroken(`output ${path} is neither a file nor a folder`);
    }
  };
  visit('');
  return storeTree(blobs, entries);
}

export function storeTree(blobs: BlobStore, entries: readonly TreeEntry[]): Artifact {
  const { tree, manifest } = makeTree(entries);
  unwrap(blobs.put(manifest));
  return tree;
}

const encode = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;

export class JobOutputs {
  readonly #blobs: BlobStore;
  readonly #declared: readonly string[];
  readonly #outputs: { [name: string]: Artifact } = {};
  readonly #diagnostics: Diagnostic[] = [];
  readonly #metrics: { [name: string]: number } = {};
  readonly #actions: ActionSpec[] = [];
  readonly #log: string[] = [];
  #expanded = false;

  constructor(blobs: BlobStore, declared: readonly string[]) {
    this.#blobs = blobs;
    this.#declared = declared;
  }

  file(name: string, bytes: Uint8Array | string, executable: boolean): void {
    this.#check(name);
    const whole = encode(bytes);
    this.#outputs[name] = { kind: 'file', digest: unwrap(this.#blobs.put(whole)), size: whole.length, executable };
  }

  tree(name: string, files: readonly { path: string; bytes: Uint8Array | string; executable?: boolean }[]): void {
    this.#check(name);
    const seen = new Set<string>();
    const entries = files.map(({ path, bytes, executable }) => {
      if (!isPosixPath(path)) throw new ContractBroken(`output ${name}: not a path of a tree: ${path}`);
      if (seen.has(path)) throw new ContractBroken(`output ${name}: ${path} given twice`);
      seen.add(path);
      const whole = encode(bytes);
      const digest = unwrap(this.#blobs.put(whole));
      return { path, digest, size: whole.length, executable: executable === true };
    });
    this.#outputs[name] = storeTree(
      this.#blobs,
      entries.sort((a, b) => comparePaths(a.path, b.path)),
    );
  }

  taken(name: string, path: string, executable: boolean | undefined): void {
    this.#check(name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() === true) {
      const isExecutable = executable ?? (stat.mode & 0o100) !== 0;
      if (executable !== undefined) chmodSync(path, executable ? 0o755 : 0o644);
      this.#outputs[name] = storeFile(this.#blobs, path, isExecutable);
    } else if (stat?.isDirectory() === true) this.#outputs[name] = storeFolder(this.#blobs, path);
    else throw new ContractBroken(`output ${name}: nothing at ${path}`);
  }

  diagnostic(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  metric(name: string, value: number): void {
    this.#metrics[name] = value;
  }

  expand(fragment: Fragment): void {
    this.#expanded = true;
    this.#actions.push(...fragment.actions);
  }

  log(text: string): void {
    this.#log.push(text);
  }

  get logText(): string {
    return this.#log.join('\n');
  }

  result(failure: Failure | undefined): ActionResult {
    return {
      outputs: this.#outputs,
      diagnostics: this.#diagnostics,
      metrics: this.#metrics,
      ...(this.#expanded ? { fragment: { actions: this.#actions } } : {}),
      ...(failure === undefined ? {} : { failure }),
    };
  }

  #check(name: string): void {
    if (!declaresOutput(this.#declared, name)) {
      throw new ContractBroken(`output ${name} is not declared (declared: ${this.#declared.join(', ') || 'none'})`);
    }
    if (Object.hasOwn(this.#outputs, name)) throw new ContractBroken(`output ${name} given twice`);
  }
}
