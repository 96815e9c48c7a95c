// ast
import type { LibraryModule } from './library.ts';

export const ast: LibraryModule = {
  name: 'ast',
  path: 'batuta_std::ast_::module',
  members: {
    literal_eval: { kind: 'function', result: null },
  },
};
