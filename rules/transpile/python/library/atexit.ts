// atexit
import type { LibraryModule } from './library.ts';

export const atexit: LibraryModule = {
  name: 'atexit',
  path: 'batuta_std::atexit_::module',
  members: {
    register: { kind: 'function' },
  },
};
