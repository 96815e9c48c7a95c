// builtins: what has no head of its own, and class methods
import type { KindTable } from './kind-table.ts';

export const builtinKinds: KindTable = {
  gives: {
    bytes: 'builtins.bytes.fromhex',
    int: 'builtins.int.from_bytes',
    float: 'builtins.float.fromhex',
    'builtins.bytearray': 'builtins.bytearray.fromhex',
    none: 'builtins.delattr',
  },
  classes: {
    'builtins.bytearray': {
      gives: {
        none: 'append extend insert reverse clear remove',
        int: 'pop find index count rfind',
        str: 'decode hex',
        bool: 'startswith endswith isdigit isalpha',
        self: 'copy replace strip lstrip rstrip upper lower',
        'list[builtins.bytearray]': 'split',
      },
      each: 'int',
      item: 'int',
      part: 'self',
    },
    'builtins.memoryview': {
      gives: { bytes: 'tobytes', 'list[int]': 'tolist', none: 'release', str: 'hex' },
      part: 'self',
      entered: 'self',
      holds: { int: 'nbytes itemsize ndim', bool: 'readonly contiguous c_contiguous f_contiguous', str: 'format' },
    },
  },
};
