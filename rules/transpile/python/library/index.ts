// The library as the lowering sees it: builtins and the table of standard modules.
import { builtinFunctions, builtinTypes, exceptionNames } from './builtins.ts';
import { gapsData, standardModules } from './gaps-data.ts';
import type { Library, LibraryModule } from './library.ts';
import { memberPlaces } from './member-places-data.ts';
import { libraryModules } from './modules.ts';

const byName = new Map<string, LibraryModule>(libraryModules.map((one) => [one.name, one]));
const gaps = new Map(
  Object.entries(gapsData).map(([name, lists]) => [name, lists.map((one) => new Set(one?.split(' ')))] as const),
);

const places = new Map<string, ReadonlyMap<string, number>>();

export const library: Library = {
  isBuiltin: (name) =>
    builtinFunctions.has(name) || builtinTypes.has(name) || exceptionNames.has(name) || constants.has(name),
  builtinPath: (name) => (builtinFunctions.has(name) ? `builtins::${builtinFunctions.get(name) ?? name}` : null),
  moduleOf: (name) => byName.get(name),
  placeOf(module, member) {
    let found = places.get(module);
    if (found === undefined) {
      const names = memberPlaces[module]?.split(' ') ?? [];
      places.set(module, (found = new Map(names.map((name, at) => [name, at]))));
    }
    return found.get(member) ?? null;
  },
  isStandard: (name) => standard.has(name.split('.')[0] ?? ''),
  lacks(module, member, askedFirst) {
    const table = byName.get(module);
    if (!table || table.open === true || Object.hasOwn(table.members, member)) return false;
    if (byName.has(`${module}.${member}`)) return false;
    const [missing, later] = gaps.get(module) ?? [];
    return missing === undefined || missing.has(member) || (!askedFirst && later?.has(member) === true);
  },
  exportsOf: (name) => Object.keys(byName.get(name)?.members ?? {}).filter((member) => !member.startsWith('_')),
};

/** They come with CPython on other systems only. */
const elsewhere: readonly string[] = ['msilib', 'msvcrt', 'nt', 'winreg', 'winsound'];
/** What modules of the standard library are made of. */
const internals =
  '_abc _ast _asyncio _bisect _blake2 _bz2 _codecs _collections _collections_abc _compat_pickle _contextvars _csv _ctypes ' +
  '_curses _datetime _decimal _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 ' +
  '_multiprocessing _opcode _operator _pickle _posixsubprocess _pydecimal _pyio _queue _random _sha1 _sha256 _sha512 _signal ' +
  '_socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter ' +
  '_tracemalloc _typing _uuid _warnings _weakref _weakrefset _zoneinfo';
const standard = new Set(`${standardModules} ${internals}`.split(' ').filter((name) => !elsewhere.includes(name)));
const constants = new Set(['NotImplemented', 'Ellipsis', '__debug__']);
