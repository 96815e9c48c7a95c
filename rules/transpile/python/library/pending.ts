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
  open('datetime', 'datetime'),
  open('decimal', 'decimal'),
  open('difflib', 'difflib'),
  open('fractions', 'fractions'),
  open('hashlib', 'hashlib_'),
  open('hmac', 'hmac_'),
  open('pathlib', 'pathlib'),
  open('re', 're'),
  open('struct', 'struct_'),
  open('unicodedata', 'unicodedata_'),
  open('zlib', 'zlib_'),
];
