// secrets
import type { LibraryModule } from './library.ts';

export const secrets: LibraryModule = {
  name: 'secrets',
  path: 'batuta_std::secrets::module',
  members: {
    DEFAULT_ENTROPY: { kind: 'constant', result: 'int' },
    token_bytes: { kind: 'function', result: 'bytes' },
    token_hex: { kind: 'function', result: 'str' },
    token_urlsafe: { kind: 'function', result: 'str' },
    randbelow: { kind: 'function', result: 'int' },
    randbits: { kind: 'function', result: 'int' },
    choice: { kind: 'function', result: null },
    compare_digest: { kind: 'function', result: 'bool' },
  },
};
