// difflib
import type { LibraryModule } from './library.ts';

export const difflib: LibraryModule = {
  name: 'difflib',
  path: 'batuta_std::difflib::module',
  members: {
    IS_CHARACTER_JUNK: { kind: 'function', result: 'bool' },
    IS_LINE_JUNK: { kind: 'function', result: 'bool' },
    SequenceMatcher: { kind: 'class' },
    context_diff: { kind: 'function' },
    get_close_matches: { kind: 'function', result: 'list' },
    ndiff: { kind: 'function' },
    unified_diff: { kind: 'function' },
  },
};
