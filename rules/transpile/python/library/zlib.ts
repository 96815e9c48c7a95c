// zlib
import type { LibraryModule } from './library.ts';

export const zlib: LibraryModule = {
  name: 'zlib',
  path: 'batuta_std::zlib_::module',
  members: {
    DEFLATED: { kind: 'constant', result: 'int' },
    MAX_WBITS: { kind: 'constant', result: 'int' },
    Z_BEST_COMPRESSION: { kind: 'constant', result: 'int' },
    Z_BEST_SPEED: { kind: 'constant', result: 'int' },
    Z_DEFAULT_COMPRESSION: { kind: 'constant', result: 'int' },
    adler32: { kind: 'function', result: 'int' },
    compress: { kind: 'function', result: 'bytes' },
    crc32: { kind: 'function', result: 'int' },
    decompress: { kind: 'function', result: 'bytes' },
    error: { kind: 'exception' },
  },
};
