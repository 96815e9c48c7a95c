// hmac
import type { LibraryModule } from './library.ts';

export const hmac: LibraryModule = {
  name: 'hmac',
  path: 'batuta_std::hmac_::module',
  members: {
    HMAC: { kind: 'class' },
    compare_digest: { kind: 'function', result: 'bool' },
    digest: { kind: 'function', result: 'bytes' },
    new: { kind: 'function' },
  },
};
