// A program that works on a store, for tests with several processes: `<folder> <seed> <count>`; puts, reads back, restores, tells what was wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { collectGarbage } from '#cache/gc.ts';
import { takeLease } from '#cache/lease.ts';
import { hashBytes } from '#src/hash/hash.ts';

const [folder = '', seed = '', count = '', then = ''] = process.argv.slice(2);
const opened = DiskStore.open(folder, { segmentBytes: 10_000 });
if (!opened.ok) throw new Error(opened.failure.message);
const store = opened.value;
const cache = new DiskActionCache(folder, { segmentBytes: 10_000 });
const lease = takeLease(folder);
const out = mkdtempSync(join(tmpdir(), 'batuta-child-'));
const wrong: string[] = [];

for (let index = 0; index < Number(count); index++) {
  // Blobs are the same in every process, entries each its own and some the same.
  const bytes = Buffer.from(`blob ${index} `.repeat(index % 3 === 0 ? 2_000 : 20));
  const put = store.put(bytes);
  if (!put.ok) throw new Error(put.failure.message);
  const own = index % 2 === 0 ? `shared ${index}` : `${seed} ${index}`;
  const entry = {
    key: hashBytes(own),
    label: `app:emit:${own}`,
    result: {
      outputs: { rust: { kind: 'file' as const, digest: put.value, size: bytes.length, executable: false } },
      diagnostics: [],
      metrics: {},
    },
    keyFields: [],
    durationMs: 1,
  };
  const recorded = cache.put(entry);
  if (!recorded.ok) throw new Error(recorded.failure.message);
  if (Buffer.compare(store.get(put.value) ?? Buffer.from('?'), bytes) !== 0) wrong.push(`get ${index}`);
  const place = join(out, 'place');
  const restored = store.restore(put.value, place, false);
  if (!restored.ok || !restored.value || readFileSync(place).length !== bytes.length) wrong.push(`restore ${index}`);
  if (cache.get(entry.key)?.label !== entry.label) wrong.push(`entry ${index}`);
}
if (lease.ok) lease.value.release();
// With a cap that drops some results and keeps some.
if (then === 'gc') collectGarbage(folder, { maxBytes: 40_000, now: Date.now() + 48 * 3_600_000 });
rmSync(out, { recursive: true });
process.stdout.write(JSON.stringify(wrong));
