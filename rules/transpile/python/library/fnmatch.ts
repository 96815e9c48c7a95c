// fnmatch
import type { LibraryModule } from './library.ts';

export const fnmatch: LibraryModule = {
  name: 'fnmatch',
  path: 'batuta_std::fnmatch_::module',
  members: {
    filter: { kind: 'function', result: 'list' },
    fnmatch: { kind: 'function', result: 'bool' },
    fnmatchcase: { kind: 'function', result: 'bool' },
    translate: { kind: 'function', result: 'str' },
  },
};
