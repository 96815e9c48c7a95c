// abc
import type { LibraryModule } from './library.ts';

export const abc: LibraryModule = {
  name: 'abc',
  path: 'batuta_std::abc::module',
  members: {
    ABC: { kind: 'class' },
    ABCMeta: { kind: 'class' },
    abstractmethod: { kind: 'function' },
    abstractproperty: { kind: 'function' },
    abstractclassmethod: { kind: 'function' },
    abstractstaticmethod: { kind: 'function' },
    update_abstractmethods: { kind: 'function' },
  },
};
