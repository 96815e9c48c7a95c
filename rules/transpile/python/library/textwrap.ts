// textwrap
import type { LibraryModule } from './library.ts';

export const textwrap: LibraryModule = {
  name: 'textwrap',
  path: 'batuta_std::textwrap::module',
  members: {
    TextWrapper: { kind: 'class' },
    wrap: { kind: 'function', result: 'list' },
    fill: { kind: 'function', result: 'str' },
    shorten: { kind: 'function', result: 'str' },
    dedent: { kind: 'function', result: 'str' },
    indent: { kind: 'function', result: 'str' },
  },
};
