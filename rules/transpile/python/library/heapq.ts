// heapq
import type { LibraryModule } from './library.ts';

export const heapq: LibraryModule = {
  name: 'heapq',
  path: 'batuta_std::heapq::module',
  members: {
    heapify: { kind: 'function', result: 'none' },
    heappop: {
      kind: 'function',
      typed: [{ path: 'batuta_std::heapq::pop_of', params: ['value'], result: 'value', raises: true }],
    },
    heappush: {
      kind: 'function',
      result: 'none',
      typed: [{ path: 'batuta_std::heapq::push', params: ['value', 'value'], result: 'none', raises: true }],
    },
    heappushpop: { kind: 'function' },
    heapreplace: { kind: 'function' },
    merge: { kind: 'function' },
    nlargest: { kind: 'function', result: 'list' },
    nsmallest: { kind: 'function', result: 'list' },
  },
};
