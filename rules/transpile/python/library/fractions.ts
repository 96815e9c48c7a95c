// fractions
import type { LibraryModule } from './library.ts';

export const fractions: LibraryModule = {
  name: 'fractions',
  path: 'batuta_std::fractions::module',
  members: {
    Fraction: { kind: 'class' },
  },
};
