// warnings
import type { LibraryModule } from './library.ts';

export const warnings: LibraryModule = {
  name: 'warnings',
  path: 'batuta_std::warnings::module',
  members: {
    warn: { kind: 'function', result: 'none' },
    filterwarnings: { kind: 'function', result: 'none' },
    simplefilter: { kind: 'function', result: 'none' },
    resetwarnings: { kind: 'function', result: 'none' },
    formatwarning: { kind: 'function', result: 'str' },
    catch_warnings: { kind: 'class' },
  },
};
