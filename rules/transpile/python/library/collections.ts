// collections
import type { LibraryModule } from './library.ts';

export const collections: LibraryModule = {
  name: 'collections',
  path: 'batuta_std::collections::module',
  members: {
    ChainMap: { kind: 'class' },
    Counter: { kind: 'class' },
    OrderedDict: { kind: 'class' },
    UserDict: { kind: 'class' },
    UserList: { kind: 'class' },
    UserString: { kind: 'class' },
    abc: { kind: 'module' },
    defaultdict: { kind: 'class' },
    deque: { kind: 'class' },
    namedtuple: { kind: 'function' },
  },
};
