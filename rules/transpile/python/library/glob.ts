// glob
import type { LibraryModule } from './library.ts';

export const glob: LibraryModule = {
  name: 'glob',
  path: 'batuta_std::glob_::module',
  members: {
    escape: { kind: 'function', result: 'str' },
    glob: { kind: 'function', result: 'list' },
    has_magic: { kind: 'function', result: 'bool' },
    iglob: { kind: 'function' },
  },
};
