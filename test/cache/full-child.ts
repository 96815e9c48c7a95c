// A program that writes to a store until its disk is full, and tells the failures' codes and what was wrong afterwards.
import { join } from 'node:path';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

const folder = join(process.argv[2] ?? '', 'store');
const codes = new Set<string>();
const opened = DiskStore.open(folder);
if (!opened.ok) {
  process.stdout.write(JSON.stringify({ codes: [opened.failure.code] }));
} else {
  const store = opened.value;
  const cache = new DiskActionCache(folder);
  const stored: Digest[] = [];
  const keys: Digest[] = [];
  for (let index = 0; index < 300; index++) {
    const put = store.put(Buffer.alloc(index % 2 === 0 ? 3000 : 9000, `${index} `));
    if (put.ok) stored.push(put.value);
    else codes.add(put.failure.code);
    const key = hashBytes(`key ${index}`);
    const result = { outputs: {}, diagnostics: [], metrics: {} };
    const recorded = cache.put({ key, label: `a:b:${index}`, result, keyFields: [], durationMs: 1 });
    if (recorded.ok) keys.push(key);
    else codes.add(recorded.failure.code);
  }
  const fresh = DiskStore.open(folder);
  const freshCache = new DiskActionCache(folder);
  const wrong = [
    ...stored.filter(
      (digest) => store.get(digest) === undefined || (fresh.ok && fresh.value.get(digest) === undefined),
    ),
    ...keys.filter((key) => cache.get(key) === undefined || freshCache.get(key) === undefined),
  ];
  const report = verifyStore(folder);
  process.stdout.write(JSON.stringify({ codes: [...codes], wrong, clean: report.ok && isClean(report.value) }));
}
