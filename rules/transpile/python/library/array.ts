// array
import type { LibraryModule } from './library.ts';

export const array: LibraryModule = {
  name: 'array',
  path: 'batuta_std::array_::module',
  members: {
    ArrayType: { kind: 'class' },
    array: { kind: 'class' },
    typecodes: { kind: 'constant', result: 'str' },
  },
};
