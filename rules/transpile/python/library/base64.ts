// base64
import type { LibraryModule } from './library.ts';

export const base64: LibraryModule = {
  name: 'base64',
  path: 'batuta_std::base64_::module',
  members: {
    a85decode: { kind: 'function', result: 'bytes' },
    a85encode: { kind: 'function', result: 'bytes' },
    b16decode: { kind: 'function', result: 'bytes' },
    b16encode: { kind: 'function', result: 'bytes' },
    b32decode: { kind: 'function', result: 'bytes' },
    b32encode: { kind: 'function', result: 'bytes' },
    b32hexdecode: { kind: 'function', result: 'bytes' },
    b32hexencode: { kind: 'function', result: 'bytes' },
    b64decode: { kind: 'function', result: 'bytes' },
    b64encode: { kind: 'function', result: 'bytes' },
    b85decode: { kind: 'function', result: 'bytes' },
    b85encode: { kind: 'function', result: 'bytes' },
    binascii: { kind: 'module' },
    decodebytes: { kind: 'function', result: 'bytes' },
    encodebytes: { kind: 'function', result: 'bytes' },
    standard_b64decode: { kind: 'function', result: 'bytes' },
    standard_b64encode: { kind: 'function', result: 'bytes' },
    urlsafe_b64decode: { kind: 'function', result: 'bytes' },
    urlsafe_b64encode: { kind: 'function', result: 'bytes' },
  },
};
