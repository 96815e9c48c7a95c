// pprint
import type { LibraryModule } from './library.ts';

export const pprint: LibraryModule = {
  name: 'pprint',
  path: 'batuta_std::pprint::module',
  members: {
    PrettyPrinter: { kind: 'class' },
    isreadable: { kind: 'function', result: 'bool' },
    isrecursive: { kind: 'function', result: 'bool' },
    pformat: { kind: 'function', result: 'str' },
    pp: { kind: 'function', result: 'none' },
    pprint: { kind: 'function', result: 'none' },
    saferepr: { kind: 'function', result: 'str' },
  },
};
