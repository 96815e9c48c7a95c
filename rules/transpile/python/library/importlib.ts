// importlib, importlib.util, importlib.resources
import type { LibraryModule } from './library.ts';

export const importlib: LibraryModule = {
  name: 'importlib',
  path: 'batuta_std::importlib::module',
  members: {
    import_module: { kind: 'function', result: null },
    util: { kind: 'module' },
    resources: { kind: 'module' },
  },
};

export const importlibUtil: LibraryModule = {
  name: 'importlib.util',
  path: 'batuta_std::importlib::util::module',
  members: {
    find_spec: { kind: 'function', result: null },
    module_from_spec: { kind: 'function', result: null },
    spec_from_loader: { kind: 'function', result: null },
  },
};

export const importlibResources: LibraryModule = {
  name: 'importlib.resources',
  path: 'batuta_std::importlib::resources::module',
  members: {
    files: { kind: 'function', result: null },
    as_file: { kind: 'function', result: null },
    read_text: { kind: 'function', result: 'str' },
    read_binary: { kind: 'function', result: 'bytes' },
    is_resource: { kind: 'function', result: 'bool' },
  },
};
