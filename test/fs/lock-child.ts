// A program that adds to a counter file under a lock, for the test of many at once: `<lock> <counter> <times>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { acquireLock } from '#src/fs/lock.ts';

const [path = '', counter = '', times = ''] = process.argv.slice(2);
for (let round = 0; round < Number(times); round++) {
  const lock = await acquireLock(path, 'counting', { pollMs: 1 });
  if (!lock.ok) throw new Error(lock.failure.message);
  writeFileSync(counter, String(Number(readFileSync(counter, 'utf8')) + 1));
  // It ends without releasing the last: the others find the lock of a dead process.
  if (round < Number(times) - 1) lock.value.release();
}
