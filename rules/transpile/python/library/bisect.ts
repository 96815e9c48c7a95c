// bisect
import type { LibraryModule } from './library.ts';

export const bisect: LibraryModule = {
  name: 'bisect',
  path: 'batuta_std::bisect::module',
  members: {
    bisect: { kind: 'function', result: 'int' },
    bisect_left: { kind: 'function', result: 'int' },
    bisect_right: { kind: 'function', result: 'int' },
    insort: { kind: 'function', result: 'none' },
    insort_left: { kind: 'function', result: 'none' },
    insort_right: { kind: 'function', result: 'none' },
  },
};
