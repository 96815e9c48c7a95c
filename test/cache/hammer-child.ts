// A program that works on a store until it is killed, in short leases: `<folder> <journal> <name> <others>`; writes down each put that has finished.
import { appendFileSync, readFileSync } from 'node:fs';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { takeLease } from '#cache/lease.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

const [folder = '', journal = '', name = '', others = ''] = process.argv.slice(2);

/** Bytes that the name says, so that whoever reads the journal knows what must be there: small and large, own and shared. */
export const hammered = (what: string): Buffer => {
  const number = Number(what.split(' ').at(-1));
  return Buffer.from(`${what}\n`.repeat(number % 4 === 0 ? 900 : 3));
};

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

const random = (below: number): number => Math.floor(Math.random() * below);

/** One run: what it puts is readable at once and as long as it lives, whatever is collected meanwhile. */
function work(run: number): void {
  const lease = takeLease(folder);
  const opened = DiskStore.open(folder, { segmentBytes: 400_000 });
  if (!lease.ok || !opened.ok) return fail('cannot open');
  const store = opened.value;
  const cache = new DiskActionCache(folder, { segmentBytes: 200_000 });
  const done: { readonly what: string; readonly digest: Digest; readonly key: Digest }[] = [];
  for (let index = 0; index < 40; index++) {
    const what = random(3) === 0 ? `shared ${random(400)}` : `${name} ${run} ${index}`;
    const bytes = hammered(what);
    const put = store.put(bytes);
    if (!put.ok) return fail(`put: ${put.failure.message}`);
    const key = hashBytes(`key of ${what}`);
    const output = { kind: 'file' as const, digest: put.value, size: bytes.length, executable: false };
    const recorded = cache.put({
      key,
      label: `app:emit:${what}`,
      result: { outputs: { rust: output }, diagnostics: [], metrics: {} },
      keyFields: [],
      durationMs: 1,
    });
    if (!recorded.ok) return fail(`entry: ${recorded.failure.message}`);
    done.push({ what, digest: put.value, key });
    appendFileSync(journal, `${what}\n`);
    const before = done[random(done.length)] as (typeof done)[number];
    if (Buffer.compare(store.get(before.digest) ?? Buffer.alloc(0), hammered(before.what)) !== 0)
      fail(`the blob of ${before.what} is not what was put`);
    if (cache.get(before.key)?.result.outputs['rust']?.digest !== before.digest)
      fail(`the entry of ${before.what} is gone`);
  }
  // What another process says it has finished is there for this one, too.
  const said = readOr(others).split('\n').slice(0, -1);
  for (const what of said.slice(-20)) {
    const entry = cache.get(hashBytes(`key of ${what}`));
    const digest = entry?.result.outputs['rust']?.digest;
    if (digest === undefined) fail(`the entry of ${what}, which another process put, is not there`);
    if (Buffer.compare(store.get(digest) ?? Buffer.alloc(0), hammered(what)) !== 0)
      fail(`the blob of ${what}, which another process put, is not there`);
  }
  store.close();
  cache.close();
  lease.value.release();
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

for (let run = 0; process.argv.length > 4; run++) work(run + Date.now());
