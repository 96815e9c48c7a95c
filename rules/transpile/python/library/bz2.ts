// _bz2_streams: what the library module bz2, which is written in Python, is made of.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const bz2: LibraryModule = {
  name: '_bz2_streams',
  path: 'batuta_bz2::module',
  members: namedMembers({ function: 'pack packer read reader' }),
};
