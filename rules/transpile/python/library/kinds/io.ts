// io
import type { KindTable } from './kind-table.ts';

export const ioKinds: KindTable = {
  classes: {
    'io.TextIOWrapper': {
      gives: {
        none: 'flush close',
        bool: 'isatty readable writable seekable',
        int: 'write fileno tell seek',
        str: 'read readline',
        'list[str]': 'readlines',
      },
      holds: { 'io.BufferedReader': 'buffer', bool: 'closed' },
      each: 'str',
      entered: 'self',
    },
    'io.BufferedRandom': { base: 'io.BufferedReader' },
    'io.BufferedWriter': { gives: { int: 'write tell', none: 'flush close' }, entered: 'self' },
    'io.BufferedReader': {
      gives: { bytes: 'read readline', int: 'write', none: 'flush close' },
      each: 'bytes',
      entered: 'self',
    },
    'io.StringIO': {
      gives: {
        str: 'getvalue read readline',
        'list[str]': 'readlines',
        int: 'write tell seek',
        none: 'close flush writelines',
      },
      holds: { bool: 'closed' },
      each: 'str',
      entered: 'self',
    },
    'io.BytesIO': {
      gives: { bytes: 'getvalue read readline', int: 'write tell seek', none: 'close flush' },
      holds: { bool: 'closed' },
      each: 'bytes',
      entered: 'self',
    },
  },
};
