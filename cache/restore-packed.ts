// Puts blobs of a pack at their places in one call of the addon, each verified on the way; knows no blob files.
import { getSystemErrorName } from 'node:util';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { temporaryBeside } from '#src/fs/atomic-write.ts';
import type { FileToRestore } from '#src/model/store.ts';
import { addon } from '#native/index.ts';
import { digestBlock, pathBlock, wrongBytes } from '#native/addon.ts';
import type { Pack } from './pack.ts';
import { storeFailure } from './store-failure.ts';

export type Restored = 'restored' | 'corrupt' | 'not packed';

/** What became of each file. All are `not packed` without the addon. */
export function restorePacked(pack: Pack, root: string, files: readonly FileToRestore[]): Result<readonly Restored[]> {
  const done: Restored[] = files.map(() => 'not packed');
  const native = addon();
  if (native === undefined) return ok(done);
  const found = files.flatMap((file, at) => {
    const where = pack.where(file.digest);
    return where === undefined ? [] : [{ file, at, where }];
  });
  if (found.length === 0) return ok(done);
  const errors = new Int32Array(found.length);
  try {
    native.placeAll(
      root,
      pathBlock(found.map(({ file }) => file.path)),
      pathBlock(found.map(({ file }) => temporaryBeside(file.path))),
      Float64Array.from(found.flatMap(({ where }) => [where.file, where.at, where.length])),
      digestBlock(found.map(({ file }) => file.digest)),
      Uint8Array.from(found, ({ file }) => (file.executable ? 1 : 0)),
      errors,
    );
  } catch (error) {
    return err(storeFailure(`open ${root}`, error));
  }
  for (const [index, { file, at }] of found.entries()) {
    const error = errors[index] ?? 0;
    if (error > 0) {
      const code = getSystemErrorName(-error);
      return err(storeFailure(`write ${file.path}`, Object.assign(new Error(code), { code })));
    }
    done[at] = error === wrongBytes ? 'corrupt' : 'restored';
  }
  return ok(done);
}
