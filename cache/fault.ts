// Named points in store writes at which a test can have the process killed: `BATUTA_FAULT=<point>[:<n>]`, the n-th time it is passed.

/** Every point there is; the tests kill a process at each of them. */
export const faultPoints = [
  'blob-temp-empty',
  'blob-temp-half',
  'blob-temp-whole',
  'blob-renamed',
  'pack-before-append',
  'pack-half-append',
  'pack-appended',
  'pack-index-sealed',
  'restore-before-rename',
  'gc-before-remove',
  'gc-pack-rewritten',
] as const;

export type FaultPoint = (typeof faultPoints)[number];

const [armed, times] = (process.env.BATUTA_FAULT ?? '').split(':');
let left = Number(times ?? 1);

/** True exactly when the process is to die at this point now; the caller may tear something first, then calls `die`. */
export function isFault(point: FaultPoint): boolean {
  if (armed !== point) return false;
  left -= 1;
  return left === 0;
}

export function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // The signal is on its way.
}

export function fault(point: FaultPoint): void {
  if (armed === point && isFault(point)) die();
}
