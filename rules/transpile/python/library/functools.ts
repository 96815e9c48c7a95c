// functools
import type { LibraryModule } from './library.ts';

export const functools: LibraryModule = {
  name: 'functools',
  path: 'batuta_std::functools::module',
  members: {
    WRAPPER_ASSIGNMENTS: { kind: 'constant', result: 'tuple' },
    WRAPPER_UPDATES: { kind: 'constant', result: 'tuple' },
    cache: { kind: 'function' },
    cached_property: { kind: 'class' },
    cmp_to_key: { kind: 'function' },
    lru_cache: { kind: 'function' },
    partial: { kind: 'class' },
    partialmethod: { kind: 'class' },
    reduce: { kind: 'function' },
    singledispatch: { kind: 'function' },
    singledispatchmethod: { kind: 'class' },
    total_ordering: { kind: 'function' },
    update_wrapper: { kind: 'function' },
    wraps: { kind: 'function' },
  },
};
