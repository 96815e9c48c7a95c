// platform
import type { LibraryModule } from './library.ts';

export const platform: LibraryModule = {
  name: 'platform',
  path: 'batuta_std::platform::module',
  members: {
    system: { kind: 'function', result: 'str' },
    machine: { kind: 'function', result: 'str' },
    processor: { kind: 'function', result: 'str' },
    node: { kind: 'function', result: 'str' },
    release: { kind: 'function', result: 'str' },
    version: { kind: 'function', result: 'str' },
    python_version: { kind: 'function', result: 'str' },
    python_implementation: { kind: 'function', result: 'str' },
    python_version_tuple: { kind: 'function', result: 'tuple' },
  },
};
