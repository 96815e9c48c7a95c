// Modules whose tables are still being written: any member may exist.
import type { LibraryModule } from './library.ts';

const open = (name: string, path: string): LibraryModule => ({
  name,
  path: `batuta_std::${path}::module`,
  open: true,
  members: {},
});

export const pending: readonly LibraryModule[] = [
  open('unicodedata', 'unicodedata_'),
];
