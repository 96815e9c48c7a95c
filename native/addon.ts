// What the compiled addon offers, as `native/addon/addon.cpp` defines it. Paths in a block are UTF-8, each ended by a zero byte.

export interface AddonHasher {
  update(bytes: Uint8Array): void;
  /** Ends nothing: the digest of what came so far. */
  hex(): string;
}

export interface WalkedNames {
  /** Names joined by zero bytes, in the order of their UTF-8 bytes; empty: none. */
  readonly files: string;
  readonly links: string;
  readonly generated: string;
  readonly folders: string;
  readonly strange: string;
}

/** Columns of a row of `statAll`. Mode 0: there is nothing. Times are ms, the doubles of `fs.Stats`. */
export const statColumns = 6;
export const statColumn = { mode: 0, size: 1, mtime: 2, ctime: 3, inode: 4, device: 5 } as const;

/** How a program ended: its exit status or the number of the signal. Of each stream the first bytes, and how many there were. */
export interface EndedProgram {
  readonly status?: number;
  readonly signal?: number;
  readonly stdout: Uint8Array;
  readonly stdoutSize: number;
  readonly stderr: Uint8Array;
  readonly stderrSize: number;
  readonly outputLimitReached: boolean;
}

/** System errors are thrown as `fs` throws them: `errno`, `syscall`, `path`, and `code` by `withCode`. */
export interface Addon {
  hash(bytes: Uint8Array): string;
  readonly Hasher: new () => AddonHasher;
  hashFile(path: string): string;
  /** The SIMD level in use, those this CPU has, and the choice of one (false: not here). */
  level(): string;
  levels(): string[];
  useLevel(name: string): boolean;
  statAll(root: string, paths: Uint8Array, rows: Float64Array): void;
  /** 32 bytes of digest per path; `errors` 0 or the number of what failed. */
  hashAll(root: string, paths: Uint8Array, digests: Uint8Array, errors: Int32Array): void;
  copyHashed(from: string, to: string, mode: number): { readonly digest: string; readonly size: number };
  writeNew(to: string, mode: number, bytes: Uint8Array): void;
  /**
   * Copies pieces of open files (descriptor, offset, size) to places below `root`: written to the temporary path, hashed on the
   * way, renamed if the digest is right. `errors`: 0, the number of what failed, or `wrongBytes`; then nothing has changed.
   */
  placeAll(
    root: string,
    places: Uint8Array,
    temporaries: Uint8Array,
    origins: Float64Array,
    digests: Uint8Array,
    executable: Uint8Array,
    errors: Int32Array,
  ): void;
  /**
   * Copies files to where nothing is yet, hashed on the way; `errors` as `placeAll`. `spares`, below `left`, are files that
   * nobody uses any more: they are moved and written over as long as there are some, and only if nobody else can see them.
   */
  copyAll(
    root: string,
    from: Uint8Array,
    to: Uint8Array,
    digests: Uint8Array,
    executable: Uint8Array,
    errors: Int32Array,
    left: string,
    spares: Uint8Array,
  ): void;
  /** Removes a folder with all in it: 0, or minus the number of the system error. */
  removeTree(path: string): number;
  /** Starts a program in a session of its own; its process number, or minus the number of the system error. */
  spawn(
    file: string,
    argv: readonly string[],
    env: readonly string[],
    cwd: string,
    input: Uint8Array | undefined,
    limits: readonly [kept: number, limit: number, graceMs: number],
    done: (ended: EndedProgram) => void,
  ): number;
  walk(
    root: string,
    skippedNames: readonly string[],
    skippedPaths: readonly string[],
    marks: readonly string[],
    madeBeside: readonly string[],
  ): WalkedNames;
}

/** Among `errors`: the bytes read are not those of the digest. */
export const wrongBytes = -1;

/** Digests as the addon takes them, one after the other. */
export function digestBlock(digests: readonly string[]): Uint8Array {
  const block = Buffer.allocUnsafe(digests.length * 32);
  digests.forEach((digest, at) => block.write(digest, at * 32, 'hex'));
  return block;
}

/** Paths as the addon takes them. */
export const pathBlock = (paths: readonly string[]): Uint8Array =>
  Buffer.from(paths.length === 0 ? '' : `${paths.join('\0')}\0`, 'utf8');
