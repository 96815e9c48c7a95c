// An action cache of which a run only reads or only writes: `--cache=local:w`. What is the newest of a label may always be looked at.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import type { LayerMode } from '#src/model/cache-mode.ts';
import type { Digest } from '#src/model/digest.ts';
import type { CachedAction } from '#src/model/store.ts';
import type { LabelledActionCache } from './labelled-actions.ts';

/** The cache itself when nothing is forbidden. */
export function limitedActionCache(actions: LabelledActionCache, mode: LayerMode): LabelledActionCache {
  if (mode.read && mode.write) return actions;
  return {
    get: (key: Digest): CachedAction | undefined => (mode.read ? actions.get(key) : undefined),
    put: (entry: CachedAction): Result<void> => (mode.write ? actions.put(entry) : ok(undefined)),
    latest: (label: string) => actions.latest(label),
  };
}
