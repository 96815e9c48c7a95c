// unicodedata
import type { LibraryModule } from './library.ts';

export const unicodedata: LibraryModule = {
  name: 'unicodedata',
  path: 'batuta_std::unicodedata_::module',
  members: {
    category: { kind: 'function' },
    combining: { kind: 'function' },
    decimal: { kind: 'function' },
    lookup: { kind: 'function' },
    name: { kind: 'function' },
    normalize: { kind: 'function' },
  },
};
