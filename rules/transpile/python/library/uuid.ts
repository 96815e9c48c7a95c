// uuid
import type { LibraryModule } from './library.ts';

export const uuid: LibraryModule = {
  name: 'uuid',
  path: 'batuta_std::uuid_::module',
  members: {
    NAMESPACE_DNS: { kind: 'constant' },
    NAMESPACE_OID: { kind: 'constant' },
    NAMESPACE_URL: { kind: 'constant' },
    NAMESPACE_X500: { kind: 'constant' },
    UUID: { kind: 'class' },
    uuid3: { kind: 'function' },
    uuid4: { kind: 'function' },
    uuid5: { kind: 'function' },
  },
};
