// binascii
import type { LibraryModule } from './library.ts';

export const binascii: LibraryModule = {
  name: 'binascii',
  path: 'batuta_std::binascii_::module',
  members: {
    Error: { kind: 'exception' },
    Incomplete: { kind: 'exception' },
    a2b_base64: { kind: 'function', result: 'bytes' },
    a2b_hex: { kind: 'function', result: 'bytes' },
    b2a_base64: { kind: 'function', result: 'bytes' },
    b2a_hex: { kind: 'function', result: 'bytes' },
    crc32: { kind: 'function', result: 'int' },
    crc_hqx: { kind: 'function', result: 'int' },
    hexlify: { kind: 'function', result: 'bytes' },
    unhexlify: { kind: 'function', result: 'bytes' },
  },
};
