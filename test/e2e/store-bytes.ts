// Reads the store's files by their documented form alone (cache/README.md), so that tests can damage exactly one record.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredRecord {
  readonly file: string;
  /** Where its header starts (the payload for a blob file), where the payload starts, and how long that is. */
  readonly start: number;
  readonly at: number;
  readonly length: number;
  /** The blob's digest, or the action's key. */
  readonly key: string;
}

const headerSize = 56;

const names = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

function recordsOf(store: string, name: 'blobs' | 'actions', magic: string): StoredRecord[] {
  const found: StoredRecord[] = [];
  for (const pack of names(join(store, 'packs')).filter((each) => each.startsWith(name) && each.endsWith('.pack'))) {
    const file = join(store, 'packs', pack);
    const bytes = readFileSync(file);
    for (let start = 0; start < bytes.length;) {
      if (bytes.toString('latin1', start, start + 4) !== magic) throw new Error(`${file}: no record at ${start}`);
      const length = bytes.readUInt32LE(start + 4);
      found.push({
        file,
        start,
        at: start + headerSize,
        length,
        key: bytes.toString('hex', start + 8, start + 40),
      });
      start += headerSize + length;
    }
  }
  return found;
}

export const actionRecords = (store: string): StoredRecord[] => recordsOf(store, 'actions', 'BPA1');

export function blobRecords(store: string): StoredRecord[] {
  const files = names(join(store, 'blobs')).flatMap((shard) =>
    names(join(store, 'blobs', shard)).map((name) => {
      const file = join(store, 'blobs', shard, name);
      return { file, start: 0, at: 0, length: readFileSync(file).length, key: shard + name };
    }),
  );
  return [...recordsOf(store, 'blobs', 'BPB1'), ...files];
}

export interface StoredEntry {
  readonly label: string;
  readonly keyFields: readonly { readonly name: string; readonly value: string }[];
}

/** What an action's record says. */
export function entryOf(record: StoredRecord): StoredEntry {
  const bytes = readFileSync(record.file).subarray(record.at + 32, record.at + record.length);
  return JSON.parse(bytes.toString('utf8')) as StoredEntry;
}

/** Changes one bit of the byte at this offset. */
export function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] as number) ^ 1;
  writeFileSync(file, bytes, { mode: 0o644 });
}
