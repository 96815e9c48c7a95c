// heapq
import type { LibraryModule } from './library.ts';

export const heapq: LibraryModule = {
  name: 'heapq',
  path: 'batuta_std::heapq::module',
  members: {
    heapify: { kind: 'function', result: 'none' },
    heappop: { kind: 'function' },
    heappush: { kind: 'function', result: 'none' },
    heappushpop: { kind: 'function' },
    heapreplace: { kind: 'function' },
    merge: { kind: 'function' },
    nlargest: { kind: 'function', result: 'list' },
    nsmallest: { kind: 'function', result: 'list' },
  },
};
