// json
import type { LibraryModule } from './library.ts';

export const json: LibraryModule = {
  name: 'json',
  path: 'batuta_std::json::module',
  members: {
    JSONDecodeError: { kind: 'exception' },
    JSONDecoder: { kind: 'class' },
    JSONEncoder: { kind: 'class' },
    decoder: { kind: 'module' },
    detect_encoding: { kind: 'function', result: 'str' },
    dump: { kind: 'function', result: 'none' },
    dumps: { kind: 'function', result: 'str' },
    encoder: { kind: 'module' },
    load: { kind: 'function' },
    loads: { kind: 'function' },
  },
};
