// urllib
import type { LibraryModule } from './library.ts';

export const urllib: LibraryModule = {
  name: 'urllib',
  path: 'batuta_std::urllib::module',
  members: {
    parse: { kind: 'module' },
  },
};
