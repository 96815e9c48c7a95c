// io
import type { LibraryModule } from './library.ts';

export const io: LibraryModule = {
  name: 'io',
  path: 'batuta_std::io_::module',
  members: {
    BlockingIOError: { kind: 'exception' },
    BufferedIOBase: { kind: 'class' },
    BufferedRandom: { kind: 'class' },
    BufferedReader: { kind: 'class' },
    BufferedWriter: { kind: 'class' },
    BytesIO: { kind: 'class' },
    DEFAULT_BUFFER_SIZE: { kind: 'constant', result: 'int' },
    FileIO: { kind: 'class' },
    IOBase: { kind: 'class' },
    RawIOBase: { kind: 'class' },
    SEEK_CUR: { kind: 'constant', result: 'int' },
    SEEK_END: { kind: 'constant', result: 'int' },
    SEEK_SET: { kind: 'constant', result: 'int' },
    StringIO: { kind: 'class' },
    TextIOBase: { kind: 'class' },
    TextIOWrapper: { kind: 'class' },
    UnsupportedOperation: { kind: 'exception' },
    open: { kind: 'function' },
  },
};
