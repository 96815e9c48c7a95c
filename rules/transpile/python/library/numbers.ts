// numbers
import type { LibraryModule } from './library.ts';

export const numbers: LibraryModule = {
  name: 'numbers',
  path: 'batuta_std::numbers::module',
  members: {
    Complex: { kind: 'class' },
    Integral: { kind: 'class' },
    Number: { kind: 'class' },
    Rational: { kind: 'class' },
    Real: { kind: 'class' },
  },
};
