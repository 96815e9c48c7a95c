// enum
import type { LibraryModule } from './library.ts';

export const enumeration: LibraryModule = {
  name: 'enum',
  path: 'batuta_std::enums::module',
  members: {
    Enum: { kind: 'class' },
    IntEnum: { kind: 'class' },
    StrEnum: { kind: 'class' },
    Flag: { kind: 'class' },
    IntFlag: { kind: 'class' },
    ReprEnum: { kind: 'class' },
    EnumType: { kind: 'class' },
    EnumMeta: { kind: 'class' },
    auto: { kind: 'class' },
    member: { kind: 'class' },
    nonmember: { kind: 'class' },
    property: { kind: 'class' },
    FlagBoundary: { kind: 'class' },
    unique: { kind: 'function' },
    global_enum: { kind: 'function' },
    STRICT: { kind: 'constant' },
    CONFORM: { kind: 'constant' },
    EJECT: { kind: 'constant' },
    KEEP: { kind: 'constant' },
  },
};
