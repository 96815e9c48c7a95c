// _process: what subprocess is made of.
import type { LibraryModule } from './library.ts';

export const processModule: LibraryModule = {
  name: '_process',
  path: 'batuta_std::process_::module',
  members: {
    exchange: { kind: 'function' },
    start: { kind: 'function' },
  },
};
