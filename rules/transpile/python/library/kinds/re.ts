// re
import type { KindTable } from './kind-table.ts';

export const reKinds: KindTable = {
  gives: {
    're.Pattern': 're.compile',
    're.Match | none': 're.match re.search re.fullmatch',
    'list[any]': 're.findall re.split',
    'iter[re.Match]': 're.finditer',
    none: 're.purge',
  },
  classes: {
    're.Pattern': {
      gives: {
        're.Match | none': 'match search fullmatch',
        'list[any]': 'findall split',
        'iter[re.Match]': 'finditer',
      },
      holds: { int: 'groups', 'dict[str, int]': 'groupindex' },
    },
    're.Match': {
      gives: {
        int: 'start end',
        'tuple[int, int]': 'span',
        'tuple[any, ...]': 'groups',
        'dict[str, any]': 'groupdict',
      },
      holds: { 're.Pattern': 're', int: 'pos endpos', 'int | none': 'lastindex', 'str | none': 'lastgroup' },
    },
  },
};
