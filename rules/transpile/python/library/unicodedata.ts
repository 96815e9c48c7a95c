// unicodedata
import type { LibraryModule } from './library.ts';

export const unicodedata: LibraryModule = {
  name: 'unicodedata',
  path: 'batuta_std::unicodedata_::module',
  members: {
    bidirectional: { kind: 'function', result: 'str' },
    category: { kind: 'function' },
    combining: { kind: 'function' },
    decimal: { kind: 'function' },
    digit: { kind: 'function' },
    east_asian_width: { kind: 'function', result: 'str' },
    is_normalized: { kind: 'function', result: 'bool' },
    lookup: { kind: 'function' },
    mirrored: { kind: 'function', result: 'int' },
    name: { kind: 'function' },
    normalize: { kind: 'function' },
    numeric: { kind: 'function' },
    unidata_version: { kind: 'constant', result: 'str' },
  },
};
