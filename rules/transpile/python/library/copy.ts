// copy
import type { LibraryModule } from './library.ts';

export const copy: LibraryModule = {
  name: 'copy',
  path: 'batuta_std::copying::module',
  members: {
    Error: { kind: 'exception' },
    copy: { kind: 'function' },
    deepcopy: { kind: 'function' },
    error: { kind: 'exception' },
  },
};
