// Modules whose tables are still being written: any member may exist.
import type { LibraryModule } from './library.ts';

const open = (name: string, path: string): LibraryModule => ({
  name,
  path: `batuta_std::${path}::module`,
  open: true,
  members: {},
});

export const pending: readonly LibraryModule[] = [
  open('bisect', 'bisect'),
  open('collections', 'collections'),
  open('copy', 'copying'),
  open('csv', 'csv'),
  open('fnmatch', 'fnmatch_'),
  open('functools', 'functools'),
  open('glob', 'glob_'),
  open('heapq', 'heapq'),
  open('io', 'io_'),
  open('itertools', 'itertools'),
  open('json', 'json'),
  open('numbers', 'numbers'),
  open('operator', 'operator'),
  open('os', 'os'),
  open('pprint', 'pprint'),
  open('queue', 'queue_'),
  open('random', 'random'),
  open('statistics', 'statistics'),
  open('time', 'time_'),
];
