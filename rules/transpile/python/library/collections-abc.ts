// collections.abc
import type { LibraryModule } from './library.ts';

export const collectionsAbc: LibraryModule = {
  name: 'collections.abc',
  path: 'batuta_std::collections::abc_module',
  members: {
    AsyncGenerator: { kind: 'class' },
    AsyncIterable: { kind: 'class' },
    AsyncIterator: { kind: 'class' },
    Awaitable: { kind: 'class' },
    ByteString: { kind: 'class' },
    Callable: { kind: 'class' },
    Collection: { kind: 'class' },
    Container: { kind: 'class' },
    Coroutine: { kind: 'class' },
    Generator: { kind: 'class' },
    Hashable: { kind: 'class' },
    ItemsView: { kind: 'class' },
    Iterable: { kind: 'class' },
    Iterator: { kind: 'class' },
    KeysView: { kind: 'class' },
    Mapping: { kind: 'class' },
    MappingView: { kind: 'class' },
    MutableMapping: { kind: 'class' },
    MutableSequence: { kind: 'class' },
    MutableSet: { kind: 'class' },
    Reversible: { kind: 'class' },
    Sequence: { kind: 'class' },
    Set: { kind: 'class' },
    Sized: { kind: 'class' },
    ValuesView: { kind: 'class' },
  },
};
