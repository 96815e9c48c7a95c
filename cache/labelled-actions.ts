// What the disk and memory action caches can do beyond the seam: find the newest entry of a label, for `why`.
import type { ActionCache, CachedAction } from '#src/model/store.ts';

export interface LabelledActionCache extends ActionCache {
  /** The newest entry of a label, whatever its key; undefined when there is none. */
  latest(label: string): CachedAction | undefined;
}
