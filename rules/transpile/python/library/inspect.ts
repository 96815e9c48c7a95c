// inspect
import type { LibraryModule } from './library.ts';

export const inspect: LibraryModule = {
  name: 'inspect',
  path: 'batuta_std::inspect_::module',
  members: {
    Parameter: { kind: 'class' },
    Signature: { kind: 'class' },
    signature: { kind: 'function', result: null },
    isfunction: { kind: 'function', result: 'bool' },
    isbuiltin: { kind: 'function', result: 'bool' },
    ismethod: { kind: 'function', result: 'bool' },
    isclass: { kind: 'function', result: 'bool' },
    ismodule: { kind: 'function', result: 'bool' },
    isgenerator: { kind: 'function', result: 'bool' },
    getdoc: { kind: 'function', result: null },
    cleandoc: { kind: 'function', result: null },
  },
};
