// queue
import type { LibraryModule } from './library.ts';

export const queue: LibraryModule = {
  name: 'queue',
  path: 'batuta_std::queue_::module',
  members: {
    Empty: { kind: 'exception' },
    Full: { kind: 'exception' },
    LifoQueue: { kind: 'class' },
    PriorityQueue: { kind: 'class' },
    Queue: { kind: 'class' },
    SimpleQueue: { kind: 'class' },
  },
};
