// sys
import type { KindTable } from './kind-table.ts';

export const sysKinds: KindTable = {
  gives: { none: 'sys.exit' },
  holds: { 'list[str]': 'sys.argv', 'io.TextIOWrapper': 'sys.stdin sys.stdout sys.stderr' },
};
