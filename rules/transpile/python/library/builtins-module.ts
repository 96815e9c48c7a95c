// builtins: every builtin name as a member.
import type { LibraryModule } from './library.ts';

export const builtinsModule: LibraryModule = {
  name: 'builtins',
  path: 'batuta_std::builtins_::module',
  open: true,
  members: {},
};
