// _library: modules by name, for pickle and importlib.
import type { LibraryModule } from './library.ts';

export const libraryModule: LibraryModule = {
  name: '_library',
  path: 'batuta_std::library_::module',
  members: {
    find: { kind: 'function' },
    folder: { kind: 'function' },
    modules: { kind: 'function' },
    packages: { kind: 'function' },
  },
};
