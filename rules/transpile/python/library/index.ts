// The library as the lowering sees it: builtins and the table of standard modules.
import { builtinFunctions, builtinTypes, exceptionNames } from './builtins.ts';
import type { Library, LibraryModule } from './library.ts';
import { libraryModules } from './modules.ts';

const byName = new Map<string, LibraryModule>(libraryModules.map((one) => [one.name, one]));

export const library: Library = {
  isBuiltin: (name) =>
    builtinFunctions.has(name) || builtinTypes.has(name) || exceptionNames.has(name) || constants.has(name),
  builtinPath: (name) => (builtinFunctions.has(name) ? `builtins::${builtinFunctions.get(name) ?? name}` : null),
  moduleOf: (name) => byName.get(name),
  exportsOf: (name) => Object.keys(byName.get(name)?.members ?? {}).filter((member) => !member.startsWith('_')),
};

const constants = new Set(['NotImplemented', 'Ellipsis', '__debug__']);
