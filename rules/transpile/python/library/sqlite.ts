// _sqlite: what the library module sqlite3, which is written in Python, is made of.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const sqlite: LibraryModule = {
  name: '_sqlite',
  path: 'batuta_sqlite::module',
  members: namedMembers({
    constant: 'version',
    function: 'close connect create_aggregate create_collation create_function run script setup state',
  }),
};
