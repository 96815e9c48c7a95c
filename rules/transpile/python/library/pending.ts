// Modules whose tables are still being written: any member may exist.
import type { LibraryModule } from './library.ts';

const open = (name: string, path: string): LibraryModule => ({
  name,
  path: `batuta_std::${path}::module`,
  open: true,
  members: {},
});

export const pending: readonly LibraryModule[] = [
  open('base64', 'base64_'),
  open('binascii', 'binascii_'),
  open('bisect', 'bisect'),
  open('collections', 'collections'),
  open('copy', 'copying'),
  open('csv', 'csv'),
  open('datetime', 'datetime'),
  open('fnmatch', 'fnmatch_'),
  open('functools', 'functools'),
  open('glob', 'glob_'),
  open('hashlib', 'hashlib_'),
  open('heapq', 'heapq'),
  open('hmac', 'hmac_'),
  open('io', 'io_'),
  open('itertools', 'itertools'),
  open('json', 'json'),
  open('numbers', 'numbers'),
  open('operator', 'operator'),
  open('os', 'os'),
  open('pathlib', 'pathlib'),
  open('pprint', 'pprint'),
  open('queue', 'queue_'),
  open('random', 'random'),
  open('re', 're'),
  open('statistics', 'statistics'),
  open('struct', 'struct_'),
  open('time', 'time_'),
  open('unicodedata', 'unicodedata_'),
  open('zlib', 'zlib_'),
];
