// html
import type { LibraryModule } from './library.ts';

export const html: LibraryModule = {
  name: 'html',
  path: 'batuta_std::html_::module',
  members: {
    escape: { kind: 'function', result: 'str' },
    unescape: { kind: 'function', result: 'str' },
    _charref: { kind: 'constant', result: null },
    _replace_charref: { kind: 'function', result: 'str' },
    // For `html.entities`, which is written in Python.
    _entities: { kind: 'function', result: null },
  },
};
