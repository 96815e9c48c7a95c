// Remembers each file's digest beside its stat, so that an unchanged file is not read again. Absent or wrong it costs time, never truth.
import type { Stats } from 'node:fs';
import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { addon } from '#native/index.ts';
import { pathBlock, statColumn, statColumns } from '#native/addon.ts';
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

/** What of a file's stat is looked at. */
type FoundStat = Pick<Stats, 'size' | 'mode' | 'mtimeMs' | 'ctimeMs' | 'ino' | 'dev'>;

const typeMask = 0o170000;
const regularFile = 0o100000;

/** A row of the addon's; undefined: no regular file. */
function statOf(rows: Float64Array, at: number): FoundStat | undefined {
  const column = (which: keyof typeof statColumn): number => rows[at * statColumns + statColumn[which]] ?? 0;
  const mode = column('mode');
  if ((mode & typeMask) !== regularFile) return undefined;
  return {
    mode,
    size: column('size'),
    mtimeMs: column('mtime'),
    ctimeMs: column('ctime'),
    ino: column('inode'),
    dev: column('device'),
  };
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
  #loaded: { readonly table: StatTable | undefined } | undefined;
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

  /** The index is read, in one go, when it is first asked. A missing, torn or foreign file is an empty index. */
  static open(root: string, file: string): StatIndex {
    return new StatIndex(root, file);
  }

  #table(): StatTable | undefined {
    if (this.#loaded !== undefined) return this.#loaded.table;
    let table: StatTable | undefined;
    try {
      table = decodeStatTable(readFileSync(this.#file));
    } catch {
      table = undefined;
    }
    this.#loaded = { table };
    return table;
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
    const known = this.#rows.get(path) ?? this.#table()?.row(path);
    if (known !== undefined && known.settled && sameStat(known, now)) return known;
    return this.#read(path, whole, now);
  }

  /** As `lookup` of each, in two calls of the addon where it is there: one for the stats, one for what must be read. */
  lookupAll(paths: readonly string[]): readonly (IndexedFile | undefined)[] {
    const native = addon();
    if (native === undefined || paths.length < 2) return paths.map((path) => this.lookup(path));
    const block = pathBlock(paths);
    const rows = new Float64Array(paths.length * statColumns);
    native.statAll(this.#root, block, rows);
    const found: (IndexedFile | undefined)[] = [];
    const fresh: { readonly at: number; readonly path: string; readonly now: FoundStat; readonly settled: boolean }[] =
      [];
    paths.forEach((path, at) => {
      const now = statOf(rows, at);
      if (now === undefined) {
        this.forget(path);
        found.push(undefined);
        return;
      }
      const known = this.#rows.get(path) ?? this.#table()?.row(path);
      const isKnown = known !== undefined && known.settled && sameStat(known, now);
      if (!isKnown) fresh.push({ at, path, now, settled: this.#isPast(now) });
      found.push(isKnown ? known : undefined);
    });
    if (fresh.length === 0) return found;
    const digests = Buffer.allocUnsafe(fresh.length * 32);
    const errors = new Int32Array(fresh.length);
    native.hashAll(this.#root, pathBlock(fresh.map(({ path }) => path)), digests, errors);
    fresh.forEach(({ at, path, now, settled }, index) => {
      if (errors[index] !== 0) return;
      const digest = digests.toString('hex', index * 32, index * 32 + 32) as Digest;
      found[at] = this.#note(path, digest, now, settled);
    });
    return found;
  }

  /** Whether the clock of the file system has passed this change time: then a later change cannot keep it. */
  hasPassed(ctimeMs: number, device: number): boolean {
    return this.#isPast({ ctimeMs, dev: device });
  }

  /** True while the file has the stat it had when `lookup` last gave its digest: a cheap guard after an action ran in place. */
  isUnchanged(path: string): boolean {
    const known = this.#rows.get(path) ?? this.#table()?.row(path);
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
    return this.#note(path, digest, now, settled);
  }

  #note(path: string, digest: Digest, now: FoundStat, settled: boolean): StatRow {
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
  #isPast(file: Pick<FoundStat, 'ctimeMs' | 'dev'>): boolean {
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
    if (this.#table()?.remove(path) === true) this.#changed = true;
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
    for (const [path, row] of this.#table()?.rows() ?? []) rows.set(path, row);
    for (const [path, row] of this.#rows) {
      if (row.settled) rows.set(path, row);
      else rows.delete(path);
    }
    const written = atomicWrite(this.#file, encodeStatTable(rows));
    if (written.ok) this.#changed = false;
    return written;
  }
}

const sameStat = (row: StatRow, now: FoundStat): boolean =>
  row.size === now.size &&
  row.mtimeMs === now.mtimeMs &&
  row.ctimeMs === now.ctimeMs &&
  row.ino === now.ino &&
  row.executable === ((now.mode & 0o100) !== 0);
