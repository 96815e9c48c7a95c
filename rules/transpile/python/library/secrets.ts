// secrets
import type { LibraryModule } from './library.ts';

export const secrets: LibraryModule = {
  name: 'secrets',
  path: 'batuta_std::secrets_::module',
  members: {
    choice: { kind: 'function' },
    compare_digest: { kind: 'function', result: 'bool' },
    randbelow: { kind: 'function', result: 'int' },
    randbits: { kind: 'function', result: 'int' },
    token_bytes: { kind: 'function', result: 'bytes' },
    token_hex: { kind: 'function', result: 'str' },
    token_urlsafe: { kind: 'function', result: 'str' },
  },
};
