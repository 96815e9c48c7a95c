// csv
import type { LibraryModule } from './library.ts';

export const csv: LibraryModule = {
  name: 'csv',
  path: 'batuta_std::csv::module',
  members: {
    Dialect: { kind: 'class' },
    DictReader: { kind: 'class' },
    DictWriter: { kind: 'class' },
    Error: { kind: 'exception' },
    QUOTE_ALL: { kind: 'constant', result: 'int' },
    QUOTE_MINIMAL: { kind: 'constant', result: 'int' },
    QUOTE_NONE: { kind: 'constant', result: 'int' },
    QUOTE_NONNUMERIC: { kind: 'constant', result: 'int' },
    Sniffer: { kind: 'class' },
    excel: { kind: 'class' },
    excel_tab: { kind: 'class' },
    field_size_limit: { kind: 'function', result: 'int' },
    get_dialect: { kind: 'function' },
    list_dialects: { kind: 'function', result: 'list' },
    reader: { kind: 'function' },
    register_dialect: { kind: 'function', result: 'none' },
    unix_dialect: { kind: 'class' },
    unregister_dialect: { kind: 'function', result: 'none' },
    writer: { kind: 'function' },
  },
};
