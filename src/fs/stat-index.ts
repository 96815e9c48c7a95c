// Remembers each file's digest beside its stat, so that an unchanged file is not read again. Absent or wrong it costs time, never truth.
import type { Stats } from 'node:fs';
import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { hashFileOrThrow } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { atomicWrite } from './atomic-write.ts';
import { makeFolder } from './make-folder.ts';
import type { StatTable } from './stat-index-file.ts';
import { decodeStatTable, encodeStatTable } from './stat-index-file.ts';

export interface IndexedFile {
  readonly digest: Digest;
  readonly size: number;
  readonly executable: boolean;
}

export interface StatRow extends IndexedFile {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** False: the file could still change without its stat changing (git's "racy" case); it is read again next time. */
  readonly settled: boolean;
}

/** The coarsest times a file system in use keeps are those of FAT, 2 s. */
const otherDeviceSlackMs = 2000;

const stat = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/**
 * Times are the doubles of `statSync`, exact to 0.25 µs: less than reading any file takes. A row is trusted only when the
 * file's ctime was already past on the *file system's own* clock (the mtime of a probe file just written beside the index)
 * when its bytes were read. Whatever changes the file later gets a later ctime, which no program can set. Rows that are not
 * settled in this way are not saved.
 */
export class StatIndex {
  readonly #file: string;
  readonly #root: string;
  readonly #rows = new Map<string, StatRow>();
  #table: StatTable | undefined;
  #changed = false;
  #probe: number | undefined;
  #now = -1;
  #device = -1;
  /** Counted for tests and `--stats`: files whose bytes had to be read. */
  filesRead = 0;

  private constructor(root: string, file: string) {
    this.#root = root;
    this.#file = file;
  }

  /** Reads the index in one go. A missing, torn or foreign file is an empty index. */
  static open(root: string, file: string): StatIndex {
    const index = new StatIndex(root, file);
    try {
      index.#table = decodeStatTable(readFileSync(file));
    } catch {
      index.#table = undefined;
    }
    return index;
  }

  /**
   * Digest, size and executable bit of the file now, by its stat alone when that is unchanged. undefined: no such regular
   * file, or not readable. `path` is relative to the root.
   */
  lookup(path: string): IndexedFile | undefined {
    const whole = `${this.#root}/${path}`;
    const now = stat(whole);
    if (now === undefined || !now.isFile()) {
      this.forget(path);
      return undefined;
    }
    const known = this.#rows.get(path) ?? this.#table?.row(path);
    if (known !== undefined && known.settled && sameStat(known, now)) return known;
    return this.#read(path, whole, now);
  }

  /** True while the file has the stat it had when `lookup` last gave its digest: a cheap guard after an action ran in place. */
  isUnchanged(path: string): boolean {
    const known = this.#rows.get(path) ?? this.#table?.row(path);
    const now = stat(`${this.#root}/${path}`);
    return known !== undefined && now !== undefined && sameStat(known, now);
  }

  #read(path: string, whole: string, now: Stats): IndexedFile | undefined {
    // The stat comes before the bytes: a change in between shows in the next stat. The clock comes before the bytes too.
    const settled = this.#isPast(now);
    let digest: Digest;
    try {
      digest = hashFileOrThrow(whole);
    } catch {
      return undefined;
    }
    this.filesRead += 1;
    const row: StatRow = {
      digest,
      size: now.size,
      executable: (now.mode & 0o100) !== 0,
      mtimeMs: now.mtimeMs,
      ctimeMs: now.ctimeMs,
      ino: now.ino,
      settled,
    };
    this.#rows.set(path, row);
    this.#changed = true;
    return row;
  }

  /** Whether the file system's clock has passed this time. Asks it (a write and a stat of the probe) only when unsure. */
  #isPast(file: Stats): boolean {
    // Another file system may keep coarser times than the probe shows.
    const ctimeMs = file.dev === this.#device || this.#device < 0 ? file.ctimeMs : file.ctimeMs + otherDeviceSlackMs;
    if (this.#device >= 0 && ctimeMs < this.#now) return true;
    try {
      if (this.#probe === undefined) {
        makeFolder(dirname(this.#file));
        this.#probe = openSync(`${this.#file}.clock-${process.pid}`, 'w');
      }
      writeSync(this.#probe, '.', 0);
      const probe = fstatSync(this.#probe);
      this.#now = probe.mtimeMs;
      this.#device = probe.dev;
    } catch {
      return false;
    }
    return (file.dev === this.#device ? file.ctimeMs : file.ctimeMs + otherDeviceSlackMs) < this.#now;
  }

  /** Forgets what it knows of a path that is no longer of interest. */
  forget(path: string): void {
    if (this.#rows.delete(path)) this.#changed = true;
    if (this.#table?.remove(path) === true) this.#changed = true;
  }

  /** Writes the index when something changed. Not being able to is no failure of the run: the caller may mention it. */
  save(): Result<void> {
    if (this.#probe !== undefined) {
      closeSync(this.#probe);
      rmSync(`${this.#file}.clock-${process.pid}`, { force: true });
      this.#probe = undefined;
      this.#now = -1;
    }
    if (!this.#changed) return ok(undefined);
    const rows = new Map<string, StatRow>();
    for (const [path, row] of this.#table?.rows() ?? []) rows.set(path, row);
    for (const [path, row] of this.#rows) {
      if (row.settled) rows.set(path, row);
      else rows.delete(path);
    }
    const written = atomicWrite(this.#file, encodeStatTable(rows));
    if (written.ok) this.#changed = false;
    return written;
  }
}

const sameStat = (row: StatRow, now: Stats): boolean =>
  row.size === now.size &&
  row.mtimeMs === now.mtimeMs &&
  row.ctimeMs === now.ctimeMs &&
  row.ino === now.ino &&
  row.executable === ((now.mode & 0o100) !== 0);
