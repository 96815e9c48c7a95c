// _pickling: what pickle is made of.
import type { LibraryModule } from './library.ts';

export const picklingModule: LibraryModule = {
  name: '_pickling',
  path: 'batuta_std::pickling::module',
  members: {
    Reader: { kind: 'class' },
    Writer: { kind: 'class' },
  },
};
