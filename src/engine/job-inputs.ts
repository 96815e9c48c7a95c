// The bytes of a job's declared inputs, verified against the digests of its key; what a rule may read.
import { readFileSync } from 'node:fs';
import { hashBytes } from '#src/hash/hash.ts';
import type { InputEntry } from '#src/model/rule.ts';
import type { BlobStore } from '#src/model/store.ts';
import type { Job, JobFile, JobInput } from './executor.ts';
import { BlobMissing, ContractBroken, InputChanged } from './rule-signals.ts';

export class JobInputs {
  readonly #job: Job;
  readonly #blobs: BlobStore;
  readonly #read = new Map<JobFile, Uint8Array>();

  constructor(job: Job, blobs: BlobStore) {
    this.#job = job;
    this.#blobs = blobs;
  }

  names(name: string): readonly string[] {
    const input = this.#input(name);
    if (input.kind !== 'names') throw new ContractBroken(`input ${name} is not a listing`);
    return input.names;
  }

  files(name: string): readonly JobFile[] {
    const input = this.#input(name);
    if (input.kind !== 'files') throw new ContractBroken(`input ${name} is a listing: it has names only`);
    return input.files;
  }

  single(name: string): Uint8Array | undefined {
    const files = this.files(name);
    if (files.length > 1) throw new ContractBroken(`input ${name} has ${files.length} files: use entries()`);
    return files[0] === undefined ? undefined : this.bytes(files[0]);
  }

  entries(name: string): InputEntry[] {
    return this.files(name).map((file) => ({
      path: file.path,
      bytes: this.bytes(file),
      executable: file.executable,
    }));
  }

  bytes(file: JobFile): Uint8Array {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const bytes = file.source === undefined ? this.#blob(file) : this.#source(file, file.source);
    this.#read.set(file, bytes);
    return bytes;
  }

  #input(name: string): JobInput {
    const input = Object.hasOwn(this.#job.inputs, name) ? this.#job.inputs[name] : undefined;
    if (input === undefined) {
      const known = Object.keys(this.#job.inputs).sort().join(', ');
      throw new ContractBroken(`input ${name} is not declared by ${this.#job.label} (it has: ${known || 'none'})`);
    }
    return input;
  }

  #source(file: JobFile, path: string): Uint8Array {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      throw new InputChanged(file.path);
    }
    if (hashBytes(bytes) !== file.digest) throw new InputChanged(file.path);
    return bytes;
  }

  #blob(file: JobFile): Uint8Array {
    const bytes = this.#blobs.get(file.digest);
    if (bytes === undefined) throw missing(file);
    return bytes;
  }
}

export function missing(file: JobFile): BlobMissing {
  return new BlobMissing(file.digest, file.producer?.label ?? '', file.producer?.output ?? '');
}
