// Remembers which program a tool's name stood for, with every file and variable the answer depended on, so that a run that changes nothing asks no program.
import { readFileSync, statSync } from 'node:fs';
import { atomicWrite } from '#src/fs/atomic-write.ts';

export interface ToolRecord {
  /** What PATH gave. */
  readonly candidate: string;
  readonly path: string;
  readonly identity: string;
  readonly files: readonly (readonly [path: string, fingerprint: string | null])[];
  readonly env: readonly (readonly [name: string, value: string | null])[];
}

/** Changes whenever the file does; null when there is none. */
export function fingerprint(path: string): string | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? null : `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
  } catch {
    return null;
  }
}

const version = 1;

interface CacheFile {
  readonly version: number;
  readonly tools: { readonly [name: string]: ToolRecord };
}

/** A missing or unreadable file is an empty cache; not being able to write it costs the next run some time. */
export class ToolCache {
  readonly #file: string | undefined;
  #tools: { [name: string]: ToolRecord } | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  get(name: string, candidate: string, env: { readonly [name: string]: string | undefined }): ToolRecord | undefined {
    const record = this.#load()[name];
    if (record === undefined || record.candidate !== candidate) return undefined;
    if (!record.env.every(([variable, value]) => (env[variable] ?? null) === value)) return undefined;
    return record.files.every(([path, known]) => fingerprint(path) === known) ? record : undefined;
  }

  set(name: string, record: ToolRecord): void {
    const tools = this.#load();
    tools[name] = record;
    if (this.#file !== undefined) atomicWrite(this.#file, JSON.stringify({ version, tools }, undefined, 1));
  }

  #load(): { [name: string]: ToolRecord } {
    if (this.#tools !== undefined) return this.#tools;
    this.#tools = {};
    if (this.#file === undefined) return this.#tools;
    try {
      const content = JSON.parse(readFileSync(this.#file, 'utf8')) as CacheFile;
      if (content.version === version) this.#tools = { ...content.tools };
    } catch {
      // Asked anew.
    }
    return this.#tools;
  }
}
