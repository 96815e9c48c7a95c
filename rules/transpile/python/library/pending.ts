// Modules whose tables are still being written: any member may exist.
import type { LibraryModule } from './library.ts';

const open = (name: string, path: string): LibraryModule => ({ name, path: `batuta_std::${path}::module`, open: true, members: {} });
export const pending: readonly LibraryModule[] = [
  open('json', 'json'), open('collections', 'collections'), open('itertools', 'itertools'), open('functools', 'functools'), open('copy', 'copying'),
  open('io', 'io_'), open('heapq', 'heapq'), open('bisect', 'bisect'), open('operator', 'operator'), open('random', 'random'), open('re', 're'), open('os', 'os'),
  { name: 'collections.abc', path: 'batuta_std::collections::abc_module', open: true, members: {} }, open('os.path', 'os::path'),
];
