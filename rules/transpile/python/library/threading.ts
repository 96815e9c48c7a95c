// threading
import type { LibraryModule } from './library.ts';

export const threading: LibraryModule = {
  name: 'threading',
  path: 'batuta_std::threading::module',
  members: {
    BoundedSemaphore: { kind: 'class' },
    Event: { kind: 'class' },
    Lock: { kind: 'function' },
    RLock: { kind: 'function' },
    Semaphore: { kind: 'class' },
    Thread: { kind: 'class' },
    active_count: { kind: 'function' },
    current_thread: { kind: 'function' },
    get_ident: { kind: 'function' },
    local: { kind: 'class' },
    main_thread: { kind: 'function' },
  },
};
