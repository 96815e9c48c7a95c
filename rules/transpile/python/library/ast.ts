// _ast_literals: the part of ast that is written in Rust, `literal_eval` of texts; programs that use no more link no more.
import type { LibraryModule } from './library.ts';

export const astLiterals: LibraryModule = {
  name: '_ast_literals',
  path: 'batuta_std::ast_::module',
  members: {
    literal_eval: { kind: 'function', result: null },
    walk_with: { kind: 'function', result: 'none' },
  },
};
