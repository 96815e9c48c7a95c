// Eight processes hammer one store and are killed at random while another collects garbage: nothing that was finished is lost.
// Five seconds in `npm test`; BATUTA_HAMMER_SECONDS=60 for the long form. A seed is printed when it fails.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listBlobFiles } from '#cache/blob-files.ts';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { collectGarbage } from '#cache/gc.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import type { Result } from '#src/base/result.ts';
import { seeded } from '#src/engine/priorities.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Program } from './bundle.ts';
import { bundleProgram } from './bundle.ts';
import { action, pattern } from './store-contract.ts';

const seconds = Number(process.env['BATUTA_HAMMER_SECONDS'] ?? 5);
const processes = 8;
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

let worker: Program;
let collector: Program;
let folder: string;
beforeAll(async () => {
  [worker, collector] = await Promise.all([
    bundleProgram('test/cache/hammer-child.ts'),
    bundleProgram('test/cache/hammer-gc-child.ts'),
  ]);
  folder = mkdtempSync(join(tmpdir(), 'batuta-hammer-'));
});
afterAll(() => {
  worker.remove();
  collector.remove();
  rmSync(folder, { recursive: true, force: true });
});

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Keeps a program running: one that is killed is started again; one that ends by itself has something to say. */
class Keeper {
  readonly #program: Program;
  readonly #journal: string | undefined;
  #before = 0;
  readonly #args: () => readonly string[];
  readonly said: string[] = [];
  starts = 0;
  #child: ChildProcess | undefined;
  #isOver = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(program: Program, args: () => readonly string[], journal?: string) {
    this.#journal = journal;
    this.#program = program;
    this.#args = args;
  }

  /** Whether this life of it has finished anything. */
  hasWorked(): boolean {
    return this.#journal === undefined || sizeOf(this.#journal) > this.#before;
  }

  start(): void {
    this.#before = this.#journal === undefined ? 0 : sizeOf(this.#journal);
    this.starts += 1;
    const { file, env } = this.#program;
    const child = spawn(process.execPath, [file, ...this.#args()], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.said.push(text));
    this.#ended = new Promise((resolve) => {
      child.on('close', (status, signal) => {
        if (signal !== 'SIGKILL') this.said.push(`ended by itself with ${status ?? signal}`);
        else if (!this.#isOver) this.start();
        resolve();
      });
    });
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.#isOver = true;
    this.kill();
    await this.#ended;
  }
}

const contentOf = (what: string): Buffer =>
  Buffer.from(`${what}\n`.repeat(Number(what.split(' ').at(-1)) % 4 === 0 ? 900 : 3));

it(
  `loses nothing in ${seconds} s of eight processes, kills and collections`,
  async () => {
    const seed = Number(process.env['BATUTA_SEED'] ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    const store = join(folder, 'store');
    // Something to collect: results of long ago, as this collection is told.
    const longAgo = new Date(Date.now() - 48 * 3_600_000);
    vi.useFakeTimers({ toFake: ['Date'], now: longAgo });
    const old = value(DiskStore.open(store));
    const oldEntries = new DiskActionCache(store);
    for (let index = 0; index < 300; index++) {
      const digest = value(old.put(pattern(index % 3 === 0 ? 6000 + index : 100 + index)));
      const base = action(`app:old:${index}`, `old ${index}`);
      const outputs = { rust: { kind: 'file' as const, digest, size: 1, executable: false } };
      value(oldEntries.put({ ...base, result: { ...base.result, outputs } }));
    }
    old.close();
    oldEntries.close();
    vi.useRealTimers();
    for (const { path } of listBlobFiles(store).blobs) utimesSync(path, longAgo, longAgo);
    const since = Date.now() - 60_000;

    const journals = Array.from({ length: processes }, (_, index) => join(folder, `journal-${index}`));
    const keepers = journals.map((journal, index) => {
      let life = 0;
      const next = journals[(index + 1) % processes] as string;
      return new Keeper(worker, () => [store, journal, `p${index}-${(life += 1)}`, next], journal);
    });
    const gc = new Keeper(collector, () => [store, String(since)]);
    for (const keeper of [...keepers, gc]) keeper.start();
    const end = Date.now() + seconds * 1000;
    let kills = 0;
    // On a busy machine it goes on until something has happened; who has done nothing yet is mostly left alone.
    while (Date.now() < end || (kills < 20 && Date.now() < end + 40_000)) {
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 100));
      const all = random() < 0.05;
      const chosen = all ? keepers : [[...keepers, gc][Math.floor(random() * (processes + 1))] as Keeper];
      for (const keeper of chosen) {
        if (!keeper.hasWorked() && random() > 0.05) continue;
        keeper.kill();
        kills += 1;
      }
    }
    for (const keeper of [...keepers, gc]) await keeper.end();
    const said = [...keepers, gc].flatMap((keeper) => keeper.said);
    expect({ seed, said }).toEqual({ seed, said: [] });

    const finished = new Set(
      journals.flatMap((journal) => {
        return sizeOf(journal) === 0 ? [] : readFileSync(journal, 'utf8').split('\n').slice(0, -1);
      }),
    );
    expect({ seed, kills: kills > 0, finished: finished.size > 100 }).toEqual({ seed, kills: true, finished: true });
    const lost = (): string[] => {
      const [blobs, entries] = [value(DiskStore.open(store)), new DiskActionCache(store)];
      const gone = [...finished].filter((what) => {
        const digest = entries.get(hashBytes(`key of ${what}`))?.result.outputs['rust']?.digest;
        return digest === undefined || Buffer.compare(blobs.get(digest) ?? Buffer.alloc(0), contentOf(what)) !== 0;
      });
      blobs.close();
      entries.close();
      return gone;
    };
    expect({ seed, lost: lost() }).toEqual({ seed, lost: [] });
    const report = value(verifyStore(store));
    expect({ seed, clean: isClean(report), report }).toEqual({ seed, clean: true, report });
    // What was old is gone, beside live runs or now; what was finished stays.
    expect(value(collectGarbage(store, { maxAgeMs: Date.now() - since })).kind).toBe('done');
    expect({ seed, lost: lost() }).toEqual({ seed, lost: [] });
    const entries = new DiskActionCache(store);
    expect(Array.from({ length: 300 }, (_, index) => entries.get(hashBytes(`old ${index}`))).filter(Boolean)).toEqual(
      [],
    );
    entries.close();
    expect(isClean(value(verifyStore(store)))).toBe(true);
  },
  (seconds + 120) * 1000,
);
