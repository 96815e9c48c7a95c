// A program that collects garbage of a store until it is killed: `<folder> <since>`; all that is older than `since` is too old.
import { collectGarbage } from '#cache/gc.ts';
import { verifyStore } from '#cache/verify.ts';

const [folder = '', since = ''] = process.argv.slice(2);
const pause = new Int32Array(new SharedArrayBuffer(4));

for (let turn = 0; ; turn++) {
  const done = collectGarbage(folder, { maxAgeMs: Date.now() - Number(since) });
  if (!done.ok) {
    process.stderr.write(`${done.failure.message}\n`);
    process.exit(1);
  }
  // Looking at everything beside those who write finds nothing damaged.
  if (turn % 10 === 9) {
    const report = verifyStore(folder);
    if (!report.ok || report.value.corruptBlobs.length + report.value.corruptEntries.length > 0) {
      process.stderr.write(`verify: ${JSON.stringify(report)}\n`);
      process.exit(1);
    }
  }
  Atomics.wait(pause, 0, 0, 20);
}
