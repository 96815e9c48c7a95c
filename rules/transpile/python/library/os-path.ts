// os.path
import type { LibraryModule } from './library.ts';

export const osPath: LibraryModule = {
  name: 'os.path',
  path: 'batuta_std::os::path::module',
  members: {
    abspath: { kind: 'function', result: 'str' },
    altsep: { kind: 'constant' },
    basename: { kind: 'function', result: 'str' },
    commonpath: { kind: 'function', result: 'str' },
    commonprefix: { kind: 'function' },
    curdir: { kind: 'constant', result: 'str' },
    defpath: { kind: 'constant', result: 'str' },
    devnull: { kind: 'constant', result: 'str' },
    dirname: { kind: 'function', result: 'str' },
    exists: { kind: 'function', result: 'bool' },
    expanduser: { kind: 'function', result: 'str' },
    expandvars: { kind: 'function', result: 'str' },
    extsep: { kind: 'constant', result: 'str' },
    getatime: { kind: 'function', result: 'float' },
    getctime: { kind: 'function', result: 'float' },
    getmtime: { kind: 'function', result: 'float' },
    getsize: { kind: 'function', result: 'int' },
    isabs: { kind: 'function', result: 'bool' },
    isdir: { kind: 'function', result: 'bool' },
    isfile: { kind: 'function', result: 'bool' },
    islink: { kind: 'function', result: 'bool' },
    ismount: { kind: 'function', result: 'bool' },
    join: { kind: 'function', result: 'str' },
    lexists: { kind: 'function', result: 'bool' },
    normcase: { kind: 'function', result: 'str' },
    normpath: { kind: 'function', result: 'str' },
    pardir: { kind: 'constant', result: 'str' },
    pathsep: { kind: 'constant', result: 'str' },
    realpath: { kind: 'function', result: 'str' },
    relpath: { kind: 'function', result: 'str' },
    samefile: { kind: 'function', result: 'bool' },
    sep: { kind: 'constant', result: 'str' },
    split: { kind: 'function', result: 'tuple' },
    splitdrive: { kind: 'function', result: 'tuple' },
    splitext: { kind: 'function', result: 'tuple' },
    supports_unicode_filenames: { kind: 'constant', result: 'bool' },
  },
};

/** The same module under its own name. */
export const posixpath: LibraryModule = { ...osPath, name: 'posixpath' };
