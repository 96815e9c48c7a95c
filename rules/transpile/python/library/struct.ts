// struct
import type { LibraryModule } from './library.ts';

export const structModule: LibraryModule = {
  name: 'struct',
  path: 'batuta_std::struct_::module',
  members: {
    Struct: { kind: 'class' },
    calcsize: { kind: 'function', result: 'int' },
    error: { kind: 'exception' },
    iter_unpack: { kind: 'function' },
    pack: { kind: 'function', result: 'bytes' },
    pack_into: { kind: 'function', result: 'none' },
    unpack: { kind: 'function', result: 'tuple' },
    unpack_from: { kind: 'function', result: 'tuple' },
  },
};
