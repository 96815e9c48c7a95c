// datetime
import type { LibraryModule } from './library.ts';

export const datetime: LibraryModule = {
  name: 'datetime',
  path: 'batuta_std::datetime::module',
  members: {
    MAXYEAR: { kind: 'constant', result: 'int' },
    MINYEAR: { kind: 'constant', result: 'int' },
    UTC: { kind: 'constant' },
    date: { kind: 'class' },
    datetime: { kind: 'class' },
    time: { kind: 'class' },
    timedelta: { kind: 'class' },
    timezone: { kind: 'class' },
    tzinfo: { kind: 'class' },
  },
};
