// pathlib
import type { LibraryModule } from './library.ts';

export const pathlib: LibraryModule = {
  name: 'pathlib',
  path: 'batuta_std::pathlib::module',
  members: {
    Path: { kind: 'class' },
    PosixPath: { kind: 'class' },
    PurePath: { kind: 'class' },
    PurePosixPath: { kind: 'class' },
  },
};
