// shutil
import type { LibraryModule } from './library.ts';

export const shutil: LibraryModule = {
  name: 'shutil',
  path: 'batuta_std::shutil::module',
  members: {
    get_terminal_size: { kind: 'function' },
  },
};
