// inspect
import type { LibraryModule } from './library.ts';

export const inspect: LibraryModule = {
  name: 'inspect',
  path: 'batuta_std::inspect_::module',
  members: {
    Parameter: { kind: 'class' },
    Signature: { kind: 'class' },
    signature: { kind: 'function', result: null },
    FullArgSpec: { kind: 'class' },
    getfullargspec: { kind: 'function', result: null },
    isfunction: { kind: 'function', result: 'bool' },
    isbuiltin: { kind: 'function', result: 'bool' },
    ismethod: { kind: 'function', result: 'bool' },
    isclass: { kind: 'function', result: 'bool' },
    ismodule: { kind: 'function', result: 'bool' },
    isgenerator: { kind: 'function', result: 'bool' },
    iscoroutine: { kind: 'function', result: 'bool' },
    isasyncgen: { kind: 'function', result: 'bool' },
    isawaitable: { kind: 'function', result: 'bool' },
    isgeneratorfunction: { kind: 'function', result: 'bool' },
    iscoroutinefunction: { kind: 'function', result: 'bool' },
    isasyncgenfunction: { kind: 'function', result: 'bool' },
    isroutine: { kind: 'function', result: 'bool' },
    isabstract: { kind: 'function', result: 'bool' },
    isdatadescriptor: { kind: 'function', result: 'bool' },
    getmembers: { kind: 'function', result: 'list' },
    getmro: { kind: 'function', result: 'tuple' },
    getdoc: { kind: 'function', result: null },
    cleandoc: { kind: 'function', result: null },
  },
};
