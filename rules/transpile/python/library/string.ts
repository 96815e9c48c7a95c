// string
import type { LibraryModule } from './library.ts';

export const stringModule: LibraryModule = {
  name: 'string',
  path: 'batuta_std::string_::module',
  members: {
    ascii_lowercase: { kind: 'constant', result: 'str' },
    ascii_uppercase: { kind: 'constant', result: 'str' },
    ascii_letters: { kind: 'constant', result: 'str' },
    digits: { kind: 'constant', result: 'str' },
    hexdigits: { kind: 'constant', result: 'str' },
    octdigits: { kind: 'constant', result: 'str' },
    punctuation: { kind: 'constant', result: 'str' },
    whitespace: { kind: 'constant', result: 'str' },
    printable: { kind: 'constant', result: 'str' },
    capwords: { kind: 'function', result: 'str' },
    Template: { kind: 'class' },
    Formatter: { kind: 'class' },
  },
};
