// dataclasses
import type { LibraryModule } from './library.ts';

export const dataclasses: LibraryModule = {
  name: 'dataclasses',
  path: 'batuta_std::dataclasses::module',
  members: {
    dataclass: { kind: 'function' },
    field: { kind: 'function' },
    make_dataclass: { kind: 'function' },
    replace: { kind: 'function' },
    asdict: { kind: 'function' },
    fields: { kind: 'function', result: 'tuple' },
    astuple: { kind: 'function' },
    is_dataclass: { kind: 'function', result: 'bool' },
    Field: { kind: 'class' },
    InitVar: { kind: 'class' },
    MISSING: { kind: 'constant' },
    KW_ONLY: { kind: 'constant' },
    FrozenInstanceError: { kind: 'exception' },
  },
};
