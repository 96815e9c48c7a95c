// hashlib
import type { LibraryModule } from './library.ts';

export const hashlib: LibraryModule = {
  name: 'hashlib',
  path: 'batuta_std::hashlib_::module',
  members: {
    algorithms_available: { kind: 'constant' },
    algorithms_guaranteed: { kind: 'constant' },
    blake2b: { kind: 'class' },
    blake2s: { kind: 'class' },
    file_digest: { kind: 'function' },
    md5: { kind: 'function' },
    new: { kind: 'function' },
    pbkdf2_hmac: { kind: 'function', result: 'bytes' },
    sha1: { kind: 'function' },
    sha224: { kind: 'function' },
    sha256: { kind: 'function' },
    sha384: { kind: 'function' },
    sha3_224: { kind: 'function' },
    sha3_256: { kind: 'function' },
    sha3_384: { kind: 'function' },
    sha3_512: { kind: 'function' },
    sha512: { kind: 'function' },
    shake_128: { kind: 'function' },
    shake_256: { kind: 'function' },
  },
};
