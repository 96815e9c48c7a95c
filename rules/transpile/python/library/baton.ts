// _baton, _locks, _threads, _weak: what batuta's own threads, locks, event loops and weak references are made of.
import type { LibraryModule } from './library.ts';

export const threads: LibraryModule = {
  name: '_threads',
  path: 'batuta_green::module',
  members: {
    at_shutdown: { kind: 'function' },
    spawn: { kind: 'function' },
    stack_size: { kind: 'function' },
  },
};

export const baton: LibraryModule = {
  name: '_baton',
  path: 'batuta_std::baton::module',
  members: {
    current: { kind: 'function' },
    last_lines: { kind: 'function', result: 'list' },
    park: { kind: 'function' },
    pause: { kind: 'function' },
    poll: { kind: 'function' },
    report: { kind: 'function', result: 'str' },
    unpark: { kind: 'function' },
  },
};

export const locks: LibraryModule = {
  name: '_locks',
  path: 'batuta_std::locks::module',
  members: {
    Condition: { kind: 'class' },
    RLock: { kind: 'class' },
    lock: { kind: 'class' },
  },
};

export const weak: LibraryModule = {
  name: '_weak',
  path: 'batuta_std::weak::module',
  members: {
    handle: { kind: 'function' },
    refuse: { kind: 'function' },
    stray: { kind: 'function' },
    watch: { kind: 'function' },
  },
};
