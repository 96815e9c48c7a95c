// itertools
import type { LibraryModule } from './library.ts';

export const itertools: LibraryModule = {
  name: 'itertools',
  path: 'batuta_std::itertools::module',
  members: {
    _grouper: { kind: 'class' },
    accumulate: { kind: 'class' },
    chain: { kind: 'class' },
    combinations: { kind: 'class' },
    combinations_with_replacement: { kind: 'class' },
    compress: { kind: 'class' },
    count: { kind: 'class' },
    cycle: { kind: 'class' },
    dropwhile: { kind: 'class' },
    filterfalse: { kind: 'class' },
    groupby: { kind: 'class' },
    islice: { kind: 'class' },
    pairwise: { kind: 'class' },
    permutations: { kind: 'class' },
    product: { kind: 'class' },
    repeat: { kind: 'class' },
    starmap: { kind: 'class' },
    takewhile: { kind: 'class' },
    tee: { kind: 'function', result: 'tuple' },
    zip_longest: { kind: 'class' },
  },
};
