// Tells when something in a project may have changed, by chokidar, loaded only here; says no more than that: what changed is found by comparing.
import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { errorCode } from './io-failure.ts';
import { isGeneratedFolder, skippedFolders } from './scan.ts';

export interface FolderWatch {
  /** Settles at the next change that has not been waited for, once no other has followed for a moment; true when aborted. */
  next(signal: AbortSignal): Promise<boolean>;
  /** Changes since this was last called. */
  take(): number;
  close(): Promise<void>;
}

/** An editor writes a file in several steps, a checkout many files; and chokidar drops changes of a file within 50 ms of another. */
const quietMs = 60;

/** Resolves when every folder is being watched. `more`: files outside the folder. */
export async function watchFolder(root: string, more: readonly string[] = []): Promise<Result<FolderWatch>> {
  const { watch } = await import('chokidar');
  const isIgnored = (path: string, stats?: Stats): boolean =>
    path !== root &&
    (skippedFolders.has(basename(path)) ||
      path.endsWith('.batuta-tmp') ||
      (stats?.isDirectory() === true && isGeneratedFolder(path)));
  const watcher = watch([root, ...more.map((path) => join(root, path))], {
    ignored: isIgnored,
    ignoreInitial: true,
    followSymlinks: false,
  });
  let count = 0;
  let wake: () => void = () => undefined;
  const heard = (): void => {
    count += 1;
    wake();
  };
  // `all` is thinned out by chokidar, `raw` is not, but says nothing of what it finds by listing.
  watcher.on('all', heard);
  watcher.on('raw', heard);
  const started = await new Promise<unknown>((resolve) => {
    watcher.on('ready', () => resolve(undefined));
    watcher.on('error', resolve);
  });
  if (started !== undefined) {
    await watcher.close();
    const reason = errorCode(started) ?? String(started);
    const isFull = reason === 'ENOSPC' || reason === 'EMFILE';
    return err(
      failure('BATUTA-E-033', `the project cannot be watched: ${reason}`, {
        help: isFull
          ? 'raise the limit (Linux: `sysctl fs.inotify.max_user_watches`), or set CHOKIDAR_USEPOLLING=1'
          : 'set CHOKIDAR_USEPOLLING=1',
      }),
    );
  }
  const pause = (ms: number | undefined, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        wake = () => undefined;
        resolve();
      }
      wake = done;
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  return ok({
    async next(signal) {
      while (count === 0 && !signal.aborted) await pause(undefined, signal);
      for (let before = -1; before !== count && !signal.aborted;) {
        before = count;
        await pause(quietMs, signal);
      }
      return signal.aborted;
    },
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
    close: () => watcher.close(),
  });
}
