// sys
import type { LibraryMember, LibraryModule } from './library.ts';

const gives = (result: string | null): LibraryMember => ({ kind: 'function', result });
const holds = (result: string | null): LibraryMember => ({ kind: 'constant', result });

export const sys: LibraryModule = {
  name: 'sys',
  path: 'batuta_std::sys::module',
  open: true,
  members: {
    argv: holds('list'),
    stdin: holds(null),
    stdout: holds(null),
    stderr: holds(null),
    exit: gives(null),
    maxsize: holds('int'),
    version: holds('str'),
    version_info: holds(null),
    platform: holds('str'),
    byteorder: holds('str'),
    executable: holds('str'),
    path: holds('list'),
    modules: holds('dict'),
    exc_info: gives('tuple'),
    getrecursionlimit: gives('int'),
    setrecursionlimit: gives('none'),
    getsizeof: gives('int'),
    intern: gives('str'),
    float_info: holds(null),
    int_info: holds(null),
    getdefaultencoding: gives('str'),
    getfilesystemencoding: gives('str'),
    getfilesystemencodeerrors: gives('str'),
  },
};
