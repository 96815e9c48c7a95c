// re
import type { LibraryModule } from './library.ts';

export const re: LibraryModule = {
  name: 're',
  path: 'batuta_std::re::module',
  members: {
    A: { kind: 'constant' },
    _constants: { kind: 'module' },
    _parser: { kind: 'module' },
    ASCII: { kind: 'constant' },
    DEBUG: { kind: 'constant' },
    DOTALL: { kind: 'constant' },
    I: { kind: 'constant' },
    IGNORECASE: { kind: 'constant' },
    L: { kind: 'constant' },
    LOCALE: { kind: 'constant' },
    M: { kind: 'constant' },
    MULTILINE: { kind: 'constant' },
    Match: { kind: 'class' },
    NOFLAG: { kind: 'constant' },
    Scanner: { kind: 'class' },
    Pattern: { kind: 'class' },
    RegexFlag: { kind: 'class' },
    S: { kind: 'constant' },
    T: { kind: 'constant' },
    TEMPLATE: { kind: 'constant' },
    U: { kind: 'constant' },
    UNICODE: { kind: 'constant' },
    VERBOSE: { kind: 'constant' },
    X: { kind: 'constant' },
    compile: { kind: 'function' },
    error: { kind: 'exception' },
    escape: { kind: 'function' },
    findall: { kind: 'function', result: 'list' },
    finditer: { kind: 'function' },
    fullmatch: { kind: 'function' },
    match: { kind: 'function' },
    purge: { kind: 'function', result: 'none' },
    search: { kind: 'function' },
    split: { kind: 'function', result: 'list' },
    sub: { kind: 'function' },
    subn: { kind: 'function', result: 'tuple' },
  },
};

/** What tells the width of a pattern. */
export const reParser: LibraryModule = {
  name: 're._parser',
  path: 'batuta_std::re::parser_module',
  members: {
    MAXWIDTH: { kind: 'constant', result: 'int' },
    SubPattern: { kind: 'class' },
    error: { kind: 'exception' },
    parse: { kind: 'function' },
  },
};

export const reConstants: LibraryModule = {
  name: 're._constants',
  path: 'batuta_std::re::constants_module',
  members: {
    MAGIC: { kind: 'constant', result: 'int' },
    MAXGROUPS: { kind: 'constant', result: 'int' },
    MAXREPEAT: { kind: 'constant', result: 'int' },
    error: { kind: 'exception' },
  },
};
