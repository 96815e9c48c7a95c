// shutil
import type { LibraryModule } from './library.ts';

export const shutil: LibraryModule = {
  name: 'shutil',
  path: 'batuta_std::shutil::module',
  members: {
    get_terminal_size: { kind: 'function' },
    copyfile: { kind: 'function' },
    copy: { kind: 'function' },
    copy2: { kind: 'function' },
    copytree: { kind: 'function' },
    move: { kind: 'function' },
    which: { kind: 'function' },
    ignore_patterns: { kind: 'function' },
    copymode: { kind: 'function', result: 'none' },
    copystat: { kind: 'function', result: 'none' },
    copyfileobj: { kind: 'function', result: 'none' },
    rmtree: { kind: 'function', result: 'none' },
    Error: { kind: 'exception' },
    SameFileError: { kind: 'exception' },
  },
};
