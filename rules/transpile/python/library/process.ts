// _process: what subprocess is made of.
import type { LibraryModule } from './library.ts';

export const processModule: LibraryModule = {
  name: '_process',
  path: 'batuta_std::process_::module',
  members: {
    exchange: { kind: 'function' },
    on_signal: { kind: 'function' },
    raise_signal: { kind: 'function' },
    start: { kind: 'function' },
  },
};
